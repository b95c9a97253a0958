"""Readings, smoking and pregnancy as FHIR Observations, each under the US Core profile of its kind."""

from __future__ import annotations

from collections.abc import Iterator

from core.exports.fhir_parts import Resource, Visit, coding, concept, head, quantity, snomed, term
from core.record import LOINC, ObservationEntry

_SYSTOLIC, _DIASTOLIC = "systolic_bp", "diastolic_bp"

_VITALS = {
    "heart_rate": "heart-rate",
    "respiratory_rate": "respiratory-rate",
    "temperature": "body-temperature",
    "spo2": "pulse-oximetry",
    "height": "body-height",
    "weight": "body-weight",
    "bmi": "bmi",
    "head_circumference": "head-circumference",
}
"""Vital signs that have a profile of their own."""

_CLINICAL = {
    "lvef": "imaging",
    "fev1_percent": "procedure",
    "fev1_fvc": "procedure",
    "peak_flow": "procedure",
    "gestational_age": "exam",
    "fundal_height": "exam",
    "fetal_heart_rate": "exam",
}
"""Results of examinations that no laboratory gives, and which kind of examination gives them."""


def _category(code: str, display: str) -> list[Resource]:
    return [concept(term("observation-category", code, display))]


_CATEGORIES = {
    "vital": _category("vital-signs", "Vital Signs"),
    "lab": _category("laboratory", "Laboratory"),
    "survey": _category("survey", "Survey"),
    "social": _category("social-history", "Social History"),
    "imaging": _category("imaging", "Imaging"),
    "procedure": _category("procedure", "Procedure"),
    "exam": _category("exam", "Exam"),
}


def _interpreted(code: str, display: str) -> list[Resource]:
    return [concept(term("v3-ObservationInterpretation", code, display))]


_INTERPRETATIONS = {
    "": _interpreted("N", "Normal"),
    "L": _interpreted("L", "Low"),
    "H": _interpreted("H", "High"),
    "LL": _interpreted("LL", "Critical low"),
    "HH": _interpreted("HH", "Critical high"),
}
_NOT_MEASURED = concept(term("data-absent-reason", "not-performed", "Not Performed"))


def _loinc(code: str, display: str) -> Resource:
    return {"system": LOINC, "code": code, "display": display}


_SATURATION = _loinc("2708-6", "Oxygen saturation in Arterial blood")
_PRESSURE = concept(
    _loinc("85354-9", "Blood pressure panel with all children optional"), text="Blood pressure"
)
_PRESSURE_PARTS = {
    _SYSTOLIC: concept(_loinc("8480-6", "Systolic blood pressure")),
    _DIASTOLIC: concept(_loinc("8462-4", "Diastolic blood pressure")),
}
_SMOKING = concept(_loinc("72166-2", "Tobacco smoking status"), text="Smoking status")
_SMOKES = {
    "never": concept(snomed("266919005", "Never smoked tobacco")),
    "former": concept(snomed("8517006", "Ex-smoker")),
    "current": concept(snomed("449868002", "Smokes tobacco daily")),
}
_PREGNANCY = concept(_loinc("82810-3", "Pregnancy status"), text="Pregnancy status")
_PREGNANT = {
    True: concept(snomed("77386006", "Pregnant")),
    False: concept(snomed("60001007", "Not pregnant")),
}
SMOKING_ASKED_FROM = 13
"""Age in years from which the smoking status of everyone is recorded (US Core's patient data class)."""
_FERTILE = (15, 50)


def observations(visit: Visit) -> Iterator[Resource]:
    """Return all Observations of a visit: readings, blood pressures, smoking, pregnancy."""
    pressures: dict[int, dict[str, ObservationEntry]] = {}
    for entry in visit.record.observations:
        if entry.name in _PRESSURE_PARTS:
            pressures.setdefault(entry.minutes, {})[entry.name] = entry
        else:
            yield _reading(visit, entry)
    for minutes, parts in sorted(pressures.items()):
        yield _pressure(visit, minutes, parts)
    yield from _social(visit)


def asks_smoking(visit: Visit) -> bool:
    """Return whether the smoking status belongs in the record."""
    return visit.record.person.age >= SMOKING_ASKED_FROM or visit.record.social.smoking != "never"


def asks_pregnancy(visit: Visit) -> bool:
    """Return whether the pregnancy status belongs in the record."""
    person = visit.record.person
    return visit.record.pregnant or (person.sex == "female" and _FERTILE[0] <= person.age < _FERTILE[1])


def _kind(entry: ObservationEntry) -> tuple[str, str]:
    """Return the profile and the category of a reading."""
    if entry.name in _VITALS:
        return _VITALS[entry.name], "vital"
    if entry.name in _CLINICAL:
        return "observation-clinical-result", _CLINICAL[entry.name]
    if entry.category == "lab":
        return "observation-lab", "lab"
    if entry.category == "survey":
        return "observation-screening-assessment", "survey"
    return "vital-signs", "vital"


def _observation(
    visit: Visit, key: tuple[str, ...], profile: str, category: str, code: Resource, minutes: int = 0
) -> Resource:
    return head("Observation", visit.id_of("Observation", *key), profile) | {
        "status": "final",
        "category": _CATEGORIES[category],
        "code": code,
        "subject": visit.subject,
        "encounter": visit.encounter,
        "effectiveDateTime": visit.at(minutes),
        "performer": [visit.practitioner],
    }


def _reading(visit: Visit, entry: ObservationEntry) -> Resource:
    profile, category = _kind(entry)
    codings = [coding(entry.loinc)]
    if profile == "pulse-oximetry":
        codings.append(_SATURATION)
    code = concept(*codings, text=entry.display)
    made = _observation(visit, (entry.name, str(entry.minutes)), profile, category, code, entry.minutes)
    return made | _measured(entry)


def _measured(entry: ObservationEntry) -> Resource:
    """Return a value with its interpretation and its reference range, where there is one."""
    made: Resource = {"valueQuantity": quantity(entry.value, entry.unit, entry.ucum)}
    limits: Resource = {
        side: quantity(limit, entry.unit, entry.ucum)
        for side, limit in (("low", entry.low), ("high", entry.high))
        if limit is not None
    }
    if limits:
        made["interpretation"] = _INTERPRETATIONS[entry.flag]
        made["referenceRange"] = [limits]
    return made


def _pressure(visit: Visit, minutes: int, parts: dict[str, ObservationEntry]) -> Resource:
    """Return the panel of a blood pressure; a half that was not measured says so."""
    made = _observation(
        visit, ("blood_pressure", str(minutes)), "blood-pressure", "vital", _PRESSURE, minutes
    )
    made["component"] = [
        {"code": code} | (_measured(parts[name]) if name in parts else {"dataAbsentReason": _NOT_MEASURED})
        for name, code in _PRESSURE_PARTS.items()
    ]
    return made


def _social(visit: Visit) -> Iterator[Resource]:
    if asks_smoking(visit):
        made = _observation(visit, ("smoking",), "smokingstatus", "social", _SMOKING)
        made["valueCodeableConcept"] = _SMOKES[visit.record.social.smoking]
        yield made
    if asks_pregnancy(visit):
        made = _observation(visit, ("pregnancy",), "observation-pregnancystatus", "social", _PREGNANCY)
        made["valueCodeableConcept"] = _PREGNANT[visit.record.pregnant]
        yield made

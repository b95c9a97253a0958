"""Readings, smoking and pregnancy as FHIR Observations, each under the US Core profile of its kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.exports.fhir_parts import Resource, Visit, coding, concept, head, quantity, term
from core.exports.terms import social_history
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
    "A": _interpreted("A", "Abnormal"),
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
_SOCIAL = {"smoking": "smokingstatus", "pregnancy": "observation-pregnancystatus"}
"""Profiles of the social history."""


def observations(visit: Visit) -> Iterator[Resource]:
    """Return all Observations of a visit: readings, blood pressures, smoking, pregnancy."""
    yield from readings(visit, visit.record.observations, visit.record.observations)
    yield from _social(visit)


def readings(
    visit: Visit, entries: Iterable[ObservationEntry], halves: Iterable[ObservationEntry]
) -> Iterator[Resource]:
    """Return readings as Observations; `halves` may hold the other half of a blood pressure among them."""
    pressures: dict[int, dict[str, ObservationEntry]] = {}
    for half in halves:
        if half.name in _PRESSURE_PARTS:
            pressures.setdefault(half.minutes, {})[half.name] = half
    wanted: dict[int, None] = {}
    for entry in entries:
        if entry.name in _PRESSURE_PARTS:
            wanted[entry.minutes] = None
        else:
            yield _reading(visit, entry)
    for minutes in sorted(wanted):
        yield _pressure(visit, minutes, pressures[minutes])


def earlier(visit: Visit, key: str, moment: str, entries: list[ObservationEntry]) -> Iterator[Resource]:
    """Return the Observations of an earlier visit, taken at one moment."""
    pressures: dict[str, ObservationEntry] = {}
    for entry in entries:
        if entry.name in _PRESSURE_PARTS:
            pressures[entry.name] = entry
        else:
            identity = visit.id_of("Observation", "past", key, entry.name)
            yield _reading(visit, entry) | {"id": identity, "effectiveDateTime": moment}
    if pressures:
        identity = visit.id_of("Observation", "past", key, "blood_pressure")
        yield _pressure(visit, 0, pressures) | {"id": identity, "effectiveDateTime": moment}


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
    return made | (_told(entry) if entry.is_coded else _measured(entry)) | _items(entry)


def _told(entry: ObservationEntry) -> Resource:
    """Return a coded result with its interpretation."""
    codings = [coding(entry.coded)] if entry.coded else []
    return {
        "valueCodeableConcept": concept(*codings, text=entry.text),
        "interpretation": _INTERPRETATIONS[entry.flag],
    }


def _items(entry: ObservationEntry) -> Resource:
    """Return the items of a score as components."""
    if not entry.items:
        return {}
    return {
        "component": [
            {
                "code": concept(*([coding(i.loinc)] if i.loinc else []), text=i.display),
                "valueQuantity": quantity(i.points, "points", "{score}"),
            }
            for i in entry.items
        ]
    }


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
    for name, (question, answer) in social_history(visit.record).items():
        code = concept(coding(question), text=question.display)
        made = _observation(visit, (name,), _SOCIAL[name], "social", code)
        made["valueCodeableConcept"] = concept(coding(answer))
        yield made

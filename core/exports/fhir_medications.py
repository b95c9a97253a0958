"""Prescriptions as FHIR MedicationRequests; a dosage is structured where its words leave no doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from core.exports.fhir_parts import Resource, Visit, coding, concept, head, quantity, snomed
from core.record import MedicationEntry

ROUTES = {
    "oral": ("26643006", "Oral route"),
    "intravenous": ("47625008", "Intravenous route"),
    "subcutaneous": ("34206005", "Subcutaneous route"),
    "intramuscular": ("78421000", "Intramuscular route"),
    "inhalation": ("447694001", "Respiratory tract route"),
    "topical": ("6064005", "Topical route"),
    "sublingual": ("37839007", "Sublingual route"),
    "rectal": ("37161004", "Rectal route"),
    "nasal": ("46713006", "Nasal route"),
    "ophthalmic": ("54485002", "Ophthalmic route"),
    "otic": ("10547007", "Otic route"),
    "transdermal": ("45890007", "Transdermal route"),
    "vaginal": ("16857009", "Vaginal route"),
    "intra-articular": ("12130007", "Intra-articular route"),
    "intravesical": ("372471009", "Intravesical route"),
    "intrauterine": ("58100008", "Intrauterine route"),
    "intratracheal": ("404818005", "Intratracheal route"),
}
"""SNOMED CT codes of routes."""
_DOSE_UNITS = {
    "mg": "mg",
    "g": "g",
    "mcg": "ug",
    "mL": "mL",
    "mmol": "mmol",
    "mEq": "meq",
    "units": "[iU]",
    "mg/m2": "mg/m2",
}
"""UCUM codes of units that a single dose is stated in."""
_RATE_UNITS = {"units/hour": "[iU]/h", "mcg/min": "ug/min", "mL/h": "mL/h", "g/h": "g/h"}
"""UCUM codes of units that an infusion is stated in."""
_DOSE = re.compile(r"(\d+(?:\.\d+)?) (\S+)")

_TIMES = {"once": 1, "twice": 2, "three times": 3, "four times": 4}
_PERIODS = {
    "daily": "d",
    "a day": "d",
    "weekly": "wk",
    "a week": "wk",
    "minute": "min",
    "hour": "h",
    "day": "d",
    "week": "wk",
    "month": "mo",
}
_MOMENTS = {
    "at bedtime": "HS",
    "in the morning": "MORN",
    "in the evening": "EVE",
    "before breakfast": "ACM",
    "with breakfast": "CM",
    "before meals": "AC",
    "with meals": "C",
    "with the evening meal": "CV",
    "with food": "",
    "on an empty stomach": "",
}
"""What may follow a frequency, with the EventTiming it means; "" = it stays in the text."""
_FREQUENCY = re.compile(
    rf"(?:(?P<times>{'|'.join(_TIMES)}) (?P<per>daily|a day|weekly|a week)"
    r"|every (?P<least>\d+)(?: to (?P<most>\d+))? (?P<unit>minute|hour|day|week|month)s?)"
    rf"(?: (?P<moment>{'|'.join(_MOMENTS)}))?(?: as needed)?"
)
_ONCE = {"once", "single dose"}


@cache
def repetition(frequency: str) -> Mapping[str, int | str | list[str]] | None:
    """Return a frequency as a Timing.repeat, None where its words say more than that could hold."""
    if frequency in _ONCE:
        return {"count": 1}
    found = _FREQUENCY.fullmatch(frequency)
    if found is None:
        return None
    made: dict[str, int | str | list[str]]
    if found["times"]:
        made = {"frequency": _TIMES[found["times"]], "period": 1, "periodUnit": _PERIODS[found["per"]]}
    else:
        made = {"frequency": 1, "period": int(found["least"]), "periodUnit": _PERIODS[found["unit"]]}
        if found["most"]:
            made["periodMax"] = int(found["most"])
    moment = _MOMENTS[found["moment"]] if found["moment"] else ""
    if moment:
        made["when"] = [moment]
    return made


def amount(dose: str) -> Resource | None:
    """Return a dose as a Dosage.doseAndRate, None where it is more than a number and a unit."""
    found = _DOSE.fullmatch(dose)
    if found is None:
        return None
    value, unit = float(found[1]), found[2]
    if unit in _DOSE_UNITS:
        return {"doseQuantity": quantity(value, unit, _DOSE_UNITS[unit])}
    if unit in _RATE_UNITS:
        return {"rateQuantity": quantity(value, unit, _RATE_UNITS[unit])}
    return None


def requests(visit: Visit, reasons: Mapping[str, Resource]) -> Iterator[Resource]:
    """Return the MedicationRequests of a visit; `reasons` refers to the conditions by their display."""
    seen: dict[str, int] = {}
    for entry in visit.record.medications:
        nth = seen[entry.name] = seen.get(entry.name, 0) + 1
        yield request_of(visit, entry, str(nth), reasons.get(entry.indication))


def request_of(visit: Visit, entry: MedicationEntry, key: str, reason: Resource | None) -> Resource:
    """Return one MedicationRequest; `key` tells those of one medication apart."""
    ended = entry.end is not None and entry.end <= visit.record.as_of
    identity = visit.id_of("MedicationRequest", entry.name, key)
    made = head("MedicationRequest", identity, "medicationrequest") | {
        "status": "completed" if ended else "active",
        "intent": "order",
        "reportedBoolean": False,
        "medicationCodeableConcept": concept(coding(entry.rxnorm), text=entry.display),
        "subject": visit.subject,
        "encounter": visit.encounter,
        "authoredOn": entry.start.isoformat(),
        "requester": visit.practitioner,
    }
    if reason is not None:
        made["reasonReference"] = [reason]
    made["dosageInstruction"] = [_dosage(entry)]
    return made


def _dosage(entry: MedicationEntry) -> Resource:
    made: Resource = {"text": f"{entry.dose}, {entry.route}, {entry.frequency}"}
    repeat: Resource = {}
    if entry.end is not None:
        repeat["boundsPeriod"] = {"start": entry.start.isoformat(), "end": entry.end.isoformat()}
    repeat |= repetition(entry.frequency) or {}
    if repeat:
        made["timing"] = {"repeat": repeat}
    if "as needed" in entry.frequency:
        made["asNeededBoolean"] = True
    code = ROUTES.get(entry.route)
    made["route"] = concept(*([snomed(*code)] if code else []), text=entry.route)
    given = amount(entry.dose)
    if given is not None:
        made["doseAndRate"] = [given]
    return made

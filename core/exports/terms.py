"""Codes that several formats use for what a record says in words, and the moments of a visit."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import cache

from core.record import LOINC, SNOMED, Code, Record

CDC_RACE = "urn:oid:2.16.840.1.113883.6.238"


def _snomed(code: str, display: str) -> Code:
    return Code(system=SNOMED, code=code, display=display)


def _race(code: str, display: str) -> Code:
    return Code(system=CDC_RACE, code=code, display=display)


RACES = {
    "white": _race("2106-3", "White"),
    "black": _race("2054-5", "Black or African American"),
    "asian": _race("2028-9", "Asian"),
    "native": _race("1002-5", "American Indian or Alaska Native"),
    "pacific": _race("2076-8", "Native Hawaiian or Other Pacific Islander"),
    "other": _race("2131-1", "Other Race"),
}
ETHNICITIES = {
    "hispanic": _race("2135-2", "Hispanic or Latino"),
    "non-hispanic": _race("2186-5", "Not Hispanic or Latino"),
}
SMOKING_STATUS = Code(system=LOINC, code="72166-2", display="Tobacco smoking status")
SMOKING = {
    "never": _snomed("266919005", "Never smoked tobacco"),
    "former": _snomed("8517006", "Ex-smoker"),
    "current": _snomed("449868002", "Smokes tobacco daily"),
}
PREGNANCY_STATUS = Code(system=LOINC, code="82810-3", display="Pregnancy status")
PREGNANT = {True: _snomed("77386006", "Pregnant"), False: _snomed("60001007", "Not pregnant")}
NO_ALLERGY = _snomed("716186003", "No known allergy")
REACTIONS = {
    "rash": _snomed("271807003", "Eruption of skin"),
    "hives": _snomed("126485001", "Urticaria"),
    "angioedema": _snomed("41291007", "Angioedema"),
    "anaphylaxis": _snomed("39579001", "Anaphylaxis"),
    "itching": _snomed("418290006", "Itching"),
    "nausea": _snomed("422587007", "Nausea"),
    "vomiting": _snomed("422400008", "Vomiting"),
    "wheezing": _snomed("56018004", "Wheezing"),
    "cough": _snomed("49727002", "Cough"),
    "rhinitis": _snomed("70076002", "Rhinitis"),
    "itchy eyes": _snomed("74776002", "Itching of eye"),
}
"""Reactions to allergens by the words of the record."""

_VISIT = time(9, 0, tzinfo=UTC)
_SMOKING_ASKED_FROM = 13
"""Age in years from which the smoking status of everyone is recorded."""
_FERTILE = (15, 50)


@cache
def visit_moment(day: date, minutes: int) -> datetime:
    """Return the moment `minutes` after the visit of a day began, at nine o'clock."""
    return datetime.combine(day, _VISIT) + timedelta(minutes=minutes)


def social_history(record: Record) -> dict[str, tuple[Code, Code]]:
    """Return the smoking and pregnancy status by name, as question and answer, of those who are asked."""
    person, answers = record.person, dict[str, tuple[Code, Code]]()
    if person.age >= _SMOKING_ASKED_FROM or record.social.smoking != "never":
        answers["smoking"] = SMOKING_STATUS, SMOKING[record.social.smoking]
    fertile = person.sex == "female" and _FERTILE[0] <= person.age < _FERTILE[1]
    if record.pregnant or fertile:
        answers["pregnancy"] = PREGNANCY_STATUS, PREGNANT[record.pregnant]
    return answers

"""The presenting complaint and headline, written from the record and nothing else."""

from __future__ import annotations

from core.record import ConditionEntry, Record
from core.wording import article, condition_text, listed

_SHORT = 12
"""Conditions of a problem list named in the background sentence."""


def headline(record: Record) -> str:
    """Return "Maria Lopez, 45-year-old woman"."""
    return f"{record.person.name}, {described_age(record)} {person_word(record)}"


def described_age(record: Record) -> str:
    """Return "45-year-old", "6-month-old", "14-day-old"."""
    count, unit = _age(record)
    return f"{count}-{unit}-old"


def age_phrase(record: Record) -> str:
    """Return "45 years", "1 month", "14 days"."""
    count, unit = _age(record)
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


def _age(record: Record) -> tuple[int, str]:
    days = (record.as_of - record.person.birth_date).days
    if days < 60:
        return days, "day"
    months = (record.as_of.year - record.person.birth_date.year) * 12
    months += record.as_of.month - record.person.birth_date.month
    months -= record.as_of.day < record.person.birth_date.day
    if months < 24:
        return months, "month"
    return int(record.person.age), "year"


def person_word(record: Record) -> str:
    """Return man, woman, boy or girl."""
    adult = record.person.age >= 18
    if record.person.sex == "male":
        return "man" if adult else "boy"
    return "woman" if adult else "girl"


def complaint(record: Record) -> str:
    """Return the presenting complaint: who, with what, and what is known already."""
    who = f"{described_age(record)} {person_word(record)}"
    background = [_named(c) for c in record.conditions if not presents(c)][:_SHORT]
    known = f" with {listed(background)}" if background else ""
    presenting = [_named(c) for c in record.conditions if presents(c)]
    opening = f"{article(who).capitalize()} {who}{known}"
    if record.symptoms:
        diagnosis = f" Working diagnosis: {listed(presenting)}." if presenting else ""
        return f"{opening} presents with {listed(list(record.symptoms))}.{diagnosis}"
    return f"{opening} {_reason(record, presenting)}."


def _reason(record: Record, presenting: list[str]) -> str:
    """Return why someone without symptoms is seen."""
    if presenting:
        return f"is seen for {listed(presenting)}"
    latest = record.latest()
    if any(o.name == "temperature" and o.flag in {"H", "HH"} for o in latest):
        return "presents with fever"
    critical = [f"{o.display.lower()} of {o.text} {o.unit}" for o in latest if o.flag in {"LL", "HH"}]
    return f"is seen for a critical {listed(critical[:2])}" if critical else "is seen for a routine visit"


def presents(condition: ConditionEntry) -> bool:
    """Return whether a condition is what the patient comes with, rather than history."""
    return condition.origin == "requested" or condition.course == "acute"


def _named(condition: ConditionEntry) -> str:
    stage = f" ({condition.stage})" if condition.stage else ""
    return f"{condition_text(condition.name)}{stage}"

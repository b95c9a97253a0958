"""The presenting complaint and headline, written from the record and nothing else."""

from __future__ import annotations

from core.record import ConditionEntry, Record
from core.wording import listed

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
    article = "An" if who.startswith(("8", "11-", "18-")) else "A"
    background = [c for c in record.conditions if not _presents(c)]
    known = f" with {listed([_named(c) for c in background[:_SHORT]])}" if background else ""
    pregnant = ""
    if record.symptoms:
        reason = f"presents with {listed(list(record.symptoms))}"
    else:
        presenting = [c for c in record.conditions if _presents(c)]
        reason = (
            f"is seen for {listed([_named(c) for c in presenting])}"
            if presenting
            else "is seen for a routine visit"
        )
    sentence = f"{article} {who}{pregnant}{known} {reason}."
    if record.symptoms:
        presenting = [c for c in record.conditions if _presents(c)]
        sentence += f" Working diagnosis: {listed([_named(c) for c in presenting])}." if presenting else ""
    return sentence


def _presents(condition: ConditionEntry) -> bool:
    return condition.origin == "requested" or condition.course == "acute"


def _named(condition: ConditionEntry) -> str:
    stage = f" ({condition.stage})" if condition.stage else ""
    return f"{condition.name}{stage}"

"""One patient's chart as tables."""

from __future__ import annotations

from collections.abc import Callable

from core.intent import Show
from core.messages import Table
from core.narrative import age_phrase, complaint
from core.record import ConditionEntry, ObservationEntry, Person, Record
from core.views.stay import pages

_RESULT = frozenset({"Result"})
_NONE = "None recorded"
_OF_HABITS = 12
"""Age in years from which smoking, alcohol and activity are asked about."""


def chart(record: Record, show: Show = "all") -> tuple[Table, ...]:
    """Return the tables of a chart, or of the part asked for; in hospital the stay stands behind the name."""
    tables = tuple(table for build in PARTS[show] if (table := build(record)).rows)
    return (tables[0], *pages(record, "stay", None), *tables[1:]) if show == "all" else tables


def patient_table(record: Record) -> Table:
    """Identity and social history."""
    p = record.person
    rows = (
        ("Name", p.name),
        ("Patient ID", p.patient_id),
        ("Born", f"{p.birth_date.isoformat()} ({age_phrase(record)})"),
        ("Sex", p.sex),
        *_national(record),
        _origin(record),
        ("Address", address(p)),
        ("Telephone", p.phone),
        ("E-mail", p.email),
        *_habits(record),
        *((("Development", record.development),) if record.development else ()),
        ("Complaint", complaint(record)),
        ("Examination", "; ".join(record.findings) or "unremarkable"),
    )
    return Table("Patient (fictional)", ("", " "), rows)


def address(p: Person) -> str:
    """Return a postal address on one line, as the population writes it; a region is no part of one."""
    if p.home is None or p.home.region_word == "state":
        return f"{p.street}, {p.city}, {p.state} {p.zip_code}"
    return f"{p.street}, {p.city} {p.zip_code} ({p.state})"


def national(p: Person) -> str:
    """Return a national number with what tells that it is nobody's, "" where there is none."""
    told = p.home.identifier if p.home else None
    return f"{p.national} ({told.note})" if told and p.national else ""


def _national(record: Record) -> tuple[tuple[str, str], ...]:
    p = record.person
    return ((p.home.identifier.name, national(p)),) if p.home and p.home.identifier and p.national else ()


def _origin(record: Record) -> tuple[str, str]:
    """Return race and ethnicity, or the ethnic group where the population records that."""
    p = record.person
    if p.ethnic_group is not None and p.home is not None and p.home.ethnic is not None:
        return p.home.ethnic.label, p.ethnic_group.display
    return "Race, ethnicity", f"{_race(p.race)}, {p.ethnicity.replace('hispanic', 'Hispanic')}"


def _habits(record: Record) -> tuple[tuple[str, str], ...]:
    """Return social history, which nobody takes of a small child."""
    social = record.social
    if record.person.age < _OF_HABITS:
        return ()
    smoking = {"never": "never smoked", "former": "former smoker", "current": "current smoker"}
    return (
        ("Smoking", smoking[social.smoking]),
        ("Alcohol", social.alcohol),
        ("Physical activity", social.activity),
    )


def _race(race: str) -> str:
    names = {
        "native": "American Indian or Alaska Native",
        "pacific": "Native Hawaiian or Pacific Islander",
        "other": "more than one or other race",
    }
    return names.get(race, race.title())


def vitals_table(record: Record) -> Table:
    """Vital signs and body measures, every reading."""
    chosen = [o for o in record.observations if _is_vital(o)]
    return Table("Vitals", ("Vital sign", "Result", "Unit", "Reference", "Flag"), _results(chosen), _RESULT)


def labs_table(record: Record) -> Table:
    """Laboratory results and scores, every reading."""
    chosen = [o for o in record.observations if not _is_vital(o)]
    return Table("Labs", ("Test", "Result", "Unit", "Reference", "Flag"), _results(chosen), _RESULT)


def _is_vital(o: ObservationEntry) -> bool:
    """Return whether a reading is taken at the bedside: pain is asked for with the vital signs."""
    return o.category in {"vital", "body"} or o.panel == "vital_signs"


def _results(observations: list[ObservationEntry]) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (o.short + (f" (+{_elapsed(o.minutes)})" if o.minutes else ""), o.text, o.unit, reference(o), o.flag)
        for o in observations
    )


def _elapsed(minutes: int) -> str:
    return f"{minutes} min" if minutes < 120 else f"{minutes / 60:.3g} h"


def reference(o: ObservationEntry) -> str:
    """Return the reference interval as printed: "3.5–5.1", "≤ 5.6", ""."""
    if o.low is None and o.high is None:
        return ""
    if o.low is None:
        return f"≤ {o.high:.10g}"
    return f"≥ {o.low:.10g}" if o.high is None else f"{o.low:.10g}–{o.high:.10g}"


def conditions_table(record: Record) -> Table:
    """The problem list with codes."""
    rows = tuple(
        (
            ", ".join((c.display, *_told_apart(c))),
            c.icd10cm.code,
            c.snomed.code,
            c.onset.isoformat() if c.course == "acute" else c.onset.strftime("%Y-%m"),
        )
        for c in record.conditions
    )
    rows += tuple(
        (
            f"{c.phrase[:1].upper()}{c.phrase[1:]} ({c.condition})",
            c.icd10cm.code if c.icd10cm else "",
            c.snomed.code if c.snomed else "",
            c.onset.strftime("%Y-%m"),
        )
        for c in record.complications
    )
    return Table(
        "Conditions", ("Condition", "ICD-10-CM", "SNOMED CT", "Since"), rows or ((_NONE, "", "", ""),)
    )


def _told_apart(c: ConditionEntry) -> tuple[str, ...]:
    """Return what a condition's display does not say yet: its stage, its features."""
    return tuple(part for part in (c.stage, *c.features) if part and part.lower() not in c.display.lower())


def procedures_table(record: Record) -> Table:
    """Procedures, imaging and orders, with what they showed."""
    rows = tuple(
        (p.display, p.result or ("done" if p.done else "ordered"), p.condition, p.day.isoformat())
        for p in record.procedures
    )
    return Table("Procedures and orders", ("Procedure", "Result", "For", "Date"), rows)


def medications_table(record: Record) -> Table:
    """Prescriptions with dose, route, frequency, indication."""
    rows = tuple(
        (
            m.display,
            m.dose,
            m.route,
            m.frequency,
            m.indication or "not on the problem list",
            m.start.isoformat(),
        )
        for m in record.medications
    )
    columns = ("Medication", "Dose", "Route", "Frequency", "For", "Since")
    return Table("Medications", columns, rows or ((_NONE, "", "", "", "", ""),))


def allergies_table(record: Record) -> Table:
    """Allergies with reaction."""
    rows = tuple((a.allergen, a.reaction) for a in record.allergies)
    return Table("Allergies", ("Allergen", "Reaction"), rows or (("No known allergies", ""),))


def immunizations_table(record: Record) -> Table:
    """Immunizations, a row a vaccine with the dates of its doses."""
    days: dict[str, list[str]] = {}
    for entry in record.immunizations:
        days.setdefault(entry.name, []).append(entry.day.isoformat())
    rows = tuple((name, ", ".join(dates)) for name, dates in days.items())
    return Table("Immunizations", ("Vaccine", "Given"), rows)


Build = Callable[[Record], Table]
_ALL: tuple[Build, ...] = (
    patient_table,
    vitals_table,
    labs_table,
    conditions_table,
    procedures_table,
    medications_table,
    allergies_table,
    immunizations_table,
)
PARTS: dict[Show, tuple[Build, ...]] = {
    "all": _ALL,
    "chart": (vitals_table,),
    "labs": (labs_table,),
    "vitals": (vitals_table,),
    "medications": (medications_table, allergies_table),
    "conditions": (conditions_table,),
    "notes": (patient_table,),
}

"""What an edit changed, and what followed from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from core.messages import Table
from core.narrative import complaint, described_age
from core.record import MedicationEntry, ObservationEntry, Record
from core.views.chart import address, national, reference

_EXAMPLES = 3
"""Results named where many are shown in other units."""


@dataclass(frozen=True, slots=True)
class Change:
    """One line of a diff; "" before = new, "" after = gone."""

    what: str
    before: str
    after: str


def changes(before: Record, after: Record) -> tuple[Change, ...]:
    """Return every difference between two records of one patient, what was edited before what followed."""
    return (
        *_different(_home(before, after), _home(after, before)),
        *_different(_person(before), _person(after)),
        *_named("Condition", _conditions(before), _conditions(after)),
        *_named("Complication", _complications(before), _complications(after)),
        *_named("Medication", _medications(before), _medications(after)),
        *_named("Allergy", _allergies(before), _allergies(after)),
        *_units(before, after),
        *_observations(before, after),
        *_named("Procedure", _procedures(before), _procedures(after)),
        *_different(_story(before), _story(after)),
    )


def diff_table(found: tuple[Change, ...]) -> Table:
    """Return a diff as a table."""
    rows = tuple((c.what, c.before or "–", c.after or "removed") for c in found)
    return Table("What changed", ("Item", "Before", "Now"), rows)


def _different(before: dict[str, str], after: dict[str, str]) -> Iterator[Change]:
    for what, old in before.items():
        if old != after[what]:
            yield Change(what, old, after[what])


def _person(record: Record) -> dict[str, str]:
    person = record.person
    return {
        "Age": described_age(record),
        "Sex": person.sex,
        "Name": person.name,
        "Birth date": person.birth_date.isoformat(),
        "Race": person.race,
        "Ethnicity": person.ethnicity,
        "State": person.state,
        "City": person.city,
        "Smoking": record.social.smoking,
        "Alcohol": record.social.alcohol,
    }


def _home(record: Record, other: Record) -> dict[str, str]:
    """Return what a record says of its population, as far as the other one's is another."""
    here, there = record.person.home, other.person.home
    if here is None or there is None or here.title == there.title:
        return {"Ethnic group": record.person.ethnic_group.display} if record.person.ethnic_group else {}
    names = dict.fromkeys(p.identifier.name for p in (here, there) if p.identifier)
    own = here.identifier.name if here.identifier else ""
    return {
        "Population": here.title,
        "Address": address(record.person),
        "Telephone": record.person.phone,
        "Ethnic group": record.person.ethnic_group.display if record.person.ethnic_group else "",
        "Immunizations": f"{len(record.immunizations)} on record, by the schedule there",
        **{name: national(record.person) if name == own else "" for name in sorted(names)},
    }


def _story(record: Record) -> dict[str, str]:
    return {"Complaint": complaint(record), "Examination": "; ".join(record.findings)}


def _observations(before: Record, after: Record) -> Iterator[Change]:
    old = {(o.name, o.minutes): o for o in before.observations}
    new = {(o.name, o.minutes): o for o in after.observations}
    last = {o.name: o for o in before.latest()}
    for key, reading in new.items():
        if key not in old:
            earlier = last.get(reading.name)
            what = f"{reading.short}, new reading" if earlier else reading.short
            yield Change(what, _result(earlier) if earlier else "", _result(reading))
        elif _told_apart(old[key], reading):
            yield Change(reading.short, _result(old[key]), _result(reading))
    for key, reading in old.items():
        if key not in new:
            what = f"{reading.short}, later reading" if reading.minutes else reading.short
            yield Change(what, _result(reading), "")


def _told_apart(old: ObservationEntry, new: ObservationEntry) -> bool:
    """Return whether two readings differ in more than the unit they are shown in."""
    if old.unit != new.unit:
        return old.canonical != new.canonical or old.flag != new.flag
    return old.text != new.text or old.flag != new.flag


def _units(before: Record, after: Record) -> Iterator[Change]:
    """Yield one line for all results that are shown in other units now."""
    old = {o.name: o for o in before.observations}
    new = {o.name: o for o in after.observations}
    other = [name for name in old if name in new and old[name].unit != new[name].unit]
    if other:
        examples = [f"{new[n].short} {old[n].unit}" for n in other[:_EXAMPLES]]
        now = [f"{new[n].short} {new[n].unit}" for n in other[:_EXAMPLES]]
        more = f" and {len(other) - _EXAMPLES} more" if len(other) > _EXAMPLES else ""
        yield Change("Units", ", ".join(examples) + more, ", ".join(now) + more)


def _result(o: ObservationEntry) -> str:
    flag = f" {o.flag}" if o.flag else ""
    interval = f" (reference {reference(o)})" if o.flag and reference(o) else ""
    return f"{o.text} {o.unit}{flag}{interval}".replace(" 1 ", " ").rstrip()


def _named(kind: str, old: dict[str, str], new: dict[str, str]) -> Iterator[Change]:
    for name in dict.fromkeys((*old, *new)):
        if old.get(name, "") != new.get(name, ""):
            yield Change(f"{kind}: {name}", old.get(name, ""), new.get(name, ""))


def _conditions(record: Record) -> dict[str, str]:
    return {
        c.name: ", ".join(part for part in (f"since {c.onset:%Y-%m}", c.stage, *c.features) if part)
        for c in record.conditions
    }


def _complications(record: Record) -> dict[str, str]:
    return {f"{c.phrase} ({c.condition})": f"since {c.onset:%Y-%m}" for c in record.complications}


def _procedures(record: Record) -> dict[str, str]:
    return {
        f"{p.display} ({p.condition})": ": ".join(part for part in (p.day.isoformat(), p.result) if part)
        for p in record.procedures
    }


def _medications(record: Record) -> dict[str, str]:
    return {m.name: _order(m) for m in record.medications}


def _order(m: MedicationEntry) -> str:
    return f"{m.dose} {m.route} {m.frequency}"


def _allergies(record: Record) -> dict[str, str]:
    return {a.allergen: a.reaction for a in record.allergies}

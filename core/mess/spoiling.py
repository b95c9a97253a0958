"""One planted fault in one patient's record."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta

from core.cohort import MALE, SEXES
from core.knowledge.context import Context
from core.knowledge.reference import flag_of, interval_for
from core.mess.kinds import STALE
from core.mess.plan import Fault
from core.mess.typos import spaced, typo
from core.record import (
    ICD10CM,
    SNOMED,
    AllergyEntry,
    Code,
    ConditionEntry,
    ObservationEntry,
    Person,
    Record,
    value_text,
)

_EPOCH = date(1970, 1, 1)
_AMOUNT = re.compile(r"^([\d.]+)(.*)$")


def spoilt(record: Record, fault: Fault, context: Context) -> Record:
    """Return the record with a fault; as it is where a record cannot show the fault."""
    kind, _, name = fault.field.partition(" ")
    if kind == "observation":
        return _remeasured(record, name, lambda o: _other_value(o, fault.value, record.person, context))
    if kind == "time":
        return _remeasured(record, name, lambda o: replace(o, minutes=o.minutes + int(fault.value)))
    spoil = _SPOILERS.get(fault.field)
    return record if spoil is None else spoil(record, fault, context)


def all_spoilt(record: Record, planted: Iterable[Fault], context: Context) -> Record:
    """Return the record with all of its faults."""
    for fault in planted:
        record = spoilt(record, fault, context)
    return record


def _remeasured(record: Record, name: str, change: Callable[[ObservationEntry], ObservationEntry]) -> Record:
    return replace(
        record,
        observations=tuple(change(o) if o.name == name and o.latest else o for o in record.observations),
    )


def _other_value(entry: ObservationEntry, value: float, person: Person, context: Context) -> ObservationEntry:
    observation = context.knowledge.observations[entry.name]
    interval = interval_for(observation, person.age, person.sex)
    return replace(
        entry,
        value=round(value, 6),
        text=value_text(value, observation.decimals),
        flag=flag_of(value, interval),
    )


def _day(fault: Fault) -> date:
    return _EPOCH + timedelta(days=int(fault.value))


def _person(change: Callable[[Person, Fault], Person]) -> Callable[[Record, Fault, Context], Record]:
    return lambda record, fault, _: replace(record, person=change(record.person, fault))


def _sex(person: Person, fault: Fault) -> Person:
    if fault.kind == "contradictions":
        return replace(person, sex=SEXES[MALE])
    return person


def _at(entries: tuple[ConditionEntry, ...], fault: Fault, **changes: object) -> tuple[ConditionEntry, ...]:
    return tuple(
        replace(entry, **changes) if at == fault.at else entry  # type: ignore[arg-type]
        for at, entry in enumerate(entries)
    )


def _condition_typo(record: Record, fault: Fault, _: Context) -> Record:
    told = typo(record.conditions[fault.at].display, int(fault.value))
    return replace(record, conditions=_at(record.conditions, fault, display=told))


def _onset(record: Record, fault: Fault, _: Context) -> Record:
    return replace(record, conditions=_at(record.conditions, fault, onset=_day(fault)))


def _dropped(record: Record, fault: Fault, _: Context) -> Record:
    left = tuple(c for at, c in enumerate(record.conditions) if at != fault.at)
    return replace(record, conditions=left)


def _added(record: Record, fault: Fault, context: Context) -> Record:
    """Return the record with a condition of the past at the end of its list."""
    condition = context.knowledge.conditions[STALE[fault.at]]
    entry = ConditionEntry(
        name=condition.name,
        display=condition.display,
        icd10cm=Code(system=ICD10CM, code=condition.icd10cm.code, display=condition.icd10cm.display),
        snomed=Code(system=SNOMED, code=condition.snomed.code, display=condition.snomed.display),
        onset=_day(fault),
        stage="",
        features=(),
        origin="drawn",
        course=condition.course,
        severity=0.5,
    )
    return replace(record, conditions=(*record.conditions, entry))


def _medication_typo(record: Record, fault: Fault, _: Context) -> Record:
    return _medicated(record, fault, lambda display, dose: (typo(display, int(fault.value)), dose))


def _overdosed(record: Record, fault: Fault, _: Context) -> Record:
    return _medicated(record, fault, lambda display, dose: (display, _times(dose, fault.value)))


def _medicated(record: Record, fault: Fault, change: Callable[[str, str], tuple[str, str]]) -> Record:
    entries = list(record.medications)
    entry = entries[fault.at]
    display, dose = change(entry.display, entry.dose)
    entries[fault.at] = replace(entry, display=display, dose=dose)
    return replace(record, medications=tuple(entries))


def _times(dose: str, factor: float) -> str:
    found = _AMOUNT.match(dose)
    return dose if found is None else f"{float(found[1]) * factor:.10g}{found[2]}"


def _allergic(record: Record, fault: Fault, _: Context) -> Record:
    drug = record.medications[fault.at]
    entry = AllergyEntry(
        allergen=drug.display, kind="medication", reaction="hives", rxnorm=drug.rxnorm.code, snomed=""
    )
    return replace(record, allergies=(*record.allergies, entry))


_SPOILERS: dict[str, Callable[[Record, Fault, Context], Record]] = {
    "given_name": _person(lambda p, f: replace(p, given_name=typo(p.given_name, int(f.value)))),
    "surname": _person(lambda p, f: replace(p, family_name=typo(p.family_name, int(f.value)))),
    "city": _person(lambda p, f: replace(p, city=typo(p.city, int(f.value)))),
    "birth_date": _person(lambda p, f: replace(p, birth_date=_day(f))),
    "age": _person(lambda p, f: replace(p, age=f.value)),
    "sex of the pregnant": _person(_sex),
    "name with spaces": _person(lambda p, f: replace(p, family_name=spaced(p.family_name, int(f.value)))),
    "state with spaces": _person(lambda p, f: replace(p, state=spaced(p.state, int(f.value)))),
    "pregnant": lambda record, _fault, _context: replace(record, pregnant=True),
    "condition": _condition_typo,
    "onset": _onset,
    "problem dropped": _dropped,
    "problem added": _added,
    "medication": _medication_typo,
    "dose": _overdosed,
    "allergy added": _allergic,
}
"""How a record shows each field; other spellings are left to the formats that have room for them."""

"""What conditions have brought by now: procedures done or ordered, and complications."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np

from core.cohort import AS_OF, CURRENT, SEXES, Bools, ComplicationRows, Dates, Demography, Ints, ProcedureRows
from core.knowledge.base import Knowledge
from core.knowledge.schema import Complication, Condition, Procedure
from core.patients.conditions import Illness
from core.patients.draft import Order, chosen

_LASTING = frozenset({"chronic", "lifelong", "relapsing"})
"""Courses whose complications are drawn; those of an acute illness are what is watched for."""
_DIAGNOSTIC = frozenset({"imaging", "test"})
_SOON = 14.0
"""Days within which an acute illness is operated on that is."""
_AT_ONCE = 2.0
"""Days within which an acute illness has what cannot wait."""
_LEAST = {"chronic": 365.0, "lifelong": 365.0, "relapsing": 60.0}
"""Days of a condition before which it has led to nothing yet, where its file does not say."""
_VENTILATION = ("intubation", "mechanical ventilation", "invasive ventilation")
_LATELY = np.timedelta64(14, "D")
_AHEAD = 28
"""Days a procedure may lie ahead to be ordered at the visit."""


@dataclass(frozen=True, slots=True)
class _Part:
    """Rows of one entry: patients, the condition's position, the entry's, a day each, a result each."""

    patient: Ints
    condition: int
    entry: int
    day: Dates
    result: Ints


def procedures(order: Order, people: Demography, smoking: Ints, illness: Illness) -> ProcedureRows:
    """Draw the procedures of every condition that someone has, flat, ordered by patient and day."""
    parts = [
        part for row, _ in _had(order, illness) for part in _procedures(order, people, smoking, illness, row)
    ]
    patient, condition, entry, day, result = _joined(parts)
    sort = np.lexsort((entry, condition, day, patient))
    return ProcedureRows(
        offsets=_offsets(patient, order.size),
        patient=patient[sort],
        condition=condition[sort],
        procedure=entry[sort],
        result=result[sort],
        day=day[sort],
    )


def complications(order: Order, people: Demography, illness: Illness) -> ComplicationRows:
    """Draw the complications of lasting conditions, flat, ordered by patient."""
    parts = [
        part
        for row, condition in _had(order, illness)
        if condition.course in _LASTING
        for part in _complications(order, people, illness, row)
    ]
    patient, condition, entry, day, _ = _joined(parts)
    sort = np.lexsort((entry, condition, patient))
    return ComplicationRows(
        offsets=_offsets(patient, order.size),
        patient=patient[sort],
        condition=condition[sort],
        complication=entry[sort],
        onset=day[sort],
    )


def _had(order: Order, illness: Illness) -> Iterator[tuple[int, Condition]]:
    for row in np.flatnonzero(illness.present.any(axis=1)):
        yield int(row), order.knowledge.conditions[illness.names[row]]


def _procedures(
    order: Order, people: Demography, smoking: Ints, illness: Illness, row: int
) -> Iterator[_Part]:
    condition = order.knowledge.conditions[illness.names[row]]
    for at, procedure in enumerate(condition.procedures):
        fits = _fits(people, illness, condition, row, procedure)
        who = np.flatnonzero(fits & (smoking == CURRENT) if procedure.smokers else fits)
        uniform = order.chance.uniform_of(f"{condition.name}: {procedure.display}", who)
        who = who[uniform < procedure.share]
        day = illness.onset[row, who] + np.timedelta64(round(procedure.day), "D")
        if _is_done_at_once(condition, procedure):
            day = np.minimum(day, AS_OF)
        near = day <= AS_OF + np.timedelta64(_AHEAD, "D")
        who, day = who[near], day[near]
        if who.size:
            result = _result(order, illness, condition, row, procedure, who)
            yield _Part(who, row, at, day, np.where(day <= AS_OF, result, -1))


def _is_done_at_once(condition: Condition, procedure: Procedure) -> bool:
    """Return whether what makes or saves an acute diagnosis is done by the time it stands in the chart."""
    if condition.course != "acute" or procedure.kind == "education":
        return False
    if procedure.kind in {"surgery", "procedure"}:
        return procedure.day <= _SOON
    return procedure.kind in _DIAGNOSTIC or procedure.day <= _AT_ONCE


def _result(
    order: Order, illness: Illness, condition: Condition, row: int, procedure: Procedure, who: Ints
) -> Ints:
    """Return which result each procedure shows, among those that fit, -1 where none does."""
    if not procedure.results:
        return np.full(len(who), -1, dtype=np.int64)
    severity = illness.severity[row, who]
    fitting = [
        r.weight
        * (severity >= r.severity_min)
        * (severity < r.severity_max)
        * illness.shows(condition, r.when)[who]
        for r in procedure.results
    ]
    uniform = order.chance.uniform_of(f"{condition.name}: result of {procedure.display}", who)
    return chosen(uniform, np.stack(fitting, axis=1).astype(np.float64))


def _complications(order: Order, people: Demography, illness: Illness, row: int) -> Iterator[_Part]:
    condition = order.knowledge.conditions[illness.names[row]]
    named = _names(order.knowledge)
    for at, entry in enumerate(condition.complications):
        if entry.phrase.lower() in named:
            continue
        who = np.flatnonzero(_fits(people, illness, condition, row, entry))
        stream = f"{condition.name} leads to {entry.phrase}"
        who = who[order.chance.uniform_of(stream, who) < entry.frequency]
        if who.size:
            least = _LEAST[condition.course] if entry.after_days is None else entry.after_days
            began = illness.onset[row, who]
            lasted = (AS_OF - began).astype(np.int64)
            who, began, lasted = who[lasted >= least], began[lasted >= least], lasted[lasted >= least]
            share = order.chance.uniform_of(f"when {stream}", who)
            after = np.floor(least + (lasted - least) * share)
            day = began + after.astype(np.int64).astype("timedelta64[D]")
            yield _Part(who, row, at, day, np.full(len(who), -1, dtype=np.int64))


@cache
def _names(knowledge: Knowledge) -> frozenset[str]:
    """Return the names of all conditions: these are drawn by their odds, not as complications."""
    return frozenset(
        n for c in knowledge.conditions.values() for n in (c.name, c.display.lower(), *c.synonyms)
    )


def _fits(
    people: Demography, illness: Illness, condition: Condition, row: int, entry: Procedure | Complication
) -> Bools:
    severity = illness.severity[row]
    fits = illness.present[row] & (severity >= entry.severity_min) & (severity < entry.severity_max)
    fits &= (people.age >= entry.age_min) & (people.age < entry.age_max)
    if entry.sex is not None:
        fits &= people.sex == SEXES.index(entry.sex)
    return np.asarray(fits & illness.shows(condition, entry.when), dtype=np.bool_)


def _joined(parts: list[_Part]) -> tuple[Ints, Ints, Ints, Dates, Ints]:
    empty: Ints = np.zeros(0, dtype=np.int64)
    sizes = [len(p.patient) for p in parts]
    return (
        np.concatenate([empty, *(p.patient for p in parts)]),
        np.repeat(np.asarray([p.condition for p in parts], dtype=np.int64), sizes),
        np.repeat(np.asarray([p.entry for p in parts], dtype=np.int64), sizes),
        np.concatenate([np.zeros(0, dtype="datetime64[D]"), *(p.day for p in parts)]),
        np.concatenate([empty, *(p.result for p in parts)]),
    )


def _offsets(patient: Ints, size: int) -> Ints:
    return np.searchsorted(np.sort(patient), np.arange(size + 1)).astype(np.int64)


def ventilated(order: Order, illness: Illness, rows: ProcedureRows) -> Bools:
    """Return who is on a ventilator by what was done (n,)."""
    found = np.zeros(order.size, dtype=np.bool_)
    for condition, entry in set(zip(rows.condition.tolist(), rows.procedure.tolist(), strict=True)):
        display = order.knowledge.conditions[illness.names[condition]].procedures[entry].display.lower()
        if any(word in display for word in _VENTILATION):
            mine = (rows.condition == condition) & (rows.procedure == entry)
            found[rows.patient[mine & (rows.day <= AS_OF) & (rows.day >= AS_OF - _LATELY)]] = True
    return found

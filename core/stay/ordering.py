"""Orders of medications in a stay: what its charts prescribe, and what was given for once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from core.cohort import AS_OF, Bools, Cohort, Floats, Ints
from core.hospital import DAY, OPENED, DrugOrders
from core.knowledge.base import Knowledge
from core.knowledge.schema import Dose, Medication
from core.request import Giving
from core.stay.course import bolus

_NEW_DAYS = 7
"""Days before the visit from which a prescription counts as started for the present illness."""
_NEVER = np.iinfo(np.int64).max
Stages: TypeAlias = tuple[tuple[int, Cohort], ...]
"""The charts that stood in a stay, each with the minute from which it did."""


@dataclass(frozen=True, slots=True)
class Order:
    """Orders of one medication, dose and schedule: rows of patients, when they begin and end."""

    medication: Medication
    dose: Dose | None
    frequency: str
    times_a_day: float
    rows: Ints
    prescription: Ints
    start: Ints
    stop: Ints
    amount: Floats
    unit: str
    new: Bools
    once_at: int | None = None


def as_rows(orders: list[Order]) -> DrugOrders:
    """Return orders as columns."""
    names = tuple(dict.fromkeys(order.medication.name for order in orders))
    return DrugOrders(
        names=names,
        patient=joined([o.rows for o in orders]),
        medication=joined([np.full(len(o.rows), names.index(o.medication.name)) for o in orders]),
        prescription=joined([o.prescription for o in orders]),
        start=joined([o.start for o in orders]),
        stop=joined([o.stop for o in orders]),
        amount=np.concatenate([o.amount for o in orders]) if orders else np.empty(0),
        units=tuple(unit for o in orders for unit in [o.unit] * len(o.rows)),
        frequencies=tuple(often for o in orders for often in [_often(o)] * len(o.rows)),
    )


def _often(order: Order) -> str:
    needed = order.dose is not None and order.dose.as_needed and "needed" not in order.frequency
    return f"{order.frequency} as needed" if needed else order.frequency


def joined(parts: list[Ints]) -> Ints:
    """Return columns one after the other."""
    return np.concatenate(parts).astype(np.int64) if parts else np.empty(0, dtype=np.int64)


def standing(stages: Stages, knowledge: Knowledge) -> Iterator[Order]:
    """Yield the orders that the prescriptions of the charts stand for.

    An order begins with the first chart that has its prescription, and is stopped with the first that has it
    no longer.
    """
    names = tuple(knowledge.medications)
    last = _keys(stages[-1][1], names)
    sort = np.argsort(last)
    for at, (minute, cohort) in enumerate(stages):
        keys = _keys(cohort, names)
        fresh = ~np.isin(keys, _keys(stages[at - 1][1], names)) if at else np.ones(len(keys), dtype=np.bool_)
        stop = np.full(len(keys), _NEVER)
        for later, follower in stages[at + 1 :]:
            gone = ~np.isin(keys, _keys(follower, names)) & (stop == _NEVER)
            stop = np.where(gone, later, stop)
        place = np.minimum(np.searchsorted(last[sort], keys), max(len(last) - 1, 0))
        now = np.where(last[sort][place] == keys, sort[place], -1) if len(last) else np.full(len(keys), -1)
        yield from _of_chart(cohort, knowledge, minute, (fresh, stop, np.where(stop == _NEVER, now, -1)))


def _keys(cohort: Cohort, names: tuple[str, ...]) -> Ints:
    """Return one number a prescription that tells patient, medication, dose and schedule (rows,)."""
    rows = cohort.medications
    code = np.asarray([names.index(name) for name in rows.names], dtype=np.int64)[rows.medication]
    found: Ints = ((rows.patient * len(names) + code) * 100 + rows.dose) * 100 + rows.renal + 1
    return found


def _of_chart(
    cohort: Cohort, knowledge: Knowledge, minute: int, columns: tuple[Bools, Ints, Ints]
) -> Iterator[Order]:
    fresh, stopped, present = columns
    rows = cohort.medications
    keys = np.where(fresh, rows.medication * 10_000 + rows.dose * 100 + rows.renal + 1, -1)
    for key in np.unique(keys[keys >= 0]):
        at = np.flatnonzero(keys == key)
        medication = knowledge.medications[rows.names[rows.medication[at[0]]]]
        dose = medication.doses[rows.dose[at[0]]]
        renal = medication.renal[rows.renal[at[0]]] if rows.renal[at[0]] >= 0 else None
        days = ((AS_OF - rows.start[at]) / np.timedelta64(1, "D")).astype(np.int64)
        days = days if minute == 0 else np.zeros(len(at), dtype=np.int64)
        course = rows.days[at] > 0
        ends = np.where(course, np.maximum(rows.days[at] - days, 1) * DAY - OPENED + minute, _NEVER)
        yield Order(
            medication=medication,
            dose=dose,
            frequency=(renal.frequency if renal else None) or dose.frequency,
            times_a_day=(renal.times_a_day if renal else None) or dose.times_a_day,
            rows=rows.patient[at],
            prescription=present[at],
            start=np.full(len(at), minute),
            stop=np.minimum(np.maximum(ends, minute + 60), stopped[at]),
            amount=rows.amount[at],
            unit=dose.unit,
            new=days <= _NEW_DAYS,
        )


def once(cohort: Cohort, knowledge: Knowledge, given: tuple[tuple[int, Giving], ...]) -> Iterator[Order]:
    """Yield the orders of what was given by an edit: once, at its minute."""
    everyone = np.arange(cohort.size)
    for minute, giving in given:
        name = "sodium chloride bolus" if giving.what == "fluid bolus" else giving.what
        medication = knowledge.medications.get(name)
        if medication is None:
            continue
        amount, unit = _amount(giving, medication, cohort)
        yield Order(
            medication=medication,
            dose=None,
            frequency="once",
            times_a_day=1.0,
            rows=everyone,
            prescription=np.full(cohort.size, -1),
            start=np.full(cohort.size, minute),
            stop=np.full(cohort.size, minute + 60),
            amount=amount,
            unit=unit,
            new=np.ones(cohort.size, dtype=np.bool_),
            once_at=minute,
        )


def _amount(giving: Giving, medication: Medication, cohort: Cohort) -> tuple[Floats, str]:
    """Return the amount and unit of a dose given once: as stated, else the usual dose for the age."""
    weight, age = cohort.values["weight"], cohort.demography.age
    if giving.what == "fluid bolus":
        return bolus(giving, weight), "mL"
    if giving.amount:
        return np.full(cohort.size, giving.amount), giving.unit or medication.doses[-1].unit
    amount = np.zeros(cohort.size)
    for dose in medication.doses:
        usual = dose.amount if dose.amount is not None else 0.0
        by_weight = np.minimum((dose.per_kg or 0.0) * weight, dose.maximum or np.inf)
        one = np.where(dose.per_kg is not None, np.round(by_weight / dose.round_to) * dose.round_to, usual)
        amount = np.where((age >= dose.age_min) & (age < dose.age_max) & (amount == 0), one, amount)
    return np.where(amount == 0, medication.doses[-1].amount or 0.0, amount), medication.doses[-1].unit

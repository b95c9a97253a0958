"""What the parts of a life share: a cohort, how far back it is told, chance by patient and day."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from core.cohort import AS_OF, Bools, Cohort, Dates, Floats, Ints
from core.knowledge.base import Knowledge
from core.knowledge.lives import LifeTables, Rate
from core.knowledge.population import Population
from core.patients.chance import Chance
from core.request import DAYS_A_YEAR

FAR = 1 << 20
"""More days than anyone lives: a patient's number times this and a day make one sortable key."""
MARGIN = 1_200
"""Days before the first one told that are made, too, so that telling more years changes none of them."""
_DAY = np.timedelta64(1, "D")


@dataclass(frozen=True, eq=False)
class Frame:
    """A cohort whose lives are told. `told` (n,) are the days before the chart that are told of each patient.

    Times are whole days before the day of the chart (`ago`), 1 = the day before.
    """

    cohort: Cohort
    knowledge: Knowledge
    population: Population
    tables: LifeTables
    chance: Chance
    told: Ints

    @cached_property
    def lived(self) -> Ints:
        """Return everyone's age in days (n,)."""
        return np.asarray((AS_OF - self.cohort.demography.birth_date) / _DAY, dtype=np.int64)

    @cached_property
    def made(self) -> Ints:
        """Return how many days back lives are made (n,): those told and a margin, never before birth."""
        return np.minimum(self.told + MARGIN, self.lived)

    def age(self, patient: Ints, ago: Ints) -> Floats:
        """Return exact ages in years (k,) so many days before the chart."""
        years: Floats = np.maximum(self.cohort.demography.age[patient] - ago / DAYS_A_YEAR, 0.0)
        return years

    def ago(self, days: Dates) -> Ints:
        """Return dates as days before the chart."""
        return np.asarray((AS_OF - days) / _DAY, dtype=np.int64)

    @cached_property
    def onset(self) -> Ints:
        """Return when each condition began, in days before the chart, (condition, n); -1 = not had."""
        rows = self.cohort.conditions
        onset = np.full(self.cohort.present.shape, -1, dtype=np.int64)
        onset[rows.condition, rows.patient] = self.ago(rows.onset)
        return onset

    def lasting(self, condition: str) -> bool:
        """Return whether a condition of the chart has a past: an acute one brings the patient today."""
        return self.knowledge.conditions[condition].course != "acute"


def dates(ago: Ints) -> Dates:
    """Return days before the chart as dates."""
    return AS_OF - ago.astype("timedelta64[D]")


def offsets(patient: Ints, size: int) -> Ints:
    """Return where each patient's rows begin, and where the last one's end (n + 1,), of rows in order."""
    return np.searchsorted(patient, np.arange(size + 1)).astype(np.int64)


def chosen(uniform: Floats, weights: Floats) -> Ints:
    """Return (k,) choices from weights (k, m); -1 where all are zero."""
    total = np.cumsum(weights, axis=1)
    at = (total < uniform[:, None] * total[:, -1:]).sum(axis=1)
    return np.where(total[:, -1] > 0, np.minimum(at, weights.shape[1] - 1), -1).astype(np.int64)


def arrivals(frame: Frame, stream: str, rates: tuple[Rate, Rate], weight: Floats) -> tuple[Ints, Floats]:
    """Return events of a Poisson process back from the chart: patients (k,) and years before it (k,).

    `rates` are events a person-year by age, male and female, `weight` (n,) multiplies them for a patient.
    Events come one by one backwards, so that going further back adds some and changes none.
    """
    people = frame.cohort.demography
    male = people.sex == 0
    now, start = people.age, np.maximum(people.age - frame.made / DAYS_A_YEAR, 0.0)
    spent = np.where(male, rates[0].expected(now), rates[1].expected(now))
    need = (spent - np.where(male, rates[0].expected(start), rates[1].expected(start))) * weight
    patients: list[Ints] = []
    sums: list[Floats] = []
    active, total = np.arange(frame.cohort.size), np.zeros(frame.cohort.size)
    block = 0
    while active.size:
        places = np.arange(block * _BLOCK, (block + 1) * _BLOCK)
        patient = np.repeat(active, _BLOCK)
        uniform = frame.chance.at(stream, patient, np.tile(places, active.size))
        sum_ = total[active, None] + np.cumsum(-np.log(uniform).reshape(-1, _BLOCK), axis=1)
        inside = sum_ <= need[active, None]
        patients.append(patient[inside.ravel()])
        sums.append(sum_[inside])
        total[active] = sum_[:, -1]
        active = active[inside[:, -1]]
        block += 1
    patient, events = np.concatenate(patients), np.concatenate(sums)
    left = spent[patient] - events / weight[patient]
    age = np.where(male[patient], rates[0].age_of(left), rates[1].age_of(left))
    years: Floats = people.age[patient] - age
    return patient, years


_BLOCK = 8


def absorbing(patient: Ints, ago: Ints, by_patient: Ints, by_ago: Ints, within: int, rounds: int) -> Bools:
    """Return which events (k,) stay when each of others takes the place of the nearest one within some days.

    So that a visit made for a reason is one of a person's visits, not one more of them. Who finds the nearest
    one taken looks again, a number of rounds.
    """
    stays = np.ones(len(patient), dtype=np.bool_)
    key, looking = patient * FAR + ago, by_patient * FAR + by_ago
    order = np.argsort(key, kind="stable")
    for _ in range(rounds):
        left = order[stays[order]]
        if not len(left) or not len(looking):
            break
        ordered = key[left]
        after = np.minimum(np.searchsorted(ordered, looking), len(left) - 1)
        before = np.maximum(after - 1, 0)
        nearer = np.abs(ordered[before] - looking) <= np.abs(ordered[after] - looking)
        nearest = np.where(nearer, before, after)
        near = np.abs(ordered[nearest] - looking) <= within
        taken, first = np.unique(nearest[near], return_index=True)
        stays[left[taken]] = False
        looking = np.delete(looking[near], first)
    return stays

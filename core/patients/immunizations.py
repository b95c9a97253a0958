"""Immunizations: what of the schedule each patient has had, and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy.special import ndtr

from core.cohort import AS_OF, Bools, Dates, Demography, Floats, ImmunizationRows, Ints
from core.knowledge.immunizations import Childhood, Product, Recent
from core.patients.conditions import Illness
from core.patients.derived import Values
from core.patients.draft import Order
from core.request import DAYS_A_YEAR

_SHARED = 0.85
"""Correlation of a person's uptake of one vaccine with that of the others."""
_DAYS_A_WEEK = 7
_APART = np.timedelta64(28, "D")
"""Least time between two doses of a vaccine (ACIP general best practice guidelines, table 3-2)."""


@dataclass(frozen=True, slots=True)
class _Given:
    """One dose of one product, to some patients."""

    name: str
    product: Product
    number: int
    patient: Ints
    day: Dates


def draw(order: Order, people: Demography, illness: Illness, values: Values) -> ImmunizationRows:
    """Draw everyone's immunizations by schedule and coverage; who takes one up takes up others too."""
    schedule = order.residence.immunizations
    given = [
        *(g for vaccine in schedule.childhood for g in _childhood(order, people, vaccine)),
        *(_recent(order, people, vaccine) for vaccine in schedule.recent),
        *_in_pregnancy(order, illness, values),
    ]
    return _rows(order.size, [g for g in given if g.patient.size])


def _uptake(order: Order, name: str) -> Floats:
    """Return how late in line each patient is for a vaccine (n,): uniform, correlated between vaccines."""
    person = order.chance.normal("immunization")
    own = order.chance.normal(f"immunization {name}")
    place: Floats = ndtr(_SHARED * person + np.sqrt(1 - _SHARED**2) * own)
    return place


def _childhood(order: Order, people: Demography, vaccine: Childhood) -> Iterator[_Given]:
    place = _uptake(order, vaccine.name)
    born = people.birth_date
    young = born >= np.datetime64(order.residence.immunizations.born_from)
    before = np.full(order.size, np.datetime64("NaT"), dtype="datetime64[D]")
    for number, dose in enumerate(vaccine.doses, start=1):
        late = dose.spread * order.chance.uniform(f"immunization {vaccine.name} {number}") ** 2
        day = born + (dose.day + np.floor(late)).astype("timedelta64[D]")
        had = young & (place < dose.coverage)
        if number > 1:
            had &= ~np.isnat(before)
            day = np.where(had, np.maximum(day, before + _APART), day)
        had &= day <= AS_OF
        before = np.where(had, day, np.datetime64("NaT"))
        for product, mine in _products(vaccine.products, day, had):
            who = np.flatnonzero(mine)
            yield _Given(vaccine.name, product, number, who, day[who])


def _products(products: tuple[Product, ...], day: Dates, had: Bools) -> Iterator[tuple[Product, Bools]]:
    """Yield each product with whom it was given to: the first that was still given on the day."""
    left = had
    for product in products:
        mine = left if product.until is None else left & (day < np.datetime64(product.until))
        if product.since is not None:
            mine = mine & (day >= np.datetime64(product.since))
        left = left & ~mine
        yield product, mine


def _recent(order: Order, people: Demography, vaccine: Recent) -> _Given:
    share = np.interp(people.age, vaccine.ages, vaccine.coverage, left=0.0)
    first, last = vaccine.days_ago
    ago = first + np.floor((last - first) * order.chance.uniform(f"immunization {vaccine.name} day"))
    youngest = vaccine.ages[0]
    if vaccine.at_ages is not None:
        youngest = vaccine.at_ages[0]
        ago = _days_since(order, people, vaccine.name, vaccine.at_ages)
    day = AS_OF - ago.astype("timedelta64[D]")
    old_enough = day > people.birth_date + np.timedelta64(round(365.25 * youngest), "D")
    who = np.flatnonzero((_uptake(order, vaccine.name) < share) & old_enough)
    return _Given(vaccine.name, vaccine.product, 1, who, day[who])


def _days_since(order: Order, people: Demography, name: str, ages: tuple[float, float]) -> Floats:
    """Return the days since a vaccine that people have between two ages (n,)."""
    last = np.clip(people.age, ages[0], ages[1])
    had = ages[0] + (last - ages[0]) * order.chance.uniform(f"immunization {name} age")
    return np.floor(DAYS_A_YEAR * np.maximum(people.age - had, 0.0))


def _in_pregnancy(order: Order, illness: Illness, values: Values) -> Iterator[_Given]:
    vaccine = order.residence.immunizations.in_pregnancy
    if "gestational_age" not in values or not illness.has("pregnancy").any():
        return
    weeks = np.nan_to_num(values["gestational_age"], nan=0.0)
    first, last = vaccine.weeks
    at = first + (last - first) * order.chance.uniform(f"immunization {vaccine.name} day")
    had = illness.has("pregnancy") & (weeks >= at) & (_uptake(order, vaccine.name) < vaccine.coverage)
    who = np.flatnonzero(had)
    ago = np.floor((weeks - at) * _DAYS_A_WEEK).astype(np.int64).astype("timedelta64[D]")
    yield _Given(vaccine.name, vaccine.product, 1, who, (AS_OF - ago)[who])


def _rows(size: int, given: list[_Given]) -> ImmunizationRows:
    codes = tuple(dict.fromkeys((g.name, g.product.cvx, g.product.display) for g in given))
    empty: Ints = np.zeros(0, dtype=np.int64)
    sizes = [len(g.patient) for g in given]
    patient = np.concatenate([empty, *(g.patient for g in given)])
    day = np.concatenate([np.zeros(0, dtype="datetime64[D]"), *(g.day for g in given)])
    vaccine = np.repeat(
        np.asarray([codes.index((g.name, g.product.cvx, g.product.display)) for g in given], dtype=np.int64),
        sizes,
    )
    number = np.repeat(np.asarray([g.number for g in given], dtype=np.int64), sizes)
    sort = np.lexsort((vaccine, day, patient))
    return ImmunizationRows(
        vaccines=codes,
        offsets=np.searchsorted(patient[sort], np.arange(size + 1)).astype(np.int64),
        patient=patient[sort],
        vaccine=vaccine[sort],
        number=number[sort],
        day=day[sort],
    )

"""First stage: age, sex, race, ethnicity and state, drawn from the population given what was asked."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from core.cohort import (
    AS_OF,
    CURRENT,
    ETHNICITIES,
    RACES,
    SEXES,
    Dates,
    Demography,
    Floats,
    Habits,
    Ints,
)
from core.intent import Adjustment
from core.knowledge.population import ORIGINS, Population
from core.knowledge.schema import Condition
from core.likeness import fits
from core.patients.draft import Order, chosen
from core.patients.likeness import elsewhere, fitting_share, others_where, outside
from core.patients.residence import regions, translated
from core.request import DAYS_A_YEAR, OLDEST

_YEARS = 101
_AGE_STEP = 10.0
"""How much older "older" is, in years, when no number is given."""
_OPEN_SPAN = 20.0
"""Years above its lower limit in which an edit like "over 70" puts people."""
_EDGE = 1.5 / DAYS_A_YEAR
"""Years kept from a condition's limits of age, so that rounding to whole days does not cross them."""
_RARE = 1e-9
"""Prevalence given to someone whom a condition's tables do not expect but its limits allow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """Who was drawn (`drawn`) and who they are after edits (`now`). `state` indexes its states."""

    drawn: Demography
    now: Demography
    state: Ints


def draw(order: Order) -> People:
    """Draw the people of an order; edits overrule the drawn columns one by one."""
    low, high = _age_limits(order)
    cells = _cells(order, low, high)
    sex, age = _sex_and_age(order, cells)
    race, ethnicity, state = _origin(order, cells.weights, age, sex)
    drawn = of_age(age, sex, race, ethnicity)
    return People(drawn=drawn, now=_edited(order, drawn), state=state)


def prevalence(condition: Condition, age: Floats, sex: Ints, race: Ints, ethnicity: Ints) -> Floats:
    """Return the proportion having a condition among people of these ages, sexes, races (broadcast)."""
    table = condition.prevalence
    ages = np.asarray(table.ages)
    by_sex = np.where(sex == 0, np.interp(age, ages, table.male), np.interp(age, ages, table.female))
    races = np.asarray([table.race.get(r, 1.0) for r in RACES])  # type: ignore[call-overload]
    ethnicities = np.asarray([table.ethnicity.get(e, 1.0) for e in ETHNICITIES])  # type: ignore[call-overload]
    share = np.minimum(by_sex * races[race] * ethnicities[ethnicity], 0.98)
    return np.where(possible(condition, age, sex), share, 0.0)


def possible(condition: Condition, age: Floats, sex: Ints) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Return who can have a condition at all, by its limits of age and sex."""
    fits = (age >= condition.age_min) & (age < condition.age_max)
    return fits if condition.sex is None else fits & (sex == SEXES.index(condition.sex))


def commonness(order: Order) -> float:
    """Return how many of the population, as a weight, are such as an order asks for."""
    return float(_cells(order, *_age_limits(order)).weights.sum())


def _age_limits(order: Order) -> tuple[float, float]:
    low, high = order.base.age_span()
    for name in order.base.conditions:
        members = [order.knowledge.conditions[m] for m in order.knowledge.members(name)]
        low = max(low, min(c.age_min for c in members) + _EDGE)
        high = min(high, max(c.age_max for c in members) - _EDGE)
    low, high = outside(order.base.unlike, low, high)
    return low, min(high, OLDEST)


@dataclass(frozen=True, slots=True)
class _Cells:
    """Weights (year, sex, race, ethnicity) given what was asked, and the limits of each year of age."""

    weights: Floats
    start: Floats
    stop: Floats


def _cells(order: Order, low: float, high: float) -> _Cells:
    years = np.arange(_YEARS, dtype=np.float64)
    ends = np.append(years[1:], OLDEST)
    start, stop = np.clip(years, low, high), np.clip(ends, low, high)
    overlap = (stop - start) / (ends - years)
    weights = order.population.people * overlap[:, None, None, None]
    age = ((start + stop) / 2)[:, None, None, None]
    sex, race, ethnicity = np.ogrid[: len(SEXES), : len(RACES), : len(ETHNICITIES)]
    for name in (*order.base.conditions, *order.implied):
        share = sum(
            np.maximum(prevalence(c, age, sex[None], race[None], ethnicity[None]), _RARE)
            * possible(c, age, sex[None])
            for c in (order.knowledge.conditions[m] for m in order.knowledge.members(name))
        )
        weights = weights * share
    if order.base.smoker:
        weights = weights * order.population.habits["smoking"][:, :, CURRENT][:, :, None, None]
    for axis, labels, stated in (
        (1, SEXES, order.base.sex),
        (2, RACES, order.base.race),
        (3, ETHNICITIES, order.base.ethnicity),
    ):
        if stated is not None:
            keep = np.zeros(len(labels))
            keep[labels.index(stated)] = 1.0
            weights = weights * keep.reshape([-1 if a == axis else 1 for a in range(4)])
    if order.base.region is not None:
        weights = weights * _state_shares(order.population, order.base.region)
    for other in order.base.unlike:
        weights = weights * (1.0 - fitting_share(other, start, stop))
    return _Cells(np.asarray(weights, dtype=np.float64), start, stop)


def _state_shares(population: Population, region: str) -> Floats:
    """Return (race, ethnicity) shares of the nation's residents who live in a state."""
    total = np.sum([s.residents for s in population.states], axis=0)
    residents = population.states[regions(population)[region].state].residents
    share = residents / np.where(total > 0, total, 1.0)
    hispanic = ORIGINS.index("hispanic")
    return np.asarray([[share[hispanic], share[r]] for r in range(len(RACES))])


def _sex_and_age(order: Order, cells: _Cells) -> tuple[Ints, Floats]:
    by_sex = cells.weights.sum(axis=(2, 3))
    sex = _sexes(order, by_sex.sum(axis=0))
    cumulative = np.cumsum(by_sex, axis=0)
    u = order.chance.uniform("age")
    at = np.zeros(order.size, dtype=np.int64)
    for code in range(len(SEXES)):
        column = cumulative[:, code] if cumulative[-1, code] > 0 else np.cumsum(by_sex.sum(axis=1))
        mine = sex == code
        at[mine] = np.searchsorted(column, u[mine] * column[-1])
    fraction = order.chance.uniform("age within the year")
    age = cells.start[at] + fraction * (cells.stop[at] - cells.start[at])
    return sex, age


def _sexes(order: Order, weights: Floats) -> Ints:
    if order.base.female_share is not None:
        return split(order.chance.first, order.size, order.base.female_share)
    u = order.chance.uniform("sex")
    return np.asarray(u >= weights[0] / weights.sum(), dtype=np.int64)


def split(first: int, size: int, female_share: float) -> Ints:
    """Return sexes (size,) spread evenly: among any first k patients, the share are women, rounded."""
    index = np.arange(first, first + size + 1)
    women = np.floor(index * female_share + 0.5)
    return np.asarray(np.diff(women), dtype=np.int64)


def _origin(order: Order, weights: Floats, age: Floats, sex: Ints) -> tuple[Ints, Ints, Ints]:
    year = np.clip(age.astype(np.int64), 0, _YEARS - 1)
    flat = weights[year, sex].reshape(order.size, -1)
    flat = np.where(flat.sum(axis=1, keepdims=True) > 0, flat, weights.sum(axis=(0, 1)).reshape(1, -1))
    cell = chosen(order.chance.uniform("race and ethnicity"), flat)
    race, ethnicity = np.divmod(cell, len(ETHNICITIES))
    return race, ethnicity, _states(order, *translated(order.residence, race, ethnicity))


def origin_of(order: Order, age: Floats, sex: Ints) -> tuple[Ints, Ints]:
    """Return race and ethnicity of an order's people who have these ages and sexes."""
    low, high = _age_limits(order)
    race, ethnicity, _ = _origin(order, _cells(order, low, high).weights, age, sex)
    return race, ethnicity


def _states(order: Order, race: Ints, ethnicity: Ints) -> Ints:
    states = order.residence.states
    if order.request.region is not None:
        here = regions(order.residence)[order.request.region].state
        return np.full(order.size, here, dtype=np.int64)
    residents = np.stack([s.residents for s in states]) * elsewhere(order.request.unlike, states)
    return drawn_by_origin(order.chance.uniform("state"), origin(race, ethnicity), residents.T)


def origin(race: Ints, ethnicity: Ints) -> Ints:
    """Return the index into `ORIGINS`: Hispanic of any race, else the race."""
    return np.where(ethnicity == ETHNICITIES.index("hispanic"), ORIGINS.index("hispanic"), race)


def drawn_by_origin(uniform: Floats, origins: Ints, weights: Floats) -> Ints:
    """Return (n,) choices from one row of weights (origin, k) each."""
    at = np.zeros(len(uniform), dtype=np.int64)
    cumulative = np.cumsum(weights, axis=1)
    for code in np.unique(origins):
        mine = origins == code
        at[mine] = np.searchsorted(cumulative[code], uniform[mine] * cumulative[code, -1])
    return at


def of_age(age: Floats, sex: Ints, race: Ints, ethnicity: Ints) -> Demography:
    """Return people of these ages (years at `AS_OF`), with their dates of birth."""
    birth, exact = born(age)
    return Demography(age=exact, birth_date=birth, sex=sex, race=race, ethnicity=ethnicity)


def born(age: Floats) -> tuple[Dates, Floats]:
    """Return birth dates of people of these ages at `AS_OF`, and their ages to the day.

    The whole part is the number of birthdays had by the calendar; the fraction is days since the last one.
    """
    years = np.floor(age).astype(np.int64)
    last = _birthday(years)
    span = (last - _birthday(years + 1)).astype(np.int64)
    days = np.minimum(np.floor((age - years) * DAYS_A_YEAR + 1e-6).astype(np.int64), span - 1)
    birth: Dates = last - days.astype("timedelta64[D]")
    return birth, years + days / span


def _birthday(years: Ints) -> Dates:
    """Return `AS_OF` so many calendar years ago (30 June exists in every year)."""
    this_year = AS_OF.astype("datetime64[Y]")
    within = AS_OF.astype("datetime64[M]") - this_year.astype("datetime64[M]")
    day = AS_OF - AS_OF.astype("datetime64[M]").astype("datetime64[D]")
    first: Dates = ((this_year - years).astype("datetime64[M]") + within).astype("datetime64[D]")
    birthday: Dates = first + day
    return birthday


def _edited(order: Order, drawn: Demography) -> Demography:
    request, base = order.request, order.base
    sex, race, ethnicity = drawn.sex, drawn.race, drawn.ethnicity
    if request.sex is not None and request.sex != base.sex:
        sex = np.full(order.size, SEXES.index(request.sex), dtype=np.int64)
    elif request.female_share is not None and request.female_share != base.female_share:
        sex = split(order.chance.first, order.size, request.female_share)
    if request.race != base.race and request.race is not None:
        race = np.full(order.size, RACES.index(request.race), dtype=np.int64)
    if request.ethnicity != base.ethnicity and request.ethnicity is not None:
        ethnicity = np.full(order.size, ETHNICITIES.index(request.ethnicity), dtype=np.int64)
    return _unlike(order, of_age(_edited_age(order, drawn.age), sex, race, ethnicity))


def _unlike(order: Order, people: Demography) -> Demography:
    """Put others in the place of whom an edit says that nobody may be like."""
    added = tuple(other for other in order.request.unlike if other not in order.base.unlike)
    fitting = [fits(other, people) for other in added]
    if not np.any(fitting):
        return people
    base = replace(order.base, unlike=order.request.unlike)
    others = draw(replace(order, base=base, request=base, case=replace(order.case, edits=()))).now
    return others_where(people, others, added, fitting)


def _edited_age(order: Order, age: Floats) -> Floats:
    fraction = order.chance.uniform("age after an edit")
    for edit in order.case.edits:
        if edit.stated.age_is_stated:
            low, high = edit.stated.age_span()
            open_ended = edit.stated.age is None and edit.stated.age_max is None
            age = low + fraction * (min(high, OLDEST, low + _OPEN_SPAN if open_ended else OLDEST) - low)
        for adjust in edit.adjust:
            if adjust.quantity == "age":
                age = age + _years(adjust)
    return np.clip(age, 0.0, OLDEST)


def _years(adjust: Adjustment) -> float:
    amount = _AGE_STEP if adjust.amount is None else adjust.amount
    return amount if adjust.direction == "+" else -amount


def habits(order: Order, people: Demography) -> Habits:
    """Draw smoking, alcohol and activity by age and sex; a stated smoker smokes, a stated non-smoker not."""
    year = np.clip(people.age.astype(np.int64), 0, _YEARS - 1)
    columns = {
        name: chosen(order.chance.uniform(name), table[year, people.sex])
        for name, table in order.population.habits.items()
    }
    if order.request.smoker is not None:
        columns["smoking"] = _stated_smoking(order, year, people.sex, columns["smoking"])
    return Habits(**columns)


def _stated_smoking(order: Order, year: Ints, sex: Ints, drawn: Ints) -> Ints:
    if order.request.smoker:
        return np.full(order.size, CURRENT, dtype=np.int64)
    shares = order.population.habits["smoking"][year, sex].copy()
    shares[:, CURRENT] = 0.0
    return np.where(drawn == CURRENT, chosen(order.chance.uniform("smoking before"), shares), drawn)

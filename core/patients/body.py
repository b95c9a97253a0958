"""Second stage: height, weight and body mass index, by growth charts in children, surveys in adults."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from scipy.special import ndtr, ndtri

from core.cohort import SEXES, Bools, Demography, Floats, Ints
from core.knowledge.population import ORIGINS, Lms, Population
from core.knowledge.schema import Condition
from core.patients import birth
from core.patients.birth import Birth
from core.patients.demography import origin
from core.patients.distributions import (
    Z_KNOTS,
    Z_LIMIT,
    AgeTable,
    replaced_knots,
    score_of,
    truncated_normal,
    value_at,
)
from core.patients.draft import Bounds, Order
from core.request import DAYS_A_YEAR

ADULT = 20.0
"""Age at which the CDC growth charts end."""
INFANT = 2.0
"""Age at which the WHO charts end and the CDC charts begin (CDC recommendation, MMWR 2010;59(RR-9))."""
OBESE_BMI = 30.0
OBESE_SCORE = 1.6448536269514722
"""95th percentile of BMI for age: obesity in children (CDC)."""
_LEAST_BMI = 13.5
"""Lowest BMI in kg/m² of an adult unless a lower one is asked for; 12 is hardly survived (Henry 1990)."""
_WEIGHT_FOR_LENGTH = 0.65
"""Correlation of weight and length for age under two, from the WHO weight-for-length tables."""
_STEP = 0.1
_OPEN = Bounds()
_INFANTS = frozenset({"who", "preterm"})
"""References of weight for age rather than BMI."""
_LOGARITHM = 1e-4
"""A Box-Cox power that is as good as the logarithm."""


@dataclass(frozen=True, slots=True)
class Body:
    """Height in cm, weight in kg, BMI in kg/m² (n,), rounded as printed; `score` is the normal score of BMI.

    Under two years the score is of weight for age. `decided` are the conditions that the body itself decides:
    obesity, preterm birth.
    """

    height: Floats
    weight: Floats
    bmi: Floats
    score: Floats
    decided: Mapping[str, Bools]


@dataclass(frozen=True, slots=True)
class _Percentiles:
    """A reference given as percentiles (n, 7) at each row's age."""

    rows: Floats

    def value(self, z: Floats) -> Floats:
        """Return values at normal scores."""
        return value_at(z, self.rows)

    def score(self, value: Floats) -> Floats:
        """Return normal scores of values."""
        return score_of(value, self.rows)


@dataclass(frozen=True, slots=True)
class _Growth:
    """An LMS reference at each row's age.

    BMI above the 95th percentile follows the CDC's extended method, 90 + 10 Φ((BMI - P95) / sigma)
    (NCHS Series 2 No. 197, 2022): LMS alone runs off to impossible values there.
    """

    power: Floats
    median: Floats
    spread: Floats
    sigma: Floats
    p95: Floats

    def value(self, z: Floats) -> Floats:
        """Return values at normal scores."""
        z = np.clip(z, -Z_LIMIT, Z_LIMIT)
        value = self.median * np.maximum(1 + self.power * self.spread * z, 1e-6) ** (1 / self.power)
        extended = (z > OBESE_SCORE) & ~np.isnan(self.sigma)
        beyond = self.p95 + self.sigma * ndtri(np.clip(10 * ndtr(z) - 9, 0.5, 1 - 1e-12))
        return np.where(extended, beyond, value)

    def score(self, value: Floats) -> Floats:
        """Return normal scores of values, ±inf beyond the limits of what is drawn."""
        finite = np.clip(value, 1e-6, 1e6)
        z = ((finite / self.median) ** self.power - 1) / (self.power * self.spread)
        extended = (value > self.p95) & ~np.isnan(self.sigma)
        beyond = ndtri(0.9 + 0.1 * ndtr((finite - self.p95) / self.sigma))
        z = np.where(extended, beyond, z)
        return np.where(np.abs(z) > Z_LIMIT, np.copysign(np.inf, z), z)


@dataclass(frozen=True, slots=True)
class _Surveyed:
    """A growth chart with the children there are: `rows` (n, 7) are percentiles of their scores on it."""

    chart: _Growth
    rows: Floats

    def value(self, z: Floats) -> Floats:
        """Return values at normal scores among children surveyed."""
        return self.chart.value(value_at(z, self.rows))

    def score(self, value: Floats) -> Floats:
        """Return normal scores among children surveyed."""
        return score_of(self.chart.score(value), self.rows)


@dataclass(frozen=True, slots=True)
class _Ill:
    """A reference of which some rows (`ill`) have the distribution of a disease instead."""

    well: _Percentiles | _Growth | _Surveyed
    disease: _Percentiles
    ill: Bools

    def value(self, z: Floats) -> Floats:
        """Return values at normal scores."""
        return np.where(self.ill, self.disease.value(z), self.well.value(z))

    def score(self, value: Floats) -> Floats:
        """Return normal scores of values."""
        return np.where(self.ill, self.disease.score(value), self.well.score(value))


_Reference = _Percentiles | _Growth | _Surveyed | _Ill


def _obese_from(reference: _Reference, size: int) -> Floats:
    """Return the BMI (n,) at which a child is obese: the 95th percentile of the chart."""
    if isinstance(reference, _Ill):
        return _obese_from(reference.well, size)
    chart = reference.chart if isinstance(reference, _Surveyed) else reference
    return chart.value(np.full(size, OBESE_SCORE))


def draw(order: Order, people: Demography) -> Body:
    """Draw height, then mass for height, inside what was stated of height, weight, BMI and obesity."""
    height, weight = np.empty(order.size), np.empty(order.size)
    score, obese = np.empty(order.size), np.zeros(order.size, dtype=np.bool_)
    u_height, u_mass = order.chance.uniform("height"), order.chance.uniform("bmi")
    born = birth.draw(order, people)
    for mine, kind in _age_groups(people.age, born):
        if not mine.any():
            continue
        who = _Who(
            born.corrected(people.age)[mine],
            people.sex[mine],
            origin(people.race[mine], people.ethnicity[mine]),
            born.since_menstruation(people.age)[mine],
        )
        tall, z_tall = _height(order, kind, who, u_height[mine])
        heavy, z_heavy = _mass(order, kind, who, u_mass[mine], tall, z_tall)
        height[mine], weight[mine], score[mine] = tall, heavy, z_heavy
        if kind == "cdc":
            limit = _obese_from(_reference(order.population, kind, "bmi", who), len(tall))
            obese[mine] = heavy / (tall / 100) ** 2 >= limit
    bmi = body_mass_index(weight, height)
    obese = np.where(people.age >= ADULT, bmi >= OBESE_BMI, obese)
    decided = {"obesity": obese, birth.PRETERM: born.preterm}
    return Body(height=height, weight=weight, bmi=bmi, score=score, decided=decided)


def body_mass_index(weight: Floats, height: Floats) -> Floats:
    """Return BMI in kg/m² from kg and cm, to one decimal."""
    return np.asarray(np.round(weight / (height / 100) ** 2, 1), dtype=np.float64)


@dataclass(frozen=True, slots=True)
class _Who:
    age: Floats
    sex: Ints
    origin: Ints
    weeks: Floats


def _age_groups(age: Floats, born: Birth) -> tuple[tuple[Bools, str], ...]:
    small = born.preterm & (born.since_menstruation(age) < birth.STANDARD_ENDS)
    return (
        (small, "preterm"),
        ((age < INFANT) & ~small, "who"),
        ((age >= INFANT) & (age < ADULT), "cdc"),
        (age >= ADULT, "adult"),
    )


def _height(order: Order, kind: str, who: _Who, uniform: Floats) -> tuple[Floats, Floats]:
    reference = _reference(order.population, kind, "length" if kind in _INFANTS else "height", who)
    bounds = order.bounds.get("height", _OPEN)
    value = _within(reference, uniform, bounds.low, bounds.high, shift=_shift(order, "height"))
    height = np.round(value, 1) if bounds.exact is None else np.full(len(uniform), bounds.exact)
    return height, np.clip(reference.score(height), -Z_LIMIT, Z_LIMIT)


def _mass(
    order: Order, kind: str, who: _Who, uniform: Floats, height: Floats, z_height: Floats
) -> tuple[Floats, Floats]:
    """Return weight and its score: BMI for age from two years on, weight for age before."""
    area = (height / 100) ** 2
    infant = kind in _INFANTS
    reference = _reference(order.population, kind, "weight" if infant else "bmi", who)
    unit = np.ones_like(area) if infant else area
    low, high = _mass_limits(order, kind, reference, area, unit)
    if not infant:
        low, high = _compatible(order, who.age, low, high)
        reference = _replaced(order, who.age, reference)
    mean = _WEIGHT_FOR_LENGTH * z_height if infant else np.zeros_like(height)
    spread = float(np.sqrt(1 - _WEIGHT_FOR_LENGTH**2)) if infant else 1.0
    factor, term = _disease(order, infant=infant)
    value = _within(
        reference, uniform, low, high, mean=mean, spread=spread, factor=factor, term=term,
        shift=_shift(order, "bmi") + _shift(order, "weight"),
    )  # fmt: skip
    weight = _stepped(value * unit + order.shifts.get("weight", 0.0), low * unit, high * unit)
    weight = np.maximum(weight, 0.4)
    stated = order.bounds.get("weight", _OPEN).exact
    weight = weight if stated is None else np.full(len(height), stated)
    return weight, np.clip(reference.score(weight / unit), -Z_LIMIT, Z_LIMIT)


def _stepped(value: Floats, low: Floats, high: Floats) -> Floats:
    """Return weights to 0.1 kg, on the near side of limits that fall between two steps."""
    rounded = np.round(value, 1)
    up = np.ceil(np.where(np.isfinite(low), low, 0.0) / _STEP - 1e-6) * _STEP
    down = np.floor(np.where(np.isfinite(high), high, 1e3) / _STEP + 1e-6) * _STEP
    stepped = np.where(up <= down, np.clip(rounded, up, down), rounded)
    return np.asarray(np.round(stepped, 1), dtype=np.float64)


def _mass_limits(
    order: Order, kind: str, reference: _Reference, area: Floats, unit: Floats
) -> tuple[Floats, Floats]:
    """Return limits of the drawn quantity (kg/m², kg under two) from stated BMI, weight and obesity."""
    bmi, weight = order.bounds.get("bmi", _OPEN), order.bounds.get("weight", _OPEN)
    half = _STEP / 2 - 1e-6
    low = np.maximum((bmi.low - half) * area, weight.low - half) / unit
    high = np.minimum((bmi.high + half) * area, weight.high + half) / unit
    if kind in _INFANTS:
        return low, high
    if kind == "adult":
        low = np.where(np.isinf(low), _LEAST_BMI, low)
    limit = OBESE_BMI if kind == "adult" else _obese_from(reference, len(area))
    if "obesity" in (*order.base.conditions, *order.request.conditions):
        low = np.maximum(low, limit + 0.1)
    elif "obesity" in order.request.exclude_conditions:
        high = np.minimum(high, limit - 0.1)
    return low, high


def _asked_for(order: Order) -> Iterator[Condition]:
    for name in (*order.base.conditions, *order.implied):
        condition = order.knowledge.conditions.get(name)
        if condition is not None:
            yield condition


def _compatible(order: Order, age: Floats, low: Floats, high: Floats) -> tuple[Floats, Floats]:
    """Narrow limits of BMI to what the requested conditions allow, unless it was stated."""
    if "bmi" in order.bounds or "weight" in order.bounds:
        return low, high
    for condition in _asked_for(order):
        for limit in condition.incompatible:
            if limit.observation == "bmi":
                fits = (age >= limit.age_min) & (age < limit.age_max)
                low = np.where(fits & (limit.below is not None), np.maximum(low, limit.below or 0.0), low)
                high = np.where(fits & (limit.above is not None), np.minimum(high, limit.above or 0.0), high)
    return low, high


def _replaced(order: Order, age: Floats, reference: _Reference) -> _Reference:
    """Return the reference with BMI as in people with a requested condition that has its own of it."""
    rows, ill = np.zeros((len(age), len(Z_KNOTS))), np.zeros(len(age), dtype=np.bool_)
    for condition in _asked_for(order):
        for effect in condition.effects if condition.defined_by is None else ():
            if effect.observation == "bmi" and effect.kind == "replace":
                fits = (age >= effect.age_min) & (age < effect.age_max)
                rows[fits], ill[fits] = replaced_knots(effect), True
    if not ill.any() or isinstance(reference, _Ill):
        return reference
    rows[~ill] = np.arange(len(Z_KNOTS))
    return _Ill(reference, _Percentiles(rows), ill)


def _disease(order: Order, *, infant: bool) -> tuple[float, float]:
    """Return what the requested conditions do to BMI at middling severity: a factor and a term."""
    factor, term = 1.0, 0.0
    if infant:
        return factor, term
    for condition in _asked_for(order):
        for effect in condition.effects:
            if effect.observation == "bmi" and effect.mild is not None and effect.severe is not None:
                middle = (effect.mild + effect.severe) / 2
                factor, term = (
                    (factor * middle, term) if effect.kind == "multiply" else (factor, term + middle)
                )
    return factor, term


def _within(
    reference: _Reference,
    uniform: Floats,
    low: Floats | float,
    high: Floats | float,
    *,
    mean: Floats | float = 0.0,
    spread: float = 1.0,
    factor: float = 1.0,
    term: float = 0.0,
    shift: float = 0.0,
) -> Floats:
    """Return values whose score is N(mean, spread²), truncated exactly to [low, high]."""
    size = len(uniform)
    low, high = np.broadcast_to(low, size), np.broadcast_to(high, size)
    z_low, z_high = reference.score((low - term) / factor), reference.score((high - term) / factor)
    drawn = truncated_normal(uniform, np.broadcast_to(mean, size), np.full(size, spread), z_low, z_high)
    value = factor * reference.value(drawn.z + shift) + term
    edge = np.where(np.isfinite(low), np.maximum(low, value), value)
    return np.where(drawn.empty, np.minimum(edge, high), np.clip(value, low, high))


def _shift(order: Order, name: str) -> float:
    return order.shifts.get(f"{name}~", 0.0)


def _reference(population: Population, kind: str, measure: str, who: _Who) -> _Reference:
    if kind == "adult":
        return _Percentiles(_adult_rows(population, measure, who))
    if kind == "preterm":
        median, spread = birth.standard(measure, who.weeks, who.sex == 0)
        open_end = np.full(len(median), np.nan)
        return _Growth(np.full(len(median), _LOGARITHM), median, spread, open_end, open_end)
    days = who.age * DAYS_A_YEAR
    tables = [population.growth[kind, measure, sex] for sex in SEXES]
    parts = [[np.interp(days, t.age_days, column) for column in _columns(t)] for t in tables]
    male = who.sex == 0
    chart = _Growth(*(np.where(male, a, b) for a, b in zip(*parts, strict=True)))
    surveyed = [population.children.get((measure, sex)) for sex in SEXES]
    if None in surveyed:
        return chart
    rows = [AgeTable(t.ages, t.values).at(who.age) for t in surveyed if t is not None]
    return _Surveyed(chart, np.where(male[:, None], *rows))


def _columns(table: Lms) -> tuple[Floats, Floats, Floats, Floats, Floats]:
    return table.l, table.m, table.s, table.sigma, table.p95


def _adult_rows(population: Population, measure: str, who: _Who) -> Floats:
    rows = np.empty((len(who.age), 7))
    known = {key[2] for key in population.body}
    for code in range(len(SEXES) * len(ORIGINS)):
        sex, group = divmod(code, len(ORIGINS))
        mine = (who.sex == sex) & (who.origin == group)
        if mine.any():
            label = ORIGINS[group] if ORIGINS[group] in known else "all"
            table = population.body[measure, SEXES[sex], label]
            rows[mine] = AgeTable(table.ages, table.values).at(who.age[mine])
    return rows

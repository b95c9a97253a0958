"""Height and weight over time: children along their centile, adults about their own body mass index."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import ndtr, ndtri

from core.cohort import SEXES, Floats, Ints
from core.knowledge.population import Population
from core.patients.distributions import AgeTable, score_of, value_at
from core.request import DAYS_A_YEAR

ADULT = 20.0
"""Age in years at which the CDC growth charts end."""
INFANT = 2.0
"""Age at which the WHO charts end and the CDC charts begin (CDC recommendation, MMWR 2010;59(RR-9))."""
_LIMIT = 2.9
_OBESE = 1.6448536269514722
"""Normal score from which BMI follows the CDC's extended method (NCHS Series 2 No. 197, 2022)."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An LMS growth reference at each row's age (k,); `sigma` and `p95` extend BMI, NaN in other measures."""

    power: Floats
    median: Floats
    spread: Floats
    sigma: Floats
    p95: Floats

    def value(self, z: Floats) -> Floats:
        """Return values (k,) at normal scores (Cole 1990)."""
        z = np.clip(z, -_LIMIT, _LIMIT)
        plain = self.median * np.maximum(1 + self.power * self.spread * z, 1e-6) ** (1 / self.power)
        beyond = self.p95 + self.sigma * ndtri(np.clip(10 * ndtr(z) - 9, 0.5, 1 - 1e-12))
        return np.where((z > _OBESE) & ~np.isnan(self.sigma), beyond, plain)

    def score(self, value: Floats) -> Floats:
        """Return normal scores (k,) of values, within what is drawn."""
        value = np.maximum(value, 1e-6)
        plain = ((value / self.median) ** self.power - 1) / (self.power * self.spread)
        beyond = ndtri(np.clip(0.9 + 0.1 * ndtr((value - self.p95) / self.sigma), 1e-9, 1 - 1e-9))
        extended = (value > self.p95) & ~np.isnan(self.sigma)
        return np.clip(np.where(extended, beyond, plain), -_LIMIT, _LIMIT)


def reference(population: Population, measure: str, age: Floats, sex: Ints) -> Reference:
    """Return a growth reference at ages (k,): WHO under two years, CDC from two.

    `measure` is height, weight or bmi; under two years height is length, and bmi is not given (NaN).
    """
    columns = [np.full(len(age), np.nan) for _ in range(5)]
    for code, sex_name in enumerate(SEXES):
        for chart, mine in (
            ("who", (sex == code) & (age < INFANT)),
            ("cdc", (sex == code) & (age >= INFANT)),
        ):
            name = "length" if (chart, measure) == ("who", "height") else measure
            table = population.growth.get((chart, name, sex_name))
            if table is None or not mine.any():
                continue
            days = np.minimum(age[mine] * DAYS_A_YEAR, table.age_days[-1])
            parts = (table.l, table.m, table.s, table.sigma, table.p95)
            for column, values in zip(columns, parts, strict=True):
                column[mine] = np.interp(days, table.age_days, values)
    return Reference(*columns)


def adult_bmi(population: Population, age: Floats, sex: Ints) -> Floats:
    """Return (k, 7) percentiles of BMI of adults of all origins."""
    rows = np.empty((len(age), 7))
    for code, sex_name in enumerate(SEXES):
        mine = sex == code
        table = population.body["bmi", sex_name, "all"]
        rows[mine] = AgeTable(table.ages, table.values).at(np.maximum(age[mine], ADULT))
    return rows


def heights(population: Population, now: Floats, age_now: Floats, age: Floats, sex: Ints) -> Floats:
    """Return heights in cm (k,) at earlier ages of people now so tall: adults' own, children's by centile.

    All of (k,): a row each for a reading. From twenty years on nobody grows.
    """
    grown = np.minimum(age_now, ADULT)
    z = reference(population, "height", grown, sex).score(now)
    then = reference(population, "height", np.minimum(age, grown), sex).value(z)
    return np.where(age >= ADULT, now, np.minimum(then, now))


def masses(population: Population, z: Floats, height: Floats, age: Floats, sex: Ints) -> Floats:
    """Return weights in kg (k,) at normal scores of mass for age: BMI from two years on, weight before."""
    child = reference(population, "bmi", age, sex).value(z) * (height / 100) ** 2
    infant = reference(population, "weight", age, sex).value(z)
    adult = value_at(z, adult_bmi(population, age, sex)) * (height / 100) ** 2
    return np.where(age >= ADULT, adult, np.where(age >= INFANT, child, infant))


def mass_scores(population: Population, weight: Floats, height: Floats, age: Floats, sex: Ints) -> Floats:
    """Return the normal scores (k,) of people's weight now: the inverse of `masses`."""
    bmi = weight / (height / 100) ** 2
    child = reference(population, "bmi", age, sex).score(bmi)
    infant = reference(population, "weight", age, sex).score(weight)
    adult = np.clip(score_of(bmi, adult_bmi(population, age, sex)), -_LIMIT, _LIMIT)
    return np.where(age >= ADULT, adult, np.where(age >= INFANT, child, infant))

"""How infants were born: before term or not, and how they have grown since.

Size before 64 weeks of postmenstrual age follows the INTERGROWTH-21st standards for preterm infants
(Villar 2015, doi:10.1016/S2214-109X(15)00163-1), after that WHO's at the corrected age.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import ndtri

from core.cohort import Bools, Demography, Floats
from core.patients.demography import prevalence
from core.patients.distributions import replaced_knots, value_at, within
from core.patients.draft import Order, none
from core.patients.severity import severity_drawn
from core.request import DAYS_A_YEAR

PRETERM = "preterm birth"
_GESTATION = "gestational_age_at_birth"
TERM = 40.0
STANDARD_ENDS = 64.0
"""Weeks after the last menstrual period at which the standard for preterm infants ends."""
_STANDARD_BEGINS = 24.0
_WEEKS_A_YEAR = DAYS_A_YEAR / 7


@dataclass(frozen=True, slots=True)
class Birth:
    """Who was born before term (n,), and at how many weeks (n,); 40 for everyone else."""

    preterm: Bools
    weeks: Floats

    def corrected(self, age: Floats) -> Floats:
        """Return ages in years (n,) as if born at term, never below zero."""
        early = np.where(self.preterm, (TERM - self.weeks) / _WEEKS_A_YEAR, 0.0)
        corrected: Floats = np.maximum(age - early, 0.0)
        return corrected

    def since_menstruation(self, age: Floats) -> Floats:
        """Return weeks since the last menstrual period before the birth (n,)."""
        weeks: Floats = self.weeks + age * _WEEKS_A_YEAR
        return weeks


def draw(order: Order, people: Demography) -> Birth:
    """Decide who was born before term, by prevalence or as asked, and when."""
    condition = order.knowledge.conditions.get(PRETERM)
    preterm, weeks = none(order.size), np.full(order.size, TERM)
    if condition is None or not (people.age < condition.age_max).any():
        return Birth(preterm, weeks)
    share = prevalence(condition, people.age, people.sex, people.race, people.ethnicity)
    preterm = order.chance.uniform(f"has {PRETERM}") < share
    excluded = {m for name in order.request.exclude_conditions for m in order.knowledge.members(name)}
    if PRETERM in excluded:
        preterm = none(order.size)
    elif PRETERM in _wanted(order):
        preterm = people.age < condition.age_max
    who = np.flatnonzero(preterm)
    effect = next(e for e in condition.effects if e.observation == _GESTATION and e.kind == "replace")
    severity = severity_drawn(order, condition, people.age[who], who, seen=none(len(who)))
    knots = np.repeat(replaced_knots(effect)[None, :], len(who), axis=0)
    weeks[who] = value_at(-ndtri(within(severity, 1e-6, 1 - 1e-6)), knots)
    return Birth(preterm, weeks)


def _wanted(order: Order) -> set[str]:
    """Return the conditions that were asked for or implied, with those they require."""
    named = (*order.base.conditions, *order.request.conditions, *order.implied)
    known = {n for n in named if n in order.knowledge.conditions}
    return known | {needed for name in known for needed in order.knowledge.conditions[name].requires}


def standard(measure: str, weeks: Floats, male: Bools) -> tuple[Floats, Floats]:
    """Return median and spread of the logarithm of weight in kg or length in cm at weeks (n,)."""
    x = np.clip(weeks, _STANDARD_BEGINS, STANDARD_ENDS)
    if measure == "weight":
        median = 2.591277 - 0.01155 * np.sqrt(x) - 2201.705 / x**2 + 0.0911639 * male
        return np.exp(median), 0.1470258 + 505.92394 / x**2 - 140.0576 * np.log(x) / x**2
    median = 4.136244 - 547.0018 / x**2 + 0.0026066 * x + 0.0314961 * male
    return np.exp(median), 0.050489 + 310.44761 / x**2 - 90.0742 * np.log(x) / x**2

"""Controls: people of the age, sex and race of their case."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from core.cohort import Demography, Floats, Ints
from core.patients.demography import People, of_age, origin_of
from core.patients.draft import Order
from core.request import MatchedBy


def like(order: Order, own: People, case: People, by: tuple[MatchedBy, ...]) -> People:
    """Return people as drawn for controls, with what is matched taken from their cases, row by row.

    Age is matched by the year; race carries ethnicity. What is not matched is drawn given what is.
    """
    drawn = _like(order, own.drawn, case.drawn, by)
    now = _like(order, own.now, case.now, by)
    if "race" not in by:  # who grows older by an edit stays who he or she is
        race = np.where(own.now.race == own.drawn.race, drawn.race, own.now.race)
        ethnicity = np.where(own.now.ethnicity == own.drawn.ethnicity, drawn.ethnicity, own.now.ethnicity)
        now = replace(now, race=race, ethnicity=ethnicity)
    return People(drawn=drawn, now=now, state=own.state)


def _like(order: Order, own: Demography, case: Demography, by: tuple[MatchedBy, ...]) -> Demography:
    age: Floats = own.age
    if "age" in by:
        age = np.floor(case.age) + order.chance.uniform("age within the year") * _YEAR
    sex: Ints = case.sex if "sex" in by else own.sex
    if "race" in by:
        race, ethnicity = case.race, case.ethnicity
    else:
        race, ethnicity = origin_of(order, age, sex)
    return of_age(age, sex, race, ethnicity)


_YEAR = 0.999
"""Of a year of age, so that no rounding makes it the next."""

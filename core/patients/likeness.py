"""Whom to take so that nobody fits a description of age, sex, race and ethnicity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from core.cohort import ETHNICITIES, RACES, SEXES, Bools, Demography, Floats
from core.knowledge.population import State
from core.mixing import only_ages, subjects
from core.request import Request


def outside(unlike: tuple[Request, ...], low: float, high: float) -> tuple[float, float]:
    """Return a span of ages [low, high) without those at either end that nobody may have."""
    spans = sorted(other.age_span() for other in unlike if only_ages(other))
    for first, last in spans:
        if first <= low < last:
            low = last
    for first, last in reversed(spans):
        if first < high <= last:
            high = first
    return low, high


def fitting_share(stated: Request, start: Floats, stop: Floats) -> Floats:
    """Return which share of the people of each year, sex, race and ethnicity fits a description.

    `start` and `stop` (years,) are the ages of each year's people; the result broadcasts to (year, sex,
    race, ethnicity).
    """
    if subjects(stated) == {"region"}:
        return np.zeros((1, 1, 1, 1))
    low, high = stated.age_span()
    width = np.maximum(stop - start, 1e-12)
    inside = np.maximum(np.minimum(stop, high) - np.maximum(start, low), 0.0) / width
    share = np.minimum(inside, 1.0)[:, None, None, None]
    for axis, labels, name in (
        (1, SEXES, stated.sex),
        (2, RACES, stated.race),
        (3, ETHNICITIES, stated.ethnicity),
    ):
        if name is not None:
            mask = np.zeros(len(labels))
            mask[labels.index(name)] = 1.0
            share = share * mask.reshape([-1 if a == axis else 1 for a in range(4)])
    return np.asarray(share, dtype=np.float64)


def elsewhere(unlike: tuple[Request, ...], states: Sequence[State]) -> Floats:
    """Return (states, 1) ones, zero for a state nobody may live in."""
    barred = {other.region for other in unlike if subjects(other) == {"region"}}
    return np.asarray([[0.0 if s.name.lower() in barred else 1.0] for s in states])


def others_where(
    people: Demography, others: Demography, described: Sequence[Request], fitting: Sequence[Bools]
) -> Demography:
    """Return people with age, sex or origin of `others` where they fit what these describe."""
    for stated, who in zip(described, fitting, strict=True):
        about = subjects(stated)
        if "age" in about:
            people = replace(
                people,
                age=np.where(who, others.age, people.age),
                birth_date=np.where(who, others.birth_date, people.birth_date),
            )
        if "sex" in about:
            people = replace(people, sex=np.where(who, others.sex, people.sex))
        if about & {"race", "ethnicity"}:
            people = replace(
                people,
                race=np.where(who, others.race, people.race),
                ethnicity=np.where(who, others.ethnicity, people.ethnicity),
            )
    return people

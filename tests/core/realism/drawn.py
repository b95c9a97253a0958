"""People drawn from the reference tables themselves: good to a scorecard until they are spoilt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

import numpy as np

from core.cohort import Floats
from core.knowledge.context import shipped_context
from core.realism.definitions import LEVELS, shipped_definitions
from core.realism.judging import Gathered, judged
from core.realism.people import People
from core.realism.reference import Reference, shipped_reference
from core.realism.scope import Scope, anybody
from core.scorecard import Line, Scorecard

VARIABLES = (
    "height",
    "weight",
    "bmi",
    "systolic_bp",
    "diastolic_bp",
    "total_cholesterol",
    "hemoglobin",
    "albumin",
)
"""Variables whose nine percentiles all but fix mean and spread: without long tails."""
_SEED = 20_240_601


@cache
def adults(size: int = 10_000) -> People:
    """Return adults of the nation's ages whose values, conditions and drugs are drawn from the tables."""
    chance, reference = np.random.default_rng(_SEED), shipped_reference()
    age, sex = _ages(chance, reference, size)
    everybody = np.ones(size, dtype=np.bool_)
    values = {
        name: _values(reference, name, age, sex, chance.random(size), decimals=0 if "bp" in name else 1)
        for name in VARIABLES
    }
    has = {
        name: _has(reference, name, age, sex, chance.random(size)) for name in shipped_definitions().measures
    }
    return People(
        age=age,
        sex=sex,
        origin=np.full(size, -1, dtype=np.int64),
        smoking=np.full(size, -1, dtype=np.int64),
        pregnant=~everybody,
        values=values,
        has=has,
        takes={},
        prescriptions=None,
    )


@cache
def correlated(size: int = 10_000) -> People:
    """Return adults whose ranks are correlated as the table of all adults has it."""
    chance, reference = np.random.default_rng(_SEED), shipped_reference()
    age, sex = _ages(chance, reference, size)
    old = age >= 20
    age, sex, size = age[old], sex[old], int(old.sum())
    at = [reference.matrix.names.index(name) for name in ("age", *VARIABLES)]
    normal = 2 * np.sin(np.pi / 6 * reference.matrix.of["all"][np.ix_(at, at)])
    np.fill_diagonal(normal, 1.0)
    low, vectors = np.linalg.eigh(normal)
    root = vectors * np.sqrt(np.maximum(low, 1e-6))
    drawn = chance.standard_normal((size, len(at))) @ root.T
    order = np.argsort(np.argsort(drawn[:, 0]))
    by_age = np.argsort(age)
    return replace(
        adults(),
        age=age[by_age][order],
        sex=sex[by_age][order],
        origin=np.full(size, -1, dtype=np.int64),
        smoking=np.full(size, -1, dtype=np.int64),
        pregnant=np.zeros(size, dtype=np.bool_),
        values={name: drawn[:, 1 + j] for j, name in enumerate(VARIABLES)},
        has={},
    )


def card(people: People, scope: Scope | None = None) -> Scorecard:
    """Return the scorecard of people, as adults like any others."""
    gathered = Gathered(people, people.size, ())
    return judged(gathered, scope or anybody((18.0, 105.0), "adults"), shipped_context())


def line(scorecard: Scorecard, name: str) -> Line:
    """Return the line of a name."""
    return next(line for line in scorecard.lines if line.name == name)


def with_values(people: People, **changes: Callable[[Floats], Floats]) -> People:
    """Return people with some of their values changed."""
    changed: Mapping[str, Floats] = {name: change(people.values[name]) for name, change in changes.items()}
    return replace(people, values={**people.values, **changed})


def _ages(
    chance: np.random.Generator, reference: Reference, size: int
) -> tuple[Floats, np.ndarray[tuple[int, ...], np.dtype[np.int64]]]:
    share = reference.ages[18:].ravel() / reference.ages[18:].sum()
    cell = chance.choice(len(share), size=size, p=share)
    year, sex = np.divmod(cell, 2)
    return 18 + year + chance.random(size), sex.astype(np.int64)


def _values(
    reference: Reference, name: str, age: Floats, sex: np.ndarray, u: Floats, *, decimals: int
) -> Floats:
    table = reference.distributions[name, "adults"]
    cell = table.cells.of(age, sex)
    found = np.full(len(age), np.nan)
    for at in np.unique(cell[cell >= 0]):
        p = table.percentiles[at]
        ends = [p[0] - 0.6 * (p[1] - p[0]), *p, p[-1] + 0.6 * (p[-1] - p[-2])]
        mine = cell == at
        found[mine] = np.interp(u[mine], [0.0, *LEVELS, 1.0], ends)
    return np.round(found, decimals)


def _has(reference: Reference, name: str, age: Floats, sex: np.ndarray, u: Floats) -> Floats:
    table = reference.prevalence[name]
    cell = table.cells.of(age, sex)
    return np.where(cell >= 0, u < table.share[cell], np.nan).astype(np.float64)

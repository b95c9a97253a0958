"""Strata: people alike by age, sex, build and conditions, and what a survey measured in them."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable

import numpy as np
import numpy.typing as npt

from core.errors import KnowledgeError
from core.knowledge.base import data_root

COLUMNS = (
    "node",
    "feature",
    "at_most",
    "below",
    "above",
    "people",
    "p01",
    "p05",
    "p25",
    "p50",
    "p75",
    "p95",
    "p99",
)
"""Header of a file of strata: a tree, one line a node; a leaf has no feature but the percentiles."""
FROM_AGE = 20.0
"""Age from which strata hold: the surveys' adults."""
TAKING = "taking "
"""Begins a feature that names a class of medications."""
_OR = " or "


@dataclass(frozen=True, slots=True, kw_only=True)
class Strata:
    """The strata of one observation, a binary tree over what is known of a person.

    `features` name what it asks; by node, `feature` indexes them (-1 in a leaf), a person goes to the node
    `below` where the feature is at most `at_most`, else to `above`; `people` counts those surveyed; `knots`
    (nodes, 7) are a leaf's percentiles 1, 5, 25, 50, 75, 95, 99 in the observation's unit.
    """

    observation: str
    features: tuple[str, ...]
    feature: npt.NDArray[np.int64]
    at_most: npt.NDArray[np.float64]
    below: npt.NDArray[np.int64]
    above: npt.NDArray[np.int64]
    people: npt.NDArray[np.int64]
    knots: npt.NDArray[np.float64]

    @property
    def conditions(self) -> frozenset[str]:
        """The conditions whose effects the strata hold: those asked for, obesity where BMI is."""
        named = {name for feature in self.features for name in conditions_of(feature)}
        return frozenset(named | ({"obesity"} if "bmi" in self.features else set()))

    @property
    def classes(self) -> frozenset[str]:
        """The classes of medications whose effects the strata hold."""
        return frozenset(f.removeprefix(TAKING) for f in self.features if f.startswith(TAKING))

    def path(self, leaf: int) -> tuple[tuple[str, float, float], ...]:
        """Return what the people of a leaf have in common: feature, above which and up to which limit."""
        limits: dict[str, tuple[float, float]] = {}
        while leaf:
            parent = int(np.flatnonzero((self.below == leaf) | (self.above == leaf))[-1])
            feature, limit = self.features[self.feature[parent]], float(self.at_most[parent])
            low, high = limits.get(feature, (-np.inf, np.inf))
            limits[feature] = (
                (low, min(high, limit)) if self.below[parent] == leaf else (max(low, limit), high)
            )
            leaf = parent
        return tuple((feature, *limits[feature]) for feature in self.features if feature in limits)

    def leaves(self, columns: Mapping[str, npt.NDArray[np.float64]]) -> npt.NDArray[np.int64]:
        """Return the node (n,) where each person ends; `columns` gives every feature (n,).

        Who lacks a reading that is asked for goes the way of more people.
        """
        known = np.stack([columns[name] for name in self.features], axis=1)
        at = np.zeros(len(known), dtype=np.int64)
        going = np.arange(len(known))
        crowd = np.where(self.people[self.below] >= self.people[self.above], self.below, self.above)
        while going.size:
            node = at[going]
            value = known[going, self.feature[node]]
            following = np.where(value <= self.at_most[node], self.below[node], self.above[node])
            at[going] = np.where(np.isnan(value), crowd[node], following)
            going = going[self.feature[at[going]] >= 0]
        return at


@cache
def shipped() -> dict[str, Strata]:
    """Return the strata that ship with the product, loaded once a process."""
    return load(data_root() / "observations" / "strata")


def conditions_of(feature: str) -> tuple[str, ...]:
    """Return the conditions that a feature like "type 1 diabetes or type 2 diabetes" names."""
    return tuple(feature.split(_OR))


def load(folder: Traversable) -> dict[str, Strata]:
    """Load a folder of strata, by observation; raise `KnowledgeError` naming a file that is wrong."""
    names = sorted(path.name for path in folder.iterdir() if path.name.endswith(".csv"))
    return {name.removesuffix(".csv"): _strata(folder / name, name) for name in names}


def _strata(path: Traversable, name: str) -> Strata:
    reader = csv.DictReader(path.read_text("utf-8").splitlines())
    rows = list(reader)
    if tuple(reader.fieldnames or ()) != COLUMNS or not rows:
        raise KnowledgeError(f"strata/{name}: its columns must be {', '.join(COLUMNS)}")
    features = tuple(dict.fromkeys(row["feature"] for row in rows if row["feature"]))
    try:
        strata = Strata(
            observation=name.removesuffix(".csv"),
            features=features,
            feature=np.asarray([features.index(r["feature"]) if r["feature"] else -1 for r in rows]),
            at_most=np.asarray([float(r["at_most"] or "nan") for r in rows]),
            below=np.asarray([int(r["below"] or 0) for r in rows]),
            above=np.asarray([int(r["above"] or 0) for r in rows]),
            people=np.asarray([int(r["people"]) for r in rows]),
            knots=np.asarray([[float(r[column] or "nan") for column in COLUMNS[6:]] for r in rows]),
        )
    except ValueError as error:
        raise KnowledgeError(f"strata/{name}: {error}") from error
    _check(strata, name)
    return strata


def _check(strata: Strata, name: str) -> None:
    """Refuse a tree that goes in circles or whose percentiles fall."""
    inner = strata.feature >= 0
    node = np.arange(len(strata.feature))
    backwards = inner & ((strata.below <= node) | (strata.above <= node))
    if backwards.any() or max(strata.below.max(), strata.above.max()) >= len(node):
        raise KnowledgeError(f"strata/{name}: every branch must lead to a later line of the file")
    if np.isnan(strata.knots[~inner]).any() or (np.diff(strata.knots[~inner], axis=1) < 0).any():
        raise KnowledgeError(f"strata/{name}: the percentiles of a leaf must be numbers that do not fall")

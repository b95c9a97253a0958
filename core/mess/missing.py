"""Values that are missing: by panel, by age, sex and illness, scaled to the share that was asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from core.case import Case, Edit
from core.cohort import FEMALE, Bools, Cohort, Floats
from core.knowledge.base import Knowledge
from core.knowledge.context import Context
from core.mess.evenly import evenly
from core.mess.rules import Rules, rules_of
from core.mess.tables import missing_at
from core.messy import EVERYTHING, LABS, VITALS, Pattern
from core.patients.generation import cohort
from core.patients.indices import PARTS
from core.request import Request

_GROUPED = frozenset({LABS, VITALS, EVERYTHING})
_PANELS = frozenset(
    {
        "blood_count",
        "metabolic",
        "lipids",
        "blood_gas",
        "csf",
        "urinalysis",
        "urine_dipstick",
        "susceptibility",
    }
)
"""Panels drawn whole or not at all; what is in others is ordered by itself."""
_TOGETHER = (("systolic_bp", "diastolic_bp"), ("iron", "tibc"))
_GROUPS = {
    "blood_count": "blood_count",
    "lipids": "lipids",
    "glycemic": "glycemic",
    "iron_vitamins": "iron",
    "inflammation": "inflammation",
    "urine": "urine",
    "urinalysis": "urine",
    "urine_dipstick": "urine",
}
_COMPUTED: Mapping[str, tuple[str, ...]] = {
    **PARTS,
    "bmi": ("weight", "height"),
    "mean_arterial_pressure": ("systolic_bp", "diastolic_bp"),
    "estimated_average_glucose": ("hba1c",),
    "egfr": ("creatinine",),
    "anion_gap": ("sodium", "chloride", "bicarbonate"),
    "mch": ("hemoglobin", "rbc"),
    "mcv": ("hematocrit", "rbc"),
    "mchc": ("hemoglobin", "hematocrit"),
}
"""What cannot be known when its parts are not, beside the indices."""
_FOLLOWING = "indices"
_VISIT_MISSED = 0.4
"""Share of what is missing that goes with nothing having been drawn at all (editorial)."""
_BEDSIDE = frozenset({"vitals", "body", "survey"})
_WOMEN = {"vitals": 1.16, "survey": 1.15, "urine": 1.11}
"""Women's share missing to men's, where they differ (SOURCES.toml, "sex")."""
_ASA = np.asarray([1.0, 2.9 / 3.0, 2.9 / 5.7, 2.9 / 9.4])
_FROM = np.asarray([1, 3, 5])
"""Being missing by ASA class, and the number of conditions each begins with (SOURCES.toml, "illness")."""
_SAMPLE = 1_000
_ROUNDS = 5
_CEILING = 0.97
"""No one is sure to lack a value, unless all are asked to."""
_ALL = 1.0


@dataclass(frozen=True, slots=True)
class Unit:
    """Observations that are missing together, and the group of `missing_by_age.csv` that speaks for them."""

    name: str
    members: tuple[str, ...]
    group: str


def absent(made: Cohort, case: Case, context: Context) -> dict[str, Bools]:
    """Return, by observation, which of its measured values are missing (n,); {} where none are to be.

    A pure function of the case and of each patient alone.
    """
    rules = rules_of(case)
    if not rules.gaps:
        return {}
    return _absent(made, rules, _scales(_plain(case), context), context.knowledge)


def lacking(made: Cohort, gone: Mapping[str, Bools]) -> Cohort:
    """Return a cohort in which these values were not measured."""
    if not gone:
        return made
    values = {
        name: np.where(gone[name], np.nan, column) if name in gone else column
        for name, column in made.values.items()
    }
    readings = tuple(
        replace(r, values=np.where(gone[r.observation], np.nan, r.values)) if r.observation in gone else r
        for r in made.readings
    )
    return replace(made, values=values, readings=readings)


def _plain(case: Case) -> Case:
    """Return the case as a calibration sees it, whatever its count and composition."""
    edits = tuple(Edit(stated=_of_anybody(e.stated), adjust=e.adjust, append=e.append) for e in case.edits)
    return replace(case, request=_of_anybody(case.request), edits=edits)


def _of_anybody(stated: Request) -> Request:
    return replace(stated, count=None, mix=(), matched=None, unlike=())


def _clean(case: Case) -> Case:
    """Return the case without its mess, which no patient depends on."""
    edits = tuple(replace(e, stated=replace(e.stated, mess=None)) for e in case.edits)
    return replace(case, request=replace(case.request, mess=None), edits=edits)


@lru_cache(2)
def _sample(case: Case, context: Context) -> Cohort:
    return cohort(case, context, size=_SAMPLE)


@lru_cache(32)
def _scales(case: Case, context: Context) -> Mapping[str, float]:
    """Return, by gap, what scales its shares so that as much is missing as was asked.

    Found on the first 1,000 patients of the case, so that it is the same for one of them and for a million.
    """
    rules = rules_of(case)
    sample = _sample(_clean(case), context)
    scales = dict.fromkeys(rules.gaps, 1.0)
    for _ in range(_ROUNDS):
        gone = _absent(sample, rules, scales, context.knowledge)
        for what, share in rules.gaps.items():
            realised = _realised(sample, gone, _names(what, rules, context.knowledge))
            if realised > 0:
                scales[what] = min(scales[what] * share / realised, 50.0)
    return scales


def _realised(made: Cohort, gone: Mapping[str, Bools], names: tuple[str, ...]) -> float:
    cells = sum(int((~np.isnan(made.values[n])).sum()) for n in names if n in made.values)
    return sum(int(gone[n].sum()) for n in names if n in gone) / cells if cells else 0.0


def _names(what: str, rules: Rules, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the observations that a gap is about; one that has a gap of its own is not its group's."""
    if what not in _GROUPED:
        return next((pair for pair in _TOGETHER if what in pair), (what,))
    return tuple(
        name
        for name, o in knowledge.observations.items()
        if (name not in rules.gaps)
        and not (what == EVERYTHING and any(_within(o.category, g) for g in rules.gaps if g != EVERYTHING))
        and _within(o.category, what)
    )


def _within(category: str, what: str) -> bool:
    kinds = {LABS: {"lab"}, VITALS: {"vital", "body"}, EVERYTHING: {"lab", "vital", "body", "survey"}}
    return category in kinds.get(what, set())


def _units(names: tuple[str, ...], knowledge: Knowledge, *, alone: bool) -> Iterator[Unit]:
    """Yield what is missing together; what was named stands `alone`, whatever panel it is of."""
    grouped: dict[str, list[str]] = {}
    for name in names:
        panel = knowledge.observations[name].panel
        if not alone and (panel == _FOLLOWING or (name in _COMPUTED and panel not in _PANELS)):
            continue
        pair = next((p[0] for p in _TOGETHER if name in p), name)
        grouped.setdefault(pair if alone or panel not in _PANELS else panel, []).append(name)
    for unit, members in grouped.items():
        yield Unit(unit, tuple(members), _group(members[0], knowledge))


def _group(name: str, knowledge: Knowledge) -> str:
    observation = knowledge.observations[name]
    kinds = {"vital": "vitals", "body": "body", "survey": "survey"}
    return kinds.get(observation.category) or _GROUPS.get(observation.panel, "metabolic")


def _absent(
    made: Cohort, rules: Rules, scales: Mapping[str, float], knowledge: Knowledge
) -> dict[str, Bools]:
    measured = {n: ~np.isnan(column) for n, column in made.values.items()}
    gone: dict[str, Bools] = {}
    losses, everyone = _Losses(made, rules.pattern), np.ones(made.size, dtype=np.bool_)
    for what, share in rules.gaps.items():
        for unit in _units(_names(what, rules, knowledge), knowledge, alone=what not in _GROUPED):
            here = [n for n in unit.members if n in measured and measured[n].any()]
            if here:
                lost = losses.of(unit, share * scales[what]) if share < _ALL else everyone
                gone |= {n: lost & measured[n] for n in here}
    for name, parts in _COMPUTED.items():
        lacks = [gone[p] for p in parts if p in gone]
        if name in measured and lacks:
            follows = np.any(lacks, axis=0) & measured[name]
            gone[name] = gone[name] | follows if name in gone else follows
    return {n: rows for n, rows in gone.items() if rows.any()}


class _Losses:
    """For whom units are missing, in one cohort; what several units share is worked out once."""

    def __init__(self, made: Cohort, pattern: Pattern) -> None:
        self._made, self._pattern = made, pattern
        self._conditions = made.present.sum(axis=0)
        self._weight: dict[str, Floats] = {}
        self._missed: dict[str, Floats] = {}

    def of(self, unit: Unit, share: float) -> Bools:
        """Return for whom a unit is missing (n,): with all others of bedside or blood, or alone."""
        made = self._made
        if unit.group not in self._weight:
            self._weight[unit.group] = self._weights(unit.group)
        kind = "bedside" if unit.group in _BEDSIDE else "blood"
        if kind not in self._missed:
            self._missed[kind] = evenly(made.seed, f"mess, nothing drawn, {kind}", made.first, made.size)
        chance = np.minimum(share * self._weight[unit.group], _CEILING)
        whole = _VISIT_MISSED * chance
        alone = evenly(made.seed, f"mess, missing {unit.name}", made.first, made.size)
        lost: Bools = (self._missed[kind] < whole) | (alone < (chance - whole) / (1 - whole))
        return lost

    def _weights(self, group: str) -> Floats:
        """Return how readily a group is missing by age, sex and illness (n,); 1 for a healthy man of 45."""
        people = self._made.demography
        if self._pattern == "random":
            return np.ones(self._made.size)
        by_age: Floats = missing_at(group, people.age) / float(missing_at(group, np.asarray([45.0]))[0])
        if self._pattern == "age":
            return by_age
        by_sex = np.where(people.sex == FEMALE, _WOMEN.get(group, 1.0), 1.0)
        illness = 1.0 if group in _BEDSIDE else _ASA[np.searchsorted(_FROM, self._conditions, "right")]
        return np.asarray(by_age * by_sex * illness, dtype=np.float64)

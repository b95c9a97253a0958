"""Accounts for one patient's values: the entries and draws that produced them, read back."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from scipy.special import ndtr

from core.accounts import Account, Step
from core.cohort import Bools, Cohort, Floats
from core.knowledge.base import Knowledge
from core.knowledge.reference import shows
from core.knowledge.schema import Effect, Source
from core.knowledge.strata import FROM_AGE, Strata, shipped
from core.patients.derived import FORMULAS
from core.patients.distributions import replaced_knots, score_of
from core.patients.observations import compiled
from core.patients.strata import of_cohort

_P05, _P50, _P95 = 1, 3, 5
_MIDDLE = 0.5


def accounts(cohort: Cohort, row: int, names: tuple[str, ...], knowledge: Knowledge) -> tuple[Account, ...]:
    """Return an account of each named observation that the patient has, parts of computed ones after them."""
    found: dict[str, Account] = {}
    todo = [name for name in names if name in cohort.values]
    while todo:
        name = todo.pop(0)
        if name not in found and not np.isnan(cohort.values[name][row]):
            found[name] = _account(cohort, row, name, knowledge)
            todo += found[name].parts
    return tuple(found.values())


def _account(cohort: Cohort, row: int, name: str, knowledge: Knowledge) -> Account:
    formula, parts = FORMULAS.get(name, ("", ()))
    base, source = _base(cohort, row, name, knowledge)
    layers, leaf = _stratum(cohort, row, name, knowledge)
    if layers is not None:
        base = layers.knots[leaf]
    steps = _weighed(list(_steps(cohort, row, name, base, knowledge)))
    stated = any(f.observation == name for f in cohort.request.findings)
    expected, rank = None, None
    if base is not None or any(s.replaced for s in steps):
        rows, factor, term = _state(cohort, row, name, base, steps, knowledge)
        expected = float(factor * rows[0, _P50] + term)
        if not stated:
            value = np.asarray([cohort.values[name][row]])
            rank = float(ndtr(score_of((value - term) / factor, rows))[0])
    return Account(
        observation=name,
        base=None if base is None else (float(base[_P05]), float(base[_P50]), float(base[_P95])),
        base_source=source,
        steps=tuple(steps),
        expected=expected,
        rank=rank,
        stated=stated,
        formula=formula,
        parts=parts,
        among=() if layers is None else layers.path(leaf),
        surveyed=0 if layers is None else int(layers.people[leaf]),
    )


def _stratum(cohort: Cohort, row: int, name: str, knowledge: Knowledge) -> tuple[Strata | None, int]:
    """Return the strata that a reading was drawn from and the patient's own, None where there are none."""
    layers = shipped().get(name)
    if layers is None or cohort.demography.age[row] < FROM_AGE:
        return None, 0
    return layers, int(of_cohort(cohort, layers, knowledge, np.asarray([row]))[0])


def _base(cohort: Cohort, row: int, name: str, knowledge: Knowledge) -> tuple[Floats | None, Source | None]:
    """Return the percentiles (7,) of someone of that age and sex without disease, and where they are from."""
    tables = compiled(knowledge).tables.get(name)
    if tables is None:
        return None, None
    people = cohort.demography
    rows = tables.at(people.age[row : row + 1], people.sex[row : row + 1])
    entries = knowledge.observations[name].baseline
    nearest = min(entries, key=lambda b: abs(b.age - float(people.age[row])))
    return rows[0], _source(name, nearest.source, knowledge)


def _steps(
    cohort: Cohort, row: int, name: str, base: Floats | None, knowledge: Knowledge
) -> Iterator[tuple[Step, Effect]]:
    middle = 0.0 if base is None else float(base[_P50])
    for cause, effect, severity in _acting(cohort, row, name, knowledge):
        replaced = None
        if effect.kind == "replace":
            knots = replaced_knots(effect)
            replaced = (float(knots[_P05]), float(knots[_P50]), float(knots[_P95]))
            change = replaced[1] - middle
        else:
            size = _size(effect, severity)
            change = middle * (size - 1) if effect.kind == "multiply" else size
        step = Step(
            cause=cause,
            change=change,
            replaced=replaced,
            outweighed=False,
            source=_source(cause, effect.source, knowledge),
        )
        yield step, effect


def _acting(cohort: Cohort, row: int, name: str, knowledge: Knowledge) -> Iterator[tuple[str, Effect, float]]:
    """Yield what acts on an observation of a patient beyond what its strata hold: cause, effect, severity."""
    age = float(cohort.demography.age[row])
    layers = shipped().get(name) if age >= FROM_AGE else None
    held = frozenset[str]() if layers is None else layers.conditions
    held_classes = frozenset[str]() if layers is None else layers.classes
    for at, condition in enumerate(cohort.condition_names):
        if not cohort.present[at, row] or condition in held:
            continue
        entry = knowledge.conditions[condition]
        for effect in entry.effects:
            if (
                effect.observation != name
                or effect.kind == "shares"
                or not effect.age_min <= age < effect.age_max
            ):
                continue
            fits: Bools = shows(cohort.features, entry, effect.when, cohort.size)
            if fits[row]:
                yield condition, effect, float(cohort.severity[at, row])
    rows = cohort.medications
    taken = {rows.names[code] for code in rows.medication[rows.offsets[row] : rows.offsets[row + 1]]}
    for medication in sorted(taken):
        if knowledge.medications[medication].drug_class in held_classes:
            continue
        for effect in knowledge.medications[medication].effects:
            if effect.observation == name and effect.age_min <= age < effect.age_max:
                yield medication, effect, _MIDDLE


def _weighed(found: list[tuple[Step, Effect]]) -> list[Step]:
    """Return the steps, those that another of their kind and direction outweighs marked."""
    strongest: dict[tuple[str, bool], float] = {}
    for step, effect in found:
        key = _direction(step, effect)
        strongest[key] = max(strongest.get(key, 0.0), abs(step.change))
    weighed = [
        Step(
            cause=step.cause,
            change=step.change,
            replaced=step.replaced,
            outweighed=abs(step.change) < strongest[_direction(step, effect)],
            source=step.source,
        )
        for step, effect in found
    ]
    return sorted(weighed, key=lambda step: (step.outweighed, -abs(step.change)))


def _direction(step: Step, effect: Effect) -> tuple[str, bool]:
    return effect.kind, effect.kind == "replace" or step.change > 0


def _state(
    cohort: Cohort, row: int, name: str, base: Floats | None, steps: list[Step], knowledge: Knowledge
) -> tuple[Floats, float, float]:
    """Return percentiles (1, 7), factor and term of people in the same state: as the laboratory has them."""
    rows = np.zeros(7) if base is None else base
    factor, term = 1.0, 0.0
    counted = {(s.cause, s.change) for s in steps if not s.outweighed}
    middle = 0.0 if base is None else float(base[_P50])
    for cause, effect, severity in _acting(cohort, row, name, knowledge):
        size = 0.0 if effect.kind == "replace" else _size(effect, severity)
        if effect.kind == "replace":
            knots = replaced_knots(effect)
            if (cause, float(knots[_P50]) - middle) in counted:
                rows = knots
        elif effect.kind == "multiply":
            factor *= size if (cause, middle * (size - 1)) in counted else 1.0
        else:
            term += size if (cause, size) in counted else 0.0
    return rows[None, :], factor, term


def _size(effect: Effect, severity: float) -> float:
    mild = effect.mild if effect.mild is not None else effect.severe or 0.0
    severe = effect.severe if effect.severe is not None else mild
    return mild + (severe - mild) * severity


def _source(entry: str, identity: str, knowledge: Knowledge) -> Source:
    return next(s for s in knowledge.sources[entry] if s.id == identity)

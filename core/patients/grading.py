"""How badly a condition is had, by what is measured: from stated readings before, from drivers after."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from scipy.special import ndtr

from core.cohort import Demography, Floats, Ints
from core.knowledge.schema import Condition, Effect, Severity
from core.patients.conditions import DRAWN, Illness
from core.patients.derived import Values
from core.patients.distributions import replaced_knots, score_of
from core.patients.draft import Bounds, Order
from core.patients.observations import compiled

_OWN_VARIATION = 0.25
"""How much milder than a stated reading asks for a condition may be: people differ without it, too."""
_LEFT_OPEN = 0.9


def aggravated(order: Order, people: Demography, illness: Illness) -> Illness:
    """Return severities raised to what the stated readings of the original request ask of its conditions.

    "Pneumonia, SpO2 84" is a severe one. A stated grade, and a reading that grades by itself, stand.
    """
    stated = {grade.condition for grade in order.request.grades}
    severity = illness.severity
    for row, name in enumerate(illness.names):
        condition = order.knowledge.conditions[name]
        who = illness.present[row] & (illness.origin[row] != DRAWN)
        if name in stated or not who.any():
            continue
        for effect in condition.effects:
            bounds = order.drawn_bounds.get(effect.observation)
            if bounds is None or effect.mild is None or condition.severity.driver == effect.observation:
                continue
            fits = who & (people.age >= effect.age_min) & (people.age < effect.age_max)
            at = np.flatnonzero(fits & illness.shows(condition, effect.when))
            least = _least(order, people, effect, bounds, at)
            severity = severity.copy() if severity is illness.severity else severity
            severity[row, at] = np.maximum(severity[row, at], least + (1 - least) * illness.severity[row, at])
    return illness if severity is illness.severity else replace(illness, severity=severity)


def _least(order: Order, people: Demography, effect: Effect, bounds: Bounds, at: Ints) -> Floats:
    """Return the least severity at which an effect goes most of the way to a stated reading."""
    tables = compiled(order.knowledge).tables.get(effect.observation)
    if tables is None:
        return np.zeros(len(at))
    base = tables.at(people.age[at], people.sex[at])[:, 3]
    mild = effect.mild or 0.0
    severe = mild if effect.severe is None else effect.severe
    if effect.kind == "multiply":
        first, last = base * (mild - 1), base * (severe - 1)
    else:
        first, last = np.full(len(at), mild), np.full(len(at), severe)
    asked = np.where(last > 0, bounds.low - base, bounds.high - base)
    reach = np.where(np.abs(last - first) > 1e-9, last - first, np.inf)
    share = np.where(np.isfinite(asked) & (asked * last > 0), (asked - first) / reach, 0.0)
    least: Floats = np.clip(share - _OWN_VARIATION, 0.0, _LEFT_OPEN)
    return least


def graded(order: Order, now: Demography, illness: Illness, values: Values) -> Illness:
    """Return severities as measured drivers show them, so that no stage contradicts its reading."""
    severity = illness.severity.copy()
    for row, name in enumerate(illness.names):
        condition = order.knowledge.conditions[name]
        who = np.flatnonzero(illness.present[row])
        driver = condition.severity.driver
        if driver is None or driver not in values or not who.size:
            continue
        who = who[~np.isnan(values[driver][who])]
        value = values[driver][who]
        rank = _rank(condition, illness, who, value, now.age[who], severity[row, who])
        severity[row, who] = _within_stage(condition.severity, value, rank)
    return replace(illness, severity=severity)


def _rank(
    condition: Condition, illness: Illness, who: Ints, value: Floats, age: Floats, drawn: Floats
) -> Floats:
    """Return the rank of a driver's readings among people with the condition, else as drawn."""
    rank = drawn.copy()
    for effect in condition.effects:
        if effect.observation == condition.severity.driver and effect.kind == "replace":
            fits = (age >= effect.age_min) & (age < effect.age_max)
            fits &= illness.shows(condition, effect.when)[who]
            score = score_of(value[fits], np.repeat(replaced_knots(effect)[None, :], fits.sum(), axis=0))
            rank[fits] = ndtr(score if condition.severity.direction == "high" else -score)
    return rank


def _within_stage(severity: Severity, value: Floats, rank: Floats) -> Floats:
    """Return ranks held inside the stage that the reading defines."""
    limits = [stage.limit for stage in severity.stages[:-1] if stage.limit is not None]
    if not limits or len(limits) < len(severity.stages) - 1:
        return rank
    high = severity.direction == "high"
    if high:
        stage = np.searchsorted(limits, value, side="right")
    else:
        stage = len(limits) - np.searchsorted(limits[::-1], value, side="right")
    edges = np.asarray([0.0, *(s.upto for s in severity.stages)])
    held: Floats = np.minimum(np.maximum(rank, edges[stage]), edges[stage + 1] - 1e-6)
    return held

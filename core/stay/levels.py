"""Where each reading stands when the patient is well, as on arrival, and at the worst the illness can do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import ndtri

from core.cohort import Bools, Cohort, Floats
from core.knowledge.base import Knowledge
from core.knowledge.hospital import Hospital
from core.knowledge.reference import interval_for, shows
from core.knowledge.schema import Effect, Observation
from core.patients.distributions import replaced_knots, score_of, value_at, within
from core.patients.observations import compiled

_WORST = 1.3
"""Severity, of which 1 is the most severe patient on arrival, that an illness may come to in hospital."""
_A_TURN = 0.5
"""Severity that one turn for the worse adds."""
_MENDED = 0.4
"""Share of its severity that a chronic condition keeps when what brought the patient in is over."""
_TOP = 0.995
_EXTREME = 2.0
_USUAL = 0.5
_LEAST_SHARE, _MOST_SHARE = 0.35, 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Levels:
    """Levels (k, n) of observations `names`: `well`, on `arrival` (NaN where not measured), `worst`.

    `a_turn` (n,) is the share of the way from arrival to the worst that one turn for the worse goes.
    """

    names: tuple[str, ...]
    well: Floats
    arrival: Floats
    worst: Floats
    a_turn: Floats

    def at(self, course: Floats) -> Floats:
        """Return levels (k, n) at places of the course (k, n): 0 well, 1 as on arrival, 2 a turn worse."""
        mending = self.well + (self.arrival - self.well) * np.minimum(course, 1.0)
        share = np.minimum(np.maximum(course - 1.0, 0.0) * self.a_turn, 1.0)
        level: Floats = mending + (self.worst - self.arrival) * share
        return level


def levels_of(cohort: Cohort, knowledge: Knowledge, hospital: Hospital, names: Sequence[str]) -> Levels:
    """Return the levels of some observations of a cohort as it arrived."""
    body = _Body(cohort, knowledge)
    rows = [_levels(name, body, hospital) for name in names]
    well, arrival, worst = (np.asarray([row[i] for row in rows]).reshape(-1, cohort.size) for i in range(3))
    severity = np.where(body.moving.any(axis=0), (cohort.severity * body.moving).max(axis=0), _MENDED)
    share = within(_A_TURN / (_WORST - severity), _LEAST_SHARE, _MOST_SHARE)
    return Levels(names=tuple(names), well=well, arrival=arrival, worst=worst, a_turn=share)


class _Body:
    """A cohort with what is moving in it: which conditions mend in hospital, which are gone when they do."""

    def __init__(self, cohort: Cohort, knowledge: Knowledge) -> None:
        self.cohort, self.knowledge = cohort, knowledge
        self.compiled = compiled(knowledge)
        courses = np.asarray([knowledge.conditions[n].course for n in cohort.condition_names])
        self.acute: Bools = cohort.present & (courses == "acute")[:, None]
        rows, asked = cohort.conditions, np.zeros(cohort.present.shape, dtype=np.bool_)
        brought = rows.origin < 2
        asked[rows.condition[brought], rows.patient[brought]] = True
        chronic = np.isin(courses, ("chronic", "relapsing"))[:, None]
        self.moving: Bools = self.acute | (asked & chronic & cohort.present)
        self.stated = {f.observation for f in cohort.request.findings}
        self.row = {name: at for at, name in enumerate(cohort.condition_names)}

    def acting(self, condition: str, effect: Effect) -> Bools:
        """Return on whom an effect of a condition acts (n,)."""
        entry, people = self.knowledge.conditions[condition], self.cohort.demography
        who = self.cohort.present[self.row[condition]]
        who = who & (people.age >= effect.age_min) & (people.age < effect.age_max)
        if effect.when and who.any():
            who = who & shows(self.cohort.features, entry, effect.when, self.cohort.size)
        acts: Bools = np.asarray(who, dtype=np.bool_)
        return acts

    def is_driven(self, condition: str, name: str) -> float:
        """Return 1 or -1 where the observation's rank is the severity of the condition, else 0."""
        severity = self.knowledge.conditions[condition].severity
        if severity.driver != name:
            return 0.0
        return 1.0 if severity.direction == "high" else -1.0


@dataclass(frozen=True, slots=True)
class _Spread:
    """A distribution: percentiles (n, 7), factor, term, a score severity dictates, if it moves."""

    rows: Floats
    factor: Floats
    term: Floats
    driven: Floats
    moved: Bools


def _spread(name: str, body: _Body, state: str) -> _Spread:
    """Return an observation's distribution in a state: "well", "arrival" or "worst"."""
    cohort = body.cohort
    size = cohort.size
    tables = body.compiled.tables.get(name)
    people = cohort.demography
    rows = np.full((size, 7), np.nan) if tables is None else tables.at(people.age, people.sex)
    base, far = np.nan_to_num(rows[:, 3]), np.full(size, -1.0)
    up, down, plus, minus = np.ones(size), np.ones(size), np.zeros(size), np.zeros(size)
    driven, moved = np.full(size, np.nan), np.zeros(size, dtype=np.bool_)
    for condition, effect in body.compiled.effects.get(name, ()):
        at = body.row.get(condition)
        if at is None or not cohort.present[at].any():
            continue
        who = body.acting(condition, effect)
        moved |= who & body.moving[at]
        severity, who = _in_state(cohort.severity[at], body.moving[at], body.acute[at], who, state)
        if not who.any():
            continue
        if effect.kind == "replace":
            knots = replaced_knots(effect)
            takes = who & (np.abs(knots[3] - base) >= far)
            rows = np.where(takes[:, None], knots, rows)
            far = np.where(takes, np.abs(knots[3] - base), far)
            sign = body.is_driven(condition, name)
            score = sign * ndtri(within(severity, 1e-3, _TOP))
            driven = np.where(takes, score if sign else np.nan, driven)
        elif effect.kind in {"add", "multiply"}:
            mild = effect.mild if effect.mild is not None else effect.severe or 0.0
            severe = effect.severe if effect.severe is not None else mild
            move = mild + (severe - mild) * severity
            if effect.kind == "multiply":
                up, down = (
                    np.where(who, np.maximum(up, move), up),
                    np.where(who, np.minimum(down, move), down),
                )
            else:
                plus = np.where(who, np.maximum(plus, move), plus)
                minus = np.where(who, np.minimum(minus, move), minus)
    return _Spread(rows, up * down, plus + minus, driven, moved)


def _in_state(severity: Floats, moving: Bools, acute: Bools, who: Bools, state: str) -> tuple[Floats, Bools]:
    if state == "well":
        return np.where(moving, _MENDED * severity, severity), who & ~acute
    if state == "worst":
        return np.where(moving, _WORST, severity), who
    return severity, who


def _levels(name: str, body: _Body, hospital: Hospital) -> tuple[Floats, Floats, Floats]:
    """Return an observation well, on arrival and at its worst: the same rank in three distributions."""
    entry = body.knowledge.observations[name]
    given = body.cohort.values.get(name, np.full(body.cohort.size, np.nan))
    here, well, worst = (_spread(name, body, state) for state in ("arrival", "well", "worst"))
    score = np.nan_to_num(within(_rank(given, here), -_EXTREME, _EXTREME))
    moved = here.moved | (name in body.stated)
    mended = _value(well, np.where(moved, _USUAL * score, score))
    mended = np.where(np.isnan(mended), _middle(entry, body), mended)
    mended = np.where(moved | np.isnan(given), mended, given)
    lowest = np.where(here.moved, _value(worst, np.where(np.isnan(worst.driven), score, worst.driven)), given)
    lowest = np.where(np.isnan(lowest), given, lowest)
    return (
        _held(mended, entry),
        given,
        _held(_declined(name, given, lowest, here.moved, hospital), entry),
    )


def _rank(given: Floats, spread: _Spread) -> Floats:
    with np.errstate(invalid="ignore"):
        rank: Floats = score_of((given - spread.term) / spread.factor, spread.rows)
    return rank


def _value(spread: _Spread, score: Floats) -> Floats:
    value: Floats = spread.factor * value_at(score, spread.rows) + spread.term
    return value


def _middle(entry: Observation, body: _Body) -> Floats:
    """Return the middle of the reference interval (n,), NaN where there is none."""
    people = body.cohort.demography
    found = np.full(body.cohort.size, np.nan)
    for at, age in enumerate(people.age):
        interval = interval_for(entry, float(age), "male" if people.sex[at] == 0 else "female")
        if interval is None:
            continue
        low, high = interval.low, interval.high
        if low is not None and high is not None:
            found[at] = (low + high) / 2
        elif high is not None:
            found[at] = 0.6 * high
        elif low is not None:
            found[at] = 1.2 * low
    return found


def _declined(name: str, given: Floats, worst: Floats, moved: Bools, hospital: Hospital) -> Floats:
    """Return the worst with at least the decline that anyone shows, where the illness tells no other way."""
    change = next((d.change for d in hospital.courses.decline if d.observation == name), None)
    if change is None:
        return worst
    against = moved & (np.sign(worst - given) == -np.sign(change)) & (np.abs(worst - given) > 1e-9)
    least = given + np.where(moved, 0.5, 1.0) * change
    further = np.minimum(worst, least) if change < 0 else np.maximum(worst, least)
    return np.where(against, worst, further)


def _held(value: Floats, entry: Observation) -> Floats:
    return within(value, entry.minimum, entry.maximum)

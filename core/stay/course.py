"""How readings move through a stay: mending under treatment, getting worse, answering to what is given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from core.cohort import Cohort, Floats, Ints
from core.knowledge.base import Knowledge
from core.knowledge.hospital import Hospital, Response
from core.patients.chance import Chance
from core.request import Giving, Turn
from core.stay.levels import Levels

_LAG = 4.0
"""Hours until treatment tells, where no condition says otherwise."""
_WORSENING, _HOLDING = 4.0, 10.0
"""Hours after a turn for the worse that it goes on, and that it lasts before treatment tells."""
_RELAPSE = 1.6
"""Where of the course a turn for the worse leads at least: beyond the state on arrival."""
_FURTHEST = 2.6
_BETTER = 12.0
"""Hours after a turn for the better that mending is twice as fast."""
_ONSET = 6.0
"""Hours in which an illness that sets in in hospital comes to its height."""
_TAKES_EFFECT = 2.0
"""Hours in which a medication started or stopped shows half its effect on readings."""
_CORRECTED = 2.0
"""How much faster than an illness a single reading that went wrong is put right."""
_LATE = 0.7
"""Half-times of rising after which a reading, too, begins to fall: slow ones turn late."""
_PACE = 0.2
"""Spread of the logarithm of how fast people mend."""

Kind = Literal["illness", "reading", "treatment"]


@dataclass(frozen=True, slots=True)
class Pace:
    """Half-times in hours of rising and falling (k, n), and hours until treatment tells (n,)."""

    rise: Floats
    fall: Floats
    lag: Floats


@dataclass(frozen=True, slots=True)
class Move:
    """A change that came in the stay: from a minute on, by so much (k, n), or to what was stated."""

    minute: int
    kind: Kind
    by: Floats
    stated: Floats
    pace: Pace


def pace_of(cohort: Cohort, names: tuple[str, ...], hospital: Hospital, chance: Chance) -> Pace:
    """Return how fast each patient's readings move: the slowest illness that says so decides."""
    signs = [hospital.signs[name] for name in names]
    size = cohort.size
    rise = np.repeat([[s.rise] for s in signs], size, axis=1).astype(np.float64)
    fall = np.repeat([[s.fall] for s in signs], size, axis=1).astype(np.float64)
    stated = np.zeros_like(fall)
    lag, known = np.zeros(size), np.zeros(size, dtype=np.bool_)
    for illness in hospital.courses.illness:
        if illness.condition not in cohort.condition_names:
            continue
        ill = cohort.has(illness.condition)
        lag, known = np.where(ill, np.maximum(lag, illness.lag), lag), known | ill
        for name, half in illness.fall.items():
            if name in names:
                at = names.index(name)
                stated[at] = np.where(ill, np.maximum(stated[at], half), stated[at])
    fall = np.where(stated > 0, stated, fall) * np.exp(_PACE * chance.normal("stay pace"))
    return Pace(rise, fall, np.where(known, lag, _LAG))


class Follow:
    """Goes through a stay in steps, and keeps every level of the way."""

    def __init__(
        self,
        levels: Levels,
        pace: Pace,
        turns: tuple[tuple[int, Turn], ...],
        moves: tuple[Move, ...],
    ) -> None:
        self._levels, self._pace, self._turns, self._moves = levels, pace, turns, moves
        self._course = np.ones_like(levels.arrival)
        self._goal = self._course
        self._by = [np.nan_to_num(move.by) for move in moves]
        self._moved = [np.zeros_like(levels.arrival) for _ in moves]

    def along(self, minutes: Ints) -> Floats:
        """Return the levels (t, k, n) at each time of a grid."""
        way = np.empty((len(minutes), *self._course.shape))
        for at, minute in enumerate(minutes.tolist()):
            self._begin(minute)
            way[at] = self._level()
            if at + 1 < len(minutes):
                self._step(minute, (int(minutes[at + 1]) - minute) / 60)
        return way

    def _level(self) -> Floats:
        level = self._levels.at(self._course)
        for by, share in zip(self._by, self._moved, strict=True):
            level = level + by * share
        return level

    def _begin(self, minute: int) -> None:
        """Let begin what begins at a minute: turns, and changes of the chart."""
        for when, turn in self._turns:
            if when == minute and turn == "worse":
                self._goal = np.minimum(np.maximum(self._course + 1.0, _RELAPSE), _FURTHEST)
        for at, move in enumerate(self._moves):
            if move.minute == minute and move.kind == "reading":
                known = ~np.isnan(move.stated)
                self._by[at] = np.where(known, move.stated - self._level(), self._by[at])
                self._moved[at] = np.ones_like(self._course)

    def _step(self, minute: int, hours: float) -> None:
        turn, since = self._turn(minute)
        self._course = _moved_on(self._pace, self._course, self._goal, minute / 60, hours, turn, since)
        for at, move in enumerate(self._moves):
            if minute < move.minute:
                continue
            age = (minute - move.minute) / 60
            if move.kind == "treatment":
                self._moved[at] = 1 - (1 - self._moved[at]) * 0.5 ** (hours / _TAKES_EFFECT)
            elif move.kind == "illness" and age < _ONSET:
                self._moved[at] = 1 - (1 - self._moved[at]) * 0.5 ** (hours / np.minimum(move.pace.rise, 3))
            else:
                reading = move.kind == "reading"
                early = np.inf if reading else age - _ONSET
                step = hours * (_CORRECTED if reading else 1.0)
                self._moved[at] = _moved_on(
                    move.pace, self._moved[at], self._moved[at], early, step, turn, since
                )

    def _turn(self, minute: int) -> tuple[Turn | None, float]:
        """Return the latest turn and the hours since, None where there was none yet."""
        past = [(when, turn) for when, turn in self._turns if when <= minute]
        return (past[-1][1], (minute - past[-1][0]) / 60) if past else (None, 0.0)


def _moved_on(
    pace: Pace, course: Floats, goal: Floats, age: float, hours: float, turn: Turn | None, since: float
) -> Floats:
    """Return places of the course some hours on, `age` hours after it began, `since` hours after a turn."""
    if turn == "stable":
        return course
    if turn == "worse" and since < _WORSENING:
        return course + (goal - course) * (1 - 0.5 ** (hours / pace.rise))
    if turn == "worse" and since < _HOLDING:
        return course
    speed = 2.0 if turn == "better" and since < _BETTER else 1.0
    told = np.full(course.shape, hours)
    if turn is None:
        told = np.clip(age + hours - pace.lag - _LATE * pace.rise, 0.0, hours)
    fallen: Floats = course * 0.5 ** (speed * told / pace.fall)
    return fallen


@dataclass(frozen=True, slots=True)
class Given:
    """Something given at a minute: its responses, and the share of the usual dose (n,)."""

    minute: int
    effects: tuple[Response, ...]
    scale: Floats


def answered(way: Floats, names: tuple[str, ...], minutes: Ints, given: tuple[Given, ...]) -> Floats:
    """Return levels (t, k, n) with what was given shown, never beyond what it can do."""
    for one in given:
        elapsed = (minutes - one.minute) / 60
        for effect in one.effects:
            if effect.observation not in names:
                continue
            at = names.index(effect.observation)
            rising = np.clip(elapsed / max(effect.peak, 1e-6), 0.0, 1.0)
            waning = 0.5 ** (np.maximum(elapsed - effect.peak, 0.0) / effect.half)
            kernel = np.where(elapsed > 0, rising * waning, 0.0)
            moved = way[:, at] + effect.size * kernel[:, None] * one.scale
            bound = np.minimum if effect.size > 0 else np.maximum
            beyond = np.maximum if effect.size > 0 else np.minimum
            way[:, at] = bound(moved, beyond(way[:, at], effect.limit))
    return way


def given_of(minute: int, giving: Giving, cohort: Cohort, knowledge: Knowledge, hospital: Hospital) -> Given:
    """Return what a dose given now does to each patient."""
    medication = knowledge.medications.get(giving.what)
    known = hospital.given.get(giving.what)
    if known is None and medication is not None:
        known = hospital.given.get(medication.drug_class)
    if known is not None:
        return Given(minute, known.effects, _scale(giving, known.dose, cohort.values, per_kg=known.per_kg))
    if medication is None:
        return Given(minute, (), np.ones(cohort.size))
    effects = tuple(
        Response(observation=e.observation, size=e.mild or 0.0, peak=2.0, half=12.0, limit=_no_limit(e.mild))
        for e in medication.effects
        if e.kind == "add" and e.observation in hospital.signs
    )
    return Given(minute, effects, np.ones(cohort.size))


def _no_limit(size: float | None) -> float:
    return np.inf if (size or 0.0) > 0 else -np.inf


def _scale(giving: Giving, dose: float | None, values: Mapping[str, Floats], *, per_kg: bool) -> Floats:
    weight = values["weight"]
    if dose is None:
        return np.ones(len(weight))
    amount = bolus(giving, weight) if per_kg else np.full(len(weight), giving.amount or dose)
    share: Floats = np.minimum(amount / (dose * (weight if per_kg else 1.0)), 2.0)
    return share


def bolus(giving: Giving, weight: Floats) -> Floats:
    """Return the volume of a bolus in mL (n,): as stated, else 500 mL, in children 20 mL/kg."""
    if giving.unit == "mL/kg":
        return np.round(giving.amount * weight / 10) * 10
    if giving.amount:
        return np.full(len(weight), giving.amount)
    return np.minimum(500.0, np.round(20 * weight / 10) * 10)

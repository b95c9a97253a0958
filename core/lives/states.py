"""What a reading is drawn from at a time: conditions that had begun, medicines that were taken."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy.special import ndtri

from core.cohort import Bools, Floats, Ints
from core.knowledge.lives import Response
from core.knowledge.reference import shows
from core.knowledge.schema import Effect
from core.lives.frame import FAR, Frame
from core.lives.illnesses import severity_at
from core.lives.prescriptions import Periods
from core.patients.distributions import replaced_knots
from core.patients.observations import compiled

_BEFORE = 730
"""Days before the onset of a chronic condition in which it shows already (editorial), up to …"""
_SUBCLINICAL = 0.5
_FURTHER = 0.35
"""Share that further medicines of one purpose add to the strongest (editorial)."""
_GROWING = frozenset({"chronic", "lifelong"})


@dataclass(frozen=True, slots=True)
class Moments:
    """When readings were taken (k,): patients, days before the chart (0 = at it), ages, sexes.

    `illness` is the past illness then (-1 = none), `badness` how bad it was.
    """

    patient: Ints
    ago: Ints
    age: Floats
    sex: Ints
    illness: Ints
    badness: Floats


def today(frame: Frame) -> Moments:
    """Return the moments of the charts themselves, a row a patient."""
    people = frame.cohort.demography
    everyone = np.arange(frame.cohort.size)
    zero = np.zeros(len(everyone), dtype=np.int64)
    return Moments(everyone, zero, people.age, people.sex, zero - 1, np.zeros(len(everyone)))


@dataclass(frozen=True, slots=True)
class State:
    """Percentiles (m, 7), factor and term of readings, and by how much the score of a driver is milder."""

    rows: Floats
    factor: Floats
    term: Floats
    milder: Floats


@dataclass(frozen=True, slots=True)
class _Acting:
    """At which moments something acts, how far (0 to 1), and how severe it was then."""

    at: Ints
    weight: Floats
    severity: Floats


class States:
    """Distributions of observations at moments, by the effects of the knowledge base."""

    def __init__(self, frame: Frame, moments: Moments, uses: Uses | None) -> None:
        """Take moments (k,); without `uses` they are those of the charts, where what is taken acts fully."""
        self._frame, self._when, self._uses = frame, moments, uses
        self._compiled = compiled(frame.knowledge)
        self._names = frame.cohort.condition_names
        past = set(np.unique(moments.illness).tolist())
        present: Bools = np.asarray(frame.cohort.present.any(axis=1), dtype=np.bool_)
        self._active = {name: row for row, name in enumerate(self._names) if present[row] or row in past}
        drugs = frame.cohort.medications
        self._taken = {drugs.names[code] for code in np.unique(drugs.medication)}
        self._kept: dict[str, _Acting] = {}

    def of(self, name: str, at: Ints) -> State:
        """Return what readings of an observation are drawn from at some moments, `at` (m,)."""
        tables, when = self._compiled.tables.get(name), self._when
        size = len(at)
        place = np.full(len(when.patient), -1, dtype=np.int64)
        place[at] = np.arange(size)
        rows = np.zeros((size, 7)) if tables is None else tables.at(when.age[at], when.sex[at])
        base, far, milder = rows[:, 3].copy(), np.zeros(size), np.zeros(size)
        strongest = _Strongest(size)
        for condition, effect in self._compiled.effects.get(name, ()):
            acting = self._condition(condition, effect, place)
            if not acting.at.size:
                continue
            to = place[acting.at]
            if effect.kind != "replace":
                strongest.take(effect, to, _size(effect, acting.severity), acting.weight)
                continue
            knots = replaced_knots(effect)
            further = np.abs(knots[3] - base[to]) >= far[to]
            to, weight = to[further], acting.weight[further]
            share = weight[:, None] if tables is not None else 1.0
            rows[to] = rows[to] + share * (knots - rows[to])
            far[to] = np.abs(knots[3] - base[to])
            milder[to] = self._milder(condition, name, acting.at[further], acting.severity[further])
        for medication, effect in self._compiled.treatment_effects.get(name, ()):
            acting = self._medication(medication, effect, name, place)
            if acting.at.size:
                size_ = _size(effect, acting.severity)
                strongest.take(effect, place[acting.at], size_, acting.weight)
        factor, term = strongest.up * strongest.down, strongest.plus + strongest.minus
        if self._uses is not None:
            factor, term = self._untreated(name, at, factor, term)
        return State(rows, factor, term, milder)

    def _condition(self, condition: str, effect: Effect, place: Ints) -> _Acting:
        """Return where and how far an effect of a condition acts."""
        if condition not in self._active:
            return _NOTHING
        if condition not in self._kept:
            self._kept[condition] = self._acting(condition)
        acting, when, cohort = self._kept[condition], self._when, self._frame.cohort
        fits = place[acting.at] >= 0
        if effect.age_min > 0 or effect.age_max < 120:
            age = when.age[acting.at]
            fits &= (age >= effect.age_min) & (age < effect.age_max)
        if effect.when:
            entry = self._frame.knowledge.conditions[condition]
            fits &= shows(cohort.features, entry, effect.when, cohort.size)[when.patient[acting.at]]
            fits &= when.illness[acting.at] != self._active[condition]
        return _Acting(acting.at[fits], acting.weight[fits], acting.severity[fits])

    def _acting(self, condition: str) -> _Acting:
        """Return at which moments a condition acts: after its onset, somewhat before, in a past illness."""
        frame, when, row = self._frame, self._when, self._active[condition]
        course = frame.knowledge.conditions[condition].course
        onset = frame.onset[row, when.patient]
        ill = when.illness == row
        weight = np.where(onset >= 0, begun(course, onset, when.ago), 0.0)
        weight = np.where(ill, 1.0, weight)
        at = np.flatnonzero(weight > 0)
        severity = frame.cohort.severity[row, when.patient[at]]
        if course in _GROWING and self._uses is not None:
            severity = severity_at(severity, onset[at], when.ago[at])
        return _Acting(at, weight[at], np.where(ill[at], when.badness[at], severity))

    def _milder(self, condition: str, name: str, at: Ints, severity: Floats) -> Floats:
        """Return by how much the score of a driver lies on the mild side of today's."""
        latent = self._frame.knowledge.conditions[condition].severity
        if latent.driver != name:
            return np.zeros(len(at))
        now = self._frame.cohort.severity[self._active[condition], self._when.patient[at]]
        score: Floats = ndtri(np.clip(severity, 0.03, 0.97)) - ndtri(np.clip(now, 0.03, 0.97))
        return score if latent.direction == "high" else -score

    def _medication(self, medication: str, effect: Effect, name: str, place: Ints) -> _Acting:
        """Return where and how far a medication acts."""
        when = self._when
        if self._uses is None:
            if medication not in self._taken:
                return _NOTHING
            at = np.flatnonzero(self._frame.cohort.takes(medication))
            use = np.ones(len(at))
        else:
            at, use = self._uses.of(medication, self._frame.tables.lag_of(name))
        age = when.age[at]
        fits = (use > 0) & (place[at] >= 0) & (age >= effect.age_min) & (age < effect.age_max)
        return _Acting(at[fits], use[fits], np.full(int(fits.sum()), 0.5))

    def _untreated(self, name: str, at: Ints, factor: Floats, term: Floats) -> tuple[Floats, Floats]:
        """Return factor and term without what treatment of today takes from a reading, where not yet taken.

        What was taken then and is not now took something, too.
        """
        lag = self._frame.tables.lag_of(name)
        strongest, total = np.zeros(len(at)), np.zeros(len(at))
        for response in self._frame.tables.responses:
            if response.observation != name or self._uses is None:
                continue
            short = self._uses.short_of(response, lag)[at]
            if response.kind == "multiply":
                factor = factor * response.size**-short
            else:
                change = -response.size * short
                total = total + change
                strongest = np.where(np.abs(change) > np.abs(strongest), change, strongest)
        return factor, term + strongest + _FURTHER * (total - strongest)


class _Strongest:
    """The strongest factor and term each way so far: two fevers do not add."""

    def __init__(self, size: int) -> None:
        self.up, self.down = np.ones(size), np.ones(size)
        self.plus, self.minus = np.zeros(size), np.zeros(size)

    def take(self, effect: Effect, to: Ints, size: Floats, weight: Floats) -> None:
        """Take one more effect, of a size acting so far."""
        if effect.kind == "multiply":
            self.up[to] = np.maximum(self.up[to], size**weight)
            self.down[to] = np.minimum(self.down[to], size**weight)
        else:
            self.plus[to] = np.maximum(self.plus[to], size * weight)
            self.minus[to] = np.minimum(self.minus[to], size * weight)


_EMPTY: Floats = np.zeros(0)
_NOTHING = _Acting(np.zeros(0, dtype=np.int64), _EMPTY, _EMPTY)


def begun(course: str, onset: Ints, ago: Ints) -> Floats:
    """Return how far a condition acts so many days before the chart: a chronic one shows before its onset."""
    if course == "acute":
        return np.where(ago == 0, 1.0, 0.0)
    early = _SUBCLINICAL * np.clip(1 - (ago - onset) / _BEFORE, 0.0, 1.0) if course == "chronic" else 0.0
    return np.where(ago <= onset, 1.0, early)


def _size(effect: Effect, severity: Floats) -> Floats:
    mild = effect.mild if effect.mild is not None else effect.severe or 0.0
    severe = effect.severe if effect.severe is not None else mild
    return mild + (severe - mild) * severity


class Uses:
    """Who took what at moments, and how far it acted."""

    def __init__(self, frame: Frame, periods: Periods, moments: Moments) -> None:
        self._frame, self._periods, self._when = frame, periods, moments
        self._names = frame.cohort.medications.names
        same = periods.patient[1:] == periods.patient[:-1]
        same &= periods.medication[1:] == periods.medication[:-1]
        goes_on = np.append(False, same & (periods.stop[:-1] == periods.start[1:]))[: len(periods.patient)]
        self._since, self._last = _course(periods, goes_on)
        order = np.argsort(periods.medication, kind="stable")
        bounds = np.searchsorted(periods.medication[order], np.arange(len(self._names) + 1))
        self._rows = [order[bounds[c] : bounds[c + 1]] for c in range(len(self._names))]
        self._of_code = lru_cache(maxsize=None)(self._used)
        self._atc = [frame.knowledge.medications[name].atc for name in self._names]

    def of(self, medication: str, lag: float) -> tuple[Ints, Floats]:
        """Return at which moments (m,) a medication may act, and how far.

        0 = not taken, 1 = at the dose it led up to for long enough.
        """
        return self._of_code(self._names.index(medication), lag)

    def _used(self, code: int, lag: float) -> tuple[Ints, Floats]:
        rows, when, periods = self._rows[code], self._when, self._periods
        if not rows.size:
            return _NOTHING.at, _EMPTY
        users = np.zeros(self._frame.cohort.size, dtype=np.bool_)
        users[periods.patient[rows]] = True
        mine = np.flatnonzero(users[when.patient])
        patient, ago = when.patient[mine], when.ago[mine]
        key = periods.patient[rows] * FAR - periods.start[rows]
        at = np.searchsorted(key, patient * FAR - ago, side="right") - 1
        row = rows[np.maximum(at, 0)]
        taken = (at >= 0) & (periods.patient[row] == patient) & (periods.stop[row] < ago)
        ramp = np.clip((self._since[row] - ago) / lag, 0.0, 1.0)
        share = np.sqrt(np.clip(periods.amount[row] / self._last[row], 0.1, 1.0))
        return mine, np.where(taken, ramp * np.nan_to_num(share, nan=1.0), 0.0)

    def short_of(self, response: Response, lag: float) -> Floats:
        """Return how much less medications of an ATC code acted at moments than they do now (k,), 0 to 1.

        Below 0 where they acted then and are not taken now. Nothing was short before the onset of what they
        are for.
        """
        frame, when, rows = self._frame, self._when, self._frame.cohort.medications
        codes = [c for c, atc in enumerate(self._atc) if atc.startswith(response.atc)]
        mine = np.flatnonzero(np.isin(rows.medication, codes))
        if response.indication:
            names = frame.cohort.condition_names
            wanted = [at for at, name in enumerate(names) if response.indication in name]
            mine = mine[np.isin(rows.indication[mine], wanted)]
        now = np.zeros(frame.cohort.size, dtype=np.bool_)
        now[rows.patient[mine]] = True
        reason = np.full(frame.cohort.size, -1, dtype=np.int64)
        reason[rows.patient[mine]] = rows.indication[mine]
        then = np.zeros(len(when.patient))
        for code in codes:
            at, use = self._of_code(code, lag)
            then[at] = np.maximum(then[at], use)
        indication = reason[when.patient]
        onset = np.where(indication >= 0, frame.onset[indication, when.patient], FAR)
        short = np.where(now[when.patient], (1.0 - then) * (when.ago <= onset), 0.0)
        return short if response.indication else np.where(now[when.patient], short, -then)


def _course(periods: Periods, goes_on: Bools) -> tuple[Ints, Floats]:
    """Return when each medicine was first taken without a break, and the amount it led up to.

    A dose is raised twice at most.
    """
    since, last = periods.start.copy(), periods.amount.copy()
    leads = np.append(goes_on[1:], False)[: len(last)]
    for _ in range(2):
        since = np.where(goes_on, np.append(0, since[:-1])[: len(since)], since)
        last = np.where(leads, np.append(last[1:], np.nan)[: len(last)], last)
    return since, last

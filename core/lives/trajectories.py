"""How a reading wanders in one person: a white part, a fast and a slow one, through that of the chart."""

from __future__ import annotations

import numpy as np
from scipy.signal import lfilter

from core.cohort import Floats, Ints
from core.lives.frame import Frame
from core.patients.observations import compiled
from core.request import DAYS_A_YEAR

_SLOW_STEP = 1.0
"""Years between the points that the slow part is drawn at; between them it runs straight."""
_FAST_STEPS = 3.0
"""Points a decay time that the fast part is drawn at."""
_LIMIT = 2.9
_LEAST_SHARE = 0.12
"""Shares of another observation's chance smaller than this are left out."""


class Trajectories:
    """Normal scores of observations before the chart, given those of the chart.

    The score is a stationary Gaussian process: the sum of white noise and two Ornstein-Uhlenbeck processes
    (Uhlenbeck and Ornstein 1930, doi:10.1103/PhysRev.36.823), conditioned on its value today. Observations
    that are correlated between people are so in their wanderings.
    """

    def __init__(self, frame: Frame, patient: Ints, ago: Ints) -> None:
        """Take the visits (k,) at which readings may have been taken."""
        self._frame, self._patient, self._ago = frame, patient, ago
        self._compiled = compiled(frame.knowledge)
        self._kept: dict[str, Floats] = {}

    def scores(self, name: str, now: Floats, at: Ints) -> Floats:
        """Return normal scores (m,) of an observation at visits `at` (m,), given today's (n,)."""
        parts = self._frame.tables.variation_of(name)
        shares = {"slow": 1.0 - parts.white - parts.fast, "fast": parts.fast}
        decays = {"slow": parts.slow_years, "fast": parts.fast_years}
        seen, who = np.unique(self._patient[at], return_inverse=True)
        if name in self._compiled.correlated:  # what others need, too, is drawn of everyone
            seen, who = np.arange(self._frame.cohort.size), self._patient[at]
        years = self._ago[at] / DAYS_A_YEAR
        paths = {
            kind: self._path(name, kind, decays[kind], seen) for kind, share in shares.items() if share > 0
        }
        today = np.sqrt(parts.white) * self._mixed(name, "today", seen, np.zeros_like(seen))
        for kind, path in paths.items():
            today = today + np.sqrt(shares[kind]) * path[:, 0]
        left = now[seen] - today
        score = np.sqrt(parts.white) * self._white(name, at)
        for kind, path in paths.items():
            wandering = _between(path, who, years / _step(kind, decays[kind]))
            score = score + np.sqrt(shares[kind]) * wandering
            score = score + shares[kind] * left[who] * np.exp(-years / decays[kind])
        held: Floats = np.clip(score, -_LIMIT, _LIMIT)
        return held

    def _path(self, name: str, kind: str, decay: float, patients: Ints) -> Floats:
        """Return the drawn process of patients (p,) at steps back from the chart (p, steps)."""
        step = _step(kind, decay)
        longest = float(self._frame.made.max(initial=0)) / DAYS_A_YEAR
        count = int(np.ceil(longest / step)) + 2
        patient, place = np.repeat(patients, count), np.tile(np.arange(count), len(patients))
        noise = self._mixed(name, kind, patient, place).reshape(len(patients), count)
        keeps = np.exp(-step / decay)
        noise[:, 1:] *= np.sqrt(1 - keeps**2)
        return np.asarray(lfilter([1.0], [1.0, -keeps], noise, axis=1), dtype=np.float64)

    def _white(self, name: str, at: Ints) -> Floats:
        if name not in self._compiled.correlated:
            return self._frame.chance.normal_at(f"{name} white", self._patient[at], self._ago[at])
        return self._mixed(name, "white", self._patient, self._ago)[at]

    def _mixed(self, name: str, kind: str, patient: Ints, place: Ints) -> Floats:
        """Return noise of an observation that goes with that of others as readings of people do."""
        if name not in self._compiled.correlated:
            return self._frame.chance.normal_at(f"{name} {kind}", patient, place)
        row = self._compiled.correlated.index(name)
        factors = self._compiled.factor[row]
        others = [at for at in range(row + 1) if abs(factors[at]) > _LEAST_SHARE or at == row]
        size = float(np.sqrt((factors[others] ** 2).sum()))
        noise = np.zeros(len(patient))
        for at in others:
            noise += factors[at] / size * self._noise(self._compiled.correlated[at], kind, patient, place)
        return noise

    def _noise(self, name: str, kind: str, patient: Ints, place: Ints) -> Floats:
        """Return an observation's own noise, kept, as several others take part in it."""
        key = f"{name} {kind}" if kind != "fast" else f"{name} {kind} {len(patient)}"
        if key not in self._kept:
            self._kept[key] = self._frame.chance.normal_at(f"{name} {kind}", patient, place)
        return self._kept[key]


def _step(kind: str, decay: float) -> float:
    return _SLOW_STEP if kind == "slow" else decay / _FAST_STEPS


def _between(path: Floats, who: Ints, place: Floats) -> Floats:
    """Return a path between its points, straight."""
    low = np.minimum(place.astype(np.int64), path.shape[1] - 2)
    share = place - low
    value: Floats = path[who, low] * (1 - share) + path[who, low + 1] * share
    return value

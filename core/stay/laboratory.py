"""Laboratory tests of a stay: ordered, drawn, resulted; again in the morning, and soon where critical."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from core.cohort import Bools, Cohort, Floats, Ints
from core.hospital import DAY, INTENSIVE, OPENED, Draw
from core.knowledge.base import Knowledge
from core.knowledge.hospital import Hospital, Panel
from core.knowledge.schema import Observation
from core.patients.chance import Chance
from core.patients.derived import complete
from core.patients.distributions import within
from core.stay.bedside import Variation

_MORNING = 300
"""Minute of the day of the morning draw: five o'clock."""
_SOON = 240
"""Minutes until a critical result is measured again."""
_FIRST_DAY = DAY
_NEVER = 10**9
"""A minute that no stay reaches."""
_COMPANIONS = ("monocytes_percent", "eosinophils_percent", "mcv", "mchc", "weight", "height", "spo2")


@dataclass(frozen=True, slots=True)
class Bench:
    """What the laboratory works on: levels along the grid of times, and what variation adds.

    `since` are the minutes from which tests are done, `pins` what edits stated, `alarms` the minutes at which
    the patients got so much worse that everything is measured again.
    """

    way: Floats
    names: tuple[str, ...]
    minutes: Ints
    cohort: Cohort
    since: Mapping[str, Ints]
    pins: Mapping[int, Mapping[str, Floats]]
    alarms: tuple[int, ...]
    vitals: Mapping[str, Floats]


def draws(
    bench: Bench, place: Ints, leaves: Ints, tools: tuple[Knowledge, Hospital, Chance], now: int
) -> tuple[Draw, ...]:
    """Return every draw of a stay in order of time; what an edit stated is drawn when it was stated."""
    knowledge, hospital, chance = tools
    found: list[Draw] = []
    for panel in hospital.care.panel:
        found += _Series(panel, bench, knowledge, hospital, chance).along(place, leaves, now)
    return tuple(sorted(found, key=lambda d: (int(d.collected[d.who].min()), d.panel)))


class _Series:
    """The draws of one panel."""

    def __init__(
        self, panel: Panel, bench: Bench, knowledge: Knowledge, hospital: Hospital, chance: Chance
    ) -> None:
        self._panel, self._bench, self._knowledge = panel, bench, knowledge
        self._hospital, self._chance = hospital, chance
        self._variation = Variation(chance)
        self._names = tuple(n for n in panel.observations if n in bench.names)
        cohort = bench.cohort
        self._since = np.full(cohort.size, _NEVER)
        for name in self._names:
            self._since = np.minimum(self._since, bench.since[name])
        ill = [cohort.has(c) for c in panel.conditions if c in cohort.condition_names]
        self._pressing = np.logical_or.reduce(ill) if ill else np.zeros(cohort.size, dtype=np.bool_)

    def along(self, place: Ints, leaves: Ints, now: int) -> list[Draw]:
        """Return the draws in order of time."""
        known = self._since < _NEVER
        if not known.any():
            return []
        first = {n: self._bench.cohort.values[n] for n in self._names if n in self._bench.cohort.values}
        urgent = self._critical(first) & (self._since == 0)
        due = np.where(known, self._next(self._since, first, place[0], urgent), _NEVER)
        due = np.where(known & (self._since > 0), self._since + 1, due)
        alarms = list(self._bench.alarms)
        found: list[Draw] = []
        for at, minute in enumerate(self._bench.minutes.tolist()):
            pinned = self._pinned(minute)
            while alarms and alarms[0] <= minute:
                due = np.where(known & (self._since < minute), np.minimum(due, minute), due)
                alarms.pop(0)
            draw = self._panel.minutes[0]
            who = (due <= minute) & (minute > 0) & (minute + draw < np.where(leaves < 0, now + 1, leaves))
            who = who | (pinned & (self._since <= minute))
            if not who.any():
                continue
            values = self._measured(at, minute, who)
            again = urgent & who
            found.append(self._draw(minute, who, again, values, at_once=pinned))
            urgent = np.where(who, self._critical(values), urgent)
            due = np.where(who, self._next(np.full(len(who), minute), values, place[at], urgent), due)
        return found

    def _pinned(self, minute: int) -> Bools:
        """Return who (n,) has a result of this panel stated by an edit at this minute."""
        stated = self._bench.pins.get(minute, {})
        names = set(self._panel.observations) & stated.keys()
        found = np.zeros(self._bench.cohort.size, dtype=np.bool_)
        for name in names:
            found |= ~np.isnan(stated[name])
        return found

    def _next(self, minute: Ints, values: Mapping[str, Floats], place: Ints, urgent: Bools) -> Ints:
        """Return when the panel is drawn next (n,)."""
        panel = self._panel
        every = np.full(len(minute), panel.every)
        if panel.intensive is not None:
            every = np.where(place == INTENSIVE, panel.intensive, every)
        if panel.first_day is not None:
            every = np.where(self._pressing & (minute < _FIRST_DAY), panel.first_day, every)
        later = minute + (60 * every).astype(np.int64)
        days = np.maximum(np.round(every / 24), 1).astype(np.int64) - 1
        clock = (OPENED + minute) % DAY
        morning = minute + (_MORNING - clock) % DAY + np.where(clock == _MORNING, DAY, 0) + DAY * days
        next_one = np.where(every >= 24, morning, later)
        next_one = np.where(urgent & (every * 60 > _SOON), np.minimum(next_one, minute + _SOON), next_one)
        if panel.until is not None:
            value = values.get(panel.observations[0], np.full(len(minute), np.nan))
            over = np.isnan(value) | (value <= panel.until)
            next_one = np.where(over, _NEVER, next_one)
        return np.asarray(next_one, dtype=np.int64)

    def _critical(self, values: Mapping[str, Floats]) -> Bools:
        """Return who has a critical result by the limits for adults (n,)."""
        found = np.zeros(self._bench.cohort.size, dtype=np.bool_)
        for name in self._names:
            if name not in values:
                continue
            low, high = _critical_limits(self._knowledge.observations[name])
            found |= (values[name] <= low) | (values[name] >= high)
        return found

    def _measured(self, at: int, minute: int, who: Bools) -> dict[str, Floats]:
        """Return the panel's results (n,) at a time, with what is computed from them."""
        bench = self._bench
        values = {n: bench.cohort.values[n] for n in _COMPANIONS if n in bench.cohort.values}
        wanted = {*self._names, *(("bicarbonate",) if "ph" in self._names else ())} & set(bench.names)
        for name in sorted(wanted, key=bench.names.index):
            values[name] = np.where(self._had(name, minute), self._one(name, at, minute), np.nan)
        for name, stated in bench.pins.get(minute, {}).items():
            if name in values:
                values[name] = np.where(np.isnan(stated), values[name], stated)
        if "neutrophils_percent" in wanted:
            _make_room(values)
        if "spo2" in values and "spo2" in bench.vitals:
            values["spo2"] = bench.vitals["spo2"][at]
        if "ph" in wanted:
            values["po2"] = np.zeros(len(who))
        complete(values, bench.cohort.demography)
        shown = {*self._panel.observations} & values.keys()
        return {n: np.where(who & self._had(n, minute), values[n], np.nan) for n in shown}

    def _had(self, name: str, minute: int) -> Bools:
        """Return who has this test done at all (n,): as on arrival, or since an edit brought it."""
        if name in self._bench.since:
            return self._bench.since[name] <= minute
        return ~np.isnan(self._bench.cohort.values.get(name, np.full(self._bench.cohort.size, np.nan)))

    def _one(self, name: str, at: int, minute: int) -> Floats:
        sign, entry = self._hospital.signs[name], self._knowledge.observations[name]
        level = self._bench.way[at, self._bench.names.index(name)]
        spread = sign.sd + sign.cv * np.abs(level)
        value = level + spread * self._variation.reading(name, minute)
        step = entry.resolution or 10.0**-entry.decimals
        return within(
            np.round(np.round(value / step) * step, entry.decimals) + 0.0, entry.minimum, entry.maximum
        )

    def _draw(
        self, minute: int, who: Bools, urgent: Bools, values: Mapping[str, Floats], *, at_once: Bools
    ) -> Draw:
        """Return a draw with its times: ordered, collected some minutes later, resulted some later still."""
        collect, run = self._panel.minutes
        uniform = self._chance.uniform(f"stay {self._panel.name} {minute}")
        ordered = np.full(len(who), minute)
        waits = np.where(at_once, 0, np.round(collect * (0.6 + 0.8 * uniform)))
        runs = np.where(at_once, 0, np.round(run * (0.8 + 0.5 * uniform) * np.where(urgent, 0.7, 1.0)))
        collected = ordered + waits.astype(np.int64)
        return Draw(
            panel=self._panel.name,
            who=who,
            urgent=urgent,
            ordered=ordered.astype(np.int64),
            collected=collected,
            resulted=collected + runs.astype(np.int64),
            values=values,
        )


def _critical_limits(entry: Observation) -> tuple[float, float]:
    """Return the critical limits for adults, infinite where there are none."""
    lows = [i.critical_low for i in entry.intervals if i.age_max > 40 and i.critical_low is not None]
    highs = [i.critical_high for i in entry.intervals if i.age_max > 40 and i.critical_high is not None]
    return max(lows, default=-np.inf), min(highs, default=np.inf)


def _make_room(values: dict[str, Floats]) -> None:
    """Keep the shares of white cells within a whole: neutrophils give way, or monocytes take what is left."""
    rest = sum(
        np.nan_to_num(values.get(n, np.zeros(1)))
        for n in ("lymphocytes_percent", "eosinophils_percent", "blasts_percent")
    )
    monocytes = np.nan_to_num(values.get("monocytes_percent", np.zeros(1)))
    values["neutrophils_percent"] = np.minimum(values["neutrophils_percent"], 100.0 - rest - monocytes)
    left = 100.0 - rest - values["neutrophils_percent"]
    if "monocytes_percent" in values:
        values["monocytes_percent"] = np.where(
            left - monocytes > 1, np.maximum(np.minimum(left - 1, 100.0), monocytes), monocytes
        )

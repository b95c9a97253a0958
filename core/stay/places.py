"""Where a patient lies hour by hour, when help is called, and when a stay ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from scipy.special import ndtri

from core.cohort import Bools, Cohort, Floats, Ints
from core.hospital import DAY, EMERGENCY, INTENSIVE, WARD
from core.knowledge.hospital import Hospital
from core.patients.chance import Chance
from core.stay.plan import Plan

_P = ndtri(np.asarray([0.05, 0.25, 0.5, 0.75, 0.95]))
_DISPOSITION = 300
"""Minutes after which the emergency department sends a patient on."""
_MORNING = 120
"""Minutes after nine at which patients go home, move out of intensive care: eleven o'clock."""
_CALM = 4.0
_SICK = 9.0
_SHOCK = 80.0
_QUIET = 720
_AGAIN = 720
"""Minutes within which the team is not called a second time."""
_MOST_DAYS = 55.0
_USUAL = 1.64
"""Lengths of stay beyond the 5th and 95th percentile are taken at it."""
CALLS = ("rapid response called", "moved to intensive care", "moved to the ward")
CALLED, MOVED_UP, MOVED_DOWN = range(3)


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Places (t, n), calls as (kind, time index, rows), and minutes of leaving (n,), -1 = still in."""

    place: Ints
    calls: tuple[tuple[int, int, Ints], ...]
    left: Ints


def length(cohort: Cohort, hospital: Hospital, chance: Chance) -> Floats:
    """Return the usual length of stay in days (n,): log-normal by age, times what the illness takes."""
    table = hospital.courses.length
    age = cohort.demography.age
    middle, high = np.interp(age, table.ages, table.p50), np.interp(age, table.ages, table.p90)
    spread = np.log(high / middle) / ndtri(0.9)
    share, known = np.zeros(cohort.size), np.zeros(cohort.size, dtype=np.bool_)
    for illness in hospital.courses.illness:
        if illness.condition in cohort.condition_names:
            ill = cohort.has(illness.condition)
            share, known = np.where(ill, np.maximum(share, illness.stay), share), known | ill
    rank = np.clip(chance.normal("stay length"), -_USUAL, _USUAL)
    days = middle * np.exp(spread * rank) * np.where(known, share, 1.0)
    return np.asarray(np.clip(days, 0.5, _MOST_DAYS), dtype=np.float64)


def intensive_days(hospital: Hospital, chance: Chance) -> Floats:
    """Return the usual days in intensive care (n,)."""
    logs = np.log(np.asarray(hospital.courses.intensive.p))
    return np.asarray(np.exp(np.interp(chance.normal("stay intensive"), _P, logs)), dtype=np.float64)


def critical(cohort: Cohort, vitals: Mapping[str, Floats], at: int) -> Bools:
    """Return whom a chart, and the vital signs at a time, send to intensive care (n,)."""
    nothing = np.full(cohort.size, np.nan)
    score = vitals["news2"][at] if "news2" in vitals else nothing
    device = np.nan_to_num(cohort.values.get("oxygen_device", nothing))
    pressor = (
        cohort.takes("norepinephrine") | cohort.takes("vasopressin") | cohort.takes("epinephrine infusion")
    )
    low = cohort.value("ph") < 7.2
    gcs = cohort.value("gcs") <= 8
    found: Bools = (score >= _SICK) | (device >= 4) | pressor | low | gcs
    return found


def whereabouts(
    plan: Plan,
    minutes: Ints,
    vitals: Mapping[str, Floats],
    needs: Bools,
    signals: tuple[Bools, Bools],
    days: tuple[Floats, Floats],
) -> Whereabouts:
    """Return where everyone is.

    `needs` (t, n) tell who needs intensive care by the chart, `signals` when help is called and who is
    fit to go, `days` are usual lengths.
    """
    called, fit = signals
    expected, intensive = days
    size = needs.shape[1]
    place = np.empty((len(minutes), size), dtype=np.int64)
    here, last = np.where(needs[0], INTENSIVE, WARD), np.full(size, -_AGAIN)
    left = np.full(size, -1, dtype=np.int64)
    calls: list[tuple[int, int, Ints]] = []
    for at, minute in enumerate(minutes.tolist()):
        before, by_need = here, np.where(needs[at], INTENSIVE, WARD)
        new_need = needs[at] & ~needs[max(at - 1, 0)] & (here == WARD)
        here = np.where(new_need, INTENSIVE, here)
        for when, setting in plan.settings:
            if when == minute:
                named = {"ward": WARD, "icu": INTENSIVE, "emergency": EMERGENCY}
                here = by_need if setting == "hospital" else np.full(size, named[setting])
        told = plan.settings[-1][0] if plan.settings else 0
        here = np.where((here == EMERGENCY) & (minute >= max(_DISPOSITION, plan.stated)), by_need, here)
        if minute:
            new = called[at] & (left < 0) & (here == WARD) & (minute - last >= _AGAIN)
            new &= ~called[max(at - 1, 0)] | (minute - last >= 2 * _AGAIN)
            if new.any():
                calls.append((CALLED, at, np.flatnonzero(new)))
                last = np.where(new, minute, last)
            here = np.where(_needs_more(vitals, at, minute, last) & (here == WARD), INTENSIVE, here)
            free = minute > max(plan.stated, told or -1)
            calm = (
                _calm(vitals, minutes, at) & (minute >= DAY * intensive) & free & (minute % DAY == _MORNING)
            )
            here = np.where((here == INTENSIVE) & calm, WARD, here)
        if at:
            up, down = (here > before) & (here == INTENSIVE), (before == INTENSIVE) & (here == WARD)
            calls += [(MOVED_UP, at, np.flatnonzero(up))] if up.any() else []
            calls += [(MOVED_DOWN, at, np.flatnonzero(down))] if down.any() else []
        place[at] = here
        worse = _watched_since(plan, minute)
        goes = fit[at] & (minute % DAY == _MORNING) & (minute >= DAY * expected - _QUIET) & (left < 0)
        goes &= (here == WARD) & (minute > plan.stated) & (minute >= worse + DAY) & (minute >= DAY)
        left = np.where(goes, minute, left)
    if plan.discharge is not None:
        left = np.where((left < 0) | (left > plan.discharge), plan.discharge, left)
    return Whereabouts(place, tuple(calls), left)


def _watched_since(plan: Plan, until: int) -> int:
    """Return the minute of the last edit `until` then after which nobody is sent home for a day."""
    ill = [c.minute for c in plan.changes if c.edit.stated.conditions or c.edit.stated.findings]
    treated = [minute for minute, _ in plan.given]
    turns = [minute for minute, turn in plan.turns if turn == "worse"]
    return max((minute for minute in (*ill, *treated, *turns) if minute <= until), default=-DAY)


def _needs_more(vitals: Mapping[str, Floats], at: int, minute: int, last: Ints) -> Bools:
    """Return who the team moves to intensive care, an hour after it was called (n,)."""
    score = vitals.get("news2", np.full(vitals["spo2"].shape, np.nan))[at]
    lately = (minute - last >= 60) & (minute - last <= 240)
    worst: Bools = (score >= _SICK) | (vitals["systolic_bp"][at] < _SHOCK) | (np.isnan(score))
    return lately & worst


def _calm(vitals: Mapping[str, Floats], minutes: Ints, at: int) -> Bools:
    """Return who has had low scores for half a day (n,)."""
    lately = (minutes > minutes[at] - _QUIET) & (minutes <= minutes[at])
    score = vitals.get("news2", np.full(vitals["spo2"].shape, np.nan))[lately]
    device = np.nan_to_num(vitals.get("oxygen_device", np.zeros(vitals["spo2"].shape)))[lately]
    quiet: Bools = (np.nan_to_num(score).max(axis=0) <= _CALM) & (device.max(axis=0) < 4)
    return quiet

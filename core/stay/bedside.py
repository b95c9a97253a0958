"""Vital signs at the bedside: levels with the time of day, variation and oxygen, and the scores they give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from core.cohort import Bools, Cohort, Floats, Ints
from core.hospital import DAY, EMERGENCY, INTENSIVE, OPENED, WARD
from core.knowledge.base import Knowledge
from core.knowledge.hospital import Hospital
from core.patients.chance import Chance
from core.patients.derived import complete
from core.patients.distributions import within
from core.patients.oxygen import flows, needed

SIGNS = (
    "systolic_bp", "diastolic_bp", "heart_rate", "respiratory_rate", "temperature", "spo2", "pain", "gcs",
    "urine_output",
)  # fmt: skip
"""What is charted at the bedside, in the order of the flowsheet."""
WORKED_OUT = ("mean_arterial_pressure", "news2", "shock_index")
_PULSE_PRESSURE = 18.0
_BLOCK = 240
"""Minutes over which a patient's own drift about the level changes."""
_SLOW = _QUICK = 0.7
_RAMP = 120.0
_LOWEST = 270
"""Minute of the day at which pressure, pulse and temperature are lowest: half past four."""
_RELIEF = (0.0, 6.0, 9.0, 14.0, 16.0, 20.0)
"""Percent of saturation that each device can add."""
_AIM = 2.0
_MARGIN = 1.5
"""Percent above the least saturation at which oxygen is already given."""
_AT_ONCE = 30.0
_HIGH_FLOW = 4
_WEANED = 720
"""Minutes after which oxygen that was asked for, and is not needed, is taken off."""


class Variation:
    """What repeated readings of a patient differ by: a slow drift and each reading's own part."""

    def __init__(self, chance: Chance) -> None:
        self._chance = chance

    def drift(self, name: str, minute: int) -> Floats:
        """Return a standard normal drift (n,) that is shared by readings within hours of each other."""
        block, share = divmod(minute, _BLOCK)
        weight = share / _BLOCK
        first = self._chance.normal(f"stay {name} drift {block}")
        second = self._chance.normal(f"stay {name} drift {block + 1}") if share else first
        both: Floats = ((1 - weight) * first + weight * second) / np.hypot(1 - weight, weight)
        return both if share else first

    def reading(self, name: str, minute: int) -> Floats:
        """Return a standard normal of one reading's own (n,)."""
        return self._chance.normal(f"stay {name} at {minute}")


@dataclass(frozen=True, slots=True)
class Support:
    """Oxygen asked for by an edit: from a minute on at least so much of a device."""

    minute: int
    device: int


def bedside(
    way: Floats,
    names: tuple[str, ...],
    minutes: Ints,
    cohort: Cohort,
    tools: tuple[Knowledge, Hospital, Chance],
    support: tuple[Support, ...],
) -> dict[str, Floats]:
    """Return vital signs (t, n) by observation at every time; at minute 0 they are as on arrival."""
    knowledge, hospital, chance = tools
    variation = Variation(chance)
    found: dict[str, list[Floats]] = {}
    first = {n: cohort.values[n] for n in (*SIGNS, *OXYGEN) if n in cohort.values}
    for at, minute in enumerate(minutes.tolist()):
        level = {n: way[at, names.index(n)] for n in SIGNS if n in names}
        if minute:
            values = _varied(level, minute, variation, hospital, knowledge)
            values |= _oxygen(values, level, minute, cohort, support)
        else:
            values = dict(first)
        _pressures(values)
        _scored(values, cohort)
        for name in (*SIGNS, *OXYGEN, *WORKED_OUT):
            found.setdefault(name, []).append(values.get(name, np.full(cohort.size, np.nan)))
    return {name: np.asarray(rows) for name, rows in found.items() if not np.isnan(rows).all()}


OXYGEN = ("oxygen_device", "oxygen_flow", "fio2")


def _varied(
    level: Mapping[str, Floats], minute: int, variation: Variation, hospital: Hospital, knowledge: Knowledge
) -> dict[str, Floats]:
    ramp = min(1.0, minute / _RAMP)
    cycle = _time_of_day(OPENED + minute) - _time_of_day(OPENED)
    values: dict[str, Floats] = {}
    for name, at in level.items():
        sign, entry = hospital.signs[name], knowledge.observations[name]
        spread = sign.sd + sign.cv * np.abs(at)
        own = _SLOW * variation.drift(name, minute) + _QUICK * variation.reading(name, minute)
        value = at + ramp * spread * own + sign.night * cycle
        step = entry.resolution or 10.0**-entry.decimals
        value = np.round(np.round(value / step) * step, entry.decimals) + 0.0
        values[name] = within(value, entry.minimum, min(entry.maximum, 100.0 if name == "spo2" else np.inf))
    return values


def _time_of_day(minute: int) -> float:
    return float(np.cos(2 * np.pi * (minute - _LOWEST) / DAY))


def _pressures(values: dict[str, Floats]) -> None:
    if {"systolic_bp", "diastolic_bp"} <= values.keys():
        highest = values["systolic_bp"] - _PULSE_PRESSURE
        held = np.fmin(values["diastolic_bp"], np.maximum(highest, 15.0))
        values["diastolic_bp"] = np.where(np.isnan(values["diastolic_bp"]), np.nan, held)


def _scored(values: dict[str, Floats], cohort: Cohort) -> None:
    """Add mean pressure, NEWS2 and shock index by the formulas that every chart uses."""
    given = {n: v for n, v in values.items() if n != "urine_output"}
    if "gestational_age" in cohort.values:
        given["gestational_age"] = cohort.values["gestational_age"]
    complete(given, cohort.demography)
    values.update({name: given[name] for name in WORKED_OUT if name in given})


def _oxygen(
    values: Mapping[str, Floats],
    level: Mapping[str, Floats],
    minute: int,
    cohort: Cohort,
    support: tuple[Support, ...],
) -> dict[str, Floats]:
    """Return saturation with the oxygen it calls for, the device, its flow and its fraction."""
    if "spo2" not in values:
        return {}
    age, copd = cohort.demography.age, cohort.has("copd")
    shunt = cohort.has("tetralogy of fallot")
    need = level["spo2"]
    target = np.where(copd, 88.0, np.where(age < 18, 90.0, 92.0)) + _AIM
    device = needed(need - _MARGIN, age, copd, shunt)
    first = np.nan_to_num(cohort.values.get("oxygen_device", np.zeros(cohort.size))).astype(np.int64)
    ill = need < target + 1
    kept = np.where(first >= _HIGH_FLOW, np.where(ill, first, np.minimum(first, 1)), np.where(ill, first, 0))
    device = np.maximum(device, kept)
    asked = [s.device for s in support if s.minute <= minute < s.minute + _WEANED]
    wanted = max(asked, default=0)
    device = np.maximum(device, wanted)
    most = np.asarray(_RELIEF)[device]
    short = np.where(shunt, 0.0, np.clip(target - need, 0.0, most))
    extra = np.where((wanted > 0) & (need >= target), np.minimum(3.0, 99.0 - need), 0.0)
    relief = (short + np.maximum(extra, 0.0)) * min(1.0, minute / _AT_ONCE)
    saturation = np.clip(np.round(values["spo2"] + relief), 40.0, 100.0)
    span = flows(device.astype(np.float64))
    reach = np.clip(short / np.maximum(most, 1.0), 0.0, 1.0)
    flow = np.round(span.low + (span.high - span.low) * reach)
    fraction = np.where(device == _HIGH_FLOW, np.round(40 + 50 * reach), np.round(40 + 30 * reach))
    return {
        "spo2": saturation,
        "oxygen_device": device.astype(np.float64),
        "oxygen_flow": np.where(device > 0, flow, np.nan),
        "fio2": np.where(device >= _HIGH_FLOW, fraction, np.nan),
    }


def called(vitals: Mapping[str, Floats], cohort: Cohort, hospital: Hospital) -> Bools:
    """Return when (t, n) the vital signs call for the rapid response team."""
    score = vitals.get("news2")
    systolic, saturation = vitals["systolic_bp"], vitals["spo2"]
    least = np.where(cohort.demography.age < 10, 70 + 2 * cohort.demography.age, 90)
    unscored = (systolic < np.minimum(least, 90) - 5) | (saturation < 85)
    if score is None:
        return np.asarray(unscored, dtype=np.bool_)
    return np.where(np.isnan(score), unscored, score >= hospital.care.alert.news2)


def charted(
    vitals: Mapping[str, Floats], minutes: Ints, place: Ints, times: tuple[int, ...], hospital: Hospital
) -> Bools:
    """Return when (t, n) vital signs are taken.

    Hourly in intensive care and the emergency department, every four hours on the ward, hourly there from a
    NEWS2 of five on (RCP 2017), and whenever an edit was made.
    """
    hourly = (minutes % 60 == 0)[:, None]
    four_hourly = ((OPENED + minutes) % 240 == 0)[:, None]
    chosen = np.isin(minutes, np.asarray([0, *times]))[:, None]
    score = vitals.get("news2", np.full(place.shape, np.nan))
    before = np.vstack([score[:1], score[:-1]])
    watched = (place == INTENSIVE) | (place == EMERGENCY)
    closely = (place == WARD) & (np.nan_to_num(before) >= hospital.care.alert.hourly_from)
    taken: Bools = chosen | four_hourly | (hourly & (watched | closely))
    return taken


def stable(vitals: Mapping[str, Floats], cohort: Cohort, hospital: Hospital) -> Bools:
    """Return when (t, n) a patient is fit to go home; in children breathing and pulse are not asked."""
    shape = vitals["spo2"].shape
    fit = np.ones(shape, dtype=np.bool_)
    adult = cohort.demography.age >= 16
    for one in hospital.care.stable:
        value = vitals.get(one.observation, np.full(shape, np.nan))
        out = (value > (np.inf if one.most is None else one.most)) | (
            value < (-np.inf if one.least is None else one.least)
        )
        of_adults = one.observation in {"heart_rate", "respiratory_rate", "systolic_bp"}
        fit &= ~(out & (adult | (not of_adults)))
    device = np.nan_to_num(vitals.get("oxygen_device", np.zeros(shape)))
    return np.asarray(fit & ((device <= 0) | cohort.has("copd")), dtype=np.bool_)

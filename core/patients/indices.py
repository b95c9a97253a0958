"""Indices and scores computed from printed vital signs and results.

Formulas: shares of a differential sum to 100, basophils being the remainder; absolute counts by definition;
calcium corrected for albumin, Ca + 0.8 (4 - albumin) (Payne 1973, doi:10.1136/bmj.4.5893.643); P/F ratio as
in the Berlin definition (2012, doi:10.1001/jama.2012.5669); shock index HR / SBP (Allgower 1967; review by
Koch 2019, doi:10.2147/OAEM.S178358); FIB-4 (Sterling 2006, doi:10.1002/hep.21178); MELD-Na as the OPTN
defined it in 2016 (Kamath 2001, doi:10.1053/jhep.2001.22172; Kim 2008, doi:10.1056/NEJMoa0801209); CURB-65
(Lim 2003, doi:10.1136/thorax.58.5.377); qSOFA (Singer 2016, doi:10.1001/jama.2016.0287); NEWS2 (Royal College
of Physicians 2017, SpO2 scale 1).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from core.cohort import Bools, Demography, Floats

Values = Mapping[str, Floats]
Formula = Callable[[Values, Demography], Floats]

ADULT = 18.0
NEWS_FROM = 16.0
"""NEWS2 is for people of 16 years or more who are not pregnant; the shock index here likewise."""
MELD_FROM = 12.0
"""Before twelve the PELD score is used instead."""
ALERT = 15.0
"""The highest Glasgow coma score: anything less is an altered mental state."""
_CREATININE = (1.0, 4.0)
_SODIUM = (125.0, 137.0)
_MELD_SODIUM_ABOVE = 11.0
_MELD_RANGE = (6.0, 40.0)
_PULMONARY_LIMIT = 700.0
_FIBROSIS_LIMIT = 100.0
_INFECTED_BREATHING, _SEVERE_BREATHING = 22.0, 30.0
_UREMIC = 19.0
"""BUN in mg/dL above which urea is above 7 mmol/L."""
_OLD = 65.0
_ROOM_AIR = 21.0

Bands = tuple[tuple[float, ...], tuple[int, ...]]
_BREATHING: Bands = ((8, 11, 20, 24), (3, 1, 0, 2, 3))
_SATURATION: Bands = ((91, 93, 95), (3, 2, 1, 0))
_SYSTOLIC: Bands = ((90, 100, 110, 219), (3, 2, 1, 0, 3))
_PULSE: Bands = ((40, 50, 90, 110, 130), (3, 1, 0, 1, 2, 3))
_TEMPERATURE: Bands = ((35.0, 36.0, 38.0, 39.0), (3, 1, 0, 1, 2))
"""NEWS2: highest values of all bands but the last, and the points of each band."""

VITALS = ("respiratory_rate", "spo2", "systolic_bp", "heart_rate", "temperature")
DIFFERENTIAL = ("neutrophils_percent", "eosinophils_percent", "lymphocytes_percent", "monocytes_percent")
PARTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "basophils_percent": DIFFERENTIAL,
        "neutrophils_absolute": ("wbc", "neutrophils_percent"),
        "lymphocytes_absolute": ("wbc", "lymphocytes_percent"),
        "transferrin_saturation": ("iron", "tibc"),
        "corrected_calcium": ("calcium", "albumin"),
        "non_hdl_cholesterol": ("total_cholesterol", "hdl"),
        "globulin": ("total_protein", "albumin"),
        "indirect_bilirubin": ("bilirubin", "direct_bilirubin"),
        "pf_ratio": ("po2", "fio2"),
        "shock_index": ("heart_rate", "systolic_bp"),
        "fib_4": ("ast", "alt", "platelets"),
        "meld": ("creatinine", "bilirubin", "inr", "sodium"),
        "curb_65": ("gcs", "bun", "respiratory_rate", "systolic_bp", "diastolic_bp"),
        "qsofa": ("gcs", "respiratory_rate", "systolic_bp"),
        "news2": VITALS,
    }
)
"""What each index is computed from: it exists only where all of these were measured."""


def indices(values: dict[str, Floats], people: Demography) -> None:
    """Add every index whose parts were measured, from the parts as printed."""
    for name, formula in _FORMULAS.items():
        if all(part in values for part in PARTS[name]):
            values[name] = formula(values, people)


def _basophils(values: Values, people: Demography) -> Floats:
    """Return the remainder of the differential; blasts are counted in it where there are any."""
    rest = np.round(unshared(values, people) - values["monocytes_percent"])
    return np.where(rest >= 0.0, rest, np.nan)


def unshared(values: Values, people: Demography) -> Floats:
    """Return the percent of white cells that monocytes and basophils share (n,)."""
    return 100.0 - sum((values[cell] for cell in DIFFERENTIAL[:-1]), blasts(values, people))


def blasts(values: Values, people: Demography) -> Floats:
    """Return the share of blasts (n,), none where they were not looked for."""
    return np.nan_to_num(values.get("blasts_percent", np.zeros(len(people.age))))


def _absolute(cell: str) -> Formula:
    def count(values: Values, _: Demography) -> Floats:
        return np.round(values["wbc"] * values[cell] / 100, 1)

    return count


def _transferrin_saturation(values: Values, _: Demography) -> Floats:
    return np.round(100 * values["iron"] / values["tibc"])


def _corrected_calcium(values: Values, _: Demography) -> Floats:
    return np.round(values["calcium"] + 0.8 * (4.0 - values["albumin"]), 1)


def _difference(whole: str, part: str) -> Formula:
    """Return what is left of `whole` without `part`, both printed to one decimal at most."""

    def rest(values: Values, _: Demography) -> Floats:
        return np.maximum(np.round(values[whole] - values[part], 1), 0.0)

    return rest


def _oxygenation(values: Values, _: Demography) -> Floats:
    return np.minimum(np.round(100 * values["po2"] / values["fio2"]), _PULMONARY_LIMIT)


def _shock_index(values: Values, people: Demography) -> Floats:
    index = np.round(values["heart_rate"] / values["systolic_bp"], 2)
    return np.where(people.age >= NEWS_FROM, index, np.nan)


def _fib_4(values: Values, people: Demography) -> Floats:
    score = np.floor(people.age) * values["ast"] / (values["platelets"] * np.sqrt(values["alt"]))
    return np.where(people.age >= ADULT, np.round(np.minimum(score, _FIBROSIS_LIMIT), 2), np.nan)


def _meld(values: Values, people: Demography) -> Floats:
    """Return MELD-Na; nobody is known to be on dialysis here, which would set creatinine to 4."""
    creatinine = np.clip(values["creatinine"], *_CREATININE)
    bilirubin, inr = np.maximum(values["bilirubin"], 1.0), np.maximum(values["inr"], 1.0)
    liver = 0.957 * np.log(creatinine) + 0.378 * np.log(bilirubin) + 1.120 * np.log(inr) + 0.643
    score = np.round(10 * liver, 0)
    low = _SODIUM[1] - np.clip(values["sodium"], *_SODIUM)
    score = np.where(score > _MELD_SODIUM_ABOVE, score + 1.32 * low - 0.033 * score * low, score)
    return np.where(people.age >= MELD_FROM, np.clip(np.round(score), *_MELD_RANGE), np.nan)


def _curb_65(values: Values, people: Demography) -> Floats:
    low_pressure = (values["systolic_bp"] < 90) | (values["diastolic_bp"] <= 60)
    score = _points(
        values["gcs"] < ALERT,
        values["bun"] > _UREMIC,
        values["respiratory_rate"] >= _SEVERE_BREATHING,
        low_pressure,
        people.age >= _OLD,
    )
    return _where_known(score, values, "curb_65", people.age >= ADULT)


def _qsofa(values: Values, people: Demography) -> Floats:
    score = _points(
        values["gcs"] < ALERT,
        values["respiratory_rate"] >= _INFECTED_BREATHING,
        values["systolic_bp"] <= 100,
    )
    return _where_known(score, values, "qsofa", people.age >= ADULT)


def _news2(values: Values, people: Demography) -> Floats:
    """Return NEWS2; a patient is alert unless a coma score says otherwise."""
    bands = (_BREATHING, _SATURATION, _SYSTOLIC, _PULSE, _TEMPERATURE)
    score = np.zeros(len(people.age))
    for name, (highest, points) in zip(VITALS, bands, strict=True):
        at = np.searchsorted(np.asarray(highest, dtype=np.float64), values[name] - 1e-9)
        score = score + np.asarray(points, dtype=np.float64)[at]
    unknown = np.full(len(people.age), np.nan)
    drowsy = values.get("gcs", unknown) < ALERT
    score = score + 2.0 * _on_oxygen(values, unknown) + 3.0 * drowsy
    pregnant = ~np.isnan(values.get("gestational_age", unknown))
    return _where_known(score, values, "news2", (people.age >= NEWS_FROM) & ~pregnant)


def _on_oxygen(values: Values, unknown: Floats) -> Bools:
    """Return who breathes more than room air: the first value of the device is room air."""
    device = values.get("oxygen_device", unknown)
    given = (values.get("oxygen_flow", unknown) > 0) | (values.get("fio2", unknown) > _ROOM_AIR)
    return np.where(np.isnan(device), given, device > 0)


def _points(*signs: Bools) -> Floats:
    score: Floats = sum((sign.astype(np.float64) for sign in signs), np.zeros(len(signs[0])))
    return score


def _where_known(score: Floats, values: Values, name: str, eligible: Bools) -> Floats:
    """Return a score of those it is meant for, where every part of it was measured."""
    for part in PARTS[name]:
        eligible = eligible & ~np.isnan(values[part])
    return np.where(eligible, score, np.nan)


_FORMULAS: Mapping[str, Formula] = MappingProxyType(
    {
        "basophils_percent": _basophils,
        "neutrophils_absolute": _absolute("neutrophils_percent"),
        "lymphocytes_absolute": _absolute("lymphocytes_percent"),
        "transferrin_saturation": _transferrin_saturation,
        "corrected_calcium": _corrected_calcium,
        "non_hdl_cholesterol": _difference("total_cholesterol", "hdl"),
        "globulin": _difference("total_protein", "albumin"),
        "indirect_bilirubin": _difference("bilirubin", "direct_bilirubin"),
        "pf_ratio": _oxygenation,
        "shock_index": _shock_index,
        "fib_4": _fib_4,
        "meld": _meld,
        "curb_65": _curb_65,
        "qsofa": _qsofa,
        "news2": _news2,
    }
)

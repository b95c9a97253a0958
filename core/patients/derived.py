"""Observations that are computed, never drawn, and how a stated one is traced back to what is drawn.

Formulas: mean arterial pressure DBP + (SBP - DBP) / 3; eGFR by CKD-EPI 2021 (Inker 2021,
doi:10.1056/NEJMoa2102953), in children by bedside Schwartz (2009,
doi:10.1681/ASN.2008030287); LDL by Friedewald (1972, PMID 4337382); estimated average glucose
28.7 x A1c - 46.7 (Nathan 2008, doi:10.2337/dc08-0545); red cell indices by definition (Wintrobe). What is
computed from several results, scores above all, is in `indices`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from core.cohort import Demography, Floats
from core.patients.draft import Bounds
from core.patients.indices import indices, unshared

ADULT = 18.0
FRIEDEWALD_LIMIT = 400.0
"""Triglycerides in mg/dL from which Friedewald's LDL is not reported."""
_KAPPA = (0.9, 0.7)
_ALPHA = (-0.302, -0.241)
_SCHWARTZ = 0.413

Values = Mapping[str, Floats]


def egfr(creatinine: Floats, people: Demography, height: Floats) -> Floats:
    """Return eGFR in mL/min/1.73 m² from serum creatinine in mg/dL, completed age, sex, height in cm."""
    kappa = np.where(people.sex == 0, *_KAPPA)
    alpha = np.where(people.sex == 0, *_ALPHA)
    ratio = creatinine / kappa
    shape = np.minimum(ratio, 1.0) ** alpha * np.maximum(ratio, 1.0) ** -1.2
    adult = 142.0 * shape * 0.9938 ** np.floor(people.age) * np.where(people.sex == 0, 1.0, 1.012)
    child = _SCHWARTZ * height / creatinine
    return np.where(people.age >= ADULT, adult, child)


def creatinine(filtration: Floats, people: Demography, height: Floats) -> Floats:
    """Return the serum creatinine in mg/dL that gives an eGFR: the inverse of `egfr`."""
    kappa = np.where(people.sex == 0, *_KAPPA)
    alpha = np.where(people.sex == 0, *_ALPHA)
    scale = 142.0 * 0.9938 ** np.floor(people.age) * np.where(people.sex == 0, 1.0, 1.012)
    shape = np.maximum(filtration, 1e-6) / scale
    adult = kappa * np.where(shape >= 1.0, shape ** (1 / alpha), shape ** (-1 / 1.2))
    child = _SCHWARTZ * height / np.maximum(filtration, 1e-6)
    return np.where(people.age >= ADULT, adult, child)


@dataclass(frozen=True, slots=True)
class Span:
    """Per-row limits (n,) on a drawn observation."""

    low: Floats
    high: Floats


@dataclass(frozen=True, slots=True)
class Solve:
    """How a stated derived observation limits the one it is solved for.

    `back` maps one value of the derived observation to the drawn one, given what is drawn before it;
    `falling` tells that a high derived value means a low drawn one.
    """

    target: str
    back: Callable[[float, Values, Demography], Floats]
    falling: bool = False


SOLVES: dict[str, Solve] = {
    "creatinine": Solve(
        "egfr", lambda c, v, p: egfr(np.full(len(p.age), max(c, 1e-3)), p, v["height"]), falling=True
    ),
    "total_cholesterol": Solve("ldl", lambda t, v, _: t - v["hdl"] - np.round(v["triglycerides"] / 5)),
    "mean_arterial_pressure": Solve("diastolic_bp", lambda m, v, _: (3 * m - v["systolic_bp"]) / 2),
    "hematocrit": Solve("hemoglobin", lambda h, v, _: h * v["mchc"] / 100),
    "rbc": Solve("hemoglobin", lambda r, v, _: r * v["mcv"] * v["mchc"] / 1000),
    "mch": Solve("mcv", lambda m, v, _: 100 * m / v["mchc"]),
    "chloride": Solve("anion_gap", lambda c, v, _: v["sodium"] - v["bicarbonate"] - c, falling=True),
    "estimated_average_glucose": Solve("hba1c", lambda g, _, p: np.full(len(p.age), (g + 46.7) / 28.7)),
    "basophils_percent": Solve("monocytes_percent", lambda b, v, p: unshared(v, p) - b, falling=True),
    "neutrophils_absolute": Solve("wbc", lambda n, v, _: 100 * n / np.maximum(v["neutrophils_percent"], 1.0)),
    "lymphocytes_absolute": Solve("wbc", lambda n, v, _: 100 * n / np.maximum(v["lymphocytes_percent"], 1.0)),
    "transferrin_saturation": Solve("iron", lambda t, v, _: t * v["tibc"] / 100),
    "corrected_calcium": Solve("calcium", lambda c, v, _: c - 0.8 * (4.0 - v["albumin"])),
    "non_hdl_cholesterol": Solve("ldl", lambda n, v, _: n - np.round(v["triglycerides"] / 5)),
    "globulin": Solve("total_protein", lambda g, v, _: g + v["albumin"]),
    "pf_ratio": Solve("fio2", lambda r, v, _: 100 * oxygen(v["spo2"]) / max(r, 1.0), falling=True),
    "shock_index": Solve("heart_rate", lambda s, v, _: s * v["systolic_bp"]),
    "fib_4": Solve("ast", lambda f, v, p: f * v["platelets"] * np.sqrt(v["alt"]) / np.maximum(p.age, 1.0)),
}
"""Derived observations and what they are solved for; BMI and weight are solved with the body."""


FORMULAS: dict[str, tuple[str, tuple[str, ...]]] = {
    "bmi": ("weight in kg divided by the square of height in m", ("weight", "height")),
    "mean_arterial_pressure": ("diastolic + (systolic - diastolic) / 3", ("systolic_bp", "diastolic_bp")),
    "creatinine": (
        "creatinine at this filtration rate, age and sex (CKD-EPI 2021; in children bedside Schwartz)",
        ("egfr",),
    ),
    "total_cholesterol": ("HDL + LDL + triglycerides / 5 (Friedewald)", ("ldl", "hdl", "triglycerides")),
    "hematocrit": ("100 x hemoglobin / MCHC", ("hemoglobin", "mchc")),
    "rbc": ("10 x hematocrit / MCV", ("hemoglobin", "mcv")),
    "mch": ("10 x hemoglobin / red cells", ("mcv", "mchc")),
    "chloride": ("sodium - bicarbonate - anion gap", ("sodium", "bicarbonate", "anion_gap")),
    "pco2": ("from pH and bicarbonate (Henderson-Hasselbalch)", ("ph", "bicarbonate")),
    "po2": ("from oxygen saturation (Severinghaus)", ("spo2",)),
    "estimated_average_glucose": ("28.7 x A1c - 46.7 (Nathan 2008)", ("hba1c",)),
}
"""What computed observations are computed from, in words and by name."""


def limits(solve: Solve, bounds: Bounds, half_step: float, values: Values, people: Demography) -> Span:
    """Return the limits that stated bounds of a derived observation put on its target."""
    ends = [
        np.full(len(people.age), end) if np.isinf(end) else solve.back(end + side * half_step, values, people)
        for end, side in ((bounds.low, -1), (bounds.high, 1))
    ]
    low, high = ends
    if solve.falling:
        low, high = np.where(np.isinf(high), -np.inf, high), np.where(np.isinf(low), np.inf, low)
    return Span(low, high)


def complete(values: dict[str, Floats], people: Demography) -> None:
    """Add every derived observation whose parts were measured, from the parts as printed."""
    if {"systolic_bp", "diastolic_bp"} <= values.keys():
        pulse = values["systolic_bp"] - values["diastolic_bp"]
        values["mean_arterial_pressure"] = np.round(values["diastolic_bp"] + pulse / 3)
    if "egfr" in values:
        _kidney(values, people)
    if {"hdl", "ldl", "triglycerides"} <= values.keys():
        total = values["ldl"] + values["hdl"] + np.round(values["triglycerides"] / 5)
        values["total_cholesterol"] = total
        values["ldl"] = np.where(values["triglycerides"] >= FRIEDEWALD_LIMIT, np.nan, values["ldl"])
    if {"hemoglobin", "mcv", "mchc"} <= values.keys():
        _red_cells(values)
    if {"sodium", "bicarbonate", "anion_gap"} <= values.keys():
        values["chloride"] = values["sodium"] - values["bicarbonate"] - values["anion_gap"]
    if {"ph", "bicarbonate"} <= values.keys():
        worked_out = np.round(carbon_dioxide(values["ph"], values["bicarbonate"]))
        drawn = values.get("pco2", worked_out)  # stands where bicarbonate was not measured
        values["pco2"] = np.where(np.isnan(values["bicarbonate"]), drawn, worked_out)
    if {"po2", "spo2"} <= values.keys():
        measured = ~np.isnan(values["po2"])
        values["po2"] = np.where(measured, np.round(oxygen(values["spo2"])), np.nan)
    if "hba1c" in values:
        values["estimated_average_glucose"] = np.round(28.7 * values["hba1c"] - 46.7)
    indices(values, people)


def carbon_dioxide(ph: Floats, bicarbonate: Floats) -> Floats:
    """Return pCO2 in mmHg from pH and bicarbonate in mmol/L (Henderson-Hasselbalch, pK 6.1)."""
    pressure: Floats = bicarbonate / (0.0307 * 10 ** (ph - 6.1))
    return pressure


def acidity(bicarbonate: Floats, pressure: float) -> Floats:
    """Return pH from bicarbonate in mmol/L and pCO2 in mmHg: the same equation, solved for pH."""
    ph: Floats = 6.1 + np.log10(bicarbonate / (0.0307 * pressure))
    return ph


def oxygen(saturation: Floats) -> Floats:
    """Return pO2 in mmHg from SpO2 in percent: Severinghaus's curve (1979, PMID 35496) inverted.

    Above 97.5 % the curve is flat and room air gives about 95 mmHg.
    """
    share = np.clip(saturation, 1.0, 97.5) / 100
    # p³ + 150 p = 23400 s / (1 - s), solved by Cardano's formula
    q = 23400 * share / (1 - share) / 2
    root = np.sqrt(q**2 + 50.0**3)
    pressure: Floats = np.cbrt(q + root) + np.cbrt(q - root)
    return pressure


def _kidney(values: dict[str, Floats], people: Demography) -> None:
    """Round creatinine as a laboratory prints it, and let eGFR follow from that."""
    exact = creatinine(values["egfr"], people, values["height"])
    rounded = np.maximum(np.round(exact, 2), 0.1)
    values["creatinine"] = rounded
    values["egfr"] = np.round(egfr(rounded, people, values["height"]))


def _red_cells(values: dict[str, Floats]) -> None:
    hemoglobin = values["hemoglobin"]
    hematocrit = np.round(100 * hemoglobin / values["mchc"], 1)
    cells = np.round(10 * hematocrit / values["mcv"], 2)
    values["hematocrit"], values["rbc"] = hematocrit, cells
    values["mcv"] = np.round(10 * hematocrit / cells, 1)
    values["mch"] = np.round(10 * hemoglobin / cells, 1)
    values["mchc"] = np.round(100 * hemoglobin / hematocrit, 1)

"""Rows of the National Health and Nutrition Examination Survey, in the program's own names and units."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import polars as pl

from core.cohort import Bools, Floats

OLDEST = 80.0
"""Age to which NHANES cuts older ages off since 2007."""
MAIN, LATER = "NHANES 2009-2018", "NHANES 2017-March 2020"
_LOW_EGFR = 60.0
"""eGFR in mL/min/1.73 m² below which the knowledge base says chronic kidney disease (KDIGO 2024, G3a)."""
_OVERT_A1C, _OVERT_GLUCOSE = 7.0, 200.0
"""A1c in percent and glucose in mg/dL that are diabetes whether told or not (ADA 2024, section 2)."""
_FILES = {MAIN: "nhanes/nhanes_{part}.csv.gz", LATER: "nhanes/nhanes_p_{part}.csv.gz"}
_SHARED = {
    "height": "height_cm",
    "weight": "weight_kg",
    "bmi": "bmi",
    "waist": "waist_cm",
    "total_cholesterol": "total_chol",
    "hdl": "hdl",
    "hba1c": "hba1c",
    "glucose": "glucose_serum",
    "hemoglobin": "hemoglobin",
    "hematocrit": "hematocrit",
    "rdw": "rdw",
    "platelets": "platelets",
    "albumin": "albumin",
    "ast": "ast",
    "alt": "alt",
    "creatinine": "creatinine",
    "egfr": "egfr",
    "uric_acid": "uric_acid",
}
_READINGS = {
    MAIN: {
        **_SHARED,
        "systolic_bp": "sbp",
        "diastolic_bp": "dbp",
        "heart_rate": "pulse",
        "ldl": "ldl",
        "triglycerides": "triglycerides_fasting",
    },
    LATER: {
        **_SHARED,
        "triglycerides": "triglycerides",
        "bun": "bun",
        "sodium": "sodium",
        "potassium": "potassium",
        "chloride": "chloride",
        "bicarbonate": "bicarbonate",
        "calcium": "calcium",
        "phosphate": "phosphorus",
        "total_protein": "total_protein",
        "globulin": "globulin",
        "bilirubin": "bilirubin",
        "alp": "alp",
        "ggt": "ggt",
        "ldh": "ldh",
        "wbc": "wbc",
        "mcv": "mcv",
        "mch": "mch",
        "mchc": "mchc",
        "rbc": "rbc",
        "ferritin": "ferritin",
        "iron": "iron",
        "tibc": "tibc",
        "crp": "hscrp",
        "phq9": "phq9",
    },
}
_TOLD = {
    MAIN: {
        "type 1 diabetes or type 2 diabetes": "diabetes_told",
        "hypertension": "htn_told",
        "taking statin": "lipid_med_told",
    },
    LATER: {
        "type 1 diabetes or type 2 diabetes": "diabetes_told",
        "hypertension": "htn_told",
        "taking statin": "chol_med_now",
        "hyperlipidemia": "high_chol_told",
        "asthma": "asthma_now",
        "copd": "copd",
        "heart failure": "chf",
        "coronary artery disease": "chd",
        "myocardial infarction": "mi",
        "stroke": "stroke",
    },
}
_PERCENT_OF_WBC = {
    "neutrophils_percent": "neutrophils",
    "lymphocytes_percent": "lymphocytes",
    "monocytes_percent": "monocytes",
    "eosinophils_percent": "eosinophils",
}


@dataclass(frozen=True, slots=True)
class Survey:
    """People of one survey: every column (n,), NaN where not known; `weight` their exam weights.

    Sex is `female` 1 or 0; of `white black asian hispanic` one or none is 1; readings stand under the names
    of the knowledge base, what people were told under the names of conditions.
    """

    name: str
    columns: dict[str, Floats]
    weight: Floats

    def known(self, *names: str) -> Bools:
        """Return who has all of some columns (n,)."""
        return np.asarray(~np.isnan(self.matrix(*names)).any(axis=1), dtype=np.bool_)

    def matrix(self, *names: str) -> Floats:
        """Return columns side by side (n, k)."""
        return np.stack([self.columns[name] for name in names], axis=1)


def read(folder: Path, name: str, *, part: str = "train", age_min: float = 20.0) -> Survey:
    """Read a survey's rows of people from `age_min` on who were examined and are not pregnant."""
    path = folder / _FILES[name].format(part=part)
    rows = pl.read_csv(path, infer_schema_length=None)
    wanted = (pl.col("wt_mec") > 0) & (pl.col("age") >= age_min) & (pl.col("pregnant").fill_null(0) != 1)
    if name == MAIN:
        wanted = wanted & (pl.col("year_start") >= 2009)
    rows = rows.filter(wanted)
    columns = _people(rows, name)
    for ours, theirs in _READINGS[name].items():
        columns[ours] = _numbers(rows, theirs)
    for ours, theirs in _TOLD[name].items():
        columns[ours] = np.nan_to_num(_numbers(rows, theirs))
    if name == LATER:
        for ours, theirs in _PERCENT_OF_WBC.items():
            columns[ours] = np.round(100 * _numbers(rows, theirs) / columns["wbc"], 1)
        columns["anion_gap"] = columns["sodium"] - columns["chloride"] - columns["bicarbonate"]
    else:
        lipids = columns["total_cholesterol"] - columns["hdl"] - columns["triglycerides"] / 5
        columns["ldl"] = np.where(columns["triglycerides"] <= 400, np.round(lipids), np.nan)
    _count_overt(columns)
    low = (columns["egfr"] < _LOW_EGFR).astype(np.float64)
    columns["chronic kidney disease"] = np.where(np.isnan(columns["egfr"]), np.nan, low)
    return Survey(name, columns, _numbers(rows, "wt_mec"))


def children_rows(folder: Path, *, part: str = "train") -> pl.DataFrame:
    """Return children under 20 of the main survey: age in years, exact where known.

    Columns: age, female, weight (exam weight), height_cm, weight_kg, bmi.
    """
    rows = pl.read_csv(folder / _FILES[MAIN].format(part=part), infer_schema_length=None)
    months = pl.col("age_months").cast(pl.Float64)
    return rows.filter((pl.col("wt_mec") > 0) & (pl.col("age") < 20) & (pl.col("year_start") >= 2009)).select(
        pl.when(months.is_not_null()).then((months + 0.5) / 12).otherwise(pl.col("age") + 0.5).alias("age"),
        (pl.col("sex") == "F").alias("female"),
        pl.col("wt_mec").cast(pl.Float64).alias("weight"),
        *(pl.col(c).cast(pl.Float64).fill_null(float("nan")) for c in ("height_cm", "weight_kg", "bmi")),
    )


def _count_overt(columns: dict[str, Floats]) -> None:
    """Count as diabetics those whom nobody told, but whose reading leaves no doubt."""
    overt = (columns["hba1c"] >= _OVERT_A1C) | (columns["glucose"] >= _OVERT_GLUCOSE)
    columns["type 1 diabetes or type 2 diabetes"][overt] = 1.0


def _people(rows: pl.DataFrame, name: str) -> dict[str, Floats]:
    later = rows["race3"].fill_null("").to_numpy()
    race = rows["race"].fill_null("").to_numpy() if name == MAIN else later
    smoking = rows["smoking"].fill_null("").to_numpy()
    flags = {
        "female": rows["sex"].to_numpy() == "F",
        "hispanic": np.isin(race, ("Mexican American", "Other Hispanic")),
        "white": race == "Non-Hispanic White",
        "black": race == "Non-Hispanic Black",
        "asian": later == "Non-Hispanic Asian",
        "current smoker": smoking == "current",
        "former smoker": smoking == "former",
    }
    age = np.minimum(_numbers(rows, "age"), OLDEST)
    return {"age": age, **{flag: np.asarray(who, dtype=np.float64) for flag, who in flags.items()}}


def _numbers(rows: pl.DataFrame, column: str) -> Floats:
    values: Floats = rows[column].cast(pl.Float64).to_numpy().astype(np.float64)
    return values

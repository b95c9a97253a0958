"""Where the children of a survey lie on the growth charts, by age and sex."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import polars as pl

from core.calibration.fit_tools import percentiles
from core.calibration.survey import children_rows
from core.cohort import SEXES, Bools, Floats
from core.knowledge.population import Lms, Population
from core.patients.distributions import Z_KNOTS
from core.request import DAYS_A_YEAR

HEADER = ("measure", "sex", "age", "people", "p01", "p05", "p25", "p50", "p75", "p95", "p99")
_INFANTS, _CHILDREN = (0.25, 0.75, 1.25, 1.75), tuple(y + 0.5 for y in range(2, 20))
_FEWEST = 100


def write(folder: Path, population: Population, path: Path) -> None:
    """Write percentiles of the standard scores on the charts of children surveyed.

    BMI from two years on and weight before: as they are. Height: its mean alone, since ages known in
    whole years would widen it.
    """
    rows = children_rows(folder)
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(HEADER)
        for measure, chart, column, ages in (
            ("bmi", "cdc", "bmi", _CHILDREN),
            ("height", "cdc", "height_cm", _CHILDREN),
            ("weight", "who", "weight_kg", _INFANTS),
        ):
            for code, sex in enumerate(SEXES):
                of = rows.filter(pl.col("female") == bool(code))
                age = of["age"].to_numpy()
                score = _scores(population.growth[chart, measure, sex], age, of[column].to_numpy())
                weight = of["weight"].to_numpy()
                for centre in ages:
                    near = (np.abs(age - centre) <= (1.5 if chart == "cdc" else 0.375)) & ~np.isnan(score)
                    lines.writerow(
                        (measure, sex, centre, int(near.sum()), *_spread(measure, score, weight, near))
                    )


def _spread(measure: str, score: Floats, weight: Floats, near: Bools) -> list[str]:
    if near.sum() < _FEWEST:
        raise ValueError(f"fewer than {_FEWEST} children surveyed of {measure}")
    knots = (
        Z_KNOTS + np.average(score[near], weights=weight[near])
        if measure == "height"
        else percentiles(score[near], weight[near], 1e-6)
    )
    return [f"{knot:.3f}" for knot in knots]


def _scores(chart: Lms, age: Floats, value: Floats) -> Floats:
    """Return standard scores (Cole 1990) of values at ages in years."""
    power, median, spread = (
        np.interp(age * DAYS_A_YEAR, chart.age_days, c) for c in (chart.l, chart.m, chart.s)
    )
    return np.asarray(((value / median) ** power - 1) / (power * spread), dtype=np.float64)

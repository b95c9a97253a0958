"""Fits the strata of the knowledge base to survey rows: `python -m core.calibration.fit FOLDER`."""

from __future__ import annotations

import csv
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.tree import DecisionTreeRegressor

from core.calibration import children
from core.calibration.fit_tools import percentiles
from core.calibration.settle import settled
from core.calibration.survey import LATER, MAIN, Survey, read
from core.cohort import Floats, Ints
from core.knowledge.context import shipped_context
from core.knowledge.strata import COLUMNS, Strata
from core.patients.distributions import PROBABILITIES, Z_KNOTS, Z_LIMIT

_DATA = Path(__file__).parents[1] / "knowledge" / "data"
STRATA, POPULATION = _DATA / "observations" / "strata", _DATA / "population"
LEAST_PEOPLE = 50
"""Fewest people surveyed in a stratum: its percentiles are those of a group, never of a person."""
_RAREST = 5e-4
"""Share of people surveyed beyond whose readings none are drawn, each side."""
_PEOPLE = ("age", "female", "white", "black", "asian", "hispanic")
_BUILD = (*_PEOPLE, "height", "bmi")
_DIABETES = "type 1 diabetes or type 2 diabetes"
_SMOKING = ("current smoker",)


@dataclass(frozen=True, slots=True)
class Plan:
    """What one observation's strata may ask, and the survey to fit them to.

    `step` is the resolution the survey reads it in: percentiles are those of readings spread over it.
    """

    observation: str
    survey: str
    asks: tuple[str, ...]
    step: float


PLANS = (
    Plan("waist", MAIN, _BUILD, 0.1),
    Plan("systolic_bp", MAIN, (*_BUILD, "hypertension", _DIABETES, *_SMOKING), 2 / 3),
    Plan("diastolic_bp", MAIN, (*_BUILD, "hypertension", _DIABETES, *_SMOKING, "systolic_bp"), 2 / 3),
    Plan("heart_rate", MAIN, (*_BUILD, _DIABETES, *_SMOKING, "systolic_bp", "diastolic_bp"), 2.0),
    Plan("hdl", MAIN, (*_BUILD, _DIABETES, *_SMOKING), 1.0),
    Plan("triglycerides", MAIN, (*_BUILD, _DIABETES, *_SMOKING, "hdl"), 1.0),
    Plan("ldl", MAIN, (*_BUILD, _DIABETES, "taking statin", "hdl", "triglycerides"), 1.0),
    Plan("hba1c", MAIN, (*_BUILD, _DIABETES, "hdl"), 0.1),
    Plan("glucose", MAIN, (*_BUILD, _DIABETES, "hba1c", "hdl"), 1.0),
    Plan("egfr", LATER, (*_BUILD, _DIABETES, "hypertension", "chronic kidney disease"), 1.0),
    Plan("uric_acid", MAIN, (*_BUILD, "egfr", "hemoglobin", "albumin", "alt", "hdl"), 0.1),
    Plan("mcv", LATER, (*_BUILD, *_SMOKING), 0.1),
    Plan("mchc", LATER, (*_PEOPLE, "mcv"), 0.1),
    Plan("hemoglobin", LATER, (*_BUILD, *_SMOKING, "mcv", "mchc", "egfr"), 0.1),
    Plan("rdw", MAIN, (*_BUILD, *_SMOKING, "hemoglobin"), 0.1),
    Plan("wbc", LATER, (*_BUILD, *_SMOKING, _DIABETES, "hba1c"), 0.1),
    Plan("neutrophils_percent", LATER, (*_BUILD, *_SMOKING), 0.1),
    Plan("eosinophils_percent", LATER, (*_PEOPLE, "neutrophils_percent"), 0.1),
    Plan("lymphocytes_percent", LATER, (*_PEOPLE, "neutrophils_percent", "eosinophils_percent"), 0.1),
    Plan("monocytes_percent", LATER, (*_PEOPLE, "neutrophils_percent", "lymphocytes_percent"), 0.1),
    Plan("platelets", LATER, (*_BUILD, "wbc", "hemoglobin", "mcv"), 1.0),
    Plan("albumin", MAIN, (*_BUILD, "hemoglobin", "rdw", "platelets"), 0.1),
    Plan("total_protein", LATER, (*_PEOPLE, "bmi", "albumin"), 0.1),
    Plan("calcium", LATER, (*_PEOPLE, "albumin", "total_protein"), 0.1),
    Plan("sodium", LATER, (*_BUILD, _DIABETES), 1.0),
    Plan("bicarbonate", LATER, (*_BUILD, "sodium"), 1.0),
    Plan("anion_gap", LATER, (*_PEOPLE, "bmi", "sodium", "bicarbonate", "total_protein", "calcium"), 1.0),
    Plan("potassium", LATER, (*_BUILD, "egfr", "sodium", "bicarbonate"), 0.1),
    Plan("bun", LATER, (*_BUILD, "egfr", "potassium", "sodium"), 1.0),
    Plan("bilirubin", LATER, (*_BUILD, *_SMOKING, "hemoglobin", "albumin"), 0.1),
    Plan("alt", MAIN, (*_BUILD, "albumin", "hemoglobin", "hba1c", "hdl"), 1.0),
    Plan("ast", MAIN, (*_PEOPLE, "bmi", "alt", "albumin"), 1.0),
    Plan("alp", LATER, (*_BUILD, *_SMOKING, "albumin", "wbc", "alt"), 1.0),
)


def main(folder: Path) -> None:
    """Fit every plan to the rows under `folder` and write the tables of the knowledge base."""
    context = shipped_context()
    children.write(folder, context.population, POPULATION / "children_scores.csv")
    surveys = {name: read(folder, name) for name in (MAIN, LATER)}
    surveyed = {plan.observation: fit(plan, surveys[plan.survey]) for plan in PLANS}
    for name, strata in surveyed.items():
        print(f"{name}: {(strata.feature < 0).sum()} strata of {strata.people[0]} people")
    for name, strata in settled(surveyed, context, print).items():
        write(strata, STRATA / f"{name}.csv")


def fit(plan: Plan, survey: Survey) -> Strata:
    """Return strata within which an observation varies least, and its percentiles in each.

    A regression tree on the logarithm (Breiman et al. 1984, Classification and Regression Trees), with exam
    weights.
    """
    at = np.flatnonzero(survey.known(plan.observation, *plan.asks))
    value, weight = survey.columns[plan.observation][at], survey.weight[at]
    known = survey.matrix(*plan.asks)[at]
    tree = DecisionTreeRegressor(min_samples_leaf=LEAST_PEOPLE, max_leaf_nodes=250, random_state=0)
    tree.fit(known, np.log(np.maximum(value, plan.step)), sample_weight=weight / weight.mean())
    grown = tree.tree_
    leaf: Ints = tree.apply(known)
    knots = np.full((grown.node_count, len(PROBABILITIES)), np.nan)
    for node in np.unique(leaf):
        mine = leaf == node
        knots[node] = percentiles(value[mine], weight[mine], plan.step)
    limits = np.quantile(value, [_RAREST, 1 - _RAREST])
    return Strata(
        observation=plan.observation,
        features=plan.asks,
        feature=np.maximum(grown.feature, -1).astype(np.int64),
        at_most=np.asarray(grown.threshold, dtype=np.float64),
        below=np.maximum(grown.children_left, 0).astype(np.int64),
        above=np.maximum(grown.children_right, 0).astype(np.int64),
        people=np.asarray(grown.n_node_samples, dtype=np.int64),
        knots=within_reach(knots, float(limits[0]), float(limits[1])),
    )


def within_reach(knots: Floats, low: float, high: float) -> Floats:
    """Return percentiles (n, 7) whose outermost are drawn in until the ends of what is drawn are in limits.

    Beyond the 1st and 99th percentile values go on with the slope of the last span, to `Z_LIMIT`.
    """
    further = (Z_LIMIT - Z_KNOTS[-1]) / (Z_KNOTS[-1] - Z_KNOTS[-2])
    held = knots.copy()
    inner = np.clip(knots[:, 1:-1], low, high)
    held[:, 1:-1] = inner
    held[:, 0] = np.minimum(
        np.maximum(knots[:, 0], (low + further * inner[:, 0]) / (1 + further)), inner[:, 0]
    )
    held[:, -1] = np.maximum(
        np.minimum(knots[:, -1], (high + further * inner[:, -1]) / (1 + further)), inner[:, -1]
    )
    return held


def write(strata: Strata, path: Path) -> None:
    """Write strata as the knowledge base reads them."""
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(COLUMNS)
        for node, feature in enumerate(strata.feature):
            people = int(strata.people[node])
            if feature < 0:
                lines.writerow(
                    (node, "", "", "", "", people, *(f"{knot:.4g}" for knot in strata.knots[node]))
                )
            else:
                limit = f"{strata.at_most[node]:.6g}"
                branches = int(strata.below[node]), int(strata.above[node])
                lines.writerow((node, strata.features[feature], limit, *branches, people, *[""] * 7))


if __name__ == "__main__":
    main(Path(sys.argv[1]))

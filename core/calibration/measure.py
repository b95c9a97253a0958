"""Tells patients from survey rows: `python -m core.calibration.measure FOLDER [train|holdout]`."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from scipy.special import ndtr, ndtri
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor
from sklearn.metrics import r2_score, roc_auc_score
from sklearn.model_selection import StratifiedKFold

from core.calibration.survey import LATER, MAIN, OLDEST, Survey, read
from core.case import Case
from core.cohort import Bools, Floats
from core.knowledge.context import shipped_context
from core.knowledge.strata import conditions_of
from core.patients.generation import chunks
from core.patients.strata import personal
from core.request import Request

PATIENTS, SEED = 20_000, 1
_RACES = ("white", "black", "asian", "hispanic")
TWELVE = (
    "age", "female", "race", "bmi", "height", "systolic_bp", "diastolic_bp", "heart_rate",
    "total_cholesterol", "hdl", "hba1c", "glucose",
)  # fmt: skip
"""What the discriminator sees."""
_PRINTED = {"systolic_bp": 0, "diastolic_bp": 0, "bmi": 1, "height": 1}
"""Decimals to which both sides are rounded: the survey's pressures are means of up to three readings."""
_DIABETES = "type 1 diabetes or type 2 diabetes"
_FEATURES = ("age", "female", "race", "bmi", "height", "waist", "heart_rate", "total_cholesterol", "hdl")
TASKS = (
    (_DIABETES, (*_FEATURES, "systolic_bp", "diastolic_bp")),
    ("hypertension", (*_FEATURES, "hba1c", "glucose")),
    ("systolic_bp", (*_FEATURES, "hba1c", "glucose")),
)
"""What is predicted from what, trained on one side and tested on survey rows."""
_ENOUGH = 0.5
"""Share of patients who must have an observation measured for it to be compared."""


@dataclass(frozen=True, slots=True)
class People:
    """Columns (n,) under the survey's names, and weights (n,)."""

    columns: Mapping[str, Floats]
    weight: Floats

    def some(self, who: Bools) -> People:
        """Return some of them."""
        return People({name: column[who] for name, column in self.columns.items()}, self.weight[who])

    def matrix(self, names: Sequence[str]) -> Floats:
        """Return columns side by side (n, k)."""
        return np.stack([self.columns[name] for name in names], axis=1)


def surveyed(survey: Survey) -> People:
    """Return the people of a survey, rounded as patients are printed."""
    return People(_finished(dict(survey.columns)), survey.weight)


def simulated(names: Sequence[str]) -> People:
    """Return patients of a plain request for adults from 20 on, with the columns asked for."""
    parts: list[dict[str, Floats]] = []
    context = shipped_context()
    for cohort in chunks(Case(request=Request(count=PATIENTS, age_min=20), seed=SEED), context):
        part: dict[str, Floats] = {}
        for name in names:
            column = personal(name, cohort.demography, cohort.habits)
            if column is None and name in context.knowledge.observations:
                column = cohort.value(name)
            elif column is None:
                known = [c for c in conditions_of(name) if c in cohort.condition_names]
                column = np.any([cohort.has(c) for c in known], axis=0).astype(np.float64) if known else None
            if column is not None:
                part[name] = column
        part["age"] = np.minimum(np.floor(part["age"]), OLDEST)
        parts.append(part)
    columns = {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}
    return People(_finished(columns), np.ones(len(columns["age"])))


def _finished(columns: dict[str, Floats]) -> dict[str, Floats]:
    columns["race"] = sum((at + 1) * columns[race] for at, race in enumerate(_RACES)) + np.zeros_like(
        columns["age"]
    )
    for name, decimals in _PRINTED.items():
        if name in columns:
            columns[name] = np.round(columns[name], decimals)
    return columns


def distance(a: Floats, weight_a: Floats, b: Floats, weight_b: Floats) -> float:
    """Return the weighted two-sample Kolmogorov-Smirnov distance."""
    value = np.concatenate([a, b])
    step = np.concatenate([weight_a / weight_a.sum(), -weight_b / weight_b.sum()])
    sort = np.argsort(value, kind="stable")
    risen, value = np.cumsum(step[sort]), value[sort]
    last = np.append(value[1:] != value[:-1], True)  # the last of equal values
    return float(np.abs(risen[last]).max())


def correlation(a: Floats, b: Floats, weight: Floats) -> float:
    """Return Spearman's correlation of weighted values."""
    known = ~np.isnan(a) & ~np.isnan(b)
    ranks = [_ranks(column[known], weight[known]) for column in (a, b)]
    first, second = (rank - np.average(rank, weights=weight[known]) for rank in ranks)
    spread = _spread(first, weight[known]) * _spread(second, weight[known])
    return float(np.average(first * second, weights=weight[known]) / spread)


def _spread(value: Floats, weight: Floats) -> float:
    mean = np.average(value, weights=weight)
    return float(np.sqrt(np.average((value - mean) ** 2, weights=weight)))


def _ranks(value: Floats, weight: Floats) -> Floats:
    _, at = np.unique(value, return_inverse=True)
    mass = np.bincount(at, weight)
    return np.asarray((np.cumsum(mass) - mass / 2)[at], dtype=np.float64)


def discrimination(made: People, real: People, rounds: int = 150) -> float:
    """Return how well gradient boosting tells made people from real by `TWELVE`: AUC, cross-validated."""
    x = np.concatenate([made.matrix(TWELVE), real.matrix(TWELVE)])
    y = np.concatenate([np.ones(len(made.weight)), np.zeros(len(real.weight))])
    weight = np.concatenate([made.weight / made.weight.sum(), real.weight / real.weight.sum()])
    known = ~np.isnan(x).any(axis=1)
    x, y, weight = x[known], y[known], weight[known]
    for side in (0, 1):
        weight[y == side] *= len(y) / 2 / weight[y == side].sum()
    score = np.zeros(len(y))
    for train, test in StratifiedKFold(3, shuffle=True, random_state=0).split(x, y):
        model = HistGradientBoostingClassifier(max_iter=rounds, learning_rate=0.08, random_state=0)
        score[test] = model.fit(x[train], y[train], sample_weight=weight[train]).predict_proba(x[test])[:, 1]
    return float(roc_auc_score(y, score, sample_weight=weight))


def usefulness(train: People, test: People, target: str, features: Sequence[str]) -> float:
    """Return how well a model trained on some people predicts others: AUC, or R² of a reading."""
    reading = not set(np.unique(test.columns[target][~np.isnan(test.columns[target])])) <= {0.0, 1.0}
    kind = HistGradientBoostingRegressor if reading else HistGradientBoostingClassifier
    model = kind(max_iter=100, learning_rate=0.06, max_leaf_nodes=15, random_state=0)
    train, test = _known(train, target), _known(test, target)
    model.fit(train.matrix(features), train.columns[target], sample_weight=train.weight)
    truth, known = test.columns[target], test.matrix(features)
    if reading:
        return float(r2_score(truth, model.predict(known), sample_weight=test.weight))
    return float(roc_auc_score(truth, model.predict_proba(known)[:, 1], sample_weight=test.weight))


def _known(people: People, name: str) -> People:
    known: Bools = ~np.isnan(people.columns[name])
    return people.some(known)


def copula(people: People, names: Sequence[str], *, independent: bool = False) -> People:
    """Return people drawn from a Gaussian copula with the margins of some people: the usual rival."""
    whole: Bools = np.asarray(~np.isnan(people.matrix(names)).any(axis=1), dtype=np.bool_)
    known = people.some(whole)
    levels = [np.sort(known.columns[name]) for name in names]
    shares = []
    scores = []
    for name in names:
        column = known.columns[name]
        sort = np.argsort(column, kind="stable")
        risen = np.empty(len(column))
        risen[sort] = (np.cumsum(known.weight[sort]) - known.weight[sort] / 2) / known.weight.sum()
        shares.append(np.sort(risen))
        scores.append(ndtri(risen))
    matrix = np.corrcoef(scores) if not independent else np.eye(len(names))
    drawn = np.random.Generator(np.random.Philox(key=SEED)).standard_normal((PATIENTS, len(names)))
    ranks = ndtr(drawn @ np.linalg.cholesky(matrix).T)
    columns = {}
    for at, name in enumerate(names):
        place = np.minimum(np.searchsorted(shares[at], ranks[:, at]), len(levels[at]) - 1)
        columns[name] = levels[at][place]
    return People(columns, np.ones(PATIENTS))


def main(folder: Path, part: str) -> None:
    """Print what tells patients from the rows of a survey, beside a Gaussian copula fitted to them."""
    for name in (MAIN, LATER):
        survey = read(folder, name, part=part)
        real, made = surveyed(survey), simulated(tuple(survey.columns))
        _print_columns(name, real, made)
        if name == MAIN:
            _print_judges(real, made)


def _print_columns(name: str, real: People, made: People) -> None:
    shared = [
        n
        for n in real.columns
        if n in made.columns
        and (~np.isnan(made.columns[n])).mean() >= _ENOUGH
        and len(np.unique(real.columns[n])) > len(_RACES) + 1
    ]
    print(f"\n{name}, adults from 20 on: {len(real.weight):,} people, {len(made.weight):,} patients")
    print(f"{'':24}{'survey':>18}{'patients':>18}{'KS':>8}")
    far = []
    for n in shared:
        sides = [
            (p.columns[n][~np.isnan(p.columns[n])], p.weight[~np.isnan(p.columns[n])]) for p in (real, made)
        ]
        far.append(distance(*sides[0], *sides[1]))
        told = [f"{np.average(v, weights=w):9.4g} ± {_spread(v, w):6.3g}" for v, w in sides]
        print(f"{n:24}{told[0]:>18}{told[1]:>18}{far[-1]:8.3f}")
    pairs = [
        abs(
            correlation(made.columns[a], made.columns[b], made.weight)
            - correlation(real.columns[a], real.columns[b], real.weight)
        )
        for a, b in combinations(shared, 2)
        if (~np.isnan(real.columns[a]) & ~np.isnan(real.columns[b])).sum() > 500
    ]
    print(f"mean KS {np.mean(far):.3f}, worst {max(far):.3f}; mean |Δ Spearman| {np.mean(pairs):.3f}")


def _print_judges(real: People, made: People) -> None:
    first = np.random.Generator(np.random.Philox(key=SEED)).random(len(real.weight)) < 0.5
    half, other = real.some(first), real.some(~first)
    names = [*TWELVE, "waist", _DIABETES, "hypertension"]
    fitted = copula(half, names)
    for code in (_DIABETES, "hypertension"):
        fitted.columns[code][:] = np.round(fitted.columns[code])
    rivals = {
        "survey": half,
        "patients": made,
        "copula": fitted,
        "columns": copula(half, names, independent=True),
    }
    print(f"\n{'':44}" + "".join(f"{rival:>10}" for rival in rivals))
    told = [discrimination(people, other) for people in rivals.values()]
    print(f"{'told apart by twelve variables (AUC)':44}" + "".join(f"{x:10.3f}" for x in told))
    for target, features in TASKS:
        told = [usefulness(people, other, target, features) for people in rivals.values()]
        print(
            f"{'trained on these, tested on survey: ' + target[:8]:44}" + "".join(f"{x:10.3f}" for x in told)
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]), (sys.argv[2:] or ["train"])[0])

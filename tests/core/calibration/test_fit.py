from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.calibration import children
from core.calibration.fit import Plan, fit, within_reach, write
from core.calibration.fit_tools import percentiles
from core.calibration.measure import People, copula, correlation, discrimination, distance, usefulness
from core.calibration.settle import _moved
from core.calibration.survey import LATER, MAIN, Survey, read
from core.cohort import Floats
from core.knowledge.context import Context
from core.knowledge.strata import load

PEOPLE = 2_000


@pytest.fixture(scope="module")
def survey() -> Survey:
    draw = np.random.Generator(np.random.Philox(key=7))
    age = draw.uniform(20, 80, PEOPLE)
    ill = (draw.random(PEOPLE) < 0.3).astype(np.float64)
    reading = np.round(np.exp(3.5 + 0.01 * age + 0.4 * ill + 0.1 * draw.standard_normal(PEOPLE)))
    return Survey(
        "made up", {"age": age, "hypertension": ill, "hdl": reading.astype(np.float64)}, np.ones(PEOPLE)
    )


def test_strata_are_read_back_as_they_were_fitted(survey: Survey, tmp_path: Path) -> None:
    strata = fit(Plan("hdl", "made up", ("age", "hypertension"), 1.0), survey)
    write(strata, tmp_path / "hdl.csv")
    again = load(tmp_path)["hdl"]
    assert again.leaves(survey.columns).tolist() == strata.leaves(survey.columns).tolist()
    assert np.allclose(again.knots, strata.knots, rtol=1e-3, equal_nan=True)


def test_people_drawn_from_their_strata_have_the_survey_s_distribution(survey: Survey) -> None:
    strata = fit(Plan("hdl", "made up", ("age", "hypertension"), 1.0), survey)
    median = strata.knots[strata.leaves(survey.columns), 3]
    assert abs(np.corrcoef(median, survey.columns["hdl"])[0, 1]) > 0.85
    assert abs((survey.columns["hdl"] < median).mean() - 0.5) < 0.02


def test_percentiles_spread_readings_over_the_step_they_were_read_in() -> None:
    value = np.asarray([5.0, 6.0, 7.0, 8.0])
    assert percentiles(value, np.ones(4), 1.0)[3] == pytest.approx(6.5)
    assert percentiles(value, np.asarray([3.0, 1.0, 1.0, 1.0]), 1.0)[3] == pytest.approx(5.5)


def test_what_lies_beyond_the_last_percentiles_stays_within_reach() -> None:
    knots = np.asarray([[0.0, 20, 30, 40, 50, 60, 200]])
    held = within_reach(knots, 10.0, 100.0)[0]
    assert held[0] > 10
    assert 60 < held[-1] < 100
    assert held[1:-1].tolist() == [20, 30, 40, 50, 60]


def test_settling_moves_a_stratum_by_what_the_simulated_miss(survey: Survey) -> None:
    target = fit(Plan("hdl", "made up", ("age", "hypertension"), 1.0), survey)
    leaf = target.leaves(survey.columns)
    moved, missed = _moved(target, target, survey.columns["hdl"] + 2, leaf)
    leaves = target.feature < 0
    assert (moved.knots[leaves, 3] < target.knots[leaves, 3]).all()
    assert missed > 0


def _people(key: int, slope: float, size: int = 800) -> People:
    draw = np.random.Generator(np.random.Philox(key=key))
    columns: dict[str, Floats] = {
        name: draw.standard_normal(size) for name in ("age", "bmi", "height", "waist")
    }
    columns["systolic_bp"] = slope * columns["age"] + draw.standard_normal(size)
    columns["hypertension"] = (columns["systolic_bp"] > 1).astype(np.float64)
    for name in (
        "female",
        "race",
        "diastolic_bp",
        "heart_rate",
        "total_cholesterol",
        "hdl",
        "hba1c",
        "glucose",
    ):
        columns[name] = draw.standard_normal(size)
    return People(columns, np.ones(size))


def test_judges_tell_people_of_another_kind_apart_and_not_people_of_the_same() -> None:
    one, same, other = _people(1, 1.0), _people(2, 1.0), _people(3, -1.0)
    assert discrimination(one, same, rounds=15) == pytest.approx(0.5, abs=0.08)
    assert discrimination(one, other, rounds=15) > 0.75


def test_a_model_is_worth_what_it_learned() -> None:
    one, same, other = _people(1, 1.0), _people(2, 1.0), _people(3, -1.0)
    features = ("age", "bmi")
    assert usefulness(one, same, "systolic_bp", features) > 0.4
    assert usefulness(other, same, "systolic_bp", features) < 0
    assert usefulness(one, same, "hypertension", features) > 0.75


def test_a_copula_keeps_margins_and_correlations_and_independence_only_margins() -> None:
    people = _people(1, 1.0)
    fitted, apart = (
        copula(people, ("age", "systolic_bp")),
        copula(people, ("age", "systolic_bp"), independent=True),
    )
    own = correlation(people.columns["age"], people.columns["systolic_bp"], people.weight)
    assert correlation(fitted.columns["age"], fitted.columns["systolic_bp"], fitted.weight) == pytest.approx(
        own, abs=0.06
    )
    assert abs(correlation(apart.columns["age"], apart.columns["systolic_bp"], apart.weight)) < 0.06
    assert distance(fitted.columns["age"], fitted.weight, people.columns["age"], people.weight) < 0.05


def test_distance_is_that_of_the_weighted_distribution_functions() -> None:
    a, b = np.asarray([1.0, 2, 3, 4]), np.asarray([3.0, 4, 5, 6])
    assert distance(a, np.ones(4), b, np.ones(4)) == pytest.approx(0.5)
    assert distance(a, np.asarray([0.0, 0, 1, 1]), b, np.asarray([1.0, 1, 0, 0])) == 0.0


_SURVEYS = Path(__file__).parents[4] / "shared" / "data"


@pytest.mark.skipif(not _SURVEYS.exists(), reason="survey rows are not part of the project")
@pytest.mark.parametrize("name", [MAIN, LATER])
def test_surveys_are_read_in_the_program_s_names(name: str) -> None:
    survey = read(_SURVEYS, name)
    assert survey.columns["age"].min() >= 20
    assert 100 < np.nanmedian(survey.columns["glucose"]) + 10 < 115
    assert (survey.weight > 0).all()


@pytest.mark.skipif(not _SURVEYS.exists(), reason="survey rows are not part of the project")
def test_children_surveyed_are_taller_and_heavier_than_the_charts(context: Context, tmp_path: Path) -> None:
    children.write(_SURVEYS, context.population, tmp_path / "scores.csv")
    middle = {
        tuple(line.split(",")[:3]): float(line.split(",")[7])
        for line in (tmp_path / "scores.csv").read_text().splitlines()[1:]
    }
    assert middle["bmi", "male", "10.5"] > 0.3
    assert middle["height", "female", "10.5"] > 0.2

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from core.case import Case
from core.coherence.checking import ALL, check, impossible
from core.coherence.contraindications import CLASHES
from core.coherence.facts import asked
from core.knowledge.context import Context
from core.patients.generation import cohort
from core.request import Finding, Request
from tests.core.coherence.breakers import Breaker, breakers, drawn
from tests.core.coherence.charts import WELL, Draft, Given, Ill, chart, textbook

BREAKERS = tuple(breakers())


def broken(breaker: Breaker) -> list[str]:
    return [violation.rule.name for violation in check(breaker(), textbook())]


def test_no_rule_lacks_a_breaker_and_no_breaker_a_rule() -> None:
    assert Counter(name for name, _ in BREAKERS) == Counter(rule.name for rule in ALL)


@pytest.mark.parametrize(("name", "breaker"), [pytest.param(n, b, id=n) for n, b in BREAKERS])
def test_what_breaks_a_rule_breaks_no_other(name: str, breaker: Breaker) -> None:
    assert broken(breaker) == [name]


def test_rules_are_well_named_explained_and_sourced() -> None:
    names = [rule.name for rule in ALL]
    assert len(ALL) >= 70
    assert len(set(names)) == len(names)
    for rule in ALL:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", rule.name)
        assert re.fullmatch(r"[A-Z0-9].*\.", rule.rationale), rule.name
        assert rule.source.text, rule.name
        assert rule.source.url.startswith("https://"), rule.name


def test_a_healthy_man_violates_nothing() -> None:
    assert check(chart(Draft(values=WELL)), textbook()) == ()


def test_a_blank_chart_violates_nothing() -> None:
    assert check(chart(Draft()), textbook()) == ()


def test_violations_name_the_rows() -> None:
    (violation,) = check(chart(Draft(values={"heart_rate": 70.5})), textbook())
    assert violation.rule.name == "readings-at-reported-precision"
    assert violation.rows.tolist() == [0]


def test_the_implausible_is_not_impossible() -> None:
    implausible = drawn(values={"systolic_bp": 100, "diastolic_bp": 95})
    impossible_ = drawn(values={"systolic_bp": 100, "diastolic_bp": 100})
    assert impossible(implausible(), textbook()) == ()
    assert len(impossible(impossible_(), textbook())) == 1


ABNORMAL = {"egfr": 12, "temperature": 40.2, "potassium": 7.9, "hba1c": 11.0, "heart_rate": 265}


@pytest.mark.parametrize(("observation", "value"), ABNORMAL.items())
def test_what_was_stated_is_let_be(observation: str, value: float) -> None:
    draft = Draft(values={observation: value})
    stated = Request(findings=(Finding(observation=observation, value=value),))
    assert check(chart(draft), textbook())
    assert asked(chart(replace(draft, request=stated)), observation)
    assert check(chart(replace(draft, request=stated)), textbook()) == ()


@pytest.mark.parametrize(("observation", "value"), ABNORMAL.items())
def test_a_reading_added_by_an_edit_is_let_be(observation: str, value: float) -> None:
    assert check(chart(Draft(values={observation: value}, later={observation: value})), textbook()) == ()


def test_arithmetic_holds_whatever_was_stated() -> None:
    stated = Request(findings=(Finding(observation="bmi", value=30), Finding(observation="egfr", value=20)))
    wrong = chart(Draft(values={**WELL, "bmi": 30.0, "egfr": 20}, request=stated))
    assert {v.rule.name for v in check(wrong, textbook())} >= {
        "bmi-from-height-and-weight",
        "egfr-from-creatinine-in-adults",
    }


def test_medications_both_asked_for_are_let_be() -> None:
    for clash in CLASHES:
        both = clash.first[0], clash.second[0]
        request = Request(medications=both)
        assert check(chart(Draft(medications=both, request=request)), textbook()) == ()


def test_what_was_asked_in_spite_of_an_illness_is_let_be() -> None:
    draft = Draft(conditions=("asthma",), medications=("not in asthma",))
    request = Request(conditions=("asthma",), medications=("not in asthma",))
    assert check(chart(replace(draft, request=request)), textbook()) == ()
    only_the_drug = Request(medications=("not in asthma",))
    assert check(chart(replace(draft, request=only_the_drug)), textbook())


def test_treatment_explains_a_normal_reading() -> None:
    draft = Draft(conditions=(Ill("hypothyroidism", 0.1),), values={"tsh": 0.3})
    assert [v.rule.name for v in check(chart(draft), textbook())] == ["hypothyroid-untreated-raises-tsh"]
    treated = replace(draft, medications=(Given("H03AA"),))
    assert check(chart(treated), textbook()) == ()


def test_generated_patients_are_possible(context: Context) -> None:
    for seed in range(2):
        patients = cohort(Case(request=Request(count=1000), seed=seed), context)
        found = impossible(patients, context.knowledge)
        assert [(v.rule.name, len(v.rows)) for v in found] == []


def test_generated_patients_are_hardly_ever_implausible(context: Context) -> None:
    patients = cohort(Case(request=Request(count=2000), seed=7), context)
    rows = [v.rows for v in check(patients, context.knowledge)]
    assert len(np.unique(np.concatenate(rows))) <= 10 if rows else True

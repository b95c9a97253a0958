from __future__ import annotations

import pytest

from core.case import Case
from core.errors import CanRephrase, Contradiction
from core.knowledge.context import Context
from core.patients.conflicts import check
from core.patients.generation import cohort
from core.request import Finding, Request
from core.understanding import Reader
from core.wording import described

IMPOSSIBLE = {
    "a pregnant man": Request(sex="male", pregnant=True),
    "a pregnant sixty-year-old man": Request(age=60, sex="male", pregnant=True),
    "a pregnant six-year-old": Request(age=6, pregnant=True),
    "dementia at five": Request(age=5, conditions=("dementia",)),
    "prostate cancer in a woman": Request(sex="female", conditions=("prostate cancer",)),
    "croup at forty": Request(age=40, conditions=("croup",)),
    "both types of diabetes": Request(conditions=("type 1 diabetes", "type 2 diabetes")),
    "asked for and excluded": Request(conditions=("asthma",), exclude_conditions=("asthma",)),
    "normal A1c in diabetes": Request(
        conditions=("type 2 diabetes",), findings=(Finding(observation="hba1c", value=4),)
    ),
    "diastolic above systolic": Request(
        findings=(
            Finding(observation="systolic_bp", value=80),
            Finding(observation="diastolic_bp", value=120),
        )
    ),
    "a temperature nobody survives": Request(findings=(Finding(observation="temperature", value=60),)),
    "youngest above oldest": Request(age_min=60, age_max=40),
    "two hundred years": Request(age=200),
    "preeclampsia without pregnancy": Request(conditions=("preeclampsia",), pregnant=False),
    "preeclampsia in a man": Request(conditions=("preeclampsia",), sex="male"),
    "lisinopril in pregnancy": Request(pregnant=True, medications=("lisinopril",)),
}


@pytest.mark.parametrize("request_", IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_what_cannot_be_is_refused_by_naming_two_parts(request_: Request, context: Context) -> None:
    with pytest.raises(Contradiction) as refusal:
        check(request_, context)
    assert all(len(conflict.parts) == 2 for conflict in refusal.value.conflicts)


@pytest.mark.parametrize("request_", IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_every_way_out_can_be_read_and_generated(request_: Request, context: Context, reader: Reader) -> None:
    with pytest.raises(Contradiction) as refusal:
        check(request_, context)
    for choice in refusal.value.choices:
        meaning = reader.read(choice.say)
        assert meaning.intent == "generate", choice.say
        cohort(Case(request=meaning.stated, seed=1))


def test_a_contradiction_offers_at_least_one_way_out(context: Context) -> None:
    with pytest.raises(Contradiction) as refusal:
        check(IMPOSSIBLE["a pregnant sixty-year-old man"], context)
    assert len(refusal.value.choices) >= 2


@pytest.mark.parametrize(
    "request_",
    [
        Request(),
        Request(age=60, sex="male"),
        Request(age=30, pregnant=True),
        Request(conditions=("type 2 diabetes",), findings=(Finding(observation="hba1c", above=9),)),
        Request(age=0, conditions=("bronchiolitis",)),
        Request(region="texas"),
    ],
)
def test_what_can_be_is_let_through(request_: Request, context: Context) -> None:
    check(request_, context)


def test_another_country_is_refused_by_saying_which_places_are_known(context: Context) -> None:
    with pytest.raises(CanRephrase, match="United States"):
        check(Request(region="england"), context)


READABLE = [
    Request(age=45, sex="male", conditions=("type 2 diabetes",)),
    Request(age=60, sex="female", race="black", conditions=("copd", "hypertension"), smoker=True),
    Request(age_min=40, age_max=65, sex="female", ethnicity="hispanic", conditions=("asthma",)),
    Request(count=20, conditions=("asthma",)),
    Request(age=28, sex="female", pregnant=True),
    Request(age=6, age_unit="month", sex="male", conditions=("bronchiolitis",)),
    Request(sex="male", findings=(Finding(observation="hba1c", above=9),)),
    Request(conditions=("heart failure",), exclude_conditions=("hypertension",), smoker=False),
    Request(medications=("metformin",), exclude_medications=("lisinopril",)),
    Request(age_min=65, sex="female", region="texas"),
]


@pytest.mark.parametrize("request_", READABLE, ids=described)
def test_what_is_described_is_read_back_as_it_was(request_: Request, reader: Reader) -> None:
    assert reader.read(described(request_)).stated == request_

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.case import Case, Edit
from core.errors import UnknownCase, UnreadableState
from core.intent import Adjustment
from core.messy import Dirt, Gap, Mess
from core.ports import Conversation
from core.request import Finding, Grade, Matching, Mix, Part, Request
from core.saved import case_bytes, case_from, conversation_bytes, conversation_from

FULL = Case(
    request=Request(
        count=20,
        age_min=40,
        age_max=65,
        sex="female",
        race="black",
        ethnicity="non-hispanic",
        region="texas",
        smoker=False,
        pregnant=False,
        conditions=("asthma",),
        findings=(Finding(observation="hba1c", above=9.0),),
        grades=(Grade("asthma", 0.67, 1.0),),
        mix=(
            Mix((Part(stated=Request(race="black"), share=0.25), Part(stated=Request(age_min=65), count=3))),
            Mix((Part(stated=Request(smoker=True)),), among=Request(sex="female")),
        ),
        matched=Matching(by=("age", "sex"), controls=3),
    ),
    seed=42,
    edits=(
        Edit(adjust=(Adjustment("age", "+", 10.0),)),
        Edit(stated=Request(medications=("metformin",)), append=True),
    ),
)


MESSY = Case(
    request=Request(
        count=500,
        mess=Mess(gaps=(Gap("labs", 0.1),), pattern="random", dirt=(Dirt("units"), Dirt("typos", 0.05))),
    ),
    seed=3,
    edits=(
        Edit(stated=Request(mess=Mess(whole=True, level="heavy", duplicates=0.05, errors=3))),
        Edit(stated=Request(mess=Mess(clean=True))),
    ),
)


def test_what_is_to_be_wrong_comes_back_as_it_was() -> None:
    assert case_from(case_bytes(MESSY)) == MESSY


def test_a_conversation_comes_back_as_it_was() -> None:
    conversation = Conversation(case=FULL, past=(FULL, Case(request=Request(), seed=1)))
    assert conversation_from(conversation_bytes(conversation)) == conversation


def test_a_conversation_with_one_patient_takes_about_a_kilobyte() -> None:
    assert len(conversation_bytes(Conversation(case=FULL))) < 2_000


def test_a_case_comes_back_as_it_was_and_equal_cases_have_equal_bytes() -> None:
    assert case_from(case_bytes(FULL)) == FULL
    assert case_bytes(FULL) == case_bytes(case_from(case_bytes(FULL)))


def test_another_version_is_refused_with_a_sentence_that_says_what_to_do() -> None:
    newer = json.dumps({"version": 2, "body": {}}).encode()
    with pytest.raises(UnreadableState, match="another version of SynthoMed"):
        conversation_from(newer)


def test_a_case_of_another_engine_is_not_silently_another_patient() -> None:
    document = json.loads(case_bytes(FULL))
    document["body"]["engine"] = "99"
    with pytest.raises(UnknownCase, match="engine 99"):
        case_from(json.dumps(document).encode())


@given(st.binary(max_size=200))
def test_damaged_bytes_are_refused_never_a_crash(data: bytes) -> None:
    with pytest.raises(UnreadableState):
        conversation_from(data)

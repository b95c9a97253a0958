from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.case import Case, Edit, edited, effective_request, merged, undone
from core.intent import Adjustment
from core.request import Finding, Request

NAMES = st.sampled_from(["asthma", "copd", "gout"])
REQUESTS = st.builds(
    Request,
    count=st.one_of(st.none(), st.integers(1, 50)),
    age=st.one_of(st.none(), st.integers(0, 90)),
    sex=st.sampled_from([None, "male", "female"]),
    conditions=st.lists(NAMES, max_size=2, unique=True).map(tuple),
    findings=st.lists(
        st.builds(Finding, observation=st.sampled_from(["hba1c", "ldl"]), above=st.integers(1, 9)),
        max_size=1,
    ).map(tuple),
)
CASES = st.builds(Case, request=REQUESTS, seed=st.integers(0, 99))
EDITS = st.builds(Edit, stated=REQUESTS, append=st.booleans())


@given(CASES, EDITS)
def test_undo_takes_back_exactly_the_last_edit(case: Case, edit: Edit) -> None:
    assert undone(edited(case, edit)) == case


@given(CASES)
def test_undoing_a_case_without_edits_leaves_it(case: Case) -> None:
    assert undone(case) == case


@given(REQUESTS)
def test_merging_nothing_changes_nothing(request: Request) -> None:
    assert merged(request, Request()) == request
    assert merged(Request(), request) == request


@given(REQUESTS, REQUESTS)
def test_the_later_statement_wins(first: Request, then: Request) -> None:
    result = merged(first, then)
    if then.age_is_stated:
        assert result.age == then.age
    if then.sex is not None:
        assert result.sex == then.sex
    assert set(then.conditions) <= set(result.conditions)
    for finding in then.findings:
        assert finding in result.findings


def test_excluding_removes_and_asking_again_brings_back() -> None:
    first = Request(conditions=("asthma", "gout"))
    without = merged(first, Request(exclude_conditions=("gout",)))
    assert without.conditions == ("asthma",)
    assert without.exclude_conditions == ("gout",)
    back = merged(without, Request(conditions=("gout",)))
    assert back.conditions == ("asthma", "gout")
    assert back.exclude_conditions == ()


def test_a_share_of_women_replaces_a_sex_and_a_sex_replaces_a_share() -> None:
    shared = merged(Request(sex="male"), Request(female_share=0.5))
    assert (shared.sex, shared.female_share) == (None, 0.5)
    single = merged(shared, Request(sex="female"))
    assert (single.sex, single.female_share) == ("female", None)


def test_further_readings_do_not_change_the_request_in_force() -> None:
    case = Case(request=Request(sex="male"), seed=1)
    reading = Request(findings=(Finding(observation="systolic_bp", above=130),))
    assert effective_request(edited(case, Edit(stated=reading, append=True))).findings == ()
    assert effective_request(edited(case, Edit(stated=reading))).findings == reading.findings


def test_the_count_is_the_last_one_stated() -> None:
    case = Case(request=Request(), seed=1)
    assert case.count == 1
    case = edited(case, Edit(stated=Request(count=20)))
    case = edited(case, Edit(adjust=(Adjustment("age", "+"),)))
    assert case.count == 20


def test_a_span_of_months_lies_inside_the_calendar_month() -> None:
    low, high = Request(age=6, age_unit="month").age_span()
    assert 0.5 < low < high < 7 / 12

from __future__ import annotations

import pytest

from core.case import Case
from core.cohort import Cohort
from core.knowledge.context import Context
from core.patients.accounting import accounts
from core.patients.generation import cohort
from core.record import Record, record_of
from core.request import Finding, Request
from core.views.explanation import (
    entries_of,
    of_conditions,
    of_medications,
    of_reading,
    of_values,
    sources_table,
)


@pytest.fixture(scope="module")
def made() -> Cohort:
    request = Request(age=70, conditions=("chronic kidney disease", "heart failure"))
    return cohort(Case(request=request, seed=5))


@pytest.fixture(scope="module")
def record(made: Cohort, context: Context) -> Record:
    return record_of(made, 0, context)


def test_a_value_is_accounted_for_by_base_conditions_and_own_variation(
    made: Cohort, record: Record, context: Context
) -> None:
    (account,) = accounts(made, 0, ("bun",), context.knowledge)
    assert account.base is not None
    assert "chronic kidney disease" in {step.cause for step in account.steps}
    told = of_values(record, (account,), context.knowledge)
    assert "chronic kidney disease" in told.text
    assert any("own variation" in row for row in told.table.rows)
    assert all(row[3] for row in told.table.rows if row[1] not in {"own variation", "computed"})


def test_a_computed_value_leads_to_its_parts(made: Cohort, record: Record, context: Context) -> None:
    found = accounts(made, 0, ("creatinine",), context.knowledge)
    assert [a.observation for a in found] == ["creatinine", "egfr"]
    assert "CKD-EPI" in str(of_values(record, found, context.knowledge).table.rows)


def test_a_stated_value_was_asked_for(context: Context) -> None:
    request = Request(age=50, findings=(Finding(observation="potassium", value=6.1),))
    asked = cohort(Case(request=request, seed=1), context)
    (account,) = accounts(asked, 0, ("potassium",), context.knowledge)
    assert account.stated
    assert account.rank is None
    told = of_values(record_of(asked, 0, context), (account,), context.knowledge)
    assert "you asked for it" in told.text


def test_a_medication_is_explained_by_its_line_and_dose(record: Record, context: Context) -> None:
    told = of_medications(record, record.medications, context.knowledge)
    for entry in record.medications:
        assert entry.display in told.text
    assert {"dose"} <= {row[1] for row in told.table.rows}


def test_a_condition_is_explained_by_request_or_prevalence(record: Record, context: Context) -> None:
    told = of_conditions(record, record.conditions, context.knowledge)
    assert "you asked for it" in told.text
    assert "how common it is" in {row[1] for row in told.table.rows}


def test_a_reading_of_nobody_names_what_moves_it(context: Context) -> None:
    low = of_reading(context.knowledge.observations["mcv"], 72.0, context.knowledge)
    assert "low" in low.text
    assert any(row[1] == "iron deficiency anemia" for row in low.table.rows)
    either = of_reading(context.knowledge.observations["potassium"], None, context.knowledge)
    assert {row[0] for row in either.table.rows} >= {"raised by", "lowered by"}


def test_sources_of_a_chart_have_links(record: Record, context: Context) -> None:
    table = sources_table(entries_of(record), context.knowledge)
    assert table.rows
    assert all(link.startswith("https://") for _, _, link in table.rows)

from __future__ import annotations

import json
from importlib import resources
from io import BytesIO

from core.case import Case
from core.exports.charts import schema, write
from core.exports.flat import frame
from core.knowledge.context import Context
from core.patients.generation import chunks
from core.request import Matching, Request


def charts(context: Context, case: Case) -> list[dict[str, object]]:
    sink = BytesIO()
    write(chunks(case, context), sink, context)
    found: list[dict[str, object]] = json.loads(sink.getvalue())
    return found


def test_the_schema_that_ships_is_the_one_that_is_written(context: Context) -> None:
    del context
    shipped = (resources.files("core.exports") / "data" / "chart.schema.json").read_bytes()
    assert shipped == schema()


def test_every_patient_is_one_complete_chart(context: Context) -> None:
    made = charts(context, Case(request=Request(count=5, conditions=("type 2 diabetes",)), seed=1))
    assert len(made) == 5
    needed = set(json.loads(schema())["$defs"]["Chart"]["required"])
    for chart in made:
        assert set(chart) == needed
        assert chart["fictional"] is True


def test_cases_and_controls_are_told_apart_only_where_asked_for(context: Context) -> None:
    request = Request(count=4, conditions=("gout",), matched=Matching(by=("age",)))
    made = charts(context, Case(request=request, seed=1))
    assert [(c["group"], c["matched_set"]) for c in made] == [
        ("case", 1),
        ("control", 1),
        ("case", 2),
        ("control", 2),
    ]
    frames = [frame(cohort, context.knowledge) for cohort in chunks(Case(request=request, seed=1), context)]
    assert frames[0]["group"].to_list() == ["case", "control", "case", "control"]
    assert frames[0]["matched_set"].to_list() == [1, 1, 2, 2]
    plain = chunks(Case(request=Request(count=2), seed=1), context)
    assert {"group", "matched_set"}.isdisjoint(frame(next(plain), context.knowledge).columns)


def test_an_observation_carries_unit_code_interval_and_flag(context: Context) -> None:
    (chart,) = charts(context, Case(request=Request(age=60, conditions=("type 2 diabetes",)), seed=1))
    observations = chart["observations"]
    assert isinstance(observations, list)
    (a1c,) = [o for o in observations if o["name"] == "hba1c"]
    assert a1c["loinc"] == "4548-4"
    assert a1c["unit"] == "%"
    assert a1c["reference_range"]["high"] == 5.6
    assert a1c["flag"] in {None, "H", "HH"}

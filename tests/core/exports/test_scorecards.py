from __future__ import annotations

import csv
import json
from importlib import resources
from io import StringIO

from core.case import Case
from core.exports import scorecards
from core.knowledge.context import Context
from core.patients.generation import chunks
from core.realism.judging import scorecard
from core.request import Request
from core.scorecard import Scorecard


def made(context: Context) -> Scorecard:
    return scorecard(chunks(Case(request=Request(count=700, age_min=18), seed=1), context), context)


def test_the_document_is_as_its_schema_says(context: Context) -> None:
    schema = json.loads(
        (resources.files("core.exports") / "data" / "scorecard.schema.json").read_text("utf-8")
    )
    found = json.loads(scorecards.to_json(made(context), "Well."))
    assert set(found) == set(schema["required"])
    assert found["version"] == scorecards.VERSION == schema["properties"]["version"]["const"]
    assert found["overall"] == "Well."
    line, part = schema["$defs"]["line"], schema["$defs"]["line"]["properties"]["parts"]["items"]
    for each in found["lines"]:
        assert set(line["required"]) <= set(each) == set(line["properties"])
        assert each["section"] in line["properties"]["section"]["enum"]
        assert each["grade"] in schema["$defs"]["grade"]["enum"]
        assert all(set(p) == set(part["required"]) for p in each["parts"])
    assert sum(found["counts"].values()) == len(found["lines"])
    assert found["correlations"] is not None


def test_what_is_not_known_is_null_and_no_nan_is_written(context: Context) -> None:
    text = scorecards.to_json(made(context), "").decode()
    assert "NaN" not in text
    unjudged = next(x for x in json.loads(text)["lines"] if x["grade"] == "not judged")
    assert unjudged["excess"] is None


def test_every_line_is_a_row_of_csv(context: Context) -> None:
    card = made(context)
    rows = list(csv.DictReader(StringIO(scorecards.to_csv(card).decode())))
    assert [(r["name"], r["grade"]) for r in rows] == [(x.name, x.grade) for x in card.lines]

from __future__ import annotations

from io import BytesIO

import polars as pl
import pytest

from core.case import Case
from core.errors import CanRephrase
from core.exports.flat import write_csv, write_ndjson, write_parquet
from core.exports.formats import Write
from core.knowledge.context import Context
from core.patients.generation import chunks
from core.realism.files import scorecard_of_file
from core.realism.judging import scorecard
from core.request import Request
from core.scorecard import Scorecard
from tests.core.realism.drawn import line

CASE = Case(request=Request(count=1_500), seed=2)


def flat(context: Context, write: Write = write_csv) -> BytesIO:
    sink = BytesIO()
    write(chunks(CASE, context), sink, context)
    sink.seek(0)
    return sink


def judged(table: pl.DataFrame, context: Context) -> Scorecard:
    sink = BytesIO()
    table.write_parquet(sink)
    sink.seek(0)
    return scorecard_of_file(sink, "table.parquet", context)


@pytest.fixture(scope="module")
def table(context: Context) -> pl.DataFrame:
    return pl.read_parquet(flat(context, write_parquet))


def shown(found: Scorecard) -> dict[str, tuple[str, str]]:
    return {x.name: (x.grade, x.note) for x in found.lines if x.section in {"distributions", "comorbidity"}}


def test_our_own_file_is_judged_as_the_cohort_is(context: Context) -> None:
    direct = scorecard(chunks(CASE, context), context)
    files = {
        "p.csv": write_csv,
        "p.ndjson": write_ndjson,
        "p.parquet": write_parquet,
    }
    cards = [scorecard_of_file(flat(context, write), name, context) for name, write in files.items()]
    assert shown(cards[0]) == shown(cards[1]) == shown(cards[2])
    same = {
        name: told
        for name, told in shown(direct).items()
        if name in {"height", "hdl", "diabetes+hypertension"}
    }
    assert {name: shown(cards[0])[name] for name in same} == same


def test_a_file_of_a_few_columns_is_judged_by_them(table: pl.DataFrame, context: Context) -> None:
    found = judged(table.select("age", "sex", "height"), context)
    assert line(found, "height").grade == "good"
    assert line(found, "weight").grade == line(found, "diabetes").grade == "not judged"
    assert line(found, "diabetes").why == "the patients have no such column"
    assert line(found, "order").grade == line(found, "impossible").grade == "not judged"


def test_other_words_for_sex_and_lists_are_read(context: Context) -> None:
    text = "age,sex,conditions,smoker\n" + "61,F,T2DM | HTN,yes\n45,M,,no\nx,M,,no\n"
    found = scorecard_of_file(BytesIO(text.encode()), "people.csv", context)
    assert found.patients == 2
    assert line(found, "diabetes").here == line(found, "current_smoker").here == 50


def test_shuffled_columns_of_a_file_break_its_arithmetic(table: pl.DataFrame, context: Context) -> None:
    spoilt = table.with_columns(pl.col("weight").shuffle(seed=1))
    assert line(judged(table, context), "impossible").grade == "good"
    found = line(judged(spoilt, context), "impossible")
    assert found.grade == "off"
    assert "BMI is weight over height squared" in found.note


def test_birth_dates_of_other_people_are_off(table: pl.DataFrame, context: Context) -> None:
    assert line(judged(table, context), "order").grade == "good"
    assert (
        line(judged(table.with_columns(pl.col("birth_date").shuffle(seed=1)), context), "order").grade
        == "off"
    )


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.csv", b"age,height\n3,100\n", "has no column 'sex'"),
        ("a.csv", b"age,sex\n", "no patient with an age and a sex"),
        ("a.csv", b"", "could not be read as csv"),
        ("a.parquet", b"age", "could not be read as parquet"),
        ("a.ndjson", b"{", "could not be read as ndjson"),
        ("a.xlsx", b"", "I judge csv, ndjson, jsonl or parquet files"),
    ],
)
def test_a_file_that_cannot_be_judged_says_why(
    name: str, content: bytes, says: str, context: Context
) -> None:
    with pytest.raises(CanRephrase, match=says):
        scorecard_of_file(BytesIO(content), name, context)

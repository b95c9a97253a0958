from __future__ import annotations

import csv
import io
import json

import polars as pl
import pytest

from core.case import Case
from core.exports import formats
from core.knowledge.context import shipped_context
from core.mess.exporting import to_files
from core.messages import File
from core.messy import Gap, Mess
from core.patients.generation import chunks
from core.request import Request
from tests.core.mess import restoring

HEAVY = Mess(whole=True, level="heavy")
CASES = [
    Case(request=Request(count=40, mess=HEAVY), seed=7),
    Case(request=Request(count=25, age_min=60, conditions=("heart failure",), mess=HEAVY), seed=2**40 + 1),
    Case(request=Request(count=20, sex="female", conditions=("pregnancy",), mess=Mess(errors=5)), seed=3),
    Case(request=Request(count=30, mess=Mess(gaps=(Gap("everything", 0.4),), duplicates=0.2)), seed=99),
    Case(request=Request(count=1, mess=Mess(errors=6)), seed=11),
]


def exported(name: str, case: Case) -> tuple[File, restoring.Truth, File]:
    form, context = formats.named(name), shipped_context()
    data, told = to_files(form, case, chunks(case, context), context)
    clean = formats.to_file(form, case, chunks(case, context), context)
    truth = restoring.truth_of(told.content)
    assert truth
    assert data.content != clean.content
    return data, truth, clean


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_the_truth_gives_back_the_clean_csv(case: Case) -> None:
    data, truth, clean = exported("csv", case)
    assert restoring.restored_csv(data.content, truth) == list(
        csv.reader(io.StringIO(clean.content.decode(), newline=""))
    )


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_the_truth_gives_back_the_clean_parquet(case: Case) -> None:
    data, truth, clean = exported("parquet", case)
    table = pl.read_parquet(io.BytesIO(data.content))
    assert restoring.restored_frame(table, truth).equals(pl.read_parquet(io.BytesIO(clean.content)))


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_the_truth_gives_back_the_clean_charts(case: Case) -> None:
    data, truth, clean = exported("json", case)
    assert restoring.restored_json(data.content, truth) == json.loads(clean.content)


@pytest.mark.parametrize("case", CASES[:4], ids=range(4))
def test_the_truth_gives_back_the_clean_bundles(case: Case) -> None:
    data, truth, clean = exported("fhir", case)
    wanted = {name: json.loads(text) for name, text in restoring.members(clean.content).items()}
    assert restoring.restored_bundles(data.content, truth) == wanted


@pytest.mark.parametrize("case", CASES[:4], ids=range(4))
def test_the_truth_gives_back_the_clean_bulk_export(case: Case) -> None:
    data, truth, clean = exported("fhir-ndjson", case)
    files = restoring.members(clean.content)
    wanted = {name: [json.loads(line) for line in text.splitlines()] for name, text in files.items()}
    assert restoring.restored_lines(data.content, truth) == wanted


@pytest.mark.parametrize("case", CASES, ids=range(len(CASES)))
def test_the_truth_gives_back_the_clean_messages(case: Case) -> None:
    data, truth, clean = exported("hl7v2", case)
    assert restoring.restored_segments(data.content, truth) == clean.content.decode().split("\r")[:-1]


def test_the_truth_gives_back_the_clean_ndjson() -> None:
    data, truth, clean = exported("ndjson", CASES[0])
    second = restoring.rows_of(truth)
    kept = [json.loads(t) for at, t in enumerate(data.content.splitlines(), 1) if at not in second]
    assert [p["patient_id"] for p in kept] == [
        json.loads(t)["patient_id"] for t in clean.content.splitlines()
    ]
    assert {t["field"] for t in truth} & {"sex", "conditions", "name"}

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.case import Case
from core.cohort import Cohort
from core.exports import flat as clean_flat
from core.exports import formats
from core.knowledge.context import shipped_context
from core.mess.duplicates import duplicates
from core.mess.evenly import evenly
from core.mess.exporting import to_files
from core.mess.kinds import swapped
from core.mess.plan import by_patient, plan
from core.mess.rules import rules_of
from core.mess.tables import faults, nicknames
from core.mess.typos import VARIANTS, typo
from core.messy import KINDS, Dirt, Kind, Mess
from core.patients.generation import chunks, cohort
from core.request import Request


@cache
def crowd() -> Cohort:
    return cohort(PEOPLE, shipped_context())


@cache
def adults() -> Cohort:
    return cohort(Case(request=Request(count=1000, age_min=18), seed=7), shipped_context())


PEOPLE = Case(request=Request(count=1000, mess=Mess(whole=True)), seed=7)


@pytest.mark.parametrize("kind", KINDS)
def test_so_many_patients_have_a_fault_of_a_kind_as_asked(kind: Kind) -> None:
    mess = Mess(dirt=(Dirt(kind, 0.2),))
    case = replace(PEOPLE, request=Request(count=1000, age_min=18, mess=mess))
    made = adults()
    batches = plan(made, rules_of(case), shipped_context())
    rows = np.concatenate([b.rows for b in batches])
    assert {b.kind for b in batches} == {kind}
    assert len(rows) == len(np.unique(rows))
    assert len(rows) == pytest.approx(200, abs=8)


def test_every_patient_of_an_exercise_has_the_number_of_errors_asked_for() -> None:
    case = replace(PEOPLE, request=Request(count=200, age_min=30, mess=Mess(errors=5)))
    made = cohort(case, shipped_context())
    found = by_patient(plan(made, rules_of(case), shipped_context()))
    assert {len(found.get(row, [])) for row in range(200)} == {5}
    fields = [f.field for row in range(200) for f in found[row]]
    assert not {"given_name", "surname", "city", "pregnant", "sex", "format birth_date"} & set(fields)


def test_a_patient_has_the_same_faults_alone_and_in_the_crowd() -> None:
    rules, context = rules_of(PEOPLE), shipped_context()
    found = by_patient(plan(crowd(), rules, context))
    for first, size in ((0, 90), (517, 64), (999, 1)):
        some = by_patient(plan(cohort(PEOPLE, context, first=first, size=size), rules, context))
        assert some == {row - first: f for row, f in found.items() if first <= row < first + size}


def test_no_patient_has_two_faults_on_one_cell() -> None:
    made = crowd()
    for batch_faults in by_patient(plan(made, rules_of(PEOPLE), shipped_context())).values():
        cells = [f.field.removeprefix("format ").removeprefix("observation ") for f in batch_faults]
        assert len(cells) == len(set(cells))


def test_a_messy_file_is_the_same_whatever_the_size_of_its_chunks() -> None:
    context = shipped_context()
    case = replace(PEOPLE, request=replace(PEOPLE.request, count=260))

    def cut(size: int) -> bytes:
        parts = (cohort(case, context, first=at, size=min(size, 260 - at)) for at in range(0, 260, size))
        data, truth = to_files(formats.named("csv"), case, parts, context)
        table = pl.read_csv(io.BytesIO(data.content), infer_schema_length=None).drop("spo2")
        return table.write_csv().encode() + truth.content

    assert cut(260) == cut(64)


def test_a_clean_export_is_byte_for_byte_what_it_was() -> None:
    context = shipped_context()
    plain = Case(request=Request(count=50), seed=7)
    tidied = Case(request=Request(count=50, mess=Mess(clean=True)), seed=7)
    first, second = io.BytesIO(), io.BytesIO()
    clean_flat.write_csv(chunks(plain, context), first, context)
    clean_flat.write_csv(chunks(tidied, context), second, context)
    assert first.getvalue() == second.getvalue()
    assert not rules_of(tidied).any


@pytest.mark.parametrize("share", [0.05, 0.1, 0.3])
def test_as_many_second_records_as_asked_under_ids_of_their_own(share: float) -> None:
    made = crowd()
    twice = duplicates(made, share, shipped_context())
    assert len(twice.rows) == pytest.approx(1000 * share, abs=5)
    ids = {made.identity.patient_id(row) for row in range(1000)}
    second = {twice.records.identity.patient_id(at) for at in range(len(twice.rows))}
    assert len(second) == len(twice.rows)
    assert not ids & second
    assert any("→" in told for told in twice.told)
    assert (twice.after >= twice.rows).all()


def test_shares_come_out_even_and_a_draw_is_its_own_address() -> None:
    drawn = evenly(7, "a stream", 0, 6400)
    for at in range(0, 6400, 64):
        assert (np.sort(np.floor(drawn[at : at + 64] * 64)) == np.arange(64)).all()
    assert (evenly(7, "a stream", 777, 5) == drawn[777:782]).all()


@given(st.text(min_size=1, max_size=30), st.integers(0, VARIANTS - 1))
def test_a_typo_is_a_slip_and_always_the_same(text: str, variant: int) -> None:
    made = typo(text, variant)
    assert made != text
    assert abs(len(made) - len(text)) <= 1
    assert made == typo(text, variant)
    assert made[0] == text[0]


@settings(max_examples=200)
@given(st.integers(0, 9999))
def test_swapped_digits_are_the_same_digits(value: int) -> None:
    made = swapped(np.asarray([float(value)]))[0]
    assert sorted(f"{made:.0f}") == sorted(str(value))


def test_the_blood_pressure_128_becomes_182() -> None:
    assert swapped(np.asarray([128.0, 110.0, 76.0, 99.0, np.nan])).tolist() == [
        182.0,
        101.0,
        67.0,
        99.0,
        -1.0,
    ]


def test_the_tables_name_only_what_the_knowledge_base_has() -> None:
    known, table = shipped_context().knowledge.observations, faults()
    named = {*table.swapped.observations, *table.placeholders.observations}
    named |= {unit.observation for unit in table.unit} | {slip.observation for slip in table.slip}
    assert named <= known.keys()
    assert {kind.name for kind in table.kind} == set(KINDS)
    assert set(nicknames()) & set(shipped_context().population.given_names.names)

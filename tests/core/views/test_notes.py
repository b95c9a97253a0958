from __future__ import annotations

import re

import pytest

from core.case import Case
from core.intent import NoteKind
from core.knowledge.context import Context
from core.patients.generation import cohort
from core.record import Record, record_of
from core.request import Request
from core.views.chart import chart
from core.views.notes import KINDS, note

PATIENTS = {
    "heart failure and kidneys": Request(age=70, conditions=("heart failure", "chronic kidney disease")),
    "sepsis": Request(age=66, conditions=("sepsis",)),
    "asthma in a child": Request(age=7, conditions=("asthma",)),
    "nothing": Request(age=30, conditions=(), exclude_conditions=()),
    "pregnancy": Request(age=29, conditions=("preeclampsia",)),
    "newborn": Request(age=4, age_unit="day"),
}
NUMBER = re.compile(r"\d+(?:\.\d+)?")
TOLD_IN_WORDS = re.compile(r"for \d+ (?:days?|weeks|months)|^\d+\. |\d+ doses on record", re.MULTILINE)


def patient(name: str, context: Context) -> Record:
    return record_of(cohort(Case(request=PATIENTS[name], seed=4), context), 0, context)


def known(record: Record, context: Context) -> set[str]:
    """Return every number that the chart, or a sentence of one of its conditions, has."""
    cells = [cell for table in chart(record) for row in table.rows for cell in row]
    entries = [context.knowledge.conditions[c.name] for c in record.conditions]
    sentences = [s for e in entries for s in (*e.plan, *e.nursing, *e.teaching, *e.denies)]
    details = [d for c in record.conditions for d in (c.stage, *c.features, c.onset.isoformat())]
    return set(NUMBER.findall(" ".join([*cells, *sentences, *details])))


@pytest.mark.parametrize("name", PATIENTS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_figure_of_a_note_is_the_charts(name: str, kind: NoteKind, context: Context) -> None:
    record = patient(name, context)
    written = note(record, kind, context.knowledge)
    assert written.sections
    assert all(heading and body for heading, body in written.sections)
    text = TOLD_IN_WORDS.sub("", written.text())
    assert set(NUMBER.findall(text)) <= known(record, context)


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_patient_is_told_in_the_same_words(kind: NoteKind, context: Context) -> None:
    first, second = (patient("sepsis", context) for _ in range(2))
    assert note(first, kind, context.knowledge) == note(second, kind, context.knowledge)


def test_notes_of_many_patients_do_not_all_begin_alike(context: Context) -> None:
    made = cohort(Case(request=Request(count=30, conditions=("copd",)), seed=1), context)
    records = [record_of(made, row, context) for row in range(30)]
    openings = {note(r, "progress", context.knowledge).sections[0][1].split(".")[0] for r in records}
    assert len(openings) > 1


def test_a_note_is_a_table_of_its_sections(context: Context) -> None:
    written = note(patient("sepsis", context), "sbar", context.knowledge)
    assert [row[0] for row in written.table().rows] == [
        "Situation",
        "Background",
        "Assessment",
        "Recommendation",
    ]
    assert written.table().title == "SBAR handover (fictional)"

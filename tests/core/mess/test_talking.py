from __future__ import annotations

import csv
import io

from tests.conftest import ME, Talk
from tests.core.mess import restoring


async def test_a_find_the_error_chart_shows_its_errors_and_keeps_the_key(talk: Talk) -> None:
    asked = await talk.say("find-the-error chart: a 60 year old man with copd with three errors in it")
    assert asked.understood == "1 patient · male · 60 · copd · 3 planted errors a chart"
    assert 'say "show the errors"' in asked.text
    assert asked.choices[0].say == "show the errors"
    key = await talk.say("show the errors")
    (table,) = key.tables
    assert key.text == "3 planted errors."
    assert table.columns == ("Where", "In the chart", "True", "What is wrong")
    assert len(table.rows) == 3
    clean = await talk.say("clean it again")
    told = {cell for t in asked.tables for row in t.rows for cell in row}
    true = {cell for t in clean.tables for row in t.rows for cell in row}
    assert told != true
    undone = await talk.say("undo")
    assert undone.tables == asked.tables


async def test_errors_planted_later_are_not_given_away(talk: Talk) -> None:
    first = await talk.say("60 year old man with copd")
    planted = await talk.say("plant 4 errors")
    assert not [t for t in planted.tables if t.title == "What changed"]
    assert planted.tables != first.tables
    key = await talk.say("what are the mistakes?")
    assert len(key.tables[0].rows) == 4
    restored = await talk.say("undo")
    assert restored.tables == first.tables


async def test_the_same_case_shows_the_same_errors(talk: Talk) -> None:
    first = await talk.say("a man with gout with 3 errors in the chart, seed 8")
    assert (await talk.say("show the whole chart")).tables == first.tables
    assert (await talk.say("a man with gout with 3 errors in the chart, seed 8")).tables == first.tables


async def test_an_export_of_messy_patients_is_two_files(talk: Talk) -> None:
    asked = await talk.say("80 adults with 10 % missing labs and 5 % duplicates")
    assert asked.understood == "80 patients · 18 or older · 10% of labs missing · 5% duplicates"
    data, truth = (await talk.say("as csv")).files
    assert truth.name == data.name.replace(".csv", "-truth.csv")
    assert len(list(csv.reader(io.StringIO(data.content.decode())))) == 1 + 80 + 4
    lines = restoring.truth_of(truth.content)
    assert {line["kind"] for line in lines} == {"missing", "duplicate"}
    await talk.say("clean it again")
    (clean,) = (await talk.say("as csv")).files
    assert restoring.restored_csv(data.content, lines) == list(
        csv.reader(io.StringIO(clean.content.decode()))
    )


async def test_a_cohort_made_dirty_and_clean_is_the_cohort_it_was(talk: Talk) -> None:
    await talk.say("40 adults, seed 3")
    (before,) = (await talk.say("as csv")).files
    await talk.say("make it dirty")
    dirty, _ = (await talk.say("as csv")).files
    await talk.say("make it really messy")
    messier, _ = (await talk.say("as csv")).files
    assert len({before.content, dirty.content, messier.content}) == 3
    await talk.say("undo")
    assert (await talk.say("as csv")).files[0] == dirty
    await talk.say("undo")
    assert (await talk.say("as csv")).files == (before,)


async def test_the_answer_for_many_is_a_table_of_counts_and_the_truth_file(talk: Talk) -> None:
    await talk.say("40 adults with unit errors and 20 % duplicates, seed 3")
    reply = await talk.say("answer key")
    assert [row[0] for row in reply.tables[0].rows] == ["unit mix-ups", "second records"]
    assert reply.files[0].name.endswith("-truth.csv")


async def test_clean_data_have_no_errors_to_show(talk: Talk) -> None:
    await talk.say("60 year old man with copd")
    assert (await talk.say("show the errors")).text.startswith("Nothing is planted here")


async def test_the_check_of_coherence_is_of_the_clean_patients(talk: Talk) -> None:
    await talk.say("really messy data of 50 adults")
    assert "charts hold together" in (await talk.say("is this realistic?")).text
    assert (await talk.conversations.load(ME)).case is not None

from __future__ import annotations

import csv
import tomllib
from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

from core.knowledge.context import Context
from core.realism import distil
from core.realism.definitions import folder, shipped_definitions
from core.realism.reference import shipped_reference
from core.realism.scope import CONDITIONING, NEUTRAL
from core.request import Request

ROOT = Path(__file__).parents[3]
DATA = ROOT.parent / "shared" / "data"
TABLES = ROOT / "core" / "knowledge" / "data" / "realism"


def test_every_name_held_against_the_survey_is_one_we_know(context: Context) -> None:
    definitions, knowledge = shipped_definitions(), context.knowledge
    assert set(definitions.variables) <= set(knowledge.observations)
    for measure in definitions.measures.values():
        assert {*measure.conditions, *measure.given, *measure.unless} <= set(knowledge.conditions)
        assert {limit.observation for limit in measure.values} <= set(definitions.variables)
    assert set(definitions.over_the_counter.medications) <= set(knowledge.medications)
    for ingredient in definitions.medications.ingredients:
        assert any(name.startswith(ingredient) for name in knowledge.medications), ingredient
    assert set(definitions.multimorbidity.measures) <= set(definitions.measures)


def test_every_measure_and_variable_has_its_table() -> None:
    definitions, reference = shipped_definitions(), shipped_reference()
    assert set(reference.prevalence) == set(definitions.measures)
    assert {name for name, _ in reference.distributions} == set(definitions.variables)
    assert set(reference.medications) == set(definitions.medications.ingredients)


def test_percentiles_rise_and_shares_are_shares() -> None:
    reference = shipped_reference()
    for table in reference.distributions.values():
        known = np.where(np.isnan(table.percentiles), -np.inf, table.percentiles)
        rising = np.maximum.accumulate(known, axis=1)
        assert (np.isnan(table.percentiles) | (table.percentiles == rising)).all()
    for shares in (*reference.prevalence.values(), *reference.medications.values()):
        assert ((shares.share >= 0) & (shares.share <= 1)).all()
    for mix in (reference.smoking, reference.multimorbidity, reference.medication_counts, reference.origins):
        assert mix.share.sum(axis=1) == pytest.approx(1.0)


def test_every_table_says_where_it_comes_from_and_all_are_small() -> None:
    sources = tomllib.loads((folder() / "SOURCES.toml").read_text("utf-8"))
    shipped = {path.name: path.stat().st_size for path in TABLES.glob("*.csv")}
    assert set(sources) == set(shipped)
    assert sum(shipped.values()) < 500_000
    for source in sources.values():
        assert {"title", "publisher", "year", "url", "licence", "note"} == set(source)


@pytest.mark.skipif(
    not (DATA / "calibration").is_dir(), reason="the published tables in ../shared are not here"
)
def test_the_tables_that_ship_are_those_that_are_distilled() -> None:
    made = distil.tables(DATA / "calibration", shipped_definitions())
    for table in made:
        with (TABLES / table.name).open(encoding="utf-8", newline="") as file:
            shipped = list(csv.DictReader(file))
        assert shipped == table.rows, table.name


def test_distilling_asks_for_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert distil.main([]) == 2
    assert "make reference DATA=folder" in capsys.readouterr().err


def test_every_field_of_a_request_leaves_the_population_as_it_is_or_does_not() -> None:
    """A new field belongs into one of the two: `NEUTRAL` when its patients are still like anybody."""
    assert {field.name for field in fields(Request)} == NEUTRAL | CONDITIONING
    assert not NEUTRAL & CONDITIONING

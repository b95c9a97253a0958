from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest

from core.case import Case
from core.coherence.checking import impossible
from core.errors import KnowledgeError
from core.knowledge.base import data_root
from core.knowledge.context import Context
from core.knowledge.populations import Populations, adapted, expected, found
from core.knowledge.units import converted, in_si
from core.patients.generation import cohort
from core.record import record_of
from core.request import Request
from core.understanding import Reader, understood

BASE = data_root() / "population"
FARAWAY = """
title = "Faraway"
synonyms = ["farawayan"]
whole = ["faraway"]
language = "en"
units = "si"
region_word = "shire"
country = {alpha2 = "XA", alpha3 = "XAA", dialling = "999"}
telephone = {form = "{area} {line:02d}", first = 10, lines = 20, source = "made up"}
postcode = {alphabet = "Q", letters = 1, source = "made up"}
houses = {first = 1, count = 9}
areas = [{region = "upper shire", also = ["the heights"]}]
sources = [{id = "made up", title = "Made up for a test", url = "https://example.org", year = 2026}]

[[prevalence]]
conditions = ["gout"]
share = 0.4
source = "made up"
"""


def table(folder: Path, name: str, rows: Iterable[Iterable[object]]) -> None:
    with (folder / name).open("w", newline="") as file:
        csv.writer(file).writerows(rows)


@pytest.fixture
def populations(tmp_path: Path) -> Populations:
    """Return the base and a tiny population: everybody is 40, white or black, in one of two towns."""
    folder = tmp_path / "faraway"
    folder.mkdir()
    (folder / "population.toml").write_text(FARAWAY)
    people = [
        (40, sex, race, "non-hispanic", 0.25) for sex in ("male", "female") for race in ("white", "black")
    ]
    table(folder, "age_sex_race.csv", [("age", "sex", "race", "ethnicity", "share"), *people])
    origins = ("white", "black", "asian", "native", "pacific", "other", "hispanic")
    shires = [("U", "Upper Shire", 9, 1, 0, 0, 0, 0, 0), ("L", "Lower Shire", 1, 9, 0, 0, 0, 0, 0)]
    table(folder, "states.csv", [("state", "name", *origins), *shires])
    towns = [("Hilltop", "U", "U1", 10, "01"), ("Dale", "L", "L1", 10, "02")]
    table(folder, "places.csv", [("city", "state", "zip", "population", "area_code"), *towns])
    table(folder, "surnames.csv", [("name", "white", "black"), ("Underhill", 1, 1)])
    table(folder, "streets.csv", [("name", "weight"), ("Bag End", 1)])
    return found(BASE, tmp_path)


def test_a_folder_is_all_that_a_further_population_takes(context: Context, populations: Populations) -> None:
    here = Context(context.knowledge, context.population, populations)
    reader = Reader(here.knowledge, here.allergens, populations)
    meaning = reader.read("400 Farawayan patients in the heights")
    assert understood(meaning, here.knowledge) == "400 patients · Upper Shire · Faraway"
    made = cohort(Case(request=meaning.stated, seed=1), here)
    assert set(np.floor(made.demography.age)) == {40}
    assert 0.3 < made.has("gout").mean() < 0.5
    assert impossible(made, here.knowledge) == ()
    record = record_of(made, 0, here)
    assert (record.person.family_name, record.person.city) == ("Underhill", "Hilltop")
    assert record.person.zip_code.startswith("U1 ")
    assert record.person.zip_code.endswith("Q")
    assert {o.unit for o in record.observations if o.name == "creatinine"} <= {"µmol/L"}


def test_tables_that_a_folder_lacks_are_the_bases(context: Context, populations: Populations) -> None:
    far = populations.named("faraway")
    assert far.growth.keys() == context.population.growth.keys()
    assert [a.name for a in far.allergens] == [a.name for a in context.population.allergens]


def test_prevalence_is_scaled_to_the_published_share_and_cites_it(
    context: Context, populations: Populations
) -> None:
    far = populations.named("faraway")
    known = adapted(context.knowledge, far)
    (target,) = far.profile.prevalence
    assert expected(known, far, target) == pytest.approx(0.4)
    assert known.sources["gout"][-1].title == "Made up for a test"
    assert known.conditions["asthma"] is context.knowledge.conditions["asthma"]
    assert adapted(context.knowledge, context.population) is context.knowledge


@pytest.mark.parametrize(
    ("was", "becomes", "complaint"),
    [
        ('"gout"', '"gouty toe"', "nobody knows gouty toe"),
        ("share = 0.4", "share = 1.4", "no proportion"),
        ("{line:02d}", "{digits}", "no form of area and line"),
        ('synonyms = ["farawayan"]', 'synonyms = ["american"]', "already means us"),
        ('"upper shire"', '"middle shire"', "no region of states.csv"),
        ('source = "made up"', 'source = "hearsay"', "hearsay"),
        ("title =", "name =", "name"),
    ],
)
def test_a_population_is_checked_as_a_whole(
    tmp_path: Path, populations: Populations, context: Context, was: str, becomes: str, complaint: str
) -> None:
    del populations
    file = tmp_path / "faraway" / "population.toml"
    file.write_text(file.read_text().replace(was, becomes))
    with pytest.raises(KnowledgeError, match=complaint):
        adapted(context.knowledge, found(BASE, tmp_path).named("faraway"))


def test_people_need_names_and_regions_need_places(tmp_path: Path, populations: Populations) -> None:
    del populations
    folder = tmp_path / "faraway"
    table(folder, "surnames.csv", [("name", "white"), ("Underhill", 1)])
    with pytest.raises(KnowledgeError, match=r"surnames\.csv has no names of black"):
        found(BASE, tmp_path).named("faraway")


@pytest.mark.parametrize("name", sorted(found(BASE, data_root() / "populations").profiles))
def test_every_shipped_population_holds_together(context: Context, name: str) -> None:
    population = context.population_of(name)
    known = context.knowledge_of(name)
    for target in population.profile.prevalence:
        assert expected(known, population, target) == pytest.approx(target.share, rel=0.01)


def test_units_keep_the_side_of_the_limit_that_a_value_was_on(context: Context) -> None:
    for name, shown in in_si(context.knowledge).items():
        observation = context.knowledge.observations[name]
        step = 10.0**-observation.decimals
        for interval in observation.intervals:
            for limit in (interval.low, interval.high):
                for value in (limit - step, limit, limit + step) if limit is not None else ():
                    made = converted(shown.conversion, value, interval.low, interval.high)
                    above = interval.high is not None and value > interval.high
                    below = interval.low is not None and value < interval.low
                    assert (made.high is not None and made.value > made.high) == above, (name, value)
                    assert (made.low is not None and made.value < made.low) == below, (name, value)


def test_urea_is_shown_for_urea_nitrogen_and_a1c_by_the_ifcc(context: Context) -> None:
    shown = in_si(context.knowledge)
    assert (shown["bun"].short, shown["bun"].conversion.unit) == ("Urea", "mmol/L")
    assert shown["hba1c"].loinc.code == "59261-8"
    assert converted(shown["hba1c"].conversion, 6.5, None, 5.6).value == 48
    assert converted(shown["glucose"].conversion, 126, 70, 99).value == 7.0
    assert converted(shown["creatinine"].conversion, 1.0, None, None).value == 88


def test_a_request_for_everything_is_the_same_request_in_any_units(context: Context) -> None:
    here = cohort(Case(request=Request(count=30), seed=3), context)
    there = cohort(Case(request=Request(count=30, units="si"), seed=3), context)
    assert here.identity.name(7) == there.identity.name(7)
    for name, values in here.values.items():
        np.testing.assert_array_equal(values, there.values[name])
    us, si = record_of(here, 7, context), record_of(there, 7, context)
    assert [o.flag for o in us.observations] == [o.flag for o in si.observations]
    assert [o.value for o in us.observations] == [o.canonical for o in si.observations]

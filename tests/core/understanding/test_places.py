from __future__ import annotations

import pytest

from core.understanding import Reader, particulars


@pytest.mark.parametrize(
    ("text", "population"),
    [
        ("10 English patients", "england"),
        ("patients in England", "england"),
        ("UK population, 500 people", "england"),
        ("5 NHS patients with asthma", "england"),
        ("a British woman, 70", "england"),
        ("a man from Leeds", "england"),
        ("english patients in the south west", "england"),
        ("a man from Ohio", None),
        ("an American man with gout", None),
        ("an english-speaking man with gout", None),
        ("a man from Boston with gout", None),
        ("a man in New England with gout", None),
        ("a patient from the south west with gout", None),
    ],
)
def test_a_population_is_read_by_its_people_regions_and_cities(
    reader: Reader, text: str, population: str | None
) -> None:
    assert reader.read(text).stated.population == population


@pytest.mark.parametrize(
    ("text", "population", "region"),
    [
        ("make her English", "england", None),
        ("make him British", "england", None),
        ("make them American", "us", None),
        ("move her to Texas", "us", "texas"),
        ("she lives in Bristol", "england", "bristol"),
    ],
)
def test_an_edit_moves_people_to_a_population(
    reader: Reader, text: str, population: str, region: str | None
) -> None:
    meaning = reader.read(text, in_conversation=True)
    assert meaning.intent == "refine"
    assert (meaning.stated.population, meaning.stated.region) == (population, region)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("in SI units", "si"),
        ("show the labs in SI units", "si"),
        ("convert to SI", "si"),
        ("show labs in US units", "us"),
        ("back to conventional units please", "us"),
        ("UK units please", "si"),
        ("give him pain in the SI joint", None),
        ("give us the labs", None),
    ],
)
def test_units_are_read_as_an_edit(reader: Reader, text: str, units: str | None) -> None:
    meaning = reader.read(text, in_conversation=True)
    assert meaning.stated.units == units
    assert meaning.stated.population is None
    if units:
        assert meaning.intent == "refine"
        assert meaning.unread == ()


def test_what_the_contract_does_not_name_stands_beside_its_slots(reader: Reader) -> None:
    meaning = reader.read("3 English patients with gout in US units")
    assert particulars(meaning) == {"population": "england", "units": "us"}

from __future__ import annotations

import pytest

from core.request import Request, Trait
from core.understanding import Reader, particulars


def stated(reader: Reader, text: str) -> Request:
    return reader.read(text).stated


@pytest.mark.parametrize(
    ("text", "allergies"),
    [
        ("45 yo woman with asthma allergic to penicillin and latex", ("penicillin", "latex")),
        ("sulfa allergy, 30 year old with uti", ("sulfonamide antibiotics",)),
        ("man allergic to ibuprofen with gout", ("ibuprofen",)),
        ("no penicillin allergy, 30M with copd", ()),
    ],
)
def test_allergies_are_read(text: str, allergies: tuple[str, ...], reader: Reader) -> None:
    assert stated(reader, text).allergies == allergies
    assert not stated(reader, text).medications


def test_no_known_allergies_are_none(reader: Reader) -> None:
    assert stated(reader, "pneumonia, NKDA").allergic is False


@pytest.mark.parametrize(
    ("text", "condition", "value"),
    [
        ("sickle cell crisis in a 19 year old", "sickle cell disease", "vaso-occlusive crisis"),
        ("copd exacerbation", "copd", "in exacerbation"),
        ("triple negative breast cancer", "breast cancer", "triple negative"),
        ("nstemi, 60M", "myocardial infarction", "NSTEMI"),
        ("gout flare", "gout", "flare"),
    ],
)
def test_a_word_for_a_feature_names_its_condition(
    text: str, condition: str, value: str, reader: Reader
) -> None:
    request = stated(reader, text)
    assert condition in request.conditions
    assert (condition, value) in {(t.condition, t.value) for t in request.traits}


@pytest.mark.parametrize(
    "text",
    ["stage 3 chronic kidney disease", "90 patients, two thirds women", "mother had breast cancer, 40F"],
)
def test_everyday_words_are_no_features(text: str, reader: Reader) -> None:
    assert stated(reader, text).traits == ()


def test_a_coded_result_is_read(reader: Reader) -> None:
    (finding,) = stated(reader, "urine nitrite positive 30F").findings
    assert (finding.observation, finding.value) == ("urine_nitrite", 1.0)


def test_septic_shock_is_a_stage_of_sepsis(reader: Reader) -> None:
    (grade,) = stated(reader, "septic shock, 70M").grades
    assert grade.condition == "sepsis"
    assert grade.high == 1.0


def test_particulars_stand_beside_the_slots(reader: Reader) -> None:
    meaning = reader.read("copd exacerbation, allergic to penicillin")
    assert particulars(meaning) == {"features": {"copd": "in exacerbation"}, "allergies": ["penicillin"]}
    assert Trait("copd", "presentation", "in exacerbation") in meaning.stated.traits

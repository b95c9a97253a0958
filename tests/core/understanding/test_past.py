from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.understanding import particulars

if TYPE_CHECKING:
    from core.intent import Past
    from core.understanding import Reader


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("60-year-old woman with type 2 diabetes with 5 years of visits", 5),
        ("1,000 adults with 10 years of history", 10),
        ("a 45 year old man, 10-year longitudinal record", 10),
        ("18 months of follow-up visits for a woman with asthma", 1.5),
        ("30 women followed up for 8 years", 8),
        ("track these patients over 12 years", 12),
        ("longitudinal data on 100 diabetics", 5),
        ("20 patients with 5 years of labs and visits", 5),
        ("only the last 2 years", 2),
        ("add 10 years of medical history", 10),
        ("no visits", 0),
        ("only the last year", 1),
        ("3 year old girl with asthma, whole history", 105),
    ],
)
def test_years_of_history_are_read(text: str, years: float, reader: Reader) -> None:
    assert reader.read(text, in_conversation=True).stated.history == years


@pytest.mark.parametrize(
    "text",
    [
        "70-year-old man with a 10 year history of hypertension",
        "a 70yo with 10 years of diabetes",
        "smoker for the last 10 years, 60yo man",
        "a patient with 20 years of smoking",
        "40 year old with 20 pack-year history",
        "no history of stroke, 60 year old man",
        "60yo man with a history of MI",
        "make him 10 years older",
        "history of stroke 5 years ago",
        "30 year old woman, 2 years postpartum",
        "family history of breast cancer, 40F",
    ],
)
def test_how_long_something_has_been_is_no_history(text: str, reader: Reader) -> None:
    meaning = reader.read(text, in_conversation=True)
    assert (meaning.stated.history, meaning.past) == (None, None)


@pytest.mark.parametrize(
    ("text", "deaths"),
    [
        ("include deaths", True),
        ("200 adults over 70 followed for 10 years until death", True),
        ("50 men with copd, 5 years of visits, without deaths", False),
        ("70 year old man whose father died of a heart attack", None),
        ("30 patients with 5 years of visits", None),
    ],
)
def test_deaths_are_read(text: str, deaths: bool | None, reader: Reader) -> None:  # noqa: FBT001
    assert reader.read(text, in_conversation=True).stated.deaths == deaths


@pytest.mark.parametrize(
    ("text", "past", "about"),
    [
        ("show the history", "all", ()),
        ("timeline", "all", ()),
        ("show her visits", "visits", ()),
        ("list the encounters", "visits", ()),
        ("what were her previous labs", "readings", ()),
        ("medication history", "medications", ()),
        ("show past illnesses", "course", ()),
        ("plot the A1c over time", "trend", ("hba1c",)),
        ("show the blood pressure over the years", "trend", ("systolic_bp", "diastolic_bp")),
        ("how has the creatinine changed over time?", "trend", ("creatinine",)),
        ("show the labs", None, ()),
        ("show the whole chart", None, ()),
    ],
)
def test_what_is_to_be_seen_of_the_years(
    text: str, past: Past | None, about: tuple[str, ...], reader: Reader
) -> None:
    meaning = reader.read(text, in_conversation=True)
    assert (meaning.intent, meaning.past, meaning.about) == ("show", past, about)


def test_years_and_deaths_stand_beside_the_slots(reader: Reader) -> None:
    meaning = reader.read("50 women with asthma and 3 years of clinic visits, include deaths")
    assert particulars(meaning) == {"history_years": 3.0, "deaths": True}

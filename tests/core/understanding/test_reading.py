from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.intent import Adjustment, Unread
from core.knowledge.base import shipped
from core.request import Finding
from core.understanding import JSON, Reader, slots

if TYPE_CHECKING:
    from core.intent import Meaning

HERE = Path(__file__).parent


def lines(name: str) -> list[dict[str, JSON]]:
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


def stated(meaning: Meaning, slot: str) -> JSON:
    found: JSON = {"intent": meaning.intent, **slots(meaning, shipped())}
    for part in slot.split("."):
        found = found.get(part) if isinstance(found, dict) else None
    return found


@pytest.mark.parametrize("case", lines("cases_en.jsonl"), ids=lambda case: str(case["text"])[:60])
def test_a_labelled_query_is_read_exactly(case: dict[str, JSON], reader: Reader) -> None:
    meaning = reader.read(str(case["text"]), in_conversation=bool(case.get("in_conversation")))
    assert (meaning.intent, slots(meaning, shipped())) == (case["intent"], case["slots"])


@pytest.mark.parametrize("case", lines("near_misses_en.jsonl"), ids=lambda case: str(case["text"])[:60])
def test_a_near_miss_is_not_mistaken(case: dict[str, JSON], reader: Reader) -> None:
    found = stated(reader.read(str(case["text"])), str(case["slot"]))
    if case["never"] == "*":
        assert found is None
    elif isinstance(found, list):
        assert case["never"] not in found
    else:
        assert str(found).lower() != case["never"]


def test_half_women_is_a_share_and_no_sex(reader: Reader) -> None:
    request = reader.read("20 of them, half women", in_conversation=True).stated
    assert (request.count, request.female_share, request.sex) == (20, 0.5, None)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("100 patients, 60/40 F/M, with asthma", 0.6),
        ("100 patients, 60/40 male to female, with asthma", 0.4),
        ("50 pts w/ ckd, 70% male", 0.3),
        ("15 men and 15 women with hypertension", 0.5),
        ("90 patients, two thirds women", 2 / 3),
        ("equal numbers of men and women with asthma", 0.5),
    ],
)
def test_a_share_of_women_is_read_from_either_side(text: str, share: float, reader: Reader) -> None:
    assert reader.read(text).stated.female_share == pytest.approx(share, abs=1e-3)


def test_ten_years_older_keeps_its_amount(reader: Reader) -> None:
    assert reader.read("make him 10 years older").adjust == (Adjustment("age", "+", 10.0),)
    assert reader.read("20 years younger", in_conversation=True).adjust == (Adjustment("age", "-", 20.0),)


def test_a_further_reading_is_told_from_a_changed_one(reader: Reader) -> None:
    assert reader.read("Add a high blood pressure reading", in_conversation=True).append
    assert not reader.read("make the blood pressure 150/90", in_conversation=True).append


def test_another_one_asks_for_the_same_again(reader: Reader) -> None:
    assert reader.read("another one", in_conversation=True).again
    assert not reader.read("give me a new patient with copd", in_conversation=True).again


def test_a_case_code_is_opened_in_capitals(reader: Reader) -> None:
    assert reader.read("/case 7F3K-Q2MD-9XAB").code == "7F3K-Q2MD-9XAB"
    assert reader.read("7f3k-q2md-9xab").code == "7F3K-Q2MD-9XAB"


def test_a_wish_to_share_is_marked(reader: Reader) -> None:
    assert reader.read("share this case", in_conversation=True).share


def test_severity_becomes_a_grade_of_its_condition(reader: Reader) -> None:
    (grade,) = reader.read("55 yo with uncontrolled diabetes").stated.grades
    assert (grade.condition, grade.low, grade.high) == ("type 2 diabetes", 0.67, 1.0)


def test_a_stage_spans_the_severities_the_knowledge_base_gives_it(reader: Reader) -> None:
    (fourth,) = reader.read("CKD stage 4").stated.grades
    (third,) = reader.read("stage 3 chronic kidney disease").stated.grades
    assert fourth.condition == third.condition == "chronic kidney disease"
    assert 0 <= third.low < third.high <= fourth.low < fourth.high <= 1


def test_an_unknown_condition_is_handed_back(reader: Reader) -> None:
    assert reader.read("a woman with flarbosis").unread == (Unread("flarbosis", ""),)


def test_an_ambiguous_slip_is_asked_about(reader: Reader) -> None:
    (unread,) = reader.read("a man with hipertensoin").unread
    assert unread == Unread("hipertensoin", "hypertension")


def test_a_class_of_medicines_is_not_guessed_at(reader: Reader) -> None:
    meaning = reader.read("a man on a statin")
    assert meaning.stated.medications == ()
    assert [unread.text for unread in meaning.unread] == ["statin"]


def test_a_fever_with_a_number_is_also_a_reading(reader: Reader) -> None:
    request = reader.read("child with a fever of 39.5").stated
    assert request.findings == (Finding(observation="temperature", value=39.5),)
    assert request.conditions == ("fever",)


@pytest.mark.parametrize(
    "text", ["", "   ", "👩🏽‍⚕️🚑", "\x00\x01\u202e", "asdf qwer", "zzz", "...", "42.42.42"]
)
def test_what_says_nothing_is_not_understood(text: str, reader: Reader) -> None:
    meaning = reader.read(text)
    assert (meaning.intent, meaning.understood) == ("help", False)


def test_reading_leaves_nothing_behind_in_spacy(reader: Reader) -> None:
    before = len(reader._vocabulary._vocab.strings)
    reader.read("wholly unheard of words: blorf, snib, quaxle 123.456 " * 20)
    assert len(reader._vocabulary._vocab.strings) == before

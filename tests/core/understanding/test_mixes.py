from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.mixing import mixed_subjects
from core.request import Matching
from core.understanding import Reader, particulars, slots, understood
from core.wording import described

if TYPE_CHECKING:
    from core.knowledge.base import Knowledge

HERE = Path(__file__).parent


def rows(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


@pytest.mark.parametrize("case", rows("mixes_en.jsonl"), ids=lambda case: case["text"][:60])
def test_a_composition_is_read_as_its_line_tells(
    case: dict[str, str], reader: Reader, knowledge: Knowledge
) -> None:
    meaning = reader.read(case["text"], in_conversation=bool(case.get("in_conversation")))
    assert (meaning.intent, understood(meaning, knowledge)) == (case["intent"], case["line"])
    assert meaning.unread == ()


@pytest.mark.parametrize("case", rows("near_mixes_en.jsonl"), ids=lambda case: case["text"][:60])
def test_what_only_looks_like_a_composition_is_none(case: dict[str, str], reader: Reader) -> None:
    stated = reader.read(case["text"], in_conversation=bool(case.get("in_conversation"))).stated
    assert (stated.mix, stated.matched, stated.female_share) == ((), None, None)


@pytest.mark.parametrize(
    "text",
    [
        "50 patients with sepsis in 10 %",
        "20 adults and 10 children with asthma",
        "equal numbers in each decade of age from 20 to 80",
        "60 patients, half of them diabetic of whom half are black",
        "equal numbers of each race",
        "60 cases of asthma and 105 controls matched on age",
    ],
)
def test_what_is_described_is_read_back(text: str, reader: Reader) -> None:
    first = reader.read(text).stated
    again = reader.read(described(first)).stated
    assert again.matched == first.matched
    assert [len(mix.parts) for mix in again.mix] == [len(mix.parts) for mix in first.mix]
    for mine, theirs in zip(again.mix, first.mix, strict=True):
        assert (mixed_subjects(mine), mine.among) == (mixed_subjects(theirs), theirs.among)
        for part, other in zip(mine.parts, theirs.parts, strict=True):
            assert (part.stated, part.count) == (other.stated, other.count)
            assert part.share == pytest.approx(other.share, abs=1e-3)


def test_shares_stand_beside_the_slots_of_the_contract(reader: Reader, knowledge: Knowledge) -> None:
    meaning = reader.read("50 patients, 10 % with sepsis, 60/40 F/M, 30 % black")
    assert slots(meaning, knowledge) == {"count": 50, "conditions": ["sepsis"]}
    assert particulars(meaning) == {
        "female_share": 0.6,
        "mix": [[{"share": 0.1, "who": "sepsis"}], [{"share": 0.3, "who": "black"}]],
    }


def test_controls_stand_beside_the_slots_of_the_contract(reader: Reader) -> None:
    meaning = reader.read("50 cases of gout and 100 controls matched 1:2 on age and sex")
    assert particulars(meaning) == {"controls": {"ratio": "1:2", "matched_on": ["age", "sex"]}}
    assert meaning.stated.matched == Matching(by=("age", "sex"), controls=2)


def test_an_unknown_name_in_a_part_is_handed_back(reader: Reader) -> None:
    assert [u.text for u in reader.read("50 patients, 10% with flarbosis").unread] == ["flarbosis"]


def test_the_words_after_a_share_of_women_are_of_everyone(reader: Reader) -> None:
    stated = reader.read("50 patients, 70% women over 60 with gout").stated
    assert (stated.female_share, stated.age_min, stated.conditions) == (0.7, 60, ("gout",))

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from core.knowledge.base import shipped
from core.messy import KINDS, Dirt, Gap, Mess
from core.request import Request
from core.understanding import JSON, particulars, slots, understood
from core.wording import described

if TYPE_CHECKING:
    from core.understanding import Reader

HERE = Path(__file__).parent


def lines(name: str) -> list[dict[str, JSON]]:
    return [json.loads(line) for line in (HERE / name).read_text("utf-8").splitlines()]


@pytest.mark.parametrize("case", lines("cases_mess_en.jsonl"), ids=lambda case: str(case["text"])[:60])
def test_a_labelled_message_about_mess_is_read_exactly(case: dict[str, JSON], reader: Reader) -> None:
    meaning = reader.read(str(case["text"]), in_conversation=bool(case.get("in_conversation")))
    assert (meaning.intent, slots(meaning, shipped())) == (case["intent"], case["slots"])
    assert particulars(meaning) == case["also"]
    assert meaning.unread == ()


@pytest.mark.parametrize("case", lines("near_misses_mess_en.jsonl"), ids=lambda case: str(case["text"])[:60])
@pytest.mark.parametrize("in_conversation", [False, True])
def test_a_near_miss_makes_no_mess(case: dict[str, JSON], in_conversation: bool, reader: Reader) -> None:  # noqa: FBT001 -- pytest gives it by name
    meaning = reader.read(str(case["text"]), in_conversation=in_conversation)
    assert meaning.stated.mess is None
    assert not meaning.truth


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("500 adults with 10 % missing labs", "500 patients · 18 or older · 10% of labs missing"),
        ("200 patients, dirty data with 5% duplicates", "200 patients · dirty · 5% duplicates"),
        (
            "messy data with unit errors and typos, 50 patients",
            "50 patients · dirty: units, typos",
        ),
        ("a patient with three errors in the chart", "1 patient · 3 planted errors a chart"),
        ("make it really messy", "very dirty"),
        ("clean it again", "clean"),
        ("500 adults, 20% of A1c missing completely at random",
         "500 patients · 18 or older · 20% of hba1c missing completely at random"),
        ("100 patients with 20% missing blood pressure", "100 patients · 20% of blood pressure missing"),
    ],
)  # fmt: skip
def test_the_line_says_what_will_be_wrong(text: str, line: str, reader: Reader) -> None:
    meaning = reader.read(text, in_conversation=text.startswith(("make", "clean")))
    assert understood(meaning, shipped()) == line


@pytest.mark.parametrize(
    "mess",
    [
        Mess(gaps=(Gap("labs", 0.1),)),
        Mess(gaps=(Gap("hba1c", 0.25), Gap("vitals", 0.05)), duplicates=0.05),
        Mess(whole=True, level="heavy"),
        Mess(whole=True, level="slight", duplicates=0.0),
        Mess(dirt=tuple(Dirt(kind, 0.05) for kind in KINDS)),
        Mess(dirt=(Dirt("units"), Dirt("typos"))),
        Mess(errors=3),
        Mess(repeated=True),
    ],
    ids=str,
)
def test_what_was_asked_is_read_back_from_how_it_is_offered(mess: Mess, reader: Reader) -> None:
    request = Request(count=40, conditions=("asthma",), mess=mess)
    assert reader.read(described(request)).stated == request


def test_a_pattern_that_cannot_be_made_is_handed_back(reader: Reader) -> None:
    meaning = reader.read("500 adults, 10% of labs missing not at random")
    assert [unread.text for unread in meaning.unread] == ["not at random"]

from __future__ import annotations

import pytest

from core.knowledge.base import shipped
from core.request import Giving
from core.understanding import Reader, particulars, understood


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("70-year-old with pneumonia, admitted two days ago", ("hospital", 48)),
        ("ICU patient with septic shock", ("icu", None)),
        ("65F with CHF, hospital day 3", (None, 48)),
        ("70M POD 2 after hip fracture", (None, 48)),
        ("patient admitted to the ward with DKA 6 hours ago", ("ward", 6)),
        ("woman with stroke admitted yesterday", ("hospital", 24)),
        ("admit her to the ICU", ("icu", None)),
        ("20 patients in the ICU with ARDS", ("icu", None)),
        ("45 yo man with asthma hospitalized last year", (None, None)),
        ("create a case for my ICU nursing class", (None, None)),
        ("60M with copd, never admitted", (None, None)),
        ("man who admits to drinking, with cirrhosis", (None, None)),
        ("progress note", (None, None)),
        ("admission note", (None, None)),
    ],
)
def test_where_and_how_long(text: str, stated: tuple[str | None, float | None], reader: Reader) -> None:
    request = reader.read(text, in_conversation=text.startswith("admit")).stated
    assert (request.setting, request.hours_in) == stated


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("fast-forward 6 hours", 6),
        ("fast forward 30 minutes", 0.5),
        ("skip ahead 12 h", 12),
        ("6 hours later", 6),
        ("another hour", 1),
        ("wait two hours", 2),
        ("next day", 24),
        ("tomorrow morning", 24),
        ("3 days later", 72),
        ("next shift", 12),
        ("what happens in 4 hours?", 4),
        ("make her 10 years older", 0),
        ("add metformin for 5 days", 0),
        ("another one", 0),
        ("show the last 24 hours", 0),
    ],
)
def test_hours_that_pass(text: str, hours: float, reader: Reader) -> None:
    assert reader.read(text, in_conversation=True).hours == hours


@pytest.mark.parametrize(
    ("text", "turn", "hours"),
    [
        ("he deteriorates", "worse", 2),
        ("he's getting worse over the next 4 hours", "worse", 4),
        ("make her sicker", "worse", 2),
        ("she takes a turn for the worse", "worse", 2),
        ("she gets better", "better", 6),
        ("he improves over 12 hours", "better", 12),
        ("he stabilizes", "stable", 0),
        ("he is not getting better", None, 0),
        ("45F whose asthma is getting worse", None, 0),
        ("is he getting better?", None, 0),
    ],
)
def test_turns_of_an_illness(text: str, turn: str | None, hours: float, reader: Reader) -> None:
    meaning = reader.read(text, in_conversation=True)
    assert (meaning.turn, meaning.hours) == (turn, hours)


@pytest.mark.parametrize(
    ("text", "giving"),
    [
        ("give a fluid bolus of 1 L", Giving("fluid bolus", 1000, "mL")),
        ("bolus 500 mL saline", Giving("fluid bolus", 500, "mL")),
        ("give 30 mL/kg of lactated ringers", Giving("fluid bolus", 30, "mL/kg")),
        ("give him another fluid bolus", Giving("fluid bolus")),
        ("give a bolus", Giving("fluid bolus")),
        ("give him an insulin bolus", None),
        ("put him on 4 L oxygen", Giving("oxygen", 4, "L/min")),
        ("start high flow oxygen", Giving("high-flow oxygen")),
        ("intubate her", Giving("mechanical ventilation")),
        ("give 40 mg of iv furosemide", Giving("furosemide intravenous", 40, "mg")),
        ("give him 650 mg tylenol", Giving("acetaminophen", 650, "mg")),
        ("give furosemide now", Giving("furosemide")),
        ("give her metformin", None),
        ("give me 20 patients with copd on oxygen", None),
        ("give him a potassium of 6", None),
    ],
)
def test_what_is_given_now(text: str, giving: Giving | None, reader: Reader) -> None:
    assert reader.read(text, in_conversation=True).giving == ((giving,) if giving else ())


@pytest.mark.parametrize(
    ("text", "sheet", "span"),
    [
        ("show the last 24 hours", "flowsheet", 24),
        ("show the flowsheet", "flowsheet", None),
        ("hourly vitals", "flowsheet", 1),
        ("show the MAR", "mar", None),
        ("MAR for the last 48 hours", "mar", 48),
        ("what was given?", "mar", None),
        ("show intake and output", "intake and output", None),
        ("I&O", "intake and output", None),
        ("show the orders", "orders", None),
        ("how is she doing?", "stay", None),
        ("show the vitals", None, None),
        ("show the labs", None, None),
        ("discharge summary", None, None),
        ("show the medications", None, None),
    ],
)
def test_pages_of_a_stay(text: str, sheet: str | None, span: float | None, reader: Reader) -> None:
    meaning = reader.read(text, in_conversation=True)
    assert (meaning.intent, meaning.sheet, meaning.span) == ("show", sheet, span)


def test_the_line_and_the_particulars_tell_what_was_read(reader: Reader) -> None:
    meaning = reader.read("he deteriorates over 4 hours", in_conversation=True)
    assert understood(meaning, shipped()) == "getting worse · 4 hours later"
    assert particulars(meaning) == {"hours": 4, "turn": "worse"}
    asked = reader.read("70-year-old with pneumonia, admitted two days ago")
    assert understood(asked, shipped()) == "1 patient · 70 · in hospital for 2 days · pneumonia"

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from core.understanding import understood

if TYPE_CHECKING:
    from core.knowledge.base import Knowledge
    from core.understanding import Reader


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "45-year-old man with type 2 diabetes, BP above 160/95",
            "1 patient · male · 45 · type 2 diabetes · BP > 160/95",
        ),
        ("1,000 women over 50 with asthma", "1,000 patients · female · 50 or older · asthma"),
        ("two-week-old boy, temp 38.4", "1 patient · male · 14 days · Temp 38.4 °C"),
        ("hispanic teen in Texas, non-smoker", "1 patient · 13–19 · hispanic · Texas · non-smoker"),
        ("no diabetes, on metformin, seed 7", "1 patient · no type 2 diabetes · on metformin · seed 7"),
        ("children under 5 without asthma as csv", "1 patient · up to 5 · no asthma · as csv"),
        ("severe asthma", "1 patient · asthma (severity 67–100%)"),
        ("30 year old pregnant woman", "1 patient · female · 30 · pregnant"),
        ("undo", ""),
        ("/case 7F3K-Q2MD-9XAB", "case 7F3K-Q2MD-9XAB"),
    ],
)
def test_a_new_request_is_told_in_one_line(
    text: str, line: str, reader: Reader, knowledge: Knowledge
) -> None:
    assert understood(reader.read(text), knowledge) == line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("make her 10 years older", "older by 10 years"),
        ("a bit younger", "younger"),
        ("20 of them, half women", "20 patients · 50 % women"),
        ("drop the aspirin", "not on aspirin"),
        ("bp 138/84", "BP 138/84"),
        ("A1c between 7 and 8", "A1c 7–8 %"),
        ("increase the potassium by 1", "K up by 1"),
        ("low sats", "SpO2 < 94 %"),
        ("as FHIR", "as fhir"),
        ("show the labs", "show labs"),
    ],
)
def test_a_refinement_is_told_by_what_it_changes(
    text: str, line: str, reader: Reader, knowledge: Knowledge
) -> None:
    assert understood(reader.read(text, in_conversation=True), knowledge) == line

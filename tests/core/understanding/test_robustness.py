from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.understanding import slots, understood
from core.understanding.language import language

if TYPE_CHECKING:
    from core.knowledge.base import Knowledge
    from core.understanding import Reader

LENIENT = settings(
    deadline=None, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
KNOWN = """
a an the 45 yo man woman female M F with without no not on add drop BP 160/95 bp > < >= between and
or of 40-65 type 2 diabetes asthma copd metformin aspirin stage 4 severe mild 10 years older younger
half 60% 50/50 as csv fhir show labs vitals make him her it them K 6.2 temp 101.2 F mmol/L 5'11" in
Texas seed 42 20 of them pregnant 28 weeks month day old newborn over under 5 - / , . ; ? ! ( ) % ~
+ = A1c hundred dozen couple k another reading high low normal increase by to from swap for allergic
family history denies
"""
PIECES = st.sampled_from(KNOWN.split())


@LENIENT
@given(text=st.text(max_size=400))
def test_any_text_is_read_without_an_exception(text: str, reader: Reader, knowledge: Knowledge) -> None:
    meaning = reader.read(text, in_conversation=len(text) % 2 == 0)
    slots(meaning, knowledge)
    understood(meaning, knowledge)


@LENIENT
@given(words=st.lists(PIECES, max_size=25))
def test_any_row_of_known_words_is_read_without_an_exception(
    words: list[str], reader: Reader, knowledge: Knowledge
) -> None:
    meaning = reader.read(" ".join(words), in_conversation=len(words) % 2 == 0)
    stated = meaning.stated
    assert set(stated.conditions) <= knowledge.conditions.keys() | knowledge.groups.keys()
    assert {f.observation for f in stated.findings} <= knowledge.observations.keys()
    assert not set(stated.conditions) & set(stated.exclude_conditions)
    slots(meaning, knowledge)
    understood(meaning, knowledge)


@LENIENT
@given(text=st.text(max_size=100))
def test_the_same_text_means_the_same_every_time(text: str, reader: Reader) -> None:
    assert reader.read(text) == reader.read(text)


@pytest.mark.parametrize(
    "text",
    [
        "a ",
        "no ",
        "1 ",
        "hi ",
        "with blorf ",
        "what is the ",
        "my ",
        "metformin or ",
        "ﷺ",
        "9",
        "as in to ",
        "ok ,",
        "bp of ",
    ],
)
def test_ten_thousand_characters_are_read(text: str, reader: Reader) -> None:
    meaning = reader.read((text * 10_000)[:10_000])
    assert meaning.intent


def test_importing_the_package_does_not_import_spacy() -> None:
    code = "import sys, core.understanding; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_shipped_language_is_valid() -> None:
    assert language("en").regions[0].region == "alabama"

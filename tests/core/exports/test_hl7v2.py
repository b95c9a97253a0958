"""HL7 v2.5.1: one patient's messages verbatim, escapes, and what holds for every message."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from core.case import Case
from core.exports.hl7v2 import escaped, messages, reference_range, segment, write
from core.knowledge.context import Context
from core.patients.generation import chunks
from core.record import AllergyEntry, Record
from core.request import Request
from tests.core.exports.conftest import INSTALLED, VALIDATORS

TWENTY = Case(request=Request(count=20), seed=5)


def written(case: Case, context: Context) -> bytes:
    sink = BytesIO()
    write(chunks(case, context), sink, context)
    return sink.getvalue()


def segments(record: Record, name: str) -> list[list[str]]:
    return [line.split("|") for m in messages(record) for line in m.split("\r") if line.startswith(name)]


def test_the_messages_say_all_of_the_record(record: Record, golden: Callable[[str, str], None]) -> None:
    golden("patient.hl7", "".join(messages(record)).replace("\r", "\n"))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("plain", "plain"),
        ("a|b", "a\\F\\b"),
        ("a^b", "a\\S\\b"),
        ("a&b", "a\\T\\b"),
        ("a~b", "a\\R\\b"),
        ("a\\F\\b", "a\\E\\F\\E\\b"),
        ("two\r\nlines", "two\\X0D\\\\X0A\\lines"),
    ],
)
def test_delimiters_in_a_text_are_escaped(text: str, written: str) -> None:
    assert escaped(text) == written


def test_a_segment_numbers_its_fields_and_msh_counts_its_separator() -> None:
    assert segment("PV1", {1: "1", 3: "WARD"}) == "PV1|1||WARD"
    assert segment("MSH", {2: "^~\\&", 4: "HERE"}) == "MSH|^~\\&||HERE"


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [(3.5, 5.1, "3.5-5.1"), (60.0, None, ">=60"), (None, 199.0, "<=199"), (None, None, "")],
)
def test_a_reference_range_shows_the_limits_there_are(
    low: float | None, high: float | None, shown: str
) -> None:
    assert reference_range(low, high) == shown


def test_readings_of_another_time_are_another_order(record: Record) -> None:
    orders = segments(record, "OBR")
    assert [(o[1], o[4].split("^")[0], o[7]) for o in orders] == [
        ("1", "24323-8", "20260630090000+0000"),
        ("2", "PREGNANCY", "20260630090000+0000"),
        ("3", "SCORES", "20260630090000+0000"),
        ("4", "85353-1", "20260630090000+0000"),
        ("5", "85353-1", "20260630091500+0000"),
    ]


def test_no_allergy_is_stated_as_none_known(record: Record) -> None:
    (none,) = segments(replace(record, allergies=()), "AL1")
    assert none == ["AL1", "1", "", "716186003^No known allergy^SCT"]


def test_an_allergen_without_snomed_is_coded_in_rxnorm_or_told_in_words(record: Record) -> None:
    bare = AllergyEntry(allergen="Aspirin", kind="medication", reaction="hives", rxnorm="", snomed="")
    coded, told = segments(replace(record, allergies=(replace(bare, rxnorm="1191"), bare)), "AL1")
    assert coded[2:] == ["DA", "1191^Aspirin^RXNORM", "MI", "hives"]
    assert told[3] == "^Aspirin^"


def test_a_patient_without_readings_has_no_result_message(record: Record) -> None:
    assert len(list(messages(replace(record, observations=())))) == 1


def test_the_same_case_gives_the_same_bytes(context: Context) -> None:
    content = written(TWENTY, context)
    assert content == written(TWENTY, context)
    assert b"\n" not in content
    assert content.endswith(b"\r")
    assert content.startswith(b"MSH|")
    assert content.count(b"\rMSH|") == 2 * 20 - 1
    controls = [m.split(b"|")[9] for m in content.split(b"\r") if m.startswith(b"MSH|")]
    assert len(set(controls)) == 2 * 20


def test_the_validator_beside_the_checkout_finds_no_error(
    record: Record, context: Context, tmp_path: Path
) -> None:
    script, python = VALIDATORS / "validate_hl7v2.py", INSTALLED / "venv" / "bin" / "python"
    if not script.exists():
        pytest.skip(f"no {script}")
    if not python.exists():
        pytest.skip(f"{VALIDATORS}/setup.sh has not installed its packages")
    (tmp_path / "golden.hl7").write_bytes("".join(messages(record)).encode())
    (tmp_path / "twenty.hl7").write_bytes(written(TWENTY, context))
    found = subprocess.run(
        [python, script, *sorted(tmp_path.iterdir())], capture_output=True, text=True, check=False
    )
    assert found.returncode == 0, found.stdout + found.stderr

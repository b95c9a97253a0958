from __future__ import annotations

import shutil
from importlib import resources
from pathlib import Path

import pytest

from core.errors import KnowledgeError
from core.knowledge.base import load
from core.knowledge.context import Context

SHIPPED = Path(str(resources.files("core.knowledge") / "data"))
VERHOEFF_D = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
    [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
    [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
    [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
    [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
    [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
    [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
    [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
    [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
]
VERHOEFF_P = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [1, 5, 7, 6, 2, 8, 3, 0, 9, 4],
    [5, 8, 0, 3, 7, 9, 6, 1, 4, 2],
    [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
    [9, 4, 5, 3, 1, 2, 6, 8, 7, 0],
    [4, 2, 8, 6, 5, 7, 3, 9, 0, 1],
    [2, 7, 9, 3, 8, 0, 6, 4, 1, 5],
    [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
]


def is_snomed(code: str) -> bool:
    check = 0
    for at, digit in enumerate(reversed(code)):
        check = VERHOEFF_D[check][VERHOEFF_P[at % 8][int(digit)]]
    return check == 0 and code[-3:-1] in {"00", "10"}


def is_loinc(code: str) -> bool:
    number, _, digit = code.partition("-")
    doubled = str(int(number[::-1][0::2][::-1]) * 2)
    total = sum(map(int, doubled)) + sum(map(int, number[::-1][1::2]))
    return (10 - total % 10) % 10 == int(digit)


def test_the_knowledge_base_is_as_large_as_promised(context: Context) -> None:
    knowledge = context.knowledge
    assert len(knowledge.conditions) >= 30
    assert len(knowledge.observations) >= 35
    systems = {c.system for c in knowledge.conditions.values()}
    needed = {"cardiovascular", "respiratory", "renal", "infectious", "endocrine", "oncologic"}
    assert systems >= needed | {"psychiatric", "obstetric"}
    assert any("pediatric" in c.groups or c.age_max < 18 for c in knowledge.conditions.values())


def test_every_code_has_a_right_check_digit(context: Context) -> None:
    for condition in context.knowledge.conditions.values():
        assert is_snomed(condition.snomed.code), condition.name
        assert condition.icd10cm.code[0].isalpha(), condition.name
    for observation in context.knowledge.observations.values():
        assert is_loinc(observation.loinc.code), observation.name
    for medication in context.knowledge.medications.values():
        assert medication.rxnorm.code.isdigit(), medication.name


def test_every_source_has_a_title_and_a_link(context: Context) -> None:
    for name, sources in context.knowledge.sources.items():
        assert sources, name
        for source in sources:
            assert source.title, name
            assert source.url.startswith("http"), name


def test_every_treatment_is_shared_sensibly(context: Context) -> None:
    for condition in context.knowledge.conditions.values():
        for treatment in condition.treatments:
            assert 0 < treatment.share <= 1, condition.name
            assert treatment.options, condition.name


def test_no_two_names_are_one(context: Context) -> None:
    names: dict[str, str] = {}
    for condition in context.knowledge.conditions.values():
        for name in {condition.name, *condition.synonyms}:
            assert names.setdefault(name, condition.name) == condition.name, name


def test_percentiles_rise_and_stay_within_limits(context: Context) -> None:
    for observation in context.knowledge.observations.values():
        for entry in observation.baseline:
            knots = [entry.p01, entry.p05, entry.p25, entry.p50, entry.p75, entry.p95, entry.p99]
            assert knots == sorted(knots), observation.name
            assert observation.minimum <= knots[0], observation.name
            assert knots[-1] <= observation.maximum, observation.name


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    shutil.copytree(SHIPPED, folder)
    return folder


def test_a_copy_of_the_shipped_folder_loads(copy: Path, context: Context) -> None:
    assert load(copy).conditions.keys() == context.knowledge.conditions.keys()


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ('name = "asthma"', 'name = "asthma"\nfavourite = 1', "favourite"),
        ('name = "asthma"', "name = 7", "Expected `str`"),
        ('name = "asthma"', "name = ", "Invalid value"),
        ("measures = [", 'measures = ["moon phase", ', "moon phase"),
    ],
)
def test_a_wrong_file_is_refused_by_its_name(before: str, after: str, says: str, copy: Path) -> None:
    path = copy / "conditions" / "asthma.toml"
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), "utf-8")
    with pytest.raises(KnowledgeError, match=says) as refusal:
        load(copy)
    assert "asthma" in refusal.value.message


def test_an_entry_without_a_source_is_refused(copy: Path) -> None:
    path = copy / "conditions" / "asthma.toml"
    text = path.read_text("utf-8")
    first = next(line for line in text.splitlines() if line.startswith("source = "))
    path.write_text(text.replace(first, 'source = "hearsay"', 1), "utf-8")
    with pytest.raises(KnowledgeError, match="hearsay"):
        load(copy)

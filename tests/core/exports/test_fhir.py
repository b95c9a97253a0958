"""FHIR: the resources of one patient verbatim, and what holds for every Bundle and folder."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from shutil import which
from typing import Any, BinaryIO

import msgspec
import pytest

from core.case import Case
from core.exports import formats
from core.exports.fhir import bundle_of, write, write_folder, write_ndjson
from core.exports.fhir_medications import amount, repetition
from core.exports.fhir_parts import BASE
from core.exports.fhir_resources import resources
from core.knowledge.context import Context
from core.patients.generation import chunks
from core.record import AllergyEntry, Record
from core.request import Request
from tests.core.exports.conftest import INSTALLED, VALIDATORS

FOUR = Case(request=Request(count=4), seed=11)


@dataclass
class Folder:
    """Keeps the files of a folder format in memory."""

    files: dict[str, BytesIO] = field(default_factory=dict)

    def open(self, name: str) -> BinaryIO:
        assert name not in self.files, f"{name} is opened once"
        self.files[name] = Kept()
        return self.files[name]

    def lines(self, name: str) -> list[Any]:
        return [msgspec.json.decode(line) for line in self.files[name].getvalue().splitlines()]


class Kept(BytesIO):
    """Can still be read after it is closed."""

    def close(self) -> None:
        self.seek(0)


def bundled(record: Record) -> list[Any]:
    """Return a Bundle's resources as a reader decodes them."""
    bundle = msgspec.json.decode(msgspec.json.encode(bundle_of(record)))
    return [entry["resource"] for entry in bundle["entry"]]


def of_kind(record: Record, kind: str) -> list[Any]:
    return [made for made in bundled(record) if made["resourceType"] == kind]


def observed(record: Record, loinc: str) -> list[Any]:
    return [o for o in of_kind(record, "Observation") if o["code"]["coding"][0]["code"] == loinc]


def references(value: Any) -> Iterator[str]:  # noqa: ANN401  # whatever JSON holds
    if isinstance(value, dict):
        if "reference" in value:
            yield value["reference"]
        for inner in value.values():
            yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


def test_a_bundle_says_all_of_the_record(record: Record, golden: Callable[[str, str], None]) -> None:
    lines = [msgspec.json.encode(made).decode() for made in bundled(record)]
    golden("patient.fhir.ndjson", "\n".join(lines) + "\n")


def test_a_bundle_is_a_collection_of_the_day_of_the_visit(record: Record) -> None:
    bundle = {name: value for name, value in bundle_of(record).items() if name != "entry"}
    assert bundle == {
        "resourceType": "Bundle",
        "id": "6ee4716a-b8c6-5e83-9920-8b1a95363493",
        "meta": {
            "tag": [
                {
                    "system": "http://terminology.hl7.org/CodeSystem/v3-ActReason",
                    "code": "HTEST",
                    "display": "test health data",
                }
            ]
        },
        "type": "collection",
        "timestamp": "2026-06-30T09:00:00Z",
    }


def test_every_reference_resolves_inside_the_bundle(record: Record) -> None:
    bundle = msgspec.json.decode(msgspec.json.encode(bundle_of(record)))
    places = {entry["fullUrl"] for entry in bundle["entry"]}
    assert len(places) == len(bundle["entry"])
    assert {f"{BASE}/{target}" for target in references(bundle)} <= places


def test_every_resource_is_marked_as_test_data_and_names_its_profile(record: Record) -> None:
    for made in bundled(record):
        assert [tag["code"] for tag in made["meta"]["tag"]] == ["HTEST"]
        assert made["meta"]["profile"][0].startswith("http://hl7.org/fhir/us/core/")


def test_an_id_follows_the_entry_not_its_place(record: Record) -> None:
    before = {made["id"] for made in bundled(record)}
    shorter = replace(record, observations=record.observations[1:])
    assert {made["id"] for made in bundled(shorter)} < before


def test_a_blood_pressure_is_one_panel_and_its_missing_half_says_so(record: Record) -> None:
    whole, half = observed(record, "85354-9")
    assert [part["valueQuantity"]["value"] for part in whole["component"]] == [152, 98]
    assert half["effectiveDateTime"] == "2026-06-30T09:15:00Z"
    assert half["component"][0]["interpretation"][0]["coding"][0]["code"] == "L"
    assert half["component"][1]["dataAbsentReason"]["coding"][0]["code"] == "not-performed"


def test_no_allergy_is_stated_as_none_known(record: Record) -> None:
    (none,) = of_kind(replace(record, allergies=()), "AllergyIntolerance")
    assert none["code"]["coding"][0]["code"] == "716186003"


def test_an_allergen_without_snomed_is_coded_in_rxnorm_or_told_in_words(record: Record) -> None:
    bare = AllergyEntry(allergen="Aspirin", kind="medication", reaction="malaise", rxnorm="", snomed="")
    coded, told = of_kind(
        replace(record, allergies=(replace(bare, rxnorm="1191"), replace(bare, allergen="Dust"))),
        "AllergyIntolerance",
    )
    assert coded["code"]["coding"][0]["code"] == "1191"
    assert told["code"] == {"text": "Dust"}
    assert told["reaction"][0]["manifestation"] == [{"text": "malaise"}]
    assert told["criticality"] == "low"


def test_smoking_is_not_asked_of_an_infant(record: Record) -> None:
    person = replace(record.person, age=0.5, sex="male", race="white")
    infant = replace(
        record,
        person=person,
        pregnant=False,
        symptoms=(),
        conditions=(),
        social=replace(record.social, smoking="never"),
    )
    assert observed(infant, "72166-2") == observed(infant, "82810-3") == []
    (visit,) = of_kind(infant, "Encounter")
    assert visit["type"][0]["coding"][0]["display"] == "Well child visit"
    assert "reasonReference" not in visit
    (patient,) = of_kind(infant, "Patient")
    assert patient["extension"][0]["extension"][0]["valueCoding"]["code"] == "2106-3"


@pytest.mark.parametrize(
    ("pregnant", "age", "visit"), [(True, 30.0, "Prenatal visit"), (False, 30.0, "Encounter for check up")]
)
def test_a_visit_without_symptoms_is_named_by_its_patient(
    record: Record, *, pregnant: bool, age: float, visit: str
) -> None:
    person = replace(record.person, age=age)
    made = of_kind(replace(record, person=person, pregnant=pregnant, symptoms=()), "Encounter")
    assert made[0]["type"][0]["coding"][0]["display"] == visit


@pytest.mark.parametrize(
    ("frequency", "repeat"),
    [
        ("once daily", {"frequency": 1, "period": 1, "periodUnit": "d"}),
        ("three times daily before meals", {"frequency": 3, "period": 1, "periodUnit": "d", "when": ["AC"]}),
        ("twice daily with food", {"frequency": 2, "period": 1, "periodUnit": "d"}),
        ("once weekly", {"frequency": 1, "period": 1, "periodUnit": "wk"}),
        ("every 8 hours as needed", {"frequency": 1, "period": 8, "periodUnit": "h"}),
        ("every 4 to 6 hours", {"frequency": 1, "period": 4, "periodUnit": "h", "periodMax": 6}),
        ("single dose", {"count": 1}),
        ("once daily for 21 days of each 28", None),
        ("every 24 hours for 2 doses", None),
        ("continuous infusion", None),
        ("once for a severe allergic reaction", None),
        ("three times daily, to 2 to 3 soft stools a day", None),
    ],
)
def test_a_frequency_is_structured_only_where_nothing_is_lost(
    frequency: str, repeat: dict[str, object] | None
) -> None:
    assert repetition(frequency) == repeat


@pytest.mark.parametrize(
    ("dose", "kind", "code"),
    [
        ("2.5 mg", "doseQuantity", "mg"),
        ("10 units", "doseQuantity", "[iU]"),
        ("5 mcg/min", "rateQuantity", "ug/min"),
    ],
)
def test_a_plain_dose_has_its_ucum_unit(dose: str, kind: str, code: str) -> None:
    assert msgspec.to_builtins(amount(dose))[kind]["code"] == code


@pytest.mark.parametrize("dose", ["1 thin layer", "1 tablet", "2 puffs or so", "160 mg of trimethoprim"])
def test_a_dose_that_is_more_than_a_number_and_a_unit_stays_text(dose: str) -> None:
    assert amount(dose) is None


def test_the_same_case_gives_the_same_bytes_alone_and_in_a_crowd(context: Context) -> None:
    crowd, alone = Folder(), BytesIO()
    write_folder(chunks(FOUR, context), crowd.open, context)
    write(chunks(replace(FOUR, request=Request(count=1)), context), alone, context)
    assert len(crowd.files) == 4
    name = msgspec.json.decode(alone.getvalue())["entry"][0]["resource"]["identifier"][0]["value"]
    assert crowd.files[f"{name}.json"].getvalue() == alone.getvalue()


def test_a_bulk_folder_has_one_file_a_type_and_resolves_within_itself(context: Context) -> None:
    folder = Folder()
    write_ndjson(chunks(FOUR, context), folder.open, context)
    everything = [made for name in folder.files for made in folder.lines(name)]
    assert all(made["resourceType"] == name.removesuffix(".ndjson")
               for name in folder.files for made in folder.lines(name))  # fmt: skip
    places = [f"{made['resourceType']}/{made['id']}" for made in everything]
    assert len(places) == len(set(places))
    assert set(references(everything)) <= set(places)
    assert len(folder.lines("Patient.ndjson")) == 4
    assert len(folder.lines("Organization.ndjson")) == len(folder.lines("Practitioner.ndjson")) == 1


def test_resources_do_not_change_with_whom_the_clinic_belongs_to(record: Record) -> None:
    def ids(staff: str) -> list[object]:
        return [made["id"] for made in resources(record, staff)]

    assert ids("") == ids("SM-00000000017")


def test_one_patient_is_a_bundle_and_many_are_an_archive_of_bundles(context: Context) -> None:
    form = formats.named("fhir bundle")
    one = replace(FOUR, request=Request(count=1))
    file = formats.to_file(form, one, chunks(one, context), context)
    assert file.name.endswith(".fhir.json")
    assert msgspec.json.decode(file.content)["resourceType"] == "Bundle"
    assert formats.to_file(form, FOUR, chunks(FOUR, context), context).name.endswith("-fhir.zip")


def test_the_validator_beside_the_checkout_finds_no_error(
    record: Record, context: Context, tmp_path: Path
) -> None:
    script, node = VALIDATORS / "validate_fhir.mjs", which("node")
    if node is None or not script.exists():
        pytest.skip(f"no Node or no {script}")
    if not (INSTALLED / "js" / "node_modules" / "fhirpath").exists():
        pytest.skip(f"{VALIDATORS}/setup.sh has not installed its packages")
    (tmp_path / "golden.json").write_bytes(msgspec.json.encode(bundle_of(record)))
    # The validator's shape of an ICD-10-CM code is older than chapter U, where COVID-19 is (U07.1).
    case = replace(FOUR, request=Request(count=4, exclude_conditions=("covid-19",)))
    write_folder(chunks(case, context), lambda name: (tmp_path / name).open("wb"), context)
    found = subprocess.run(
        [node, str(script), "--require-us-core", str(tmp_path)],
        env={**os.environ, "FHIR_VALIDATOR_NODE_MODULES": str(INSTALLED / "js")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stdout + found.stderr

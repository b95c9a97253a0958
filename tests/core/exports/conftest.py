"""One patient written by hand, so that what files say of her does not change with the knowledge base."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from core.record import (
    ICD10CM,
    LOINC,
    RXNORM,
    SNOMED,
    AllergyEntry,
    Code,
    ConditionEntry,
    MedicationEntry,
    ObservationEntry,
    Person,
    Record,
    Social,
)

GOLDEN = Path(__file__).parent / "golden"
VALIDATORS = Path(__file__).parents[3].parent / "shared" / "validators"
"""Validators kept beside the checkout, written apart from the project."""
INSTALLED = Path(os.environ.get("VALIDATORS_HOME", Path.home() / ".cache" / "synthomed-validators"))


def reading(
    name: str,
    loinc: Code,
    text: str,
    ucum: str,
    limits: tuple[float | None, float | None] = (None, None),
    *,
    flag: str = "",
    category: str = "vital",
    panel: str = "vital_signs",
    minutes: int = 0,
) -> ObservationEntry:
    return ObservationEntry(
        name=name,
        display=loinc.display,
        short=name,
        category=category,
        panel=panel,
        value=float(text),
        text=text,
        unit=ucum,
        ucum=ucum,
        loinc=loinc,
        minutes=minutes,
        low=limits[0],
        high=limits[1],
        flag=flag,
        latest=True,
    )


SYSTOLIC = Code(system=LOINC, code="8480-6", display="Systolic blood pressure")
DIASTOLIC = Code(system=LOINC, code="8462-4", display="Diastolic blood pressure")
SATURATION = Code(
    system=LOINC, code="59408-5", display="Oxygen saturation in Arterial blood by Pulse oximetry"
)
POTASSIUM = Code(system=LOINC, code="2823-3", display="Potassium [Moles/volume] in Serum or Plasma")
GESTATION = Code(system=LOINC, code="18185-9", display="Gestational age")
PHQ9 = Code(
    system=LOINC, code="44261-6", display="Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]"
)


@pytest.fixture
def record() -> Record:
    """A pregnant woman whose names hold the delimiters of HL7, with every kind of entry once."""
    return Record(
        number=1,
        as_of=date(2026, 6, 30),
        person=Person(
            patient_id="SM-00000000017",
            given_name="María",
            family_name="O'Neil & Sons|^~\\",
            birth_date=date(1996, 2, 29),
            age=30.0,
            sex="female",
            race="other",
            ethnicity="hispanic",
            street="12 First Street",
            city="Austin",
            state="TX",
            zip_code="78701",
            phone="(512) 555-0123",
            email="maria.oneil017@example.org",
        ),
        social=Social(smoking="former", alcohol="none", activity="active"),
        pregnant=True,
        symptoms=("headache",),
        findings=("edema of the legs",),
        conditions=(
            ConditionEntry(
                name="preeclampsia",
                display="Pre-eclampsia",
                icd10cm=Code(
                    system=ICD10CM, code="O14.03", display="Mild to moderate pre-eclampsia, third trimester"
                ),
                snomed=Code(system=SNOMED, code="398254007", display="Pre-eclampsia (disorder)"),
                onset=date(2026, 6, 20),
                stage="without severe features",
                features=(),
                origin="requested",
                course="acute",
                severity=0.4,
            ),
        ),
        complications=(),
        immunizations=(),
        development="",
        procedures=(),
        observations=(
            reading("potassium", POTASSIUM, "6.6", "mmol/L", (3.5, 5.1), flag="HH", category="lab",
                    panel="metabolic"),
            reading("gestational_age", GESTATION, "34", "wk", category="body", panel="pregnancy"),
            reading("phq9", PHQ9, "4", "{score}", (None, 4), category="survey", panel="scores"),
            reading("systolic_bp", SYSTOLIC, "152", "mm[Hg]", (90, 129), flag="H"),
            reading("systolic_bp", SYSTOLIC, "85", "mm[Hg]", (90, 129), flag="L", minutes=15),
            reading("diastolic_bp", DIASTOLIC, "98", "mm[Hg]", (45, 79), flag="H"),
            reading("spo2", SATURATION, "97", "%", (95, None)),
        ),
        medications=(
            MedicationEntry(
                name="labetalol",
                display="Labetalol",
                rxnorm=Code(system=RXNORM, code="6185", display="labetalol"),
                dose="200 mg",
                route="oral",
                form="tablet",
                frequency="twice daily with food",
                indication="Pre-eclampsia",
                start=date(2026, 6, 21),
                end=None,
            ),
            MedicationEntry(
                name="amoxicillin",
                display="Amoxicillin",
                rxnorm=Code(system=RXNORM, code="723", display="amoxicillin"),
                dose="2 puffs or so",
                route="by spoon",
                form="suspension",
                frequency="now and then as needed",
                indication="",
                start=date(2026, 6, 1),
                end=date(2026, 6, 8),
            ),
        ),
        allergies=(
            AllergyEntry(
                allergen="Peanut", kind="food", reaction="anaphylaxis", rxnorm="", snomed="762952008"
            ),
        ),
    )  # fmt: skip


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compare with a file under `golden`; with WRITE_GOLDEN set, write it anew."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if os.environ.get("WRITE_GOLDEN"):
            path.write_text(text, encoding="utf-8", newline="\n")
        assert text == path.read_text(encoding="utf-8")

    return compare

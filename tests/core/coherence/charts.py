"""Charts made by hand, one patient each, to be broken one thing at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

import numpy as np
from msgspec.structs import replace

from core.coherence.contraindications import BARS, CLASHES
from core.coherence.signs import SIGNS
from core.cohort import (
    AS_OF,
    ETHNICITIES,
    RACES,
    SEXES,
    AllergyRows,
    Coded,
    Cohort,
    ComplaintRows,
    ComplicationRows,
    ConditionRows,
    Demography,
    Habits,
    Identity,
    ImmunizationRows,
    Ints,
    MedicationRows,
    ProcedureRows,
    Reading,
)
from core.knowledge.base import Knowledge
from core.knowledge.context import shipped_context
from core.knowledge.schema import (
    Coding,
    Condition,
    Contraindication,
    Dose,
    Interaction,
    Medication,
    Onset,
    Option,
    Prevalence,
    RenalAdjustment,
    Symptom,
    Treatment,
)
from core.request import DAYS_A_YEAR, Request

AILMENT = "ailment"
"""A condition of any age and sex that every medication here treats; nothing else is known of it."""

UNLIMITED = frozenset({"pregnancy", "schizophrenia", "testicular torsion"})
"""Conditions whose limits of age and sex are left to the rules that do not read them from a file."""

CODE = Coding(code="0", display="")
WELL: Mapping[str, float] = MappingProxyType(
    {
        "height": 175.0, "weight": 75.0, "bmi": 24.5,
        "systolic_bp": 118, "diastolic_bp": 76, "mean_arterial_pressure": 90, "heart_rate": 70,
        "respiratory_rate": 15, "temperature": 36.8, "spo2": 98,
        "creatinine": 0.95, "egfr": 101, "sodium": 140, "chloride": 103, "bicarbonate": 25, "anion_gap": 12,
        "total_cholesterol": 190, "hdl": 50, "triglycerides": 100, "ldl": 120,
        "hemoglobin": 15.0, "hematocrit": 45.0, "rbc": 5.0, "mcv": 90.0, "mch": 30.0, "mchc": 33.3,
        "hba1c": 5.4, "estimated_average_glucose": 108, "albumin": 4.4, "total_protein": 7.2,
        "neutrophils_percent": 58, "lymphocytes_percent": 30, "eosinophils_percent": 3,
        "iron": 90, "tibc": 310, "uacr": 8, "urine_protein_creatinine": 60,
    }
)  # fmt: skip
"""What a healthy man of forty-five reads."""


@dataclass(frozen=True)
class Ill:
    """A condition as a chart has it; stage None = as severity says."""

    name: str
    severity: float = 0.3
    days: int = 1
    stage: int | None = None


@dataclass(frozen=True)
class Given:
    """A prescription as a chart has it; amount None = as the table gives it."""

    name: str
    indication: str | None = AILMENT
    amount: float | None = None
    dose: int = 0
    days: int = -1
    since: int = 0


@dataclass(frozen=True)
class Told:
    """A complaint, or a finding."""

    phrase: str
    condition: str
    finding: bool = False


@dataclass(frozen=True, kw_only=True)
class Draft:
    """All that a chart here can differ in."""

    age: float = 45.0
    sex: str = "male"
    conditions: tuple[str | Ill, ...] = ()
    medications: tuple[str | Given, ...] = ()
    allergies: tuple[str, ...] = ()
    complaints: tuple[Told, ...] = ()
    values: Mapping[str, float] = field(default_factory=dict)
    later: Mapping[str, float] = field(default_factory=dict)
    request: Request = field(default_factory=Request)


def chart(draft: Draft) -> Cohort:
    """Return a cohort of the one patient of a draft."""
    names = tuple(textbook().conditions)
    ill = tuple(Ill(c) if isinstance(c, str) else c for c in draft.conditions)
    given = tuple(Given(m) if isinstance(m, str) else m for m in draft.medications)
    if any(g.indication == AILMENT for g in given):
        ill = (*ill, Ill(AILMENT))
    present = np.zeros((len(names), 1), dtype=np.bool_)
    severity = np.zeros((len(names), 1))
    for i in ill:
        present[names.index(i.name)] = True
        severity[names.index(i.name)] = i.severity
    days = round(draft.age * DAYS_A_YEAR)
    readings = [Reading(name, 0, np.asarray([float(v)])) for name, v in draft.values.items()]
    readings += [Reading(name, 15, np.asarray([float(v)])) for name, v in draft.later.items()]
    return Cohort(
        request=draft.request,
        seed=1,
        first=0,
        demography=Demography(
            age=np.asarray([days / DAYS_A_YEAR]),
            birth_date=np.asarray([AS_OF - days], dtype="datetime64[D]"),
            sex=_codes(SEXES, draft.sex),
            race=_codes(RACES, "white"),
            ethnicity=_codes(ETHNICITIES, "non-hispanic"),
        ),
        identity=Identity(
            given_name=_label("Avery"),
            surname=_label("O'Fiction"),
            street=_label("Elm Street"),
            house=np.asarray([12]),
            city=_label("Chicago"),
            state=_label("IL"),
            zip_code=_label("60601"),
            area_code=_label("312"),
            line=np.asarray([123]),
            number=np.asarray([12_345_678_901]),
        ),
        habits=Habits(smoking=np.asarray([0]), alcohol=np.asarray([0]), activity=np.asarray([1])),
        condition_names=names,
        present=present,
        severity=severity,
        conditions=_condition_rows(names, ill),
        medications=_medication_rows(names, given),
        allergies=_allergy_rows(draft.allergies),
        complaints=_complaint_rows(names, draft.complaints),
        features={
            (c.name, f.name): np.where(present[row], 0, -1)
            for row, c in enumerate(map(textbook().conditions.__getitem__, names))
            for f in c.features
        },
        complications=ComplicationRows(
            offsets=_ints((0, 0)),
            patient=_ints(()),
            condition=_ints(()),
            complication=_ints(()),
            onset=np.zeros(0, dtype="datetime64[D]"),
        ),
        procedures=ProcedureRows(
            offsets=_ints((0, 0)),
            patient=_ints(()),
            condition=_ints(()),
            procedure=_ints(()),
            result=_ints(()),
            day=np.zeros(0, dtype="datetime64[D]"),
        ),
        immunizations=ImmunizationRows(
            vaccines=(),
            offsets=_ints((0, 0)),
            patient=_ints(()),
            vaccine=_ints(()),
            number=_ints(()),
            day=np.zeros(0, dtype="datetime64[D]"),
        ),
        values={reading.observation: reading.values for reading in readings},
        readings=tuple(readings),
    )


def _codes(labels: tuple[str, ...], label: str) -> Ints:
    return np.asarray([labels.index(label)])


def _label(text: str) -> Coded:
    return Coded(np.asarray([0]), (text,))


def _rows(count: int) -> tuple[Ints, Ints]:
    return np.asarray([0, count]), np.zeros(count, dtype=np.int64)


def _ints(numbers: Iterable[int]) -> Ints:
    return np.asarray(list(numbers), dtype=np.int64)


def _condition_rows(names: tuple[str, ...], ill: tuple[Ill, ...]) -> ConditionRows:
    offsets, patient = _rows(len(ill))
    return ConditionRows(
        names=names,
        offsets=offsets,
        patient=patient,
        condition=_ints(names.index(i.name) for i in ill),
        severity=np.asarray([i.severity for i in ill], dtype=np.float64),
        onset=np.asarray([AS_OF - i.days for i in ill], dtype="datetime64[D]"),
        stage=_ints(_stage(i) if i.stage is None else i.stage for i in ill),
        origin=_ints(0 for _ in ill),
    )


def _stage(ill: Ill) -> int:
    stages = textbook().conditions[ill.name].severity.stages
    return next((at for at, stage in enumerate(stages) if ill.severity < stage.upto), -1)


def _medication_rows(names: tuple[str, ...], given: tuple[Given, ...]) -> MedicationRows:
    offsets, patient = _rows(len(given))
    drugs = tuple(textbook().medications)
    amounts = [textbook().medications[g.name].doses[0].amount or 1.0 for g in given]
    return MedicationRows(
        names=drugs,
        offsets=offsets,
        patient=patient,
        medication=_ints(drugs.index(g.name) for g in given),
        indication=_ints(-1 if g.indication is None else names.index(g.indication) for g in given),
        dose=_ints(g.dose for g in given),
        amount=np.asarray(
            [usual if g.amount is None else g.amount for g, usual in zip(given, amounts, strict=True)],
            dtype=np.float64,
        ),
        renal=_ints(-1 for _ in given),
        start=np.asarray([AS_OF - g.since for g in given], dtype="datetime64[D]"),
        days=_ints(g.days for g in given),
    )


def _allergy_rows(allergies: tuple[str, ...]) -> AllergyRows:
    offsets, patient = _rows(len(allergies))
    names = tuple(dict.fromkeys((*allergies, "Peanut")))
    return AllergyRows(
        names=names,
        reactions=("hives",),
        offsets=offsets,
        patient=patient,
        allergen=_ints(names.index(a) for a in allergies),
        reaction=patient,
    )


def _complaint_rows(names: tuple[str, ...], told: tuple[Told, ...]) -> ComplaintRows:
    offsets, patient = _rows(len(told))
    phrases = tuple(dict.fromkeys(t.phrase for t in told))
    return ComplaintRows(
        phrases=phrases,
        offsets=offsets,
        patient=patient,
        phrase=_ints(phrases.index(t.phrase) for t in told),
        condition=_ints(names.index(t.condition) for t in told),
        finding=np.asarray([t.finding for t in told], dtype=np.bool_),
    )


@cache
def textbook() -> Knowledge:
    """Return what is shipped of conditions and observations, and medications named as ATC codes.

    What rules speak of and no file describes is added, so that a rule is tested before its disease arrives.
    """
    shipped = shipped_context().knowledge
    medications = {m.name: m for m in _medications()}
    spoken = {s.condition for s in SIGNS} | {name for bar in BARS for name in bar.conditions}
    conditions = {name: _condition(name, ()) for name in sorted(spoken | UNLIMITED)}
    conditions |= {n: c for n, c in shipped.conditions.items() if n not in UNLIMITED}
    conditions |= {n: _unlimited(shipped.conditions[n]) for n in UNLIMITED if n in shipped.conditions}
    conditions["of women"] = replace(_condition("of women", ()), sex="female")
    conditions["of the old"] = replace(_condition("of the old", ()), age_min=60.0)
    conditions[AILMENT] = _condition(AILMENT, tuple(medications))
    return Knowledge(
        conditions=MappingProxyType(conditions),
        observations=shipped.observations,
        medications=MappingProxyType(medications),
        groups=MappingProxyType({}),
        sources=MappingProxyType({}),
    )


def _unlimited(condition: Condition) -> Condition:
    earliest = replace(condition.onset, earliest=0.0)
    return replace(condition, sex=None, age_min=0.0, age_max=120.0, onset=earliest)


def _condition(name: str, medications: tuple[str, ...]) -> Condition:
    lines = [
        Treatment(
            purpose="help",
            share=1.0,
            options=(Option(medication=drug),),
            age_max=12.0 if drug == "helps children" else 200.0,
            source="",
        )
        for drug in medications
        if drug != "helps nobody"
    ]
    return Condition(
        name=name,
        display=name,
        snomed=CODE,
        icd10cm=CODE,
        system="",
        specialty="primary care",
        course="chronic",
        prevalence=Prevalence(ages=(0.0,), male=(0.1,), female=(0.1,), source=""),
        onset=Onset(p10=1, p50=2, p90=3, source=""),
        symptoms=(Symptom(phrase="headache", frequency=0.5, source=""),) if name == AILMENT else (),
        treatments=tuple(lines),
        sources=(),
    )


def _medications() -> Iterable[Medication]:
    codes = {c for clash in CLASHES for c in (*clash.first, *clash.second)}
    codes |= {c for bar in BARS for c in bar.atc} | {"J01CA04", "A10AE04", "A02BC01", "A02BC02"}
    yield from (_medication(code, code) for code in sorted(codes))
    yield from (_medication(name, "V") for name in ("harmless", "helps children", "helps nobody"))
    yield from (_medication(name, "V03AB99") for name in ("one name", "another name"))
    yield _medication("by weight", "V", per_kg=10.0, maximum=500.0, round_to=5.0)
    yield _medication("for adults", "V", age_min=18.0, amount=1.0)
    yield _barred("not beside", medications=("harmless",))
    yield _barred("not in asthma", conditions=("asthma",))
    yield _barred("not in pregnancy", pregnancy=True)
    yield _barred("not in kidney failure", egfr_below=50.0)
    yield replace(
        _medication("interacts", "V"),
        interactions=(Interaction(medications=("harmless",), effect="harm", source=""),),
    )
    yield replace(
        _medication("less in kidney failure", "V"),
        renal=(RenalAdjustment(egfr_below=50.0, factor=0.5, source=""),),
    )
    yield replace(_medication("new", "V"), approved=2020)


def _barred(
    name: str,
    *,
    medications: tuple[str, ...] = (),
    conditions: tuple[str, ...] = (),
    pregnancy: bool = False,
    egfr_below: float | None = None,
) -> Medication:
    ground = Contraindication(
        pregnancy=pregnancy,
        egfr_below=egfr_below,
        conditions=conditions,
        medications=medications,
        reason="it harms",
        source="",
    )
    return _medication(name, "V", grounds=(ground,))


def _medication(
    name: str,
    atc: str,
    *,
    age_min: float = 0.0,
    amount: float | None = None,
    per_kg: float | None = None,
    maximum: float | None = None,
    round_to: float = 1.0,
    grounds: tuple[Contraindication, ...] = (),
) -> Medication:
    dose = Dose(
        age_min=age_min,
        amount=1.0 if amount is per_kg is None else amount,
        per_kg=per_kg,
        maximum=maximum,
        round_to=round_to,
        unit="mg",
        frequency="once daily",
        times_a_day=1.0,
        source="",
    )
    return Medication(
        name=name,
        display=name,
        rxnorm=CODE,
        atc=atc,
        drug_class=name,
        route="oral",
        form="tablet",
        doses=(dose,),
        contraindications=grounds,
    )

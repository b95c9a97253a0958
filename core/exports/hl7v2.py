"""HL7 v2.5.1: of each patient a registration (ADT^A04), then the results (ORU^R01)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, time, timedelta
from itertools import groupby
from typing import BinaryIO

from core.cohort import Cohort
from core.exports.formats import Format, records
from core.knowledge.context import Context
from core.record import AllergyEntry, ConditionEntry, ObservationEntry, Record

_DELIMITERS = "^~\\&"
_ESCAPES = str.maketrans(
    {
        "\\": "\\E\\",
        "|": "\\F\\",
        "^": "\\S\\",
        "&": "\\T\\",
        "~": "\\R\\",
        "\r": "\\X0D\\",
        "\n": "\\X0A\\",
    }
)
_VISIT = time(9, 0, tzinfo=UTC)
_SENDER = "SYNTHOMED"
_DOCTOR = "SM-PRACTITIONER^Fictional^Robin^^^Dr."
_LOINC, _SNOMED, _RXNORM, _ICD10CM, _UCUM, _LOCAL = "LN", "SCT", "RXNORM", "I10C", "UCUM", "L"
"""Names of code systems (HL7 table 0396)."""
_RACES = {
    "white": ("2106-3", "White"),
    "black": ("2054-5", "Black or African American"),
    "asian": ("2028-9", "Asian"),
    "native": ("1002-5", "American Indian or Alaska Native"),
    "pacific": ("2076-8", "Native Hawaiian or Other Pacific Islander"),
    "other": ("2131-1", "Other Race"),
}
"""HL7 table 0005."""
_ETHNICITIES = {"hispanic": ("H", "Hispanic or Latino"), "non-hispanic": ("N", "Not Hispanic or Latino")}
"""HL7 table 0189."""
_PANELS = {
    "vital_signs": (
        "85353-1",
        "Vital signs, weight, height, head circumference, oxygen saturation and BMI panel",
        _LOINC,
    ),
    "body": ("BODY", "Body measurements", _LOCAL),
    "blood_count": ("58410-2", "CBC panel - Blood by Automated count", _LOINC),
    "blood_gas": ("24336-0", "Gas panel - Arterial blood", _LOINC),
    "metabolic": ("24323-8", "Comprehensive metabolic 2000 panel - Serum or Plasma", _LOINC),
    "lipids": ("24331-1", "Lipid 1996 panel - Serum or Plasma", _LOINC),
}
"""What the readings of a panel are ordered as; a panel that LOINC has no order for goes by its own name."""
_ALLERGY_KINDS = {"medication": "DA", "food": "FA", "environment": "EA"}
"""HL7 table 0127."""
_SEVERITIES = {"anaphylaxis": "SV", "angioedema": "MO"}
"""HL7 table 0128; other reactions are mild."""
_SMOKING = {
    "never": ("266919005", "Never smoked tobacco"),
    "former": ("8517006", "Ex-smoker"),
    "current": ("449868002", "Smokes tobacco daily"),
}


def escaped(text: str) -> str:
    """Return a text whose delimiters are written as escape sequences (chapter 2.7)."""
    return text.translate(_ESCAPES)


def segment(name: str, fields: Mapping[int, str]) -> str:
    """Return a segment from its numbered fields, which are escaped already; MSH-1 is the separator itself."""
    first = 2 if name == "MSH" else 1
    return "|".join((name, *(fields.get(at, "") for at in range(first, max(fields) + 1))))


def messages(record: Record) -> Iterator[str]:
    """Return a patient's messages; every segment ends with a carriage return."""
    for segments in (_registration(record), _results(record)):
        yield "".join(f"{line}\r" for line in segments)


def _coded(code: str, text: str, system: str) -> str:
    return "^".join((escaped(code), escaped(text), system))


def _moment(record: Record, minutes: int = 0) -> str:
    return f"{datetime.combine(record.as_of, _VISIT) + timedelta(minutes=minutes):%Y%m%d%H%M%S}+0000"


def _registration(record: Record) -> Iterator[str]:
    yield _header(record, "ADT^A04^ADT_A01", "A")
    yield segment("EVN", {1: "A04", 2: _moment(record)})
    yield _patient(record)
    yield _visit(record)
    yield from _social(record)
    if record.allergies:
        yield from (_allergy(at, entry) for at, entry in enumerate(record.allergies, 1))
    else:
        yield segment("AL1", {1: "1", 3: _coded("716186003", "No known allergy", _SNOMED)})
    yield from (_diagnosis(at, entry) for at, entry in enumerate(record.conditions, 1))


def _results(record: Record) -> Iterator[str]:
    yield _header(record, "ORU^R01^ORU_R01", "R")
    yield _patient(record)
    yield _visit(record)
    ordered = sorted(record.observations, key=lambda o: o.minutes)
    panels = dict.fromkeys(o.panel for o in record.observations)
    groups = [
        (panel, minutes, list(entries))
        for panel in panels
        for minutes, entries in groupby((o for o in ordered if o.panel == panel), key=lambda o: o.minutes)
    ]
    for at, (panel, minutes, entries) in enumerate(groups, 1):
        yield _order(record, at, panel, minutes)
        yield from (_reading(record, nth, entry) for nth, entry in enumerate(entries, 1))


def _header(record: Record, kind: str, letter: str) -> str:
    return segment(
        "MSH",
        {
            2: _DELIMITERS,
            3: _SENDER,
            4: "TEACHING CLINIC",
            5: "CLASSROOM",
            6: "CLASSROOM",
            7: _moment(record),
            9: kind,
            10: f"{record.person.patient_id}-{letter}",
            11: "T",
            12: "2.5.1",
            17: "USA",
            18: "UNICODE UTF-8",
        },
    )


def _patient(record: Record) -> str:
    person = record.person
    area, local = person.phone[1:4], person.phone[6:].replace("-", "")
    name = f"{escaped(person.family_name)}^{escaped(person.given_name)}^^^^^L"
    address = "^".join(
        (escaped(person.street), "", escaped(person.city), person.state, person.zip_code, "USA", "H")
    )
    return segment(
        "PID",
        {
            1: "1",
            3: f"{escaped(person.patient_id)}^^^{_SENDER}^MR",
            5: name,
            7: f"{person.birth_date:%Y%m%d}",
            8: "M" if person.sex == "male" else "F",
            10: _coded(*_RACES[person.race], "HL70005"),
            11: address,
            13: f"^PRN^PH^^1^{area}^{local}~^NET^Internet^{escaped(person.email)}",
            22: _coded(*_ETHNICITIES[person.ethnicity], "HL70189"),
        },
    )


def _visit(record: Record) -> str:
    return segment(
        "PV1",
        {
            1: "1",
            2: "O",
            3: f"CLINIC^^^{_SENDER}",
            7: _DOCTOR,
            19: f"{escaped(record.person.patient_id)}-1^^^{_SENDER}^VN",
            44: _moment(record),
        },
    )


def _social(record: Record) -> Iterator[str]:
    """Return smoking and pregnancy, which are known at registration."""
    known: list[tuple[str, str]] = []
    if record.person.age >= 13 or record.social.smoking != "never":
        answer = _coded(*_SMOKING[record.social.smoking], _SNOMED)
        known.append((_coded("72166-2", "Tobacco smoking status", _LOINC), answer))
    if record.pregnant:
        answer = _coded("77386006", "Pregnant", _SNOMED)
        known.append((_coded("82810-3", "Pregnancy status", _LOINC), answer))
    for at, (question, answer) in enumerate(known, 1):
        yield segment("OBX", {1: str(at), 2: "CWE", 3: question, 5: answer, 11: "F", 14: _moment(record)})


def _allergy(at: int, entry: AllergyEntry) -> str:
    code, system = (entry.snomed, _SNOMED) if entry.snomed else (entry.rxnorm, _RXNORM)
    return segment(
        "AL1",
        {
            1: str(at),
            2: _ALLERGY_KINDS[entry.kind],
            3: _coded(code, entry.allergen, system if code else ""),
            4: _SEVERITIES.get(entry.reaction, "MI"),
            5: escaped(entry.reaction),
        },
    )


def _diagnosis(at: int, entry: ConditionEntry) -> str:
    return segment(
        "DG1",
        {
            1: str(at),
            3: _coded(entry.icd10cm.code, entry.icd10cm.display, _ICD10CM),
            5: f"{entry.onset:%Y%m%d}",
            6: "F",
        },
    )


def _order(record: Record, at: int, panel: str, minutes: int) -> str:
    own = (panel.upper(), panel.replace("_", " ").capitalize(), _LOCAL)
    return segment(
        "OBR",
        {
            1: str(at),
            3: f"{escaped(record.person.patient_id)}-{at}^{_SENDER}",
            4: _coded(*_PANELS.get(panel, own)),
            7: _moment(record, minutes),
            16: _DOCTOR,
            22: _moment(record, minutes),
            25: "F",
        },
    )


def _reading(record: Record, at: int, entry: ObservationEntry) -> str:
    limits = reference_range(entry.low, entry.high)
    return segment(
        "OBX",
        {
            1: str(at),
            2: "NM",
            3: _coded(entry.loinc.code, entry.loinc.display, _LOINC),
            5: entry.text,
            6: _coded(entry.ucum, entry.unit, _UCUM),
            7: limits,
            8: entry.flag or ("N" if limits else ""),
            11: "F",
            14: _moment(record, entry.minutes),
        },
    )


def reference_range(low: float | None, high: float | None) -> str:
    """Return the limits as OBX-7 shows them: "3.5-5.1", ">=60", "<=199", or "" without limits."""
    if low is None and high is None:
        return ""
    if high is None:
        return f">={low:.10g}"
    return f"<={high:.10g}" if low is None else f"{low:.10g}-{high:.10g}"


def write(chunks: Iterable[Cohort], sink: BinaryIO, context: Context) -> None:
    """Write the messages one after the other: each begins with its MSH, as the batch rules of HL7 allow."""
    for record in records(chunks, context):
        sink.writelines(message.encode() for message in messages(record))


FORMATS: tuple[Format, ...] = (
    Format(
        name="hl7v2",
        title="HL7 v2.5.1 messages, ADT^A04 and ORU^R01",
        suffix=".hl7",
        media_type="x-application/hl7-v2+er7",
        synonyms=("hl7", "hl7 v2", "hl7v2.5.1", "er7"),
        write=write,
    ),
)

"""HL7 v2.5.1: of each patient a registration (ADT^A04), then the results (ORU^R01)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from itertools import groupby
from typing import BinaryIO

from core.cohort import Cohort
from core.exports.formats import Format, records
from core.exports.terms import NO_ALLERGY, RACES, social_history, visit_moment
from core.knowledge.context import Context
from core.record import (
    ICD10CM,
    LOINC,
    RXNORM,
    SNOMED,
    UCUM,
    AllergyEntry,
    Code,
    ConditionEntry,
    ObservationEntry,
    Person,
    Record,
)

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
_SENDER = "SYNTHOMED"
_DOCTOR = "SM-PRACTITIONER^Fictional^Robin^^^Dr."
_SYSTEMS = {LOINC: "LN", SNOMED: "SCT", RXNORM: "RXNORM", ICD10CM: "I10C", UCUM: "UCUM"}
"""Names of code systems (HL7 table 0396)."""
_LOINC, _LOCAL = _SYSTEMS[LOINC], "L"
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


def escaped(text: str) -> str:
    """Return a text whose delimiters are written as escape sequences (chapter 2.7)."""
    return text.translate(_ESCAPES)


def segment(name: str, fields: Mapping[int, str]) -> str:
    """Return a segment from its numbered fields, which are escaped already; MSH-1 is the separator itself."""
    first = 2 if name == "MSH" else 1
    return "|".join((name, *(fields.get(at, "") for at in range(first, max(fields) + 1))))


def messages(record: Record) -> Iterator[str]:
    """Return a patient's messages; every segment ends with a carriage return."""
    yield _message(_registration(record))
    if record.observations:
        yield _message(_results(record))


def _message(segments: Iterable[str]) -> str:
    return "".join(f"{line}\r" for line in segments)


def _coded(code: str, text: str, system: str) -> str:
    return "^".join((escaped(code), escaped(text), system))


@cache
def _code(code: Code) -> str:
    return _coded(code.code, code.display, _SYSTEMS[code.system])


@cache
def _stamp(day: date, minutes: int) -> str:
    return f"{visit_moment(day, minutes):%Y%m%d%H%M%S}+0000"


def _moment(record: Record, minutes: int = 0) -> str:
    return _stamp(record.as_of, minutes)


def _registration(record: Record) -> Iterator[str]:
    yield _header(record, "ADT^A04^ADT_A01", "A")
    yield segment("EVN", {1: "A04", 2: _moment(record)})
    yield _patient(record)
    yield _visit(record)
    yield from _social(record)
    if record.allergies:
        yield from (_allergy(at, entry) for at, entry in enumerate(record.allergies, 1))
    else:
        yield segment("AL1", {1: "1", 3: _code(NO_ALLERGY)})
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
            17: _country(record),
            18: "UNICODE UTF-8",
        },
    )


def _patient(record: Record) -> str:
    person = record.person
    name = f"{escaped(person.family_name)}^{escaped(person.given_name)}^^^^^L"
    address = "^".join(
        (
            escaped(person.street),
            "",
            escaped(person.city),
            person.state,
            person.zip_code,
            _country(record),
            "H",
        )
    )
    return segment(
        "PID",
        {
            1: "1",
            3: f"{escaped(person.patient_id)}^^^{_SENDER}^MR{_national(person)}",
            5: name,
            7: f"{person.birth_date:%Y%m%d}",
            8: "M" if person.sex == "male" else "F",
            10: _race(person),
            11: address,
            13: f"^PRN^PH^^{_telephone(person)}~^NET^Internet^{escaped(person.email)}",
            22: _ethnicity(person),
        },
    )


def _country(record: Record) -> str:
    """Return the country in three letters."""
    return record.person.home.country.alpha3 if record.person.home else "USA"


def _telephone(person: Person) -> str:
    """Return dialling code, area without the 0 that it is dialled with at home, and number, in digits."""
    if person.home is None or person.home.country.dialling == "1":
        return f"1^{person.phone[1:4]}^{person.phone[6:].replace('-', '')}"
    area, _, local = person.phone.partition(" ")
    return f"{person.home.country.dialling}^{area.lstrip('0')}^{local.replace(' ', '')}"


def _national(person: Person) -> str:
    """Return the repetition for a national number, of the range set aside for tests, or ""."""
    if person.national is None or person.home is None or person.home.identifier is None:
        return ""
    return f"~{person.national.replace(' ', '')}^^^{escaped(person.home.identifier.name.split()[0])}^NH"


def _race(person: Person) -> str:
    """Return race, or "" where the population records ethnic groups."""
    race = RACES[person.race]
    return "" if person.ethnic_group else _coded(race.code, race.display, "HL70005")


def _ethnicity(person: Person) -> str:
    """Return ethnicity, or the ethnic group under its own code."""
    group = person.ethnic_group
    if group is not None:
        return _coded(group.code, group.display, _LOCAL)
    return _coded(*_ETHNICITIES[person.ethnicity], "HL70189")


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
    for at, (question, answer) in enumerate(social_history(record).values(), 1):
        yield segment(
            "OBX",
            {1: str(at), 2: "CE", 3: _code(question), 5: _code(answer), 11: "F", 14: _moment(record)},
        )


def _allergy(at: int, entry: AllergyEntry) -> str:
    code, system = (entry.snomed, SNOMED) if entry.snomed else (entry.rxnorm, RXNORM)
    return segment(
        "AL1",
        {
            1: str(at),
            2: _ALLERGY_KINDS[entry.kind],
            3: _coded(code, entry.allergen, _SYSTEMS[system] if code else ""),
            4: _SEVERITIES.get(entry.reaction, "MI"),
            5: escaped(entry.reaction),
        },
    )


def _diagnosis(at: int, entry: ConditionEntry) -> str:
    return segment(
        "DG1",
        {
            1: str(at),
            3: _code(entry.icd10cm),
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
            2: "CE" if entry.is_coded else "NM",
            3: _code(entry.loinc),
            5: _result(entry) if entry.is_coded else entry.text,
            6: "" if entry.is_coded else _coded(entry.ucum, entry.unit, _SYSTEMS[UCUM]),
            7: limits,
            8: entry.flag or ("N" if limits else ""),
            11: "F",
            14: _moment(record, entry.minutes),
        },
    )


def _result(entry: ObservationEntry) -> str:
    """Return a coded result, in words alone where it has no code."""
    return _code(entry.coded) if entry.coded else _coded("", entry.text, "")


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

"""What FHIR resources of every kind are built from: codes, references, ids, and the visit they belong to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TypeAlias
from uuid import NAMESPACE_URL, uuid5

from core.exports.terms import visit_moment
from core.record import SNOMED, UCUM, Code, Record

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
"""What JSON can say; built from dictionaries and lists, read-only once built."""
Resource: TypeAlias = dict[str, Json]
"""A FHIR resource, or an element of one, while it is being built."""

BASE = "https://synthomed.example/fhir"
"""Where the resources would live: a host that nobody can have (RFC 2606)."""
IDENTIFIERS = "https://synthomed.example/identifier"
EVERYONE = ""
"""The owner of resources that all patients of an export share."""
_NAMESPACE = uuid5(NAMESPACE_URL, BASE)
_US_CORE = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-"
_TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/"
_VISIT_MINUTES = 30
TEST_DATA: Json = [{"system": f"{_TERMINOLOGY}v3-ActReason", "code": "HTEST", "display": "test health data"}]


def term(system: str, code: str, display: str) -> Resource:
    """Return a Coding of one of HL7's own code systems, named by the end of its address."""
    return {"system": _TERMINOLOGY + system, "code": code, "display": display}


def coding(code: Code) -> Resource:
    """Return a code as a Coding."""
    return {"system": code.system, "code": code.code, "display": code.display}


def snomed(code: str, display: str) -> Resource:
    """Return a SNOMED CT concept as a Coding."""
    return {"system": SNOMED, "code": code, "display": display}


def concept(*codings: Resource, text: str = "") -> Resource:
    """Return a CodeableConcept."""
    made: Resource = {"coding": codings} if codings else {}
    if text:
        made["text"] = text
    return made


def number(value: float) -> float | int:
    """Return a number without an empty fraction: 120, not 120.0."""
    whole = int(value)
    return whole if whole == value else value


def quantity(value: float, unit: str, ucum: str) -> Resource:
    """Return a Quantity with its UCUM code."""
    return {"value": number(value), "unit": unit, "system": UCUM, "code": ucum}


def extension_address(name: str) -> str:
    """Return the address of a US Core extension."""
    return _US_CORE + name


def resource_id(owner: str, kind: str, *key: str) -> str:
    """Return the id of an owner's resource: a name-based UUID, the same wherever it is asked for."""
    return str(uuid5(_NAMESPACE, "/".join((owner, kind, *key))))


def head(kind: str, identity: str, profile: str) -> Resource:
    """Return the start of a resource that claims a US Core profile, marked as test data."""
    return {
        "resourceType": kind,
        "id": identity,
        "meta": {"profile": [_US_CORE + profile], "tag": TEST_DATA},
    }


def reference(kind: str, identity: str, display: str = "") -> Resource:
    """Return a relative Reference, which resolves in a Bundle and in a folder alike."""
    made: Resource = {"reference": f"{kind}/{identity}"}
    if display:
        made["display"] = display
    return made


@cache
def moment(day: date, minutes: int) -> str:
    """Return a moment of a day's visit as FHIR writes an instant."""
    return f"{visit_moment(day, minutes):%Y-%m-%dT%H:%M:%SZ}"


@dataclass(frozen=True, slots=True)
class Visit:
    """The visit that all resources of a record belong to, with references to who took part.

    `staff` owns the practitioner and the organization: the patient, where each Bundle stands alone, or
    `EVERYONE`.
    """

    record: Record
    subject: Resource
    encounter: Resource
    practitioner: Resource
    organization: Resource
    staff: str

    @property
    def owner(self) -> str:
        """Whose the resources are."""
        return self.record.person.patient_id

    def id_of(self, kind: str, *key: str) -> str:
        """Return the id of one of the patient's resources."""
        return resource_id(self.owner, kind, *key)

    def at(self, minutes: int) -> str:
        """Return the moment `minutes` after the visit began."""
        return moment(self.record.as_of, minutes)

    @property
    def minutes(self) -> int:
        """How long the visit takes: half an hour, or until the last reading."""
        return max([_VISIT_MINUTES, *(o.minutes for o in self.record.observations)])


def visit_of(record: Record, staff: str) -> Visit:
    """Return the visit of a record."""
    owner = record.person.patient_id
    return Visit(
        record=record,
        subject=reference("Patient", resource_id(owner, "Patient"), record.person.name),
        encounter=reference("Encounter", resource_id(owner, "Encounter")),
        practitioner=reference("Practitioner", resource_id(staff, "Practitioner"), "Dr. Robin Fictional"),
        organization=reference(
            "Organization", resource_id(staff, "Organization"), "SynthoMed Teaching Clinic (fictional)"
        ),
        staff=staff,
    )

"""A record as FHIR R4 resources under the profiles of US Core 6.1.0."""

from __future__ import annotations

from collections.abc import Iterator

from core.exports.fhir_history import deceased, past, seen_at
from core.exports.fhir_medications import requests
from core.exports.fhir_observations import observations
from core.exports.fhir_parts import (
    IDENTIFIERS,
    TEST_DATA,
    Resource,
    Visit,
    coding,
    concept,
    extension_address,
    head,
    reference,
    resource_id,
    snomed,
    term,
    visit_of,
)
from core.exports.fhir_stay import encounter_parts, stay_resources
from core.exports.terms import ETHNICITIES, NO_ALLERGY, RACES, REACTIONS
from core.history import History
from core.knowledge.profile import Profile
from core.record import (
    RXNORM,
    SNOMED,
    AllergyEntry,
    Code,
    ComplicationEntry,
    ConditionEntry,
    ImmunizationEntry,
    Person,
    ProcedureEntry,
    Record,
)

_RECORD_NUMBER = concept(term("v2-0203", "MR", "Medical record number"))
_AMBULATORY = term("v3-ActCode", "AMB", "ambulatory")
_PERFORMER = concept(term("v3-ParticipationType", "PPRF", "primary performer"))
_SYMPTOM_VISIT = concept(snomed("185345009", "Encounter for symptom"))
_CHECK_UP = concept(snomed("185349003", "Encounter for check up"))
_PRENATAL = concept(snomed("424619006", "Prenatal visit"))
_WELL_CHILD = concept(snomed("410620009", "Well child visit"))
_ACTIVE_CONDITION = concept(term("condition-clinical", "active", "Active"))
_CONFIRMED_CONDITION = concept(term("condition-ver-status", "confirmed", "Confirmed"))
_PROBLEM = concept(term("condition-category", "problem-list-item", "Problem List Item"))
_ACTIVE_ALLERGY = concept(term("allergyintolerance-clinical", "active", "Active"))
_CONFIRMED_ALLERGY = concept(term("allergyintolerance-verification", "confirmed", "Confirmed"))
_NO_ALLERGY = concept(coding(NO_ALLERGY), text=NO_ALLERGY.display)
_DANGEROUS = {"anaphylaxis", "angioedema"}


def resources(record: Record, staff: str, history: History | None = None) -> Iterator[Resource]:
    """Return a patient's resources; whom they refer to as `staff` is left to `clinic`."""
    visit = visit_of(record, staff)
    yield _patient(visit) | (deceased(history) if history is not None else {})
    yield _encounter(visit)
    reasons: dict[str, Resource] = {}
    for entry in record.conditions:
        made = _condition(visit, entry)
        reasons.setdefault(entry.display, _pointer(visit, entry))
        reasons.setdefault(entry.name, _pointer(visit, entry))
        yield made
    for complication in record.complications:
        yield _complication(visit, complication)
    for at, procedure in enumerate(record.procedures):
        yield _procedure(visit, at, procedure, reasons) | seen_at(
            visit, None if history is None else history.operated[at]
        )
    yield from observations(visit)
    yield from stay_resources(visit)
    yield from requests(visit, reasons)
    yield from _allergies(visit)
    for at, immunization in enumerate(record.immunizations):
        yield _immunization(visit, at, immunization) | seen_at(
            visit, None if history is None else history.immunized[at]
        )
    if history is not None:
        yield from past(visit, history, reasons)


def clinic(staff: str) -> Iterator[Resource]:
    """Return the fictional organization and practitioner that the visits of `staff` refer to."""
    yield head("Organization", resource_id(staff, "Organization"), "organization") | {
        "identifier": [{"system": f"{IDENTIFIERS}/organization", "value": "SM-CLINIC"}],
        "active": True,
        "name": "SynthoMed Teaching Clinic (fictional)",
        "telecom": [{"system": "phone", "value": "(202) 555-0100", "use": "work"}],
    }
    yield head("Practitioner", resource_id(staff, "Practitioner"), "practitioner") | {
        "identifier": [{"system": f"{IDENTIFIERS}/practitioner", "value": "SM-PRACTITIONER"}],
        "active": True,
        "name": [{"use": "official", "family": "Fictional", "given": ["Robin"], "prefix": ["Dr."]}],
    }


def _patient(visit: Visit) -> Resource:
    person = visit.record.person
    made = head("Patient", visit.id_of("Patient"), "patient")
    if person.home is not None and person.home.country.alpha2 != "US":
        made |= _elsewhere(person, person.home)
    else:
        made["extension"] = [
            _origin("race", RACES[person.race], categorical=person.race != "other"),
            _origin("ethnicity", ETHNICITIES[person.ethnicity], categorical=True),
            {"url": extension_address("birthsex"), "valueCode": "M" if person.sex == "male" else "F"},
        ]
    return made | {
        "identifier": [
            {
                "use": "usual",
                "type": _RECORD_NUMBER,
                "system": f"{IDENTIFIERS}/patient",
                "value": person.patient_id,
            },
            *_national(person),
        ],
        "active": True,
        "name": [{"use": "official", "family": person.family_name, "given": [person.given_name]}],
        "telecom": [
            {"system": "phone", "value": person.phone, "use": "home"},
            {"system": "email", "value": person.email, "use": "home"},
        ],
        "gender": person.sex,
        "birthDate": person.birth_date.isoformat(),
        "address": [_address(person)],
    }


def _elsewhere(person: Person, home: Profile) -> Resource:
    """Return profile and ethnic group of a patient of another population, as its own core guide has them."""
    if person.ethnic_group is None or home.ethnic is None:
        return {"meta": {"tag": TEST_DATA}}
    group = concept(coding(person.ethnic_group))
    return {
        "meta": {"profile": [home.ethnic.profile], "tag": TEST_DATA},
        "extension": [{"url": home.ethnic.extension, "valueCodeableConcept": group}],
    }


def _national(person: Person) -> Iterator[Resource]:
    """Yield the national number, of the range set aside for tests."""
    if person.national and person.home and person.home.identifier:
        yield {
            "use": "official",
            "system": person.home.identifier.system,
            "value": person.national.replace(" ", ""),
        }


def _origin(name: str, code: Code, *, categorical: bool) -> Resource:
    """Return the extension of race or ethnicity; "other" is no category of OMB's and is told in words."""
    category: list[Resource] = [{"url": "ombCategory", "valueCoding": coding(code)}] if categorical else []
    return {
        "url": extension_address(name),
        "extension": [*category, {"url": "text", "valueString": code.display}],
    }


def _address(person: Person) -> Resource:
    return {
        "use": "home",
        "type": "both",
        "line": [person.street],
        "city": person.city,
        "state": person.state,
        "postalCode": person.zip_code,
        "country": person.home.country.alpha2 if person.home else "US",
    }


def _encounter(visit: Visit) -> Resource:
    record = visit.record
    period: Resource = {"start": visit.at(0), "end": visit.at(visit.minutes)}
    made = head("Encounter", visit.id_of("Encounter"), "encounter") | {
        "identifier": [{"system": f"{IDENTIFIERS}/encounter", "value": f"{visit.owner}-1"}],
        "status": "finished",
        "class": _AMBULATORY,
        "type": [_occasion(record)],
        "subject": visit.subject,
        "participant": [{"type": [_PERFORMER], "period": period, "individual": visit.practitioner}],
        "period": period,
        "serviceProvider": visit.organization,
    }
    if record.symptoms:
        made["reasonCode"] = [concept(text=symptom) for symptom in record.symptoms]
    if record.stay is not None:
        made |= encounter_parts(visit, record.stay)
    reasons = [
        _pointer(visit, c) for c in record.conditions if c.origin == "requested" or c.course == "acute"
    ]
    if reasons:
        made["reasonReference"] = reasons
    return made


def _occasion(record: Record) -> Resource:
    """Return what kind of visit it is."""
    if record.symptoms:
        return _SYMPTOM_VISIT
    if record.pregnant:
        return _PRENATAL
    return _WELL_CHILD if record.person.age < 18 else _CHECK_UP


def _pointer(visit: Visit, entry: ConditionEntry) -> Resource:
    return reference("Condition", visit.id_of("Condition", entry.name), entry.display)


def _condition(visit: Visit, entry: ConditionEntry) -> Resource:
    identity = visit.id_of("Condition", entry.name)
    made = head("Condition", identity, "condition-problems-health-concerns") | {
        "clinicalStatus": _ACTIVE_CONDITION,
        "verificationStatus": _CONFIRMED_CONDITION,
        "category": [_PROBLEM],
        "code": concept(coding(entry.snomed), coding(entry.icd10cm), text=entry.display),
        "subject": visit.subject,
        "encounter": visit.encounter,
        "onsetDateTime": entry.onset.isoformat(),
        "recordedDate": visit.record.as_of.isoformat(),
    }
    if entry.stage:
        made["stage"] = [{"summary": concept(text=entry.stage)}]
    return made


def _complication(visit: Visit, entry: ComplicationEntry) -> Resource:
    identity = visit.id_of("Condition", entry.condition, entry.phrase)
    codings = [coding(code) for code in (entry.snomed, entry.icd10cm) if code]
    return head("Condition", identity, "condition-problems-health-concerns") | {
        "clinicalStatus": _ACTIVE_CONDITION,
        "verificationStatus": _CONFIRMED_CONDITION,
        "category": [_PROBLEM],
        "code": concept(*codings, text=entry.phrase),
        "subject": visit.subject,
        "encounter": visit.encounter,
        "onsetDateTime": entry.onset.isoformat(),
        "recordedDate": visit.record.as_of.isoformat(),
    }


def _procedure(visit: Visit, at: int, entry: ProcedureEntry, reasons: dict[str, Resource]) -> Resource:
    """Return a procedure done as a Procedure, one ordered as a ServiceRequest."""
    kind, profile = ("Procedure", "procedure") if entry.done else ("ServiceRequest", "servicerequest")
    made = head(kind, visit.id_of(kind, str(at)), profile) | {
        "status": "completed" if entry.done else "active",
        "code": concept(coding(entry.snomed), text=entry.display),
        "subject": visit.subject,
    }
    reason = reasons.get(entry.condition)
    if reason is not None:
        made["reasonReference"] = [reason]
    if not entry.done:
        return made | {
            "intent": "order",
            "encounter": visit.encounter,
            "occurrenceDateTime": entry.day.isoformat(),
            "authoredOn": visit.record.as_of.isoformat(),
            "requester": visit.practitioner,
        }
    made["performedDateTime"] = entry.day.isoformat()
    if entry.result:
        made["outcome"] = concept(text=entry.result)
    return made


def _immunization(visit: Visit, at: int, entry: ImmunizationEntry) -> Resource:
    return head("Immunization", visit.id_of("Immunization", str(at)), "immunization") | {
        "status": "completed",
        "vaccineCode": concept(coding(entry.cvx), text=entry.name),
        "patient": visit.subject,
        "occurrenceDateTime": entry.day.isoformat(),
        "primarySource": False,
        "protocolApplied": [{"doseNumberPositiveInt": entry.number}],
    }


def _allergies(visit: Visit) -> Iterator[Resource]:
    for entry in visit.record.allergies:
        made = _allergy(visit, entry.allergen, _allergen(entry))
        yield made | {
            "type": "allergy",
            "category": [entry.kind],
            "criticality": "high" if entry.reaction in _DANGEROUS else "low",
            "reaction": [{"manifestation": [_reaction(entry.reaction)]}],
        }
    if not visit.record.allergies:
        yield _allergy(visit, "none", _NO_ALLERGY)


def _allergy(visit: Visit, key: str, code: Resource) -> Resource:
    return head("AllergyIntolerance", visit.id_of("AllergyIntolerance", key), "allergyintolerance") | {
        "clinicalStatus": _ACTIVE_ALLERGY,
        "verificationStatus": _CONFIRMED_ALLERGY,
        "code": code,
        "patient": visit.subject,
        "encounter": visit.encounter,
        "recordedDate": visit.record.as_of.isoformat(),
    }


def _allergen(entry: AllergyEntry) -> Resource:
    """Return what the allergy is to; RxNorm only where SNOMED CT is silent, as it may name one of a class."""
    if entry.snomed:
        return concept({"system": SNOMED, "code": entry.snomed}, text=entry.allergen)
    if entry.rxnorm:
        return concept({"system": RXNORM, "code": entry.rxnorm}, text=entry.allergen)
    return concept(text=entry.allergen)


def _reaction(reaction: str) -> Resource:
    known = REACTIONS.get(reaction)
    return concept(*([coding(known)] if known else []), text=reaction)

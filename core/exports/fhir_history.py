"""The years before a chart as FHIR: visits, earlier readings, past illnesses and prescriptions, screening."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from core.exports.fhir_medications import request_of
from core.exports.fhir_observations import earlier
from core.exports.fhir_parts import (
    IDENTIFIERS,
    Resource,
    Visit,
    coding,
    concept,
    head,
    reference,
    snomed,
    term,
)
from core.history import EncounterEntry, History, PastCondition, ScreeningEntry
from core.life import EMERGENCY, INPATIENT, KINDS, OFFICE, PREVENTIVE, SHOT, SPECIALIST
from core.record import MedicationEntry

_AMBULATORY = term("v3-ActCode", "AMB", "ambulatory")
_CLASSES = {
    KINDS[EMERGENCY]: term("v3-ActCode", "EMER", "emergency"),
    KINDS[INPATIENT]: term("v3-ActCode", "IMP", "inpatient encounter"),
}
_TYPES = {
    KINDS[OFFICE]: concept(snomed("185347001", "Encounter for problem")),
    KINDS[SPECIALIST]: concept(snomed("390906007", "Follow-up encounter")),
    KINDS[PREVENTIVE]: concept(snomed("185349003", "Encounter for check up")),
    KINDS[SHOT]: concept(text="Immunization visit"),
    KINDS[EMERGENCY]: concept(snomed("50849002", "Emergency room admission")),
    KINDS[INPATIENT]: concept(snomed("32485007", "Hospital admission")),
}
_RESOLVED = concept(term("condition-clinical", "resolved", "Resolved"))
_CONFIRMED = concept(term("condition-ver-status", "confirmed", "Confirmed"))
_DIAGNOSIS = concept(term("condition-category", "encounter-diagnosis", "Encounter Diagnosis"))
_STATUS = {"course ended": "completed", "dose changed": "completed"}
"""Status of a prescription by why it ended; any other was stopped."""


def deceased(history: History) -> Resource:
    """Return what a Patient says of a death, nothing of the living."""
    return {} if history.died is None else {"deceasedDateTime": history.died.isoformat()}


def seen_at(visit: Visit, encounter: int | None) -> Resource:
    """Return the reference of something to the earlier visit it came about at, if there is one."""
    return {} if encounter is None else {"encounter": _at(visit, encounter).encounter}


def past(visit: Visit, history: History, reasons: Mapping[str, Resource]) -> Iterator[Resource]:
    """Return the resources of the years told; `reasons` refers to the conditions of the chart."""
    known = dict(reasons)
    for condition in history.conditions:
        known.setdefault(condition.name, _pointer(visit, condition))
        known.setdefault(condition.display, _pointer(visit, condition))
    for at, encounter in enumerate(history.encounters):
        yield _encounter(visit, at, encounter, known)
    for condition in history.conditions:
        yield _condition(_at(visit, condition.encounter), condition)
    for at, entry in enumerate(history.encounters):
        taken = [r.entry for r in history.readings if r.encounter == at]
        when = next((r.time for r in history.readings if r.encounter == at), entry.start)
        yield from earlier(_at(visit, at), str(at), _instant(when), taken)
    yield from _prescriptions(visit, history, known)
    for at, screening in enumerate(history.screenings):
        yield _screening(_at(visit, screening.encounter), at, screening)


def _at(visit: Visit, encounter: int) -> Visit:
    """Return the visit that resources of an earlier encounter belong to."""
    return replace(visit, encounter=reference("Encounter", visit.id_of("Encounter", str(encounter))))


def _instant(moment: datetime) -> str:
    return f"{moment.replace(tzinfo=UTC):%Y-%m-%dT%H:%M:%SZ}"


def _encounter(visit: Visit, at: int, entry: EncounterEntry, known: Mapping[str, Resource]) -> Resource:
    period: Resource = {"start": _instant(entry.start), "end": _instant(entry.end)}
    made = head("Encounter", visit.id_of("Encounter", str(at)), "encounter") | {
        "identifier": [{"system": f"{IDENTIFIERS}/encounter", "value": f"{visit.owner}-past-{at + 1}"}],
        "status": "finished",
        "class": _CLASSES.get(entry.kind, _AMBULATORY),
        "type": [_TYPES[entry.kind]],
        "subject": visit.subject,
        "participant": [{"period": period, "individual": visit.practitioner}],
        "period": period,
        "serviceProvider": visit.organization,
    }
    if entry.reason:
        made["reasonCode"] = [concept(text=entry.reason)]
    if entry.condition in known:
        made["reasonReference"] = [known[entry.condition]]
    return made


def _identity(visit: Visit, entry: PastCondition) -> str:
    return visit.id_of("Condition", "past", entry.name, entry.onset.isoformat())


def _pointer(visit: Visit, entry: PastCondition) -> Resource:
    return reference("Condition", _identity(visit, entry), entry.display)


def _condition(visit: Visit, entry: PastCondition) -> Resource:
    return head("Condition", _identity(visit, entry), "condition-encounter-diagnosis") | {
        "clinicalStatus": _RESOLVED,
        "verificationStatus": _CONFIRMED,
        "category": [_DIAGNOSIS],
        "code": concept(coding(entry.snomed), coding(entry.icd10cm), text=entry.display),
        "subject": visit.subject,
        "encounter": visit.encounter,
        "onsetDateTime": entry.onset.isoformat(),
        "abatementDateTime": entry.resolved.isoformat(),
        "recordedDate": entry.onset.isoformat(),
    }


def _prescriptions(visit: Visit, history: History, known: Mapping[str, Resource]) -> Iterator[Resource]:
    """Return prescriptions that ended; those that go on stand in the chart."""
    for at, period in enumerate(history.periods):
        if period.stop is None:
            continue
        entry = MedicationEntry(
            name=period.name,
            display=period.display,
            rxnorm=period.rxnorm,
            dose=period.dose,
            route=period.route,
            form="",
            frequency=period.frequency,
            indication=period.indication,
            start=period.start,
            end=period.stop,
        )
        where = visit if period.encounter is None else _at(visit, period.encounter)
        made = request_of(where, entry, f"past {at}", known.get(period.indication))
        status = _STATUS.get(period.ending, "stopped")
        more: Resource = {"statusReason": concept(text=period.ending)} if status == "stopped" else {}
        if period.encounter is None:
            del made["encounter"]
        yield made | {"status": status} | more


def _screening(visit: Visit, at: int, entry: ScreeningEntry) -> Resource:
    return head("Procedure", visit.id_of("Procedure", "screening", str(at)), "procedure") | {
        "status": "completed",
        "code": concept(coding(entry.snomed), text=entry.display),
        "subject": visit.subject,
        "encounter": visit.encounter,
        "performedDateTime": entry.day.isoformat(),
        "outcome": concept(text=entry.result),
    }

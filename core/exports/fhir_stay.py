"""A hospital stay as FHIR: parts of its Encounter, Observations, MedicationAdministrations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from core.exports.fhir_medications import ROUTES, amount
from core.exports.fhir_observations import readings
from core.exports.fhir_parts import TEST_DATA, Resource, Visit, concept, snomed, term
from core.inpatient import DoseEntry, OrderEntry, StayEntry
from core.record import RXNORM, ObservationEntry

_INPATIENT = term("v3-ActCode", "IMP", "inpatient encounter")
_EMERGENCY = term("v3-ActCode", "EMER", "emergency")
_ADMISSION = concept(snomed("32485007", "Hospital admission"))
_HOME = concept(term("discharge-disposition", "home", "Home"))
_HELD, _REFUSED = "Held", "Refused by the patient"


def encounter_parts(visit: Visit, stay: StayEntry) -> Resource:
    """Return what an inpatient Encounter says in place of a visit's: class, status, period, places."""
    start, end = visit.at(0), visit.at(stay.minutes)
    period: Resource = {"start": start, "end": end} if stay.discharged else {"start": start}
    made: Resource = {
        "status": "finished" if stay.discharged else "in-progress",
        "class": _EMERGENCY if stay.place == "emergency department" else _INPATIENT,
        "type": [_ADMISSION],
        "period": period,
        "location": _places(visit, stay),
    }
    if stay.discharged:
        made["hospitalization"] = {"dischargeDisposition": _HOME}
    return made


def _places(visit: Visit, stay: StayEntry) -> list[Resource]:
    """Return where the patient lay, each place with its period."""
    spans: list[tuple[str, int, int]] = []
    for flow in stay.flowsheet:
        if spans and spans[-1][0] == flow.place:
            spans[-1] = (flow.place, spans[-1][1], flow.minutes)
        else:
            if spans:
                spans[-1] = (spans[-1][0], spans[-1][1], flow.minutes)
            spans.append((flow.place, flow.minutes, flow.minutes))
    return [
        {"location": {"display": place}, "period": {"start": visit.at(first), "end": visit.at(last)}}
        for place, first, last in spans
    ]


def stay_resources(visit: Visit) -> Iterator[Resource]:
    """Return the flowsheet's and the laboratory's Observations, and the doses; nothing for who is at home."""
    stay = visit.record.stay
    if stay is None:
        return
    known = {(o.name, o.minutes) for o in visit.record.observations}
    found: dict[tuple[str, int], ObservationEntry] = {}
    for flow in stay.flowsheet:
        found |= {(n, flow.minutes): replace(o, minutes=flow.minutes) for n, o in flow.signs.items()}
    for result in stay.results:
        found |= {(o.name, o.minutes): o for o in result.results}
    yield from readings(visit, [o for key, o in found.items() if key not in known], found.values())
    for at, order in enumerate(stay.orders):
        for dose in order.doses:
            yield _administration(visit, at, order, dose)


def _administration(visit: Visit, at: int, order: OrderEntry, dose: DoseEntry) -> Resource:
    """Return a dose: completed, or not done and why."""
    given = dose.status == "given"
    made: Resource = {
        "resourceType": "MedicationAdministration",
        "id": visit.id_of("MedicationAdministration", order.name, str(at), str(dose.due)),
        "meta": {"tag": TEST_DATA},
        "status": "completed" if given else "not-done",
        "medicationCodeableConcept": concept(
            {"system": RXNORM, "code": order.rxnorm, "display": order.display}, text=order.display
        ),
        "subject": visit.subject,
        "context": visit.encounter,
        "effectiveDateTime": visit.at(dose.at),
        "performer": [{"actor": visit.practitioner}],
    }
    if not given:
        reason = dose.reason or (_REFUSED if dose.status == "refused" else _HELD)
        made["statusReason"] = [concept(text=reason)]
        return made
    code = ROUTES.get(order.route)
    dosage: Resource = {
        "text": f"{dose.amount}, {order.route}",
        "route": concept(*([snomed(*code)] if code else []), text=order.route),
    }
    measured = amount(dose.amount) or {}
    if "doseQuantity" in measured:
        dosage["dose"] = measured["doseQuantity"]
    if "rateQuantity" in measured:
        dosage["rateQuantity"] = measured["rateQuantity"]
    made["dosage"] = dosage
    return made

"""JSON: a hospital stay as part of a patient's chart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from core.inpatient import FlowEntry, OrderEntry, ResultEntry, StayEntry
from core.record import ObservationEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class StaySign:
    """One reading of a flowsheet."""

    name: str
    value: float | str
    unit: str
    loinc: str
    flag: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StaySet:
    """One set of vital signs: when and where it was taken."""

    time: datetime
    place: str
    signs: tuple[StaySign, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StayResult:
    """A laboratory panel; `resulted` is null and `results` are empty while it is pending."""

    panel: str
    urgent: bool
    ordered: datetime
    collected: datetime
    resulted: datetime | None
    results: tuple[StaySign, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StayDose:
    """A dose that was due: given, held or refused."""

    due: datetime
    time: datetime
    status: Literal["given", "held", "refused"]
    reason: str | None
    amount: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StayOrder:
    """An order of a medication with its doses; `stop` is null for a standing one."""

    name: str
    display: str
    rxnorm: str
    dose: str
    route: str
    frequency: str
    start: datetime
    stop: datetime | None
    doses: tuple[StayDose, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StayFluids:
    """Milliliters that went in and came out in the hour that began at `time`."""

    time: datetime
    oral: int
    intravenous: int
    urine: int
    stool: int
    emesis: int
    balance: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StayEvent:
    """Something that happened or was written."""

    time: datetime
    kind: Literal["event", "nursing", "physician"]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartStay:
    """A hospital stay from admission to now; `discharged` is null while it lasts."""

    admitted: datetime
    now: datetime
    discharged: datetime | None
    hospital_day: int
    place: str
    expected_days: float
    flowsheet: tuple[StaySet, ...]
    results: tuple[StayResult, ...]
    medication_administration: tuple[StayOrder, ...]
    intake_output: tuple[StayFluids, ...]
    progress: tuple[StayEvent, ...]


def stay_chart(entry: StayEntry | None) -> ChartStay | None:
    """Return a stay as the document that JSON shows, None where there is none."""
    if entry is None:
        return None
    kinds: dict[str, Literal["event", "nursing", "physician"]] = {
        k: k for k in ("event", "nursing", "physician")
    }
    return ChartStay(
        admitted=_moment(entry, 0),
        now=_moment(entry, entry.minutes),
        discharged=_moment(entry, entry.minutes) if entry.discharged else None,
        hospital_day=entry.day,
        place=entry.place,
        expected_days=entry.expected_days,
        flowsheet=tuple(_set(entry, flow) for flow in entry.flowsheet),
        results=tuple(_result(entry, result) for result in entry.results),
        medication_administration=tuple(_order(entry, order) for order in entry.orders),
        intake_output=tuple(
            StayFluids(
                time=_moment(entry, f.minutes),
                oral=f.volumes["oral"],
                intravenous=f.volumes["intravenous"],
                urine=f.volumes["urine"],
                stool=f.volumes["stool"],
                emesis=f.volumes["emesis"],
                balance=f.intake - f.output,
            )
            for f in entry.fluids
        ),
        progress=tuple(
            StayEvent(time=_moment(entry, e.minutes), kind=kinds[e.kind], text=e.text) for e in entry.events
        ),
    )


def _moment(entry: StayEntry, minutes: int) -> datetime:
    return entry.at(minutes).replace(tzinfo=UTC)


def _sign(entry: ObservationEntry) -> StaySign:
    return StaySign(
        name=entry.name,
        value=entry.text if entry.is_coded else entry.value,
        unit=entry.unit,
        loinc=entry.loinc.code,
        flag=entry.flag or None,
    )


def _set(entry: StayEntry, flow: FlowEntry) -> StaySet:
    return StaySet(
        time=_moment(entry, flow.minutes),
        place=flow.place,
        signs=tuple(_sign(s) for s in flow.signs.values()),
    )


def _result(entry: StayEntry, result: ResultEntry) -> StayResult:
    return StayResult(
        panel=result.panel,
        urgent=result.urgent,
        ordered=_moment(entry, result.ordered),
        collected=_moment(entry, result.collected),
        resulted=None if result.pending else _moment(entry, result.resulted),
        results=tuple(_sign(o) for o in result.results),
    )


def _order(entry: StayEntry, order: OrderEntry) -> StayOrder:
    statuses: dict[str, Literal["given", "held", "refused"]] = {s: s for s in ("given", "held", "refused")}
    return StayOrder(
        name=order.name,
        display=order.display,
        rxnorm=order.rxnorm,
        dose=order.dose,
        route=order.route,
        frequency=order.frequency,
        start=_moment(entry, order.start),
        stop=None if order.stop is None else _moment(entry, order.stop),
        doses=tuple(
            StayDose(
                due=_moment(entry, d.due),
                time=_moment(entry, d.at),
                status=statuses[d.status],
                reason=d.reason or None,
                amount=d.amount or None,
            )
            for d in order.doses
        ),
    )

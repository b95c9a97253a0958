"""One patient's hospital stay as frozen values: flowsheet, results, medication record, fluids, events."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np

from core.cohort import AS_OF, Cohort
from core.hospital import DAY, INTAKE, OPENED, OUTPUT, PLACES, STATUSES, Draw, Stay
from core.knowledge.base import Knowledge
from core.knowledge.hospital import shipped_hospital

if TYPE_CHECKING:
    from core.record import MedicationEntry, ObservationEntry

Observe = Callable[[str, float, int], "ObservationEntry"]
"""Makes an entry of an observation's name, value and minute."""
_SHIFT = 720
_SHIFT_STARTS = 420
"""Minute of the day at which the day shift begins: seven o'clock."""
_ROUND = 480
_NO_END = 10**8
_TOLD = (
    "lactate",
    "wbc",
    "creatinine",
    "potassium",
    "glucose",
    "hemoglobin",
    "crp",
    "bicarbonate",
    "anion_gap",
)
_CHANGED = 0.12
"""Share by which a result must have changed for a note to say so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowEntry:
    """One set of vital signs: when, where, and readings by name."""

    minutes: int
    place: str
    signs: Mapping[str, ObservationEntry]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultEntry:
    """A laboratory panel: minutes since admission at which it was ordered, collected, resulted.

    `results` are empty while it is pending.
    """

    panel: str
    urgent: bool
    ordered: int
    collected: int
    resulted: int
    pending: bool
    results: tuple[ObservationEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseEntry:
    """A dose: when due and when given, or held or refused and why; `amount` as text, "" where not given."""

    due: int
    at: int
    status: str
    reason: str
    amount: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderEntry:
    """An order of a medication: from `start` to `stop` (None = standing), and its doses."""

    name: str
    display: str
    rxnorm: str
    dose: str
    route: str
    frequency: str
    start: int
    stop: int | None
    doses: tuple[DoseEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FluidEntry:
    """Milliliters by kind in one hour, from `minutes` on."""

    minutes: int
    volumes: Mapping[str, int]

    @property
    def intake(self) -> int:
        """Everything that went in."""
        return sum(self.volumes[kind] for kind in INTAKE)

    @property
    def output(self) -> int:
        """Everything that came out."""
        return sum(self.volumes[kind] for kind in OUTPUT)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventEntry:
    """Something that happened: who wrote it ("nursing", "physician", "event"), and one line."""

    minutes: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StayEntry:
    """A hospital stay from admission to `minutes` later: now, or discharge."""

    admitted: datetime
    minutes: int
    discharged: bool
    expected_days: float
    flowsheet: tuple[FlowEntry, ...]
    results: tuple[ResultEntry, ...]
    orders: tuple[OrderEntry, ...]
    fluids: tuple[FluidEntry, ...]
    events: tuple[EventEntry, ...]

    @property
    def now(self) -> datetime:
        """The moment the stay has come to."""
        return self.at(self.minutes)

    @property
    def day(self) -> int:
        """Hospital day, the day of admission being the first."""
        return (OPENED + self.minutes) // DAY + 1

    @property
    def place(self) -> str:
        """Where the patient lies now."""
        return self.flowsheet[-1].place

    def at(self, minutes: int) -> datetime:
        """Return the moment so many minutes after admission."""
        return self.admitted + timedelta(minutes=minutes)


def stay_of(
    cohort: Cohort, row: int, knowledge: Knowledge, medications: tuple[MedicationEntry, ...], observe: Observe
) -> StayEntry | None:
    """Return the stay of a row, None where the patient is not in hospital."""
    stay = cohort.stay
    if stay is None:
        return None
    flowsheet = tuple(_flowsheet(stay, row, observe))
    results = tuple(_results(stay, row, knowledge, observe))
    orders = tuple(_orders(cohort, stay, row, knowledge, medications))
    fluids = tuple(_fluids(stay, row))
    admitted = datetime.combine(AS_OF.item(), datetime.min.time()) + timedelta(minutes=OPENED)
    made = StayEntry(
        admitted=admitted,
        minutes=int(stay.now[row]),
        discharged=bool(stay.discharged[row] >= 0),
        expected_days=round(float(stay.expected[row]), 1),
        flowsheet=flowsheet,
        results=results,
        orders=orders,
        fluids=fluids,
        events=(),
    )
    return replace(made, events=_events(made, stay, row))


def _flowsheet(stay: Stay, row: int, observe: Observe) -> Iterator[FlowEntry]:
    """Yield each set of vital signs that was charted."""
    for at, minutes in enumerate(stay.minutes.tolist()):
        if minutes > stay.now[row]:
            return
        taken = {n: float(v[at, row]) for n, v in stay.vitals.items() if not np.isnan(v[at, row])}
        if "systolic_bp" in taken or "heart_rate" in taken:
            signs = {n: observe(n, value, minutes) for n, value in taken.items()}
            yield FlowEntry(minutes=minutes, place=PLACES[stay.place[at, row]], signs=signs)


def _results(stay: Stay, row: int, knowledge: Knowledge, observe: Observe) -> Iterator[ResultEntry]:
    """Yield the panels of the stay by time; those of arrival first."""
    yield from _on_arrival(stay, row, knowledge, observe)
    mine = [d for d in stay.draws if d.who[row] and d.ordered[row] <= stay.now[row]]
    for draw in sorted(mine, key=lambda d: (int(d.collected[row]), d.panel)):
        yield _result(draw, row, int(stay.now[row]), observe)


def _result(draw: Draw, row: int, now: int, observe: Observe) -> ResultEntry:
    pending = bool(draw.resulted[row] > now)
    collected = int(draw.collected[row])
    found = [(n, float(v[row])) for n, v in sorted(draw.values.items()) if not np.isnan(v[row])]
    return ResultEntry(
        panel=draw.panel,
        urgent=bool(draw.urgent[row]),
        ordered=int(draw.ordered[row]),
        collected=collected,
        resulted=int(draw.resulted[row]),
        pending=pending,
        results=() if pending else tuple(observe(n, value, collected) for n, value in found),
    )


def _on_arrival(stay: Stay, row: int, knowledge: Knowledge, observe: Observe) -> Iterator[ResultEntry]:
    """Yield what had been measured when the patient came, as one panel."""
    found = []
    panels = {name for panel in shipped_hospital().care.panel for name in panel.observations}
    for reading in (r for r in stay.arrived if r.observation in panels):
        value = float(reading.values[row])
        if knowledge.observations[reading.observation].category == "lab" and not np.isnan(value):
            found.append(observe(reading.observation, value, reading.minutes))
    if found:
        yield ResultEntry(
            panel="Laboratory tests on arrival",
            urgent=False,
            ordered=0,
            collected=0,
            resulted=0,
            pending=False,
            results=tuple(found),
        )


def _orders(
    cohort: Cohort, stay: Stay, row: int, knowledge: Knowledge, medications: tuple[MedicationEntry, ...]
) -> Iterator[OrderEntry]:
    orders, doses = stay.orders, stay.doses
    first = int(cohort.medications.offsets[row])
    for at in np.flatnonzero((orders.patient == row) & (orders.start <= stay.now[row])).tolist():
        medication = knowledge.medications[orders.names[orders.medication[at]]]
        standing = orders.prescription[at] >= 0
        entry = medications[int(orders.prescription[at]) - first] if standing else None
        stop = int(orders.stop[at])
        yield OrderEntry(
            name=medication.name,
            display=medication.display,
            rxnorm=entry.rxnorm.code if entry else medication.rxnorm.code,
            dose=f"{orders.amount[at]:.10g} {orders.units[at]}",
            route=medication.route,
            frequency=orders.frequencies[at],
            start=int(orders.start[at]),
            stop=None if stop >= _NO_END else stop,
            doses=tuple(
                DoseEntry(
                    due=int(doses.due[i]),
                    at=int(doses.at[i]),
                    status=STATUSES[doses.status[i]],
                    reason=doses.reasons[doses.reason[i]] if doses.reason[i] >= 0 else "",
                    amount=f"{doses.amount[i]:.10g} {orders.units[at]}" if doses.status[i] == 0 else "",
                )
                for i in np.flatnonzero(doses.order == at).tolist()
            ),
        )


def _fluids(stay: Stay, row: int) -> Iterator[FluidEntry]:
    hours = len(next(iter(stay.fluids.values())))
    for hour in range(min(hours, -(-int(stay.now[row]) // 60))):
        yield FluidEntry(
            minutes=60 * hour,
            volumes={kind: int(volume[hour, row]) for kind, volume in stay.fluids.items()},
        )


def _events(entry: StayEntry, stay: Stay, row: int) -> tuple[EventEntry, ...]:
    """Return what happened and what was written by shift, in order of time."""
    found = [EventEntry(minutes=0, kind="event", text=f"Admitted to the {entry.flowsheet[0].place}.")]
    alerts = stay.alerts
    for at in np.flatnonzero(alerts.patient == row).tolist():
        minute = int(alerts.minute[at])
        if minute <= entry.minutes:
            found.append(
                EventEntry(
                    minutes=minute, kind="event", text=_alert(alerts.kinds[alerts.kind[at]], minute, entry)
                )
            )
    found += _turns(entry, stay)
    found += _written(entry)
    if entry.discharged:
        found.append(EventEntry(minutes=entry.minutes, kind="event", text="Discharged home."))
    return tuple(sorted(found, key=lambda e: e.minutes))


def _turns(entry: StayEntry, stay: Stay) -> Iterator[EventEntry]:
    """Yield what a nurse notes as the illness takes a turn, with the first vital signs after it."""
    words = {"worse": "Getting worse, physician called", "better": "Improving"}
    for minute, turn in stay.turns:
        after = next((f for f in entry.flowsheet if f.minutes > minute), None)
        if turn in words and after is not None:
            yield EventEntry(
                minutes=after.minutes, kind="nursing", text=f"{words[turn]}: {signs_line(after)}."
            )


def _alert(kind: str, minute: int, entry: StayEntry) -> str:
    flow = next((f for f in entry.flowsheet if f.minutes == minute), None)
    score = flow.signs.get("news2") if flow else None
    text = kind[0].upper() + kind[1:]
    return f"{text} (NEWS2 {score.text})." if score is not None and "called" in kind else f"{text}."


def _written(entry: StayEntry) -> Iterator[EventEntry]:
    """Yield a nurse's line at the end of each shift, and a physician's each morning."""
    end = _SHIFT_STARTS + _SHIFT - OPENED
    while end <= entry.minutes:
        text = _nurse(entry, end)
        if text:
            yield EventEntry(minutes=end, kind="nursing", text=text)
        end += _SHIFT
    day = DAY + _ROUND - OPENED
    while day <= entry.minutes:
        yield EventEntry(minutes=day, kind="physician", text=_physician(entry, day))
        day += DAY


def _nurse(entry: StayEntry, end: int) -> str:
    sets = [f for f in entry.flowsheet if end - _SHIFT < f.minutes <= end]
    if not sets:
        return ""
    passed = sum(f.volumes["urine"] for f in entry.fluids if end - _SHIFT <= f.minutes < end)
    held = [
        o.display
        for o in entry.orders
        if any(d.status != "given" and end - _SHIFT < d.at <= end for d in o.doses)
    ]
    parts = [signs_line(sets[-1]), f"urine {passed} mL this shift"]
    parts += [f"not given: {', '.join(dict.fromkeys(held))}"] if held else []
    return f"{'; '.join(parts)}."


def signs_line(flow: FlowEntry) -> str:
    """Return "BP 118/64, HR 88, RR 18, T 37.4 °C, SpO2 95% on nasal cannula 3 L/min, pain 3/10"."""
    signs = flow.signs
    parts = []
    if {"systolic_bp", "diastolic_bp"} <= signs.keys():
        parts.append(f"BP {signs['systolic_bp'].text}/{signs['diastolic_bp'].text}")
    for name, short, unit in (
        ("heart_rate", "HR", ""), ("respiratory_rate", "RR", ""), ("temperature", "T", " °C"),
    ):  # fmt: skip
        if name in signs:
            parts.append(f"{short} {signs[name].text}{unit}")
    if "spo2" in signs:
        parts.append(f"SpO2 {signs['spo2'].text}% {oxygen_text(flow)}".strip())
    parts += [f"pain {signs['pain'].text}/10"] if "pain" in signs else []
    parts += [f"NEWS2 {signs['news2'].text}"] if "news2" in signs else []
    return ", ".join(parts)


def oxygen_text(flow: FlowEntry) -> str:
    """Return "on room air", "on nasal cannula 3 L/min", "on mechanical ventilation, 40% oxygen"."""
    device = flow.signs.get("oxygen_device")
    if device is None or device.value <= 0:
        return "on room air"
    liters, share = flow.signs.get("oxygen_flow"), flow.signs.get("fio2")
    through = f" {liters.text} L/min" if liters is not None else ""
    return f"on {device.text}{through}" + (f", {share.text}% oxygen" if share is not None else "")


def _physician(entry: StayEntry, minute: int) -> str:
    """Return one line of the morning round: the trend since the day before, and what goes on."""
    day = (OPENED + minute) // DAY + 1
    trends = [t for t in (_sign_trend(entry, minute), *_result_trends(entry, minute)) if t]
    given = [
        o.display
        for o in sorted(entry.orders, key=lambda o: o.stop is None)
        if (o.stop is None or o.stop > minute)
        and any(d.status == "given" and minute - DAY < d.at <= minute for d in o.doses)
    ]
    new = list(dict.fromkeys(given))[:3]
    going = f" Continue {', '.join(new)}." if new else ""
    return f"Day {day}: {', '.join(trends) if trends else 'unchanged since yesterday'}.{going}"


def _sign_trend(entry: StayEntry, minute: int) -> str:
    now = [f for f in entry.flowsheet if f.minutes <= minute]
    before = [f for f in now if f.minutes <= minute - DAY + 60] or now[:1]
    parts = []
    for name, short, least in (("temperature", "T", 0.4), ("heart_rate", "HR", 8), ("news2", "NEWS2", 2)):
        old, new = before[-1].signs.get(name), now[-1].signs.get(name)
        if old is not None and new is not None and abs(old.value - new.value) >= least:
            parts.append(f"{short} {old.text} → {new.text}")
    return ", ".join(parts)


def _result_trends(entry: StayEntry, minute: int) -> Iterator[str]:
    for name in _TOLD:
        values = [
            o for r in entry.results if r.resulted <= minute for o in r.results if o.name == name
        ]  # fmt: skip
        lately = [o for o in values if o.minutes > minute - DAY]
        if lately and values[0] is not lately[-1]:
            old = ([o for o in values if o.minutes <= minute - DAY] or values)[
                -1 if len(values) > len(lately) else 0
            ]
            if abs(lately[-1].value - old.value) > _CHANGED * abs(old.value):
                yield f"{lately[-1].short} {old.text} → {lately[-1].text}"

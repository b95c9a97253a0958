"""A hospital stay as tables: summary, flowsheet, medication record, intake and output, orders and results."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from core.cohort import Cohort
from core.hospital import DAY, OPENED
from core.inpatient import DoseEntry, FlowEntry, OrderEntry, ResultEntry, StayEntry, oxygen_text, signs_line
from core.intent import Sheet
from core.messages import Table
from core.record import ObservationEntry, Record

LATELY = 24.0
"""Hours that a page shows when nothing else is asked for."""
HOURLY = 1.0
"""A span that stands for hour by hour."""
_COLUMN = 240
_MOST_COLUMNS = 7
_MOST_ROWS = 30
_MOST_EVENTS = 8
_EVERY = re.compile(r"every (\d+)(?: to \d+)? hours?")
_SHIFTS = ((420, "day"), (1140, "night"))
_DEVICES = {
    "room air": "RA", "nasal cannula": "NC", "simple mask": "mask", "non-rebreather mask": "NRB",
    "high-flow nasal cannula": "HFNC", "mechanical ventilation": "vent",
}  # fmt: skip
_ROWS = (
    ("MAP", "mean_arterial_pressure"), ("HR", "heart_rate"), ("RR", "respiratory_rate"),
    ("Temp °C", "temperature"),
    ("SpO2 %", "spo2"), ("O2", "oxygen_device"), ("GCS", "gcs"), ("Pain", "pain"), ("NEWS2", "news2"),
)  # fmt: skip
_DOWN = (
    ("HR", "heart_rate"), ("RR", "respiratory_rate"), ("Temp", "temperature"), ("SpO2", "spo2"),
    ("O2", "oxygen_device"), ("NEWS2", "news2"),
)  # fmt: skip
_SERIES = (
    "lactate", "wbc", "crp", "procalcitonin", "creatinine", "potassium", "sodium", "glucose", "bicarbonate",
    "anion_gap", "ph", "hemoglobin", "troponin", "bnp",
)  # fmt: skip


def pages(record: Record, sheet: Sheet, span: float | None) -> tuple[Table, ...]:
    """Return the tables of a page of a stay; empty where the patient is not in hospital."""
    if record.stay is None:
        return ()
    return tuple(table for table in _PAGES[sheet](record.stay, span) if table.rows)


def clock(stay: StayEntry, minutes: int) -> str:
    """Return "14:05"."""
    return f"{stay.at(minutes):%H:%M}"


def date_text(moment: datetime) -> str:
    """Return "1 Jul 14:05"."""
    return f"{moment.day} {moment:%b %H:%M}"


def position(stay: StayEntry) -> str:
    """Return where and when a stay is: "hospital day 2, 1 Jul 15:00, ward"."""
    if stay.discharged:
        return f"discharged {date_text(stay.now)}, hospital day {stay.day}"
    return f"hospital day {stay.day}, {date_text(stay.now)}, {stay.place}"


def census(cohort: Cohort) -> str:
    """Return where the patients of a cohort are now, "" where they are not in hospital."""
    stay = cohort.stay
    if stay is None:
        return ""
    home = stay.discharged >= 0
    words = ("in the emergency department", "on the ward", "in intensive care")
    counts = [(int(((stay.place[-1] == at) & ~home).sum()), where) for at, where in enumerate(words)]
    told = [f"{count:,} {where}" for count, where in (*counts, (int(home.sum()), "gone home")) if count]
    return f"After {stay.minutes[-1] / 60:g} hours in hospital: {', '.join(told)}."


def summary_table(stay: StayEntry) -> Table:
    """Return the stay in a few lines."""
    first, last = stay.flowsheet[0], stay.flowsheet[-1]
    rows = [
        ("Admitted", f"{date_text(stay.admitted)}, {first.place}"),
        ("Now", position(stay)),
        (
            "Usual length of stay",
            f"{max(round(stay.expected_days), 1)} day{'s' if round(stay.expected_days) > 1 else ''}",
        ),
        ("On arrival", signs_line(first)),
    ]
    if stay.minutes:
        rows.append(("Vital signs now", signs_line(last)))
        rows.append(("Results", "; ".join(_trends(stay)) or "none yet"))
        rows.append(("Given, last 24 h", ", ".join(_given(stay)) or "nothing"))
        rows.append(("Balance, last 24 h", _balance(stay)))
        pending = [r.panel for r in stay.results if r.pending]
        rows += [("Pending", ", ".join(pending))] if pending else []
    return Table("Hospital stay", ("", " "), tuple(rows))


def _trends(stay: StayEntry) -> Iterator[str]:
    """Yield the results that were measured more than once, first and last."""
    for name in _SERIES:
        found = [o for r in stay.results for o in r.results if o.name == name]
        if len(found) > 1:
            yield f"{found[0].short} {found[0].text} → {found[-1].text}"


def _given(stay: StayEntry) -> Iterator[str]:
    for order in stay.orders:
        times = [d for d in order.doses if d.status == "given" and d.at > stay.minutes - DAY]
        if times:
            yield f"{order.display} ×{len(times)}" if len(times) > 1 else order.display


def _balance(stay: StayEntry) -> str:
    lately = [f for f in stay.fluids if f.minutes >= stay.minutes - DAY]
    intake, output = sum(f.intake for f in lately), sum(f.output for f in lately)
    return f"in {intake:,} mL, out {output:,} mL, balance {intake - output:+,} mL"


def events_table(stay: StayEntry) -> Table:
    """Return what happened and what was written, the latest last."""
    lines = [e for e in stay.events if e.kind != "nursing"]
    nursing = [e for e in stay.events if e.kind == "nursing"][-2:]
    shown = sorted([*lines[-_MOST_EVENTS:], *nursing], key=lambda e: e.minutes)
    rows = tuple((date_text(stay.at(e.minutes)), e.kind, e.text) for e in shown)
    return Table("Progress", ("When", "Who", "What"), rows)


def flowsheet_table(stay: StayEntry, hours: float) -> Table:
    """Return vital signs in columns of four hours, the latest on the right."""
    chosen = _chosen(stay, hours)
    heads, seen = [], ""
    for flow in chosen:
        moment = stay.at(flow.minutes)
        day = f"{moment.day} {moment:%b}"
        heads.append(f"{moment:%H:%M}" if day == seen else f"{day} {moment:%H:%M}")
        seen = day
    rows: list[tuple[str, ...]] = []
    pressures = tuple(_pressure(flow) for flow in chosen)
    rows += [("BP", *pressures)] if any(pressures) else []
    for title, name in _ROWS:
        cells = tuple(_cell(flow, name) for flow in chosen)
        rows += [(title, *cells)] if any(cells) else []
    rows.append(("Urine mL/h", *(_hourly_urine(stay, flow.minutes) for flow in chosen)))
    first, last = stay.at(chosen[0].minutes), stay.at(chosen[-1].minutes)
    title = f"Flowsheet, {date_text(first)} to {date_text(last)}, {chosen[-1].place}"
    return Table(title, ("", *_unique(heads)), tuple(rows), frozenset(_unique(heads)))


def _unique(heads: list[str]) -> tuple[str, ...]:
    """Return column headings told apart where two would be the same."""
    seen: dict[str, int] = {}
    out = []
    for head in heads:
        seen[head] = seen.get(head, 0) + 1
        out.append(head + " " * (seen[head] - 1))
    return tuple(out)


def _chosen(stay: StayEntry, hours: float) -> list[FlowEntry]:
    """Return the sets of vital signs that columns show: spread over the span, the latest last."""
    lately = [f for f in stay.flowsheet if f.minutes >= stay.minutes - 60 * hours]
    span = min(60 * hours, stay.minutes)
    step = next(
        s
        for s in (60, 120, 180, _COLUMN, 480, 720, DAY, 7 * DAY, 60 * DAY)
        if s * (_MOST_COLUMNS - 1) >= span
    )
    marks = [stay.minutes - k * step for k in range(_MOST_COLUMNS - 1, -1, -1)]
    chosen: list[FlowEntry] = []
    for mark in marks:
        near = min(lately, key=lambda f: abs(f.minutes - mark))
        if near not in chosen and (abs(near.minutes - mark) <= step * 0.6 or mark == marks[-1]):
            chosen.append(near)
    return sorted(chosen, key=lambda f: f.minutes)


def _pressure(flow: FlowEntry) -> str:
    signs = flow.signs
    if not {"systolic_bp", "diastolic_bp"} <= signs.keys():
        return ""
    return f"{signs['systolic_bp'].text}/{signs['diastolic_bp'].text}"


def _cell(flow: FlowEntry, name: str) -> str:
    reading = flow.signs.get(name)
    if name == "oxygen_device":
        return _oxygen(flow)
    return "" if reading is None else reading.text


def _oxygen(flow: FlowEntry) -> str:
    device = flow.signs.get("oxygen_device")
    if device is None:
        return "RA" if "spo2" in flow.signs else ""
    liters = flow.signs.get("oxygen_flow")
    short = _DEVICES.get(device.text, device.text)
    return f"{short} {liters.text}" if liters is not None else short


def _hourly_urine(stay: StayEntry, minutes: int) -> str:
    before = [f for f in stay.fluids if minutes - 240 <= f.minutes < minutes]
    return f"{sum(f.volumes['urine'] for f in before) / len(before):.0f}" if before else ""


def hourly_table(stay: StayEntry, hours: float) -> Table:
    """Return every set of vital signs of the last hours, one a line."""
    lately = [f for f in stay.flowsheet if f.minutes >= stay.minutes - 60 * hours][-_MOST_ROWS:]
    rows = tuple(
        (date_text(stay.at(f.minutes)), _pressure(f), *(_cell(f, name) for _, name in _DOWN)) for f in lately
    )
    columns = ("Time", "BP", *(title for title, _ in _DOWN))
    return Table(f"Flowsheet, every reading, {lately[-1].place}", columns, rows, frozenset(columns[1:]))


def mar_table(stay: StayEntry, hours: float) -> Table:
    """Return the medication administration record of the last hours."""
    since = stay.minutes - 60 * hours
    rows = tuple(row for order in stay.orders if (row := _mar_row(stay, order, since)))
    first = stay.at(max(int(since), 0))
    title = f"Medication administration record, {date_text(first)} to {date_text(stay.now)}"
    return Table(title, ("Medication", "Order", "Doses", "Next"), rows)


def _mar_row(stay: StayEntry, order: OrderEntry, since: float) -> tuple[str, ...] | None:
    if order.stop is not None and order.stop <= since:
        return None
    doses = [d for d in order.doses if d.at >= since]
    told = ", ".join(_dose(stay, order, d) for d in doses)
    ended = "stopped" if order.stop is not None and order.stop <= stay.minutes else _next(stay, order)
    if order.frequency == "once":
        ended = ""
    return order.display, f"{order.dose} {order.route}, {order.frequency}", told or "–", ended


def _dose(stay: StayEntry, order: OrderEntry, dose: DoseEntry) -> str:
    """Return "14:05", with the rate of an infusion, or "20:00 held (systolic below 100)"."""
    time = clock(stay, dose.at)
    if dose.status != "given":
        return f"{time} {dose.status}" + (f" ({dose.reason})" if dose.reason else "")
    return f"{time} ({dose.amount})" if "/" in order.dose and "infusion" in order.frequency else time


def _next(stay: StayEntry, order: OrderEntry) -> str:
    """Return when the next dose of a regular order is due, as far as its doses tell."""
    if "needed" in order.frequency:
        return "as needed"
    if "infusion" in order.frequency:
        return "running" if order.doses and order.doses[-1].at >= stay.minutes - 300 else "off"
    given = [d.due for d in order.doses]
    every = _EVERY.search(order.frequency)
    if not given or (every is None and len(given) < 2):
        return ""
    gap = 60 * int(every[1]) if every else given[-1] - given[-2]
    due = given[-1] + gap
    return clock(stay, due) if due > stay.minutes and gap in {240, 360, 480, 720, 1440} else ""


def fluids_table(stay: StayEntry, hours: float) -> Table:
    """Return intake and output by shift; by hour where an hour is asked for."""
    hourly = hours == HOURLY
    groups: dict[str, list[int]] = {}
    kinds = ("oral", "intravenous", "urine", "stool", "emesis")
    for entry in stay.fluids:
        head = date_text(stay.at(entry.minutes)) if hourly else _shift(stay, entry.minutes)
        totals = groups.setdefault(head, [0] * len(kinds))
        for at, kind in enumerate(kinds):
            totals[at] += entry.volumes[kind]
    rows = []
    for head, totals in list(groups.items())[-24 if hourly else -6 :]:
        rows.append((head, *_volumes(totals)))
    if len(groups) > 1:
        everything = [sum(t[at] for t in groups.values()) for at in range(len(kinds))]
        rows.append(("Whole stay", *_volumes(everything)))
    columns = ("Hour" if hourly else "Shift", "Oral", "IV", "Urine", "Other out", "Balance")
    return Table("Intake and output, mL", columns, tuple(rows), frozenset(columns[1:]))


def _volumes(totals: list[int]) -> tuple[str, ...]:
    oral, vein, urine, stool, emesis = totals
    balance = oral + vein - urine - stool - emesis
    return f"{oral:,}", f"{vein:,}", f"{urine:,}", f"{stool + emesis:,}", f"{balance:+,}"


def _shift(stay: StayEntry, minutes: int) -> str:
    """Return the twelve-hour shift a minute lies in: "1 Jul night" begins at seven in the evening."""
    moment = stay.at(minutes)
    clock_minute = (OPENED + minutes) % DAY
    if clock_minute < _SHIFTS[0][0]:
        moment -= timedelta(days=1)
    name = "day" if _SHIFTS[0][0] <= clock_minute < _SHIFTS[1][0] else "night"
    return f"{moment.day} {moment:%b} {name}"


def orders_table(stay: StayEntry, hours: float) -> Table:
    """Return the laboratory orders of the last hours, with what is abnormal of their results."""
    since = stay.minutes - 60 * hours
    shown = [r for r in stay.results if r.ordered >= since or r.pending] or list(stay.results[-6:])
    rows = tuple(
        (
            r.panel + (" (urgent)" if r.urgent else ""),
            date_text(stay.at(r.ordered)),
            clock(stay, r.collected) if r.collected <= stay.minutes else "–",
            "pending" if r.pending else clock(stay, r.resulted),
            _told(r),
        )
        for r in shown
    )
    return Table("Orders and results", ("Order", "Ordered", "Collected", "Resulted", "Result"), rows)


def _told(result: ResultEntry) -> str:
    """Return a panel's results: the abnormal ones, or all of a short one."""
    if result.pending:
        return ""
    out = [o for o in result.results if o.flag]
    if len(result.results) <= 3:
        return ", ".join(_valued(o) for o in result.results)
    return ", ".join(_valued(o) for o in out) or "all within reference"


def _valued(o: ObservationEntry) -> str:
    return f"{o.short} {o.text}{f' {o.flag}' if o.flag else ''}"


def active_table(stay: StayEntry) -> Table:
    """Return the medication orders in force."""
    rows = tuple(
        (
            o.display,
            f"{o.dose} {o.route}, {o.frequency}",
            date_text(stay.at(o.start)),
            date_text(stay.at(o.stop)) if o.stop is not None else "standing",
        )
        for o in stay.orders
        if o.stop is None or o.stop > stay.minutes
    )
    return Table("Medication orders", ("Medication", "Order", "From", "Until"), rows)


_PAGES: dict[Sheet, Callable[[StayEntry, float | None], tuple[Table, ...]]] = {
    "stay": lambda stay, _: (summary_table(stay), events_table(stay)),
    "flowsheet": lambda stay, span: (
        (hourly_table(stay, LATELY),) if span == HOURLY else (flowsheet_table(stay, span or LATELY),)
    ),
    "mar": lambda stay, span: (mar_table(stay, max(span or LATELY, HOURLY + 1)),),
    "intake and output": lambda stay, span: (fluids_table(stay, span or LATELY),),
    "orders": lambda stay, span: (orders_table(stay, span or LATELY), active_table(stay)),
}
TITLES: dict[Sheet, str] = {
    "stay": "The stay so far",
    "flowsheet": "Vital signs",
    "mar": "Medication administration record",
    "intake and output": "Intake and output",
    "orders": "Orders and results",
}
"""What each page is called in a sentence."""
__all__ = ["HOURLY", "TITLES", "date_text", "oxygen_text", "pages", "position", "summary_table"]

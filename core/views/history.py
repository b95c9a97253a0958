"""One patient's years as tables: visits, readings by date, medicines over time, what was and passed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import pairwise

import numpy as np

from core.cohort import Cohort
from core.history import EncounterEntry, History, PastReading
from core.life import KINDS
from core.messages import Table
from core.record import ObservationEntry, Record
from core.request import DAYS_A_YEAR
from core.wording import years_text

_LATEST = 12
"""Dates in a flowsheet."""
_TELLING = (
    "systolic_bp", "diastolic_bp", "heart_rate", "weight", "height", "bmi", "hba1c", "glucose", "ldl",
    "total_cholesterol", "egfr", "creatinine", "potassium", "hemoglobin", "tsh", "lvef", "fev1_percent",
    "phq9", "uacr", "inr", "cd4_count", "psa",
)  # fmt: skip
"""Observations of a flowsheet, the most telling first."""
_ROWS = 14
_MOST_VISITS = 40
_TODAY = "today"


def told(history: History) -> str:
    """Return one sentence on what is told: "5 years of history: 23 visits from 2021-07 on, 61 readings …"."""
    visits, stays = len(history.encounters), sum(e.inpatient for e in history.encounters)
    first = history.first.isoformat()
    text = f"{_titled(history.years)} (from {first} on): {_counted(visits, 'visit')}"
    text += f", {_counted(stays, 'hospital stay')} among them" if stays else ""
    text += f", {_counted(len(history.readings), 'earlier reading')}."
    if history.died is not None:
        text += f" Died on {history.died.isoformat()} ({history.cause})."
    return text


def _titled(years: float) -> str:
    text = years_text(round(years * 12) / 12)
    return f"{text[:1].upper()}{text[1:]}"


def _counted(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def years_table(cohort: Cohort) -> tuple[Table, ...]:
    """Return how a cohort was seen over the years, and how many died; nothing without history."""
    lives = cohort.lives
    if lives is None:
        return ()
    spans = ((lives.last - lives.first) / np.timedelta64(1, "D")).astype(np.float64)
    years = max(float(spans.sum()) / DAYS_A_YEAR, 1e-9)
    counts = [int((lives.encounters.kind == kind).sum()) for kind in range(len(KINDS))]
    rows = [
        (f"{kind.capitalize()}s", f"{n:,}", f"{n / years:.2f}")
        for kind, n in zip(KINDS, counts, strict=True)
        if n
    ]
    readings = sum(int((~np.isnan(column)).sum()) for column in lives.readings.values())
    rows.append(("Earlier readings", f"{readings:,}", f"{readings / years:.1f}"))
    rows.append(
        (
            "Illnesses that passed",
            f"{len(lives.episodes.patient):,}",
            f"{len(lives.episodes.patient) / years:.2f}",
        )
    )
    dead = int((~np.isnat(lives.died)).sum())
    if dead:
        rows.append(("Deaths", f"{dead:,}", f"{dead / years:.4f}"))
    return (Table(_titled(lives.years), ("", "Count", "A person-year"), tuple(rows)),)


def history_tables(record: Record, history: History) -> tuple[Table, ...]:
    """Return the whole history: visits, flowsheet, medicines, past illnesses, screening."""
    tables = (
        visits_table(history),
        flowsheet(record, history),
        medicines_table(history),
        course_table(history),
    )
    return tuple(table for table in tables if table.rows)


def visits_table(history: History) -> Table:
    """Visits, latest first, what each was for and what came of it."""
    came: dict[int, list[str]] = {}
    for name, visit in history.diagnosed.items():
        came.setdefault(visit, []).append(f"diagnosis of {name}")
    for stage in history.stages:
        came.setdefault(stage.encounter, []).append(f"{stage.condition}: {stage.stage}")
    for period in history.periods:
        if period.encounter is not None:
            came.setdefault(period.encounter, []).append(f"{period.display} {period.dose}")
    for screening in history.screenings:
        came.setdefault(screening.encounter, []).append(screening.display)
    rows = [
        (_when(e), e.kind, e.reason or "check-up", "; ".join(came.get(at, ())))
        for at, e in enumerate(history.encounters)
    ]
    shown = rows[-_MOST_VISITS:][::-1]
    title = (
        f"Visits ({len(rows)})"
        if len(rows) <= _MOST_VISITS
        else f"Visits (latest {_MOST_VISITS} of {len(rows)})"
    )
    return Table(title, ("Date", "Visit", "For", "New"), tuple(shown))


def _when(entry: EncounterEntry) -> str:
    first, last = entry.start.date(), entry.end.date()
    return first.isoformat() if first == last else f"{first.isoformat()} to {last.strftime('%m-%d')}"


def flowsheet(record: Record, history: History) -> Table:
    """The most telling observations, a column a date, today last."""
    today = {o.name: o for o in record.latest()}
    names = [n for n in _TELLING if n in today and any(r.entry.name == n for r in history.readings)][:_ROWS]
    dates = _dates(history.readings, names)
    rows = []
    for name in names:
        cells = {r.time.date(): r.entry for r in history.readings if r.entry.name == name}
        told = tuple(_cell(cells[day]) if day in cells else "" for day in dates)
        rows.append((_label(today[name]), *told, _cell(today[name])))
    columns = ("", *(day.strftime("%Y-%m-%d") for day in dates), record.as_of.isoformat())
    return Table("Readings over time", columns, tuple(rows))


def _dates(readings: Iterable[PastReading], names: list[str]) -> list[date]:
    """Return the dates of a flowsheet: those with most of the observations, spread over the years."""
    count: dict[date, int] = {}
    for reading in readings:
        if reading.entry.name in names:
            weight = 1 if reading.entry.category in {"vital", "body"} else 3
            count[reading.time.date()] = count.get(reading.time.date(), 0) + weight
    days = sorted(count)
    if len(days) <= _LATEST:
        return days
    bounds = [round(i * len(days) / _LATEST) for i in range(_LATEST + 1)]
    groups = [days[a:b] for a, b in pairwise(bounds) if b > a]
    return [max(group, key=lambda day: (count[day], day)) for group in groups]


def _label(entry: ObservationEntry) -> str:
    unit = "" if entry.unit in {"", "1"} else f", {entry.unit}"
    return f"{entry.short}{unit}"


def _cell(entry: ObservationEntry) -> str:
    return f"{entry.text} {entry.flag}".strip()


def medicines_table(history: History) -> Table:
    """Medicines over time: each dose from when to when, and why it ended."""
    rows = []
    before = ""
    for entry in history.periods:
        still = "now" if history.died is None else "death"
        until = still if entry.stop is None else entry.stop.isoformat()
        name = entry.display if entry.name != before else ""
        rows.append(
            (
                name,
                entry.dose,
                entry.frequency,
                entry.indication,
                entry.start.isoformat(),
                until,
                entry.ending,
            )
        )
        before = entry.name
    columns = ("Medication", "Dose", "Frequency", "For", "From", "To", "Ended")
    return Table("Medications over time", columns, tuple(rows))


def course_table(history: History) -> Table:
    """What was and passed, screening, death."""
    rows = [
        (c.onset.isoformat(), c.display, f"resolved {c.resolved.isoformat()}") for c in history.conditions
    ]
    rows += [(s.day.isoformat(), s.display, s.result) for s in history.screenings]
    rows += [(s.day.isoformat(), s.display, s.stage) for s in history.stages]
    if history.died is not None:
        rows.append((history.died.isoformat(), "Death", history.cause))
    return Table("Past illnesses, stages and screening", ("Date", "What", "Course"), tuple(sorted(rows)))


def trend_table(record: Record, history: History, names: tuple[str, ...]) -> Table:
    """Return all readings of some observations, oldest first, today's last."""
    today = {o.name: o for o in record.latest()}
    known = tuple(name for name in names if name in today)
    days = sorted({r.time.date() for r in history.readings if r.entry.name in known})
    cells = {(r.time.date(), r.entry.name): r.entry for r in history.readings if r.entry.name in known}
    rows = []
    for day in days:
        told = tuple(_cell(cells[day, n]) if (day, n) in cells else "" for n in known)
        visit = next(history.encounters[r.encounter].kind for r in history.readings if r.time.date() == day)
        rows.append((day.isoformat(), *told, visit))
    rows.append((record.as_of.isoformat(), *(_cell(today[n]) for n in known), _TODAY))
    return Table("Over time", ("Date", *(_label(today[n]) for n in known), "Visit"), tuple(rows))


HISTORY_PARTS: dict[str, Callable[[Record, History], Table]] = {
    "visits": lambda _, history: visits_table(history),
    "readings": flowsheet,
    "medications": lambda _, history: medicines_table(history),
    "course": lambda _, history: course_table(history),
}
"""Parts of a history by what is asked for."""

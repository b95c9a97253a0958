"""What notes say of a hospital stay: the interval, what was given, the course."""

from __future__ import annotations

from core.hospital import DAY
from core.inpatient import OrderEntry, StayEntry, signs_line
from core.record import Record
from core.views.notes.phrasing import Phrasing, lines, paragraph
from core.views.stay import date_text, position
from core.views.stay_diff import not_fit
from core.wording import listed

_MOST = 8
_RUNNING = 300
_CALM = 4
_SERIES = ("temperature", "heart_rate", "systolic_bp", "respiratory_rate", "spo2", "news2")
_LABS = (
    "lactate",
    "wbc",
    "crp",
    "creatinine",
    "potassium",
    "glucose",
    "bicarbonate",
    "hemoglobin",
    "troponin",
)


def interval(record: Record) -> str:
    """Return hospital day and place, vital signs since yesterday, and what happened; "" at home."""
    stay = record.stay
    if stay is None:
        return ""
    lately = [e.text.rstrip(".") for e in stay.events if e.minutes > stay.minutes - DAY and e.kind == "event"]
    return paragraph(position(stay), trend(stay, DAY), *(lately[-3:] if stay.minutes else ()))


def trend(stay: StayEntry, minutes: int) -> str:
    """Return how vital signs and results moved in the last minutes: "T 38.9 → 37.6, HR 112 → 88"."""
    before = next(f for f in stay.flowsheet if f.minutes >= stay.minutes - minutes)
    latest, parts = stay.flowsheet[-1], []
    for name in _SERIES:
        old, new = before.signs.get(name), latest.signs.get(name)
        if old is not None and new is not None and old.text != new.text:
            parts.append(f"{new.short} {old.text} → {new.text}")
    for name in _LABS:
        found = [
            o
            for r in stay.results
            for o in r.results
            if o.name == name and o.minutes >= stay.minutes - minutes - 60
        ]
        if len(found) > 1 and found[0].text != found[-1].text:
            parts.append(f"{found[-1].short} {found[0].text} → {found[-1].text}")
    return f"trend: {', '.join(parts)}" if parts else ""


def given(record: Record) -> str:
    """Return what was given in the last day, one a line, and the balance; "" at home."""
    stay = record.stay
    if stay is None or not stay.minutes:
        return ""
    rows = []
    for order in stay.orders:
        lately = [d for d in order.doses if d.at > stay.minutes - DAY]
        times = [f"{stay.at(d.at):%H:%M}" for d in lately if d.status == "given"]
        held = [f"{d.status}{f' ({d.reason})' if d.reason else ''}" for d in lately if d.status != "given"]
        if times or held:
            told = ", ".join([*times[:4], *held[:1]])
            rows.append(f"{order.display} {order.dose} {order.route}: {told}")
    fluids = [f for f in stay.fluids if f.minutes >= stay.minutes - DAY]
    intake, output = sum(f.intake for f in fluids), sum(f.output for f in fluids)
    return lines(*rows, f"Intake {intake:,} mL, output {output:,} mL, balance {intake - output:+,} mL.")


def course(record: Record) -> str:
    """Return the hospital course in a paragraph; "" at home."""
    stay = record.stay
    if stay is None:
        return ""
    last = stay.now
    days = f"for {stay.day - 1} day{'s' if stay.day != 2 else ''}" if stay.day > 1 else "the same day"
    first = stay.flowsheet[0]
    events = [
        f"{date_text(stay.at(e.minutes))}: {e.text.rstrip('.').lower()}"
        for e in stay.events
        if e.kind == "event" and e.minutes > 0 and "Discharged" not in e.text
    ]
    courses = list(dict.fromkeys(o.display for o in stay.orders if o.stop is not None and o.doses))
    unfit = not_fit(stay)
    return paragraph(
        f"admitted {date_text(stay.admitted)} to the {first.place}"
        + (
            f", in hospital {days}, until {date_text(last)}" if stay.discharged else f", now {position(stay)}"
        ),
        f"on arrival {signs_line(first)}",
        f"treated with {listed(courses[:_MOST])}" if courses else "",
        listed(events[-4:]),
        trend(stay, stay.minutes),
        f"not yet fit to go home by {listed(unfit)}" if unfit else "stable for discharge",
    )


def in_force(record: Record) -> str:
    """Return the orders in force now, one a line, infusions only while they run; "" at home."""
    stay = record.stay
    if stay is None:
        return ""
    rows = [
        f"{o.display} {o.dose} {o.route} {o.frequency}"
        for o in stay.orders
        if (o.stop is None or o.stop > stay.minutes) and not _over(o, stay)
    ]
    return lines(*rows) or "None."


def _over(order: OrderEntry, stay: StayEntry) -> bool:
    """Return whether an infusion is off, or a single dose has been given."""
    last = max((d.at for d in order.doses if d.status == "given"), default=None)
    if "infusion" in order.frequency:
        return stay.minutes > _RUNNING and (last is None or last < stay.minutes - _RUNNING)
    return (
        last is not None
        and order.frequency.startswith(("once", "bolus", "single"))
        and "daily" not in order.frequency
    )


def feels(record: Record, say: Phrasing) -> str:
    """Return how the patient feels once the vital signs have come down; "" before, and at home."""
    stay = record.stay
    if stay is None or stay.minutes < DAY or not record.symptoms:
        return ""
    first, latest = (flow.signs.get("news2") for flow in (stay.flowsheet[0], stay.flowsheet[-1]))
    if latest is None or first is None or latest.value > min(first.value, _CALM):
        return ""
    return f"{say.he} feels better; on admission {say.he} reported {listed(list(record.symptoms[:3]))}"

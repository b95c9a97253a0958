"""What hours in hospital changed, in a sentence and a small table."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from core.inpatient import FlowEntry, StayEntry, oxygen_text
from core.knowledge.hospital import shipped_hospital
from core.record import ObservationEntry, Record
from core.views.diff import Change, changes
from core.views.stay import clock, date_text, position
from core.wording import listed

_SIGNS = (
    "heart_rate", "systolic_bp", "mean_arterial_pressure", "respiratory_rate", "temperature", "spo2", "gcs",
    "pain", "news2",
)  # fmt: skip
_NOTABLE = {
    "heart_rate": 5, "systolic_bp": 6, "mean_arterial_pressure": 5, "respiratory_rate": 2, "temperature": 0.3,
    "spo2": 2, "gcs": 1, "pain": 2, "news2": 1,
}  # fmt: skip
"""Differences that a nurse would tell."""
_ORDER = (
    "lactate", "potassium", "glucose", "ph", "bicarbonate", "anion_gap", "ketones", "troponin", "wbc",
    "hemoglobin", "creatinine", "crp", "procalcitonin", "sodium", "platelets", "bun", "inr", "bnp",
)  # fmt: skip
_FOLLOWING = ("Complaint", "Examination", "Procedure", "Complication")
"""Parts of a chart that an edit in the stay does not speak of."""
_LONG = 30 * 60
"""Minutes from which doses are counted rather than told by time."""
_COUNTED = {
    "basophils_percent", "lymphocytes_absolute", "neutrophils_absolute", "rbc", "mch", "mchc", "mcv",
    "hematocrit", "globulin", "monocytes_percent", "eosinophils_percent", "egfr",
}  # fmt: skip
"""Results that others say already."""
_MOST_TOLD = 5
_MOST_RESULTS = 14
_MOST_GIVEN = 4
_SHARE = 0.08


def stay_changes(before: Record, after: Record) -> tuple[Change, ...]:
    """Return what differs between two moments of one patient's stay, the chart first."""
    now = after.stay
    old = before.stay
    if now is None:
        return changes(before, after) if old is None else (Change("Place", old.place, "not in hospital"),)
    return (
        *_chart(before, after),
        *_place(old, now),
        *_signs(_last(old, before, now), now),
        *_results(old, before, now),
        *_doses(old, now),
        *_fluids(old, now),
    )


def told(before: Record, after: Record) -> str:
    """Return the sentence over the table: how much later, what moved, what was given and what happened."""
    old, now = before.stay, after.stay
    if now is None:
        return ""
    if old is None:
        return f"Admitted: {position(now)}. {_first_words(now)}"
    elapsed = now.minutes - old.minutes
    if now.discharged and not elapsed:
        unfit = not_fit(now)
        warning = f" Not yet fit to go home by {listed(unfit)}." if unfit else ""
        return f"Discharged home {date_text(now.now)}, on hospital day {now.day}.{warning}"
    parts = [
        f"{_elapsed(elapsed)} later ({position(now)})"
        if elapsed
        else position(now)[:1].upper() + position(now)[1:]
    ]
    moved = [f"{c.what} {_bare(c.before)} → {_bare(c.after)}" for c in _notable(old, now)]
    known = _telling(now)
    results = [
        f"{c.what} {_bare(c.before)} → {_bare(c.after)}"
        for c in _results(old, before, now)
        if c.before and c.what in known
    ]
    given = [f"{what} given {when}" for what, when in _given(old, now)]
    text = f"{parts[0]}: {', '.join((*moved[:_MOST_TOLD], *results[:3])) or 'vital signs about the same'}"
    if given:
        text += f"; {', '.join(given[:_MOST_GIVEN])}"
        text += f" and {len(given) - _MOST_GIVEN} more" if len(given) > _MOST_GIVEN else ""
    lines = [
        e.text for e in now.events if e.minutes > old.minutes and e.kind == "event" and e not in old.events
    ]
    if now.discharged and (unfit := not_fit(now)):
        lines.append(f"Not yet fit to go home by {listed(unfit)}.")
    lines += [
        e.text for e in now.events if e.minutes == old.minutes and e not in old.events and e.kind == "event"
    ]
    return " ".join((f"{text}.", *lines))


def _telling(now: StayEntry) -> set[str]:
    """Return the short names of results that are worth a sentence."""
    return {o.short for r in now.results for o in r.results if o.name in _ORDER}


def not_fit(stay: StayEntry) -> list[str]:
    """Return the readings by which a patient is not fit to go home: "heart rate 114"."""
    latest, found = stay.flowsheet[-1].signs, []
    for limit in shipped_hospital().care.stable:
        reading = latest.get(limit.observation)
        if reading is None:
            continue
        low = -inf if limit.least is None else limit.least
        high = inf if limit.most is None else limit.most
        if not low <= reading.value <= high:
            found.append(f"{reading.short} {reading.text}")
    device = latest.get("oxygen_device")
    return [*found, device.text] if device is not None and device.value > 0 else found


def _first_words(now: StayEntry) -> str:
    orders = [o.display for o in now.orders if o.stop is not None][:_MOST_GIVEN]
    first = f"Ordered: {', '.join(orders)}. " if orders else ""
    return f'{first}Let time pass with "fast-forward 6 hours".'


def _elapsed(minutes: int) -> str:
    if minutes % 1440 == 0:
        return f"{minutes // 1440} day{'s' if minutes > 1440 else ''}"
    if minutes % 60 == 0:
        return f"{minutes // 60} hour{'s' if minutes > 60 else ''}"
    return f"{minutes} minutes" if minutes < 120 else f"{minutes / 60:.1f} hours"


def _bare(text: str) -> str:
    return text.split(" ", maxsplit=1)[0]


def _chart(before: Record, after: Record) -> Iterator[Change]:
    """Yield the differences of the chart that are not readings."""
    shorts = {o.short for o in (*before.observations, *after.observations)}
    under_way = before.stay is not None and before.stay.minutes > 0
    for change in changes(before, after):
        name = change.what.removesuffix(", new reading").removesuffix(", later reading")
        kind = change.what.partition(":")[0]
        follows = kind in _FOLLOWING or (kind == "Condition" and change.before and change.after)
        if name not in shorts and not (under_way and follows):
            yield change


def _place(old: StayEntry | None, now: StayEntry) -> Iterator[Change]:
    if old is None:
        yield Change("Place", "", f"{now.place}, {date_text(now.now)}")
        return
    if old.minutes != now.minutes:
        yield Change("Time", date_text(old.now), date_text(now.now))
    before, here = ("home" if s.discharged else s.place for s in (old, now))
    if before != here:
        yield Change("Place", before, here)


def _last(old: StayEntry | None, before: Record, now: StayEntry) -> FlowEntry | None:
    if old is not None:
        return old.flowsheet[-1]
    del before
    return now.flowsheet[0] if now.minutes else None


def _signs(last: FlowEntry | None, now: StayEntry) -> Iterator[Change]:
    if last is None:
        return
    latest = now.flowsheet[-1]
    for name in _SIGNS:
        old, new = last.signs.get(name), latest.signs.get(name)
        if new is not None and (old is None or old.text != new.text):
            yield Change(new.short, _valued(old) if old else "", _valued(new))
    was, is_now = oxygen_text(last), oxygen_text(latest)
    if was != is_now:
        yield Change("Oxygen", was.removeprefix("on "), is_now.removeprefix("on "))


def _notable(old: StayEntry, now: StayEntry) -> Iterator[Change]:
    """Yield the changes of vital signs that are worth a sentence."""
    last, latest = old.flowsheet[-1], now.flowsheet[-1]
    for name in _SIGNS:
        first, then = last.signs.get(name), latest.signs.get(name)
        if first is None or then is None or name == "mean_arterial_pressure":
            continue
        if abs(first.value - then.value) >= _NOTABLE[name]:
            yield Change(then.short, first.text, then.text)


def _results(old: StayEntry | None, before: Record, now: StayEntry) -> Iterator[Change]:
    """Yield the results that came, each beside the one before; those that moved or are critical."""
    known = {o.name: o for o in before.latest()}
    seen = {(r.panel, r.collected) for r in old.results if not r.pending} if old else set()
    fresh: dict[str, ObservationEntry] = {}
    for result in now.results:
        if not result.pending and (result.panel, result.collected) not in seen and result.collected:
            fresh |= {o.name: o for o in result.results if o.name not in _COUNTED}
    rank = {name: at for at, name in enumerate(_ORDER)}
    found = [
        Change(new.short, _valued(known[name]) if name in known else "", _valued(new))
        for name, new in sorted(fresh.items(), key=lambda item: (rank.get(item[0], len(rank)), item[0]))
        if name not in known or _moved(known[name], new)
    ]
    yield from found[:_MOST_RESULTS]


def _moved(old: ObservationEntry, new: ObservationEntry) -> bool:
    share = abs(new.value - old.value) / max(abs(old.value), 1e-9)
    flagged = old.flag != new.flag and share > _SHARE / 2
    return old.text != new.text and (share > _SHARE or flagged or new.flag in {"LL", "HH"})


def _given(old: StayEntry | None, now: StayEntry) -> Iterator[tuple[str, str]]:
    """Yield what was given since, each medication with its times."""
    before = 0 if old is None else old.minutes
    known = {(o.name, o.start, d.due) for o in (old.orders if old else ()) for d in o.doses if d.at <= before}
    for order in now.orders:
        doses = [d for d in order.doses if d.status == "given"]
        times = [clock(now, d.at) for d in doses if (order.name, order.start, d.due) not in known]
        if times and now.minutes - before > _LONG:
            yield order.display, f"{len(times)} times" if len(times) > 1 else "once"
        elif times:
            more = f" and {len(times) - _MOST_GIVEN} more" if len(times) > _MOST_GIVEN else ""
            yield order.display, ", ".join(times[:_MOST_GIVEN]) + more


def _doses(old: StayEntry | None, now: StayEntry) -> Iterator[Change]:
    for what, when in _given(old, now):
        yield Change(f"Given: {what}", "", when)
    since = old.minutes if old else 0
    for order in now.orders:
        for dose in order.doses:
            if dose.status != "given" and dose.at > since:
                reason = f": {dose.reason}" if dose.reason else ""
                yield Change(
                    f"{dose.status.capitalize()}: {order.display}", "", f"{clock(now, dose.at)}{reason}"
                )


def _fluids(old: StayEntry | None, now: StayEntry) -> Iterator[Change]:
    first = len(old.fluids) if old else 0
    lately = now.fluids[first:]
    if lately:
        intake, output = sum(f.intake for f in lately), sum(f.output for f in lately)
        yield Change("Fluids since", "", f"in {intake:,} mL, out {output:,} mL ({intake - output:+,})")


def _valued(o: ObservationEntry) -> str:
    unit = o.unit if o.unit.startswith("/") else f" {o.unit}"
    return f"{o.text}{unit}".rstrip() + (f" {o.flag}" if o.flag else "")

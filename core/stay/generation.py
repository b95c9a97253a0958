"""A case into a cohort as it is now: on arrival, or after the hours that a stay has lasted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from core.case import Case
from core.cohort import AS_OF, Bools, Cohort, Floats, Ints, Reading
from core.hospital import DAY, OPENED, Alerts, DoseRows, Draw, DrugOrders, Stay
from core.knowledge.base import Knowledge
from core.knowledge.context import Context, shipped_context
from core.knowledge.hospital import Hospital, shipped_hospital
from core.patients import generation
from core.patients.chance import Chance
from core.patients.derived import complete
from core.patients.observations import compiled
from core.request import Giving
from core.stay.bedside import OXYGEN, SIGNS, WORKED_OUT, Support, bedside, called, charted, stable
from core.stay.course import Follow, Given, Kind, Move, Pace, answered, given_of, pace_of
from core.stay.drugs import Bedside, administered
from core.stay.fluids import balanced
from core.stay.laboratory import Bench, draws
from core.stay.levels import Levels, levels_of
from core.stay.places import CALLS, Whereabouts, critical, intensive_days, length, whereabouts
from core.stay.plan import Plan, is_admitted, plan_of

_IN_HOSPITAL = 400
"""Patients in hospital made at a time: a stay has a hundred times the readings of a visit."""
_FASTING = ("bowel obstruction", "acute pancreatitis", "acute appendicitis", "intussusception")
_FASTING_DAYS = 1.5
_NEVER = 10**9
_WORKED_UP = 60
"""Minutes after a turn for the worse at which everything is measured again."""
_DROWSY, _SHOCKED, _VENTILATOR = 12.0, 85.0, 5.0
_SET_WITH_DEVICE = ("oxygen_flow", "fio2")
_WATCHED = frozenset({"glucose", "potassium", "egfr"})
"""Results that a nurse looks at before giving a dose."""
_DEVICES = {"oxygen": 1, "high-flow oxygen": 4, "mechanical ventilation": 5}


def chunks(case: Case, context: Context | None = None) -> Iterator[Cohort]:
    """Yield all patients of a case in order, a bounded number at a time."""
    if not is_admitted(case):
        yield from generation.chunks(case, context)
        return
    for first in range(0, case.count, _IN_HOSPITAL):
        yield cohort(case, context, first=first, size=min(_IN_HOSPITAL, case.count - first))


def cohort(case: Case, context: Context | None = None, *, first: int = 0, size: int | None = None) -> Cohort:
    """Return the patients `first` … `first + size - 1` of a case, as they are now.

    A pure function of the case, like `core.patients.generation.cohort`, and raising what that does.
    """
    context = context or shipped_context()
    plan = plan_of(case, context.knowledge.conditions)
    if plan is None:
        return generation.cohort(case, context, first=first, size=size)
    size = case.count - first if size is None else size
    return _Ward(plan, context, shipped_hospital(), first, size).cohort()


@dataclass(frozen=True, slots=True)
class _Course:
    """Everything that follows from the levels of a stay: vital signs, places, and who eats when."""

    minutes: Ints
    way: Floats
    vitals: Mapping[str, Floats]
    where: Whereabouts
    eats: Bools


class _Ward:
    """Makes one cohort's stay."""

    def __init__(self, plan: Plan, context: Context, hospital: Hospital, first: int, size: int) -> None:
        self._plan, self._context, self._hospital = plan, context, hospital
        self._knowledge = context.knowledge
        self._first, self._size = first, size
        self._chance = Chance(plan.whole.seed, first, size)
        self._cohorts: dict[Case, Cohort] = {}
        self._arrival = self._made(plan.arrival)
        self._whole = self._made(plan.whole) if plan.changes else self._arrival
        self._expected = length(self._whole, hospital, self._chance)
        self._names = self._followed()
        self._levels, self._since = self._leveled()

    @property
    def _tools(self) -> tuple[Knowledge, Hospital, Chance]:
        return self._knowledge, self._hospital, self._chance

    def _made(self, case: Case) -> Cohort:
        """Return the patients of a case of this stay, each case made once."""
        if case not in self._cohorts:
            self._cohorts[case] = generation.cohort(case, self._context, first=self._first, size=self._size)
        return self._cohorts[case]

    def cohort(self) -> Cohort:
        """Return the patients as they are now."""
        course = self._course()
        now = self._now(course.where)
        levels = {n: course.way[:, self._names.index(n)] for n in self._names if n in _WATCHED}
        nurse = Bedside(course.minutes, course.vitals, levels, course.eats)
        stages = ((0, self._arrival), *((c.minute, self._made(c.after)) for c in self._plan.changes))
        drugs = administered(stages, nurse, now, self._plan.given, self._tools)
        found = draws(self._bench(course), course.where.place, course.where.left, self._tools, self._plan.now)
        stay = Stay(
            minutes=course.minutes,
            vitals=self._shown(course, now),
            place=course.where.place,
            draws=found,
            orders=drugs[0],
            doses=drugs[1],
            fluids=self._fluids(course, drugs, now),
            alerts=_alerts(course.where, course.minutes),
            now=now,
            discharged=np.where(course.where.left <= self._plan.now, course.where.left, -1),
            expected=self._expected,
            turns=self._plan.turns,
            arrived=self._arrival.readings,
            chart=self._whole,
        )
        return self._present(stay)

    def _now(self, where: Whereabouts) -> Ints:
        left = np.where(where.left < 0, self._plan.now, where.left)
        return np.minimum(left, self._plan.now).astype(np.int64)

    def _followed(self) -> tuple[str, ...]:
        """Return the observations that move in the stay: those measured of anyone, and urine."""
        known = {*self._arrival.values, *self._whole.values, "urine_output"}
        return tuple(name for name in self._hospital.signs if name in known)

    def _leveled(self) -> tuple[Levels, Ints]:
        """Return the levels of everything followed, and from which minute each was measured (k, n)."""
        first = levels_of(self._arrival, self._knowledge, self._hospital, self._names)
        since = np.where(np.isnan(first.arrival), _NEVER, 0).astype(np.int64)
        arrival = np.where(np.isnan(first.arrival), first.well, first.arrival)
        urine = self._names.index("urine_output")
        missing = np.isnan(first.arrival[urine])
        usual = compiled(self._knowledge).tables["urine_output"]
        people = self._arrival.demography
        middle = usual.at(people.age, people.sex)[:, 3]
        arrival[urine] = np.where(missing, middle * self._kidneys(), arrival[urine])
        well = first.well.copy()
        well[urine] = np.where(missing, middle, well[urine])
        worst = np.where(np.isnan(first.worst), arrival, first.worst)
        worst[urine] = np.where(missing, 0.2 * middle, worst[urine])
        return replace(
            first, arrival=arrival, well=np.where(np.isnan(well), arrival, well), worst=worst
        ), since

    def _kidneys(self) -> Floats:
        """Return the share of the usual urine that is passed on arrival (n,)."""
        egfr, systolic = self._arrival.value("egfr"), self._arrival.value("systolic_bp")
        low = np.where(egfr < 30, 0.6, 1.0) * np.where(systolic < 90, 0.6, 1.0)
        return np.asarray(low, dtype=np.float64)

    def _moves(self, since: Ints) -> tuple[Move, ...]:
        """Return what edits of the chart changed in the stay, and note what is measured from then on."""
        moves = []
        for change in self._plan.changes:
            before, after = self._made(change.before), self._made(change.after)
            by, stated = np.full(since.shape, np.nan), np.full(since.shape, np.nan)
            named = {f.observation for f in change.edit.stated.findings}
            for at, name in enumerate(self._names):
                old, new = before.value(name), after.value(name)
                fresh = ~np.isnan(new) & np.isnan(old)
                since[at] = np.where(fresh & (since[at] > change.minute), change.minute, since[at])
                by[at] = np.where(fresh, 0.0, new - old)
                if name in named or self._follows(name, named, old, new):
                    stated[at] = new
            kind: Kind = "reading" if named or change.edit.adjust else "treatment"
            if change.edit.stated.conditions:
                kind = "illness"
                by = self._of_new(change.after, by)
            moves.append(Move(change.minute, kind, by, stated, self._pace(after)))
        return tuple(moves)

    def _pace(self, cohort: Cohort) -> Pace:
        return pace_of(cohort, self._names, self._hospital, self._chance)

    def _follows(self, name: str, named: set[str], old: Floats, new: Floats) -> bool:
        """Return whether a reading is another face of a stated one: creatinine is stated of eGFR."""
        faces = {
            "egfr": {"creatinine"},
            "anion_gap": {"chloride"},
            "diastolic_bp": {"systolic_bp", "mean_arterial_pressure"},
        }
        return bool(faces.get(name, set()) & named) and not np.array_equal(old, new, equal_nan=True)

    def _of_new(self, after: Case, by: Floats) -> Floats:
        """Return changes with those of what was not measured before: from well to ill."""
        levels = levels_of(self._made(after), self._knowledge, self._hospital, self._names)
        fresh = np.isnan(self._stack(self._arrival)) & ~np.isnan(levels.arrival)
        return np.where(fresh, levels.arrival - levels.well, by)

    def _stack(self, cohort: Cohort) -> Floats:
        return np.asarray([cohort.value(name) for name in self._names]).reshape(-1, self._size)

    def _course(self) -> _Course:
        moves = self._moves(self._since)
        minutes = self._grid()
        way = Follow(self._levels, self._pace(self._arrival), self._plan.turns, moves).along(minutes)
        way = answered(way, self._names, minutes, self._given())
        self._pins = self._pinned(moves)
        measured = way.copy()
        measured[minutes[:, None, None] < self._since[None, :, :]] = np.nan
        vitals = bedside(measured, self._names, minutes, self._arrival, self._tools, self._support())
        self._pin(vitals, minutes)
        signals = called(vitals, self._arrival, self._hospital), stable(vitals, self._arrival, self._hospital)
        days = self._expected, intensive_days(self._hospital, self._chance)
        needs = self._needs(vitals, minutes)
        where = whereabouts(self._plan, minutes, vitals, needs, signals, days)
        return _Course(minutes, way, vitals, where, self._eats(vitals, minutes))

    def _needs(self, vitals: Mapping[str, Floats], minutes: Ints) -> Bools:
        """Return when (t, n) the chart asks for intensive care: that of arrival, then that of changes."""
        needs = np.repeat(critical(self._arrival, vitals, 0)[None, :], len(minutes), axis=0)
        for change in self._plan.changes:
            if change.edit.stated.conditions:
                later = (minutes >= change.minute + _WORKED_UP)[:, None]
                ill = critical(self._made(change.after), vitals, int(np.searchsorted(minutes, change.minute)))
                needs = np.where(later, needs | ill[None, :], needs)
        return needs

    def _grid(self) -> Ints:
        """Return the times that are followed: every whole hour, every edit, now."""
        hours = range(0, self._plan.now + 1, 60)
        return np.asarray(sorted({*hours, *self._plan.times, self._plan.now}), dtype=np.int64)

    def _given(self) -> tuple[Given, ...]:
        return tuple(
            given_of(minute, giving, self._whole, self._knowledge, self._hospital)
            for minute, giving in self._plan.given
        )

    def _support(self) -> tuple[Support, ...]:
        return tuple(
            Support(minute, _device(giving)) for minute, giving in self._plan.given if giving.what in _DEVICES
        )

    def _pinned(self, moves: tuple[Move, ...]) -> dict[int, dict[str, Floats]]:
        """Return what was stated, by minute and observation."""
        pins: dict[int, dict[str, Floats]] = {}
        for move in moves:
            for at, name in enumerate(self._names):
                if not np.isnan(move.stated[at]).all():
                    pins.setdefault(move.minute, {})[name] = move.stated[at]
        return pins

    def _pin(self, vitals: dict[str, Floats], minutes: Ints) -> None:
        """Let stated vital signs stand as stated at their minute, and what is worked out follow."""
        for minute, stated in self._pins.items():
            at = int(np.searchsorted(minutes, minute))
            for name, value in stated.items():
                if name in SIGNS and name in vitals:
                    vitals[name][at] = np.where(np.isnan(value), vitals[name][at], value)
            given = {n: vitals[n][at] for n in (*SIGNS, *OXYGEN) if n in vitals and n != "urine_output"}
            if "gestational_age" in self._whole.values:
                given["gestational_age"] = self._whole.values["gestational_age"]
            complete(given, self._arrival.demography)
            for name in WORKED_OUT:
                if name in given and name in vitals:
                    vitals[name][at] = given[name]

    def _eats(self, vitals: Mapping[str, Floats], minutes: Ints) -> Bools:
        """Return when (t, n) a patient may eat: awake, not in shock, with a gut at rest no longer."""
        shape = vitals["spo2"].shape
        drowsy = vitals.get("gcs", np.full(shape, 15.0)) <= _DROWSY
        tube = np.nan_to_num(vitals.get("oxygen_device", np.zeros(shape))) >= _VENTILATOR
        shock = (vitals["systolic_bp"] < _SHOCKED) & (self._arrival.demography.age >= 10)
        rests = np.zeros(self._size, dtype=np.bool_)
        for name in _FASTING:
            rests = rests | self._arrival.has(name)
        early = (minutes < _FASTING_DAYS * DAY)[:, None]
        return ~(drowsy | tube | shock | (rests & early))

    def _bench(self, course: _Course) -> Bench:
        since = {n: self._since[at] for at, n in enumerate(self._names)}
        worse = [minute for minute, turn in self._plan.turns if turn == "worse"]
        ill = [c.minute for c in self._plan.changes if c.edit.stated.conditions]
        alarms = tuple(sorted(minute + _WORKED_UP for minute in (*worse, *ill)))
        return Bench(
            course.way, self._names, course.minutes, self._arrival, since, self._pins, alarms, course.vitals
        )

    def _shown(self, course: _Course, now: Ints) -> dict[str, Floats]:
        """Return the vital signs that are charted (t, n), none after someone has left."""
        times = (*self._plan.times, self._plan.now)
        taken = charted(course.vitals, course.minutes, course.where.place, times, self._hospital)
        taken &= course.minutes[:, None] <= now[None, :]
        taken |= course.minutes[:, None] == now[None, :]
        shown = {}
        for name, values in course.vitals.items():
            had = ~np.isnan(values)
            if name in self._names:
                had &= course.minutes[:, None] >= self._since[self._names.index(name)]
            shown[name] = np.where(taken & had, values, np.nan)
        return shown

    def _fluids(self, course: _Course, drugs: tuple[DrugOrders, DoseRows], now: Ints) -> dict[str, Floats]:
        """Return milliliters by hour and kind."""
        hours = self._plan.now // 60
        at = np.searchsorted(course.minutes, np.arange(hours) * 60)
        urine = course.way[at, self._names.index("urine_output")]
        lead = [self._names.index(n) for n in ("heart_rate", "respiratory_rate") if n in self._names]
        ill = self._illness(course.way[at][:, lead])
        return balanced(hours, urine, ill, course.eats[at], now, self._arrival, drugs, self._tools)

    def _illness(self, way: Floats) -> Floats:
        """Return how ill (h, n): 1 as on arrival, by how far pulse and breathing have come."""
        lead = [self._names.index(n) for n in ("heart_rate", "respiratory_rate") if n in self._names]
        levels = self._levels
        gap = levels.arrival[lead] - levels.well[lead]
        moved = np.where(np.abs(gap) > 0.5, (way - levels.well[lead]) / np.where(gap == 0, 1, gap), 0.0)
        ill: Floats = np.clip(np.nan_to_num(moved).mean(axis=1), 0.0, 2.0)
        return ill

    def _present(self, stay: Stay) -> Cohort:
        """Return the cohort with the readings of now."""
        whole = self._dated(self._whole)
        first = _before(self._arrival, self._whole, self._names, self._plan)
        readings = _latest(whole, first, stay)
        values = {name: np.full(self._size, np.nan) for name in whole.values}
        for reading in readings:
            before = values.get(reading.observation, np.full(self._size, np.nan))
            values[reading.observation] = np.where(np.isnan(reading.values), before, reading.values)
        return replace(whole, values=values, readings=readings, stay=stay)

    def _dated(self, whole: Cohort) -> Cohort:
        """Return the chart with what set in in hospital begun on the day it did."""
        for change in self._plan.changes:
            day = AS_OF + np.timedelta64((OPENED + change.minute) // DAY, "D")
            for name in change.edit.stated.conditions:
                if name in whole.conditions.names:
                    whole = _begun(whole, whole.conditions.names.index(name), day)
        return whole


def _begun(whole: Cohort, code: int, day: np.datetime64) -> Cohort:
    """Return a chart with one condition, and what it brought, begun on a day."""
    conditions, drugs, done = whole.conditions, whole.medications, whole.procedures
    mine = conditions.condition == code
    return replace(
        whole,
        conditions=replace(conditions, onset=np.where(mine, day, conditions.onset)),
        medications=replace(
            drugs, start=np.where(drugs.indication == code, np.maximum(drugs.start, day), drugs.start)
        ),
        procedures=replace(done, day=np.where(done.condition == code, np.maximum(done.day, day), done.day)),
    )


def _before(arrival: Cohort, whole: Cohort, names: tuple[str, ...], plan: Plan) -> tuple[Reading, ...]:
    """Return the readings that stand where the stay has none: of arrival, and of what came with an edit."""
    kept = {*names, *WORKED_OUT}
    first = [r for r in arrival.readings if r.observation in kept or r.observation in whole.values]
    known = {r.observation for r in first}
    moment = max((c.minute for c in plan.changes), default=0)
    later = [
        replace(r, minutes=moment)
        for r in whole.readings
        if r.observation not in known and r.observation not in kept and r.minutes == 0
    ]
    changed = {
        r.observation
        for r in first
        if r.observation not in kept
        and not np.array_equal(arrival.value(r.observation), whole.value(r.observation), equal_nan=True)
    }
    first = [replace(r, values=whole.value(r.observation)) if r.observation in changed else r for r in first]
    return tuple(sorted((*first, *later), key=lambda r: r.minutes))


def _device(giving: Giving) -> int:
    if giving.what != "oxygen":
        return _DEVICES[giving.what]
    return 1 if giving.amount <= 6 else 2 if giving.amount <= 10 else 3


def _alerts(where: Whereabouts, minutes: Ints) -> Alerts:
    patient = [rows for _, _, rows in where.calls]
    minute = [np.full(len(rows), minutes[at]) for _, at, rows in where.calls]
    kind = [np.full(len(rows), kind) for kind, _, rows in where.calls]
    empty = [np.empty(0, dtype=np.int64)]
    rows = np.concatenate(patient or empty)
    when = np.concatenate(minute or empty)
    inside = np.flatnonzero((where.left[rows] < 0) | (when <= where.left[rows])) if len(rows) else rows
    return Alerts(
        kinds=CALLS,
        patient=rows[inside].astype(np.int64),
        minute=when[inside].astype(np.int64),
        kind=np.concatenate(kind or empty)[inside].astype(np.int64),
    )


def _latest(whole: Cohort, first: tuple[Reading, ...], stay: Stay) -> tuple[Reading, ...]:
    """Return the latest reading of everything, in order of time: of the stay where it has one."""
    newest: dict[str, list[tuple[int, Floats]]] = {}
    at_bedside = {n for n in stay.vitals if n in whole.values or n not in {"gcs", "pain", "urine_output"}}
    for name in sorted(at_bedside):
        newest[name] = list(_last_charted(stay.minutes, stay.vitals[name]))
    for name in _SET_WITH_DEVICE:
        newest[name] = list(_set_now(stay, name))
    for draw in stay.draws:
        for name in draw.values:
            newest.setdefault(name, [])
    for name in newest.keys() & {n for d in stay.draws for n in d.values}:
        newest[name] = list(_last_drawn(name, stay.draws, stay.now, len(stay.now)))
    readings = []
    for reading in (r for r in first if r.observation not in _SET_WITH_DEVICE):
        replaced = np.zeros(len(stay.now), dtype=np.bool_)
        for _, values in newest.get(reading.observation, []):
            replaced |= ~np.isnan(values)
        kept = np.where(replaced, np.nan, reading.values)
        if not np.isnan(kept).all():
            readings.append(replace(reading, values=kept))
    later = [
        Reading(name, minute, values) for name, found in newest.items() for minute, values in found if minute
    ]
    at_first = [
        Reading(name, 0, values)
        for name, found in newest.items()
        for minute, values in found
        if not minute and name not in {r.observation for r in readings}
    ]
    return tuple(sorted([*readings, *at_first, *later], key=lambda r: r.minutes))


def _set_now(stay: Stay, name: str) -> Iterator[tuple[int, Floats]]:
    """Yield what oxygen is set to now; what it was set to before says nothing once it is off."""
    values = stay.vitals.get(name)
    for minute in np.unique(stay.now).tolist() if values is not None else ():
        at = int(np.searchsorted(stay.minutes, minute))
        set_now = np.where(stay.now == minute, values[at], np.nan) if values is not None else None
        if set_now is not None and not np.isnan(set_now).all():
            yield minute, set_now


def _last_charted(minutes: Ints, values: Floats) -> Iterator[tuple[int, Floats]]:
    """Yield the latest charted values as readings: by minute, NaN for those whose latest is another."""
    had = ~np.isnan(values)
    last = np.where(had.any(axis=0), len(minutes) - 1 - np.argmax(had[::-1], axis=0), -1)
    for at in np.unique(last[last >= 0]).tolist():
        yield int(minutes[at]), np.where(last == at, values[at], np.nan)


def _last_drawn(name: str, found: tuple[Draw, ...], now: Ints, size: int) -> Iterator[tuple[int, Floats]]:
    """Yield the latest resulted values as readings, by the minute they were collected."""
    latest, when = np.full(size, np.nan), np.full(size, -1, dtype=np.int64)
    for draw in found:
        if name not in draw.values:
            continue
        new = draw.who & ~np.isnan(draw.values[name]) & (draw.resulted <= now) & (draw.collected >= when)
        latest, when = np.where(new, draw.values[name], latest), np.where(new, draw.collected, when)
    for minute in np.unique(when[when >= 0]).tolist():
        yield int(minute), np.where(when == minute, latest, np.nan)

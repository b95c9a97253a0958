"""The medication administration record: what is ordered, when it is due, given, held or refused, and why."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from core.cohort import Bools, Floats, Ints
from core.hospital import DAY, GIVEN, HELD, OPENED, REFUSED, DoseRows, DrugOrders
from core.knowledge.base import Knowledge
from core.knowledge.hospital import Hold, Hospital
from core.patients.chance import Chance
from core.request import Giving
from core.stay.ordering import Order, Stages, as_rows, joined, once, standing

_TIMES: dict[str, tuple[int, ...]] = {
    "bedtime": (1260,),
    "evening": (1080,),
    "breakfast": (480,),
    "1": (540,),
    "2": (540, 1260),
    "3": (480, 840, 1200),
    "4": (480, 720, 1080, 1320),
    "5": (360, 600, 840, 1080, 1320),
    "meals2": (480, 1080),
    "meals3": (480, 720, 1080),
}
"""Minutes of the day of standing times: 09 and 21 for twice daily, meals at 08, 12 and 18."""
_EVERY = re.compile(r"every (\d+)(?: to \d+)? hours?")
_RARELY = 0.9
_NO_FOOD = "nothing by mouth"
_ASLEEP = 12.0
_NEVER = np.iinfo(np.int64).max
_INFUSION_STEP = 240
_OPENING = (25, 70)
"""Minutes after admission in which the first doses of new orders are given."""
_TITRATED = ("vasopressor",)
_PAIN, _FEVER = 4.0, 38.3
_RELIEVES = {
    "analgesic and antipyretic": ("temperature", _FEVER, "pain", _PAIN),
    "nsaid": ("pain", _PAIN, "temperature", _FEVER),
    "opioid analgesic": ("pain", 6.0, "pain", 6.0),
    "short-acting beta-2 agonist": ("respiratory_rate", 24.0, "respiratory_rate", 24.0),
}
"""When medications as needed are given: readings from which they are asked for."""


@dataclass(frozen=True, slots=True)
class Bedside:
    """What a nurse sees before giving a dose: vital signs (t, n) and levels of results at times of a grid."""

    minutes: Ints
    vitals: Mapping[str, Floats]
    levels: Mapping[str, Floats]
    eats: Bools

    def before(self, minute: Ints) -> Ints:
        """Return the index of the latest time at or before each minute."""
        return np.maximum(np.searchsorted(self.minutes, minute, side="right") - 1, 0)

    def value(self, name: str, minute: Ints, rows: Ints) -> Floats:
        """Return what was last known of an observation of some patients."""
        table = self.vitals.get(name, self.levels.get(name))
        if table is None:
            return np.full(len(rows), np.nan)
        found: Floats = table[self.before(minute), rows]
        return found


def administered(
    stages: Stages,
    bedside: Bedside,
    ends: Ints,
    given: tuple[tuple[int, Giving], ...],
    tools: tuple[Knowledge, Hospital, Chance],
) -> tuple[DrugOrders, DoseRows]:
    """Return the orders of medications and every dose due before `ends` (n,).

    `stages` are the charts that stood in the stay, each with the minute from which it did.
    """
    knowledge, hospital, chance = tools
    orders = [*standing(stages, knowledge), *once(stages[-1][1], knowledge, given)]
    record = _Record(hospital, bedside, ends, chance)
    for order in orders:
        record.give(order)
    return as_rows(orders), record.rows()


class _Record:
    """Writes doses down, order by order."""

    def __init__(self, hospital: Hospital, bedside: Bedside, ends: Ints, chance: Chance) -> None:
        self._hospital, self._bedside, self._ends, self._chance = hospital, bedside, ends, chance
        self._reasons = tuple(dict.fromkeys((_NO_FOOD, *(h.reason for h in hospital.care.hold))))
        self._first, self._parts = 0, list[tuple[Ints, ...]]()
        self._amounts: list[Floats] = []

    def rows(self) -> DoseRows:
        """Return every dose, by order and time."""
        columns = [joined([part[i] for part in self._parts]) for i in range(6)]
        amount = np.concatenate(self._amounts) if self._amounts else np.empty(0)
        sort = np.lexsort((columns[2], columns[0]))
        order, patient, due, at, status, reason = (column[sort] for column in columns)
        return DoseRows(
            reasons=self._reasons,
            order=order,
            patient=patient,
            due=due,
            at=at,
            status=status,
            reason=reason,
            amount=amount[sort],
        )

    def give(self, order: Order) -> None:
        """Write down the doses of one order."""
        if order.once_at is not None:
            self._write(order, np.arange(len(order.rows)), order.start, at_once=True)
        elif "infusion" in order.frequency or "continuous" in order.frequency:
            self._infuse(order)
        elif order.dose is not None and order.dose.as_needed:
            self._as_needed(order)
        elif order.times_a_day >= _RARELY:
            self._scheduled(order)
        self._first += len(order.rows)

    def _scheduled(self, order: Order) -> None:
        """Give a new order soon after it was made, then at the standing times of its frequency."""
        single = _is_single(order.frequency)
        uniform = self._chance.uniform(f"stay first {order.medication.name}")[order.rows]
        soon = order.start + np.round(_OPENING[0] + (_OPENING[1] - _OPENING[0]) * uniform).astype(np.int64)
        at = np.flatnonzero(order.new)
        self._write(order, at, soon[at])
        if single:
            return
        every = _EVERY.search(order.frequency)
        last = int(min(self._ends.max(initial=0), order.stop.max(initial=0))) + 1
        if every is not None:
            gap = 60 * int(every[1])
            after = np.where(order.new, soon, order.start)
            first = (np.ceil((after + OPENED) / 60) * 60 - OPENED).astype(np.int64) + np.where(
                order.new, gap, 0
            )
            due = first
            while (due < last).any():
                self._write(order, np.flatnonzero(due < last), due[due < last])
                due = due + gap
            return
        gap = round(DAY / order.times_a_day)
        for minute in _standing_times(order.frequency, order.times_a_day, last):
            spaced = ~order.new | (minute - soon >= gap // 2)
            at = np.flatnonzero((minute > order.start) & spaced)
            self._write(order, at, np.full(len(at), minute))

    def _infuse(self, order: Order) -> None:
        """Write down an infusion's rate every four hours, and when a vasopressor could be stopped."""
        last = int(min(self._ends.max(initial=0), order.stop.max(initial=0))) + 1
        begins = order.start + 30
        full = order.amount
        titrated = order.medication.drug_class in _TITRATED
        running = np.ones(len(order.rows), dtype=np.bool_)
        for step in range(0, max(last, 1), _INFUSION_STEP):
            minute = begins + step
            rate = full
            if titrated:
                mean = self._bedside.value("mean_arterial_pressure", minute, order.rows)
                rate = np.round(full * np.clip((86.0 - mean) / 20.0, 0.0, 1.5), 0)
                running &= (rate > 0) | (step == 0)
                rate = np.where(step == 0, np.maximum(rate, np.round(full / 2)), rate)
            at = np.flatnonzero(running & (minute < last))
            self._write(order, at, minute[at], amounts=rate[at], checked=False)

    def _as_needed(self, order: Order) -> None:
        """Give what is asked for: when the reading it relieves is there, at most as often as ordered."""
        relieves = _RELIEVES.get(order.medication.drug_class)
        if relieves is None:
            return
        gap = round(DAY / max(order.times_a_day, 1.0))
        last = np.full(len(order.rows), -_NEVER // 2)
        for at, minute in enumerate(self._bedside.minutes.tolist()):
            if at == 0 or minute % 60:
                continue
            first, then = (
                self._bedside.value(name, np.full(len(order.rows), minute), order.rows)
                for name in (relieves[0], relieves[2])
            )
            needs = (first >= relieves[1]) | (then >= relieves[3])
            asks = self._chance.uniform(f"stay asks {order.medication.name} {minute}")[order.rows] < 0.7
            who = np.flatnonzero(needs & asks & (minute - last >= gap) & (minute >= order.start))
            last[who] = minute
            self._write(order, who, np.full(len(who), minute + 10))

    def _write(
        self,
        order: Order,
        at: Ints,
        due: Ints,
        *,
        amounts: Floats | None = None,
        checked: bool = True,
        at_once: bool = False,
    ) -> None:
        """Write down doses of some rows of an order unless the stay or the order has ended."""
        rows = order.rows[at]
        inside = (due < np.minimum(self._ends[rows], order.stop[at])) | (
            np.full(len(at), at_once) & (due <= self._ends[rows])
        )
        at, due, rows = at[inside], due[inside], rows[inside]
        if not len(at):
            return
        amount = (order.amount[at] if amounts is None else amounts[inside]).astype(np.float64)
        status, reason = np.full(len(at), GIVEN), np.full(len(at), -1)
        if checked and not at_once:
            status, reason = self._checked(order, rows, due)
        late = self._uniform(f"late {order.medication.name}", due, rows)
        delay = np.where((status == GIVEN) & (not at_once), np.round(18 * late), 0).astype(np.int64)
        given = np.minimum(due + delay, np.maximum(np.minimum(self._ends[rows], order.stop[at]) - 1, due))
        self._parts.append((self._first + at, rows, due, given, status, reason))
        self._amounts.append(np.where(status == GIVEN, amount, 0.0))

    def _checked(self, order: Order, rows: Ints, due: Ints) -> tuple[Ints, Ints]:
        """Return status and reason: what is held by what the nurse sees, rarely what the patient refuses."""
        status, reason = np.full(len(rows), GIVEN), np.full(len(rows), -1)
        for hold in self._hospital.care.hold:
            if order.medication.drug_class in hold.classes:
                who = self._held(hold, due, rows) & (status == GIVEN)
                status[who], reason[who] = HELD, self._reasons.index(hold.reason)
        if order.medication.route == "oral":
            fasting = ~self._bedside.eats[self._bedside.before(due), rows] & (status == GIVEN)
            status[fasting], reason[fasting] = HELD, self._reasons.index(_NO_FOOD)
            declines = self._uniform(f"refuses {order.medication.name}", due, rows)
            refused = (declines < self._hospital.care.refused.share) & (status == GIVEN)
            status[refused] = REFUSED
        return status, reason

    def _uniform(self, what: str, due: Ints, rows: Ints) -> Floats:
        """Return chance of each dose, addressed by the hour it is due in and the patient."""
        found, hours = np.empty(len(due)), due // 60
        for hour in np.unique(hours).tolist():
            at = np.flatnonzero(hours == hour)
            found[at] = self._chance.uniform_of(f"stay {what} {hour}", rows[at])
        return found

    def _held(self, hold: Hold, due: Ints, rows: Ints) -> Bools:
        if hold.observation is None:
            return np.ones(len(rows), dtype=np.bool_)
        value = self._bedside.value(hold.observation, due, rows)
        low = -np.inf if hold.below is None else hold.below
        high = np.inf if hold.above is None else hold.above
        found: Bools = (value < low) | (value > high)
        return found


def _is_single(frequency: str) -> bool:
    """Return whether a frequency means one dose: "single dose", "once", "bolus within 3 hours"."""
    return bool(re.match(r"(?:single dose|bolus|once(?! (?:daily|a|on|weekly|nightly|per|or)\b))", frequency))


def _standing_times(frequency: str, times_a_day: float, last: int) -> list[int]:
    """Return the minutes since admission at which a frequency is due, up to the last."""
    times = _TIMES[_schedule(frequency, times_a_day)]
    days = range(last // DAY + 2)
    minutes = [DAY * day + time - OPENED for day in days for time in times]
    return [minute for minute in minutes if 0 < minute < last]


def _schedule(frequency: str, times_a_day: float) -> str:
    often = min(max(round(times_a_day), 1), 5)
    if often == 1:
        for word in ("bedtime", "evening", "breakfast"):
            if word in frequency:
                return word
    meals = "meal" in frequency or "food" in frequency
    return f"meals{often}" if meals and often in {2, 3} else str(often)

"""Hospital stays as columns: what passed by the hour, what was given, ordered and found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.cohort import Bools, Cohort, Floats, Ints, Reading

PLACES = ("emergency department", "ward", "intensive care unit")
EMERGENCY, WARD, INTENSIVE = range(3)
STATUSES = ("given", "held", "refused")
GIVEN, HELD, REFUSED = range(3)
INTAKE = ("oral", "intravenous")
OUTPUT = ("urine", "stool", "emesis")
DAY = 1440
"""Minutes of a day."""
OPENED = 540
"""Minute of the day at which every visit begins: nine o'clock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """One panel, ordered of those who need it at one time: `who` (n,), and minutes since admission (n,).

    `values` (n,) by observation, NaN where not drawn; `urgent` (n,) tells a critical result measured again.
    """

    panel: str
    who: Bools
    urgent: Bools
    ordered: Ints
    collected: Ints
    resulted: Ints
    values: Mapping[str, Floats]


@dataclass(frozen=True, slots=True, kw_only=True)
class DrugOrders:
    """Orders of medications, flat: one row a patient and order.

    `medication` indexes `names`, `prescription` the cohort's medication rows (-1 = once, or stopped).
    Active from `start` to before `stop` (minutes since admission). `amount`, `units`, `frequencies` by row.
    """

    names: tuple[str, ...]
    patient: Ints
    medication: Ints
    prescription: Ints
    start: Ints
    stop: Ints
    amount: Floats
    units: tuple[str, ...]
    frequencies: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseRows:
    """Doses of the medication administration record, flat, by order and time.

    `order` indexes the orders; `due` and `at` are minutes since admission; `status` indexes `STATUSES`,
    `reason` indexes `reasons` (-1 = none); `amount` is what was given or the rate an infusion runs at.
    """

    reasons: tuple[str, ...]
    order: Ints
    patient: Ints
    due: Ints
    at: Ints
    status: Ints
    reason: Ints
    amount: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Alerts:
    """What was called for, flat: `kind` indexes `kinds`."""

    kinds: tuple[str, ...]
    patient: Ints
    minute: Ints
    kind: Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """The hospital stays of a cohort, from admission (minute 0, at nine) to now.

    `minutes` (t,) is the grid of times; `vitals` (t, n) by observation, NaN where not charted; `place` (t, n)
    indexes `PLACES`; `fluids` (h, n) milliliters by whole hour and kind. `now` (n,) is the present, or the
    discharge of those who went home at `discharged` (n,) (-1 = still in). `expected` (n,) is the usual length
    of stay in days, `turns` what edits told of the illness. `arrived` are the readings on arrival; `chart` is
    the chart as it would be had all of it been so on arrival.
    """

    minutes: Ints
    vitals: Mapping[str, Floats]
    place: Ints
    draws: tuple[Draw, ...]
    orders: DrugOrders
    doses: DoseRows
    fluids: Mapping[str, Floats]
    alerts: Alerts
    now: Ints
    discharged: Ints
    expected: Floats
    turns: tuple[tuple[int, str], ...]
    arrived: tuple[Reading, ...]
    chart: Cohort

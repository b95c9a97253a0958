"""Intake and output by the hour."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from core.cohort import Bools, Cohort, Floats, Ints
from core.hospital import GIVEN, OPENED, DoseRows, DrugOrders
from core.knowledge.base import Knowledge
from core.knowledge.hospital import Hospital
from core.patients.chance import Chance

_DAYTIME = (7, 22)
_STEP = 5.0
"""Milliliters that volumes are read to."""
_VOIDS = 4
_LOOSE = (
    "acute gastroenteritis",
    "clostridioides difficile infection",
    "ulcerative colitis",
    "crohn disease",
)
_VOMITS = ("acute gastroenteritis", "bowel obstruction", "hyperemesis gravidarum", "acute pancreatitis")
_AN_HOUR = 60
_UNITS = {"mL": 1.0, "L": 1000.0, "mL/h": 1.0}
_INFUSION_HOURS = 4
"""Hours that each entry of a running infusion stands for."""
_PUMP = 10.0
"""Milliliters an hour of a drug infusion stated by amount."""


def balanced(
    hours: int,
    urine: Floats,
    course: Floats,
    eats: Bools,
    ends: Ints,
    cohort: Cohort,
    drugs: tuple[DrugOrders, DoseRows],
    tools: tuple[Knowledge, Hospital, Chance],
) -> dict[str, Floats]:
    """Return milliliters (h, n) of each kind in each whole hour of the stay.

    `urine` (h, n) in mL/kg/h, `course` (h, n) how ill (1 = as on arrival), `eats` (h, n).
    """
    knowledge, hospital, chance = tools
    weight = cohort.values["weight"]
    usual = hospital.care.fluids
    found: dict[str, Floats] = {
        k: np.zeros((hours, cohort.size)) for k in ("oral", "urine", "stool", "emesis")
    }
    found["intravenous"] = _by_vein(hours, cohort, drugs, knowledge, usual.piggyback)
    needs = ~eats & (found["intravenous"] < usual.maintenance * weight)
    found["intravenous"] = np.where(needs, _read(usual.maintenance * weight), found["intravenous"])
    loose, vomits = cohort.has(_LOOSE[0]), cohort.has(_VOMITS[0])
    for name in _LOOSE[1:]:
        loose = loose | cohort.has(name)
    for name in _VOMITS[1:]:
        vomits = vomits | cohort.has(name)
    for hour in range(hours):
        clock = (OPENED // _AN_HOUR + hour) % 24
        one = chance.uniform(f"stay drinks {hour}")
        awake = _DAYTIME[0] <= clock < _DAYTIME[1]
        appetite = np.clip(1.1 - 0.6 * np.minimum(course[hour], 1.5), 0.15, 1.0)
        found["oral"][hour] = np.where(
            eats[hour] & awake, _read(usual.drinking * weight * appetite * (0.4 + 1.2 * one)), 0.0
        )
        two = chance.uniform(f"stay passes {hour}")
        ill = np.minimum(course[hour], 1.0)
        purging = loose & (two < 0.3 * ill)
        found["stool"][hour] = np.where(purging, _read(3 * weight * (0.5 + one)), 0.0)
        found["emesis"][hour] = np.where(
            vomits & (two > 1 - 0.15 * ill), _read(2.5 * weight * (0.5 + one)), 0.0
        )
    found["urine"] = _urine(urine, weight, chance, hours)
    inside = np.arange(hours)[:, None] * _AN_HOUR < ends[None, :]
    return {kind: np.where(inside, volume, 0.0) for kind, volume in found.items()}


def _read(volume: Floats) -> Floats:
    """Return volumes as they are read off."""
    read: Floats = np.round(volume / _STEP) * _STEP
    return read


def _urine(rate: Floats, weight: Floats, chance: Chance, hours: int) -> Floats:
    varied = [
        rate[hour] * weight * np.exp(0.15 * chance.normal(f"stay urine {hour}")) for hour in range(hours)
    ]
    return _read(np.asarray(varied).reshape(hours, len(weight)))


def _by_vein(
    hours: int, cohort: Cohort, drugs: tuple[DrugOrders, DoseRows], knowledge: Knowledge, piggyback: float
) -> Floats:
    """Return milliliters (h, n) by vein: boluses, infusions, and what doses are diluted in."""
    orders, doses = drugs
    found = np.zeros((hours, cohort.size))
    if not hours or not len(doses.order):
        return found
    kept = (doses.status == GIVEN) & (doses.at // _AN_HOUR < hours)
    order, hour = doses.order[kept], doses.at[kept] // _AN_HOUR
    names = np.asarray(orders.names)[orders.medication[order]]
    for name in np.unique(names):
        medication = knowledge.medications[str(name)]
        if medication.route != "intravenous":
            continue
        mine = np.flatnonzero(names == name)
        unit = orders.units[int(order[mine[0]])]
        volume = _volume(unit, doses.amount[kept][mine], piggyback)
        runs = _INFUSION_HOURS if "/" in unit else 1
        for later in range(runs):
            at = hour[mine] + later
            inside = at < hours
            np.add.at(found, (at[inside], doses.patient[kept][mine][inside]), volume[inside])
    return _read(found)


def _volume(unit: str, amount: Floats, piggyback: float) -> Floats:
    """Return milliliters a dose brings: itself where it is a volume, else what it is diluted in."""
    if unit in _UNITS:
        return amount * _UNITS[unit]
    if " in each liter" in unit:
        return np.zeros(len(amount))
    return np.full(len(amount), _PUMP if "/" in unit else piggyback)


def shares(fluids: Mapping[str, Floats], first: int, last: int, row: int) -> dict[str, int]:
    """Return one patient's milliliters by kind from hour `first` to before `last`."""
    return {kind: int(volume[first:last, row].sum()) for kind, volume in fluids.items()}

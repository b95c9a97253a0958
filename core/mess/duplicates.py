"""The same person twice: a second record under another id, as registration desks make them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TypeVar

import numpy as np

from core.cohort import AS_OF, FEMALE, Bools, Coded, Cohort, Dates, Floats, Ints, Reading
from core.knowledge.context import Context
from core.mess.evenly import evenly
from core.mess.kinds import turned
from core.mess.tables import nicknames
from core.mess.typos import VARIANTS, typo
from core.patients.chance import Chance

T = TypeVar("T")
Draws = Callable[[str], Floats]
"""Gives the uniforms (k,) of the second records by the name of a stream."""
_APART = 200
"""How many records at most lie between the two of one person; most lie closer."""
_PRIME, _STRIDE = 99_999_999_977, 61_803_398_875
"""As in `core.patients.identity`: the numbers of patients are multiples of one number modulo a prime."""
_FARTHER = 50_000_000_000 * _STRIDE % _PRIME
"""Ids of second records are those of patients so far down the list that nobody generates them."""
_NICKNAMED, _MISSPELT, _RENAMED, _BIRTH_DATE, _MOVED, _PHONE = 0.35, 0.45, 0.15, 0.2, 0.5, 0.4
"""How readily each part of a second record differs (editorial, after Just 2016; SOURCES.toml, "ahima")."""
_SEEN = {
    "systolic_bp": 0.06,
    "diastolic_bp": 0.06,
    "heart_rate": 0.08,
    "respiratory_rate": 0.06,
    "temperature": 0.005,
    "weight": 0.015,
    "height": 0.0,
}
"""What the second record holds: vital signs of another visit, and how far they lie apart (relative)."""


@dataclass(frozen=True, slots=True)
class Duplicates:
    """Second records (k,): whose they are (`rows`), after which patient they stand, what differs.

    `blank` are uniforms (k,) by which a flat table leaves a field of some empty.
    """

    rows: Ints
    after: Ints
    records: Cohort
    told: tuple[str, ...]
    blank: Floats


def duplicates(made: Cohort, share: float, context: Context) -> Duplicates:
    """Return the second records of a cohort, for a share of its patients."""
    struck = evenly(made.seed, "mess, twice", made.first, made.size) < share
    rows = np.flatnonzero(struck).astype(np.int64)
    chance = Chance(made.seed, made.first, made.size)

    def u(stream: str) -> Floats:
        return chance.uniform(f"mess, second record, {stream}")[rows]

    distance = np.floor(u("place") ** 3 * _APART).astype(np.int64)
    second = _visited(taken(made, rows), u, context)
    told: list[list[str]] = [[] for _ in rows]
    second = _reborn(_renamed(_moved(second, u, told), u, told), u, told)
    number = (second.identity.number + _FARTHER) % _PRIME
    second = replace(second, identity=replace(second.identity, number=number))
    return Duplicates(
        rows=rows,
        after=made.first + rows + distance,
        records=second,
        told=tuple(", ".join(parts) or "name and birth date the same" for parts in told),
        blank=u("blank"),
    )


def taken(made: Cohort, rows: Ints) -> Cohort:
    """Return the charts of some patients (k,), in the order given: of the visit, without years or stays."""
    parts: dict[str, object] = {
        "lives": None,
        "stay": None,
        "arms": None if made.arms is None else _columns(made.arms, rows),
        "demography": _columns(made.demography, rows),
        "identity": _columns(made.identity, rows),
        "habits": _columns(made.habits, rows),
        "present": made.present[:, rows],
        "severity": made.severity[:, rows],
        "features": {key: column[rows] for key, column in made.features.items()},
        "values": {name: column[rows] for name, column in made.values.items()},
        "readings": tuple(
            replace(r, values=r.values[rows], items=None if r.items is None else r.items[rows])
            for r in made.readings
        ),
    }
    lists = {
        f.name: _rows(getattr(made, f.name), rows)
        for f in fields(made)
        if f.name not in parts
        and is_dataclass(getattr(made, f.name))
        and hasattr(getattr(made, f.name), "offsets")
    }
    return replace(made, **parts, **lists)  # type: ignore[arg-type]


def _columns(table: T, rows: Ints) -> T:
    """Return a dataclass of columns for some rows."""
    changed: dict[str, object] = {}
    for f in fields(table):  # type: ignore[arg-type]
        column = getattr(table, f.name)
        if isinstance(column, Coded):
            changed[f.name] = Coded(column.codes[rows], column.labels)
        elif isinstance(column, np.ndarray):
            changed[f.name] = column[rows]
    return replace(table, **changed)  # type: ignore[type-var]


def _rows(table: T, rows: Ints) -> T:
    """Return flat rows of some patients, who become the patients from 0 on."""
    offsets = table.offsets  # type: ignore[attr-defined]
    counts = np.diff(offsets)[rows]
    ends = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
    at = np.arange(ends[-1]) - np.repeat(ends[:-1] - offsets[rows], counts)
    changed: dict[str, object] = {"offsets": ends}
    for f in fields(table):  # type: ignore[arg-type]
        column = getattr(table, f.name)
        if f.name == "patient":
            changed["patient"] = np.repeat(np.arange(len(rows), dtype=np.int64), counts)
        elif isinstance(column, np.ndarray) and f.name != "offsets":
            changed[f.name] = column[at]
    return replace(table, **changed)  # type: ignore[type-var]


def _visited(second: Cohort, u: Draws, context: Context) -> Cohort:
    """Return the records with nothing measured but vital signs of another day."""
    values: dict[str, Floats] = {}
    for name, spread in _SEEN.items():
        true = second.value(name)
        if name in second.values:
            decimals = context.knowledge.observations[name].decimals
            factor = 1 + spread * (2 * u(f"{name} then") - 1)
            values[name] = np.round(true * factor, decimals)
    if {"height", "weight"} <= values.keys():
        values["bmi"] = np.round(values["weight"] / (values["height"] / 100) ** 2, 1)
    if {"systolic_bp", "diastolic_bp"} <= values.keys():
        pulse = values["systolic_bp"] - values["diastolic_bp"]
        values["mean_arterial_pressure"] = np.round(values["diastolic_bp"] + pulse / 3)
    readings = tuple(Reading(name, 0, column) for name, column in values.items())
    return replace(second, values=values, readings=readings)


def _note(told: list[list[str]], who: Bools, what: list[str]) -> None:
    for row in np.flatnonzero(who).tolist():
        told[row].append(what[row])


def _moved(second: Cohort, u: Draws, told: list[list[str]]) -> Cohort:
    identity = second.identity
    moved, called = u("moved") < _MOVED, u("telephone") < _PHONE
    street = np.floor(u("street") * len(identity.street.labels)).astype(np.int64)
    house = 100 + np.floor(u("house") * 9800).astype(np.int64)
    line = 100 + np.floor(u("line") * 100).astype(np.int64)
    _note(told, moved, ["moved within the city"] * len(told))
    _note(told, called, ["another telephone"] * len(told))
    return replace(
        second,
        identity=replace(
            identity,
            street=Coded(np.where(moved, street, identity.street.codes), identity.street.labels),
            house=np.where(moved, house, identity.house),
            line=np.where(called, line, identity.line),
        ),
    )


def _renamed(second: Cohort, u: Draws, told: list[list[str]]) -> Cohort:
    """Return the records with a nickname, a changed or a misspelt name, or the name as it is."""
    identity = second.identity
    given, surnames = identity.given_name.texts(), identity.surname.texts()
    short = nicknames()
    woman = second.demography.sex == FEMALE
    nicked = (u("nickname") < _NICKNAMED) & np.asarray([g in short for g in given], dtype=np.bool_)
    married = (u("surname changed") < _RENAMED * np.where(woman, 2.0, 0.3)) & ~nicked
    slipped = (u("misspelt") < _MISSPELT) & ~nicked
    of_given = u("misspelt which") < 0.6
    variant = np.floor(u("slip") * VARIANTS).astype(np.int64).tolist()
    others = np.floor(u("new surname") * len(identity.surname.labels)).astype(np.int64).tolist()
    first, last = list(given), list(surnames)
    for row in range(len(given)):
        if nicked[row]:
            first[row] = short[given[row]]
        if married[row]:
            last[row] = identity.surname.labels[others[row]]
        if slipped[row] and of_given[row]:
            first[row] = typo(given[row], variant[row])
        elif slipped[row] and not married[row]:
            last[row] = typo(surnames[row], variant[row])
        told[row] += [
            f"{a} → {b}" for a, b in ((given[row], first[row]), (surnames[row], last[row])) if a != b
        ]
    return replace(second, identity=replace(identity, given_name=_coded(first), surname=_coded(last)))


def _coded(texts: list[str]) -> Coded:
    labels = tuple(dict.fromkeys(texts))
    code = {label: at for at, label in enumerate(labels)}
    return Coded(np.asarray([code[t] for t in texts], dtype=np.int64), labels)


def _reborn(second: Cohort, u: Draws, told: list[list[str]]) -> Cohort:
    """Return the records with some birth dates mistyped: day and month swapped, or the year off by one."""
    people = second.demography
    birth = people.birth_date.astype("datetime64[D]")
    wrong = u("birth date") < _BIRTH_DATE
    swapped = turned(birth)
    day = np.timedelta64(1, "D")
    shifted: Dates = birth + np.where(u("birth day") < 0.5, -day, day)
    mistyped = np.where(swapped != birth, swapped, shifted)
    planted: Dates = np.where(wrong & (mistyped <= AS_OF), mistyped, birth)
    _note(told, planted != birth, [f"born {a} → {b}" for a, b in zip(birth, planted, strict=True)])
    return replace(second, demography=replace(people, birth_date=planted))

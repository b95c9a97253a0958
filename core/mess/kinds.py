"""Each kind of fault as candidates: in which field it may stand, for whom, and what is planted.

Fields are `observation <name>`, `dose`, and parts of a person or of a list. What a fault's `value` is:
the number planted (observations, age, factor of a dose), a day since 1970 (birth date, onset), a variant of a
slip (names, spellings, spaces, formats), minutes (timing). `at` is a place in the patient's list of
conditions or medications, or in `STALE`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from core.cohort import AS_OF, MALE, RACES, SEXES, Bools, Cohort, Dates, Floats, Ints
from core.knowledge.context import Context
from core.knowledge.schema import Condition
from core.mess.tables import Slip, Unit, faults
from core.mess.typos import DATES, NUMBERS, SPACES, VARIANTS
from core.messy import Kind

Planted = tuple[Floats, Ints]
ADULT, FERTILE = 18.0, (15.0, 50.0)
_DAY = np.timedelta64(1, "D")
_YEAR = 365.25
_SHOWN_DIFFERENCE = 0.15
"""A value in another unit must differ by so much to be a fault that can be found."""
_FOUND_DIFFERENCE = 0.3
"""Swapped digits in a chart must change the value by so much: no reader doubts platelets of 198 for 189."""
FORMATTED = ("glucose", "potassium", "weight", "creatinine", "hba1c")
_RESOLVED = (400.0, 2500.0)
"""How many days ago a resolved condition that is still listed began."""
_FEWEST = 2
_GROWN = 1_900
"""Days since a first condition, so that someone born after it would still not be an infant."""
STALE = (
    "upper respiratory infection",
    "acute bronchitis",
    "influenza",
    "urinary tract infection",
    "acute sinusitis",
    "pneumonia",
    "ankle sprain",
    "acute gastroenteritis",
    "cellulitis",
)
"""Short illnesses that stay on problem lists (editorial)."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A fault that may be planted.

    `eligible` tells which of some rows (k,) may get it; `planted` gives value and place for rows and uniforms
    (k,). `targets` are what it spoils: no patient gets two faults on one target.
    """

    field: str
    targets: tuple[str, ...]
    told: str
    eligible: Callable[[Ints], Bools]
    planted: Callable[[Ints, Floats], Planted]


def candidates(kind: Kind, made: Cohort, context: Context, *, chart: bool) -> tuple[Candidate, ...]:
    """Return what may go wrong of a kind; in a `chart` only what its reader can find."""
    found = tuple(_BUILDERS[kind](_Scene(made, context, chart=chart)))
    return tuple(c for c in found if not (chart and c.field in _NOT_FOUND_IN_CHARTS))


_NOT_FOUND_IN_CHARTS = frozenset({"city", "given_name", "surname", "pregnant"})
"""What no reader of one chart could tell to be wrong, or what a chart does not show."""


@dataclass(frozen=True, slots=True)
class _Scene:
    """A cohort and what is known, with the questions that candidates ask."""

    made: Cohort
    context: Context
    chart: bool = False

    def value(self, name: str) -> Floats:
        return self.made.value(name)

    def measured(self, name: str) -> bool:
        return name in self.made.values

    def decimals(self, name: str) -> int:
        return self.context.knowledge.observations[name].decimals


def _nowhere(rows: Ints) -> Ints:
    return np.full(len(rows), -1, dtype=np.int64)


def _pick(uniform: Floats, limit: int) -> Floats:
    return np.floor(uniform * limit)


def _units(scene: _Scene) -> Iterator[Candidate]:
    for unit in faults().unit:
        if scene.measured(unit.observation):
            yield _unit(scene, unit)


def _unit(scene: _Scene, unit: Unit) -> Candidate:
    values = scene.value(unit.observation)
    own = scene.context.knowledge.observations[unit.observation].unit

    def wrong(rows: Ints) -> Floats:
        return np.round(values[rows] * unit.multiply + unit.add, unit.decimals)

    def eligible(rows: Ints) -> Bools:
        true = values[rows]
        differs: Bools = np.abs(wrong(rows) - true) > _SHOWN_DIFFERENCE * np.abs(true)
        return differs & (wrong(rows) > 0)

    return _reading(
        unit.observation, f"{unit.observation} in {unit.wrong} where {own} is meant", eligible,
        lambda rows, _: wrong(rows),
    )  # fmt: skip


def _reading(
    name: str, told: str, eligible: Callable[[Ints], Bools], planted: Callable[[Ints, Floats], Floats]
) -> Candidate:
    return Candidate(
        f"observation {name}", (name,), told, eligible, lambda rows, u: (planted(rows, u), _nowhere(rows))
    )


def _decimals(scene: _Scene) -> Iterator[Candidate]:
    for slip in faults().slip:
        if scene.measured(slip.observation):
            yield _slip(scene, slip)
    if len(scene.made.medications.patient):
        yield _dose(scene)


def _slip(scene: _Scene, slip: Slip) -> Candidate:
    values = scene.value(slip.observation)
    digits = scene.decimals(slip.observation) + (1 if slip.multiply < 1 else 0)
    return _reading(
        slip.observation,
        f"decimal point of {slip.observation} slipped",
        lambda rows: values[rows] > 0,
        lambda rows, _: np.round(values[rows] * slip.multiply, digits),
    )


def _dose(scene: _Scene) -> Candidate:
    """Return a tenfold dose of one of the patient's medications."""
    offsets = scene.made.medications.offsets
    counts = np.diff(offsets)
    return Candidate(
        "dose",
        ("medications",),
        "dose ten times too high",
        lambda rows: counts[rows] > 0,
        lambda rows, u: (np.full(len(rows), 10.0), _nth(u, counts[rows])),
    )


def _nth(uniform: Floats, counts: Ints) -> Ints:
    return np.minimum(np.floor(uniform * counts), counts - 1).astype(np.int64)


def _digits(scene: _Scene) -> Iterator[Candidate]:
    for name in faults().swapped.observations:
        if scene.measured(name):
            yield _swap(scene, name)


def _swap(scene: _Scene, name: str) -> Candidate:
    values = scene.value(name)
    least = _FOUND_DIFFERENCE if scene.chart else 0.0

    def eligible(rows: Ints) -> Bools:
        true = np.nan_to_num(values[rows], nan=-1.0)
        off = np.abs(swapped(values[rows]) - true)
        return (off > 0) & (off >= least * np.abs(true))

    return _reading(name, f"digits of {name} swapped", eligible, lambda rows, _: swapped(values[rows]))


def swapped(values: Floats) -> Floats:
    """Return values with the last two digits before the point swapped (128 → 182), else the first two.

    A value whose digits are alike, one with a single digit, and NaN (as -1) come back as they are; nothing
    begins with a 0.
    """
    whole = np.floor(np.nan_to_num(values, nan=-1.0))
    rest = np.nan_to_num(values, nan=-1.0) - whole
    units, tens, hundreds = whole % 10, whole // 10 % 10, whole // 100 % 10
    last = (whole - 10 * tens - units) + 10 * units + tens
    first = whole - 100 * hundreds - 10 * tens + 100 * tens + 10 * hundreds
    usable_last = (whole >= 10) & (units != tens) & ((whole >= 100) | (units > 0))
    usable_first = (whole >= 100) & (hundreds != tens) & (tens > 0)
    chosen = np.where(usable_last, last, np.where(usable_first, first, whole))
    return np.round(chosen + rest, 6)


def _impossible(scene: _Scene) -> Iterator[Candidate]:
    known = faults().placeholders
    for name in known.observations:
        if scene.measured(name):
            yield _placeholder(scene, name, np.asarray(known.values))


def _placeholder(scene: _Scene, name: str, values: Floats) -> Candidate:
    true = scene.value(name)
    return _reading(
        name,
        f"placeholder or impossible value of {name}",
        lambda rows: ~np.isnan(true[rows]),
        lambda _, u: values[_pick(u, len(values)).astype(np.int64)],
    )


def _contradictions(scene: _Scene) -> Iterator[Candidate]:
    people = scene.made.demography
    pregnant = scene.made.has("pregnancy")
    fertile = (people.age >= FERTILE[0]) & (people.age < FERTILE[1])
    yield Candidate(
        "sex of the pregnant",
        ("sex", "pregnant"),
        "sex says male, yet the patient is pregnant",
        lambda rows: pregnant[rows],
        lambda rows, _: (np.full(len(rows), float(MALE)), _nowhere(rows)),
    )
    yield Candidate(
        "pregnant",
        ("sex", "pregnant"),
        "marked as pregnant, yet the patient is a man or of an age at which nobody is",
        lambda rows: ~pregnant[rows] & ((people.sex[rows] == MALE) | ~fertile[rows]),
        lambda rows, _: (np.ones(len(rows)), _nowhere(rows)),
    )
    yield Candidate(
        "age",
        ("born",),
        "age does not fit the birth date",
        lambda rows: people.age[rows] >= ADULT,
        lambda rows, u: (
            np.floor(people.age[rows]) + np.where((u < 0.5) & (people.age[rows] >= 30), -10.0, 10.0),
            _nowhere(rows),
        ),
    )

    counts = np.diff(scene.made.medications.offsets)
    yield Candidate(
        "allergy added",
        ("medications",),
        "allergic to a medication that is prescribed",
        lambda rows: counts[rows] > 0,
        lambda rows, u: (np.zeros(len(rows)), _nth(u, counts[rows])),
    )


def _dates(scene: _Scene) -> Iterator[Candidate]:
    birth = scene.made.demography.birth_date.astype("datetime64[D]")
    swapped_days = turned(birth)
    onset = _first_onset(scene.made)
    if not scene.chart:  # nothing in one chart tells the first; the second would make its words absurd
        yield _born(
            "day and month of the birth date swapped",
            lambda rows: swapped_days[rows] != birth[rows],
            lambda rows, _: swapped_days[rows],
        )
        yield _born(
            "birth date in the future",
            lambda rows: np.ones(len(rows), dtype=np.bool_),
            lambda _, u: AS_OF + (30 + _pick(u, 3000)).astype(np.int64) * _DAY,
        )
    yield _born(
        "born after a condition began",
        lambda rows: ~np.isnat(onset[rows]) & (onset[rows] + _GROWN * _DAY < AS_OF),
        lambda rows, u: onset[rows] + (100 + _pick(u, 700)).astype(np.int64) * _DAY,
    )
    rows_of = scene.made.conditions
    counts = np.diff(rows_of.offsets)
    yield Candidate(
        "onset",
        ("conditions",),
        "a condition begins in the future",
        lambda rows: counts[rows] > 0,
        lambda rows, u: (
            (AS_OF + (30 + _pick(u, 400)).astype(np.int64) * _DAY).astype("datetime64[D]").astype(np.float64),
            _nth(u, counts[rows]),
        ),
    )


def _born(
    told: str, eligible: Callable[[Ints], Bools], planted: Callable[[Ints, Floats], Dates]
) -> Candidate:
    return Candidate(
        "birth_date",
        ("born",),
        told,
        eligible,
        lambda rows, u: (planted(rows, u).astype("datetime64[D]").astype(np.float64), _nowhere(rows)),
    )


def turned(birth: Dates) -> Dates:
    """Return birth dates with day and month swapped, where that is a date that has been."""
    month = birth.astype("datetime64[M]")
    year = birth.astype("datetime64[Y]")
    day = (birth - month.astype("datetime64[D]")).astype(np.int64)
    at = (month - year.astype("datetime64[M]")).astype(np.int64)
    other = (year.astype("datetime64[M]") + np.minimum(day, 11)).astype("datetime64[D]") + at * _DAY
    fits = (day < 12) & (day != at) & (other <= AS_OF)
    return np.where(fits, other, birth)


def _first_onset(made: Cohort) -> Dates:
    """Return when each patient's first condition began (n,), NaT without any."""
    rows = made.conditions
    onset = np.full(made.size, np.datetime64("NaT"), dtype="datetime64[D]")
    known = np.full(made.size, np.iinfo(np.int64).max)
    np.minimum.at(known, rows.patient, rows.onset.astype("datetime64[D]").astype(np.int64))
    has = np.diff(rows.offsets) > 0
    onset[has] = known[has].astype("datetime64[D]")
    return onset


def _variant(
    field: str,
    targets: tuple[str, ...],
    told: str,
    limit: int,
    eligible: Callable[[Ints], Bools] | None = None,
) -> Candidate:
    return Candidate(
        field,
        targets,
        told,
        eligible or (lambda rows: np.ones(len(rows), dtype=np.bool_)),
        lambda rows, u: (_pick(u, limit), _nowhere(rows)),
    )


def _formats(scene: _Scene) -> Iterator[Candidate]:
    yield _variant("format birth_date", ("born",), "date written another way", DATES)
    for name in FORMATTED:
        if scene.measured(name):
            values = scene.value(name)
            yield _variant(
                f"format {name}",
                (name,),
                f"{name} written with a decimal comma or with its unit",
                NUMBERS,
                lambda rows, values=values: ~np.isnan(values[rows]),  # type: ignore[misc]
            )


def _spelling(_: _Scene) -> Iterator[Candidate]:
    sexes = [len(faults().other_spellings["sex"][s]) for s in SEXES]
    races = [len(faults().other_spellings["race"][r]) for r in RACES]
    yield _variant("sex", ("sex",), "sex spelt another way", int(np.lcm.reduce(sexes)))
    yield _variant("race", ("race",), "race spelt another way", int(np.lcm.reduce(races)))


def _spaces(_: _Scene) -> Iterator[Candidate]:
    yield _variant("name with spaces", ("name",), "stray space in the name", SPACES)
    yield _variant("state with spaces", ("state",), "stray space in the state", SPACES)


def _typos(scene: _Scene) -> Iterator[Candidate]:
    yield _variant("given_name", ("name",), "typo in the given name", VARIANTS)
    yield _variant("surname", ("name",), "typo in the family name", VARIANTS)
    yield _variant("city", ("city",), "typo in the city", VARIANTS)
    for field, target, offsets in (
        ("condition", "conditions", scene.made.conditions.offsets),
        ("medication", "medications", scene.made.medications.offsets),
    ):
        yield _in_list(field, target, np.diff(offsets))


def _in_list(field: str, target: str, counts: Ints) -> Candidate:
    return Candidate(
        field,
        (target,),
        f"typo in the name of a {field}",
        lambda rows: counts[rows] > 0,
        lambda rows, u: (_pick(u * 7919 % 1, VARIANTS), _nth(u, counts[rows])),
    )


def _problems(scene: _Scene) -> Iterator[Candidate]:
    made = scene.made
    yield from _resolved(scene)
    treated, counts = _treated(made)
    yield Candidate(
        "problem dropped",
        ("conditions", "medications"),
        "a medication whose indication is not on the problem list",
        lambda rows: (treated[rows] >= 0) & (counts[rows] >= _FEWEST),
        lambda rows, _: (np.zeros(len(rows)), treated[rows]),
    )


def _resolved(scene: _Scene) -> Iterator[Candidate]:
    """Yield short illnesses of the past that are still on the list, one candidate each."""
    made, known = scene.made, scene.context.knowledge.conditions
    for at, name in enumerate(STALE):
        if name in known and name in made.condition_names:
            yield _one_resolved(made, known[name], at)


def _one_resolved(made: Cohort, condition: Condition, at: int) -> Candidate:
    people, has = made.demography, made.has(condition.name)
    low, high = _RESOLVED

    def ago(u: Floats) -> Ints:
        return (low + u * (high - low)).astype(np.int64)

    def eligible(rows: Ints) -> Bools:
        age = people.age[rows]
        able = ~has[rows] & (age >= condition.age_min + high / _YEAR) & (age < condition.age_max)
        return able if condition.sex is None else able & (people.sex[rows] == SEXES.index(condition.sex))

    return Candidate(
        "problem added",
        ("conditions",),
        f"{condition.name} resolved long ago and still listed",
        eligible,
        lambda rows, u: (
            (AS_OF - ago(u) * _DAY).astype("datetime64[D]").astype(np.float64),
            np.full(len(rows), at, dtype=np.int64),
        ),
    )


def _treated(made: Cohort) -> tuple[Ints, Ints]:
    """Return the place of each patient's first treated condition (-1 = none), and counts of conditions."""
    rows, drugs = made.conditions, made.medications
    used = np.zeros((made.size, len(rows.names)), dtype=np.bool_)
    recorded = drugs.indication >= 0
    used[drugs.patient[recorded], drugs.indication[recorded]] = True
    place = np.arange(len(rows.patient)) - rows.offsets[rows.patient]
    treats = used[rows.patient, rows.condition]
    first = np.full(made.size, np.iinfo(np.int64).max)
    np.minimum.at(first, rows.patient[treats], place[treats])
    none = first == np.iinfo(np.int64).max
    return np.where(none, -1, first).astype(np.int64), np.diff(rows.offsets)


def _timing(scene: _Scene) -> Iterator[Candidate]:
    for name in ("systolic_bp", "glucose", "creatinine", "hemoglobin", "weight"):
        if scene.measured(name):
            values = scene.value(name)
            yield Candidate(
                f"time {name}",
                (name,),
                f"{name} dated long before the visit it was made at",
                lambda rows, values=values: ~np.isnan(values[rows]),  # type: ignore[misc]
                lambda rows, u: (-1440.0 * (200 + _pick(u, 900)), _nowhere(rows)),
            )


_BUILDERS: dict[Kind, Callable[[_Scene], Iterator[Candidate]]] = {
    "units": _units,
    "typos": _typos,
    "digits": _digits,
    "decimals": _decimals,
    "impossible": _impossible,
    "contradictions": _contradictions,
    "dates": _dates,
    "formats": _formats,
    "spelling": _spelling,
    "spaces": _spaces,
    "problems": _problems,
    "timing": _timing,
}

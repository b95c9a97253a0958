"""The columns that a cohort is judged by, from cohorts or from flat tables, in bounded memory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from core.cohort import ETHNICITIES, RACES, SMOKING, Bools, Cohort, Floats, Ints
from core.knowledge.base import Knowledge
from core.realism.definitions import Definitions, Limit, Measure

MOST = 50_000
"""Patients held at most; of more, every second is left out, then every second again."""
_ORIGIN_OF_RACE = {"white": 0, "black": 1, "asian": 3, "native": 4, "pacific": 5, "other": 6}
_HISPANIC = 2


@dataclass(frozen=True, eq=False, kw_only=True)
class People:
    """Patients as columns (n,). `origin` indexes `reference.ORIGINS`, `smoking` `SMOKING`; -1 unknown.

    `values` holds observations, `has` measures (1 or 0), `takes` ingredients (1 or 0), `prescriptions` how
    many; NaN where not known of a patient. What is not known of anybody is absent, `prescriptions` None.
    """

    age: Floats
    sex: Ints
    origin: Ints
    smoking: Ints
    pregnant: Bools
    values: Mapping[str, Floats]
    has: Mapping[str, Floats]
    takes: Mapping[str, Floats]
    prescriptions: Floats | None

    @property
    def size(self) -> int:
        """How many patients."""
        return len(self.age)


@dataclass(frozen=True, eq=False)
class Held:
    """What a record says that measures are told from; None where there is no such column."""

    conditions: Mapping[str, Bools] | None
    medications: Mapping[str, Bools] | None
    smoking: Ints
    values: Mapping[str, Floats]
    sex: Ints


def of_cohort(cohort: Cohort, definitions: Definitions, knowledge: Knowledge) -> People:
    """Return the columns of a cohort."""
    people = cohort.demography
    nothing = np.zeros(cohort.size, dtype=np.bool_)
    names = {name: at for at, name in enumerate(cohort.condition_names)}
    conditions = {
        name: cohort.present[names[name]] if name in names else nothing for name in _conditions(definitions)
    }
    rows = cohort.medications
    medications: dict[str, Bools] = {}
    for code, name in enumerate(rows.names):
        taken = rows.patient[rows.medication == code]
        if len(taken):
            medications[name] = nothing.copy()
            medications[name][taken] = True
    held = Held(
        conditions=conditions,
        medications=medications,
        smoking=cohort.habits.smoking,
        values=_numbers(cohort, definitions),
        sex=people.sex,
    )
    return people_of(
        held,
        age=people.age,
        origin=origins(people.race, people.ethnicity),
        pregnant=cohort.has("pregnancy") if "pregnancy" in names else nothing,
        definitions=definitions,
        knowledge=knowledge,
    )


def people_of(
    held: Held, *, age: Floats, origin: Ints, pregnant: Bools, definitions: Definitions, knowledge: Knowledge
) -> People:
    """Return the columns of people from what their records say."""
    size = len(age)
    has = {name: told(measure, held, knowledge) for name, measure in definitions.measures.items()}
    takes: dict[str, Floats] = {}
    prescriptions: Floats | None = None
    if held.medications is not None:
        for ingredient in definitions.medications.ingredients:
            of = [taken for name, taken in held.medications.items() if _is_of(name, ingredient)]
            takes[ingredient] = np.any(of, axis=0).astype(np.float64) if of else np.zeros(size)
        prescribed = [
            t for n, t in held.medications.items() if n not in definitions.over_the_counter.medications
        ]
        prescriptions = np.sum(prescribed, axis=0).astype(np.float64) if prescribed else np.zeros(size)
    return People(
        age=age,
        sex=held.sex,
        origin=origin,
        smoking=held.smoking,
        pregnant=pregnant,
        values=held.values,
        has={name: column for name, column in has.items() if column is not None},
        takes=takes,
        prescriptions=prescriptions,
    )


def told(measure: Measure, held: Held, knowledge: Knowledge) -> Floats | None:
    """Return who has a measure (n,): 1, 0, NaN where a value it needs is missing.

    None when a column it needs is known of nobody.
    """
    if not _tellable(measure, held):
        return None
    parts: list[Floats] = []
    if measure.conditions:
        parts.append(_any(held.conditions, measure.conditions, held))
    parts += [_within(limit, held) for limit in measure.values]
    if measure.atc:
        treated = [n for n in held.medications or () if _atc(n, knowledge).startswith(measure.atc)]
        reason = _any(held.conditions, measure.given, held) if measure.given else 1.0
        parts.append(_any(held.medications, treated, held) * reason)
    if measure.smoking:
        codes = [SMOKING.index(level) for level in measure.smoking]
        parts.append(np.where(held.smoking < 0, np.nan, np.isin(held.smoking, codes)))
    found: Floats = np.max(parts, axis=0)
    if measure.unless:
        found = np.where(_any(held.conditions, measure.unless, held) > 0, 0.0, found)
    return found


def _tellable(measure: Measure, held: Held) -> bool:
    """Whether every column that a measure is told from is there."""
    from_problems = measure.conditions or measure.given or measure.unless
    return not (
        (from_problems and held.conditions is None)
        or (measure.atc and held.medications is None)
        or (measure.smoking and bool((held.smoking < 0).all()))
        or any(limit.observation not in held.values for limit in measure.values)
    )


def joined(chunks: Iterable[People]) -> tuple[People | None, int]:
    """Return an even sample of at most `MOST` of all people, and how many there were; None without any.

    Every k-th patient in order is kept, k a power of two, so that a table sorted by age is sampled evenly.
    """
    held: list[People] = []
    stride, total, size = 1, 0, 0
    for chunk in chunks:
        rows = np.arange((-total) % stride, chunk.size, stride)
        total += chunk.size
        held.append(chunk if stride == 1 else taken(chunk, rows))
        size += len(rows)
        while size > MOST:
            held = [_together(held)]
            held = [taken(held[0], np.arange(0, size, 2))]
            size, stride = held[0].size, stride * 2
    return (_together(held) if held else None), total


def taken(people: People, rows: Ints) -> People:
    """Return some of the people."""

    def of(columns: Mapping[str, Floats]) -> dict[str, Floats]:
        return {name: column[rows] for name, column in columns.items()}

    return People(
        age=people.age[rows],
        sex=people.sex[rows],
        origin=people.origin[rows],
        smoking=people.smoking[rows],
        pregnant=people.pregnant[rows],
        values=of(people.values),
        has=of(people.has),
        takes=of(people.takes),
        prescriptions=None if people.prescriptions is None else people.prescriptions[rows],
    )


def origins(race: Ints, ethnicity: Ints) -> Ints:
    """Return the index into `reference.ORIGINS` of race and ethnicity; -1 where the race is not known."""
    table = np.asarray([*(_ORIGIN_OF_RACE[name] for name in RACES), -1], dtype=np.int64)
    return np.where(ethnicity == ETHNICITIES.index("hispanic"), _HISPANIC, table[race])


def _together(parts: Sequence[People]) -> People:
    if len(parts) == 1:
        return parts[0]

    def column(name: str) -> Floats:
        return np.asarray(np.concatenate([getattr(p, name) for p in parts]))

    def columns(name: str) -> dict[str, Floats]:
        names = dict.fromkeys(key for p in parts for key in getattr(p, name))
        return {
            key: np.concatenate([getattr(p, name).get(key, np.full(p.size, np.nan)) for p in parts])
            for key in names
        }

    whole = all(p.prescriptions is not None for p in parts)
    return People(
        age=column("age"),
        sex=column("sex").astype(np.int64),
        origin=column("origin").astype(np.int64),
        smoking=column("smoking").astype(np.int64),
        pregnant=column("pregnant").astype(np.bool_),
        values=columns("values"),
        has=columns("has"),
        takes=columns("takes"),
        prescriptions=column("prescriptions") if whole else None,
    )


def _numbers(cohort: Cohort, definitions: Definitions) -> dict[str, Floats]:
    return {name: cohort.values[name] for name in definitions.variables if name in cohort.values}


def _conditions(definitions: Definitions) -> tuple[str, ...]:
    measures = definitions.measures.values()
    return tuple(dict.fromkeys(c for m in measures for c in (*m.conditions, *m.given, *m.unless)))


def _any(columns: Mapping[str, Bools] | None, names: Sequence[str], held: Held) -> Floats:
    """Return who has any of the names (n,), nobody when there are none."""
    of = [columns[name] for name in names] if columns else []
    return np.any(of, axis=0).astype(np.float64) if of else np.zeros(len(held.sex))


def _within(limit: Limit, held: Held) -> Floats:
    values = held.values[limit.observation]
    above = np.where(held.sex == 0, limit.above_male or np.nan, limit.above_female or np.nan)
    below = np.where(held.sex == 0, limit.below_male or np.nan, limit.below_female or np.nan)
    above = above if limit.above is None else np.full(len(values), limit.above)
    below = below if limit.below is None else np.full(len(values), limit.below)
    least = -np.inf if limit.at_least is None else limit.at_least
    inside = (values >= least) & ~(values <= above) & ~(values >= below)
    return np.where(np.isnan(values), np.nan, inside)


def _atc(medication: str, knowledge: Knowledge) -> str:
    known = knowledge.medications.get(medication)
    return "" if known is None else known.atc


def _is_of(medication: str, ingredient: str) -> bool:
    return medication == ingredient or medication.startswith((f"{ingredient} ", f"{ingredient}-"))

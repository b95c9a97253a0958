"""Tables of the population: who lives where, how people are called, how they are built, what they smoke."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable

import numpy as np

from core.cohort import ACTIVITY, ALCOHOL, ETHNICITIES, RACES, SEXES, SMOKING, Floats
from core.errors import KnowledgeError
from core.knowledge import development, immunizations, profile
from core.knowledge.base import data_root
from core.knowledge.development import Development
from core.knowledge.immunizations import Schedule
from core.knowledge.profile import Profile
from core.request import HOME

ORIGINS = ("white", "black", "asian", "native", "pacific", "other", "hispanic")
"""Groups that names and places are tabulated by: the races, and Hispanic of any race."""


@dataclass(frozen=True, slots=True)
class State:
    """A state or region: code, name, and residents by origin (7,)."""

    code: str
    name: str
    residents: Floats


@dataclass(frozen=True, slots=True)
class Place:
    """A city with one of its ZIP codes, or the first half of its postcodes, and one of its area codes."""

    city: str
    state: str
    zip_code: str
    area_code: str
    population: float


@dataclass(frozen=True, slots=True)
class Lms:
    """A growth reference: Box-Cox power, median and coefficient of variation at ages in days (Cole 1990).

    `sigma` and `p95` extend BMI beyond the 95th percentile (CDC 2022); NaN in every other reference.
    """

    age_days: Floats
    l: Floats  # noqa: E741  # the reference's own letters
    m: Floats
    s: Floats
    sigma: Floats
    p95: Floats


@dataclass(frozen=True, slots=True)
class Percentiles:
    """Percentiles at ages: `ages` (a,), `values` (a, 7) at p01 p05 p25 p50 p75 p95 p99."""

    ages: Floats
    values: Floats


@dataclass(frozen=True, slots=True)
class Allergen:
    """An allergen with its prevalence and reactions (phrase, share)."""

    name: str
    kind: str
    adults: float
    children: float
    drug_class: str
    rxnorm: str
    snomed: str
    reactions: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class GivenNames:
    """Given names and their cumulative shares (names,) by (origin or other list, decade of birth, sex)."""

    names: tuple[str, ...]
    shares: dict[tuple[str, int, str], Floats]
    decades: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Surnames:
    """Surnames and their cumulative shares (names,) by origin or other list."""

    names: tuple[str, ...]
    shares: dict[str, Floats]


@dataclass(frozen=True, slots=True)
class EthnicGroups:
    """Ethnic groups as the population's health service records them: code, display, race, list of names.

    `people` (group, sex, band) are residents in bands of age that begin at `ages`.
    """

    codes: tuple[str, ...]
    displays: tuple[str, ...]
    races: tuple[str, ...]
    names: tuple[str, ...]
    ages: Floats
    people: Floats


@dataclass(frozen=True, eq=False)
class Population:
    """The tables of one population, under its `name` and as its `profile` tells.

    `people` (101, 2, 6, 2): share of residents by single year of age, sex, race, ethnicity. `habits` maps
    smoking, alcohol, activity to (101, 2, 3) shares. `growth` maps (measure, sex) to a reference under two
    and from two years, `children` (measure, sex) to percentiles of the scores that children there have on
    them, where they were surveyed; `body` maps (measure, sex, race group) to adult percentiles.
    """

    name: str
    profile: Profile
    people: Floats
    ethnic_groups: EthnicGroups | None
    states: tuple[State, ...]
    places: tuple[Place, ...]
    given_names: GivenNames
    surnames: Surnames
    streets: tuple[str, ...]
    habits: dict[str, Floats]
    growth: dict[tuple[str, str, str], Lms]
    children: dict[tuple[str, str], Percentiles]
    body: dict[tuple[str, str, str], Percentiles]
    allergens: tuple[Allergen, ...]
    immunizations: Schedule
    development: Development


@cache
def united_states() -> Population:
    """Return the shipped population of the United States, loaded once a process."""
    return load(data_root() / "population")


Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of tables; one that it lacks is taken from `base`."""

    root: Traversable
    base: Traversable

    def __truediv__(self, name: str) -> Traversable:
        """Return the file of a table."""
        own = self.root / name
        return own if own.is_file() else self.base / name


def load(root: Traversable, base: Traversable | None = None, name: str = HOME) -> Population:
    """Load a folder of population tables; raise `KnowledgeError` naming the file that is wrong.

    A table that the folder lacks is that of the folder `base`.
    """
    described = profile.load(root / "population.toml")
    population = _loaded(Folder(root, base or root), name, described)
    _check(population)
    return population


def _loaded(root: Folder, name: str, described: Profile) -> Population:
    own = root.root / "ethnic_groups.csv"
    return Population(
        name=name,
        profile=described,
        ethnic_groups=_ethnic_groups(_rows(root, "ethnic_groups.csv")) if own.is_file() else None,
        people=_people(_rows(root, "age_sex_race.csv")),
        states=tuple(
            State(r["state"], r["name"], np.asarray([float(r[o]) for o in ORIGINS]))
            for r in _rows(root, "states.csv")
        ),
        places=tuple(
            Place(r["city"], r["state"], r["zip"], r["area_code"], float(r["population"]))
            for r in _rows(root, "places.csv")
        ),
        given_names=_given_names(root, described),
        surnames=_surnames(_rows(root, "surnames.csv"), described),
        streets=tuple(r["name"] for r in _rows(root, "streets.csv")),
        habits={
            "smoking": _shares(_rows(root, "smoking.csv"), SMOKING),
            "alcohol": _shares(_rows(root, "alcohol.csv"), ALCOHOL),
            "activity": _shares(_rows(root, "activity.csv"), ACTIVITY),
        },
        growth=_growth(root),
        children=_children(_rows(root, "children_scores.csv")),
        body=_body(_rows(root, "body_adults.csv")),
        allergens=tuple(_allergen(r, described) for r in _rows(root, "allergies.csv")),
        immunizations=immunizations.load(root / "immunizations.toml"),
        development=development.load(root / "development.toml"),
    )


def _rows(root: Folder, name: str) -> list[Row]:
    try:
        return list(csv.DictReader((root / name).read_text("utf-8").splitlines()))
    except FileNotFoundError as error:
        raise KnowledgeError(f"population table {name} is missing") from error


def _ethnic_groups(rows: Sequence[Row]) -> EthnicGroups:
    codes = tuple(dict.fromkeys(r["code"] for r in rows))
    first = {r["code"]: r for r in reversed(rows)}
    ages = sorted({float(r["age_from"]) for r in rows})
    people = np.zeros((len(codes), len(SEXES), len(ages)))
    for r in rows:
        cell = codes.index(r["code"]), SEXES.index(r["sex"]), ages.index(float(r["age_from"]))
        people[cell] += float(r["people"])
    return EthnicGroups(
        codes=codes,
        displays=tuple(first[c]["display"] for c in codes),
        races=tuple(first[c]["race"] for c in codes),
        names=tuple(first[c]["names"] for c in codes),
        ages=np.asarray(ages),
        people=people,
    )


def _people(rows: Sequence[Row]) -> Floats:
    people = np.zeros((101, len(SEXES), len(RACES), len(ETHNICITIES)))
    for r in rows:
        cell = SEXES.index(r["sex"]), RACES.index(r["race"]), ETHNICITIES.index(r["ethnicity"])
        people[(int(r["age"]), *cell)] += float(r["share"])
    return np.asarray(people / people.sum(), dtype=np.float64)


def _shares(rows: Sequence[Row], labels: Sequence[str]) -> Floats:
    table = np.zeros((101, len(SEXES), len(labels)))
    for sex_code, sex in enumerate(SEXES):
        of_sex = sorted((r for r in rows if r["sex"] == sex), key=lambda r: float(r["age"]))
        ages = [float(r["age"]) for r in of_sex]
        for code, label in enumerate(labels):
            table[:, sex_code, code] = np.interp(np.arange(101), ages, [float(r[label]) for r in of_sex])
    return np.asarray(table / table.sum(axis=2, keepdims=True), dtype=np.float64)


def _given_names(root: Folder, described: Profile) -> GivenNames:
    decades = _rows(root, "given_names_by_decade.csv")
    groups = _rows(root, "given_names_by_group.csv")
    names = tuple(dict.fromkeys(r["name"] for r in (*decades, *groups)))
    code = {name: at for at, name in enumerate(names)}
    years = tuple(sorted({int(r["decade"]) for r in decades}))
    origins = tuple(dict.fromkeys((*ORIGINS, *described.given_own)))
    weights = {
        (origin, decade, sex): np.zeros(len(names)) for origin in origins for decade in years for sex in SEXES
    }
    lift = {r["name"]: r for r in _rows(root, "given_name_group_lift.csv")}
    for r in decades:
        for origin in origins:
            share = float(lift.get(r["name"], {}).get(origin) or 1)
            weights[origin, int(r["decade"]), r["sex"]][code[r["name"]]] += float(r["weight"]) * share
    for key, table in weights.items():
        share = described.given_own.get(key[0], 0.0)
        if share:
            own = _own_names(groups, code, key[0], key[2])
            weights[key] = 2 * (1 - share) * (table / table.sum()) + 2 * share * (own / own.sum())
    return GivenNames(names, {key: _cumulative(w) for key, w in weights.items()}, years)


def _own_names(rows: Sequence[Row], code: dict[str, int], origin: str, sex: str) -> Floats:
    """Return weights (names,) of the names particular to an origin that decade lists cover poorly."""
    own = np.zeros(len(code))
    for r in rows:
        if (r["group"], r["sex"]) == (origin, sex):
            own[code[r["name"]]] += float(r["weight"])
    if not own.any():
        raise KnowledgeError(f"given_names_by_group.csv: no {sex} names of {origin}")
    return own


def _surnames(rows: Sequence[Row], described: Profile) -> Surnames:
    names = tuple(r["name"] for r in rows)
    columns = tuple(dict.fromkeys((*ORIGINS, *(c for r in rows[:1] for c in r if c != "name"))))
    table = {o: np.asarray([float(r.get(o) or 0) for r in rows]) for o in columns}
    for origin, parts in described.surname_mixed.items():
        table[origin] = np.asarray([sum(float(r[part]) for part in parts) for r in rows])
    return Surnames(names, {origin: _cumulative(w) for origin, w in table.items() if w.any()})


def _cumulative(weights: Floats) -> Floats:
    total = np.cumsum(weights)
    return np.asarray(total / total[-1], dtype=np.float64)


def _children(rows: Sequence[Row]) -> dict[tuple[str, str], Percentiles]:
    found: dict[tuple[str, str], Percentiles] = {}
    for measure, sex in sorted({(r["measure"], r["sex"]) for r in rows}):
        of = [r for r in rows if (r["measure"], r["sex"]) == (measure, sex)]
        values = [[float(r[f"p{p:02d}"]) for p in (1, 5, 25, 50, 75, 95, 99)] for r in of]
        found[measure, sex] = Percentiles(np.asarray([float(r["age"]) for r in of]), np.asarray(values))
    return found


def _growth(root: Folder) -> dict[tuple[str, str, str], Lms]:
    growth: dict[tuple[str, str, str], Lms] = {}
    for reference, name in (("who", "growth_who_0_24m.csv"), ("cdc", "growth_cdc_2_20y.csv")):
        rows = _rows(root, name)
        for measure, sex in sorted({(r["measure"], r["sex"]) for r in rows}):
            of = [r for r in rows if (r["measure"], r["sex"]) == (measure, sex)]
            columns = (
                np.asarray([float(r.get(c) or "nan") for r in of])
                for c in ("age_days", "l", "m", "s", "sigma", "p95")
            )
            growth[reference, measure, sex] = Lms(*columns)
    return growth


def _body(rows: Sequence[Row]) -> dict[tuple[str, str, str], Percentiles]:
    keys = sorted({(r["measure"], r["sex"], r["race"]) for r in rows})
    return {
        key: _percentiles([r for r in rows if (r["measure"], r["sex"], r["race"]) == key]) for key in keys
    }


def _percentiles(rows: Sequence[Row]) -> Percentiles:
    ordered = sorted(rows, key=lambda r: float(r["age"]))
    columns = ("p01", "p05", "p25", "p50", "p75", "p95", "p99")
    values = np.asarray([[float(r[c]) for c in columns] for r in ordered])
    return Percentiles(np.asarray([float(r["age"]) for r in ordered]), values)


def _allergen(row: Row, described: Profile) -> Allergen:
    stated = {a.allergen: a.adults for a in described.allergies}
    pairs = (part.strip().rsplit(" ", 1) for part in row["reactions"].split(";") if part.strip())
    return Allergen(
        name=row["allergen"],
        kind=row["kind"],
        adults=stated.get(row["allergen"], float(row["prevalence_adults"] or 0)),
        children=float(row["prevalence_children"] or 0),
        drug_class=row["drug_class"],
        rxnorm=row["rxnorm"],
        snomed=row["snomed"],
        reactions=tuple((phrase, float(share)) for phrase, share in pairs),
    )


def _check(population: Population) -> None:
    """Raise `KnowledgeError` where tables of a population contradict each other."""
    for trouble in (*_unnamed(population), *_unplaced(population), *_ungrouped(population)):
        raise KnowledgeError(f"population {population.name}: {trouble}")


def _unnamed(population: Population) -> Iterator[str]:
    """Yield the origins that people have and no names."""
    shares = population.people.sum(axis=(0, 1))
    present = {RACES[r] for r in range(len(RACES)) if shares[r, ETHNICITIES.index("non-hispanic")] > 0}
    present |= {"hispanic"} if shares[:, ETHNICITIES.index("hispanic")].sum() > 0 else set()
    groups = population.ethnic_groups
    for name in sorted(present | set(groups.names if groups else ())):
        if name not in population.surnames.shares:
            yield f"surnames.csv has no names of {name}"
        if (name, population.given_names.decades[0], SEXES[0]) not in population.given_names.shares:
            yield f"given_own has no share for the names of {name}"
    if not np.isfinite(population.people).all() or (population.people < 0).any():
        yield "age_sex_race.csv has shares below zero or none above"


def _unplaced(population: Population) -> Iterator[str]:
    """Yield what states, places and the words for them leave open."""
    states = {s.code for s in population.states}
    placed = {p.state for p in population.places}
    yield from (f"places.csv has no place in {code}" for code in sorted(states - placed))
    yield from (f"places.csv has places in {code}, which is no region" for code in sorted(placed - states))
    known = {s.name.lower() for s in population.states}
    for area in population.profile.areas:
        if area.region not in known:
            yield f"{area.region} is no region of states.csv"


def _ungrouped(population: Population) -> Iterator[str]:
    """Yield what ethnic groups and the profile do not say of each other."""
    groups, told = population.ethnic_groups, population.profile.ethnic
    if (groups is None) != (told is None):
        yield "ethnic_groups.csv and [ethnic] go together"
    if groups is None:
        return
    races = {RACES[r] for r in np.flatnonzero(population.people.sum(axis=(0, 1, 3)) > 0)}
    yield from (f"ethnic_groups.csv has no group of {race}" for race in sorted(races - set(groups.races)))

"""Tables of lives in time: how often people are seen and why, how readings vary, how long people live."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources.abc import Traversable

import msgspec
import numpy as np
from msgspec import Struct

from core.cohort import SEXES, Floats
from core.errors import KnowledgeError
from core.knowledge.base import data_root
from core.knowledge.checking import check_sources
from core.knowledge.schema import Coding, Result, Sex, Source

CLASSES = ("flare", "routine", "new", "post_surgery", "pre_surgery", "preventive")
"""Major reasons for an office visit (NAMCS)."""
_LAST_AGE = 130.0


@dataclass(frozen=True, slots=True)
class Rate:
    """Events a person-year by age: constant from each of `ages` (k,) to the next; `per_year` (k,)."""

    ages: Floats
    per_year: Floats

    @property
    def edges(self) -> Floats:
        """Ages (k + 1,) at which the rate changes, and the last there is."""
        return np.append(self.ages, _LAST_AGE)

    @property
    def sums(self) -> Floats:
        """Events expected from birth to each of `edges` (k + 1,)."""
        return np.append(0.0, np.cumsum(self.per_year * np.diff(self.edges)))

    def expected(self, age: Floats) -> Floats:
        """Return events expected from birth to ages (n,)."""
        found: Floats = np.interp(age, self.edges, self.sums)
        return found

    def age_of(self, events: Floats) -> Floats:
        """Return the ages (n,) at which so many events are expected: the inverse of `expected`."""
        found: Floats = np.interp(events, self.sums, self.edges)
        return found


@dataclass(frozen=True, slots=True)
class Office:
    """Office visits of one sex: how often, the share to primary care (k,), of major reasons (k, 6)."""

    rate: Rate
    primary: Floats
    classes: Floats


@dataclass(frozen=True, slots=True)
class Reasons:
    """Complaints that bring people to the doctor from an age on: positions in the list of all, and shares."""

    age_from: float
    codes: tuple[int, ...]
    shares: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Variation:
    """Parts of a reading's variance in one person: `white` of the reading, `fast` and slow of the person.

    The rest, 1 - white - fast, is slow. Times are those in which a correlation falls to 1/e, in years.
    """

    white: float
    fast: float
    fast_years: float
    slow_years: float

    def correlation(self, lag: Floats) -> Floats:
        """Return the correlation of two readings so many years apart (n,)."""
        slow = 1.0 - self.white - self.fast
        found: Floats = self.fast * np.exp(-lag / self.fast_years) + slow * np.exp(-lag / self.slow_years)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What medications of an ATC code take from a reading where its distribution is of treated people."""

    atc: str
    observation: str
    indication: str
    kind: str
    size: float


class Screening(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A screening examination: for whom, every how many years, the share who keep to it, what it shows."""

    name: str
    display: str
    snomed: Coding
    sex: Sex | None = None
    age_min: float
    age_max: float
    every: float
    uptake: float
    barred_by: tuple[str, ...] = ()
    results: tuple[Result, ...]
    source: str


class _Screenings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    screening: tuple[Screening, ...]
    sources: tuple[Source, ...]


class Settings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where conditions are first seen, which come and go, and the share of those that a doctor sees.

    `admitted` are lasting conditions that people are taken to hospital for.
    """

    emergency: tuple[str, ...]
    inpatient: tuple[str, ...]
    once: tuple[str, ...]
    passing: tuple[str, ...]
    admitted: tuple[str, ...]
    since: dict[str, date]
    attended: dict[str, float]


@dataclass(frozen=True, eq=False)
class LifeTables:
    """All of them. `office` and `reasons` are by sex, `qx` (ages, 2) the chance of dying within a year."""

    office: tuple[Office, Office]
    months: Floats
    complaints: tuple[str, ...]
    reasons: tuple[tuple[Reasons, ...], tuple[Reasons, ...]]
    emergency: Rate
    inpatient: Rate
    variation: Mapping[str, Variation]
    lags: Mapping[str, float]
    responses: tuple[Response, ...]
    settings: Settings
    screenings: tuple[Screening, ...]
    qx: Floats
    hazard_ratios: Mapping[str, float]
    causes: tuple[str, ...]
    cause_ages: Floats
    cause_shares: Floats

    def variation_of(self, observation: str) -> Variation:
        """Return how an observation varies in one person."""
        return self.variation.get(observation, self.variation[""])

    def lag_of(self, observation: str) -> float:
        """Return in how many days a treatment shows its whole effect on an observation."""
        return self.lags.get(observation, self.lags[""])


Row = dict[str, str]


@cache
def life_tables() -> LifeTables:
    """Return the shipped tables, loaded once a process."""
    return load(data_root() / "lives")


def load(root: Traversable) -> LifeTables:
    """Load a folder of tables; raise `KnowledgeError` naming the file that is wrong."""
    visits, reasons = _rows(root, "office_visits.csv"), _rows(root, "visit_reasons.csv")
    complaints = tuple(dict.fromkeys(r["reason"] for r in reasons))
    causes = _rows(root, "causes_of_death.csv")
    names = tuple(dict.fromkeys(r["cause"] for r in causes))
    ages = sorted({float(r["age_from"]) for r in causes})
    shares = np.zeros((len(ages), len(names)))
    for r in causes:
        shares[ages.index(float(r["age_from"])), names.index(r["cause"])] = float(r["deaths"])
    try:
        settings = msgspec.convert(tomllib.loads((root / "settings.toml").read_text("utf-8")), Settings)
        screening = msgspec.convert(tomllib.loads((root / "screening.toml").read_text("utf-8")), _Screenings)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"tables of lives: {error}") from error
    check_sources(screening, {s.id for s in screening.sources}, "screening.toml")
    male, female = (_office([r for r in visits if r["sex"] == sex]) for sex in SEXES)
    of_male, of_female = (_reasons([r for r in reasons if r["sex"] == sex], complaints) for sex in SEXES)
    return LifeTables(
        office=(male, female),
        months=np.asarray([float(r["share"]) for r in _rows(root, "months.csv")]),
        complaints=complaints,
        reasons=(of_male, of_female),
        emergency=_rate(_rows(root, "emergency_visits.csv")),
        inpatient=_rate(_rows(root, "inpatient_stays.csv")),
        variation={r["observation"]: _variation(r) for r in _rows(root, "variation.csv")},
        lags={r["observation"]: float(r["days"]) for r in _rows(root, "treatment_lags.csv")},
        responses=tuple(_response(r) for r in _rows(root, "responses.csv")),
        settings=settings,
        screenings=screening.screening,
        qx=_life_table(_rows(root, "life_table.csv")),
        hazard_ratios={
            term: float(r["hazard_ratio"])
            for r in _rows(root, "hazard_ratios.csv")
            for term in r["term"].split("|")
        },
        causes=names,
        cause_ages=np.asarray(ages),
        cause_shares=shares / shares.sum(axis=1, keepdims=True),
    )


def _rows(root: Traversable, name: str) -> list[Row]:
    try:
        return list(csv.DictReader((root / name).read_text("utf-8").splitlines()))
    except FileNotFoundError as error:
        raise KnowledgeError(f"table of lives {name} is missing") from error


def _rate(rows: Sequence[Row]) -> Rate:
    ages = np.asarray([float(r["age_from"]) for r in rows])
    return Rate(ages, np.asarray([float(r["per_year"]) for r in rows]))


def _office(rows: Sequence[Row]) -> Office:
    classes = np.asarray([[float(r[name]) for name in CLASSES] for r in rows])
    return Office(_rate(rows), np.asarray([float(r["primary"]) for r in rows]), classes)


def _reasons(rows: Sequence[Row], complaints: tuple[str, ...]) -> tuple[Reasons, ...]:
    found: list[Reasons] = []
    for age in sorted({float(r["age_from"]) for r in rows}):
        mine = [r for r in rows if float(r["age_from"]) == age]
        codes = tuple(complaints.index(r["reason"]) for r in mine)
        found.append(Reasons(age, codes, np.asarray([float(r["share"]) for r in mine])))
    return tuple(found)


def _response(row: Row) -> Response:
    return Response(
        atc=row["atc"],
        observation=row["observation"],
        indication=row["indication"],
        kind=row["kind"],
        size=float(row["size"]),
    )


def _variation(row: Row) -> Variation:
    names = ("white", "fast", "fast_years", "slow_years")
    return Variation(**{name: float(row[name]) for name in names})


def _life_table(rows: Sequence[Row]) -> Floats:
    table = np.zeros((len(rows) // 2, len(SEXES)))
    for r in rows:
        table[int(r["age"]), SEXES.index(r["sex"])] = float(r["qx"])
    return table

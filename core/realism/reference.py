"""The reference tables that ship, as columns."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from core.cohort import SEXES, Floats, Ints
from core.errors import KnowledgeError
from core.realism.definitions import LEVELS, folder

ORIGINS = ("White", "Black", "Hispanic", "Asian", "Native American", "Pacific Islander", "two or more races")
"""What the Census counts people by; all but Hispanic are of non-Hispanics."""
_CENSUS = ("NH White", "NH Black", "Hispanic", "NH Asian", "NH AIAN", "NH NHPI", "NH Two+")
COUNTS = 11
"""Numbers of prescriptions the table tells apart: 0 … 9, 10 and more."""
ADULT = 18
_YEARS = 101

Row = dict[str, str]


@dataclass(frozen=True, eq=False)
class Cells:
    """Groups by age and sex: `sex` (c,) indexes `SEXES`, ages are years from `start` up to before `stop`."""

    sex: Ints
    start: Floats
    stop: Floats

    def of(self, age: Floats, sex: Ints) -> Ints:
        """Return each person's cell (n,), -1 where there is none."""
        at = np.full(len(age), -1, dtype=np.int64)
        for code in (0, 1):
            rows = np.flatnonzero(self.sex == code)
            rows = rows[np.argsort(self.start[rows])]
            mine = np.flatnonzero(sex == code)
            if not len(rows) or not len(mine):
                continue
            found = np.searchsorted(self.start[rows], age[mine], side="right") - 1
            inside = (found >= 0) & (age[mine] < self.stop[rows[np.maximum(found, 0)]])
            at[mine] = np.where(inside, rows[np.maximum(found, 0)], -1)
        return at

    def label(self, cell: int) -> str:
        """Return "women 60–69"; boys and girls under eighteen."""
        start, stop = int(self.start[cell]), int(self.stop[cell])
        young = stop <= ADULT
        who = (("boys", "girls") if young else ("men", "women"))[self.sex[cell]]
        if stop > 105:
            return f"{who} {start}+"
        return f"{who} {start}" if stop == start + 1 else f"{who} {start}–{stop - 1}"


@dataclass(frozen=True, eq=False)
class Distribution:
    """A variable by age and sex: people, mean and sd (c,), percentiles (c, 9) at `LEVELS`."""

    survey: str
    cells: Cells
    people: Floats
    mean: Floats
    sd: Floats
    percentiles: Floats


@dataclass(frozen=True, eq=False)
class Shares:
    """Shares by age and sex, (c,) or (c, k), with the people they are of (c,) and standard errors (c,)."""

    survey: str
    cells: Cells
    people: Floats
    share: Floats
    error: Floats


@dataclass(frozen=True, slots=True)
class Pair:
    """The odds ratio of two measures in one person, and the standard error of its logarithm."""

    a: str
    b: str
    odds_ratio: float
    error: float


@dataclass(frozen=True, slots=True)
class Effect:
    """People with a condition: their mean and sd, the difference from those without, and its error."""

    people: float
    mean: float
    sd: float
    difference: float
    error: float
    survey: str


@dataclass(frozen=True, eq=False)
class Matrix:
    """Rank correlations of adults: `names` (k,), by people ("all", "male", "female") (k, k), and n (k, k)."""

    names: tuple[str, ...]
    of: Mapping[str, Floats]
    people: Floats


@dataclass(frozen=True, eq=False)
class Reference:
    """Every table. `ages` (101, 2) people by single year and sex; `origins` by cells (c, 7)."""

    distributions: Mapping[tuple[str, str], Distribution]
    prevalence: Mapping[str, Shares]
    pairs: tuple[Pair, ...]
    multimorbidity: Shares
    matrix: Matrix
    effects: Mapping[tuple[str, str], Effect]
    smoking: Shares
    medications: Mapping[str, Shares]
    medication_counts: Shares
    medications_given: Mapping[tuple[str, str], tuple[float, float]]
    ages: Floats
    origins: Shares


@cache
def shipped_reference() -> Reference:
    """Return the tables that ship with the product, loaded once a process."""
    return Reference(
        distributions=_distributions(_rows("percentiles.csv")),
        prevalence={name: _shares(rows) for name, rows in _by("measure", _rows("prevalence.csv")).items()},
        pairs=tuple(_pair(r) for r in _rows("pairs.csv")),
        multimorbidity=_multimorbidity(_rows("multimorbidity.csv")),
        matrix=_matrix(_rows("correlations.csv")),
        effects={(r["measure"], r["variable"]): _effect(r) for r in _rows("effects.csv")},
        smoking=_levels(_rows("smoking.csv"), ("never", "former", "current"), "n", "2017-Mar2020"),
        medications={n: _shares(rows) for n, rows in _by("medication", _rows("medications.csv")).items()},
        medication_counts=_levels(
            _rows("medication_counts.csv"), (*map(str, range(COUNTS - 1)), "10+"), "people", "2013-2014"
        ),
        medications_given={
            (r["measure"], r["medication"]): (float(r["share"]), float(r["people"]))
            for r in _rows("medications_given.csv")
        },
        ages=np.asarray([[float(r["male"]), float(r["female"])] for r in _rows("ages.csv")])[:_YEARS],
        origins=_origins(_rows("origins.csv")),
    )


def _rows(name: str) -> list[Row]:
    try:
        return list(csv.DictReader((folder() / name).read_text("utf-8").splitlines()))
    except FileNotFoundError as error:
        raise KnowledgeError(f"reference table realism/{name} is missing") from error


def _by(column: str, rows: Sequence[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row[column], []).append(row)
    return found


def _cells(rows: Sequence[Row]) -> Cells:
    return Cells(
        sex=np.asarray([SEXES.index(r["sex"]) for r in rows], dtype=np.int64),
        start=_column(rows, "age_from"),
        stop=_column(rows, "age_to"),
    )


def _column(rows: Sequence[Row], name: str) -> Floats:
    return np.asarray([float(r.get(name) or "nan") for r in rows])


def _distributions(rows: Sequence[Row]) -> dict[tuple[str, str], Distribution]:
    found: dict[tuple[str, str], Distribution] = {}
    for name, of in _by("variable", rows).items():
        for who, mine in (
            ("adults", [r for r in of if int(r["age_from"]) >= ADULT]),
            ("children", [r for r in of if int(r["age_from"]) < ADULT]),
        ):
            if mine:
                levels = [_column(mine, f"p{round(100 * level):02d}") for level in LEVELS]
                found[name, who] = Distribution(
                    survey=mine[0]["survey"],
                    cells=_cells(mine),
                    people=_column(mine, "n"),
                    mean=_column(mine, "mean"),
                    sd=_column(mine, "sd"),
                    percentiles=np.stack(levels, axis=1),
                )
    return found


def _shares(rows: Sequence[Row]) -> Shares:
    people, share = _column(rows, "n"), _column(rows, "share")
    stated = _column(rows, "se")
    plain = np.sqrt((share * people + 0.5) * ((1 - share) * people + 0.5)) / (people + 1) / np.sqrt(people)
    return Shares(
        survey=rows[0].get("survey") or "2013-2014",
        cells=_cells(rows),
        people=people,
        share=share,
        error=np.fmax(stated, plain),
    )


def _levels(rows: Sequence[Row], levels: Sequence[str], people: str, survey: str) -> Shares:
    table = np.stack([_column(rows, level) for level in levels], axis=1)
    return Shares(
        survey=survey,
        cells=_cells(rows),
        people=_column(rows, people),
        share=table / table.sum(axis=1, keepdims=True),
        error=np.zeros(len(rows)),
    )


def _multimorbidity(rows: Sequence[Row]) -> Shares:
    groups = list(_by("cell", [{**r, "cell": f"{r['sex']} {r['age_from']}"} for r in rows]).values())
    table = np.zeros((len(groups), COUNTS))
    for at, group in enumerate(groups):
        for r in group:
            table[at, min(int(r["conditions"]), COUNTS - 1)] += float(r["share"])
    heads = [group[0] for group in groups]
    return Shares(
        survey="2017-Mar2020",
        cells=_cells(heads),
        people=_column(heads, "n"),
        share=table / table.sum(axis=1, keepdims=True),
        error=np.zeros(len(heads)),
    )


def _pair(row: Row) -> Pair:
    """Return a pair; its error from the 2 × 2 table of the people asked, variance doubled by the design."""
    n = float(row["n"])
    both = max(n * float(row["share_both"]), 0.5)
    only_a = max(n * float(row["share_a"]) - both, 0.5)
    only_b = max(n * float(row["share_b"]) - both, 0.5)
    neither = max(n - both - only_a - only_b, 0.5)
    error = np.sqrt(2 * (1 / both + 1 / only_a + 1 / only_b + 1 / neither))
    return Pair(row["a"], row["b"], float(row["odds_ratio"]), float(error))


def _matrix(rows: Sequence[Row]) -> Matrix:
    names = tuple(dict.fromkeys(name for r in rows for name in (r["a"], r["b"])))
    size = len(names)
    of = {people: np.full((size, size), np.nan) for people in ("all", "male", "female", "n")}
    for r in rows:
        i, j = names.index(r["a"]), names.index(r["b"])
        for people, table in of.items():
            table[i, j] = table[j, i] = float(r[people])
    asked = of.pop("n")
    for table in of.values():
        np.fill_diagonal(table, 1.0)
    return Matrix(names, of, asked)


def _effect(row: Row) -> Effect:
    return Effect(
        people=float(row["n_with"]),
        mean=float(row["mean_with"]),
        sd=float(row["sd_with"]),
        difference=float(row["adj_diff"]),
        error=float(row["se"]),
        survey=row["survey"],
    )


def _origins(rows: Sequence[Row]) -> Shares:
    white = [r for r in rows if r["origin"] == _CENSUS[0]]
    table = np.asarray(
        [
            [
                next(
                    float(r["people"])
                    for r in rows
                    if (r["origin"], r["sex"], r["age_from"]) == (origin, cell["sex"], cell["age_from"])
                )
                for origin in _CENSUS
            ]
            for cell in white
        ]
    )
    return Shares(
        survey="2019",
        cells=_cells(white),
        people=table.sum(axis=1),
        share=table / table.sum(axis=1, keepdims=True),
        error=np.zeros(len(white)),
    )

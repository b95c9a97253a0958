"""Anybody's flat table judged: one row a patient, in the columns of our own CSV, NDJSON and Parquet."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import BinaryIO

import numpy as np
import polars as pl

from core.cohort import CURRENT, ETHNICITIES, RACES, SMOKING, Bools, Floats, Ints
from core.errors import CanRephrase
from core.knowledge.base import Knowledge
from core.knowledge.context import Context
from core.realism import grading
from core.realism.definitions import Definitions, shipped_definitions
from core.realism.judging import Gathered, judged
from core.realism.people import Held, People, joined, origins, people_of
from core.realism.scope import Scope, anybody
from core.request import DAYS_A_YEAR
from core.scorecard import Line, Part, Scorecard
from core.wording import listed

_READERS: Mapping[str, Callable[[BinaryIO], pl.DataFrame]] = {
    ".csv": lambda stream: pl.read_csv(stream, infer_schema=False),
    ".ndjson": lambda stream: pl.read_ndjson(stream, infer_schema_length=None),
    ".jsonl": lambda stream: pl.read_ndjson(stream, infer_schema_length=None),
    ".parquet": pl.read_parquet,
}
_SEXES = {"male": 0, "m": 0, "man": 0, "female": 1, "f": 1, "woman": 1}
_YES = {"true", "1", "1.0", "yes", "y"}
_NO = {"false", "0", "0.0", "no", "n"}
_OLDEST = 120.0
_NO_DATES = "a flat table has no dates of what happened"
_NO_CHARTS = "the rules of coherence are about whole charts; a flat table has none"


def scorecard_of_file(stream: BinaryIO, name: str, context: Context, scope: Scope | None = None) -> Scorecard:
    """Judge a flat table; `name` tells its format by its suffix.

    `scope` says whom the patients were chosen as; without one they count as people of their ages like any
    others. A column that is missing is not judged. Raises `CanRephrase` when it cannot be read, has no
    patients, or lacks `age` or `sex`.
    """
    table = _read(stream, name)
    people, checked = columns(table, context.knowledge, shipped_definitions())
    sample, patients = joined([people])
    if sample is None or not patients:
        raise CanRephrase(
            f"{PurePath(name).name} has no patient with an age and a sex, so there is nothing to judge."
        )
    span = (float(np.floor(people.age.min())), float(np.floor(people.age.max())) + 1)
    scope = scope or anybody(span, f"{patients:,} patients of {PurePath(name).name}")
    return judged(Gathered(sample, patients, checked), scope, context)


def columns(
    table: pl.DataFrame, knowledge: Knowledge, definitions: Definitions
) -> tuple[People, tuple[Line, ...]]:
    """Return the columns of a flat table, and lines of what can be checked row by row."""
    missing = [name for name in ("age", "sex") if name not in table.columns]
    if missing:
        raise CanRephrase(
            f"The table has no column {listed([repr(n) for n in missing], 'or')}; "
            "rows are compared with people of the same age and sex."
        )
    sex = _coded(table["sex"], _SEXES)
    age = _numbers(table["age"])
    known = (sex >= 0) & (age >= 0) & (age <= _OLDEST)
    table, sex, age = table.filter(pl.Series(known)), sex[known], age[known]
    age, agreeing = _exact(age, table)
    values = {n: _numbers(table[n]) for n in definitions.variables if n in table.columns}
    smoker = _flags(table, "smoker")
    smoking = np.full(table.height, -1, dtype=np.int64)
    if smoker is not None:
        smoking[smoker] = CURRENT
        smoking[~smoker] = SMOKING.index("former")
    held = Held(
        conditions=_listed(table, "conditions", _names(knowledge, definitions)),
        medications=_listed(table, "medications", _medications(knowledge)),
        smoking=smoking,
        values={name: column for name, column in values.items() if not np.isnan(column).all()},
        sex=sex,
    )
    people = people_of(
        held,
        age=age,
        origin=_origins(table),
        pregnant=_pregnant(table),
        definitions=definitions,
        knowledge=knowledge,
    )
    if smoker is not None:  # whether somebody smoked before is not known of those who do not now
        has = {k: v for k, v in people.has.items() if k != "former_smoker"}
        people = replace(people, has=has)
    return people, (agreeing, _arithmetic(people))


def _read(stream: BinaryIO, name: str) -> pl.DataFrame:
    suffix = PurePath(name).suffix.lower()
    if suffix not in _READERS:
        raise CanRephrase(f"{PurePath(name).name}: I judge {listed([s[1:] for s in _READERS], 'or')} files.")
    try:
        return _READERS[suffix](stream)
    except (pl.exceptions.PolarsError, OSError, ValueError, UnicodeDecodeError) as error:
        raise CanRephrase(f"{PurePath(name).name} could not be read as {suffix[1:]}.") from error


def _numbers(column: pl.Series) -> Floats:
    """Return a column as numbers, NaN for what is none."""
    text = column.cast(pl.String).str.strip_chars() if column.dtype == pl.String else column
    return np.asarray(
        text.cast(pl.Float64, strict=False).fill_null(float("nan")).to_numpy(), dtype=np.float64
    )


def _coded(column: pl.Series, codes: Mapping[str, int]) -> Ints:
    """Return the codes of a column of words, -1 for any other."""
    words = column.cast(pl.String).str.strip_chars().str.to_lowercase()
    found = words.replace_strict(codes, default=-1, return_dtype=pl.Int64).fill_null(-1)
    return np.asarray(found.to_numpy(), dtype=np.int64)


def _flags(table: pl.DataFrame, name: str) -> Bools | None:
    """Return a column of yes and no, None when it is not there or says neither."""
    if name not in table.columns:
        return None
    words = table[name].cast(pl.String).str.strip_chars().str.to_lowercase()
    yes, no = words.is_in(list(_YES)).fill_null(value=False), words.is_in(list(_NO)).fill_null(value=False)
    return np.asarray(yes.to_numpy(), dtype=np.bool_) if (yes | no).any() else None


def _pregnant(table: pl.DataFrame) -> Bools:
    found = _flags(table, "pregnant")
    return np.zeros(table.height, dtype=np.bool_) if found is None else found


def _origins(table: pl.DataFrame) -> Ints:
    if "race" not in table.columns:
        return np.full(table.height, -1, dtype=np.int64)
    race = _coded(table["race"], {name: at for at, name in enumerate(RACES)})
    ethnicity = (
        _coded(table["ethnicity"], {name: at for at, name in enumerate(ETHNICITIES)})
        if "ethnicity" in table.columns
        else np.full(table.height, ETHNICITIES.index("non-hispanic"), dtype=np.int64)
    )
    return origins(race, ethnicity)


def _names(knowledge: Knowledge, definitions: Definitions) -> dict[str, str]:
    """Return the conditions that measures ask about, by their names and synonyms."""
    asked = dict.fromkeys(
        c for m in definitions.measures.values() for c in (*m.conditions, *m.given, *m.unless)
    )
    return {
        word.lower(): name
        for name in asked
        for word in (*(knowledge.conditions[name].synonyms if name in knowledge.conditions else ()), name)
    }


def _medications(knowledge: Knowledge) -> dict[str, str]:
    return {word.lower(): m.name for m in knowledge.medications.values() for word in (*m.synonyms, m.name)}


def _listed(table: pl.DataFrame, name: str, known: Mapping[str, str]) -> dict[str, Bools] | None:
    """Return who has each known member of a column of lists, or of text joined by ";" or "|"."""
    if name not in table.columns:
        return None
    column = table[name]
    if column.dtype == pl.String:
        column = column.str.replace_all("|", ";", literal=True).str.split(";")
    if not isinstance(column.dtype, pl.List):
        return None
    rows = pl.DataFrame({"patient": np.arange(table.height), "word": column}).explode(
        "word", empty_as_null=True
    )
    words = rows["word"].cast(pl.String).str.strip_chars().str.to_lowercase()
    names = words.replace_strict(known, default=None, return_dtype=pl.String)
    found: dict[str, Bools] = {
        n: np.zeros(table.height, dtype=np.bool_) for n in dict.fromkeys(known.values())
    }
    for key, of in rows.with_columns(names.alias("name")).drop_nulls("name").group_by("name"):
        found[str(key[0])][of["patient"].to_numpy()] = True
    return found if name == "conditions" else {n: taken for n, taken in found.items() if taken.any()}


def _exact(age: Floats, table: pl.DataFrame) -> tuple[Floats, Line]:
    """Return exact ages where completed years stand beside dates of birth, and whether the two agree.

    Each row allows the day of the table to lie within a year; the day that most rows allow is taken for it.
    """
    line = grading.unjudged("order", "order", "dates in order", _NO_DATES)
    whole = age == np.floor(age)
    if "birth_date" not in table.columns:
        return np.where(whole & (age >= 1), age + 0.5, age), line
    column = table["birth_date"]
    born = (
        column.cast(pl.Date, strict=False) if column.dtype != pl.String else column.str.to_date(strict=False)
    )
    days = born.cast(pl.Int32).cast(pl.Float64).fill_null(float("nan")).to_numpy()
    step = np.where(whole & (age >= 1), 1.0, 0.01)
    first, last = days + age * DAYS_A_YEAR - 1, days + (age + step) * DAYS_A_YEAR + 1
    known = ~np.isnan(first)
    if not known.any():
        return np.where(whole & (age >= 1), age + 0.5, age), line
    starts, ends = np.sort(first[known]), np.sort(last[known])
    open_there = np.arange(1, len(starts) + 1) - np.searchsorted(ends, starts, side="right")
    today = starts[int(np.argmax(open_there))]
    agrees = (first <= today + 1) & (last >= today - 1)
    wrong = int((known & ~agrees).sum())
    exact = np.where(agrees, (today - days) / DAYS_A_YEAR, np.where(whole & (age >= 1), age + 0.5, age))
    return exact, Line(
        section="order",
        name="order",
        title="birth dates and ages",
        grade="off" if wrong else "good",
        patients=int(known.sum()),
        unit="patients",
        here=float(wrong),
        expected=0.0,
        metric="patients",
        distance=float(wrong),
        tolerance=0.0,
        note=f"{wrong:,} patients' birth dates do not go with their ages"
        if wrong
        else "all agree; " + _NO_DATES,
    )


def _arithmetic(people: People) -> Line:
    """Check what can be checked in a row: BMI from height and weight, and readings that bound each other."""
    value: Callable[[str], Floats] = lambda n: people.values.get(n, np.full(people.size, np.nan))  # noqa: E731
    height, weight, bmi = value("height"), value("weight"), value("bmi")
    with np.errstate(invalid="ignore", divide="ignore"):
        wrong = {
            "BMI is weight over height squared": np.abs(bmi - weight / (height / 100) ** 2)
            > 0.02 * bmi + 0.1,
            "diastolic is below systolic pressure": value("diastolic_bp") >= value("systolic_bp"),
            "HDL and LDL are parts of total cholesterol": value("hdl") + value("ldl")
            > value("total_cholesterol") * 1.02 + 2,
            "hematocrit is about three times hemoglobin": np.abs(
                value("hematocrit") / value("hemoglobin") - 3
            )
            > 1.0,
        }
    needed: Sequence[tuple[str, ...]] = (
        ("height", "weight", "bmi"), ("systolic_bp", "diastolic_bp"), ("hdl", "ldl", "total_cholesterol"),
        ("hematocrit", "hemoglobin"),
    )  # fmt: skip
    checks = [
        (label, who)
        for (label, who), of in zip(wrong.items(), needed, strict=True)
        if all(n in people.values for n in of)
    ]
    if not checks:
        return grading.unjudged("coherence", "impossible", "rows that cannot be", _NO_CHARTS)
    broken = np.any([who for _, who in checks], axis=0)
    share = float(broken.mean())
    label, most = max(checks, key=lambda pair: int(pair[1].sum()))
    note = f"{len(checks)} checks of arithmetic, none broken; {_NO_CHARTS}"
    return Line(
        section="coherence",
        name="impossible",
        title="rows that cannot be",
        grade="off" if broken.any() else "good",
        patients=people.size,
        unit="% of patients",
        here=100 * share,
        expected=0.0,
        metric="share of patients",
        distance=share,
        tolerance=0.0,
        note=f"{int(broken.sum()):,} patients, most against “{label}”: {int(most.sum()):,}"
        if broken.any()
        else note,
        parts=tuple(
            Part(
                label=label,
                grade="off" if who.any() else "good",
                patients=people.size,
                here=float(who.sum()),
                expected=0.0,
                allowed=0.0,
            )
            for label, who in checks
        ),
    )

"""Flat tables, one row a patient with latest values: CSV, NDJSON, Parquet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

import numpy as np
import polars as pl

from core.cohort import CURRENT, ETHNICITIES, GROUPS, RACES, SEXES, Coded, Cohort, Floats, Ints
from core.exports.formats import Format
from core.knowledge.base import Knowledge
from core.knowledge.context import Context
from core.knowledge.schema import Observation


def frame(cohort: Cohort, knowledge: Knowledge) -> pl.DataFrame:
    """Return the flat table of a cohort: identity, then a column an observation, then the two lists."""
    people, identity = cohort.demography, cohort.identity
    smoking = cohort.habits.smoking == CURRENT
    columns: dict[str, pl.Series] = {
        "patient_id": "SM-" + pl.Series(identity.number).cast(pl.String).str.zfill(11),
        "name": _text(identity.given_name) + " " + _text(identity.surname),
        "birth_date": pl.Series(people.birth_date.astype("datetime64[D]").astype(np.int32)).cast(pl.Date),
        "age": pl.Series(np.where(people.age >= 2, np.floor(people.age), np.floor(people.age * 100) / 100)),
        "sex": _labels(people.sex, SEXES),
        "race": _labels(people.race, RACES),
        "ethnicity": _labels(people.ethnicity, ETHNICITIES),
        "state": _text(identity.state),
        "smoker": pl.Series(smoking),
        "pregnant": pl.Series(cohort.has("pregnancy")),
    }
    for name, observation in knowledge.observations.items():
        columns[name] = (
            _results(cohort.value(name), observation)
            if observation.values
            else pl.Series(_measured(cohort, name)).fill_nan(None)
        )
    if cohort.lives is not None and cohort.request.deaths:
        died = pl.Series(cohort.lives.died.astype("datetime64[D]"))
        columns |= {
            "death_date": died,
            "cause_of_death": _labels_or_none(cohort.lives.cause, cohort.lives.causes),
        }
    if cohort.arms is not None:
        columns |= {
            "group": _labels(np.where(cohort.arms.case, 0, 1), GROUPS),
            "matched_set": pl.Series(cohort.arms.matched_set),
        }
    table = pl.DataFrame([series.alias(name) for name, series in columns.items()])
    conditions, medications = cohort.conditions, cohort.medications
    return table.with_columns(
        _lists(cohort.size, conditions.patient, conditions.condition, conditions.names).alias("conditions"),
        _lists(cohort.size, medications.patient, medications.medication, medications.names).alias(
            "medications"
        ),
    )


def _measured(cohort: Cohort, name: str) -> Floats:
    return np.round(cohort.value(name), 6)


def _results(codes: Floats, observation: Observation) -> pl.Series:
    """Return coded results as words, null where not measured."""
    names = pl.Series([v.name for v in observation.values], dtype=pl.String)
    return names.gather(pl.Series(codes).fill_nan(None).cast(pl.UInt32))


def _text(column: Coded) -> pl.Series:
    return _labels(column.codes, column.labels)


def _labels_or_none(codes: Ints, labels: tuple[str, ...]) -> pl.Series:
    known = pl.Series(np.where(codes < 0, np.nan, codes)).fill_nan(None).cast(pl.UInt32)
    return pl.Series(labels, dtype=pl.String).gather(known)


def _labels(codes: Ints, labels: tuple[str, ...]) -> pl.Series:
    return pl.Series(labels, dtype=pl.String).gather(codes)


def _lists(size: int, patient: Ints, code: Ints, names: tuple[str, ...]) -> pl.Series:
    """Return one list of names a patient, empty lists included."""
    rows = pl.DataFrame({"patient": patient, "name": _labels(code, names)})
    grouped = rows.group_by("patient", maintain_order=True).agg(pl.col("name"))
    everyone = pl.DataFrame({"patient": np.arange(size, dtype=np.int64)})
    joined = everyone.join(grouped, on="patient", how="left", maintain_order="left")
    return joined["name"].fill_null(pl.Series([[]], dtype=pl.List(pl.String)))


def write_csv(chunks: Iterable[Cohort], sink: BinaryIO, context: Context) -> None:
    """Write RFC 4180 CSV in UTF-8 with a header; lists are joined by "; "."""
    for at, cohort in enumerate(chunks):
        table = frame(cohort, context.knowledge).with_columns(
            pl.col("conditions", "medications").list.join("; ")
        )
        table.write_csv(sink, include_header=at == 0)


def write_ndjson(chunks: Iterable[Cohort], sink: BinaryIO, context: Context) -> None:
    """Write one JSON object a line."""
    for cohort in chunks:
        frame(cohort, context.knowledge).write_ndjson(sink)


def write_parquet(chunks: Iterable[Cohort], sink: BinaryIO, context: Context) -> None:
    """Write one Parquet file, zstd-compressed."""
    tables = [frame(cohort, context.knowledge) for cohort in chunks]
    pl.concat(tables).write_parquet(sink, compression="zstd")


FORMATS = (
    Format(
        name="csv",
        title="CSV, one row a patient",
        suffix=".csv",
        media_type="text/csv",
        synonyms=("spreadsheet", "excel"),
        write=write_csv,
    ),
    Format(
        name="ndjson",
        title="NDJSON, one row a patient",
        suffix=".ndjson",
        media_type="application/x-ndjson",
        synonyms=("jsonl", "json lines"),
        write=write_ndjson,
    ),
    Format(
        name="parquet",
        title="Parquet, one row a patient",
        suffix=".parquet",
        media_type="application/vnd.apache.parquet",
        write=write_parquet,
    ),
)

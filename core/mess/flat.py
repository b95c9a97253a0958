"""Messy flat tables: CSV, NDJSON and Parquet with planted faults, and the truth about each cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import BinaryIO

import numpy as np
import polars as pl

from core.cohort import MALE, SEXES, Cohort, Ints
from core.exports.flat import frame
from core.knowledge.context import Context
from core.mess import truth
from core.mess.duplicates import Duplicates
from core.mess.kinds import FORMATTED, STALE
from core.mess.messing import Messy, Mixer
from core.mess.plan import Batch
from core.mess.tables import faults, other_spelling
from core.mess.typos import spaced, typo, written_date, written_number

_TABLE = "patients"
_EPOCH = date(1970, 1, 1)
_PLACE, _INDEX, _SECOND = "_place", "_index", "_second"
_OWN = (_PLACE, _INDEX, _SECOND)
_BLANK = 0.15
_BLANKED = ("state", "race", "ethnicity")
"""Fields of which one may be empty in a second record, and how often each is (editorial)."""
_LISTS = ("conditions", "medications")
Write = Callable[[Iterable[Cohort], BinaryIO, BinaryIO, Context, Mixer], None]


def write_csv(
    chunks: Iterable[Cohort], sink: BinaryIO, told: BinaryIO, context: Context, mixer: Mixer
) -> None:
    """Write messy RFC 4180 CSV, and its truth."""
    told.write(truth.header())
    for at, table in enumerate(_tables(chunks, told, context, mixer, text=True)):
        table.with_columns(pl.col(*_LISTS).list.join("; ")).write_csv(sink, include_header=at == 0)


def write_ndjson(
    chunks: Iterable[Cohort], sink: BinaryIO, told: BinaryIO, context: Context, mixer: Mixer
) -> None:
    """Write messy NDJSON, and its truth."""
    told.write(truth.header())
    for table in _tables(chunks, told, context, mixer, text=False):
        table.write_ndjson(sink)


def write_parquet(
    chunks: Iterable[Cohort], sink: BinaryIO, told: BinaryIO, context: Context, mixer: Mixer
) -> None:
    """Write one messy Parquet file, and its truth."""
    told.write(truth.header())
    tables = list(_tables(chunks, told, context, mixer, text=False))
    pl.concat(tables).write_parquet(sink, compression="zstd")


WRITERS: dict[str, Write] = {"csv": write_csv, "ndjson": write_ndjson, "parquet": write_parquet}


@dataclass(frozen=True, slots=True)
class _Cells:
    """Planted cells of a column: rows (k,), and true and planted text of each."""

    field: str
    kind: str
    told: str
    rows: Ints
    true: pl.Series
    planted: pl.Series


def _tables(
    chunks: Iterable[Cohort], told: BinaryIO, context: Context, mixer: Mixer, *, text: bool
) -> Iterator[pl.DataFrame]:
    """Yield messy tables in the order of the file, writing the truth about each; `text` for CSV."""
    waiting: pl.DataFrame | None = None
    written = 0
    for cohort in chunks:
        messy = mixer.mixed(cohort)
        table, cells = _spoilt(messy, context, text=text)
        table = _placed(table, cohort.first)
        doubles = _doubles(messy.twice, messy.made, context, text=text)
        waiting = doubles if waiting is None else pl.concat([waiting, doubles])
        end = cohort.first + cohort.size
        ready = waiting.filter(pl.col(_PLACE) < end)
        waiting = waiting.filter(pl.col(_PLACE) >= end)
        out = pl.concat([table, ready.select(table.columns)]).sort(_PLACE, _INDEX)
        _tell(out, cells, ready, told, written)
        written += out.height
        yield out.drop(*_OWN)
    if waiting is not None and waiting.height:
        out = waiting.sort(_PLACE, _INDEX)
        _tell(out, [], out, told, written)
        yield out.drop(*_OWN, "_of", "_told")


def _placed(table: pl.DataFrame, first: int) -> pl.DataFrame:
    index = pl.Series(np.arange(first, first + table.height, dtype=np.int64))
    return table.with_columns(
        index.cast(pl.Float64).alias(_PLACE), index.alias(_INDEX), pl.lit(value=False).alias(_SECOND)
    )


def _doubles(twice: Duplicates | None, made: Cohort, context: Context, *, text: bool) -> pl.DataFrame:
    """Return the rows of second records with their places, whose they are, and what differs."""
    rows = np.zeros(0, dtype=np.int64) if twice is None else twice.rows
    records = made if twice is None else twice.records
    table = _typed(frame(records, context.knowledge), text=text)
    if twice is None:
        table = table.clear()
    else:
        part = np.floor(twice.blank / _BLANK).astype(np.int64)
        table = table.with_columns(
            pl.when(pl.Series(part == at)).then(None).otherwise(pl.col(name)).alias(name)
            for at, name in enumerate(_BLANKED)
        )
    ids = "SM-" + pl.Series(made.identity.number[rows]).cast(pl.String).str.zfill(11)
    after = np.zeros(0) if twice is None else twice.after + 0.5
    return table.with_columns(
        pl.Series(_PLACE, after, dtype=pl.Float64),
        pl.Series(_INDEX, made.first + rows, dtype=pl.Int64),
        pl.lit(value=True).alias(_SECOND),
        ids.cast(pl.String).alias("_of"),
        pl.Series("_told", [] if twice is None else list(twice.told), dtype=pl.String),
    )


def _typed(table: pl.DataFrame, *, text: bool) -> pl.DataFrame:
    """Return the table with columns as text in which a cell may be written in another format."""
    if not text:
        return table
    return table.with_columns(pl.col(name).cast(pl.String) for name in ("birth_date", *FORMATTED))


def _spoilt(messy: Messy, context: Context, *, text: bool) -> tuple[pl.DataFrame, list[_Cells]]:
    """Return the table of a chunk with its faults, and the cells that were planted."""
    table = _typed(frame(messy.clean, context.knowledge), text=text)
    columns = {name: table[name] for name in table.columns}
    cells: list[_Cells] = []
    for name, gone in messy.gone.items():
        rows = np.flatnonzero(gone & columns[name].is_not_null().to_numpy()).astype(np.int64)
        if len(rows):
            empty = pl.Series([None] * len(rows), dtype=pl.String)
            cells.append(
                _Cells(
                    name,
                    truth.MISSING,
                    "not measured",
                    rows,
                    _text(columns[name].gather(rows)),
                    empty,
                )
            )
            columns[name] = _replaced(
                columns[name], rows, pl.Series([None] * len(rows), dtype=columns[name].dtype)
            )
    for batch in messy.faults:
        planted = _planted(batch, columns, messy.clean, context, text=text)
        if planted is None:
            continue
        name, series = planted
        true = columns[name].gather(batch.rows)
        columns[name] = _replaced(columns[name], batch.rows, series.cast(columns[name].dtype))
        cells.append(_Cells(name, batch.kind, batch.told, batch.rows, _text(true), _text(series)))
    return pl.DataFrame([series.alias(name) for name, series in columns.items()]), cells


def _replaced(column: pl.Series, rows: Ints, cells: pl.Series) -> pl.Series:
    """Return a column with other cells (k,) in some rows (k,)."""
    at = np.arange(len(column), dtype=np.int64)
    at[rows] = len(column) + np.arange(len(rows))
    return pl.concat([column, cells.alias(column.name)]).gather(at)


def _text(series: pl.Series) -> pl.Series:
    """Return cells as CSV writes them."""
    if series.dtype == pl.List(pl.String):
        return series.list.join("; ")
    return series.cast(pl.String)


def _planted(
    batch: Batch, columns: dict[str, pl.Series], made: Cohort, context: Context, *, text: bool
) -> tuple[str, pl.Series] | None:
    """Return the column of a batch and its planted cells; None where a flat table cannot show it."""
    kind, _, name = batch.field.partition(" ")
    if kind == "observation":
        return name, pl.Series(batch.value)
    if kind == "format":
        return (name, _formatted(name, batch, columns, context)) if text else None
    build = _FIELDS.get(batch.field)
    return None if build is None else build(batch, columns, made)


def _formatted(name: str, batch: Batch, columns: dict[str, pl.Series], context: Context) -> pl.Series:
    cells, variants = columns[name].gather(batch.rows), batch.value.astype(np.int64).tolist()
    if name == "birth_date":
        return pl.Series([_other_date(c, v) for c, v in zip(cells, variants, strict=True)], dtype=pl.String)
    unit = context.knowledge.observations[name].unit
    texts = _text(cells)
    return pl.Series(
        [written_number(t, unit, v) for t, v in zip(texts, variants, strict=True)], dtype=pl.String
    )


def _other_date(day: date | str, variant: int) -> str:
    return written_date(day if isinstance(day, date) else date.fromisoformat(day), variant)


Cells = tuple[str, pl.Series]
Columns = dict[str, pl.Series]


def _birth_date(batch: Batch, columns: Columns, _: Cohort) -> Cells:
    days = [_EPOCH + timedelta(days=int(v)) for v in batch.value.tolist()]
    planted = pl.Series(days, dtype=pl.Date)
    return "birth_date", planted if columns["birth_date"].dtype == pl.Date else planted.cast(pl.String)


def _spelt(name: str) -> Callable[[Batch, Columns, Cohort], Cells]:
    def build(batch: Batch, columns: Columns, _: Cohort) -> Cells:
        if batch.kind == "contradictions":
            return name, pl.Series([SEXES[MALE]] * len(batch.rows), dtype=pl.String)
        others = faults().other_spellings[name]
        cells = columns[name].gather(batch.rows).to_list()
        return name, pl.Series(
            [other_spelling(others[c], v) for c, v in zip(cells, batch.value.tolist(), strict=True)],
            dtype=pl.String,
        )

    return build


def _name(which: str) -> Callable[[Batch, Columns, Cohort], Cells]:
    def build(batch: Batch, _: Columns, made: Cohort) -> Cells:
        names: list[str] = []
        for row, variant in zip(batch.rows.tolist(), batch.value.astype(np.int64).tolist(), strict=True):
            given, surname = made.identity.given_name.text(row), made.identity.surname.text(row)
            if which == "given_name":
                given = typo(given, variant)
            elif which == "surname":
                surname = typo(surname, variant)
            full = f"{given} {surname}"
            names.append(spaced(full, variant) if which == "spaces" else full)
        return "name", pl.Series(names, dtype=pl.String)

    return build


def _state(batch: Batch, columns: Columns, _: Cohort) -> Cells:
    cells = columns["state"].gather(batch.rows).to_list()
    return "state", pl.Series(
        [spaced(c, int(v)) for c, v in zip(cells, batch.value.tolist(), strict=True)], dtype=pl.String
    )


def _listed(name: str) -> Callable[[Batch, Columns, Cohort], Cells]:
    """Return how a list of names gets a slip, loses a member, or has one too many."""

    def build(batch: Batch, columns: Columns, _: Cohort) -> Cells:
        lists = columns[name].gather(batch.rows).to_list()
        changed: list[list[str]] = []
        for names, at, value in zip(lists, batch.at.tolist(), batch.value.tolist(), strict=True):
            if batch.field == "problem added":
                changed.append([*names, STALE[at]])
            elif batch.field == "problem dropped":
                changed.append([n for i, n in enumerate(names) if i != at])
            else:
                changed.append([typo(n, int(value)) if i == at else n for i, n in enumerate(names)])
        return name, pl.Series(changed, dtype=pl.List(pl.String))

    return build


_FIELDS: dict[str, Callable[[Batch, Columns, Cohort], Cells]] = {
    "birth_date": _birth_date,
    "age": lambda batch, _columns, _made: ("age", pl.Series(batch.value)),
    "sex": _spelt("sex"),
    "sex of the pregnant": _spelt("sex"),
    "race": _spelt("race"),
    "pregnant": lambda batch, _columns, _made: ("pregnant", pl.Series([True] * len(batch.rows))),
    "given_name": _name("given_name"),
    "surname": _name("surname"),
    "name with spaces": _name("spaces"),
    "state with spaces": _state,
    "condition": _listed("conditions"),
    "problem added": _listed("conditions"),
    "problem dropped": _listed("conditions"),
    "medication": _listed("medications"),
}


def _tell(
    out: pl.DataFrame, cells: list[_Cells], doubles: pl.DataFrame, told: BinaryIO, written: int
) -> None:
    """Write the truth about the rows of a piece of the file, of which so many rows were written before."""
    place = out.select(
        "patient_id", _INDEX, _SECOND, pl.Series("row", np.arange(written + 1, written + 1 + out.height))
    )
    first = place.filter(~pl.col(_SECOND))
    numbers, ids = first["row"], first["patient_id"]
    parts = [
        pl.DataFrame(
            {
                "patient_id": ids.gather(c.rows),
                "row": numbers.gather(c.rows),
                "field": [c.field] * len(c.rows),
                "kind": [c.kind] * len(c.rows),
                "true_value": c.true,
                "planted_value": c.planted,
                "description": [c.told] * len(c.rows),
            }
        )
        for c in cells
    ]
    if doubles.height:
        second = place.filter(pl.col(_SECOND)).join(
            doubles.select("patient_id", "_of", "_told"), on="patient_id", how="left", maintain_order="left"
        )
        parts.append(
            second.select(
                "patient_id",
                "row",
                pl.lit(truth.WHOLE_ROW).alias("field"),
                pl.lit(truth.DUPLICATE).alias("kind"),
                pl.col("_of").alias("true_value"),
                pl.col("patient_id").alias("planted_value"),
                (pl.lit("second record of ") + pl.col("_of") + ": " + pl.col("_told")).alias("description"),
            )
        )
    if parts:
        listed = pl.concat(parts).sort("row", maintain_order=True)
        listed.insert_column(1, pl.Series("table", [_TABLE] * listed.height)).write_csv(
            told, include_header=False, line_terminator="\r\n"
        )

"""The truth about planted faults: one line each, beside the data."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields
from io import StringIO
from typing import BinaryIO

SUFFIX = "-truth.csv"
MISSING, DUPLICATE = "missing", "duplicate"
WHOLE_ROW = "(row)"


@dataclass(frozen=True, slots=True)
class Truth:
    """One planted fault, as a line of the truth file.

    `table` is what holds it, `row` its place there (1 = first): of the messy data, or, where something was
    taken out (`planted_value` ""), of the clean data. `field` is a column, a path within a document, or
    `(row)` for a record that should not be there. Setting `true_value` there gives the clean data back.
    """

    patient_id: str
    table: str
    row: int
    field: str
    kind: str
    true_value: str
    planted_value: str
    description: str


COLUMNS = tuple(f.name for f in fields(Truth))


def header() -> bytes:
    """Return the first line of a truth file."""
    return (",".join(COLUMNS) + "\r\n").encode()


def lines(rows: Iterable[Truth]) -> bytes:
    """Return lines of a truth file, RFC 4180."""
    text = StringIO()
    csv.writer(text).writerows(astuple(row) for row in rows)
    return text.getvalue().encode()


def write(rows: Iterable[Truth], sink: BinaryIO) -> None:
    """Write lines of a truth file."""
    sink.write(lines(rows))

"""A scorecard for programs: JSON after a schema, and its lines as CSV."""

from __future__ import annotations

import csv
import json
from io import StringIO
from math import isinf, isnan

from core.scorecard import Line, Part, Scorecard

VERSION = 1
"""Of the document, raised when a field changes its meaning or goes; see `data/scorecard.schema.json`."""
_PARTS = 40
"""Parts that are good or not judged, kept of a line at most: a correlation matrix has hundreds."""
_COLUMNS = (
    "section", "name", "title", "grade", "patients", "unit", "here", "expected", "metric", "distance",
    "tolerance", "chance", "excess", "note", "source",
)  # fmt: skip


def document(card: Scorecard, overall: str) -> dict[str, object]:
    """Return the scorecard as plain values; null is not known. `overall` is the sentence about it."""
    grades = ("good", "off", "not judged")
    return {
        "version": VERSION,
        "what": card.what,
        "patients": card.patients,
        "sampled": card.judged,
        "overall": overall,
        "counts": {grade.replace(" ", "_"): sum(x.grade == grade for x in card.lines) for grade in grades},
        "lines": [_line(line) for line in card.lines],
        "spans": [
            {
                "name": s.name, "title": s.title, "unit": s.unit, "grade": s.grade,
                "percentiles": [5, 25, 50, 75, 95], "here": [_value(x) for x in s.here],
                "expected": [_value(x) for x in s.expected],
            }
            for s in card.spans
        ],
        "correlations": None
        if card.correlations is None
        else {
            "variables": list(card.correlations.titles),
            "here": [[_value(x) for x in row] for row in card.correlations.here],
            "expected": [[_value(x) for x in row] for row in card.correlations.expected],
        },
    }  # fmt: skip


def to_json(card: Scorecard, overall: str) -> bytes:
    """Return the scorecard as a JSON document in UTF-8."""
    return json.dumps(document(card, overall), ensure_ascii=False, indent=1).encode() + b"\n"


def to_csv(card: Scorecard) -> bytes:
    """Return every line of the scorecard as a row of RFC 4180 CSV in UTF-8, without parts."""
    sink = StringIO()
    writer = csv.writer(sink)
    writer.writerow(_COLUMNS)
    for line in card.lines:
        row = _line(line)
        writer.writerow("" if row[name] is None else row[name] for name in _COLUMNS)
    return sink.getvalue().encode()


def _line(line: Line) -> dict[str, object]:
    known = line.grade != "not judged"
    return {
        "section": line.section,
        "name": line.name,
        "title": line.title,
        "grade": line.grade,
        "patients": line.patients,
        "unit": line.unit,
        "here": _value(line.here),
        "expected": _value(line.expected),
        "metric": line.metric,
        "distance": _value(line.distance),
        "tolerance": _value(line.tolerance),
        "chance": _value(line.chance) if known else None,
        "excess": _value(line.excess) if known else None,
        "note": line.note,
        "why": line.why,
        "needed": line.needed or None,
        "source": line.source,
        "parts": [_part(part) for part in _told(line)],
    }


def _told(line: Line) -> tuple[Part, ...]:
    """Return the parts of a line; of many, those that are off and the first that are not."""
    rest = [part for part in line.parts if part.grade != "off"][:_PARTS]
    kept = {id(part) for part in rest}
    return tuple(part for part in line.parts if part.grade == "off" or id(part) in kept)


def _part(part: Part) -> dict[str, object]:
    return {
        "label": part.label,
        "grade": part.grade,
        "patients": part.patients,
        "here": _value(part.here),
        "expected": _value(part.expected),
        "allowed": _value(part.allowed),
    }


def _value(value: float) -> float | None:
    return None if isnan(value) or isinf(value) else float(f"{value:.5g}")

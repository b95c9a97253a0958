"""ICD-10-CM codes by trimester: those of the "unspecified trimester" made exact by weeks of gestation.

The table is of ICD-10-CM 2026 (CDC, NCHS, public domain); trimesters begin at 14 and 28 weeks as its
guidelines count them (chapter 15).
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache

from core.knowledge.base import data_root
from core.knowledge.schema import Coding

_SECOND, _THIRD = 14.0, 28.0


def exact(coding: Coding, weeks: float) -> Coding:
    """Return a code at weeks of gestation; as given where it knows no trimester or `weeks` is NaN."""
    known = _table().get(coding.code)
    if known is None or not weeks >= 0:
        return coding
    trimester = 0 if weeks < _SECOND else 1 if weeks < _THIRD else 2
    return known[trimester] or coding


@cache
def _table() -> Mapping[str, tuple[Coding | None, ...]]:
    lines = (data_root() / "codes" / "icd10cm_trimesters.csv").read_text("utf-8").splitlines()
    return {
        row["unspecified"]: tuple(
            Coding(code=row[t], display=row[f"{t}_display"]) if row[t] else None
            for t in ("first", "second", "third")
        )
        for row in csv.DictReader(lines)
    }

"""Results in SI units: which observations are shown so, under which code, and values with their limits."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from types import MappingProxyType

from core.errors import KnowledgeError
from core.knowledge.base import Knowledge, data_root
from core.knowledge.schema import Coding, Conversion

_FINER = 3
"""Decimals that may be added to tell a value from its limit."""


@dataclass(frozen=True, slots=True)
class Shown:
    """How an observation is shown in SI units: conversion, code, display and short name."""

    conversion: Conversion
    loinc: Coding
    display: str
    short: str


@dataclass(frozen=True, slots=True)
class Converted:
    """A value and its limits in another unit, all at the decimals that keep their order."""

    value: float
    low: float | None
    high: float | None
    decimals: int


@cache
def in_si(knowledge: Knowledge) -> Mapping[str, Shown]:
    """Return the observations that are shown in SI units, by name, as shipped."""
    return load(data_root() / "units" / "si.csv", knowledge)


def load(file: Traversable, knowledge: Knowledge) -> Mapping[str, Shown]:
    """Load the list; raise `KnowledgeError` where it names an observation without another unit."""
    shown: dict[str, Shown] = {}
    for row in csv.DictReader(file.read_text("utf-8").splitlines()):
        name = row["observation"]
        known = knowledge.observations.get(name)
        if known is None or known.si is None:
            raise KnowledgeError(f"{file.name}: {name} is no observation with another unit")
        loinc = Coding(code=row["loinc"], display=row["loinc_display"]) if row["loinc"] else known.loinc
        shown[name] = Shown(known.si, loinc, row["display"] or known.display, row["short"] or known.short)
    return MappingProxyType(shown)


def converted(conversion: Conversion, value: float, low: float | None, high: float | None) -> Converted:
    """Return a value and its limits in the other unit, rounded so that what was above a limit stays above.

    A value that rounding would put on its limit, or across it, is written with a decimal more.
    """
    side = _side(value, low, high)
    tried = (
        Converted(
            _rounded(conversion, value, decimals),
            None if low is None else _rounded(conversion, low, decimals),
            None if high is None else _rounded(conversion, high, decimals),
            decimals,
        )
        for decimals in range(conversion.decimals, conversion.decimals + _FINER)
    )
    exactly = Converted(
        exact(conversion, value),
        None if low is None else exact(conversion, low),
        None if high is None else exact(conversion, high),
        conversion.decimals + _FINER,
    )
    return next((t for t in tried if _side(t.value, t.low, t.high) == side), exactly)


def exact(conversion: Conversion, value: float) -> float:
    """Return a value in the other unit, not rounded."""
    return value * conversion.factor + conversion.offset


def _rounded(conversion: Conversion, value: float, decimals: int) -> float:
    return max(round(exact(conversion, value), decimals), 0.0)


def _side(value: float, low: float | None, high: float | None) -> int:
    """Return -1 below the limits, 1 above them, 0 within."""
    return -1 if low is not None and value < low else int(high is not None and value > high)

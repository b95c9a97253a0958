"""What is known of messy data: rates, units mistaken for each other, shares missing by age, nicknames."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

import msgspec
import numpy as np
from msgspec import Struct

from core.cohort import Floats, Ints
from core.errors import KnowledgeError
from core.messy import Kind, Level


class _Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A piece of `faults.toml`; keys that are not declared are errors."""


class Usual(_Part, frozen=True, kw_only=True):
    """A share and where it comes from."""

    share: float
    source: str


class Defaults(_Part, frozen=True, kw_only=True):
    """What is usual where nothing is stated; `errors` is how many a single chart holds."""

    duplicates: Usual
    labs: Usual
    vitals: Usual
    errors: dict[Level, int]


class KindEntry(_Part, frozen=True, kw_only=True):
    """A kind of fault: share of patients with one of it, and how readily a single chart gets it."""

    name: Kind
    title: str
    rate: float
    weight: float
    source: str


class Unit(_Part, frozen=True, kw_only=True):
    """A unit taken for the observation's own: value x `multiply` + `add`."""

    observation: str
    wrong: str
    multiply: float
    decimals: int
    add: float = 0.0


class Slip(_Part, frozen=True, kw_only=True):
    """An observation whose decimal point slips."""

    observation: str
    multiply: float


class Names(_Part, frozen=True, kw_only=True):
    """Observations of one use."""

    observations: tuple[str, ...]


class Placeholders(Names, frozen=True, kw_only=True):
    """Observations that get a placeholder, and which."""

    values: tuple[float, ...]


class Faults(_Part, frozen=True, kw_only=True):
    """`faults.toml`."""

    levels: dict[Level, float]
    usual: Defaults
    kind: tuple[KindEntry, ...]
    unit: tuple[Unit, ...]
    slip: tuple[Slip, ...]
    swapped: Names
    placeholders: Placeholders
    other_spellings: dict[str, dict[str, tuple[str, ...]]]


def _folder() -> Traversable:
    return resources.files("core.knowledge") / "data" / "mess"


@cache
def faults() -> Faults:
    """Return the shipped `faults.toml`; raise `KnowledgeError` where it is wrong."""
    try:
        return msgspec.convert(tomllib.loads((_folder() / "faults.toml").read_text("utf-8")), Faults)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"faults.toml: {error}") from error


def other_spelling(others: tuple[str, ...], variant: float) -> str:
    """Return another spelling of a category, of those there are."""
    return others[int(variant) % len(others)]


@cache
def nicknames() -> Mapping[str, str]:
    """Return a short form by given name."""
    return {row["name"]: row["nickname"] for row in _rows("nicknames.csv")}


@cache
def _missing_by_age() -> Mapping[str, tuple[Floats, Floats]]:
    """Return, by group, the first ages of bands and the shares missing in them."""
    table: dict[str, list[tuple[float, float]]] = {}
    for row in _rows("missing_by_age.csv"):
        table.setdefault(row["group"], []).append((float(row["age_from"]), float(row["missing"])))
    return {
        name: (np.asarray([a for a, _ in rows]), np.asarray([m for _, m in rows]))
        for name, rows in table.items()
    }


def missing_at(group: str, age: Floats) -> Floats:
    """Return the share (n,) of people of these ages for whom a group of observations is missing."""
    starts, shares = _missing_by_age()[group]
    band: Ints = np.searchsorted(starts, age, side="right") - 1
    found: Floats = shares[np.maximum(band, 0)]
    return found


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader((_folder() / name).read_text("utf-8").splitlines()))

"""Groups of patients that were made apart, as one cohort in the order of their numbers."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, TypeVar, cast

import numpy as np
import numpy.typing as npt

from core.cohort import Coded, Cohort, Ints, Reading

Column = npt.NDArray[Any]
T = TypeVar("T")
L = TypeVar("L", bound=Hashable)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the patients of each group stand in the whole."""

    rows: tuple[Ints, ...]
    size: int

    def column(self, parts: Sequence[Column]) -> Column:
        """Join (n, …) columns."""
        whole = np.empty((self.size, *parts[0].shape[1:]), dtype=np.result_type(*parts))
        for rows, part in zip(self.rows, parts, strict=True):
            whole[rows] = part
        return whole

    def matrix(self, parts: Sequence[Column]) -> Column:
        """Join (k, n) matrices."""
        return self.column([part.T for part in parts]).T


def joined(groups: Sequence[tuple[Cohort, Ints]], first: int) -> Cohort:
    """Return one cohort of groups and the places (n,) of their patients in it."""
    places = _Places(tuple(rows for _, rows in groups), sum(len(rows) for _, rows in groups))
    cohorts = [made for made, _ in groups]
    one = cohorts[0]
    columns: dict[str, object] = {"request": one.request, "seed": one.seed, "first": first}
    for field in fields(Cohort):
        if field.name not in columns:
            columns[field.name] = _joined(field.name, [getattr(c, field.name) for c in cohorts], places)
    return Cohort(**cast("dict[str, Any]", columns))


def _joined(name: str, parts: list[Any], places: _Places) -> object:
    first = parts[0]
    if name == "readings":
        return _readings(parts, places)
    if isinstance(first, np.ndarray):
        return places.matrix(parts) if name in _MATRICES else places.column(parts)
    if isinstance(first, Coded):
        return _coded(parts, places)
    if isinstance(first, Mapping):
        return _columns(parts, places)
    if not is_dataclass(first):
        return first
    return (_flat if hasattr(first, "offsets") else _record)(parts, places)


_MATRICES = ("present", "severity")
"""Columns of a cohort that are (condition, n)."""


def _record(parts: list[T], places: _Places) -> T:
    """Join dataclasses of columns."""
    kind = cast("Callable[..., T]", type(parts[0]))
    names = [field.name for field in fields(cast("Any", parts[0]))]
    return kind(**{n: _joined("", [getattr(part, n) for part in parts], places) for n in names})


def _coded(parts: list[Coded], places: _Places) -> Coded:
    labels, codes = _relabelled([(part.labels, part.codes) for part in parts])
    return Coded(places.column(codes), labels)


def _relabelled(parts: list[tuple[tuple[L, ...], Ints]]) -> tuple[tuple[L, ...], list[Ints]]:
    """Return the labels of all parts, and the codes as they index those."""
    first = parts[0][0]
    if all(labels == first for labels, _ in parts):
        return first, [codes for _, codes in parts]
    every = {label: at for at, label in enumerate(dict.fromkeys(x for labels, _ in parts for x in labels))}
    moved = []
    for labels, codes in parts:
        new = np.asarray([every[label] for label in labels], dtype=np.int64)
        moved.append(np.where(codes < 0, -1, new[codes]) if len(labels) else codes)
    return tuple(every), moved


_LABELS = {
    "condition": "names",
    "medication": "names",
    "allergen": "names",
    "reaction": "reactions",
    "phrase": "phrases",
    "vaccine": "vaccines",
}
"""Columns of flat rows that index labels which differ from group to group, and those labels."""


def _flat(parts: list[Any], places: _Places) -> object:
    """Join rows that are many a patient, ordered by patient."""
    patient = np.concatenate([rows[p.patient] for p, rows in zip(parts, places.rows, strict=True)])
    order = np.argsort(patient, kind="stable")
    found: dict[str, object] = {}
    for field in fields(parts[0]):
        if field.name == "offsets":
            continue
        values = [getattr(part, field.name) for part in parts]
        label = _LABELS.get(field.name, "")
        if hasattr(parts[0], label):
            labels, values = _relabelled([(getattr(p, label), v) for p, v in zip(parts, values, strict=True)])
            found[label] = labels
        if isinstance(values[0], np.ndarray):
            found[field.name] = np.concatenate(values)[order]
        elif field.name not in found:
            if any(value != values[0] for value in values) and field.name not in _LABELS.values():
                raise TypeError(
                    f"nothing says which column of {type(parts[0]).__name__} indexes {field.name}"
                )
            found[field.name] = values[0]
    found["patient"] = patient[order]
    found["offsets"] = np.searchsorted(patient[order], np.arange(places.size + 1)).astype(np.int64)
    return type(parts[0])(**found)


def _columns(parts: list[Mapping[Hashable, Column]], places: _Places) -> dict[Hashable, Column]:
    """Join columns by name; a group without one has none of it: NaN, or -1 for a code."""
    found: dict[Hashable, Column] = {}
    for name in dict.fromkeys(name for part in parts for name in part):
        dtype = next(part[name].dtype for part in parts if name in part)
        lacking = np.nan if np.issubdtype(dtype, np.floating) else -1
        found[name] = places.column(
            [
                part[name] if name in part else np.full(len(rows), lacking, dtype=dtype)
                for part, rows in zip(parts, places.rows, strict=True)
            ]
        )
    return found


def _readings(parts: list[tuple[Reading, ...]], places: _Places) -> tuple[Reading, ...]:
    """Join readings of one observation at one time; they stay in order of time."""
    keyed: list[dict[tuple[str, int, int], Reading]] = []
    for readings in parts:
        mine: dict[tuple[str, int, int], Reading] = {}
        for reading in readings:
            again = sum((reading.observation, reading.minutes) == key[:2] for key in mine)
            mine[reading.observation, reading.minutes, again] = reading
        keyed.append(mine)
    keys = sorted(dict.fromkeys(key for mine in keyed for key in mine), key=lambda key: key[1])
    return tuple(_reading(key, keyed, places) for key in keys)


def _reading(
    key: tuple[str, int, int], keyed: list[dict[tuple[str, int, int], Reading]], places: _Places
) -> Reading:
    found = [mine.get(key) for mine in keyed]
    values = [
        reading.values if reading is not None else np.full(len(rows), np.nan)
        for reading, rows in zip(found, places.rows, strict=True)
    ]
    width = max((r.items.shape[1] for r in found if r is not None and r.items is not None), default=0)
    items = [
        reading.items
        if reading is not None and reading.items is not None
        else np.full((len(rows), width), -1, dtype=np.int64)
        for reading, rows in zip(found, places.rows, strict=True)
    ]
    return Reading(key[0], key[1], places.column(values), places.column(items) if width else None)

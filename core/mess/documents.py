"""Messy documents: JSON charts, FHIR and HL7 with planted faults, and the truth by path.

A document is a list of elements by key (a FHIR resource, an HL7 segment, an entry of a chart). A fault
changes only elements of the kinds it is about; each change is told leaf by leaf. Paths to what was changed or
added count in the messy document, paths to what was taken out in the clean one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias, cast

from core.knowledge.context import Context
from core.mess.plan import Fault
from core.mess.spoiling import spoilt
from core.mess.truth import MISSING
from core.record import Record

Tree: TypeAlias = "str | int | float | bool | Sequence[Tree] | Mapping[str, Tree] | None"
Key = tuple[str, ...]
Elements = dict[Key, Tree]
"""A document: elements in order, by keys of which the first word is the kind."""
Scope = Callable[[str], frozenset[str]]
"""Tells the kinds of elements that a fault of a field may change."""
_GONE = object()


@dataclass(frozen=True, slots=True)
class Change:
    """One leaf, or one whole element, that differs from the clean document.

    `path` leads from the element to the leaf; `true` or `planted` is None where there is nothing.
    """

    key: Key
    path: tuple[str | int, ...]
    true: str | None
    planted: str | None
    kind: str
    told: str


@dataclass(slots=True)
class Spoilt:
    """A document with its faults: `clean` and `dirty` elements, and the changes from one to the other."""

    clean: Elements
    dirty: Elements
    changes: list[Change] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Shape:
    """How a format's documents are taken apart.

    `direct` changes elements for a fault that no record can show, None where the format cannot either;
    `steady` gives elements the numbering of the clean document.
    """

    elements: Callable[[Record], Elements]
    scope: Scope
    text: Callable[[Tree], str]
    direct: Callable[[Fault, Elements], Elements | None] = lambda _fault, _elements: None
    steady: Callable[[Elements, Elements], Elements] = lambda _clean, elements: elements


def messy(full: Record, left: Record, planted: Sequence[Fault], context: Context, shape: Shape) -> Spoilt:
    """Return the document of a record with its gaps (`left` of `full`) and faults planted in it."""
    clean = shape.elements(full)
    made = Spoilt(clean, dict(clean))
    base = clean
    if left is not full:
        base = shape.steady(clean, shape.elements(left))
        _turn(made, clean, base, shape, (MISSING, MISSING, "not measured"))
    for fault in planted:
        after = shape.direct(fault, base)
        if after is None and shape.scope(fault.field):
            record = spoilt(left, fault, context)
            after = None if record is left else shape.steady(clean, shape.elements(record))
        if after is not None:
            _turn(made, base, after, shape, (fault.field, fault.kind, fault.told))
    return made


def _turn(made: Spoilt, before: Elements, after: Elements, shape: Shape, why: tuple[str, str, str]) -> None:
    """Carry what differs between two documents over into the messy one."""
    name, kind, told = why
    kinds, text = shape.scope(name), shape.text
    for key, old in before.items():
        if key[0] not in kinds or key not in made.dirty:
            continue
        new = after.get(key, _GONE)
        if new is _GONE:
            made.changes.append(Change(key, (), text(made.dirty.pop(key)), None, kind, told))
        elif new != old:
            for path, true, planted in _differing(old, cast("Tree", new)):
                made.dirty[key] = _set(made.dirty[key], path, planted)
                one, other = (None if t is _GONE else text(cast("Tree", t)) for t in (true, planted))
                made.changes.append(Change(key, path, one, other, kind, told))
    previous: Key | None = None
    for key, tree in after.items():
        if key[0] in kinds and key not in before:
            made.dirty = _inserted(made.dirty, key, tree, previous)
            made.changes.append(Change(key, (), None, text(tree), kind, told))
        previous = key if key in made.dirty else previous


def _inserted(elements: Elements, key: Key, tree: Tree, previous: Key | None) -> Elements:
    """Return the elements with one more behind another, or at the beginning."""
    out: Elements = {key: tree} if previous is None else {}
    for other, value in elements.items():
        out[other] = value
        if other == previous:
            out[key] = tree
    return out


def _differing(old: Tree, new: Tree) -> Iterator[tuple[tuple[str | int, ...], object, object]]:
    """Yield path, old and new of every leaf that differs; lists of different lengths differ as a whole."""
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        yield from _differing_fields(old, new)
    elif _is_list(old) and _is_list(new) and len(old) == len(new):  # type: ignore[arg-type]
        for at, (one, other) in enumerate(zip(old, new, strict=True)):  # type: ignore[arg-type]
            if one != other:
                for path, a, b in _differing(one, other):
                    yield (at, *path), a, b
    elif old != new:
        yield (), old, new


def _differing_fields(
    old: Mapping[str, Tree], new: Mapping[str, Tree]
) -> Iterator[tuple[tuple[str | int, ...], object, object]]:
    for name in dict.fromkeys((*old, *new)):
        one, other = old.get(name, _GONE), new.get(name, _GONE)
        if one is _GONE or other is _GONE:
            yield (name,), one, other
        elif one != other:
            for path, a, b in _differing(one, other):  # type: ignore[arg-type]
                yield (name, *path), a, b


def _is_list(tree: Tree) -> bool:
    return isinstance(tree, Sequence) and not isinstance(tree, str)


def _set(tree: Tree, path: tuple[str | int, ...], value: object) -> Tree:
    """Return a tree with another leaf, copied along the path only."""
    if not path:
        return value  # type: ignore[return-value]
    first, rest = path[0], path[1:]
    if isinstance(tree, Mapping):
        changed = dict(tree)
        if value is _GONE and not rest:
            changed.pop(str(first))
        else:
            changed[str(first)] = _set(changed.get(str(first)), rest, value)
        return changed
    items = list(tree)  # type: ignore[arg-type]
    items[int(first)] = _set(items[int(first)], rest, value)
    return items


def json_text(tree: Tree) -> str:
    """Return a leaf or an element as JSON."""
    return json.dumps(tree, ensure_ascii=False, default=str)

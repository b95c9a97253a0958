"""The knowledge base: every condition, observation, medication and group, loaded whole and checked."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

import msgspec

from core.errors import KnowledgeError
from core.knowledge import compiled
from core.knowledge.checking import check_entries, check_sources
from core.knowledge.schema import (
    Condition,
    Group,
    Medication,
    MedicationFile,
    Observation,
    ObservationFile,
    Source,
)

T = TypeVar("T", Condition, Group, MedicationFile, ObservationFile)
N = TypeVar("N", Condition, Group, Medication, Observation)
KINDS = ("conditions", "observations", "medications", "groups")
COMPILED = Path(__file__).parent / "__pycache__"
"""Where the compiled form is kept: beside Python's own, and thrown away with it."""


@dataclass(frozen=True, eq=False)
class Knowledge:
    """All that is known, by canonical name. `sources` maps an entry's name to the sources of its file."""

    conditions: Mapping[str, Condition]
    observations: Mapping[str, Observation]
    medications: Mapping[str, Medication]
    groups: Mapping[str, Group]
    sources: Mapping[str, tuple[Source, ...]]

    def members(self, name: str) -> tuple[str, ...]:
        """Return the conditions that a requested name stands for: itself, or a group's members."""
        if name in self.conditions:
            return (name,)
        return self._members[name]

    @cached_property
    def _members(self) -> Mapping[str, tuple[str, ...]]:
        """Return each group's members: those it names, those that name it, those of its system."""
        return {
            group.name: tuple(
                dict.fromkeys(
                    (
                        *group.members,
                        *(c.name for c in self.conditions.values() if group.name in {*c.groups, c.system}),
                    )
                )
            )
            for group in self.groups.values()
        }


def data_root() -> Traversable:
    """Return the folder of the shipped knowledge files."""
    return resources.files("core.knowledge") / "data"


@cache
def shipped() -> Knowledge:
    """Return the knowledge base that ships with the product, loaded once a process."""
    return load(data_root())


class _Entries(msgspec.Struct, frozen=True):
    """Everything that the files of a folder say, checked: the form that is kept compiled."""

    conditions: tuple[Condition, ...]
    observations: tuple[Observation, ...]
    medications: tuple[Medication, ...]
    groups: tuple[Group, ...]
    sources: dict[str, tuple[Source, ...]]


def load(root: Traversable, cache: Path | None = COMPILED) -> Knowledge:
    """Load and check a folder of knowledge files; raise `KnowledgeError` naming the file that is wrong.

    What was read and checked before is taken from `cache`, where it stands under a digest of every file and
    of the schema, so that it is never stale; a cache that cannot be written is done without.
    """
    files = {f"{kind}/{name}": text for kind in KINDS for name, text in _texts(root / kind)}
    kept = compiled.path(cache, files) if cache is not None else None
    entries = compiled.read(kept, _Entries) if kept is not None else None
    if entries is None:
        entries = _parsed(files)
        if kept is not None:
            compiled.write(kept, entries)
    return Knowledge(
        conditions=_by_name(entries.conditions),
        observations=_by_name(entries.observations),
        medications=_by_name(entries.medications),
        groups=_by_name(entries.groups),
        sources=MappingProxyType(entries.sources),
    )


def _parsed(files: Mapping[str, bytes]) -> _Entries:
    """Return what the files say; raise `KnowledgeError` where they contradict the schema or each other."""
    sources: dict[str, tuple[Source, ...]] = {}
    conditions = tuple(_files(files, "conditions", Condition))
    sources.update((c.name, c.sources) for c in conditions)
    observations: list[Observation] = []
    for observed in _files(files, "observations", ObservationFile):
        observations += observed.observation
        sources.update((o.name, _used(o, observed.sources)) for o in observed.observation)
    medications: list[Medication] = []
    for prescribed in _files(files, "medications", MedicationFile):
        medications += prescribed.medication
        sources.update((m.name, _used(m, prescribed.sources)) for m in prescribed.medication)
    groups = tuple(_files(files, "groups", Group))
    sources.update((g.name, g.sources) for g in groups if g.sources)
    entries = _Entries(conditions, tuple(observations), tuple(medications), groups, sources)
    check_entries(entries.conditions, entries.observations, entries.medications, entries.groups)
    return entries


def _by_name(entries: tuple[N, ...]) -> Mapping[str, N]:
    return MappingProxyType({entry.name: entry for entry in entries})


def _texts(folder: Traversable) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.iterdir(), key=lambda p: p.name):
        if path.name.endswith(".toml"):
            yield path.name, path.read_bytes()


def _used(entry: msgspec.Struct, sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """Return the sources that an entry refers to, of all that its file has."""
    ids = set(_source_ids(entry))
    return tuple(source for source in sources if source.id in ids)


def _source_ids(part: object) -> Iterator[str]:
    if isinstance(part, tuple):
        for member in part:
            yield from _source_ids(member)
    elif isinstance(part, msgspec.Struct):
        for name in part.__struct_fields__:
            value = getattr(part, name)
            if name == "source":
                yield value
            else:
                yield from _source_ids(value)


def _files(files: Mapping[str, bytes], kind: str, shape: type[T]) -> Iterator[T]:
    for where, text in files.items():
        folder, _, name = where.partition("/")
        if folder != kind:
            continue
        try:
            entry = msgspec.convert(tomllib.loads(text.decode()), shape)
        except (tomllib.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
            raise KnowledgeError(f"{name}: {error}") from error
        check_sources(entry, {s.id for s in entry.sources}, name)
        yield entry

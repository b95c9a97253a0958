"""The knowledge base: every condition, observation, medication and group, loaded whole and checked."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import TypeVar

import msgspec

from core.errors import KnowledgeError
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
        group = self.groups[name]
        return group.members or tuple(
            c.name for c in self.conditions.values() if name in c.groups or name == c.system
        )


def data_root() -> Traversable:
    """Return the folder of the shipped knowledge files."""
    return resources.files("core.knowledge") / "data"


@cache
def shipped() -> Knowledge:
    """Return the knowledge base that ships with the product, loaded once a process."""
    return load(data_root())


def load(root: Traversable) -> Knowledge:
    """Load and check a folder of knowledge files; raise `KnowledgeError` naming the file that is wrong."""
    sources: dict[str, tuple[Source, ...]] = {}
    conditions = dict(_conditions(root, sources))
    observations = {
        o.name: o for f in _files(root / "observations", ObservationFile) for o in _of(f, sources)
    }
    medications = {m.name: m for f in _files(root / "medications", MedicationFile) for m in _in(f, sources)}
    groups = {g.name: g for g in _files(root / "groups", Group)}
    knowledge = Knowledge(
        conditions=MappingProxyType(conditions),
        observations=MappingProxyType(observations),
        medications=MappingProxyType(medications),
        groups=MappingProxyType(groups),
        sources=MappingProxyType(sources),
    )
    _check_names(
        [(c.name, c.synonyms) for c in conditions.values()] + [(g.name, g.synonyms) for g in groups.values()]
    )
    _check_names([(m.name, m.synonyms) for m in medications.values()])
    _check_references(knowledge)
    return knowledge


def _conditions(root: Traversable, sources: dict[str, tuple[Source, ...]]) -> Iterator[tuple[str, Condition]]:
    for condition in _files(root / "conditions", Condition):
        sources[condition.name] = condition.sources
        yield condition.name, condition


def _of(file: ObservationFile, sources: dict[str, tuple[Source, ...]]) -> tuple[Observation, ...]:
    sources.update((o.name, _used(o, file.sources)) for o in file.observation)
    return file.observation


def _in(file: MedicationFile, sources: dict[str, tuple[Source, ...]]) -> tuple[Medication, ...]:
    sources.update((m.name, _used(m, file.sources)) for m in file.medication)
    return file.medication


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


def _files(folder: Traversable, kind: type[T]) -> Iterator[T]:
    for path in sorted(folder.iterdir(), key=lambda p: p.name):
        if not path.name.endswith(".toml"):
            continue
        try:
            entry = msgspec.convert(tomllib.loads(path.read_text("utf-8")), kind)
        except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
            raise KnowledgeError(f"{path.name}: {error}") from error
        _check_sources(entry, {s.id for s in entry.sources}, path.name)
        yield entry


N = TypeVar("N", Medication, Observation)


def _named(entries: Iterable[N]) -> dict[str, N]:
    """Return entries by name; raise `KnowledgeError` when two have one name."""
    table: dict[str, N] = {}
    for entry in entries:
        if entry.name in table:
            raise KnowledgeError(f"{entry.name}: two files define it")
        table[entry.name] = entry
    return table


def _check_names(entries: list[tuple[str, tuple[str, ...]]]) -> None:
    owner: dict[str, str] = {}
    for name, synonyms in entries:
        for word in {name, *synonyms}:
            if owner.setdefault(word, name) != name:
                raise KnowledgeError(f"{name}: {word!r} already means {owner[word]}")


def _check_sources(part: object, known: set[str], where: str) -> None:
    if isinstance(part, tuple):
        for member in part:
            _check_sources(member, known, where)
    elif isinstance(part, msgspec.Struct):
        for name in part.__struct_fields__:
            value = getattr(part, name)
            if name == "source" and value not in known:
                raise KnowledgeError(f"{where}: source {value!r} is not among its [[sources]]")
            _check_sources(value, known, where)


def _check_references(knowledge: Knowledge) -> None:
    observed = knowledge.observations.keys()
    for condition in knowledge.conditions.values():
        _known(condition.name, (e.observation for e in condition.effects), observed)
        _known(condition.name, (c.observation for c in condition.criteria), observed)
        _known(condition.name, (c.observation for c in condition.incompatible), observed)
        _known(condition.name, condition.measures, observed)
        options = (o.medication for t in condition.treatments for o in t.options)
        _known(condition.name, options, knowledge.medications.keys())
        others = (*(e.condition for e in condition.excludes), *condition.requires)
        _known(condition.name, others, knowledge.conditions.keys())
        habits = {"current smoker", "former smoker"}
        associated = (a.condition for a in condition.associations)
        _known(condition.name, associated, knowledge.conditions.keys() | habits)
    for group in knowledge.groups.values():
        _known(group.name, group.members, knowledge.conditions.keys())


def _known(where: str, names: Iterator[str] | tuple[str, ...], known: object) -> None:
    for name in names:
        if name not in known:  # type: ignore[operator]  # any container of names will do
            raise KnowledgeError(f"{where}: {name!r} is not in the knowledge base")

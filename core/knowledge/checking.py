"""What the knowledge files must agree on with each other: names, references, features, sources."""

from __future__ import annotations

from collections.abc import Container, Iterable

from msgspec import Struct

from core.errors import KnowledgeError
from core.knowledge.schema import Condition, Effect, Group, Medication, Observation, When

HABITS = frozenset({"current smoker", "former smoker"})
_WHOLE = 0.011
"""How far shares may sum from 1: they are given to two decimals."""


def check_entries(
    conditions: Iterable[Condition],
    observations: Iterable[Observation],
    medications: Iterable[Medication],
    groups: Iterable[Group],
) -> None:
    """Raise `KnowledgeError` on a name used twice, a name nobody knows, or shares that do not sum to 1."""
    conditions, observations, medications = tuple(conditions), tuple(observations), tuple(medications)
    groups = tuple(groups)
    _check_once(conditions)
    _check_once(observations)
    _check_once(medications)
    _check_names([(c.name, c.synonyms) for c in conditions] + [(g.name, g.synonyms) for g in groups])
    _check_names([(m.name, m.synonyms) for m in medications])
    known = {c.name for c in conditions}
    observed = {o.name: o for o in observations}
    prescribed = {m.name for m in medications}
    for condition in conditions:
        _check_condition(condition, known, observed, prescribed)
    for observation in observations:
        _check_coded(observation, observed)
    classes = {m.drug_class for m in medications}
    for medication in medications:
        _check_medication(medication, known, observed, prescribed, classes)
    for group in groups:
        _known(group.name, group.members, known)


def _check_once(entries: Iterable[Condition | Observation | Medication]) -> None:
    seen: set[str] = set()
    for entry in entries:
        if entry.name in seen:
            raise KnowledgeError(f"{entry.name}: two files define it")
        seen.add(entry.name)


def _check_names(entries: list[tuple[str, tuple[str, ...]]]) -> None:
    owner: dict[str, str] = {}
    for name, synonyms in entries:
        for word in {name, *synonyms}:
            if owner.setdefault(word, name) != name:
                raise KnowledgeError(f"{name}: {word!r} already means {owner[word]}")


def _check_condition(
    condition: Condition, known: set[str], observed: dict[str, Observation], prescribed: set[str]
) -> None:
    where = condition.name
    _known(where, (e.observation for e in condition.effects), observed)
    _known(where, (c.observation for c in condition.criteria), observed)
    _known(where, (c.observation for c in condition.incompatible), observed)
    _known(where, condition.measures, observed)
    for line in condition.treatments:
        _known(where, (m for o in line.options for m in (o.medication, *o.also)), prescribed)
        _known(where, (*line.beside, *line.without), known)
    _known(where, (*(e.condition for e in condition.excludes), *condition.requires), known)
    _known(where, (name for v in condition.variants for name in v.beside), known)
    _known(where, (a.condition for a in condition.associations), known | HABITS)
    for effect in condition.effects:
        _check_effect(where, effect, observed[effect.observation])
    values = {f.name: {v.name for v in f.values} for f in condition.features}
    for feature in condition.features:
        _check_whole(f"{where}, {feature.name}", (v.share for v in feature.values))
    parts = [
        *(e.when for e in condition.effects),
        *(s.when for s in (*condition.symptoms, *condition.findings)),
        *(c.when for c in condition.complications),
        *(p.when for p in condition.procedures),
        *(r.when for p in condition.procedures for r in p.results),
        *(t.when for t in condition.treatments),
        *(v.when for v in condition.variants),
    ]
    for when in parts:
        _check_when(where, when, values)


def _check_effect(where: str, effect: Effect, observation: Observation) -> None:
    if (effect.kind == "shares") != bool(observation.values):
        raise KnowledgeError(f"{where}: an effect on {effect.observation} cannot be of kind {effect.kind!r}")
    if effect.kind == "shares":
        _known(where, effect.shares, {v.name for v in observation.values})
        _check_whole(f"{where}, {effect.observation}", effect.shares.values())
    elif effect.kind == "replace" and None in {effect.p05, effect.p50, effect.p95}:
        raise KnowledgeError(f"{where}: {effect.observation} is replaced without its percentiles")


def _check_when(where: str, when: When, values: dict[str, set[str]]) -> None:
    for feature, wanted in when.items():
        if not set(wanted) <= values.get(feature, set()):
            raise KnowledgeError(f"{where}: {feature!r} has no value {' or '.join(wanted)!r}")


def _check_coded(observation: Observation, observed: dict[str, Observation]) -> None:
    names = {v.name for v in observation.values}
    for mix in observation.mix:
        _known(observation.name, mix.shares, names)
        _check_whole(observation.name, mix.shares.values())
        _known(observation.name, mix.given, observed)


def _check_medication(
    medication: Medication,
    known: set[str],
    observed: dict[str, Observation],
    prescribed: set[str],
    classes: set[str],
) -> None:
    where = medication.name
    _known(where, (e.observation for e in medication.effects), observed)
    _known(where, medication.monitoring, observed)
    grounds = [(g.medications, g.classes) for g in medication.contraindications]
    grounds += [(i.medications, i.classes) for i in medication.interactions]
    for named, whole in grounds:
        _known(where, named, prescribed)
        _known(where, whole, classes)
    _known(where, (c for g in medication.contraindications for c in g.conditions), known)


def _check_whole(where: str, shares: Iterable[float]) -> None:
    total = sum(shares)
    if abs(total - 1.0) > _WHOLE:
        raise KnowledgeError(f"{where}: the shares sum to {total:.3g}, not to 1")


def _known(where: str, names: Iterable[str], known: Container[str]) -> None:
    for name in names:
        if name not in known:
            raise KnowledgeError(f"{where}: {name!r} is not in the knowledge base")


def check_sources(part: object, known: set[str], where: str) -> None:
    """Raise `KnowledgeError` where a part of an entry names a source that its file does not list."""
    if isinstance(part, tuple):
        for member in part:
            check_sources(member, known, where)
    elif isinstance(part, Struct):
        for name in part.__struct_fields__:
            value = getattr(part, name)
            if name == "source" and value not in known:
                raise KnowledgeError(f"{where}: source {value!r} is not among its [[sources]]")
            check_sources(value, known, where)

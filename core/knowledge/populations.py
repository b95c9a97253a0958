"""The populations there are: profiles at once, tables when first asked for, prevalence made theirs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from types import MappingProxyType

import msgspec
import numpy as np

from core.cohort import ETHNICITIES, RACES, SEXES, Floats
from core.errors import KnowledgeError
from core.knowledge import profile
from core.knowledge.base import Knowledge, data_root
from core.knowledge.population import Population, load
from core.knowledge.profile import Profile, Target
from core.knowledge.schema import Condition, Prevalence
from core.request import HOME

_MOST = 0.98
"""The highest proportion that a table may reach."""


@dataclass(frozen=True, eq=False)
class Populations:
    """Populations by name: the base and, in one folder, a folder for each further one."""

    base: Traversable
    folders: Mapping[str, Traversable]
    profiles: Mapping[str, Profile]

    def named(self, name: str | None) -> Population:
        """Return a population's tables (None = the base's); raise `KnowledgeError` where they are wrong."""
        return _tables(self, name or HOME)

    def meant_by(self, region: str) -> str | None:
        """Return the population all of which a region means: "united kingdom" is England."""
        return next((name for name, p in self.profiles.items() if region in p.whole), None)


def found(base: Traversable, further: Traversable) -> Populations:
    """Return the populations of a base folder and of the folders in `further`; raise `KnowledgeError`."""
    inside = further.iterdir() if further.is_dir() else ()
    folders = {f.name: f for f in sorted(inside, key=lambda f: f.name) if (f / "population.toml").is_file()}
    profiles = {name: profile.load(f / "population.toml") for name, f in {HOME: base, **folders}.items()}
    _check_words(profiles)
    return Populations(base, MappingProxyType(folders), MappingProxyType(profiles))


@cache
def shipped_populations() -> Populations:
    """Return the populations that ship with the product, their tables loaded when first asked for."""
    return found(data_root() / "population", data_root() / "populations")


def _check_words(profiles: Mapping[str, Profile]) -> None:
    """Raise `KnowledgeError` where one word stands for two populations."""
    owner: dict[str, str] = {}
    for name, described in profiles.items():
        for word in {*described.synonyms, *described.whole}:
            if owner.setdefault(word, name) != name:
                raise KnowledgeError(f"population {name}: {word!r} already means {owner[word]}")


@cache
def _tables(populations: Populations, name: str) -> Population:
    if name == HOME:
        return load(populations.base)
    return load(populations.folders[name], populations.base, name)


@cache
def adapted(knowledge: Knowledge, population: Population) -> Knowledge:
    """Return the knowledge with conditions as common as a population's targets say.

    A target's conditions are scaled by one factor: the published proportion over the one that the base tables
    give for these people. Raises `KnowledgeError` when a target or shift names what is not known.
    """
    targets, cited = population.profile.prevalence, population.profile.cited
    _check_names(knowledge, population)
    if not targets:
        return knowledge
    conditions, sources = dict(knowledge.conditions), dict(knowledge.sources)
    for target in targets:
        factor = target.share / expected(knowledge, population, target)
        for name in target.conditions:
            known = knowledge.conditions[name]
            conditions[name] = msgspec.structs.replace(known, prevalence=_scaled(known.prevalence, factor))
            sources[name] = (*knowledge.sources[name], cited[target.source])
    return Knowledge(
        conditions=MappingProxyType(conditions),
        observations=knowledge.observations,
        medications=knowledge.medications,
        groups=knowledge.groups,
        sources=MappingProxyType(sources),
    )


def expected(knowledge: Knowledge, population: Population, target: Target) -> float:
    """Return the proportion of a population that tables of prevalence give to a target's conditions."""
    ages: Floats = np.arange(len(population.people), dtype=np.float64) + 0.5
    people = population.people * (np.arange(len(ages)) >= target.age_min)[:, None, None, None]
    share = np.zeros(people.shape)
    for name in target.conditions:
        share += _table(knowledge.conditions[name], ages)
    return float((share * people).sum() / people.sum())


def _table(condition: Condition, ages: Floats) -> Floats:
    """Return proportions by age, sex, race and ethnicity."""
    table = condition.prevalence
    by_sex = np.stack([np.interp(ages, table.ages, rows) for rows in (table.male, table.female)], axis=1)
    if condition.sex is not None:
        by_sex[:, [at for at, sex in enumerate(SEXES) if sex != condition.sex]] = 0.0
    by_sex[(ages < condition.age_min) | (ages >= condition.age_max)] = 0.0
    races = np.asarray([table.race.get(r, 1.0) for r in RACES])  # type: ignore[call-overload]
    ethnicities = np.asarray([table.ethnicity.get(e, 1.0) for e in ETHNICITIES])  # type: ignore[call-overload]
    origin = races[:, None] * ethnicities
    return np.asarray(np.minimum(by_sex[:, :, None, None] * origin, _MOST), dtype=np.float64)


def _scaled(table: Prevalence, factor: float) -> Prevalence:
    return msgspec.structs.replace(
        table,
        male=tuple(min(value * factor, _MOST) for value in table.male),
        female=tuple(min(value * factor, _MOST) for value in table.female),
    )


def _check_names(knowledge: Knowledge, population: Population) -> None:
    described = population.profile
    unknown = [n for t in described.prevalence for n in t.conditions if n not in knowledge.conditions]
    unknown += [s.observation for s in described.shifts if s.observation not in knowledge.observations]
    known = {a.name for a in population.allergens}
    unknown += [a.allergen for a in described.allergies if a.allergen not in known]
    if unknown:
        raise KnowledgeError(f"population {population.name}: nobody knows {', '.join(unknown)}")

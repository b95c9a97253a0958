"""Where people live: the regions and cities that a request may name, and what a place makes of a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from core.case import Case
from core.cohort import ETHNICITIES, RACES, Coded, Demography, Floats, Ints
from core.knowledge.context import Context
from core.knowledge.population import EthnicGroups, Population
from core.patients.chance import Chance
from core.request import HOME, Request


@dataclass(frozen=True, slots=True)
class Region:
    """A region by its place among a population's states; `city` is one city in it, "" = all of it."""

    state: int
    city: str = ""


@cache
def regions(population: Population) -> Mapping[str, Region]:
    """Return what a request may name as its region, lower case: states and regions, then cities."""
    found = {s.name.lower(): Region(at) for at, s in enumerate(population.states)}
    codes = [s.code for s in population.states]
    for place in sorted(population.places, key=lambda p: -p.population):
        found.setdefault(place.city.lower(), Region(codes.index(place.state), place.city))
    return found


def situated(request: Request, context: Context) -> Request:
    """Return the request with a region that means a whole population said as that population."""
    if request.region is None:
        return request
    meant = context.populations.meant_by(request.region)
    if meant is None or (request.population is not None and request.population != meant):
        return request
    return replace(request, region=None, population=request.population or (None if meant == HOME else meant))


def settled(case: Case, context: Context) -> Case:
    """Return the case with regions that mean a whole population said as that population."""
    edits = tuple(replace(edit, stated=situated(edit.stated, context)) for edit in case.edits)
    return replace(case, request=situated(case.request, context), edits=edits)


def translated(population: Population, race: Ints, ethnicity: Ints) -> tuple[Ints, Ints]:
    """Return races and ethnicities with those that a population's tables lack replaced as its profile says.

    Only for names, places and ethnic groups: who moves keeps race, ethnicity and build.
    """
    standing = population.profile
    as_race = np.asarray([RACES.index(standing.race_of(r)) for r in RACES])
    as_ethnicity = np.asarray([ETHNICITIES.index(standing.ethnicity_of(e)) for e in ETHNICITIES])
    return as_race[race].astype(np.int64), as_ethnicity[ethnicity].astype(np.int64)


def ethnic_groups(chance: Chance, population: Population, drawn: Demography, now: Demography) -> Ints:
    """Draw ethnic groups (n,) of people's races by age and sex, -1 where the population records none."""
    groups = population.ethnic_groups
    if groups is None:
        return np.full(chance.size, -1, dtype=np.int64)
    band = np.clip(np.searchsorted(groups.ages, drawn.age, side="right") - 1, 0, len(groups.ages) - 1)
    uniform = chance.uniform("ethnic group")
    codes = np.full(chance.size, -1, dtype=np.int64)
    races, _ = translated(population, now.race, now.ethnicity)
    for race in np.unique(races):
        mine = races == race
        weights = _of_race(groups, RACES[race])[:, now.sex[mine], band[mine]]
        total = np.cumsum(weights, axis=0)
        codes[mine] = (total < uniform[mine] * total[-1]).sum(axis=0)
    return codes


def _of_race(groups: EthnicGroups, race: str) -> Floats:
    """Return residents by group, sex and band of age: those of one race."""
    mine: Floats = groups.people * np.asarray([r == race for r in groups.races])[:, None, None]
    return mine


def coded_groups(population: Population, codes: Ints) -> Coded:
    """Return ethnic groups as a column of their displays."""
    groups = population.ethnic_groups
    return Coded(codes, groups.displays if groups else ())


def inward_codes(chance: Chance, population: Population) -> Coded | None:
    """Return second halves of postcodes that nobody has, None where the table's codes are whole."""
    postcode = population.profile.postcode
    if not postcode.letters:
        return None
    size = len(postcode.alphabet)
    labels = [f"{digit}" for digit in range(10)]
    for _ in range(postcode.letters):
        labels = [f"{begun}{letter}" for begun in labels for letter in postcode.alphabet]
    at = np.floor(chance.uniform("postcode") * 10 * size**postcode.letters).astype(np.int64)
    return Coded(at, tuple(labels))


def national_numbers(chance: Chance, population: Population) -> Coded | None:
    """Return national numbers of the range set aside for tests, None where the population has none.

    They step through the range from a place of the case's own, so that no two patients share one until all
    of it is used (909,090 patients of nine digits and a check digit modulo 11 after a prefix of three).
    """
    if population.profile.identifier is None:
        return None
    numbers = test_numbers(population)
    start = int(Chance(chance.seed, 0, 1).uniform("national numbers")[0] * len(numbers))
    at = (start + _STEP * chance.rows) % len(numbers)
    drawn, codes = np.unique(at, return_inverse=True)
    identifier = population.profile.identifier
    labels = tuple(_grouped(f"{numbers[i]:0{identifier.digits}d}", identifier.groups) for i in drawn)
    return Coded(codes.astype(np.int64), labels)


_STEP = 618_033_989
"""A prime far from simple fractions of any range: neighbours get numbers that look unrelated."""


@cache
def test_numbers(population: Population) -> Ints:
    """Return every number of the range set aside for tests that has a valid check digit."""
    identifier = population.profile.identifier
    assert identifier is not None  # noqa: S101  # asked for only where there is one
    free = identifier.digits - len(identifier.prefix) - (identifier.check != "none")
    bodies: Ints = int(identifier.prefix or 0) * 10**free + np.arange(10**free, dtype=np.int64)
    if identifier.check == "none":
        return bodies
    check = check_digits(bodies)
    valid: Ints = (bodies * 10 + check)[check < _NO_DIGIT]
    return valid


_NO_DIGIT = 10


def check_digits(bodies: Ints) -> Ints:
    """Return the tenth digits of numbers of nine, modulo 11 with weights 10 to 2; 10 = there is none."""
    digits = bodies[..., None] // 10 ** np.arange(8, -1, -1) % 10
    return np.asarray((11 - (digits * np.arange(10, 1, -1)).sum(axis=-1) % 11) % 11, dtype=np.int64)


def _grouped(digits: str, groups: tuple[int, ...]) -> str:
    parts, at = [], 0
    for size in groups:
        parts.append(digits[at : at + size])
        at += size
    return " ".join(parts)


def name_lists(population: Population, origins: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lists that names are drawn from: one an origin, then the further ones of ethnic groups."""
    groups = population.ethnic_groups
    return tuple(dict.fromkeys((*origins, *(groups.names if groups else ()))))

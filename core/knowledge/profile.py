"""What tells one population from another: `population.toml`, words, forms of address, units, targets."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Literal

import msgspec
from msgspec import Struct

from core.errors import KnowledgeError
from core.knowledge.checking import check_sources
from core.knowledge.schema import Source
from core.request import Ethnicity, Race, Units

LARGEST_SCHEME = 7
"""Free digits an identifier may have: its numbers are listed to be drawn from."""


class _Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A piece of the file; keys that are not declared are errors."""


class Country(_Part, frozen=True, kw_only=True):
    """Codes of ISO 3166 in two and three letters, and the international dialling code."""

    alpha2: str
    alpha3: str
    dialling: str


class Telephone(_Part, frozen=True, kw_only=True):
    """Numbers nobody can have: `form` takes the place's `area` and a `line`, of `lines` from `first` on."""

    form: str
    first: int
    lines: int
    source: str


class Postcode(_Part, frozen=True, kw_only=True):
    """How a code in `places.csv` is completed: a digit and `letters` of these, which no real one has.

    `letters` 0 = the code in the table is whole.
    """

    alphabet: str = ""
    letters: int = 0
    source: str


class Houses(_Part, frozen=True, kw_only=True):
    """Numbers of houses: `count` from `first` on."""

    first: int
    count: int


class Identifier(_Part, frozen=True, kw_only=True):
    """A national number of a range set aside for tests: `prefix`, free digits up to `digits`, a check digit.

    `groups` are how many digits are written together; `note` stands beside every number shown.
    """

    name: str
    system: str
    prefix: str
    digits: int
    check: Literal["none", "mod 11"]
    groups: tuple[int, ...]
    note: str
    source: str


class Ethnic(_Part, frozen=True, kw_only=True):
    """How `ethnic_groups.csv` is coded, and the FHIR extension its codes stand in."""

    system: str
    extension: str
    profile: str
    label: str
    source: str


class Standing(_Part, frozen=True, kw_only=True):
    """Races and ethnicities the tables do not have, and what stands for each when someone moves."""

    race: dict[str, Race] = {}
    ethnicity: dict[str, Ethnicity] = {}


class Target(_Part, frozen=True, kw_only=True):
    """A published proportion of everyone from `age_min` on who has any of `conditions`.

    Their base tables are scaled by one factor so that the population has it; age, sex and race patterns stay.
    """

    conditions: tuple[str, ...]
    share: float
    age_min: float = 0.0
    source: str


class Shift(_Part, frozen=True, kw_only=True):
    """How far an observation of everybody lies from the base's, in standard scores."""

    observation: str
    score: float
    source: str


class Allergic(_Part, frozen=True, kw_only=True):
    """A proportion of adults allergic to something, where it differs from the base's."""

    allergen: str
    adults: float
    source: str


class Area(_Part, frozen=True, kw_only=True):
    """Further words for a region of `states.csv`, written small."""

    region: str
    also: tuple[str, ...]


class Profile(_Part, frozen=True, kw_only=True):
    """`population.toml`.

    `title` is how the population is written, `synonyms` are words for its people and services, `whole` the
    regions of a request that mean all of it; `areas` are further words for its regions, whose kind is called
    `region_word`. `given_own` is the share of given names that a group draws from its own list, not from the
    decade's; `surname_mixed` the origins whose surnames are those of others together.
    """

    title: str
    synonyms: tuple[str, ...]
    whole: tuple[str, ...]
    language: str
    units: Units
    region_word: str
    country: Country
    telephone: Telephone
    postcode: Postcode
    houses: Houses
    identifier: Identifier | None = None
    ethnic: Ethnic | None = None
    standing: Standing = Standing()
    given_own: dict[str, float] = {}
    surname_mixed: dict[str, tuple[str, ...]] = {}
    areas: tuple[Area, ...] = ()
    prevalence: tuple[Target, ...] = ()
    shifts: tuple[Shift, ...] = ()
    allergies: tuple[Allergic, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def cited(self) -> Mapping[str, Source]:
        """Sources by id."""
        return MappingProxyType({source.id: source for source in self.sources})

    def race_of(self, race: str) -> str:
        """Return the race that stands for one in these tables."""
        return self.standing.race.get(race, race)

    def ethnicity_of(self, ethnicity: str) -> str:
        """Return the ethnicity that stands for one in these tables."""
        return self.standing.ethnicity.get(ethnicity, ethnicity)


def load(file: Traversable) -> Profile:
    """Load a profile; raise `KnowledgeError` when it is not as declared or says what cannot be."""
    try:
        profile = msgspec.convert(tomllib.loads(file.read_text("utf-8")), Profile)
    except (FileNotFoundError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"{file.name}: {error}") from error
    check_sources(profile, set(profile.cited), file.name)
    for trouble in _troubles(profile):
        raise KnowledgeError(f"{file.name}: {trouble}")
    return profile


def _troubles(profile: Profile) -> tuple[str, ...]:
    """Return what a profile says that cannot be."""
    found = []
    identifier, telephone = profile.identifier, profile.telephone
    try:
        telephone.form.format(area="0", line=telephone.first)
    except (KeyError, ValueError, IndexError) as error:
        found.append(f"telephone: {telephone.form!r} is no form of area and line ({error})")
    if telephone.lines < 1 or profile.houses.count < 1:
        found.append("telephone and houses need at least one number")
    if profile.postcode.letters and not profile.postcode.alphabet:
        found.append("postcode: letters of which alphabet?")
    if identifier is not None:
        free = identifier.digits - len(identifier.prefix) - (identifier.check != "none")
        if not re.fullmatch(r"\d*", identifier.prefix) or not 0 < free <= LARGEST_SCHEME:
            found.append(f"identifier: 1 to {LARGEST_SCHEME} free digits after a prefix of digits")
        if sum(identifier.groups) != identifier.digits:
            found.append("identifier: its groups do not add up to its digits")
        if identifier.check == "mod 11" and identifier.digits != 10:  # weights 10 to 2
            found.append("identifier: the check digit modulo 11 is the tenth")
    found += [
        f"prevalence: {t.share} of {t.conditions} is no proportion"
        for t in profile.prevalence
        if not 0 < t.share < 1
    ]
    found += [
        f"given_own: {n} = {s} is no proportion" for n, s in profile.given_own.items() if not 0 <= s <= 1
    ]
    return tuple(found)

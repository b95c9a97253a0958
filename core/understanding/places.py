"""Which population: "English patients", "in Yorkshire", "from Leeds"; and the units charts are written in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, cast

from core.request import HOME

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from core.knowledge.populations import Populations
    from core.request import Units
    from core.understanding.draft import Draft
    from core.understanding.line import Line

_LONGEST = 4
"""Words that a city's name may have."""
_SIDES = frozenset(
    {"north east", "north west", "south east", "south west", "east midlands", "west midlands", "the north"}
)
"""Regions whose names are only sides of a country: they need the country, or another word for it, beside."""
_BEFORE_A_CITY = frozenset({"from", "in", "near", "around", "to", "at"})
_NOT_AFTER = frozenset({"in", "speaks", "speak", "speaking", "plain", "simple", "old", "into", "new", "to"})
_NOT_BEFORE = frozenset(
    {"speaking", "speaker", "language", "version", "sheepdog", "columbia", "medical", "heart", "thoracic",
     "society", "guideline", "guidelines", "spelling", "please", "translation", "college", "diabetes",
     "academy", "journal", "only", "text"}
)  # fmt: skip
"""Words beside "English" or "British" that tell of a language or a society, not of a person."""
_PEOPLES = frozenset({"english", "british", "american", "americans"})
_LARGE = 100_000
"""Residents of a city whose name may be written small."""
_WORDS = frozenset(
    {"bath", "barking", "bury", "crawley", "deal", "derby", "hull", "poole", "reading", "rugby", "sale",
     "slough", "street", "wells"}
)  # fmt: skip
"""Cities that are ordinary words when written small."""
_ASKS = frozenset({"convert", "converted", "switch", "switched"})


@dataclass(frozen=True, slots=True)
class _City:
    """A city, its population and residents: the larger of two that share a name is meant."""

    name: str
    population: str
    residents: float


class Places:
    """Reads which population patients are of, and where in it they live."""

    def __init__(self, populations: Populations, is_ordinary: Callable[[str], bool]) -> None:
        self._populations = populations
        self._ordinary = is_ordinary

    @cached_property
    def _regions(self) -> Mapping[str, str]:
        """Names of regions, lower case, with their populations."""
        return {
            state.name.lower(): name
            for name in self._populations.profiles
            for state in self._populations.named(name).states
        }

    @cached_property
    def _cities(self) -> Mapping[str, _City]:
        """Cities outside the base population by name, lower case, but for those that are larger in it."""
        found: dict[str, dict[str, float]] = {}
        for name in self._populations.profiles:
            for place in self._populations.named(name).places:
                residents = found.setdefault(place.city.lower(), {})
                residents[name] = residents.get(name, 0.0) + place.population
        largest = {city: max(by, key=lambda n: by[n]) for city, by in found.items()}
        return {
            city.replace("-", " "): _City(city, name, found[city][name])
            for city, name in largest.items()
            if name != HOME
        }

    @cached_property
    def _own_words(self) -> frozenset[str]:
        """Words that are known only for being part of a region's name: "greater manchester"."""
        areas = (a for p in self._populations.profiles.values() for a in p.areas)
        return frozenset(word for a in areas for phrase in (a.region, *a.also) for word in phrase.split())

    def read(self, line: Line, draft: Draft, *, changing: bool) -> None:
        """Read the population by its people, a region or a city; `changing` = a case is being changed."""
        named = self._people(line)
        cued = [line.sense(i, "region") for i in range(len(line)) if line.sense(i, "region")]
        meant = {self._populations.meant_by(r) for r in cued if r} - {None}
        country = named or next(iter(meant - {HOME}), None)
        if any(line.sense(i, "region") == draft.region in _SIDES - {line.word(i)} for i in range(len(line))):
            country = self._regions.get(
                draft.region or "", country
            )  # "north east of england" names it itself
        self._read_region(draft, country, changing=changing)
        if draft.region is None:
            self._read_city(line, draft, named)
        if draft.population is None and named is not None and (named != HOME or changing):
            draft.population = named

    def _people(self, line: Line) -> str | None:
        """Return the population whose people or services a message names."""
        for i in range(len(line)):
            name = line.sense(i, "population")
            if name is None or i in line.taken or i in line.barred or i in line.denied:
                continue
            language = line.word(i) in _PEOPLES and (
                line.word(i - 1) in _NOT_AFTER or line.word(i + 1) in _NOT_BEFORE
            )
            if not language and line.word(i - 1) != "new":
                line.take(i)
                return name
        return None

    def _read_region(self, draft: Draft, named: str | None, *, changing: bool) -> None:
        """Read the population of a region that was read; a mere side of a country needs the country."""
        if draft.region is None:
            return
        here = self._populations.meant_by(draft.region) or self._regions.get(draft.region)
        if here is None:
            return
        if draft.region in _SIDES and here != named:
            draft.region = None
        elif here != HOME or changing or named not in {None, HOME}:
            draft.population = named or here  # "English patients in Texas" is told that Texas is not there

    def _read_city(self, line: Line, draft: Draft, named: str | None) -> None:
        for i in range(1, len(line)):
            if line.word(i - 1) not in _BEFORE_A_CITY:
                continue
            for size in range(_LONGEST, 0, -1):
                span = range(i, min(i + size, len(line)))
                raw = " ".join(line.at(j).raw for j in span)
                found = self._cities.get(raw.lower())
                if found is None or line.barred.intersection(span) or not self._is_place(line, span, found):
                    continue
                if named in {None, found.population}:
                    draft.region, draft.population = found.name, found.population
                    line.take(*span)
                    return

    def _is_place(self, line: Line, span: range, city: _City) -> bool:
        """Whether a name is meant as a place: written large, or of a city and no ordinary word."""
        written = line.at(span[0]).raw[:1].isupper()
        ordinary = any(
            line.word(j) in _WORDS
            or (line.at(j).senses and "region" not in line.at(j).senses)
            or (self._ordinary(line.word(j)) and line.word(j) not in self._own_words)
            for j in span
        )
        return written or (not ordinary and city.residents >= _LARGE)


def read_units(line: Line, draft: Draft) -> None:
    """Read "in SI units", "US units", and a bare "SI" after "in" or "to"."""
    for i in range(len(line)):
        units = line.sense(i, "units")
        bare = line.at(i).raw == "SI" and line.word(i - 1) in {"in", "to"} and line.word(i + 1) != "joint"
        if units or bare:
            draft.units = cast("Units", units or "si")
            line.take(i, *(j for j in (i - 1, i - 2, i - 3) if line.word(j) in _ASKS))
            line.barred.add(i)

"""Sixth stage: names by sex, age and origin, addresses, and identifiers reserved for fiction."""

from __future__ import annotations

from functools import cache

import numpy as np

from core.cohort import SEXES, Coded, Demography, Floats, Identity, Ints
from core.knowledge.population import ORIGINS, Population
from core.patients.chance import Chance
from core.patients.demography import origin
from core.patients.draft import Order
from core.patients.residence import (
    coded_groups,
    ethnic_groups,
    inward_codes,
    name_lists,
    national_numbers,
    regions,
    translated,
)

_PRIME = 99_999_999_977
"""The largest prime of eleven digits."""
_STRIDE = 61_803_398_875


def draw(order: Order, drawn: Demography, now: Demography, state: Ints) -> Identity:
    """Draw names and addresses; edits of age, sex or origin change only what depends on them."""
    population, told = order.residence, order.residence.profile
    group = ethnic_groups(order.chance, population, drawn, now)
    origins = _name_lists(order, origin(*translated(population, now.race, now.ethnicity)), group)
    place = _places(order, state)
    cities = [p.city for p in population.places]
    return Identity(
        given_name=_given_names(order, drawn, now, origins),
        surname=_surnames(order, origins),
        street=_streets(order),
        house=_below(order, "house number", told.houses.count) + told.houses.first,
        city=Coded(place, tuple(cities)),
        state=Coded(state, tuple(s.code for s in population.states)),
        zip_code=Coded(place, tuple(p.zip_code for p in population.places)),
        area_code=Coded(place, tuple(p.area_code for p in population.places)),
        line=_below(order, "telephone line", told.telephone.lines) + told.telephone.first,
        number=_numbers(order),
        telephone=told.telephone.form,
        postcode_end=inward_codes(order.chance, population),
        national=national_numbers(order.chance, population),
        ethnic_group=coded_groups(population, group) if told.ethnic else None,
    )


def _name_lists(order: Order, origins: Ints, group: Ints) -> Ints:
    """Return which of the residence's lists names come from (n,): those of ethnic groups, if any."""
    groups = order.residence.ethnic_groups
    if groups is None:
        return origins
    lists = name_lists(order.residence, ORIGINS)
    of_group = np.asarray([lists.index(name) for name in groups.names])
    return np.asarray(of_group[group], dtype=np.int64)


def _below(order: Order, stream: str, limit: int) -> Ints:
    return np.floor(order.chance.uniform(stream) * limit).astype(np.int64)


def _numbers(order: Order) -> Ints:
    """Return numbers that no two patients of a case share: multiples of one number modulo a prime."""
    start = int(Chance(order.chance.seed, 0, 1).uniform("patient numbers")[0] * _PRIME)
    indices = order.chance.rows.tolist()
    return np.asarray([(start + index * _STRIDE) % _PRIME for index in indices], dtype=np.int64)


def _given_names(order: Order, drawn: Demography, now: Demography, origins: Ints) -> Coded:
    """Draw given names of the decade of birth as drawn: growing older by an edit does not rename anyone."""
    names, lists = order.residence.given_names, name_lists(order.residence, ORIGINS)
    births = drawn.birth_date.astype("datetime64[Y]").astype(np.int64) + 1970
    decade = np.clip(births // 10 * 10, names.decades[0], names.decades[-1])
    key = (origins * len(SEXES) + now.sex) * 10_000 + decade
    uniform = order.chance.uniform("given name")
    codes = np.zeros(order.size, dtype=np.int64)
    for value in np.unique(key):
        group, born = divmod(int(value), 10_000)
        which, sex = divmod(group, len(SEXES))
        mine = key == value
        codes[mine] = np.searchsorted(names.shares[lists[which], born, SEXES[sex]], uniform[mine])
    return Coded(codes, names.names)


def _surnames(order: Order, origins: Ints) -> Coded:
    names, lists = order.residence.surnames, name_lists(order.residence, ORIGINS)
    uniform = order.chance.uniform("surname")
    codes = np.zeros(order.size, dtype=np.int64)
    for code in np.unique(origins):
        mine = origins == code
        codes[mine] = np.searchsorted(names.shares[lists[code]], uniform[mine])
    return Coded(codes, names.names)


def _streets(order: Order) -> Coded:
    streets = order.residence.streets
    return Coded(_below(order, "street", len(streets)), streets)


@cache
def _places_by_state(population: Population, city: str = "") -> dict[str, tuple[Ints, Floats]]:
    """Return each state's places and their cumulative shares: only those of a city where one is named."""
    table: dict[str, tuple[Ints, Floats]] = {}
    for state in population.states:
        here = [i for i, p in enumerate(population.places) if p.state == state.code]
        at = np.asarray([i for i in here if population.places[i].city == city] or here, dtype=np.int64)
        share = np.cumsum([population.places[i].population for i in at])
        table[state.code] = at, share / share[-1]
    return table


def _places(order: Order, state: Ints) -> Ints:
    named = regions(order.residence).get(order.request.region or "")
    table = _places_by_state(order.residence, named.city if named else "")
    uniform = order.chance.uniform("city")
    place = np.zeros(order.size, dtype=np.int64)
    for code in np.unique(state):
        at, share = table[order.residence.states[code].code]
        mine = state == code
        place[mine] = at[np.searchsorted(share, uniform[mine])]
    return place

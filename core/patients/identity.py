"""Sixth stage: names by sex, age and origin, addresses, and identifiers reserved for fiction."""

from __future__ import annotations

from functools import cache

import numpy as np

from core.cohort import SEXES, Coded, Demography, Floats, Identity, Ints
from core.knowledge.population import ORIGINS, Population
from core.patients.chance import Chance
from core.patients.demography import origin
from core.patients.draft import Order

_FICTION_FIRST, _FICTION_LINES = 100, 100
"""555-0100 to 555-0199: numbers set aside for fiction in every North American area code (ATIS-0300115)."""
_PRIME = 99_999_999_977
"""The largest prime of eleven digits."""
_STRIDE = 61_803_398_875


def draw(order: Order, drawn: Demography, now: Demography, state: Ints) -> Identity:
    """Draw names and addresses; edits of age, sex or origin change only what depends on them."""
    population = order.population
    origins = origin(now.race, now.ethnicity)
    place = _places(order, state)
    cities = [p.city for p in population.places]
    return Identity(
        given_name=_given_names(order, drawn, now, origins),
        surname=_surnames(order, origins),
        street=_streets(order),
        house=_below(order, "house number", 9800) + 100,
        city=Coded(place, tuple(cities)),
        state=Coded(state, tuple(s.code for s in population.states)),
        zip_code=Coded(place, tuple(p.zip_code for p in population.places)),
        area_code=Coded(place, tuple(p.area_code for p in population.places)),
        line=_below(order, "telephone line", _FICTION_LINES) + _FICTION_FIRST,
        number=_numbers(order),
    )


def _below(order: Order, stream: str, limit: int) -> Ints:
    return np.floor(order.chance.uniform(stream) * limit).astype(np.int64)


def _numbers(order: Order) -> Ints:
    """Return numbers that no two patients of a case share: multiples of one number modulo a prime."""
    start = int(Chance(order.chance.seed, 0, 1).uniform("patient numbers")[0] * _PRIME)
    indices = order.chance.rows.tolist()
    return np.asarray([(start + index * _STRIDE) % _PRIME for index in indices], dtype=np.int64)


def _given_names(order: Order, drawn: Demography, now: Demography, origins: Ints) -> Coded:
    """Draw given names of the decade of birth as drawn: growing older by an edit does not rename anyone."""
    names = order.population.given_names
    births = drawn.birth_date.astype("datetime64[Y]").astype(np.int64) + 1970
    decade = np.clip(births // 10 * 10, names.decades[0], names.decades[-1])
    key = (origins * len(SEXES) + now.sex) * 10_000 + decade
    uniform = order.chance.uniform("given name")
    codes = np.zeros(order.size, dtype=np.int64)
    for value in np.unique(key):
        group, born = divmod(int(value), 10_000)
        which, sex = divmod(group, len(SEXES))
        mine = key == value
        codes[mine] = np.searchsorted(names.shares[ORIGINS[which], born, SEXES[sex]], uniform[mine])
    return Coded(codes, names.names)


def _surnames(order: Order, origins: Ints) -> Coded:
    names = order.population.surnames
    uniform = order.chance.uniform("surname")
    codes = np.zeros(order.size, dtype=np.int64)
    for code in np.unique(origins):
        mine = origins == code
        codes[mine] = np.searchsorted(names.shares[ORIGINS[code]], uniform[mine])
    return Coded(codes, names.names)


def _streets(order: Order) -> Coded:
    streets = order.population.streets
    return Coded(_below(order, "street", len(streets)), streets)


@cache
def _places_by_state(population: Population) -> dict[str, tuple[Ints, Floats]]:
    table: dict[str, tuple[Ints, Floats]] = {}
    for state in population.states:
        at = np.asarray([i for i, p in enumerate(population.places) if p.state == state.code], dtype=np.int64)
        share = np.cumsum([population.places[i].population for i in at])
        table[state.code] = at, share / share[-1]
    return table


def _places(order: Order, state: Ints) -> Ints:
    table = _places_by_state(order.population)
    uniform = order.chance.uniform("city")
    place = np.zeros(order.size, dtype=np.int64)
    for code in np.unique(state):
        at, share = table[order.population.states[code].code]
        mine = state == code
        place[mine] = at[np.searchsorted(share, uniform[mine])]
    return place

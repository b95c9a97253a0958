"""Which faults are planted in which patients: columns of faults, drawn by address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np

from core.cohort import Bools, Cohort, Floats, Ints
from core.knowledge.context import Context
from core.mess.evenly import evenly
from core.mess.kinds import Candidate, candidates
from core.mess.rules import Rules
from core.mess.tables import faults
from core.messy import Kind
from core.patients.chance import Chance

_PASSES = 4
"""How many faults of one kind a chart may get where more are asked than there are kinds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Faults of one kind and field, one in each of `rows` (k,): `value` (k,) and place `at` (k,) in a list.

    What `value` means depends on the field: a number, a day, a variant of spelling (`core.mess.kinds`).
    """

    kind: Kind
    field: str
    told: str
    rows: Ints
    value: Floats
    at: Ints


@dataclass(slots=True)
class _Draw:
    """What has been planted so far: batches, and the fields taken, by patient."""

    made: Cohort
    chance: Chance
    offers: Mapping[Kind, tuple[Candidate, ...]]
    taken: dict[str, Bools] = field(default_factory=dict)
    batches: list[Batch] = field(default_factory=list)

    def plant(self, kind: Kind, rows: Ints, stream: str) -> Ints:
        """Plant one fault of a kind in each of these patients who can have one; return who got it."""
        offers = self.offers[kind]
        if not len(rows) or not offers:
            return rows[:0]
        able = np.stack([self._able(offer, rows) for offer in offers])
        count = able.sum(axis=0)
        pick = np.floor(self.chance.uniform(f"mess, which {stream}")[rows] * count).astype(np.int64)
        place = np.cumsum(able, axis=0) - 1
        variant = self.chance.uniform(f"mess, how {stream}")[rows]
        for offer, can, nth in zip(offers, able, place, strict=True):
            mine = can & (nth == pick)
            if mine.any():
                self._claim(offer, rows[mine])
                value, at = offer.planted(rows[mine], variant[mine])
                self.batches.append(
                    Batch(kind=kind, field=offer.field, told=offer.told, rows=rows[mine], value=value, at=at)
                )
        got: Ints = rows[count > 0]
        return got

    def _able(self, offer: Candidate, rows: Ints) -> Bools:
        able = offer.eligible(rows)
        for target in offer.targets:
            if target in self.taken:
                able = able & ~self.taken[target][rows]
        return able

    def _claim(self, offer: Candidate, rows: Ints) -> None:
        for target in offer.targets:
            claimed = self.taken.setdefault(target, np.zeros(self.made.size, dtype=np.bool_))
            claimed[rows] = True


def plan(made: Cohort, rules: Rules, context: Context) -> tuple[Batch, ...]:
    """Return the faults of a cohort under rules; which of them a format can show is for the format to say.

    A pure function of rules and each patient: the same in any batch, and nothing where rules are clean.
    """
    if not rules.rates:
        return ()
    offers = {kind: candidates(kind, made, context, chart=rules.errors > 0) for kind in rules.rates}
    draw = _Draw(made, Chance(made.seed, made.first, made.size), offers)
    if rules.errors:
        _counted(draw, rules)
    else:
        for kind, rate in rules.rates.items():
            struck = evenly(made.seed, f"mess, {kind}", made.first, made.size) < rate
            draw.plant(kind, np.flatnonzero(struck).astype(np.int64), kind)
    return tuple(draw.batches)


def _counted(draw: _Draw, rules: Rules) -> None:
    """Plant `rules.errors` faults in every patient, of as many kinds as there are."""
    weights = {kind.name: kind.weight for kind in faults().kind}
    shown = [kind for kind in rules.rates if weights[kind] > 0] or list(rules.rates)
    left = np.full(draw.made.size, rules.errors, dtype=np.int64)
    for turn in range(_PASSES):
        keys = np.stack(
            [
                -np.log(draw.chance.uniform(f"mess, turn {turn} of {kind}")) / max(weights[kind], 0.1)
                for kind in shown
            ]
        )
        rank = keys.argsort(axis=0).argsort(axis=0)
        for place in range(len(shown)):
            for at, kind in enumerate(shown):
                rows = np.flatnonzero((rank[at] == place) & (left > 0)).astype(np.int64)
                got = draw.plant(kind, rows, f"{kind}, turn {turn}")
                left[got] -= 1


@dataclass(frozen=True, slots=True)
class Fault:
    """One planted fault of one patient, as `Batch` describes it."""

    kind: Kind
    field: str
    told: str
    value: float
    at: int


def by_patient(batches: tuple[Batch, ...]) -> dict[int, list[Fault]]:
    """Return the faults of each row that has any, in the order they were planted."""
    found: dict[int, list[Fault]] = {}
    for batch in batches:
        for row, fault in _faults(batch):
            found.setdefault(row, []).append(fault)
    return found


def _faults(batch: Batch) -> Iterator[tuple[int, Fault]]:
    for row, value, at in zip(batch.rows.tolist(), batch.value.tolist(), batch.at.tolist(), strict=True):
        yield row, Fault(batch.kind, batch.field, batch.told, value, at)

"""Third stage: which conditions each patient has, since when, how badly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

import numpy as np

from core.cohort import ALCOHOL, AS_OF, SMOKING, Bools, Dates, Demography, Floats, Habits, Ints
from core.knowledge.base import Knowledge
from core.knowledge.reference import shows
from core.knowledge.schema import Association, Condition, Feature, When
from core.patients.body import Body
from core.patients.chance import Chance
from core.patients.coexistence import exclusive_with
from core.patients.demography import People, possible, prevalence
from core.patients.distributions import extended_interp, within
from core.patients.draft import Order, chosen, none
from core.patients.severity import severity_drawn
from core.request import DAYS_A_YEAR

REQUESTED, IMPLIED, DRAWN = 0, 1, 2
_GROWING = frozenset({"chronic", "relapsing"})
"""Courses that begin some time in life: whoever is too young for the time drawn has had it for less."""
_ACUTE_DAYS = 56.0
"""Days for which an acute illness without a known length is there at most."""
_ONSET_SCORES = np.asarray([-1.2815515655446004, 0.0, 1.2815515655446004])
_RANK_SPREAD = 0.5
"""Power of prevalence by which a member of a requested group is picked: rarer ones get their turn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Illness:
    """Conditions as (condition, n) matrices over `names`.

    `severity` is NaN-free, meaningful where `present`; `onset` likewise; `origin` tells requested, implied
    and drawn ones apart. `features` gives, by condition and feature, the position of each patient's value
    (n,), -1 for who does not have the condition.
    """

    names: tuple[str, ...]
    present: Bools
    severity: Floats
    onset: Dates
    origin: Ints
    features: Mapping[tuple[str, str], Ints] = field(default_factory=dict)

    def shows(self, condition: Condition, when: When) -> Bools:
        """Return whose features are as `when` says (n,)."""
        return shows(self.features, condition, when, self.present.shape[1])

    def has_any(self, names: tuple[str, ...]) -> Bools:
        """Return who has one of some conditions (n,)."""
        return np.asarray(np.any([self.has(name) for name in names], axis=0), dtype=np.bool_)

    def has(self, name: str) -> Bools:
        """Return who has a condition (n,)."""
        row: Bools = self.present[self.names.index(name)]
        return row


@cache
def drawing_order(knowledge: Knowledge) -> tuple[str, ...]:
    """Return condition names with every condition after those it requires or is associated with."""
    done: dict[str, None] = {}
    path: list[str] = []

    def visit(name: str) -> None:
        if name in done or name in path:
            return
        path.append(name)
        condition = knowledge.conditions[name]
        for other in (*condition.requires, *(a.condition for a in condition.associations)):
            if other in knowledge.conditions:
                visit(other)
        path.pop()
        done[name] = None

    for name in knowledge.conditions:
        visit(name)
    return tuple(done)


def draw(order: Order, people: People, habits: Habits, body: Body) -> Illness:
    """Draw everyone's conditions.

    Presence is drawn for the people of the original request, so that an edit leaves it alone; edits then add
    and remove, and what the edited person cannot have is dropped.
    """
    now = people.now
    names = drawing_order(order.knowledge)
    present, origin = _presence(order, people.drawn, habits, body, names)
    _apply_edits(order, now, names, present, origin)
    size = len(names), order.size
    severity, onset = np.zeros(size), np.full(size, AS_OF)
    for row, name in enumerate(names):
        who = np.flatnonzero(present[row])
        if who.size:
            condition = order.knowledge.conditions[name]
            if condition.defined_by is None:
                severity[row, who] = severity_drawn(
                    order, condition, now.age[who], who, seen=origin[row, who] == DRAWN
                )
            else:
                severity[row, who] = severity_of_reading(condition, body.bmi[who])
            onset[row, who] = _onset(order.chance, condition, now.age[who], who)
    return Illness(
        names=names, present=present, severity=severity, onset=onset, origin=origin,
        features=_features(order, names, present, origin),
    )  # fmt: skip


def _valued(feature: Feature, uniform: Floats, *, seen: Bools) -> Ints:
    """Return values of a feature; who has the condition by the way is seldom `seen` in a flare of it."""
    shares = np.asarray([v.share for v in feature.values])
    calm = shares * np.asarray([_SELDOM if flares(v.name) else 1.0 for v in feature.values])
    usual = np.minimum(np.searchsorted(np.cumsum(shares) / shares.sum(), uniform), len(shares) - 1)
    if calm.sum() == shares.sum() or not calm.sum():
        return usual.astype(np.int64)
    calmer = np.minimum(np.searchsorted(np.cumsum(calm) / calm.sum(), uniform), len(shares) - 1)
    return np.where(seen, calmer, usual).astype(np.int64)


def flares(value: str) -> bool:
    """Return whether a feature's value is a lasting condition become acute."""
    return any(word in value for word in _FLARE)


def _features(
    order: Order, names: tuple[str, ...], present: Bools, origin: Ints
) -> dict[tuple[str, str], Ints]:
    """Draw the features of every condition that someone has, as stated where one is."""
    stated = {(t.condition, t.feature): t.value for t in order.request.traits}
    features: dict[tuple[str, str], Ints] = {}
    for row, name in enumerate(names):
        for feature in order.knowledge.conditions[name].features:
            column = np.full(order.size, -1, dtype=np.int64)
            who = np.flatnonzero(present[row])
            if who.size:
                uniform = order.chance.uniform_of(f"{feature.name} of {name}", who)
                column[who] = _valued(feature, uniform, seen=origin[row, who] == DRAWN)
            if (name, feature.name) in stated:
                value = stated[name, feature.name]
                column[who] = [v.name for v in feature.values].index(value)
            features[name, feature.name] = column
    return features


_FLARE = ("flare", "exacerbation", "decompensat", "crisis", "acute")
"""Words for a lasting condition that has become acute."""
_SELDOM = 0.12
"""Share of flares among who has a condition on any day, beside that among who comes with it."""
_ABSTAINING = ("pregnancy", "postpartum", "postpartum hemorrhage")


def drinking(order: Order, illness: Illness, alcohol: Ints) -> Ints:
    """Return how everyone drinks, who drinks as a condition has it and who is pregnant put right."""
    alcohol = alcohol.copy()
    for row in np.flatnonzero(illness.present.any(axis=1)):
        condition = order.knowledge.conditions[illness.names[row]]
        for habit in condition.drinking:
            who = illness.present[row] & illness.shows(condition, habit.when)
            alcohol[who] = ALCOHOL.index(habit.alcohol)
    known = tuple(name for name in _ABSTAINING if name in illness.names)
    alcohol[illness.has_any(known)] = ALCOHOL.index("none")
    return alcohol


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What drawing one condition looks at: the people, and the matrices as far as they are filled.

    `wanted` is what is clamped, `associations` those that wanted conditions, by row, have with others;
    `shares` are prevalences (n,) as far as any was needed.
    """

    order: Order
    people: Demography
    habits: Habits
    names: tuple[str, ...]
    present: Bools
    wanted: Bools
    associations: list[tuple[int, Association]]
    shares: dict[str, Floats] = field(default_factory=dict)

    def share(self, name: str) -> Floats:
        """Return the prevalence of a condition among these people (n,)."""
        if name not in self.shares:
            self.shares[name] = _share(self.order, self.order.knowledge.conditions[name], self.people)
        return self.shares[name]

    def earlier(self, condition: Condition) -> list[Association]:
        """Return a condition's associations with habits and with what is drawn before it."""
        rows = _rows(self.names)
        own = rows[condition.name]
        return [a for a in condition.associations if rows.get(a.condition, -1) < own]

    def later(self, name: str) -> list[tuple[int, Association]]:
        """Return the associations that wanted conditions have with one."""
        return [(row, a) for row, a in self.associations if a.condition == name]


def _presence(
    order: Order, people: Demography, habits: Habits, body: Body, names: tuple[str, ...]
) -> tuple[Bools, Ints]:
    present = np.zeros((len(names), order.size), dtype=np.bool_)
    origin = np.full(present.shape, DRAWN, dtype=np.int64)
    wanted = _wanted(order, people, names, origin)
    barred = _barred(order, wanted, names)
    associations = _wanted_associations(order.knowledge, names, wanted)
    drawing = _Drawing(order, people, habits, names, present, wanted, associations)
    for row, name in enumerate(names):
        condition = order.knowledge.conditions[name]
        having = body.decided[name] if name in body.decided else _drawn(drawing, condition)
        if not having.any():
            present[row] = wanted[row]
            continue
        having = having & ~_contradicted(condition, people.age, body.bmi)
        having = having & ~barred[row] & ~_excluded_by(order, condition, names, present)
        for needed in condition.requires:
            having = having & present[names.index(needed)]
        present[row] = wanted[row] | having
    return present, origin


def _contradicted(condition: Condition, age: Floats, bmi: Floats) -> Bools:
    """Return whose BMI nobody with a condition has."""
    against: Bools = np.zeros(len(age), dtype=np.bool_)
    for limit in condition.incompatible:
        if limit.observation == "bmi":
            fits = (age >= limit.age_min) & (age < limit.age_max)
            under = bmi < limit.below if limit.below is not None else against
            over = bmi > limit.above if limit.above is not None else against
            against = against | (fits & (under | over))
    return against


def _inside(share: Floats) -> Floats:
    return np.minimum(np.maximum(share, 1e-12), 1 - 1e-9)


def logit(share: Floats) -> Floats:
    """Return log odds, finite for every share."""
    inside = _inside(share)
    odds: Floats = np.log(inside) - np.log1p(-inside)
    return odds


def associated(share: Floats, other: Floats, having: Bools, odds_ratio: float) -> Floats:
    """Return what having (or not having) an associated condition adds to a condition's log odds.

    The pair has Plackett's joint distribution (1965, doi:10.1080/01621459.1965.10480807): the odds ratio,
    and both marginal proportions `share` and `other` kept.
    """
    if abs(odds_ratio - 1.0) < 1e-9:
        return np.zeros_like(share)
    p, q, excess = _inside(share), _inside(other), odds_ratio - 1.0
    total = 1.0 + (p + q) * excess
    both = 2.0 * odds_ratio * p * q / (total + np.sqrt(total**2 - 4.0 * odds_ratio * excess * p * q))
    conditional = np.where(having, both / q, (p - both) / (1.0 - q))
    return logit(conditional) - logit(share)


def _share(order: Order, condition: Condition, people: Demography) -> Floats:
    """Return prevalence (n,), among those who have what the condition requires."""
    share = prevalence(condition, people.age, people.sex, people.race, people.ethnicity)
    for needed in condition.requires:
        other = order.knowledge.conditions[needed]
        among = prevalence(other, people.age, people.sex, people.race, people.ethnicity)
        share = np.where(among > 0, np.minimum(share / np.maximum(among, 1e-12), 0.98), 0.0)
    return share


def _drawn(drawing: _Drawing, condition: Condition) -> Bools:
    """Draw a condition by prevalence, moved on the log-odds scale by what the patient already has.

    Whoever's draw lies above the odds that associations could reach is settled without them.
    """
    order, wanted = drawing.order, drawing.wanted
    having = none(order.size)
    u = order.chance.uniform(f"has {condition.name}")
    reach = _reach(drawing, condition)
    if u.min() >= _highest_odds(order.knowledge)[condition.name] * reach:
        return having
    share = drawing.share(condition.name)
    at = np.flatnonzero((u < share / (1 - share) * reach) & (share > 0))
    if not at.size:
        return having
    log_odds = logit(share[at])
    for association in drawing.earlier(condition):
        with_it, likely = _other(drawing, association.condition, at)
        log_odds = log_odds + associated(share[at], likely, with_it, association.odds_ratio)
    for row, association in drawing.later(condition.name):
        others = drawing.share(drawing.names[row])[at]
        moved = associated(share[at], others, wanted[row, at], association.odds_ratio)
        log_odds = log_odds + np.where(wanted[row, at], moved, 0.0)
    having[at] = u[at] < 1 / (1 + np.exp(-log_odds))
    return having


def _reach(drawing: _Drawing, condition: Condition) -> float:
    """Return the factor by which associations raise someone's odds at most.

    Having what raises them does so by the odds ratio at most; lacking what lowers them, by its inverse.
    """
    reach = 1.0
    for association in drawing.earlier(condition):
        row = _rows(drawing.names).get(association.condition)
        if association.odds_ratio < 1.0:
            reach /= association.odds_ratio
        elif row is None or drawing.present[row].any():
            reach *= association.odds_ratio
    for _, association in drawing.later(condition.name):
        reach *= max(association.odds_ratio, 1 / association.odds_ratio)
    return reach


@cache
def _rows(names: tuple[str, ...]) -> Mapping[str, int]:
    """Return the row of each condition; habits have none."""
    return {name: row for row, name in enumerate(names)}


@cache
def _highest_odds(knowledge: Knowledge) -> Mapping[str, float]:
    """Return odds that no one's prevalence of a condition exceeds."""
    table: dict[str, float] = {}
    for condition in knowledge.conditions.values():
        prevalence = condition.prevalence
        most = max(*prevalence.male, *prevalence.female)
        most *= max([1.0, *prevalence.race.values()]) * max([1.0, *prevalence.ethnicity.values()])
        share = 0.98 if condition.requires else min(most, 0.98)
        table[condition.name] = share / (1 - share)
    return table


def _other(drawing: _Drawing, name: str, at: Ints) -> tuple[Bools, Floats]:
    """Return who, of patients `at`, has an associated condition or habit, and how likely that was."""
    if name in drawing.names:
        row = drawing.names.index(name)
        return drawing.present[row, at], drawing.share(name)[at]
    status = SMOKING.index(name.split(maxsplit=1)[0])
    year = np.minimum(drawing.people.age[at].astype(np.int64), 100)
    shares = drawing.order.population.habits["smoking"]
    return drawing.habits.smoking[at] == status, shares[year, drawing.people.sex[at], status]


def _wanted_associations(
    knowledge: Knowledge, names: tuple[str, ...], wanted: Bools
) -> list[tuple[int, Association]]:
    """Return the associations that wanted conditions, by row, have with others."""
    return [
        (int(row), association)
        for row in np.flatnonzero(wanted.any(axis=1))
        for association in knowledge.conditions[names[row]].associations
    ]


def _wanted(order: Order, people: Demography, names: tuple[str, ...], origin: Ints) -> Bools:
    """Return (condition, n) what the original request clamps, groups resolved to one member a patient."""
    wanted = np.zeros((len(names), order.size), dtype=np.bool_)
    for stated, kind in ((order.base.conditions, REQUESTED), (order.implied, IMPLIED)):
        for name in stated:
            for member, who in _resolved(order, people, name).items():
                row = names.index(member)
                wanted[row] |= who
                origin[row, who] = kind
                for needed in order.knowledge.conditions[member].requires:
                    wanted[names.index(needed)] |= who
                    origin[names.index(needed), who] = IMPLIED
    return wanted


def _resolved(order: Order, people: Demography, name: str) -> dict[str, Bools]:
    """Return who has which member of a condition or group."""
    knowledge = order.knowledge
    if name in knowledge.conditions:
        return {name: ~none(order.size)}
    members = [m for m in knowledge.members(name) if m not in order.request.exclude_conditions]
    shares = [
        np.maximum(prevalence(c, people.age, people.sex, people.race, people.ethnicity), 1e-6)
        * possible(c, people.age, people.sex)
        for c in (knowledge.conditions[m] for m in members)
    ]
    weights = np.stack(shares, axis=1) ** _RANK_SPREAD
    pick = chosen(order.chance.uniform(f"which {name}"), weights)
    return {member: pick == at for at, member in enumerate(members)}


def _barred(order: Order, wanted: Bools, names: tuple[str, ...]) -> Bools:
    """Return (condition, n) what must not be drawn: excluded, or exclusive with something wanted."""
    barred = np.zeros(wanted.shape, dtype=np.bool_)
    for name in order.base.exclude_conditions:
        for member in order.knowledge.members(name):
            barred[names.index(member)] = True
    if order.base.pregnant is False:
        barred[names.index("pregnancy")] = True
    for row in np.flatnonzero(wanted.any(axis=1)):
        for other in exclusive_with(order.knowledge, names[row]):
            barred[names.index(other)] |= wanted[row]
    return barred


def _excluded_by(order: Order, condition: Condition, names: tuple[str, ...], present: Bools) -> Bools:
    excluded = none(present.shape[1])
    for other in exclusive_with(order.knowledge, condition.name):
        excluded = excluded | present[names.index(other)]
    return excluded


def _apply_edits(order: Order, now: Demography, names: tuple[str, ...], present: Bools, origin: Ints) -> None:
    """Add and remove what edits say, and drop what the edited people cannot have."""
    for row, name in enumerate(names):
        present[row] &= possible(order.knowledge.conditions[name], now.age, now.sex)
    for member in _removed(order):
        present[names.index(member)] = False
    for name in order.request.conditions:
        if name not in order.base.conditions:
            for member, who in _resolved(order, now, name).items():
                _add(order, names, present, origin, member, who, REQUESTED)
    for row, name in enumerate(names):
        for needed in order.knowledge.conditions[name].requires:
            present[row] &= present[names.index(needed)]


def _removed(order: Order) -> list[str]:
    """Return the conditions that edits exclude or take back."""
    request = order.request
    gone = [*request.exclude_conditions, *(c for c in order.base.conditions if c not in request.conditions)]
    if request.pregnant is False:
        gone.append("pregnancy")
    return [member for name in gone for member in order.knowledge.members(name)]


def _add(
    order: Order, names: tuple[str, ...], present: Bools, origin: Ints, name: str, who: Bools, kind: int
) -> None:
    row = names.index(name)
    present[row] |= who
    origin[row, who] = kind
    for other in exclusive_with(order.knowledge, name):
        present[names.index(other), who] = False
    for needed in order.knowledge.conditions[name].requires:
        _add(order, names, present, origin, needed, who, IMPLIED)


def severity_of_reading(condition: Condition, value: Floats) -> Floats:
    """Return the severity that a defining reading stands for: linear between the limits of its stages."""
    stages = condition.severity.stages
    limits = [float(s.limit) for s in stages if s.limit is not None]
    start = float(condition.defined_by.at_least or 0) if condition.defined_by else 0.0
    far = limits[-1] + (limits[-1] - start)
    return np.interp(value, [start, *limits, far], [0.0, *(s.upto for s in stages[:-1]), 1.0])


def _onset(chance: Chance, condition: Condition, age: Floats, who: Ints) -> Dates:
    """Return days of onset of patients `who`: percentiles joined on the logarithm, never before birth."""
    onset = condition.onset
    z = within(chance.normal_of(f"onset of {condition.name}", who), -2.5, 2.5)
    points = np.log(np.maximum([onset.p10, onset.p50, onset.p90], 0.5))
    days = np.exp(extended_interp(z, _ONSET_SCORES, points))
    if condition.course == "acute":
        days = np.minimum(days, _longest_acute(condition))
    lived = (age - max(onset.earliest, condition.age_min)) * DAYS_A_YEAR
    lived = np.maximum(np.floor(lived), 0)
    if onset.after_birth is not None:
        late = onset.after_birth * chance.uniform_of(f"onset of {condition.name} after birth", who)
        days = np.maximum(np.floor(age * DAYS_A_YEAR - late), 0)
    elif condition.course in _GROWING:
        share = chance.uniform_of(f"onset of {condition.name} again", who)
        days = np.where(days > lived, lived * share, days)
    days = np.minimum(np.floor(days), lived)
    dates: Dates = AS_OF - days.astype(np.int64).astype("timedelta64[D]")
    return dates


def _longest_acute(condition: Condition) -> float:
    """Return for how many days an acute illness may have been there: then it is over."""
    lasting = condition.duration.p90 if condition.duration else 0.0
    return max(_ACUTE_DAYS, 2 * lasting)

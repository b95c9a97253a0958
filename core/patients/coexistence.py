"""Which conditions cannot stand beside each other, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import combinations

from core.knowledge.base import Knowledge
from core.knowledge.schema import Condition, Incompatible
from core.wording import number, spoken

_MONTHS, _INFANT = 12, 2.0
_DAYS, _NEWBORN = 365.25, 0.25


@cache
def exclusions(knowledge: Knowledge) -> Mapping[str, Mapping[str, str]]:
    """Return, for each condition, those that cannot stand beside it and why, whichever file says so.

    By what the files exclude, of the conditions themselves or of those they require, and by readings that
    contradict each other. Sex and age are left to `apart`.
    """
    table: dict[str, dict[str, str]] = {name: {} for name in knowledge.conditions}
    stated = _stated(knowledge)
    wholes = {name: whole(knowledge, name) for name in knowledge.conditions}
    for first, second in combinations(knowledge.conditions, 2):
        reason = next(
            (
                stated[a.name, b.name]
                for a in wholes[first]
                for b in wholes[second]
                if (a.name, b.name) in stated
            ),
            None,
        ) or _readings_apart(knowledge.conditions[first], knowledge.conditions[second])
        if reason is not None:
            table[first][second] = table[second][first] = reason
    return table


def _stated(knowledge: Knowledge) -> dict[tuple[str, str], str]:
    pairs: dict[tuple[str, str], str] = {}
    for condition in knowledge.conditions.values():
        for exclusion in condition.excludes:
            pairs.setdefault((condition.name, exclusion.condition), exclusion.reason)
            pairs.setdefault((exclusion.condition, condition.name), exclusion.reason)
    return pairs


def exclusive_with(knowledge: Knowledge, name: str) -> frozenset[str]:
    """Return the conditions that cannot stand beside one."""
    return frozenset(exclusions(knowledge)[name])


def apart(knowledge: Knowledge, first: str, second: str) -> str | None:
    """Return why nobody has both of two conditions, None where someone may."""
    return exclusions(knowledge)[first].get(second) or _people_apart(
        whole(knowledge, first), whole(knowledge, second)
    )


def whole(knowledge: Knowledge, name: str) -> tuple[Condition, ...]:
    """Return a condition with all that it requires."""
    found: dict[str, None] = {}
    todo = [name]
    while todo:
        one = todo.pop()
        if one not in found:
            found[one] = None
            todo += knowledge.conditions[one].requires
    return tuple(knowledge.conditions[one] for one in found)


def _people_apart(first: tuple[Condition, ...], second: tuple[Condition, ...]) -> str | None:
    sexes = {c.sex: c.name for c in (*first, *second) if c.sex is not None}
    if len(sexes) > 1:
        return f"{sexes['male']} occurs in men, {sexes['female']} in women"
    oldest = max((*first, *second), key=lambda c: c.age_min)
    youngest = min((*first, *second), key=lambda c: c.age_max)
    if oldest.age_min >= youngest.age_max:
        return (
            f"{oldest.name} is not seen before {age_limit(oldest.age_min)}, "
            f"{youngest.name} not after {age_limit(youngest.age_max)}"
        )
    return None


def age_limit(years: float) -> str:
    """Return "age 40", "18 months of age", "28 days of age"."""
    if years < _NEWBORN:
        return f"{round(years * _DAYS)} days of age"
    return f"{round(years * _MONTHS)} months of age" if years < _INFANT else f"age {number(years)}"


def _readings_apart(first: Condition, second: Condition) -> str | None:
    """Return which reading the one needs and the other forbids, at every age both can have."""
    for a, b in _limits_of_one(first, second):
        low, high = (a, b) if a.below is not None else (b, a)
        lower, upper = (first, second) if low is a else (second, first)
        if low.below is not None and high.above is not None and low.below > high.above:
            name = spoken(a.observation)
            return (
                f"with {lower.name}, {name} is at least {number(low.below)}, "
                f"with {upper.name} at most {number(high.above)}"
            )
    return None


def _limits_of_one(first: Condition, second: Condition) -> Iterator[tuple[Incompatible, Incompatible]]:
    """Yield limits of both on one observation that hold at every age they share."""
    start, stop = max(first.age_min, second.age_min), min(first.age_max, second.age_max)
    for a in first.incompatible:
        for b in second.incompatible:
            always = all(i.age_min <= start and i.age_max >= stop for i in (a, b))
            if a.observation == b.observation and always:
                yield a, b

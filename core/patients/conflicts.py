"""What contradicts itself or medicine: found before anything is generated, with ways out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from core.case import Case, merged
from core.errors import CanRephrase, Conflict, Contradiction
from core.knowledge.base import Knowledge
from core.knowledge.context import Context
from core.knowledge.population import Population
from core.knowledge.schema import Condition
from core.messages import CHOICE_BYTES, Choice
from core.patients.coexistence import age_limit, apart
from core.patients.draft import bounds_of
from core.patients.residence import regions
from core.request import HOME, OLDEST, Finding, Request
from core.wording import age_text, described, finding_text, listed, number, spoken

_MOST_WAYS_OUT = 3


@dataclass(frozen=True, slots=True)
class _Part:
    """A stated part of a request: how it reads, and the request without it."""

    text: str
    without: Request


def check(request: Request, context: Context) -> None:
    """Raise `Contradiction` (naming parts and ways out) or `CanRephrase` when a request cannot be met."""
    knowledge = context.knowledge
    check_place(request, context)
    found = list(_conflicts(request, knowledge))
    if found:
        conflicts = tuple(conflict for conflict, _ in found)
        raise Contradiction(conflicts[:2], _ways_out(found, knowledge))


def conflicted(request: Request, knowledge: Knowledge) -> bool:
    """Return whether a request contradicts itself or medicine."""
    return any(True for _ in _conflicts(request, knowledge))


def check_place(request: Request, context: Context) -> None:
    """Raise `CanRephrase` when a request names a population or region that has no tables."""
    profiles = context.populations.profiles
    there_are = listed([_titled(p.title) for p in profiles.values()])
    if request.population is not None and request.population not in profiles:
        raise CanRephrase(
            f"I only know the populations of {there_are} so far, not {request.population.title()}: "
            "name one of them, or leave the place out."
        )
    population = context.population_of(request.population)
    if request.region is not None and request.region not in regions(population):
        raise CanRephrase(_elsewhere(request.region, population, there_are, context))


def check_origins(case: Case, context: Context) -> None:
    """Raise `CanRephrase` when race or ethnicity is asked for where the tables do not tell it apart.

    Who was asked for elsewhere and moves by an edit keeps both.
    """
    check_place(case.request, context)
    _check_origin(case.request, context.population_of(case.request.population))
    request = case.request
    for edit in case.edits:
        request = merged(request, edit.stated)
        check_place(request, context)
        _check_origin(edit.stated, context.population_of(request.population))


def _titled(title: str) -> str:
    return f"the {title}" if title.startswith("United") else title


def _elsewhere(region: str, population: Population, there_are: str, context: Context) -> str:
    """Return the sentence that tells where a region is not."""
    profile = population.profile
    others = (p for n, p in context.populations.profiles.items() if n != population.name)
    if any(region in p.whole for p in others):
        return (
            f"{region.title()} and {_titled(profile.title)} are two populations: "
            "name one of them for these patients."
        )
    if population.name != HOME:
        names = listed([s.name for s in population.states], "or")
        return (
            f"{region.title()} is no {profile.region_word} or city I know in {_titled(profile.title)}: "
            f"name {names}, or leave the place out."
        )
    return (
        f"I only know the populations of {there_are} so far, not {region.title()}: "
        "name a US state or an English region, or leave the place out."
    )


def _check_origin(request: Request, population: Population) -> None:
    """Raise `CanRephrase` when the population's tables do not tell a race or ethnicity apart."""
    standing = population.profile.standing
    missing: list[str] = [r for r in (request.race,) if r in standing.race]
    missing += [e for e in (request.ethnicity,) if e in standing.ethnicity]
    if missing:
        raise CanRephrase(
            f"The figures for {_titled(population.profile.title)} do not tell {missing[0]} people apart: "
            "leave that out, or ask for patients of the United States."
        )


Found = tuple[Conflict, tuple[_Part, ...]]


def _ways_out(found: Iterable[Found], knowledge: Knowledge) -> tuple[Choice, ...]:
    """Return up to three requests that drop as little as possible and hold together."""
    ways: dict[str, None] = {}
    for candidate in (*_dropping(found), *_dropping_twice(found, knowledge)):
        text = described(candidate) if candidate != Request() else "make a case"
        if len(text.encode()) <= CHOICE_BYTES and not any(True for _ in _conflicts(candidate, knowledge)):
            ways[text] = None
    return tuple(Choice(text, text) for text in list(ways)[:_MOST_WAYS_OUT])


def _dropping(found: Iterable[Found]) -> Iterator[Request]:
    for _, parts in found:
        for part in parts:
            yield part.without


def _dropping_twice(found: Iterable[Found], knowledge: Knowledge) -> Iterator[Request]:
    for candidate in _dropping(found):
        yield from _dropping(list(_conflicts(candidate, knowledge)))


def _conflicts(request: Request, knowledge: Knowledge) -> Iterator[Found]:
    yield from _of_age(request)
    yield from _of_pregnancy(request, knowledge)
    for name in request.conditions:
        yield from _of_condition(request, name, knowledge)
    yield from _of_pairs(request, knowledge)
    yield from _of_findings(request, knowledge)
    yield from _of_medications(request, knowledge)


def _clash(reason: str, *parts: _Part) -> Found:
    return Conflict(tuple(part.text for part in parts), reason), parts


def _of_age(request: Request) -> Iterator[Found]:
    low, high = request.age_span()
    if low >= high or low >= OLDEST:
        part = _age(request)
        reason = (
            "the youngest age is above the oldest" if low >= high else f"charts go up to age {number(OLDEST)}"
        )
        yield (
            _clash(reason, part, _Part("the span of ages", part.without))
            if low >= high
            else _clash(reason, part, _Part("a living patient", part.without))
        )


def _of_pregnancy(request: Request, knowledge: Knowledge) -> Iterator[Found]:
    if not request.pregnant:
        return
    pregnancy = knowledge.conditions["pregnancy"]
    part = _Part("pregnant", replace(request, pregnant=None))
    yield from _person(request, pregnancy, part)
    if request.female_share == 0.0:
        yield _clash(
            "only women can be pregnant", part, _Part("all men", replace(request, female_share=None))
        )


def _of_condition(request: Request, name: str, knowledge: Knowledge) -> Iterator[Found]:
    part = _Part(name, replace(request, conditions=tuple(c for c in request.conditions if c != name)))
    if name in request.exclude_conditions:
        without = replace(
            request, exclude_conditions=tuple(c for c in request.exclude_conditions if c != name)
        )
        yield _clash("it is both asked for and excluded", part, _Part(f"no {name}", without))
    members = [knowledge.conditions[m] for m in knowledge.members(name)]
    if len(members) == 1:
        yield from _person(request, members[0], part)
        for needed in members[0].requires:
            yield from _person(request, knowledge.conditions[needed], part)
            if needed == "pregnancy" and request.pregnant is False:
                denied = _Part("not pregnant", replace(request, pregnant=None))
                yield _clash(f"{name} occurs in pregnancy", part, denied)
    elif members and not any(_possible(request, m) for m in members):
        yield _clash("none of these conditions occurs in such a patient", part, _age(request))


def _possible(request: Request, condition: Condition) -> bool:
    none: tuple[_Part, ...] = ()
    return not any(True for _ in _person(request, condition, _Part(condition.name, request), none))


def _person(
    request: Request, condition: Condition, part: _Part, _others: tuple[_Part, ...] = ()
) -> Iterator[Found]:
    """Yield what age and sex have against a condition."""
    if condition.sex is not None and request.sex not in {None, condition.sex}:
        word = {"male": "men", "female": "women"}[condition.sex]
        subject = (
            "only women can be pregnant"
            if condition.name == "pregnancy"
            else f"{condition.name} occurs in {word}"
        )
        yield _clash(subject, part, _Part(str(request.sex), replace(request, sex=None)))
    low, high = request.age_span()
    if request.age_is_stated and (high <= condition.age_min or low >= condition.age_max):
        if high <= condition.age_min:
            reason = f"{condition.name} is not seen before {age_limit(condition.age_min)}"
        else:
            reason = f"{condition.name} is not seen after {age_limit(condition.age_max)}"
        yield _clash(reason, part, _age(request))


def _age(request: Request) -> _Part:
    without = replace(request, age=None, age_min=None, age_max=None, age_unit="year")
    return _Part(age_text(request) or "the age", without)


def _of_pairs(request: Request, knowledge: Knowledge) -> Iterator[Found]:
    named = [c for c in request.conditions if c in knowledge.conditions]
    for at, first in enumerate(named):
        for second in named[at + 1 :]:
            reason = apart(knowledge, first, second)
            if reason is not None:
                parts = [
                    _Part(n, replace(request, conditions=tuple(c for c in request.conditions if c != n)))
                    for n in (first, second)
                ]
                yield _clash(reason, *parts)


def _of_findings(request: Request, knowledge: Knowledge) -> Iterator[Found]:
    for finding in request.findings:
        part = _finding(request, finding)
        observation = knowledge.observations[finding.observation]
        bounds = bounds_of(finding, observation.decimals)
        if bounds.low > bounds.high:
            yield _clash("no value lies between them", part, _Part("its own limits", part.without))
        elif bounds.low > observation.maximum or bounds.high < observation.minimum:
            span = f"{number(observation.minimum)} to {number(observation.maximum)} {observation.unit}"
            yield _clash(
                f"{observation.display} is charted from {span}", part, _Part("a living patient", part.without)
            )
        for name in request.conditions:
            for limit in knowledge.conditions[name].incompatible if name in knowledge.conditions else ():
                under = limit.below is not None and bounds.high < limit.below
                over = limit.above is not None and bounds.low > limit.above
                if limit.observation == finding.observation and (under or over):
                    edge = number(float((limit.below if under else limit.above) or 0))
                    side = "at least" if under else "at most"
                    reason = f"with {name}, {spoken(finding.observation)} is {side} {edge}"
                    without = tuple(c for c in request.conditions if c != name)
                    yield _clash(reason, part, _Part(name, replace(request, conditions=without)))
    yield from _of_pressure(request)


def _finding(request: Request, finding: Finding) -> _Part:
    rest = tuple(f for f in request.findings if f is not finding)
    return _Part(finding_text(finding), replace(request, findings=rest))


def _of_pressure(request: Request) -> Iterator[Found]:
    stated = {f.observation: f for f in request.findings}
    upper, lower = stated.get("systolic_bp"), stated.get("diastolic_bp")
    if upper is None or lower is None:
        return
    top = upper.value if upper.value is not None else upper.below
    bottom = lower.value if lower.value is not None else lower.above
    if top is not None and bottom is not None and bottom >= top:
        reason = "systolic pressure is above diastolic"
        yield _clash(reason, _finding(request, upper), _finding(request, lower))


def _of_medications(request: Request, knowledge: Knowledge) -> Iterator[Found]:
    for name in request.medications:
        medication = knowledge.medications[name]
        part = _Part(name, replace(request, medications=tuple(m for m in request.medications if m != name)))
        _, high = request.age_span()
        youngest = min(d.age_min for d in medication.doses)
        if request.age_is_stated and high <= youngest:
            yield _clash(f"{name} is not given before {age_limit(youngest)}", part, _age(request))
        for ground in medication.contraindications:
            if ground.pregnancy and request.pregnant:
                yield _clash(ground.reason, part, _Part("pregnant", replace(request, pregnant=None)))
            for condition in (c for c in request.conditions if c in ground.conditions):
                without = tuple(c for c in request.conditions if c != condition)
                yield _clash(ground.reason, part, _Part(condition, replace(request, conditions=without)))


def check_people(names: tuple[str, ...], impossible: dict[str, int], size: int, request: Request) -> None:
    """Raise `Contradiction` when an edit asks of drawn patients what their age or sex forbids.

    `impossible` counts, for each condition asked for, the patients who cannot have it.
    """
    troubled = [n for n in names if impossible.get(n)]
    if not troubled:
        return
    name = troubled[0]
    who = "this patient" if size == 1 else f"{impossible[name]} of the {size} patients"
    fresh = described(replace(request, conditions=(*request.conditions,)))
    choices = (Choice(f"New: {fresh}", f"new {fresh}"),) if len(fresh.encode()) < CHOICE_BYTES - 5 else ()
    conflict = Conflict((name, who), f"age or sex rules out {listed([name])}")
    raise Contradiction((conflict,), choices)

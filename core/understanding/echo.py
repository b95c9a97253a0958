"""One line that shows how a message was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.messy import mess_parts
from core.mixing import counted
from core.request import HOME
from core.understanding.particulars import coded
from core.understanding.stay_echo import stay_parts
from core.wording import among_text, listed, percent, place_text, population_text, share_text, years_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.intent import Adjustment, Meaning
    from core.knowledge.base import Knowledge
    from core.request import Finding, Request

_BETWEEN = " · "
_PAST = {
    "all": "history",
    "visits": "visits",
    "readings": "readings over time",
    "medications": "medications over time",
    "course": "past illnesses",
    "trend": "over time",
}


def understood(meaning: Meaning, knowledge: Knowledge) -> str:
    """Return what was read, part by part, or "" when the message states nothing."""
    parts = [*_who(meaning), *_what(meaning.stated, knowledge), *_mess(meaning)]
    parts += [*_changes(meaning, knowledge), *_how(meaning)]
    return _BETWEEN.join(parts)


def _who(meaning: Meaning) -> Iterator[str]:
    stated = meaning.stated
    count = stated.count or (
        counted(stated).count or 1 if meaning.intent == "generate" and meaning.code is None else None
    )
    if count is not None:
        yield f"{count:,} patient{'s' if count != 1 else ''}"
    if stated.sex:
        yield stated.sex
    if stated.female_share is not None:
        yield f"{percent(stated.female_share)} women"
    if stated.age_is_stated:
        yield _age(stated)
    yield from (word for word in (stated.race, stated.ethnicity) if word)
    yield from _where(stated)
    if stated.smoker is not None:
        yield "smoker" if stated.smoker else "non-smoker"
    if stated.pregnant is not None:
        yield "pregnant" if stated.pregnant else "not pregnant"
    yield from stay_parts(meaning)


def _where(stated: Request) -> Iterator[str]:
    """Yield place and population: "London · England"; a state of the United States goes by itself."""
    place = "" if stated.region is None else place_text(stated.region)
    population = "" if stated.population is None else population_text(stated.population)
    if place:
        yield place
    if population and population != place and not (place and stated.population == HOME):
        yield population
    if stated.units:
        yield {"si": "SI units", "us": "US units"}[stated.units]


def _age(stated: Request) -> str:
    unit = "" if stated.age_unit == "year" else f" {stated.age_unit}s"
    if stated.age is not None:
        return f"{stated.age:g}{unit}" if stated.age != 1 else f"{stated.age:g}{unit.removesuffix('s')}"
    if stated.age_max is None:
        return f"{stated.age_min:g}{unit} or older"
    if stated.age_min is None:
        return f"up to {stated.age_max:g}{unit}"
    return f"{stated.age_min:g}–{stated.age_max:g}{unit}"


def _what(stated: Request, knowledge: Knowledge) -> Iterator[str]:
    grades = {grade.condition: grade for grade in stated.grades}
    for name in stated.conditions:
        grade = grades.get(name)
        yield name if grade is None else f"{name} (severity {100 * grade.low:.0f}–{100 * grade.high:.0f}%)"
    yield from (f"no {name}" for name in stated.exclude_conditions)
    yield from (f"on {name}" for name in stated.medications)
    yield from (f"not on {name}" for name in stated.exclude_medications)
    yield from (trait.value for trait in stated.traits)
    yield from (f"allergic to {name}" for name in stated.allergies)
    if stated.allergic is False:
        yield "no known allergies"
    yield from _readings(stated.findings, knowledge)
    yield from _composition(stated)
    yield from _years(stated)


def _composition(stated: Request) -> Iterator[str]:
    """Yield what a cohort is composed of, and its cases and controls."""
    for mix in stated.mix:
        among = f" of {among_text(mix.among)}" if mix.among is not None else ""
        yield ", ".join(share_text(part) for part in mix.parts) + among
    if stated.matched is not None:
        by = f" matched on {listed(stated.matched.by)}" if stated.matched.by else ""
        yield f"cases and controls {stated.matched.cases}:{stated.matched.controls}{by}"


def _years(stated: Request) -> Iterator[str]:
    """Yield the years told before the chart, and whether people may have died in them."""
    if stated.history is not None:
        yield years_text(stated.history)
    if stated.deaths is not None:
        yield "deaths included" if stated.deaths else "no deaths"


def _readings(findings: tuple[Finding, ...], knowledge: Knowledge) -> Iterator[str]:
    named = {finding.observation: finding for finding in findings}
    upper, lower = named.get("systolic_bp"), named.get("diastolic_bp")
    for finding in findings:
        if upper and lower and finding is upper and _shape(upper) == _shape(lower):
            yield _pressure(upper, lower)
        elif not (upper and lower and finding is lower and _shape(upper) == _shape(lower)):
            yield _reading(finding, knowledge)


def _shape(finding: Finding) -> tuple[bool, bool, bool]:
    return finding.value is not None, finding.above is not None, finding.below is not None


def _pressure(upper: Finding, lower: Finding) -> str:
    if upper.value is not None and lower.value is not None:
        return f"BP {upper.value:g}/{lower.value:g}"
    limits = (("> ", upper.above, lower.above), ("< ", upper.below, lower.below))
    return "BP " + " and ".join(
        f"{sign}{a:g}/{b:g}" for sign, a, b in limits if a is not None and b is not None
    )


def _reading(finding: Finding, knowledge: Knowledge) -> str:
    known = knowledge.observations.get(finding.observation)
    name = known.short if known else finding.observation
    if known and known.values:
        return f"{name} {coded(known, finding)}"
    unit = f" {known.unit}" if known and known.unit and known.unit != "1" else ""
    if finding.value is not None:
        return f"{name} {finding.value:g}{unit}"
    if finding.above is not None and finding.below is not None:
        return f"{name} {finding.above:g}–{finding.below:g}{unit}"
    return (
        f"{name} > {finding.above:g}{unit}"
        if finding.above is not None
        else f"{name} < {finding.below:g}{unit}"
    )


def _mess(meaning: Meaning) -> Iterator[str]:
    """Yield what is to be wrong with the data: "10% of labs missing", "dirty: units, typos"."""
    mess = meaning.stated.mess
    if mess is not None:
        yield from mess_parts(mess)
    if meaning.truth:
        yield "the planted errors"


def _changes(meaning: Meaning, knowledge: Knowledge) -> Iterator[str]:
    for change in meaning.adjust:
        yield _change(change, knowledge)


def _change(change: Adjustment, knowledge: Knowledge) -> str:
    amount = "" if change.amount is None else f" by {change.amount:g}"
    if change.quantity == "age":
        return f"{'older' if change.direction == '+' else 'younger'}{amount}{' years' if amount else ''}"
    known = knowledge.observations.get(change.quantity)
    return (
        f"{known.short if known else change.quantity} {'up' if change.direction == '+' else 'down'}{amount}"
    )


def _how(meaning: Meaning) -> Iterator[str]:
    if meaning.code:
        yield f"case {meaning.code}"
    if meaning.seed is not None:
        yield f"seed {meaning.seed}"
    if meaning.past:
        yield f"show {_PAST[meaning.past]}"
    elif meaning.show:
        yield f"show {meaning.show}"
    if meaning.format:
        yield f"as {meaning.format}"

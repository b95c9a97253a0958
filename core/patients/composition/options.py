"""What is stated of the patients of each part of a mix, and of those who are left over."""

from __future__ import annotations

from dataclasses import dataclass, replace

from core.case import merged
from core.errors import CanRephrase
from core.knowledge.base import Knowledge
from core.mixing import describes, part_size, people_of, subjects
from core.request import Finding, Grade, Mix, Part, Request
from core.wording import age_text, listed, part_text, share_text

_EXACT = 1e-9


@dataclass(frozen=True, slots=True)
class Option:
    """One thing a patient may be in a mix: a part, or the rest (`part` None), with its share."""

    stated: Request
    share: float
    part: Part | None


def options_of(mix: Mix, plain: Request, total: int, knowledge: Knowledge) -> tuple[Option, ...]:
    """Return the parts of a mix and, where they leave someone, the rest.

    `plain` is what is stated of everyone with the mix, `total` of how many patients counts were stated.
    Raises `CanRephrase` when the parts are more than the whole.
    """
    shares = sizes_of(mix, total)
    _check_whole(mix, shares, total)
    stated = [_named(part.stated) for part in mix.parts]
    found: list[Option] = []
    for at, own in enumerate(stated):
        for other in (*stated[:at], *stated[at + 1 :]):
            own = _joined(own, denied(other, own, plain, knowledge))  # noqa: PLW2901 -- grows part by part
        found.append(Option(_tolerating(own, plain, knowledge), shares[at], mix.parts[at]))
    left = 1.0 - sum(shares)
    if left > _EXACT:
        rest = Request()
        for other in stated:
            rest = _joined(rest, denied(other, rest, plain, knowledge))
        found.append(Option(rest, left, None))
    return tuple(option for option in found if option.share > 0)


def sizes_of(mix: Mix, total: int) -> list[float]:
    """Return the share of each part; a part without a number is what the others leave."""
    shares = [part_size(part, total) for part in mix.parts]
    left = max(1.0 - sum(shares), 0.0)
    return [
        left if part.share is part.count is None else share
        for part, share in zip(mix.parts, shares, strict=True)
    ]


def _named(stated: Request) -> Request:
    """Return a part with pregnancy said as the condition it is."""
    if stated.pregnant and "pregnancy" not in stated.conditions:
        return replace(stated, conditions=(*stated.conditions, "pregnancy"))
    return stated


def _tolerating(own: Request, plain: Request, knowledge: Knowledge) -> Request:
    """Return a part whose patients may be given its medications: not allergic, not pregnant if that bars."""
    if not own.medications:
        return own
    grounds = [g for name in own.medications for g in knowledge.medications[name].contraindications]
    expecting = "pregnancy" in (*own.conditions, *plain.conditions)
    if not own.allergies and not plain.allergies:
        own = replace(own, allergic=False)
    if any(ground.pregnancy for ground in grounds) and not expecting:
        own = replace(own, pregnant=False)
    return own


def _check_whole(mix: Mix, shares: list[float], total: int) -> None:
    if sum(shares) <= 1.0 + _EXACT:
        return
    parts = listed([share_text(part) for part in mix.parts])
    counted = all(part.count is not None for part in mix.parts)
    whole = f"the {total:,} patients there are" if counted else "the whole cohort"
    raise CanRephrase(f"{parts} are more than {whole}: make the parts smaller, or leave one out.")


def _joined(first: Request, then: Request) -> Request:
    return replace(merged(first, then), unlike=tuple(dict.fromkeys((*first.unlike, *then.unlike))))


def denied(other: Request, own: Request, plain: Request, knowledge: Knowledge) -> Request:
    """Return what makes a patient, of whom `own` and `plain` are stated, not one of a part."""
    if subjects(other) & subjects(own) and _apart(other, own):
        return Request()
    had = (*own.conditions, *plain.conditions)
    if new := tuple(c for c in other.conditions if c not in had):
        return Request(exclude_conditions=new, pregnant=False if "pregnancy" in new else None)
    if other.grades or other.traits:
        told = {grade.condition for grade in own.grades}
        untold = (grade for grade in other.grades if grade.condition not in told)
        return Request(grades=tuple(g for grade in untold for g in _other_grade(grade)))
    return _denied_things(other, own) or _denied_person(other, own, knowledge)


def _denied_things(other: Request, own: Request) -> Request | None:
    """Return what denies absences and medications of a part, None where it speaks of none."""
    if lacked := tuple(c for c in other.exclude_conditions if c not in own.exclude_conditions):
        return Request(conditions=lacked)
    if given := tuple(m for m in other.medications if m not in own.medications):
        return Request(exclude_medications=given)
    if without := tuple(m for m in other.exclude_medications if m not in own.exclude_medications):
        return Request(medications=without)
    return None


def _denied_person(other: Request, own: Request, knowledge: Knowledge) -> Request:
    if other.smoker is not None:
        return Request(smoker=not other.smoker) if own.smoker is None else Request()
    if other.pregnant is not None:
        return Request(pregnant=not other.pregnant) if own.pregnant is None else Request()
    if other.allergies:
        return Request(allergic=False) if not own.allergies else Request()
    if other.findings:
        taken = {finding.observation for finding in own.findings}
        return Request(
            findings=tuple(
                f
                for finding in other.findings[:1]
                if finding.observation not in taken
                for f in _other_reading(finding, knowledge)
            )
        )
    if subjects(other) == {"sex"} and own.sex is None:
        return Request(sex="male" if other.sex == "female" else "female")
    return Request(unlike=(people_of(other),)) if describes(other) else Request()


def _apart(other: Request, own: Request) -> bool:
    """Return whether two descriptions of people already have nobody in common."""
    for name in ("sex", "race", "ethnicity", "smoker", "region"):
        mine, theirs = getattr(own, name), getattr(other, name)
        if mine is not None and theirs is not None and mine != theirs:
            return True
    if not (own.age_is_stated and other.age_is_stated):
        return False
    (low, high), (first, last) = own.age_span(), other.age_span()
    return high <= first or last <= low


def _other_reading(finding: Finding, knowledge: Knowledge) -> tuple[Finding, ...]:
    """Return the readings on the other side of a limit; an exact value and a span have none."""
    step = 10.0 ** -knowledge.observations[finding.observation].decimals
    if finding.above is not None and finding.below is None:
        return (Finding(observation=finding.observation, below=round(finding.above + step, 6)),)
    if finding.below is not None and finding.above is None:
        return (Finding(observation=finding.observation, above=round(finding.below - step, 6)),)
    return ()


def _other_grade(grade: Grade) -> tuple[Grade, ...]:
    if grade.low > 0 and grade.high >= 1:
        return (Grade(grade.condition, 0.0, grade.low),)
    return (Grade(grade.condition, grade.high, 1.0),) if grade.high < 1 else ()


def within(plain: Request, stated: Request) -> Request:
    """Return a part's statement inside what is stated of everyone: ages of both must hold.

    Raises `CanRephrase` when no age is left.
    """
    joined = _joined(plain, stated)
    if not (plain.age_is_stated and stated.age_is_stated):
        return joined
    (low, high), (first, last) = plain.age_span(), stated.age_span()
    if max(low, first) >= min(high, last):
        raise CanRephrase(
            f"{part_text(stated)} cannot be part of a cohort {age_text(plain)}: change one of the two."
        )
    if low <= first and last <= high:
        return joined
    if first <= low and high <= last:
        return _aged_as(joined, plain)
    if plain.age_unit != stated.age_unit:
        return joined
    lows = [a for r in (plain, stated) if (a := r.age if r.age is not None else r.age_min) is not None]
    highs = [a for r in (plain, stated) if (a := r.age if r.age is not None else r.age_max) is not None]
    return replace(joined, age=None, age_min=max(lows, default=None), age_max=min(highs, default=None))


def _aged_as(request: Request, other: Request) -> Request:
    return replace(
        request, age=other.age, age_min=other.age_min, age_max=other.age_max, age_unit=other.age_unit
    )

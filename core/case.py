"""A case: a request, a seed and the edits made since, from which its patients follow."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from core.intent import Adjustment
from core.messy import combined
from core.mixing import USUAL, mixes_after, splits_sex, unlike_after
from core.request import HOME, Finding, Giving, Grade, Request, Trait, Turn

ENGINE = "3"
"""Version of the generator; another version may give other patients for the same case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One refinement: what it states, what it adjusts, and whether its findings are further readings.

    In hospital also: `hours` that pass, the `turn` the illness takes, what is given now, discharge.
    """

    stated: Request = field(default_factory=Request)
    adjust: tuple[Adjustment, ...] = ()
    append: bool = False
    hours: float = 0.0
    turn: Turn | None = None
    giving: tuple[Giving, ...] = ()
    discharge: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What a conversation is about. Patients are a pure function of it."""

    request: Request
    seed: int
    edits: tuple[Edit, ...] = ()
    engine: str = ENGINE

    @property
    def count(self) -> int:
        """How many patients it has."""
        return next((e.stated.count for e in reversed(self.edits) if e.stated.count), self.request.count or 1)


def edited(case: Case, edit: Edit) -> Case:
    """Return the case with one more edit."""
    return replace(case, edits=(*case.edits, edit))


def undone(case: Case) -> Case:
    """Return the case without its last edit; a case without edits is returned as it is."""
    return replace(case, edits=case.edits[:-1])


def with_controls(case: Case, edit: Edit) -> Edit:
    """Return an edit that asks for controls with the number of patients: those in hand are the cases."""
    matching = edit.stated.matched
    if matching is None or edit.stated.count is not None or effective_request(case).matched is not None:
        return edit
    cases = case.count if case.count > 1 else USUAL // 2
    total = cases * matching.size // matching.cases
    return replace(edit, stated=replace(edit.stated, count=total))


def effective_request(case: Case) -> Request:
    """Return the request as the edits leave it: later statements win, lists gain and lose members."""
    request = case.request
    for edit in case.edits:
        request = merged(request, replace(edit.stated, findings=()) if edit.append else edit.stated)
    return request


def merged(first: Request, then: Request) -> Request:
    """Return `first` overruled by `then`.

    A condition or medication named by `then` joins (or, when excluded, leaves) those of `first`; a finding
    replaces an earlier finding of the same observation; stating any age replaces all age fields; another
    population leaves the region behind.
    """
    ages = then if then.age_is_stated else first
    split = then if then.sex is not None or then.female_share is not None or splits_sex(then) else first
    moved = then.population is not None and then.population != (first.population or HOME)
    return Request(
        count=then.count or first.count,
        age=ages.age,
        age_min=ages.age_min,
        age_max=ages.age_max,
        age_unit=ages.age_unit,
        sex=split.sex,
        female_share=split.female_share,
        race=then.race or first.race,
        ethnicity=then.ethnicity or first.ethnicity,
        region=then.region or (None if moved else first.region),
        population=then.population or first.population,
        smoker=first.smoker if then.smoker is None else then.smoker,
        pregnant=first.pregnant if then.pregnant is None else then.pregnant,
        conditions=_joined(first.conditions, then.conditions, without=then.exclude_conditions),
        exclude_conditions=_joined(
            first.exclude_conditions, then.exclude_conditions, without=then.conditions
        ),
        medications=_joined(first.medications, then.medications, without=then.exclude_medications),
        exclude_medications=_joined(
            first.exclude_medications, then.exclude_medications, without=then.medications
        ),
        findings=_findings(first.findings, then.findings),
        grades=_grades(first.grades, then.grades),
        traits=_traits(first.traits, then.traits),
        allergies=() if then.allergic is False else _joined(first.allergies, then.allergies, without=()),
        allergic=_allergic(first, then),
        mess=combined(first.mess, then.mess),
        mix=mixes_after(first, then),
        matched=then.matched or first.matched,
        unlike=unlike_after(first, then),
        history=first.history if then.history is None else then.history,
        deaths=first.deaths if then.deaths is None else then.deaths,
        setting=then.setting or first.setting,
        hours_in=first.hours_in if then.hours_in is None else then.hours_in,
        units=then.units or (None if moved else first.units),
    )


def _joined(first: tuple[str, ...], then: tuple[str, ...], *, without: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in dict.fromkeys((*first, *then)) if name in then or name not in without)


def _findings(first: tuple[Finding, ...], then: tuple[Finding, ...]) -> tuple[Finding, ...]:
    named = {finding.observation for finding in then}
    return (*(finding for finding in first if finding.observation not in named), *then)


def _traits(first: tuple[Trait, ...], then: tuple[Trait, ...]) -> tuple[Trait, ...]:
    named = {(trait.condition, trait.feature) for trait in then}
    return (*(trait for trait in first if (trait.condition, trait.feature) not in named), *then)


def _allergic(first: Request, then: Request) -> bool | None:
    """Return whether there are allergies: naming one takes back that there are none."""
    if then.allergies:
        return None
    return first.allergic if then.allergic is None else then.allergic


def _grades(first: tuple[Grade, ...], then: tuple[Grade, ...]) -> tuple[Grade, ...]:
    named = {grade.condition for grade in then}
    return (*(grade for grade in first if grade.condition not in named), *then)

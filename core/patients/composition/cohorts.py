"""A composed case into a cohort: its parts drawn apart, made together as far as they can be, and joined."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np

from core.case import Case, effective_request
from core.cohort import CURRENT, Arms, Bools, Cohort, Demography, Ints
from core.errors import CanRephrase, Contradiction
from core.knowledge.context import Context
from core.patients.chance import Chance, ScatteredChance
from core.patients.composition.controls import like
from core.patients.composition.joining import joined
from core.patients.composition.options import within
from core.patients.composition.plan import Plan, planned, without
from core.patients.demography import People, draw, possible
from core.patients.draft import Order
from core.request import Matching, Request


@dataclass(frozen=True, slots=True)
class Stages:
    """How a plain case is taken apart, and how its patients are made from given people."""

    order: Callable[[Case, Context, Chance], Order]
    made: Callable[[Order, People], Cohort]


@dataclass(frozen=True, slots=True)
class _Group:
    """Patients of one plain case: their numbers, and who they are."""

    order: Order
    people: People

    @property
    def rows(self) -> Ints:
        return self.order.chance.rows


def composed(case: Case, context: Context, numbers: range, stages: Stages) -> Cohort:
    """Return some patients of a composed case: patient i is the one of the plain case planned for i.

    A pure function, whatever else is asked for beside them. Raises `CanRephrase` where the parts cannot be.
    """
    plan = planned(case, context)
    rows = np.arange(numbers.start, numbers.stop)
    _check(plan, context, stages)
    groups = [group for found in _groups(case, plan, rows, context, stages) for group in found]
    together = _together(groups)
    made = [(stages.made(group.order, group.people), group.rows - numbers.start) for group in together]
    everyone = without(effective_request(case), plan.case_conditions)
    return replace(joined(made, numbers.start), request=everyone, arms=_arms(plan.matching, rows))


def _check(plan: Plan, context: Context, stages: Stages) -> None:
    """Refuse a cohort any part of which contradicts itself or medicine."""
    for plain in plan.cases:
        try:
            stages.order(plain, context, Chance(plain.seed, 0, 1))
        except Contradiction as error:
            raise CanRephrase(error.message) from error


def _groups(case: Case, plan: Plan, rows: Ints, context: Context, stages: Stages) -> Iterator[list[_Group]]:
    for cell in np.unique(plan.cell[rows]).tolist():
        mine = rows[plan.cell[rows] == cell]
        found = _drawn(case, plan.cases[cell], mine, context, stages)
        is_control = bool((plan.case_row[mine] != mine).any())
        yield [_matched(g, case, plan, context, stages) for g in found] if is_control else found


def _drawn(case: Case, plain: Case, rows: Ints, context: Context, stages: Stages) -> list[_Group]:
    """Draw the people of a cell.

    Whoever cannot have what a share of an edit gives him or her makes place for someone who can: a person
    drawn as if that had been asked for from the beginning.
    """
    order = stages.order(plain, context, ScatteredChance(case.seed, rows))
    people = draw(order)
    given = _given(case, plain)
    unable = _unable(order, people.now, given)
    if not unable.any():
        return [_Group(order, people)]
    anew = replace(plain, request=within(plain.request, given))
    parts = [(anew, rows[unable]), (plain, rows[~unable])]
    orders = [stages.order(c, context, ScatteredChance(case.seed, some)) for c, some in parts if len(some)]
    return [_Group(order, draw(order)) for order in orders]


def _given(case: Case, plain: Case) -> Request:
    """Return what shares of edits give: conditions, medications, smoking."""
    conditions: list[str] = []
    medications: list[str] = []
    smoker: bool | None = None
    for edit, own in zip(case.edits, plain.edits, strict=True):
        conditions += [c for c in own.stated.conditions if c not in edit.stated.conditions]
        medications += [m for m in own.stated.medications if m not in edit.stated.medications]
        if own.stated.smoker and not edit.stated.smoker:
            smoker = True
    return Request(conditions=tuple(conditions), medications=tuple(medications), smoker=smoker)


def _unable(order: Order, people: Demography, given: Request) -> Bools:
    """Return who is of the wrong age or sex for something given (n,)."""
    unable = np.zeros(len(people.age), dtype=np.bool_)
    for name in given.conditions:
        members = [order.knowledge.conditions[m] for m in order.knowledge.members(name)]
        unable |= ~np.any([possible(m, people.age, people.sex) for m in members], axis=0)
    for name in given.medications:
        unable |= people.age < min(dose.age_min for dose in order.knowledge.medications[name].doses)
    if given.smoker:
        year = np.clip(people.age.astype(np.int64), 0, 100)
        unable |= order.population.habits["smoking"][year, people.sex, CURRENT] <= 0
    return unable


def _matched(group: _Group, case: Case, plan: Plan, context: Context, stages: Stages) -> _Group:
    """Give controls what they share with their cases, who may stand outside the patients asked for."""
    matching = plan.matching
    if matching is None or not matching.by:
        return group
    needed = np.unique(plan.case_row[group.rows])
    cases: list[_Group] = []
    for cell in np.unique(plan.cell[needed]).tolist():
        mine = needed[plan.cell[needed] == cell]
        cases += _drawn(case, plan.cases[cell], mine, context, stages)
    people = _people([(g.people, np.searchsorted(needed, g.rows)) for g in cases])
    theirs = _picked(people, np.searchsorted(needed, plan.case_row[group.rows]))
    return _Group(group.order, like(group.order, group.people, theirs, matching.by))


def _picked(people: People, at: Ints) -> People:
    return _over([people], lambda columns: columns[0][at])


def _people(parts: Sequence[tuple[People, Ints]]) -> People:
    """Return people of several groups, each at its places."""
    places = np.argsort(np.concatenate([at for _, at in parts]), kind="stable")
    return _over([people for people, _ in parts], lambda columns: np.concatenate(columns)[places])


def _over(people: Sequence[People], joined_by: Callable[[list[Any]], Any]) -> People:
    """Return people made column by column."""

    def demography(of: Sequence[Demography]) -> Demography:
        names = [field.name for field in fields(Demography)]
        columns = {name: joined_by([getattr(one, name) for one in of]) for name in names}
        return Demography(**columns)

    return People(
        drawn=demography([p.drawn for p in people]),
        now=demography([p.now for p in people]),
        state=joined_by([p.state for p in people]),
    )


def _together(groups: list[_Group]) -> list[_Group]:
    """Join groups that differ in nothing but who their people are: the further stages make them at once."""
    alike: dict[object, list[_Group]] = {}
    for group in groups:
        alike.setdefault((_anyone(group.order.case), group.order.implied), []).append(group)
    return [_one(found) for found in alike.values()]


def _one(groups: list[_Group]) -> _Group:
    if len(groups) == 1:
        return groups[0]
    order = groups[0].order
    rows = np.sort(np.concatenate([group.rows for group in groups]))
    people = _people([(group.people, group.rows) for group in groups])
    return _Group(replace(order, chance=ScatteredChance(order.chance.seed, rows)), people)


def _anyone(case: Case) -> Case:
    """Return a case without what says who its patients are."""
    edits = tuple(replace(edit, stated=_nobody(edit.stated)) for edit in case.edits)
    return replace(case, request=_nobody(case.request), edits=edits)


def _nobody(stated: Request) -> Request:
    return replace(
        stated, age=None, age_min=None, age_max=None, age_unit="year", sex=None, female_share=None, race=None,
        ethnicity=None, region=None, unlike=(),
    )  # fmt: skip


def _arms(matching: Matching | None, rows: Ints) -> Arms | None:
    if matching is None:
        return None
    place = rows % matching.size
    case = place < matching.cases
    within_set = np.where(case, place, (place - matching.cases) % matching.cases)
    return Arms(matched_set=rows // matching.size * matching.cases + within_set + 1, case=case)

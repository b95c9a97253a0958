"""A case into a cohort: the stages in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from core.case import Case, effective_request
from core.cohort import Cohort, ConditionRows, Demography, Ints
from core.knowledge.base import Knowledge
from core.knowledge.context import Context, shipped_context
from core.patients import (
    allergies,
    body,
    complaints,
    composition,
    conditions,
    course,
    demography,
    identity,
    immunizations,
)
from core.patients.chance import Chance
from core.patients.composition import Stages
from core.patients.conditions import DRAWN, Illness
from core.patients.conflicts import check, check_origins, check_people
from core.patients.demography import People, possible
from core.patients.draft import Order, order_of
from core.patients.grading import aggravated, graded
from core.patients.implications import implied
from core.patients.medications import Circumstances, prescribe, withheld
from core.patients.observations import Laboratory, readings_of
from core.patients.residence import settled
from core.request import Finding, Request

CHUNK = 25_000
"""Patients generated at a time: memory stays bounded whatever the count."""


def chunks(case: Case, context: Context | None = None) -> Iterator[Cohort]:
    """Yield all patients of a case in order, `CHUNK` at a time."""
    for first in range(0, case.count, CHUNK):
        yield cohort(case, context, first=first, size=min(CHUNK, case.count - first))


def cohort(case: Case, context: Context | None = None, *, first: int = 0, size: int | None = None) -> Cohort:
    """Return the patients `first` … `first + size - 1` of a case (all of them by default).

    A pure function: the same case gives the same patients whatever else is asked for beside them. Raises
    `Contradiction` or `CanRephrase` when the case cannot be met.
    """
    context = context or shipped_context()
    size = case.count - first if size is None else size
    if composition.is_composed(case):
        return composition.composed(case, context, range(first, first + size), Stages(_order, _generate))
    return _generate(_order(case, context, Chance(case.seed, first, size)))


def _order(case: Case, context: Context, chance: Chance) -> Order:
    """Take a case apart for the stages, its words brought to one form; raise what it contradicts."""
    knowledge = context.knowledge
    case = settled(case, context)
    edits = tuple(replace(e, stated=_normal(e.stated, knowledge)) for e in case.edits)
    case = replace(case, request=_normal(case.request, knowledge), edits=edits)
    check_origins(case, context)
    check(effective_request(case), context)
    return order_of(case, context, chance, implied(case.request, knowledge))


def _normal(request: Request, knowledge: Knowledge) -> Request:
    """Return the request with pregnancy and its group findings said one way."""
    if request.pregnant and "pregnancy" not in request.conditions:
        request = replace(request, conditions=(*request.conditions, "pregnancy"))
    findings = list(request.findings)
    for name in request.conditions:
        group = knowledge.groups.get(name)
        if group is not None and group.finding is not None:
            criterion = group.finding
            if criterion.observation not in {f.observation for f in findings}:
                step = 10.0 ** -knowledge.observations[criterion.observation].decimals
                above = None if criterion.at_least is None else criterion.at_least - step
                findings.append(
                    Finding(observation=criterion.observation, above=above, below=criterion.below)
                )
    return replace(request, findings=tuple(findings))


def _generate(order: Order, people: People | None = None) -> Cohort:
    """Run the stages; `people` are given where others than the order draws have been chosen."""
    people = people or demography.draw(order)
    now = people.now
    _check_edits(order, now)
    habits = demography.habits(order, now)
    frame = body.draw(order, now)
    illness = conditions.draw(order, people, habits, frame)
    illness = aggravated(order, now, illness)
    habits = replace(habits, alcohol=conditions.drinking(order, illness, habits.alcohol))
    procedures = course.procedures(order, now, habits.smoking, illness)
    laboratory = Laboratory(order, now, habits, frame, illness, course.ventilated(order, illness, procedures))
    allergic = allergies.draw(order, now.age)
    egfr, illness = laboratory.kidney_function(), laboratory.dated_pregnancies()
    illness = laboratory.regraded(graded(order, now, illness, laboratory.values))
    circumstances = Circumstances(
        people=now,
        weight=frame.weight,
        egfr=egfr,
        illness=illness,
        allergies=allergic,
    )
    medications = prescribe(order, circumstances)
    laboratory.run(medications)
    medications = withheld(order, medications, laboratory.values)
    illness = graded(order, now, illness, laboratory.values)
    weeks = laboratory.values.get("gestational_age", np.full(order.size, np.nan))
    readings = readings_of(order, laboratory)
    return Cohort(
        request=order.request,
        seed=order.chance.seed,
        first=order.chance.first,
        demography=now,
        identity=identity.draw(order, people.drawn, now, people.state),
        habits=habits,
        condition_names=illness.names,
        present=illness.present,
        severity=illness.severity,
        conditions=_condition_rows(order, illness),
        medications=medications,
        allergies=allergies.rows(order, allergic),
        complaints=complaints.draw(order, now, illness, weeks),
        features=illness.features,
        complications=course.complications(order, now, illness),
        procedures=procedures,
        immunizations=immunizations.draw(order, now, illness, laboratory.values),
        values=laboratory.values,
        readings=readings,
    )


def _check_edits(order: Order, now: Demography) -> None:
    """Refuse an edit that asks for what the patients drawn cannot have."""
    impossible: dict[str, int] = {}
    for name in order.request.conditions:
        members = [order.knowledge.conditions[m] for m in order.knowledge.members(name)]
        able = np.any([possible(m, now.age, now.sex) for m in members], axis=0)
        impossible[name] = int((~able).sum())
    check_people(order.request.conditions, impossible, order.size, order.request)


def _condition_rows(order: Order, illness: Illness) -> ConditionRows:
    """Return conditions flat, each patient's requested ones first, then acute, then by date of onset."""
    patient, condition = np.nonzero(illness.present.T)
    origin = illness.origin[condition, patient]
    acute = np.asarray([order.knowledge.conditions[n].course == "acute" for n in illness.names])
    asked = _asked_rank(order, illness.names)
    onset = illness.onset[condition, patient]
    rank = np.where(origin == DRAWN, 0, asked[condition])
    sort = np.lexsort((-onset.astype(np.int64), ~acute[condition], rank, origin, patient))
    patient, condition = patient[sort].astype(np.int64), condition[sort].astype(np.int64)
    severity = illness.severity[condition, patient]
    return ConditionRows(
        names=illness.names,
        offsets=np.searchsorted(patient, np.arange(order.size + 1)).astype(np.int64),
        patient=patient,
        condition=condition,
        severity=severity,
        onset=illness.onset[condition, patient],
        stage=_stages(order, illness, patient, condition),
        origin=illness.origin[condition, patient],
    )


def _asked_rank(order: Order, names: tuple[str, ...]) -> Ints:
    """Return, for each condition, how early the request named it."""
    rank = np.full(len(names), len(names), dtype=np.int64)
    for at, stated in enumerate(order.request.conditions):
        for member in order.knowledge.members(stated):
            rank[names.index(member)] = min(rank[names.index(member)], at)
    return rank


def _stages(order: Order, illness: Illness, patient: Ints, condition: Ints) -> Ints:
    """Return the stage of each condition row."""
    stage = np.full(len(condition), -1, dtype=np.int64)
    for code in np.unique(condition):
        stages = order.knowledge.conditions[illness.names[code]].severity.stages
        if stages:
            mine = condition == code
            cuts = [s.upto for s in stages[:-1]]
            stage[mine] = np.searchsorted(cuts, illness.severity[code, patient[mine]], side="right")
    return stage

"""What the stages of generation share while a cohort is being made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from core.case import Case, effective_request
from core.cohort import Bools, Floats
from core.knowledge.base import Knowledge
from core.knowledge.context import Context
from core.knowledge.population import Population
from core.patients.chance import Chance
from core.request import Finding, Request


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """The span an observation's printed value may take, and the exact value where one was stated."""

    low: float = -np.inf
    high: float = np.inf
    exact: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Everything a stage may read: the case taken apart, knowledge, chance.

    `base` is the original request with what it implies; it decides what is *drawn*. `request` is the request
    in force; where it differs, edits overrule what was drawn and leave the draws alone. `drawn_bounds` and
    `bounds` are the readings that the one and the other allow. `population` is whom people are drawn from,
    `residence` where they live now.
    """

    case: Case
    base: Request
    request: Request
    implied: tuple[str, ...]
    shifts: Mapping[str, float]
    further: tuple[tuple[Finding, ...], ...]
    drawn_bounds: Mapping[str, Bounds]
    bounds: Mapping[str, Bounds]
    knowledge: Knowledge
    population: Population
    residence: Population
    chance: Chance

    @property
    def size(self) -> int:
        """How many patients are drawn."""
        return self.chance.size


def bounds_of(finding: Finding, decimals: int) -> Bounds:
    """Return the printed values a finding allows, on the grid of the observation's resolution.

    `above` and `below` are strict: above 9 at one decimal starts at 9.1.
    """
    step = 10.0**-decimals
    if finding.value is not None:
        return Bounds(low=finding.value, high=finding.value, exact=finding.value)
    low = -np.inf if finding.above is None else (np.floor(finding.above / step + 1e-9) + 1) * step
    high = np.inf if finding.below is None else (np.ceil(finding.below / step - 1e-9) - 1) * step
    return Bounds(low=float(low), high=float(high))


def shifts_of(case: Case) -> dict[str, float]:
    """Return how far edits adjust observations, in their own unit when stated, else in standard scores.

    A later statement of the observation's value ends an earlier adjustment.

    Keys: the observation's name for an amount, the name with a trailing `~` for standard scores.
    """
    shifts: dict[str, float] = {}
    for edit in case.edits:
        for finding in edit.stated.findings:
            shifts.pop(finding.observation, None)
            shifts.pop(f"{finding.observation}~", None)
        for adjust in edit.adjust:
            if adjust.quantity == "age":
                continue
            sign = 1.0 if adjust.direction == "+" else -1.0
            key = adjust.quantity if adjust.amount is not None else f"{adjust.quantity}~"
            shifts[key] = shifts.get(key, 0.0) + sign * (1.0 if adjust.amount is None else adjust.amount)
    return shifts


def _shifts(case: Case, population: Population) -> dict[str, float]:
    """Return how far observations lie from the base's tables: by the population, then by edits."""
    shifts = {f"{s.observation}~": s.score for s in population.profile.shifts}
    for name, amount in shifts_of(case).items():
        shifts[name] = shifts.get(name, 0.0) + amount
    return shifts


def further_readings(case: Case) -> tuple[tuple[Finding, ...], ...]:
    """Return the findings that edits add as further readings, those of one edit taken at one time."""
    return tuple(edit.stated.findings for edit in case.edits if edit.append and edit.stated.findings)


def order_of(case: Case, context: Context, chance: Chance, implied: tuple[str, ...]) -> Order:
    """Take a case apart for the stages."""
    population, knowledge = case.request.population, context.knowledge_of(case.request.population)
    request = effective_request(case)
    return Order(
        case=case,
        base=case.request,
        request=request,
        implied=implied,
        shifts=_shifts(case, context.population_of(population)),
        further=further_readings(case),
        drawn_bounds=stated_bounds(case.request, knowledge),
        bounds=stated_bounds(request, knowledge),
        knowledge=knowledge,
        population=context.population_of(population),
        residence=context.population_of(request.population),
        chance=chance,
    )


def stated_bounds(request: Request, knowledge: Knowledge) -> dict[str, Bounds]:
    """Return the readings that a request's stages and findings allow; a finding stands above a stage."""
    decimals = {name: o.decimals for name, o in knowledge.observations.items()}
    findings = {f.observation: bounds_of(f, decimals[f.observation]) for f in request.findings}
    return {**stage_bounds(request, knowledge), **findings}


def stage_bounds(request: Request, knowledge: Knowledge) -> dict[str, Bounds]:
    """Return the readings that stated stages stand for: "stage 4 CKD" is an eGFR of 15 to 29."""
    found: dict[str, Bounds] = {}
    for grade in request.grades:
        severity = knowledge.conditions[grade.condition].severity
        stages, driver = severity.stages, severity.driver
        limits = [stage.limit for stage in stages[:-1]]
        starts = [0.0, *(stage.upto for stage in stages[:-1])]
        inside = [
            at
            for at, stage in enumerate(stages)
            if starts[at] >= grade.low - 1e-6 and stage.upto <= grade.high + 1e-6
        ]
        whole = (
            bool(inside)
            and abs(starts[inside[0]] - grade.low) + abs(stages[inside[-1]].upto - grade.high) < 1e-6
        )
        if driver is None or None in limits or not whole:
            continue
        step = 10.0 ** -knowledge.observations[driver].decimals
        first = None if inside[0] == 0 else limits[inside[0] - 1]
        last = None if inside[-1] == len(limits) else limits[inside[-1]]
        if severity.direction == "high":
            low, high = first, None if last is None else last - step
        else:
            low, high = last, None if first is None else first - step
        found[driver] = Bounds(low=-np.inf if low is None else low, high=np.inf if high is None else high)
    return found


def chosen(uniform: Floats, weights: Floats) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    """Return (n,) choices from weights (n, k) by inverse distribution function; -1 where all are zero."""
    total = np.cumsum(weights, axis=1)
    at = (total < uniform[:, None] * total[:, -1:]).sum(axis=1)
    return np.where(total[:, -1] > 0, np.minimum(at, weights.shape[1] - 1), -1).astype(np.int64)


def none(size: int) -> Bools:
    """Return (n,) False."""
    return np.zeros(size, dtype=np.bool_)

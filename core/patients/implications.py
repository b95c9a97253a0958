"""What a request implies: the diagnosis a stated reading makes, the indication of a stated medication."""

from __future__ import annotations

from core.knowledge.base import Knowledge
from core.knowledge.schema import Condition, Criterion
from core.patients.chance import Chance
from core.patients.draft import bounds_of
from core.request import Finding, Request


def implied(request: Request, knowledge: Knowledge) -> tuple[str, ...]:
    """Return conditions that must be there for what was stated to make sense, none of them requested.

    A reading that meets a diagnostic criterion throughout implies the diagnosis unless a requested condition
    already moves that observation; a medication implies the commonest condition it treats unless a requested
    one is treated with it.
    """
    names: list[str] = []
    for finding in request.findings:
        names += [c for c in diagnoses(finding, request, knowledge) if c not in names][:1]
    for medication in request.medications:
        if not any(_treats(knowledge.conditions[c], medication) for c in _known(request, names, knowledge)):
            names += indication(medication, request, knowledge)[:1]
    return tuple(dict.fromkeys(n for n in names if n not in request.conditions))


def diagnoses(finding: Finding, request: Request, knowledge: Knowledge) -> list[str]:
    """Return the diagnoses a stated reading makes by itself, likeliest first; none if already explained."""
    stated = _known(request, [], knowledge)
    if any(e.observation == finding.observation for c in stated for e in knowledge.conditions[c].effects):
        return []
    return meeting(finding, request, knowledge)


def meeting(finding: Finding, request: Request, knowledge: Knowledge) -> list[str]:
    """Return the diagnoses whose criteria a reading meets in someone described so, likeliest first."""
    found = [
        condition
        for condition in knowledge.conditions.values()
        if any(_meets(finding, criterion, knowledge, request) for criterion in condition.criteria)
        and fits(condition, request)
    ]
    return [c.name for c in sorted(found, key=_commonness, reverse=True)]


def fits(condition: Condition, request: Request) -> bool:
    """Return whether someone described so can have a condition that was not excluded."""
    low, high = request.age_span()
    young = condition.age_max <= low or condition.age_min >= high
    wrong_sex = condition.sex is not None and request.sex not in {None, condition.sex}
    excluded = condition.name in request.exclude_conditions or bool(condition.requires)
    clash = any(e.condition in request.conditions for e in condition.excludes)
    return not (young or wrong_sex or excluded or clash)


def indication(medication: str, request: Request, knowledge: Knowledge) -> list[str]:
    """Return the conditions a medication is given for, most patients first."""
    treated = [c for c in knowledge.conditions.values() if _treats(c, medication) and fits(c, request)]
    share = {c.name: _commonness(c) * _share(c, medication) for c in treated}
    return sorted(share, key=lambda name: -share[name])


def _known(request: Request, more: list[str], knowledge: Knowledge) -> list[str]:
    return [c for c in (*request.conditions, *more) if c in knowledge.conditions]


def _meets(finding: Finding, criterion: Criterion, knowledge: Knowledge, request: Request) -> bool:
    """Return whether every value a finding allows meets a criterion, at the ages asked for."""
    if finding.observation != criterion.observation:
        return False
    low, high = request.age_span()
    if request.age_is_stated and (low < criterion.age_min or high > criterion.age_max):
        return False
    if criterion.sex is not None and request.sex != criterion.sex:
        return False
    bounds = bounds_of(finding, knowledge.observations[finding.observation].decimals)
    enough = criterion.at_least is None or bounds.low >= criterion.at_least
    return enough and (criterion.below is None or bounds.high < criterion.below)


def _commonness(condition: Condition) -> float:
    return max((*condition.prevalence.male, *condition.prevalence.female))


def _treats(condition: Condition, medication: str) -> bool:
    return _share(condition, medication) > 0


def _share(condition: Condition, medication: str) -> float:
    shares = [
        t.share * o.weight / sum(other.weight for other in t.options)
        for t in condition.treatments
        for o in t.options
        if o.medication == medication
    ]
    return max(shares, default=0.0)


def surprise(seed: int, knowledge: Knowledge) -> str:
    """Return the condition of a case that leaves everything open, as a function of its seed."""
    cases = [c.name for c in knowledge.conditions.values() if not c.requires and c.course != "state"]
    return cases[int(Chance(seed, 0, 1).uniform("which case")[0] * len(cases))]

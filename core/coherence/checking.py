"""Check a cohort against every rule of coherence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from core.coherence import (
    arithmetic,
    contraindications,
    course,
    history,
    illness,
    persons,
    physiology,
    residents,
    signs,
    stays,
    treatment,
)
from core.coherence.rule import Check, Citation, Rule, Severity, Violation
from core.cohort import AS_OF, Cohort, moved
from core.knowledge.base import Knowledge

__all__ = ["ALL", "Check", "Citation", "Rule", "Severity", "Violation", "check", "impossible"]

_FAMILIES = (
    persons.FAMILY,
    arithmetic.FAMILY,
    physiology.FAMILY,
    illness.FAMILY,
    signs.FAMILY,
    treatment.FAMILY,
    contraindications.FAMILY,
    history.FAMILY,
    course.FAMILY,
    stays.FAMILY,
    residents.FAMILY,
)

ALL: tuple[Rule, ...] = tuple(rule for family in _FAMILIES for rule in family.rules)
"""Every rule, by family; names are unique."""

_IMPOSSIBLE = tuple(rule for rule in ALL if rule.severity == "impossible")


def check(cohort: Cohort, knowledge: Knowledge) -> tuple[Violation, ...]:
    """Return every violation of any rule, in the order of `ALL`; empty for a coherent cohort."""
    return _violations(ALL, cohort, knowledge)


def impossible(cohort: Cohort, knowledge: Knowledge) -> tuple[Violation, ...]:
    """Return the violations of rules about what cannot be; empty for a cohort fit to be shown."""
    return _violations(_IMPOSSIBLE, cohort, knowledge)


def as_charted(cohort: Cohort) -> Cohort:
    """Return a cohort with the charts of who died dated as all others, as rules of a chart expect."""
    if cohort.lives is None or np.isnat(cohort.lives.died).all():
        return cohort
    days = (AS_OF - cohort.lives.last).astype("timedelta64[D]").astype(np.int64)
    return replace(moved(cohort, days), lives=None)


def _violations(rules: Iterable[Rule], cohort: Cohort, knowledge: Knowledge) -> tuple[Violation, ...]:
    cohort = as_charted(cohort)
    # Missing readings are NaN and missing dates NaT, which no rule takes for a violation.
    visit = stays.on_arrival(cohort)
    with np.errstate(invalid="ignore", divide="ignore"):
        found = (
            (rule, rule.check(cohort if rule.family == stays.FAMILY.name else visit, knowledge))
            for rule in rules
        )
        return tuple(Violation(rule, np.flatnonzero(who)) for rule, who in found if who.any())

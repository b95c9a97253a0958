"""Check a cohort against every rule of coherence."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from core.coherence import (
    arithmetic,
    contraindications,
    course,
    history,
    illness,
    persons,
    physiology,
    signs,
    treatment,
)
from core.coherence.rule import Check, Citation, Rule, Severity, Violation
from core.cohort import Cohort
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


def _violations(rules: Iterable[Rule], cohort: Cohort, knowledge: Knowledge) -> tuple[Violation, ...]:
    # Missing readings are NaN and missing dates NaT, which no rule takes for a violation.
    with np.errstate(invalid="ignore", divide="ignore"):
        found = ((rule, rule.check(cohort, knowledge)) for rule in rules)
        return tuple(Violation(rule, np.flatnonzero(who)) for rule, who in found if who.any())

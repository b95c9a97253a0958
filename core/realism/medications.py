"""Prescriptions against the survey's: how many, which, and of people with a condition."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from core.realism import grading, metrics
from core.realism.counting import counted
from core.realism.definitions import Definitions
from core.realism.people import People
from core.realism.prevalence import against, percent
from core.realism.reference import Reference
from core.realism.scope import Scope
from core.scorecard import Line

_LEAST_USED = 0.15
"""Share of people with a condition who take a drug, from which on it is told of them."""
_NO_COLUMN = "the patients have no such column"


def judged(people: People, reference: Reference, definitions: Definitions, scope: Scope) -> Iterator[Line]:
    """Yield how many prescriptions people have, each ingredient, and the main ones for a condition."""
    yield _number(people, reference, scope)
    for name in definitions.medications.ingredients:
        yield _ingredient(name, people, reference, scope)
    for (measure, drug), (share, asked) in reference.medications_given.items():
        if share >= _LEAST_USED:
            yield _of_condition(
                definitions.measures[measure].title, measure, drug, share, asked, people, scope
            )


def _number(people: People, reference: Reference, scope: Scope) -> Line:
    name, title = "prescriptions", "number of prescriptions"
    why = scope.closed or scope.asked
    if not why and people.prescriptions is None:
        why = _NO_COLUMN
    if why or people.prescriptions is None:
        return grading.unjudged("medications", name, title, why)
    return counted("medications", name, title, people.prescriptions, people, reference.medication_counts)


def _ingredient(name: str, people: People, reference: Reference, scope: Scope) -> Line:
    why = scope.closed or scope.asked
    if not why and name not in people.takes:
        why = _NO_COLUMN
    if not why and name in scope.excluded:
        why = "people with it were left out"
    if why:
        return grading.unjudged("medications", name, name, why)
    return against("medications", name, name, people.takes[name], people, reference.medications[name])


def _of_condition(
    condition: str, measure: str, drug: str, share: float, asked: float, people: People, scope: Scope
) -> Line:
    name, title = f"{drug} given {measure}", f"{drug} in {condition}"
    why = scope.closed or ("" if scope.given == measure else scope.asked)
    if not why and (drug not in people.takes or measure not in people.has):
        why = _NO_COLUMN
    if why:
        return grading.unjudged("medications", name, title, why)
    having = (people.has[measure] > 0) & (people.age >= 20)
    n = int(having.sum())
    tolerance = grading.share_tolerance(share, "medications")
    sampling = metrics.Z_99_9 * float(metrics.proportion_error(share, max(n, 1)))
    if sampling > grading.POWER * tolerance:
        enough = grading.needed(max(n, 1), tolerance, sampling)
        note = f"{n} adults with {condition} are too few; about {enough:,} would do"
        return grading.unjudged(
            "medications", name, title, "too few patients here have the condition", note=note, patients=n
        )
    here = float(np.mean(people.takes[drug][having]))
    chance = float(np.hypot(sampling, metrics.Z_99_9 * metrics.proportion_error(share, asked)))
    return Line(
        section="medications",
        name=name,
        title=title,
        grade="off" if abs(here - share) > tolerance + chance else "good",
        patients=n,
        unit="%",
        here=100 * here,
        expected=100 * share,
        metric="difference of shares",
        distance=abs(here - share),
        tolerance=tolerance,
        chance=chance,
        note=f"{percent(here)} against {percent(share)}",
        source="NHANES 2013-2014",
    )

"""The scorecard: cohorts in, a grade for everything the shipped tables can judge out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.cohort import Cohort
from core.errors import CanRephrase
from core.knowledge.context import Context
from core.realism import comorbidity, correlation, demography, distributions, growth, medications, prevalence
from core.realism.definitions import shipped_definitions
from core.realism.holding import Rules
from core.realism.order import Orders
from core.realism.people import People, joined, of_cohort
from core.realism.reference import shipped_reference
from core.realism.scope import Scope, scope_of
from core.request import Request
from core.scorecard import Correlations, Line, Scorecard, Span

_GRADES = ("off", "good", "not judged")


@dataclass(frozen=True, eq=False)
class Gathered:
    """An even sample of the patients, how many there were, and what was counted over all of them."""

    people: People
    patients: int
    counted: tuple[Line, ...]


def scorecard(cohorts: Iterable[Cohort], context: Context, changed: Iterable[str] = ()) -> Scorecard:
    """Judge the patients of a case against the shipped tables.

    One pass: an even sample of at most `people.MOST` patients is kept, order and coherence are counted over
    all. `changed` are quantities that edits moved for everybody. Raises `CanRephrase` without any patient.
    """
    orders, rules = Orders(), Rules()
    requests: list[Request] = []

    def columns() -> Iterator[People]:
        for cohort in cohorts:
            requests[:] = [cohort.request]
            orders.add(cohort)
            rules.add(cohort, context.knowledge)
            yield of_cohort(cohort, shipped_definitions(), context.knowledge)

    people, patients = joined(columns())
    if people is None or not people.size:
        raise CanRephrase("There are no patients to judge.")
    scope = scope_of(requests[0], shipped_definitions(), context.knowledge, changed)
    return judged(Gathered(people, patients, (orders.line(), *rules.lines())), scope, context)


def judged(gathered: Gathered, scope: Scope, context: Context) -> Scorecard:
    """Judge people whose columns are gathered; lines come worst first, unjudged ones last."""
    people = gathered.people
    reference, definitions = shipped_reference(), shipped_definitions()
    spans: list[Span] = []
    drawn: list[Correlations] = []
    lines: list[Line] = [*demography.judged(people, reference, scope)]
    for line, span in distributions.judged(people, reference, definitions, context.knowledge, scope):
        lines.append(line)
        spans += [] if span is None else [span]
    lines += growth.judged(people, context.population.growth, scope)
    for line, matrix in correlation.judged(people, reference, context.knowledge, scope):
        lines.append(line)
        drawn += [] if matrix is None else [matrix]
    lines += prevalence.judged(people, reference, definitions, scope)
    lines += comorbidity.judged(people, reference, definitions, scope)
    lines += medications.judged(people, reference, definitions, scope)
    lines += gathered.counted
    return Scorecard(
        what=scope.what,
        patients=gathered.patients,
        judged=people.size,
        lines=tuple(sorted(lines, key=lambda line: (_GRADES.index(line.grade), -line.excess))),
        spans=tuple(spans),
        correlations=drawn[0] if drawn else None,
    )

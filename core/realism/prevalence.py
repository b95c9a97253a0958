"""Conditions, risk factors and treatment against their shares at each age and sex."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from core.cohort import Floats, Ints
from core.realism import grading, metrics
from core.realism.definitions import Definitions, Measure
from core.realism.people import People
from core.realism.reference import Reference, Shares
from core.realism.scope import Scope
from core.scorecard import Line, Part, Section

_PART_Z = 3.8
"""Standard errors for one of some five hundred groups of age and sex: one false alarm in fifteen cohorts."""
_ADULT = 20
_ORDERED = "measured only where there was a reason to, so that those measured are not everybody"
_NO_COLUMN = "the patients have no such column"


def judged(people: People, reference: Reference, definitions: Definitions, scope: Scope) -> Iterator[Line]:
    """Yield a line for every measure."""
    for name, measure in definitions.measures.items():
        section: Section = "medications" if measure.is_treatment else "prevalence"
        table = reference.prevalence[name]
        why = _closed(name, measure, people, scope)
        if why:
            yield grading.unjudged(section, name, measure.title, why, note=measure.unlike or why)
            continue
        odds = _odds(name, reference, scope)
        if scope.given and odds is None:
            why = "no table of people with the condition has it"
            yield grading.unjudged(section, name, measure.title, why)
            continue
        yield against(
            section, name, measure.title, people.has[name], people, _given(table, reference, scope, odds)
        )


def _closed(name: str, measure: Measure, people: People, scope: Scope) -> str:
    """Return why a measure cannot be judged, "" when it can."""
    excluded = not scope.excluded.isdisjoint((*measure.conditions, *measure.given, *measure.unless))
    unmeasured = name in people.has and _mostly_missing(people.has[name][people.age >= _ADULT])
    reasons = (
        (bool(scope.closed), scope.closed),
        (name == scope.given, scope.asked),
        (bool(measure.unlike), "the survey asks something else than a chart says"),
        (excluded, "people with it were left out"),
        (name not in people.has, _NO_COLUMN),
        (unmeasured, _ORDERED),
    )
    return next((why for holds, why in reasons if holds), "")


def _mostly_missing(has: Floats) -> bool:
    return bool(len(has)) and float(np.isnan(has).mean()) > 1 - grading.MEASURED


def _odds(name: str, reference: Reference, scope: Scope) -> float | None:
    """Return the odds ratio of a measure and the condition everybody was asked to have."""
    for pair in reference.pairs:
        if {pair.a, pair.b} == {name, scope.given}:
            return pair.odds_ratio
    return None


def _given(table: Shares, reference: Reference, scope: Scope, odds: float | None) -> Shares:
    """Return the shares among people with the condition in scope, from both shares and their odds ratio."""
    if odds is None:
        return table
    having = reference.prevalence[scope.given]
    cells = table.cells
    at = having.cells.of(np.minimum((cells.start + np.minimum(cells.stop, 90)) / 2, 100), cells.sex)
    share = np.where(at >= 0, having.share[at], 0.0)
    both = metrics.joint_share(table.share, share, odds)
    given = np.where(share > 0, both / np.maximum(share, 1e-9), np.nan)
    return Shares(
        survey=table.survey,
        cells=cells,
        people=table.people,
        share=given,
        error=table.error * np.where(table.share > 0, given / np.maximum(table.share, 1e-9), 1.0),
    )


def against(section: Section, name: str, title: str, has: Floats, people: People, table: Shares) -> Line:
    """Return the line of something people have or have not (n,), against its shares by age and sex.

    It is off when the share of all is, or that of any group.
    """
    cell = table.cells.of(people.age, people.sex)
    known = (cell >= 0) & ~np.isnan(has)
    known[known] &= ~np.isnan(table.share[cell[known]])
    n = int(known.sum())
    if n == 0:
        return grading.unjudged(section, name, title, "no patient is of an age the table covers")
    groups = len(table.share)
    count = np.bincount(cell[known], minlength=groups)
    having = np.bincount(cell[known], weights=has[known], minlength=groups)
    whole, sampling = _whole(section, table, count, float(having.sum()))
    parts = tuple(
        _part(section, table, int(at), int(count[at]), float(having[at])) for at in np.flatnonzero(count)
    )
    off = [part for part in parts if part.grade == "off"]
    shown = grading.worst(off) if off and whole.grade != "off" else None
    furthest = grading.worst(off)
    told = f"{percent(whole.here)} against {percent(whole.expected)}"
    if furthest is not None:
        told += f"; off in {len(off)} of {len(parts)} groups, most in {furthest.label}: "
        told += f"{percent(furthest.here)} against {percent(furthest.expected)}"
    decides = whole if shown is None else shown
    tolerance = grading.share_tolerance(decides.expected, section)
    line = Line(
        section=section,
        name=name,
        title=title if shown is None else f"{title}, {shown.label}",
        grade=decides.grade,
        patients=n,
        unit="%",
        here=100 * decides.here,
        expected=100 * decides.expected,
        metric="difference of shares",
        distance=abs(decides.here - decides.expected),
        tolerance=tolerance,
        chance=decides.allowed - tolerance,
        note=told,
        source=f"NHANES {table.survey}",
        parts=parts,
    )
    return grading.unless_few(line, sampling)


def _whole(section: Section, table: Shares, count: Ints, having: float) -> tuple[Part, float]:
    """Return the share of all at their ages and sexes, and what sampling may add to it."""
    n = int(count.sum())
    used, weight = count > 0, count / n
    share = np.where(used, table.share, 0.0)
    expected, here = float((weight * share).sum()), having / n
    error = np.sqrt((weight * share * (1 - share)).sum() / n + 0.25 / n**2)
    sampling = metrics.Z_99_9 * float(error)
    of_table = metrics.Z_99_9 * float(np.sqrt((np.where(used, weight * table.error, 0.0) ** 2).sum()))
    tolerance, chance = grading.share_tolerance(expected, section), float(np.hypot(sampling, of_table))
    part = Part(
        label="all",
        grade=grading.grade_of(abs(here - expected), tolerance, chance, sampling),
        patients=n,
        here=here,
        expected=expected,
        allowed=tolerance + chance,
    )
    return part, sampling


def _part(section: Section, table: Shares, cell: int, n: int, having: float) -> Part:
    expected, here = float(table.share[cell]), having / n
    error = np.hypot(metrics.proportion_error(expected, n), table.error[cell])
    tolerance, chance = grading.share_tolerance(expected, section), float(_PART_Z * error)
    return Part(
        label=table.cells.label(cell),
        grade=grading.grade_of(abs(here - expected), tolerance, chance),
        patients=n,
        here=here,
        expected=expected,
        allowed=tolerance + chance,
    )


def percent(share: float) -> str:
    """Return "4.2 %", "31 %"."""
    return f"{100 * share:.1f} %" if share < 0.0995 else f"{100 * share:.0f} %"

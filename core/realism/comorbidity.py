"""Conditions in one person: odds ratios of pairs, and how many people have."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from core.cohort import Bools, Ints
from core.realism import grading, metrics
from core.realism.counting import counted
from core.realism.definitions import Definitions
from core.realism.people import People
from core.realism.reference import Pair, Reference
from core.realism.scope import Scope
from core.scorecard import Line
from core.wording import listed

_ADULT = 20
_BANDS = (20, 30, 40, 50, 60, 70, 80)
_CAPTION = "odds ratio"
_FEW = 10
"""People with a condition from which on its pairs are looked at."""


def judged(people: People, reference: Reference, definitions: Definitions, scope: Scope) -> Iterator[Line]:
    """Yield a line for every pair the tables have, and one for how many conditions people have."""
    adult = people.age >= _ADULT
    if not adult.any():
        return
    stratum = np.searchsorted(_BANDS, people.age[adult], side="right") * 2 + people.sex[adult]
    for pair in reference.pairs:
        a, b = definitions.measures[pair.a], definitions.measures[pair.b]
        if a.unlike or b.unlike:
            continue
        name, title = f"{pair.a}+{pair.b}", f"{a.title} with {b.title}"
        why = scope.closed or scope.asked
        why = why or _unmeasured(people, (pair.a, pair.b))
        if why:
            yield grading.unjudged("comorbidity", name, title, why)
            continue
        rare = [m.title for key, m in ((pair.a, a), (pair.b, b)) if np.nansum(people.has[key][adult]) < _FEW]
        if metrics.Z_99_9 * pair.error > grading.POWER * grading.ODDS:
            yield grading.unjudged(
                "comorbidity", name, title, "the survey itself has too few people with both conditions"
            )
        elif rare:
            yield grading.unjudged(
                "comorbidity", name, title, f"hardly anybody here has {listed(rare, 'or')}"
            )
        else:
            yield _pair(people, adult, stratum, pair, title)
    yield _number(people, reference, definitions, scope)


def _unmeasured(people: People, names: tuple[str, ...]) -> str:
    adult = people.age >= _ADULT
    for name in names:
        if name not in people.has:
            return "the patients have no such column"
        if float(np.isnan(people.has[name][adult]).mean()) > 1 - grading.MEASURED:
            return "measured only where there was a reason to, so that those measured are not everybody"
    return ""


def _pair(people: People, adult: Bools, stratum: Ints, pair: Pair, title: str) -> Line:
    has = people.has[pair.a][adult], people.has[pair.b][adult]
    known = ~np.isnan(has[0]) & ~np.isnan(has[1])
    a, b = has[0][known] > 0, has[1][known] > 0
    n = int(known.sum())
    odds, error = metrics.common_odds_ratio(a, b, stratum[known])
    distance = abs(float(np.log(odds / pair.odds_ratio)))
    sampling = metrics.Z_99_9 * error
    chance = float(np.hypot(sampling, metrics.Z_99_9 * pair.error))
    line = Line(
        section="comorbidity",
        name=f"{pair.a}+{pair.b}",
        title=title,
        grade=grading.grade_of(distance, grading.ODDS, chance, sampling),
        patients=n,
        unit=_CAPTION,
        here=odds,
        expected=pair.odds_ratio,
        metric="|Δ ln odds ratio|",
        distance=distance,
        tolerance=grading.ODDS,
        chance=chance,
        note=f"odds ratio {odds:.2g} against {pair.odds_ratio:.2g} at the same age and sex; "
        f"{int((a & b).sum())} have both",
        source="NHANES 2017-Mar2020",
    )
    return grading.unless_few(line, sampling)


def _number(people: People, reference: Reference, definitions: Definitions, scope: Scope) -> Line:
    """Return the line of how many of seventeen conditions adults have."""
    name, title = "multimorbidity", "number of conditions"
    names = definitions.multimorbidity.measures
    why = scope.closed or scope.asked
    missing = [definitions.measures[n].title for n in names if n not in people.has]
    if not why and missing:
        why = "the patients have no such column"
    if why:
        return grading.unjudged("comorbidity", name, title, why)
    number = np.nansum([people.has[n] for n in names], axis=0)
    return counted("comorbidity", name, title, number, people, reference.multimorbidity)

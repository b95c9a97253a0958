"""Children against the growth charts: mean z-scores at each year of age."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
from scipy.special import ndtr, ndtri

from core.cohort import SEXES, Floats
from core.knowledge.population import Lms
from core.realism import grading, metrics
from core.realism.people import People
from core.realism.reference import ADULT
from core.realism.scope import Scope
from core.request import DAYS_A_YEAR
from core.scorecard import Line, Part

_GROWN_UP, _INFANT = 20.0, 2.0
_OBESE = float(ndtri(0.95))
_LIMIT = 6.0
"""Scores are cut here: a few children far off the charts should not move a mean."""
_MEASURES = (("height", "length", "height"), ("weight", "weight", "weight"), ("bmi", "", "bmi"))
"""Observation, WHO measure under two years (none for BMI), CDC measure from two years on."""
_TITLES = {"height": "height", "weight": "weight", "bmi": "BMI"}


def judged(people: People, growth: Mapping[tuple[str, str, str], Lms], scope: Scope) -> Iterator[Line]:
    """Yield a line for height, weight and BMI of the children, if there are any."""
    child = people.age < _GROWN_UP
    if not (people.age < ADULT).any():
        return
    for name, infant, later in _MEASURES:
        title = f"{_TITLES[name]} of children, z-score"
        why = scope.closed or scope.asked
        if not why and name not in people.values:
            why = "no patient has a value"
        if why:
            yield grading.unjudged("growth", name, title, why)
            continue
        score = np.full(people.size, np.nan)
        for sex, label in enumerate(SEXES):
            of_sex = child & (people.sex == sex)
            for reference, measure, ages in (
                ("who", infant, people.age < _INFANT),
                ("cdc", later, people.age >= _INFANT),
            ):
                mine = of_sex & ages
                if measure and mine.any():
                    score[mine] = z_score(
                        people.values[name][mine],
                        people.age[mine] * DAYS_A_YEAR,
                        growth[reference, measure, label],
                    )
        yield _line(name, title, score, people.age)


def z_score(value: Floats, days: Floats, chart: Lms) -> Floats:
    """Return z-scores by Cole's LMS method, z = ((x / M)^L - 1) / (L S), at ages in days.

    BMI above the 95th percentile by the CDC's extended method (NCHS Series 2 No. 197, 2022): the percentile
    is 90 + 10 Φ((x - P95) / sigma).
    """
    power, median, spread, sigma, p95 = (
        np.interp(days, chart.age_days, column)
        for column in (chart.l, chart.m, chart.s, chart.sigma, chart.p95)
    )
    near_log = np.abs(power) < 1e-6
    ratio = np.where(value > 0, value, np.nan) / median
    safe = np.where(near_log, 1.0, power)
    z = np.where(near_log, np.log(ratio) / spread, (ratio**safe - 1) / (safe * spread))
    extended = (value > p95) & ~np.isnan(sigma)
    beyond = ndtri(np.minimum(0.90 + 0.10 * ndtr((value - p95) / sigma), 1 - 1e-9))
    return np.clip(np.where(extended, np.maximum(beyond, _OBESE), z), -_LIMIT, _LIMIT)


def _line(name: str, title: str, score: Floats, age: Floats) -> Line:
    """Return the line of one measure: off when the mean score of any year of age is."""
    known = ~np.isnan(score)
    year = age[known].astype(np.int64)
    count = np.bincount(year, minlength=int(_GROWN_UP))
    total = np.bincount(year, weights=score[known], minlength=int(_GROWN_UP))
    n = int(known.sum())
    if n == 0:
        return grading.unjudged("growth", name, title, "no patient has a value")
    parts = tuple(
        _part(int(at), int(count[at]), float(total[at] / count[at])) for at in np.flatnonzero(count)
    )
    off = [p for p in parts if p.grade == "off"]
    overall = float(score[known].mean())
    chance = metrics.Z_99_9 / float(np.sqrt(n))
    typical = float(n / len(parts))
    furthest = grading.worst(off or parts)
    assert furthest is not None  # noqa: S101  # there are patients, so there is a year
    sampling = metrics.Z_99_9 / float(np.sqrt(typical)) / 2
    whole = grading.grade_of(abs(overall), grading.GROWTH, chance, sampling)
    note = f"mean z {overall:+.2f} over all years"
    if off:
        note += f"; {len(off)} of {len(parts)} years off, most {furthest.label}: {furthest.here:+.2f}"
    line = Line(
        section="growth",
        name=name,
        title=title,
        grade="off" if off else whole,
        patients=n,
        unit=f"mean z, {furthest.label}" if off else "mean z",
        here=furthest.here if off else overall,
        expected=0.0,
        metric="|mean z|",
        distance=abs(furthest.here if off else overall),
        tolerance=grading.GROWTH,
        chance=furthest.allowed - grading.GROWTH if off else chance,
        note=note,
        source="WHO growth standards under 2 years, CDC 2000 charts from 2 on",
        parts=parts,
    )
    return grading.unless_few(line, sampling)


def _part(year: int, n: int, mean: float) -> Part:
    chance = metrics.Z_99_9 / np.sqrt(n)
    return Part(
        label=f"age {year}",
        grade=grading.grade_of(abs(mean), grading.GROWTH, float(chance)),
        patients=n,
        here=mean,
        expected=0.0,
        allowed=float(grading.GROWTH + chance),
    )

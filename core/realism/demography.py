"""Ages, sexes, origins and smoking of the patients against the Census and the survey."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from core.cohort import SMOKING, Bools, Floats, Ints
from core.realism import grading, metrics
from core.realism.people import People
from core.realism.reference import ORIGINS, Reference, Shares
from core.realism.scope import Scope
from core.scorecard import Line, Part

_BANDS = np.asarray([0, 5, 10, 15, 20, 30, 40, 50, 60, 70, 80, 101])
_ADULT = 20
_TOP = 100
_LOOSE = 2.0
"""How much looser the ages of people with a condition are judged: their own table is a survey's."""
_CENSUS = "US Census Bureau 2020"
_NO_COLUMN = "the patients have no such column"


def judged(people: People, reference: Reference, scope: Scope) -> Iterator[Line]:
    """Yield lines for age, sex, race and ethnicity, and smoking."""
    nation = _nation(reference, scope)
    yield _ages(people, nation, scope)
    yield _sexes(people, nation, scope)
    yield _origins(people, reference, scope)
    yield _smoking(people, reference, scope)


def _nation(reference: Reference, scope: Scope) -> Floats:
    """Return people (101, 2) of the ages asked for, of those with the condition in scope if there is one."""
    low, high = scope.span
    years = np.arange(101, dtype=np.float64)
    ends = np.append(years[1:], 120.0)
    overlap = np.clip(
        (np.minimum(ends, high) - np.maximum(years, low)) / np.minimum(ends - years, 1.0), 0.0, 1.0
    )
    nation: Floats = reference.ages * overlap[:, None]
    if scope.given:
        table = reference.prevalence[scope.given]
        for sex in (0, 1):
            at = table.cells.of(years + 0.5, np.full(101, sex, dtype=np.int64))
            nation[:, sex] *= np.where(at >= 0, table.share[at], 0.0)
    return nation


def _ages(people: People, nation: Floats, scope: Scope) -> Line:
    if scope.ages_closed:
        return grading.unjudged("demography", "age", "ages", scope.ages_closed)
    of_sexes = np.bincount(people.sex, minlength=2) / people.size
    years = (nation / np.maximum(nation.sum(axis=0), 1e-9) * of_sexes).sum(axis=1)
    years /= max(float(years.sum()), 1e-9)
    band = np.clip(np.searchsorted(_BANDS, people.age, side="right") - 1, 0, len(_BANDS) - 2)
    whose = "people who have it" if scope.given else "the nation"
    usual, own = float(years @ np.append(np.arange(100) + 0.5, 102.0)), float(people.age.mean())
    return _line(
        _Mix(
            name="age",
            title="ages",
            labels=[f"{a}–{b - 1}" if b <= _TOP else f"{a}+" for a, b in pairwise(_BANDS.tolist())],
            here=np.bincount(band, minlength=len(_BANDS) - 1) / people.size,
            expected=np.add.reduceat(years, _BANDS[:-1]),
            patients=people.size,
            source=_CENSUS,
            figures=(own, usual, "years, mean"),
            note=f"mean age {own:.1f} against {usual:.1f} of {whose}",
            loose=_LOOSE if scope.given else 1.0,
        )
    )


def _sexes(people: People, nation: Floats, scope: Scope) -> Line:
    why = scope.sexes_closed or scope.closed
    if why:
        return grading.unjudged("demography", "sex", "share of women", why)
    here = np.bincount(people.sex, minlength=2) / people.size
    expected = nation.sum(axis=0) / nation.sum()
    own, usual = 100 * float(here[1]), 100 * float(expected[1])
    return _line(
        _Mix(
            name="sex",
            title="share of women",
            labels=("men", "women"),
            here=here,
            expected=expected,
            patients=people.size,
            source=_CENSUS,
            figures=(own, usual, "%"),
            note=f"{own:.0f} % women against {usual:.0f} %",
            loose=_LOOSE if scope.given else 1.0,
        )
    )


def _origins(people: People, reference: Reference, scope: Scope) -> Line:
    name, title = "origin", "race and ethnicity"
    known = people.origin >= 0
    why = scope.origins_closed or scope.asked or ("" if known.any() else _NO_COLUMN)
    if why:
        return grading.unjudged("demography", name, title, why)
    here, expected, n = _mixed(people, people.origin, known, reference.origins)
    return _furthest(title, name, ORIGINS, here, expected, n, "US Census Bureau 2019")


def _smoking(people: People, reference: Reference, scope: Scope) -> Line:
    name, title = "smoking", "smoking (never, former, current)"
    adult = people.age >= _ADULT
    known = adult & (people.smoking >= 0)
    why = scope.closed or scope.asked
    if not why and not adult.any():
        why = "the table is of adults"
    if not why and not (people.smoking[known] == SMOKING.index("never")).any():
        why = _NO_COLUMN
    if why:
        return grading.unjudged("demography", name, title, why)
    here, expected, n = _mixed(people, people.smoking, known, reference.smoking)
    return _furthest(title, name, SMOKING, here, expected, n, "NHANES 2017-Mar2020")


def _mixed(people: People, codes: Ints, known: Bools, table: Shares) -> tuple[Floats, Floats, int]:
    """Return shares here, shares expected at the patients' ages and sexes, and of how many patients."""
    cell = table.cells.of(people.age, people.sex)
    mine = known & (cell >= 0)
    n = int(mine.sum())
    here = np.bincount(codes[mine], minlength=table.share.shape[1]) / n
    return here, np.bincount(cell[mine], minlength=len(table.share)) / n @ table.share, n


@dataclass(frozen=True, eq=False, kw_only=True)
class _Mix:
    """Shares of categories (k,) of `patients` here and expected; and what tells a reader how they differ."""

    name: str
    title: str
    labels: Sequence[str]
    here: Floats
    expected: Floats
    patients: int
    source: str
    figures: tuple[float, float, str]
    note: str
    loose: float = 1.0


def _line(mix: _Mix) -> Line:
    """Return the line of a mix of categories, graded by total variation."""
    tolerance = mix.loose * grading.CATEGORIES
    distance = metrics.total_variation(mix.here, mix.expected)
    chance = metrics.total_variation_by_chance(mix.expected, mix.patients)
    grade = grading.grade_of(distance, tolerance, chance)
    line = Line(
        section="demography",
        name=mix.name,
        title=mix.title,
        grade=grade,
        patients=mix.patients,
        unit=mix.figures[2],
        here=mix.figures[0],
        expected=mix.figures[1],
        metric="total variation",
        distance=distance,
        tolerance=tolerance,
        chance=chance,
        note=mix.note,
        source=mix.source,
        parts=tuple(
            Part(
                label=mix.labels[int(at)],
                grade=grade,
                patients=mix.patients,
                here=float(mix.here[at]),
                expected=float(mix.expected[at]),
                allowed=tolerance + chance,
            )
            for at in np.flatnonzero((mix.here > 0) | (mix.expected > 0))
        ),
    )
    return grading.unless_few(line, chance)


def _furthest(
    title: str, name: str, labels: Sequence[str], here: Floats, expected: Floats, n: int, source: str
) -> Line:
    """Return the line of a mix that is told by its category that is furthest off."""
    at = int(np.argmax(np.abs(here - expected)))
    own, theirs = 100 * float(here[at]), 100 * float(expected[at])
    return _line(
        _Mix(
            name=name,
            title=title,
            labels=labels,
            here=here,
            expected=expected,
            patients=n,
            source=source,
            figures=(own, theirs, f"% {labels[at]}"),
            note=f"furthest: {labels[at]}, {own:.1f} % against {theirs:.1f} %",
        )
    )

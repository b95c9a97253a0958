"""How many of something people have, against the shares of 0, 1, 2 … at each age and sex."""

from __future__ import annotations

import numpy as np

from core.cohort import Floats
from core.realism import grading, metrics
from core.realism.people import People
from core.realism.reference import Shares
from core.scorecard import Line, Part, Section

_NEAR = 0.2
"""Relative difference of means from which on they show how far a number is off."""


def _level(level: int, levels: int) -> str:
    return "none" if level == 0 else f"{level}+" if level == levels - 1 else str(level)


def counted(section: Section, name: str, title: str, number: Floats, people: People, table: Shares) -> Line:
    """Return the line of a number (n,) that people have, by total variation at their ages and sexes."""
    cell = table.cells.of(people.age, people.sex)
    known = (cell >= 0) & ~np.isnan(number)
    n = int(known.sum())
    if n == 0:
        return grading.unjudged(section, name, title, "no patient is of an age the table covers")
    levels = table.share.shape[1]
    weight = np.bincount(cell[known], minlength=len(table.share)) / n
    expected = weight @ table.share
    here = np.bincount(np.minimum(number[known], levels - 1).astype(np.int64), minlength=levels) / n
    distance = metrics.total_variation(here, expected)
    asked = 1 / float((weight**2 / table.people).sum())
    sampling = metrics.total_variation_by_chance(expected, n)
    chance = float(np.hypot(sampling, metrics.total_variation_by_chance(expected, asked)))
    grade = grading.grade_of(distance, grading.COUNTS, chance, sampling)
    furthest = int(np.argmax(np.abs(here - expected)))
    at = np.arange(levels)
    mean, usual = float(here @ at), float(expected @ at)
    note = f"{mean:.1f} on average against {usual:.1f}, "
    note += f"none in {100 * here[0]:.0f} % against {100 * expected[0]:.0f} %"
    by_level = grade == "off" and abs(mean - usual) < _NEAR * usual
    line = Line(
        section=section,
        name=name,
        title=f"{title}: {_level(furthest, levels)}" if by_level else title,
        grade=grade,
        patients=n,
        unit="%" if by_level else "on average",
        here=100 * float(here[furthest]) if by_level else mean,
        expected=100 * float(expected[furthest]) if by_level else usual,
        metric="total variation",
        distance=distance,
        tolerance=grading.COUNTS,
        chance=chance,
        note=note,
        source=f"NHANES {table.survey}",
        parts=tuple(
            Part(
                label=_level(level, levels),
                grade=grade,
                patients=n,
                here=float(here[level]),
                expected=float(expected[level]),
                allowed=grading.COUNTS + chance,
            )
            for level in range(levels)
        ),
    )
    return grading.unless_few(line, sampling)

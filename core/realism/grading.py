"""What is taken for good: tolerances, what chance allows for, and how many patients a judgement takes.

The tolerances are editorial. Two halves of the survey itself differ by a mean KS distance of 0.009 to 0.015
and a mean |Δ Spearman| of 0.011 to 0.020; a cohort is asked to be a few times that close.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from math import ceil, isnan

from core.scorecard import Grade, Line, Part, Section

KS = 0.04
"""Kolmogorov-Smirnov distance."""
MEAN = 0.10
"""Difference of means, in standard deviations of the reference."""
SPREAD = 0.25
"""Relative difference of standard deviations."""
CORRELATION = 0.04
"""Mean absolute difference of rank correlations."""
ONE_CORRELATION = 0.10
"""Absolute difference of one rank correlation."""
SHARE, RELATIVE = 0.02, 0.15
"""A share may differ by two percentage points or 15 % of itself, whichever is more."""
ODDS = 0.405
"""Difference of logarithms of odds ratios: half as much again (ln 1.5)."""
CATEGORIES = 0.03
"""Total variation of who the patients are."""
DRUG, DRUG_RELATIVE = 0.01, 0.25
"""A medication's share may differ by one percentage point or a quarter of itself: its table is old."""
COUNTS = 0.05
"""Total variation of how many conditions or medications people have."""
GROWTH = 0.10
"""Mean z-score of the children of one year of age."""
IMPLAUSIBLE = 0.005
"""Share of patients who break a rule about what is implausible."""
TOO_FEW = "too few patients"
MEASURED = 0.8
"""Share of patients that must have a value: where fewer have, somebody had a reason to measure them."""
POWER = 2.0
"""Chance may be this many tolerances at most; otherwise there are too few patients to call a line good."""


def share_tolerance(expected: float, section: Section = "prevalence") -> float:
    """Return by how much a share may differ."""
    if section == "medications":
        return max(DRUG, DRUG_RELATIVE * expected)
    return max(SHARE, RELATIVE * expected)


def grade_of(distance: float, tolerance: float, chance: float, sampling: float | None = None) -> Grade:
    """Return "off" beyond tolerance and chance together, "good" when enough patients back it.

    `sampling` is the part of `chance` that more patients would take away (all of it by default).
    """
    if isnan(distance):
        return "not judged"
    if distance > tolerance + chance:
        return "off"
    return "good" if (chance if sampling is None else sampling) <= POWER * tolerance else "not judged"


def needed(patients: float, tolerance: float, sampling: float) -> int:
    """Return how many patients would do, to one significant figure upwards: chance falls with their root."""
    exact = patients * (sampling / (POWER * tolerance)) ** 2
    step = 10 ** max(len(str(int(exact))) - 1, 1)
    return int(ceil(exact / step) * step)


def unless_few(line: Line, sampling: float) -> Line:
    """Return the line; one that is not judged for want of patients says so, and how many would do."""
    if line.grade != "not judged":
        return line
    enough = needed(max(line.patients, 1), line.tolerance, sampling)
    who = "1 patient is" if line.patients == 1 else f"{line.patients:,} patients are"
    note = f"{who} too few; about {enough:,} would do"
    return replace(line, note=note, why=TOO_FEW, needed=enough)


def worst(parts: Iterable[Part]) -> Part | None:
    """Return the part that is furthest beyond what it is allowed."""
    ranked = sorted(parts, key=lambda p: abs(p.here - p.expected) / max(p.allowed, 1e-9), reverse=True)
    return ranked[0] if ranked else None


def unjudged(section: Section, name: str, title: str, why: str, *, note: str = "", patients: int = 0) -> Line:
    """Return a line that says why it could not be judged."""
    return Line(
        section=section,
        name=name,
        title=title,
        grade="not judged",
        patients=patients,
        note=note or why,
        why=why,
    )

"""Rank correlations of adults against the survey's."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from core.cohort import Bools, Floats
from core.knowledge.base import Knowledge
from core.realism import grading, metrics
from core.realism.naming import titled
from core.realism.people import People
from core.realism.reference import Matrix, Reference
from core.realism.scope import Scope
from core.scorecard import Correlations, Line, Part

_ADULT = 20
_BANDS = (20, 30, 40, 50, 60, 70, 80, 101)
_LEAST = 400
"""Effective number of patients that a matrix takes."""
_WHO = {"all": "adults", "male": "men", "female": "women"}
_DRAWN = (
    "age", "height", "weight", "bmi", "systolic_bp", "diastolic_bp", "heart_rate", "total_cholesterol", "hdl",
    "ldl", "triglycerides", "hba1c", "glucose", "creatinine", "hemoglobin", "albumin",
)  # fmt: skip
"""Variables of the figure."""


def judged(
    people: People, reference: Reference, knowledge: Knowledge, scope: Scope
) -> Iterator[tuple[Line, Correlations | None]]:
    """Yield a line for all adults, men and women, and the matrix of all (or the one sex there is) to draw."""
    adult = (people.age >= _ADULT) & ~people.pregnant
    sexes = [sex for sex in (0, 1) if (adult & (people.sex == sex)).any()]
    for who, codes in (("all", (0, 1)), ("male", (0,)), ("female", (1,))):
        if who == "all" and len(sexes) == 1:
            continue
        if who != "all" and codes[0] not in sexes and sexes:
            continue
        title = f"correlations, {_WHO[who]}"
        mine = adult & np.isin(people.sex, codes)
        why = scope.closed or scope.asked
        weights, short = _weights(people, mine, reference, codes)
        why = why or short
        if why:
            line = grading.unjudged(
                "correlations", f"correlations_{who}", title, why, patients=int(mine.sum())
            )
            yield line, None
            continue
        yield _matrix(people, mine, weights, reference.matrix, who, knowledge)


def _weights(people: People, mine: Bools, reference: Reference, codes: tuple[int, ...]) -> tuple[Floats, str]:
    """Return weights (of `mine`) that give the nation's mix of ages and sexes, or why there are none."""
    age, sex = np.minimum(people.age[mine], 100.0), people.sex[mine]
    band = np.searchsorted(_BANDS, age, side="right") - 1
    weights = np.zeros(len(age))
    nation = reference.ages
    for at in range(len(_BANDS) - 1):
        for code in codes:
            who = (band == at) & (sex == code)
            people_there = nation[_BANDS[at] : _BANDS[at + 1], code].sum()
            if not who.any():
                return (
                    weights,
                    f"correlations are of all ages; nobody here is {_BANDS[at]}–{_BANDS[at + 1] - 1}",
                )
            weights[who] = people_there / who.sum()
    size = metrics.effective_size(weights)
    if size < _LEAST:
        return weights, f"{_LEAST} adults or more make correlations"
    return weights, ""


def _matrix(
    people: People, mine: Bools, weights: Floats, matrix: Matrix, who: str, knowledge: Knowledge
) -> tuple[Line, Correlations | None]:
    """Compare every pair that both have."""
    title = f"correlations, {_WHO[who]}"
    columns = {"age": people.age[mine]} | {
        name: people.values[name][mine] for name in matrix.names if name in people.values
    }
    names = [
        n for n in matrix.names if n in columns and float(np.mean(~np.isnan(columns[n]))) >= grading.MEASURED
    ]
    if len(names) < 3:
        why = "fewer than three of the table's variables are measured"
        return grading.unjudged("correlations", f"correlations_{who}", title, why), None
    shown = [titled(n, knowledge) for n in names]
    table = np.stack([columns[n] for n in names], axis=1)
    here = metrics.spearman(table, weights)
    at = [matrix.names.index(n) for n in names]
    expected, asked = matrix.of[who][np.ix_(at, at)], matrix.people[np.ix_(at, at)]
    error = np.sqrt(1 / metrics.effective_size(weights) + 1 / np.maximum(asked, 1))
    low = np.tril_indices(len(names), -1)
    known = ~np.isnan(expected[low]) & ~np.isnan(here[low])
    far, chance = np.abs(here - expected)[low][known], error[low][known]
    parts = [
        Part(
            label=f"{shown[i]} and {shown[j]}",
            grade=grading.grade_of(
                abs(float(here[i, j] - expected[i, j])), grading.ONE_CORRELATION, float(4.2 * error[i, j])
            ),
            patients=int(mine.sum()),
            here=float(here[i, j]),
            expected=float(expected[i, j]),
            allowed=float(grading.ONE_CORRELATION + 4.2 * error[i, j]),
        )
        for i, j in zip(*low, strict=True)
        if not np.isnan(expected[i, j]) and not np.isnan(here[i, j])
    ]
    parts.sort(key=lambda p: -abs(p.here - p.expected))
    off = [p for p in parts if p.grade == "off"]
    mean = float(far.mean())
    by_chance = float(np.sqrt(2 / np.pi) * chance.mean())
    overall = grading.grade_of(mean, grading.CORRELATION, by_chance)
    note = f"mean |difference| {mean:.3f} over {len(parts)} pairs of {len(names)} variables"
    note += (
        f", most {parts[0].label}: {parts[0].here:.2f} against {parts[0].expected:.2f}; {len(off)} pairs off"
    )
    pair = parts[0]
    by_pair = bool(off) and overall != "off"
    line = Line(
        section="correlations",
        name=f"correlations_{who}",
        title=f"correlation of {pair.label}, {_WHO[who]}" if by_pair else f"{title} (mean gap)",
        grade="off" if overall == "off" or off else "good",
        patients=int(mine.sum()),
        unit="",
        here=pair.here if by_pair else mean,
        expected=pair.expected if by_pair else 0.0,
        metric="largest |Δ Spearman|" if by_pair else "mean |Δ Spearman|",
        distance=abs(pair.here - pair.expected) if by_pair else mean,
        tolerance=grading.ONE_CORRELATION if by_pair else grading.CORRELATION,
        chance=pair.allowed - grading.ONE_CORRELATION if by_pair else by_chance,
        note=note,
        source="NHANES 2009-2018 and 2017-Mar2020",
        parts=tuple(parts),
    )
    return line, _drawn(names, shown, here, expected)


def _drawn(names: list[str], titles: list[str], here: Floats, expected: Floats) -> Correlations:
    at = [names.index(n) for n in _DRAWN if n in names]
    return Correlations(
        titles=tuple(titles[i] for i in at),
        here=tuple(tuple(float(here[i, j]) for j in at) for i in at),
        expected=tuple(tuple(float(expected[i, j]) for j in at) for i in at),
    )

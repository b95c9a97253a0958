"""Observations against the percentiles of people of the same age and sex."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from core.cohort import Bools, Floats, Ints
from core.knowledge.base import Knowledge
from core.knowledge.schema import Observation
from core.realism import grading, metrics
from core.realism.definitions import LEVELS, Definitions
from core.realism.naming import titled
from core.realism.people import People
from core.realism.reference import ADULT, Distribution, Effect, Reference, Shares
from core.realism.scope import Scope
from core.scorecard import Line, Span

_LEVELS = np.asarray(LEVELS)
_SHOWN = (0.05, 0.25, 0.50, 0.75, 0.95)
_GROWN = frozenset({"height", "weight", "bmi"})
_ORDERED = "measured only where there was a reason to, so that those measured are not everybody"
_SPREAD = "ln sd ratio"
_NO_TABLE = "no table of people with the condition has it"
_LOOSE = 1.5
"""How much looser a mean of people with a condition is judged: the difference is one for all ages."""
_HEAVIEST = 50.0
"""Kurtosis taken at most: of heavier tails a standard deviation says little."""
_NEAR = 0.3
"""Standard deviations by which means must differ to show how far a variable is off."""
_ABSENT = "no patient has a value"


@dataclass(frozen=True, eq=False)
class _Sample:
    """The values (n,) of the patients who have one, and the reference's cell of each (n,)."""

    values: Floats
    cell: Ints


def judged(
    people: People, reference: Reference, definitions: Definitions, knowledge: Knowledge, scope: Scope
) -> Iterator[tuple[Line, Span | None]]:
    """Yield a line for every variable in adults and in children, and a span to draw where it was compared."""
    for who, mine in (("adults", people.age >= ADULT), ("children", people.age < ADULT)):
        if not mine.any():
            continue
        for name in definitions.variables:
            if name in _GROWN and who == "children":
                continue
            title = titled(name, knowledge) + ("" if who == "adults" else ", children")
            key = name if who == "adults" else f"{name}_children"
            table = reference.distributions.get((name, who))
            if table is None:
                continue
            observation = knowledge.observations[name]
            found = _sample(people, name, mine, table, observation.decimals)
            if isinstance(found, str):
                yield grading.unjudged("distributions", key, title, found), None
            elif scope.given and who == "adults":
                effect = reference.effects.get((scope.given, name))
                if effect is None:
                    yield grading.unjudged("distributions", key, title, _NO_TABLE), None
                    continue
                having = reference.prevalence[scope.given]
                yield _of_condition(key, title, found, table, having, effect, observation), None
            elif scope.closed or scope.given:
                yield grading.unjudged("distributions", key, title, scope.closed or scope.asked), None
            else:
                yield _of_population(key, title, found, table, observation)


def _sample(people: People, name: str, mine: Bools, table: Distribution, decimals: int) -> _Sample | str:
    """Return the values of a variable of some people, or why there is nothing to compare."""
    if name not in people.values:
        return _ABSENT
    cell = table.cells.of(people.age, people.sex)
    eligible = mine & (cell >= 0) & ~people.pregnant
    values = people.values[name]
    known = eligible & ~np.isnan(values)
    if not known.any():
        return _ABSENT
    share = float(known.sum() / eligible.sum())
    if share < grading.MEASURED:
        return _ORDERED
    return _Sample(np.round(values[known], decimals), cell[known])


def _of_population(
    key: str, title: str, sample: _Sample, table: Distribution, observation: Observation
) -> tuple[Line, Span]:
    """Hold a variable against the percentiles of each patient's own age and sex."""
    n = len(sample.values)
    weight = np.bincount(sample.cell, minlength=len(table.mean)) / n
    percentiles = np.round(table.percentiles, observation.decimals)
    gaps = metrics.percentile_gaps(sample.values, _LEVELS, percentiles[sample.cell])
    trial = _worst_trial(sample.values, gaps, weight, table)
    sampling = metrics.KOLMOGOROV_99_9 / np.sqrt(n)
    grade = grading.grade_of(trial.distance, trial.tolerance, trial.chance, sampling)
    shown = _told_by(trial.metric, sample, weight, table, observation, gaps)
    mean, sd = _mixed(weight, table.mean, table.sd)
    own, spread = float(sample.values.mean()), float(sample.values.std())
    line = Line(
        section="distributions",
        name=key,
        title=f"{title}{shown.what}" if grade == "off" else title,
        grade=grade,
        patients=n,
        unit=observation.unit,
        here=shown.here,
        expected=shown.expected,
        metric=trial.metric,
        distance=trial.distance,
        tolerance=trial.tolerance,
        chance=trial.chance,
        note=f"mean {_shown(own, observation)} against {_shown(mean, observation)} {observation.unit}, "
        f"sd {spread:.3g} against {sd:.3g}, KS {np.nanmax(np.abs(gaps)):.3f}",
        source=f"NHANES {table.survey}",
    )
    return grading.unless_few(line, sampling), _span(line, sample, weight, table)


@dataclass(frozen=True, slots=True)
class _Trial:
    """One way in which a variable may differ, and by how much it may."""

    metric: str
    distance: float
    tolerance: float
    chance: float

    @property
    def excess(self) -> float:
        return max(self.distance - self.chance, 0.0) / self.tolerance


def _worst_trial(values: Floats, gaps: Floats, weight: Floats, table: Distribution) -> _Trial:
    """Return the trial of shape, mean or spread that is off most; that of shape when none is."""
    mean, sd = _mixed(weight, table.mean, table.sd)
    asked = 1 / max(float((weight**2 / table.people).sum()), 1e-12)
    error = float(np.sqrt(1 / len(values) + 1 / asked))
    spread = max(float(values.std()), 1e-9)
    tail = float(np.sqrt((min(_kurtosis(values), _HEAVIEST) - 1) / 4))
    shape = _Trial("KS", float(np.nanmax(np.abs(gaps))), grading.KS, metrics.KOLMOGOROV_99_9 * error)
    shift = _Trial("mean, in sd", abs(float(values.mean()) - mean) / sd, grading.MEAN, metrics.Z_99_9 * error)
    width = _Trial(_SPREAD, abs(float(np.log(spread / sd))), grading.SPREAD, metrics.Z_99_9 * tail * error)
    off = [t for t in (shape, shift, width) if grading.grade_of(t.distance, t.tolerance, t.chance) == "off"]
    return max(off, key=lambda t: t.excess) if off else shape


@dataclass(frozen=True, slots=True)
class _Shown:
    """What shows best how far a variable is off."""

    what: str
    here: float
    expected: float


def _told_by(
    metric: str, sample: _Sample, weight: Floats, table: Distribution, observation: Observation, gaps: Floats
) -> _Shown:
    """Return the mean, the spread, or the percentile that is furthest."""
    mean, sd = _mixed(weight, table.mean, table.sd)
    here = float(sample.values.mean())
    if metric == _SPREAD:
        return _Shown(", sd", float(sample.values.std()), sd)
    if metric == "KS" and abs(here - mean) < _NEAR * sd:
        level = _LEVELS[[int(np.nanargmax(np.abs(gaps)))]]
        own = float(metrics.quantiles(sample.values, level)[0])
        theirs = float(mixed_quantiles(table.percentiles, weight, level)[0])
        decimals = observation.decimals + 1
        return _Shown(f", {100 * level[0]:.0f}th percentile", round(own, decimals), round(theirs, decimals))
    return _Shown("", here, mean)


def _of_condition(
    key: str,
    title: str,
    sample: _Sample,
    table: Distribution,
    having: Shares,
    effect: Effect,
    observed: Observation,
) -> Line:
    """Hold the mean of patients who all have a condition against that of people of their ages who have it.

    Everybody's mean at an age mixes those with and without; with a share p who have it and a difference d,
    those with it lie (1 - p) d above everybody.
    """
    n = len(sample.values)
    weight = np.bincount(sample.cell, minlength=len(table.mean)) / n
    everybody, _ = _mixed(weight, table.mean, table.sd)
    expected = everybody + (1 - _share_at(having, table, weight)) * effect.difference
    here = float(sample.values.mean())
    distance = abs(here - expected) / effect.sd
    tolerance, sampling = _LOOSE * grading.MEAN, metrics.Z_99_9 / float(np.sqrt(n))
    chance = float(np.hypot(sampling, metrics.Z_99_9 * effect.error / effect.sd))
    line = Line(
        section="distributions",
        name=key,
        title=title,
        grade=grading.grade_of(distance, tolerance, chance, sampling),
        patients=n,
        unit=observed.unit,
        here=here,
        expected=expected,
        metric="mean, in sd",
        distance=distance,
        tolerance=tolerance,
        chance=chance,
        note=f"mean {_shown(here, observed)} against {_shown(expected, observed)} {observed.unit} "
        f"of people of these ages who have it, sd {sample.values.std():.3g} against {effect.sd:.3g}",
        source=f"NHANES {effect.survey}",
    )
    return grading.unless_few(line, sampling)


def _share_at(share: Shares, table: Distribution, weight: Floats) -> float:
    """Return the share that has a condition among people mixed by the cells of a variable's table."""
    middle = np.minimum((table.cells.start + np.minimum(table.cells.stop, 90)) / 2, 100)
    at = share.cells.of(middle, table.cells.sex)
    return float((weight * np.where(at >= 0, share.share[at], 0.0)).sum())


def _mixed(weight: Floats, mean: Floats, sd: Floats) -> tuple[float, float]:
    """Return mean and standard deviation of a mixture of cells, by the law of total variance."""
    used = weight > 0
    middle = float((weight[used] * mean[used]).sum())
    square = float((weight[used] * (sd[used] ** 2 + mean[used] ** 2)).sum())
    return middle, float(np.sqrt(max(square - middle**2, 0.0)))


def _kurtosis(values: Floats) -> float:
    centred = values - values.mean()
    spread = float((centred**2).mean())
    return float((centred**4).mean() / spread**2) if spread > 0 else 3.0


def _span(line: Line, sample: _Sample, weight: Floats, table: Distribution) -> Span:
    """Return percentiles to draw; those of the reference from its cells mixed like the patients."""
    levels = np.asarray(_SHOWN)
    return Span(
        name=line.name,
        title=line.title.split(", ")[0],
        unit=line.unit,
        here=tuple(metrics.quantiles(sample.values, levels).tolist()),
        expected=tuple(mixed_quantiles(table.percentiles, weight, levels).tolist()),
        grade=line.grade,
    )


def mixed_quantiles(percentiles: Floats, weight: Floats, levels: Floats) -> Floats:
    """Return quantiles (k,) of a mixture of cells known by percentiles (c, 9) at `LEVELS`, linear between."""
    used = (weight > 0) & ~np.isnan(percentiles).all(axis=1)
    table, share = percentiles[used], weight[used] / weight[used].sum()
    points = np.unique(table[~np.isnan(table)])
    total = np.zeros(len(points))
    for row, part in zip(table, share, strict=True):
        known = ~np.isnan(row)
        total += part * np.interp(points, row[known], _LEVELS[known], left=0.0, right=1.0)
    return np.asarray(np.interp(levels, total, points), dtype=np.float64)


def _shown(value: float, observation: Observation) -> str:
    return f"{value:.{min(observation.decimals + 1, 3)}f}"

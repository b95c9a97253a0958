"""Illnesses that came and went, and how lasting ones grew worse."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

from core.cohort import AS_OF, SEXES, Bools, Floats, Ints
from core.knowledge.base import Knowledge
from core.knowledge.lives import Rate
from core.knowledge.schema import Condition
from core.lives.frame import Frame, arrivals
from core.patients.distributions import extended_interp
from core.request import DAYS_A_YEAR

_MONTH = 28
"""Days that lie between two illnesses of one kind at least, after the first has passed."""
_SCORES = np.asarray([-1.2815515655446004, 0.0, 1.2815515655446004])
_MILDEST = 0.6
"""How bad a lasting condition was at its onset, beside how bad it is now (editorial)."""
_SEEN_WITHIN = 4
"""Days of an illness within which most are seen."""


@dataclass(frozen=True, slots=True)
class Episodes:
    """Past illnesses: patient, condition, first day, day seen, last day (days before the chart), severity."""

    patient: Ints
    condition: Ints
    onset: Ints
    seen: Ints
    resolved: Ints
    severity: Floats


def draw(frame: Frame) -> Episodes:
    """Draw everyone's passing illnesses at the incidence that the knowledge base's prevalence implies.

    Incidence is prevalence over mean duration (Freeman and Hutchison 1980, PMID 7395863).
    """
    parts = [
        _of(frame, name) for name in frame.tables.settings.passing if name in frame.cohort.condition_names
    ]
    columns = zip(*parts, strict=True)
    return Episodes(*(np.concatenate(list(column)) for column in columns))


def _of(frame: Frame, name: str) -> tuple[Ints, Ints, Ints, Ints, Ints, Floats]:
    condition = frame.knowledge.conditions[name]
    rates = incidence(frame.knowledge, name)
    seen = frame.tables.settings.attended.get(name, 1.0)
    patient, years = arrivals(frame, f"past {name}", rates, np.full(frame.cohort.size, seen))
    onset = np.maximum(np.round(years * DAYS_A_YEAR).astype(np.int64), 1)
    lasts = np.ceil(_duration(condition, frame.chance.normal_at(f"length of past {name}", patient, onset)))
    resolved = onset - np.maximum(lasts.astype(np.int64), 1)
    keep = (resolved >= 1) & (onset <= frame.made[patient]) & ~_impossible(frame, condition, patient, onset)
    keep &= _first_of_its_kind(frame, name, patient, onset, resolved)
    patient, onset, resolved = patient[keep], onset[keep], resolved[keep]
    uniform = frame.chance.at(f"seen for past {name}", patient, onset)
    wait = np.floor(uniform**2 * np.minimum(_SEEN_WITHIN, onset - resolved)).astype(np.int64)
    severity = frame.chance.at(f"severity of past {name}", patient, onset)
    code = frame.cohort.condition_names.index(name)
    return patient, np.full(len(patient), code), onset, onset - wait, resolved, severity


@cache
def incidence(knowledge: Knowledge, name: str) -> tuple[Rate, Rate]:
    """Return new cases of an acute condition a person-year by age, of men and of women."""
    condition = knowledge.conditions[name]
    ages = np.arange(0.0, 101.0)
    allowed = (ages + 1 > condition.age_min) & (ages < condition.age_max)
    knots = np.asarray(condition.prevalence.ages, dtype=np.float64)
    found = []
    for sex, prevalence in zip(SEXES, (condition.prevalence.male, condition.prevalence.female), strict=True):
        share = (
            np.interp(ages + 0.5, knots, np.asarray(prevalence)) * allowed * (condition.sex in {None, sex})
        )
        found.append(Rate(ages, share / mean_duration(condition) * DAYS_A_YEAR))
    return found[0], found[1]


def mean_duration(condition: Condition) -> float:
    """Return the mean length of an illness in days: of its log-normal percentiles."""
    if condition.duration is None:
        return 14.0
    spread = np.log(condition.duration.p90 / condition.duration.p10) / (2 * _SCORES[2])
    return float(condition.duration.p50 * np.exp(spread**2 / 2))


def _duration(condition: Condition, score: Floats) -> Floats:
    if condition.duration is None:
        return np.full(len(score), 14.0)
    points = np.log([condition.duration.p10, condition.duration.p50, condition.duration.p90])
    days: Floats = np.exp(extended_interp(np.clip(score, -2.0, 2.0), _SCORES, points))
    return days


def _impossible(frame: Frame, condition: Condition, patient: Ints, onset: Ints) -> Bools:
    """Return which illnesses could not be: too young, beside what excludes them, before they existed."""
    age = frame.age(patient, onset)
    barred = (age < condition.age_min) | (age >= condition.age_max)
    names = frame.cohort.condition_names
    apart = {e.condition for e in condition.excludes}
    apart |= {
        c for c in names if any(e.condition == condition.name for e in frame.knowledge.conditions[c].excludes)
    }
    for name in apart:
        began = frame.onset[names.index(name), patient]
        barred |= began >= onset
    began = frame.onset[names.index(condition.name), patient]
    barred |= (began >= 0) & (onset <= began + 2 * _MONTH)
    if condition.requires:
        barred |= True
    since = frame.tables.settings.since.get(condition.name)
    if since is not None:
        barred |= onset > (AS_OF - np.datetime64(since)).astype(np.int64)
    return barred


def _first_of_its_kind(frame: Frame, name: str, patient: Ints, onset: Ints, resolved: Ints) -> Bools:
    """Return which illnesses are far enough from the next later one; of those once in a life, the latest.

    Events come from the chart backwards, patient by patient.
    """
    order = np.lexsort((onset, patient))
    far = np.ones(len(patient), dtype=np.bool_)
    if len(order) > 1:
        same = patient[order][1:] == patient[order][:-1]
        if name in frame.tables.settings.once:
            far[order[1:][same]] = False
        else:
            close = resolved[order][1:] < onset[order][:-1] + _MONTH
            far[order[1:][same & close]] = False
    if name in frame.tables.settings.once:
        far &= frame.onset[frame.cohort.condition_names.index(name), patient] < 0
    return far


def severity_at(now: Floats, onset: Ints, ago: Ints) -> Floats:
    """Return severities (k,) so many days before the chart: rising from the onset to what they are now."""
    share = 1.0 - ago / np.maximum(onset, 1)
    past: Floats = now * (_MILDEST + (1.0 - _MILDEST) * np.clip(share, 0.0, 1.0))
    return past

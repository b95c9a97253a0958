"""Screening by schedule: who keeps to it, when, what it showed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.cohort import SEXES, Ints
from core.knowledge.lives import Screening
from core.life import PREVENTIVE
from core.lives.encounters import Visits
from core.lives.frame import Frame, chosen
from core.request import DAYS_A_YEAR

_LATE = 420
"""Days after it is due within which a screening is done, if at all."""


@dataclass(frozen=True, slots=True)
class Screened:
    """Screening done: patient, which, result, day before the chart, visit."""

    patient: Ints
    screening: Ints
    result: Ints
    ago: Ints
    visit: Ints


def draw(frame: Frame, visits: Visits) -> Screened:
    """Return everyone's screening: at the first visit to an office after it was due."""
    calm = np.flatnonzero(visits.kind <= PREVENTIVE)
    offices = Visits(*(getattr(visits, name)[calm] for name in Visits.__slots__))
    parts = [_of(frame, offices, calm, at, entry) for at, entry in enumerate(frame.tables.screenings)]
    columns = [np.concatenate(list(column)) for column in zip(*parts, strict=True)]
    order = np.lexsort((-columns[3], columns[0]))
    return Screened(*(column[order] for column in columns))


def _of(
    frame: Frame, offices: Visits, calm: Ints, which: int, entry: Screening
) -> tuple[Ints, Ints, Ints, Ints, Ints]:
    chance, cohort = frame.chance, frame.cohort
    everyone = np.arange(cohort.size)
    keeps = chance.at(f"{entry.name} uptake", everyone, everyone * 0) < entry.uptake
    if entry.sex is not None:
        keeps &= cohort.demography.sex == SEXES.index(entry.sex)
    for name in entry.barred_by:
        if name in cohort.condition_names:
            keeps &= ~cohort.has(name)
    count = int(np.ceil(frame.made.max(initial=0) / (entry.every * DAYS_A_YEAR))) + 1
    patient = np.repeat(everyone[keeps], count)
    place = np.tile(np.arange(count), int(keeps.sum()))
    phase = chance.at(f"{entry.name} phase", patient, patient * 0)
    due = ((phase + place) * entry.every * DAYS_A_YEAR).astype(np.int64) + 1
    visit = offices.from_(patient, due)
    ago = offices.ago[np.maximum(visit, 0)] if len(offices) else due
    age = frame.age(patient, ago)
    found = (visit >= 0) & (due - ago <= _LATE) & (age >= entry.age_min) & (age < entry.age_max)
    patient, ago, visit = patient[found], ago[found], visit[found]
    again = np.append(False, (patient[1:] == patient[:-1]) & (visit[1:] == visit[:-1]))[: len(patient)]
    patient, ago, visit = patient[~again], ago[~again], visit[~again]
    weights = np.tile([r.weight for r in entry.results], (len(patient), 1))
    result = chosen(chance.at(f"{entry.name} result", patient, ago), weights)
    return patient, np.full(len(patient), which), result, ago, calm[visit] if len(calm) else visit

"""Years before a chart as columns: visits, readings, illnesses, prescriptions, screening, deaths."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

_Floats: TypeAlias = npt.NDArray[np.float64]
_Ints: TypeAlias = npt.NDArray[np.int64]
_Dates: TypeAlias = npt.NDArray[np.datetime64]

KINDS = (
    "office visit", "specialist visit", "preventive visit", "immunization visit", "emergency visit",
    "hospital stay",
)  # fmt: skip
OFFICE, SPECIALIST, PREVENTIVE, SHOT, EMERGENCY, INPATIENT = range(len(KINDS))
ENDINGS = ("", "course ended", "dose changed", "not tolerated", "not enough effect")
"""Why a prescription ended; "" = it goes on."""
LASTS, COURSE_ENDED, DOSE_CHANGED, NOT_TOLERATED, NOT_ENOUGH = range(len(ENDINGS))


@dataclass(frozen=True, slots=True, kw_only=True)
class EncounterRows:
    """Visits and stays before the day of the chart, flat, ordered by patient and time.

    `kind` indexes `KINDS`; `start` and `end` are to the minute. `condition` is what it was for, as an index
    of the cohort's condition names (-1 = none of them), `complaint` indexes `complaints` (-1 = none).
    """

    complaints: tuple[str, ...]
    offsets: _Ints
    patient: _Ints
    kind: _Ints
    start: _Dates
    end: _Dates
    condition: _Ints
    complaint: _Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class EpisodeRows:
    """Illnesses that came and went, flat: `condition` as an index of the cohort's condition names."""

    offsets: _Ints
    patient: _Ints
    condition: _Ints
    onset: _Dates
    resolved: _Dates
    encounter: _Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class StageRows:
    """When a condition of the chart entered a stage, flat; `row` is its row among the cohort's conditions."""

    offsets: _Ints
    patient: _Ints
    row: _Ints
    stage: _Ints
    day: _Dates
    encounter: _Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodRows:
    """Times at one dose of one medication, flat, ordered by patient, medication and start.

    Columns as in `MedicationRows`. `stop` is not-a-time where it goes on; `ending` indexes `ENDINGS`;
    `encounter` is where it began (-1 = before the years told).
    """

    offsets: _Ints
    patient: _Ints
    medication: _Ints
    indication: _Ints
    dose: _Ints
    amount: _Floats
    renal: _Ints
    start: _Dates
    stop: _Dates
    ending: _Ints
    encounter: _Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreeningRows:
    """Screening done, flat: `screening` indexes the shipped screenings, `result` its results."""

    offsets: _Ints
    patient: _Ints
    screening: _Ints
    result: _Ints
    day: _Dates
    encounter: _Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Lives:
    """The years before the charts of a cohort, up to the day of each chart.

    `first` and `last` (n,) bound what is told: birth at the earliest; `last` is the day of the chart, which
    of who died is the day of death. `readings` holds each observation (encounters,), NaN where not measured.
    `diagnosed` (conditions,), `immunized` (immunizations,), `operated` (procedures,) say at which encounter
    these rows of the cohort came about, -1 before the years told or on the day of the chart. `died` (n,) is
    not-a-time for the living, `cause` (n,) indexes `causes` (-1 = living).
    """

    years: float
    first: _Dates
    last: _Dates
    encounters: EncounterRows
    readings: Mapping[str, _Floats]
    episodes: EpisodeRows
    stages: StageRows
    periods: PeriodRows
    screenings: ScreeningRows
    diagnosed: _Ints
    immunized: _Ints
    operated: _Ints
    died: _Dates
    cause: _Ints
    causes: tuple[str, ...]

"""A finished cohort into lives: years that end in its charts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from core.case import Case, effective_request
from core.cohort import Cohort, Dates, Ints, moved
from core.knowledge.context import Context, shipped_context
from core.knowledge.lives import life_tables
from core.life import (
    COURSE_ENDED,
    EMERGENCY,
    INPATIENT,
    PREVENTIVE,
    SHOT,
    EncounterRows,
    EpisodeRows,
    Lives,
    PeriodRows,
    ScreeningRows,
    StageRows,
)
from core.lives import encounters, illnesses, mortality, prescriptions, readings, screenings
from core.lives.encounters import Visits
from core.lives.frame import Frame, dates, offsets
from core.lives.illnesses import Episodes
from core.lives.prescriptions import Periods
from core.lives.screenings import Screened
from core.patients.chance import Chance
from core.request import DAYS_A_YEAR
from core.stay import generation

TOLD_ANYWAY = 5.0
"""Years told to whoever asks to see them without having asked for any."""
_WITH_DEATHS = 10.0
"""Years told where only deaths were asked for."""
CHUNK = 2_000
"""Patients whose lives are made at a time."""
_DAY = np.timedelta64(1, "D")


def cohort(case: Case, context: Context | None = None, *, first: int = 0, size: int | None = None) -> Cohort:
    """Return patients of a case as `generation.cohort` does, with lives where history was asked for."""
    context = context or shipped_context()
    made = generation.cohort(case, context, first=first, size=size)
    years = _years(case)
    return with_lives(made, context, years, deaths=bool(effective_request(case).deaths)) if years else made


def chunks(case: Case, context: Context | None = None) -> Iterator[Cohort]:
    """Yield all patients of a case in order, fewer at a time where lives are made with them."""
    if not _years(case):
        yield from generation.chunks(case, context)
        return
    for first in range(0, case.count, CHUNK):
        yield cohort(case, context, first=first, size=min(CHUNK, case.count - first))


def _years(case: Case) -> float:
    """Return how many years a case tells, 0 = none."""
    request = effective_request(case)
    return (_WITH_DEATHS if request.deaths else 0.0) if request.history is None else request.history


def with_lives(made: Cohort, context: Context, years: float, *, deaths: bool = False) -> Cohort:
    """Return a cohort with the years before it; charts of who died are those of the day of death."""
    found = lives(made, context, years, deaths=deaths)
    shift = np.asarray((found.last - made.day) / _DAY, dtype=np.int64)
    return replace(moved(made, shift) if shift.any() else made, lives=found)


def lives(made: Cohort, context: Context, years: float, *, deaths: bool = False) -> Lives:
    """Return the last `years` before the charts of a cohort: a pure function of the cohort and the years.

    What is told of fewer years is the end of what is told of more.
    """
    tables = life_tables()
    chance = Chance(made.seed, made.first, made.size)
    dead = mortality.none(made.size)
    if deaths:
        dead = mortality.draw(made, context, tables, chance, years)
    lived = np.asarray((made.day - made.demography.birth_date) / _DAY, dtype=np.int64)
    told = np.minimum(round(years * DAYS_A_YEAR) - np.maximum(dead.ago, 0), lived)
    frame = Frame(made, context.knowledge, context.population, tables, chance, told)
    episodes = illnesses.draw(frame)
    visits = encounters.draw(frame, episodes)
    periods = prescriptions.draw(frame, visits, episodes)
    kept = _Kept(frame, visits, np.maximum(dead.ago, 0))
    measured = readings.draw(frame, visits.some(kept.rows), episodes, periods)
    screened = screenings.draw(frame, visits)
    return Lives(
        years=years,
        first=kept.day(np.arange(made.size), told),
        last=kept.day(np.arange(made.size), np.zeros(made.size, dtype=np.int64)),
        encounters=kept.encounters(),
        readings=measured,
        episodes=kept.episodes(episodes),
        stages=kept.stages(),
        periods=kept.periods(periods),
        screenings=kept.screenings(screened),
        diagnosed=kept.diagnosed(),
        immunized=kept.at_visit(made.immunizations.patient, frame.ago(made.immunizations.day)),
        operated=kept.at_visit(made.procedures.patient, frame.ago(made.procedures.day)),
        died=np.where(
            dead.ago >= 0,
            kept.day(np.arange(made.size), np.zeros(made.size, dtype=np.int64)),
            np.datetime64("NaT"),
        ),
        cause=dead.cause,
        causes=tables.causes,
    )


@dataclass(frozen=True, eq=False)
class _Kept:
    """What is told of what was made: the visits within the years, and what hangs on them."""

    frame: Frame
    visits: Visits
    shift: Ints

    @property
    def rows(self) -> Ints:
        """Return the visits that are told."""
        return np.flatnonzero(self.visits.ago <= self.frame.told[self.visits.patient])

    def number(self, visit: Ints) -> Ints:
        """Return the numbers that visits have among those told, -1 for the others."""
        numbers = np.full(len(self.visits) + 1, -1, dtype=np.int64)
        numbers[self.rows] = np.arange(len(self.rows))
        return numbers[visit]

    def day(self, patient: Ints, ago: Ints) -> Dates:
        """Return days before the chart as dates of each patient."""
        return dates(ago + self.shift[patient])

    def at_visit(self, patient: Ints, ago: Ints) -> Ints:
        """Return the visit told that a day lies in, -1 where none does."""
        return self.number(self.visits.on(patient, ago))

    def encounters(self) -> EncounterRows:
        """Return the visits told, with the times of day."""
        told = self.rows
        visits, chance = self.visits, self.frame.chance
        patient, ago, kind = visits.patient[told], visits.ago[told], visits.kind[told]
        quarter = np.floor(chance.at("time of day", patient, ago) * 32).astype(np.int64)
        minute = np.where(
            kind >= EMERGENCY, np.floor(chance.at("arrival", patient, ago) * 1080), 480 + 15 * quarter
        )
        longest = np.select([kind == EMERGENCY, kind == PREVENTIVE, kind == SHOT], [360, 45, 20], default=40)
        least = np.where(kind == EMERGENCY, 90, 15)
        lasts = least + np.floor(chance.at("length", patient, ago) * (longest - least) / 5) * 5
        start = self.day(patient, ago).astype("datetime64[m]") + minute.astype(np.int64).astype(
            "timedelta64[m]"
        )
        end = start + lasts.astype(np.int64).astype("timedelta64[m]")
        home = self.day(patient, ago - visits.days[told]).astype("datetime64[m]") + np.timedelta64(
            11 * 60, "m"
        )
        stays = (kind == INPATIENT) & (visits.days[told] > 0)
        return EncounterRows(
            complaints=self.frame.tables.complaints,
            offsets=offsets(patient, self.frame.cohort.size),
            patient=patient,
            kind=kind,
            start=start,
            end=np.where(stays, home, end),
            condition=visits.condition[told],
            complaint=visits.complaint[told],
        )

    def episodes(self, made: Episodes) -> EpisodeRows:
        """Return the past illnesses whose visit is told."""
        encounter = self.at_visit(made.patient, made.seen)
        told = np.flatnonzero(encounter >= 0)
        told = told[np.lexsort((-made.onset[told], made.patient[told]))]
        patient = made.patient[told]
        return EpisodeRows(
            offsets=offsets(patient, self.frame.cohort.size),
            patient=patient,
            condition=made.condition[told],
            onset=self.day(patient, made.onset[told]),
            resolved=self.day(patient, made.resolved[told]),
            encounter=encounter[told],
        )

    def diagnosed(self) -> Ints:
        """Return the first visit from the onset of each condition on, -1 before the years told."""
        rows = self.frame.cohort.conditions
        onset = self.frame.ago(rows.onset)
        lasting = np.asarray([self.frame.lasting(n) for n in self.frame.cohort.condition_names])[
            rows.condition
        ]
        visit = self.number(self.visits.from_(rows.patient, onset))
        return np.where(lasting & (onset <= self.frame.told[rows.patient]), visit, -1)

    def stages(self) -> StageRows:
        """Return when graded conditions were first seen in each of their stages, up to today's."""
        frame, cohort = self.frame, self.frame.cohort
        rows = cohort.conditions
        patients, at, stages, agos = [], [], [], []
        for code in np.unique(rows.condition):
            condition = frame.knowledge.conditions[cohort.condition_names[code]]
            limits = np.asarray([s.upto for s in condition.severity.stages])
            if len(limits) < 2 or condition.course not in {"chronic", "lifelong"}:
                continue
            mine = np.flatnonzero(rows.condition == code)
            onset = frame.ago(rows.onset[mine])
            for stage in range(1, len(limits)):
                share = (limits[stage - 1] / np.maximum(rows.severity[mine], 1e-9) - 0.6) / 0.4
                reached = (rows.stage[mine] >= stage) & (share > 0) & (share < 1)
                ago = np.floor(onset * (1 - np.clip(share, 0.0, 1.0))).astype(np.int64)
                row = mine[reached]
                patients.append(rows.patient[row])
                at.append(row)
                stages.append(np.full(len(row), stage))
                agos.append(ago[reached])
        empty = np.zeros(0, dtype=np.int64)
        patient, row, stage_, ago_ = (np.concatenate([empty, *part]) for part in (patients, at, stages, agos))
        visit = self.visits.from_(patient, ago_)
        number = self.number(visit)
        told = np.flatnonzero(number >= 0)
        told = told[np.lexsort((-ago_[told], patient[told]))]
        patient = patient[told]
        day = (
            self.day(patient, self.visits.ago[visit[told]])
            if len(self.visits)
            else self.day(patient, ago_[told])
        )
        return StageRows(
            offsets=offsets(patient, cohort.size),
            patient=patient,
            row=row[told],
            stage=stage_[told],
            day=day,
            encounter=number[told],
        )

    def periods(self, made: Periods) -> PeriodRows:
        """Return the times at one dose that reach into the years told."""
        begun = made.start <= self.frame.told[made.patient]
        reaching = (made.stop <= self.frame.told[made.patient]) & (made.ending != COURSE_ENDED)
        told = np.flatnonzero((made.stop < 0) | begun | reaching)
        patient, stop = made.patient[told], made.stop[told]
        day = self.day(patient, np.maximum(stop, 0))
        return PeriodRows(
            offsets=offsets(patient, self.frame.cohort.size),
            patient=patient,
            medication=made.medication[told],
            indication=made.indication[told],
            dose=made.dose[told],
            amount=made.amount[told],
            renal=made.renal[told],
            start=self.day(patient, made.start[told]),
            stop=np.where(stop >= 0, day, np.datetime64("NaT")),
            ending=made.ending[told],
            encounter=self.at_visit(patient, made.start[told]),
        )

    def screenings(self, made: Screened) -> ScreeningRows:
        """Return the screening told."""
        number = self.number(made.visit)
        told = np.flatnonzero(number >= 0)
        patient = made.patient[told]
        return ScreeningRows(
            offsets=offsets(patient, self.frame.cohort.size),
            patient=patient,
            screening=made.screening[told],
            result=made.result[told],
            day=self.day(patient, made.ago[told]),
            encounter=number[told],
        )

"""The years before one patient's chart as frozen values, with codes: the source of timelines and files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import numpy as np

from core.cohort import SEXES, Cohort
from core.knowledge.context import Context
from core.knowledge.lives import life_tables
from core.knowledge.reference import chart_rank
from core.knowledge.schema import Condition
from core.life import ENDINGS, INPATIENT, KINDS, LASTS
from core.record import (
    ICD10CM,
    RXNORM,
    SNOMED,
    Code,
    ObservationEntry,
    dose_text,
    frequency_text,
    in_units,
    observation_entry,
)
from core.request import DAYS_A_YEAR

_INTO_A_VISIT = 5
"""Minutes into a visit at which readings are taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EncounterEntry:
    """A visit or stay: what kind, from when to when, what for ("" = a check-up)."""

    kind: str
    start: datetime
    end: datetime
    reason: str
    condition: str
    inpatient: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PastReading:
    """An earlier reading; `encounter` is the position of the visit it was taken at."""

    entry: ObservationEntry
    time: datetime
    encounter: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PastCondition:
    """An illness that came and went."""

    name: str
    display: str
    icd10cm: Code
    snomed: Code
    onset: date
    resolved: date
    encounter: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StageEntry:
    """The day on which a condition of the chart was first seen in a stage."""

    condition: str
    display: str
    stage: str
    day: date
    encounter: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodEntry:
    """A time at one dose of one medication; `stop` None = it goes on, `ending` says why it ended."""

    name: str
    display: str
    rxnorm: Code
    dose: str
    route: str
    frequency: str
    indication: str
    start: date
    stop: date | None
    ending: str
    encounter: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreeningEntry:
    """A screening examination and what it showed."""

    display: str
    snomed: Code
    result: str
    day: date
    encounter: int


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What is told of the years before a chart. `diagnosed` maps conditions to the visit they were seen at.

    `immunized` and `operated` give the visit of each immunization and procedure of the chart, None outside of
    the years. `died` is None for the living.
    """

    years: float
    first: date
    last: date
    encounters: tuple[EncounterEntry, ...]
    readings: tuple[PastReading, ...]
    conditions: tuple[PastCondition, ...]
    stages: tuple[StageEntry, ...]
    periods: tuple[PeriodEntry, ...]
    screenings: tuple[ScreeningEntry, ...]
    diagnosed: dict[str, int]
    immunized: tuple[int | None, ...]
    operated: tuple[int | None, ...]
    died: date | None
    cause: str


def history_of(cohort: Cohort, row: int, context: Context) -> History | None:
    """Return the history of row `row` of a cohort, None where none was asked for."""
    lives = cohort.lives
    if lives is None:
        return None
    told = _Telling(cohort, row, context)
    died = lives.died[row]
    return History(
        years=lives.years,
        first=lives.first[row].item(),
        last=lives.last[row].item(),
        encounters=told.encounters(),
        readings=told.readings(),
        conditions=told.conditions(),
        stages=told.stages(),
        periods=told.periods(),
        screenings=told.screenings(),
        diagnosed=told.diagnosed(),
        immunized=told.visits_of(lives.immunized, cohort.immunizations.offsets),
        operated=told.visits_of(lives.operated, cohort.procedures.offsets),
        died=None if np.isnat(died) else died.item(),
        cause="" if lives.cause[row] < 0 else lives.causes[lives.cause[row]],
    )


class _Telling:
    """Builds the parts of one patient's history."""

    def __init__(self, cohort: Cohort, row: int, context: Context) -> None:
        assert cohort.lives is not None  # noqa: S101  # `history_of` has looked
        self._cohort, self._row, self._knowledge = cohort, row, context.knowledge
        self._context = context
        self._lives = cohort.lives
        self._first = int(cohort.lives.encounters.offsets[row])

    def _rows(self, offsets: np.ndarray[tuple[int, ...], np.dtype[np.int64]]) -> range:
        return range(int(offsets[self._row]), int(offsets[self._row + 1]))

    def _number(self, encounter: int) -> int:
        return int(encounter) - self._first

    def _condition(self, code: int) -> Condition:
        return self._knowledge.conditions[self._cohort.condition_names[code]]

    def encounters(self) -> tuple[EncounterEntry, ...]:
        """Return visits in order of time."""
        rows = self._lives.encounters
        found = []
        for at in self._rows(rows.offsets):
            code, complaint = int(rows.condition[at]), int(rows.complaint[at])
            condition = self._cohort.condition_names[code] if code >= 0 else ""
            found.append(
                EncounterEntry(
                    kind=KINDS[rows.kind[at]],
                    start=rows.start[at].item(),
                    end=rows.end[at].item(),
                    reason=condition or (rows.complaints[complaint] if complaint >= 0 else ""),
                    condition=condition,
                    inpatient=bool(rows.kind[at] == INPATIENT),
                )
            )
        return tuple(found)

    def readings(self) -> tuple[PastReading, ...]:
        """Return readings in order of time, those of a visit in the order of a chart."""
        lives, people = self._lives, self._cohort.demography
        rank, sex = chart_rank(self._knowledge), SEXES[people.sex[self._row]]
        names = sorted(lives.readings, key=lambda name: rank[name])
        found = []
        for at in self._rows(lives.encounters.offsets):
            time = lives.encounters.start[at].item() + timedelta(minutes=_INTO_A_VISIT)
            days = (self._cohort.day_of(self._row) - time.date()).days
            age = float(people.age[self._row]) - days / DAYS_A_YEAR
            for name in names:
                value = float(lives.readings[name][at])
                if not np.isnan(value):
                    observation = self._knowledge.observations[name]
                    plain = observation_entry(observation, value, 0, age, sex, latest=False, items=())
                    (entry,) = in_units((plain,), self._cohort, self._context)
                    found.append(PastReading(entry=entry, time=time, encounter=self._number(at)))
        return tuple(found)

    def conditions(self) -> tuple[PastCondition, ...]:
        """Return past illnesses in order of time."""
        rows = self._lives.episodes
        found = []
        for at in self._rows(rows.offsets):
            condition = self._condition(int(rows.condition[at]))
            found.append(
                PastCondition(
                    name=condition.name,
                    display=condition.display,
                    icd10cm=Code(
                        system=ICD10CM, code=condition.icd10cm.code, display=condition.icd10cm.display
                    ),
                    snomed=Code(system=SNOMED, code=condition.snomed.code, display=condition.snomed.display),
                    onset=rows.onset[at].item(),
                    resolved=rows.resolved[at].item(),
                    encounter=self._number(rows.encounter[at]),
                )
            )
        return tuple(found)

    def stages(self) -> tuple[StageEntry, ...]:
        """Return stages entered, in order of time."""
        rows = self._lives.stages
        found = []
        for at in self._rows(rows.offsets):
            condition = self._condition(int(self._cohort.conditions.condition[rows.row[at]]))
            found.append(
                StageEntry(
                    condition=condition.name,
                    display=condition.display,
                    stage=condition.severity.stages[rows.stage[at]].name,
                    day=rows.day[at].item(),
                    encounter=self._number(rows.encounter[at]),
                )
            )
        return tuple(found)

    def periods(self) -> tuple[PeriodEntry, ...]:
        """Return times at one dose, by medication in order of its first start."""
        rows, names = self._lives.periods, self._cohort.medications.names
        found = []
        for at in self._rows(rows.offsets):
            medication = self._knowledge.medications[names[rows.medication[at]]]
            dose = medication.doses[rows.dose[at]]
            product = dose.product or medication.rxnorm
            renal = medication.renal[rows.renal[at]] if rows.renal[at] >= 0 else None
            code = int(rows.indication[at])
            visit = int(rows.encounter[at])
            found.append(
                PeriodEntry(
                    name=medication.name,
                    display=medication.display,
                    rxnorm=Code(system=RXNORM, code=product.code, display=product.display),
                    dose=dose_text(float(rows.amount[at]), dose),
                    route=medication.route,
                    frequency=(renal.frequency if renal else None) or frequency_text(dose),
                    indication="" if code < 0 else self._condition(code).display,
                    start=rows.start[at].item(),
                    stop=None if np.isnat(rows.stop[at]) else rows.stop[at].item(),
                    ending="" if rows.ending[at] == LASTS else ENDINGS[rows.ending[at]],
                    encounter=None if visit < 0 else self._number(visit),
                )
            )
        first: dict[str, date] = {}
        for entry in found:
            first[entry.name] = min(first.get(entry.name, entry.start), entry.start)
        return tuple(sorted(found, key=lambda e: (first[e.name], e.name, e.start)))

    def screenings(self) -> tuple[ScreeningEntry, ...]:
        """Return screening done, in order of time."""
        rows, entries = self._lives.screenings, life_tables().screenings
        found = []
        for at in self._rows(rows.offsets):
            entry = entries[rows.screening[at]]
            found.append(
                ScreeningEntry(
                    display=entry.display,
                    snomed=Code(system=SNOMED, code=entry.snomed.code, display=entry.snomed.display),
                    result=entry.results[rows.result[at]].phrase,
                    day=rows.day[at].item(),
                    encounter=self._number(rows.encounter[at]),
                )
            )
        return tuple(found)

    def diagnosed(self) -> dict[str, int]:
        """Return the visit at which each condition of the chart was first seen, of those within the years."""
        rows = self._cohort.conditions
        return {
            self._cohort.condition_names[rows.condition[at]]: self._number(self._lives.diagnosed[at])
            for at in self._rows(rows.offsets)
            if self._lives.diagnosed[at] >= 0
        }

    def visits_of(
        self,
        encounters: np.ndarray[tuple[int, ...], np.dtype[np.int64]],
        offsets: np.ndarray[tuple[int, ...], np.dtype[np.int64]],
    ) -> tuple[int | None, ...]:
        """Return the visit of each of a patient's rows."""
        return tuple(
            None if encounters[at] < 0 else self._number(encounters[at]) for at in self._rows(offsets)
        )

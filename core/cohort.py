"""Patients as columns: what the generator makes, and what rules, views and exports read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from core.life import Lives
from core.request import Request

if TYPE_CHECKING:
    from core.hospital import Stay

Floats: TypeAlias = npt.NDArray[np.float64]
Ints: TypeAlias = npt.NDArray[np.int64]
Bools: TypeAlias = npt.NDArray[np.bool_]
Dates: TypeAlias = npt.NDArray[np.datetime64]

SEXES = ("male", "female")
RACES = ("white", "black", "asian", "native", "pacific", "other")
ETHNICITIES = ("hispanic", "non-hispanic")
SMOKING = ("never", "former", "current")
ALCOHOL = ("none", "moderate", "heavy")
ACTIVITY = ("inactive", "insufficient", "active")
MALE, FEMALE = 0, 1
GROUPS = ("case", "control")
CURRENT = SMOKING.index("current")

AS_OF = np.datetime64("2026-06-30", "D")
"""The day every chart is written: fixed with the engine, so that a case is the same on any day."""


@dataclass(frozen=True, slots=True)
class Coded:
    """A column of labels: `codes` (n,) index `labels`; -1 = none."""

    codes: Ints
    labels: tuple[str, ...]

    def text(self, row: int) -> str:
        """Return the label of a row, "" where there is none."""
        code = int(self.codes[row])
        return "" if code < 0 else self.labels[code]

    def texts(self) -> list[str]:
        """Return every row's label."""
        return [self.text(row) for row in range(len(self.codes))]


@dataclass(frozen=True, slots=True, kw_only=True)
class Demography:
    """Who the patients are. `age` in exact years at `AS_OF`; sex, race … index the tuples above."""

    age: Floats
    birth_date: Dates
    sex: Ints
    race: Ints
    ethnicity: Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Fictional names and reserved addresses.

    `telephone` is the form that area code and line are put into; `postcode_end`, `national` and
    `ethnic_group` are None where the population has no such thing.
    """

    given_name: Coded
    surname: Coded
    street: Coded
    house: Ints
    city: Coded
    state: Coded
    zip_code: Coded
    area_code: Coded
    line: Ints
    number: Ints
    telephone: str = "({area}) 555-{line:04d}"
    postcode_end: Coded | None = None
    national: Coded | None = None
    ethnic_group: Coded | None = None

    def name(self, row: int) -> str:
        """Return the full name of a row."""
        return f"{self.given_name.text(row)} {self.surname.text(row)}"

    def phone(self, row: int) -> str:
        """Return a telephone number in the range reserved for fiction: in the US 555-0100 to 555-0199."""
        return self.telephone.format(area=self.area_code.text(row), line=int(self.line[row]))

    def postcode(self, row: int) -> str:
        """Return the ZIP code or whole postcode."""
        end = self.postcode_end.text(row) if self.postcode_end else ""
        return f"{self.zip_code.text(row)} {end}".rstrip()

    def email(self, row: int) -> str:
        """Return an address at example.org (RFC 2606)."""
        given = self.given_name.text(row).lower()
        surname = "".join(c for c in self.surname.text(row).lower() if c.isalpha())
        return f"{given}.{surname}{int(self.number[row]) % 1000:03d}@example.org"

    def patient_id(self, row: int) -> str:
        """Return an identifier no registry issues: SM- and eleven digits."""
        return f"SM-{int(self.number[row]):011d}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """Smoking, alcohol and activity, as indices into the tuples above."""

    smoking: Ints
    alcohol: Ints
    activity: Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionRows:
    """Conditions, flat: one row a patient and condition, ordered by patient, principal first.

    `offsets` (n + 1,): patient i's rows are `offsets[i]:offsets[i + 1]`. `condition` indexes `names`;
    `severity` 0–1; `onset` the day it began; `stage` indexes the condition's stages (-1 = none).
    `origin`: 0 requested, 1 implied by what was requested, 2 drawn from the population.
    """

    names: tuple[str, ...]
    offsets: Ints
    patient: Ints
    condition: Ints
    severity: Floats
    onset: Dates
    stage: Ints
    origin: Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class MedicationRows:
    """Prescriptions, flat: one row a patient and medication, ordered by patient.

    `medication` indexes `names`, `indication` indexes the conditions' names (-1 = none recorded), `dose`
    indexes the medication's doses, `amount` is one dose in the dose's unit, `renal` indexes the medication's
    renal adjustments (-1 = none); `days` is the length of a course (-1 = standing).
    """

    names: tuple[str, ...]
    offsets: Ints
    patient: Ints
    medication: Ints
    indication: Ints
    dose: Ints
    amount: Floats
    renal: Ints
    start: Dates
    days: Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class AllergyRows:
    """Allergies, flat: `allergen` indexes `names`, `reaction` indexes `reactions`."""

    names: tuple[str, ...]
    reactions: tuple[str, ...]
    offsets: Ints
    patient: Ints
    allergen: Ints
    reaction: Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplicationRows:
    """Complications that have come about, flat: `complication` indexes those of the condition."""

    offsets: Ints
    patient: Ints
    condition: Ints
    complication: Ints
    onset: Dates


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureRows:
    """Procedures done or ordered, flat: `procedure` indexes those of the condition, `result` its results.

    `result` -1 = none; a `day` after the visit's is an order.
    """

    offsets: Ints
    patient: Ints
    condition: Ints
    procedure: Ints
    result: Ints
    day: Dates


@dataclass(frozen=True, slots=True, kw_only=True)
class ImmunizationRows:
    """Immunizations had, flat, by patient and day: `vaccine` indexes `vaccines` (name, CVX code, display).

    `number` counts the doses of one vaccine.
    """

    vaccines: tuple[tuple[str, str, str], ...]
    offsets: Ints
    patient: Ints
    vaccine: Ints
    number: Ints
    day: Dates


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintRows:
    """What patients complain of and what examination shows, flat; `phrase` indexes `phrases`.

    `finding` tells an examination finding from a symptom.
    """

    phrases: tuple[str, ...]
    offsets: Ints
    patient: Ints
    phrase: Ints
    condition: Ints
    finding: Bools


@dataclass(frozen=True, slots=True)
class Reading:
    """One measurement of every patient of one observation: minutes after the visit began, and values.

    `items` (n, items) are the points that a score is the sum of, -1 where it has none.
    """

    observation: str
    minutes: int
    values: Floats
    items: Ints | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Arms:
    """Cases and controls: `case` (n,) tells them apart, `matched_set` (n,) from 1 who belong together."""

    matched_set: Ints
    case: Bools


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohort:
    """The patients `first` … `first + size - 1` of a case.

    `request` is the request in force (edits applied). `values` holds each observation's latest reading (n,),
    NaN where not measured; `readings` all of them in order of time. In hospital `stay` tells what passed, and
    the readings are those of now. `present` and `severity` are (condition, n) over `condition_names`;
    `features` positions of values by condition and feature, -1 without. `lives` are the years before, where
    history was asked for; `arms` stands where cases and controls were.
    """

    request: Request
    seed: int
    first: int
    demography: Demography
    identity: Identity
    habits: Habits
    condition_names: tuple[str, ...]
    present: Bools
    severity: Floats
    conditions: ConditionRows
    medications: MedicationRows
    allergies: AllergyRows
    complaints: ComplaintRows
    features: Mapping[tuple[str, str], Ints]
    complications: ComplicationRows
    procedures: ProcedureRows
    immunizations: ImmunizationRows
    values: Mapping[str, Floats]
    readings: tuple[Reading, ...]
    arms: Arms | None = None
    lives: Lives | None = None
    stay: Stay | None = None

    @property
    def size(self) -> int:
        """How many patients."""
        return len(self.demography.age)

    @property
    def day(self) -> Dates:
        """Return the day of each chart (n,): `AS_OF`, and of who died the day of death."""
        return np.full(self.size, AS_OF) if self.lives is None else self.lives.last

    def day_of(self, row: int) -> date:
        """Return the day of one chart."""
        day = AS_OF if self.lives is None else self.lives.last[row]
        found: date = day.item()
        return found

    def has(self, condition: str) -> Bools:
        """Return who has a condition (n,)."""
        row: Bools = self.present[self.condition_names.index(condition)]
        return row

    def takes(self, medication: str) -> Bools:
        """Return who is prescribed a medication (n,)."""
        taken: Bools = np.zeros(self.size, dtype=np.bool_)
        if medication in self.medications.names:
            code = self.medications.names.index(medication)
            taken[self.medications.patient[self.medications.medication == code]] = True
        return taken

    def value(self, observation: str) -> Floats:
        """Return an observation's latest values (n,), NaN where not measured."""
        found = self.values.get(observation)
        return np.full(self.size, np.nan) if found is None else found


def moved(cohort: Cohort, days: Ints) -> Cohort:
    """Return a cohort with every date of patient i later by `days[i]`, ages as they are; lives stay."""
    shift = days.astype("timedelta64[D]")
    people, conditions, medications = cohort.demography, cohort.conditions, cohort.medications
    complications, procedures, shots = cohort.complications, cohort.procedures, cohort.immunizations
    return replace(
        cohort,
        demography=replace(people, birth_date=people.birth_date + shift),
        conditions=replace(conditions, onset=conditions.onset + shift[conditions.patient]),
        medications=replace(medications, start=medications.start + shift[medications.patient]),
        complications=replace(complications, onset=complications.onset + shift[complications.patient]),
        procedures=replace(procedures, day=procedures.day + shift[procedures.patient]),
        immunizations=replace(shots, day=shots.day + shift[shots.patient]),
    )

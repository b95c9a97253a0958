"""Rules of time: nothing before birth or after death, causes before effects, one visit at a time."""

from __future__ import annotations

import numpy as np

from core.coherence.facts import nobody, scattered
from core.coherence.rule import Citation, Family, Violation
from core.cohort import Bools, Cohort, Dates, Ints
from core.knowledge.base import Knowledge
from core.knowledge.lives import life_tables
from core.life import LASTS, Lives
from core.lives.growth import ADULT
from core.request import DAYS_A_YEAR

FAMILY = Family("time")

ENCOUNTER = Citation("HL7 FHIR R4, Encounter.period", "https://hl7.org/fhir/R4/encounter.html")
CONDITION = Citation("HL7 FHIR R4, Condition.onset and abatement", "https://hl7.org/fhir/R4/condition.html")
REQUEST = Citation("HL7 FHIR R4, MedicationRequest", "https://hl7.org/fhir/R4/medicationrequest.html")
OBSERVATION = Citation("HL7 FHIR R4, Observation.effective", "https://hl7.org/fhir/R4/observation.html")
PATIENT = Citation("HL7 FHIR R4, Patient.deceased", "https://hl7.org/fhir/R4/patient.html")
SCREENING = Citation(
    "USPSTF A and B recommendations",
    "https://www.uspreventiveservicestaskforce.org/uspstf/recommendation-topics/uspstf-and-b-recommendations",
)
GROWTH = Citation("CDC growth charts", "https://www.cdc.gov/growthcharts/")
PRESSURE = Citation("Muntner P et al. Measurement of blood pressure in humans. Hypertension 2019;73:e35-66",
                    "https://doi.org/10.1161/HYP.0000000000000087")  # fmt: skip

_DAY = np.timedelta64(1, "D")
_SHORTEST = np.timedelta64(10, "m")
_SHRINKING = 2.5
"""Centimeters by which a child's next height may be less: two errors of measurement."""


def check(cohort: Cohort, knowledge: Knowledge) -> tuple[Violation, ...]:
    """Return every violation of a rule of time, none where no lives are told."""
    if cohort.lives is None:
        return ()
    with np.errstate(invalid="ignore", divide="ignore"):
        found = ((rule, rule.check(cohort, knowledge)) for rule in FAMILY.rules)
        return tuple(Violation(rule, np.flatnonzero(who)) for rule, who in found if who.any())


def _lives(cohort: Cohort) -> Lives:
    assert cohort.lives is not None  # noqa: S101  # `check` has looked
    return cohort.lives


def _dates(moments: Dates) -> Dates:
    return moments.astype("datetime64[D]")


def _visited(cohort: Cohort, encounter: Ints, day: Dates) -> Bools:
    """Return which days (k,) lie in the encounters they are said to belong to."""
    rows = _lives(cohort).encounters
    if not len(rows.patient):
        return np.zeros(len(day), dtype=np.bool_)
    at = np.maximum(encounter, 0)
    inside = (day >= _dates(rows.start[at])) & (day <= _dates(rows.end[at]))
    return np.asarray((encounter >= 0) & inside, dtype=np.bool_)


@FAMILY.impossible(ENCOUNTER)
def visits_within_the_years(cohort: Cohort, _: Knowledge) -> Bools:
    """Nobody was seen before birth, before the years told, or after the day of the chart or of death."""
    lives, rows = _lives(cohort), _lives(cohort).encounters
    early = _dates(rows.start) < np.maximum(lives.first, cohort.demography.birth_date)[rows.patient]
    return scattered(cohort, rows.patient, early | (_dates(rows.end) > lives.last[rows.patient]))


@FAMILY.impossible(ENCOUNTER)
def visits_in_order_and_apart(cohort: Cohort, _: Knowledge) -> Bools:
    """Visits end after they begin, and the next begins after that."""
    rows = _lives(cohort).encounters
    found = scattered(cohort, rows.patient, rows.end - rows.start < _SHORTEST)
    same = rows.patient[1:] == rows.patient[:-1]
    return found | scattered(cohort, rows.patient[1:], same & (rows.start[1:] < rows.end[:-1]))


@FAMILY.impossible(CONDITION)
def diagnosis_from_onset_on(cohort: Cohort, _: Knowledge) -> Bools:
    """No condition was found before it began."""
    lives, rows = _lives(cohort), cohort.conditions
    known = np.flatnonzero(lives.diagnosed >= 0)
    early = _dates(lives.encounters.start[lives.diagnosed[known]]) < rows.onset[known]
    wrong = lives.encounters.patient[lives.diagnosed[known]] != rows.patient[known]
    ends = _dates(lives.encounters.end[lives.diagnosed[known]]) < rows.onset[known]
    return scattered(cohort, rows.patient[known], (early & ends) | wrong)


@FAMILY.impossible(CONDITION)
def past_illnesses_are_past(cohort: Cohort, _: Knowledge) -> Bools:
    """A past illness was seen while it lasted, and was over before the day of the chart."""
    lives = _lives(cohort)
    rows, last = lives.episodes, lives.last[lives.episodes.patient]
    seen = lives.encounters
    begun = _dates(seen.end[rows.encounter]) >= rows.onset
    lasting = _dates(seen.start[rows.encounter]) <= rows.resolved
    wrong = (rows.resolved < rows.onset) | (rows.resolved >= last) | ~begun | ~lasting
    return scattered(cohort, rows.patient, wrong)


@FAMILY.impossible(CONDITION)
def stages_in_order(cohort: Cohort, _: Knowledge) -> Bools:
    """A condition enters its stages one after the other, from its onset on, up to the one of the chart."""
    rows, conditions = _lives(cohort).stages, cohort.conditions
    found = scattered(cohort, rows.patient, rows.day < conditions.onset[rows.row])
    found |= scattered(cohort, rows.patient, rows.stage > conditions.stage[rows.row])
    order = np.lexsort((rows.stage, rows.row))
    row, day = rows.row[order], rows.day[order]
    return found | scattered(cohort, rows.patient[order][1:], (row[1:] == row[:-1]) & (day[1:] < day[:-1]))


@FAMILY.impossible(REQUEST)
def treatment_after_its_reason(cohort: Cohort, _: Knowledge) -> Bools:
    """Nothing was prescribed for a condition before it began."""
    lives = _lives(cohort)
    rows, conditions = lives.periods, cohort.conditions
    onset = np.full(cohort.present.shape, np.datetime64("NaT"), dtype="datetime64[D]")
    onset[conditions.condition, conditions.patient] = conditions.onset
    never = np.datetime64("9999-12-31", "D")
    began = np.where(np.isnat(onset), never, onset).astype(np.int64)
    past = lives.episodes
    np.minimum.at(began, (past.condition, past.patient), past.onset.astype(np.int64))
    since = began[rows.indication, rows.patient]
    return scattered(cohort, rows.patient, (rows.indication >= 0) & (rows.start.astype(np.int64) < since))


@FAMILY.impossible(REQUEST)
def one_dose_at_a_time(cohort: Cohort, _: Knowledge) -> Bools:
    """A medication is taken at one dose, from its start to its stop, before the next."""
    rows = _lives(cohort).periods
    found = scattered(cohort, rows.patient, rows.stop < rows.start)
    same = (rows.patient[1:] == rows.patient[:-1]) & (rows.medication[1:] == rows.medication[:-1])
    over = np.isnat(rows.stop[:-1]) | (rows.start[1:] < rows.stop[:-1])
    return found | scattered(cohort, rows.patient[1:], same & over)


@FAMILY.impossible(REQUEST)
def prescriptions_of_the_chart_go_on(cohort: Cohort, _: Knowledge) -> Bools:
    """What the chart lists is what was last prescribed, at the same dose; what ended is not on it."""
    rows, chart = _lives(cohort).periods, cohort.medications
    width, doses = len(chart.names), 64
    listed = (chart.patient * width + chart.medication) * doses + chart.dose
    lasting = chart.days < 0
    going = rows.ending == LASTS
    told = ((rows.patient * width + rows.medication) * doses + rows.dose)[going]
    found = scattered(cohort, chart.patient, lasting & ~np.isin(listed, told))
    return found | scattered(cohort, rows.patient[going], ~np.isin(told, listed))


@FAMILY.impossible(REQUEST)
def prescriptions_begin_at_visits(cohort: Cohort, _: Knowledge) -> Bools:
    """What was begun within the years told was begun at a visit."""
    lives, rows = _lives(cohort), _lives(cohort).periods
    within = (rows.start > lives.first[rows.patient]) & (rows.start < lives.last[rows.patient])
    return scattered(cohort, rows.patient, within & ~_visited(cohort, rows.encounter, rows.start))


@FAMILY.impossible(ENCOUNTER)
def vaccines_and_procedures_at_visits(cohort: Cohort, _: Knowledge) -> Bools:
    """What was given or done within the years told was at a visit."""
    lives, found = _lives(cohort), nobody(cohort)
    for rows, encounter in (
        (cohort.immunizations, lives.immunized),
        (cohort.procedures, lives.operated),
    ):
        within = (rows.day > lives.first[rows.patient]) & (rows.day < lives.last[rows.patient])
        found |= scattered(cohort, rows.patient, within & ~_visited(cohort, encounter, rows.day))
    return found


@FAMILY.implausible(SCREENING)
def screening_at_its_age(cohort: Cohort, _: Knowledge) -> Bools:
    """Screening is done at a visit and at the ages it is recommended for."""
    rows, entries = _lives(cohort).screenings, life_tables().screenings
    born = cohort.demography.birth_date[rows.patient]
    age = (rows.day - born) / _DAY / DAYS_A_YEAR
    least = np.asarray([e.age_min for e in entries])[rows.screening]
    most = np.asarray([e.age_max for e in entries])[rows.screening]
    wrong = (age < least - 0.1) | (age > most + 0.1) | ~_visited(cohort, rows.encounter, rows.day)
    return scattered(cohort, rows.patient, wrong)


@FAMILY.impossible(PATIENT)
def death_is_the_end(cohort: Cohort, _: Knowledge) -> Bools:
    """Who died has a cause, and nothing after it; who lives has none."""
    lives = _lives(cohort)
    dead = ~np.isnat(lives.died)
    found: Bools = (dead != (lives.cause >= 0)) | (dead & (lives.last > lives.died))
    periods = lives.periods
    return found | scattered(cohort, periods.patient, periods.start > lives.last[periods.patient])


@FAMILY.impossible(PRESSURE)
def earlier_pressures_in_order(cohort: Cohort, _: Knowledge) -> Bools:
    """Diastolic pressure was below systolic at every visit."""
    lives = _lives(cohort)
    if not {"systolic_bp", "diastolic_bp"} <= lives.readings.keys():
        return nobody(cohort)
    wrong = lives.readings["diastolic_bp"] >= lives.readings["systolic_bp"]
    return scattered(cohort, lives.encounters.patient, wrong)


@FAMILY.implausible(GROWTH)
def children_do_not_shrink(cohort: Cohort, _: Knowledge) -> Bools:
    """A child is not measured much shorter than before."""
    lives, rows = _lives(cohort), _lives(cohort).encounters
    if "height" not in lives.readings:
        return nobody(cohort)
    measured = np.flatnonzero(~np.isnan(lives.readings["height"]))
    patient, tall = rows.patient[measured], lives.readings["height"][measured]
    day = _dates(rows.start[measured])
    age = (day - cohort.demography.birth_date[patient]) / _DAY / DAYS_A_YEAR
    less = (patient[1:] == patient[:-1]) & (age[1:] < ADULT) & (tall[1:] < tall[:-1] - _SHRINKING)
    return scattered(cohort, patient[1:], less)


@FAMILY.implausible(OBSERVATION)
def earlier_readings_possible(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """Earlier readings lie within what can be measured."""
    lives, found = _lives(cohort), nobody(cohort)
    for name, column in lives.readings.items():
        known = knowledge.observations[name]
        out = (column < known.minimum - 1e-6) | (column > known.maximum + 1e-6)
        found |= scattered(cohort, lives.encounters.patient, out)
    return found

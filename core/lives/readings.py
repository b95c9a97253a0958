"""Earlier readings of what a chart shows: when they were taken, and what they were."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise

import numpy as np

from core.cohort import Bools, Demography, Floats, Ints
from core.knowledge.schema import Condition, Observation
from core.life import EMERGENCY, INPATIENT
from core.lives.encounters import Visits
from core.lives.frame import Frame
from core.lives.growth import ADULT, heights, mass_scores, masses
from core.lives.illnesses import Episodes
from core.lives.prescriptions import Periods
from core.lives.states import Moments, States, Uses, today
from core.lives.trajectories import Trajectories
from core.patients import partners
from core.patients.derived import complete
from core.patients.distributions import score_of, value_at
from core.patients.indices import DIFFERENTIAL
from core.patients.observations import compiled
from core.patients.results import nearest_total
from core.request import DAYS_A_YEAR

_VITALS = "vital_signs"
_BODY = "body"
_FOLLOWED = (
    _VITALS, _BODY, "lipids", "glycemic", "metabolic", "blood_count", "thyroid", "iron_vitamins", "urine",
    "cardiac", "pulmonary", "scores", "inflammation", "bone_density", "disease_scores", "drug_levels",
    "tumor_markers", "coagulation", "hormones", "viral_loads", "hemoglobins", "immunology", "indices",
)  # fmt: skip
"""Panels whose observations have earlier readings."""
_OF_TODAY = frozenset(
    {
        "troponin", "lactate", "procalcitonin", "d_dimer", "capillary_glucose", "urine_output", "gcs",
        "nihss", "news2", "qsofa", "curb_65", "shock_index", "vancomycin_trough", "acetaminophen_level",
        "salicylate_level", "ethanol_level", "carboxyhemoglobin", "metanephrines", "waist",
        "head_circumference",
        "bands_percent", "blasts_percent", "reticulocytes_percent", "pain",
    }
)  # fmt: skip
"""Observations of the illness of the day, and some that are not followed yet."""
_GAP, _GAP_SPREAD = 1.448, 0.72
"""Years between two measurements of cholesterol in one person: median, and spread of the logarithm (10th
percentile 0.67, 90th 4.28; Olmsted County, data set nafld of the R package survival)."""
_JITTER = 0.2
_MONITORED = {"glycemic": 0.38, "metabolic": 0.55, "lipids": 0.95, "thyroid": 0.7, "coagulation": 0.1}
"""Years between measurements in whom a lasting condition asks for them (ADA 2024: A1c twice a year)."""
_OTHERWISE = 0.9
_YEARLY = 330
"""Days between two measurements of an adult's height at least."""
_IN_HOSPITAL = ("metabolic", "blood_count")
_URGENT_LABS = 0.6
_PULSE_PRESSURE = 18.0
_HEIGHT_ERROR = 0.4
"""Standard deviation of measuring a height, in cm (editorial)."""


def draw(frame: Frame, visits: Visits, episodes: Episodes, periods: Periods) -> dict[str, Floats]:
    """Return earlier readings by observation, (visits,) each, NaN where not measured."""
    return _Readings(frame, visits, episodes, periods).drawn()


class _Readings:
    def __init__(self, frame: Frame, visits: Visits, episodes: Episodes, periods: Periods) -> None:
        self._frame, self._visits = frame, visits
        self._moments = _moments(frame, visits, episodes)
        self._before = States(frame, self._moments, Uses(frame, periods, self._moments))
        self._today = States(frame, today(frame), None)
        self._paths = Trajectories(frame, visits.patient, visits.ago)
        self._panels = self._schedule()
        self._values: dict[str, Floats] = {}

    def drawn(self) -> dict[str, Floats]:
        """Draw what is measured, in the order of the laboratory, then what is computed from it."""
        if not len(self._visits):
            return {}
        self._weigh()
        for name in compiled(self._frame.knowledge).order:
            if self._is_followed(name):
                self._measure(self._frame.knowledge.observations[name])
        self._share_cells()
        self._complete()
        return {name: column for name, column in self._values.items() if not np.isnan(column).all()}

    def _is_followed(self, name: str) -> bool:
        observation = self._frame.knowledge.observations[name]
        known = name in self._frame.cohort.values and not observation.values
        return known and observation.panel in _FOLLOWED and name not in _OF_TODAY

    def _schedule(self) -> dict[str, Bools]:
        """Return for each panel at which visits it was measured (k,): when due."""
        frame, visits, chance = self._frame, self._visits, self._frame.chance
        panels = [p for p in _FOLLOWED if p not in {_VITALS, _BODY}]
        everyone = np.arange(frame.cohort.size)
        usual = np.exp(
            np.log(_GAP) + _GAP_SPREAD * chance.normal_at("how often measured", everyone, everyone * 0)
        )
        gaps = np.stack([self._gap(panel, usual) for panel in panels], axis=1) * DAYS_A_YEAR
        jitter = np.stack(
            [np.exp(_JITTER * chance.normal_at(f"{p} due", visits.patient, visits.ago)) for p in panels],
            axis=1,
        )
        monitored = np.stack([self._asked_for(panel) for panel in panels], axis=1)
        gap = np.where(
            monitored, gaps[visits.patient], np.maximum(usual, 0.3)[visits.patient, None] * DAYS_A_YEAR
        )
        measured = _when_due(visits, gap * jitter, frame.cohort.size)
        found = {panel: measured[:, at] for at, panel in enumerate(panels)}
        urgent = (visits.kind == INPATIENT) | (
            (visits.kind == EMERGENCY)
            & (chance.at("tested in emergency", visits.patient, visits.ago) < _URGENT_LABS)
        )
        for panel in _IN_HOSPITAL:
            found[panel] = found[panel] | urgent
        return found

    def _gap(self, panel: str, usual: Floats) -> Floats:
        """Return years between measurements in whom a condition asks for them (n,)."""
        return np.minimum(usual, _MONITORED.get(panel, _OTHERWISE) * np.sqrt(usual / _GAP).clip(0.6, 1.6))

    def _asked_for(self, panel: str) -> Bools:
        """Return at which visits a lasting condition asked for a panel (k,)."""
        asked = np.zeros(len(self._visits), dtype=np.bool_)
        for row, condition in self._lasting:
            if any(self._frame.knowledge.observations[n].panel == panel for n in _measures(condition)):
                asked |= self._frame.onset[row, self._visits.patient] >= self._visits.ago
        return asked

    @cached_property
    def _lasting(self) -> list[tuple[int, Condition]]:
        names, present = self._frame.cohort.condition_names, self._frame.cohort.present
        return [
            (row, self._frame.knowledge.conditions[name])
            for row, name in enumerate(names)
            if present[row].any() and self._frame.lasting(name)
        ]

    def _taken(self, observation: Observation) -> Ints:
        """Return the visits at which an observation was measured (m,)."""
        now = ~np.isnan(self._frame.cohort.values[observation.name])
        visits = self._visits
        routine = observation.routine_from
        due = np.zeros(len(visits), dtype=np.bool_)
        if routine is not None:
            due = self._moments.age >= routine
        for row, condition in self._lasting:
            if observation.name in _measures(condition):
                due |= self._frame.onset[row, visits.patient] >= visits.ago
        if observation.intervals:
            due &= self._moments.age >= min(i.age_min for i in observation.intervals)
        if observation.panel not in {_VITALS, _BODY}:
            due &= self._panels[observation.panel]
        return np.flatnonzero(due & now[visits.patient])

    def _measure(self, observation: Observation) -> None:
        """Draw the earlier readings of one observation."""
        name, at = observation.name, self._taken(observation)
        if not at.size:
            return
        charted = self._frame.cohort.values[name]
        state = self._today.of(name, np.arange(len(charted)))
        with np.errstate(invalid="ignore", divide="ignore"):
            now = score_of((charted - state.term) / state.factor, state.rows)
        now = np.clip(np.nan_to_num(now, nan=0.0), -2.9, 2.9)
        then = self._before.of(name, at)
        score = np.clip(self._paths.scores(name, now, at) + then.milder, -2.9, 2.9)
        value = then.factor * value_at(score, then.rows) + then.term
        self._put(observation, at, self._held(name, at, value))

    def _held(self, name: str, at: Ints, value: Floats) -> Floats:
        """Return values held within what readings taken before allow."""
        if name == "diastolic_bp" and "systolic_bp" in self._values:
            return np.fmin(value, self._values["systolic_bp"][at] - _PULSE_PRESSURE)
        if name in DIFFERENTIAL:
            return value
        span = partners.limits(name, self._values, self._people())
        if span is None:
            return value
        return np.fmax(np.fmin(value, span.high[at]), span.low[at])

    def _put(self, observation: Observation, at: Ints, value: Floats) -> None:
        step = observation.resolution or 10.0**-observation.decimals
        least = np.ceil(observation.minimum / step - 1e-9)
        most = np.floor(observation.maximum / step + 1e-9)
        value = np.round(np.clip(np.round(value / step), least, most) * step, observation.decimals) + 0.0
        if observation.items:
            value = nearest_total(value, observation.items)
        column = np.full(len(self._visits), np.nan)
        column[at] = value
        self._values[observation.name] = column

    def _weigh(self) -> None:
        """Draw heights and weights: children grow along their centile."""
        cohort, when, population = self._frame.cohort, self._moments, self._frame.population
        people, chance = cohort.demography, self._frame.chance
        tall = heights(
            population, cohort.values["height"][when.patient], people.age[when.patient], when.age, when.sex
        )
        now = mass_scores(
            population, cohort.values["weight"], cohort.values["height"], people.age, people.sex
        )
        everything = np.arange(len(self._visits))
        score = self._paths.scores("bmi", np.nan_to_num(now), everything)
        weight = masses(population, score, tall, when.age, when.sex)
        error = _HEIGHT_ERROR * chance.normal_at("height", when.patient, when.ago)
        self._values["height"] = np.round(tall + np.clip(error, -1.0, 1.0) * (when.age >= 2.0), 1)
        self._values["weight"] = np.maximum(np.round(weight, 1), 0.4)

    def _share_cells(self) -> None:
        """Have the shares of white cells sum to a hundred, basophils the rest."""
        if not all(cell in self._values for cell in DIFFERENTIAL):
            return
        neutrophils, eosinophils, lymphocytes, monocytes = (self._values[cell] for cell in DIFFERENTIAL)
        lymphocytes = np.maximum(np.minimum(lymphocytes, 96.0 - neutrophils - eosinophils), 1.0)
        neutrophils = np.minimum(neutrophils, 97.0 - eosinophils - lymphocytes)
        rest = 100.0 - neutrophils - eosinophils - lymphocytes
        over = np.maximum(rest - 13.0, 0.0)
        neutrophils, rest = neutrophils + over, rest - over
        basophils = np.clip(rest - monocytes, 0.0, np.minimum(rest, 2.0))
        for cell, value in zip(
            DIFFERENTIAL, (neutrophils, eosinophils, lymphocytes, rest - basophils), strict=True
        ):
            self._values[cell] = np.round(value)
        left = 100.0 - sum(self._values[cell] for cell in DIFFERENTIAL)
        self._values["monocytes_percent"] = self._values["monocytes_percent"] + np.minimum(left, 0.0)

    def _people(self) -> Demography:
        people, when = self._frame.cohort.demography, self._moments
        return Demography(
            age=when.age,
            birth_date=people.birth_date[when.patient],
            sex=when.sex,
            race=people.race[when.patient],
            ethnicity=people.ethnicity[when.patient],
        )

    def _complete(self) -> None:
        """Compute what is never measured, and take back heights that were not."""
        knowledge, cohort = self._frame.knowledge, self._frame.cohort
        values = self._values
        values["bmi"] = np.round(values["weight"] / (values["height"] / 100) ** 2, 1)
        with np.errstate(invalid="ignore", divide="ignore"):
            complete(values, self._people())
        grown = self._moments.age >= ADULT
        tall = _when_due(self._visits, np.full((len(grown), 1), float(_YEARLY)), cohort.size)[:, 0]
        values["height"] = np.where(grown & ~tall, np.nan, values["height"])
        values["bmi"] = np.where(self._moments.age >= 2.0, values["bmi"], np.nan)
        for name in list(values):
            if (
                name not in cohort.values
                or name in _OF_TODAY
                or knowledge.observations[name].panel not in _FOLLOWED
            ):
                del values[name]
            else:
                known = knowledge.observations[name]
                shown = ~np.isnan(cohort.values[name])[self._visits.patient]
                with np.errstate(invalid="ignore"):
                    shown = shown & (values[name] >= known.minimum) & (values[name] <= known.maximum)
                values[name] = np.where(shown, values[name], np.nan)


def _measures(condition: Condition) -> frozenset[str]:
    """Return what is measured in a condition; of some panels, all of it."""
    return frozenset({*condition.measures, condition.severity.driver or ""} - {""})


def _moments(frame: Frame, visits: Visits, episodes: Episodes) -> Moments:
    """Return when the visits were, with the past illness that each fell into."""
    illness = np.full(len(visits), -1, dtype=np.int64)
    badness = np.zeros(len(visits))
    at = visits.on(episodes.patient, episodes.seen)
    mine = at >= 0
    illness[at[mine]], badness[at[mine]] = episodes.condition[mine], episodes.severity[mine]
    age = frame.age(visits.patient, visits.ago)
    sex = frame.cohort.demography.sex[visits.patient]
    return Moments(visits.patient, visits.ago, age, sex, illness, badness)


def _when_due(visits: Visits, gap: Floats, size: int) -> Bools:
    """Return at which visits (k, panels) the next measurement is long enough after, back from the chart's."""
    measured = np.zeros(gap.shape, dtype=np.bool_)
    last = np.zeros((size, gap.shape[1]))
    ends = np.searchsorted(visits.patient, np.arange(size), side="right")
    place = ends[visits.patient] - 1 - np.arange(len(visits))
    order = np.argsort(place, kind="stable")
    bounds = np.searchsorted(place[order], np.arange(int(place.max(initial=-1)) + 2))
    for first, past in pairwise(bounds):
        at = order[first:past]
        patient, ago = visits.patient[at], visits.ago[at, None].astype(np.float64)
        due = ago - last[patient] >= gap[at]
        measured[at] = due
        last[patient] = np.where(due, ago, last[patient])
    return measured

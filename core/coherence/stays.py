"""Rules about hospital stays: times in order, only what was ordered given, scores and sums that add up."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from core.coherence.facts import nobody, truths
from core.coherence.rule import Citation, Family
from core.cohort import Bools, Cohort, Floats, Ints
from core.hospital import GIVEN, HELD, INTAKE, OUTPUT, PLACES, Stay
from core.knowledge.base import Knowledge

FAMILY = Family("stay")
_LOGIC = Citation("By definition", "https://hl7.org/fhir/R4/encounter.html")
_NEWS2 = Citation(
    "National Early Warning Score (NEWS) 2. Royal College of Physicians, 2017",
    "https://www.rcp.ac.uk/improving-care/resources/national-early-warning-score-news-2/",
)
_MAR = Citation(
    "Hunt KV, et al. Evaluation of medication dose omissions amongst inpatients. J Eval Clin Pract 2018",
    "https://doi.org/10.1111/jep.12944",
)
_BANDS: tuple[tuple[str, tuple[float, ...], tuple[int, ...]], ...] = (
    ("respiratory_rate", (9, 12, 21, 25), (3, 1, 0, 2, 3)),
    ("spo2", (92, 94, 96), (3, 2, 1, 0)),
    ("systolic_bp", (91, 101, 111, 220), (3, 2, 1, 0, 3)),
    ("heart_rate", (41, 51, 91, 111, 131), (3, 1, 0, 1, 2, 3)),
    ("temperature", (35.05, 36.05, 38.05, 39.05), (3, 1, 0, 1, 2)),
)
"""Where each band of NEWS2 begins but the first, and the points of each."""
_MOST_ML_KG_H = 60.0
_MOST_URINE = 20.0


def on_arrival(cohort: Cohort) -> Cohort:
    """Return a cohort as it was on arrival, which the rules about a chart are for."""
    return cohort if cohort.stay is None else cohort.stay.chart


def _rows(cohort: Cohort, patients: Ints, wrong: Bools) -> Bools:
    found = nobody(cohort)
    found[patients[wrong]] = True
    return found


def _charted(stay: Stay) -> Iterator[tuple[int, Bools]]:
    """Yield each time with who has anything charted at it (n,)."""
    for at in range(len(stay.minutes)):
        taken = [~np.isnan(values[at]) for values in stay.vitals.values()]
        yield int(stay.minutes[at]), truths(np.logical_or.reduce(taken))


@FAMILY.impossible(_LOGIC)
def stay_within_its_times(cohort: Cohort, _: Knowledge) -> Bools:
    """Nothing is charted, drawn or given before admission or after discharge."""
    stay = cohort.stay
    if stay is None:
        return nobody(cohort)
    found = nobody(cohort) | (stay.now < 0)
    for minute, taken in _charted(stay):
        found |= taken & ((minute > stay.now) | (minute < 0))
    for draw in stay.draws:
        left = stay.discharged >= 0
        found |= draw.who & ((draw.ordered < 0) | (left & (draw.collected > stay.discharged)))
    doses = stay.doses
    found |= _rows(cohort, doses.patient, (doses.at < 0) | (doses.at > stay.now[doses.patient]))
    return found


@FAMILY.impossible(_LOGIC)
def stay_times_ascend(cohort: Cohort, _: Knowledge) -> Bools:
    """Times of a flowsheet ascend, and a test is ordered before it is collected and resulted."""
    stay = cohort.stay
    if stay is None:
        return nobody(cohort)
    found = nobody(cohort) | bool((np.diff(stay.minutes) <= 0).any())
    for draw in stay.draws:
        found |= draw.who & ~((draw.ordered <= draw.collected) & (draw.collected <= draw.resulted))
    return found


@FAMILY.impossible(_MAR)
def doses_of_orders_in_force(cohort: Cohort, _: Knowledge) -> Bools:
    """A dose belongs to an order of the same patient that had begun and not been stopped."""
    stay = cohort.stay
    if stay is None or not len(stay.doses.order):
        return nobody(cohort)
    doses, orders = stay.doses, stay.orders
    unknown = (doses.order < 0) | (doses.order >= len(orders.patient))
    order = np.where(unknown, 0, doses.order)
    wrong = unknown | (orders.patient[order] != doses.patient)
    wrong |= (doses.due < orders.start[order]) | (doses.due >= orders.stop[order])
    return _rows(cohort, doses.patient, truths(wrong))


@FAMILY.impossible(_MAR)
def doses_given_or_explained(cohort: Cohort, _: Knowledge) -> Bools:
    """A dose given has an amount and comes when due or later; a dose held has a reason and no amount."""
    stay = cohort.stay
    if stay is None or not len(stay.doses.order):
        return nobody(cohort)
    doses = stay.doses
    given = doses.status == GIVEN
    wrong = given & ((doses.amount < 0) | (doses.at < doses.due))
    wrong |= ~given & (doses.amount != 0)
    wrong |= (doses.status == HELD) & (doses.reason < 0)
    return _rows(cohort, doses.patient, truths(wrong))


@FAMILY.impossible(_LOGIC)
def prescriptions_stand_in_the_chart(cohort: Cohort, _: Knowledge) -> Bools:
    """An order that stands for a prescription is of a prescription of that patient."""
    stay = cohort.stay
    if stay is None or not len(stay.orders.patient):
        return nobody(cohort)
    orders, rows = stay.orders, cohort.medications
    standing = orders.prescription >= 0
    at = np.where(standing, orders.prescription, 0)
    names = np.asarray(orders.names)[orders.medication]
    listed = np.asarray(rows.names)[rows.medication[at]] if len(rows.patient) else names
    wrong = (
        standing & ((rows.patient[at] != orders.patient) | (listed != names))
        if len(rows.patient)
        else standing
    )
    return _rows(cohort, orders.patient, truths(wrong))


@FAMILY.impossible(_NEWS2)
def early_warning_score_equals_its_parts(cohort: Cohort, _: Knowledge) -> Bools:
    """NEWS2 on a flowsheet is the sum of the points of its vital signs, oxygen and consciousness."""
    stay = cohort.stay
    if stay is None or "news2" not in stay.vitals:
        return nobody(cohort)
    total = np.zeros(stay.vitals["news2"].shape)
    for name, edges, points in _BANDS:
        if name not in stay.vitals:
            return nobody(cohort)
        at = np.searchsorted(np.asarray(edges), stay.vitals[name], side="right")
        total = total + np.asarray((*points, 0), dtype=np.float64)[at]
    device = np.nan_to_num(stay.vitals.get("oxygen_device", np.zeros(total.shape)))
    drowsy = stay.vitals.get("gcs", np.full(total.shape, 15.0)) < 15
    total = total + 2.0 * (device > 0) + 3.0 * drowsy
    apart = ~np.isnan(stay.vitals["news2"]) & (np.abs(stay.vitals["news2"] - total) > 1e-6)
    return truths(apart[_after_arrival(stay)].any(axis=0))


def _after_arrival(stay: Stay) -> Bools:
    """Return the times after arrival, whose score the rules about a chart look at."""
    return truths(stay.minutes > 0)


@FAMILY.impossible(_LOGIC)
def mean_pressure_of_the_flowsheet(cohort: Cohort, _: Knowledge) -> Bools:
    """Diastolic lies below systolic pressure, and mean pressure is a third of the way between them."""
    stay = cohort.stay
    needed = ("systolic_bp", "diastolic_bp", "mean_arterial_pressure")
    if stay is None or any(name not in stay.vitals for name in needed):
        return nobody(cohort)
    upper, lower, mean = (stay.vitals[name] for name in needed)
    wrong = (lower >= upper) | (np.abs(mean - (lower + (upper - lower) / 3)) > 0.51)
    return truths(wrong.any(axis=0))


@FAMILY.impossible(_LOGIC)
def balance_of_fluids(cohort: Cohort, _: Knowledge) -> Bools:
    """Volumes of intake and output are all there, never negative, and no more than a body holds."""
    stay = cohort.stay
    if stay is None:
        return nobody(cohort)
    if set(stay.fluids) != {*INTAKE, *OUTPUT}:
        return ~nobody(cohort)
    weight = cohort.values["weight"]
    found = nobody(cohort)
    for kind, volume in stay.fluids.items():
        most: Floats = (_MOST_URINE if kind == "urine" else _MOST_ML_KG_H) * weight
        found |= truths(((volume < 0) | (volume > np.maximum(most, 1500.0))).any(axis=0))
        hours = np.arange(len(volume))[:, None] * 60
        found |= truths(((volume > 0) & (hours >= np.maximum(stay.now, 1)[None, :])).any(axis=0))
    return found


@FAMILY.impossible(_LOGIC)
def results_of_a_draw_add_up(cohort: Cohort, _: Knowledge) -> Bools:
    """Results of one panel agree: chloride with the anion gap, shares of white cells with a whole."""
    stay = cohort.stay
    if stay is None:
        return nobody(cohort)
    found = nobody(cohort)
    for draw in stay.draws:
        values = draw.values
        if {"sodium", "chloride", "bicarbonate", "anion_gap"} <= values.keys():
            gap = values["sodium"] - values["chloride"] - values["bicarbonate"]
            found |= truths(np.abs(gap - values["anion_gap"]) > 1e-6)
        cells = [values[n] for n in values if n.endswith("_percent")]
        if cells:
            found |= truths(np.nansum(cells, axis=0) > 100.5)
    return found


@FAMILY.impossible(_LOGIC)
def places_that_there_are(cohort: Cohort, _: Knowledge) -> Bools:
    """A patient lies in one of the places of a hospital, and moves only while in it."""
    stay = cohort.stay
    if stay is None:
        return nobody(cohort)
    return truths(((stay.place < 0) | (stay.place >= len(PLACES))).any(axis=0))


@FAMILY.implausible(_NEWS2)
def help_called_for_high_scores(cohort: Cohort, _: Knowledge) -> Bools:
    """The rapid response team is called where a score of 7 or more comes up on the ward."""
    stay = cohort.stay
    if stay is None or "news2" not in stay.vitals:
        return nobody(cohort)
    called = nobody(cohort)
    called[stay.alerts.patient] = True
    on_ward = stay.place == PLACES.index("ward")
    high = (stay.vitals["news2"] >= 7) & on_ward & _after_arrival(stay)[:, None]
    rises = high.any(axis=0) & ~(stay.vitals["news2"][0] >= 7)
    return truths(rises & ~called)

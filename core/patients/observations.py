"""Fifth stage: vitals and laboratory values, correlated, moved by conditions and treatment."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import TypeVar

import numpy as np
from scipy.special import ndtri

from core.cohort import AS_OF, SEXES, Bools, Demography, Floats, Habits, Ints, MedicationRows, Reading
from core.knowledge.base import Knowledge, data_root
from core.knowledge.reference import interval_for
from core.knowledge.schema import Condition, Effect, Incompatible, Observation
from core.knowledge.strata import FROM_AGE, Strata, shipped
from core.patients import partners, strata
from core.patients.body import Body, body_mass_index
from core.patients.conditions import Illness
from core.patients.derived import FRIEDEWALD_LIMIT, SOLVES, Span, Values, acidity, complete, limits
from core.patients.distributions import (
    Z_LIMIT,
    SexTables,
    Truncation,
    baseline_tables,
    replaced_knots,
    score_of,
    truncated_normal,
    value_at,
    within,
)
from core.patients.draft import Bounds, Order, bounds_of, chosen, none
from core.patients.indices import DIFFERENTIAL, PARTS
from core.patients.oxygen import flows, needed
from core.patients.results import allowed, nearest_total, points_of, shares_at
from core.request import Finding

_FIRST = (
    "egfr", "systolic_bp", "diastolic_bp", "mchc", "mcv", "hemoglobin", "hdl", "triglycerides", "ldl",
    "sodium", "bicarbonate", "anion_gap", "blasts_percent", "neutrophils_percent", "eosinophils_percent",
    "lymphocytes_percent", "tibc", "iron", "albumin",
    "urine_protein_creatinine",
    "gestational_age", "spo2", "oxygen_device",
)  # fmt: skip
"""Observations that others are computed from or bounded by, in the order they are drawn."""
_BODY = ("height", "weight", "bmi")
_PULSE_PRESSURE = 18.0
"""Least pulse pressure in mmHg drawn for anyone; a narrower one can be asked for."""
_CONCEPTION_WEEK = 2
_FUNDAL_REACH = 2.4
"""Centimeters that fundal height may differ from weeks of gestation (Robert Peter 2015, CD008136)."""
_LEAST_CHOLESTEROL = 70.0
"""Total cholesterol in mg/dL below which nobody's lipids are drawn (NHANES 2009-2018, lowest 1 in 1,000)."""
_CARBON_DIOXIDE = (14.0, 100.0)
"""pCO2 in mmHg that pH and bicarbonate together may stand for."""
_FROM_WEEK = {"fundal_height": 20.0, "fetal_heart_rate": 11.0}
"""Weeks from which fundal height is measured (ACOG Practice Bulletin 227, 2021), the fetal heart heard by
Doppler (10 to 12: ACOG, Guidelines for Perinatal Care, 2017)."""
_UNFIT = {"waist": ("pregnancy",)}
"""Conditions in which an observation says nothing and is taken only when asked for."""
_WITHIN_PERSON = 0.35
"""Spread of repeated readings about a patient's own level, in standard scores of the population."""
_COMPUTED = frozenset({*SOLVES, "egfr", "mcv", "mchc"} - {"fib_4", "pf_ratio"})
"""Observations whose printed value is computed from other printed values, finely enough to hit any value."""
_NUDGES = 12
_NEEDS_OXYGEN = 0.5
"""Severity from which a condition's patients are given oxygen at a saturation that does not ask for it."""
_TOLD = ("phq9", "gad7", "mmse", "audit_c", "epds", "pain", "cows")
"""Observations that a patient tells, and cannot tell unconscious or on a ventilator."""
_TELLS = 13.0
"""Least Glasgow coma score at which they are asked for."""
_OF_OXYGEN = frozenset({"oxygen_device", "oxygen_flow", "fio2"})
_FAST, _SLOW = 100.0, 60.0
"""Beats per minute beyond which a sinus rhythm is called fast or slow in adults."""
_CYANOTIC = ("tetralogy of fallot",)
"""Conditions whose low saturation oxygen does not mend."""
_COMPANIONS = {
    "systolic_bp": ("diastolic_bp",),
    "diastolic_bp": ("systolic_bp",),
    **dict.fromkeys(DIFFERENTIAL, DIFFERENTIAL),
}
"""Observations that are taken again together."""


E = TypeVar("E", Effect, Incompatible)


@dataclass(frozen=True, slots=True)
class _Compiled:
    """Knowledge made ready: drawing order, baselines, strata, effects by observation, correlation factors."""

    order: tuple[str, ...]
    tables: dict[str, SexTables]
    strata: dict[str, Strata]
    effects: dict[str, tuple[tuple[str, Effect], ...]]
    treatment_effects: dict[str, tuple[tuple[str, Effect], ...]]
    incompatible: dict[str, tuple[tuple[str, Incompatible], ...]]
    correlated: tuple[str, ...]
    factor: Floats


@cache
def compiled(knowledge: Knowledge) -> _Compiled:
    """Return the knowledge base's observations made ready for drawing, once a process."""
    drawn = [o.name for o in knowledge.observations.values() if not o.derived and o.name not in _BODY]
    turns = tuple(sorted(drawn, key=lambda name: (*_turn(knowledge.observations[name]), drawn.index(name))))
    layers = shipped()
    order = _after_what_they_ask(turns, layers)
    tables = {n: t for n in order if (t := baseline_tables(knowledge.observations[n].baseline)) is not None}
    correlated, factor = _correlations(order)
    return _Compiled(
        order=order,
        tables=tables,
        strata=layers,
        effects=_by_observation((c.name, c.effects) for c in knowledge.conditions.values()),
        treatment_effects=_by_observation((m.name, m.effects) for m in knowledge.medications.values()),
        incompatible=_by_observation((c.name, c.incompatible) for c in knowledge.conditions.values()),
        correlated=correlated,
        factor=factor,
    )


def _turn(observation: Observation) -> tuple[int, bool, bool]:
    """Return when an observation is drawn: what others follow from first, what others bound last.

    Coded ones come after numbers, those that depend on another's result after that.
    """
    name = observation.name
    given = any(mix.given for mix in observation.mix)
    if name in _FIRST:
        return _FIRST.index(name), False, given
    later = partners.LATER.index(name) + 1 if name in partners.LATER else 0
    return len(_FIRST) + later, bool(observation.values), given


def _after_what_they_ask(names: tuple[str, ...], layers: Mapping[str, Strata]) -> tuple[str, ...]:
    """Return names in the same order, but each after the readings that its strata ask for."""
    placed: dict[str, None] = {}

    def place(name: str) -> None:
        for asked in layers[name].features if name in layers else ():
            if asked in names and asked not in placed:
                place(asked)
        placed[name] = None

    for name in names:
        if name not in placed:
            place(name)
    return tuple(placed)


def _by_observation(entries: Iterable[tuple[str, tuple[E, ...]]]) -> dict[str, tuple[tuple[str, E], ...]]:
    table: dict[str, list[tuple[str, E]]] = {}
    for name, parts in entries:
        for part in parts:
            table.setdefault(part.observation, []).append((name, part))
    return {observation: tuple(of) for observation, of in table.items()}


def _correlations(order: tuple[str, ...]) -> tuple[tuple[str, ...], Floats]:
    """Return the correlated observations in drawing order and their Cholesky factor."""
    lines = (data_root() / "observations" / "correlations.csv").read_text("utf-8").splitlines()
    pairs = [(r["a"], r["b"], float(r["rho"])) for r in csv.DictReader(lines)]
    named = {name for a, b, _ in pairs for name in (a, b)}
    correlated = tuple(n for n in ("height", "bmi", *order) if n in named)
    matrix = np.eye(len(correlated))
    for a, b, rho in pairs:
        if a in correlated and b in correlated:
            row, column = correlated.index(a), correlated.index(b)
            matrix[row, column] = matrix[column, row] = rho
    return correlated, np.asarray(np.linalg.cholesky(matrix), dtype=np.float64)


@dataclass(frozen=True, slots=True)
class _State:
    """What some patients (k,) are drawn from.

    Percentiles `rows` (k, 7), then `factor` and `term`; `driven` is the score that a condition's severity
    dictates (or NaN), `layered` tells whose rows are those of a stratum.
    """

    rows: Floats
    factor: Floats
    term: Floats
    driven: Floats
    layered: Bools


class Laboratory:
    """Measures one cohort: draws each observation once, in order, remembering innovations for correlation."""

    def __init__(
        self,
        order: Order,
        people: Demography,
        habits: Habits,
        body: Body,
        illness: Illness,
        ventilated: Bools,
    ) -> None:
        self._order, self._people, self._illness = order, people, illness
        self._habits, self._body, self._ventilated = habits, body, ventilated
        self._compiled = compiled(order.knowledge)
        self._present = {illness.names[row] for row in np.flatnonzero(illness.present.any(axis=1))}
        self._row = {name: row for row, name in enumerate(illness.names)}
        self._effects = {
            name: tuple((c, e) for c, e in effects if c in self._present)
            for name, effects in self._compiled.effects.items()
        }
        self._taken: dict[str, Bools] = {}
        self._as_drawn: dict[str, Floats] = {}
        self._given_by_edits = frozenset(order.request.medications) - frozenset(order.base.medications)
        self._measured_in = _measured_by(order.knowledge, self._present)
        self._innovations: dict[str, Floats] = {"bmi": body.score}
        self.values: dict[str, Floats] = {"height": body.height, "weight": body.weight, "bmi": body.bmi}

    def kidney_function(self) -> Floats:
        """Return eGFR (n,) as conditions leave it: what prescribing looks at."""
        self._measure_edited("egfr", ~none(self._order.size))
        return self.values["egfr"]

    def dated_pregnancies(self) -> Illness:
        """Measure gestational age, and return conditions with every pregnancy begun accordingly.

        Gestation is counted from the last menstrual period, two weeks before conception (ACOG CO 700, 2017).
        """
        illness = self._illness
        due = self._due("gestational_age")
        if due.any():
            self._measure("gestational_age", due, self._order.bounds, "")
            weeks = self.values["gestational_age"]
            days = np.where(np.isnan(weeks), 0, (weeks - _CONCEPTION_WEEK) * 7).astype(np.int64)
            onset = illness.onset.copy()
            row = self._row["pregnancy"]
            onset[row, due] = AS_OF - np.maximum(days[due], 0).astype("timedelta64[D]")
            for name in self._order.knowledge.conditions:
                if "pregnancy" in self._order.knowledge.conditions[name].requires:
                    at = self._row[name]
                    begun = onset[row, due] + _weeks_after_conception(self._order.knowledge.conditions[name])
                    onset[at, due] = np.minimum(np.maximum(onset[at, due], begun), AS_OF)
            self._illness = illness = replace(illness, onset=onset)
        return illness

    def regraded(self, illness: Illness) -> Illness:
        """Take conditions with severities as what has been measured so far shows them, and return them."""
        self._illness = illness
        return illness

    def run(self, medications: MedicationRows) -> None:
        """Measure everything due, after treatment is known."""
        self._taken = {
            medications.names[code]: _members(
                self._order.size, medications.patient[medications.medication == code]
            )
            for code in np.unique(medications.medication)
        }
        for name in self._compiled.order:
            if name in {"egfr", "gestational_age"}:
                continue
            measured = self._due(name)
            if measured.any():
                self._measure_edited(name, measured)
        self._silence()
        self.values["egfr"] = np.where(self._due("egfr"), self.values["egfr"], np.nan)
        complete(self.values, self._people)
        self._nudge(self._order.bounds)

    def _silence(self) -> None:
        """Take back what was not asked for and nobody unconscious or ventilated can tell."""
        silent = self._ventilated | (self.values.get("gcs", np.full(self._order.size, 15.0)) < _TELLS)
        for name in _TOLD:
            if name in self.values and name not in self._order.bounds:
                self.values[name] = np.where(silent, np.nan, self.values[name])

    def further(self, number: int, findings: tuple[Finding, ...]) -> dict[str, Floats]:
        """Return one further reading: what was stated, with companions and what is computed from it."""
        knowledge = self._order.knowledge
        stated = {f.observation: bounds_of(f, _decimals(knowledge, f.observation)) for f in findings}
        targets = {SOLVES[name].target if name in SOLVES else name for name in stated}
        names = targets | {companion for name in targets for companion in _COMPANIONS.get(name, ())}
        before = dict(self.values)
        for name in (n for n in _BODY if n in stated):
            self._reweigh(name, stated[name])
        for name in self._compiled.order:
            if name in names:
                self._measure(name, ~none(self._order.size), stated, f" again {number}")
        complete(self.values, self._people)
        self._nudge(stated)
        return {
            n: v for n, v in self.values.items() if n not in before or not _same(v, before[n]) or n in stated
        }

    def _nudge(self, stated: Mapping[str, Bounds]) -> None:
        """Move what a stated reading is computed from, step by step, where rounding left it outside.

        A result is computed from printed parts, so the last digit may fall on the wrong side of a limit.
        """
        knowledge = self._order.knowledge
        for name, bounds in stated.items():
            solve = SOLVES.get(name)
            target = name if solve is None else solve.target
            if name not in _COMPUTED or target not in self.values:
                continue
            step, half = (
                10.0 ** -knowledge.observations[target].decimals,
                0.5 * 10.0 ** -_decimals(knowledge, name),
            )
            for further in range(1, _NUDGES):
                value = self.values[name]
                side = (value < bounds.low - half / 5).astype(np.float64) - (value > bounds.high + half / 5)
                if not side.any():
                    break
                side = -side if solve is not None and solve.falling else side
                self.values[target] = np.round(self.values[target] + side * step * further, 6)
                complete(self.values, self._people)

    def _reweigh(self, name: str, bounds: Bounds) -> None:
        """Take a further height, weight or BMI; a further BMI is another weight."""
        wanted = np.clip(self.values[name], bounds.low, bounds.high)
        if name == "bmi":
            self.values["weight"] = np.round(wanted * (self.values["height"] / 100) ** 2, 1)
        else:
            self.values[name] = wanted
        self.values["bmi"] = body_mass_index(self.values["weight"], self.values["height"])

    def _due(self, name: str) -> Bools:
        """Return who has the observation measured: by age, by condition, or because it was asked for."""
        observation = self._order.knowledge.observations[name]
        due = none(self._order.size)
        if observation.routine_from is not None:
            due = due | (self._people.age >= observation.routine_from)
        if any(name in _needed_for(f) for f in (*self._order.bounds, *self._asked())):
            return ~none(self._order.size)
        for condition in self._measured_in.get(name, ()):
            due = due | self._illness.present[self._row[condition]]
        due = due & ~self._having(*_UNFIT.get(name, ()))
        if name in _FROM_WEEK and "gestational_age" in self.values:
            due = due & (self.values["gestational_age"] >= _FROM_WEEK[name])
        if observation.intervals:
            due = due & (self._people.age >= min(i.age_min for i in observation.intervals))
            due = due & (self._people.age < max(i.age_max for i in observation.intervals))
        if name in _OF_OXYGEN:
            due = due | self._ventilated
            due = self._due_of_oxygen(name, due)
        if observation.values:
            given = {other for mix in observation.mix for other in mix.given}
            follows = all(mix.given for mix in observation.mix) and bool(given & self.values.keys())
            return np.asarray(due | follows, dtype=np.bool_)
        sexes = {entry.sex for entry in observation.baseline}
        if len(sexes) == 1 and None not in sexes:
            due = due & (self._people.sex == SEXES.index(str(*sexes)))
        if name not in self._compiled.tables:
            due = due & self._replaced(name)
        return np.asarray(due, dtype=np.bool_)

    def _due_of_oxygen(self, name: str, due: Bools) -> Bools:
        """Return who has oxygen recorded: the device of whoever needs it, its flow and fraction where set."""
        due = due | (self._oxygen_needed() > 0)
        if name == "oxygen_device" or "oxygen_device" not in self.values:
            return due
        device = self.values["oxygen_device"]
        due = np.asarray(due & (device > 0), dtype=np.bool_)
        blended = np.isnan(flows(device).low)
        return np.asarray(due & ~blended if name == "oxygen_flow" else due, dtype=np.bool_)

    def _asked(self) -> tuple[str, ...]:
        return tuple(f.observation for findings in self._order.further for f in findings)

    def _replaced(self, name: str) -> Bools:
        """Return who has a condition that gives the observation a distribution of its own."""
        who = none(self._order.size)
        for condition, effect in self._effects.get(name, ()):
            if effect.kind == "replace":
                who = who | self._acts(condition, effect)
        return who

    def _acts(self, condition: str, effect: Effect) -> Bools:
        """Return on whom an effect of a condition acts (n,): by presence, age and features."""
        acts: Bools = self._illness.present[self._row[condition]] & self._aged(effect)
        if effect.when:
            acts = acts & self._illness.shows(self._order.knowledge.conditions[condition], effect.when)
        return acts

    def _aged(self, effect: Effect | Incompatible) -> Bools:
        fits: Bools = (self._people.age >= effect.age_min) & (self._people.age < effect.age_max)
        return fits

    def _measure_edited(self, name: str, who: Bools) -> None:
        """Draw one observation; where an edit states it, what is correlated with it stays as first drawn."""
        order = self._order
        sources = {name, *(derived for derived, solve in SOLVES.items() if solve.target == name)}
        if all(order.bounds.get(s) == order.drawn_bounds.get(s) for s in sources):
            self._measure(name, who, order.bounds, "")
            return
        self._measure(name, who, order.drawn_bounds, "")
        drawn, self._as_drawn[name] = self._innovations.get(name), self.values[name]
        self._measure(name, who, order.bounds, "")
        if drawn is not None:
            self._innovations[name] = drawn

    def _measure(self, name: str, who: Bools, stated: Mapping[str, Bounds], again: str) -> None:
        """Draw one observation for `who`, add it to `values`."""
        at = np.flatnonzero(who)
        observation = self._order.knowledge.observations[name]
        if observation.values:
            self._measure_coded(observation, at, stated, again)
            return
        state = self._distribution(name, at)
        rows, factor, term = state.rows, state.factor, state.term
        span = self._limits(observation, at, stated)
        mean, spread = self._conditional(name, at)
        mean, own = np.where(state.layered, 0.0, mean), np.where(state.layered, 1.0, spread)
        mean = np.where(np.isnan(state.driven), mean, state.driven)
        own = np.where(np.isnan(state.driven), own, 1e-6)
        if again:
            mean, own = self._about_before(name, at, span, mean, own)
        uniform = self._order.chance.uniform(f"{name}{again}")[at]
        drawn = _scores(uniform, mean, own, span, rows, factor, term)
        shift = self._order.shifts.get(f"{name}~", 0.0)
        value = factor * value_at(drawn.z + shift, rows) + term + self._order.shifts.get(name, 0.0)
        if drawn.empty.any():
            value = np.where(drawn.empty, self._edge(value, span, rows, factor, uniform), value)
        value = np.maximum(value, np.maximum(span.low, observation.minimum))
        value = np.minimum(value, np.minimum(span.high, observation.maximum))
        step = observation.resolution or 10.0**-observation.decimals
        least, most = np.ceil(observation.minimum / step - 1e-9), np.floor(observation.maximum / step + 1e-9)
        read = np.round(within(np.round(value / step), least, most) * step, observation.decimals) + 0.0
        if observation.resolution and name in stated:  # what was asked for is read as finely as it is printed
            outside = (read < span.low) | (read > span.high)
            read = np.where(outside, np.round(value, observation.decimals) + 0.0, read)
        value = read
        if observation.items:
            value = nearest_total(value, observation.items)
        exact = stated[name].exact if name in stated else None
        if exact is not None:
            value = np.full(len(at), exact + self._shifted(name, rows, factor))
        self._keep(name, at, value)
        if name in self._compiled.correlated:
            self._remember(name, at, drawn.z, state)

    def _measure_coded(
        self, observation: Observation, at: Ints, stated: Mapping[str, Bounds], again: str
    ) -> None:
        """Draw a coded observation: one of its values, by shares."""
        name = observation.name
        base = shares_at(observation, self._people, at, self.values, self._order.knowledge)
        rows, far = base, np.zeros(len(at))
        for condition, effect in self._effects.get(name, ()):
            who = self._acts(condition, effect)[at]
            if observation.mix and all(mix.given for mix in observation.mix):
                who = who & (base.sum(axis=1) > 0)
            shares = np.asarray([effect.shares.get(v.name, 0.0) for v in observation.values])
            apart = np.abs(shares - base).sum(axis=1)
            chosen_rows = who & (apart >= far)
            rows = np.where(chosen_rows[:, None], shares, rows)
            far = np.where(chosen_rows, apart, far)
        uniform = self._order.chance.uniform_of(f"{name}{again}", at)
        code = chosen(uniform, allowed(rows, stated.get(name)))
        if name == "oxygen_device" and name not in stated:
            code = self._device(code, at)
        if name == "ecg_rhythm" and name not in stated:
            code = self._by_rate(observation, at, code)
        column = self.values.get(name, np.full(self._order.size, np.nan)).copy()
        column[at] = np.where(code < 0, np.nan, code)
        self.values[name] = column

    def _by_rate(self, observation: Observation, at: Ints, code: Ints) -> Ints:
        """Return rhythms with sinus rhythm named by the heart rate: slow, normal or fast for the age."""
        if "heart_rate" not in self.values:
            return code
        names = [value.name for value in observation.values]
        plain, fast, slow = (
            names.index(n) for n in ("sinus rhythm", "sinus tachycardia", "sinus bradycardia")
        )
        rate = self.values["heart_rate"][at]
        limits = [
            interval_for(self._order.knowledge.observations["heart_rate"], float(age), "female")
            for age in self._people.age[at]
        ]
        high = np.asarray([_FAST if i is None or i.high is None else i.high for i in limits])
        low = np.asarray([_SLOW if i is None or i.low is None else i.low for i in limits])
        sinus = np.where(rate > high, fast, np.where(rate < low, slow, plain))
        return np.where(np.isin(code, (plain, fast, slow)), sinus, code)

    def _device(self, code: Ints, at: Ints) -> Ints:
        """Return oxygen devices: what the saturation asks, none without need, a ventilator as done."""
        need = self._oxygen_needed()[at]
        ventilator = len(self._order.knowledge.observations["oxygen_device"].values) - 1
        severe = np.zeros(len(at), dtype=np.bool_)
        for condition, effect in self._effects.get("oxygen_device", ()):
            ill = self._acts(condition, effect)[at]
            severe |= ill & (self._illness.severity[self._row[condition]][at] >= _NEEDS_OXYGEN)
        code = np.where((code > 0) & (need == 0) & ~severe, 0, np.maximum(code, need))
        return np.where(self._ventilated[at], ventilator, code)

    def _oxygen_needed(self) -> Ints:
        saturation = self.values.get("spo2", np.full(self._order.size, np.nan))
        hypercapnic, used = self._having("copd"), self._having(*_CYANOTIC)
        return needed(saturation, self._people.age, hypercapnic, used)

    def _having(self, *names: str) -> Bools:
        known = tuple(n for n in names if n in self._present)
        return self._illness.has_any(known) if known else none(self._order.size)

    def _shifted(self, name: str, rows: Floats, factor: Floats) -> float:
        """Return how far edits move a stated exact value."""
        score = self._order.shifts.get(f"{name}~", 0.0)
        decimals = self._order.knowledge.observations[name].decimals
        sd = float(np.median((rows[:, 4] - rows[:, 2]) * factor)) / 1.349
        return round(score * sd + self._order.shifts.get(name, 0.0), decimals)

    def _keep(self, name: str, at: Ints, value: Floats) -> None:
        column = self.values.get(name, np.full(self._order.size, np.nan)).copy()
        column[at] = value
        self.values[name] = column

    def _remember(self, name: str, at: Ints, z: Floats, state: _State) -> None:
        """Keep the observation's own part of its score, for what is correlated with it.

        A score in a stratum is first made one among all people of that age and sex.
        """
        mean, spread = self._conditional(name, at)
        layered = np.flatnonzero(state.layered)
        if layered.size:
            people = at[layered]
            everyone = self._compiled.tables[name].at(self._people.age[people], self._people.sex[people])
            z = z.copy()
            z[layered] = within(
                score_of(value_at(z[layered], state.rows[layered]), everyone), -Z_LIMIT, Z_LIMIT
            )
        innovation = self._innovation(name).copy()
        innovation[at] = within((z - mean) / spread, -Z_LIMIT, Z_LIMIT)
        self._innovations[name] = innovation

    def _layered(self, name: str, at: Ints) -> Bools:
        """Return who, of patients `at`, has strata to be drawn from."""
        adult: Bools = self._people.age[at] >= FROM_AGE
        return adult if name in self._compiled.strata else np.zeros(len(at), dtype=np.bool_)

    def _strata_rows(self, name: str, people: Ints) -> Floats:
        """Return percentiles (k, 7) of patients' strata."""
        layers = self._compiled.strata[name]
        classes: dict[str, Bools] = {}
        for drug_class in layers.classes:
            classes[drug_class] = none(self._order.size)
            for medication, taking in self._taken.items():
                entry = self._order.knowledge.medications[medication]
                if entry.drug_class == drug_class and medication not in self._given_by_edits:
                    classes[drug_class] = classes[drug_class] | taking
        known = strata.Known(
            people=self._people,
            habits=self._habits,
            has=lambda name: self._illness.has(name) if name in self._row else None,
            readings={**self.values, **self._as_drawn},
            taken=classes,
        )
        knots: Floats = layers.knots[known.leaves(layers, people)]
        return knots

    def _about_before(
        self, name: str, at: Ints, span: Span, mean: Floats, own: Floats
    ) -> tuple[Floats, Floats]:
        """Return mean and spread of a further reading's score.

        It varies about the one before; where that lies outside what is now asked for, it is as anyone's whose
        reading is such: a "high" one is not just over the limit.
        """
        state = self._distribution(name, at)
        before = self.values.get(name, np.full(self._order.size, np.nan))[at]
        score = within(score_of((before - state.term) / state.factor, state.rows), -Z_LIMIT, Z_LIMIT)
        inside = ~np.isnan(before) & (before >= span.low) & (before <= span.high)
        spread = np.full(len(at), _WITHIN_PERSON)
        new = np.isnan(before)
        mean = np.where(inside, score, np.where(new, mean + own * self._innovation(name)[at], 0.0))
        return mean, np.where(inside | new, spread, 1.0)

    def _innovation(self, name: str) -> Floats:
        """Return an observation's own part of chance (n,), drawn when first needed."""
        if name not in self._innovations:
            self._innovations[name] = ndtri(self._order.chance.uniform(name))
        return self._innovations[name]

    def _conditional(self, name: str, at: Ints) -> tuple[Floats, float]:
        """Return mean and spread of the normal score given the observations drawn before."""
        if name not in self._compiled.correlated:
            return np.zeros(len(at)), 1.0
        row = self._compiled.correlated.index(name)
        factors = self._compiled.factor[row]
        mean = np.zeros(len(at))
        for column in np.flatnonzero(np.abs(factors[:row]) > 1e-9):
            mean = mean + factors[column] * self._innovation(self._compiled.correlated[column])[at]
        return mean, float(factors[row])

    def _distribution(self, name: str, at: Ints) -> _State:
        """Return what patients `at` are drawn from.

        Where several conditions act, the one furthest from the baseline replaces it, and the strongest factor
        and term each way apply: two fevers do not add.
        """
        age, sex = self._people.age[at], self._people.sex[at]
        tables = self._compiled.tables.get(name)
        rows = np.zeros((len(at), 7)) if tables is None else tables.at(age, sex)
        adult, held = self._layered(name, at), frozenset[str]()
        layered = adult
        if adult.any():
            rows[adult] = self._strata_rows(name, at[adult])
            held = self._compiled.strata[name].conditions
        base, far = rows[:, 3], np.zeros(len(at))
        up, down, plus, minus = np.ones(len(at)), np.ones(len(at)), np.zeros(len(at)), np.zeros(len(at))
        driven, never = np.full(len(at), np.nan), none(len(at))
        for condition, effect in self._effects.get(name, ()):
            row = self._row[condition]
            who = self._acts(condition, effect)[at]
            if not who.any():
                continue
            severity = self._illness.severity[row][at]
            if condition in held:
                if effect.kind == "replace":
                    score = self._driven(condition, name, severity)
                    driven = np.where(who & adult & ~np.isnan(score), score, driven)
                who = who & ~adult
            if effect.kind == "replace":
                knots = replaced_knots(effect)
                chosen = who & (np.abs(knots[3] - base) >= far)
                rows = np.where(chosen[:, None], knots, rows)
                far = np.where(chosen, np.abs(knots[3] - base), far)
                layered = layered & ~chosen
                driven = np.where(chosen, self._driven(condition, name, severity), driven)
            else:
                size = _size(effect, severity)
                up, down, plus, minus = _strongest(effect, size, who, up, down, plus, minus)
        for medication, effect in self._compiled.treatment_effects.get(name, ()):
            who = self._taken[medication][at] & self._aged(effect)[at] if medication in self._taken else never
            if who.any() and adult.any() and self._is_held(name, medication):
                who = who & ~adult
            if who.any():
                size = _size(effect, np.full(len(at), 0.5))
                up, down, plus, minus = _strongest(effect, size, who, up, down, plus, minus)
        return _State(rows, up * down, plus + minus, driven, layered)

    def _is_held(self, name: str, medication: str) -> bool:
        """Return whether the strata of an observation hold what a medication does: not what an edit gave."""
        drug_class = self._order.knowledge.medications[medication].drug_class
        return drug_class in self._compiled.strata[name].classes and medication not in self._given_by_edits

    def _driven(self, condition: str, name: str, severity: Floats) -> Floats:
        latent = self._order.knowledge.conditions[condition].severity
        if latent.driver != name:
            return np.full(len(severity), np.nan)
        score: Floats = ndtri(within(severity, 1e-6, 1 - 1e-6))
        return score if latent.direction == "high" else -score

    def _limits(self, observation: Observation, at: Ints, stated: Mapping[str, Bounds]) -> Span:
        """Return per-row limits: what was stated of it or of what is derived from it, and of its partner."""
        name, half = observation.name, 0.5 * 10.0**-observation.decimals
        low, high = np.full(len(at), -np.inf), np.full(len(at), np.inf)
        if name in stated:
            low, high = low + 0.0, high + 0.0
            low[:], high[:] = stated[name].low - half + 1e-9, stated[name].high + half - 1e-9
        for derived, solve in SOLVES.items():
            if solve.target == name and derived in stated:
                step = 0.5 * 10.0 ** -self._order.knowledge.observations[derived].decimals
                span = limits(solve, stated[derived], step, self.values, self._people)
                low, high = np.maximum(low, span.low[at]), np.minimum(high, span.high[at])
        low, high = self._compatible(name, at, stated, low, high)
        if name in DIFFERENTIAL and name not in stated:
            least, most = partners.room(name, stated, self.values, self._people)
            low, high = np.fmax(low, least[at]), np.fmin(high, most[at])
        partner = _partner_limits(name, self.values, self._people)
        if name == "triglycerides" and "ldl" in stated:
            high = np.minimum(high, FRIEDEWALD_LIMIT - 1)
        if partner is not None and not (name in stated and stated[name].exact is not None):
            floor, ceiling = partner.low[at], partner.high[at]
            high = np.where(ceiling > low, np.fmin(high, ceiling), high)
            low = np.where(floor < high, np.fmax(low, floor), low)
        return Span(low, high)

    def _compatible(
        self, name: str, at: Ints, stated: Mapping[str, Bounds], low: Floats, high: Floats
    ) -> tuple[Floats, Floats]:
        """Narrow limits to what the patients' conditions allow, unless a reading was stated."""
        if name in stated:
            return low, high
        for condition, limit in self._compiled.incompatible.get(name, ()):
            if condition not in self._present:
                continue
            who = (self._illness.present[self._row[condition]] & self._aged(limit))[at]
            low = np.where(who & (limit.below is not None), np.maximum(low, limit.below or -np.inf), low)
            high = np.where(who & (limit.above is not None), np.minimum(high, limit.above or np.inf), high)
        return low, high

    def _edge(self, value: Floats, span: Span, rows: Floats, factor: Floats, uniform: Floats) -> Floats:
        """Return values just inside limits that lie outside the distribution altogether."""
        reach = np.abs(rows[:, 5] - rows[:, 3]) * np.abs(factor) * 0.8 + 1e-9
        floor = np.where(np.isfinite(span.low), span.low, value)
        ceiling = np.where(np.isfinite(span.high), span.high, value)
        high_side = np.isfinite(span.low) & (span.low >= rows[:, 3] * factor)
        edged = np.where(high_side, floor + reach * uniform**2, ceiling - reach * uniform**2)
        return np.where((edged > span.high) | (edged < span.low), (floor + ceiling) / 2, edged)


def _weeks_after_conception(condition: Condition) -> np.timedelta64:
    """Return how long after conception a condition of pregnancy may begin."""
    weeks = max((condition.onset.weeks_min or 0.0) - _CONCEPTION_WEEK, 0.0)
    return np.timedelta64(round(7 * weeks), "D")


def _scores(
    uniform: Floats, mean: Floats, spread: Floats, span: Span, rows: Floats, factor: Floats, term: Floats
) -> Truncation:
    """Return normal scores inside the limits; where nothing is limited, plainly drawn."""
    if np.isinf(span.low).all() and np.isinf(span.high).all():
        return Truncation(mean + spread * ndtri(uniform), none(len(uniform)))
    z_low = score_of((span.low - term) / factor, rows)
    z_high = score_of((span.high - term) / factor, rows)
    return truncated_normal(uniform, mean, spread, z_low, z_high)


def _strongest(
    effect: Effect, size: Floats, who: Bools, up: Floats, down: Floats, plus: Floats, minus: Floats
) -> tuple[Floats, Floats, Floats, Floats]:
    """Return the running strongest factor and term each way with one more effect."""
    if effect.kind == "multiply":
        return (
            np.where(who, np.maximum(up, size), up),
            np.where(who, np.minimum(down, size), down),
            plus,
            minus,
        )
    return (
        up,
        down,
        np.where(who, np.maximum(plus, size), plus),
        np.where(who, np.minimum(minus, size), minus),
    )


def _size(effect: Effect, severity: Floats) -> Floats:
    mild = effect.mild if effect.mild is not None else effect.severe or 0.0
    severe = effect.severe if effect.severe is not None else mild
    return mild + (severe - mild) * severity


def _partner_limits(name: str, values: Values, people: Demography) -> Span | None:
    """Return the limits that readings already taken put on this one (n,)."""
    if name == "fundal_height" and "gestational_age" in values:
        weeks = values["gestational_age"]
        return Span(weeks - _FUNDAL_REACH, weeks + _FUNDAL_REACH)
    if name == "ph" and "bicarbonate" in values:
        bicarbonate = values["bicarbonate"]
        return Span(acidity(bicarbonate, _CARBON_DIOXIDE[1]), acidity(bicarbonate, _CARBON_DIOXIDE[0]))
    if name == "ldl" and "hdl" in values and "triglycerides" in values:
        floor = _LEAST_CHOLESTEROL - values["hdl"] - values["triglycerides"] / 5
        return Span(floor, np.full(len(floor), np.inf))
    upper = _partner_ceiling(name, values)
    if upper is not None:
        return Span(np.full(len(upper), -np.inf), upper)
    return partners.limits(name, values, people)


def _partner_ceiling(name: str, values: Values) -> Floats | None:
    if name == "diastolic_bp" and "systolic_bp" in values:
        return values["systolic_bp"] - _PULSE_PRESSURE
    if name == "iron" and "tibc" in values:
        return 0.9 * values["tibc"]
    if name == "uacr" and "urine_protein_creatinine" in values:
        return 0.9 * values["urine_protein_creatinine"]
    return None


def _decimals(knowledge: Knowledge, name: str) -> int:
    return knowledge.observations[name].decimals


@cache
def _needed_for(name: str) -> frozenset[str]:
    """Return what must be drawn for a stated observation: itself, or all its formula needs."""
    needs = {
        "creatinine": {"egfr"},
        "egfr": {"egfr"},
        "total_cholesterol": {"hdl", "triglycerides", "ldl"},
        "ldl": {"hdl", "triglycerides", "ldl"},
        "hdl": {"hdl", "triglycerides", "ldl"},
        "triglycerides": {"hdl", "triglycerides", "ldl"},
        "mean_arterial_pressure": {"systolic_bp", "diastolic_bp"},
        "systolic_bp": {"systolic_bp", "diastolic_bp"},
        "diastolic_bp": {"systolic_bp", "diastolic_bp"},
        "chloride": {"sodium", "bicarbonate", "anion_gap"},
        "anion_gap": {"sodium", "bicarbonate", "anion_gap"},
        "estimated_average_glucose": {"hba1c"},
    }
    cells = {"hemoglobin", "mcv", "mchc"}
    if name in {"hematocrit", "rbc", "mch", *cells}:
        return frozenset(cells)
    if name in DIFFERENTIAL:
        return frozenset({*DIFFERENTIAL, "wbc"})
    if name in PARTS:
        return frozenset(further for part in PARTS[name] for further in _needed_for(part))
    return frozenset(needs.get(name, {name}))


@cache
def _measured_in(knowledge: Knowledge, condition: str) -> frozenset[str]:
    """Return what is measured in a condition: what it orders, and what its severity is read from."""
    entry = knowledge.conditions[condition]
    ordered = {*entry.measures, entry.severity.driver or ""} - {""}
    return frozenset(name for stated in ordered for name in _needed_for(stated))


def _measured_by(knowledge: Knowledge, conditions: Iterable[str]) -> dict[str, list[str]]:
    """Return, for each observation, which of these conditions have it measured."""
    table: dict[str, list[str]] = {}
    for condition in sorted(conditions):
        for name in _measured_in(knowledge, condition):
            table.setdefault(name, []).append(condition)
    return table


def _members(size: int, rows: Ints) -> Bools:
    member = none(size)
    member[rows] = True
    return member


def _same(a: Floats, b: Floats) -> bool:
    return bool(np.array_equal(a, b, equal_nan=True))


def readings_of(order: Order, laboratory: Laboratory) -> tuple[Reading, ...]:
    """Return every reading in order of time: those of the visit, then the further ones edits asked for."""
    first = [_reading(order, name, 0, values) for name, values in laboratory.values.items()]
    later: list[Reading] = []
    minutes = 0
    for number, findings in enumerate(order.further, start=1):
        minutes += max(order.knowledge.observations[f.observation].repeat_minutes for f in findings)
        taken = laboratory.further(number, findings)
        later += [_reading(order, name, minutes, values) for name, values in taken.items()]
    return (*first, *later)


def _reading(order: Order, name: str, minutes: int, values: Floats) -> Reading:
    observation = order.knowledge.observations[name]
    if not observation.items:
        return Reading(name, minutes, values)
    again = f" again {minutes}" if minutes else ""
    return Reading(name, minutes, values, points_of(observation, values, order.chance, again))

"""Fourth stage: what each patient takes, by each condition's lines of treatment and what forbids them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

import numpy as np

from core.cohort import AS_OF, SEXES, Bools, Dates, Demography, Floats, Ints, MedicationRows
from core.knowledge.base import Knowledge
from core.knowledge.schema import Condition, Contraindication, Medication, Treatment
from core.patients.allergies import Allergies
from core.patients.conditions import Illness
from core.patients.draft import Order, chosen, none
from core.request import DAYS_A_YEAR

_WAIT_SHARE = 0.4
"""Most of the time since onset that passes before treatment starts."""
_OF_PREGNANCY = (
    "pregnancy", "postpartum", "postpartum hemorrhage", "miscarriage", "ectopic pregnancy",
)  # fmt: skip
_OF_LACTATION = ("postpartum", "mastitis", "postpartum depression")
_TREATED_SOON = ("lifelong", "acute", "state")
"""Courses whose treatment does not wait."""
_MATURE = 2.0
"""Age in years from which a filtration rate is as in adults, whom limits are given for (Schwartz 1987)."""
_SOON, _SOME_TIME = 14.0, 730.0
"""Most days from onset to treatment of these, and of others."""
_OLD = 1900
"""Year taken for medications older than their approval's record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What prescribing respects."""

    people: Demography
    weight: Floats
    egfr: Floats
    illness: Illness
    allergies: Allergies


@dataclass(slots=True)
class _Given:
    """Prescriptions so far: rows, and who takes what."""

    patient: list[Ints] = field(default_factory=list)
    medication: list[Ints] = field(default_factory=list)
    indication: list[Ints] = field(default_factory=list)
    course: list[Ints] = field(default_factory=list)
    takes: dict[str, Bools] = field(default_factory=dict)
    takes_class: dict[str, Bools] = field(default_factory=dict)


def prescribe(order: Order, now: Circumstances) -> MedicationRows:
    """Return everyone's prescriptions: condition by condition, line by line, first line first."""
    given = _Given()
    allowed = _Allowed(order, now, given)
    for row in _by_urgency(order, now.illness):
        name = now.illness.names[row]
        for line, treatment in enumerate(order.knowledge.conditions[name].treatments):
            _line(order, now, given, allowed, row, f"{name} {line}", treatment)
    for name in order.request.medications:
        _stated(order, now, given, name)
    return _rows(order, now, given)


def _by_urgency(order: Order, illness: Illness) -> list[int]:
    """Return the rows of conditions someone has: acute and requested ones first, lest others bar them."""
    named = (*order.base.conditions, *order.request.conditions, *order.implied)
    asked = {member for name in named for member in order.knowledge.members(name)}

    def rank(row: int) -> tuple[bool, bool, int]:
        name = illness.names[row]
        acute = order.knowledge.conditions[name].course == "acute"
        return not (acute and name in asked), not (acute or name in asked), row

    return sorted((int(row) for row in np.flatnonzero(illness.present.any(axis=1))), key=rank)


class _Allowed:
    """Who may be given a medication, grounds that do not depend on other medications remembered."""

    def __init__(self, order: Order, now: Circumstances, given: _Given) -> None:
        self._order, self._now, self._given = order, now, given
        self._fixed: dict[str, Bools] = {}

    def __call__(self, medication: Medication, who: Ints) -> Bools:
        """Return, for patients `who`, whether they may be given it now."""
        if medication.name not in self._fixed:
            self._fixed[medication.name] = self._fixed_grounds(medication)
        return self._fixed[medication.name][who] & ~self._clash(medication, who)

    def _fixed_grounds(self, medication: Medication) -> Bools:
        age = self._now.people.age
        barred = ~np.any([(age >= d.age_min) & (age < d.age_max) for d in medication.doses], axis=0)
        for ground in medication.contraindications:
            barred = barred | self._ground(ground)
        for adjustment in medication.renal:
            if adjustment.avoid:
                barred = barred | ((self._now.egfr < adjustment.egfr_below) & (age >= _MATURE))
        if medication.pregnancy is not None and medication.pregnancy.level == "avoid":
            barred = barred | self._after_conception()
        if medication.lactation is not None and medication.lactation.level == "avoid":
            barred = barred | self._having(_OF_LACTATION)
        if medication.withdrawn is not None and medication.withdrawn <= AS_OF.item().year:
            barred = ~none(self._order.size)
        for allergy_class in (medication.name, *medication.allergy_classes):
            barred = barred | self._now.allergies.to(allergy_class)
        return np.asarray(~barred, dtype=np.bool_)

    def _ground(self, ground: Contraindication) -> Bools:
        illness = self._now.illness
        barred = none(self._order.size)
        if ground.pregnancy:
            barred = barred | self._after_conception()
        if ground.egfr_below is not None:
            mature = self._now.people.age >= _MATURE
            barred = barred | ((self._now.egfr < ground.egfr_below) & mature)
        for observation, limit, low in limits_of(ground):
            bounds = self._order.bounds.get(observation)
            if limit is not None and bounds is not None:
                barred = barred | (bounds.low < limit if low else bounds.high > limit)
        for allergy_class in ground.allergy_classes:
            barred = barred | self._now.allergies.to(allergy_class)
        for name in ground.conditions:
            if name in illness.names:
                barred = barred | illness.has(name)
        return barred

    def _having(self, names: tuple[str, ...]) -> Bools:
        known = tuple(name for name in names if name in self._now.illness.names)
        return self._now.illness.has_any(known) if known else none(self._order.size)

    def _after_conception(self) -> Bools:
        """Return who is pregnant or was until lately: what harms a child was stopped long before."""
        return self._having(_OF_PREGNANCY)

    def _clash(self, medication: Medication, who: Ints) -> Bools:
        """Return, for patients `who`, whether something they take already forbids it."""
        clash = none(len(who))
        for name in clashing(self._order.knowledge)[medication.name] & self._given.takes.keys():
            clash = clash | self._given.takes[name][who]
        return clash


@cache
def clashing(knowledge: Knowledge) -> Mapping[str, frozenset[str]]:
    """Return, for each medication, those that must not be taken beside it, whichever of the two says so.

    Contraindicated ones and those of major interactions, named or by their class.
    """
    of_class: dict[str, set[str]] = {}
    for medication in knowledge.medications.values():
        of_class.setdefault(medication.drug_class, set()).add(medication.name)
    table: dict[str, set[str]] = {name: set() for name in knowledge.medications}
    for medication in knowledge.medications.values():
        grounds = [(g.medications, g.classes) for g in medication.contraindications]
        grounds += [(i.medications, i.classes) for i in medication.interactions if i.severity == "major"]
        others = {name for named, _ in grounds for name in named if name in table}
        others |= {name for _, classes in grounds for c in classes for name in of_class.get(c, ())}
        for other in others - {medication.name}:
            table[medication.name].add(other)
            table[other].add(medication.name)
    return {name: frozenset(others) for name, others in table.items()}


def limits_of(ground: Contraindication) -> tuple[tuple[str, float | None, bool], ...]:
    """Return the readings that forbid a medication: observation, limit (or None), whether low ones do."""
    return (
        ("heart_rate", ground.heart_rate_below, True),
        ("systolic_bp", ground.systolic_below, True),
        ("platelets", ground.platelets_below, True),
        ("potassium", ground.potassium_above, False),
        ("inr", ground.inr_above, False),
    )


def withheld(order: Order, rows: MedicationRows, values: Mapping[str, Floats]) -> MedicationRows:
    """Return prescriptions without those that a measured reading forbids; what was asked for stays."""
    keep = np.ones(len(rows.patient), dtype=np.bool_)
    for code in np.unique(rows.medication):
        medication = order.knowledge.medications[rows.names[code]]
        if medication.name in order.request.medications:
            continue
        mine = np.flatnonzero(rows.medication == code)
        for ground in medication.contraindications:
            for observation, limit, low in limits_of(ground):
                if limit is not None and observation in values:
                    reading = values[observation][rows.patient[mine]]
                    with np.errstate(invalid="ignore"):
                        keep[mine] &= ~(reading < limit if low else reading > limit)
    return rows if keep.all() else _kept(rows, keep, order.size)


def _kept(rows: MedicationRows, keep: Bools, size: int) -> MedicationRows:
    patient = rows.patient[keep]
    return MedicationRows(
        names=rows.names,
        offsets=np.searchsorted(patient, np.arange(size + 1)).astype(np.int64),
        patient=patient,
        medication=rows.medication[keep],
        indication=rows.indication[keep],
        dose=rows.dose[keep],
        amount=rows.amount[keep],
        renal=rows.renal[keep],
        start=rows.start[keep],
        days=rows.days[keep],
    )


def _line(
    order: Order, now: Circumstances, given: _Given, allowed: _Allowed, row: int, stream: str, line: Treatment
) -> None:
    """Give one line of treatment to its share of the eligible."""
    stated = [o.medication for o in line.options if o.medication in order.request.medications]
    options = [order.knowledge.medications[o.medication] for o in line.options]
    who = _eligible(order, now, given, row, stream, line, treated=bool(stated))
    if not who.size:
        return
    weights = np.stack(
        [allowed(m, who) * o.weight for m, o in zip(options, line.options, strict=True)], axis=1
    )
    for at, option in enumerate(options):
        if option.drug_class in given.takes_class and option.route != "intravenous":
            weights[:, at] *= ~given.takes_class[option.drug_class][who]
        if stated and option.name not in stated:
            weights[:, at] = 0.0
    pick = _picked(
        order, stream, who, weights, [o.name in order.request.exclude_medications for o in options]
    )
    days = (line.days or -1) if line.course == "course" else -1
    for at, option in enumerate(options):
        taking = who[pick == at]
        _give(order, given, option, taking, row, days)
        for name in line.options[at].also:
            partner = order.knowledge.medications[name]
            lacking = ~given.takes.get(name, none(order.size))[taking]
            if name not in order.request.exclude_medications:
                _give(order, given, partner, taking[lacking & allowed(partner, taking)], row, days)


def _picked(order: Order, stream: str, who: Ints, weights: Floats, excluded: list[bool]) -> Ints:
    """Return each patient's option; only those whose option is excluded by the request choose anew."""
    pick = chosen(order.chance.uniform_of(f"choice {stream}", who), weights)
    if not any(excluded):
        return pick
    rest = np.where(excluded, 0.0, weights)
    other = chosen(order.chance.uniform_of(f"other choice {stream}", who), rest)
    return np.where((pick >= 0) & np.asarray(excluded)[pick], other, pick)


def _eligible(
    order: Order, now: Circumstances, given: _Given, row: int, stream: str, line: Treatment, *, treated: bool
) -> Ints:
    """Return who gets a line of treatment: those it is for, in its share unless `treated` anyway."""
    who = np.flatnonzero(now.illness.present[row])
    condition = order.knowledge.conditions[now.illness.names[row]]
    severity, age = now.illness.severity[row, who], now.people.age[who]
    fits = (severity >= line.severity_min) & (severity < line.severity_max)
    fits = fits & (age >= line.age_min) & (age < line.age_max)
    fits = fits & now.illness.shows(condition, line.when)[who]
    if line.sex is not None:
        fits = fits & (now.people.sex[who] == SEXES.index(line.sex))
    if line.beside:
        fits = fits & now.illness.has_any(line.beside)[who]
    if line.without:
        fits = fits & ~now.illness.has_any(line.without)[who]
    for option in line.options:
        if option.medication in given.takes:
            fits = fits & ~given.takes[option.medication][who]
    eligible: Ints = who[fits]
    if treated or not eligible.size:
        return eligible
    given_it: Ints = eligible[order.chance.uniform_of(f"treated {stream}", eligible) < line.share]
    return given_it


def _give(order: Order, given: _Given, medication: Medication, who: Ints, indication: int, days: int) -> None:
    if not who.size:
        return
    code = names(order.knowledge).index(medication.name)
    given.patient.append(who)
    given.medication.append(np.full(who.size, code, dtype=np.int64))
    given.indication.append(np.full(who.size, indication, dtype=np.int64))
    given.course.append(np.full(who.size, days, dtype=np.int64))
    given.takes.setdefault(medication.name, none(order.size))[who] = True
    if not medication.route.startswith("intravenous"):  # for hours, beside what is taken every day
        given.takes_class.setdefault(medication.drug_class, none(order.size))[who] = True


def _stated(order: Order, now: Circumstances, given: _Given, name: str) -> None:
    """Give a stated medication to whoever lacks it: for a condition it treats, if any."""
    medication = order.knowledge.medications[name]
    lacking = ~given.takes.get(name, none(order.size))
    for row, condition in enumerate(now.illness.names):
        treats = any(
            o.medication == name for t in order.knowledge.conditions[condition].treatments for o in t.options
        )
        if treats:
            who = lacking & now.illness.present[row]
            _give(order, given, medication, np.flatnonzero(who), row, -1)
            lacking = lacking & ~who
    _give(order, given, medication, np.flatnonzero(lacking), -1, -1)


def _conditions(order: Order, now: Circumstances) -> list[Condition]:
    return [order.knowledge.conditions[name] for name in now.illness.names]


@cache
def _days_on_market(knowledge: Knowledge) -> Ints:
    """Return for how many days each medication has been there to be prescribed."""
    years = [_OLD if m.approved is None else m.approved for m in knowledge.medications.values()]
    marketed = np.asarray([f"{year + 1}-01-01" for year in years], dtype="datetime64[D]")
    return np.maximum((AS_OF - marketed).astype(np.int64), 0)


@cache
def names(knowledge: Knowledge) -> tuple[str, ...]:
    """Return medication names in the order that codes index."""
    return tuple(knowledge.medications)


def _rows(order: Order, now: Circumstances, given: _Given) -> MedicationRows:
    empty: Ints = np.zeros(0, dtype=np.int64)
    patient = np.concatenate([empty, *given.patient])
    sort = np.argsort(patient, kind="stable")
    patient = patient[sort]
    medication = np.concatenate([empty, *given.medication])[sort]
    indication = np.concatenate([empty, *given.indication])[sort]
    course = np.concatenate([empty, *given.course])[sort]
    dose, amount = _doses(order, now, patient, medication, indication)
    renal = _adjusted(order, now, patient, medication, amount)
    return MedicationRows(
        names=names(order.knowledge),
        offsets=np.searchsorted(patient, np.arange(order.size + 1)).astype(np.int64),
        patient=patient,
        medication=medication,
        indication=indication,
        dose=dose,
        amount=amount,
        renal=renal,
        start=_starts(order, now, patient, medication, indication, course),
        days=course,
    )


def _doses(
    order: Order, now: Circumstances, patient: Ints, medication: Ints, indication: Ints
) -> tuple[Ints, Floats]:
    """Return the dose that fits age and severity (the last that does), and its amount."""
    dose, amount = np.zeros(len(patient), dtype=np.int64), np.full(len(patient), np.nan)
    severity = np.where(indication >= 0, now.illness.severity[indication, patient], 0.0)
    age, weight = now.people.age[patient], now.weight[patient]
    for code in np.unique(medication):
        mine = medication == code
        for at, option in enumerate(order.knowledge.medications[names(order.knowledge)[code]].doses):
            fits = mine & (age >= option.age_min) & (age < option.age_max) & (severity >= option.severity_min)
            dose[fits] = at
            if option.per_kg is not None:
                by_weight = np.minimum(option.per_kg * weight[fits], option.maximum or np.inf)
                steps = np.maximum(np.round(by_weight / option.round_to), 1.0)
                amount[fits] = np.round(steps * option.round_to, 3)
            elif option.amount is not None:
                amount[fits] = option.amount
    return dose, amount


def _adjusted(order: Order, now: Circumstances, patient: Ints, medication: Ints, amount: Floats) -> Ints:
    """Reduce amounts where the kidneys ask for it; return which adjustment holds (-1 = none)."""
    renal = np.full(len(patient), -1, dtype=np.int64)
    for code in np.unique(medication):
        entry = order.knowledge.medications[names(order.knowledge)[code]]
        mine = np.flatnonzero(medication == code)
        lowest = np.full(len(mine), np.inf)
        for at, adjustment in enumerate(entry.renal):
            below = (now.egfr < adjustment.egfr_below)[patient[mine]] & (
                now.people.age[patient[mine]] >= _MATURE
            )
            applies = below & (adjustment.egfr_below < lowest) & (not adjustment.avoid)
            renal[mine[applies]] = at
            lowest[applies] = adjustment.egfr_below
        for at, adjustment in enumerate(entry.renal):
            reduced = mine[renal[mine] == at]
            if adjustment.factor != 1.0:
                amount[reduced] = _significant(amount[reduced] * adjustment.factor)
    return renal


def _significant(amount: Floats) -> Floats:
    """Return amounts to three significant digits: what a reduced dose is rounded to."""
    scale = 10.0 ** (np.floor(np.log10(np.maximum(amount, 1e-9))) - 2)
    rounded: Floats = np.round(np.round(amount / scale) * scale, 6)
    return rounded


def _starts(
    order: Order, now: Circumstances, patient: Ints, medication: Ints, indication: Ints, course: Ints
) -> Dates:
    """Return start dates: after the indication began, and not before the medication's youngest dose."""
    youngest = np.asarray([min(d.age_min for d in m.doses) for m in order.knowledge.medications.values()])
    since = np.where(
        indication >= 0,
        (AS_OF - now.illness.onset[indication, patient]).astype(np.int64),
        0,
    )
    courses = np.asarray([c.course for c in _conditions(order, now)])[indication]
    since = np.where(course > 0, np.minimum(since, np.maximum(course - 1, 0)), since)
    longest = np.where(np.isin(courses, _TREATED_SOON) & (indication >= 0), _SOON, _SOME_TIME)
    wait = _WAIT_SHARE * np.zeros(len(patient))
    for code in np.unique(medication):
        mine = medication == code
        stream = f"start of {names(order.knowledge)[code]}"
        wait[mine] = _WAIT_SHARE * order.chance.uniform_of(stream, patient[mine])
    old_enough = (now.people.age[patient] - youngest[medication]) * DAYS_A_YEAR
    delay = np.minimum(since * wait, longest)
    days = np.minimum(np.floor(since - delay), np.maximum(np.floor(old_enough) - 1, 0)).astype(np.int64)
    days = np.minimum(days, _days_on_market(order.knowledge)[medication])
    dates: Dates = AS_OF - days.astype("timedelta64[D]")
    return dates

"""Medicines over time: what came before, how the dose was raised, what an illness was treated with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np

from core.cohort import SEXES, Bools, Cohort, Floats, Ints
from core.knowledge.base import Knowledge
from core.knowledge.schema import Medication, Treatment
from core.life import COURSE_ENDED, DOSE_CHANGED, LASTS, NOT_ENOUGH, NOT_TOLERATED
from core.lives.encounters import Visits
from core.lives.frame import Frame, chosen
from core.lives.illnesses import Episodes

_TITRATED = 0.75
"""Share of higher doses that were reached in steps (editorial: guidelines ask to start low)."""
_STEP = 21
"""Days at one dose at least before the next."""
_HAD_ANOTHER = 0.22
"""Share of standing medicines that took the place of another of their line (editorial; of first blood
pressure medicines about a quarter are changed within a year, Bourgault 2005)."""
_TRIED = 60
"""Days for which the other was taken at least."""
_INTOLERANT = 0.6
"""Share of changes made because a medicine was not tolerated; the others for want of effect (editorial)."""
_USUAL_DAYS = 7


@dataclass(frozen=True, slots=True)
class Periods:
    """Times at one dose, in days before the chart: `stop` -1 = goes on. Columns as in `PeriodRows`."""

    patient: Ints
    medication: Ints
    indication: Ints
    dose: Ints
    amount: Floats
    renal: Ints
    start: Ints
    stop: Ints
    ending: Ints


def draw(frame: Frame, visits: Visits, episodes: Episodes) -> Periods:
    """Return everyone's prescriptions over time; those of the chart go on, at the dose of the chart."""
    steps = _steps(frame, visits)
    parts = [*steps, *_others(frame, visits), *_courses(frame, episodes)]
    columns = [np.concatenate([getattr(p, name) for p in parts]) for name in Periods.__slots__]
    made = Periods(*columns)
    told = (made.stop < 0) | (made.stop <= frame.made[made.patient])
    order = np.lexsort((made.ending != LASTS, -made.start, made.medication, made.patient))
    return _one_at_a_time(_one_at_a_time(_some(made, order[told[order]])))


def _some(made: Periods, at: Ints) -> Periods:
    return Periods(*(getattr(made, name)[at] for name in Periods.__slots__))


def _one_at_a_time(made: Periods) -> Periods:
    """Return times in order without those that begin during another of the same medication.

    Who is given for one illness what they take for another goes on taking it.
    """
    same = np.append(
        False, (made.patient[1:] == made.patient[:-1]) & (made.medication[1:] == made.medication[:-1])
    )
    same = same[: len(made.patient)]
    stop = np.where(made.stop < 0, 0, made.stop)
    before = np.append(0, stop[:-1])[: len(made.patient)]
    during = same & (made.start > before)
    extra = ~np.isin(made.ending, (LASTS, DOSE_CHANGED))
    kept = _some(made, np.flatnonzero(~(during & extra)))
    after = np.append(
        (kept.patient[1:] == kept.patient[:-1]) & (kept.medication[1:] == kept.medication[:-1]), False
    )
    after = after[: len(kept.patient)]
    then = np.append(kept.start[1:], 0)[: len(after)]
    cut = after & (kept.stop < then) & (kept.start > then)
    stops = np.where(cut, then, kept.stop)
    return Periods(
        kept.patient, kept.medication, kept.indication, kept.dose, kept.amount, kept.renal, kept.start, stops,
        kept.ending,
    )  # fmt: skip


@cache
def _ladders(knowledge: Knowledge, name: str) -> tuple[tuple[int, ...], ...]:
    """Return, for each dose of a medication, the lower ones it is reached by, lowest first."""
    doses = knowledge.medications[name].doses
    ladders = []
    for dose in doses:
        lower = [
            at
            for at, d in enumerate(doses)
            if d.amount is not None and dose.amount is not None and d.amount < dose.amount
            and (d.unit, d.frequency) == (dose.unit, dose.frequency)
            and max(d.age_min, dose.age_min) < min(d.age_max, dose.age_max)
        ]  # fmt: skip
        ladders.append(tuple(sorted(lower, key=lambda at: doses[at].amount or 0.0))[-2:])
    return tuple(ladders)


def _steps(frame: Frame, visits: Visits) -> list[Periods]:
    """Return the prescriptions of the chart, those at higher doses begun lower and raised at later visits."""
    rows, chance = frame.cohort.medications, frame.chance
    start = frame.ago(rows.start)
    lower = np.full((len(rows.patient), 2), -1, dtype=np.int64)
    for medication, dose in sorted(set(zip(rows.medication.tolist(), rows.dose.tolist(), strict=True))):
        ladder = _ladders(frame.knowledge, rows.names[medication])[dose]
        mine = (rows.medication == medication) & (rows.dose == dose) & (rows.renal < 0)
        lower[mine, : len(ladder)] = ladder
    raised = chance.at("titrated", rows.patient, rows.medication) < _TITRATED
    raised &= (rows.days < 0) & (lower[:, 0] >= 0) & (start >= 2 * _STEP)
    finished = np.where(rows.days > 0, start - rows.days, -1)
    ended = (rows.days > 0) & (finished >= 0)
    since, parts = start.copy(), []
    for step in range(2):
        wait = _STEP + np.floor(60 * chance.at(f"raised {step}", rows.patient, rows.medication)).astype(
            np.int64
        )
        visit = visits.from_(rows.patient, since - wait)
        found = raised & (lower[:, step] >= 0) & (visit >= 0) & (since - wait >= 1)
        then = visits.ago[np.maximum(visit, 0)] if len(visits) else since
        found &= then < since
        parts.append(_before(frame, found, lower[:, step], since, then))
        since = np.where(found, then, since)
    parts.append(
        Periods(
            rows.patient, rows.medication, rows.indication, rows.dose, rows.amount, rows.renal,
            since, np.where(ended, finished, -1), np.where(ended, COURSE_ENDED, LASTS),
        )
    )  # fmt: skip
    return parts


def _before(frame: Frame, found: Bools, dose: Ints, start: Ints, stop: Ints) -> Periods:
    """Return the times at a lower dose."""
    rows = frame.cohort.medications
    at = np.flatnonzero(found)
    amount = _amounts(frame.knowledge, rows.names, rows.medication[at], dose[at])
    return Periods(
        rows.patient[at], rows.medication[at], rows.indication[at], dose[at], amount,
        np.full(len(at), -1), start[at], stop[at], np.full(len(at), DOSE_CHANGED),
    )  # fmt: skip


def _amounts(knowledge: Knowledge, names: tuple[str, ...], medication: Ints, dose: Ints) -> Floats:
    pairs = zip(medication.tolist(), dose.tolist(), strict=True)
    return np.asarray(
        [knowledge.medications[names[m]].doses[d].amount or np.nan for m, d in pairs], dtype=np.float64
    )


@dataclass(frozen=True, slots=True)
class _Other:
    """What may have been taken before: codes of medications, with weights."""

    codes: tuple[int, ...]
    weights: tuple[float, ...]


@cache
def _alternatives(knowledge: Knowledge, names: tuple[str, ...], condition: str, medication: str) -> _Other:
    """Return what else the lines of treatment that a medication stands in use, in the order of the guideline.

    Beside the others of its line, those of an earlier line of the same purpose.
    """
    weights: dict[int, float] = {}
    lines = knowledge.conditions[condition].treatments
    for at, line in enumerate(lines):
        if line.course != "standing" or medication not in {o.medication for o in line.options}:
            continue
        same = [other for other in lines[: at + 1] if other.course == "standing" and _akin(other, line)]
        for other in same:
            for option in other.options:
                if option.medication != medication and _is_simple(knowledge.medications[option.medication]):
                    code = names.index(option.medication)
                    weights[code] = max(weights.get(code, 0.0), option.weight)
    return _Other(tuple(weights), tuple(weights.values()))


def _akin(first: Treatment, second: Treatment) -> bool:
    return first is second or first.purpose.split()[:3] == second.purpose.split()[:3]


def _is_simple(medication: Medication) -> bool:
    """Return whether a medication has a fixed dose for adults and is taken at home."""
    fixed = [d for d in medication.doses if d.amount is not None and d.age_min <= 40 < d.age_max]
    return bool(fixed) and not medication.route.startswith("intravenous") and medication.withdrawn is None


def _others(frame: Frame, visits: Visits) -> Iterator[Periods]:
    """Yield what some standing medicines took the place of: begun at an earlier visit, changed at theirs."""
    rows, cohort, chance = frame.cohort.medications, frame.cohort, frame.chance
    start = frame.ago(rows.start)
    begun = np.where(rows.indication >= 0, frame.onset[rows.indication, rows.patient], -1)
    eligible = (rows.days < 0) & (begun >= start + _TRIED + 1) & (frame.age(rows.patient, begun) >= 18.0)
    eligible &= chance.at("had another", rows.patient, rows.medication) < _HAD_ANOTHER
    groups = np.flatnonzero(eligible)
    for indication, medication in sorted(
        set(zip(rows.indication[groups].tolist(), rows.medication[groups].tolist(), strict=True))
    ):
        other = _alternatives(
            frame.knowledge, rows.names, cohort.condition_names[indication], rows.names[medication]
        )
        if not other.codes:
            continue
        at = groups[(rows.indication[groups] == indication) & (rows.medication[groups] == medication)]
        yield _another(frame, visits, at, start[at], begun[at], other)


def _another(frame: Frame, visits: Visits, at: Ints, start: Ints, begun: Ints, other: _Other) -> Periods:
    rows, chance, knowledge = frame.cohort.medications, frame.chance, frame.knowledge
    patient = rows.patient[at]
    allowed = np.stack(
        [_may_take(frame, rows.names[code], patient, start + _TRIED) for code in other.codes], axis=1
    )
    pick = chosen(chance.at("which other", patient, rows.medication[at]), allowed * np.asarray(other.weights))
    code = np.asarray(other.codes)[np.maximum(pick, 0)]
    share = chance.at("other since", patient, rows.medication[at])
    earliest = np.minimum(begun - 1, start + _TRIED + np.floor(900 * share).astype(np.int64))
    visit = visits.from_(patient, earliest)
    since = visits.ago[np.maximum(visit, 0)] if len(visits) else start
    long_ago = earliest > frame.told[patient]  # nobody is told of the visit
    since = np.where(long_ago, earliest, since)
    found = (pick >= 0) & (long_ago | (visit >= 0)) & (since >= start + _TRIED) & (since <= begun)
    intolerant = chance.at("why changed", patient, rows.medication[at]) < _INTOLERANT
    dose = np.asarray(
        [_adult_dose(knowledge.medications[rows.names[c]]) for c in code.tolist()], dtype=np.int64
    )
    amount = _amounts(knowledge, rows.names, code, dose)
    made = Periods(
        patient, code, rows.indication[at], dose, amount, np.full(len(at), -1), since, start,
        np.where(intolerant, NOT_TOLERATED, NOT_ENOUGH),
    )  # fmt: skip
    return Periods(*(getattr(made, name)[found] for name in Periods.__slots__))


def _adult_dose(medication: Medication) -> int:
    return next(
        at for at, d in enumerate(medication.doses) if d.amount is not None and d.age_min <= 40 < d.age_max
    )


def _may_take(frame: Frame, name: str, patient: Ints, ago: Ints) -> Bools:
    """Return who could have been given a medication then: marketed, not taken now, nothing against it."""
    cohort, medication = frame.cohort, frame.knowledge.medications[name]
    barred = np.zeros(cohort.size, dtype=np.bool_) | cohort.takes(name)
    for ground in medication.contraindications:
        for condition in ground.conditions:
            if condition in cohort.condition_names:
                barred |= cohort.has(condition)
        if ground.pregnancy:
            barred |= cohort.has("pregnancy")
    barred |= _allergic(cohort, medication)
    young = np.asarray([not d.age_min <= 40 for d in medication.doses]).all()
    year = (2026 - (medication.approved or 1900)) * 365
    return np.asarray(~barred[patient] & (ago < year) & (not young), dtype=np.bool_)


def _allergic(cohort: Cohort, medication: Medication) -> Bools:
    """Return who is allergic to a medication or its class (n,)."""
    rows = cohort.allergies
    words = {medication.name, medication.display.lower(), *medication.allergy_classes}
    theirs = np.asarray(
        [any(w in name.lower() or name.lower().rstrip("s") in w for w in words) for name in rows.names]
    )
    found = np.zeros(cohort.size, dtype=np.bool_)
    if len(theirs):
        found[rows.patient[theirs[rows.allergen]]] = True
    return found


def _courses(frame: Frame, episodes: Episodes) -> Iterator[Periods]:
    """Yield the medicines that past illnesses were treated with."""
    for code in np.unique(episodes.condition):
        at = np.flatnonzero(episodes.condition == code)
        name = frame.cohort.condition_names[code]
        for line, treatment in enumerate(frame.knowledge.conditions[name].treatments[:3]):
            yield from _course(frame, episodes, at, f"{name} {line}", treatment)


def _course(frame: Frame, episodes: Episodes, at: Ints, stream: str, line: Treatment) -> Iterator[Periods]:
    """Yield a line of treatment of one illness: to its share of those it is for."""
    chance, knowledge, names = frame.chance, frame.knowledge, frame.cohort.medications.names
    if line.when or line.beside:
        return
    patient, seen = episodes.patient[at], episodes.seen[at]
    age, severity = frame.age(patient, seen), episodes.severity[at]
    fits = (age >= line.age_min) & (age < line.age_max)
    fits &= (severity >= line.severity_min) & (severity < line.severity_max)
    if line.sex is not None:
        fits &= frame.cohort.demography.sex[patient] == SEXES.index(line.sex)
    fits &= chance.at(f"past treated {stream}", patient, seen) < line.share
    at, patient, seen, age = at[fits], patient[fits], seen[fits], age[fits]
    if not at.size:
        return
    options = [knowledge.medications[o.medication] for o in line.options]
    weights = np.stack(
        [
            _may_take(frame, m.name, patient, seen) * o.weight * _is_taken_home(m)
            for m, o in zip(options, line.options, strict=True)
        ],
        axis=1,
    )
    pick = chosen(chance.at(f"past choice {stream}", patient, seen), weights)
    stop = np.maximum(seen - (line.days or _USUAL_DAYS), 0)
    if line.course != "course":
        stop = np.maximum(episodes.resolved[at], 0)
    for option, medication in enumerate(options):
        dose = _dose_at(medication, age)
        mine = np.flatnonzero((pick == option) & (dose >= 0) & (stop >= 1) & (stop < seen))
        if mine.size:
            code = np.full(len(mine), names.index(medication.name))
            yield Periods(
                patient[mine], code, episodes.condition[at][mine], dose[mine],
                _amounts(knowledge, names, code, dose[mine]), np.full(len(mine), -1),
                seen[mine], stop[mine], np.full(len(mine), COURSE_ENDED),
            )  # fmt: skip


def _is_taken_home(medication: Medication) -> bool:
    return not medication.route.startswith(("intravenous", "intramuscular"))


def _dose_at(medication: Medication, age: Floats) -> Ints:
    """Return the first dose with a fixed amount for each age, -1 where there is none."""
    dose = np.full(len(age), -1, dtype=np.int64)
    for at, option in reversed(list(enumerate(medication.doses))):
        if option.amount is not None:
            dose[(age >= option.age_min) & (age < option.age_max)] = at
    return dose

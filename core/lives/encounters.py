"""Visits and stays: as often as people of that age and sex are seen, and whenever something happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
from scipy.special import gammaincinv

from core.cohort import Floats, Ints
from core.knowledge.base import Knowledge
from core.knowledge.lives import CLASSES, Office, Rate
from core.life import EMERGENCY, INPATIENT, OFFICE, PREVENTIVE, SHOT, SPECIALIST
from core.lives.frame import FAR, Frame, absorbing, arrivals, chosen
from core.lives.illnesses import Episodes
from core.lives.seasons import days_ago, on_weekdays
from core.patients.demography import prevalence
from core.request import DAYS_A_YEAR

PRIMARY_CARE = frozenset({"primary care", "internal medicine", "pediatrics", "geriatrics"})
"""Specialties that are not a specialist's."""
_SHAPE = 2.0
"""Shape of the gamma distribution of how often people like to be seen (editorial): standard deviation 0.7."""
_PER_CONDITION = 0.35
"""How much more often each lasting condition has people seen (editorial; the mean is the table's)."""
_WITHIN = 400
"""Days by which a visit may be moved to where something happened."""
_ROUNDS = 4
"""How often a visit that found no other to take the place of looks for the next nearest."""
_CLUSTER = 35
"""Days after a vaccine within which further ones are given by a nurse or pharmacist, without a check-up."""
_AT_A_VISIT = 0.45
"""Share of adults' vaccines that are given at a doctor's visit, not at a pharmacy (editorial)."""
_STAY = (np.log(3.0), 0.9)
"""Log-normal length of a stay in days: median 3, mean 4.5 (NHDS 2006, HCUP 2012)."""
_ADMITTED = 0.6
"""Share of illnesses seen in hospital that are kept there; others go home (editorial)."""
_WELL_CHILD = (
    (4, 30, 61, 122, 183, 274, 365, 456, 548, 730, 913, 1096),
    (0.9, 0.85, 0.9, 0.9, 0.88, 0.8, 0.85, 0.75, 0.7, 0.7, 0.5, 0.6),
)
"""Days of age of well-child visits up to three years (AAP Bright Futures periodicity schedule), and uptake:
about that of the immunizations due then."""
_YEARLY_FROM, _YEARLY_TO, _YEARLY = 4, 18, 0.2
"""Years of age of yearly check-ups after these, and the share who come (so that office visits of children are
as many as the table says)."""
_USUAL = ((0.0, 15.0, 25.0, 45.0, 65.0), (0.08, 0.6, 0.84, 0.96, 1.0))
"""Share of visits that are made without anything having happened, by age: what is left of the table's visits
after those made for a reason, so that all of them together are as many as the table says."""
_ADULT = 18.0
_PREVENTIVE_GAP = 240
"""Days between two preventive visits of an adult at least."""
_PREVENTIVE_TRIED = 4.0
"""By how much more often preventive visits are drawn than the table has, as some come too soon."""
_SPECIALISTS = 1.12
"""By how much more often a specialist is drawn, as what happened is mostly seen in primary care."""
_URGENT_KINDS = (INPATIENT, EMERGENCY)
_NO_REASON = -1


@dataclass(frozen=True, slots=True)
class Visits:
    """Visits in order of patient and time, in days before the chart; `days` they last, 0 = on one day.

    `condition` is what they are for (-1 = none known yet), `forced` those at which something happened.
    """

    patient: Ints
    ago: Ints
    days: Ints
    kind: Ints
    condition: Ints
    complaint: Ints

    def __len__(self) -> int:
        return len(self.patient)

    def some(self, at: Ints) -> Visits:
        """Return some of them, in order."""
        return Visits(*(getattr(self, name)[at] for name in self.__slots__))

    @property
    def key(self) -> Ints:
        """Return a key that rises with patient and time."""
        return self.patient * FAR - self.ago

    def on(self, patient: Ints, ago: Ints) -> Ints:
        """Return the visit that a day lies in (k,), -1 where none does."""
        at, _ = self._before(patient, ago)
        safe = np.maximum(at, 0)
        inside = (at >= 0) & (self.patient[safe] == patient) & (self.ago[safe] - self.days[safe] <= ago)
        return np.where(inside, safe, -1)

    def from_(self, patient: Ints, ago: Ints) -> Ints:
        """Return the first visit on a day or after it (k,), -1 where there is none before the chart."""
        at = np.searchsorted(self.key, patient * FAR - ago, side="left")
        safe = np.minimum(at, len(self) - 1)
        found = (at < len(self)) & (self.patient[safe] == patient) if len(self) else np.zeros(len(at), bool)
        return np.where(found, safe, -1)

    def _before(self, patient: Ints, ago: Ints) -> tuple[Ints, Ints]:
        if not len(self):
            return np.full(len(patient), -1), np.full(len(patient), -1)
        at = np.searchsorted(self.key, patient * FAR - ago, side="right") - 1
        return at, at


def draw(frame: Frame, episodes: Episodes) -> Visits:
    """Return everyone's visits: those that something happened at, and as many more as people have."""
    happened = list(_happened(frame, episodes))
    reasons, usual, urgent = _apart(_joined(happened)), _usual(frame), _urgent(frame)
    for kinds, others in ((_URGENT_KINDS, urgent), ((OFFICE, SPECIALIST, PREVENTIVE), usual)):
        mine = np.isin(reasons.kind, kinds)
        kept = absorbing(
            others.patient, others.ago, reasons.patient[mine], reasons.ago[mine], _WITHIN, _ROUNDS
        )
        happened.append(_without(others, kept))
    return _reasoned(frame, _apart(_joined(happened)))


def frailty(frame: Frame) -> Floats:
    """Return by how much more often than others each patient is seen (n,): 1 on average of the population."""
    names, people = frame.cohort.condition_names, frame.cohort.demography
    lasting = np.asarray([frame.lasting(name) for name in names])
    had = frame.cohort.present[lasting].sum(axis=0)
    usual = np.interp(people.age, np.arange(101.0), expected_conditions(frame.knowledge)[0])
    women = np.interp(people.age, np.arange(101.0), expected_conditions(frame.knowledge)[1])
    usual = np.where(people.sex == 0, usual, women)
    everyone = np.arange(frame.cohort.size)
    own = gammaincinv(_SHAPE, frame.chance.at("how often seen", everyone, np.zeros_like(everyone))) / _SHAPE
    weight: Floats = own * (1 + _PER_CONDITION * had) / (1 + _PER_CONDITION * usual)
    return np.maximum(weight, 0.05)


@cache
def expected_conditions(knowledge: Knowledge) -> tuple[Floats, Floats]:
    """Return how many lasting conditions people have on average by single year of age, men and women."""
    ages, zero = np.arange(101.0), np.zeros(101, dtype=np.int64)
    lasting = [c for c in knowledge.conditions.values() if c.course != "acute"]
    male, female = (
        sum((prevalence(c, ages, zero + s, zero, zero + 1) for c in lasting), np.zeros(101)) for s in (0, 1)
    )
    return male, female


def _usual(frame: Frame) -> Visits:
    """Return the visits that people have anyway."""
    male, female = (_rate(o) for o in frame.tables.office)
    patient, years = arrivals(frame, "office visit", (male, female), frailty(frame))
    ago = on_weekdays(days_ago(years, frame.tables.months))
    keep = ago < frame.lived[patient]
    return _visits(patient[keep], ago[keep], OFFICE)


def _rate(office: Office) -> Rate:
    """Return office visits a person-year that nothing in the life itself brings about."""
    ages, shares = _USUAL
    share = np.asarray(shares)[np.searchsorted(ages, office.rate.ages, side="right") - 1]
    return Rate(office.rate.ages, office.rate.per_year * share)


def _urgent(frame: Frame) -> Visits:
    weight = frailty(frame)
    parts = []
    for kind, rate, stream in (
        (EMERGENCY, frame.tables.emergency, "emergency visit"),
        (INPATIENT, frame.tables.inpatient, "hospital stay"),
    ):
        patient, years = arrivals(frame, stream, (rate, rate), weight)
        ago = np.maximum(np.round(years * DAYS_A_YEAR).astype(np.int64), 1)
        keep = ago < frame.lived[patient]
        parts.append(
            _visits(patient[keep], ago[keep], kind, days=_stay(frame, patient[keep], ago[keep], kind))
        )
    return _joined(parts)


def _stay(frame: Frame, patient: Ints, ago: Ints, kind: int) -> Ints:
    """Return how many nights a stay lasts: it is over the day before the chart."""
    if kind != INPATIENT:
        return np.zeros(len(patient), dtype=np.int64)
    median, spread = _STAY
    nights = np.exp(median + spread * np.clip(frame.chance.normal_at("nights", patient, ago), -2.0, 2.2))
    whole: Ints = np.maximum(np.round(nights).astype(np.int64), 1)
    return np.minimum(whole, np.maximum(ago - 1, 0))


def _happened(frame: Frame, episodes: Episodes) -> Iterator[Visits]:
    """Yield the visits that something of the chart or an illness brought about."""
    cohort, names = frame.cohort, frame.cohort.condition_names
    settings = frame.tables.settings
    hospital = np.asarray([name in settings.inpatient for name in names])
    emergency = np.asarray([name in settings.emergency for name in names])
    admitted = frame.chance.at("admitted", episodes.patient, episodes.seen) < _ADMITTED
    kind = np.where(emergency[episodes.condition], EMERGENCY, OFFICE)
    kind = np.where(hospital[episodes.condition], np.where(admitted, INPATIENT, EMERGENCY), kind)
    yield from _by_kind(frame, episodes.patient, episodes.seen, kind, episodes.condition)
    rows = cohort.conditions
    lasting = np.asarray([frame.lasting(name) for name in names])
    onset = frame.ago(rows.onset)
    sudden = lasting[rows.condition] & hospital[rows.condition] & _made(frame, rows.patient, onset)
    yield from _by_kind(
        frame, rows.patient[sudden], onset[sudden], np.full(sudden.sum(), INPATIENT), rows.condition[sudden]
    )
    yield from _treated(frame)
    yield _well_child(frame)


def _treated(frame: Frame) -> Iterator[Visits]:
    """Yield visits at which prescriptions began, procedures were done, vaccines given."""
    cohort, knowledge = frame.cohort, frame.knowledge
    drugs = cohort.medications
    ago = frame.ago(drugs.start)
    mine = _made(frame, drugs.patient, ago)
    yield _visits(drugs.patient[mine], ago[mine], OFFICE, condition=drugs.indication[mine])
    done = cohort.procedures
    ago = frame.ago(done.day)
    mine = _made(frame, done.patient, ago)
    surgery = np.zeros(len(done.patient), dtype=np.bool_)
    for condition, entry in sorted(set(zip(done.condition.tolist(), done.procedure.tolist(), strict=True))):
        procedure = knowledge.conditions[cohort.condition_names[condition]].procedures[entry]
        if procedure.kind == "surgery":
            surgery |= (done.condition == condition) & (done.procedure == entry)
    kind = np.where(surgery, INPATIENT, SPECIALIST)
    yield from _by_kind(frame, done.patient[mine], ago[mine], kind[mine], done.condition[mine])
    yield from _vaccinated(frame)


def _vaccinated(frame: Frame) -> Iterator[Visits]:
    """Yield visits at which vaccines were given: of children a check-up, soon after without one."""
    shots = frame.cohort.immunizations
    ago = frame.ago(shots.day)
    mine = _made(frame, shots.patient, ago) & (ago <= frame.lived[shots.patient])
    patient, ago = shots.patient[mine], ago[mine]
    order = np.lexsort((-ago, patient))
    patient, ago = patient[order], ago[order]
    soon = np.append(False, (patient[1:] == patient[:-1]) & (ago[:-1] - ago[1:] <= _CLUSTER))[: len(ago)]
    child = frame.age(patient, ago) < _ADULT
    adults = frame.chance.at("vaccine at a visit", patient, ago) < _AT_A_VISIT
    visited = np.where(child, ~soon, adults)
    yield _visits(patient[visited], ago[visited], PREVENTIVE)
    yield _visits(patient[~visited], ago[~visited], SHOT)


def _made(frame: Frame, patient: Ints, ago: Ints) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    return np.asarray((ago >= 1) & (ago <= frame.made[patient]), dtype=np.bool_)


def _well_child(frame: Frame) -> Visits:
    """Return check-ups of children by schedule, a little late, where no vaccine has brought them."""
    days, uptake = (list(part) for part in _WELL_CHILD)
    days += [round(year * DAYS_A_YEAR) for year in range(_YEARLY_FROM, _YEARLY_TO)]
    uptake += [_YEARLY] * (_YEARLY_TO - _YEARLY_FROM)
    size = frame.cohort.size
    patient, place = np.repeat(np.arange(size), len(days)), np.tile(np.arange(len(days)), size)
    due = np.asarray(days)[place]
    late = frame.chance.at("check-up late", patient, place) * np.where(due > 1000, 120, 12)
    ago = on_weekdays(frame.lived[patient] - due - np.floor(late).astype(np.int64))
    comes = frame.chance.at("check-up", patient, place) < np.asarray(uptake)[place]
    mine = comes & _made(frame, patient, ago) & (ago < frame.lived[patient])
    shots = frame.cohort.immunizations
    free = absorbing(patient[mine], ago[mine], shots.patient, frame.ago(shots.day), _CLUSTER, 1)
    return _visits(patient[mine][free], ago[mine][free], PREVENTIVE)


def _by_kind(frame: Frame, patient: Ints, ago: Ints, kind: Ints, condition: Ints) -> Iterator[Visits]:
    for code in np.unique(kind):
        mine = kind == code
        days = _stay(frame, patient[mine], ago[mine], int(code))
        yield _visits(patient[mine], ago[mine], int(code), condition=condition[mine], days=days)


def _visits(
    patient: Ints, ago: Ints, kind: int, *, condition: Ints | None = None, days: Ints | None = None
) -> Visits:
    none = np.full(len(patient), _NO_REASON, dtype=np.int64)
    return Visits(
        patient=patient,
        ago=ago,
        days=np.zeros(len(patient), dtype=np.int64) if days is None else days,
        kind=np.full(len(patient), kind, dtype=np.int64),
        condition=none if condition is None else condition,
        complaint=none,
    )


def _joined(parts: list[Visits]) -> Visits:
    names = ("patient", "ago", "days", "kind", "condition", "complaint")
    empty = np.zeros(0, dtype=np.int64)
    return Visits(*(np.concatenate([empty, *(getattr(p, n) for p in parts)]) for n in names))


def _without(visits: Visits, keep: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> Visits:
    names = ("patient", "ago", "days", "kind", "condition", "complaint")
    return Visits(*(getattr(visits, name)[keep] for name in names))


def _apart(visits: Visits) -> Visits:
    """Return visits in order, one a day, none inside a stay."""
    urgency = np.asarray([2, 3, 4, 5, 1, 0])[visits.kind] * 2 + (visits.condition < 0)
    order = np.lexsort((urgency, visits.key))
    visits = _without(visits, order)  # type: ignore[arg-type]  # a permutation keeps all
    stays = visits.days > 0
    visits = _without(visits, ~stays | _alone(_end(visits), visits.key, stays))
    stays = visits.days > 0
    return _without(visits, stays | _alone(_end(visits), visits.key, np.ones(len(visits), dtype=np.bool_)))


def _end(visits: Visits) -> Ints:
    return visits.key + visits.days


def _alone(
    end: Ints, start: Ints, counted: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]
) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Return which visits begin after the ends of all counted ones before them."""
    ends = np.where(counted, end, np.iinfo(np.int64).min)
    before = np.append(np.iinfo(np.int64).min, np.maximum.accumulate(ends)[:-1]) if len(ends) else ends
    return np.asarray(start > before, dtype=np.bool_)


def _reasoned(frame: Frame, visits: Visits) -> Visits:
    """Return visits with a reason each: a condition of the patient at the time, or a complaint."""
    patient, ago = visits.patient, visits.ago
    office = (visits.kind == OFFICE) & (visits.condition < 0)
    class_ = np.full(len(visits), _NO_REASON, dtype=np.int64)
    primary = np.ones(len(visits), dtype=np.bool_)
    seen = visits.kind == OFFICE
    for sex, table in enumerate(frame.tables.office):
        mine = np.flatnonzero(seen & (frame.cohort.demography.sex[patient] == sex))
        at = np.searchsorted(table.rate.ages, frame.age(patient[mine], ago[mine]), side="right") - 1
        weights = table.classes[at].copy()
        weights[:, _PREVENTIVE] *= np.where(
            frame.age(patient[mine], ago[mine]) < _ADULT, 0.0, _PREVENTIVE_TRIED
        )
        class_[mine] = chosen(frame.chance.at("major reason", patient[mine], ago[mine]), weights)
        specialty = frame.chance.at("specialty", patient[mine], ago[mine])
        primary[mine] = specialty < 1 - _SPECIALISTS * (1 - table.primary[at])
    class_ = np.where(office, class_, _NO_REASON)
    class_ = _seldom_preventive(visits, class_)
    kind = np.where(
        office,
        np.where(class_ == _PREVENTIVE, PREVENTIVE, np.where(primary, OFFICE, SPECIALIST)),
        visits.kind,
    )
    lasting = np.isin(class_, (_FLARE, _ROUTINE)) | ((visits.kind == INPATIENT) & (visits.condition < 0))
    condition = np.where(lasting, _lasting_reason(frame, visits, kind), visits.condition)
    kind = np.where(_is_specialists(frame, condition) & (kind == OFFICE) & ~primary, SPECIALIST, kind)
    plain = (condition < 0) & (kind != PREVENTIVE) & (kind != SHOT)
    complaint = np.where(plain, _complaint(frame, visits), _NO_REASON)
    return Visits(patient, ago, visits.days, kind, condition, complaint)


_FLARE, _ROUTINE, _PREVENTIVE = (CLASSES.index(name) for name in ("flare", "routine", "preventive"))


def _seldom_preventive(visits: Visits, class_: Ints) -> Ints:
    """Turn preventive visits soon after another into routine ones."""
    at = np.flatnonzero((class_ == _PREVENTIVE) | (visits.kind == PREVENTIVE))
    patient, ago = visits.patient[at], visits.ago[at]
    soon = np.append(False, (patient[1:] == patient[:-1]) & (ago[:-1] - ago[1:] < _PREVENTIVE_GAP))[: len(at)]
    class_ = class_.copy()
    turned = at[soon & (class_[at] == _PREVENTIVE)]
    class_[turned] = _ROUTINE
    return class_


def _is_specialists(frame: Frame, condition: Ints) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    theirs = [
        frame.knowledge.conditions[name].specialty not in PRIMARY_CARE
        for name in frame.cohort.condition_names
    ]
    return np.asarray(np.append(theirs, False)[condition], dtype=np.bool_)


def _lasting_reason(frame: Frame, visits: Visits, kind: Ints) -> Ints:
    """Return one of the lasting conditions a patient had at each visit, -1 without any.

    Conditions that hospitals and specialists look after are likelier there.
    """
    rows, names = frame.cohort.conditions, frame.cohort.condition_names
    lasting = np.asarray([frame.lasting(name) for name in names])
    keep = lasting[rows.condition]
    patient, condition = rows.patient[keep], rows.condition[keep]
    first = np.searchsorted(patient, np.arange(frame.cohort.size))
    place = np.arange(len(patient)) - first[patient] if len(patient) else patient
    width = int(place.max()) + 1 if len(place) else 1
    table = np.full((frame.cohort.size, width), -1, dtype=np.int64)
    table[patient, place] = condition
    mine = table[visits.patient]
    onset = np.where(mine >= 0, frame.onset[mine, visits.patient[:, None]], -1)
    weight = (onset >= visits.ago[:, None]).astype(np.float64)
    theirs = _is_specialists(frame, mine)
    hospital = np.append([name in frame.tables.settings.admitted for name in names], False)[mine]
    weight *= np.where(theirs & (kind == SPECIALIST)[:, None], 3.0, 1.0)
    weight *= np.where(mine >= 0, _concern(frame)[mine, visits.patient[:, None]], 1.0)
    weight *= np.where((kind == INPATIENT)[:, None], hospital, 1.0)
    at = chosen(frame.chance.at("reason", visits.patient, visits.ago), weight)
    return np.where(at >= 0, mine[np.arange(len(mine)), np.maximum(at, 0)], -1)


def _concern(frame: Frame) -> Floats:
    """Return how much each condition has a patient seen (condition, n): more where treated or asked for."""
    rows, drugs = frame.cohort.conditions, frame.cohort.medications
    concern = np.full(frame.cohort.present.shape, 0.4)
    treated = drugs.indication >= 0
    concern[drugs.indication[treated], drugs.patient[treated]] = 1.0
    asked = rows.origin == 0
    concern[rows.condition[asked], rows.patient[asked]] *= 2.0
    return concern


def _complaint(frame: Frame, visits: Visits) -> Ints:
    found = np.full(len(visits), -1, dtype=np.int64)
    age, sex = frame.age(visits.patient, visits.ago), frame.cohort.demography.sex[visits.patient]
    uniform = frame.chance.at("complaint", visits.patient, visits.ago)
    for code, bands in enumerate(frame.tables.reasons):
        for at, band in enumerate(bands):
            last = bands[at + 1].age_from if at + 1 < len(bands) else np.inf
            mine = (sex == code) & (age >= band.age_from) & (age < last)
            sums = np.cumsum(band.shares) / band.shares.sum()
            found[mine] = np.asarray(band.codes)[np.searchsorted(sums, uniform[mine])]
    return found

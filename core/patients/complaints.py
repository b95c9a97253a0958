"""Symptoms and examination findings: what the conditions a patient comes with make them say and show."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np

from core.cohort import AS_OF, SEXES, Bools, ComplaintRows, Demography, Floats, Ints
from core.knowledge.schema import Condition, Symptom
from core.patients.conditions import DRAWN, Illness, flares
from core.patients.draft import Order

_SPEAKS = 2.0
"""Age in years from which a child tells what it feels."""
_FELT = (
    "nausea", "headache", "dizz", "vertigo", "numb", "tingl", "feeling", "sense", "sensation", "thirst",
    "anxi", "worr", "sad", "fatigue", "tiredness", "malaise", "ache", "aching", "ringing", "blurred",
    "double", "burning", "heartburn", "palpitation", "dream", "thought", "memory", "hopeless", "cramp",
    "doom", "lighthead",
)  # fmt: skip
"""Beginnings of words for what is felt rather than seen."""
_FRESH_DAYS = 60
"""A condition that was not asked for is complained of only when it is acute and this recent."""


def draw(order: Order, people: Demography, illness: Illness, weeks: Floats) -> ComplaintRows:
    """Draw symptoms and findings by their frequencies; a condition asked for shows at least one symptom.

    `weeks` (n,) are of gestation, NaN outside pregnancy.
    """
    phrases: dict[str, int] = {}
    parts: list[tuple[Ints, int, int, bool]] = []
    for row, name in enumerate(illness.names):
        condition = order.knowledge.conditions[name]
        who = np.flatnonzero(_presenting(condition, illness, row))
        if who.size:
            for phrase, finding, shown in _shown(order, people, illness, weeks, condition, who):
                code = phrases.setdefault(phrase, len(phrases))
                parts.append((who[shown], code, row, finding))
    return _rows(order.size, tuple(phrases), parts)


def _presenting(condition: Condition, illness: Illness, row: int) -> Bools:
    days = (AS_OF - illness.onset[row]).astype(np.int64)
    fresh = (condition.course == "acute") & (days <= _FRESH_DAYS)
    worse = _flaring(condition, illness)
    presenting: Bools = illness.present[row] & ((illness.origin[row] != DRAWN) | fresh | worse)
    return presenting


def _flaring(condition: Condition, illness: Illness) -> Bools:
    """Return in whom a lasting condition has flared up, by what its features are called."""
    flaring = np.zeros(illness.present.shape[1], dtype=np.bool_)
    for feature in condition.features:
        acute = [at for at, v in enumerate(feature.values) if flares(v.name)]
        if acute:
            flaring |= np.isin(illness.features[condition.name, feature.name], acute)
    return flaring


def _shown(
    order: Order, people: Demography, illness: Illness, weeks: Floats, condition: Condition, who: Ints
) -> Iterator[tuple[str, bool, Bools]]:
    """Yield each symptom and finding with the patients, among `who`, that show it."""
    for finding, entries in ((False, condition.symptoms), (True, condition.findings)):
        if not entries:
            continue
        chances = [order.chance.uniform_of(f"{condition.name} {s.phrase}", who) for s in entries]
        speaks = people.age[who] >= _SPEAKS
        fitting = [
            _fits(s, people.age[who], people.sex[who], weeks[who])
            & illness.shows(condition, s.when)[who]
            & (speaks | finding | (not _is_felt(s.phrase)))
            for s in entries
        ]
        ratio = np.stack(
            [np.where(f, u / s.frequency, np.inf) for s, u, f in zip(entries, chances, fitting, strict=True)]
        )
        likeliest, silent = np.argmin(ratio, axis=0), ratio.min(axis=0) >= 1
        for at, symptom in enumerate(entries):
            shown = ratio[at] < 1
            if not finding:
                shown = shown | (fitting[at] & silent & (likeliest == at))
            if shown.any():
                yield symptom.phrase, finding, shown


@cache
def _is_felt(phrase: str) -> bool:
    """Return whether only words can tell of a symptom."""
    words = phrase.lower().replace(",", " ").split()
    return any(word.startswith(_FELT) for word in words)


def _fits(symptom: Symptom, age: Floats, sex: Ints, weeks: Floats) -> Bools:
    fits: Bools = (age >= symptom.age_min) & (age < symptom.age_max)
    if symptom.weeks_min is not None:
        fits = fits & (weeks >= symptom.weeks_min)
    if symptom.weeks_max is not None:
        fits = fits & (weeks < symptom.weeks_max)
    return fits if symptom.sex is None else fits & (sex == SEXES.index(symptom.sex))


def _rows(size: int, phrases: tuple[str, ...], parts: list[tuple[Ints, int, int, bool]]) -> ComplaintRows:
    empty: Ints = np.zeros(0, dtype=np.int64)
    patient = np.concatenate([empty, *(p[0] for p in parts)])
    columns = [
        np.concatenate([empty, *(np.full(len(p[0]), p[at], dtype=np.int64) for p in parts)])
        for at in (1, 2, 3)
    ]
    phrase, condition, finding = columns
    said = (patient * max(len(phrases), 1) + phrase) * 2 + finding
    once = np.sort(np.unique(said, return_index=True)[1])
    sort = once[np.argsort(patient[once], kind="stable")]
    patient = patient[sort]
    return ComplaintRows(
        phrases=phrases,
        offsets=np.searchsorted(patient, np.arange(size + 1)).astype(np.int64),
        patient=patient,
        phrase=phrase[sort],
        condition=condition[sort],
        finding=finding[sort].astype(np.bool_),
    )

"""What the strata of the surveys ask of each patient."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from core.cohort import CURRENT, ETHNICITIES, FEMALE, RACES, SMOKING, Bools, Demography, Floats, Habits, Ints
from core.knowledge.base import Knowledge
from core.knowledge.strata import TAKING, Strata, conditions_of
from core.patients.conditions import Illness

_FORMER = SMOKING.index("former")
_HISPANIC = ETHNICITIES.index("hispanic")


def columns(
    strata: Strata,
    people: Demography,
    habits: Habits,
    illness: Illness,
    readings: Mapping[str, Floats],
    taken: Mapping[str, Bools],
    at: Ints,
) -> dict[str, Floats]:
    """Return what the strata ask of patients `at`, each feature (k,); `taken` is by class of medication."""
    nobody = np.zeros(len(people.age))
    found: dict[str, Floats] = {}
    for feature in strata.features:
        if feature in readings:
            column = readings[feature]
        elif feature.startswith(TAKING):
            column = np.asarray(taken.get(feature.removeprefix(TAKING), nobody), dtype=np.float64)
        else:
            column = personal(feature, people, habits)
            if column is None:
                known = [illness.has(name) for name in conditions_of(feature) if name in illness.names]
                column = np.any(known, axis=0).astype(np.float64) if known else nobody
        found[feature] = column[at]
    return found


def personal(feature: str, people: Demography, habits: Habits) -> Floats | None:
    """Return a feature of the person (n,), None where it names something else."""
    hispanic = people.ethnicity == _HISPANIC
    answers = {
        "age": lambda: people.age,
        "female": lambda: people.sex == FEMALE,
        "hispanic": lambda: hispanic,
        "current smoker": lambda: habits.smoking == CURRENT,
        "former smoker": lambda: habits.smoking == _FORMER,
    }
    if feature in answers:
        return np.asarray(answers[feature](), dtype=np.float64)
    if feature in RACES:
        return np.asarray((people.race == RACES.index(feature)) & ~hispanic, dtype=np.float64)
    return None


def unknown(strata: Strata, knowledge: Knowledge) -> list[str]:
    """Return the features that nothing in the program answers to."""
    plain = {"age", "female", "hispanic", "current smoker", "former smoker", *RACES, *knowledge.observations}
    classes = {m.drug_class for m in knowledge.medications.values()}
    return [
        f
        for f in strata.features
        if f not in plain
        and not (f.startswith(TAKING) and f.removeprefix(TAKING) in classes)
        and not all(name in knowledge.conditions for name in conditions_of(f))
    ]

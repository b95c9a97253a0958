"""What the strata of the surveys ask of each patient."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from core.cohort import (
    CURRENT,
    ETHNICITIES,
    FEMALE,
    RACES,
    SMOKING,
    Bools,
    Cohort,
    Demography,
    Floats,
    Habits,
    Ints,
)
from core.knowledge.base import Knowledge
from core.knowledge.strata import TAKING, Strata, conditions_of

_FORMER = SMOKING.index("former")
_HISPANIC = ETHNICITIES.index("hispanic")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of some people (n,): who they are, what they have and take, what was measured.

    `has` gives who has a condition, None where nobody could; `taken` is by class of medication.
    """

    people: Demography
    habits: Habits
    has: Callable[[str], Bools | None]
    readings: Mapping[str, Floats]
    taken: Mapping[str, Bools]

    def leaves(self, strata: Strata, at: Ints) -> Ints:
        """Return the strata (k,) of patients `at`."""
        return strata.leaves({feature: self._column(feature)[at] for feature in strata.features})

    def _column(self, feature: str) -> Floats:
        if feature in self.readings:
            return self.readings[feature]
        if feature.startswith(TAKING):
            taking = self.taken.get(feature.removeprefix(TAKING))
            return self._nobody if taking is None else taking.astype(np.float64)
        own = personal(feature, self.people, self.habits)
        if own is not None:
            return own
        having = [who for name in conditions_of(feature) if (who := self.has(name)) is not None]
        return np.any(having, axis=0).astype(np.float64) if having else self._nobody

    @property
    def _nobody(self) -> Floats:
        return np.zeros(len(self.people.age))


def of_cohort(cohort: Cohort, strata: Strata, knowledge: Knowledge, at: Ints) -> Ints:
    """Return the strata (k,) of patients `at` of a finished cohort."""
    taken = {name: np.zeros(cohort.size, dtype=np.bool_) for name in strata.classes}
    for medication in knowledge.medications.values() if taken else ():
        if medication.drug_class in taken:
            taken[medication.drug_class] |= cohort.takes(medication.name)
    names = frozenset(cohort.condition_names)
    return Known(
        people=cohort.demography,
        habits=cohort.habits,
        has=lambda name: cohort.has(name) if name in names else None,
        readings=cohort.values,
        taken=taken,
    ).leaves(strata, at)


def personal(feature: str, people: Demography, habits: Habits) -> Floats | None:
    """Return a feature of the person (n,), None where it names something else."""
    hispanic = people.ethnicity == _HISPANIC
    answers: dict[str, npt.NDArray[Any]] = {
        "age": people.age,
        "female": people.sex == FEMALE,
        "hispanic": hispanic,
        "current smoker": habits.smoking == CURRENT,
        "former smoker": habits.smoking == _FORMER,
    }
    if feature in answers:
        return np.asarray(answers[feature], dtype=np.float64)
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

"""Whether what happened to a patient happened in an order that can be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from core.cohort import AS_OF, Bools, Cohort, Dates, Ints
from core.scorecard import Line, Part

CHECKS: Mapping[str, str] = {
    "birth-before-today": "nobody is born after the chart was written",
    "condition-after-birth": "conditions begin after birth",
    "condition-before-today": "conditions began by the day of the chart",
    "complication-after-condition": "complications follow their condition",
    "medication-after-birth": "medications start after birth",
    "medication-before-today": "medications were started by the day of the chart",
    "medication-after-indication": "medications start once there is a reason",
    "procedure-after-birth": "procedures are after birth",
    "immunization-after-birth": "immunizations are after birth",
    "immunization-before-today": "immunizations were given by the day of the chart",
    "readings-in-order": "readings stand in order of time",
}
_BEFORE_BIRTH = np.timedelta64(300, "D")
"""What begins in the womb may be dated before birth."""
_NEVER = np.datetime64("NaT", "D")


@dataclass(slots=True)
class Orders:
    """Counts patients with something out of order, cohort after cohort."""

    patients: int = 0
    broken: dict[str, int] = field(default_factory=lambda: dict.fromkeys(CHECKS, 0))

    def add(self, cohort: Cohort) -> None:
        """Count the patients of a cohort."""
        self.patients += cohort.size
        for name, who in _broken(cohort).items():
            self.broken[name] += int(who.sum())

    def line(self) -> Line:
        """Return what was found: good when nothing at all is out of order."""
        total = max(self.broken.values())
        off = {name: count for name, count in self.broken.items() if count}
        note = _told(off) if off else f"{len(CHECKS)} checks of dates, none broken"
        return Line(
            section="order",
            name="order",
            title="dates in order",
            grade="off" if off else "good",
            patients=self.patients,
            unit="patients out of order",
            here=float(total),
            expected=0.0,
            metric="patients",
            distance=float(total),
            tolerance=0.0,
            note=note,
            parts=tuple(
                Part(
                    label=CHECKS[name],
                    grade="off" if count else "good",
                    patients=self.patients,
                    here=float(count),
                    expected=0.0,
                    allowed=0.0,
                )
                for name, count in self.broken.items()
            ),
        )


def _told(off: Mapping[str, int]) -> str:
    first = max(off, key=lambda name: off[name])
    rest = f"; {len(off) - 1} more checks broken" if len(off) > 1 else ""
    return f"broken by {off[first]:,} patient{'s' if off[first] > 1 else ''}: {CHECKS[first]}{rest}"


def _broken(cohort: Cohort) -> dict[str, Bools]:
    birth = cohort.demography.birth_date.astype("datetime64[D]")
    conditions, medications = cohort.conditions, cohort.medications
    onset, start = conditions.onset.astype("datetime64[D]"), medications.start.astype("datetime64[D]")
    size = cohort.size

    def who(patient: Ints, wrong: Bools) -> Bools:
        return np.bincount(patient[wrong], minlength=size) > 0

    began = _first_onsets(cohort)
    given, reason = medications.patient, medications.indication
    since = np.where(reason >= 0, began[np.maximum(reason, 0), given], _NEVER)
    of = cohort.complications
    caused = began[of.condition, of.patient]
    steps = [reading.minutes for reading in cohort.readings]
    unordered = any(a > b for a, b in pairwise(steps))
    doses = cohort.immunizations
    return {
        "birth-before-today": birth > AS_OF,
        "condition-after-birth": who(conditions.patient, onset < birth[conditions.patient] - _BEFORE_BIRTH),
        "condition-before-today": who(conditions.patient, onset > AS_OF),
        "complication-after-condition": who(of.patient, of.onset.astype("datetime64[D]") < caused),
        "medication-after-birth": who(given, start < birth[given]),
        "medication-before-today": who(given, start > AS_OF),
        "medication-after-indication": who(given, start < since),
        "procedure-after-birth": who(
            cohort.procedures.patient,
            cohort.procedures.day.astype("datetime64[D]") < birth[cohort.procedures.patient] - _BEFORE_BIRTH,
        ),
        "immunization-after-birth": who(
            doses.patient, doses.day.astype("datetime64[D]") < birth[doses.patient]
        ),
        "immunization-before-today": who(doses.patient, doses.day.astype("datetime64[D]") > AS_OF),
        "readings-in-order": np.full(size, unordered),
    }


def _first_onsets(cohort: Cohort) -> Dates:
    """Return the day each condition began (condition, n), NaT where it is not there."""
    rows = cohort.conditions
    began = np.full((len(rows.names), cohort.size), _NEVER, dtype="datetime64[D]")
    latest = np.lexsort((rows.onset, rows.patient))[::-1]
    began[rows.condition[latest], rows.patient[latest]] = rows.onset[latest].astype("datetime64[D]")
    return began

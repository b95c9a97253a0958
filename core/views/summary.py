"""A cohort of many as a person reads it: what it is made of, and its first patients."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from core.cohort import GROUPS, SEXES, Cohort
from core.knowledge.units import Shown, exact
from core.messages import Table
from core.record import shown_age
from core.views.groups import groups_table, shares
from core.wording import spoken

FIRST = 10
_COMMONEST = 8
_COLUMNS = ("systolic_bp", "diastolic_bp", "bmi", "hba1c", "egfr")


def summary(cohort: Cohort, total: int, shown: Mapping[str, Shown] | None = None) -> tuple[Table, ...]:
    """Return what a cohort is made of, its cases beside its controls, and a row for each first patient.

    `shown` are the observations told in other units.
    """
    return (composition(cohort, total), *groups_table(cohort), patients_table(cohort, FIRST, shown))


def composition(cohort: Cohort, total: int) -> Table:
    """Return counts, ages, sexes, and the commonest conditions; of the patients at hand when not all are."""
    people = cohort.demography
    ages = np.floor(people.age)
    women = int((people.sex == SEXES.index("female")).sum())
    size = cohort.size
    rows = [
        ("Patients", f"{total:,}"),
        ("Women, men", f"{women} ({_percent(women, size)}), {size - women} ({_percent(size - women, size)})"),
        ("Age", f"median {np.median(ages):.0f}, {ages.min():.0f} to {ages.max():.0f} years"),
    ]
    counts = cohort.present.sum(axis=1)
    commonest = [at for at in np.argsort(-counts, kind="stable")[:_COMMONEST] if counts[at]]
    rows += shares(cohort)
    rows += [
        (cohort.condition_names[at], f"{counts[at]} ({_percent(int(counts[at]), size)})") for at in commonest
    ]
    title = "Cohort" if total == size else f"Cohort (composition of the first {size:,})"
    return Table(title, ("", " "), tuple(rows))


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %"


def patients_table(cohort: Cohort, most: int, shown_in: Mapping[str, Shown] | None = None) -> Table:
    """Return a row for each of the first `most` patients."""
    shown = min(most, cohort.size)
    measured = tuple(
        n for n in _COLUMNS if n in cohort.values and not np.isnan(cohort.values[n][:shown]).all()
    )
    arms = cohort.arms
    grouped = ("Group", "Set") if arms is not None else ()
    other = shown_in or {}
    heads = tuple(f"{spoken(n)} {other[n].conversion.unit}" if n in other else spoken(n) for n in measured)
    columns = ("#", *grouped, "Name", "Age", "Sex", *heads, "Conditions")
    rows = tuple(
        (
            str(cohort.first + row + 1),
            *((GROUPS[int(not arms.case[row])], str(arms.matched_set[row])) if arms is not None else ()),
            cohort.identity.name(row),
            f"{shown_age(float(cohort.demography.age[row])):.4g}",
            SEXES[cohort.demography.sex[row]],
            *(_value(cohort.values[n][row], other.get(n)) for n in measured),
            ", ".join(_conditions(cohort, row)) or "none",
        )
        for row in range(shown)
    )
    return Table(
        "Patients" if shown == cohort.size else f"First {shown} patients",
        columns,
        rows,
        frozenset({"#", "Set", "Age", *heads}),
    )


def _value(value: float, shown: Shown | None) -> str:
    if np.isnan(value) or shown is None:
        return "" if np.isnan(value) else f"{value:.6g}"
    return f"{exact(shown.conversion, value):.{shown.conversion.decimals}f}"


def _conditions(cohort: Cohort, row: int) -> list[str]:
    rows = cohort.conditions
    return [rows.names[rows.condition[at]] for at in range(rows.offsets[row], rows.offsets[row + 1])]

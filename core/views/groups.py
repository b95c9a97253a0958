"""What a composed cohort has become: the share of each part, and cases beside controls."""

from __future__ import annotations

import numpy as np

from core.cohort import CURRENT, RACES, SEXES, Bools, Cohort
from core.likeness import holds
from core.messages import Table
from core.mixing import subjects
from core.request import Mix, Part
from core.wording import among_text, part_text, percent

_COMMONEST = 6


def shares(cohort: Cohort) -> list[tuple[str, str]]:
    """Return a row for each part of the cohort's mixes: how many of its patients are so."""
    return [row for mix in cohort.request.mix for row in _rows(cohort, mix)]


def _rows(cohort: Cohort, mix: Mix) -> list[tuple[str, str]]:
    whole = np.ones(cohort.size, dtype=np.bool_) if mix.among is None else holds(cohort, mix.among)
    of = "" if mix.among is None else f" of {among_text(mix.among)}"
    return [
        (f"Part: {part_text(part.stated)}{of}", _share(cohort, part, whole))
        for part in mix.parts
        if "region" not in subjects(part.stated)
    ]


def _share(cohort: Cohort, part: Part, whole: Bools) -> str:
    number, total = int((holds(cohort, part.stated) & whole).sum()), int(whole.sum())
    of = f" of {total:,}" if total < cohort.size else ""
    return f"{number:,}{of} ({percent(number / max(total, 1))})"


def groups_table(cohort: Cohort) -> tuple[Table, ...]:
    """Return cases beside controls: numbers, age, sex, race and their commonest conditions."""
    if cohort.arms is None:
        return ()
    arms = (cohort.arms.case, ~cohort.arms.case)
    rows = [
        ("Patients", *(f"{int(who.sum()):,}" for who in arms)),
        ("Age (mean)", *(_mean_age(cohort, who) for who in arms)),
        ("Women", *(_of(cohort.demography.sex == SEXES.index("female"), who) for who in arms)),
        ("Smokers", *(_of(cohort.habits.smoking == CURRENT, who) for who in arms)),
    ]
    rows += [
        (race, *(_of(cohort.demography.race == code, who) for who in arms))
        for code, race in enumerate(RACES)
        if (cohort.demography.race == code).any()
    ]
    counts = cohort.present[:, arms[0]].sum(axis=1)
    rows += [
        (cohort.condition_names[at], *(_of(cohort.present[at], who) for who in arms))
        for at in np.argsort(-counts, kind="stable")[:_COMMONEST]
        if counts[at]
    ]
    return (Table("Groups", ("", "Cases", "Controls"), tuple(rows), frozenset({"Cases", "Controls"})),)


def _mean_age(cohort: Cohort, who: Bools) -> str:
    return f"{np.floor(cohort.demography.age[who]).mean():.1f}" if who.any() else ""


def _of(true: Bools, who: Bools) -> str:
    number = int((true & who).sum())
    return f"{number:,} ({percent(number / max(int(who.sum()), 1))})"

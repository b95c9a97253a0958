from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt
import pytest

from core.case import Case
from core.coherence.checking import impossible
from core.cohort import Cohort
from core.knowledge.context import Context, shipped_context
from core.lives.living import cohort
from core.lives.rules import FAMILY, check
from core.request import Request

DAY = np.timedelta64(1, "D")
FAR = 40_000 * DAY
Column: TypeAlias = npt.NDArray[Any]
Change: TypeAlias = Callable[[Column], Column]


@pytest.fixture(scope="module")
def context() -> Context:
    return shipped_context()


@pytest.fixture(scope="module")
def good() -> Cohort:
    request = Request(count=120, history=10.0, age_min=8, conditions=("hypertension",))
    return cohort(Case(request=request, seed=2))


def changed(part: str, **columns: Change) -> Callable[[Cohort], Cohort]:
    """Return what changes columns of one part of the lives, each given as a function of what it was."""

    def change(made: Cohort) -> Cohort:
        assert made.lives is not None
        rows = getattr(made.lives, part)
        now = {name: f(getattr(rows, name)) for name, f in columns.items()}
        return replace(made, lives=replace(made.lives, **{part: replace(rows, **now)}))

    return change


def lives_changed(**columns: Change) -> Callable[[Cohort], Cohort]:
    def change(made: Cohort) -> Cohort:
        assert made.lives is not None
        now = {name: f(getattr(made.lives, name)) for name, f in columns.items()}
        return replace(made, lives=replace(made.lives, **now))  # type: ignore[arg-type]  # columns by name

    return change


def reading(name: str, value: Change) -> Callable[[Cohort], Cohort]:
    def change(made: Cohort) -> Cohort:
        assert made.lives is not None
        readings = {**made.lives.readings, name: value(made.lives.readings[name])}
        return replace(made, lives=replace(made.lives, readings=readings))

    return change


def _first(column: Column, value: object) -> Column:
    column = column.copy()
    column[0] = value
    return column


BREAKERS: dict[str, Callable[[Cohort], Cohort]] = {
    "visits-within-the-years": changed("encounters", start=lambda c: _first(c, c[0] - FAR)),
    "visits-in-order-and-apart": changed("encounters", end=lambda c: _first(c, c[1] + DAY)),
    "diagnosis-from-onset-on": lives_changed(diagnosed=lambda c: np.where(c >= 0, 0, c)),
    "past-illnesses-are-past": changed("episodes", resolved=lambda c: c + FAR),
    "stages-in-order": changed("stages", day=lambda c: c - FAR),
    "treatment-after-its-reason": changed("periods", start=lambda c: c - FAR),
    "one-dose-at-a-time": changed("periods", stop=lambda c: c - FAR),
    "prescriptions-of-the-chart-go-on": changed("periods", ending=lambda c: c * 0 + 1),
    "prescriptions-begin-at-visits": changed("periods", encounter=lambda c: c * 0 - 1),
    "vaccines-and-procedures-at-visits": lives_changed(immunized=lambda c: c * 0 - 1),
    "screening-at-its-age": changed("screenings", encounter=lambda c: c * 0 - 1),
    "death-is-the-end": lives_changed(cause=lambda c: _first(c, 0)),
    "earlier-pressures-in-order": reading("diastolic_bp", lambda c: c + 200),
    "children-do-not-shrink": reading("height", lambda c: np.where(np.arange(len(c)) % 2, 0.8 * c, c)),
    "earlier-readings-possible": reading("temperature", lambda c: c + 60),
}


def test_every_rule_has_a_breaker() -> None:
    assert {rule.name for rule in FAMILY.rules} == BREAKERS.keys()


@pytest.mark.parametrize("name", BREAKERS)
def test_a_rule_catches_what_breaks_it(name: str, good: Cohort, context: Context) -> None:
    assert check(good, context.knowledge) == ()
    assert name in {violation.rule.name for violation in check(BREAKERS[name](good), context.knowledge)}


@pytest.mark.parametrize("parts", [{}, {"deaths": True, "age_min": 50}, {"age_max": 17}, {"pregnant": True}])
def test_no_event_of_any_life_is_out_of_order(parts: dict[str, object], context: Context) -> None:
    request = Request(count=700, history=10.0, **parts)  # type: ignore[arg-type]  # Request says what its parts are
    made = cohort(Case(request=request, seed=4), context)
    found = (*check(made, context.knowledge), *impossible(made, context.knowledge))
    assert [(v.rule.name, len(v.rows)) for v in found] == []


def test_rules_of_time_have_nothing_to_say_without_history(context: Context) -> None:
    assert check(cohort(Case(request=Request(count=5), seed=1)), context.knowledge) == ()

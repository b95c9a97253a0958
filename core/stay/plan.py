"""What a case says of a hospital stay: when hours pass, what happens at which hour."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace

from core.case import Case, Edit
from core.errors import CanAskLess
from core.request import Giving, Grade, Request, Setting, Turn

LONGEST = 60 * 24.0
"""Hours of a stay that can be followed."""
_SETS_IN = (0.5, 1.0)
"""Severity of a condition that sets in in hospital: what is noticed there is not mild."""


@dataclass(frozen=True, slots=True)
class Change:
    """An edit of the chart made in the stay: at a minute, the case before and after, and the edit."""

    minute: int
    before: Case
    after: Case
    edit: Edit


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A stay as a case tells it; minutes since admission throughout.

    `arrival` is the case on arrival, `whole` with every edit of the chart. `times` are those of edits,
    `stated` the minutes that patients are said to have been in.
    """

    arrival: Case
    whole: Case
    now: int
    stated: int
    times: tuple[int, ...]
    settings: tuple[tuple[int, Setting], ...]
    turns: tuple[tuple[int, Turn], ...]
    given: tuple[tuple[int, Giving], ...]
    changes: tuple[Change, ...]
    discharge: int | None


def plan_of(case: Case, graded: Container[str] = ()) -> Plan | None:
    """Return what a case says of a stay, None where its patients are not in hospital.

    A condition among the `graded` that sets in in hospital without a stated severity is no mild one. Raises
    `CanAskLess` for more hours than can be followed.
    """
    if not is_admitted(case):
        return None
    clock = _Clock(case, graded)
    for edit in case.edits:
        clock.apply(edit)
    return clock.plan()


def is_admitted(case: Case) -> bool:
    """Return whether a case's patients are in hospital."""
    return _admits(case.request) or any(
        _admits(e.stated) or e.hours or e.turn or e.giving or e.discharge for e in case.edits
    )


def _admits(request: Request) -> bool:
    return request.setting is not None or request.hours_in is not None


def _in_stay(edit: Edit) -> bool:
    """Return whether an edit tells of something that happens, rather than of who the patient is."""
    stated = edit.stated
    happens = stated.conditions or stated.findings or stated.medications or stated.exclude_medications
    return bool(happens) or any(a.quantity != "age" for a in edit.adjust)


class _Clock:
    """Goes through the edits of a case, and knows the minute of each."""

    def __init__(self, case: Case, graded: Container[str]) -> None:
        self._case, self._graded = case, graded
        self._now = round(60 * (case.request.hours_in or 0))
        self._stated = self._now
        self._settings: list[tuple[int, Setting]] = (
            [(0, case.request.setting)] if case.request.setting else []
        )
        self._turns: list[tuple[int, Turn]] = []
        self._given: list[tuple[int, Giving]] = []
        self._times: list[int] = [self._now]
        self._first: list[Edit] = []
        self._later: list[tuple[int, Edit]] = []
        self._left: int | None = None

    def apply(self, edit: Edit) -> None:
        """Let one edit happen."""
        stated = edit.stated
        if stated.hours_in is not None:
            self._now = max(self._now, round(60 * stated.hours_in))
            self._stated = max(self._stated, self._now)
        if stated.setting is not None:
            self._settings.append((self._now, stated.setting))
        if edit.turn is not None:
            self._turns.append((self._now, edit.turn))
        self._given += [(self._now, giving) for giving in edit.giving]
        chart = replace(edit, hours=0.0, turn=None, giving=(), discharge=False)
        if self._now and _in_stay(edit):
            self._later.append((self._now, replace(chart, stated=self._marked(stated))))
        else:
            self._first.append(chart)
        if edit.discharge:
            self._left = self._now
        self._times.append(self._now)
        self._now += round(60 * edit.hours)
        self._times.append(self._now)
        if self._now > 60 * LONGEST:
            raise CanAskLess(f"I follow a stay for up to {LONGEST / 24:.0f} days; ask for fewer hours.")

    def _marked(self, stated: Request) -> Request:
        """Return what an edit states with the severity of what sets in."""
        said = {grade.condition for grade in stated.grades}
        new = [n for n in stated.conditions if n in self._graded and n not in said]
        return replace(stated, grades=(*stated.grades, *(Grade(n, *_SETS_IN) for n in new)))

    def plan(self) -> Plan:
        """Return what has been gathered."""
        arrival = replace(self._case, edits=tuple(self._first))
        before, changes = arrival, []
        for minute, edit in self._later:
            after = replace(before, edits=(*before.edits, edit))
            changes.append(Change(minute, before, after, edit))
            before = after
        return Plan(
            arrival=arrival,
            whole=before,
            now=self._now,
            stated=self._stated,
            times=tuple(sorted(set(self._times))),
            settings=tuple(self._settings),
            turns=tuple(self._turns),
            given=tuple(self._given),
            changes=tuple(changes),
            discharge=self._left,
        )

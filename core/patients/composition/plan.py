"""The plan of a composed cohort: for every patient, the plain case that he or she is a patient of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from core.case import Case, effective_request, merged
from core.cohort import Bools, Floats, Ints
from core.errors import CanRephrase
from core.knowledge.context import Context
from core.mixing import DEMOGRAPHIC, mixed_subjects, subjects
from core.patients.chance import Chance
from core.patients.composition.options import Option, options_of, within
from core.patients.composition.raking import raked, whole
from core.patients.composition.sequence import apportioned, spread
from core.patients.conflicts import conflicted
from core.patients.demography import commonness, split
from core.patients.draft import order_of
from core.request import Matching, Mix, Part, Request
from core.wording import part_text, share_text

_KEPT = 1e9
"""Weight of leaving a patient as an earlier statement made him or her."""
_STEP = 4.0
"""Parts are independent up to a factor of two in how common one is in another; beyond, by powers of this."""
_FURTHEST = 6

Levels = tuple[Request, ...]
"""What is stated of a patient: by the request, then by each edit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """`cell` (n,) indexes `cases`, which have no mix; `case_row` (n,) is the row of a control's case.

    `matching` is what was asked of cases and controls, if it was; `case_conditions` are those of the cases.
    """

    cell: Ints
    cases: tuple[Case, ...]
    case_row: Ints
    matching: Matching | None
    case_conditions: tuple[str, ...]


def is_composed(case: Case) -> bool:
    """Return whether a case has a mix, or cases and controls."""
    stated = (case.request, *(edit.stated for edit in case.edits))
    return any(request.mix or request.matched for request in stated)


@lru_cache(maxsize=8)
def planned(case: Case, context: Context) -> Plan:
    """Return the plan of a composed case; raise `CanRephrase` where its parts do not fit together."""
    if case.count < 2:
        raise CanRephrase(
            "A share needs several patients: say how many, as in “50 patients, half of them women”."
        )
    return _Division(case, context).plan()


class _Division:
    """Divides the patients of a case, one mix after the other."""

    def __init__(self, case: Case, context: Context) -> None:
        self._case, self._context, self._size = case, context, case.count
        self._stated = (case.request, *(edit.stated for edit in case.edits))
        bare = tuple(replace(s, mix=(), matched=None, female_share=None) for s in self._stated)
        self._cells: list[Levels] = [bare]
        self._cell = np.zeros(self._size, dtype=np.int64)
        self._case_row = np.arange(self._size)
        self._matching = effective_request(case).matched
        self._case_conditions: tuple[str, ...] = ()

    def plan(self) -> Plan:
        """Divide by role, then by every mix in the order of the statements, sex before all."""
        if self._matching is not None:
            self._divide_roles(self._matching)
        total = self._stated[0].count or self._size
        for level, stated in enumerate(self._stated):
            total = stated.count or total
            for mix in sorted(_mixes(stated), key=_turn):
                self._divide(mix, level, total)
        return Plan(
            cell=self._cell,
            cases=tuple(self._case_of(levels) for levels in self._cells),
            case_row=self._case_row,
            matching=self._matching,
            case_conditions=self._case_conditions,
        )

    def _case_of(self, levels: Levels) -> Case:
        edits = tuple(replace(e, stated=s) for e, s in zip(self._case.edits, levels[1:], strict=True))
        return replace(self._case, request=levels[0], edits=edits)

    def _divide_roles(self, matching: Matching) -> None:
        """Make every first of a set a case, the others its controls."""
        asked = max(level for level, stated in enumerate(self._stated) if stated.matched)
        levels = self._cells[0]
        conditions = _effective(levels[: asked + 1]).conditions
        if not conditions:
            raise CanRephrase(
                "Cases of what? Name their condition, as in “50 cases of asthma and 50 controls”."
            )
        self._case_conditions = conditions
        ill = tuple(without(s, conditions) if at <= asked else s for at, s in enumerate(levels))
        well = replace(ill[0], exclude_conditions=(*ill[0].exclude_conditions, *conditions))
        self._cells = [levels, (well, *ill[1:])]
        _check_sets(matching, self._size)
        row = np.arange(self._size)
        place = row % matching.size
        is_case = place < matching.cases
        self._cell = np.where(is_case, 0, 1)
        self._case_row = np.where(is_case, row, row - place + (place - matching.cases) % matching.cases)

    def _divide(self, mix: Mix, level: int, total: int) -> None:
        """Give every patient that a mix is about a part of it, or the rest."""
        everyone = self._among(mix, level)
        follows = self._matching is not None and mixed_subjects(mix) <= frozenset(self._matching.by)
        who = everyone & (self._case_row == np.arange(self._size)) if follows else everyone
        options = options_of(mix, _effective(self._cells[0][: level + 1]), total, self._context.knowledge)
        choice = np.full(self._size, -1, dtype=np.int64)
        choice[who] = self._chosen(options, level, np.flatnonzero(who), mix)
        if follows:
            choice = np.where(everyone, choice[self._case_row], choice)
        self._settle(options, choice, level)

    def _among(self, mix: Mix, level: int) -> Bools:
        if mix.among is None:
            return np.ones(self._size, dtype=np.bool_)
        decided = [self._decided(levels, mix.among) for levels in self._cells]
        if None in decided:
            if level > 0:
                raise CanRephrase(
                    f"First say how many of them are {part_text(mix.among)}, then what share of those it is."
                )
            natural = self._likelihood(self._cells[0][0], mix.among)
            self._divide(Mix((Part(stated=mix.among, share=natural),)), level, self._size)
            decided = [self._decided(levels, mix.among) for levels in self._cells]
        return np.asarray([bool(d) for d in decided], dtype=np.bool_)[self._cell]

    def _decided(self, levels: Levels, among: Request) -> bool | None:
        """Return whether patients of a cell are such, None where nothing says so."""
        request = _effective(levels)
        if merged(request, among) == request:
            return True
        other = subjects(among) & subjects(request) or any(
            subjects(u) & subjects(among) for u in request.unlike
        )
        return False if other else None

    def _chosen(self, options: tuple[Option, ...], level: int, rows: Ints, mix: Mix) -> Ints:
        """Return which option (k,) each of some patients takes."""
        present, at = np.unique(self._cell[rows], return_inverse=True)
        shares = np.asarray([option.share for option in options])
        seed = self._affinities(options, level, present, np.bincount(at))
        kinds, kind_of = np.unique(seed, axis=0, return_inverse=True)
        kind = kind_of.reshape(-1)[at]
        sizes = np.bincount(kind, minlength=len(kinds)).astype(np.int64)
        targets = apportioned(len(rows), shares)
        stream = "share of " + ", ".join(part_text(part.stated) for part in mix.parts)
        if len(kinds) == 1 and kinds.min() > 0:
            if mix in _sexes(self._stated[level]):
                return 1 - split(0, len(rows), float(shares[0])) if len(options) == 2 else np.zeros_like(rows)
            return spread(targets, shares, self._case.seed, stream)
        fitted = raked(kinds, sizes, targets)
        if fitted is None:
            raise _misfit(options, kinds, sizes, targets, len(rows))
        counts = whole(fitted, sizes, targets)
        choice = np.zeros(len(rows), dtype=np.int64)
        for number, one in enumerate(counts):
            some = fitted[number] / fitted[number].sum()
            choice[kind == number] = spread(one, some, self._case.seed, f"{stream} in kind {number}")
        return choice

    def _affinities(self, options: tuple[Option, ...], level: int, cells: Ints, sizes: Ints) -> Floats:
        """Return how readily patients of each cell (k,) take each option; 0 = cannot."""
        seed = np.ones((len(cells), len(options)))
        for column, option in enumerate(options):
            odds = np.asarray([self._affinity(self._cells[c], level, option) for c in cells])
            free = (odds > 0) & (odds < _KEPT)
            if free.any():
                usual = np.average(odds[free], weights=sizes[free])
                power = np.round(np.log(odds[free] / usual) / np.log(_STEP))
                odds[free] = _STEP ** np.clip(power, -_FURTHEST, _FURTHEST)
            seed[:, column] = odds
        return seed

    def _affinity(self, levels: Levels, level: int, option: Option) -> float:
        before = _effective(levels)
        after = _effective(_changed(levels, level, option.stated))
        if conflicted(after, self._context.knowledge):
            return 0.0
        if merged(before, option.stated) == before:
            return _KEPT
        part = None if option.part is None else option.part.stated
        if part is None or not (part.conditions or part.smoker):
            return 1.0
        having = Request(conditions=part.conditions, smoker=part.smoker)
        return max(self._likelihood(levels[0], having), 0.0 if part.smoker else 1e-9)

    def _likelihood(self, request: Request, stated: Request) -> float:
        """Return how common it is among such people that they are also so."""
        both, one = (self._commonness(r) for r in (within(request, stated), request))
        return both / one if one > 0 else 0.0

    def _commonness(self, request: Request) -> float:
        case = Case(request=request, seed=0)
        return commonness(order_of(case, self._context, Chance(0, 0, 1), ()))

    def _settle(self, options: tuple[Option, ...], choice: Ints, level: int) -> None:
        """Divide the cells by what their patients were given."""
        code = self._cell * (len(options) + 1) + choice + 1
        found, self._cell = np.unique(code, return_inverse=True)
        cells: list[Levels] = []
        for value in found.tolist():
            cell, option = divmod(value, len(options) + 1)
            levels = self._cells[cell]
            cells.append(_changed(levels, level, options[option - 1].stated) if option else levels)
        self._cells = cells
        self._cell = self._cell.reshape(-1).astype(np.int64)


def _check_sets(matching: Matching, total: int) -> None:
    """Refuse a number of patients that leaves a case without its controls."""
    over = total % matching.size
    if not over:
        return
    cases, controls = matching.cases, matching.controls
    sets = f"{cases} case{'s' * (cases > 1)} and {controls} control{'s' * (controls > 1)}"
    fewer, more = total - over, total - over + matching.size
    nearest = f"{fewer:,} or {more:,}" if fewer else f"{more:,}"
    raise CanRephrase(f"{total:,} patients do not make whole sets of {sets}: ask for {nearest} patients.")


def _mixes(stated: Request) -> tuple[Mix, ...]:
    return (*_sexes(stated), *stated.mix)


def _turn(mix: Mix) -> tuple[bool, bool]:
    """Return when a mix is divided: who people are before what they have, parts of a part last."""
    return mix.among is not None, not mixed_subjects(mix) <= DEMOGRAPHIC


def _sexes(stated: Request) -> tuple[Mix, ...]:
    """Return a share of women as the mix it is."""
    if stated.female_share is None:
        return ()
    women = Part(stated=Request(sex="female"), share=stated.female_share)
    men = Part(stated=Request(sex="male"), share=1.0 - stated.female_share)
    return (Mix((women, men)),)


def _effective(levels: Levels) -> Request:
    request = levels[0]
    for stated in levels[1:]:
        request = merged(request, stated)
    return request


def _changed(levels: Levels, level: int, stated: Request) -> Levels:
    return (*levels[:level], within(levels[level], stated), *levels[level + 1 :])


def without(stated: Request, conditions: tuple[str, ...]) -> Request:
    """Return a statement as it is of controls: without the conditions of cases and what goes with them."""
    if not conditions:
        return stated
    return replace(
        stated,
        conditions=tuple(c for c in stated.conditions if c not in conditions),
        grades=tuple(g for g in stated.grades if g.condition not in conditions),
        traits=tuple(t for t in stated.traits if t.condition not in conditions),
        findings=(),
        medications=(),
    )


def _misfit(
    options: tuple[Option, ...], kinds: Floats, sizes: Ints, targets: Ints, total: int
) -> CanRephrase:
    """Return the error that says which part has too few patients who can be of it."""
    able = (sizes[:, None] * (kinds > 0)).sum(axis=0)
    for option, wanted, most in zip(options, targets.tolist(), able.tolist(), strict=True):
        if most < wanted and option.part is not None:
            return CanRephrase(
                f"{share_text(option.part)} does not go with the rest of it: {_at_most(most)} of the "
                f"{total:,} patients can be so. Make that part smaller, or change the others."
            )
    parts = [part_text(option.part.stated) for option in options if option.part is not None]
    return CanRephrase(f"The parts do not fit together ({', '.join(parts)}): change one of them.")


def _at_most(number: int) -> str:
    return f"at most {number:,}" if number else "none"

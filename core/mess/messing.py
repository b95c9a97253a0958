"""A chunk of patients made messy: what is missing, which faults are planted, who is there twice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.case import Case
from core.cohort import Bools, Cohort
from core.knowledge.context import Context
from core.mess.duplicates import Duplicates, duplicates
from core.mess.missing import absent, lacking
from core.mess.plan import Batch, plan
from core.mess.rules import Rules, rules_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Messy:
    """A cohort as it is (`clean`) and with its gaps (`made`), its planted faults, and second records.

    `gone` tells by observation whose measured value is missing (n,).
    """

    clean: Cohort
    made: Cohort
    gone: Mapping[str, Bools]
    faults: tuple[Batch, ...]
    twice: Duplicates | None


class Mixer:
    """Makes the patients of one case messy, chunk by chunk."""

    def __init__(self, case: Case, context: Context) -> None:
        self._case, self._context = case, context
        self.rules: Rules = rules_of(case)

    def lacking(self, made: Cohort) -> Cohort:
        """Return a cohort of the case without the values that are missing."""
        return lacking(made, absent(made, self._case, self._context))

    def mixed(self, made: Cohort) -> Messy:
        """Return a clean cohort of the case made messy."""
        gone = absent(made, self._case, self._context)
        left = lacking(made, gone)
        share = self.rules.duplicates
        return Messy(
            clean=made,
            made=left,
            gone=gone,
            faults=plan(left, self.rules, self._context),
            twice=duplicates(left, share, self._context) if share else None,
        )

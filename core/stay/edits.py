"""What an edit means in a stay: the time it takes to be seen, and what needs a stay."""

from __future__ import annotations

from dataclasses import replace

from core.case import Case, Edit
from core.errors import CanRephrase
from core.messages import Choice
from core.stay.plan import is_admitted, plan_of

_SETS_IN, _ANSWERS = 2.0, 1.0
"""Hours until a condition that sets in, a dose that is given, is seen in the readings."""
_MOST_UNADMITTED = 7 * 24.0
_NOT_IN = 'The patient is not in hospital; say "admit him" or "admit her" first.'
_ADMIT = (Choice("Admit", "admit the patient"),)


def fitting(case: Case, edit: Edit) -> Edit:
    """Return an edit with the hours that what it tells takes when it says none.

    Raises `CanRephrase` when it asks of someone at home what only happens in hospital.
    """
    if not is_admitted(case):
        if edit.discharge or edit.hours > _MOST_UNADMITTED:
            raise CanRephrase(_NOT_IN, _ADMIT)
        return edit
    if edit.hours or edit.discharge:
        return edit
    plan = plan_of(case)
    if plan is None or not (plan.now or edit.giving):
        return edit
    if edit.stated.conditions:
        return replace(edit, hours=_SETS_IN)
    return replace(edit, hours=_ANSWERS) if edit.giving else edit

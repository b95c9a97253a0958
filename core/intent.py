"""What a message means: an intent, and what it states."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from core.request import Giving, Request, Turn

Intent = Literal[
    "generate",
    "refine",
    "export",
    "show",
    "sources",
    "explain",
    "validate",
    "reset",
    "undo",
    "help",
    "unsafe_or_out_of_scope",
]
NoteKind = Literal[
    "history and physical", "soap", "progress", "nursing", "sbar", "discharge", "reconciliation", "patient"
]
Past = Literal["all", "visits", "readings", "medications", "course", "trend"]
"""What is shown of the years before a chart."""
Sheet = Literal["stay", "flowsheet", "mar", "intake and output", "orders"]
"""Pages of a hospital stay."""
Show = Literal["labs", "vitals", "medications", "conditions", "notes", "chart", "all"]


@dataclass(frozen=True, slots=True)
class Adjustment:
    """A relative change of `age` (years) or of an observation (its own unit); `amount` None = noticeably."""

    quantity: str
    direction: Literal["+", "-"]
    amount: float | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """A part of the text that was not understood, and the nearest thing that would be ("" = nothing near)."""

    text: str
    nearest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """One message, read.

    `append` tells "add a reading" (a further one) from "make it" (a changed one). `again` is "another one":
    the same request, another patient. `code` is a case code to open, `share` asks for one. `understood` is
    False when nothing in the text could be read. `about` are the observations, conditions and medications
    that a question names; readings it states stand in `stated`. `note` is the kind of note asked for. `past`
    is what is to be shown of the years before the chart; a trend is of the observations `about`. `truth`
    asks which faults were planted. `sheet` is the page of a hospital stay (`span`: of the last so many hours;
    1 = hour by hour); `hours`, `turn`, `giving` and `discharge` are those of an edit.
    """

    intent: Intent
    lang: str = "en"
    stated: Request = field(default_factory=Request)
    adjust: tuple[Adjustment, ...] = ()
    append: bool = False
    again: bool = False
    seed: int | None = None
    format: str | None = None
    show: Show | None = None
    note: NoteKind | None = None
    past: Past | None = None
    code: str | None = None
    share: bool = False
    truth: bool = False
    about: tuple[str, ...] = ()
    hours: float = 0.0
    turn: Turn | None = None
    giving: tuple[Giving, ...] = ()
    discharge: bool = False
    sheet: Sheet | None = None
    span: float | None = None
    unread: tuple[Unread, ...] = ()
    understood: bool = True

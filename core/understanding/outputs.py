"""What should come out: a seed, a file format, a part of the chart, a case code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from core.intent import NoteKind, Show
    from core.understanding.draft import Draft
    from core.understanding.language import Outputs
    from core.understanding.line import Line

_CODE = re.compile(r"(?<![\w-])(?:[0-9A-Za-z]{4}-){2}[0-9A-Za-z]{4}(?![\w-])")
_GREATEST_SEED = 2**63 - 1


def case_code(text: str) -> str | None:
    """Return the case code in a text, in capitals; a code mixes letters and digits."""
    for found in _CODE.finditer(text):
        code = found[0].upper()
        if any(c.isdigit() for c in code) and (
            any(c.isalpha() for c in code) or text.lstrip().startswith("/case")
        ):
            return code
    return None


def read_seed(line: Line, draft: Draft) -> None:
    """Read "seed 42", "with seed = 11"."""
    for i in range(len(line)):
        if line.word(i) != "seed":
            continue
        j = i + 1
        while line.word(j) in {"=", ":", "of", "number", "is", "to", "#"}:
            j += 1
        number = line.number(j)
        if number is not None and not number % 1 and number <= _GREATEST_SEED:
            draft.seed = int(number)
            line.take_span(i, j + 1)


def read_format(line: Line, draft: Draft, outputs: Outputs) -> None:
    """Read a format; ordinary words among them ("table") only after "as" or "in"."""
    for i in range(len(line)):
        name = line.sense(i, "format")
        if name is None:
            continue
        if line.word(i) in {"table", "adt", "spreadsheet"} and not any(
            line.word(j) in outputs.format_cues.words for j in (i - 1, i - 2)
        ):
            continue
        draft.format = name
        line.take(i)


def read_show(line: Line, draft: Draft) -> None:
    """Read which part of the chart is meant."""
    for i in range(len(line)):
        part = line.sense(i, "show")
        if part and i not in line.taken and i not in line.barred:
            draft.show = cast("Show", part)
            kind = line.sense(i, "note kind")
            draft.note = cast("NoteKind", kind) if kind else None
            return

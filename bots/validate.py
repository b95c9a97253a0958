"""How real patients look: the scorecard of a prompt's patients, or of a file's."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import get_terminal_size

from adapters.terminal_render import table_text
from bots.generate import case_of
from core.case import Case
from core.errors import CanRephrase, NobodyCanHelpNow
from core.exports import scorecards
from core.knowledge.context import Context, shipped_context
from core.patients.generation import chunks
from core.realism.definitions import shipped_definitions
from core.realism.files import scorecard_of_file
from core.realism.judging import scorecard
from core.realism.scope import Scope, scope_of
from core.scorecard import Scorecard
from core.views import realism, realism_figure

_COUNT = 10_000
"""Patients made when nobody says how many: enough for all but rare conditions."""
_PIPE_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line names: a prompt, a seed and a count, or a file."""

    prompt: str | None
    seed: int | None = None
    count: int | None = None
    file: str | None = None


def validate(asked: Asked, *, as_json: bool, figure: str | None) -> int:
    """Print the scorecard; 0 whatever the grade. Raises an error of `core.errors` on bad input."""
    if figure is not None and not realism_figure.available():
        raise CanRephrase(f"There is nothing to draw with here. {realism_figure.HOW_TO_GET}")
    card = _judged(asked, shipped_context())
    overall = realism.sentence(card)
    if as_json:
        sys.stdout.buffer.write(scorecards.to_json(card, overall))
    else:
        width = get_terminal_size((_PIPE_WIDTH, 24)).columns
        tables = [table_text(table, width) for table in realism.tables(card, most=len(card.lines))]
        print("\n\n".join([overall, *tables]))
    if figure is not None:
        _draw(card, Path(figure))
    return 0


def _judged(asked: Asked, context: Context) -> Scorecard:
    if asked.count is not None and asked.count < 1:
        raise CanRephrase("--count is the number of patients to make: 1 or more.")
    if asked.file is not None:
        return _of_file(Path(asked.file), asked, context)
    if asked.prompt is None:
        raise CanRephrase(
            'Say whom to judge, like synthomed validate "10,000 adults", or name a file with --file.'
        )
    case = case_of(asked.prompt, asked.seed)
    count = asked.count or case.request.count
    if count is None:
        count = _COUNT
        print(f"no number given, so {count:,} patients", file=sys.stderr)
    return scorecard(chunks(replace(case, request=replace(case.request, count=count)), context), context)


def _of_file(path: Path, asked: Asked, context: Context) -> Scorecard:
    scope: Callable[[Case], Scope] = lambda case: scope_of(  # noqa: E731
        case.request, shipped_definitions(), context.knowledge
    )
    chosen = None if asked.prompt is None else scope(case_of(asked.prompt, asked.seed or 0))
    try:
        with path.open("rb") as stream:
            return scorecard_of_file(stream, path.name, context, chosen)
    except OSError as error:
        raise CanRephrase(f"{path} could not be read ({error.strerror}).") from error


def _draw(card: Scorecard, path: Path) -> None:
    drawn = realism_figure.png(card)
    if drawn is None:
        print("nothing could be compared, so there is no figure", file=sys.stderr)
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(drawn)
    except OSError as error:
        raise NobodyCanHelpNow(f"{path} could not be written ({error.strerror}).") from error

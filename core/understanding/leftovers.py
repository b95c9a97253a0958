"""Words that matter and were not understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.intent import Unread
from core.understanding.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.understanding.line import Line
    from core.understanding.vocabulary import Vocabulary

_LONGEST = 3
_MOST = 5
_LOOKED_UP = 6
_WIDEST = 60


def leftovers(line: Line, vocabulary: Vocabulary) -> Iterator[Unread]:
    """Yield unknown words after "with", "has", "on" and the like, and unknown words near a known name."""
    found, looked_up, i = 0, 0, 0
    while i < len(line) and found < _MOST:
        run = _run(line, i, vocabulary)
        if not run:
            i += 1
            continue
        words = [line.word(j) for j in run]
        tried = list(dict.fromkeys((*words, " ".join(words))))[: _LOOKED_UP - looked_up]
        looked_up += len(tried)
        near = next((near for word in tried if (near := nearest(word, vocabulary.names))), "")
        if near or _asked(line, run[0]):
            found += 1
            yield Unread(" ".join(line.at(j).raw for j in run)[:_WIDEST], near)
        i = run[-1] + 1


def _run(line: Line, i: int, vocabulary: Vocabulary) -> list[int]:
    run: list[int] = []
    while len(run) < _LONGEST and _unknown(line, i + len(run), vocabulary):
        run.append(i + len(run))
    return run


def _unknown(line: Line, i: int, vocabulary: Vocabulary) -> bool:
    piece = line.at(i)
    free = i not in line.taken and i not in line.barred and piece.number is None and not piece.senses
    return free and len(piece.text) > 2 and piece.text[0].isalpha() and not vocabulary.is_ordinary(piece.text)


def _asked(line: Line, i: int) -> bool:
    """Whether a name was to be expected at `i`: after "with" or "on", or in a list after one."""
    for j in range(i - 1, max(i - 3, -1), -1):
        if "ask" in line.at(j).senses or "negation" in line.at(j).senses or "drop" in line.at(j).senses:
            return True
        if line.word(j) in {"and", ",", "or"} and j == i - 1:
            return any(
                "condition" in line.at(k).senses or "medication" in line.at(k).senses for k in (j - 1,)
            )
        if (
            line.word(j)
            not in {
                "a",
                "an",
                "some",
                "the",
                "bad",
                "severe",
                "mild",
                "known",
                "acute",
                "chronic",
                "bit",
                "of",
            }
            and "severity" not in line.at(j).senses
        ):
            return False
    return False

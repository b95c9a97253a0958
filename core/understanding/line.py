"""A message as a row of pieces: phrases, numbers and words, of which readers take what they understand."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.understanding.language import Numbers
    from core.understanding.tokens import Token
    from core.understanding.vocabulary import Senses, Span

NOTHING: Senses = {}


@dataclass(frozen=True, slots=True)
class Piece:
    """A phrase, number or word; `raw` as written, `start` and `end` its places in the clean text."""

    text: str
    raw: str
    start: int
    end: int
    number: float | None = None
    senses: Senses = field(default_factory=dict)


_HALVES = {"a", "half"}
_PAST = Piece("", "", -1, -1)


class Line:
    """The pieces, and which of them have been taken; asking past either end gives an empty piece."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self.pieces = tuple(pieces)
        self._length = len(self.pieces)
        self.taken: set[int] = set()
        self.barred: set[int] = set()
        """Pieces that speak of someone or something else: a relative, an allergy, a name."""
        self.denied: set[int] = set()
        """Pieces under a negation."""

    @cached_property
    def plain(self) -> str:
        """The words, with what was recognised named by its kind."""
        return " ".join(_tag(piece) for piece in self.pieces)

    def __len__(self) -> int:
        return len(self.pieces)

    def at(self, i: int) -> Piece:
        """Return piece `i`."""
        return self.pieces[i] if 0 <= i < self._length else _PAST

    def word(self, i: int) -> str:
        """Return the text of piece `i`."""
        return self.pieces[i].text if 0 <= i < self._length else ""

    def sense(self, i: int, kind: str) -> str | None:
        """Return what piece `i` means as a `kind`."""
        return self.pieces[i].senses.get(kind) if 0 <= i < self._length else None

    def number(self, i: int) -> float | None:
        """Return the number at `i` if nobody has taken it."""
        return self.pieces[i].number if 0 <= i < self._length and i not in self.taken else None

    def take(self, *places: int) -> None:
        """Mark pieces as understood."""
        self.taken.update(p for p in places if 0 <= p < len(self.pieces))

    def take_span(self, start: int, end: int) -> None:
        """Mark pieces `start` to `end` (exclusive) as understood."""
        self.take(*range(start, end))

    def glued(self, i: int) -> bool:
        """Whether piece `i` follows the one before without a space."""
        return i > 0 and self.at(i).start == self.at(i - 1).end

    @property
    def written(self) -> str:
        """The words as they were written."""
        return " ".join(piece.raw for piece in self.pieces)


_TAGS = ("condition", "group", "medication", "observation", "bp", "format")


def _tag(piece: Piece) -> str:
    if piece.number is not None:
        return "<n>"
    if "needs number" not in piece.senses:
        for kind in _TAGS:
            if kind in piece.senses:
                return "<observation>" if kind == "bp" else f"<{kind}>"
    return piece.text


def line(text: str, tokens: list[Token], spans: list[Span], numbers: Numbers) -> Line:
    """Return the row of pieces for tokens of a clean text."""
    pieces: list[Piece] = []
    starts = {span.start: span for span in spans}
    i = 0
    while i < len(tokens):
        span = starts.get(i)
        number, after = _spoken(tokens, i, numbers, starts)
        if number is not None and (
            span is None or span.end < after or (span.end == after and "decade" not in span.senses)
        ):
            pieces.append(_piece(text, tokens[i:after], number, NOTHING))
            i = after
        elif span is not None:
            alone = tokens[i].number if span.end == i + 1 else None
            pieces.append(_piece(text, tokens[i : span.end], alone, span.senses))
            i = span.end
        else:
            pieces.append(_piece(text, tokens[i : i + 1], tokens[i].number, NOTHING))
            i += 1
    return Line(pieces)


def _piece(text: str, tokens: list[Token], number: float | None, senses: Senses) -> Piece:
    start, end = tokens[0].start, tokens[-1].end
    return Piece(" ".join(t.text for t in tokens), text[start:end], start, end, number, senses)


def _spoken(  # noqa: C901 -- one loop over the grammar of spoken numbers
    tokens: list[Token], i: int, numbers: Numbers, starts: dict[int, Span]
) -> tuple[float | None, int]:
    """Return the number spoken from token `i` on, and where it ends."""
    first = tokens[i]
    if first.text == "k":
        return None, i
    if first.number is None and first.text not in numbers.words and first.text not in numbers.scales:
        return _a_scale(tokens, i, numbers) if first.text in _HALVES else (None, i)
    if first.text == "one" and i > 0 and tokens[i - 1].text in numbers.joins.not_after:
        return None, i
    total, current, end = 0.0, 0.0, i
    while end < len(tokens):
        token = tokens[end]
        if token.number is not None:
            if end > i:
                break
            current = token.number
        elif token.text in numbers.words:
            value = numbers.words[token.text]
            if end > i and not _may_follow(current, value):
                break
            current += value
        elif token.text in numbers.scales:
            current = (current or 1) * numbers.scales[token.text]
            if current >= 1000:
                total, current = total + current, 0.0
        elif not (token.text in numbers.joins.inside and _goes_on(tokens, end, current, numbers)):
            break
        end += 1
        if end in starts and tokens[end].number is not None:
            break
    return total + current, end


def _may_follow(current: float, value: int) -> bool:
    return (current % 100 >= 20 and current % 10 == 0 and 0 < value < 10) or (
        current >= 100 and current % 100 == 0
    )


def _goes_on(tokens: list[Token], end: int, current: float, numbers: Numbers) -> bool:
    following = tokens[end + 1].text if end + 1 < len(tokens) else ""
    if tokens[end].text == "and":
        return current >= 100 and following in numbers.words
    return following in numbers.scales and following != "k"


def _a_scale(tokens: list[Token], i: int, numbers: Numbers) -> tuple[float | None, int]:
    """Read "half a dozen", "a dozen", "a couple of hundred" from "half" or "a" on."""
    words = [token.text for token in tokens[i : i + 3]]
    if words[:2] == ["half", "a"] and words[2:] == ["dozen"]:
        return 6.0, i + 3
    if (
        words[:1] == ["a"]
        and len(words) > 1
        and words[1] in {*numbers.scales, "couple", "pair"}
        and words[1] != "k"
    ):
        value, end = _spoken(tokens, i + 1, numbers, {})
        return value, end
    return None, i

"""Text to tokens: one spelling for what can be written in many ways."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST = 4_000
"""Characters that are read; what follows them is not."""
MOST = 800
"""Tokens that are read."""
_DIGITS = 12

_SAME = str.maketrans(
    dict.fromkeys("\u2019\u2018`\u00b4\u2032", "'")
    | dict.fromkeys("\u201c\u201d\u2033", '"')
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | {"≥": ">=", "≤": "<=", "μ": "µ"}
)
_FEET = re.compile(r"(\d)\s?'\s?(\d{1,2})(?:\s?(?:\"|''|in\b))?")
_FEET_ALONE = re.compile(r"\b([3-7])'(?![\w'])")
_TOKEN = re.compile(
    r"(?P<number>(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+\.\d+|(?<![\w.])\.\d+|\d+)(?:[kK](?![^\W_]))?)"
    r"|(?P<word>[^\W\d_](?:[^\W_]|[\u0300-\u036f])*(?:'[^\W\d_]+)?)"
    r"|(?P<symbol>>=|<=|[<>=/%+~:;,.!?()\[\]\"'°#&^-])"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or symbol, in lower case, without apostrophe; `start` and `end` are its places."""

    text: str
    start: int
    end: int
    number: float | None = None


def clean(text: str) -> str:
    """Return the text with one kind of quote, dash and space, at most `LONGEST` characters of it."""
    plain = text[:LONGEST]
    if not (plain.isascii() and plain.isprintable()):
        plain = _plain(plain)
    return _FEET_ALONE.sub(r"\1 ft ", _FEET.sub(r"\1 ft \2 in ", plain)) if "'" in plain else plain


def _plain(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text)[:LONGEST].translate(_SAME)
    return "".join(" " if unicodedata.category(c) in {"Cc", "Cf", "Zl", "Zp", "Cs"} else c for c in plain)


def shorthand_pattern(shorthand: Mapping[str, str]) -> re.Pattern[str]:
    """Return a pattern that finds any of the shorthands as a word of its own."""
    alternatives = "|".join(re.escape(short) for short in sorted(shorthand, key=len, reverse=True))
    return re.compile(rf"(?<![^\W\d_])(?<![/])(?:{alternatives})(?![^\W_])", re.IGNORECASE)


def spelt_out(text: str, shorthand: Mapping[str, str], pattern: re.Pattern[str]) -> str:
    """Return the text with shorthands such as `w/` written in full."""
    return pattern.sub(lambda found: f" {shorthand[found[0].lower()]} ", text)


def tokenise(text: str) -> list[Token]:
    """Return the tokens of a clean text; hyphens stay only where they join numbers."""
    found = [_token(match) for match in islice(_TOKEN.finditer(text), MOST)]
    return [token for i, token in enumerate(found) if token.text != "-" or _joins_numbers(found, i)]


def phrase(text: str) -> tuple[str, ...]:
    """Return the token texts of a vocabulary entry."""
    return tuple(token.text for token in tokenise(clean(text)))


def _token(match: re.Match[str]) -> Token:
    text = match[0].lower()
    if match.lastgroup == "number":
        return Token(text, match.start(), match.end(), _value(text))
    return Token(text.replace("'", "") or "'", match.start(), match.end())


def _value(text: str) -> float | None:
    digits = text.rstrip("k").replace(",", "")
    if len(digits) > _DIGITS:
        return None
    return float(digits) * (1000 if text.endswith("k") else 1)


def _joins_numbers(tokens: list[Token], i: int) -> bool:
    around = tokens[max(i - 1, 0) : i] + tokens[i + 1 : i + 2]
    return len(around) == 2 and all(token.number is not None for token in around)

"""Slips of the hand in words, dates and numbers; each a pure function of a text and a variant."""

from __future__ import annotations

from datetime import date
from functools import cache

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_NEIGHBOURS = {
    key: "".join(
        other
        for near, line in enumerate(_ROWS)
        for where, other in enumerate(line)
        if other != key and abs(near - row) <= 1 and abs(where - at) <= 1
    )
    for row, letters in enumerate(_ROWS)
    for at, key in enumerate(letters)
}
"""Keys beside each key of a US keyboard."""
VARIANTS = 96
SPACES = 4
DATES = 3
NUMBERS = 2


@cache
def typo(text: str, variant: int) -> str:
    """Return the text with one slip: a neighbouring key, a letter dropped, doubled, or swapped with the next.

    The first letter is left as it is. A text without two letters in a row is returned with its last
    character doubled.
    """
    places = [i for i in range(1, len(text)) if text[i].isalpha() and text[i - 1].isalpha()]
    if not places:
        return text + text[-1:]
    for attempt in range(4):
        at = places[(variant // 4 * 7 + attempt) % len(places)]
        made = _slip(text, at, (variant + attempt) % 4, variant)
        if made != text:
            return made
    return text + text[-1:]


def _slip(text: str, at: int, kind: int, variant: int) -> str:
    letter = text[at]
    if kind == 0:
        near = _NEIGHBOURS.get(letter.lower(), letter)
        other = near[variant % len(near)]
        return text[:at] + (other.upper() if letter.isupper() else other) + text[at + 1 :]
    if kind == 1:
        return text[:at] + text[at + 1 :]
    if kind == 2:
        return text[:at] + letter + text[at:]
    if at + 1 < len(text) and text[at + 1].isalpha():
        return text[:at] + text[at + 1] + letter + text[at + 2 :]
    return text[: at - 1] + letter + text[at - 1] + text[at + 1 :] if at > 1 else text[:at] + text[at + 1 :]


def spaced(text: str, variant: int) -> str:
    """Return the text with a space too many: in front, behind, behind twice, or between its words."""
    inner = text.replace(" ", "  ", 1)
    return (f" {text}", f"{text} ", f"{text}  ", inner if inner != text else f" {text} ")[variant % SPACES]


def written_date(day: date, variant: int) -> str:
    """Return a date as other people write it: 03/07/1961, 07-Mar-1961, 7.3.1961."""
    return (f"{day:%m/%d/%Y}", f"{day:%d-%b-%Y}", f"{day.day}.{day.month}.{day.year}")[variant % DATES]


def written_number(text: str, unit: str, variant: int) -> str:
    """Return a number as other people write it: with a decimal comma, or with its unit in the cell."""
    if variant % NUMBERS == 0 and "." in text:
        return text.replace(".", ",")
    return f"{text} {unit}" if unit else f"{text},0"

"""What a message denies, and what it says of others than the patient."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.understanding.language import Grammar, People
    from core.understanding.line import Line

_THINGS = ("condition", "group", "medication", "class", "vague")
_STOPS = {".", ";", "!", "?"}
_REACH = 9


def mark_denials(line: Line, grammar: Grammar) -> None:
    """Mark the pieces that stand under a negation, a "drop" or before a "negative"."""
    for i in range(len(line)):
        if "pseudo" in line.at(i).senses:
            continue
        if "negation" in line.at(i).senses or "drop" in line.at(i).senses:
            _deny_after(line, i, grammar)
        if "negation after" in line.at(i).senses and _is_thing(line, i - 1):
            line.denied.add(i - 1)


def mark_others(line: Line, grammar: Grammar, people: People) -> None:
    """Mark the pieces that are a relative's illness, an allergy, or a name."""
    for i in range(len(line)):
        senses = line.at(i).senses
        if "family history" in senses or ("kin" in senses and _tells(line, i, people)):
            _bar_after(line, i, grammar)
        if "allergy" in senses:
            _bar_list(line, i)
        if "allergy after" in senses and i > 0:
            line.barred.add(i - 1)
        if "naming" in senses:
            _bar_name(line, i)


def _tells(line: Line, i: int, people: People) -> bool:
    return any(line.word(j) in people.kin.verbs for j in (i + 1, i + 2)) or line.word(i).endswith("s")


def _is_thing(line: Line, i: int) -> bool:
    return any(kind in line.at(i).senses for kind in _THINGS)


def _deny_after(  # noqa: C901, PLR0911 -- one walk along the words, each of which may end it
    line: Line, i: int, grammar: Grammar
) -> None:
    """Deny things after `i`: the first few words on, and further through a chain of "or" and "and"."""
    if line.word(i + 1) == ",":
        return
    negation = grammar.negation
    gap = 0
    for j in range(i + 1, min(i + 4 * _REACH, len(line))):
        word = line.word(j)
        if _is_thing(line, j):
            line.denied.add(j)
            line.take(i)
            gap = 0
        elif word in _STOPS or (word in negation.ends and not _passes(line, i, j, negation.passing)):
            return
        elif word == ",":
            if not _chain_goes_on(line, j, negation.ends):
                return
        elif word == "on":
            if not _passes(line, i, j, negation.passing):
                return
        elif "negation" in line.at(j).senses or "drop" in line.at(j).senses:
            return
        else:
            gap += 1
            if gap > _REACH or line.number(j) is not None or ("sex" in line.at(j).senses and gap > 1):
                return
            if not (word in negation.passing or gap <= 3):
                return


def _passes(line: Line, start: int, j: int, passing: tuple[str, ...]) -> bool:
    """Whether nothing but small words stands from a negation to `j`: "not currently on", "stopped taking"."""
    return all(line.word(k) in passing for k in range(start + 1, j + 1))


def _chain_goes_on(line: Line, comma: int, ends: tuple[str, ...]) -> bool:
    """Whether an "or" still joins things after a comma: "no asthma, copd or cough"."""
    if not line.denied:
        return False
    for j in range(comma + 1, min(comma + 8, len(line))):
        word = line.word(j)
        if word in {"or", "nor"} or (word == "and" and _is_thing(line, j + 1)):
            return True
        if not (_is_thing(line, j) or word == ",") or word in ends:
            return False
    return False


def _bar_after(line: Line, i: int, grammar: Grammar) -> None:
    allowed = 0
    for j in range(i + 1, min(i + 3 * _REACH, len(line))):
        word = line.word(j)
        if _is_thing(line, j):
            line.barred.add(j)
            allowed = 0
        elif word in _STOPS or word in {"but", "presenting", "presents", "on", "patient"}:
            return
        elif word == ",":
            if not _is_thing(line, j + 1) or not _listed(line, j):
                return
        elif word in grammar.negation.ends and j > i + 3:
            return
        else:
            allowed += 1
            if allowed > 4:
                return


def _bar_list(line: Line, i: int) -> None:
    """Bar what is listed right after `i`, up to the first word that is no part of a list."""
    for j in range(i + 1, min(i + 3 * _REACH, len(line))):
        if (
            "medication" in line.at(j).senses
            or "class" in line.at(j).senses
            or "allergen" in line.at(j).senses
        ):
            line.barred.add(j)
        elif line.word(j) not in {",", "and", "or", "/", "&", ":"}:
            return


def _listed(line: Line, comma: int) -> bool:
    return any(line.word(j) in {"and", "or"} for j in range(comma + 1, comma + 5))


def _bar_name(line: Line, i: int) -> None:
    """A name is up to two words, written with capitals or right after "named"."""
    first = i + 1 + (line.word(i + 1) == ".")
    for j in range(first, min(first + 2, len(line))):
        piece = line.at(j)
        if piece.number is not None or not piece.raw[:1].isalpha():
            return
        if j == first or piece.raw[:1].isupper():
            line.barred.add(j)
        else:
            return

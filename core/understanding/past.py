"""The years before a chart: how many to tell, whether people may have died in them, what to show of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from core.intent import Past
    from core.understanding.draft import Draft
    from core.understanding.language import PastWords
    from core.understanding.line import Line

USUAL_YEARS = 5.0
"""Years told where none are said."""
_MOST_YEARS = 105.0
_YEARS_A_UNIT = {"year": 1.0, "month": 1 / 12}
_REACH = 6
_SHOWN = re.compile(
    r"^(?:(?:please|can you|could you|now|and|ok|okay) )*(?:show|see|list|view|display|whats|what|give|plot"
    r"|graph|chart|draw|open|let|tell|how|print|look|review|pull)\b"
)
"""How a wish to see something begins."""


class PastReader:
    """Reads years of history out of a line into a draft."""

    def __init__(self, words: PastWords) -> None:
        self._words = words
        self._told, self._adjectives = frozenset(words.told), frozenset(words.adjectives)
        self._followed, self._between = frozenset(words.followed), frozenset(words.between)
        self._recent, self._only = frozenset(words.recent), frozenset(words.only)
        self._unnumbered, self._none = _pattern(words.unnumbered), _pattern(words.none)
        self._whole = _pattern(words.whole)
        self._deaths, self._no_deaths = _pattern(words.deaths), _pattern(words.no_deaths)
        self._views = {cast("Past", name): _pattern(said) for name, said in words.views.items()}
        self._trend = _pattern(words.trend)

    def read(self, line: Line, draft: Draft) -> None:
        """Read how many years are told, before ages and counts are looked for."""
        text = _spoken(line)
        for i in range(len(line)):
            self._years(line, i, draft)
        if self._no_deaths.search(text):
            draft.deaths = False
            self._take(line, self._no_deaths)
        elif self._deaths.search(text):
            draft.deaths = True
            self._take(line, self._deaths)
        if draft.history is not None:
            return
        if self._is_none(text):
            draft.history = 0.0
            self._take(line, self._none)
        elif self._whole.search(text):
            draft.history = _MOST_YEARS
            self._take(line, self._whole)
        elif self._last_year(line):
            draft.history = 1.0
            line.take_span(0, len(line))
        elif self._is_asked(text):
            draft.history = USUAL_YEARS
            self._take(line, self._unnumbered)

    def read_view(self, line: Line, draft: Draft) -> None:
        """Read a wish to see the years told, or some observations over them."""
        if draft.history is not None or draft.deaths is not None:
            return
        text = _spoken(line)
        asked = _SHOWN.search(text) is not None
        named = [
            piece.senses for piece in line.pieces if "observation" in piece.senses or "bp" in piece.senses
        ]
        if named and self._trend.search(text) and (asked or len(line) <= _REACH):
            draft.past, draft.show = "trend", "chart"
            for senses in named:
                draft.about += ["systolic_bp", "diastolic_bp"] if "bp" in senses else [senses["observation"]]
            return
        for name, pattern in self._views.items():
            found = pattern.search(text)
            alone = found is not None and found.end() - found.start() >= len(text.strip(" .?!")) - 4
            if found is not None and (alone or asked) and not text[found.end() :].startswith(" of "):
                draft.past = name
                draft.show = "medications" if name == "medications" else "all"
        if draft.past is not None and not any(_names_a_person(piece.senses) for piece in line.pieces):
            draft.sex = None  # "her visits" are those of the patient in hand

    def _years(self, line: Line, i: int, draft: Draft) -> None:
        """Read "10 years of visits", "a 10-year history", "followed for 10 years", "the last 2 years"."""
        number, scale = line.number(i), _YEARS_A_UNIT.get(line.sense(i + 1, "time unit") or "")
        if number is None or scale is None or number <= 0:
            return
        end = self._of_what(line, i + 2)
        before = self._told_before(line, i)
        if before:
            draft.history = min(number * scale, _MOST_YEARS)
            line.take_span(i - before, i + 2)
        elif end or self._after_follow(line, i) or self._recently(line, i):
            draft.history = min(number * scale, _MOST_YEARS)
            line.take_span(i, end or i + 2)
        elif line.word(i - 1) in self._recent:  # for how long something has been: not an age
            line.take_span(i - 1, i + 2)

    def _told_before(self, line: Line, i: int) -> int:
        """Return how many words of "history of", "visits over" stand before a number of years, else 0."""
        if line.word(i + 2) == "of":  # "a history of 10 years of diabetes"
            return 0
        if line.word(i - 1) in {"of", "to", "over", "for"} and line.word(i - 2) in self._told:
            return 2
        first, _, last = line.word(i - 1).rpartition(" ")
        return int(first in self._told and last in {"of", "to", "over", "for"})

    def _of_what(self, line: Line, i: int) -> int:
        """Return where a phrase such as "of clinic visits" ends, 0 where there is none."""
        j = i + (line.word(i) in {"of", "worth"})
        j += line.word(j) == "of"
        nouns = 0
        while line.word(j) and all(word in self._told for word in line.word(j).split()):
            nouns += line.word(j).split()[-1] not in self._adjectives
            j += 1
        if line.word(j) == "of" or not nouns:
            return 0
        return j

    def _after_follow(self, line: Line, i: int) -> bool:
        j = i - 1
        while j >= 0 and i - j <= _REACH:
            if line.word(j) in self._followed:
                line.take_span(j, i)
                return True
            if line.word(j) not in self._between and line.sense(j, "nouns") is None:
                return False
            j -= 1
        return False

    def _recently(self, line: Line, i: int) -> bool:
        """Whether "last 2 years" stands alone: not "a smoker for the last 2 years"."""
        if line.word(i - 1) not in self._recent or i + 2 < len(line):
            return False
        return all(line.word(j) in self._only for j in range(i - 1))

    def _last_year(self, line: Line) -> bool:
        """Whether a message is "only the last year" and no more."""
        i = len(line) - 1
        told = line.sense(i, "time unit") == "year" and line.word(i - 1) in self._recent and i >= 2
        return told and all(line.word(j) in self._only for j in range(i - 1))

    def _is_none(self, text: str) -> bool:
        found = self._none.search(text)
        return found is not None and not text[found.end() :].startswith(" of ")

    def _is_asked(self, text: str) -> bool:
        found = self._unnumbered.search(text)
        return found is not None and not text[found.end() :].startswith(" of ")

    def _take(self, line: Line, pattern: re.Pattern[str]) -> None:
        """Mark the words of a phrase as understood."""
        text = _spoken(line)
        found = pattern.search(text)
        start = 0
        for i in range(len(line)):
            if found is not None and found.start() <= start < found.end():
                line.take(i)
            start += len(line.word(i)) + 1


def _spoken(line: Line) -> str:
    return " ".join(piece.text for piece in line.pieces)


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    said = "|".join(_either(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"\b(?:{said})\b")


def _either(phrase: str) -> str:
    """Return a pattern for a phrase with its plurals or without: words come in forms that are known."""
    return " ".join(
        re.escape(word.removesuffix("s")) + ("s?" if word.endswith("s") else "") for word in phrase.split()
    )


def _names_a_person(senses: Mapping[str, str]) -> bool:
    return bool({"noun", "nouns", "sex", "sexes", "condition", "age mark"} & senses.keys())

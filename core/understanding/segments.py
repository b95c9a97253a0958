"""Parts of a message that speak of some of a cohort's patients only: a share or a number, and of what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from core.understanding.line import Line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.understanding.language import Language

_ENDS = frozenset({".", ";", "!", "?", ":", "(", ")", "but", "where", "whereas", "while", "seed", "then"})
_WITHIN = frozenset({"in", "among", "of", "out", "within", "from", "across", "for"})
_COHORTS = frozenset({"cohort", "group", "sample", "set", "population", "class", "dataset", "batch", "total"})
_ANEW = frozenset(
    {"all", "everyone", "aged", "ages", "make", "give", "show", "export", "seed", "as", "everybody"}
)
_WITH = frozenset({"with", "without", "who", "having", "have", "on", "taking", "has"})
_NO_COUNT_BEFORE = ("age mark", "time unit", "unit", "open")
_NO_COUNT_AFTER = frozenset(
    {"/", "-", ":", "age", "aged", "seed", "stage", "type", "every", "from", "between", "to"}
)
_READ = ("observation", "bp", "more")
_WORDED = {"one": 1.0, "a": 1.0, "an": 1.0}
_REACH = 6
_WHOLES = frozenset({2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0})
_MOSTLY = 0.75

Kind = Literal["share", "count", "rest"]


@dataclass(frozen=True, slots=True)
class Head:
    """A share or a number that opens a segment: pieces `start` to `end` (exclusive)."""

    start: int
    end: int
    kind: Kind
    value: float = 0.0


class Segments:
    """Finds where a message speaks of a part of a cohort, and how far that goes."""

    def __init__(self, language: Language) -> None:
        words = language.mixes
        self._fractions = words.fractions
        self._not_after_half = frozenset(words.not_after_half.words)
        self._rest = frozenset(words.rest.words)
        self.links = frozenset(words.links.words)

    def heads(self, line: Line, skipped: set[int]) -> list[Head]:
        """Return every opening of a segment, in order."""
        found: list[Head] = []
        i = 0
        while i < len(line):
            head = None if i in skipped else self._head(line, i)
            if head is None:
                i += 1
            else:
                found.append(head)
                i = head.end
        return found

    def end(self, line: Line, head: Head, starts: set[int], skipped: set[int]) -> int:
        """Return where (exclusive) the segment of a head ends."""
        for j in range(head.end, len(line)):
            word = line.word(j)
            if word in _ENDS or j in starts or j in skipped or word == ",":
                return j
            if j > head.end and "total" in line.at(j).senses:
                return j
            joins = word in {"and", "plus"} and (
                j + 1 in starts
                or line.word(j + 1) in _ANEW
                or (line.word(j + 1) == "the" and j + 2 in starts)
            )
            article = word in {"a", "the", "about", "another"} and j + 1 in starts
            if joins or article or self._names_whole(line, j) or self._asks_for_file(line, j):
                return j
        return len(line)

    def past_whole(self, line: Line, head: Head) -> int:
        """Return where "of 200 patients" after a share ends, or where the head does."""
        if (
            line.word(head.end) != "of"
            or line.number(head.end + 1) is None
            or not self._names_whole(line, head.end)
        ):
            return head.end
        return head.end + 2 + next(m for m in (1, 2) if "nouns" in line.at(head.end + 1 + m).senses)

    def _names_whole(self, line: Line, j: int) -> bool:
        """Whether "in a cohort of 100", "out of 200 patients" begins here."""
        if line.word(j) not in _WITHIN:
            return False
        k = j + 1 + (line.word(j + 1) in {"of", "a", "the", "these"})
        counted = line.number(k) is not None and any("nouns" in line.at(k + m).senses for m in (1, 2))
        return counted or line.word(k) in _COHORTS

    def _asks_for_file(self, line: Line, j: int) -> bool:
        return line.word(j) in {"as", "in", "to", "into"} and any(
            line.sense(k, "format") is not None for k in (j + 1, j + 2)
        )

    def _head(self, line: Line, i: int) -> Head | None:
        if self._is_reading(line, i):
            return None
        return (
            self._percent(line, i) or self._fraction(line, i) or self._one_in(line, i) or self._other(line, i)
        )

    def _is_reading(self, line: Line, i: int) -> bool:
        """Whether an observation stands before a number in the same clause."""
        for j in range(i - 1, max(i - 5, -1), -1):
            if line.word(j) in {",", ".", ";", "and", ":"}:
                return False
            if any(kind in line.at(j).senses for kind in _READ):
                return True
        return False

    def _percent(self, line: Line, i: int) -> Head | None:
        number = line.number(i)
        if number is None or number > 100 or line.sense(i + 1, "unit") != "percent":
            return None
        return Head(i, i + 2, "share", number / 100)

    def _fraction(self, line: Line, i: int) -> Head | None:
        """Read "half", "a third", "two thirds", "1/3"."""
        number = line.at(i).number
        if line.word(i) in self._rest and self._fractions.get(line.word(i).split(" ")[-1]) != 2:
            return None
        top = number if number is not None else _WORDED.get(line.word(i))
        if top is not None and line.word(i + 1) in self._fractions:
            share = top / self._fractions[line.word(i + 1)]
            return self._whole_of(line, Head(i, i + 2, "share", share)) if 0 < share < 1 else None
        if number is not None and line.word(i + 1) == "/" and (line.number(i + 2) or 0) in _WHOLES:
            share = number / (line.number(i + 2) or 1.0)
            head = Head(i, i + 3, "share", share)
            return self._whole_of(line, head) if 0 < share < 1 and not number % 1 else None
        if line.word(i) == "half" and line.word(i - 1) not in {"other", "second", "first", "and"}:
            return self._whole_of(line, Head(i, i + 1, "share", 0.5))
        if line.word(i) == "half" and line.word(i - 1) == "and" and line.number(i - 2) is None:
            return self._whole_of(line, Head(i, i + 1, "share", 0.5))
        return None

    def _whole_of(self, line: Line, head: Head) -> Head | None:
        """Return the head unless it is half a tablet, half an hour."""
        after = head.end + (line.word(head.end) == "of")
        return None if line.word(after) in self._not_after_half else head

    def _one_in(self, line: Line, i: int) -> Head | None:
        """Read "1 in 10", "one out of five", "3 in every 4"."""
        number, j = line.number(i), i + 1
        if number is None:
            return None
        if line.word(j) == "out" and line.word(j + 1) == "of":
            j += 2
        elif line.word(j) == "in":
            j += 1 + (line.word(j + 1) == "every")
        else:
            return None
        whole = line.number(j)
        if whole is None or not 0 < number < whole <= 1000 or line.sense(j + 1, "time unit"):
            return None
        if "nouns" in line.at(j + 1).senses and whole >= 20:
            return None
        return Head(i, j + 1, "share", number / whole)

    def _other(self, line: Line, i: int) -> Head | None:
        """Read "mostly", "the rest", and a number of patients."""
        word = line.word(i)
        if "mostly" in line.at(i).senses:
            return self._mostly(line, i)
        if word in self._rest:
            if word == "other" and line.word(i + 1) == "half":
                return Head(i, i + 2, "rest")
            number = word in {"other", "remaining"} and line.number(i + 1) is not None
            if word != "other" or number:
                return Head(i, i + 1 + number, "rest")
            return None
        return Head(i, i + 1, "count", line.number(i) or 0.0) if self._counts(line, i) else None

    def _mostly(self, line: Line, i: int) -> Head | None:
        before, after = line.word(i - 1), line.word(i + 1)
        opens = i == 0 or before in {",", ";", ":", "them", "be", "are", "make", "the", "but", "and", "("}
        opens = opens or "nouns" in line.at(i - 1).senses
        if line.word(i) == "most":
            opens = after in {"of", "are", "have", "should", "with"} or "nouns" in line.at(i + 1).senses
        return Head(i, i + 1, "share", _MOSTLY) if opens and after != "recent" else None

    def _counts(self, line: Line, i: int) -> bool:
        """Whether a number is one of patients: "30 with", "20 adults", "10 black women", "5 of them have"."""
        number = line.number(i)
        if number is None or number < 1 or number % 1 or number > 1e6 or line.sense(i, "condition"):
            return False
        after = line.at(i + 1)
        if any(kind in after.senses for kind in _NO_COUNT_BEFORE) or self._is_other_number(line, i):
            return False
        if after.text in _WITH or after.text == "aged":
            return line.word(i - 1) != "than"
        if after.text == "of" and line.word(i + 2) in {"them", "these", "those"}:
            return line.word(i + 3) in _WITH | {"are", "should", "be", "smoke", "must", "need"}
        whose = {after.text, line.word(i - 1)} & {"of whom", "of which"}
        return bool(whose) or self._names_people(line, i)

    def _is_other_number(self, line: Line, i: int) -> bool:
        """Whether what stands before a number makes it an age, a limit, a stage, part of a ratio."""
        before = line.at(i - 1)
        told = before.text == ":" and line.number(i - 2) is None
        other = any(kind in before.senses for kind in ("compare", "stage", "age word"))
        return other or (before.text in _NO_COUNT_AFTER and not told)

    def _names_people(self, line: Line, i: int) -> bool:
        for j in range(i + 1, i + 1 + _REACH):
            piece = line.at(j)
            plural = "nouns" in piece.senses or "sexes" in piece.senses or piece.text == "controls"
            ill = "condition" in piece.senses and piece.text.endswith("ics")
            many = piece.text.endswith("s") and any(
                k in piece.senses for k in ("smoker", "race", "ethnicity")
            )
            listed = (
                j == i + 1
                and any(k in piece.senses for k in ("race", "ethnicity"))
                and (line.word(j + 1) in {",", "and", ".", "", ")"})
            )
            if plural or ill or many or listed or piece.text in {"healthy", "others"}:
                return True
            described = any(
                kind in piece.senses
                for kind in ("race", "ethnicity", "smoker", "pregnant", "condition", "stage of life", "group")
            )
            if not (described or piece.text in {"non", "older", "younger", "more", "matched"}):
                return False
        return False


def part_of(line: Line, places: Iterable[int]) -> Line:
    """Return some pieces of a line as a line of their own, with what is known of them."""
    kept = [i for i in places if 0 <= i < len(line)]
    new = Line(line.at(i) for i in kept)
    for at, i in enumerate(kept):
        for mine, theirs in ((new.taken, line.taken), (new.barred, line.barred), (new.denied, line.denied)):
            if i in theirs:
                mine.add(at)
    return new

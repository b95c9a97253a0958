"""Data that are to be messy: what is missing, which faults, duplicates, and when it should be clean again."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.intent import Unread
from core.messy import EVERYTHING, KINDS, LABS, VITALS, Dirt, Gap, Level, Mess, Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.understanding.draft import Draft
    from core.understanding.language import MessWords
    from core.understanding.line import Line

_LEADING_NO = frozenset({"no", "without", "not", "zero", "remove", "drop", "fix", "never", "minus"})
_MOST_ERRORS = 20
_QUESTION = re.compile(r"^(?:is|are|does|do|did|has|have|how|why|what|which|where|were|was|any)\b.*\?$")
"""What only asks about mess plants none."""
_DATA = frozenset({"data", "dataset", "cohort", "csv", "records", "charts", "file", "table", "spreadsheet"})
_PAIR = {"bp": "systolic_bp"}


@dataclass(frozen=True, slots=True)
class _Text:
    """The words of a line as one text, and where each piece begins in it."""

    text: str
    starts: tuple[int, ...]

    def pieces(self, start: int, end: int) -> range:
        """Return the pieces between two places of the text."""
        return range(bisect_right(self.starts, start) - 1, bisect_right(self.starts, max(end - 1, start)))


class Messes:
    """Reads mess of a line into a draft."""

    def __init__(self, words: MessWords) -> None:
        self._words = words
        named = [
            f"(?P<{name}>{getattr(words.what, name)})" for name in (LABS, VITALS, EVERYTHING, "observation")
        ]
        self._fill = {
            "{what}": f"(?:{'|'.join(named)})",
            "{share}": words.share,
            "{level}?": f"(?:(?P<slight>{words.levels.slight}) |(?P<heavy>{words.levels.heavy}) )?",
            "{level_after}": (
                f"(?:(?P<slight_after>{words.levels.slight_after})|(?P<heavy_after>{words.levels.heavy_after}))"
            ),
        }
        self._compiled = {
            name: tuple(self._pattern(p) for p in getattr(words, name))
            for name in (
                "missing", "missing_plain", "dirty_beside", "not_missing",
                "unknown_patterns", "dirty", "errors", "errors_plain",
                "duplicates",
                "duplicates_number", "duplicates_plain", "no_duplicates", "clean", "answers",
            )
        }  # fmt: skip
        self._patterns = {n: tuple(self._pattern(p) for p in found) for n, found in words.patterns.items()}
        self._kinds = {kind: self._kind(getattr(words.kinds, kind)) for kind in KINDS}

    def _pattern(self, source: str) -> re.Pattern[str]:
        for name, part in self._fill.items():
            source = source.replace(name, part)
        return re.compile(source)

    def _kind(self, sources: tuple[str, ...]) -> re.Pattern[str]:
        either = "|".join(f"(?:{s})" for s in sources)
        behind = self._words.share.replace("<n>", "<m>").replace("<part>", "<rest>")
        return self._pattern(
            rf"(?:{{share}}(?: the| with| have| has| patients| rows| records)* )?(?<!\w)(?:{either})(?!\w)"
            rf"(?: (?:in|for|at|of|on|\() ?{behind}(?: patients| rows| records| them)?)?"
        )

    def asks_for_answers(self, line: Line) -> bool:
        """Return whether a message asks which faults were planted."""
        text = _text_of(line).text.rstrip(" ?.!")
        return any(p.search(text) for p in self._compiled["answers"])

    def plants(self, line: Line) -> bool:
        """Return whether a message asks for faults to be planted, however much it sounds like a check."""
        text = _text_of(line).text
        named = ("errors", "errors_plain", "dirty", "missing", "clean")
        return any(p.search(text) for name in named for p in self._compiled[name]) and not text.endswith("?")

    def read(self, line: Line, draft: Draft) -> None:
        """Read what is to be wrong; the pieces that say so are taken."""
        text = _text_of(line)
        if _QUESTION.search(text.text):
            return
        said = _Reading(line, text, self._words.parts)
        if any(True for _ in said.found(self._compiled["clean"])):
            draft.mess = Mess(clean=True)
            return
        mess = self._missing(said, Mess())
        mess = self._duplicates(said, mess)
        mess = self._faults(said, mess)
        mess = self._all(said, mess)
        draft.unread += said.unread
        if mess != Mess():
            draft.mess = mess
        if mess.errors or mess.dirt:  # "a chart with errors" is no wish to see a part of one
            line.take(*(i for i in range(len(line)) if line.sense(i, "show") == "chart"))
        if mess.errors or mess.dirt:  # "a chart with errors" is no wish to see a part of one
            line.take(*(i for i in range(len(line)) if line.sense(i, "show") == "chart"))

    def _missing(self, said: _Reading, mess: Mess) -> Mess:
        gaps: dict[str, Gap] = {}
        for match in said.found(self._compiled["not_missing"]):
            del match
            gaps[EVERYTHING] = Gap(EVERYTHING, 0.0)
        for match in said.found(self._compiled["missing"]):
            what = said.what(match)
            gaps[what] = Gap(what, said.share(match))
        for match in said.found(self._compiled["missing_plain"]):
            what = said.what(match)
            gaps.setdefault(what, Gap(what))
        for match in said.found(self._compiled["unknown_patterns"]):
            said.unread.append(Unread(match[0]))
        if not gaps:
            return mess
        return replace(mess, gaps=tuple(gaps.values()), pattern=self._pattern_of(said))

    def _pattern_of(self, said: _Reading) -> Pattern | None:
        found: list[Pattern] = [n for n, patterns in self._patterns.items() if said.takes(patterns)]
        return found[0] if found else None

    def _duplicates(self, said: _Reading, mess: Mess) -> Mess:
        for _ in said.found(self._compiled["no_duplicates"]):
            return replace(mess, duplicates=0.0)
        for match in said.found(self._compiled["duplicates"]):
            share = said.share(match)
            return replace(mess, duplicates=share) if share is not None else replace(mess, repeated=True)
        for match in said.found(self._compiled["duplicates_number"]):
            number = said.number(match, "n")
            count = said.count()
            if number is not None and count:
                return replace(mess, duplicates=round(min(number / count, 0.95), 4))
            return replace(mess, repeated=True)
        for _ in said.found(self._compiled["duplicates_plain"]):
            return replace(mess, repeated=True)
        return mess

    def _faults(self, said: _Reading, mess: Mess) -> Mess:
        dirt: list[Dirt] = []
        for kind, pattern in self._kinds.items():
            for match in said.found((pattern,)):
                before = said.before(match)
                rate = said.share(match)
                if rate is None:
                    rate = said.share(match, "m", "rest")
                if before and before[-1] in _LEADING_NO:
                    rate = 0.0
                elif rate is None and (number := said.number_before(match)) is not None:
                    mess = replace(mess, errors=number)
                dirt.append(Dirt(kind, rate))
        return replace(mess, dirt=tuple({d.kind: d for d in dirt}.values()))

    def _all(self, said: _Reading, mess: Mess) -> Mess:
        level: Level | None = None
        beside = self._compiled["dirty_beside"] if said.speaks_of_many else ()
        for match in said.found((*self._compiled["dirty"], *beside)):
            groups = match.groupdict()
            if groups.get("slight") or groups.get("slight_after"):
                level = "slight"
            elif groups.get("heavy") or groups.get("heavy_after") or match[0].endswith("ier"):
                level = "heavy"
            mess = replace(mess, whole=not mess.dirt, level=level or mess.level)
        for match in said.found(self._compiled["errors"]):
            number = said.number(match, "n")
            if number is not None and 1 <= number <= _MOST_ERRORS and not number % 1:
                mess = replace(mess, errors=int(number))
        for _ in said.found(self._compiled["errors_plain"]):
            if not mess.dirt and not mess.errors and not mess.whole:
                mess = replace(mess, dirt=tuple(Dirt(kind) for kind in KINDS))
        return mess


def _text_of(line: Line) -> _Text:
    words: list[str] = []
    starts: list[int] = []
    at = 0
    for i in range(len(line)):
        senses = line.at(i).senses
        name = senses.get("observation") or ("bp" if "bp" in senses else None)
        word = f"@{name}" if name else line.word(i)
        starts.append(at)
        words.append(word)
        at += len(word) + 1
    return _Text(" ".join(words), tuple(starts))


class _Reading:
    """A line while its mess is read: matches take their pieces."""

    def __init__(self, line: Line, text: _Text, parts: dict[str, float]) -> None:
        self._line, self._text, self._parts = line, text, parts
        self.unread: list[Unread] = []

    def takes(self, patterns: tuple[re.Pattern[str], ...]) -> bool:
        """Return whether a pattern is anywhere, taken pieces or not; take its pieces."""
        matches = [m for p in patterns for m in p.finditer(self._text.text)]
        for match in matches:
            self._line.take(*self._text.pieces(*match.span()))
        return bool(matches)

    @property
    def speaks_of_many(self) -> bool:
        """Whether several patients or data are spoken of, or nobody: then "dirty" is no word for a person."""
        pieces = self._line.pieces
        many = any("nouns" in p.senses or "sexes" in p.senses or p.text in _DATA for p in pieces)
        return many or not any("noun" in p.senses or "sex" in p.senses for p in pieces)

    def found(self, patterns: tuple[re.Pattern[str], ...]) -> Iterator[re.Match[str]]:
        """Yield matches of which no piece has been taken, and take them."""
        for pattern in patterns:
            for match in pattern.finditer(self._text.text):
                places = self._text.pieces(*match.span())
                if match[0] and not any(i in self._line.taken or i in self._line.barred for i in places):
                    if self._misled(match):
                        continue
                    self._line.take(*places)
                    yield match

    def _misled(self, match: re.Match[str]) -> bool:
        """Return whether the number of a match is no number: "missing % of" has none."""
        groups = match.groupdict()
        return groups.get("n") is not None and self._at(match, "n") is None

    def _at(self, match: re.Match[str], group: str) -> float | None:
        place = self._text.pieces(*match.span(group))
        return self._line.at(place[0]).number if len(place) else None

    def number(self, match: re.Match[str], group: str) -> float | None:
        return self._at(match, group) if match.groupdict().get(group) else None

    def share(self, match: re.Match[str], number: str = "n", part: str = "part") -> float | None:
        """Return the share a match states, 0–1; None where it is vague."""
        groups = match.groupdict()
        if groups.get(number):
            value = self._at(match, number)
            return None if value is None or not 0 <= value <= 100 else round(value / 100, 6)
        return self._parts.get(groups.get(part) or "")

    def what(self, match: re.Match[str]) -> str:
        groups = match.groupdict()
        name = groups.get("name") or groups.get("alone")
        if name:
            return _PAIR.get(name, name)
        return next((w for w in (LABS, VITALS) if groups.get(w)), EVERYTHING)

    def before(self, match: re.Match[str]) -> list[str]:
        return self._text.text[: match.start()].split()[-2:]

    def number_before(self, match: re.Match[str]) -> int | None:
        """Return the number of faults stated right before: "three unit errors"."""
        place = self._text.pieces(match.start(), match.start() + 1)[0] - 1
        number = self._line.number(place)
        if number is None or number % 1 or not 1 <= number <= _MOST_ERRORS:
            return None
        self._line.take(place)
        return int(number)

    def count(self) -> float | None:
        """Return the number of patients a line speaks of, the first that stands before a noun."""
        for i in range(len(self._line)):
            number = self._line.at(i).number
            following = (self._line.at(i + k).senses for k in (1, 2, 3))
            if number is not None and i not in self._line.taken and any("nouns" in s for s in following):
                return number
        return None

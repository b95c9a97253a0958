"""Ages: exact, ranges, decades, stages of life, and "10 years older"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.intent import Adjustment

if TYPE_CHECKING:
    from core.understanding.draft import Draft
    from core.understanding.language import Language
    from core.understanding.line import Line

_OLDEST = 120
_DAYS_A_WEEK = 7


class Ages:
    """Reads the ages of a line into a draft."""

    def __init__(self, language: Language) -> None:
        self._people = language.people
        self._numbers = language.numbers
        self._joined = language.readings.comparators.joined
        self._by = language.readings.adjust.by
        self._age_verbs = language.readings.adjust.age_verbs

    def read(self, line: Line, draft: Draft) -> None:
        """Read the first age that is stated; stages of life count only when no number is."""
        for i in range(len(line)):
            self._changed(line, i, draft)
        for reader in (
            self._marked,
            self._after_age_word,
            self._decade,
            self._weak,
            self._compared,
            self._beside_sex,
        ):
            for i in range(len(line)):
                if not draft.age_is_stated:
                    reader(line, i, draft)
        if not draft.age_is_stated:
            self._stage(line, draft)

    def _changed(self, line: Line, i: int, draft: Draft) -> None:
        """Read "older", "10 years older", "older by 5 years", "age her 10 years"."""
        sign = line.sense(i, "older")
        if sign and i not in line.taken and not self._limit(line, i):
            amount = self._amount_around(line, i)
            draft.adjust.append(Adjustment("age", "+" if sign == "+" else "-", amount))
            line.take(i)
        elif line.sense(i, "age word") and line.word(i + 1) in self._by and line.number(i + 2) is not None:
            less = any(line.sense(j, "more") == "-" for j in range(max(i - 3, 0), i))
            draft.adjust.append(Adjustment("age", "-" if less else "+", line.number(i + 2)))
            line.take_span(i, i + 3)
        elif line.word(i) in self._age_verbs and line.sense(i + 1, "pronoun"):
            j = i + 2 + (line.word(i + 2) in self._by)
            amount = line.number(j)
            if amount is not None and line.sense(j + 1, "time unit"):
                draft.adjust.append(Adjustment("age", "+", amount))
                line.take_span(i, j + 2)

    def _limit(self, line: Line, i: int) -> bool:
        return line.word(i + 1) == "than" or (
            line.sense(i + 1, "nouns") is not None and line.number(i - 1) is None
        )

    def _amount_around(self, line: Line, i: int) -> float | None:
        if line.sense(i - 1, "time unit") and line.number(i - 2) is not None:
            line.take(i - 1, i - 2)
            return line.at(i - 2).number
        if line.number(i - 1) is not None:
            line.take(i - 1)
            return line.at(i - 1).number
        if line.word(i + 1) in self._by and line.number(i + 2) is not None:
            line.take(i + 1, i + 2, i + 3)
            return line.at(i + 2).number
        return None

    def _marked(self, line: Line, i: int, draft: Draft) -> None:
        """Read "45 yo", "6-12 months old", "40 to 65 years of age", "65 years and older"."""
        number, end = line.number(i), i + 1
        if number is None:
            return
        other = None
        if line.word(end) in self._joined and line.number(end + 1) is not None:
            other, end = line.number(end + 1), end + 2
        mark = line.sense(end, "age mark")
        unit = mark or self._unit_of_infant(line, end)
        if unit is None:
            if line.sense(end, "time unit") == "year" and line.sense(end + 1, "open"):
                self._set(draft, number, None, "year", line.sense(end + 1, "open") or "")
                line.take_span(i, end + 2)
            return
        compare = line.sense(i - 1, "compare") or line.sense(end + 1, "open") or ""
        if compare and line.sense(end + 1, "open"):
            line.take(end + 1)
        self._set(draft, number, other, unit, compare)
        line.take_span(i - (1 if line.sense(i - 1, "compare") else 0), end + 1)

    def _unit_of_infant(self, line: Line, i: int) -> str | None:
        """Read the unit in "3 month girl", "6 week baby"."""
        unit = line.sense(i, "time unit")
        follows = line.at(i + 1).senses
        if unit in {"month", "week", "day"} and (
            "sex" in follows or follows.get("stage of life") in {"infant", "newborn"}
        ):
            return unit
        return None

    def _after_age_word(self, line: Line, i: int, draft: Draft) -> None:
        """Read "age 45", "aged 40-65", "ages between 3 and 5", "age > 60"."""
        if not line.sense(i, "age word") or i in line.taken:
            return
        j, compare = i + 1, ""
        while j < i + 6 and (
            line.word(j)
            in {
                ":",
                "=",
                "of",
                "is",
                "from",
                "between",
                "to",
                "range",
                "group",
                "about",
                "around",
                ",",
                "~",
                "approx",
                "approximately",
                "roughly",
            }
            or line.sense(j, "compare")
        ):
            compare = line.sense(j, "compare") or compare
            j += 1
        number = line.number(j)
        if number is None or number > _OLDEST:
            return
        other, end = None, j + 1
        if line.word(end) in self._joined and (line.number(end + 1) or 0) > number:
            other, end = line.number(end + 1), end + 2
        unit = line.sense(end, "time unit") or line.sense(end, "age mark") or "year"
        compare = compare or line.sense(end, "open") or ""
        self._set(draft, number, other, unit, compare)
        line.take_span(i, end + (1 if line.sense(end, "open") or line.sense(end, "time unit") else 0))

    def _decade(self, line: Line, i: int, draft: Draft) -> None:
        """Read "in her 60s", "late sixties"."""
        name = line.sense(i, "decade")
        number = line.number(i)
        start: float | None = self._people.decades[name] if name else None
        end = i
        if (
            start is None
            and number is not None
            and number % 10 == 0
            and 10 < number < 110
            and line.word(i + 1) == "s"
            and line.glued(i + 1)
        ):
            start, end = number, i + 1
        if start is None or i in line.taken:
            return
        low, high = self._people.decade_parts.get(line.word(i - 1), (0, 9))
        draft.age_min, draft.age_max = start + low, start + high
        line.take_span(i, end + 1)

    def _weak(self, line: Line, i: int, draft: Draft) -> None:
        """Read "female 20 years", but not "for 20 years" or "20 years ago"."""
        number = line.number(i)
        if number is None or line.sense(i + 1, "time unit") != "year" or number > _OLDEST:
            return
        words = self._people.age_words
        noun = line.sense(i + 2, "noun") or line.sense(i + 2, "sex") or line.sense(i + 2, "race")
        if (line.word(i - 1) in words.not_before and not noun) or line.word(i + 2).split(" ")[
            0
        ] in words.not_after:
            return
        self._set(draft, number, None, "year", line.sense(i - 1, "compare") or "")
        line.take(i, i + 1)

    def _compared(self, line: Line, i: int, draft: Draft) -> None:
        """Read "over 50", "under 5", "65+", "40-65", "between 40 and 65"."""
        number = line.number(i)
        if number is None or not 0 < number <= _OLDEST or self._measured(line, i):
            return
        other = line.number(i + 2) if line.word(i + 1) in self._joined else None
        compare = line.sense(i - 1, "compare")
        if other is not None and number < other <= _OLDEST and not self._measured(line, i + 2):
            if line.word(i + 1) == "and" and line.word(i - 1) not in {"between", "from"}:
                return
            self._set(draft, number, other, "year", "")
            line.take_span(i, i + 3)
        elif (
            compare
            and line.sense(i + 1, "time unit") in {None, "year", "month"}
            and not line.sense(i + 1, "nouns")
        ):
            self._set(draft, number, None, line.sense(i + 1, "time unit") or "year", compare)
            line.take(i - 1, i, i + 1 if line.sense(i + 1, "time unit") else i)
        elif line.sense(i + 1, "open") and line.word(i + 1) != "plus":
            self._set(draft, number, None, "year", line.sense(i + 1, "open") or "")
            line.take(i, i + 1)

    def _measured(self, line: Line, i: int) -> bool:
        return line.sense(i + 1, "unit") is not None and not line.sense(i + 1, "letter")

    def _beside_sex(self, line: Line, i: int, draft: Draft) -> None:
        """Read "45F", "M45", "F/45", "female, 67", "man of 60", "45 male"."""
        number = line.number(i)
        if number is None or not 0 < number <= _OLDEST or number % 1:
            return
        after = i + 1 + (line.word(i + 1) in {",", "/"})
        before = i - 1 - (line.word(i - 1) in {",", "/", "of", ":", "is"})
        if line.sense(after, "letter") or (line.sense(before, "letter") and before >= 0):
            place = after if line.sense(after, "letter") else before
            draft.age = number
            draft.spoken_sex = "female" if line.sense(place, "letter") == "female" else "male"
            line.take(i, place)
        elif self._is_sex(line, after) or self._is_sex(line, before):
            following = line.at(i + 1).senses
            if not any(kind in following for kind in ("unit", "nouns", "time unit")) and line.word(
                i + 1
            ) not in {"%", "of", "more"}:
                draft.age = number
                line.take(i)
        elif self._told(line, i) or any(
            line.sense(i + k, "sex") and all(self._describes(line, i + m) for m in range(1, k))
            for k in (2, 3)
        ):
            draft.age = number
            line.take(i)

    def _told(self, line: Line, i: int) -> bool:
        """Whether a number is an age from its neighbours: "make her 70", "smoker 66"."""
        following = line.at(i + 1).senses
        if any(kind in following for kind in ("unit", "nouns", "sexes", "time unit", "older")) or line.word(
            i + 1
        ) in {"/", "%", "-", "of", "more"}:
            return False
        made = line.word(i - 2) in {"make", "turn"} and line.word(i - 1) in {"him", "her"}
        return made or any(kind in line.at(i - 1).senses for kind in ("smoker", "race", "ethnicity"))

    def _describes(self, line: Line, i: int) -> bool:
        return any(
            kind in line.at(i).senses for kind in ("race", "ethnicity", "smoker", "pregnant", "condition")
        )

    def _is_sex(self, line: Line, i: int) -> bool:
        return line.sense(i, "sex") is not None and line.sense(i, "sexes") is None

    def _stage(self, line: Line, draft: Draft) -> None:
        for i in range(len(line)):
            name = line.sense(i, "stage of life")
            if name is None or i in line.taken or i in line.barred or i in line.denied:
                continue
            stage = self._people.life_stages[name]
            draft.age_min, draft.age_max, draft.age_unit = stage.low, stage.high, stage.unit
            line.take(i)
            if name not in {"adult", "child"}:
                return

    def _set(self, draft: Draft, low: float, high: float | None, unit: str, compare: str) -> None:
        scale = _DAYS_A_WEEK if unit == "week" else 1
        draft.age_unit = "month" if unit == "month" else "day" if unit in {"week", "day"} else "year"
        if high is not None:
            draft.age_min, draft.age_max = low * scale, high * scale
        elif compare == "above":
            draft.age_min = low * scale
        elif compare == "below":
            draft.age_max = low * scale
        else:
            draft.age = low * scale

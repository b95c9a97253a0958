"""Readings: stated values, vague ones ("high potassium"), and wishes for more or less."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.intent import Adjustment
from core.request import Finding
from core.understanding.measures import Amount, amount_at, finding

if TYPE_CHECKING:
    from core.knowledge.base import Knowledge
    from core.knowledge.schema import Observation
    from core.understanding.draft import Draft
    from core.understanding.language import Readings
    from core.understanding.line import Line
    from core.understanding.vocabulary import Vocabulary

_SYSTOLIC = (50, 300)
_DIASTOLIC = (20, 200)
_SKIPS = 6
_ADULT = 40.0


class Findings:
    """Reads the observations of a line into a draft."""

    def __init__(self, readings: Readings, knowledge: Knowledge, vocabulary: Vocabulary) -> None:
        self._words = readings
        self._known = knowledge.observations
        self._groups = knowledge.groups
        self._vocabulary = vocabulary
        self._pressure = readings.blood_pressure
        self._exact = {*readings.comparators.exact, *readings.comparators.between}

    def read(self, line: Line, draft: Draft, *, changing: bool) -> None:
        """Read stated values first, then numbers before their name or alone, then vague words."""
        for i in range(len(line)):
            self._value(line, i, draft)
            self._symptom(line, i, draft)
        for i in range(len(line)):
            self._reversed(line, i, draft)
        for i in range(len(line)):
            self._alone(line, i, draft)
        for i in range(len(line)):
            self._vague(line, i, draft, changing=changing)

    def _symptom(self, line: Line, i: int, draft: Draft) -> None:
        """Read "a fever of 39.5": the value of the reading that goes with a symptom."""
        group = self._groups.get(line.sense(i, "group") or "")
        if group is None or group.finding is None or i in line.denied | line.barred:
            return
        start = i + 1 + (line.word(i + 1) in {"of", "at", "to", ":"})
        amount = amount_at(line, start, self._words)
        observation = self._known.get(group.finding.observation)
        if (
            amount is None
            or observation is None
            or self._is_age(line, amount)
            or line.sense(amount.end, "time unit")
        ):
            return
        reading = finding(observation, amount, self._words)
        if reading.value is not None and observation.minimum <= reading.value <= observation.maximum:
            draft.find(reading)
            line.take_span(start, amount.end)

    def _value(self, line: Line, i: int, draft: Draft) -> None:
        names = self._names(line, i)
        if not names or i in line.taken:
            return
        start = i + 1
        for _ in range(_SKIPS):
            if self._same(line, start, names) or (
                line.word(start) in self._exact and line.number(start) is None
            ):
                start += 1
            else:
                break
        if line.word(start) == "by":
            return
        amount = amount_at(line, start, self._words)
        if amount is None or self._is_age(line, amount):
            return
        if (
            self._about_change(line, i)
            and line.word(start - 1) != "to"
            and start > i + 1
            and line.word(start - 1) == "by"
        ):
            return
        self._state(line, names, amount, draft)
        line.take_span(i, max(amount.end, i + 1))

    def _state(self, line: Line, names: tuple[str, ...], amount: Amount, draft: Draft) -> None:
        if len(names) == 2:
            self._state_pressure(line, amount, draft)
        else:
            draft.find(finding(self._known[names[0]], amount, self._words))

    def _state_pressure(self, line: Line, amount: Amount, draft: Draft) -> None:
        upper, lower = (self._known[n] for n in (self._pressure.systolic, self._pressure.diastolic))
        draft.find(finding(upper, amount, self._words))
        if line.word(amount.end) in {"/", "over"}:
            second = line.number(amount.end + 1)
            if second is not None:
                line.take_span(amount.end, amount.end + 2)
                draft.find(finding(lower, Amount(second, None, amount.compare, "", 0), self._words))
                if line.sense(amount.end + 2, "open"):
                    draft.find(finding(upper, Amount(amount.low, None, "above", "", 0), self._words))
                    draft.find(finding(lower, Amount(second, None, "above", "", 0), self._words))

    def _reversed(self, line: Line, i: int, draft: Draft) -> None:
        """Read "160/95 bp", "88% sats", "a 9.5 a1c"."""
        number = line.number(i)
        if number is None or i in line.taken or line.sense(i + 1, "age mark"):
            return
        if self._is_pressure(line, i):
            compare = line.sense(i - 1, "compare") or ""
            self._state_pressure(line, Amount(number, None, compare, "", i + 1), draft)
            line.take(i, i - 1 if compare else i)
            if line.sense(i + 3, "bp"):
                line.take(i + 3)
            return
        j = i + 1
        unit = line.sense(j, "unit")
        if unit and not (unit in {"fahrenheit", "m", "celsius"} and line.sense(j, "letter")):
            j += 1
        names = self._names(line, j)
        if len(names) == 1 and j not in line.taken and line.sense(i, "condition") is None:
            amount = amount_at(line, i, self._words)
            if amount is not None and (self._plausible(self._known[names[0]], number) or unit):
                draft.find(
                    finding(
                        self._known[names[0]],
                        Amount(number, None, line.sense(i - 1, "compare") or "", unit or "", j),
                        self._words,
                    )
                )
                line.take_span(i, j + 1)

    def _is_pressure(self, line: Line, i: int) -> bool:
        upper, lower = line.number(i), line.number(i + 2)
        if line.word(i + 1) not in {"/", "over"} or upper is None or lower is None:
            return False
        likely = (
            _SYSTOLIC[0] <= upper <= _SYSTOLIC[1]
            and _DIASTOLIC[0] <= lower <= _DIASTOLIC[1]
            and upper > lower + 5
        )
        return likely and not (upper + lower == 100 and not line.sense(i + 3, "bp"))

    def _plausible(self, observation: Observation, number: float) -> bool:
        return observation.minimum <= number <= observation.maximum

    def _alone(self, line: Line, i: int, draft: Draft) -> None:
        """Read a number that only its unit explains: "101.2 F", "180 lb", "88% on room air", "5 ft 2"."""
        number = line.number(i)
        if number is None or line.sense(i + 1, "age mark"):
            return
        unit = line.sense(i + 1, "unit")
        if unit == "percent" and (line.sense(i + 2, "room air") or line.sense(i + 3, "room air")):
            self._find_bare(
                line, "spo2", Amount(number, None, line.sense(i - 1, "compare") or "", "", i + 2), i, draft
            )
        elif unit == "ft":
            feet = amount_at(line, i, self._words)
            if feet is not None and 20 < feet.low < 90:
                bare = line.number(feet.end)
                if (
                    feet.end == i + 2
                    and bare is not None
                    and bare < 12
                    and line.sense(feet.end + 1, "unit") is None
                ):
                    feet = Amount(feet.low + bare, None, feet.compare, "inch", feet.end + 1)
                self._find_bare(line, "height", feet, i, draft)
        elif unit in self._words.bare:
            ambiguous = bool(line.sense(i + 1, "letter"))
            if ambiguous and not (
                unit == "fahrenheit"
                and 94 <= number <= 110
                and (number % 1 or line.sense(i + 1, "unit") is None)
            ):
                return
            if unit == "celsius" and not 25 <= number <= 45:
                return
            self._find_bare(
                line,
                self._words.bare[unit or ""],
                Amount(number, None, line.sense(i - 1, "compare") or "", unit or "", i + 2),
                i,
                draft,
            )

    def _find_bare(self, line: Line, name: str, amount: Amount, i: int, draft: Draft) -> None:
        if name in self._known:
            draft.find(finding(self._known[name], amount, self._words))
            line.take_span(i, amount.end)

    def _vague(self, line: Line, i: int, draft: Draft, *, changing: bool) -> None:
        if i in line.taken or i in line.barred:
            return
        word = line.sense(i, "vague")
        if word and "condition" not in line.at(i).senses:
            observation, level = word.split()
            line.take(i)
            if i not in line.denied:
                self._level(observation, level, draft)
            return
        names = self._names(line, i) if "needs number" not in line.at(i).senses else ()
        if names:
            self._vague_named(line, i, names, draft, changing=changing)
        elif {"condition", "group"} & line.at(i).senses.keys():
            self._high_reading(line, i, draft)

    def _vague_named(
        self, line: Line, i: int, names: tuple[str, ...], draft: Draft, *, changing: bool
    ) -> None:
        if (changing or self._explicit(line, i)) and self._adjusted(line, i, names[0], draft):
            return
        before, after = self._modifier_before(line, i), self._modifier_after(line, i)
        place = before if before is not None else after
        if place is None or i in line.denied or place in line.barred:
            return
        level = line.sense(place, "modifier") or ""
        if self._level(names[0], level, draft):
            line.take(i, place)

    def _high_reading(self, line: Line, i: int, draft: Draft) -> None:
        """Read "high blood pressure reading", of which "high blood pressure" alone is the condition."""
        first, _, rest = line.word(i).partition(" ")
        level = self._vocabulary.senses(first).get("modifier")
        if level is None or i in line.denied:
            return
        senses = self._vocabulary.senses(rest)
        name = self._pressure.systolic if "bp" in senses else senses.get("observation")
        if name is None:
            return
        amount = amount_at(line, i + 1 + (line.word(i + 1) in {"of", "at", ",", "(", "reading"}), self._words)
        reading = line.sense(i + 1, "reading") is not None
        if (
            amount is not None
            and not self._is_age(line, amount)
            and (line.word(amount.end) == "/" or reading)
        ):
            self._state(line, (name, self._pressure.diastolic) if "bp" in senses else (name,), amount, draft)
            line.take_span(i, amount.end)
        elif reading and self._level(name, level, draft):
            line.take(i, i + 1)

    def _explicit(self, line: Line, i: int) -> bool:
        return line.word(i - 1) in {"bump", "increase", "decrease"}

    def _adjusted(self, line: Line, i: int, name: str, draft: Draft) -> bool:
        before = next(
            (j for j in range(i - 1, max(i - 4, -1), -1) if line.sense(j, "more") and self._near(line, j, i)),
            None,
        )
        after = next(
            (
                j
                for j in range(i + 1, min(i + 5, len(line)))
                if line.sense(j, "more after") and self._near(line, i, j)
            ),
            None,
        )
        place = before if before is not None else after
        if place is None:
            return False
        sign = line.sense(place, "more") if before is not None else line.sense(place, "more after")
        amount = next(
            (
                line.number(j + 1)
                for j in range(i, min(i + 5, len(line)))
                if line.word(j) in self._words.adjust.by
            ),
            None,
        )
        draft.adjust.append(Adjustment(name, "+" if sign == "+" else "-", amount))
        line.take(i, place)
        return True

    def _near(self, line: Line, start: int, end: int) -> bool:
        small = {
            *self._words.modifiers.before_skip,
            *self._words.modifiers.after_skip,
            "bit",
            "up",
            "even",
            "a",
            "go",
            "little",
        } - {","}
        return all(line.word(j) in small for j in range(start + 1, end))

    def _modifier_before(self, line: Line, i: int) -> int | None:
        skip = self._words.modifiers.before_skip
        j = i - 1
        while j >= 0 and line.word(j) in skip and i - j < 3:
            j -= 1
        return j if line.sense(j, "modifier") and j not in line.denied and j not in line.taken else None

    def _modifier_after(self, line: Line, i: int) -> int | None:
        skip = self._words.modifiers.after_skip
        j = i + 1
        while line.word(j) in skip and j - i < _SKIPS:
            j += 1
        if not line.sense(j, "modifier") or line.sense(j + 1, "observation") or line.sense(j + 1, "bp"):
            return None
        return j if line.word(j - 1) != "," or line.word(i + 1) != "," else None

    def _level(self, name: str, level: str, draft: Draft) -> bool:
        """State a vague level unless a value stands already; False when nothing tells where it begins."""
        if name not in self._known:
            return False
        if any(f.observation == name and f.value is not None for f in draft.findings):
            return True
        if level == "overweight":
            draft.find(Finding(observation=name, above=25.0, below=30.0))
            return True
        low, high = self._limits(name)
        if level == "normal" and not (low is high is None):
            draft.find(Finding(observation=name, above=low, below=high))
        elif level == "high" and high is not None:
            draft.find(Finding(observation=name, above=high))
        elif level == "low" and low is not None:
            draft.find(Finding(observation=name, below=low))
        else:
            return False
        return True

    def _limits(self, name: str) -> tuple[float | None, float | None]:
        """Return where "low" ends and "high" begins: the language's threshold, or the adult interval."""
        intervals = [n for n in self._known[name].intervals if n.age_min <= _ADULT < n.age_max]
        lows = [n.low for n in intervals if n.low is not None]
        highs = [n.high for n in intervals if n.high is not None]
        vague = self._words.vague.get(name)
        low = vague.low if vague and vague.low is not None else min(lows, default=None)
        high = vague.high if vague and vague.high is not None else max(highs, default=None)
        return low, high

    def _names(self, line: Line, i: int) -> tuple[str, ...]:
        if i in line.barred:
            return ()
        senses = line.at(i).senses
        if "bp" in senses and self._pressure.systolic in self._known:
            return self._pressure.systolic, self._pressure.diastolic
        return (senses["observation"],) if "observation" in senses else ()

    def _same(self, line: Line, i: int, names: tuple[str, ...]) -> bool:
        return bool(self._names(line, i)) and self._names(line, i) == names

    def _about_change(self, line: Line, i: int) -> bool:
        return any(line.sense(j, "more") for j in range(max(i - 3, 0), i))

    def _is_age(self, line: Line, amount: Amount) -> bool:
        after = amount.end
        if line.sense(after, "age mark") or line.sense(after - 1, "age mark"):
            return True
        unit = line.sense(after, "time unit")
        return (
            unit is not None
            and line.word(after) not in {"weeks", "wk"}
            and not self._vocabulary.senses("weeks gestation")
        )

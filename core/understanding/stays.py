"""Hospital stays in words: hours that pass, turns of the illness, what is given, and the pages of a stay."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, cast

import msgspec
from msgspec import Struct

from core.errors import KnowledgeError
from core.request import Giving

if TYPE_CHECKING:
    from core.intent import Sheet, Show
    from core.understanding.draft import Draft
    from core.understanding.line import Line

Words = tuple[str, ...]
_HOURS = {"m": 1 / 60, "h": 1.0, "d": 24.0, "w": 168.0, "s": 12.0}
"""Hours in a unit, by its first letter; a shift has twelve."""
_SPANS = {"hour": 6.0, "day": 24.0, "night": 12.0, "shift": 12.0, "week": 168.0}
_LITERS = {"l", "liter", "liters", "litre", "litres"}
_UNITS = {"ug": "mcg", "gram": "g", "grams": "g", "microgram": "mcg", "micrograms": "mcg", "unit": "units",
          "u": "units", "meq": "mEq", "ml": "mL", "amp": "g", "amps": "g"}  # fmt: skip
_NIGHT = 12.0
_WORSE, _BETTER = 2.0, 6.0
"""Hours that a turn takes when none are said: it must be seen to have happened."""
_SHOWN: dict[Sheet, Show] = {
    "flowsheet": "vitals",
    "mar": "medications",
    "intake and output": "vitals",
    "orders": "labs",
    "stay": "all",
}
"""The part of a chart that a page of a stay belongs to."""
_DESCRIBES = ("condition", "group", "age mark")
_SHORT = 6
"""Words of a message that says no more than the day to go to."""


class _Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A piece of the file; keys that are not declared are errors."""


class _Since(_Part, frozen=True, kw_only=True):
    """How long a patient has been in."""

    ago: Words
    day: Words
    after_operation: Words
    yesterday: Words
    night: Words


class _Settings(_Part, frozen=True, kw_only=True):
    """Where a patient is, and what tells that it was in the past."""

    icu: Words
    ward: Words
    emergency: Words
    hospital: Words
    acts: Words
    past: Words


class _Turns(_Part, frozen=True, kw_only=True):
    """What becomes of an illness."""

    worse: Words
    better: Words
    stable: Words


class _Givings(_Part, frozen=True, kw_only=True):
    """What is given now, and how much."""

    verb: str
    fluid: Words
    volume: Words
    oxygen: Words
    high_flow: Words
    ventilator: Words
    flow: Words
    dose: Words
    now: Words
    intravenous: Words


class _Asks(_Part, frozen=True, kw_only=True):
    """What tells that a page is asked for, how fine, and of which hours."""

    words: Words
    hourly: Words
    span: Words


class _LeftAlone(_Part, frozen=True, kw_only=True):
    """Words that are no misspellings of others."""

    words: Words


class _StayWords(_Part, frozen=True, kw_only=True):
    """`stays.toml`."""

    unit: str
    who: str
    lead: str
    passing: Words
    during: Words
    passing_one: Words
    fixed: dict[str, Words]
    since: _Since
    setting: _Settings
    turn: _Turns
    giving: _Givings
    discharge: Words
    sheets: dict[str, Words]
    asks: _Asks
    left_alone: _LeftAlone


@cache
def stay_words(code: str = "en") -> _StayWords:
    """Return a language's words of hospital stays; raise `KnowledgeError` when the file is wrong."""
    path = resources.files("core.understanding") / "data" / code / "stays.toml"
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf-8")), _StayWords)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"{path.name}: {error}") from error


class Stays:
    """Reads what a line says of a hospital stay into a draft."""

    def __init__(self, medications: frozenset[str]) -> None:
        self._words = stay_words()
        self._medications = medications
        self._compiled: dict[str, re.Pattern[str]] = {}

    def read(self, line: Line, draft: Draft) -> None:
        """Read a stay before anything else: its numbers are no ages, counts or doses."""
        text = _Text(line)
        self._giving(text, draft)
        self._turn(text, draft)
        self._time(text, draft)
        self._since(text, draft)
        self._setting(text, draft)
        self._discharge(text, draft)
        self._sheet(text, draft)
        if draft.turn is not None and not draft.hours:
            draft.hours = _BETTER if draft.turn == "better" else _WORSE if draft.turn == "worse" else 0.0

    def _find(self, pattern: str, text: str) -> re.Match[str] | None:
        if pattern not in self._compiled:
            words = self._words
            filled = pattern.replace("{unit}", words.unit).replace("{lead}", words.lead)
            self._compiled[pattern] = re.compile(filled.replace("{who}", words.who))
        return self._compiled[pattern].search(text)

    def _first(self, patterns: Words, text: _Text) -> re.Match[str] | None:
        return next((found for p in patterns if (found := self._find(p, text.words))), None)

    def _time(self, text: _Text, draft: Draft) -> None:
        for patterns, fixed in ((self._words.passing, None), (self._words.passing_one, 1.0)):
            found = self._first(patterns, text)
            if found is not None:
                amount = text.number(found) if fixed is None else fixed
                if amount is not None and amount > 0:
                    draft.hours = amount * _HOURS[found["unit"][0]]
                    text.take(found)
                    return
        if draft.turn is not None and self._during(text, draft):
            return
        for hours, patterns in self._words.fixed.items():
            found = self._first(patterns, text)
            if found is not None:
                draft.hours = float(hours)
                text.take(found)
                return

    def _during(self, text: _Text, draft: Draft) -> bool:
        """Read the hours that a turn takes."""
        found = self._first(self._words.during, text)
        if found is None:
            return False
        amount = _NIGHT if found.groupdict().get("one") else text.number(found)
        if not amount:
            return False
        draft.hours = amount * (_HOURS[found["unit"][0]] if found.groupdict().get("unit") else 1.0)
        text.take(found)
        return True

    def _since(self, text: _Text, draft: Draft) -> None:
        """Read how long the patient has been in hospital."""
        since = self._words.since
        if self._first(self._words.setting.past, text):
            return
        for patterns, first_day in ((since.ago, 0), (since.day, 1), (since.after_operation, 0)):
            found = self._first(patterns, text)
            amount = text.number(found) if found is not None else None
            if found is not None and amount is not None:
                unit = found.groupdict().get("unit") or "d"
                draft.hours_in = max(amount - first_day, 0.0) * _HOURS[unit[0]]
                text.take(found)
                return
        for patterns, fixed in ((since.yesterday, 24.0), (since.night, _NIGHT)):
            found = self._first(patterns, text)
            if found is not None:
                draft.hours_in = fixed
                text.take(found)
                return

    def _setting(self, text: _Text, draft: Draft) -> None:
        settings = self._words.setting
        if self._first(settings.past, text):
            return
        for name in ("icu", "ward", "emergency", "hospital"):
            found = self._first(getattr(settings, name), text)
            if found is not None and draft.setting is None:
                draft.setting = name
            if found is not None:
                text.take(found)
        acts = self._first(settings.acts, text)
        if acts is not None and draft.setting is not None:
            draft.acts = True
            text.take(acts)
        if draft.hours_in is not None and not text.describes() and text.words.count(" ") < _SHORT:
            draft.acts = True

    def _turn(self, text: _Text, draft: Draft) -> None:
        for name in ("worse", "better", "stable"):
            found = self._first(getattr(self._words.turn, name), text)
            if found is not None and not text.describes():
                draft.turn = name
                text.take(found)
                return

    def _giving(self, text: _Text, draft: Draft) -> None:
        giving = self._words.giving
        found = self._first(giving.ventilator, text)
        if found is not None:
            draft.giving.append(Giving("mechanical ventilation"))
            text.take(found)
            return
        starts = self._find(giving.verb, text.words) is not None
        fluid = self._first(giving.fluid, text)
        if fluid is not None and (starts or fluid.start() == 0):
            draft.giving.append(self._bolus(text))
            text.take(fluid)
            text.take_all()
        elif starts:
            self._other(text, draft)

    def _bolus(self, text: _Text) -> Giving:
        """Return a bolus with its volume in mL, or in mL/kg."""
        found = self._first(self._words.giving.volume, text)
        amount = text.number(found) if found is not None else None
        if found is None or amount is None:
            return Giving("fluid bolus")
        volume = amount * (1000 if found["unit"] in _LITERS else 1)
        return Giving("fluid bolus", volume, "mL/kg" if found["kg"] else "mL")

    def _other(self, text: _Text, draft: Draft) -> None:
        giving = self._words.giving
        name = text.sense("medication")
        dose = self._first(giving.dose, text)
        if name is not None and (dose is not None or self._first(giving.now, text)) and not text.describes():
            by_vein = f"{name} intravenous"
            if self._first(giving.intravenous, text) and by_vein in self._medications:
                name = by_vein
            amount = text.number(dose) if dose is not None else None
            unit = "" if dose is None else _UNITS.get(dose["unit"], dose["unit"])
            draft.giving.append(Giving(name, amount or 0.0, unit if amount else ""))
            text.take_all()
            return
        for what, patterns in (("high-flow oxygen", giving.high_flow), ("oxygen", giving.oxygen)):
            found = self._first(patterns, text)
            if found is not None and name is None and not text.describes():
                flow = self._first(giving.flow, text)
                amount = text.number(flow) if flow is not None else None
                draft.giving.append(Giving(what, amount or 0.0, "L/min" if amount else ""))
                text.take_all()
                return

    def _discharge(self, text: _Text, draft: Draft) -> None:
        found = self._first(self._words.discharge, text)
        if found is not None:
            draft.discharge = True
            text.take(found)

    def _sheet(self, text: _Text, draft: Draft) -> None:
        """Read which page of the stay is asked for, where one is."""
        if draft.moves or text.describes() or not self._first(self._words.asks.words, text):
            return
        for name, patterns in self._words.sheets.items():
            found = self._first(patterns, text)
            if found is not None:
                draft.sheet = cast("Sheet", name)
                draft.setting = draft.hours_in = None
                draft.span = self._span(text)
                text.take_all()
                return

    def _span(self, text: _Text) -> float | None:
        if self._first(self._words.asks.hourly, text):
            return 1.0
        for pattern in self._words.asks.span:
            found = self._find(pattern, text.words)
            if found is None:
                continue
            if "<n>" not in found[0]:
                return _SPANS[found["unit"]]
            amount = text.number(found)
            return amount * _HOURS[found["unit"][0]] if amount else None
        return None


def shown(sheet: Sheet) -> Show:
    """Return the part of a chart that a page of a stay belongs to."""
    return _SHOWN[sheet]


class _Text:
    """The words of a line with numbers as <n>, and which piece each character belongs to."""

    def __init__(self, line: Line) -> None:
        self._line = line
        parts, self._places, at = [], list[int](), 0
        for i, piece in enumerate(line.pieces):
            word = "<n>" if piece.number is not None else _named(line, i)
            parts.append(word)
            self._places += [i] * (len(word) + 1)
            at += len(word) + 1
        self.words = " ".join(parts)

    def take(self, found: re.Match[str]) -> None:
        """Mark what was found as understood, but for conditions and medications in it."""
        for i in set(self._places[found.start() : found.end()]):
            if not {"condition", "group", "medication"} & self._line.at(i).senses.keys():
                self._line.take(i)

    def take_all(self) -> None:
        """Mark the whole line as understood."""
        self._line.take_span(0, len(self._line))

    def number(self, found: re.Match[str] | None) -> float | None:
        """Return the last number in what was found."""
        if found is None:
            return None
        places = dict.fromkeys(self._places[found.start() : found.end()])
        numbers = [n for i in places if (n := self._line.at(i).number) is not None]
        return numbers[-1] if numbers else None

    def sense(self, kind: str) -> str | None:
        """Return the first thing of a kind that the line names."""
        for piece in self._line.pieces:
            if kind in piece.senses:
                return piece.senses[kind]
        return None

    def describes(self) -> bool:
        """Whether the line describes a patient rather than what happens to one."""
        line = self._line
        return any(
            kind in line.at(i).senses
            for i in range(len(line))
            if not _is_unit(line, i)
            for kind in _DESCRIBES
        )


def _is_unit(line: Line, i: int) -> bool:
    """Whether a word follows a number and is too short for a condition: mg, myasthenia gravis."""
    return (
        line.at(i - 1).number is not None and len(line.word(i)) <= 3 and "age mark" not in line.at(i).senses
    )


def _named(line: Line, i: int) -> str:
    senses = line.at(i).senses
    if _is_unit(line, i):
        return line.word(i)
    if "condition" in senses:
        return "<condition>"
    return "<group>" if "group" in senses and "emergency" not in senses["group"] else line.word(i)

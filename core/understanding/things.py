"""Conditions and medications: stated, graded, or denied."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from core.intent import Unread
from core.request import Grade

if TYPE_CHECKING:
    from core.knowledge.base import Knowledge
    from core.understanding.draft import Draft
    from core.understanding.language import Grammar, Readings
    from core.understanding.line import Line

_ROMAN = {
    "i": "1",
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "v": "5",
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
}
_CASED = 2


class Things:
    """Reads the conditions and medications of a line into a draft."""

    def __init__(self, grammar: Grammar, readings: Readings, knowledge: Knowledge) -> None:
        self._swap = grammar.swap
        self._severity = readings.severity
        self._stage_words = readings.stage_words.words
        self._knowledge = knowledge

    def read(self, line: Line, draft: Draft) -> None:
        """Read every condition, group, medication and class that is the patient's own."""
        self._mark_swaps(line)
        for i in range(len(line)):
            if i in line.taken or i in line.barred:
                continue
            senses = line.at(i).senses
            condition = senses.get("condition") or senses.get("group")
            if condition and not self._is_small_word(line, i) and not self._said_otherwise(line, i):
                self._read_condition(line, i, condition, draft)
            elif "medication" in senses:
                (draft.exclude_medications if i in line.denied else draft.medications).append(
                    senses["medication"]
                )
                line.take(i)
            elif "class" in senses:
                self._read_class(line, i, senses["class"], draft)
            elif "condition elsewhere" in senses:
                line.take(i)
                if i not in line.denied:
                    draft.unread.append(Unread(line.at(i).raw))

    def _said_otherwise(self, line: Line, i: int) -> bool:
        """Whether the words are already read as pregnancy, a stage of life or an allergy."""
        return any(
            kind in line.at(i).senses for kind in ("pregnant", "stage of life", "allergy", "allergy after")
        )

    def _is_small_word(self, line: Line, i: int) -> bool:
        """Whether a short abbreviation is here an ordinary word in lower case."""
        return (
            line.word(i) in {"as", "us", "it", "is", "me", "or", "in", "cap", "pe", "add"}
            and not line.at(i).raw.isupper()
        )

    def _read_condition(self, line: Line, i: int, name: str, draft: Draft) -> None:
        line.take(i)
        if i in line.denied:
            draft.exclude_conditions.append(name)
            return
        if name not in draft.conditions:
            draft.conditions.append(name)
        if name in self._knowledge.conditions:
            grade = (
                self._staged(line, i, name) or self._named_stage(line, i, name) or self._graded(line, i, name)
            )
            if grade is not None:
                draft.grades = [g for g in draft.grades if g.condition != name] + [grade]

    def _graded(self, line: Line, i: int, name: str) -> Grade | None:
        for j in (i - 1, i - 2, i + 1):
            word = line.sense(j, "severity")
            if word and (j != i - 2 or line.sense(i - 1, "severity") is None):
                if j == i - 2 and line.word(i - 1) not in {
                    "persistent",
                    "acute",
                    "chronic",
                    "case",
                    "of",
                    "stable",
                }:
                    continue
                if j == i + 1 and line.word(j) in {"bad", "early", "advanced"}:
                    continue
                line.take(j)
                low, high = self._severity[word]
                return Grade(name, low, high)
        return None

    def _staged(self, line: Line, i: int, name: str) -> Grade | None:
        """Read "CKD stage 4", "stage IIIb breast cancer"."""
        for j in (*range(i - 1, i - 4, -1), i + 1, i + 2):
            grade = self._stage(name, _label(line, j + 1)) if line.sense(j, "stage") else None
            if grade is not None:
                line.take(j, j + 1)
                return grade
        words = line.word(i).split(" ")
        inside = (self._stage(name, _ROMAN.get(w, w)) for s, w in pairwise(words) if s in self._stage_words)
        return next((grade for grade in inside if grade is not None), None)

    def _named_stage(self, line: Line, i: int, name: str) -> Grade | None:
        """Read "septic shock", which is a stage of sepsis."""
        for stage, (low, high) in self._stages(name):
            if stage.lower().split(" (")[0] == line.word(i):
                return Grade(name, low, high)
        return None

    def _stage(self, name: str, label: str) -> Grade | None:
        chosen = [span for stage, span in self._stages(name) if _same_stage(stage, label)]
        return Grade(name, chosen[0][0], chosen[-1][1]) if chosen else None

    def _stages(self, name: str) -> list[tuple[str, tuple[float, float]]]:
        low, spans = 0.0, []
        for stage in self._knowledge.conditions[name].severity.stages:
            spans.append((stage.name, (low, stage.upto)))
            low = stage.upto
        return spans

    def _read_class(self, line: Line, i: int, name: str, draft: Draft) -> None:
        members = [m.name for m in self._knowledge.medications.values() if m.drug_class == name]
        line.take(i)
        if i in line.denied:
            draft.exclude_medications.extend(members)
        else:
            draft.unread.append(Unread(line.at(i).raw, members[0] if members else ""))

    def _mark_swaps(self, line: Line) -> None:
        """Deny the medication that leaves in "swap A for B", "switch from A to B"."""
        for i in range(len(line)):
            if "swap" not in line.at(i).senses:
                continue
            things = [
                j
                for j in range(i + 1, min(i + 9, len(line)))
                if "medication" in line.at(j).senses or "condition" in line.at(j).senses
            ]
            if len(things) >= _CASED and any(
                line.word(k) in self._swap.into for k in range(things[0] + 1, things[1])
            ):
                line.denied.add(things[0])
                line.denied.discard(things[1])


def _label(line: Line, i: int) -> str:
    piece = line.at(i)
    if piece.number is not None:
        suffix = line.word(i + 1) if line.glued(i + 1) and line.word(i + 1) in {"a", "b", "c"} else ""
        return f"{piece.number:g}{suffix}"
    return _ROMAN.get(piece.text, piece.text)


def _same_stage(stage: str, label: str) -> bool:
    """Whether a stage's name ends in the label: "Stage 3a" is a 3 and a 3a, "stage III" a 3."""
    if not label:
        return False
    for word in stage.lower().replace("(", " ").replace(")", " ").replace(",", " ").split():
        plain = word.removeprefix("g")
        plain = _ROMAN.get(plain, plain)
        if plain == label or (plain[:1].isdigit() and plain.rstrip("abc") == label):
            return True
    return False

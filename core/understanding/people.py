"""Who the patient is: sex, race, ethnicity, place, smoking, pregnancy."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from core.request import Finding

if TYPE_CHECKING:
    from core.knowledge.base import Knowledge
    from core.request import Ethnicity, Race, Sex
    from core.understanding.draft import Draft
    from core.understanding.language import Language
    from core.understanding.line import Line

_BEFORE_A_PLACE = {
    "in",
    "from",
    "of",
    "living",
    "across",
    "near",
    "state",
    "within",
    "around",
    "to",
    "region",
    "lives",
    "born",
    "rural",
    "urban",
    "south",
    "north",
    "west",
    "east",
    "northern",
    "southern",
    "eastern",
    "western",
    "is",
}
_PREGNANCY = "gestational_age"
_OF_OTHER_THINGS = frozenset({"ago", "later", "old", "of", "postpartum", "history", "after", "before"})
"""Words after "six weeks" that tell they are not of gestation."""


class People:
    """Reads who the patient is."""

    def __init__(self, language: Language, knowledge: Knowledge) -> None:
        self._abbreviations = {r.abbreviation: r.region for r in language.regions if r.abbreviation}
        self._weeks = _PREGNANCY in knowledge.observations

    def read(self, line: Line, draft: Draft, *, pronouns: bool) -> None:
        """Read everything but ages and conditions; `pronouns` lets "she" state a sex."""
        self._read_sex(line, draft, pronouns=pronouns)
        races = self._all(line, "race")
        if len(set(races)) == 1:
            draft.race = cast("Race", races[0])
        groups = self._all(line, "ethnicity")
        if len(set(groups)) == 1:
            draft.ethnicity = cast("Ethnicity", groups[0])
        for i in range(len(line)):
            self._read_habits(line, i, draft)
            self._read_place(line, i, draft)

    def _read_sex(self, line: Line, draft: Draft, *, pronouns: bool) -> None:
        kinds = ("sex", "sexes", "ethnicity sex")
        named = [
            line.sense(i, kind)
            for i in range(len(line))
            for kind in kinds
            if i not in line.barred and i not in line.denied
        ]
        sexes = {sex for sex in named if sex}
        letters = {line.sense(i, "letter") for i in range(len(line)) if self._is_letter(line, i)}
        if not sexes:
            sexes = {sex for sex in (draft.spoken_sex, *letters) if sex}
        if not sexes and pronouns:
            spoken = [line.sense(i, "pronoun") for i in range(len(line)) if i not in line.barred]
            sexes = {sex for sex in spoken if sex}
        if draft.female_share is not None:
            return
        if len(sexes) == 1 and draft.sex is None:
            draft.sex = cast("Sex", sexes.pop())
        line.take(*(i for i in range(len(line)) if any(kind in line.at(i).senses for kind in kinds)))

    def _is_letter(self, line: Line, i: int) -> bool:
        """Whether an "M" or "F" is a sex: after an age, or written large on its own."""
        if not line.sense(i, "letter") or i in line.taken:
            return False
        aged = line.sense(i - 1, "age mark") or (
            line.word(i - 1) in {",", "/"} and line.sense(i - 2, "age mark")
        )
        return bool(aged) or (
            line.at(i).raw in {"M", "F"} and line.number(i - 1) is None and line.at(i - 1).number is None
        )

    def _all(self, line: Line, kind: str) -> list[str]:
        found = [
            i
            for i in range(len(line))
            if line.sense(i, kind) and i not in line.barred and i not in line.denied
        ]
        found = [
            i for i in found if not (line.word(i) in {"black", "white"} and not self._describes(line, i))
        ]
        line.take(*found)
        return [line.sense(i, kind) or "" for i in found]

    def _describes(self, line: Line, i: int) -> bool:
        """Whether "black" or "white" is a race here, and not the colour of a stool."""
        following = line.word(i + 1)
        coloured = {
            "stool",
            "stools",
            "tarry",
            "eye",
            "mold",
            "box",
            "cell",
            "cells",
            "count",
            "sputum",
            "coat",
            "matter",
            "ice",
            "paper",
            "and",
            "discharge",
            "patches",
            "blood",
            "spots",
        }
        return following not in coloured or (following == "and" and line.sense(i + 2, "race") is not None)

    def _read_habits(self, line: Line, i: int, draft: Draft) -> None:
        if i in line.barred:
            return
        smoker, pregnant = line.sense(i, "smoker"), line.sense(i, "pregnant")
        if smoker:
            draft.smoker = smoker == "yes" and i not in line.denied and not self._negated(line, i)
            line.take(i)
        if not pregnant and "observation" in line.at(i).senses and "pregnant" in line.word(i).split():
            draft.pregnant = True
        if pregnant:
            draft.pregnant = pregnant == "yes" and not self._negated(line, i)
            line.take(i)
            if draft.pregnant:
                self._read_weeks(line, i, draft)

    def _read_weeks(self, line: Line, i: int, draft: Draft) -> None:
        """Read weeks of gestation: nearest to "pregnant" first, then anywhere else in the message."""
        near = (i - 2, i + 1, i + 2, i + 3)
        for j in (*near, *(k for k in range(len(line)) if k not in near)):
            number = line.number(j)
            if (
                number is not None
                and line.sense(j + 1, "time unit") == "week"
                and line.word(j + 2) not in _OF_OTHER_THINGS
                and 3 <= number <= 43
                and self._weeks
            ):
                draft.find(Finding(observation=_PREGNANCY, value=number))
                line.take(j, j + 1)
                return

    def _negated(self, line: Line, i: int) -> bool:
        return any(
            "negation" in line.at(j).senses or "drop" in line.at(j).senses
            for j in (i - 1, i - 2)
            if line.word(i - 1) not in {",", "."}
        ) and (
            line.word(i - 1) in {"a", "currently", "an", "any"}
            or "negation" in line.at(i - 1).senses
            or "drop" in line.at(i - 1).senses
        )

    def _read_place(self, line: Line, i: int, draft: Draft) -> None:
        place = line.sense(i, "region")
        before = line.word(i - 1)
        if place and i not in line.barred and i not in line.denied:
            led = before in _BEFORE_A_PLACE or (before == "the" and line.word(i - 2) in _BEFORE_A_PLACE)
            written = line.at(i).raw[:1].isupper() and (
                before == ","
                or line.sense(i + 1, "nouns")
                or line.sense(i + 1, "noun")
                or line.sense(i + 1, "sexes")
            )
            small = len(line.word(i)) == 2 and line.at(i).raw.islower() and line.word(i) == "us"
            if (led or written or len(line) == 1) and not small:
                draft.region = place
                line.take(i)
        elif line.at(i).raw in self._abbreviations and (
            before in {"in", "from", "of"} or (before == "," and i > 1)
        ):
            if before == "," and "condition" in line.at(i).senses:
                return
            draft.region = self._abbreviations[line.at(i).raw]
            line.take(i)
            line.barred.add(i)

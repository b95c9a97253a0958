"""Particulars: allergies, features of a condition ("triple negative"), coded results ("nitrite positive")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.intent import Unread
from core.request import Finding, Trait

if TYPE_CHECKING:
    from core.knowledge.base import Knowledge
    from core.knowledge.schema import Observation
    from core.understanding.draft import Draft
    from core.understanding.line import Line

_REACH = 12
_NEAR = 4
_BETWEEN = frozenset(
    {",", "and", "or", "&", "/", "known", "documented", "a", "an", "the", "severe", "drugs", ":"}
)
_LINKS = frozenset(
    {"is", "was", ":", "=", "came", "back", "test", "result", "results", "tested", "grew", "shows"}
)
TOGETHER = "\n"
"""Joins the conditions that share a word for a feature's value."""
PARTS = "|"
"""Joins condition, feature and value."""


class Particulars:
    """Reads allergies, traits and coded results of a line into a draft."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._observations = knowledge.observations
        self._results = {
            o.name: {word.lower(): at for at, v in enumerate(o.values) for word in (v.name, *v.synonyms)}
            for o in knowledge.observations.values()
            if o.values
        }

    def read(self, line: Line, draft: Draft) -> None:
        """Read allergies and coded results, before conditions and medications are looked for."""
        for i in range(len(line)):
            if "no allergy" in line.at(i).senses:
                draft.allergic = False
                line.take(i)
            elif "allergy" in line.at(i).senses and i not in line.denied:
                self._allergies_after(line, i, draft)
            elif "allergy after" in line.at(i).senses and i not in line.denied:
                self._allergy_before(line, i, draft)
            self._result(line, i, draft)

    def read_traits(self, line: Line, draft: Draft) -> None:
        """Read words for a feature's value, of a condition that was named or of the only one that has it."""
        for i in range(len(line)):
            own = line.sense(i, "condition")
            if i in line.barred | line.denied or (i in line.taken and own is None):
                continue
            alone, beside = _meant(line.sense(i, "trait")), _meant(line.sense(i, "trait name"))
            named = [t for t in (*alone, *beside) if t.condition in draft.conditions]
            chosen = named or (alone if len(alone) == 1 else [])
            if own is not None:  # "STEMI" names a myocardial infarction and tells which
                chosen = [t for t in chosen if t.condition == own]
            for trait in chosen[:1]:
                line.take(i)
                draft.traits = [
                    t for t in draft.traits if (t.condition, t.feature) != (trait.condition, trait.feature)
                ] + [trait]
                if trait.condition not in draft.conditions:
                    draft.conditions.append(trait.condition)

    def _allergies_after(self, line: Line, i: int, draft: Draft) -> None:
        """Read "allergic to penicillin, latex and peanuts"."""
        line.take(i)
        found = False
        for j in range(i + 1, min(i + _REACH, len(line))):
            name = self._allergen(line, j)
            if name:
                draft.allergies.append(name)
                line.take(j)
                found = True
            elif line.word(j) not in _BETWEEN:
                break
        if not found and i + 1 < len(line) and not line.at(i + 1).senses:
            draft.unread.append(Unread(f"{line.at(i).raw} {line.at(i + 1).raw}"))

    def _allergy_before(self, line: Line, i: int, draft: Draft) -> None:
        """Read "penicillin allergy", "sulfa and latex allergies"."""
        j = i - 1
        while j >= 0 and i - j < _REACH:
            name = self._allergen(line, j)
            if name:
                draft.allergies.append(name)
                line.take(j, i)
            elif line.word(j) not in {",", "and", "/"} or not self._allergen(line, j - 1):
                break
            j -= 1

    def _allergen(self, line: Line, i: int) -> str:
        senses = line.at(i).senses
        return senses.get("allergen") or senses.get("medication") or ""

    def _result(self, line: Line, i: int, draft: Draft) -> None:
        """Read "urine nitrite positive", "positive rapid strep", "blood type O negative"."""
        name = line.sense(i, "observation")
        if name not in self._results or i in line.taken:
            return
        j = i + 1
        while j < i + _NEAR and line.word(j) in _LINKS:
            j += 1
        for start, end in ((j, j + 3), (j, j + 2), (j, j + 1), (i - 1, i), (i - 2, i)):
            words = " ".join(line.word(k) for k in range(max(start, 0), end))
            position = self._results[name].get(words)
            if position is not None:
                draft.find(Finding(observation=self._observations[name].name, value=float(position)))
                line.take_span(max(start, 0), end)
                line.take_span(i, j)
                return


def _meant(words: str | None) -> list[Trait]:
    return [Trait(*word.split(PARTS)) for word in words.split(TOGETHER)] if words else []


def coded(observation: Observation, finding: Finding) -> str:
    """Return a stated coded result in words: "positive"."""
    at = finding.value if finding.value is not None else finding.above
    return observation.values[int(at or 0)].name

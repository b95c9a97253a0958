"""Misspelt words: the one known word a single slip away, or the nearest name to suggest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

SHORTEST = 6
NEAR = 74.0


class Spelling:
    """Words that may be meant, found by deleting one letter on either side (so no word list is scanned)."""

    def __init__(
        self, words: Iterable[str], meaning: Callable[[str], str], names: Callable[[str], bool]
    ) -> None:
        self._meaning, self._names = meaning, names
        self._near: dict[str, list[str]] = {}
        for word in words:
            if len(word) >= SHORTEST - 1 and word.isalpha():
                for key in _keys(word):
                    self._near.setdefault(key, []).append(word)

    def corrected(self, word: str) -> str | None:
        """Return the known word one edit away, if all that are mean the same and the word is long enough."""
        if len(word) < SHORTEST or not word.isalpha():
            return None
        near = {known for key in _keys(word) for known in self._near.get(key, ())}
        close = {known for known in near if OSA.distance(word, known, score_cutoff=1) <= 1}
        # a word that names something by itself stands before one that is but part of a longer name
        close = {known for known in close if self._names(known)} or close
        if len({self._meaning(known) for known in close}) != 1:
            return None
        return min(close, key=lambda known: (known.endswith("s") != word.endswith("s"), known))


def nearest(text: str, names: Mapping[str, str]) -> str:
    """Return what the name most like the text stands for, or "" when none is near."""
    if len(text) < SHORTEST - 1:
        return ""
    found = process.extractOne(text, names.keys(), scorer=fuzz.ratio, score_cutoff=NEAR)
    return names[found[0]] if found and found[0][:1] == text[:1] else ""


def _keys(word: str) -> set[str]:
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}

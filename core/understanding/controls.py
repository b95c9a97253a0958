"""Cases and controls: how many, how many to each, and on what they are matched."""

from __future__ import annotations

from math import gcd
from typing import TYPE_CHECKING

from core.request import Matching

if TYPE_CHECKING:
    from core.request import MatchedBy
    from core.understanding.draft import Draft
    from core.understanding.language import Mixes
    from core.understanding.line import Line

_PAIRED: tuple[MatchedBy, ...] = ("age", "sex")
"""What is matched where nothing is named."""
_LINKS = frozenset(
    {
        "with",
        "on",
        "by",
        "for",
        "to",
        "cases",
        "and",
        ",",
        "&",
        "/",
        "in",
        "their",
        "the",
        "according",
        "case",
    }
)
_BEFORE_CONTROLS = frozenset({"and", "with", "to", "plus", "vs", "versus", "unmatched", "of", "as", "add"})
_MOST = 100
_NEAR = 8


class Controls:
    """Reads cases and controls of a line."""

    def __init__(self, words: Mixes) -> None:
        self._cases = frozenset(words.cases.words)
        self._by: dict[str, MatchedBy] = {w: name for name, of in words.matched_by.items() for w in of}

    def read(self, line: Line, draft: Draft) -> set[int]:
        """Read cases and controls into a draft; return the pieces that speak of nothing else."""
        control = next((i for i in range(len(line)) if self._is_group(line, i)), None)
        match = next((i for i in range(len(line)) if "matched" in line.at(i).senses), None)
        study = match is not None and line.word(match).startswith("case control")
        paired = match is not None and any(line.word(i) in self._cases for i in range(len(line)))
        if control is None and not study and not (paired and self._named(line, match)):
            return set()
        cut: set[int] = set()
        by, matched = self._matched_by(line, match, cut)
        ratio = self._ratio(line, cut)
        cases, controls = self._numbers(line, control, cut)
        each = self._each(line, control, cut) if ratio is None and cases is None else None
        per_case = ratio or (None if each is None else (1, each))
        controls = None if each is not None else controls
        draft.matched, count = _sets(by, per_case, cases, controls)
        draft.count = count or draft.count
        if per_case and controls is None:
            self._cases_alone(line, draft, cut, of_any=ratio is None)
        if control is not None:
            cut |= self._healthy(line, control)
        if match is not None and matched:
            cut.add(match)
        return cut

    def _named(self, line: Line, match: int | None) -> bool:
        return match is not None and any(line.word(j) in self._by for j in range(match - 4, match + 6))

    def _matched_by(self, line: Line, match: int | None, cut: set[int]) -> tuple[tuple[MatchedBy, ...], bool]:
        """Return what is matched: named after "matched on", or before as in "age- and sex-matched"."""
        if match is None or line.word(match).startswith("case control"):
            later = self._after(line, match, cut) if match is not None else ()
            return later, False
        named = self._after(line, match, cut) or self._before(line, match, cut)
        return named or _PAIRED, True

    def _after(self, line: Line, match: int, cut: set[int]) -> tuple[MatchedBy, ...]:
        found: list[MatchedBy] = []
        places: list[int] = []
        for j in range(match + 1, min(match + 3 * _NEAR, len(line))):
            word = line.word(j)
            number = line.at(j).number is not None or word == ":"
            if word in self._by:
                found.append(self._by[word])
            elif "matched" in line.at(j).senses or "controls" in line.at(j).senses:
                continue
            elif word not in _LINKS and not number:
                break
            places.append(j)
        last = max((j for j in places if line.word(j) in self._by), default=match)
        cut.update(j for j in range(match, last + 1) if line.at(j).number is None and line.word(j) != ":")
        return tuple(dict.fromkeys(found))

    def _before(self, line: Line, match: int, cut: set[int]) -> tuple[MatchedBy, ...]:
        found: list[MatchedBy] = []
        j = match - 1
        while j >= 0 and (line.word(j) in self._by or (line.word(j) in {"and", ",", "/"} and found)):
            if line.word(j) in self._by:
                found.insert(0, self._by[line.word(j)])
                cut.update(range(j, match + 1))
            j -= 1
        return tuple(dict.fromkeys(found))

    def _is_group(self, line: Line, i: int) -> bool:
        """Whether "controls" are patients here, and do not control something."""
        before = line.at(i - 1)
        led = before.text in _BEFORE_CONTROLS or any(k in before.senses for k in ("matched", "healthy"))
        return "controls" in line.at(i).senses and (led or before.number is not None)

    def _ratio(self, line: Line, cut: set[int]) -> tuple[int, int] | None:
        """Read "1:2", "2 to 1", "4:7": how many cases there are to how many controls.

        Where one is 1, that is the case: nobody asks for more cases than controls so.
        """
        for i in range(len(line) - 2):
            first, second = line.number(i), line.number(i + 2)
            if first is None or second is None or line.word(i + 1) not in {":", "to"}:
                continue
            low, high = sorted((int(first), int(second)))
            if low >= 1 and high <= _MOST and (low == 1 or "controls" in line.at(i - 1).senses):
                cut.update((i, i + 1, i + 2))
                return (1, high) if low == 1 else (int(first), int(second))
        return None

    def _each(self, line: Line, control: int | None, cut: set[int]) -> int | None:
        """Read "two controls per case", "2 matched controls for each"."""
        if control is None:
            return None
        each = next(
            (
                j
                for j in range(control, min(control + 4, len(line)))
                if line.word(j) in {"each", "per", "every"}
            ),
            None,
        )
        before = next(
            (
                j
                for j in range(control - 1, max(control - 8, -1), -1)
                if line.number(j) is not None and j not in cut
            ),
            None,
        )
        led = (
            before is not None
            and line.word(before - 1) in {"each", "with"}
            and each is None
            and line.word(before - 2) == "each"
        )
        if before is None or (each is None and not led):
            return None
        stop = (
            control + 1
            if each is None
            else each + 1 + (line.word(each + 1) in self._cases | {"patient", "of"})
        )
        cut.update(range(before, stop))
        return int(line.number(before) or 1)

    def _numbers(self, line: Line, control: int | None, cut: set[int]) -> tuple[int | None, int | None]:
        """Return how many cases and how many controls are stated."""
        if control is None:
            return None, None
        controls = self._number_before(line, control, cut)
        if controls is None:
            return None, None
        cases = None
        for i in range(controls[0] - 1, -1, -1):
            number = line.number(i)
            plain = number is not None and number >= 1 and not number % 1 and i not in cut
            marked = any(k in line.at(i + 1).senses for k in ("age mark", "time unit", "unit", "open"))
            if plain and not marked and "compare" not in line.at(i - 1).senses:
                cases = i, int(number or 0)
        if cases is None:
            return None, controls[1]
        cut.update((cases[0], controls[0]))
        return cases[1], controls[1]

    def _number_before(self, line: Line, control: int, cut: set[int]) -> tuple[int, int] | None:
        for j in range(control - 1, max(control - 8, -1), -1):
            number = line.number(j)
            if number is not None and j not in cut and number >= 1 and not number % 1:
                return j, int(number)
            if line.word(j) in {"and", ",", "with"} and line.sense(j + 1, "matched") is None:
                return None
        return None

    def _cases_alone(self, line: Line, draft: Draft, cut: set[int], *, of_any: bool) -> None:
        """Read "30 cases" where controls are counted by the case; `of_any` = so is "30 patients"."""
        matched = draft.matched
        for i in range(len(line)):
            number = line.number(i)
            if number is None or i in cut or number < 1 or number % 1 or matched is None:
                continue
            after = (i + 1, i + 2, i + 3)
            if any(line.word(k) in self._cases or (of_any and "nouns" in line.at(k).senses) for k in after):
                draft.count = int(number) * matched.size
                cut.add(i)
                return

    def _healthy(self, line: Line, control: int) -> set[int]:
        """Return the pieces that say what controls are without, and "and 100 healthy controls" itself."""
        cut = {control}
        for j in range(control - 1, max(control - 4, -1), -1):
            if line.word(j) in {"healthy", "and", "matched", "unmatched", "with", "to", "plus"}:
                cut.add(j)
            elif line.number(j) is None:
                break
        j = control + 1
        if line.word(j) in {"without", "free", "who", "not", "with no"}:
            while j < len(line) and line.word(j) not in {",", ".", ";", "matched", "as"}:
                if "matched" in line.at(j).senses:
                    break
                cut.add(j)
                j += 1
        return cut


def _sets(
    by: tuple[MatchedBy, ...], per_case: tuple[int, int] | None, cases: int | None, controls: int | None
) -> tuple[Matching, int | None]:
    """Return the sets that the numbers make, and how many patients that is where both are known."""
    if cases and controls:
        if per_case is None:
            shared = gcd(cases, controls)
            return Matching(by=by, cases=cases // shared, controls=controls // shared), cases + controls
        return Matching(by=by, cases=per_case[0], controls=per_case[1]), cases + controls
    own, others = per_case or (1, 1)
    return Matching(by=by, cases=own, controls=others), None

"""How many patients, and what share of them are women."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.understanding.draft import Draft
    from core.understanding.line import Line

_REACH = 9
_LEADS = {
    "generate",
    "create",
    "make",
    "x",
    "n",
    "count",
    "give",
    "need",
    "want",
    "do",
    "produce",
    "to",
    "size",
    "total",
    "simulate",
    "get",
}
_GROUPS = {"cohort", "group", "class", "batch", "sample", "set", "total", "panel", "population", "dataset"}
_STOPS = {
    ".",
    ";",
    "with",
    "has",
    "who",
    "on",
    "?",
    "!",
    "have",
    "having",
    "whose",
    "taking",
    "my",
    "for",
    "our",
}
_HALVES = {
    "half": 0.5,
    "all": 1.0,
    "mostly": 0.75,
    "most": 0.75,
    "majority": 0.75,
    "third": 1 / 3,
    "thirds": 2 / 3,
    "quarter": 0.25,
}


def read_counts(line: Line, draft: Draft, *, alone: bool) -> None:
    """Read the number of patients; `alone` lets a bare number be one."""
    _read_mix(line, draft)
    for i in range(len(line)):
        if draft.count is None:
            _read_count(line, i, draft)
    if draft.count is None and alone:
        _read_bare(line, draft)


def read_shares(line: Line, draft: Draft) -> None:
    """Read "half women", "60% female", "60/40 F/M", "equal numbers of men and women"."""
    for i in range(len(line)):
        number = line.number(i)
        if number is not None and line.word(i + 1) in {"/", "-", ":"} and line.number(i + 2) is not None:
            _read_ratio(line, i, draft)
        elif number is not None and line.sense(i + 1, "unit") == "percent":
            _read_percent(line, i, draft)
        elif line.word(i) in _HALVES:
            _read_half(line, i, draft)
        elif line.word(i) in {"equal", "equally", "even", "evenly"} and len(_sexes_after(line, i)) > 1:
            draft.female_share = 0.5
            line.take(i)


def _read_ratio(line: Line, i: int, draft: Draft) -> None:
    first, second = line.number(i) or 0.0, line.number(i + 2) or 0.0
    if not first + second or first + second > 100 or (first + second != 100 and line.word(i + 1) != ":"):
        return
    if any("bp" in line.at(j).senses for j in range(max(i - 3, 0), i)):
        return
    order = _sexes_after(line, i + 2) or _sexes_before(line, i)
    split = any(line.word(i + k) == "split" for k in (3, 4))
    if not order and not split and first != second:
        return
    if not order and not split:
        return
    if order[:1] == ["male"]:
        first, second = second, first
    draft.female_share = round(first / (first + second), 4)
    line.take_span(i, i + 3)


def _read_percent(line: Line, i: int, draft: Draft) -> None:
    number = line.number(i) or 0.0
    order = _sexes_after(line, i + 1, reach=3)
    if order and number <= 100:
        share = number / 100
        draft.female_share = round(share if order[0] == "female" else 1 - share, 4)
        line.take(i, i + 1)


def _read_half(line: Line, i: int, draft: Draft) -> None:
    word = line.word(i)
    order = _sexes_after(line, i, reach=3, plural=word in {"all", "most", "mostly"})
    if not order or (word in {"third", "thirds", "quarter"} and i == 0):
        return
    share = _HALVES[word]
    if word == "all":
        draft.sex = "female" if order[0] == "female" else "male"
    else:
        draft.female_share = round(share if order[0] == "female" else 1 - share, 4)
    line.take(i)


def _sexes_after(line: Line, i: int, *, reach: int = 6, plural: bool = False) -> list[str]:
    order: list[str] = []
    for j in range(i + 1, i + 1 + reach):
        if j != i + 1 and line.word(j) in {".", ";", ","}:
            break
        sex = line.sense(j, "sexes") or (None if plural else line.sense(j, "sex") or line.sense(j, "letter"))
        if sex:
            order.append(sex)
    return order


def _sexes_before(line: Line, i: int) -> list[str]:
    order = [
        line.sense(j, "sex") or line.sense(j, "sexes") or line.sense(j, "letter")
        for j in range(max(i - 4, 0), i)
    ]
    return [sex for sex in order if sex]


def _read_mix(line: Line, draft: Draft) -> None:
    """Read "10 men and 20 women": a count, and a share of women."""
    parts: dict[str, float] = {}
    places: list[int] = []
    for i in range(len(line)):
        number = line.number(i)
        sex = line.sense(i + 1, "sexes")
        if number is not None and sex and number >= 1 and not number % 1:
            parts[sex] = parts.get(sex, 0) + number
            places.append(i)
    if len(parts) == 2:
        draft.count = int(sum(parts.values()))
        draft.female_share = round(parts["female"] / draft.count, 4)
        line.take(*places)


def _read_count(line: Line, i: int, draft: Draft) -> None:
    number = line.number(i)
    if number is None or number < 1 or number % 1 or number > 1e9 or line.sense(i, "condition"):
        return
    if any(kind in line.at(i + 1).senses for kind in ("age mark", "time unit")):
        return
    if _counts_people(line, i) or _counts_them(line, i) or _is_led(line, i):
        draft.count = int(number)
        line.take(i)


def _counts_people(line: Line, i: int) -> bool:  # noqa: PLR0911 -- one walk, any word of which may end it
    for j in range(i + 1, i + 1 + _REACH):
        piece = line.at(j)
        if (
            "nouns" in piece.senses
            or "sexes" in piece.senses
            or ("condition" in piece.senses and piece.text.endswith("ics"))
        ):
            return True
        if not piece.text or piece.text in _STOPS or (piece.text == "," and j == i + 1):
            return False
        if line.number(j) is not None:
            return False
        if ("noun" in piece.senses or "sex" in piece.senses) and line.at(i).number == 1:
            return line.sense(i + 1, "unit") is None
        if piece.text == "and" and j == i + 1:
            return False
        if (
            any(kind in piece.senses for kind in ("unit", "observation", "bp"))
            and "letter" not in piece.senses
        ):
            return False
    return False


def _counts_them(line: Line, i: int) -> bool:
    if line.word(i + 1) == "of" and line.word(i + 2) in {
        "them",
        "these",
        "those",
        "each",
        "this",
        "that",
        "him",
        "her",
    }:
        return True
    many = (line.number(i) or 0) > 1
    return (
        many
        and line.word(i + 1) in {"more", "different", "such", "total", "others", "additional", "random"}
        and not line.sense(i + 2, "time unit")
    )


def _is_led(line: Line, i: int) -> bool:
    following = line.at(i + 1)
    if any(
        kind in following.senses for kind in ("unit", "older", "sex", "letter", "open")
    ) or following.text in {"/", "-", "%"}:
        return False
    if line.word(i - 1) in {"of", "=", ":"} and (
        line.word(i - 2) in _GROUPS or line.word(i - 2) in {"n", "count", "size"}
    ):
        return True
    if line.word(i - 1) == "of" and line.sense(i - 2, "nouns"):
        return True
    if line.word(i - 1) in {"it", "that", "them", "him", "her"} and line.word(i - 2) in {
        "make",
        "expand",
        "scale",
        "increase",
        "do",
    }:
        return following.text not in {"and", "or"} or not line.sense(i + 2, "older")
    if line.word(i - 1) == "to" and line.word(i - 2) in {
        "up",
        "expand",
        "scale",
        "it",
        "that",
        "them",
        "count",
        "cohort",
    }:
        return not any(line.sense(j, "observation") or line.sense(j, "bp") for j in range(i))
    leads = line.word(i - 1) in _LEADS - {"to", "total"} or (
        line.word(i - 1) in {"me", "us"} and line.word(i - 2) in _LEADS
    )
    return leads and not line.sense(i + 1, "condition")


def _read_bare(line: Line, draft: Draft) -> None:
    numbers = [i for i in range(len(line)) if line.number(i) is not None]
    if len(numbers) == 1 and _is_bare(line, numbers[0]):
        number = line.number(numbers[0]) or 0.0
        if number >= 1 and not number % 1:
            draft.count = int(number)
            line.take(numbers[0])


def _is_bare(line: Line, i: int) -> bool:
    after = line.at(i + 1).text
    return i == 0 and after in {"", "please", "pls", "plz", "more", ".", "!", ",", "instead", "total"}

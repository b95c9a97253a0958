"""A scorecard as a person reads it: a plain sentence, how much of what fits, what is off or not judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import isnan

from core.messages import Table
from core.scorecard import SECTIONS, Line, Scorecard, Section
from core.wording import listed

OFF_SHOWN = 12
"""Lines that a conversation shows of what is off; the files have all."""
_TITLES: dict[Section, str] = {
    "demography": "Who they are",
    "distributions": "Values",
    "growth": "Growth",
    "correlations": "Correlations",
    "prevalence": "Conditions",
    "comorbidity": "Conditions together",
    "medications": "Medications",
    "order": "Order in time",
    "coherence": "Coherence",
}
_OVERALL: tuple[tuple[float, str], ...] = (
    (0.05, "Like the population"),
    (0.20, "Much like the population, with exceptions"),
    (0.50, "Like the population in part"),
    (1.01, "Not like the population"),
)
"""Share of judged lines that are off, averaged over their kinds, up to which the words hold (editorial)."""
_HELD_TOGETHER = frozenset({"order", "coherence"})
"""Kinds of lines about charts in themselves, not beside the population."""
_NAMED = 3
_MOST_OF = 0.75


ONE_PATIENT = "One patient cannot be held against a population; a thousand can."


def sentence(card: Scorecard) -> str:
    """Return what an instructor should know of the whole."""
    off, good, unjudged = card.of("off"), card.of("good"), card.of("not judged")
    told = [_verdict(card)]
    held = [line for line in off if line.section not in _HELD_TOGETHER]
    if held:
        named = [f"{line.title} ({values(line)})" for line in held[:_NAMED]]
        told.append(f"Furthest off: {listed(named)}.")
    told.append(_held_together(off, good))
    if unjudged:
        why, _ = reasons(card)[0]
        first = "One thing" if len(unjudged) == 1 else f"{len(unjudged)} things"
        told.append(f"{first} could not be judged, mostly for this reason: {why}.")
    return " ".join(part for part in told if part)


def tables(card: Scorecard, most: int = OFF_SHOWN) -> tuple[Table, ...]:
    """Return how many lines of each kind fit, the `most` furthest off, and why others are not judged."""
    made = [_counts(card)]
    off = card.of("off")
    if off:
        made.append(_off(off, most))
    if card.of("not judged"):
        made.append(_unjudged(card))
    return tuple(made)


def reasons(card: Scorecard) -> list[tuple[str, int]]:
    """Return why lines are not judged, and how many each, commonest first.

    Too few patients come with how many would do for most of those lines.
    """
    unjudged = card.of("not judged")
    counts = Counter(line.why for line in unjudged).most_common()
    found: list[tuple[str, int]] = []
    for why, count in counts:
        few = [line for line in unjudged if line.why == why and line.needed]
        enough = f"; {_enough(few):,} would do for most" if few else ""
        found.append((f"{why}{enough}", count))
    return found


def values(line: Line) -> str:
    """Return "27.2 against 22.1 U/L"."""
    if isnan(line.here):
        return line.note
    here, expected = _told_apart(line.here, line.expected)
    return f"{here} against {expected} {line.unit}".rstrip()


def _verdict(card: Scorecard) -> str:
    compared = [x for x in card.lines if x.grade != "not judged" and x.section not in _HELD_TOGETHER]
    few = [line for line in card.of("not judged") if line.needed]
    off = sum(line.grade == "off" for line in compared)
    if len(few) > len(compared):
        # Few patients can show that something is off, not that it is good: a verdict would lean to the bad.
        enough = _enough(few)
        return (
            f"Too few patients for a verdict, {enough:,} would do for most lines; "
            f"of what can be told already, {off} of {len(compared)} lines are off."
        )
    if not compared:
        why = reasons(card)[0][0] if reasons(card) else "there is nothing to compare"
        return f"These patients cannot be held against the population: {why}."
    sections = {line.section for line in compared}
    share = sum(_share_off(card, section) for section in sections) / len(sections)
    words = next(words for limit, words in _OVERALL if share < limit)
    if not off:
        return f"{words}: all {len(compared)} things that could be compared agree with the published figures."
    agreeing = len(compared) - off
    return f"{words}: {agreeing} of {len(compared)} things compared agree with the published figures."


def _enough(few: Sequence[Line]) -> int:
    """Return how many patients would do for most of some lines that have too few."""
    needed = sorted(line.needed for line in few)
    return needed[int(_MOST_OF * (len(needed) - 1))]


def _share_off(card: Scorecard, section: Section) -> float:
    """Return the share of a section's judged lines that is off: sections weigh alike, however long."""
    off, good = len(card.of("off", section)), len(card.of("good", section))
    return off / (off + good)


def _held_together(off: tuple[Line, ...], good: tuple[Line, ...]) -> str:
    broken = [line for line in off if line.section in _HELD_TOGETHER]
    if broken:
        return " ".join(f"{line.title.capitalize()}: {line.note.rstrip('.')}." for line in broken)
    kept = {line.name for line in good if line.section in _HELD_TOGETHER}
    return "The dates are in order and the charts hold together." if {"order", "impossible"} <= kept else ""


def _counts(card: Scorecard) -> Table:
    rows = [
        (_TITLES[section], *(str(len(card.of(grade, section))) for grade in ("good", "off", "not judged")))
        for section in SECTIONS
        if any(line.section == section for line in card.lines)
    ]
    sample = "" if card.judged == card.patients else f", {card.judged:,} of them sampled"
    columns = ("Held against tables", "Good", "Off", "Not judged")
    title = f"Realism of {card.patients:,} patient{'s' if card.patients != 1 else ''}{sample}"
    return Table(title, columns, tuple(rows), frozenset(columns[1:]))


def _off(off: tuple[Line, ...], most: int) -> Table:
    rows = tuple((line.title, *_figures(line), _times(line)) for line in off[:most])
    title = "Off, worst first" if len(off) <= most else f"Off, the worst {most} of {len(off)}"
    columns = ("What", "Here", "Published", "× allowed")
    return Table(title, columns, rows, frozenset(columns[1:]))


def _unjudged(card: Scorecard) -> Table:
    rows = tuple((why[:1].upper() + why[1:], str(count)) for why, count in reasons(card))
    return Table("Not judged", ("Why", "How many"), rows, frozenset({"How many"}))


def _figures(line: Line) -> tuple[str, str]:
    """Return both numbers with their unit when that is short."""
    short = line.unit in {"%", "mean z"} or "/" in line.unit or len(line.unit) <= 5
    here, expected = _told_apart(line.here, line.expected)
    unit = f" {line.unit}" if short and line.unit else ""
    return here + unit, expected + unit


def _told_apart(here: float, expected: float) -> tuple[str, str]:
    """Return two numbers with as many figures as it takes to tell them apart, three at least."""
    for figures in (3, 4):
        shown = _number(here, figures), _number(expected, figures)
        if shown[0] != shown[1]:
            return shown
    return _number(here, 5), _number(expected, 5)


def _times(line: Line) -> str:
    if line.tolerance == 0:
        return "none tolerated"
    return f"{line.excess:.1f}"


def _number(value: float, figures: int) -> str:
    if isnan(value):
        return ""
    if abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:.{figures if abs(value) >= 0.095 or value == 0 else figures - 1}g}"

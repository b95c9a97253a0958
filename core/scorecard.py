"""A scorecard's words: what was held against a reference, what came of it, and what could not be judged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Grade = Literal["off", "good", "not judged"]
Section = Literal[
    "demography",
    "distributions",
    "growth",
    "correlations",
    "prevalence",
    "comorbidity",
    "medications",
    "order",
    "coherence",
]
SECTIONS: tuple[Section, ...] = (
    "demography",
    "distributions",
    "growth",
    "correlations",
    "prevalence",
    "comorbidity",
    "medications",
    "order",
    "coherence",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece of a line: one age group, one pair of variables, one rule. `allowed` includes chance."""

    label: str
    grade: Grade
    patients: int
    here: float
    expected: float
    allowed: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing judged.

    `here` and `expected` are what a reader compares, in `unit`; `distance` is what was graded, in the unit of
    `metric`, `tolerance` how much of it is taken for good and `chance` what so few patients may differ by
    chance beside it. NaN where not judged. `note` says in words what is off, or why it is not judged; `why`
    is the reason common to lines that are not judged alike; `needed` how many patients would do where there
    are too few.
    """

    section: Section
    name: str
    title: str
    grade: Grade
    patients: int = 0
    unit: str = ""
    here: float = float("nan")
    expected: float = float("nan")
    metric: str = ""
    distance: float = float("nan")
    tolerance: float = float("nan")
    chance: float = 0.0
    note: str = ""
    why: str = ""
    source: str = ""
    needed: int = 0
    parts: tuple[Part, ...] = ()

    @property
    def excess(self) -> float:
        """How many times the tolerance the distance is, chance taken off; what lines are sorted by."""
        if self.grade == "not judged":
            return -1.0
        beyond = max(self.distance - self.chance, 0.0)
        return beyond / self.tolerance if self.tolerance > 0 else beyond * 1e6


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A variable's 5th, 25th, 50th, 75th and 95th percentiles here and in the reference, in `unit`."""

    name: str
    title: str
    unit: str
    here: tuple[float, ...]
    expected: tuple[float, ...]
    grade: Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class Correlations:
    """Rank correlations of variables here and in the reference, row by row; NaN where one is not known."""

    titles: tuple[str, ...]
    here: tuple[tuple[float, ...], ...]
    expected: tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """What was judged of how many patients, worst first; and what a figure of it is drawn from."""

    what: str
    patients: int
    judged: int
    lines: tuple[Line, ...]
    spans: tuple[Span, ...] = ()
    correlations: Correlations | None = None

    def of(self, grade: Grade, section: Section | None = None) -> tuple[Line, ...]:
        """Return the lines of a grade, in order; those of one section if asked."""
        return tuple(line for line in self.lines if line.grade == grade and section in {None, line.section})

"""What children of an age can do and where they spend the day."""

from __future__ import annotations

import tomllib
from importlib.resources.abc import Traversable

import msgspec
from msgspec import Struct

from core.errors import KnowledgeError
from core.knowledge.schema import Source

_FIRST_GRADE = 6
_SCHOOL_ENDS = 18
_MILESTONES_END = 6
_MONTHS = 12


class _Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A piece of the file; keys that are not declared are errors."""


class Milestone(_Part, frozen=True, kw_only=True):
    """What most children can from an age in months on."""

    from_months: int
    can: str


class School(_Part, frozen=True, kw_only=True):
    """Where a child spends the day from an age in completed years on; `{grade}` is the school grade."""

    from_years: int
    place: str


class Development(_Part, frozen=True, kw_only=True):
    """`population/development.toml`."""

    milestones: tuple[Milestone, ...]
    source: str
    school: tuple[School, ...]
    school_source: str
    sources: tuple[Source, ...]

    def described(self, age: float, *, delayed: bool) -> str:
        """Return development and school at an age in years, "" for adults."""
        if age >= _SCHOOL_ENDS:
            return ""
        place = [s for s in self.school if s.from_years <= age][-1].place
        day = place.format(grade=max(int(age) - _FIRST_GRADE + 1, 1))
        if delayed:
            return f"Milestones reached later than by most children; {day}, with support."
        if age >= _MILESTONES_END:
            return f"Milestones were reached in time; {day}."
        can = [m for m in self.milestones if m.from_months <= age * _MONTHS][-1].can
        return f"As expected: {can}; {day}."


def load(file: Traversable) -> Development:
    """Load the file; raise `KnowledgeError` when it is not as declared."""
    try:
        return msgspec.convert(tomllib.loads(file.read_text("utf-8")), Development)
    except (FileNotFoundError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"{file.name}: {error}") from error

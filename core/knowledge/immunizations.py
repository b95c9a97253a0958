"""The immunization schedule of a population, and how much of it people have had."""

from __future__ import annotations

import tomllib
from datetime import date
from importlib.resources.abc import Traversable

import msgspec
from msgspec import Struct

from core.errors import KnowledgeError
from core.knowledge.checking import check_sources
from core.knowledge.schema import Source


class _Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A piece of the file; keys that are not declared are errors."""


class Product(_Part, frozen=True, kw_only=True):
    """A vaccine product by its CVX code, given `since` (missing = always) `until` (missing = still)."""

    cvx: str
    display: str
    since: date | None = None
    until: date | None = None


class ScheduledDose(_Part, frozen=True, kw_only=True):
    """A dose due at an age in days, the last coming `spread` days later, and the share who have it."""

    day: int
    spread: int
    coverage: float


class Childhood(_Part, frozen=True, kw_only=True):
    """A vaccine of the childhood schedule; of its products the first still given is."""

    name: str
    products: tuple[Product, ...]
    doses: tuple[ScheduledDose, ...]
    source: str


class Recent(_Part, frozen=True, kw_only=True):
    """A vaccine had between two numbers of days ago, or two ages, by age in years: knots, linear between."""

    name: str
    product: Product
    days_ago: tuple[int, int] = (0, 0)
    at_ages: tuple[float, float] | None = None
    ages: tuple[float, ...]
    coverage: tuple[float, ...]
    source: str


class InPregnancy(_Part, frozen=True, kw_only=True):
    """A vaccine given in pregnancy between two weeks of gestation."""

    name: str
    product: Product
    weeks: tuple[int, int]
    coverage: float
    source: str


class Schedule(_Part, frozen=True, kw_only=True):
    """`population/immunizations.toml`. Childhood records are at hand of those born from `born_from` on."""

    born_from: date
    childhood: tuple[Childhood, ...]
    recent: tuple[Recent, ...]
    in_pregnancy: InPregnancy
    sources: tuple[Source, ...]


def load(file: Traversable) -> Schedule:
    """Load a schedule; raise `KnowledgeError` when it is not as declared."""
    try:
        schedule = msgspec.convert(tomllib.loads(file.read_text("utf-8")), Schedule)
    except (FileNotFoundError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"{file.name}: {error}") from error
    check_sources(schedule, {s.id for s in schedule.sources}, file.name)
    return schedule

"""How illness goes on in hospital and what is done there: courses, panels, doses, reasons to hold them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache, cached_property
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import TypeVar

import msgspec
from msgspec import Struct

from core.errors import KnowledgeError
from core.knowledge.base import data_root
from core.knowledge.schema import Source


class _Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A piece of a file; keys that are not declared are errors."""


class Sign(_Part, frozen=True, kw_only=True):
    """How one observation moves: half-times in hours, spread of repeated readings, difference at night."""

    name: str
    rise: float
    fall: float
    sd: float = 0.0
    cv: float = 0.0
    night: float = 0.0
    source: str


class Illness(_Part, frozen=True, kw_only=True):
    """What differs in a condition: hours until treatment tells, half-times of recovery, length of stay."""

    condition: str
    lag: float
    stay: float
    fall: dict[str, float] = {}
    source: str


class Length(_Part, frozen=True, kw_only=True):
    """Days in hospital by age: median and 90th percentile."""

    ages: tuple[float, ...]
    p50: tuple[float, ...]
    p90: tuple[float, ...]
    source: str


class Intensive(_Part, frozen=True, kw_only=True):
    """Days in intensive care: 5th, 25th, 50th, 75th, 95th percentile."""

    p: tuple[float, float, float, float, float]
    source: str


class Decline(_Part, frozen=True, kw_only=True):
    """By how much an observation changes in anyone who gets worse as far as one can."""

    observation: str
    change: float


class Courses(_Part, frozen=True, kw_only=True):
    """`hospital/course.toml`."""

    sign: tuple[Sign, ...]
    illness: tuple[Illness, ...]
    length: Length
    intensive: Intensive
    decline: tuple[Decline, ...]
    sources: tuple[Source, ...]


class Panel(_Part, frozen=True, kw_only=True):
    """Laboratory tests ordered together, and how often; hours throughout, `minutes` to draw and to result."""

    name: str
    observations: tuple[str, ...]
    every: float
    first_day: float | None = None
    conditions: tuple[str, ...] = ()
    intensive: float | None = None
    until: float | None = None
    minutes: tuple[int, int]
    source: str


class Response(_Part, frozen=True, kw_only=True):
    """What a dose does to an observation: `size` at its `peak` (hours), halving every `half` hours after."""

    observation: str
    size: float
    peak: float
    half: float
    limit: float


class Given(_Part, frozen=True, kw_only=True):
    """Something given now: a class of medications, a medication, fluid or oxygen."""

    what: str
    dose: float | None = None
    per_kg: bool = False
    effects: tuple[Response, ...]
    source: str


class Hold(_Part, frozen=True, kw_only=True):
    """Why a dose of some classes is held: a reading below or above a limit, or always."""

    classes: tuple[str, ...]
    observation: str | None = None
    below: float | None = None
    above: float | None = None
    reason: str
    source: str


class Refused(_Part, frozen=True, kw_only=True):
    """Share of scheduled doses that are refused."""

    share: float
    source: str


class Alert(_Part, frozen=True, kw_only=True):
    """NEWS2 from which the rapid response team is called, and from which vital signs are taken hourly."""

    news2: float
    hourly_from: float
    source: str


class Stable(_Part, frozen=True, kw_only=True):
    """A reading at which a patient is fit to go home."""

    observation: str
    least: float | None = None
    most: float | None = None


class Fluids(_Part, frozen=True, kw_only=True):
    """Usual volumes in mL/kg/h; `piggyback` in mL a dose by vein."""

    drinking: float
    maintenance: float
    urine: float
    piggyback: float
    source: str


class Care(_Part, frozen=True, kw_only=True):
    """`hospital/care.toml`."""

    panel: tuple[Panel, ...]
    given: tuple[Given, ...]
    hold: tuple[Hold, ...]
    refused: Refused
    alert: Alert
    stable: tuple[Stable, ...]
    fluids: Fluids
    sources: tuple[Source, ...]


class Hospital:
    """Both files, by name."""

    def __init__(self, courses: Courses, care: Care) -> None:
        self.courses, self.care = courses, care

    @cached_property
    def signs(self) -> Mapping[str, Sign]:
        """How each observation moves."""
        return MappingProxyType({s.name: s for s in self.courses.sign})

    @cached_property
    def illnesses(self) -> Mapping[str, Illness]:
        """What differs in each condition."""
        return MappingProxyType({i.condition: i for i in self.courses.illness})

    @cached_property
    def given(self) -> Mapping[str, Given]:
        """What can be given now, by what it is."""
        return MappingProxyType({g.what: g for g in self.care.given})


P = TypeVar("P", bound=_Part)


@cache
def shipped_hospital() -> Hospital:
    """Return what ships with the product, loaded once a process."""
    folder = data_root() / "hospital"
    return Hospital(_load(folder / "course.toml", Courses), _load(folder / "care.toml", Care))


def _load(file: Traversable, kind: type[P]) -> P:
    try:
        return msgspec.convert(tomllib.loads(file.read_text("utf-8")), kind)
    except (FileNotFoundError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"{file.name}: {error}") from error

"""What of ours is held against what of the survey, read from `definitions.toml`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources.abc import Traversable

import msgspec
from msgspec import Struct

from core.errors import KnowledgeError
from core.knowledge.base import data_root

LEVELS = (0.01, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.99)
"""The percentiles that the tables give."""


class Limit(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Values of an observation that count: all limits given must hold, those of one sex for that sex."""

    observation: str
    at_least: float | None = None
    above: float | None = None
    below: float | None = None
    above_female: float | None = None
    above_male: float | None = None
    below_female: float | None = None
    below_male: float | None = None


class Measure(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something a person has or has not: the survey's name for it, ours, and what tells it here."""

    survey: str
    title: str
    conditions: tuple[str, ...] = ()
    values: tuple[Limit, ...] = ()
    atc: tuple[str, ...] = ()
    smoking: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    asked: str = ""
    unlike: str = ""
    adults: bool = False

    @property
    def is_diagnosis(self) -> bool:
        """Whether it is told by the problem list alone."""
        return bool(self.conditions) and not self.values and not self.atc

    @property
    def is_treatment(self) -> bool:
        """Whether it is told by what is prescribed."""
        return bool(self.atc) and not self.values


class _Names(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A list under a heading of its own."""

    measures: tuple[str, ...] = ()
    ingredients: tuple[str, ...] = ()
    medications: tuple[str, ...] = ()


class Definitions(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`realism/definitions.toml`."""

    variables: dict[str, str]
    measures: dict[str, Measure]
    multimorbidity: _Names
    medications: _Names
    over_the_counter: _Names


def folder() -> Traversable:
    """Return the folder of the shipped reference tables."""
    return data_root() / "realism"


@cache
def shipped_definitions() -> Definitions:
    """Return the definitions that ship; raise `KnowledgeError` when they are not as declared."""
    try:
        text = (folder() / "definitions.toml").read_text("utf-8")
        return msgspec.convert(tomllib.loads(text), Definitions)
    except (FileNotFoundError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"realism/definitions.toml: {error}") from error

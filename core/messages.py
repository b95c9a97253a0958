"""The words core and adapters share: what comes in, what goes out."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from core.intent import Intent
from core.request import Request

CHOICE_BYTES = 60
"""Longest `Choice.say` in UTF-8 bytes: it must fit a Telegram callback (64 bytes) with a prefix."""


@dataclass(frozen=True, slots=True)
class ConversationId:
    """One person in one place on one platform: `telegram`, chat 5, user 7."""

    platform: Literal["discord", "telegram", "terminal"]
    place: str
    person: str

    def __str__(self) -> str:
        """Return the three parts, colon-separated, as used in keys and logs."""
        return f"{self.platform}:{self.place}:{self.person}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A message from a person, or a command with fields already filled in.

    `text` is read by the understanding; `intent`, `stated`, `format` and `seed` (from a slash command's
    options) stand above what the text says.
    """

    conversation: ConversationId
    text: str = ""
    intent: Intent | None = None
    stated: Request = field(default_factory=Request)
    format: str | None = None
    seed: int | None = None
    message_id: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text under a title. `numeric` names the columns to align right.

    Every row has as many cells as `columns`; an adapter may fold or cut columns but not reorder them.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        """Refuse ragged rows."""
        if any(len(row) != len(self.columns) for row in self.rows):
            message = f"a row of table {self.title!r} does not fit its columns"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class File:
    """A file to hand over: its whole content, a safe name, its media type, and what a picture shows."""

    name: str
    media_type: str
    content: bytes
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: choosing it is the same as typing `say`."""

    label: str
    say: str

    def __post_init__(self) -> None:
        """Refuse what a platform's button could not carry."""
        if not 0 < len(self.say.encode()) <= CHOICE_BYTES:
            message = f"a choice must say 1 to {CHOICE_BYTES} bytes: {self.say!r}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a person gets: a few sentences, then tables, files, and ways to go on.

    `understood` is the one line that shows how the request was read; empty when there is nothing to show.
    """

    text: str
    understood: str = ""
    tables: tuple[Table, ...] = ()
    files: tuple[File, ...] = ()
    choices: tuple[Choice, ...] = ()

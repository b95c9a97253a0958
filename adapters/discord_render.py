"""Writes a `Reply` as Discord messages, each within Discord's limits.

Text comes first, under it in small type how the request was read; then the tables, then files and buttons.
A code block wider than a phone wraps in the middle of its columns, so only a narrow table is set in aligned
columns; a wider one becomes one flowing line a row, which reads well at any width:

    **Hemoglobin A1c** · 9.4 % · 4.0-5.6 · **H**

Lengths are counted in UTF-16 units, which is never less than what Discord counts.
Limits: discord-api-docs, resources/message.mdx, reference.mdx and components/reference.mdx.
"""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from core.messages import Choice, File, Reply, Table

TEXT_UNITS = 2000
TITLE_UNITS = 256
PANEL_UNITS = 4096
PANELS = 10
ALL_PANELS_UNITS = 6000
BUTTONS = 25
LABEL_UNITS = 80
FILES = 10
FILE_BYTES = 10 * 2**20
UPLOAD_BYTES = 24 * 2**20
"""Discord takes 25 MiB a request; the rest is for what is around the files."""

MESSAGES = 5
"""Most messages of one answer; a longer one is handed over as a text file."""
PHONE = 34
"""Most characters in a line of a code block that a small phone shows unbroken."""
ROW_UNITS = 1000
"""Longest row of a table; the rest of it is left out."""
SAY = "say:"
"""How the identifier of a button begins; what it says follows."""

FLAGS = frozenset({"L", "H", "LL", "HH"})
WHOLE_ANSWER = "That is more than fits here: the whole answer is in the attached answer.txt."
NOTHING = "There is nothing to show."


@dataclass(frozen=True, slots=True)
class Place:
    """What the bot may do where it answers."""

    panels: bool = True
    files: bool = True


@dataclass(frozen=True, slots=True)
class Panel:
    """An embed: a title, and a body in Discord's markdown."""

    title: str
    body: str

    @property
    def units(self) -> int:
        """How much it takes of what all panels of a message may take."""
        return units(self.title) + units(self.body)


@dataclass(frozen=True, slots=True)
class Button:
    """A button that says something for whoever presses it, even after a restart."""

    label: str
    custom_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscordMessage:
    """One message, within all limits: markdown text, then files, panels and buttons."""

    text: str = ""
    panels: tuple[Panel, ...] = ()
    files: tuple[File, ...] = ()
    buttons: tuple[Button, ...] = ()


def rendered(reply: Reply, place: Place | None = None) -> tuple[DiscordMessage, ...]:
    """Return the messages, in order, at least one. Compressing a large file may take seconds."""
    place = place or Place()
    files, excuses = _handed_over(reply.files, place)
    parts = [escaped(reply.text), *map(escaped, excuses), _further(reply.choices[BUTTONS:])]
    parts.append(f"-# {_one_line(reply.understood)}" if reply.understood.strip() else "")
    head = "\n".join(part for part in parts if part.strip())
    messages = list(_spread(head, reply.tables, place))
    if len(messages) > MESSAGES:
        messages, files = _shortened(reply, messages, files, place)
    messages = _with_files(messages, files)
    if messages == [DiscordMessage()]:
        messages = [DiscordMessage(text=NOTHING)]
    return (*messages[:-1], replace(messages[-1], buttons=_buttons(reply.choices[:BUTTONS])))


def units(text: str) -> int:
    """Return the length of `text` in UTF-16 units."""
    return len(text) + sum(character > "\uffff" for character in text)


_LINK = re.compile(r"https?://[^\s<>]*[^\s<>.,:;!?'\")\]]")
_MARKUP = re.compile(r"[\\*_~|`<\[@]|^(?=\s*(?:#{1,3}\s|-#\s|>))", re.MULTILINE)
_HEADING = re.compile(r"^(\s*)\\?(?=(?:#{1,3}\s|-#\s|>))", re.MULTILINE)


def escaped(text: str) -> str:
    """Return markdown that shows `text` as it is: no styles, headings, quotes, mentions or link previews."""
    text = _printable(text)
    pieces, end = [], 0
    for link in _LINK.finditer(text):
        pieces += [_escaped_words(text[end : link.start()]), f"<{link.group()}>"]
        end = link.end()
    return "".join((*pieces, _escaped_words(text[end:]))).strip()


def _escaped_words(text: str) -> str:
    return _HEADING.sub(r"\1\\", re.sub(r"[\\*_~|`<\[@]", r"\\\g<0>", text))


def _printable(text: str) -> str:
    """Drop what no font shows: control characters, lone surrogates, overrides of the writing direction."""
    return "".join(
        character
        for character in text
        if character in "\n\t" or (unicodedata.category(character) not in {"Cc", "Cs"} and character not in "\u202d\u202e")
    )


def _one_line(text: str) -> str:
    return escaped(" ".join(text.split()))


# --- text and tables over messages


def _spread(head: str, tables: Iterable[Table], place: Place) -> Iterator[DiscordMessage]:
    """Yield messages with the text, then the tables, as many of them in a message as it may hold."""
    if not place.panels:
        panels = (panel for table in tables for panel in _panels(table, TEXT_UNITS - TITLE_UNITS - 8))
        yield from (DiscordMessage(text=text) for text in _joined([*_split(head), *map(_as_text, panels)]))
        return
    *before, last = list(_split(head)) or [""]
    yield from (DiscordMessage(text=text) for text in before)
    first, *others = _pages([panel for table in tables for panel in _panels(table, PANEL_UNITS)]) or [()]
    yield DiscordMessage(text=last, panels=first)
    yield from (DiscordMessage(panels=page) for page in others)


def _pages(panels: Sequence[Panel]) -> list[tuple[Panel, ...]]:
    return _packed(panels, most=PANELS, size=lambda panel: panel.units, room=ALL_PANELS_UNITS)


def _joined(texts: Sequence[str]) -> Iterator[str]:
    pages = _packed(texts, most=len(texts), size=lambda text: units(text) + 1, room=TEXT_UNITS)
    return ("\n".join(page) for page in pages or [("",)])


def _packed[Thing](  # placeholder replaced below
    things: Sequence[Thing], *, most: int, size: Callable[[Thing], int], room: int
) -> list[tuple[Thing, ...]]:
    raise NotImplementedError

"""Writes a `Reply` as Discord messages, each within Discord's limits.

Text comes first, under it in small type how the request was read; then the tables, then files and buttons.
A code block wider than a phone wraps in the middle of its columns, so only a narrow table is set in aligned
columns; a wider one becomes one flowing line a row, which reads well at any width:

    **Hemoglobin A1c** · 9.4 % · 4.0-5.6 · **H**

Lengths are counted in UTF-16 units, which is never less than what Discord counts.
Limits: discord-api-docs, resources/message.mdx, reference.mdx and components/reference.mdx.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from core.archives import zipped
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
ROW_UNITS, FIRST_CELL_UNITS, CELL_UNITS, HEADER_UNITS = 1500, 400, 1000, 180
"""Longest row of a table, and parts of it: the first two cells and the names of columns fit any message."""
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
    parts.append(f"-# Understood: {_one_line(reply.understood)}" if reply.understood.strip() else "")
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


_Thing = TypeVar("_Thing")
_LINK = re.compile(r"https?://[^\s<>]*[^\s<>.,:;!?'\")\]]")
_MARKUP = re.compile(r"[\\*_~|`<\[]|@(?=everyone|here)")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff]")
_HEADING = re.compile(r"^([^\S\n]*)(?=#{1,3}\s|-#\s|>)", re.MULTILINE)


def escaped(text: str) -> str:
    """Return markdown that shows `text` as it is: no styles, headings, quotes, mentions or link previews."""
    text = _printable(text)
    pieces, end = [], 0
    for link in _LINK.finditer(text):
        pieces += [_escaped_words(text[end : link.start()]), f"<{link.group()}>"]
        end = link.end()
    return "".join((*pieces, _escaped_words(text[end:]))).strip()


def _escaped_words(text: str) -> str:
    return _HEADING.sub(r"\1\\", _MARKUP.sub(r"\\\g<0>", text))


def _printable(text: str) -> str:
    """Drop what no font shows: control characters, lone surrogates, overrides of the writing direction."""
    return _UNPRINTABLE.sub("", text)


def _one_line(text: str) -> str:
    return escaped(" ".join(text.split()))


# --- text and tables over messages


def _spread(head: str, tables: Iterable[Table], place: Place) -> Iterator[DiscordMessage]:
    """Yield messages with the text, then the tables, as many of them in a message as it may hold."""
    if not place.panels:
        blocks = (
            f"**{panel.title}**\n{panel.body}"
            for table in tables
            for panel in _panels(table, TEXT_UNITS - 300)
        )
        yield from (DiscordMessage(text=text) for text in _joined([*_split(head), *blocks]))
        return
    *before, last = list(_split(head)) or [""]
    yield from (DiscordMessage(text=text) for text in before)
    panels = [panel for table in tables for panel in _panels(table, PANEL_UNITS)]
    first, *others = _packed(panels, most=PANELS, size=lambda panel: panel.units, room=ALL_PANELS_UNITS) or [
        ()
    ]
    yield DiscordMessage(text=last, panels=first)
    yield from (DiscordMessage(panels=page) for page in others)


def _joined(texts: Sequence[str]) -> Iterator[str]:
    pages = _packed(texts, most=len(texts), size=lambda text: units(text) + 1, room=TEXT_UNITS + 1)
    return ("\n".join(page) for page in pages or [("",)])


def _packed(
    things: Iterable[_Thing], *, most: int, size: Callable[[_Thing], int], room: int
) -> list[tuple[_Thing, ...]]:
    """Put things into groups in order, each of at most `most` things that together take at most `room`."""
    groups: list[list[_Thing]] = []
    left = 0
    for thing in things:
        if not groups or len(groups[-1]) == most or size(thing) > left:
            groups.append([])
            left = room
        groups[-1].append(thing)
        left -= size(thing)
    return [tuple(group) for group in groups]


def _split(text: str) -> Iterator[str]:
    """Yield pieces that fit a message, broken where a reader would pause."""
    while units(text) > TEXT_UNITS:
        end = _pause(text, _within(text, TEXT_UNITS))
        yield text[:end].rstrip()
        text = text[end:].lstrip()
    if text:
        yield text


def _within(text: str, limit: int) -> int:
    """Return how many characters from the start take at most `limit` units."""
    end = min(len(text), limit)
    while (excess := units(text[:end]) - limit) > 0:
        end -= (excess + 1) // 2
    return end


def _pause(text: str, end: int) -> int:
    for pause in ("\n\n", "\n", ". ", " "):
        at = text.rfind(pause, end // 2, end)
        if at > 0:
            return at + len(pause)
    hanging = len(text[:end]) - len(text[:end].rstrip("\\"))
    return end - hanging % 2  # a backslash stays with what it escapes


def _cut(text: str, limit: int) -> str:
    return text if units(text) <= limit else text[: _within(text, limit - 1)].rstrip() + "…"


# --- one table


def _panels(table: Table, room: int) -> Iterator[Panel]:
    """Yield the table as panels with bodies of at most `room`, each with the names of the columns."""
    aligned = _aligned(table)
    fits = all(len(line) <= PHONE for line in aligned)
    header, lines = (
        (aligned[0], aligned[1:]) if fits else (_header(table), [_flowing(row, table) for row in table.rows])
    )
    frame = "```\n{}\n```" if fits else "{}"
    left = room - units(frame) - units(header)
    title = _shown(table.title, TITLE_UNITS - len(" (continued)"))
    for group in _packed(lines, most=len(lines), size=lambda line: units(line) + 1, room=left) or [()]:
        yield Panel(title, frame.format("\n".join(line for line in (header, *group) if line)))
        title = title.removesuffix(" (continued)") + " (continued)"


def _header(table: Table) -> str:
    if not any(name.strip() for name in table.columns):
        return ""
    return f"-# {_shown(' · '.join(_with_unit(table.columns, table)), HEADER_UNITS)}"


def _flowing(row: tuple[str, ...], table: Table) -> str:
    """Return a row as one line of markdown that may wrap anywhere; what is beyond `ROW_UNITS` is left out."""
    first, *others = _with_unit(tuple(_labelled(row, table)), table)
    while others and not others[-1]:
        others.pop()
    between = " · " if any(name.strip() for name in table.columns) else ": "
    line = f"**{_shown(first, FIRST_CELL_UNITS) or '–'}**"
    for cell in others:
        shown = f"**{cell}**" if cell in FLAGS else _shown(cell, CELL_UNITS) or "–"
        if units(line) + units(between) + units(shown) > ROW_UNITS:
            return f"{line} …"
        line, between = f"{line}{between}{shown}", " · "
    return line


def _shown(cell: str, limit: int) -> str:
    """Return a cell as markdown of at most `limit` units."""
    words = " ".join(cell.split())
    whole = escaped(words[: limit + 1])
    return whole if units(whole) <= limit else escaped(_cut(words, limit // 2))  # escapes at most double it


def _labelled(row: tuple[str, ...], table: Table) -> Iterator[str]:
    """Yield the cells, numbers with the name of their column where a row has several of them."""
    numbers = table.numeric - {table.columns[0]}
    for name, cell in zip(table.columns, row, strict=True):
        yield f"{name} {cell}" if len(numbers) > 1 and name in numbers and cell.strip() else cell


def _with_unit(cells: tuple[str, ...], table: Table) -> list[str]:
    """Return the cells, a unit joined to the result before it."""
    joined: list[str] = []
    for name, cell in zip(table.columns, cells, strict=True):
        if name == "Unit" and joined:
            joined[-1] = f"{joined[-1]} {cell}".strip()
        else:
            joined.append(cell)
    return joined


def _aligned(table: Table) -> list[str]:
    """Return lines of equal columns, the first of them the names of the columns ("" when they have none)."""
    rows = [[_plain(cell) for cell in row] for row in (table.columns, *table.rows)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(table.columns))]
    return [
        "  ".join(
            cell.rjust(width) if name in table.numeric else cell.ljust(width)
            for cell, width, name in zip(row, widths, table.columns, strict=True)
        ).rstrip()
        for row in rows
    ]


def _plain(cell: str) -> str:
    """Return a cell as it may stand in a code block, which no backtick may end."""
    return " ".join(_printable(cell).split()).replace("`", "'")


# --- choices and files


def _buttons(choices: Iterable[Choice]) -> tuple[Button, ...]:
    labels = {
        choice.say: _cut(_printable(choice.label).strip() or choice.say, LABEL_UNITS) for choice in choices
    }
    return tuple(Button(label, SAY + say) for say, label in labels.items())


def _further(choices: Sequence[Choice]) -> str:
    """Return the choices that have no button, as something to type."""
    return _one_line("You can also say: " + " · ".join(choice.say for choice in choices)) if choices else ""


def _handed_over(files: Iterable[File], place: Place) -> tuple[list[File], list[str]]:
    """Return the files that can be sent, zipped where needed, and a sentence for each that cannot."""
    sent, excuses = [], []
    for file in files:
        fitting = file if len(file.content) <= FILE_BYTES else zipped(file)
        if not place.files:
            excuses.append(
                f"I may not attach files here, so {file.name} is not sent: ask me in a direct message."
            )
        elif len(fitting.content) > FILE_BYTES:
            size = f"{len(fitting.content) / 2**20:,.1f} MiB"
            excuses.append(
                f"{file.name} is too large for Discord ({size} zipped, {FILE_BYTES // 2**20} MiB allowed): "
                "ask for fewer patients or a smaller format."
            )
        else:
            sent.append(fitting)
    return sent, excuses


def _with_files(messages: list[DiscordMessage], files: Iterable[File]) -> list[DiscordMessage]:
    """Attach files to the last message, and to further ones when it cannot carry all."""
    first, *others = _packed(files, most=FILES, size=lambda file: len(file.content), room=UPLOAD_BYTES) or [
        ()
    ]
    last = replace(messages[-1], files=first)
    return [*messages[:-1], last, *(DiscordMessage(files=group) for group in others)]


def _shortened(
    reply: Reply, messages: list[DiscordMessage], files: list[File], place: Place
) -> tuple[list[DiscordMessage], list[File]]:
    """Return the first messages, and the whole answer as one more file where files are allowed."""
    if not place.files:
        return [
            *messages[: MESSAGES - 1],
            DiscordMessage(text="The rest does not fit here: ask for less."),
        ], files
    tables = ("\n".join(line for line in (table.title, *_aligned(table)) if line) for table in reply.tables)
    parts = (_printable(reply.text), _printable(reply.understood), *tables)
    content = "\n\n".join(part for part in parts if part) + "\n"
    whole = File("answer.txt", "text/plain", content.encode())
    return [*messages[: MESSAGES - 1], DiscordMessage(text=WHOLE_ANSWER)], [whole, *files]

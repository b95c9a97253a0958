"""Writes a `Reply` as Telegram messages in HTML, each within Telegram's limits.

A phone shows about 33 characters of fixed-width text in a line and wraps the rest, columns and all; so a
table becomes flowing lines that read well at any width, never `<pre>`. What is bold is what to look at:

- results: `Sodium: 139 mmol/L (135–145)`; one out of range gets a triangle and stands bold;
- what changed: `Systolic BP: 128 mmHg → 162 mmHg H`;
- two columns: `Penicillin: rash`;
- any other table: the row's name on a line of its own, below it `Dose 500 mg · Route oral · …`.

Lengths are counted in UTF-16 units, which is never less than what Telegram counts.
Limits: core.telegram.org/bots/api, sendMessage, sendDocument, InlineKeyboardButton.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from core.archives import zipped
from core.messages import Choice, File, Reply, Table

TEXT_UNITS = 4096
CAPTION_UNITS = 1024
ENTITIES = 90
"""Telegram takes 100 a message; it adds its own for the addresses and commands it finds."""
FILE_BYTES = 50_000_000
BUTTONS = 24
"""Telegram takes 100 buttons; nobody reads that many."""
LABEL_UNITS = 64
SIDE_BY_SIDE = 16
"""Longest label of a button that shares its row with another: a phone shows it whole."""

MESSAGES = 6
"""Most messages of one answer; a longer one is handed over as a text file."""
ROW_UNITS, NAME_UNITS, CELL_UNITS, TITLE_UNITS = 1500, 300, 800, 200
SAY = "say:"
"""How the data of a button begins; what it says follows."""

ARROWS = {"L": "🔻", "LL": "🔻🔻", "H": "🔺", "HH": "🔺🔺"}
WHOLE_ANSWER = "That is more than fits here: the whole answer is in the attached answer.txt."
NOTHING = "There is nothing to show."


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message, and the data that comes back when it is pressed."""

    label: str
    data: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TelegramMessage:
    """One message within all limits: a text in HTML; or a file, the text being its caption."""

    html: str = ""
    file: File | None = None
    keyboard: tuple[tuple[Button, ...], ...] = ()


def rendered(reply: Reply) -> tuple[TelegramMessage, ...]:
    """Return the messages, in order, at least one. Compressing a large file may take seconds."""
    files, excuses = _handed_over(reply.files)
    further = _further(reply.choices[BUTTONS:])
    blocks = [
        *_text_blocks("\n".join(part for part in (reply.text, *excuses, further) if part.strip())),
        *_understood_blocks(reply.understood),
        *(block for table in reply.tables for block in _table_blocks(table)),
    ]
    texts = _pages(blocks)
    if len(texts) > MESSAGES:
        texts = [*texts[: MESSAGES - 1], _escaped(WHOLE_ANSWER)]
        files = [_whole_answer(reply), *files]
    messages = _with_files(texts, files) or [TelegramMessage(html=NOTHING)]
    return (*messages[:-1], replace(messages[-1], keyboard=_keyboard(reply.choices[:BUTTONS])))


def plain(text: str) -> str:
    """Return what a message in our HTML says, without styles."""
    return html.unescape(re.sub(r"<[^<>]*>", "", text))


def units(text: str) -> int:
    """Return the length of plain text in UTF-16 units."""
    return len(text) + sum(character > "\uffff" for character in text)


_STRANGERS = re.compile(r"(?<!\w)@(?=\w)")


def _escaped(text: str) -> str:
    """Return HTML that shows `text` as it is, and calls nobody by an @name."""
    return html.escape(_STRANGERS.sub("@\u2060", _printable(text)), quote=False).strip()


def _printable(text: str) -> str:
    """Drop what no font shows: control characters, lone surrogates, overrides of the writing direction."""
    return "".join(
        character
        for character in text
        if character in "\n\t"
        or (unicodedata.category(character) not in {"Cc", "Cs"} and character not in "\u202d\u202e")
    )


def _visible(text: str) -> bool:
    return any(unicodedata.category(character)[0] not in "CZ" for character in text)


def _cut(text: str, limit: int) -> str:
    return text if units(text) <= limit else text[: _within(text, limit - 1)].rstrip() + "…"


def _within(text: str, limit: int) -> int:
    """Return how many characters from the start take at most `limit` units."""
    end = min(len(text), limit)
    while (excess := units(text[:end]) - limit) > 0:
        end -= (excess + 1) // 2
    return end


def _shown(cell: str, limit: int) -> str:
    """Return a cell on one line."""
    return _escaped(_cut(" ".join(_printable(cell).split()), limit))


def _size(text: str) -> int:
    """Return how much of the limit our HTML takes after its tags are read."""
    return units(plain(text))


def _fits(text: str) -> bool:
    return _size(text) <= TEXT_UNITS and text.count("</") <= ENTITIES


# --- blocks over messages


def _pages(blocks: Iterable[str]) -> list[str]:
    """Put blocks, each of which fits a message, into as few messages as their order allows."""
    pages: list[str] = []
    for block in blocks:
        together = f"{pages[-1]}\n\n{block}" if pages else block
        if pages and _fits(together):
            pages[-1] = together
        else:
            pages.append(block)
    return pages


def _text_blocks(text: str) -> Iterator[str]:
    """Yield pieces that fit a message, broken where a reader would pause."""
    left = _STRANGERS.sub("@\u2060", _printable(text)).strip()
    while units(left) > TEXT_UNITS:
        end = _pause(left, _within(left, TEXT_UNITS))
        yield from _worth(left[:end])
        left = left[end:].lstrip()
    yield from _worth(left)


def _worth(piece: str) -> Iterator[str]:
    if _visible(piece):
        yield _escaped(piece)


def _understood_blocks(line: str) -> Iterator[str]:
    if _visible(line):
        yield f"<i>{_shown(line, TEXT_UNITS // 2)}</i>"


def _pause(text: str, end: int) -> int:
    for pause in ("\n\n", "\n", ". ", " "):
        at = text.rfind(pause, end // 2, end)
        if at > 0:
            return at + len(pause)
    return end


# --- tables


def _table_blocks(table: Table) -> Iterator[str]:
    """Yield the table as blocks that fit a message, cut between rows, each under the title."""
    title = _shown(table.title, TITLE_UNITS)
    block = f"<b>{title}</b>" if title else ""
    for row in _rows(table):
        longer = f"{block}\n{row.below}" if block else row.html
        if _fits(longer):
            block = longer
        else:
            yield block
            block = f"<b>{title} (continued)</b>\n{row.html}" if title else row.html
    if block and table.rows:
        yield block


@dataclass(frozen=True, slots=True)
class _Row:
    """A row, and how it reads below the row before it: without its name where that is the same."""

    html: str
    below: str


def _rows(table: Table) -> Iterator[_Row]:
    names = set(table.columns[1:])
    if {"Result", "Flag"} <= names <= {"Result", "Unit", "Reference", "Flag"}:
        lines = (_result_row(row, table) for row in table.rows)
    elif names == {"Before", "Now"}:
        lines = (_change_row(row, table) for row in table.rows)
    elif len(table.columns) <= 2:
        lines = (_pair_row(row) for row in table.rows)
    else:
        return _named_rows(table)
    return (_Row(line, line) for line in lines)


def _result_row(row: tuple[str, ...], table: Table) -> str:
    cells = dict(zip(table.columns[1:], row[1:], strict=True))
    name, flag = _shown(row[0], NAME_UNITS), cells["Flag"].strip()
    parts = (_shown(cells.get(part, ""), NAME_UNITS) for part in ("Result", "Unit", "Flag"))
    value = " ".join(part for part in parts if part)
    interval = _shown(cells.get("Reference", ""), NAME_UNITS)
    line = f"{name}: {value}" if value else name
    if flag:
        line = f"{ARROWS.get(flag, '❗')} <b>{line}</b>"
    return f"{line} ({interval})" if interval else line


def _change_row(row: tuple[str, ...], table: Table) -> str:
    cells = dict(zip(table.columns, row, strict=True))
    name = _shown(row[0], NAME_UNITS)
    before, now = (_shown(cells[column], ROW_UNITS // 3) or "–" for column in ("Before", "Now"))
    return f"{name}: {before} → <b>{now}</b>"


def _pair_row(row: tuple[str, ...]) -> str:
    name = _shown(row[0], NAME_UNITS) or "–"
    value = _shown(row[1], ROW_UNITS - NAME_UNITS) if len(row) > 1 else ""
    return f"<b>{name}:</b> {value}" if value else f"<b>{name}</b>"


def _named_rows(table: Table) -> Iterator[_Row]:
    """Yield for each row its name, below it its other cells with the names of their columns."""
    first = 2 if table.columns[0] in table.numeric else 1
    before = ""
    for row in table.rows:
        name = ". ".join(part for cell in row[:first] if (part := _shown(cell, NAME_UNITS)))
        heading, line = f"<b>{name or '–'}</b>", _labelled(table.columns[first:], row[first:])
        whole = f"{heading}\n{line}" if line else heading
        yield _Row(whole, line if line and heading == before else whole)
        before = heading


def _labelled(columns: Sequence[str], cells: Sequence[str]) -> str:
    """Return `Dose 500 mg · Route oral · …`; what is beyond `ROW_UNITS` is left out."""
    line = ""
    for column, cell in zip(columns, cells, strict=True):
        shown = f"{_shown(column, NAME_UNITS)} {_shown(cell, CELL_UNITS)}".strip() if cell.strip() else ""
        if shown and units(line) + units(shown) > ROW_UNITS:
            return f"{line} …"
        line += f"{' · ' if line and shown else ''}{shown}"
    return line


# --- buttons


def _keyboard(choices: Iterable[Choice]) -> tuple[tuple[Button, ...], ...]:
    """Return rows of one button, or of two where both labels are short."""
    rows: list[tuple[Button, ...]] = []
    for say, label in {choice.say: choice.label for choice in choices}.items():
        shown = " ".join(_printable(label).split()) if _visible(label) else say
        button = Button(_cut(shown, LABEL_UNITS), SAY + say)
        if rows and len(rows[-1]) == 1 and _short(rows[-1][0]) and _short(button):
            rows[-1] = (*rows[-1], button)
        else:
            rows.append((button,))
    return tuple(rows)


def _short(button: Button) -> bool:
    return units(button.label) <= SIDE_BY_SIDE


def _further(choices: Sequence[Choice]) -> str:
    """Return the choices that have no button, as something to type."""
    return "You can also say: " + " · ".join(choice.say for choice in choices) if choices else ""


# --- files


def _handed_over(files: Iterable[File]) -> tuple[list[File], list[str]]:
    """Return the files that can be sent, zipped where needed, and a sentence for each that cannot."""
    sent, excuses = [], []
    for file in files:
        fitting = file if len(file.content) <= FILE_BYTES else zipped(file)
        if not file.content:
            excuses.append(f"{file.name} is empty, so it is not sent.")
        elif len(fitting.content) > FILE_BYTES:
            excuses.append(
                f"{file.name} is too large for Telegram ({len(fitting.content) / 1e6:,.0f} MB zipped, "
                f"{FILE_BYTES / 1e6:.0f} MB allowed): ask for fewer patients or a smaller format."
            )
        else:
            sent.append(fitting)
    return sent, excuses


def _with_files(texts: Sequence[str], files: Sequence[File]) -> list[TelegramMessage]:
    """Return texts, then files; the last text is the first file's caption where it is short and alone."""
    documents = [TelegramMessage(file=file) for file in files]
    if documents and len(texts) == 1 and _size(texts[0]) <= CAPTION_UNITS:
        return [replace(documents[0], html=texts[0]), *documents[1:]]
    return [*(TelegramMessage(html=text) for text in texts), *documents]


def _whole_answer(reply: Reply) -> File:
    """Return text and tables as a file of tab-separated lines."""
    tables = (
        "\n".join((table.title, *("\t".join(row) for row in (table.columns, *table.rows))))
        for table in reply.tables
    )
    parts = (reply.text, reply.understood, *tables)
    content = "\n\n".join(part for part in map(_printable, parts) if part.strip()) + "\n"
    return File("answer.txt", "text/plain", content.encode())

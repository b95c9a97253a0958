"""Replies as plain text for a terminal, or as JSON for a script."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from textwrap import wrap

import msgspec

from core.messages import Reply, Table

_NARROWEST = 12


@dataclass(frozen=True, slots=True)
class SavedFile:
    """A file of a reply, after it was saved: its name, where it is, how many bytes it has."""

    name: str
    path: Path
    bytes: int


def text_of(reply: Reply, saved: tuple[SavedFile, ...], width: int) -> str:
    """Return a reply as text at most `width` columns wide where its cells allow."""
    parts = [reply.text]
    if reply.understood:
        parts.insert(0, f"[{reply.understood}]")
    parts += [table_text(table, width) for table in reply.tables]
    parts += [f"Saved {file.path} ({file.bytes:,} bytes)" for file in saved]
    if reply.choices:
        parts.append("Next: " + " · ".join(f'"{choice.say}"' for choice in reply.choices))
    return "\n\n".join(parts) + "\n"


def table_text(table: Table, width: int) -> str:
    """Return a table with aligned columns, long last cells wrapped under themselves."""
    cells = [table.columns, *table.rows]
    widths = [max(len(row[at]) for row in cells) for at in range(len(table.columns))]
    widths = _fitted(widths, width)
    lines = [table.title]
    header = table.columns if any(c.strip() for c in table.columns) else None
    for row in ([header] if header else []) + list(table.rows):
        lines += _row_lines(row, widths, table)
        if row is header:
            lines.append("  ".join("-" * w for w in widths))
    return "\n".join(line.rstrip() for line in lines)


def _fitted(widths: list[int], width: int) -> list[int]:
    """Narrow the widest columns until the table fits."""
    fitted = list(widths)
    while sum(fitted) + 2 * (len(fitted) - 1) > width and max(fitted) > _NARROWEST:
        fitted[fitted.index(max(fitted))] -= 1
    return fitted


def _row_lines(row: tuple[str, ...], widths: list[int], table: Table) -> list[str]:
    wrapped = [
        [line for part in cell.split("\n") for line in wrap(part, widths[at]) or [""]]
        for at, cell in enumerate(row)
    ]
    height = max(len(cell) for cell in wrapped)
    lines = []
    for line in range(height):
        parts = [cell[line] if line < len(cell) else "" for cell in wrapped]
        lines.append(
            "  ".join(
                part.rjust(widths[at]) if table.columns[at] in table.numeric else part.ljust(widths[at])
                for at, part in enumerate(parts)
            )
        )
    return lines


@dataclass(frozen=True, slots=True)
class _JsonTable:
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class _JsonFile:
    name: str
    path: str
    bytes: int


@dataclass(frozen=True, slots=True)
class _JsonReply:
    text: str
    understood: str
    tables: tuple[_JsonTable, ...]
    files: tuple[_JsonFile, ...]
    choices: tuple[str, ...]


def json_of(reply: Reply, saved: tuple[SavedFile, ...]) -> str:
    """Return a reply as one line of JSON: text, understood, tables, files, choices."""
    document = _JsonReply(
        text=reply.text,
        understood=reply.understood,
        tables=tuple(_JsonTable(t.title, t.columns, t.rows) for t in reply.tables),
        files=tuple(_JsonFile(f.name, str(f.path), f.bytes) for f in saved),
        choices=tuple(choice.say for choice in reply.choices),
    )
    return msgspec.json.encode(document).decode()

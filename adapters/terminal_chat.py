"""A conversation in the terminal, or over a pipe: one message a line."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import get_terminal_size
from typing import Protocol, TextIO

from adapters.terminal_render import SavedFile, json_of, text_of
from core.errors import NobodyCanHelpNow
from core.messages import ConversationId, File, Incoming, Reply

WHO = ConversationId("terminal", "here", "me")
_GREETING = (
    "SynthoMed makes fictional patients for teaching. Describe one, for example\n"
    '"45-year-old man with type 2 diabetes". "help" shows more; Ctrl-D ends.\n'
)
_PIPE_WIDTH = 100


class Answers(Protocol):
    """What the terminal needs of the core."""

    async def answer(self, incoming: Incoming) -> Reply:
        """Return the reply to a message."""


class Terminal:
    """Reads lines, writes replies. `folder` is where files are saved."""

    def __init__(self, assistant: Answers, folder: Path, *, as_json: bool, out: TextIO | None = None) -> None:
        self._assistant, self._folder, self._as_json = assistant, folder, as_json
        self._out = sys.stdout if out is None else out

    async def talk(self) -> None:
        """Talk until the end of input; with a prompt and line editing when a person sits there."""
        person = sys.stdin.isatty() and not self._as_json
        if person:
            import readline  # noqa: F401, PLC0415  # gives `input` its line editing and history

            print(_GREETING, file=self._out)
        read: Callable[[], str | None] = _prompted if person else _piped
        number = 0
        while (line := await asyncio.to_thread(read)) is not None:
            number += 1
            if person and not line.strip():
                continue
            await self.say(line, f"{number}")

    async def say(self, text: str, message_id: str = "") -> None:
        """Send one message and write its reply."""
        reply = await self._assistant.answer(Incoming(conversation=WHO, text=text, message_id=message_id))
        try:
            saved = tuple(save(file, self._folder) for file in reply.files)
        except NobodyCanHelpNow as error:
            reply, saved = Reply(text=f"{reply.text} {error.message}", understood=reply.understood), ()
        if self._as_json:
            print(json_of(reply, saved), file=self._out, flush=True)
        else:
            width = get_terminal_size((_PIPE_WIDTH, 24)).columns
            print(text_of(reply, saved, max(width, 60)), file=self._out, flush=True)


def save(file: File, folder: Path) -> SavedFile:
    """Save a reply's file in a folder, whole or not at all; raise `NobodyCanHelpNow` with the reason."""
    path = folder / file.name
    part = path.with_name(f"{path.name}.part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part.write_bytes(file.content)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True) if folder.is_dir() else None
        raise NobodyCanHelpNow(
            f"The file could not be saved in {folder} ({error.strerror}): "
            "start the chat in a folder you may write to."
        ) from error
    return SavedFile(file.name, path, len(file.content))


def _prompted() -> str | None:
    try:
        return input("> ")
    except EOFError:
        return None


def _piped() -> str | None:
    raw = sys.stdin.buffer.readline()
    return raw.decode("utf-8", "replace").rstrip("\r\n") if raw else None

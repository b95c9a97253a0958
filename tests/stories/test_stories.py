"""Whole conversations, word for word; `make stories` writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from adapters.terminal_render import SavedFile, text_of
from core.messages import Reply
from tests.conftest import Talk

HERE = Path(__file__).parent
STORIES = sorted(HERE.glob("*.story"))
WIDTH = 100


def read(path: Path) -> str:
    return path.read_text("utf-8")


def write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")


def shown(reply: Reply) -> str:
    files = tuple(SavedFile(file.name, Path(file.name), len(file.content)) for file in reply.files)
    return text_of(reply, files, WIDTH)


def messages_of(text: str) -> list[str]:
    return [line.removeprefix("> ") for line in text.splitlines() if line.startswith("> ")]


@pytest.mark.parametrize("path", STORIES, ids=lambda p: p.stem)
async def test_the_conversation_goes_as_told(path: Path, talk: Talk) -> None:
    told = read(path)
    title = told.splitlines()[0]
    parts = [f"{title}\n"]
    for message in messages_of(told):
        reply = await talk.say(message)
        parts.append(f"> {message}\n{shown(reply)}")
    happened = "\n".join(parts)
    if os.environ.get("WRITE_STORIES"):
        write(path, happened)
    assert happened == told or os.environ.get("WRITE_STORIES")


async def test_a_shared_case_opens_the_same_patients_elsewhere(talk: Talk) -> None:
    from core.messages import ConversationId  # noqa: PLC0415

    elsewhere = ConversationId("discord", "9", "8")
    first = await talk.say("45-year-old man with type 2 diabetes")
    await talk.say("make him 10 years older")
    shared = await talk.say("share")
    code = shared.text.split()[1].rstrip(":")
    here = await talk.say("show the whole chart")
    there = await talk.say(f"/case {code}", elsewhere)
    assert there.tables == here.tables != first.tables

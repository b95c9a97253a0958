"""The slash commands as Discord is told of them, and what is read as words."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from adapters.discord_chat import Chat, words
from tests.end_to_end.discord_stub import StubAssistant

ROOT = Path(__file__).parents[2]
Json = dict[str, Any]  # what Discord is told


class ManyFormats(StubAssistant):
    """Knows more formats than a command can offer."""

    formats = tuple(f"format-{number}" for number in range(40))


def told(assistant: StubAssistant) -> list[Json]:
    tree = Chat(assistant).tree
    return [command.to_dict(tree) for command in tree.get_commands()]


def nodes(commands: list[Json]) -> Iterator[Json]:
    for command in commands:
        yield command
        yield from command.get("options", [])


def characters(node: Json) -> int:
    choices = sum(len(choice["name"]) + len(str(choice["value"])) for choice in node.get("choices", []))
    inner = sum(map(characters, node.get("options", [])))
    return len(node["name"]) + len(node["description"]) + choices + inner


@pytest.mark.parametrize("assistant", [StubAssistant(), ManyFormats()])
async def test_every_command_is_within_the_limits_of_discord(assistant: StubAssistant) -> None:
    commands = told(assistant)
    assert len(commands) <= 100
    assert all(characters(command) <= 8000 for command in commands)
    for node in nodes(commands):
        assert 1 <= len(node["name"]) <= 32
        assert node["name"].replace("_", "").isalpha()
        assert node["name"].islower()
        assert 1 <= len(node["description"]) <= 100
        assert len(node.get("options", [])) <= 25
        assert len(node.get("choices", [])) <= 25


async def test_exports_offer_the_formats_of_the_assistant() -> None:
    (export,) = (command for command in told(StubAssistant()) if command["name"] == "export")
    (form,) = export["options"]
    assert form["required"]
    assert [choice["value"] for choice in form["choices"]] == ["json", "csv", "fhir"]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<@1001> 45-year-old man", "45-year-old man"),
        ("<@!1001>\n45-year-old man\nwith gout", "45-year-old man\nwith gout"),
        ("a man <@7> for <@&8> in <#9> <:smile:10><a:wave:11>", "a man for in"),
        ("age <65, BP >140, <@everyone> <3", "age <65, BP >140, <@everyone> <3"),
        ("<@1001>", ""),
    ],
)
def test_mentions_and_custom_emoji_are_no_words(written: str, read: str) -> None:
    assert words(written) == read


def test_the_bot_is_set_up_without_loading_the_library_of_discord() -> None:
    script = "import bots.discord_bot, sys; sys.exit('discord' in sys.modules or 'aiohttp' in sys.modules)"
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True)

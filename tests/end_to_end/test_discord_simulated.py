"""The bot's client in this process, against SimCord's model of Discord: permissions, visibility, limits."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import discord
import pytest

from adapters.discord_chat import Chat
from core.messages import ConversationId
from tests.end_to_end.discord_stub import StubAssistant

simcord = pytest.importorskip("simcord", reason="SimCord, a simulated Discord, is not installed")

JSON_BUTTON = "say:as JSON"


@dataclass(frozen=True)
class Class:
    """A server with one channel, a person in it, and what the assistant heard."""

    env: Any
    guild: Any
    channel: Any
    alice: Any
    assistant: StubAssistant

    @property
    def mention(self) -> str:
        return f"<@{self.env.bot.user.id}>"

    def texts(self) -> list[str]:
        return [message.content for message in self.channel.history()]


@pytest.fixture
async def school() -> AsyncIterator[Class]:
    assistant = StubAssistant()
    env = simcord.Env(Chat(assistant), approved_intents=discord.Intents.default())
    await env.start()
    try:
        guild = env.create_guild()
        alice = guild.add_member(env.create_user("alice"))
        yield Class(env, guild, guild.create_text_channel("general"), alice, assistant)
    finally:
        await env.shutdown()
    env.raise_errors()


async def test_a_mention_is_answered_where_it_was_written(school: Class) -> None:
    await school.alice.send(school.channel, f"{school.mention} chart")
    last = school.channel.last_message
    assert last.content == "Rosa\\_Maria Lopez is 45.\n-# Understood: 45-year-old woman, type 2 diabetes"
    assert [embed.title for embed in last.embeds] == ["Vitals", "Allergies"]


async def test_words_between_people_are_left_alone(school: Class) -> None:
    await school.alice.send(school.channel, "45-year-old man with gout")
    assert school.assistant.heard == []
    assert school.texts() == ["45-year-old man with gout"]


async def test_words_commands_and_buttons_in_a_channel_are_one_conversation(school: Class) -> None:
    await school.alice.send(school.channel, f"{school.mention} chart")
    await school.alice.slash(school.channel, "undo")
    await school.alice.click(school.channel.history()[1], custom_id=JSON_BUTTON)
    here = ConversationId("discord", str(school.channel.id), str(school.alice.id))
    assert [heard.conversation for heard in school.assistant.heard] == [here] * 3
    assert [heard.text for heard in school.assistant.heard] == ["chart", "", "as JSON"]


async def test_a_command_in_a_direct_message_is_part_of_that_conversation(school: Class) -> None:
    user = school.alice.user
    await user.send_dm("hello")
    await user.slash("undo")
    place = str(user.dm_channel.id)
    assert {heard.conversation.place for heard in school.assistant.heard} == {place}


async def test_buttons_work_after_a_restart(school: Class) -> None:
    await school.alice.send(school.channel, f"{school.mention} chart")
    message = school.channel.last_message
    await school.env.restart_bot(Chat(school.assistant))
    result = await school.alice.click(message, custom_id=JSON_BUTTON)
    assert result.response.attachments[0].filename == "chart.json"


async def test_without_embed_links_the_tables_come_as_text(school: Class) -> None:
    plain = school.guild.create_text_channel(
        "plain",
        overwrites={
            school.guild.default_role: discord.PermissionOverwrite(embed_links=False, attach_files=False)
        },
    )
    await school.alice.send(plain, f"{school.mention} chart")
    assert plain.last_message.embeds == []
    assert "**Vitals**\n-# Vital sign · Result Unit" in plain.last_message.content
    await school.alice.send(plain, f"{school.mention} as JSON")
    assert plain.last_message.content == (
        "Here it is.\nI may not attach files here, so chart.json is not sent: ask me in a direct message."
    )


async def test_where_it_may_not_read_what_came_before_it_answers_without_a_reference(school: Class) -> None:
    blind = school.guild.create_text_channel(
        "blind",
        overwrites={school.guild.default_role: discord.PermissionOverwrite(read_message_history=False)},
    )
    await school.alice.send(blind, f"{school.mention} hello")
    assert (blind.last_message.content, blind.last_message.reference) == ("heard 'hello'", None)


async def test_where_it_may_not_write_it_says_so_in_private(school: Class) -> None:
    mute = school.guild.create_text_channel(
        "mute",
        overwrites={
            school.guild.me: discord.PermissionOverwrite(send_messages=False),
        },
    )
    await school.alice.send(mute, f"{school.mention} hello")
    assert mute.last_message.content == f"{school.mention} hello"
    assert school.alice.user.dm_channel.last_message.content.startswith("I may not answer in that channel.")


async def test_other_bots_are_ignored(school: Class) -> None:
    other = school.guild.add_member(school.env.create_user("other", bot=True))
    await other.send(school.channel, f"{school.mention} hello")
    assert school.assistant.heard == []


async def test_mentions_and_emoji_are_no_words(school: Class) -> None:
    await school.alice.send(school.channel, f"{school.mention} age <65 {school.alice.mention} BP >140 ")
    assert school.assistant.heard[0].text == "age <65 BP >140"

"""The Discord client: hears direct messages, mentions, replies, commands and buttons, and answers them.

It needs no privileged intent. Without "message content" Discord delivers the text of direct messages, of
commands, and of messages that mention the bot (a reply to one of its messages does, unless its "@ on" is
switched off), and hides all else that is written in a server. A reply without the mention, a reply to the
answer of a command or button (discord/discord-api-docs, issue 5395) and a mention of the bot's role
then arrive without text; one sentence says how to be heard. Where the bot's owner has switched "message
content" on in the developer portal, the bot asks for it and reads these too. What is not meant for the bot is
never looked at, and no message is kept in memory.
"""

from __future__ import annotations

import asyncio
import logging
import re
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from weakref import WeakValueDictionary

import discord
from discord import app_commands

from adapters.discord_answers import Answers
from adapters.discord_commands import commands, conversation
from adapters.discord_outlets import (
    BROKEN,
    FAULTS,
    InteractionOutlet,
    MessageOutlet,
    Outlet,
    Say,
    acknowledged,
    apologise,
    deliver,
    log_fault,
    named,
)
from core.errors import NobodyCanHelpNow
from core.messages import ConversationId, Incoming, Reply

_log = logging.getLogger(__name__)

discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # the bot never speaks aloud

UNHEARD = Reply(
    text="Discord hides this message from me: it shows me only those that mention me. Start yours with my "
    "name, or use a command such as /refine."
)
TYPING_AFTER = 0.3
"""Seconds of work after which the bot is shown typing; most answers are there before."""
TYPING_LASTS = 8.0
LAST_WORDS = 5.0
"""Seconds that answers under way have left when the bot is ended."""

_NO_WORDS = re.compile(r"[^\S\n]*<(?:@[!&]?|#|a?:\w+:)\d+>[^\S\n]*")


async def serve(token: str, answers: Answers) -> None:
    """Be the bot until cancelled, which ends it cleanly; raises `NobodyCanHelpNow` when it is refused."""
    with _translated_errors():
        may_read = await _may_read_all(token)
        async with Chat(answers, message_content=may_read) as chat:
            await chat.start(token)


async def _may_read_all(token: str) -> bool:
    """Return whether the bot's owner has switched on the "message content" intent."""
    async with discord.Client(intents=discord.Intents(guilds=True)) as probe:
        await probe.login(token)
        flags = probe.application_flags
        return flags.gateway_message_content or flags.gateway_message_content_limited


@contextmanager
def _translated_errors() -> Iterator[None]:
    try:
        yield
    except discord.LoginFailure as error:
        raise NobodyCanHelpNow(
            "Discord does not know this bot token: copy it anew from "
            "https://discord.com/developers/applications (Bot, Reset Token) into DISCORD_BOT_TOKEN."
        ) from error
    except discord.ConnectionClosed as error:
        raise NobodyCanHelpNow(f"Discord ended the connection for good (code {error.code}).") from error
    except discord.PrivilegedIntentsRequired as error:
        raise NobodyCanHelpNow(
            'Discord refuses this bot the intent "message content": switch it on or off anew at '
            "https://discord.com/developers/applications (Bot, Privileged Gateway Intents)."
        ) from error
    except discord.HTTPException as error:
        raise NobodyCanHelpNow(f"Discord does not let the bot in at the moment ({named(error)}).") from error
    except BROKEN as error:
        raise NobodyCanHelpNow(f"Discord cannot be reached ({named(error)}).") from error


def words(text: str) -> str:
    """Return what a message says without mentions of people, roles and channels, and without custom emoji."""
    return _NO_WORDS.sub(" ", text).strip()


class Chat(discord.Client):
    """A connection to Discord that hands every message meant for it to `answers`."""

    def __init__(self, answers: Answers, *, message_content: bool = False) -> None:
        super().__init__(
            intents=discord.Intents(guilds=True, messages=True, message_content=message_content),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
        )
        self._answers = answers
        self._turns: WeakValueDictionary[ConversationId, asyncio.Lock] = WeakValueDictionary()
        self._under_way: set[asyncio.Task[object]] = set()
        self.tree = _Tree(
            self,
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True),
            allowed_installs=app_commands.AppInstallationType(guild=True),
        )
        for command in commands(answers, self._respond):
            self.tree.add_command(command)

    async def setup_hook(self) -> None:
        """Make the commands and buttons known before the first message."""
        self.add_dynamic_items(Say)
        try:
            await self.tree.sync()
        except FAULTS as error:
            _log.warning("Discord did not take the slash commands, chat goes on without: %s", named(error))

    async def on_ready(self) -> None:
        """Say in the log that the bot is there."""
        _log.info("Discord bot is ready in %d servers", len(self.guilds))

    async def close(self) -> None:
        """Let answers under way be finished, for a short while, then disconnect."""
        under_way = self._under_way - {asyncio.current_task()}
        if under_way and not self.is_closed():
            await asyncio.wait(under_way, timeout=LAST_WORDS)
        await super().close()

    async def on_error(self, event_method: str, /, *args: object, **kwargs: object) -> None:
        """Log a fault in an event without what was written in it."""
        del args, kwargs
        log_fault(event_method, sys.exception() or RuntimeError())

    # --- messages

    async def on_message(self, message: discord.Message) -> None:
        """Answer a message that is meant for the bot."""
        if message.author.bot or message.type not in {discord.MessageType.default, discord.MessageType.reply}:
            return
        if not self._is_meant(message):
            return
        incoming = Incoming(
            conversation=ConversationId("discord", str(message.channel.id), str(message.author.id)),
            text=words(message.content),
            message_id=str(message.id),
        )
        outlet = MessageOutlet(message)
        async with self._turn(incoming.conversation):
            if self._is_hidden(message):
                await deliver(UNHEARD, outlet, asked(incoming))
                return
            async with _typing(message.channel):
                reply = await self._reply(incoming, outlet)
            if reply is not None:
                await deliver(reply, outlet, asked(incoming))

    def _is_meant(self, message: discord.Message) -> bool:
        return (
            message.guild is None
            or self._is_mentioned(message)
            or self._is_reply(message)
            or self._is_role(message)
        )

    def _is_mentioned(self, message: discord.Message) -> bool:
        return self.user in message.mentions

    def _is_role(self, message: discord.Message) -> bool:
        role = message.guild.self_role if message.guild else None
        return role is not None and role in message.role_mentions

    def _is_reply(self, message: discord.Message) -> bool:
        answered = message.reference.resolved if message.reference else None
        return (
            message.type is discord.MessageType.reply
            and isinstance(answered, discord.Message)
            and answered.author == self.user
        )

    def _is_hidden(self, message: discord.Message) -> bool:
        """Whether Discord kept the text back; even a mention alone has text, the mention."""
        return message.guild is not None and not (message.content or message.attachments or message.stickers)

    # --- commands and buttons

    async def on_say(self, interaction: discord.Interaction, text: str) -> None:
        """Answer a button as if its words had been typed."""
        incoming = Incoming(conversation=conversation(interaction), text=text, message_id=str(interaction.id))
        await self._respond(interaction, incoming)

    async def _respond(self, interaction: discord.Interaction, incoming: Incoming) -> None:
        if not await acknowledged(interaction):
            return
        outlet = InteractionOutlet(interaction)
        async with self._turn(incoming.conversation):
            reply = await self._reply(incoming, outlet)
            if reply is not None:
                await deliver(reply, outlet, asked(incoming))

    # --- both

    async def _reply(self, incoming: Incoming, outlet: Outlet) -> Reply | None:
        """Return the answer; None when there is none because of a fault, which was excused."""
        try:
            return await self._answers.answer(incoming)
        except Exception as error:  # noqa: BLE001 -- one message must not end the bot
            log_fault(asked(incoming), error)
            await apologise(outlet, error, asked(incoming))
            return None

    @asynccontextmanager
    async def _turn(self, who: ConversationId) -> AsyncIterator[None]:
        """Enter in order of arrival: answers of one conversation neither overtake each other nor mix."""
        task = asyncio.current_task()
        if task is not None:
            self._under_way.add(task)
        turn = self._turns.setdefault(who, asyncio.Lock())
        try:
            async with turn:
                yield
        finally:
            if task is not None:
                self._under_way.discard(task)


class _Tree(app_commands.CommandTree[Chat]):
    """Commands whose faults are logged without what was typed."""

    async def on_error(
        self, interaction: discord.Interaction[Chat], error: app_commands.AppCommandError, /
    ) -> None:
        """Log a fault of a command, and say so to the person where that is still possible."""
        cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
        log_fault(f"interaction {interaction.id}", cause)
        if interaction.type is discord.InteractionType.application_command and await acknowledged(
            interaction
        ):
            await apologise(InteractionOutlet(interaction), cause, f"interaction {interaction.id}")


def asked(incoming: Incoming) -> str:
    """Return the ids of a message, for the log."""
    return f"{incoming.conversation} message {incoming.message_id}"


@asynccontextmanager
async def _typing(channel: discord.abc.Messageable) -> AsyncIterator[None]:
    """Show the bot typing while the block takes its time."""

    async def show() -> None:
        await asyncio.sleep(TYPING_AFTER)
        while True:
            await channel.typing()
            await asyncio.sleep(TYPING_LASTS)

    async def try_to() -> None:
        try:
            await show()
        except FAULTS as error:
            _log.info("typing is not shown: %s", named(error))

    task = asyncio.create_task(try_to())
    try:
        yield
    finally:
        task.cancel()

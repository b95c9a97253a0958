"""Ways to answer on Discord, to a message or an interaction, and what to do when it takes no answer."""

from __future__ import annotations

import asyncio
import io
import logging
import re
import traceback
from collections.abc import Awaitable, Callable
from typing import Protocol, TypeVar

import aiohttp
import discord

from adapters.discord_render import FILE_BYTES, SAY, Button, DiscordMessage, Place, rendered
from core.messages import Reply

_log = logging.getLogger(__name__)

COLOUR = 0x2A9D8F
PAUSES = (0.5, 2.0)
"""Seconds before each new attempt when the connection broke; discord.py itself repeats 429, 500, 502, 504."""

BROKEN = (aiohttp.ClientError, OSError)
"""The connection broke, timed out or was refused: whether Discord got the message is unknown."""
FAULTS = (discord.DiscordException, *BROKEN)

TOO_LARGE = "Discord finds my answer too large: ask for fewer patients or a smaller format."
NOT_ALLOWED = (
    "I may not answer in that channel. Whoever runs the server can allow me to send messages, embed links "
    "and attach files there; or write to me here."
)
NOT_TAKEN = "Discord did not take my answer. Please try again in a moment."
MY_FAULT = "Something went wrong on my side. Please try again in a moment."

_ALREADY_ACKNOWLEDGED = 40060
_Result = TypeVar("_Result")


class Say(
    discord.ui.DynamicItem[discord.ui.Button[discord.ui.View]], template=rf"(?s){re.escape(SAY)}(?P<say>.+)"
):
    """A button that says something for whoever presses it; it is known by its identifier alone.

    So it works after a restart, and no message with buttons is kept in memory.
    """

    def __init__(self, button: Button) -> None:
        super().__init__(discord.ui.Button(label=button.label, custom_id=button.custom_id))
        self.say = button.custom_id.removeprefix(SAY)

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: discord.ui.Item[discord.ui.View], match: re.Match[str], /
    ) -> Say:
        """Return the button that was pressed."""
        del interaction, item
        return cls(Button(match["say"][:80], match[0]))

    async def callback(self, interaction: discord.Interaction) -> None:
        """Tell the client, as the event `say`."""
        interaction.client.dispatch("say", interaction, self.say)


class Outlet(Protocol):
    """Where one answer goes."""

    @property
    def place(self) -> Place:
        """What the bot may do there."""

    async def send(self, message: DiscordMessage) -> None:
        """Send the next message of the answer."""

    async def excuse(self, sentence: str, *, allowed: bool) -> None:
        """Say in one sentence why there is no answer; `allowed` is False where messages are refused."""


class MessageOutlet:
    """Answers a message: the first message refers to it, where the bot may read what came before."""

    def __init__(self, asked: discord.Message) -> None:
        self._asked = asked
        self._refer = True
        self.place = Place()
        channel, guild = asked.channel, asked.guild
        if guild is not None and isinstance(channel, discord.abc.GuildChannel | discord.Thread):
            allowed = channel.permissions_for(guild.me)
            self.place = Place(panels=allowed.embed_links, files=allowed.attach_files)
            self._refer = allowed.read_message_history

    async def send(self, message: DiscordMessage) -> None:
        """Send the next message; its nonce keeps Discord from taking it twice."""
        reference = self._asked.to_reference(fail_if_not_exists=False) if self._refer else None
        nonce = discord.utils.time_snowflake(discord.utils.utcnow()) + id(message) % 2**22

        async def attempt() -> None:
            await self._asked.channel.send(
                message.text or None,
                embeds=_embeds(message),
                files=_files(message),
                view=_view(message),  # type: ignore[arg-type]  # may be None; the overloads forget it
                reference=reference,  # type: ignore[arg-type]  # likewise
                nonce=nonce,
            )

        await patiently(attempt)
        self._refer = False

    async def excuse(self, sentence: str, *, allowed: bool) -> None:
        """Say it in the channel, or to the person alone where the bot may not write."""
        if allowed:
            await self._asked.channel.send(sentence)
        else:
            await self._asked.author.send(sentence)


class InteractionOutlet:
    """Answers a command or a button that was acknowledged: in place of "thinking…", then under it.

    Discord asks no permission of the bot for these.
    """

    place = Place()

    def __init__(self, interaction: discord.Interaction) -> None:
        self._interaction = interaction
        self._thinking = True

    async def send(self, message: DiscordMessage) -> None:
        """Send the next message."""
        await patiently(lambda: self._edit(message) if self._thinking else self._follow(message))
        self._thinking = False

    async def _edit(self, message: DiscordMessage) -> None:
        await self._interaction.edit_original_response(
            content=message.text or None,
            embeds=_embeds(message),
            attachments=_files(message),
            view=_view(message),
        )

    async def _follow(self, message: DiscordMessage) -> None:
        view = _view(message)
        await self._interaction.followup.send(
            message.text,
            embeds=_embeds(message),
            files=_files(message),
            view=discord.utils.MISSING if view is None else view,
        )

    async def excuse(self, sentence: str, *, allowed: bool) -> None:
        """Say it in place of "thinking…", or under what was said."""
        del allowed
        await self.send(DiscordMessage(text=sentence))


async def acknowledged(interaction: discord.Interaction) -> bool:
    """Show "thinking…" at once, so that Discord waits for the answer; False when it is too late."""

    async def attempt() -> None:
        try:
            await interaction.response.defer(thinking=True)
        except discord.HTTPException as error:
            if error.code != _ALREADY_ACKNOWLEDGED:  # an attempt that seemed to fail had arrived
                raise

    if interaction.response.is_done():
        return True
    try:
        await patiently(attempt)
    except FAULTS as error:
        _log.warning("interaction %s was not acknowledged: %s", interaction.id, named(error))
        return False
    return True


async def deliver(reply: Reply, outlet: Outlet, asked: str) -> None:
    """Send a reply; never raises. What Discord refuses is logged under `asked` (ids) and excused."""
    try:
        large = any(len(file.content) > FILE_BYTES for file in reply.files)
        messages = (
            await asyncio.to_thread(rendered, reply, outlet.place) if large else rendered(reply, outlet.place)
        )
        for message in messages:
            await outlet.send(message)
    except FAULTS as error:
        _log.warning("%s: Discord did not take the answer: %s", asked, named(error))
        await apologise(outlet, error, asked)
    except Exception as error:  # noqa: BLE001 -- one message must not end the bot
        log_fault(asked, error)
        await apologise(outlet, error, asked)


async def apologise(outlet: Outlet, error: Exception, asked: str) -> None:
    """Say in one sentence what `error` means for the person, if anything can be said there."""
    refused = isinstance(error, discord.Forbidden)
    try:
        await outlet.excuse(_sentence(error), allowed=not refused)
    except FAULTS as again:
        _log.warning("%s: nor the excuse: %s", asked, named(again))


def _sentence(error: Exception) -> str:
    if isinstance(error, discord.Forbidden):
        return NOT_ALLOWED
    if isinstance(error, discord.HTTPException) and error.status == 413:
        return TOO_LARGE
    return NOT_TAKEN if isinstance(error, FAULTS) else MY_FAULT


async def patiently(attempt: Callable[[], Awaitable[_Result]]) -> _Result:
    """Return what `attempt` does, made again when the connection broke."""
    for pause in PAUSES:
        try:
            return await attempt()
        except BROKEN:
            await asyncio.sleep(pause)
    return await attempt()


def named(error: BaseException) -> str:
    """Return what kind of error it is, without the content its message may quote."""
    if isinstance(error, discord.HTTPException):
        return f"{type(error).__name__} {error.status}/{error.code}"
    return type(error).__name__


def log_fault(asked: str, error: BaseException) -> None:
    """Log a fault of our own: its kind and where it came from, never what it says."""
    _log.error("%s: %s\n%s", asked, named(error), "".join(traceback.format_tb(error.__traceback__)))


def _embeds(message: DiscordMessage) -> list[discord.Embed]:
    return [discord.Embed(title=p.title or None, description=p.body, colour=COLOUR) for p in message.panels]


def _files(message: DiscordMessage) -> list[discord.File]:
    """Return the files anew for every attempt: an attempt uses them up."""
    return [
        discord.File(io.BytesIO(file.content), file.name, description=file.alt[:1024] or None)
        for file in message.files
    ]


def _view(message: DiscordMessage) -> discord.ui.View | None:
    if not message.buttons:
        return None
    view = discord.ui.View(timeout=None)
    for button in message.buttons:
        view.add_item(Say(button))
    return view

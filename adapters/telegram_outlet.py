"""Sends answers to a place on Telegram, and deals with what Telegram says to that."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError, TimedOut

from adapters.telegram_hearing import Place
from adapters.telegram_render import Button, TelegramMessage, plain, rendered
from core.messages import Reply

_log = logging.getLogger(__name__)

TYPING_AFTER = 0.3
"""Seconds of work after which the bot is shown typing; most answers are there before."""
TYPING_LASTS = 4.5
"""Seconds after which Telegram must be told again: it shows typing for five."""

FILE_UNSENT = "Telegram did not take the file {}: please ask for it again, or for a smaller one."
REST_UNSENT = "Telegram did not take the rest of my answer: please ask again."


class Outlet:
    """One place to answer in. `asked` names, by ids alone, what is answered: for the log."""

    def __init__(self, bot: Bot, place: Place, asked: str) -> None:
        self._bot, self._place, self._asked = bot, place, asked

    async def deliver(self, reply: Reply) -> None:
        """Send a whole reply, in order; what cannot be sent is logged, and excused where that can be sent."""
        messages = await asyncio.to_thread(rendered, reply) if reply.files else rendered(reply)
        for message in messages:
            try:
                await self._send_anywhere(message)
            except TimedOut as error:  # it may well have arrived: the rest follows
                self._log(error)
            except Forbidden as error:  # blocked, or put out of the group: there is nobody to tell
                self._log(error)
                return
            except TelegramError as error:
                self._log(error)
                await self._excuse(message)
                return

    @asynccontextmanager
    async def typing(self) -> AsyncIterator[None]:
        """Show that the bot types, once this takes long."""
        task = asyncio.create_task(self._type())
        try:
            yield
        finally:
            task.cancel()

    async def _type(self) -> None:
        await asyncio.sleep(TYPING_AFTER)
        while True:
            with suppress(TelegramError):  # a courtesy: the answer is what counts
                await self._bot.send_chat_action(
                    self._place.chat, ChatAction.TYPING, message_thread_id=self._place.topic
                )
            await asyncio.sleep(TYPING_LASTS)

    async def _send_anywhere(self, message: TelegramMessage) -> None:
        """Send to the chat, or to the supergroup that it has become."""
        try:
            await self._send_somehow(message)
        except ChatMigrated as error:
            self._place = Place(error.new_chat_id)
            await self._send_somehow(message)
        self._place = replace(self._place, reply_to=None)  # only the first message quotes

    async def _send_somehow(self, message: TelegramMessage) -> None:
        """Send with styles, or without where Telegram cannot read them."""
        try:
            await self._send(message, ParseMode.HTML)
        except BadRequest as error:
            if "parse entities" not in error.message:
                raise
            self._log(error)
            await self._send(replace(message, html=plain(message.html)), None)

    async def _send(self, message: TelegramMessage, mode: str | None) -> None:
        place = self._place
        quoted = None
        if place.reply_to is not None:
            quoted = ReplyParameters(place.reply_to, allow_sending_without_reply=True)
        if message.file is None:
            await self._bot.send_message(
                place.chat,
                message.html,
                parse_mode=mode,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
                message_thread_id=place.topic,
                reply_parameters=quoted,
                reply_markup=_markup(message.keyboard),
            )
            return
        await self._bot.send_document(
            place.chat,
            InputFile(message.file.content, filename=message.file.name),
            caption=message.html or None,
            parse_mode=mode,
            disable_content_type_detection=True,
            message_thread_id=place.topic,
            reply_parameters=quoted,
            reply_markup=_markup(message.keyboard),
        )

    async def _excuse(self, message: TelegramMessage) -> None:
        said = REST_UNSENT if message.file is None else FILE_UNSENT.format(message.file.name)
        try:
            await self._bot.send_message(self._place.chat, said, message_thread_id=self._place.topic)
        except TelegramError as error:
            self._log(error)

    def _log(self, error: TelegramError) -> None:
        _log.warning("%s: Telegram did not take a message: %s", self._asked, named(error))


def named(error: BaseException) -> str:
    """Return the kinds of an error and its cause; what they say may hold the token, or what was written."""
    cause = error.__cause__
    return type(error).__name__ + (f" from {type(cause).__name__}" if cause is not None else "")


def log_fault(asked: str, error: BaseException) -> None:
    """Log a fault of our own: its kind and where it came from, never what it says."""
    _log.error("%s: %s\n%s", asked, named(error), "".join(traceback.format_tb(error.__traceback__)))


def _markup(keyboard: tuple[tuple[Button, ...], ...]) -> InlineKeyboardMarkup | None:
    if not keyboard:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(button.label, callback_data=button.data) for button in row]
            for row in keyboard
        ]
    )

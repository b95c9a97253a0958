"""The Telegram client: hears messages and buttons, has them answered in order, by long polling.

Updates are worked on side by side, but each conversation in its order of arrival: a turn is taken the moment
an update comes in, before anything is awaited. So a slow export delays its own conversation alone, and this
does not lean on the lock of the core's store, which is not promised to be fair.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

from telegram import Bot, BotCommand, CallbackQuery, Update
from telegram.error import Conflict, InvalidToken, TelegramError
from telegram.ext import Application, ApplicationBuilder, ContextTypes, TypeHandler
from telegram.request import HTTPXRequest, RequestData

from adapters.telegram_answers import Answers
from adapters.telegram_hearing import COMMANDS, Ears, Heard
from adapters.telegram_outlet import Outlet, log_fault, named
from adapters.telegram_pace import Pace
from core.errors import NobodyCanHelpNow
from core.messages import ConversationId, Incoming, Reply

_log = logging.getLogger(__name__)

AT_ONCE = 1024
"""Updates worked on or waiting for their turn; those beyond wait their turn too, in one queue."""
POLL_SECONDS = 30
READ_SECONDS, UPLOAD_SECONDS = 30.0, 120.0
LAST_WORDS, EXCUSES = 6.0, 2.0
"""Seconds that answers under way have left when the bot is ended, and then to say that there will be none."""
SAME_TROUBLE = 600.0
"""Seconds after which trouble that goes on is logged again."""
ALBUMS = 256

FAULT = Reply(text="Something went wrong on my side: please try again.")
RESTARTED = Reply(text="I was stopped before I could answer: please send that again in a minute.")
OLD_BUTTON = "This button is no longer in use."
First = Callable[[], Awaitable[None]]
"""What is done before waiting for the conversation's turn."""

REFUSED = (
    "Telegram does not know this bot token: copy it anew from @BotFather (/mybots, API Token) "
    "into TELEGRAM_BOT_TOKEN."
)


async def serve(token: str, base_url: str | None, base_file_url: str | None, answers: Answers) -> None:
    """Be the bot until cancelled, which ends it cleanly; raises `NobodyCanHelpNow` when it is refused.

    Updates that waited while the bot was down are answered.
    """
    _keep_libraries_discreet()
    polling = _Polling(connection_pool_size=1, read_timeout=READ_SECONDS)
    application = _application(token, base_url, base_file_url, polling)
    try:
        async with application:
            chat = Chat(application.bot, answers)
            application.add_handler(TypeHandler(Update, chat.hear))
            await _offer_commands(application.bot)
            await application.start()
            try:
                await _poll(application, polling)
            finally:
                await _end(application, chat)
    except InvalidToken:
        raise NobodyCanHelpNow(REFUSED) from None  # the error says the token
    except TelegramError as error:
        raise NobodyCanHelpNow(f"Telegram cannot be reached ({named(error)}).") from error
    finally:
        await application.bot.shutdown()  # after a failed start the application leaves it open


class Chat:
    """Answers what is heard. One bad message never ends it."""

    def __init__(self, bot: Bot, answers: Answers) -> None:
        self._bot, self._answers = bot, answers
        self._ears = Ears(bot.id, bot.username, answers.formats)
        self._turns = Turns()
        self._albums: deque[str] = deque(maxlen=ALBUMS)
        self._under_way: set[asyncio.Task[None]] = set()
        self._ended = False

    async def hear(self, update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer one update, whatever happens."""
        if self._ended:
            _log.warning("update %d remains unanswered", update.update_id)
            return
        task = asyncio.current_task()
        assert task is not None  # noqa: S101  # coroutines run in tasks
        self._under_way.add(task)
        try:
            await self._hear(update)
        except Exception as error:  # noqa: BLE001  # the next message must be heard
            log_fault(f"update {update.update_id}", error)
        finally:
            self._under_way.discard(task)

    async def finish(self) -> None:
        """Let answers under way come to their end, or say to those who waited that none will come."""
        with suppress(TimeoutError):
            async with asyncio.timeout(LAST_WORDS):
                while self._under_way:
                    await asyncio.wait(self._under_way)
        self._ended = True
        if left := set(self._under_way):
            _log.warning("%d messages remain unanswered", len(left))
            for task in left:
                task.cancel()
            await asyncio.wait(left, timeout=EXCUSES)

    async def _hear(self, update: Update) -> None:
        query = update.callback_query
        if query is not None:
            heard = self._ears.press(query)
            await self._converse(heard, lambda: _acknowledge(query, known=heard is not None))
        elif update.edited_message is not None:
            await self._converse(self._ears.edit(update.edited_message))
        elif update.message is not None and self._is_new(update.message.media_group_id):
            await self._converse(self._ears.message(update.message))

    def _is_new(self, album: str | None) -> bool:
        """Return whether this is the first picture of its album, which is answered as one message."""
        if album is None:
            return True
        new = album not in self._albums
        self._albums.append(album)
        return new

    async def _converse(self, heard: Heard | None, first: First | None = None) -> None:
        """Do `first`, then answer when everything heard before in this conversation is answered."""
        if heard is None:
            await (first or _nothing)()
            return
        asked = f"{heard.who} message {heard.message_id}"
        outlet = Outlet(self._bot, heard.place, asked)
        try:
            async with self._turns.turn(heard.who, first or _nothing):
                await self._answer(heard.said, outlet, asked)
        except asyncio.CancelledError:
            await outlet.deliver(RESTARTED)
            raise

    async def _answer(self, said: Incoming | Reply, outlet: Outlet, asked: str) -> None:
        try:
            if isinstance(said, Reply):
                reply = said
            else:
                async with outlet.typing():
                    reply = await self._answers.answer(said)
            await outlet.deliver(reply)
        except Exception as error:  # noqa: BLE001  # neither core nor outlet promises any; a person is told
            log_fault(asked, error)
            await outlet.deliver(FAULT)


class Turns:
    """Lets one at a time into each conversation, in the order of `turn` being entered."""

    def __init__(self) -> None:
        self._last: dict[ConversationId, asyncio.Event] = {}

    @asynccontextmanager
    async def turn(self, who: ConversationId, first: First) -> AsyncIterator[None]:
        """Get in line, do `first`, wait for those who came before, then hold the conversation."""
        before = self._last.get(who)
        mine = self._last[who] = asyncio.Event()
        try:
            await first()
            if before is not None:
                await before.wait()
            yield
        finally:
            mine.set()
            if self._last.get(who) is mine:
                del self._last[who]


async def _nothing() -> None:
    """Do nothing."""


class Troubles:
    """Logs what goes wrong with polling once, not at each of the attempts that python-telegram-bot makes."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._logged: dict[str, float] = {}

    def __call__(self, error: TelegramError) -> None:
        """Log an error unless one like it was logged a short while ago."""
        now, kind = self._clock(), named(error)
        if self._logged.get(kind, -SAME_TROUBLE) + SAME_TROUBLE > now:
            return
        self._logged[kind] = now
        if isinstance(error, Conflict):
            _log.error("Another program is polling with this bot's token: end it. Meanwhile I keep trying.")
        else:
            _log.warning("Telegram does not give updates (%s); I keep trying.", kind)


class _Requests(HTTPXRequest):
    """Makes requests; what Telegram answers is never logged, garbled though it be."""

    __slots__ = ()

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return an answer's JSON; it may hold what people wrote, and the original logs it when broken."""
        try:
            answer: dict[str, Any] = json.loads(payload.decode("utf-8", "replace"))
        except ValueError:
            raise TelegramError("Invalid server response") from None
        return answer


class _Polling(_Requests):
    """Notes when polling is refused for good, which python-telegram-bot's updater keeps to itself."""

    __slots__ = ("refused",)

    def __init__(self, *, connection_pool_size: int, read_timeout: float) -> None:
        super().__init__(connection_pool_size=connection_pool_size, read_timeout=read_timeout)
        self.refused = asyncio.Event()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *timeouts: Any,  # noqa: ANN401  # passed on as they came
        **named_timeouts: Any,  # noqa: ANN401  # as above
    ) -> tuple[int, bytes]:
        """Make a request; after a refusal no more, for the bot then ends, and one sentence says why."""
        if self.refused.is_set():
            return 200, b'{"ok": true, "result": []}'
        code, payload = await super().do_request(url, method, request_data, *timeouts, **named_timeouts)
        if code in {401, 404}:
            self.refused.set()
            await asyncio.Event().wait()  # until polling is stopped
        return code, payload


_App = Application[Any, Any, Any, Any, Any, Any]


def _application(token: str, base_url: str | None, base_file_url: str | None, polling: HTTPXRequest) -> _App:
    requests = _Requests(
        read_timeout=READ_SECONDS, media_write_timeout=UPLOAD_SECONDS, pool_timeout=READ_SECONDS
    )
    builder = ApplicationBuilder().token(token).request(requests).get_updates_request(polling)
    builder = builder.rate_limiter(Pace()).concurrent_updates(AT_ONCE)
    if base_url is not None:
        builder = builder.base_url(base_url)
    if base_file_url is not None:
        builder = builder.base_file_url(base_file_url)
    return builder.build()


async def _poll(application: _App, polling: _Polling) -> None:
    assert application.updater is not None  # noqa: S101  # the builder gives one
    await application.updater.start_polling(
        timeout=POLL_SECONDS,
        allowed_updates=["message", "edited_message", "callback_query"],
        error_callback=Troubles(),
    )
    _log.info("Telegram bot is ready")
    await polling.refused.wait()
    raise NobodyCanHelpNow(REFUSED)


async def _end(application: _App, chat: Chat) -> None:
    """Hear no more, answer what was heard, and leave."""
    if application.updater is not None and application.updater.running:
        await application.updater.stop()
    await chat.finish()
    await application.stop()


async def _offer_commands(bot: Bot) -> None:
    try:
        await bot.set_my_commands([BotCommand(name, description) for name, description in COMMANDS])
    except InvalidToken:
        raise
    except TelegramError as error:
        _log.warning("Telegram did not take the menu of commands, chat goes on without: %s", named(error))


async def _acknowledge(query: CallbackQuery, *, known: bool) -> None:
    with suppress(TelegramError):  # too late to say after downtime; what the button asks is done all the same
        await query.answer(None if known else OLD_BUTTON)


def _keep_libraries_discreet() -> None:
    """Hold back the lines of libraries that carry the token (httpx) or what people write (telegram)."""
    for name, level in (
        ("httpx", logging.WARNING),
        ("httpcore", logging.WARNING),
        ("telegram", logging.INFO),
    ):
        logger = logging.getLogger(name)
        logger.setLevel(max(logger.level, level))

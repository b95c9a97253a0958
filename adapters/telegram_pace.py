"""Keeps to Telegram's flood limits, and sends again what certainly did not arrive.

Telegram tolerates about one message a second in a chat (short bursts pass), 20 a minute in a group, 30 a
second in all (core.telegram.org/bots/faq). Beyond that it answers 429 with the seconds to wait; they are
waited, by everyone who writes to that chat.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable, Coroutine
from datetime import timedelta
from typing import Any

import httpx
from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut
from telegram.ext import BaseRateLimiter

# python-telegram-bot's own switch: it gives times as timedelta, as from its version 23; without it every 429
# warns, even when nobody looks at the time.
os.environ.setdefault("PTB_TIMEDELTA", "true")

ATTEMPTS = 5
LONGEST_WAIT = 120.0
"""Seconds that an answer waits at Telegram's word; told to wait longer, it is given up."""
FIRST_PAUSE = 0.5
"""Seconds before what did not arrive is sent again; they double each time."""

BURST = (8, 8.0)
GROUP = (20, 60.0)
ALL = (30, 1.0)
"""Messages in so many seconds: to one chat, to one group, to everybody."""
_MANY_CHATS = 10_000

_UNSENT = (httpx.ConnectTimeout, httpx.PoolTimeout, httpx.WriteTimeout)

Called = bool | dict[str, Any] | list[dict[str, Any]]
"""What python-telegram-bot passes through its rate limiter: Telegram's answer as JSON."""


class Window:
    """Counts what happened in the last seconds, to allow only so much of it."""

    def __init__(self, most: int, seconds: float) -> None:
        self._seconds = seconds
        self._times: deque[float] = deque(maxlen=most)

    def wait(self, now: float) -> float:
        """Return the seconds until one more is allowed."""
        full = len(self._times) == self._times.maxlen
        return max(0.0, self._times[0] + self._seconds - now) if full else 0.0

    def note(self, now: float) -> None:
        """Count one more."""
        self._times.append(now)

    def idle(self, now: float) -> bool:
        """Return whether forgetting this window would change nothing."""
        return not self._times or self._times[-1] + self._seconds <= now


class Pace(BaseRateLimiter[None]):
    """Delays messages that would be too many, and repeats requests that failed without effect.

    A request that was sent whole and then timed out may have arrived; it is not repeated, for a person would
    rather miss a message of an answer than wonder at two. Showing that the bot types is never worth a wait.
    """

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._clock, self._sleep = clock, sleep
        self._all = Window(*ALL)
        self._chats: defaultdict[object, list[Window]] = defaultdict(list)
        self._held: dict[object, float] = {}

    async def initialize(self) -> None:
        """Nothing needs to be made ready."""

    async def shutdown(self) -> None:
        """Nothing needs to be given back."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Called]],
        args: Any,  # noqa: ANN401  # passed on as it came
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,  # noqa: ARG002  # the base class's parameter
    ) -> Called:
        """Make the request when it is its time, a few times where that can help; raise what remains."""
        if endpoint == "sendChatAction":
            return await callback(*args, **kwargs)
        chat = data.get("chat_id")
        attempt = 0
        while True:
            attempt += 1
            if endpoint.startswith("send"):
                await self._admitted(chat)
            try:
                return await callback(*args, **kwargs)
            except NetworkError as error:
                if attempt == ATTEMPTS or not surely_unsent(error):
                    raise
                await self._sleep(FIRST_PAUSE * 2 ** (attempt - 1))
            except RetryAfter as error:
                seconds = _seconds(error)
                if attempt == ATTEMPTS or seconds > LONGEST_WAIT:
                    raise
                self._held[chat] = max(self._held.get(chat, 0.0), self._clock() + seconds)
                await self._until_free(chat)

    async def _admitted(self, chat: object) -> None:
        """Wait until one more message to this chat is within the limits, and count it."""
        await self._until_free(chat)
        windows = self._windows(chat)
        while (wait := max(window.wait(self._clock()) for window in windows)) > 0:
            await self._sleep(wait)
        for window in windows:
            window.note(self._clock())

    async def _until_free(self, chat: object) -> None:
        """Wait as long as Telegram said."""
        while (wait := self._held.get(chat, 0.0) - self._clock()) > 0:
            await self._sleep(wait)
        self._held.pop(chat, None)

    def _windows(self, chat: object) -> list[Window]:
        if len(self._chats) > _MANY_CHATS:
            self._forget_idle()
        if not (own := self._chats[chat]):
            group = str(chat).startswith("-")
            own += [Window(*BURST), Window(*GROUP)] if group else [Window(*BURST)]
        return [self._all, *own]

    def _forget_idle(self) -> None:
        now = self._clock()
        for chat in [chat for chat, own in self._chats.items() if all(w.idle(now) for w in own)]:
            del self._chats[chat]


def surely_unsent(error: NetworkError) -> bool:
    """Return whether a request had no effect, so that sending it again doubles nothing.

    A connection that broke, or a server's 5xx, is taken for that; it may rarely have arrived all the same.
    """
    if isinstance(error, TimedOut):
        return isinstance(error.__cause__, _UNSENT)
    return not isinstance(error, BadRequest)


def _seconds(error: RetryAfter) -> float:
    given = error.retry_after
    return given.total_seconds() if isinstance(given, timedelta) else float(given)

"""Flood limits are kept before Telegram complains, obeyed when it does, and no message is doubled."""

from __future__ import annotations

from collections.abc import Sequence

import httpx
import pytest
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from adapters.telegram_pace import ATTEMPTS, Called, Pace


class SleptClock:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def read(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        assert seconds > 0
        self.now += seconds


class ScriptedCalls:
    """Fails in order as told, then succeeds; remembers when it was called."""

    def __init__(self, clock: SleptClock, failures: Sequence[Exception] = ()) -> None:
        self._clock, self._failures = clock, list(failures)
        self.times: list[float] = []

    async def __call__(self) -> Called:
        self.times.append(self._clock.now)
        if self._failures:
            raise self._failures.pop(0)
        return True


def timed_out(cause: type[httpx.TimeoutException]) -> TimedOut:
    error = TimedOut()
    error.__cause__ = cause("")
    return error


async def times(
    failures: Sequence[Exception] = (), *, chat: int = 7, count: int = 1, endpoint: str = "sendMessage"
) -> list[float]:
    clock = SleptClock()
    pace, calls = Pace(clock.read, clock.sleep), ScriptedCalls(clock, failures)
    for _ in range(count):
        await pace.process_request(calls, (), {}, endpoint, {"chat_id": chat}, None)
    return calls.times


async def test_a_short_burst_passes_and_then_a_chat_gets_a_message_a_second() -> None:
    assert await times(count=18) == [0.0] * 8 + [8.0] * 8 + [16.0] * 2


async def test_a_group_gets_twenty_a_minute() -> None:
    assert (await times(chat=-100, count=21))[-1] == 60.0


async def test_everybody_together_gets_thirty_a_second() -> None:
    clock = SleptClock()
    pace, calls = Pace(clock.read, clock.sleep), ScriptedCalls(clock)
    for chat in range(1, 32):
        await pace.process_request(calls, (), {}, "sendMessage", {"chat_id": chat}, None)
    assert calls.times == [0.0] * 30 + [1.0]


async def test_a_429_is_waited_for_as_long_as_told_and_by_the_whole_chat() -> None:
    assert await times([RetryAfter(7), RetryAfter(3)], count=2) == [0.0, 7.0, 10.0, 10.0]


async def test_an_endless_wait_is_given_up() -> None:
    with pytest.raises(RetryAfter):
        await times([RetryAfter(3600)])
    with pytest.raises(RetryAfter):
        await times([RetryAfter(1)] * ATTEMPTS)


@pytest.mark.parametrize(
    "error",
    [
        NetworkError("Bad Gateway"),
        timed_out(httpx.ConnectTimeout),
        timed_out(httpx.PoolTimeout),
        timed_out(httpx.WriteTimeout),
    ],
)
async def test_what_did_not_arrive_is_sent_again(error: Exception) -> None:
    assert await times([error, error]) == [0.0, 0.5, 1.5]


@pytest.mark.parametrize(
    "error", [timed_out(httpx.ReadTimeout), BadRequest("chat not found"), Forbidden("blocked")]
)
async def test_what_may_have_arrived_or_was_refused_is_not(error: TelegramError) -> None:
    with pytest.raises(type(error)):
        await times([error])


async def test_showing_that_the_bot_types_is_never_waited_for() -> None:
    assert await times(count=50, endpoint="sendChatAction") == [0.0] * 50
    with pytest.raises(RetryAfter):
        await times([RetryAfter(1)], endpoint="sendChatAction")

"""One suite of promises over every keeper of conversations: memory, private server, a URL."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import ExponentialBackoff
from redis.exceptions import RedisError

from adapters.redis_embedded import EmbeddedRedis, _find_binary
from adapters.redis_store import RedisConversations, code_of, normal_code
from core.case import Case, Edit
from core.errors import StoreUnavailable, UnknownCase, UnreadableState
from core.messages import ConversationId
from core.ports import Conversation, Conversations
from core.request import Request
from tests.fakes import MemoryConversations

WHO = ConversationId("telegram", "5", "7")
CASE = Case(request=Request(age=45, conditions=("asthma",)), seed=1, edits=(Edit(stated=Request(age=50)),))


@pytest.fixture
async def private_url(tmp_path: Path) -> AsyncIterator[str]:
    server = EmbeddedRedis(tmp_path)
    yield await server.start()
    await server.stop()


@pytest.fixture(params=["memory", "private server", "REDIS_URL"])
async def store(request: pytest.FixtureRequest, private_url: str) -> AsyncIterator[Conversations]:
    if request.param == "memory":
        yield MemoryConversations()
        return
    if request.param == "private server":
        keeper = RedisConversations(private_url)
        yield keeper
        await keeper.close()
        return
    async with server_by_url() as url:
        keeper = RedisConversations(url)
        yield keeper
        await keeper.close()


@asynccontextmanager
async def server_by_url() -> AsyncIterator[str]:
    """Give the server at `REDIS_URL`, or else one of our own on a TCP port, as a URL names it."""
    stated = os.environ.get("REDIS_URL")
    if stated:
        async with Redis.from_url(stated) as cleaner:
            await cleaner.delete(f"synthomed:conversation:{{{WHO}}}")
        yield stated
        return
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ("--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no")
    server = await asyncio.create_subprocess_exec(
        _find_binary(), *options, stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.DEVNULL
    )
    url = f"redis://127.0.0.1:{port}/0"
    patient = Retry(ExponentialBackoff(cap=0.05), retries=200, supported_errors=(RedisError,))
    async with Redis.from_url(url, retry=patient) as client:
        await client.ping()
    yield url
    server.terminate()
    await server.wait()


async def test_a_new_conversation_is_empty(store: Conversations) -> None:
    assert await store.load(WHO) == Conversation()


async def test_what_was_saved_is_loaded(store: Conversations) -> None:
    async with store.hold(WHO):
        await store.save(WHO, Conversation(case=CASE))
    assert await store.load(WHO) == Conversation(case=CASE)


async def test_conversations_are_apart(store: Conversations) -> None:
    async with store.hold(WHO):
        await store.save(WHO, Conversation(case=CASE))
    assert await store.load(ConversationId("telegram", "5", "8")) == Conversation()
    assert await store.load(ConversationId("discord", "5", "7")) == Conversation()


async def test_a_shared_case_opens_by_its_code(store: Conversations) -> None:
    assert await store.open(await store.share(CASE)) == CASE


async def test_an_unknown_code_is_said_to_be_unknown(store: Conversations) -> None:
    with pytest.raises(UnknownCase):
        await store.open("0000-0000-0000")


async def test_holding_is_alone(private_url: str) -> None:
    store, inside, most = RedisConversations(private_url), 0, 0

    async def visit() -> None:
        nonlocal inside, most
        async with store.hold(WHO):
            inside += 1
            most = max(most, inside)
            loaded = await store.load(WHO)
            await store.save(WHO, Conversation(past=(*loaded.past, CASE)))
            inside -= 1

    await asyncio.gather(*(visit() for _ in range(8)))
    assert most == 1
    assert len((await store.load(WHO)).past) == 8
    await store.close()


async def test_more_callers_than_connections_wait_their_turn(private_url: str) -> None:
    store = RedisConversations(private_url)
    people = [ConversationId("telegram", "5", str(n)) for n in range(200)]
    assert await asyncio.gather(*(store.load(who) for who in people)) == [Conversation()] * 200
    await store.close()


async def test_a_code_may_be_typed_carelessly(private_url: str) -> None:
    store = RedisConversations(private_url)
    code = await store.share(CASE)
    assert len(code) == 14
    assert await store.open(code.lower().replace("-", " ").replace("0", "o").replace("1", "l")) == CASE
    assert await store.share(CASE) == code
    await store.close()


def test_codes_use_letters_that_are_not_confused() -> None:
    assert not set(code_of(b"anything")) & set("ILOU")
    assert normal_code("o1l-i") == "0111"


async def test_what_is_kept_has_a_time_to_live(private_url: str) -> None:
    store = RedisConversations(private_url)
    async with store.hold(WHO):
        await store.save(WHO, Conversation(case=CASE))
    await store.share(CASE)
    raw = Redis.from_url(private_url)
    keys = [key async for key in raw.scan_iter("synthomed:*")]
    assert len(keys) == 2
    assert min([await raw.ttl(key) for key in keys]) > 0
    await raw.aclose()
    await store.close()


async def test_state_of_another_version_is_refused_and_left_as_it_is(private_url: str) -> None:
    store, raw = RedisConversations(private_url), Redis.from_url(private_url)
    key = f"synthomed:conversation:{{{WHO}}}"
    await raw.set(key, b'{"version":9,"body":{}}')
    with pytest.raises(UnreadableState):
        await store.load(WHO)
    assert await raw.get(key) == b'{"version":9,"body":{}}'
    await raw.aclose()
    await store.close()


async def test_a_store_that_is_gone_is_said_to_be_gone(tmp_path: Path) -> None:
    store = RedisConversations(f"unix://{tmp_path}/nobody.sock")
    with pytest.raises(StoreUnavailable, match="nothing is lost"):
        await store.load(WHO)
    with pytest.raises(StoreUnavailable):
        async with store.hold(WHO):
            pass
    await store.close()

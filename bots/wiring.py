"""Puts the program together: store, reader, knowledge, assistant."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from adapters.redis_embedded import EmbeddedRedis
from adapters.redis_store import RedisConversations
from adapters.system_ports import LogAudit, SystemClock, SystemEntropy
from bots.settings import Settings
from core.knowledge.context import shipped_context
from core.service import Assistant
from core.understanding import Reader


@asynccontextmanager
async def assistant(settings: Settings) -> AsyncIterator[Assistant]:
    """Open the assistant of these settings; its Redis is given back at the end."""
    async with conversations(settings) as store:
        context = shipped_context()
        yield Assistant(
            conversations=store,
            reader=Reader(context.knowledge, context.allergens),
            context=context,
            clock=SystemClock(),
            entropy=SystemEntropy(),
            audit=LogAudit(),
        )


@asynccontextmanager
async def conversations(settings: Settings) -> AsyncIterator[RedisConversations]:
    """Open the store: Redis at `REDIS_URL`, else a private server in the user's data folder."""
    if settings.redis_url is not None:
        async with _store(settings.redis_url) as store:
            yield store
        return
    server = EmbeddedRedis(settings.data)
    url = await server.start()
    try:
        async with _store(url) as store:
            yield store
    finally:
        await server.stop()


@asynccontextmanager
async def _store(url: str) -> AsyncIterator[RedisConversations]:
    store = RedisConversations(url)
    try:
        await store.ping()
        yield store
    finally:
        await store.close()

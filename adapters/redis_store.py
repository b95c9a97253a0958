"""Conversations and shared cases in Redis."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from hashlib import blake2b

from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.lock import Lock
from redis.exceptions import LockError, LockNotOwnedError, RedisError

from core.case import Case
from core.errors import StoreUnavailable, UnknownCase
from core.messages import ConversationId
from core.ports import Conversation
from core.saved import case_bytes, case_from, conversation_bytes, conversation_from

CONVERSATION_SECONDS = 90 * 24 * 3600
"""A conversation is kept so long after its last message: a term's break."""
CASE_SECONDS = 400 * 24 * 3600
"""A shared case is kept so long after it was last shared or opened: a school year and a month."""
_LOCK_SECONDS = 60.0
_WAIT_SECONDS = 20.0
_CONNECTIONS = 32
_GONE = "My memory (Redis) can't be reached just now; nothing is lost. Please try again in a minute."
_BUSY = "I am still working on your message before this one; please send it again in a moment."
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans("OIL", "011")
_CODE_LETTERS = 12


class RedisConversations:
    """Keeps the promise of `core.ports.Conversations` on one Redis server or cluster node.

    Keys: `synthomed:conversation:{<id>}` and its lock `…:lock` (one hash slot), `synthomed:case:{<code>}`.
    """

    def __init__(self, url: str) -> None:
        pool = BlockingConnectionPool.from_url(
            url, max_connections=_CONNECTIONS, timeout=_WAIT_SECONDS, socket_timeout=_WAIT_SECONDS,
            socket_connect_timeout=5,
        )  # fmt: skip
        self._redis: Redis = Redis.from_pool(pool)

    async def ping(self) -> None:
        """Raise `StoreUnavailable` unless the server answers."""
        async with _translated():
            await self._redis.ping()

    async def close(self) -> None:
        """Give the connections back."""
        await self._redis.aclose()

    def hold(self, who: ConversationId) -> AbstractAsyncContextManager[None]:
        """See `core.ports.Conversations.hold`."""
        return self._held(who)

    @asynccontextmanager
    async def _held(self, who: ConversationId) -> AsyncIterator[None]:
        lock = self._redis.lock(
            f"{_conversation_key(who)}:lock", timeout=_LOCK_SECONDS, blocking_timeout=_WAIT_SECONDS
        )
        async with _translated():
            acquired = await lock.acquire()
        if not acquired:
            raise StoreUnavailable(_BUSY)
        try:
            yield
        finally:
            await _release(lock)

    async def load(self, who: ConversationId) -> Conversation:
        """See `core.ports.Conversations.load`."""
        async with _translated():
            data = await self._redis.get(_conversation_key(who))
        return conversation_from(data) if isinstance(data, bytes) else Conversation()

    async def save(self, who: ConversationId, conversation: Conversation) -> None:
        """See `core.ports.Conversations.save`."""
        async with _translated():
            await self._redis.set(
                _conversation_key(who), conversation_bytes(conversation), ex=CONVERSATION_SECONDS
            )

    async def share(self, case: Case) -> str:
        """See `core.ports.Conversations.share`."""
        data = case_bytes(case)
        code = code_of(data)
        async with _translated():
            await self._redis.set(_case_key(code), data, ex=CASE_SECONDS)
        return "-".join(code[at : at + 4] for at in range(0, _CODE_LETTERS, 4))

    async def open(self, code: str) -> Case:
        """See `core.ports.Conversations.open`."""
        plain = normal_code(code)
        async with _translated():
            data = await self._redis.getex(_case_key(plain), ex=CASE_SECONDS)
        if not isinstance(data, bytes):
            raise UnknownCase(
                f"I know no case {code}; check the code, or ask whoever shared it to share it again."
            )
        return case_from(data)


def code_of(data: bytes) -> str:
    """Return twelve Crockford base-32 letters (60 bits) that follow from the bytes of a case."""
    number = int.from_bytes(blake2b(data, digest_size=8).digest()) >> 4
    return "".join(_ALPHABET[(number >> (5 * at)) & 31] for at in reversed(range(_CODE_LETTERS)))


def normal_code(code: str) -> str:
    """Return a code as written by a person in the form it is kept."""
    return "".join(c for c in code.upper() if c.isalnum()).translate(_MISREAD)


def _conversation_key(who: ConversationId) -> str:
    return f"synthomed:conversation:{{{who}}}"


def _case_key(code: str) -> str:
    return f"synthomed:case:{{{code}}}"


@asynccontextmanager
async def _translated() -> AsyncIterator[None]:
    try:
        yield
    except (RedisError, OSError, TimeoutError) as error:
        raise StoreUnavailable(_GONE) from error


async def _release(lock: Lock) -> None:
    """Release a lock; one that ran out in the meantime, or a server that is gone, frees itself."""
    try:
        await lock.release()
    except (LockError, LockNotOwnedError, RedisError, OSError):
        return

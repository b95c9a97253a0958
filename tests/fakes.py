"""Stand-ins for what the core needs from outside, each keeping its port's promise."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from core.case import Case
from core.errors import UnknownCase
from core.messages import ConversationId
from core.ports import Answered, Conversation
from core.saved import case_bytes, case_from, conversation_bytes, conversation_from


class MemoryConversations:
    """Keeps conversations in a dictionary, encoded as a real store keeps them."""

    def __init__(self) -> None:
        self.saved: dict[ConversationId, bytes] = {}
        self.shared: dict[str, bytes] = {}
        self.held: list[ConversationId] = []

    def hold(self, who: ConversationId) -> AbstractAsyncContextManager[None]:
        return self._hold(who)

    @asynccontextmanager
    async def _hold(self, who: ConversationId) -> AsyncIterator[None]:
        assert who not in self.held, "one message at a time"
        self.held.append(who)
        try:
            yield
        finally:
            self.held.remove(who)

    async def load(self, who: ConversationId) -> Conversation:
        data = self.saved.get(who)
        return Conversation() if data is None else conversation_from(data)

    async def save(self, who: ConversationId, conversation: Conversation) -> None:
        assert who in self.held, "hold, then save"
        self.saved[who] = conversation_bytes(conversation)

    async def share(self, case: Case) -> str:
        code = f"CASE-{len(self.shared):04d}-TEST"
        self.shared[code] = case_bytes(case)
        return code

    async def open(self, code: str) -> Case:
        if code not in self.shared:
            raise UnknownCase(f"I know no case {code}.")
        return case_from(self.shared[code])


class SteppingClock:
    """Goes a millisecond further each time it is read."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        self.now += 0.001
        return self.now


class CountingEntropy:
    """Gives 1, 2, 3 …"""

    def __init__(self) -> None:
        self.last = 0

    def seed(self) -> int:
        self.last += 1
        return self.last


class RememberingAudit:
    """Keeps its lines."""

    def __init__(self) -> None:
        self.lines: list[Answered] = []

    def answered(self, line: Answered) -> None:
        self.lines.append(line)

"""Fixtures shared by all tests."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from core.knowledge.context import Context, shipped_context
from core.messages import ConversationId, Incoming, Reply
from core.service import Assistant
from core.understanding import Reader
from tests.fakes import CountingEntropy, MemoryConversations, RememberingAudit, SteppingClock


@pytest.fixture(scope="session")
def context() -> Context:
    return shipped_context()


@pytest.fixture(scope="session")
def reader(context: Context) -> Reader:
    return Reader(context.knowledge, context.allergens)


ME = ConversationId("terminal", "here", "me")


@dataclass(frozen=True)
class Talk:
    """An assistant on fakes, and one person talking to it."""

    assistant: Assistant
    conversations: MemoryConversations
    audit: RememberingAudit

    async def say(self, text: str, who: ConversationId | None = None) -> Reply:
        return await self.assistant.answer(Incoming(conversation=who or ME, text=text, message_id="1"))


@pytest.fixture
def talk(context: Context, reader: Reader) -> Talk:
    conversations, audit = MemoryConversations(), RememberingAudit()
    assistant = Assistant(
        conversations=conversations,
        reader=reader,
        context=context,
        clock=SteppingClock(),
        entropy=CountingEntropy(),
        audit=audit,
    )
    return Talk(assistant, conversations, audit)

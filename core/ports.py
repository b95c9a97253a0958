"""What the core needs from outside, as promises it owns."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol

from core.case import Case
from core.messages import ConversationId


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """What is remembered of a conversation: the case in hand and the cases before it, newest first."""

    case: Case | None = None
    past: tuple[Case, ...] = ()


class Conversations(Protocol):
    """Keeps conversations and shared cases."""

    def hold(self, who: ConversationId) -> AbstractAsyncContextManager[None]:
        """Enter alone: while held, no other process answers in this conversation.

        Waits for the holder before; raises `StoreUnavailable` when the wait is too long or the store is
        gone. A holder that dies frees the conversation after a bounded time.
        """

    async def load(self, who: ConversationId) -> Conversation:
        """Return what was saved last, or an empty conversation.

        Raises `UnreadableState` for an encoding it does not know (leaving it as it is), `StoreUnavailable`
        when the store is gone.
        """

    async def save(self, who: ConversationId, conversation: Conversation) -> None:
        """Keep it until it has been left alone for the time to live. All or nothing."""

    async def share(self, case: Case) -> str:
        """Return a short code (Crockford base 32, `7F3K-Q2MD-9XAB`) that opens this case anywhere.

        The same case gives the same code.
        """

    async def open(self, code: str) -> Case:
        """Return the case of a code; letters may be lower case, hyphens missing, O for 0, I or L for 1.

        Raises `UnknownCase` when there is none.
        """


class Clock(Protocol):
    """Tells time for log lines; nothing a patient is made of depends on it."""

    def monotonic(self) -> float:
        """Return seconds that never go back."""


class Entropy(Protocol):
    """Gives seeds for cases whose seed was not stated."""

    def seed(self) -> int:
        """Return an integer in [0, 2**31)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """One canonical line about one message: never its content."""

    conversation: str
    message_id: str
    intent: str
    outcome: str
    patients: int
    milliseconds: float


class Audit(Protocol):
    """Keeps one line a message."""

    def answered(self, line: Answered) -> None:
        """Write the line."""

"""What the Discord adapter needs from whoever answers: a promise it owns, free of Discord's library."""

from __future__ import annotations

from typing import Literal, Protocol

from core.messages import Incoming, Reply


class Answers(Protocol):
    """Answers people, and knows the names they may complete to."""

    @property
    def formats(self) -> tuple[str, ...]:
        """Names of the export formats, most used first."""

    async def answer(self, incoming: Incoming) -> Reply:
        """Return what the person gets; what they did wrong is a reply too, never an exception."""

    def suggest(self, kind: Literal["condition", "medication"], text: str) -> tuple[str, ...]:
        """Return up to 25 canonical names for what was typed so far, best first, within milliseconds."""

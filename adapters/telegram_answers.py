"""What the Telegram adapter needs from whoever answers: a promise it owns, free of Telegram's library."""

from __future__ import annotations

from typing import Literal, Protocol

from core.messages import Incoming, Reply


class Answers(Protocol):
    """Answers people, and knows the formats and names they may choose from."""

    @property
    def formats(self) -> tuple[str, ...]:
        """Names of the export formats, most used first."""

    async def answer(self, incoming: Incoming) -> Reply:
        """Return what the person gets; what they did wrong is a reply too, never an exception."""

    def suggest(self, kind: Literal["condition", "medication"], text: str) -> tuple[str, ...]:
        """Return up to 25 canonical names for what was typed so far, best first."""

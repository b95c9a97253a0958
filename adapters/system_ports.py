"""The clock, the source of seeds and the log of this machine."""

from __future__ import annotations

import json
import logging
import secrets
import time

from core.ports import Answered

LOG = logging.getLogger("synthomed")


class SystemClock:
    """Keeps the promise of `core.ports.Clock`."""

    def monotonic(self) -> float:
        """Return seconds that never go back."""
        return time.monotonic()


class SystemEntropy:
    """Keeps the promise of `core.ports.Entropy`."""

    def seed(self) -> int:
        """Return an integer in [0, 2**31) from the operating system."""
        return secrets.randbelow(2**31)


class LogAudit:
    """Writes one JSON line a message to the log: ids, intent, counts and milliseconds, never content."""

    def answered(self, line: Answered) -> None:
        """Write the line."""
        LOG.info(
            "%s",
            json.dumps(
                {
                    "event": "answered",
                    "conversation": line.conversation,
                    "message": line.message_id,
                    "intent": line.intent,
                    "outcome": line.outcome,
                    "patients": line.patients,
                    "ms": round(line.milliseconds, 1),
                }
            ),
        )

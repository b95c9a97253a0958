"""Names of observations as a scorecard shows them."""

from __future__ import annotations

from core.knowledge.base import Knowledge
from core.wording import spoken

_WORDS = frozenset({"iron", "age"})
_INITIALS = 4
"""Names up to this length are initials, shown as the chart shows them."""


def titled(name: str, knowledge: Knowledge) -> str:
    """Return an observation's name as a table shows it: "systolic BP", "ALT", "neutrophils"."""
    if len(name) <= _INITIALS and name not in _WORDS and name in knowledge.observations:
        return knowledge.observations[name].short
    return spoken(name).removesuffix(" absolute")

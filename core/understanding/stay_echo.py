"""What was read of a hospital stay, for the line that shows how a message was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from core.intent import Meaning
    from core.request import Giving

_PLACES = {"icu": "ICU", "ward": "ward", "emergency": "emergency department", "hospital": "in hospital"}


def stay_parts(meaning: Meaning) -> Iterator[str]:
    """Yield "ICU", "in hospital for 2 days", "6 hours later", "getting worse", "given …"."""
    stated = meaning.stated
    if stated.setting is not None and not (stated.setting == "hospital" and stated.hours_in):
        yield _PLACES[stated.setting]
    if stated.hours_in is not None:
        yield f"in hospital for {hours_text(stated.hours_in)}" if stated.hours_in else "day of admission"
    if meaning.turn is not None:
        yield {"worse": "getting worse", "better": "getting better", "stable": "stable"}[meaning.turn]
    if meaning.hours:
        yield f"{hours_text(meaning.hours)} later"
    yield from (_given(giving) for giving in meaning.giving)
    if meaning.discharge:
        yield "discharged"
    if meaning.sheet:
        yield meaning.sheet + (
            f", last {hours_text(meaning.span)}" if meaning.span and meaning.span != 1 else ""
        )


def hours_text(hours: float) -> str:
    """Return "6 hours", "2 days", "30 minutes"."""
    if hours < 1:
        return f"{60 * hours:.0f} minutes"
    if hours >= 48 and hours % 24 == 0:
        return f"{hours / 24:g} days"
    return f"{hours:g} hour{'s' if hours != 1 else ''}"


def _given(giving: Giving) -> str:
    amount = f" {giving.amount:g} {giving.unit}" if giving.amount else ""
    return f"given {giving.what}{amount}"

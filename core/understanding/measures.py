"""Numbers with their comparison and unit, brought to the unit of an observation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.request import Finding

if TYPE_CHECKING:
    from core.knowledge.schema import Observation
    from core.understanding.language import Readings
    from core.understanding.line import Line


@dataclass(frozen=True, slots=True)
class Amount:
    """One number or a range, how it compares, its unit word, and the piece after it."""

    low: float
    high: float | None
    compare: str
    unit: str
    end: int


def amount_at(line: Line, i: int, readings: Readings) -> Amount | None:
    """Read a comparison, a number or range, and a unit from piece `i` on."""
    compare = line.sense(i, "compare") or ""
    while line.sense(i, "compare") or line.word(i) == "=":
        i += 1
    first = line.number(i)
    if first is None:
        return None
    unit, end = _unit(line, i + 1)
    low, high = first, None
    if unit == "ft":
        inches = line.number(end)
        if inches is not None and inches < 12 and line.sense(end + 1, "unit") == "inch":
            return Amount(first * 12 + inches, None, compare, "inch", end + 2)
        return Amount(first * 12, None, compare, "inch", end)
    second = line.number(end + 1)
    if (
        line.word(end) in readings.comparators.joined
        and second is not None
        and second > first
        and not _age_follows(line, end + 2)
    ):
        high = second
        other, end = _unit(line, end + 2)
        unit = unit or other
    if line.sense(end, "open") and not line.sense(end, "stage of life"):
        compare, end = compare or line.sense(end, "open") or "", end + 1
    return Amount(low, high, compare, unit, end)


def finding(observation: Observation, amount: Amount, readings: Readings) -> Finding:
    """Return the finding an amount states of an observation, in the observation's unit and decimals."""
    low = converted(observation, amount.low, amount.unit, readings)
    if amount.high is not None:
        return Finding(
            observation=observation.name,
            above=low,
            below=converted(observation, amount.high, amount.unit, readings),
        )
    if amount.compare == "above":
        return Finding(observation=observation.name, above=low)
    if amount.compare == "below":
        return Finding(observation=observation.name, below=low)
    return Finding(observation=observation.name, value=low)


def converted(observation: Observation, value: float, unit: str, readings: Readings) -> float:
    """Return the value in the observation's own unit; without a unit word, what the size implies."""
    for conversion in readings.conversions:
        if conversion.observation != observation.name:
            continue
        above, below = conversion.implied_above, conversion.implied_below
        implied = (above is not None and value > above) or (below is not None and value < below)
        if unit == conversion.unit or (
            implied and unit in {"", "degrees", "other", "mmol_mol", "each", "percent"} and unit != "percent"
        ):
            return round(value * conversion.multiply + conversion.add, observation.decimals)
    return value


def _unit(line: Line, i: int) -> tuple[str, int]:
    unit = line.sense(i, "unit")
    if unit is None or (unit == "inch" and line.word(i) == "in"):
        return "", i
    return unit, i + 1


def _age_follows(line: Line, i: int) -> bool:
    return line.sense(i, "age mark") is not None

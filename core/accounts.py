"""What made a value: the words in which the generator accounts for what it drew."""

from __future__ import annotations

from dataclasses import dataclass

from core.knowledge.schema import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing that moved a value: a condition or medication, by how much, and on whose word.

    `change` is in the observation's unit; `replaced` are the 5th, 50th and 95th percentile of people with it
    where it gives a distribution of its own. `outweighed` tells that another moved the value further.
    """

    cause: str
    change: float
    replaced: tuple[float, float, float] | None
    outweighed: bool
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """How a value came about.

    `base` are the 5th, 50th and 95th percentile of people of that age and sex without disease, None where the
    observation has none; where people were surveyed in strata, `among` tells what those of the patient's have
    in common (feature, above, up to), `surveyed` how many there were, and `base` is theirs. `expected` is the
    median after all `steps`, `rank` the share of people in the same state whose value is lower (None where
    `stated`). `formula` and `parts` tell what a computed value is computed from.
    """

    observation: str
    base: tuple[float, float, float] | None
    base_source: Source | None
    steps: tuple[Step, ...]
    expected: float | None
    rank: float | None
    stated: bool
    formula: str
    parts: tuple[str, ...]
    among: tuple[tuple[str, float, float], ...] = ()
    surveyed: int = 0

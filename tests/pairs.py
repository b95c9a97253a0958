"""Make a patient of pairs of conditions: every pair, or as many as the first argument says (`make pairs`)."""

from __future__ import annotations

import sys
from itertools import combinations

import numpy as np

from core.case import Case
from core.coherence.checking import impossible
from core.errors import SynthoMedError
from core.knowledge.context import shipped_context
from core.patients.coexistence import apart
from core.patients.generation import cohort
from core.request import Request


def trouble(first: str, second: str, count: int = 1) -> str:
    """Return what is wrong with patients who have two conditions, "" when nothing is.

    All have both and none is impossible; or nobody can have both, and the refusal says why.
    """
    context = shipped_context()
    request = Request(count=count, conditions=(first, second))
    reason = apart(context.knowledge, first, second)
    try:
        made = cohort(Case(request=request, seed=1), context)
    except SynthoMedError as error:
        return "" if reason is not None and reason in error.message else f"refused: {error.message}"
    if reason is not None:
        return f"made, though {reason}"
    lacking = int((~(made.has(first) & made.has(second))).sum())
    broken = [violation.rule.name for violation in impossible(made, context.knowledge)]
    return f"{lacking} lack one" if lacking else ", ".join(broken)


def some_pairs(count: int | None = None) -> list[tuple[str, str]]:
    """Return all pairs of conditions, or `count` of them, the same every time."""
    pairs = list(combinations(shipped_context().knowledge.conditions, 2))
    if count is None:
        return pairs
    return [pairs[at] for at in np.random.default_rng(7).choice(len(pairs), count, replace=False)]


def main() -> None:
    """Print every pair in trouble and how many there are."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else None
    pairs = some_pairs(count)
    found = [(first, second, what) for first, second in pairs if (what := trouble(first, second))]
    for first, second, what in found:
        print(f"{first} + {second}: {what}")  # noqa: T201  # what the command is for
    print(f"{len(pairs)} pairs, {len(found)} in trouble")  # noqa: T201  # as above


if __name__ == "__main__":
    main()

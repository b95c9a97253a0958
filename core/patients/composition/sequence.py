"""Which part each patient belongs to: exact numbers, evenly spread, in an order of chance."""

from __future__ import annotations

import numpy as np

from core.cohort import Floats, Ints
from core.patients.chance import Chance


def apportioned(total: int, shares: Floats) -> Ints:
    """Return whole numbers (k,) that sum to `total` in these shares, by largest remainders.

    Of equal remainders the first is rounded up.
    """
    exact = total * shares / shares.sum()
    whole = np.floor(exact + 1e-9)
    short = total - int(whole.sum())
    whole[np.argsort(-np.round(exact - whole, 9), kind="stable")[:short]] += 1
    counts: Ints = whole.astype(np.int64)
    return counts


def spread(counts: Ints, shares: Floats, seed: int, stream: str) -> Ints:
    """Return the part (n,) of each of n patients, `counts` of each, as even as its `shares` all along.

    The j-th patient of a part is due somewhere between j and j + 1 of its intervals (one over its share), by
    chance; patients take their parts in the order they are due. Among any first k of them a part of two has
    thus its share to less than one patient, and of several nearly so; the order of one mix tells nothing of
    another's. Counts at the end are exact. Stratified placing as in systematic sampling with a random start
    in every interval (Cochran 1977, Sampling Techniques, 3rd ed., section 8.3).
    """
    due: list[Floats] = []
    for at, (count, share) in enumerate(zip(counts.tolist(), shares.tolist(), strict=True)):
        start = Chance(seed, 0, count).uniform(f"{stream} {at}") if count else np.empty(0)
        due.append((np.arange(count) + start) / max(share, 1e-12))
    part = np.repeat(np.arange(len(counts)), counts)
    return part[np.argsort(np.concatenate(due), kind="stable")].astype(np.int64)

"""Days of visits: more in spring than in winter, none at the weekend."""

from __future__ import annotations

import numpy as np

from core.cohort import AS_OF, Floats, Ints

_MONTHS = np.asarray([0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365]) / 365
_THURSDAY = 3
"""Weekday of 1970-01-01, Monday being 0."""
_SATURDAY = 5


def days_ago(years: Floats, shares: Floats) -> Ints:
    """Return so many years before the chart as days, denser in months of a larger share (12,).

    Whole years stay whole years: time runs faster in busy months, slower in others.
    """
    sums = np.append(0.0, np.cumsum(shares / shares.sum()))
    now = AS_OF.item()
    share = np.interp((now.timetuple().tm_yday - 1) / 365, _MONTHS, sums)
    moment = now.year + share - years
    year = np.floor(moment)
    first = (year - 1970).astype("datetime64[Y]").astype("datetime64[D]")
    length = ((year - 1969).astype("datetime64[Y]").astype("datetime64[D]") - first).astype(np.int64)
    day = first + np.floor(np.interp(moment - year, sums, _MONTHS) * length).astype("timedelta64[D]")
    ago: Ints = np.maximum((AS_OF - day).astype(np.int64), 1)
    return ago


def on_weekdays(ago: Ints) -> Ints:
    """Return days with those at a weekend moved to the Friday before."""
    weekday = (
        (AS_OF - ago.astype("timedelta64[D]")).astype("datetime64[D]").astype(np.int64) + _THURSDAY
    ) % 7
    return np.where(weekday >= _SATURDAY, ago + weekday - _SATURDAY + 1, ago)

"""What a case asks to be wrong, with everything that was left open filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from core.case import Case, effective_request
from core.mess.tables import faults
from core.messy import EVERYTHING, LABS, VITALS, Dirt, Gap, Kind, Mess, Pattern

_MOST = 0.95


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Shares missing by what, rates by kind of fault, share of duplicates, and faults in every chart.

    Where `errors` is not 0 every patient gets so many faults of the kinds in `rates`, whatever their rates.
    """

    gaps: Mapping[str, float]
    pattern: Pattern
    rates: Mapping[Kind, float]
    duplicates: float
    errors: int

    @property
    def any(self) -> bool:
        """Whether anything is wrong."""
        return bool(self.gaps or self.rates or self.duplicates)


CLEAN = Rules(gaps={}, pattern="surveyed", rates={}, duplicates=0.0, errors=0)


def rules_of(case: Case) -> Rules:
    """Return what is wrong with the patients of a case."""
    mess = effective_request(case).mess
    return CLEAN if mess is None or not mess.is_any else filled(mess, case.count)


def filled(mess: Mess, count: int) -> Rules:
    """Return the rules of a request for mess; a single patient's chart gets a number of faults."""
    known = faults()
    level = mess.level or "usual"
    scale = known.levels[level]
    dirt = _dirt(mess)
    usual = {kind.name: kind.rate for kind in known.kind}
    rates: dict[Kind, float] = {
        d.kind: min(usual[d.kind] * scale if d.rate is None else d.rate, _MOST) for d in dirt
    }
    rates = {kind: rate for kind, rate in rates.items() if rate > 0}
    if mess.errors:
        rates = rates or usual
    errors = mess.errors or (known.usual.errors[level] if count == 1 and rates else 0)
    return Rules(
        gaps=_gaps(mess, scale),
        pattern=mess.pattern or "surveyed",
        rates=rates,
        duplicates=_duplicates(mess, scale),
        errors=errors,
    )


def _dirt(mess: Mess) -> tuple[Dirt, ...]:
    """Return the kinds of faults: those named, beside all others where everything goes wrong."""
    named = {d.kind: d for d in mess.dirt}
    if not mess.whole:
        return tuple(named.values())
    return tuple(named.get(kind.name, Dirt(kind.name)) for kind in faults().kind)


def _gaps(mess: Mess, scale: float) -> dict[str, float]:
    usual = faults().usual
    shares = {LABS: usual.labs.share, VITALS: usual.vitals.share, EVERYTHING: usual.labs.share}
    gaps = mess.gaps
    if mess.whole and not gaps:
        gaps = (Gap(LABS), Gap(VITALS))
    found = {
        gap.what: min(shares.get(gap.what, usual.labs.share) * scale if gap.share is None else gap.share, 1.0)
        for gap in gaps
    }
    return {what: share for what, share in found.items() if share > 0}


def _duplicates(mess: Mess, scale: float) -> float:
    if mess.duplicates is not None:
        return mess.duplicates
    return min(faults().usual.duplicates.share * scale, _MOST) if mess.whole or mess.repeated else 0.0

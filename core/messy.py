"""What a person asked to be wrong with the data: values missing, faults planted, patients twice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Level = Literal["slight", "usual", "heavy"]
Pattern = Literal["surveyed", "age", "random"]
"""What being missing depends on: age, sex and illness; age alone; nothing."""
Kind = Literal[
    "units",
    "typos",
    "digits",
    "decimals",
    "impossible",
    "contradictions",
    "dates",
    "formats",
    "spelling",
    "spaces",
    "problems",
    "timing",
]
"""Kinds of faults, as `core/knowledge/data/mess/faults.toml` describes them."""
KINDS: tuple[Kind, ...] = get_args(Kind)
EVERYTHING, LABS, VITALS = "everything", "labs", "vitals"


@dataclass(frozen=True, slots=True)
class Gap:
    """A share of the cells of `what` that are missing: labs, vitals, everything, or a named observation.

    `share` None is what is usual at the level of mess.
    """

    what: str
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Dirt:
    """A kind of fault and the share of patients who have one of it; None is what is usual."""

    kind: Kind
    rate: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mess:
    """What is wrong with the data, all of it on purpose.

    `whole` is everything that usually goes wrong; `level` scales what is usual. `duplicates` is the share of
    patients with a second record (None = none asked for), `repeated` asks for the usual share. `errors` is
    the number of faults planted in every chart. `clean` takes back whatever was asked before.
    """

    level: Level | None = None
    whole: bool = False
    gaps: tuple[Gap, ...] = ()
    pattern: Pattern | None = None
    dirt: tuple[Dirt, ...] = ()
    duplicates: float | None = None
    repeated: bool = False
    errors: int | None = None
    clean: bool = False

    @property
    def is_any(self) -> bool:
        """Whether anything at all is wrong."""
        return bool(self.whole or self.gaps or self.dirt or self.duplicates or self.repeated or self.errors)


def mess_parts(mess: Mess) -> list[str]:
    """Return what is wrong in a few words each: "10% of labs missing", "dirty: units, typos"."""
    if mess.clean:
        return ["clean"]
    parts = [_missing_text(gap) for gap in mess.gaps]
    if mess.pattern and mess.gaps:
        parts[-1] += {
            "random": " completely at random",
            "age": " by age",
            "surveyed": " by age, sex and illness",
        }[mess.pattern]
    degree = {"slight": "slightly dirty", "heavy": "very dirty"}.get(mess.level or "", "dirty")
    planted = [_dirt_text(d) for d in mess.dirt if d.rate != 0]
    if mess.whole:
        parts.append(degree)
    elif len(planted) == len(KINDS) and all(d.rate is None for d in mess.dirt):
        parts.append("planted errors" if not mess.errors else "")
    elif planted:
        parts.append(f"{degree}: {', '.join(planted)}")
    parts += [f"no {d.kind}" for d in mess.dirt if d.rate == 0]
    if mess.duplicates is not None:
        parts.append(f"{100 * mess.duplicates:.3g}% duplicates" if mess.duplicates else "no duplicates")
    elif mess.repeated:
        parts.append("duplicates")
    if mess.errors:
        parts.append(f"{mess.errors} planted error{'s' if mess.errors > 1 else ''} a chart")
    return [part for part in parts if part]


_PHRASES: dict[Kind, str] = {
    "units": "unit errors",
    "typos": "typos",
    "digits": "swapped digits",
    "decimals": "decimal slips",
    "impossible": "impossible values",
    "contradictions": "contradictions",
    "dates": "wrong dates",
    "formats": "mixed formats",
    "spelling": "inconsistent spelling",
    "spaces": "stray spaces",
    "problems": "stale problem lists",
    "timing": "timing gaps",
}
"""What a person would call each kind."""


def mess_phrases(mess: Mess | None) -> list[str]:
    """Return what is to be wrong as a person would ask for it, so that it can be read back."""
    if mess is None:
        return []
    degree = {"slight": "slightly ", "heavy": "very "}.get(mess.level or "", "")
    said = [_missing_text(gap) for gap in mess.gaps if gap.share != 0]
    said += [f"{degree}dirty data"] if mess.whole else []
    for dirt in mess.dirt:
        rate = "no " if dirt.rate == 0 else "" if dirt.rate is None else f"{100 * dirt.rate:.3g}% "
        said.append(rate + _PHRASES[dirt.kind])
    if mess.duplicates is not None:
        said.append(f"{100 * mess.duplicates:.3g}% duplicates" if mess.duplicates else "no duplicates")
    said += ["duplicates"] if mess.repeated and mess.duplicates is None else []
    said += [f"with {mess.errors} errors"] if mess.errors else []
    return [*said, "clean data"] if mess.clean else said


def _missing_text(gap: Gap) -> str:
    what = "blood pressure" if gap.what == "systolic_bp" else gap.what.replace("_", " ")
    if gap.share is None:
        return f"missing {'values' if gap.what == EVERYTHING else what}"
    if gap.share == 0:
        return "nothing missing" if gap.what == EVERYTHING else f"no {what} missing"
    return f"{100 * gap.share:.3g}% of {'values' if gap.what == EVERYTHING else what} missing"


def _dirt_text(dirt: Dirt) -> str:
    return dirt.kind if dirt.rate is None else f"{100 * dirt.rate:.3g}% {dirt.kind}"


def combined(first: Mess | None, then: Mess | None) -> Mess | None:
    """Return `first` overruled by `then`: gaps and kinds by name, everything when `then` is clean."""
    if first is None or then is None or then.clean:
        return first if then is None else then
    named = {dirt.kind for dirt in then.dirt}
    kept = () if any(gap.what == EVERYTHING for gap in then.gaps) else first.gaps
    missing = {gap.what for gap in then.gaps}
    return Mess(
        level=then.level or first.level,
        whole=first.whole or then.whole,
        gaps=(*(gap for gap in kept if gap.what not in missing), *then.gaps),
        pattern=then.pattern or first.pattern,
        dirt=(*(dirt for dirt in first.dirt if dirt.kind not in named), *then.dirt),
        duplicates=first.duplicates if then.duplicates is None else then.duplicates,
        repeated=then.repeated or (first.repeated and then.duplicates is None),
        errors=first.errors if then.errors is None else then.errors,
    )

"""A meaning in the words of the command line's contract."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from core.messy import KINDS
from core.understanding.particulars import coded
from core.wording import part_text

if TYPE_CHECKING:
    from core.intent import Meaning
    from core.knowledge.base import Knowledge
    from core.messy import Mess
    from core.request import Finding, Mix, Part, Request

JSON: TypeAlias = "str | int | float | bool | list[JSON] | dict[str, JSON] | None"

_WORDLESS = {"sources", "explain", "validate", "reset", "undo", "help", "unsafe_or_out_of_scope"}


def slots(meaning: Meaning, knowledge: Knowledge) -> dict[str, JSON]:
    """Return what the text states, by slot; nothing that it leaves open."""
    if meaning.intent in _WORDLESS:
        return {}
    stated = meaning.stated
    found: dict[str, JSON] = {}
    for name in (
        "count",
        "age",
        "age_min",
        "age_max",
        "sex",
        "race",
        "ethnicity",
        "smoker",
        "pregnant",
        "region",
    ):
        value: str | float | bool | None = getattr(stated, name)
        if value is not None:
            found[name] = value if isinstance(value, (str, bool)) else _whole(value)
    if stated.age_is_stated and stated.age_unit != "year":
        found["age_unit"] = stated.age_unit
    lists = ("conditions", "exclude_conditions", "medications", "exclude_medications")
    found |= {name: list(names) for name in lists if (names := getattr(stated, name))}
    for name in ("conditions", "medications"):
        if named := _in_parts(stated, name):
            found[name] = list(dict.fromkeys((*getattr(stated, name), *named)))
    asked: dict[str, JSON] = {"seed": meaning.seed, "format": meaning.format, "show": meaning.show}
    found |= {name: value for name, value in asked.items() if value is not None}
    if stated.findings:
        found["set"] = {f.observation: _reading(f, knowledge) for f in stated.findings}
    given = [g.what for g in meaning.giving if g.what in knowledge.medications]
    if given:
        found["medications"] = [*stated.medications, *given]
    if meaning.adjust:
        found["adjust"] = {change.quantity: change.direction for change in meaning.adjust}
    return found


def _in_parts(stated: Request, name: str) -> list[str]:
    """Return what the text names for some of a cohort."""
    return [value for mix in stated.mix for part in mix.parts for value in getattr(part.stated, name)]


def particulars(meaning: Meaning) -> dict[str, JSON]:
    """Return what the text states beyond the slots of the contract."""
    stated = meaning.stated
    found: dict[str, JSON] = {}
    if stated.traits:
        found["features"] = {trait.condition: trait.value for trait in stated.traits}
    if stated.allergies:
        found["allergies"] = list(stated.allergies)
    if stated.mix:
        found["mix"] = [_mix(mix) for mix in stated.mix]
    if stated.matched is not None:
        ratio = f"{stated.matched.cases}:{stated.matched.controls}"
        found["controls"] = {"ratio": ratio, "matched_on": list(stated.matched.by)}
    if stated.mess is not None:
        found["mess"] = messed(stated.mess)
    if meaning.truth:
        found["answers"] = True
    plain: dict[str, JSON] = {
        "allergic": stated.allergic,
        "female_share": stated.female_share,
        "history_years": None if stated.history is None else round(stated.history, 2),
        "deaths": stated.deaths,
        "past": meaning.past,
        "population": stated.population,
        "units": stated.units,
    }
    known = {name: value for name, value in plain.items() if value is not None}
    return found | known | _of_stay(meaning)


def messed(mess: Mess) -> dict[str, JSON]:
    """Return what is to be wrong with the data; true where the usual share is meant."""
    found: dict[str, JSON] = {}
    if mess.clean:
        found["clean"] = True
    if mess.whole:
        found["dirty"] = True
    if mess.level:
        found["level"] = mess.level
    if mess.gaps:
        found["missing"] = {gap.what: True if gap.share is None else gap.share for gap in mess.gaps}
    if mess.pattern:
        found["pattern"] = mess.pattern
    if {dirt.kind for dirt in mess.dirt if dirt.rate is None} == set(KINDS):
        found["faults"] = "all"
    elif mess.dirt:
        found["faults"] = {dirt.kind: True if dirt.rate is None else dirt.rate for dirt in mess.dirt}
    if mess.duplicates is not None or mess.repeated:
        found["duplicates"] = True if mess.duplicates is None else mess.duplicates
    if mess.errors:
        found["errors"] = mess.errors
    return found


def _of_stay(meaning: Meaning) -> dict[str, JSON]:
    """Return what the text states of a hospital stay."""
    stated = meaning.stated
    found: dict[str, JSON] = {
        "setting": stated.setting,
        "hours_in": None if stated.hours_in is None else _whole(stated.hours_in),
        "hours": _whole(meaning.hours) if meaning.hours else None,
        "turn": meaning.turn,
        "given": {g.what: f"{g.amount:g} {g.unit}" if g.amount else True for g in meaning.giving} or None,
        "discharge": meaning.discharge or None,
        "sheet": meaning.sheet,
        "span": None if meaning.span is None else _whole(meaning.span),
    }
    return {name: value for name, value in found.items() if value is not None}


def _mix(mix: Mix) -> JSON:
    """Return the parts of a mix, each a share or a count of who."""
    parts: list[JSON] = [_part(part) for part in mix.parts]
    return parts if mix.among is None else {"among": part_text(mix.among), "parts": parts}


def _part(part: Part) -> JSON:
    who = part_text(part.stated)
    if part.count is not None:
        return {"count": part.count, "who": who}
    return {"share": "the rest" if part.share is None else round(part.share, 4), "who": who}


def _reading(finding: Finding, knowledge: Knowledge) -> JSON:
    observation = knowledge.observations.get(finding.observation)
    if observation is not None and observation.values:
        return coded(observation, finding)
    if finding.value is not None:
        return _whole(finding.value)
    limits = {"gt": finding.above, "lt": finding.below}
    return {name: _whole(limit) for name, limit in limits.items() if limit is not None}


def _whole(value: float) -> int | float:
    return int(value) if float(value).is_integer() else value

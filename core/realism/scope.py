"""What a request leaves to be judged: patients chosen by a condition or a reading are not the population."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from core.case import Case
from core.knowledge.base import Knowledge
from core.realism.definitions import Definitions
from core.request import HOME, OLDEST, Request
from core.wording import condition_text, described, finding_text, listed, population_text

NEUTRAL = frozenset(
    {
        "count",
        "age",
        "age_min",
        "age_max",
        "age_unit",
        "sex",
        "female_share",
        "region",
        "allergies",
        "allergic",
        "mess",
        "history",
        "units",
    }
)
"""Fields of a request that leave its patients people like any others of their age and sex."""
CONDITIONING = frozenset(
    {
        "race", "ethnicity", "smoker", "pregnant", "conditions", "exclude_conditions", "medications",
        "exclude_medications", "findings", "grades", "traits", "mix", "matched", "unlike", "deaths",
        "setting", "hours_in", "population",
    }
)  # fmt: skip
"""Fields that choose patients by something the tables count; any field not named here does so too."""
_ANYBODY = Request()
_CHOSEN = "the request chooses patients by {}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What may be judged of the patients asked for.

    `closed` says why the population's tables do not apply ("" when they do); `given` is the measure that
    everybody was asked to have, where tables of such people ship, `asked` says so in words; `span` the exact
    ages asked for.
    `ages_closed`, `sexes_closed`, `origins_closed` say why these are not held against the Census.
    `excluded` are conditions and medications that were asked to be left out.
    """

    what: str
    span: tuple[float, float]
    closed: str = ""
    given: str = ""
    asked: str = ""
    ages_closed: str = ""
    sexes_closed: str = ""
    origins_closed: str = ""
    excluded: frozenset[str] = frozenset()


def scope_of(
    request: Request, definitions: Definitions, knowledge: Knowledge, changed: Iterable[str] = ()
) -> Scope:
    """Return what may be judged of a request's patients.

    `changed` are quantities that edits moved for everybody ("age", "potassium"), which a request cannot show.
    """
    changed = tuple(changed)
    given = _given(request, definitions)
    closed = "" if given else _closed(request, definitions, knowledge)
    moved = [name for name in changed if name != "age"]
    if moved:
        closed, given = f"an edit changed everybody's {listed([n.replace('_', ' ') for n in moved])}", ""
    stated_sex = request.sex is not None or request.female_share is not None
    return Scope(
        what=described(request),
        span=request.age_span(),
        closed=closed,
        given=given,
        asked=f"everybody was asked to have {_asked(request)}" if given else "",
        ages_closed="an edit changed everybody's age" if "age" in changed else closed,
        sexes_closed="the request says how many women there are" if stated_sex else closed,
        origins_closed=closed or ("the mix differs from state to state" if request.region else ""),
        excluded=frozenset((*request.exclude_conditions, *request.exclude_medications)),
    )


def adjusted(case: Case) -> tuple[str, ...]:
    """Return the quantities that edits of a case moved for everybody."""
    return tuple(dict.fromkeys(change.quantity for edit in case.edits for change in edit.adjust))


def anybody(span: tuple[float, float], what: str) -> Scope:
    """Return the scope of patients of whom nothing is known but that they are of these ages."""
    return Scope(what=what, span=(max(span[0], 0.0), min(span[1], OLDEST)))


def _given(request: Request, definitions: Definitions) -> str:
    """Return the measure that is all a request asks for beside neutral fields, "" when it is not one."""
    stated = {name for name in _stated(request) if name not in NEUTRAL}
    if stated == {"conditions"} and len(request.conditions) == 1:
        for name, measure in definitions.measures.items():
            if measure.is_diagnosis and not measure.unlike and request.conditions[0] in measure.conditions:
                return name if _means(request.conditions[0], name) else ""
    if stated == {"smoker"} and request.smoker:
        return "current_smoker"
    return ""


def _asked(request: Request) -> str:
    """Return in words what everybody was asked to have."""
    return condition_text(request.conditions[0]) if request.conditions else "the habit of smoking"


def _means(condition: str, measure: str) -> bool:
    """Whether patients with a condition are like the survey's: its commonest form, not one among many."""
    rare = {
        "diabetes": {"type 1 diabetes"},
        "stroke": {"intracerebral hemorrhage", "subarachnoid hemorrhage"},
    }
    several = {"arthritis", "thyroid_disease", "liver_disease"}
    return condition not in rare.get(measure, set()) and measure not in several


def _closed(request: Request, definitions: Definitions, knowledge: Knowledge) -> str:
    """Return why a request's patients are not the population, "" when they are."""
    conditions = [
        condition_text(n) for n in request.conditions or (("pregnancy",) if request.pregnant else ())
    ]
    origin: list[str] = [word for word in (request.ethnicity, request.race) if word]
    without = [n for n in request.exclude_conditions if _is_counted(n, definitions, knowledge)]
    other = [name.replace("_", " ") for name in _stated(request) if name not in NEUTRAL | CONDITIONING]
    reasons = (
        (conditions, "everybody was asked to have {}"),
        ([finding_text(f) for f in request.findings], "everybody was asked to have {}"),
        ([*request.medications], "everybody was asked to take {}"),
        (origin, "the tables are of all people together, these are {}"),
        (["smokers"] if request.smoker is False else [], "{} were left out"),
        (["smokers"] if request.smoker else [], "everybody was asked to be one of the {}"),
        ([condition_text(n) for n in without], "people with {} were left out"),
        (_abroad(request), "the tables are of the United States, these are people of {}"),
        (["what a cohort is made of"] if request.mix or request.matched or request.unlike else [], _CHOSEN),
        (["who came to hospital"] if request.setting or request.hours_in is not None else [], _CHOSEN),
        (["who may have died"] if request.deaths else [], _CHOSEN),
        (other, _CHOSEN),
    )
    return next((why.format(listed(names)) for names, why in reasons if names), "")


def _abroad(request: Request) -> list[str]:
    """Return the population asked for where it is another than the tables'."""
    return [] if request.population in {None, HOME} else [population_text(request.population or HOME)]


def _stated(request: Request) -> list[str]:
    """Return the names of the fields that a request states."""
    return [
        name for name in request.__dataclass_fields__ if getattr(request, name) != getattr(_ANYBODY, name)
    ]


def _is_counted(name: str, definitions: Definitions, knowledge: Knowledge) -> bool:
    """Whether a condition or group is one that the tables count."""
    members = knowledge.members(name) if name in knowledge.conditions or name in knowledge.groups else (name,)
    counted = {c for measure in definitions.measures.values() for c in measure.conditions}
    return not counted.isdisjoint(members)

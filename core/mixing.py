"""What the parts of a cohort are about, and how later statements overrule earlier ones."""

from __future__ import annotations

from dataclasses import fields, replace

from core.request import Mix, Part, Request

_AGES = ("age", "age_min", "age_max")
_ONE = ("race", "ethnicity", "region", "smoker", "pregnant")
_LISTS = (
    ("condition", ("conditions", "exclude_conditions")),
    ("medication", ("medications", "exclude_medications")),
)
USUAL = 100
"""Patients of a cohort that is told only by its parts."""
DEMOGRAPHIC = frozenset({"age", "sex", "race", "ethnicity", "region"})
"""Subjects that say who patients are, not what they have."""


def subjects(stated: Request) -> frozenset[str]:
    """Return what a request speaks about: "age", "sex", …, "condition sepsis", "reading hba1c"."""
    found = {name for name in _ONE if getattr(stated, name) is not None}
    if stated.age_is_stated:
        found.add("age")
    if stated.sex is not None or stated.female_share is not None:
        found.add("sex")
    for kind, names in _LISTS:
        found |= {f"{kind} {name}" for field in names for name in getattr(stated, field)}
    if "condition pregnancy" in found:
        found.add("pregnant")
    found |= {f"reading {finding.observation}" for finding in stated.findings}
    found |= {f"severity {grade.condition}" for grade in stated.grades}
    found |= {f"{trait.feature} of {trait.condition}" for trait in stated.traits}
    if stated.allergies or stated.allergic is not None:
        found.add("allergy")
    return frozenset(found)


def mixed_subjects(mix: Mix) -> frozenset[str]:
    """Return what any part of a mix speaks about."""
    return frozenset().union(*(subjects(part.stated) for part in mix.parts))


def describes(stated: Request) -> bool:
    """Return whether a request says no more than who patients are."""
    return subjects(stated) <= DEMOGRAPHIC and stated != Request()


def splits_sex(stated: Request) -> bool:
    """Return whether a request divides its patients by sex."""
    return any("sex" in mixed_subjects(mix) for mix in stated.mix)


def mixes_after(first: Request, then: Request) -> tuple[Mix, ...]:
    """Return the mixes in force: one whose subject is spoken of again gives way."""
    spoken = subjects(replace(then, mix=()))
    spoken = spoken.union(*(mixed_subjects(mix) for mix in then.mix))
    return (*(mix for mix in first.mix if not mixed_subjects(mix) & spoken), *then.mix)


def unlike_after(first: Request, then: Request) -> tuple[Request, ...]:
    """Return the descriptions nobody may fit: stating what one is about takes it back."""
    spoken = subjects(then)
    kept = (other for other in first.unlike if not subjects(other) & spoken)
    return tuple(dict.fromkeys((*kept, *then.unlike)))


def part_size(part: Part, total: int) -> float:
    """Return the share of a cohort of `total` that a part is."""
    return part.count / total if part.count is not None else float(part.share or 0.0)


def only_ages(stated: Request) -> bool:
    """Return whether nothing but an age is stated."""
    plain = replace(stated, age=None, age_min=None, age_max=None, age_unit="year")
    return stated.age_is_stated and plain == Request()


def people_of(stated: Request) -> Request:
    """Return what a request says of who patients are, without the rest."""
    kept = {"age_unit", "sex", "race", "ethnicity", "region", *_AGES}
    return Request(**{f.name: getattr(stated, f.name) for f in fields(Request) if f.name in kept})


def counted(request: Request) -> Request:
    """Return a request for parts of a cohort, or for cases and controls, with a number of patients."""
    divided = request.female_share is not None and 0 < request.female_share < 1
    if request.count is not None or not (request.mix or request.matched or divided):
        return request
    size = request.matched.size if request.matched is not None else 1
    return replace(request, count=max(USUAL // size, 1) * size)

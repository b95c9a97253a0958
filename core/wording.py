"""Requests and patients in a few English words; what `described` writes, the understanding reads back."""

from __future__ import annotations

import re

from core.messy import mess_phrases
from core.request import Finding, Request

_SHORT = {
    "systolic_bp": "systolic BP",
    "diastolic_bp": "diastolic BP",
    "hba1c": "A1c",
    "spo2": "SpO2",
    "egfr": "eGFR",
}


_INITIALS = frozenset({"copd", "covid-19", "hellp", "hiv", "siadh"})
_LETTERED = frozenset({"hepatitis", "hemophilia", "immunoglobulin", "vitamin"})
_NAMED = {
    "barre": "Barré",
    "sjogren": "Sjögren",
    **{
        name.lower(): name
        for name in (
            "Addison", "Bell", "Crohn", "Cushing", "Danlos", "Down", "Duchenne", "Ehlers", "Fallot",
            "Gaucher", "Guillain", "Hodgkin", "Huntington", "Johnson", "Kawasaki", "Lyme", "Marfan",
            "Parkinson", "Stevens", "Turner", "Willebrand", "Wilms",
        )
    },
}  # fmt: skip
"""Persons and places that conditions are named after, as they are written."""
_WORD = re.compile(r"[a-z0-9]+(?:-19)?", re.IGNORECASE)


def condition_text(name: str) -> str:
    """Return a condition's lower-case name as it is written in a sentence: "Crohn disease", "COPD"."""
    before = ""

    def written(found: re.Match[str]) -> str:
        nonlocal before
        word, last = found[0], before
        before = word
        if word in _INITIALS or (last in _LETTERED and len(word) <= 3):
            return word.upper()
        return _NAMED.get(word, word)

    return _WORD.sub(written, name)


def article(phrase: str) -> str:
    """Return the article a phrase that begins with a number takes: "an" before 8, 11, 18, 80 …, else "a"."""
    return "an" if phrase.startswith("8") or re.match(r"1[18]\D", phrase) else "a"


def number(value: float) -> str:
    """Return a number without a trailing .0."""
    return f"{value:.10g}"


def spoken(observation: str) -> str:
    """Return an observation's name as people write it."""
    return _SHORT.get(observation, observation.replace("_", " "))


def finding_text(finding: Finding) -> str:
    """Return "A1c > 9", "systolic BP 100 to 120" or "temperature 38.4"."""
    name = spoken(finding.observation)
    if finding.value is not None:
        return f"{name} {number(finding.value)}"
    if finding.above is not None and finding.below is not None:
        return f"{name} between {number(finding.above)} and {number(finding.below)}"
    if finding.above is not None:
        return f"{name} > {number(finding.above)}"
    if finding.below is not None:
        return f"{name} < {number(finding.below)}"
    return name


def age_text(request: Request) -> str:
    """Return "45-year-old", "aged 40 to 65", "over 50" … or ""."""
    unit = request.age_unit
    if request.age is not None:
        return f"{number(request.age)}-{unit}-old"
    low, high = request.age_min, request.age_max
    if low is not None and high is not None:
        return f"aged {number(low)} to {number(high)} {unit}s"
    if low is not None:
        return f"aged {number(low)} {unit}s and over"
    if high is not None:
        return f"aged {number(high)} {unit}s and under"
    return ""


def described(request: Request) -> str:
    """Return the request as one phrase: "60-year-old black woman with copd, smoker, A1c > 9"."""
    age = age_text(request)
    origin = " ".join(part for part in (request.ethnicity, request.race) if part)
    pregnant = "pregnant" if request.pregnant else ""
    person = {"male": "man", "female": "woman", None: "patient"}[request.sex]
    if (request.count or 1) > 1:
        person = {"man": "men", "woman": "women", "patient": "patients"}[person]
    count = str(request.count) if (request.count or 1) > 1 else ""
    before, after = (age, "") if request.age is not None else ("", age)
    head = " ".join(part for part in (count, before, pregnant, origin, person, after) if part)
    return head + _tail(request)


def _tail(request: Request) -> str:
    parts: list[str] = []
    conditions = tuple(c for c in request.conditions if not (request.pregnant and c == "pregnancy"))
    if conditions:
        parts.append(f" with {listed(conditions)}")
    if request.medications:
        parts.append(f" on {listed(request.medications)}")
    if request.allergies:
        parts.append(f", allergic to {listed(request.allergies)}")
    extras = [trait.value for trait in request.traits]
    extras += ["no known allergies"] if request.allergic is False else []
    extras += [finding_text(f) for f in request.findings]
    extras += [f"no {name}" for name in (*request.exclude_conditions, *request.exclude_medications)]
    extras += {True: ["smoker"], False: ["non-smoker"], None: []}[request.smoker]
    extras += ["not pregnant"] if request.pregnant is False else []
    extras += [f"in {request.region.title()}"] if request.region else []
    extras += mess_phrases(request.mess)
    return "".join(parts) + "".join(f", {extra}" for extra in extras)


def listed(names: tuple[str, ...] | list[str], last: str = "and") -> str:
    """Return "a", "a and b", "a, b and c"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"

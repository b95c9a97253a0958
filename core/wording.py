"""Requests and patients in a few English words; what `described` writes, the understanding reads back."""

from __future__ import annotations

import re
from dataclasses import replace

from core.messy import mess_phrases
from core.mixing import counted
from core.request import HOME, Finding, Grade, Part, Request

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
    if (request.count or 1) > 1 or counted(request) is not request:
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
    extras += [years_text(request.history)] if request.history is not None else []
    extras += ["with deaths"] if request.deaths else ["no deaths"] if request.deaths is False else []
    extras += ["no known allergies"] if request.allergic is False else []
    extras += [finding_text(f) for f in request.findings]
    extras += [f"no {name}" for name in (*request.exclude_conditions, *request.exclude_medications)]
    extras += {True: ["smoker"], False: ["non-smoker"], None: []}[request.smoker]
    extras += ["not pregnant"] if request.pregnant is False else []
    extras += [f"in {_place(request)}"] if request.region or request.population else []
    extras += {"si": ["in SI units"], "us": ["in US units"], None: []}[request.units]
    extras += mess_phrases(request.mess)
    extras += _composition(request)
    return "".join(parts) + "".join(f", {extra}" for extra in extras)


def _composition(request: Request) -> list[str]:
    """Return what a cohort is composed of, in phrases."""
    parts = [f"{percent(request.female_share)} women"] if request.female_share is not None else []
    for mix in request.mix:
        if mix.among is None:
            parts += [share_text(part) for part in mix.parts]
        else:
            parts += [
                f"{percent(p.share or 0.0)} of {among_text(mix.among)} are {part_text(p.stated)}"
                for p in mix.parts
            ]
    if request.matched is not None:
        by = f" matched on {listed(request.matched.by)}" if request.matched.by else ""
        parts.append(f"cases and controls {request.matched.cases}:{request.matched.controls}{by}")
    return parts


_WHOLE = 104.0
"""Years from which on all there is of a life is told."""


def years_text(years: float) -> str:
    """Return "10 years of history", "18 months of history", "no history"."""
    if not years:
        return "no history"
    if years > _WHOLE:
        return "the whole history"
    months = round(years * 12)
    count, unit = (months // 12, "year") if months % 12 == 0 else (months, "month")
    return f"{count} {unit}{'s' if count != 1 else ''} of history"


def _place(request: Request) -> str:
    """Return where patients live, in words that are read back: "Leeds, England"."""
    population = "" if request.population is None else population_text(request.population)
    place = "" if request.region is None else place_text(request.region)
    return ", ".join(dict.fromkeys(part for part in (place, population) if part))


_SMALL = frozenset({"and", "of", "the", "upon", "on", "in", "by", "le"})


def place_text(place: str) -> str:
    """Return a place as it is written: "Yorkshire and the Humber", "Stoke-on-Trent"."""
    words = re.split(r"([ -])", place)
    return "".join(w if w in _SMALL and at else w[:1].upper() + w[1:] for at, w in enumerate(words))


def population_text(name: str) -> str:
    """Return a population's name as it is written."""
    return "United States" if name == HOME else place_text(name.replace("_", " "))


def listed(names: tuple[str, ...] | list[str], last: str = "and") -> str:
    """Return "a", "a and b", "a, b and c"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def part_text(stated: Request) -> str:
    """Return who the patients of a part are: "black women", "aged 65 years and over", "sepsis", "smokers"."""
    person = {"male": "men", "female": "women", None: ""}[stated.sex]
    race = _RACES.get(stated.race or "", stated.race)
    origin = " ".join(word for word in (stated.ethnicity, race) if word)
    pregnant = {True: "pregnant", False: "not pregnant", None: ""}[stated.pregnant]
    age = age_text(stated)
    if stated.age_unit == "year" and stated.age is None:
        age = age.replace(" years", "")
    head = " ".join(word for word in (pregnant, origin, person, age) if word)
    bare = replace(
        stated, age=None, age_min=None, age_max=None, sex=None, race=None, ethnicity=None, smoker=None,
        pregnant=None, count=None,
    )  # fmt: skip
    tail = _tail(bare).strip(" ,").removeprefix("with ")
    if stated.grades:
        tail = f"{_severity(stated.grades[0])} {tail}"
    smoking = {True: "smokers", False: "non-smokers", None: ""}[stated.smoker]
    return " with ".join(word for word in (" ".join(w for w in (head, smoking) if w), tail) if word)


def among_text(stated: Request) -> str:
    """Return "the women", "those with hypertension", "those aged 65 and over"."""
    if stated.sex is not None or stated.smoker is not None:
        return f"the {part_text(stated)}"
    return f"those {_led(stated)}"


def _led(stated: Request) -> str:
    """Return a part's text after "with" where it begins with what they have."""
    text = part_text(stated)
    person = (stated.sex, stated.race, stated.ethnicity, stated.smoker, stated.pregnant)
    leads = bool(stated.conditions) and not stated.age_is_stated and set(person) == {None}
    return f"with {text}" if leads else text


def _severity(grade: Grade) -> str:
    if grade.low >= _SEVERE:
        return "severe"
    return "mild" if grade.high <= 1 - _SEVERE else "moderate"


_SEVERE = 0.66
"""Rank of severity from which it is called severe."""


_RACES = {"native": "Native American", "pacific": "Pacific Islander", "other": "other race"}
"""Races whose name alone is also another word."""


def share_text(part: Part) -> str:
    """Return "10 % sepsis", "30 with asthma"."""
    if part.count is not None:
        return f"{part.count:,} {_led(part.stated)}"
    if part.share is None:
        return f"the rest {part_text(part.stated)}"
    return f"{percent(part.share)} {part_text(part.stated)}"


def percent(share: float) -> str:
    """Return "33.3 %"."""
    return f"{100 * share:.3g} %"

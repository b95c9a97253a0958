"""The shape of a language's files, and their loader: a further language is a further folder."""

from __future__ import annotations

import csv
import re
import tomllib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Literal, TypeVar

import msgspec
from msgspec import Struct

from core.errors import KnowledgeError
from core.intent import NoteKind, Show
from core.messy import Pattern
from core.request import AgeUnit, Ethnicity, MatchedBy, Race, Sex, Units

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

Words = tuple[str, ...]
Unit = Literal["year", "month", "week", "day"]
Level = Literal["high", "low", "normal", "overweight"]


class _Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A piece of a language file; keys that are not declared are errors."""


class WordList(_Part, frozen=True, kw_only=True):
    """Words of one use."""

    words: Words


class Nouns(_Part, frozen=True, kw_only=True):
    """Words for a patient, and for several."""

    one: Words
    many: Words


class AgeWords(_Part, frozen=True, kw_only=True):
    """Words before an age; what around "20 years" tells a duration from an age."""

    words: Words
    not_before: Words
    not_after: Words
    older: Words
    younger: Words


class LifeStage(_Part, frozen=True, kw_only=True):
    """A stage of life and its ages, inclusive."""

    words: Words
    low: float | None = None
    high: float | None = None
    unit: AgeUnit = "year"


class YesNo(_Part, frozen=True, kw_only=True):
    """Ways to say that something is so, and that it is not."""

    yes: Words
    no: Words


class Kin(_Part, frozen=True, kw_only=True):
    """Relatives, whose illnesses are not the patient's."""

    words: Words
    history: Words
    verbs: Words


class People(_Part, frozen=True, kw_only=True):
    """`people.toml`: sex, age words, race and ethnicity, habits."""

    sex: dict[Sex, Words]
    sexes: dict[Sex, Words]
    sex_letters: dict[Sex, Words]
    pronouns: dict[Sex, Words]
    nouns: Nouns
    age_marks: dict[Unit, Words]
    time_units: dict[Unit, Words]
    age_words: AgeWords
    life_stages: dict[str, LifeStage]
    decades: dict[str, int]
    decade_parts: dict[str, tuple[int, int]]
    race: dict[Race, Words]
    ethnicity: dict[Ethnicity, Words]
    ethnicity_sex: dict[Sex, Words]
    smoker: YesNo
    pregnant: YesNo
    kin: Kin


class NumberJoins(_Part, frozen=True, kw_only=True):
    """What may stand inside a number in words, and what makes "one" a pronoun."""

    inside: Words
    not_after: Words


class Numbers(_Part, frozen=True, kw_only=True):
    """`numbers.toml`."""

    words: dict[str, int]
    scales: dict[str, int]
    joins: NumberJoins


class Negation(_Part, frozen=True, kw_only=True):
    """Words that deny what follows or precedes, and what ends their reach."""

    before: Words
    drop: Words
    after: Words
    pseudo: Words
    ends: Words
    passing: Words


class Sides(_Part, frozen=True, kw_only=True):
    """Phrases before and after a thing."""

    before: Words
    after: Words


class Allergy(Sides, frozen=True, kw_only=True):
    """Phrases before and after an allergen, and those that say there is none."""

    none: Words


class Before(_Part, frozen=True, kw_only=True):
    """Phrases before a thing."""

    before: Words


class Swap(_Part, frozen=True, kw_only=True):
    """Words that put one thing in another's place."""

    verbs: Words
    into: Words


class Fillers(_Part, frozen=True, kw_only=True):
    """Ordinary words, never taken for a misspelling or for something unread."""

    words: Words
    never_corrected: Words


class Grammar(_Part, frozen=True, kw_only=True):
    """`grammar.toml`: the small words that steer a sentence."""

    negation: Negation
    allergy: Allergy
    naming: Before
    swap: Swap
    ask: WordList
    fillers: Fillers
    shorthand: dict[str, str]


class Comparators(_Part, frozen=True, kw_only=True):
    """Words of comparison."""

    above: Words
    below: Words
    exact: Words
    between: Words
    joined: Words
    open_above: Words
    open_below: Words


class Modifiers(_Part, frozen=True, kw_only=True):
    """Vague words on a reading, and what may stand between them and it."""

    high: Words
    low: Words
    normal: Words
    after_skip: Words
    before_skip: Words
    reading_words: Words


class Adjusting(_Part, frozen=True, kw_only=True):
    """Words that ask for more or less of something."""

    up: Words
    down: Words
    up_after: Words
    down_after: Words
    by: Words
    older: Words
    younger: Words
    age_verbs: Words
    words: dict[str, tuple[str, Literal["+", "-"]]]


class Limits(_Part, frozen=True, kw_only=True):
    """Thresholds for "high" and "low" where they differ from the reference interval."""

    high: float | None = None
    low: float | None = None


class BloodPressure(_Part, frozen=True, kw_only=True):
    """Names of the reading that has two numbers, and the two observations it stands for."""

    words: Words
    systolic: str
    diastolic: str


class Conversion(_Part, frozen=True, kw_only=True):
    """value x `multiply` + `add` gives the observation's own unit.

    Without a unit word it applies where the number is above `implied_above` or below `implied_below`.
    """

    observation: str
    unit: str
    multiply: float
    add: float = 0.0
    implied_above: float | None = None
    implied_below: float | None = None


class Readings(_Part, frozen=True, kw_only=True):
    """`readings.toml`: values of observations."""

    comparators: Comparators
    modifiers: Modifiers
    adjust: Adjusting
    vague: dict[str, Limits]
    words: dict[str, tuple[str, Level]]
    needs_number: WordList
    blood_pressure: BloodPressure
    unit_words: dict[str, Words]
    conversions: tuple[Conversion, ...]
    bare: dict[str, str]
    room_air: WordList
    severity: dict[str, tuple[float, float]]
    stage_words: WordList


class Mixes(_Part, frozen=True, kw_only=True):
    """`mixes.toml`: what a cohort is composed of."""

    fractions: dict[str, int]
    mostly: WordList
    not_after_half: WordList
    equal: WordList
    each: WordList
    dimensions: dict[str, Words]
    rest: WordList
    healthy: WordList
    links: WordList
    verbs: WordList
    smoking: WordList
    total: WordList
    controls: WordList
    cases: WordList
    matched: WordList
    matched_by: dict[MatchedBy, Words]


class Outputs(_Part, frozen=True, kw_only=True):
    """`outputs.toml`: file formats and parts of a chart."""

    formats: dict[str, Words]
    format_cues: WordList
    show: dict[Show, Words]
    note: dict[NoteKind, Words]
    units: dict[Units, Words]


class PastWords(_Part, frozen=True, kw_only=True):
    """`history.toml`: years told before a chart, deaths in them, what is shown of them."""

    told: Words
    adjectives: Words
    followed: Words
    between: Words
    recent: Words
    only: Words
    unnumbered: Words
    whole: Words
    deaths: Words
    no_deaths: Words
    none: Words
    views: dict[Literal["all", "visits", "readings", "medications", "course"], Words]
    trend: Words


class Cues(_Part, frozen=True, kw_only=True):
    """`intents.toml`: what a message wants, as regular expressions over its words."""

    unsafe: Words
    undo: Words
    reset: Words
    sources: Words
    explain: Words
    validate: Words
    help: Words
    share: Words
    show: Words
    one: Words
    plot: Words
    export: Words
    generate: Words
    again: Words
    refine: Words
    append: Words
    outside: Words
    product: Words
    subject: Words


class MessWhat(_Part, frozen=True, kw_only=True):
    """What may be missing."""

    labs: str
    vitals: str
    everything: str
    observation: str


class MessLevels(_Part, frozen=True, kw_only=True):
    """Words that say how messy."""

    slight: str
    heavy: str
    slight_after: str
    heavy_after: str


class MessKinds(_Part, frozen=True, kw_only=True):
    """Words for each kind of fault."""

    units: Words
    typos: Words
    digits: Words
    decimals: Words
    impossible: Words
    contradictions: Words
    dates: Words
    formats: Words
    spelling: Words
    spaces: Words
    problems: Words
    timing: Words


class MessWords(_Part, frozen=True, kw_only=True):
    """`mess.toml`: data that are messy on purpose, as regular expressions."""

    share: str
    parts: dict[str, float]
    what: MessWhat
    missing: Words
    missing_plain: Words
    not_missing: Words
    unknown_patterns: Words
    patterns: dict[Pattern, Words]
    dirty: Words
    dirty_beside: Words
    errors: Words
    errors_plain: Words
    duplicates: Words
    duplicates_number: Words
    duplicates_plain: Words
    no_duplicates: Words
    clean: Words
    answers: Words
    levels: MessLevels
    kinds: MessKinds


class Names(_Part, frozen=True, kw_only=True):
    """`names.toml`: everyday names for what the knowledge base has."""

    conditions: dict[str, Words]
    groups: dict[str, Words]
    medications: dict[str, Words]
    classes: dict[str, Words]
    observations: dict[str, Words]
    allergens: dict[str, Words]


class Region(_Part, frozen=True, kw_only=True):
    """A line of `regions.csv`; `also` holds further names, split by `;`."""

    region: str
    also: str
    abbreviation: str


class Language(_Part, frozen=True, kw_only=True):
    """All of a language's files."""

    people: People
    numbers: Numbers
    grammar: Grammar
    readings: Readings
    outputs: Outputs
    mixes: Mixes
    intents: Cues
    mess: MessWords
    past: PastWords
    names: Names
    regions: tuple[Region, ...]


P = TypeVar("P", bound=_Part)


@cache
def language(code: str = "en") -> Language:
    """Return a shipped language, checked; raise `KnowledgeError` naming the file that is wrong."""
    return load(resources.files("core.understanding") / "data" / code)


def load(folder: Traversable) -> Language:
    """Load and check a language's folder."""
    read = Language(
        people=_toml(folder / "people.toml", People),
        numbers=_toml(folder / "numbers.toml", Numbers),
        grammar=_toml(folder / "grammar.toml", Grammar),
        readings=_toml(folder / "readings.toml", Readings),
        outputs=_toml(folder / "outputs.toml", Outputs),
        mixes=_toml(folder / "mixes.toml", Mixes),
        intents=_toml(folder / "intents.toml", Cues),
        mess=_toml(folder / "mess.toml", MessWords),
        past=_toml(folder / "history.toml", PastWords),
        names=_toml(folder / "names.toml", Names),
        regions=_regions(folder / "regions.csv"),
    )
    _check_cues(read.intents)
    return read


def _toml(path: Traversable, kind: type[P]) -> P:
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf-8")), kind)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"{path.name}: {error}") from error


def _regions(path: Traversable) -> tuple[Region, ...]:
    try:
        return msgspec.convert(list(csv.DictReader(path.read_text("utf-8").splitlines())), tuple[Region, ...])
    except msgspec.ValidationError as error:
        raise KnowledgeError(f"{path.name}: {error}") from error


def _check_cues(cues: Cues) -> None:
    for name in cues.__struct_fields__:
        for pattern in getattr(cues, name):
            try:
                re.compile(pattern)
            except re.error as error:
                raise KnowledgeError(f"intents.toml: {name}: {pattern!r}: {error}") from error

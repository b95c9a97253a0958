"""Every phrase that means something, and where a message says one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.understanding.particulars import PARTS, TOGETHER
from core.understanding.spelling import Spelling
from core.understanding.stays import stay_words
from core.understanding.tokens import Token, phrase, tokenise

if TYPE_CHECKING:
    from core.knowledge.base import Knowledge
    from core.knowledge.profile import Profile
    from core.understanding.language import Language

Senses = Mapping[str, str]
_OTHER = "\u25a1"
_NUMBER = "\u25a0"
_EVERYDAY = frozenset(
    [
        "one",
        "two",
        "three",
        "half",
        "third",
        "thirds",
        "first",
        "second",
        "no",
        "none",
        "not",
        "stage",
        "type",
    ]
)
"""Words whose phrases mean other things, too."""


@dataclass(frozen=True, slots=True)
class Span:
    """Tokens `start` to `end` (exclusive) and what they may mean, by kind."""

    start: int
    end: int
    senses: Senses


class Vocabulary:
    """The phrases of a language and a knowledge base, matched by spaCy's PhraseMatcher.

    Words that are in no phrase are matched as one and the same token, so that reading any number of messages
    never makes spaCy's string store grow.
    """

    def __init__(
        self,
        language: Language,
        knowledge: Knowledge,
        allergens: Iterable[str] = (),
        profiles: Mapping[str, Profile] | None = None,
    ) -> None:
        import spacy  # noqa: PLC0415 -- takes most of a second; `--help` must not pay for it
        from spacy.matcher import PhraseMatcher  # noqa: PLC0415 -- as above
        from spacy.tokens import Doc  # noqa: PLC0415 -- as above

        self._senses: dict[tuple[str, ...], dict[str, str]] = {}
        self.names: dict[str, str] = {}
        self._fill(language, knowledge, allergens, profiles or {})
        fillers = language.grammar.fillers
        self._known = {word for words in self._senses for word in words}
        self._left_alone = {*fillers.words, *fillers.never_corrected, *stay_words().left_alone.words}
        self._spelling = Spelling(self._known, self._meaning, self._is_name)
        self._vocab = spacy.blank("en").vocab
        self._doc = Doc
        self._matcher = PhraseMatcher(self._vocab, attr="ORTH")
        self._matcher.add("phrase", [Doc(self._vocab, words=list(words)) for words in self._senses])

    def senses(self, words: str) -> Senses:
        """Return what a phrase may mean, by kind."""
        return self._senses.get(phrase(words), {})

    def is_ordinary(self, word: str) -> bool:
        """Whether the word is part of some phrase or an ordinary word of the language."""
        return word in self._known or word in self._left_alone

    def respelt(self, tokens: list[Token]) -> list[Token]:
        """Return the tokens with plurals and single slips brought to known words, and glued ones parted."""
        seen: dict[str, tuple[str, ...]] = {}
        out: list[Token] = []
        for token in tokens:
            if token.number is not None or token.text in self._known or token.text in self._left_alone:
                out.append(token)
                continue
            if token.text not in seen:
                seen[token.text] = self._known_form(token.text)
            out.extend(_parted(token, seen[token.text]))
        return out

    def spans(self, tokens: list[Token]) -> list[Span]:
        """Return the longest phrases found, left to right, without overlap."""
        if not tokens:
            return []
        words = [token.text if token.text in self._known else _OTHER for token in tokens]
        doc = self._doc(self._vocab, words=words)
        found = sorted(
            ((s, e) for _, s, e in self._matcher(doc)), key=lambda span: (span[0] - span[1], span[0])
        )
        taken: set[int] = set()
        kept: list[Span] = []
        for start, end in found:
            if taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                kept.append(Span(start, end, self._senses[tuple(words[start:end])]))
        return sorted(kept, key=lambda span: span.start)

    def _is_name(self, word: str) -> bool:
        """Return whether a word by itself names a condition, a group, a medication."""
        return bool({"condition", "group", "medication"} & self._senses.get((word,), {}).keys())

    def _meaning(self, word: str) -> str:
        """Return what tells two known words apart: the thing they name, or else the singular."""
        senses = self._senses.get((word,), {})
        return (
            senses.get("condition") or senses.get("medication") or senses.get("sex") or word.removesuffix("s")
        )

    def _known_form(self, word: str) -> tuple[str, ...]:
        if word.endswith("s") and word[:-1] in self._known and len(word) > 3:
            return (word[:-1],)
        stem = word.rstrip("0123456789")
        if stem != word and stem in self._known:
            return stem, word[len(stem) :]
        return (self._spelling.corrected(word) or word,)

    def _fill(
        self,
        language: Language,
        knowledge: Knowledge,
        allergens: Iterable[str],
        profiles: Mapping[str, Profile],
    ) -> None:
        things = (
            *_known_things(language, knowledge),
            *_named("allergen", dict.fromkeys(allergens, ()), language.names.allergens),
            *_language_things(language),
            *_traits(knowledge, language.people.kin.words),
            *_of_populations(profiles),
        )
        for kind, value, words in things:
            for variant in _variants(words):
                self._senses.setdefault(variant, {}).setdefault(kind, value)
                if kind in {"condition", "group", "medication"}:
                    self.names.setdefault(" ".join(variant), value)


def _parted(token: Token, words: tuple[str, ...]) -> Iterator[Token]:
    if len(words) == 1:
        yield Token(words[0], token.start, token.end)
        return
    cut = token.end - len(words[1])
    yield Token(words[0], token.start, cut)
    yield from (Token(t.text, t.start + cut, t.end + cut, t.number) for t in tokenise(words[1]))


def _variants(words: str) -> Iterator[tuple[str, ...]]:
    if as_written := phrase(words):
        yield as_written
    if "-" in words:
        yield from (v for v in (phrase(words.replace("-", " ")), phrase(words.replace("-", ""))) if v)
    if "'s" in words:
        yield phrase(words.replace("'s", ""))


Thing = tuple[str, str, str]


def _known_things(language: Language, knowledge: Knowledge) -> Iterator[Thing]:
    names = language.names
    yield from _named(
        "condition",
        {c.name: (c.display, *c.synonyms) for c in knowledge.conditions.values()},
        names.conditions,
    )
    yield from _named(
        "group", {g.name: (g.display, *g.synonyms) for g in knowledge.groups.values()}, names.groups
    )
    medications = {m.name: (m.display, *m.synonyms) for m in knowledge.medications.values()}
    yield from _named("medication", medications, names.medications)
    classes: dict[str, tuple[str, ...]] = {m.drug_class: () for m in knowledge.medications.values()}
    yield from _named("class", classes, names.classes)
    observations = {
        o.name: (o.display, o.short, *o.synonyms, o.name.replace("_", " "))
        for o in knowledge.observations.values()
    }
    yield from _named("observation", observations, names.observations)
    for word, (observation, level) in language.readings.words.items():
        if observation in knowledge.observations:
            yield "vague", f"{observation} {level}", word
    for observation in language.readings.bare.values():
        yield "bare", observation, observation


def _named(
    kind: str, known: Mapping[str, tuple[str, ...]], extra: Mapping[str, tuple[str, ...]]
) -> Iterator[Thing]:
    owners: dict[str, str] = {}
    for name, synonyms in known.items():
        owners.setdefault(name.lower(), name)
        for synonym in synonyms:
            owners.setdefault(synonym.lower(), name)
    for name in known:
        yield kind, name, name
    for target, words in extra.items():
        owner = owners.get(target) or next((owners[w] for w in words if w in owners and len(w) > 4), None)
        if owner is not None:
            yield from ((kind, owner, word) for word in (target, *words))
        elif kind == "condition":
            yield from (("condition elsewhere", target, word) for word in (target, *words))
    for name, synonyms in known.items():
        yield from ((kind, name, synonym) for synonym in synonyms)


def _language_things(language: Language) -> Iterator[Thing]:  # a list of lists, in the order of the files
    people, grammar, readings, outputs = (
        language.people,
        language.grammar,
        language.readings,
        language.outputs,
    )
    tables: tuple[tuple[str, Mapping[str, tuple[str, ...]]], ...] = (
        ("sex", {str(k): v for k, v in people.sex.items()}),
        ("sexes", {str(k): v for k, v in people.sexes.items()}),
        ("letter", {str(k): v for k, v in people.sex_letters.items()}),
        ("pronoun", {str(k): v for k, v in people.pronouns.items()}),
        ("noun", {"one": people.nouns.one}),
        ("nouns", {"many": people.nouns.many}),
        ("age mark", {str(k): v for k, v in people.age_marks.items()}),
        ("time unit", {str(k): v for k, v in people.time_units.items()}),
        ("age word", {"age": people.age_words.words}),
        ("stage of life", {name: stage.words for name, stage in people.life_stages.items()}),
        ("race", {str(k): v for k, v in people.race.items()}),
        ("ethnicity", {str(k): v for k, v in people.ethnicity.items()}),
        ("ethnicity sex", {str(k): v for k, v in people.ethnicity_sex.items()}),
        ("smoker", {"yes": people.smoker.yes, "no": people.smoker.no}),
        ("pregnant", {"yes": people.pregnant.yes, "no": people.pregnant.no}),
        ("kin", {"kin": people.kin.words}),
        ("family history", {"kin": people.kin.history}),
        ("negation", {"no": grammar.negation.before}),
        ("drop", {"no": grammar.negation.drop}),
        ("negation after", {"no": grammar.negation.after}),
        ("pseudo", {"no": grammar.negation.pseudo}),
        ("allergy", {"to": grammar.allergy.before}),
        ("allergy after", {"to": grammar.allergy.after}),
        ("no allergy", {"none": grammar.allergy.none}),
        ("naming", {"name": grammar.naming.before}),
        ("swap", {"swap": grammar.swap.verbs}),
        ("ask", {"ask": grammar.ask.words}),
        ("compare", {"above": readings.comparators.above, "below": readings.comparators.below}),
        ("open", {"above": readings.comparators.open_above, "below": readings.comparators.open_below}),
        (
            "modifier",
            {
                "high": readings.modifiers.high,
                "low": readings.modifiers.low,
                "normal": readings.modifiers.normal,
            },
        ),
        ("reading", {"reading": readings.modifiers.reading_words}),
        ("more", {"+": readings.adjust.up, "-": readings.adjust.down}),
        ("more after", {"+": readings.adjust.up_after, "-": readings.adjust.down_after}),
        ("older", {"+": readings.adjust.older, "-": readings.adjust.younger}),
        ("build", {f"{q} {d}": (word,) for word, (q, d) in readings.adjust.words.items()}),
        ("bp", {"bp": readings.blood_pressure.words}),
        ("unit", readings.unit_words),
        ("room air", {"yes": readings.room_air.words}),
        ("severity", {name: (name,) for name in readings.severity}),
        ("stage", {"stage": readings.stage_words.words}),
        ("format", outputs.formats),
        ("show", {str(k): v for k, v in outputs.show.items()}),
        ("units", {str(k): v for k, v in outputs.units.items()}),
        ("note kind", {str(k): v for k, v in outputs.note.items()}),
        ("region", {r.region: (r.region, *(a for a in r.also.split("; ") if a)) for r in language.regions}),
        ("decade", {name: (name,) for name in people.decades}),
    )
    for kind, table in (*tables, *_mix_tables(language)):
        yield from _flat(kind, table.items())


def _mix_tables(language: Language) -> tuple[tuple[str, Mapping[str, tuple[str, ...]]], ...]:
    mixes = language.mixes
    ordinary = {*language.grammar.fillers.words, *language.grammar.negation.before}
    return (
        ("healthy", {"yes": tuple(w for w in mixes.healthy.words if w not in ordinary)}),
        ("fraction", {word: (word,) for word in mixes.fractions}),
        ("mostly", {"mostly": mixes.mostly.words}),
        ("equal", {"equal": mixes.equal.words}),
        ("dimension", mixes.dimensions),
        ("total", {"total": mixes.total.words}),
        ("controls", {"controls": mixes.controls.words}),
        ("matched", {"matched": mixes.matched.words}),
        ("smoke", {"yes": mixes.smoking.words}),
    )


def _of_populations(profiles: Mapping[str, Profile]) -> Iterator[Thing]:
    """Yield the words for populations and for their regions."""
    for name, profile in profiles.items():
        yield from (("population", name, word) for word in profile.synonyms)
        for area in profile.areas:
            yield from (("region", area.region, word) for word in (area.region, *area.also))


def _traits(knowledge: Knowledge, kin: Iterable[str]) -> Iterator[Thing]:
    """Yield the words for features' values.

    Synonyms speak for themselves; names of more than one word only beside their condition. What speaks of a
    relative is not the patient's.
    """
    relatives = {*kin, "family"}
    synonyms: dict[str, dict[str, None]] = {}
    names: dict[str, dict[str, None]] = {}
    for condition in knowledge.conditions.values():
        for feature in condition.features:
            for value in feature.values:
                meant = PARTS.join((condition.name, feature.name, value.name))
                for word in (w for w in value.synonyms if not relatives.intersection(w.lower().split())):
                    synonyms.setdefault(word.lower(), {})[meant] = None
                if _tells(value.name):
                    names.setdefault(value.name.lower(), {})[meant] = None
    for kind, owners in (("trait", synonyms), ("trait name", names)):
        for word, meant_by in owners.items():
            yield kind, TOGETHER.join(meant_by), word


def _tells(name: str) -> bool:
    """Return whether a value's name is more than a number or an everyday word."""
    words = name.lower().split()
    return len(words) > 1 and not _EVERYDAY.intersection(words) and not any(c.isdigit() for c in name)


def _flat(kind: str, table: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[Thing]:
    yield from ((kind, value, word) for value, words in table for word in words)

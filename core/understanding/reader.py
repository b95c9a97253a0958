"""Reads a message: text in, `Meaning` out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.intent import Meaning, Unread
from core.knowledge.populations import shipped_populations
from core.understanding.ages import Ages
from core.understanding.counts import read_counts, read_shares
from core.understanding.draft import Draft
from core.understanding.findings import Findings
from core.understanding.intents import Intents
from core.understanding.language import language
from core.understanding.leftovers import leftovers
from core.understanding.line import Line, Piece, line
from core.understanding.mess import Messes
from core.understanding.mixes import Mixes
from core.understanding.negation import mark_denials, mark_others
from core.understanding.outputs import case_code, read_format, read_seed, read_show
from core.understanding.particulars import Particulars
from core.understanding.past import PastReader
from core.understanding.people import People
from core.understanding.places import Places, read_units
from core.understanding.stays import Stays, shown
from core.understanding.things import Things
from core.understanding.tokens import clean, shorthand_pattern, spelt_out, tokenise
from core.understanding.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.intent import Intent
    from core.knowledge.base import Knowledge
    from core.knowledge.populations import Populations

_NOTHING = Meaning(intent="help", understood=False)


class Reader:
    """Understands English messages about the things a knowledge base has.

    Building one imports spaCy (about a second); reading takes a millisecond. A reader keeps nothing of what
    it reads and may be shared between threads.
    """

    def __init__(
        self, knowledge: Knowledge, allergens: Iterable[str] = (), populations: Populations | None = None
    ) -> None:
        words = language()
        known = populations or shipped_populations()
        self._language = words
        self._shorthand = shorthand_pattern(words.grammar.shorthand)
        self._vocabulary = Vocabulary(words, knowledge, allergens, known.profiles)
        self._needs_number = set(words.readings.needs_number.words)
        self._findings = Findings(words.readings, knowledge, self._vocabulary)
        self._ages = Ages(words)
        self._people = People(words, knowledge)
        self._places = Places(known, self._vocabulary.is_ordinary)
        self._particulars = Particulars(knowledge)
        self._things = Things(words.grammar, words.readings, knowledge)
        self._intents = Intents(words.intents)
        self._messes = Messes(words.mess)
        self._mixes = Mixes(words, self._described)
        self._past = PastReader(words.past)
        self._stays = Stays(frozenset(knowledge.medications))

    def read(self, text: str, *, in_conversation: bool = False) -> Meaning:
        """Return what a message means; `in_conversation` = a case is in hand, which fragments then refine.

        Never raises: what cannot be read gives intent `help` with `understood` False.
        """
        code = case_code(text[:500])
        if code is not None:
            return Meaning(intent="generate", code=code)
        row = self._line(text)
        if not len(row):
            return _NOTHING
        grammar = self._language.grammar
        mark_others(row, grammar, self._language.people)
        meta = self._intents.meta(row, in_conversation=in_conversation)
        if meta in _OUTSHONE and self._messes.plants(row):
            meta = None
        if meta != "unsafe_or_out_of_scope" and self._messes.asks_for_answers(row):
            return Meaning(intent="show", truth=True)
        if meta in {"explain", "sources"}:
            return self._question(row, meta)
        if meta is not None:
            return Meaning(intent=meta)
        mark_denials(row, grammar)
        return self._carried(row, in_conversation=in_conversation)

    def _question(self, row: Line, intent: Intent) -> Meaning:
        """Return a question with what it is about, and the readings it states."""
        about: list[str] = []
        for piece in row.pieces:
            if "bp" in piece.senses:
                about += ["systolic_bp", "diastolic_bp"]
            about += [piece.senses[kind] for kind in _SUBJECTS if kind in piece.senses][:1]
            vague = piece.senses.get("vague")
            about += [vague.split()[0]] if vague else []
        draft = Draft()
        self._findings.read(row, draft, changing=False)
        stated = type(draft.request())(findings=tuple(f for f in draft.findings if f.value is not None))
        about += [f.observation for f in stated.findings]
        return Meaning(intent=intent, about=tuple(dict.fromkeys(about)), stated=stated)

    def _line(self, text: str) -> Line:
        plain = spelt_out(clean(text), self._language.grammar.shorthand, self._shorthand)
        tokens = self._vocabulary.respelt(tokenise(plain))
        row = line(plain, tokens, self._vocabulary.spans(tokens), self._language.numbers)
        return Line(self._only_with_number(row, i) for i in range(len(row)))

    def _only_with_number(self, row: Line, i: int) -> Piece:
        """Take the observation out of "k" or "t" where no number follows."""
        piece = row.at(i)
        if "observation" not in piece.senses and "bp" not in piece.senses:
            return piece
        if "noun" in piece.senses or "nouns" in piece.senses:
            return _without_observation(piece)
        if len(piece.text) > 1 and piece.text not in self._needs_number:
            return piece
        j = i + 1
        while j < i + 4 and (row.sense(j, "compare") or row.word(j) in {"=", "of", "is", ":", "was", "at"}):
            j += 1
        value = (
            row.at(j).number is not None
            and not row.sense(j + 1, "age mark")
            and not row.sense(j + 1, "nouns")
        )
        vague = (row.sense(i - 1, "modifier") or (row.sense(i + 1, "modifier"))) and piece.raw[:1].isupper()
        if value or vague:
            return piece
        return _without_observation(piece)

    def _carried(self, row: Line, *, in_conversation: bool) -> Meaning:
        plain = row.plain
        draft = Draft()
        changing = in_conversation or self._intents.says("refine", plain)
        left = self._mixes.cut(row, draft, in_conversation=in_conversation)
        self._fill(left, draft, in_conversation=in_conversation, changing=changing)
        request = draft.request()
        states = request != type(request)() or bool(draft.adjust) or draft.seed is not None or draft.moves
        share = self._intents.says("share", plain) and not states
        if share:
            return Meaning(intent="show", share=True)
        intent = self._intents.carried(row, draft, in_conversation=in_conversation, states=states)
        if draft.sheet is not None and not states:
            intent, draft.show, draft.note = "show", shown(draft.sheet), None
        elif (draft.moves or draft.acts) and not (draft.conditions and draft.age_is_stated):
            intent = "refine"
        unread = (
            (*draft.unread, *leftovers(left, self._vocabulary))
            if states or intent or not self._intents.is_outside(row)
            else ()
        )
        if intent is None and not unread and self._intents.is_outside(row):
            return Meaning(intent="unsafe_or_out_of_scope")
        if intent is None:
            return replace(_NOTHING, unread=unread)
        if intent == "refine" and not states and not unread:
            unread = (Unread(row.written[:60]),)
        return self._meaning(row, draft, intent, unread)

    def _fill(self, row: Line, draft: Draft, *, in_conversation: bool, changing: bool) -> None:
        self._stays.read(row, draft)
        read_seed(row, draft)
        self._messes.read(row, draft)
        read_format(row, draft, self._language.outputs)
        self._past.read(row, draft)
        read_units(row, draft)
        read_shares(row, draft)
        self._particulars.read(row, draft)
        self._findings.read(row, draft, changing=changing)
        self._ages.read(row, draft)
        read_counts(row, draft, alone=in_conversation)
        self._people.read(row, draft, pronouns=not (changing or draft.moves or draft.acts or draft.sheet))
        self._places.read(row, draft, changing=changing)
        self._things.read(row, draft)
        self._particulars.read_traits(row, draft)
        read_show(row, draft)
        if draft.show == "chart" or self._intents.says("plot", row.plain):
            draft.show = "chart" if self._intents.says("plot", row.plain) else draft.show
        elif draft.show is None and row.plain.startswith(
            ("what", "whats", "how high", "how low", "show", "tell")
        ):
            self._show_reading(row, draft)
        self._past.read_view(row, draft)

    def _described(self, line: Line, draft: Draft) -> None:
        """Read what is said of the patients of one part of a cohort."""
        self._particulars.read(line, draft)
        self._findings.read(line, draft, changing=False)
        self._ages.read(line, draft)
        self._people.read(line, draft, pronouns=False)
        self._things.read(line, draft)
        self._particulars.read_traits(line, draft)
        draft.unread += leftovers(line, self._vocabulary)

    def _show_reading(self, row: Line, draft: Draft) -> None:
        """Read "what's his BP?" as a wish to see the vitals, "what is the potassium" the labs."""
        names = [p.senses for p in row.pieces if "observation" in p.senses or "bp" in p.senses]
        if names and not draft.findings:
            vital = any("bp" in senses or senses.get("observation", "") in _VITALS for senses in names)
            draft.show = "vitals" if vital else "labs"

    def _meaning(self, row: Line, draft: Draft, intent: Intent, unread: tuple[Unread, ...]) -> Meaning:
        plain = row.plain
        shows = (
            draft.show
            if intent == "show" or (intent == "generate" and self._intents.says("show", plain))
            else None
        )
        again = intent == "generate" and self._intents.says("again", plain)
        return Meaning(
            intent=intent,
            stated=draft.request() if intent in {"generate", "refine"} else type(draft.request())(),
            adjust=tuple(draft.adjust),
            append=intent == "refine" and bool(draft.findings) and self._appends(row),
            again=again,
            seed=draft.seed,
            format=draft.format,
            show=shows,
            note=draft.note if shows == "notes" else None,
            past=draft.past if shows else None,
            about=tuple(dict.fromkeys(draft.about)) if shows else (),
            hours=draft.hours,
            turn=draft.turn,
            giving=tuple(draft.giving),
            discharge=draft.discharge,
            sheet=draft.sheet if intent == "show" else None,
            span=draft.span if intent == "show" else None,
            unread=unread,
        )

    def _appends(self, row: Line) -> bool:
        adds = row.word(0) in _ADDING or any(row.word(i) in _ADDING for i in range(min(4, len(row))))
        reading = any("reading" in p.senses or " reading" in p.text for p in row.pieces)
        return adds and (
            reading or any(p.text in {"another", "second", "further", "extra"} for p in row.pieces)
        )


def _without_observation(piece: Piece) -> Piece:
    return replace(piece, senses={k: v for k, v in piece.senses.items() if k not in {"observation", "bp"}})


_OUTSHONE = {"validate", "help"}
"""What a message that plants faults may sound like: "find-the-error chart", "check that typos are in it"."""
_SUBJECTS = ("observation", "condition", "medication", "group")
"""Kinds of things a question may be about."""
_VITALS = {
    "systolic_bp",
    "diastolic_bp",
    "heart_rate",
    "respiratory_rate",
    "temperature",
    "spo2",
    "weight",
    "height",
    "bmi",
}
_ADDING = {"add", "append", "another", "include", "insert", "record"}

"""What a message wants: its intent, from the cues around what it states."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.intent import Intent
    from core.understanding.draft import Draft
    from core.understanding.language import Cues
    from core.understanding.line import Line

_CONTENT = 3
_OPENING = 400
_ASKING = (
    "why",
    "explain",
    "how",
    "is ",
    "are ",
    "does ",
    "do ",
    "where",
    "what",
    "check",
    "verify",
    "audit",
    "review",
    "validate",
    "double",
    "sanity",
    "interpret",
    "tell",
    "cite",
)


class Intents:
    """Decides an intent by the cues of a language."""

    def __init__(self, cues: Cues) -> None:
        self._cues = {
            name: re.compile("|".join(f"(?:{p})" for p in getattr(cues, name)))
            for name in cues.__struct_fields__
        }

    def says(self, cue: str, plain: str) -> bool:
        """Whether the plain text of a line carries a cue; all but "unsafe" stand near its beginning."""
        return self._cues[cue].search(plain if cue == "unsafe" else plain[:_OPENING]) is not None

    def meta(self, line: Line, *, in_conversation: bool) -> Intent | None:
        """Return an intent that carries no slots, if the message has one."""
        plain = line.plain
        if self.says("unsafe", plain) or self._names_someone(line, plain):
            return "unsafe_or_out_of_scope"
        if self.says("undo", plain):
            return "undo"
        if self.says("reset", plain) and not self._describes(line):
            return "reset"
        if self._asks_for_patient(plain) and not plain.startswith(_ASKING):
            return None
        for intent in ("validate", "sources", "explain", "help"):
            if self.says(intent, plain) and not (
                intent == "help" and in_conversation and self._describes(line)
            ):
                return intent
        return None

    def _asks_for_patient(self, plain: str) -> bool:
        return (
            self.says("generate", plain)
            and not self.says("again", plain)
            and plain.split(" ", maxsplit=1)[0] not in {"i", "can", "could"}
        )

    def _describes(self, line: Line) -> bool:
        kinds = ("condition", "medication", "sex", "sexes", "age mark", "group")
        return any(kind in piece.senses for piece in line.pieces for kind in kinds)

    def _names_someone(self, line: Line, plain: str) -> bool:
        """Whether a record is asked for that belongs to someone named: two capitalised words nobody knows."""
        if not self.says("subject", plain):
            return False
        for i in range(len(line) - 1):
            first, second = line.at(i), line.at(i + 1)
            if (
                not (_is_name(first.raw) and _is_name(second.raw))
                or first.senses
                or second.senses
                or {i, i + 1} & line.barred
            ):
                continue
            owns = second.raw.endswith("'s") or line.word(i + 2) in {"s", "has", "have"}
            if owns or line.word(i - 1) in {
                "of",
                "for",
                "about",
                "on",
                "is",
                "does",
                "did",
                "from",
                "like",
                "get",
                "was",
            }:
                return True
        return False

    def is_outside(self, line: Line) -> bool:
        """Whether a message that states nothing asks for something else altogether."""
        plain = line.plain
        asks = self.says("outside", plain) or plain.endswith("?")
        return asks and not self.says("product", plain) and len(line) >= _CONTENT

    def carried(  # noqa: C901, PLR0911 -- a list of rules, of which the first that holds wins
        self, line: Line, draft: Draft, *, in_conversation: bool, states: bool
    ) -> Intent | None:
        """Return the intent of a message that may carry slots, or None when it says nothing."""
        plain = line.plain
        if in_conversation and plain.startswith("how many "):
            return "show"
        if self._composes(line, draft, in_conversation=in_conversation):
            return "generate"
        generate, refine = self.says("generate", plain), self.says("refine", plain)
        if (
            draft.format
            and self.says("export", plain)
            and not states
            and not (generate and not in_conversation and self.says("again", plain))
        ):
            return "export"
        if draft.show and not states and (self.says("show", plain) or not generate):
            return "show"
        if in_conversation and not states and self.says("one", plain):
            return "show"
        if not states and self.says("export", plain) and in_conversation and not draft.show and not generate:
            return "export"
        if self.says("again", plain) and not refine:
            return "generate"
        if draft.adjust or (refine and not self._starts_anew(plain, draft)):
            return "refine"
        if draft.format and not states:
            return "export"
        if generate and not self._is_of_them(plain):
            return "generate"
        if not states:
            return "refine" if refine and in_conversation else None
        return "refine" if in_conversation and not self._is_whole(line, draft) else "generate"

    def _composes(self, line: Line, draft: Draft, *, in_conversation: bool) -> bool:
        """Whether a message describes a cohort and its parts: "50 patients, half of them with asthma"."""
        composed = bool(draft.mix) or draft.female_share is not None or draft.matched is not None
        if not composed or draft.count is None:
            return False
        counted = line.at(0).number is not None and any("nouns" in line.at(j).senses for j in range(1, 5))
        return counted or (not in_conversation and "nouns" in {k for p in line.pieces for k in p.senses})

    def _starts_anew(self, plain: str, draft: Draft) -> bool:
        """Whether a request begins with a word of change but asks for a new patient."""
        fresh = (
            re.search(
                r"\b(?:new|another|different|fresh|a|an) (?:\w+ )?(?:patient|case|pt|person|record)\b", plain
            )
            is not None
        )
        return (
            fresh
            and "same" not in plain
            and not plain.startswith(("add", "make him", "make her", "make it"))
            and bool(draft)
        )

    def _is_of_them(self, plain: str) -> bool:
        return re.search(r"<n> of (?:them|these|those)\b", plain) is not None

    def _is_whole(self, line: Line, draft: Draft) -> bool:
        """Whether a message in a conversation describes a whole new patient."""
        if draft.female_share is not None and not (draft.conditions or draft.age_is_stated):
            return False
        composed = bool(draft.mix) or draft.matched is not None
        if composed and draft.count is None and not (draft.conditions or draft.age_is_stated):
            return False
        things = composed or bool(draft.conditions or draft.medications or draft.findings)
        person = any(
            "noun" in p.senses or "nouns" in p.senses or "sex" in p.senses or "sexes" in p.senses
            for p in line.pieces
        )
        article = any(line.word(i) in {"a", "an"} and person for i in range(min(2, len(line))))
        counted = (
            draft.count is not None and person and (things or draft.age_is_stated or draft.mess is not None)
        )
        described = draft.age_is_stated or (person and " with " in f" {line.plain} ")
        return (
            (article and (things or draft.age_is_stated))
            or counted
            or (described and bool(draft.conditions) and not line.denied)
            or (draft.age_is_stated and draft.sex is not None and things)
        )


def _is_name(raw: str) -> bool:
    return raw[:1].isupper() and raw[1:2].islower()

"""The conversation: a message in, a reply out."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from typing import Literal

import numpy as np

from core.case import Case, Edit, edited, effective_request, merged, undone, with_controls
from core.coherence.checking import ALL, check, impossible
from core.cohort import Cohort
from core.errors import CanAskLess, CanRephrase, NobodyCanHelpNow, NotUnderstood, SynthoMedError
from core.exports import formats
from core.history import History, history_of
from core.intent import Meaning
from core.knowledge.base import Knowledge
from core.knowledge.context import Context
from core.knowledge.units import in_si
from core.lives import rules
from core.lives.living import TOLD_ANYWAY, chunks, cohort, with_lives
from core.mess import showing
from core.mess.exporting import to_files
from core.messages import Choice, File, Incoming, Reply, Table
from core.mixing import counted
from core.narrative import complaint, headline
from core.patients.accounting import accounts
from core.patients.implications import implied, meeting, surprise
from core.ports import Answered, Audit, Clock, Conversation, Conversations, Entropy
from core.realism.replying import replied
from core.record import Record, record_of
from core.request import Finding, Request, Sex
from core.stay.edits import fitting
from core.stay.plan import is_admitted
from core.understanding import Reader, understood
from core.views import answers, realism
from core.views.chart import chart
from core.views.diff import Change, changes, diff_table
from core.views.explanation import (
    Explanation,
    entries_of,
    of_conditions,
    of_medications,
    of_reading,
    of_values,
    sources_table,
)
from core.views.history import HISTORY_PARTS, history_tables, told, trend_table, years_table
from core.views.notes import KINDS, note
from core.views.stay import TITLES, census, pages, position
from core.views.stay_diff import stay_changes
from core.views.stay_diff import told as hours_told
from core.views.summary import summary
from core.wording import listed, spoken

MOST_IN_CHAT = 100_000
"""Patients a conversation may hold; the command line has no such limit."""
_CITED = 50
"""Patients of a cohort whose sources are listed."""
_SHOWN = 1_000
"""Patients generated to show what a cohort is made of."""
_SEX: dict[str, Sex] = {"male": "male", "female": "female"}
_PAST = 10
_REMEMBERED = 128
"""Single patients kept at hand, some 100 kB each: being functions of their cases they never go stale."""
"""Cases that undo can go back to."""
_INCOHERENT = (
    "I could not make a chart of this that holds together, so I show none. "
    "Please change one of the values you asked for, or leave it out."
)


@dataclass(frozen=True, slots=True)
class _Turn:
    """A reply and the conversation after it."""

    reply: Reply
    conversation: Conversation
    patients: int = 0


class Assistant:
    """Answers messages. Everything it needs from outside is given to it."""

    def __init__(
        self,
        *,
        conversations: Conversations,
        reader: Reader,
        context: Context,
        clock: Clock,
        entropy: Entropy,
        audit: Audit,
    ) -> None:
        self._conversations = conversations
        self._reader = reader
        self._context = context
        self._clock, self._entropy, self._audit = clock, entropy, audit
        self._single = lru_cache(_REMEMBERED)(partial(_single, context=context))

    @property
    def formats(self) -> tuple[str, ...]:
        """Names of the file formats, in the order they are offered."""
        return tuple(formats.registry())

    def suggest(self, kind: Literal["condition", "medication"], text: str) -> tuple[str, ...]:
        """Return up to 25 names for what has been typed so far: beginnings first, then anywhere inside."""
        knowledge = self._context.knowledge
        synonyms: dict[str, tuple[str, ...]] = (
            {c.name: c.synonyms for c in knowledge.conditions.values()}
            if kind == "condition"
            else {m.name: m.synonyms for m in knowledge.medications.values()}
        )
        typed = text.strip().lower()
        names = [n for n in synonyms if n.startswith(typed)]
        known = [n for n, others in synonyms.items() if any(s.startswith(typed) for s in others)]
        inside = [n for n in synonyms if typed in n]
        return tuple(dict.fromkeys((*sorted(names), *sorted(known), *sorted(inside))))[:25]

    async def answer(self, incoming: Incoming) -> Reply:
        """Return the reply to a message; whatever a person can cause becomes one clear sentence."""
        start = self._clock.monotonic()
        meaning = self._read(incoming, in_conversation=False)
        outcome, patients = "fault", 0
        try:
            async with self._conversations.hold(incoming.conversation):
                before = await self._conversations.load(incoming.conversation)
                if before.case is not None:
                    meaning = self._read(incoming, in_conversation=True)
                turn = await self._turn(meaning, before)
                if turn.conversation != before:
                    await self._conversations.save(incoming.conversation, turn.conversation)
            outcome, patients, reply = "ok", turn.patients, turn.reply
        except SynthoMedError as error:
            outcome = type(error).__name__
            reply = Reply(text=error.message, choices=error.choices, understood=self._understood(meaning))
        finally:
            elapsed = 1000 * (self._clock.monotonic() - start)
            self._audit.answered(
                Answered(
                    conversation=str(incoming.conversation),
                    message_id=incoming.message_id,
                    intent=meaning.intent,
                    outcome=outcome,
                    patients=patients,
                    milliseconds=elapsed,
                )
            )
        return reply

    def _read(self, incoming: Incoming, *, in_conversation: bool) -> Meaning:
        """Read the text, then let what a command stated stand above it."""
        meaning = self._reader.read(incoming.text, in_conversation=in_conversation)
        if incoming.intent is None:
            return meaning
        return replace(
            meaning,
            intent=incoming.intent,
            stated=merged(meaning.stated, incoming.stated),
            seed=meaning.seed if incoming.seed is None else incoming.seed,
            format=incoming.format or meaning.format,
            understood=True,
        )

    def _understood(self, meaning: Meaning) -> str:
        return understood(meaning, self._context.knowledge) if meaning.understood else ""

    async def _turn(self, meaning: Meaning, before: Conversation) -> _Turn:
        """Return the reply to a message that was read, and the conversation after it."""
        if not meaning.understood:
            choices = answers.nearest_choices(meaning) or answers.EXAMPLES
            raise NotUnderstood(answers.not_understood(meaning), choices)
        fresh = before.case is None and meaning.intent == "refine" and meaning.stated != Request()
        if meaning.intent == "generate" or fresh:
            return await self._generate(meaning, before)
        if meaning.intent == "undo":
            return await self._undo(before)
        plain = self._plain(meaning, before)
        return plain or await self._with_case(meaning, before)

    def _plain(self, meaning: Meaning, before: Conversation) -> _Turn | None:
        """Return the answers that need no patient."""
        if meaning.intent == "help":
            return _Turn(answers.help_reply(self.formats), before)
        if meaning.intent == "unsafe_or_out_of_scope":
            return _Turn(answers.REFUSAL, before)
        if meaning.intent == "reset":
            return _Turn(Reply(text=answers.RESET), Conversation(past=_remembered(before)))
        return None

    async def _with_case(self, meaning: Meaning, before: Conversation) -> _Turn:
        """Return the answers about the patient in hand."""
        if before.case is None:
            reply = self._in_general(meaning)
            if reply is None:
                raise NotUnderstood(answers.NO_CASE, answers.EXAMPLES)
            return _Turn(reply, before)
        if meaning.intent == "refine":
            return await self._refine(meaning, before.case, before)
        return _Turn(await self._about(meaning, before.case), before, before.case.count)

    def _in_general(self, meaning: Meaning) -> Reply | None:
        """Return what can be said of readings and entries when there is no patient yet."""
        knowledge = self._context.knowledge
        if meaning.intent == "sources" and meaning.about:
            table = sources_table([("entry", name) for name in meaning.about], knowledge)
            return Reply(text="Publications and public data sets behind it.", tables=(table,))
        if meaning.intent != "explain":
            return None
        values = {f.observation: f.value for f in meaning.stated.findings}
        found = [
            of_reading(knowledge.observations[name], values.get(name), knowledge)
            for name in meaning.about
            if name in knowledge.observations
        ]
        if not found:
            return None
        return Reply(
            text=" ".join(e.text for e in found), tables=tuple(e.table for e in found if e.table.rows)
        )

    async def _generate(self, meaning: Meaning, before: Conversation) -> _Turn:
        case = await self._new_case(meaning, before)
        _check_size(case)
        reply = await asyncio.to_thread(self._presented, case, meaning)
        return _Turn(reply, Conversation(case=case, past=_remembered(before)), case.count)

    async def _new_case(self, meaning: Meaning, before: Conversation) -> Case:
        if meaning.code is not None:
            return await self._conversations.open(meaning.code)
        seed = self._entropy.seed() if meaning.seed is None else meaning.seed
        if meaning.again and before.case is not None:
            again = replace(before.case, seed=seed)
            return again if meaning.stated == Request() else edited(again, Edit(stated=meaning.stated))
        request = meaning.stated
        if request == Request():
            if meaning.unread:
                raise NotUnderstood(answers.not_understood(meaning), answers.nearest_choices(meaning))
            request = Request(conditions=(surprise(seed, self._context.knowledge),))
        return Case(request=counted(request), seed=seed)

    async def _refine(self, meaning: Meaning, case: Case, before: Conversation) -> _Turn:
        edit = _edit(meaning)
        if edit == Edit():
            raise NotUnderstood(answers.not_understood(meaning), answers.nearest_choices(meaning))
        after = edited(case, with_controls(case, fitting(case, edit)))
        _check_size(after)
        reply = await asyncio.to_thread(self._changed, case, after, meaning)
        return _Turn(reply, replace(before, case=after), after.count)

    async def _undo(self, before: Conversation) -> _Turn:
        case, past = before.case, before.past
        if case is not None and case.edits:
            restored = Conversation(case=undone(case), past=past)
        elif past:
            restored = Conversation(case=past[0], past=past[1:])
        else:
            return _Turn(Reply(text=answers.NOTHING_TO_UNDO), before)
        assert restored.case is not None  # noqa: S101  # both branches above have one
        reply = await asyncio.to_thread(self._restored, case, restored.case)
        return _Turn(reply, restored, restored.case.count)

    async def _about(self, meaning: Meaning, case: Case) -> Reply:
        """Return what was asked about the case in hand; it stays as it is."""
        if meaning.share:
            code = await self._conversations.share(case)
            return Reply(
                text=f"Case {code}: type /case {code} in any conversation, on any platform, to open it."
            )
        if meaning.intent == "export":
            return await asyncio.to_thread(self._exported, case, meaning.format or "json")
        views = {
            "show": self._showing,
            "explain": self._explaining,
            "sources": self._citing,
            "validate": self._validating,
        }
        return await asyncio.to_thread(views[meaning.intent], case, meaning)

    def _cohort(self, case: Case) -> Cohort:
        """Return the patients of a case that a reply shows, checked for coherence."""
        made = self._made(case)
        if impossible(made, self._context.knowledge) or rules.check(made, self._context.knowledge):
            raise NobodyCanHelpNow(_INCOHERENT)
        return showing.gapped(made, case, self._context)

    def _made(self, case: Case) -> Cohort:
        """Return the patients of a case that a reply shows; single ones are remembered."""
        if case.count == 1:
            return self._single(case)
        return cohort(case, self._context, size=min(case.count, _SHOWN))

    def _record(self, made: Cohort, row: int = 0) -> Record:
        return record_of(made, row, self._context)

    def _chart(self, made: Cohort, case: Case) -> Record:
        """Return the record of a single patient as its chart shows it, planted errors included."""
        return showing.charted(made, 0, case, self._context)

    def _presented(self, case: Case, meaning: Meaning) -> Reply:
        made = self._cohort(case)
        opened = meaning.code is not None or meaning.again
        request = effective_request(case)
        line = self._understood(
            meaning if not opened else replace(meaning, stated=request, code=None, again=False)
        )
        return Reply(
            text=" ".join(part for part in (self._opening(made, case), answers.unread_text(meaning)) if part),
            understood=line,
            tables=self._tables(made, case),
            files=self._files(case, meaning),
            choices=(*answers.nearest_choices(meaning), *_next_steps(case)),
        )

    def _opening(self, made: Cohort, case: Case) -> str:
        """Return the sentences that stand above the tables."""
        added = implied(case.request, self._context.knowledge)
        note = f" What you asked for implies {listed(added)}, so it is on the problem list." if added else ""
        note += showing.remark(case)
        if case.count > 1:
            return f"{case.count:,} fictional patients (seed {case.seed}).{note}"
        record = self._chart(made, case)
        history = history_of(made, 0, self._context)
        years = f" {told(history)}" if history is not None else ""
        return f"{headline(record)} (fictional, seed {case.seed}). {complaint(record)}{note}{years}"

    def _tables(self, made: Cohort, case: Case) -> tuple[Table, ...]:
        if case.count > 1:
            return (*self._summary(made, case), *years_table(made))
        record, history = self._record(made), history_of(made, 0, self._context)
        shown = chart(self._chart(made, case))
        return (*shown, *(history_tables(record, history) if history is not None else ()))

    def _seen(self, made: Cohort, meaning: Meaning) -> tuple[Table, ...]:
        """Return how a cohort was seen over the years: where it is told, or asked to be shown."""
        if made.lives is None and meaning.past is not None:
            made = with_lives(made, self._context, TOLD_ANYWAY)
        return years_table(made)

    def _years(self, made: Cohort) -> History:
        """Return the history of the one patient in hand; some years of it where none were asked for."""
        if made.lives is None:
            made = with_lives(made, self._context, TOLD_ANYWAY)
        history = history_of(made, 0, self._context)
        assert history is not None  # noqa: S101  # it was just made
        return history

    def _summary(self, made: Cohort, case: Case) -> tuple[Table, ...]:
        """Return what a cohort is made of, in the units of its charts."""
        si = self._context.units_of(made.request) == "si"
        return summary(made, case.count, in_si(self._context.knowledge) if si else {})

    def _knowledge(self, made: Cohort) -> Knowledge:
        """Return the medicine with conditions as common as where the patients live, and its sources."""
        return self._context.knowledge_of(made.request.population)

    def _changed(self, before: Case, after: Case, meaning: Meaning) -> Reply:
        if _touches(meaning):
            self._check_still_in(before)
        made = self._cohort(after)
        _check_alive(made, after)
        offers: tuple[Choice, ...] = ()
        if after.count > 1:
            text = f"Changed; now {after.count:,} fictional patients.{showing.remark(after)}"
            text = f"{text} {census(made)}".rstrip()
            tables = self._tables(made, after)
        elif showing.has_errors(before) or showing.has_errors(after):
            text, tables = f"Changed. {self._opening(made, after)}", self._tables(made, after)
        elif made.lives is not None and _years_asked(meaning):
            history = self._years(made)
            text, tables = told(history), history_tables(self._record(made), history)
        else:
            text, tables, offers = self._differences(before, self._record(made), meaning)
        return Reply(
            text=" ".join(part for part in (text, answers.unread_text(meaning)) if part),
            understood=self._understood(meaning),
            tables=tables,
            files=self._files(after, meaning),
            choices=(*answers.nearest_choices(meaning), *offers, *_after_edit(after)),
        )

    def _differences(
        self, before: Case, now: Record, meaning: Meaning
    ) -> tuple[str, tuple[Table, ...], tuple[Choice, ...]]:
        """Return what an edit did to one patient: in a sentence, as a table, and what it suggests."""
        old = self._record(showing.gapped(self._made(before), before, self._context))
        found = changes(old, now) if now.stay is None else stay_changes(old, now)
        text = _told(found) if now.stay is None else hours_told(old, now)
        tables: tuple[Table, ...] = (diff_table(found),) if found else ()
        units = meaning.stated.units
        if units is not None and meaning.stated == Request(units=units) and not meaning.adjust:
            tables = chart(now, "labs")  # an edit of units alone shows the results in them
        suggested = self._suggested(now, meaning)
        if not suggested:
            return text, tables, ()
        text += f" That reading suggests {listed(suggested)}, not on the problem list: shall I add it?"
        return text, tables, tuple(Choice(f"Add {name}"[:80], f"add {name}") for name in suggested)

    def _check_still_in(self, case: Case) -> None:
        """Refuse an edit of one patient who has gone home."""
        if case.count > 1 or not is_admitted(case):
            return
        stay = self._record(self._made(case)).stay
        if stay is not None and stay.discharged:
            raise CanRephrase(
                f'The patient has gone home ({position(stay)}); say "undo" to go back, or ask for a new one.',
                (Choice("Undo", "undo"),),
            )

    def _files(self, case: Case, meaning: Meaning) -> tuple[File, ...]:
        """Return the file that a message asked for beside its patients."""
        return () if meaning.format in {None, "table"} else self._written(case, meaning.format)

    def _restored(self, left: Case | None, case: Case) -> Reply:
        """Return what undo brought back: the differences where it is the same patient, else the chart."""
        made = self._cohort(case)
        if (
            left is None
            or left.seed != case.seed
            or left.request != case.request
            or max(left.count, case.count) > 1
            or showing.has_errors(left)
            or showing.has_errors(case)
        ):
            opening = f"Undone. {self._opening(made, case)}"
            return Reply(text=opening, tables=self._tables(made, case), choices=_next_steps(case))
        gone = self._record(showing.gapped(self._made(left), left, self._context))
        found = stay_changes(gone, self._record(made))
        return Reply(
            text="Undone: the patient is as before.",
            tables=(diff_table(found),) if found else (),
            choices=_after_edit(case),
        )

    def _suggested(self, record: Record, meaning: Meaning) -> list[str]:
        """Return diagnoses that the readings of an edit suggest and the patient does not have."""
        present = tuple(c.name for c in record.conditions)
        values = {o.name: o.canonical for o in record.latest()}
        person = Request(age=record.person.age, sex=_SEX[record.person.sex], conditions=present)
        readings = [
            Finding(observation=f.observation, value=values[f.observation])
            for f in meaning.stated.findings
            if f.observation in values
        ]
        suggested = [d for reading in readings for d in meeting(reading, person, self._context.knowledge)[:1]]
        return [name for name in dict.fromkeys(suggested) if name not in present]

    def _showing(self, case: Case, meaning: Meaning) -> Reply:
        if meaning.truth:
            return self._answers(case)
        made = self._cohort(case)
        if case.count > 1:
            return Reply(
                text=self._opening(made, case),
                tables=(*self._summary(made, case), *self._seen(made, meaning)),
                choices=_next_steps(case),
            )
        record = self._chart(made, case)
        if meaning.past is not None and (meaning.sheet is None or record.stay is None):
            return self._past(made, self._record(made), meaning)
        part = meaning.show or "all"
        if meaning.sheet is not None and record.stay is not None:
            return Reply(
                text=f"{TITLES[meaning.sheet]} of {headline(record)}, {position(record.stay)}.",
                tables=pages(record, meaning.sheet, meaning.span),
                choices=_pages_next(),
            )
        if part == "notes":
            return self._noted(record, meaning)
        text = complaint(record) if part in {"notes", "all"} else headline(record)
        return Reply(
            text=text, tables=chart(record, part), choices=_next_steps(case) if part == "all" else ()
        )

    def _answers(self, case: Case) -> Reply:
        """Return which errors are planted: in the chart as a table, in files as the truth beside them."""
        if not showing.is_messy(case):
            return Reply(text=showing.NOTHING_PLANTED)
        if case.count == 1 and showing.has_errors(case):
            key = showing.answer_key(self._cohort(case), 0, case, self._context)
            return Reply(text=f"{len(key.rows)} planted errors.", tables=(key,), choices=_after_edit(case))
        _, truth = to_files(formats.named("csv"), case, chunks(case, self._context), self._context)
        return Reply(
            text="What is planted, with the truth about each cell of the CSV file.",
            tables=(showing.tally(self._made(case), case, self._context),),
            files=(truth,),
        )

    def _past(self, made: Cohort, record: Record, meaning: Meaning) -> Reply:
        """Return what was asked for of the years before the chart."""
        history = self._years(made)
        absent = [name for name in meaning.about if name not in {o.name for o in record.latest()}]
        if meaning.past == "trend" and len(absent) == len(meaning.about):
            known = self._context.knowledge.observations
            raise NotUnderstood(
                f"{listed([known[name].display for name in absent])}: not measured in this patient, so there "
                f'is nothing to show. Ask for it, for example "add a reading of {spoken(absent[0])}".'
                if absent
                else "Name the reading to show over time, for example the A1c."
            )
        if meaning.past == "trend":
            tables: tuple[Table, ...] = (trend_table(record, history, meaning.about),)
        elif meaning.past is None or meaning.past == "all":
            tables = history_tables(record, history)
        else:
            tables = (HISTORY_PARTS[meaning.past](record, history),)
        more = () if made.lives is not None else (Choice("10 years of it", "add 10 years of history"),)
        return Reply(text=f"{headline(record)}, fictional. {told(history)}", tables=tables, choices=more)

    def _noted(self, record: Record, meaning: Meaning) -> Reply:
        """Return a note of the kind asked for, and the other kinds as next steps."""
        written = note(record, meaning.note or "soap", self._context.knowledge)
        others = [kind for kind in KINDS if kind != written.kind]
        return Reply(
            text=f"{written.title} for {headline(record)}, fictional.",
            tables=(written.table(),),
            choices=tuple(Choice(KINDS[kind][0], KINDS[kind][0].lower()) for kind in others[:4]),
        )

    def _explaining(self, case: Case, meaning: Meaning) -> Reply:
        made = self._cohort(case)
        found = tuple(self._explanations(made, self._record(made), meaning))
        return Reply(
            text=" ".join(e.text for e in found if e.text),
            tables=tuple(e.table for e in found if e.table.rows),
        )

    def _explanations(self, made: Cohort, record: Record, meaning: Meaning) -> Iterator[Explanation]:
        """Yield what explains each thing a question names; all flagged values when it names none."""
        knowledge = self._knowledge(made)
        measured = {o.name for o in record.latest()}
        names = [n for n in meaning.about if n in knowledge.observations]
        conditions = [c for c in record.conditions if c.name in meaning.about]
        medications = [m for m in record.medications if m.name in meaning.about]
        if not meaning.about or set(meaning.about) <= knowledge.groups.keys():
            names = [o.name for o in record.latest() if o.flag] or sorted(measured)[:1]
        for finding in meaning.stated.findings:
            yield of_reading(knowledge.observations[finding.observation], finding.value, knowledge)
        here = tuple(n for n in names if n in measured)
        if here:
            yield of_values(record, accounts(made, 0, here, knowledge), knowledge)
        stated = {f.observation for f in meaning.stated.findings}
        for name in names:
            if name not in measured and name not in stated:
                yield of_reading(knowledge.observations[name], None, knowledge)
        if medications:
            yield of_medications(record, medications, knowledge)
        if conditions:
            yield of_conditions(record, conditions, knowledge)
        absent = [n for n in meaning.about if not self._is_here(n, record)]
        if absent:
            yield Explanation(f"Not in this chart: {listed(absent)}.", Table("Why", (), ()))

    def _is_here(self, name: str, record: Record) -> bool:
        known = self._context.knowledge
        here = {*(c.name for c in record.conditions), *(m.name for m in record.medications)}
        return name in known.observations or name in known.groups or name in here

    def _citing(self, case: Case, meaning: Meaning) -> Reply:
        made = self._cohort(case)
        knowledge = self._knowledge(made)
        rows = range(min(made.size, _CITED))
        used = dict.fromkeys(entry for row in rows for entry in entries_of(self._record(made, row)))
        about = [entry for entry in used if entry[1] in meaning.about]
        whose = "this chart" if case.count == 1 else "these charts"
        what = listed([name.replace("_", " ") for _, name in about]) if about else f"the numbers of {whose}"
        return Reply(
            text=f"Publications and public data sets behind {what}.",
            tables=(sources_table(about or used, knowledge),),
        )

    def _validating(self, case: Case, _meaning: Meaning) -> Reply:
        if case.count > 1:
            return replied(case, self._context)
        made = self._made(case)
        found = (*check(made, self._context.knowledge), *rules.check(made, self._context.knowledge))
        rows = tuple((v.rule.severity, v.rule.rationale, str(len(v.rows))) for v in found)
        known = len(ALL) + (len(rules.FAMILY.rules) if made.lives is not None else 0)
        text = f"{known} coherence rules checked on this patient: "
        text += f"{len(found)} of them broken. " if found else "all hold. "
        return Reply(
            text=text + realism.ONE_PATIENT,
            tables=(Table("Broken rules", ("Severity", "Rule", "Patients"), rows),) if rows else (),
            choices=(Choice("1,000 of them", "1000 of them"),),
        )

    def _exported(self, case: Case, name: str) -> Reply:
        if name == "table":
            made = self._cohort(case)
            return Reply(text=self._opening(made, case), tables=self._tables(made, case))
        files = self._written(case, name)
        many = "1 fictional patient" if case.count == 1 else f"{case.count:,} fictional patients"
        form = formats.named(name)
        beside = f" The truth about them is beside it.{showing.cannot_show(form, case)}" if files[1:] else ""
        return Reply(text=f"{many} as {form.title}.{beside}", files=files)

    def _written(self, case: Case, name: str | None) -> tuple[File, ...]:
        """Return an export, and beside messy data the truth about them."""
        form = formats.named(name or "json")
        self._cohort(case)
        patients = chunks(case, self._context)
        if showing.is_messy(case):
            return to_files(form, case, patients, self._context)
        return (formats.to_file(form, case, patients, self._context),)


def _single(case: Case, context: Context) -> Cohort:
    return cohort(case, context, size=1)


def _years_asked(meaning: Meaning) -> bool:
    """Return whether an edit is about the years told and nothing else."""
    stated = replace(meaning.stated, history=None, deaths=None)
    return meaning.stated != stated == Request() and not meaning.adjust


def _remembered(before: Conversation) -> tuple[Case, ...]:
    return before.past if before.case is None else (before.case, *before.past)[:_PAST]


def _check_size(case: Case) -> None:
    if case.count > MOST_IN_CHAT:
        raise CanAskLess(
            f"{case.count:,} patients are too many for a conversation; "
            f"ask for up to {MOST_IN_CHAT:,} here, or any number with `synthomed generate`."
        )


def _told(found: tuple[Change, ...]) -> str:
    """Return one sentence on how much an edit changed."""
    if not found:
        return "Nothing changed: the patient already was so."
    first = found[0]
    rest = len(found) - 1
    also = (
        f" {rest} other value{'s' if rest > 1 else ''} followed."
        if rest
        else " Everything else stays as it was."
    )
    before = f" (before: {first.before})" if first.before else ""
    return f"{first.what}: {first.after or 'removed'}{before}.{also}"


def _next_steps(case: Case) -> tuple[Choice, ...]:
    """Return what people usually want next."""
    if case.count > 1:
        return (Choice("CSV", "as CSV"), Choice("JSON", "as JSON"), Choice("Another set", "another one"))
    if is_admitted(case):
        return (*_pages_next(), Choice("Another one", "another one"))
    errors = (Choice("Show the errors", "show the errors"),) if showing.has_errors(case) else ()
    return (
        *errors,
        Choice("Another one", "another one"),
        Choice("20 of them", "20 of them"),
        Choice("JSON", "as JSON"),
        Choice("Share", "share"),
    )


def _edit(meaning: Meaning) -> Edit:
    return Edit(
        stated=meaning.stated,
        adjust=meaning.adjust,
        append=meaning.append,
        hours=meaning.hours,
        turn=meaning.turn,
        giving=meaning.giving,
        discharge=meaning.discharge,
    )


def _pages_next() -> tuple[Choice, ...]:
    """Return the other pages of a stay, and time."""
    return (
        Choice("Fast-forward 6 hours", "fast-forward 6 hours"),
        Choice("Flowsheet", "show the flowsheet"),
        Choice("MAR", "show the MAR"),
        Choice("Intake and output", "show intake and output"),
    )


def _after_edit(case: Case) -> tuple[Choice, ...]:
    undo = (Choice("Undo", "undo"),) if case.edits else ()
    if is_admitted(case) and case.count == 1:
        return (*undo, *_pages_next()[:3])
    return (*undo, Choice("Whole chart", "show the whole chart"))


def _touches(meaning: Meaning) -> bool:
    """Return whether a message has something happen to the patient, not only shows it otherwise."""
    stated = replace(
        meaning.stated, units=None, population=None, region=None, mess=None, count=None, history=None
    )
    moved = meaning.hours or meaning.turn or meaning.giving or meaning.discharge or meaning.adjust
    return bool(moved) or stated != Request()


def _check_alive(made: Cohort, case: Case) -> None:
    """Refuse a stay of one patient whose years told end in death."""
    if case.count > 1 or made.lives is None or not is_admitted(case) or np.isnat(made.lives.died[0]):
        return
    raise CanRephrase(
        f"The patient died on {made.lives.died[0].item():%Y-%m-%d}, so nobody can be in hospital now: "
        'say "no deaths" first, or ask for another patient.',
        (Choice("No deaths", "no deaths"),),
    )

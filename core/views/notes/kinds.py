"""The kinds of notes, each a few sections."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from core.intent import NoteKind
from core.knowledge.base import Knowledge
from core.messages import Table
from core.narrative import age_phrase, described_age, person_word
from core.record import MedicationEntry, Record
from core.views.notes import hospital, parts
from core.views.notes.phrasing import Phrasing, lines, paragraph, sentence
from core.wording import condition_text, listed

Section = tuple[str, str]
Writer = Callable[[Record, Knowledge, Phrasing], Iterator[Section]]
_CHILD = 18
_ALARMS = "trouble breathing, chest pain, confusion, fainting or bleeding that does not stop"


@dataclass(frozen=True, slots=True)
class Note:
    """A note: its kind, its title, headed sections in order."""

    kind: NoteKind
    title: str
    sections: tuple[Section, ...]

    def table(self) -> Table:
        """Return the note as a table of headings and texts."""
        return Table(f"{self.title} (fictional)", ("", " "), self.sections)

    def text(self) -> str:
        """Return the note as plain text."""
        return "\n\n".join(f"{heading}\n{body}" for heading, body in self.sections)


def note(record: Record, kind: NoteKind, knowledge: Knowledge) -> Note:
    """Return a note of a kind; the same record gives the same words."""
    title, write = KINDS[kind]
    sections = write(record, knowledge, Phrasing(record))
    return Note(kind, title, tuple((heading, body) for heading, body in sections if body))


def _history_and_physical(record: Record, knowledge: Knowledge, say: Phrasing) -> Iterator[Section]:
    yield "Chief complaint", sentence(listed(list(record.symptoms[:3])) or "review")
    yield "History of present illness", parts.story(record, knowledge, say)
    yield (
        "Past medical history",
        lines(*(f"{parts.named(c)}, {parts.since(c.onset, record.as_of)}" for c in parts.background(record)))
        or "None.",
    )
    yield "Past procedures", lines(*parts.operations(record))
    yield "Medications", lines(*(parts.medication(m) for m in record.medications)) or "None."
    yield "Allergies", sentence(parts.allergies(record))
    yield "Social history", sentence(parts.social(record))
    yield from _development(record)
    yield "Review of systems", _review(record, knowledge)
    yield "Vital signs", parts.vitals(record)
    yield "Examination", sentence(parts.examination(record))
    yield "Results", sentence(parts.results(record))
    yield "Studies", lines(*parts.studies(record))
    yield "Assessment and plan", _assessment_and_plan(record, knowledge)


def _development(record: Record) -> Iterator[Section]:
    if record.person.age < _CHILD:
        doses = len(record.immunizations)
        yield "Immunizations", f"{doses} doses on record." if doses else "None on record."
        yield "Development and school", record.development


def _review(record: Record, knowledge: Knowledge) -> str:
    denied = parts.denies(record, knowledge)
    return paragraph(
        f"positive for {listed(list(record.symptoms))}" if record.symptoms else "",
        f"negative for {listed(denied, 'and')}" if denied else "otherwise negative",
    )


def _assessment_and_plan(record: Record, knowledge: Knowledge) -> str:
    numbered = enumerate(parts.problems(record, knowledge), start=1)
    return "\n".join(f"{at}. {assessment} Plan: {plan}" for at, (_, assessment, plan) in numbered) or "Well."


def _soap(record: Record, knowledge: Knowledge, say: Phrasing) -> Iterator[Section]:
    yield (
        "Subjective",
        paragraph(parts.story(record, knowledge, say), f"Allergies: {parts.allergies(record)}"),
    )
    yield (
        "Objective",
        lines(
            parts.vitals(record),
            f"Examination: {parts.examination(record)}.",
            f"Results: {parts.results(record)}.",
            *parts.studies(record),
        ),
    )
    found = list(parts.problems(record, knowledge))
    yield "Assessment", lines(*(f"{at}. {a}" for at, (_, a, _p) in enumerate(found, start=1))) or "Well."
    yield "Plan", lines(*(f"{at}. {p}" for at, (_, _a, p) in enumerate(found, start=1))) or "Routine review."


def _progress(record: Record, knowledge: Knowledge, say: Phrasing) -> Iterator[Section]:
    opening = say.one("progress", "Seen on the round today.", "Reviewed today.", "Seen and examined.")
    still = (
        f"{say.he} still reports {listed(list(record.symptoms[:3]))}"
        if record.symptoms
        else f"{say.he} has no complaints"
    )
    yield "Interval", paragraph(opening, hospital.feels(record, say) or still)
    yield "Hospital stay", hospital.interval(record)
    yield "Vital signs", parts.vitals(record)
    yield "Examination", sentence(parts.examination(record))
    yield "Results", sentence(parts.results(record))
    yield "Given in the last 24 hours", hospital.given(record)
    standing = lines(*(parts.medication(m) for m in record.medications)) or "None."
    yield "Current treatment", hospital.in_force(record) or standing
    yield "Assessment and plan", _assessment_and_plan(record, knowledge)


def _nursing(record: Record, knowledge: Knowledge, say: Phrasing) -> Iterator[Section]:
    yield "Patient", paragraph(parts.who(record), f"Allergies: {parts.allergies(record)}")
    told = (
        f"{say.he} reports {listed(list(record.symptoms))}"
        if record.symptoms
        else f"{say.he} reports no complaints"
    )
    yield "Data", paragraph(told, parts.vitals(record), f"On assessment: {parts.examination(record)}")
    yield "Hospital stay", hospital.interval(record)
    yield "Given in the last 24 hours", hospital.given(record)
    scores = [parts.result(o) for o in record.latest() if o.category == "survey"]
    yield "Scores", sentence(listed(scores)) if scores else ""
    given = [parts.medication(m) for m in record.medications if parts.is_new(m, record.as_of)]
    yield (
        "Action",
        paragraph(
            f"medications given as prescribed: {listed(given)}" if given else "",
            *parts.advice(record, knowledge, "nursing", 4),
        )
        or "Observed; no new orders.",
    )
    yield (
        "Response and teaching",
        paragraph(
            say.one("response", "No adverse reaction seen", "Tolerated well", "Resting without distress")
            if not parts.critical(record)
            else "Critical values reported to the physician",
            *parts.advice(record, knowledge, "teaching", 2),
        ),
    )


def _sbar(record: Record, knowledge: Knowledge, say: Phrasing) -> Iterator[Section]:
    urgent = parts.critical(record)
    now = [parts.told(c) for c in parts.presenting(record)]
    yield (
        "Situation",
        paragraph(
            f"I am calling about {record.person.name}, {described_age(record)} {person_word(record)}, "
            f"with {listed(now) or 'a routine review'}",
            f"critical: {listed(urgent[:4])}" if urgent else "",
            f"{say.he} complains of {listed(list(record.symptoms[:4]))}" if record.symptoms else "",
            hospital.interval(record),
        ),
    )
    yield (
        "Background",
        paragraph(
            f"history of {listed([parts.told(c) for c in parts.background(record)])}"
            if parts.background(record)
            else "no relevant history",
            f"takes {listed([m.display for m in record.medications])}"
            if record.medications
            else "takes no medications",
            f"allergies: {parts.allergies(record)}",
        ),
    )
    yield (
        "Assessment",
        paragraph(parts.vitals(record), f"Examination: {parts.examination(record)}", parts.results(record)),
    )
    pending = parts.orders(record)
    yield (
        "Recommendation",
        paragraph(
            *[s for c in parts.presenting(record) for s in knowledge.conditions[c.name].plan][:3],
            f"pending: {listed(pending)}" if pending else "",
            say.one(
                "sbar",
                "Please review the patient and tell me what to watch for",
                "Could you come and see the patient",
            ),
        ),
    )


def _discharge(record: Record, knowledge: Knowledge, say: Phrasing) -> Iterator[Section]:
    yield (
        "Diagnoses",
        lines(*(f"{parts.named(c)} [{c.icd10cm.code}]" for c in parts.presenting(record))) or "None.",
    )
    yield (
        "Other conditions",
        lines(*(f"{parts.named(c)} [{c.icd10cm.code}]" for c in parts.background(record))),
    )
    yield "Reason for coming", parts.story(record, knowledge, say)
    yield "Hospital course", hospital.course(record)
    yield (
        "Course",
        paragraph(
            f"examination showed {parts.examination(record)}",
            f"results: {parts.results(record)}",
            *[f"{s}" for s in parts.studies(record, lately=True)],
            *[
                f"treated with {listed([m.display for m in treated])}"
                for treated in [_new(record)]
                if treated
            ],
        ),
    )
    yield "Procedures", lines(*parts.operations(record, lately=True))
    yield "Vital signs at discharge", parts.vitals(record)
    yield (
        "Medications to take",
        lines(
            *(f"{parts.medication(m)} for {m.indication or 'no listed problem'}" for m in record.medications)
        )
        or "None.",
    )
    yield "Allergies", sentence(parts.allergies(record))
    yield "Instructions", paragraph(*parts.advice(record, knowledge, "teaching", 4))
    pending = parts.orders(record)
    yield "Follow-up", paragraph(f"still to be done: {listed(pending)}" if pending else "with primary care")


def _new(record: Record) -> list[MedicationEntry]:
    return [m for m in record.medications if parts.is_new(m, record.as_of)]


def _reconciliation(record: Record, knowledge: Knowledge, say: Phrasing) -> Iterator[Section]:
    del say
    yield "Allergies", sentence(parts.allergies(record))
    for m in record.medications:
        entry = knowledge.medications[m.name]
        if m.end is not None:
            action = f"course, ends {m.end.isoformat()}"
        else:
            action = (
                "new" if parts.is_new(m, record.as_of) else f"continue, taken since {m.start.isoformat()}"
            )
        watched = (
            f"monitor {listed([n.replace('_', ' ') for n in entry.monitoring])}" if entry.monitoring else ""
        )
        reduced = "dose reduced for kidney function" if m.adjusted else ""
        yield (
            m.display,
            paragraph(
                f"{m.dose} {m.route} {m.frequency}, for {m.indication or 'no listed problem'}",
                action,
                reduced,
                watched,
            ),
        )
    if not record.medications:
        yield "Medications", "None."


def _for_patient(record: Record, knowledge: Knowledge, say: Phrasing) -> Iterator[Section]:
    child = record.person.age < _CHILD
    you, your = ("your child", "your child's") if child else ("you", "your")
    yield say.one("greet", "Dear", "For"), f"{record.person.name}, {age_phrase(record)} old"
    came = (
        f"{you} came to us because of {listed(list(record.symptoms[:4]))}"
        if record.symptoms
        else f"{you} came for a check-up"
    )
    now = [condition_text(c.name) for c in parts.presenting(record)]
    yield (
        "Why this visit",
        paragraph(
            came, f"{'the problem is' if len(now) == 1 else 'the problems are'} {listed(now)}" if now else ""
        ),
    )
    out = [o for o in record.latest() if o.flag][:6]
    plain = {
        "L": "lower than usual",
        "LL": "much too low",
        "H": "higher than usual",
        "HH": "much too high",
        "A": "not normal",
    }
    yield (
        "What we found",
        lines(*(f"{o.display}: {o.text} {o.unit}, {plain[o.flag]}" for o in out))
        or f"{your.capitalize()} results are normal.",
    )
    yield (
        f"{your.capitalize()} medicines",
        lines(
            *(
                f"{m.display}: {m.dose}, {m.frequency}"
                + (f", for {m.indication.lower()}" if m.indication else "")
                for m in record.medications
            )
        )
        or "None.",
    )
    yield "Allergies", sentence(parts.allergies(record))
    yield (
        "What to do",
        lines(*parts.advice(record, knowledge, "teaching", 5)) or "Come back if anything worries you.",
    )
    yield (
        "Get help at once",
        say.one(
            "help",
            f"Call the emergency number for {_ALARMS}.",
            f"If there is {_ALARMS}, call the emergency number.",
        ),
    )


KINDS: dict[NoteKind, tuple[str, Writer]] = {
    "history and physical": ("History and physical", _history_and_physical),
    "soap": ("SOAP note", _soap),
    "progress": ("Progress note", _progress),
    "nursing": ("Nursing note", _nursing),
    "sbar": ("SBAR handover", _sbar),
    "discharge": ("Discharge summary", _discharge),
    "reconciliation": ("Medication reconciliation", _reconciliation),
    "patient": ("Summary for the patient", _for_patient),
}
"""Every kind of note: its title and what writes it."""

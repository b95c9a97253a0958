"""What notes are put together from: the story, the readings, the problems with what is done for each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from core.knowledge.base import Knowledge
from core.knowledge.schema import Condition
from core.narrative import described_age, person_word, presents
from core.record import ConditionEntry, MedicationEntry, ObservationEntry, ProcedureEntry, Record
from core.views.notes.phrasing import Phrasing, paragraph
from core.wording import article, condition_text, listed

_LATELY = 30
"""Days that the present illness and its care reach back."""
_WEEKS, _MONTHS, _YEARS = 14, 61, 730
_ASKED_ADULT = 12
_MOST_DENIED = 4
_MOST_RESULTS = 12
_MOST_EVIDENCE = 4
_VITALS = ("systolic_bp", "diastolic_bp", "heart_rate", "respiratory_rate", "temperature", "spo2")
_MOST_KNOWN = 8


def presenting(record: Record) -> list[ConditionEntry]:
    """Return what the patient comes with; the whole problem list when nothing stands out."""
    return [c for c in record.conditions if presents(c)] or list(record.conditions[:1])


def background(record: Record) -> list[ConditionEntry]:
    """Return what was known before."""
    now = {c.name for c in presenting(record)}
    return [c for c in record.conditions if c.name not in now]


def named(condition: ConditionEntry) -> str:
    """Return a condition with its stage and what tells it apart."""
    return _detailed(condition.display, condition)


def _detailed(name: str, condition: ConditionEntry) -> str:
    details = [d for d in (condition.stage, *condition.features) if d and d.lower() not in name.lower()]
    return name + (f" ({'; '.join(details)})" if details else "")


def told(condition: ConditionEntry) -> str:
    """Return a condition as it stands inside a sentence, with its stage and what tells it apart."""
    return _detailed(condition_text(condition.name), condition)


def who(record: Record) -> str:
    """Return "Maria Lopez is a 45-year-old woman"."""
    age = described_age(record)
    return f"{record.person.name} is {article(age)} {age} {person_word(record)}"


def since(onset: date, now: date) -> str:
    """Return for how long: "for 3 days", "for 5 weeks", "since 2019"."""
    days = (now - onset).days
    if days <= 0:
        return "since today"
    if days < _WEEKS:
        return f"for {days} day{'s' if days > 1 else ''}"
    if days < _MONTHS:
        return f"for {days // 7} weeks"
    if days < _YEARS:
        return f"for {days // 30} months"
    return f"since {onset.year}"


def story(record: Record, knowledge: Knowledge, say: Phrasing) -> str:
    """Return the history of the present illness."""
    known = [told(c) for c in background(record)][:_MOST_KNOWN]
    history = say.one("history", "with a history of", "known to have", "with")
    opening = who(record) + (f" {history} {listed(known)}" if known else " without relevant past history")
    complaint = f"presents with {listed(list(record.symptoms))}" if record.symptoms else "has come for review"
    acute = [c for c in presenting(record) if c.course == "acute"]
    lasting = f", {since(acute[0].onset, record.as_of)}" if acute and record.symptoms else ""
    joined = f"{opening}; {say.he} {complaint}{lasting}"
    denied = denies(record, knowledge)
    denial = say.one("denies", f"{say.he} denies", f"{say.he} reports no", "There is no")
    return paragraph(joined, f"{denial} {listed(denied, 'or')}" if denied else "")


def denies(record: Record, knowledge: Knowledge) -> list[str]:
    """Return pertinent negatives: asked about in what the patient comes with, and not complained of."""
    said = " ".join(record.symptoms).lower()
    negatives = dict.fromkeys(n for c in presenting(record) for n in knowledge.conditions[c.name].denies)
    return [n for n in negatives if n.lower() not in said and not _is_said(n, said)][:_MOST_DENIED]


def _is_said(negative: str, said: str) -> bool:
    """Return whether the main word of a negative is among the complaints in other words."""
    return any(len(word) > 4 and word in said for word in negative.lower().split())


def allergies(record: Record) -> str:
    """Return allergies with reactions."""
    return listed([f"{a.allergen} ({a.reaction})" for a in record.allergies]) or "no known allergies"


def social(record: Record) -> str:
    """Return habits, which nobody takes of a small child."""
    if record.person.age < _ASKED_ADULT:
        return "not applicable at this age"
    smoking = {"never": "never smoked", "former": "former smoker", "current": "current smoker"}
    habits = record.social
    return f"{smoking[habits.smoking]}; alcohol: {habits.alcohol}; physical activity: {habits.activity}"


def vitals(record: Record) -> str:
    """Return vital signs in one line, latest readings."""
    latest = {o.name: o for o in record.latest()}
    parts: list[str] = []
    if {"systolic_bp", "diastolic_bp"} <= latest.keys():
        parts.append(f"BP {latest['systolic_bp'].text}/{latest['diastolic_bp'].text} mmHg")
    parts += [
        f"{latest[n].short} {latest[n].text} {latest[n].unit}"
        for n in _VITALS
        if n in latest and "_bp" not in n
    ]
    if "oxygen_device" in latest:
        parts.append(f"on {latest['oxygen_device'].text}{_flow(latest)}")
    parts += [f"pain {latest['pain'].text}/10"] if "pain" in latest else []
    parts += [
        f"{latest[n].short} {latest[n].text} {latest[n].unit}" for n in ("weight", "height") if n in latest
    ]
    return "; ".join(parts)


def _flow(latest: dict[str, ObservationEntry]) -> str:
    flow = latest.get("oxygen_flow")
    return f" at {flow.text} {flow.unit}" if flow is not None else ""


def examination(record: Record) -> str:
    """Return what examination shows."""
    return listed(list(record.findings)) or "unremarkable"


def result(o: ObservationEntry) -> str:
    """Return "K 5.9 mmol/L (high)"."""
    words = {"L": "low", "H": "high", "LL": "critically low", "HH": "critically high", "A": "abnormal"}
    flag = f" ({words[o.flag]})" if o.flag else ""
    unit = o.unit if o.unit.startswith("/") else f" {o.unit}"
    return f"{o.short} {o.text}{unit}".rstrip() + flag


def results(record: Record) -> str:
    """Return abnormal results, most telling first, and that the rest are not."""
    labs = [o for o in record.latest() if o.category in {"lab", "survey"}]
    rank = {"LL": 0, "HH": 0, "A": 1}
    abnormal = sorted((o for o in labs if o.flag), key=lambda o: rank.get(o.flag, 2))
    if not labs:
        return "no laboratory results"
    if not abnormal:
        return "all results within reference intervals"
    shown = listed([result(o) for o in abnormal[:_MOST_RESULTS]])
    more = len(abnormal) - _MOST_RESULTS
    others = " and further values outside their intervals" if more > 0 else ""
    return f"{shown}{others}; the others within reference intervals"


def studies(record: Record, *, lately: bool = False) -> list[str]:
    """Return imaging and tests done, with what they showed; only those of the present illness if `lately`."""
    return _performed(record, {"imaging", "test"}, lately=lately)


def operations(record: Record, *, lately: bool = False) -> list[str]:
    """Return operations and procedures done, with their dates; likewise."""
    return _performed(record, {"surgery", "procedure"}, lately=lately)


def _performed(record: Record, kinds: set[str], *, lately: bool) -> list[str]:
    return [
        _done(p)
        for p in record.procedures
        if p.done and p.kind in kinds and (not lately or (record.as_of - p.day).days <= _LATELY)
    ]


def _done(p: ProcedureEntry) -> str:
    return f"{p.display} ({p.day.isoformat()})" + (f": {p.result}" if p.result else "")


def orders(record: Record, condition: str = "") -> list[str]:
    """Return what is ordered and not done yet."""
    return [p.display for p in record.procedures if not p.done and condition in {"", p.condition}]


def medication(m: MedicationEntry) -> str:
    """Return "Metformin 1000 mg oral twice daily"."""
    return f"{m.display} {m.dose} {m.route} {m.frequency}"


def treatment(record: Record, condition: ConditionEntry) -> list[MedicationEntry]:
    """Return the medications given for a condition."""
    return [m for m in record.medications if m.indication == condition.display]


def is_new(m: MedicationEntry, now: date) -> bool:
    """Return whether a medication was started for the present illness."""
    return (now - m.start).days <= _WEEKS


def problems(record: Record, knowledge: Knowledge) -> Iterator[tuple[ConditionEntry, str, str]]:
    """Yield each problem with its assessment and its plan; what the patient comes with first."""
    latest = record.latest()
    first = presenting(record)
    for condition in (*first, *background(record)):
        entry = knowledge.conditions[condition.name]
        evidence = [result(o) for o in latest if _supports(o, entry)][:_MOST_EVIDENCE]
        complications = [c.phrase for c in record.complications if c.condition == condition.name]
        assessment = paragraph(
            named(condition),
            f"supported by {listed(evidence)}" if evidence else "",
            f"complicated by {listed(complications)}" if complications else "",
        )
        given = [medication(m) for m in treatment(record, condition)]
        plan = paragraph(
            f"{'continue' if condition not in first else 'give'} {listed(given)}" if given else "",
            *(entry.plan[:3] if condition in first else entry.plan[:1]),
            f"ordered: {listed(orders(record, condition.name))}" if orders(record, condition.name) else "",
        )
        yield condition, assessment, plan or "Observe and review."


def _supports(o: ObservationEntry, condition: Condition) -> bool:
    """Return whether an abnormal result is what a condition does: its own reading, or moved its way."""
    for effect in condition.effects:
        if effect.observation != o.name or not o.flag:
            continue
        if effect.kind in {"replace", "shares"}:
            return True
        size = effect.severe if effect.severe is not None else effect.mild or 0.0
        raises = size > (1 if effect.kind == "multiply" else 0)
        if raises == o.flag.startswith("H"):
            return True
    return False


def advice(record: Record, knowledge: Knowledge, kind: str, most: int) -> list[str]:
    """Return sentences of a kind (`nursing`, `teaching`) of what the patient comes with."""
    texts: Iterable[str] = (
        s
        for c in presenting(record)
        for s in (
            knowledge.conditions[c.name].nursing
            if kind == "nursing"
            else knowledge.conditions[c.name].teaching
        )
    )
    return list(dict.fromkeys(texts))[:most]


def critical(record: Record) -> list[str]:
    """Return critical results, which someone must be told of; pain is told of anyway."""
    return [result(o) for o in record.latest() if o.flag in {"LL", "HH"} and o.name != "pain"]

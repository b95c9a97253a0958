"""Why values, medications and conditions are what they are, and where the numbers come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from core.accounts import Account, Step
from core.knowledge.base import Knowledge
from core.knowledge.reference import flag_of, interval_for
from core.knowledge.schema import Condition, Conversion, Medication, Observation, Source, Treatment
from core.knowledge.units import exact
from core.messages import Table
from core.record import ConditionEntry, MedicationEntry, ObservationEntry, Record
from core.wording import listed, number

_COLUMNS = ("What", "Because of", "How much", "Source")
_MEDIAN = "median (5–95 %)"
_SURVEY = "NHANES 2009–2018 and 2017–March 2020 (CDC/NCHS)"
_PERSONAL = frozenset({"white", "black", "asian", "hispanic", "current smoker", "former smoker"})
_MOST = 8
"""Causes named for a reading that no patient has."""
Row = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A sentence or two, and the table behind it."""

    text: str
    table: Table


def of_values(record: Record, accounts: tuple[Account, ...], knowledge: Knowledge) -> Explanation:
    """Return what made each of some values: usual range, conditions, treatment, own variation."""
    latest = {o.name: o for o in record.latest()}
    accounts = tuple(_in_its_unit(latest[a.observation], a, knowledge) for a in accounts)
    rows = [row for a in accounts for row in _value_rows(latest[a.observation], a, knowledge)]
    flagged = [a for a in accounts if latest[a.observation].flag][:3]
    told = [_told(latest[a.observation], a, knowledge) for a in flagged]
    told = told or [_told(latest[a.observation], a, knowledge) for a in accounts[:1]]
    return Explanation(" ".join(told), Table("Why", _COLUMNS, tuple(rows)))


def _value_rows(o: ObservationEntry, account: Account, knowledge: Knowledge) -> Iterator[Row]:
    name = f"{o.short} {o.text} {o.unit} {o.flag}".replace("  ", " ").rstrip()
    places = _places(o, knowledge)
    lines: list[tuple[str, str, str]] = []
    if account.formula:
        lines.append(("computed", account.formula, ""))
    if account.base is not None and account.base_source is not None:
        low, middle, high = (_figure(v, places) for v in account.base)
        usual = f"{middle} ({low} to {high})"
        alike = f"usual at this age and sex: {_MEDIAN}"
        if account.surveyed:
            people = f"{account.surveyed} people surveyed, {_alike(account, knowledge)}"
            alike = f"as in {people}: {_MEDIAN}"
        lines.append((alike, usual, _SURVEY if account.surveyed else _cited(account.base_source)))
    for step in account.steps:
        cause = step.cause + (" (outweighed)" if step.outweighed else "")
        lines.append((cause, _moved(step, places), _cited(step.source)))
    if account.stated:
        lines.append(("you asked for it", "", ""))
    elif account.rank is not None:
        lines.append(("own variation", _rank(account.rank), ""))
    lines = lines or [("the conditions that order it", "no figure", "")]
    for at, line in enumerate(lines):
        yield (name if at == 0 else "", *line)


def _alike(account: Account, knowledge: Knowledge) -> str:
    """Return what people of a stratum have in common: "with hypertension, over 52 years, BMI up to 31.2"."""
    told = [_common(feature, low, high, knowledge) for feature, low, high in account.among]
    return ", ".join(part for part in told if part) or "of all ages"


def _common(feature: str, low: float, high: float, knowledge: Knowledge) -> str:
    observation = knowledge.observations.get(feature)
    if observation is None and feature != "age":
        sex = {"female": ("women", "men")}.get(feature)
        if sex is not None:
            return sex[0] if high == np.inf else sex[1]
        word = feature if feature.startswith("taking ") or feature in _PERSONAL else f"with {feature}"
        return word if high == np.inf else f"not {word}" if feature in _PERSONAL else f"without {feature}"
    name, unit = (observation.short, observation.unit) if observation else ("age", "years")
    limits = [f"over {low:.4g}"] if low > -np.inf else []
    limits += [f"up to {high:.4g}"] if high < np.inf else []
    return f"{name} {' and '.join(limits)} {unit}".rstrip()


def _in_its_unit(o: ObservationEntry, account: Account, knowledge: Knowledge) -> Account:
    """Return an account in the unit that the reading is shown in."""
    other = knowledge.observations[o.name].si
    if o.own is None or other is None:
        return account
    steps = tuple(
        replace(
            step,
            change=step.change * other.factor,
            replaced=step.replaced and _each(other, step.replaced),
        )
        for step in account.steps
    )
    return replace(account, base=account.base and _each(other, account.base), steps=steps)


def _each(other: Conversion, values: tuple[float, float, float]) -> tuple[float, float, float]:
    low, middle, high = (exact(other, value) for value in values)
    return low, middle, high


def _places(o: ObservationEntry, knowledge: Knowledge) -> int:
    known = knowledge.observations[o.name]
    return known.decimals if o.own is None or known.si is None else known.si.decimals


def _moved(step: Step, places: int) -> str:
    if step.replaced is not None:
        low, middle, high = (_figure(v, places) for v in step.replaced)
        return f"{middle} ({low} to {high}) in people with it"
    return f"{step.change:+.{places}f}" if abs(step.change) >= 0.5 * 10**-places else "hardly"


def _figure(value: float, places: int) -> str:
    return f"{value:.{places}f}"


def _rank(rank: float) -> str:
    share = round(100 * rank)
    if 35 <= share <= 65:
        return "about the middle of people in this state"
    side, part = ("higher", share) if rank > 0.5 else ("lower", 100 - share)
    return f"{side} than {min(part, 99)} % of people in this state"


def _told(o: ObservationEntry, account: Account, knowledge: Knowledge) -> str:
    """Return one sentence on a value."""
    levels = {"L": "low", "LL": "critically low", "H": "high", "HH": "critically high", "A": "abnormal"}
    level = levels.get(o.flag, "within its reference interval")
    head = f"{o.display} {o.text} {o.unit}".rstrip()
    acting = [s for s in account.steps if not s.outweighed]
    causes = [f"{s.cause} ({_moved(s, 1 if abs(s.change) < 10 else 0)})" for s in acting[:3]]
    if account.stated:
        return f"{head} is {level}: you asked for it."
    ill = [_words(f) for f, _, high in account.among if high == np.inf and _is_told(f, knowledge)]
    if causes or ill:
        people = f"Drawn as in people {listed(ill)}" if ill else ""
        moved = f"{'moved by' if ill else 'What moved it:'} {listed(causes)}" if causes else ""
        return f"{head} is {level}. {', '.join(part for part in (people, moved) if part)}."
    if account.formula:
        return f"{head} is {level}; it is computed: {account.formula}."
    return f"{head} is {level}: the patient's own variation, no condition or medication moved it."


def _is_told(feature: str, knowledge: Knowledge) -> bool:
    """Return whether a stratum's feature is a condition, treatment or habit, not who a person is."""
    people = {"age", "female", *_PERSONAL} - {"current smoker"}
    return feature not in people and feature not in knowledge.observations


def _words(feature: str) -> str:
    if feature == "current smoker":
        return "who smoke"
    return feature if feature.startswith("taking ") else f"with {feature}"


def of_medications(record: Record, entries: Iterable[MedicationEntry], knowledge: Knowledge) -> Explanation:
    """Return why medications are given: the line of treatment, the dose, what was respected."""
    rows: list[Row] = []
    told: list[str] = []
    for entry in entries:
        medication = knowledge.medications[entry.name]
        lines = [(c, t) for c in _having(record, knowledge) for t in c.treatments if _gives(t, entry.name)]
        purpose = f"to {lines[0][1].purpose}" if lines else "as you asked"
        told.append(
            f"{entry.display} {entry.dose} is given for {entry.indication or 'no listed problem'}, {purpose}."
        )
        head = f"{entry.display} {entry.dose} {entry.frequency}"
        for condition, line in lines:
            others = [o.medication for o in line.options if o.medication != entry.name]
            choice = f"; the alternatives are {listed(others[:4])}" if others else ""
            cited = _named(condition.name, line.source, knowledge)
            rows.append(
                (
                    head,
                    f"{condition.name}: {line.purpose}",
                    f"{100 * line.share:.0f} % of those eligible{choice}",
                    cited,
                )
            )
            head = ""
        rows += _dose_rows(head, entry, medication, knowledge)
    return Explanation(" ".join(told), Table("Why", _COLUMNS, tuple(rows)))


def _dose_rows(
    head: str, entry: MedicationEntry, medication: Medication, knowledge: Knowledge
) -> Iterator[Row]:
    fitting = [d for d in medication.doses if d.unit in entry.dose] or list(medication.doses)
    yield head, "dose", entry.dose, _named(medication.name, fitting[-1].source, knowledge)
    if entry.adjusted:
        cited = _named(medication.name, medication.renal[0].source, knowledge)
        yield "", "reduced for the kidneys", entry.frequency, cited
    for ground in medication.contraindications[:3]:
        yield "", "would be withheld", ground.reason, _named(medication.name, ground.source, knowledge)


def _having(record: Record, knowledge: Knowledge) -> list[Condition]:
    return [knowledge.conditions[c.name] for c in record.conditions]


def _gives(line: Treatment, medication: str) -> bool:
    return any(medication in {o.medication, *o.also} for o in line.options)


def of_conditions(record: Record, entries: Iterable[ConditionEntry], knowledge: Knowledge) -> Explanation:
    """Return why conditions are there: asked for, implied, or drawn by prevalence and what raises it."""
    rows: list[Row] = []
    told: list[str] = []
    present = {c.name for c in record.conditions}
    for entry in entries:
        condition = knowledge.conditions[entry.name]
        words = {"requested": "you asked for it", "implied": "what you asked for implies it"}
        told.append(
            f"{entry.display}: {words.get(entry.origin, 'drawn by how common it is in such a person')}."
        )
        prevalence = condition.prevalence
        head = entry.display
        rows.append(
            (
                head,
                "how common it is",
                _share_at(record, condition),
                _named(entry.name, prevalence.source, knowledge),
            )
        )
        for association in condition.associations:
            if association.condition in present:
                cited = _named(entry.name, association.source, knowledge)
                rows.append(("", association.condition, f"odds x {number(association.odds_ratio)}", cited))
        rows.append(
            (
                "",
                "severity",
                f"rank {100 * entry.severity:.0f} of 100{f': {entry.stage}' if entry.stage else ''}",
                "",
            )
        )
        rows.append(
            ("", "since", entry.onset.isoformat(), _named(entry.name, condition.onset.source, knowledge))
        )
    return Explanation(" ".join(told), Table("Why", _COLUMNS, tuple(rows)))


def _share_at(record: Record, condition: Condition) -> str:
    column = condition.prevalence.male if record.person.sex == "male" else condition.prevalence.female
    ages = condition.prevalence.ages
    nearest = min(range(len(ages)), key=lambda at: abs(ages[at] - record.person.age))
    return f"{100 * column[nearest]:.3g} % at about age {number(ages[nearest])}"


def of_reading(observation: Observation, value: float | None, knowledge: Knowledge) -> Explanation:
    """Return what a reading means in anyone: its interval in adults, and what raises or lowers it."""
    interval = interval_for(observation, 40.0, "female")
    flag = flag_of(value, interval) if value is not None else ""
    rows: list[Row] = []
    if interval is not None:
        limits = " to ".join(number(v) for v in (interval.low, interval.high) if v is not None)
        rows.append(
            (
                observation.display,
                "reference interval, adult woman",
                f"{limits} {observation.unit}",
                _named(observation.name, interval.source, knowledge),
            )
        )
    wanted = {"L": (False,), "LL": (False,), "H": (True,), "HH": (True,)}.get(flag, (True, False))
    for up in wanted:
        rows += _movers(observation, knowledge, up=up)
    level = {"L": "low", "LL": "critically low", "H": "high", "HH": "critically high"}.get(
        flag, "within the reference interval"
    )
    head = (
        observation.display
        if value is None
        else f"{observation.display} {number(value)} {observation.unit} is {level}"
    )
    suggested = [
        c.name
        for c in knowledge.conditions.values()
        for k in c.criteria
        if value is not None
        and k.observation == observation.name
        and (k.at_least is None or value >= k.at_least)
        and (k.below is None or value < k.below)
    ]
    suggests = (
        f" By itself it suggests {listed(list(dict.fromkeys(suggested))[:3], 'or')}." if suggested else ""
    )
    return Explanation(f"{head}.{suggests}", Table("What it means", _COLUMNS, tuple(rows)))


def _movers(observation: Observation, knowledge: Knowledge, *, up: bool) -> list[Row]:
    """Return the conditions that raise or lower an observation most, commonest first."""
    middle = observation.baseline[len(observation.baseline) // 2].p50 if observation.baseline else 0.0
    found: list[tuple[float, Row]] = []
    for condition in knowledge.conditions.values():
        for effect in condition.effects:
            if effect.observation != observation.name or effect.kind == "shares":
                continue
            severe = effect.severe if effect.severe is not None else effect.mild or 0.0
            if effect.kind == "replace":
                change = (effect.p50 or 0.0) - middle
            else:
                change = middle * (severe - 1) if effect.kind == "multiply" else severe
            if change and (change > 0) == up:
                cited = _named(condition.name, effect.source, knowledge)
                figure = f"{change:+.3g} {observation.unit} when severe"
                found.append((abs(change), ("", condition.name, figure, cited)))
    found.sort(key=lambda pair: -pair[0])
    return [("raised by" if up else "lowered by", *row[1:]) for _, row in found[:_MOST]]


def _named(entry: str, source: str, knowledge: Knowledge) -> str:
    return _cited(next(s for s in knowledge.sources[entry] if s.id == source))


def _cited(source: Source) -> str:
    publisher = f", {source.publisher}" if source.publisher else ""
    return f"{source.title} ({source.year}){publisher}"


def sources_table(names: Iterable[tuple[str, str]], knowledge: Knowledge) -> Table:
    """Return the citations behind some entries, given as (kind, name), grouped by what they were used for."""
    used: dict[tuple[str, str], dict[str, None]] = {}
    for kind, name in names:
        for source in knowledge.sources.get(name, ()):
            used.setdefault((_cited(source), source.url), {})[f"{kind}: {name.replace('_', ' ')}"] = None
    rows = tuple((_shortened(list(kinds)), cited, url) for (cited, url), kinds in used.items())
    return Table("Sources", ("For", "Source", "Link"), rows)


def _shortened(kinds: list[str]) -> str:
    return (
        listed(kinds)
        if len(kinds) <= 3
        else f"{listed(kinds[:2])} and {len(kinds) - 2} more".replace(" and ", ", ", 1)
    )


def entries_of(record: Record) -> tuple[tuple[str, str], ...]:
    """Return the entries that shaped a record, as (kind, name)."""
    return (
        *(("condition", c.name) for c in record.conditions),
        *(("medication", m.name) for m in record.medications),
        *(("observation", o.name) for o in record.latest()),
    )

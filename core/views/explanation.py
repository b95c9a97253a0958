"""Why the values are what they are, and where the numbers come from: read off the entries that made them."""

from __future__ import annotations

from collections.abc import Iterator

from core.knowledge.base import Knowledge
from core.knowledge.schema import Effect, Source
from core.messages import Table
from core.record import ObservationEntry, Record

_DERIVED = {
    "bmi": "computed from weight and height",
    "mean_arterial_pressure": "computed from the blood pressure",
    "egfr": "computed from creatinine, age and sex (CKD-EPI 2021; bedside Schwartz in children)",
    "total_cholesterol": "the sum of HDL, LDL and a fifth of the triglycerides (Friedewald)",
    "estimated_average_glucose": "computed from A1c (28.7 × A1c − 46.7)",
    "chloride": "computed from sodium, bicarbonate and the anion gap",
}


def explanation(record: Record, knowledge: Knowledge, asked: tuple[str, ...] = ()) -> Table:
    """Return, for the observations asked about (else all flagged ones), what moved them."""
    latest = record.latest()
    chosen = [o for o in latest if o.name in asked] or [o for o in latest if o.flag]
    rows = tuple(
        (f"{o.short} {o.text} {o.unit} {o.flag}".rstrip(), _why(o, record, knowledge)) for o in chosen
    )
    return Table("Why", ("Value", "Because"), rows or (("All results", "within their reference intervals"),))


def _why(o: ObservationEntry, record: Record, knowledge: Knowledge) -> str:
    reasons = list(_effects(_drawn_name(o.name), record, knowledge))
    if o.name in _DERIVED:
        reasons.insert(0, _DERIVED[o.name])
    return "; ".join(reasons) or "this patient's own variation, or as you asked"


def _drawn_name(name: str) -> str:
    return {
        "creatinine": "egfr",
        "total_cholesterol": "ldl",
        "hematocrit": "hemoglobin",
        "rbc": "hemoglobin",
    }.get(name, name)


def _effects(name: str, record: Record, knowledge: Knowledge) -> Iterator[str]:
    for entry in record.conditions:
        for effect in knowledge.conditions[entry.name].effects:
            if effect.observation == name and effect.age_min <= record.person.age < effect.age_max:
                yield f"{entry.name} {_size(effect)} [{_citation(entry.name, effect.source, knowledge)}]"
    for medication in record.medications:
        for effect in knowledge.medications[medication.name].effects:
            if effect.observation == name:
                cited = _citation(medication.name, effect.source, knowledge)
                yield f"{medication.name} {_size(effect)} [{cited}]"


def _size(effect: Effect) -> str:
    if effect.kind == "replace":
        return f"(in people with it: median {effect.p50:.6g}, 5–95 % {effect.p05:.6g} to {effect.p95:.6g})"
    if effect.kind == "multiply":
        return f"(× {effect.mild:.3g} mild to × {effect.severe or effect.mild:.3g} severe)"
    severe = effect.mild if effect.severe is None else effect.severe
    return f"({effect.mild:+.3g} mild to {severe:+.3g} severe)"


def _citation(entry: str, source: str, knowledge: Knowledge) -> str:
    found = next(s for s in knowledge.sources[entry] if s.id == source)
    return f"{found.title}, {found.year}"


def sources_table(record: Record, knowledge: Knowledge) -> Table:
    """Return the citations that shaped a record, grouped by what they were used for."""
    groups = (
        ("conditions", [c.name for c in record.conditions]),
        ("medications", [m.name for m in record.medications]),
        ("observations", [o.name for o in record.latest()]),
    )
    used: dict[tuple[str, str], dict[str, None]] = {}
    for kind, names in groups:
        for name in names:
            for source in knowledge.sources.get(name, ()):
                used.setdefault((_cited(source), source.url), {})[kind] = None
    rows = tuple((", ".join(kinds), cited, url) for (cited, url), kinds in used.items())
    return Table("Sources", ("For", "Source", "Link"), rows)


def _cited(source: Source) -> str:
    publisher = f", {source.publisher}" if source.publisher else ""
    return f"{source.title} ({source.year}){publisher}"

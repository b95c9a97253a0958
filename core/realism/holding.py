"""Whether the charts hold together: the rules of coherence, counted over cohorts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from core.coherence.checking import ALL, Severity, check
from core.cohort import Cohort
from core.knowledge.base import Knowledge
from core.realism import grading
from core.scorecard import Line, Part

_TITLES: Mapping[Severity, str] = {
    "impossible": "charts that cannot be",
    "implausible": "charts that would astonish",
}


class Rules:
    """Counts patients who break a rule, cohort after cohort."""

    def __init__(self) -> None:
        self._patients = 0
        self._broken: dict[Severity, int] = {"impossible": 0, "implausible": 0}
        self._by_rule: Counter[str] = Counter()

    def add(self, cohort: Cohort, knowledge: Knowledge) -> None:
        """Check the patients of a cohort."""
        self._patients += cohort.size
        who: dict[Severity, set[int]] = {"impossible": set(), "implausible": set()}
        for violation in check(cohort, knowledge):
            rows = violation.rows.tolist()
            who[violation.rule.severity].update(rows)
            self._by_rule[violation.rule.name] += len(rows)
        for severity, rows_of in who.items():
            self._broken[severity] += len(rows_of)

    def lines(self) -> tuple[Line, Line]:
        """Return what was found of rules about what cannot be, and about what would astonish a clinician."""
        return self._line("impossible", 0.0), self._line("implausible", grading.IMPLAUSIBLE)

    def _line(self, severity: Severity, tolerance: float) -> Line:
        rules = [rule for rule in ALL if rule.severity == severity]
        broken = [(rule, self._by_rule[rule.name]) for rule in rules if self._by_rule[rule.name]]
        broken.sort(key=lambda pair: -pair[1])
        patients = self._broken[severity]
        share = patients / max(self._patients, 1)
        note = f"{len(rules)} rules, none broken"
        if broken:
            note = f"{patients:,} patients break {len(broken)} of {len(rules)} rules, "
            note += f"most: {broken[0][0].rationale}"
        return Line(
            section="coherence",
            name=severity,
            title=_TITLES[severity],
            grade="off" if share > tolerance else "good",
            patients=self._patients,
            unit="% of patients",
            here=100 * share,
            expected=0.0,
            metric="share of patients",
            distance=share,
            tolerance=tolerance,
            note=note,
            parts=tuple(
                Part(
                    label=rule.rationale,
                    grade="off" if share > tolerance else "good",
                    patients=self._patients,
                    here=float(count),
                    expected=0.0,
                    allowed=tolerance * self._patients,
                )
                for rule, count in broken
            ),
        )

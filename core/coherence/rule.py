"""What a rule of coherence is, and how a family of rules is gathered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from core.cohort import Bools, Cohort, Ints
from core.knowledge.base import Knowledge

Severity = Literal["impossible", "implausible"]
Check: TypeAlias = Callable[[Cohort, Knowledge], Bools]


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a rule comes from."""

    text: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One thing that must hold. `check` returns (n,): True where a patient violates it."""

    name: str
    family: str
    severity: Severity
    rationale: str
    source: Citation
    check: Check


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule and the rows of the patients that violate it, ascending."""

    rule: Rule
    rows: Ints


class Family:
    """Rules of one subject. A check's name is the rule's, the first line of its docstring the rationale."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._rules: list[Rule] = []

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Return the rules gathered so far."""
        return tuple(self._rules)

    def impossible(self, source: Citation) -> Callable[[Check], Check]:
        """Gather a check of what cannot be."""
        return self._gathering("impossible", source)

    def implausible(self, source: Citation) -> Callable[[Check], Check]:
        """Gather a check of what would astonish a clinician."""
        return self._gathering("implausible", source)

    def add(self, name: str, severity: Severity, rationale: str, source: Citation, check: Check) -> None:
        """Gather a check made from a table."""
        self._rules.append(
            Rule(
                name=name,
                family=self.name,
                severity=severity,
                rationale=rationale,
                source=source,
                check=check,
            )
        )

    def _gathering(self, severity: Severity, source: Citation) -> Callable[[Check], Check]:
        def gather(check: Check) -> Check:
            name = str(getattr(check, "__name__", "")).replace("_", "-")
            rationale = (check.__doc__ or "").strip().split("\n")[0]
            self.add(name, severity, rationale, source, check)
            return check

        return gather

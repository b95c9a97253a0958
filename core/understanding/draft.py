"""What has been read of a message so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.request import Request

if TYPE_CHECKING:
    from core.intent import Adjustment, NoteKind, Past, Sheet, Show, Unread
    from core.messy import Mess
    from core.request import (
        AgeUnit,
        Ethnicity,
        Finding,
        Giving,
        Grade,
        Matching,
        Mix,
        Race,
        Setting,
        Sex,
        Trait,
        Turn,
        Units,
    )


@dataclass(slots=True)
class Draft:
    """Filled in by one reader after the other, then frozen into a `Meaning`."""

    count: int | None = None
    age: float | None = None
    age_min: float | None = None
    age_max: float | None = None
    age_unit: AgeUnit = "year"
    sex: Sex | None = None
    spoken_sex: Sex | None = None
    female_share: float | None = None
    race: Race | None = None
    ethnicity: Ethnicity | None = None
    region: str | None = None
    population: str | None = None
    smoker: bool | None = None
    pregnant: bool | None = None
    conditions: list[str] = field(default_factory=list)
    exclude_conditions: list[str] = field(default_factory=list)
    medications: list[str] = field(default_factory=list)
    exclude_medications: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    grades: list[Grade] = field(default_factory=list)
    traits: list[Trait] = field(default_factory=list)
    allergies: list[str] = field(default_factory=list)
    allergic: bool | None = None
    mix: list[Mix] = field(default_factory=list)
    matched: Matching | None = None
    units: Units | None = None
    adjust: list[Adjustment] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    seed: int | None = None
    format: str | None = None
    show: Show | None = None
    note: NoteKind | None = None
    mess: Mess | None = None
    history: float | None = None
    deaths: bool | None = None
    past: Past | None = None
    about: list[str] = field(default_factory=list)
    setting: Setting | None = None
    hours_in: float | None = None
    hours: float = 0.0
    turn: Turn | None = None
    giving: list[Giving] = field(default_factory=list)
    discharge: bool = False
    acts: bool = False
    sheet: Sheet | None = None
    span: float | None = None

    @property
    def moves(self) -> bool:
        """Whether something happens in a hospital stay."""
        return bool(self.hours or self.turn or self.giving or self.discharge)

    @property
    def age_is_stated(self) -> bool:
        """Whether any age has been read."""
        return not self.age is self.age_min is self.age_max is None

    def find(self, finding: Finding) -> None:
        """Add a finding; a later one of the same observation stands."""
        self.findings = [f for f in self.findings if f.observation != finding.observation]
        self.findings.append(finding)

    def request(self) -> Request:
        """Return what is stated, with the words for sex in play."""
        return Request(
            count=self.count,
            age=self.age,
            age_min=self.age_min,
            age_max=self.age_max,
            age_unit=self.age_unit,
            sex=self.sex,
            female_share=self.female_share,
            race=self.race,
            ethnicity=self.ethnicity,
            region=self.region,
            population=self.population,
            smoker=self.smoker,
            pregnant=self.pregnant,
            conditions=_without(self.conditions, self.exclude_conditions),
            exclude_conditions=_without(self.exclude_conditions, []),
            medications=_without(self.medications, self.exclude_medications),
            exclude_medications=_without(self.exclude_medications, []),
            findings=tuple(self.findings),
            grades=tuple(dict.fromkeys(self.grades)),
            traits=tuple(self.traits),
            allergies=_without(self.allergies, []),
            allergic=None if self.allergies else self.allergic,
            mess=self.mess,
            mix=tuple(self.mix),
            matched=self.matched,
            history=self.history,
            deaths=self.deaths,
            setting=self.setting,
            hours_in=self.hours_in,
            units=self.units,
        )


def _without(names: list[str], others: list[str]) -> tuple[str, ...]:
    return tuple(name for name in dict.fromkeys(names) if name not in others)

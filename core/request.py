"""What a person asked for: a partial description of patients, in the words of the field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from core.messy import Mess

Sex = Literal["male", "female"]
Race = Literal["white", "black", "asian", "native", "pacific", "other"]
Ethnicity = Literal["hispanic", "non-hispanic"]
AgeUnit = Literal["year", "month", "day"]
Setting = Literal["hospital", "ward", "icu", "emergency"]
"""Where in hospital a patient is; "hospital" leaves ward or intensive care to how ill the patient is."""
Turn = Literal["worse", "better", "stable"]
Units = Literal["us", "si"]

DAYS_A_YEAR = 365.25
YEARS_A_UNIT: dict[AgeUnit, float] = {"year": 1.0, "month": 1 / 12, "day": 1 / DAYS_A_YEAR}
OLDEST = 105.0
HOME = "us"
"""The population that a request without one is of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A stated reading of an observation: an exact value, or strictly above and/or below a limit."""

    observation: str
    value: float | None = None
    above: float | None = None
    below: float | None = None


@dataclass(frozen=True, slots=True)
class Grade:
    """A stated severity of a condition: ranks `low` to `high` of its patients, 0 mildest, 1 most severe."""

    condition: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Trait:
    """A stated value of a condition's feature: breast cancer whose receptors are triple negative."""

    condition: str
    feature: str
    value: str


MatchedBy: TypeAlias = Literal["age", "sex", "race"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A `share` of a cohort (0 to 1), or a `count` of its patients, and what is stated of them."""

    stated: Request
    share: float | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Mix:
    """Parts of a cohort that have no patient in common; whoever is left over is like none of them.

    `among` are the patients that the parts are parts of, all where it is left out.
    """

    parts: tuple[Part, ...]
    among: Request | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """Cases, who have the conditions of the request, and controls, who lack them: so many to so many.

    Controls have the age in years, sex and race of their case as far as `by` names them.
    """

    by: tuple[MatchedBy, ...] = ()
    cases: int = 1
    controls: int = 1

    @property
    def size(self) -> int:
        """How many patients a set of cases and their controls has."""
        return self.cases + self.controls


@dataclass(frozen=True, slots=True)
class Giving:
    """Something given now: a medication, "fluid bolus" or "oxygen"; `amount` 0 = the usual one."""

    what: str
    amount: float = 0.0
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A partial description: every field left out is open.

    Ages are in `age_unit`: `age` is a completed age (45 = from the 45th birthday to the day before the 46th),
    `age_min` and `age_max` are inclusive completed ages. `female_share` is the exact proportion of women in a
    cohort. Names of conditions, medications and observations are canonical lower-case names of the knowledge
    base; a condition may also be a group ("cardiac"). `allergies` are allergens or medications; `allergic`
    False is a patient without any. `mess` is what is to be wrong with the data. `mix` is what a cohort is
    composed of, `matched` asks for cases and controls; `unlike` are descriptions of age, sex, race and
    ethnicity that nobody may fit. `history` are the years before the chart to be told (0 = no more of them),
    `deaths` whether people may have died in them. `setting` says that they are in hospital, `hours_in` for
    how many hours. `population` names whose tables people are
    drawn from (None = the United States), `units` what their charts are written in (None = those of the
    population).
    """

    count: int | None = None
    age: float | None = None
    age_min: float | None = None
    age_max: float | None = None
    age_unit: AgeUnit = "year"
    sex: Sex | None = None
    female_share: float | None = None
    race: Race | None = None
    ethnicity: Ethnicity | None = None
    region: str | None = None
    population: str | None = None
    smoker: bool | None = None
    pregnant: bool | None = None
    conditions: tuple[str, ...] = ()
    exclude_conditions: tuple[str, ...] = ()
    medications: tuple[str, ...] = ()
    exclude_medications: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    grades: tuple[Grade, ...] = ()
    traits: tuple[Trait, ...] = ()
    allergies: tuple[str, ...] = ()
    allergic: bool | None = None
    mess: Mess | None = None
    mix: tuple[Mix, ...] = ()
    matched: Matching | None = None
    unlike: tuple[Request, ...] = ()
    history: float | None = None
    deaths: bool | None = None
    setting: Setting | None = None
    hours_in: float | None = None
    units: Units | None = None

    @property
    def age_is_stated(self) -> bool:
        """Whether any of the age fields is given."""
        return not self.age is self.age_min is self.age_max is None

    def age_span(self) -> tuple[float, float]:
        """Return the half-open span [low, high) of exact age in years that the age fields allow."""
        unit = YEARS_A_UNIT[self.age_unit]
        first = self.age_min if self.age is None else self.age
        last = self.age_max if self.age is None else self.age
        low = 0.0 if first is None else first * unit
        high = OLDEST if last is None else (last + 1) * unit
        if self.age_unit == "month":  # calendar months differ from twelfths of a year by up to two days
            low, high = low + 1 / DAYS_A_YEAR if low else low, high - 2 / DAYS_A_YEAR
        return low, high

"""The shape of every knowledge file: what a condition, an observation, a medication may say of itself.

Files are TOML, decoded strictly: an unknown key, a wrong type or a missing source is refused when the
knowledge base loads, with the file's name. Ages are years unless a name says otherwise; proportions are 0–1.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Sex = Literal["male", "female"]
Race = Literal["white", "black", "asian", "native", "pacific", "other"]
Course = Literal["acute", "chronic", "relapsing", "lifelong", "state"]
Category = Literal["vital", "lab", "body", "survey"]
When = dict[str, tuple[str, ...]]
"""Values of the condition's features, by feature name: holds for patients who have one of each."""


class _Entry(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A piece of a knowledge file; keys that are not declared are errors."""


class Source(_Entry, frozen=True, kw_only=True):
    """A publication or public data set, named once in a file and referred to by `id`."""

    id: str
    title: str
    url: str
    year: int
    publisher: str = ""


class Coding(_Entry, frozen=True, kw_only=True):
    """A code with the display its code system gives it."""

    code: str
    display: str


class Prevalence(_Entry, frozen=True, kw_only=True):
    """Proportion of the population having the condition at a moment (point prevalence), by age and sex.

    `ages` are knots in years; between them it is linear, outside them constant. For an acute condition it is
    incidence times duration. `race` and `ethnicity` multiply it (missing = 1).
    """

    ages: tuple[float, ...]
    male: tuple[float, ...]
    female: tuple[float, ...]
    race: dict[Race, float] = {}
    ethnicity: dict[Literal["hispanic", "non-hispanic"], float] = {}
    source: str


class Onset(_Entry, frozen=True, kw_only=True):
    """How long ago the condition began, in days before the visit: 10th, 50th and 90th percentile.

    Onset is never before age `earliest` (years); in pregnancy not before `weeks_min` of gestation. Where
    `after_birth` is given it lies so many days after birth at most.
    """

    p10: float
    p50: float
    p90: float
    earliest: float = 0.0
    weeks_min: float | None = None
    after_birth: float | None = None
    source: str


class Duration(_Entry, frozen=True, kw_only=True):
    """How long an episode lasts, in days from its onset: 10th, 50th and 90th percentile."""

    p10: float
    p50: float
    p90: float
    source: str


class Variant(_Entry, frozen=True, kw_only=True):
    """Codes that replace the condition's own for some patients; of those that fit the first wins.

    Fits by sex, age, having one of the conditions `beside` (when any is named), weeks of gestation
    (`weeks_min` ≤ weeks < `weeks_max`),
    and features (`when`, as for an effect).
    """

    sex: Sex | None = None
    age_min: float = 0.0
    age_max: float = 200.0
    weeks_min: float | None = None
    weeks_max: float | None = None
    beside: tuple[str, ...] = ()
    when: When = {}
    icd10cm: Coding | None = None
    snomed: Coding | None = None


class FeatureValue(_Entry, frozen=True, kw_only=True):
    """One value of a feature, its share of patients, and words that ask for it."""

    name: str
    share: float
    synonyms: tuple[str, ...] = ()
    icd10cm: Coding | None = None
    snomed: Coding | None = None


class Feature(_Entry, frozen=True, kw_only=True):
    """What tells patients with one condition apart besides severity: receptor status, genotype, site.

    Shares sum to 1. `shown` = False keeps it out of the problem list's wording.
    """

    name: str
    display: str
    values: tuple[FeatureValue, ...]
    shown: bool = True
    source: str


class Stage(_Entry, frozen=True, kw_only=True):
    """A name for severities below `upto` (0–1); listed from mild to severe, the last has upto 1.

    Where the stage is defined by the driver, `limit` is the reading at which the next stage begins: it holds
    for readings below it, or for readings of at least it where a low driver is severe.
    """

    upto: float
    name: str
    limit: float | None = None
    icd10cm: Coding | None = None
    snomed: Coding | None = None


class Severity(_Entry, frozen=True, kw_only=True):
    """One latent number per patient, 0 (mildest) to 1 (most severe), uniform among those with the condition.

    `driver` names an observation whose rank among the condition's patients *is* the severity
    (`direction` says whether a high or a low value is severe).
    """

    driver: str | None = None
    direction: Literal["high", "low"] = "high"
    stages: tuple[Stage, ...] = ()


class Effect(_Entry, frozen=True, kw_only=True):
    """What a condition or medication does to an observation.

    `add` and `multiply` run from `mild` (severity 0) to `severe` (severity 1); a medication uses `mild` alone
    unless it says both. `replace` gives the observation's own distribution in people with it: 5th, 50th and
    95th percentile (the rank is the severity where the observation is its driver). `shares` gives a coded
    observation's values their shares in people with it. Restricted to `age_min` ≤ age < `age_max`, and to
    patients whose features are as `when` says.
    """

    observation: str
    kind: Literal["add", "multiply", "replace", "shares"]
    mild: float | None = None
    severe: float | None = None
    p05: float | None = None
    p50: float | None = None
    p95: float | None = None
    shares: dict[str, float] = {}
    age_min: float = 0.0
    age_max: float = 200.0
    when: When = {}
    source: str


class Symptom(_Entry, frozen=True, kw_only=True):
    """Something the patient may complain of, and the share of patients who do.

    `phrase` completes "presents with …". In pregnancy it may be bounded by weeks of gestation.
    """

    phrase: str
    frequency: float
    age_min: float = 0.0
    age_max: float = 200.0
    sex: Sex | None = None
    weeks_min: float | None = None
    weeks_max: float | None = None
    when: When = {}
    source: str


class Complication(_Entry, frozen=True, kw_only=True):
    """What the condition may lead to, and the share of patients from `severity_min` on who have it.

    It does not come about before `after_days` of the condition.
    """

    phrase: str
    frequency: float
    after_days: float | None = None
    severity_min: float = 0.0
    severity_max: float = 1.01
    age_min: float = 0.0
    age_max: float = 200.0
    sex: Sex | None = None
    when: When = {}
    icd10cm: Coding | None = None
    snomed: Coding | None = None
    source: str


class Result(_Entry, frozen=True, kw_only=True):
    """What a procedure may show, with its relative weight."""

    phrase: str
    weight: float = 1.0
    severity_min: float = 0.0
    severity_max: float = 1.01
    when: When = {}


class Procedure(_Entry, frozen=True, kw_only=True):
    """A procedure, imaging study or order that the condition brings, and the share of patients who have it.

    `day` counts from the onset of the condition; a procedure that would lie after the visit is ordered, not
    done, and shows no result. `smokers` = for current smokers alone.
    """

    display: str
    kind: Literal["imaging", "procedure", "surgery", "test", "therapy", "education"]
    snomed: Coding
    share: float
    day: float = 0.0
    severity_min: float = 0.0
    severity_max: float = 1.01
    age_min: float = 0.0
    age_max: float = 200.0
    sex: Sex | None = None
    when: When = {}
    smokers: bool = False
    results: tuple[Result, ...] = ()
    source: str


class Drinking(_Entry, frozen=True, kw_only=True):
    """How patients with the condition drink, by features."""

    alcohol: Literal["none", "moderate", "heavy"]
    when: When = {}


class Exclusion(_Entry, frozen=True, kw_only=True):
    """A condition that cannot stand beside this one, and why: "type 1 and type 2 … are alternatives"."""

    condition: str
    reason: str


class Association(_Entry, frozen=True, kw_only=True):
    """Odds ratio with another condition, or with the habit `current smoker` / `former smoker`."""

    condition: str
    odds_ratio: float
    source: str


class Criterion(_Entry, frozen=True, kw_only=True):
    """A reading that makes the diagnosis (`at_least` or `below`), for ages from `age_min` on."""

    observation: str
    at_least: float | None = None
    below: float | None = None
    age_min: float = 0.0
    age_max: float = 200.0
    sex: Sex | None = None
    source: str


class Incompatible(_Entry, frozen=True, kw_only=True):
    """A reading that someone with the condition does not have: values `below` or `above` contradict it.

    Restricted to `age_min` ≤ age < `age_max`.
    """

    observation: str
    below: float | None = None
    above: float | None = None
    age_min: float = 0.0
    age_max: float = 200.0
    source: str


class Option(_Entry, frozen=True, kw_only=True):
    """One medication that a line of treatment may use, with its relative weight.

    `also` are given together with it, as the other parts of a regimen.
    """

    medication: str
    weight: float = 1.0
    also: tuple[str, ...] = ()


class Treatment(_Entry, frozen=True, kw_only=True):
    """A line of therapy: the share of eligible patients who receive it, and from which medications.

    Eligible: severity in [`severity_min`, `severity_max`), age in [`age_min`, `age_max`), features as `when`
    says, having one of the conditions `beside` (when any is named) and none of `without`. One medication is
    chosen among the options that are not contraindicated. `course` tells a standing prescription from a
    course with an end; `days` is the length of a course.
    """

    purpose: str
    share: float
    options: tuple[Option, ...]
    severity_min: float = 0.0
    severity_max: float = 1.01
    age_min: float = 0.0
    age_max: float = 200.0
    sex: Sex | None = None
    when: When = {}
    beside: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    course: Literal["standing", "course", "as needed"] = "standing"
    days: int | None = None
    source: str


class Condition(_Entry, frozen=True, kw_only=True):
    """A disease, injury or state, as one file `conditions/<name>.toml`.

    `specialty` is who looks after it. `denies` are symptoms asked about and absent; `plan`, `nursing` and
    `teaching` are what notes say is done, watched and taught, besides medications, in full sentences.
    """

    name: str
    display: str
    synonyms: tuple[str, ...] = ()
    snomed: Coding
    icd10cm: Coding
    system: str
    specialty: str
    groups: tuple[str, ...] = ()
    course: Course
    variants: tuple[Variant, ...] = ()
    sex: Sex | None = None
    age_min: float = 0.0
    age_max: float = 120.0
    prevalence: Prevalence
    onset: Onset
    duration: Duration | None = None
    severity: Severity = Severity()
    features: tuple[Feature, ...] = ()
    drinking: tuple[Drinking, ...] = ()
    defined_by: Criterion | None = None
    effects: tuple[Effect, ...] = ()
    symptoms: tuple[Symptom, ...] = ()
    findings: tuple[Symptom, ...] = ()
    denies: tuple[str, ...] = ()
    complications: tuple[Complication, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    plan: tuple[str, ...] = ()
    nursing: tuple[str, ...] = ()
    teaching: tuple[str, ...] = ()
    associations: tuple[Association, ...] = ()
    excludes: tuple[Exclusion, ...] = ()
    requires: tuple[str, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    incompatible: tuple[Incompatible, ...] = ()
    treatments: tuple[Treatment, ...] = ()
    measures: tuple[str, ...] = ()
    sources: tuple[Source, ...]


class Group(_Entry, frozen=True, kw_only=True):
    """A name people use for several conditions ("cardiac case"), or a symptom that many share ("fever").

    `members` are condition names; empty = every condition that lists this group in `groups` or has this
    `system`. `finding` is a reading that goes with it.
    """

    name: str
    display: str
    synonyms: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    finding: Criterion | None = None
    sources: tuple[Source, ...] = ()


class Interval(_Entry, frozen=True, kw_only=True):
    """A reference interval for ages `age_min` ≤ age < `age_max`; `sex` missing = both.

    `low` or `high` may be missing where only one side has a limit; `critical_low`, `critical_high` are the
    limits beyond which the flag doubles.
    """

    age_min: float = 0.0
    age_max: float = 200.0
    sex: Sex | None = None
    low: float | None = None
    high: float | None = None
    critical_low: float | None = None
    critical_high: float | None = None
    source: str


class Baseline(_Entry, frozen=True, kw_only=True):
    """Distribution among people without a condition that changes it: percentiles at one age and sex.

    Between the ages of successive baselines the percentiles run linearly; outside they are constant.
    `sex` missing = both.
    """

    age: float
    sex: Sex | None = None
    p01: float
    p05: float
    p25: float
    p50: float
    p75: float
    p95: float
    p99: float
    source: str


class Value(_Entry, frozen=True, kw_only=True):
    """One result of a coded observation; `abnormal` ones are flagged A."""

    name: str
    abnormal: bool = False
    snomed: Coding | None = None
    synonyms: tuple[str, ...] = ()


class Mix(_Entry, frozen=True, kw_only=True):
    """Shares of a coded observation's values among people without a condition that changes it.

    `given` are coded results of which the patient has one: the mix holds only then. An observation all of
    whose mixes are given something is not measured otherwise.
    """

    age_min: float = 0.0
    age_max: float = 200.0
    sex: Sex | None = None
    given: dict[str, tuple[str, ...]] = {}
    shares: dict[str, float]
    source: str


class Item(_Entry, frozen=True, kw_only=True):
    """One item of a score: the points it can give, fewest first, and what each stands for.

    `weight` makes more than the fewest points rarer (below 1) than in other items of the same total; an item
    that `leads` gives none only when the total is none.
    """

    display: str
    loinc: Coding | None = None
    points: tuple[int, ...]
    weight: float = 1.0
    leads: bool = False
    meanings: tuple[str, ...] = ()


class Conversion(_Entry, frozen=True, kw_only=True):
    """The other unit a result is reported in: value x `factor` + `offset`, to `decimals`."""

    unit: str
    ucum: str
    factor: float
    offset: float = 0.0
    decimals: int


class Observation(_Entry, frozen=True, kw_only=True):
    """A vital sign, measurement or laboratory test.

    A coded observation has `values` and `mix` instead of a unit's `intervals` and `baseline`; its number is
    the position of its value. A score may list the `items` that sum to it. `resolution` is the step it is
    read in where that is coarser than its decimals: half points.
    """

    name: str
    display: str
    short: str
    synonyms: tuple[str, ...] = ()
    category: Category
    panel: str
    loinc: Coding
    unit: str
    ucum: str
    decimals: int
    minimum: float
    maximum: float
    routine_from: float | None = None
    derived: bool = False
    resolution: float | None = None
    repeat_minutes: int = 15
    intervals: tuple[Interval, ...] = ()
    baseline: tuple[Baseline, ...] = ()
    values: tuple[Value, ...] = ()
    mix: tuple[Mix, ...] = ()
    items: tuple[Item, ...] = ()
    si: Conversion | None = None


class ObservationFile(_Entry, frozen=True, kw_only=True):
    """One panel of observations, `observations/<panel>.toml`."""

    observation: tuple[Observation, ...]
    sources: tuple[Source, ...]


class Dose(_Entry, frozen=True, kw_only=True):
    """How a medication is given to ages `age_min` ≤ age < `age_max`.

    `amount` in `unit` a time, or `per_kg` in `unit` per kilogram a time with `maximum` a time (rounded to
    `round_to`). `severity_min` picks a higher step for severer disease; of those that fit the last wins.
    `usual` is the usual span of a single dose, `daily_maximum` the most in a day, in `unit`. `product` is the
    RxNorm product (SCD) the dose is dispensed as.
    """

    age_min: float = 18.0
    age_max: float = 200.0
    severity_min: float = 0.0
    amount: float | None = None
    per_kg: float | None = None
    maximum: float | None = None
    round_to: float = 1.0
    unit: str
    frequency: str
    times_a_day: float
    as_needed: bool = False
    usual: tuple[float, float] | None = None
    daily_maximum: float | None = None
    product: Coding | None = None
    source: str


class RenalAdjustment(_Entry, frozen=True, kw_only=True):
    """What changes below an eGFR (mL/min/1.73 m²): the amount by `factor`, how often, or that it is avoided.

    Of several that apply the lowest limit wins.
    """

    egfr_below: float
    factor: float = 1.0
    frequency: str | None = None
    times_a_day: float | None = None
    avoid: bool = False
    source: str


class Advice(_Entry, frozen=True, kw_only=True):
    """Advice for a state of the patient, in one sentence of our own."""

    level: Literal["compatible", "caution", "reduce", "avoid"]
    text: str
    source: str


class Interaction(_Entry, frozen=True, kw_only=True):
    """A clinically important interaction with medications or whole classes, and what it leads to."""

    medications: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    severity: Literal["major", "moderate"] = "major"
    effect: str
    source: str


class Contraindication(_Entry, frozen=True, kw_only=True):
    """Who must not be given it; each field that is stated is a ground of its own."""

    pregnancy: bool = False
    egfr_below: float | None = None
    heart_rate_below: float | None = None
    potassium_above: float | None = None
    platelets_below: float | None = None
    inr_above: float | None = None
    systolic_below: float | None = None
    conditions: tuple[str, ...] = ()
    medications: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    allergy_classes: tuple[str, ...] = ()
    reason: str
    source: str


class Medication(_Entry, frozen=True, kw_only=True):
    """An ingredient (or fixed combination) as prescribed.

    `approved` is the year of first US approval or marketing, `withdrawn` the year it left the US market;
    `monitoring` are observations followed while it is taken.
    """

    name: str
    display: str
    synonyms: tuple[str, ...] = ()
    rxnorm: Coding
    atc: str
    drug_class: str
    allergy_classes: tuple[str, ...] = ()
    route: str
    form: str
    doses: tuple[Dose, ...]
    contraindications: tuple[Contraindication, ...] = ()
    interactions: tuple[Interaction, ...] = ()
    renal: tuple[RenalAdjustment, ...] = ()
    hepatic: Advice | None = None
    pregnancy: Advice | None = None
    lactation: Advice | None = None
    monitoring: tuple[str, ...] = ()
    approved: int | None = None
    withdrawn: int | None = None
    effects: tuple[Effect, ...] = ()


class MedicationFile(_Entry, frozen=True, kw_only=True):
    """One group of medications, `medications/<group>.toml`."""

    medication: tuple[Medication, ...]
    sources: tuple[Source, ...]

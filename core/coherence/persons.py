"""Rules about who patients are: sex, age, birth, pregnancy, names and reserved addresses, as asked for."""

from __future__ import annotations

import re
from functools import lru_cache

import numpy as np

from core.coherence.facts import DAY, everybody, has, nobody, scattered, truths
from core.coherence.rule import Citation, Family
from core.cohort import (
    AS_OF,
    CURRENT,
    ETHNICITIES,
    FEMALE,
    RACES,
    SEXES,
    Bools,
    Cohort,
    Ints,
)
from core.knowledge.base import Knowledge
from core.request import DAYS_A_YEAR, HOME

FAMILY = Family("persons")

CORE_DATA = Citation(
    "HL7 US Core Patient Profile 6.1.0",
    "https://hl7.org/fhir/us/core/STU6.1/StructureDefinition-us-core-patient.html",
)
LONGEVITY = Citation(
    "Dong X, Milholland B, Vijg J. Evidence for a limit to human lifespan. Nature 2016;538:257-9",
    "https://doi.org/10.1038/nature19793",
)
FERTILE_AGES = Citation(
    "Martin JA et al. Births: Final Data for 2019. Natl Vital Stat Rep 2021;70(2) (births at ages 10-54)",
    "https://www.cdc.gov/nchs/data/nvsr/nvsr70/nvsr70-02-508.pdf",
)
NUMBERING = Citation(
    "ATIS-0300115, 555 NXX Line Number Reference Document: 555-0100 to 555-0199 are fictitious",
    "https://www.nationalnanpa.com/number_resource_info/555_numbers.html",
)
RESERVED_NAMES = Citation("RFC 2606, Reserved Top Level DNS Names", "https://www.rfc-editor.org/rfc/rfc2606")
POSTAL = Citation(
    "USPS Publication 28, Postal Addressing Standards", "https://pe.usps.com/text/pub28/welcome.htm"
)
ZONES = Citation(
    "USPS, L002 3-Digit ZIP Code Prefix Matrix", "https://pe.usps.com/text/LabelingLists/L002.htm"
)
SAFE_HARBOR = Citation(
    "45 CFR 164.514(b): identifiers of real people", "https://www.ecfr.gov/current/title-45/section-164.514"
)
REQUEST = Citation(
    "HL7 FHIR R4, Group.characteristic: members share what the group is defined by",
    "https://hl7.org/fhir/R4/group.html",
)

OLDEST_EVER = 122.5
PREGNANT_FROM, PREGNANT_UNTIL = 10.0, 56.0

ZIP_PREFIXES = {
    "AL": "350-369", "AK": "995-999", "AZ": "850-865", "AR": "716-729", "CA": "900-961", "CO": "800-816",
    "CT": "060-069", "DE": "197-199", "DC": "200-205", "FL": "320-349", "GA": "300-319 398-399",
    "HI": "967-968", "ID": "832-838", "IL": "600-629", "IN": "460-479", "IA": "500-528", "KS": "660-679",
    "KY": "400-427", "LA": "700-714", "ME": "039-049", "MD": "206-219", "MA": "010-027 055", "MI": "480-499",
    "MN": "550-567", "MS": "386-397", "MO": "630-658", "MT": "590-599", "NE": "680-693", "NV": "889-898",
    "NH": "030-038", "NJ": "070-089", "NM": "870-884", "NY": "005 063 100-149", "NC": "270-289",
    "ND": "580-588", "OH": "430-459", "OK": "730-749", "OR": "970-979", "PA": "150-196", "RI": "028-029",
    "SC": "290-299", "SD": "570-577", "TN": "370-385", "TX": "750-799 885", "UT": "840-847", "VT": "050-059",
    "VA": "201 220-246", "WA": "980-994", "WV": "247-268", "WI": "530-549", "WY": "820-831",
    "PR": "006-007 009",
}  # fmt: skip


@FAMILY.impossible(CORE_DATA)
def sex_is_known(cohort: Cohort, _: Knowledge) -> Bools:
    """Every patient has one of the sexes a chart records."""
    return _outside(cohort.demography.sex, len(SEXES))


@FAMILY.impossible(CORE_DATA)
def race_is_known(cohort: Cohort, _: Knowledge) -> Bools:
    """Every patient has one of the races the census records."""
    return _outside(cohort.demography.race, len(RACES))


@FAMILY.impossible(CORE_DATA)
def ethnicity_is_known(cohort: Cohort, _: Knowledge) -> Bools:
    """Every patient has one of the ethnicities the census records."""
    return _outside(cohort.demography.ethnicity, len(ETHNICITIES))


@FAMILY.impossible(LONGEVITY)
def age_within_human_life(cohort: Cohort, _: Knowledge) -> Bools:
    """Nobody is younger than newborn or older than the oldest person on record."""
    age = cohort.demography.age
    return ~((age >= 0) & (age <= OLDEST_EVER))


@FAMILY.impossible(CORE_DATA)
def born_before_the_record(cohort: Cohort, _: Knowledge) -> Bools:
    """Nobody is born after the day the chart is written."""
    return ~(cohort.demography.birth_date <= AS_OF)


@FAMILY.impossible(CORE_DATA)
def age_matches_birth_date(cohort: Cohort, _: Knowledge) -> Bools:
    """The age is the time from the birth date to the day of the chart, within two days."""
    years = ((AS_OF - cohort.demography.birth_date) / DAY) / DAYS_A_YEAR
    return ~(np.abs(years - cohort.demography.age) <= 2 / DAYS_A_YEAR)


@FAMILY.impossible(FERTILE_AGES)
def pregnancy_in_females(cohort: Cohort, _: Knowledge) -> Bools:
    """Only female patients are pregnant or have complications of pregnancy."""
    return truths(_obstetric(cohort) & (cohort.demography.sex != FEMALE))


@FAMILY.impossible(FERTILE_AGES)
def pregnancy_at_fertile_age(cohort: Cohort, _: Knowledge) -> Bools:
    """Nobody is pregnant before ten or after fifty-five."""
    age = cohort.demography.age
    return _obstetric(cohort) & ((age < PREGNANT_FROM) | (age >= PREGNANT_UNTIL))


@FAMILY.impossible(NUMBERING)
def telephone_is_fictitious(cohort: Cohort, _: Knowledge) -> Bools:
    """US telephone numbers are 555-0100 to 555-0199, which nobody can have."""
    if not _american(cohort):
        return nobody(cohort)
    identity = cohort.identity
    shaped = not cohort.size or re.fullmatch(r"\(\d{3}\) 555-01\d\d", identity.phone(0)) is not None
    reserved = (identity.line >= 100) & (identity.line <= 199)
    return ~reserved | everybody(cohort, violate=bool(reserved[:1].all()) and not shaped)


@FAMILY.impossible(NUMBERING)
def area_code_is_shaped(cohort: Cohort, _: Knowledge) -> Bools:
    """A US area code is three digits, begins with 2 to 9 and does not end in 11."""
    if not _american(cohort):
        return nobody(cohort)
    return _misspelt(cohort.identity.area_code.codes, cohort.identity.area_code.labels, r"[2-9](?!11)\d\d")


@FAMILY.impossible(RESERVED_NAMES)
def email_is_reserved(cohort: Cohort, _: Knowledge) -> Bools:
    """Mail addresses are at example.org, which is reserved."""
    strange = cohort.size > 0 and not cohort.identity.email(0).endswith("@example.org")
    return everybody(cohort, violate=strange)


@FAMILY.implausible(RESERVED_NAMES)
def email_is_writable(cohort: Cohort, _: Knowledge) -> Bools:
    """The names that make a mail address are plain letters."""
    identity = cohort.identity
    given = _misspelt(identity.given_name.codes, identity.given_name.labels, r"[A-Za-z'.-]+")
    return given | _misspelt(identity.surname.codes, identity.surname.labels, r"[A-Za-z' .-]+")


@FAMILY.impossible(CORE_DATA)
def name_is_given(cohort: Cohort, _: Knowledge) -> Bools:
    """Every patient has a given name and a surname that begin with a letter."""
    identity = cohort.identity
    given = _misspelt(identity.given_name.codes, identity.given_name.labels, r"[^\W\d_].*")
    return given | _misspelt(identity.surname.codes, identity.surname.labels, r"[^\W\d_].*")


@FAMILY.impossible(POSTAL)
def address_is_complete(cohort: Cohort, _: Knowledge) -> Bools:
    """Every patient lives at a numbered house in a named street of a named city."""
    identity = cohort.identity
    nameless = _misspelt(identity.street.codes, identity.street.labels, r"\S.*")
    return nameless | _misspelt(identity.city.codes, identity.city.labels, r"\S.*") | (identity.house < 1)


@FAMILY.impossible(POSTAL)
def state_is_a_state(cohort: Cohort, _: Knowledge) -> Bools:
    """US states are two-letter codes of the Postal Service."""
    if not _american(cohort):
        return nobody(cohort)
    return _misspelt(cohort.identity.state.codes, cohort.identity.state.labels, "|".join(ZIP_PREFIXES))


@FAMILY.impossible(POSTAL)
def zip_code_is_shaped(cohort: Cohort, _: Knowledge) -> Bools:
    """A ZIP code is five digits."""
    if not _american(cohort):
        return nobody(cohort)
    return _misspelt(cohort.identity.zip_code.codes, cohort.identity.zip_code.labels, r"\d{5}")


@FAMILY.impossible(ZONES)
def zip_code_is_in_its_state(cohort: Cohort, _: Knowledge) -> Bools:
    """The first three digits of a ZIP code lie in the state."""
    if not _american(cohort):
        return nobody(cohort)
    state, place = cohort.identity.state, cohort.identity.zip_code
    strange = _abroad(state.labels, place.labels)
    found: Bools = strange[state.codes, place.codes] & (state.codes >= 0) & (place.codes >= 0)
    return found


@FAMILY.impossible(SAFE_HARBOR)
def record_number_is_shaped(cohort: Cohort, _: Knowledge) -> Bools:
    """A record number is at most eleven digits after SM-, a form that no registry issues."""
    return (cohort.identity.number < 0) | (cohort.identity.number >= 10**11)


@FAMILY.impossible(SAFE_HARBOR)
def record_number_is_unique(cohort: Cohort, _: Knowledge) -> Bools:
    """No two patients share a record number."""
    order = np.argsort(cohort.identity.number, kind="stable")
    ordered = cohort.identity.number[order]
    found = nobody(cohort)
    found[order[1:]] = ordered[1:] == ordered[:-1]
    return found


@FAMILY.impossible(REQUEST)
def sex_as_asked(cohort: Cohort, _: Knowledge) -> Bools:
    """Who was asked for by sex has that sex."""
    return _unlike(cohort, cohort.demography.sex, SEXES, cohort.request.sex)


@FAMILY.impossible(REQUEST)
def race_as_asked(cohort: Cohort, _: Knowledge) -> Bools:
    """Who was asked for by race has that race."""
    return _unlike(cohort, cohort.demography.race, RACES, cohort.request.race)


@FAMILY.impossible(REQUEST)
def ethnicity_as_asked(cohort: Cohort, _: Knowledge) -> Bools:
    """Who was asked for by ethnicity has that ethnicity."""
    return _unlike(cohort, cohort.demography.ethnicity, ETHNICITIES, cohort.request.ethnicity)


@FAMILY.impossible(REQUEST)
def smoking_as_asked(cohort: Cohort, _: Knowledge) -> Bools:
    """Who was asked to smoke smokes, who was asked not to does not."""
    smoker = cohort.request.smoker
    if smoker is None:
        return nobody(cohort)
    return truths((cohort.habits.smoking == CURRENT) != smoker)


@FAMILY.impossible(REQUEST)
def pregnancy_as_asked(cohort: Cohort, _: Knowledge) -> Bools:
    """Who was asked to be pregnant is, who was asked not to be is not."""
    pregnant = cohort.request.pregnant
    return nobody(cohort) if pregnant is None else has(cohort, "pregnancy") != pregnant


@FAMILY.impossible(REQUEST)
def conditions_as_asked(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """Every condition asked for is present; of a group, at least one."""
    missing = nobody(cohort)
    for name in cohort.request.conditions:
        if name in knowledge.conditions or name in knowledge.groups:
            missing |= ~has(cohort, *knowledge.members(name))
    return missing


@FAMILY.impossible(REQUEST)
def no_condition_excluded(cohort: Cohort, knowledge: Knowledge) -> Bools:
    """No condition that was ruled out is present."""
    known = (*knowledge.conditions, *knowledge.groups)
    names = (n for n in cohort.request.exclude_conditions if n in known)
    return has(cohort, *(m for name in names for m in knowledge.members(name)))


@FAMILY.impossible(REQUEST)
def medications_as_asked(cohort: Cohort, _: Knowledge) -> Bools:
    """Every medication asked for is prescribed."""
    missing = nobody(cohort)
    for name in cohort.request.medications:
        missing |= ~cohort.takes(name)
    return missing


@FAMILY.impossible(REQUEST)
def no_medication_excluded(cohort: Cohort, _: Knowledge) -> Bools:
    """No medication that was ruled out is prescribed."""
    rows = cohort.medications
    codes = [rows.names.index(n) for n in cohort.request.exclude_medications if n in rows.names]
    return scattered(cohort, rows.patient, np.isin(rows.medication, codes)) if codes else nobody(cohort)


def _american(cohort: Cohort) -> bool:
    """Return whether the patients live in the United States, whose forms of address these rules are."""
    return cohort.request.population in {None, HOME}


def _obstetric(cohort: Cohort) -> Bools:
    return has(cohort, "pregnancy", "gestational diabetes", "preeclampsia", "postpartum hemorrhage")


def _outside(codes: Ints, count: int) -> Bools:
    return (codes < 0) | (codes >= count)


def _unlike(cohort: Cohort, codes: Ints, labels: tuple[str, ...], stated: str | None) -> Bools:
    return nobody(cohort) if stated is None else codes != labels.index(stated)


def _misspelt(codes: Ints, labels: tuple[str, ...], pattern: str) -> Bools:
    """Return whose label is missing or does not match a pattern (n,)."""
    return _wrong(labels, pattern)[codes]


@lru_cache(maxsize=64)
def _wrong(labels: tuple[str, ...], pattern: str) -> Bools:
    """Return which labels do not match; one more at the end, for code -1, is wrong."""
    shape = re.compile(pattern)
    return np.asarray([shape.fullmatch(label) is None for label in labels] + [True], dtype=np.bool_)


@lru_cache(maxsize=8)
def _abroad(states: tuple[str, ...], zip_codes: tuple[str, ...]) -> Bools:
    """Return (state, ZIP code) that do not belong together; what has no shape is another rule's matter."""
    prefixes = [int(z[:3]) if re.fullmatch(r"\d{5}", z) else -1 for z in zip_codes]
    table = np.zeros((len(states), len(zip_codes)), dtype=np.bool_)
    for row, state in enumerate(states):
        if state in ZIP_PREFIXES:
            mine = _numbers(ZIP_PREFIXES[state]) | {-1}
            table[row] = [prefix not in mine for prefix in prefixes]
    return table


def _numbers(ranges: str) -> set[int]:
    spans = (part.split("-") for part in ranges.split())
    return {number for span in spans for number in range(int(span[0]), int(span[-1]) + 1)}

"""Rules about who lives in England: regions, and postcodes, telephones and NHS numbers that are nobody's."""

from __future__ import annotations

import re

import numpy as np

from core.coherence.facts import nobody
from core.coherence.rule import Citation, Family
from core.cohort import Bools, Coded, Cohort
from core.knowledge.base import Knowledge

FAMILY = Family("residents")

DRAMA = Citation(
    "Ofcom, Telephone numbers for use in TV and radio drama programmes",
    "https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama",
)
POSTCODES = Citation(
    "Royal Mail, PAF Programmers' Guide: an inward code has none of C, I, K, M, O and V",
    "https://www.poweredbypaf.com/wp-content/uploads/2017/07/Latest-Programmers_guide_Edition-7-Version-6-1.pdf",
)
NHS_NUMBERS = Citation(
    "NHS Data Dictionary, NHS Number: check digit modulo 11; 999 000 0000 to 999 999 9999 are for tests",
    "https://www.datadictionary.nhs.uk/attributes/nhs_number.html",
)
REGIONS = Citation(
    "Office for National Statistics, administrative geography: the nine regions of England",
    "https://www.ons.gov.uk/methodology/geography/ukgeographies/administrativegeography/england",
)
ENGLAND = "england"
NINE = frozenset(
    {
        "East Midlands",
        "East of England",
        "London",
        "North East",
        "North West",
        "South East",
        "South West",
        "West Midlands",
        "Yorkshire and the Humber",
    }
)
_AREAS = (
    r"(?:020 7946 0|0191 498 0|0(?:113|114|115|116|117|118|121|131|141|151|161) 496 0|01632 960)\d{3}"
    r"|07700 900\d{3}"
)
_OUTWARD = r"[A-Z]{1,2}\d{1,2}[A-Z]?"
_INWARD = r"\d[CIKMOV]{2}"
_WEIGHTS = np.arange(10, 1, -1)


@FAMILY.impossible(DRAMA)
def english_telephone_is_for_drama(cohort: Cohort, _: Knowledge) -> Bools:
    """English telephone numbers are of the ranges set aside for drama."""
    if not _english(cohort):
        return nobody(cohort)
    identity = cohort.identity
    labels = identity.area_code.labels
    first, last = (
        np.asarray([re.fullmatch(_AREAS, _written(cohort, a, line)) is None for a in labels])
        for line in (0, 999)
    )
    strange: Bools = (first | last)[identity.area_code.codes] | (identity.line < 0) | (identity.line > 999)
    return strange


@FAMILY.impossible(POSTCODES)
def english_postcode_is_nobodys(cohort: Cohort, _: Knowledge) -> Bools:
    """An English postcode ends in two letters that no real one ends in."""
    if not _english(cohort):
        return nobody(cohort)
    outward = _misspelt(cohort.identity.zip_code, _OUTWARD)
    return outward | _misspelt(cohort.identity.postcode_end, _INWARD, cohort.size)


@FAMILY.impossible(NHS_NUMBERS)
def nhs_number_is_for_tests(cohort: Cohort, _: Knowledge) -> Bools:
    """An NHS number is of the range for tests and has a valid check digit."""
    if not _english(cohort):
        return nobody(cohort)
    column = cohort.identity.national
    if column is None:
        return ~nobody(cohort)
    return np.asarray([not _valid(label) for label in column.labels], dtype=np.bool_)[column.codes]


@FAMILY.impossible(NHS_NUMBERS)
def nhs_number_is_unique(cohort: Cohort, _: Knowledge) -> Bools:
    """No two patients share an NHS number."""
    column = cohort.identity.national
    if not _english(cohort) or column is None:
        return nobody(cohort)
    return np.asarray(np.bincount(column.codes, minlength=1)[column.codes] > 1, dtype=np.bool_)


@FAMILY.impossible(REGIONS)
def english_region_is_a_region(cohort: Cohort, _: Knowledge) -> Bools:
    """English patients live in one of the nine regions."""
    if not _english(cohort):
        return nobody(cohort)
    return _misspelt(cohort.identity.state, "|".join(sorted(NINE)))


def _english(cohort: Cohort) -> bool:
    return cohort.request.population == ENGLAND


def _written(cohort: Cohort, area: str, line: int) -> str:
    return cohort.identity.telephone.format(area=area, line=line)


def _misspelt(column: Coded | None, pattern: str, size: int = 0) -> Bools:
    """Return whose label is missing or does not match a pattern (n,)."""
    if column is None:
        return np.ones(size, dtype=np.bool_)
    wrong = [re.fullmatch(pattern, label) is None for label in column.labels]
    return np.asarray([*wrong, True], dtype=np.bool_)[column.codes]


def _valid(number: str) -> bool:
    """Return whether a number of ten digits is of the range for tests and checks."""
    digits = number.replace(" ", "")
    if re.fullmatch(r"999\d{7}", digits) is None:
        return False
    check = 11 - int((np.asarray([int(d) for d in digits[:9]]) * _WEIGHTS).sum()) % 11
    return check % 11 == int(digits[9])

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import msgspec
import numpy as np
import pytest

from core.case import Case, Edit, edited, effective_request, undone
from core.coherence.checking import impossible
from core.cohort import AS_OF, FEMALE, MALE, RACES, SEXES, Cohort
from core.errors import CanRephrase
from core.exports import formats
from core.knowledge.context import Context
from core.patients.generation import chunks, cohort
from core.patients.residence import check_digits
from core.record import Record, record_of
from core.request import Request
from core.saved import case_bytes, case_from
from core.views.diff import changes
from core.wording import described

ENGLAND = Request(population="england")


@pytest.fixture(scope="module")
def english(context: Context) -> Cohort:
    return cohort(Case(request=replace(ENGLAND, count=10_000), seed=11), context)


def one(context: Context, *edits: Edit, request: Request = ENGLAND, seed: int = 5) -> Record:
    return record_of(cohort(Case(request=request, seed=seed, edits=edits), context), 0, context)


def exported(context: Context, request: Request, name: str) -> bytes:
    case, sink = Case(request=request, seed=5), BytesIO()
    write = formats.named(name).write
    assert write is not None
    write(chunks(case, context), sink, context)
    return sink.getvalue()


def test_ages_sexes_and_races_of_england_are_those_of_the_census_within_a_point(
    english: Cohort, context: Context
) -> None:
    table, people = context.population_of("england").people, english.demography
    assert np.mean(people.sex == FEMALE) == pytest.approx(table[:, FEMALE].sum(), abs=0.01)
    for at in range(len(RACES)):
        assert np.mean(people.race == at) == pytest.approx(table[:, :, at].sum(), abs=0.01)
    for low, high in ((0, 15), (15, 25), (25, 35), (35, 50), (50, 65), (65, 80), (80, 106)):
        share = np.mean((people.age >= low) & (people.age < high))
        assert share == pytest.approx(table[low:high].sum(), abs=0.01)


def test_ethnic_groups_are_those_of_the_census_within_a_point(english: Cohort, context: Context) -> None:
    groups = context.population_of("england").ethnic_groups
    column = english.identity.ethnic_group
    assert groups is not None
    assert column is not None
    share = groups.people.sum(axis=(1, 2)) / groups.people.sum()
    drawn = np.bincount(column.codes, minlength=len(share)) / english.size
    np.testing.assert_allclose(drawn, share, atol=0.01)


def test_registers_of_general_practice_are_met_within_two_points_or_a_sixth(
    english: Cohort, context: Context
) -> None:
    for target in context.profile_of("england").prevalence:
        old_enough = english.demography.age >= target.age_min
        share = np.any([english.has(n) for n in target.conditions], axis=0)[old_enough].mean()
        near = abs(share - target.share) < 0.02 and share < 2.5 * target.share
        assert near or share == pytest.approx(target.share, rel=0.15), target.conditions


@pytest.mark.parametrize(("sex", "mean"), [(MALE, 29.0), (FEMALE, 28.8)])
def test_mean_bmi_at_55_to_64_is_that_of_the_health_survey(english: Cohort, sex: int, mean: float) -> None:
    people, bmi = english.demography, english.value("bmi")
    mine = (people.sex == sex) & (people.age >= 55) & (people.age < 65) & np.isfinite(bmi)
    error = bmi[mine].std() / np.sqrt(mine.sum())
    assert abs(bmi[mine].mean() - mean) < 2.5 * error


def test_three_in_five_adults_of_england_have_raised_cholesterol(english: Cohort) -> None:
    total = english.value("total_cholesterol")
    adult = (english.demography.age >= 16) & np.isfinite(total)
    assert np.mean(total[adult] >= 5 / 0.02586) == pytest.approx(0.59, abs=0.03)


def test_no_chart_of_ten_thousand_is_incoherent(english: Cohort, context: Context) -> None:
    assert impossible(english, context.knowledge) == ()


def test_a_patient_of_england_is_the_same_alone(english: Cohort, context: Context) -> None:
    alone = cohort(Case(request=replace(ENGLAND, count=10_000), seed=11), context, first=17, size=1)
    assert record_of(alone, 0, context) == record_of(english, 17, context)


def test_nhs_numbers_are_of_the_test_range_with_a_valid_check_digit_and_unique(english: Cohort) -> None:
    column = english.identity.national
    assert column is not None
    digits = np.asarray([int(label.replace(" ", "")) for label in column.texts()])
    assert len(set(digits)) == english.size
    assert (digits // 10**7 == 999).all()
    np.testing.assert_array_equal(check_digits(digits // 10), digits % 10)


def test_the_check_digit_of_the_published_example_is_right() -> None:
    assert check_digits(np.asarray([943476591])).tolist() == [9]  # NHS Data Dictionary: 943 476 5919


def test_a_chart_of_england_is_in_its_words_and_units(context: Context) -> None:
    record = one(context)
    person = record.person
    assert person.home is not None
    assert person.home.title == "England"
    assert person.zip_code[-3].isdigit()
    assert set(person.zip_code[-2:]) <= set("CIKMOV")
    units = {o.name: (o.unit, o.ucum, o.loinc.code) for o in record.observations}
    assert units.get("creatinine", ("µmol/L", "umol/L", "14682-9")) == ("µmol/L", "umol/L", "14682-9")
    assert {o.flag for o in record.observations if o.low is not None and o.value < o.low} <= {"L", "LL"}


def test_flat_tables_keep_the_contracts_units_and_columns(context: Context) -> None:
    english, american = (
        exported(context, replace(ENGLAND, count=3, units=units), "csv") for units in ("si", "us")
    )
    assert english == american
    header = english.split(b"\n", 1)[0]
    assert header == exported(context, Request(count=3), "csv").split(b"\n", 1)[0]


def test_fhir_of_england_has_country_nhs_number_and_ethnic_category(context: Context) -> None:
    bundle: Any = msgspec.json.decode(exported(context, ENGLAND, "fhir"))
    (patient,) = [e["resource"] for e in bundle["entry"] if e["resource"]["resourceType"] == "Patient"]
    number = next(i for i in patient["identifier"] if i["system"] == "https://fhir.nhs.uk/Id/nhs-number")
    assert number["value"].startswith("999")
    assert len(number["value"]) == 10
    assert patient["address"][0]["country"] == "GB"
    assert [e["url"].rsplit("/", 1)[1] for e in patient["extension"]] == ["Extension-UKCore-EthnicCategory"]
    assert "us-core" not in patient["meta"]["profile"][0]


def test_json_tells_the_ethnic_group_and_marks_the_number_as_one_for_tests(context: Context) -> None:
    ((chart),) = msgspec.json.decode(exported(context, ENGLAND, "json"))
    assert chart["address"]["country"] == "GB"
    assert chart["national_number"]["note"] == "test range"
    assert chart["ethnic_group"]
    (american,) = msgspec.json.decode(exported(context, Request(), "json"))
    assert not {"ethnic_group", "national_number"} & american.keys()
    assert "country" not in american["address"]


def test_making_someone_english_keeps_the_person_and_undo_brings_them_back(context: Context) -> None:
    request = Request(age=55, sex="female", ethnicity="hispanic", region="ohio", conditions=("gout",))
    case = Case(request=request, seed=8)
    moved = edited(case, Edit(stated=ENGLAND))
    before, after = one(context, request=request, seed=8), one(context, *moved.edits, request=request, seed=8)
    assert after.person.birth_date == before.person.birth_date
    assert [o.canonical for o in after.observations] == [o.value for o in before.observations]
    assert after.conditions == before.conditions
    assert (after.person.race, after.person.ethnicity) == (before.person.race, "hispanic")
    assert {"Population", "Address", "NHS number"} <= {c.what for c in changes(before, after)}
    assert effective_request(moved).region is None
    assert undone(moved) == case


def test_moving_within_england_changes_the_address_alone(context: Context) -> None:
    before, after = one(context), one(context, Edit(stated=Request(region="bristol", population="england")))
    assert after.person.city == "Bristol"
    assert after.person.state == "South West"
    assert after.observations == before.observations


def test_units_by_themselves_are_one_line_of_a_diff(context: Context) -> None:
    before, after = one(context), one(context, Edit(stated=Request(units="us")))
    assert [c.what for c in changes(before, after)] == ["Units"]


@pytest.mark.parametrize(
    ("request_", "sentence"),
    [
        (Request(population="germany"), "I only know the populations of the United States and England"),
        (Request(region="germany"), "I only know the populations of the United States and England"),
        (replace(ENGLAND, region="texas"), "Texas is no region or city I know in England"),
        (replace(ENGLAND, ethnicity="hispanic"), "do not tell hispanic people apart"),
        (replace(ENGLAND, region="united states"), "two populations"),
    ],
)
def test_what_has_no_tables_is_told_in_a_sentence(context: Context, request_: Request, sentence: str) -> None:
    with pytest.raises(CanRephrase, match=sentence):
        cohort(Case(request=request_, seed=1), context)


@pytest.mark.parametrize("region", ["england", "united kingdom"])
def test_a_region_that_is_the_whole_country_is_the_population(context: Context, region: str) -> None:
    assert one(context, request=Request(region=region)) == one(context)


def test_the_united_states_as_a_region_are_the_default(context: Context) -> None:
    assert one(context, request=Request(region="united states")) == one(context, request=Request())


def test_population_and_units_are_saved_described_and_read_back(context: Context) -> None:
    case = Case(request=replace(ENGLAND, region="stoke-on-trent", units="us"), seed=2)
    assert case_from(case_bytes(case)) == case
    assert described(case.request).endswith("in Stoke-on-Trent, England, in US units")
    del context


def test_children_of_england_go_to_school_there_and_have_its_immunizations(context: Context) -> None:
    made = cohort(Case(request=replace(ENGLAND, count=60, age=7.0), seed=3), context)
    records = [record_of(made, row, context) for row in range(60)]
    assert all("primary school, year 2" in r.development for r in records)
    names = {i.name for r in records for i in r.immunizations}
    assert {"6-in-1", "MMR", "Meningococcal B"} <= names
    assert not names & {"Varicella", "Hepatitis A"}
    assert all(i.day <= AS_OF.item() for r in records for i in r.immunizations)
    assert {r.person.sex for r in records} == set(SEXES)

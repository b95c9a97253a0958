"""Distil the reference tables that ship from a folder of published ones: `make reference DATA=folder`.

Reads `calibration/*.csv` of the data folder, keeps what `definitions.toml` maps to the knowledge base, and
writes the tables of `core/knowledge/data/realism` with their provenance in SOURCES.toml. It reads tables,
never rows of people, and gives the same files whenever it is run on the same folder.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from core.realism.definitions import Definitions, shipped_definitions

Row = dict[str, str]

_SURVEYS = ("NHANES2009-2018", "NHANES2017-Mar2020")
"""In order of preference where both have a figure."""
_SEXES = {"F": "female", "M": "male", "female": "female", "male": "male", "Female": "female", "Male": "male"}
_PERCENTILES = ("p01", "p05", "p10", "p25", "p50", "p75", "p90", "p95", "p99")
_YEARLY = frozenset({"systolic_bp", "diastolic_bp", "heart_rate", "waist"})
"""Variables that change so much in childhood that a table by single year of age is taken."""
_GROWN = frozenset({"height", "weight", "bmi"})
"""Judged by growth charts in children, so that their children's tables are left out."""
_OLDEST = 120
_NHANES = "National Health and Nutrition Examination Survey (NHANES), public-use files"
_NCHS = "CDC/National Center for Health Statistics"
_NHANES_URL = "https://wwwn.cdc.gov/nchs/nhanes/"
_PUBLIC = "Public domain (US government work)"


@dataclass(frozen=True, slots=True)
class _Made:
    """A table that ships: where it comes from, and its rows."""

    name: str
    title: str
    publisher: str
    year: int
    url: str
    note: str
    rows: list[Row]


def main(arguments: list[str]) -> int:
    """Write the tables from the data folder named; returns the exit code."""
    if len(arguments) != 1 or not (Path(arguments[0]) / "calibration").is_dir():
        print(  # noqa: T201  # a command speaks by printing
            "name the data folder, which holds calibration/*.csv: make reference DATA=folder", file=sys.stderr
        )
        return 2
    target = Path(__file__).parent.parent / "knowledge" / "data" / "realism"
    made = tables(Path(arguments[0]) / "calibration", shipped_definitions())
    for table in made:
        _write(target / table.name, table.rows)
    (target / "SOURCES.toml").write_text(_sources(made), "utf-8")
    size = sum((target / table.name).stat().st_size for table in made)
    print(f"{len(made)} tables, {size:,} bytes")  # noqa: T201  # as above
    return 0


def tables(folder: Path, definitions: Definitions) -> list[_Made]:
    """Return every table that ships, made from a folder of published ones."""

    def read(name: str) -> list[Row]:
        with (folder / name).open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    makers: tuple[Callable[[Callable[[str], list[Row]], Definitions], _Made], ...] = (
        _percentiles, _prevalence, _pairs, _multimorbidity, _correlations, _effects, _smoking,
        _medications, _medication_counts, _medications_given, _ages, _origins,
    )  # fmt: skip
    return [make(read, definitions) for make in makers]


Read = Callable[[str], list[Row]]


def _percentiles(read: Read, definitions: Definitions) -> _Made:
    rows: list[Row] = []
    adults, children = read("vitals_labs_adults_by_age_sex.csv"), read("vitals_labs_children_by_age_sex.csv")
    yearly = read("children_by_single_year_age.csv")
    for ours, survey in definitions.variables.items():
        rows += [_percentile_row(ours, r) for r in _preferred(adults, survey) if r["age_band"] != "18+"]
        if ours in _YEARLY:
            rows += [_percentile_row(ours, r) for r in _preferred(yearly, survey) if int(r["age"]) < 18]
        elif ours not in _GROWN:
            rows += [_percentile_row(ours, r) for r in _preferred(children, survey)]
    return _Made(
        "percentiles.csv",
        f"{_NHANES}: body, vital signs and laboratory by age and sex",
        _NCHS,
        2021,
        _NHANES_URL,
        "Mean, standard deviation and percentiles by age and sex with exam weights, pregnant women left out. "
        "2009-2018 (five cycles) where that has the variable, else 2017-March 2020. Triglycerides and LDL: "
        "fasting subsample; glucose: serum at any time of day. Children: pulse, blood pressure and waist by "
        "single year, else four age bands; height, weight and BMI are judged by growth charts instead.",
        [r for r in rows if r["sex"]],
    )


def _percentile_row(ours: str, row: Row) -> Row:
    first, last = _ages_of(row)
    kept = {name: row.get(name) or "" for name in ("n", "mean", "sd", *_PERCENTILES)}
    return {
        "variable": ours, "survey": _survey(row), "sex": _SEXES.get(row["sex"], ""),
        "age_from": str(first), "age_to": str(last), **kept,
    }  # fmt: skip


def _prevalence(read: Read, definitions: Definitions) -> _Made:
    table = read("prevalence_by_age_sex.csv")
    rows = [
        {
            "measure": name, "survey": _survey(r), "sex": _SEXES[r["sex"]],
            "age_from": str(_ages_of(r)[0]), "age_to": str(_ages_of(r)[1]),
            "n": r["n"], "share": r["prevalence"], "se": r["se"],
        }
        for name, measure in definitions.measures.items()
        for r in _preferred(table, measure.survey, "condition")
        if r["sex"] in _SEXES and _is_band(r["age_band"]) and not (measure.adults and _ages_of(r)[0] < 18)
    ]  # fmt: skip
    return _Made(
        "prevalence.csv",
        f"{_NHANES}: conditions, risk factors and treatment by age and sex",
        _NCHS,
        2021,
        _NHANES_URL,
        "Weighted shares with their standard errors; definitions.toml says what each measure is. 2009-2018 "
        "where that asked, else 2017-March 2020.",
        rows,
    )


def _pairs(read: Read, definitions: Definitions) -> _Made:
    ours = _by_survey_name(definitions)
    rows = [
        {
            "a": ours[r["a"]], "b": ours[r["b"]], "n": r["n"], "share_a": r["p_a"], "share_b": r["p_b"],
            "share_both": r["p_both"], "odds_ratio": r["or_age_sex_adj"],
        }
        for r in read("comorbidity_pairs_adults20plus.csv")
        if r["a"] in ours and r["b"] in ours and r["or_age_sex_adj"]
    ]  # fmt: skip
    return _Made(
        "pairs.csv",
        f"{_NHANES}: pairs of conditions in adults of 20 and over, 2017-March 2020",
        _NCHS,
        2021,
        _NHANES_URL,
        "Odds ratios of two conditions in one person, adjusted for age and sex; n people asked of both; "
        "shares who have one, the other and both, weighted.",
        rows,
    )


def _multimorbidity(read: Read, _definitions: Definitions) -> _Made:
    rows = [
        {
            "sex": _SEXES[r["sex"]], "age_from": str(max(_ages_of(r)[0], 20)), "age_to": str(_ages_of(r)[1]),
            "n": r["n"], "conditions": r["n_conditions"], "share": r["share"],
        }
        for r in read("multimorbidity_count_by_age_sex.csv")
    ]  # fmt: skip
    return _Made(
        "multimorbidity.csv",
        f"{_NHANES}: how many of seventeen conditions a person has, 2017-March 2020",
        _NCHS,
        2021,
        _NHANES_URL,
        "Weighted shares by age (20 and over) and sex; definitions.toml names the seventeen.",
        rows,
    )


def _correlations(read: Read, definitions: Definitions) -> _Made:
    ours = {"age": "age", **{survey: name for name, survey in definitions.variables.items()}}
    found: dict[tuple[str, str], Row] = {}
    for survey, years in ((_SURVEYS[0], "2009_2018"), (_SURVEYS[1], "2017_2020")):
        matrices = {
            people: {r[""]: r for r in read(f"spearman_adults_{people}_{years}.csv")}
            for people in ("all", "male", "female")
        }
        counts = {r[""]: r for r in read(f"spearman_adults_all_{years}_n.csv")}
        names = [n for n in matrices["all"] if n in ours]
        for at, a in enumerate(names):
            for b in names[:at]:
                row = {people: matrix[a][b] for people, matrix in matrices.items()}
                if all(row.values()):
                    head = {"a": ours[b], "b": ours[a], "survey": survey[6:], "n": counts[a][b]}
                    found.setdefault((ours[b], ours[a]), head | row)
    return _Made(
        "correlations.csv",
        f"{_NHANES}: Spearman correlations in adults of 20 and over",
        _NCHS,
        2021,
        _NHANES_URL,
        "Weighted rank correlations of two variables in all, men and women, pregnant women left out; n "
        "people have both. 2009-2018 where that has both variables, else 2017-March 2020.",
        list(found.values()),
    )


def _effects(read: Read, definitions: Definitions) -> _Made:
    measures = {m.survey: n for n, m in definitions.measures.items() if not m.unlike and not m.values}
    variables = {survey: name for name, survey in definitions.variables.items()}
    found: dict[tuple[str, str], Row] = {}
    for survey in _SURVEYS:
        for r in read("condition_effects.csv"):
            if r["source"] != survey or r["condition"] not in measures or r["outcome"] not in variables:
                continue
            key = measures[r["condition"]], variables[r["outcome"]]
            figures = {name: r[name] for name in ("n_with", "mean_with", "sd_with", "adj_diff", "se")}
            found.setdefault(key, {"measure": key[0], "variable": key[1], "survey": survey[6:], **figures})
    return _Made(
        "effects.csv",
        f"{_NHANES}: what people with a condition are like beside those without, adults of 20 and over",
        _NCHS,
        2021,
        _NHANES_URL,
        "Weighted mean and standard deviation of those with it; the difference from those without, adjusted "
        "for age and sex, and its standard error. 2009-2018 where that has both, else 2017-March 2020.",
        list(found.values()),
    )


def _smoking(read: Read, _definitions: Definitions) -> _Made:
    found: dict[tuple[str, int, int], Row] = {}
    for r in read("social_by_age_sex.csv"):
        if r["variable"] == "smoking":
            first, last = _ages_of(r)
            key = _SEXES[r["sex"]], max(first, 20), last
            head = {"sex": key[0], "age_from": str(key[1]), "age_to": str(last), "n": r["n"]}
            found.setdefault(key, head)[r["level"]] = r["share"]
    return _Made(
        "smoking.csv",
        f"{_NHANES}: smoking by age and sex, 2017-March 2020",
        _NCHS,
        2021,
        _NHANES_URL,
        "Weighted shares of adults of 20 and over: never 100 cigarettes, former, current.",
        list(found.values()),
    )


def _medications(read: Read, definitions: Definitions) -> _Made:
    wanted = definitions.medications.ingredients
    found: dict[tuple[str, str, int, int], float] = {}
    for r in read("rx_drug_prevalence_by_age_sex.csv"):
        parts = [part.strip().lower() for part in r["drug"].split(";")]
        first, last = _ages_of(r)
        for name in wanted:
            if name in parts:
                key = name, _SEXES[r["sex"]], first, last
                found[key] = found.get(key, 0.0) + float(r["prevalence"])
    sizes = {(_SEXES[r["sex"]], *_ages_of(r)): r["n"] for r in read("rx_count_by_age_sex.csv")}
    rows = [
        {
            "medication": name, "sex": cell[0], "age_from": str(cell[1]), "age_to": str(cell[2]),
            "n": n, "share": f"{found.get((name, *cell), 0.0):.4g}",
        }
        for name in wanted
        for cell, n in sizes.items()
        if cell[1] >= 20
    ]  # fmt: skip
    return _Made(
        "medications.csv",
        f"{_NHANES}: prescriptions by age and sex, 2013-2014",
        _NCHS,
        2016,
        _NHANES_URL,
        "Weighted share of adults who took a prescription of the ingredient, alone or in a combination, "
        "in the last 30 days (shares of drugs and combinations added). Ten years old: newer ones are absent.",
        rows,
    )


def _medication_counts(read: Read, _definitions: Definitions) -> _Made:
    levels = [*(f"n{i}" for i in range(10)), "n10+"]
    rows = [
        {
            "sex": _SEXES[r["sex"]], "age_from": str(_ages_of(r)[0]), "age_to": str(_ages_of(r)[1]),
            "n": r["n"], "mean": r["mean"], **{name.removeprefix("n"): r[name] for name in levels},
        }
        for r in read("rx_count_by_age_sex.csv")
    ]  # fmt: skip
    for row in rows:
        row["people"] = row.pop("n")
    return _Made(
        "medication_counts.csv",
        f"{_NHANES}: number of prescriptions by age and sex, 2013-2014",
        _NCHS,
        2016,
        _NHANES_URL,
        "Weighted shares of people by how many different prescriptions they took in the last 30 days.",
        rows,
    )


def _medications_given(read: Read, definitions: Definitions) -> _Made:
    ours = _by_survey_name(definitions)
    wanted = set(definitions.medications.ingredients)
    rows = [
        {
            "measure": ours[r["condition"]], "medication": r["drug"].lower(), "people": r["n_condition"],
            "share": r["p_given_condition"],
        }
        for r in read("rx_drug_given_condition.csv")
        if r["condition"] in ours and r["drug"].lower() in wanted
    ]  # fmt: skip
    return _Made(
        "medications_given.csv",
        f"{_NHANES}: prescriptions of people with a condition, 2013-2014",
        _NCHS,
        2016,
        _NHANES_URL,
        "Weighted share of people told of the condition who took a prescription of the drug (alone, not in "
        "combinations) in the last 30 days.",
        rows,
    )


def _ages(read: Read, _definitions: Definitions) -> _Made:
    return _Made(
        "ages.csv",
        "Resident population by single year of age and sex, 2020",
        "US Census Bureau",
        2021,
        "https://www.census.gov/programs-surveys/popest.html",
        "People; 100 is 100 and over.",
        read("us_population_2020_by_single_age_sex.csv"),
    )


def _origins(read: Read, _definitions: Definitions) -> _Made:
    rows = [
        {
            "origin": r["race"], "sex": _SEXES[r["sex"]], "age_from": str(_ages_of(r)[0]),
            "age_to": str(_ages_of(r)[1]), "people": r["population_2019"],
        }
        for r in read("us_population_2019_census_age_sex_race.csv")
    ]  # fmt: skip
    return _Made(
        "origins.csv",
        "Resident population by age, sex, race and Hispanic origin, 2019",
        "US Census Bureau",
        2020,
        "https://www.census.gov/programs-surveys/popest.html",
        "People; races are of non-Hispanics.",
        rows,
    )


def _preferred(rows: list[Row], survey_name: str, column: str = "variable") -> Iterator[Row]:
    """Yield the rows of a variable from the survey that stands first, all of one survey."""
    mine = [r for r in rows if r[column] == survey_name]
    for survey in _SURVEYS:
        of = [r for r in mine if r["source"] == survey]
        if of:
            yield from of
            return


def _by_survey_name(definitions: Definitions) -> dict[str, str]:
    return {measure.survey: name for name, measure in definitions.measures.items()}


def _survey(row: Row) -> str:
    return row["source"].removeprefix("NHANES")


def _is_band(text: str) -> bool:
    """Whether an age group is one of those that do not overlap others."""
    return text not in {"18-19", "20+", "<18", "18+"}


def _ages_of(row: Row) -> tuple[int, int]:
    """Return the years of age [from, to) of a row: a band like 18-29 or 80+, or a single year."""
    if row.get("age"):
        return int(row["age"]), int(row["age"]) + 1
    first, *last = re.findall(r"\d+", row["age_band"])
    return int(first), int(last[0]) + 1 if last else _OLDEST


def _write(path: Path, rows: Iterable[Row]) -> None:
    rows = list(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _sources(made: list[_Made]) -> str:
    head = "# Where each table of this folder comes from; written by `make reference`.\n"
    return head + "".join(
        f'\n["{t.name}"]\ntitle = "{t.title}"\npublisher = "{t.publisher}"\nyear = {t.year}\n'
        f'url = "{t.url}"\n'
        f'licence = "{_PUBLIC}"\nnote = "{t.note}"\n'
        for t in made
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest

PROMPT = "Create a record for a 45-year-old male with Type 2 Diabetes symptoms."


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k in {"PATH", "HOME", "LANG", "COVERAGE_PROCESS_START"}}
    return {**kept, "SYNTHOMED_DATA": str(tmp_path / "data")}


def run(
    environment: dict[str, str], *arguments: str, given: str = "", folder: Path | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bots", *arguments],
        input=given,
        capture_output=True,
        text=True,
        env={**environment, "PYTHONPATH": str(Path.cwd())},
        cwd=folder,
        timeout=120,
        check=False,
    )


def test_help_names_every_command(environment: dict[str, str]) -> None:
    shown = run(environment, "--help")
    assert shown.returncode == 0
    for command in ("chat", "generate", "parse", "validate", "discord", "telegram", "doctor"):
        assert command in shown.stdout


def test_help_loads_nothing_heavy() -> None:
    program = (
        "import sys\nfrom bots.__main__ import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "heavy = {'numpy', 'spacy', 'polars', 'discord', 'telegram', 'redis', 'scipy'} & set(sys.modules)\n"
        "sys.exit(', '.join(heavy) or 0)"
    )
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert shown.returncode == 0, shown.stderr


def test_a_conversation_over_a_pipe(environment: dict[str, str]) -> None:
    said = run(environment, "chat", "--json", given=f"{PROMPT}\nAdd a high blood pressure reading\nundo\n")
    assert said.returncode == 0, said.stderr
    chart, added, undone = (json.loads(line) for line in said.stdout.splitlines())
    attributes = sum(len(table["rows"]) for table in chart["tables"])
    assert attributes > 20
    assert "new reading" in added["text"]
    assert undone["text"].startswith("Undone")
    assert set(chart) >= {"text", "tables", "files", "choices"}


def test_the_conversation_goes_on_after_a_restart(environment: dict[str, str]) -> None:
    run(environment, "chat", "--json", given=f"{PROMPT}\n")
    again = run(environment, "chat", "--json", given="make him 10 years older\n")
    assert "55-year-old" in json.loads(again.stdout)["text"]


def test_a_file_is_saved_where_the_chat_runs(environment: dict[str, str], tmp_path: Path) -> None:
    said = run(environment, "chat", "--json", given=f"{PROMPT}\nas JSON\n", folder=tmp_path)
    (file,) = json.loads(said.stdout.splitlines()[1])["files"]
    saved = Path(file["path"])
    assert saved.stat().st_size == file["bytes"]
    assert json.loads(saved.read_bytes())[0]["fictional"] is True


def test_the_same_seed_gives_the_same_bytes_and_more_patients_begin_with_fewer(
    environment: dict[str, str],
) -> None:
    def ndjson(count: int) -> str:
        prompt = f"{count} patients with asthma"
        return run(environment, "generate", prompt, "--seed", "11", "--format", "ndjson").stdout

    few = ndjson(50)
    assert few == ndjson(50)
    assert ndjson(120).startswith(few)
    assert len(few.splitlines()) == 50


@pytest.mark.parametrize("form", ["json", "ndjson", "csv", "parquet", "hl7v2"])
def test_a_file_appears_whole_under_its_name(form: str, environment: dict[str, str], tmp_path: Path) -> None:
    out = tmp_path / f"patients.{form}"
    arguments = ("generate", "5 patients with copd", "--seed", "1", "--format", form, "--out", str(out))
    done = run(environment, *arguments)
    assert done.returncode == 0, done.stderr
    assert out.stat().st_size > 1000
    assert not list(tmp_path.glob("*.part"))


def test_the_flat_table_has_the_columns_of_the_contract(environment: dict[str, str], tmp_path: Path) -> None:
    out = tmp_path / "p.parquet"
    run(environment, "generate", "30 adults", "--seed", "1", "--format", "parquet", "--out", str(out))
    table = pl.read_parquet(out)
    stated = ["patient_id", "name", "birth_date", "age", "sex", "race", "ethnicity", "state"]
    stated += ["smoker", "pregnant"]
    assert table.columns[: len(stated)] == stated
    assert {"height", "weight", "bmi", "systolic_bp", "hba1c", "conditions", "medications"} <= set(
        table.columns
    )
    assert table["conditions"].dtype == pl.List(pl.String)
    assert table["birth_date"].dtype == pl.Date


@pytest.mark.parametrize(
    ("prompt", "says"),
    [
        ("pregnant 60-year-old man", "do not go together"),
        ("what should I take for my headache?", "fictional patients"),
        ("qwertyuiop", "could not|did not"),
        ("patient in France", "United States"),
    ],
)
def test_what_cannot_be_made_ends_with_two_and_one_clear_line(
    prompt: str, says: str, environment: dict[str, str]
) -> None:
    import re  # noqa: PLC0415

    done = run(environment, "generate", prompt, "--seed", "1")
    assert done.returncode == 2
    assert re.search(says, done.stderr)
    assert len(done.stderr.strip().splitlines()) == 1
    assert done.stdout == ""


def test_an_unknown_format_lists_the_known_ones(environment: dict[str, str]) -> None:
    done = run(environment, "generate", "a man", "--seed", "1", "--format", "floppy")
    assert done.returncode == 2
    assert "parquet" in done.stderr


def test_an_unwritable_place_is_said_to_be_so(environment: dict[str, str], tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    out = str(blocked / "out.csv")
    done = run(environment, "generate", "a man", "--seed", "1", "--format", "csv", "--out", out)
    assert done.returncode == 2
    assert "could not be written" in done.stderr


def test_parse_answers_every_line_in_order(environment: dict[str, str]) -> None:
    said = run(environment, "parse", given="58 yo M with copd\nundo\n\nas fhir\n")
    lines = [json.loads(line) for line in said.stdout.splitlines()]
    assert [line["intent"] for line in lines[:2]] == ["generate", "undo"]
    assert lines[0]["slots"] == {"age": 58, "sex": "male", "conditions": ["copd"]}
    assert lines[3]["slots"] == {"format": "fhir"}


def test_doctor_is_well_on_a_machine_with_nothing_set(environment: dict[str, str]) -> None:
    done = run(environment, "doctor")
    assert done.returncode == 0, done.stdout
    assert "private server answers" in done.stdout
    assert "DISCORD_BOT_TOKEN is not set" in done.stdout


def test_doctor_says_what_is_wrong_with_redis_and_how_to_mend_it(environment: dict[str, str]) -> None:
    done = run({**environment, "REDIS_URL": "redis://127.0.0.1:1/0"}, "doctor")
    assert done.returncode == 1
    assert "check REDIS_URL" in done.stdout


@pytest.mark.parametrize("platform", ["discord", "telegram"])
def test_a_bot_without_its_token_says_which_to_set(platform: str, environment: dict[str, str]) -> None:
    done = run(environment, platform)
    assert done.returncode == 1
    assert f"{platform.upper()}_BOT_TOKEN" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_sigterm_ends_a_chat_that_waits(environment: dict[str, str]) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "bots", "chat", "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**environment, "PYTHONPATH": str(Path.cwd())},
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("help\n")
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["text"]
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=30)
    assert process.returncode in {0, -signal.SIGTERM}


def test_messy_data_come_with_the_truth_beside_them(environment: dict[str, str], tmp_path: Path) -> None:
    out = tmp_path / "class.csv"
    asked = ("generate", "30 dirty records", "--seed", "4", "--format", "csv")
    made = run(environment, *asked, "--out", str(out))
    assert made.returncode == 0, made.stderr
    assert f"truth: {tmp_path / 'class-truth.csv'}" in made.stderr
    head = (tmp_path / "class-truth.csv").read_text("utf-8").splitlines()[0]
    assert head == "patient_id,table,row,field,kind,true_value,planted_value,description"
    assert sorted(p.name for p in tmp_path.glob("class*")) == ["class-truth.csv", "class.csv"]


def test_messy_data_on_standard_output_say_how_to_get_the_truth(environment: dict[str, str]) -> None:
    made = run(environment, "generate", "5 patients with 20 % missing labs", "--seed", "4", "--format", "csv")
    assert made.returncode == 0
    assert len(made.stdout.splitlines()) == 6
    assert "--out PATH" in made.stderr

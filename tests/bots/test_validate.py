from __future__ import annotations

import json
from pathlib import Path

import pytest

from bots.__main__ import main


def test_a_prompt_is_judged_as_json(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["validate", "400 adults", "--seed", "1", "--json"]) == 0
    card = json.loads(capfdbinary.readouterr().out)
    assert (card["version"], card["patients"]) == (1, 400)


def test_a_file_is_judged_as_the_patients_it_came_from(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(tmp_path / "a.csv")
    assert main(["generate", "400 adults", "--seed", "1", "--format", "csv", "--out", file]) == 0
    assert main(["validate", "--file", file]) == 0
    assert "Realism of 400 patients" in capsys.readouterr().out


def test_a_file_of_patients_chosen_by_something_is_told_with_a_prompt(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(tmp_path / "a.csv")
    main(["generate", "60 patients with lupus", "--seed", "1", "--format", "csv", "--out", file])
    assert main(["validate", "patients with lupus", "--file", file]) == 0
    assert "everybody was asked to have systemic lupus erythematosus" in capsys.readouterr().out


def test_a_figure_is_drawn_where_it_is_asked_for(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    path = tmp_path / "a" / "f.png"
    assert main(["validate", "adults", "--count", "700", "--seed", "1", "--figure", str(path)]) == 0
    assert path.read_bytes().startswith(b"\x89PNG")


def test_without_the_drawing_library_a_figure_is_refused_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("core.views.realism_figure.find_spec", lambda _name: None)
    assert main(["validate", "adults", "--figure", "f.png"]) == 2
    assert "pip install 'synthomed[figures]'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "Say whom to judge"),
        (["--file", "/nowhere.csv"], "could not be read"),
        (["10 pregnant men", "--seed", "1"], "do not go together"),
        (["adults", "--count", "0"], "1 or more"),
        (["tell me a joke"], "fictional patients"),
    ],
)
def test_what_cannot_be_judged_is_said_in_one_line(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["validate", *arguments]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert says in shown.err
    assert shown.err.count("\n") == 1

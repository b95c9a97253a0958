from __future__ import annotations

import struct
from dataclasses import replace

import pytest

from adapters.terminal_render import table_text
from core.scorecard import Correlations, Line, Scorecard, Span
from core.views import realism, realism_figure

PHONE = 60
OFF = Line(
    section="distributions",
    name="alt",
    title="ALT",
    grade="off",
    patients=900,
    unit="U/L",
    here=29.81,
    expected=23.1,
    metric="KS",
    distance=0.2,
    tolerance=0.04,
    chance=0.04,
    note="mean 29.8 against 23.1 U/L",
)
GOOD = Line(
    section="prevalence",
    name="diabetes",
    title="diabetes",
    grade="good",
    patients=900,
    unit="%",
    here=10.9,
    expected=10.5,
    metric="difference of shares",
    distance=0.004,
    tolerance=0.02,
    chance=0.01,
    note="11 % against 10 %",
)
FEW = Line(
    section="comorbidity",
    name="diabetes+stroke",
    title="diabetes with stroke",
    grade="not judged",
    patients=900,
    note="900 patients are too few; about 4,000 would do",
    why="too few patients",
    needed=4000,
)
ORDER = replace(GOOD, section="order", name="order", title="dates in order", distance=0.0, tolerance=0.0)
HOLDS = replace(ORDER, section="coherence", name="impossible", title="charts that cannot be")
HDL = Span(
    name="hdl",
    title="HDL",
    unit="mg/dL",
    here=(30, 40, 50, 60, 80),
    expected=(31, 42, 51, 63, 84),
    grade="good",
)
CARD = Scorecard(
    what="900 adults",
    patients=900,
    judged=900,
    lines=(OFF, GOOD, ORDER, HOLDS, FEW),
    spans=(HDL,),
    correlations=Correlations(
        titles=("age", "height"), here=((1.0, -0.1), (-0.1, 1.0)), expected=((1.0, -0.16), (-0.16, 1.0))
    ),
)
TABLES = """\
Realism of 900 patients
Held against tables  Good  Off  Not judged
-------------------  ----  ---  ----------
Values                  0    1           0
Conditions              1    0           0
Conditions together     0    0           1
Order in time           1    0           0
Coherence               1    0           0

Off, worst first
What      Here  Published  × allowed
----  --------  ---------  ---------
ALT   29.8 U/L   23.1 U/L        4.0

Not judged
Why                                        How many
-----------------------------------------  --------
Too few patients; 4,000 would do for most         1"""


def test_the_whole_is_said_in_plain_words() -> None:
    assert realism.sentence(CARD) == (
        "Not like the population: 1 of 2 things compared agree with the published figures. "
        "Furthest off: ALT (29.8 against 23.1 U/L). "
        "The dates are in order and the charts hold together. "
        "One thing could not be judged, mostly for this reason: too few patients; 4,000 would do for most."
    )


def test_the_tables_are_narrow_enough_for_a_phone() -> None:
    shown = "\n\n".join(table_text(table, PHONE) for table in realism.tables(CARD))
    assert shown == TABLES
    assert max(len(row) for row in shown.splitlines()) <= PHONE


def test_only_the_worst_are_shown_when_many_are_off() -> None:
    many = Scorecard(what="", patients=900, judged=900, lines=(OFF,) * 30)
    (_, off) = realism.tables(many)
    assert (off.title, len(off.rows)) == ("Off, the worst 12 of 30", 12)
    assert len(realism.tables(many, most=30)[1].rows) == 30


def test_few_patients_get_no_verdict() -> None:
    few = Scorecard(what="", patients=40, judged=40, lines=(OFF, FEW, FEW))
    assert realism.sentence(few).startswith(
        "Too few patients for a verdict, 4,000 would do for most lines; "
        "of what can be told already, 1 of 1 lines are off."
    )


def test_numbers_that_differ_are_shown_to_differ() -> None:
    assert (
        realism.values(replace(OFF, unit="mmol/L", here=139.9, expected=140.4))
        == "139.9 against 140.4 mmol/L"
    )


def test_the_figure_is_a_png_of_phone_width_that_says_what_it_shows() -> None:
    pytest.importorskip("matplotlib")
    drawn = realism_figure.png(CARD)
    assert drawn is not None
    assert drawn.startswith(b"\x89PNG")
    assert struct.unpack(">I", drawn[16:20]) == (1024,)
    assert realism_figure.alt(CARD) == (
        "Realism of 900 patients, published figures in blue, these patients in orange. Values: 1 of 1 fit. "
        "Conditions: 1 of 1 fit. Correlations of 2 variables: 0.06 off on average, 0.06 at most."
    )
    assert realism_figure.png(CARD) == drawn


def test_without_the_drawing_library_there_is_no_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(realism_figure, "find_spec", lambda name: None if name == "matplotlib" else name)
    assert realism_figure.png(CARD) is None


def test_nothing_to_compare_is_nothing_to_draw() -> None:
    assert realism_figure.png(Scorecard(what="", patients=1, judged=1, lines=(FEW,))) is None

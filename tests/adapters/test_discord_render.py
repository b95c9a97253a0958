"""Replies as Discord messages: how they read, and that nothing ever exceeds a limit."""

from __future__ import annotations

import io
import random
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.discord_render import Button, DiscordMessage, Panel, Place, escaped, rendered, units
from core.messages import Choice, File, Reply, Table

PATIENT = Table(
    "Patient (fictional)", ("", " "), (("Name", "Rosa Lopez"), ("Address", "12 Elm Street, Springfield, IL"))
)
LABS = Table(
    "Labs",
    ("Test", "Result", "Unit", "Reference", "Flag"),
    (
        ("Hemoglobin A1c", "9.4", "%", "4–5.6", "H"),
        ("Potassium", "4.1", "mmol/L", "3.5–5.1", ""),
        ("PHQ-9", "12", "", "", "H"),
    ),
    frozenset({"Result"}),
)
COHORT = Table(
    "Patients",
    ("#", "Name", "Age", "Sex", "systolic BP", "Conditions"),
    (("1", "Rosa Lopez", "45", "female", "142", "gout, asthma"), ("2", "Sam Park", "7", "male", "", "")),
    frozenset({"#", "Age", "systolic BP"}),
)
COUNTS = Table("Ages", ("Age", "Patients"), (("18–39", "9"), ("40–64", "120")), frozenset({"Patients"}))
CHART = Reply(
    text="Rosa Lopez is 45. See https://example.org/a_b_c.",
    understood="45-year-old woman, A1c > 9",
    tables=(PATIENT, LABS, COHORT, COUNTS),
    files=(File("chart.json", "application/json", b"{}"),),
    choices=(Choice("JSON", "as JSON"), Choice("Undo", "undo")),
)
TEXT = "Rosa Lopez is 45. See <https://example.org/a_b_c>.\n-# Understood: 45-year-old woman, A1c > 9"
PATIENT_BODY = "**Name**: Rosa Lopez\n**Address**: 12 Elm Street, Springfield, IL"
LABS_BODY = (
    "-# Test · Result Unit · Reference · Flag\n"
    "**Hemoglobin A1c** · 9.4 % · 4–5.6 · **H**\n"
    "**Potassium** · 4.1 mmol/L · 3.5–5.1\n"
    "**PHQ-9** · 12 · – · **H**"
)
COHORT_BODY = (
    "-# \\# · Name · Age · Sex · systolic BP · Conditions\n"
    "**1** · Rosa Lopez · Age 45 · female · systolic BP 142 · gout, asthma\n"
    "**2** · Sam Park · Age 7 · male"
)
COUNTS_BODY = "```\nAge    Patients\n18–39         9\n40–64       120\n```"
BUTTONS = (Button("JSON", "say:as JSON"), Button("Undo", "say:undo"))


def test_a_chart_is_text_then_panels_then_files_and_buttons() -> None:
    panels = (
        Panel("Patient (fictional)", PATIENT_BODY),
        Panel("Labs", LABS_BODY),
        Panel("Patients", COHORT_BODY),
        Panel("Ages", COUNTS_BODY),
    )
    assert rendered(CHART) == (DiscordMessage(text=TEXT, panels=panels, files=CHART.files, buttons=BUTTONS),)


def test_where_panels_are_not_allowed_tables_are_part_of_the_text() -> None:
    body = "\n".join(
        (
            *(TEXT, "**Patient (fictional)**", PATIENT_BODY, "**Labs**", LABS_BODY),
            *("**Patients**", COHORT_BODY, "**Ages**", COUNTS_BODY),
        )
    )
    assert rendered(CHART, Place(panels=False)) == (
        DiscordMessage(text=body, files=CHART.files, buttons=BUTTONS),
    )


def test_where_files_are_not_allowed_a_sentence_stands_for_each() -> None:
    reply = Reply(text="Here.", files=CHART.files)
    excuse = "I may not attach files here, so chart.json is not sent: ask me in a direct message."
    assert rendered(reply, Place(files=False)) == (DiscordMessage(text=f"Here.\n{excuse}"),)


def test_an_empty_reply_says_that_there_is_nothing() -> None:
    assert rendered(Reply(text=" ")) == (DiscordMessage(text="There is nothing to show."),)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words, 5.4 mmol/L (3.5-5.1)", "plain words, 5.4 mmol/L (3.5-5.1)"),
        ("**bold** _it_ ~~no~~ ||hid|| `code`", r"\*\*bold\*\* \_it\_ \~\~no\~\~ \|\|hid\|\| \`code\`"),
        ("@everyone @here <@1> <#2> <t:0:R>", r"\@everyone \@here \<@1> \<#2> \<t:0:R>"),
        ("rosa@example.org", "rosa@example.org"),
        ("[free](https://example.org/x)", r"\[free](<https://example.org/x>)"),
        ("# big\n> quoted\n-# small\n • point\n- item", "\\# big\n\\> quoted\n\\-# small\n • point\n- item"),
        ("a1c > 9 and #3", "a1c > 9 and #3"),
        (r"back\slash \* star", r"back\\slash \\\* star"),
        ("null\0bell\a half\ud800 turned\u202e", "nullbell half turned"),
        ("شوگر 55 سالہ 👩🏽‍⚕️", "شوگر 55 سالہ 👩🏽‍⚕️"),
    ],
)
def test_text_is_shown_as_it_was_written(text: str, shown: str) -> None:
    assert escaped(text) == shown


def test_no_cell_ends_the_block_or_the_row_it_stands_in() -> None:
    narrow = Table("`T`\n@here", ("a", "b"), (("```", "x\ny"),))
    wide = Table("W", ("a", "b"), (("```js\nalert", "@everyone " * 4), ("", "[x](y)")))
    assert rendered(Reply(text="t", tables=(narrow, wide)))[0].panels == (
        Panel("\\`T\\` \\@here", "```\na    b\n'''  x y\n```"),
        Panel(
            "W",
            "-# a · b\n**\\`\\`\\`js alert** · \\@everyone \\@everyone \\@everyone \\@everyone\n"
            "**–** · \\[x](y)",
        ),
    )


def test_a_long_text_breaks_between_sentences() -> None:
    sentence = "The quick brown fox jumps over the lazy dog. "
    first, second = rendered(Reply(text=sentence * 60, choices=(Choice("Undo", "undo"),)))
    assert first == DiscordMessage(text=(sentence * 44).strip())
    assert second == DiscordMessage(text=(sentence * 16).strip(), buttons=(Button("Undo", "say:undo"),))


def test_a_long_table_goes_on_in_further_panels_with_its_columns_named() -> None:
    rows = tuple((f"Observation number {number}", "1", "mmol/L", "3–5", "") for number in range(150))
    first, second = rendered(Reply(text="t", tables=(Table("Labs", LABS.columns, rows),)))
    assert [panel.title for panel in (*first.panels, *second.panels)] == ["Labs", "Labs (continued)"]
    lines = "\n".join(panel.body for panel in (*first.panels, *second.panels)).split("\n")
    header = "-# Test · Result Unit · Reference · Flag"
    assert lines.count(header) == 2
    assert [line for line in lines if line != header] == [
        f"**Observation number {number}** · 1 mmol/L · 3–5" for number in range(150)
    ]


def test_an_answer_of_too_many_messages_is_handed_over_as_a_file() -> None:
    reply = Reply(text="line\n" * 5000, tables=(COUNTS,), files=CHART.files, choices=CHART.choices)
    messages = rendered(reply)
    assert len(messages) == 5
    assert messages[-1] == DiscordMessage(
        text="That is more than fits here: the whole answer is in the attached answer.txt.",
        files=(
            File(
                "answer.txt",
                "text/plain",
                b"line\n" * 5000 + "\n\nAges\nAge    Patients\n18–39         9\n40–64       120\n".encode(),
            ),
            *CHART.files,
        ),
        buttons=BUTTONS,
    )


def test_a_file_over_ten_mebibytes_is_zipped_the_same_way_every_time() -> None:
    reply = Reply(text="t", files=(File("big.csv", "text/csv", b"1,2,3\n" * 2_000_000),))
    (message,) = rendered(reply)
    (archive,) = message.files
    assert (archive.name, archive.media_type) == ("big.csv.zip", "application/zip")
    assert zipfile.ZipFile(io.BytesIO(archive.content)).read("big.csv") == reply.files[0].content
    assert rendered(reply) == (message,)


def test_a_file_too_large_even_zipped_is_one_sentence() -> None:
    noise = random.Random(1).randbytes(11 * 2**20)
    assert rendered(Reply(text="Here.", files=(File("noise.bin", "x/y", noise),))) == (
        DiscordMessage(
            text="Here.\nnoise.bin is too large for Discord (11.0 MiB zipped, 10 MiB allowed): "
            "ask for fewer patients or a smaller format."
        ),
    )


def test_many_files_come_in_several_messages_and_the_buttons_last() -> None:
    noise = random.Random(1).randbytes(9 * 2**20)
    files = tuple(File(f"{number}.bin", "x/y", noise) for number in range(3))
    small = tuple(File(f"{number}.txt", "x/y", b"") for number in range(12))
    messages = rendered(Reply(text="t", files=(*files, *small), choices=CHART.choices))
    assert [[file.name for file in message.files] for message in messages] == [
        ["0.bin", "1.bin"],
        ["2.bin", *(f"{number}.txt" for number in range(9))],
        ["9.txt", "10.txt", "11.txt"],
    ]
    assert [message.buttons for message in messages] == [(), (), BUTTONS]


def test_choices_that_have_no_room_as_buttons_can_be_typed() -> None:
    choices = (
        Choice("Undo", "undo"),
        *(Choice("x" * 100, f"add {number}") for number in range(26)),
        Choice("", "undo"),
    )
    (message,) = rendered(Reply(text="t", choices=choices))
    assert message.text == "t\nYou can also say: add 24 · add 25 · undo"
    assert message.buttons == (
        Button("Undo", "say:undo"),
        *(Button("x" * 79 + "…", f"say:add {number}") for number in range(24)),
    )


def test_a_choice_offered_twice_is_one_button() -> None:
    (message,) = rendered(Reply(text="t", choices=(Choice("Undo", "undo"), Choice("\n", "undo"))))
    assert [button.custom_id for button in message.buttons] == ["say:undo"]


WORDS = st.text(alphabet=st.sampled_from("ab \n*`_\\@<>#|[]👩🏽é\u202e"), max_size=40) | st.sampled_from(
    [
        "*" * 3000,
        "👩" * 2500,
        "\\" * 2001,
        "word " * 900,
        "https://example.org/" + "a" * 2500,
        "@everyone" * 300,
    ]
)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    columns = tuple(draw(st.lists(WORDS, min_size=1, max_size=4)))
    rows = st.lists(st.tuples(*(WORDS for _ in columns)), max_size=30)
    return Table(draw(WORDS), columns, tuple(draw(rows)), frozenset(columns[1:]))


REPLIES = st.builds(
    Reply,
    text=WORDS,
    understood=WORDS,
    tables=st.lists(tables(), max_size=12).map(tuple),
    choices=st.lists(st.builds(Choice, WORDS, st.text(min_size=1, max_size=15)), max_size=40).map(tuple),
)


# Replies that exceed limits are long to print, which Hypothesis warns of.
@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@settings(deadline=None)
@given(REPLIES, st.builds(Place, panels=st.booleans(), files=st.booleans()))
def test_no_message_ever_exceeds_a_limit(reply: Reply, place: Place) -> None:
    messages = rendered(reply, place)
    assert 1 <= len(messages) <= 5
    for message in messages:
        assert message.text or message.panels or message.files
        assert units(message.text) <= 2000
        assert len(message.panels) <= 10
        assert sum(panel.units for panel in message.panels) <= 6000
        assert all(units(panel.title) <= 256 and 0 < units(panel.body) <= 4096 for panel in message.panels)
        assert len(message.buttons) <= 25
        assert len({button.custom_id for button in message.buttons}) == len(message.buttons)
        assert all(
            0 < units(button.label) <= 80 and units(button.custom_id) <= 100 for button in message.buttons
        )
        assert not message.panels or place.panels
        assert not message.files or place.files

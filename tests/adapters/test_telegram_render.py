"""Whole Telegram messages, letter for letter, and the limits they keep."""

from __future__ import annotations

import io
import random
import zipfile

import pytest

from adapters.telegram_render import (
    ENTITIES,
    FILE_BYTES,
    MESSAGES,
    NOTHING,
    TEXT_UNITS,
    WHOLE_ANSWER,
    Button,
    TelegramMessage,
    plain,
    rendered,
    units,
)
from core.messages import Choice, File, Reply, Table

PATIENT = Table(
    "Patient (fictional)", ("", " "), (("Name", "Rosa O'Neil"), ("Complaint", "chest pain < 2 h"))
)
LABS = Table(
    "Labs",
    ("Test", "Result", "Unit", "Reference", "Flag"),
    (
        ("Sodium", "139", "mmol/L", "135–145", ""),
        ("Hemoglobin A1c", "9.4", "%", "4–5.6", "H"),
        ("Potassium", "6.8", "mmol/L", "3.5–5.1", "HH"),
        ("Hemoglobin", "10.2", "g/dL", "13.5–17.5", "L"),
        ("Glucose", "38", "mg/dL", "70–99", "LL"),
        ("pH (+30 min)", "7.31", "", "", "?"),
    ),
    frozenset({"Result"}),
)
MEDICATIONS = Table(
    "Medications",
    ("Medication", "Dose", "Route", "Frequency", "For", "Since"),
    (
        ("Metformin", "500 mg", "oral", "twice daily", "type 2 diabetes", "2019-03-01"),
        ("None recorded", "", "", "", "", ""),
    ),
)
ALLERGIES = Table("Allergies", ("Allergen", "Reaction"), (("penicillin", "rash"), ("latex", "")))
CHANGES = Table(
    "What changed", ("Item", "Before", "Now"), (("Systolic BP", "–", "162 mmHg H"), ("Age", "45", "55"))
)
COHORT = Table(
    "First 2 patients",
    ("#", "Name", "Age", "Conditions"),
    (("1", "Rosa Lopez", "45", "asthma, copd"), ("2", "Al Wu", "51", "none")),
    frozenset({"#", "Age"}),
)


def test_a_chart_is_one_message_of_flowing_lines_with_abnormal_results_marked() -> None:
    reply = Reply(
        text="Rosa & Al <3.",
        understood="45-year-old woman, A1c > 9",
        tables=(PATIENT, LABS, MEDICATIONS, ALLERGIES),
        choices=(Choice("Another one", "another one"), Choice("JSON", "as JSON"), Choice("Share", "share")),
    )
    assert rendered(reply) == (
        TelegramMessage(
            html=(
                "Rosa &amp; Al &lt;3.\n"
                "\n"
                "<i>45-year-old woman, A1c &gt; 9</i>\n"
                "\n"
                "<b>Patient (fictional)</b>\n"
                "<b>Name:</b> Rosa O'Neil\n"
                "<b>Complaint:</b> chest pain &lt; 2 h\n"
                "\n"
                "<b>Labs</b>\n"
                "Sodium: 139 mmol/L (135–145)\n"
                "🔺 <b>Hemoglobin A1c: 9.4 % H</b> (4–5.6)\n"
                "🔺🔺 <b>Potassium: 6.8 mmol/L HH</b> (3.5–5.1)\n"
                "🔻 <b>Hemoglobin: 10.2 g/dL L</b> (13.5–17.5)\n"
                "🔻🔻 <b>Glucose: 38 mg/dL LL</b> (70–99)\n"
                "❗ <b>pH (+30 min): 7.31 ?</b>\n"
                "\n"
                "<b>Medications</b>\n"
                "<b>Metformin</b>\n"
                "Dose 500 mg · Route oral · Frequency twice daily · For type 2 diabetes · Since 2019-03-01\n"
                "<b>None recorded</b>\n"
                "\n"
                "<b>Allergies</b>\n"
                "<b>penicillin:</b> rash\n"
                "<b>latex</b>"
            ),
            keyboard=(
                (Button("Another one", "say:another one"), Button("JSON", "say:as JSON")),
                (Button("Share", "say:share"),),
            ),
        ),
    )


def test_changes_and_cohorts_name_what_each_value_is() -> None:
    assert rendered(Reply(text="Done.", tables=(CHANGES, COHORT))) == (
        TelegramMessage(
            html=(
                "Done.\n"
                "\n"
                "<b>What changed</b>\n"
                "Systolic BP: – → <b>162 mmHg H</b>\n"
                "Age: 45 → <b>55</b>\n"
                "\n"
                "<b>First 2 patients</b>\n"
                "<b>1. Rosa Lopez</b>\n"
                "Age 45 · Conditions asthma, copd\n"
                "<b>2. Al Wu</b>\n"
                "Age 51 · Conditions none"
            )
        ),
    )


def test_rows_of_one_name_stand_under_it_once_in_each_message() -> None:
    rows = (("Labs", "NHANES", "a"), ("Labs", "Kratz", "b"), ("Drugs", "Label", "c"))
    assert rendered(Reply(text="x", tables=(Table("Sources", ("Of", "Source", "Link"), rows),))) == (
        TelegramMessage(
            html="x\n\n<b>Sources</b>\n<b>Labs</b>\nSource NHANES · Link a\nSource Kratz · Link b\n"
            "<b>Drugs</b>\nSource Label · Link c"
        ),
    )
    many = Table("Sources", ("Of", "Source", "Link"), tuple(("Labs", "x" * 500, "y") for _ in range(9)))
    first, second = rendered(Reply(text="x", tables=(many,)))
    assert (first.html.count("<b>Labs</b>"), second.html.count("<b>Labs</b>")) == (1, 1)
    assert second.html.startswith("<b>Sources (continued)</b>\n<b>Labs</b>\nSource x")


def test_a_long_table_goes_on_in_a_further_message_under_its_title_with_every_row_whole() -> None:
    rows = tuple(
        (f"test {number}", "1.5", "mg/dL", "1–2", "H" if number % 3 else "") for number in range(200)
    )
    messages = rendered(Reply(text="Many.", tables=(Table("Labs", LABS.columns, rows),)))
    assert [message.html.split("\n")[0] for message in messages] == [
        "Many.",
        "<b>Labs (continued)</b>",
    ]
    lines = [line for message in messages for line in plain(message.html).split("\n")]
    assert [line for line in lines if "test" in line] == [
        f"🔺 test {number}: 1.5 mg/dL H (1–2)" if number % 3 else f"test {number}: 1.5 mg/dL (1–2)"
        for number in range(200)
    ]
    assert all(message.html.count("</") <= ENTITIES for message in messages)


def test_text_is_cut_where_a_reader_pauses_and_loses_no_word() -> None:
    text = " ".join(f"word{number}." for number in range(1000))
    messages = rendered(Reply(text=text))
    assert " ".join(message.html for message in messages) == text
    assert all(units(message.html) <= TEXT_UNITS for message in messages)


def test_an_emoji_is_never_cut_in_two() -> None:
    messages = rendered(Reply(text="x" + "🩺" * 5000))
    assert "".join(message.html for message in messages) == "x" + "🩺" * 5000
    assert [units(message.html) for message in messages] == [4095, 4096, 1810]


def test_an_answer_of_very_many_messages_is_handed_over_as_a_file() -> None:
    reply = Reply(text="\n".join(f"line {number} of very many" for number in range(2000)))
    *shown, last = rendered(reply)
    assert len(shown) == MESSAGES
    assert shown[-1].html == WHOLE_ANSWER
    assert last.file == File("answer.txt", "text/plain", f"{reply.text}\n".encode())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<b>bold</b> & <script>", "&lt;b&gt;bold&lt;/b&gt; &amp; &lt;script&gt;"),
        ("hello @everyone, write a@example.org", "hello @\u2060everyone, write a@example.org"),
        ("a\x00b\x1b[31mc\u202etxt.exe\ud800", "ab[31mctxt.exe"),
        ("&lt; stays as typed", "&amp;lt; stays as typed"),
    ],
)
def test_hostile_text_is_shown_as_it_is(text: str, shown: str) -> None:
    assert rendered(Reply(text=text)) == (TelegramMessage(html=shown),)


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b\u2060", "\x00\u202e"])
def test_an_empty_answer_says_so(text: str) -> None:
    assert rendered(Reply(text=text)) == (TelegramMessage(html=NOTHING),)


def test_a_hostile_table_stays_within_the_limits() -> None:
    wild = "<&>🩺\n\u202e" * 4000
    table = Table(wild, tuple(f"{wild}{at}" for at in range(30)), ((wild,) * 30,) * 3)
    for message in rendered(Reply(text="x", tables=(table, Table(wild, (wild, wild), ((wild, wild),))))):
        assert 0 < units(plain(message.html)) <= TEXT_UNITS
        assert "\u202e" not in message.html


def test_a_table_without_rows_is_left_out() -> None:
    assert rendered(Reply(text="x", tables=(Table("Empty", ("a", "b"), ()),))) == (TelegramMessage(html="x"),)


def test_a_file_carries_a_short_text_as_its_caption_and_the_buttons() -> None:
    file = File("a.json", "application/json", b"{}")
    reply = Reply(text="Here & now.", files=(file, file), choices=(Choice("Undo", "undo"),))
    assert rendered(reply) == (
        TelegramMessage(html="Here &amp; now.", file=file),
        TelegramMessage(file=file, keyboard=((Button("Undo", "say:undo"),),)),
    )


def test_a_text_longer_than_a_caption_goes_before_the_file() -> None:
    file = File("a.json", "application/json", b"{}")
    assert rendered(Reply(text="x" * 1025, files=(file,))) == (
        TelegramMessage(html="x" * 1025),
        TelegramMessage(file=file),
    )


def test_a_file_too_large_for_telegram_is_zipped() -> None:
    content = b"1,2,3\n" * 9_000_000
    (message,) = rendered(Reply(text="Big.", files=(File("big.csv", "text/csv", content),)))
    assert message.file is not None
    assert (message.file.name, message.file.media_type) == ("big.csv.zip", "application/zip")
    with zipfile.ZipFile(io.BytesIO(message.file.content)) as archive:
        assert archive.read("big.csv") == content


def test_a_file_too_large_even_when_zipped_and_an_empty_one_are_excused() -> None:
    huge = File("huge.bin", "x/y", random.Random(1).randbytes(FILE_BYTES + 1))
    assert rendered(Reply(text="Files.", files=(huge, File("none.csv", "text/csv", b"")))) == (
        TelegramMessage(
            html="Files.\n"
            "huge.bin is too large for Telegram (50 MB zipped, 50 MB allowed): "
            "ask for fewer patients or a smaller format.\n"
            "none.csv is empty, so it is not sent."
        ),
    )


def test_buttons_keep_telegrams_limits_and_share_a_row_only_when_short() -> None:
    choices = (
        Choice("CSV", "as CSV"),
        Choice("45-year-old man, diabetes", "45-year-old man with type 2 diabetes"),
        Choice(" \u200b", "undo"),
        Choice("x" * 100, "é" * 30),
    )
    assert rendered(Reply(text="x", choices=choices))[0].keyboard == (
        (Button("CSV", "say:as CSV"),),
        (Button("45-year-old man, diabetes", "say:45-year-old man with type 2 diabetes"),),
        (Button("undo", "say:undo"),),
        (Button("x" * 63 + "…", "say:" + "é" * 30),),
    )
    assert len(("say:" + "é" * 30).encode()) == 64


def test_choices_beyond_the_buttons_can_be_typed() -> None:
    choices = tuple(Choice(f"{number}", f"say {number}") for number in range(26))
    (message,) = rendered(Reply(text="Choose.", choices=choices))
    assert message.html == "Choose.\nYou can also say: say 24 · say 25"
    assert sum(len(row) for row in message.keyboard) == 24

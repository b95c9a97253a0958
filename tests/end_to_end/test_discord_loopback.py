"""The bot as a process of its own, against a small Discord on the loopback."""

from __future__ import annotations

import asyncio
import io
import os
import sys
import zipfile
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.end_to_end.loopback_discord import BOT, CHANNEL, DIRECT, GUILD, PERSON, Fault, LoopbackDiscord

ROOT = Path(__file__).parents[2]
STUB = Path(__file__).with_name("discord_stub.py")
THINKING = {"type": 5}
MESSAGE_CONTENT = 1 << 15
MESSAGE_CONTENT_LIMITED = 1 << 19
NO_PINGS: dict[str, list[str]] = {"parse": []}


@pytest.fixture
async def discord() -> AsyncIterator[LoopbackDiscord]:
    async with LoopbackDiscord() as loopback, bot_of(loopback):
        yield loopback


@asynccontextmanager
async def bot_of(loopback: LoopbackDiscord, **environment: str) -> AsyncIterator[Process]:
    """Run the bot until it is ready or gives up, and end it afterwards."""
    bot = await asyncio.create_subprocess_exec(
        *(sys.executable, str(STUB)),
        env={**os.environ, "PYTHONPATH": str(ROOT), **loopback.environment, **environment},
        stderr=PIPE,
    )
    ended = asyncio.create_task(bot.wait())
    ready = asyncio.create_task(loopback.ready.wait())
    try:
        async with asyncio.timeout(30):
            await asyncio.wait({ended, ready}, return_when=asyncio.FIRST_COMPLETED)
        yield bot
    finally:
        ready.cancel()
        if bot.returncode is None:
            bot.terminate()
        await ended
        bot._transport.close()  # type: ignore[attr-defined]  # else 3.11 warns of an unclosed transport


async def test_it_asks_for_no_privileged_intent_and_syncs_its_commands(discord: LoopbackDiscord) -> None:
    commands = (await discord.next("commands")).body["json"]
    guilds, guild_messages, direct_messages = 1 << 0, 1 << 9, 1 << 12
    assert discord.intents == guilds | guild_messages | direct_messages
    assert [command["name"] for command in commands] == [
        *("patient", "refine", "export", "case", "undo", "reset", "share", "help")
    ]
    assert {(*command["contexts"], *command["integration_types"]) for command in commands} == {(0, 1, 0)}


async def test_a_mention_is_answered_with_text_panels_and_buttons(discord: LoopbackDiscord) -> None:
    asked = await discord.say(f"<@{BOT}>  chart")
    sent = await discord.next("message")
    nonce = sent.body.pop("nonce")
    assert len(nonce) <= 25
    assert sent.place == str(CHANNEL)
    assert sent.body == {
        "content": "Rosa\\_Maria Lopez is 45.\n-# Understood: 45-year-old woman, type 2 diabetes",
        "embeds": [
            {
                "type": "rich",
                "title": "Vitals",
                "description": (
                    "-# Vital sign · Result Unit · Reference · Flag\n"
                    "**Systolic blood pressure** · 162 mm\\[Hg] · 90–120 · **H**\n"
                    "**Oxygen saturation** · 97 % · 95–100"
                ),
                "color": 0x2A9D8F,
                "flags": 0,
            },
            {
                "type": "rich",
                "title": "Allergies",
                "description": "```\nAllergen    Reaction\npenicillin  rash\n```",
                "color": 0x2A9D8F,
                "flags": 0,
            },
        ],
        "components": [
            {
                "type": 1,
                "components": [
                    {"type": 2, "style": 2, "label": "JSON", "custom_id": "say:as JSON", "disabled": False},
                    {"type": 2, "style": 2, "label": "Undo", "custom_id": "say:undo", "disabled": False},
                ],
            }
        ],
        "message_reference": {
            "type": 0,
            "message_id": asked,
            "channel_id": CHANNEL,
            "guild_id": GUILD,
            "fail_if_not_exists": False,
        },
        "enforce_nonce": True,
        "allowed_mentions": NO_PINGS,
        "attachments": [],
        "tts": False,
    }


async def test_what_is_not_meant_for_it_is_not_answered(discord: LoopbackDiscord) -> None:
    await discord.say("chart", to_bot=False)
    await discord.say(f"<@{BOT}> first")
    assert (await discord.next("message")).body["content"] == "heard 'first'"


async def test_where_the_owner_has_switched_on_message_content_it_asks_for_it() -> None:
    async with LoopbackDiscord() as discord:
        discord.application_flags = MESSAGE_CONTENT_LIMITED
        async with bot_of(discord):
            assert discord.intents & MESSAGE_CONTENT
            await discord.say("add hypertension", to_bot=False, reply=True)
            assert (await discord.next("message")).body["content"] == "heard 'add hypertension'"


async def test_a_reply_without_mention_is_told_how_to_be_heard(discord: LoopbackDiscord) -> None:
    await discord.say("add hypertension", to_bot=False, reply=True)
    assert (await discord.next("message")).body["content"] == (
        "Discord hides this message from me: it shows me only those that mention me. Start yours "
        "with my name, or use a command such as /refine."
    )


async def test_a_reply_and_a_direct_message_are_answered(discord: LoopbackDiscord) -> None:
    await discord.say("add hypertension", reply=True)
    assert (await discord.next("message")).body["content"] == "heard 'add hypertension'"
    await discord.say("make a case", direct=True)
    sent = await discord.next("message")
    assert (sent.place, sent.body["content"]) == (str(DIRECT), "heard 'make a case'")


async def test_a_command_is_acknowledged_first_and_fills_in_the_message(discord: LoopbackDiscord) -> None:
    words = {
        "description": "smoker",
        "condition": "Hypertension",
        "second_condition": "sugar",
        "race": "black",
    }
    await discord.use("patient", **words, age=45, sex="male", count=3, seed=7, format="csv")
    assert (await discord.next("ack", "edit")).body == THINKING
    assert (await discord.next("ack", "edit")).body["content"] == (
        "heard 'smoker, sugar' intent=generate format=csv seed=7 "
        "count=3 age=45 sex=male race=black conditions=('hypertension',)"
    )


EACH_COMMAND: tuple[tuple[str, dict[str, str | int], str], ...] = (
    ("patient", {}, "'' intent=generate"),
    (
        "refine",
        {
            "change": "A1c above 9",
            "add_condition": "gout",
            "remove_condition": "asthma",
            "age": 50,
            "sex": "female",
        },
        "'A1c above 9, add gout' intent=refine age=50 sex=female exclude\\_conditions=('asthma',)",
    ),
    ("refine", {"remove_condition": "sugar"}, "'no sugar' intent=refine"),
    ("export", {"format": "fhir"}, "'' intent=export format=fhir"),
    ("case", {"code": " 7F3K-Q2MD-9XAB"}, "'/case 7F3K-Q2MD-9XAB'"),
    ("undo", {}, "'' intent=undo"),
    ("reset", {}, "'' intent=reset"),
    ("share", {}, "'share'"),
    ("help", {}, "'' intent=help"),
)


async def test_each_command_says_what_it_means(discord: LoopbackDiscord) -> None:
    for command, options, heard in EACH_COMMAND:
        await discord.use(command, **options)
        assert (await discord.next("edit")).body["content"] == f"heard {heard}"


async def test_conditions_complete_themselves(discord: LoopbackDiscord) -> None:
    await discord.complete("patient", "condition", "hyper")
    names = ("hypertension", "hyperthyroidism")
    choices = [{"name": name, "value": name} for name in names]
    assert (await discord.next("ack")).body == {"type": 8, "data": {"choices": choices}}


async def test_a_button_of_a_message_from_before_the_restart_works(discord: LoopbackDiscord) -> None:
    await discord.press({"type": 2, "style": 2, "label": "JSON", "custom_id": "say:as JSON", "id": 2})
    assert (await discord.next("ack", "edit")).body == THINKING
    sent = await discord.next("edit")
    assert (sent.body["content"], sent.files) == ("Here it is.", {"chart.json": b"{}"})


async def test_a_long_answer_comes_in_several_messages(discord: LoopbackDiscord) -> None:
    await discord.say("long", direct=True)
    texts = [(await discord.next("message")).body["content"] for _ in range(3)]
    assert " ".join(texts) == " ".join(f"word{number}" for number in range(600))
    assert max(map(len, texts)) <= 2000


async def test_a_long_answer_to_a_command_goes_on_below_it(discord: LoopbackDiscord) -> None:
    await discord.use("patient", description="endless")
    kinds = ("ack", "edit", "follow")
    sent = [await discord.next(*kinds) for _ in range(6)]
    assert [each.kind for each in sent] == ["ack", "edit", "follow", "follow", "follow", "follow"]
    assert sent[-1].files["answer.txt"].endswith(b"line 1999 of very many\n")


async def test_a_large_file_is_zipped_and_a_larger_one_refused_in_one_sentence(
    discord: LoopbackDiscord,
) -> None:
    await discord.say("big", direct=True)
    archive = (await discord.next("message")).files["big.csv.zip"]
    assert zipfile.ZipFile(io.BytesIO(archive)).read("big.csv") == b"1,2,3\n" * 2_000_000
    await discord.say("huge", direct=True)
    sent = await discord.next("message")
    assert sent.files == {}
    assert sent.body["content"] == (
        "A huge one.\nhuge.bin is too large for Discord (11.0 MiB zipped, 10 MiB allowed): "
        "ask for fewer patients or a smaller format."
    )


async def test_nobody_is_pinged_by_what_somebody_wrote(discord: LoopbackDiscord) -> None:
    await discord.say(f"<@{BOT}> ping them")
    body = (await discord.next("message")).body
    assert body["content"] == "hello \\@everyone and \\<@1> \\*not bold\\*"
    assert body["allowed_mentions"] == NO_PINGS
    await discord.use("patient", description="ping them")
    assert (await discord.next("edit")).body["allowed_mentions"] == NO_PINGS


async def test_slow_work_shows_the_bot_typing(discord: LoopbackDiscord) -> None:
    await discord.say("slow", direct=True)
    assert (await discord.next()).kind == "commands"
    assert (await discord.next()).kind == "typing"
    assert (await discord.next()).kind == "message"


@pytest.mark.parametrize(
    ("fault", "excuse"),
    [
        (
            Fault("message", 413, 40005),
            "Discord finds my answer too large: ask for fewer patients or a smaller format.",
        ),
        (Fault("message", 400, 50006), "Discord did not take my answer. Please try again in a moment."),
    ],
)
async def test_an_answer_that_is_refused_is_excused(
    discord: LoopbackDiscord, fault: Fault, excuse: str
) -> None:
    discord.faults.append(fault)
    await discord.say(f"<@{BOT}> chart")
    await discord.next("message")
    assert (await discord.next("message")).body["content"] == excuse


async def test_where_the_bot_may_not_write_the_person_is_told_directly(discord: LoopbackDiscord) -> None:
    discord.faults.append(Fault("message", 403, 50013))
    await discord.say(f"<@{BOT}> chart")
    await discord.next("message")
    sent = await discord.next("message")
    assert sent.place == str(DIRECT)
    assert sent.body["content"] == (
        "I may not answer in that channel. Whoever runs the server can allow me to send messages, embed "
        "links and attach files there; or write to me here."
    )


async def test_a_broken_connection_is_tried_again_under_the_same_nonce(discord: LoopbackDiscord) -> None:
    discord.faults.append(Fault("message", 0))
    await discord.say("hello", direct=True)
    first, second = await discord.next("message"), await discord.next("message")
    assert first.body == second.body
    assert second.body["enforce_nonce"] is True


@pytest.mark.parametrize("kind", ["ack", "edit"])
async def test_a_command_survives_a_broken_connection(discord: LoopbackDiscord, kind: str) -> None:
    discord.faults.append(Fault(kind, 0))
    await discord.use("help")
    await discord.next(kind)
    await discord.next(kind)
    if kind == "ack":
        assert (await discord.next("edit")).body["content"] == "heard '' intent=help"


async def test_a_fault_of_ours_is_excused_and_logged_without_a_word_of_the_person() -> None:
    async with LoopbackDiscord() as discord, bot_of(discord) as bot:
        await discord.say("boom", direct=True)
        excuse = "Something went wrong on my side. Please try again in a moment."
        assert (await discord.next("message")).body["content"] == excuse
        await discord.say("still there?", direct=True)
        assert (await discord.next("message")).body["content"] == "heard 'still there?'"
        bot.terminate()
        assert bot.stderr is not None
        log = (await bot.stderr.read()).decode()
    assert f"discord:{DIRECT}:{PERSON} message " in log
    assert "RuntimeError" in log
    assert "boom" not in log
    assert "still there" not in log


async def test_sigterm_lets_an_answer_under_way_be_finished() -> None:
    async with LoopbackDiscord() as discord, bot_of(discord) as bot:
        await discord.say("slow", direct=True)
        await discord.next("typing")
        bot.terminate()
        assert (await discord.next("message")).body["content"] == "heard 'slow'"
        assert await bot.wait() == 0


async def test_commands_that_cannot_be_synced_do_not_keep_it_from_chatting() -> None:
    async with LoopbackDiscord() as discord:
        discord.faults.append(Fault("commands", 403, 50001))
        async with bot_of(discord):
            await discord.say("hello", direct=True)
            assert (await discord.next("message")).body["content"] == "heard 'hello'"


async def test_a_refused_token_is_one_clear_line_and_exit_code_1() -> None:
    async with LoopbackDiscord() as discord, bot_of(discord, DISCORD_BOT_TOKEN="another") as bot:
        _, stderr = await bot.communicate()
    assert bot.returncode == 1
    assert stderr.decode() == (
        "Discord does not know this bot token: copy it anew from "
        "https://discord.com/developers/applications (Bot, Reset Token) into DISCORD_BOT_TOKEN.\n"
    )


async def test_a_discord_that_is_not_there_is_one_clear_line_and_exit_code_1() -> None:
    nowhere = "http://127.0.0.1:9/api/v10"
    async with LoopbackDiscord() as discord, bot_of(discord, DISCORD_API_BASE=nowhere) as bot:
        _, stderr = await bot.communicate()
    assert bot.returncode == 1
    assert stderr.decode() == "Discord cannot be reached (ClientConnectorError).\n"

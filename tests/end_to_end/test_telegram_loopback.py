"""The real Telegram bot over loopback, with a stub in place of the core."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from adapters import telegram_chat, telegram_outlet, telegram_pace
from adapters.telegram_chat import FAULT, OLD_BUTTON, REFUSED, RESTARTED
from adapters.telegram_hearing import COMMANDS, ONCE_ONLY, ONLY_TEXT
from bots.telegram_bot import TelegramSettings, run
from core.errors import NobodyCanHelpNow
from core.messages import ConversationId, Incoming
from tests.end_to_end.loopback_telegram import (
    GROUP,
    LONG,
    PATIENCE,
    TOKEN,
    Fault,
    LoopbackTelegram,
    StubAssistant,
)

ROSA_ALONE = ConversationId("telegram", "7", "7")
ALBUM = {"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}], "media_group_id": "m"}
VOICE = {"voice": {"file_id": "a", "file_unique_id": "b", "duration": 1}}


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telegram_pace, "FIRST_PAUSE", 0.01)
    monkeypatch.setattr(telegram_outlet, "TYPING_AFTER", 0.01)


@pytest.fixture
async def telegram() -> AsyncIterator[LoopbackTelegram]:
    async with LoopbackTelegram() as server:
        yield server


@pytest.fixture
def stub() -> StubAssistant:
    return StubAssistant()


@pytest.fixture
async def bot(telegram: LoopbackTelegram, stub: StubAssistant) -> AsyncIterator[LoopbackTelegram]:
    async with running(telegram, stub):
        yield telegram


@asynccontextmanager
async def running(telegram: LoopbackTelegram, stub: StubAssistant) -> AsyncIterator[asyncio.Task[None]]:
    """Run the bot from its first poll on; at the end cancel it, which must end it cleanly."""
    telegram.polled.clear()
    task = start(telegram, stub)
    try:
        async with asyncio.timeout(PATIENCE):
            await telegram.polled.wait()
        yield task
    finally:
        task.cancel()
        async with asyncio.timeout(PATIENCE):
            await asyncio.wait([task])
    assert task.cancelled()


def start(telegram: LoopbackTelegram, stub: StubAssistant, token: str = TOKEN) -> asyncio.Task[None]:
    file_url = telegram.base_url.replace("/bot", "/file/bot")
    return asyncio.create_task(run(TelegramSettings(token, telegram.base_url, file_url), stub))


async def test_a_message_is_answered_with_a_chart_and_buttons(
    bot: LoopbackTelegram, stub: StubAssistant
) -> None:
    number = await bot.say("chart")
    sent = await bot.next_sent()
    assert stub.heard == [Incoming(conversation=ROSA_ALONE, text="chart", message_id=str(number))]
    assert {**sent.body, "reply_markup": json.loads(sent.body["reply_markup"])} == {
        "chat_id": "7",
        "text": (
            "Rosa &amp; Maria are 45.\n\n<i>45-year-old woman</i>\n\n<b>Vitals</b>\n"
            "🔺 <b>Systolic BP: 162 mmHg H</b> (90–120)\nOxygen saturation: 97 % (95–100)"
        ),
        "parse_mode": "HTML",
        "link_preview_options": '{"is_disabled": true}',
        "reply_markup": {
            "inline_keyboard": [
                [
                    {"text": "JSON", "callback_data": "say:as JSON"},
                    {"text": "Undo", "callback_data": "say:undo"},
                ]
            ]
        },
    }


async def test_a_button_is_acknowledged_first_and_then_acts_as_if_typed(bot: LoopbackTelegram) -> None:
    await bot.press("say:as JSON")
    assert (await bot.next_sent()).method == "answerCallbackQuery"
    sent = await bot.next_sent()
    assert (sent.method, sent.body["caption"], sent.files) == (
        "sendDocument",
        "Here it is.",
        {"chart.json": b"{}"},
    )


async def test_a_button_is_acknowledged_while_the_conversation_is_busy(
    bot: LoopbackTelegram, stub: StubAssistant
) -> None:
    await bot.say("slow")
    await bot.press("say:undo")
    assert (await bot.next_sent()).method == "answerCallbackQuery"
    stub.go.set()
    assert (await bot.next_sent()).body["text"] == "heard: slow"
    assert (await bot.next_sent()).body["text"] == "heard: undo"


async def test_a_button_of_another_time_says_so(bot: LoopbackTelegram) -> None:
    await bot.press("old")
    assert (await bot.next_sent()).body["text"] == OLD_BUTTON


async def test_a_button_pressed_too_long_ago_still_acts(bot: LoopbackTelegram) -> None:
    bot.faults.append(Fault("answerCallbackQuery", 400, "Bad Request: query is too old"))
    await bot.press("say:undo")
    assert (await bot.next_sent()).body["text"] == "heard: undo"


async def test_commands_are_offered_and_understood(bot: LoopbackTelegram, stub: StubAssistant) -> None:
    assert bot.commands == [name for name, _ in COMMANDS]
    await bot.say("/patient a man")
    assert (await bot.next_sent()).body["text"] == "generate: a man"
    await bot.say("/export")
    asked = json.loads((await bot.next_sent()).body["reply_markup"])["inline_keyboard"]
    assert [button["callback_data"] for row in asked for button in row] == [
        "say:/export json",
        "say:/export csv",
        "say:/export fhir",
    ]
    await bot.press("say:/export fhir")
    await bot.next_sent("sendMessage")
    assert (stub.heard[-1].intent, stub.heard[-1].format) == ("export", "fhir")


async def test_a_group_gets_an_answer_that_quotes_the_message_that_named_the_bot(
    bot: LoopbackTelegram,
) -> None:
    await bot.say("not for the bot", chat=GROUP)
    number = await bot.say("@synthomed_bot a man", chat=GROUP, message_thread_id=3, is_topic_message=True)
    sent = await bot.next_sent()
    assert sent.body["text"] == "heard: a man"
    assert sent.body["message_thread_id"] == "3"
    assert json.loads(sent.body["reply_parameters"]) == {
        "message_id": number,
        "allow_sending_without_reply": True,
    }


async def test_one_conversation_is_answered_in_order_and_holds_up_no_other(
    bot: LoopbackTelegram, stub: StubAssistant
) -> None:
    await bot.say("slow")
    for number in range(5):
        await bot.say(f"then {number}")
    await bot.say("@synthomed_bot other", chat=GROUP)
    assert (await bot.next_sent()).body["text"] == "heard: other"
    stub.go.set()
    texts = [(await bot.next_sent()).body["text"] for _ in range(6)]
    assert texts == ["heard: slow", *(f"heard: then {number}" for number in range(5))]


async def test_typing_is_shown_while_an_answer_takes_long(bot: LoopbackTelegram, stub: StubAssistant) -> None:
    await bot.say("slow")
    assert (await bot.next_sent("sendChatAction")).body == {"chat_id": "7", "action": "typing"}
    stub.go.set()
    assert (await bot.next_sent("sendMessage")).body["text"] == "heard: slow"


async def test_a_long_answer_comes_in_order_as_several_messages(bot: LoopbackTelegram) -> None:
    await bot.say("long")
    texts = [(await bot.next_sent()).body["text"] for _ in range(3)]
    assert "\n".join(texts) == LONG.text
    assert all(len(text) <= 4096 for text in texts)


async def test_pictures_voices_and_edits_get_one_sentence_each(bot: LoopbackTelegram) -> None:
    await bot.message(**VOICE)
    assert (await bot.next_sent()).body["text"] == ONLY_TEXT.text
    await bot.message(**ALBUM)
    await bot.message(**ALBUM)
    await bot.say("changed", edit_date=2)
    assert (await bot.next_sent()).body["text"] == ONLY_TEXT.text
    assert (await bot.next_sent()).body["text"] == ONCE_ONLY.text


async def test_a_fault_is_excused_and_logged_without_what_was_written(
    bot: LoopbackTelegram, caplog: pytest.LogCaptureFixture
) -> None:
    await bot.say("boom")
    assert (await bot.next_sent()).body["text"] == FAULT.text
    await bot.say("next")
    assert (await bot.next_sent()).body["text"] == "heard: next"
    (line,) = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
    assert line.startswith("telegram:7:7 message ")
    assert "RuntimeError" in line


@pytest.mark.parametrize(
    "fault",
    [
        Fault("sendMessage", 429, "Too Many Requests", {"retry_after": 1}),
        Fault("sendMessage", 502, "Bad Gateway", times=3),
        Fault("sendMessage", 0),
    ],
)
async def test_a_message_that_did_not_arrive_is_sent_again_once(bot: LoopbackTelegram, fault: Fault) -> None:
    bot.faults.append(fault)
    await bot.say("hello")
    assert (await bot.next_sent()).body["text"] == "heard: hello"
    await bot.say("and on")
    assert (await bot.next_sent()).body["text"] == "heard: and on"


async def test_a_group_that_became_a_supergroup_is_answered_there(bot: LoopbackTelegram) -> None:
    bot.faults.append(Fault("sendMessage", 400, "Upgraded", {"migrate_to_chat_id": -1002}))
    await bot.say("/help", chat={**GROUP, "id": -5})
    assert (await bot.next_sent()).body["chat_id"] == "-1002"


async def test_styles_that_telegram_cannot_read_are_left_out(bot: LoopbackTelegram) -> None:
    bot.faults.append(Fault("sendMessage", 400, "Bad Request: can't parse entities: whatever"))
    await bot.say("chart")
    sent = await bot.next_sent()
    assert "parse_mode" not in sent.body
    assert sent.body["text"].startswith("Rosa & Maria are 45.\n\n45-year-old woman\n\nVitals\n🔺 Systolic")


async def test_a_file_that_telegram_does_not_take_is_excused(bot: LoopbackTelegram) -> None:
    bot.faults.append(Fault("sendDocument", 400, "Bad Request: whatever"))
    await bot.say("as JSON")
    assert (await bot.next_sent()).body["text"] == (
        "Telegram did not take the file chart.json: please ask for it again, or for a smaller one."
    )


async def test_who_blocked_the_bot_is_left_in_peace(
    bot: LoopbackTelegram, caplog: pytest.LogCaptureFixture
) -> None:
    bot.faults.append(Fault("sendMessage", 403, "Forbidden: bot was blocked by the user"))
    await bot.say("long")
    await bot.say("next")
    assert (await bot.next_sent()).body["text"] == "heard: next"
    (line,) = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
    assert line.endswith("Telegram did not take a message: Forbidden")


async def test_a_second_poller_is_reported_in_one_line_and_polling_goes_on(
    bot: LoopbackTelegram, caplog: pytest.LogCaptureFixture
) -> None:
    bot.faults.append(Fault("getUpdates", 409, "Conflict: terminated by other getUpdates request"))
    await bot.say("one")
    await bot.next_sent()
    await bot.say("two")
    assert (await bot.next_sent()).body["text"] == "heard: two"
    lines = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
    assert lines == ["Another program is polling with this bot's token: end it. Meanwhile I keep trying."]


async def test_what_was_said_while_the_bot_was_down_is_answered_once(
    telegram: LoopbackTelegram, stub: StubAssistant
) -> None:
    await telegram.say("before")
    async with running(telegram, stub):
        assert (await telegram.next_sent()).body["text"] == "heard: before"
    await telegram.say("while down")
    async with running(telegram, stub):
        assert (await telegram.next_sent()).body["text"] == "heard: while down"
        await telegram.say("after")
        assert (await telegram.next_sent()).body["text"] == "heard: after"
    assert [heard.text for heard in stub.heard] == ["before", "while down", "after"]


async def test_an_answer_under_way_when_the_bot_is_ended_still_arrives(
    telegram: LoopbackTelegram, stub: StubAssistant
) -> None:
    async with running(telegram, stub) as task:
        await telegram.say("slow")
        await telegram.next_sent("sendChatAction")
        task.cancel()
        stub.go.set()
    assert (await telegram.next_sent("sendMessage")).body["text"] == "heard: slow"


async def test_an_answer_that_takes_too_long_for_that_is_excused(
    telegram: LoopbackTelegram, stub: StubAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telegram_chat, "LAST_WORDS", 0.01)
    async with running(telegram, stub):
        await telegram.say("slow")
        await telegram.next_sent("sendChatAction")
    assert (await telegram.next_sent("sendMessage")).body["text"] == RESTARTED.text


async def refusal(telegram: LoopbackTelegram, token: str = TOKEN) -> NobodyCanHelpNow:
    """Return what ends a bot that cannot go on."""
    task = start(telegram, StubAssistant(), token)
    with pytest.raises(NobodyCanHelpNow) as refused:
        await asyncio.wait_for(task, PATIENCE)
    return refused.value


async def test_a_wrong_token_is_one_clear_sentence(telegram: LoopbackTelegram) -> None:
    error = await refusal(telegram, "1:wrong")
    assert error.message == REFUSED
    assert "1:wrong" not in repr(error.__cause__)


async def test_a_token_withdrawn_while_the_bot_runs_ends_it_with_the_same_sentence(
    telegram: LoopbackTelegram,
) -> None:
    telegram.faults.append(Fault("getUpdates", 401, "Unauthorized", times=9))
    assert (await refusal(telegram)).message == REFUSED


async def test_a_telegram_that_cannot_be_reached_is_one_clear_sentence(telegram: LoopbackTelegram) -> None:
    telegram.faults.append(Fault("getMe", 0, times=9))
    error = await refusal(telegram)
    assert error.message == "Telegram cannot be reached (NetworkError from RemoteProtocolError)."


async def test_a_menu_that_telegram_does_not_take_keeps_nobody_from_talking(
    telegram: LoopbackTelegram, stub: StubAssistant
) -> None:
    telegram.faults.append(Fault("setMyCommands", 400, "Bad Request: whatever"))
    async with running(telegram, stub):
        await telegram.say("hello")
        assert (await telegram.next_sent()).body["text"] == "heard: hello"

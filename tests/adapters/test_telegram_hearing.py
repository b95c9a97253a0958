"""What is heard in private chats, groups and topics, and what is not."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import CallbackQuery, Message, User

from adapters.telegram_hearing import (
    CASE_WHICH,
    COMMANDS,
    ONCE_ONLY,
    ONLY_TEXT,
    REFINE_WHAT,
    Ears,
    Place,
)
from core.messages import Choice, ConversationId, Incoming, Reply

EARS = Ears(9, "synthomed_bot", ("json", "fhir"))
ROSA = {"id": 7, "is_bot": False, "first_name": "Rosa"}
BOT = {"id": 9, "is_bot": True, "first_name": "SynthoMed", "username": "synthomed_bot"}
PRIVATE = {"id": 7, "type": "private"}
GROUP = {"id": -100, "type": "supergroup", "title": "Class"}
WHO = ConversationId("telegram", "7", "7")


def message(**fields: Any) -> Message:  # noqa: ANN401  # fields of a message
    read = Message.de_json({"message_id": 5, "date": 1, "chat": PRIVATE, "from": ROSA, **fields}, None)
    assert read is not None
    return read


def asked(text: str) -> Incoming | Reply | None:
    heard = EARS.message(message(text=text))
    return heard.said if heard else None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a man", Incoming(conversation=WHO, text="a man", message_id="5")),
        ("/start", Incoming(conversation=WHO, intent="help", message_id="5")),
        ("/start 7F3K-Q2MD", Incoming(conversation=WHO, text="/case 7F3K-Q2MD", message_id="5")),
        ("/Help", Incoming(conversation=WHO, intent="help", message_id="5")),
        ("/patient a\nman ", Incoming(conversation=WHO, text="a\nman", intent="generate", message_id="5")),
        ("/patient", Incoming(conversation=WHO, intent="generate", message_id="5")),
        ("/refine older", Incoming(conversation=WHO, text="older", intent="refine", message_id="5")),
        ("/refine", REFINE_WHAT),
        ("/export FHIR now", Incoming(conversation=WHO, intent="export", format="fhir", message_id="5")),
        ("/undo@SynthoMed_Bot", Incoming(conversation=WHO, intent="undo", message_id="5")),
        ("/reset", Incoming(conversation=WHO, intent="reset", message_id="5")),
        ("/share", Incoming(conversation=WHO, text="share", message_id="5")),
        ("/case 7f3k", Incoming(conversation=WHO, text="/case 7f3k", message_id="5")),
        ("/case", CASE_WHICH),
        ("/nosuch thing", Reply(text="I do not know /nosuch: /help shows what I can do.")),
        ("@synthomed_bot", Incoming(conversation=WHO, intent="help", message_id="5")),
        ("140/90", Incoming(conversation=WHO, text="140/90", message_id="5")),
        ("/undo@another_bot", None),
        (
            "/export",
            Reply(
                text="Which format? You can also say it at once, for example: /export json",
                choices=(Choice("json", "/export json"), Choice("fhir", "/export fhir")),
            ),
        ),
    ],
)
def test_private_messages_and_commands_are_read(text: str, said: Incoming | Reply | None) -> None:
    assert asked(text) == said


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("a man", None),
        ("write to me@synthomed_bot.org", None),
        ("hey @synthomed_bottle", None),
        ("/undo@another_bot", None),
        ("/nosuch", None),
        ("@synthomed_bot, a man", "a man"),
        ("please @SynthoMed_Bot a man", "please a man"),
        ("/share", "share"),
    ],
)
def test_a_group_is_heard_only_when_it_names_the_bot(text: str, heard: str | None) -> None:
    found = EARS.message(message(text=text, chat=GROUP))
    if heard is None:
        assert found is None
    else:
        assert found is not None
        who = ConversationId("telegram", "-100", "7")
        assert found.said == Incoming(conversation=who, text=heard, message_id="5")
        assert found.place == Place(-100, None, 5)


def test_a_reply_to_the_bot_is_heard_and_a_reply_to_another_is_not() -> None:
    mine = message(from_user=BOT, text="x").to_dict() | {"from": BOT}
    other = message(text="x").to_dict()
    heard = EARS.message(message(text="older", chat=GROUP, reply_to_message=mine))
    assert heard is not None
    assert isinstance(heard.said, Incoming)
    assert heard.said.text == "older"
    assert EARS.message(message(text="older", chat=GROUP, reply_to_message=other)) is None


def test_a_topic_the_bot_opened_does_not_make_all_in_it_a_reply() -> None:
    opened = {
        **message().to_dict(),
        "from": BOT,
        "forum_topic_created": {"name": "Cardiology", "icon_color": 1},
    }
    told = message(text="hi", chat=GROUP, message_thread_id=3, is_topic_message=True, reply_to_message=opened)
    assert EARS.message(told) is None


def test_each_topic_of_a_forum_is_a_conversation_of_its_own() -> None:
    heard = EARS.message(message(text="/help", chat=GROUP, message_thread_id=3, is_topic_message=True))
    assert heard is not None
    assert heard.who == ConversationId("telegram", "-100/3", "7")
    assert heard.place == Place(-100, 3, 5)


@pytest.mark.parametrize(
    "fields",
    [
        {"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}], "caption": "a man"},
        {"voice": {"file_id": "a", "file_unique_id": "b", "duration": 1}},
        {"document": {"file_id": "a", "file_unique_id": "b"}},
        {"location": {"latitude": 1.0, "longitude": 2.0}},
    ],
)
def test_what_is_no_text_is_answered_with_one_sentence_and_ignored_in_groups(fields: dict[str, Any]) -> None:
    heard = EARS.message(message(**fields))
    assert heard is not None
    assert heard.said == ONLY_TEXT
    assert EARS.message(message(chat=GROUP, **fields)) is None


@pytest.mark.parametrize(
    "fields",
    [
        {"new_chat_members": [BOT]},
        {"text": "/help", "from": BOT},
        {"text": "/help", "from": None},
        {"text": "/help", "sender_chat": GROUP, "is_automatic_forward": True},
    ],
)
def test_events_bots_and_channels_are_not_heard(fields: dict[str, Any]) -> None:
    assert EARS.message(message(**fields)) is None


def test_an_anonymous_administrator_talks_as_the_group() -> None:
    heard = EARS.message(message(text="/help", chat=GROUP, sender_chat=GROUP))
    assert heard is not None
    assert heard.who == ConversationId("telegram", "-100", "-100")


def test_an_edit_is_not_read_again_but_in_private_the_person_is_told() -> None:
    heard = EARS.edit(message(text="older", edit_date=2))
    assert heard is not None
    assert heard.said == ONCE_ONLY
    assert EARS.edit(message(text="@synthomed_bot older", edit_date=2, chat=GROUP)) is None


def press(data: str | None, message: Message | None) -> CallbackQuery:
    return CallbackQuery("q1", User(8, "Al", is_bot=False), "1", message, data)


def test_a_button_says_its_text_for_whoever_pressed_it() -> None:
    heard = EARS.press(press("say:as JSON", message(chat=GROUP)))
    assert heard is not None
    who = ConversationId("telegram", "-100", "8")
    assert heard.said == Incoming(conversation=who, text="as JSON", message_id="q1")
    assert heard.place == Place(-100, None, 5)


def test_a_button_may_say_a_command() -> None:
    heard = EARS.press(press("say:/export fhir", message()))
    assert heard is not None
    who = ConversationId("telegram", "7", "8")
    assert heard.said == Incoming(conversation=who, intent="export", format="fhir", message_id="q1")


def test_a_button_of_another_time_asks_nothing() -> None:
    assert EARS.press(press("old", message())) is None
    assert EARS.press(press(None, message())) is None
    assert EARS.press(press("say:x", None)) is None


def test_the_menu_of_commands_keeps_telegrams_limits() -> None:
    for name, description in COMMANDS:
        assert name == name.lower()
        assert 1 <= len(name) <= 32
        assert 1 <= len(description) <= 256

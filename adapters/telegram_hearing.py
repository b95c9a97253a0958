"""Reads what Telegram delivers: whether it is meant for the bot, from whom, and what is asked.

In a private chat everything is. In a group a message is when it mentions the bot by name, replies to one of
its messages, or is one of its commands; `/help@another_bot` is another's. A forum topic is its own place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from telegram import CallbackQuery, Message
from telegram.constants import ChatType

from adapters.telegram_render import SAY
from core.intent import Intent
from core.messages import Choice, ConversationId, Incoming, Reply

COMMANDS = (
    ("patient", "Make a patient: /patient 45-year-old man with asthma"),
    ("refine", "Change the patient: /refine add high blood pressure"),
    ("export", "Get a file: /export json, or choose a format"),
    ("undo", "Take back the last change"),
    ("share", "Get a code that opens these patients anywhere"),
    ("case", "Open shared patients: /case 7F3K-Q2MD-9XAB"),
    ("reset", "Start over"),
    ("help", "What I can do"),
)
"""The commands offered in the menu, with their descriptions."""

ONLY_TEXT = Reply(text="I can only read text: please type what you need.")
ONCE_ONLY = Reply(text="I read a message once, as first sent: please send the change as a new message.")
REFINE_WHAT = Reply(text="Say what to change, for example: /refine add a high blood pressure reading")
CASE_WHICH = Reply(text="Say which case to open, for example: /case 7F3K-Q2MD-9XAB")
WHICH_FORMAT = "Which format? You can also say it at once, for example: /export {}"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an answer goes: a chat, a topic of it, the message it replies to."""

    chat: int
    topic: int | None = None
    reply_to: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A message for the bot: who is talking, where the answer goes, what to ask the core.

    `said` is a `Reply` where the adapter knows the answer itself.
    """

    who: ConversationId
    place: Place
    said: Incoming | Reply
    message_id: str


@dataclass(frozen=True, slots=True)
class Ears:
    """Hears as one bot, who can write files in certain formats. `username` is without its @."""

    identity: int
    username: str
    formats: tuple[str, ...]

    def message(self, message: Message) -> Heard | None:
        """Return what a new message asks; None when it is not for the bot, or asks nothing."""
        person = _person(message)
        if person is None or not (message.text or message.effective_attachment):
            return None
        place = _place(message)
        who = _conversation(place, person)
        if message.text is None:
            if not self._addressed(message, message.caption or ""):
                return None
            return Heard(who=who, place=place, said=ONLY_TEXT, message_id=str(message.message_id))
        command = _command(message.text)
        if command and command.bot and command.bot.lower() != self.username.lower():
            return None
        known = command is not None and (command.name in _MEANINGS or bool(command.bot))
        if not known and not self._addressed(message, message.text):
            return None
        said = self._said(self._without_name(message.text), who, str(message.message_id))
        return Heard(who=who, place=place, said=said, message_id=str(message.message_id))

    def edit(self, message: Message) -> Heard | None:
        """Return what to say to an edit: that it is not read, in a private chat; else nothing.

        Reading it again would apply it twice: "10 years older" would age the patient by twenty.
        """
        person = _person(message)
        if person is None or message.text is None or message.chat.type != ChatType.PRIVATE:
            return None
        place = _place(message)
        return Heard(
            who=_conversation(place, person),
            place=place,
            said=ONCE_ONLY,
            message_id=str(message.message_id),
        )

    def press(self, query: CallbackQuery) -> Heard | None:
        """Return what a pressed button says for whoever pressed it; None for a button that is not ours."""
        message = query.message
        if message is None or query.data is None or not query.data.startswith(SAY):
            return None
        topic = _topic(message) if isinstance(message, Message) else None
        grouped = message.chat.type != ChatType.PRIVATE
        place = Place(message.chat.id, topic, message.message_id if grouped else None)
        who = _conversation(place, query.from_user.id)
        said = self._said(query.data.removeprefix(SAY), who, query.id)
        return Heard(who=who, place=place, said=said, message_id=query.id)

    def _addressed(self, message: Message, text: str) -> bool:
        if message.chat.type == ChatType.PRIVATE or self._named(text):
            return True
        answered = message.reply_to_message
        # In a forum, what starts a topic counts as a message that all others in it reply to.
        return (
            answered is not None
            and answered.forum_topic_created is None
            and answered.from_user is not None
            and answered.from_user.id == self.identity
        )

    def _name(self) -> re.Pattern[str]:
        return re.compile(rf"[ \t]*(?<!\w)@{re.escape(self.username)}(?!\w)[ \t]*", re.IGNORECASE)

    def _named(self, text: str) -> bool:
        return self._name().search(text) is not None

    def _without_name(self, text: str) -> str:
        return self._name().sub(" ", text).strip().lstrip(",:").strip()

    def _said(self, text: str, who: ConversationId, message_id: str) -> Incoming | Reply:
        """Return what a text asks, be it typed or a button's."""
        command = _command(text)
        if command is None:
            if not text:
                return Incoming(conversation=who, intent="help", message_id=message_id)
            return Incoming(conversation=who, text=text, message_id=message_id)
        if command.name == "export" and not command.rest:
            return self._which_format()
        meaning = _MEANINGS.get(command.name)
        if meaning is None:
            return Reply(text=f"I do not know /{command.name}: /help shows what I can do.")
        return meaning(command.rest, who, message_id)

    def _which_format(self) -> Reply:
        choices = tuple(Choice(name, f"/export {name}") for name in self.formats)
        return Reply(text=WHICH_FORMAT.format(self.formats[0]), choices=choices)


@dataclass(frozen=True, slots=True)
class _Command:
    """A command as typed: `/name@bot rest`; the name in lower case."""

    name: str
    bot: str
    rest: str


_COMMAND = re.compile(r"/(\w{1,32})(?:@(\w+))?(?:\s+(.*))?", re.DOTALL)


def _command(text: str) -> _Command | None:
    found = _COMMAND.fullmatch(text.strip())
    return _Command(found[1].lower(), found[2] or "", (found[3] or "").strip()) if found else None


_Meaning = Callable[[str, ConversationId, str], Incoming | Reply]
"""What a command asks, given what follows it, who typed it, and the message's id."""


def _plain(intent: Intent) -> _Meaning:
    def meaning(_rest: str, who: ConversationId, message_id: str) -> Incoming:
        return Incoming(conversation=who, intent=intent, message_id=message_id)

    return meaning


def _patient(rest: str, who: ConversationId, message_id: str) -> Incoming:
    return Incoming(conversation=who, text=rest, intent="generate", message_id=message_id)


def _refine(rest: str, who: ConversationId, message_id: str) -> Incoming | Reply:
    if not rest:
        return REFINE_WHAT
    return Incoming(conversation=who, text=rest, intent="refine", message_id=message_id)


def _export(rest: str, who: ConversationId, message_id: str) -> Incoming:
    name = rest.split(maxsplit=1)[0].lower()
    return Incoming(conversation=who, intent="export", format=name, message_id=message_id)


def _share(_rest: str, who: ConversationId, message_id: str) -> Incoming:
    return Incoming(conversation=who, text="share", message_id=message_id)


def _case(rest: str, who: ConversationId, message_id: str) -> Incoming | Reply:
    return Incoming(conversation=who, text=f"/case {rest}", message_id=message_id) if rest else CASE_WHICH


def _start(rest: str, who: ConversationId, message_id: str) -> Incoming | Reply:
    """A link t.me/the_bot?start=7F3K-Q2MD-9XAB opens that case; the start button greets."""
    return _case(rest, who, message_id) if rest else _plain("help")(rest, who, message_id)


_MEANINGS: dict[str, _Meaning] = {
    "start": _start,
    "help": _plain("help"),
    "patient": _patient,
    "refine": _refine,
    "export": _export,
    "undo": _plain("undo"),
    "reset": _plain("reset"),
    "share": _share,
    "case": _case,
}


def _person(message: Message) -> int | None:
    """Return who wrote it: for a group's anonymous administrator the group; None for bots and channels."""
    if message.sender_chat is not None:
        return None if message.is_automatic_forward else message.sender_chat.id
    if message.from_user is None or message.from_user.is_bot:
        return None
    return message.from_user.id


def _topic(message: Message) -> int | None:
    return message.message_thread_id if message.is_topic_message else None


def _place(message: Message) -> Place:
    grouped = message.chat.type != ChatType.PRIVATE
    return Place(message.chat.id, _topic(message), message.message_id if grouped else None)


def _conversation(place: Place, person: int) -> ConversationId:
    where = str(place.chat) if place.topic is None else f"{place.chat}/{place.topic}"
    return ConversationId("telegram", where, str(person))

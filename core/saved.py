"""Conversations and cases as bytes: versioned JSON that refuses what it does not know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeVar

import msgspec

from core.case import ENGINE, Case
from core.errors import UnknownCase, UnreadableState
from core.ports import Conversation

VERSION: Literal[1] = 1
_UNREADABLE = (
    "This conversation was saved by another version of SynthoMed; it is kept as it is. "
    "Update the bot, or start afresh in another channel or chat."
)
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Envelope:
    """What stands around everything saved."""

    version: int
    body: msgspec.Raw


def conversation_bytes(conversation: Conversation) -> bytes:
    """Encode a conversation (about 1 kB)."""
    return _encoded(conversation)


def conversation_from(data: bytes) -> Conversation:
    """Decode a conversation; raise `UnreadableState` when it is of another version or damaged."""
    return _decoded(data, Conversation)


def case_bytes(case: Case) -> bytes:
    """Encode a case; equal cases give equal bytes (45 and 45.0 are one age, so it is read back first)."""
    return _encoded(_decoded(_encoded(case), Case))


def case_from(data: bytes) -> Case:
    """Decode a case; raise `UnknownCase` when it was made by another engine, `UnreadableState` if damaged."""
    case = _decoded(data, Case)
    if case.engine != ENGINE:
        raise UnknownCase(
            f"This case was made by engine {case.engine}; here engine {ENGINE} runs, "
            "which would show other patients. Ask for it afresh."
        )
    return case


def _encoded(body: object) -> bytes:
    raw = msgspec.Raw(msgspec.json.encode(_stated(msgspec.to_builtins(body))))
    return msgspec.json.encode(_Envelope(version=VERSION, body=raw))


def _stated(value: object) -> object:
    """Return a document without what it leaves open: parts of a cohort are requests within a request."""
    if isinstance(value, dict):
        return {name: _stated(of) for name, of in value.items() if of not in _OPEN}
    return [_stated(of) for of in value] if isinstance(value, (list, tuple)) else value


_OPEN: tuple[object, ...] = (None, [], ())
"""What every field that may be left open has then."""


def _decoded(data: bytes, kind: type[T]) -> T:
    try:
        envelope = msgspec.json.decode(data, type=_Envelope)
        if envelope.version != VERSION:
            raise UnreadableState(_UNREADABLE)
        return msgspec.json.decode(envelope.body, type=kind)
    except msgspec.MsgspecError as error:
        raise UnreadableState(_UNREADABLE) from error

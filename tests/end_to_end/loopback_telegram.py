"""A small Bot API server on 127.0.0.1, as much as a whole bot needs, and a stub in place of the core."""

from __future__ import annotations

import asyncio
import itertools
import json
from dataclasses import dataclass, field
from typing import Any, Literal, Self

from aiohttp import web

from core.messages import Choice, File, Incoming, Reply, Table

TOKEN = "123456789:AAE-loopback_not_a_real_token_000000000"
BOT = {"id": 123456789, "is_bot": True, "first_name": "SynthoMed", "username": "synthomed_bot"}
ROSA = {"id": 7, "is_bot": False, "first_name": "Rosa"}
PRIVATE = {"id": 7, "type": "private", "first_name": "Rosa"}
GROUP = {"id": -1001, "type": "supergroup", "title": "Class"}
PATIENCE = 10.0

Json = dict[str, Any]  # what the wire carries


@dataclass(frozen=True, slots=True)
class Sent:
    """One request of the bot: its method, its parameters, the files with their content."""

    method: str
    body: Json
    files: dict[str, bytes] = field(default_factory=dict)


@dataclass(slots=True)
class Fault:
    """What the next requests of a method get; status 0 cuts the connection."""

    method: str
    status: int
    description: str = "Injected"
    parameters: Json = field(default_factory=dict)
    times: int = 1


class LoopbackTelegram:
    """Speaks the part of the Bot API that the bot uses; `next_sent` gives what it did, in order."""

    def __init__(self) -> None:
        self.sent: asyncio.Queue[Sent] = asyncio.Queue()
        self.faults: list[Fault] = []
        self.polled = asyncio.Event()
        self.commands: list[str] = []
        self._updates: list[Json] = []
        self._more = asyncio.Condition()
        self._ids = itertools.count(1)

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=2**27)
        app.router.add_post("/bot{token}/{method}", self._serve)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.base_url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/bot"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()

    async def next_sent(self, method: str = "") -> Sent:
        """Return what the bot did next, of a method if one is named; typing is passed over."""
        async with asyncio.timeout(PATIENCE):
            while True:
                sent = await self.sent.get()
                if method in {"", sent.method} and (method or sent.method != "sendChatAction"):
                    return sent

    async def say(self, text: str, **more: Any) -> int:  # noqa: ANN401  # fields of a message
        return await self.message(text=text, **more)

    async def message(self, **fields: Any) -> int:  # noqa: ANN401  # fields of a message
        message = {"message_id": next(self._ids), "date": 1, "chat": PRIVATE, "from": ROSA, **fields}
        kind = "edited_message" if "edit_date" in fields else "message"
        await self.update({kind: message})
        return int(message["message_id"])

    async def press(self, data: str, chat: Json | None = None) -> None:
        message = {
            "message_id": next(self._ids),
            "date": 1,
            "chat": chat or PRIVATE,
            "from": BOT,
            "text": "…",
        }
        query = {"id": "q1", "from": ROSA, "chat_instance": "1", "data": data, "message": message}
        await self.update({"callback_query": query})

    async def update(self, update: Json) -> None:
        async with self._more:
            self._updates.append({"update_id": next(self._ids), **update})
            self._more.notify_all()

    async def _serve(self, request: web.Request) -> web.Response:
        method, (body, files) = request.match_info["method"], await _read(request)
        if request.match_info["token"] != TOKEN:
            return _refusal(401, "Unauthorized")
        if (fault := self._fault(method)) is not None:
            if fault.status == 0:
                assert request.transport is not None
                request.transport.abort()
            return _refusal(fault.status or 500, fault.description, fault.parameters)
        if method == "getMe":
            return _ok(BOT)
        if method == "getUpdates":
            return _ok(await self._poll(int(body.get("offset", 0)), float(body.get("timeout", 0))))
        if method == "setMyCommands":
            self.commands = [command["command"] for command in json.loads(body["commands"])]
        if method.startswith(("send", "answer")):
            self.sent.put_nowait(Sent(method, body, files))
        if method in {"sendMessage", "sendDocument"}:
            chat = {**PRIVATE, "id": int(body["chat_id"])}
            return _ok({"message_id": next(self._ids), "date": 1, "chat": chat, "from": BOT})
        return _ok(True)  # noqa: FBT003  # what Telegram answers

    async def _poll(self, offset: int, seconds: float) -> list[Json]:
        async with self._more:
            self._updates = [update for update in self._updates if update["update_id"] >= offset]
            self.polled.set()
            try:
                async with asyncio.timeout(seconds):
                    await self._more.wait_for(lambda: self._updates)
            except TimeoutError:
                pass
            return list(self._updates)

    def _fault(self, method: str) -> Fault | None:
        for fault in self.faults:
            if fault.method == method and fault.times > 0:
                fault.times -= 1
                return fault
        return None


async def _read(request: web.Request) -> tuple[Json, dict[str, bytes]]:
    body: Json = {}
    files: dict[str, bytes] = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            files[value.filename] = value.file.read()
        else:
            body[name] = value
    return body, files


def _ok(result: object) -> web.Response:
    return web.json_response({"ok": True, "result": result})


def _refusal(status: int, description: str, parameters: Json | None = None) -> web.Response:
    error = {"ok": False, "error_code": status, "description": description}
    return web.json_response(error | ({"parameters": parameters} if parameters else {}), status=status)


VITALS = Table(
    "Vitals",
    ("Vital sign", "Result", "Unit", "Reference", "Flag"),
    (("Systolic BP", "162", "mmHg", "90–120", "H"), ("Oxygen saturation", "97", "%", "95–100", "")),
    frozenset({"Result"}),
)
CHART = Reply(
    text="Rosa & Maria are 45.",
    understood="45-year-old woman",
    tables=(VITALS,),
    choices=(Choice("JSON", "as JSON"), Choice("Undo", "undo")),
)
FILE = Reply(text="Here it is.", files=(File("chart.json", "application/json", b"{}"),))
LONG = Reply(text="\n".join(f"line {number} of very many" for number in range(400)))


class StubAssistant:
    """Says back what it was asked; a few words call for a particular reply. `slow` waits for `go`."""

    formats = ("json", "csv", "fhir")

    def __init__(self) -> None:
        self.heard: list[Incoming] = []
        self.go = asyncio.Event()

    async def answer(self, incoming: Incoming) -> Reply:
        self.heard.append(incoming)
        if incoming.text == "boom":
            raise RuntimeError("secret words of a person")
        if incoming.text == "slow":
            await self.go.wait()
        scripted = {"chart": CHART, "as JSON": FILE, "long": LONG}
        return scripted.get(incoming.text) or Reply(text=f"{incoming.intent or 'heard'}: {incoming.text}")

    def suggest(self, kind: Literal["condition", "medication"], text: str) -> tuple[str, ...]:
        return (f"{kind} {text}",)

"""A small Discord on 127.0.0.1: one server, one channel, one person; enough for a whole bot process."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from aiohttp import BodyPartReader, WSMsgType, web

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4OQ.loopback.not-a-real-token"
BOT, GUILD, CHANNEL, DIRECT, PERSON, OWN_ROLE = 1001, 2001, 3001, 3002, 4001, 5001
ALL_PERMISSIONS = str(2**53 - 1)
PATIENCE = 10.0
TEXT_CHANNEL, DIRECT_CHANNEL = 0, 1
DEFAULT, REPLY = 0, 19

Json = dict[str, Any]  # what the wire carries


@dataclass(frozen=True, slots=True)
class Sent:
    """One request of the bot: `message`, `edit`, `follow`, `ack`, `typing`, `commands`."""

    kind: str
    place: str
    body: Json
    files: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(slots=True)
class Fault:
    """What the next request of a kind gets: a status and an error code; status 0 cuts the connection."""

    kind: str
    status: int
    code: int = 0


class LoopbackDiscord:
    """Speaks the part of Discord's REST and gateway, version 10, that the bot uses."""

    def __init__(self) -> None:
        self.sent: asyncio.Queue[Sent] = asyncio.Queue()
        self.faults: list[Fault] = []
        self.ready = asyncio.Event()
        self.intents = 0
        self.application_flags = 0
        self._ids = itertools.count(9001)
        self._sequence = itertools.count(1)
        self._gateway: web.WebSocketResponse | None = None
        self._port = 0

    @property
    def environment(self) -> dict[str, str]:
        return {
            "DISCORD_BOT_TOKEN": TOKEN,
            "DISCORD_API_BASE": f"http://127.0.0.1:{self._port}/api/v10",
            "DISCORD_GATEWAY": f"ws://127.0.0.1:{self._port}/",
        }

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=2**26)
        app.router.add_get("/", self._listen)
        app.router.add_route("*", "/api/v10/{path:.*}", self._request)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._gateway is not None:
            await self._gateway.close()
        await self._runner.cleanup()

    # --- what the person does

    async def say(self, text: str, *, direct: bool = False, to_bot: bool = True, reply: bool = False) -> int:
        """Write a message; the text is hidden from the bot where Discord hides it."""
        number = next(self._ids)
        heard = direct or to_bot or self.intents & 1 << 15
        answered = self._message(next(self._ids), BOT, "earlier", direct=direct)
        await self._dispatch(
            "MESSAGE_CREATE",
            {
                **self._message(number, PERSON, text if heard else "", direct=direct),
                **({"guild_id": str(GUILD), "member": _member()} if not direct else {}),
                "mentions": [_user(BOT)] if to_bot and not direct else [],
                **({"type": REPLY, "referenced_message": answered} if reply else {}),
                **(
                    {"message_reference": {"message_id": answered["id"], "channel_id": str(CHANNEL)}}
                    if reply
                    else {}
                ),
            },
        )
        return number

    async def use(self, command: str, **options: str | int) -> None:
        """Use a slash command."""
        await self._interact(2, {"id": "1", "name": command, "type": 1, "options": _options(options)})

    async def complete(self, command: str, option: str, typed: str) -> None:
        """Type into an option that completes itself."""
        options = [{**each, "focused": True} for each in _options({option: typed})]
        await self._interact(4, {"id": "1", "name": command, "type": 1, "options": options})

    async def press(self, button: Json) -> None:
        """Press a button of an earlier message, perhaps one of a bot process long gone."""
        row = {"type": 1, "components": [button]}
        message = {**self._message(next(self._ids), BOT, "earlier"), "components": [row]}
        await self._interact(3, {"component_type": 2, "custom_id": button["custom_id"]}, message=message)

    async def next(self, *kinds: str) -> Sent:
        """Return the next request of the bot, or the next of these kinds."""
        async with asyncio.timeout(PATIENCE):
            while (sent := await self.sent.get()).kind not in (kinds or (sent.kind,)):
                pass
        return sent

    # --- the gateway

    async def _listen(self, request: web.Request) -> web.WebSocketResponse:
        self._gateway = gateway = web.WebSocketResponse()
        await gateway.prepare(request)
        await gateway.send_json({"op": 10, "d": {"heartbeat_interval": 41250}})
        async for frame in gateway:
            if frame.type not in {WSMsgType.TEXT, WSMsgType.BINARY}:
                break
            payload = json.loads(frame.data)
            if payload["op"] == 1:
                await gateway.send_json({"op": 11})
            elif payload["op"] == 2:
                await self._welcome(payload["d"])
        return gateway

    async def _welcome(self, identity: Json) -> None:
        self.intents = identity["intents"]
        ready = {"v": 10, "user": _user(BOT), "guilds": [{"id": str(GUILD), "unavailable": True}]}
        ready |= {"session_id": "s", "resume_gateway_url": "", "application": {"id": str(BOT), "flags": 0}}
        await self._dispatch("READY", ready)
        await self._dispatch("GUILD_CREATE", _guild())
        self.ready.set()

    async def _dispatch(self, event: str, payload: Json) -> None:
        assert self._gateway is not None
        await self._gateway.send_json({"op": 0, "s": next(self._sequence), "t": event, "d": payload})

    async def _interact(self, kind: int, data: Json, **more: Json) -> None:
        number = str(next(self._ids))
        place = {
            "channel_id": str(CHANNEL),
            "channel": _channel(),
            "guild_id": str(GUILD),
            "member": _member(),
        }
        known = {"application_id": str(BOT), "version": 1, "entitlements": [], "locale": "en-US"}
        known |= {"authorizing_integration_owners": {}, "context": 0, "attachment_size_limit": 10 << 20}
        known |= {"app_permissions": ALL_PERMISSIONS, "token": f"t{number}"}
        await self._dispatch(
            "INTERACTION_CREATE", {"id": number, "type": kind, "data": data, **place, **known, **more}
        )

    # --- REST

    async def _request(self, request: web.Request) -> web.StreamResponse:
        path = request.match_info["path"].split("/")
        body, files = await _read(request)
        kind = _kind(request.method, path)
        if kind and request.headers.get("Authorization", f"Bot {TOKEN}") == f"Bot {TOKEN}":
            self.sent.put_nowait(Sent(kind, path[1], body, files))
        for fault in [fault for fault in self.faults if fault.kind == kind][:1]:
            self.faults.remove(fault)
            if not fault.status:
                assert request.transport is not None
                request.transport.abort()
            return _json({"message": "refused", "code": fault.code}, status=fault.status or 500)
        return self._answer(path, request.headers.get("Authorization"), kind)

    def _answer(self, path: list[str], authorization: str | None, kind: str) -> web.Response:
        if authorization not in {None, f"Bot {TOKEN}"}:
            return _json({"message": "401: Unauthorized", "code": 0}, status=401)
        if kind == "typing":
            return web.Response(status=204)
        return _json(self._known(path, kind))

    def _known(self, path: list[str], kind: str) -> Json | list[Json]:
        if kind == "commands":
            return []
        if kind == "ack":
            return {"interaction": {"id": path[1], "type": 2}, "resource": None}
        if path == ["users", "@me"]:
            return _user(BOT)
        if path == ["users", "@me", "channels"]:
            return {"id": str(DIRECT), "type": DIRECT_CHANNEL, "recipients": [_user(PERSON)]}
        if path[0] == "oauth2":
            about: Json = {
                "id": str(BOT),
                "name": "SynthoMed",
                "description": "",
                "icon": None,
                "verify_key": "",
            }
            open_to_all = {"bot_public": True, "bot_require_code_grant": False}
            return {**about, **open_to_all, "owner": _user(PERSON), "flags": self.application_flags}
        return self._message(next(self._ids), BOT, "", direct=path[1] == str(DIRECT))

    def _message(self, number: int, author: int, text: str, *, direct: bool = False) -> Json:
        empty: Json = {"mentions": [], "mention_roles": [], "attachments": [], "embeds": [], "components": []}
        plain = {"type": DEFAULT, "flags": 0, "tts": False, "pinned": False, "mention_everyone": False}
        channel = str(DIRECT if direct else CHANNEL)
        times = {"timestamp": "2026-01-01T00:00:00+00:00", "edited_timestamp": None}
        written = {"id": str(number), "channel_id": channel, "author": _user(author), "content": text}
        return {**empty, **plain, **times, **written}


KINDS = {
    ("POST", "channels", "messages"): "message",
    ("POST", "channels", "typing"): "typing",
    ("POST", "interactions", "callback"): "ack",
    ("PATCH", "webhooks", "@original"): "edit",
    ("POST", "webhooks", ""): "follow",
    ("PUT", "applications", "commands"): "commands",
}


def _kind(method: str, path: list[str]) -> str:
    return KINDS.get((method, path[0], path[-1] if len(path) != 3 or path[0] != "webhooks" else ""), "")


async def _read(request: web.Request) -> tuple[Json, dict[str, bytes]]:
    if request.content_type != "multipart/form-data":
        raw = await request.read()
        return {"json": json.loads(raw)} if raw[:1] == b"[" else json.loads(raw or b"{}"), {}
    body: Json = {}
    files = {}
    async for part in await request.multipart():
        assert isinstance(part, BodyPartReader)
        if part.filename is None:
            body = json.loads(await part.read())
        else:
            files[part.filename] = bytes(await part.read())
    return body, files


def _options(options: Mapping[str, str | int]) -> list[Json]:
    return [
        {"name": name, "type": 3 if isinstance(value, str) else 4, "value": value}
        for name, value in options.items()
    ]


def _user(number: int) -> Json:
    name = "SynthoMed" if number == BOT else "alice"
    return {
        "id": str(number),
        "username": name,
        "discriminator": "0",
        "avatar": None,
        "global_name": None,
        "bot": number == BOT,
    }


def _member(number: int = PERSON) -> Json:
    joined = {"joined_at": "2026-01-01T00:00:00+00:00", "deaf": False, "mute": False, "flags": 0}
    return {"user": _user(number), "roles": [], "permissions": ALL_PERMISSIONS, **joined}


def _channel() -> Json:
    about = {"id": str(CHANNEL), "type": TEXT_CHANNEL, "name": "general", "guild_id": str(GUILD)}
    return {**about, "position": 0, "permission_overwrites": [], "permissions": ALL_PERMISSIONS}


def _guild() -> Json:
    everyone = {"id": str(GUILD), "name": "@everyone", "permissions": ALL_PERMISSIONS, "position": 0}
    everyone |= {"color": 0, "hoist": False, "managed": False, "mentionable": False}
    lists: Json = {
        "emojis": [],
        "stickers": [],
        "features": [],
        "threads": [],
        "presences": [],
        "voice_states": [],
    }
    lists |= {"stage_instances": [], "guild_scheduled_events": [], "soundboard_sounds": []}
    numbers = dict.fromkeys(
        ("verification_level", "default_message_notifications", "explicit_content_filter"), 0
    )
    numbers |= dict.fromkeys(
        ("afk_timeout", "mfa_level", "premium_tier", "system_channel_flags", "nsfw_level"), 0
    )
    about = {
        "id": str(GUILD),
        "name": "Class",
        "owner_id": str(PERSON),
        "member_count": 2,
        "preferred_locale": "en",
    }
    members = [_member(BOT), _member()]
    return {**lists, **numbers, **about, "roles": [everyone], "channels": [_channel()], "members": members}


def _json(body: Json | list[Json], status: int = 200) -> web.Response:
    """Return JSON as discord.py reads it: without a charset in its media type."""
    return web.Response(body=json.dumps(body), status=status, headers={"Content-Type": "application/json"})

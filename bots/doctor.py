"""Checks settings, Redis, tokens' presence and disk, and says how to mend what is wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from bots.settings import Settings
from bots.wiring import conversations
from core.errors import SynthoMedError
from core.knowledge.context import shipped_context

_ROOM = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at; `mend` is empty when it is as it should be or needs nothing."""

    what: str
    well: bool
    says: str
    mend: str = ""


async def examine(settings: Settings) -> int:
    """Print what was found; returns 0 when all that is needed is well, else 1."""
    found = [finding async for finding in _findings(settings)]
    for finding in found:
        mark = "ok  " if finding.well else "WRONG"
        print(f"{mark:5} {finding.what}: {finding.says}" + (f" -> {finding.mend}" if finding.mend else ""))
    return 0 if all(finding.well for finding in found) else 1


async def _findings(settings: Settings) -> AsyncIterator[Finding]:
    yield Finding("Python", sys.version_info >= (3, 11), sys.version.split()[0])
    yield _knowledge()
    yield await _redis(settings)
    yield _disk(settings.data)
    for platform, token, name in (
        ("Discord", settings.discord_token, "DISCORD_BOT_TOKEN"),
        ("Telegram", settings.telegram_token, "TELEGRAM_BOT_TOKEN"),
    ):
        says = f"{name} is set" if token else f"{name} is not set, so this bot is off"
        yield Finding(platform, well=True, says=says, mend="" if token else f"set {name} to switch it on")


def _knowledge() -> Finding:
    try:
        knowledge = shipped_context().knowledge
    except SynthoMedError as error:
        return Finding("Knowledge", well=False, says=error.message, mend="reinstall SynthoMed")
    counts = f"{len(knowledge.conditions)} conditions, {len(knowledge.medications)} medications"
    return Finding("Knowledge", well=True, says=f"{counts}, {len(knowledge.observations)} observations")


async def _redis(settings: Settings) -> Finding:
    kind = "at REDIS_URL" if settings.redis_url else "private server"
    try:
        async with conversations(settings):
            return Finding("Redis", well=True, says=f"{kind} answers")
    except (SynthoMedError, ValueError) as error:
        mend = (
            "check REDIS_URL and that the server runs"
            if settings.redis_url
            else "or set REDIS_URL to a server"
        )
        return Finding("Redis", well=False, says=f"{kind}: {error}", mend=mend)


def _disk(folder: Path) -> Finding:
    existing = next(p for p in (folder, *folder.parents) if p.exists())
    free = os.statvfs(existing).f_bavail * os.statvfs(existing).f_frsize
    writable = os.access(existing, os.W_OK)
    says = f"{folder}, {free // 2**20:,} MiB free" + ("" if writable else ", not writable")
    mend = (
        "" if writable and free > _ROOM else "set SYNTHOMED_DATA to a folder with room that you may write to"
    )
    return Finding("Disk", well=writable and free > _ROOM, says=says, mend=mend)

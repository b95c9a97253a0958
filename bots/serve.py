"""Bots in the foreground, until SIGTERM or Ctrl-C."""

from __future__ import annotations

import asyncio
import logging
import signal
import sys
from collections.abc import Coroutine

from bots.settings import Settings
from bots.wiring import assistant
from core.errors import NobodyCanHelpNow, SynthoMedError
from core.service import Assistant


async def serve(settings: Settings, platforms: tuple[str, ...]) -> int:
    """Run the bots of these platforms side by side; when one fails for good, all end."""
    logging.basicConfig(
        level=logging.INFO, stream=sys.stderr, format="%(asctime)s %(levelname)s %(name)s %(message)s"
    )
    logging.getLogger("httpx").setLevel(logging.WARNING)  # its lines carry the Telegram token
    async with assistant(settings) as answers:
        tasks = [
            asyncio.create_task(_bot(platform, settings, answers), name=platform) for platform in platforms
        ]
        _end_on_signals(tasks)
        return await _until_done(tasks)


def _end_on_signals(tasks: list[asyncio.Task[None]]) -> None:
    def end() -> None:
        for task in tasks:
            task.cancel()

    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, end)


async def _until_done(tasks: list[asyncio.Task[None]]) -> int:
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    for task in done:
        error = None if task.cancelled() else task.exception()
        if isinstance(error, SynthoMedError):
            raise error
        if error is not None:
            raise NobodyCanHelpNow(f"The {task.get_name()} bot stopped: {type(error).__name__}.") from error
    return 0


def _bot(platform: str, settings: Settings, answers: Assistant) -> Coroutine[None, None, None]:
    if platform == "discord":
        from bots.discord_bot import DiscordSettings  # noqa: PLC0415
        from bots.discord_bot import run as discord  # noqa: PLC0415

        token = _needed(settings.discord_token, "DISCORD_BOT_TOKEN", "Discord")
        return discord(DiscordSettings(token, settings.discord_api_base, settings.discord_gateway), answers)
    from bots.telegram_bot import TelegramSettings  # noqa: PLC0415
    from bots.telegram_bot import run as telegram  # noqa: PLC0415

    token = _needed(settings.telegram_token, "TELEGRAM_BOT_TOKEN", "Telegram")
    return telegram(
        TelegramSettings(token, settings.telegram_base_url, settings.telegram_base_file_url), answers
    )


def _needed(token: str | None, variable: str, section: str) -> str:
    if token is None:
        raise NobodyCanHelpNow(f"Set {variable} to the bot's token (README, “{section}”, step 2).")
    return token

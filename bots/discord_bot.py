"""The Discord bot: its settings, and how it is started."""

from __future__ import annotations

from dataclasses import dataclass, field

from adapters.discord_answers import Answers


@dataclass(frozen=True, slots=True)
class DiscordSettings:
    """The bot's token; and, for a stand-in of Discord, the addresses of its HTTP API and its gateway.

    `api_base` is like `http://127.0.0.1:8080/api/v10`, `gateway` like `ws://127.0.0.1:8081/`; set both or
    neither.
    """

    token: str = field(repr=False)
    api_base: str | None = None
    gateway: str | None = None


async def run(settings: DiscordSettings, assistant: Answers) -> None:
    """Be the bot until cancelled, which ends it cleanly.

    Raises:
        NobodyCanHelpNow: Discord refuses the token or cannot be reached.
    """
    # Imported here, for it takes half a second that only this bot should wait.
    import yarl  # noqa: PLC0415
    from discord.gateway import DiscordWebSocket  # noqa: PLC0415
    from discord.http import Route  # noqa: PLC0415

    from adapters.discord_chat import serve  # noqa: PLC0415

    if settings.api_base is not None:
        Route.BASE = settings.api_base.rstrip("/")
    if settings.gateway is not None:
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(settings.gateway)
    await serve(settings.token, assistant)

"""The Telegram bot: its settings, and how it is started."""

from __future__ import annotations

from dataclasses import dataclass, field

from adapters.telegram_answers import Answers


@dataclass(frozen=True, slots=True)
class TelegramSettings:
    """The bot's token; and, for a Bot API server of one's own, its addresses.

    `base_url` is like `http://127.0.0.1:8081/bot`, `base_file_url` like `http://127.0.0.1:8081/file/bot`.
    """

    token: str = field(repr=False)
    base_url: str | None = None
    base_file_url: str | None = None


async def run(settings: TelegramSettings, assistant: Answers) -> None:
    """Be the bot until cancelled, which ends it cleanly.

    Raises:
        NobodyCanHelpNow: Telegram refuses the token or cannot be reached.
    """
    # Imported here, for it takes half a second that only this bot should wait.
    from adapters.telegram_chat import serve  # noqa: PLC0415

    await serve(settings.token, settings.base_url, settings.base_file_url, assistant)

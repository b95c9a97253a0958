"""Settings, read from the environment once at the start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the environment says; empty strings count as unset. `data` is the folder of the private Redis."""

    redis_url: str | None
    discord_token: str | None
    discord_api_base: str | None
    discord_gateway: str | None
    telegram_token: str | None
    telegram_base_url: str | None
    telegram_base_file_url: str | None
    data: Path


def from_environment(environment: Mapping[str, str]) -> Settings:
    """Return the settings of an environment such as `os.environ`."""

    def get(name: str) -> str | None:
        return environment.get(name, "").strip() or None

    return Settings(
        redis_url=get("REDIS_URL"),
        discord_token=get("DISCORD_BOT_TOKEN"),
        discord_api_base=get("DISCORD_API_BASE"),
        discord_gateway=get("DISCORD_GATEWAY"),
        telegram_token=get("TELEGRAM_BOT_TOKEN"),
        telegram_base_url=get("TELEGRAM_BASE_URL"),
        telegram_base_file_url=get("TELEGRAM_BASE_FILE_URL"),
        data=_data_folder(get("SYNTHOMED_DATA")),
    )


def _data_folder(stated: str | None) -> Path:
    if stated is not None:
        return Path(stated).expanduser()
    from platformdirs import user_data_path  # noqa: PLC0415  # `--help` does without

    return user_data_path("synthomed", appauthor=False)

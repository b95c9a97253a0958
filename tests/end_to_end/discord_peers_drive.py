"""Runs the peers' driver, under their Python; "@BOT" in what people write is a mention of the bot."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path
from typing import Any

sys.argv = sys.argv[1:]
sys.path.insert(0, str(Path(sys.argv[0]).parent))

from wire import Wire  # type: ignore[import-not-found]  # noqa: E402  # lies beside the driver

WRITE = Wire.message


async def write(wire: Any, user: str, channel: str, text: str = "", *more: object) -> object:  # noqa: ANN401 -- untyped
    """Write a message."""
    return await WRITE(wire, user, channel, text.replace("@BOT", f"<@{wire.backend.bot_user.id}>"), *more)


Wire.message = write
runpy.run_path(sys.argv[0], run_name="__main__")

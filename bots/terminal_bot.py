"""The chat in the terminal."""

from __future__ import annotations

from pathlib import Path

from adapters.terminal_chat import Terminal
from bots.settings import Settings
from bots.wiring import assistant


async def chat(settings: Settings, *, as_json: bool) -> int:
    """Talk until the end of input; files are saved in `synthomed-files` of the working folder."""
    async with assistant(settings) as answers:
        await Terminal(answers, Path.cwd() / "synthomed-files", as_json=as_json).talk()
    return 0

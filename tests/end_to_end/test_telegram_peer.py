"""The real Telegram bot as a process of its own, driven by a Bot API peer not of our making."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bots.telegram_bot import TelegramSettings, run
from tests.end_to_end.loopback_telegram import StubAssistant

REPOSITORY = Path(__file__).resolve().parents[2]
PEER = REPOSITORY.parent / "shared" / "peers" / "telegram"
PYTHON = Path(os.environ.get("PEERS_HOME", "~/.cache/synthomed-peers")).expanduser() / "telegram/bin/python"

TOUR = (
    {"do": "wait_ready"},
    {"do": "text", "text": "/help", "expect": {"kind": "message", "text": "help:"}},
    {
        "do": "text",
        "text": "chart",
        "expect": {"kind": "message", "entity": "bold", "button": "JSON", "text_contains": "Rosa & Maria"},
    },
    {
        "do": "tap",
        "label": "JSON",
        "replies": 2,
        "expect": [{"kind": "callback_answer"}, {"kind": "message", "file": "chart.json"}],
    },
    {"do": "fault", "method": "sendMessage", "code": 429, "retry_after": 1, "times": 1},
    {"do": "text", "text": "a man", "expect": {"kind": "message", "text": "heard: a man"}},
    {
        "do": "text",
        "chat_id": -1001,
        "text": "@loopback_bot a man",
        "expect": {"kind": "message", "chat": -1001, "text": "heard: a man"},
    },
    {"do": "stop_bot"},
    {"do": "text", "text": "while down", "replies": 0, "settle": 0.1},
    {"do": "start_bot"},
    {"do": "wait_ready", "expect": {"kind": "message", "text": "heard: while down"}},
)


@pytest.mark.skipif(not PEER.is_dir(), reason="the loopback peers are not on this machine")
@pytest.mark.skipif(not PYTHON.is_file(), reason="the loopback peers are not installed (peers/setup.sh)")
def test_a_tour_of_messages_buttons_files_faults_and_a_restart(tmp_path: Path) -> None:
    script = tmp_path / "tour.jsonl"
    script.write_text("\n".join(json.dumps(step) for step in TOUR))
    done = subprocess.run(
        [PYTHON, PEER / "drive.py", "--script", script, "--out", tmp_path, "--", sys.executable, __file__],
        cwd=PEER,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    failed = [line for line in done.stdout.splitlines() if '"ok": false' in line]
    assert (done.returncode, failed) == (0, []), done.stdout[-3000:] + done.stderr
    assert "Traceback" not in (tmp_path / "bot.log").read_text()


async def _main() -> None:
    settings = TelegramSettings(
        os.environ["TELEGRAM_BOT_TOKEN"],
        os.environ["TELEGRAM_BASE_URL"],
        os.environ["TELEGRAM_BASE_FILE_URL"],
    )
    task = asyncio.create_task(run(settings, StubAssistant()))
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    await asyncio.wait([task])


if __name__ == "__main__":
    asyncio.run(_main())

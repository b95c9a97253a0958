"""The bot as a process of its own, against the full loopback Discord that lies beside the project."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from asyncio.subprocess import PIPE
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__)
ROOT = HERE.parents[2]
PEERS = ROOT.parent / "shared" / "peers" / "discord"
OPENAPI = PEERS.parent / "data" / "discord-openapi.json"
PYTHON = Path(os.environ.get("PEERS_HOME", Path.home() / ".cache" / "synthomed-peers")) / "discord/bin/python"

pytestmark = [
    pytest.mark.skipif(not PEERS.is_dir(), reason="the peers in ../shared are not here"),
    pytest.mark.skipif(not PYTHON.exists(), reason="the peers are not installed: ../shared/peers/setup.sh"),
]


async def test_a_class_talks_with_the_bot_through_every_fault(tmp_path: Path) -> None:
    driver = await asyncio.create_subprocess_exec(
        *(
            str(PYTHON),
            str(HERE.with_name("discord_peers_drive.py")),
            str(PEERS / "drive.py"),
            "--openapi",
            str(OPENAPI),
        ),
        *("--script", str(HERE.with_name("discord_peers.jsonl")), "--out", str(tmp_path), "--settle", "0.3"),
        *("--deny-intent", "message_content", "--", sys.executable, str(HERE.with_name("discord_stub.py"))),
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=PIPE,
    )
    output, _ = await driver.communicate()
    events: list[dict[str, Any]] = [json.loads(line) for line in output.splitlines()]
    log = (tmp_path / "bot.log").read_text()
    unmet = [e for e in events if e["kind"] in {"refused_to_user", "timeout"} or e.get("ok") is False]
    assert unmet == [], log
    assert events[-1]["failed"] == 0, log
    assert events[-1]["spec_findings"]["request"] == 0
    assert "secret words" not in log.replace('raise RuntimeError("secret words', "")

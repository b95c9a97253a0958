"""The private Redis server: comes when called, is shared, remembers, goes when nobody needs it."""

from __future__ import annotations

import asyncio
import fcntl
import os
import platform
import shutil
import signal
import socket
import stat
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from redis.asyncio import Redis

from adapters.redis_embedded import EmbeddedRedis
from core.errors import StoreUnavailable

ROOT = Path(__file__).parents[2]
FALSE = Path(shutil.which("false") or "/usr/bin/false")

OTHER_PROCESS = """
import asyncio, pathlib, sys
from redis.asyncio import Redis
from adapters.redis_embedded import EmbeddedRedis

async def main():
    redis = EmbeddedRedis(pathlib.Path(sys.argv[1]))
    async with Redis.from_url(await redis.start()) as client:
        await client.set("case", "kept")
        print((await client.info("server"))["run_id"], flush=True)
        await asyncio.Event().wait()

asyncio.run(main())
"""


@pytest.fixture
async def redis(tmp_path: Path) -> AsyncIterator[EmbeddedRedis]:
    redis = EmbeddedRedis(tmp_path)
    yield redis
    await redis.stop()


async def run_id(url: str) -> str:
    async with Redis.from_url(url) as client:
        return str((await client.info("server"))["run_id"])


async def start_elsewhere(folder: Path) -> tuple[asyncio.subprocess.Process, str]:
    """Start the server from another process; returns it and the server's run id."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", OTHER_PROCESS, str(folder)),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    line = await asyncio.wait_for(process.stdout.readline(), 30)
    return process, line.decode().strip()


async def kill(process: asyncio.subprocess.Process) -> None:
    process.kill()
    await process.communicate()


def server_runs(folder: Path) -> bool:
    with (folder / "server.lock").open("ab") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


async def until_server_is_gone(folder: Path) -> None:
    def wait() -> None:
        with (folder / "server.lock").open("ab") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)

    await asyncio.wait_for(asyncio.to_thread(wait), 30)


async def test_a_first_start_needs_nothing_but_a_folder(tmp_path: Path) -> None:
    redis = EmbeddedRedis(tmp_path / "new" / "data folder")
    url = await redis.start()
    assert url == f"unix://{tmp_path}/new/data%20folder/redis.sock"
    async with Redis.from_url(url) as client:
        assert await client.ping()
    await redis.stop()


async def test_only_the_owner_may_look_into_the_folder_and_the_socket(tmp_path: Path) -> None:
    redis = EmbeddedRedis(tmp_path / "data")
    await redis.start()
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "data" / "redis.sock").stat().st_mode) == 0o700
    await redis.stop()


async def test_what_was_written_is_there_after_a_stop_and_a_start(redis: EmbeddedRedis) -> None:
    async with Redis.from_url(await redis.start(), decode_responses=True) as client:
        await client.set("case", "kept")
    await redis.stop()
    async with Redis.from_url(await redis.start(), decode_responses=True) as client:
        assert await client.get("case") == "kept"


async def test_what_was_written_survives_the_killing_of_its_writer(
    redis: EmbeddedRedis, tmp_path: Path
) -> None:
    process, _ = await start_elsewhere(tmp_path)
    await kill(process)
    async with Redis.from_url(await redis.start(), decode_responses=True) as client:
        assert await client.get("case") == "kept"


async def test_what_was_written_survives_the_killing_of_the_server(redis: EmbeddedRedis) -> None:
    async with Redis.from_url(await redis.start()) as client:
        await client.set("case", "kept")
        os.kill((await client.info("server"))["process_id"], signal.SIGKILL)
    async with Redis.from_url(await redis.start(), decode_responses=True) as client:
        assert await client.get("case") == "kept"


async def test_two_processes_share_one_server(redis: EmbeddedRedis, tmp_path: Path) -> None:
    process, theirs = await start_elsewhere(tmp_path)
    assert await run_id(await redis.start()) == theirs
    await kill(process)


async def test_many_that_start_at_once_share_one_server(tmp_path: Path) -> None:
    many = [EmbeddedRedis(tmp_path) for _ in range(8)]
    urls = await asyncio.gather(*(redis.start() for redis in many))
    assert len({await run_id(url) for url in urls}) == 1
    await asyncio.gather(*(redis.stop() for redis in many))
    await until_server_is_gone(tmp_path)


async def test_the_last_to_leave_ends_the_server_and_no_one_before(tmp_path: Path) -> None:
    first, last = EmbeddedRedis(tmp_path), EmbeddedRedis(tmp_path)
    await first.start()
    await last.start()
    await first.stop()
    assert server_runs(tmp_path)
    await last.stop()
    assert not server_runs(tmp_path)


async def test_the_server_outlives_the_one_who_started_it_while_another_uses_it(
    redis: EmbeddedRedis, tmp_path: Path
) -> None:
    process, theirs = await start_elsewhere(tmp_path)
    url = await redis.start()
    await kill(process)
    assert await run_id(url) == theirs


async def test_the_server_ends_when_its_only_user_is_killed(tmp_path: Path) -> None:
    process, _ = await start_elsewhere(tmp_path)
    assert server_runs(tmp_path)
    await kill(process)
    await until_server_is_gone(tmp_path)


async def test_stopping_twice_or_before_a_start_is_harmless(redis: EmbeddedRedis) -> None:
    await redis.stop()
    await redis.start()
    await redis.stop()
    await redis.stop()


async def test_a_socket_left_by_a_dead_server_is_no_hindrance(redis: EmbeddedRedis, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(tmp_path / "redis.sock"))
    async with Redis.from_url(await redis.start()) as client:
        assert await client.ping()


async def test_a_deep_folder_gets_a_socket_with_a_short_path(tmp_path: Path) -> None:
    redis = EmbeddedRedis(tmp_path / ("deep" * 20) / ("deeper" * 20))
    async with Redis.from_url(url := await redis.start()) as client:
        assert await client.ping()
    assert len(url.removeprefix("unix://")) < 100
    await redis.stop()
    Path(url.removeprefix("unix://")).parent.rmdir()


async def test_a_short_folder_that_others_can_enter_is_not_trusted(tmp_path: Path) -> None:
    deep = tmp_path / ("deep" * 40)
    redis = EmbeddedRedis(deep)
    short = Path((await redis.start()).removeprefix("unix://")).parent
    await redis.stop()
    short.chmod(0o777)
    with pytest.raises(StoreUnavailable, match=f"{short} is not a private folder of this user"):
        await redis.start()
    short.rmdir()


async def test_a_folder_that_is_a_file_is_named_in_the_error(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    with pytest.raises(
        StoreUnavailable, match=f"^The private Redis server cannot use {tmp_path}/data: File "
    ):
        await EmbeddedRedis(tmp_path / "data").start()


async def test_a_server_that_ends_at_once_is_an_error_that_names_its_log(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable) as error:
        await EmbeddedRedis(tmp_path, binary=FALSE).start()
    assert str(error.value) == f"The private Redis server ended at once (code 1); see {tmp_path}/redis.log."


async def test_a_server_that_never_answers_is_an_error_and_is_ended(tmp_path: Path) -> None:
    silent = tmp_path / "silent"
    silent.write_text("#!/bin/sh\nexec sleep 60\n")
    silent.chmod(0o700)
    with pytest.raises(StoreUnavailable, match="did not answer in time"):
        await EmbeddedRedis(tmp_path, binary=silent, patience=0.3).start()
    await until_server_is_gone(tmp_path)


async def test_a_start_that_another_never_finishes_is_an_error(tmp_path: Path) -> None:
    with (tmp_path / "starting.lock").open("ab") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(StoreUnavailable, match="is busy for too long; try again"):
            await EmbeddedRedis(tmp_path, patience=0.05).start()


async def test_a_platform_without_a_server_is_told_to_set_the_url(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platform, "machine", lambda: "pdp11")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(
        StoreUnavailable, match=r"^No Redis server comes with SynthoMed .* set REDIS_URL to one"
    ):
        await EmbeddedRedis(tmp_path).start()
    (tmp_path / "valkey-server").symlink_to(FALSE)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(StoreUnavailable, match="ended at once"):
        await EmbeddedRedis(tmp_path).start()


async def test_the_server_inherits_no_token(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_BOT_TOKEN", "not for the server")
    teller = tmp_path / "teller"
    teller.write_text("#!/bin/sh\nenv\n")
    teller.chmod(0o700)
    with pytest.raises(StoreUnavailable, match="ended at once"):
        await EmbeddedRedis(tmp_path, binary=teller).start()
    environment = (tmp_path / "redis.log").read_text()
    assert "PATH=" in environment
    assert "DISCORD_BOT_TOKEN" not in environment

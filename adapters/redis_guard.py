"""Runs the private Redis server and ends it when the last process that uses it is gone, however it went.

Started by `redis_embedded` as a process of its own, by path and with the standard library alone, so that it
is small and quick. Two locks of the operating system tell it all it needs, and vanish with their holders:

- *server*: held exclusively by the running server itself, which inherits it: never two on one folder.
- *users*: shared by every process that uses the server. Having it exclusively means that nobody does.
"""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import threading

ALREADY_RUNNING = 75
"""Exit code: another server holds this data folder (EX_TEMPFAIL of sysexits.h)."""


def guard(server_lock: str, users_lock: str, command: list[str]) -> int:
    """Run `command` until it ends by itself or nobody holds `users_lock`; returns its exit code."""
    os.setsid()  # a Ctrl-C in the terminal is for the chat, not for its store
    server_fd = os.open(server_lock, os.O_RDWR | os.O_CREAT, 0o600)
    users_fd = os.open(users_lock, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(server_fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return ALREADY_RUNNING
    with subprocess.Popen(command, pass_fds=(server_fd,)) as server:  # noqa: S603 -- our own binary and options
        os.close(server_fd)

        def end_when_unused() -> None:
            fcntl.flock(users_fd, fcntl.LOCK_EX)  # kept until this process ends: nobody starts meanwhile
            server.terminate()  # on SIGTERM the server writes what it holds, then exits

        threading.Thread(target=end_when_unused, daemon=True).start()
        return server.wait()


if __name__ == "__main__":
    sys.exit(guard(sys.argv[1], sys.argv[2], sys.argv[3:]))

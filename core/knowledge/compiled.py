"""The knowledge base as it is kept compiled: one file, named by the digest of all it was made from."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

import msgspec

from core.knowledge import checking, schema

T = TypeVar("T", bound=msgspec.Struct)
_PREFIX = "knowledge-"


def path(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Return where the compiled form of these files stands, if it does: the name tells their content."""
    digest = blake2b(digest_size=16)
    for module in (schema, checking):
        digest.update(Path(str(module.__file__)).read_bytes())
    for name, text in files.items():
        digest.update(f"{name} {len(text)} ".encode())
        digest.update(text)
    return folder / f"{_PREFIX}{digest.hexdigest()}.msgpack"


def read(kept: Path, kind: type[T]) -> T | None:
    """Return the compiled form, None where there is none or it cannot be read."""
    try:
        return msgspec.msgpack.decode(kept.read_bytes(), type=kind)
    except (OSError, msgspec.MsgspecError):
        return None


def write(kept: Path, entries: msgspec.Struct) -> None:
    """Keep a compiled form, whole or not at all, in place of older ones; do without where that fails."""
    with suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        older = [p for p in kept.parent.glob(f"{_PREFIX}*.msgpack") if p != kept]
        handle, name = tempfile.mkstemp(dir=kept.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(msgspec.msgpack.encode(entries))
        Path(name).replace(kept)
        for stale in older:
            stale.unlink(missing_ok=True)

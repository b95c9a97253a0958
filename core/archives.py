"""Files in ZIP archives, the same bytes for the same files."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from core.messages import File


def archived(members: Mapping[str, bytes]) -> bytes:
    """Return an archive of files by name; each is dated 1980-01-01, whenever it is made."""
    sink = BytesIO()
    with ZipFile(sink, "w") as archive:
        for name, content in members.items():
            archive.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return sink.getvalue()


def zipped(file: File) -> File:
    """Return a file in an archive of its own."""
    return File(f"{file.name}.zip", "application/zip", archived({file.name: file.content}))

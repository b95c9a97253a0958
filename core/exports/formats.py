"""The registry of formats: what a person may ask for, and who writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from core.archives import archived
from core.case import Case
from core.cohort import Cohort
from core.errors import UnknownFormat
from core.history import History, history_of
from core.knowledge.context import Context
from core.messages import File
from core.record import Record, record_of
from core.wording import listed

Open = Callable[[str], BinaryIO]
"""Opens a file of a folder format for writing, by its name; the caller closes it."""
Write = Callable[[Iterable[Cohort], BinaryIO, Context], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A file format. `write` streams cohorts, one after the other, into one file.

    A folder format writes several: `write_folder` opens each by name. A format that has both is one file for
    one patient and a folder for many.
    """

    name: str
    title: str
    suffix: str
    media_type: str
    synonyms: tuple[str, ...] = ()
    write: Write | None = None
    write_folder: Callable[[Iterable[Cohort], Open, Context], None] | None = None

    def stream_for(self, count: int) -> Write | None:
        """Return how `count` patients are written into one file, None where they take a folder."""
        return self.write if count == 1 or self.write_folder is None else None


def registry() -> dict[str, Format]:
    """Return every format by name, in the order they are offered."""
    from core.exports import charts, fhir, flat, hl7v2  # noqa: PLC0415  # each loads its libraries when needed

    return {f.name: f for f in (*charts.FORMATS, *flat.FORMATS, *fhir.FORMATS, *hl7v2.FORMATS)}


def named(name: str) -> Format:
    """Return the format of a name or synonym; raise `UnknownFormat` listing those there are."""
    known = registry()
    for form in known.values():
        if name.lower() in {form.name, *form.synonyms}:
            return form
    raise UnknownFormat(f"I can't write {name!r}; I can write {listed(list(known), 'or')}.")


def records(chunks: Iterable[Cohort], context: Context) -> Iterator[Record]:
    """Return the record of every patient, in order."""
    for cohort in chunks:
        for row in range(cohort.size):
            yield record_of(cohort, row, context)


def histories(chunks: Iterable[Cohort], context: Context) -> Iterator[tuple[Record, History | None]]:
    """Return the record of every patient, in order, with the years before it where they were asked for."""
    for cohort in chunks:
        for row in range(cohort.size):
            yield record_of(cohort, row, context), history_of(cohort, row, context)


def file_name(case: Case, suffix: str) -> str:
    """Return a safe, telling file name: what, how many, which seed."""
    what = "-".join("".join(c if c.isalnum() else " " for c in " ".join(case.request.conditions)).split())
    stem = f"synthomed-{what[:40] or 'patients'}-{case.count}-seed{case.seed}"
    return f"{stem}{suffix}"


def to_file(form: Format, case: Case, chunks: Iterator[Cohort], context: Context) -> File:
    """Return the whole export as one file; a folder format becomes a ZIP archive of its files."""
    write = form.stream_for(case.count)
    if write is not None:
        sink = BytesIO()
        write(chunks, sink, context)
        return File(file_name(case, form.suffix), form.media_type, sink.getvalue())
    return File(file_name(case, f"-{form.name}.zip"), "application/zip", _zipped(form, chunks, context))


class _Member(BytesIO):
    """A file of an archive, kept when it is closed."""

    def __init__(self, kept: dict[str, bytes], name: str) -> None:
        super().__init__()
        self._kept, self._name = kept, name

    def close(self) -> None:
        if not self.closed:
            self._kept[self._name] = self.getvalue()
        super().close()


def _zipped(form: Format, chunks: Iterator[Cohort], context: Context) -> bytes:
    members: dict[str, bytes] = {}
    if form.write_folder is None:
        raise UnknownFormat(f"{form.name} is not a file format")
    form.write_folder(chunks, lambda name: _Member(members, name), context)
    return archived(members)

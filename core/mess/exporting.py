"""Messy exports: the file that was asked for, and the truth about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from typing import BinaryIO

from core.archives import archived
from core.case import Case
from core.cohort import Cohort
from core.exports.formats import Format, Open, file_name
from core.knowledge.context import Context
from core.mess import flat, truth, writing
from core.mess.messing import Mixer
from core.messages import File

Write = Callable[[Iterable[Cohort], BinaryIO, BinaryIO, Context, Mixer], None]
WriteFolder = Callable[[Iterable[Cohort], Open, BinaryIO, Context, Mixer], None]
_STREAMS: dict[str, Write] = {
    **flat.WRITERS,
    "json": writing.write_json,
    "fhir": writing.write_bundle,
    "hl7v2": writing.write_hl7,
}
_FOLDERS: dict[str, WriteFolder] = {"fhir": writing.write_bundles, "fhir-ndjson": writing.write_resources}


def stream_for(form: Format, case: Case) -> Write | None:
    """Return how the messy patients of a case are written into one file, None where they take a folder.

    A format that faults are not known for is written with its gaps, and an empty truth.
    """
    if form.stream_for(case.count) is None:
        return None
    return _STREAMS.get(form.name) or _gaps_only(form)


def folder_for(form: Format) -> WriteFolder:
    """Return how messy patients are written into a folder."""
    return _FOLDERS.get(form.name) or _gaps_only_folder(form)


def _gaps_only(form: Format) -> Write:
    def write(
        chunks: Iterable[Cohort], sink: BinaryIO, told: BinaryIO, context: Context, mixer: Mixer
    ) -> None:
        told.write(truth.header())
        if form.write is not None:
            form.write(_lacking(chunks, mixer), sink, context)

    return write


def _gaps_only_folder(form: Format) -> WriteFolder:
    def write(chunks: Iterable[Cohort], opened: Open, told: BinaryIO, context: Context, mixer: Mixer) -> None:
        told.write(truth.header())
        if form.write_folder is not None:
            form.write_folder(_lacking(chunks, mixer), opened, context)

    return write


def _lacking(chunks: Iterable[Cohort], mixer: Mixer) -> Iterator[Cohort]:
    yield from (mixer.lacking(cohort) for cohort in chunks)


def shows_faults(form: Format) -> bool:
    """Return whether a format can show planted faults."""
    return form.name in _STREAMS or form.name in _FOLDERS


def to_files(form: Format, case: Case, chunks: Iterator[Cohort], context: Context) -> tuple[File, File]:
    """Return a messy export and its truth, each as one file; a folder format becomes a ZIP archive."""
    mixer, told = Mixer(case, context), BytesIO()
    write = stream_for(form, case)
    if write is not None:
        sink = BytesIO()
        write(chunks, sink, told, context, mixer)
        data = File(file_name(case, form.suffix), form.media_type, sink.getvalue())
    else:
        members: dict[str, bytes] = {}
        folder_for(form)(chunks, lambda name: _Member(members, name), told, context, mixer)
        data = File(file_name(case, f"-{form.name}.zip"), "application/zip", archived(members))
    return data, File(file_name(case, truth.SUFFIX), "text/csv", told.getvalue())


class _Member(BytesIO):
    """A file of an archive, kept when it is closed."""

    def __init__(self, kept: dict[str, bytes], name: str) -> None:
        super().__init__()
        self._kept, self._name = kept, name

    def close(self) -> None:
        if not self.closed:
            self._kept[self._name] = self.getvalue()
        super().close()

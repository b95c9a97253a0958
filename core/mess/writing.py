"""Messy files of charts: JSON, FHIR and HL7, each with the truth beside it."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from typing import BinaryIO, cast

import msgspec

from core.cohort import Cohort
from core.exports.fhir_resources import clinic
from core.exports.formats import Open
from core.knowledge.context import Context
from core.mess import truth
from core.mess.charts import (
    BUNDLE,
    JSON,
    RESOURCES,
    SEGMENTS,
    bundle_document,
    json_document,
    segments_text,
)
from core.mess.documents import Change, Elements, Key, Shape, Spoilt, messy
from core.mess.messing import Messy, Mixer
from core.mess.plan import by_patient
from core.mess.truth import Truth
from core.record import record_of

_encoder = msgspec.json.Encoder()
_PLACE_KEEPER = "[]"


@dataclass(frozen=True, slots=True)
class Document:
    """A patient's document with its faults; a second record tells whose it is, and what differs."""

    patient_id: str
    spoilt: Spoilt
    second_of: str = ""
    told: str = ""


def documents(chunks: Iterable[Cohort], context: Context, mixer: Mixer, shape: Shape) -> Iterator[Document]:
    """Yield the documents of patients and second records in the order of the file."""
    waiting: list[tuple[float, int, Document]] = []
    for cohort in chunks:
        mixed = mixer.mixed(cohort)
        for place, index, second in _seconds(mixed, context, shape):
            heapq.heappush(waiting, (place, index, second))
        faults = by_patient(mixed.faults)
        for row in range(cohort.size):
            full = record_of(cohort, row, context)
            lacks = any(gone[row] for gone in mixed.gone.values())
            left = record_of(mixed.made, row, context) if lacks else full
            yield Document(full.person.patient_id, messy(full, left, faults.get(row, []), context, shape))
            while waiting and waiting[0][0] < cohort.first + row + 1:
                yield heapq.heappop(waiting)[2]
    while waiting:
        yield heapq.heappop(waiting)[2]


def _seconds(mixed: Messy, context: Context, shape: Shape) -> Iterator[tuple[float, int, Document]]:
    twice = mixed.twice
    if twice is None:
        return
    for at, row in enumerate(twice.rows.tolist()):
        elements = shape.elements(record_of(twice.records, at, context))
        document = Document(
            twice.records.identity.patient_id(at),
            Spoilt(elements, elements),
            mixed.clean.identity.patient_id(row),
            twice.told[at],
        )
        yield float(twice.after[at]) + 0.5, mixed.clean.first + row, document


def _path(steps: tuple[str | int, ...]) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)


def _second(document: Document, table: str, row: int, what: str) -> Truth:
    told = f"second record of {document.second_of}: {document.told}"
    return Truth(
        document.patient_id, table, row, what, truth.DUPLICATE, document.second_of, document.patient_id, told
    )


def _told(document: Document, change: Change, table: str, row: int, field: str) -> Truth:
    return Truth(
        document.patient_id,
        table,
        row,
        field,
        change.kind,
        change.true or "",
        change.planted or "",
        change.told,
    )


def _inside(
    document: Document, table: str, row: int, place: Callable[[Key, dict[Key, int]], str]
) -> Iterator[Truth]:
    """Yield the truth about a document that is one thing in the file."""
    if document.second_of:
        yield _second(document, table, row, truth.WHOLE_ROW)
    clean, dirty = _places(document.spoilt.clean), _places(document.spoilt.dirty)
    for change in document.spoilt.changes:
        where = clean if change.planted is None and not change.path else dirty
        yield _told(document, change, table, row, place(change.key, where) + _path(change.path))


def _places(elements: Elements) -> dict[Key, int]:
    """Return the place of each element among those of its kind."""
    counts: Counter[str] = Counter()
    places: dict[Key, int] = {}
    for key in elements:
        if len(key) > 1 and key[1] != _PLACE_KEEPER:
            places[key] = counts[key[0]]
            counts[key[0]] += 1
    return places


def write_json(
    chunks: Iterable[Cohort], sink: BinaryIO, told: BinaryIO, context: Context, mixer: Mixer
) -> None:
    """Write a JSON array of messy charts, one a line, and its truth; `row` is the chart's place."""
    told.write(truth.header())
    separator = b"[\n"
    for row, document in enumerate(documents(chunks, context, mixer, JSON), 1):
        sink.write(separator)
        sink.write(_encoder.encode(json_document(document.spoilt.dirty)))
        separator = b",\n"
        truth.write(_inside(document, "charts", row, _json_place), told)
    sink.write(b"\n]\n" if separator == b",\n" else b"[]\n")


def _json_place(key: Key, places: dict[Key, int]) -> str:
    return key[0] if len(key) == 1 else f"{key[0]}[{places[key]}]"


def write_bundle(
    chunks: Iterable[Cohort], sink: BinaryIO, told: BinaryIO, context: Context, mixer: Mixer
) -> None:
    """Write messy Bundles, one a line, and their truth; `row` is the line."""
    told.write(truth.header())
    for row, document in enumerate(documents(chunks, context, mixer, BUNDLE), 1):
        sink.write(_encoder.encode(bundle_document(document.spoilt.dirty)) + b"\n")
        truth.write(_bundled(document, "bundles", row), told)


def write_bundles(
    chunks: Iterable[Cohort], opened: Open, told: BinaryIO, context: Context, mixer: Mixer
) -> None:
    """Write one messy Bundle a file, and the truth about all; `table` is the file."""
    told.write(truth.header())
    for document in documents(chunks, context, mixer, BUNDLE):
        name = f"{document.patient_id}.json"
        with opened(name) as sink:
            sink.write(_encoder.encode(bundle_document(document.spoilt.dirty)) + b"\n")
        truth.write(_bundled(document, name, 1), told)


def _bundled(document: Document, table: str, row: int) -> Iterator[Truth]:
    """Yield the truth about a Bundle: an element's place is that of its entry."""
    spoilt = document.spoilt
    orders = [{key: at for at, key in enumerate(list(e)[1:])} for e in (spoilt.clean, spoilt.dirty)]
    if document.second_of:
        yield _second(document, table, row, truth.WHOLE_ROW)
    for change in spoilt.changes:
        order = orders[0] if change.planted is None and not change.path else orders[1]
        yield _told(document, change, table, row, f"entry[{order[change.key]}]{_path(change.path)}")


def write_resources(
    chunks: Iterable[Cohort], opened: Open, told: BinaryIO, context: Context, mixer: Mixer
) -> None:
    """Write one file a resource type, and the truth; `table` is the file, `row` the line."""
    told.write(truth.header())
    with ExitStack() as stack:
        sinks: dict[str, BinaryIO] = {}
        clean: Counter[str] = Counter()
        dirty: Counter[str] = Counter()

        def put(kind: str, line: bytes) -> None:
            if kind not in sinks:
                sinks[kind] = stack.enter_context(opened(f"{kind}.ndjson"))
            sinks[kind].write(line)
            dirty[kind] += 1

        for made in clinic(""):
            put(str(made["resourceType"]), _encoder.encode(made) + b"\n")
            clean[str(made["resourceType"])] += 1
        for document in documents(chunks, context, mixer, RESOURCES):
            truth.write(_lined(document, clean, dirty), told)
            for key, tree in document.spoilt.dirty.items():
                put(key[0], _encoder.encode(tree) + b"\n")
            if not document.second_of:
                clean.update(key[0] for key in document.spoilt.clean)


def _lined(document: Document, clean: Counter[str], dirty: Counter[str]) -> Iterator[Truth]:
    spoilt = document.spoilt
    if document.second_of:
        for key, nth in _places(spoilt.dirty).items():
            yield _second(document, f"{key[0]}.ndjson", dirty[key[0]] + nth + 1, truth.WHOLE_ROW)
        return
    before, after = _places(spoilt.clean), _places(spoilt.dirty)
    for change in spoilt.changes:
        kind = change.key[0]
        gone = change.planted is None and not change.path
        row = clean[kind] + before[change.key] + 1 if gone else dirty[kind] + after[change.key] + 1
        field = _path(change.path).removeprefix(".") or "(resource)"
        yield _told(document, change, f"{kind}.ndjson", row, field)


def write_hl7(
    chunks: Iterable[Cohort], sink: BinaryIO, told: BinaryIO, context: Context, mixer: Mixer
) -> None:
    """Write messy HL7 messages and their truth; `row` is the segment's number in the file."""
    told.write(truth.header())
    clean, dirty = 0, 0
    for document in documents(chunks, context, mixer, SEGMENTS):
        spoilt = document.spoilt
        before = {key: clean + at + 1 for at, key in enumerate(spoilt.clean)}
        after = {key: dirty + at + 1 for at, key in enumerate(spoilt.dirty)}
        truth.write(_segmented(document, before, after), told)
        sink.write(segments_text(spoilt.dirty).encode())
        dirty += len(spoilt.dirty)
        clean += 0 if document.second_of else len(spoilt.clean)


def _segmented(document: Document, before: dict[Key, int], after: dict[Key, int]) -> Iterator[Truth]:
    if document.second_of:
        yield from (_second(document, "messages", row, "(segment)") for row in after.values())
        return
    for change in document.spoilt.changes:
        gone = change.planted is None
        row = (before if gone else after)[change.key]
        field = f"{change.key[0]}-{cast('int', change.path[0])}" if change.path else "(segment)"
        yield _told(document, change, "messages", row, field)

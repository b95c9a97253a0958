"""FHIR R4: one Bundle a patient, or a folder of one NDJSON file a resource type as bulk exports are."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from typing import BinaryIO

import msgspec

from core.cohort import Cohort
from core.exports.fhir_parts import BASE, EVERYONE, TEST_DATA, Resource, resource_id, visit_of
from core.exports.fhir_resources import clinic, resources
from core.exports.formats import Format, Open, histories
from core.history import History
from core.knowledge.context import Context
from core.record import Record

_encoder = msgspec.json.Encoder()


def _line(made: Resource) -> bytes:
    return _encoder.encode(made) + b"\n"


def bundle_of(record: Record, history: History | None = None) -> Resource:
    """Return a patient's resources as a collection Bundle that refers to nothing outside itself."""
    owner = record.person.patient_id
    return {
        "resourceType": "Bundle",
        "id": resource_id(owner, "Bundle"),
        "meta": {"tag": TEST_DATA},
        "type": "collection",
        "timestamp": visit_of(record, owner).at(0),
        "entry": [
            {"fullUrl": f"{BASE}/{made['resourceType']}/{made['id']}", "resource": made}
            for made in (*resources(record, owner, history), *clinic(owner))
        ],
    }


def write(chunks: Iterable[Cohort], sink: BinaryIO, context: Context) -> None:
    """Write one Bundle a line: for one patient, a file that is that Bundle."""
    sink.writelines(_line(bundle_of(record, history)) for record, history in histories(chunks, context))


def write_folder(chunks: Iterable[Cohort], opened: Open, context: Context) -> None:
    """Write one file a patient, `<patient_id>.json`, each a Bundle."""
    for record, history in histories(chunks, context):
        with opened(f"{record.person.patient_id}.json") as sink:
            sink.write(_line(bundle_of(record, history)))


def write_ndjson(chunks: Iterable[Cohort], opened: Open, context: Context) -> None:
    """Write one file a resource type, `Patient.ndjson` and so on, a resource a line."""
    with ExitStack() as stack:
        sinks: dict[str, BinaryIO] = {}

        def put(made: Resource) -> None:
            kind = str(made["resourceType"])
            if kind not in sinks:
                sinks[kind] = stack.enter_context(opened(f"{kind}.ndjson"))
            sinks[kind].write(_line(made))

        for made in clinic(EVERYONE):
            put(made)
        for record, history in histories(chunks, context):
            for made in resources(record, EVERYONE, history):
                put(made)


FORMATS: tuple[Format, ...] = (
    Format(
        name="fhir",
        title="FHIR R4, one Bundle a patient",
        suffix=".fhir.json",
        media_type="application/fhir+json",
        synonyms=("fhir bundle", "fhir r4", "us core"),
        write=write,
        write_folder=write_folder,
    ),
    Format(
        name="fhir-ndjson",
        title="FHIR R4 bulk data, one NDJSON file a resource type",
        suffix=".ndjson",
        media_type="application/fhir+ndjson",
        synonyms=("bulk fhir", "ndjson fhir", "fhir ndjson"),
        write_folder=write_ndjson,
    ),
)

"""Records as elements that faults change: JSON charts, FHIR resources, HL7 segments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

import msgspec

from core.exports.charts import chart_of
from core.exports.fhir import bundle_of
from core.exports.fhir_resources import resources
from core.exports.hl7v2 import messages
from core.mess.documents import Elements, Key, Shape, Tree, json_text
from core.mess.plan import Fault
from core.mess.tables import faults, other_spelling
from core.mess.truth import MISSING
from core.record import Record

_LISTS = frozenset(
    {"conditions", "complications", "procedures", "observations", "medications", "allergies", "immunizations"}
)
_FIELDS = {
    "given_name": {"name", "given_name", "family_name"},
    "surname": {"name", "given_name", "family_name"},
    "name with spaces": {"name", "given_name", "family_name"},
    "city": {"address"},
    "state with spaces": {"state", "address"},
    "birth_date": {"birth_date"},
    "age": {"age"},
    "sex of the pregnant": {"sex"},
    "pregnant": {"pregnant"},
    "condition": {"conditions"},
    "onset": {"conditions"},
    "problem added": {"conditions"},
    "problem dropped": {"conditions"},
    "medication": {"medications"},
    "dose": {"medications"},
    "allergy added": {"allergies"},
    "sex": {"sex"},
    "race": {"race"},
}
_PERSON = ("given_name", "surname", "city", "birth_date", "sex of the pregnant", "name with spaces")
_RESOURCES = {
    **{field: {"Patient"} for field in _PERSON},
    "pregnant": {"Observation"},
    **{field: {"Condition"} for field in ("condition", "onset", "problem added")},
    "problem dropped": {"Condition", "MedicationRequest", "Encounter", "Procedure", "ServiceRequest"},
    **{field: {"MedicationRequest"} for field in ("medication", "dose")},
    "allergy added": {"AllergyIntolerance"},
}
_SEGMENTS = {
    **{field: {"PID"} for field in (*_PERSON, "state with spaces", "sex")},
    **{field: {"DG1"} for field in ("onset", "problem added", "problem dropped")},
    "pregnant": {"OBX"},
    "allergy added": {"AL1"},
}


def _scoped(table: Mapping[str, set[str]], readings: set[str], field: str) -> frozenset[str]:
    if field == MISSING:
        return frozenset(readings)
    if field.partition(" ")[0] in {"observation", "time"}:
        return frozenset(readings - {"OBR"})
    return frozenset(table.get(field, ()))


def json_scope(field: str) -> frozenset[str]:
    """Return the parts of a JSON chart that a fault changes."""
    return _scoped(_FIELDS, {"observations"}, field)


def fhir_scope(field: str) -> frozenset[str]:
    """Return the types of FHIR resources that a fault changes."""
    return _scoped(_RESOURCES, {"Observation"}, field)


def hl7_scope(field: str) -> frozenset[str]:
    """Return the HL7 segments that a fault changes."""
    return _scoped(_SEGMENTS, {"OBX", "OBR"}, field)


def json_elements(record: Record) -> Elements:
    """Return the parts of a JSON chart: its fields, and the entries of its lists one by one."""
    found: Elements = {}
    chart = cast("dict[str, Tree]", msgspec.to_builtins(chart_of(record)))
    for name, tree in chart.items():
        if name not in _LISTS:
            found[name,] = tree
            continue
        found[name, "[]"] = None  # keeps the place of the list
        for nth, key in _numbered(_entry_key(cast("Mapping[str, Any]", e)) for e in cast("list[Tree]", tree)):
            found[(name, *key)] = cast("list[Tree]", tree)[nth]
    return found


def json_document(elements: Elements) -> dict[str, Tree]:
    """Return the chart that elements are of."""
    chart: dict[str, Any] = {}
    for key, tree in elements.items():
        if len(key) == 1:
            chart[key[0]] = tree
        elif key[1] == "[]":
            chart[key[0]] = []
        else:
            chart[key[0]].append(tree)
    return chart


def _entry_key(entry: Mapping[str, Any]) -> Key:
    names = ("name", "allergen", "vaccine", "condition")
    return (next(str(entry[n]) for n in names if n in entry), str(entry.get("rxnorm", "")))


def _numbered(keys: Iterable[Key]) -> Iterable[tuple[int, Key]]:
    seen: dict[Key, int] = {}
    for at, key in enumerate(keys):
        seen[key] = seen.get(key, 0) + 1
        yield at, (*key, str(seen[key]))


def bundle_elements(record: Record) -> Elements:
    """Return the entries of a FHIR Bundle, and the Bundle around them under ("bundle",)."""
    bundle = bundle_of(record)
    found: Elements = {("bundle",): cast("Tree", {**bundle, "entry": []})}
    for entry in cast("list[dict[str, Any]]", bundle["entry"]):
        made = entry["resource"]
        found[str(made["resourceType"]), str(made["id"])] = entry
    return found


def bundle_document(elements: Elements) -> dict[str, Tree]:
    """Return the Bundle that elements are of."""
    shell = dict(cast("Mapping[str, Tree]", elements["bundle",]))
    shell["entry"] = [tree for key, tree in elements.items() if key != ("bundle",)]
    return shell


def resource_elements(record: Record) -> Elements:
    """Return the resources of a bulk export, one an element."""
    return {
        (str(made["resourceType"]), str(made["id"])): cast("Tree", made) for made in resources(record, "")
    }


def segment_elements(record: Record) -> Elements:
    """Return HL7 segments as lists of fields; set ids stand apart, since taking one out renumbers none."""
    found: Elements = {}
    seen: dict[Key, int] = {}
    for message in messages(record):
        for line in message.split("\r")[:-1]:
            fields = line.split("|")
            key = _segment_key(fields)
            seen[key] = seen.get(key, 0) + 1
            found[(*key, str(seen[key]))] = fields
    return found


def _segment_key(fields: list[str]) -> Key:
    at = {"OBX": (3,), "OBR": (4, 7), "DG1": (3,), "AL1": (3,)}.get(fields[0], ())
    return (fields[0], *(fields[i] for i in at))


def segments_text(elements: Elements) -> str:
    """Return HL7 segments as they are written."""
    return "".join("|".join(cast("list[str]", tree)) + "\r" for tree in elements.values())


def json_direct(fault: Fault, elements: Elements) -> Elements | None:
    """Return a chart whose sex or race is spelt another way."""
    if fault.field not in {"sex", "race"}:
        return None
    others = faults().other_spellings[fault.field]
    label = str(elements[fault.field,])
    return {**elements, (fault.field,): other_spelling(others[label], fault.value)}


def hl7_direct(fault: Fault, elements: Elements) -> Elements | None:
    """Return messages whose sex is spelt another way."""
    if fault.field != "sex":
        return None
    changed = dict(elements)
    for key, tree in elements.items():
        if key[0] == "PID":
            fields = list(cast("list[str]", tree))
            label = "male" if fields[8] == "M" else "female"
            spelt = other_spelling(faults().other_spellings["sex"][label], fault.value)
            fields[8] = label.upper() if spelt == fields[8] else spelt
            changed[key] = fields
    return changed


def hl7_steady(clean: Elements, elements: Elements) -> Elements:
    """Return segments with the set ids and order numbers that they have in the clean messages."""
    steady: Elements = {}
    for key, tree in elements.items():
        fields = list(cast("list[str]", tree))
        own = clean.get(key)
        if own is not None and key[0] in {"OBX", "OBR", "DG1", "AL1"}:
            fields[1] = cast("list[str]", own)[1]
            if key[0] == "OBR":
                fields[3] = cast("list[str]", own)[3]
        steady[key] = fields
    return steady


def hl7_text(tree: Tree) -> str:
    """Return a field as it is, a segment with its bars."""
    return tree if isinstance(tree, str) else "|".join(cast("list[str]", tree))


JSON = Shape(json_elements, json_scope, json_text, json_direct)
BUNDLE = Shape(bundle_elements, fhir_scope, json_text)
RESOURCES = Shape(resource_elements, fhir_scope, json_text)
SEGMENTS = Shape(segment_elements, hl7_scope, hl7_text, hl7_direct, hl7_steady)

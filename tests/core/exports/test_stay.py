from __future__ import annotations

import json
from io import BytesIO

from core.case import Case, Edit
from core.exports.charts import write
from core.exports.fhir import bundle_of
from core.exports.flat import frame
from core.knowledge.context import Context
from core.record import record_of
from core.request import Grade, Request
from core.stay.generation import cohort

CASE = Case(
    request=Request(conditions=("sepsis",), grades=(Grade("sepsis", 0.6, 1.0),), age=60, setting="icu"),
    seed=7,
    edits=(Edit(hours=30),),
)


def test_json_has_the_stay(context: Context) -> None:
    sink = BytesIO()
    write([cohort(CASE, context)], sink, context)
    stay = json.loads(sink.getvalue())[0]["stay"]
    assert stay["hospital_day"] == 2
    assert stay["admitted"] < stay["now"]
    times = [one["time"] for one in stay["flowsheet"]]
    assert times == sorted(times)
    assert len(times) >= 30
    assert {d["status"] for o in stay["medication_administration"] for d in o["doses"]} >= {"given"}
    for hour in stay["intake_output"]:
        out = hour["urine"] + hour["stool"] + hour["emesis"]
        assert hour["balance"] == hour["oral"] + hour["intravenous"] - out


def test_fhir_has_an_inpatient_encounter_doses_and_no_two_of_one_id(context: Context) -> None:
    bundle = json.loads(json.dumps(bundle_of(record_of(cohort(CASE, context), 0, context))))
    found = [entry["resource"] for entry in bundle["entry"]]
    (encounter,) = (r for r in found if r["resourceType"] == "Encounter")
    assert (encounter["class"]["code"], encounter["status"]) == ("IMP", "in-progress")
    ids = [(r["resourceType"], r["id"]) for r in found]
    assert len(set(ids)) == len(ids)
    doses = [r for r in found if r["resourceType"] == "MedicationAdministration"]
    assert doses
    assert all(("dosage" in d) == (d["status"] == "completed") for d in doses)
    pulses = [
        r for r in found if r["resourceType"] == "Observation" and r["code"].get("text") == "Heart rate"
    ]
    assert len(pulses) >= 30


def test_the_flat_table_has_the_latest_values(context: Context) -> None:
    made = cohort(CASE, context)
    assert made.stay is not None
    row = frame(made, context.knowledge).row(0, named=True)
    assert row["heart_rate"] == made.stay.vitals["heart_rate"][-1, 0]

"""A good hospital stay of two hours, and for every rule of stays the one thing that breaks it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from core.cohort import Cohort, Floats, Ints
from core.hospital import Alerts, DoseRows, Draw, DrugOrders, Stay
from tests.core.coherence.charts import WELL, Draft, chart

SIGNS = {
    "systolic_bp": 118.0, "diastolic_bp": 70.0, "mean_arterial_pressure": 86.0, "heart_rate": 72.0,
    "respiratory_rate": 16.0, "temperature": 36.8, "spo2": 98.0, "news2": 0.0,
}  # fmt: skip
RESULTS = {"sodium": 140.0, "chloride": 104.0, "bicarbonate": 24.0, "anion_gap": 12.0}


def ints(*values: int) -> Ints:
    return np.asarray(values, dtype=np.int64)


def over(value: float) -> Floats:
    return np.full((3, 1), value)


def draw(**changed: object) -> Draw:
    made = Draw(
        panel="Basic metabolic panel",
        who=np.asarray([True]),
        urgent=np.asarray([False]),
        ordered=ints(60),
        collected=ints(70),
        resulted=ints(110),
        values={name: np.asarray([value]) for name, value in RESULTS.items()},
    )
    return replace(made, **changed)  # type: ignore[arg-type]  # Draw says what its columns are


def good() -> Cohort:
    """Return a healthy man in hospital for two hours, given one dose."""
    well = chart(Draft(values=WELL))
    empty = ints()
    stay = Stay(
        minutes=ints(0, 60, 120),
        vitals={name: over(value) for name, value in SIGNS.items()},
        place=np.ones((3, 1), dtype=np.int64),
        draws=(draw(),),
        orders=DrugOrders(
            names=("acetaminophen",),
            patient=ints(0),
            medication=ints(0),
            prescription=ints(-1),
            start=ints(0),
            stop=ints(120),
            amount=np.asarray([650.0]),
            units=("mg",),
            frequencies=("once",),
        ),
        doses=DoseRows(
            reasons=("nothing by mouth",),
            order=ints(0),
            patient=ints(0),
            due=ints(30),
            at=ints(35),
            status=ints(0),
            reason=ints(-1),
            amount=np.asarray([650.0]),
        ),
        fluids={kind: np.zeros((2, 1)) for kind in ("oral", "intravenous", "urine", "stool", "emesis")},
        alerts=Alerts(kinds=("rapid response called",), patient=empty, minute=empty, kind=empty),
        now=ints(120),
        discharged=ints(-1),
        expected=np.asarray([3.0]),
        turns=(),
        arrived=well.readings,
        chart=well,
    )
    return replace(well, stay=stay)


def _broken(**changed: object) -> Callable[[], Cohort]:
    def make() -> Cohort:
        made = good()
        assert made.stay is not None
        return replace(made, stay=replace(made.stay, **changed))  # type: ignore[arg-type]  # as above

    return make


def _dose(**changed: object) -> Callable[[], Cohort]:
    stay = good().stay
    assert stay is not None
    return _broken(doses=replace(stay.doses, **changed))  # type: ignore[arg-type]  # as above


def _order(**changed: object) -> Callable[[], Cohort]:
    stay = good().stay
    assert stay is not None
    return _broken(orders=replace(stay.orders, **changed))  # type: ignore[arg-type]  # as above


def _signs(**changed: float) -> dict[str, Floats]:
    return {name: over(value) for name, value in {**SIGNS, **changed}.items()}


def _late(name: str, value: float) -> dict[str, Floats]:
    """Return vital signs of which one differs after arrival."""
    signs = _signs()
    signs[name] = np.asarray([[SIGNS[name]], [value], [value]])
    return signs


_UNEVEN = {name: np.asarray([value]) for name, value in {**RESULTS, "anion_gap": 20.0}.items()}
_DRY = {kind: np.zeros((2, 1)) for kind in ("oral", "intravenous", "stool", "emesis")}

STAY: dict[str, Callable[[], Cohort]] = {
    "stay-within-its-times": _broken(now=ints(60)),
    "stay-times-ascend": _broken(draws=(draw(collected=ints(119)),)),
    "doses-of-orders-in-force": _order(stop=ints(20)),
    "doses-given-or-explained": _dose(status=ints(1), amount=np.asarray([0.0])),
    "prescriptions-stand-in-the-chart": _order(prescription=ints(0)),
    "early-warning-score-equals-its-parts": _broken(vitals=_late("news2", 2.0)),
    "mean-pressure-of-the-flowsheet": _broken(vitals=_signs(mean_arterial_pressure=100.0)),
    "balance-of-fluids": _broken(fluids=_DRY),
    "results-of-a-draw-add-up": _broken(draws=(draw(values=_UNEVEN),)),
    "places-that-there-are": _broken(place=np.full((3, 1), 7)),
    "help-called-for-high-scores": _broken(
        vitals=_late("news2", 7.0)
        | {
            "respiratory_rate": np.asarray([[16.0], [26.0], [26.0]]),
            "heart_rate": np.asarray([[72.0], [115.0], [115.0]]),
            "temperature": np.asarray([[36.8], [39.4], [39.4]]),
        }
    ),
}
"""What breaks each rule of stays and no other."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.errors import KnowledgeError
from core.knowledge.base import shipped as shipped_knowledge
from core.knowledge.strata import COLUMNS, load, shipped
from core.patients.strata import unknown

_HEADER = ",".join(COLUMNS)
_LEAVES = ("1,,,,,60,1,2,3,4,5,6,7", "2,,,,,90,2,3,4,5,6,7,8")


def _written(folder: Path, *lines: str) -> Path:
    (folder / "hdl.csv").write_text("\n".join((_HEADER, *lines)))
    return folder


def test_people_go_by_what_they_are_to_the_percentiles_of_those_alike(tmp_path: Path) -> None:
    strata = load(_written(tmp_path, "0,age,50,1,2,150,,,,,,,", *_LEAVES))["hdl"]
    leaves = strata.leaves({"age": np.asarray([20.0, 50.0, 50.1, np.nan])})
    assert leaves.tolist() == [1, 1, 2, 2]  # who lacks the reading goes with the many
    assert strata.knots[leaves, 3].tolist() == [4, 4, 5, 5]
    assert strata.path(1) == (("age", -np.inf, 50.0),)
    assert strata.path(2) == (("age", 50.0, np.inf),)


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("0,age,50,0,2,150,,,,,,,", *_LEAVES), "later line"),
        (("0,age,50,1,9,150,,,,,,,", *_LEAVES), "later line"),
        (("0,age,50,1,2,150,,,,,,,", "1,,,,,60,1,2,3,2,5,6,7", _LEAVES[1]), "do not fall"),
        (("0,age,50,1,2,150,,,,,,,", "1,,,,,60,1,2,3,,5,6,7", _LEAVES[1]), "do not fall"),
        (("0,age,fifty,1,2,150,,,,,,,", *_LEAVES), "fifty"),
        ((), "columns"),
    ],
)
def test_strata_that_are_wrong_are_refused_by_name(tmp_path: Path, lines: tuple[str, ...], said: str) -> None:
    with pytest.raises(KnowledgeError, match=said) as refusal:
        load(_written(tmp_path, *lines))
    assert "strata/hdl.csv" in str(refusal.value)


def test_shipped_strata_ask_only_what_the_program_knows() -> None:
    knowledge = shipped_knowledge()
    assert {
        name: unknown(strata, knowledge) for name, strata in shipped().items() if unknown(strata, knowledge)
    } == {}
    assert set(shipped()) <= set(knowledge.observations)


def test_no_stratum_tells_of_fewer_than_fifty_people() -> None:
    for strata in shipped().values():
        assert strata.people[strata.feature < 0].min() >= 50


def test_strata_that_ask_for_bmi_hold_what_obesity_does() -> None:
    assert "obesity" in shipped()["systolic_bp"].conditions
    assert "hypertension" in shipped()["systolic_bp"].conditions
    assert shipped()["ldl"].classes == {"statin"}

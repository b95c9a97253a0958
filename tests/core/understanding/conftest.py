from __future__ import annotations

import pytest

from core.knowledge.base import Knowledge, shipped
from core.knowledge.context import shipped_context
from core.understanding import Reader


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return shipped()


@pytest.fixture(scope="session")
def reader(knowledge: Knowledge) -> Reader:
    return Reader(knowledge, shipped_context().allergens)

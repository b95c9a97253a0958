"""Cohorts of a stated composition: who is of which part, and the parts' patients put together."""

from __future__ import annotations

from core.patients.composition.cohorts import Stages, composed
from core.patients.composition.plan import is_composed

__all__ = ["Stages", "composed", "is_composed"]

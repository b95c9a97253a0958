"""Everything that is known, in one hand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from core.knowledge.base import Knowledge, shipped
from core.knowledge.population import Population, united_states


@dataclass(frozen=True, eq=False)
class Context:
    """The medicine and the population that patients are made from."""

    knowledge: Knowledge
    population: Population

    @property
    def allergens(self) -> tuple[str, ...]:
        """Names of what people are known to be allergic to, lower case."""
        return tuple(allergen.name.lower() for allergen in self.population.allergens)


@cache
def shipped_context() -> Context:
    """Return what ships with the product, loaded once a process."""
    return Context(shipped(), united_states())

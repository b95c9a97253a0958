"""Everything that is known, in one hand."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from core.knowledge.base import Knowledge, shipped
from core.knowledge.population import Population, united_states
from core.knowledge.populations import Populations, adapted, shipped_populations
from core.knowledge.profile import Profile
from core.request import HOME, Request, Units


@dataclass(frozen=True, eq=False)
class Context:
    """The medicine and the populations that patients are made from; `population` is of who states none."""

    knowledge: Knowledge
    population: Population
    populations: Populations = field(default_factory=shipped_populations)

    @property
    def allergens(self) -> tuple[str, ...]:
        """Names of what people are known to be allergic to, lower case."""
        return tuple(allergen.name.lower() for allergen in self.population.allergens)

    def population_of(self, name: str | None) -> Population:
        """Return the population that a request names."""
        return self.population if name in {None, HOME} else self.populations.named(name)

    def profile_of(self, name: str | None) -> Profile:
        """Return what tells the population that a request names from others."""
        return self.population.profile if name in {None, HOME} else self.populations.profiles[str(name)]

    def units_of(self, request: Request) -> Units:
        """Return the units that a request's charts are written in."""
        return request.units or self.profile_of(request.population).units

    def knowledge_of(self, name: str | None) -> Knowledge:
        """Return the medicine with conditions as common as in the population that a request names."""
        return adapted(self.knowledge, self.population_of(name))


@cache
def shipped_context() -> Context:
    """Return what ships with the product, loaded once a process."""
    return Context(shipped(), united_states())

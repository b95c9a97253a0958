"""Allergies: who is allergic to what, and how it shows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from core.cohort import AllergyRows, Bools, Floats, Ints
from core.knowledge.population import Allergen
from core.patients.draft import Order, chosen, none

_ADULT = 18.0
_SENSITIZED = 0.5
"""Age in years before which nobody is known to be allergic: it takes an exposure and a reaction."""


_REACTIONS = (("rash", 0.5), ("hives", 0.3), ("itching", 0.1), ("angioedema", 0.05), ("anaphylaxis", 0.05))
"""Reactions to a medication without figures of its own: those of sulfonamides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Allergies:
    """`present` (allergen, n) over the population's allergens; `classes` names each one's drug class."""

    names: tuple[str, ...]
    classes: tuple[str, ...]
    present: Bools
    reaction: Ints

    def to(self, drug: str) -> Bools:
        """Return who is allergic to a drug or drug class (n,)."""
        rows = [
            r
            for r, n in enumerate(self.names)
            if drug and drug.lower() in {n.lower(), self.classes[r].lower()}
        ]
        if not rows:
            return none(self.present.shape[1])
        return np.asarray(self.present[rows].any(axis=0), dtype=np.bool_)


def draw(order: Order, age: Floats) -> Allergies:
    """Draw allergies by prevalence in adults and children, and one reaction to each; stated ones are had."""
    allergens = known(order)
    stated = order.request.allergies
    present = np.zeros((len(allergens), order.size), dtype=np.bool_)
    reaction = np.zeros(present.shape, dtype=np.int64)
    for row, allergen in enumerate(allergens):
        share = np.where(age >= _ADULT, allergen.adults, allergen.children * np.clip(age - _SENSITIZED, 0, 1))
        present[row] = order.chance.uniform(f"allergy to {allergen.name}") < share
        if order.request.allergic is False:
            present[row] = False
        elif allergen.name.lower() in stated:
            present[row] = True
        if present[row].any():
            weights = np.tile([s for _, s in allergen.reactions], (order.size, 1))
            reaction[row] = chosen(order.chance.uniform(f"reaction to {allergen.name}"), weights)
    return Allergies(
        names=tuple(a.name for a in allergens),
        classes=tuple(a.drug_class for a in allergens),
        present=present,
        reaction=reaction,
    )


def known(order: Order) -> tuple[Allergen, ...]:
    """Return the population's allergens, and medications that someone is stated to be allergic to."""
    allergens = order.population.allergens
    names = {a.name.lower() for a in allergens}
    stated = (order.knowledge.medications[n] for n in order.request.allergies if n not in names)
    return (
        *allergens,
        *(
            Allergen(
                name=m.display,
                kind="medication",
                adults=0.0,
                children=0.0,
                drug_class=m.name,
                rxnorm=m.rxnorm.code,
                snomed="",
                reactions=_REACTIONS,
            )
            for m in stated
        ),
    )


def rows(order: Order, allergies: Allergies) -> AllergyRows:
    """Return allergies flat, ordered by patient."""
    allergens = known(order)
    phrases = tuple(dict.fromkeys(p for a in allergens for p, _ in a.reactions))
    table = [[phrases.index(p) for p, _ in a.reactions] for a in allergens]
    patient, allergen = np.nonzero(allergies.present.T)
    pick = allergies.reaction[allergen, patient]
    reaction = np.asarray([table[a][r] for a, r in zip(allergen, pick, strict=True)], dtype=np.int64)
    return AllergyRows(
        names=allergies.names,
        reactions=phrases,
        offsets=np.searchsorted(patient, np.arange(order.size + 1)).astype(np.int64),
        patient=patient.astype(np.int64),
        allergen=allergen.astype(np.int64),
        reaction=reaction,
    )

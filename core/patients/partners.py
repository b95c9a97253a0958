"""Limits that readings already taken put on one another: shares of a whole, two ways to one quantity.

Each rule bounds one observation by others drawn before it; `LATER` are those that are drawn after all others
so that what bounds them is there. Nothing is said where a partner was not measured (NaN).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from core.cohort import Bools, Demography, Floats
from core.patients import oxygen
from core.patients.derived import Span, Values
from core.patients.draft import Bounds
from core.patients.indices import DIFFERENTIAL, blasts, unshared

LATER = (
    "direct_bilirubin", "ggt", "ldh", "creatine_kinase", "ck_mb", "ionized_calcium",
    "capillary_glucose", "csf_glucose", "serum_osmolality", "urine_osmolality", "urine_specific_gravity",
    "bands_percent", "monocytes_percent", "cd4_count", "m_protein",
    "pulmonary_artery_pressure", "fvc_percent", "oxygen_flow", "fio2",
    "gestational_age_at_birth", "birth_weight", "birth_length", "gravidity", "parity",
)  # fmt: skip
"""Observations drawn after all others, in this order."""

_FEW_BASOPHILS = 2.0
_USUAL_SHARES = MappingProxyType(
    {"eosinophils_percent": (0.0, 6.0), "lymphocytes_percent": (8.0, 80.0), "monocytes_percent": (3.0, 12.0)}
)
"""White cells in percent, fewest and most, where nothing was said of them but something of others."""
_MANY_BLASTS = 95.0
"""Other white cells in percent from which on blasts are too few to crowd them."""
_MONOCYTES = (3.0, 16.0)
"""Monocytes and basophils together, in percent of white cells, where nothing was said of them."""
_PREDICTED_RATIO: tuple[tuple[float, ...], tuple[float, ...]] = ((6, 25, 45, 65, 85), (88, 84, 80, 77, 74))
"""Predicted FEV1/FVC in percent by age (Quanjer 2012, GLI, doi:10.1183/09031936.00080312)."""
_NEWBORN_DAYS = 28.0
_DAYS = 365.25
_WEIGHT_BY_WEEK: tuple[tuple[float, ...], tuple[float, ...]] = (
    (22, 24, 26, 28, 30, 32, 34, 36, 38, 40, 42),
    (490, 660, 880, 1130, 1450, 1830, 2280, 2780, 3230, 3560, 3800),
)
"""Median birth weight in grams by completed weeks (Fenton and Kim 2013, doi:10.1186/1471-2431-13-59)."""
_WEIGHT_ABOUT_MEDIAN = (0.62, 1.42)
_LENGTH_BY_WEIGHT: tuple[tuple[float, ...], tuple[float, ...]] = (
    (500, 1000, 1500, 2000, 2500, 3000, 3500, 4000, 4500, 5500),
    (29.5, 36, 40.5, 43.8, 46.4, 48.6, 50.4, 51.8, 53, 55),
)
"""Median birth length in cm by birth weight in grams (from the same charts)."""
_LENGTH_ABOUT_MEDIAN = 2.5
_CAPACITIES = (118.0, 35.0)
"""Highest and lowest FVC in percent of predicted."""
_ROUNDING = 0.4
"""What rounding to whole percent may add to or take from the concentration of oxygen."""


Rule = Callable[[Values, Demography], Span | None]


def limits(name: str, values: Values, people: Demography) -> Span | None:
    """Return the limits that readings already taken put on this one (n,), None where no rule speaks."""
    rule = _RULES.get(name)
    return None if rule is None else rule(values, people)


def _open(size: int) -> Floats:
    return np.full(size, np.nan)


def _share(partner: str, least: float, most: float) -> Rule:
    """Return the rule that an observation lies between two multiples of its partner."""

    def rule(values: Values, _: Demography) -> Span | None:
        if partner not in values:
            return None
        return Span(least * values[partner], most * values[partner])

    return rule


def _below(partner: str, margin: float) -> Rule:
    """Return the rule that an observation is less than its partner by a margin."""

    def rule(values: Values, _: Demography) -> Span | None:
        return None if partner not in values else Span(_open(len(values[partner])), values[partner] - margin)

    return rule


def room(
    name: str, stated: Mapping[str, Bounds], values: Values, people: Demography
) -> tuple[Floats, Floats]:
    """Return what stated shares of white cells, drawn later, leave for this one: least and most (n,)."""
    at = DIFFERENTIAL.index(name)
    later = DIFFERENTIAL[at + 1 :]
    said = {cell: stated[cell] for cell in later if cell in stated}
    rest = 100.0 - sum((values[c] for c in DIFFERENTIAL[:at] if c in values), blasts(values, people))
    if not said:
        return np.full(len(rest), -np.inf), np.full(len(rest), np.inf)
    fewest = sum(max(said[c].low, 0.0) if c in said else _USUAL_SHARES[c][0] for c in later)
    most = sum(_middle(said[c]) if c in said else _USUAL_SHARES[c][1] for c in later)
    return rest - most - _FEW_BASOPHILS, np.maximum(rest - fewest, 0.0)


def _middle(bounds: Bounds) -> float:
    return (max(bounds.low, 0.0) + min(bounds.high, 97.0)) / 2


def _neutrophils(values: Values, people: Demography) -> Span:
    """Where there are blasts the other cells keep about their proportions among themselves."""
    rest = 100.0 - blasts(values, people)
    return Span(_open(len(rest)), np.where(rest > _MANY_BLASTS, rest - 3.0, 0.6 * rest))


def _eosinophils(values: Values, people: Demography) -> Span | None:
    if "neutrophils_percent" not in values:
        return None
    rest = 97.0 - values["neutrophils_percent"] - blasts(values, people)
    return Span(_open(len(rest)), rest)


def _lymphocytes(values: Values, people: Demography) -> Span | None:
    """Leave room for a number of monocytes that occurs."""
    if "neutrophils_percent" not in values:
        return None
    rest = 100.0 - values["neutrophils_percent"] - blasts(values, people)
    rest = rest - np.nan_to_num(values.get("eosinophils_percent", np.zeros(len(rest))), nan=2.0)
    return Span(np.maximum(rest - _MONOCYTES[1], 0.0), np.maximum(rest - _MONOCYTES[0], 0.0))


def _monocytes(values: Values, people: Demography) -> Span | None:
    """Leave a remainder of the differential that basophils can be."""
    if not all(cell in values for cell in DIFFERENTIAL[:-1]):
        return None
    rest = unshared(values, people)
    return Span(np.maximum(rest - _FEW_BASOPHILS, 0.0), np.maximum(rest, 0.0))


def _helper_cells(values: Values, _: Demography) -> Span | None:
    if not {"wbc", "lymphocytes_percent"} <= values.keys():
        return None
    lymphocytes = 10.0 * values["wbc"] * values["lymphocytes_percent"]
    return Span(_open(len(lymphocytes)), 0.75 * lymphocytes)


def _osmolality(values: Values, _: Demography) -> Span | None:
    """2 Na + glucose / 18 + BUN / 2.8, and ethanol / 3.7 (Purssell 2001, doi:10.1067/mem.2001.119455)."""
    if not {"sodium", "glucose", "bun"} <= values.keys():
        return None
    computed = 2.0 * values["sodium"] + values["glucose"] / 18.0 + values["bun"] / 2.8
    ethanol = np.nan_to_num(values.get("ethanol_level", np.zeros(len(computed)))) / 3.7
    return Span(computed - 7.0 + ethanol, computed + 10.0 + ethanol)


def _gravity(values: Values, _: Demography) -> Span | None:
    """Every 35 mOsm/kg raise the specific gravity by about 0.001."""
    if "urine_osmolality" not in values:
        return None
    density = values["urine_osmolality"] / 35_000.0
    return Span(1.0 + 0.7 * density, 1.0 + np.maximum(1.35 * density, 0.003))


def _free_calcium(values: Values, _: Demography) -> Span | None:
    """About half of calcium is free, after correction for albumin (Payne 1973)."""
    if "calcium" not in values:
        return None
    albumin = np.nan_to_num(values.get("albumin", _open(len(values["calcium"]))), nan=4.2)
    free = 0.5 * 0.2495 * (values["calcium"] + 0.8 * (4.0 - albumin))
    return Span(free - 0.1, free + 0.14)


def _monoclonal(values: Values, _: Demography) -> Span | None:
    if not {"total_protein", "albumin"} <= values.keys():
        return None
    globulin = values["total_protein"] - values["albumin"]
    return Span(_open(len(globulin)), np.maximum(globulin - 1.0, 0.0))


def _total_protein(values: Values, _: Demography) -> Span | None:
    """Globulins are never absent."""
    return None if "albumin" not in values else Span(values["albumin"] + 1.0, _open(len(values["albumin"])))


def _fetal_hemoglobin(values: Values, _: Demography) -> Span | None:
    if "hemoglobin_s" not in values:
        return None
    return Span(_open(len(values["hemoglobin_s"])), 98.0 - values["hemoglobin_s"])


def _capacity(values: Values, people: Demography) -> Span | None:
    """FVC follows from FEV1 and their ratio, all as shares of what is predicted."""
    if not {"fev1_percent", "fev1_fvc"} <= values.keys():
        return None
    expected = values["fev1_percent"] * np.interp(people.age, *_PREDICTED_RATIO) / values["fev1_fvc"]
    return Span(0.9 * expected, 1.1 * expected)


def _ratio(values: Values, people: Demography) -> Span | None:
    """FEV1/FVC leaves a vital capacity that occurs."""
    if "fev1_percent" not in values:
        return None
    expected = values["fev1_percent"] * np.interp(people.age, *_PREDICTED_RATIO)
    most, least = _CAPACITIES
    return Span(expected / most, expected / least)


def _flow(values: Values, _: Demography) -> Span | None:
    device = values.get("oxygen_device")
    return None if device is None else oxygen.flows(device)


def _inspired(values: Values, people: Demography) -> Span | None:
    """The device bounds the concentration; by cannula it follows from the flow."""
    device = values.get("oxygen_device")
    if device is None:
        return None
    span = oxygen.fractions(device, values.get("oxygen_flow", _open(len(people.age))))
    return Span(span.low - _ROUNDING, span.high + _ROUNDING)


def _weight_at_birth(values: Values, people: Demography) -> Floats:
    """Return the birth weight in grams that a newborn's present weight tells of, NaN for older people.

    A newborn loses up to 6 % in four days, is back at ten days and then gains 30 g a day (AAP).
    """
    days = people.age * _DAYS
    lost = np.interp(days, (0.0, 4.0, 10.0), (0.0, 0.06, 0.0))
    weight = 1000.0 * values["weight"] / (1.0 - lost) - 30.0 * np.maximum(days - 10.0, 0.0)
    return np.where(days < _NEWBORN_DAYS, weight, np.nan)


def _birth_weeks(values: Values, people: Demography) -> Span:
    """A newborn's gestation at birth goes with its weight."""
    weight, (weeks, medians) = _weight_at_birth(values, people), _WEIGHT_BY_WEEK
    least, most = _WEIGHT_ABOUT_MEDIAN
    return Span(np.interp(weight / most, medians, weeks), np.interp(weight / least, medians, weeks))


def _birth_weight(values: Values, people: Demography) -> Span:
    """Birth weight goes with gestation, and with the present weight of a newborn."""
    weeks = values.get("gestational_age_at_birth", _open(len(people.age)))
    median = np.interp(weeks, *_WEIGHT_BY_WEEK)
    low, high = (share * median for share in _WEIGHT_ABOUT_MEDIAN)
    weight = _weight_at_birth(values, people)
    newborn = ~np.isnan(weight)
    return Span(np.where(newborn, 0.96 * weight, low), np.where(newborn, 1.04 * weight, high))


def _birth_length(values: Values, _: Demography) -> Span | None:
    if "birth_weight" not in values:
        return None
    median = np.interp(values["birth_weight"], *_LENGTH_BY_WEIGHT)
    return Span(median - _LENGTH_ABOUT_MEDIAN, median + _LENGTH_ABOUT_MEDIAN)


def _gravidity(values: Values, people: Demography) -> Span:
    return Span(np.where(_pregnant(values, people), 1.0, np.nan), _open(len(people.age)))


def _parity(values: Values, people: Demography) -> Span | None:
    """No more births than pregnancies, the present one not counted."""
    if "gravidity" not in values:
        return None
    return Span(_open(len(people.age)), values["gravidity"] - _pregnant(values, people))


def _pregnant(values: Values, people: Demography) -> Bools:
    return ~np.isnan(values.get("gestational_age", _open(len(people.age))))


_RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "neutrophils_percent": _neutrophils,
        "eosinophils_percent": _eosinophils,
        "lymphocytes_percent": _lymphocytes,
        "monocytes_percent": _monocytes,
        "bands_percent": _share("neutrophils_percent", 0.0, 0.6),
        "direct_bilirubin": _share("bilirubin", 0.0, 0.9),
        "ck_mb": _share("creatine_kinase", 0.0, 0.25),
        "capillary_glucose": _share("glucose", 0.88, 1.12),
        "csf_glucose": _share("glucose", 0.0, 0.8),
        "total_protein": _total_protein,
        "serum_osmolality": _osmolality,
        "urine_specific_gravity": _gravity,
        "ionized_calcium": _free_calcium,
        "cd4_count": _helper_cells,
        "m_protein": _monoclonal,
        "hemoglobin_f": _fetal_hemoglobin,
        "pulmonary_artery_pressure": _below("systolic_bp", 15.0),
        "fev1_fvc": _ratio,
        "fvc_percent": _capacity,
        "oxygen_flow": _flow,
        "fio2": _inspired,
        "gestational_age_at_birth": _birth_weeks,
        "birth_weight": _birth_weight,
        "birth_length": _birth_length,
        "gravidity": _gravidity,
        "parity": _parity,
    }
)

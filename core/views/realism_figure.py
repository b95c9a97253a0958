"""A scorecard drawn: values, prevalence and correlations beside the published ones, as a PNG."""

from __future__ import annotations

from importlib.util import find_spec
from io import BytesIO
from textwrap import fill
from typing import TYPE_CHECKING

import numpy as np

from core.scorecard import Correlations, Line, Scorecard, Span

if TYPE_CHECKING:
    from matplotlib.axes import Axes

HOW_TO_GET = "For a figure beside it, install the extra: pip install 'synthomed[figures]'."
_WIDTH = 6.4
"""Inches, at 160 dots an inch; text is large enough to read where 1,024 dots become 390."""
_DOTS = 160
_REFERENCE, _HERE, _INK = "#56B4E9", "#D55E00", "#222222"
"""Sky blue and vermilion of Okabe and Ito (2008), told apart with any colour vision; shapes differ too."""
_MAIN = (
    "height", "weight", "bmi", "systolic_bp", "diastolic_bp", "heart_rate", "total_cholesterol", "hdl",
    "triglycerides", "hba1c", "glucose", "creatinine", "hemoglobin",
)  # fmt: skip
_SHARES = 12
_ROW = 0.34


def available() -> bool:
    """Whether the library that draws is installed."""
    return find_spec("matplotlib") is not None


def png(card: Scorecard) -> bytes | None:
    """Return the figure; None where nothing can be compared or the drawing library is missing."""
    spans = _spans(card)
    shares = _shares(card)
    if not available() or not (spans or shares or card.correlations):
        return None
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415  # an optional extra
    from matplotlib.figure import Figure  # noqa: PLC0415  # an optional extra

    heights = [
        *([0.9 + _ROW * len(spans)] if spans else []),
        *([0.9 + _ROW * len(shares)] if shares else []),
        *([5.6] if card.correlations else []),
    ]
    figure = Figure(figsize=(_WIDTH, sum(heights) + 1.2), dpi=_DOTS, layout="constrained")
    axes = list(np.atleast_1d(figure.subplots(len(heights), 1, height_ratios=heights)))
    if spans:
        _draw_spans(axes.pop(0), spans)
    if shares:
        _draw_shares(axes.pop(0), shares)
    if card.correlations:
        _draw_correlations(axes.pop(0), card.correlations)
    title = f"Realism of {card.patients:,} patients"
    figure.suptitle(title, fontsize=14, color=_INK, fontweight="bold")
    FigureCanvasAgg(figure)
    sink = BytesIO()
    figure.savefig(sink, format="png", metadata={"Title": title, "Description": alt(card), "Software": None})
    return sink.getvalue()


def alt(card: Scorecard) -> str:
    """Return in words what the figure shows."""
    spans, shares = _spans(card), _shares(card)
    told = [f"Realism of {card.patients:,} patients, published figures in blue, these patients in orange."]
    for what, names, of in (
        ("Values", [s.title for s in spans if s.grade == "off"], len(spans)),
        ("Conditions", [x.title for x in shares if x.grade == "off"], len(shares)),
    ):
        if of:
            told.append(
                f"{what}: {of - len(names)} of {of} fit{', off: ' + ', '.join(names) if names else ''}."
            )
    if card.correlations:
        gap = np.abs(np.asarray(card.correlations.here) - np.asarray(card.correlations.expected))
        low = gap[np.tril_indices(len(gap), -1)]
        told.append(
            f"Correlations of {len(gap)} variables: {np.nanmean(low):.2f} off on average, "
            f"{np.nanmax(low):.2f} at most."
        )
    return " ".join(told)


def _spans(card: Scorecard) -> list[Span]:
    found = {span.name: span for span in card.spans}
    main = [found[name] for name in _MAIN if name in found]
    return main or list(card.spans)[: len(_MAIN)]


def _shares(card: Scorecard) -> list[Line]:
    """Return the lines of conditions and risk factors to draw, commonest first."""
    judged = [
        x for x in card.lines if x.section == "prevalence" and x.grade != "not judged" and x.unit == "%"
    ]
    return sorted(judged, key=lambda x: -x.expected)[:_SHARES]


def _draw_spans(axes: Axes, spans: list[Span]) -> None:
    """Draw each variable on a scale of its own: the reference's 5th percentile at 0, its 95th at 1."""
    for at, span in enumerate(reversed(spans)):
        low, high = span.expected[0], span.expected[-1]
        scaled = [(x - low) / (high - low) for x in span.expected]
        here = [(x - low) / (high - low) for x in span.here]
        axes.barh(at, 1.0, left=0.0, height=0.62, color=_REFERENCE, alpha=0.35, linewidth=0)
        axes.barh(at, scaled[3] - scaled[1], left=scaled[1], height=0.62, color=_REFERENCE, linewidth=0)
        axes.plot([scaled[2]] * 2, [at - 0.31, at + 0.31], color=_INK, linewidth=1.5)
        axes.plot([here[0], here[-1]], [at, at], color=_HERE, linewidth=1.5)
        axes.plot([here[1], here[3]], [at, at], color=_HERE, linewidth=4, solid_capstyle="butt")
        axes.plot(here[2], at, marker="D", color=_HERE, markeredgecolor="white", markersize=7)
    axes.set_yticks(range(len(spans)), [_marked(s.title, s.grade) for s in reversed(spans)], fontsize=11)
    axes.set_xticks([0, 1], ["5th percentile", "95th percentile"], fontsize=11)
    axes.set_xlim(-0.35, 1.35)
    axes.set_title(
        "Values: published 5–25–50–75–95 % (blue),\nthese patients (orange; ✗ = off)",
        fontsize=12,
        loc="left",
    )
    _plain(axes)


def _draw_shares(axes: Axes, lines: list[Line]) -> None:
    for at, line in enumerate(reversed(lines)):
        axes.plot([line.expected, line.here], [at, at], color="#999999", linewidth=1.5, zorder=1)
        axes.plot(
            line.expected, at, marker="s", color=_REFERENCE, markeredgecolor=_INK, markersize=9, zorder=2
        )
        axes.plot(line.here, at, marker="D", color=_HERE, markeredgecolor="white", markersize=7, zorder=3)
    titles = [_marked(fill(x.title, 26), x.grade) for x in reversed(lines)]
    axes.set_yticks(range(len(lines)), titles, fontsize=10)
    axes.tick_params(axis="x", labelsize=11)
    axes.set_xlim(left=0)
    axes.set_xlabel("% of patients of the table's ages", fontsize=11)
    axes.set_title(
        "Conditions and risks: published (blue square),\nthese patients (orange diamond)",
        fontsize=12,
        loc="left",
    )
    _plain(axes)


def _draw_correlations(axes: Axes, found: Correlations) -> None:
    gap = np.asarray(found.here) - np.asarray(found.expected)
    gap[np.triu_indices(len(gap))] = np.nan
    image = axes.imshow(gap, cmap="PuOr", vmin=-0.3, vmax=0.3)
    axes.set_xticks(range(len(gap)), found.titles, rotation=90, fontsize=10)
    axes.set_yticks(range(len(gap)), found.titles, fontsize=10)
    bar = axes.figure.colorbar(image, ax=axes, shrink=0.7)
    bar.ax.tick_params(labelsize=10)
    axes.set_title("Rank correlations:\nthese patients minus published", fontsize=12, loc="left")
    _plain(axes)


def _marked(title: str, grade: str) -> str:
    return f"{title}  ✗" if grade == "off" else title


def _plain(axes: Axes) -> None:
    for side in ("top", "right", "left", "bottom"):
        axes.spines[side].set_visible(False)
    axes.tick_params(axis="y", length=0)

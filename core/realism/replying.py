"""A cohort's scorecard as the reply to "is this realistic?"."""

from __future__ import annotations

from core.case import Case
from core.exports import scorecards
from core.knowledge.context import Context
from core.messages import Choice, File, Reply
from core.patients.generation import cohort
from core.realism.judging import scorecard
from core.realism.scope import adjusted
from core.scorecard import Scorecard
from core.views import realism, realism_figure

MOST = 10_000
"""Patients that are judged at most, the first of a case."""
ENOUGH = 1_000
"""Patients for much of a scorecard to be judged; fewer are offered so many."""
_MORE = Choice("1,000 of them", "1000 of them")


def replied(case: Case, context: Context) -> Reply:
    """Return the scorecard of a case's patients: a verdict, tables, a figure and files."""
    card = scorecard((cohort(case, context, size=min(case.count, MOST)),), context, adjusted(case))
    return Reply(
        text=_text(card, case.count),
        tables=realism.tables(card),
        files=_files(card, case.seed),
        choices=(_MORE,) if case.count < ENOUGH else (),
    )


def _text(card: Scorecard, asked: int) -> str:
    told = [realism.sentence(card)]
    if card.patients < asked:
        told.append(f"Judged on the first {card.patients:,} of {asked:,} patients.")
    if not realism_figure.available():
        told.append(realism_figure.HOW_TO_GET)
    return " ".join(told)


def _files(card: Scorecard, seed: int) -> tuple[File, ...]:
    """Return the figure where one can be drawn, every line as CSV, and all of it as JSON."""
    stem = f"synthomed-realism-{card.patients}-seed{seed}"
    drawn = realism_figure.png(card)
    figure = () if drawn is None else (File(f"{stem}.png", "image/png", drawn, realism_figure.alt(card)),)
    return (
        *figure,
        File(f"{stem}.csv", "text/csv", scorecards.to_csv(card)),
        File(f"{stem}.json", "application/json", scorecards.to_json(card, realism.sentence(card))),
    )

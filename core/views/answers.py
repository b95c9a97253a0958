"""The sentences that are not about a particular patient: help, refusal, what was not understood."""

from __future__ import annotations

from core.intent import Meaning
from core.messages import Choice, Reply
from core.wording import listed

EXAMPLES = (
    Choice("A cardiac case", "give me a cardiac case"),
    Choice("45-year-old man, diabetes", "45-year-old man with type 2 diabetes"),
    Choice("20 patients with asthma", "20 patients with asthma"),
)
NO_CASE = 'There is no patient yet. Ask for one first, for example "60-year-old woman with heart failure".'
NOTHING_TO_UNDO = "There is nothing to undo: this is the patient as first asked for."
RESET = (
    "Done: a clean slate. Describe the next patient whenever you like, or say undo to have the last one back."
)
REFUSAL = Reply(
    text=(
        "I'm sorry, I can't help with that. I make fictional patients for teaching and learning: I hold no "
        "real person's records, give no advice about anyone's own health, and write no documents to be "
        "used as real. "
        'Try "a 60-year-old man with heart failure". For your own health, please ask a clinician or, in an '
        "emergency, your local emergency number."
    ),
    choices=EXAMPLES,
)


def help_reply(formats: tuple[str, ...]) -> Reply:
    """Return what the bot does, by example."""
    return Reply(
        text="\n".join(
            (
                "I make fictional, clinically coherent patients. Describe one, then go on talking:",
                '• "45-year-old man with type 2 diabetes, A1c above 9"',
                '• "add a high blood pressure reading", "make him 10 years older", "no metformin", "undo"',
                '• "20 of them, half women", "another one", "give me a cardiac case"',
                '• "show the labs", "why is the sodium low?", "why lisinopril?", "what does MCV 72 mean?"',
                '• notes: "SOAP note", "SBAR", "nursing note", "H&P", "discharge summary", "med rec"',
                '• in hospital: "admit him", "fast-forward 6 hours", "he deteriorates", "give a bolus",',
                '  "show the flowsheet", "show the MAR", "intake and output", "orders", "discharge him"',
                '• "where do these numbers come from?", "allergic to penicillin", "in a flare", "stage 3"',
                f'• files: "as {formats[0]}"; I write {listed(list(formats))}',
                '• "share" gives a code that opens the same patients anywhere; "reset" starts over',
                "Everyone is invented; nothing comes from a real person's record.",
            )
        ),
        choices=EXAMPLES,
    )


def not_understood(meaning: Meaning) -> str:
    """Return what could not be read, what is nearest to it, and an example."""
    unread = [part for part in meaning.unread if part.text.strip()]
    example = 'Try, for example, "58-year-old woman with copd" or "20 patients with asthma as csv".'
    if not unread:
        return f"I could not read a patient in that. {example}"
    near = unread_text(meaning)
    return f"{near} {example}"


def unread_text(meaning: Meaning) -> str:
    """Return one sentence on the parts that were not understood, "" when all was."""
    unread = [part for part in meaning.unread if part.text.strip()]
    if not unread:
        return ""
    quoted = listed([f'"{part.text[:60]}"' for part in unread[:3]])
    nearest = [part.nearest for part in unread if part.nearest]
    guess = f" Did you mean {listed(nearest[:3], 'or')}?" if nearest else ""
    return f"I did not understand {quoted}.{guess}"


def nearest_choices(meaning: Meaning) -> tuple[Choice, ...]:
    """Return a button for each "did you mean"."""
    names = dict.fromkeys(part.nearest for part in meaning.unread if part.nearest)
    verb = "add" if meaning.intent == "refine" else "patient with"
    return tuple(Choice(f"I meant {name}"[:80], f"{verb} {name}") for name in list(names)[:3])

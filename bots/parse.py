"""What was understood of a text, as JSON."""

from __future__ import annotations

import json
import sys

from core.knowledge.context import shipped_context
from core.understanding import Reader, particulars, slots


def parse(text: str | None) -> int:
    """Print `{"lang", "intent", "slots"}` of a text, or of every line of standard input, in order."""
    context = shipped_context()
    reader = Reader(context.knowledge, context.allergens)
    lines = [text] if text is not None else (line.rstrip("\r\n") for line in sys.stdin)
    for line in lines:
        meaning = reader.read(line)
        document: dict[str, object] = {
            "lang": meaning.lang,
            "intent": meaning.intent,
            "slots": slots(meaning, context.knowledge),
        }
        more = particulars(meaning)
        if more:
            document["also"] = more
        print(json.dumps(document, ensure_ascii=False), flush=True)
    return 0

"""What was understood of a text, as JSON."""

from __future__ import annotations

import json
import sys

from core.knowledge.base import shipped
from core.understanding import Reader, slots


def parse(text: str | None) -> int:
    """Print `{"lang", "intent", "slots"}` of a text, or of every line of standard input, in order."""
    reader = Reader(shipped())
    lines = [text] if text is not None else (line.rstrip("\r\n") for line in sys.stdin)
    for line in lines:
        meaning = reader.read(line)
        document = {"lang": meaning.lang, "intent": meaning.intent, "slots": slots(meaning)}
        print(json.dumps(document, ensure_ascii=False), flush=True)
    return 0

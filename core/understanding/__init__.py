"""Text to meaning: `Reader` reads a message, `slots` its contract's view, `understood` its line."""

from core.understanding.echo import understood
from core.understanding.reader import Reader
from core.understanding.slots import JSON, particulars, slots

__all__ = ["JSON", "Reader", "particulars", "slots", "understood"]

"""Clinical notes, written from a record and nothing else: every figure in them is the chart's."""

from core.views.notes.kinds import KINDS, Note, note

__all__ = ["KINDS", "Note", "note"]

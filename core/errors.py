"""Everything that can go wrong, sorted by who can act."""

from __future__ import annotations

from dataclasses import dataclass

from core.messages import Choice


class SynthoMedError(Exception):
    """Root of the tree; `str()` of any of them is one clear sentence for the person."""

    def __init__(self, message: str, choices: tuple[Choice, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.choices = choices


class CanRephrase(SynthoMedError):
    """The person can mend it by saying something else."""


class NotUnderstood(CanRephrase):
    """Nothing, or not enough, of the message could be read."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two or more stated parts that cannot be true together, and why."""

    parts: tuple[str, ...]
    reason: str


class Contradiction(CanRephrase):
    """What was asked contradicts itself or medicine; `conflicts` names the parts."""

    def __init__(self, conflicts: tuple[Conflict, ...], choices: tuple[Choice, ...] = ()) -> None:
        sentences = " ".join(
            f"{' and '.join(c.parts)} do not go together: {c.reason.rstrip('.')}." for c in conflicts
        )
        super().__init__(sentences, choices)
        self.conflicts = conflicts


class UnknownCase(CanRephrase):
    """A case code that names nothing, or a case of another engine version."""


class UnknownFormat(CanRephrase):
    """A file format that is not supported; the message lists those that are."""


class CanAskLess(SynthoMedError):
    """The request is clear but too large for here; a smaller one will do."""


class NobodyCanHelpNow(SynthoMedError):
    """A fault of the surroundings; trying again later may help."""


class StoreUnavailable(NobodyCanHelpNow):
    """Redis cannot be reached or refuses; the conversation is kept as it was."""


class UnreadableState(NobodyCanHelpNow):
    """Saved state is of a version this program does not know; it is left untouched."""


class KnowledgeError(SynthoMedError):
    """A knowledge file is wrong; names the file and the place. The program does not start with it."""

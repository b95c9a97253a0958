"""Wording that varies between patients and never within one: chosen by the record, not by chance."""

from __future__ import annotations

from hashlib import blake2b

from core.record import Record


class Phrasing:
    """The wording of one patient's notes: the same record is told in the same words every time."""

    def __init__(self, record: Record) -> None:
        self._key = record.person.patient_id
        male = record.person.sex == "male"
        self.he, self.his, self.him = ("he", "his", "him") if male else ("she", "her", "her")

    def one(self, place: str, *wordings: str) -> str:
        """Return one of some wordings, by the place in the note and the patient."""
        digest = blake2b(f"{self._key}/{place}".encode(), digest_size=4).digest()
        return wordings[int.from_bytes(digest, "big") % len(wordings)]


def sentence(text: str) -> str:
    """Return text as one sentence: a capital first, a full stop last."""
    plain = text.strip()
    return plain if not plain else plain[0].upper() + plain[1:] + ("" if plain[-1] in ".!?" else ".")


def paragraph(*sentences: str) -> str:
    """Return sentences as one paragraph, empty ones left out."""
    return " ".join(sentence(s) for s in sentences if s.strip())


def lines(*entries: str) -> str:
    """Return entries one a line."""
    return "\n".join(entry for entry in entries if entry)

"""Chance by address: a draw is a function of (seed, stream, patient index) and of nothing else."""

from __future__ import annotations

from hashlib import blake2b
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from numpy.random import Philox
from scipy.special import ndtri

from core.cohort import Floats, Ints

Words: TypeAlias = npt.NDArray[np.uint64]

_WORDS_A_BLOCK = 4
"""Philox4x64 yields four 64-bit words for each value of its counter."""
_FEW = 200
"""Addressing a row by itself costs as much as drawing about this many rows together."""

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_FIRST, _SECOND = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)


def _mixed(word: Words) -> Words:
    """Return words with every bit of theirs in every bit."""
    word = (word ^ (word >> np.uint64(30))) * _FIRST
    word = (word ^ (word >> np.uint64(27))) * _SECOND
    return word ^ (word >> np.uint64(31))


class Chance:
    """The draws of patients `first` … `first + size - 1` under one seed.

    Each stream is a Philox 4×64 generator (Salmon et al. 2011, doi:10.1145/2063384.2063405) keyed by seed and
    stream name, its counter set to the row: the same row gives the same number whatever stands beside it.
    One generator is re-addressed for every stream, since making one costs more than using it; an instance is
    therefore for one thread.
    """

    def __init__(self, seed: int, first: int, size: int) -> None:
        self.seed, self.first, self.size = seed, first, size
        self._generator = Philox(key=0)
        self._address = self._generator.state
        self._address["buffer_pos"] = _WORDS_A_BLOCK  # an empty buffer: the next word starts a block

    def uniform(self, stream: str) -> Floats:
        """Return (size,) uniforms in the open interval (0, 1)."""
        self._key(stream)
        return self._from(self.first, self.size)

    def uniform_of(self, stream: str, rows: Ints) -> Floats:
        """Return the uniforms of some rows (k,), without drawing all when few are asked."""
        if len(rows) * _FEW > self.size:
            return self.uniform(stream)[rows]
        self._key(stream)
        few = np.empty(len(rows))
        for at, row in enumerate(rows.tolist()):
            few[at] = self._from(self.first + row, 1)[0]
        return few

    @property
    def rows(self) -> Ints:
        """The numbers of the patients (size,)."""
        return np.arange(self.first, self.first + self.size)

    def at(self, stream: str, rows: Ints, places: Ints) -> Floats:
        """Return one uniform for each row and place (k,): for what a patient has many of, at any number.

        A place is any whole number from 0 on, such as a day. Two rounds of SplitMix64's finalizer (Steele
        2014, doi:10.1145/2660193.2660195) over stream, patient and place.
        """
        digest = blake2b(f"{self.seed}/{stream}".encode(), digest_size=8).digest()
        key = np.frombuffer(digest, dtype="<u8")
        patient = (rows + self.first + 1).astype(np.uint64)
        mixed = _mixed(_mixed(key + patient * _GOLDEN) + (places + 1).astype(np.uint64) * _GOLDEN)
        return ((mixed >> np.uint64(11)).astype(np.float64) + 0.5) * 2.0**-53

    def normal_at(self, stream: str, rows: Ints, places: Ints) -> Floats:
        """Return one standard normal draw for each row and place (k,)."""
        normal: Floats = ndtri(self.at(stream, rows, places))
        return normal

    def _key(self, stream: str) -> None:
        digest = blake2b(f"{self.seed}/{stream}".encode(), digest_size=16).digest()
        self._address["state"]["key"][:] = np.frombuffer(digest, dtype="<u8")

    def _from(self, first: int, size: int) -> Floats:
        """Return the uniforms of patients `first` … of the stream that was keyed last."""
        block, skip = divmod(first, _WORDS_A_BLOCK)
        counter = self._address["state"]["counter"]
        counter[:] = 0
        counter[0] = block
        self._generator.state = self._address
        words = self._generator.random_raw(size + skip)
        return ((words[skip:] >> np.uint64(11)).astype(np.float64) + 0.5) * 2.0**-53

    def normal(self, stream: str) -> Floats:
        """Return (size,) standard normal draws, by inverse distribution function of `uniform`."""
        normal: Floats = ndtri(self.uniform(stream))
        return normal

    def normal_of(self, stream: str, rows: Ints) -> Floats:
        """Return the normal draws of some rows (k,)."""
        normal: Floats = ndtri(self.uniform_of(stream, rows))
        return normal


class ScatteredChance(Chance):
    """The draws of some patients of a case, by their numbers in rising order: each as `Chance` draws it."""

    def __init__(self, seed: int, rows: Ints) -> None:
        super().__init__(seed, int(rows[0]), len(rows))
        self._rows = rows
        self._at = rows - rows[0]
        self._span = int(self._at[-1]) + 1

    @property
    def rows(self) -> Ints:
        """The numbers of the patients (size,)."""
        return self._rows

    def uniform(self, stream: str) -> Floats:
        """Return (size,) uniforms in the open interval (0, 1)."""
        return self._of(stream, self._at)

    def uniform_of(self, stream: str, rows: Ints) -> Floats:
        """Return the uniforms of some of these patients (k,), without drawing all when few are asked."""
        return self._of(stream, self._at[rows])

    def _of(self, stream: str, at: Ints) -> Floats:
        self._key(stream)
        if len(at) * _FEW > self._span:
            return self._from(self.first, self._span)[at]
        few = np.empty(len(at))
        for k, row in enumerate(at.tolist()):
            few[k] = self._from(self.first + row, 1)[0]
        return few

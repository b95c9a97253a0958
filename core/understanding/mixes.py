"""What a cohort is composed of: "10 % with sepsis", "equal numbers of each race", "cases and controls"."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, cast

from core.case import merged
from core.cohort import RACES
from core.mixing import mixed_subjects, subjects
from core.request import Mix, Part, Race, Request
from core.understanding.controls import Controls
from core.understanding.draft import Draft
from core.understanding.segments import Head, Segments, part_of

if TYPE_CHECKING:
    from core.understanding.language import Language
    from core.understanding.line import Line

_JOINS = frozenset({",", "and", "or", "/", "vs", "versus", ":", "to", "-", "&"})
_LISTS = frozenset({",", "and", "or", "/", "vs", "versus", "&"})
_RATIOS = frozenset({"/", ":", "-", "to"})
_BESIDE_RATIO = frozenset(
    {"split", "ratio", "mix", "of", "in", "for", "by", "between", "with", "(", ")", "%", "a", "the", "at"}
)
_MANY = frozenset(
    {
        "cohort",
        "population",
        "group",
        "class",
        "sample",
        "dataset",
        "them",
        "these",
        "those",
        "everyone",
        "set",
    }
)
_WHO = ("noun", "sex", "stage of life", "age mark")
_MANY_SENSES = ("nouns", "sexes", "dimension", "total")
_CONTENT = (
    "condition",
    "group",
    "medication",
    "race",
    "ethnicity",
    "smoker",
    "pregnant",
    "sexes",
    "stage of life",
)
_EACH = frozenset({"each", "every", "per"})
_LINKING = frozenset({"in", ":", "=", "(", "of", "prevalence", "at", "are", "is"})
_FIRST_DECADE, _LAST_DECADE = 20, 80
_NEAR = 8


@dataclass(slots=True)
class _Reading:
    """A line while its mixes are read: parts found so far, and the pieces that belong to them."""

    line: Line
    draft: Draft
    cut: set[int] = field(default_factory=set)
    parts: list[Part] = field(default_factory=list)
    mixes: list[Mix] = field(default_factory=list)

    def take(self, start: int, end: int) -> None:
        """Take pieces `start` to `end` (exclusive) out of the line."""
        self.cut.update(range(max(start, 0), min(end, len(self.line))))


class Mixes:
    """Reads the composition of a cohort; `described` reads what is said of the patients of one part."""

    def __init__(self, language: Language, described: Callable[[Line, Draft], None]) -> None:
        self._words = language.mixes
        self._joined = frozenset(language.readings.comparators.joined)
        self._described = described
        self._segments = Segments(language)
        self._controls = Controls(language.mixes)
        self._healthy = frozenset(self._words.healthy.words)
        self._verbs = frozenset(self._words.verbs.words)

    def cut(self, line: Line, draft: Draft, *, in_conversation: bool) -> Line:
        """Read the mixes of a line into a draft and return the pieces that speak of everyone."""
        reading = _Reading(line, draft)
        reading.cut |= self._controls.read(line, draft)
        if draft.matched is None and not self._of_many(line, in_conversation=in_conversation):
            return line
        self._read_each(reading)
        self._read_equal(reading)
        self._read_ratios(reading)
        self._read_segments(reading)
        found = [*reading.mixes, *self._sexes_apart(draft, _grouped(reading.parts))]
        draft.mix += sorted(found, key=lambda mix: mix.among is not None)
        if not reading.cut:
            return line
        return part_of(line, (i for i in range(len(line)) if i not in reading.cut))

    def _of_many(self, line: Line, *, in_conversation: bool) -> bool:
        """Whether a message is about more than one patient."""
        pieces = line.pieces
        if any(p.text in _MANY or any(k in p.senses for k in _MANY_SENSES) for p in pieces):
            return True
        if any("condition" in p.senses and p.text.endswith("ics") for p in pieces):
            return True
        single = any(kind in p.senses for p in pieces for kind in _WHO)
        single = single or any(
            "letter" in line.at(i).senses and line.at(i - 1).number is not None and line.glued(i)
            for i in range(len(line))
        )
        return in_conversation or not single

    def _stated(self, line: Line, places: Iterable[int]) -> tuple[Request, Draft]:
        """Return what some pieces say of patients."""
        own = part_of(line, (i for i in places if line.word(i) != ","))
        found = Draft()
        self._described(own, found)
        if found.smoker is None and any("smoke" in piece.senses for piece in own.pieces):
            found.smoker = True
        return replace(found.request(), count=None), found

    # equal parts

    def _read_each(self, reading: _Reading) -> None:
        """Read "10 patients in each decade", "5 of each race"."""
        line = reading.line
        for i in range(len(line)):
            number = line.number(i)
            if number is None or number < 1 or number % 1 or i in reading.cut:
                continue
            for j in range(i + 1, min(i + 5, len(line))):
                if line.number(j) is not None or line.word(j) in _JOINS:
                    break
                dimension = self._dimension(line, j + 1) if line.word(j) in _EACH else None
                if dimension is not None:
                    name, end, step = dimension
                    stated, end = self._values(line, name, end, step)
                    reading.draft.count = int(number) * len(stated)
                    self._add_equal(reading, stated)
                    reading.take(i, end)
                    break

    def _read_equal(self, reading: _Reading) -> None:
        """Read "equal numbers of each race", "evenly split by sex", "equal numbers with asthma and COPD"."""
        line = reading.line
        for i in range(len(line)):
            if "equal" not in line.at(i).senses or i in reading.cut:
                continue
            if not (self._by_dimension(reading, i) or self._dimension_before(reading, i)):
                self._listed(reading, i)

    def _dimension(self, line: Line, i: int) -> tuple[str, int, int] | None:
        """Return the dimension named from `i` on, where its name ends, and the years of an age group."""
        step = 10
        if line.number(i) is not None and line.sense(i + 1, "time unit") == "year":
            step, i = int(line.number(i) or 10), i + 2
        name = line.sense(i, "dimension")
        return None if name is None or step < 1 else (name, i + 1, step)

    def _by_dimension(self, reading: _Reading, i: int) -> bool:
        line, found, end = reading.line, False, i + 1
        j = i + 1
        led = False
        while j < min(i + _NEAR, len(line)):
            led = led or line.word(j) in self._words.each.words
            dimension = self._dimension(line, j) if led else None
            if dimension is not None:
                name, j, step = dimension
                stated, j = self._values(line, name, j, step)
                self._add_equal(reading, stated)
                found, end = True, j
            elif self._ends_dimensions(line, j, found=found):
                break
            else:
                j += 1
        if found:
            reading.take(i, end)
        return found

    def _ends_dimensions(self, line: Line, j: int, *, found: bool) -> bool:
        """Whether no (further) dimension can follow."""
        if found:
            return line.word(j) not in {"and", ",", "by", "each", "every", "for"}
        counts = line.number(j) is not None and line.sense(j + 1, "time unit") is None
        return counts or line.word(j) in {".", ";"} or self._says_something(line, j)

    def _says_something(self, line: Line, i: int) -> bool:
        return any(kind in line.at(i).senses for kind in _CONTENT)

    def _dimension_before(self, reading: _Reading, i: int) -> bool:
        """Read "sex-balanced", "race and sex stratified"."""
        line, found, j = reading.line, False, i - 1
        while j >= 0 and (line.sense(j, "dimension") or (found and line.word(j) == "and")):
            name = line.sense(j, "dimension")
            if name is not None:
                stated, _ = self._values(line, name, j + 1, 10)
                self._add_equal(reading, stated)
                reading.take(j, i + 1)
                found = True
            j -= 1
        return found

    def _values(self, line: Line, name: str, end: int, step: int) -> tuple[list[Request], int]:
        """Return what each part of an equal division states, and where the words for it end."""
        if name == "sex":
            return [Request(sex="female"), Request(sex="male")], end
        if name == "race":
            return [Request(race=race) for race in cast("tuple[Race, ...]", RACES)], end
        if name == "ethnicity":
            return [Request(ethnicity="hispanic"), Request(ethnicity="non-hispanic")], end
        if name == "smoker":
            return [Request(smoker=True), Request(smoker=False)], end
        first, last, end = self._span(line, end)
        return [
            Request(age_min=float(a), age_max=float(min(a + step - 1, last - 1)))
            for a in range(first, last, step)
        ], end

    def _span(self, line: Line, end: int) -> tuple[int, int, int]:
        """Return the ages that decades go from and to (exclusive), and where they are said."""
        for j in (*range(end, min(end + _NEAR, len(line))), *range(end)):
            low, high = line.number(j), line.number(j + 2)
            if low is None or high is None or line.word(j + 1) not in self._joined | {"/"}:
                continue
            if 0 <= low < high <= 110 and not (low % 1 or high % 1):
                last = int(high) + int(high % 10 in {4, 9})
                units = (line.sense(j + 3, "time unit") or line.sense(j + 3, "age mark")) is not None
                return int(low), last, j + 3 + units if j >= end else end
        return _FIRST_DECADE, _LAST_DECADE, end

    def _add_equal(self, reading: _Reading, stated: list[Request]) -> None:
        if all(set(subjects(s)) == {"sex"} for s in stated):
            reading.draft.female_share = 0.5
        elif len(stated) > 1:
            share = 1.0 / len(stated)
            parts = tuple(Part(stated=s, share=share) for s in stated)
            reading.mixes.append(Mix(_without_opposite(parts)))

    def _listed(self, reading: _Reading, i: int) -> None:
        """Read "equal numbers of white, black and asian patients", "… with and without diabetes"."""
        line, start = reading.line, i + 1
        while line.word(start) in self._segments.links and not self._says_something(line, start):
            start += 1
        start -= [line.word(k) for k in range(start - 1, start + 2)] == ["with", "and", "without"]
        items, end = self._items(line, start)
        if len(items) > 1:
            self._add_equal(reading, items)
            reading.take(i, end)

    def _items(
        self, line: Line, start: int, *, most: int = 10, until: int | None = None
    ) -> tuple[list[Request], int]:
        """Return what each item of a list states, as far as items state something, and where it ends."""
        items: list[Request] = []
        past = len(line) if until is None else until
        both = [line.word(k) for k in range(start, start + 3)] == ["with", "and", "without"]
        j = begun = end = start + 2 * both
        while j < past and len(items) < most - both:
            stop = j
            while stop < past and line.word(stop) not in _JOINS | {".", ";", "(", ")"}:
                stop += 1
                if "nouns" in line.at(stop - 1).senses and not self._says_something(line, stop - 1):
                    break
            stated, _ = self._stated(line, range(j, stop))
            if stated == Request() or (items and not _coarse(stated) & _coarse(items[0])):
                break
            items.append(stated)
            begun, end = j, stop
            if line.word(stop) not in _JOINS:
                break
            j = stop + 1 + (line.word(stop + 1) in _LISTS)
        if len(items) > 1 and _coarse(items[-1]) - _coarse(items[0]):
            items[-1], end = self._shortest(line, begun, end, _coarse(items[0]))
        if both and items:
            opposite = replace(items[0], conditions=items[0].exclude_conditions, exclude_conditions=())
            items = [opposite, *items]
        return items, end

    def _shortest(self, line: Line, start: int, end: int, kinds: frozenset[str]) -> tuple[Request, int]:
        """Return the beginning of a last item that is of the kinds of the others: what follows is of all."""
        for stop in range(start + 1, end):
            stated, _ = self._stated(line, range(start, stop))
            if stated != Request() and _coarse(stated) <= kinds:
                return stated, stop
        return self._stated(line, range(start, end))[0], end

    # ratios

    def _read_ratios(self, reading: _Reading) -> None:
        """Read "70/20/10 white/black/asian", "3:1 smokers to non-smokers", "asthma and COPD 2:1"."""
        line, i = reading.line, 0
        while i < len(line):
            values, end = self._ratio(line, i, reading.cut)
            if len(values) > 1 and self._read_ratio(reading, values, i, end):
                i = end
            else:
                i += 1

    def _ratio(self, line: Line, i: int, cut: set[int]) -> tuple[list[float], int]:
        values: list[float] = []
        j = i
        while line.number(j) is not None and j not in cut:
            values.append(line.number(j) or 0.0)
            j += 1
            if line.word(j) not in _RATIOS or line.number(j + 1) is None:
                break
            j += 1
        slashed = any(line.word(k) in {"/", "-"} for k in range(i, j))
        if sum(values) <= 0 or (slashed and abs(sum(values) - 100) > 1):
            return [], i + 1
        return values, j

    def _read_ratio(self, reading: _Reading, values: list[float], i: int, end: int) -> bool:
        line, start = reading.line, end
        while line.word(start) in _BESIDE_RATIO:
            start += 1
        start -= [line.word(k) for k in range(start - 1, start + 2)] == ["with", "and", "without"]
        items, stop = self._items(line, start, most=len(values))
        first = i
        if len(items) != len(values):
            items, first = self._items_before(line, i, len(values))
            stop = end
        if len(items) != len(values):
            return False
        shares = [value / sum(values) for value in values]
        if all(set(subjects(s)) == {"sex"} for s in items):
            women = sum(share for share, s in zip(shares, items, strict=True) if s.sex == "female")
            reading.draft.female_share = round(women, 4)
        else:
            parts = (Part(stated=s, share=share) for s, share in zip(items, shares, strict=True))
            reading.mixes.append(Mix(_without_opposite(tuple(parts))))
        reading.take(first, stop)
        return True

    def _items_before(self, line: Line, i: int, count: int) -> tuple[list[Request], int]:
        last = i
        while line.word(last - 1) in _BESIDE_RATIO | {",", ":"}:
            last -= 1
        for start in range(last - 2 * count + 1, max(last - 4 * count - 1, -1), -1):
            if start < 0 or line.word(start - 1) in _JOINS - {","}:
                continue
            items, end = self._items(line, start, until=last)
            if len(items) == count and end == last:
                return items, start
        return [], i

    # shares and numbers

    def _read_segments(self, reading: _Reading) -> None:
        line = reading.line
        heads = self._segments.heads(line, reading.cut)
        starts = {head.start for head in heads}
        found = [self._segment(reading, head, starts) for head in heads]
        counted = [s for s in found if s.head.kind == "count"]
        parallel = {segment.head.start: segment for segment in self._counted(reading, counted)}
        for segment in found:
            if segment.head.kind == "share":
                self._add_share(reading, segment)
            elif segment.head.kind == "rest" and (reading.parts or reading.mixes):
                self._add_rest(reading, segment)
            elif segment.head.start in parallel:
                self._add_count(reading, parallel[segment.head.start])

    def _segment(self, reading: _Reading, head: Head, starts: set[int]) -> _Segment:
        line = reading.line
        past = self._segments.past_whole(line, head)
        whole = range(head.end, past)
        if whole:
            head = replace(head, end=past)
        end = self._segments.end(line, head, starts - {head.start}, reading.cut)
        among, start = self._among(line, head, end)
        while start < end and self._links(line, start):
            start += 1
        if head.kind == "share" and self._is_sex_alone(line, start, end):
            end = start + 1
        stated, own = self._stated(line, range(start, end))
        if stated == Request() and head.kind == "share":
            stated, own = self._severity(line, start, end)
        segment = _Segment(head, head.start, start, end, stated, own, among, whole)
        if stated == Request() and head.kind == "share":
            return self._backwards(reading, segment) or segment
        return segment

    def _links(self, line: Line, i: int) -> bool:
        """Whether a word only leads to what a share is of."""
        leads = line.word(i) in self._segments.links or "total" in line.at(i).senses
        return leads and not self._says_something(line, i)

    def _severity(self, line: Line, start: int, end: int) -> tuple[Request, Draft]:
        """Read "severe" in "100 patients with asthma, half of them severe"."""
        named = [i for i in range(len(line)) if line.sense(i, "condition") and not start <= i < end]
        graded = [i for i in range(start, end) if line.sense(i, "severity")]
        return self._stated(line, (graded[0], named[0]) if graded and named else ())

    def _is_sex_alone(self, line: Line, i: int, end: int) -> bool:
        """Whether a share is of women or men, whatever is said after them of everyone."""
        if not any(kind in line.at(i).senses for kind in ("sexes", "sex", "letter")):
            return False
        return i + 1 >= end or not (self._says_something(line, i + 1) or "noun" in line.at(i + 1).senses)

    def _among(self, line: Line, head: Head, end: int) -> tuple[Request | None, int]:
        """Read "of the women" in "half of the women have diabetes", and where what they are begins."""
        start = head.end
        if line.word(start) != "of":
            return None, start
        for j in range(start + 1, end):
            if line.word(j) not in self._verbs or j + 1 > end or line.word(j - 1) == "who":
                continue
            stated, _ = self._stated(line, range(start + 1, j))
            if stated == Request():
                return None, j
            after, _ = self._stated(line, range(j, end))
            return (None, start) if after == Request() else (stated, j)
        return None, start

    def _backwards(self, reading: _Reading, segment: _Segment) -> _Segment | None:
        """Read "sepsis in 10 %", "white 70 %": what a share is of stands before it."""
        line, last = reading.line, segment.head.start
        while last > 0 and (line.word(last - 1) in _LINKING or line.word(last - 1) == "prevalence"):
            last -= 1
        first = last
        while (
            first > 0
            and first - 1 not in reading.cut
            and (
                self._says_something(line, first - 1)
                or ("nouns" in line.at(first - 1).senses and first == last)
            )
        ):
            first -= 1
        stated, own = self._stated(line, range(first, last))
        if stated == Request() or stated.age is not None:
            return None
        end = segment.head.end + (line.word(segment.head.end) == ")")
        first -= first > 0 and line.word(first - 1) == "with"
        return replace(segment, start=first, end=end, stated=stated, own=own)

    def _add_share(self, reading: _Reading, segment: _Segment) -> None:
        if segment.stated == Request():
            if reading.parts and self._is_well(reading.line, segment):
                reading.take(segment.start, segment.end)
            return
        reading.draft.unread += segment.own.unread
        part = Part(stated=segment.stated, share=segment.head.value)
        among = segment.among or self._whose(reading, segment)
        if among is not None:
            reading.mixes.append(Mix((part,), among=among))
        else:
            reading.parts.append(part)
        reading.take(segment.start, segment.end)
        reading.cut -= set(segment.whole)

    def _whose(self, reading: _Reading, segment: _Segment) -> Request | None:
        """Return the part just read that "of whom half are women" speaks of."""
        at = segment.start - ("total" not in reading.line.at(segment.start).senses)
        words = {reading.line.word(at), reading.line.word(segment.head.end)}
        led = bool(words & {"of whom", "of which"}) and at - 1 in reading.cut
        return reading.parts[-1].stated if led and reading.parts else None

    def _is_well(self, line: Line, segment: _Segment) -> bool:
        """Whether a segment says no more than that its patients have nothing."""
        words = [line.word(j) for j in range(segment.content, segment.end)] or [line.word(segment.end - 1)]
        return all(word in self._healthy | self._segments.links for word in words)

    def _add_rest(self, reading: _Reading, segment: _Segment) -> None:
        if segment.stated == Request():
            if self._is_well(reading.line, segment):
                reading.take(segment.start, segment.end)
            return
        if not reading.parts:
            return
        reading.parts.append(Part(stated=segment.stated))
        reading.take(segment.start, segment.end)

    def _counted(self, reading: _Reading, counted: list[_Segment]) -> list[_Segment]:
        """Return the segments whose numbers are of parts; the total is settled on the way."""
        line = reading.line
        if len(counted) == 1:
            (only,) = counted
            own = line.word(only.head.end) in {"of whom", "of which"} or (
                line.word(only.head.end) == "of" and line.word(only.head.end + 1) != "the"
            )
            return [only] if own and only.stated != Request() else []
        if not counted:
            return []
        first, others = counted[0], counted[1:]
        total = sum(s.head.value for s in others)
        empty = first.stated == Request() and not self._is_well_said(line, first)
        if empty or (total <= first.head.value and self._is_whole(line, first, others)):
            return [s for s in others if s.stated != Request()]
        told = [s for s in counted if s.stated != Request()]
        if not told or (all(subjects(s.stated) == {"sex"} for s in told[:-1]) and self._sexes(line, told)):
            return []
        reading.draft.count = int(first.head.value + total)
        return self._with_noun(_with_tail(counted))

    def _sexes(self, line: Line, told: list[_Segment]) -> bool:
        """Whether numbers are of men and women, whatever is said of both: "10 men and 20 women over 60"."""
        return len(told) == 2 and all("sexes" in line.at(s.head.end).senses for s in told)

    def _is_whole(self, line: Line, first: _Segment, others: list[_Segment]) -> bool:
        """Whether a first number is the total of those after it."""
        after = others[0].head.start
        if any("total" in line.at(j).senses for j in range(first.head.end, after)):
            return True
        if any(line.word(s.head.start - 1) in {"and", "plus"} for s in others):
            return False
        nouns = [any("nouns" in line.at(j).senses or "sexes" in line.at(j).senses
                     for j in range(s.head.end, s.end)) for s in (first, *others)]  # fmt: skip
        if nouns[0] and not any(nouns[1:]):
            return True
        kinds = _coarse(first.stated)
        return not any(_coarse(s.stated) & kinds for s in others) and not any(nouns[1:])

    def _is_well_said(self, line: Line, segment: _Segment) -> bool:
        return any(
            line.word(j) in self._healthy - {"no", "not"} for j in range(segment.head.end, segment.end)
        )

    def _with_noun(self, counted: list[_Segment]) -> list[_Segment]:
        """Return parallel segments, "30 women with asthma and 20 with COPD" saying women of both."""
        head = counted[0].stated
        person = {
            n: getattr(head, n) for n in ("age", "age_min", "age_max", "age_unit", "sex", "race", "ethnicity")
        }
        said = subjects(head) & {"age", "sex", "race", "ethnicity"}
        if not said or said == subjects(head):
            return counted
        return [
            replace(s, stated=replace(s.stated, **person))
            if not subjects(s.stated) & {"age", "sex", "race", "ethnicity"} and s.stated != Request()
            else s
            for s in counted
        ]

    def _add_count(self, reading: _Reading, segment: _Segment) -> None:
        among = self._whose(reading, segment)
        reading.take(segment.start, segment.end)
        if segment.stated == Request():
            return
        reading.draft.unread += segment.own.unread
        count = int(segment.head.value)
        outer = reading.parts[-1].count if among is not None else None
        if among is not None and outer is not None and count <= outer:
            reading.mixes.append(Mix((Part(stated=segment.stated, share=count / outer),), among=among))
        else:
            reading.parts.append(Part(stated=segment.stated, count=count))

    def _sexes_apart(self, draft: Draft, mixes: list[Mix]) -> list[Mix]:
        """Return the mixes without one of women and men, which is a share of women."""
        kept: list[Mix] = []
        for mix in mixes:
            if mixed_subjects(mix) != {"sex"}:
                kept.append(mix)
                continue
            part = mix.parts[0]
            size = part.share
            if part.count is not None and draft.count:
                size = part.count / draft.count
            if size is None or size > 1:
                kept.append(mix)
            else:
                draft.female_share = round(size if part.stated.sex == "female" else 1 - size, 6)
        return kept


@dataclass(frozen=True, slots=True)
class _Segment:
    """A head, where its segment starts and ends, and what it states of its patients."""

    head: Head
    start: int
    content: int
    end: int
    stated: Request
    own: Draft
    among: Request | None
    whole: range = range(0)


def _with_tail(counted: list[_Segment]) -> list[_Segment]:
    """Return segments with what the last says of all: "20 adults and 10 children with asthma"."""
    *others, last = counted
    kinds = frozenset[str]().union(*(_coarse(s.stated) for s in others))
    extra = _coarse(last.stated) - kinds
    if not extra or not kinds & _coarse(last.stated) or any(s.stated == Request() for s in others):
        return counted
    return [*(replace(s, stated=merged(last.stated, s.stated)) for s in others), last]


def _coarse(stated: Request) -> frozenset[str]:
    return frozenset("condition" if s == "pregnant" else s.split(" ")[0] for s in subjects(stated))


def _grouped(parts: list[Part]) -> list[Mix]:
    """Return parts as mixes: those of one kind are apart from each other, shares of conditions are not.

    Unless they are all there is: half with asthma and half with COPD are two groups.
    """
    groups: list[list[Part]] = []
    for part in parts:
        kind = _coarse(part.stated)
        mine = next((g for g in groups if _belongs(part, kind, g)), None)
        if mine is None:
            groups.append([part])
        else:
            mine.append(part)
    mixes: list[Mix] = []
    for group in groups:
        if _are_apart(group):
            mixes.append(Mix(_whole(_without_opposite(tuple(group)))))
        else:
            mixes += [Mix((part,)) for part in group]
    return mixes


def _belongs(part: Part, kind: frozenset[str], group: list[Part]) -> bool:
    if part.share is part.count is None:
        return True
    if (part.count is None) != (group[0].count is None):
        return False
    return any(kind & _coarse(other.stated) for other in group)


def _are_apart(group: list[Part]) -> bool:
    """Whether no patient is of two of these parts."""
    if any(part.share is None for part in group):
        return True
    if len({_names(part.stated) for part in group}) == 1:
        return True
    total = sum(part.share or 0.0 for part in group)
    overlapping = any({"condition", "medication", "reading", "allergy"} & _coarse(p.stated) for p in group)
    return not overlapping or abs(total - 1.0) < _ROUNDED


def _names(stated: Request) -> frozenset[str]:
    return subjects(stated)


def _whole(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return shares that were rounded, as 33 % three times, so that they are the whole."""
    total = sum(part.share or 0.0 for part in parts)
    if len(parts) < 3 or abs(total - 1.0) > _ROUNDED or any(part.share is None for part in parts):
        return parts
    return tuple(replace(part, share=(part.share or 0.0) / total) for part in parts)


_ROUNDED = 0.0151
"""How far shares that were meant to be the whole may be off it."""


def _without_opposite(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return two parts as one where the second is just that the first is not so."""
    if len(parts) != 2 or any(part.share is None for part in parts):
        return parts
    first, second = parts
    denied = Request(exclude_conditions=first.stated.conditions)
    return parts[:1] if first.stated.conditions and second.stated == denied else parts

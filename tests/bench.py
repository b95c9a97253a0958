"""Measures speed on this machine, beside Faker and Mimesis in the same run: `make bench`."""

from __future__ import annotations

import asyncio
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from faker import Faker
from mimesis import Address, Finance, Food, Internet, Person
from mimesis.locales import Locale

from core.case import Case
from core.coherence.checking import ALL, check
from core.exports.flat import frame
from core.knowledge.context import shipped_context
from core.lives import living
from core.messages import ConversationId, Incoming
from core.patients.generation import chunks, cohort
from core.request import Request
from core.service import Assistant
from core.understanding import Reader
from tests.fakes import CountingEntropy, MemoryConversations, RememberingAudit, SteppingClock

MESSAGES = (
    "Create a record for a 45-year-old male with Type 2 Diabetes symptoms.",
    "Add a high blood pressure reading",
    "make him 10 years older",
    "no metformin",
    "undo",
    "give me a cardiac case",
    "female 20 years old",
    "70 year old man with eGFR 28",
    "another one",
    "5 year old girl with croup",
)
ROUNDS = 30
SIZES = (10, 100, 1_000, 10_000, 50_000)
RECORDS = 2_000


def main() -> None:
    """Print the table."""
    rows = [("what", "figure", "beside it")]
    rows += loading()
    rows += list(answering())
    rows += list(checking())
    rows += list(tables())
    rows += list(years())
    rows += list(others())
    rows.append(("peak memory of this run", f"{peak_mib():,.0f} MiB", ""))
    widths = [max(len(row[at]) for row in rows) for at in range(3)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def timed(work: Callable[[], object]) -> float:
    """Return the seconds some work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def loading() -> list[tuple[str, str, str]]:
    """Measure what happens once a process."""
    context = timed(shipped_context)
    reader = timed(lambda: Reader(shipped_context().knowledge))
    return [
        ("load knowledge and population", f"{1000 * context:,.0f} ms", ""),
        ("make the reader (spaCy import included)", f"{1000 * reader:,.0f} ms", ""),
    ]


def answering() -> Iterator[tuple[str, str, str]]:
    """Measure answers inside the core, one patient each."""
    context = shipped_context()
    assistant = Assistant(
        conversations=MemoryConversations(),
        reader=Reader(context.knowledge),
        context=context,
        clock=SteppingClock(),
        entropy=CountingEntropy(),
        audit=RememberingAudit(),
    )
    who = ConversationId("terminal", "bench", "me")

    async def talk() -> list[float]:
        spent = []
        for _ in range(ROUNDS + 1):
            for text in MESSAGES:
                start = time.perf_counter()
                await assistant.answer(Incoming(conversation=who, text=text))
                spent.append(time.perf_counter() - start)
        return spent[len(MESSAGES) :]

    spent = asyncio.run(talk())
    cuts = statistics.quantiles(spent, n=100)
    count = f"{len(spent)} messages"
    yield "answer to a message, p50", f"{1000 * cuts[49]:,.1f} ms", count
    yield "answer to a message, p99", f"{1000 * cuts[98]:,.1f} ms", "target 50 ms; the paper 850 ms"


def checking() -> Iterator[tuple[str, str, str]]:
    """Measure the coherence rules and the reading of long messages."""
    knowledge = shipped_context().knowledge
    for size in (1, 8_192):
        patients = cohort(Case(request=Request(count=size), seed=3))
        check(patients, knowledge)
        best = min(timed(lambda: check(patients, knowledge)) for _ in range(5))  # noqa: B023  # used at once
        yield f"{len(ALL)} coherence rules on {size:,} patients", f"{1000 * best:,.1f} ms", ""
    reader = Reader(knowledge)
    long = ("patient with type 2 diabetes and a1c above 9, " * 300)[:10_000]
    best = min(timed(lambda: reader.read(long)) for _ in range(3))
    yield "reading 10,000 characters", f"{1000 * best:,.1f} ms", ""


def tables() -> Iterator[tuple[str, str, str]]:
    """Measure patients to the flat table."""
    context = shipped_context()

    def made(count: int) -> None:
        for part in chunks(Case(request=Request(count=count), seed=1), context):
            frame(part, context.knowledge)

    made(10)
    for size in SIZES:
        spent = timed(lambda: made(size))  # noqa: B023  # used at once
        note = "target 2 s; the paper 45.2 s" if size == SIZES[-1] else ""
        yield f"{size:,} patients to the flat table", f"{spent:,.3f} s ({size / spent:,.0f}/s)", note


def years() -> Iterator[tuple[str, str, str]]:
    """Measure lives: ten years of a thousand patients, their charts included."""
    context = shipped_context()

    def made(history: float | None) -> None:
        living.cohort(Case(request=Request(count=1_000, history=history), seed=3), context)

    made(10.0)
    charts = min(timed(lambda: made(None)) for _ in range(3))
    whole = min(timed(lambda: made(10.0)) for _ in range(3))
    note = f"target 2 s; the charts alone {charts:,.2f} s"
    yield "10 years of 1,000 patients, charts included", f"{whole:,.2f} s", note


def others() -> Iterator[tuple[str, str, str]]:
    """Measure twenty incoherent attributes a record from the usual libraries."""
    Faker.seed(1)
    fake = Faker("en_US")
    calls = (
        fake.first_name, fake.last_name, fake.date_of_birth, fake.ssn, fake.street_address,
        fake.city, fake.state_abbr, fake.postcode, fake.phone_number, fake.email, fake.job, fake.company,
        fake.random_int,
        fake.random_digit,
        fake.boolean, fake.date_this_decade, fake.word, fake.uuid4, fake.pyfloat, fake.color_name,
    )  # fmt: skip
    spent = timed(lambda: [[call() for call in calls] for _ in range(RECORDS)])
    yield "Faker, 20 attributes a record", f"{RECORDS / spent:,.0f}/s", "not coherent"
    person, address, finance = (
        Person(Locale.EN, seed=1),
        Address(Locale.EN, seed=1),
        Finance(Locale.EN, seed=1),
    )
    internet, food = Internet(seed=1), Food(Locale.EN, seed=1)
    quick = (
        person.first_name, person.last_name, person.birthdate, person.identifier, person.phone_number,
        person.email, person.occupation, person.height, person.weight, person.blood_type, person.gender,
        address.address, address.city, address.state, address.postal_code, finance.company, finance.price,
        internet.hostname, food.fruit, food.dish,
    )  # fmt: skip
    spent = timed(lambda: [[call() for call in quick] for _ in range(RECORDS)])
    yield "Mimesis, 20 attributes a record", f"{RECORDS / spent:,.0f}/s", "not coherent"


def peak_mib() -> float:
    """Return the most memory this process has had, in MiB."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 2**20 if sys.platform == "darwin" else peak / 2**10


if __name__ == "__main__":
    main()

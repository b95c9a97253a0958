"""The real Discord bot with a stub in place of the core; `python discord_stub.py` is the bot process."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import sys
from dataclasses import fields
from typing import Literal

from bots.discord_bot import DiscordSettings, run
from core.errors import NobodyCanHelpNow
from core.messages import Choice, File, Incoming, Reply, Table
from core.request import Request

VITALS = Table(
    "Vitals",
    ("Vital sign", "Result", "Unit", "Reference", "Flag"),
    (
        ("Systolic blood pressure", "162", "mm[Hg]", "90–120", "H"),
        ("Oxygen saturation", "97", "%", "95–100", ""),
    ),
    frozenset({"Result"}),
)
ALLERGIES = Table("Allergies", ("Allergen", "Reaction"), (("penicillin", "rash"),))
CHART = Reply(
    text="Rosa_Maria Lopez is 45.",
    understood="45-year-old woman, type 2 diabetes",
    tables=(VITALS, ALLERGIES),
    choices=(Choice("JSON", "as JSON"), Choice("Undo", "undo")),
)


class StubAssistant:
    """Says back what it was asked, and knows a few words that call for a particular reply."""

    formats: tuple[str, ...] = ("json", "csv", "fhir")

    def __init__(self) -> None:
        self.heard: list[Incoming] = []

    async def answer(self, incoming: Incoming) -> Reply:
        self.heard.append(incoming)
        if incoming.text == "boom":
            raise RuntimeError("secret words of a person")
        if incoming.text == "slow":
            await asyncio.sleep(1.5)
        return self._scripted().get(incoming.text) or Reply(text=said_back(incoming))

    def suggest(self, kind: Literal["condition", "medication"], text: str) -> tuple[str, ...]:
        names = ("asthma", "hypertension", "hyperthyroidism") if kind == "condition" else ("metformin",)
        return tuple(name for name in names if text.strip().lower() in name)

    def _scripted(self) -> dict[str, Reply]:
        return {
            "chart": CHART,
            "as JSON": Reply(text="Here it is.", files=(File("chart.json", "application/json", b"{}"),)),
            "long": Reply(text=" ".join(f"word{number}" for number in range(600))),
            "endless": Reply(text="\n".join(f"line {number} of very many" for number in range(2000))),
            "big": Reply(text="A big one.", files=(File("big.csv", "text/csv", b"1,2,3\n" * 2_000_000),)),
            "huge": Reply(
                text="A huge one.", files=(File("huge.bin", "x/y", random.Random(1).randbytes(11 << 20)),)
            ),
            "ping them": Reply(text="hello @everyone and <@1> *not bold*"),
        }


def said_back(incoming: Incoming) -> str:
    """Return every field of a message that says something, on one line."""
    stated = [
        f"{field.name}={getattr(incoming.stated, field.name)}"
        for field in fields(Request)
        if getattr(incoming.stated, field.name) != field.default
    ]
    named = [
        f"{name}={value}"
        for name in ("intent", "format", "seed")
        if (value := getattr(incoming, name)) is not None
    ]
    return " ".join(("heard", repr(incoming.text), *named, *stated))


async def _main() -> int:
    task = asyncio.create_task(
        run(
            DiscordSettings(
                os.environ["DISCORD_BOT_TOKEN"],
                os.environ.get("DISCORD_API_BASE"),
                os.environ.get("DISCORD_GATEWAY"),
            ),
            StubAssistant(),
        )
    )
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    try:
        await task
    except asyncio.CancelledError:
        return 0
    except NobodyCanHelpNow as error:
        sys.stderr.write(f"{error.message}\n")
    return 1


if __name__ == "__main__":
    sys.exit(asyncio.run(_main()))

"""The slash commands: each fills in an `Incoming` from its options and hands it on.

A name that was picked from the suggestions is stated as it is. One that was typed out is left to the
understanding, which knows synonyms and near matches: it joins the text.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Iterable
from typing import Any, Literal

import discord
from discord import app_commands

from adapters.discord_answers import Answers
from core.intent import Intent
from core.messages import ConversationId, Incoming
from core.request import OLDEST, Race, Request, Sex

Respond = Callable[[discord.Interaction, Incoming], Awaitable[None]]
"""Acknowledges the interaction, answers the message, delivers the reply."""

Age = app_commands.Range[int, 0, int(OLDEST) - 1]
Count = app_commands.Range[int, 1, 10_000_000]
Seed = app_commands.Range[int, 0, 2**31 - 1]
Words = app_commands.Range[str, 1, 2000]
Name = app_commands.Range[str, 1, 100]

Command = app_commands.Command[Any, ..., None]
"""A command on its own: what it would be bound to does not matter."""

SUGGESTIONS = 25
NAME_UNITS = 100


def commands(answers: Answers, respond: Respond) -> tuple[Command, ...]:
    """Return all commands."""
    return (
        _patient(answers, respond),
        _refine(answers, respond),
        _export(answers, respond),
        _case(respond),
        _plain("undo", "Takes back the last change", respond, intent="undo"),
        _plain("reset", "Starts over with a clean slate", respond, intent="reset"),
        _plain("share", "Gives a code that opens the same patients anywhere", respond, text="share"),
        _plain("help", "Shows what I can do", respond, intent="help"),
    )


def conversation(interaction: discord.Interaction) -> ConversationId:
    """Return the conversation of who used a command, the same as that of their messages there."""
    person = str(interaction.user.id)
    return ConversationId("discord", str(interaction.channel_id or person), person)


def joined(parts: Iterable[str | None]) -> str:
    """Return the parts that say anything as one text."""
    return ", ".join(part.strip() for part in parts if part and part.strip())


def known(answers: Answers, typed: Iterable[str | None]) -> tuple[str, ...]:
    """Return those of the typed conditions that are canonical names, in that form, each once."""
    names = (typed_name.strip().lower() for typed_name in typed if typed_name)
    return tuple(dict.fromkeys(name for name in names if name in answers.suggest("condition", name)))


def unknown(answers: Answers, typed: Iterable[str | None]) -> list[str]:
    """Return the typed conditions that are not canonical names, as they were typed."""
    return [name for name in typed if name and name.strip() and not known(answers, [name])]


def _patient(answers: Answers, respond: Respond) -> Command:
    @app_commands.command(
        name="patient", description="Makes fictional patients; every option may be left out"
    )
    @app_commands.rename(form="format")
    @app_commands.describe(
        description='In your own words, for example "smoker with chest pain, troponin raised"',
        age="Age in years",
        sex="Sex",
        condition="A condition; start typing for suggestions",
        second_condition="Another condition",
        race="Race",
        count="How many patients",
        seed="The same seed and request give the same patients",
        form="Also as a file in this format",
    )
    @app_commands.choices(form=_formats(answers))
    @app_commands.autocomplete(condition=_conditions(answers), second_condition=_conditions(answers))
    async def patient(  # noqa: PLR0913 -- an argument is an option of the command
        interaction: discord.Interaction,
        *,
        description: Words | None = None,
        age: Age | None = None,
        sex: Sex | None = None,
        condition: Name | None = None,
        second_condition: Name | None = None,
        race: Race | None = None,
        count: Count | None = None,
        seed: Seed | None = None,
        form: str | None = None,
    ) -> None:
        named = (condition, second_condition)
        await respond(
            interaction,
            Incoming(
                conversation=conversation(interaction),
                text=joined((description, *unknown(answers, named))),
                intent="generate",
                stated=Request(count=count, age=age, sex=sex, race=race, conditions=known(answers, named)),
                format=form,
                seed=seed,
                message_id=str(interaction.id),
            ),
        )

    return patient


def _refine(answers: Answers, respond: Respond) -> Command:
    @app_commands.command(name="refine", description="Changes the patient in hand")
    @app_commands.describe(
        change='In your own words, for example "A1c above 9", "no metformin", "10 years older"',
        add_condition="A condition to add; start typing for suggestions",
        remove_condition="A condition to take away",
        age="The new age in years",
        sex="The new sex",
    )
    @app_commands.autocomplete(add_condition=_conditions(answers), remove_condition=_conditions(answers))
    async def refine(
        interaction: discord.Interaction,
        *,
        change: Words | None = None,
        add_condition: Name | None = None,
        remove_condition: Name | None = None,
        age: Age | None = None,
        sex: Sex | None = None,
    ) -> None:
        added, removed = (add_condition,), (remove_condition,)
        adding = (f"add {name}" for name in unknown(answers, added))
        removing = (f"no {name}" for name in unknown(answers, removed))
        await respond(
            interaction,
            Incoming(
                conversation=conversation(interaction),
                text=joined((change, *adding, *removing)),
                intent="refine",
                stated=Request(
                    age=age,
                    sex=sex,
                    conditions=known(answers, added),
                    exclude_conditions=known(answers, removed),
                ),
                message_id=str(interaction.id),
            ),
        )

    return refine


def _export(answers: Answers, respond: Respond) -> Command:
    @app_commands.command(name="export", description="Gives the patients in hand as a file")
    @app_commands.rename(form="format")
    @app_commands.describe(form="The format of the file")
    @app_commands.choices(form=_formats(answers))
    async def export(interaction: discord.Interaction, form: str) -> None:
        await respond(
            interaction,
            Incoming(
                conversation=conversation(interaction),
                intent="export",
                format=form,
                message_id=str(interaction.id),
            ),
        )

    return export


def _case(respond: Respond) -> Command:
    @app_commands.command(name="case", description="Opens the patients of a case code")
    @app_commands.describe(code="The code somebody shared, for example 7F3K-Q2MD-9XAB")
    async def case(interaction: discord.Interaction, code: Name) -> None:
        await respond(
            interaction,
            Incoming(
                conversation=conversation(interaction),
                text=f"/case {code.strip()}",
                message_id=str(interaction.id),
            ),
        )

    return case


def _plain(
    name: str, description: str, respond: Respond, *, text: str = "", intent: Intent | None = None
) -> Command:
    """Return a command without options."""

    @app_commands.command(name=name, description=description)
    async def plain(interaction: discord.Interaction) -> None:
        await respond(
            interaction,
            Incoming(
                conversation=conversation(interaction),
                text=text,
                intent=intent,
                message_id=str(interaction.id),
            ),
        )

    return plain


Suggest = Callable[[discord.Interaction, str], Coroutine[None, None, list[app_commands.Choice[str]]]]


def _conditions(answers: Answers) -> Suggest:
    return _suggestions(answers, "condition")


def _suggestions(answers: Answers, kind: Literal["condition", "medication"]) -> Suggest:
    async def suggest(_interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        names = [name for name in answers.suggest(kind, typed) if len(name) <= NAME_UNITS]
        return [app_commands.Choice(name=name, value=name) for name in names[:SUGGESTIONS]]

    return suggest


def _formats(answers: Answers) -> list[app_commands.Choice[str]]:
    return [app_commands.Choice(name=name, value=name) for name in answers.formats[:SUGGESTIONS]]

"""The `synthomed` command. Each sub-command imports what it needs, so that `--help` is instant."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence

from bots.settings import Settings, from_environment
from core.errors import SynthoMedError

USAGE_ERROR = 2
FAULT = 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    options = _parser().parse_args(arguments)
    settings = from_environment(os.environ)
    try:
        return _run(options, settings)
    except SynthoMedError as error:
        print(error.message, file=sys.stderr)
        return USAGE_ERROR if options.command in {"generate", "parse", "validate"} else FAULT
    except (KeyboardInterrupt, asyncio.CancelledError):
        return 0
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="synthomed",
        description="Fictional, clinically coherent patients on request. "
        "Without a command: starts every bot whose token is set, else a chat in the terminal.",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    chat = commands.add_parser("chat", help="a chat in the terminal; one message a line over a pipe")
    chat.add_argument("--json", action="store_true", help="one JSON object per reply")
    generate = commands.add_parser("generate", help="patients for one request, without a conversation")
    generate.add_argument("prompt", help='for example "200 patients with asthma"')
    generate.add_argument("--seed", type=int, help="the same seed gives the same patients")
    generate.add_argument(
        "--format", default="table", help="table (default), json, ndjson, csv, parquet, fhir, …"
    )
    generate.add_argument("--out", default=None, help="a file or folder; - for standard output")
    parse = commands.add_parser("parse", help="what was understood, as JSON")
    parse.add_argument("text", nargs="?", help="without it: one query a line of standard input")
    _add_validate(commands)
    commands.add_parser("discord", help="the Discord bot in the foreground")
    commands.add_parser("telegram", help="the Telegram bot in the foreground")
    commands.add_parser("doctor", help="checks settings, Redis, tokens and disk")
    return parser


def _add_validate(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    validate = commands.add_parser("validate", help="how real patients look, held against published tables")
    validate.add_argument("prompt", nargs="?", help='for example "10,000 adults"; with --file, who they are')
    validate.add_argument("--seed", type=int, help="the same seed gives the same patients")
    validate.add_argument("--count", type=int, help="how many patients to make (10,000 when nothing says so)")
    validate.add_argument("--file", help="judge a CSV, NDJSON or Parquet file instead, one row a patient")
    validate.add_argument("--json", action="store_true", help="the whole scorecard as JSON")
    validate.add_argument("--figure", metavar="PATH", help="draw it as a PNG; needs the extra 'figures'")


def _run(options: argparse.Namespace, settings: Settings) -> int:
    command = options.command or _default(settings)
    if command == "chat":
        from bots.terminal_bot import chat  # noqa: PLC0415

        return asyncio.run(chat(settings, as_json=getattr(options, "json", False)))
    if command == "generate":
        from bots.generate import generate  # noqa: PLC0415

        return generate(options.prompt, seed=options.seed, form=options.format, out=options.out)
    if command == "validate":
        from bots.validate import Asked, validate  # noqa: PLC0415

        return validate(
            Asked(options.prompt, options.seed, options.count, options.file),
            as_json=options.json,
            figure=options.figure,
        )
    if command == "parse":
        from bots.parse import parse  # noqa: PLC0415

        return parse(options.text)
    if command == "doctor":
        from bots.doctor import examine  # noqa: PLC0415

        return asyncio.run(examine(settings))
    from bots.serve import serve  # noqa: PLC0415

    platforms = ("discord", "telegram") if command == "bots" else (command,)
    return asyncio.run(
        serve(settings, tuple(p for p in platforms if command != "bots" or _token(settings, p)))
    )


def _default(settings: Settings) -> str:
    return "bots" if settings.discord_token or settings.telegram_token else "chat"


def _token(settings: Settings, platform: str) -> str | None:
    return settings.discord_token if platform == "discord" else settings.telegram_token


if __name__ == "__main__":
    sys.exit(main())

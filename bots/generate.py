"""Patients for one request, without a conversation."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from shutil import get_terminal_size
from typing import BinaryIO

from adapters.system_ports import SystemEntropy
from adapters.terminal_render import table_text
from core.case import Case
from core.errors import CanRephrase, NobodyCanHelpNow, NotUnderstood
from core.exports import formats
from core.exports.formats import Format, Open, file_name
from core.history import history_of
from core.knowledge.context import shipped_context
from core.lives.living import chunks
from core.mess import exporting, showing, truth
from core.mess.messing import Mixer
from core.mixing import counted
from core.patients.implications import surprise
from core.record import record_of
from core.request import Request
from core.understanding import Reader
from core.views import answers
from core.views.chart import chart
from core.views.history import history_tables
from core.views.summary import patients_table

_PIPE_WIDTH = 120


def generate(prompt: str, *, seed: int | None, form: str, out: str | None) -> int:
    """Write the patients of a prompt; raises an error of `core.errors` when that cannot be done."""
    case = case_of(prompt, seed)
    if form == "table":
        _write_table(case, out)
    else:
        _write(formats.named(form), case, out)
    return 0


def case_of(prompt: str, seed: int | None) -> Case:
    """Return the case of a prompt; raises an error of `core.errors` when it asks for no patients."""
    context = shipped_context()
    meaning = Reader(context.knowledge, context.allergens).read(prompt)
    if meaning.intent == "unsafe_or_out_of_scope":
        raise CanRephrase(answers.REFUSAL.text)
    if not meaning.understood or meaning.intent not in {"generate", "refine", "export"}:
        raise NotUnderstood(answers.not_understood(meaning))
    if meaning.unread:
        print(answers.unread_text(meaning), file=sys.stderr)
    if seed is None:
        seed = SystemEntropy().seed() if meaning.seed is None else meaning.seed
        print(f"seed {seed}", file=sys.stderr)
    request = meaning.stated
    if request == Request():
        request = Request(conditions=(surprise(seed, context.knowledge),))
    return Case(request=counted(request), seed=seed)


def _write_table(case: Case, out: str | None) -> None:
    context = shipped_context()
    width = get_terminal_size((_PIPE_WIDTH, 24)).columns
    made = (showing.gapped(cohort, case, context) for cohort in chunks(case, context))
    if case.count == 1:
        only = next(made)
        history = history_of(only, 0, context)
        tables = list(chart(showing.charted(only, 0, case, context)))
        if history is not None:
            tables += history_tables(record_of(only, 0, context), history)
    else:
        tables = [patients_table(cohort, cohort.size) for cohort in made]
    text = "\n\n".join(table_text(table, width) for table in tables) + "\n"
    with _sink(out, file_name(case, ".txt")) as sink:
        sink.write(text.encode())
    if showing.is_messy(case):
        _write_key(case, out)


def _write_key(case: Case, out: str | None) -> None:
    """Write the answers to charts or patients shown as a table beside the file that `--out` names."""
    context = shipped_context()
    print(showing.remark(case, in_chat=False).strip(), file=sys.stderr)
    with _beside(out, case) as told:
        told.write(truth.header())
        for left in (showing.gapped(cohort, case, context) for cohort in chunks(case, context)):
            for row in range(left.size):
                truth.write(showing.answers(left, row, case, context), told)


def _write(form: Format, case: Case, out: str | None) -> None:
    context = shipped_context()
    if showing.is_messy(case):
        _write_messy(form, case, out)
        return
    stream = form.stream_for(case.count)
    if stream is not None and not (form.write_folder is not None and _is_folder(out)):
        with _sink(out, file_name(case, form.suffix)) as sink:
            stream(chunks(case, context), sink, context)
        return
    with _folder(form, out) as opened:
        if form.write_folder is not None:
            form.write_folder(chunks(case, context), opened, context)


@contextmanager
def _folder(form: Format, out: str | None) -> Iterator[Open]:
    """Give what opens files of the folder `--out` names; they get their names when all are whole."""
    if form.write_folder is None or out in {None, "-"}:
        raise CanRephrase(f"{form.name} writes several files: name a folder with --out.")
    folder = Path(str(out))
    with _translated(folder):
        folder.mkdir(parents=True, exist_ok=True)
        parts: list[Path] = []

        def opened(name: str) -> BinaryIO:
            parts.append(folder / name)
            return (folder / f"{name}.part").open("wb")

        yield opened
        for path in parts:
            path.with_name(f"{path.name}.part").replace(path)


def _write_messy(form: Format, case: Case, out: str | None) -> None:
    """Write messy patients, and the truth about them beside a file or folder that `--out` names."""
    context = shipped_context()
    mixer = Mixer(case, context)
    print(showing.remark(case, in_chat=False).strip() + showing.cannot_show(form, case), file=sys.stderr)
    stream = exporting.stream_for(form, case)
    if stream is not None and not (form.write_folder is not None and _is_folder(out)):
        with _sink(out, file_name(case, form.suffix)) as sink, _beside(out, case) as told:
            stream(chunks(case, context), sink, told, context, mixer)
        return
    with _folder(form, out) as opened, _beside(out, case, folder=True) as told:
        exporting.folder_for(form)(chunks(case, context), opened, told, context, mixer)


@contextmanager
def _beside(out: str | None, case: Case, *, folder: bool = False) -> Iterator[BinaryIO]:
    """Open the truth file: `<stem>-truth.csv` beside what `--out` names; nowhere for standard output."""
    if out is None or out == "-":
        print("Name a file with --out PATH to get the truth file beside it.", file=sys.stderr)
        yield BytesIO()
        return
    path = Path(out)
    if folder or not (path.is_dir() or out.endswith(os.sep)):
        path = path.with_name(f"{path.name if folder else path.name.split('.')[0]}{truth.SUFFIX}")
    else:
        path = path / file_name(case, truth.SUFFIX)
    with _sink(str(path), path.name) as sink:
        print(f"truth: {path}", file=sys.stderr)
        yield sink


def _is_folder(out: str | None) -> bool:
    """Return whether `--out` names a folder: one that is there, or a name without a suffix."""
    return out not in {None, "-"} and (Path(str(out)).is_dir() or not Path(str(out)).suffix)


@contextmanager
def _sink(out: str | None, name: str) -> Iterator[BinaryIO]:
    """Open what `--out` names; a file appears under its name only when it is whole."""
    if out is None or out == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    path = Path(out) / name if Path(out).is_dir() or out.endswith(os.sep) else Path(out)
    part = path.with_name(f"{path.name}.part")
    with _translated(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with part.open("wb") as sink:
                yield sink
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise NobodyCanHelpNow(
            f"{path} could not be written ({error.strerror}); nothing was left there."
        ) from error

"""Gives clean data back from messy data and the truth about them; knows nothing of how they were made."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from typing import Any, TypeAlias

import polars as pl

Truth: TypeAlias = list[dict[str, str]]
Tree: TypeAlias = Any
"""What JSON says."""
_STEP = re.compile(r"\.?([^.\[\]]+)|\[(\d+)\]")


def truth_of(content: bytes) -> Truth:
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


def restored_csv(content: bytes, truth: Truth) -> list[list[str]]:
    head, *body = list(csv.reader(io.StringIO(content.decode(), newline="")))
    for line in truth:
        if line["field"] != "(row)":
            body[int(line["row"]) - 1][head.index(line["field"])] = line["true_value"]
    second = rows_of(truth)
    return [head, *(row for at, row in enumerate(body, 1) if at not in second)]


def rows_of(truth: Truth) -> set[int]:
    return {int(line["row"]) for line in truth if line["field"] == "(row)"}


def restored_frame(table: pl.DataFrame, truth: Truth) -> pl.DataFrame:
    columns = {name: table[name].to_list() for name in table.columns}
    for line in truth:
        if line["field"] == "(row)":
            continue
        kind = table.schema[line["field"]]
        text = line["true_value"]
        columns[line["field"]][int(line["row"]) - 1] = (
            (text.split("; ") if text else []) if kind == pl.List(pl.String) else cast(text, kind)
        )
    second = rows_of(truth)
    whole = pl.DataFrame(columns, schema=table.schema)
    return whole.filter(~pl.Series([at in second for at in range(1, whole.height + 1)]))


def cast(text: str, kind: pl.DataType) -> Tree:
    if kind == pl.Boolean:
        return text == "true"
    return pl.Series([text]).cast(kind)[0] if kind != pl.Date else pl.Series([text]).str.to_date()[0]


def steps(path: str) -> list[str | int]:
    return [int(at) if at else name for name, at in _STEP.findall(path)]


def restore_tree(tree: Tree, lines: Truth, root: str = "") -> Tree:
    """Undo the changes of one document: leaves first, then what was added, then what was taken out."""
    whole = [line for line in lines if is_element(line["field"], root)]
    for line in lines:
        if line not in whole:
            *way, last = steps(line["field"])
            held = tree
            for step in way:
                held = held[step]
            if line["true_value"] == "":
                del held[last]
            else:
                held[last] = json.loads(line["true_value"])
    added = [(steps(w["field"]), w) for w in whole if w["true_value"] == ""]
    for (name, at), _ in sorted(added, key=lambda pair: -int(pair[0][1])):
        del tree[name][at]
    taken = [(steps(w["field"]), w) for w in whole if w["planted_value"] == ""]
    for (name, at), line in sorted(taken, key=lambda pair: int(pair[0][1])):
        tree[name].insert(at, json.loads(line["true_value"]))
    return tree


def is_element(path: str, root: str) -> bool:
    found = steps(path)
    return len(found) == 2 and isinstance(found[1], int) and (not root or found[0] == root)


def restored_json(content: bytes, truth: Truth) -> Tree:
    second = rows_of(truth)
    return [
        restore_tree(chart, [t for t in truth if int(t["row"]) == at])
        for at, chart in enumerate(json.loads(content), 1)
        if at not in second
    ]


def restored_bundles(content: bytes, truth: Truth) -> dict[str, Tree]:
    second = {t["table"] for t in truth if t["field"] == "(row)"}
    return {
        name: restore_tree(json.loads(text), [t for t in truth if t["table"] == name], "entry")
        for name, text in members(content).items()
        if name not in second
    }


def restored_lines(content: bytes, truth: Truth) -> dict[str, list[Tree]]:
    """Undo the changes of a bulk export, file by file."""
    files = {
        name: [json.loads(line) for line in text.splitlines()] for name, text in members(content).items()
    }
    for name, found in files.items():
        mine = [t for t in truth if t["table"] == name]
        for line in mine:
            if line["field"] not in {"(row)", "(resource)"}:
                restore_tree(found[int(line["row"]) - 1], [line], "-")
        drop = {int(t["row"]) - 1 for t in mine if t["field"] == "(row)"}
        drop |= {int(t["row"]) - 1 for t in mine if t["field"] == "(resource)" and t["true_value"] == ""}
        left = [made for at, made in enumerate(found) if at not in drop]
        for line in sorted(
            (t for t in mine if t["field"] == "(resource)" and t["true_value"]), key=lambda t: int(t["row"])
        ):
            left.insert(int(line["row"]) - 1, json.loads(line["true_value"]))
        files[name] = left
    return files


def restored_segments(content: bytes, truth: Truth) -> list[str]:
    lines = content.decode().split("\r")[:-1]
    for line in truth:
        if line["field"] not in {"(segment)", "(row)"}:
            fields = lines[int(line["row"]) - 1].split("|")
            fields[int(line["field"].split("-")[1])] = line["true_value"]
            lines[int(line["row"]) - 1] = "|".join(fields)
    drop = {
        int(t["row"]) - 1
        for t in truth
        if t["field"] == "(segment)" and (t["true_value"] == "" or t["kind"] == "duplicate")
    }
    left = [line for at, line in enumerate(lines) if at not in drop]
    for line in sorted(
        (t for t in truth if t["planted_value"] == "" and t["field"] == "(segment)"),
        key=lambda t: int(t["row"]),
    ):
        left.insert(int(line["row"]) - 1, line["true_value"])
    return left


def members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}

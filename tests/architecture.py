"""An import contract: modules of one package whose names begin alike may know each other, others may not."""

from __future__ import annotations

from collections.abc import Iterator

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class FamiliesContract(Contract):
    """Keeps `package.discord_chat` and `package.telegram_chat` strangers; `discord_*` are a family."""

    type_name = "families"
    container = fields.StringField()

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: ARG002, FBT001 -- Contract's
        strangers = sorted(set(_imports_between_families(graph, str(self.container))))
        return ContractCheck(kept=not strangers, metadata={"strangers": strangers})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for importer, imported in check.metadata["strangers"]:
            output.print_error(f"{importer} imports {imported}, which is of another family.")


def _imports_between_families(graph: ImportGraph, container: str) -> Iterator[tuple[str, str]]:
    for importer in graph.find_descendants(container):
        for imported in graph.find_modules_directly_imported_by(importer):
            if imported.startswith(f"{container}.") and _family(imported) != _family(importer):
                yield importer, imported


def _family(module: str) -> str:
    return module.split(".")[1].split("_", maxsplit=1)[0]

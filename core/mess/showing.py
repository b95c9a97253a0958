"""What a conversation shows of messy patients: charts with their errors, and the answer key."""

from __future__ import annotations

from collections import Counter

from core.case import Case, effective_request
from core.cohort import Cohort
from core.exports.formats import Format, registry
from core.knowledge.context import Context
from core.mess.duplicates import duplicates
from core.mess.exporting import shows_faults
from core.mess.missing import absent, lacking
from core.mess.plan import Fault, by_patient, plan
from core.mess.rules import rules_of
from core.mess.spoiling import all_spoilt, spoilt
from core.mess.tables import faults
from core.mess.truth import Truth
from core.messages import Table
from core.messy import mess_parts
from core.record import Record, record_of
from core.views.diff import changes
from core.wording import listed

NOTHING_PLANTED = (
    "Nothing is planted here: the data are clean. "
    'Ask for it, for example "plant three errors" or "make it dirty".'
)


def gapped(made: Cohort, case: Case, context: Context) -> Cohort:
    """Return a cohort of a case without the values that are to be missing."""
    return lacking(made, absent(made, case, context))


def charted(made: Cohort, row: int, case: Case, context: Context) -> Record:
    """Return the record of a row as its chart is shown, with the errors planted in it."""
    record = record_of(made, row, context)
    return all_spoilt(record, planted(made, row, case, context), context)


def planted(made: Cohort, row: int, case: Case, context: Context) -> list[Fault]:
    """Return the errors of a chart, in a case that asks for a number of them."""
    rules = rules_of(case)
    return by_patient(plan(made, rules, context)).get(row, []) if rules.errors else []


def has_errors(case: Case) -> bool:
    """Return whether charts are shown with errors in them."""
    return bool(rules_of(case).errors)


def is_messy(case: Case) -> bool:
    """Return whether files of a case differ from clean ones."""
    return rules_of(case).any


def remark(case: Case, *, in_chat: bool = True) -> str:
    """Return one sentence on what is wrong on purpose, "" for clean data."""
    rules, mess = rules_of(case), effective_request(case).mess
    if not rules.any or mess is None:
        return ""
    if rules.errors:
        many = f"{rules.errors} errors are" if rules.errors > 1 else "1 error is"
        where = "this chart" if case.count == 1 else "every chart"
        return f" {many} planted in {where}" + (
            ': say "show the errors" for the answer key.' if in_chat else "."
        )
    what = listed(
        [
            "a lot of dirt" if part == "very dirty" else part.replace("dirty", "dirt", 1)
            for part in mess_parts(mess)
        ]
    )
    if rules.duplicates or rules.rates:
        return (
            f" Messy on purpose ({what}): files have the planted faults in them, and the truth beside them."
        )
    return f" Incomplete on purpose ({what}): files come with the true values beside them."


def cannot_show(form: Format, case: Case) -> str:
    """Return what a format leaves out of the mess, "" where it shows it."""
    rules = rules_of(case)
    if not (rules.rates or rules.duplicates) or shows_faults(form):
        return ""
    able = [f.name for f in registry().values() if shows_faults(f)]
    return f" {form.name} shows no planted faults: take {listed(able, 'or')} for those."


def answer_key(made: Cohort, row: int, case: Case, context: Context) -> Table:
    """Return the errors of a chart: where, what it says, what is true, and what is wrong."""
    rows = tuple(
        (t.field, t.planted_value or "not listed", t.true_value or "–", t.description)
        for t in answers(made, row, case, context)
    )
    return Table("Answer key", ("Where", "In the chart", "True", "What is wrong"), rows)


def answers(made: Cohort, row: int, case: Case, context: Context) -> list[Truth]:
    """Return the errors of a chart as lines of a truth file, in the words of the chart."""
    record = record_of(made, row, context)
    return [
        line for fault in planted(made, row, case, context) for line in _answers(record, fault, row, context)
    ]


def _answers(record: Record, fault: Fault, row: int, context: Context) -> list[Truth]:
    wrong = spoilt(record, fault, context)
    told = fault.told.replace("_", " ")
    found = _names(record, wrong) or _born(record, wrong)
    found = found or [(c.what, c.before, c.after) for c in changes(record, wrong)[:1]]
    owner = record.person.patient_id
    return [
        Truth(owner, "chart", row + 1, what, fault.kind, before, after, told) for what, before, after in found
    ]


def _born(record: Record, wrong: Record) -> list[tuple[str, str, str]]:
    """Return the birth date where it is another."""
    true, told = record.person.birth_date, wrong.person.birth_date
    return [] if true == told else [("Birth date", true.isoformat(), told.isoformat())]


def _names(record: Record, wrong: Record) -> list[tuple[str, str, str]]:
    """Return names of conditions and medications that are spelt another way."""
    lists = (
        ("Condition", [c.display for c in record.conditions], [c.display for c in wrong.conditions]),
        ("Medication", [m.display for m in record.medications], [m.display for m in wrong.medications]),
    )
    return [
        (what, true, told)
        for what, before, after in lists
        if len(before) == len(after)
        for true, told in zip(before, after, strict=True)
        if true != told
    ]


def tally(made: Cohort, case: Case, context: Context) -> Table:
    """Return how many faults of each kind are planted in the patients at hand."""
    rules = rules_of(case)
    gone = absent(made, case, context)
    counts: Counter[str] = Counter()
    if gone:
        counts["missing values"] = sum(int(rows.sum()) for rows in gone.values())
    titles = {kind.name: kind.title for kind in faults().kind}
    for batch in plan(lacking(made, gone), rules, context):
        counts[titles[batch.kind]] += len(batch.rows)
    if rules.duplicates:
        counts["second records"] = len(duplicates(made, rules.duplicates, context).rows)
    return Table(
        f"Planted in the first {made.size:,} patients" if made.size < case.count else "Planted",
        ("Kind", "How many"),
        tuple((kind, f"{number:,}") for kind, number in counts.items()),
        frozenset({"How many"}),
    )

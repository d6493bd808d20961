"""Which lists of the newest answers words may point into, and what a row of them is called
everywhere (docs/decisions/0191)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from handlers.context import Context
from handlers.question import button_facts, rows_shown
from handlers.understand.pointing.pointing import PointedKind
from models.people import people
from models.queues.shown_buttons import ShownButton

_NEAR = 3
"""Answers that are looked at: a row that was opened since does not hide its list."""


def of_kind(context: Context, kind: PointedKind) -> Iterator[Sequence[ShownButton]]:
    """Yields the rows of each list in sight whose rows are what the words call them, the newest
    first."""
    answers = [each for each in context.shown() if each][:_NEAR]
    if answers and any(each.target.startswith("c:") for each in answers[0]):
        return
    found: list[Sequence[ShownButton]] = [
        rows for each in answers for rows in rows_shown.numbered(each)
    ]
    found += [rows for each in answers[:1] if len(rows := rows_shown.button_rows(each)) > 1]
    yield from (rows for rows in found if rows_shown.is_of(kind, rows[0]))


def called(context: Context, row: ShownButton, kind: PointedKind) -> str:
    """Returns by which words what stands in the row is known everywhere: of a person, a bureau or
    an activity; "" where it has no such name."""
    if kind is PointedKind.PERSON:
        found = rows_shown.PERSON.search(row.item)
        return found[0] if found is not None else ""
    facts = rows_shown.facts(row)
    number = rows_shown.NUMBER.match(row.label) or rows_shown.NUMBER.match(rows_shown.head(row))
    if "b" in facts and kind is not PointedKind.MATTER:
        names = {each.id: each.name for each in people.bureaus(context.session)}
        return names.get(button_facts.whole(facts, "b") or 0, "")
    return f"กิจกรรม {number[1]}" if number is not None else ""

"""A round's complaint numbers as people may see them, and who may see which bureaus.

Small counts are hidden once, for all bureaus together. Who sees one bureau sees its row of the
whole table, so that comparing two tables shows nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from models.complaints.figures import case_confirmed, case_numbers
from models.complaints.figures.case_numbers import TABLES
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, SUPERVISOR, Person
from models.plans import result_rounds
from models.plans.result_rounds import Confirmed, Rounds

ROUNDS = Rounds(ends=((3, 20), (7, 30), (9, 30)))
"""30 July is from the source (domain.md, Complaints); 20 March is the plans' other round, and the
fiscal year ends on 30 September. Numbers count from October (`since`)."""

MAIN = (7, 30)
"""Month and day of the round to use if nobody names one."""

Counts = Mapping[str, tuple[int | None, ...]]
"""The counts by table (case_numbers.TABLES), in the order of its columns; None is hidden."""


@dataclass(frozen=True)
class ShownNumbers:
    """A bureau's numbers, or the sum of all.

    bureau_id: None for the office as a whole.
    nil: none was received, and this may be shown.
    received: None if hidden.
    confirmed: what the bureau confirmed for the round, or None.
    changed: the numbers differ from the confirmed ones.
    """

    bureau_id: int | None
    bureau: str
    nil: bool
    received: int | None
    counts: Counts
    confirmed: Confirmed | None = None
    changed: bool = False

    @property
    def hides(self) -> bool:
        counted = (count for counts in self.counts.values() for count in counts)
        return self.received is None or None in counted


@dataclass(frozen=True)
class RoundNumbers:
    """The cases received from `since` to `until`, both included, as they are on `today`.

    rows: the requested bureaus by name; with all bureaus, also the office as a whole.
    total: the sum; None if only some bureaus were requested.
    """

    since: date
    until: date
    today: date
    rows: tuple[ShownNumbers, ...]
    total: ShownNumbers | None

    @property
    def nil(self) -> bool:
        """Whether no requested bureau received any."""
        return all(row.nil for row in self.rows)

    @property
    def hides(self) -> bool:
        whole = (self.total,) if self.total is not None else ()
        return any(row.hides for row in (*self.rows, *whole))


def rounds(session: Session) -> Rounds:
    """The present rounds; some may have been moved."""
    return result_rounds.now(session, ROUNDS)


def meant(known: Rounds, year: int, named: date | None = None) -> date:
    """The round that ends on, or includes, the named day; else the main one of the year (B.E.)."""
    return known.on(year, MAIN) if named is None else known.around(named)


def round_numbers(
    session: Session, until: date, today: date, bureau_ids: frozenset[int] | None = None
) -> RoundNumbers:
    """The numbers up to `until`. bureau_ids: only these; None: all, and the office as a whole."""
    since = result_rounds.since(until)
    exact = case_numbers.numbers(session, since, until, today)
    shown = exact.shown()
    confirmed = case_confirmed.of_round(session, until)
    any_table = shown[TABLES[0]]
    rows = []
    for place, row in enumerate(exact.rows):
        stands = confirmed.get(row.bureau_id or 0)
        rows.append(
            ShownNumbers(
                row.bureau_id,
                row.bureau,
                any_table.row_totals[place] == 0,
                any_table.row_totals[place],
                {table: shown[table].cells[place] for table in TABLES},
                stands,
                stands is not None and stands.figures != case_confirmed.figures(row),
            )
        )
    if bureau_ids is not None:
        own = tuple(row for row in rows if row.bureau_id in bureau_ids)
        return RoundNumbers(since, until, today, own, None)
    sums = {table: shown[table].column_totals for table in TABLES}
    total = ShownNumbers(None, "", any_table.total == 0, any_table.total, sums)
    return RoundNumbers(since, until, today, tuple(rows), total)


# -- who sees whose ------------------------------------------------------------------------------


def bureaus_counted_for(session: Session, person: Person) -> frozenset[int] | None:
    """The bureaus whose numbers the person may see; None: all, and the office as a whole.

    Administrators and executives see all, receivers and bureau directors their own bureau,
    everybody else none (issue 6, parts 4 and 8).
    """
    if person.has(ADMIN, EXECUTIVE):
        return None
    if person.has(RECEIVER) or leads_bureau(session, person):
        return frozenset((person.bureau_id,))
    return frozenset()


def leads_bureau(session: Session, person: Person) -> bool:
    """Whether the person is the bureau's director: a supervisor whose own superior is of another
    bureau, or nobody (domain.md, People)."""
    if not person.has(SUPERVISOR):
        return False
    above = session.get(Person, person.supervisor_id) if person.supervisor_id is not None else None
    return above is None or above.bureau_id != person.bureau_id

"""A round's numbers of complaints as people may see them, and who may see whose. Only reads.

Small counts are hidden once, over all bureaus together: whoever sees one bureau sees of it what
stands in the whole, so that no two tables can be held against each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from models.calendar import fiscal_year
from models.complaints.figures import case_confirmed, case_numbers
from models.complaints.figures.case_confirmed import Confirmed
from models.complaints.figures.case_numbers import TABLES
from models.gifts.result import gift_rounds
from models.gifts.result.gift_rounds import Rounds
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, SUPERVISOR, Person

ROUNDS = Rounds(ends=((3, 20), (7, 30), (9, 30)))
"""30 July is the day of the source (domain.md, Complaints); 20 March is the plans' other round,
and the fiscal year ends on 30 September. Numbers count from October on (`since`)."""

MAIN = (7, 30)
"""Month and day of the round that is meant where none is named."""

Counts = Mapping[str, tuple[int | None, ...]]
"""By table (case_numbers.TABLES) the counts in the order of its columns; None is hidden."""


@dataclass(frozen=True)
class Shown:
    """A bureau's numbers, or the sum of all. bureau_id None: of the office as a whole.

    nil: none was received, and that may be told. received: None where it is hidden. confirmed: what
    the bureau confirmed of the round, None while it has not. changed: other cases count by now.
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
        """Whether a count of it is hidden."""
        counted = (count for counts in self.counts.values() for count in counts)
        return self.received is None or None in counted


@dataclass(frozen=True)
class RoundNumbers:
    """The cases received from `since` to `until`, both included, as they stand on `today`.

    rows: the bureaus asked for, by name, and the office as a whole where all were. total: of all;
    None where only some bureaus were asked for.
    """

    since: date
    until: date
    today: date
    rows: tuple[Shown, ...]
    total: Shown | None

    @property
    def nil(self) -> bool:
        """Whether none of those asked for received any."""
        return all(row.nil for row in self.rows)

    @property
    def hides(self) -> bool:
        """Whether anything in it is hidden."""
        whole = (self.total,) if self.total is not None else ()
        return any(row.hides for row in (*self.rows, *whole))


def rounds(session: Session) -> Rounds:
    """The rounds as they are held now; one statement."""
    return gift_rounds.now(session, ROUNDS)


def meant(known: Rounds, today: date, named: date | None = None) -> date:
    """The round whose end is named, or within which a named day lies; the main one of today's
    fiscal year where none is named."""
    return known.on(fiscal_year(today), MAIN) if named is None else known.around(named)


def round_numbers(
    session: Session, until: date, today: date, bureau_ids: frozenset[int] | None = None
) -> RoundNumbers:
    """The numbers up to `until`; bureau_ids: only of these, None: of all and of the whole."""
    since = gift_rounds.since(until)
    exact = case_numbers.numbers(session, since, until, today)
    shown = exact.shown()
    confirmed = case_confirmed.of_round(session, until)
    any_table = shown[TABLES[0]]
    rows = []
    for place, row in enumerate(exact.rows):
        stands = confirmed.get(row.bureau_id or 0)
        rows.append(
            Shown(
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
        wanted = tuple(row for row in rows if row.bureau_id in bureau_ids)
        return RoundNumbers(since, until, today, wanted, None)
    sums = {table: shown[table].column_totals for table in TABLES}
    total = Shown(None, "", any_table.total == 0, any_table.total, sums)
    return RoundNumbers(since, until, today, tuple(rows), total)


# -- who sees whose ------------------------------------------------------------------------------


def bureaus_counted_for(session: Session, person: Person) -> frozenset[int] | None:
    """The bureaus whose numbers the person may see; None: all, and the office as a whole.

    Administrators and executives see all; receivers and bureau directors their own bureau's;
    everybody else none (issue 6, parts 4 and 8).
    """
    if person.has(ADMIN, EXECUTIVE):
        return None
    if person.has(RECEIVER) or leads_bureau(session, person):
        return frozenset((person.bureau_id,))
    return frozenset()


def leads_bureau(session: Session, person: Person) -> bool:
    """Whether the person is the bureau's director: a supervisor whose own is of another bureau
    or nobody (domain.md, People)."""
    if not person.has(SUPERVISOR):
        return False
    above = session.get(Person, person.supervisor_id) if person.supervisor_id is not None else None
    return above is None or above.bureau_id != person.bureau_id

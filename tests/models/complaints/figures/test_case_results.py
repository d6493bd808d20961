"""A round's numbers: hidden alike for everybody, confirmed by the bureau, nil too, and owed."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import fiscal_year
from models.complaints.complaint import SUGGESTION
from models.complaints.figures import case_confirming, case_results
from models.complaints.figures.case_confirming import for_confirmation
from models.complaints.figures.case_numbers import BY_CHANNEL, BY_KIND
from models.complaints.figures.case_result_duties import CASE_NUMBERS
from models.complaints.figures.case_results import bureaus_counted_for, round_numbers
from models.crypto import Sealer
from models.documents import document_rights
from models.documents.document_rights import DocumentSpec
from models.duties.duty import Duty
from models.duties.duty_people import ADMINISTRATOR, HANDLER
from models.errors import Refusal
from models.people.person import STAFF, SUPERVISOR, Person
from models.reminders import duty_checks
from models.reminders.duties import duties
from models.trail.audit_entry import AuditEntry
from tests import factories
from tests.models.complaints.complaining import NOW, filed, office, someone
from tests.models.reminders.owing import CALENDAR, at

MARCH = date(2027, 3, 20)
UNTIL = date(2027, 7, 30)  # a Friday
DUE = date(2027, 8, 6)
AFTER = datetime(2027, 8, 2, 3, 0, tzinfo=UTC)


def owed(session: Session, day: date) -> list[Duty]:
    return [each for each in duties(session, CALENDAR, at(day)) if each.kind == CASE_NUMBERS]


@pytest.mark.parametrize(
    ("day", "main", "of"),
    [
        (date(2026, 11, 2), date(2027, 7, 30), date(2027, 3, 20)),
        (date(2027, 7, 30), date(2027, 7, 30), date(2027, 7, 30)),
        (date(2027, 9, 1), date(2027, 7, 30), date(2027, 9, 30)),
    ],
)
def test_the_round_of_thirty_july_is_meant_and_others_can_be_named(
    session: Session, day: date, main: date, of: date
) -> None:
    rounds = case_results.rounds(session)
    assert case_results.meant(rounds, fiscal_year(day)) == main
    assert case_results.meant(rounds, fiscal_year(day), day) == of


def test_one_bureau_shows_of_itself_what_the_whole_shows(session: Session, sealer: Sealer) -> None:
    here = office(session)
    for kind, count in (("complaint", 6), (SUGGESTION, 2)):
        for _ in range(count):
            filed(session, sealer, here.bureau, kind=kind)
    for _ in range(7):
        filed(session, sealer, here.centre)
    whole = round_numbers(session, UNTIL, UNTIL)
    own = round_numbers(session, UNTIL, UNTIL, frozenset((here.bureau.id,)))
    assert own.rows == tuple(row for row in whole.rows if row.bureau_id == here.bureau.id)
    assert own.total is None and whole.total is not None and whole.total.hides
    [row] = own.rows
    assert row.counts[BY_KIND][1] is None and row.hides and not row.nil


def test_nobody_sees_a_count_from_one_to_four(session: Session, sealer: Sealer) -> None:
    here = office(session)
    for bureau, count in ((here.bureau, 3), (here.centre, 9), (None, 1)):
        for _ in range(count):
            filed(session, sealer, bureau)
    found = round_numbers(session, UNTIL, UNTIL)
    assert found.total is not None
    seen = [row.received for row in (*found.rows, found.total)]
    seen += [n for row in (*found.rows, found.total) for c in row.counts.values() for n in c]
    assert all(count is None or count == 0 or count >= 5 for count in seen)


def test_a_bureau_without_a_case_says_so_and_its_nil_gives_no_other_away(
    session: Session, sealer: Sealer
) -> None:
    here = office(session)
    third = factories.bureau(session, "สำนักที่สาม")
    for bureau, count in ((here.bureau, 2), (here.centre, 8)):
        for _ in range(count):
            filed(session, sealer, bureau)
    found = round_numbers(session, UNTIL, UNTIL)
    rows = {row.bureau_id: row for row in found.rows}
    assert rows[third.id].nil and rows[None].nil
    # Total and the larger bureau together would tell of the smaller one.
    assert rows[here.bureau.id].received is None and rows[here.centre.id].received is None


def test_who_sees_whose_numbers(session: Session) -> None:
    here = office(session)
    own = frozenset((here.bureau.id,))
    director = someone(session, here.bureau, "ผู้นำสำนัก", SUPERVISOR, above=here.top)
    nobody = someone(session, here.bureau, "คนอื่น", STAFF, above=here.head)
    assert bureaus_counted_for(session, here.admin) is None
    assert bureaus_counted_for(session, here.top) is None
    assert bureaus_counted_for(session, here.first) == own
    assert bureaus_counted_for(session, director) == own
    assert bureaus_counted_for(session, here.head) == frozenset()
    assert bureaus_counted_for(session, nobody) == frozenset()


def test_the_paper_is_for_who_may_see_the_numbers_of_that_bureau(session: Session) -> None:
    here = office(session)

    def has(person: Person, bureau_id: int | None) -> bool:
        asked = DocumentSpec("complaints", "pdf", UNTIL, bureau_id)
        return document_rights.may_have(session, person, asked, UNTIL)

    assert has(here.first, here.bureau.id) and has(here.admin, here.bureau.id)
    assert not has(here.first, here.centre.id) and not has(here.head, here.bureau.id)
    # Without a bureau the rows are those they may see (handlers/papers/paper_kinds).
    assert document_rights.bureaus_of(session, here.first, "complaints") == {here.bureau.id}


def test_a_round_without_a_case_is_confirmed_as_nil_and_stands(session: Session) -> None:
    here = office(session)
    waiting = for_confirmation(session, here.first, UNTIL, AFTER)
    assert waiting.shown.nil and waiting.shown.received == 0
    result = case_confirming.confirm(session, here.first, UNTIL, waiting.stamp, AFTER)
    assert result.version == 1 and result.figures["received"] == 0
    with pytest.raises(Refusal, match="already"):
        for_confirmation(session, here.second, UNTIL, AFTER)
    entry = session.scalars(
        select(AuditEntry).where(AuditEntry.verb == "complaint_result.confirm")
    ).one()
    assert entry.actor_id == here.first.id and entry.details == {"version": 1}


def test_what_was_entered_late_is_confirmed_again(session: Session, sealer: Sealer) -> None:
    here = office(session)
    seen = for_confirmation(session, here.first, UNTIL, AFTER).stamp
    case_confirming.confirm(session, here.first, UNTIL, seen, AFTER)
    filed(session, sealer, here.bureau, now=AFTER, received_on=date(2027, 7, 29))
    with pytest.raises(Refusal, match="changed"):
        case_confirming.confirm(session, here.first, UNTIL, seen, AFTER)
    again = for_confirmation(session, here.first, UNTIL, AFTER)
    assert again.shown.changed and again.stamp != seen
    result = case_confirming.confirm(session, here.first, UNTIL, again.stamp, AFTER)
    assert result.version == 2 and sum(result.figures[BY_CHANNEL]) == 1


def test_only_who_receives_or_leads_confirms_and_only_what_is_over(session: Session) -> None:
    here = office(session)
    for person, until, now, code in (
        (here.head, UNTIL, AFTER, "not_yours"),
        (here.admin, UNTIL, AFTER, "not_yours"),
        (here.first, UNTIL, NOW, "not_over"),
        (here.first, date(2027, 7, 29), AFTER, "no_round"),
    ):
        with pytest.raises(Refusal, match=code):
            for_confirmation(session, person, until, now)
    assert for_confirmation(session, here.director, UNTIL, AFTER).shown.nil


def test_it_is_owed_from_the_rounds_end_until_it_is_confirmed(session: Session) -> None:
    here = office(session)
    assert (
        max(duty.payload.round or MARCH for duty in owed(session, UNTIL - (DUE - UNTIL))) == MARCH
    )
    found = {d.bureau_id: d for d in owed(session, date(2027, 8, 2)) if d.payload.round == UNTIL}
    assert set(found) == {here.bureau.id, here.centre.id}
    duty = found[here.bureau.id]
    assert duty.day == DUE and duty.payload.round == UNTIL and duty.payload.number == ""
    assert duty.recipients.by_role[HANDLER] == (here.first.id, here.second.id)
    assert here.admin.id in duty.recipients.by_role[ADMINISTRATOR]
    assert duty_checks.still_due(session, [duty.key]) == {duty.key}
    waiting = for_confirmation(session, here.second, UNTIL, AFTER)
    case_confirming.confirm(session, here.second, UNTIL, waiting.stamp, AFTER)
    assert duty_checks.still_due(session, [duty.key]) == set()
    left = [each for each in owed(session, date(2027, 8, 3)) if each.payload.round == UNTIL]
    assert [each.bureau_id for each in left] == [here.centre.id]


def test_a_bureau_without_a_receiver_owes_no_numbers(session: Session) -> None:
    factories.person(session, factories.bureau(session))
    assert owed(session, date(2027, 8, 2)) == []

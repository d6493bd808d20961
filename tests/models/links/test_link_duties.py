"""Broken links as duties: of a day in one line, from the next day on, until they are mended."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from models.declaration import PlacedLink
from models.duties.duty import Duty
from models.duties.duty_people import ADMINISTRATOR, OWNER, RESPONSIBLE
from models.links import link_looking, links_seen, watched_links
from models.links.link_duties import BROKEN_LINKS, BrokenLinksDuty
from models.links.link_states import Looked
from models.links.watched_link import WatchedLink
from models.people.person import ADMIN, Person
from models.reminders import duty_checks
from models.reminders.duties import duties
from models.reminders.reminder_pass import pass_at
from tests import factories
from tests.models.campaigns.asked import at
from tests.models.reminders.owing import CALENDAR, statements

MONDAY = date(2027, 3, 1)
A1, A2, B1 = "https://a.example/1", "https://a.example/2", "https://b.example/1"


def day(number: int) -> date:
    """So many days after Monday."""
    return MONDAY + timedelta(days=number)


def placed(session: Session, me: Person, *links: str, about: int = 1, own: bool = False) -> None:
    person_id = me.id if own else None
    given = [PlacedLink(each, about, me.bureau_id, person_id) for each in links]
    watched_links.set_links(session, "registers", about, given, at(MONDAY))


def look(session: Session, number: int, found: str = "missing") -> None:
    """Looks at all links that are due on that day."""
    now, ticks = at(day(number), 14), 1000.0 + number * 86_400
    while (looking := link_looking.claim(session, "w", now, ticks)) is not None:
        assert link_looking.mark(session, looking, Looked(found), now, ticks)
        ticks += 10


def owed(session: Session, number: int) -> list[Duty]:
    found = duties(session, CALENDAR, at(day(number), 9))
    return [duty for duty in found if duty.kind is BROKEN_LINKS]


def test_what_broke_on_a_day_is_one_duty_of_the_next_told_once(session: Session) -> None:
    where = factories.bureau(session)
    me, admin = factories.person(session, where), factories.person(session, where, [ADMIN])
    placed(session, me, A1, A2)
    look(session, 0)
    assert owed(session, 1) == []
    look(session, 1)
    assert owed(session, 1) == []
    [duty] = owed(session, 2)
    assert duty.of(BrokenLinksDuty) == BrokenLinksDuty(count=2, host="a.example")
    assert duty.recipients.by_role[RESPONSIBLE] == (me.id,)
    assert duty.day == day(2) and not duty.late(day(9))
    assert [key.key for key in owed(session, 9)] == [duty.key]
    told = {each.role for each in BROKEN_LINKS.policy.tellings}
    assert told == {RESPONSIBLE, OWNER} and ADMINISTRATOR not in told and admin.id
    assert BROKEN_LINKS.policy.steps == (0,) and BROKEN_LINKS.policy.weekly == ()


def test_the_owner_of_a_record_is_told_in_place_of_the_bureau(session: Session) -> None:
    where = factories.bureau(session)
    first, second = factories.person(session, where), factories.person(session, where)
    placed(session, first, A1)
    placed(session, second, B1, about=2, own=True)
    for number in (0, 1):
        look(session, number)
    by_key = {duty.key: duty.recipients.everybody() for duty in owed(session, 2)}
    of_day = day(2).isoformat()
    assert by_key[f"link:{where.id}:{second.id}:{of_day}"] == {second.id}
    assert first.id in by_key[f"link:{where.id}:0:{of_day}"]


@pytest.mark.soak
def test_it_is_met_by_a_new_link_by_a_page_that_is_back_and_by_a_persons_eye(
    session: Session,
) -> None:
    me = factories.person(session, factories.bureau(session))
    for mend in ("new link", "back", "seen"):
        placed(session, me, A1)
        for number in (0, 1):
            look(session, number)
        [duty] = owed(session, 2)
        assert duty_checks.still_due(session, [duty.key]) == {duty.key}
        if mend == "new link":
            placed(session, me, B1)
        elif mend == "back":
            look(session, 2, "works")
        else:
            link = session.query(WatchedLink).filter_by(address=A1).one()
            links_seen.see(session, me, link.id, True, at(day(2)))
        assert duty_checks.still_due(session, [duty.key]) == set() and owed(session, 3) == []
        placed(session, me)
        assert watched_links.gather(session, [], watched_links.known(session), at(MONDAY), 1e6)


def test_the_days_digest_holds_it_once(session: Session) -> None:
    me = factories.person(session, factories.bureau(session))
    placed(session, me, A1)
    for number in (0, 1):
        look(session, number)
    found = pass_at(session, CALENDAR, at(day(2), 9))
    lines = [line for digest in found.digests for line in digest.own]
    assert [line.duty.kind for line in lines] == [BROKEN_LINKS]


def test_an_office_of_any_size_takes_one_statement(session: Session) -> None:
    me = factories.person(session, factories.bureau(session))
    placed(session, me, A1)
    for number in (0, 1):
        look(session, number)
    owed(session, 2)  # what is read once a session is read
    few = statements(session, lambda: owed(session, 2))
    for number in range(20):
        placed(session, me, f"https://c.example/{number}", about=2 + number)
    session.query(WatchedLink).update({WatchedLink.broken_on: day(1)})
    assert owed(session, 2)[0].of(BrokenLinksDuty).count == 21
    assert statements(session, lambda: owed(session, 2)) == few

"""The addresses of items are looked at, and what is surely broken is to be mended."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.links import link_states
from models.links.watched_link import LinkPlace, WatchedLink
from models.people.person import ADMIN, REPORTER
from models.registers import importing, register_items, register_links, register_list
from models.registers.register import GOOD
from models.registers.register_items import GivenLink
from models.registers.register_kind import named
from models.registers.register_list import RegisterList
from tests import factories

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
TODAY = NOW.date()
URL = "https://www.senate.go.th/a"


def test_a_given_address_is_watched_and_surely_broken_it_is_to_be_mended(session: Session) -> None:
    law = factories.bureau(session, "สำนักกฎหมาย")
    person = factories.person(session, law, roles=(REPORTER, ADMIN))
    rows = [{"number": "o1", "title": "ก", "bureau": law.name}, {"number": "o2", "title": "ข"}]
    items = register_list.read_rows(named("oit"), 2570, list(enumerate(rows)))
    given = RegisterList(named("oit"), 2570, "OIT", "", tuple(items))
    register = importing.store(session, given, None, NOW)
    owned, of_nobody = register_items.standings(session, register, NOW.date())
    for each in (owned, of_nobody):
        register_items.give(session, person, each.item, GivenLink(URL), NOW)
    [place] = session.scalars(select(LinkPlace))
    assert (place.subject, place.about, place.bureau_id) == ("registers", owned.item.id, law.id)
    [found] = register_links.placed_links(session, NOW.date())
    assert (found.text, found.about) == (URL, owned.item.id)
    register_items.judge(session, person, owned.item, GOOD, "", NOW)
    session.scalars(select(WatchedLink)).one().state = link_states.BROKEN
    session.flush()
    [state, _] = [each.state for each in register_items.standings(session, register, NOW.date())]
    assert state == register_items.TO_MEND
    [entry] = register_items.entries_of(session, [owned.item.id])[owned.item.id]
    register_items.take_out(session, person, entry, NOW)
    assert session.scalars(select(LinkPlace)).all() == []


def test_an_address_from_before_keeps_what_the_item_has_shown(session: Session) -> None:
    law = factories.bureau(session, "สำนักกฎหมาย")
    person = factories.person(session, law, roles=(REPORTER,))
    rows = [{"number": "o1", "title": "ก", "bureau": law.name, "must_show": "หนึ่ง\nสอง\nสาม"}]
    items = register_list.read_rows(named("oit"), 2570, list(enumerate(rows)))
    given = RegisterList(named("oit"), 2570, "OIT", "", tuple(items))
    [one] = register_items.standings(session, importing.store(session, given, None, NOW), TODAY)
    before = register_items.give(session, person, one.item, GivenLink(URL, shown=["หนึ่ง"]), NOW)
    before.shown = None
    after = register_items.give(
        session, person, one.item, GivenLink(f"{URL}/2", shown=["สาม"]), NOW
    )
    assert one.item.shown == ["หนึ่ง", "สาม"]
    register_items.take_out(session, person, before, NOW)
    assert one.item.shown == ["สาม"]
    register_items.take_out(session, person, after, NOW)
    assert one.item.shown == []

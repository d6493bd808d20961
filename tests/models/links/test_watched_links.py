"""Links under watch: gathered from their records, claimed one a host, seen by people."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.database import Database
from models.declaration import PlacedLink
from models.errors import Refusal
from models.links import link_looking, link_requests, links_seen, watched_links
from models.links.link_looking import LEASE_FOR, SPACING, Looking
from models.links.link_states import BROKEN, PERSON, SEEN_FOR, WORKS, Looked
from models.links.links_seen import LinkSeen
from models.links.watched_link import LinkHost, LinkPlace, LinkRequest, WatchedLink
from models.people.person import ADMIN, REPORTER, STAFF, Person
from models.reports.report import APPROVED, RETURNED, ReportVersion
from models.tables import LINK_SOURCES
from tests import factories
from tests.models.campaigns.asked import NOW, SEALER

TODAY, TICKS = NOW.date(), 1000.0
A1, A2, B1 = "https://a.example/1", "https://a.example/2", "https://b.example/1"


def gathered(session: Session, links: Iterable[PlacedLink], subject: str = "registers") -> None:
    """Gathers until the day counts as gathered."""
    wanted = watched_links.found(session, {subject: lambda _session, _day: links}, TODAY)
    while not watched_links.gather(session, wanted, watched_links.known(session), NOW, TICKS):
        assert session.query(WatchedLink).count()


def addresses(session: Session) -> list[str]:
    return sorted(session.scalars(select(WatchedLink.address)))


def looked(session: Session, found: str, days: int = 0) -> Looking:
    """The next link, looked at with this finding so many days later; its host has rested."""
    now, ticks = NOW + timedelta(days=days), TICKS + days * 86_400.0 + 60
    looking = link_looking.claim(session, "w1", now, ticks)
    assert looking is not None
    assert link_looking.mark(session, looking, Looked(found, 404, "หน้าเว็บ"), now, ticks)
    return looking


def shown(session: Session, me: Person, state: str, days: int = 0) -> list[LinkSeen]:
    today = TODAY + timedelta(days=days)
    return links_seen.listed(session, links_seen.scope(me), state, today, 10)


def test_places_follow_the_records_and_links_that_stand_nowhere_go(session: Session) -> None:
    where, other = factories.bureau(session), factories.bureau(session, "สำนักอื่น")
    me = factories.person(session, where)
    gathered(session, [PlacedLink(f"{A1} และ {B1}", 1, where.id), PlacedLink(A1, 2, where.id)])
    assert addresses(session) == [A1, B1]
    assert not watched_links.to_gather(session, NOW)
    assert watched_links.to_gather(session, NOW + timedelta(days=1))
    gathered(session, [PlacedLink(A1, 2, other.id, me.id)])
    places = list(session.scalars(select(LinkPlace)))
    assert [(each.about, each.bureau_id, each.person_id) for each in places] == [
        (2, other.id, me.id)
    ]
    assert addresses(session) == [A1]
    assert list(session.scalars(select(LinkHost.host))) == ["a.example"]


def test_many_links_are_taken_in_small_transactions(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watched_links, "MOST", 2)
    where = factories.bureau(session)
    links = [PlacedLink(f"https://a.example/{number}", number, where.id) for number in range(5)]
    gathered(session, links)
    assert len(addresses(session)) == 5


def test_a_subject_may_say_at_once_which_links_a_record_has(session: Session) -> None:
    where = factories.bureau(session)
    before = watched_links.known(session)
    watched_links.set_links(session, "registers", 7, [PlacedLink(A1, 7, where.id)], NOW)
    assert watched_links.gather(
        session, [], before, NOW, TICKS
    )  # it was read before the link was given
    assert addresses(session) == [A1]
    watched_links.set_links(session, "registers", 7, [PlacedLink(A2, 7, where.id)], NOW)
    standing = links_seen.of_addresses(session, [f"ดู {A2}", "ไม่มีลิงก์"], TODAY)
    assert {text: each.places for text, each in standing.items()} == {
        f"ดู {A2}": (("registers", 7),)
    }
    session.flush()
    assert list(session.scalars(select(LinkPlace.about))) == [7]


def test_reports_that_stand_are_read_for_links_wherever_they_were_given(session: Session) -> None:
    where = factories.bureau(session)
    me = factories.person(session, where)
    numbers = ("1.1", "1.2", "1.3")
    plan = factories.plan(session)
    made = [factories.activity(session, plan, number) for number in numbers]
    sent = [
        factories.report(session, of, me, state=state)
        for of, state in zip(made, (APPROVED, RETURNED, APPROVED), strict=True)
    ]
    for each in session.scalars(select(ReportVersion)):
        each.links = ["Facebook สำนัก www.senate.go.th/1"]
        each.published = {"website": {"link": A1, "on": "2027-03-01"}}
    session.flush()
    found = watched_links.found(session, LINK_SOURCES, TODAY)
    assert {each.about for each in found} == {sent[0].id, sent[2].id}
    assert {each.address for each in found} == {"https://www.senate.go.th/1", A1}
    assert {each.bureau_id for each in found} == {where.id}
    later = TODAY + timedelta(days=400)
    assert watched_links.found(session, LINK_SOURCES, later) == []


def test_two_workers_never_look_at_one_link_nor_at_one_host(database: Database) -> None:
    def place(session: Session) -> None:
        where = factories.bureau(session)
        gathered(session, [PlacedLink(f"{A1} {A2} {B1}", 1, where.id)])

    def claimed(owner: str, ticks: float = TICKS) -> Looking | None:
        return database.write(lambda session: link_looking.claim(session, owner, NOW, ticks))

    database.write(place)
    first, second = claimed("w1"), claimed("w2")
    assert first is not None and second is not None
    assert {first.host, second.host} == {"a.example", "b.example"}
    assert claimed("w3") is None
    late = claimed("w3", TICKS + LEASE_FOR + 1)
    assert late is not None and late.attempts == 2

    def mark(looking: Looking, ticks: float) -> bool:
        done = Looked(WORKS)
        return database.write(lambda session: link_looking.mark(session, looking, done, NOW, ticks))

    stale = first if first.host == late.host else second
    assert not mark(stale, TICKS + LEASE_FOR + 2)
    assert mark(late, TICKS + LEASE_FOR + 2)


def test_a_host_rests_between_two_looks_and_as_long_as_it_asks(session: Session) -> None:
    where = factories.bureau(session)
    gathered(session, [PlacedLink(f"{A1} {A2}", 1, where.id)])
    first = link_looking.claim(session, "w1", NOW, TICKS)
    assert first is not None
    assert link_looking.mark(session, first, Looked(WORKS), NOW, TICKS)
    assert not link_looking.has_due(session, NOW, TICKS + SPACING - 1)
    second = link_looking.claim(session, "w1", NOW, TICKS + SPACING)
    assert second is not None and second.address != first.address
    busy = Looked("busy", 429, retry_after=7200.0)
    assert link_looking.mark(session, second, busy, NOW, TICKS + SPACING)
    me = factories.person(session, where)
    with pytest.raises(Refusal, match="resting"):
        link_requests.ask(session, SEALER, me, "lane", A1, ("", 0.0), NOW, TICKS)
    next_week = NOW + timedelta(days=7)
    assert not link_looking.has_due(session, next_week, TICKS + 7000)
    assert link_looking.has_due(session, next_week, TICKS + 7300)


@pytest.mark.soak
def test_whoever_waits_for_a_look_comes_first_and_three_at_a_time(session: Session) -> None:
    where = factories.bureau(session)
    me = factories.person(session, where)
    gathered(session, [PlacedLink(A1, 1, where.id)])

    def ask(text: str) -> str:
        return link_requests.ask(session, SEALER, me, "lane", text, ("token", 9.0), NOW, TICKS)

    with pytest.raises(Refusal, match="no_address"):
        ask("ลิงก์นี้เสียไหม")
    assert [ask(f"ตรวจลิงก์ {B1}"), ask(A1), ask(A2)] == [B1, A1, A2]
    with pytest.raises(Refusal, match="too_many"):
        ask(A1)
    session.query(LinkRequest).filter_by(link_id=links_of(session, A1)).delete()
    looking = link_looking.claim(session, "w1", NOW, TICKS)
    assert looking is not None and looking.address in (B1, A2)
    [waiting] = link_requests.take(session, SEALER, looking.link_id)
    assert (waiting.person_id, waiting.reply_token) == (me.id, "token")
    watched_links.drop_unplaced(session, looking.link_id)
    watched_links.drop_unplaced(session, links_of(session, A1))
    assert looking.address not in addresses(session) and A1 in addresses(session)


def links_of(session: Session, address: str) -> int:
    return session.query(WatchedLink).filter_by(address=address).one().id


def test_a_host_that_asked_for_rest_is_left_alone_though_its_link_is_forgotten(
    session: Session,
) -> None:
    me = factories.person(session, factories.bureau(session))

    def ask(ticks: float) -> None:
        link_requests.ask(session, SEALER, me, "lane", A1, ("", 0.0), NOW, ticks)

    ask(TICKS)
    looking = link_looking.claim(session, "w1", NOW, TICKS)
    assert looking is not None
    busy = Looked("busy", 429, retry_after=7200.0)
    assert link_looking.mark(session, looking, busy, NOW, TICKS)
    link_requests.take(session, SEALER, looking.link_id)
    watched_links.drop_unplaced(session, looking.link_id)
    gathered(session, [])
    assert addresses(session) == []
    with pytest.raises(Refusal, match="resting"):
        ask(TICKS + 60)
    watched_links.gather(session, [], [], NOW, TICKS + 7300)
    assert list(session.scalars(select(LinkHost.host))) == []


def test_what_a_person_saw_stands_above_the_looks_for_thirty_days(session: Session) -> None:
    where = factories.bureau(session)
    me, admin = factories.person(session, where), factories.person(session, where, [ADMIN])
    gathered(session, [PlacedLink(A1, 1, where.id)])
    for day in (0, 1):
        looked(session, "missing", day)
    [link] = shown(session, admin, BROKEN, days=1)
    assert (link.status, link.title, link.places) == (404, "หน้าเว็บ", (("registers", 1),))
    assert links_seen.see(session, me, link.id, True, NOW + timedelta(days=1)).by_person
    looked(session, "missing", 2)
    assert session.scalars(select(WatchedLink.broken_on)).one() is None
    held = 1 + SEEN_FOR.days
    assert shown(session, me, BROKEN, days=held - 1) == []
    assert links_seen.counts(session, None, TODAY + timedelta(days=held))[BROKEN] == 1
    looked(session, "missing", held)
    assert session.scalars(select(WatchedLink.broken_on)).one() == TODAY + timedelta(days=held)
    assert not links_seen.see(session, me, link.id, False, NOW + timedelta(days=40)).state == WORKS


def test_whoever_does_not_look_after_a_link_neither_sees_nor_judges_it(session: Session) -> None:
    where, other = factories.bureau(session), factories.bureau(session, "สำนักอื่น")
    mine, stranger = factories.person(session, where), factories.person(session, other)
    staff = factories.person(session, where, [STAFF])
    gathered(session, [PlacedLink(A1, 1, where.id)])
    link = looked(session, "refused")
    assert [each.id for each in shown(session, mine, PERSON)] == [link.link_id]
    assert shown(session, stranger, PERSON) == []
    for person in (stranger, staff):
        assert person.has(REPORTER) is (person is stranger)
        with pytest.raises(Refusal, match="no_such_link"):
            links_seen.see(session, person, link.link_id, True, NOW)
    assert links_seen.counts(session, other.id, TODAY)[PERSON] == 0


def test_a_link_that_ends_every_look_is_given_to_a_person(session: Session) -> None:
    where = factories.bureau(session)
    gathered(session, [PlacedLink(A1, 1, where.id)])
    ticks, told = TICKS, []
    for _ in range(4):
        looking = link_looking.claim(session, "w1", NOW, ticks)
        assert looking is not None
        told.append(link_looking.too_often(looking))
        ticks += LEASE_FOR + 1
    assert told[:3] == [None] * 3 and told[3] is not None and told[3].found == "crashed"

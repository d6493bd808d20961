"""Links are gathered and looked at by units: once each, also if a worker dies or two run."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field, replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.links.link_client import LinkClient
from models.links import link_requests, links_seen, watched_links
from models.links.link_looking import LEASE_FOR, SPACING
from models.links.link_states import BROKEN, Looked
from models.links.watched_link import LinkRequest, WatchedLink
from models.people.person import Person
from models.queues.outbox import OutboxMessage
from models.queues.outbox_queue import BODY
from models.reports.report import ReportVersion
from models.trail import facts
from scheduler.links.link_look import look_one
from scheduler.links.timed import gather_links
from scheduler.ports import Outside
from tests import factories
from tests.bot.links.faults_played import Played, serving
from tests.fakes import MovableClock, RecordingLog

ONE, OTHER = "https://a.example/1", "https://b.example/1"
SECRET = "https://c.example/private?token=t0psecret"


@dataclass
class TellingLooker:
    """Finds what a test says; each look is recorded."""

    finds: dict[str, Looked] = field(default_factory=dict)
    looked: list[str] = field(default_factory=list)

    def look(self, address: str) -> Looked:
        self.looked.append(address)
        return self.finds.get(address, Looked("works", 200, "หน้าแรก", "text/html"))


@pytest.fixture
def looker() -> TellingLooker:
    return TellingLooker()


@pytest.fixture
def looking(office: Outside, looker: TellingLooker) -> Outside:
    return replace(office, link_looker=looker)


def reported(office: Outside, *links: str) -> int:
    """A report with these links; the id of its reporter."""

    def work(session: Session) -> int:
        me = factories.person(session, factories.bureau(session))
        of = factories.activity(session, factories.plan(session))
        factories.report(session, of, me)
        session.query(ReportVersion).one().links = list(links)
        return me.id

    return office.database.write(work)


def asks(office: Outside, person_id: int, text: str) -> None:
    office.database.write(
        lambda session: link_requests.ask(
            session, office.sealer, session.get_one(Person, person_id), "lane", text,
            ("token", office.clock.ticks() + 50), office.clock.now(), office.clock.ticks(),
        )
    )  # fmt: skip


def answers(office: Outside) -> list[str]:
    query = select(OutboxMessage.body).where(OutboxMessage.kind == "link")
    bodies = office.database.read(lambda session: list(session.scalars(query)))
    opened = (office.sealer.open_json(body or b"", BODY) for body in bodies)
    return [json.dumps(each, ensure_ascii=False) for each in opened]


def test_links_of_reports_are_gathered_once_a_day_and_looked_at_once_a_week(
    looking: Outside, looker: TellingLooker, clock: MovableClock
) -> None:
    reported(looking, ONE, OTHER)
    assert gather_links(looking) and not gather_links(looking)
    assert look_one(looking) and look_one(looking) and not look_one(looking)
    assert sorted(looker.looked) == [ONE, OTHER]
    clock.advance(days=6)
    assert gather_links(looking) and not look_one(looking)
    clock.advance(days=1)
    assert look_one(looking) and look_one(looking) and not look_one(looking)


def test_a_missing_page_is_broken_after_a_second_day(
    looking: Outside, looker: TellingLooker, clock: MovableClock
) -> None:
    reported(looking, ONE)
    looker.finds[ONE] = Looked("missing", 404)
    gather_links(looking)
    for _ in range(2):
        assert look_one(looking) and not look_one(looking)
        clock.advance(days=1)
    today = clock.now().date()
    counts = looking.database.read(lambda session: links_seen.counts(session, None, today))
    assert counts[BROKEN] == 1


def test_the_whole_way_over_the_wire_to_a_host_that_has_lost_a_page(
    office: Outside, clock: MovableClock
) -> None:
    played = Played()
    server = serving(played)
    port = server.server_address[1]
    client = LinkClient(
        time.monotonic, {"127.0.0.1"}.__contains__, {port}, lambda *_: ("127.0.0.1",)
    )
    looking = replace(office, link_looker=client)
    lost, there = (f"http://{name}.example:{port}" for name in ("lost", "there"))
    reported(looking, f"{lost}/404", f"{there}/page")
    gather_links(looking)
    for _ in range(2):
        while look_one(looking):
            clock.advance(seconds=SPACING)
        clock.advance(days=1)
    played.over.set()
    server.shutdown()
    server.server_close()
    found = looking.database.read(
        lambda session: session.execute(select(WatchedLink.title, WatchedLink.state)).all()
    )
    assert sorted(map(tuple, found)) == [("", "broken"), ("แผน&ผล ปี 2570", "works")]


def test_what_a_dead_worker_left_is_looked_at_by_the_next(
    looking: Outside, looker: TellingLooker, clock: MovableClock
) -> None:
    reported(looking, ONE)
    gather_links(looking)

    def dies(point: str) -> None:
        if point == "link:looked":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        look_one(replace(looking, checkpoint=dies))
    assert not look_one(looking)
    clock.advance(seconds=LEASE_FOR + 1)
    assert look_one(looking) and looker.looked == [ONE, ONE]
    assert looking.database.read(lambda s: s.scalars(select(WatchedLink.attempts)).one()) == 0


def test_whoever_asks_is_answered_once_and_the_link_forgotten(
    looking: Outside, looker: TellingLooker, clock: MovableClock, log: RecordingLog
) -> None:
    me = reported(looking, ONE)
    gather_links(looking)
    looker.finds[SECRET] = Looked("login", 200, "Sign in")
    asks(looking, me, f"ตรวจลิงก์ {SECRET}")
    assert look_one(looking) and looker.looked == [SECRET]
    [answer] = answers(looking)
    assert "ต้องให้คนดู" in answer and "ต้องเข้าสู่ระบบก่อน" in answer and SECRET in answer
    found = looking.database.read(lambda s: list(s.scalars(select(WatchedLink.address))))
    assert found == [ONE]
    assert "secret" not in repr(log.__dict__) and "example" not in repr(log.__dict__)
    clock.advance(seconds=SPACING)
    assert look_one(looking) and len(answers(looking)) == 1


def test_switched_off_nothing_is_gathered_or_looked_at_and_who_asks_hears_it(
    office: Outside,
) -> None:
    me = reported(office, ONE)
    assert not gather_links(office) and not look_one(office)
    asks(office, me, ONE)
    assert look_one(office) and not look_one(office)
    [answer] = answers(office)
    assert "ปิดการตรวจลิงก์ไว้" in answer
    for table in (LinkRequest, WatchedLink):
        assert office.database.read(lambda s, t=table: s.query(t).count()) == 0
    assert office.database.read(lambda s: facts.get(s, watched_links.GATHERED)) is None

"""ตรวจลิงก์: administrators and reporters see how links stand, judge them, and ask for a look."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.declaration import PlacedLink
from models.links import link_looking, links_seen, watched_links
from models.links.link_states import Looked
from models.links.watched_link import LinkHost, LinkPlace, LinkRequest, WatchedLink
from models.people.person import Person
from models.plans.plan import Activity
from models.reports.report import Report
from models.trail.audit_entry import AuditEntry
from tests import factories
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import REPORTER

STAFF = "D0106"
FACEBOOK, LOST = "https://www.facebook.com/senate/1", "https://www.senate.go.th/lost"


def reporter_of(session: Session) -> Person:
    return session.scalars(select(Person).where(Person.staff_id == REPORTER)).one()


def looked_at(house: House, finds: dict[str, str], days: int = 1) -> Report:
    """A report of the reporter's bureau with these links, looked at on so many days."""
    with house.session() as session:
        me = reporter_of(session)
        activity = session.scalars(select(Activity).where(Activity.number == "1.1")).first()
        assert activity is not None
        sent = factories.report(session, activity, me)
        links = [PlacedLink(each, sent.id, me.bureau_id) for each in finds]
        watched_links.set_links(session, "reports", sent.id, links, house.now)
        for day in range(days):
            now, ticks = house.now + timedelta(days=day), house.ticks + day * 86_400
            while (found := link_looking.claim(session, "w", now, ticks)) is not None:
                looked = Looked(finds[found.address], title="หน้าเว็บ")
                link_looking.mark(session, found, looked, now, ticks)
                ticks += 10
        session.commit()
    house.later(days=days)
    return sent


def asks(who: Chat, text: str) -> None:
    """Types it; the worker's answer is the answer."""
    who.sends({"type": "message", "message": {"type": "text", "id": "m-link", "text": text}}, True)


def test_the_office_sees_what_stands_how_and_a_person_looks_with_one_tap(
    admin: Chat, demo: House
) -> None:
    looked_at(demo, {FACEBOOK: "asks_people", "https://www.senate.go.th/ok": "works"})
    admin.says("ตรวจลิงก์")
    assert "ทั้งสำนักงาน" in admin.last and "ใช้ได้ 1 ลิงก์" in admin.last.replace("\n", " ")
    assert "รายงาน 1.1" in admin.last and FACEBOOK in admin.last and "บอตตรวจแทนไม่ได้" in admin.last
    assert {"เปิด", "ใช้ได้", "เสีย"} <= set(admin.offers)
    admin.taps("ใช้ได้")
    assert "บันทึกแล้ว" in admin.last and "30 วัน" in admin.last
    admin.taps("ตรวจลิงก์")
    assert FACEBOOK not in admin.last and "ใช้ได้ 2 ลิงก์" in admin.last.replace("\n", " ")
    with demo.session() as session:
        [entry] = session.scalars(select(AuditEntry).where(AuditEntry.verb == "link.seen"))
        assert entry.details == {"works": True}


def test_what_is_surely_broken_is_listed_and_told_in_the_digest_once(
    reporter: Chat, demo: House
) -> None:
    looked_at(demo, {LOST: "missing"}, days=2)
    reporter.says("ลิงก์เสีย")
    assert "เสียแน่" in reporter.last and LOST in reporter.last and "404" in reporter.last
    assert "ใส่ลิงก์ใหม่" in reporter.last
    reporter.says("เรื่องที่ต้องทำ")
    assert "แก้ลิงก์ที่เสีย 1 ลิงก์" in reporter.last
    reporter.taps("ดูลิงก์")
    assert LOST in reporter.last


def test_what_failed_once_is_listed_apart_and_nobody_is_told(reporter: Chat, demo: House) -> None:
    looked_at(demo, {LOST: "missing", FACEBOOK: "asks_people"})
    reporter.says("เรื่องที่ต้องทำ")
    assert "ลิงก์" not in reporter.last
    reporter.says("ตรวจลิงก์").taps("ลิงก์ที่รอตรวจซ้ำ")
    assert LOST in reporter.last and "รอตรวจซ้ำ" in reporter.last and "เสียแน่" not in reporter.last


@pytest.mark.soak
def test_many_links_are_paged(reporter: Chat, demo: House) -> None:
    looked_at(demo, {f"https://site{number}.example/": "refused" for number in range(6)})
    reporter.says("ตรวจลิงก์")
    assert "หน้า 1/2" in reporter.last and "4. รายงาน" in reporter.last
    reporter.taps("หน้าถัดไป")
    assert "หน้า 2/2" in reporter.last and "6. รายงาน" in reporter.last


def test_others_neither_see_nor_judge_what_is_not_theirs(
    chat: Callable[[str], Chat], reporter: Chat, demo: House
) -> None:
    looked_at(demo, {FACEBOOK: "asks_people"})
    assert "เปิดให้เฉพาะผู้มีหน้าที่" in chat(STAFF).says("ตรวจลิงก์").last
    with demo.session() as session:
        other = factories.bureau(session, "สำนักอื่นที่ไม่เกี่ยว")
        session.query(LinkPlace).update({LinkPlace.bureau_id: other.id})
        link_id = session.scalars(select(WatchedLink.id)).one()
        session.commit()
    reporter.says("ตรวจลิงก์")
    assert FACEBOOK not in reporter.last and "ยังไม่มีลิงก์" in reporter.last
    reporter.taps_data(f"o:judge_link?l={link_id}&v=works")
    assert "ไม่อยู่ในหน้าที่" in reporter.last
    with demo.session() as session:
        found = links_seen.one(session, link_id, demo.now.date())
        assert found is not None and not found.by_person


@pytest.mark.parametrize(
    "typed",
    [
        "ตรวจลิงก์ https://www.senate.go.th/a/very/long/address/that/nobody/types/by/hand?and=a&query=here#top",
        "เช็คลิงก์ www.senate.go.th/y",
        "ตรวจลิงก์ senate.go.th/z",
    ],
)
def test_a_look_at_once_is_queued_and_answered_by_the_worker(
    reporter: Chat, demo: House, typed: str
) -> None:
    asks(reporter, typed)
    with demo.session() as session:
        assert session.query(LinkRequest).count() == 1


@pytest.mark.soak
def test_why_a_look_is_not_taken_is_said(reporter: Chat, demo: House) -> None:
    reporter.says("ตรวจลิงก์ http:/x")
    assert "ไม่พบที่อยู่เว็บ" in reporter.last
    for number in range(3):
        asks(reporter, f"ตรวจลิงก์ https://www.senate.go.th/{number}")
    reporter.says("ตรวจลิงก์ https://www.senate.go.th/3")
    assert "รอคำตอบก่อน" in reporter.last
    with demo.session() as session:
        session.query(LinkRequest).delete()
        session.query(LinkHost).one().free_at = demo.ticks + 3600
        session.commit()
    reporter.says("ตรวจลิงก์ https://www.senate.go.th/9")
    assert "ขอเว้นช่วง" in reporter.last

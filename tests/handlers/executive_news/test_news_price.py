"""What is sent at once: its price stands on the card, and the tap confirms no other."""

from __future__ import annotations

from collections.abc import Callable

from models.queues import quota
from models.queues.quota import Quota
from tests.handlers.executive_news.announcing import drafted, drafts, newest
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, SECRETARY, person


def left(house: House, count: int) -> None:
    with house.session() as session:
        quota.store(session, Quota(count, 0, house.now))
        session.commit()


def test_the_price_is_shown_before_the_tap_against_the_quota(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    left(demo, 300)
    drafted(demo, urgent=True)
    secretary = chat(SECRETARY).says("ประกาศที่รอออก")
    assert "คิดโควตา 12 ข้อความ เดือนนี้เหลือ 300" in secretary.last
    assert "กำลังส่งถึงผู้รับ" in secretary.taps("ออกประกาศ").since(2)
    found = newest(demo)
    assert (found.urgent, found.pushed_to) == (True, 0)


def test_a_higher_price_than_the_button_shows_is_asked_again(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    person(demo, "D0104", line_user_id=None)
    drafted(demo, urgent=True)
    secretary = chat(SECRETARY).says("ประกาศที่รอออก")
    person(demo, "D0104", line_user_id="U" + "7" * 32)
    secretary.taps("ออกประกาศ")
    assert "ขณะนี้ต้องส่ง 12 ข้อความ" in secretary.since(2)
    assert newest(demo).state == "waiting"
    secretary.taps("ออกประกาศ")
    assert newest(demo).state == "issued"


def test_without_quota_it_is_told_in_the_digest_instead(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    drafted(demo, urgent=True)
    secretary = chat(SECRETARY).says("ประกาศที่รอออก")
    left(demo, 5)
    secretary.taps("ออกประกาศ")
    assert "โควตาข้อความของเดือนนี้ไม่พอแล้ว" in secretary.since(2)
    secretary.taps("ออกทางสรุปประจำวัน")
    found = newest(demo)
    assert (found.state, found.urgent, found.pushed_to) == ("issued", False, None)


def test_without_a_group_nothing_is_announced_to_groups(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = drafts(chat(ADMIN), whom="ในกลุ่ม LINE")
    assert "ไม่มีผู้รับประกาศนี้" in admin.since(0)

"""Accepting several approved reports in one go: only those looked at, each on its own."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import select

from models.reports.report import ACCEPTED, ReportVersion
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import HEAD, REPORTER, sends
from tests.talk import actions


def approved(chat: Callable[[str], Chat], *numbers: str) -> None:
    reporter, head = chat(REPORTER), chat(HEAD)
    for number in numbers:
        sends(reporter, head, number=number)
        head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")


def looks(admin: Chat, count: int) -> None:
    """The first so many of the queue are opened, and nothing is decided on them."""
    for at in range(count):
        admin.says("รอตรวจ")
        admin.taps_data(review_buttons(admin)[at]).says("ยกเลิก")


def review_buttons(admin: Chat) -> list[str]:
    data = [a.get("data") or "" for a in actions(admin.heard[-1])]
    return [each for each in data if each.startswith("o:review_report?")]


def reviews(house: House) -> list[str | None]:
    with house.session() as session:
        return list(session.scalars(select(ReportVersion.review).order_by(ReportVersion.id)))


def test_what_was_looked_at_is_accepted_in_one_go(chat: Callable[[str], Chat], admin: Chat) -> None:
    approved(chat, "1.10", "2.1", "3.7")
    looks(admin, 2)
    assert admin.says("รอตรวจ").last.count("✓ ดูแล้ว") == 2
    admin.taps("ตรวจรับที่ดูแล้ว")
    assert "ตรวจรับ 2 ฉบับที่ดูแล้ว" in admin.since(-2) and "3.7" not in admin.since(-2)
    assert reviews(admin.house) == [None] * 3
    admin.taps("ยืนยันตรวจรับ")
    assert "ตรวจรับแล้ว 2 ฉบับ" in admin.last and "รอตรวจ (1 ฉบับ)" in admin.offers
    assert reviews(admin.house) == [ACCEPTED, ACCEPTED, None]


def test_one_look_is_not_several(chat: Callable[[str], Chat], admin: Chat) -> None:
    approved(chat, "1.10", "2.1")
    looks(admin, 1)
    assert "ตรวจรับที่ดูแล้ว" not in admin.says("รอตรวจ").offers
    assert "ยังไม่มีรายงานที่ดูแล้วตั้งแต่ 2 ฉบับ" in admin.says("ตรวจรับที่ดูแล้ว").last


def test_saying_no_accepts_none(chat: Callable[[str], Chat], admin: Chat) -> None:
    approved(chat, "1.10", "2.1")
    looks(admin, 2)
    admin.says("ตรวจรับที่ดูแล้ว").taps("ยังไม่ตรวจรับ")
    assert "ยังไม่ได้ตรวจรับฉบับใด" in admin.last
    assert reviews(admin.house) == [None, None]


def test_an_old_button_accepts_nothing_twice_and_says_why(
    chat: Callable[[str], Chat], admin: Chat
) -> None:
    approved(chat, "1.10", "2.1")
    looks(admin, 2)
    admin.says("รอตรวจ")
    one = review_buttons(admin)[0]
    admin.taps("ตรวจรับที่ดูแล้ว")
    yes = admin.button("ยืนยันตรวจรับ")
    admin.taps_data(one).taps("ตรวจรับ")
    admin.says("ตรวจรับที่ดูแล้ว")
    assert "ยังไม่มีรายงานที่ดูแล้ว" in admin.last
    admin.taps_data(yes)
    assert reviews(admin.house).count(ACCEPTED) <= 2


def test_only_administrators_accept(chat: Callable[[str], Chat], admin: Chat) -> None:
    approved(chat, "1.10", "2.1")
    looks(admin, 2)
    for other in (REPORTER, HEAD):
        chat(other).says("ตรวจรับที่ดูแล้ว")
    assert reviews(admin.house) == [None, None]

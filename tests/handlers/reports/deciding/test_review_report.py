"""The administrator's review of an approved report: accepted, or returned with a reason."""

from __future__ import annotations

import pytest

from models.reports.report import ACCEPTED, APPROVED, RETURNED
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER, decision, meets, person, sends


def approved(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")


def test_from_the_history_it_is_returned_and_both_are_told(
    reporter: Chat, head: Chat, admin: Chat
) -> None:
    approved(reporter, head)
    admin.says("ประวัติ 1.10").taps("ตรวจรายงาน")
    assert "จะตรวจรับ หรือส่งกลับให้สำนักแก้ไข" in admin.last
    admin.taps("ส่งกลับแก้ไข").taps("หลักฐานไม่ครบ")
    assert "ส่งกลับรายงาน 1.10 แล้ว แจ้งผู้รายงานและผู้บังคับบัญชา" in admin.last
    state, [version] = decision(admin.house)
    assert (state, version.decision, version.review) == (RETURNED, APPROVED, RETURNED)
    assert version.review_fields == ["evidence"]
    meets(admin.house, reporter, head)
    assert "ผู้ดูแลแผนส่งรายงานกลับให้แก้ไข" in reporter.last
    assert "รายงานที่ท่านอนุมัติถูกส่งกลับ" in head.last and "หลักฐานหรือภาพ" in head.last


def test_what_was_returned_is_mended_and_decided_anew(
    reporter: Chat, head: Chat, admin: Chat
) -> None:
    approved(reporter, head)
    admin.says("ประวัติ 1.10").taps("ตรวจรายงาน").taps("ส่งกลับแก้ไข").taps("หลักฐานไม่ครบ")
    meets(admin.house, reporter)
    reporter.taps("แก้ไขและส่งใหม่")
    assert "หลักฐานหรือภาพยังไม่ครบ" in reporter.since(-3)
    reporter.sends_file().says("ยืนยัน")
    meets(admin.house, head)
    head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    state, [_, second] = decision(admin.house)
    assert (state, second.version, second.review) == (APPROVED, 2, None)


def test_a_typed_reason_is_confirmed_first(reporter: Chat, head: Chat, admin: Chat) -> None:
    approved(reporter, head)
    admin.says("ประวัติ 1.10").taps("ตรวจรายงาน").taps("ส่งกลับแก้ไข").says("จำนวนคนไม่ตรงแผน")
    assert "เพราะ “จำนวนคนไม่ตรงแผน” ใช่หรือไม่" in admin.last
    assert decision(admin.house)[0] == APPROVED
    admin.taps("ยืนยันส่งกลับ")
    assert decision(admin.house)[1][0].review_reason == "จำนวนคนไม่ตรงแผน"


def test_a_return_taken_back_accepts_nothing_by_itself(
    reporter: Chat, head: Chat, admin: Chat
) -> None:
    approved(reporter, head)
    admin.says("ประวัติ 1.10").taps("ตรวจรายงาน").taps("ส่งกลับแก้ไข").says("เอ้ย ไม่ใช่ ตรวจรับไปก่อนละกัน")
    assert "จะตรวจรับ หรือส่งกลับให้สำนักแก้ไข" in admin.last
    assert decision(admin.house)[1][0].review is None


def test_what_is_accepted_stays_approved_and_is_not_reviewed_twice(
    reporter: Chat, head: Chat, admin: Chat
) -> None:
    approved(reporter, head)
    admin.says("ประวัติ 1.10")
    button = admin.button("ตรวจรายงาน")
    admin.taps_data(button).taps("ตรวจรับ")
    state, [version] = decision(admin.house)
    assert (state, version.review) == (APPROVED, ACCEPTED)
    assert "ตรวจรับแล้วโดย นางสาวตัวอย่าง ดูแลแผน" in admin.taps_data(button).last


def test_only_an_administrator_reviews(reporter: Chat, head: Chat, admin: Chat) -> None:
    approved(reporter, head)
    admin.says("ประวัติ 1.10")
    for other in (reporter, head):
        other.taps_data(admin.button("ตรวจรายงาน"))
        assert "จะตรวจรับ" not in other.last
        assert "ตรวจรายงาน" not in other.says("ประวัติ 1.10").offers
    assert decision(admin.house)[1][0].review is None


def test_what_waits_for_the_superior_is_not_reviewed(reporter: Chat, admin: Chat) -> None:
    sends(reporter)
    report_id = decision(admin.house)[1][0].report_id
    admin.taps_data(f"o:review_report?r={report_id}&v=1")
    assert "ยังไม่ได้รับอนุมัติจากผู้บังคับบัญชา" in admin.last


@pytest.mark.parametrize("facts", ["", "r=1", "v=1", "r=999&v=1", "r=x&v=y", "r=0&v=0"])
def test_a_strange_button_is_answered_kindly(admin: Chat, facts: str) -> None:
    last = admin.taps_data(f"o:review_report?{facts}").last
    assert "ประวัติ" in last or "ไม่พบรายงานนี้" in last


def test_a_reporter_whom_line_does_not_reach_is_left_to_the_administrator(
    reporter: Chat, head: Chat, admin: Chat
) -> None:
    approved(reporter, head)
    person(admin.house, REPORTER, blocked_at=admin.house.now)
    admin.says("ประวัติ 1.10").taps("ตรวจรายงาน").taps("ส่งกลับแก้ไข").taps("ผลไม่ตรงแผน")
    assert "กรุณาแจ้งผู้รายงานด้วยตนเอง" in admin.last


@pytest.mark.parametrize("typed", ["งานเสร็จไปกี่ % แล้ว", "น่าจะโอเค", "ถ้าไม่มีอะไรก็ผ่าน"])
def test_what_only_may_mean_it_accepts_nothing(
    reporter: Chat, head: Chat, admin: Chat, typed: str
) -> None:
    sends(reporter, head)
    head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    admin.says("รอตรวจ").taps("ตรวจ").says(typed)
    assert decision(admin.house)[1][0].review is None


@pytest.mark.parametrize("typed", ["ตรวจรับ", "รับไว้ค่ะ", "ผ่านครับ"])
def test_its_own_words_accept(reporter: Chat, head: Chat, admin: Chat, typed: str) -> None:
    sends(reporter, head)
    head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    admin.says("รอตรวจ").taps("ตรวจ").says(typed)
    assert decision(admin.house)[1][0].review == "accepted"

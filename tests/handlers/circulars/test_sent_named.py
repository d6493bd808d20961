"""What was sent to many is asked about, held back and sent anew by what it is about; who has
acknowledged is looked for among messages and announcements."""

from __future__ import annotations

import pytest

from tests.handlers.circulars.sent_circulars import count, newest
from tests.handlers.executive_news import announcing
from tests.handlers.house import Chat, House

_PARKING = "แจ้งทุกคนว่า งดจอดรถลานหน้าอาคารวันที่ 5 มีนาคม"
_SYSTEM = "แจ้งทุกคนว่า ระบบสารบรรณปิดปรับปรุงวันที่ 2 มีนาคม ขอให้กดรับทราบ"


def _sent(admin: Chat, *lines: str) -> Chat:
    for line in lines:
        admin.says(line).taps("ส่งข้อความ")
    return admin


@pytest.mark.parametrize(
    "words",
    [
        "ใครอ่านเรื่องจอดรถแล้วบ้าง",
        "ข้อความที่จอดรถ ไปถึงใครแล้วบ้าง",
        "เรื่องงดจอดรถส่งถึงกี่คนแล้วคะ",
        "ประกาศจอดรถ มีกี่คนเห็นแล้ว",
    ],
)
def test_how_far_a_message_is_may_be_asked_by_what_it_is_about(admin: Chat, words: str) -> None:
    _sent(admin, _PARKING, _SYSTEM).says("เมนู")
    told = admin.answer_to(words)
    assert "งดจอดรถลานหน้าอาคาร" in told and "0 จาก 13 คน" in told


def test_other_work_is_no_message_that_speaks_of_it(admin: Chat) -> None:
    _sent(admin, "แจ้งทุกคนว่า อย่าลืมส่งรายงานภายในวันศุกร์").says("เมนู")
    for words in ("ใครเห็นรายงานของฉันบ้าง", "เรื่องร้องเรียนใครอ่านแล้วบ้าง", "ใครยังไม่ส่งรายงาน"):
        assert "อย่าลืมส่งรายงาน" not in admin.answer_to(words)


@pytest.mark.parametrize(
    "words",
    [
        "มีใครยังไม่ได้กดรับทราบหนังสือเวียนบ้างครับ ผอ.ถามมา",
        "ประกาศงดรับของขวัญอ่ะ ใครยังไม่รับทราบ",
        "ใครยังไม่รับทราบ",
        "กี่คนรับทราบแล้ว",
    ],
)
def test_an_announcement_that_asks_is_not_denied(demo: House, admin: Chat, words: str) -> None:
    announcing.issued(demo)
    told = admin.answer_to(words)
    assert announcing.TITLE in told and "0 จาก 13 คน" in told and "ยังไม่เคย" not in told


def test_without_any_it_is_said_of_both(admin: Chat) -> None:
    assert "ข้อความหรือออกประกาศ" in admin.says("ใครยังไม่รับทราบ").last


def test_a_message_and_an_announcement_are_listed(demo: House, admin: Chat) -> None:
    announcing.issued(demo)
    told = _sent(admin, _SYSTEM).says("เมนู").answer_to("ใครยังไม่กดรับทราบเรื่องที่ส่งไปบ้าง")
    assert announcing.TITLE in told and "ระบบสารบรรณ" in told
    assert "ผู้ที่ยังไม่รับทราบ" in admin.answer_to("หนังสือเวียน ใครยังไม่กดรับทราบ")


def test_who_has_not_acknowledged_is_reminded_or_it_is_said_how(demo: House, admin: Chat) -> None:
    assert "จึงไม่มีใครต้องเตือน" in admin.says("เตือนคนที่ยังไม่รับทราบด้วย").last
    announcing.issued(demo)
    assert announcing.TITLE in admin.says("เตือนคนที่ยังไม่รับทราบด้วย").last
    assert "ดูผู้อ่าน" in admin.offers and "บอตเตือน" in admin.last
    assert "เตือนผู้ที่ยังไม่รับทราบ 13 คน" in _sent(admin, _SYSTEM).says("เตือนคนที่ยังไม่รับทราบด้วย").last
    assert "รับทราบ" not in admin.says("ไม่เตือน").says("เมนู").answer_to("เตือนคนที่ยังไม่ส่งรายงาน")


@pytest.mark.parametrize(
    "words",
    [
        "เอ้า ประกาศเรื่องที่จอดรถอย่าเพิ่งส่งนะ ผู้ใหญ่ขอแก้วันที่",
        "อย่าเพิ่งส่งเรื่องจอดรถนะคะ",
        "ข้อความจอดรถระงับก่อนครับ",
    ],
)
def test_a_message_is_held_back_by_what_it_is_about(admin: Chat, words: str) -> None:
    _sent(admin, _PARKING, _SYSTEM).says("เมนู")
    assert "ถอนข้อความ “งดจอดรถลานหน้าอาคาร" in admin.says(words).last


@pytest.mark.parametrize(
    "words", ["อย่าเพิ่งส่งเรื่องร้องเรียนนะ", "อย่าเพิ่งส่งรายงานเรื่องจอดรถ", "เรื่องจอดรถถอนยังไง"]
)
def test_what_is_not_it_takes_nothing_back(demo: House, admin: Chat, words: str) -> None:
    _sent(admin, _PARKING).says("เมนู").says(words)
    assert newest(demo).state == "out" and "ถอนข้อความ “งด" not in admin.last


def test_what_went_out_wrong_is_listed_to_be_taken_back(demo: House, admin: Chat) -> None:
    words = "เมื่อวานส่งประกาศผิด พิมพ์ชื่อท่านเลขาผิด ถอนกลับได้มั้ย"
    assert "ไม่มีฉบับที่ต้องถอน" in admin.says(words).last
    announcing.issued(demo)
    told = _sent(admin, _PARKING).says("เมนู").answer_to(words)
    assert "28 ก.พ. 70 ไม่มี" in told and "งดจอดรถ" in told and announcing.TITLE in told
    assert [*admin.offers].count("ถอน") >= 1


def test_a_mended_message_is_drafted_anew(demo: House, admin: Chat) -> None:
    _sent(admin, _PARKING).taps("ถอนข้อความ").taps("ยืนยันถอน")
    admin.says("แก้วันที่เป็น 8 มีนาคมแล้วส่งใหม่")
    assert admin.state["answers"]["text"] == "งดจอดรถลานหน้าอาคารวันที่ 8 มีนาคม"
    assert admin.state["answers"]["whom"] == "everybody" and count(demo) == 1
    admin.taps("ส่งข้อความ")
    assert count(demo) == 2


def test_the_first_one_is_still_out_if_nobody_took_it_back(demo: House, admin: Chat) -> None:
    shown = len(_sent(admin, _PARKING).heard)
    admin.says("แก้เป็นวันที่ 8 มีนาคม แล้วส่งใหม่อีกครั้ง")
    assert "ข้อความเดิมยังไม่ได้ถอน" in admin.since(shown) and newest(demo).state == "out"


_TRAINING = "แจ้งทุกคนว่า อบรมคุณธรรมวันที่ 5 มีนาคม ห้อง 301"
_PARKING_AGAIN = "แจ้งทุกคนว่า จอดรถได้ตามปกติวันที่ 6 มีนาคม"


@pytest.mark.parametrize(
    "words",
    [
        "เรื่องอบรมไม่ต้องส่งรายชื่อแล้วใช่ไหม",
        "เรื่องอบรมไม่ต้องส่งรายชื่อแล้วนะ",
        "เรื่องอบรมคุณธรรมยกเลิกแล้วใช่ไหม",
        "เรื่องอบรมคุณธรรมยังไม่ส่งรายชื่อมา สำนักไหนบ้าง",
        "เรื่องจอดรถยังไม่ส่งถึงผมเลย",
        "ยกเลิกอบรมเรื่องคุณธรรม",
    ],
)
def test_what_is_asked_or_told_of_a_thing_takes_no_message_back(admin: Chat, words: str) -> None:
    _sent(admin, _TRAINING, _PARKING).says("เมนู").says(words)
    assert "ถอนข้อความ “" not in admin.last and "ถอน" not in admin.offers


@pytest.mark.parametrize(
    "words",
    [
        "พิมพ์ข้อความผิด แก้ยังไง",
        "ข้อความในแผนผิด แก้ไขได้ไหม",
        "ลงข่าวผิดวัน แก้ได้ไหม",
        "ข่าวลือผิดๆ ลบยังไง",
        "ประกาศรายชื่อผู้ได้รับเลือกผิด ยกเลิกได้ไหม",
    ],
)
def test_what_is_wrong_but_was_not_sent_lists_nothing(admin: Chat, words: str) -> None:
    _sent(admin, _PARKING).says("เมนู").says(words)
    assert "ถอน" not in admin.offers


def test_of_two_that_are_meant_both_are_offered(admin: Chat) -> None:
    _sent(admin, _TRAINING, _PARKING, _PARKING_AGAIN).says("เมนู")
    told = admin.answer_to("เรื่องจอดรถอย่าเพิ่งส่งนะ")
    assert "งดจอดรถ" in told and "จอดรถได้ตามปกติ" in told and "อบรม" not in told
    assert "ถอน" in admin.offers


def test_nobody_acknowledges_what_does_not_ask_it(admin: Chat) -> None:
    _sent(admin, _PARKING, _PARKING_AGAIN).says("เมนู")
    told = admin.answer_to("ใครอ่านเรื่องจอดรถแล้วบ้าง")
    assert told.count("ไม่ได้ขอให้กดรับทราบ") == 2 and "0 จาก" not in told


@pytest.mark.parametrize("with_file", [True, False])
def test_a_file_that_does_not_come_along_is_said(admin: Chat, with_file: bool) -> None:
    admin.says("ส่งข้อความถึง").taps("ผู้รายงานทุกคน").says("งดจอดรถวันที่ 5 มีนาคม")
    _ = admin.sends_file() if with_file else admin.taps("ไม่แนบ")
    admin.says("ไม่มีปุ่ม").says("อ่านเพื่อทราบ").says("รอได้").says("วันทำการถัดไป").taps("ส่งข้อความ")
    heard = len(admin.heard)
    admin.says("แก้วันที่เป็น 8 มีนาคมแล้วส่งใหม่")
    assert ("เอกสารแนบเดิมไม่ได้ติดมา" in admin.since(heard)) == with_file


def test_who_keeps_complaints_is_reminded_of_no_message(admin: Chat) -> None:
    _sent(admin, _SYSTEM).says("เมนู").says("เตือนผู้รับเรื่องที่ยังไม่รับทราบเรื่องร้องเรียน")
    assert "ยังไม่ได้เตือนผู้ใด" in admin.last and "ยืนยันเตือน" not in admin.offers

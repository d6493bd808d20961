"""Who speaks of a report as if it came back or was sent hears what is not so, and may begin it with
what was told (decisions/0252)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.understand.reports.spoken_of import spoken_of
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER, sends

_POST = "https://www.facebook.com/strong.senate/posts/5521"


@pytest.mark.parametrize(
    ("typed", "number", "told"),
    [
        (
            "รายงาน 3.3 ที่หัวหน้าตีกลับมาอ่ะค่ะ ขอเติมว่า มีผู้เข้าร่วมเพิ่มอีก 12 คน แล้วส่งใหม่ให้เลย",
            "3.3",
            "มีผู้เข้าร่วมเพิ่มอีก 12 คน",
        ),
        (
            'เอาประโยค "ถ่ายภาพป้ายแล้ว" ไปใส่ในรายงาน 3.3 ที่โดนส่งกลับ',
            "3.3",
            "ถ่ายภาพป้ายแล้ว",
        ),
        (f"อันนี้ค่ะ {_POST} แปะให้ที 1.7 นะ ที่ส่งไปแล้ว", "1.7", _POST),
        (f"ช่วยส่ง 1.8 ของหนูอีกรอบ ลิงก์เดิมผิด ที่ถูกคือ {_POST}", "1.8", _POST),
        (f"เมื่อวานส่ง 2.2 ไปแล้ว ลืมใส่ลิงก์ {_POST} ใส่ให้ด้วยจ้า", "2.2", _POST),
        (
            "ที่ ผอ ตีกลับเรื่อง 1.8 นี่แก้แล้วนะ เติมว่าจัดบอร์ดเผยแพร่ที่ชั้น 3 แล้ว 20 วัน ส่งไปใหม่ได้เลย",
            "1.8",
            "จัดบอร์ดเผยแพร่ที่ชั้น 3 แล้ว 20 วัน",
        ),
        (f"ไม่ใช่ 1.7 เป็น 1.8 ใส่ลิงก์ {_POST} ในรายงาน 1.8 ที่ส่งไปแล้ว", "1.8", _POST),
    ],
)
def test_what_is_not_so_is_said_and_the_words_begin_it(
    chat: Callable[[str], Chat], typed: str, number: str, told: str
) -> None:
    me = chat(REPORTER).says(typed)
    assert f"กิจกรรม {number} ยังไม่ได้ส่ง" in me.last and f"“{told}”" in me.last
    assert not me.house.states(me.user_id)
    me.says("งั้นเริ่มเลยค่ะ")
    assert f"รายงาน {number}" in me.last and told in me.last
    assert "ที่ถูก" not in me.last and "อีกรอบ" not in me.last


def test_the_way_through_a_return_that_never_was(chat: Callable[[str], Chat]) -> None:
    me = chat(REPORTER).says("โดนตีกลับเรื่องอะไรคะ")
    assert "ไม่มีรายงานของสำนักท่านที่ถูกส่งกลับ" in me.since(0)
    me.says("เพิ่มในนั้นว่า แนบภาพป้ายหน้าห้อง 301 แล้ว")
    assert "จึงยังไม่มีฉบับให้เพิ่ม" in me.last and "“แนบภาพป้ายหน้าห้อง 301 แล้ว”" in me.last
    me.says("เพิ่มประโยคนี้ในรายงาน 3.3 ที่โดนตีกลับ แล้วส่งใหม่")
    assert "ยังไม่มีรายงาน 3.3 ที่ถูกส่งกลับ" in me.last
    me.says("ส่งใหม่เลยค่ะ")
    assert "กิจกรรม 3.3 ยังไม่ได้ส่ง" in me.last
    assert "สิ่งที่ทำ: แนบภาพป้ายหน้าห้อง 301 แล้ว" in me.taps("เริ่มรายงาน 3.3").last


def test_a_link_alone_waits_for_its_activity(chat: Callable[[str], Chat]) -> None:
    me = chat(REPORTER).says(_POST)
    assert "ได้รับลิงก์แล้ว" in me.last
    assert f"การเผยแพร่: {_POST}" in me.says("ของ 1.7 ค่ะ").last


def test_one_that_waits_did_not_come_back(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    reporter.says("เมนู").says("รายงาน 1.10 ที่หัวหน้าตีกลับมา ขอเติมว่า มีภาพแล้ว แล้วส่งใหม่")
    assert "รออนุมัติ ยังไม่ถูกส่งกลับ" in reporter.last and "ถอนมาแก้" in reporter.offers


def test_nothing_is_told_to_others_nor_of_what_was_begun(chat: Callable[[str], Chat]) -> None:
    staff = chat("D0106").says(f"ใส่ลิงก์ {_POST} ให้ 1.7")
    assert "เริ่มรายงาน" not in staff.last
    me = chat(REPORTER).says("รายงาน 3.3").says("เมนู")
    me.says("เพิ่มประโยคนี้ในรายงาน 3.3 ที่โดนตีกลับ")
    assert "ยังไม่ได้ส่ง จึง" not in me.last


@pytest.mark.every(1)  # each is read alone: what it would add would be kept as what was done
@pytest.mark.parametrize(
    "typed",
    [
        "3.3 ที่ถูกส่งกลับมา ขอดูเหตุผลหน่อยครับ",
        "3.3 ที่โดนตีกลับ มีอะไรต้องเพิ่มบ้าง",
        "อันที่โดนตีกลับมีอะไรต้องเพิ่มบ้าง",
        "ปรับแก้ 2.1 ตามที่หัวหน้าบอกแล้ว ส่งใหม่เลยได้ไหม",
        "รายงาน 1.10 เสร็จแล้ว 100% จัดอบรม 45 คน เพิ่มเติมเอกสารแล้ว ไม่ใช้งบ",
        "1.10 ที่ส่งไปแล้ว ถึงมือหัวหน้าหรือยังคะ",
        "ถ้าโดนตีกลับต้องส่งใหม่ภายในกี่วัน",
        "ส่ง 2.1 ใหม่",
        "ขอแก้รายงาน 1.6.1 เป็น 41 คน",
        "ขอแก้แผน 1.8 เพิ่มช่องทางเผยแพร่",
    ],
)
def test_other_words_speak_of_nothing_that_is_not_there(typed: str) -> None:
    assert spoken_of(typed) is None


@pytest.mark.every(1)
@pytest.mark.parametrize(
    "typed",
    [
        "3.3 ที่โดนตีกลับ แก้ตามคอมเมนต์แล้ว ส่งใหม่เลย",
        "3.3 ที่โดนตีกลับ จำนวนคนผิด ขอแก้แล้วส่งใหม่",
        "ขอแก้รายงานที่โดนส่งกลับค่ะ",
        "รายงาน 2.2 ที่ส่งไปใส่จำนวนคนผิด ขอแก้",
        "รายงาน 3.3 ที่โดนตีกลับ แก้ตามที่หัวหน้าบอกแล้ว ส่งใหม่เลย",
    ],
)
def test_words_that_add_nothing_are_not_kept(typed: str) -> None:
    spoken = spoken_of(typed)
    assert spoken is not None and spoken.told == ""


@pytest.mark.every(1)  # each has words of a question, of an order or of a fault in what it adds
@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("3.3 ที่ถูกส่งกลับ ขอเติมว่า มีอะไรหลายอย่างที่ต้องปรับปรุง", "มีอะไรหลายอย่างที่ต้องปรับปรุง"),
        (
            "เพิ่มใน 3.3 ที่ถูกส่งกลับว่า อบรมแล้วพบว่าผู้เข้าร่วมยังไม่รู้เหตุผล",
            "อบรมแล้วพบว่าผู้เข้าร่วมยังไม่รู้เหตุผล",
        ),
        ("3.3 ที่ถูกส่งกลับ เติม เกษตรกรมีไร่นาเข้าร่วม 12 แห่ง", "เกษตรกรมีไร่นาเข้าร่วม 12 แห่ง"),
        ("3.3 ที่โดนตีกลับ เติม จัดอบรมตามที่ชุมชนขอ", "จัดอบรมตามที่ชุมชนขอ"),
        ("3.3 ที่โดนตีกลับ เติม จัดอบรมตามที่พี่น้องชุมชนขอ", "จัดอบรมตามที่พี่น้องชุมชนขอ"),
        ("3.3 ที่โดนตีกลับ เพิ่มการติดตามตามที่ประชุมแจ้ง 12 คน", "การติดตามตามที่ประชุมแจ้ง 12 คน"),
        ("3.3 ที่โดนตีกลับ เติมว่า พบการทำผิด", "พบการทำผิด"),
        ("3.3 ที่โดนตีกลับ เติมว่า จำนวนคนไม่ครบ", "จำนวนคนไม่ครบ"),
        ("3.3 ที่โดนตีกลับ เพิ่ม อบรมเรื่องการรับผิด", "อบรมเรื่องการรับผิด"),
        ("3.3 ที่โดนตีกลับ เพิ่ม อบรมคนที่เคยทำผิด", "อบรมคนที่เคยทำผิด"),
    ],
)
def test_what_is_added_is_kept_whole(typed: str, told: str) -> None:
    spoken = spoken_of(typed)
    assert spoken is not None and (spoken.number, spoken.told) == ("3.3", told)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("1.10 ที่ถูกส่งกลับ ขอเติมว่า มีอะไรหลายอย่างที่ต้องปรับปรุง", "มีอะไรหลายอย่างที่ต้องปรับปรุง"),
        ("รายงาน 1.10 ที่หัวหน้าตีกลับมา ขอเติมว่า มีภาพป้ายแล้ว แล้วส่งใหม่ให้เลย", "มีภาพป้ายแล้ว"),
    ],
)
def test_what_did_come_back_is_opened_with_the_addition(
    reporter: Chat, head: Chat, typed: str, told: str
) -> None:
    sends(reporter, head)
    head.says("ส่งกลับ 1.10 จำนวนคนไม่ตรงกับใบลงชื่อ").says("ยืนยัน")
    reporter.says("เมนู").says(typed)
    assert told in reporter.since(-2) and "แก้ตามนี้" in reporter.since(-2)
    assert "ส่งใหม่ให้เลย" not in reporter.since(-2)


def test_of_one_that_waits_it_is_asked_whether_to_withdraw_it(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    reporter.says("เมนู").says(f"ใส่ลิงก์ {_POST} ให้ 1.10 ที่ส่งไปแล้ว")
    assert f"“เพิ่มในการเผยแพร่ {_POST}”" in reporter.since(-2) and "ยืนยันถอนรายงาน" in reporter.offers


@pytest.mark.parametrize(
    ("typed", "number", "kept"),
    [
        ("ขอแก้ข้อ 1.4 ค่ะ จำนวนคนกรอกผิด ต้องเป็น 62 ไม่ใช่ 26", "1.4", "จำนวนคน 62 คน"),
        (
            "งบข้อ 2.3 กรอก 150000 เกินมาศูนย์นึง จริงๆ 15000 แก้ให้ที แล้วส่ง ผอ. ใหม่เลยนะ",
            "2.3",
            "งบ 15000 บาท",
        ),
        ("เปลี่ยน 3.3 จาก 50 คน เป็น 62 คน", "3.3", "จำนวนคน 62 คน"),
        ("ขอแก้คนเข้าร่วมของ 3.4 หน่อยค่ะ ใส่ไป 20 ที่จริง 35", "3.4", "จำนวนคน 35 คน"),
    ],
)
def test_a_figure_of_a_report_that_is_not_there_is_kept_for_a_new_one(
    chat: Callable[[str], Chat], typed: str, number: str, kept: str
) -> None:
    me = chat(REPORTER).says(typed)
    assert f"ยังไม่มีรายงาน {number} ให้เพิ่มหรือแก้" in me.last and f"“{kept}”" in me.last
    assert not me.house.states(me.user_id)


def test_the_kept_figure_stands_in_the_report_that_is_begun_with_it(reporter: Chat) -> None:
    reporter.says("งบข้อ 2.3 กรอก 150000 เกินมาศูนย์นึง จริงๆ 15000 แก้ให้ที").says("รายงาน 2.3")
    assert "ได้รับและใช้ 15,000" in reporter.last and "narrative" not in reporter.answers


@pytest.mark.parametrize(
    "typed", ["ลบรูปในข้อ 1.3 ออก แนบผิดกิจกรรม", "เอาไฟล์ที่แนบใน 1.3 ออกให้ที", "รูปของ 1.3 ช่วยลบให้หน่อยครับ"]
)
def test_no_picture_of_a_report_that_is_not_there_is_taken_out(
    chat: Callable[[str], Chat], typed: str
) -> None:
    me = chat(REPORTER).says(typed)
    assert "กิจกรรม 1.3 ยังไม่มีรายงานที่ส่งแล้วหรือทำค้างไว้ จึงไม่มีรูปหรือไฟล์ให้ลบ" in me.last


@pytest.mark.parametrize(
    "typed",
    [
        "1.10 จัดอบรม จริงๆ 30 คน ไม่ใช่ 20",
        "ลบรูปใน 1.3 ได้ไหม",
        "3.3 ลบเอกสารเก่าออกจากเว็บไซต์แล้ว เสร็จแล้ว",
        "3.3 ลบรูปเก่าบนเว็บออกแล้ว ทำเว็บใหม่เสร็จแล้ว",
        "รายงาน 1.10 จัดอบรมวันที่ 3 ก.พ. แก้ไขแผนแล้ว คนมา 20 คน",
    ],
)
def test_a_story_or_a_question_mends_nothing(chat: Callable[[str], Chat], typed: str) -> None:
    me = chat(REPORTER).says(typed)
    assert "ให้เพิ่มหรือแก้" not in me.since(0) and "ให้ลบ" not in me.since(0)


def test_of_one_that_was_sent_it_is_not_said_that_it_is_not_there(
    reporter: Chat, head: Chat
) -> None:
    sends(reporter, head)
    reporter.says("เมนู").says("เอารูปใน 1.10 ออกให้ที")
    assert "ให้ลบ" not in reporter.last

"""What the first message tells fills its step: how far the work is, what it cost, where it was made
known. It is not asked again, and no message is refused for a day that stands in it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.handlers.house import Chat

_BOOTH = "วันแห่งคุณธรรมส่งบูธไปแล้ว 1 บูธ เมื่อ 15-16 ก.พ. 70 ที่รัฐสภา มีคนเข้าชมประมาณ 200"
_CAMPAIGN = (
    "วันที่ 18 กุมภาพันธ์ 2570 สำนักบริหารงานกลางได้จัดกิจกรรมรณรงค์ต่อต้านการทุจริต ณ โถงชั้น 1 อาคารรัฐสภา "
    "มีบุคลากรเข้าร่วม 105 คน ผลคือบุคลากรมีความรู้ความเข้าใจเกี่ยวกับภัยทุจริต เผยแพร่ทาง LINE ชมรม STRONG"
)
_SPOKEN = (
    "ประชุมทบทวนปัญหาที่อยากแก้ความดีที่อยากทำวันที่สิบสองมกราคมสองห้าเจ็ดศูนย์ที่ห้องประชุมหนึ่งมีคนเข้าร่วมเก้าสิบคน"
    "ได้ปฏิญญาคุณธรรม"
)


@pytest.mark.parametrize(
    ("said", "number", "kept"),
    [
        (_BOOTH, "1.6.3", _BOOTH),
        (_CAMPAIGN, "3.2", "มีบุคลากรเข้าร่วม 105 คน เผยแพร่ทาง LINE ชมรม STRONG"),
        (f"{_SPOKEN}แล้วเสร็จเรียบร้อย", "1.2", _SPOKEN),
    ],
)
def test_a_story_waits_for_its_activity_whatever_day_it_tells(
    reporter: Chat, said: str, number: str, kept: str
) -> None:
    reporter.says(said)
    assert "ข้อความที่พิมพ์มาจะเติมในรายงานให้" in reporter.last
    assert f"\n{number} " in reporter.last and len(reporter.offers) == 4  # three, and the others
    reporter.says(f"งั้นรายงาน {number}")
    assert reporter.answers["number"] == number
    assert str(reporter.answers["narrative"]).endswith(kept)


def test_the_others_stand_behind_a_button_and_take_the_story(reporter: Chat) -> None:
    reporter.says(_BOOTH).taps("กิจกรรมอื่น")
    assert len(reporter.offers) > 10
    assert reporter.says("1.10").answers["narrative"] == _BOOTH


def test_a_day_alone_is_one_of_a_round(reporter: Chat) -> None:
    assert "ไม่มีรายงานค้างในรอบ" in reporter.says("รายงาน 18 กุมภาพันธ์ 2570").last


@pytest.mark.parametrize(
    ("said", "status", "narrative"),
    [
        ("1.2 ทำแล้ว", "done", None),
        ("2.4 จัดไปแล้วครับ 74 คน ยังไม่มีรูป เก็บขยะริมคลอง", "done", "74 คน เก็บขยะริมคลอง"),
        ("1.6.1 ยังไม่ได้เริ่มค่า รอหนังสือเวียนจากคณะกรรมการ", "not_started", None),
        ("3.8 คู่มือปฏิบัติงานของสำนักเสร็จแล้วครับ 1 เล่ม", "done", None),
        ("3.1 ห้องไม่ว่าง เลยต้องเลื่อนอบรมจาก 26 ก.พ. ไปเป็น 12 มี.ค.", "not_started", None),
        ("1.10 ทำแล้วบางส่วน", "started", None),
    ],
)
def test_how_far_it_is_is_taken(
    reporter: Chat, said: str, status: str, narrative: str | None
) -> None:
    answers = reporter.says(said).answers
    assert answers["status"] == status
    assert narrative is None or answers["narrative"] == narrative


@pytest.mark.parametrize(
    "said",
    [
        "2.4 ทำแล้ว 2 ครั้ง เหลืออีกครั้งเดือนเมษายน",
        "3.1 หนังสือเชิญวิทยากรเสร็จแล้วค่ะ วิทยากรตอบรับแล้ว",
        "3.8 ร่างคู่มือปฏิบัติงานของสำนักเสร็จแล้ว",
        "2.1 เลื่อนจาก 20 ม.ค. มาจัด 27 ม.ค. 70 คนมา 40 คน ที่ห้องประชุม 1",
        "3.3 รุ่นที่ 1 จัดแล้ว รุ่นที่ 2 เดือนหน้า",
    ],
)
def test_a_part_of_the_work_is_no_status(reporter: Chat, said: str) -> None:
    assert "status" not in reporter.says(said).answers


@pytest.mark.parametrize(
    ("told", "button"),
    [
        ("ค่าวิทยากร 3,600 บาท ค่าอาหารว่าง 2,590 บาท", "ได้รับและใช้ 6,190"),
        ("เสียค่าถุงกับน้ำดื่ม 1,200", "ได้รับและใช้ 1,200"),
        ("3000 บาท", "ได้รับและใช้ 3,000"),
    ],
)
def test_what_it_cost_is_one_tap(reporter: Chat, told: str, button: str) -> None:
    reporter.says(f"2.4 เก็บขยะริมคลอง 14 ก.พ. 70 ไปกัน 42 คน {told} เสร็จแล้ว")
    assert button in reporter.taps("ได้ตามแผนทั้งสองข้อ").offers


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("ค่าสี 4,800", "4,800 / 4,800"),
        ("ก็ค่าวิทยากร 3600 ค่าอาหารว่าง 2590 รวมเท่าไหร่คะ", "6,190 / 6,190"),
    ],
)
def test_costs_are_money_where_it_is_asked(reporter: Chat, said: str, offered: str) -> None:
    reporter.says("2.4 ทาสีโรงเรียน 14 ก.พ. 70 ไปกัน 42 คน เสร็จแล้ว").taps("ได้ตามแผนทั้งสองข้อ")
    assert offered in reporter.says(said).offers


def test_what_was_only_set_aside_is_not_spent(reporter: Chat) -> None:
    reporter.says("3.1 เลื่อนอบรมไปเป็น 12 มี.ค. ห้องไม่ว่าง").says("งบยังไม่ได้เบิกค่ะ ตั้งไว้ 10,000")
    assert reporter.answers["budget"] == ["10000.00", "0.00"]
    reporter.says("เขียว").says("ยังไม่มีไฟล์").says("ยังไม่ได้เผยแพร่")
    assert "ตรวจทานก่อนส่ง" in reporter.last and "ยังมาไม่ถึง" not in reporter.last


_STATE_ONLY = "แจ้งว่า 3.7 ทำเรียบร้อยแล้ว วันที่ 30 ธันวา 69 ไม่มีค่าใช้จ่าย ไม่มีปัญหา ลงทุกช่องทางแล้ว"


def test_without_a_deed_it_is_asked_for_and_the_day_is_kept(reporter: Chat) -> None:
    answers: dict[str, Any] = dict(reporter.says(_STATE_ONLY).answers)
    assert (answers["status"], answers["budget"]) == ("done", "none")
    assert len(answers["publicity"]) == 6 and "narrative" not in answers
    assert "เล่าสิ่งที่ทำ" in reporter.last
    reporter.says("ผอ.นำทีมประกาศงดรับของขวัญหน้าสำนัก")
    first, _, second = str(reporter.answers["narrative"]).partition("\n")
    assert first.startswith("ผอ.นำทีม") and second.endswith("วันที่ 30 ธันวา 69")


def test_one_tap_names_the_activity_with_its_day(reporter: Chat) -> None:
    offer = reporter.says(_STATE_ONLY).offers[0]
    told = str(reporter.taps(offer).answers["narrative"])
    assert told.startswith("กิจกรรมการประกาศเจตนารมณ์นโยบาย No Gift") and "30 ธันวา 69" in told


def test_a_day_said_from_today_stands_there_in_figures(reporter: Chat) -> None:
    reporter.says("2.4 ทำแล้วค่ะ เมื่อวาน")
    assert str(reporter.taps(reporter.offers[0]).answers["narrative"]).endswith("28 กุมภาพันธ์ 2570")


@pytest.mark.parametrize(
    ("said", "channels"),
    [
        ("ช่องทางของสำนัก", ["ช่องทางของสำนัก/กลุ่ม/สำนักงาน"]),
        ("ติดบอร์ดหน้าสำนักค่ะ", ["ช่องทางของสำนัก/กลุ่ม/สำนักงาน"]),
        ("บอร์ดหน้าสำนักกับเพจชมรม STRONG", ["ช่องทางของสำนัก/กลุ่ม/สำนักงาน", "เพจ ชมรม STRONG"]),
        ("บอร์ดหน้าลิฟต์กับเพจชมรม STRONG", ["บอร์ดหน้าลิฟต์", "เพจ ชมรม STRONG"]),
    ],
)
def test_places_in_words_are_those_of_the_list(
    reporter: Chat, said: str, channels: list[str]
) -> None:
    reporter.says("3.7 ประกาศงดรับของขวัญ 25 ธ.ค. 69 ผู้ร่วม 139 คน เสร็จแล้ว")
    reporter.taps("ได้ตามแผนทั้งสองข้อ").says("ไม่ใช้งบ").says("เขียว").says("ยังไม่มีไฟล์")
    assert reporter.says(said).answers["publicity"] == channels


def test_the_place_told_with_the_state_joins_what_was_done(reporter: Chat) -> None:
    reporter.says("3.3 ประกาศเจตนารมณ์สำนักงานสุจริตวันที่ 9 ม.ค. 70 ส่งคนเข้าร่วม 20 คน")
    reporter.says("เสร็จแล้วค่ะ จัดที่ห้องประชุมสำนักนะคะ")
    assert reporter.answers["status"] == "done"
    assert str(reporter.answers["narrative"]).endswith("\nจัดที่ห้องประชุมสำนัก")

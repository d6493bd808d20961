"""What a bureau did together belongs in a report; the question where it is sent keeps the story."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.reports.together_told import kind_of, story_of
from tests.handlers.house import Chat

ASKED = "เมื่อวานพาน้องๆในสำนักไปบริจาคเลือดมา 23 คนค่ะ ต้องส่งตรงไหนคะ"
STORY = "เมื่อวานพาน้องๆในสำนักไปบริจาคเลือดมา 23 คนค่ะ"


@pytest.mark.parametrize(
    "said",
    [
        ASKED,
        "สำนักเราไปปลูกป่าชายเลนที่บางปูมาครับ รายงานยังไง",
        "ทีมเราทำจิตอาสาเก็บขยะหน้าสภา 15 คน ลงข้อไหนดี",
        "เมื่อเช้าเจ้าหน้าที่ทั้งสำนักร่วมพิธีทำบุญ ต้องส่งที่ไหนคะ",
        "พวกเราจัดอบรมคุณธรรมไปแล้ว แบบนี้ต้องรายงานกับใคร",
        "พาบุคลากรไปดูงานมา 30 คน นับเป็นกิจกรรมไหนคะ",
    ],
)
def test_the_activities_are_listed_and_the_story_waits(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert "ข้อความที่พิมพ์มาจะเติมในรายงานให้" in reporter.last
    assert "หากเป็นความดีของท่านเอง" in reporter.since(0)


_DATES = {
    "วันศุกร์ที่แล้ว": "วันศุกร์ที่ 26 กุมภาพันธ์ 2570",
    "เมื่อเช้า": "เมื่อเช้าวันจันทร์ที่ 1 มีนาคม 2570 ",
    "วันนี้": "วันจันทร์ที่ 1 มีนาคม 2570",
}
"""Days said from today are written into the story as dates."""


def _dated(story: str) -> str:
    for said, date in _DATES.items():
        story = story.replace(said, date)
    return story


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("กิจกรรมทำบุญวันศุกร์ที่แล้ว มีคนมา 32 คน จะลงรายงานข้อไหนครับ", "2.1"),
        ("เมื่อเช้าไปใส่บาตรกันทั้งสำนัก 40 คน ลงข้อไหน", "2.1"),
        ("จัดเวียนเทียนวันมาฆบูชา มีคนมา 20 คน รายงานที่ไหน", "2.1"),
        ("สวดมนต์ทุกวันพระที่สำนัก 12 คน อยู่ข้อไหนคะ", "2.1"),
        ("พาน้องๆไปบริจาคเลือด 23 คน ต้องส่งตรงไหน", "2.4"),
        ("ลงรายงานข้อไหนดี พาน้องไปบริจาคเลือด 23 คน", "2.4"),
        ("พาทีมไปปลูกป่าที่นครนายก 15 คน ต้องรายงานข้อไหนครับ", "2.4"),
        ("รดน้ำดำหัวผู้ใหญ่ 50 คน เป็นกิจกรรมไหน", "2.2"),
        ("ไปดูงานที่ ป.ป.ช. มา 30 คน รายงานตรงไหน", "1.13"),
        ("จัดประกาศเจตนารมณ์ No Gift ร่วมกัน 40 คน ลงข้อไหน", "3.7"),
        ("พาไปเยี่ยมชมศึกษาดูงาน 30 คน ส่งข้อไหน", "1.13"),
        ("จัดกิจกรรมจิตอาสาเก็บขยะวันนี้ ส่งรายงานอันไหนได้", "2.4"),
    ],
)
def test_the_likeliest_activity_is_named_and_takes_the_story(
    reporter: Chat, said: str, number: str
) -> None:
    reporter.says(said)
    assert f"{number} " in reporter.last and "1.10 โครงการ" not in reporter.last
    reporter.says(number)
    assert reporter.state["answers"]["narrative"] == _dated(story_of(said))


@pytest.mark.parametrize(
    ("said", "number", "story"),
    [
        ("อบรมวินัยไปแล้ว 45 คน ส่งข้อไหน", "3.1", "อบรมวินัยไปแล้ว 45 คน"),
        (
            "เมื่อวานจัดอบรมต้านทุจริต ต้องลงรายงานข้อไหนคะ",
            "3.2",
            "เมื่อวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570 จัดอบรมต้านทุจริต",
        ),
    ],
)
def test_of_a_course_the_activity_of_its_matter_stands_before_other_courses(
    reporter: Chat, said: str, number: str, story: str
) -> None:
    reporter.says(said)
    assert reporter.last.index(f"{number} ") < reporter.last.index("1.10 โครงการ")
    assert reporter.taps("รายงาน").answers["number"] == number
    assert reporter.answers["narrative"] == story


@pytest.mark.parametrize("said", ["บริจาคเลือดนับเป็นข้อไหน", "กิจกรรมเก็บขยะอยู่ในข้อไหนคะ"])
def test_a_kind_of_deed_alone_is_named_and_nothing_is_kept(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert "2.4 โครงการส่งเสริมจิตสาธารณะเพื่อสังคม" in reporter.last
    reporter.says("รายงาน 2.4")
    assert "narrative" not in reporter.state["answers"]


def test_in_the_list_of_all_the_likeliest_stands_first(reporter: Chat) -> None:
    reporter.says("รายงาน พาน้องๆไปบริจาคเลือด 23 คน")
    assert "กิจกรรมที่น่าจะตรงอยู่ด้านบน" in reporter.last
    assert reporter.last.index("2.4") < reporter.last.index("2.1")


@pytest.mark.parametrize(
    "said",
    [
        "เมื่อวานไปบริจาคเลือดมา อยากบันทึกไว้",
        "รายงาน 1.10 พาน้องๆไปบริจาคเลือด 23 คน",
        "พรุ่งนี้จะพาน้องๆไปบริจาคเลือด ต้องแจ้งใคร",
        "ถ้าพาน้องๆไปปลูกป่าต้องส่งอะไรบ้าง",
        "บริจาคเลือดที่ไหนได้บ้าง",
        "บันทึกความดีของสำนักเราลงตรงไหน",
        "ทั้งสำนักได้ของขวัญจากการจัดงาน ต้องแจ้งที่ไหน",
        "ลาไปทำบุญ 3 วัน ส่งใบลาที่ไหน",
        "ร้องเรียนเรื่องวินัยลงข้อไหน",
        "กิจกรรมไหนยังไม่ส่ง",
        "2.4 อยู่ในข้อไหนของแผน",
        "รายงานข้อไหนยังขาดหลักฐาน",
        "ทำบุญที่วัดไหนดี",
        "เห็นหัวหน้ารับสินบนจากผู้รับเหมา 2 คน ต้องแจ้งที่ไหน",
        "พบคนในสำนักรับสินบน 2 คน ต้องแจ้งใคร",
        "หัวหน้ารับสินบนร่วมกัน 2 คน ต้องแจ้งที่ไหน",
    ],
)
def test_other_sentences_are_not_taken(said: str) -> None:
    assert story_of(said) == "" and kind_of(said) == ""


def test_the_story_is_kept_in_the_report_that_is_chosen(reporter: Chat) -> None:
    reporter.says(ASKED).says("1.10")
    assert reporter.state["answers"]["number"] == "1.10"
    assert "บริจาคเลือดมา 23 คน" in reporter.state["answers"]["narrative"]


def test_it_may_be_kept_as_a_deed_with_its_story(reporter: Chat) -> None:
    reporter.says(ASKED).says(f"บันทึกความดี {STORY}")
    [(row, state)] = reporter.house.states(reporter.user_id).values()
    assert row.flow == "keep_deed" and "บริจาคเลือด" in state["answers"]["what"]


def test_who_does_not_report_hears_who_does(chat: Callable[[str], Chat]) -> None:
    staff = chat("D0106").says(ASKED)
    assert "รายงานดี" in staff.last and staff.house.states(staff.user_id) == {}


def test_in_a_report_it_is_offered_as_what_was_done(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says(ASKED)
    assert "narrative" not in reporter.state["answers"] and "แก้ตามนี้ไหม" in reporter.last
    reporter.says("ใช่")
    told = "เมื่อวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570 พาน้องๆในสำนักไปบริจาคเลือดมา 23 คน"
    assert reporter.state["answers"]["narrative"] == told


@pytest.mark.parametrize(
    "said", ["จัดกิจกรรมแล้วต้องรายงานยังไง", "จัดประชุมพรุ่งนี้ แจ้งใครดี", "จัดงานวันเกิดหัวหน้า ต้องส่งตรงไหน"]
)
def test_what_is_held_must_be_of_a_known_kind(said: str) -> None:
    assert not story_of(said)


@pytest.mark.parametrize("story", ["อบรมเรื่องการรับสินบน 40 คน", "ประชุมรับฟังความคิดเห็น 30 คน"])
def test_a_deed_against_bribes_or_about_opinions_is_one(story: str) -> None:
    assert story_of(f"{story} ลงข้อไหน") == story

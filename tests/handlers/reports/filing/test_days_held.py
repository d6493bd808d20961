"""The days on which it was held, told in the middle of a report, are offered to what was done, and
what tells something else of the activity is no channel of publication."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER

STORY = "จัดอบรมจริยธรรม มีคนมา 40 คน"
DAYS = "จัดสองวันค่ะ 18 กับ 19 พ.ย."


def at_results(chat: Callable[[str], Chat]) -> Chat:
    return chat(REPORTER).says("รายงาน 2.2").says("เสร็จแล้ว").says(STORY)


def at_publicity(chat: Callable[[str], Chat]) -> Chat:
    someone = at_results(chat).says("ได้ตามแผนทั้งสองข้อ").says("ไม่ใช้งบ ไม่มีความเสี่ยง").sends_file()
    assert someone.state["at"] == "publicity"
    return someone


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (DAYS, "จัดสองวัน 18 กับ 19 พ.ย."),
        ("จัดวันที่ 18 และ 19 พฤศจิกายน 2569", "จัดวันที่ 18 และ 19 พฤศจิกายน 2569"),
        ("อบรม 3 วัน 18 ถึง 20 พ.ย. ครับ", "อบรม 3 วัน 18 ถึง 20 พ.ย."),
        ("ลืมบอกว่าจัดวันที่ 18 พ.ย.", "จัดวันที่ 18 พ.ย."),
        ("วันจัดงานคือ 18 พ.ย.", "วันจัดงานคือ 18 พ.ย."),
        ("ทำเมื่อวันศุกร์ที่แล้วค่ะ", "ทำเมื่อวันศุกร์ที่ 26 กุมภาพันธ์ 2570"),
    ],
)
@pytest.mark.parametrize("place", [at_results, at_publicity])
def test_they_are_offered_and_never_another_answer(
    chat: Callable[[str], Chat],
    place: Callable[[Callable[[str], Chat]], Chat],
    words: str,
    kept: str,
) -> None:
    someone = place(chat)
    before = someone.answers
    at = someone.state["at"]
    someone.says(words)
    assert someone.answers == before and "วันที่จัดกิจกรรม" in someone.since(len(someone.heard) - 3)
    someone.taps("แก้ตามนี้")
    assert someone.answers["narrative"] == f"{STORY}\n{kept}"
    assert someone.state["at"] == at and at not in someone.answers


@pytest.mark.parametrize(
    "words",
    [
        "ผู้เข้าร่วม 40 คน",
        "มีวิทยากรจากสำนักงาน ก.พ. มาบรรยาย",
        "ใช้งบ 500 บาท",
        "ที่ห้องประชุม 301",
        "ได้ผลดีมากค่ะ",
        "ท่านเลขาธิการมาเปิดงาน",
        "เดือนหน้า",
        "ผู้เข้าร่วมพอใจร้อยละ 85",
    ],
)
def test_what_tells_something_else_is_no_channel(chat: Callable[[str], Chat], words: str) -> None:
    someone = at_publicity(chat).says(words)
    assert "publicity" not in someone.answers and someone.state["at"] == "publicity"


@pytest.mark.parametrize(
    "words",
    [
        "อินทราเน็ต",
        "ลงเพจสำนัก",
        "จดหมายข่าวของกลุ่ม",
        "แจ้งในที่ประชุมสำนัก",
        "ติดประกาศที่ห้องประชุม 301",
        "เสียงตามสาย",
    ],
)
def test_a_channel_stays_one(chat: Callable[[str], Chat], words: str) -> None:
    assert at_publicity(chat).says(words).answers["publicity"]


@pytest.mark.parametrize(
    "words", ["จัดวันไหนนะ", "อบรม 40 คน เมื่อ 18 พ.ย.", "ลงเพจเมื่อ 18 พ.ย.", "จะจัด 18 พ.ย."]
)
def test_other_words_are_not_days_alone(chat: Callable[[str], Chat], words: str) -> None:
    someone = at_publicity(chat)
    assert "วันที่จัดกิจกรรม" not in someone.answer_to(words)

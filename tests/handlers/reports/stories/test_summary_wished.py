"""A proper summary is written of what was told alone, and offered as what was done."""

from __future__ import annotations

from datetime import date

import pytest

from handlers.reports.stories.official_story import wish, written
from tests.handlers.house import Chat

_ASKED = (
    "ช่วยเขียนสรุปกิจกรรมให้สวยๆหน่อย อบรมเรื่องผลประโยชน์ทับซ้อน 10 กพ วิทยากรจาก ปปช คน 50 ผลประเมินพอใจ 92%"
)
_WRITTEN = (
    "เมื่อวันที่ 10 กุมภาพันธ์ 2570 สำนักบริหารงานกลางได้จัดอบรมเรื่องผลประโยชน์ทับซ้อน โดยมีวิทยากรจาก ป.ป.ช. "
    "มีผู้เข้าร่วม 50 คน ผลประเมินความพึงพอใจร้อยละ 92"
)
_TODAY = date(2027, 3, 1)


def test_the_sentence_has_every_fact_and_nothing_else() -> None:
    assert written(wish(_ASKED), "สำนักบริหารงานกลาง", _TODAY) == _WRITTEN


def test_what_is_no_fact_stands_behind_as_told() -> None:
    story = wish("แต่งสรุปให้เป็นทางการหน่อย ประชุมชี้แจงมาตรการ 18 ก.พ. คน 30 ทุกคนเข้าใจดี")
    assert written(story, "สำนัก ก", _TODAY).endswith("มีผู้เข้าร่วม 30 คน ทุกคนเข้าใจดี")


def test_what_is_to_come_was_not_held() -> None:
    assert "จะจัดอบรม" in written("อบรม 20 มีนาคม 2570 คน 30", "สำนัก ก", _TODAY)


@pytest.mark.parametrize(
    "story",
    [
        "ไม่ได้จัดอบรม 10 ก.พ.",
        "ยังไม่ได้จัดอบรมวินัย จะจัด 10 มี.ค.",
        "อบรม 31 ก.พ.",
        "อบรมวันที่ 0 คน 50",
        "10 ก.พ. 9999 คน 50",
        "สำนักการคลังอบรม 10 ก.พ. คน 30",
        "มีคนขาด 5 คน มา 40 คน",
        "คนในสำนักการคลังไปทำบุญ 30 คน",
    ],
)
def test_nothing_is_written_of_what_was_not_done_or_cannot_be_read(story: str) -> None:
    assert written(story, "สำนัก ก", _TODAY) == ""


@pytest.mark.parametrize(
    ("story", "sentence"),
    [
        ("ไปวัด 30 คน ถวายเพล", "สำนัก กได้ไปวัด ถวายเพล มีผู้เข้าร่วม 30 คน"),
        ("สำนักเราประชุม", "สำนัก กได้จัดประชุม"),
        ("ทั้งสำนักไปทำบุญ", "สำนัก กได้ไปทำบุญ"),
        ("คนในสำนัก 30 คน ไปทำบุญ", "สำนัก กได้ไปทำบุญ มีผู้เข้าร่วม 30 คน"),
        ("ปลูกต้นไม้ 200 ต้น คนมา 30", "สำนัก กได้ปลูกต้นไม้ 200 ต้น มีผู้เข้าร่วม 30 คน"),
        (
            "อบรมวินัย จากเป้า 60 คน มา 50 คน",
            "สำนัก กได้จัดอบรมวินัย จากเป้า 60 คน มีผู้เข้าร่วม 50 คน",
        ),
    ],
)
def test_the_deed_stands_whole_behind_the_bureau(story: str, sentence: str) -> None:
    assert written(story, "สำนัก ก", _TODAY) == sentence


def test_a_polite_order_is_no_question() -> None:
    assert wish("ช่วยเขียนสรุปให้หน่อยได้ไหมคะ อบรมวินัย 10 ก.พ. คน 50") == "อบรมวินัย 10 ก.พ. คน 50"


@pytest.mark.parametrize(
    "said",
    [
        "สรุปให้หน่อย",
        "เขียนรายงาน 2.1 ทำบุญ 30 คน",
        "อบรม 10 กพ คน 50",
        "ช่วยสรุป ทำบุญปีนี้กี่ครั้ง",
        "ขอสรุป กิจกรรม 1.10 มีคนเข้าร่วม 40 คนใช่ไหม",
        "สรุป บริจาคปีนี้ได้เท่าไร",
        "ช่วยสรุป ใครยังไม่ส่งบ้าง 5 คน",
    ],
)
def test_other_words_wish_for_no_summary(said: str) -> None:
    assert wish(said) == ""


def test_it_is_offered_for_the_likeliest_activities_and_fills_what_was_done(reporter: Chat) -> None:
    reporter.says(_ASKED.replace("10 กพ", "10 ก.พ. 70"))
    assert "ไม่ได้เติมเรื่องอื่น" in reporter.last
    reporter.taps("รายงาน")
    assert reporter.state["answers"]["number"] == "3.2"
    assert "โดยมีวิทยากรจาก ป.ป.ช. มีผู้เข้าร่วม 50 คน" in reporter.state["answers"]["narrative"]


def test_a_named_activity_alone_is_offered(reporter: Chat) -> None:
    reporter.says("ช่วยเขียนสรุปข้อ 2.4 ให้ดูดีๆหน่อย เก็บขยะรอบสำนัก คน 30")
    assert "2.4 โครงการ" in reporter.last and "3.2 โครงการ" not in reporter.last

"""The clinic: what an activity asks for in the words people use, and what it can do."""

from __future__ import annotations

import pytest

from handlers.clinic import clinic_heard, clinic_menu
from handlers.plans import about_plan
from models.people.person import Person
from tests.handlers.house import Chat, House
from tests.handlers.question.desk import desk
from tests.handlers.test_group_chat import happens, known, mention
from tests.talk import words

__all__ = ["known"]
ASKED = (
    "3.7 ต้องทำอะไร",
    "ต้องส่งอะไร 3.7",
    "3.7 ทำอย่างไร",
    "คลินิก 3.7",
    "แนะนำ 3.7 หน่อย",
    "ขอคำแนะนำกิจกรรม ๓.๗ ครับ",
    "ขั้นตอน 3.7",
)


def test_whatever_words_ask_the_same_card_comes_and_starts_the_report(reporter: Chat) -> None:
    for said in ASKED:
        reporter.says(said)
        assert "No Gift Policy" in reporter.last and "สิ่งที่ต้องแนบ" in reporter.last, said
        assert "รายงาน 3.7" in reporter.offers and "ทำแบบสำรวจ" in reporter.offers, said
    assert "ถามคน" in reporter.offers
    reporter.taps("รายงาน 3.7")
    assert reporter.state["answers"]["number"] == "3.7"


def test_two_at_once_are_both_told(reporter: Chat) -> None:
    for said in ("คลินิก 3.7 กับ 1.6", "3.7 กับ 1.6 ต้องทำอะไร"):
        before = len(reporter.heard)
        reporter.says(said)
        told = "\n".join(words(each) for each in reporter.heard[before:])
        assert "กิจกรรม 3.7" in told and "กิจกรรม 1.6" in told
        assert "รายงาน 3.7" in told


def test_an_activity_of_no_plan_is_answered_with_the_nearest(reporter: Chat) -> None:
    assert "ไม่พบกิจกรรม 3.9" in reporter.says("คลินิก 3.9").last
    assert "กิจกรรม 3.8" in reporter.last


@pytest.mark.parametrize("said", ["คลินิก", "คลินิกคุณธรรมค่ะ", "คลินิค"])
def test_bare_it_says_what_it_can_do_and_what_comes_next(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert "3.7 ต้องทำอะไร" in reporter.last and "คำถามที่พบบ่อย" in reporter.offers
    assert "รายละเอียด" in reporter.offers and "ถามคน" in reporter.offers


@pytest.mark.parametrize(
    "said",
    [
        "คลินิกแถวบ้านจ่ายยาหมดอายุ",
        "ตามคำแนะนำ 3.7 ทำแล้วเมื่อวาน",
        "เพิ่มคำแนะนำ 3.7",
        "สำนักไหนต้องส่ง 3.7 บ้าง",
    ],
)
def test_words_that_ask_for_no_advice_are_left_to_others(said: str, reporter: Chat) -> None:
    with reporter.house.session() as session:
        context = desk(session, session.query(Person).first())
        assert clinic_heard.asks(context, said, None) is None
        assert clinic_heard.asks(context, "คลินิก 3.7", None) is clinic_menu.QUERY
        assert clinic_heard.asks(context, "ต้องส่งอะไร 3.7", None) is about_plan.QUERY
        assert clinic_heard.asks(context, "คลินิก 3.7", "report_activity") is None


# -- the group -----------------------------------------------------------------------------------


def test_the_group_reads_the_plan_and_nothing_of_reports(known: House) -> None:
    [told], _ = happens(known, mention("คลินิก 3.7"))
    assert "No Gift Policy" in words(told) and "สิ่งที่แนบ" in words(told)
    assert "ส่งกลับ" not in words(told) and "ตัวอย่าง" not in words(told)
    [told], _ = happens(known, mention("คลินิก"))
    assert "คลินิก 1.6" in words(told)


def test_the_group_reads_two_activities_at_once(known: House) -> None:
    told, _ = happens(known, mention("คลินิก 3.7 กับ 1.10"))
    assert len(told) == 2 and "3.7" in words(told[0]) and "1.10" in words(told[1])

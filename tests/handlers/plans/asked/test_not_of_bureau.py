"""Which activities of the plan are none of the own bureau's is told, with whose they are."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from models.people.person import Bureau
from models.plans.plan import Activity
from tests.handlers.house import Chat

ASKED = [
    "ข้อไหนที่สำนักเราไม่ต้องทำบ้าง",
    "ข้อไหนที่ไม่ใช่ของสำนักเราบ้าง",
    "กิจกรรมไหนที่สำนักเราไม่ต้องรายงาน",
    "กิจกรรมอะไรบ้างที่กลุ่มเราไม่ได้รับผิดชอบ",
]


@pytest.mark.parametrize("said", ASKED)
def test_where_all_are_theirs_it_is_said_so(reporter: Chat, said: str) -> None:
    told = reporter.says(said).last
    assert told.startswith("ไม่มี") and "30 กิจกรรม" in told and "สำนักบริหารงานกลางด้วย" in told


@pytest.mark.parametrize("said", ASKED[:2])
def test_those_of_others_are_listed_with_their_bureaus(reporter: Chat, said: str) -> None:
    with reporter.house.session() as session:
        activity = session.scalars(select(Activity).where(Activity.number == "3.5")).one()
        own = session.scalars(select(Bureau).where(Bureau.name == "สำนักบริหารงานกลาง")).one()
        activity.every_bureau = False
        for given in [each for each in activity.bureaus if each.bureau_id == own.id]:
            session.delete(given)
        session.commit()
    told = reporter.says(said).last
    assert "ไม่ต้องทำ 1 กิจกรรม" in told and "กิจกรรม 3.5" in told and "\nของสำนัก" in told


@pytest.mark.parametrize(
    "said",
    [
        "ข้อไหนที่เราไม่ต้องแนบรูป",
        "รอบนี้ข้อไหนที่สำนักเราไม่ต้องส่ง",
        "ทำไมสำนักเราไม่ต้องทำข้อไหนเลย",
        "ข้อไหนที่สำนักเราส่งแล้วไม่ต้องทำ",
    ],
)
def test_other_words_ask_something_else(reporter: Chat, said: str) -> None:
    assert "เป็นของสำนักบริหารงานกลางด้วย" not in reporter.says(said).last

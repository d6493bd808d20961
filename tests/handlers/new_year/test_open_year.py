"""An administrator opens a fiscal year: what it means is shown, and one tap does it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from handlers import registry
from models.plans import plans
from models.plans.plan_files import packaged_plan
from models.plans.plan_roll import roll
from models.plans.years import preparing
from models.reports import source_reports
from tests import factories
from tests.handlers.house import Chat

SEPTEMBER, OCTOBER = datetime(2027, 9, 6, 2, tzinfo=UTC), datetime(2027, 10, 4, 2, tzinfo=UTC)
YEAR = 2571
HIDDEN = "กิจกรรมที่ยังไม่บอกใคร"


@pytest.fixture
def prepared(admin: Chat) -> Chat:
    """An administrator in September, with the demo's plan taken into FY 2571 by file."""
    admin.house.now = SEPTEMBER
    rolled = roll(packaged_plan("central-2566"), YEAR, ["*"])
    with admin.house.session() as session:
        source_reports.take_in(session, rolled, SEPTEMBER)
        session.commit()
    return admin


def test_before_october_one_tap_sets_it_to_open_by_itself(prepared: Chat) -> None:
    told = prepared.says("เปิดปี 2571").last
    assert "ยังไม่พร้อม" in told and "1 ตุลาคม 2570 ระบบเปิดให้เอง" in told and "คน คนละ 1 ข้อความ" in told
    assert "จะเปิดเองวันที่ 1 ตุลาคม 2570" in prepared.taps("ตั้งให้เปิดเอง").last
    assert "ไว้แล้ว โดย" in prepared.says("เปิดปี 2571").last
    assert "ตั้งให้เปิดเองวันที่" in prepared.says("ตั้งปีใหม่").last
    assert "ยกเลิกแล้ว" in prepared.taps("ยกเลิกการตั้งเปิดปี").last


@pytest.mark.soak
def test_from_october_on_it_is_opened_at_once_and_only_once(prepared: Chat) -> None:
    prepared.house.now = OCTOBER
    card = prepared.says("เปิดปีงบประมาณใหม่ 2571")
    old = card.button("เปิดปี 2571")
    assert "เปิดปีงบประมาณ 2571 แล้ว" in prepared.taps("เปิดปี 2571").last
    assert "เปิดแล้วโดย" in prepared.taps_data(old).last
    with prepared.house.session() as session:
        assert plans.rounds(session, YEAR)


@pytest.mark.soak
def test_where_the_list_changed_since_the_card_is_shown_again(prepared: Chat) -> None:
    prepared.house.now = OCTOBER
    old = prepared.says("เปิดปี 2571").button("เปิดปี 2571")
    with prepared.house.session() as session:
        factories.person(session, factories.bureau(session, "สำนักใหม่"))
        session.commit()
    assert "เปิดปีงบประมาณ 2571" in prepared.taps_data(old).last
    with prepared.house.session() as session:
        assert preparing.is_prepared(session, YEAR)


@pytest.mark.parametrize(
    ("words", "told"),
    [("เปิดปี 2028", "เปิดได้ตั้งแต่ 1 กันยายน 2570"), ("เปิดปี", "ปีงบประมาณ 2570 เปิดใช้อยู่แล้ว")],
)
def test_in_march_nothing_is_opened(admin: Chat, words: str, told: str) -> None:
    assert told in admin.says(words).last


def test_without_a_plan_it_says_what_to_do(admin: Chat) -> None:
    admin.house.now = SEPTEMBER
    assert "ยังไม่มีแผน" in admin.says("ตั้งปีใหม่").says("เปิดปี 2571").last


@pytest.mark.soak
def test_an_item_is_looked_at_and_says_by_whom(prepared: Chat) -> None:
    prepared.says("ตั้งปีใหม่").taps("ทำ")
    assert "วันหยุด" in prepared.last and "ตรวจแล้ว" in prepared.offers
    old = prepared.button("ตรวจแล้ว")
    assert "วันหยุดของปีใหม่ · พร้อม" in prepared.taps("ตรวจแล้ว").last
    assert "ตรวจแล้วโดย" in prepared.last
    prepared.taps_data(old.replace("v=", "v=0"))
    assert "วันหยุดของปีใหม่" in prepared.last


@pytest.mark.parametrize(
    "words", ["แผนปี 2571", "รอบส่งรายงานปี 2571", "สถานะปี 2571", "ตุลาคมต้องส่งอะไร"]
)
def test_who_asks_hears_nothing_of_a_prepared_year(
    prepared: Chat, reporter: Chat, words: str
) -> None:
    reporter.house.now = OCTOBER
    told = reporter.answer_to(words)
    assert "25 ธ.ค." not in told and "1.1" not in told


@pytest.mark.soak
@pytest.mark.parametrize("staff_id", ["D0103", "D0106", "D0001"])
def test_no_question_tells_of_a_prepared_year(
    prepared: Chat, chat: Callable[[str], Chat], staff_id: str
) -> None:
    """Every question there is, asked of the year by somebody who prepares nothing."""
    with prepared.house.session() as session:
        plan = plans.named(session, "central-2571")
        assert plan is not None
        plan.title, plan.source = HIDDEN, plan.source.replace("title: ", f"title: {HIDDEN} ")
        session.commit()
    someone = chat(staff_id)
    someone.house.now = OCTOBER
    for query in registry.QUERIES:
        for words in query.words[:1]:
            before = len(someone.heard)
            message = {"type": "text", "id": "m0", "text": f"{words} ปี {YEAR}"}
            someone.sends({"type": "message", "message": message}, silent=True)
            assert HIDDEN not in someone.since(before), query.name

"""Plans of a year that is still being prepared are mended in chat, seen by nobody else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from handlers.plans.unopened.unopened_line import COMING, read
from models.new_year import opening
from models.plans import plans
from models.plans.plan_rows import ActivityRow
from models.plans.years import preparing
from models.reports.plan_changes import changing_plan
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN

SEPTEMBER, OCTOBER = datetime(2027, 9, 6, 2, tzinfo=UTC), datetime(2027, 10, 4, 2, tzinfo=UTC)


@pytest.fixture
def admin(chat: Callable[[str], Chat]) -> Chat:
    """An administrator in September, with this year's plan carried over into FY 2571."""
    found = chat(ADMIN)
    found.house.now = SEPTEMBER
    return found.says("ยกแผนไปปีใหม่").taps("ดู").taps("ยกแผนนี้")


def row(who: Chat, number: str, name: str = "central-2571") -> ActivityRow:
    with who.house.session() as session:
        plan = plans.named(session, name)
        assert plan is not None
        return next(each for each in plans.as_file(plan).activities if each.number == number)


def test_words_days_and_bureaus_of_the_coming_year_are_mended_and_this_year_stays(
    admin: Chat, reporter: Chat
) -> None:
    before = row(admin, "1.10", "central-2570")
    admin.says("แก้ชื่อกิจกรรม 1.10 ปีใหม่ เป็น โครงการใหม่ของปี 2571")
    assert before.title in admin.last and "ยังไม่มีใครเห็นแผนนี้" in admin.last
    assert "ในแผนปี 2571 แล้ว" in admin.taps("บันทึกการแก้").last
    admin.says("เลื่อนกำหนด 1.10 ปี 2571 เป็น 6 พ.ค., 30 มิ.ย.")
    assert "6 พ.ค. 71" in admin.last and "ตรงกับวันหยุด" in admin.last
    admin.taps("บันทึกการแก้")
    card = admin.says("แก้แผน 1.10 ปี 2571").last
    assert "โครงการใหม่ของปี 2571" in card and "30 มิ.ย. 71" in card
    admin.taps_data(admin.beside("สำนัก")).says("สำนักไม่มีจริง")
    assert "ไม่ตรงกับชื่อสำนัก" in admin.since(0)
    admin.says("สำนักการคลังและงบประมาณ").taps("บันทึกการแก้")
    after = row(admin, "1.10")
    assert (after.title, after.bureaus) == ("โครงการใหม่ของปี 2571", ("สำนักการคลังและงบประมาณ",))
    assert after.due == (date(2028, 5, 6), date(2028, 6, 30))
    assert row(admin, "1.10", "central-2570") == before
    assert "โครงการใหม่ของปี 2571" not in reporter.says("แผน 1.10").last


@pytest.mark.parametrize(
    ("text", "year", "rest"),
    [
        ("แก้แผน 2.1 ปี 2571", 2571, "แก้แผน 2.1"),
        ("แก้ชื่อกิจกรรม 2.1 ของปีใหม่ เป็น งานปี 2571", COMING, "แก้ชื่อกิจกรรม 2.1 เป็น งานปี 2571"),
        ("แก้ชื่อกิจกรรม 2.1 เป็น งานปี 2571", None, "แก้ชื่อกิจกรรม 2.1 เป็น งานปี 2571"),
        ("เลื่อนกำหนด 1.10 ในแผนปีงบประมาณ 71 เป็น 30 มิ.ย.", 2571, "เลื่อนกำหนด 1.10 เป็น 30 มิ.ย."),
    ],
)
def test_a_year_is_read_before_the_new_words_only(text: str, year: int | None, rest: str) -> None:
    said = read(text)
    assert (said.year, said.rest) == (year, rest)


@pytest.mark.soak
def test_parts_go_along_with_the_whole_and_a_plan_never_contradicts_itself(admin: Chat) -> None:
    admin.says("เลื่อนกำหนด 1.4.1 ปีใหม่ เป็น 30 มิ.ย.").taps("บันทึกการแก้")
    assert date(2028, 6, 30) in row(admin, "1.4").due
    admin.says("เลื่อนกำหนด 1.4 ปีใหม่ เป็น 15 ส.ค.").taps("บันทึกการแก้")
    assert set(row(admin, "1.4.1").due) <= {date(2028, 8, 15)}
    admin.says("ตัดกิจกรรม 1.4 ปีใหม่").taps("บันทึกการแก้")
    with pytest.raises(StopIteration):
        row(admin, "1.4.1")
    assert "ไม่พบกิจกรรม 1.4" in admin.says("แก้แผน 1.4 ปีใหม่").last


@pytest.mark.soak
def test_a_bureau_joins_and_leaves_a_plan_of_the_coming_year_alone(admin: Chat) -> None:
    admin.says("ถอนสำนักประชาสัมพันธ์ออกจากแผนปี 2571")
    assert "ยังไม่มีใครเห็นแผนนี้" in admin.last
    assert "ในแผนปี 2571 แล้ว" in admin.taps("บันทึกสำนักในแผน").last
    assert "สำนักประชาสัมพันธ์" not in row(admin, "2.1").bureaus
    assert "สำนักประชาสัมพันธ์" in row(admin, "2.1", "central-2570").bureaus


@pytest.mark.soak
def test_two_administrators_and_an_opened_year(admin: Chat) -> None:
    """What was shown must still stand; an opened year is mended as a running one."""
    admin.says("แก้ผลผลิต 1.10 ปีใหม่ เป็น ใหม่")
    with admin.house.session() as session:
        plan = plans.named(session, "central-2571")
        assert plan is not None
        old = next(a.output for a in plans.as_file(plan).activities if a.number == "1.10")
        plan.source = plan.source.replace(str(old), "ผู้อื่นแก้", 1)
        session.commit()
    assert "ผู้อื่นแก้" in admin.taps("บันทึกการแก้").since(0)
    old_card = admin.says("ยกเลิก").says("แก้แผน 1.10 ปีใหม่").beside("ผลผลิต")
    admin.house.now = OCTOBER
    assert "แก้แผนปี 2571 กิจกรรม 1.10" in admin.says("แก้แผน 1.10").last
    with admin.house.session() as session:
        opening.open_year(session, 2571, OCTOBER, None)
        assert not preparing.unopened(session)
        session.commit()
    assert "ไม่มีปีที่กำลังเตรียม" in admin.taps_data(old_card).last
    admin.says("แก้ชื่อกิจกรรม 1.10 เป็น เปิดแล้วแก้ได้").taps("บันทึกการแก้")
    with admin.house.session() as session:
        assert changing_plan.numbered(session, 2571, "1.10")[0].title == "เปิดแล้วแก้ได้"

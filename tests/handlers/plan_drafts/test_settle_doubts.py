"""A plan in Word is read as far as it can be; what is doubtful is asked and kept."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from handlers.plan_drafts.reading import table_reading
from models.plan_drafts.draft_content import Doubt
from models.plan_drafts.plan_draft import PlanDraft
from models.plans import plans
from models.plans.plan_rows import PlanFile
from scheduler.opening import plan_table_read
from tests.handlers.house import Chat
from tests.handlers.plan_drafts import plan_files_sent, word_plans
from tests.handlers.plan_drafts.plan_files_sent import put, say, sends
from tests.handlers.plan_drafts.word_plans import a_letter, office_plan, sends_word
from tests.talk import words

KNOWN = ("สำนักบริหารงานกลาง", "สำนักกฎหมาย")


def read(data: bytes) -> table_reading.ReadPlan:
    raw = plan_table_read.read(data)
    assert raw is not None
    found = table_reading.read(raw, KNOWN)
    assert found is not None
    return found


def stored(chat: Chat, name: str) -> PlanFile:
    with chat.house.session() as session:
        plan = plans.named(session, name)
        assert plan is not None
        return plans.as_file(plan)


def test_the_offices_table_is_read_cell_by_cell() -> None:
    content = read(office_plan()).content
    rows = {each["number"]: each for each in content.activities}
    assert list(rows) == ["1.1", "1.9", "1.10", "1.11", "2.1", "2.2"]
    assert rows["1.1"]["description"] == "นโยบายด้านคุณธรรม\nนโยบายให้คุณให้โทษ"
    assert rows["1.9"]["description"] == "เผยแพร่ในเว็บไซต์" and rows["1.9"]["due"] == ["2027-07-30"]
    assert rows["1.10"]["due"] == ["2027-03-20", "2027-09-20"] and rows["1.10"]["bureaus"] == ["*"]
    assert "abcd1234" not in str(content) and rows["1.1"]["outcome"].endswith("เพจ ชมรม")
    first, second = content.values["measures"]
    assert first["guidelines"][0]["number"] == "1.1" and first["project"] == "โครงการรักษามาตรฐาน"
    assert second["title"] == "การส่งเสริมตามหลักธรรมทางศาสนา"
    found = {(each.at, each.field): each for each in content.doubts}
    assert found[0, "due"] == Doubt(
        0, "due", "due_event", "จัดในวันที่ 9 มกราคม 2570", 1, ([], ["2027-01-09"])
    )
    assert rows["1.11"]["bureaus"] == ["สำนักบริหารงานกลาง"]  # as people call it
    assert found[3, "due"].code == "due_month" and found[4, "due"].code == "due_unread"
    assert found[3, "number"].offers == ("1.11", "join")


def test_another_draft_is_shown_in_the_middle_by_its_number(admin: Chat) -> None:
    sends_word(admin, office_plan())
    admin.taps("ตอบข้อสงสัย").says("ร่างแผน 1")
    assert "6 กิจกรรม ใน 2 มาตรการ" in admin.last and "ไม่ใช่ปีงบประมาณ" not in admin.last


@pytest.mark.soak
def test_doubts_are_asked_one_by_one_until_the_plan_counts(admin: Chat) -> None:
    sends_word(admin, office_plan())
    assert "6 กิจกรรม ใน 2 มาตรการ" in admin.last and "“จัดในวันที่ 9 มกราคม 2570”" in admin.last
    assert "ใช้แผนนี้" not in admin.offers
    admin.taps("ตอบข้อสงสัย")
    assert "แผนนี้เป็นของปีงบประมาณใด" in admin.last
    admin.says("ปี ๒๕๗๑")
    assert "สำนักใดต้องส่ง" in admin.last
    admin.says("การคลัง")
    assert "“จัดในวันที่ 9 มกราคม 2570”" in admin.last
    admin.says("แถวนั้นแหละ")
    assert "“แถวนั้นแหละ” ไม่ใช่วันที่" in "\n".join(map(words, admin.heard[-2:]))
    admin.says("20 มกราคม").says("ทำต่อภายหลัง")
    admin.says("แก้ร่างแผน")
    assert "ไม่มีเลขข้อ" in admin.last
    admin.taps("เป็นส่วนของข้อก่อน").taps("ที่เหลือใช้ตามที่อ่าน")
    assert "เลื่อนเป็นวันเดียวกันของปีใหม่" in admin.last and "แผนใหม่" in admin.last
    admin.taps("ใช้แผนนี้").taps("ใช้แผนนี้")
    plan = stored(admin, "plan-2571")
    assert [row.number for row in plan.activities] == ["1.1", "1.9", "1.10", "2.1", "2.2"]
    dues = {row.number: [day.isoformat() for day in row.due] for row in plan.activities}
    assert dues["1.1"] == ["2028-01-20"] and dues["1.9"] == ["2028-07-30"]
    assert "กิจกรรมมุมจริยธรรม" in (plan.activities[2].description or "")
    assert {name for row in plan.activities for name in row.bureaus} == {
        "*",
        "สำนักการคลังและงบประมาณ",
    }


@pytest.mark.soak
def test_a_plan_of_this_year_asks_which_one_it_replaces(admin: Chat) -> None:
    sends_word(admin, office_plan()).taps("ตอบข้อสงสัย")
    admin.taps("ปีงบประมาณ 2570").says("ทุกสำนัก")
    assert "เป็นแผนใหม่ หรือแทนแผนใด" in admin.last
    admin.taps("ตัวเลือก 2").taps("ที่เหลือใช้ตามที่อ่าน")
    assert "แทนแผนเดิม" in admin.last and "ตัดออก" in admin.last


@pytest.mark.soak
def test_the_draft_is_mended_in_excel_too(admin: Chat) -> None:
    sends_word(admin, office_plan())
    with admin.house.session() as session:
        draft = session.scalars(select(PlanDraft)).one()
    book = plan_files_sent.plan_form(admin.house, draft.id, draft=True)
    assert "จัดในวันที่ 9 มกราคม 2570" in str([cell.value for cell in book["ข้อสงสัย"]["C"]])
    sends(admin, book)
    assert "ปีงบประมาณ ยังไม่ได้กรอก" in admin.last
    say(book, "ปีงบประมาณ", "2571")
    for number in ("1.1", "1.9", "1.11", "2.1", "2.2"):
        put(book, number, "สำนักที่รับผิดชอบ", "ทุกสำนัก")
    sends(admin, book).taps("ใช้แผนนี้").taps("ใช้แผนนี้")
    plan = stored(admin, "plan-2571")
    assert plan.measures[0].guidelines[0].title == "ขับเคลื่อนกระบวนการ"


def test_a_word_file_without_the_table_is_no_plan() -> None:
    assert plan_table_read.read(a_letter()) is None
    assert plan_table_read.read(b"PK\x03\x04 broken") is None


@pytest.mark.soak
@pytest.mark.parametrize("rows", [300, 450])
def test_three_hundred_activities_are_read_and_more_are_refused(admin: Chat, rows: int) -> None:
    word = word_plans.Document()
    word.add_paragraph("แผนของเรา ประจำปีงบประมาณ พ.ศ. 2571")
    many = [("", f"1.{n}.{m} เรื่อง {n} {m}", "มี", "ดี", "", "", "") for n in range(1, rows // 15 + 1)
            for m in range(1, 16)]  # fmt: skip
    word_plans.table(word, many)
    sends_word(admin, word_plans.saved(word))
    assert ("300 กิจกรรม" in admin.last) == (rows == 300)
    assert ("อ่านตารางแผนในไฟล์นี้ไม่ได้" in admin.last) == (rows == 450)

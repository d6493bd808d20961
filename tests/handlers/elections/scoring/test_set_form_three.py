"""An administrator sets form 3 up, brings its items, and the committee scores."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from models.elections import elections
from models.elections.election_settings import ElectionSettings
from models.people import people
from tests.handlers.house import Chat
from tests.handlers.score_sheets.scoring import sends

MARCH = datetime(2027, 3, 1, 2, tzinfo=UTC)


def planned(admin: Chat) -> Chat:
    """An election is planned; nobody is named yet."""
    with admin.house.session() as session:
        me = people.by_staff_id(session, "D0002")
        assert me is not None
        elections.plan(session, me, 2570, "ข้าราชการดีเด่น", ElectionSettings(), MARCH)
        session.commit()
    return admin


def test_form_three_is_said_to_stand_in_no_source_and_comes_by_a_file(
    admin: Chat, chat: Callable[[str], Chat]
) -> None:
    planned(admin).says("ตั้งแบบ 3")
    assert "รายการและคะแนนเต็มของแบบ 3 ไม่ได้ระบุในแหล่งข้อมูล" in admin.since(0)
    admin.says("นายสมมติ บุคลากร, ใครก็ไม่รู้")
    assert "ไม่พบ “ใครก็ไม่รู้”" in admin.since(0)
    admin.says("คุณบุคลากร")
    assert "ตั้งแบบ 3 แล้ว กรรมการ 1 คน" in admin.last and "ส่งไฟล์ Excel" in admin.last
    member = chat("D0106").says("ให้คะแนนแบบ 3")
    assert "แบบนี้ยังไม่มีรายการ" in member.last
    assert "ยังไม่มี ผู้ดูแลระบบส่งไฟล์ Excel" in member.says("แบบให้คะแนน").last
    sends(admin, [["ข้อ", "รายการ", "คะแนนเต็ม"], ["1", "ความซื่อสัตย์", 60], ["2", "เสียสละ", 40]])
    admin.taps("ใช้รายการนี้").says("คัดเลือกดีเด่น")
    assert "2 ข้อ กรรมการ 1 คน" in admin.last
    member.says("ให้คะแนนแบบ 3")
    assert "เริ่มให้คะแนนได้ 24 เมษายน 2570" in member.last


def test_without_an_election_there_is_no_form(admin: Chat) -> None:
    admin.says("ตั้งแบบ 3")
    assert "ไม่พบการคัดเลือกนี้" in admin.last

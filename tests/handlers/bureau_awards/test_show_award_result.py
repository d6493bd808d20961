"""What the scoring came to, in each person's scope."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.house import Chat
from tests.handlers.score_sheets.scoring import AFTER, AUGUST, MEMBER, opens_year


def test_the_result_is_told_after_the_closing_to_each_in_the_own_scope(
    admin: Chat, chat: Callable[[str], Chat]
) -> None:
    opened, member = opens_year(admin), chat(MEMBER)
    opened.house.now = AUGUST
    member.says(f"ให้คะแนนคัดเลือก สำนักประชาสัมพันธ์ {'7 ' * 10}").taps("บันทึกคะแนน")
    for each in (opened, member):
        each.says("คะแนนสำนักดีเด่น")
        assert "ยังไม่ปิดการให้คะแนน" in each.last and "70" not in each.last.partition("ดูผล")[0]
    opened.house.now = AFTER
    opened.says("คะแนนสำนักดีเด่น")
    assert "1 สำนักประชาสัมพันธ์" in opened.last and "70.00 จาก 100" in opened.last
    assert "กรรมการให้ครบ 1 จาก 2 คน" in opened.last
    news, other, staff = chat("D0302"), chat("D0103"), chat("D0105")
    news.says("สำนักเราได้เท่าไร")
    assert "70.00 จาก 100" in news.last and "สำนักการคลัง" not in news.last
    other.says("สำนักเราได้เท่าไรคะ")
    assert "ยังไม่มีคะแนน" in other.last and "70.00" not in other.last
    staff.says("คะแนนสำนักดีเด่น")
    assert "70.00" not in staff.last

"""What is one's own: gifts and announcements in ข้อมูลของฉัน; a boss's decision is no own duty."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.gifts.gifting import HEAD, ME, gives
from tests.handlers.house import Chat, House
from tests.handlers.pledges.announcing import opens, signs


def test_own_data_counts_gifts_and_joined_announcements(
    demo: House, chat: Callable[[str], Chat], director: Chat
) -> None:
    me = chat(ME)
    assert "ของขวัญที่รายงาน" not in me.says("ข้อมูลของฉัน").last
    gives(me, chat(HEAD))
    opens(demo)
    signs(director, me)
    me.says("ข้อมูลของฉัน")
    assert "ของขวัญที่รายงาน\n1 เรื่อง" in me.last and "ประกาศที่เข้าร่วม\n6 ฉบับ" in me.last


def test_a_decision_is_the_duty_of_the_superior_alone(chat: Callable[[str], Chat]) -> None:
    me, head = chat(ME), chat(HEAD)
    gives(me, head)
    me.says("เรื่องที่ต้องทำ")
    assert "ไม่มีเรื่องที่ต้องทำค้างอยู่" in me.last
    assert "รอผู้บังคับบัญชาพิจารณา ท่านยังไม่ต้องทำอะไร" in me.last
    head.says("เรื่องที่ต้องทำ")
    assert "พิจารณาของขวัญ 1" in head.last and "ยังไม่ต้องทำอะไร" not in head.last

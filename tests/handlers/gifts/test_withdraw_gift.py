"""Taking a gift report back before it is decided: with a reason, once; whoever was told hears."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.gifts import gifts
from models.gifts.gift import WITHDRAWN
from models.trail.audit_entry import AuditEntry
from tests.handlers.gifts.gifting import ADMIN, DIRECTOR, HEAD, ME, all_gifts, gives, tells
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import events_of, meets

People = Callable[[str], Chat]


@pytest.fixture
def me(chat: People) -> Chat:
    return chat(ME)


def withdraws(me: Chat, reason: str = "ซ้ำกับเรื่องเดิม") -> Chat:
    return me.taps("ดูรายละเอียด").taps("ถอนรายงาน").taps(reason).taps("ยืนยันถอนรายงาน")


def test_it_is_taken_back_with_a_reason_and_the_decider_hears(me: Chat, head: Chat) -> None:
    gives(me, head)
    withdraws(me)
    assert "ถอนรายงานรับของขวัญ 1 แล้ว" in me.last and "รายงานใหม่" in me.offers
    [gift] = all_gifts(me.house)
    assert (gift.state, gift.decision) == (WITHDRAWN, None)
    assert "ซ้ำกับเรื่อง" in gifts.reason(me.house.sealer, gift)
    meets(me.house, head)
    assert "จึงไม่ต้องพิจารณา" in head.last and "ซ้ำกับเรื่อง" in head.last
    with me.house.session() as session:
        entries = select(AuditEntry.verb).where(AuditEntry.subject == "gift:1")
        assert "gift.withdraw" in set(session.scalars(entries))


def test_a_typed_reason_is_confirmed_and_may_be_thought_over(me: Chat) -> None:
    gives(me)
    me.taps("ดูรายละเอียด").taps("ถอนรายงาน").says("เป็นของเพื่อนร่วมงานอีกคน")
    assert "เพราะ “เป็นของเพื่อนร่วมงานอีกคน” ใช่หรือไม่" in me.last
    me.taps("ไม่ถอน")
    assert "ยังอยู่ตามเดิม" in me.last and all_gifts(me.house)[0].state == "waiting"


def test_it_is_taken_back_once(me: Chat, head: Chat) -> None:
    gives(me)
    data = me.taps("ดูรายละเอียด").button("ถอนรายงาน")
    me.taps_data(data).taps("ซ้ำกับเรื่องเดิม")
    sure = me.button("ยืนยันถอนรายงาน")
    me.taps_data(sure).taps_data(sure)
    me.taps_data(data)
    assert "ถอนรายงานนี้ไปแล้ว จึงไม่ได้ทำซ้ำ" in me.last
    assert events_of(me.house, HEAD, "gift_told") == 1


def test_what_was_taken_back_is_decided_no_more_and_counts_nowhere(
    me: Chat, head: Chat, chat: People
) -> None:
    gives(me, head)
    withdraws(me)
    head.taps("ให้ส่งคืนผู้ให้")
    assert "ผู้รับถอนรายงานนี้แล้ว" in head.last
    assert "ไม่มีของขวัญที่รอท่านพิจารณา" in head.taps_data("o:gifts?w=wait").last
    assert "0 เรื่อง" in chat(ADMIN).taps_data("o:gifts?w=all").last
    # Nor is it added up with what the same giver gives on the same occasion.
    tells(me, what="ขนม 2,000 บาท")
    assert "รวมจากผู้ให้รายนี้ในโอกาสนี้" not in me.last and "อยู่ในเกณฑ์" in me.last


def test_the_receiver_still_sees_it_with_its_reason(me: Chat) -> None:
    gives(me)
    withdraws(me, "เข้าใจผิด").says("ของขวัญที่รายงาน")
    assert "ผู้รับถอนรายงานแล้ว" in me.last
    me.taps("ดู")
    assert "เข้าใจผิด ไม่ได้รับของขวัญนั้น" in me.last and "ถอนรายงาน" not in me.offers


def test_a_decided_one_says_kindly_what_to_do(me: Chat, head: Chat) -> None:
    gives(me, head)
    data = me.taps("ดูรายละเอียด").button("ถอนรายงาน")
    me.taps_data(data)
    head.taps("ให้ส่งคืนผู้ให้").taps("เกินเกณฑ์กฎหมาย")
    me.taps("ซ้ำกับเรื่องเดิม")
    if "ยืนยันถอนรายงาน" in me.offers:
        me.taps("ยืนยันถอนรายงาน")
    assert all_gifts(me.house)[0].decision == "return"
    me.taps_data(data)
    assert "แก้ไขหรือถอนไม่ได้" in me.last and "กรุณาแจ้งนางตัวอย่าง หัวหน้ากลุ่ม" in me.last


def test_what_was_refused_may_be_taken_back_too(me: Chat, head: Chat) -> None:
    tells(me, manner="ให้ฉัน ปฏิเสธได้", done="ปฏิเสธไม่รับ").taps("ยืนยันการรายงาน")
    withdraws(me)
    assert all_gifts(me.house)[0].state == WITHDRAWN


@pytest.mark.parametrize("staff_id", [HEAD, DIRECTOR, ADMIN, "D0103"])
def test_nobody_else_takes_it_back(me: Chat, chat: People, staff_id: str) -> None:
    gives(me)
    other = chat(staff_id).taps_data(me.taps("ดูรายละเอียด").button("ถอนรายงาน"))
    assert "ได้เฉพาะรายงานของท่านเอง" in other.last
    assert all_gifts(me.house)[0].state == "waiting"


@pytest.mark.parametrize("facts", ["g=99", "g=x", ""])
def test_a_strange_button_leads_to_the_list(me: Chat, facts: str) -> None:
    me.taps_data(f"o:withdraw_gift?{facts}")
    assert "ของขวัญที่รายงาน" in me.offers

"""`ข้อมูลของฉัน` and the file one takes out: what is shown, and how it is opened."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import select

from bot.files import LINK_SECONDS
from bot.simulator import seed
from handlers.people.my_data import MINUTES
from models.trail.audit_entry import AuditEntry
from tests.handlers.house import Chat
from tests.talk import actions


def test_the_card_shows_the_roster_row_the_account_and_the_counts(
    chat: Callable[[str], Chat],
) -> None:
    me = chat("D0103").says("ข้อมูลของฉัน")
    for shown in ("นางสาวตัวอย่าง รายงานดี", "D0103", "นักวิเคราะห์นโยบายและแผน", "สำนักบริหารงานกลาง",
                  "กลุ่มงานบริหารทั่วไป", "นางตัวอย่าง หัวหน้ากลุ่ม", "บุคลากร และ ผู้รายงานของสำนัก",
                  "1 มีนาคม 2570", "ฉบับที่ 1", "0 ฉบับ", "0 ไฟล์", "0 เรื่อง"):  # fmt: skip
        assert shown in me.last, shown
    assert me.offers[:4] == [
        "แก้ไขข้อมูล", "ขอไฟล์ข้อมูล", "ใครดูข้อมูลของฉัน", "เลิกใช้บอต",
    ]  # fmt: skip
    me.says("รายงาน 1.10").says("ข้อมูลของฉัน")
    assert "1 เรื่อง" in me.last


def test_what_is_said_of_links_and_of_words_is_what_happens(chat: Callable[[str], Chat]) -> None:
    assert MINUTES * 60 == LINK_SECONDS
    # tests/models/services/queues hold that words go with the handling and answers when they left
    assert "ลบเมื่อตอบแล้ว" in chat("D0106").says("ข้อมูลของฉัน").last


def test_the_executive_without_a_superior_has_the_card_too(chat: Callable[[str], Chat]) -> None:
    assert "ผู้บริหาร" in chat("D0001").says("ข้อมูลของฉัน").last


def test_the_file_is_a_link_for_the_person_alone_and_stands_in_the_trail(
    chat: Callable[[str], Chat],
) -> None:
    me = chat("D0103").says("ข้อมูลของฉัน").taps("ขอไฟล์ข้อมูล")
    [link] = [a["uri"] for a in actions(me.heard[-1]) if a.get("uri")]
    with me.house.session() as session:
        entry = session.scalars(select(AuditEntry).where(AuditEntry.verb == "data_asked")).one()
    assert link.endswith(f"/f/data-{entry.actor_id}")
    assert entry.subject == f"person:{entry.actor_id}"
    assert "ลิงก์เปิดได้ 10 นาที" in me.last


def test_a_stranger_is_told_how_to_join(chat: Callable[[str], Chat]) -> None:
    stranger = chat(seed.NOT_JOINED).says("ข้อมูลของฉัน")
    assert "ลงทะเบียน" in stranger.last and "ขอไฟล์ข้อมูล" not in stranger.last

"""Opening an announcement in chat: from last year's text or a new one, shown before it counts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from models.pledges.pledge import Announcement, AnnouncementVersion, JoiningCampaign
from models.trail.audit_entry import AuditEntry
from tests.handlers.house import Chat, House
from tests.handlers.pledges.announcing import STAFF, opens
from tests.talk import words


def newest(house: House) -> tuple[Announcement, AnnouncementVersion, list[JoiningCampaign]]:
    with house.session() as session:
        made = session.scalars(select(Announcement).order_by(Announcement.id.desc())).first()
        assert made is not None
        text = session.scalars(
            select(AnnouncementVersion)
            .where(AnnouncementVersion.announcement_id == made.id)
            .order_by(AnnouncementVersion.version.desc())
        ).first()
        assert text is not None
        of = JoiningCampaign.announcement_id == made.id
        found = list(session.scalars(select(JoiningCampaign).where(of)))
        session.expunge_all()
    return made, text, found


def pages(chat: Chat, since: int) -> str:
    return "\n".join(words(message) for message in chat.heard[since:])


def test_last_years_text_is_opened_for_the_next_year_after_it_was_seen(
    demo: House, admin: Chat, chat: Callable[[str], Chat]
) -> None:
    opens(demo, "no-gift")
    admin.says("เปิดประกาศ")
    assert "No Gift Policy" in admin.last and "ข้อความใหม่" in admin.last
    admin.taps("No Gift Policy").says("1 ต.ค. 2570 ถึง 15 พ.ย. 2570").taps("ทั้งสำนักงาน")
    assert "ปีงบประมาณ 2571" in admin.last and "ผู้นำองค์กร" in admin.last
    assert "ในสรุปประจำวันของแต่ละคน ตั้งแต่" in admin.last
    seen = len(admin.heard)
    admin.taps("ดูตามที่จะเห็น")
    assert "ปีงบประมาณ พ.ศ. 2571" in pages(admin, seen) and "2570" not in pages(admin, seen)
    admin.says("ยืนยันการเปิด")
    assert "ตั้งประกาศไว้แล้ว" in admin.last
    made, text, [campaign] = newest(demo)
    assert (made.name, made.fiscal_year) == ("no-gift-2571", 2571)
    assert "{" not in text.text and "2571" in text.title
    assert (campaign.bureau_id, campaign.first_day) == (None, date(2027, 10, 1))
    with demo.session() as session:
        verbs = session.execute(select(AuditEntry.verb, AuditEntry.actor_id)).all()
    assert any(verb == "announcement.added" and who is not None for verb, who in verbs)
    staff = chat(STAFF).says("เปิดประกาศ")
    assert "เฉพาะผู้มีหน้าที่นี้" in staff.last


@pytest.mark.soak
def test_what_is_added_in_words_joins_the_text(demo: House, admin: Chat) -> None:
    admin.says("เปิดประกาศ").taps("ข้อความใหม่").says("ประกาศงดใช้โฟมและพลาสติก ประจำปี 2570")
    admin.says("เพิ่มว่า ข้าพเจ้าจะใช้ถุงผ้า").taps("ครบแล้ว").says("งดใช้โฟม").says("งดโฟม")
    admin.says("5 มี.ค. ถึง 20 มี.ค. 2570").taps("ทั้งสำนักงาน")
    admin.says("ต่อท้ายว่า ข้าพเจ้าจะพกกระบอกน้ำ").taps("แก้ตามนี้")
    assert admin.state["answers"]["text"][1:] == ["ข้าพเจ้าจะใช้ถุงผ้า", "ข้าพเจ้าจะพกกระบอกน้ำ"]


@pytest.mark.soak
def test_a_new_text_comes_in_several_messages_and_names_its_bureaus(
    demo: House, admin: Chat
) -> None:
    admin.says("เปิดประกาศ").taps("ข้อความใหม่")
    admin.says("ประกาศงดใช้โฟมและพลาสติก ประจำปี 2570\n\nข้าพเจ้าจะไม่นำโฟมเข้าอาคาร")
    assert "ได้รับแล้ว 2 ย่อหน้า" in admin.last
    seen = len(admin.says("ข้าพเจ้าจะใช้ถุงผ้า").heard)
    admin.says("-----")
    assert "ไม่มีตัวอักษร" in pages(admin, seen) and "ได้รับแล้ว 3 ย่อหน้า" in admin.last
    admin.taps("ครบแล้ว").taps("ใช้หัวเรื่องในข้อความ").says("งดโฟม")
    seen = len(admin.says("5 มี.ค. ถึง 1 มี.ค. 2570").heard)
    assert "พิมพ์วันเริ่มและวันปิด" in pages(admin, seen - 1)
    admin.says("5 มี.ค. ถึง 20 มี.ค. 2570").taps("บางสำนัก")
    seen = len(admin.heard)
    admin.says("สำนักกฏหมายและดิจิทัล")
    assert "ไม่พบสำนักชื่อ" in pages(admin, seen)
    admin.says("สำนักประชาสัมพันธ์ และสำนักการคลังและงบประมาณ")
    assert "ตรวจก่อนเปิดประกาศ" in admin.last and "งดใช้โฟมและพลาสติก" in admin.last
    admin.taps("ยืนยันการเปิด")
    made, text, campaigns = newest(demo)
    assert (made.name, made.short) == ("office-1-2570", "งดโฟม")
    assert text.text == "ข้าพเจ้าจะไม่นำโฟมเข้าอาคาร\n\nข้าพเจ้าจะใช้ถุงผ้า"
    assert len(campaigns) == 2
    admin.says("จัดการประกาศ งดโฟม")
    assert "จะเปิด" in admin.last


def test_the_same_announcement_is_not_opened_twice_by_two_administrators(
    demo: House, admin: Chat
) -> None:
    admin.says("ขอเปิดประกาศ No Gift ตั้งแต่ 1 มี.ค. ถึง 31 มี.ค. 70")
    admin.taps("ทุกสำนัก แยกกัน")
    opens(demo, "no-gift")
    admin.says("ยืนยันการเปิด")
    assert "อยู่แล้ว จึงเปิดซ้ำไม่ได้" in admin.last
    made, _, campaigns = newest(demo)
    assert made.version == 1 and len(campaigns) == 3

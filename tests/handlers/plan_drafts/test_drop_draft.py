"""A draft waits, is mended in its own Excel, and is thrown away."""

from __future__ import annotations

import pytest
from openpyxl import Workbook
from sqlalchemy import select

from models.people import people
from models.plan_drafts import drafts
from models.plan_drafts.draft_content import DraftContent, ReadPlan
from models.plan_drafts.plan_draft import DROPPED, FORM, PlanDraft
from models.plans import plan_files
from tests.handlers.house import Chat
from tests.handlers.plan_drafts.plan_files_sent import plan_form, put, sends, states


def test_a_draft_is_thrown_away_after_a_question(admin: Chat) -> None:
    with admin.house.session() as session:
        content = DraftContent(plan_files.as_values(plan_files.packaged_plan("rounds-2567")))
        me = people.administrators(session)[0]
        drafts.keep(session, me, ReadPlan(content, FORM, "d"), admin.house.now)
        session.commit()
    admin.says("ทิ้งร่างแผน").taps("เก็บไว้").says("ทิ้งร่างแผน 1").taps("ทิ้งร่างนี้")
    assert states(admin.house) == [DROPPED]
    admin.says("ใช้ร่างแผน 1")
    assert "ไม่มีร่างนี้แล้ว" in admin.last


@pytest.mark.soak
def test_a_draft_waits_is_mended_in_its_own_excel_and_thrown_away(
    admin: Chat, book: Workbook
) -> None:
    put(book, "3.6", "กิจกรรม", "ชื่อใหม่")
    sends(admin, book).says("แผน")
    admin.says("ร่างแผน")
    assert "แก้ข้อความ\n3.6" in admin.last
    with admin.house.session() as session:
        draft = session.scalars(select(PlanDraft)).one()
    old = plan_form(admin.house, draft.id, draft=True)
    put(old, "3.7", "กิจกรรม", "ชื่อใหม่อีกข้อ")
    sends(admin, old)
    assert "แก้ข้อความ\n3.6 3.7" in admin.last
    put(old, "3.7", "กิจกรรม", "จากไฟล์เก่า")
    sends(admin, old)
    assert "มีผู้แก้แผนหรือร่างนี้ระหว่างนี้" in admin.last
    admin.says("ทิ้งร่างแผน").taps("ทิ้งร่างนี้")
    assert states(admin.house) == [DROPPED]

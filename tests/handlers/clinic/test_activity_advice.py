"""Advice on an activity: packaged, and added, changed and taken back by an administrator."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from handlers.plans.activity_card import GUIDANCE
from models.clinic.clinic_answer import ClinicAnswer
from tests.handlers.house import Chat, House
from tests.handlers.test_group_chat import happens, known, mention
from tests.talk import words

__all__ = ["known"]
NEW, SOURCE = "ปีนี้ให้แนบภาพการประกาศด้วย", "หนังสือเวียน ว 8 ลงวันที่ 1 ก.พ. 2570"


def gives(admin: Chat, said: str = "เพิ่มคำแนะนำ 3.8") -> Chat:
    return admin.says(said).says(NEW).says(SOURCE).taps("บันทึกคำตอบ")


def test_packaged_advice_stands_on_the_card_with_its_source(reporter: Chat) -> None:
    told = reporter.says("คลินิก 3.7").last
    assert "ไม่ใช้ e-book หรือ QR Code" in told and "แผนปีงบประมาณ 2566 ข้อ 3.7" in told
    assert GUIDANCE in told and "ทุกสำนักร่วมประกาศนโยบาย" in told
    assert "เปลี่ยนคำแนะนำ" not in reporter.offers


@pytest.mark.soak
def test_an_administrator_adds_changes_and_takes_back(admin: Chat, reporter: Chat) -> None:
    assert NEW not in reporter.says("คลินิก 3.8").last
    assert "คำแนะนำกิจกรรม 3.8" in gives(admin).last
    admin.taps("ดูการ์ดกิจกรรม")
    assert NEW in admin.last and SOURCE in admin.last
    assert NEW in reporter.says("3.8 ต้องทำอะไร").last
    admin.taps("เปลี่ยนคำแนะนำ").says("ใช้คู่มือฉบับเดิมได้").says(SOURCE).taps("บันทึกคำตอบ")
    told = reporter.says("3.8 ต้องทำอะไร").last
    assert "ใช้คู่มือฉบับเดิมได้" in told and NEW not in told
    admin.says("เปลี่ยนคำแนะนำ 3.8").taps("เลิกใช้คำตอบนี้").taps("บันทึกคำตอบ")
    assert "ใช้คู่มือฉบับเดิมได้" not in reporter.says("3.8 ต้องทำอะไร").last
    with admin.house.session() as session:
        assert [each.version for each in session.scalars(select(ClinicAnswer))] == [1, 2, 3]


@pytest.mark.soak
def test_changed_packaged_advice_comes_back_when_the_change_is_taken_back(
    admin: Chat, reporter: Chat
) -> None:
    gives(admin, "เพิ่มคำแนะนำ กิจกรรม ๓.๗")
    told = reporter.says("คลินิก 3.7").last
    assert NEW in told and "e-book" not in told
    admin.says("เพิ่มคำแนะนำ 3.7").taps("ใช้คำตอบเดิมของบอต").taps("บันทึกคำตอบ")
    assert "e-book" in reporter.says("คลินิก 3.7").last


def test_advice_is_no_question_of_the_list_and_nothing_for_a_group(
    admin: Chat, reporter: Chat, known: House
) -> None:
    gives(admin)
    assert "คำถามอื่น" not in reporter.says("คำถามที่พบบ่อย").last
    [told], _ = happens(known, mention("คลินิก 3.8"))
    assert NEW not in words(told)


@pytest.mark.parametrize(
    ("said", "hint"), [("9.9", "ไม่พบกิจกรรม 9.9"), ("3.7 กับ 3.8", "พิมพ์เป็นคำถาม")]
)
def test_what_is_no_activity_is_asked_again(admin: Chat, said: str, hint: str) -> None:
    admin.says(f"เพิ่มคำแนะนำ {said}")
    assert hint in admin.since(-2)


def test_only_administrators_add_advice(reporter: Chat) -> None:
    reporter.says("เพิ่มคำแนะนำ 3.7")
    assert "เปิดให้เฉพาะ" in reporter.last and not reporter.house.states(reporter.user_id)

"""What somebody asks about joining who is not known in this account."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

NUMBER, UNIT = "0 2831 9493", "สำนักพัฒนาทรัพยากรบุคคล"


@pytest.mark.parametrize(
    "words", ["ขอรหัสยังไงคะ ไม่รู้จักใครสักคน", "อยากลงทะเบียนครับ แต่ไม่รู้จักแอดมิน", "ติดต่อผู้ดูแลระบบ"]
)
def test_who_knows_nobody_reads_a_unit_and_a_number_and_no_name(stranger: Chat, words: str) -> None:
    stranger.says(words)
    assert UNIT in stranger.last and NUMBER in stranger.last and "นางสาว" not in stranger.last


def test_at_the_code_the_same_is_told_and_the_question_stays(stranger: Chat) -> None:
    stranger.says("ลงทะเบียน").says("ไม่ได้อะค่ะ แล้วขอรหัสจากใครได้ ไม่รู้จักใครเลย")
    assert NUMBER in stranger.last and "ข้อ 1 · รหัสลงทะเบียน" in stranger.last


@pytest.mark.parametrize(
    "words", ["แล้วเลขประจำตัวคือเลขอะไรครับ", "เลขพนักงานดูได้ที่ไหน", "4 ตัวท้ายของอะไรคะ"]
)
def test_which_number_is_meant_is_said(stranger: Chat, words: str) -> None:
    assert "ไม่ใช่เลขบัตรประชาชน" in stranger.says(words).last


def test_an_old_number_will_not_do_and_that_is_said_first(stranger: Chat) -> None:
    stranger.says("เพิ่งย้ายมาจากสภาผู้แทนครับ เบอร์เก่าใช้ลงทะเบียนได้เลยไหม หรือต้องขอรหัสใหม่")
    assert stranger.last.startswith("ลงทะเบียนด้วยเบอร์โทรหรือเลขจากหน่วยงานเดิมไม่ได้")


@pytest.mark.parametrize("before", ["ลงทะเบียน", "ได้กระเช้ามาเมื่อวานค่ะ"])
def test_one_may_tell_the_head_meanwhile(stranger: Chat, before: str) -> None:
    stranger.says(before).says("ไม่มีรหัสค่ะ งั้นบอกหัวหน้าเองใช่ไหม")
    assert stranger.last.startswith("ใช่ แจ้งผู้บังคับบัญชาโดยตรงได้")


@pytest.mark.parametrize("words", ["ผอ.รับสินบน แจ้งหัวหน้าเองได้ไหม", "ควรแจ้งหัวหน้าก่อนไหม"])
def test_who_tells_of_a_wrong_is_not_sent_to_the_head(stranger: Chat, words: str) -> None:
    assert "แจ้งผู้บังคับบัญชาโดยตรง" not in stranger.says(words).last


@pytest.mark.parametrize("words", ["บอทอะไรเนี่ย แอดมาแล้วไม่เห็นมีอะไร", "แอดไลน์แล้ว ต้องทำอะไรต่อคะ"])
def test_who_sees_nothing_hears_what_this_is_before_how_to_join(stranger: Chat, words: str) -> None:
    assert stranger.says(words).last.startswith("บอตนี้เป็นผู้ช่วยของสำนักงาน")

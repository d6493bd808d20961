"""What is asked of the answers of a report, and words that are none (decisions/0318)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import HEAD, REPORTER, sends


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    return chat(REPORTER).says("รายงาน 3.8")


@pytest.fixture
def half(me: Chat) -> Chat:
    """Asked for the output of what is half done."""
    me.says("ทำไปครึ่งนึงแล้วค่ะ").says("ประชุมทบทวนงานสารบรรณ 20 ม.ค. ที่ห้องประชุม 301")
    assert me.state["at"] == "output"
    return me


@pytest.mark.parametrize(
    "said", ["อ๋อโอเค งั้นทำไปครึ่งนึงแล้วค่ะ", "เข้าใจแล้วค่ะ งั้น 50%", "ขอบคุณค่ะ ทำไปครึ่งหนึ่งแล้ว"]
)
def test_what_is_said_to_an_answer_before_is_no_deed(me: Chat, said: str) -> None:
    me.says("คำว่าผลลัพธ์กับผลผลิตมันต่างกันยังไงคะ").says(said)
    kept = me.state["answers"]
    assert (kept["status"], kept["percent"]) == ("started", "50")
    assert "narrative" not in kept and me.state["at"] == "narrative"


def test_an_outcome_told_behind_its_bare_name_is_not_asked_again(half: Chat) -> None:
    half.says("ทบทวนขั้นตอนงานสารบรรณไป 2 ครั้ง ผลลัพธ์ยังไม่มีเล่ม อยู่ระหว่างร่าง")
    kept = half.state["answers"]
    assert kept["output"] == "ทบทวนขั้นตอนงานสารบรรณไป 2 ครั้ง"
    assert kept["outcome"] == "ยังไม่มีเล่ม อยู่ระหว่างร่าง" and half.state["at"] == "budget"


def test_a_name_within_a_sentence_parts_nothing(half: Chat) -> None:
    half.says("จัดทำสรุปผลลัพธ์ของโครงการแล้ว 1 เล่ม")
    assert half.state["answers"]["output"] == "จัดทำสรุปผลลัพธ์ของโครงการแล้ว 1 เล่ม"


@pytest.mark.parametrize(
    "said", ["ครึ่งนึงนี่บอกไปแล้วใช่มั้ย 50%", "50% ใส่ไปแล้วใช่ไหมคะ", "ร้อยละใส่ไปแล้วใช่ไหมคะ"]
)
def test_what_was_told_is_said_to_stand(half: Chat, said: str) -> None:
    half.says(said)
    assert "ใช่ บันทึกไว้แล้วว่า “ร้อยละ 50”" in half.since(-1) and half.state["at"] == "output"


def test_another_share_than_stands_is_not_said_to(half: Chat) -> None:
    half.says("70% บอกไปแล้วใช่มั้ย")
    assert "ใช่ บันทึก" not in half.since(-1) and "ที่บันทึกไว้คือ “ร้อยละ 50”" in half.since(-1)
    assert half.state["answers"]["percent"] == "50"


def test_another_share_than_all_is_not_said_to_stand(me: Chat) -> None:
    me.says("เสร็จแล้วค่ะ").says("50% ใส่ไปแล้วใช่ไหมคะ")
    assert "ใช่ บันทึก" not in me.since(-1)
    assert "ที่บันทึกไว้คือ “ดำเนินการแล้วเสร็จ”" in me.since(-1)


def test_a_bare_figure_is_looked_for_in_what_was_told(me: Chat) -> None:
    me.says("50%").says("ประชุมเมื่อ 20 ม.ค. ผู้เข้าร่วม 45 คน").says("45 ใส่ไปแล้วใช่ไหม")
    assert "ใช่ บันทึกไว้แล้วว่า “45 คน”" in me.since(-1) and me.state["at"] == "output"
    me.says("4 ใส่ไปแล้วใช่ไหม")
    assert "ใช่ บันทึก" not in me.since(-1)


def test_an_example_is_shown(half: Chat) -> None:
    half.says("ไม่รู้จะเขียนไง ขอดูตัวอย่างหน่อย")
    assert "เขียนได้ เช่น “ทบทวนขั้นตอนงานแล้ว 2 ครั้ง" in half.since(-1)
    assert "output" not in half.state["answers"]


@pytest.mark.parametrize("said", ["ยังไม่มีค่ะ", "ยังไม่มีเลยครับ"])
def test_not_yet_at_the_budget_tells_of_no_risk(half: Chat, said: str) -> None:
    half.says("ทบทวน 2 ครั้ง").says("ยังไม่มีเล่ม อยู่ระหว่างร่าง").says(said)
    kept = half.state["answers"]
    assert half.state["at"] == "budget" and "risk" not in kept and "budget" not in kept
    assert "ไม่ใช้งบประมาณ" in half.since(-1)


def test_no_budget_and_no_risk_are_still_answers(half: Chat) -> None:
    half.says("ทบทวน 2 ครั้ง").says("ยังไม่มีเล่ม อยู่ระหว่างร่าง").says("ไม่ใช้งบ ไม่มีความเสี่ยง")
    assert half.state["answers"]["risk"] == "green"


# -- while a report is withdrawn ------------------------------------------------------------------


@pytest.fixture
def waiting(chat: Callable[[str], Chat]) -> Chat:
    reporter = chat(REPORTER)
    sends(reporter, chat(HEAD))
    return reporter


@pytest.mark.parametrize("said", ["ผู้เข้าร่วม 45 คนนะ ไม่ใช่ 54", "จำนวนคน 45 ค่ะ ไม่ใช่ 54"])
def test_what_is_put_right_waits_until_it_is_withdrawn(waiting: Chat, said: str) -> None:
    waiting.says("ถอนรายงาน 1.10").says(said)
    assert "ยังไม่ได้แก้ “" in waiting.last and "ยืนยันถอนรายงาน" in waiting.offers
    waiting.says("ยืนยันค่ะ")
    assert waiting.offers[0] == "แก้ตามที่พิมพ์"


def test_two_things_put_right_wait_together(waiting: Chat) -> None:
    waiting.says("ถอนรายงาน 1.10").says("ผู้เข้าร่วม 45 คนนะ ไม่ใช่ 118").says("งบ 3,000 นะ ไม่ใช่ 5,000")
    assert "45 คน" in waiting.last and "3,000" in waiting.last
    waiting.says("ยืนยันค่ะ")
    assert waiting.offers[:2] == ["แก้ตามที่พิมพ์ 1", "แก้ตามที่พิมพ์ 2"]


def test_what_is_not_withdrawn_is_said_to_be_not_changed(waiting: Chat) -> None:
    waiting.says("ถอนรายงาน 1.10").says("ผู้เข้าร่วม 45 คนนะ ไม่ใช่ 118").says("ไม่ถอน")
    assert "ไม่ได้แก้ “ผู้เข้าร่วม 45 คนนะ ไม่ใช่ 118" in waiting.last


def test_other_words_are_not_kept_for_it(waiting: Chat) -> None:
    waiting.says("ถอนรายงาน 1.10").says("ส่งไปวันที่ 27 มั้ง")
    assert "ยังไม่ได้แก้ “" not in waiting.last


def test_a_count_that_stands_nowhere_is_said_and_another_is_only_offered(waiting: Chat) -> None:
    waiting.says("ถอนรายงาน 1.10").says("ยืนยันค่ะ")
    before = len(waiting.heard)
    waiting.says("จำนวนคน 45 ค่ะ ไม่ใช่ 54")
    assert "ไม่มีตัวเลข “54”" in waiting.since(before)
    assert "118 คน" in waiting.state["answers"]["narrative"]
    waiting.says("แก้จำนวนคนเป็น 45 คน")
    assert "45 คน" in waiting.state["answers"]["narrative"]

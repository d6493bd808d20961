"""An answer with a question behind it is kept, and the question is answered above what is asked
next (docs/decisions/0196)."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House

D, REPORTER, DESK = "D0106", "D0103", "D0002"


def talk(demo: House, who: str, *said: str) -> Chat:
    me = Chat(demo, seed.line_id(who))
    for each in said:
        me.says(each)
    return me


@pytest.mark.parametrize(
    ("who", "said", "typed", "told", "next_"),
    [
        (D, ("บันทึกความดี",), "ช่วยเก็บกระเป๋าคืนแม่บ้าน คนอื่นเห็นป่าว", "ฉันคนเดียว", "ตรงกับคุณธรรมใด"),
        (DESK, ("เปิดลงชื่อเข้าร่วม",), "อบรมคุณธรรมค่ะ คนนอกลงได้มั้ย", "บุคคลภายนอก", "จัดที่ใด"),
        (D, ("แจ้งรับของขวัญ",), "กระเช้าผลไม้ 2,500 บาท แก้ทีหลังได้ไหม", "แก้ไขภายหลัง", "ใครเป็นผู้ให้"),
        (D, ("แจ้งรับของขวัญ", "พวงมาลัย"), "200บาทค่ะ ต้องแนบใบเสร็จไหม",
         "ไม่มีรูปหรือไฟล์ก็ส่งได้", "ใครเป็นผู้ให้"),
        (D, ("ขอลาพักร้อน",), "8 ถึง 10 มีนาคับ เหลือวันลากี่วันอ่ะ",
         "ไม่มีจำนวนวันลาคงเหลือ", "8 มีนาคม 2570 ถึง 10"),
        (REPORTER, ("รายงาน 1.10",), "70เปอร์เซ็นละ ส่งแล้วหัวหน้าแก้ให้ได้ไหม",
         "หัวหน้าแก้รายงานได้ไหม", "สิ่งที่ทำ"),
        (REPORTER, ("รายงาน 1.10", "เสร็จแล้ว 100%"),
         "จัดอบรมวันที่ 3 ก.พ. มีคนร่วม 32 คนค่ะ ต้องแนบลายเซ็นมั้ย", "ไฟล์และลิงก์", "ผลผลิต"),
        (DESK, ("ตั้งคณะทำงาน",), "คณะทำงานขับเคลื่อนจริยธรรมค่ะ เหลืออีกกี่ข้อ",
         "เหลือ 3 ข้อ", "ผู้ใดอยู่ในคณะทำงาน"),
    ],
)  # fmt: skip
def test_both_are_met(
    demo: House, who: str, said: tuple[str, ...], typed: str, told: str, next_: str
) -> None:
    me = talk(demo, who, *said)
    begun = len(me.heard)
    me.says(typed)
    answer = me.since(begun - len(me.heard))
    assert told in answer and next_ in answer, answer
    assert answer.index(told) < answer.rindex(next_)


@pytest.mark.parametrize(
    ("who", "said", "typed"),
    [
        (D, ("ขอลาพักร้อน",), "8 มีนา ใครลาบ้าง"),
        (DESK, ("ตั้งคณะทำงาน",), "คณะทำงานขับเคลื่อนจริยธรรมตั้งได้ไหม"),
        (D, ("แจ้งรับของขวัญ",), "กระเช้านี่ต้องแจ้งไหม"),
        (D, ("แจ้งรับของขวัญ",), "ขนมที่น้องในห้องซื้อมาฝาก แบบนี้ถือเป็นของขวัญที่ต้องแจ้งด้วยหรือเปล่าคะ"),
        (D, ("แจ้งรับของขวัญ",), "คือเขาเอามาให้แต่คืนเขาไปแล้ว อันนี้ยังต้องรายงานอยู่ไหมคะ"),
        (D, ("บันทึกความดี",), "ช่วยเก็บกระเป๋าคืนแม่บ้าน แบบนี้ต้องรายงานไหมคะ"),
        (DESK, ("ออกประกาศ",), "ที่ผอ.อนุมัติมาแล้วแต่ทางศูนย์ยังไม่ได้ดู มีกี่อัน"),
    ],
)
def test_one_question_answers_nothing(
    demo: House, who: str, said: tuple[str, ...], typed: str
) -> None:
    me = talk(demo, who, *said)
    before = me.heard[-1]
    me.says(typed).says("ทำต่อ")
    assert "ข้อ 2" not in me.since(-2), me.since(-2)
    assert before is not me.heard[-1]


@pytest.mark.parametrize(
    ("at", "typed"),
    [
        (("พวงมาลัย", "200"), "นามบัตรเป็นชื่อกรรมการ แต่เลขาเป็นคนถือมาให้ ควรลงชื่อท่านไหนดีคะ"),
        (("พวงมาลัย", "200", "บริษัทตัวอย่าง", "ผู้มาติดต่อ", "ไม่ใช่"),
         "ของมาถึงวันเสาร์แต่เราเพิ่งมาเห็นวันนี้ ต้องนับวันไหน"),
    ],
)  # fmt: skip
def test_who_asks_which_to_give_has_given_none(
    demo: House, at: tuple[str, ...], typed: str
) -> None:
    me = talk(demo, D, "แจ้งรับของขวัญ", *at)
    before = {name: each for name, each in me.state["answers"].items() if name != "by_message"}
    me.says(typed).says("ทำต่อ")
    after = {name: each for name, each in me.state["answers"].items() if name != "by_message"}
    assert after == before


def test_what_asks_its_readers_stays_in_a_text(demo: House) -> None:
    me = talk(demo, DESK, "แจ้งเวียน", "ผู้รายงานทุกคน")
    me.says("เชิญร่วมอบรมคุณธรรมวันที่ 9 มีนาคมค่ะ ใครสนใจไปบ้าง")
    assert "เชิญร่วมอบรมคุณธรรมวันที่ 9 มีนาคมค่ะ\n" not in me.since(-2)


def test_the_story_of_a_complaint_is_not_cut(demo: House) -> None:
    me = talk(demo, D, "ร้องเรียน", "หัวหน้าเรียกเงินค่าน้ำชาจากร้านค้าค่ะ แบบนี้ผิดไหม", "ร้องเรียน")
    assert "แก้ไขภายหลัง" not in me.since(-3)


def test_who_confirms_and_asks_has_it_confirmed(demo: House) -> None:
    me = talk(demo, D, "ลาพักร้อนพรุ่งนี้")
    me.says("ยืนยันค่ะ แล้วใครทำงานแทน")
    assert "บันทึกวันลา 2 มีนาคม 2570 แล้ว" in me.since(-2)
    assert "แทน" in me.since(-1)


@pytest.mark.parametrize("said", ["โอเค แล้วใครทำงานแทน", "ยืนยันเลยได้ไหม แล้วใครทำงานแทน"])
def test_who_only_asks_confirms_nothing(demo: House, said: str) -> None:
    me = talk(demo, D, "ลาพักร้อนพรุ่งนี้")
    begun = len(me.heard)
    me.says(said)
    assert "บันทึกวันลา" not in me.since(begun - len(me.heard))


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("โทษครับ 45 นี่รวมวิทยากรด้วย จริงๆ 43", "จัดประชุมชี้แจง 43 คน"),
        ("รายงานเมื่อกี้พิมพ์คนผิด จาก 45 เป็น 54", "จัดประชุมชี้แจง 54 คน"),
    ],
)
def test_a_figure_within_a_text_is_put_right_and_shown(demo: House, typed: str, shown: str) -> None:
    me = talk(demo, REPORTER, "รายงาน 1.10", "เสร็จแล้ว 100%", "จัดประชุมชี้แจง 45 คน", typed)
    assert shown in me.since(-2)


@pytest.mark.parametrize(
    "said", ["ไม่เสี่ยงไร เขียว เร็วๆดิ ตกลงเขียนไว้ว่าไงมั่ง", "ไม่มีความเสี่ยง สรุปเขียนไปว่าอะไรนะ"]
)
def test_what_was_told_so_far_is_shown_behind_an_answer_that_there_is_none(
    demo: House, said: str
) -> None:
    reporter = talk(demo, REPORTER, "รายงาน 3.4 ยังไม่ได้เริ่ม รองบอยู่", "งบยังไม่มา", said)
    assert reporter.answers["risk"] == "green"
    assert "คำตอบที่ให้ไว้แล้ว ยังไม่ได้ส่ง" in reporter.since(-2)

"""What people say below a card that asks whether to change an answer: a yes with more, a no with
more, something else. And a change of words wherever they stand."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.filing.test_report_activity import newest

STORY = "จะจัดกิจกรรมวันที่ 15 ธ.ค. ที่ห้องประชุม 301"
FURTHER = "ปรับแผนจัดในอาคารแทน วันที่ 15 ธ.ค."


def texts(chat: Chat) -> tuple[str, str]:
    return chat.answers["narrative"], chat.answers["further_activity"]


@pytest.fixture
def checking(reporter: Chat) -> Chat:
    """A report not begun, in two texts of which the same day stands, at its review card."""
    for said in ("รายงาน 1.10", "ยังไม่ได้ดำเนินการ", STORY, "10,000 / 1,200", "เหลือง", FURTHER):
        reporter.says(said)
    reporter.says("ยังไม่มีไฟล์").says("ยังไม่ได้เผยแพร่")
    assert reporter.state["at"] == "review"
    return reporter


@pytest.fixture
def both(checking: Chat) -> Chat:
    """A change of the day in both texts is asked about."""
    return checking.says("เปลี่ยนจาก 15 ธ.ค. เป็น 18 ธ.ค. ทุกที่ครับ")


@pytest.fixture
def one(checking: Chat) -> Chat:
    """A change of the day in one of them is asked about."""
    checking.says("แก้สิ่งที่ทำ 15 ธ.ค. เป็น 18 ธ.ค.")
    assert checking.state["refused"]
    return checking


# -- everywhere ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "เปลี่ยนจาก 15 ธ.ค. เป็น 18 ธ.ค. ทุกที่ครับ",
        "เปลี่ยน 15 ธ.ค. เป็น 18 ธ.ค. ทั้งสองที่",
        "15 ธ.ค. เป็น 18 ธ.ค. ทุกข้อเลยค่ะ",
        "ทุกที่ 15 ธ.ค. เป็น 18 ธ.ค. นะคะ",
        "แก้วันที่จาก 15 เป็น 18 ทุกที่ที่เขียนไว้ค่ะ",
        "ที่เลื่อนเป็น 18 ธ.ค. นะครับ ไม่ใช่ 15",
    ],
)
def test_words_are_exchanged_wherever_they_stand(checking: Chat, said: str) -> None:
    checking.says(said)
    assert texts(checking) == (STORY, FURTHER)
    checking.taps("แก้ตามนี้")
    assert texts(checking) == (STORY.replace("15", "18"), FURTHER.replace("15", "18"))
    assert checking.answers["publicity"] is None


def test_words_that_stand_nowhere_change_nothing(checking: Chat) -> None:
    before = checking.answers
    checking.says("เปลี่ยนจาก 20 ธ.ค. เป็น 21 ธ.ค. ทุกที่ครับ")
    assert checking.answers == before
    assert "ไม่พบคำนั้น" in checking.since(0)


CAME = "จัดอบรมวันที่ 5 พ.ย. คนมา 62 คนจาก 75 คน"


@pytest.fixture
def counted(reporter: Chat) -> Chat:
    """A report in which people are counted, at its review card."""
    for said in ("รายงาน 1.10", "เสร็จแล้ว", CAME, "บุคลากรเข้าร่วม 62 คน", "ได้ตามแผน", "5,000 / 3,000"):
        reporter.says(said)
    reporter.taps("เขียว ยังไม่เกิด").taps("ยังไม่มีไฟล์")
    return reporter.says("ยังไม่ได้เผยแพร่")


@pytest.mark.parametrize(
    "said",
    [
        "มีผู้เข้าร่วมจริง 64 คนครับ นับผิด แก้ให้หน่อย",
        "จริงๆ มา 64 คนค่ะ แก้ทุกที่เลย",
        "จำนวนคนขอแก้จาก 62 เป็น 64 ทุกที่ที่เขียนไว้ค่ะ",
        "แก้คนร่วมเป็น 64 คนทั้งสำนัก",
    ],
)
def test_people_counted_wrong_are_mended_in_every_text(counted: Chat, said: str) -> None:
    counted.says(said).taps("แก้ตามนี้")
    assert counted.answers["narrative"] == CAME.replace("62", "64")
    assert counted.answers["output"] == "บุคลากรเข้าร่วม 64 คน"


@pytest.mark.parametrize("said", ["สิ่งที่ทำก็แก้ด้วย คนร่วม 64 คน", "สิ่งที่ทำก็ 64 คนเหมือนกันค่ะ"])
def test_a_figure_is_mended_in_the_text_that_is_named(counted: Chat, said: str) -> None:
    counted.says(said).taps("แก้ตามนี้")
    assert counted.answers["narrative"] == CAME.replace("62", "64")
    assert counted.answers["output"] == "บุคลากรเข้าร่วม 62 คน"


@pytest.mark.soak
def test_an_order_behind_the_name_of_a_text_takes_words_out(counted: Chat) -> None:
    counted.says("แก้สิ่งที่ทำ ตัดคำว่าวันที่ 5 พ.ย. ออกหน่อยครับ").taps("แก้ตามนี้")
    assert "5 พ.ย." not in counted.answers["narrative"]


def test_the_day_of_publishing_is_told_of_all_channels(counted: Chat) -> None:
    counted.says("เผยแพร่ขอแก้เป็น เพจ STRONG กับไลน์ชมรม")
    if not counted.answers["publicity"]:
        counted.taps("แก้ตามนี้")
    counted.says("วันที่เผยแพร่คือ 21 พ.ย. ทั้งสองที่ครับ").taps("แก้ตามนี้")
    days = counted.answers["published"].values()
    assert len(days) == 2 and all(each["on"].endswith("-11-21") for each in days)


# -- yes, and more ---------------------------------------------------------------------------------


@pytest.mark.parametrize("said", ["ถูกต้องครับแก้ทั้งสองที่", "ใช่ค่ะ แก้ทั้งคู่เลย", "ตกลง ทุกที่เลยครับ"])
def test_a_yes_may_say_once_more_what_is_changed(both: Chat, said: str) -> None:
    both.says(said)
    assert texts(both) == (STORY.replace("15", "18"), FURTHER.replace("15", "18"))
    assert both.state["at"] == "review"


@pytest.mark.parametrize(
    "said",
    ["ใช่ครับ แล้วกิจกรรมเพิ่มเติมก็ 18 ด้วย", "ถูกต้องค่ะ กิจกรรมเพิ่มเติมก็เหมือนกัน", "ตกลงครับ และกิจกรรมเพิ่มเติมด้วย"],
)
def test_what_is_said_behind_a_yes_is_proposed_next(one: Chat, said: str) -> None:
    one.says(said)
    assert texts(one) == (STORY.replace("15", "18"), FURTHER)
    one.says("ใช่ค่ะ")
    assert texts(one) == (STORY.replace("15", "18"), FURTHER.replace("15", "18"))


@pytest.mark.soak
def test_what_is_not_understood_behind_a_yes_is_said_back(one: Chat) -> None:
    one.says("ใช่ครับ แล้วก็อย่างที่ว่านั่นแหละด้วย")
    assert texts(one)[0] == STORY.replace("15", "18")


# -- no, and more ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said", ["ไม่ใช่ครับ สิ่งที่ทำเหมือนเดิม", "ไม่เอาค่ะ ของเดิมถูกแล้ว", "ไม่ใช่! สิ่งที่ทำคงเดิม", "ไม่แก้ค่ะ ถูกอยู่แล้ว"]
)
def test_a_no_lets_the_change_go(one: Chat, said: str) -> None:
    one.says(said)
    assert texts(one) == (STORY, FURTHER)
    assert not one.state.get("held") and one.state["at"] == "review"
    one.says("ส่งครับ")
    assert "ส่งรายงานแล้ว" in one.since(0)


def test_a_no_that_leaves_it_and_sends_sends(one: Chat) -> None:
    one.says("ไม่ใช่ครับ สิ่งที่ทำเหมือนเดิม กดส่งเลย")
    assert "ส่งรายงานแล้ว" in one.since(0)


@pytest.mark.parametrize("said", ["เรียบร้อยครับ ส่งให้ ผอ. พิจารณา", "เรียบร้อยแล้วครับ ส่งถึงหัวหน้าเลย"])
def test_words_that_send_are_no_status(checking: Chat, said: str) -> None:
    checking.says(said)
    assert "ส่งรายงานแล้ว" in checking.since(0)


# -- something else --------------------------------------------------------------------------------


def test_going_on_asks_about_the_change_again(one: Chat) -> None:
    count = len(one.says("สถานะ").heard)
    assert "แก้ตามนี้ไหม" in one.says("ทำต่อ").since(count)
    assert texts(one) == (STORY, FURTHER)
    assert texts(one.taps("แก้ตามนี้")) == (STORY.replace("15", "18"), FURTHER)


def test_what_sends_below_the_change_shown_again_makes_it_and_sends(one: Chat) -> None:
    one.says("สถานะ").says("ทำต่อ").says("ส่งครับ")
    assert "ส่งรายงานแล้ว" in one.last
    assert newest(one.house).narrative == STORY.replace("15", "18")


def test_what_sends_below_a_change_with_a_new_remark_only_makes_it(counted: Chat) -> None:
    counted.says("คนเข้าร่วม 80 คนค่ะ")
    if counted.state.get("refused"):
        counted.says("ส่งครับ")
    assert "ส่งรายงานแล้ว" not in counted.since(0)


def test_a_button_of_an_open_change_shows_it_anew(one: Chat) -> None:
    one.says("ขอบคุณค่ะ").taps("แก้ตามนี้")
    assert texts(one) == (STORY, FURTHER)
    one.taps("แก้ตามนี้")
    assert texts(one) == (STORY.replace("15", "18"), FURTHER)

"""A correction that plainly tells what is wrong and what is right is made at once, and told."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.filing.test_report_activity import newest

DONE = "จัดประชุมเมื่อวันที่ ๑๒ กพ คนมา ๓๕ คน ไม่ได้ใช้เงิน"
BACK = "หากไม่ใช่ พิมพ์ “เอาอันเดิมกลับมา”"


@pytest.fixture
def at_risk(reporter: Chat) -> Chat:
    reporter.says("รายงาน 3.4").says("เสร็จแล้ว").says(DONE).says("ได้ตามแผนทั้งสองข้อ")
    assert reporter.state["at"] == "risk"
    return reporter


def narrative(chat: Chat) -> str:
    return str(chat.state["answers"]["narrative"])


@pytest.mark.parametrize(
    ("said", "old", "new"),
    [
        ("เมื่อกี้บอกผิดค่ะ ประชุมวันที่ 19 กพ ไม่ใช่ 12", "๑๒", "19"),
        ("คนผิดค่ะ ต้อง 45 คน", "๓๕", "45"),
        ("เมื่อกี้พิมพ์ผิด 53 คน ไม่ใช่ 35 คน", "๓๕", "53"),
    ],
)
def test_it_is_made_and_told_and_may_be_taken_back(
    at_risk: Chat, said: str, old: str, new: str
) -> None:
    at_risk.says(said)
    told = DONE.replace(old, new)
    assert narrative(at_risk) == told and at_risk.state["at"] == "risk"
    assert f"แก้สิ่งที่ทำแล้ว “{told}”" in at_risk.since(-2)
    assert f"เดิม “{old}” {BACK}" in at_risk.since(-2)
    assert narrative(at_risk.says("เอาอันเดิมกลับมา")) == DONE


@pytest.mark.parametrize("said", ["ไม่ใช่! สิ่งที่ทำคงเดิม", "ไม่ใช่ค่ะ สิ่งที่ทำให้คงไว้เดิม"])
def test_that_it_stays_as_it_was_takes_it_back(at_risk: Chat, said: str) -> None:
    assert "45 คน" in narrative(at_risk.says("คนผิดค่ะ ต้อง 45 คน"))
    assert narrative(at_risk.says(said)) == DONE and "คืนคำตอบเดิมแล้ว" in at_risk.since(-2)


def test_what_stays_beside_a_correction_is_not_taken_back(at_risk: Chat) -> None:
    at_risk.says("คนผิดค่ะ ต้อง 45 คน").says("สถานะคงเดิม แก้ 45 คน เป็น 46 คน")
    assert "๓๕" not in narrative(at_risk)


def test_the_next_answer_goes_on(at_risk: Chat) -> None:
    at_risk.says("คนผิดค่ะ ต้อง 45 คน").says("เขียว")
    assert at_risk.state["answers"]["risk"] and "45 คน" in narrative(at_risk)


def test_two_numbers_of_people_are_asked_about(reporter: Chat) -> None:
    two = "จัดอบรมที่ห้องประชุมใหญ่ คนมา 35 คน วิทยากร 2 คน"
    reporter.says("รายงาน 3.4").says("เสร็จแล้ว").says(two).says("ได้ตามแผนทั้งสองข้อ")
    reporter.says("คนผิดค่ะ ต้อง 45 คน")
    assert narrative(reporter) == two


def test_what_does_not_say_what_was_wrong_is_asked_about(at_risk: Chat) -> None:
    at_risk.says("คนเข้าจริงๆ 58 คนค่ะ")
    assert narrative(at_risk) == DONE


@pytest.mark.parametrize("said", ["เอ้ย 53 คนต่างหาก นับผิด", "โทษที 53 คน สลับเลข", "ไม่ใช่ 35 เป็น 53 คน"])
def test_at_a_text_a_figure_that_only_is_another_one_is_made(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 3.4").says("เสร็จแล้ว").says(DONE).says(said)
    assert narrative(reporter) == DONE.replace("๓๕", "53") and reporter.state["at"] == "output"
    assert narrative(reporter.says("เอาอันเดิมกลับมา")) == DONE


@pytest.mark.parametrize("said", ["อุ๊ย ได้คู่มือ 53 เล่ม", "เอ้ย 53 คนผ่านการทดสอบ", "53 คน"])
def test_at_a_text_what_tells_more_is_not(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 3.4").says("เสร็จแล้ว").says(DONE).says(said)
    assert narrative(reporter) == DONE


STORY = "จัดประชุมเมื่อวันที่ 12 กพ คนมา 35 คน"
MET, NO_MONEY = "ได้ตามแผนทั้งสองข้อ", "ไม่ใช้งบ ไม่มีความเสี่ยง"


@pytest.mark.parametrize("until", [(), (MET,), (MET, NO_MONEY, "ไม่มี", "ไม่มี")])
@pytest.mark.parametrize(
    ("said", "old", "new"),
    [
        ("45 คนค่ะ ไม่ใช่ 35 คน", "35", "45"),
        ("ขอแก้นิดนึงค่ะ คนมา 45 คน ไม่ใช่ 35", "35", "45"),
        ("แก้วันที่ค่ะ เป็น 16 กพ", "12", "16"),
        ("สิ่งที่ทำ แก้จาก 35 เป็น 45 ค่ะ", "35", "45"),
        ("เปลี่ยนเป็นเดือนมีนาคมดีกว่าครับ", "กพ", "มี.ค."),
    ],
)
def test_an_order_is_followed_wherever_the_report_stands(
    reporter: Chat, until: tuple[str, ...], said: str, old: str, new: str
) -> None:
    reporter.says("รายงาน 3.4").says("เสร็จแล้ว").says(STORY)
    for each in until:
        reporter.says(each)
    at, count = reporter.state["at"], len(reporter.heard)
    reporter.says(said)
    assert narrative(reporter) == STORY.replace(old, new) and reporter.state["at"] == at
    assert BACK in reporter.since(count)


def test_words_at_the_card_that_send_make_the_change_it_shows_and_send(reporter: Chat) -> None:
    reporter.says("รายงาน 3.4").says("เสร็จแล้ว").says(STORY).says(MET).says(NO_MONEY)
    reporter.says("ไม่มี").says("ไม่มี").says("คนเข้าจริงๆ 5 คนค่ะ")
    assert narrative(reporter) == STORY
    assert "ส่งรายงานแล้ว" in reporter.says("ยืนยันการส่งค่ะ").last
    assert newest(reporter.house).narrative == STORY.replace("35", "5")


def test_what_is_told_besides_an_order_is_asked_about(at_risk: Chat) -> None:
    at_risk.says("แก้จำนวนคนเป็น 45 คน และมีวิทยากร 2 คน")
    assert narrative(at_risk) == DONE


@pytest.mark.parametrize(
    ("done", "said", "left"),
    [
        (
            "ทำแผนความเสี่ยงของสำนักไปเมื่อ 12 กพ",
            "แก้สิ่งที่ทำ เป็นวันที่ 19 กพ",
            "ทำแผนความเสี่ยงของสำนักไปเมื่อ 19 กพ",
        ),
        ("ทำแผนความเสี่ยงของสำนักไปเมื่อ ๑๒ กพ ๒๕๗๐ คน ๓๕ คน", "แก้สิ่งที่ทำเป็น 19 มีค", "๓๕ คน"),
        ("ประชุมทำแผนของสำนักที่ห้อง 301 ชั้น 3", "แก้สิ่งที่ทำ เป็นห้อง 205", "ประชุมทำแผนของสำนักที่ห้อง 205 ชั้น 3"),
    ],
)
@pytest.mark.parametrize("risk_next", [True, False])
def test_a_value_of_a_kind_is_put_in_its_place_within_the_text(
    reporter: Chat, done: str, said: str, left: str, risk_next: bool
) -> None:
    reporter.says("รายงาน 3.4").says("เสร็จแล้ว").says(done).says("ได้ตามแผนทั้งสองข้อ")
    if risk_next:
        reporter.says("ไม่ใช้งบ")
    reporter.says(said)
    if reporter.state.get("refused"):
        assert narrative(reporter) == done and "แก้ตามนี้ไหม" in reporter.since(-2)
        reporter.says("ยืนยันการส่งค่ะ")
        assert "แก้แล้ว ยังไม่ได้ส่ง" in reporter.since(-2)
    assert left in narrative(reporter)


def test_of_two_days_the_whole_is_asked(reporter: Chat) -> None:
    two = "ประชุมทำแผนของสำนักวันที่ 12 กพ และวันที่ 15 กพ"
    reporter.says("รายงาน 3.4").says("เสร็จแล้ว").says(two).says("ได้ตามแผนทั้งสองข้อ")
    assert narrative(reporter.says("แก้สิ่งที่ทำ เป็นวันที่ 19 กพ")) == two


def test_a_part_with_its_figure_is_offered_behind_the_name_of_the_text(reporter: Chat) -> None:
    told = "จัดอบรม 15 ม.ค. ชั้น 3 คนเข้า 45 คน"
    reporter.says("รายงาน 3.4").says("เสร็จแล้ว").says(told).says("ได้ตามแผนทั้งสองข้อ")
    for said in ("เขียว", "ไม่ใช้งบประมาณ", "ไม่มี", "ไม่มี", "ไม่มี"):
        if reporter.state["at"] != "review":
            reporter.says(said)
    reporter.says("แก้สิ่งที่ทำ คนเข้า 54 คน")
    assert reporter.state["at"] == "review" and narrative(reporter) == told
    assert narrative(reporter.says("แก้ตามนี้")) == told.replace("45", "54")


def test_an_order_without_new_words_opens_the_text(reporter: Chat) -> None:
    told = "จัดอบรม 15 ม.ค. ชั้น 3 คนเข้า 45 คน"
    reporter.says("รายงาน 3.4").says("เสร็จแล้ว").says(told).says("ได้ตามแผนทั้งสองข้อ")
    reporter.says("แก้สิ่งที่ทำหน่อย")
    assert reporter.state["at"] == "narrative"

"""What else a message wanted than the first thing of it waits, and is offered one after the other
(docs/decisions/0270)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.conversation import wishes_left
from handlers.conversation.hidden_keys import WISHES_LEFT
from tests.handlers.house import Chat
from tests.talk import actions

LEAVE, DOOR, DEED = "ขอลาวันที่ 5 มี.ค.", "ขอดูรอบส่งรายงาน", "ใครอนุมัติ 3.7"
LETTER = f"มีหลายเรื่องค่ะ 1) {LEAVE} 2) {DEED} 3) {DOOR}"
REPORTS = "2.1 เสร็จแล้ว 2.2 กำลังทำ 3.4 ยังไม่เริ่ม"
WHOLE = "จัดอบรมที่ห้อง 301 ได้ตามแผนทั้งสองข้อ ไม่ใช้งบ ไม่มีความเสี่ยง"


def offered(chat: Chat) -> list[str]:
    labels = [each.get("label", "") for each in actions(chat.heard[-1])]
    return [each for each in labels if each.startswith("ต่อเรื่องที่")]


def tap(chat: Chat, label: str) -> Chat:
    """Tap a button that types its words."""
    return chat.says(
        next(each["text"] for each in actions(chat.heard[-1]) if each["label"] == label)
    )


def sent(chat: Chat) -> None:
    chat.says(WHOLE).says("ยังไม่มีไฟล์").says("ยังไม่ได้เผยแพร่").says("ยืนยันการส่ง")


@pytest.mark.parametrize("first", ["เรื่องที่ 1", "ต่อเรื่องที่ ๑", LEAVE, "ต่อเลยค่ะ"])
def test_the_rest_is_offered_once_the_first_is_done(reporter: Chat, first: str) -> None:
    reporter.says(LETTER).says(first)
    assert [place for place, _ in reporter.state["answers"][WISHES_LEFT]] == [2, 3]
    reporter.says("ยืนยันวันลา")
    assert offered(reporter) == ["ต่อเรื่องที่ 2", "ต่อเรื่องที่ 3"]
    assert f"เรื่องที่ 2 “{DEED}”" in reporter.last


@pytest.mark.parametrize("next_one", ["ต่อเรื่องที่ ๒", "เรื่องต่อไปค่ะ", "ข้อสองต่อเลย", DEED])
def test_the_next_one_is_called_by_its_place(reporter: Chat, next_one: str) -> None:
    reporter.says(LETTER).says("เรื่องที่ 1").says("ยืนยันวันลา").says(next_one)
    assert "ผู้อนุมัติ" in reporter.last or "อนุมัติ" in "".join(map(str, reporter.heard[-2:]))
    assert offered(reporter) == ["ต่อเรื่องที่ 3"]


def test_a_tap_on_its_button_does_the_same(reporter: Chat) -> None:
    tap(reporter.says(LETTER).says("เรื่องที่ 1").says("ยืนยันวันลา"), "ต่อเรื่องที่ 3")
    assert offered(reporter) == ["ต่อเรื่องที่ 2"]


def test_nothing_is_offered_once_all_are_done(reporter: Chat) -> None:
    reporter.says(LETTER).says("เรื่องที่ 1").says("ยืนยันวันลา").says("ต่อเรื่องที่ 2")
    reporter.says("ต่อเรื่องที่ 3")
    assert not offered(reporter)
    assert "ข้อความก่อนหน้า" not in reporter.says("ต่อเรื่องที่ 2").last


def test_who_leaves_the_first_is_offered_the_rest(reporter: Chat) -> None:
    reporter.says(LETTER).says("เรื่องที่ 1").says("ยกเลิก")
    assert offered(reporter) == ["ต่อเรื่องที่ 2", "ต่อเรื่องที่ 3"]


def test_amid_the_first_the_next_is_begun_and_takes_the_rest_along(reporter: Chat) -> None:
    reporter.says(REPORTS).says("ต่อเรื่องที่ ๒")
    assert reporter.state["answers"]["number"] == "2.2"
    assert [place for place, _ in reporter.state["answers"][WISHES_LEFT]] == [3]


@pytest.mark.parametrize(
    "told",
    [REPORTS, "๑) ๒.๑ เสร็จแล้ว ๒) ๒.๒ กำลังทำ ๓) ๓.๔ ยังไม่เริ่ม", "2.1 เสร็จแล้ว ส่วน 2.2 กำลังทำ"],
)
def test_reports_told_together_are_made_one_after_the_other(reporter: Chat, told: str) -> None:
    reporter.says(told)
    answers = reporter.state["answers"]
    assert answers["number"] == "2.1" and answers["status"] == "done"
    sent(reporter)
    assert offered(reporter)[0] == "ต่อเรื่องที่ 2"
    tap(reporter, "ต่อเรื่องที่ 2")
    answers = reporter.state["answers"]
    assert answers["number"] == "2.2" and answers["status"] == "started"


def test_one_told_anew_in_other_words_waits_no_more(reporter: Chat) -> None:
    reporter.says(REPORTS)
    sent(reporter)
    reporter.says("รายงาน 2.2 ทำไปครึ่งหนึ่งแล้ว")
    assert [said for _, said in reporter.state["answers"][WISHES_LEFT]] == ["รายงาน 3.4 ยังไม่เริ่ม"]


def test_a_question_behind_a_wish_is_offered_again(reporter: Chat) -> None:
    reporter.says("ขอลาวันศุกร์นี้ แล้วก็ใครอนุมัติ 3.7")
    reporter.says("ยืนยันวันลา")
    assert offered(reporter) == ["ต่อเรื่องที่ 2"]


def test_of_a_confidential_conversation_nothing_is_kept(chat: Callable[[str], Chat]) -> None:
    me = chat("D0103").says(LETTER).says("ร้องเรียน")
    assert WISHES_LEFT not in me.state["answers"]


@pytest.mark.parametrize(
    ("who", "text", "begun", "waits"),
    [
        (
            "D0106",
            "ขอลาวันศุกร์นี้ แล้วก็แจ้งของขวัญด้วย ได้ปากกา 150 บาท",
            "tell_absence",
            "แจ้งของขวัญด้วย ได้ปากกา 150 บาท",
        ),
        (
            "D0002",
            "ย้าย D0106 ไปสำนักการคลัง แล้วปลดบัญชี D0105 ด้วย",
            "change_person",
            "ปลดบัญชี D0105 ด้วย",
        ),
        (
            "D0002",
            "เพิ่มนางสมปอง ทดลองงาน สำนักประชาสัมพันธ์ แล้วออกรหัสให้ด้วย",
            "add_person",
            "ออกรหัสให้ด้วย",
        ),
        (
            "D0102",
            "พรุ่งนี้ผมลา มอบให้คนในกลุ่มอนุมัติแทน แล้วดูให้ทีว่ามีอะไรรอผมอนุมัติบ้าง",
            "appoint_deputy",
            "ดูให้ทีว่ามีอะไรรอผมอนุมัติบ้าง",
        ),
    ],
)
def test_of_two_wishes_the_first_is_begun_and_the_other_waits(
    chat: Callable[[str], Chat], who: str, text: str, begun: str, waits: str
) -> None:
    me = chat(who).says(text)
    assert [row.flow for row, _ in me.house.states(me.user_id).values()] == [begun]
    assert me.state["answers"][WISHES_LEFT] == [[2, waits]]
    assert any(f"ส่วน “{waits}” เก็บไว้ให้" in str(each) for each in me.heard)


def test_a_wish_behind_an_answer_is_offered_below_it(chat: Callable[[str], Chat]) -> None:
    me = chat("D0101").says("สำนักเราอยู่อันดับที่เท่าไร เทียบกับสำนักการคลังด้วย แล้วขอสรุปเป็น word")
    assert offered(me) == ["ต่อเรื่องที่ 2"] and "“ขอสรุปเป็น word”" in me.last


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("D0103", "รายงาน 2.1 เสร็จแล้ว แล้วต้องแนบอะไรบ้าง"),
        ("D0106", "ขอลาวันศุกร์นี้ แล้วที่จอดรถหน้าตึกปิดกี่โมง"),
        ("D0002", "แจ้งทุกสำนักให้ส่งรายงานภายในวันศุกร์ แล้วก็ให้ลงชื่อ No Gift ด้วย"),
    ],
)
def test_what_is_of_the_first_wish_or_for_others_does_not_wait(
    chat: Callable[[str], Chat], who: str, text: str
) -> None:
    me = chat(who).says(text)
    assert WISHES_LEFT not in me.state["answers"]


def test_two_stories_of_one_message_stand_in_two_reports(reporter: Chat) -> None:
    reporter.says(
        "ส่งสองอันเลย 2.1 หลักธรรมนำชีวิตทำเสร็จแล้วค่ะ ทำบุญตักบาตร มีคนร่วม 63 คน ส่วน 2.4 จิตสาธารณะก็เสร็จแล้ว "
        "มอบปฏิทินให้มูลนิธิ ไปกัน 18 คน ทั้งสองอันไม่ได้ใช้เงิน"
    )
    answers = reporter.state["answers"]
    assert "2.4" not in answers["narrative"] and answers["budget"] == "none"
    [[_, other]] = answers[WISHES_LEFT]
    assert other.startswith("รายงาน 2.4 ") and other.endswith("18 คน ไม่ได้ใช้เงิน")


def test_a_list_that_says_how_one_thing_is_wanted_is_one(admin: Chat) -> None:
    admin.says(
        "ขอเตือนรายงานครับ 1) เตือนทุกสำนักที่ยังค้างส่งรอบนี้ 2) ไม่เอาสำนักที่กำหนดหลัง 31 มีนาคม "
        "3) ขอดูรายชื่อและข้อความก่อนส่ง"
    )
    assert admin.last.startswith("ยังไม่ได้ส่ง เตือนได้ตอนนี้ 3 คน")
    assert "รอบ 20 มีนาคม 2570" in admin.last
    assert "เว้น “สำนักที่กำหนดหลัง 31 มีนาคม" in admin.last
    assert "ข้อความเตือนเป็นของระบบ" in admin.last


def test_a_half_that_is_not_understood_is_said_to_be_not_done(reporter: Chat) -> None:
    reporter.says("รายงาน 2.1 เสร็จแล้ว 64 คน แล้วช่วยจองรถให้ด้วย")
    assert any("ส่วน “ช่วยจองรถให้ด้วย” บอตยังไม่เข้าใจ" in str(each) for each in reporter.heard)


def test_bare_numbers_that_count_from_one_part_a_message(chat: Callable[[str], Chat]) -> None:
    me = chat("D0101").says("ตอบผู้บริหารก่อนบ่าย: 1 สำนักเราส่งกี่เรื่องแล้ว 2 ใครลาวันนี้ 3 ขอเอกสาร pdf")
    assert "ยังเหลือเรื่องที่ 3" in me.last and "“ขอเอกสาร pdf”" in me.last  # what asks is answered
    assert "หลายเรื่อง" not in chat("D0103").says("รายงาน 2.1 เสร็จแล้ว 1 วัน 2 คน 3 ครั้ง").last


MOVES = "มีสามเรื่องค่ะ 1) ใครยังไม่ส่ง 2) เลื่อนปิดรอบ 3) ขอดูรอบส่งรายงาน"


@pytest.mark.parametrize("amid", [False, True])
def test_what_it_tells_of_the_named_one_is_taken_along(admin: Chat, amid: bool) -> None:
    """Inside another conversation, too: it is no answer to what is asked there."""
    admin.says(MOVES)
    if amid:
        admin.says("ส่งข้อความถึง")
    admin.says("ต่อเรื่องสอง เลื่อนจาก 20 มีนาไปเป็น 27 มีนา")
    answers = admin.state["answers"]
    assert (answers["round"], answers["new"]) == ("2027-03-20", "2027-03-27")


LEFT = ((2, "ใครอนุมัติ 3.7"), (3, "เลื่อนวันส่งของรอบ 20 มีนาคม"))
THREE = "มีสามเรื่องค่ะ 1) ขอลาวันที่ 5 มี.ค. 2) ใครอนุมัติ 3.7 3) เลื่อนวันส่งของรอบ 20 มีนาคม"


def test_more_is_told_behind_its_place(chat: Callable[[str], Chat]) -> None:
    me = chat("D0002").says(THREE).says("เรื่องที่ 1")
    me.says("ต่อเรื่องสาม เป็นวันที่ 27 มีนาคม")
    assert "ตรวจการเลื่อนวันส่ง" in me.last and "27 มีนาคม" in me.last
    assert [place for place, _ in me.state["answers"][WISHES_LEFT]] == [2]


@pytest.mark.parametrize(
    "said",
    [
        "ข้ามเรื่องที่ 3", "ต่อเรื่องที่ 3 ไม่ต้องทำแล้ว", "ต่อเรื่องสาม ยกเลิก", "แล้วเรื่องสามต่อ ไม่เอา",
        "ต่อเรื่องสาม พรุ่งนี้ค่อยทำ", "ต่อเรื่องที่ 3 ยังไม่ทำนะ", "ต่อข้อสาม ใช้งบไปเท่าไหร่",
    ],
)  # fmt: skip
def test_what_denies_puts_off_or_asks_begins_nothing(said: str) -> None:
    assert wishes_left._taken(LEFT, said) is None


@pytest.mark.parametrize(
    ("said", "more"),
    [
        ("ข้ามไปเรื่องที่ 3", ""), ("ขอข้ามไปทำเรื่องที่ 3 ก่อน", ""),
        ("ต่อเรื่องสาม เป็นวันที่ 27 มีนาคม", " เป็นวันที่ 27 มีนาคม"),
        ("ต่อเรื่องที่ 3 ยังไม่เริ่ม", " ยังไม่เริ่ม"), ("เรื่องที่ 3 ต่อเลย ไม่ใช้งบ", " ไม่ใช้งบ"),
    ],
)  # fmt: skip
def test_what_goes_on_with_one_takes_it(said: str, more: str) -> None:
    assert wishes_left._taken(LEFT, said) == (3, LEFT[1][1] + more)


def test_words_behind_a_place_answer_a_question_of_prose(reporter: Chat) -> None:
    reporter.says(REPORTS)
    before = reporter.state
    assert before["at"] == "narrative"
    reporter.says("ต่อเรื่อง 2 ที่ประชุมเห็นชอบแล้ว")
    assert reporter.state["answers"]["number"] == "2.1"
    assert reporter.state["answers"][WISHES_LEFT] == before["answers"][WISHES_LEFT]


@pytest.mark.parametrize(
    ("third", "left"), [("เลื่อนวันส่งของรอบ 20 มีนาคม", [1, 2]), ("ฟ้าใสใบไม้ผลิ", [1, 2, 3])]
)
def test_nothing_is_lost_of_one_like_what_is_open_or_not_understood(
    chat: Callable[[str], Chat], third: str, left: list[int]
) -> None:
    me = chat("D0002").says(f"มีสามเรื่องค่ะ 1) ขอลาวันที่ 5 มี.ค. 2) ใครอนุมัติ 3.7 3) {third}")
    me.says("เลื่อนวันส่งของรอบ 7 เมษายน เป็น 9 เมษายน").says("ต่อเรื่องที่ 3")
    assert [place for place, _ in me.state["answers"][WISHES_LEFT]] == left


ORDERS = "เลื่อนวันสุดท้ายของรอบเป็น 15 มีค {}เตือนคนที่ยังไม่ส่งทุกคน แล้วส่งหนังสือเวียนว่าต้องแนบรูปด้วยนะ"


@pytest.mark.parametrize("joined", ["แล้วก็", "แล้วก้อ", "แล้ว"])
def test_of_three_orders_both_others_wait(chat: Callable[[str], Chat], joined: str) -> None:
    admin = chat("D0002").says(ORDERS.format(joined))
    admin.says("รอบ 20 มีนา").says("ยืนยันเลื่อนวันส่ง")
    assert "เรื่องที่ 2 “เตือนคนที่ยังไม่ส่งทุกคน”" in admin.last
    assert "เรื่องที่ 3 “ส่งหนังสือเวียน" in admin.last


def test_who_asks_after_one_of_them_comes_to_it(chat: Callable[[str], Chat]) -> None:
    admin = chat("D0002").says(ORDERS.format("แล้วก็"))
    admin.says("รอบ 20 มีนา").says("ยืนยันเลื่อนวันส่ง").says("ต่อเรื่องที่ 3")
    assert "จะส่งข้อความถึงใคร" in admin.last
    admin.says("แล้วที่ให้เตือนคนยังไม่ส่งล่ะ")
    assert "การเตือน" in admin.last and "ส่งเตือนตอนนี้" in admin.offers


def test_what_was_not_ordered_is_not_taken_for_one_of_them(chat: Callable[[str], Chat]) -> None:
    admin = chat("D0002").says(ORDERS.format("แล้วก็"))
    admin.says("รอบ 20 มีนา").says("ยืนยันเลื่อนวันส่ง").says("ต่อเรื่องที่ 3").says("แล้วที่ให้ลงทะเบียนคนใหม่ล่ะ")
    assert "ส่งเตือนตอนนี้" not in admin.offers


@pytest.mark.parametrize(
    ("asked", "taken"),
    [
        ("แล้วที่ให้รายงาน 3.7 ล่ะ", True), ("แล้วที่บอกให้รายงาน 3.4 ล่ะ", False),
        ("แล้วที่จะรายงานผลเดือนหน้าล่ะ", False), ("แล้วที่ให้รายงานล่ะ", False),
    ],
)  # fmt: skip
def test_more_than_the_verb_is_of_the_wish_that_is_asked_after(asked: str, taken: bool) -> None:
    left = ((2, "รายงาน 3.7 ยังไม่ได้เริ่ม เพราะงบยังไม่มา"),)
    assert wishes_left._taken(left, asked) == (left[0] if taken else None)

"""The superior's decision on a gift: two taps, by law, once; the receiver hears at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.gifts import gifts
from models.gifts.gift import CLOSED, DECIDED, HAND_OVER, KEEP, RETURN
from tests.handlers.gifts.gifting import ADMIN, DIRECTOR, HEAD, ME, all_gifts, gives, name_of
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import events_of, meets, number_of, sends

People = Callable[[str], Chat]


@pytest.fixture
def me(chat: People) -> Chat:
    return chat(ME)


@pytest.mark.parametrize(
    ("button", "reason", "decision"),
    [("ให้ส่งคืนผู้ให้", "เกินเกณฑ์กฎหมาย", RETURN), ("ให้มอบแก่หน่วยงาน", "ใช้ร่วมกันได้", HAND_OVER)],
)
def test_two_taps_decide_and_the_receiver_hears_at_once(
    me: Chat, head: Chat, button: str, reason: str, decision: str
) -> None:
    gives(me, head)
    head.taps(button).taps(reason)
    assert "บันทึกผล" in head.last and "แจ้งผู้รับแล้ว" in head.last
    [gift] = all_gifts(me.house)
    assert (gift.decision, gift.state) == (decision, DECIDED)
    assert gift.decided_by == number_of(me.house, HEAD)
    meets(me.house, me)
    assert button in me.last and "ส่งหลักฐาน" in me.offers
    assert gifts.reason(me.house.sealer, gift) in me.last


def test_what_the_law_allows_may_be_kept_in_two_taps(me: Chat, head: Chat) -> None:
    gives(me, head, giver="แม่", relation="ญาติ", manner=None)
    head.taps("ให้รับไว้ได้").taps("ญาติให้ตามธรรมเนียม")
    [gift] = all_gifts(me.house)
    assert (gift.decision, gift.state) == (KEEP, CLOSED)
    meets(me.house, me)
    assert "ให้รับไว้ได้" in me.last and "ส่งหลักฐาน" not in me.offers


@pytest.mark.parametrize("words", ["ให้รับไว้", "อนุญาต", "รับไว้ได้ค่ะ"])
def test_keeping_over_the_limit_is_refused_with_the_clause(
    me: Chat, head: Chat, words: str
) -> None:
    gives(me, head)
    head.taps("ดูรายละเอียด").taps("พิจารณา")
    assert "ให้รับไว้" not in head.offers
    head.says(words)
    assert "รับไว้ไม่ได้" in head.since(-2) and head.since(-2).count("มาตรา 128") == 1
    assert head.last.count("มิใช่ญาติ") == 1
    head.taps_data("o:decide_gift?g=1&do=keep")
    assert "รับไว้ไม่ได้" in head.last and "ให้ส่งคืนผู้ให้" in head.offers
    assert all_gifts(me.house)[0].decision is None


def test_a_typed_reason_is_confirmed_first(me: Chat, head: Chat) -> None:
    gives(me, head)
    head.taps("ให้ส่งคืนผู้ให้").says("ไม่").says("ผู้ให้กำลังเสนอราคากับสำนัก")
    assert "เพราะ “ผู้ให้กำลังเสนอราคากับสำนัก” ใช่หรือไม่" in head.last
    assert all_gifts(me.house)[0].decision is None
    head.says("ผู้ให้ยื่นเสนอราคากับสำนัก").says("ยืนยัน")
    [gift] = all_gifts(me.house)
    assert gifts.reason(me.house.sealer, gift) == "ผู้ให้ยื่นเสนอราคากับสำนัก"


def test_a_decided_gift_is_decided_no_more(me: Chat, head: Chat, chat: People) -> None:
    gives(me, head)
    data = head.button("ให้มอบแก่หน่วยงาน")
    head.taps("ให้ส่งคืนผู้ให้").taps("ขัดนโยบายสำนักงาน").taps_data(data)
    assert "พิจารณาแล้วว่าให้ส่งคืนผู้ให้" in head.last and "จึงไม่มีอะไรเปลี่ยน" in head.last
    director = chat(DIRECTOR).taps_data(data)
    assert "โดยนางตัวอย่าง หัวหน้ากลุ่ม" in director.last
    assert all_gifts(me.house)[0].decision == RETURN
    assert events_of(me.house, ME, "decided_gift") == 1


def test_while_one_thinks_another_decides_and_nothing_is_done_twice(
    me: Chat, head: Chat, chat: People
) -> None:
    gives(me, head)
    director = chat(DIRECTOR).taps_data(head.button("ให้มอบแก่หน่วยงาน"))
    head.taps("ให้ส่งคืนผู้ให้").taps("เกินเกณฑ์กฎหมาย")
    director.taps("ใช้ร่วมกันได้")
    assert "พิจารณาแล้วว่าให้ส่งคืนผู้ให้" in director.last
    assert events_of(me.house, ME, "decided_gift") == 1


@pytest.mark.parametrize(
    ("staff_id", "why"),
    [(ME, "ท่านเป็นผู้รับของขวัญนี้เอง"), ("D0103", "ไม่อยู่ในหน้าที่ของท่าน"), (ADMIN, "ไม่อยู่ในหน้าที่ของท่าน")],
)
def test_who_does_not_decide_is_told_why(
    me: Chat, head: Chat, chat: People, staff_id: str, why: str
) -> None:
    gives(me, head)
    other = chat(staff_id).taps_data(head.button("ให้ส่งคืนผู้ให้"))
    assert why in other.last and "ของขวัญที่รายงาน" in other.offers
    assert all_gifts(me.house)[0].decision is None


def test_who_is_named_as_the_giver_is_told_that_the_next_one_decides(me: Chat, head: Chat) -> None:
    me.says("รับของขวัญ").says("น้ำหอม 900 บาท").says("นางตัวอย่าง หัวหน้ากลุ่ม")
    me.taps("ไม่ใช่คนในสำนักงาน").taps("เพื่อนหรืออื่น ๆ")
    me.taps("ให้ฉัน ปฏิเสธได้").says("วันนี้ ที่ห้องทำงาน").taps("ยังอยู่กับตัว").taps("ยืนยันการรายงาน")
    head.taps_data("o:decide_gift?g=1&do=keep")
    assert "ท่านถูกระบุว่าเป็นผู้ให้" in head.last
    assert "น้ำหอม" not in head.last and all_gifts(me.house)[0].decision is None


@pytest.mark.parametrize("data", ["o:decide_gift?g=99", "o:decide_gift?g=x", "o:decide_gift?"])
def test_a_strange_button_leads_to_the_list(head: Chat, data: str) -> None:
    head.taps_data(data)
    assert "ของขวัญที่รายงาน" in head.offers


def test_the_receiver_without_line_is_told_of_by_the_superior(me: Chat, head: Chat) -> None:
    gives(me, head)
    me.sends({"type": "unfollow"}, silent=True)
    head.taps("ให้ส่งคืนผู้ให้").taps("เกินเกณฑ์กฎหมาย")
    assert "กรุณาแจ้งด้วยตนเอง" in head.last


def test_a_superior_who_blocks_the_bot_hands_on_what_waits(me: Chat, head: Chat) -> None:
    gives(me, head)
    head.sends({"type": "unfollow"}, silent=True)
    assert events_of(me.house, DIRECTOR, "decide_gift") == 1


def test_a_draft_of_the_decision_is_over_when_others_decided(
    me: Chat, head: Chat, chat: People
) -> None:
    gives(me, head)
    director = chat(DIRECTOR).taps_data(head.button("ให้มอบแก่หน่วยงาน"))
    head.taps("ให้ส่งคืนผู้ให้").taps("เกินเกณฑ์กฎหมาย")
    director.says("เมนู")
    assert "ทำเรื่องที่ค้างต่อ" not in director.offers


# -- a change of mind ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", ["เอ่อ เปลี่ยนใจ ให้เป็นของหน่วยงานดีกว่า", "ไม่ใช่ ให้เก็บเป็นของสำนักงาน", "มอบหน่วยงานแทนละกัน"]
)
@pytest.mark.parametrize("before", [(), ("ของแพงเกินไปมาก",)])
def test_another_decision_at_the_question_for_a_reason_is_no_reason(
    me: Chat, head: Chat, before: tuple[str, ...], words: str
) -> None:
    gives(me, head)
    head.taps("ให้ส่งคืนผู้ให้")
    for each in before:
        head.says(each)
    head.says(words)
    assert "ให้มอบแก่หน่วยงาน เพราะเหตุใด" in head.last and all_gifts(me.house)[0].decision is None
    head.says("ส่งคืนไม่ได้แล้วเพราะร้านปิด").says("ยืนยัน")
    [gift] = all_gifts(me.house)
    assert gift.decision == HAND_OVER
    assert gifts.reason(me.house.sealer, gift) == "ส่งคืนไม่ได้แล้วเพราะร้านปิด"


@pytest.mark.parametrize("words", ["เปลี่ยนใจแล้วค่ะ", "กดผิด", "ไม่คืนแล้วดีกว่า", "เปลี่ยนใจ รับไว้ได้"])
def test_a_decision_taken_back_is_asked_for_again(me: Chat, head: Chat, words: str) -> None:
    gives(me, head)
    head.taps("ให้ส่งคืนผู้ให้").says("ของแพงเกินไปมาก").says(words)
    assert "ให้ผู้รับทำอย่างไร" in head.last and "ให้มอบหน่วยงาน" in head.offers
    assert all_gifts(me.house)[0].decision is None


@pytest.mark.parametrize("words", ["ไม่ใช่ของที่ควรรับ", "ผู้ให้เปลี่ยนใจขอรับคืน", "มอบหน่วยงานไม่ได้"])
def test_a_reason_that_sounds_alike_stays_one(me: Chat, head: Chat, words: str) -> None:
    gives(me, head)
    head.taps("ให้ส่งคืนผู้ให้").says(words)
    assert f"เพราะ “{words}” ใช่หรือไม่" in head.last


# -- what is typed below the list ----------------------------------------------------------------


def test_words_below_the_list_decide_on_the_gift_that_is_shown(me: Chat, head: Chat) -> None:
    gives(me, head)
    head.says("มีของขวัญรอพิจารณามั้ย").says("ให้ส่งคืนบริษัทไป")
    assert "กระเช้าผลไม้" in head.since(-2) and "ให้ส่งคืนผู้ให้ เพราะเหตุใด" in head.last
    assert all_gifts(me.house)[0].decision is None
    head.says("ยกเลิก").says("มีของขวัญรอพิจารณามั้ย").says("ให้เป็นของสำนักงาน เพราะผู้ให้ย้ายไปแล้ว")
    assert "ให้มอบแก่หน่วยงาน เพราะ “ผู้ให้ย้ายไปแล้ว” ใช่หรือไม่" in head.last


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("เอาคืนบริษัทไปเลย ไม่ควรรับจากคู่สัญญา", "ให้ส่งคืนผู้ให้ เพราะ “ไม่ควรรับจากคู่สัญญา”"),
        ("ส่งคืนครับ เกินเกณฑ์กฎหมาย", "ให้ส่งคืนผู้ให้ เพราะ “เกินเกณฑ์กฎหมาย”"),
        ("มอบให้หน่วยงาน ใช้เป็นของกลางได้", "ให้มอบแก่หน่วยงาน เพราะ “ใช้เป็นของกลางได้”"),
    ],
)
def test_a_reason_behind_a_space_is_kept(me: Chat, head: Chat, words: str, why: str) -> None:
    gives(me, head)
    head.says("มีของขวัญรอพิจารณามั้ย").says(words)
    assert f"{why} ใช่หรือไม่" in head.last
    assert all_gifts(me.house)[0].decision is None


@pytest.mark.parametrize(
    "words",
    [
        "คืนบริษัท แล้วเมื่อวาน",
        "คืนบริษัทไป ดีไหม",
        "ส่งคืน เดี๋ยวถามก่อน",
        "คืนเขา หรือเก็บไว้",
        "มอบให้หน่วยงาน ต้องทำอะไรบ้าง",
    ],
)
def test_a_question_or_story_behind_a_space_decides_nothing(
    me: Chat, head: Chat, words: str
) -> None:
    gives(me, head)
    head.says("มีของขวัญรอพิจารณามั้ย").says(words)
    assert "ใช่หรือไม่" not in head.last and all_gifts(me.house)[0].decision is None


def test_a_decision_that_was_made_is_not_changed_and_nothing_else_is_opened(
    me: Chat, head: Chat
) -> None:
    gives(me, head)
    head.taps("ให้ส่งคืนผู้ให้").taps("ขัดนโยบายสำนักงาน")
    head.says("เปลี่ยนใจ ให้มอบหน่วยงานแทน")
    assert "พิจารณาแล้วว่าให้ส่งคืนผู้ให้" in head.last and "จึงไม่มีอะไรเปลี่ยน" in head.last
    assert all_gifts(me.house)[0].decision == RETURN


def test_words_below_a_list_of_several_ask_which(me: Chat, head: Chat) -> None:
    gives(me, head)
    gives(me, head, what="นาฬิกา 9,000 บาท")
    head.says("มีของขวัญรอพิจารณามั้ย").says("ให้ส่งคืนบริษัทไป")
    assert "ยังไม่ได้บันทึกผลของเรื่องใด" in head.since(-2) and "พิจารณา" in head.offers


@pytest.mark.parametrize(
    "words",
    ["คืนเพราะอะไรล่ะ", "ให้คืนเพราะอะไร", "คืนของขวัญบริษัทไปแล้ว", "ผมได้กระเช้ามาแล้วคืนบริษัทไป", "รับของขวัญ"],
)
def test_a_story_below_the_list_is_no_decision(me: Chat, head: Chat, words: str) -> None:
    gives(me, head)
    head.says("มีของขวัญรอพิจารณามั้ย").says(words)
    assert "เพราะเหตุใด" not in head.last


def test_without_the_list_in_sight_the_same_words_decide_nothing(me: Chat, head: Chat) -> None:
    gives(me, head)
    head.says("เมนู").says("ให้ส่งคืนบริษัทไป")
    assert "เพราะเหตุใด" not in head.last


@pytest.mark.parametrize("words", ["ให้ส่งคืนบริษัท เพราะเป็นคู่สัญญากับเรา", "ให้ส่งคืนบริษัทไป"])
def test_an_order_out_of_sight_shows_what_waits_and_begins_no_report(
    me: Chat, head: Chat, words: str
) -> None:
    gives(me, head)
    head.says("เมนู").says(words)
    assert "ยังไม่ได้บันทึกผลของเรื่องใด" in head.since(-2) and "พิจารณา" in head.offers
    assert "รอท่านพิจารณา 1 เรื่อง" in head.last


def test_the_gift_of_whom_the_words_name_is_decided_on(me: Chat, head: Chat) -> None:
    gives(me, head)
    called = name_of(me.house, ME).split()[-1]
    head.says("เมนู").says(f"ของ{called}ให้ส่งคืนบริษัทนะคะ เพราะเป็นคู่สัญญา")
    assert "กระเช้าผลไม้" in head.since(-2)
    assert "ให้ส่งคืนผู้ให้ เพราะ “เป็นคู่สัญญา” ใช่หรือไม่" in head.last
    head.says("ยกเลิก").says("ของสมมุติให้ส่งคืนบริษัทนะคะ เพราะเป็นคู่สัญญา")
    assert "ยังไม่ได้บันทึกผลของเรื่องใด" in head.since(-2)
    assert all_gifts(me.house)[0].decision is None


def test_who_has_no_gift_to_decide_is_not_asked_which(me: Chat, head: Chat, chat: People) -> None:
    gives(me, head)
    me.says("เมนู").says("ให้ส่งคืนบริษัท เพราะเป็นคู่สัญญากับเรา")
    assert "ยังไม่ได้บันทึกผลของเรื่องใด" not in me.last + me.since(-2)


def test_a_gift_that_waits_is_offered_where_no_report_does(me: Chat, head: Chat) -> None:
    assert "ของขวัญรอพิจารณา (1)" not in head.says("รออนุมัติ").offers
    gives(me, head)
    head.says("รออนุมัติ").taps("ของขวัญรอพิจารณา (1)")
    assert "กระเช้าผลไม้" in head.last and "พิจารณา" in head.offers
    assert "ของขวัญรอพิจารณา (1)" in head.says("เมนู").offers


def test_a_gift_that_waits_is_offered_beside_the_reports(
    me: Chat, head: Chat, chat: People
) -> None:
    sends(chat("D0103"), head)
    gives(me, head)
    assert "รออนุมัติ 1 ฉบับ" in head.says("มีงานอะไรรอผมบ้าง").last
    assert "ของขวัญรอพิจารณา (1)" in head.offers and "รออนุมัติ (1)" not in head.offers


def test_the_reason_given_before_is_kept_in_words(me: Chat, head: Chat) -> None:
    gives(me, head)
    head.taps("ให้ส่งคืนผู้ให้").says("ของแพงเกินไปมาก").taps("แก้เหตุผล")
    head.says("ไม่ใช่ครับ ใช้คำตอบเดิม")
    assert "เพราะ “ของแพงเกินไปมาก” ใช่หรือไม่" in head.last


def test_what_is_added_to_the_reason_replaces_nothing(me: Chat, head: Chat) -> None:
    gives(me, head)
    head.taps("ให้ส่งคืนผู้ให้").says("ของแพงเกินไปมาก").says("เพิ่มว่าผู้ให้เป็นคู่สัญญาด้วยครับ")
    assert "เพราะ “ของแพงเกินไปมาก และผู้ให้เป็นคู่สัญญาด้วย” ใช่หรือไม่" in head.last


@pytest.mark.parametrize("asked", ["กรณีนี้หลักเกณฑ์ว่าอย่างไรครับ รับไว้เองได้ไหม", "แล้วรับไว้ได้ไหมครับ"])
def test_the_rule_of_this_gift_is_told_amid_the_decision(me: Chat, head: Chat, asked: str) -> None:
    gives(me, head, what="นาฬิกา 4,200 บาท")
    before = len(head.says("เมนู").says("ของขวัญที่รายงาน").taps("พิจารณา").heard)
    head.says(asked)
    told = head.since(before)
    assert "เกินเกณฑ์" in told and "ให้ผู้รับรับไว้เองไม่ได้" in told and "ยังไม่ได้บันทึกผล" in told
    assert "decision" not in head.state["answers"]


@pytest.mark.parametrize(
    ("done", "button", "reason", "decision"),
    [
        ("ส่งคืนแล้ว", "เห็นชอบที่ส่งคืนแล้ว", "ส่งคืนไปแล้ว", RETURN),
        ("มอบหน่วยงานแล้ว", "เห็นชอบที่มอบแล้ว", "มอบไปแล้ว", HAND_OVER),
    ],
)
def test_what_was_done_already_is_agreed_to(
    me: Chat, head: Chat, done: str, button: str, reason: str, decision: str
) -> None:
    gives(me, head, done=done)
    assert button in head.offers
    head.taps(button).taps(reason)
    assert "บันทึกผล" in head.last and all_gifts(me.house)[0].decision == decision


@pytest.mark.parametrize("words", ["เห็นชอบค่ะ", "ส่งคืนแล้ว"])
def test_words_agree_to_what_was_done_already(me: Chat, head: Chat, words: str) -> None:
    gives(me, head, done="ส่งคืนแล้ว")
    head.taps("ดูรายละเอียด").taps("พิจารณา").says(words)
    assert "เพราะเหตุใด" in head.last and "ส่งคืนไปแล้ว" in head.offers


def test_of_what_is_still_there_nothing_is_agreed_to(me: Chat, head: Chat) -> None:
    gives(me, head)
    assert "ให้ส่งคืนผู้ให้" in head.offers and "เห็นชอบที่ส่งคืนแล้ว" not in head.offers
    head.taps("ดูรายละเอียด").taps("พิจารณา").says("เห็นชอบค่ะ")
    assert "เพราะเหตุใด" not in head.last

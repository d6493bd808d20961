"""What answers another question of a gift report and nothing else fills no text (0318)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import ME
from tests.handlers.house import Chat

_SALESMAN = "งั้นขอแจ้งเลยค่ะ บัตรห้าง 2000 จากเซลล์บริษัทกระดาษ ได้ตอนต้นเดือนกุมภา ใช้ไปแล้ว"


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    return chat(ME).says("รับของขวัญ")


@pytest.fixture
def placed(me: Chat) -> Chat:
    """Asked where it was given."""
    me.says("ปากกา 500 บาท จากร้านหนังสือ").says("คู่สัญญา").taps("ให้ฉัน ปฏิเสธได้")
    assert me.state["at"] == "occasion"
    return me


@pytest.mark.parametrize("said", ["1 ก.พ. ค่ะ", "เมื่อวานค่ะ", "วันที่ 12 กุมภา"])
def test_a_day_is_no_giver_and_the_one_told_stays_offered(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat(ME).says(_SALESMAN).says("ใช่ค่ะ 2000").says(said)
    kept = me.state["answers"]
    assert "giver" not in kept and kept["received_on"] and me.state["at"] == "giver"
    assert me.offers[0] == "เซลล์บริษัทกระดาษ" and "ใครเป็นผู้ให้" in me.since(-1)


def test_a_relation_is_no_name_where_the_giver_is_only_to_be_confirmed(
    chat: Callable[[str], Chat],
) -> None:
    me = chat(ME).says(_SALESMAN).says("ใช่ค่ะ 2000").says("คู่สัญญา")
    kept = me.state["answers"]
    assert kept["relation"] == "contractor" and "giver" not in kept
    me.taps("เซลล์บริษัทกระดาษ")
    assert me.state["answers"]["giver"] == "เซลล์บริษัทกระดาษ" and me.state["at"] == "manner"


def test_a_name_is_the_giver_whatever_is_offered(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says(_SALESMAN).says("ใช่ค่ะ 2000").says("คุณกุมภา ร้านต้นเดือน")
    assert me.state["answers"]["giver"] == "คุณกุมภา ร้านต้นเดือน"


@pytest.mark.parametrize("said", ["ใช้ไปแล้ว", "กินหมดแล้วค่ะ", "แจกไปแล้วจ้า", "ใช้แล้วค่ะ", "ไม่เหลือแล้วค่ะ"])
def test_what_is_used_up_is_kept_where_it_belongs_and_not_asked(placed: Chat, said: str) -> None:
    placed.says(said)
    kept = placed.state["answers"]
    assert "occasion" not in kept and kept["done"] == "held" and kept["used_up"]
    assert "เก็บไว้แล้วว่าขณะนี้ของ “ใช้ กิน หรือให้ต่อไปแล้ว”" in placed.since(-1)
    placed.says("เมื่อวาน ที่โต๊ะทำงาน")
    assert placed.state["at"] == "review" and "ใช้ กิน หรือให้ต่อไปแล้ว" in placed.last


@pytest.mark.parametrize(
    "said", ["ที่ร้านอาหารที่กินหมดแล้วไปต่อ", "ใช้ห้องประชุม 301 ตอนตรวจรับงาน", "กินไปแล้วครึ่งนึง"]
)
def test_other_words_with_use_tell_of_no_use_of_all(placed: Chat, said: str) -> None:
    placed.says(said)
    assert placed.state["answers"].get("done") is None


@pytest.mark.parametrize("said", ["ของใช้แล้วค่ะ", "มันของใช้แล้วอะ"])
def test_a_used_thing_is_the_reason_why_its_value_is_not_known(me: Chat, said: str) -> None:
    me.says("กระเป๋าผ้า จากร้านหนังสือ").says(said)
    assert me.state["at"] == "value" and "done" not in me.state["answers"]
    me.taps("ไม่ทราบมูลค่า").says(said)
    kept = me.state["answers"]
    assert "ของใช้แล้ว" in kept["value_note"] and "done" not in kept


def test_that_it_was_given_to_the_speaker_tells_no_use(me: Chat) -> None:
    me.says("ปากกา 500 บาท จากร้านหนังสือ").says("คู่สัญญา").says("ให้พี่แล้วค่ะ")
    kept = me.state["answers"]
    assert "done" not in kept and "manner" not in kept and me.state["at"] == "manner"


@pytest.mark.parametrize("said", ["ใช้ไปแล้วค่ะ", "กินกันหมดแล้วค่ะ", "ทานหมดแล้วครับ", "ให้เพื่อนไปแล้วค่ะ"])
def test_the_own_question_takes_that_it_is_used_up(placed: Chat, said: str) -> None:
    placed.says("เมื่อวาน ที่โต๊ะทำงาน").says(said)
    assert placed.state["at"] == "review" and "ใช้ กิน หรือให้ต่อไปแล้ว" in placed.last


def test_what_is_used_in_part_is_asked(placed: Chat) -> None:
    placed.says("เมื่อวาน ที่โต๊ะทำงาน").says("กินไปแล้ว 2 กล่อง เหลือ 3 กล่อง")
    assert placed.state["at"] == "done"


@pytest.mark.parametrize("said", ["ยังวางอยู่ที่โต๊ะค่ะ ยังไม่แกะ", "ยังไม่เปิดเลยค่ะ", "ยังไม่แกะ ยังอยู่ที่โต๊ะ"])
def test_what_is_still_there_is_kept_early(me: Chat, said: str) -> None:
    me.says("ปากกา 500 บาท จากร้านหนังสือ").says("คู่สัญญา").says(said)
    assert me.state["answers"]["done"] == "held" and me.state["at"] == "manner"


@pytest.mark.parametrize("said", ["เอา 1200 ละกัน", "ประมาณ 1,200 บาทค่ะ", "ราคา 1200 มั้ง"])
def test_a_price_is_no_thing(me: Chat, said: str) -> None:
    me.says(said)
    kept = me.state["answers"]
    assert kept["value"] == "1200.00" and "what" not in kept and me.state["at"] == "what"


def test_a_small_figure_alone_is_no_price_and_no_thing(me: Chat) -> None:
    me.says("เอา 5 เลย")
    assert not {"value", "what"} & me.state["answers"].keys() and "พิมพ์หน่วยด้วย" in me.since(-1)


@pytest.mark.parametrize("said", ["เสื้อ 2 ตัว", "เงิน 1200 บาท", "บัตรห้าง 2000"])
def test_a_thing_with_a_figure_is_one(me: Chat, said: str) -> None:
    me.says(said)
    assert "what" in me.state["answers"]


def test_for_whom_it_was_is_no_place(me: Chat) -> None:
    me.says("ปากกา 500 บาท จากร้านหนังสือ").says("ย้อนกลับ").says("แก้ผู้ให้")
    me.says("ให้ฉันคนเดียว ปฏิเสธได้แหละ")
    assert "ให้ฉันคนเดียว" not in str(me.state["answers"].get("giver"))
    assert "ยังไม่ได้เก็บ" not in me.since(-2)


@pytest.mark.parametrize(
    "said", ["เพื่อนหรืออื่นๆ มั้ง เค้ามาขายประกัน", "น่าจะเพื่อนหรืออื่น ๆ แหละค่ะ มาแนะนำตัวเฉยๆ"]
)
def test_a_relation_said_by_its_button_is_taken_with_its_reason(me: Chat, said: str) -> None:
    me.says("ปากกา 500 บาท จากบริษัทประกัน").says(said)
    assert me.state["answers"]["relation"] == "other" and me.state["at"] == "manner"
    assert "บันทึกต่อท้ายสถานที่และโอกาส" in me.since(-1)


@pytest.mark.parametrize(
    "said",
    [
        "เพื่อนหรืออื่นๆ หรือคู่สัญญาดีคะ",
        "เพื่อนหรืออื่นๆ มั้ง แต่เขาเป็นคู่สัญญา",
        "เพื่อนหรืออื่นๆ ไม่ใช่มั้ง",
    ],
)
def test_a_relation_in_doubt_is_not_taken(me: Chat, said: str) -> None:
    me.says("ปากกา 500 บาท จากบริษัทประกัน").says(said)
    assert "relation" not in me.state["answers"]


@pytest.mark.parametrize(
    "said",
    [
        "เพื่อนหรืออื่นๆ ค่ะ บริษัทเขากำลังประมูลงานสำนัก",
        "ญาติ ของประธานบริษัทที่รับงานเรา",
        "ญาติ บริษัทเขากำลังเสนองาน",
    ],
)
def test_a_relation_with_work_for_the_office_behind_it_is_asked(me: Chat, said: str) -> None:
    me.says("ปากกา 500 บาท จากคุณวิชัย").says(said)
    assert "relation" not in me.state["answers"] and "หมายถึงข้อใด" in me.since(-1)


def test_a_relation_with_its_reason_is_no_giver(me: Chat) -> None:
    me.says("ปากกา 500 บาท").says("เพื่อนหรืออื่นๆ มั้ง เค้ามาขายประกัน")
    kept = me.state["answers"]
    assert (kept["relation"], me.state["at"]) == ("other", "giver") and "giver" not in kept
    assert "ข้อนี้ถามว่าใครเป็นผู้ให้" in me.since(-1)
    me.says("คุณสมศรี")
    assert me.state["answers"]["giver"] == "คุณสมศรี" and me.state["at"] == "manner"


def test_a_giver_told_with_the_relation_is_one(me: Chat) -> None:
    me.says("ปากกา 500 บาท").says("ญาติ ของประธานบริษัท")
    assert me.state["answers"].get("giver") == "ญาติ ของประธานบริษัท"


@pytest.mark.parametrize("said", ["แจกทุกคนเลยค่ะ ทั้งห้อง", "ให้ทุกคนในกลุ่มค่ะ ทั้งกลุ่มเลย", "แจกทุกโต๊ะ ทั้งห้อง"])
def test_everybody_in_a_room_is_a_group_and_it_is_asked_whether_it_could_be_refused(
    me: Chat, said: str
) -> None:
    me.says("ปากกา 500 บาท จากร้านหนังสือ").says("คู่สัญญา").says(said)
    assert "manner" not in me.state["answers"] and "ให้ทั้งกลุ่มหรือทั้งห้อง" in me.since(-1)
    assert "แก้ตามนี้ไหม" not in me.since(-1)
    me.says("ปฏิเสธไม่ทันค่ะ")
    assert me.state["answers"]["manner"] == "shared_pressed"


def test_everybody_alike_is_the_public(me: Chat) -> None:
    me.says("ปากกา 500 บาท จากร้านหนังสือ").says("คู่สัญญา").says("แจกทุกคนเหมือนกันค่ะ")
    assert me.state["answers"]["manner"] == "public"


@pytest.mark.parametrize("led", ["งั้นแจ้งให้เลยค่ะ", "แจ้งไว้เลยนะคะ", "แจ้งก่อนเลยค่ะ"])
def test_words_that_only_tell_it_are_no_thing(chat: Callable[[str], Chat], led: str) -> None:
    me = chat(ME).says(f"{led} กระเช้าผลไม้ จากบริษัทเย็นฉ่ำแอร์ เมื่อเช้า")
    assert me.state["answers"]["what"] == "กระเช้าผลไม้"


def test_the_card_says_what_stands_there_already(placed: Chat) -> None:
    placed.says("เมื่อวาน ที่โต๊ะทำงาน").taps("ยังอยู่กับตัว").says("ยังอยู่ค่ะ")
    assert "อยู่แล้ว" in placed.since(-1) and "จะเพิ่มข้อความนี้ไหม" not in placed.since(-1)


@pytest.mark.parametrize("said", ["หมดแล้วค่ะ", "หมดแล้ว"])
def test_that_nothing_more_is_told_is_no_use_before_it_is_asked(placed: Chat, said: str) -> None:
    placed.says(said)
    assert placed.state["answers"].get("done") is None


def test_a_part_of_a_month_is_said_to_be_asked(chat: Callable[[str], Chat]) -> None:
    assert "“ต้นเดือนกุมภา” ยังไม่ใช่วันที่แน่นอน" in chat(ME).says(_SALESMAN).last
    assert "ยังไม่ใช่วันที่แน่นอน" not in chat(ME).says("ยกเลิก").says("ได้ปากกาจากบริษัทเอเมื่อวาน").last


# -- corrections amid the questions ---------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "สิ่งที่ได้รับเอาแค่ กระเช้าผลไม้ 1 กระเช้า พอค่ะ",
        "สิ่งที่ได้รับขอแก้เป็น กระเช้าผลไม้ 1 กระเช้า",
        "ของที่ได้รับเอาเป็นกระเช้าผลไม้ 1 กระเช้าค่ะ",
    ],
)
def test_an_order_by_name_is_done_at_once_and_said(me: Chat, said: str) -> None:
    me.says("กระเช้า จากร้านดอกไม้").says("900").says(said)
    assert me.state["answers"]["what"] == "กระเช้าผลไม้ 1 กระเช้า" and me.state["at"] == "relation"
    assert "แก้สิ่งที่ได้รับแล้ว" in me.since(-1) and "แก้ตามนี้ไหม" not in me.since(-1)


def test_a_thing_told_anew_is_kept_without_the_order(me: Chat) -> None:
    me.says("กระเช้าผลไม้ จากร้านดอกไม้").says("แล้วก็แก้เป็นกระเช้าผลไม้ 1 กระเช้าด้วย")
    assert "แก้เป็น" not in me.state["answers"]["what"]


def test_sending_agrees_to_no_change_amid_the_questions(me: Chat) -> None:
    me.says("ปากกา 500 บาท จากร้านหนังสือ").says("900 บาท")
    assert "แก้ตามนี้ไหม" in me.since(-2)
    me.says("ส่งเลย")
    assert me.state["answers"]["value"] == "500.00"


def test_a_slip_of_another_answer_than_the_last_is_not_made_by_sending(me: Chat) -> None:
    me.says("ปากกา 500 บาท จากร้านหนังสือ").says("คู่สัญญา").says("เอ๊ย ผิด ปากกา 900 บาท").says("ส่งเลย")
    assert me.state["answers"]["value"] == "500.00"


def test_a_change_that_waits_is_not_offered_as_a_place(me: Chat) -> None:
    me.says("ปากกา 500 บาท จากร้านหนังสือ").says("900 บาท").says("เพื่อนหรืออื่นๆ มั้ง เค้ามาขายหนังสือ")
    assert "สถานที่และโอกาสไหม" not in me.since(-1) and "จะถามอีกครั้งตอนตรวจทาน" in me.since(-1)


# -- a question behind what is told ----------------------------------------------------------------


def test_a_question_behind_the_giver_is_answered_and_the_giver_offered(me: Chat) -> None:
    me.says("สมุดโน้ตกับปากกา ซัก 300 มั้ง")
    at = me.state["at"]
    me.says("บริษัทประกัน ชื่ออะไรไม่รู้อะ เค้ามาแจกทุกโต๊ะ แบบนี้ต้องแจ้งด้วยหรอ")
    assert "ต้องรายงานด้วย" in me.since(-1) and "แม้แจกทุกคน" in me.since(-1)
    assert me.state["at"] == at and "manner" not in me.state["answers"]
    me.says("300 ค่ะ")
    assert me.offers[0] == "บริษัทประกัน"


@pytest.mark.parametrize("said", ["แบบนี้ต้องแจ้งด้วยหรอ", "อันนี้ต้องรายงานไหมคะ"])
def test_the_question_alone_leaves_the_report_open(me: Chat, said: str) -> None:
    me.says("สมุดโน้ต 300 บาท").says(said)
    assert "ต้องรายงาน" in me.since(-1) and me.state["at"] == "giver"
    assert "giver" not in me.state["answers"]


@pytest.mark.parametrize("more", [(), ("ญาติ",), ("ใช่ค่ะ แม่", "ญาติ")])
def test_of_a_relative_the_question_is_answered_as_of_one(me: Chat, more: tuple[str, ...]) -> None:
    me.says("สร้อยทอง 9000 บาท จากแม่ ตอนแต่งงาน")
    for said in more:
        me.says(said)
    me.says("แบบนี้ต้องแจ้งด้วยหรอ")
    assert "ไม่ต้องรายงาน หากญาติให้ตามประเพณี" in me.since(-1)


def test_of_a_customer_in_the_same_words_it_is_not(me: Chat) -> None:
    me.says("สร้อยทอง 9000 บาท จากแม่ค้า ตอนแต่งงาน").says("แบบนี้ต้องแจ้งด้วยหรอ")
    assert "ไม่ต้องรายงาน" not in me.since(-1)

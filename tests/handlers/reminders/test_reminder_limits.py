"""A reminder reaches only whom the words limit it to, wherever they stand, and says so first."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House
from tests.understanding.office_at_work import told_in

ADMIN, HEAD, DIRECTOR = "D0002", "D0102", "D0101"
FINANCE, NEWS, REPORTER = "นายสมมติ รายงานคลัง", "นางสาวตัวอย่าง รายงานข่าว", "นางสาวตัวอย่าง รายงานดี"
NOBODY = "ขณะนี้ไม่มีผู้ที่ถึงเวลาเตือนตามนี้ จึงไม่มีข้อความส่งออก"
HOW = "เว้นบางคนหรือเลือกเตือนบางคนได้"
CARD = "ยังไม่ได้ส่ง เตือนได้ตอนนี้"


def digests(house: House) -> list[str]:
    return [each.key for each in house.sent if each.kind == "digest"]


def reached(told: str) -> set[str]:
    """Returns who of the two stands on the card as reached."""
    return {name for name in (FINANCE, NEWS) if f"\n{name}\n" in told}


@pytest.mark.parametrize(
    ("words", "whom", "said"),
    [
        ("เตือนแค่ 3.4 กับ 2.2", {FINANCE, NEWS}, "ผู้ที่ค้างกิจกรรม 2.2 และ 3.4"),
        ("งั้นเตือนเฉพาะเรื่องความเสี่ยง", {FINANCE, NEWS}, "ผู้ที่ค้างกิจกรรม 3.4"),
        ("เตือนเฉพาะคุณรายงานคลังคนเดียวนะ", {FINANCE}, FINANCE),
        ("ส่งเตือนทุกคนที่ค้าง ยกเว้น D0302", {FINANCE}, f"ไม่รวม {NEWS}"),
        ("ทวงทุกคนที่ยังไม่ส่ง ไม่ต้องถึงสำนักการคลัง", {NEWS}, "ไม่รวมสำนักการคลัง"),
        ("เตือนสำนักการคลังอย่างเดียว", {FINANCE}, "สำนักการคลังและงบประมาณ"),
        ("เตือนทุกคนที่ค้าง ยกเว้นสำนักการคลังกับ 3.7", {NEWS}, "ไม่รวมกิจกรรม 3.7"),
        ("เตือนแค่ 3.4 ได้มั้ยคะ", {FINANCE, NEWS}, "ผู้ที่ค้างกิจกรรม 3.4"),
    ],
)
def test_an_order_is_limited_as_it_says(
    at_work: House, words: str, whom: set[str], said: str
) -> None:
    told = told_in(at_work, ADMIN, "เมนู", words)  # no other reminder is in sight
    assert CARD in told and reached(told) == whom and said in told


@pytest.mark.parametrize(
    "words", ["เตือนเฉพาะ 9.9 ให้หน่อย", "เตือนเฉพาะคุณรายงานดีคนเดียว", "ทวงทุกคนที่ค้าง ยกเว้นคนที่ทำ 3.7"]
)
def test_a_limit_that_leaves_nobody_sends_nothing(at_work: House, words: str) -> None:
    chat = Chat(at_work, seed.line_id(ADMIN))
    told = chat.answer_to(words)
    assert NOBODY in told and "ส่งเตือนตอนนี้" not in chat.offers


def test_whoever_does_an_activity_is_named_and_the_matter_alone_can_be_left_out(
    at_work: House,
) -> None:
    chat = Chat(at_work, seed.line_id(ADMIN)).says("เตือนทุกคนที่ค้าง")
    told = chat.answer_to("ไม่ต้องถึงคนที่ทำ 3.7")
    assert "ผู้ทำ 3.7 คือ" in told and FINANCE in told and reached(told) == set()
    told = chat.answer_to("ไม่รวมเรื่อง 3.7")
    assert reached(told) == {FINANCE, NEWS} and "ไม่รวมกิจกรรม 3.7" in told


def test_who_is_pointed_at_was_told_before_the_order(at_work: House) -> None:
    told = told_in(
        at_work, DIRECTOR, "คนที่ทำเรื่องไม่รับของขวัญ เขาว่าจะส่งวันนี้ ก็เตือนคนอื่นให้หน่อย แต่ไม่ต้องเตือนคนนั้น"
    )
    assert f"ผู้ทำ 3.7 คือ {REPORTER}" in told


def test_it_is_changed_below_its_card_and_again(at_work: House) -> None:
    chat = Chat(at_work, seed.line_id(ADMIN)).says("ส่งเตือนคนที่ยังไม่ส่ง")
    assert reached(chat.last) == {FINANCE, NEWS}
    assert reached(chat.answer_to("อย่าเพิ่งส่ง อยากเว้นคนนึงอะ คุณรายงานข่าว")) == {FINANCE}
    assert "ผู้ที่ค้างกิจกรรม 3.4" in chat.answer_to("เอาแค่ 3.4")
    assert reached(chat.answer_to("ทุกคนเลย")) == {FINANCE, NEWS}
    assert reached(chat.answer_to("D0302 ไม่ต้องนะ")) == {FINANCE}


def test_whom_is_asked_takes_an_exception(at_work: House) -> None:
    chat = Chat(at_work, seed.line_id(ADMIN)).says("เตือน").taps("ส่งเตือนตอนนี้")
    chat.says("ทุกคน ยกเว้นสำนักประชาสัมพันธ์")
    assert "ไม่รวมสำนักประชาสัมพันธ์: จะส่ง 1 ข้อความ" in chat.last
    chat.says("ยกเลิก")


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("", "เว้นไว้คนนึงได้ไหมตอนส่งเตือน"),
        ("เตือนแค่ 3.4", "คือตกลงเว้นคนเดียวไม่ได้ใช่มั้ย"),
        ("", "เลือกเตือนบางคนได้รึเปล่าคะ"),
    ],
)
def test_whether_some_can_be_left_out_is_answered(at_work: House, before: str, words: str) -> None:
    assert HOW in told_in(at_work, HEAD, *filter(None, (before, words)))


@pytest.mark.parametrize("words", ["ยกเว้น D0302", "ไม่ต้องถึงสำนักประชาสัมพันธ์"])
def test_who_asked_how_goes_on_with_the_reminder_in_sight(at_work: House, words: str) -> None:
    chat = Chat(at_work, seed.line_id(ADMIN)).says("เตือนทุกคนที่ค้าง")
    assert HOW in chat.answer_to("ยกเว้นบางคนได้ไหม") and "ส่งเตือนตอนนี้" in chat.offers
    assert reached(chat.answer_to(words)) == {FINANCE}


@pytest.mark.parametrize("words", ["เตือนแค่ 3.4", "เตือนเฉพาะ 3.4"])
def test_who_was_left_out_stays_so_where_it_is_limited_further(at_work: House, words: str) -> None:
    told = told_in(at_work, ADMIN, "เตือนทุกคนที่ค้าง ยกเว้นสำนักการคลัง", words)
    assert reached(told) == {NEWS} and "ไม่รวมสำนักการคลัง" in told
    told = told_in(at_work, ADMIN, "เตือนทุกคนที่ค้าง ยกเว้นสำนักการคลัง", "เตือนเฉพาะสำนักการคลัง")
    assert reached(told) == {FINANCE}


@pytest.mark.parametrize("words", ["เว้นคนเดียวได้ไหม", "เอาแค่ 3.4", "ไม่ต้องถึงคนที่ทำ 3.7", "ทุกคนเลย"])
def test_without_a_reminder_in_sight_such_words_are_of_something_else(
    at_work: House, words: str
) -> None:
    told = told_in(at_work, HEAD, "ประวัติรายงาน 3.3", words)
    assert HOW not in told and CARD not in told


@pytest.mark.parametrize("words", ["ไม่เอาแล้ว", "ใครยังไม่ส่ง 3.4", "ขอบคุณค่ะ", "แล้วใครลาบ้าง", "พอแล้ว"])
def test_below_its_card_other_words_do_not_change_it(at_work: House, words: str) -> None:
    told = told_in(at_work, ADMIN, "เตือนทุกคนที่ค้าง", words)
    assert CARD not in told


def test_somebody_unknown_is_not_left_out_in_silence(at_work: House) -> None:
    told = told_in(at_work, ADMIN, "เตือนทุกคนที่ค้าง", "ไม่ต้องส่งให้คุณสมชาย")
    assert "เว้น “คุณสมชาย” ไม่ได้" in told and reached(told) == {FINANCE, NEWS}


@pytest.mark.parametrize("words", ["แจ้งคนที่ยังไม่ส่งด้วย", "บอกทุกคนที่ยังไม่ส่งรายงานหน่อยค่ะ"])
def test_who_sends_no_messages_reminds(at_work: House, words: str) -> None:
    assert CARD in told_in(at_work, HEAD, words)
    assert CARD not in told_in(at_work, ADMIN, words)
    told_in(at_work, ADMIN, "ยกเลิก")


def test_who_had_a_reminder_of_another_matter_is_told_so(at_work: House) -> None:
    """3.3 was sent back after the day's reminder; of 3.4 that reminder told."""
    told = told_in(at_work, HEAD, "ส่งข้อความเตือนถึงผู้รายงานกิจกรรม 3.3 ให้แก้ไขรายงานที่ส่งกลับไป")
    assert f"{REPORTER}: 09.00 น. รายงาน 2.2 · รายงาน 3.4" in told and "เป็นคนละเรื่อง" in told
    told = told_in(at_work, HEAD, "เตือน 3.4")
    assert f"คือ {REPORTER} จะไม่ส่งซ้ำ" in told and "เป็นคนละเรื่อง" not in told


def test_what_was_sent_back_is_reminded_of_where_it_stands_in_sight(at_work: House) -> None:
    told = told_in(
        at_work,
        HEAD,
        "รายงาน 3.3 ที่ส่งกลับไป แก้ไขแล้วหรือยัง",
        "หากยังมิได้แก้ไข กรุณาแจ้งเตือนเจ้าหน้าที่ผู้รับผิดชอบอย่างสุภาพเพียงหนึ่งครั้งด้วยค่ะ",
    )
    assert CARD in told and "ผู้ที่ค้างกิจกรรม 3.3" in told


def test_who_wants_no_second_one_hears_that_nothing_is_sent(at_work: House) -> None:
    assert "ไม่มีการส่งเตือนเพิ่ม" in told_in(at_work, HEAD, "ถ้าเช่นนั้นยังไม่ต้องเตือนซ้ำค่ะ ขอบคุณค่ะ")


def test_a_long_line_of_one_sign_is_read_at_once(at_work: House) -> None:
    for sign in ("ก", "3.4 ", "เว้น", "ไม่ต้อง", "ทุกคน"):
        assert CARD not in told_in(at_work, ADMIN, sign * (5000 // len(sign)))
    told_in(at_work, ADMIN, "ยกเลิก")


@pytest.mark.parametrize(
    ("words", "out"),
    [
        ("ไม่เอา สำนักการคลัง", "ไม่รวมสำนักการคลังและงบประมาณ"),
        ("เอา 3.4 ออก", "ไม่รวมกิจกรรม 3.4"),
        ("ตัดสำนักการคลังออกก่อน", "ไม่รวมสำนักการคลังและงบประมาณ"),
        ("ไม่เอา 3.4", "ไม่รวมกิจกรรม 3.4"),
        ("ไม่เอา นายสมมติ รายงานคลัง", f"ไม่รวม {FINANCE}"),
        ("อย่าเพิ่งส่ง สำนักการคลัง", "ไม่รวมสำนักการคลังและงบประมาณ"),
        ("ยังไม่ต้องเตือน สำนักการคลัง", "ไม่รวมสำนักการคลังและงบประมาณ"),
    ],
)
def test_who_is_not_wanted_is_never_the_only_one_told(at_work: House, words: str, out: str) -> None:
    chat = Chat(at_work, seed.line_id(ADMIN)).says("เตือนทุกคนที่ค้าง").taps("ส่งเตือนตอนนี้")
    assert f"{out}: จะส่ง" in chat.answer_to(words)
    chat.says("ยกเลิก")


@pytest.mark.parametrize("words", ["ไม่เอา ทุกคน", "สำนักการคลัง ไม่เอา", "อย่าเตือน ทุกคน"])
def test_words_that_take_somebody_out_otherwise_make_no_other_list(
    at_work: House, words: str
) -> None:
    chat = Chat(at_work, seed.line_id(ADMIN)).says("เตือนแค่ 3.4 กับ 2.2").taps("ส่งเตือนตอนนี้")
    assert "แก้แล้ว" not in chat.answer_to(words)
    chat.says("ยกเลิก")


@pytest.mark.parametrize("words", ["อย่าเตือน สำนักการคลัง", "ไม่เอา สำนักการคลัง"])
def test_who_is_not_wanted_is_left_out_where_it_is_asked_whom(at_work: House, words: str) -> None:
    chat = Chat(at_work, seed.line_id(ADMIN)).says("เตือน").taps("ส่งเตือนตอนนี้")
    assert "ไม่รวมสำนักการคลังและงบประมาณ: จะส่ง 1 ข้อความ" in chat.answer_to(words)
    chat.says("ยกเลิก")


def test_it_is_changed_while_it_is_asked_whether_to_send_and_only_these_are_told(
    at_work: House,
) -> None:
    before = digests(at_work)
    chat = Chat(at_work, seed.line_id(ADMIN)).says("ยกเลิก").says("เตือนแค่ 3.4 กับ 2.2")
    chat.taps("ส่งเตือนตอนนี้")
    assert f"ถึง {FINANCE} (2.2 และ 3.4 กับเรื่องอื่นของวันนี้ 4 เรื่อง)" in chat.last
    chat.says("ไม่ต้องถึงสำนักประชาสัมพันธ์")
    assert "ไม่รวมสำนักประชาสัมพันธ์: จะส่ง 1 ข้อความ" in chat.last and NEWS not in chat.last
    chat.says("เว้นคนเดียวได้ไหม")
    assert HOW in chat.last and "จะส่ง 1 ข้อความ" in chat.last
    chat.says("เอาแค่ 9.9")
    assert "จึงยังเป็นรายชื่อเดิม" in chat.last and digests(at_work) == before
    chat.taps("ยืนยันส่ง 1 ข้อความ")
    assert "รับส่งเตือน 1 คนแล้ว" in chat.last and len(digests(at_work)) == len(before) + 1

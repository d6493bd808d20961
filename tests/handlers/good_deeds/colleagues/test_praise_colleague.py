"""Praise for a colleague, whom it is sent to."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.people.person import Person
from tests.handlers.good_deeds.deed_talk import GIVER, PRAISE, STAFF, praises
from tests.handlers.house import Chat


def test_the_colleague_reads_who_praises_what(chat: Callable[[str], Chat]) -> None:
    me, giver = chat(STAFF), chat(GIVER)
    praises(giver, me)
    assert "ส่งคำชื่นชมถึง" in giver.last
    assert PRAISE in me.last and "ชื่นชมท่าน" in me.last and "จิตอาสา" in me.last
    assert "ยังไม่มีบันทึก" not in me.says("สมุดความดี").last
    assert "รอท่านตอบ" in me.last and PRAISE in me.last


@pytest.mark.soak
def test_nobody_praises_themselves_or_a_stranger(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says("ชื่นชมเพื่อน")
    for who in (STAFF, "ไม่มีใครชื่อนี้เลย"):
        assert "ไม่พบชื่อนี้" in me.says(who).since(0)


@pytest.mark.soak
def test_a_name_that_nobody_has_asks_for_another(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says("ชื่นชมเพื่อน ไม่มีใคร")
    assert "ไม่พบชื่อนี้" in me.since(0) and "ชื่นชมใคร" in me.last


@pytest.mark.soak
def test_one_line_is_the_colleague_and_the_praise(chat: Callable[[str], Chat]) -> None:
    giver = chat(GIVER).says(f"ชื่นชมเพื่อน {STAFF} ที่{PRAISE}")
    assert "ตรงกับคุณธรรมใด" in giver.last
    assert PRAISE in giver.taps("จิตอาสา").last and f"ที่{PRAISE}" not in giver.last


@pytest.mark.soak
def test_a_colleague_is_found_as_one_calls_them(chat: Callable[[str], Chat]) -> None:
    assert "ชื่นชมเรื่องอะไร" in chat(GIVER).says("ชื่นชมเพื่อน คุณบุคลากร").last


@pytest.mark.soak
def test_a_second_praise_waits_for_the_first_and_loses_no_words(
    chat: Callable[[str], Chat],
) -> None:
    me, giver = chat(STAFF), chat(GIVER)
    praises(giver, me)
    giver.says(f"ชื่นชมเพื่อน {STAFF}").says("ช่วยสอนงานน้องใหม่ทุกเย็น").taps("จิตอาสา").taps("ส่งคำชื่นชม")
    assert "ท่านชื่นชมผู้นี้ไปแล้ว" in giver.since(0) and "ชื่นชมใคร" in giver.last
    giver.says("D0102")
    assert "ช่วยสอนงานน้องใหม่ทุกเย็น" in giver.last


@pytest.mark.parametrize(
    "words",
    [
        "ชมเชยคุณนางสาวตัวอย่าง รับเรื่อง {}",
        "อยากชมเพื่อนร่วมงานชื่อนางสาวตัวอย่าง รับเรื่อง {}",
        "ขอชื่นชมพี่นางสาวตัวอย่าง รับเรื่อง ที่{}",
    ],
)
def test_praise_that_names_a_colleague_begins_with_name_and_words(
    chat: Callable[[str], Chat], words: str
) -> None:
    giver = chat(STAFF).says(words.format(PRAISE))
    assert "ตรงกับคุณธรรมใด" in giver.last
    giver.taps("จิตอาสา")
    assert "นางสาวตัวอย่าง รับเรื่อง" in giver.last and PRAISE in giver.last
    assert f"ที่{PRAISE}" not in giver.last


def test_of_a_name_alone_only_the_words_are_asked_for(chat: Callable[[str], Chat]) -> None:
    giver = chat(STAFF).says("อยากชมเพื่อนร่วมงานชื่อนางสาวตัวอย่าง รับเรื่อง")
    assert "ชื่นชมเรื่องอะไร" in giver.last


def test_of_several_that_it_may_be_somebody_is_asked_and_no_word_lost(
    chat: Callable[[str], Chat],
) -> None:
    giver = chat(STAFF).says(f"ชื่นชมนางสาวตัวอย่าง {PRAISE}")
    assert "มีหลายคนที่ตรง" in giver.since(0) and "ชื่นชมใคร" in giver.last
    assert PRAISE in str(giver.state["answers"])


@pytest.mark.parametrize(
    "words",
    [
        "ชมเชยเจ้าหน้าที่ห้องสมุด บริการดีมาก",
        "ชมเชยคุณหมอห้องพยาบาล ใจดีมาก",
        "ชมเชยพี่ที่ห้องการเงิน บริการดี",
        "ชมเชยน้องๆที่มาช่วยงาน ดีมาก",
        "ชมเชยคุณแม่บ้านชั้น 3 ทำงานดีมาก",
        "ชมเชยพี่ รปภ ประตู 2 ช่วยเหลือดีมาก",
    ],
)
def test_who_is_called_by_their_work_is_praised_to_the_office(
    chat: Callable[[str], Chat], words: str
) -> None:
    assert "จะเปิดเผยชื่อหรือไม่" in chat(STAFF).says(words).last


@pytest.mark.parametrize(
    ("words", "name", "praise"),
    [
        ("ชมเชยคุณอานันทวดี บริการดีมาก ยิ้มแย้มทุกครั้ง", "อานันทวดี", "บริการดีมาก ยิ้มแย้มทุกครั้ง"),
        ("ขอชมเชยคุณวิภาที่ช่วยจัดงานจนดึกทุกวัน", "วิภา", "ช่วยจัดงานจนดึกทุกวัน"),
        ("ชมเชย พี่สมชายบริการดีมากทุกครั้งที่ไปติดต่อ", "สมชาย", "บริการดีมากทุกครั้งที่ไปติดต่อ"),
        ("ชื่นชมนายวิชัย ที่อยู่ช่วยปิดงบจนดึกเมื่อคืน", "วิชัย", "อยู่ช่วยปิดงบจนดึกเมื่อคืน"),
        (
            "อยากชมน้องแพรวที่สำนักการคลัง ช่วยหาเอกสารเบิกจ่ายให้จนดึกเลย",
            "แพรว",
            "สำนักการคลัง ช่วยหาเอกสารเบิกจ่ายให้จนดึกเลย",
        ),
    ],
)
def test_a_name_that_nobody_has_is_said_and_no_word_lost(
    chat: Callable[[str], Chat], words: str, name: str, praise: str
) -> None:
    giver = chat(STAFF).says(words)
    assert f"ไม่พบชื่อ “{name}”" in giver.last and "เก็บคำชื่นชมไว้แล้ว" in giver.last
    assert "เลือก “คำชมเชย”" in giver.last
    assert giver.state["answers"]["what"] == praise
    giver.says("นางสาวตัวอย่าง รับเรื่อง").taps("จิตอาสา")
    assert "นางสาวตัวอย่าง รับเรื่อง" in giver.last and praise in giver.last


@pytest.mark.parametrize(
    "words", ["ชมเชยคุณชวยรายงาน ช่วยสอนงานน้องใหม่ดีมาก", "ขอชมพี่ชวยลายงาน ช่วยสอนงานน้องใหม่ดีมาก"]
)
def test_the_nearest_of_such_a_name_is_offered(chat: Callable[[str], Chat], words: str) -> None:
    giver = chat(STAFF).says(words)
    assert "ไม่พบชื่อ" in giver.last and "เก็บคำชื่นชมไว้แล้ว" in giver.last
    giver.taps("1. สมมติ ช่วยรายงาน").taps("จิตอาสา")
    assert "นายสมมติ ช่วยรายงาน จะเห็นข้อความนี้" in giver.last
    assert "ช่วยสอนงานน้องใหม่ดีมาก" in giver.last


def test_who_asks_about_praise_begins_none(chat: Callable[[str], Chat]) -> None:
    giver = chat(STAFF).says("ชมเชยนางสาวตัวอย่าง รับเรื่อง ได้ที่ไหน")
    assert "ตรงกับคุณธรรมใด" not in giver.last


@pytest.mark.parametrize(
    "words", ["ส่งคำชมไปแล้วแต่ชื่อผิดคน ขอถอนได้มั้ย", "ยกเลิกคำชื่นชมที่ส่งไป", "ชื่นชมเพื่อนผิดคน ขอยกเลิก"]
)
def test_who_wants_praise_back_hears_what_becomes_of_it(
    chat: Callable[[str], Chat], words: str
) -> None:
    assert "ถอนไม่ได้" in chat(GIVER).says(words).last


def test_a_polite_word_behind_a_name_is_no_part_of_it(chat: Callable[[str], Chat]) -> None:
    me = chat(GIVER).says("ชื่นชมเพื่อน").says("คุณบุคลากรค่ะ")
    assert "ชื่นชมเรื่องอะไร" in me.last
    assert "ก่อนกดส่งยังไม่มีใครเห็น" in me.says("ใครจะเห็นบ้าง").since(-2)


@pytest.mark.parametrize("words", ["บุคลากร คนในสำนักเดียวกันครับ", "คนแรกครับ นายสมมติ บุคลากร"])
def test_a_name_is_found_within_what_is_said_of_the_person(
    chat: Callable[[str], Chat], words: str
) -> None:
    assert "ชื่นชมเรื่องอะไร" in chat(GIVER).says("ชื่นชมเพื่อน").says(words).last


@pytest.mark.parametrize(
    "words",
    ["ไม่ใช่ บุคลากร นะ", "เพื่อน บุคคล ทั่วไป", "เจ้าพนักงาน คนนั้น", "คนที่ ตั้งใจ ทำงาน", "นางสาว คนนั้น"],
)
def test_words_that_are_no_name_name_nobody(chat: Callable[[str], Chat], words: str) -> None:
    assert "ชื่นชมเรื่องอะไร" not in chat(GIVER).says("ชื่นชมเพื่อน").says(words).last


@pytest.mark.parametrize("words", ["เค้าจะเห็นชื่อผมด้วยหรอ ไม่ใส่ชื่อได้มั้ยครับ", "แล้วน้องเค้าจะรู้มั้ยครับว่ามีคนชม"])
def test_whether_the_colleague_sees_ones_name_is_told(
    chat: Callable[[str], Chat], words: str
) -> None:
    me = chat(GIVER).says("ชื่นชมเพื่อน").says("บุคลากร").says("ช่วยงานจนดึกทุกวัน")
    assert "ส่งโดยไม่ออกชื่อไม่ได้" in me.says(words).since(-2)


@pytest.mark.parametrize(
    "words",
    [
        "ไม่ต้องบอกเค้านะคะว่าใครชม",
        "อย่าบอกพี่เขาว่าเป็นหนูนะคะ",
        "ไม่ใส่ชื่อหนูได้ไหมคะ",
        "ไม่อยากให้เขารู้ว่าใครชมค่ะ",
        "ขอไม่ออกชื่อได้มั้ยครับ",
        "ไม่ต้องแสดงชื่อผมก็ได้",
        "แต่ไม่ต้องให้เจ้าตัวรู้ว่าผมชมนะครับ",
    ],
)
@pytest.mark.parametrize("told", [False, True])
def test_who_wants_to_praise_unnamed_hears_that_it_has_a_name(
    chat: Callable[[str], Chat], words: str, told: bool
) -> None:
    me = chat(GIVER).says("ชื่นชมเพื่อน").says("บุคลากร")
    if told:
        me.says("ช่วยงานจนดึกทุกวัน").taps("จิตอาสา")
    assert "ส่งโดยไม่ออกชื่อไม่ได้" in me.says(words).since(-2)
    [(_row, state)] = me.house.states(me.user_id).values()
    assert ("what" in state["answers"]) == told
    if told:
        assert state["answers"]["what"] == "ช่วยงานจนดึกทุกวัน"


@pytest.mark.parametrize(
    "wish", ["แต่อย่าบอกนะว่าใครชม", "ไม่ต้องใส่ชื่อหนูนะคะ", "แต่ไม่อยากให้เขารู้ว่าใครชมค่ะ"]
)
def test_such_a_wish_behind_the_praise_is_no_part_of_it(
    chat: Callable[[str], Chat], wish: str
) -> None:
    me = chat(GIVER).says("ชื่นชมเพื่อน").says("บุคลากร").says(f"อยู่ช่วยแก้ไฟล์ให้จนดึก {wish}")
    assert "ส่งโดยไม่ออกชื่อไม่ได้" in me.since(-2)
    [(_row, state)] = me.house.states(me.user_id).values()
    assert state["answers"]["what"] == "อยู่ช่วยแก้ไฟล์ให้จนดึก"


@pytest.mark.parametrize(
    "words",
    [
        "เขาไม่ต้องบอกใครก็ช่วยเอง ใจดีมาก",
        "ช่วยงานโดยไม่เคยบอกว่าใครเป็นคนทำ",
        "ไม่ต้องให้บอกก็มาช่วยจัดห้อง",
        "บอกทางผู้มาติดต่อโดยไม่ถามว่าใคร",
        "ไม่เคยลงชื่อเบิกค่าล่วงเวลาเลย",
    ],
)
def test_praise_with_such_words_is_praise(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(GIVER).says("ชื่นชมเพื่อน").says("บุคลากร").says(words)
    [(_row, state)] = me.house.states(me.user_id).values()
    assert state["answers"]["what"] == words


def test_what_may_be_said_to_the_bot_is_asked_about_and_kept_whole_if_it_is_praise(
    chat: Callable[[str], Chat],
) -> None:
    words = "ทำงานปิดทองหลังพระ ไม่อยากออกหน้า"
    me = chat(GIVER).says("ชื่นชมเพื่อน").says("บุคลากร").says(words)
    assert "ยังไม่ได้บันทึกข้อความนี้" in me.last and "เก็บส่วนใดเป็นคำชื่นชม" in me.last
    me.taps("ทั้งหมดตามที่พิมพ์")
    [(_row, state)] = me.house.states(me.user_id).values()
    assert state["answers"]["what"] == words


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("หมายถึงอำนวยการที่การคลังค่ะ ไม่ใช่คนนี้", "นางตัวอย่าง อำนวยการคลัง"),
        ("หมายถึงคุณอำนวยการคลัง สำนักการคลังค่ะ", "นางตัวอย่าง อำนวยการคลัง"),
        ("หนูหมายถึงพี่รับเรื่องที่บริหารงานกลางนะคะ", "นางสาวตัวอย่าง รับเรื่อง"),
        ("อ้อ หมายถึงหัวหน้ากลุ่มที่อยู่บริหารงานกลาง", "นางตัวอย่าง หัวหน้ากลุ่ม"),
    ],
)
@pytest.mark.parametrize("chosen", [False, True])
def test_who_is_meant_is_told_with_the_bureau(
    chat: Callable[[str], Chat], words: str, name: str, chosen: bool
) -> None:
    me = chat(GIVER).says("ชื่นชมเพื่อน บุคลากร ช่วยงานจนดึกทุกวัน")
    if chosen:
        me.taps("จิตอาสา")
    assert f"ผู้ที่ชื่นชมคือ {name}" in me.says(words).since(-2)
    [(_row, state)] = me.house.states(me.user_id).values()
    assert state["answers"]["who"]["name"] == name
    assert state["answers"]["what"] == "ช่วยงานจนดึกทุกวัน"


@pytest.mark.parametrize(
    "words",
    [
        "หมายถึงคนที่ช่วยงานค่ะ",
        "หมายถึงอำนวยการที่อวกาศค่ะ",
        "หมายถึงงานของสำนักการคลัง",
        "หมายถึงตั้งใจทำงานที่สำนักค่ะ",
        "ชมที่ช่วยงานของสำนัก",
        "หมายความว่ายังไงคะ",
    ],
)
def test_other_words_change_nobody(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(GIVER).says("ชื่นชมเพื่อน บุคลากร ช่วยงานจนดึกทุกวัน").says(words)
    [(_row, state)] = me.house.states(me.user_id).values()
    assert state["answers"]["who"]["name"] == "นายสมมติ บุคลากร"


def test_who_is_meant_and_has_not_joined_is_said(chat: Callable[[str], Chat]) -> None:
    me = chat(GIVER).says("ชื่นชมเพื่อน บุคลากร ช่วยงานจนดึกทุกวัน")
    with me.house.session() as session:
        meant = session.scalars(select(Person).where(Person.name == "นางตัวอย่าง อำนวยการคลัง")).one()
        meant.line_user_id = None
        session.commit()
    me.says("หมายถึงอำนวยการที่การคลังค่ะ")
    assert "นางตัวอย่าง อำนวยการคลัง ยังไม่ได้ลงทะเบียนใน LINE" in me.since(-2)


@pytest.mark.parametrize(
    ("words", "name", "praise"),
    [
        ("ฝากบอกรายงานคลังว่าทำดีมาก", "รายงานคลัง", "ฝากบอกว่าทำดีมาก"),
        ("ฝากบอกคุณบุคลากรด้วยว่าขอบคุณมากที่ช่วยจัดห้อง", "บุคลากร", "ขอบคุณมากที่ช่วยจัดห้อง"),
        ("ช่วยบอกพี่บุคลากรหน่อยว่าทำงานเก่งมากเลย", "บุคลากร", "ทำงานเก่งมาก"),
        ("ฝากชมคุณบุคลากรหน่อยครับ ทำงานดีมาก", "บุคลากร", "ทำงานดีมาก"),
        ("ฝากบอกน้องบุคลากรว่าเก่งมากค่ะ", "บุคลากร", "ฝากบอกว่าเก่งมาก"),
        ("รบกวนแจ้งนายสมมติ บุคลากรว่าบริการดีมากครับ", "บุคลากร", "บริการดีมาก"),
    ],
)
def test_praise_to_be_passed_on_is_begun(
    chat: Callable[[str], Chat], words: str, name: str, praise: str
) -> None:
    me = chat(GIVER).says(words)
    [(row, state)] = me.house.states(me.user_id).values()
    assert row.flow == "praise_colleague" and name in state["answers"]["who"]["name"]
    assert state["answers"]["what"] == praise


@pytest.mark.parametrize(
    "words",
    [
        "ฝากบอกคุณบุคลากรว่าส่งรายงานด้วย",
        "ฝากบอกคุณบุคลากรว่าให้ทำงานดีๆ",
        "ฝากบอกผู้ดูแลระบบว่าทำดีมาก",
        "ฝากบอกทุกคนว่าทำดีมาก",
        "ฝากบอกคุณบุคลากรว่าประชุมพรุ่งนี้",
        "ฝากบอกคุณบุคลากรว่าทำไม่ดีเลย",
        "ฝากบอกคุณประหยัดว่าเก่งมาก",
    ],
)
def test_other_words_to_be_passed_on_begin_no_praise(
    chat: Callable[[str], Chat], words: str
) -> None:
    me = chat(GIVER).says(words)
    assert all(row.flow != "praise_colleague" for row, _ in me.house.states(me.user_id).values())

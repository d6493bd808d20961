"""What a question of a gift report hears besides its answer: plans, the giver, an unknown price."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.gifts.gift_fate import done_places, used_words
from handlers.gifts.gift_heeded import plans
from tests.handlers.gifts.gifting import (
    ADMIN,
    DIRECTOR,
    GIVER,
    HEAD,
    ME,
    PRESSED,
    SECRETARY,
    WHAT,
    WHERE,
    name_of,
)
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import person


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    return chat(ME)


def _until_done(me: Chat) -> Chat:
    me.says("รับของขวัญ").says(WHAT).says(GIVER).taps("คู่สัญญา/ผู้รับจ้าง")
    return me.taps(PRESSED).says(WHERE)


@pytest.mark.parametrize("said", ["อยากส่งคืนครับ", "จะขอคืนเขาค่ะ", "ว่าจะเอาไปคืนพรุ่งนี้"])
def test_who_only_wants_to_give_it_back_has_not_given_it_back(me: Chat, said: str) -> None:
    _until_done(me).says(said)
    assert me.state["answers"]["done"] == "held"


@pytest.mark.parametrize("said", ["คืนเขาไปแล้วค่ะ", "ส่งคืน", "คืนไปตอนนั้นเลยค่ะ"])
def test_what_was_given_back_stays_given_back(me: Chat, said: str) -> None:
    _until_done(me).says(said)
    assert me.state["answers"]["done"] == "returned"


@pytest.mark.parametrize(
    "said",
    [
        "จะคืนก็เกรงใจ จะเก็บก็ไม่สบายใจ",
        "อยากคืนแต่เขาไม่รับ",
        "ว่าจะคืนพรุ่งนี้ ไว้คืนเสร็จค่อยมาตอบ",
        "ขอคืนไปแล้ว",
        "ขอคืนได้ไหม",
    ],
)
def test_words_that_leave_it_open_are_no_plan(said: str) -> None:
    assert not plans(said)


def test_a_company_alone_is_the_giver_and_no_thing(me: Chat) -> None:
    me.says("รับของขวัญ").says("บริษัท สมมติหมึกพิมพ์ จำกัด น่ะครับ")
    assert "what" not in me.state["answers"]
    assert me.state["answers"]["giver"].startswith("บริษัท สมมติหมึกพิมพ์ จำกัด")
    assert "ได้รับสิ่งใด" in me.last


@pytest.mark.parametrize("said", ["โรงแรมห้องพัก 2 คืน", "บัตรกำนัลร้านอาหาร", "บริษัทตัวอย่างเลี้ยงข้าวกลางวัน"])
def test_a_thing_that_names_a_house_stays_a_thing(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says(said)
    assert me.state["answers"]["what"] == said


def test_an_unknown_price_is_no_thing_and_a_contractor_no_reason(me: Chat) -> None:
    me.says("รับของขวัญ").says("ไม่รู้ราคาอ่ะค่ะ น่าจะแพงอยู่")
    assert "what" not in me.state["answers"] and me.state["answers"]["value"] == "unknown"
    me.says("เหล้าขวดนึง").says("ผู้รับเหมาทำห้องน้ำชั้น 2 ชื่อคุณตัวอย่าง")
    assert "value_note" not in me.state["answers"]
    assert me.state["answers"]["giver"] == "ผู้รับเหมาทำห้องน้ำชั้น 2 ชื่อคุณตัวอย่าง"


def test_a_reason_that_names_a_contractor_stays_a_reason(me: Chat) -> None:
    me.says("รับของขวัญ").says("เหล้าขวดนึง").says("ไม่ทราบมูลค่า").says("ผู้รับเหมาไม่ได้บอกราคา")
    assert me.state["answers"]["value_note"] == "ผู้รับเหมาไม่ได้บอกราคา"


@pytest.mark.parametrize("said", ["ยังไม่ทันดื่มแล้วหกหมด", "ยังไม่ทันได้กินหมด"])
def test_what_nobody_came_to_drink_is_not_used_up(said: str) -> None:
    assert used_words(said) == ""


@pytest.mark.parametrize("said", ["จะคืนตอนนั้นเลย", "ไม่ได้คืนตอนนั้นเลย", "คืนตอนนั้นเลยก็ได้"])
def test_what_was_not_given_back_at_once_is_not_given_back(said: str) -> None:
    assert "returned" not in done_places(said)


@pytest.mark.parametrize(
    "said", ["หจก.ก่อสร้างตัวอย่างครับ ชื่อคุณตัวอย่าง", "ผู้รับเหมาชื่อคุณตัวอย่าง", "คุณตัวอย่าง ทดสอบ"]
)
def test_a_giver_told_where_the_price_is_asked_is_the_giver(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says("เหล้า 2 ขวด").says(said)
    kept = me.state["answers"]
    assert kept["giver"].startswith(said[:10]) and "value" not in kept
    assert me.state["at"] == "value"


@pytest.mark.parametrize("said", ["บริษัทบอกว่า 300", "คุณตัวอย่างบอกว่าหลักพัน", "ร้านขาย 900", "คุณภาพ ไม่ดี"])
def test_who_told_the_price_is_no_giver(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says("เหล้า 2 ขวด").says(said)
    assert "giver" not in me.state["answers"]


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("ผู้รับเหมาเอาเหล้ามาให้ 2 ขวด ขวดละ 1,200 บาท", "ประมาณ 2,400 บาท"),
        ("กาแฟแก้วละ 120 บาท 3 แก้ว", "ประมาณ 360 บาท"),
        ("กาแฟแก้วละ 120 บาท", "ไม่ทราบมูลค่า"),
        ("เหล้า 2 ขวด แก้ว 3 ใบ ใบละ 100", "ประมาณ 300 บาท"),
    ],
)
def test_the_price_of_all_is_offered_and_not_taken(me: Chat, said: str, offered: str) -> None:
    me.says("รับของขวัญ").says(said)
    assert me.offers[0] == offered and "value" not in me.state["answers"]


def test_how_to_mend_what_was_sent_wrongly_tells_of_gifts_too(me: Chat) -> None:
    me.says("รับของขวัญ").says("เหล้า 2 ขวด").says("ส่งผิดแก้ยังไง")
    assert "ของขวัญที่รายงาน" in me.since(-2) and me.state["at"] == "value"


@pytest.mark.parametrize("asked", ["อันนี้ใครเห็นบ้างคะ", "แล้วหัวหน้าจะเห็นไหมคะ"])
def test_the_giver_before_a_question_who_sees_it_is_kept(me: Chat, asked: str) -> None:
    me.says("รับของขวัญ").says(f"จากบริษัทสมมติหมึกพิมพ์ค่ะ {asked}")
    assert me.state["answers"]["giver"].startswith("บริษัทสมมติหมึกพิมพ์")
    assert "ใคร" not in me.state["answers"]["giver"] and "what" not in me.state["answers"]
    assert "ผู้ที่เห็นมีเฉพาะท่าน" in me.last and "ได้รับสิ่งใด" in me.last


@pytest.mark.parametrize("said", ["จากบริษัทสมมติค่ะ ใครให้บ้างก็ไม่รู้", "แล้วอันนี้ใครเห็นบ้างคะ"])
def test_other_words_about_people_are_no_giver(me: Chat, said: str) -> None:
    assert "giver" not in me.says("รับของขวัญ").says(said).state["answers"]


@pytest.mark.parametrize(
    ("said", "thing"),
    [
        ("ได้เสื้อมาตัวนึงค่ะ จากร้านสมมติ", "เสื้อตัวนึง"),
        ("ได้แก้วน้ำมา 2 ใบ จากร้านสมมติ", "แก้วน้ำ2 ใบ"),
        ("ได้ตุ๊กตาหมาตัวนึงค่ะ จากร้านสมมติ", "ตุ๊กตาหมาตัวนึง"),
        ("ได้มาม่ากล่องนึงค่ะ จากร้านสมมติ", "มาม่ากล่องนึง"),
    ],
)
def test_that_it_came_is_no_part_of_the_thing(me: Chat, said: str, thing: str) -> None:
    me.says(said)
    assert me.state["answers"]["what"].replace(" ", "") == thing.replace(" ", "")


@pytest.mark.parametrize(
    "said",
    ["ของอยู่กับเราอ่ะ ยังไม่ได้กินเลย", "ยังเก็บไว้อยู่ค่ะ ไม่ได้แกะ", "ของยังอยู่ที่โต๊ะค่ะ", "ยังไม่ได้แกะเลยอ่ะค่ะ"],
)
def test_that_it_is_still_there_is_kept_for_its_own_question(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says(WHAT).says(GIVER).taps("คู่สัญญา/ผู้รับจ้าง").says(said)
    assert me.state["at"] == "manner" and me.state["answers"]["done"] == "held"
    assert "ข้อที่ถามอยู่ยังรอคำตอบ" in me.since(-2)


def test_where_it_was_left_is_the_occasion(me: Chat) -> None:
    me.says("รับของขวัญ").says(WHAT).says(GIVER).taps("คู่สัญญา/ผู้รับจ้าง").taps(PRESSED)
    me.says("วางไว้ที่โต๊ะ")
    assert me.state["answers"]["occasion"] == "วางไว้ที่โต๊ะ" and "done" not in me.state["answers"]


@pytest.mark.parametrize(
    "said", ["กระเช้าผลไม้ไงคะ", "ก็กระเช้าผลไม้ไงครับ", "กระเช้าผลไม้ไง บอกไปแล้ว", "อ้าว กระเช้าผลไม้ไงล่ะคะ"]
)
def test_a_thing_said_once_more_is_the_thing(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says(said)
    assert me.state["answers"]["what"] == "กระเช้าผลไม้"


@pytest.mark.parametrize("said", ["กระเช้าผลไม้ทำไงคะ", "คืนไงดีคะ", "ของแบบนี้แจ้งไงคะ"])
def test_who_asks_how_names_no_thing(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says(said)
    assert "what" not in me.state["answers"]


def _at_review(me: Chat) -> Chat:
    _until_done(me).taps("ยังอยู่กับตัว")
    if me.state["at"] == "photo":
        me.taps("ไม่มีรูป")
    assert me.state["at"] == "review"
    return me


@pytest.mark.parametrize(
    "said",
    [
        "เพิ่งนึกได้ราคา 900 ค่ะ ด้ามละ 300",
        "ลืมบอก ราคารวม 900 บาทครับ",
        "จริงๆ มูลค่า 900 บาท ชิ้นละ 300",
    ],
)
def test_a_price_that_comes_to_mind_at_the_card_is_no_place(me: Chat, said: str) -> None:
    before = _at_review(me).state["answers"]["occasion"]
    me.says(said)
    if me.state["answers"]["value"] != "900.00":
        me.taps("แก้ตามนี้")
    assert me.state["answers"]["value"] == "900.00"
    assert me.state["answers"]["occasion"] == before


@pytest.mark.parametrize(
    "said",
    [
        "ผู้ให้เอาแค่ สมาคมนักบัญชีภาครัฐ ก็พอค่ะ",
        "ผู้ให้ขอเป็น สมาคมนักบัญชีภาครัฐ แค่นี้ครับ",
        "แก้ผู้ให้เป็น สมาคมนักบัญชีภาครัฐ นะคะ แก้ให้ด้วย",
    ],
)
def test_words_that_close_a_new_answer_are_no_part_of_it(me: Chat, said: str) -> None:
    _at_review(me).says(said)
    if me.state["answers"]["giver"] != "สมาคมนักบัญชีภาครัฐ":
        me.taps("แก้ตามนี้")
    assert me.state["answers"]["giver"] == "สมาคมนักบัญชีภาครัฐ"


def test_place_and_occasion_are_told_anew_together(me: Chat) -> None:
    _at_review(me).says("สถานที่กับโอกาสคือ โรงแรมแถวรัชดา ในงานสัมมนาความรู้บัญชีภาครัฐ")
    assert me.state["answers"]["occasion"] == "โรงแรมแถวรัชดา ในงานสัมมนาความรู้บัญชีภาครัฐ"


@pytest.mark.parametrize(
    "said",
    [
        "วิทยากรเป็นคนนอก ให้ทุกคนในห้องเลย",
        "เขาเป็นคู่สัญญาครับ",
        "ผู้ให้เป็นเพื่อนเก่า",
        "ให้ผมคนเดียวครับ",
        "อาจารย์เป็นวิทยากรค่ะ",
    ],
)
def test_what_kind_of_person_gave_it_is_no_thing(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says(said)
    assert "what" not in me.state["answers"] and me.state["at"] == "what"
    assert "ข้อนี้ถามว่าได้รับสิ่งใด" in me.last


def test_who_gave_it_and_to_whom_waits_for_its_questions(me: Chat) -> None:
    me.says("รับของขวัญ").says("คนให้เป็นผู้มาติดต่อ แจกทั้งห้องเลย")
    answers = me.state["answers"]
    assert "what" not in answers and me.state["at"] == "what"
    assert answers["manner_told"] == "แจกทั้งห้อง"
    assert answers["likely"]["giver"]["value"] == "ผู้มาติดต่อ"


@pytest.mark.parametrize(
    "said",
    [
        "ปากกา ให้ทุกคนในห้องเลย",
        "เป็นปากกาครับ",
        "ขนม ให้ทั้งห้อง",
        "รูปปั้นคนนอกคอก",
        "รูปปั้นเพื่อนคู่คิด",
        "เขาเป็นคนเอากระเช้ามาให้",
    ],
)
def test_a_thing_beside_who_gave_it_stays_a_thing(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says(said)
    assert "what" in me.state["answers"]


def test_to_whom_it_was_given_is_offered_where_it_is_asked(me: Chat) -> None:
    me.says("รับของขวัญ").says("วิทยากรเป็นคนนอก ให้ทุกคนในห้องเลย").says("ปากกา 150 บาท")
    me.says("คุณเอกชน ค้าขาย").taps("เพื่อนหรืออื่น ๆ")
    assert me.offers[0] == "ให้คนทั่วไปเหมือนกัน"


@pytest.mark.parametrize("said", ["เขามาขอบคุณที่ช่วยเรื่องเอกสารจัดซื้อครับ", "มาขอบคุณที่ช่วยงานค่ะ"])
def test_what_a_company_is_to_somebody_is_asked_and_not_guessed(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says("กระเช้า 2,800 บาท").says("บ.รุ่งเรืองการพิมพ์").says(said)
    assert "relation" not in me.state["answers"]


@pytest.mark.parametrize(
    ("said", "relation"),
    [("ประชาชนครับ", "citizen"), ("เพื่อนเก่า", "other"), ("คู่สัญญาค่ะ", "contractor")],
)
def test_what_a_company_is_may_be_told_in_plain_words(me: Chat, said: str, relation: str) -> None:
    me.says("รับของขวัญ").says("กระเช้า 2,800 บาท").says("บ.รุ่งเรืองการพิมพ์").says(said)
    assert me.state["answers"]["relation"] == relation


@pytest.mark.parametrize(
    "said",
    [
        "ยังอยู่ครับ จะเอาไปคืนพรุ่งนี้",
        "ยังอยู่ที่ห้องหัวหน้า พรุ่งนี้คืน",
        "ยังไม่ได้คืนค่ะ ว่าจะเอาไปคืนวันจันทร์",
        "ของยังอยู่ที่โต๊ะ พรุ่งนี้จะเอาไปคืน",
        "ยังเก็บไว้ค่ะ จะส่งคืนบริษัท",
        "จะเอาไปคืนพรุ่งนี้",
    ],
)
def test_that_it_will_be_given_back_is_kept_where_the_place_is_asked(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says(WHAT).says(GIVER).taps("คู่สัญญา/ผู้รับจ้าง").taps(PRESSED).says(said)
    assert me.state["at"] == "occasion" and me.state["answers"]["done"] == "held"


@pytest.mark.parametrize("said", ["พรุ่งนี้ค่อยมาทำต่อ", "ยังอยู่ที่ประชุม จะมาทำต่อพรุ่งนี้", "ขอพักไว้ก่อน"])
def test_who_will_go_on_tomorrow_gives_nothing_back(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says(WHAT).says(GIVER).taps("คู่สัญญา/ผู้รับจ้าง").taps(PRESSED).says(said)
    assert "พักไว้ให้แล้ว" in me.last


@pytest.mark.parametrize(
    "said", ["ที่ห้องพัสดุ ตอนเอาของไปคืน", "ที่โต๊ะทำงาน เขามาขอบคุณ", "งานคืนสู่เหย้าที่หอประชุม"]
)
def test_a_place_is_a_place(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says(WHAT).says(GIVER).taps("คู่สัญญา/ผู้รับจ้าง").taps(PRESSED).says(said)
    assert "done" not in me.state["answers"] and me.state["answers"]["occasion"]


@pytest.mark.parametrize("words", ["บ่ายสองถึงสี่โมง", "ตอนสองทุ่มครึ่งค่ะ", "เที่ยงครับ"])
def test_hours_alone_are_no_place_and_no_occasion(me: Chat, words: str) -> None:
    me.says("ได้รับกระเช้าจากบริษัทตัวอย่าง 2500 บาท").says("ไม่รู้จักกัน").says("ให้ฉัน ปฏิเสธไม่ได้")
    assert me.state["at"] == "occasion"
    me.says(words)
    assert "occasion" not in me.state["answers"] and "เวลายังไม่ใช่สถานที่" in me.last
    me.says("เมื่อวานบ่ายสอง ที่ห้องประชุม 301")
    kept = "เมื่อบ่ายสองวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570 ที่ห้องประชุม 301"
    assert me.state["answers"]["occasion"] == kept


@pytest.mark.parametrize(
    "said",
    [
        "ไม่ได้เกี่ยวอะไรกัน แค่มาส่งหมึก",
        "ไม่รู้จักกันเลยค่ะ เค้าแค่มาซ่อมแอร์",
        "ไม่ได้เป็นอะไรกัน เขามาขอข้อมูล",
        "ไม่ได้เกี่ยวข้องกันครับ แค่ขายของให้สำนัก",
    ],
)
def test_who_comes_for_something_is_told_which_relation_that_is(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says(WHAT).says(GIVER).says(said)
    assert "relation" not in me.state["answers"] and "คู่สัญญา/ผู้รับจ้าง" in me.last
    assert me.state["at"] == "relation" and "ข้อความ" not in me.last


@pytest.mark.parametrize("said", ["ไม่ได้เกี่ยวอะไรกันค่ะ", "ไม่ได้เป็นอะไรกัน", "ไม่ใช่ญาติ เป็นเพื่อนสมัยเรียน"])
def test_who_is_nothing_to_the_giver_is_taken(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says(WHAT).says(GIVER).says(said)
    assert me.state["answers"]["relation"] == "other"


def test_the_card_of_what_went_back_says_so(me: Chat) -> None:
    _until_done(me).says("คืนเขาไปแล้วค่ะ")
    assert "ท่านส่งคืนแล้ว ผู้บังคับบัญชาจะพิจารณา" in me.last and "รับไว้ คืน" not in me.last


@pytest.mark.parametrize("asked", ["ไปถึงใคร", "เรื่องนี้จะส่งไปที่ใครครับ", "ใครเป็นคนได้รับเรื่องนี้"])
def test_it_is_said_to_whom_it_goes(me: Chat, asked: str) -> None:
    me.says("รับของขวัญ").says(WHAT).says(asked)
    assert "ยังไม่ได้ส่ง เมื่อยืนยันแล้วไปถึง นาง" in me.last and me.state["at"] == "giver"


def test_it_is_said_that_an_administrator_decides_or_nobody(me: Chat) -> None:
    for above in (HEAD, DIRECTOR, SECRETARY):
        person(me.house, above, line_user_id=None)
    me.says("รับของขวัญ").says(WHAT).says("ไปถึงใคร")
    assert f"ไปถึง {name_of(me.house, ADMIN)}" in me.last
    person(me.house, ADMIN, line_user_id=None)
    me.says("ไปถึงใคร")
    assert "ยังไม่มีผู้บังคับบัญชาหรือผู้ดูแลระบบที่พิจารณาทาง LINE" in me.last and me.state["at"] == "giver"


@pytest.mark.parametrize("asked", ["คืนเลยได้ไหม", "ถ้าเอาไปคืนเขาตอนนี้ได้มั้ยคะ", "ส่งคืนก่อนได้หรือเปล่า"])
def test_giving_it_back_at_once_is_answered_and_is_no_answer(me: Chat, asked: str) -> None:
    me.says("รับของขวัญ").says(WHAT).says(asked)
    assert "คืนได้เลย" in me.last and me.state["at"] == "giver"
    assert "done" not in me.state["answers"]


def test_that_nobody_hears_of_a_draft_thrown_away_is_said(me: Chat) -> None:
    me.says("รับของขวัญ").says(WHAT).says("ลบทิ้งจะมีใครทราบไหม")
    assert "บอตไม่แจ้งใคร" in me.last and me.state["at"] == "giver"

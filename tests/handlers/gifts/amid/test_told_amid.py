"""What is told or put right amid a gift's report is kept where it belongs, whatever is asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.gifts import gift_answer_words
from handlers.gifts.gift_answer_words import own_occasion
from models.gifts.gift import OTHER, REFUSED, RELATIVE, SENT_BACK
from tests.handlers.gifts.gifting import ME, PRESSED
from tests.handlers.house import Chat

GIFT = "รับของขวัญ ชุดกาแฟ 500 บาท เมื่อวาน"


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    return chat(ME)


@pytest.fixture
def from_company(me: Chat) -> Chat:
    return me.says("รับของขวัญ เมื่อวันศุกร์บริษัท เอบีซี ซัพพลาย เอากระเช้าผลไม้มาให้ ราคา 2,500 บาท")


@pytest.mark.parametrize(
    ("words", "giver", "value"),
    [
        (
            "แม่บ้านเพิ่งบอก ไม่ใช่เอบีซีนะ เป็นบริษัท สยามคลีน … ป้ายราคาใต้กระเช้า 1,800 เอง",
            "บริษัท สยามคลีน",
            "1800.00",
        ),
        ("ไม่ใช่บริษัทนี้ เป็นร้านดอกไม้สวย แล้วราคา 900 ไม่ใช่ 2500", "ร้านดอกไม้สวย", "900.00"),
        ("เป็นของบริษัท สยามคลีน ไม่ใช่เอบีซี", "บริษัท สยามคลีน", "2500.00"),
    ],
)
def test_another_giver_and_price_are_taken_at_once(
    from_company: Chat, words: str, giver: str, value: str
) -> None:
    from_company.says(words)
    kept = from_company.state["answers"]
    assert (kept["giver"], kept["value"]) == (giver, value)
    assert f"แก้ผู้ให้เป็น “{giver}”" in from_company.since(-1)


@pytest.mark.parametrize(
    "words", ["ไม่ใช่เอบีซีใช่ไหม เป็นบริษัทไหน", "ไม่ใช่ขนม เป็นบริษัทขนม", "ไม่ใช่คู่สัญญา เป็นเพื่อน"]
)
def test_other_denials_leave_the_giver(from_company: Chat, words: str) -> None:
    from_company.says(words)
    assert from_company.state["answers"]["giver"] == "บริษัท เอบีซี ซัพพลาย"


def test_what_else_is_said_beside_another_giver_waits(from_company: Chat) -> None:
    from_company.says("ไม่ใช่เอบีซี เป็นบริษัท สยามคลีน แล้วเขาโทรมาขอโทษด้วย")
    assert from_company.state["answers"]["giver"] == "บริษัท สยามคลีน"
    assert [each["text"] for each in from_company.state["held"]] == ["แล้วเขาโทรมาขอโทษ"]


def test_two_things_put_right_behind_an_answer_are_both_changed(me: Chat) -> None:
    me.says("รับของขวัญ ตะกร้าผลไม้ 2500 บาท จากคุณสมหญิง บริษัทเอ ไทยแลนด์").says("คู่สัญญา")
    me.says(
        "ปฏิเสธไม่ทันอะค่ะ วางแล้วเดินหนีเลย อ้อ เดี๋ยวๆ พี่เค้าดูใบแปะแล้ว "
        "ไม่ใช่บริษัทเอ เป็นบริษัทบี แล้วราคาจริง 1,800 นะ"
    )
    assert "1,800.00 บาท" in me.since(-3) and "ยังไม่ได้ทำตาม" not in me.since(-3)
    me.says("ใช่ แก้ตามนี้เลยค่ะ")
    kept = me.state["answers"]
    assert (kept["giver"], kept["value"]) == ("บริษัทบี", "1800.00")


def test_the_version_before_agrees_by_reading_what_was_kept(me: Chat) -> None:
    me.says("รับของขวัญ ตะกร้าผลไม้ 2500 บาท จากคุณสมหญิง บริษัทเอ ไทยแลนด์").says("คู่สัญญา")
    me.says("ปฏิเสธไม่ทันค่ะ ไม่ใช่บริษัทเอ เป็นบริษัทบี แล้วราคาจริง 1,800 นะ")
    [held] = me.state["held"]
    assert set(held) == {"number", "step", "text", "by"}
    assert me.state["shown"][str(held["number"])]["value"] == "1800.00"


def test_who_it_is_without_a_name_tells_the_relation_too(me: Chat) -> None:
    me.says(GIFT).says("เพื่อนสมัยมัธยมอ่ะ ไม่ได้เกี่ยวกับงานเลย มันแค่แวะมากินข้าว")
    kept = me.state["answers"]
    assert (kept["giver"], kept["relation"]) == ("เพื่อนสมัยมัธยม", OTHER)
    me.taps(PRESSED).says("ที่โรงอาหาร").taps("ยังอยู่กับตัว")
    assert "ที่โรงอาหาร (ไม่ได้เกี่ยวกับงาน" in me.last


def test_the_name_of_who_was_only_described_is_taken_with_day_and_place(me: Chat) -> None:
    me.says("รับของขวัญ ชุดกาแฟ 500 บาท").says("คนรู้จักเฉยๆ ไม่ได้ติดต่องานอะไรกัน")
    me.says("เออแจ้งไว้ก็ได้กันเหนียว ชื่อ ปุ้ย กรมที่ดิน ให้เมื่อวานนี้ที่โรงอาหาร")
    kept = me.state["answers"]
    assert (kept["giver"], kept["received_on"]) == ("ปุ้ย กรมที่ดิน", "2027-02-28")
    assert own_occasion(kept["occasion"]) == "ที่โรงอาหาร"
    assert "คนรู้จัก" in kept["giver_told"]


def test_a_nickname_is_kept_without_the_word_for_it(me: Chat) -> None:
    me.says(GIFT).says("คนรู้จักเฉยๆ ไม่ได้ติดต่องานอะไรกัน").says("ชื่อเล่น ปุ้ย")
    assert me.state["answers"]["giver"] == "ปุ้ย"


@pytest.mark.parametrize("words", ["ของ ชื่อ ดอยช้าง", "สินค้า ชื่อ ดอยช้าง", "ชื่อยี่ห้อ ดอยช้าง"])
def test_the_name_of_the_thing_is_not_the_giver(me: Chat, words: str) -> None:
    me.says(GIFT).says("คนรู้จักเฉยๆ ไม่ได้ติดต่องานอะไรกัน").says(words)
    assert me.state["answers"]["giver"] == "คนรู้จัก"


def test_a_giver_with_a_name_keeps_it(from_company: Chat) -> None:
    from_company.says("ชื่อ สยามคลีน ให้เมื่อวานที่โรงอาหาร")
    assert from_company.state["answers"]["giver"] == "บริษัท เอบีซี ซัพพลาย"


@pytest.mark.parametrize(
    "words",
    [
        "แล้วตอนนี้โทรให้เค้ามารับคืนไปแล้วเมื่อเช้า ไม่ได้แกะกินสักลูก เสียดาย",
        "คืนไปแล้วค่ะเมื่อเช้า ให้ยามเอาไปส่ง",
    ],
)
def test_what_was_done_is_kept_at_the_question_of_the_giver(me: Chat, words: str) -> None:
    me.says(GIFT).says(words)
    kept = me.state["answers"]
    assert kept["done"] == SENT_BACK and "giver" not in kept and "คืนไปแล้ว" in kept["done_told"]
    assert "“ส่งคืนแล้ว”" in me.since(-1) and me.state["at"] == "giver"


@pytest.mark.parametrize(
    ("words", "giver", "relation"),
    [
        ("พี่สาวแท้ๆ เขาแวะมาหา", "พี่สาวแท้ๆ", RELATIVE),
        ("ป้าข้างบ้าน แค่เอามาฝาก", "ป้าข้างบ้าน", None),
        ("เพื่อนเก่า ไม่ได้ติดต่องานกันบ่อย แต่เขารับงานสำนักเราอยู่", "เพื่อนเก่า", None),
        ("เพื่อนเก่า ไม่ได้ติดต่องานกันนะ เขาส่งของให้สำนักเรา", "เพื่อนเก่า", None),
        ("เพื่อนร่วมรุ่น แต่ตอนนี้เขาอยู่บริษัทที่ประมูลงานเราอยู่", None, None),
    ],
)
def test_only_who_is_surely_a_relative_is_one(
    me: Chat, words: str, giver: str | None, relation: str | None
) -> None:
    me.says(GIFT).says(words)
    kept = me.state["answers"]
    assert kept.get("relation") == relation and (giver is None or kept["giver"] == giver)


def test_what_was_done_and_no_more_stands_nowhere_else(me: Chat) -> None:
    me.says(GIFT).says("ปฏิเสธไปแล้วครับ")
    kept = me.state["answers"]
    assert kept["done"] == REFUSED and "done_told" not in kept
    assert "ขณะนี้ของ “ปฏิเสธไม่รับ”" in me.since(-1)


@pytest.mark.parametrize("words", ["คืนไปแล้วดีไหม", "ถ้าคืนไปแล้วต้องแจ้งไหม", "บริษัท ก คืนไปแล้ว"])
def test_what_asks_or_answers_is_left_to_others(me: Chat, words: str) -> None:
    me.says(GIFT).says(words)
    assert "done_told" not in me.state["answers"]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("เอ๊ะ แต่เมื่อวานวันอาทิตย์นี่หว่า งั้นเป็นวันศุกร์ 55555", "2027-02-26"),
        ("เอ้ย เมื่อวานหยุดนี่ ได้วันพฤหัสต่างหาก", "2027-02-25"),
        ("ไม่ใช่เมื่อวาน วันเสาร์", "2027-02-27"),
        ("เมื่อวานฝนตกนี่ งั้นวันศุกร์ไปประชุม", "2027-02-28"),
    ],
)
def test_another_day_is_taken_where_nothing_else_is_told(me: Chat, words: str, day: str) -> None:
    me.says(GIFT).says("คุณสมมติ บริษัทตัวอย่าง จำกัด").says(words)
    assert me.state["answers"]["received_on"] == day


def test_a_day_that_no_calendar_has_is_said_so_and_kept_nowhere(me: Chat) -> None:
    me.says(GIFT).says("คุณสมมติ บริษัทตัวอย่าง จำกัด").taps("เพื่อนหรืออื่น ๆ").taps(PRESSED)
    me.says("ไม่ใช่เมื่อวาน วันที่ 31 ก.พ.")
    kept = me.state["answers"]
    assert kept["received_on"] == "2027-02-28" and "occasion" not in kept
    assert "ในปฏิทินไม่มีวันที่ 31 ก.พ." in me.since(-1) and not me.state.get("held")


@pytest.mark.parametrize(
    ("said", "thing", "talk"),
    [
        (
            "ตะกร้าผลไม้ไงคะ องุ่นกะแอปเปิ้ล พี่แถวนั้นเอาไปกินลูกนึงละด้วย 555",
            "ตะกร้าผลไม้ องุ่นกะแอปเปิ้ล",
            "พี่แถวนั้นเอาไปกินลูกนึงละ",
        ),
        ("กระเช้าผลไม้ค่ะ แม่บ้านหยิบส้มไปสองลูก 555", "กระเช้าผลไม้", "แม่บ้านหยิบส้มไปสองลูก"),
    ],
)
def test_talk_behind_the_thing_is_no_part_of_it(me: Chat, said: str, thing: str, talk: str) -> None:
    me.says("รับของขวัญ").says(said)
    kept = me.state["answers"]
    assert (kept["what"], kept["thing_told"]) == (thing, talk) and "likely" not in kept
    me.says("900").says("บริษัทเอ").taps("เพื่อนหรืออื่น ๆ").taps(PRESSED).says("เมื่อวาน ที่โต๊ะ")
    assert f"({talk})" in me.taps("ยังอยู่กับตัว").last


@pytest.mark.parametrize(
    "said",
    [
        "นาฬิกาค่ะ เค้าให้มา 1 เรือน",
        "ปากกาครับ คุณวิชัยเอามาให้",
        "เค้กค่ะ กินกันหมดแล้วทั้งห้อง",
        "กระเช้าค่ะ ใบใหญ่มาก",
    ],
)
def test_what_tells_more_of_the_gift_is_no_talk(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says(said)
    assert "thing_told" not in me.state["answers"]


def test_thing_giver_price_and_day_in_one_line_are_all_taken(me: Chat) -> None:
    me.says("ก็รับของขวัญมาไง ตะกร้าผลไม้ บริษัทเอ 2500 บาท วันที่ 26 ก.พ. ผอ.ไม่อยู่เค้าเลยทิ้งไว้ที่โต๊ะ")
    kept = me.state["answers"]
    assert (kept["what"], kept["giver"], kept["value"]) == ("ตะกร้าผลไม้", "บริษัทเอ", "2500.00")
    assert kept["received_on"] == "2027-02-26" and kept["likely"]["occasion"]["value"] == "ที่โต๊ะ"


def test_thing_and_giver_listed_at_its_question_are_both_taken(me: Chat) -> None:
    me.says("รับของขวัญ").says("แจกัน 2 ใบ ร้านดอกไม้สวย 1,200 บาท")
    kept = me.state["answers"]
    assert (kept["what"], kept["giver"]) == ("แจกัน 2 ใบ", "ร้านดอกไม้สวย")


def test_a_story_with_the_question_whether_to_report_opens_the_report(me: Chat) -> None:
    me.says(
        "คือเมื่อวันศุกร์ที่ 26 กพ มีคนของบริษัทเอเอาตะกร้าผลไม้มาให้ น่าจะ 2500 ได้ ตอนนั้น ผอ.ไม่อยู่พอดีไปประชุม "
        "เค้าเลยวางไว้บนโต๊ะเราแล้วก็ไปเลย พี่ข้างๆ ยังแซวว่ารวยแล้วๆ แบบนี้ต้องทำไงคะ ต้องแจ้งมั้ย"
    )
    kept = me.state["answers"]
    assert (kept["what"], kept["giver"]) == ("ตะกร้าผลไม้", "บริษัทเอ")
    assert kept["received_on"] == "2027-02-26" and kept["likely"]["value"]["value"] == "2500.00"
    assert "รายงานทุกครั้งที่ได้รับ" in str(me.heard)


@pytest.mark.parametrize(
    ("said", "where", "day"),
    [
        ("ที่โต๊ะทำงานค่ะ เมื่อเช้าส่งคืนไปแล้ว", "ที่โต๊ะทำงาน", None),
        (
            "ที่ห้องทำงาน เมื่อวันพฤหัส แล้วเมื่อเช้านี้เอาคืนเค้าไปแล้วนะคะ",
            "ที่ห้องทำงาน เมื่อวันพฤหัสบดีที่ 25 กุมภาพันธ์ 2570",
            "2027-02-25",
        ),
    ],
)
def test_a_return_told_behind_the_place_is_no_part_of_it(
    me: Chat, said: str, where: str, day: str | None
) -> None:
    me.says("รับของขวัญ ตะกร้าผลไม้ บริษัทเอ 2500 บาท").says("คู่สัญญา").taps(PRESSED).says(said)
    kept = me.state["answers"]
    assert (kept["occasion"], kept["done"], kept.get("received_on")) == (where, SENT_BACK, day)
    assert "เช้า" in kept["done_told"]


@pytest.mark.parametrize("said", ["26 ไง วันนี้คือวันคืนของ", "26 ก.พ. ส่งคืนวันนี้", "วันที่ 26 ค่ะ วันนี้คืนของ"])
def test_the_day_of_the_return_is_not_that_of_the_receipt(me: Chat, said: str) -> None:
    me.says("รับของขวัญ ตะกร้าผลไม้ บริษัทเอ 2500 บาท").says("คู่สัญญา").taps(PRESSED)
    me.says("ที่โต๊ะ เมื่อเช้าส่งคืนไปแล้ว").says("วันนี้คือวันคืนของ")
    assert "ไม่ใช่วันที่คืน" in me.since(-1) and me.state["at"] == "received_on"
    me.says(said)
    assert me.state["answers"]["received_on"] == "2027-02-26"


@pytest.mark.parametrize("said", ["คืนวานนี้", "คืนวันนี้", "คืนปีใหม่", "คืนวาน", "ดึกคืนวานซืน", "คืนลอยกระทง"])
def test_a_night_is_no_day_of_a_return(said: str) -> None:
    assert not gift_answer_words.is_of_the_return(said)


@pytest.mark.parametrize(
    "said",
    [
        *("คืนเมื่อวาน", "คืนคุณสมชายไปเมื่อวาน", "คืนเจ้าของเมื่อวาน", "เมื่อวานคืน", "มาคืน 25 ก.พ."),
        *("คืนวันศุกร์", "ส่งคืนวันที่ 25 กุมภาพันธ์", "คืน 25/2/2570"),
    ],
)
def test_the_day_of_a_return_is_never_kept_as_that_of_the_receipt(me: Chat, said: str) -> None:
    me.says("รับของขวัญ ตะกร้าผลไม้ บริษัทเอ 2500 บาท").says("คู่สัญญา").taps(PRESSED)
    me.says("ที่โต๊ะ เมื่อเช้าส่งคืนไปแล้ว").says(said)
    assert "ไม่ใช่วันที่คืน" in me.since(-1) and "received_on" not in me.state["answers"]


@pytest.mark.parametrize(
    "said", ["คืนวันศุกร์", "คืนวันศุกร์ที่ผ่านมา", "คืนวันที่ 26 ก.พ.", "คืน 26 ก.พ.", "คืนวันศุกร์ค่ะ"]
)
def test_a_night_is_the_day_of_the_receipt_where_no_return_was_told(me: Chat, said: str) -> None:
    me.says("รับของขวัญ ตะกร้าผลไม้ บริษัทเอ 2500 บาท").says("คู่สัญญา").taps(PRESSED)
    me.says("ที่โต๊ะ").says(said)
    assert me.state["answers"]["received_on"] == "2027-02-26"


@pytest.mark.parametrize("thing", ["ของที่ระลึก", "ของฝาก", "ของขวัญปีใหม่", "กับข้าว"])
def test_what_begins_like_a_word_for_whom_it_is_may_be_the_thing(me: Chat, thing: str) -> None:
    me.says(f"รายงานรับของขวัญ {thing} บริษัทเอ 2500 บาท วันที่ 26 ก.พ.")
    kept = me.state["answers"]
    assert (kept["what"], kept["giver"], kept["value"]) == (thing, "บริษัทเอ", "2500.00")


@pytest.mark.parametrize("words", ["แทน", "กับ", "โดย", "ของ"])
def test_whose_gift_it_is_is_no_thing(me: Chat, words: str) -> None:
    me.says(f"รายงานรับของขวัญ {words} คุณสมชาย 2500 บาท วันที่ 26 ก.พ.")
    assert me.state["answers"].get("what") != words

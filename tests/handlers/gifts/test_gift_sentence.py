"""A gift told in one sentence: what, worth, giver, day and what was done are not asked again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.gifts.gift_forms import named_again
from handlers.gifts.gift_prices import rough_value
from handlers.gifts.thing_first import thing_led
from models.gifts.gift import CONTRACTOR, HELD, REFUSED, SENT_BACK, WITH_OFFICE
from tests.handlers.gifts.gifting import GIVER, ME, PRESSED, all_gifts, tells, texts
from tests.handlers.house import Chat

WHOLE = "เมื่อวานได้กระเช้าผลไม้ 2,500 บาท จากบริษัทตัวอย่าง จำกัด ซึ่งเป็นคู่สัญญา ที่ห้องประชุม 301 ส่งคืนไปแล้ว"


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    return chat(ME)


def test_a_gift_in_one_sentence_is_asked_only_what_it_did_not_tell(me: Chat) -> None:
    me.says(f"รับของขวัญ {WHOLE}")
    assert me.offers[0] == "คู่สัญญา/ผู้รับจ้าง"
    me.taps("คู่สัญญา/ผู้รับจ้าง").taps(PRESSED)
    assert "สถานที่และโอกาส" in me.last and "จากข้อความที่พิมพ์: ที่ห้องประชุม 301" in me.last
    me.taps("ที่ห้องประชุม 301").taps("ไม่มีรูป")
    for filled in ("สิ่งที่ได้รับ", "มูลค่า", "ผู้ให้", "วันที่ได้รับ", "ขณะนี้"):
        assert f"{filled} (จากข้อความ)" in me.last
    me.taps("ยืนยันการรายงาน")
    [gift] = all_gifts(me.house)
    assert (gift.received_on.isoformat(), gift.done, gift.value) == ("2027-02-28", SENT_BACK, 2500)
    assert gift.relation == CONTRACTOR
    kept = texts(me.house, gift)
    assert (kept.what, kept.organisation) == ("กระเช้าผลไม้", "บริษัทตัวอย่าง จำกัด")
    assert kept.occasion == "ที่ห้องประชุม 301"


def test_the_same_sentence_at_the_first_question_fills_the_rest(me: Chat) -> None:
    me.says("รับของขวัญ").says(WHOLE)
    assert "ผู้ให้: บริษัทตัวอย่าง จำกัด" in me.last and me.offers[0] == "คู่สัญญา/ผู้รับจ้าง"
    assert me.state["answers"]["what"] == "กระเช้าผลไม้"


@pytest.mark.parametrize(
    "said", ["แก้ราคาเป็น 2,800", "แก้มูลค่า 2,800", "ราคาผิดค่ะ จริงๆ 2800", "ราคา 2,800 ไม่ใช่ 2,500"]
)
@pytest.mark.parametrize("agrees", ["แก้ตามนี้", "ใช่ค่ะ", "ยืนยัน"])
def test_a_price_told_anew_is_changed_where_the_text_names_it_too(
    me: Chat, said: str, agrees: str
) -> None:
    me.says("รับของขวัญ").says("กระเช้าผลไม้ที่เขาจัดเอง 2,500 บาท").says(said)
    assert me.state["answers"]["what"] == "กระเช้าผลไม้ที่เขาจัดเอง 2,500 บาท"
    assert me.state["answers"]["value"] == "2500.00"
    me.says(agrees)
    assert me.state["answers"]["what"] == "กระเช้าผลไม้ที่เขาจัดเอง 2,800 บาท"
    assert me.state["answers"]["value"] == "2800.00"


def test_a_price_that_no_text_names_is_changed_at_once(me: Chat) -> None:
    me.says("รับของขวัญ").says("กระเช้าผลไม้").says("2,500").says("แก้ราคาเป็น 2,800")
    assert me.state["answers"]["value"] == "2800.00"


@pytest.mark.parametrize("said", ["ราคา 0 ไม่ใช่ 2,500", "แก้มูลค่า ศูนย์บาท", "แก้ราคาเป็น 0 บาท"])
def test_a_price_of_nothing_is_none(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says("กระเช้าผลไม้ 2,500 บาท").says(said)
    assert me.state["answers"]["value"] == "2500.00"
    assert me.state["answers"]["what"] == "กระเช้าผลไม้"


def test_words_that_lead_to_what_is_told_instead_are_left_out(me: Chat) -> None:
    me.says("รับของขวัญ").says("กระเช้าผลไม้").says("อ่อ จริงๆเป็นขนมไทย ไม่ใช่ผลไม้")
    assert me.state["answers"]["what"] == "กระเช้าขนมไทย"


def test_no_clause_stands_for_a_price(me: Chat) -> None:
    me.says("รับของขวัญ").says("กระเช้าผลไม้ 2,500 บาท").says("ราคา 2,800 ไม่ใช่ 2,500 แล้วก็รับวันที่ 5 มีนา")
    assert "กระเช้าผลไม้ แล้วก็" not in me.since(0)


@pytest.mark.parametrize(
    ("said", "done"),
    [
        ("ส่งคืนไปแล้วค่ะ", SENT_BACK),
        ("จะคืนเขาแล้วแต่ยังไม่ได้คืน", HELD),
        ("ยังอยู่กับตัวผม", HELD),
        ("มอบให้สำนักงานไปแล้ว", WITH_OFFICE),
        ("ปฏิเสธไปแล้ว", REFUSED),
        ("ปฏิเสธไม่ได้", None),
    ],
)
def test_what_was_done_is_read_where_it_is_sure(me: Chat, said: str, done: str | None) -> None:
    me.says("รับของขวัญ").says(f"ปากกาหนึ่งด้าม 300 บาท จากคุณเอกชน ค้าขาย {said}")
    assert me.state["answers"].get("done") == done


def test_the_day_of_returning_is_not_the_day_of_receipt(me: Chat) -> None:
    me.says("รับของขวัญ").says("ปากกาหนึ่งด้าม 300 บาท จากคุณเอกชน ค้าขาย ส่งคืนแล้วเมื่อวาน")
    assert "received_on" not in me.state["answers"]


def test_a_giver_without_title_or_organisation_is_asked_first(me: Chat) -> None:
    me.says("รับของขวัญ").says("ปากกาหนึ่งด้าม 300 บาท จากผู้มาติดต่อราชการ เมื่อวาน")
    assert me.offers[0] == "ผู้มาติดต่อราชการ"
    me.taps("ผู้มาติดต่อราชการ")
    assert me.state["answers"]["giver"] == "ผู้มาติดต่อราชการ"


def test_a_question_about_gifts_fills_nothing(me: Chat) -> None:
    me.says("รับของขวัญ").says("รับของจากบริษัทได้ไหม 2,500 บาท")
    assert "giver" not in me.state["answers"]


def test_a_giver_of_the_office_is_still_asked_about(me: Chat) -> None:
    me.says("รับของขวัญ").says("ปากกา 300 บาท จากคุณสมมติ หัวหน้าดี เมื่อวาน")
    assert "giver" in me.state["answers"]


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("เมื่อวานได้กระเช้าผลไม้มาค่ะ", "กระเช้าผลไม้"),
        ("มีคนเอาทุเรียนมาให้ครับ", "ทุเรียน"),
        ("เมื่อวานได้รับของขวัญมาค่ะ", None),
    ],
)
def test_what_somebody_says_they_got_is_not_asked_again(
    me: Chat, said: str, what: str | None
) -> None:
    me.says(said)
    assert me.state["answers"].get("what") == what


def test_the_giver_told_with_the_price_is_not_asked_again(me: Chat) -> None:
    me.says("รับของขวัญ").says("กระเช้าผลไม้").says("2500 ค่ะ คนให้คือบริษัทตัวอย่างก่อสร้าง จำกัด")
    kept = me.state["answers"]
    assert kept["value"] == "2500.00" and "บริษัทตัวอย่างก่อสร้าง จำกัด" in str(kept["giver"])
    assert "ผู้ให้: บริษัทตัวอย่างก่อสร้าง จำกัด" in me.since(-3)


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("คุกกี้กล่องเหล็ก ราวๆ 600", "600.00"),
        ("พระเครื่องประมาณ 900 ค่ะ", "900.00"),
        ("ปากกาประมาณ 10", None),
    ],
)
def test_a_figure_told_roughly_at_the_end_is_the_price(
    me: Chat, said: str, value: str | None
) -> None:
    me.says("รับของขวัญ").says(said)
    assert me.state["answers"].get("value") == value


# -- giver before the verb, other opening words ----------------------------------------------------

ALL_FACTS = "เมื่อวานบริษัทรุ่งเรืองตัวอย่างเอากระเช้าผลไม้มาให้ ราคาราวๆ ๑,๒๐๐ บาท คืนเขาไปแล้วครับ"


def test_a_first_sentence_with_the_giver_before_the_verb_is_taken_and_told(me: Chat) -> None:
    me.says(ALL_FACTS)
    kept = me.state["answers"]
    assert (kept["giver"], kept["value"]) == ("บริษัทรุ่งเรืองตัวอย่าง", "1200.00")
    assert (kept["done"], kept["received_on"]) == (SENT_BACK, "2027-02-28")
    assert kept["what"].startswith("กระเช้าผลไม้")
    for told in ("อ่านจากข้อความนี้ได้ดังนี้", "ผู้ให้: บริษัทรุ่งเรืองตัวอย่าง", "ขณะนี้: ส่งคืนแล้ว"):
        assert told in me.last


@pytest.mark.parametrize(
    ("said", "what", "giver"),
    [
        ("มีคนเอาทองมาให้ 1 บาท", "ทอง 1 บาท", None),
        ("คุณสมมติ ตัวอย่าง เอาปากกามาให้ 800 บาท เมื่อวาน", "ปากกา", "คุณสมมติ ตัวอย่าง"),
        ("รายงานของขวัญ ได้กระเช้าปีใหม่จาก บจก.ตัวอย่าง 1,500 บาท", "กระเช้าปีใหม่", "บจก.ตัวอย่าง"),
        ("รายงานของขวัญ ได้กระเช้าจาก บจก.ตัวอย่าง มูลค่า 2,500 บาท เมื่อวันที่ 20 ก.พ. ส่งคืนแล้ว",
         "กระเช้า", "บจก.ตัวอย่าง"),
        ("รับของขวัญ มีดพร้า 500 บาท จากคุณสมมติ ตัวอย่าง", "มีดพร้า", "คุณสมมติ ตัวอย่าง"),
        ("มีคนเอากล่องขนมมาให้ที่ห้องถ่ายภาพราคาสักสามร้อยบาทจากร้านกล้องตัวอย่างแล้วก็คืนเขาไปแล้วนะครับ",
         "กล่องขนม", "ร้านกล้องตัวอย่าง"),
    ],
)  # fmt: skip
def test_other_first_sentences_are_taken(me: Chat, said: str, what: str, giver: str | None) -> None:
    me.says(said)
    kept = me.state["answers"]
    assert (kept.get("what"), kept.get("giver")) == (what, giver)


def test_a_giver_who_is_only_a_trade_is_asked_first(me: Chat) -> None:
    me.says("เมื่อเช้าผู้รับเหมาเอาขนมมาฝาก 1 กล่อง ยังไม่ได้คืน")
    kept = me.state["answers"]
    assert "giver" not in kept and kept["likely"]["giver"]["label"] == "ผู้รับเหมา"
    assert (kept["what"], kept["received_on"]) == ("ขนม 1 กล่อง", "2027-03-01")


# -- sentences at the questions ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("ก็บอกไปแล้วไง กระเช้าผลไม้จากบริษัทตัวอย่าง จำกัด 1200 คืนไปแล้วเมื่อวาน",
         "กระเช้าผลไม้ 1200 (คืนไปแล้วเมื่อวันอาทิตย์ที่ 28 กุมภาพันธ์ 2570)"),
        ("กระเช้าผลไม้ อย่างเดียวพอ", "กระเช้าผลไม้"),
        ("ว่าวจุฬา 1 ตัว จากคุณสมมติ ตัวอย่าง", "ว่าวจุฬา 1 ตัว"),
        ("ได้รับประทานอาหารกลางวัน จากบริษัทตัวอย่าง จำกัด คนละ 450 บาท",
         "รับประทานอาหารกลางวัน คนละ 450 บาท"),
        # What tells more than the others can keep stays whole.
        ("กล่องจากคุณเอก ตัวอย่าง เปิดแล้วเป็นเงิน 5000 บาท คืนไม่ทันเขากลับไปแล้ว",
         "กล่องจากคุณเอก ตัวอย่าง เปิดแล้วเป็นเงิน 5000 บาท คืนไม่ทันเขากลับไปแล้ว"),
        ("ปากกาสลักชื่อ", "ปากกาสลักชื่อ"),
        ("กรอบรูปสีทอง ๓ ชิ้น", "กรอบรูปสีทอง ๓ ชิ้น"),
        ("ยาสระผมและครีม", "ยาสระผมและครีม"),
    ],
)  # fmt: skip
def test_of_a_sentence_only_the_thing_is_kept_as_the_thing(me: Chat, said: str, what: str) -> None:
    me.says("รับของขวัญ").says(said)
    assert me.state["answers"]["what"] == what


def test_what_is_left_out_of_the_thing_stands_in_the_other_answers(me: Chat) -> None:
    me.says("รับของขวัญ").says("ก็บอกไปแล้วไง กระเช้าผลไม้จากบริษัทตัวอย่าง จำกัด 1200 คืนไปแล้วเมื่อวาน")
    kept = me.state["answers"]
    assert (kept["giver"], kept["done"]) == ("บริษัทตัวอย่าง จำกัด", SENT_BACK)
    assert "value" not in kept and me.offers[0] == "ประมาณ 1,200 บาท"
    assert "received_on" not in kept


def test_a_thing_told_anew_takes_no_other_giver_out_of_its_words(me: Chat) -> None:
    tells(me).says("แก้สิ่งที่ได้รับเป็น ปากกา จากบริษัทอื่น จำกัด")
    kept = me.state["answers"]
    assert kept["what"] == "ปากกา จากบริษัทอื่น จำกัด" and kept["giver"] == GIVER


@pytest.mark.parametrize(
    ("said", "giver", "done"),
    [
        ("บริษัทเดียวกัน คือ หจก.เพื่อนตัวอย่าง ส่งให้ฝ่ายพัสดุแล้ว", "หจก.เพื่อนตัวอย่าง", WITH_OFFICE),
        ("คุณเอกชน ค้าขาย คืนไปแล้วครับ", "คุณเอกชน ค้าขาย", SENT_BACK),
        ("คุณเอกชน ค้าขาย", "คุณเอกชน ค้าขาย", None),
        ("คนแถวบ้าน", "คนแถวบ้าน", None),
        ("บริษัทคืนสุข จำกัด", "บริษัทคืนสุข จำกัด", None),
        ("ผู้รับเหมาที่มาตรวจงาน", "ผู้รับเหมาที่มาตรวจงาน", None),
    ],
)
def test_of_a_sentence_only_the_giver_is_kept_as_the_giver(
    me: Chat, said: str, giver: str, done: str | None
) -> None:
    me.says("รับของขวัญ").says("กระเช้าผลไม้ 1,200 บาท").says(said)
    kept = me.state["answers"]
    assert (kept["giver"], kept.get("done")) == (giver, done)


@pytest.mark.soak
def test_a_picture_is_no_place(me: Chat) -> None:
    me.says("รับของขวัญ").says("กระเช้า 1,200 บาท").says(GIVER).taps("คู่สัญญา/ผู้รับจ้าง").taps(PRESSED)
    me.says("ไม่มีรูปครับ")
    assert "occasion" not in me.state["answers"] and "สถานที่และโอกาส" in me.last


@pytest.mark.parametrize("said", ["ให้ผมคนเดียวครับ", "ให้เราคนเดียว", "เขาให้หนูโดยเฉพาะ"])
def test_to_whom_alone_does_not_say_whether_it_could_be_refused(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says("กระเช้า 1,200 บาท").says(GIVER).taps("คู่สัญญา/ผู้รับจ้าง").says(said)
    assert "manner" not in me.state["answers"] and "ปฏิเสธได้หรือไม่" in me.last
    me.says("ปฏิเสธไม่ได้")
    assert me.state["answers"]["manner"] == "own_pressed"


# -- two days ------------------------------------------------------------------------------------


def two_days(me: Chat) -> Chat:
    me.says("รับของขวัญ").says("วันนี้ได้บัตรกำนัล 500 บาท จากคุณเอกชน ค้าขาย")
    me.taps("คู่สัญญา/ผู้รับจ้าง").taps(PRESSED)
    return me.says("ที่ร้านอาหารครับ งานเลี้ยงปีใหม่ของเขาเมื่อวันเสาร์ที่ ๒๗")


@pytest.mark.parametrize(
    ("answer", "day"),
    [("27 กุมภาพันธ์ 2570", "2027-02-27"), ("1 มีนาคม 2570", "2027-03-01"), ("26 ก.พ.", "2027-02-26")],
)
def test_another_day_told_with_the_place_is_asked_about(me: Chat, answer: str, day: str) -> None:
    two_days(me)
    assert me.state["at"] == "which_day" and me.state["answers"]["received_on"] == "2027-03-01"
    assert {"27 กุมภาพันธ์ 2570", "1 มีนาคม 2570"} <= set(me.offers)
    me.says(answer).taps("ยังอยู่กับตัว").taps("ยืนยันการรายงาน")
    assert all_gifts(me.house)[0].received_on.isoformat() == day


@pytest.mark.soak
def test_a_place_told_anew_with_a_third_day_asks_again(me: Chat) -> None:
    two_days(me).taps("27 กุมภาพันธ์ 2570").taps("ยังอยู่กับตัว")
    me.says("แก้สถานที่และโอกาสเป็น ที่ห้อง 301 เมื่อวันที่ 20 กุมภาพันธ์").taps("ยืนยันการรายงาน")
    assert all_gifts(me.house) == [] and me.state["at"] == "which_day"
    me.taps("20 กุมภาพันธ์ 2570").taps("ยืนยันการรายงาน")
    assert all_gifts(me.house)[0].received_on.isoformat() == "2027-02-20"


@pytest.mark.parametrize(
    "where", ["ที่ห้องประชุม 301 วันนี้", "ที่ห้องประชุม 301", "ที่งานเลี้ยงปีใหม่ของเขา ที่โรงแรม"]
)
def test_the_same_day_or_none_is_not_asked_about(me: Chat, where: str) -> None:
    me.says("รับของขวัญ").says("วันนี้ได้บัตรกำนัล 500 บาท จากคุณเอกชน ค้าขาย")
    me.taps("คู่สัญญา/ผู้รับจ้าง").taps(PRESSED).says(where)
    assert me.state["at"] == "done"


# -- pictures ------------------------------------------------------------------------------------


def at_the_picture(me: Chat) -> Chat:
    me.says(f"รับของขวัญ {WHOLE}").taps("คู่สัญญา/ผู้รับจ้าง").taps(PRESSED)
    return me.taps("ที่ห้องประชุม 301")


@pytest.mark.parametrize("said", ["ไม่ได้ถ่ายไว้ครับ", "ลืมถ่ายค่ะ", "ไม่มีรูปค่ะ", "ถ่ายไม่ทัน"])
def test_who_took_no_picture_has_none(me: Chat, said: str) -> None:
    at_the_picture(me).says(said)
    assert me.state["at"] == "review" and me.state["answers"]["photo"] is None


@pytest.mark.parametrize("said", ["ต้องมีรูปด้วยมั้ยครับ", "ไม่มีรูปได้ไหม", "จำเป็นต้องส่งรูปไหมคะ"])
def test_whether_a_picture_is_needed_is_answered_about_gifts(me: Chat, said: str) -> None:
    count = len(at_the_picture(me).heard)
    me.says(said)
    assert "ไม่มีรูปก็รายงานได้" in me.since(count) and "แผน 1.10" not in me.since(count)
    assert me.state["at"] == "photo"
    count = len(me.taps("ไม่มีรูป").heard)
    assert "ไม่มีรูปก็รายงานได้" in me.says(said).since(count) and me.state["at"] == "review"


# -- agreeing to a card --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said", ["ใช่ แก้เลย", "โอเคแก้ตามนั้น", "ใช่ค่ะ แก้ตามนี้เลย", "ได้ แก้เลยครับ", "ถูกต้อง แก้ได้เลย"]
)
def test_a_card_that_asks_is_agreed_to_in_own_words(me: Chat, said: str) -> None:
    tells(me).says("มูลค่า 42,000")
    assert "แก้ตามนี้" in me.since(-2)
    assert me.says(said).state["answers"]["value"] == "42000.00"


@pytest.mark.parametrize("said", ["ไม่ใช่ ไม่ต้องแก้", "ใช่ แต่แก้วันที่ด้วย", "ไม่แก้แล้ว", "แก้ทำไม"])
def test_other_words_agree_to_nothing(me: Chat, said: str) -> None:
    tells(me).says("มูลค่า 42,000").says(said)
    assert me.state["answers"]["value"] == "3500.00"


@pytest.mark.parametrize(
    "lead", ["งั้นรายงานเลยค่ะ", "งั้นขอรายงานเลยนะคะ", "รายงานเลยครับ", "งั้นขอแจ้งเลยค่ะ"]
)
def test_what_leads_in_is_no_part_of_the_thing(chat: Callable[[str], Chat], lead: str) -> None:
    me = chat("D0106").says("รับของขวัญ").says(f"{lead} กระเช้าผลไม้จากบริษัทตัวอย่าง จำกัด")
    [(_, state)] = me.house.states(me.user_id).values()
    assert state["answers"]["what"] == "กระเช้าผลไม้"
    assert state["answers"]["giver"] == "บริษัทตัวอย่าง จำกัด"


# -- price, company, place -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "what", "value"),
    [
        ("กระเช้าผลไม้ ราคาประมาณ 2500", "กระเช้าผลไม้", "2500.00"),
        ("ปฏิทินตั้งโต๊ะ 1,500 บาทค่ะ", "ปฏิทินตั้งโต๊ะ", "1500.00"),
        ("ตั๋วคอนเสิร์ตราคา 2,500 สองใบ", "ตั๋วคอนเสิร์ต สองใบ", "2500.00"),
        # Of one of several, the value of all is asked.
        ("บัตรกำนัล 500 บาท 2 ใบ", "บัตรกำนัล 500 บาท 2 ใบ", None),
        ("กาแฟแก้วละ 120 บาท 3 แก้ว", "กาแฟแก้วละ 120 บาท 3 แก้ว", None),
        ("เหล้า มูลค่าน่าจะ 3,000 บาท ไม่แน่ใจ", "เหล้า มูลค่าน่าจะ 3,000 บาท ไม่แน่ใจ", "3000.00"),
        ("ห้องพักโรงแรมห้อง 1500", "ห้องพักโรงแรมห้อง 1500", None),
    ],
)
def test_the_price_stands_at_the_value_alone(
    me: Chat, said: str, what: str, value: str | None
) -> None:
    kept = me.says("รับของขวัญ").says(said).state["answers"]
    assert (kept["what"], kept.get("value")) == (what, value)


@pytest.mark.parametrize(
    ("said", "what", "giver"),
    [
        ("เมื่อวานบริษัทขายเครื่องถ่ายเอกสารมาให้ปากกา 1 ด้าม ราคาประมาณ 300 บาท ที่สำนักงาน",
         "ปากกา 1 ด้าม", "บริษัทขายเครื่องถ่ายเอกสาร"),
        ("มีบริษัทขายเครื่องถ่ายเอกสารมามอบกระเช้าผลไม้ ราคาประมาณ 2500 ให้ค่ะ",
         "กระเช้าผลไม้", "บริษัทขายเครื่องถ่ายเอกสาร"),
        ("ได้รับปากกา 1 ด้ามจากบริษัทตัวอย่าง จำกัด เมื่อวานที่สำนักงาน",
         "ปากกา 1 ด้าม", "บริษัทตัวอย่าง จำกัด"),
        ("รายงานของขวัญที่ได้รับครับ เป็นกระเช้าผลไม้", "กระเช้าผลไม้", None),
        ("รายงานของขวัญที่ได้รับ เป็นกระเช้าผลไม้ ราคา 1,500 บาท จากบริษัทตัวอย่าง จำกัด เมื่อวานนี้",
         "กระเช้าผลไม้", "บริษัทตัวอย่าง จำกัด"),
        ("ขอแจ้งเรื่องของขวัญค่ะ คือ ร้านขนมตัวอย่างเอาเค้กมาให้", "เค้ก", "ร้านขนมตัวอย่าง"),
        # A name may end as the word does.
        ("คุณปัทมามอบกระเช้าดอกไม้มาให้ค่ะเมื่อวันศุกร์", "กระเช้าดอกไม้", "คุณปัทมา"),
        ("เทศบาลนครราชสีมามอบของที่ระลึกมาให้ครับ", "ของที่ระลึก", "เทศบาลนครราชสีมา"),
        ("รับของขวัญ บริษัทให้คำปรึกษา จำกัด มอบปฏิทินมาให้", "ปฏิทิน", "บริษัทให้คำปรึกษา จำกัด"),
    ],
)  # fmt: skip
def test_who_gave_what_is_read_as_people_say_it(
    me: Chat, said: str, what: str, giver: str | None
) -> None:
    kept = me.says(said).state["answers"]
    assert (kept.get("what"), kept.get("giver")) == (what, giver)


def test_the_place_beside_the_day_is_offered(me: Chat) -> None:
    me.says("ได้รับปากกา 1 ด้ามจากบริษัทตัวอย่าง จำกัด เมื่อวานที่สำนักงาน")
    assert me.state["answers"]["likely"]["occasion"]["value"] == "ที่สำนักงาน"


@pytest.mark.parametrize("said", ["ในโอกาสปีใหม่ค่ะ", "ในโอกาสปีใหม่นะครับ", "ในโอกาสปีใหม่"])
def test_the_occasion_is_offered_without_polite_words(me: Chat, said: str) -> None:
    me.says("ได้รับปากกา 1 ด้ามจากบริษัทตัวอย่าง จำกัด เมื่อวาน").says(said)
    assert me.state["answers"]["likely"]["occasion"]["value"] == "ในโอกาสปีใหม่"


@pytest.mark.parametrize(
    ("said", "giver"),
    [
        ("บริษัท เครื่องเขียนตัวอย่าง จำกัด ครับ", "บริษัท เครื่องเขียนตัวอย่าง จำกัด"),
        ("คุณสมศักดิ์ เซลส์บริษัทขายเครื่องถ่ายเอกสารมาให้เองเลยค่ะ",
         "คุณสมศักดิ์ เซลส์บริษัทขายเครื่องถ่ายเอกสาร"),
        ("น้องพลอยบริษัทตัวอย่าง เอามาให้ค่ะ", "น้องพลอยบริษัทตัวอย่าง"),
        ("บริษัทมาให้ทุกปี", "บริษัทมาให้ทุกปี"),
        ("นางปัทมา", "นางปัทมา"),
    ],
)  # fmt: skip
def test_what_only_ends_a_sentence_is_no_part_of_the_giver(me: Chat, said: str, giver: str) -> None:
    me.says("รับของขวัญ").says("กระเช้าผลไม้ 1,200 บาท").says(said)
    assert me.state["answers"]["giver"] == giver


@pytest.mark.parametrize(
    ("said", "what", "giver"),
    [
        ("ได้ของขวัญวันเกิดจากเพื่อนในสำนัก เป็นผ้าพันคอ 300 บาท", "ของขวัญวันเกิด เป็นผ้าพันคอ", "เพื่อนในสำนัก"),
        ("รับของขวัญ ของฝากจากคนมาติดต่อ เป็นอาหารแห้ง 300 บาท", "ของฝาก เป็นอาหารแห้ง", "คนมาติดต่อ"),
    ],
)
def test_what_it_is_told_behind_the_giver_is_no_part_of_the_giver(
    me: Chat, said: str, what: str, giver: str
) -> None:
    kept = me.says(said).state["answers"]
    assert kept["what"] == what and kept["likely"]["giver"]["value"] == giver


@pytest.mark.parametrize("who", ["คุณตัวอย่าง เป็นเพื่อนกัน", "คุณตัวอย่าง เป็นคนรู้จัก"])
def test_who_the_giver_is_stays_with_the_giver(me: Chat, who: str) -> None:
    kept = me.says("รับของขวัญ").says(f"ปากกา 300 บาท จาก{who}").state["answers"]
    assert kept["giver"] == who


@pytest.mark.parametrize(
    ("said", "what", "giver"),
    [
        ("บริษัทสมมติเอามาให้ น่าจะซัก 1500 กระเช้าผลไม้อะค่ะ", "กระเช้าผลไม้", "บริษัทสมมติ"),
        ("เมื่อวานบริษัทสมมติเอามาให้ น่าจะซัก 1500 กระเช้าผลไม้อะค่ะ", "กระเช้าผลไม้", "บริษัทสมมติ"),
        ("รับของขวัญ คุณวันดีเอามาให้เมื่อวานค่ะ กล่องขนม", "กล่องขนม", "คุณวันดี"),
        ("ร้านดอกไม้ส่งมาให้ ช่อกุหลาบ ราคาไม่ทราบ", "ช่อกุหลาบ", "ร้านดอกไม้"),
        ("บริษัทสมมติเอากระเช้ามาให้ ราคา 2500", "กระเช้า", "บริษัทสมมติ"),
    ],
)
def test_the_thing_may_stand_behind_the_giver_and_the_price(
    me: Chat, said: str, what: str, giver: str
) -> None:
    kept = me.says(said).state["answers"]
    assert (kept["what"], kept["giver"]) == (what, giver)


@pytest.mark.parametrize("said", ["ราคาไม่ทราบ", "มูลค่าก็ไม่รู้เหมือนกันค่ะ"])
def test_that_the_price_is_unknown_may_be_said_either_way(me: Chat, said: str) -> None:
    kept = me.says(f"ร้านดอกไม้ส่งมาให้ ช่อกุหลาบ {said}").state["answers"]
    assert kept["value"] == "unknown"


@pytest.mark.parametrize(
    ("said", "giver"),
    [
        ("เอาทีละอัน ผู้ให้คือ คุณวันดี", "คุณวันดี"),
        ("คนให้ชื่อ วันดี สวนงาม", "วันดี สวนงาม"),
        ("จากบริษัทสมมติ", "บริษัทสมมติ"),
        ("คุณวันดี คนให้คือลูกน้องเขา", "คุณวันดี คนให้คือลูกน้องเขา"),
        ("จากใจ สวนงาม", "จากใจ สวนงาม"),
        ("ไม่รู้ว่าคนให้ชื่ออะไร", "ไม่รู้ว่าคนให้ชื่ออะไร"),
    ],
)
def test_only_the_name_of_the_giver_is_kept(said: str, giver: str) -> None:
    assert named_again(said) == giver


@pytest.mark.parametrize("said", ["เอาทีละอัน ผู้ให้คือ คุณวันดี", "คนให้ชื่อ คุณวันดี ค่ะ"])
def test_who_says_who_gave_it_has_answered(me: Chat, said: str) -> None:
    kept = me.says("รับของขวัญ").says("กระเช้า 500 บาท").says(said).state["answers"]
    assert kept["giver"] == "คุณวันดี"


@pytest.mark.parametrize(
    ("at", "said", "step"),
    [
        ((), "กระเช้าค่ะ ใครจะเห็นบ้างคะ", "what"),
        (("กระเช้า 500 บาท",), "จากบริษัทสมมติค่ะ อันนี้ใครเห็นบ้างคะ", "giver"),
        (("กระเช้า",), "ประมาณพันห้า แล้วหัวหน้าจะเห็นมั้ย", "value"),
        (("กระเช้า 500 บาท",), "บริษัทสมมติ เขาจะรู้มั้ยว่าผมรายงาน", "giver"),
    ],
)
def test_the_answer_before_a_question_who_sees_it_is_kept(
    me: Chat, at: tuple[str, ...], said: str, step: str
) -> None:
    me.says("รับของขวัญ")
    for each in at:
        me.says(each)
    heard = len(me.heard)
    me.says(said)
    assert "ผู้ที่เห็นมีเฉพาะท่าน" in me.since(heard)
    assert "เห็น" not in str(me.state["answers"][step])


def test_a_long_story_of_a_contractor_is_read_whole(me: Chat) -> None:
    me.says(
        "เมื่อวานตอนบ่ายสองผู้รับเหมาชื่อคุณวันดี บริษัทตัวอย่าง เอากระเช้าปีใหม่มาให้ที่ห้องทำงาน ราคาน่าจะสองพันกว่า "
        "ผมปฏิเสธแล้วแต่เขาวางทิ้งไว้ ตอนนี้ยังอยู่ที่โต๊ะ"
    )
    kept = me.state["answers"]
    assert (kept["what"], kept["done"]) == ("กระเช้าปีใหม่", HELD)
    assert kept["giver"] == "ผู้รับเหมาชื่อคุณวันดี บริษัทตัวอย่าง"
    assert kept["likely"]["occasion"]["value"] == "ที่ห้องทำงาน"


def test_slips_of_the_keyboard_keep_giver_price_and_day_apart(me: Chat) -> None:
    me.says("ได้รับกะเช้าผลไม้จากบริษัท ตัวอย่าง มุลค่า 1200 บาด เมือวาน คืนไปแล้วคับ")
    kept = me.state["answers"]
    assert (kept["what"], kept["giver"]) == ("กระเช้าผลไม้", "บริษัท ตัวอย่าง")
    assert (kept["value"], kept["received_on"]) == ("1200.00", "2027-02-28")


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("น่าจะสักสี่พันห้ามั้ง", 4500),
        ("ราคาน่าจะสามพันกว่า", None),
        ("มูลค่าเกินสามพันแน่ๆ", None),
        ("ราคาราวๆ 3,000 ต้นๆ", None),
        ("ราคาไม่เกินสามพัน", 3000),
        ("ราคาเกือบ 3000", 3000),
        ("ราคาน่าจะสองพันกว่า", 2000),
    ],
)
def test_nobody_is_offered_the_limit_for_what_is_above_it(said: str, value: int | None) -> None:
    assert rough_value(said) == value


@pytest.mark.every(2)
@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("สิ่งที่ได้รับแก้เป็น กระเช้าผลไม้ ราคาจริงๆ 1,800 บาท พึ่งเช็คในเน็ตมา", "กระเช้าผลไม้"),
        ("สิ่งที่ได้รับแก้เป็น กระเช้าผลไม้ 1,800 บาท", "กระเช้าผลไม้"),
        ("แก้สิ่งที่ได้รับเป็น กระเช้าผลไม้ มูลค่า 1,800 บาท", "กระเช้าผลไม้"),
    ],
)
@pytest.mark.parametrize("price", ["", "1200"])
def test_a_thing_that_is_put_right_with_its_price_puts_both_right(
    me: Chat, said: str, what: str, price: str
) -> None:
    me.says("รับของขวัญ ได้ตะกร้าจากบริษัท ตัวอย่าง จำกัด เมื่อวาน")
    kept = (me.says(price) if price else me).says(said).state["answers"]
    assert (kept["what"], kept["value"]) == (what, "1800.00")


@pytest.mark.every(2)
@pytest.mark.parametrize(
    "asked",
    ["งั้นขอแจ้งรับของขวัญเลยละกัน", "ขอรายงานรับของขวัญด้วยค่ะ", "แจ้งรับของขวัญหน่อยครับ"],
)
def test_softening_words_behind_the_wish_are_no_thing(me: Chat, asked: str) -> None:
    kept = me.says(f"{asked} กระเช้าผลไม้จากบริษัท ตัวอย่าง จำกัด มูลค่า 1,200 บาท").state["answers"]
    assert (kept["what"], kept["value"]) == ("กระเช้าผลไม้", "1200.00")


@pytest.mark.parametrize(
    ("words", "thing"),
    [
        ("รายงานกระเช้าเลยค่ะ บริษัทสมมติการค้าเอามาให้เมื่อวาน ราคาประมาณพันห้า", "กระเช้า"),
        ("ขอแจ้งปฏิทินหน่อยครับ ร้านสมมติส่งมาให้", "ปฏิทิน"),
        ("รายงานของขวัญเลยค่ะ บริษัทสมมติการค้าเอามาให้เมื่อวาน", ""),
        ("รายงานกิจกรรมหน่อยค่ะ บริษัทสมมติเอาของมาให้", ""),
        ("รายงานยังไงคะ บริษัทเอามาให้", ""),
        ("แจ้งเรื่องนี้หน่อยค่ะ พี่เขาให้มา", ""),
    ],
)
def test_the_thing_is_read_before_who_brought_it(words: str, thing: str) -> None:
    assert thing_led(words) == thing


@pytest.mark.parametrize(
    "asked", ["ขอรายงานของขวัญค่ะ", "จะขอแจ้งการรับของขวัญ", "ช่วยบันทึกให้หน่อยครับ", "เลยอยากรายงานไว้"]
)
def test_what_is_asked_behind_a_gift_is_no_part_of_it(me: Chat, asked: str) -> None:
    me.says(f"มีคนเอาชุดแก้วมาให้ค่ะ จากร้าน ข. ราคาราว 800 บาท {asked}")
    answers = me.state["answers"]
    assert (answers["what"], answers["giver"]) == ("ชุดแก้ว", "ร้าน ข.")


@pytest.mark.parametrize(
    ("said", "what", "giver"),
    [
        ("มีบริษัทเอากระเช้ามาวางไว้หน้าห้อง ไม่รู้จะคืนใคร", "กระเช้า", None),
        ("บริษัทสมมติเอากระเช้าผลไม้มาวางไว้บนโต๊ะ เมื่อวาน", "กระเช้าผลไม้", "บริษัทสมมติ"),
    ],
)
def test_what_was_left_somewhere_is_the_thing(
    me: Chat, said: str, what: str, giver: str | None
) -> None:
    answers = me.says(said).state["answers"]
    assert (answers["what"], answers.get("giver")) == (what, giver)
    assert "มูลค่าประมาณกี่บาท" in me.last


@pytest.mark.parametrize("giver", ["บริษัทรับเหมา", "ร้านรับเหมา", "บริษัทรับเหมาก่อสร้าง"])
def test_a_giver_keeps_the_end_of_its_name(chat: Callable[[str], Chat], giver: str) -> None:
    me = chat("D0103").says(f"เมื่อวานได้รับกระเช้าผลไม้จาก{giver} ราคาประมาณ 2,500 บาท")
    assert f"ผู้ให้: {giver}\n" in f"{me.since(0)}\n"


@pytest.mark.parametrize(
    ("said", "what", "giver"),
    [
        ("มีบริษัท กระดาษไทยรุ่งเรือง เอาส้มมาฝากไว้ที่ป้อมยามค่ะ", "ส้ม", "บริษัท กระดาษไทยรุ่งเรือง"),
        ("บริษัทที่มาซ่อมแอร์ฝากปากกาหมึกซึมไว้กับ รปภ. เขียนชื่อผม", "ปากกาหมึกซึม", "บริษัทที่มาซ่อมแอร์"),
        ("แจ้งของขวัญค่ะ ได้กระเช้าจาก หจก.รุ่งเรืองการพิมพ์", "กระเช้า", "หจก.รุ่งเรืองการพิมพ์"),
    ],
)
def test_where_it_was_left_is_no_part_of_the_thing(
    me: Chat, said: str, what: str, giver: str
) -> None:
    me.says(f"รับของขวัญ {said}" if not said.startswith("แจ้ง") else said)
    assert (me.state["answers"]["what"], me.state["answers"]["giver"]) == (what, giver)


def test_a_story_of_what_went_back_is_read_whole(me: Chat) -> None:
    me.says(
        "คือเมื่อวันพฤหัสที่ 25 กุมภาพันธ์ มีบริษัท กระดาษไทยรุ่งเรือง เอาส้มสายน้ำผึ้งมาฝากไว้ที่ป้อมยามกล่องนึง "
        "เขียนชื่อหนูไว้ ราคาน่าจะสัก 800 บาท ตอนบ่ายหนูเลยให้แมสเซนเจอร์เอาไปคืนพร้อมหนังสือแล้วค่ะ แบบนี้ต้องแจ้งมั้ยคะ"
    )
    kept = me.state["answers"]
    assert kept["what"] == "ส้มสายน้ำผึ้ง กล่องนึง" and kept["value"] == "800.00"
    assert kept["giver"] == "บริษัท กระดาษไทยรุ่งเรือง" and kept["done"] == SENT_BACK

"""What new users told of a gift: nothing given before is lost, and each fact has its place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.gifts.gift import CONTRACTOR, HELD, REFUSED, SENT_BACK
from tests.handlers.gifts.gifting import ME, tells
from tests.handlers.house import Chat

BASKET = "กระเช้าผลไม้ 1500"


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    return chat(ME)


@pytest.mark.parametrize("said", ["ให้หัวหน้าด้วย ไม่ใช่ผมคนเดียว แต่ของผม 1500", "เค้าให้พี่ที่โต๊ะข้างๆด้วยอีกอัน"])
def test_that_others_got_one_too_is_no_thing(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says(BASKET).says("แก้ไข สิ่งที่ได้รับ").says(said)
    assert me.state["answers"]["what"] == BASKET and "ใช้คำตอบเดิม" in me.offers
    assert "รายงานของตนเอง" in me.last


@pytest.mark.parametrize(
    "said",
    ["กะเอาได้ปะ", "เดาคร่าวๆได้ป่าว", "ประเมินเองได้หรือเปล่า", "กะราคาเองได้มั้ยครับ", "ประมาณเอาได้ใช่ไหม"],
)
def test_whether_a_price_may_be_guessed_is_answered(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says("ขนมเค้กสองกล่อง").says(said)
    assert "ราคาโดยประมาณ" in me.last and "value" not in me.state["answers"]


@pytest.mark.parametrize("said", ["ราคาไม่รู้เลยค่ะ กะเอาได้ปะ", "ไม่รู้ราคา เดาเอาเองได้ใช่มั้ย"])
def test_who_does_not_know_the_price_and_asks_may_still_tell_it(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says("ขนมเค้กสองกล่อง").says(said)
    assert "ราคาโดยประมาณ" in me.last
    me.says("650")
    assert me.state["answers"]["value"] == "650.00" and me.state["at"] == "giver"


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("กะเอาแปดร้อย", "800.00"),
        ("กะๆเอาห้าร้อย", "500.00"),
        ("ตีไปห้าร้อยละกัน", "500.00"),
        ("เดาว่าสักพันนึง", "1000.00"),
        ("ประเมินคร่าวๆ 1,200 ค่ะ", "1200.00"),
        ("กะว่าน่าจะสองพันห้า", "2500.00"),
    ],
)
def test_a_guessed_price_is_a_price(me: Chat, said: str, value: str) -> None:
    me.says("รับของขวัญ").says("ขนมเค้กสองกล่อง").says(said)
    assert me.state["answers"]["value"] == value and me.state["at"] == "giver"


@pytest.mark.parametrize("said", ["กะเอาระหว่าง 500 ถึง 800", "เดาว่าไม่เกิน 500", "ประเมิน 2 กล่อง 400"])
def test_a_guess_of_no_one_price_is_asked_again(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says("ขนมเค้กสองกล่อง").says(said)
    assert me.state["at"] == "value" and "value" not in me.state["answers"]


@pytest.mark.parametrize("said", ["กระเช้าที่เขาให้หัวหน้าด้วย", "ปากกาให้ทุกคนเหมือนกัน 5 ด้าม"])
def test_a_thing_that_others_got_too_is_a_thing(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says(said)
    assert me.state["answers"]["what"] == said


@pytest.mark.soak
def test_a_new_name_may_be_much_shorter_than_the_old(me: Chat) -> None:
    tells(me, what="กระเช้าผลไม้ใหญ่มากที่ห่อด้วยกระดาษสีทอง 3,500 บาท")
    me.says("แก้สิ่งที่ได้รับเป็นกระเช้าผลไม้ครับ")
    assert me.state["answers"]["what"] == "กระเช้าผลไม้" and me.state["at"] == "review"
    me.says("แก้ผู้ให้เป็น ธนาคารสมมติ")
    assert me.state["answers"]["giver"] == "ธนาคารสมมติ"


@pytest.mark.soak
def test_few_words_still_do_not_take_the_place_of_a_story(me: Chat) -> None:
    tells(me, where="เมื่อวาน ที่ห้องประชุม 301 ในการประชุมตรวจรับงานก่อสร้างรั้วด้านทิศเหนือ")
    before = me.state["answers"]["occasion"]
    me.says("แก้สถานที่และโอกาสเป็น ห้อง 302")
    assert me.state["answers"]["occasion"] == before.replace("ห้องประชุม 301", "ห้อง 302")


def test_a_giver_is_put_right_in_the_middle(me: Chat) -> None:
    me.says("รับของขวัญ").says("ปากกา 300 บาท").says("ร้านสมมติ")
    me.says("แก้ผู้ให้เป็น ธนาคารสมมติ")
    assert me.state["answers"]["giver"] == "ธนาคารสมมติ"
    me.taps("คู่สัญญา/ผู้รับจ้าง")
    assert me.state["answers"]["relation"] == CONTRACTOR


@pytest.mark.parametrize(
    ("said", "received"),
    [
        ("ได้เหล้านอกจากบริษัทตัวอย่างเมื่ออาทิตย์ก่อนแล้วก็ส่งคืนไปเมื่อวานแล้วครับ", None),
        ("ได้ปากกา 300 บาทจากคุณเอกอาทิตย์ก่อน เมื่อวานส่งคืนไปแล้ว", None),
        ("ได้ปากกา 300 บาทจากคุณเอก เมื่อวานส่งคืนไปแล้ว", None),
        ("เมื่อวานซืนได้ปากกาจากคุณเอก เมื่อวานคืนไปแล้ว", "2027-02-27"),
        ("ได้ปากกาจากคุณเอกเมื่อวาน ส่งคืนไปแล้ว", "2027-02-28"),
        ("ได้ปากกาจากคุณเอกวันนี้ ส่งคืนไปแล้ว", "2027-03-01"),
    ],
)
def test_the_day_of_returning_is_no_day_of_receipt(
    me: Chat, said: str, received: str | None
) -> None:
    me.says("รับของขวัญ").says(said)
    answers = me.state["answers"]
    assert (answers.get("received_on"), answers["done"]) == (received, SENT_BACK)
    assert "คุณเอกอาทิตย์" not in answers.get("giver", "")


@pytest.mark.parametrize("said", ["ไม่รู้ราคาแน่ๆอ่ะ ประมาณนั้นแหละ", "ราคาประมาณนั้น", "ตามนั้นค่ะ"])
def test_about_that_agrees_to_the_price_that_is_offered(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says(BASKET).says(said)
    assert me.state["answers"]["value"] == "1500.00" and me.state["at"] == "giver"


@pytest.mark.parametrize(
    "said", ["ไม่รู้ราคาเลย", "ไม่ถึงขนาดนั้น", "ไม่ใช่ประมาณนั้น", "น่าจะแพงกว่านั้น", "ประมาณนั้นหรือเปล่า"]
)
def test_other_words_agree_to_no_price(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says(BASKET).says(said)
    assert me.state["answers"].get("value") != "1500.00"


def test_a_price_told_as_the_reason_is_the_price(me: Chat) -> None:
    me.says("รับของขวัญ").says("กระเช้าผลไม้").taps("ไม่ทราบมูลค่า").says("ก็บอกว่าประมาณ 1500")
    assert me.state["answers"]["value"].startswith("1500") and me.state["at"] == "giver"


@pytest.mark.parametrize("said", ["ของทำเอง ไม่มีราคาขาย", "เทียบได้กับกระเช้าในห้าง ราคา 1500"])
def test_a_reason_stays_a_reason(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says("กระเช้าผลไม้").taps("ไม่ทราบมูลค่า").says(said)
    answers = me.state["answers"]
    assert (answers["value"], answers["value_note"]) == ("unknown", said)


def test_calendars_from_a_bank_for_everybody(me: Chat) -> None:
    me.says("จะรายงานปฏิทิน 3 เล่มกับสมุดจดจากธนาคารสมมติ รวมๆ 300 ได้วันนี้ แจกทุกคน")
    answers = me.state["answers"]
    assert answers["what"] == "ปฏิทิน 3 เล่มกับสมุดจด"
    assert (answers["giver"], answers["received_on"]) == ("ธนาคารสมมติ", "2027-03-01")
    me.taps("รวมประมาณ 300 บาท").taps("ประชาชน/ผู้มาติดต่อ")
    assert me.offers[0] == "ให้คนทั่วไปเหมือนกัน"


def test_a_basket_of_a_company_named_in_a_clause_of_its_own(me: Chat) -> None:
    me.says("ปีใหม่มีคนเอากระเช้ามาให้ที่โต๊ะเมื่อวาน บริษัทน้ำดื่มสมมติ น่าจะ 1500 ยังไม่ได้แกะเลย")
    answers = me.state["answers"]
    assert (answers["what"], answers["giver"]) == ("กระเช้า", "บริษัทน้ำดื่มสมมติ")
    assert answers["received_on"] == "2027-02-28" and me.offers[0] == "ประมาณ 1,500 บาท"
    assert answers["likely"]["done"]["value"] == HELD
    assert answers["likely"]["occasion"]["value"].startswith("ที่โต๊ะ")


def test_who_did_not_take_it_and_gave_it_back_at_once_has_refused(me: Chat) -> None:
    me.says("ได้บัตรกำนัลห้างจากพี่ที่เคยทำงานด้วยกัน ไม่รับ คืนเค้าเลยตอนนั้น")
    answers = me.state["answers"]
    assert (answers["what"], answers["done"]) == ("บัตรกำนัลห้าง", REFUSED)


@pytest.mark.parametrize("said", ["จะคืนเค้าเลยตอนนั้นแต่ลืม", "เขาไม่รับคืน", "ยังไม่ได้คืนเขาเลย"])
def test_what_was_not_given_back_was_not_refused(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says(f"บัตรกำนัลห้าง 300 บาท จากคุณเอกชน ค้าขาย {said}")
    assert me.state["answers"].get("done") in (None, HELD)


def test_another_gift_begins_a_report_of_its_own_and_the_draft_stays(me: Chat) -> None:
    me.says("ได้ปฏิทิน 3 เล่ม 300 บาท จากธนาคารสมมติวันนี้").says("ยกเลิก")
    me.says("ได้บัตรกำนัลห้างจากพี่ที่เคยทำงานด้วยกัน ไม่รับ คืนเค้าเลยตอนนั้น")
    assert me.state["answers"]["what"] == "บัตรกำนัลห้าง" and "received_on" not in me.state["answers"]
    assert len(me.house.states(me.user_id)) == 2
    assert "พัก" in me.since(-4)


def test_the_same_gift_told_again_meets_its_draft(me: Chat) -> None:
    me.says("ได้ปฏิทิน 3 เล่ม 300 บาท จากธนาคารสมมติวันนี้").says("ยกเลิก")
    me.says("ได้ปฏิทินจากธนาคารสมมติ")
    assert len(me.house.states(me.user_id)) == 1 and "ทำต่อ" in me.offers
    me.says("รับของขวัญ")
    assert len(me.house.states(me.user_id)) == 1


@pytest.mark.parametrize(
    ("said", "what", "giver"),
    [
        ("ได้ปฏิทินจากธนาคารสมมติมาอ่ะ จะรายงาน", "ปฏิทิน", "ธนาคารสมมติ"),
        ("ได้ร่มจากบริษัทสมมติมาครับ", "ร่ม", "บริษัทสมมติ"),
        ("เมื่อวานได้ร่มจากร้านสมมติมาอะ ขอรายงานหน่อย", "ร่ม", "ร้านสมมติ"),
        ("ได้ขนมจากคุณสมหมาย มาลัยงามค่ะ จะรายงาน", "ขนม", "คุณสมหมาย มาลัยงาม"),
        ("ได้กระเช้าจากบริษัทมาลีการค้า อยากรายงานค่ะ", "กระเช้า", "บริษัทมาลีการค้า"),
    ],
)
def test_what_is_said_to_the_bot_is_no_giver(me: Chat, said: str, what: str, giver: str) -> None:
    answers = me.says(said).state["answers"]
    assert (answers["what"], answers["giver"]) == (what, giver)


def test_what_the_giver_gave_to_all_is_stored_once(me: Chat) -> None:
    me.says("รับของขวัญ").says("ปฏิทิน 80 บาท").says("ธนาคารสมมติ").says("คู่สัญญา")
    answers = me.says("แจกคนทั่วไปค่ะ").state["answers"]
    assert answers["manner"] == "public" and "used_up" not in answers


@pytest.mark.parametrize("said", ["ไม่ใช่ 80 อ่ะ 90 ดีกว่า", "ไม่ใช่ 80 นะ 90 ละกัน", "ไม่ใช่ 80 90 ต่างหาก"])
def test_a_price_that_is_denied_first_gives_way_where_the_price_is_asked(
    me: Chat, said: str
) -> None:
    me.says("รับของขวัญ").says("ปฏิทิน").says(said)
    assert me.state["answers"]["value"] == "90.00" and me.state["at"] == "giver"


@pytest.mark.parametrize(
    "said",
    [
        "ราคา 90 ผู้ให้ร้านตัวอย่าง",
        "แก้ราคาเป็น 90 และผู้ให้เป็นร้านตัวอย่าง",
        "แก้ราคา 90 ผู้ให้ ร้านตัวอย่าง",
        "ผู้ให้เป็นร้านตัวอย่าง กับราคา 90 บาทค่ะ",
    ],
)
def test_two_answers_told_anew_at_the_card_are_shown_together(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says("ปฏิทิน 80 บาท").says("ธนาคารสมมติ").says("คู่สัญญา")
    me.says("แจกคนทั่วไปค่ะ").says("เมื่อวาน ที่ห้องประชุม 301").says("ยังอยู่กับตัว")
    me.says(said).taps("แก้ตามนี้")
    answers = me.state["answers"]
    assert (answers["value"], answers["giver"]) == ("90.00", "ร้านตัวอย่าง")


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("ร้อยนึงแหละ แจกเหมือนกันหมดทุกคนครับ", "100.00"),
        ("ห้าร้อยถ้วน ให้เมื่อวันศุกร์", "500.00"),
        ("1500 ครับ ได้มาเมื่อวาน", "1500.00"),
        ("พันห้า บริษัทตัวอย่างเอามาให้", "1500.00"),
    ],
)
def test_a_price_is_taken_with_what_is_told_behind_it(me: Chat, said: str, value: str) -> None:
    me.says("รับของขวัญ").says("ปฏิทินตั้งโต๊ะ").says(said)
    answers = me.state["answers"]
    assert (answers["value"], answers["what"]) == (value, "ปฏิทินตั้งโต๊ะ")
    assert "used_up" not in answers


@pytest.mark.parametrize("said", ["500 ดอลลาร์ เมื่อวาน", "12 ชิ้น เมื่อวาน", "สองพัน แต่ไม่แน่ใจ เมื่อวาน"])
def test_another_currency_a_count_or_a_doubt_is_no_price(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says("ปฏิทินตั้งโต๊ะ").says(said)
    assert "value" not in me.state["answers"]


def test_that_the_giver_gave_to_all_is_no_part_of_the_name(me: Chat) -> None:
    me.says("รายงานปฏิทินตั้งโต๊ะจากธนาคารทดสอบ แจกทุกคน ราคา 90")
    assert me.state["answers"]["giver"] == "ธนาคารทดสอบ"


def test_the_thing_before_who_gave_it_is_kept(me: Chat) -> None:
    me.says("รายงานกระเช้าเลยค่ะ บริษัทสมมติการค้าเอามาให้เมื่อวาน ราคาประมาณพันห้า")
    answers = me.state["answers"]
    assert (answers["what"], answers["giver"]) == ("กระเช้า", "บริษัทสมมติการค้า")


@pytest.mark.parametrize("words", ["ครับส่งเลย", "ส่งเลยค่ะ"])
def test_words_that_only_send_change_no_earlier_answer(me: Chat, words: str) -> None:
    who = me.says("ได้กระเช้าผลไม้ 2800 บาท จากบริษัทรุ่งเรืองการพิมพ์ เมื่อวาน")
    who.says("ยังไม่ได้คืน วางไว้ที่ห้องหัวหน้า").says(words)
    assert "แก้ตามนี้ไหม" not in who.since(-2) and "ส่งคืนแล้ว" not in who.since(-2)
    assert "ให้ฉัน ปฏิเสธไม่ได้" in who.offers


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("ไม่มีป้ายราคา น่าจะสองสามร้อยครับ", ["200 บาท", "300 บาท"]),
        ("ไม่มีราคาติด แต่น่าจะ 2-3 ร้อย", ["200 บาท", "300 บาท"]),
        ("ของไม่มีราคาบอก น่าจะสี่ห้าร้อยบาท", ["400 บาท", "500 บาท"]),
    ],
)
def test_one_of_two_prices_without_a_tag_is_asked(me: Chat, said: str, offered: list[str]) -> None:
    me.says("รับของขวัญ").says("กระเช้าผลไม้").says(said)
    assert me.offers[:2] == offered and "value" not in me.state["answers"]


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("ไม่มีป้ายราคา น่าจะ 300 ครับ", "300.00"),
        ("ไม่เห็นราคา ประมาณห้าร้อย", "500.00"),
        ("ไม่ได้ติดป้ายราคามาค่ะ คงสักพันนึง", "1000.00"),
        ("ไม่มีใบเสร็จ ราวๆ 800 บาท", "800.00"),
        ("ไม่รู้ราคา ในเน็ตขาย 500", "500.00"),
        ("ในเน็ตขายอยู่ 500 ค่ะ", "500.00"),
        ("ไม่แน่ใจราคา น่าจะสามร้อย", "300.00"),
        ("ไม่ทราบราคาครับ เห็นในช้อปปี้ขาย 350", "350.00"),
    ],
)
def test_a_guess_without_a_tag_is_a_price(me: Chat, said: str, value: str) -> None:
    me.says("รับของขวัญ").says("กระเช้าผลไม้").says(said)
    assert me.state["answers"]["value"] == value


@pytest.mark.parametrize(
    "said",
    [
        "ไม่มีป้ายราคา", "ไม่มีป้ายราคา น่าจะแพง", "ไม่มีป้ายราคา 2 กล่อง", "ไม่มีป้ายราคา ใส่ยังไง", "ไม่รู้ราคา",
        "ไม่รู้ราคา ในเน็ตก็ไม่มีขาย", "ไม่รู้ราคา ได้มา 2 กล่อง",
    ],
)  # fmt: skip
def test_no_tag_alone_is_no_price(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says("กระเช้าผลไม้").says(said)
    assert me.state["answers"].get("value") in (None, "unknown")

"""Reporting a gift: few messages, plain questions, both tests, and the superior hears at once."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

import pytest

from handlers.gifts.gift_prices import UNKNOWN, read_price, typed_value
from handlers.understand.unclear import Unclear
from models.gifts.gift import CLOSED, CONTRACTOR, HELD, REFUSED, RELATIVE, WAITING
from tests.handlers.gifts.gifting import (
    ADMIN,
    DIRECTOR,
    GIVER,
    HEAD,
    ME,
    PRESSED,
    SECRETARY,
    THING,
    WHAT,
    WHERE,
    WHERE_KEPT,
    all_gifts,
    gives,
    name_of,
    tells,
    texts,
)
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import events_of, meets, number_of, person

People = Callable[[str], Chat]


@pytest.fixture
def me(chat: People) -> Chat:
    return chat(ME)


# -- the usual case ------------------------------------------------------------------------------


def test_a_usual_gift_with_its_picture_takes_at_most_nine_messages(me: Chat) -> None:
    before = len(me.house.sent)
    me.says("รับของขวัญ").says(WHAT).sends_file().says(GIVER).taps("คู่สัญญา/ผู้รับจ้าง")
    me.taps(PRESSED).says(WHERE).taps("ยังอยู่กับตัว").taps("ยืนยันการรายงาน")
    assert "รายงานการรับของขวัญแล้ว" in me.last
    assert "จะเตือนในราววันที่ 20 มี.ค. 70 และ 27 มี.ค. 70" in me.last
    answers = [e for e in me.house.sent[before:] if e.recipient == me.user_id]
    assert len(answers) == 9
    [gift] = all_gifts(me.house)
    assert (gift.value, gift.relation, gift.done) == (Decimal("3500.00"), CONTRACTOR, HELD)
    assert (gift.received_on.isoformat(), gift.state) == ("2027-02-28", WAITING)
    assert len(gift.photos) == 1 and not gift.refusable and not gift.public
    kept = texts(me.house, gift)
    assert (kept.what, kept.giver) == (THING, "คุณเอกชน ค้าขาย")
    assert (kept.organisation, kept.occasion) == ("บริษัทตัวอย่าง จำกัด", WHERE_KEPT)


@pytest.mark.soak
def test_polite_words_do_not_stand_in_the_report(me: Chat) -> None:
    tells(me, where=f"{WHERE}ค่ะ")
    assert WHERE_KEPT in me.last and f"{WHERE_KEPT}ค่ะ" not in me.last


def test_the_question_says_what_counts_and_who_will_see_it(me: Chat) -> None:
    me.says("รับของขวัญ")
    for word in ("ของดิจิทัล", "ส่วนลด", "อาหาร", "การเดินทาง", "ผู้บังคับบัญชาที่พิจารณา"):
        assert word in me.last
    me.says("ตั๋วคอนเสิร์ต").says("1,000").says(GIVER)
    assert "คู่สัญญา/ผู้รับจ้าง" in me.offers
    me.taps("ประชาชน/ผู้มาติดต่อ")
    assert "ให้ทั้งกลุ่มหรือทั้งห้อง หรือให้คนทั่วไปเหมือนกัน" in me.last


@pytest.mark.soak
def test_the_card_shows_both_tests_with_their_clauses_and_the_thirty_days(me: Chat) -> None:
    tells(me)
    for shown in ("ตามกฎหมาย", "เกินเกณฑ์", "3,000 บาทต่อคนต่อโอกาส", "มาตรา 128 พ.ร.ป.",
                  "ตามนโยบาย", "ไม่รับของขวัญทุกชนิด", "30 มีนาคม 2570", "อีก 29 วัน",
                  "ให้คืนหรือมอบหน่วยงาน"):  # fmt: skip
        assert shown in me.last, shown


def test_within_the_law_the_policy_is_still_not_kept(me: Chat) -> None:
    tells(me, what="ขนม 3,000 บาท")
    assert "อยู่ในเกณฑ์: มิใช่ญาติ ไม่เกิน 3,000 บาท" in me.last
    assert "ไม่เป็นไปตามนโยบาย" in me.last


@pytest.mark.soak
def test_a_relative_is_told_apart_by_one_question(me: Chat) -> None:
    tells(me, giver="แม่", relation="ญาติ", manner=None)
    assert "ไม่ต้องห้าม: ญาติให้ตามธรรมเนียม" in me.last
    me.taps("ยืนยันการรายงาน")
    [gift] = all_gifts(me.house)
    assert (gift.relation, gift.public) == (RELATIVE, False)


@pytest.mark.soak
def test_what_everybody_gets_is_told_apart_by_one_question(me: Chat) -> None:
    tells(me, manner="ให้คนทั่วไปเหมือนกัน")
    assert "ไม่ต้องห้าม: ให้บุคคลทั่วไปเหมือนกัน" in me.last
    me.taps("ยืนยันการรายงาน")
    assert all_gifts(me.house)[0].public


def test_a_refused_gift_is_one_tap_and_the_superior_only_hears_of_it(me: Chat, head: Chat) -> None:
    tells(me, manner="ให้ฉัน ปฏิเสธได้", done="ปฏิเสธไม่รับ")
    assert "เป็นไปตามนโยบาย: ปฏิเสธไม่รับ" in me.last and "ต้องเสร็จ" not in me.last
    me.taps("ยืนยันการรายงาน")
    assert "บันทึกการปฏิเสธแล้ว" in me.last
    meets(me.house, head)
    assert "มีการปฏิเสธของขวัญ (เพื่อทราบ)" in head.last and "ให้ส่งคืนผู้ให้" not in head.offers
    [gift] = all_gifts(me.house)
    assert (gift.done, gift.state) == (REFUSED, CLOSED)


@pytest.mark.soak
def test_several_gifts_of_one_occasion_are_added_up_on_the_card(me: Chat) -> None:
    gives(me, what="ขนม 2,000 บาท")
    tells(me, what="น้ำหอม 1,000.01 บาท")
    assert "รวมจากผู้ให้รายนี้ในโอกาสนี้" in me.last and "3,000.01 บาท" in me.last
    assert "เกินเกณฑ์" in me.last


# -- who hears -----------------------------------------------------------------------------------


def test_the_superior_hears_at_once_every_time(me: Chat, head: Chat) -> None:
    gives(me, head)
    assert "มีรายงานรับของขวัญรอพิจารณา" in head.last and THING in head.last
    assert head.offers[:2] == ["ให้ส่งคืนผู้ให้", "ให้มอบแก่หน่วยงาน"]  # not to be kept by law
    gives(me, head)
    assert events_of(me.house, HEAD, "decide_gift") == 2
    assert events_of(me.house, DIRECTOR, "decide_gift") == 0
    assert all(e.must_arrive for e in me.house.sent if e.kind == "decide_gift")


@pytest.mark.soak
def test_a_superiors_own_gift_goes_to_the_next_one_up(head: Chat) -> None:
    gives(head)
    assert events_of(head.house, DIRECTOR, "decide_gift") == 1
    assert name_of(head.house, DIRECTOR) in head.last


@pytest.mark.parametrize(
    "giver", ["นางตัวอย่าง หัวหน้ากลุ่ม", "คุณตัวอย่าง หัวหน้ากลุ่มค่ะ", "ตัวอย่าง  หัวหน้ากลุ่ม (พี่หัวหน้า)"]
)
def test_a_superior_named_as_the_giver_is_passed_over(me: Chat, giver: str) -> None:
    me.says("รับของขวัญ").says(WHAT).says(giver)
    assert "หมายถึงผู้ใด" in me.last
    me.taps("ไม่ใช่คนในสำนักงาน").taps("เพื่อนหรืออื่น ๆ").taps(PRESSED)
    me.says(WHERE).taps("ยังอยู่กับตัว").taps("ยืนยันการรายงาน")
    assert events_of(me.house, HEAD, "decide_gift") == 0
    assert events_of(me.house, DIRECTOR, "decide_gift") == 1
    [gift] = all_gifts(me.house)
    assert gift.named == [number_of(me.house, HEAD)]


@pytest.mark.soak
def test_somebody_of_the_office_is_chosen_by_a_part_of_the_name(me: Chat) -> None:
    me.says("รับของขวัญ").says(WHAT).says("หัวหน้ากลุ่ม")
    me.taps(next(o for o in me.offers if o.startswith("นางตัวอย่าง")))
    me.taps("เพื่อนหรืออื่น ๆ").taps(PRESSED).says(WHERE).taps("ยังอยู่กับตัว")
    me.taps("ยืนยันการรายงาน")
    assert all_gifts(me.house)[0].named == [number_of(me.house, HEAD)]
    assert events_of(me.house, DIRECTOR, "decide_gift") == 1


@pytest.mark.soak
def test_another_giver_is_asked_about_anew(me: Chat) -> None:
    me.says("รับของขวัญ").says(WHAT).says("หัวหน้ากลุ่ม")
    me.taps(next(o for o in me.offers if o.startswith("นางตัวอย่าง")))
    me.taps("เพื่อนหรืออื่น ๆ").taps(PRESSED).says(WHERE).taps("ยังอยู่กับตัว")
    me.says("แก้ไข ผู้ให้").says("อำนวยการ").taps("ยืนยันการรายงาน")
    assert "ผู้ให้เปลี่ยนไปแล้ว" in me.since(-2) and all_gifts(me.house) == []
    me.taps("ไม่ใช่คนในสำนักงาน").taps("ยืนยันการรายงาน")
    assert all_gifts(me.house)[0].named == []


def test_of_whom_nobody_stands_above_an_administrator_hears(chat: People) -> None:
    secretary = chat(SECRETARY)
    gives(secretary)
    assert events_of(secretary.house, ADMIN, "decide_gift") == 1
    assert name_of(secretary.house, ADMIN) in secretary.last
    secretary.taps_data("o:decide_gift?g=1&do=return")
    assert "ท่านเป็นผู้รับของขวัญนี้เอง" in secretary.last


def test_where_nobody_above_is_reached_an_administrator_hears(me: Chat) -> None:
    for above in (HEAD, DIRECTOR, SECRETARY):
        person(me.house, above, line_user_id=None)
    gives(me)
    assert events_of(me.house, ADMIN, "decide_gift") == 1
    person(me.house, ADMIN, line_user_id=None)
    gives(me)
    assert "ยังไม่มีผู้พิจารณาในระบบ กรุณาแจ้งผู้ดูแลระบบ" in me.last


# -- values --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "value"),
    [("สองพันห้าร้อยบาท", "2500.00"), ("๒,๕๐๐", "2500.00"), ("ประมาณ 3 พัน", "3000.00"),
     ("1,250.50 บาท", "1250.50")],
)  # fmt: skip
def test_a_value_in_words_or_with_a_unit_is_read(me: Chat, typed: str, value: str) -> None:
    me.says("รับของขวัญ").says("กระเช้าผลไม้").says(typed)
    assert me.state["answers"]["value"] == value


def test_a_price_is_read_as_it_is_told_roughly() -> None:
    told = ("พันสอง", "น่าจะสัก 1,200", "1.2k", "1พัน2", "ป้ายติดไว้ 1200")
    assert {read_price(typed) for typed in told} == {"1200.00"}
    unknown = ("ของทำเอง ไม่มีราคาขาย", "ไม่มีใครรู้ราคา")
    assert {read_price(typed) for typed in unknown} == {UNKNOWN}


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("ไม่รู้ราคาครับ น่าจะพันนิดๆ", ["1,000 บาท"]),
        ("ไม่รู้ราคาครับ น่าจะสองพันกว่า", ["2,000 บาท"]),
        ("ไม่แน่ใจราคาค่ะ คงสามสี่ร้อย", ["300 บาท", "400 บาท"]),
    ],
)
def test_a_guess_beside_that_no_price_is_known_is_asked_about(
    me: Chat, said: str, offered: list[str]
) -> None:
    me.says("รับของขวัญ").says("กระเช้าผลไม้").says(said)
    assert "value" not in me.state["answers"]
    assert all(each in me.last for each in offered)


def test_a_plain_guess_beside_that_no_price_is_known_is_the_value(me: Chat) -> None:
    me.says("รับของขวัญ").says("กระเช้าผลไม้").says("ไม่รู้ราคาค่ะ น่าจะ 800")
    assert me.state["answers"]["value"] == "800.00"


def test_a_guess_alone_is_no_thing(me: Chat) -> None:
    me.says("รับของขวัญ").says("ไม่รู้ราคาครับ น่าจะสองพันกว่า")
    assert "ได้รับสิ่งใด" in me.last and not {"what", "value"} & set(me.state["answers"])


def test_a_guess_in_the_sentence_of_a_gift_is_asked_about(me: Chat) -> None:
    me.says("บริษัทสมมติเอากระเช้าผลไม้มาให้ ไม่รู้ราคาครับ น่าจะสองพันกว่า")
    assert me.state["answers"]["what"] == "กระเช้าผลไม้"
    assert "value" not in me.state["answers"] and "ประมาณ 2,000 บาท" in me.last


@pytest.mark.parametrize(
    "typed", ["ใบละ 600", "ลดเหลือ 1,200", "ได้ที่ห้อง 301", "เกือบ 1200", "สองพันกว่า"]
)
def test_a_figure_that_may_not_be_the_price_is_asked_about(typed: str) -> None:
    with pytest.raises(Unclear):
        read_price(typed)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("500-600", ["500 บาท", "600 บาท"]), ("สี่ห้าพันบาท", ["4,000 บาท", "5,000 บาท"])],
)
def test_of_an_open_price_amounts_are_offered(me: Chat, typed: str, offered: list[str]) -> None:
    me.says("รับของขวัญ").says("กระเช้าผลไม้").says(typed)
    assert me.offers[:2] == offered and "value" not in me.state["answers"]
    assert me.taps(offered[1]).state["at"] == "giver"


def test_more_than_the_limit_is_asked_how_much(me: Chat) -> None:
    me.says("รับของขวัญ").says("กระเช้าผลไม้").says("สามพันกว่าบาท")
    assert "ประมาณเท่าใด" in me.last and "value" not in me.state["answers"]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("ไม่เกินสามพันแน่ๆ ดูจากขนาดแล้ว", "3,000 บาท"), ("ไม่เกิน 500 บาท", "500 บาท")],
)
def test_of_a_bound_its_amount_is_offered(me: Chat, typed: str, offered: str) -> None:
    me.says("รับของขวัญ").says("กระเช้าผลไม้").says(typed)
    assert me.offers[0] == offered and "value" not in me.state["answers"]


@pytest.mark.parametrize(
    "typed",
    [
        "ยังไม่ได้รับเลย เค้าแค่โทรมาบอกว่าจะเอามาให้", "ไม่ใช่ของเรานะ แจ้งแทนน้องในกลุ่มงาน", "ลืมไปแล้วว่าได้อะไร",
        "ยังไม่เห็นของเลย อยู่กับ ผอ.",
    ],
)  # fmt: skip
def test_words_that_name_no_thing_are_not_kept_as_one(me: Chat, typed: str) -> None:
    me.says("รับของขวัญ")
    count = len(me.heard)
    me.says(typed)
    assert "what" not in me.state["answers"] and "พิมพ์ว่าได้รับอะไร" in me.since(count)


def test_a_day_and_a_giver_without_a_thing_are_kept_and_the_thing_is_asked(me: Chat) -> None:
    me.says("รับของขวัญ").says("เมื่อวานได้มาจากคุณเอก")
    assert me.state["at"] == "what" and "what" not in me.state["answers"]
    assert me.state["answers"]["giver"] == "คุณเอก"


@pytest.mark.parametrize(
    "typed",
    ["0", "ไม่แพง", "500 ดอลลาร์", "3 กล่อง", "-500",
     "12 ชิ้น สองขนาด"],
)  # fmt: skip
def test_a_value_that_is_none_is_asked_again_in_one_sentence(me: Chat, typed: str) -> None:
    me.says("รับของขวัญ").says("กระเช้าผลไม้").says(typed)
    assert "หากไม่ทราบ กด “ไม่ทราบมูลค่า”" in me.last
    assert me.state["answers"] == {"what": "กระเช้าผลไม้"} | {
        k: v for k, v in me.state["answers"].items() if k == "by_message"
    }


@pytest.mark.soak
@pytest.mark.parametrize("typed", ["ไม่ทราบ", "ไม่ทราบมูลค่าค่ะ"])
def test_a_value_may_be_unknown_with_a_note(me: Chat, typed: str) -> None:
    me.says("รับของขวัญ").says("ภาพวาด").says(typed)
    assert "เหตุใดจึงไม่ทราบมูลค่า" in me.last
    me.says("วาดเอง ไม่มีราคาขาย").says(GIVER).taps("คู่สัญญา/ผู้รับจ้าง").taps(PRESSED)
    me.says(WHERE).taps("ยังอยู่กับตัว")
    assert "ยังบอกไม่ได้: ไม่ทราบมูลค่า" in me.last
    me.taps("ยืนยันการรายงาน")
    [gift] = all_gifts(me.house)
    assert gift.value is None and texts(me.house, gift).value_note == "วาดเอง ไม่มีราคาขาย"


# -- dates ---------------------------------------------------------------------------------------


def asked_for_the_day(me: Chat) -> Chat:
    me.says("รับของขวัญ").says(WHAT).says(GIVER).taps("คู่สัญญา/ผู้รับจ้าง").taps(PRESSED)
    return me.says("ที่ห้องประชุม 301")


@pytest.mark.parametrize(
    ("typed", "day"),
    [("1 มีนาคม 2570", "2027-03-01"), ("15/2/2027", "2027-02-15"), ("20 ก.ย.", "2026-09-20"),
     ("เมื่อวาน", "2027-02-28")],
)  # fmt: skip
def test_a_day_is_read_in_either_era(me: Chat, typed: str, day: str) -> None:
    asked_for_the_day(me).says(typed)
    assert me.state["answers"]["received_on"] == day


@pytest.mark.parametrize("typed", ["2 มีนาคม 2570", "พรุ่งนี้", "20 กันยายน 2570", "1/6/2028"])
def test_a_day_that_has_not_come_is_asked_again(me: Chat, typed: str) -> None:
    asked_for_the_day(me).says(typed)
    assert "ต้องไม่เลยวันนี้" in me.last and "received_on" not in me.state["answers"]
    me.taps("วันนี้")
    assert me.state["answers"]["received_on"] == "2027-03-01"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("1 มีนาคม 2470", "ปีไม่ถูกต้อง กรุณาตรวจวัน เดือน และปี พ.ศ."),
        ("1 มีนาคม ๓๑๑๓", "ปีไม่ถูกต้อง กรุณาตรวจวัน เดือน และปี พ.ศ."),
        ("31 กุมภาพันธ์ 2570", "ไม่มีวันที่นี้"),
        ("วันดี", "พิมพ์วันที่พร้อมเดือน"),
    ],
)
def test_a_day_of_the_wrong_era_or_none_is_asked_again(me: Chat, typed: str, told: str) -> None:
    asked_for_the_day(me).says(typed)
    assert told in me.last and "received_on" not in me.state["answers"]


@pytest.mark.soak
def test_no_warning_is_promised_for_a_day_that_is_past(me: Chat) -> None:
    gives(me, where="วันที่ 8 กุมภาพันธ์ 2570 ที่ห้องประชุม")
    assert "จะเตือนในราววันที่ 7 มี.ค. 70" in me.last and "28 ก.พ. 70" not in me.last
    gives(me, where="วันที่ 8 มกราคม 2570 ที่ห้องประชุม")
    assert "เมื่อมีผล จะแจ้งให้ทราบทางแชตนี้" in me.last and "จะเตือน" not in me.last


def test_a_day_to_come_amid_the_occasion_is_not_the_day_of_receipt(me: Chat) -> None:
    asked_for_the_day(me)
    me.taps("ย้อนกลับ").says("เตรียมงานวันที่ 30 เมษายน 2570 ที่ห้องประชุม")
    assert "ได้รับเมื่อวันใด" in me.last


# -- nothing lost, nothing twice -----------------------------------------------------------------


def test_a_picture_that_is_none_is_told_and_nothing_is_lost(me: Chat) -> None:
    me.says("รับของขวัญ").says(WHAT).sends_file(keeps=False)
    assert "ไม่ได้เก็บ 1 ไฟล์" in me.since(-2) and "ใครเป็นผู้ให้" in me.last
    assert me.state["answers"]["what"] == THING


def test_a_picture_sent_before_anything_is_offered_to_the_report(me: Chat) -> None:
    me.sends_file().taps("รับของขวัญ")
    assert len(me.state["answers"]["photo"]) == 1 and "ได้รับสิ่งใด" in me.last


@pytest.mark.soak
def test_a_picture_still_looked_at_holds_the_report_up(me: Chat) -> None:
    tells(me).sends_file(look=False)
    me.taps("ยืนยันการรายงาน").taps("ยืนยันการรายงาน")
    assert "กำลังตรวจไฟล์" in me.since(-2) and all_gifts(me.house) == []
    me.hears(me.house.looks_at_file() or [])
    me.taps("ยืนยันการรายงาน")
    assert len(all_gifts(me.house)[0].photos) == 1


def test_confirming_twice_reports_once(me: Chat) -> None:
    tells(me)
    data = me.button("ยืนยันการรายงาน")
    me.taps_data(data).taps_data(data)
    assert len(all_gifts(me.house)) == 1 and "จึงไม่ได้ทำซ้ำ" in me.last


def test_what_was_answered_is_kept_when_it_is_put_aside(me: Chat) -> None:
    me.says("รับของขวัญ").says(WHAT).says(GIVER).says("ยกเลิก")
    assert "คำตอบเก็บเป็นร่างไว้ให้" in me.since(-2)
    me.says("รับของขวัญ")
    assert "ทำต่อ" in me.offers and THING in me.last


def test_words_after_the_command_are_what_was_received(me: Chat) -> None:
    me.says("รับของขวัญ กระเช้าปีใหม่ 800 บาท")
    assert "ใครเป็นผู้ให้" in me.last
    answers = me.state["answers"]
    assert (answers["what"], answers["value"]) == ("กระเช้าปีใหม่", "800.00")


def test_people_who_are_not_on_the_roster_are_led_to_join(me: Chat) -> None:
    stranger = Chat(me.house, "U" + "9" * 32)
    stranger.says("รับของขวัญ")
    assert "ลงทะเบียน" in stranger.last and all_gifts(me.house) == []


@pytest.mark.soak
def test_the_questions_are_numbered_one_after_the_other(chat: People) -> None:
    """What was told with another answer leaves no gap and makes no total shrink."""
    me = chat(ME).says("รับของขวัญ")
    count = len(me.heard) - 1
    me.says(WHAT).says(GIVER).taps("คู่สัญญา/ผู้รับจ้าง").taps(PRESSED).says(WHERE).taps("ยังอยู่กับตัว")
    numbers = re.findall(r"ข้อ (\d+)(\S*) ·", me.since(count))
    assert numbers == [(str(number), "") for number in range(1, len(numbers) + 1)] and numbers[5:]


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("แจกันใบนึง ราคาน่าจะพันห้า", "1500"),
        ("กระเช้าผลไม้ ราคาประมาณสองพันห้า", "2500"),
        ("ราคาไม่เกินพัน", None),
        ("แจกัน ราคาสองสามพัน", None),
    ],
)
def test_a_price_told_in_words_beside_the_thing_is_its_value(said: str, value: str | None) -> None:
    assert typed_value(said) == (Decimal(value) if value else None)

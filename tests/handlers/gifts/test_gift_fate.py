"""What was eaten, shared or used up: the words are kept, and nobody is made to tell an untruth."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.gifts.gift_fate import done_places, used_words
from tests.handlers.gifts.gifting import (
    GIVER,
    HEAD,
    ME,
    PRESSED,
    WHERE,
    WHERE_KEPT,
    all_gifts,
    gives,
    tells,
    texts,
)
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import meets


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    return chat(ME)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("แจกกันกินไปหมดแล้วอ่ะค่ะ", "แจกกันกินไปหมดแล้ว"),
        ("ขนมเค้ก แจกเพื่อนในห้องกินหมดแล้ว", "แจกเพื่อนในห้องกินหมดแล้ว"),
        ("มันกินไปแล้ว", "กินไปแล้ว"),
        ("ทานกันหมดแล้วครับ", "ทานกันหมดแล้ว"),
        ("แบ่งกันไปแล้ว", "แบ่งกันไปแล้ว"),
        ("ใช้หมดแล้วค่ะ", "ใช้หมดแล้ว"),
        ("ยกให้แม่บ้านไปแล้ว", "ยกให้แม่บ้านไปแล้ว"),
        ("แจกพี่ๆ ในห้องไปแล้วค่ะ", "แจกพี่ๆ ในห้องไปแล้ว"),
        ("เอาไปแจกเด็ก ๆ แล้ว", "แจกเด็ก ๆ แล้ว"),
        ("บริจาคให้วัดไปแล้วค่ะ", "บริจาคให้วัดไปแล้ว"),
        ("ทิ้งไปแล้วค่ะ", "ทิ้งไปแล้ว"),
        ("เขาวางทิ้งไว้แล้วไป", ""),
        ("เขาแจกพี่ๆ ในห้องไปแล้ว", ""),
        ("จะบริจาคแล้ว", ""),
        ("ยังไม่ได้กิน", ""),
        ("จะแจกเพื่อนให้หมด", ""),
        ("กินได้ไหม", ""),
        ("ถ้ากินหมดแล้วต้องทำยังไง", ""),
        ("เขาแจกทุกคนแล้ว", ""),
        ("บริษัทแจกในงานหมดแล้ว", ""),
        ("ของใช้แล้ว", ""),
        ("ขนมของกินเล่น", ""),
    ],
)
def test_words_that_say_it_is_used_up_are_found(said: str, words: str) -> None:
    assert used_words(said) == words


def test_told_at_the_start_it_stands_behind_the_thing(me: Chat) -> None:
    me.says("รับของขวัญ ขนมเค้ก 500 บาท จากคุณเอกชน ค้าขาย แจกเพื่อนในห้องกินหมดแล้ว")
    assert "สิ่งที่ได้รับ: ขนมเค้ก (แจกเพื่อนในห้องกินหมดแล้ว)" in me.last
    assert me.state["answers"]["giver"] == "คุณเอกชน ค้าขาย"
    me.taps("ประชาชน/ผู้มาติดต่อ").taps(PRESSED).says(WHERE)
    assert "แบบรายงานไม่มีช่องนี้" in me.last and "ยังอยู่กับตัว" in me.offers


def test_told_where_it_is_asked_it_is_kept_and_the_person_chooses(
    me: Chat, chat: Callable[[str], Chat]
) -> None:
    head = chat(HEAD)
    me.says("รับของขวัญ").says("ขนมเค้ก 500 บาท").says(GIVER).taps("ประชาชน/ผู้มาติดต่อ")
    me.taps(PRESSED).says(WHERE).says("แจกกันกินไปหมดแล้วอ่ะค่ะ")
    assert "done" not in me.state["answers"] and "แบบรายงานไม่มีช่องนี้" in me.last
    assert "เพิ่มในสถานที่และโอกาส" not in me.says("กินหมดแล้วไงคะ").last
    me.taps("ใช้ กิน หรือให้ต่อไปแล้ว")
    assert "เก็บไว้โดยไม่ใช้" not in me.last
    me.taps("ยืนยันการรายงาน")
    [gift] = all_gifts(me.house)
    assert texts(me.house, gift).what == "ขนมเค้ก (แจกกันกินไปหมดแล้ว) (ใช้ กิน หรือให้ต่อไปแล้ว)"
    meets(me.house, head)
    assert "แจกกันกินไปหมดแล้ว" in head.last


@pytest.mark.parametrize(
    ("became", "offered"),
    [
        ("กินไปแล้ว 2 แพ็ค เหลือ 3 แพ็ค", False),
        ("กินไปแล้วครึ่งนึง", False),
        ("แบ่งกันกินไปแล้ว", True),
    ],
)
def test_what_is_pressed_is_shown_whatever_the_words_say(
    me: Chat, became: str, offered: bool
) -> None:
    me.says("รับของขวัญ").says(f"ขนม จากคุณเอกชน ค้าขาย เมื่อวาน {became}")
    me.says("500").taps("ประชาชน/ผู้มาติดต่อ").taps(PRESSED).says(WHERE)
    assert became in me.last and ("ใช้ กิน หรือให้ต่อไปแล้ว" in me.offers) == offered
    me.taps("ยังอยู่กับตัว")
    assert "ใช้ กิน" not in me.last and "ไม่เหลือแล้ว" not in me.last
    assert "เก็บไว้โดยไม่ใช้" in me.last
    me.taps("ยืนยันการรายงาน")
    assert "ใช้ กิน" not in me.last and "ไม่เหลือแล้ว" not in me.last


@pytest.mark.parametrize(
    "said",
    ["เอาไปให้ฝ่ายบริหารแล้ว", "เอาไปให้ผอ.แล้ว", "นำไปให้หัวหน้าแล้ว", "เอาไปให้กลุ่มงานคลังแล้ว"],
)
def test_given_to_the_office_is_not_used_up(said: str) -> None:
    assert not used_words(said)


@pytest.mark.parametrize("said", ["แจกพี่ๆ ในห้องไปแล้วค่ะ", "แบ่งน้อง ๆ กินกันหมดแล้ว", "บริจาคไปแล้วครับ"])
def test_shared_out_where_it_is_asked_is_kept_and_said_what_to_choose(me: Chat, said: str) -> None:
    me.says("รับของขวัญ").says("ขนมเค้ก 500 บาท").says(GIVER).taps("ประชาชน/ผู้มาติดต่อ")
    me.taps(PRESSED).says(WHERE).says(said)
    assert me.state["answers"]["used_up"] in said.replace(" ๆ", "ๆ")
    assert me.offers[0] == "ใช้ กิน หรือให้ต่อไปแล้ว"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("รับไว้เลยค่ะ เขาวางไว้แล้วกลับไป", "รับไว้เลยค่ะ เขาวางไว้แล้วกลับไป"),
        ("ปฏิเสธไม่ทันค่ะ เขาวางแล้วเดินออกไปก่อน", "เขาวางแล้วเดินออกไปก่อน"),
        ("ให้ฉัน ปฏิเสธไม่ได้", ""),
        ("เกรงใจค่ะ", ""),
    ],
)
def test_what_is_told_beside_how_it_was_given_stands_behind_where(
    me: Chat, said: str, told: str
) -> None:
    me.says("รับของขวัญ").says("ขนมเค้ก 500 บาท").says(GIVER).taps("ประชาชน/ผู้มาติดต่อ").says(said)
    assert me.state["at"] == "occasion" and (f"“{told}”" in me.last) == bool(told)
    me.says(WHERE).taps("ยังอยู่กับตัว")
    whole = f"{WHERE_KEPT} ({told})" if told else WHERE_KEPT
    assert whole in me.last
    me.taps("ยืนยันการรายงาน")
    [gift] = all_gifts(me.house)
    kept = texts(me.house, gift)
    assert (kept.what, kept.occasion) == ("ขนมเค้ก", whole)


@pytest.mark.soak
def test_another_choice_takes_what_was_told_beside_the_first(me: Chat) -> None:
    me.says("รับของขวัญ").says("ขนมเค้ก 500 บาท").says(GIVER).taps("ประชาชน/ผู้มาติดต่อ")
    me.says("รับไว้เลยค่ะ เขาวางไว้แล้วกลับไป").says("ย้อนกลับ").taps("ให้ฉัน ปฏิเสธได้")
    me.says(WHERE).taps("ยังอยู่กับตัว")
    assert "เขาวางไว้" not in me.last


def test_what_is_told_beside_whose_and_what_was_done_is_kept_too(me: Chat) -> None:
    me.says("รับของขวัญ").says("ขนมเค้ก 500 บาท").says(GIVER)
    me.says("ประชาชนค่ะ มายื่นหนังสือที่ห้อง").taps(PRESSED).says(WHERE)
    me.says("ส่งคืนแล้วค่ะ ฝากแม่บ้านเอาไปให้")
    assert f"{WHERE_KEPT} (มายื่นหนังสือที่ห้อง)" in me.last and "ขนมเค้ก (ฝากแม่บ้านเอาไปให้)" in me.last


@pytest.mark.parametrize("said", ["ไม่ใช่สิ ไม่ได้ส่งคืนนะ มันกินไปแล้ว", "อันนี้กินไปแล้วนะคะ", "ใช้ไปหมดแล้วค่ะ"])
def test_told_at_the_review_card_the_status_is_asked_anew(me: Chat, said: str) -> None:
    tells(me, done="ส่งคืนแล้ว").says(said)
    assert me.state["at"] == "done" and "แบบรายงานไม่มีช่องนี้" in me.last
    me.taps("ยังอยู่กับตัว")
    assert me.state["answers"]["done"] == "held" and me.state["answers"]["used_up"] in said


@pytest.mark.parametrize("said", ["ยังไม่ได้กินนะคะ", "ผู้ให้คือคุณเอกชน ค้าขาย", "มูลค่า 900 บาท"])
def test_other_words_at_the_review_card_tell_no_such_thing(me: Chat, said: str) -> None:
    tells(me).says(said)
    assert not me.state["answers"].get("used_up")


def test_an_older_card_confirms_nothing_that_was_told_since(me: Chat) -> None:
    tells(me)
    before = me.button("ยืนยันการรายงาน")
    me.says("กินไปแล้วค่ะ").taps("ใช้คำตอบเดิม")
    me.taps_data(before)
    assert all_gifts(me.house) == [] and "กินไปแล้ว" in me.last


def test_the_thing_told_anew_is_told_with_what_became_of_it(me: Chat) -> None:
    tells(me).says("กินไปแล้วค่ะ").taps("ใช้คำตอบเดิม").says("สิ่งที่ได้รับแก้เป็น ขนมเค้ก อย่างเดียวพอครับ")
    assert me.state["answers"]["what"] == "ขนมเค้ก"
    assert "กินไปแล้ว" not in me.last


@pytest.mark.parametrize(
    ("done", "decision", "reason", "asked"),
    [
        ("ส่งคืนแล้ว", "เห็นชอบที่ส่งคืนแล้ว", "ส่งคืนไปแล้ว", "ท่านส่งคืนแล้วตามที่รายงาน"),
        ("ยังอยู่กับตัว", "ให้ส่งคืนผู้ให้", "เกินเกณฑ์กฎหมาย", "กรุณาส่งคืนผู้ให้ทันที"),
    ],
)
def test_what_was_returned_before_is_only_asked_for_its_proof(
    me: Chat, chat: Callable[[str], Chat], done: str, decision: str, reason: str, asked: str
) -> None:
    head = chat(HEAD)
    gives(me, head, done=done)
    head.taps(decision).taps(reason)
    meets(me.house, me)
    assert asked in me.last and "ส่งหลักฐาน" in me.offers


@pytest.mark.soak
def test_what_was_done_with_one_of_several_things_is_asked_of_all(me: Chat) -> None:
    said = "ขนมเค้ก 2 กล่อง กับเงินใส่ซอง แต่ซองคืนไปแล้ว"
    me.says("รับของขวัญ").says(said)
    assert "done" not in me.state["answers"] and me.state["answers"]["what"] == said
    me.says("2,000").says(GIVER).taps("ประชาชน/ผู้มาติดต่อ").taps(PRESSED).says(WHERE)
    assert {"ยังอยู่กับตัว", "ส่งคืนแล้ว"} <= set(me.offers)


@pytest.mark.parametrize(
    "said",
    [
        "กระเช้ากับซองเงิน ส่วนซองผมคืนไปแล้ว",
        "กระเช้าและทอง ทองปฏิเสธไปแล้ว",
        "เหล้า ขนม และนาฬิกา แต่นาฬิกาส่งคืนแล้ว",
        "เสื้อกับบัตรกำนัล เฉพาะบัตรกำนัลคืนเขาไปแล้ว",
        "ผลไม้กับเงิน เงินยังไม่ได้คืน",
        "เค้กพร้อมซอง ซองมอบให้พัสดุแล้ว",
    ],
)
def test_one_of_several_tells_nothing_of_the_others(said: str) -> None:
    assert not done_places(said)


@pytest.mark.parametrize(
    "said",
    [
        "กระเช้าผลไม้ คืนไปแล้ว",
        "ขนมกับผลไม้ คืนไปแล้ว",
        "กระเช้ากับขนม ผมคืนไปแล้ว",
        "ของขวัญกับการ์ด ของคืนไปแล้ว",
        "กระเช้ากับซอง ทั้งกระเช้าและซองคืนไปแล้ว",
        "นาฬิกา แต่นาฬิกาคืนไปแล้ว",
        "กระเช้ากับเค้ก เมื่อวานส่งคืนแล้ว",
    ],
)
def test_what_was_done_with_all_is_read(said: str) -> None:
    assert list(done_places(said)) == ["returned"]

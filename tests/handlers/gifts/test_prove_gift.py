"""The proof that a gift was returned or handed over: files, once, and only then it is closed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.gifts import gifts
from models.gifts.gift import CLOSED, DECIDED
from tests.handlers.gifts.gifting import DIRECTOR, HEAD, ME, all_gifts, gives
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import events_of, meets

People = Callable[[str], Chat]


@pytest.fixture
def me(chat: People, head: Chat) -> Chat:
    """Somebody who is to return a gift."""
    found = chat(ME)
    gives(found, head)
    head.taps("ให้ส่งคืนผู้ให้").taps("เกินเกณฑ์กฎหมาย")
    meets(found.house, found)
    return found


def test_a_picture_closes_it_and_who_decided_hears_of_it(me: Chat, head: Chat) -> None:
    me.taps("ส่งหลักฐาน")
    assert "แสดงการส่งคืน" in me.last
    me.sends_file().says("คืนคุณเอกชนที่สำนักงานเมื่อเช้า").taps("ยืนยันหลักฐาน")
    assert "เสร็จสิ้น" in me.last
    [gift] = all_gifts(me.house)
    assert gift.state == CLOSED and len(gift.proofs) == 1 and gift.proved_at == me.house.now
    assert gifts.proof_note(me.house.sealer, gift) == "คืนคุณเอกชนที่สำนักงานเมื่อเช้า"
    meets(me.house, head)
    assert "ได้รับหลักฐานการส่งคืนแล้ว" in head.last


def test_words_are_no_proof(me: Chat) -> None:
    me.taps("ส่งหลักฐาน").says("คืนแล้วค่ะ")
    assert "ข้อนี้รับเป็นไฟล์" in me.last
    me.says("ข้าม")
    assert "ข้ามไม่ได้" in me.last and all_gifts(me.house)[0].state == DECIDED


def test_a_picture_that_is_none_proves_nothing(me: Chat) -> None:
    me.taps("ส่งหลักฐาน").sends_file(keeps=False)
    assert "ไม่ได้เก็บ 1 ไฟล์" in me.since(-2) and all_gifts(me.house)[0].state == DECIDED


def test_a_file_that_was_taken_out_leaves_it_open(me: Chat) -> None:
    me.taps("ส่งหลักฐาน").sends_file().says("ข้าม")
    me.unsends(me.messages[-2])
    me.taps("ยืนยันหลักฐาน")
    assert all_gifts(me.house)[0].state == DECIDED


def test_a_proof_is_sent_once(me: Chat) -> None:
    data = me.button("ส่งหลักฐาน")
    me.taps_data(data).sends_file().says("ข้าม").taps("ยืนยันหลักฐาน").taps_data(data)
    assert "ครบแล้ว จึงไม่ได้ทำซ้ำ" in me.last
    assert events_of(me.house, HEAD, "gift_told") == 1


def test_only_the_receiver_sends_it(me: Chat, head: Chat, chat: People) -> None:
    data = me.button("ส่งหลักฐาน")
    for other in (head, chat(DIRECTOR), chat("D0103")):
        other.taps_data(data)
        assert "ไม่อยู่ในหน้าที่ของท่าน" in other.last


@pytest.mark.parametrize("data", ["o:prove_gift?g=99", "o:prove_gift?g=x", "o:prove_gift?"])
def test_a_strange_button_leads_to_the_list(me: Chat, data: str) -> None:
    me.taps_data(data)
    assert "ของขวัญที่รายงาน" in me.offers


def test_before_the_decision_there_is_nothing_to_prove(chat: People) -> None:
    me = chat(ME)
    gives(me)
    me.taps_data("o:prove_gift?g=1")
    assert "ยังไม่ได้พิจารณา" in me.last

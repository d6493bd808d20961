"""One tap checks, signs or sends a document; an old one, or somebody else's, does nothing."""

from __future__ import annotations

import pytest

from models.sign_offs.sign_off import CHECK, CHECKING, SIGN, SIGNING
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import HEAD, SECRETARY, meets, person, sends
from tests.handlers.sign_offs.on_road import checked, makes, proposed, road, signed


def test_a_tap_checks_it_and_the_signer_is_next(demo: House, head: Chat, director: Chat) -> None:
    number = proposed(demo)
    head.says("เอกสารรอลงนาม").taps("ดู")
    old = head.button("ตรวจแล้ว")
    head.taps("ตรวจแล้ว")
    assert "บันทึกว่าท่านตรวจแล้ว" in head.last and road(demo, number).wants == CHECK
    head.taps_data(old)
    assert "ไม่ต้องกดซ้ำ" in head.last
    makes(demo, director)
    assert "มีเอกสารรอท่านลงนาม" in director.last and road(demo, number).state == SIGNING
    head.taps_data(old)
    assert "สถานะขณะนี้: รอลงนาม" in head.last and road(demo, number).wants is None


@pytest.mark.parametrize(
    "words",
    ["ตรวจแล้ว", "ตรวจเอกสารแล้ว", "ตรวจแล้วค่ะ", "ตรวจให้แล้วครับ", "ผ่านการตรวจ", "ตรวจเรียบร้อยแล้ว"],
)
@pytest.mark.soak
def test_the_only_one_that_waits_is_checked_by_a_word(demo: House, head: Chat, words: str) -> None:
    number = proposed(demo)
    asked_once(demo, head, number, words)
    assert road(demo, number).wants == CHECK


def asked_once(demo: House, chat: Chat, number: int, words: str, yes: str = "") -> None:
    """Says the words; the document is shown and asked about before anything is recorded."""
    chat.says(words)
    assert road(demo, number).wants is None
    assert "ใช่หรือไม่" in chat.since(-2) and "แบบรายงานของสำนัก" in chat.last
    assert "เปิดเอกสาร" in chat.offers
    chat.says(yes or words)


@pytest.mark.parametrize(
    "words", ["ลงนามแล้ว", "ลงนามแล้วครับ", "ลงนามเอกสาร", "เซ็นแล้ว", "เซ็นให้แล้วค่ะ", "ลงนามเรียบร้อยแล้ว"]
)
@pytest.mark.soak
def test_the_only_one_that_waits_is_signed_by_a_word(
    demo: House, director: Chat, words: str
) -> None:
    number = checked(demo)
    asked_once(demo, director, number, words, "ยืนยันครับ")
    assert road(demo, number).wants == SIGN
    assert "ไม่มีเอกสารรอท่าน" in director.says("ลงนามแล้ว").last


@pytest.mark.soak
def test_with_two_that_wait_a_word_shows_them_both(demo: House, head: Chat) -> None:
    both = [proposed(demo), proposed(demo, "B")]
    assert "รอท่านตรวจหรือลงนาม 2 ฉบับ" in head.says("ตรวจแล้ว").last
    assert [road(demo, each).wants for each in both] == [None, None]


@pytest.mark.parametrize(
    "words",
    [
        "ตรวจแล้ว ผ่าน", "ตรวจแล้วครับ ผ่าน", "ตรวจแล้วถูกต้อง", "โอเค ตรวจแล้ว", "ตรวจสอบแล้ว ไม่มีแก้ไข",
        "เอกสารนี้ตรวจแล้ว เรียบร้อยดีค่ะ",
    ],
)  # fmt: skip
def test_it_is_checked_with_a_word_beside(demo: House, head: Chat, words: str) -> None:
    number = proposed(demo)
    asked_once(demo, head, number, words, "ใช่ค่ะ")
    assert road(demo, number).wants == CHECK


@pytest.mark.parametrize(
    "words",
    [
        "เอกสารนี้ลงนามแล้ว เรียบร้อยดีค่ะ",
        "เซ็นให้แล้ว ลงนามเลย",
        "ลงนามเลยครับ",
        "ตรวจแล้ว ลงนาม",
        "โอเค เซ็นเลย",
        "อ่านแล้ว เห็นชอบ ลงนามได้",
        "เอกสารนี้ตรวจแล้ว ลงนามแล้วครับ",
        "เอกสารนี้เซ็นแล้วครับ ผ่าน",
    ],
)
def test_it_is_signed_with_a_word_beside(demo: House, director: Chat, words: str) -> None:
    number = checked(demo)
    asked_once(demo, director, number, words, "ยืนยัน")
    assert road(demo, number).wants == SIGN


def test_below_its_open_card_a_word_is_a_tap(demo: House, head: Chat) -> None:
    number = proposed(demo)
    head.says("เอกสารรอลงนาม").taps("ดู").says("ตรวจแล้ว")
    assert road(demo, number).wants == CHECK


@pytest.mark.parametrize("words", ["ไม่", "เดี๋ยวก่อน", "ยังไม่แน่ใจ", "เมนู", "โอเคมั้ย"])
def test_what_is_no_yes_does_not_sign_what_was_asked(
    demo: House, director: Chat, words: str
) -> None:
    number = checked(demo)
    director.says("เซ็นเลย").says(words)
    assert road(demo, number).wants is None
    director.says("เมนู").says("ยืนยัน")  # the card is not the newest answer any more
    assert road(demo, number).wants is None


@pytest.mark.parametrize("words", ["โอเค", "ใช่"])
def test_a_yes_below_a_notice_that_came_since_checks_nothing(
    demo: House, reporter: Chat, head: Chat, words: str
) -> None:
    number = proposed(demo)
    head.says("ตรวจแล้ว")
    sends(reporter, head)
    head.says(words)
    assert road(demo, number).wants is None


def test_a_yes_below_a_card_that_asks_nothing_signs_nothing(demo: House, director: Chat) -> None:
    number = checked(demo)
    director.says("เอกสารรอลงนาม").taps("ดู").says("ยืนยัน")
    assert road(demo, number).wants is None


@pytest.mark.parametrize("words", ["ขอดูไฟล์ก่อน", "เปิดเอกสาร", "ขออ่านหนังสือก่อนค่ะ"])
def test_who_wants_to_read_it_first_gets_it(demo: House, director: Chat, words: str) -> None:
    number = checked(demo)
    director.says("เอกสารรอลงนาม").says(words)
    assert "เปิดเอกสาร" in director.offers and "ลงนาม" in director.offers
    assert road(demo, number).wants is None


@pytest.mark.every(3)
@pytest.mark.parametrize(
    "words",
    [
        "ตรวจแล้ว ไม่ผ่าน", "ยังไม่ผ่าน", "ตรวจแล้วหรือยัง", "เซ็นเลยไหม", "เดี๋ยวเซ็นให้", "ยังไม่เซ็น", "ไม่ลงนาม",
        "เซ็นได้ไหม", "ตรวจแล้ว มีที่ผิด", "ลงนามพรุ่งนี้", "ไม่เห็นชอบ", "ขอลงนาม", "ผ่าน", "โอเค", "ถูกต้อง",
    ],
)  # fmt: skip
def test_words_that_leave_anything_open_do_no_step(
    demo: House, head: Chat, director: Chat, words: str
) -> None:
    first = checked(demo)
    second = proposed(demo, "B")
    director.says(words)
    head.says("เอกสารรอลงนาม").taps("ดู").says(words)
    for each in (first, second):
        assert road(demo, each).wants is None and road(demo, each).state in (CHECKING, SIGNING)


@pytest.mark.parametrize("words", ["ตรวจแล้ว ไม่ผ่าน", "ตรวจแล้ว มีที่ผิดสองแห่ง", "ยังไม่ผ่าน"])
def test_below_its_card_words_that_leave_it_open_show_its_buttons_again(
    demo: House, head: Chat, words: str
) -> None:
    number = proposed(demo)
    head.says("เอกสารรอลงนาม").taps("ดู").says(words)
    assert "ยังไม่ได้บันทึกขั้นใด" in head.since(0)
    assert {"ตรวจแล้ว", "ส่งกลับแก้ไข"} <= set(head.offers)
    assert road(demo, number).wants is None


@pytest.mark.parametrize("words", ["ตรวจแล้วครับ", "ตรวจแล้ว ผ่าน"])
def test_with_two_that_wait_the_open_one_is_meant(demo: House, head: Chat, words: str) -> None:
    first, second = proposed(demo), proposed(demo, "B")
    head.says("เอกสารรอลงนาม").taps_data(f"o:document_road?s={second}")
    head.says(words)
    assert (road(demo, first).wants, road(demo, second).wants) == (None, CHECK)


def test_signing_below_the_card_of_one_to_check_signs_no_other(demo: House, director: Chat) -> None:
    to_sign = checked(demo)
    to_check = proposed(demo, "B", checker="D0101", signer="D0001")
    director.taps_data(f"o:document_road?s={to_check}")
    assert "รอท่านตรวจหรือลงนาม 2 ฉบับ" in director.says("ลงนาม").last
    assert [road(demo, each).wants for each in (to_sign, to_check)] == [None, None]


@pytest.mark.soak
def test_words_mean_nothing_to_whom_nothing_waits_for(
    demo: House, reporter: Chat, head: Chat
) -> None:
    number = checked(demo)
    reporter.says("ลงนามแล้ว")
    head.says("ลงนามแล้ว")
    reporter.says("ลงนามเอกสาร")
    assert "เปิดให้เฉพาะผู้มีหน้าที่ คือ ผู้ลงนามเอกสาร" in reporter.last
    assert road(demo, number).wants is None


@pytest.mark.soak
def test_who_is_not_checker_or_signer_of_it_taps_in_vain(
    demo: House, reporter: Chat, head: Chat, director: Chat
) -> None:
    number = proposed(demo)
    head.says("เอกสารรอลงนาม").taps("ดู")
    button = head.button("ตรวจแล้ว")
    director.taps_data(button)  # a checker, but not of this one
    assert "ไม่ได้รอท่าน" in director.last
    reporter.taps_data(button)
    assert road(demo, number).wants is None


@pytest.mark.parametrize("change", [{"roles": ["staff", "supervisor"]}, {"roles": ["checker"]}])
@pytest.mark.soak
def test_whose_role_or_right_is_taken_taps_in_vain(
    demo: House, head: Chat, change: dict[str, list[str]]
) -> None:
    number = proposed(demo)
    head.says("เอกสารรอลงนาม").taps("ดู")
    person(demo, HEAD, **change)
    head.taps("ตรวจแล้ว")
    assert road(demo, number).wants is None and road(demo, number).state == CHECKING


@pytest.mark.soak
def test_who_has_left_taps_in_vain(demo: House, head: Chat) -> None:
    number = proposed(demo)
    head.says("เอกสารรอลงนาม").taps("ดู")
    person(demo, HEAD, retired_at=demo.now)
    head.taps("ตรวจแล้ว")
    assert road(demo, number).wants is None


@pytest.mark.soak
def test_rows_that_changed_end_the_road_and_all_who_had_a_part_hear_of_it(
    demo: House, reporter: Chat, head: Chat, director: Chat
) -> None:
    checked(demo)
    director.says("ลงนามแล้ว").says("ยืนยัน")
    makes(demo, reporter, head, director, same=False)
    for each in (reporter, head, director):
        assert "ข้อมูลเปลี่ยนหลังเสนอ" in each.last
    assert "เปิดเอกสาร" not in reporter.offers


def issued(demo: House, reporter: Chat, code: str = "A") -> int:
    number = signed(demo, code)
    reporter.says(f"ออกเลข สว 0010/{ord(code)} ลงวันที่ 1 มี.ค. 70").taps("ออกเลข")
    makes(demo, reporter)
    return number


@pytest.mark.soak
def test_it_goes_to_each_of_an_audience_once(demo: House, reporter: Chat, director: Chat) -> None:
    number = issued(demo, reporter)
    assert reporter.offers[1:4] == ["ส่งถึงผู้บริหาร", "ส่งถึงเลขาธิการวุฒิสภา", "ส่งถึงผู้อำนวยการสำนัก"]
    again = reporter.button("ส่งถึงผู้บริหาร")
    before = len(demo.sent)
    reporter.taps("ส่งถึงผู้บริหาร")
    to = [each.recipient for each in demo.sent[before:] if each.kind == "sign_off_sent"]
    assert len(to) == len(set(to)) == 4
    assert "ส่งถึงผู้บริหาร" not in reporter.offers
    reporter.taps_data(again)
    assert "จึงไม่ส่งซ้ำ" in reporter.last and road(demo, number).sent_to == "executives"


@pytest.mark.parametrize("words", ["ส่งถึงเลขาธิการ", "ส่งให้เลขาธิการวุฒิสภาค่ะ", "ส่งถึง เลขาธิการวุฒิสภา"])
@pytest.mark.soak
def test_whom_it_is_for_may_be_typed(demo: House, reporter: Chat, words: str) -> None:
    number = issued(demo, reporter)
    reporter.says(words)
    assert "ส่งถึงเลขาธิการวุฒิสภา 1 คนแล้ว" in reporter.since(0)
    assert road(demo, number).sent_to == "secretary"


@pytest.mark.soak
def test_its_reader_has_the_link_and_may_ask_for_a_new_one(
    demo: House, reporter: Chat, director: Chat
) -> None:
    issued(demo, reporter)
    reporter.taps("ส่งถึงผู้อำนวยการสำนัก")
    meets(demo, director)
    assert "มีเอกสารถึงท่าน" in director.last and "สว 0010/65" in director.last
    director.taps("ขอลิงก์ใหม่")
    assert "เปิดเอกสาร" in director.offers and "ส่งถึงผู้บริหาร" not in director.offers


@pytest.mark.soak
def test_nothing_is_sent_where_nobody_of_them_may_have_it(demo: House, reporter: Chat) -> None:
    number = issued(demo, reporter)
    person(demo, SECRETARY, position="ที่ปรึกษา")
    reporter.taps("ส่งถึงเลขาธิการวุฒิสภา")
    assert "ยังไม่มีผู้รับกลุ่มนี้" in reporter.last and road(demo, number).sent_to == ""


@pytest.mark.soak
def test_how_many_line_does_not_reach_is_said(demo: House, reporter: Chat) -> None:
    issued(demo, reporter)
    person(demo, SECRETARY, line_user_id=None)
    reporter.taps("ส่งถึงผู้บริหาร")
    assert "ยังไม่ใช้ LINE 1 คน กรุณาแจ้งทางอื่นด้วย" in reporter.since(0)


@pytest.mark.soak
def test_only_its_preparer_sends_it(demo: House, reporter: Chat, director: Chat) -> None:
    number = issued(demo, reporter)
    director.taps_data(reporter.button("ส่งถึงผู้บริหาร"))
    assert "ไม่ได้รอท่าน" in director.last and road(demo, number).sent_to == ""


@pytest.mark.parametrize(
    "data",
    [
        "o:check_document?s=999&v=1", "o:sign_document?s=x&v=y", "o:send_document?s=999",
        "o:document_road?s=999", "o:withdraw_document?s=-1", "o:return_document?s=1",
        "o:issue_document?s=7", "o:propose_document?r=99", "o:send_document?s=1&w=everybody",
    ],
)  # fmt: skip
@pytest.mark.soak
def test_nonsense_in_a_button_is_answered_kindly(
    demo: House, director: Chat, head: Chat, data: str
) -> None:
    number = proposed(demo)
    assert director.taps_data(data).last and head.taps_data(data).last
    assert road(demo, number).wants is None

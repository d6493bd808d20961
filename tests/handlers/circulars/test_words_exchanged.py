"""Before a letter is sent: words exchanged in it, a later hour, a shorter wording, who gets it."""

from __future__ import annotations

import pytest

from handlers.understand.corrections.taken_back import read_swaps
from tests.handlers.house import Chat

LETTER = "แจ้งงดใช้ลิฟต์ตัวที่ 2 พรุ่งนี้"


def at_the_file(admin: Chat) -> Chat:
    admin.says("ส่งข้อความถึง")
    return admin.taps("ทุกคนในสำนักงาน").says(LETTER)


def at_the_card(admin: Chat) -> Chat:
    me = at_the_file(admin).taps("ไม่แนบ")
    return me.taps("ไม่มีปุ่ม").says("ไม่ต้อง").taps("ส่งทันที")


@pytest.mark.parametrize("place", [at_the_file, at_the_card])
@pytest.mark.parametrize(
    "said",
    [
        "เอาคำว่างดใช้เปลี่ยนเป็นปิดซ่อม แล้วค่อยส่งตอนสี่โมงเย็น",
        "เปลี่ยนคำว่างดใช้เป็นปิดซ่อม พรุ่งนี้เช้าค่อยส่ง",
    ],
)
def test_words_are_exchanged_and_the_later_hour_is_told(
    admin: Chat, said: str, place: object
) -> None:
    me = at_the_file(admin) if place is at_the_file else at_the_card(admin)
    heard = len(me.heard)
    me.says(said)
    assert me.state["answers"]["text"] == LETTER.replace("งดใช้", "ปิดซ่อม")
    assert "ตั้งเวลาส่งเองยังทำไม่ได้" in me.since(heard)


@pytest.mark.parametrize(
    "said",
    [
        "เอาคำว่างดใช้เปลี่ยนเป็นปิดซ่อม",
        "คำว่างดใช้ขอเป็นปิดซ่อมนะ",
        "ตรงคำว่างดใช้ให้ใช้คำว่าปิดซ่อมแทน",
        "คำว่า “งดใช้” แก้เป็น “ปิดซ่อม” ด้วยค่ะ",
    ],
)
def test_named_words_are_exchanged_after_a_look(admin: Chat, said: str) -> None:
    me = at_the_file(admin).says(said)
    assert me.state["answers"]["text"] == LETTER
    assert me.taps("แก้ตามนี้").state["answers"]["text"] == LETTER.replace("งดใช้", "ปิดซ่อม")


@pytest.mark.parametrize("said", ["คำว่าสามัคคีเป็นคำที่ดี", "คำถามเป็นอย่างไร"])
def test_what_tells_of_a_word_exchanges_none(said: str) -> None:
    assert not any(each.old in ("สามัคคี", "ให้", "ถาม") for each in read_swaps(said))


@pytest.mark.parametrize(
    "said", ["ขอแบบสั้นๆ สามบรรทัดพอ", "เอากระชับกว่านี้หน่อย", "ย่อให้สั้นลง ไม่เกิน 3 บรรทัด"]
)
def test_a_shorter_wording_is_asked_for(admin: Chat, said: str) -> None:
    me = at_the_card(admin)
    assert "กรุณาพิมพ์ถ้อยคำใหม่" in me.answer_to(said)
    assert me.state["answers"]["text"] == LETTER


@pytest.mark.parametrize("said", ["ส่งถึงใครบ้างนะ", "ใครจะได้รับบ้าง", "ส่งถึงกี่คน"])
def test_who_gets_it_is_told_before_the_card(admin: Chat, said: str) -> None:
    me = at_the_file(admin)
    assert "จะส่งถึงทุกคนในสำนักงาน 13 คน" in me.answer_to(said)
    assert "เอกสารแนบ" in me.last


@pytest.mark.parametrize(
    "said", ["เติมเบอร์ติดต่อ 4521 ท้ายข้อความด้วย", "ใส่เบอร์ติดต่อ 4521 ไว้ด้านล่างหน่อยค่ะ"]
)
@pytest.mark.parametrize("place", [at_the_file, at_the_card])
def test_words_are_added_at_the_end(admin: Chat, said: str, place: object) -> None:
    me = at_the_file(admin) if place is at_the_file else at_the_card(admin)
    assert me.says(said).state["answers"]["text"] == f"{LETTER}\nเบอร์ติดต่อ 4521"


@pytest.mark.soak
def test_words_go_out_with_the_reason_behind_them(admin: Chat) -> None:
    me = at_the_file(admin).says("คำว่าพรุ่งนี้เอาออก ดูไม่เป็นทางการ").taps("แก้ตามนี้")
    assert me.state["answers"]["text"] == "แจ้งงดใช้ลิฟต์ตัวที่ 2"


def test_a_letter_that_takes_back_a_part_is_shown_without_it(admin: Chat) -> None:
    admin.says("ส่งข้อความถึงทุกคน").says("พรุ่งนี้งดใส่เสื้อเหลืองนะคะ เอ้ยไม่ใช่ ให้ใส่เสื้อเหลืองค่ะ")
    assert "text" not in admin.state["answers"] and "พรุ่งนี้ให้ใส่เสื้อเหลืองค่ะ" in admin.last
    admin.taps("ใช้ที่แก้แล้ว")
    assert admin.state["answers"]["text"] == "พรุ่งนี้ให้ใส่เสื้อเหลืองค่ะ"


def test_a_letter_told_in_one_line_is_put_right_and_says_so(admin: Chat) -> None:
    admin.says("ประกาศบอกทุกคนว่า พรุ่งนี้ประชุม 9 โมง เอ้ย 10 โมง ห้อง 302")
    assert admin.state["answers"]["text"] == "พรุ่งนี้ประชุม 10 โมง ห้อง 302"
    assert "ใช้ข้อความที่แก้แล้ว" in admin.since(0)


@pytest.mark.parametrize(
    "said", ["เอาเฉพาะคนที่ยังไม่กดรับทราบ", "คนที่ยังไม่รับทราบค่ะ", "ส่งให้ผู้ที่ไม่ได้กดรับทราบเท่านั้น"]
)
def test_who_has_not_acknowledged_is_reminded_elsewhere(admin: Chat, said: str) -> None:
    admin.says("ส่งข้อความถึง").says(said)
    assert "whom" not in admin.state["answers"] and "เตือนคนที่ยังไม่รับทราบ" in admin.since(0)


@pytest.mark.parametrize(
    "said",
    ["ส่งตอนแปดโมงเช้าพรุ่งนี้ ไม่ใช่เดี๋ยวนี้", "ส่งพรุ่งนี้แปดโมง อย่าเพิ่งส่งเดี๋ยวนี้", "ขอส่งเย็นนี้ ยังไม่ต้องส่งตอนนี้ค่ะ"],
)
def test_an_hour_and_not_now_is_told_what_can_be_chosen(admin: Chat, said: str) -> None:
    at_the_file(admin).taps("ไม่แนบ").taps("ไม่มีปุ่ม").says("ไม่ต้อง").says(said)
    assert "sending" not in admin.state["answers"] and "กด “ไม่ด่วน”" in admin.since(0)


@pytest.mark.parametrize(
    ("said", "letter"),
    [
        ("แก้ ศุกร์นี้ เป็น ศุกร์ที่ 27 แล้วเติมนะคะต่อท้ายด้วย", "ขอให้ส่งแบบภายใน ศุกร์ที่ 27 นะคะ"),
        ("แก้ศุกร์นี้เป็นศุกร์ที่ 27 และเพิ่มขอบคุณค่ะ ท้ายข้อความ", "ขอให้ส่งแบบภายใน ศุกร์ที่ 27\nขอบคุณค่ะ"),
        ("เปลี่ยน ส่งแบบ เป็น ส่งรายงาน แล้วแก้ ศุกร์นี้ เป็น จันทร์หน้า", "ขอให้ส่งรายงานภายใน จันทร์หน้า"),
        ("เติมนะคะต่อท้าย แล้วแก้คำว่า ศุกร์นี้ เป็น พุธหน้าค่ะ", "ขอให้ส่งแบบภายใน พุธหน้านะคะ"),
        ("แก้ ศุกร์นี้ เป็น ศุกร์ที่ 27", "ขอให้ส่งแบบภายใน ศุกร์ที่ 27"),
        ("ขอเปลี่ยนศุกร์นี้เป็นวันที่ 27 มี.ค. ค่ะ", "ขอให้ส่งแบบภายใน วันที่ 27 มี.ค."),
    ],
)
def test_two_changes_of_one_letter_are_one_proposal(admin: Chat, said: str, letter: str) -> None:
    admin.says("แจ้งทุกคนในสำนักงานว่า ขอให้ส่งแบบภายใน ศุกร์นี้").says(said)
    assert admin.agrees().state["answers"]["text"] == letter


@pytest.mark.parametrize(
    "said",
    [
        "แก้ จันทร์นี้ เป็น อังคาร แล้วเติมนะคะต่อท้าย",
        "แก้ ศุกร์นี้ เป็นวันไหนดี",
        "แก้ส่งถึงเป็นผู้รายงานทุกคน",
    ],
)
def test_what_is_not_read_whole_is_no_such_proposal(admin: Chat, said: str) -> None:
    admin.says("แจ้งทุกคนในสำนักงานว่า ขอให้ส่งแบบภายใน ศุกร์นี้").says(said)
    assert admin.state["answers"]["text"] == "ขอให้ส่งแบบภายใน ศุกร์นี้"


def test_what_is_to_be_sent_at_once_is_shown_with_its_change_first(admin: Chat) -> None:
    admin.says("แจ้งทุกคนในสำนักงานว่า ขอให้ส่งแบบภายใน ศุกร์นี้")
    admin.says("แก้ ศุกร์นี้ เป็น ศุกร์ที่ 27 แล้วส่งเลย")
    assert admin.state["answers"]["text"] == "ขอให้ส่งแบบภายใน ศุกร์ที่ 27"
    assert admin.state["at"] == "review" and "ส่งข้อความ" in admin.offers


def test_a_question_is_no_new_word(admin: Chat) -> None:
    me = at_the_card(admin).says("แก้ พรุ่งนี้ เป็นวันไหนดี")
    assert me.state["answers"]["text"] == LETTER and "แก้ตามนี้" not in me.offers
    assert not [*read_swaps("แก้ ศุกร์นี้ เป็นวันไหนดีคะ")]
    assert [*read_swaps("แก้ ศุกร์นี้ เป็นพุธหน้า")]

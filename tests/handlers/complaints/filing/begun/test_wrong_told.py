"""A story of wrongdoing leads to the filing with the story kept, whoever tells it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.complaints.filing import opening_words
from handlers.complaints.filing.begun import wrong_told
from models.complaints.complaint import COMPLIMENT, TIP
from tests.handlers.complaints.casework import STAFF
from tests.handlers.complaints.filing.complaint_talk import STRANGER, answers_of
from tests.handlers.house import Chat, House

STORIES = (
    "บริษัทผมประมูลงานจัดเลี้ยงกับสำนักงานท่าน มีเจ้าหน้าที่พัสดุโทรมาขอ 5 เปอร์เซ็นต์ก่อนเซ็นสัญญา",
    "ยายไปขอเยี่ยมชมอาคารแล้วเขาเรียกเก็บเงินสองร้อยบอกว่าเป็นค่าธรรมเนียม",
    "เพื่อนร่วมงานเบิกค่าเดินทางไปเชียงใหม่เมื่อเดือน ม.ค. แต่ไม่ได้ไปจริง",
    "ผมมีสลิปโอนเงินให้หัวหน้างานพัสดุ 15,000 บาท เพราะเขาขอค่าอำนวยความสะดวก",
    "หลานไปสอบ มีคนมาบอกให้โอนห้าหมื่นแล้วจะติดแน่นอน",
)


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("known", [False, True])
def test_it_begins_a_complaint_that_has_it(
    demo: House, chat: Callable[[str], Chat], story: str, known: bool
) -> None:
    who = (chat(STAFF) if known else Chat(demo, STRANGER)).says(story)
    assert answers_of(who)["text"] == story and "เบาะแสการทุจริต" in who.offers[:1]


@pytest.mark.parametrize(
    "words",
    [
        "เมื่อวานได้รับกระเช้าจากผู้รับเหมาราคา 3000",
        "บริษัทเอากระเช้ามาให้หัวหน้าผม 2,500 บาท",
        "วันนี้เบิกค่าเดินทางไปอบรมได้เท่าไหร่",
        "หัวหน้าเก็บเงินค่าทำบุญคนละ 100 บาท",
        "กิจกรรม 2.1 เบิกเงินเกินจริงไป 200 บาท คืนแล้ว",
        "เห็น ผอ. รับซองจากผู้รับเหมา ต้องบอกใคร",
        "ถามคลินิก หัวหน้าเรียกรับเงินใต้โต๊ะจากผู้รับจ้างทุกเดือน",
        "แม่บ้านเก็บกระเป๋าเงินได้ 2,000 บาท",
        "เจ้าหน้าที่รับของขวัญ 2 ชิ้น มูลค่า 900 บาท ขอบันทึก",
        "ส่งข้อความถึงสำนักการคลัง ว่า ระวังใบเสร็จปลอมด้วยนะครับ ทางคลังแจ้งมาให้ตรวจทุกใบ",
        "ยอดเงินในรายงาน 2.1 ผิดครับ เจ้าหน้าที่เก็บข้อมูลไว้ 3,000 บาท",
        "จ่ายค่าแท็กซี่ 200 บาท แต่ไม่มีใบเสร็จ",
        "เบิกค่ารถไว้ แต่ไม่ได้ไปประชุมแล้ว ขอยกเลิกการเบิก",
        "คนขับรถขอเบิกค่าน้ำมัน 500 บาทแล้วยังไม่ได้ใบเสร็จ",
        "บริษัทเรียกเก็บ VAT 7% ในใบแจ้งหนี้",
        "ผู้รับจ้างขอส่วนลด 10% ตอนตรวจรับ",
        "เจ้าหน้าที่ขอสลิปโอนเงิน 1000 บาท",
        "หัวหน้าเรียกประชุมเรื่องเงินรางวัล 5 เปอร์เซ็นต์",
        "จ่าย 100 บาทก็ได้เสื้อแล้ว คุ้มมาก",
        "พนักงานส่งของเรียกเก็บเงินปลายทาง 350 บาท",
        "วันนี้เก็บเงินค่าเสื้อทีมจากทุกคน คนละ 350 บาท ไม่มีใบเสร็จนะ",
        "หัวหน้ารับซองเอกสารไปแล้วครับเมื่อเช้า",
        "กรรมการรับซองประกวดราคาครบ 3 รายแล้ว",
        "ผู้รับเหมาใช้วัสดุไม่ตรงตามแบบ กรรมการยังไม่ตรวจรับ ให้แก้ไขก่อน",
        "เพื่อนที่ทำงานยืมเงินน้องไป 2,000 แล้วไม่คืน",
    ],
)
def test_what_is_asked_or_reported_is_none(words: str) -> None:
    assert not wrong_told.tells(words)


@pytest.mark.parametrize(
    "story",
    [
        "ผู้อำนวยการสำนักหนึ่งรับกระเช้าราคาแพงจากบริษัททุกปีใหม่ อยากให้ตรวจสอบ",
        "มีเจ้าหน้าที่โทรมาบอกว่าถ้าจ่ายสองหมื่นจะช่วยให้ผ่านสัมภาษณ์",
    ],
)
def test_such_a_story_is_no_praise(story: str) -> None:
    assert opening_words.kind_of(story) == TIP
    assert opening_words.kind_of("ช่วยหาเอกสารให้จนเจอ บริการดีมากค่ะ") == COMPLIMENT


@pytest.mark.parametrize(
    "praise",
    [
        "ขอบคุณเจ้าหน้าที่การเงินที่ช่วยเรื่องเบิกเงินเร็วมาก",
        "ชมเจ้าหน้าที่จัดซื้อ ทำงานไว",
        "เจ้าหน้าที่ตรวจสอบเอกสารให้ละเอียดดีมาก ขอบคุณครับ",
        "แม่บ้านเก็บเงินหมื่นบาทมาคืน น่าชื่นชมมาก",
    ],
)
def test_praise_of_who_has_to_do_with_money_stays_praise(praise: str) -> None:
    assert opening_words.kind_of(praise) == COMPLIMENT
    blame = "หัวหน้าด่าผมทุกวัน ขอบคุณที่ช่วยตรวจสอบ"
    assert opening_words.kind_of(blame) != COMPLIMENT


def test_who_insists_is_asked_and_what_they_insist_is_no_story(chat: Callable[[str], Chat]) -> None:
    who = chat(STAFF).says("ก็จะแจ้งเรื่องทุจริตไงครับ")
    assert "text" not in answers_of(who) and "จะเปิดเผยชื่อหรือไม่" in who.last


def test_a_sentence_that_may_be_one_goes_along_with_the_button(chat: Callable[[str], Chat]) -> None:
    said = "ที่ทำงานผมมีเรื่องทุจริตเยอะมากจนคนดีอยู่ไม่ได้"
    who = chat(STAFF).says(said)
    assert "แล้วส่งข้อความอีกครั้ง" not in who.last
    if not who.house.states(who.user_id):
        who.taps("ร้องเรียน")
    assert answers_of(who)["text"] == said

"""What a whole sentence surely wants goes before an answer that is heard by patterns."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

REPORTER, HEAD, ADMIN, EXECUTIVE, RECEIVER = "D0103", "D0102", "D0002", "D0001", "D0105"


@pytest.mark.parametrize(
    ("who", "words", "said"),
    [
        (ADMIN, "ขอดูบันทึกการใช้ระบบว่าใครเข้าไปแก้อะไรตอนกี่โมง", "ร่องรอย"),
        (REPORTER, "มีบริษัทส่งกระเช้ามาให้ จะแจ้งตรงนี้ได้ไหม", "แจ้งเพียงชื่อสิ่งของและราคาโดยประมาณก็พอ"),
        (REPORTER, "หัวหน้าดูให้รึยังคะรายงานที่ส่งไป", "สถานะสำนักบริหารงานกลาง"),
        (REPORTER, "ข้อ 2.4 เขาให้เราทำอะไรบ้างอ่ะ", "กิจกรรม 2.4"),
        (ADMIN, "ลุงยามไม่มีไลน์แต่จะโหวต ต้องออกซองกระดาษให้แก", "คณะกรรมการคัดเลือก"),
    ],
)
def test_the_whole_sentence_decides(
    chat: Callable[[str], Chat], who: str, words: str, said: str
) -> None:
    assert said in chat(who).says(words).last


@pytest.mark.parametrize(
    ("who", "words", "said"),
    [
        (REPORTER, "กลางคืนใช้บอตได้ไหม", "ได้ทุกเวลา"),
        (REPORTER, "ส่งช้ากว่ากำหนดจะโดนอะไรไหม", "ส่งช้าได้ไหม"),
        (REPORTER, "ไฟล์ที่แนบไปใครเห็นบ้าง", "ใครเห็น"),
        (REPORTER, "โหวตแล้วมีคนรู้ไหมว่าเลือกใคร", "ความลับ"),
        (REPORTER, "เปลี่ยนโทรศัพท์ใหม่ ไลน์เดิมหาย ทำไงต่อ", "บัญชี LINE ใหม่: ขอรหัสใหม่"),
        (REPORTER, "2.1 ที่หนูส่งไปอยู่ที่ใครแล้ว", "2.1"),
        (EXECUTIVE, "มีเรื่องร้องเรียนเกินกำหนดกี่เรื่อง", "เฉพาะผู้รับเรื่อง"),
    ],
)
def test_answers_of_the_shelves_stay_answers(
    chat: Callable[[str], Chat], who: str, words: str, said: str
) -> None:
    assert said in chat(who).says(words).last


@pytest.mark.parametrize(
    ("who", "words", "said"),
    [
        (EXECUTIVE, "มีประกาศอะไรรอผมลงนามไหม", "ประกาศที่รอท่านออก"),
        (EXECUTIVE, "มีประกาศที่ผมยังไม่ได้เข้าร่วมไหม", "ไม่มีประกาศที่ต้องเข้าร่วม"),
        (EXECUTIVE, "หน่วยงานใดยังเงียบอยู่สำหรับ 20 มีนาคม", "สถานะทั้งสำนักงาน"),
        (EXECUTIVE, "กิจกรรมไหนยังเงียบ", "กิจกรรมที่ยังไม่มีรายงาน"),
        (EXECUTIVE, "งานไหนยังไม่เริ่ม", "กิจกรรมที่ยังไม่มีรายงาน"),
        (EXECUTIVE, "สำนักกฎหมายเป็นยังไง", "ไม่พบสำนัก “สำนักกฎหมาย”"),
        (EXECUTIVE, "กิจกรรมกฎหมายเป็นยังไงบ้าง", "“กฎหมาย” ส่งแล้ว"),
        (HEAD, "ในสำนักเรามีใครยังไม่กดงดรับของขวัญมั่งเอ่ย", "ยังไม่มีใครต้องเข้าร่วม"),
        (HEAD, "ของขวัญใครต้องพิจารณา", "ไม่มีของขวัญที่รอพิจารณา"),
        (RECEIVER, "เรื่องไหนใกล้ครบกำหนด", "เรื่องที่ท่านรับผิดชอบ"),
    ],
)
def test_words_of_another_thing_are_no_sign(
    chat: Callable[[str], Chat], who: str, words: str, said: str
) -> None:
    assert said in chat(who).says(words).last


@pytest.mark.parametrize(
    ("who", "words", "said"),
    [
        (HEAD, "ผมไปต่างจังหวัดอาทิตย์หน้า ให้คนอื่นเซ็นแทนได้ไหม", "จะมอบหมายให้ผู้ใด"),
        (HEAD, "ผมลาพุธ ฝากคนอื่นอนุมัติแทนหน่อย", "จะมอบหมายให้ผู้ใด"),
        (HEAD, "เราต่างกับสำนักอื่นยังไง", "ร้อยละที่ส่งแล้ว"),
        (RECEIVER, "จะปิดเรื่องร้องเรียน", "เรื่องร้องเรียนที่ท่านรับผิดชอบ"),
        (RECEIVER, "ส่งต่อเรื่องร้องเรียนยังไง", "เปิดเรื่องนั้น กด “ส่งต่อ”"),
        (RECEIVER, "อยากร้องเรียน", "จะเปิดเผยชื่อหรือไม่"),
        (REPORTER, "แผนของทั้งสำนักงาน", "แผนของสำนักบริหารงานกลาง"),
        (REPORTER, "แผนทั้งหมดของทุกสำนัก", "แผนของสำนักบริหารงานกลาง"),
        (REPORTER, "แผน 3.7", "กิจกรรม 3.7"),
        (EXECUTIVE, "สัปดาห์นี้มีอะไรเปลี่ยนแปลง", "มีอะไรใหม่"),
    ],
)
def test_words_that_hold_another_word_are_read_whole(
    chat: Callable[[str], Chat], who: str, words: str, said: str
) -> None:
    assert said in chat(who).says(words).last

"""A first message that tells a matter and asks at its end keeps what it tells and is answered."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.one_to_one.two_in_one.told_then_asked import parted
from tests.handlers.house import Chat

STAFF, REPORTER = "D0106", "D0103"
GIFT = (
    "ขอโทษนะคะ คือเมื่อวันที่ 1 มีนาคม 2570 มีบริษัทที่ขายเครื่องถ่ายเอกสารชื่อบริษัทตัวอย่างก๊อปปี้ จำกัด "
    "เอากระเช้าผลไม้มาวางไว้ที่โต๊ะตอนที่ดิฉันออกไปข้างนอกค่ะ น่าจะราคาประมาณ 1,200 บาท "
    "ดิฉันไม่ได้คืนเพราะกลับมาเขาไปแล้ว เลยอยากแจ้งไว้ค่ะ แบบนี้จะโดนไหมคะ"
)


def test_a_gift_told_whole_is_kept_and_the_fear_answered(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says(GIFT)
    told = me.state["answers"]
    assert (told["what"], told["value"]) == ("กระเช้าผลไม้", "1200.00")
    assert (told["giver"], told["received_on"]) == ("บริษัทตัวอย่างก๊อปปี้ จำกัด", "2027-03-01")
    likely = {name: each["value"] for name, each in told["likely"].items()}
    where = "ที่โต๊ะตอนที่ดิฉันออกไปข้างนอก"
    assert likely == {"manner": "own_pressed", "done": "held", "occasion": where}
    assert "ไม่ได้กำหนดโทษของผู้ที่รายงาน" in me.since(0) and me.state["at"] == "relation"


@pytest.mark.parametrize(
    ("who", "said", "step", "answer"),
    [
        (
            STAFF,
            "ร้านขายส่งให้ปฏิทินมา 1 เล่ม วันที่ 25 กุมภา ราคาไม่เกิน 100 บาท ขอรายงานไว้ค่ะ ต้องถ่ายรูปไหมคะ",
            "what",
            "ไม่ต้องแนบก็รายงานได้",
        ),
        (
            STAFF,
            "เมื่อวานผู้รับเหมาเอาเหล้ามาให้ 1 ขวดที่ห้อง ขอแจ้งไว้ครับ ใครเป็นคนตัดสินครับ",
            "what",
            "ใครพิจารณาของขวัญที่ท่านรายงาน",
        ),
        (
            REPORTER,
            "รายงานกิจกรรม 2.4 จัดเสร็จแล้วเมื่อ 20 กุมภาพันธ์ มีคนเข้าร่วม 45 คน แก้ทีหลังได้ไหมคะ",
            "narrative",
            "แก้ได้ ยังไม่ส่ง",
        ),
        (
            STAFF,
            "ผมขอลาพักผ่อนวันที่ 8 ถึง 10 มีนาคมนะครับ ไปต่างจังหวัดกับครอบครัว แล้วยกเลิกทีหลังได้ไหมครับ",
            "days",
            "ยกเลิก",
        ),
    ],
)
def test_in_other_subjects_too(
    chat: Callable[[str], Chat], who: str, said: str, step: str, answer: str
) -> None:
    me = chat(who).says(said)
    assert me.state["answers"][step] and answer in me.since(0)


@pytest.mark.parametrize(
    "said", ["ได้กระเช้า 1,200 บาทต้องรายงานไหมคะ", "ขอรายงานของขวัญ", "ลาวันศุกร์ได้ไหม", "ใครเป็นคนตัดสินคะ"]
)
def test_who_only_asks_or_only_tells_is_not_parted(said: str) -> None:
    assert parted(said) == (said, "")


def test_a_question_within_what_is_said_to_the_bot_is_answered(
    chat: Callable[[str], Chat],
) -> None:
    me = chat(STAFF).says("รับของขวัญ")
    me.says("เป็นชุดกระเช้าผลไม้ค่ะ ราคาประมาณ 1,200 บาทตามที่แจ้งไปค่ะ ดิฉันกลัวว่าไม่ได้คืนแล้วจะโดนไหมคะ")
    told = me.state["answers"]
    assert (told["what"], told["value"]) == ("เป็นชุดกระเช้าผลไม้", "1200.00")
    assert "ไม่ได้กำหนดโทษของผู้ที่รายงาน" in me.since(0)


def test_whether_it_may_be_eaten_meanwhile_is_answered_at_any_question(
    chat: Callable[[str], Chat],
) -> None:
    me = chat(STAFF).says("รับของขวัญ").says("กระเช้าผลไม้ 1,200 บาท")
    me.says("ขอโทษนะคะ ระหว่างนี้เพื่อนร่วมงานกินผลไม้ในกระเช้าได้ไหมคะ กลัวว่าจะเน่าเสียก่อนค่ะ")
    assert "ยังไม่ควรใช้ กิน แบ่ง หรือให้ต่อ" in me.last and me.state["at"] == "giver"
    me.says("บริษัทตัวอย่างก๊อปปี้ จำกัด ค่ะ เขาขายเครื่องถ่ายเอกสาร")
    told = me.state["answers"]
    assert told["giver"] == "บริษัทตัวอย่างก๊อปปี้ จำกัด"
    assert told["giver_told"] == "เขาขายเครื่องถ่ายเอกสาร"


@pytest.mark.parametrize(
    ("said", "thing", "answer"),
    [
        (
            "สวัสดีครับ ขอรบกวนครับ คือผมได้รับบัตรกำนัล 2,000 บาทจากห้างตัวอย่าง "
            "เมื่อวันที่ 20 กุมภาพันธ์ครับ ผมต้องคืนไหมครับ",
            "บัตรกำนัล",
            "ผู้บังคับบัญชาพิจารณาว่าให้รับไว้ ส่งคืน",
        ),
        (
            "เรียนผู้ดูแลค่ะ ดิฉันขอรายงานว่าวันที่ 25 กุมภาพันธ์ 2570 คุณสมศรี บริษัทตัวอย่างยา จำกัด "
            "นำขนมไทย 1 กล่องมาให้ในงานอบรมที่ห้องประชุม 2 มูลค่าประมาณ 350 บาทค่ะ จะโดนอะไรไหมคะ",
            "ขนมไทย 1 กล่อง",
            "ไม่ได้กำหนดโทษของผู้ที่รายงาน",
        ),
    ],
)
def test_a_courtesy_before_it_loses_nothing(
    chat: Callable[[str], Chat], said: str, thing: str, answer: str
) -> None:
    me = chat(STAFF).says(said)
    assert me.state["answers"]["what"] == thing and answer in me.since(0)


def test_a_doubt_in_the_middle_loses_nothing(chat: Callable[[str], Chat]) -> None:
    told = "เมื่อวานตอนเย็น ป้าร้านข้าวหน้าสำนักงานฝากมะม่วงมาให้ที่ป้อมยามค่ะ ประมาณ 2 กิโล"
    me = chat(STAFF).says(f"{told} ไม่รู้จะรับดีไหม ขอแจ้งไว้ก่อนนะคะ แบบนี้ผิดไหมคะ")
    kept = me.state["answers"]
    assert (kept["what"], kept["received_on"]) == ("มะม่วง 2 กิโล", "2027-02-28")
    assert kept["likely"]["giver"]["value"] == "ป้าร้านข้าวหน้าสำนักงาน"


def test_who_tells_and_asks_whether_they_must_is_answered_and_begins_nothing(
    chat: Callable[[str], Chat],
) -> None:
    me = chat(STAFF).says(
        "เพื่อนที่อยู่กรมอื่นเพิ่งเอาแก้วมาให้ บอกเป็นของขวัญปีใหม่ย้อนหลัง ราคาสัก 300 มั้ง ลายแมวน่ารักมาก แบบนี้ต้องแจ้งป่ะ"
    )
    assert "ต้องรายงาน หากได้รับจากการปฏิบัติหน้าที่" in me.last and "ข้อ 1" not in me.last
    assert me.says("แจ้งครับ").state["answers"]["what"] == "แก้ว"


def test_who_wants_to_tell_it_and_asks_whether_they_must_stands_in_it(
    chat: Callable[[str], Chat],
) -> None:
    me = chat(STAFF).says("เมื่อวานผู้รับเหมาเอาเหล้ามาให้ 1 ขวดที่ห้อง ขอแจ้งไว้ครับ แบบนี้ต้องแจ้งไหมครับ")
    assert me.state["answers"]["what"].startswith("เหล้า 1 ขวด")

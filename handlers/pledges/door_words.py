"""`ขอข้อความ No Gift ไปแปะหน้าห้อง`: the rule, and words of the policy to put up or pass on.

Nothing is filed, though a gift is spoken of."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT
from handlers.understand.thai import normalise

_CUE = pattern_of(r"ข้อความ|คำ|ประโยค|ถ้อย|แคปชั่น|แปะ|ติด")
_OF_GIFTS = pattern_of(r"ของ(?:ขวัญ|กำนัล|ฝาก)|กระเช้า|(?i:no\s?-?gift)|โน\s?กิ[ฟ๊]")
_WORDS = (
    r"(?:ข้อความ|คำ(?=\s?(?:ประกาศ|ติด|แปะ|ปิด|ไป|ไว้|สั้น|พูด|เขียน|บอก|ที่จะ))"
    r"|ประโยค|ถ้อยคำ|แคปชั่น|คำโปรย|คำขวัญ)"
)
_PUT_UP = (
    r"(?:(?:แปะ|ติด|ปิด|วาง|ตั้ง|ขึ้น|ลง|โพสต์|แชร์|เขียน)(?:ไว้|ที่|ตรง|บน|ใน|ประกาศ|\s)*"
    r"(?:หน้า(?!ที่)|บอร์ด|ประตู|ผนัง|โต๊ะ|เคาน์เตอร์|ห้อง|กลุ่ม|ไลน์|เพจ|เฟซ|ป้าย))"
)
_WANTED = pattern_of(
    rf"(?:ขอ(?!ง)|อยากได้|ต้องการ|ช่วย(?:เขียน|คิด|ร่าง)|มี|เอา|ร่าง).{{0,16}}?{_WORDS}.{{0,40}}?{_PUT_UP}"
    rf"|{_PUT_UP}.{{0,24}}?(?:ขอ|อยากได้|ต้องการ|ช่วย(?:เขียน|คิด|ร่าง)|มี).{{0,10}}?{_WORDS}"
    rf"|{_PUT_UP}.{{0,16}}?(?:ว่า(?:{HOW_IN_SHORT}|อะไร)|เขียน(?:ว่า)?(?:{HOW_IN_SHORT}|อะไร))"
    rf"|(?:แปะ|ติด|ปิด|วาง|ตั้ง|โพสต์).{{0,24}}?(?:หน้าห้อง|บอร์ด|ประตู|เคาน์เตอร์|กลุ่ม|เพจ).{{0,10}}?(?:เขียน|ใช้คำ|พิมพ์)(?:ว่า)?(?:{HOW_IN_SHORT}|อะไร)"
    rf"|(?:ขอ(?!ง)|อยากได้|ช่วย(?:เขียน|คิด|ร่าง)).{{0,16}}?{_WORDS}(?:สั้น\s?ๆ|สั้นๆ|เรื่อง|บอก|ว่า|ประกาศ|\s)*(?:งด|ไม่|ห้าม)(?:การ)?รับ"
)
_OTHERS = pattern_of(
    r"ร้องเรียน|ได้รับ(?!ของขวัญไหม)|รับมา|รายงาน|แก้ข้อความ|ส่งข้อความ|เปิดประกาศ|qr|คิวอาร์|แบบสอบถาม|แบบสำรวจ|\d{3,}\s?บาท"
)
_RULE = (
    "นโยบายของสำนักงานใช้ทุกช่วง รวมปีใหม่และเทศกาล: ไม่รับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่ "
    "หากได้รับแล้ว รายงานทุกชิ้นด้วย “รับของขวัญ”\nข้อความด้านล่างเรียบเรียงจากนโยบายนี้ คัดลอกไปติดได้ ปรับคำได้"
)
_TO_PUT_UP = (
    "งดรับของขวัญและของกำนัลทุกชนิด (No Gift Policy)\n"
    "บุคลากรสำนักงานเลขาธิการวุฒิสภาไม่รับของขวัญและของกำนัลทุกชนิด ทั้งก่อน ระหว่าง และหลังการปฏิบัติหน้าที่\n"
    "ขอขอบคุณในความปรารถนาดีของท่าน"
)
_PAPER = Button("ขอตัวประกาศ", opens("announcement_paper"), "ขอตัวประกาศ")
_LIMIT = Button("รับของขวัญได้แค่ไหน", opens("rule_gift_limit"), "รับของขวัญได้แค่ไหน")


@listener(longest=120, cue=_CUE)
def asked(context: Context, words: str) -> Query | None:
    """Returns the words to put up; None for other wishes, and inside a conversation."""
    plain = normalise(words)
    if not (_OF_GIFTS.search(plain) and _WANTED.search(plain)) or _OTHERS.search(plain):
        return None
    return QUERY


def _answer(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return [Text(_RULE), Text(_TO_PUT_UP, (_PAPER, _LIMIT))]


QUERY = Query("gift_door_words", (), _answer)

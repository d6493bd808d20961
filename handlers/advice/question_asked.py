"""What people ask of the question that they put to the clinic: `คำตอบคลินิกมายังครับ`.

Nobody knows who asked what, so the code is the only way to it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from handlers.advice import track_question
from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.subjects.own_matters import OwnMatter
from handlers.understand import own_asked
from handlers.understand.own_asked import ONESELF
from models.people.person import ADVISER

_ASKED = rf"(?:{ONESELF})?(?:เคย|ได้|เพิ่ง|พึ่ง)*(?:ถาม|ปรึกษา|หารือ)"
_NAMED = re.compile(
    rf"คลินิก|ที่\s?{_ASKED}|ผู้ให้คำปรึกษา|ปรึกษาไว้|(?:คำ)?ถาม(?:ไป|ไว้)|คำถาม(?:ของ)?{ONESELF}|คำตอบ(?:ของ)?(?:ที่ปรึกษา|{ONESELF})"
)
_ANSWER = re.compile(
    r"ตอบ|คำตอบ|ถึงไหน|คืบหน้า|ดู(?:ได้)?(?:ที่|ตรง)|อ่าน(?:ได้)?(?:ที่|ตรง)|มา(?:แล้ว)?(?:หรือ|รึ)?ยัง|เงียบ|ว่ายังไง|ว่าไง|ว่าอย่างไร|สถานะ|ตาม|ผล"
)
_ELSEWHERE = re.compile(
    r"นัด|รายงาน(?:ของ)?คลินิก|ตัวเลข|กี่คำถาม|กี่เรื่อง|ใครตอบ(?!\S{0,4}(?:ยัง|หรือ|รึ|ไหม|มั้ย))|ใครเป็นคน|กี่วัน|นานแค่|รอ(?:ผม|ฉัน|ดิฉัน|หนู)?ตอบ|ต้อง(?:ให้)?(?:ผม|ฉัน|ดิฉัน|หนู)?ตอบ|ให้(?:ผม|ฉัน|ดิฉัน|หนู)ตอบ|ร้องเรียน|เบาะแส|ส่งคลินิก|แบบสำรวจ|แบบสอบถาม|คลินิกคือ|แนะ|เคส|ผู้ร้อง|เพื่อนร่วมงาน|หน่วย|สำนัก(?:ไหน|ต่าง)|ตอบคน|ไปตอบ|พิมพ์ตอบ|ฝากคำถาม|ว่างค่อย|ตามที่ถาม|เปอร์เซ็นต์|ผลคลินิก|รายงาน|สถานะไหน|รหัส|โค้ด|\d\.\d"
)
_CODE = re.compile(r"(?i)K-?[0-9A-Z]{4}")


_WHERE = re.compile(r"(?:ดู|อ่าน|หา|เปิด)?คำตอบ[^\n]{0,20}(?:ตรงไหน|ที่ไหน|ยังไง|อย่างไร|ทางไหน)")


def _asked(context: Context, plain: str) -> Query | None:
    if not _ANSWER.search(plain) or _ELSEWHERE.search(plain) or _CODE.search(plain):
        return None
    mine = own_asked.of_mine(plain)
    if context.me.has(ADVISER) and not mine:
        return None
    if _WHERE.search(plain):
        return STANDS
    return STANDS if mine or own_asked.stands(plain) or "ยัง" in plain else None


def _stands(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_BY_CODE, (_FOLLOW, _ASK))]


_FOLLOW = Button("ติดตามคำถาม", opens(track_question.NAME), "ติดตามคำถาม")
_ASK = Button("ถามคลินิก", opens("ask_question"), "ถามคลินิก")
_BY_CODE = (
    "บอตไม่เก็บว่าใครถามคลินิกเรื่องใด คำตอบอ่านได้ด้วยรหัสคำถามที่ได้ตอนส่ง (ขึ้นต้นด้วย K-) "
    "พิมพ์รหัส หรือกด “ติดตามคำถาม” แล้วพิมพ์รหัส จะเห็นว่าตอบแล้วหรือครบกำหนดตอบวันใด\n"
    "หากรหัสหาย เปิดคำถามเดิมไม่ได้ ถามใหม่ได้"
)
STANDS = Query("question_stands", (), _stands)
MATTER = OwnMatter(
    named=_NAMED,
    asked=_asked,
    told=(
        "คำถามถึงคลินิก: บอตแจ้งเมื่อมีคำตอบ เฉพาะคำถามที่ท่านสั่งให้แจ้งไว้ หากยังไม่ได้สั่ง พิมพ์รหัสคำถาม (K-…) "
        "แล้วกด “แจ้งเมื่อมีคำตอบ” มิฉะนั้นคำตอบรออยู่ใต้รหัสโดยไม่มีการแจ้ง"
    ),
    doors=(_FOLLOW,),
)

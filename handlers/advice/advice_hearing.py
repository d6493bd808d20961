"""Recognises questions to the clinic and their codes among typed words; keeps nothing of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.advice import ask_question, question_begun, question_receipts, track_question
from handlers.context import Context
from handlers.conversation.flow import Flow
from handlers.messages import Button, Message, Text
from handlers.question import query
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.subjects.own_matters import OwnMatter
from handlers.understand.asked import own_asked
from handlers.understand.asked.own_asked import ONESELF
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME, WHETHER
from handlers.understand.thai import normalise
from handlers.understand.words import Match
from models.people.person import ADVISER

CONFIDENTIAL = (ask_question.FLOW, track_question.FLOW)
_NAMES = frozenset(flow.name for flow in CONFIDENTIAL)


def opens(words: str, inside: str | None) -> Flow | None:
    """Returns the tracking if a question's code was typed, with ติดตาม or without, and the asking if
    the words begin so outside of any conversation.

    Inside a conversation only a valid code counts: it must not become an answer that others read.
    """
    code = question_receipts.code_in(words)
    if code is not None:
        if inside in _NAMES:  # here the words around it are a message
            typed = question_receipts.asks_for(words)
        else:
            typed = inside is None or question_receipts.is_code(code)
        return track_question.FLOW if typed else None
    if (inside is None or inside in _NAMES) and question_receipts.tried(words) is not None:
        return track_question.FLOW
    return ask_question.FLOW if inside is None and question_begun.begins(words) else None


def interrupts(match: Match, words: str, inside: str) -> bool | None:
    """Tells whether a command leaves a question that is being asked: only a bare one does."""
    if inside not in _NAMES:
        return None
    return match.exact and not match.rest


def holds_receipt(words: str) -> bool:
    """Tells whether a question's code stands in the words, valid or not quite."""
    return question_receipts.code_in(words) is not None


# -- one's own question: nobody knows who asked what, so its code is the only way to it -----------

_ASKED = rf"(?:{ONESELF})?(?:เคย|ได้|เพิ่ง|พึ่ง)*(?:ถาม|ปรึกษา|หารือ)"
_NAMED = pattern_of(
    rf"คลินิก|ที่\s?{_ASKED}|ผู้ให้คำปรึกษา|ปรึกษาไว้|(?:คำ)?ถาม(?:ไป|ไว้)|คำถาม(?:ของ)?{ONESELF}|คำตอบ(?:ของ)?(?:ที่ปรึกษา|{ONESELF})"
)
_ANSWER = pattern_of(
    r"ตอบ|คำตอบ|ถึงไหน|คืบหน้า|ดู(?:ได้)?(?:ที่|ตรง)|อ่าน(?:ได้)?(?:ที่|ตรง)|มา(?:แล้ว)?(?:หรือ|รึ)?ยัง|เงียบ|ว่ายังไง|ว่าไง|ว่าอย่างไร|สถานะ|ตาม|ผล"
)
_ELSEWHERE = pattern_of(
    rf"นัด|รายงาน(?:ของ)?คลินิก|ตัวเลข|กี่คำถาม|กี่เรื่อง|ใครตอบ(?!\S{{0,4}}(?:ยัง|หรือ|รึ|ไหม|มั้ย))|ใครเป็นคน|กี่วัน|นานแค่|รอ(?:{ME})?ตอบ|ต้อง(?:ให้)?(?:{ME})?ตอบ|ให้(?:{ME})ตอบ|ร้องเรียน|เบาะแส|(?<!ที่)(?<!ผม)(?<!หนู)(?<!ฉัน)ส่งคลินิก|แบบสำรวจ|แบบสอบถาม|คลินิกคือ|แนะ|เคส|ผู้ร้อง|เพื่อนร่วมงาน|หน่วย|สำนัก(?:ไหน|ต่าง)|ตอบคน|(?<!คลินิก)ไปตอบ|พิมพ์ตอบ|ฝากคำถาม|ว่างค่อย|ตามที่ถาม|เปอร์เซ็นต์|ผลคลินิก|รายงาน|สถานะไหน|รหัส|โค้ด|\d\.\d"
)
_CODE = pattern_of(r"(?i)K-?[0-9A-Z]{4}")


_WHERE = pattern_of(rf"(?:ดู|อ่าน|หา|เปิด)?คำตอบ[^\n]{{0,20}}(?:ตรงไหน|ที่ไหน|{HOW_IN_FULL}|ทางไหน)")


_OTHERS_TOLD = pattern_of(
    r"(?:บอก|แจ้ง|เล่า|ส่ง|รายงาน|ฟ้อง)(?:ไป|ให้|กับ|ถึง|ต่อ|\s)*(?:หัวหน้า|ผอ\.?|ผู้อำนวยการ|ผู้บังคับบัญชา|เจ้านาย|ใคร|คนอื่น|เพื่อน|สำนัก)\S{0,16}\s?"
    rf"(?:{WHETHER}|(?:หรือ|รึ)(?:เปล่า|ป่าว|ไม่|ยัง))"
)
"""`เอาเรื่องที่ถามคลินิกไปบอกหัวหน้าหรือเปล่า`."""


def _asked(context: Context, plain: str) -> Query | None:
    if _OTHERS_TOLD.search(plain):
        return KEPT
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


_FOLLOW = Button("ติดตามคำถาม", query.opens(track_question.NAME), "ติดตามคำถาม")
_ASK = Button("ถามคลินิก", query.opens("ask_question"), "ถามคลินิก")
_BY_CODE = (
    "บอตไม่เก็บว่าใครถามคลินิกเรื่องใด คำตอบอ่านได้ด้วยรหัสคำถามที่ได้ตอนส่ง (ขึ้นต้นด้วย K-) "
    "พิมพ์รหัส หรือกด “ติดตามคำถาม” แล้วพิมพ์รหัส จะเห็นว่าตอบแล้วหรือครบกำหนดตอบวันใด\n"
    "หากรหัสหาย เปิดคำถามเดิมไม่ได้ ถามใหม่ได้"
)


_TAKES_BACK = pattern_of(
    r"ถามคลินิก(?:ไป|ไว้|แล้ว|มา).{0,16}?(?:ขอ|อยาก|จะ|ต้องการ)?(?:ถอน|ลบ|ยกเลิก|เอา(?:คำถาม)?ออก)"
    r"|(?:ถอน|ลบ|ยกเลิก)(?:คำถาม|เรื่อง)?ที่(?:ได้|เคย|เพิ่ง)*(?:ถาม|ส่ง)(?:ถึง|ให้|ไป)*คลินิก"
)
"""`ถามคลินิกไปแล้วขอถอนคำถาม`."""


@listener(longest=120, cue=pattern_of("คลินิก"))
def takes_back(_context: Context, words: str) -> Query | None:
    """Returns what is told to who wants a question back that was sent; None for other words."""
    plain = normalise(words)
    return TAKEN_BACK if _TAKES_BACK.search(plain) and not _CODE.search(plain) else None


def _taken_back(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_NOT_TAKEN_BACK, (_FOLLOW,))]


_NOT_TAKEN_BACK = (
    "คำถามที่ส่งถึงคลินิกแล้วถอนหรือลบไม่ได้ แต่เขียนบอกผู้ให้คำปรึกษาว่าไม่ต้องการคำตอบแล้วได้ "
    "พิมพ์รหัสคำถามที่ได้ตอนส่ง (ขึ้นต้นด้วย K-) หรือกด “ติดตามคำถาม”\n"
    "หากยังไม่ได้กดส่ง พิมพ์ “ยกเลิก” แล้วคำถามจะถูกลบ"
)


def _kept(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_NOBODY_TOLD, (_ASK,))]


_NOBODY_TOLD = (
    "คำถามถึงคลินิกอ่านได้เฉพาะผู้ให้คำปรึกษา บอตไม่บอกหัวหน้าหรือผู้ใดว่าท่านถาม หัวหน้าของท่านไม่เห็น เว้นแต่ทำหน้าที่นั้น\n"
    "ผู้ให้คำปรึกษาเห็นผู้ถามเท่าที่ท่านเลือกบอก"
)
KEPT = Query("question_kept", (), _kept)
STANDS = Query("question_stands", (), _stands)
TAKEN_BACK = Query("question_taken_back", (), _taken_back)
MATTER = OwnMatter(
    named=_NAMED,
    asked=_asked,
    told=(
        "คำถามถึงคลินิก: บอตแจ้งเมื่อมีคำตอบ เฉพาะคำถามที่ท่านสั่งให้แจ้งไว้ หากยังไม่ได้สั่ง พิมพ์รหัสคำถาม (K-…) "
        "แล้วกด “แจ้งเมื่อมีคำตอบ” มิฉะนั้นคำตอบรออยู่ใต้รหัสโดยไม่มีการแจ้ง"
    ),
    doors=(_FOLLOW,),
)

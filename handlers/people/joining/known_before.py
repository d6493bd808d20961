"""Answers who is not known in this account: who says that they have joined before, or have another
phone or LINE account now (`อ้าว ลงทะเบียนแล้วนี่คะ เครื่องใหม่ค่ะ ของเก่าหาย`), and who is new here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.people.joining import code_words, oneself_words, told_of_oneself
from handlers.question import strange_words, welcome, whom_to_ask
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, WHETHER
from handlers.understand.thai import normalise

_LONGEST, _LONGEST_OLD, _SHORT = 400, 140, 60
_JOINED = pattern_of(
    r"(?<!ไม่ได้)(?<!ไม่เคย)(?<!หลัง)(?<!ถ้า)(?<!หาก)(?:ลงทะเบียน|สมัคร)(?:ใช้|บอ[ทต]|เรียบร้อย|กับ(?:บอ[ทต]|ระบบ))*(?:ไป|ไว้|เอาไว้)*"
    r"(?:แล้ว|ตั้งแต่|ก่อนหน้า|ปีที่แล้ว|เมื่อปี|นานแล้ว)|(?<!ไม่)เคย(?:ได้)?(?:ลงทะเบียน|ลงชื่อ|สมัคร|ใช้(?:บอ[ทต]|ระบบ|อยู่|มา))"
)
_SEES_NOTHING = pattern_of(
    rf"บอ[ตท](?:นี้|นี่)?(?:คือ|เป็น)?(?:อะไร|ไร)(?:เนี่ย|นี่|อ่ะ|อะ|วะ|หว่า|กัน)|แอด(?:มา|ไลน์|เพื่อน|บอ[ตท])*(?:แล้ว|ก็|\s)*(?:ไม่เห็น(?:จะ)?มี(?:อะไร|ไร)|(?:ต้อง)?ทำ(?:อะไร|ไร|{HOW_IN_SHORT})(?:ต่อ|ได้)?)"
)
"""Who has just come and asks what this is: `บอทอะไรเนี่ย แอดมาแล้วไม่เห็นมีอะไร`."""
_DEVICE = r"(?:เครื่อง|มือถือ|โทรศัพท์|ไลน์|(?i:line)|บัญชี(?:ไลน์)?|แอค(?:เคาน์?ท์?)?|ซิม)"
_ANOTHER = pattern_of(
    rf"{_DEVICE}\S{{0,10}}?(?:ใหม่|หาย|พัง|เสีย|เปลี่ยน|โดนแฮก|เข้าไม่ได้)|เปลี่ยน(?:มาใช้)?{_DEVICE}|{_DEVICE}เก่า|ของเก่า(?:มัน)?(?:หาย|พัง|เสีย)"
)
_ASKS = pattern_of(rf"{WHETHER}|{HOW_IN_SHORT}|อะไร|ใคร|ไหน|กี่|เมื่อไ")
_WHY = pattern_of(rf"ทำไม|ไม่รู้จัก|หายไปไหน|{HOW_IN_SHORT}")
_OF_ELSE = pattern_of(
    r"ร้อง|เบาะแส|ทุจริต|โกง|ขโมย|ครุภัณฑ์|ของหลวง|ราชการ(?!ส)|เจ้าหน้าที่(?!ค)|เขา|เค้า|น้อง|พี่|จัดซื้อ|รหัสติดตาม|ประมูล|อบรม|กิจกรรม|งานวัน"
)


@listener(longest=_LONGEST, anyone=True)
def asks(context: Context, words: str) -> Query | None:
    """Returns the answer to somebody who is not on the roster here; None for other words, and for
    others' questions, which have answers of their own."""
    if context.person is not None or code_words.code_in(words):
        return None
    told = told_of_oneself.read(words)
    if told.was_known:
        return QUERY
    if told.comes or told_of_oneself.only_who(words) or _SEES_NOTHING.search(normalise(words)):
        return NEW
    return QUERY if _says_known(normalise(words)) else None


def _says_known(plain: str) -> bool:
    """Tells whether somebody says that they joined before, or has another phone or account."""
    if _OF_ELSE.search(plain) or len(plain) > _LONGEST_OLD:
        return False
    joined, another = _JOINED.search(plain), _ANOTHER.search(plain)
    if joined is None and (another is None or len(plain) > _SHORT):
        return False
    return _ASKS.search(plain) is None or joined is not None and _WHY.search(plain) is not None


def _before(_context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    told = told_of_oneself.read(rest)
    said = oneself_words.lines(told) if told.was_known else (oneself_words.BY_ACCOUNT,)
    body = "\n".join(
        (*said, strange_words.KNOWN_AGAIN, *(() if told.data else (oneself_words.COMES_ALONG,)))
    )
    return [Text(body, (welcome.JOIN, _NEW_PHONE, welcome.HELP))]


def _new(_context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    told = told_of_oneself.read(rest)
    if not told.comes and not told.who:
        told = replace(told, what=True)
    body = "\n".join(
        (*oneself_words.lines(told), f"เริ่มใช้: {whom_to_ask.FOR_A_CODE}", oneself_words.THEN)
    )
    return [Text(body, (welcome.JOIN, welcome.HELP))]


_NEW_PHONE = Button("เปลี่ยนเครื่อง", say="เปลี่ยนเครื่องใหม่ทำยังไง")
QUERY = Query("known_before", (), _before, anyone=True, several=True, outside=True)
NEW = Query("comes_new", (), _new, anyone=True, several=True, outside=True)

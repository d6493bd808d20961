"""Answers in the middle of a report where something is to be told, and whether it stands there:
`ปัญหาที่คนมาสายลงตรงไหน`, `เหตุผลที่งบไม่มาลงไว้มั้ย`."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from handlers.conversation.flow import Answers, Heeded
from handlers.messages import cut_graphemes
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.results_told import OUTCOME, OUTPUT
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import fold, normalise

_LONGEST, _SHOWN, _ALIKE, _LEAST = 100, 160, 75, 4
_NARRATIVE = "narrative"
_TEXTS = {_NARRATIVE: "สิ่งที่ทำ", OUTPUT: "ผลผลิต", OUTCOME: "ผลลัพธ์"}
_PUTS = "(?:ลง|ใส่|เขียน|กรอก|บอก|เล่า|พิมพ์|เก็บ|เพิ่ม|ระบุ)"
_LEAD = rf"(?:{POLITE}|แล้ว|ว่าแต่|เอ๊ะ|ส่วน|ถ้า|คือ|[\s,])*"
_OF_TROUBLE = r"(?:ปัญหา|อุปสรรค|เหตุผล|สาเหตุ)(?:และ|หรือ|อุปสรรค|\s)*(?:ที่ว่า|ที่|เรื่อง|ว่า|ตรง|ของ|คือ|\s)*"
_WHERE = pattern_of(
    rf"{_LEAD}(?:{_OF_TROUBLE}(?P<what>[^?]{{0,50}}?)|(?:เรื่อง)?ที่(?:ว่า)?(?P<told>[^?\s][^?]{{2,50}}?))\s*(?:จะ|ต้อง|ควร|ให้|ไป|ก็|เอาไป|\s)*{_PUTS}(?:ไว้|ไป|ลง|ได้|ใน|ที่|\s)*"
    rf"(?:ตรงไหน|ข้อไหน|ช่องไหน|ที่ไหน|ไหน(?:ดี)?|ข้ออะไร)(?:ดี|ได้|{POLITE}|[\s?])*"
)
_IS_THERE = pattern_of(
    rf"{_LEAD}(?:{_OF_TROUBLE}(?P<what>[^?]{{0,50}}?)|(?:(?:เรื่อง)?ที่ว่า|เรื่องที่)(?P<told>[^?\s][^?]{{2,50}}?))\s*(?:นี่|น่ะ|อะ|ได้|มัน|\s)*(?:{_PUTS}(?:ไว้|ไป|ลง|ให้|แล้ว|ใน(?:รายงาน)?|\s)*|อยู่(?:ใน(?:รายงาน)?|แล้ว|\s)*|มี(?:ใน(?:รายงาน|นั้น)?|แล้ว|\s)*)"
    rf"(?:{WHETHER}|(?:แล้ว)?(?:หรือ|รึ)?ยัง|ใช่(?:{WHETHER}|ปะ|ป่ะ|มะ)|ปะ|ป่ะ)(?:{POLITE}|[\s?])*"
)
_WENT_WRONG = pattern_of(
    "มาสาย|มาช้า|ไม่(?:มา|พอ|ครบ|ทัน|ถึง|ดัง|ติด)|เสีย(?!ง)|(?:ห้อง|ที่นั่ง)(?:แคบ|เล็ก|ร้อน|เต็ม)|เน็ตหลุด|ล่ม|ไฟดับ|ขัดข้อง|ฝนตก|น้ำท่วม"
)
_ELSEWHERE = pattern_of("ตีกลับ|ส่งกลับ|เสี่ยง|ไฟล์|แนบ|เผยแพร่|ช่องทาง|ลิงก์")
"""It stands at a question of its own, or with what the approver said."""
_NAMES_A_QUESTION = pattern_of("งบ|เงิน|เบิก|จ่าย|บาท|เว็บ|เพจ|รูป|หลักฐาน|วันที่")
"""So does this, unless it is called a trouble or a reason."""
_HERE = "แบบรายงานไม่มีช่องแยกสำหรับปัญหา อุปสรรค หรือเหตุผล เล่าไว้ในข้อ “สิ่งที่ทำ”"
_HOW = "จะเพิ่ม พิมพ์ “เพิ่มในสิ่งที่ทำว่า {}”"
_LATER = "เล่ารวมได้เมื่อถึงข้อนั้น"
_STANDS = "มีแล้วในข้อ “{}”: {}"
_STANDS_NOT = "ยังไม่มีเรื่องนี้ในรายงาน"


def heeds(text: str, answers: Answers) -> Heeded | None:
    """Says where it belongs or stands, and how it is added; None for other words."""
    plain = normalise(text)
    if len(plain) > _LONGEST:
        return None
    if (found := _WHERE.fullmatch(plain)) is not None:
        what = _trouble(found)
        told = None if what is None else _told(what, _HERE, answers)
        return (what and _standing(what, answers)) or told
    if (found := _IS_THERE.fullmatch(plain)) is not None and (what := _trouble(found)) is not None:
        return _standing(what, answers) or _told(what, f"{_STANDS_NOT}\n{_HERE}", answers)
    return None


def _trouble(found: re.Match[str]) -> str | None:
    """Returns what went wrong, "" where it is only called a trouble; None for what stands
    elsewhere, and where the words neither call it a trouble nor tell one."""
    what, told = (found["what"] or "").strip(), (found["told"] or "").strip()
    if _ELSEWHERE.search(what or told):
        return None
    if told and (not _WENT_WRONG.search(told) or _NAMES_A_QUESTION.search(told)):
        return None
    return what or told


def _standing(what: str, answers: Answers) -> Heeded | None:
    """Says which text tells it already; None if none seems to. Of nothing in particular, what was
    done is shown."""
    for name, label in _TEXTS.items():
        text = answers.get(name)
        if not isinstance(text, str):
            continue
        alike = fuzz.partial_ratio(fold(what), fold(text)) if len(what) >= _LEAST else 0
        if alike >= _ALIKE or not what and name == _NARRATIVE:
            shown = cut_graphemes(text, _SHOWN)
            return Heeded(told=f"{_STANDS.format(label, shown)}\n{_HOW.format('…')}")
    return None


def _told(what: str, said: str, answers: Answers) -> Heeded:
    if not isinstance(answers.get(_NARRATIVE), str):
        return Heeded(told=f"{said} {_LATER}")
    how = _HOW.format(what if len(what) >= _LEAST else "…")
    return Heeded(told=f"{said}\n{how}")

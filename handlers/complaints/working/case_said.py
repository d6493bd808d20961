"""Reads a step of the work on a case that is typed instead of tapped: `รับเรื่องนี้ครับ`, `ถามผู้แจ้งว่า…`,
and finds the case that is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl

from handlers.complaints.working.heard import out_of_power
from handlers.context import Context
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME, ME_OR_US, WHETHER
from handlers.understand.thai import written_lines
from models.complaints import cases
from models.complaints.case_work import (
    ACKNOWLEDGE,
    BEGIN,
    CLOSE,
    GIVE_UP,
    SAY,
    STEP_BACK,
    TELL,
    WRITE_NOTE,
)
from models.complaints.complaint import Case
from models.complaints.sealed import case_texts

_POLITE = r"(?:เอง|เลย|นะ|ค่ะ|คะ|ครับ|คับ|จ้า|ด้วย|หน่อย|ก่อน|ให้|ที|\s)*"
_LEAD = rf"(?:ขอ|จะ|{ME})*+"
_ASKED = rf"(?:ขอ|จะ|ช่วย|ฝาก|รบกวน|อยาก|{ME})*+"
_LATER = (
    r"(?:[\s,]*(?:เดี๋ยว|แล้ว|ค่อย|ไว้|จะ|ขอ|กลับ|มา|\s)+(?:อ่าน|ดู|ตรวจ|ศึกษา|เช็[คก]|ว่ากัน)"
    rf"(?:รายละเอียด|ละเอียด|เนื้อหา|เรื่อง|ต่อ|อีกที|อีกครั้ง|ทีหลัง|พรุ่งนี้|บ่ายนี้|คืนนี้|ๆ|{_POLITE})*)?"
)
"""Only says that it is read later."""
_WHICH = r"(?:\s*(?:เรื่อง|เคส|รหัส|ของ)*\s*(?:นี้|(?P<code>[0-9A-Fa-f]{6})(?![0-9A-Za-z])))"
_COMPLAINANT = (
    r"(?:ผู้แจ้ง|ผู้ร้อง(?:เรียน)?|คนแจ้ง|คนร้อง(?:เรียน)?|คนที่(?:แจ้ง|ร้อง(?:เรียน)?)(?:เรื่อง)?(?:เข้า)?(?:มา)?)"
)
_WHY = (
    r"(?:(?:เลย|นะ|ค่ะ|ครับ)?(?:\s+|\s*(?:เพราะ(?:ว่า)?|เนื่องจาก|ผลคือ|:)\s*))"
    r"(?!(?:ยัง)?(?:ไม่ได้|ไม่ต้อง|ไม่ปิด|อย่า)|ไว้(?:ก่อน|ที|พรุ่งนี้|วัน)|พรุ่งนี้|ทีหลัง|เมื่อกี้)"
)
"""What stands between a case that is to be closed and the result that is told beside it."""
_NOTHING_FOUND = (
    r"(?:ไม่(?:มี|พบ|เจอ)(?:ว่ามี)?(?:มูล|ความผิด|การกระทำผิด|หลักฐาน(?:เพียงพอ|พอ)?)"
    "|ไม่เป็นความจริง|ไม่จริง)"
)
"""What is found of a case of which nothing is to be done."""
_MAY_THEY = (
    rf"(?:(?!ว่า).)*(?:{WHETHER}|{HOW_IN_FULL}|(?:ทาง|ที่|ตรง|ช่องทาง)ไหน|เมื่อไห?ร่?)"
    rf"(?:ดี|ได้|บ้าง)*{_POLITE}[?]?$"
)
"""Asks whether or how the complainant may do it; behind `ว่า` it is asked of them."""
_OF = r"(?:เรื่อง|เคส|รหัส|ของ|\s)*(?P<code>[0-9A-Fa-f]{6})(?![0-9A-Za-z])"
_STEPS = tuple(
    (do, pattern_of(pattern, re.DOTALL))
    for do, pattern in (
        (ACKNOWLEDGE, rf"{_LEAD}รับเรื่อง{_WHICH}(?:ไว้)?{_POLITE}{_LATER}"),
        (BEGIN, rf"{_LEAD}เริ่มตรวจสอบ{_WHICH}{_POLITE}"),
        (CLOSE, rf"{_LEAD}ปิด(?:เรื่อง|เคส){_WHICH}{_POLITE}"),
        (CLOSE, rf"{_LEAD}ปิด(?:เรื่อง|เคส){_WHICH}{_WHY}(?P<text>\S.+)"),
        (
            SAY,
            rf"{_ASKED}(?:ถาม|สอบถาม|ตอบ|บอก|แจ้ง)(?:กลับ|เพิ่ม(?:เติม)?)?(?:ไปที่|ไปยัง|ถึง)?{_COMPLAINANT}{_WHICH}?"
            r"(?:หน่อย|ที|ด้วย|ให้|ไป|เพิ่ม(?:เติม)?|อีก|\s)*(?:ว่า|:)\s*(?P<text>\S.+)",
        ),
        (
            SAY,
            rf"(?!{_MAY_THEY}){_ASKED}(?:บอก)?ให้{_COMPLAINANT}{_WHICH}?(?:ช่วย|\s)*(?P<text>(?:ส่ง|แนบ|เล่า|อธิบาย|ระบุ|ยืนยัน)\S.+)",
        ),
        (
            SAY,
            rf"{_ASKED}(?:แจ้ง|บอก|รายงาน|ส่ง)(?:ความ(?:คืบ|ก้าว)หน้า|ความเคลื่อนไหว|ข้อความ|ข่าว)(?:เรื่อง)?{_WHICH}?"
            rf"(?:ให้|แก่|กับ|ถึง|ไปที่|ไปยัง|\s)*{_COMPLAINANT}(?:ได้)?(?:ทราบ|รู้|รับทราบ)?(?:หน่อย|ที|ด้วย|ไป|\s)*(?:ว่า|:)\s*(?P<text>\S.+)",
        ),
        (
            SAY,
            rf"{_ASKED}(?:ข้อมูล|รายละเอียด|ข้อเท็จจริง|หลักฐาน|เอกสาร|คำชี้แจง)(?:เพิ่ม(?:เติม)?|อีก|หน่อย|\s)*(?:จาก|กับ)(?:ทาง)?{_COMPLAINANT}{_WHICH}?"
            r"(?:หน่อย|ที|ด้วย|ให้|เพิ่ม(?:เติม)?|ครับ|คับ|ค่ะ|คะ|\s)*(?:ว่า|:)\s*(?P<text>\S.+)",
        ),
        (TELL, rf"{_ASKED}แจ้งผล{_WHICH}\s*(?:ว่า|:)\s*(?P<text>\S.+)"),
        (
            CLOSE,
            rf"{_LEAD}(?:เรื่อง|เคส){_WHICH}(?:ดูแล้ว|ตรวจแล้ว|มัน|\s)*(?P<text>{_NOTHING_FOUND}).{{0,40}}?[\s,]*(?:ขอ|ให้|จะ|ก็|งั้น)*ปิด(?:เรื่อง|เคส)?(?:นี้)?(?:ได้|ไป)*{_POLITE}",
        ),
        (
            WRITE_NOTE,
            rf"{_ASKED}(?:(?:จด|เขียน)?บันทึกภายใน|(?:จด|เขียน)?โน[้๊]?ต)(?:ไว้)?{_OF}(?:\s*(?:ว่า|:)\s*|\s+)(?!ยัง|ได้|คือ|อยู่|{_POLITE}$)(?P<text>\S.+)",
        ),
        (
            WRITE_NOTE,
            rf"(?=เรื่อง|เคส|รหัส){_OF}\s+(?P<text>\S.+?)[\s,]+(?:ช่วย|ขอ|ฝาก|รบกวน)*(?:จด|บันทึก|โน[้๊]?ต)(?:ไว้|ลง|ตามนี้)+{_POLITE}",
        ),
        (
            WRITE_NOTE,
            rf"{_LEAD}รับ(?:เรื่อง|เคส)?{_OF}\s*(?:ไว้)?แล้ว{_POLITE}(?:ช่วย|ขอ|ฝาก)*(?:จด|บันทึก|โน[้๊]?ต)(?:ไว้|ด้วย)*\s*ว่า\s*(?P<text>\S.+)",
        ),
    )
)
_SOFT = r"(?:ให้|หน่อย|ที|ด้วย|ครับ|คับ|ค่ะ|คะ|นะ|\s)*"
_PLEASE = r"(?:หน่อย|ที|ด้วย)(?:ครับ|คับ|ค่ะ|คะ|นะ|\s)*"
_NOTED = (
    r"(?:(?:จด|โน[้๊]?ต|เขียน)?บันทึกภายใน|(?:จด|เขียน)โน[้๊]?ต|โน[้๊]?ต)(?:ไว้)?"
    rf"{_WHICH}?(?:\s*(?:ว่า|:)\s*|\s+)(?!ยัง|ได้|คือ|อยู่|{_POLITE}$)"
    rf"|(?:จด|บันทึก|โน[้๊]?ต)+(?:เพิ่ม)?(?:ไว้|ลง|กันลืม|(?:ใน)?(?:ระบบ|บอ[ตท]))*(?:(?:ใน|ของ)?(?:เรื่อง|เคส)นี้)?{_SOFT}ว่า\s*"
)
_THEM = rf"(?:เขา|เค้า|แก|{_COMPLAINANT})"
_BACK = rf"(?:กลับ(?:ไป)?(?:ที่|ยัง|ถึง|หา)?{_THEM}?|(?:ไป)?(?:ที่|ยัง|ถึง|หา)?{_THEM})(?:กลับ|ไป|เพิ่ม)*"
_RESULT = (
    r"(?:ผล(?:สรุป|ลัพธ์|การตรวจสอบ)?(?:คือ|ว่า|เป็นว่า)|สรุป(?:ผล)?(?:ว่า|คือ)|เพราะ(?:ว่า)?|เนื่องจาก)\s*"
)
_OVER = r"(?:ได้|แล้ว|เลย|นะ|ละ|ล่ะ|ค่ะ|คะ|ครับ|คับ|เรียบร้อย|\s)*+"
_IN_SIGHT = tuple(
    (do, pattern_of(pattern, re.DOTALL))
    for do, pattern in (
        (WRITE_NOTE, rf"{_ASKED}(?:{_NOTED})(?P<text>\S.+)"),
        (
            WRITE_NOTE,
            rf"(?P<text>\S.+?)(?<![\s,])[\s,]++(?:ช่วย|ขอ|ฝาก|รบกวน)+(?:จด|บันทึก|โน[้๊]?ต)(?:ไว้|ลง|ตามนี้)*{_POLITE}",
        ),
        (
            WRITE_NOTE,
            r"(?P<text>(?:เมื่อกี้|เมื่อกี๊|ตะกี้|เมื่อครู่|ที่|\s)*(?:จด|โน[้๊]?ต|บันทึกภายใน)(?:ไว้|ไป)?ผิด(?:ไป)?(?:ค่ะ|ครับ|คับ|นะ|[\s,])*ไม่ใช่.+?เป็น\S.+)",
        ),
        (
            SAY,
            rf"{_ASKED}(?:ถาม|สอบถาม|ตอบ|บอก|แจ้ง|เขียน){_BACK}{_SOFT}(?:ว่า|:)\s*(?P<text>\S.+)",
        ),
        (SAY, rf"{_ASKED}ถาม(?:ให้|เพิ่ม)?{_PLEASE}\s?ว่า\s*(?P<text>\S.+)"),
        (
            SAY,
            rf"{_ASKED}(?:ถาม|สอบถาม|ตอบ|บอก){_BACK}(?:หน่อย|ที|ด้วย)(?:ครับ|คับ|ค่ะ|คะ|นะ)*\s+(?P<text>(?!ได้|ยังไง|อย่างไร)\S.+)",
        ),
        (
            SAY,
            rf"(?P<beside>{_ASKED}(?:ส่ง|โอน|มอบ|ให้|เชิญ|นัด|ตั้ง|ปรึกษา|หารือ|ขอให้)\S.{{2,80}}?)[\s,]*(?:แล้ว(?:ก็|ค่อย)?|และ|จากนั้น)\s*"
            rf"(?:ช่วย|ขอ|ฝาก|รบกวน)*(?:ตอบ|บอก|แจ้ง)(?:กลับ)?(?:ไปที่|ไปยัง|ถึง)?{_THEM}{_SOFT}ว่า\s*(?P<text>\S.+)",
        ),
        (
            TELL,
            rf"{_ASKED}แจ้งผล(?:ให้|แก่|กับ)?(?:{_COMPLAINANT})?(?:ไป)?(?:เลย|นะ|ค่ะ|คะ|ครับ|คับ)*\s*(?:ว่า|:)\s*(?P<text>\S.+)",
        ),
        (
            TELL,
            rf"(?P<text>\S.+?)(?<![\s,])[\s,]++{_ASKED}แจ้งผล(?:ให้|แก่|กับ|ถึง)?(?:{_COMPLAINANT})?(?:ไป)?ตาม(?:นี้|นั้น|ที่(?:ว่า|พิมพ์|เขียน)){_POLITE}",
        ),
        (
            TELL,
            rf"{_ASKED}แจ้งผล(?:ให้|แก่|กับ)?(?:{_THEM})?(?:ไปเลย|เลย|ไป)(?:ครับ|คับ|ค่ะ|คะ|นะ)*\s+(?P<text>\S.+)",
        ),
        (
            TELL,
            r"(?P<text>(?:ได้)?ตรวจ(?:สอบ)?(?:เสร็จ|เรียบร้อย|ดู)*แล้ว(?:ค่ะ|คะ|ครับ|คับ|นะ|[\s,])*"
            r"(?:ไม่พบ|พบว่า|ไม่มีมูล|มีมูล|ไม่มีความผิด|ไม่ผิด)(?!.*(?:ไหม|มั้ย|ยังไง|อย่างไร|ทำไง|ปิด(?:เรื่อง|เคส))).*)",
        ),
        (TELL, rf"{_ASKED}สรุปผล(?:ได้)?(?:แล้ว)?(?:ครับ|คับ|ค่ะ|คะ|นะ|\s)*(?:คือ|ว่า|:)\s*(?P<text>\S.+)"),
        (CLOSE, rf"{_LEAD}ปิด(?:เรื่อง|เคส)(?:ได้)?{_POLITE}"),
        (CLOSE, rf"{_LEAD}ปิด(?:เรื่อง|เคส)(?:นี้)?{_OVER}(?:โดย)?{_RESULT}(?P<text>\S.+)"),
        (
            CLOSE,
            rf"{_LEAD}(?:เรื่อง|เคส)นี้(?:จบ|เสร็จ|เรียบร้อย){_OVER}{_RESULT}(?P<text>\S.+?)"
            rf"(?:[\s,]+(?:ขอ|จะ)?ปิด(?:เรื่อง|เคส)?(?:นี้)?(?:ได้)?{_POLITE})?",
        ),
        (CLOSE, rf"{_LEAD}ปิด(?:เรื่อง|เคส)(?:ได้)?(?:เลย)?{_WHY}(?P<text>\S.+)"),
        (
            CLOSE,
            r"(?!ถ้า|หาก|พอ|รอ|เดี๋ยว|ยัง|พรุ่งนี้|ไม่|อย่า|ใคร|ทำ|ต้อง)(?P<text>\S.{11,}?แล้ว(?:ค่ะ|ครับ|คับ|นะ)?)[\s,]+"
            rf"(?:ขอ|จะ)?ปิด(?:เรื่อง|เคส)(?:นี้)?(?:ได้)?{_POLITE}",
        ),
        (
            GIVE_UP,
            rf"{_LEAD}(?:(?:เรื่อง|เคส)นี้\s?(?:{ME_OR_US})?(?:ดำเนินการ|ทำ)|ดำเนินการ(?:เรื่องนี้)?)(?:ต่อ)?ไม่ได้"
            rf"{_OVER}(?:เพราะ(?:ว่า)?|เนื่องจาก)\s*(?P<text>\S.+)",
        ),
        (GIVE_UP, out_of_power.TO_OTHERS),
        (BEGIN, rf"{_LEAD}เริ่ม(?:ตรวจ(?:สอบ)?|ดำเนินการ)(?:เรื่องนี้)?(?:แล้ว)?{_POLITE}"),
        (ACKNOWLEDGE, rf"{_LEAD}รับ(?:เรื่อง|เคส)?(?:นี้)?(?:ไว้)?เอง{_POLITE}"),
        (
            ACKNOWLEDGE,
            rf"{_LEAD}(?:กด\s?รับ(?:เรื่อง|เคส)?(?:นี้)?(?:ไว้)?|รับ(?:อันนี้)?ไว้)(?:ก่อน)?{_POLITE}",
        ),
        (ACKNOWLEDGE, rf"{_LEAD}รับ(?:เรื่อง|เคส)(?:นี้)?(?:ไว้)?แล้ว{_POLITE}"),
        (ACKNOWLEDGE, rf"{_LEAD}รับ(?:เรื่อง|เคส)(?:นี้)?ไว้(?:ก่อน)?{_POLITE}{_LATER}"),
        (ACKNOWLEDGE, rf"{_LEAD}รับเรื่อง(?:นะ|ค่ะ|คะ|ครับ|คับ|จ้า)+"),
        (STEP_BACK, rf"{_LEAD}(?:คืน|ถอนตัว(?:จาก)?)(?:เรื่อง|เคส){_WHICH}{_POLITE}(?:(?<=\s)\S.*)?"),
        (STEP_BACK, rf"{_LEAD}ถอนตัว(?:จากเรื่องนี้)?{_POLITE}(?:(?<=\s)\S.*)?"),
    )
)
"""Steps whose words may mean other things: only the case in sight makes them clear."""
_THEN = pattern_of(
    rf"(?:(?:อัน|เรื่อง|เคส)นี้\s?)?{_LEAD}รับ(?:(?:เรื่อง|เคส)(?:{_OF}|นี้)?\s?(?:ไว้)?|(?:อันนี้)?ไว้)(?:แล้ว|ก็|และ|เอง|เลย|นะ|ค่ะ|คะ|ครับ|คับ|จ้า|ก่อน|[\s,])*"
    r"(?P<then>(?:ช่วย|ขอ|จะ|ฝาก)*(?:บันทึกภายใน|จด|โน[้๊]?ต|เริ่ม(?:ตรวจ|ดำเนินการ)|ตอบ|ถาม|สอบถาม|แจ้ง|บอก).+)",
    re.DOTALL,
)
"""A case is taken on, and something is done with it at once: `รับเรื่องนี้ แล้วบันทึกภายในว่า…`."""
_NOTE_THEN_SAY = pattern_of(
    rf"{_ASKED}(?:{_NOTED})(?P<text>\S.+?)(?:[\s,]+แล้ว(?:ก็)?|[\s,]+และ|[\s,]+จากนั้น|(?<=แล้ว)\s*แล้ว(?:ก็)?)\s*(?:ช่วย|ขอ|ฝาก|รบกวน)*"
    rf"(?P<then>(?:ถาม|สอบถาม|ตอบ|บอก|แจ้ง)(?:กลับ)?(?:ไปที่|ไปยัง|ถึง)?{_COMPLAINANT}(?:หน่อย|ที|ด้วย|ให้|ไป|\s)*(?:ว่า|:)\s*\S.+)",
    re.DOTALL,
)
"""`จดไว้ว่าโทรแล้ว แล้วแจ้งผู้ร้องว่ากำลังตรวจสอบ`."""
_ASKS = pattern_of(
    rf"ทำไง|{WHETHER}|หรือยัง|รึยัง|{HOW_IN_FULL}|ทำไม|เมื่อไหร่|เมื่อไร|กี่วัน"
    r"|(?:^|ได้|แล้ว|เสร็จ|\s)(?:ยัง|ป่าว|เปล่า|ปะ|ป่ะ)(?:นะ|ค่ะ|คะ|ครับ|คับ|อ่ะ|อะ|จ๊ะ|\s)*\??$|\?\s*$"
)


def asks_what_to_say(text: str) -> bool:
    """Tells whether words in the place of a text only ask for one: `ยังไงดี`."""
    return _ASKS_WHAT_TO_SAY.fullmatch(written_lines(text).strip()) is not None


_ASKS_WHAT_TO_SAY = pattern_of(
    rf"(?:จะ|เขา)*(?:{HOW_IN_SHORT}|อะไร|แบบไหน|(?:ได้|ดี)(?:{WHETHER}|หรือยัง))(?:ดี|บ้าง|ได้|\s)*{_POLITE}"
)
_NO_QUESTION = (CLOSE, GIVE_UP, STEP_BACK)
_ASKED_AGAIN = (SAY, TELL, CLOSE)
"""Steps that are shown once more before they are done, with the case's name."""
ASKED_THEN = (SAY, TELL)
"""Of two steps in a sentence, the second one if it is shown once more before it is done."""
_MOST = 1_000
_OPENS = ("o:work_case", "o:show_case")


@dataclass(frozen=True)
class SaidStep:
    """do: the step (`case_work.steps`). text: what is to be written, "" if nothing.
    short: the short name of the case, "" if it is not named.
    then: what is to be done after it in the same sentence.
    beside: what else is wanted before it, and not done with it; "" if nothing."""

    do: str
    text: str
    short: str
    then: SaidStep | None = None
    beside: str = ""


def read_step(words: str) -> SaidStep | None:
    """Returns the step that the whole text asks for; None for other words."""
    found = _THEN.fullmatch(written_lines(words))
    named = found["code"] if found is not None else None
    return _read(_STEPS, words) or (_read_two(words) if named else None)


def read_in_sight(words: str) -> SaidStep | None:
    """Returns the step that the whole text asks for if a case is in sight: `จดไว้ว่า…`."""
    return _noted_and_said(words) or _read(_IN_SIGHT, words) or _read_two(words)


def _noted_and_said(words: str) -> SaidStep | None:
    """Returns a note, behind which the complainant is told something."""
    found = _NOTE_THEN_SAY.fullmatch(written_lines(words)) if "ว่า" in words else None
    then = _read(_STEPS, found["then"]) if found is not None else None
    return SaidStep(WRITE_NOTE, found["text"], "", then) if found is not None and then else None


def _read_two(words: str) -> SaidStep | None:
    found = _THEN.fullmatch(written_lines(words))
    if found is None:
        return None
    then = _read((*_STEPS, *_IN_SIGHT), found["then"])
    if then is None or then.short:
        return None
    at_once = then.do in (WRITE_NOTE, BEGIN) and not _ASKS.search(words)
    short = (found["code"] or "").upper()
    return SaidStep(ACKNOWLEDGE, "", short, then) if at_once or then.do in ASKED_THEN else None


def _read(steps: Iterable[tuple[str, re.Pattern[str]]], words: str) -> SaidStep | None:
    plain = written_lines(words)
    for do, pattern in steps:
        found = pattern.fullmatch(plain)
        if found is None:
            continue
        groups = found.groupdict()
        text = groups.get("text") or ""
        if do in _NO_QUESTION and _ASKS.search(text or plain):
            return None  # how it is done, or whether it may be
        if do in (SAY, TELL) and _ASKS_WHAT_TO_SAY.fullmatch(text):
            return None
        beside = groups.get("beside") or ""
        return SaidStep(do, text, (groups.get("code") or "").upper(), beside=beside)
    return None


def case_meant(context: Context, said: SaidStep) -> Case | None:
    """Returns the person's case that is named, else the one in sight; of a step that is shown once
    more also their only open one. None if it is not clear which."""
    mine = cases.of_receiver(context.session, context.me, _MOST)
    if said.short:
        return next((each for each in mine if case_texts.short(each.id) == said.short), None)
    if len(set(shown(context))) == 1:
        return in_sight(context)
    return mine[0] if len(mine) == 1 and said.do in _ASKED_AGAIN else None


def in_sight(context: Context, closed: bool = False) -> Case | None:
    """Returns the person's only case on the newest card with buttons, None if there is none or
    several. closed: a closed one instead of an open one."""
    seen = set(shown(context))
    if len(seen) != 1:
        return None
    mine = cases.of_receiver(context.session, context.me, _MOST, closed=closed)
    return next((each for each in mine if each.id in seen), None)


def open_in_sight(context: Context) -> list[Case]:
    """Returns the person's open cases on the newest card with buttons, as they stand there."""
    seen = list(dict.fromkeys(shown(context)))
    if not seen:
        return []
    mine = {each.id: each for each in cases.of_receiver(context.session, context.me, _MOST)}
    return [mine[each] for each in seen if each in mine]


def shown(context: Context) -> Iterator[str]:
    """Yields the ids of the cases that the newest answer with buttons shows."""
    newest = next((each for each in context.shown() if each), ())
    for button in newest:
        name, _, facts = button.target.partition("?")
        if name in _OPENS and (case_id := dict(parse_qsl(facts)).get("c")):
            yield case_id

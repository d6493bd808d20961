"""Reads what one line states of an election: `ปี 2570 ประธาน … กรรมการ … ผู้ได้รับเลือก 3`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Choice, Heeded, Opening, Stated
from handlers.elections.planning import committee_questions
from handlers.elections.planning.committee_questions import CHAIR
from handlers.elections.planning.election_questions import DAYS, SETTING_STEPS, YEAR
from handlers.messages import Text
from handlers.understand.corrections.correction_vocabulary import CHANGE
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.elections.election_settings import BY_FILE, BY_TWO

_DAY = (
    r"(?:\d|พรุ่งนี้|มะรืน|วันนี้|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)"
    r"|(?:ต้น|กลาง|สิ้น)เดือน|(?:สัปดาห์|อาทิตย์)หน้า)"
)
_ON = rf"(?=(?:กัน|ได้|เอา|เลย|เป็น|คือ|ให้|ตั้งแต่|ถึง|วันที่|วัน|\s)*{_DAY})"
_CUES: Mapping[str, str] = {
    "chair": "(?<!เลือกตั้ง)(?<!เลือก)ประธาน(?:คณะ)?(?:กรรมการ)?",
    "scoring": "(?:วัน|ช่วง)?กรรมการให้คะแนน|(?:วัน|ช่วง)ให้คะแนน",
    "counting": "(?:เปิดหีบ|นับคะแนน|นับ)(?=(?:ด้วย|โดย)?\\s*(?:ไฟล์|กุญแจ|สองคน|2 คน|ประธาน))",
    "weights": "สัดส่วน(?:คะแนน)?|น้ำหนัก|คะแนนกรรมการ(?=\\s*\\d)",
    "members": "(?<!เลือกตั้ง)(?<!เลือกตั้งคณะ)(?<!ประธาน)(?:คณะ)?กรรมการ(?!ชมรม|สหกรณ์|สมาคม)",
    "of_bureau": "สำนัก(?:หนึ่ง)?(?:ละ|เสนอ(?:ชื่อ)?ได้)|เสนอชื่อได้(?:สำนักละ)?",
    "naming": f"(?:เปิด|วัน|ช่วง)*(?:เสนอชื่อ|รับชื่อ|ส่งชื่อ){_ON}",
    "voting": f"(?:เปิด|วัน|ช่วง)*(?:ลงคะแนน|โหวต|เลือกตั้ง\\S{{0,24}}){_ON}",
    "result": f"(?:วัน)?(?:ประกาศผล|ประกาศ|แจ้งผล){_ON}",
    "choices": "เลือกได้(?:คนละ|กลุ่มละ)?",
    "winners": "ผู้ได้รับเลือก|ผู้ชนะ|ได้รับรางวัล|รางวัล",
    "groups": "(?:แบ่งเป็น|แบ่ง)?กลุ่ม(?!งาน)",
    "year": "ปี(?:งบประมาณ)?(?=\\s*\\d)",
}
"""What begins a statement; where two fit, the first."""
_CUE = pattern_of("|".join(f"(?P<{name}>{cue})" for name, cue in _CUES.items()))
_OWN = "(?:เลือก|โหวต)(?:ให้)?(?:ตนเอง|ตัวเอง)"
_NEVER = (
    "(?:(?<!ไม่)(?<!ไม่ได้)(?<!ต้อง)ห้าม|ไม่|อย่า|งด)"
    "(?:อยาก|ควร|ต้องการ|ต้อง|อนุญาต|ยอม|ขอ|เอา|จะ|เปิด|มี|การ|ให้|คน|ใคร|สามารถ|ได้|ๆ)*"
)
_UNLESS_NEVER = "(?<!ไม่)(?<!อย่า)(?<!ห้าม)(?<!งด)"
_WORDS: tuple[tuple[str, Any, re.Pattern[str]], ...] = (
    ("own_vote", False, pattern_of(rf"{_OWN}(?:ว่า|เป็น|\s)*ไม่ได้|{_NEVER}{_OWN}(?:ได้)?")),
    (
        "own_vote",
        True,
        pattern_of(
            rf"{_UNLESS_NEVER}(?:ให้)?{_UNLESS_NEVER}{_OWN}(?:ว่า|เป็น|\s)*ได้|{_UNLESS_NEVER}ให้{_OWN}(?!\S*ไม่)"
        ),
    ),
    ("must_accept", False, pattern_of("ไม่ต้อง(?:ให้)?ยอมรับ")),
    ("must_accept", True, pattern_of("ต้องยอมรับ(?:ก่อน)?")),
    ("shows_votes", False, pattern_of("ไม่ประกาศคะแนน(?:รายคน)?|ประกาศเฉพาะผู้ได้รับเลือก")),
    ("shows_votes", True, pattern_of("ประกาศคะแนน(?:รายคน)?")),
    ("groups", [""], pattern_of("ไม่แบ่งกลุ่ม")),
)
"""Settings that are said without a value."""
_READS: Mapping[str, Callable[[str, Context, Answers], Any]] = {
    each.name: each.read for each in (YEAR, *DAYS, *SETTING_STEPS)
}
_ORDERS = pattern_of(
    rf"^(?:ขอ|ช่วย|ให้|อยาก|งั้น|{POLITE}|\s)*(?:(?:{CHANGE})|ตั้งค่า)?(?:ข้อ|ตรง|ใหม่|ให้|เป็น|ว่า|\s)*(?=\S)"
)
_LEFT_OVER = pattern_of(rf"(?:{POLITE}|แล้ว(?:ก็)?|และ|ด้วย|หน่อย|เลย|ให้|ขอ|[\s,])*")
_OPENS_NAMING = pattern_of(
    r"^(?P<head>[^\n]*?เสนอชื่อ(?:คนดี|คน|บุคคล|ผู้)?\S{0,12}?(?:\s?ปี(?:งบ(?:ประมาณ)?)?\s?\d{2,4})?"
    r"\s?(?:ได้|เลย|กัน|\s)*)ตั้งแต่(?P<days>[^\n]+)$"
)
"""`เปิดให้เสนอชื่อคนดีปี 70 ได้เลย ตั้งแต่พรุ่งนี้ถึง 20 มีนา`."""
_OTHER_DAYS = pattern_of("โหวต|ลงคะแนน|ประกาศ|แจ้งผล|ให้คะแนน")
_JOINT = pattern_of(r"^\s*(?:กัน|ได้)|\s*(?:แล้วก็|แล้ว|และ|ส่วน|จากนั้น)\s*$")
_SET = "แก้ตามที่บอกแล้ว ตรวจได้ก่อนยืนยัน"
_KEPT = "เก็บวันตามที่บอกแล้ว ตรวจได้ก่อนยืนยัน"
_BY_FILE = pattern_of("ไฟล์|กุญแจ")


def opening(context: Context, known: Answers, said: str, subject: str) -> Opening:
    """Returns the opening with these answers, changed by the line that was typed."""
    stated = read_line(said, context, known) if said.strip() else Stated()
    hints = [Text(each) for each in stated.hints]
    return Opening(subject, {**known, **stated.answers}, hints, anew=bool(said.strip() or subject))


def read_line(text: str, context: Context, answers: Answers) -> Stated:
    """Returns what the line states; what of it cannot be read is asked again."""
    plain = _with_naming(normalise(text))
    found, hints = dict[str, Any](), list[str]()
    for name, value, cue in _WORDS:
        if name not in found and cue.search(plain):
            found[name], plain = value, cue.sub(" ", plain)
    for name, words in _statements(plain):
        given, hint = _read(name, words, context, {**answers, **found})
        found = given | found if name == "year" else found | given
        hints += [hint] if hint else []
    return Stated(found, hints=tuple(dict.fromkeys(hints)))


def _with_naming(plain: str) -> str:
    """Returns the line with the days of naming behind their word, where only these are told."""
    found = _OPENS_NAMING.match(plain) if not _OTHER_DAYS.search(plain) else None
    return f"{found['head']} เสนอชื่อ ตั้งแต่{found['days']}" if found is not None else plain


_DAYS = tuple(each.name for each in DAYS)


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes days told where something else is asked: `เสนอชื่อ 5-10 มีนา โหวต 15-20 มีนา`; at the
    review card settings as well."""
    text = _ORDERS.sub("", normalise(text)) if at == REVIEW else text
    if at == REVIEW and (settings := _settings_told(text, context, answers)) is not None:
        return settings
    cues = list(_CUE.finditer(normalise(text)))
    if at in _DAYS or not cues or cues[0].start() or {each.lastgroup for each in cues} - {*_DAYS}:
        return None
    told = read_line(text, context, answers)
    days = {name: each for name, each in told.answers.items() if name in _DAYS}
    return Heeded(days, told=_KEPT, at_once=True) if len(days) == len(cues) else None


def _settings_told(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes settings that are said without a value, and nothing else but figures of others:
    `สำนักเสนอได้ 2 คน แล้วห้ามเลือกตัวเอง`."""
    plain, said = normalise(text), dict[str, Any]()
    for name, value, cue in _WORDS:
        if name not in said and cue.search(plain):
            said[name], plain = value, cue.sub(" ", plain, count=1)
    cues = [each.lastgroup for each in _CUE.finditer(plain)]
    if not said or {*cues} - {"of_bureau", "winners", "choices"}:
        return None
    begins = _CUE.search(plain)
    if not _LEFT_OVER.fullmatch(plain[: begins.start()] if begins else plain):
        return None
    given = read_line(text, context, answers).answers
    whole = set(given) == {*said, *cues}
    return Heeded(given, told=_SET, at_once=True) if whole else None


def _statements(plain: str) -> Iterator[tuple[str, str]]:
    """Yields what each part of the line is about, and its words; the year first."""
    cues = list(_CUE.finditer(plain))
    ends = [*(each.start() for each in cues[1:]), len(plain)]
    parts = [
        (str(cue.lastgroup), _JOINT.sub("", plain[cue.end() : ends[place]]).strip(" ,;:="))
        for place, cue in enumerate(cues)
    ]
    yield from sorted(parts, key=lambda each: each[0] != "year")


def _read(name: str, words: str, context: Context, known: Answers) -> tuple[dict[str, Any], str]:
    """Returns the answers of one part, and why it could not be read; "" if it could."""
    if name == "members":
        return committee_questions.stated(words, context, known)
    if name == "counting":
        return {name: BY_FILE if _BY_FILE.search(words) else BY_TWO}, ""
    read = CHAIR.read if name == "chair" else _READS[name]
    try:
        value = read(words, context, known)
    except Unclear as unclear:
        return {}, unclear.hint
    if isinstance(value, Choice):
        given = {**value.also, **({} if value.stays else {name: value.value})}
        return given, ""
    return {name: value}, ""

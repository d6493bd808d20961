"""`คนลาไม่ต้องเตือนใช่ไหม`, `ผู้ที่ลาอยู่ถือว่าค้างส่งด้วยหรือไม่`: what holds of people who are on leave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST = 140
_ON_LEAVE = r"(?<!เว)(?<!ศา)(?<!ใบ)ลา(?!ก(?!ิจ|็|ลับ|่อน)|ออก|ยมือ|ยเซ็น|ด(?!่วน)|ว|ง|ม|ส|ะ|น(?!ะ|ี้))"
_OTHERS = pattern_of(
    r"(?:คน|ผู้|พวก|ท่าน|พนักงาน|เจ้าหน้าที่|บุคลากร|ข้าราชการ|ลูกน้อง|ลูกทีม|น้อง(?:ๆ|ใน\S{1,8})?|ใคร|เขา|เค้า)"
    rf"(?:คน(?:ไหน|นั้น))?(?:ที่)?(?:กำลัง|ยัง|ไป|ขอ|แจ้ง|อยู่|ใน|ช่วง|ระหว่าง|วัน|\s)*{_ON_LEAVE}"
)
_ASKS = pattern_of(rf"{WHETHER}|หรือ|(?<!ป)รึ|{HOW_IN_FULL}")
_REMINDED = pattern_of(r"เตือน|ทวง|ตามงาน")
_OWES = pattern_of(
    r"ค้าง|(?:ขาด|ช้า|ล่าช้า)(?!\S*ลา)|(?:ยัง|ก็|ไม่)(?:ต้อง|ถือว่า)(?:ต้อง)?ส่ง|ถือว่า(?:ยัง)?ไม่(?:ได้)?ส่ง"
)
_COUNTED = pattern_of(r"นับ|รวม(?!ทั้ง|ถึง)")
_OTHERWISE = pattern_of(
    r"แทน|อนุมัติ|กี่(?:คน|วัน)|ใคร(?:บ้าง|\S{0,6}ลา)|ลา(?:ได้|กี่)|วันไหน|เมื่อไ|No\s?Gift|โนกิฟ|ประกาศ|แบบสำรวจ"
    r"|วันหยุด|เสาร์|\d\s?วัน|องค์ประชุม|(?:เตือน|ทวง)ใคร|ชื่อ|มี(?:คน|ใคร|ผู้)\S{0,8}?ลา(?:อยู่)?(?:ที่|แล้ว)?(?:ยัง)?(?:ค้าง|ไม่)"
    rf"|ทำ\s?(?:{HOW_IN_FULL}|ไง)"
)
"""What is asked of other matters, or for the people themselves."""
_NOT = pattern_of(r"ไม่(?:ต้อง|ได้|ควร|ถือว่า|นับ|ไป|ถูก|โดน)*\s?(?:เตือน|ทวง|ส่ง|ค้าง|นับ|รวม|ถือ)")
_YES_OR_NO = pattern_of(rf"ใช่(?:{WHETHER}|\S{{0,4}}ไม่ใช่)")
_NO_MORE = pattern_of(r"(?:แค่|เพียง|เฉพาะ|สั้น\s?ๆ?)[^\n]{0,12}ใช่")


@listener(longest=_LONGEST, cue=pattern_of("ลา"))
def asks(_context: Context, words: str) -> Query | None:
    """Returns the answer to whether people on leave are reminded, owe or are counted; None for
    other words."""
    plain = without_polite_ending(normalise(words))
    if _OTHERS.search(plain) is None or _ASKS.search(plain) is None:
        return None
    of_them = any(each.search(plain) for each in (_REMINDED, _OWES, _COUNTED))
    return QUERY if of_them and _OTHERWISE.search(plain) is None else None


def answer(_context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says first what is asked, with yes or no where the words ask so; then what holds beside it,
    unless only yes or no is wanted."""
    plain = without_polite_ending(normalise(rest))
    beside = (_ARE_NOT_REMINDED, _STILL_OWE)
    if _OWES.search(plain):
        first, holds = _STILL_OWE, True
    elif _REMINDED.search(plain):
        first, holds = _ARE_NOT_REMINDED, False
    else:
        first, holds = _ARE_COUNTED, True
    if _YES_OR_NO.search(plain):
        first = f"{_yes_or_no(holds != (_NOT.search(plain) is not None))} {first}"
    if _NO_MORE.search(plain):
        return [Text(first)]
    more = (each for each in beside if each not in first)
    return [Text("\n".join((first, *more)), (_HOW_TOLD,))]


def _yes_or_no(yes: bool) -> str:
    return "ใช่" if yes else "ไม่ใช่"


_ARE_NOT_REMINDED = "บอตไม่เตือนผู้ที่แจ้งลาไว้ในวันที่ลา และเตือนผู้ที่ดูแลเรื่องแทน"
_STILL_OWE = "รายงานที่ยังไม่ส่งยังนับว่าค้าง แม้ผู้รายงานลา ผู้รายงานคนอื่นของสำนักส่งได้"
_ARE_COUNTED = (
    "จำนวนบุคลากรในบอตนับตามทะเบียน ผู้ที่ลาจึงนับด้วย\n"
    "เว้นการเข้าร่วมประกาศ No Gift ผู้ที่ลาอยู่จนเลยวันสุดท้ายไม่ต้องเข้าร่วม จึงไม่นับว่ายังไม่เข้าร่วม"
)
_HOW_TOLD = Button("แจ้งลาแล้วเป็นอย่างไร", opens("rule_leave"), "แจ้งลาแล้วเป็นอย่างไร")
QUERY = Query("others_on_leave", (), answer)

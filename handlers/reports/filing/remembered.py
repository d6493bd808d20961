"""Hears in a report what somebody has forgotten to say of what was done: `ลืมบอกว่าจัดที่ห้อง 301`,
alone or behind the answer: `ได้ความรู้เรื่องวินัย แล้วก็ลืมบอกว่าจัดที่ห้อง 301`."""

from __future__ import annotations

from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.prose import without_particles
from handlers.understand.reports.results_told import OUTCOME, OUTPUT
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise

_LONGEST, _LEAST, _LEAST_ANSWER = 200, 6, 6
"""Letters."""
_TOLD = "(?:บอก|ใส่|เล่า|พิมพ์|เขียน|ลง|กรอก|เติม)"
_FORGOTTEN = pattern_of(
    rf"(?:^|(?P<apart>\s|(?<=ครับ)|(?<=ค่ะ)|(?<=คะ)|แล้วก็|และก็|แต่))(?:แล้วก็|และก็|แต่ว่า|แต่|แล้ว|อ้อ|อ๋อ|อุ๊ย|เอ้อ|เออ|โทษที|ขอโทษ|เมื่อกี้|ตะกี้|ข้อที่แล้ว|{POLITE}|[\s,])*"
    rf"(?:ลืม\s?{_TOLD}(?:ไป)?(?:{POLITE})*(?:ว่า|\s+|(?=มี|จัด|ทำ|เชิญ|วิทยากร|ร่วม|วันที่|ห้อง))|(?:เพิ่ง|พึ่ง)?นึก(?:ขึ้น)?ได้(?:ว่า|\s+)|(?:(?:ใน|ตรง)?(?:ข้อ)?สิ่งที่ทำ\s?)?{_TOLD}?ตก(?:หล่น)?(?:ไป)?ว่า)\s*"
    r"(?:ว่า|ใน(?:ข้อ)?สิ่งที่ทำ|ตรงสิ่งที่ทำ|\s)*(?P<more>\S.*)$"
)
_MARKS = ("ลืม", "นึก", "ตก")
_OF_OTHERS = pattern_of(
    f"{WHETHER}|{HOW_IN_FULL}|หรือ|อะไร|[?]|งบ|บาท|เบิก|ค่า(?!นิยม)|เผยแพร่|เพจ|เว็บ|โพสต์|ประชาสัมพันธ์|เฟซ|เฟส|ติ๊กต|ยูทูบ|รูป|ไฟล์|ลิงก์|แนบ|หลักฐาน"
    "|ผลผลิต|ผลลัพธ์|ความเสี่ยง|สถานะ|ไม่ใช่|แก้|เปลี่ยน|ผิด|ขอ(?!งค|ง)|ช่วย(?!เหลือ)|ต้อง|ส่ง|รายงาน|เลข(?!า)|ลา(?:พัก|ป่วย|กิจ)|ประชุมพรุ่งนี้"
)
"""It is of another question, asks, or is for the bot."""
_ADDED = "เพิ่มในข้อ “สิ่งที่ทำ” แล้ว: {}"
_ASKED = "เรื่องนี้เก็บไว้ต่อท้ายสิ่งที่ทำได้ แล้วตอบข้อนี้ต่อ"


def heeds(text: str, at: str, answers: Answers) -> Heeded | None:
    """Asks whether to add it to what was done; behind an answer it is added. None for others."""
    before = answers.get("narrative")
    if at in (REVIEW, "narrative") or not isinstance(before, str) or len(text) > _LONGEST:
        return None
    plain = normalise(text)
    found = _FORGOTTEN.search(plain) if any(each in plain for each in _MARKS) else None
    if found is None:
        return None
    more, answer = _bare(found["more"]), _bare(plain[: found.start()])
    if len(more) < _LEAST or _OF_OTHERS.search(more):
        return None
    added = {"narrative": before if more in before else f"{before}\n{more}"}
    if not answer:
        return Heeded(added, _ASKED, never_added=True)
    if at not in (OUTPUT, OUTCOME) or len(answer) < _LEAST_ANSWER or _OF_OTHERS.search(answer):
        return None
    return Heeded({at: answer, **added}, _ADDED.format(more), at_once=True)


def _bare(words: str) -> str:
    return without_particles(words.strip(" ,"))

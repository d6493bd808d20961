"""Finds the status of a report in a typed line: a phrase that stands apart and is not negated.

`จัดทำหนังสือเชิญเรียบร้อยแล้ว` is about a part of the work and no status; `เสร็จแล้ว` alone is one.
"""

import re
from collections.abc import Iterator

from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.patterns import pattern_of

_WORK = (
    r"(?:(?:บัดนี้|ขณะนี้|ตอนนี้)\s?)?(?:กิจกรรม|โครงการ|งาน)?(?:นี้)?(?:ได้)?"
    "(?:ดำเนินการ|ดำเนินงาน|จัดกิจกรรม|จัดโครงการ|จัดทำ|จัด|ทำ)?(?:ไป)?"
)
POLITE = r"(?:อ่ะ|อะ)?(?:นะ|น่ะ)?(?:ครับผม|ครับ|คับ|ค่ะ|คะ|ค่า+|จ้า|จ้ะ|ฮะ)?"
_NOT = "ยัง(?:ทำ|ดำเนินการ|ดำเนินงาน|จัด)?(?:ไม่ทันได้|ไม่ทัน|ไม่ได้|ไม่)"
_FINISHED = "(?:เสร็จ|เส(?:ร็[ดต]|็?[ดจ](?!็|ร)))"
"""The word as people slip in it: `ทำเสดแล้ว`; `เสด็จ` is another one."""
_ITS_DAY = "เมื่อ|ตั้งแต่|(?:ใน)?วัน(?:ที่|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)|โดยมี|มีผู้"
"""What may stand right behind a status, which it tells more of."""
_A_DAY = rf"\d{{1,2}}(?:\s?(?:-|ถึง|กับ)\s?\d{{1,2}})?\s?(?:{ANY_MONTH})"
_NOT_ALL = (
    rf"(?!\s*(?:(?!{_A_DAY}|\d+\s?(?:คน|ท่าน|ราย))\d|ได้|ครึ่ง|บาง|บ้าง|ประมาณ|ร้อยละ|หนึ่ง|สอง|สาม)"
    r"|.*(?:ยัง(?!ไม่(?:ได้)?(?:มี|แนบ|ถ่าย|เผยแพร่|ลง|โพส|ประชา|เบิก|ส่งรูป))|แต่(?!ละ|ง)|เหลือ|กำลัง|อีก"
    r"|ครั้งที่|รุ่น|ระหว่าง|จะ(?!ได้)|\d\s?%|หน้า(?:\s|$)|ไม่ครบ|แรก|ทุก(?:เดือน|สัปดาห์|อาทิตย์|ไตรมาส|ครั้ง)|ไตรมาส|จาก|เตรียม"
    r"|รอ(?!บ|ง|ด|ย)|ส่วน(?:แรก|ที่|หนึ่ง)|เสนอร่าง|(?:ครั้ง|ราย)ละ|สัปดาห์ที่|เดือนละ|ขั้น))"
)
_WAS_DONE = (
    r"(?<!ที่ \d )(?<!ครั้ง \d )(?<!รุ่น \d )(?<!รอบ \d )(?<!แรก )(?<!จะ )(?<!ถ้า )"
    r"(?:ได้|ก็)?(?:ดำเนินการ|ดำเนินงาน|จัดกิจกรรม|จัด|ทำ)(?:ไป)?(?:แล้ว|ละ)"
)
"""`ดำเนินการแล้ว`, where nothing behind it says that a part is left, as `ทำแล้ว 2 ครั้ง` does."""
_ONLY_WAS_DONE = pattern_of(rf"{_WAS_DONE}{POLITE}")
_HEADS = pattern_of(
    rf"(?:\s|(?:ขอ|จะ)?(?:ส่ง)?รายงาน(?:ผล)?(?:กิจกรรม|โครงการ)?|กิจกรรม(?:ที่)?|โครงการ(?:ที่)?|ข้อ(?:ที่)?"
    rf"|\d{{1,2}}(?:\.\d{{1,2}}){{1,2}}|{POLITE}(?=\s)|[,:])*"
)
"""Behind anything else it may be one step that was done: `ส่งหนังสือเชิญ ทำแล้ว`."""
_PATTERNS: tuple[tuple[str, str], ...] = (
    (
        "not_started",
        rf"(?:{_WORK})?{_NOT}(?:ได้)?(?:มีการ)?(?:เริ่ม|ทำ|ดำเนินการ|ดำเนินงาน|จัด)(?:ดำเนินการ|ทำ|งาน|กิจกรรม|อะไร)?(?:เลย)?"
        r"|ยัง(?:เริ่ม|ทำ|ดำเนินการ|ดำเนินงาน|จัด)(?:ทำ|ดำเนินการ|งาน|กิจกรรม|อะไร)?ไม่ได้(?:เลย)?"
        r"|ไม่ได้(?:เริ่ม|ทำ|ดำเนินการ)(?:เลย)?",
    ),
    (
        "started",
        rf"(?:{_WORK})?{_NOT}(?:ค่อย)?(?:แล้ว)?(?:{_FINISHED}(?:สิ้น)?|สำเร็จ|เรียบร้อย|ครบ(?:ถ้วน)?)(?:ดี)?"
        rf"|{_WORK}ไม่(?:แล้ว)?{_FINISHED}"
        rf"|(?:ใกล้|เกือบ|จวน)(?:จะ)?(?:แล้ว)?(?:{_FINISHED}|ครบ)(?:แล้ว)?"
        r"|กำลัง(?:ทำ|ดำเนินการ|ดำเนินงาน|จัดทำ)(?:อยู่)?|อยู่(?:ใน)?ระหว่าง(?:การ)?(?:ทำ|ดำเนินการ|ดำเนินงาน|จัดทำ)"
        r"|(?:ได้)?เริ่ม(?:ทำ|ดำเนินการ|ดำเนินงาน|งาน)?(?:แล้ว|ไปบ้างแล้ว|ไปบ้าง|ไปแล้ว)"
        r"|เริ่มดำเนินการ|(?:ทำ|ดำเนินการ)ไปบ้าง(?:แล้ว)?|(?:ทำ|จัด|ดำเนินการ)(?:ไป)?(?:แล้ว)?บางส่วน(?:แล้ว)?",
    ),
    (
        "done",
        rf"{_WORK}(?:แล้ว)?{_FINISHED}(?:สิ้น|เรียบร้อย|สมบูรณ์|ครบถ้วน|หมด)?(?:ดี)?(?:แล้ว|ละ|ไป(?:แล้ว|ละ)?)?"
        rf"|{_WORK}(?:แล้ว)?เรียบร้อย(?:ดี)?(?:แล้ว|ละ)?|{_WORK}(?:ครบ(?:ถ้วน)?|สำเร็จ)แล้ว"
        rf"|{_WAS_DONE}(?={POLITE}(?:[\s,.]|$|{_ITS_DAY}){_NOT_ALL})"
        r"|(?:all )?(?:done|finished|completed?)",
    ),
    (
        "plan_revised",
        r"(?:ขอ|มีการ|ได้)?ปรับ(?:ปรุง)?แผน(?:บริหาร)?(?:ความเสี่ยง)?(?:ใหม่)?(?:ให้เหมาะสม)?(?:แล้ว)?",
    ),
    ("other", r"เหตุผลอื่น(?:ๆ)?|อื่นๆ"),
)
_APART = pattern_of(
    r"(?<![^\s(,.:;/0-9])(?:"
    + "|".join(f"(?P<{status}>{words})" for status, words in _PATTERNS)
    + rf"){POLITE}(?:(?={_ITS_DAY})|(?![^\s),.;:/!0-9%ร])(?!ร(?!้อยละ)))"
)


def statuses(plain: str) -> Iterator[tuple[str, int, int]]:
    """Yields each status in the normalised text, with the place [start, end) of its words."""
    for found in _APART.finditer(plain):
        if found.lastgroup and found.start() < found.end() and not _of_a_step(found):
            yield found.lastgroup, found.start(), found.end()


def _of_a_step(found: re.Match[str]) -> bool:
    """Tells whether `ทำแล้ว` stands behind a deed, of which alone it may be said."""
    if _ONLY_WAS_DONE.fullmatch(found[0]) is None:
        return False
    return _HEADS.fullmatch(found.string, 0, found.start()) is None

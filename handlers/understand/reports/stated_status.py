"""Finds the status of a report in a typed line: a phrase that stands apart and is not negated.

`จัดทำหนังสือเชิญเรียบร้อยแล้ว` is about a part of the work and no status; `เสร็จแล้ว` alone is one.
"""

from collections.abc import Iterator

from handlers.understand.patterns import pattern_of

_WORK = (
    r"(?:(?:บัดนี้|ขณะนี้|ตอนนี้)\s?)?(?:กิจกรรม|โครงการ|งาน)?(?:นี้)?(?:ได้)?"
    "(?:ดำเนินการ|ดำเนินงาน|จัดกิจกรรม|จัดโครงการ|จัดทำ|จัด|ทำ)?(?:ไป)?"
)
_NOT = "ยัง(?:ทำ|ดำเนินการ|ดำเนินงาน|จัด)?(?:ไม่ทันได้|ไม่ทัน|ไม่ได้|ไม่)"
_FINISHED = "(?:เสร็จ|เส(?:ร็[ดต]|็?[ดจ](?!็|ร)))"
"""The word as people slip in it: `ทำเสดแล้ว`; `เสด็จ` is another one."""
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
        r"|เริ่มดำเนินการ|(?:ทำ|ดำเนินการ)ไปบ้าง(?:แล้ว)?|(?:ทำ|ดำเนินการ)(?:ไป)?บางส่วน(?:แล้ว)?",
    ),
    (
        "done",
        rf"{_WORK}(?:แล้ว)?{_FINISHED}(?:สิ้น|เรียบร้อย|สมบูรณ์|ครบถ้วน|หมด)?(?:ดี)?(?:แล้ว|ละ|ไป(?:แล้ว|ละ)?)?"
        rf"|{_WORK}(?:แล้ว)?เรียบร้อย(?:ดี)?(?:แล้ว|ละ)?|{_WORK}(?:ครบ(?:ถ้วน)?|สำเร็จ)แล้ว"
        r"|(?:all )?(?:done|finished|completed?)",
    ),
    (
        "plan_revised",
        r"(?:ขอ|มีการ|ได้)?ปรับ(?:ปรุง)?แผน(?:บริหาร)?(?:ความเสี่ยง)?(?:ใหม่)?(?:ให้เหมาะสม)?(?:แล้ว)?",
    ),
    ("other", r"เหตุผลอื่น(?:ๆ)?|อื่นๆ"),
)
POLITE = r"(?:อ่ะ|อะ)?(?:นะ|น่ะ)?(?:ครับผม|ครับ|คับ|ค่ะ|คะ|จ้า|จ้ะ|ฮะ)?"
_ITS_DAY = "เมื่อ|ตั้งแต่|(?:ใน)?วัน(?:ที่|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)|โดยมี|มีผู้"
"""What may stand right behind a status, which it tells more of."""
_APART = pattern_of(
    r"(?<![^\s(,.:;/0-9])(?:"
    + "|".join(f"(?P<{status}>{words})" for status, words in _PATTERNS)
    + rf"){POLITE}(?:(?={_ITS_DAY})|(?![^\s),.;:/!0-9%ร])(?!ร(?!้อยละ)))"
)


def statuses(plain: str) -> Iterator[tuple[str, int, int]]:
    """Yields each status in the normalised text, with the place [start, end) of its words."""
    for found in _APART.finditer(plain):
        if found.lastgroup and found.start() < found.end():
            yield found.lastgroup, found.start(), found.end()

"""Tells what a sentence typed in a conversation plainly asks of its matter, whatever that is:
`แก้ทีหลังได้ไหม`, `ใครอนุมัติ`, `ส่งแล้วยังไงต่อ` (docs/decisions/0192)."""

from __future__ import annotations

from typing import NamedTuple

from handlers.understand.facets.facet import Facet
from handlers.understand.facets.facet_reader import likeliest
from handlers.understand.of_the_open.open_words import ASKS, TAIL
from handlers.understand.patterns import pattern_of
from handlers.understand.read_once import read_once
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US
from handlers.understand.thai import normalise

_LONGEST = 110
_ME = f"(?:{ME_OR_US}|พี่|น้อง|ตัวเอง)"
_MAY = rf"(?:ก็)?(?:ยัง)?(?:จะ)?(?:ได้|ทัน)(?:อีก|อยู่|เลย|ใช่|\s)*{ASKS}"
_WHEN = "(?:เมื่อไร|เมื่อไหร่|เมื่อไหร|ตอนไหน|วันไหน|(?:ภายใน|อีก|ใช้เวลา)?กี่(?:วัน|ชั่วโมง|เดือน|อาทิตย์|สัปดาห์))"
_HOW = f"(?:{HOW_IN_SHORT}|งัย)"
_AFTERWARDS = (
    "(?:ที|ภาย|วัน|คราว|ตาม|ตอน)หลัง|ตาม(?:ไป|มา)|พรุ่งนี้|มะรืน"
    "|(?:อาทิตย์|สัปดาห์|เดือน)หน้า|หลังจาก(?:นี้|นั้น)|อีกที|ค่อย"
)
_DONE = (
    r"(?:ส่ง|แจ้ง|ลง|ตั้ง|กด|บันทึก|ยืนยัน|เปิด|รายงาน|สร้าง|ตอบ|โหวต|เสนอ|นัด|จอง|ลา|ประกาศ|เวียน|ถาม|ร้อง(?:เรียน)?|เสร็จ|ทำ|กรอก|ยื่น|ครบ)"
    r"(?:\S{0,12}?(?:ไป)?แล้ว|ไป)"
)
_FINISHED = r"(?:ส่ง|ยืนยัน|บันทึก|เลื่อน|แจ้ง|ประกาศ|เปิด|ปิด|ลา|อนุมัติ)\S{0,12}?(?:ไป)?แล้ว"
"""Behind these what is open is over: going back is no step to the question before."""
_LATER = rf"(?:{_AFTERWARDS}|{_DONE})"
_A_FILE = "(?:รูป|ภาพ|ไฟล์|เอกสาร|หลักฐาน|คลิป|สลิป)"
_SENDS = r"(?:แนบ|(?:ส่ง|เพิ่ม|ลง|ใส่|อั[ปพ](?:โหลด)?)(?:รูป|ภาพ|ไฟล์|เอกสาร|หลักฐาน|คลิป|สลิป))"
_MENDS = r"(?:แก้(?:ไข)?|เปลี่ยน(?!ใจ)|เลื่อน|ปรับ|เพิ่ม|เติม|ขยาย)"
_UNDOES = r"(?:ยกเลิก|ถอน|ลบ|เอาออก|เปลี่ยนใจ|ดึงกลับ|เรียกคืน)"
_DECIDES = r"(?:อนุมัติ|ตรวจ(?:สอบ|รับ)?|เซ็น|ลงนาม|พิจารณา|ตัดสิน|รับเรื่อง|อนุญาต|รับรอง|ยินยอม)"
_WHY = r"(?:(?:ค่ะ|คะ|ครับ|คับ)\s?(?:ที่|เพราะ|ถ้า)[^\n?]{2,40})?"
"""For what, told behind it: `จะโดนลงโทษไหมคะที่ไม่ได้คืน`."""
_MUST = r"(?:รายงาน|แจ้ง|ส่ง|ลงนาม|ลงทะเบียน|ทำ|บันทึก|เข้าร่วม|ลงชื่อ|ร้องเรียน|ประเมิน)"


def _later(verbs: str) -> str:
    behind = rf"{verbs}\S{{0,20}}?\s?(?:{_AFTERWARDS}|ก็|\s)*"
    before = rf"(?:{_LATER}|(?:ถ้า|หาก|เผื่อ).{{2,24}}?)"
    return rf"{before}.{{0,24}}?{behind}{_MAY}|{verbs}\S{{0,20}}?\s?(?:{_AFTERWARDS})\s?{_MAY}"


def _where(verbs: str) -> str:
    """Where or how it is done afterwards: `ถ้าเลื่อนวันทีหลังต้องมาแก้ตรงไหน`."""
    before = rf"(?:{_LATER}|(?:ถ้า|หาก|เผื่อ).{{2,24}}?)"
    return (
        rf"{before}.{{0,24}}?(?:มา|กลับมา|ไป|ต้อง)*{verbs}\S{{0,12}}?(?:ได้)?(?:ที่|ตรง)?(?:ไหน|{_HOW})"
    )


_PATTERNS = tuple(
    (facet, pattern_of(rf"(?:{words}){TAIL}$"))
    for facet, words in (
        (
            Facet.NAMELESS,
            rf"(?:รู้|ทราบ|เห็น)(?:{ASKS}|ได้|\s)*ว่า(?:(?:เป็น|คือ){_ME}?(?:ใคร)?|ใคร)\S{{0,8}}"
            rf"|(?:รู้|ทราบ|เห็น|ดู)(?:ได้)?ว่าใคร\S{{1,8}}?(?:อะไร|ไร|ไป|มา|ข้อไหน|{ASKS})+"
            rf"|(?:ประกาศ|ออก|เปิดเผย|โชว์|ขึ้น)ชื่อ.{{0,12}}?{ASKS}|(?:ปกปิด|เป็นความลับ|นิรนาม|(?<!ก)ลับ)(?:ชื่อ|ๆ|จริง|\s)*{ASKS}"
            rf"|ไม่(?:ต้อง)?(?:บอก|ระบุ|ลง|ใส่|เปิดเผย|ออก)ชื่อ(?:ตัวเอง|{_ME}|ก็|\s)*{_MAY}",
        ),
        (
            Facet.FILES,
            rf"{_later(_SENDS)}|{_A_FILE}.{{0,24}}?(?:ส่ง|แนบ|ใส่|ลง|เพิ่ม)(?:ตาม|{_AFTERWARDS}|\s)+(?:ที)?{_MAY}",
        ),
        (
            Facet.UNDO,
            rf"{_later(_UNDOES)}|{_where(_UNDOES)}"
            rf"|{_FINISHED}.{{0,16}}?(?:ย้อน(?:กลับ|คืน|ไป)?|กลับ(?:คืน|ไป)|เปลี่ยนกลับ)\S{{0,16}}?\s?{_MAY}"
            rf"|(?:ถ้า|หาก|เผื่อ|เกิด|{_FINISHED}).{{0,24}}?เปลี่ยนใจ(?:{_AFTERWARDS}|ขึ้นมา|ก็|\s)*(?:ล่ะ|(?:จะ|ต้อง)*ทำ{_HOW})",
        ),
        (Facet.MEND, rf"{_later(_MENDS)}|{_where(_MENDS)}"),
        (
            Facet.LATE,
            rf"(?:เลย|เกิน)\s?(?:กำหนด|เวลา|วัน|\d+\s?วัน).{{0,24}}?(?:{ASKS}|{_HOW}|อะไร)"
            rf"|(?:ช้า|สาย|ล่าช้า|ย้อนหลัง).{{0,24}}?(?:(?:ได้|เป็นไร|มีผล\S{{0,6}}|โดน\S{{0,12}}|หัก\S{{0,8}})\s?{ASKS}|ทำ{_HOW}|เป็น{_HOW})",
        ),
        (
            Facet.WAIT,
            rf"(?:ตอบ|แจ้ง|รู้|ทราบ|อนุมัติ|พิจารณา)(?:กลับ|ผล|มา|ได้|\s)*{_WHEN}"
            rf"|{_WHEN}(?:ถึง|จะ|กว่า|\s)*(?:(?:รู้|ทราบ|ได้|มี|แจ้ง|ตอบ)\S{{0,4}}(?:ผล|คำตอบ|เรื่อง)?|ผลออก|อนุมัติ|ตอบ(?:กลับ)?)"
            rf"|(?:ผล|คำตอบ)(?:จะ|มัน|\s)*(?:ออก|มา|รู้|ทราบ|ได้)?(?:ประมาณ)?{_WHEN}"
            rf"|(?:จะ|รอ)\S{{0,8}}?(?:ตอบ(?:กลับ|มา)?|แจ้ง(?:ผล|กลับ)?|รู้(?:ผล|เรื่อง)?|อนุมัติ|พิจารณา)(?:ประมาณ|มา|\s)*(?:{_WHEN}|นาน(?:{ASKS}|แค่ไหน|เท่าไ\S{{1,4}}))"
            rf"|รอ(?:ผล|คำตอบ|อนุมัติ)?นาน(?:{ASKS}|แค่ไหน|เท่าไ\S{{1,4}})",
        ),
        (
            Facet.WHO_DECIDES,
            rf"ใคร(?:เป็น(?:คน|ผู้)|คือ(?:คน|ผู้)|จะ|ต้อง|มา|\s)*{_DECIDES}(?:ให้|บ้าง|อันนี้|\s)*"
            rf"|ใครเป็น(?:คน|ผู้)(?:ที่)?(?:ตอบ|รับ|ดู|อ่าน)"
            rf"|(?:ต้อง|ให้|รอ|ผ่าน|ขอ|\s)+(?:ใคร|หัวหน้า|ผอ\.?|ผู้บังคับบัญชา|เขา|เค้า|ผู้ใหญ่|เจ้าตัว)\s?{_DECIDES}(?:ก่อน|ให้|ด้วย|\s)*{ASKS}"
            rf"|ต้อง(?:กด)?(?:ตอบ)?(?:รับ|ยินยอม|อนุมัติ)ก่อน\s?{ASKS}",
        ),
        (
            Facet.LIMITS,
            r"(?:ต้องมี|ต้องใช้|ได้|สูงสุด|มากสุด|อย่างน้อย|ขั้นต่ำ|ไม่เกิน)\S{0,12}?\s?กี่(?:คน|ครั้ง|วัน|เรื่อง|รอบ|ชุด|ชิ้น)"
            r"(?:ขั้นต่ำ|อย่างน้อย|เป็นอย่างน้อย|สูงสุด)?",
        ),
        (
            Facet.NEXT,
            rf"(?:รู้|ทราบ|ฟัง|ดู|ติดตาม)(?:ผล|คำตอบ|ความคืบหน้า)(?:ได้|จาก|เรื่อง|นี้|ต้อง|\s)*(?:{_HOW}|(?:ที่|ทาง|ช่องทาง|ตรง|จาก)(?:ไหน|ใด))"
            rf"|(?:รู้|ทราบ)(?:ได้)?{_HOW}ว่า(?:มัน|เรื่อง|รายงาน|เขา|\s)*(?:ผ่าน|อนุมัติ|ถึง|รับ|ได้รับ|สำเร็จ)\S{{0,12}}"
            rf"|(?:แจ้ง|บอก|ติดต่อ|โทร|ตอบ)(?:ผล)?กลับ(?:มา|หา|ทาง|{_ME}|ด้วย|\s)*(?:{ASKS}|{_HOW}|ไหน)"
            rf"|{_DONE}\s?(?:มัน|จะ|ต้อง|แล้ว|เป็น|\s)*(?:{_HOW}\s?(?:ต่อ|บ้าง)|(?:เกิด)?อะไร(?:ขึ้น|ต่อ)|ทำ(?:อะไร|ไร|{_HOW})(?:ต่อ|อีก|บ้าง)|ไป(?:ที่)?ไหน(?:ต่อ)?)"
            rf"|หลัง(?:จาก)?(?:นี้|นั้น|ส่ง|ยืนยัน)(?:แล้ว|ไป|\s)*(?:จะ|ต้อง|\s)*(?:{_HOW}|เกิดอะไร|ทำอะไร|เป็น{_HOW})(?:ต่อ|ขึ้น|บ้าง)*",
        ),
        (
            Facet.MUST,
            rf"ยัง(?:คง)?(?:จำเป็น)?ต้อง{_MUST}(?:อีก|ด้วย|อยู่|\s)*{ASKS}"
            rf"|(?:จำเป็น)?ต้อง{_MUST}(?:อีก|ด้วย|เลย|\s)*{ASKS}|ไม่{_MUST}(?:เลย|ก็|\s)*{_MAY}",
        ),
        (
            Facet.COUNTED,
            rf"(?:หัก|นับ|มีผล(?:กับ|ต่อ)|กระทบ|คิด|ได้|มี)(?:เป็น|กับ|รวม|\s)*(?:คะแนน|แต้ม|วันลา|เงินเดือน|(?:การ)?ประเมิน|ผลงาน|ตัวชี้วัด).{{0,16}}?{ASKS}"
            rf"|(?:นับ|คิด)(?:รวม)?(?:เป็น(?:ผลงาน|คะแนน))?(?:ให้|ด้วย|\s)*{ASKS}|(?:เสีย(?:เงิน|ค่า\S{{0,12}})|มีค่าใช้จ่าย|ฟรี)(?:อะไร|ด้วย|\s)*{ASKS}",
        ),
        (
            Facet.AFRAID,
            rf"(?:โดน|ถูก)(?:อะไร|ลงโทษ|โทษ|สอบ(?:สวน)?|ตำหนิ|ดุ|ด่า|ว่า|ไล่ออก|วินัย|เรื่อง|\s)*{ASKS}{_WHY}"
            rf"|(?:มี|เป็น|ถือว่า|ถือเป็น|ต้อง)\s?(?:ความผิด|ผิดวินัย|ผิดกฎหมาย|ผิดระเบียบ|รับผิด|โทษ)(?:อะไร|ด้วย|\s)*{ASKS}{_WHY}",
        ),
    )
)
_NEAR: dict[Facet, tuple[Facet, ...]] = {
    Facet.UNDO: (Facet.MEND,),
    Facet.MEND: (Facet.UNDO, Facet.PARTLY),
    Facet.FILES: (Facet.PARTLY, Facet.MEND),
    Facet.NAMELESS: (Facet.WHO_SEES,),
    Facet.LATE: (Facet.NOT_DONE, Facet.DUE),
    Facet.WAIT: (Facet.NEXT, Facet.DUE),
    Facet.NEXT: (Facet.WAIT,),
    Facet.MUST: (Facet.NOT_DONE,),
    Facet.AFRAID: (Facet.NOT_DONE,),
}
"""What answers nearly the same where the matter has no answer to the one."""


_GENERAL = pattern_of(
    rf"{_MENDS}|{_UNDOES}|(?:ต้อง|ไม่|จะ|ยัง)(?:รายงาน|แจ้ง|ส่ง)|(?:ส่ง|ทำ|ตอบ)(?:รายงาน)?(?:ช้า|สาย|ย้อนหลัง)|กำหนด|คน(?!ดี|ร้อง)|รูป|ภาพ|ไฟล์|หลักฐาน|แนบ"
    "|ข้อมูล(?!ของ|ส่วน)|(?:ใส่|ลง|เพิ่ม|พิมพ์)ชื่อ(?:เพื่อน|คนอื่น|พี่|น้อง)?|คำถาม|คำตอบ|อนุมัติ|ตรวจ|คะแนน|โดน|เสีย(?:เงิน|ค่า)|ค่าใช้จ่าย|เรียกประชุม|ผลออก|เซ็น|ลงนาม|(?:เปิดเผย|บอก|ประกาศ|ออก|โชว์|ขึ้น|ลง)ชื่อ"
)
"""Words that any matter has; that they name one counts only where nothing is open."""
_CIRCUMSTANCE = pattern_of(
    r"(?:แต่|ถ้า|หาก|เผื่อ|พอดี|คือ|สมมติ|สมมุติ|กลัว|ไม่แน่ใจ|โอเค|ok|ตอนนี้|(?:ไฟล์|รูป|ภาพ|เอกสาร|หลักฐาน|ของ)(?:มัน|ยัง|\s)*(?:อยู่|ไม่)).*"
)
"""What is told so before a question says how things are, and answers nothing."""


_NARROWER = pattern_of(
    r"(?:หัวหน้า|ผอ\.?|ผู้บังคับบัญชา|ผู้บริหาร|ผู้ดูแล|แอดมิน|คนอื่น|เพื่อน|แทน).{0,16}?"
    r"(?:แก้|เปลี่ยน|ลบ|ถอน|ยกเลิก|เพิ่ม)"
)
"""Of what somebody else does."""
_FIGURE = pattern_of(r"[\d๐-๙]")
"""Whether it must be with a figure told (`ถ้าไม่ถึง 3000`) the rule of that figure tells."""


_PASSES_ON = pattern_of(
    r"(?:แล้ว|งั้น|รบกวน|ช่วย|ขอ|\s)*ฝาก(?:ช่วย)?(?:แจ้ง|บอก|เรียน)(?!.{0,8}(?:ผู้ดูแลระบบ|แอดมิน)).{2,80}"
)


class AskedAmid(NamedTuple):
    """What a sentence plainly asks.

    facets: the one that is meant, and what answers nearly the same.
    before: the words before its last clause that may be an answer.
    """

    facets: tuple[Facet, ...]
    before: str


@read_once
def read(text: str) -> AskedAmid | None:
    """Returns what the end of the sentence plainly asks of any matter; None for all others."""
    if len(text) > _LONGEST or "\n" in text.strip():
        return None
    plain = normalise(text)
    for facet, pattern in _PATTERNS:
        found = pattern.search(plain)
        if found is not None and not _is_of_a_figure(facet, plain, text):
            before = _clauses_before(plain, found.start())
            return AskedAmid((facet, *_NEAR.get(facet, ())), before)
    return None


def _is_of_a_figure(facet: Facet, plain: str, text: str) -> bool:
    """Tells whether it is asked of a figure that is told: whether it must be, or whether it is too
    much, which sounds like too late (`สามพันนี่เกินกำหนดไหม`)."""
    if facet is Facet.LATE:
        likely = likeliest(text)
        return likely is not None and Facet.LIMITS in (likely.facet, *likely.near)
    return facet is Facet.MUST and _FIGURE.search(plain) is not None


def _clauses_before(plain: str, start: int) -> str:
    """Returns the clauses that end before this place, and may tell something."""
    cut = plain.rfind(" ", 0, start + 1)
    before = plain[:cut].strip() if cut > 0 else ""
    return "" if _CIRCUMSTANCE.fullmatch(before) is not None else before


def is_narrower(text: str) -> bool:
    """Tells whether somebody else's deed is asked about: a rule tells that better than
    what holds for the whole matter."""
    return len(text) <= _LONGEST and _NARROWER.search(normalise(text)) is not None


def passes_on(text: str) -> bool:
    """Tells whether the words are to be passed on to somebody: `ฝากบอกหัวหน้าด้วยนะว่าเป็นไข้`."""
    return len(text) <= _LONGEST and _PASSES_ON.fullmatch(normalise(text)) is not None


def without_general(text: str) -> str:
    """Returns the words without those that any matter has: `แจ้ง` of `ต้องแจ้งไหม` names none."""
    return _GENERAL.sub(" ", normalise(text))

"""Parts what a telephone writes without spaces when somebody speaks a report:
`เสร็จแล้วคนร่วมสี่สิบห้าคนไม่ใช้งบไม่มีความเสี่ยง`."""

from __future__ import annotations

from handlers.understand.numbers.number_words import WORD
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE

_LEAST = 36
"""Thai letters in a row of spoken text; written clauses are shorter, or are one."""
_RUN = pattern_of(f"[ก-๎]{{{_LEAST},}}")
_MONEY = "(?:งบ(?:ประมาณ)?|เงิน)"
_FILES = "(?:ไฟล์|หลักฐาน|รูป|เอกสารแนบ)"
_BEGINS = pattern_of(
    rf"(?<=[ก-๎])(?=ไม่(?:ได้)?(?:ใช้|มี|ขอ){_MONEY}|(?<!ไม่ได้)(?<!ไม่)(?<!ได้)(?:ได้|ใช้|ขอ)งบ|(?<!ใช้)(?<!มี)(?<!ขอ)(?<!ได้)(?<!เรื่อง)(?<!การ)งบ(?:ประมาณ)?(?:ได้|ไม่|ใช้)"
    r"|(?:ยัง)?ไม่(?:ได้)?(?:มี|พบ|เกิด)(?:ความ)?เสี่ยง|ความเสี่ยง(?:อยู่|เป็น|สี|ระดับ|ไม่|เขียว|เหลือง|แดง)"
    rf"|(?:ยัง)?ไม่(?:ได้)?(?:มี|แนบ){_FILES}|{_FILES}(?:ก็)?(?:ยัง)?ไม่"
    rf"|(?<!ไม่ได้)(?<!ไม่)(?<!ได้)(?<!การ)(?<!ที่)(?:ใช้|เบิก|จ่าย)(?:จ่าย)?{_MONEY}?ไป(?=(?:แค่|ทั้งหมด|รวม)?(?:{WORD}))"
    r"|(?:ผลผลิต|ผลลัพธ์)(?:และ|กับ|ผลลัพธ์|ก็)*(?:ได้|เป็นไป|บรรลุ|ตาม)|แล้วก็)"
    r"|(?<=เสร็จแล้ว)(?=คน|ผู้|มี|จัด|ได้|ทำ)|(?<=เรียบร้อยแล้ว)(?=คน|ผู้|มี|จัด|ได้|ทำ)"
    rf"|(?:(?<=ค่ะ)|(?<=ครับ)|(?<=คับ))(?=[ก-๎])(?!{POLITE})"
)
"""Where a part begins that another question asks for."""


def parted(text: str) -> str:
    """Returns the text with a space before each part of a long run of letters that answers another
    question; other text as it is."""
    return _RUN.sub(lambda run: _BEGINS.sub(" ", _done_apart(run[0])), text)


def _done_apart(run: str) -> str:
    """Returns a run that tells who came, with its end apart where that says that it is done."""
    return _DONE_LAST.sub(r" \1", run) if _CAME.search(run) is not None else run


_CAME = pattern_of(r"(?:คน|ผู้|บุคลากร|เจ้าหน้าที่)(?:ที่)?(?:มา|เข้า)?ร่วม")
_DONE_LAST = pattern_of(
    rf"(?<!ไม่)(?<!ยัง)(?<!ใกล้)(?<!เกือบ)(?<!จะ)((?:แล้ว)?เสร็จ(?:สิ้น|เรียบร้อย)(?:แล้ว)?(?:{POLITE})*)$"
)

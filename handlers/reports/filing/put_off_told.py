"""Hears that activities are put off to another month, and why: `งบยังไม่มา 2.1 กับ 2.2
ขอเลื่อนไปเมษาก่อนนะ จดเหตุผลไว้ด้วยว่างบไม่มา`.

Each is a report of its own, in the same words: it is not begun yet.
"""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.understand.corrections.correction_vocabulary import SIGHS
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.prose import without_order_behind
from handlers.understand.reports.stated_status import statuses
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.plans import plans

_LONGEST, _MOST = 300, 4
_COUNTED = (
    r"บาท|น\.|คน|ล้าน|แสน|หมื่น|พัน|คะแนน|ชั่วโมง|ชม|นาที"
    "|วัน(?!ที่|นี้)|(?:เดือน|ปี|สัปดาห์)(?!หน้า|นี้)"
)
"""Behind it a figure is no activity: `อบรม 1.5 วัน`."""
_NUMBER = pattern_of(
    r"(?:กิจกรรม|โครงการ|ข้อ|\s)*(?<![\d./])(?P<number>[1-9]\d?(?:\.[1-9]\d?){1,2})(?![\d./%])"
    rf"(?!\s*(?:{_COUNTED}))"
)
_JOINS = pattern_of(r"(?:กับ|และ|กะ|แล้วก็|ทั้ง|,|/|\s)*")
_BEFORE_IT = r"(?:ทำ|จัด|ดำเนินการ|เริ่ม|เป็น|ที่|ถึง|ไว้|ใน|ช่วง|เดือน|ต้น|กลาง|ปลาย|สิ้น|ประมาณ|\s)*"
_WHEN = rf"{_BEFORE_IT}(?:{ANY_MONTH}|หน้า|ถัดไป|ไตรมาส)"
_PUT_OFF = pattern_of(rf"(?:เลื่อน|ขยับ)(?:การ|จัด|กิจกรรม|ออก|ขอ|\s)*(?:ไป|เป็น){_WHEN}")
_WHY = pattern_of(
    r"งบ|เงิน|รอ(?!บ)|เพราะ|เนื่องจาก|เหตุผล|ยังไม่|ไม่(?:มา|พอ|ว่าง|พร้อม|ทัน)|ติด(?:ราชการ|ภารกิจ|ประชุม|งาน|ธุระ)"
)
_ELSE = pattern_of(
    rf"เตือน|(?:กำหนด|วัน|เลื่อน|ขยับ)\s?ส่ง|ส่ง(?:รายงาน|ช้า|ไม่ทัน)|นัด|ลา(?:กิจ|ป่วย|พัก)|ไม่(?:ต้อง)?เลื่อน|{WHETHER}|{HOW_IN_FULL}|อะไร|ใคร|ไหน|เมื่อไ|ถ้า|หาก|[?]"
)
"""It is the day of a round or a reminder that is put off, or something is asked."""
_BEGUN = pattern_of(
    r"แล้ว|เสร็จ|รุ่น|เหลือ|ครึ่ง|ส่วน|%|ร้อยละ|(?:ครั้ง|กลุ่ม|ชุด|รอบ)(?:ที่|แรก|สอง|สุดท้าย|\s?\d)|(?:ทำ|จัด|เริ่ม|อบรม)ไป"
    r"|อย่า(?!ง)|ห้าม|อยาก|อนุมัติ"
)
"""A deed or a part of the work is told, or it is not put off yet."""
_TO_WRITE = pattern_of(
    r"(?:ช่วย|ขอ|ฝาก)*(?:จด|บันทึก|ลง|ใส่|เขียน|แจ้ง|รายงาน)(?:เหตุผล)?(?:ไว้|ให้|ด้วย|หน่อย)*ว่า\s*"
)
_LEADS = pattern_of(rf"^(?:{SIGHS}|เฮ้อ|{POLITE}|(?:ขอ|จะ)?รายงาน(?:ว่า)?|คือ(?:ว่า)?|[\s,])+")
_GAPS = pattern_of(r"\s{2,}")
_NOT_BEGUN = "{} ยังไม่ได้เริ่ม {}"


def told(context: Context, text: str) -> Sequence[str]:
    """Returns for each activity its number with what is told of it, as a report reads it; nothing
    for words that name none of the bureau's, ask something, or put off a round or a reminder."""
    plain = normalise(text)
    if len(plain) > _LONGEST or "." not in plain or _ELSE.search(plain):
        return ()
    found = [*_NUMBER.finditer(plain)]
    if not 1 <= len(found) <= _MOST:
        return ()
    gaps = (plain[a.end() : b.start()] for a, b in zip(found, found[1:], strict=False))
    if not all(_JOINS.fullmatch(gap) for gap in gaps):
        return ()
    rest = f"{plain[: found[0].start()]} {plain[found[-1].end() :]}"
    told_of = {status for status, _start, _end in statuses(rest)}
    if _BEGUN.search(rest) or told_of - {"not_started"}:
        return ()
    put_off = _PUT_OFF.search(rest) is not None and _WHY.search(rest) is not None
    if not (put_off or len(found) > 1 and told_of):
        return ()
    numbers = [each["number"] for each in found]
    if not all(_is_known(context, each) for each in numbers):
        return ()
    story = _story(rest)
    return [_NOT_BEGUN.format(each, story).rstrip() for each in dict.fromkeys(numbers)]


def _is_known(context: Context, number: str) -> bool:
    year, bureau = context.fiscal_year, context.me.bureau_id
    return bool(plans.activities_numbered(context.session, year, bureau, number))


def _story(rest: str) -> str:
    """Returns the words without what is said to the bot, and without that it is not begun."""
    bare = _TO_WRITE.sub("", without_order_behind(_LEADS.sub("", rest.strip())))
    for _status, start, end in reversed([*statuses(bare)]):
        bare = f"{bare[:start]} {bare[end:]}"
    return without_polite_ending(_GAPS.sub(" ", bare).strip(" ,"))

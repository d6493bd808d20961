"""Reads from what is told of an activity how far it is, where no words for that stand apart, and
whether it tells a deed at all: `คู่มือปฏิบัติงานเสร็จแล้ว 1 เล่ม`, `เลื่อนอบรมไปเป็น 12 มี.ค.`."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.dates.dates import find_dates, thai_date
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.trouble_told import without_nothing_wrong
from handlers.understand.thai import blanked, fold, normalise
from handlers.understand.unclear import Unclear
from models.plans.plan import Activity

_LEAST_SHARED, _LEAST_FIRST = 6, 3
"""Letters in a row which a product and the plan have in common, and with which both begin."""
_MADE = pattern_of(
    r"(?:^|(?<=\s))(?:เรา|ได้|ตัว|จัดทำ|ทำ)*(?P<what>[ก-๎]{3,40}?)(?:จัดทำ|ทำ)?(?:แล้วเสร็จ|เสร็จ|เรียบร้อย)(?:สิ้น|เรียบร้อย)*(?:แล้ว|ละ)?"
    rf"(?:{POLITE})*(?=[\s,]|$)"
)
_STILL = pattern_of("ยัง|ไม่|เกือบ|ใกล้|จวน|กำลัง|แต่(?!ละ|ง)|เหลือ|รอ(?!บ)|ร่าง|จะ(?!ได้)|ถ้า|หาก")
_PREPARES = pattern_of(
    "ร่าง|เชิญ|เวียน|เตรียม|จอง|อนุมัติ|กำหนดการ|วางแผน|แบบ(?:สอบถาม|สำรวจ|ฟอร์ม)|คำสั่ง|เค้าโครง"
)


def state_of(activity: Activity, told: str, today: date) -> str:
    """Returns the status that a story tells; "" where it tells none."""
    if "เลื่อน" in told or "ขยับ" in told:
        return "not_started" if is_put_off(told, today) else ""
    if ("เสร็จ" in told or "เรียบร้อย" in told) and product_done(activity, told):
        return "done"
    return "started" if goes_on(told, today) else ""


def product_done(activity: Activity, told: str) -> bool:
    """Tells whether the words say that what the plan asks for is finished, and leave nothing open;
    what was only prepared, `หนังสือเชิญเสร็จแล้ว`, is a part of the work."""
    plain = normalise(told)
    if _STILL.search(plain) is not None:
        return False
    wanted = fold(f"{activity.outcome} {activity.target}")
    return any(
        _is_wanted(fold(each["what"]), wanted)
        for each in _MADE.finditer(plain)
        if not _PREPARES.search(each["what"])
    )


def _is_wanted(what: str, wanted: str) -> bool:
    parts = (what[at : at + _LEAST_SHARED] for at in range(len(what) - _LEAST_SHARED + 1))
    return what[:_LEAST_FIRST] in wanted and any(each in wanted for each in parts)


_PUT_OFF = pattern_of(
    r"(?<!ไม่)(?<!ไม่ได้)(?<!ไม่ต้อง)(?<!อย่า)(?<!ห้าม)(?<!ถ้า)(?<!หาก)(?:เลื่อน|ขยับ)(?!ส่ง|วันส่ง|เตือน|ตำแหน่ง|ขั้น|ระดับ|มา)(?P<behind>.*)$"
)
_NO_DAY = pattern_of(r"ไม่มีกำหนด|(?:เดือน|ปี|สัปดาห์|อาทิตย์|ไตรมาส)(?:หน้า|ถัดไป)")


def is_put_off(told: str, today: date) -> bool:
    """Tells whether the words say that it is put off to a day that is still to come, or to none:
    it is not begun then."""
    plain = normalise(told)
    found = _PUT_OFF.search(plain)
    if found is None:
        return False
    if _NO_DAY.search(found["behind"]):
        return True
    with suppress(Unclear):
        days = find_dates(found["behind"], today)
        return bool(days) and max(days) > today
    return False


_GOES_ON = pattern_of(
    r"(?:^|(?<=\s))(?:แต่|และ|ตอนนี้|ขณะนี้|ก็|ผล)*(?:ยัง[ก-๎]{0,16}?ไม่(?:แล้ว)?เสร็จ|อยู่(?:ใน)?ระหว่าง(?:การ)?(?!รอ|ประสาน|ขอ)[ก-๎]{2}"
    r"|กำลัง(?:จัดทำ|ดำเนินการ|รวบรวม|สรุป|วิเคราะห์)(?!รายงาน))"
)


def goes_on(told: str, today: date) -> bool:
    """Tells whether the words tell of something that was done on a day, and that a part of it is
    still being done: `แจกแบบสำรวจ 15 ก.พ. ยังวิเคราะห์ไม่เสร็จ`."""
    plain = normalise(told)
    found = _GOES_ON.search(plain)
    if found is None:
        return False
    with suppress(Unclear):
        days = find_dates(plain[: found.start()], today)
        return bool(days) and min(days) <= today
    return False


_PUBLISHED = pattern_of(
    r"(?:(?<=\s)|^)(?:ก็|และ|ได้|แล้ว)*(?:ลง(?!ทะเบียน|ชื่อ|นาม|มือ|พื้นที่)|เผยแพร่|โพสต์?|แชร์|ประชาสัมพันธ์|(?:ครบ)?ทุกช่องทาง).*$"
)
_BESIDE_DAY = pattern_of(rf"(?:เมื่อ|วัน|ที่|ใน|ช่วง|ตั้งแต่|ระหว่าง|จัด|ทำ|ไป|แล้ว|{POLITE}|[\s,.])*")


_MAY_BE_NO_DEED = pattern_of(
    r"(?:ก็|และ|แล้ว|เมื่อ|วัน|ที่|ใน|ช่วง|ตั้งแต่|ระหว่าง|จัด|ทำ|ไป|\s)*(?:[\d๐-๙]{1,2}[^\S\n]?[^\d\s๐-๙]|ไม่|ปัญหา|อุปสรรค"
    r"|ลง|เผยแพร่|โพส|แชร์|ประชา|ครบ|ทุก|วาน|นี้|เช้า|บ่าย|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์|สัปดาห์)"
)


_ONLY_WHICH = pattern_of(
    r"^(?:กิจกรรม|งาน|โครงการ)(?:ที่|ซึ่ง|ของ(?:สำนัก|เรา))*(?:เพิ่ง|ได้)*(?:จัด|ทำ|ดำเนินการ)?(?:ไป|มา|แล้ว)*(?=เมื่อ|วัน|$)"
)


def only_when(told: str, today: date) -> str | None:
    """Returns the days of words that only say when something was done: `กิจกรรมที่ทำเมื่อวาน`; None
    for other words."""
    rest, count = _ONLY_WHICH.subn("", normalise(told))
    return without_deed(rest, today) if count and rest else "" if count else None


def without_deed(told: str, today: date) -> str | None:
    """Returns the days that the words tell, with their dates where they are said from today, if
    they tell besides only where it was made known and that nothing went wrong; None where they tell
    more, which is what was done."""
    if _MAY_BE_NO_DEED.match(told) is None:
        return None
    plain = without_nothing_wrong(_PUBLISHED.sub("", normalise(told))).strip(" ,")
    dated, days = plain, list[date]()
    with suppress(Unclear):
        dated = written_out(plain, Calendar(today, Toward.PAST)).strip()
        days = find_dates(dated, today) if dated != plain else []
    if _BESIDE_DAY.fullmatch(blanked(dated, mention_spans(dated))) is None:
        return None
    return f"วันที่ {listed([*map(thai_date, days)], 'และ')}" if days else plain

"""Reads a working group from pasted lines: its title, the day of its order, people, duties."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from handlers.understand.dates.dates import one_date
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_particles, written_lines
from handlers.understand.unclear import Unclear
from handlers.working_groups.member_lines import before_people, seats_somebody
from handlers.working_groups.text_lists import numbered_texts

_PEOPLE = pattern_of(
    r"^(?:ประกอบด้วย|องค์ประกอบ|รายชื่อ|สมาชิก|คณะทำงานประกอบด้วย)\S*\s*[:：]?\s*(?P<rest>.*)$"
)
_DUTIES = pattern_of(
    r"^(?:[๑-๙1-9][.)]\s*)?(?:โดย)?(?:ให้)?(?:คณะทำงาน)?(?:มี)?"
    r"(?:อำนาจ)?(?:และ)?หน้าที่(?:และอำนาจ|และความรับผิดชอบ|ความรับผิดชอบ)?"
    r"(?:ดังนี้|ดังต่อไปนี้|\s)*[:：]?\s*(?P<rest>.*)$"
)
_DAY = pattern_of(r"^(?:ทั้งนี้\s*)?(?:สั่ง\s*ณ\s*|ตั้งแต่\s*|ลง\s*)?วันที่")
_ORDER = pattern_of(
    r"[\s,(]*(?:ตาม)?คำสั่ง(?:สำนักงาน\S{0,40})?\s*(?:เลข)?ที่\s*(?P<number>[\d๐-๙]{1,5}\s?/\s?[\d๐-๙]{2,4})"
    r"(?:\s*ลง(?:วันที่)?\s*(?P<day>[\d๐-๙]{1,2}\s*[ก-๎.]{2,12}(?:\s*[\d๐-๙]{2,4})?|[\d๐-๙]{1,2}/[\d๐-๙]{1,2}/[\d๐-๙]{2,4}))?[)\s]*"
)
_DAY_OF_ORDER = pattern_of(
    r"[\s,(]*(?:ตาม|โดย)?คำสั่ง(?:นี้|สำนักงาน\S{0,40})?\s*(?:ออก|ลง|เมื่อ)(?:วันที่|เมื่อ|ไว้|\s)*"
    r"(?P<day>[\d๐-๙]{1,2}\s*[ก-๎.]{2,12}(?:\s*[\d๐-๙]{2,4})?|[\d๐-๙]{1,2}/[\d๐-๙]{1,2}/[\d๐-๙]{2,4})[)\s]*"
)
"""Tells the day of an order without its number: `คำสั่งลงวันที่ 5 พ.ย.`."""
_ONLY_NEW = pattern_of(
    r"(?:คณะทำงาน|คณะ|ชุด|ทีม|อัน)*\s?(?:ใหม่|อีก(?:ชุด|คณะ|ทีม|อัน)?|สัก(?:ชุด|คณะ)?)(?:หนึ่ง|นึง|1|๑)?(?:ชุด|คณะ|ทีม)?(?:ให้|หน่อย|ด้วย|ที|ได้ไหม|ได้มั้ย|ค่ะ|คะ|ครับ|นะ|\s)*"
)
"""Wants another group and names none: `ชุดใหม่ให้หน่อย`."""
_NAMES_NONE = "พิมพ์ชื่อของคณะทำงานชุดใหม่ เช่น คณะทำงานขับเคลื่อนองค์กรคุณธรรม"
_NAMED = (
    r"(?:ส่วน|โดย|มี|\s)*(?:อำนาจ)?(?:และ)?หน้าที่(?:ของ)?(?:คณะ(?:ทำงาน)?(?:นี้)?)?(?:ก็)?\s*"
    r"(?:คือ|ได้แก่|มี(?:ดังนี้|แค่)?(?!อะไร|ไหม|มั้ย|กี่|แล้ว|หรือ|ส่วน)|ดังนี้|[:：])\s*[:：]?\s*(?=\S)"
)
_LEADING = pattern_of(
    rf"^\s*(?:(?:ขอ)?เพิ่มหน้าที่(?:ว่า|คือ|(?=[\s:：]))\s*[:：]?\s*(?=\S)|{_NAMED}"
    r"|(?:(?:ขอ|แล้วก็|เพิ่ม|และ|\s)*อีก(?:หนึ่ง|1)?ข้อ(?:นึง|หนึ่ง|ด้วย)?(?:คือ|ว่า)?[\s:：]+|อีกข้อ(?:คือ|ว่า))\s*(?=\S))"
)
_NAMES_DUTIES = pattern_of(rf"^\s*{_NAMED}")
_AND_SAVES = pattern_of(r"(?<=\S)\s+(?:แล้ว)?(?:ก็)?(?:บันทึก|ยืนยัน)(?:ให้|ได้)*เลย(?:นะ|ค่ะ|คะ|ครับ|\s)*$")
_AND_SEATS = pattern_of(
    r"\s+(?:(?:อ้อ|อ๋อ|เอ้อ|แล้วก็|แล้ว|และ|อีกอย่าง)[\s,]*)+(?=(?:ขอ)?(?:เพิ่ม|ใส่)\s*(?:ชื่อ)?(?:คุณ|นา[งย]|น\.ส|พี่|ดร\.)\S)"
)
_SEAT = "(?:รอง)?ประธาน(?:กรรมการ)?|กรรมการ|(?:ผู้ช่วย)?เลขา(?:นุการ|ฯ)?|ที่ปรึกษา"
_NO_DUTY = pattern_of(
    rf"[^\n]{{2,40}}?เป็น(?:{_SEAT})(?:ค่ะ|คะ|ครับ|นะ|\s)*(?:เฉยๆ|ธรรมดา|ไม่ใช่(?:{_SEAT}))[^\n]{{0,80}}|"
    r"(?:อันนี้|ข้อนี้|นี่|\s)*(?:(?:ยัง)?ไม่ใช่(?:หน้าที่|ข้อ|อันนี้)[^\n]{0,60}"
    r"|(?:ขอ|จะ|อยาก|ต้องการ|\s)*เพิ่ม(?:คน|สมาชิก|กรรมการ|รายชื่อ)(?:อีก)?(?:เข้า|ใน|ก่อน|\s)*(?:คณะ(?:ทำงาน)?)?(?:นี้|อีก|ก่อน|ด้วย)*)"
)
_ONLY_SAVES = pattern_of(
    r"(?:งั้น|ก็|ขอ|จะ|ช่วย|ให้|(?:ยัง)?ไม่(?:มี|ได้กำหนด|ต้องมี|ระบุ|ทราบ|รู้)(?:อำนาจ)?(?:หน้าที่|อะไร|เพิ่ม)*+|บันทึก|ยืนยัน|เซฟ|เสร็จ|ได้|เลย|แล้ว|ไป|ไว้|ก่อน|หน่อย|ค่ะ|คะ|ครับ|คับ|นะ|จ้า|\s)+"
)
"""Names no duty: that there is none, or the wish to save."""
_SIGNS = pattern_of(
    r"(?:คำสั่ง(?:นี้|จะ|ให้|\s)*)?(?:ผู้)?ลงนาม(?:คำสั่ง)?\s?(?:โดย|คือ|เป็น|ให้)\s?[^\n]{2,60}"
    r"|(?:คำสั่ง(?:นี้|จะ|ให้|\s)*)?(?:ให้|ท่าน|\s)*(?:เลขาธิการ|รองเลขาธิการ|ผอ\.?|ผู้อำนวยการ|ประธาน)\S{0,30}\s?(?:จะ|เป็น|ผู้)*(?:คน)?(?:ลงนาม|เซ็น)(?:คำสั่ง|ให้|\s)*"
)
_DATES_ORDER = pattern_of(
    r"(?:ออก|ลง)?(?:คำสั่ง)?(?:นี้)?(?:จะ|ออก|ลง|สั่ง|\s)*(?:ณ\s?)?วันที่\s?[^\n]{3,30}"
)
_IS_GROUP = pattern_of(r"^(?:คณะ|ทีม|ชุด)")


@dataclass(frozen=True)
class GroupText:
    """What the lines tell; "" and None: nothing of it."""

    title: str = ""
    people: str = ""
    duties: str = ""
    ordered_on: date | None = None
    number: str = ""
    """The number of its order, which is kept nowhere."""


def read_group(text: str, today: date) -> GroupText:
    """The first line is the title, and may name people with their seats; lines with people follow,
    and behind a heading the duties."""
    title, *lines = written_lines(text).strip().split("\n") or [""]
    title, number, told_day = _without_order(title, today)
    title = "" if _ONLY_NEW.fullmatch(normalise(title)) else title
    title, beside = before_people(without_particles(title))
    seat = _SEAT_FIRST.search(title) if beside else None
    if seat is not None:
        title, beside = without_particles(title[: seat.start()]), f"{seat['seat']} {beside}"
    people, duties, day = ([beside] if beside else []), list[str](), told_day
    into = people
    for line in lines:
        plain = line.strip()
        heading = _DUTIES.match(plain)
        listing = _PEOPLE.match(plain)
        if _DAY.match(plain) and (found := one_date(plain, today)) is not None:
            day = found
        elif heading is not None and into is people:
            into = duties
            into += [heading["rest"]] if heading["rest"] else []
        elif listing is not None and into is people:
            into += [listing["rest"]] if listing["rest"] else []
        elif plain:
            into.append(plain)
    return GroupText(group_title(title), "\n".join(people), "\n".join(duties), day, number)


_SEAT_FIRST = pattern_of(
    r"(?:^|\s)(?:โดยมี|มี)?(?P<seat>(?:รอง)?ประธาน|เลขา(?:นุการ)?|หัวหน้าคณะทำงาน|ที่ปรึกษา)(?:คือ|เป็น|ได้แก่|:)?\s*$"
)
"""A seat that stands before the first name is no end of the title: `… ประธาน นาย…`."""


def _without_order(line: str, today: date) -> tuple[str, str, date | None]:
    """Returns the line without number and day of the order, then these."""
    found = _ORDER.search(line)
    if found is None:
        return _without_its_day(line, today)
    day = one_date(found["day"], today) if found["day"] else None
    rest = f"{line[: found.start()]} {line[found.end() :]}" if day or not found["day"] else line
    return rest.strip(), found["number"], day


def _without_its_day(line: str, today: date) -> tuple[str, str, date | None]:
    """Returns the same for an order of which only the day is told."""
    found = _DAY_OF_ORDER.search(line) if "คำสั่ง" in line else None
    day = one_date(found["day"], today) if found is not None else None
    if found is None or day is None:
        return line, "", None
    return f"{line[: found.start()]} {line[found.end() :]}".strip(), "", day


def is_no_duty(text: str) -> bool:
    """Tells whether the words only deny that a duty was meant, or want to add people."""
    return _NO_DUTY.fullmatch(without_particles(" ".join(text.split()))) is not None


def says_who_signs(text: str) -> bool:
    """Tells whether the words only say who signs the order: `ลงนามโดยเลขาธิการ`."""
    if "ลงนาม" not in text and "เซ็น" not in text:
        return False
    return _SIGNS.fullmatch(without_particles(" ".join(text.split()))) is not None


def dates_the_order(text: str) -> bool:
    """Tells whether the words only say when the order is given: `ออกคำสั่งวันที่ 9 ม.ค. 70`."""
    if "วันที่" not in text or "ประชุม" in text:
        return False
    return _DATES_ORDER.fullmatch(without_particles(" ".join(text.split()))) is not None


_DOES = (
    "รวบรวม|จัด|เสนอ|ประสาน|ติดตาม|ตรวจ|สรุป|กำกับ|ดูแล|วาง|ดำเนิน|ปฏิบัติ|ส่ง|ให้คำ|พิจารณา|กำหนด|ขับเคลื่อน|ประเมิน|เผยแพร่"
    "|ประชาสัมพันธ์|สนับสนุน|แต่งตั้ง|เตรียม|ทำ|รับผิดชอบ|ศึกษา|วิเคราะห์|บันทึก|แก้ไข|ชี้แจง|ช่วย|รายงาน(?:ผล|ต่อ|ให้)"
)
_AND_DUTY = pattern_of(
    rf"(?<=\S{{6}})\s+(?:แล้วก็|และก็|แล้วยัง|อีกข้อ(?:คือ)?)\s*(?:ต้อง|ให้)?(?=(?:{_DOES})[ก-๎]{{4}})"
)
"""Stands between two duties: `รวบรวมรายงาน แล้วก็เสนอเลขาธิการ`, not before a name or a thing."""


def only_saves(text: str) -> bool:
    """Tells whether words at the duties say that there is none, or only want to save."""
    return len(text) <= 60 and _ONLY_SAVES.fullmatch(normalise(text)) is not None


def told_duties(text: str) -> list[str]:
    """Returns the duties of a text, without `หน้าที่คือ` before the first and the wish to save behind
    the last. What seats somebody behind a duty is a line of its own."""
    told = numbered_texts(_LEADING.sub("", _AND_SAVES.sub("", text)))
    if len(told) == 1 and _NAMES_DUTIES.match(text):
        told = _BETWEEN.split(told[0])
    return [part for each in told for part in _apart(each)]


_BETWEEN = pattern_of(rf"\s+(?:กับ|กะ|และ|แล้วก็)\s+(?={_DOES})")
"""Between duties of a sentence that names them: `หน้าที่มี จัดสถานที่ กับ ประสานวิทยากร`."""


def named_duties(text: str) -> list[str]:
    """Returns the duties of words that say that they tell duties; nothing for other words."""
    return told_duties(text) if _NAMES_DUTIES.match(text) else []


def _apart(line: str) -> list[str]:
    parts = _AND_SEATS.split(line, maxsplit=1)
    if parts[0] and seats_somebody(parts[-1]):
        return parts
    return [each.strip() for each in _AND_DUTY.split(line)]


_CALLED = pattern_of(r"^ชื่อ(?:ว่า|:)?\s*(?=คณะทำงาน)")


def group_title(words: str) -> str:
    """Returns a group's title, which begins with what it is. Raises Unclear where only a new group
    is wanted."""
    if _ONLY_NEW.fullmatch(_DAY_OF_ORDER.sub("", normalise(words)).strip()):
        raise Unclear(_NAMES_NONE)
    plain = _CALLED.sub("", " ".join(words.split()).strip(" ,;:"))
    if not plain or _IS_GROUP.match(normalise(plain)):
        return plain
    return f"คณะทำงาน{plain}"

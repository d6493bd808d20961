"""Reads a new person from one line: `เพิ่มนางสาว… นักวิเคราะห์ สำนักการคลัง เป็นผู้รายงาน หัวหน้า …`."""

from __future__ import annotations

from typing import Any

from handlers.context import Context
from handlers.conversation import names_kept_out
from handlers.roster import contact_cut
from handlers.roster.changing import person_line
from handlers.roster.changing.person_line import PersonSaid, read_line
from handlers.understand.dates.date_mentions import ANY_MONTH, mention_spans
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import (
    blanked,
    normalise,
    normalise_lines,
    without_particles,
    without_polite_ending,
)
from models.people import people

_TITLE = r"(?:นางสาว|น\.?\s?ส\.?|นาง|นาย|คุณ|ดร\.|ว่าที่\s?(?:ร้อย(?:ตรี|โท|เอก)|ร\.?\s?ต\.?)(?:\s?หญิง)?)"
_BEGIN = pattern_of(
    r"^(?:(?:[^\d\s]{0,24}\s+)?(?:ถ้า)?งั้น(?:ก็)?\s?)?"  # `อ้าวไม่มีเหรอ งั้นเพิ่มเลย …`
    r"(?:ขอ|ช่วย|รบกวน)?(?:(?:เพิ่ม|รับ|บันทึก|ใส่)(?:รายชื่อ|ชื่อ|คน|บุคลากร|เจ้าหน้าที่|ข้าราชการ|พนักงาน(?:ราชการ)?|สมาชิก|น้อง)?(?:(?:บรรจุ|ย้าย|เข้า|มา)*ใหม่)?(?:(?:เข้า|ใน|ลง)(?:ระบบ|ทะเบียน|บอ[ตท]|รายชื่อ))?(?:ให้)?(?:อีก\s?(?:คน|ท่าน|ราย)(?:หนึ่ง|นึง)?)?"
    r"|(?:ตอนนี้|วันนี้|พอดี|เพิ่ง|\s)*(?:มี)?(?:คน|บุคลากร|เจ้าหน้าที่|ข้าราชการ|พนักงาน(?:ราชการ)?|น้อง|สมาชิก)(?:มา|เข้า|บรรจุ)?ใหม่(?:(?:เพิ่ง|พึ่ง|ย้าย|เข้า|มา|เพิ่ม|บรรจุ|เริ่ม|แล้ว)+)?(?:ทำงาน|งาน)?(?:\s*(?:1|๑|หนึ่ง)\s*คน)?"
    r"(?:\s*(?:เมื่อวาน(?:นี้)?|เมื่อเช้า|วันนี้|(?:สัปดาห์|อาทิตย์|เดือน|ต้นเดือน)(?:นี้|ที่แล้ว|ก่อน)))?)"
    r"(?:\s*(?:ให้)?(?:หน่อย|ด้วย|ที|เลย)(?=\s|ชื่อ))?[\s,]*(?:(?:ค่ะ|คะ|ครับ|คับ)[\s,]*)?(?:(?:น้อง|คน|เขา|เค้า)?ชื่อ(?:ว่า)?|คือ|:)?\s*"
)
_RUN_ON = pattern_of(r"(?<=[ก-๎])(?:เป็น(?=นัก|เจ้าพนักงาน|เจ้าหน้าที่|พนักงาน|นิติกร)|(?=ตำแหน่ง))(?:ตำแหน่ง)?")
"""Where the position begins without a gap: `นางสาวทดสอบ มาใหม่เป็นนักวิชาการ…`."""
_RUN_ON_AT = pattern_of(r"(?<=[ก-๎])(?=(?:อยู่|สังกัด|ประจำ)(?:ที่|ใน)?สำนัก)")
_DAY = (
    rf"(?:(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)?(?:วัน)?ที่\s*|วัน\s*)?\d{{1,2}}(?:\s*(?:{ANY_MONTH})\.?|\s*/\s*\d{{1,2}}(?:/\d{{2,4}})?)?(?:\s*(?:25)?\d\d(?!\d))?"
    r"|วันนี้|พรุ่งนี้|เมื่อวาน(?:นี้)?|มะรืน(?:นี้)?|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์)(?:นี้|หน้า|ที่แล้ว)?"
    rf"|(?:ต้น|กลาง|สิ้น|ปลาย)?(?:สัปดาห์|อาทิตย์|เดือน)(?:นี้|หน้า|ที่แล้ว|{ANY_MONTH})|(?:ต้น|กลาง|สิ้น|ปลาย)เดือน"
)
_FROM_DAY = pattern_of(
    rf"\s*(?:วัน(?:ที่)?\s?)?(?:(?:จะ)?(?:มา)?เริ่ม(?:ทำ|มา|ต้น|ปฏิบัติ)*(?:งาน)?|บรรจุ)(?:มีผล)?(?:ตั้งแต่|เมื่อ|ใน|[\s:])*(?:{_DAY})(?:เป็นต้นไป|นี้)?"
)
"""The first day of work. It is cut from the position, and the bot says that it keeps no day."""
_ONLY_FROM_DAY = pattern_of(
    rf"(?:(?:แล้ว|ก็|และ|ส่วน|น้อง|พี่|คุณ|เขา|เค้า|แก|คน(?:นี้|ใหม่)|(?:จะ)?มา|จะ|ให้|\s)*{_FROM_DAY.pattern}"
    rf"|(?:ขอ|ช่วย|แก้(?:ไข)?|เปลี่ยน|เลื่อน|\s)*(?:วัน(?:ที่)?)?เริ่ม(?:ทำ)?งาน(?:ของ)?(?:[ก-๎]{{2,30}}?(?:\s[ก-๎]{{2,30}}?)?)?\s?(?:เป็น|ไป|คือ)+\s?(?:{_DAY}))(?:นะ|ค่ะ|คะ|ครับ|\s)*(?:\s(?:ติด|เพราะ|พอดี|เนื่องจาก|รอ|ลา|คือ)\S.{{0,40}})?"
)
_NAMED = pattern_of(rf"{_BEGIN.pattern}(?={_TITLE})")
_NO_NAME = "นัก|เจ้า|ผู้|พนักงาน|หัวหน้า|นิติกร"
_POSTED = pattern_of(rf"(?:เป็น\s?)?(?:{_NO_NAME})|เป็น\s?(?:นายช่าง|วิศวกร|บรรณารักษ์|ลูกจ้าง|สถาปนิก)")
"""What begins a position behind a name: `นาง… เป็นนักวิชาการเงิน`."""
_NAME = pattern_of(rf"^(?P<name>{_TITLE}\s?[^\s\d]+(?:\s+(?!{_NO_NAME})[^\s\d]+)?)\s*")
_CALLED = pattern_of(
    rf"^(?P<name>(?!{_NO_NAME}|{_TITLE}|อะไร|ยังไม่|ใหม่|ประจำ|สังกัด|อยู่)[ก-๎]{{2,30}}\s(?!{_NO_NAME}|ตำแหน่ง|กลุ่ม|อยู่|สังกัด|สำนัก|เพิ่ม|ย้าย|เข้า|เป็น|มา)[ก-๎]{{2,40}}(?:\sณ\s[ก-๎]{{2,30}})?)(?=\s|$)\s*"
)
"""Behind `ชื่อ` two words are a name without its title, too: `มีน้องใหม่ชื่อ สมหญิง ใจงาม`."""
_NEWCOMER = pattern_of(
    r"(?:ขอ|ช่วย|รบกวน|\s)*(?:มี|เพิ่ม|รับ|บันทึก|ใส่)?(?:คน|บุคลากร|เจ้าหน้าที่|ข้าราชการ|พนักงาน(?:ราชการ)?|น้อง|สมาชิก)(?:มา|เข้า|บรรจุ)?ใหม่"
)
"""Behind these, two words at the beginning are a name, too: `มีน้องใหม่เข้ามา สมหญิง ใจดี …`."""
_SAYS_NAME = pattern_of(rf"{_BEGIN.pattern}(?<=ชื่อ)\s*|{_BEGIN.pattern}(?<=ชื่อ\s)")
_HOW = pattern_of(
    r"(?<=\s)(?:แล้ว|ต้อง|จะ|ขอ|ให้|ช่วย|อยาก)*(?:เพิ่ม|ทำ|ลง|ใส่|บันทึก|แอด)(?:ชื่อ|คน|ทะเบียน|เขา|น้อง|เข้า|ใน|ระบบ|ไลน์|ให้|\s)*"
    rf"(?:ยัง(?:ไง|งัย)|อย่างไร|ตรงไหน|ที่ไหน|ได้(?:{WHETHER})|หน่อย|ด้วย|ที)(?:ดี|บ้าง|ได้|คะ|ค่ะ|ครับ|คับ|นะ|\s)*$"
    r"|(?<=\s)(?:ขอ|ช่วย|ฝาก|รบกวน)*(?:เพิ่ม|ลง|ใส่|แอด)(?:ชื่อ|คน|น้อง|เขา|เข้า|ใน|ลง|ระบบ|ทะเบียน|บอ[ตท]|ไลน์|ให้|ไว้|\s)*$"
)
"""What only asks how somebody is added is no position: `… เพิ่มยังไงคะ`."""
_NUMBER = pattern_of(r"(?<![\w.])(?P<number>[A-Za-z]{1,4}-?\d{2,}|\d{4,13})(?![\w.])")
_NUMBER_CALLED = pattern_of(
    rf"^\s*(?:เลขประจำตัว|รหัส(?:เจ้าหน้าที่|พนักงาน)?|เลขที่|เลข)\s*(?={_NUMBER.pattern}\s+(?:ชื่อ\s*)?{_TITLE})"
)
"""`รหัส D0999 นาง…`: behind the number stands a name."""
_BEHIND = pattern_of(
    r"\s*(?:(?:เฉยๆ|เท่านั้น|อย่างเดียว)\s*)?(?:(?:และ|แล้วก็|แล้ว|กับ|ส่วน)\s*)?(?:อยู่)?(?:ไม่มี|ไม่ต้องใส่)?(?:ตำแหน่ง|กลุ่มงาน|สำนัก|เลขประจำตัว|เป็นผู้|หัวหน้า|ผู้บังคับบัญชา)"
)
"""What begins another statement about the person: no name has it behind a gap."""
_TALK = pattern_of(
    rf"^[^\n]{{0,60}}?(?:อ้าว|เอ่อ|บอก|พิมพ์|แล้ว|เมื่อกี้|ชื่อ|คือ|ก็|นี่)(?:นี่|ว่า|ไง|ค่ะ|คะ|ครับ|[\s,:])*\s(?={_TITLE}\s?[^\s\d]+\s+[^\s\d]+)"
)
"""`อ้าวบอกไปแล้วนี่ นางสาว…`: what is said before the title is no part of a name."""
_OR_RATHER = pattern_of(
    r"^[^\n]{1,80}?\s+(?:เอ๊ย|เอ้ย|อุ๊ย|โทษที)\s*(?:ไม่ใช่|ผิด|พิมพ์ผิด)?(?:ค่ะ|คะ|ครับ|\s)*(?=\S)"
)
_POLITE = pattern_of(r"(?<![^\s\d])(?:นะ)?(?:ค่ะ|คะ|ครับ|คับ|จ้า)(?=\s|$)")
"""`D0455 ค่ะ อยู่สำนัก…`: what is polite in the middle is no position."""
_AND_NAME = pattern_of(rf"\s+(?:(?:แล้ว|ก็|ส่วน|และ|\s)*)ชื่อ\s*(?:คือ|เป็น)?\s*(?={_TITLE}\S)")
_ONLY_IT = pattern_of(r"\s*(?:เฉยๆ|เฉย ๆ|เท่านั้น|อย่างเดียว)(?:นะ|ค่ะ|คะ|ครับ|\s)*$")
_NUMBER_FIRST = pattern_of(
    rf"{_NUMBER.pattern}(?:ค่ะ|คะ|ครับ|นะ|จ้า|ชื่อ|คือ|[\s,:])+(?P<rest>{_TITLE}\S.*)"
)


def first_day(text: str) -> str:
    """Returns what the line tells of the first day of work: `เริ่มงานวันจันทร์ที่ 8 มีนา`; or ""."""
    plain = without_polite_ending(normalise(text))
    found = _FROM_DAY.search(plain)
    told = found[0].strip() if found is not None else ""
    return told or (plain if _ONLY_FROM_DAY.fullmatch(plain) is not None else "")


def tells_only_first_day(text: str) -> bool:
    """Tells whether the words tell the first day of work and nothing else."""
    only = _ONLY_FROM_DAY.fullmatch(without_polite_ending(normalise(text))) is not None
    return only and first_day(text) != ""


def behind_number(text: str, context: Context) -> tuple[str, PersonSaid] | None:
    """Returns a number, and what is stated behind it if that begins with a name; else None."""
    found = _NUMBER_FIRST.fullmatch(without_polite_ending(text))
    return (found["number"], read(found["rest"], context)) if found is not None else None


def behind_name(words: str, context: Context) -> PersonSaid | None:
    """Returns the name and what is stated behind it, where more than a name was typed for one;
    None for a name alone."""
    plain = _TALK.sub("", normalise(words))
    name = _NAME.match(plain)
    behind = _BEHIND.match(plain, len(name["name"].rstrip())) if name is not None else None
    told = behind is not None or (name is not None and _POSTED.match(plain, name.end()))
    if not told:
        short = person_line.without_joint(plain)
        return PersonSaid({"name": short}) if short != normalise(words).strip(" ,;:") else None
    said = read(plain, context)
    return said if "name" in said.values else None


def position_and_name(words: str) -> tuple[str, str]:
    """Returns a position as it was put at last (`นักวิชาการ เอ๊ยไม่ใช่ นิติกร`), and the name that is
    told behind it, or ""."""
    position, *behind = _AND_NAME.split(_OR_RATHER.sub("", normalise(words)), maxsplit=1)
    name = _ONLY_IT.sub("", without_particles(behind[0])) if behind else ""
    return (
        (position, name)
        if " " in name and _NAME.fullmatch(name)
        else (_OR_RATHER.sub("", words), "")
    )


def lacks_title(name: str) -> bool:
    """Tells whether a name stands without a title."""
    return _NAME.match(name) is None


def is_one_word(name: str) -> bool:
    """Tells whether no gap parts the name from the surname."""
    return " " not in _TITLED.sub("", name.strip(), count=1).strip()


_TITLED = pattern_of(rf"^{_TITLE}\s?")


def names_somebody(text: str) -> bool:
    """Tells whether the line adds somebody by name."""
    plain = normalise(text)
    if _NAMED.match(plain) is not None:
        return True
    called = _NEWCOMER.match(plain) and _SAYS_NAME.match(plain)
    return bool(called) and _CALLED.match(_BEGIN.sub("", plain, count=1)) is not None


def adds_by_number(text: str, context: Context) -> bool:
    """Tells whether the line adds somebody by a number that nobody of the roster has: `เพิ่มคนใหม่ รหัส
    D0119 อยู่สำนัก…`."""
    plain = normalise(text)
    begun = _BEGIN.match(plain)
    numbered = _BY_NUMBER.match(plain, begun.end()) if begun is not None else None
    if begun is None or numbered is None or _ASKS.search(plain) is not None:
        return False
    person = _PERSON.search(begun[0]) or _OF_PERSON.search(plain, numbered.end())
    person = person or _NAMED_BEHIND.match(plain, numbered.end())
    return person is not None and people.by_staff_id(context.session, numbered["number"]) is None


_BY_NUMBER = pattern_of(
    r"(?:คน|ท่าน|ราย|1|หนึ่ง|\s)*(?:เลขประจำตัว|รหัส(?:เจ้าหน้าที่|พนักงาน|ประจำตัว)?|เลขที่|เลข)?[\s:]*"
    r"(?P<number>[A-Za-z]{1,4}-?\d{2,})(?![\w.])"
)
_PERSON = pattern_of("คน|บุคลากร|เจ้าหน้าที่|ข้าราชการ|พนักงาน|น้อง|สมาชิก")
_OF_PERSON = pattern_of(
    r"เป็น(?:ผู้|หัวหน้า|แอดมิน|นัก|เจ้า)|(?:หน้าที่|ตำแหน่ง)\S|(?:อยู่|สังกัด)(?:ที่|ใน)?\s?(?:สำนัก|กลุ่ม)"
)
_NAMED_BEHIND = pattern_of(rf"[\s,]*(?:ชื่อ)?\s*{_TITLE}\s?[ก-๎]{{2,30}}\s[ก-๎]{{2,40}}")
_ASKS = pattern_of(rf"{WHETHER}|{HOW_IN_FULL}|ใคร|อะไร|หรือยัง|ไปแล้ว")


def tells_newcomer(text: str, context: Context) -> bool:
    """Tells whether the words say that somebody has come who is not on the roster yet."""
    plain = normalise(text)
    return _CAME.match(plain) is not None and not names_kept_out.places(context, plain)


_CAME = pattern_of(
    rf"(?:มี)?{_TITLE}\s?[^\s\d]+\s[^\s\d]+?\s?(?:เพิ่ง|พึ่ง)?(?:(?:ย้าย|โอน|บรรจุ)(?:เข้า)?มา(?:ใหม่|อยู่)|(?:เข้ามา|มา|บรรจุ)ใหม่)"
    r"(?!.*(?:ไหม|มั้ย|หรือ|ใคร|อะไร|ไหน|กี่|เมื่อไ|ว่า))"
)


def read(text: str, context: Context) -> PersonSaid:
    """Returns what the line states of the new person. Never raises."""
    if (parts := _listed(text)) is not None:
        return _read_list(parts, context)
    whole = _HOW.sub("", without_polite_ending(text))
    called = _SAYS_NAME.match(whole) is not None or _NEWCOMER.match(whole) is not None
    plain = _POLITE.sub(" ", _BEGIN.sub("", whole, count=1))
    plain = _FROM_DAY.sub("", _NUMBER_CALLED.sub("", plain, count=1))
    plain = _RUN_ON_AT.sub(" ", _RUN_ON.sub(" ตำแหน่ง", plain))
    number = _NUMBER.search(_without_days(plain))
    said = read_line(plain, context)
    said.rest = _NUMBER.sub(" ", said.rest)
    if number is not None and "superior" not in said.values:
        said.values.setdefault("staff_id", number["number"])
    elif number is not None and number.start() < plain.find("หัวหน้า"):
        said.values.setdefault("staff_id", number["number"])
    said.values |= _name_and_position(" ".join(said.rest.split()), said.values, called)
    return said


def _without_days(plain: str) -> str:
    """Returns the words with blanks for days, phones and e-mails: none of their figures is a
    staff number."""
    return contact_cut.blank(blanked(plain, mention_spans(plain)))


_PARTS = pattern_of(r"\s*[,;\n]\s*|\s+[/|]\s+")
_LEAST_PARTS = 3
_LISTED_NAME = pattern_of(
    rf"(?:ชื่อ(?:\s?-?\s?(?:นาม)?สกุล)?|คือ|:|\s)*(?P<name>(?!{_NO_NAME})(?:{_TITLE}\s?)?[ก-๎.]{{2,40}}(?:\s(?!{_NO_NAME}|{_TITLE})[ก-๎.]{{1,40}}){{1,3}})"
)


def _listed(text: str) -> list[str] | None:
    """Returns the parts of a line that is a list (`สมปอง ทดลองงาน, นิติกร, สำนักการคลัง`) whose first
    part is a name; None for a line that is none."""
    whole = _BEGIN.sub("", normalise_lines(text).strip(), count=1)
    parts = [each for each in _PARTS.split(whole) if each.strip()]
    listed = len(parts) >= _LEAST_PARTS and _LISTED_NAME.fullmatch(parts[0]) is not None
    return parts if listed else None


def _read_list(parts: list[str], context: Context) -> PersonSaid:
    """Reads each part by itself. The first one that states nothing is the position."""
    name = _LISTED_NAME.fullmatch(parts[0])
    said = PersonSaid({"name": name["name"].strip()} if name is not None else {})
    for part in parts[1:]:
        words = _FROM_DAY.sub("", without_polite_ending(part)).strip()
        one = read_line(words, context)
        said.hints += one.hints
        said.not_kept = said.not_kept or one.not_kept
        number = _NUMBER.fullmatch(words)
        values = {"staff_id": number["number"]} if number is not None else one.values
        if not values and _without_days(one.rest).strip():
            values = {"position": one.rest}
        said.values = {**values, **said.values}
    return said


def _name_and_position(rest: str, stated: dict[str, Any], called: bool) -> dict[str, Any]:
    """The name with its title, or without one where it is said to be one; the words after it
    are the position if none is stated."""
    found = _NAME.match(rest) or (_CALLED.match(rest) if called else None)
    if found is None:
        return {}
    position = rest[found.end() :].strip(" ,").removeprefix("เป็น").strip()
    read = {"name": found["name"].strip()}
    return read | ({"position": position} if position and "position" not in stated else {})

"""Hears in praise what is no part of it: that nobody is to know who praises, and who is meant of
several people."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation import people_named
from handlers.good_deeds import deed_readers
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME, ME_OR_US, WHETHER
from handlers.understand.thai import fold, normalise, without_polite_ending
from models.people import people
from models.people.person import Person

_LONGEST = 80
_P = rf"(?:{POLITE}|[\s,])*"
_ME = rf"(?:{ME_OR_US})"
_THEM = (
    r"(?:(?:พี่|น้อง)?(?:เขา|เค้า|แก(?![่-๋]))|เจ้าตัว|คนที่(?:ถูก|โดน)?ชม|คุณ\S{2,16}|ใคร(?:ๆ)?|คนอื่น|พี่|น้อง)"
)
_NOT = r"(?:ไม่|อย่า|ขอไม่)(?:ต้อง(?:การ)?|อยาก|ขอ|เพิ่ง|จะ|สะดวก)*(?:ให้)?"
_WHO_PRAISES = (
    rf"(?:ใคร(?:เป็นคน|เป็น)?(?:ชม|ส่ง|เขียน|พิมพ์)|เป็น{_ME}|{_ME}(?:เป็นคน)?(?:ชม|ส่ง|เขียน)"
    rf"|เป็นใคร|มาจาก(?:{_ME}|ใคร)|ใคร)"
)
_MAY = rf"(?:ก็)?(?:ได้(?:{WHETHER})?|นะ|ดีกว่า|แล้วกัน|ละกัน|ที่)?"
_HIDES = pattern_of(
    rf"(?:แต่|ขอ|งั้น|คือ|เอ่อ|ถ้า|แบบ|เปลี่ยนใจ|คิดอีกที|ส่ง(?:แบบ)?|ชม(?:แบบ)?|{POLITE}|[\s,])*(?:"
    rf"{_NOT}(?:บอก|แจ้ง|ให้|เปิดเผย|แสดง)*{_THEM}?(?:ได้)?(?:รู้|ทราบ|เห็น)?{_P}(?:ว่า)\s?{_WHO_PRAISES}"
    rf"|{_NOT}(?:บอก|แจ้ง|เปิดเผย|แสดง|ใส่|ออก|ลง|โชว์|ระบุ)(?:ให้)?{_THEM}?(?:รู้|เห็น)?ชื่อ(?:ของ)?(?:{_ME}|คนชม|ผู้ชม|คนส่ง|ผู้ส่ง)?"
    rf"|{_NOT}{_THEM}(?:รู้|เห็น|ทราบ)ชื่อ(?:ของ)?{_ME}?|(?:ปิด|ซ่อน)ชื่อ(?:{_ME})?|(?:แบบ)?(?:ไม่(?:ออก|บอก|ใส่)ชื่อ|นิรนาม)"
    rf"|{_NOT}(?:บอก|เปิดเผย)(?=\s*(?:ดีกว่า|แล้วกัน|ละกัน))"
    rf")(?:หรอก|เลย|ด้วย)*{_P}{_MAY}{_P}"
)


def hides_giver(text: str) -> bool:
    """Tells whether somebody wants that the praise is not seen, or not whose it is:
    `ไม่ต้องบอกเค้านะคะว่าใครชม`."""
    readers = (deed_readers.says_private, deed_readers.says_unnamed, deed_readers.says_no_name)
    if any(each(text) for each in readers):
        return True
    plain = normalise(text)
    return len(plain) <= _LONGEST and _HIDES.fullmatch(plain) is not None


def before_hiding(text: str) -> str:
    """Returns the praise without its last clause, where only that wants the giver unseen: `… แต่อย่า
    บอกนะว่าใครชม`; "" for other words."""
    words = text.split()
    places = (at for at in range(1, len(words)) if hides_giver(" ".join(words[at:])))
    return " ".join(words[: next(places, 0)])


_DESCRIBES = pattern_of(
    r"^(?:คือ|ชื่อ|เป็น|ก็|จะ|อยาก|ขอ|ชม|\s)*(?:ป้า|ลุง|น้า|อา(?=ๆ|คน)|แม่บ้าน|แม่ครัว|รปภ|ยาม|คนสวน|คนขับ|ช่าง|พนักงาน|เจ้าหน้าที่|พี่(?:ที่|คน|แม่บ้าน|ยาม|รปภ)|น้อง(?:ที่|คน)|คน(?:ที่|ขับ|สวน|เปิด))"
    r"|(?:ไม่รู้|ไม่ทราบ|จำ)\s?(?:จัก)?(?:ชื่อ|นามสกุล)|(?:ชื่อ|นามสกุล)(?:อะไร)?(?:ก็)?(?:ไม่รู้|ไม่ทราบ|จำไม่ได้)|ไม่ได้(?:อยู่)?(?:ใน)?(?:ลงทะเบียน|ระบบ)"
)


def describes(text: str) -> bool:
    """Tells whether the words describe somebody who likely is not registered: `ป้าแม่บ้านชั้น 3`,
    `พี่ที่อยู่หน้าลิฟต์ จำชื่อไม่ได้`."""
    plain = normalise(text)
    return len(plain) <= _LONGEST and _DESCRIBES.search(plain) is not None


_MEANS = pattern_of(
    rf"(?:{POLITE}|อ้อ|เอ่อ|ไม่ใช่(?=\s|ค|น)|[\s,])*(?:หมายถึง|คือ|หมายความว่า|{ME}|จะ|ที่ว่า|\s)*?(?:หมายถึง|ชม)\s?"
    r"(?P<who>(?:คุณ|พี่|น้อง|นางสาว|นาย|นาง)?[ก-๎]{3,30}?(?:\s[ก-๎]{3,30}?)?)\s?"
    r"(?:คนที่)?(?:ที่(?:อยู่)?|จาก|อยู่(?:ที่)?|ของ|สังกัด|ฝั่ง|สำนัก(?=[ก-๎]))\s?(?P<where>[ก-๎]{3,40})"
)
_TURNS = pattern_of(
    rf"(?:{POLITE}|อ้อ|เอ่อ|เอ๊ย|งั้น|ขอ|ไม่ๆ|คิดอีกที|[\s,])*(?:เปลี่ยน(?:ใจ|คน)?|แก้|ย้าย)(?:ไป|มา)?(?:เป็น)?\s?(?:ชื่นชม|ชม)?\s?"
    rf"(?P<who>(?:คุณ|พี่|น้อง|นางสาว|นาย|นาง)\s?[ก-๎]{{3,30}}?(?:\s[ก-๎]{{3,30}}?)?)(?:แทน|ดีกว่า|แล้วกัน|ละกัน|นะ|{POLITE}|\s)*"
)
"""`เปลี่ยนเป็นน้อง…ดีกว่า`: somebody else is praised."""
_TITLES = pattern_of("^(?:คุณ|พี่|น้อง|นางสาว|นาย|นาง|สำนัก(?!งาน))")
_NOT_OTHER = pattern_of(rf"{_P}(?:ไม่ใช่|ไม่ได้หมายถึง)\S.*$")


def meant_there(context: Context, text: str) -> list[Person]:
    """Returns the people of the name and bureau that the words say are meant:
    `หมายถึงตั้งใจที่ประชาสัมพันธ์ค่ะ ไม่ใช่ตัวเอง`, or of the name to whom the praise turns:
    `เปลี่ยนเป็นน้อง…ดีกว่า`; none for other words."""
    plain = _NOT_OTHER.sub("", normalise(text)) if len(text) <= _LONGEST else ""
    plain = without_polite_ending(plain)
    found = _MEANS.fullmatch(plain) or _TURNS.fullmatch(plain)
    if found is None:
        return []
    told = {"where": "", **found.groupdict()}
    who, where = (fold(_TITLES.sub("", told[each])) for each in ("who", "where"))
    named = people.search(context.session, who)
    return [
        each
        for each in named
        if each.id != context.me.id
        if any(part.startswith(who) for part in _called(each))
        if where in fold(f"{each.bureau.name} {each.position}")
    ]


def _called(person: Person) -> list[str]:
    """Returns the folded name without its title, and each part of it."""
    name = people_named.without_title(person.name)
    return [fold(name), *(fold(part) for part in name.split())]

"""Reads a line that names somebody and what to put right of them: `แก้ D0103 กลุ่มงานเป็น …`."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.context import Context
from handlers.conversation import people_named
from handlers.roster.changing.person_line import PersonSaid, read_line
from handlers.roster.person_read import candidates, is_named
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise, without_particles

_NUMBER = pattern_of(r"(?:เลขประจำตัว\s*)?[A-Za-z]{1,4}-?\d{2,}")
_LINE = pattern_of(
    r"(?:ช่วย|ขอ|รบกวน|กรุณา|อยาก|จะ|\s)*(?:แก้(?:ไข)?|ปรับ(?:ปรุง)?|เปลี่ยน(?=ข้อมูล))(?P<plainly>(?:ข้อมูล|ทะเบียน|ประวัติ)(?:ของ|ให้)?|ของ)?"
    r"\s*(?P<told>(?:คุณ|นาย|นาง|น\.|พี่|น้อง|[A-Za-z]{1,4}-?\d{2}|\S).*)"
)
_NOT_A_NAME = pattern_of(
    rf"ชื่อ|นามสกุล|ตำแหน่ง|กลุ่ม|สำนัก|หน้าที่|หัวหน้า|ผู้บังคับบัญชา|รายงาน|{ME_OR_US}|ตัวเอง|ตนเอง"
    r"|บุคลากร$|ผู้(?!ช่วยศาสตราจารย์)|คน(?:ใน|ที่|ใหม่|$)|เจ้าหน้าที่|ข้าราชการ|พนักงาน|ทะเบียน"
)
_SOFTENED = pattern_of(r"\s*(?:ให้)?(?:หน่อย|ด้วย|ที|นะ|ค่ะ|คะ|ครับ|คับ|จ้า|[\s,:])+$")
_PLEASE = pattern_of(r"\s*(?:ให้)?(?:หน่อย|ด้วย(?=นะ|ค่ะ|ครับ|\s))(?:นะ|ค่ะ|คะ|ครับ|คับ)*(?=\s|$)")
_NAME_BEHIND = pattern_of(r"\s(?=(?:เปลี่ยน|แก้)?(?:ชื่อ|นามสกุล))")
_TITLED = pattern_of(r"(?:คุณ|นางสาว|นาย|นาง|น\.\s?ส\.|พี่|น้อง|ดร\.)\s?(?=[ก-ฮเ-ไ])")


@dataclass(frozen=True)
class EditSaid:
    """who: the words that name the person. said: what is stated of them. name: whether a name is
    to be put right."""

    who: str
    said: PersonSaid
    name: bool = False


def read(text: str, context: Context) -> EditSaid | None:
    """Returns whom the line names and what it states; None where it names nobody of the roster.

    A staff number and a title name somebody also if the roster has no such person.
    """
    found = _LINE.fullmatch(normalise(text))
    if found is None:
        return None
    said = read_line(found["told"], context)
    rest, *of_name = _NAME_BEHIND.split(said.rest, maxsplit=1)
    who = _SOFTENED.sub("", without_particles(_PLEASE.split(rest, maxsplit=1)[0])).strip()
    numbers = _NUMBER.findall(rest)
    if len(numbers) == 1 and who.startswith(numbers[0]):
        who = numbers[0]
    if not who or not _names(who, found["plainly"] is not None, context):
        return None
    return EditSaid(who, said, bool(of_name))


def _names(who: str, plainly: bool, context: Context) -> bool:
    """Tells whether the words are a person: by number, title, or a name of the roster.

    plainly: whether they stand behind a word for what the roster tells of people
    """
    if _NUMBER.fullmatch(who) or plainly and _TITLED.match(who):
        return True
    if _NOT_A_NAME.match(who) or not is_named(who, context):
        return plainly and " " in who and not _NOT_A_NAME.search(who) and bool(_alike(who, context))
    return people_named.is_name_of(who, _alike(who, context))


def _alike(who: str, context: Context) -> list[str]:
    return [each.name for each in candidates(who, context)]

"""Recipients without some: `ผู้รายงานทุกคนยกเว้นสำนักประชาสัมพันธ์` becomes the names that are left."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from handlers.circulars import circular_line
from handlers.circulars.whom import whom_said
from handlers.context import Context
from handlers.conversation import people_in_post
from handlers.conversation.flow import Answers, Choice, Heeded
from handlers.understand.corrections.other_choice import read_other_choice
from handlers.understand.names import nearest_names
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold, normalise, without_polite_ending
from models.circulars import audiences
from models.circulars.audiences import Audience
from models.circulars.circular import EVERYBODY, NAMED, OF_BUREAU, OF_ROLE, REPORTERS
from models.people import absences, people

MOST_NAMED = 50
COUNTABLE = frozenset((EVERYBODY, REPORTERS, OF_BUREAU, OF_ROLE))
"""Who else is meant may change until it is sent, so their names would be wrong then."""
_DUTY = "ผู้(?:บริหาร|อำนวยการ|บังคับบัญชา|รายงาน|ดูแล|รับเรื่อง)|ผอ(?![ก-๎])|หัวหน้า|ที่ปรึกษา|แอดมิน|เลขา|รองเลขา"
_AND = pattern_of(rf"\s*(?:,|、|และ|กับ)\s*(?=สำนัก|ส\.|คุณ|นาย|นาง|น\.ส\.|{_DUTY})")
_HEAD = pattern_of(r"^(?:สำนัก|ส\.)\s*")
_OF = pattern_of(r"^(?:คน|ผู้รายงาน|ของ|ที่|ใน|\s)+(?=สำนัก|ส\.)")
TITLE = pattern_of(r"^(?:คุณ|นางสาว|นาย|นาง|น\.ส\.)\s*")

_LONGEST_WISH = 100
_WHOM = rf"(?:ของ|คน|ที่|พวก|ท่าน|ทุก|\s)*(?:สำนัก|ส\.|{_DUTY})"
_NAMES_PEOPLE = pattern_of(rf"{_WHOM}|(?:คุณ|นาย|นาง|น\.ส\.|กลุ่ม(?:งาน)?|ฝ่าย)\S")
_LEAVES_OUT = pattern_of(
    rf"(?<!ยัง)(?:ไม่ต้อง|อย่า|ไม่)(?:ส่ง|แจ้ง|เวียน)(?:ให้|ถึง|ไป)*{_WHOM}|(?:ยกเว้น|ไม่(?:เอา|รวม)){_WHOM}|เว้น\s*สำนัก"
    r"|(?:เอา|ตัด)\s*สำนัก\S{1,40}?\s*ออก"
)
_OF_LETTER = pattern_of(
    r"(?:อ้อ|อ๋อ|เอ่อ|เดี๋ยว|แต่|แล้ว|\s)*(?:แก้|ไม่ต้อง(?:ส่ง|แจ้ง)|ผู้รับ|ส่งถึง|ส่งให้|ทุกคน|ไม่เอา|ไม่รวม|เอา)"
)
"""Where the letter is typed, only what begins so is about its recipients."""
_AWAY = pattern_of(
    r"(?:คน|ผู้|ท่าน|พวก|ใคร)(?:ที่|ๆ|\s)*(?:กำลัง|ยัง|แจ้ง|เขา|\s)*ลา(?:งาน|ป่วย|กิจ|พักร้อน|พักผ่อน|อยู่|วันนี้|\s)*"
)
"""Who is on leave today."""
_DIRECTS = "ผู้อำนวยการ"
"""How the position of whoever directs a bureau begins."""
_DIRECTORS = pattern_of(
    r"(?:ท่าน|พวก|ทุก)?(?:ผอ\.?|ผู้อำนวยการ)(?:สำนัก)?(?:ทุก(?:คน|ท่าน|สำนัก)|ทั้งหมด|ทั้งหลาย)?"
)
_WHO_ARE = pattern_of(r"^(?:(?:ทุก)?คนที่เป็น|พวก|ท่าน|กลุ่ม(?=ผู้)|\s)+")
NO_EXCEPTION = (
    "ยังไม่ได้เว้นใครจากผู้รับ และยังไม่ได้บันทึกข้อความนี้ "
    "แก้ “ส่งถึง” แล้วพิมพ์ เช่น ผู้รายงานทุกคนยกเว้นสำนักประชาสัมพันธ์ "
    f"หากเหลือเกิน {MOST_NAMED} คน เลือก “สำนักเดียว” แล้วส่งทีละสำนัก"
)
_TOO_MANY_LEFT = (
    "ไม่นับ “{}” แล้วยังเหลือ {:,} คน บอตเว้นบางคนได้เมื่อเหลือไม่เกิน {} คน จึงยังไม่ได้เว้นใคร "
    "เลือก “สำนักเดียว” แล้วส่งทีละสำนัก หรือส่งถึงทุกคนโดยไม่เว้น"
)
_NOBODY_KNOWN = (
    "ไม่พบ “{}” ในทะเบียน จึงยังไม่ได้เว้นใคร พิมพ์ชื่อสำนัก หน้าที่ หรือชื่อและนามสกุล "
    "เช่น ผู้รายงานทุกคนยกเว้นสำนักประชาสัมพันธ์"
)
_NOT_AMONG = "ในผู้รับไม่มี “{}” อยู่แล้ว หรือเว้นแล้วไม่เหลือใคร จึงยังไม่ได้เปลี่ยนผู้รับ"


def heeds(text: str, at: str, _context: Context, _answers: Answers) -> Heeded | None:
    """Says that no bureau can be left out, where words want that; such words are no letter."""
    plain = without_polite_ending(normalise(text))
    found = _LEAVES_OUT.search(plain) if len(plain) <= _LONGEST_WISH else None
    if found is None or (at == "text" and _OF_LETTER.match(plain) is None):
        return None
    if at == "whom" and circular_line.recipients(plain).whom:
        return None
    if any(each.old and _tells_whom(each.new) for each in read_other_choice(plain)):
        return None  # `ไม่เอาผู้รายงาน เป็นทุกคนแทน` tells other recipients
    return Heeded(told=NO_EXCEPTION)


def _tells_whom(words: str) -> bool:
    return whom_said.is_group(words) or bool(circular_line.recipients(words).whom)


def without(context: Context, audience: Audience, words: str) -> Choice | None:
    """Returns the people of the audience by name without those that the words name; None where one
    is not surely known, or too many are left to be named."""
    gone = _meant(context, words) if audience.kind in {*COUNTABLE, NAMED} else None
    if gone is None:
        return None
    left, before = _named(context, audience, *gone), _named(context, audience, (), ())
    return by_name(left, (*gone[0], *gone[1])) if len(left) < len(before) else None


def nobody_away(context: Context, words: str) -> bool:
    """Tells whether the words mean those on leave, and nobody is."""
    means = _AWAY.fullmatch(without_polite_ending(normalise(words))) is not None
    return means and not absences.away_on(context.session, context.today)


def why_not(context: Context, audience: Audience, words: str) -> str:
    """Returns why these people cannot be left out of the audience, and what to do."""
    if audience.kind not in {*COUNTABLE, NAMED}:
        return NO_EXCEPTION
    gone = _meant(context, words)
    if gone is None:
        return _NOBODY_KNOWN.format(words)
    left = len(_named(context, audience, *gone))
    if left > MOST_NAMED:
        return _TOO_MANY_LEFT.format(words, left, MOST_NAMED)
    return _NOT_AMONG.format(words)


def _meant(context: Context, words: str) -> tuple[list[int], list[int]] | None:
    """Returns the people and bureaus that the words name; None where one is not surely known."""
    persons: list[int] = []
    bureaus: list[int] = []
    for part in parts(words):
        if (bureau := _bureau(context, part)) is not None:
            bureaus.append(bureau)
        elif _AWAY.fullmatch(without_polite_ending(normalise(part))):
            persons += absences.away_on(context.session, context.today)
        elif found := _on_duty(context, part):
            persons += found
        elif (person := _person(context, part)) is not None:
            persons.append(person)
        else:
            return None
    return persons, bureaus


def _on_duty(context: Context, part: str) -> list[int]:
    """Returns who has the duty or holds the post that the words are the name of: `ผู้บริหาร`."""
    plain = _WHO_ARE.sub("", without_polite_ending(normalise(part)))
    if _DIRECTORS.fullmatch(plain):
        return [each.id for each in people.in_posts(context.session, (_DIRECTS,))]
    if role := whom_said.role_said(plain):
        return [each.id for each in people.with_roles(context.session, role)]
    every = people_in_post.everybody(context, plain, alone=True)
    one = [] if every else people_in_post.alone(context, plain)
    return [each.id for each in every or (one if len(one) == 1 else ())]


def names_people(words: str) -> bool:
    """Tells whether the words begin as a bureau, a duty or somebody with a title is called."""
    return _NAMES_PEOPLE.match(words) is not None


def parts(words: str) -> list[str]:
    """Returns each of the names that stand in one row: `สำนักการคลังกับสำนักประชาสัมพันธ์`."""
    return [each.strip() for each in _AND.split(words) if each.strip()]


def besides(context: Context, audience: Audience, added: Sequence[Audience]) -> Choice | None:
    """Returns the people of the audience by name together with those of the others; None where
    nobody comes of it, one of them cannot be named, or too many are."""
    every = [audience, *added]
    if any(each.kind not in {*COUNTABLE, NAMED} for each in every):
        return None
    found = together(context, every)
    before = {one["id"] for one in _named(context, audience, (), ())}
    return by_name(found, {one["id"] for one in found} - before)


def together(context: Context, every: Sequence[Audience]) -> list[dict[str, Any]]:
    """Returns the people of all these audiences by name, each once."""
    found = {one["id"]: one for each in every for one in _named(context, each, (), ())}
    return list(found.values())


def by_name(left: Sequence[Mapping[str, Any]], gone: Collection[int]) -> Choice | None:
    """Returns those who are left as an answer; None where nobody is left or out, or too many."""
    if not gone or not left or len(left) > MOST_NAMED:
        return None
    also: Answers = {"people": list(left)}
    return Choice("", "", NAMED, also=also)


def _named(
    context: Context, audience: Audience, persons: Collection[int], bureaus: Collection[int]
) -> list[dict[str, Any]]:
    conditions = audiences.people_of(context.session, audience, context.now, context.me.id)
    left = audiences.named(context.session, persons, bureaus, *conditions)
    return [{"id": id_, "name": name} for id_, name in left]


def _bureau(context: Context, part: str) -> int | None:
    """Returns the bureau of which the words are the name, or a part of it and nothing else."""
    typed = _OF.sub("", part)
    bare = fold(_HEAD.sub("", typed))
    if _HEAD.match(typed) is None or not bare:
        return None
    known = {each.name: each.id for each in people.staffed_bureaus(context.session)}
    near = [name for name in nearest_names(typed, list(known)) if bare in fold(name)]
    return known[near[0]] if len(near) == 1 else None


def _person(context: Context, part: str) -> int | None:
    name = fold(TITLE.sub("", part))
    found = [
        each
        for each in people.search(context.session, TITLE.sub("", part), limit=5)
        if name in fold(each.name)
    ]
    exact = [each for each in found if fold(TITLE.sub("", each.name)) == name]
    near = exact or found
    return near[0].id if len(near) == 1 else None

"""`ใครตั้งคณะทำงานได้บ้าง`, `คณะทำงานประชุมไปกี่ครั้งแล้ว`: who may set up a working group, and what its
meetings were."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.messages.name_labels import short_title
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.said_apart import left
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import letters, normalise
from handlers.working_groups import group_words
from models.people import people
from models.people.person import Person
from models.working_groups import groups
from models.working_groups.working_group import GroupMeeting, WorkingGroup

_GROUP = pattern_of(r"(?:กลุ่ม)?คณะ(?:ทำงาน|กรรมการ)(?!ดีเด่น|คัดเลือก|ตัดสิน)|คณะ(?=จิตอาสา|ของ)")
_SETS_UP = pattern_of(r"(?:จัด)?ตั้ง|แต่งตั้ง|ทำ(?!งาน)|สร้าง|เปิด|เพิ่ม|ขอ(?:ตั้ง|ทำ|มี)|มี(?=คณะ|กลุ่ม)")
_WHO_MAY = pattern_of(rf"(?<!ไม่มี)ใคร|สิทธิ|ได้(?:{WHETHER}|หรือ|บ้าง)")
_OTHER = pattern_of(
    r"ขอคำสั่ง|ถอด|ลบ|ออกจาก|รายงาน(?!การประชุม)|อยู่(?:ใน)?|เป็นกรรมการ|ประธาน|กี่คน|รายชื่อ"
)
_MEETINGS = pattern_of(
    r"(?:รายงาน(?:การ)?|บันทึก(?:การ)?|สรุป(?:การ)?|มติ(?:ที่|การ)?)?\s?ประชุม(?:ไป|กัน|มา|แล้ว|ล่าสุด|ครั้ง(?:ที่แล้ว|ก่อน|ล่าสุด|สุดท้าย))*"
)
_ASKS_MEETINGS = pattern_of(
    rf"กี่ครั้ง|เมื่อไ(?:ร|หร่)|วันไหน|(?:คุย|พูด|ว่า|มีมติ|สรุป)(?:กัน)?(?:เรื่อง)?(?:อะไร|{HOW_IN_FULL}|ว่าไง|ไว้)*|เป็น(?:{HOW_IN_FULL})|ขอ(?:ดู|อ่าน)?|ดู|อ่าน|เปิด|ล่าสุด|ครั้ง(?:ที่แล้ว|ก่อน|ล่าสุด|สุดท้าย)|ไปถึงไหน|บ้าง|อะไร|ว่าไง|ไหม|หรือยัง"
)
_LOOKS = pattern_of(
    rf"กี่ครั้ง|เมื่อไ|วันไหน|อะไร|{HOW_IN_FULL}|ว่าไง|ขอ(?:ดู|อ่าน)|^(?:ขอ)?(?:ดู|อ่าน|เปิด)|ล่าสุด|ครั้ง(?:ที่แล้ว|ก่อน)"
    r"|(?:ทำ|มี|จัดทำ|ออก).{0,24}(?:หรือ|รึ)ยัง"
)
_MAKES = pattern_of(
    r"บันทึกการประชุม(?!ครั้ง|ล่า)|จด|นัด|เพิ่ม|จะประชุม|เชิญ|ห้อง|(?:ขอ|เป็น)(?:ไฟล์|word|pdf)|pdf|word|ไฟล์",
    re.I,
)


_PERSON = rf"(?:คน|เพื่อน|พี่|น้อง|(?:ราย)?ชื่อ|สมาชิก|กรรมการ|ผู้ช่วย|ตัวเอง|{ME_OR_US}|ใคร|เจ้าหน้าที่|บุคลากร)"
_MEMBERS_HOW = pattern_of(
    rf"(?:เพิ่ม|ใส่|เอา|ดึง|เติม|แก้(?:ไข)?|เปลี่ยน|ถอด|ลบ|ตัด|ขอ(?:เข้า)?|อยากเข้า|เข้า(?:ร่วม)?).{{0,16}}?(?:{_PERSON})?.{{0,24}}?(?:กลุ่ม)?คณะ(?:ทำงาน|กรรมการ)(?!ดีเด่น|คัดเลือก|ตัดสิน).{{0,24}}?"
    rf"(?:{HOW_IN_FULL}|(?:ทำ)?ไง|ที่ไหน|ตรงไหน|บอกใคร|แจ้งใคร|ขอใคร|ต้องทำ)"
)
_NO_MEMBERS = pattern_of(
    r"รายงาน|ไลน์|LINE|ประชุม|ลงคะแนน|คัดเลือก|คำสั่ง|ขอดู|ไฟล์|เข้าดู|เข้าไปดู|(?<!ราย)ชื่อคณะ", re.I
)


@listener(longest=90, cue=pattern_of("คณะ"))
def asks(context: Context, words: str) -> Query | None:
    """Returns the answer to words that ask only this; None for others."""
    plain = normalise(words)
    if _SETS_UP.search(plain) and _WHO_MAY.search(plain) and not _OTHER.search(plain):
        whoever = "ใคร" in plain or not context.me.has(*group_words.NOTERS)
        return MAY if whoever and _GROUP.search(plain) else None
    if _MEMBERS_HOW.search(plain) and not _NO_MEMBERS.search(plain):
        return MEMBERS
    if not _MEETINGS.search(plain) or not _LOOKS.search(plain) or _MAKES.search(plain):
        return None
    return MEETINGS if _meant(context, plain) is not None else None


# -- who may -------------------------------------------------------------------------------------


def _may(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns who may set one up, the people of the own bureau who may, and the button to those
    who may themselves."""
    if context.me.has(*group_words.NOTERS):
        return [Text(f"{_WHO} ท่านตั้งได้เลย กด “ตั้งคณะทำงาน”", (group_words.NEW, group_words.SHOW))]
    return [_who_may(context, "ใครตั้งคณะทำงานได้", _WHO, _THEN)]


def _who_may(context: Context, title: str, who: str, then: str) -> Card:
    names = [f"• {each.name} ({each.position})" for each in _noters_here(context)[:_MOST]]
    rows = (Row("ในสำนักของท่าน", "\n".join(names)),) if names else ()
    return Card(
        title,
        rows=(Para(who), *rows, Para(then, tone="muted")),
        buttons=(group_words.SHOW,),
    )


def _members(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns how the members of a group are changed, or who of the own bureau may."""
    if context.me.has(*group_words.NOTERS):
        return [Text(_HOW_MEMBERS, (_CHANGE, group_words.SHOW))]
    return [_who_may(context, "ใครแก้รายชื่อคณะทำงานได้", _WHO_CHANGES, _THEN_CHANGES)]


def _noters_here(context: Context) -> list[Person]:
    found = people.with_roles(context.session, *group_words.NOTERS)
    return [each for each in found if each.bureau_id == context.me.bureau_id]


_MOST = 6
_WHO = "ผู้รายงานของสำนัก ผู้บังคับบัญชา และผู้ดูแลระบบ บันทึกคณะทำงานในบอตได้"
_CHANGE = Button("แก้คณะทำงาน", opens(group_words.CHANGE), "แก้คณะทำงาน")
_HOW_MEMBERS = (
    "พิมพ์ในบรรทัดเดียว เช่น “เพิ่มคุณสมมติ ซื่อตรง เข้าคณะทำงานจิตอาสา” "
    "หรือกด “แก้คณะทำงาน” แล้วเลือกคณะ เพื่อเพิ่ม เปลี่ยน หรือเอาชื่อออก"
)
_WHO_CHANGES = "รายชื่อในคณะทำงานแก้ได้โดยผู้รายงานของสำนัก ผู้บังคับบัญชา และผู้ดูแลระบบ"
_THEN_CHANGES = "แจ้งชื่อคณะ และชื่อคนที่จะเพิ่มหรือเอาออก แก่ท่านใดท่านหนึ่ง"
_THEN = "แจ้งชื่อคณะ รายชื่อ และหน้าที่แก่ท่านใดท่านหนึ่ง เมื่อบันทึกแล้วผู้ที่มีชื่อจะเห็นใน “คณะทำงาน”"


# -- meetings ------------------------------------------------------------------------------------


def _meant(context: Context, plain: str) -> list[WorkingGroup] | None:
    """Returns the groups whose meetings are asked about; None if the words ask something else."""
    rest = left(plain, _MEETINGS, _GROUP, _ASKS_MEETINGS, _BESIDE)
    every = groups.readable(context.session, context.me)
    if not rest:
        return every
    named = [each for each in every if rest in letters(each.title)]
    return named or None


_BESIDE = pattern_of(
    rf"ครั้ง(?:ที่\s?\d+)?|ของ(?:{ME_OR_US})|จัดทำ|ทำ|การ|ที่ผ่านมา|ชุด|สำนัก(?!งาน)(?:ของ)?(?:เรา)?|ของเรา"
    "|กลุ่ม|ทำงาน|รายงาน|เรื่อง"
)


def _meetings(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the meetings of these groups, the newest first, each with its button."""
    found = _meant(context, normalise(rest)) or groups.readable(context.session, context.me)
    held = [
        (group, each) for group in found for each in groups.meetings_of(context.session, group.id)
    ]
    held.sort(key=lambda pair: pair[1].id, reverse=True)
    if not held:
        return [Text(_NONE, (group_words.SHOW,))]
    of_one = len(found) == 1
    title = short_title(found[0].title) if of_one else f"{len(found):,} คณะ"
    return [
        Card(
            f"ประชุมแล้ว {len(held):,} ครั้ง",
            subtitle=title,
            rows=tuple(_row(group, each, of_one) for group, each in held[:_SHOWN]),
            buttons=(group_words.SHOW,),
            note="กด “ดู” เพื่อเปิดรายงานการประชุม" if len(held) <= _SHOWN else "แสดงครั้งล่าสุดก่อน",
        )
    ]


_SHOWN = 8
_NONE = "ยังไม่มีการประชุมของคณะทำงานที่ท่านดูได้"


def _row(group: WorkingGroup, meeting: GroupMeeting, of_one: bool) -> Row:
    of = group_words.of_meeting(meeting)
    words = f"{of} · {short_date(meeting.day)}"
    button = Button("ดู", opens(group_words.MEETING, m=meeting.id), f"การประชุม{of}")
    return Row(words, "" if of_one else short_title(group.title), button)


MEMBERS = Query("group_members_how", (), _members)
MAY = Query("who_sets_up_groups", ("ใครตั้งคณะทำงานได้", "ใครตั้งคณะทำงานได้บ้าง"), _may, outside=True)
MEETINGS = Query(
    "meetings_asked",
    ("การประชุมที่ผ่านมา", "คณะทำงานประชุมกี่ครั้ง"),
    _meetings,
    heard=_meetings,
    outside=True,
)

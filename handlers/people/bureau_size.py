"""`สำนักเรามีกี่คน`, `กลุ่มเรามีกี่คนคะ`, `ตอนนี้บริหารงานกลางมีกี่คนแล้ว`: how many people are on the roster of
a bureau or a group; and who of them has joined (`ขอรายชื่อคนในสำนักที่ลงทะเบียนบอทแล้ว`)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Following, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.names import nearest_names
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.said_around.said_apart import left
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import blanked, letters, normalise
from models.people import people, roster_search
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR
from models.people.roster_search import BureauPeople

_LONGEST = 70
_MANY = pattern_of(
    r"กี่\s?(?:คน|ท่าน|ราย|ชีวิต|อัตรา)|(?:จำนวน|ยอด)\s?(?:คน|บุคลากร|เจ้าหน้าที่|ข้าราชการ)|คน.{0,8}เท่าไ(?:ร|หร่)"
)
_OURS = rf"(?:ของ)?(?:{ME_OR_US}|พี่|นี้|ตัวเอง)"
_MY_GROUP = pattern_of(rf"(?:ใน)?(?:กลุ่ม(?:งาน)?|ฝ่าย|ทีม(?:งาน)?){_OURS}")
_MY_BUREAU = pattern_of(rf"(?:ใน)?(?:สำนัก|หน่วยงาน|หน่วย){_OURS}")
_OFFICE = pattern_of("ทั้ง(?:สำนักงาน|องค์กร|หมดทุกสำนัก)|ทั้งสำนักงาน|สำนักงาน(?:ของ)?เรา|ทุกสำนักรวม")
_PART = pattern_of("สำนัก|กลุ่ม|ฝ่าย|ทีม|หน่วย|ลูกน้อง")
_PEOPLE = pattern_of(
    r"พนักงาน|บุคลากร|เจ้าหน้าที่|ข้าราชการ|สมาชิก|ลูกจ้าง|คน|ทั้งหมด|ในทะเบียน|ในระบบ|ใน(?:บอต|ไลน์|line)|ลงทะเบียน(?:แล้ว)?|จำนวน|ยอด|รวม|เท่าไ(?:ร|หร่)|ตอนนี้|สำนัก(?!งาน)|กลุ่ม(?:งาน)?",
    re.IGNORECASE,
)
_OTHER = pattern_of(
    r"ยังไม่|ไม่(?:ได้|มี)|ส่ง|ร่วม|ตอบ|มา(?!ก)|(?:คน|ใคร|ที่|จะ|ขอ)ลา|ลา(?:พัก|ป่วย|กิจ|ออก)|อบรม|ลงชื่อ|ทราบแล้ว|กดรับ|แต่ละ|ราย\s?สำนัก|แยก|ของขวัญ|ผู้รายงาน|ผู้อนุมัติ|\d\.\d"
)


@listener(longest=_LONGEST)
def asks(context: Context, words: str) -> Query | None:
    """Returns the answer to words that ask only this, outside of any conversation."""
    if asks_who_joined(words):
        return QUERY
    if not _MANY.search(words):
        return None
    plain = normalise(words)
    if _OTHER.search(plain):
        return None
    return QUERY if _whose(context, plain) is not None else None


_WHO_JOINED = pattern_of(
    rf"(?=.*(?:ชื่อ|ใคร|คนไหน|ขอ|ดู))(?:ขอ|อยาก|ช่วย|เปิด|ดู|ทราบ|รู้|เช็[คก]|ว่า|ตอนนี้|มี|ให้|{POLITE}|\s)*"
    rf"(?:รายชื่อ|ชื่อ|ใคร|คนไหน|ทุกคน|คน|บุคลากร|เจ้าหน้าที่|ข้าราชการ|ผู้(?=ที่|ลง)|ลูกน้อง|สำนักงาน|สำนัก|กลุ่ม(?:งาน)?|ทั้ง"
    rf"|ใน|ของ|ที่|มี|{_OURS}|บ้าง|\s)*(?:ได้)?(?:ลงทะเบียน|(?:สมัคร|เข้า)(?:ใช้|ร่วม)?(?=บอ|ไลน์|line))"
    r"(?:เข้า|ใช้|ใน|กับ|\s)*(?:บอ[ทต]|ไลน์|line|ระบบ)?(?:ไป|กัน|\s)*แล้ว"
    rf"(?:มี|ใคร|คนไหน|เป็น|บ้าง|มั่ง|หน่อย|ให้|ด้วย|{_OURS}|ใน|ของ|สำนัก|{POLITE}|[\s?])*",
    re.IGNORECASE,
)


def asks_who_joined(words: str) -> bool:
    """Tells whether the words ask for those who have joined; who has not is another question."""
    if "แล้ว" not in words or "ยัง" in words or len(words) > _LONGEST:
        return False
    return _WHO_JOINED.fullmatch(normalise(words)) is not None


def _whose(context: Context, plain: str) -> list[int] | None:
    """Returns the bureaus that the words ask of; none for the own group or bureau, or the whole
    office; None for words that ask something else."""
    said = (_MANY, _MY_GROUP, _MY_BUREAU, _OFFICE, _PEOPLE)
    known = {each.name: each.id for each in people.staffed_bureaus(context.session)}
    named = bureaus_named(plain, list(known))
    rest = left(blanked(plain, named.places), *said)
    ids = [known[each] for each in named.names]
    if rest and not ids:
        near = nearest_names(rest, list(known))
        if len(near) != 1 or rest not in letters(near[0]):
            return None
        return [known[near[0]]]
    own = any(each.search(plain) for each in (_MY_GROUP, _MY_BUREAU, _OFFICE))
    return None if rest or not (ids or own) else ids


def _named(context: Context, plain: str) -> list[int]:
    """Returns the bureaus that stand in a sentence of which not every word is known."""
    known = {each.name: each.id for each in people.staffed_bureaus(context.session)}
    return [known[each] for each in bureaus_named(plain, list(known)).names]


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns the figures, and where the names of those who have joined are seen if they are asked
    for."""
    told = _figures(context, rest)
    if not asks_who_joined(rest or context.said):
        return told
    where = _LISTED if context.me.has(ADMIN) else _NOT_LISTED
    return [*told[:-1], replace(told[-1], body=f"{told[-1].body}\n{where}")]


def _figures(context: Context, rest: str) -> Sequence[Text]:
    """Returns the figures of what the words ask of; of a bureau that the person does not lead only
    to those who keep or see the whole roster."""
    plain, me = normalise(rest or context.said), context.me
    context.shown_only = "" if me.has(ADMIN, EXECUTIVE) else me.bureau.name
    ids = _whose(context, plain)
    ids = _named(context, plain) if ids is None else ids
    of = ids or [me.bureau_id]
    every = {each.bureau_id: each for each in roster_search.by_bureau(context.session, of)}
    if ids:
        if any(each != me.bureau_id for each in ids) and not me.has(ADMIN, EXECUTIVE):
            return [Text(_OWN_ONLY, (_MISSING,))]
        told = [_told(every[each].bureau, every[each]) for each in ids if each in every]
        return [Text("\n".join(told), (_MISSING, *_list(context, ids)))]
    whole_office = _OFFICE.search(plain) or asks_who_joined(plain) and not _PART.search(plain)
    if whole_office and me.has(ADMIN, EXECUTIVE):
        counts = roster_search.counts(context.session)
        whole = BureauPeople(0, "ทั้งสำนักงาน", counts.people, counts.joined)
        return [Text(_told(whole.bureau, whole), (_MISSING,))]
    mine = _told(every[me.bureau_id].bureau, every[me.bureau_id])
    if _MY_GROUP.search(plain):
        if not me.work_group:
            return [Text(f"ท่านไม่ได้อยู่ในกลุ่มงานใด {mine}", (_MISSING,))]
        group = roster_search.group_size(context.session, me.bureau_id, me.work_group)
        return [Text(f"{_told(me.work_group, group)} รวมท่านด้วย", (_MISSING,))]
    return [Text(mine, (_MISSING, *_list(context, [me.bureau_id])))]


def _told(name: str, found: BureauPeople) -> str:
    return f"{name}มีบุคลากรในทะเบียน {found.people:,} คน ลงทะเบียนใน LINE แล้ว {found.joined:,} คน"


def _list(context: Context, ids: Sequence[int]) -> tuple[Button, ...]:
    if not context.me.has(ADMIN) or len(ids) != 1:
        return ()
    return (Button("ดูรายชื่อ", opens("find_people", b=ids[0]), "ดูรายชื่อ"),)


_OWN_ONLY = "จำนวนบุคลากรของสำนักอื่นเปิดให้ผู้ดูแลระบบและผู้บริหาร ของสำนักท่านพิมพ์ “สำนักเรามีกี่คน”"
_LISTED = "ดูว่าแต่ละคนลงทะเบียนแล้วหรือไม่ พิมพ์ “บุคลากร” ตามด้วยชื่อสำนัก"
_NOT_LISTED = "รายชื่อผู้ที่ลงทะเบียนแล้ว ผู้ดูแลระบบเปิดดูได้ ถามได้ด้วย “ติดต่อผู้ดูแลระบบ” ส่วนผู้ที่ยังไม่ลงทะเบียนดูได้จากปุ่ม"
_MISSING = Button("ใครยังไม่ลงทะเบียน", opens("not_registered"), "ใครยังไม่ลงทะเบียน")

QUERY = Query(
    "bureau_people",
    ("สำนักเรามีกี่คน",),
    _answer,
    roles=frozenset((SUPERVISOR, ADMIN, EXECUTIVE)),
    own=True,
    following=Following(takes=("b",)),
    heard=_answer,
    outside=True,
)

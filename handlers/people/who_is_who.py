"""`ผอ.คลังคือใคร`, `หัวหน้ากลุ่มพัสดุชื่ออะไร`, `คุณ… ขึ้นกับใคร`: who holds a post, and where somebody works."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import people_in_post
from handlers.conversation.drafts import CONTACT
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.names import TITLED
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.said_apart import left
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import fold, normalise, without_polite_ending
from models.audit.trail_reading import NAMES_SEEN
from models.people import people
from models.people.names.names_within import NamesWithin
from models.people.person import ADMIN, Person
from models.people.roster_memory import KnownRoster, OnRoster, roster
from models.people.scope import bureaus_seen
from models.trail import trail

_OF_POST = pattern_of(
    r"(?:คือ|เป็น|ชื่อ(?:ว่า)?)\s?(?:ใคร|อะไร|ไร)|ใคร(?:เป็น|คือ|ดำรงตำแหน่ง|นั่ง|เป็นคน)?|คนไหน|ชื่อ(?:อะไร|ไร)|ชื่อ(?:ของ)?(?:ท่าน)?\s?(?=ผอ|ผู้อำนวยการ|หัวหน้ากลุ่ม|เลขา|รอง)"
)
_OF_PERSON = pattern_of(
    r"(?:อยู่|สังกัด|ทำงาน(?:ที่|อยู่)?)\s?(?:ใน|ที่)?(?:สำนัก|กลุ่ม(?:งาน)?|ฝ่าย|หน่วย(?:งาน)?)?(?:ไหน|ใด|อะไร)|ตำแหน่ง(?:คือ|เป็น)?(?:อะไร|ไร)|ขึ้น(?:ตรง)?(?:กับ|ต่อ)ใคร"
    r"|(?:หัวหน้า|ผู้บังคับบัญชา|นาย|เจ้านาย)(?:ของ)?(?:.{0,30}?)(?:คือ|เป็น|ชื่อ)?(?:ใคร|อะไร)|ใคร(?:เป็น|คือ)(?:หัวหน้า|ผู้บังคับบัญชา)|เป็นลูกน้อง(?:ของ)?ใคร"
)
_LOOKS_FOR = pattern_of(
    r"(?:ขอ|ช่วย|อยาก|รบกวน|จะ)*(?:ค้น)?หา(?:คน)?(?:ที่)?(?:ชื่อ)?(?=\s?(?:คุณ(?!ธรรม|ภาพ)|นา[งย]|น\.\s?ส|พี่|น้อง|ท่าน))"
)
"""Looks for somebody by name: `หาคุณสมชาย`."""
_BESIDE = pattern_of(
    r"ใคร|หัวหน้า|ผู้บังคับบัญชา|ลูกน้อง|ตำแหน่ง|สำนัก(?!งาน)|กลุ่ม(?:งาน)?|คือ|ชื่อ|อะไร|สังกัด|อยู่|ขึ้น|กับ|ตรง|และ|แล้ว|ระบบ|ตัวจริง|คนปัจจุบัน|คนใหม่|ใหม่"
)
_OTHER = pattern_of(
    rf"แทน|รักษาการ|อนุมัติ|ตรวจ|เซ็น|ลงนาม|ส่ง|รายงาน(?=ที่|ไหน|อะไร|\s?\d)|ลา(?=$|วัน|ไป|พัก)|ของขวัญ|ร้องเรียน|{WHETHER}|เมื่อไ|ทำไม|\d\.\d|กี่|ยังไม่|ไม่มี"
)


@listener(longest=80)
def asks(context: Context, words: str) -> Query | None:
    """Returns the answer to words that ask only this; None for others."""
    plain = normalise(words)
    looks = _LOOKS_FOR.match(plain) is not None
    if not looks and not _OF_POST.search(words) and not _OF_PERSON.search(words):
        return None
    if _OTHER.search(plain):
        return None
    if _posted(context, plain) is not None or _of_no_bureau(context, plain):
        return POST
    if not looks and context.me.has(ADMIN) and _WRITTEN_OUT.search(plain):
        return None  # the roster shows all of a person whose name is written in full
    return PERSON if _person(context, plain) is not None or _of_no_person(plain) else None


_WRITTEN_OUT = pattern_of(r"(?:นางสาว|น\.\s?ส\.|นาง|นาย)[ก-ฮเ-ไ][ก-๎]+ [ก-๎]+")


def _of_no_bureau(context: Context, plain: str) -> bool:
    """Tells whether the words ask who directs a bureau that is not on the roster."""
    found = _DIRECTS.fullmatch(plain)
    known = [each.name for each in people.bureaus(context.session)]
    return found is not None and not bureaus_named(plain, known).names


_UNIT = r"(?:ท่าน)?(?:ผอ\.?|ผู้อำนวยการ)(?:ของ)?\s?สำนัก(?!งาน)[ก-๎]{2,30}?"
_DIRECTS = pattern_of(
    rf"(?:ใคร(?:เป็น|คือ)\s?{_UNIT}|{_UNIT}\s?(?:คือ|เป็น|ชื่อ)(?:ใคร|อะไร))(?:ครับ|ค่ะ|คะ|\s)*"
)


def _posted(context: Context, plain: str) -> people_in_post.InPost | None:
    found = people_in_post.named(context, plain, myself=True)
    if found is None or not _OF_POST.search(plain):
        return None
    rest = f"{plain[: found.start]} {plain[found.end :]}"
    return None if left(rest, _OF_POST, _BESIDE) else found


def _post(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns who holds the post, to everybody on the roster: it is no secret of the office."""
    found = people_in_post.named(context, normalise(rest), myself=True)
    if not rest.strip():
        return [Text(_WHOM)]
    people_there = found.found if found is not None else ()
    if not people_there:
        return [Text(_NOBODY, (CONTACT,))]
    rows = tuple(
        Row(each.position, f"{each.name}\n{_where(each)}") for each in people_there[:_MOST]
    )
    more = len(people_there) - len(rows)
    further = (Para(f"และอีก {more:,} คน ระบุสำนักหรือกลุ่มงานต่อท้าย"),) if more > 0 else ()
    return [Card("ผู้ดำรงตำแหน่ง", rows=(*rows, *further), note=_AS_ROSTER)]


_WHOM = "พิมพ์ตำแหน่งหรือชื่อที่ต้องการทราบ เช่น “ผอ.สำนักการคลังคือใคร” หรือ “คุณสมชายอยู่สำนักไหน”"
_MOST = 6
_NOBODY = "ไม่พบผู้ดำรงตำแหน่งนี้ในทะเบียน หากชื่อตำแหน่งต่างจากนี้ กรุณาถามผู้ดูแลระบบ"
_AS_ROSTER = "ตามทะเบียนบุคลากรในบอต หากไม่ตรง แจ้งผู้ดูแลระบบได้"


def _where(person: Person) -> str:
    return " · ".join(filter(None, (person.work_group, person.bureau.name)))


# -- one person ----------------------------------------------------------------------------------


def _person(context: Context, plain: str) -> Person | None:
    """Returns the one person whose name stands in words that ask nothing else."""
    looks = _LOOKS_FOR.match(plain)
    found = _named(context, plain) if looks or _OF_PERSON.search(plain) else None
    if found is None:
        return None
    rest = plain[looks.end() if looks else 0 :].replace(_part(plain, found.name), " ", 1)
    return None if left(rest, _OF_PERSON, _BESIDE) else found


def _named(context: Context, plain: str) -> Person | None:
    """Returns the one person whose name stands in the words, whatever else they ask."""
    meant = _all_named(context, plain)
    return people.by_id(context.session, meant[0]) if len(meant) == 1 else None


def _all_named(context: Context, plain: str) -> list[int]:
    """Returns the ids of those whose name may stand in the words, whatever else they ask."""
    near = roster(context.session).derived(_Parts).standing_in(plain)
    found = {each.id: part for each in near if (part := _part(plain, each.name))}
    longest = max(map(len, found.values()), default=0)
    return [id_ for id_, part in found.items() if len(part) == longest]


_SAID = pattern_of(
    rf"(?P<name>(?:พี่|น้อง)(?!เลี้ยง|ใหม่|ๆ|สาว|ชาย|คน|ที่|ใน|ของ|กลุ่ม|ทีม|ใคร)[ก-๎]{{2,30}}|{TITLED})"
)
_NO_NAME = pattern_of(r"ที่|ใคร|อะไร|ของ|คน|ลูกค้า|คุณ(?:หมอ|ครู|แม่|พ่อ|ลูก)|นายก")
_FILLED = pattern_of(
    rf"(?:คน)?ชื่อ(?:ว่า)?|หา|ขอ|ช่วย|อยาก|ให้|หน่อย|ที่|ไหน|อยู่|เจอ|ตัว|มี|{WHETHER}|บ้าง|ใคร|คือ|เป็น"
)


def _said_name(plain: str) -> str:
    """Returns the name that stands in the words, on the roster or not; "" without one."""
    found = _SAID.search(without_polite_ending(_KINDLY.sub("", plain)))
    name = found["name"] if found is not None else ""
    name = _BEHIND.split(name, maxsplit=1)[0].strip()
    return "" if _NO_NAME.search(name) or len(_CALLED.sub("", name)) < _SHORTEST_NAME else name


_CALLED = pattern_of(r"^(?:คุณ|พี่|น้อง|นา[งย](?:สาว)?|น\.\s?ส\.)\s?")
_SHORTEST_NAME = 2
_KINDLY = pattern_of(r"\s?(?:หน่อย|ด้วย|ให้(?:หน่อย|ที)|ที)(?=\s|ครับ|ค่ะ|คะ|คับ|นะ|$)")
_BEHIND = pattern_of(
    rf"\s?(?:{WHETHER}|ชื่อ|ทำอะไร|อยู่|คือ|เป็น|สังกัด|ตำแหน่ง|ทำงาน|ขึ้น(?:ตรง)?กับ|{_OF_PERSON.pattern})"
)


def _of_no_person(plain: str) -> bool:
    """Tells whether the words only look for somebody by a name that nobody has, or several have."""
    name = _said_name(plain)
    return bool(name) and not left(plain.replace(name, " ", 1), _OF_PERSON, _BESIDE, _FILLED)


class _Parts:
    """Whose name, surname or first name stands in words, of everybody on the roster."""

    def __init__(self, known: KnownRoster) -> None:
        self._having: dict[str, list[OnRoster]] = {}
        for each in known.people:
            for part in {*_parts(each.name)}:
                self._having.setdefault(part, []).append(each)
        self._within = NamesWithin(self._having, _LEAST_WRITTEN)

    def standing_in(self, plain: str) -> list[OnRoster]:
        return [each for part in self._within.standing_in(plain) for each in self._having[part]]


def _parts(name: str) -> tuple[str, str, str]:
    first, _, last = name.rpartition(" ")
    return name, last, _TITLE.sub("", first)


def _part(plain: str, name: str) -> str:
    return next((p for p in _parts(name) if len(fold(p)) >= _LEAST and p in plain), "")


_LEAST, _LEAST_WRITTEN = 4, 2
"""Letters of a part that counts, as it is compared and as it is written: a key may be longer."""
_TITLE = pattern_of(r"^(?:นางสาว|นาง|นาย|ว่าที่\S+|ดร\.)\s?")


def _one(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns where the person works and who is above them, to administrators and of the bureaus
    that the asker sees."""
    if not rest.strip():
        return [Text(_WHOM)]
    plain = normalise(rest)
    person = _named(context, plain)
    if person is None:
        return [_not_one(context, plain)]
    seen = bureaus_seen(context.session, context.me)
    known = context.me.has(ADMIN) or person.bureau_id == context.me.bureau_id
    if not known and seen is not None and person.bureau_id not in seen:
        return [Text(_CLOSED.format(person.name), (CONTACT,))]
    trail.record(context.session, context.now, context.me.id, NAMES_SEEN, f"person:{person.id}")
    above = people.by_id(context.session, person.supervisor_id) if person.supervisor_id else None
    superior = f"{above.name} ({above.position})" if above is not None else "–"
    card = opens("person_card", n=person.id)
    more = (Button("เปิดข้อมูล", card, "เปิดข้อมูล"),) if context.me.has(ADMIN) else ()
    return [
        Card(
            person.name,
            rows=(
                Row("ตำแหน่ง", person.position),
                Row("สังกัด", _where(person)),
                Row("ผู้บังคับบัญชา", superior),
            ),
            buttons=more,
            note=_AS_ROSTER,
        )
    ]


def _not_one(context: Context, plain: str) -> Message:
    """Says that nobody has the name, or how many do."""
    name, several = _said_name(plain), len(_all_named(context, plain))
    if several > 1:
        return Text(_SEVERAL.format(several), (CONTACT,))
    return Text(_NOT_NAMED.format(name) if name else _NOBODY, (CONTACT,))


_SEVERAL = "ชื่อนี้มี {:,} คนในทะเบียน กรุณาพิมพ์ทั้งชื่อและนามสกุล เช่น “หานายสมมติ รักงาน”"
_NOT_NAMED = (
    "ไม่พบ “{}” ในทะเบียนบุคลากรของสำนักงาน กรุณาตรวจตัวสะกดแล้วพิมพ์ทั้งชื่อและนามสกุล "
    "หากเป็นคนใหม่หรือเพิ่งเปลี่ยนชื่อ ถามผู้ดูแลระบบได้"
)
_CLOSED = "ข้อมูลของ {} เปิดให้ผู้ดูแลระบบและคนในสำนักเดียวกัน หากจำเป็น กรุณาถามผู้ดูแลระบบ"
POST = Query(
    "who_holds_post", ("ใครดำรงตำแหน่งใด", "ใครดำรงตำแหน่ง"), _post, heard=_post, outside=True
)
PERSON = Query("where_works", ("ใครอยู่สำนักไหน",), _one, heard=_one, outside=True)

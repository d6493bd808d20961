"""`ออกรหัส D0103`: an administrator gets a person's new joining code, shown once, one to one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.conversation import people_named
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.people import account_words, who_is_missing
from handlers.question import button_facts
from handlers.question.query import Query, opens
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold, letters, normalise, without_polite_ending
from models.accounts import joining
from models.people import people
from models.people.person import ADMIN, Person

_HOW = "พิมพ์ “ออกรหัส” ตามด้วยเลขประจำตัวเจ้าหน้าที่ เช่น ออกรหัส D0103"
_TYPE = Button("พิมพ์เลขประจำตัว", data="o:issue_code?", fill="ออกรหัส ")
_SAID = pattern_of(r"^.{0,40}?(?:ออก|ขอ|ทำ|สร้าง)รหัส(?:ลงทะเบียน|ใหม่|เข้าร่วม|เข้าระบบ)*|^.*", re.DOTALL)
_LEAD = pattern_of(r"^(?:รหัส|ใหม่|ลงทะเบียน|เข้าร่วม|เข้าใช้|การ|ให้กับ|ให้|แก่|ของ|สำหรับ|เพื่อ|ชื่อ|\s)+(?=\S)")

_TITLED = pattern_of(r"(?:คุณ|นาย|นาง|น\.?ส\.?|พี่|น้อง|ท่าน|ดร\.?)\s?(?!ที่|ๆ)[ก-ฮเ-ไ][ก-๎]")


def for_person(person: Person, label: str) -> Button:
    """The button that puts the words which issue this person's code into the field."""
    return Button(label, opens("issue_code", n=person.id), fill=f"ออกรหัส {person.staff_id}")


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Issues a code only for a whole staff id that was typed: an old button must not end a code."""
    rest = without_polite_ending(rest)
    if bureau := _of_several(context, rest):
        return who_is_missing.not_registered(context, bureau, {})
    words = "" if rest else _name_in(_SAID.sub("", context.said, count=1))
    if words and (_TITLED.match(words) or people_named.meant(context, words)):
        return [_named(context, words, ())]
    if not rest:
        named = button_facts.whole(facts, "n")
        asked = named is None and not _THEM.sub("", letters(words))
        if named is None and _in_sight(context) is None and _NO_NAME.search(words):
            return [Text(_WHOSE, (_TYPE, _ADD))]
        return [_told(context, _in_sight(context) if asked else named)]
    found = people.search(context.session, rest)
    person = next((p for p in found if fold(p.staff_id) == fold(rest)), None)
    if person is None:
        return [_named(context, rest, found)]
    code = joining.new_code(
        context.session,
        context.sealer,
        context.now,
        context.random_bytes,
        person,
        context.me.id,
    )
    if person.id != context.me.id:
        account_words.code_issued(context, person)
    return [_issued(person, code)]


def _named(context: Context, rest: str, found: Sequence[Person]) -> Message:
    """Returns what to do next for whom the words name: a code is issued for a typed number only."""
    words = _name_in(rest)
    named = found or people_named.meant(context, words) or _before_the_story(context, words)
    if not named and (in_sight := _in_sight(context)) and not _THEM.sub("", letters(words)):
        return _told(context, in_sight)
    if not named and _NO_NAME.search(normalise(context.said or rest)):
        return Text(_WHOSE, (_TYPE, _ADD))
    return _told(context, named[0].id) if len(named) == 1 else _not_found(named, rest)


def _before_the_story(context: Context, words: str) -> Sequence[Person]:
    """Returns whom the words before a gap name: `คุณบุคลากร มือถือหาย`."""
    parts = words.split()
    tried = (" ".join(parts[:count]) for count in range(len(parts) - 1, 0, -1))
    return next((found for each in tried if (found := people_named.meant(context, each))), ())


_NO_NAME = pattern_of(
    r"(?:น้อง|พี่|คน|เพื่อน|เจ้าหน้าที่|เขา|เค้า|ลูกน้อง)(?:ๆ|คน|ที่|เพิ่ง|พึ่ง|ได้|จะ|\s)*(?:ใหม่|ย้าย|บรรจุ|เข้ามา|โอน|มาใหม่)"
)
"""Somebody is meant who is not named: `มีน้องใหม่ย้ายมาจากสำนักวิชาการ`."""
_WHOSE = (
    f"ออกรหัสให้ผู้ใด {_HOW}\n"
    "ย้ายสำนักและเคยลงทะเบียนแล้ว ใช้ LINE เดิมต่อได้ ไม่ต้องใช้รหัสใหม่ แก้สำนักในทะเบียนก็พอ\n"
    "ยังไม่มีชื่อในทะเบียน กด “เพิ่มบุคลากร” ก่อน"
)
_ADD = Button("เพิ่มบุคลากร", opens("add_person"), "เพิ่มบุคลากร")


_THEM = pattern_of(
    "น้อง|พี่|เขา|เค้า|คนนี้|คนนั้น|ท่าน|คุณ|ด้วย|หน่อย|เลย|ที|ลงทะเบียน|เข้า(?:ใช้|ระบบ|ร่วม)?|ใช้|งาน|ได้|ไป|ให้|ใหม่|คน|ที่|เพิ่ง|พึ่ง|เพิ่ม|นี้|เมื่อกี้|ก่อน|จะ|บอต|สมัคร|นะ|ขอ|รหัส"
)
"""Words that mean whoever is in sight: `ขอรหัสให้น้องเขาลงทะเบียนหน่อย`."""


def _in_sight(context: Context) -> int | None:
    """The person whose card the newest answer shows; None if it shows none, or several."""
    newest = next((each for each in context.shown() if each), ())
    facts = [
        dict(parse_qsl(each.target.partition("?")[2]))
        for each in newest
        if each.target.startswith("o:issue_code?")
    ]
    found = {button_facts.whole(each, "n") for each in facts} - {None}
    return found.pop() if len(found) == 1 else None


def _name_in(words: str) -> str:
    """Returns the words behind what asks for a code."""
    return _LEAD.sub("", normalise(without_polite_ending(words)), count=1)


_OF_SEVERAL = pattern_of("ยังไม่(?:มี|ได้|ลง|ใช้)|คนของ|คนใน|ทุกคน|ทั้งสำนัก")
"""Asks for the codes of all who have none: they are listed, each with a button."""


def _of_several(context: Context, rest: str) -> str:
    """Returns the bureau whose people are meant, or ""."""
    said = context.said or rest
    if not _OF_SEVERAL.search(normalise(said)):
        return ""
    names = [each.name for each in people.bureaus(context.session)]
    return " ".join(bureaus_named(said, names).names)


def _told(context: Context, person_id: int | None) -> Message:
    """What to do next: send the words that the button of a card has put into the field."""
    person = people.by_id(context.session, person_id) if person_id is not None else None
    if person is None:
        return Text(_HOW, (_TYPE,))
    words = f"กดส่งข้อความ “ออกรหัส {person.staff_id}” ที่ขึ้นในช่องพิมพ์ เพื่อออกรหัสของ {person.name}"
    return Text(words, (for_person(person, "ออกรหัส"),))


def _not_found(found: Sequence[Person], typed: str) -> Message:
    if not found:
        number = _NUMBER.search(typed)
        adds = () if number is None else (_adds(number[0].upper()),)
        return Text(f"ไม่พบเลขประจำตัวนี้หรือชื่อนี้ในทะเบียน {_HOW}", (*adds, _TYPE))
    return Card(
        "ระบุเลขประจำตัวให้ครบ",
        rows=tuple(Row(f"{p.staff_id} · {p.bureau.name}", p.name) for p in found),
        note=_HOW,
        quick=(_TYPE,),
    )


_NUMBER = pattern_of(r"(?<![A-Za-z])[A-Za-z]{1,4}-?\d{2,}(?!\d)")


def _adds(number: str) -> Button:
    """Returns the button that puts the words which add this number into the field."""
    return Button(f"เพิ่ม {number}", opens("add_person"), fill=f"เพิ่มบุคลากร {number} ")


def _issued(person: Person, code: str) -> Message:
    joined = person.line_user_id is not None
    after = "ท่านนี้ลงทะเบียนอยู่แล้ว รหัสนี้ใช้ย้ายไปบัญชี LINE ใหม่ และแจ้งบัญชีเดิมให้ทราบแล้ว"
    return Card(
        f"รหัสลงทะเบียน {code}",
        alt="รหัสลงทะเบียนใหม่",  # what a locked phone shows
        subtitle=person.name,
        rows=(
            Row("เลขประจำตัว", f"{person.staff_id} · {person.bureau.name}"),
            Para("ใช้ได้ครั้งเดียว ภายใน 14 วัน รหัสเดิมที่ยังไม่ใช้ ใช้ไม่ได้แล้ว"),
            *((Para(after, tone="warn"),) if joined else ()),
        ),
        note="กรุณาแจ้งรหัสแก่เจ้าตัวโดยตรง ไม่ส่งในกลุ่ม รหัสจะไม่แสดงอีก",
    )


QUERY = Query(name="issue_code", words=("ออกรหัส",), answer=answer, roles=frozenset((ADMIN,)))

"""The question which person of the roster is meant, and how words name one."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import people_named
from handlers.conversation.flow import Answers, Choice, Step
from handlers.messages import Message, Text, cut_graphemes
from handlers.messages.name_labels import name_label
from handlers.roster.person_read import HINT, candidates, read_person
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.people import people
from models.people.person import Person

OFFERED = 7
"""So many people are offered as buttons."""
PERSON = pattern_of(r"(?:นางสาว|นาง|นาย|น\.\s?ส\.)\s?\S+\s+\S")
"""How somebody's whole name begins."""


def who_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    """Offers those whom the opening words may mean."""
    near = people.by_ids(context.session, answers.get("near", ())[:OFFERED])
    return [
        Choice(f"p{each.id}", name_label(f"{each.staff_id} {each.name}"), each.id)
        for each in near.values()
        if each.retired_at is None
    ]


def read_who(text: str, context: Context, answers: Answers) -> int | Choice:
    """Reads a name or a staff id. Where the opening words may mean several people, a description of
    one of them is read too."""
    told = of_near(text, context, answers)
    if len(told) == 1:
        return told[0].id
    if told:
        return Choice("", "", None, {"near": [each.id for each in told]}, stays=True)
    if answers.get("near") and people_named.only_describes(text):
        raise Unclear(people_named.NONE_OF_THEM)
    near = [] if _names_nobody(text, context) else candidates(text, context)
    if len(near) > 1:
        ids = [each.id for each in near[:OFFERED]]
        return Choice("", "", None, {"near": ids, _NEAR_OF: text.strip()}, stays=True)
    return person_in(text, context).id


_NEAR_OF = "near_of"
"""Hidden key of the answers: the name that was typed here, which several people have."""


def ask_who(context: Context, answers: Answers) -> Message:
    """Asks who is meant; of a name that was typed here, which of those who have it."""
    near = people.by_ids(context.session, answers.get("near", ())[:OFFERED])
    if not near or not answers.get(_NEAR_OF):
        return Text(_WHO)
    lines = (f"{each.name} ({each.staff_id} {each.bureau.name})" for each in near.values())
    typed = cut_graphemes(answers[_NEAR_OF], _SHOWN)
    return Text("\n".join((f"“{typed}” หมายถึงผู้ใด กดชื่อ หรือพิมพ์เลขประจำตัว", *lines)))


_WHO = f"ใคร {HINT}"
_SHOWN = 40


def of_near(text: str, context: Context, answers: Answers) -> list[Person]:
    """The opening words may mean several people: returns those that the text describes.
    `ไม่ใช่คนอื่น` at its end counts for nothing: `หมายถึงคนที่อยู่คลัง ไม่ใช่คนอื่น`."""
    near = people.by_ids(context.session, answers.get("near", ()))
    named = [people_named.named(each) for each in near.values()]
    told = people_named.described(context, _NO_OTHERS.sub("", text), named) if named else []
    return [near[each["id"]] for each in told]


_NO_OTHERS = pattern_of(r"(?:นะ|ค่ะ|คะ|ครับ|คับ|[\s,])*(?:ไม่ใช่|ไม่เอา)(?:คน|ท่าน)(?:อื่น|นั้น|โน้น).*$")


def person_in(text: str, context: Context) -> Person:
    if _names_nobody(text, context):
        raise Unclear(f"ข้อนี้ต้องเป็นชื่อบุคลากร {HINT}")
    return read_person(text, context)


def _names_nobody(words: str, context: Context) -> bool:
    """Tells whether a sentence names nobody: `เตือนเช้าเปลี่ยนเป็น 9 โมง`."""
    plain = normalise(words)
    says = SAYS.search(plain) is not None and not PERSON.match(plain)
    return says and not candidates(words, context)


def is_of_else(words: str, context: Context, _answers: Answers) -> bool:
    """Tells whether such a sentence has nothing to do with the roster either."""
    return _OF_ROSTER.search(normalise(words)) is None and _names_nobody(words, context)


SAYS = pattern_of(
    rf"ไหน|อะไร|ใคร|(?<!เ)กี่|{HOW_IN_FULL}|{WHETHER}|เมื่อไ|ทำไม|เท่าไ|เตือน|เปลี่ยน(?!ใจ)|เปิด|เลื่อน|(?<!ประ)ส่ง(?!ศรี)|แจ้ง|ขอ(?=ดู|ลา|เลื่อน|ยก|ทราบ)|อยาก|\d\s?โมง"
)
"""Asks or wants something, as hardly a name does."""
_OF_ROSTER = pattern_of(
    "เลข|ชื่อ|นามสกุล|ตำแหน่ง|หัวหน้า|ผู้บังคับบัญชา|กลุ่มงาน|สำนัก|หน้าที่|คน(?:นี้|ที่|อื่น)|ข้ออื่น|ทะเบียน|บุคลากร"
)

WHO = Step(
    name="person",
    label="บุคลากร",
    ask=ask_who,
    read=read_who,
    choices=who_choices,
    free_text="anybody of the roster may be named",
    names=people_named.names_somebody,
    lets_go=is_of_else,
    listed=False,
    why="ชื่อซ้ำกันได้ จึงต้องรู้แน่ว่าเป็นผู้ใดในทะเบียน",
)

"""`ติดต่อผู้ดูแลระบบ`: whom to ask about the plan and the bot, and who receives complaints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Button, Card, Message, Row
from handlers.question import welcome, whom_to_ask
from handlers.question.query import Query, opens
from handlers.subjects.declaration import GroupQuestion
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise, without_polite_ending
from models.people import people
from models.people.person import ADMIN, RECEIVER, Person

_NAMED = 3
_HELP = Button("วิธีใช้", opens("help_me"), "วิธีใช้")
_KEEPER = "หากระบบขัดข้อง กรุณาแจ้งผู้ดูแลเครื่อง"


def answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns the names to ask for; never the person's own. Strangers read no names."""
    if context.person is None:
        return [_for_strangers(context)]
    found = people.with_roles(context.session, ADMIN, RECEIVER)
    return [
        Card(
            "ติดต่อสอบถาม",
            rows=(_administrators(context, found), _receivers(context, found)),
            buttons=(_HELP,),
            note="บอตไม่เก็บหมายเลขโทรศัพท์ กรุณาดูจากสมุดโทรศัพท์ของสำนักงาน",
        )
    ]


def _administrators(context: Context, found: Sequence[Person]) -> Row:
    mine = context.me.has(ADMIN)
    label = "แผน การรายงาน และการใช้บอต"
    named = _names(context, found, ADMIN)
    if mine:
        others = f"ผู้ดูแลระบบท่านอื่น\n{named}\n" if named else ""
        return Row(label, f"ท่านเป็นผู้ดูแลระบบ\n{others}{_KEEPER}")
    return Row(label, f"ผู้ดูแลระบบ\n{named}" if named else "ยังไม่มีผู้ดูแลระบบในทะเบียน")


def _receivers(context: Context, found: Sequence[Person]) -> Row:
    named = _names(context, found, RECEIVER)
    mine = "ท่านเป็นผู้รับเรื่องร้องเรียน" if context.me.has(RECEIVER) else ""
    others = f"ผู้รับเรื่องร้องเรียน{'ท่านอื่น' if mine else ''}\n{named}" if named else ""
    words = "\n".join(filter(None, (mine, others))) or "ยังไม่มีผู้รับเรื่องร้องเรียนในทะเบียน"
    return Row("เรื่องร้องเรียน", words, Button("ร้องเรียน", opens("file_complaint"), "ร้องเรียน"))


def _names(context: Context, found: Sequence[Person], role: str) -> str:
    """Returns up to three others who hold the role: first whom LINE reaches, of the own bureau."""
    others = [each for each in found if each.has(role) and each.id != context.me.id]
    bureau = context.me.bureau_id
    others.sort(key=lambda each: (not people.reachable(each), each.bureau_id != bureau, each.id))
    return "\n".join(
        f"• {each.name} ({each.position}) {each.bureau.name}" for each in others[:_NAMED]
    )


def _for_strangers(context: Context) -> Message:
    offers = [offer for subject in context.subjects for offer in subject.strangers]
    return Card(
        "ติดต่อสอบถาม",
        rows=(
            Row("บุคลากรที่ยังไม่ได้ลงทะเบียน", whom_to_ask.who_knows_nobody(context)),
            *(offer.welcome for offer in offers),
        ),
        buttons=(welcome.JOIN, *(offer.button for offer in offers)),
        note=_NO_NUMBERS,
    )


_NO_NUMBERS = (
    "บอตไม่มีหมายเลขของเจ้าหน้าที่ ต้องการหมายเลขกลาง พิมพ์ “ขอเบอร์สำนักงาน” "
    "เรื่องที่ส่งด้วย “ร้องเรียน” มีเจ้าหน้าที่อ่านและตอบ ไม่ต้องลงทะเบียน"
)


_OF_BOT = r"(?:ของ|ใน|ที่|ระบบ|บอ[ตท]|ไลน์|กลุ่ม|แชต|ตัว|นี้|นี่|\s)*"
_WHO = pattern_of(
    r"(?:ขอถาม|ถามหน่อย|อยากรู้ว่า|แล้ว|\s)*"
    rf"(?:ใคร(?:เป็น|คือ|คน|ผู้|\s)*(?:แอดมิน|admin|ดูแล(?:ระบบ|บอ[ตท]|ไลน์|กลุ่ม|แชต)){_OF_BOT}"
    rf"|(?:แอดมิน|admin|ผู้ดูแล|คนดูแล){_OF_BOT}(?:คือ|เป็น)(?:ใคร|คนไหน))(?:นะ|บ้าง|เหรอ|หรอ|\s)*"
)
_ADMIN = ("แอดมิน", "ดูแล")


_A_PERSON = pattern_of(
    rf"(?:{ME_OR_US}|\s)*(?:อยาก(?:จะ)?|ขอ|จะ|ต้องการ|ช่วย|นัด)(?:ขอ|นัด|จะ|\s)*(?:คุย|ปรึกษา|สอบถาม|ถาม|เจอ|พบ|โทร(?:หา|คุย|ถาม)?)(?:กับ|หา)?\s?"
    r"(?:คน|พี่|เจ้าหน้าที่|แอดมิน|ผู้ดูแล|ใครสักคน)\S{0,24}?(?:ตัวเป็น\s?ๆ|ตัวจริง|คนจริง|เป็นๆ|จริงๆ|โดยตรง|ต่อหน้า)(?:หน่อย|ที|อะ|อ่ะ|ค่ะ|คะ|ครับ|คับ|นะ|\s)*(?:\s.{1,60})?"
)
"""Who would rather talk to a person than to the bot, whatever they say besides."""
_WAYS = {"appointment": "นัดคลินิก", "ask_question": "ถามคลินิก"}
"""By the name of a question or conversation, what its button says: it leads to a person."""


@listener()
def asks(context: Context, words: str) -> Query | None:
    """Returns the question that names the people to ask and offers an appointment, if the words
    wish to talk to a person; None for other words."""
    return PERSON if wants_a_person(words) else None


def wants_a_person(words: str) -> bool:
    """Tells whether the words wish to talk to a person."""
    if len(words) > _LONGEST or not any(each in words for each in _TALKS):
        return False
    return _A_PERSON.fullmatch(normalise(words)) is not None


def _person(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    queries = {of.name for each in context.subjects for of in each.queries}
    known = queries | context.flows.keys()
    ways = tuple(
        Button(words, opens(name), words) for name, words in _WAYS.items() if name in known
    )
    return [
        replace(each, buttons=(*ways, *each.buttons), note=_IN_PERSON if ways else each.note)
        if isinstance(each, Card)
        else each
        for each in answer(context, rest, facts)
    ]


_LONGEST = 120
_TALKS = ("คุย", "ถาม", "ปรึกษา", "พบ", "เจอ", "โทร")
_IN_PERSON = "บอตไม่เก็บหมายเลขโทรศัพท์ กรุณาดูจากสมุดโทรศัพท์ของสำนักงาน นัดปรึกษาเป็นช่วงเวลาได้ด้วย “นัดคลินิก”"
PERSON = Query("contact_person", (), _person, own=True)


def heard_in_group(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Returns the same to who asks who looks after the bot or the group; None for other words."""
    if not any(each in question.text for each in _ADMIN):
        return None
    plain = without_polite_ending(normalise(question.text))
    return in_group(context, question) if _WHO.fullmatch(plain) is not None else None


def in_group(context: Context, question: GroupQuestion) -> Sequence[Message]:
    """Returns a card that says which role to ask about what, without names."""
    declared = [offer.help for subject in context.subjects for offer in subject.strangers]
    return [
        Card(
            "ติดต่อสอบถาม",
            rows=(Row("แผน การรายงาน และการใช้บอต", "ผู้ดูแลระบบของบอต"), *declared),
            buttons=question.door(QUERY.words[1]),
            note="ชื่อผู้ติดต่อดูได้ในแชตส่วนตัว",
        )
    ]


QUERY = Query(
    name="contact",
    words=("ติดต่อ", "ติดต่อผู้ดูแลระบบ", "ติดต่อผู้ดูแล", "ติดต่อเจ้าหน้าที่", "ติดต่อสอบถาม", "ติดต่อใคร"),
    answer=answer,
    anyone=True,
    own=True,
)

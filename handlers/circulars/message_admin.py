"""`ฝากบอกผู้ดูแลระบบว่า…`: words for the administrators; and what they are to send to many for somebody
who may not."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation import beginning
from handlers.conversation.drafts import CONTACT, MENU
from handlers.conversation.flow import (
    REVIEW,
    Answers,
    Closed,
    Flow,
    Heeded,
    Opening,
    Step,
)
from handlers.conversation.heard.retold.figures_exchanged import part_told_anew
from handlers.conversation.questions import plain
from handlers.messages import (
    Button,
    Card,
    Message,
    Para,
    Row,
    Text,
    count_graphemes,
    within_graphemes,
)
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.corrections.correction_vocabulary import CHANGE, SIGHS, SLIPS
from handlers.understand.patterns import pattern_of
from handlers.understand.prose import without_order_around
from handlers.understand.small_words import HOW_IN_FULL, ME, WHETHER
from handlers.understand.thai import normalise, normalise_lines, without_polite_ending
from handlers.understand.told.meant_for_many import announced
from handlers.understand.unclear import Unclear
from models.circulars import told_admins
from models.people import people
from models.people.person import ADMIN, EXECUTIVE, Person
from models.trail import trail

LONGEST = 500
_LEAST = 4
_ADMINS = r"(?:ผู้ดูแล(?:ระบบ|บอต|แผน)?|แอดมิน|แอ๊ดมิน|admin|คนดูแลระบบ|เจ้าหน้าที่ดูแลระบบ)(?:ของบอต)?"
_WANTS = rf"(?:งั้น|ถ้างั้น|ช่วย|รบกวน|ขอ|อยาก|จะ|ต้องการ|{ME}|พี่|\s)*"
_TOLD = pattern_of(
    rf"{_WANTS}(?:ฝาก|ส่ง|แจ้ง|บอก|ถาม|ข้อความ|เรื่อง|\s)+(?:ถึง|ให้|ไป(?:ที่|ยัง|ถึง)?|กับ|ต่อ|\s)*\s?{_ADMINS}"
    r"(?:ครับ|ค่ะ|คะ|ด้วย|หน่อย|ที|นะ|\s)*(?:(?:บอก|แจ้ง)?ว่า|:|(?=ให้|ช่วย|ขอ|รบกวน))?\s?(?P<words>\S[\s\S]*)?",
    re.IGNORECASE,
)
_BARE = pattern_of(f"^(?:ครับ|ค่ะ|คะ|หน่อย|ด้วย|ที|นะ|ได้ไหม|ได้มั้ย|{HOW_IN_FULL}|\\s)*$")
_ASKS = pattern_of(rf"^(?:{HOW_IN_FULL}|ได้(?:{WHETHER}|ที่ไหน|ยังไง)|ที่ไหน|ทาง(?:ไหน|ใด)|ใคร)")
_MANY = pattern_of(
    rf"{_WANTS}(?:ฝาก|ส่ง|แจ้ง|บอก|เตือน|เวียน|กระจาย|ประกาศ)(?:ข้อความ|ข่าว|เรื่อง|บอก|แจ้ง|เตือน)?(?:ถึง|ให้|ไป(?:ที่|ยัง|ถึง)?|กับ|\s)*"
    r"(?:ทุกคน|คน(?:ใน|ของ)|(?:เจ้าหน้าที่|บุคลากร|ข้าราชการ|สมาชิก|ลูกน้อง|ลูกทีม|น้องๆ|พี่ๆ|เพื่อน(?:ๆ)?|พวกเรา|หัวหน้ากลุ่ม|ผู้รายงาน|คนรายงาน|ผู้อนุมัติ)"
    r"(?:ทุกคน|ทั้งหมด|ใน|ของ|\s)*|ทั้ง(?:สำนัก|กลุ่ม)"
    r"|(?<!เรื่อง)(?<!เรื่อง )(?:ภาย)?ใน(?:สำนัก|กลุ่ม|ฝ่าย|หน่วยงาน|องค์กร)(?=.*ว่า)"
    r"|สำนัก(?!งาน)\S{2,30}?(?=\s|ว่า|ให้))"
    r"(?P<rest>[\s\S]*)"
)
_THANKS_ALL = pattern_of(
    rf"{_WANTS}(?:ฝาก|ส่ง|แจ้ง|บอก|ช่วย)+(?:ข้อความ|คำ|ถึง|ให้|ไปยัง|กับ|\s)*ทุก(?:สำนัก|หน่วยงาน|หน่วย|กลุ่ม(?:งาน)?|ฝ่าย)(?:ด้วย|หน่อย|ที|\s)*ว่า"
    rf"(?:{ME}|พี่|ท่าน|ขอ|รู้สึก|\s)*(?:ขอบ(?:คุณ|ใจ|พระคุณ)|ชื่นชม|ยินดี|ดีใจ|ภูมิใจ)(?!ล่วงหน้า)[\s\S]*"
)
"""What only thanks is no order and no reminder: `ฝากบอกทุกสำนักว่าผมขอบคุณที่ส่งตรงเวลา`."""
_SAYS = pattern_of(r"ว่า(?!ง)|ให้(?!หน่อย|ด้วย|ที)|\s")


@listener(longest=400)
def asks(context: Context, text: str) -> Query | None:
    """Returns what hands the words to the administrators; None for other words. Administrators send
    to many themselves."""
    if not _CUES.search(text[:_CUES_WITHIN]):
        return None
    plain = normalise(text)
    if _COMPLAINS.search(plain):
        return None  # whoever complains is asked whether to be named
    told = _TOLD.fullmatch(plain)
    if told is not None and not _ASKS.match(told["words"] or ""):
        return TOLD
    if context.me.has(ADMIN) or "ฝากให้" in plain:
        return None
    return FOR_MANY if _to_many(context, plain) else None


_CUES = pattern_of("ฝาก|ส่ง|แจ้ง|บอก|ถาม|ข้อความ|เตือน|เวียน|กระจาย|ประกาศ")
_CUES_WITHIN = 40
_COMPLAINS = pattern_of(
    "ทุจริต|โกง|ร้องเรียน|สินบน|เรียกรับ|คุกคาม|ลวนลาม|กลั่นแกล้ง|ฮั้ว|เบาะแส|ยักยอก|มิชอบ|ใต้โต๊ะ|ข่มขู่|ทำร้าย|ล่วงละเมิด"
)


def _to_many(context: Context, plain: str) -> bool:
    """Tells whether somebody who may not write to many wants it done, and tells what is said."""
    if announced(plain) is not None:
        return not context.me.has(EXECUTIVE)
    if _THANKS_ALL.fullmatch(plain) and not _QUESTION.search(plain):
        return True
    found = _MANY.fullmatch(plain)
    if found is None or _QUESTION.search(plain):
        return False
    may_announce = context.me.has(EXECUTIVE) and _ANNOUNCES.match(plain)
    return not may_announce and _SAYS.search(found["rest"]) is not None


_ANNOUNCES = pattern_of(rf"{_WANTS}(?:ฝาก|ช่วย|\s)*ประกาศ")
"""An executive issues an announcement instead."""
_QUESTION = pattern_of(
    rf"{WHETHER}|{HOW_IN_FULL}|(?:หรือ|รึ)(?:ยัง|เปล่า)|เมื่อไ|กี่|ใคร(?!ยัง)|ทำไม|ไปแล้ว|แล้วนะ"
)


def _begin(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    found = _TOLD.fullmatch(normalise(rest))
    words = (found["words"] or "") if found is not None else ""
    return beginning.open_flow(context, FLOW, "", {} if _BARE.fullmatch(words) else {"said": words})


def _begin_for_many(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    return beginning.open_flow(context, FLOW, "", {"said": rest, "many": "1"})


TOLD = Query("message_admin_said", (), _begin, goes_on=True)


def _begin_read(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Administrators, and executives who announce, do it themselves: nothing is begun for them."""
    if context.me.has(ADMIN):
        return [Text(_BY_YOU, (_SEND, MENU))]
    plain = normalise(rest)
    announces = _ANNOUNCES.match(plain) or announced(plain) is not None
    if context.me.has(EXECUTIVE) and announces and _NEWS in context.flows:
        return [Text(_ANNOUNCED_BY_YOU, (Button("ออกประกาศ", opens(_NEWS), "ออกประกาศ"), MENU))]
    return _begin_for_many(context, rest, facts)


_NEWS = "draft_news"
_SEND = Button("ส่งข้อความถึงหลายคน", opens("send_circular"), "ส่งข้อความถึงหลายคน")
_BY_YOU = "ท่านส่งข้อความถึงหลายคนได้เอง ยังไม่ได้ส่งถึงผู้ใด กดปุ่มด้านล่างเพื่อเลือกผู้รับและพิมพ์ข้อความ"
_ANNOUNCED_BY_YOU = "ท่านออกประกาศถึงบุคลากรได้เอง ยังไม่ได้ส่งถึงผู้ใด กด “ออกประกาศ”"
FOR_MANY = Query(
    "message_for_many", (), _begin_for_many, goes_on=True, heard=_begin_read, outside=True
)

_BY_ADMINS = (
    "การส่งข้อความถึงหลายคนเป็นของผู้ดูแลระบบ จึงยังไม่ได้ส่งถึงผู้ใด "
    "ฝากข้อความนี้ให้ผู้ดูแลระบบส่งแทนได้ กด “ส่งถึงผู้ดูแลระบบ”"
)


# -- the conversation ----------------------------------------------------------------------------


def _handed_on(context: Context, rest: str) -> str:
    """Returns what stands behind the taught words; of a wish in other words all of it, since a day
    or a number that was read in it is no message."""
    taught = not context.said or _TOLD.match(normalise(context.said)) is not None
    return rest if taught or not rest.strip() else context.said


def open_message(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with the words that are told, if there is somebody to read them."""
    if not _readers(context):
        raise Closed(Text(_NOBODY, (CONTACT, MENU)))
    said = facts.get("said") or _handed_on(context, rest)
    if _COMPLAINS.search(normalise(f"{said} {context.said}")):
        raise Closed(Text(_NO_COMPLAINT, (_COMPLAIN, MENU)))
    told = (Text(_BY_ADMINS),) if "many" in facts else ()
    try:
        answers: Answers = {"words": read_words(said, context, {})} if said.strip() else {}
    except Unclear as unclear:
        return Opening("", {}, [*told, Text(unclear.hint)], anew=True)
    return Opening("", answers, told, anew=True)


def _readers(context: Context) -> list[Person]:
    found = people.administrators(context.session)
    return [each for each in found if each.id != context.me.id]


_NOBODY = "ขณะนี้ไม่มีผู้ดูแลระบบท่านอื่นที่ติดต่อทาง LINE ได้ กด “ติดต่อผู้ดูแลระบบ” เพื่อดูว่าแจ้งผู้ใด"


def read_words(text: str, _context: Context, _answers: Answers) -> str:
    """Reads what is to be told, as it was typed."""
    words = without_order_around(normalise_lines(text))
    if count_graphemes(without_polite_ending(words)) < _LEAST:
        raise Unclear("กรุณาพิมพ์ข้อความที่จะฝากถึงผู้ดูแลระบบ")
    if not within_graphemes(words, LONGEST):
        raise Unclear(f"ข้อความยาวเกิน {LONGEST} ตัวอักษร กรุณาพิมพ์ให้สั้นลง")
    return words


def review(context: Context, _answers: Answers) -> Card:
    names = "\n".join(each.name for each in _readers(context)[:_SHOWN])
    return Card(
        "ตรวจข้อความก่อนส่ง",
        rows=(Row("ถึงผู้ดูแลระบบ", names), Para(_NO_COMPLAINT, tone="muted")),
        note="ผู้ดูแลระบบจะเห็นชื่อท่านและข้อความนี้",
    )


def heeds(text: str, at: str, _context: Context, answers: Answers) -> Heeded | None:
    """Offers new words told without the name of the question, and says at the card that nobody else
    gets it, where words want other people to."""
    plain = normalise_lines(text).strip()
    if at != REVIEW:
        return None
    anew = _ANEW.fullmatch(plain)
    if anew is not None and part_told_anew(answers["words"], anew["new"]) is None:
        return Heeded({"words": anew["new"]})
    others = len(plain) <= _LONGEST_WISH and _TO_OTHERS.match(plain)
    return Heeded(told=_ONLY_ADMINS) if others else None


_ANEW = pattern_of(
    rf"(?:{SLIPS}|{SIGHS}|ขอ|ช่วย|\s)*(?:{CHANGE})(?:ใหม่)?เป็น(?:ว่า)?\s*(?P<new>\S.{{4,}})", re.DOTALL
)
"""`เปลี่ยนเป็น ลืมรหัสค่ะ`: there is only one text."""
_LONGEST_WISH = 80
_TO_OTHERS = pattern_of(
    r"(?:ขอ|ช่วย|อยาก|จะ|ให้|เอา|แล้ว|อ้อ|\s)*(?:ส่ง|แจ้ง|ฝาก)(?:ให้|ถึง|ไปที่|ไปหา|ไป|บอก|\s)*(?:"
    rf"(?:แค่|เฉพาะ|เพียง)|(?!ผู้ดูแล|แอดมิน|เลย|แล้ว)\S.{{1,40}}?(?:แทน|ด้วย|ได้(?:{WHETHER}|มะ)))"
)
_ONLY_ADMINS = (
    "ข้อความนี้ส่งถึงผู้ดูแลระบบเท่านั้น เลือกผู้รับอื่นไม่ได้ หากอยากให้ผู้ดูแลระบบแจ้งต่อถึงใคร เขียนไว้ในข้อความ "
    "เช่น พิมพ์ “แก้ข้อความเป็น” ตามด้วยข้อความใหม่ จะส่ง กด “ส่งถึงผู้ดูแลระบบ”"
)
_SHOWN = 5
_COMPLAIN = Button("ร้องเรียน", opens("file_complaint"), "ร้องเรียน")
_NO_COMPLAINT = "เรื่องร้องเรียนหรือเบาะแส กรุณาใช้ “ร้องเรียน” ซึ่งไม่ต้องบอกชื่อ"


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Passes the words on. They are kept nowhere else; the trail has who was told."""
    readers, me = _readers(context), context.me
    if not readers:
        raise Closed(Text(_NOBODY, (CONTACT, MENU)))
    for each in readers:
        key = f"to_admin:{context.event_key}:{each.id}"
        context.notify(each, [_card(context, answers["words"])], key, "to_admin")
    told = [each.id for each in readers]
    about = f"person:{me.id}"
    trail.record(context.session, context.now, me.id, told_admins.ADMIN_TOLD, about, told=told)
    context.must_arrive = True
    return [Text("ส่งข้อความถึงผู้ดูแลระบบแล้ว ผู้ดูแลระบบจะติดต่อกลับเอง", (MENU,))]


def _card(context: Context, words: str) -> Message:
    me = context.me
    to_me = Button("ตอบ", opens("send_circular"), fill=f"ส่งข้อความถึง {me.name}: ")
    return Card(
        "ข้อความถึงผู้ดูแลระบบ",
        subtitle=me.name,
        rows=(Row("จาก", f"{me.name} ({me.position}) {me.bureau.name}"), Para(words)),
        buttons=(to_me,),
        note="กด “ตอบ” แล้วพิมพ์ต่อ หากให้ส่งถึงหลายคน พิมพ์ “ส่งข้อความถึง” แล้วตามด้วยผู้รับ",
    )


FLOW = Flow(
    name="message_admin",
    title="การฝากข้อความถึงผู้ดูแลระบบ",
    opens_on=("ฝากข้อความถึงผู้ดูแลระบบ", "ฝากบอกผู้ดูแลระบบ", "ข้อความถึงผู้ดูแลระบบ"),
    steps=(
        Step(
            name="words",
            label="ข้อความ",
            ask=plain("จะฝากข้อความว่าอะไรถึงผู้ดูแลระบบ พิมพ์ได้เลย"),
            read=read_words,
            prose=True,
            why="ผู้ดูแลระบบอ่านข้อความนี้ตามที่ท่านพิมพ์",
        ),
    ),
    open=open_message,
    heeds=heeds,
    review=review,
    finish=finish,
    confirm_label="ส่งถึงผู้ดูแลระบบ",
    confirm_said=("ส่ง", "ฝาก", "ฝากเลย"),
    counted=False,
)

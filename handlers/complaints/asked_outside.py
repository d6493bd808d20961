"""Hears who asks about the complaints of others: whether somebody complained, and who, is told to
nobody, and asking begins no complaint."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from handlers.complaints import case_cards
from handlers.complaints.figures import show_case_numbers
from handlers.complaints.filing import complaint_draft, file_complaint, opening_words
from handlers.complaints.tracking import code_lost, told_later
from handlers.complaints.working import show_cases
from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import ADMIN, RECEIVER

_COMPLAINS = pattern_of("ร้องเรียน|ร้องทุกข์|เบาะแส|ฟ้อง")
_HERE = "แจ้งที่นี่ได้ ไม่ต้องลงทะเบียน ข้อความเมื่อครู่ยังไม่ได้เก็บ"
_COMPLAIN = Button("ร้องเรียน", opens(file_complaint.FLOW.name), "ร้องเรียน")
_NOT_TOLD = (
    "บอตไม่บอกผู้ใดว่ามีใครร้องเรียนหรือแจ้งเบาะแสเรื่องใด และไม่บอกว่าผู้แจ้งเป็นใคร เพื่อคุ้มครองผู้แจ้ง\n"
    "ข้อความนี้ไม่ได้เริ่มการร้องเรียน"
)
_LONGEST = 100
_IF = rf"(?:{WHETHER}|หรือยัง|บ้าง)"
_FILED = r"(?:ร้องเรียน|ร้องทุกข์|แจ้งเบาะแส|ฟ้อง)"
_WHO = pattern_of(
    r"(?<!ว่า)(?<!จะรู้)ใคร(?:เป็นคน|เป็นผู้|คือคน|กัน|บ้าง|ที่)?(?:ร้อง(?!ไห้|เพลง)|แจ้ง|ฟ้อง)(?:เรียน|ทุกข์|เบาะแส)?+(?!ได้)\S{0,20}(?:\s|$)"
    r"|(?:คน|ผู้)(?:ที่)?(?:ร้อง(?!ไห้)|แจ้ง|ฟ้อง)(?:เรียน|ทุกข์|เบาะแส)?(?:เรื่อง\S{0,20}?)?\s?(?:คือ|เป็น|ชื่อ)?ใคร"
    r"|ขอ(?:ชื่อ|ทราบชื่อ|ดูชื่อ)(?:คน|ผู้)(?:ที่)?(?:ร้อง|แจ้ง)"
)
_WHETHER = pattern_of(
    rf"มี(?:ใคร|คน)\S{{0,12}}{_FILED}.{{0,40}}?(?:ใช่)?{_IF}"
    rf"|มี(?:เรื่อง|การ|ข้อ)?{_FILED}(?:เกี่ยวกับ|เรื่อง|ของ(?!ผม|ฉัน|หนู|เรา)|กับ).{{1,40}}?(?:ใช่)?{_IF}"
)
_JUST = r"(?:เมื่อกี้|เมื่อตะกี้|ตะกี้|เมื่อครู่|ที่เพิ่ง(?:ได้|ให้)(?:มา)?|ที่ได้เมื่อกี้|ล่าสุด)"
_JUST_GIVEN = pattern_of(
    rf"(?:{_JUST}(?:ได้)?\s?รหัส(?:ติดตาม)?|รหัส(?:ติดตาม)?(?:เรื่อง)?{_JUST})(?:คือ|เป็น|ว่า|มัน|\s)*(?:อะไร|เลขอะไร|เท่าไ(?:ร|หร่))"
    rf"(?:บ้าง|{POLITE}|\s)*"
)
"""`เมื่อกี้รหัสอะไรนะ`"""
_BEGINS = pattern_of("(?:ร้องเรียน|ร้องทุกข์|แจ้งเบาะแส)")
"""Who begins so complains, whatever is asked in the story."""
_OWN = pattern_of(
    rf"(?:อยาก|จะ|ขอ|ต้องการ)(?:ร้องเรียน|ร้องทุกข์|แจ้ง|ฟ้อง)|(?<!เ)กี่|จำนวน|สถิติ|ยอด|ตัวเลข|(?:ของ|ที่)(?:{ME_OR_US})|(?:จะ|ได้|อาจ)(?:มี)?(?:ใคร)?รู้|รู้(?:{WHETHER})?ว่าใคร|ช่องทาง|วิธี|ไปแล้ว|ช่วยตาม"
)
"""Of who complains, counts or fears; they ask about something else."""


@listener(anyone=True)
def asks(context: Context, words: str) -> Query | None:
    """Returns the question about complaints of others, or where to tell of something bad, that the
    words ask outside of any conversation."""
    plain = normalise(words)
    if len(plain) > _LONGEST or _BEGINS.match(plain):
        return None
    back = "ถอน" in plain or "ยกเลิก" in plain or "ลบ" in plain
    may_be_sent = back or context.person is None
    if may_be_sent and (sent := _of_what_was_sent(context, words, plain)) is not None:
        return sent
    if (query := next((each for asked, each in _PLAINLY if asked(words)), None)) is not None:
        return query
    if _IN_PERSON.search(plain) and _COMPLAINS.search(plain) and _HOW.search(plain):
        return IN_PERSON
    gives_codes = context.person is not None and context.person.has(ADMIN)
    if not gives_codes and _JUST_GIVEN.fullmatch(plain):
        return CODE_JUST_GIVEN
    if context.person is not None and _LOOKED.search(plain) and _OF_CASES.search(plain):
        return WHO_LOOKED
    if _asks_to_see(context, plain):
        return TO_SEE
    return OF_OTHERS if _asks_of_others(context, plain) else None


def _of_what_was_sent(context: Context, words: str, plain: str) -> Query | None:
    """Returns what is said to who takes back, or asks after, a complaint that they sent."""
    named = context.person is None or _COMPLAINS.search(plain) is not None
    if named and told_later.withdraws(words) and not told_later.mends(words):
        return WITHDRAWN
    if context.person is not None:
        return None
    asked = _OF_A_SENT_ONE.fullmatch(without_polite_ending(plain)) or _OF_MY_OWN.fullmatch(plain)
    return OF_A_SENT_ONE if asked else None


def _withdrawn(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Asks for the code of the case; the words wait as what is written to its receiver."""
    context.secret = True
    return beginning.open_flow(context, context.flows["track_case"], rest, {})


WITHDRAWN = Query("complaint_withdrawn", (), _withdrawn, anyone=True, goes_on=True)


def _to_mend(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says that what was sent stays, and how more is written."""
    context.secret = True
    return [Text(_SENT_STAYS, (_FOLLOW, _COMPLAIN))]


_LEAD = rf"(?:แล้ว|ตอนนี้|มี|อะไร|เรื่อง|ของ|{ME_OR_US}|ขอ|อยาก|จะ|ถ้า|หาก|\s)*"
_OF_A_SENT_ONE = pattern_of(
    rf"{_LEAD}(?:ความ)?(?:คืบหน้า|ถึงไหน|ไปถึงไหน)(?:แล้ว|บ้าง|หรือยัง|รึยัง|{_IF}|\s)*"
    rf"|{_LEAD}(?:เพิ่ม(?:เติม)?|แจ้งเพิ่ม|บอกเพิ่ม)(?:ข้อมูล|รายละเอียด)?ว่า\S.*"
    rf"|{_LEAD}(?:ส่ง|แนบ)(?:รูป|ภาพ|หลักฐาน|ไฟล์|เอกสาร)+เพิ่ม(?:เติม)?(?:ได้)?(?:{WHETHER}|ยังไง|ที่ไหน|ตรงไหน)?(?:บ้าง)?"
    rf"|{_LEAD}ไม่(?:พอใจ|เห็นด้วย|โอเค)(?:กับ)?(?:ผล|คำตอบ)(?:ที่(?:แจ้ง|ตอบ)(?:มา)?)?\s?(?:จะ|ต้อง|ควร|ได้)*(?:ทำ)?(?:{HOW_IN_SHORT}|อะไรได้)(?:ต่อ|ดี|ได้|บ้าง|\s)*"
)
"""What somebody who is not on the roster says of a complaint that they may have sent."""
_OWN_CASE = (
    rf"(?:เรื่อง|ข้อ|คำ)*(?:ที่)?(?:{ME_OR_US}|เคย|ได้|\s)*(?:ร้องเรียน|ร้องทุกข์|ร้อง|แจ้งเบาะแส|เบาะแส|(?<=ที่)แจ้ง)"
    rf"(?:ของ(?:{ME_OR_US})|ไป|ไว้|แล้ว|เอา|{POLITE}|\s)+"
)
_ABOUT_IT = (
    rf"(?:ใคร|ตอนนี้|เป็น(?:คน)?|คน|ไหน|อยู่|ที่|กับ|รับผิดชอบ|ดูแล|รับเรื่อง|รับ|ทำ|ตอบ|เปิด|อ่าน|ดู|ผล|สถานะ|ได้|{HOW_IN_FULL}|{WHETHER}|อะไร"
    rf"|เมื่อไหร่|เมื่อไร|หรือ|รึ|ยัง|บ้าง|มี|แล้ว|หน่อย|{POLITE}|\s)+"
)
_OF_MY_OWN = pattern_of(
    rf"(?:ขอ|อยาก|จะ|ช่วย|{ME_OR_US}|\s)*(?:ดู|เช็[คก]|ตรวจ(?:สอบ)?|ทราบ|รู้|ผล|สถานะ|ของ|\s)+{_OWN_CASE}(?:{_ABOUT_IT})?"
    rf"|{_OWN_CASE}{_ABOUT_IT}"
)
"""`ขอดูเรื่องร้องเรียนของฉัน`, `เรื่องที่ร้องเรียนไปใครรับผิดชอบ`."""


def _of_a_sent_one(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says that the code leads to it; nothing typed is kept."""
    context.secret = True
    return [Text(_WITH_ITS_CODE, (_FOLLOW, _COMPLAIN))]


_WITH_ITS_CODE = (
    "เรื่องที่แจ้งไว้ ดูความคืบหน้า เขียนเพิ่ม ส่งรูป หรือบอกว่ายังไม่ได้รับการแก้ไขได้ด้วยรหัสติดตาม "
    "พิมพ์ “ติดตาม” ตามด้วยรหัส\n"
    "เรื่องที่ปิดแล้วเปิดใหม่ได้หนึ่งครั้ง ข้อความเมื่อครู่ยังไม่ได้เก็บ กรุณาพิมพ์อีกครั้งหลังใส่รหัส"
)
OF_A_SENT_ONE = Query("complaint_of_a_code", (), _of_a_sent_one, anyone=True)
_FOLLOW = Button("ติดตาม", opens("track_case"), "ติดตาม")
_SENT_STAYS = (
    "เรื่องที่ส่งแล้วแก้หรือลบไม่ได้ แต่เขียนข้อความที่ถูกต้องเพิ่ม หรือเขียนขอถอนได้ พิมพ์ “ติดตาม” ตามด้วยรหัส\n"
    "ยังไม่ได้กดยืนยัน พิมพ์ “ทำต่อ” แล้วแก้ได้ทุกข้อ ข้อความเมื่อครู่ยังไม่ได้เก็บ"
)
TO_MEND = Query("complaint_to_mend", (), _to_mend, anyone=True)


_ACCUSED = pattern_of(
    r"(?:โดน|ถูก|มีคน|มี(?=เรื่อง))\s?(?:เรื่อง)?(?:ร้องเรียน|ร้องทุกข์|ฟ้อง|แจ้งเบาะแส)|(?:เรื่อง|ข้อ)ร้องเรียน(?:ของ|เกี่ยวกับ|ที่ร้อง|ลูกน้อง|คน)"
)
_SEE = pattern_of(
    rf"(?:ขอ|อยาก(?:จะ|ขอ)?|ช่วยเอามาให้|เอามาให้|ให้(?:{ME})?|ส่งมาให้)\s?(?:เข้าไป)?(?:ดู|อ่าน|เห็น|ทราบ(?:รายละเอียด|เรื่อง|เนื้อหา))"
    rf"|(?:ดู|อ่าน|เปิดดู)(?:เรื่อง|รายละเอียด|เนื้อหา|ได้|ตรงไหน|ที่ไหน|{HOW_IN_FULL})"
)
_OF_FIGURES = pattern_of(
    rf"(?<!เ)กี่|จำนวน|สถิติ|ยอด|ตัวเลข|ผมร้อง|หนูร้อง|(?:ที่|ซึ่ง)(?:{ME_OR_US})(?:เคย|ได้)?(?:ร้อง|แจ้ง)|ติดตาม|รหัส"
)


def _asks_to_see(context: Context, plain: str) -> bool:
    """Tells whether somebody who works on no complaints wants to see one about others or
    themselves: `ลูกน้องโดนร้องเรียน ผมขอดูเรื่องหน่อย`."""
    if context.person is None or _receives(context) or _OF_FIGURES.search(plain):
        return False
    return _ACCUSED.search(plain) is not None and _SEE.search(plain) is not None


def _to_see(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says who may see a complaint, and why; with the figures, where the person may see them."""
    context.secret = True
    if _receives(context):
        return show_cases.answer(context, "", {})  # they see those that they work on
    numbers = show_case_numbers.QUERY
    figures = Button("ดูตัวเลข", opens(numbers.name), numbers.words[0])
    return [Text(_SEEN_BY, (figures,) if context.may(numbers.roles) else ())]


_SEEN_BY = (
    "เรื่องร้องเรียนเปิดดูได้เฉพาะผู้รับเรื่อง ผู้บังคับบัญชาและผู้ดูแลระบบเปิดดูไม่ได้ แม้เป็นเรื่องของคนในสำนัก "
    "เพื่อคุ้มครองผู้แจ้งและผู้ถูกกล่าวถึง\n"
    "หากต้องใช้ข้อมูลในการสอบข้อเท็จจริง กรุณาหารือผู้รับเรื่องโดยตรง ผู้รับเรื่องเป็นผู้พิจารณาว่าเปิดเผยสิ่งใดได้"
)
TO_SEE = Query("complaint_to_see", (), _to_see)


_LOOKED = pattern_of(
    r"(?:มี)?(?:ใคร|คนไหน|ผู้ใด)(?:บ้าง|เคย|ที่|มี|ได้|แอบ|\s)*(?:เข้ามา|เข้าไป|เข้า|มา|เปิด|ล้วง|แอบ)+(?:มา|ไป|\s)*(?:ดู|อ่าน|ส่อง|เปิด|ค้น)"
    r"|(?:ประวัติ|ร่องรอย|บันทึก|log|ย้อนหลัง)(?:การ|ว่า|\s)*(?:ใคร|เข้า|เปิด)\S{0,8}(?:ดู|อ่าน|ถึง)|(?:ดู|เช็[คก]|ตรวจ)(?:สอบ)?(?:ประวัติ|ร่องรอย)",
    re.IGNORECASE,
)
_OF_CASES = pattern_of("(?:เรื่อง|ข้อมูล|ข้อ|แฟ้ม|ไฟล์|การ)(?:การ|เรื่อง|ข้อ)?(?:ร้องเรียน|ร้องทุกข์|เบาะแส)|เคส")
"""Who has looked at complaints: `เดือนนี้มีใครเข้ามาดูข้อมูลเรื่องร้องเรียนบ้าง`."""


def _who_looked(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says that each opening is kept, that nobody reads that here, and whom to ask."""
    context.secret = True
    numbers = show_case_numbers.QUERY
    figures = Button("ดูตัวเลข", opens(numbers.name), numbers.words[0])
    return [Text(_LOOKED_AT, (figures,) if context.may(numbers.roles) else ())]


_LOOKED_AT = (
    "การเปิดเรื่องร้องเรียนและไฟล์แนบมีบันทึกทุกครั้งว่าใครเปิดและเมื่อใด หากบันทึกถูกแก้ ระบบตรวจพบ "
    "ผู้ที่เปิดได้มีเฉพาะผู้รับเรื่องที่รับผิดชอบ\n"
    "แชตนี้ไม่แสดงบันทึกนั้นแก่ผู้ใด รวมทั้งผู้ดูแลระบบ เพื่อคุ้มครองผู้แจ้ง "
    "หากต้องตรวจย้อนหลัง กรุณาแจ้งผู้ดูแลเครื่องแม่ข่ายของสำนักงาน"
)
WHO_LOOKED = Query("complaint_looked_at", (), _who_looked)


def _receives(context: Context) -> bool:
    return context.person is not None and context.person.has(RECEIVER)


def _asks_of_others(context: Context, plain: str) -> bool:
    if _COMPLAINS.search(plain) is None or _OWN.search(plain):
        return False
    whether = not _receives(context) and _WHETHER.search(plain) is not None
    return whether or _WHO.search(plain) is not None


def _of_others(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says that it is not told, and where those who work on complaints find their own."""
    context.secret = True
    buttons = []
    if _receives(context):
        buttons.append(case_cards.LIST)
    if context.may(show_case_numbers.QUERY.roles) and context.person is not None:
        numbers = show_case_numbers.QUERY
        buttons.append(Button("ดูตัวเลข", opens(numbers.name), numbers.words[0]))
    return [Text(_NOT_TOLD, (*buttons, _COMPLAIN))]


OF_OTHERS = Query("complaints_of_others", (), _of_others, anyone=True)


def _whom_to_tell(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says who would see it, with the button that begins; nothing is begun."""
    context.secret = True
    return [Text(f"{_HERE}\n{file_complaint.FLOW.help}", (_COMPLAIN,))]


WHOM_TO_TELL = Query("whom_to_tell", (), _whom_to_tell, anyone=True)


def _where_else(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Names other places that take tips, and that it may be told here without a name."""
    context.secret = True
    words = f"เบาะแสการทุจริตแจ้งที่อื่นได้ด้วย คือ {complaint_draft.other_places()}"
    return [Text(f"{words}\nหรือแจ้งที่นี่โดยไม่บอกชื่อก็ได้ กด “ร้องเรียน”", (_COMPLAIN,))]


WHERE_ELSE = Query("where_else_to_tell", (), _where_else, anyone=True)


_IN_PERSON = pattern_of(
    r"(?:พบ|เจอ|เข้าพบ|คุยกับ|พูดกับ|ติดต่อ|นัด|นัดพบ|ปรึกษา)(?:กับ)?(?:ตัว)?(?:เจ้าหน้าที่|จนท\.?|คน(?:ที่)?รับเรื่อง|ผู้รับเรื่อง|คนจริง)"
    r"|(?:ไป|มา|เข้า(?:ไป|มา)?)(?:ยื่น|แจ้ง|ร้อง(?:เรียน|ทุกข์)?)?(?:เรื่อง|หนังสือ)?\s?(?:ร้อง(?:เรียน|ทุกข์))?(?:ด้วยตัวเอง|ด้วยตนเอง|เอง|ที่(?:สำนักงาน|สภา|รัฐสภา|ตึก))"
)
_HOW = pattern_of(
    rf"(?:{HOW_IN_SHORT}|ได้(?:ที่)?(?:ไหน|{WHETHER})|ที่ไหน|ตรงไหน|ตอนไหน|เมื่อไ(?:ร|หร่)|กี่โมง|วันไหน)(?:ดี|ได้|บ้าง|{POLITE}|[\s?])*$"
)


def _in_person(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says what can be done without meeting anybody; nothing is begun."""
    context.secret = True
    elsewhere = f"แจ้งที่อื่นได้ด้วย คือ {complaint_draft.other_places()}"
    return [Text(f"{_NO_MEETING}\n{elsewhere}", (_COMPLAIN,))]


_NO_MEETING = (
    "บอตนัดพบเจ้าหน้าที่ให้ไม่ได้ และข้อความเมื่อครู่ยังไม่ได้เก็บ\n"
    "แจ้งเรื่องในแชตนี้ได้ ไม่ต้องบอกชื่อ กด “ร้องเรียน” ส่งแล้วมีเจ้าหน้าที่อ่านและตอบ ดูคำตอบได้ด้วยรหัสติดตาม"
)
IN_PERSON = Query("complaint_in_person", (), _in_person, anyone=True)
"""`จะขอพบเจ้าหน้าที่เรื่องร้องเรียนต้องทำยังไง`: a question how, and no story."""


def _code_given(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says where a code stands that was just given; it is kept nowhere."""
    context.secret = True
    return [Text(_CODE_ABOVE)]


_CODE_ABOVE = (
    "รหัสติดตามอยู่ในข้อความรับเรื่องด้านบนของแชตนี้ เลื่อนขึ้นไปดู หรือค้นคำว่า “รหัสติดตาม”\n"
    "บอตไม่เก็บรหัสไว้ จึงแสดงซ้ำไม่ได้ พบแล้วกรุณาจดไว้"
)
CODE_JUST_GIVEN = Query("code_just_given", (), _code_given, anyone=True)


@listener(anyone=True)
def asks_for_code(context: Context, words: str) -> Query | None:
    """Returns what is told to who lost the code, though the words begin as a complaint does."""
    return CODE_LOST if code_lost.asked(words) and not _receives(context) else None


def _code_lost(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says that no code is found again; nothing is begun."""
    context.secret = True
    return [Text(code_lost.TOLD, (_FOLLOW, _COMPLAIN))]


CODE_LOST = Query("complaint_code_lost", (), _code_lost, anyone=True)
_PLAINLY = (
    (told_later.mends, TO_MEND),
    (opening_words.asks_whom_to_tell, WHOM_TO_TELL),
    (opening_words.asks_where_else, WHERE_ELSE),
)
"""Words of which the whole is such a question."""

"""`จันทร์หน้าพี่ไปอบรมห้าวัน ให้ใครเซ็นอนุมัติแทนได้คะ`: who leads tells days of their own and asks who may act.

The appointing of a deputy is begun with these days; of somebody else it is told who may be one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Button, Message, Text
from handlers.people.away import appoint_deputy
from handlers.people.away.away_questions import days_named
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import thai_span
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise, without_polite_ending
from models.people import deputies
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR

_CUE = pattern_of("แทน|รักษา")
_LEADS = frozenset((SUPERVISOR, EXECUTIVE, ADMIN))
_DOES = (
    r"(?:เซ็น(?:ต์)?|อนุมัติ|พิจารณา|ตรวจ|ดูแล|ดู|รับเรื่อง|ทำ(?:หน้าที่|งาน)?|ปฏิบัติหน้าที่|รักษาการ"
    r"|เป็น|มา|งาน|รายงาน|ไป|ก่อน|\s)*"
)
_ASKS = pattern_of(
    rf"(?:ให้|ตั้ง|ฝาก|มอบ(?:หมาย)?(?:ให้)?|เอา|จะ|ควร|\s)*ใคร(?:ที่|จะ|ควร|พอจะ|\s)*{_DOES}(?:แทน|รักษาการ(?:แทน)?)(?:{ME_OR_US}|พี่|ไป|ก่อน|ไว้|\s)*(?:ได้|ดี|บ้าง|$)"
    rf"|(?:มอบ(?:หมาย)?|ตั้ง|ฝาก)(?:งาน|คน|ผู้|{_DOES})?แทน(?:ให้)?ใคร(?:ได้|ดี)"
)
_WHO_HOLDS = pattern_of(
    rf"(?:ให้|ตั้ง|จะ|มี|\s)*ใคร(?:จะ|เป็น(?:คน|ผู้)?|ที่|\s)*รักษา(?:การ|ราชการ)(?:แทน)?(?:{ME_OR_US}|พี่|ให้|บ้าง|\s)*$"
)
"""`พรุ่งนี้ฉันไปสิงคโปร์ ใครรักษาราชการ`: asks the same of who says that they go away."""
_GOES_AWAY = pattern_of(
    rf"(?:{ME_OR_US}|พี่)\S{{0,8}}?(?:ไป|ไม่อยู่|ลา|เดินทาง|ติด|อยู่)|^(?:จะ|ต้อง)?(?:ไป|ไม่อยู่|เดินทาง)|ไปราชการ"
)
_NOT_THIS = pattern_of(
    r"ส่งรายงาน|ร้อง|ลงชื่อ|ลงคะแนน|โหวต|ประชุม(?:แทน)|ลงทะเบียน|ของขวัญ|กรรมการ|(?:มี|อยู่)ใครแทน|ตอนนี้ใคร|วันนี้ใครแทน|ยกเลิก|เลิก"
)
_DAY = pattern_of(
    r"จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|พรุ่งนี้|มะรืน|(?:สัปดาห์|อาทิตย์|เดือน)หน้า|\d{1,2}\s?(?:-|–|ถึง)\s?\d{1,2}|วันที่\s?\d|\d{1,2}\s?(?:ม\.?ค|ก\.?พ|มี\.?ค|เม\.?ย|พ\.?ค|มิ\.?ย|ก\.?ค|ส\.?ค|ก\.?ย|ต\.?ค|พ\.?ย|ธ\.?ค)"
)
_OF_ANOTHER = pattern_of(r"ผอ|ผู้อำนวยการ|หัวหน้า|ท่าน|เขา|เค้า|รองเลขา|คุณ|นาย|นาง|น้อง|เกษียณ|ลาออก|ย้าย")


@listener(longest=100, cue=_CUE)
def asks(context: Context, words: str) -> Query | None:
    """Returns the question who might act, asked by who leads outside of any conversation."""
    plain = without_polite_ending(normalise(words))
    goes = _WHO_HOLDS.search(plain) is not None and _GOES_AWAY.search(plain) is not None
    if not (goes or _ASKS.search(plain)) or _NOT_THIS.search(plain) or not context.may(_LEADS):
        return None
    if _OF_ANOTHER.search(plain):
        return OF_ANOTHER
    own = _DAY.search(plain) and deputies.leads(context.session, context.me)
    return OF_ONESELF if own else None


def _begin(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Opens the appointing with what is told beside the question: of a question nothing is kept."""
    told = _WHO_HOLDS.sub(" ", _ASKS.sub(" ", without_polite_ending(normalise(rest)))).strip()
    opened = beginning.open_flow(context, appoint_deputy.FLOW, "", {"said": told}, typed=told)
    days = days_named(told, context)
    return [Text(_ON_THESE_DAYS.format(thai_span(*days))), *opened] if days is not None else opened


_ON_THESE_DAYS = "มอบหมายได้เฉพาะคนในสำนักเดียวกับท่าน ครั้งนี้สำหรับวันที่ {}"


def _told(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    ways = (_FOR_OTHERS,) if context.me.has(ADMIN) else (_MINE,)
    return [Text(_WHO_MAY if context.me.has(ADMIN) else f"{_WHO_MAY}\n{_BY_WHOM}", ways)]


_WHO_MAY = (
    "ผู้แทนเป็นใครก็ได้ในสำนักเดียวกันที่ลงทะเบียนใน LINE แล้ว บอตไม่กำหนดระดับ คนต่างสำนักไม่ได้ "
    "ผู้แทนพิจารณารายงานและเรื่องที่รอผู้นั้นตามวันที่เลือก\n"
    "ใครรักษาการตามระเบียบได้ กรุณาดูคำสั่งของสำนักงาน เมื่อมีผู้ดำรงตำแหน่งใหม่ ให้ผู้ดูแลระบบแก้ผู้บังคับบัญชาในทะเบียน"
)
_BY_WHOM = "ผู้นั้นตั้งเองได้ด้วย “มอบหมายแทน” หรือขอให้ผู้ดูแลระบบตั้งให้"
_FOR_OTHERS = Button("ตั้งผู้แทนให้ผู้อื่น", opens("deputies_of_all"), "ตั้งผู้แทนให้ผู้อื่น")
_MINE = Button("ติดต่อผู้ดูแลระบบ", opens("contact"), "ติดต่อผู้ดูแลระบบ")
OF_ONESELF = Query("deputy_wanted", (), _begin, roles=_LEADS, goes_on=True)
OF_ANOTHER = Query("who_could_act", (), _told, roles=_LEADS)

"""`เขาลาอยู่ ดิฉันส่งแทนได้ไหม`: whether who asks may send a report instead of somebody else.

Who may go on with one's own work is the other direction (`who_goes_on`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.drafts import CONTACT, MENU
from handlers.messages import Button, Message, Text
from handlers.question import topic
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import ADMIN, REPORTER
from models.people.scope import reporters_of

_LONGEST = 260
_REPORTS = (
    r"(?:ส่ง|(?:ทำ|กรอก|เขียน)(?=รายงาน))(?:รายงาน(?!ตัว)|ผล|งาน)?(?:กิจกรรม)?\s?"
    r"(?:\d{1,2}(?:\.\d{1,2}){1,2})?\s?(?:ให้|ไป|\s)*"
)
_I_ACT = pattern_of(
    rf"(?P<me>{ME_OR_US})(?:ขอ|จะ|ก็|เลย|ต้อง|สามารถ|เป็นคน|เข้าไป|ไป|เอง|\s)*{_REPORTS}แทน(?!\s?(?:{ME_OR_US}))"
    rf"|(?:^|\s|แล้ว|ว่า|ถ้า)(?:จะ|ขอ|อยาก|ต้อง|\s)*{_REPORTS}แทน(?:คน|คุณ|เพื่อน|พี่|น้อง|เขา|เค้า|ท่าน|นาย|นาง|ผู้รายงาน)"
)
"""The speaker, or nobody, is named right before the deed."""
_MAY = pattern_of(
    r"(?P<whom>[^\s]{0,40}?(?:\s[^\s]{1,30}?)?)(?:ก็|\s)?"
    rf"ได้(?:{WHETHER}|หรือ|รึ|บ้าง|เลย(?:{WHETHER}))"
)
"""The question stands right behind the deed; only the colleague may be named between them."""
_OTHER_DEED = pattern_of(r"แล้ว|จะ|ต้อง|แนบ|แก้|ลบ|ดู|เปิด|ถอน|ยกเลิก|\s(?:เขา|เค้า|ใคร|ระบบ|บอ[ตท])")
_NOT_THIS = pattern_of(
    r"อนุมัติ|ลงนาม|เซ็น|รักษาการ|หัวหน้า|ผอ(?![ก-๎])|ผู้อำนวยการ|ลงชื่อ|ลงทะเบียน|โหวต|ประชุม|ของขวัญ|ร้องเรียน|แบบสำรวจ|สำนักอื่น"
)


@listener(longest=_LONGEST, cue=pattern_of("แทน"))
def asks(_context: Context, words: str) -> Query | None:
    """Returns the answer to who asks whether they may send a report instead of somebody."""
    plain = without_polite_ending(normalise(words))
    deed = _I_ACT.search(plain)
    if deed is None or _NOT_THIS.search(plain):
        return None
    if deed["me"] is None and "รายงาน" not in plain:
        return None  # a picture or another thing in sight may be sent instead of somebody, too
    may = _MAY.match(plain, deed.end())
    return QUERY if may is not None and not _OTHER_DEED.search(may["whom"]) else None


def answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says whether the person may, what they begin anew, or who may instead of them. Of another
    bureau only its own reporters send."""
    me = context.me
    if me.has(ADMIN):
        return [Text(_ADMIN_MAY, (_REPORT_FOR, MENU))]
    others = [each for each in topic.named(context, rest) if each.id != me.bureau_id]
    if others:
        return [
            Text(_OF_ANOTHER.format(listed(each.name for each in others)), (_WHO_REPORTS, MENU))
        ]
    if me.has(REPORTER):
        words = f"{_YOU_MAY.format(me.bureau.name)}\n{_ANEW}"
        return [Text(words, (_REPORT, _WHO_REPORTS, MENU))]
    reporters = reporters_of(context.session, (me.bureau_id,)).get(me.bureau_id, [])
    who = f"ผู้รายงานของ{me.bureau.name}คือ {listed(reporters)} " if reporters else ""
    return [Text(f"{_YOU_MAY_NOT} {who}{_IS_ADDED}", (_WHO_REPORTS, CONTACT, MENU))]


_YOU_MAY = (
    "ได้ ท่านเป็นผู้รายงานของ{} ส่งรายงานของสำนักแทนผู้รายงานคนอื่นได้เลย ไม่ต้องมอบหมายในบอต ส่งแทนสำนักอื่นไม่ได้"
)
_ADMIN_MAY = "ได้ ผู้ดูแลระบบรายงานแทนผู้ที่ยังไม่ได้ใช้ LINE กับบอตได้ พิมพ์ “รายงานแทน” ตามด้วยชื่อ"
_OF_ANOTHER = "ไม่ได้ ผู้รายงานของ{}เท่านั้นที่ส่งรายงานของสำนักนั้นได้"
_ANEW = "ร่างที่เขาทำค้างไว้เปิดไม่ได้ ให้เริ่มใหม่ พิมพ์ “รายงาน” ตามด้วยเลขกิจกรรม"
_YOU_MAY_NOT = "ไม่ได้ เพราะท่านไม่ได้เป็นผู้รายงานในทะเบียน"
_IS_ADDED = "หากต้องส่งแทนเป็นประจำ แจ้งผู้ดูแลระบบให้เพิ่มท่านเป็นผู้รายงาน"
_REPORT = Button("รายงานกิจกรรม", opens("report_activity"), "รายงานกิจกรรม")
_REPORT_FOR = Button("รายงานแทน", opens("report_for"), "รายงานแทน")
_WHO_REPORTS = Button("ใครเป็นผู้รายงาน", opens("who_reports"), "ใครเป็นผู้รายงาน")
QUERY = Query("instead_of_them", (), answer, own=True, outside=True)

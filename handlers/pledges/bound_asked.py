"""`ประกาศนี้ใช้กับใครบ้าง`: to whom the announcement of no gifts applies."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.facts.source_documents import NO_GIFT_POLICY
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise

_NO_GIFT = r"(?:(?i:no\s?gift)(?:\s?(?i:policy))?|โนกิ๊?[ฟพ]ต?์?)"
_IT = (
    rf"(?:ประกาศ(?:เจตนารมณ์)?|นโยบาย|เจตนารมณ์)?(?:ไม่รับของขวัญ"
    rf"|งดรับของขวัญ|{_NO_GIFT}|\s)*(?:ฉบับ|อัน)?(?:นี้|ปีนี้|ที่ว่า)?"
)
_ASKED = pattern_of(
    rf"(?:แล้ว|ว่าแต่|ตกลง|เอ่อ|\s)*(?=.*(?:ประกาศ|นโยบาย|เจตนารมณ์|{_NO_GIFT})){_IT}\s?(?:มัน|นี่|ก็|จะ|\s)*"
    rf"(?:ใช้(?:บังคับ)?|บังคับ(?:ใช้)?|มีผล|ผูกพัน|ผูกมัด|ครอบคลุม|รวม)(?:กับ|ถึง|ไปถึง)?(?:ใคร|บุคคลใด|ผู้ใด|คนไหน|กลุ่มไหน)(?:บ้าง|กัน|{POLITE}|[\s?])*"
)


@listener(longest=80, cue=pattern_of("ใคร|ผู้ใด|ไหน"))
def asks(_context: Context, words: str) -> Query | None:
    """Returns the answer; None for other words."""
    return QUERY if _ASKED.fullmatch(normalise(words)) is not None else None


def _answer(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return [Text(f"{_TOLD}\nที่มา: {NO_GIFT_POLICY}", (_JOIN, _WHAT))]


_TOLD = (
    "ใช้กับบุคลากรทุกคนของสำนักงาน ทั้งก่อน ขณะ และหลังปฏิบัติหน้าที่ แม้ผู้ที่ไม่ได้กดเข้าร่วมประกาศ\n"
    "ผู้ที่เข้าร่วม: ไม่รับของขวัญจากการปฏิบัติหน้าที่ หากได้รับ รายงานทุกชิ้น"
)
_JOIN = Button("เข้าร่วมประกาศ", opens("join_announcements"), "เข้าร่วมประกาศ")
_WHAT = Button("No Gift คืออะไร", opens("rule_gift_what"), "No Gift คืออะไร")
QUERY = Query("pledge_binds", (), _answer)

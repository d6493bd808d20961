"""Answers whether a report that is late or missing costs points in the choosing of bureaus."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.bureau_awards import award_words
from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise
from models.bureau_awards import award_standard
from models.bureau_awards.award_standard import IN_TIME, ROUNDS, AwardItem

_NOT_SENT = pattern_of(
    "ขาดส่ง|(?:ไม่|ลืม)(?:ได้)?ส่ง|ส่ง(?:รายงาน)?(?:ช้า|ไม่ทัน|ไม่ครบ|เลท|เลย|สาย)|เลยกำหนด|เกินกำหนด|ล่าช้า"
)
_COSTS = pattern_of("(?:ตัด|หัก|ลด|เสีย|โดน|มีผล|กระทบ|นับ|คิด).{0,16}(?:คะแนน|ดีเด่น)")
_ASKS = pattern_of(f"{WHETHER}|หรือ|รึ|กี่|เท่าไ|{HOW_IN_FULL}")
_CONTACT = Button("ติดต่อผู้ดูแลระบบ", opens("contact"), "ติดต่อผู้ดูแลระบบ")


@listener(longest=100, anyone=True, cue=pattern_of("ส่ง|กำหนด"))
def asks(_context: Context, words: str) -> Query | None:
    """Returns the question if the words ask it outside of any conversation: `ส่งช้าโดนตัดคะแนนไหม`."""
    plain = normalise(words)
    return QUERY if all(each.search(plain) for each in (_NOT_SENT, _COSTS, _ASKS)) else None


def answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns the items that look at it, with their sources, and who gives the points."""
    standard = award_standard.of_year(context.fiscal_year)
    found = [each for each in standard.items if {IN_TIME, ROUNDS} & set(each.counts)]
    said = "\n".join(
        (
            "การส่งรายงานเป็นส่วนหนึ่งของการคัดเลือกสำนักดีเด่น",
            *map(_item, found),
            "แหล่งข้อมูลไม่ได้ระบุว่าส่งช้าหรือขาดส่งหักกี่คะแนน บอตจึงไม่ทราบ กรรมการคัดเลือกเป็นผู้ให้คะแนน "
            "สอบถามได้ที่ผู้ดูแลระบบ",
        )
    )
    return [Text(said, (award_words.SHOW, _CONTACT))]


def _item(item: AwardItem) -> str:
    points = "" if item.most is None else f" {item.most.normalize():f} คะแนน"
    return f"• {item.title}{points} ({item.source})"


QUERY = Query("award_lateness", (), answer)

"""`ของขวัญที่ยังไม่ได้ส่งคืนมีกี่รายการ`: gifts that are to go back and have no proof yet; one's own, and for
those who lead how many in what they see."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.gifts import gift_asked, gift_cards
from handlers.messages import Button, Message, Text
from handlers.question import sentence_topic
from handlers.question.query import Facts, Query, opens
from handlers.question.scoped import Placed
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME
from handlers.understand.thai import normalise, without_polite_ending
from models.gifts import gift_lists
from models.gifts.gift import DECIDED, RETURN, Gift
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR

_ASKED = pattern_of(
    r"(?=.*(?:ของ(?:ขวัญ|กำนัล|ฝาก|ที่(?:ได้)?รับ|ที่(?:ต้อง)?(?:ส่ง)?คืน|ที่ยัง)|กระเช้า))"
    r"(?=.*(?:ยังไม่(?:ได้)?(?:เอา|นำ|ถูก)?|รอ|ค้าง|เหลือ(?:ที่)?(?:ต้อง)?)(?:ส่ง)?คืน)"
    r"(?=.*(?:(?<!เ)กี่(?!วัน)|อะไรบ้าง|บ้าง(?:ไหม|มั้ย)?$|มี(?:อีก)?(?:ไหม|มั้ย|อะไร)|ไหนบ้าง|(?:ชิ้น|อัน|รายการ)ไหน|เท่าไ|หรือเปล่า$|รึเปล่า$))"
)
_OTHERS = pattern_of(
    rf"{HOW_IN_FULL}|ทำไง|กี่วัน|เมื่อไ|ถ้า|หาก|ทำไม|ใคร|ได้ไหม|ได้มั้ย|ผิดไหม|ร้องเรียน|พิจารณา|รายงาน\s?\d|หลักฐาน(?:อะไร|ยัง)|บาท|ราคา|มูลค่า"
)
_LEADERS = (SUPERVISOR, EXECUTIVE, ADMIN)
_I = pattern_of(f"(?:ที่|ของ)?(?:{ME}|ตัวเอง)")


@listener(longest=90, cue=pattern_of("คืน"))
def heard(context: Context, words: str) -> Query | None:
    """Returns the question to anybody on the roster; None for other words."""
    plain = without_polite_ending(normalise(words))
    return QUERY if _ASKED.match(plain) and not _OTHERS.search(plain) else None


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the person's own with the day until which each goes back; to those who lead also how
    many others have, and neither what nor whose they are."""
    mine = [each for each in gift_lists.mine(context.session, context.me) if _is_left(each)]
    lines = [gift_asked.by_when(context, each) for each in mine]
    own = "\n".join((f"ท่านมีของขวัญที่ต้องส่งคืน {len(mine):,} รายการ", *lines)) if mine else _NONE
    prove = (gift_cards.prove(mine[0].id),) if len(mine) == 1 else ()
    said = Text(own, (*prove, gift_cards.LIST))
    if not context.me.has(*_LEADERS) or _I.search(normalise(rest)):
        return [said]
    found = sentence_topic.placed(context, "ของขวัญทั้งหมด", "gifts_over", rest, {})
    if not isinstance(found, Placed):
        return [found]
    left = [
        each
        for each in gift_lists.open_gifts(context.session)
        if _is_left(each) and (found.ids is None or each.bureau_id in found.ids)
    ]
    words = f"{found.whose} มีของขวัญที่ให้ส่งคืนและยังไม่มีหลักฐาน {len(left):,} รายการ ไม่แสดงชื่อ"
    others = Text(words, (Button("ของขวัญทั้งหมด", opens("gifts_over", n="all"), "ของขวัญทั้งหมดกี่ชิ้น"),))
    return [others, said] if mine else [others]


def _is_left(gift: Gift) -> bool:
    return gift.state == DECIDED and gift.decision == RETURN


_NONE = "ท่านไม่มีของขวัญที่ต้องส่งคืนและยังไม่ได้ส่งหลักฐาน"
QUERY = Query("gifts_unreturned", (), _answer)

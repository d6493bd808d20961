"""`ใครเป็นคนพิจารณาของขวัญของผม`: who decides on gifts that the person reports, and with whom each
waits now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.gifts import gift_cards, gift_words, show_gifts
from handlers.messages import Card, Message, Para, Part, Row, Text
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.understand.asked.own_asked import ONESELF
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.errors import permitted
from models.gifts import gift_deciders, gift_decisions, gift_lists, gifts
from models.gifts.gift import WAITING, Gift
from models.reports.deciding.report_deciders import Decider

_MOST = 4
_GIFT = rf"ของขวัญ|กระเช้า|ของกำนัล|ของฝาก|ของที่(?:ได้|เพิ่ง|พึ่ง|เคย|{ME})*(?:รับ|รายงาน|แจ้ง)"
_NAMES = pattern_of(_GIFT)
_WHO_DECIDES = pattern_of(
    r"(?:ใคร|ผู้ใด|คนไหน|ท่านไหน)(?:จะ|ต้อง|ที่|มา|เป็น|คือ|คน|ผู้|มีสิทธิ์?|มีอำนาจ|ได้|\s)*(?:พิจารณา|ตัดสิน(?:ใจ)?|อนุมัติ|ตรวจ(?!รับ)|ดู(?!แล|ได้|บ้าง|แทน))"
    r"|(?:คน|ผู้)(?:ที่)?(?:พิจารณา|ตัดสิน|อนุมัติ|ตรวจ)(?:ของขวัญ|เรื่องนี้|เรื่อง|\s)*(?:คือ|เป็น|ได้แก่|ชื่อ|\s)*(?:ใคร|ผู้ใด)"
    r"|(?:รายงาน|แจ้ง|ส่ง)(?:ของขวัญ|เรื่อง|\s)*(?:ถึง|ไปถึง|ไปที่|ให้|กับ|ต่อ|ไปหา)ใคร"
)
_OTHER = pattern_of(
    rf"แทน|ไปแล้ว|บ้าง|กี่|ยังไม่|ค้าง|ทำไม|เมื่อไ|ลูกน้อง|{WHETHER}|ร้องเรียน|ให้ใคร(?:มา|ไป)?(?:ของ|เป็น)|รับ(?:ของ)?แทน|ถ้า|หาก|รายงานกิจกรรม|\d\.\d"
)
_MINE = pattern_of(rf"(?:ของ|ที่|ขวัญ|กระเช้า)\s?{ONESELF}|ที่(?:ได้|เพิ่ง|พึ่ง|เคย)*(?:รายงาน|แจ้ง|ส่ง)")


@listener(longest=80)
def asked(_context: Context, words: str) -> Query | None:
    """Returns the question if the words ask only this; None for others."""
    plain = without_polite_ending(normalise(words))
    if not _NAMES.search(plain) or not _WHO_DECIDES.search(plain) or _OTHER.search(plain):
        return None
    return QUERY


@listener(longest=80)
def own_asked(context: Context, words: str) -> Query | None:
    """Works like `asked`, of what is said to be the asker's own: those who lead may mean others'
    gifts."""
    mine = _MINE.search(without_polite_ending(normalise(words)))
    return asked.hears(context, words) if mine else None


def answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    standing = gift_deciders.of_receiver(context.session, context.me, context.today)
    mine = gift_lists.mine(context.session, context.me)
    waiting = [each for each in mine if each.state == WAITING]
    further = [_words(each) for each in standing[1:]]
    rows: list[Part] = [
        Row("ผู้พิจารณา", _words(standing[0])) if standing else Para(_NOBODY, tone="warn"),
        *((Row("ลำดับถัดไป", "\n".join(further)),) if further else ()),
        Para(_HOW),
        *(_waiting_row(context, each) for each in waiting[:_MOST]),
    ]
    return [
        Card(
            "ใครพิจารณาของขวัญที่ท่านรายงาน",
            rows=tuple(rows),
            buttons=(gift_cards.LIST,),
            note=f"ที่มา: {gift_words.LAW} และวิธีทำงานของบอต",
        )
    ]


_NOBODY = "ไม่มีผู้บังคับบัญชาหรือผู้ดูแลระบบที่รับแจ้งทาง LINE ได้ กรุณาแจ้งผู้บังคับบัญชาของท่านโดยตรง"
_HOW = (
    "ผู้บังคับบัญชาพิจารณาว่าให้รับไว้ ส่งคืน หรือมอบแก่หน่วยงาน ผู้ที่เป็นผู้ให้ของชิ้นนั้นไม่พิจารณาเอง ได้ผลแล้วบอตแจ้งท่านในแชตนี้"
)


def _words(each: Decider) -> str:
    instead = f"\nพิจารณาแทน {each.instead_of.name}" if each.instead_of is not None else ""
    return f"{each.person.name} ({each.person.position}){instead}"


def _waiting_row(context: Context, gift: Gift) -> Row:
    first = gift_deciders.first_of(context.session, gift, context.today)
    row = show_gifts.own_row(context, gift)
    return Row(row.label, f"รอ {first.person.name}", row.button) if first is not None else row


# -- the gift in sight ----------------------------------------------------------------------------

_GAVE = pattern_of(
    r"ใคร(?:เป็น|คือ)?(?:คน|ผู้)?(?:ที่)?(?:เอา|นำ|ส่ง)?(?:มา)?ให้(?:มา)?(?=$|\s|แล้ว|น)|ผู้ให้\s?(?:คือ|เป็น|ชื่อ)|(?:ได้|มา|รับ)(?:มา)?จากใคร|ของใครให้"
)
_MAY_I = pattern_of(
    rf"(?:ตัดสิน(?:ใจ)?|พิจารณา|อนุมัติ|สั่ง)(?:แทน|เอง|เลย|เรื่องนี้|อันนี้|\s)*ได้(?:เอง|เลย)?\s?(?:{WHETHER})"
)


@listener(longest=80, cue=pattern_of("ใคร|ได้|ผู้ให้"))
def of_one_asked(context: Context, words: str) -> Query | None:
    """Returns what tells who gave the only gift in sight, and whether the asker may decide on it;
    None for other words."""
    plain = without_polite_ending(normalise(words))
    if not _GAVE.search(plain) and not _MAY_I.search(plain):
        return None
    return OF_ONE if _one_in_sight(context) is not None else None


def _one_in_sight(context: Context) -> Gift | None:
    newest = next((each for each in context.shown() if each), ())
    facts = [dict(parse_qsl(each.target.partition("?")[2])) for each in newest]
    ids = {each["g"] for each in facts if each.get("g", "").isdecimal()}
    gift = gifts.by_id(context.session, int(ids.pop())) if len(ids) == 1 else None
    sees = gift is not None and gift_deciders.sees(context.session, context.me, gift, context.today)
    return gift if sees else None


def _of_one(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    gift = _one_in_sight(context)
    assert gift is not None
    plain, lines = normalise(rest), []
    if _GAVE.search(plain):
        texts = gifts.texts(context.sealer, gift)
        from_whom = " · ".join(filter(None, (texts.giver, texts.organisation)))
        lines.append(f"ผู้ให้ของขวัญเรื่องที่ {gift.id} คือ {from_whom or 'ไม่มีข้อมูลแล้ว'}")
    may = permitted(gift_decisions.for_decision, context.session, context.me, gift.id, context.now)
    first = gift_deciders.first_of(context.session, gift, context.today)
    if gift.state == WAITING and first is not None and _MAY_I.search(plain):
        mine = first.person.id == context.me.id
        whom = "ท่าน" if mine else first.person.name
        instead = "" if mine else (" ท่านพิจารณาแทนได้" if may else " ท่านพิจารณาแทนไม่ได้")
        lines.append(f"เรื่องนี้รอ {whom} พิจารณา{instead}")
    ways = (*((gift_cards.decide(gift.id),) if may else ()), gift_cards.see(gift.id))
    return [Text("\n".join(lines) or _DECIDED, ways)]


_DECIDED = "ของขวัญเรื่องนี้ไม่ได้รอผู้ใดพิจารณา"


OF_ONE = Query("gift_in_sight_asked", (), _of_one, own=True)
QUERY = Query("gift_decider", ("ใครพิจารณาของขวัญ",), answer, own=True)

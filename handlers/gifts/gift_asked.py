"""What people ask of a gift that they reported: its decision, what it waits for, whether they may
use it meanwhile; and that its proof comes later."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.gifts import gift_cards, gift_words, report_gift, show_gifts
from handlers.messages import Message, Text, cut_graphemes
from handlers.question.query import Query
from handlers.subjects.own_lists import OwnList
from handlers.subjects.own_matters import InState, OwnMatter
from handlers.understand.asked import own_asked
from handlers.understand.asked.own_asked import ONESELF
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.gifts import gift_lists, gift_rules, gifts
from models.gifts.gift import DECIDED, OPEN_STATES, WAITING, Gift

MEANWHILE = "rule_gift_meanwhile"
"""The name of the rule on using a gift while its decision is waited for."""
_SORTS = "กระเช้า|ขนม|ผลไม้|เค้ก|ปากกา|นาฬิกา|ปฏิทิน|ดอกไม้|เหล้า|ไวน์"
_THING = (
    rf"ของ(?:ขวัญ|ฝาก|กำนัล|ที่ระลึก|ชิ้นนั้น|ที่(?:ได้|รับ|เขา|เค้า|เพื่อน|บริษัท|มีคน))|{_SORTS}"
    r"|ของ(?:สด|กิน|ทาน)|อาหาร(?!กลางวัน|ว่าง|เย็น|เช้า)"
)
_MEANTIME = (
    r"ระหว่าง(?:นี้|นั้น|รอ|ที่รอ)|(?:ตอน|ช่วง)(?:ที่)?รอ(?:ผล)?|รอผล"
    r"|(?:ก่อน|จนกว่า)(?:จะ)?(?:มีผล|ผลออก|รู้ผล|ตัดสิน)"
)
_PROOF = (
    r"(?:ใบรับ(?!รอง|เงิน|สมัคร|ลง)(?:ของ|คืน)?|หลักฐาน(?:การ)?(?:ส่ง)?(?:คืน|มอบ|ของขวัญ)"
    r"|รูป(?:ถ่าย)?(?:ตอน|การ)?คืน)"
)
_NAMED = pattern_of(
    rf"{_THING}|{_MEANTIME}|ของ(?:ที่)?\s?{ONESELF}(?:เคย|ได้|ที่)*(?:รายงาน|แจ้ง)|ของที่(?:รายงาน|แจ้ง)|(?:รายงาน|แจ้ง)(?:เรื่อง)?(?:รับ|ได้)?ของ|ใช้ของ|แกะ|(?:กิน|ทาน|แจก|แบ่ง)(?:ไป|เลย)?(?:ก่อน|ได้)|{_PROOF}"
)
_OR_NOT = rf"(?:{WHETHER}|(?:หรือ|รึ)(?:เปล่า|ป่าว|ไม่|ยัง)|หรอ|เหรอ)"
_USES = pattern_of(
    rf"(?:กิน|ทาน|ดื่ม|ใช้|แจก|แบ่ง|แกะ|เปิด|ขาย|ทิ้ง|บริจาค|ยกให้|เอาไป(?:ให้|แจก|แบ่ง|ใช้))[^\s]{{0,24}}?\s?(?:ได้|ดี|ก่อน|เลย|ผิด|เป็นไร|เป็นอะไร)[^\s]{{0,10}}?{_OR_NOT}"
    rf"|(?:กิน|ทาน|ใช้|แจก|แบ่ง|แกะ)(?:ได้)?{_OR_NOT}"
)
_SPOILS = pattern_of(
    r"เน่า|บูด|เหี่ยว|หมดอายุ|ขึ้นรา|(?:จะ|มัน|เดี๋ยว|เริ่ม|ของ|ใกล้|กลัว)เสีย(?!ง|ใจ|เวลา|หาย)|เสียง่าย|เน่าเสีย|เก็บ(?:ไว้)?(?:ไม่ได้|ไม่นาน|ได้ไม่)|ของสด|ของกิน|อาหาร|ขนม|ผลไม้"
)
_WHAT_TO_DO = pattern_of(
    rf"ทำ(?:ยัง|อย่าง)?ไง|ทำอย่างไร|(?:ต้อง|ควร)(?:เก็บ|ทำ|คืน|ทิ้ง)[^\s]{{0,14}}?(?:{_OR_NOT}|ยังไง|ไว้ไหน)|เก็บ(?:ไว้)?(?:ที่ไหน|{HOW_IN_FULL})|จัดการ(?:ยัง|อย่าง)"
)
_FOR_ME = pattern_of(
    rf"(?:รอ|ให้|ต้อง|ค้าง)(?:{ME_OR_US})?(?:ต้อง|มา|ช่วย)?(?:พิจารณา|ตัดสิน|อนุมัติ)|ลูกน้อง|ทั้งสำนัก|ทุกสำนัก|ใครรายงาน|กี่คน|สำนักไหน"
)
_AFTER_IT = pattern_of(
    r"หัวหน้า(?:ว่า|ให้|ตัดสิน|ตอบ)|ตัดสินว่า|ผลเป็น|ได้ผล|ว่ายังไง|ว่าไง|ต้องทำอะไรต่อ|ทำอะไรต่อ|หลักฐานถึง"
)
_RULE = pattern_of(r"ต้องรายงาน|รายงานยังไง|กี่บาท|เกิน|ราคา|คืออะไร|ญาติ|รับได้|ถ้า|หาก|ใครอนุมัติ|ใครพิจารณา")


_GONE_BACK = pattern_of(
    r"(?=.*(?:แจ้ง|รายงาน|บอก|ลง)(?:เรื่อง)?(?:รับ|ได้)?(?:ของ\S{0,12})?(?:ไป|ไว้)?แล้ว)(?=.*คืน(?:ไป|ให้|เขา|เค้า|ผู้ให้|คนให้|\s)*(?:แล้ว|เรียบร้อย))"
    rf".*(?:แก้|แจ้ง|บอก|ทำ|กด|ลง)(?:เพิ่ม|อีก|ต่อ|ใน\S{{2,6}}|\s)*(?:ตรงไหน|ที่ไหน|{HOW_IN_SHORT}|อะไร|ด้วย(?:{WHETHER})|อีก(?:{WHETHER})|{WHETHER})"
)
"""Who has told of a gift and given it back since: `แจ้งรับของไปแล้ว แต่เอาไปคืนแล้ว ต้องแก้ตรงไหน`."""


def _asked(context: Context, plain: str) -> Query | str | None:
    if _FOR_ME.search(plain):
        return None
    if _GONE_BACK.match(plain) and not _RULE.search(plain):
        return _since_given_back(context)
    mine = gift_lists.mine(context.session, context.me)
    if re.search(_PROOF, plain) and _HOW.search(plain):
        return HOW if _unproved(context) else None
    stands = own_asked.stands(plain) or _AFTER_IT.search(plain) is not None
    if (
        stands
        and (own_asked.of_mine(plain) or mine)
        and not _asks_for_use(plain)
        and not _RULE.search(plain)
    ):
        return MINE
    if _asks_for_use(plain) and (
        _has_open(mine) or re.search(_MEANTIME, plain) or _SPOILS.search(plain)
    ):
        return MEANWHILE
    return None


def _asks_for_use(plain: str) -> bool:
    uses = _USES.search(plain) is not None and "ห้อง" not in plain.partition("ใช้")[2][:6]
    return uses or _SPOILS.search(plain) is not None and _WHAT_TO_DO.search(plain) is not None


def _has_open(found: Sequence[Gift]) -> bool:
    return any(each.state in OPEN_STATES for each in found)


def _mine(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return show_gifts.QUERY.answer(context, rest, {"w": "mine"})


_HOW = pattern_of(rf"{HOW_IN_FULL}|ตรงไหน|ที่ไหน|อะไรบ้าง|อะไรได้|{WHETHER}|หรือ|ไง(?=$|\s|คะ|ครับ)")


def _how(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says how the proof is handed in, with the button for it."""
    found = _unproved(context)
    lines = [by_when(context, each) for each in found]
    buttons = tuple(gift_cards.prove(each.id) for each in found[:1]) if len(found) == 1 else ()
    return [Text("\n".join((_SENDS, *lines)), (*buttons, gift_cards.LIST))]


def _since_given_back(context: Context) -> Query:
    """Returns how the return is told of a gift that was decided on, else the person's gifts, with
    what holds while one waits."""
    if _unproved(context):
        return HOW
    return GONE_BACK if _waits(context) else MINE


def _gone_back(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(NOT_DECIDED), *show_gifts.QUERY.answer(context, "", {"w": "mine"})]


NOT_DECIDED = (
    "ผู้บังคับบัญชายังไม่ได้พิจารณา จึงยังบันทึกการคืนไม่ได้ กรุณาเก็บรูปหรือใบรับไว้ เมื่อมีผลแล้วบอตจะขอหลักฐานทางแชตนี้"
)
_SENDS = "กด “ส่งหลักฐาน” แล้วส่งรูปตอนคืนหรือใบรับเข้ามาในแชตนี้ อย่างใดอย่างหนึ่งก็ได้"
HOW = replace(show_gifts.QUERY, answer=_how)
MINE = replace(show_gifts.QUERY, answer=_mine)
GONE_BACK = replace(show_gifts.QUERY, answer=_gone_back)

# -- the proof comes later -----------------------------------------------------------------------

_LATER = pattern_of(
    rf"(?=.*{_PROOF})(?=.*(?:ไว้|เดี๋ยว|ค่อย|ทีหลัง|ภายหลัง|วันหลัง|พรุ่งนี้|มะรืน|(?:อาทิตย์|สัปดาห์|เดือน|วันจันทร์|วันอังคาร|วันพุธ|วันพฤหัส|วันศุกร์)(?:นี้|หน้า)|ก่อน|รอ))"
    r"(?=.*(?:ส่ง|แนบ|ให้|เอามา|ตาม|ได้))(?!.*(?:ไหม|มั้ย|ยังไง|อย่างไร|หรือเปล่า|ใคร|เมื่อไหร่คะ|ของสำนัก|กิจกรรม))"
)


def tells_later(context: Context, text: str) -> bool:
    """Tells whether somebody whose gift waits for its proof says that it comes later."""
    plain = normalise(text)
    if "ใบรับ" not in plain and "หลักฐาน" not in plain and "คืน" not in plain:
        return False
    return _LATER.match(plain) is not None and bool(_unproved(context))


def _unproved(context: Context) -> list[Gift]:
    return [each for each in gift_lists.mine(context.session, context.me) if each.state == DECIDED]


def _later(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    found = _unproved(context)
    lines = [by_when(context, each) for each in found]
    buttons = (gift_cards.prove(found[0].id),) if len(found) == 1 else ()
    return [Text("\n".join((_ALRIGHT, *lines)), (*buttons, gift_cards.LIST))]


_ALRIGHT = "ได้ ส่งเมื่อพร้อม ส่งรูปหรือใบรับก็ได้ เรื่องยังเปิดอยู่จนกว่าจะได้หลักฐาน"


def by_when(context: Context, gift: Gift) -> str:
    """Returns until when a gift that was decided on must be settled, as a line."""
    what = cut_graphemes(gifts.texts(context.sealer, gift).what or "", 40)
    until = thai_date(gift_rules.settled_by(gift.received_on))
    return f"“{what}” ({gift_words.name_of(gift.id)}) ต้องเสร็จภายใน {until} บอตจะเตือนก่อนถึงวันนั้น"


LATER = replace(show_gifts.QUERY, answer=_later)


def _waits(context: Context) -> bool:
    """Tells whether a gift of the person waits for its decision."""
    return any(each.state == WAITING for each in gift_lists.mine(context.session, context.me))


MATTER = OwnMatter(
    named=_NAMED,
    asked=_asked,
    told="ของขวัญที่ท่านรายงาน: เมื่อผู้บังคับบัญชาพิจารณาแล้ว บอตแจ้งผลทางแชตนี้เอง และเตือนก่อนครบ 30 วัน",
    doors=(gift_cards.LIST,),
    in_states=(InState(("rule_not_decided",), _waits, MINE),),
    lists=(
        OwnList(
            show_gifts.QUERY.name,
            show_gifts.SHOW.name,
            pattern_of(f"{_THING}|ตะกร้า"),
            "แจ้ง|รายงาน|กรอก|บันทึก|ลง(?=ไว้|ไป)",
            {"w": "mine"},
            files=frozenset((report_gift.FLOW.name,)),
            sorts=pattern_of(f"{_SORTS}|ตะกร้า"),
        ),
    ),
)

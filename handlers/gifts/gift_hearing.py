"""Hears what is told of a gift that was reported: that it went back, or that it is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.conversation import drafts
from handlers.gifts import (
    gift_asked,
    gift_cards,
    gift_parts,
    gift_questions,
    gift_words,
    report_gift,
    show_gifts,
)
from handlers.messages import Button, Card, Message, Text, cut_graphemes
from handlers.question.query import Query
from handlers.understand.corrections.correction_vocabulary import JUST_NOW
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME, ME_OR_US, WHETHER
from handlers.understand.thai import fold, normalise, without_polite_ending
from models.gifts import gift_lists, gifts
from models.gifts.gift import DECIDED, OPEN_STATES, WAITING, Gift
from models.people.person import ADMIN, SUPERVISOR

_LONGEST = 120
_SHOWN = 40
_MOST = 6
_ASKS = pattern_of(f"{WHETHER}|หรือ|{HOW_IN_FULL}|ทำไง|ต้อง|ถ้า|หาก|ควร|เมื่อไ|ใคร|ทำไม")
_WHEN = rf"(?:{ME_OR_US}|พี่|วันนี้|เมื่อวาน(?:นี้)?|เมื่อเช้า|เมื่อกี้|เพิ่ง|พึ่ง|ได้|เอา|นำ|ไป|ก็|ของ|\s)*"
_RETURNED = pattern_of(
    rf"{_WHEN}(?P<head>[^\s\d]{{0,20}}?)\s?{_WHEN}(?:ส่ง)?คืน(?P<what>[^\s\d]{{0,20}}?)(?:ให้|เขา|เค้า|ผู้ให้|คนให้|เจ้าของ|(?:ทาง)?(?:บริษัท|ร้าน|ห้าง)|ไป|มา|เรียบร้อย|ตั้งแต่|เมื่อวาน(?:นี้)?|เมื่อเช้า(?:นี้)?|เมื่อกี้|วันนี้)*แล้ว"
    rf"(?:\s?(?:เมื่อวาน(?:นี้)?|เมื่อเช้า|วันนี้|เมื่อกี้|{POLITE}|{gift_parts.HAS_PROOF}|[\s,]))*"
)
_FILED = pattern_of(
    rf"ที่(?:ได้|เพิ่ง|พึ่ง|เคย)*(?:รายงาน|แจ้ง|ส่ง(?!คืน))(?:ไป|ไว้)*(?:{JUST_NOW})?(?:แล้ว)?(?=\s|เอา|นำ|คืน|ส่งคืน|ได้|$)\s?"
)
_GOT = pattern_of(
    rf"ที่(?:{ME_OR_US}|พี่)?(?:ได้)?(?:รับ|ได้)(?:มา|ไว้)*(?:จาก\S{{2,20}}?)?\s?"
    r"(?:เมื่อ(?:อาทิตย์|สัปดาห์|เดือน|ปี|วัน\S{2,8}?)(?:ก่อน|ที่แล้ว|ที่ผ่านมา)|เมื่อวาน(?:ซืน)?|วันก่อน|(?:อาทิตย์|สัปดาห์|เดือน)(?:ก่อน|ที่แล้ว))?\s?(?=เอา|นำ|คืน|ส่งคืน|ได้)"
)
"""When it was received: `ของขวัญที่รับไว้เมื่ออาทิตย์ก่อน`."""
_MENDS = pattern_of(r"^(?:ขอ|จะ|อยาก|ช่วย)*แก้(?:ไข)?(?:เรื่อง|รายงาน|ของขวัญ|ตัว|อัน|\s)*")
"""Before what went back: `แก้เรื่องปากกาที่เพิ่งส่ง เอาคืนเขาไปแล้ว`."""
_PROVES = pattern_of(
    r"(?P<head>)(?:จะ|ขอ|อยาก|มา|\s)*(?:ส่ง|แนบ|ยื่น)(?:หลักฐาน|รูป|ใบรับ)(?:การ|ว่า|ที่|ได้|\s)*(?:ส่ง)?คืน(?P<what>[^\s\d]{0,20}?)"
    r"(?:ให้|ไป|แล้ว|หน่อย|ด้วย|\s)*"
)
_WHO_SEES = pattern_of(
    r"ใคร(?:จะ|ได้|บ้าง|\s){0,3}(?:เห็น|อ่าน|ดูได้|เปิดดู|รู้เรื่อง|ทราบเรื่อง)(?!ด้วย|ชอบ|ว่า).{0,14}(?:ของขวัญ|กระเช้า|ของฝาก)"
    rf"|ใคร(?:จะ|ได้|ที่|\s)*(?:เห็น|รู้|ทราบ)(?:ไหม|บ้าง)?(?:ว่า)?(?:{ME_OR_US})(?:ได้(?:รับ)?|รับ|แจ้ง|รายงาน)ของขวัญ"
)
_LOOKS = pattern_of(
    r"(?:ดู|มี|ขอ|เปิด|อยู่(?:ที่|ตรง)ไหน)(?!.*(?:pdf|word|excel|ไฟล์|เอกสาร)).*ทะเบียน(?:คุม|การ|ที่|\s)*(?:รับ|แจ้ง|รายงาน)?ของขวั[ญน](?!ส่ง|แทน)"
)
"""The register of gifts: people see their own, those who decide and administrators theirs."""
_NO_SLIP = pattern_of(
    rf"[\s,]*(?:{POLITE}[\s,]*)?(?:แต่|และ|แล้ว|คือ|{ME}|เขา|เค้า|บริษัท|\s)*(?:(?:ยัง)?ไม่(?:ได้)?(?:มี|ได้|ขอ|เอา|ให้|ออก|ถ่าย|เก็บ)*(?:ใบรับ|หลักฐาน|รูป|ภาพ)[^\n]{{0,16}}"
    rf"|(?:ต้อง)?ทำ(?:ยัง)?ไง(?:ต่อ)?|ต้องทำอะไรต่อ|(?:ต้อง)?ทำอย่างไร(?:ต่อ)?|ยังไงต่อ)(?:{POLITE}|ดี|\s)*$"
)
"""Behind what went back: that there is no slip yet, or what comes next."""
_NOT_DONE = pattern_of("ไม่|ยัง|จะ|อยาก|ให้คืน")
_OF_A_GIFT = pattern_of("ของ(?:ขวัญ|ฝาก|ที่(?:ได้)?รับ)")
UNNAMED = frozenset(("", "ของ", "ของขวัญ", "ของฝาก", "ขวัญ", "ฝาก"))
_PART = pattern_of("มูลค่า|ราคา|ผู้ให้|วันที่(?:ได้)?รับ|ของขวัญ")
_WRONG = pattern_of("ผิด|แก้|เปลี่ยน")
_NOT_OF_GIFTS = pattern_of(r"โครงการ|กิจกรรม|งบ|ผิดคน|แล้วว่า|\d\.\d{1,2}(?!\d)")
_SENT = pattern_of(
    r"(?:แจ้ง|รายงาน|ส่ง)(?:ไป|แล้ว)|รายงาน(?:การ)?(?:รับ)?(?:ของขวัญ)?\s?(?:เรื่อง)?(?:ที่)?\s?(?P<number>\d{1,5})(?![\d.,])"
)
_FILLED = r"(?:ใส่|กรอก|พิมพ์|ลง|เขียน|แจ้ง|บอก|คีย์)"
_FILLED_WRONG = pattern_of(
    rf"(?:{JUST_NOW}|เมื่อวาน(?:นี้)?|ที่แล้ว|ตอนนั้น|พอดี|คือ|{ME}|\s)*{_FILLED}(?:{_PART.pattern})(?:ของขวัญ)?(?:มัน)?ผิด"
    rf"|(?:{_PART.pattern})(?:ของขวัญ)?(?:ที่)?{_FILLED}(?:ไป|ไว้)?(?:{JUST_NOW})?(?:มัน)?ผิด"
)
"""`เมื่อกี้ใส่ราคาผิดค่ะ`: said with nothing open, of what was sent."""


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the answer to words about a gift that the person reported; None for other words.

    In the middle of another gift's report only a thing that is not told there is meant.
    """
    if context.person is None or len(words) > _LONGEST:
        return None
    if inside is None and _WHO_SEES.search(normalise(words)):
        return _SEEN
    if inside is None and _LOOKS.search(normalise(words)):
        return show_gifts.QUERY
    if inside is None and gift_asked.tells_later(context, words):
        return gift_asked.LATER
    if not _may_tell(words) or inside not in (None, report_gift.FLOW.name):
        return None
    plain = without_polite_ending(normalise(words))
    if returned(context, plain):
        return _SENT_BACK
    return _MENDED if inside is None and mended(context, plain) else None


def _may_tell(words: str) -> bool:
    return "คืน" in words or "แก้" in words or "ผิด" in words or "เปลี่ยน" in words


# -- it went back --------------------------------------------------------------------------------


def returned(context: Context, plain: str) -> list[Gift]:
    """Returns the open gifts of one's own that the words may say went back."""
    filed = _FILED.search(plain) is not None
    plain = without_polite_ending(_NO_SLIP.sub("", plain))
    of_gifts = _OF_A_GIFT.search(plain) is not None
    plain = _MENDS.sub("", _GOT.sub("", _FILED.sub("", plain)))
    proves = _PROVES.fullmatch(plain)
    found = proves or (None if _ASKS.search(plain) else _RETURNED.fullmatch(plain))
    if found is None or not proves and _NOT_DONE.search(plain[: found.end("what")]):
        return []
    thing = fold(found["what"] or found["head"])
    told = fold(_told_there(context))
    leads = not of_gifts and context.may(frozenset((SUPERVISOR, ADMIN)))
    if thing in UNNAMED and (told or leads):
        return []  # the gift that is being told, or a report that was sent back
    if thing in UNNAMED:
        return open_ones(context)
    named = [each for each in open_ones(context) if thing in fold(thing_of(context, each))]
    if not named and filed:
        return open_ones(context)  # it was called otherwise; the answer names it, or asks which
    return [] if told and thing in told and not filed else named


def _told_there(context: Context) -> str:
    """Returns the thing of the report that is being told; "" outside of one."""
    place = drafts.current(context)
    if place is None or place.row.flow != report_gift.FLOW.name:
        return ""
    return str((place.state or {}).get("answers", {}).get("what") or "-")


def open_ones(context: Context) -> list[Gift]:
    found = gift_lists.mine(context.session, context.me)
    return [each for each in found if each.state in OPEN_STATES]


def thing_of(context: Context, gift: Gift) -> str:
    return gifts.texts(context.sealer, gift).what or ""


_BUTTON_FIRST = "\nกรุณากดปุ่มก่อนส่งรูป มิฉะนั้นรูปจะเข้าร่างที่ทำค้างอยู่"
_KEEP_PICTURE = "\nกรุณาอย่าเพิ่งส่งรูปนั้น เพราะรูปที่ส่งตอนนี้จะเข้าร่างที่ทำค้างอยู่"


_WITHOUT_SLIP = "ยังไม่มีใบรับ ส่งรูปถ่ายตอนคืนแทนได้ หรือส่งใบรับเมื่อได้มาแล้ว เรื่องยังเปิดอยู่จนกว่าจะได้หลักฐาน"


def _answer_returned(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    found = returned(context, without_polite_ending(normalise(rest)))
    if len(found) != 1:
        return [which_of(context, found, "คืนเรื่องใด", "กดเรื่องที่คืนแล้ว")]
    [gift] = found
    what = f"“{cut_graphemes(thing_of(context, gift), _SHOWN)}” ({gift_words.name_of(gift.id)})"
    inside = bool(_told_there(context))
    if gift.state == DECIDED:
        first = _BUTTON_FIRST if inside else ""
        none = f"\n{_WITHOUT_SLIP}" if _NO_SLIP.search(normalise(rest)) else ""
        words = f"หากคืน {what} แล้ว กด “ส่งหลักฐาน” แล้วส่งรูปหรือใบรับเข้ามา{first}{none}"
        return [Text(words, (gift_cards.prove(gift.id), gift_cards.see(gift.id)))]
    words = (
        f"{what} ผู้บังคับบัญชายังไม่ได้พิจารณา จึงยังบันทึกการคืนไม่ได้\n"
        f"กรุณาเก็บรูปหรือใบรับไว้ เมื่อมีผลแล้วบอตจะขอหลักฐานทางแชตนี้{_KEEP_PICTURE if inside else ''}"
    )
    return [Text(words, (gift_cards.see(gift.id), gift_cards.LIST))]


# -- it is wrong ---------------------------------------------------------------------------------


def mended(context: Context, plain: str) -> list[Gift]:
    """Returns the gifts of one's own that may be corrected and that the words want to correct."""
    sent = _SENT.search(plain)
    told = sent is not None and _PART.search(plain) and _WRONG.search(plain)
    if not told and _FILLED_WRONG.match(plain) is None:
        return []
    if _NOT_OF_GIFTS.search(plain):
        return []
    mine = gift_lists.mine(context.session, context.me)
    waiting = [each for each in mine if each.state == WAITING]
    named = [each for each in waiting if sent and each.id == int(sent["number"] or 0)]
    return named or waiting


def _answer_mended(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    found = mended(context, without_polite_ending(normalise(rest)))
    if len(found) != 1:
        return [which_of(context, found, "แก้ไขเรื่องใด", "กดเรื่องที่จะแก้ แล้วกด “แก้ไขรายงาน”")]
    [gift] = found
    what = cut_graphemes(thing_of(context, gift), _SHOWN)
    words = f"{gift_words.name_of(gift.id)} “{what}” ยังแก้ได้ กด “แก้ไขรายงาน” ยังไม่ได้แก้จนกว่าท่านยืนยัน"
    return [Text(words, (gift_cards.correct(gift), gift_cards.withdraw(gift), gift_cards.LIST))]


def which_of(context: Context, found: Sequence[Gift], title: str, note: str) -> Message:
    rows = tuple(show_gifts.own_row(context, each) for each in found[:_MOST])
    more: tuple[Button, ...] = (gift_cards.LIST,)
    return Card(title, rows=rows, note=note, buttons=more)


def _answer_seen(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(gift_questions.SEEN_BY, (gift_cards.LIST,))]


_SEEN = replace(show_gifts.QUERY, answer=_answer_seen)
_SENT_BACK = replace(show_gifts.QUERY, answer=_answer_returned)
_MENDED = replace(show_gifts.QUERY, answer=_answer_mended)

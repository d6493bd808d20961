"""Reads amid a report that the thing is told anew, with how many there are and what goes with it:
`ส้ม 1 ลัง ราคาไม่รู้`, `กาแฟ 12 แก้ว จำผิด จากทีมงาน…`, `12 แก้วก็ 780`; and when it went back."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.conversation.hidden_keys import LIKELY
from handlers.gifts import gift_answer_words, gift_fate, gift_parts, gift_words, gift_worth
from handlers.gifts.gift_parts import PIECES
from handlers.gifts.gift_prices import UNKNOWN
from handlers.understand.corrections.correction_vocabulary import REALLY, SIGHS, SLIPS
from handlers.understand.dates.date_mentions import mention_spans
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.givers import names_a_giver
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import blanked, fold, without_polite_ending
from models.gifts.gift import SENT_BACK

_DAYS = ("occasion", "which_day", "received_on", "done")
"""Where a day may be that of the receipt, or what was done is asked."""
_ASKS = pattern_of(f"{WHETHER}|หรือ|{HOW_IN_FULL}|ใคร|อะไร|ไหน|กี่|เท่าไ")
_COUNT = rf"(?P<count>\d{{1,3}}\s?{PIECES})"
_ORDER = "แล้วก็|(?:ขอ|ช่วย)?(?:แก้|เปลี่ยน|เอา)(?:เป็น|แค่)+"
_LED = rf"(?:{_ORDER}|{SLIPS}|{SIGHS}|{REALLY}|คือ|เป็น|ได้|{POLITE}|[\s,])*"
_ANEW = pattern_of(rf"{_LED}(?P<thing>[^\s\d]{{2,30}}?)\s?{_COUNT}(?:{POLITE}|[\s,])*(?P<rest>.*)")
_PRICED = pattern_of(
    rf"{_LED}(?:ถ้า)?{_COUNT}\s?(?:ก็|รวม(?:กัน|เป็น)?|เป็น(?:เงิน)?|คิดเป็น|ตก|ราคา|มูลค่า|=|\s)+(?P<figure>\d[\d,]*)\s?(?:บาท)?(?:{POLITE}|\s)*"
)
_SLIP = pattern_of(
    rf"(?:(?:จำ|พิมพ์|ใส่|บอก|เขียน|นับ)ผิด(?:ไป)?|ไม่ใช่\s?\d{{1,3}}(?:\s?{PIECES})?|ต่างหาก|นะ|{POLITE}|[\s,])+"
)
_FROM = pattern_of(r"(?:^|\s)จาก\s?(?P<giver>\S.{2,60})$")
_SAME = 2
"""Letters of a thing's name that tell that the same is meant."""
_KEPT = "เก็บสิ่งที่ได้รับเป็น “{}” แก้ได้ก่อนส่ง"
_IN_IT = "ยังไม่ได้เก็บ “{}” หากจะแก้สิ่งที่ได้รับ พิมพ์ “แก้สิ่งที่ได้รับเป็น” แล้วตามด้วยสิ่งนั้น"
_GIVER_KEPT = "ผู้ให้เป็น “{}”"
_WENT_BACK = pattern_of(
    rf"(?:{ME_OR_US}|ได้|เอา|นำ|ไป|แล้ว|ก็|ขอ|เพิ่ม|ว่า|\s)*(?:ส่ง)?คืน(?:ของ|เขา|เค้า|ผู้ให้|บริษัท|ร้าน|ให้|ไป|แล้ว)*\s?(?:เมื่อ|ตั้งแต่|ตอน|วันที่|วัน|\s)*"
    rf"(?:ใส่|ลง|เพิ่ม|เขียน|ระบุ|บันทึก|ไว้|ให้|ด้วย|หน่อย|ที|เลย|{POLITE}|\s)*"
)
_BACK_KEPT = "เก็บวันคืนไว้ท้ายสิ่งที่ได้รับแล้ว: “{}” วันที่ได้รับคงเดิม"
_BACK_THERE = "วันคืนอยู่ท้ายสิ่งที่ได้รับแล้ว: “{}” วันที่ได้รับคงเดิม"
_BACK = pattern_of(r"\s\([^()]*คืน[^()]*\)")
"""When it went back, as it was told before."""
_PRICE = pattern_of(
    rf"{_LED}(?:ราคา|มูลค่า)(?:มัน|ของมัน|ที่ป้าย|จริง|คือ|เป็น|\s)*(?P<figure>\d[\d,]*)\s?(?:บาท)?(?:{POLITE}|\s)*"
    rf"(?:(?:เพิ่ง|พึ่ง)(?:เห็น|ดู|เจอ|รู้)\S{{0,14}}|(?:ดู|ตาม)(?:จาก)?ป้าย\S{{0,8}})?(?:{POLITE}|\s)*"
)
_PRICE_KEPT = "แก้มูลค่าเป็น {} แก้ได้อีกก่อนส่ง"
_BESIDE = pattern_of(rf"(?:\s|^)(?:ใส่|ลง|เพิ่ม|เขียน|ระบุ|บันทึก)(?:ไว้|ให้|ด้วย|หน่อย|ที|เลย|{POLITE}|\s)*$")


def heeded(plain: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes what is told anew; None for other words.

    plain: without polite words at its end
    """
    if at == "what" or "what" not in answers or _ASKS.search(plain):
        return None
    if at not in _DAYS and (back := _went_back(plain, context, answers)) is not None:
        return back
    if at == REVIEW:
        return None
    heard = _priced(plain, at, answers) or _price(plain, at, answers)
    heard = heard or _no_giver(plain, at, answers)
    return heard or _thing(plain, context, answers)


def _priced(plain: str, at: str, answers: Answers) -> Heeded | None:
    """Takes how many there are with what they cost together."""
    found = _PRICED.fullmatch(plain) if at == "value" else None
    if found is None:
        return None
    what = gift_parts.counted(answers["what"], found["count"])
    value = Decimal(found["figure"].replace(",", ""))
    told = _KEPT.format(what) if what != answers["what"] else ""
    return Heeded({"what": what, "value": f"{value:.2f}"}, told=told, at_once=True)


def _no_giver(plain: str, at: str, answers: Answers) -> Heeded | None:
    """Takes a thing that is told once more where its giver is asked: `ซองเงินสด 2,000 บาท`."""
    worth = gift_worth.worth(plain) if at == "giver" else None
    if worth is None or worth.value == UNKNOWN or names_a_giver(plain):
        return None
    thing = without_polite_ending(blanked(plain, [worth.place]).strip())
    before, bracket, rest = str(answers["what"]).partition(" (")
    if not thing or not fold(thing).startswith(fold(before)):
        return None
    what = f"{thing}{bracket}{rest}"
    new = {"what": what, **({"value": worth.value} if worth.sure else {})}
    return Heeded(new, told=_KEPT.format(what), at_once=True)


def _price(plain: str, at: str, answers: Answers) -> Heeded | None:
    """Takes another price than was told, where no other words name the old one."""
    before = answers.get("value", UNKNOWN)
    found = _PRICE.fullmatch(plain) if at != "value" and before != UNKNOWN else None
    if found is None or _A_DIGIT.search(str(answers["what"])):
        return None
    value = Decimal(found["figure"].replace(",", ""))
    if value in (0, Decimal(before)):
        return None
    told = _PRICE_KEPT.format(gift_words.money(value))
    return Heeded({"value": f"{value:.2f}"}, told=told, at_once=True)


_A_DIGIT = pattern_of(r"\d")


def _thing(plain: str, context: Context, answers: Answers) -> Heeded | None:
    found = _ANEW.fullmatch(plain)
    if found is None or not _is_the_same(found["thing"], answers["what"]):
        in_it = (
            found is not None
            and not found["rest"]
            and fold(found["thing"]) in fold(answers["what"])
        )
        return Heeded(told=_IN_IT.format(plain), never_added=True) if in_it else None
    what = f"{found['thing']} {found['count']}"
    new: dict[str, Any] = {"what": what}
    told, rest = [_KEPT.format(what)], _SLIP.sub(" ", found["rest"]).strip()
    who = _FROM.search(rest)
    if who is not None:
        giver = gift_answer_words.read_giver_words(who["giver"], context, answers)
        new |= {"giver": giver.value, **giver.also}
        told.append(_GIVER_KEPT.format(giver.value))
        rest = rest[: who.start()].strip()
    worth = gift_worth.worth(rest)
    if worth is not None and (worth.sure or worth.value == UNKNOWN) and "value" not in answers:
        new["value"] = worth.value
        told.append(
            f"มูลค่า {gift_words.money(None if worth.value == UNKNOWN else Decimal(worth.value))}"
        )
        rest = blanked(rest, [worth.place]).strip()
    if rest:
        return None
    return Heeded({**new, **_offered_anew(what, answers)}, told="\n".join(told), at_once=True)


def _is_the_same(thing: str, before: str) -> bool:
    """Tells whether the whole of the thing is told anew, and not what is in it or a part of it."""
    key, known = fold(thing), fold(_MANY.sub("", before.partition(" (")[0]))
    return len(key) >= _SAME and len(known) >= _SAME and known in key


_MANY = pattern_of(rf"\d{{1,3}}\s?{PIECES}|{PIECES}(?:นึง|หนึ่ง|เดียว)")


def _offered_anew(what: str, answers: Answers) -> dict[str, Any]:
    """Returns the offers, that of the value recomputed for the new number; none without one."""
    offers = answers.get(LIKELY, {})
    before, now = map(_number, (answers["what"], what))
    value = offers.get("value", {}).get("value", UNKNOWN)
    if value == UNKNOWN or not before or not now or before == now:
        return {}
    anew = Decimal(value) / before * now
    label = f"ประมาณ {anew:,.2f} บาท".replace(".00", "")
    return {LIKELY: {**offers, "value": {"label": label, "value": f"{anew:.2f}", "also": {}}}}


def _number(words: str) -> int:
    found = _COUNTED.search(words)
    return int(found["number"]) if found is not None else 0


_COUNTED = pattern_of(rf"(?P<number>\d{{1,3}})\s?{PIECES}")


def _went_back(plain: str, context: Context, answers: Answers) -> Heeded | None:
    """Keeps at the card on which day it went back, which is not the day of the receipt."""
    if answers.get("done") != SENT_BACK or "คืน" not in plain:
        return None
    day = gift_answer_words.told_day(plain, context.today)
    left = blanked(plain, mention_spans(plain))
    if day is None or _WENT_BACK.fullmatch(left) is None:
        return None
    words = without_polite_ending(_BESIDE.sub("", plain))
    what = str(answers["what"])
    before = _BACK.search(what)
    if before is not None and gift_answer_words.told_day(before[0], context.today) == day:
        return Heeded(told=_BACK_THERE.format(what), never_added=True)
    new = {gift_fate.DONE_TOLD: words, "what": _BACK.sub("", what)}
    return Heeded(new, told=_BACK_KEPT.format(words), at_once=True)

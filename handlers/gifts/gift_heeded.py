"""Hears at a question of a gift report what answers another one, or what is only planned."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation import chatter_heard
from handlers.conversation.flow import REVIEW, Answers, Choice, Heeded
from handlers.conversation.heard import asked_at_end
from handlers.gifts import (
    gift_answer_words,
    gift_doubts,
    gift_fate,
    gift_goes_on,
    gift_parts,
    gift_place_told,
    gift_prices,
    gift_questions,
    giver_told,
    price_told_anew,
    told_at_card,
)
from handlers.gifts.amid import to_group, told_amid
from handlers.gifts.gift_answer_words import FOUND
from handlers.gifts.gift_prices import UNKNOWN
from handlers.gifts.gift_sentence import read_sentence
from handlers.understand.corrections.taken_back import behind_a_slip
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.dates.dates import short_date
from handlers.understand.kinds.asked_sentences import asks_who_sees
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.said_around.joints import joints
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME, ME_OR_US, WHETHER
from handlers.understand.thai import fold, normalise, without_polite_ending
from handlers.understand.told import fears_said
from models.gifts.gift import HELD

_LONGEST = 120
_NO_PICTURE = pattern_of(
    r"(?:รูป|ภาพ)(?:ถ่าย)?(?:ก็)?(?:ไม่มี|ไม่ได้ถ่าย|ไม่ทันถ่าย)[ก-๙]{0,8}(?:\s.{0,30})?"
    r"|(?:ไม่มี|ไม่ได้ถ่าย|ลืมถ่าย|ไม่ทันถ่าย)(?:รูป|ภาพ)[ก-๙]{0,8}(?:\s.{0,30})?"
)
"""Told where pictures are not asked for: `รูปไม่มีอ่ะ กินไปแล้ว`."""
_NO_PICTURE_TOLD = "ไม่มีรูปก็รายงานได้ ข้อความนี้ยังไม่ได้เก็บไว้ หากใช้หรือบริโภคไปแล้ว บอกได้ในข้อที่ถามถึงของนั้น"
_TEXTS = ("what", "giver", "occasion")


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Reads a wish to give it back where is asked what was done, and the giver, an unknown price or
    that it is still there where something else is asked; None for all other words."""
    plain = without_polite_ending(normalise(text))
    if len(plain) > _LONGEST or "\n" in text.strip():
        return to_group.told_at_length(plain, at, answers)
    if at != "manner" and fold(text) and not fold(fears_said.without(text)):
        return Heeded(told=_FEARED, never_added=True)
    chat = chatter_heard.heeds(text, at, _TEXTS)
    if (first := chat or told_amid.heeded(plain, at, context, answers)) is not None:
        return first
    told = gift_place_told.heeded(text, at, context, answers)
    told = told or (_giver_apart(text, context, answers) if at == "giver" else None)
    if told is not None:
        return told
    if at in ("giver", "relation", "worth") and _NO_PICTURE.fullmatch(plain):
        return Heeded(told=_NO_PICTURE_TOLD, never_added=True)
    if asked := gift_doubts.told(text) or gift_goes_on.told(text, context):
        return Heeded(told=asked, never_added=True)
    if at == "relation" and _COMES_FOR.fullmatch(plain):
        return Heeded(told=_COMES_FOR_TOLD, never_added=True)
    heard = _unknown_why(plain, at) or _likened(plain, at)
    heard = heard or _partly_used(plain, at, answers) or _used_and_asks(plain, at, answers)
    heard = heard or _day(plain, at, context, answers) or _not_taken(plain, at, answers)
    heard = heard or gift_questions.to_me_after_all(plain, at, answers)
    heard = heard or to_group.elsewhere(plain, at, answers)
    heard = heard or _fate(plain, at, answers)
    heard = heard or _giver(text, at, context, answers) or _price(plain, at, answers)
    return heard or _of_an_earlier(text, plain, at, context, answers)


def _of_an_earlier(
    text: str, plain: str, at: str, context: Context, answers: Answers
) -> Heeded | None:
    """Takes the first of two givers' gifts, and what puts right how many there are behind a word
    that notices a slip; says where it is asked who gave it to who tells early that no name is
    known."""
    if at == REVIEW:
        return told_at_card.heeds(plain, context, answers)
    first, other = gift_parts.another(text) if at == "what" else (text, "")
    if other:
        told = read_sentence(first, context, answers).answers
        return Heeded(told, told=gift_parts.ANOTHER.format(other), at_once=True) if told else None
    if at != "giver" and gift_parts.only_nameless(plain):
        return Heeded(told=_NAMELESS_LATER, never_added=True)
    slip = "what" in answers and behind_a_slip(text) != ""
    return told_at_card.heeds(plain, context, answers) if slip else None


_NAMELESS_LATER = "ข้อ “ผู้ให้” จะถามต่อไป ไม่ทราบชื่อก็รายงานได้ พิมพ์ว่าเป็นใครเท่าที่ทราบ เช่น ผู้มาติดต่อ ไม่ทราบชื่อ"


def _giver_apart(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes the giver without the clause behind it, which stands beside the thing, and who gave it
    where no name is wished; None where the words are the giver and nothing else."""
    if unnamed := giver_told.without_a_name(text):
        giver = gift_answer_words.read_giver_words(unnamed["giver"], context, answers)
        new = {**unnamed, "giver": giver.value, **giver.also, FOUND: False}
        return Heeded(new, told=_UNNAMED.format(giver.value), at_once=True)
    words, rest = giver_told.apart(text)
    if not rest or any(each in rest for each in _ASKING):
        return None
    giver = gift_answer_words.read_giver_words(words, context, answers)
    new = {"giver": giver.value, **giver.also, **giver_told.beside(rest)}
    day = gift_answer_words.told_day(rest, context.today)
    if day is not None and "received_on" not in answers:
        new["received_on"] = day.isoformat()
    office = f"\n{_FOR_OFFICE}" if giver_told.is_for_the_office(rest) else ""
    told = _GIVER_APART.format(giver.value, rest) + office
    return Heeded(new, told=told, at_once=True)


_DAY_ALONE = "เก็บวันที่ได้รับเป็น {} แล้ว ข้อนี้ถามสถานที่และโอกาส เช่น ที่ห้องประชุม 301 ในการประชุมตรวจรับงาน"
_ASKING = ("ไหม", "มั้ย", "มัย", "หรือเปล่า", "ป่าว", "ยังไง", "อย่างไร")
_UNNAMED = "เก็บผู้ให้เป็น “{}” โดยไม่มีชื่อ แก้ได้ก่อนส่ง"
_GIVER_APART = "เก็บผู้ให้เป็น “{}” ส่วน “{}” บันทึกต่อท้ายสถานที่และโอกาส ผู้พิจารณาจะเห็น แก้ได้ก่อนส่ง"
_FOR_OFFICE = (
    "ของที่เขาให้สำนักงาน แบบรายงานไม่มีช่องแยก รายงานไว้เป็นหลักฐานได้ "
    "ส่งมอบหน่วยงานแล้วตอบข้อ “ขณะนี้” ว่ามอบหน่วยงานแล้ว"
)


def _day(plain: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Answers who does not know the day any more, or tells it roughly, and keeps a day alone: none
    of it is a place."""
    if at == "received_on" and gift_answer_words.may_be_of_the_return(plain, answers):
        return Heeded(told=gift_answer_words.OF_THE_RETURN, never_added=True)
    alone = gift_answer_words.day_alone(plain, context.today) if at == "occasion" else None
    if alone is not None and answers.get("received_on") in (None, alone.isoformat()):
        told = _DAY_ALONE.format(short_date(alone))
        return Heeded({"received_on": alone.isoformat()}, told=told, at_once=True)
    roughly = at == "occasion" and _SOME_DAY.fullmatch(plain)
    if not roughly and not _NO_DAY.fullmatch(plain):
        return None
    near = short_date(context.today)
    if at in ("received_on", "which_day"):
        return Heeded(told=_NEAREST.format(near))
    return Heeded(told=_NEAREST_LATER.format(near))


def _fate(plain: str, at: str, answers: Answers) -> Heeded | None:
    """Reads where it is now, and that it could not be refused."""
    if at in _BEFORE_DONE and "done" not in answers and gift_fate.still_there(plain):
        return Heeded(gift_fate.now(HELD, answers), told=_HELD_KEPT, at_once=True)
    if at in _BEFORE_DONE and "done" not in answers and _is_there_to_return(plain):
        return Heeded(gift_fate.now(HELD, answers), told=_HELD_TO_RETURN, at_once=True)
    if (
        at == "manner"
        and not asks_who_sees(plain)
        and (how := to_group.at_its_question(plain, answers))
    ):
        return how
    if at == "done" and plans(plain):
        return Heeded(gift_fate.now(HELD, answers), told=_PLANNED, at_once=True)
    return None


def _not_taken(plain: str, at: str, answers: Answers) -> Heeded | None:
    """Asks whether it is still there where the giver did not take it back; these words stand
    beside it. Before its question only where nothing else is said first."""
    before = at in _BEFORE_DONE and at != "manner" and "done" not in answers
    words = gift_fate.not_taken_back(plain) if before or at == "done" else ""
    if not words or gift_fate.done_places(plain) or before and not plain.startswith(words):
        return None
    new = {**gift_fate.now(HELD, answers), gift_fate.DONE_TOLD: words}
    return Heeded(new, told=_NOT_TAKEN)


def _giver(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Reads the giver where something else is asked before."""
    if at not in _NAMES or "giver" in answers:
        return None
    name, asked = _question_apart(text)
    if not _NAMES[at].fullmatch(without_polite_ending(normalise(name))):
        return None
    giver = gift_answer_words.read_giver_words(name, context, answers)
    return _kept("giver", giver, "\n".join((asked, _GIVER_KEPT)).strip())


def _price(plain: str, at: str, answers: Answers) -> Heeded | None:
    """Reads another price at the card, and that none is known where the thing is asked."""
    if (price := price_told_anew.heeded(plain, at, answers)) is not None:
        return price
    if at == "what" and "value" not in answers and gift_prices.only_guesses(plain):
        return Heeded(told=_PRICE_NEXT)
    if at == "what" and "value" not in answers and _NO_PRICE.fullmatch(plain):
        return Heeded({"value": UNKNOWN}, told=_PRICE_KEPT, at_once=True)
    return None


def _unknown_why(plain: str, at: str) -> Heeded | None:
    """Reads at the question of the value that it is not known, and why."""
    found = _UNKNOWN_WHY.fullmatch(plain) if at == "value" else None
    if found is None or _TELLS_VALUE.search(why := found["why"]):
        return None
    return Heeded({"value": UNKNOWN, "value_note": why}, _WHY_KEPT.format(why), at_once=True)


_UNKNOWN_WHY = pattern_of(
    rf"(?:ก็|คือ|อันนี้|{POLITE}|\s)*(?:ไม่(?:ทราบ|รู้|แน่ใจ)|จำไม่ได้|ประเมินไม่ได้)(?:เรื่อง)?(?:ราคา|มูลค่า)?(?:เลย|จริงๆ|เท่าไ(?:หร่|ร)|{POLITE}|[\s,])*"
    r"(?<=\s)(?:เพราะ(?:ว่า)?|เนื่องจาก|คือ|พอดี)?\s?(?P<why>(?:เขา|เค้า|คนให้|ผู้ให้|ไม่มี|ไม่เห็น|ไม่ได้|ทำเอง|ของทำ|เป็นของ|ของเก่า|ป้าย|แกะ|ไม่เคย|หา|ของที่ระลึก)\S.{2,80})"
)
_TELLS_VALUE = pattern_of(rf"\d|ร้อย|พัน|หมื่น|แสน|{WHETHER}|หรือ|{HOW_IN_FULL}|จากใคร|ใครให้")
_WHY_KEPT = "เก็บว่าไม่ทราบมูลค่า เหตุผลคือ “{}” แก้ได้ก่อนส่ง"


def _likened(plain: str, at: str) -> Heeded | None:
    """Reads at the question of the value that it is not known, and roughly for what others sell the
    like: that is what would be asked next."""
    found = _LIKENED.fullmatch(plain) if at == "value" else None
    if found is None or _ASKS_BACK.search(plain):
        return None
    words = found["words"].strip()
    new = {"value": UNKNOWN, "value_note": words}
    return Heeded(new, told=_LIKENED_KEPT.format(words), at_once=True)


_SHOP = "(?:ห้าง|ร้าน|เน็ต|ตลาด|ลาซาด้า|ช้อปปี้|ช็อปปี้|ออนไลน์|เว็บ|ข้างนอก|ทั่วไป|เซเว่น|บิ๊กซี|โลตัส)"
_LIKENED = pattern_of(
    rf"(?:ก็|คือ|อันนี้|{POLITE}|\s)*ไม่(?:ทราบ|รู้)(?:เรื่อง)?(?:ราคา|มูลค่า)?(?:เลย|จริงๆ|เท่าไ(?:หร่|ร)|เหมือนกัน"
    rf"|{POLITE}|[\s,])*(?<=\s)(?:แต่|คือ|ถ้า)?\s?(?P<words>(?:เห็น|เคยเห็น)?(?:ใน|ตาม|ที่|แถว)?\s?{_SHOP}\S{{0,12}}\s?"
    r"(?:เขา|เค้า)?(?:ขาย|ตก|ราคา|คิด)\S.{2,40})"
)
_ASKS_BACK = pattern_of(f"{WHETHER}|หรือ|{HOW_IN_FULL}|กี่|เท่าไ(?:หร่|ร)(?:คะ|ครับ|ดี)")
_LIKENED_KEPT = "เก็บว่าไม่ทราบมูลค่า เทียบได้กับ “{}” หากจะใช้เป็นราคา พิมพ์ “ราคา” ตามด้วยจำนวนเงินได้ก่อนส่ง"


def _used_and_asks(plain: str, at: str, answers: Answers) -> Heeded | None:
    """Reads where is asked what was done that it is used up, with a question what to choose then:
    `กินกันหมดแล้ว ทั้งฝ่าย ทำไงดี`."""
    found = _WHAT_THEN.search(plain) if at == "done" else None
    used = gift_fate.used_words(plain[: found.start()].strip(), clause=True) if found else ""
    if not used:
        return None
    new = {gift_fate.USED: used} if answers.get(gift_fate.USED) != used else {}
    return Heeded(new, told="" if new else _USED_IS_HELD, at_once=bool(new))


_WHAT_THEN = pattern_of(
    r"(?<=\S)\s*(?:แล้ว|แบบนี้|งี้|อันนี้|ก็|จะ|ต้อง|ควร|ให้|\s)*(?:ทำ|เลือก|ตอบ|กด|รายงาน|ใส่|แจ้ง|ลง)(?:ว่า|ข้อ|อัน|ปุ่ม|เป็น)*"
    rf"(?:{HOW_IN_SHORT}|อะไร|ไหน)(?:ดี|ต่อ|ได้(?:บ้าง)?|บ้าง|\s)*$"
)
_USED_IS_HELD = "ของที่กินหรือใช้หมดแล้ว กด “ใช้ กิน หรือให้ต่อไปแล้ว” ผู้พิจารณาเห็นว่าหมดแล้วจากท้ายสิ่งที่ได้รับ"


def _partly_used(plain: str, at: str, answers: Answers) -> Heeded | None:
    """Reads where is asked what was done that a part of it is used up, and answers whether the rest
    may be given back: `กินไปแล้วครึ่งนึง ที่เหลือคืนได้ไหม`."""
    found = _REST_RETURNED.search(plain) if at == "done" else None
    used = gift_fate.used_words(plain[: found.start()].strip(), clause=True) if found else ""
    if not used:
        return None
    new = {gift_fate.USED: used} if answers.get(gift_fate.USED) != used else {}
    return Heeded(new, told=_RETURN_THE_REST, at_once=bool(new))


_REST_RETURNED = pattern_of(
    rf"(?<=\s)(?:แล้ว|ส่วน)?\s?(?:ที่|ส่วนที่|อันที่)?(?:เหลือ|ครึ่งที่เหลือ)\S{{0,12}}\s?(?:เอา|ส่ง|นำ|จะ|ต้อง|ให้)*คืน\S{{0,16}}(?:ได้|{WHETHER}|หรือ|{HOW_IN_FULL}|ดี).{{0,12}}$"
)
_RETURN_THE_REST = "ส่วนที่เหลือคืนผู้ให้ได้ ยังไม่คืนเลือก “ยังอยู่กับตัว” คืนแล้วค่อยแจ้งว่าคืนแล้ว"


def _question_apart(text: str) -> tuple[str, str]:
    """Returns the words without the question who sees it that ends them, and its answer; the words
    and "" where none does."""
    for each in joints(text):
        asked = _AN_ASIDE.sub("", each.after)
        if each.apart and asked_at_end.of_the_form(asked) and asks_who_sees(asked):
            return each.before, gift_questions.SEEN_BY
    return text, ""


_AN_ASIDE = pattern_of(r"^(?:แล้ว|อันนี้|เรื่องนี้|ที่รายงาน|\s)+")


def _kept(step: str, read: Choice, told: str) -> Heeded:
    return Heeded({step: read.value, **read.also}, told=told, at_once=True)


_COMES_FOR = pattern_of(
    rf"(?:ก็|คือ|เขา|เค้า|แก|กับ|{ME_OR_US}|{POLITE}|[\s,])*(?:ไม่(?:ได้|มี)?\s?(?:เป็น|เกี่ยว(?:ข้อง)?|รู้จัก)(?:อะไร|กัน|กับใคร|เป็นการส่วนตัว|เลย|{POLITE}|[\s,])*)"
    r"(?:แค่|เพียง|แต่|เป็นแค่|เป็น|คน|เขา|เค้า|แก|มา|เคย|\s)+(?:ส่ง|ขาย|ซ่อม|ติดตั้ง|วางบิล|เสนอราคา|รับเหมา|ทำสัญญา|รับงาน|ทำความสะอาด|ให้บริการ|ขอ|ติดต่อ|ยื่น|ถาม|ปรึกษา|รับ)\S.{0,40}"
)
"""Denies to be anything to each other, and tells for what somebody comes to the office."""
_COMES_FOR_TOLD = (
    "ผู้ที่ขาย ส่งของ หรือทำงานให้สำนักงาน กด “คู่สัญญา/ผู้รับจ้าง” แม้ไม่รู้จักกันเป็นส่วนตัว\n"
    "หากมาติดต่ออย่างเดียว กด “ประชาชน/ผู้มาติดต่อ”"
)
_FEARED = (
    f"ข้อความนี้ไม่ได้เก็บเป็นคำตอบ {gift_questions.SEEN_BY} ชื่อผู้ให้ไม่แสดงในตัวเลขของสำนักงาน\n"
    "หากถูกกลั่นแกล้งเพราะรายงาน แจ้งได้โดยไม่บอกชื่อ พิมพ์ “ร้องเรียน” ยังไม่พร้อมตอบ พิมพ์ “พักก่อน”"
)
_POINT = (
    r"(?:ต้น|กลาง|ปลาย|สิ้น|ช่วง)ๆ?(?:เดือน|ปี|สัปดาห์|อาทิตย์)"
    rf"(?:นี้|ก่อน|ที่แล้ว|ที่ผ่านมา|\s?{ANY_MONTH})?"
)
_ROUGHLY = rf"(?:แต่|ก็|คือ|น่าจะ|คง(?:จะ)?|ประมาณ|ราว|ช่วง|สัก|ซัก|แถว|แถวๆ|เมื่อ|ตอน|เป็น|ๆ|\s)*{_POINT}"
_UNKNOWN_DAY = (
    r"(?:(?:ส่วน|เรื่อง)?วัน(?:ที่)?(?:ที่ได้รับ|ที่รับ|ได้รับ)?\s?(?:ก็)?(?:จำ|นึก)?"
    r"ไม่(?:ได้|ออก|ค่อยได้|แน่ใจ|ทราบ|รู้|ชัวร์|แน่ชัด)"
    r"|(?:จำ|นึก)(?:วัน(?:ที่)?)ไม่(?:ได้|ออก|ค่อยได้)"
    r"|(?:จำไม่ได้|ไม่แน่ใจ|ไม่ทราบ|ลืม|ไม่รู้)(?:ว่า)?(?:เป็น)?วัน(?:ที่เท่าไ(?:หร่|ร)|ไหน|ที่|อะไร))"
)
_NO_DAY = pattern_of(
    rf"(?:คือ|ก็|แต่|ตอนนี้|ขอโทษ|\s)*{_UNKNOWN_DAY}(?:แล้ว|เลย|จริงๆ|แน่นอน|ละ|{POLITE}|[\s,])*(?:{_ROUGHLY}(?:{POLITE}|มั้ง|ได้|\s)*)?"
)
_SOME_DAY = pattern_of(rf"{_ROUGHLY}(?:{POLITE}|มั้ง|ได้|\s)*")
"""`ราวๆ ต้นเดือน`: no day that a report can have, and no place."""
_NEAREST = "จำวันไม่ได้ ใส่วันที่ใกล้เคียงที่สุดได้ เช่น {} แก้ได้ก่อนส่ง"
_NEAREST_LATER = (
    "วันที่ได้รับ ใส่วันที่ใกล้เคียงที่สุดได้ เช่น {} พิมพ์มาพร้อมสถานที่ หรือตอบเมื่อถามวันที่ ข้อความเมื่อครู่ยังไม่ได้บันทึก"
)
_PLANNED = "เข้าใจว่า “ยังอยู่กับตัว” และยังไม่บันทึกว่าคืนหรือมอบแล้ว หากทำแล้ว พิมพ์ “แก้ขณะนี้”"
_NOT_TAKEN = "ผู้ให้ไม่รับคืน ของจึงยังอยู่กับท่านใช่หรือไม่ หากใช่ ผู้พิจารณาจะเห็นคำของท่าน และสั่งให้มอบหน่วยงานได้"
_HELD_KEPT = "เก็บไว้แล้วว่าของยังอยู่กับตัว ข้อที่ถามอยู่ยังรอคำตอบ"
_HELD_TO_RETURN = "เก็บไว้แล้วว่าของยังอยู่กับตัว คืนเมื่อใดค่อยแจ้งว่าคืนแล้ว ข้อที่ถามอยู่ยังรอคำตอบ"
_BEFORE_DONE = ("value", "giver", "relation", "manner", "occasion", "received_on")
_GIVER_KEPT = "เก็บเป็นผู้ให้แล้ว ข้อนี้ยังรอคำตอบ"
_PRICE_NEXT = "ข้อนี้ถามว่าได้รับสิ่งใด มูลค่าโดยประมาณจะถามในข้อถัดไป"
_PRICE_KEPT = "รับทราบว่าไม่ทราบมูลค่า ข้อนี้ถามว่าได้รับสิ่งใด"

_PLANS = pattern_of(
    rf"(?:{ME_OR_US}|พี่|ก็|คือ|ตอนนี้|เดี๋ยว|\s)*"
    r"(?:อยาก(?:จะ)?|(?:กะ)?ว่าจะ|กะจะ|กำลังจะ|ตั้งใจ(?:ว่า)?(?:จะ)?|คิดว่าจะ|ต้องการ(?:จะ)?|จะ|ขอ)"
    r"(?:ขอ)?(?:เอา|นำ)?(?:ไป)?(?:ส่ง)?(?:คืน|มอบ)(?P<rest>.{0,40})"
)
_LEAVES_OPEN = pattern_of(f"แล้ว|ละ|ไม่|{WHETHER}|หรือ|รึ|แต่|ไว้|ค่อย|เก็บ|ถ้า|หาก|ก็|ยังไง|ตอนนั้น|เมื่อ")


_DAY_TO_COME = (
    r"(?:พรุ่งนี้(?:เช้า|บ่าย)?|มะรืน(?:นี้)?|เย็นนี้|บ่ายนี้|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์)(?:นี้|หน้า)?"
    r"|(?:อาทิตย์|สัปดาห์)หน้า)"
)
_TO_RETURN = pattern_of(
    rf"(?:แต่|แล้ว|ก็|เดี๋ยว|\s)*{_DAY_TO_COME}\s?(?:ก็|{ME})?(?:จะ|ค่อย|ว่าจะ)*(?:เอา|นำ)?(?:ไป)?(?:ส่ง)?คืน"
    "(?:ให้|เขา|เค้า|บริษัท|ร้าน|ไป)*"
)
_PUT_SOMEWHERE = r"(?:(?:ที่|บน|ใน|กับ)[ก-๎]{1,16})?"
_IS_THERE = pattern_of(
    rf"(?:แต่|ก็|ตอนนี้|ของ|มัน|คือ|กระเช้า|\s)*ยัง(?:ก็)?(?:อยู่{_PUT_SOMEWHERE}|(?:เก็บ|วาง)(?:ไว้|อยู่){_PUT_SOMEWHERE}"
    r"|ไม่ได้(?:เอาไป)?(?:ส่ง)?คืน(?:เขา|เค้า|ให้|เลย)*)"
)


def _is_there_to_return(plain: str) -> bool:
    """Tells whether each clause says that it is still there or will be given back, and one that it
    will: `ยังอยู่ครับ จะเอาไปคืนพรุ่งนี้`."""
    clauses = [without_polite_ending(each) for each in plain.split()]
    returned = [plans(each) or _TO_RETURN.fullmatch(each) is not None for each in clauses]
    return any(returned) and all(
        will or _IS_THERE.fullmatch(each) for will, each in zip(returned, clauses, strict=True)
    )


def plans(plain: str) -> bool:
    """Tells whether somebody only wants to give it back, or will: `อยากส่งคืน`, `จะคืนพรุ่งนี้`."""
    found = _PLANS.fullmatch(plain)
    return found is not None and not _LEAVES_OPEN.search(found["rest"])


_COMPANY = r"(?:บริษัท|บจก\.?|บมจ\.?|หจก\.?|ห้างหุ้นส่วน)"
_NO_VERB = (
    r"(?!.*(?:เอา|ให้|ส่ง|ฝาก|ซื้อ|มอบ|แจก|นำ|หิ้ว|เลี้ยง|พา|ลด|จ่าย|บัตร|ไม่|ราคา|บาท)"
    r"|.*(?:มูลค่า|บอก|ขาย|เอง|แพง|ถูก|เดิม|นี้|นั้น|ไหน|ไหม|หรือ|มั้ย|ใคร))"
)
_ONLY_WHO = (
    rf"{_NO_VERB}(?:จาก|เป็น|คือ)?\s?(?:{_COMPANY}.{{2,}}|(?:ผู้รับ(?:เหมา|จ้าง)|คู่สัญญา).{{0,40}}ชื่อ.{{2,}}"
    r"|(?:คุณ|นางสาว|นาย|นาง)(?!ภาพ|ค่า|ธรรม)\S{2,20}\s\S{2,30})"
)
_NAMES = {
    "what": pattern_of(rf"{_NO_VERB}(?:จาก|เป็น|คือ)?\s?{_COMPANY}.{{2,}}"),
    "value": pattern_of(rf"(?!.*\d){_ONLY_WHO}"),
    "value_note": pattern_of(_ONLY_WHO),
}
"""By step the words that name who gave it and nothing else."""
_NO_PRICE = pattern_of(
    r"(?:ก็|คือ|แต่|อันนี้|\s)*(?:ไม่(?:ทราบ|รู้|แน่ใจ)|จำไม่ได้)(?:เรื่อง)?\s?(?:ราคา|มูลค่า)(?:เลย|เท่าไ(?:หร่|ร)|มัน|ว่า|อ่ะ|อะ|น่ะ|ค่ะ|คะ|ครับ|นะ|\s)*"
    r"(?:(?:แต่|คง|น่าจะ|คิดว่า|ท่าทาง|ดู)*(?:แพง|ถูก|หลายบาท|ไม่แพง|ไม่ถูก)\S{0,12})?"
)

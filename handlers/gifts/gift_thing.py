"""Reads what was received, alone or out of a sentence that tells more."""

from __future__ import annotations

import re
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice
from handlers.gifts import gift_fate, gift_sentence
from handlers.gifts.gift_answer_words import read_short
from handlers.gifts.gift_prices import typed_value
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear

WHAT_HINT = "พิมพ์ว่าได้รับอะไร เช่น กระเช้าผลไม้ หากยังไม่ได้รับ ยังไม่ต้องรายงาน พิมพ์ “ยกเลิก” ได้"
_NO_THING = re.compile(
    r"^(?:\S{0,6}\s)?(?:ที่จริง|จริงๆ|คือ|ตอนนี้|ของ|\s)*(?:ยังไม่(?:ได้(?:รับ|ของ|มา)|เห็น(?:ของ)?|มา|ให้มา)|(?:ลืม|จำไม่ได้).{0,6}ว่า|ไม่ใช่ของ(?:เรา|ผม|หนู|ดิฉัน|ฉัน|พี่)(?:นะ|ค่ะ|ครับ)*(?:\s|$))"
)
"""Who has got nothing yet, has forgotten it or speaks of another's names no thing."""
_A_THING = re.compile(r"เป็น(?!อะไร|ไร|ใคร)|ได้(?!รับ|ของ|มา|อะไร|ไร)\S{4}")
_AROUND_A_THING = re.compile(
    r"เมื่อ|ได้|รับ|มา|เพิ่ง|พึ่ง|มี|คน|เขา|เค้า|เอา|ให้|ผม|หนู|เรา|ดิฉัน|ฉัน|แล้ว|เลย|ตอน|เช้า|บ่าย|เย็น|นี้|วัน|ที่|[\s.,]|ค่ะ|คะ|ครับ|คับ|จ้า|นะ"
)
_FROM_WHOM = re.compile(r"จาก\s*(?:คุณ|พี่|น้อง|นาย|นาง|ท่าน|บริษัท|บ\.|ร้าน|ห้าง|หจก)\S*$")


def read_what(text: str, context: Context, answers: Answers) -> str | Choice:
    """Reads what it is. A single amount of baht in the words is its value; words that tell of the
    giver, the day or what was done are left to those questions."""
    words = read_short(text, context, answers)
    plain = normalise(words)
    no_thing = _NO_THING.search(plain) and not _A_THING.search(plain)
    if no_thing or _only_when_and_who(words, context.today):
        raise Unclear(WHAT_HINT, own=True)
    told = gift_sentence.told_in(plain, context)
    thing = gift_sentence.thing_of(plain, words.replace("\n", " "), told, answers) or words
    also: Answers = {}
    if (value := typed_value(words)) is not None:
        also["value"] = str(value)
    used = told.answers.get(gift_fate.USED, "")
    if used or "what" in answers:  # what is told anew is told with what became of it
        also[gift_fate.USED] = used
    return Choice("what", "", thing, also=also) if also else thing


def _only_when_and_who(words: str, today: date) -> bool:
    """Tells whether the words name a day or a giver, and no thing: `เมื่อวานได้มาจากคุณเอก`."""
    plain = without_polite_ending(normalise(words))
    if "เป็น" in plain:
        return False
    rest = _FROM_WHOM.sub("", plain)
    try:
        whole = written_out(rest, Calendar(today, Toward.PAST))
    except Unclear:
        return False
    dated = re.sub(r"\d{1,2}/\d{1,2}/\d{4}", "", whole)
    return (rest != plain or dated != whole) and not _AROUND_A_THING.sub("", dated)

"""Hears who wants to be reminded of something of their own, which the bot does not do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.asked_needs import answered_before
from handlers.question.query import Query, opens
from handlers.reminders import duties_named, my_duties, nearest_first, put_off
from handlers.reminders.duty_lines import WHY
from handlers.reminders.reminder_words import days_ahead
from handlers.reports.due_report_words import STATES
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.words import activity_numbers
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, SUPERVISOR
from models.reports.figures import progress

_LONGEST = 120
_ME = rf"(?:ตัวเอง|{ME_OR_US}|ด้วย|หน่อย|ที|\s)+"
_WISHES = pattern_of(
    rf"(?:ช่วย|ฝาก|ขอ|อยาก|รบกวน|ให้|พรุ่งนี้|\s)*(?:ตั้ง)?เตือน(?:ให้)?{_ME}.{{0,40}}?(?:ให้|ว่า(?:ต้อง)?|เรื่อง)(?!ช้า|ทราบ|นี้|เดิม)\S{{3,}}"
    rf"|(?:ช่วย|ฝาก|ขอ|รบกวน|\s)+(?:ตั้ง)?เตือนให้(?:{ME_OR_US})\s?(?!ช้า|ทราบ|ก่อน|ล่วงหน้า)\S{{4,}}"
)
_ONESELF = pattern_of(
    rf"(?:ช่วย|ฝาก|ขอ|อยาก|จะ|รบกวน|\s)*(?:ตั้ง|ทำ)(?:การ|ค่า)?(?:แจ้ง)?เตือน(?:ความจำ)?(?:ให้)?(?:ตัวเอง|{ME})(?!.*(?:ไหม|มั้ย|ยังไง|อย่างไร)$)"
)
"""Wants one set, whatever it is about: `ตั้งเตือนตัวเองวันที่ 1 ธันวา ให้ตามเรื่อง 2.1`."""
_REMEMBERS = pattern_of(
    rf"(?:ช่วย|ฝาก|ขอ|รบกวน|บอต|บอท|\s)*+(?:จำ|จด|โน้ต|โน๊ต|บันทึก)(?:ไว้|เอาไว้|ให้|หน่อย|ด้วย|ที|นะ|ค่ะ|คะ|ครับ|คับ|{ME}|\s)*+(?:ว่า|เรื่อง)?\s?"
    r"(?=.*(?:พรุ่งนี้|มะรืน|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)|(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)(?:นี้|หน้า)|(?:สัปดาห์|อาทิตย์|เดือน)หน้า|วันที่\s?\d|สิ้นเดือน))"
    r".{0,40}?(?:ต้อง|นัด|มี(?:นัด|ประชุม|สอบ)|คืน|โทร|จ่าย|ซื้อ|ไปรับ|ไปส่ง|อย่าลืม).*"
)
"""Wants something remembered for a day to come: `ช่วยจำไว้หน่อยว่าวันศุกร์ต้องคืนหนังสือ`."""
_NOT_REMEMBERED = pattern_of(
    rf"ความดี|เมื่อ(?:วาน|เช้า|กี้)|แล้ว|รายงาน|ประชุม(?!กับ)|กำหนดการ|ของขวัญ|ร้องเรียน|เบาะแส|ไม่อยู่|(?<!เว)ลา|(?<![\d.])\d\.\d(?![\d.])|{WHETHER}|คำแนะนำ|เคส|เรื่องนี้|ภายใน|ผู้แจ้ง|ผู้ร้อง|พยาน|ตรวจสอบ"
)
_NO_SNOOZE = pattern_of(r"(?:ไม่ใช่|ไม่ได้)(?:จะ|ให้|ขอ)?เลื่อน|เตือนเฉยๆ")
_DAYS_BEFORE = pattern_of(
    rf"(?:ช่วย|ฝาก|ขอ|อยาก(?:ให้)?|รบกวน|ให้|บอต|บอท|\s)*(?:ตั้ง)?(?:การ)?เตือน(?:ให้)?(?:{_ME})?(?:ล่วงหน้า|ก่อน)(?:ถึง|วัน|กำหนด|ครบ|ส่ง|รายงาน|งาน|ที่|จะ|ต้อง|นั้น|นี้|สัก|ซัก|\s)*"
    r"(?:\d{1,2}|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|สัก|ซัก)+\s?(?:วัน|อาทิตย์|สัปดาห์)"
)
"""Wants the bot's own reminders on a day of one's choice: `ช่วยตั้งเตือนให้ผมก่อนวันส่งสามวัน`."""
_ON_A_DAY = pattern_of(
    rf"(?:ช่วย|ฝาก|ขอ|อยาก(?:ให้)?|รบกวน|ให้|บอต|บอท|\s)*(?:ตั้ง)?(?:การ)?เตือน(?:ให้)?(?:ตัวเอง|{ME_OR_US})(?:ด้วย|หน่อย|อีกที|อีกครั้ง|ใน|ตอน|ช่วง|\s)*"
    r"(?:วันที่\s?\d|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์)|พรุ่งนี้|มะรืน|เช้า|เย็น|บ่าย|สิ้นเดือน).{0,24}?(?:ว่า|ให้|เรื่อง).{0,20}?(?:รายงาน(?!ตัว)|กิจกรรม)"
)
"""Wants to be reminded of a report on a day of one's choice: `เตือนฉันวันที่ 30 ว่าส่งรายงาน`."""
_AGAIN_AND_AGAIN = pattern_of(
    r"(?:ช่วย|ฝาก|ขอ|อยาก(?:ให้)?|รบกวน|ให้|บอต|บอท|\s)*(?:ตั้ง)?(?:การ)?(?:แจ้ง)?(?:เตือน|สะกิด)(?:ให้)?"
    r"(?P<me>ตัวเอง|ผม|หนู|ฉัน|ดิฉัน|เรา|พี่)?(?P<what>.{0,40}?)ทุก(?:ๆ|\s)*"
    r"(?:วัน(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์|ที่\s?\d|ทำการ|ศุกร์)?|จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เช้า|เย็น|สัปดาห์|อาทิตย์|เดือน|สิ้นเดือน|ต้นเดือน|\d{1,2}\s?วัน)"
    r".{0,30}"
)
"""Wants it to come back by itself: `เตือนผมตรวจรายงานทุกวันจันทร์เช้านะ`."""
_DAY = (
    rf"(?:วันนี้|พรุ่งนี้|มะรืน(?:นี้)?|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|วันอาทิตย์)(?:นี้|หน้า)?|วันที่\s?\d{{1,2}}(?:\s?{ANY_MONTH})?"
    r"|(?:เช้า|สาย|เที่ยง|บ่าย|เย็น|ค่ำ|คืน)(?:นี้|วันนี้|พรุ่งนี้)?|(?:อาทิตย์|สัปดาห์|เดือน)หน้า|สิ้นเดือน|อีก\s?\S{1,6}?\s?(?:วัน|ชั่วโมง|ชม\.?|นาที))"
)
_HOUR = (
    r"(?:(?:บ่าย|ตี)\s?(?:\d{1,2}|หนึ่ง|สอง|สาม|สี่|ห้า|โมง)?(?:โมง)?(?:ครึ่ง)?"
    r"|(?:\d{1,2}(?:[.:]\d{2})?|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ(?:เอ็ด)?)\s?(?:โมง|น\.|นาฬิกา|ทุ่ม)(?:เช้า|เย็น|ครึ่ง|ตรง)*|เที่ยง(?:ครึ่ง|ตรง)?)"
)
_AT_ONE = rf"{_DAY}|{_HOUR}|ตอน|ช่วง|เวลา|ประมาณ|สัก|ซัก|นะ|ค่ะ|คะ|ครับ|คับ|\s"
_AT = rf"(?>{_AT_ONE})*"
_SMALL = r"(?:ให้|ว่า|ต้อง|เรื่อง|จะ|มี|ไป|ด้วย|หน่อย|ที|อย่าลืม|\s)*"
_OWN_ERRAND = pattern_of(
    rf"(?P<please>(?:งั้น|ช่วย|ฝาก|ขอ|อยาก(?:ให้)?|รบกวน|ให้|บอต|บอท|อย่าลืม|\s)*)(?P<before>{_AT})"
    r"(?:ช่วย|\s)*(?:(?:ตั้ง)?(?:แจ้ง)?เตือน(?:ความจำ)?|ปลุก(?!จิต|ใจ|ระดม|เสก))(?:ให้)?"
    rf"(?P<me>(?:ตัวเอง|{ME_OR_US}|พี่|ด้วย|หน่อย|ที|นะ|ค่ะ|คะ|ครับ|คับ|\s)*)"
    rf"(?P<at>{_AT}){_SMALL}(?P<what>(?!เลื่อน)[ก-๙][^\n]{{3,60}}?)(?P<late>\s{_AT})?"
)
"""An errand of one's own at a day or an hour: `เตือนหน่อย บ่ายสามโทรหาช่างแอร์`."""
_ERRAND = pattern_of(
    "โทร|ส่ง(?:เอกสาร|ของ|พัสดุ|จดหมาย|เมล)|ซื้อ|จ่าย|ไป(?:รับ|ส่ง|หา|ธนาคาร)|รับ(?:ลูก|ของที่|เอกสาร|พัสดุ)|นัด|คืน|เอา|กินยา|พบ"
)
"""What somebody does for themselves: `เตือนโทรหาพี่แดง พรุ่งนี้ 10 โมง`."""
_A_DAY, _MYSELF = pattern_of(_DAY), pattern_of(f"ตัวเอง|{ME_OR_US}")
_DO_NOT_FORGET = "อย่าลืม"
_WAKES = pattern_of(
    rf"(?:ช่วย|ฝาก|ขอ|รบกวน|บอต|บอท|\s)*{_AT}(?:ช่วย|ตั้ง)*(?:นาฬิกา)?ปลุก(?:ให้|{ME_OR_US}|พี่|หน่อย|ด้วย|ที|\s)*{_AT}(?:หน่อย|ด้วย|ที|\s)*"
)
_PUTS_OFF = pattern_of(
    "เลื่อน|ค่อย|อีกที|อีกครั้ง|อีกรอบ|ใหม่|แทน|ทีหลัง|ไว้ก่อน|ล่วงหน้า|ก่อน|(?:ละ|แล้ว)กัน|ดีกว่า|เรื่อง(?:นี้|เดิม)|อัน(?:นี้|เดิม)"
)
_NOT_OFTEN = pattern_of(
    rf"(?<!ได้)(?:{WHETHER})|หรือ|ทำไม|(?<!ว่า)ใคร|ไม่ต้อง|ไม่อยาก|อย่า|เลิก|หยุด|ยกเลิก|พอแล้ว|บ่อย|เลื่อน|กี่|เมื่อไ"
)
_OTHERS = pattern_of("สำนัก|น้อง|ทุกคน|คน(?!เดียว)|เขา|เค้า|คุณ")
_WISHED = pattern_of("^(?:ช่วย|ฝาก|ขอ|อยาก|รบกวน|ให้|ตั้ง)")
_OF_WORK = pattern_of(
    f"เลื่อน|ไม่ต้อง|อย่า|เลิก|หยุด|รายงาน|กิจกรรม|ประกาศ|พิจารณา|อนุมัติ|{WHETHER}|เมื่อไ|ใคร|ทำไม|หรือ|ทุก"
)


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the answer to the wish for a reminder of one's own, or the question about one's
    duties that the words ask."""
    if inside is None and (_chooses_days(words) or _chooses_for_report(context, words)):
        return _FIXED_DAYS
    if inside is None and context.person is not None and _comes_back(words):
        if _OTHERS.search(words) is None:
            return _NOT_AGAIN
        return NOT_OTHERS if context.me.has(SUPERVISOR, ADMIN) else None
    errand = _is_errand(context, words) or _is_to_remember(context, words)
    if inside is None and (errand or _tells_on(context, words)) or _is_wished(words, inside):
        others = _is_a_command(context, normalise(words)) or _OF_A_VOTE.search(words)
        return None if others else NOT_POSSIBLE
    first = nearest_first.heard(context, words) if inside is None else None
    return first or my_duties.heard(context, words, inside)


_OF_A_VOTE = pattern_of(rf"เตือน(?:{ME_OR_US})?(?:ใน|ก่อน|ถึง|ตอน|\s)*วัน(?:ที่)?(?:โหวต|ลงคะแนน)")
"""The office's own day, which is no errand of one's own."""


def _chooses_days(words: str) -> bool:
    short = "เตือน" in words and len(words) <= _LONGEST
    plain = normalise(words) if short else ""
    return bool(plain) and bool(_DAYS_BEFORE.match(plain) or _ON_A_DAY.match(plain))


def _chooses_for_report(context: Context, words: str) -> bool:
    """Tells whether somebody wants to be reminded of a report by its number on a day: `เตือนหนูวันที่ 15
    มีนาด้วยนะว่าต้องส่ง 2.1`. Who leads says that it is for them, since they remind others, too."""
    if context.person is None or "เตือน" not in words or len(words) > _LONGEST:
        return False
    plain = without_polite_ending(normalise(words))
    found = _OWN_ERRAND.fullmatch(plain) if activity_numbers(words) else None
    if found is None or not _A_DAY.search(plain):
        return False
    if _PUTS_OFF.search(plain) or _OTHERS.search(plain) or _NOT_OFTEN.search(plain):
        return False
    if _MYSELF.search(found["me"]) is None and context.me.has(SUPERVISOR, ADMIN):
        return False
    return bool(found["me"].strip() or found["please"].strip())


def _comes_back(words: str) -> bool:
    plain = normalise(words)
    if len(plain) > _LONGEST or "ทุก" not in plain or _NOT_OFTEN.search(plain):
        return False
    found = _AGAIN_AND_AGAIN.fullmatch(plain)
    named = found is not None and (found["me"] or _OTHERS.match(found["what"]))
    return found is not None and bool(named or _WISHED.match(plain))


def _is_wished(words: str, inside: str | None) -> bool:
    if "เตือน" not in words or len(words) > _LONGEST or inside not in (None, put_off.FLOW.name):
        return False
    plain = normalise(words)
    if inside is not None and _NO_SNOOZE.search(plain):
        return True
    if inside is None and _ONESELF.match(plain):
        return True
    wished = _WISHES.match(plain) is not None and not _OF_WORK.search(plain)
    return wished and not activity_numbers(words)


def _is_errand(context: Context, words: str) -> bool:
    """Tells whether an errand is told that is no duty of the person: putting off would be false."""
    if not ("เตือน" in words or "ปลุก" in words) or len(words) > _LONGEST:
        return False
    if context.person is None:
        return False
    plain = without_polite_ending(normalise(words))
    if _WAKES.fullmatch(plain) is not None:
        return True
    found = _OWN_ERRAND.fullmatch(plain)
    if found is None or not (
        any(found[each].strip() for each in ("me", "at", "please"))
        or (found["late"] or "").strip()
        and _ERRAND.match(found["what"])
    ):
        return False
    plain = plain.replace(_DO_NOT_FORGET, "")
    if _PUTS_OFF.search(plain) or _OTHERS.search(plain) or _OF_WORK.search(plain):
        return False
    return not activity_numbers(words) and not duties_named.names_duty(context, found["what"])


def _is_to_remember(context: Context, words: str) -> bool:
    if len(words) > _LONGEST or _KEEPS.search(words) is None:
        return False
    if context.person is None or context.me.has(RECEIVER):
        return False  # who works on a case notes it there in the same words
    plain = normalise(words)
    return _REMEMBERS.fullmatch(plain) is not None and not _NOT_REMEMBERED.search(plain)


def _tells_on(context: Context, words: str) -> bool:
    """Tells whether words right behind that answer, or the list of reminders, only go on about it:
    the matter in a sentence of its own, or another hour. They would open something else."""
    if context.person is None or len(words) > _LONGEST_ON or not _MAY_TELL_ON.search(words):
        return False
    plain = without_polite_ending(normalise(words))
    another_time = _ANOTHER_TIME.fullmatch(plain) is not None
    timed = another_time or _TIMED.search(plain) is not None
    matter = _MATTER.match(plain) is not None
    if not (another_time or matter or timed and _MATTER_AT_ALL.search(plain)):
        return False
    if _OF_ELSE.search(plain) or activity_numbers(words) or _begins_a_command(context, plain):
        return False
    # What was answered before is looked up last: that asks the database.
    if answered_before(context, (NOT_POSSIBLE.name,)):
        return True
    return timed and not another_time and answered_before(context, ("why_reminded",))


def _begins_a_command(context: Context, plain: str) -> bool:
    """Tells whether the words are a command's own, alone or with more behind a gap."""
    said = f"{plain.lower()} "
    return any(said.startswith(f"{each} ") for each in _command_words(context))


def _is_a_command(context: Context, plain: str) -> bool:
    return plain.lower() in _command_words(context)


def _command_words(context: Context) -> Iterator[str]:
    asked = (each.words for subject in context.subjects for each in subject.queries)
    opened = (each.opens_on for subject in context.subjects for each in subject.flows)
    return (normalise(each).lower() for each in chain.from_iterable(chain(asked, opened)))


_LONGEST_ON = 60
_OF_ELSE = pattern_of(
    f"{WHETHER}|หรือ|ทำไม|ใคร|{HOW_IN_FULL}|อะไร|กี่|ไหน|เมื่อไ|ลา(?!น|ย)|ของขวัญ|ร้องเรียน|ขอดู|เมนู|ยกเลิก|ไม่|แล้ว$|ความดี|แบบสำรวจ"
)
_DEED = (
    rf"(?:{_ERRAND.pattern}|ประชุม|เตรียม|สอบ"
    r"|(?:ส่ง|ตาม|ทำ|ไป|เข้า)(?=\S{3})|ต่อ(?=\S{4}))"
)
_MATTER = pattern_of(rf"(?>เรื่อง|ว่า|ให้|คือ|ก็|ต้อง|จะ|{_AT_ONE})*{_DEED}")
_MATTER_AT_ALL = pattern_of(_DEED)
_TIMED = pattern_of(rf"{_DAY}|{_HOUR}|ทุก(?:วัน|เช้า|เย็น|สัปดาห์|อาทิตย์|เดือน)")
_MAY_TELL_ON = pattern_of(rf"{_TIMED.pattern}|{_DEED}")
"""One look at each sentence of a turn, before any other."""
_ANOTHER_TIME = pattern_of(
    rf"(?>ขอ|เอา|งั้น|เปลี่ยน|แก้|เลื่อน|เป็น|ให้|ไป|ก็|ได้|แทน|ดีกว่า|ละกัน|แล้วกัน|{_AT_ONE})*(?:{_DAY}|{_HOUR})"
    rf"(?>แทน|ดีกว่า|ละกัน|แล้วกัน|ก็ได้|เลย|{_AT_ONE})*"
)


_KEEPS = pattern_of(r"จำ|จด|โน้ต|โน๊ต|บันทึก")


def _answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says that nothing was set and nothing put off."""
    context.asked = opens(NOT_POSSIBLE.name)  # its matter may follow in a sentence of its own
    return [Text(_SENTENCE, (WHY, _PUT_OFF))]


_PUT_OFF = Button("เลื่อนการเตือน", opens(put_off.FLOW.name), "เลื่อนการเตือน")


_SENTENCE = (
    "บอตตั้งเตือนเรื่องส่วนตัวให้ไม่ได้ จึงยังไม่ได้ตั้งหรือเลื่อนการเตือนใด\n"
    "บอตเตือนเรื่องที่ต้องทำในระบบให้เองก่อนครบกำหนด ดูได้จากปุ่มด้านล่าง หรือเลื่อนการเตือนของเรื่องหนึ่งไปวันที่ต้องการ"
)


def _answer_days(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says on which days the bot reminds. If the words or the card in sight name an activity, it
    also says when that one is reminded of. It sets nothing and puts nothing off."""
    of_it = _days_of(context, _number(context, rest))
    return [Text("\n".join((_DAYS, *of_it)), (WHY,))]


def _number(context: Context, words: str) -> str:
    """Returns the activity that the words name, or the only one on the newest answer's buttons."""
    shown = () if activity_numbers(words) else next(filter(None, context.shown()), ())
    labels = " ".join(each.label for each in shown)
    found = {*(activity_numbers(words) or activity_numbers(labels))}
    return found.pop() if len(found) == 1 else ""


def _days_of(context: Context, number: str) -> list[str]:
    """Tells of a report that is still to be sent on which days its reporter is reminded, and of the
    round before it that nothing is owed there."""
    year, bureau = context.fiscal_year, context.me.bureau_id
    duties = progress.duties_of(context.session, bureau, year) if number else []
    told = list[str]()
    for each in sorted(duties, key=lambda each: each.due or context.today):
        if each.number != number or each.due is None or each.due < context.today:
            continue
        if each.missing:
            days = days_ahead(context, each.due)
            return [*told, _OF_REPORT.format(number, short_date(each.due), days)] if days else told
        told = [_SENT.format(number, short_date(each.due), STATES[each.state])]
    return told


_SENT = "รายงาน {} กำหนด {}: ส่งแล้ว ({}) บอตจึงไม่เตือนเรื่องนี้"
_OF_REPORT = "รายงาน {} กำหนด {}: เตือนผู้รายงานของสำนักวันที่ {}"
_DAYS = (
    "ตั้งวันเตือนเองไม่ได้ จึงยังไม่ได้ตั้งหรือเลื่อนการเตือนใด\n"
    "บอตเตือนรายงานก่อนกำหนด 30, 14, 7, 3 และ 1 วันทำการ และในวันครบกำหนดให้เองอยู่แล้ว"
)


def _answer_again(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says that nothing was set, and what comes by itself."""
    briefed = (_BRIEFING,) if context.me.has(EXECUTIVE) else ()
    also = f"\n{_MONTHLY}" if briefed else ""
    return [Text(f"{_NOT_REPEATED}{also}", (WHY, *briefed))]


_NOT_REPEATED = (
    "ตั้งเตือนซ้ำเป็นประจำเองไม่ได้ จึงยังไม่ได้ตั้งหรือเลื่อนการเตือนใด\n"
    "เรื่องที่รอท่านและเรื่องที่ใกล้กำหนด บอตเตือนให้เองในวันทำการ ดูได้จากปุ่มด้านล่าง"
)
_MONTHLY = "หากต้องการสรุปทุกเดือน กด “รับสรุป”"


def _answer_others(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says that nobody was reminded, and how somebody is now."""
    return [Text(_OTHERS_NOT_REPEATED, (_REMIND, WHY))]


_OTHERS_NOT_REPEATED = (
    "ตั้งเตือนผู้อื่นซ้ำเป็นประจำไม่ได้ จึงยังไม่ได้เตือนใคร\n"
    "บอตเตือนผู้ที่ต้องส่งให้เองก่อนกำหนด หากต้องการส่งเตือนตอนนี้ กด “เตือน” เพื่อดูว่าถึงใครก่อนส่ง"
)
_REMIND = Button("เตือน", opens("reminders"), "เตือน")
_NOT_SET = "reminder_not_set"
NOT_OTHERS = Query(_NOT_SET, (), _answer_others)
_BRIEFING = Button("รับสรุป", say="รับสรุป")
_NOT_AGAIN = Query(_NOT_SET, (), _answer_again)
_FIXED_DAYS = Query(_NOT_SET, (), _answer_days)
NOT_POSSIBLE = Query("errand_not_kept", (), _answer)

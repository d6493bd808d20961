"""`ตั้งให้ส่งเตือนพรุ่งนี้ 8.30 ได้ไหม`, `เตือนคนที่ค้างพรุ่งนี้เช้า วันนี้ยังไม่ต้อง`: a reminder of others is
sent at once or by the bot itself; no hour is chosen for it. It is said when the bot does so of the
bureau, the activity or the round that is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.messages.name_labels import name_label
from handlers.question import sentence_topic
from handlers.question.query import Query, opens
from handlers.question.topic import Topic
from handlers.reminders import aimed, reminder_text
from handlers.reminders.reminder_words import (
    NOT_LATER,
    UNTIL,
    beginning,
    days_ahead,
    reminders_in_sight,
)
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME, WHETHER
from handlers.understand.thai import blanked, normalise, without_polite_ending
from models.people import people
from models.people.person import ADMIN, SUPERVISOR
from models.reminders import nudges, reminder_view
from models.reminders.nudges import Aim

_LONGEST = 110
_SETS = pattern_of(
    r"ตั้ง(?:เวลา|ให้|เตือน|การเตือน|ไว้|วัน|ส่ง|\s)|กำหนดเวลา|ล่วงหน้า|ค่อย(?:ส่ง|เตือน|ทวง)"
    r"|วันนี้(?:ยัง)?(?:ไม่ต้อง|อย่าเพิ่ง|ไม่(?:ส่ง|เตือน|เอา))|(?:ยัง)?ไม่(?:ต้อง)?(?:ส่ง|เตือน|ทวง)(?:ตอนนี้|วันนี้)|อย่าเพิ่ง(?:ส่ง|เตือน|ทวง)"
)
_LATER = pattern_of(
    r"พรุ่งนี้|มะรืน|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์)(?:บดี)?(?:นี้|หน้า|$|\s)|(?:สัปดาห์|อาทิตย์|เดือน)หน้า"
    r"|วันที่\s?\d|\d{1,2}[.:]\d{2}|โมง|ตอน(?:เช้า|บ่าย|เย็น)"
)
_AHEAD = pattern_of(
    rf"(?:ล่วงหน้า|ก่อน(?:ถึง|ครบ|วัน|กำหนด|ส่ง|รอบ|ที่|\d{{1,2}}\s|{ANY_MONTH}|\s)*)(?:สัก|ซัก|อีก|\s)*"
    r"(?:\d{1,2}|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ)\s?(?:วัน(?!ที่)|สัปดาห์|อาทิตย์)"
)
"""So many days before: `ตั้งเตือนรอบ 20 มีนาล่วงหน้า 7 วันให้ทุกสำนัก`."""
_DAYS_ASKED = pattern_of(
    r"เตือน(?=.{0,40}(?:รอบ|คน|ผู้|สำนัก|ตั้งไว้)|.{0,4}(?:ตั้งไว้)).{0,44}?(?:วันที่เท่าไ|วัน(?:ไหน|ใด|อะไร)|ตั้งไว้เมื่อไ)"
    r"|(?:รอบ|คน|ผู้|สำนัก).{0,40}?เตือน.{0,24}?(?:วันที่เท่าไ|วัน(?:ไหน|ใด|อะไร)|ตั้งไว้เมื่อไ)"
)
"""`เตือนรอบ 20 มี.ค. ตั้งไว้วันที่เท่าไหร่`: on which days the bot reminds others."""
_OTHERS = pattern_of(
    "ส่งเตือน|รอบ|ตั้งเวลา|อย่าเพิ่ง|ทวง|คน(?:ที่|ใน|ของ)|ผู้(?:ที่|รายงาน)|ลูกน้อง|สำนัก|เขา|เค้า|ทุกคน|ใครที่|น้อง"
)
"""One of these stands where other people are to be reminded. Without it the writer wants to be
reminded, which another question answers."""
_ORDERED = pattern_of(
    r"(?:งั้น|แล้ว|ก็|ช่วย|รบกวน|ฝาก|ขอ|ให้|อยาก|บอ[ทต]|\s)*(?:ส่ง(?:คำ)?เตือน|เตือน|ทวง)(?!ฉัน|ผม|หนู)(?P<whom>.*?)"
    r"(?:พรุ่งนี้|มะรืน|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์)(?:บดี)?(?:นี้|หน้า)"
    r"|(?:สัปดาห์|อาทิตย์|เดือน)หน้า|โมง|ตอน(?:เช้า|บ่าย|เย็น)"
    rf"|(?<!รอบ)(?:ใน|ตอน|\s)*วันที่\s?\d{{1,2}}(?:\s?{ANY_MONTH})?(?:\s?\d{{2,4}})?(?:แทน|ดีกว่า|อีกที|ให้|หน่อย|ด้วย|ที|นะ|\s)*$)"
)
"""Orders it for later without a word of setting it: `เตือนสำนักการคลังพรุ่งนี้เช้า`."""
_FIRST_SAID = pattern_of(
    r"(?:ช่วย|รบกวน|ฝาก|ขอ|ให้|อยาก|ไว้|งั้น|บอ[ทต]|\s)*"
    r"(?:พรุ่งนี้|มะรืน(?:นี้)?|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์)(?:บดี)?(?:นี้|หน้า)|(?:สัปดาห์|อาทิตย์|เดือน)หน้า)"
    r"(?:ตอน|เช้า|สาย|บ่าย|เย็น|\d{1,2}(?:[.:]\d{2})?|โมง(?:เช้า|เย็น)?|น\.|ค่อย|ช่วย|ให้|\s)*"
    r"(?:ส่ง(?:คำ)?เตือน|เตือน|ทวง)(?!ฉัน|ผม|หนู)"
)
"""The same with the time in front: `พรุ่งนี้เช้าเตือนคนที่ยังไม่ส่งรายงาน`."""
_ASKS = pattern_of(rf"{WHETHER}|หรือยัง|รึยัง|หรือ$|เหรอ|ไหน|ใด(?!้)|อะไร(?!เลย)|บ้าง|กี่|เท่าไ")
"""With the time in front these ask what the bot does then: `พรุ่งนี้เตือนทุกคนหรือเปล่า`."""
_WHO_OWES = pattern_of(
    r"(?:คน|ผู้|ใคร|พวก|สำนัก|หน่วยงาน|กลุ่ม)ที่\s?(?:ยัง)?(?:ไม่(?:ได้|ยอม)?|ค้าง)(?:ส่ง|ทำ|รายงาน)*(?:รายงาน|ผล|งาน)*"
)
"""Whom it is for by what they have not done, which names no day."""
_OF_ITS_DAY = pattern_of("ส่ง|รายงาน|กำหนด|ครบ|ภายใน|ก่อน|ไม่เกิน|ถึง|ทัน|ต้อง|จะ|ว่า|งาน|อบรม|เข้าร่วม")
"""The day behind one of these is that by which they send, or of what they are reminded of."""
_TIMES = pattern_of(
    r"(?:วันนี้|พรุ่งนี้|มะรืน(?:นี้)?|เวลา|ตอน|เช้า|บ่าย|เย็น|หน้า|นี้)\s?\d{1,2}[.:]\d{2}|\d{1,2}(?:[.:]\d{2}\s?(?:น\.|นาฬิกา)|:\d{2})"
    r"|(?:วันนี้|พรุ่งนี้|มะรืน(?:นี้)?)(?:ตอน)?(?:เช้า|บ่าย|เย็น)?"
    r"|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์)(?:บดี)?(?:นี้|หน้า)?|(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์)(?:บดี)?(?:นี้|หน้า)"
    r"|(?:สัปดาห์|อาทิตย์|เดือน)หน้า|(?<!รอบ)(?<!รอบ )วันที่(?=\s?\d)"
)
"""When it is to be sent, which is no round and no number."""
_NOT_THAT = pattern_of(
    rf"ทำไม|กี่(?:วัน|ครั้ง)|ตัวเอง|(?:เตือน|บอก)(?:{ME})|ประชุม|นัด|ปฏิทิน|ร้องเรียน|ประกาศ|เวียน|(?:ข้อความ|บอก|แจ้ง)ว่า|เลื่อน|ใคร(?!ที่)"
)


def asked(context: Context, words: str) -> Query | None:
    """Returns what answers it to those who may remind others; None for other words."""
    if context.person is None or len(words) > _LONGEST or not context.me.has(SUPERVISOR, ADMIN):
        return None
    plain = without_polite_ending(normalise(words))
    if _DAYS_ASKED.search(plain) and _ONESELF.search(plain) is None:
        return QUERY
    sets = _AHEAD.search(plain) or _SETS.search(plain) and _LATER.search(plain)
    if _NOT_THAT.search(plain) or not (sets or _is_ordered(context, plain)):
        return None
    others = _OTHERS.search(plain) is not None or reminder_text.button(context)
    alone = context.me.has(ADMIN) and _ON_A_DAY.fullmatch(plain) is not None
    return QUERY if others or alone or reminders_in_sight(context) else None


_ON_A_DAY = pattern_of(
    rf"(?:งั้น|แล้ว|ก็|ช่วย|ขอ|ให้|\s)*(?:ส่ง)?(?:คำ)?เตือน(?:ใน|ตอน|\s)*วันที่\s?\d{{1,2}}(?:\s?{ANY_MONTH})?(?:\s?\d{{2,4}})?(?:แทน|ดีกว่า|ให้|หน่อย|\s)*"
)
"""Who reminds others names only the day: `งั้นเตือนวันที่ 10 มีนาคมแทน`."""


_ONESELF = pattern_of(rf"ตัวเอง|(?:เตือน|บอก)(?:{ME})|ประชุม|นัด|ประกาศ|เวียน|เลื่อน")


def _is_ordered(context: Context, plain: str) -> bool:
    """Tells whether the day is when it is to be sent: it stands behind whom it is for."""
    if _FIRST_SAID.match(plain) is not None:
        return _ASKS.search(plain) is None
    order = _ORDERED.match(plain)
    if order is None:
        return False
    whom = _WHO_OWES.sub(" ", order["whom"])
    if _OF_ITS_DAY.search(whom) is None:
        return True
    names = [each.name for each in people.bureaus(context.session)]
    return _OF_ITS_DAY.search(blanked(whom, bureaus_named(whom, names).places)) is None


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Says that no hour can be set, and when the bot sends its own next reminder of what the words
    name, else of what the card in sight is about."""
    said = _TIMES.sub(" ", _AHEAD.sub(" ", normalise(rest)))
    head = _NONE_SET if _DAYS_ASKED.search(said) else NOT_LATER
    named = sentence_topic.of(context, said)
    if isinstance(named, Topic) and named.unknown:
        return [Text(NOT_LATER), sentence_topic.asked_back(_SENDING, named)]
    if isinstance(named, Topic) and (about := _about(context, said, named)):
        return [_of_named(context, about, head)]
    given = reminder_text.button(context) or facts
    below = nudges.people_below(context.session, context.me)
    when = beginning(context, below, aimed.of_facts(given).fits)
    itself = f"\nบอตเตือนเองครั้งถัดไป{when} ไม่ต้องสั่ง" if when else ""
    itself += _by_itself(context, _next_round(context, aimed.of_facts(given)))
    send = Button(_SEND, opens(_SENDING, **given), _SEND)
    until = _BY_A_DAY.search(normalise(rest))
    itself += f"\n{UNTIL.format(until[0])}" if until is not None else ""
    return [Text(f"{head}{itself}", (send, *_moves(context), _REMINDERS))]


_BY_A_DAY = pattern_of(
    r"(?:ขอ|ให้|ต้อง)?(?:ส่ง)?(?:ภายใน|ไม่เกิน|ก่อน)\s?วันที่\s?\d{1,2}(?:\s?(?:นี้|[ก-ฮ]\S{1,9}คม|[ก-ฮ]\S{1,9}ยน))?"
)
"""A day by which they are to send, which the reminder does not carry."""


def _next_round(context: Context, aim: Aim) -> date | None:
    """Returns the round of most that the bot reminds of next by itself; None for none."""
    below = nudges.people_below(context.session, context.me)
    found = reminder_view.next_step(
        context.session, context.working_days, context.now, below, aim.fits
    )
    due = found[1] if found is not None else ()
    rounds = Counter(each.payload.round for each in due if each.kind.deadline)
    return max(rounds, key=lambda each: rounds[each]) if rounds else None


def _by_itself(context: Context, due: date | None) -> str:
    """Says on which days to come the bot reminds of the reports of that round."""
    days = days_ahead(context, due) if due is not None else ""
    return f"\n{_BY_ITSELF.format(short_date(due), days)}" if due is not None and days else ""


def _moves(context: Context) -> tuple[Button, ...]:
    """Administrators move the day of a round, and its reminders with it."""
    return (Button(_MOVE, opens("move_round"), _MOVE),) if context.me.has(ADMIN) else ()


_MOVE = "เลื่อนวันส่งของรอบ"


def _about(context: Context, words: str, named: Topic) -> Topic | None:
    """Returns what is named, each of several bureaus, and a day only as a round that is called one;
    None where nothing is."""
    due = named.due if _ROUND.search(words) else None
    known = {each.name: each for each in people.bureaus(context.session)}
    several = tuple(known[each] for each in bureaus_named(words, tuple(known)).names)
    bureaus = several if len(several) > 1 else named.bureaus
    about = Topic(bureaus, each=True, due=due, number=named.number)
    return about if about.bureaus or about.due or about.number else None


_ROUND = pattern_of("รอบ|งวด|กำหนด")


def _of_named(context: Context, about: Topic, head: str) -> Message:
    numbers = frozenset((about.number,)) if about.number is not None else frozenset()
    whole = Aim(numbers=numbers, round=about.due)
    aims = [replace(whole, bureaus=frozenset((each.id,))) for each in about.bureaus] or [whole]
    below = nudges.people_below(context.session, context.me)
    when = beginning(context, below, lambda duty: any(aim.fits(duty) for aim in aims))
    itself = f"บอตเตือนเองครั้งถัดไป{when} ไม่ต้องสั่ง" if when else _NOTHING
    itself += _by_itself(context, about.due)
    labelled = zip(aims, _labels(about), strict=True)
    ways = [_sends(aim, each) for aim, each in labelled] if when else []
    part = [about.words(context.today)] if about.narrower() else []
    whose = " · ".join((*(each.name for each in about.bureaus), *part))
    context.asked = opens(QUERY.name, **about.bureau_facts())  # of all that are named, in one
    return Text(f"{head}\n{whose}: {itself}", (*ways[:_MOST], *_moves(context), _REMINDERS))


def _labels(about: Topic) -> Sequence[str]:
    """Returns what the button of each bureau says: answers of two bureaus may stand together."""
    return [name_label(f"เตือน{each.name}") for each in about.bureaus] or [_SEND]


def _sends(aim: Aim, label: str) -> Button:
    return Button(label, opens(_SENDING, **aimed.facts_of(aim)), label)


_NONE_SET = "ไม่มีการเตือนที่ตั้งวันไว้เอง เพราะตั้งวันหรือเวลาไม่ได้ บอตเตือนตามกำหนดของแต่ละเรื่อง"
_BY_ITSELF = "รายงานรอบ {}: บอตเตือนผู้ที่ยังไม่ส่งเองวันที่ {}"
_SENDING, _SEND, _MOST = "send_reminder", "ส่งเตือนตอนนี้", 7
_REMINDERS = Button("การเตือน", opens("reminders"), "เตือน")
_NOTHING = "ขณะนี้ไม่มีเรื่องที่บอตจะเตือนในขอบเขตของท่าน"


QUERY = Query("reminder_later", (), answer)

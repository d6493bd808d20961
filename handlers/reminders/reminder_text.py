"""`ขอดูว่าจะส่งถึงใครบ้าง และข้อความเขียนว่าอย่างไร`, `ใส่ข้อความของผมเองได้ไหม`: what a reminder says,
whom it reaches now, and that it holds no words of one's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.question import sentence_topic
from handlers.question.query import Query, opens
from handlers.question.topic import Topic
from handlers.reminders import aimed, digest_card, told_of_what
from handlers.reminders.reminder_words import beginning
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.people import people
from models.people.person import ADMIN, SUPERVISOR
from models.reminders import nudges
from models.reminders.nudges import Aim, Nudge

_LONGEST, _MOST = 110, 10
_SENDING = "send_reminder"
_REMINDS = pattern_of("เตือน|ทวง")
_WORDED = pattern_of(
    rf"(?:ข้อความ|ถ้อยคำ|คำ|เนื้อหา|หน้าตา)(?:ที่|จะ|ส่ง|เตือน|ทวง|นั้น|ของ|บอต|มัน|เป็น|เขียน|ไว้|\s)*(?:ว่า)?(?:{HOW_IN_FULL}|อะไร|ไง)"
    rf"|(?:ส่ง|เตือน|ทวง|เขียน|บอก)(?:ไป|เขา|เค้า|\s)*ว่า(?:{HOW_IN_FULL}|อะไร|ไง)|(?:ดู|อ่าน|เห็น)(?:รายชื่อ(?:และ|กับ))?(?:ข้อความ|ตัวอย่าง)"
)
_WHOM = pattern_of(r"(?:ส่ง|เตือน|ทวง)(?:ไป)?(?:ถึง|ให้|หา)?ใคร(?:บ้าง)?|(?:ดู)?รายชื่อ.{0,16}ก่อน")
_OWN_WORDS = pattern_of(
    rf"(?:ใส่|เพิ่ม|แก้|เขียน|ใช้|เปลี่ยน|พิมพ์)(?:ข้อความ|คำ(?!ตอบ)|ประโยค|ถ้อยคำ).{{0,24}}(?:เตือน|ทวง|{ME_OR_US}|เอง).{{0,20}}(?:{WHETHER}|หรือ|รึ|{HOW_IN_FULL})"
    rf"|(?:เตือน|ทวง).{{0,16}}(?:ใส่|เพิ่ม|แก้|เขียน|ใช้|เปลี่ยน|พิมพ์)(?:ข้อความ|คำ(?!ตอบ)|ประโยค|ถ้อยคำ).{{0,20}}(?:{WHETHER}|หรือ|รึ|{HOW_IN_FULL})"
)
_OTHERS = pattern_of(rf"ปีใหม่|เปิดปี|ร้องเรียน|ประกาศ|เวียน|ลงทะเบียน|(?:เตือน|แจ้ง)(?:{ME})")


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns what answers it to those who may remind; None for other words."""
    if inside not in (None, _SENDING) or len(words) > _LONGEST or context.person is None:
        return None
    if "ว่า" not in words and "ใคร" not in words and "ข้อความ" not in words and "คำ" not in words:
        return None
    if not context.me.has(SUPERVISOR, ADMIN):
        return None
    plain = without_polite_ending(normalise(words))
    if _OTHERS.search(plain):
        return None
    reminds = inside is not None or _REMINDS.search(plain) is not None
    if _OWN_WORDS.search(plain) and (reminds or button(context) is not None):
        return OWN_WORDS
    worded, whom = _WORDED.search(plain), _WHOM.search(plain)
    if inside is not None:
        return _SHOWN if worded or whom else None
    if worded and reminds and _before_sending(plain):
        return _SHOWN
    return _SHOWN if (worded or whom) and button(context) is not None else None


def _before_sending(plain: str) -> bool:
    """Tells whether the words want to see what a reminder says, not only to order one."""
    return "ก่อน" in plain or "ขอดู" in plain or plain.startswith(("ข้อความ", "เตือนว่า"))


def asks_of_words(plain: str) -> bool:
    """Tells whether the words ask, too, what a reminder says."""
    return _WORDED.search(plain) is not None


def button(context: Context) -> Mapping[str, str] | None:
    """Returns the facts of the newest answer's button that sends reminders; None without one."""
    newest = next((each for each in context.shown() if each), ())
    target = next((e.target for e in newest if e.target.startswith(f"o:{_SENDING}")), None)
    return None if target is None else dict(parse_qsl(target.partition("?")[2]))


def _nudge(context: Context, aim: Aim) -> Nudge:
    session, me = context.session, context.me
    below = nudges.people_below(session, me)
    return nudges.nudge(session, context.working_days, context.now, aim, below, without=me.id)


def wording(found: Nudge) -> str:
    """Says what a reminder says, with the first of those that would go now as an example."""
    shown = next(filter(None, map(digest_card.in_short, found.digests)), "")
    example = f" เช่น {shown}" if shown else ""
    return f"ข้อความเตือนเป็นของระบบ บอกเรื่องที่ผู้นั้นค้าง วันครบกำหนด และมีปุ่มให้ทำ{example}"


def _named(context: Context, words: str) -> dict[str, str]:
    """Returns the facts of the round and the activity that the words name; what is left out is
    none: `เตือนรอบนี้ ไม่เอาที่กำหนดหลัง 31 มีนาคม`."""
    about = sentence_topic.of(context, _LEFT_OUT.split(words, maxsplit=1)[0])
    if not isinstance(about, Topic):
        return {}
    given = {"n": about.number, "d": about.due.isoformat() if about.due is not None else None}
    return {key: value for key, value in given.items() if value is not None}


_LEFT_OUT = pattern_of("ไม่(?:เอา|รวม|ต้อง)|ยกเว้น|เว้น")


def reached(context: Context, found: Nudge, aim: Aim) -> list[Part]:
    """Returns whom it reaches now, by name, and of what; and who had their reminder of the day
    already, when and of what."""
    held = people.by_ids(context.session, [each.person_id for each in found.digests])
    rows: list[Part] = [
        Row(held[each.person_id].name, told_of_what.in_short(each.lines, aim))
        for each in found.digests[:_MOST]
    ]
    if (more := len(found.digests) - _MOST) > 0:
        rows.append(Para(f"และอีก {more:,} คน", tone="muted"))
    if found.reminded:
        rows.append(Para(told_of_what.already(context, found.reminded, aim), tone="muted"))
    return rows


NOT_SENT = "ยังไม่ได้ส่ง เตือนได้ตอนนี้ {:,} คน"
"""Above whom it reaches, with how many."""


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Shows whom a reminder reaches now and what it says; nothing is sent by it."""
    given = button(context) or facts or _named(context, rest)
    aim = aimed.of_facts(given)
    found = _nudge(context, aim)
    rows = [Para(wording(found)), *reached(context, found, aim)]
    when = beginning(context, nudges.people_below(context.session, context.me), aim.fits)
    rows += [Row("บอตเตือนเองครั้งถัดไป", when)] if when else []
    send = Button(_SEND, opens(_SENDING, **given), _SEND, style="primary")
    return [
        Card(
            NOT_SENT.format(len(found.digests)),
            subtitle=f"รอบ {short_date(aim.round)}" if aim.round is not None else "",
            rows=tuple(rows),
            buttons=(send,) if found.digests else (),
            note=_NOTHING_OF_ONES_OWN,
        )
    ]


_SEND = "ส่งเตือนตอนนี้"
_NOTHING_OF_ONES_OWN = "ใส่ข้อความของท่านเองในการเตือนไม่ได้"


def of_own_words(context: Context, words: str = "") -> Text:
    """Says that a reminder holds no words of one's own, and by which way they reach people.

    words: those that were to go with it; "" for none
    """
    quoted = f"“{words}” ไม่อยู่ในข้อความเตือน เพราะ" if words else ""
    said = words or "…"
    if context.me.has(ADMIN):
        way = Button("ส่งข้อความถึง…", say="ส่งข้อความถึงผู้ที่ยังไม่ส่งรายงาน")
        return Text(f"{quoted}{_NOTHING_OF_ONES_OWN} {_BY_MESSAGE}", (way,))
    hand = f"ฝากบอกผู้ดูแลระบบว่า ขอให้แจ้งผู้ที่ยังค้างว่า {said}"
    ways = (Button("ฝากผู้ดูแลระบบ", say=hand),) if words else ()
    return Text(f"{quoted}{_NOTHING_OF_ONES_OWN} {_BY_ADMINS}", ways)


_BY_MESSAGE = "ข้อความของท่านเองส่งได้ด้วย “ส่งข้อความถึง” ตามด้วยผู้รับ บอตให้ตรวจก่อนส่ง"
_BY_ADMINS = "บอกผู้นั้นเองในช่องทางอื่น หรือพิมพ์ “ฝากบอกผู้ดูแลระบบว่า” ตามด้วยข้อความ ให้ผู้ดูแลระบบส่งถึงผู้ที่ค้าง"


def _own(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [of_own_words(context)]


OWN_WORDS = Query("reminder_own_words", (), _own)
_SHOWN = Query("reminder_text", (), answer)

"""`ส่งเตือนทุกสำนักที่ค้าง เฉพาะที่เหลือเกิน 3 เรื่อง`, `…ยกเว้นสำนักการคลัง`, `…วันนี้บ่ายสอง`: a reminder that is
ordered under terms. Each term narrows whom it reaches, or is said not to be kept. Nothing is sent
before it is asked about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.question import sentence_topic
from handlers.question.query import Query, opened_by, opens
from handlers.question.topic import Topic
from handlers.reminders import (
    aimed,
    reminder_later,
    reminder_limits,
    reminder_text,
    some_named,
)
from handlers.reminders.reminder_words import (
    NOT_SENT_YET,
    NOTE,
    UNTIL,
    beginning,
    is_report,
    reports_begin,
)
from handlers.reminders.some_named import SomeNamed
from handlers.subjects.listeners import listener
from handlers.understand.commands.scopes import LAST, NEXT, THIS
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.told.order_terms import OrderTerms, order_terms
from handlers.understand.words import activity_numbers
from models.people.person import ADMIN, SUPERVISOR
from models.reminders import nudges
from models.reminders.nudges import Aim, Nudge

_LONGEST = 200
_ORDERS = pattern_of(
    r"(?:^|[\s,]|ให้|ช่วย|ขอ|ฝาก|รบกวน|อยาก|งั้น|แล้ว|ก็)(?:ส่ง|ออก)?(?:ข้อความ|คำ|การ)?(?:แจ้ง)?(?:เตือน|ทวง(?:ถาม)?|จี้|กระตุ้น|เร่งรัด|สะกิด)"
    r"(?!ใจ|ภัย|ว่า|อัตโนมัติ)"
    rf"(?!(?:ให้|ไป)?(?:{ME_OR_US}|ตัวเอง)(?!\s?ที่))"
)
_OTHERS = pattern_of(
    r"สำนัก|คน|ผู้|ใครที่|ลูกทีม|ลูกน้อง|ทีม|น้อง|เขา|เค้า|พวก|รอบ|ที่(?:ยัง)?(?:ค้าง|ไม่|เหลือ|เลย)"
    r"|ทุก(?!(?:ๆ|\s)*(?:เช้า|เย็น|วัน|สัปดาห์|อาทิตย์|เดือน|ไตรมาส|สิ้น|\d))|รายงาน|(?<![\d.])\d{1,2}\.\d{1,2}(?![\d.])"
)
_NOT_THAT = pattern_of(
    rf"ทำไม|เมื่อไ|กี่|หรือยัง|รึยัง|แล้วยัง|ใคร(?!ที่)|ไหนบ้าง|{HOW_IN_FULL}|{WHETHER}|อย่าลืม|ถูกเตือน|โดนเตือน|ตัวเอง|เลื่อน|เปลี่ยน|เลิก|หยุด|ยกเลิก"
    r"|ร้องเรียน|เบาะแส|ปฏิทิน|(?<!ท่าน)ว่า(?!ง)|(?:ให้|ไป|มา|เข้า)ประชุม|ประกาศ|เวียน|ลงนาม|ลงชื่อ|รับทราบ|ลงทะเบียน|แบบสำรวจ|หลักฐาน|ของขวัญ|(?i:no\s?gift)|เจตนารมณ์|พฤหัสหรรษา"
)
_AT_MOST = pattern_of("ไม่เกิน|(?<!ไม่)น้อยกว่า|อย่างมาก|ไม่มากกว่า")
_UNSENT = pattern_of(r"ไม่(?:ได้|ยอม)?(?:ส่ง|รายงาน)")
_NAMES_SOME = pattern_of(
    r"สำนัก|กลุ่ม|รอบ|ผู้รายงาน|คนรายงาน|หัวหน้า|ลูกน้อง|ลูกทีม|(?:คน|ที่|ผู้)(?:ที่)?(?:ยัง)?(?:ค้าง|ไม่(?:ได้)?ส่ง)|\d"
)
_IN_ANOTHER_WAY = pattern_of(
    r"(?<!วัน)ที่(?=[ก-ฮเ-ไ])(?!(?:ยัง)?(?:ค้าง|ไม่(?:ได้|ยอม)?(?:ส่ง|รายงาน|ทำ)|เหลือ|ส่ง)|ปรึกษา|ประชุม|ต้อง)"
)
"""`เฉพาะสำนักที่อยู่ชั้น 3` names nothing that is read."""


_LIMITS = pattern_of(
    r"(?:แค่|เฉพาะ|เพียง|เอาแต่)+(?:ของ|ถึง|\s)*(?P<only>\S.{1,160}?)(?:ให้|หน่อย|ด้วย|ที|เลย|เท่านั้น|อย่างเดียว|คนเดียว|พอ|นะ|\s)*$"
    r"|(?:เตือน|ทวง(?:ถาม)?)(?:ไป|ถึง|ที่|\s)*(?P<alone>(?!แค่|เฉพาะ|เพียง|เอาแต่)\S.{1,80}?)\s?(?:เท่านั้น|อย่างเดียว|คนเดียว)(?:พอ|ให้|หน่อย|ด้วย|\s)*$"
)
"""`เตือนเฉพาะคนที่ทำ 3.4`, `เตือนคุณสมมติคนเดียว`."""
_MAY = pattern_of(rf"\s?(?:จะ)?ได้\s?(?:{WHETHER})$")
"""`เตือนแค่ 3.4 ได้มั้ย` is an order, politely."""
_THAT_ONE = pattern_of(r"(?:คน|ท่าน|ผู้|ราย)(?:นั้น|นี้|ดังกล่าว)|เขา|เค้า")


@listener(longest=_LONGEST)
def heard(context: Context, words: str) -> Query | None:
    """Returns the answer to an order under terms, or to words that change whom the reminder in
    sight is to reach, to those who may remind; None for other words."""
    ordered = _ORDERS.search(words) is not None
    if not (ordered or reminder_limits.may_change(words)) or context.person is None:
        return None
    if not context.me.has(SUPERVISOR, ADMIN):
        return None
    if _NOT_NOW.fullmatch(without_polite_ending(normalise(words))):
        return _LEFT_AS_IT_IS if "ซ้ำ" in words or _in_sight(context) is not None else None
    if reminder_limits.asks_how(words):
        return HOW_SOME if _REMINDS.search(words) or _in_sight(context) is not None else None
    if ordered and (query := _of_terms(context, words)):
        return query
    aim = _in_sight(context)
    return None if aim is None or reminder_limits.changed(context, words, aim) is None else _CHANGED


_REMINDS = pattern_of("เตือน|ทวง")
_NOT_NOW = pattern_of(
    rf"(?:ถ้า(?:เช่นนั้น|อย่างนั้น|งั้น)|งั้น|ก็|โอเค|\s)*(?:ยัง)?(?:ไม่ต้อง|อย่าเพิ่ง)(?:ไป)?(?:ส่ง)?(?:เตือน|ทวง)"
    rf"(?:ซ้ำ|อีก|แล้ว|เขา|เค้า|ใคร|ก็ได้|ดีกว่า|(?:ละ|แล้ว)กัน|ขอบคุณ|ขอบใจ|มาก|{POLITE}|\s)*"
)
"""`ถ้าเช่นนั้นยังไม่ต้องเตือนซ้ำ ขอบคุณค่ะ`."""


def _in_sight(context: Context) -> Aim | None:
    """Returns what the reminder aims at that was just shown and not sent; None where none was."""
    name, query = opened_by(context.asked_before())
    if name == QUERY.name:
        return aimed.of_facts(dict(parse_qsl(query)))
    facts = reminder_text.button(context)
    return None if facts is None else aimed.of_facts(facts)


def _of_terms(context: Context, words: str) -> Query | None:
    order = _read(context, words)
    terms = order.terms
    if _NOT_THAT.search(order.beside):
        return None
    if order.named.anything() or terms.left_out:
        return QUERY
    if not _OTHERS.search(order.plain):
        return None
    if terms.left_out or terms.least or terms.unread or terms.late_days is not None:
        return QUERY
    if _AT_MOST.search(terms.otherwise):
        return QUERY
    return (reminder_later.asked(context, words) or QUERY) if terms.at else None


@dataclass(frozen=True)
class _Order:
    """An order, and what it is limited to.

    plain: its words. terms: what is said beside whom and what.
    before: what is told before it of somebody who is pointed at in it.
    only: the words that name who or what alone is meant; "" for none. named: what they name.
    """

    plain: str
    terms: OrderTerms
    before: str
    only: str
    named: SomeNamed

    @property
    def beside(self) -> str:
        """The order without whom and what it is limited to."""
        return self.plain.replace(self.terms.left_out or " ", " ").replace(self.only or " ", " ")


def _read(context: Context, words: str) -> _Order:
    whole = _MAY.sub("", without_polite_ending(normalise(words)))
    plain, terms, before = whole, order_terms(whole), ""
    if _THAT_ONE.fullmatch(terms.left_out) and (order := _ORDERS.search(whole)) is not None:
        before, plain = whole[: order.start()], whole[order.start() :]
        terms = order_terms(plain)
    found = _LIMITS.search(terms.plain)
    only = (found["only"] or found["alone"]) if found is not None else ""
    if not only and len(numbers := activity_numbers(terms.plain)) > 1:
        only = " ".join(numbers)
    return _Order(plain, terms, before, only, some_named.read(context, only, mixed=True))


def answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Shows whom it reaches now under these terms, and what of them is not kept."""
    order = _read(context, rest)
    limited = order.named.anything()
    words = order.terms.plain.replace(order.only, " ") if limited else order.terms.plain
    about = sentence_topic.of(context, words)
    if not isinstance(about, Topic):
        return [about]
    if about.unknown:
        return [sentence_topic.asked_back("send_reminder", about)]
    aim, told = _aim(context, order, about)
    return [shown(context, aim, told)]


def _aim(context: Context, order: _Order, about: Topic) -> tuple[Aim, list[str]]:
    """Returns the aim, and what is said of each term that does not narrow it."""
    terms = order.terms
    aim = Aim(
        bureaus=frozenset(each.id for each in about.bureaus),
        numbers=frozenset((about.number,)) if about.number is not None else frozenset(),
        round=about.due,
        owed=_UNSENT.search(terms.plain) is not None,
        least=terms.least,
        by_person=terms.by_person,
    )
    told: list[str] = []
    if terms.late_days is not None:
        aim = replace(aim, late_on=context.today - timedelta(days=terms.late_days))
    if order.named.anything():
        aim, told = reminder_limits.only(context, _kept_out(context, aim), order.only)
        terms = replace(terms, otherwise="")
    if terms.left_out:
        aim, out = reminder_limits.without(context, aim, _meant(context, order))
        told += out
    return aim, [*told, *_beyond(context, about), *not_kept(terms)]


def _kept_out(context: Context, aim: Aim) -> Aim:
    """Returns the aim without those whom the reminder in sight leaves out: `เตือนแค่ 3.4` below it
    names none of them again."""
    seen = _in_sight(context) or Aim()
    return replace(
        aim,
        owed=aim.owed or seen.owed,
        without=seen.without,
        without_numbers=seen.without_numbers,
        spared=seen.spared,
    )


def _meant(context: Context, order: _Order) -> str:
    """Returns the words that name who is left out: of `คนนั้น` the clause before the order that names
    somebody."""
    if _THAT_ONE.fullmatch(order.terms.left_out) is None:
        return order.terms.left_out
    clauses = order.before.split()
    named = (each for each in clauses if some_named.read(context, each).anything())
    return next(named, order.terms.left_out)


def change(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Shows whom the reminder in sight reaches after the words changed it."""
    aim = _in_sight(context) or Aim()
    found = reminder_limits.changed(context, rest, aim) or reminder_limits.LimitsChanged(aim)
    return [shown(context, found.aim, found.told)]


def how(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says that some can be left out, and how; the reminder in sight stays so."""
    aim = _in_sight(context)
    if aim is None:
        return [Text(reminder_limits.HOW, (_REMINDERS,))]
    context.asked = opens(QUERY.name, **aimed.facts_of(aim))
    send = (_send_now(aim),) if reminder_limits.nudge(context, aim).digests else ()
    return [Text(reminder_limits.HOW, (*send, _REMINDERS))]


def _send_now(aim: Aim) -> Button:
    facts = aimed.facts_of(aim) or {aimed.EVERYBODY: "1"}
    return Button(_SEND, opens("send_reminder", **facts), _SEND, style="primary")


def _beyond(context: Context, about: Topic) -> list[str]:
    """Says of what is named beside a bureau, an activity and a round that it does not narrow it."""
    rest = replace(about, bureaus=(), number=None, due=None)
    beyond = [_ROUNDS[about.no_round]] if about.no_round else []
    beyond += [rest.words(context.today)] if rest.narrower() else []
    return [_OTHERWISE.format(each) for each in beyond]


_ROUNDS = {THIS: "รอบนี้", NEXT: "รอบหน้า", LAST: "รอบที่แล้ว"}
"""A round that is named and is none."""


def not_kept(terms: OrderTerms) -> list[str]:
    """Says of the hour, of the day by which people are to act, and of what else was said that a
    reminder does not keep them."""
    told = []
    if terms.at:
        told.append(_NO_HOUR.format(terms.at))
    if terms.by:
        told.append(UNTIL.format(terms.by))
    if terms.also:
        told.append(_ALSO.format(terms.also))
    told += [_OTHERWISE.format(each) for each in terms.unread if not _DUE_SOON.fullmatch(each)]
    other = "" if _DUE_SOON.fullmatch(terms.otherwise) else terms.otherwise
    strange = _AT_MOST.search(other) or _IN_ANOTHER_WAY.search(other)
    if strange or other and not _NAMES_SOME.search(other):
        told.append(_OTHERWISE.format(other))
    return told


_DUE_SOON = pattern_of(
    r"(?:นะ|ด้วย|เพราะ|มัน|เนี่ย|\s)*(?:จะ|ใกล้|ใกล้จะ|เดี๋ยว)+(?:ถึง|ครบ|เลย)?(?:วัน)?(?:กำหนด|ส่ง|เส้นตาย|เดดไลน์)(?:ส่ง|วัน|แล้ว|อยู่|ละ|นะ|\s)*"
)
"""Says why it is ordered, and limits nobody: `จะถึงกำหนดแล้ว`."""
_NO_HOUR = "ตั้งเวลา “{}” ไม่ได้ เมื่อกดส่ง บอตส่งทันที หากจะส่งเวลานั้น กรุณากลับมากดเอง"
_ALSO = "“{}” ไม่อยู่ในการเตือนนี้ ซึ่งถึงเฉพาะผู้ที่ต้องทำเรื่องนั้น หากต้องบอกผู้อื่นด้วย กรุณาแจ้งแยก"
_OTHERWISE = "“{}” บอตคัดให้ไม่ได้ รายชื่อนี้จึงยังไม่ได้คัดตามนั้น"


def shown(context: Context, aim: Aim, told: Sequence[str] = ()) -> Message:
    """Returns the card of whom a reminder reaches now, of what, and who is left out; its button
    asks whether to send it."""
    found = reminder_limits.nudge(context, aim)
    rows: list[Part] = [Para(each, tone="warn") for each in told]
    rows += reminder_text.reached(context, found, aim)
    if not found.digests:
        rows.append(Para(f"{_NOBODY} {_CHANGE}" if aim != Aim() else _NOBODY))
    when = beginning(context, nudges.people_below(context.session, context.me), aim.fits)
    rows += [Row("บอตเตือนเองครั้งถัดไป", when)] if when else []
    rows += _reports_later(context, found, aim)
    context.asked = opens(QUERY.name, **aimed.facts_of(aim))  # who is left out may be said below it
    return Card(
        reminder_text.NOT_SENT.format(len(found.digests)),
        subtitle=aimed.in_words(context, aim) or aimed.ALL_WHO_OWE,
        rows=tuple(rows),
        buttons=(*((_send_now(aim),) if found.digests else ()), _REMINDERS),
        note=NOTE if found.digests else "",
    )


def _reports_later(context: Context, found: Nudge, aim: Aim) -> list[Part]:
    """Says from when on the bot reminds of reports, where those who are told now are told of other
    things only: nobody is to think that the reports were chased."""
    lines = (line for digest in found.digests for line in digest.lines)
    if found.reminded or any(is_report(line.duty.kind) for line in lines):
        return []
    below = nudges.people_below(context.session, context.me)
    begins = reports_begin(context, below, aim.fits)
    return [Row(NOT_SENT_YET, begins)] if begins else []


_NOBODY = "ขณะนี้ไม่มีผู้ที่ถึงเวลาเตือนตามนี้ จึงไม่มีข้อความส่งออก"
_CHANGE = "พิมพ์ “ทุกคนเลย” หรือชื่ออื่น เพื่อเปลี่ยน"
_SEND = "ส่งเตือนตอนนี้"
_REMINDERS = Button("การเตือน", opens("reminders"), "เตือน")


def leave(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says that nothing is sent, and when the bot reminds by itself."""
    when = beginning(context, nudges.people_below(context.session, context.me))
    itself = f" บอตเตือนเองครั้งถัดไป{when}" if when else ""
    return [Text(f"รับทราบ ไม่มีการส่งเตือนเพิ่ม{itself}", (_REMINDERS,))]


# One card holds all that is named: it is not answered of each.
QUERY = Query("reminder_terms", (), answer, goes_on=True)
_CHANGED = Query("reminder_terms", (), change, goes_on=True)
HOW_SOME = Query("reminder_how_some", (), how)
_LEFT_AS_IT_IS = Query("reminder_left", (), leave)

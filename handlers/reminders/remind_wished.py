"""`ช่วยเตือนคนรายงานให้ทำ 2.1 ด้วย`, `ตามหลักฐานการคืนจากมีวินัยด้วยนะ`: who can be reminded of that now,
and when the bot does it by itself. Nothing is sent before it is asked about."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from handlers.context import Context
from handlers.conversation.drafts import HAND_OVER
from handlers.duties.duty_words import PLEDGES, PROOFS, REPORTS
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.messages.name_labels import short_title
from handlers.question import sentence_topic, topic_missing
from handlers.question.query import Query, opens
from handlers.question.topic import Topic
from handlers.reminders import aimed, reminder_terms, reminder_text, told_of_what
from handlers.reminders.kind_words import words_of
from handlers.reminders.reminder_words import NOTE, moment_words
from handlers.reports.due_report_words import STATES, settled_words
from handlers.reports.led import activity_theme, people_said
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import short_date
from handlers.understand.listing import listed
from handlers.understand.names import TITLED
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.told.order_terms import order_terms
from handlers.understand.words import activity_numbers
from models.duties.duty import Duty
from models.people import people
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR, Person
from models.people.scope import bureaus_seen, bureaus_under
from models.reminders import nudges, reminder_view
from models.reminders.nudges import Aim
from models.reports.figures import progress
from models.reports.figures.progress import ReportFilter

NAME = "remind_wished"
_MOST = 6
_LEADS = (SUPERVISOR, ADMIN)
_SOMEBODY = (
    r"(?:เฉพาะ|น้อง|คน|คุณ|ผอ\.?|หัวหน้า|ท่าน|พี่(?=[ก-ฮ])|นาย|นาง|ผู้|เขา|เค้า|พวก|ทุกคน|ทั้ง|สาม|สอง|\d|สำนัก|กลุ่ม|ทีม|ลูกน้อง|ลูกทีม|หลักฐาน"
    r"|รายงาน|งาน|เรื่อง|รอบ|ให้|[ก-ฮ]\S{3,}(?:ให้|เรื่อง))"
)
_ASKS_FOR = (
    r"(?:ช่วย|ฝาก|ขอ|รบกวน|งั้น|แล้ว|วาน|บอต|บอท|ระบบ|อยาก(?:ให้)?|ให้|ก็|หน่อย|เอาเฉพาะ\S+\s?\S*|พรุ่งนี้|\s)*"
)
_CHASES = pattern_of(
    rf"^{_ASKS_FOR}(?:ส่ง(?:ไป)?)?(?:ข้อความ)?(?:เตือน|ทวง(?:ถาม)?|กระตุ้น|สะกิด|จี้|เร่ง(?!ด่วน)|ติดตาม(?=.*(?:ด้วย|หน่อย|ที|ให้))|ตาม(?!ที่|แผน|กำหนด|นั้น|นี้|ราย|สำนัก|ลำดับ|มา(?!ตรการ)))(?:ไป|ที่|ถึง|กับ|เอา|\s)*{_SOMEBODY}"
    rf"|^{_ASKS_FOR}(?:เอาเฉพาะ\S+\s?\S*\s)?(?:ฝาก|ช่วย|วาน|รบกวน)(?:ช่วย)?(?:บอก|แจ้ง)(?:ไป|ที่|ถึง|กับ|\s)*(?:.{{0,40}}?(?:ให้(?:รีบ|ทำ|ส่ง|แก้|ลง|เร่ง|ตอบ|เข้า|\s)|ว่า)|\S*รีบส่ง)"
    rf"|^{_ASKS_FOR}(?:บอก|แจ้ง|กำชับ|ย้ำ)(?:ไป|ที่|ถึง|กับ|\s)*(?:น้อง|พี่|คุณ|คน|ผู้)\S{{0,24}}?ให้(?:รีบ|เร่ง|ส่ง|ทำ)"
    rf"|^(?:เอา)?เฉพาะ.{{4,40}}(?:ฝาก|ช่วย)(?:บอก|เตือน|ทวง)"
)
_ORDERS = pattern_of(
    r"^(?:ช่วย|ฝาก|ขอ|รบกวน|สั่ง(?:การ)?|กำชับ|บอก|แจ้ง|เร่ง(?:รัด)?|ย้ำ|\s)*ให้(?!ผม|หนู|ฉัน|ดิฉัน|เรา|ด้วย)"
    r"(?:.{2,40}?(?:รีบ|เร่ง(?!ด่วน))|(?<=สั่งให้)เร่ง|(?<=สั่งให้)รีบ|(?<=กำชับให้)เร่ง|(?<=กำชับให้)รีบ)\s?(?:ส่ง|ทำ|แก้|รายงาน|ดำเนินการ|งาน)"
    r"|^(?:ช่วย|ขอ|มอบหมาย|สั่ง(?:การ)?|ให้|\s)*เร่ง(?:รัด)?(?:ติดตาม)?(?:ให้)?(?:คน|ผู้|(?:ทุก)?สำนัก)?(?:ที่)?(?:ยัง)?(?:ไม่(?:ได้)?ส่ง|ค้าง)"
    r"|^(?:ช่วย|ขอ|\s)*(?:สั่ง(?:การ)?|กำชับ|ย้ำ|บอก|แจ้ง)(?:ให้)?(?:ทุก|แต่ละ|หัวหน้า|ผอ\.?|ผู้อำนวยการ)?สำนัก"
    r"(?:\S{0,24}?(?:ให้)?ส่ง(?:รายงาน|งาน|ผล)?(?:ให้)?(?:ครบ|ทัน|ภายใน|ก่อน)|ที่(?:ยัง)?(?:ไม่(?:ได้)?ส่ง|ค้าง)\S{0,24}?ให้)"
)
"""`ให้สำนักการคลังรีบส่งรายงาน`, `สั่งให้เร่งส่ง`: an order to people; a reminder may carry it out."""
_WHO_LACKS_IT = pattern_of(
    r"[\s,]*(?:แล้ว|และ|ว่า)\s?(?:ตอนนี้|ยัง)?(?:มี|เหลือ)?ใคร(?:บ้าง|มั่ง)?(?:ที่)?(?:ยัง|ค้าง|เหลือ|ขาด)?(?:ไม่(?:ได้)?ส่ง|อยู่)?(?:บ้าง|มั่ง|\s)*$"
)
"""Who it is the answer shows anyway: `ช่วยตามคนที่ยังไม่ส่ง 1.10 ให้หน่อย แล้วใครบ้างที่ยัง`."""
_NOT_THAT = pattern_of(
    rf"ไม่ต้อง|(?<!ตัว)อย่า(?!ลืม)|เลิก|หยุด|ยกเลิก|เลื่อน|เมื่อไ|(?<!เ)กี่|หรือยัง|รึยัง|ทำไม|{HOW_IN_FULL}|ใครบ้าง|(?:{WHETHER})$|(?:เตือน|บอก|แจ้ง)(?:ให้)?(?:{ME_OR_US}|ตัวเอง|พี่(?![ก-ฮ]))"
    r"|ร้องเรียน|เบาะแส|ประชุม|นัด|กำหนดการ|ผู้ดูแลระบบ|แอดมิน|ทุกสำนัก|อย่างเดียว|เท่านั้น|ยกเว้น|(?:รับ|กด)ทราบ|อ่านประกาศ|พฤหัส|อินโฟ|ลงทะเบียน|แบบสำรวจ|ลายเซ็น|เซ็นเอกสาร|คะแนน"
    r"|ให้(?:รีบ|เร่ง|ช่วย|มา|\s)*(?:อนุมัติ|พิจารณา)"
    r"|^(?!.*(?:น้อง|ลูกทีม|บุคลากร)).*ให้(?:รีบ|เร่ง|ช่วย|มา|\s)*(?:เซ็น|ลงนาม)"
)
_EVERY_BUREAU = pattern_of("ทุกสำนัก")
"""An administrator who says it wants to see and send all reminders, which another question answers.
With a round or an activity beside it, the reminder is of that alone."""
_PROOF = pattern_of("หลักฐาน(?:การ)?(?:ส่ง)?(?:คืน|มอบ)|ใบรับ|คืนของ|ของขวัญ|(?:ตาม|ทวง)หลักฐาน")
_JOINING = pattern_of(
    r"(?i:no\s?gift|โนกิฟ)|ลงชื่อ|(?:เข้า)?ร่วมประกาศ|ลงนามประกาศ|(?<!ผู้)(?<!คน)เข้าร่วม|เจตนารมณ์|ปฏิญาณ"
    r"|(?:(?:ไม่|ยัง|ไม่ได้|ค้าง|ให้|มา|รีบ|ครบ)ลงนาม|เซ็นประกาศ)(?!\s?(?:ใน|ราย|เอกสาร|อนุมัติ|หนังสือ|บันทึก|ใบ|\d))"
)
"""What is signed and not named is an announcement: `คนที่ยังไม่ลงนาม`."""
_OF_JOINING = (opens("not_joined"), opens("coverage"))
_THEM = "ทุกคน|พวกเขา|พวกเค้า|พวกนั้น|เขา|เค้า|ท่าน"
_SAYS = pattern_of(r"(?:บอก|แจ้ง).{0,30}?ว่า(?P<words>\S.*)$")
_THANKS = pattern_of(rf"(?:{ME_OR_US}|พี่|ท่าน|ขอ|รู้สึก|ว่า|\s)*(?:ขอบ(?:คุณ|ใจ|พระคุณ)|ชื่นชม|ยินดี|ดีใจ|ภูมิใจ)")
_STILL_OWED = pattern_of(r"รีบ|เร่ง|ค้าง|ยังไม่|ล่วงหน้า|(?:ให้|ช่วย|กรุณา)(?:รีบ)?ส่ง")
_QUOTED = pattern_of(
    r"(?P<said>)\s?(?:(?:ด้วย|โดย(?:ใช้)?|พร้อม|ใช้)?(?:ข้อความ|คำ|ประโยค)\s?(?:ว่า|นี้)\s?[:“\"]?|(?<=คน)ว่า|(?<=พวกนี้)ว่า|(?<=ค้าง)ว่า)(?P<words>(?!อะไร|ยังไง|อย่างไร|ไง)\S.*)$"
)
"""What the reminder is to say: `ด้วยข้อความว่าขอความร่วมมือ`. It names no activity."""
_TOLD_THEM = pattern_of(
    r"(?:เตือน|ทวง|กระตุ้น|สะกิด|จี้|ตาม)[^\n]{3,60}?(?P<said>)(?:[\s,]|แล้ว|และ|โดย|ฝาก|ช่วย)+"
    rf"(?:บอก|แจ้ง)(?:{_THEM}|ไป|ด้วย|ให้|\s)*ว่า\s?[:“\"]?"
    r"(?P<words>(?!อะไร|ยังไง|อย่างไร|ไง)\S.*)$"
)
"""What is to be told to those who are reminded: `เตือนคนที่ค้าง บอกว่าขอความร่วมมือ`."""
_DUE = pattern_of(r"รีบ|ส่ง(?!รูป|ภาพ)|ทำ\s?\d|รายงาน\s?\d|กำหนด|ค้าง")


@dataclass(frozen=True)
class _Wish:
    """What is to be reminded of, whom of, and the order in the words of who gave it."""

    kind: str
    about: Topic
    who: people_said.LedPerson | None
    order: str


@listener(longest=110, roles=frozenset((*_LEADS, EXECUTIVE)))
def heard(context: Context, words: str) -> Query | None:
    """Returns the answer to the wish that somebody else be reminded of something named."""
    plain = _WHO_LACKS_IT.sub("", without_polite_ending(normalise(words)))
    plain, own_words = _parted(context, plain)
    orders = _ORDERS.search(plain) is not None
    if not orders and _CHASES.search(plain) is None:
        return None
    who = people_said.said(context, plain)
    admin = context.me.has(ADMIN)
    part = bool(activity_numbers(plain)) or _names_a_part(context, plain)
    everybody = (orders or part or not admin) and _EVERY_BUREAU.search(plain) is not None
    rest = people_said.blanked(plain, who) if who is not None else plain
    if _NOT_THAT.search(_EVERY_BUREAU.sub(" ", rest) if everybody else rest):
        return None
    joining = _is_joining(context, plain)
    if joining and admin:
        return None  # they send a message to those
    told = _SAYS.search(plain)
    if told is not None and _THANKS.match(told["words"]) and not _STILL_OWED.search(told["words"]):
        return None  # who thanks reminds nobody
    if told is not None and not activity_numbers(plain) and not _DUE.search(told["words"]):
        return None  # a message to somebody, which others hear
    if told is not None and admin and not activity_numbers(plain):
        return None  # they send messages to many
    named = activity_numbers(plain) or _PROOF.search(plain) or joining or told is not None
    named = named or everybody or orders or who is not None or bool(own_words)
    return QUERY if named or part else None


def _parted(context: Context, plain: str) -> tuple[str, str]:
    """Returns the words without what the reminder is to say, and that; "" where nothing is.

    What is to be told to those who are reminded is quoted, too, unless it names an activity to
    remind of. Administrators send it to many themselves, which others hear.
    """
    found = _QUOTED.search(plain)
    if found is None and not context.me.has(ADMIN):
        found = _TOLD_THEM.search(plain)
        if found is not None and activity_numbers(found["words"]):
            found = None
    if found is None:
        return plain, ""
    return plain[: found.start("said")].rstrip(), found["words"].strip('“”" ')


def _names_a_part(context: Context, plain: str) -> bool:
    """Tells whether the words name an activity by its title, a bureau or a round: nobody else is
    reminded then."""
    if activity_theme.number_named(context, plain):
        return True
    about = sentence_topic.of(context, plain)
    return not isinstance(about, Topic) or bool(about.bureaus) or about.due is not None


def _is_joining(context: Context, plain: str) -> bool:
    return _JOINING.search(plain) is not None or context.asked_before().startswith(_OF_JOINING)


def _read(context: Context, words: str) -> _Wish | Message:
    plain, _ = _parted(context, _WHO_LACKS_IT.sub("", without_polite_ending(normalise(words))))
    who = people_said.said(context, plain)
    named = order_terms(plain).plain
    if not activity_numbers(named) and (number := activity_theme.number_named(context, named)):
        named = f"{named} {number}"
    about = sentence_topic.of(context, people_said.blanked(named, who) if who else named)
    if not isinstance(about, Topic):
        return about
    if unclear := topic_missing.asks_back("status", about):
        return unclear
    if _PROOF.search(plain):
        return _Wish(PROOFS, about, who, plain)
    if _is_joining(context, plain):
        return _Wish(PLEDGES, about, who, plain)
    return _Wish(REPORTS, about, who, plain)


def answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says whom a reminder would reach now, with the button that asks before it goes; else when the
    bot reminds by itself, or that nothing is owed."""
    wish = _read(context, rest)
    if not isinstance(wish, _Wish):
        return [wish]
    nobody = _BY_NAME.search(normalise(rest)) if wish.who is None else None
    if nobody is not None:
        return [Text(_NOT_FOUND.format(without_polite_ending(nobody["name"])), _WHO_OWES)]
    seen = bureaus_seen(context.session, context.me)
    bureau = wish.about.bureaus[0].id if wish.about.bureaus else None
    named = _named(context, wish)
    if bureau is None and len(named) == 1:
        bureau = named[0].bureau_id
    if seen is not None and bureau is not None and bureau not in seen:
        place = named[0].bureau if named else wish.about.bureaus[0]
        return [topic_missing.outside(context, "status", place)]
    number = wish.about.number if wish.kind == REPORTS else None
    only = frozenset(each.id for each in named)
    aim = Aim(
        bureaus=frozenset((bureau,)) if bureau is not None else frozenset(),
        numbers=frozenset((number,)) if number is not None else frozenset(),
        round=wish.about.due,
        only=only,
    )
    card = _card(context, wish, aim, only)
    return [card, *_besides(context, rest)]


def _besides(context: Context, rest: str) -> Sequence[Message]:
    """Returns what is said of words that no reminder holds, and what it says if that is asked."""
    plain, own_words = _parted(context, without_polite_ending(normalise(rest)))
    if own_words:
        return [reminder_text.of_own_words(context, own_words)]
    if reminder_text.asks_of_words(plain):
        session, me = context.session, context.me
        below = nudges.people_below(session, me)
        days = context.working_days
        found = nudges.nudge(session, days, context.now, Aim(), below, without=me.id)
        return [Text(reminder_text.wording(found))]
    not_kept = reminder_terms.not_kept(order_terms(plain))
    return [Text("\n".join(not_kept))] if not_kept else []


_BY_NAME = pattern_of(rf"(?:เตือน|ทวง(?:ถาม)?|กระตุ้น|สะกิด|ตาม)(?:ไป|ที่|ถึง|กับ|\s)*(?P<name>{TITLED})")
_NOT_FOUND = "ไม่พบ “{}” ในทะเบียนบุคลากร จึงยังไม่ได้เตือนใคร พิมพ์ชื่อและนามสกุล หรือดูว่าใครยังไม่ส่ง"
_WHO_OWES = (Button("ใครยังไม่ส่ง", opens("not_sent"), "ใครยังไม่ส่ง"),)


def _named(context: Context, wish: _Wish) -> list[Person]:
    ids = sorted(wish.who.ids) if wish.who is not None else []
    return [context.session.get_one(Person, each) for each in ids]


def _fits(wish: _Wish, aim: Aim, seen: frozenset[int] | None) -> Callable[[Duty], bool]:
    def fits(duty: Duty) -> bool:
        return (
            words_of(duty.kind).chased == wish.kind
            and aim.fits(duty)
            and (seen is None or duty.bureau_id in seen)
        )

    return fits


def _card(context: Context, wish: _Wish, aim: Aim, only: frozenset[int]) -> Message:
    session, days, me = context.session, context.working_days, context.me
    seen = bureaus_seen(session, me)
    fits = _fits(wish, aim, seen)
    rows: list[Part] = []
    buttons: list[Button] = []
    if me.has(*_LEADS):
        below = nudges.people_below(session, me)
        found = nudges.nudge(session, days, context.now, aim, below, me.id, fits)
        now = {
            each.person_id: sum(fits(line.duty) for line in each.lines)
            for each in found.digests
            if any(fits(line.duty) for line in each.lines)
        }
        rows += _reached(context, now, only)
        if found.told_already and not now:
            rows.append(Para(told_of_what.already(context, found.reminded, aim)))
        if now:
            target = opens("send_reminder", **aimed.facts_of(aim))
            buttons.append(Button(_SEND_NOW, target, _SEND_NOW, style="primary"))
    else:
        rows.append(Para("การส่งเตือนทันทีทำโดยผู้บังคับบัญชาในสายงานและผู้ดูแลระบบ"))
        buttons.append(Button(HAND_OVER, say=f"ฝากบอกผู้ดูแลระบบว่า {wish.order}"))
        buttons.append(Button("ติดต่อผู้ดูแลระบบ", opens("contact"), "ติดต่อผู้ดูแลระบบ"))
    if me.has(*_LEADS) and not buttons and not rows and wish.kind == REPORTS:
        rows.append(Para(_NOT_YET))
        buttons += _through_admin(wish, only, context)
    below = nudges.people_below(session, me) if me.has(*_LEADS) else None
    rows += _next(context, fits, only or below)
    led = bureaus_under(session, me) if me.has(*_LEADS) and not me.has(ADMIN) else seen
    rows += _standing(context, wish, aim, led)
    return Card(
        f"ยังไม่ได้เตือน{_about(wish, only, context)}",
        rows=tuple(rows) or (Para(_NOTHING[wish.kind]),),
        buttons=tuple(buttons),
        note=NOTE if any(each.label == _SEND_NOW for each in buttons) else "",
    )


_SEND_NOW = "ส่งเตือนตอนนี้"
_NOT_YET = "ส่งเตือนตอนนี้ไม่ได้ เพราะยังไม่ถึงช่วงเตือนของเรื่องนี้ บอตจึงยังไม่ส่งถึงใคร"
_ASK_ADMIN = "ฝากบอกผู้ดูแลระบบว่า ขอให้แจ้ง{name} เรื่อง{what} ยังไม่ส่ง"


def _through_admin(wish: _Wish, only: frozenset[int], context: Context) -> list[Button]:
    """Returns the button that hands on what is to be said to the one who is named."""
    if len(only) != 1 or context.me.has(ADMIN):
        return []
    name = context.session.get_one(Person, next(iter(only))).name
    number = wish.about.number
    what = _OF[wish.kind] if number is None else f"{_OF[wish.kind]} {number}"
    return [Button(HAND_OVER, say=_ASK_ADMIN.format(name=name, what=what))]


_NOTHING = {
    REPORTS: "ไม่มีรายงานที่ต้องส่งตามที่ถามในขอบเขตของท่าน จึงไม่มีใครต้องเตือน",
    PROOFS: "ขณะนี้ไม่มีของขวัญที่รอหลักฐานในขอบเขตของท่าน จึงไม่มีใครต้องเตือน",
    PLEDGES: "ขณะนี้ไม่มีใครที่ยังต้องเข้าร่วมประกาศในขอบเขตของท่าน จึงไม่มีใครต้องเตือน",
}
_OF = {REPORTS: "รายงาน", PROOFS: "หลักฐานของขวัญ", PLEDGES: "การเข้าร่วมประกาศ"}


def _about(wish: _Wish, only: frozenset[int], context: Context) -> str:
    what = _OF[wish.kind]
    if wish.kind == REPORTS and wish.about.number is not None:
        what = f"{what} {wish.about.number}"
    if wish.about.due is not None:
        what = f"{what} รอบ {short_date(wish.about.due)}"
    if wish.about.bureaus:
        what = f"{what} · {wish.about.bureaus[0].name}"
    names = [context.session.get_one(Person, each).name for each in sorted(only)]
    return f"เรื่อง{what}{f' · {listed(names)}' if len(names) == 1 else ''}"


def _reached(context: Context, now: Mapping[int, int], only: frozenset[int]) -> list[Part]:
    if not now:
        return []
    held = people.by_ids(context.session, list(now))
    rows: list[Part] = [Para(f"เตือนได้ตอนนี้ {len(now):,} คน", bold=True)]
    shown = sorted(now, key=lambda each: (each not in only, held[each].name))
    rows += [Row(held[each].name, f"{now[each]:,} เรื่อง") for each in shown[:_MOST]]
    missing = only - now.keys()
    for each in sorted(missing):
        name = context.session.get_one(Person, each).name
        rows.append(Para(f"{name} ไม่มีเรื่องนี้ที่ถึงเวลาเตือน", tone="muted"))
    return rows


def _next(
    context: Context, fits: Callable[[Duty], bool], below: frozenset[int] | None
) -> list[Part]:
    """When the bot tells by itself, and whom; executives alone read no names here.

    below: the people of whom it is said; None: everybody.
    """
    session, days = context.session, context.working_days
    found = reminder_view.next_step(session, days, context.now, below, fits)
    if found is None:
        return []
    at, duties = found
    ids = {
        each
        for duty in duties
        for each in duty.recipients.by_role.get(duty.kind.policy.tellings[0].role, ())
        if below is None or each in below
    }
    names = sorted(each.name for each in people.by_ids(session, sorted(ids)).values())
    if not names or not context.me.has(*_LEADS):
        names = sorted({duty.bureau for duty in duties})
    return [Row("บอตเตือนเองครั้งถัดไป", f"{moment_words(at)}\nถึง {_few(names)}")]


def _few(names: Sequence[str]) -> str:
    more = len(names) - _MOST
    return f"{' '.join(names[:_MOST])} และอีก {more:,} ราย" if more > 0 else listed(names)


def _standing(context: Context, wish: _Wish, aim: Aim, seen: frozenset[int] | None) -> list[Part]:
    """Where the reports named stand that nobody can be reminded of."""
    if wish.kind != REPORTS or wish.about.number is None:
        return []
    narrow = ReportFilter(aim.bureaus or seen, due=aim.round, number=wish.about.number)
    every = progress.every_duty(context.session, context.fiscal_year, narrow)
    return [
        Row(
            f"{each.number} · {STATES[each.state]} · {settled_words(each.due)}",
            f"{short_title(each.title)}\n{each.bureau}",
        )
        for each in every[:_MOST]
    ]


QUERY = Query(
    NAME,
    ("ช่วยเตือนคนที่ค้าง",),
    answer,
    roles=frozenset((SUPERVISOR, ADMIN, EXECUTIVE)),
    heard=answer,
    outside=True,
)

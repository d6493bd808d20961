"""Reminding now, out of turn: whom, what it costs, then each person's digest of the day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import (
    Answers,
    Choice,
    Closed,
    Flow,
    Heeded,
    Mend,
    Opening,
    Step,
)
from handlers.conversation.questions import plain, show_words
from handlers.messages import Button, Message, Text
from handlers.messages.name_labels import name_label
from handlers.question import topic
from handlers.question.query import opens
from handlers.question.topic import Topic
from handlers.reminders import (
    aimed,
    digest_card,
    digest_news,
    kind_words,
    reminder_limits,
    told_of_what,
)
from handlers.reminders.reminder_limits import nudge
from handlers.reminders.reminder_words import NOT_LATER, beginning, moment_words, quota_words
from handlers.understand.asked.reminding_them import sends_now
from handlers.understand.listing import listed
from handlers.understand.names import several_bureaus
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.calendar import evening
from models.people import people
from models.people.person import ADMIN, SUPERVISOR
from models.queues import quota
from models.reminders import nudges, reminder_record, snoozes
from models.reminders.nudges import Aim, Nudge
from models.trail import trail

_BUREAUS, _MOST_NAMED = 7, 8
_HINT = "พิมพ์ชื่อคน สำนัก เลขกิจกรรม หรือวันที่ของรอบ เช่น 20 มีนาคม หรือกดปุ่ม เว้นได้ เช่น ยกเว้น 3.7"


def heard(words: str, inside: str | None) -> Flow | None:
    """Returns the conversation if the words order a reminder to all of them at once."""
    return FLOW if inside is None and sends_now(words) else None


def open_send(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens only while something may be sent. A button may name whom (`b`, `n`, `d`, or all)."""
    _refuse_quiet_hours(context)
    whole = nudge(context, Aim())
    if not whole.digests and not whole.told_already:
        raise Closed(Text(_nobody_yet(context, whole), _WAYS))
    whom = _whom_named(context, rest, facts)
    if whom is None:
        return Opening(anew=True)
    if not nudge(context, aimed.of_answer(whom)).digests:
        raise Closed(Text(_nobody_left(context, whom), _WAYS))
    return Opening("", {"whom": whom}, anew=True)


def _whom_named(context: Context, rest: str, facts: Mapping[str, str]) -> dict[str, object] | None:
    """Returns whom the words or the button name; None where they name nobody known."""
    if facts.get(aimed.EVERYBODY) or sends_now(rest):
        return aimed.answered(context, Aim())
    if any(facts.get(name) for name in aimed.KEYS):
        aim = aimed.of_facts(facts)
        return aimed.answered(context, aim) if aimed.facts_of(aim) else None
    about = topic.read(context, rest, {}) if rest else None
    if about is None or not about.understood or len(about.bureaus) > 1:
        return None
    return aimed.answered(context, _aim(about))


def _nobody_yet(context: Context, found: Nudge) -> str:
    """Returns that LINE reaches none of those who have a duty; or, if nothing is due, when the
    next reminder goes."""
    below = nudges.people_below(context.session, context.me)
    begins = "" if found.duties else beginning(context, below)
    if not begins:
        return "ขณะนี้ไม่มีผู้มีเรื่องค้างที่เตือนทาง LINE ได้ในขอบเขตของท่าน"
    return f"ขณะนี้ยังไม่ถึงเวลาเตือนเรื่องใด การเตือนครั้งถัดไปเริ่ม{begins}"


_WAYS = (Button("การเตือน", opens("reminders"), "เตือน"),)


def _refuse_quiet_hours(context: Context) -> None:
    if not context.working_days.may_speak(context.now):
        when = moment_words(context.working_days.next_speaking(context.now))
        words = f"ขณะนี้อยู่นอกเวลาส่งเตือน (วันหยุด หรือ 18.00–08.30 น.) ส่งได้ตั้งแต่{when}"
        raise Closed(Text(words, _WAYS))


# -- whom ----------------------------------------------------------------------------------------


def whom_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    """Returns everybody, then the bureaus with the most people to be reminded."""
    counted: dict[tuple[str, int], int] = {}
    for digest in nudge(context, Aim()).digests:
        for bureau in {(line.duty.bureau, line.duty.bureau_id) for line in digest.lines}:
            counted[bureau] = counted.get(bureau, 0) + 1
    nearest = sorted(counted, key=lambda bureau: (-counted[bureau], bureau))[:_BUREAUS]
    return [
        Choice("all", "ทุกคนที่ค้าง", aimed.answered(context, Aim())),
        *(Choice(f"b{id_}", name_label(name), _of_bureau(context, id_)) for name, id_ in nearest),
    ]


def _of_bureau(context: Context, bureau_id: int) -> dict[str, object]:
    return aimed.answered(context, Aim(bureaus=frozenset((bureau_id,))))


def read_whom(text: str, context: Context, _answers: Answers) -> dict[str, object]:
    """Reads some people, bureaus, activities or a round, or who is left out of all; there must be
    somebody to remind."""
    changed = reminder_limits.changed(context, text, Aim(), bare=True)
    if changed is None:
        if reminder_limits.denies(text):
            raise Unclear(_HINT)
        aim = _aim_of_topic(context, text)
    elif changed.told:
        raise Unclear(f"{' '.join(changed.told)} {_HINT}")
    else:
        aim = changed.aim
    whom = aimed.answered(context, aim)
    found = nudge(context, aim)
    if not found.digests and not found.told_already:
        raise Unclear(f"{whom['words']}: ไม่มีผู้มีเรื่องค้างที่เตือนทาง LINE ได้ในขอบเขตของท่าน {_HINT}")
    return whom


def _aim_of_topic(context: Context, text: str) -> Aim:
    about = topic.read(context, text, {})
    if not about.understood:
        raise Unclear(_HINT)
    if len(about.bureaus) > 1:
        raise Unclear(several_bureaus(each.name for each in about.bureaus))
    return _aim(about)


def _aim(about: Topic) -> Aim:
    return Aim(
        bureaus=frozenset(each.id for each in about.bureaus),
        numbers=frozenset((about.number,)) if about.number is not None else frozenset(),
        round=about.due,
    )


# -- what it costs -------------------------------------------------------------------------------


def ask_sure(context: Context, answers: Answers) -> Message:
    aim = aimed.of_answer(answers["whom"])
    found = nudge(context, aim)
    count = len(found.digests)
    if not count:
        return Text(f"{_nobody_left(context, answers['whom'])} กด “ไม่ส่ง”")
    already = _told_already(context, found, aim)
    known = quota.load(context.session, context.now)
    if _too_many(context, count):
        return Text(f"{_over(count)} {quota_words(known)}{already}")
    words = f"{answers['whom']['words']}: จะส่ง {count:,} ข้อความ (คิดโควตา {count:,})"
    return Text(f"{words}\nถึง {_reached(context, found, aim)}{already}\n{quota_words(known)}")


def _reached(context: Context, found: Nudge, aim: Aim) -> str:
    """`นางสาวสมมติ (2.2 และ 3.4)`: whom it reaches, each with what they are told."""
    held = people.by_ids(context.session, [each.person_id for each in found.digests])
    told = [
        f"{held[each.person_id].name} ({what})" if what else held[each.person_id].name
        for each in found.digests[:_MOST_NAMED]
        for what in (told_of_what.in_short(each.lines, aim),)
    ]
    more = len(found.digests) - _MOST_NAMED
    return f"{' '.join(told)} และอีก {more:,} คน" if more > 0 else listed(told)


def _told_already(context: Context, found: Nudge, aim: Aim) -> str:
    return f"\n{told_of_what.already(context, found.reminded, aim)}" if found.reminded else ""


def _nobody_left(context: Context, whom: Mapping[str, Any]) -> str:
    aim = aimed.of_answer(whom)
    already = _told_already(context, nudge(context, aim), aim)
    return f"{whom['words']}: ไม่มีผู้ที่ต้องส่งเตือนเพิ่มแล้ว{already}"


def _too_many(context: Context, count: int) -> bool:
    known = quota.load(context.session, context.now)
    return known is not None and known.left is not None and known.left < count


def _over(count: int) -> str:
    return (
        f"โควตาไม่พอสำหรับ {count:,} ข้อความ กด “ย้อนกลับ” เพื่อเลือกเฉพาะสำนักหรือกิจกรรม "
        "หรือเพิ่มแพ็กเกจใน LINE Official Account แล้วลองใหม่"
    )


def sure_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    """Returns the choices. The number stands in the button, so that a tap confirms no other."""
    count = len(nudge(context, aimed.of_answer(answers["whom"])).digests)
    no = Choice("no", "ไม่ส่ง", 0)
    if not count or _too_many(context, count):
        return (no,)
    return (Choice(f"n{count}", f"ยืนยันส่ง {count:,} ข้อความ", count), no)


# -- the end -------------------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Sends what is due at this moment to whoever was not told today."""
    if not answers["sure"]:
        return [Text("ไม่ได้ส่งเตือน", _WAYS)]
    _refuse_quiet_hours(context)
    session = context.session
    found = nudge(context, aimed.of_answer(answers["whom"]))
    count = len(found.digests)
    if count != answers["sure"]:
        raise Mend(f"ขณะนี้ต้องส่ง {count:,} ข้อความ กรุณายืนยันอีกครั้ง", "sure")
    if _too_many(context, count):
        raise Mend(_over(count), "whom")
    new = reminder_record.note_afresh(session, found.digests, context.now, context.random_bytes)
    sent = [digest for digest, _ in new]
    reasons = snoozes.reasons(session, digest_card.explained(sent))
    figures = kind_words.figures(session, digest_card.shown(sent), context.now)
    news = digest_news.rows(session, context.subjects, context.working_days, sent)
    until = evening(context.now)
    held_by = people.by_ids(session, [digest.person_id for digest, _ in new])
    for digest, key in new:
        person, further = held_by[digest.person_id], news.get(digest.person_id, ())
        card = digest_card.card(digest, reasons, figures, further)
        context.notify(person, [card], key, digest_card.DIGEST, must_arrive=False, expires_at=until)
    aim = {key: answers["whom"][key] for key in aimed.KEYS if key in answers["whom"]}
    trail.record(session, context.now, context.me.id, "reminder.nudge", "reminders", **aim,
                 messages=len(new))  # fmt: skip
    already = f" ข้าม {found.told_already:,} คนที่เตือนไปแล้ววันนี้" if found.told_already else ""
    context.must_arrive = True
    return [
        Text(f"{_GOING_OUT.format(len(new))}{already} กด “ผลการเตือน” เพื่อดูว่าใครได้รับแล้ว", _RESULTS)
    ]


_GOING_OUT = "บอตรับส่งเตือน {:,} คนแล้ว กำลังทยอยส่ง"
"""What LINE takes of them shows only later: the quota may end before."""
_RESULTS = (Button("ผลการเตือน", opens("reminders", v="results"), "ผลการเตือน"), *_WAYS)

_LATER = pattern_of(
    r"(?:ส่ง|เตือน|ทวง|เอา|ไว้|เป็น|ค่อย)\S{0,10}?\s?(?:พรุ่งนี้|มะรืน|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์)|(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์)(?:นี้|หน้า)|(?:สัปดาห์|อาทิตย์)หน้า)"
    r"|^(?:งั้น|ไว้|ขอ|\s)*(?:พรุ่งนี้|มะรืน(?:นี้)?|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์)(?:บดี)?(?:นี้|หน้า)|(?:สัปดาห์|อาทิตย์)หน้า)"
    rf"(?:ตอน|เช้า|สาย|บ่าย|เย็น|ดีกว่า|แล้วกัน|ละกัน|ก็ได้|{POLITE}|\s)*$"
)
"""Wants it sent on another day: `ยังไม่ส่งตอนนี้ ส่งพรุ่งนี้แทน`."""


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Where the writer wants it sent to others, takes that, and it is asked again before it goes;
    where later, says when the bot sends its own next one. It sends nothing."""
    if reminder_limits.asks_how(text):
        return Heeded(told=reminder_limits.HOW, never_added=True)
    aim = aimed.of_answer(answers.get("whom", {}))
    changed = reminder_limits.changed(context, text, aim, bare=at == "sure")
    if changed is not None:
        return _changed(context, changed)
    if _LATER.search(normalise(text)) is None:
        return None
    when = beginning(context, nudges.people_below(context.session, context.me), aim.fits)
    itself = f" บอตเตือนเองครั้งถัดไป{when}" if when else ""
    return Heeded(told=f"{NOT_LATER}{itself} {_PRESS_NO}", never_added=True)


def _changed(context: Context, changed: reminder_limits.LimitsChanged) -> Heeded:
    whom, told = aimed.answered(context, changed.aim), list(changed.told)
    if not nudge(context, changed.aim).digests:
        told.append(f"{_nobody_left(context, whom)} {_AS_BEFORE}")
        return Heeded(told="\n".join(told), never_added=True)
    return Heeded({"whom": whom}, "\n".join(told), at_once=True, anew=("sure",), never_added=True)


_AS_BEFORE = "จึงยังเป็นรายชื่อเดิมด้านล่าง ยังไม่ได้ส่ง"
_PRESS_NO = "หากรอให้บอตเตือนเอง กด “ไม่ส่ง”"

FLOW = Flow(
    name="send_reminder",
    title="การส่งเตือน",
    opens_on=(),
    steps=(
        Step(
            name="whom",
            label="ส่งถึง",
            ask=plain(f"จะส่งเตือนตอนนี้ถึงใคร {_HINT}"),
            read=read_whom,
            choices=whom_choices,
            show=show_words,
            why="การเตือนส่งถึงเฉพาะผู้ที่ท่านเลือก",
        ),
        Step(
            name="sure",
            label="ยืนยัน",
            ask=ask_sure,
            choices=sure_choices,
            show=lambda value, _answers: f"ส่ง {value:,} ข้อความ" if value else "ไม่ส่ง",
        ),
    ),
    open=open_send,
    finish=finish,
    heeds=heeds,
    roles=frozenset((ADMIN, SUPERVISOR)),
    counted=False,
)

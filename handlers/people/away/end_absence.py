"""Back from leave, or not leaving after all: one's reports are one's own again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from handlers.context import Context
from handlers.conversation import drafts
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.messages import Button, Message, Text
from handlers.people.away.leave import leave_ended
from handlers.question.query import opens
from handlers.reminders.duty_lines import WHY
from handlers.understand.dates.dates import short_span, span_on_button, thai_date
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.duties import handing_over
from models.people import absences, people
from models.people.person import Absence, Person

_TELL = Button("แจ้งลา", opens("tell_absence"), "แจ้งลา")
NO_LEAVE = Text("ขณะนี้ท่านไม่มีวันลาที่แจ้งไว้ พิมพ์ “ลา 5-9 มี.ค.” เมื่อต้องการแจ้ง", (_TELL, WHY))


_GOES_ON = "เรื่องที่ทำค้างไว้ยังอยู่ครบ กดปุ่มหรือพิมพ์ “ทำต่อ” เพื่อทำต่อ\nหากกลับจากลา ขณะนี้ท่านไม่มีวันลาที่แจ้งไว้"


def _none(context: Context) -> Text:
    """Says that no leave is told; who is back at something that waits is led there."""
    back = drafts.back_to(context)
    if _wants_what_waits(context.said):
        return Text(_NONE_BUT_DUTIES, (_DUTIES, *back, _TELL))
    return Text(_GOES_ON, (*back, _TELL)) if back else NO_LEAVE


def _wants_what_waits(said: str) -> bool:
    """Tells whether who is back wants to see, too, what waits: `กลับมาแล้ว ขอดูงานที่ค้าง`."""
    return len(said) <= _LONGEST and _WHAT_WAITS.search(normalise(said)) is not None


_LONGEST = 120
_WHAT_WAITS = pattern_of(
    r"(?:ขอ|อยาก|ช่วย|มี|เหลือ|ดู|เปิด|ให้|\s)(?:ดู|เช็[คก]|เปิด|รู้|สรุป|ทวน|ว่า|\s)*(?:งาน|เรื่อง|อะไร)(?:ที่|ของ|ที่ยัง|ไหน)?\S{0,8}(?:ค้าง|ต้องทำ|ต้องส่ง|รออยู่|เหลือ)"
)
_DUTIES = Button("เรื่องที่ต้องทำ", opens("own_duties"), "เรื่องที่ต้องทำ")
_NONE_BUT_DUTIES = "ขณะนี้ท่านไม่มีวันลาที่แจ้งไว้ บอตเตือนท่านตามปกติ ดูงานที่ค้าง กด “เรื่องที่ต้องทำ”"
_DUTIES_NEXT = "ดูงานที่ค้างได้ด้วย “เรื่องที่ต้องทำ” เมื่อตอบข้อนี้แล้ว"


def open_end(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with the present and the coming leave, or with that of which the words name a day.

    facts: `a` the id of one leave
    """
    stored = absences.coming(context.session, context.me, context.today)
    if (back := leave_ended.back_at_work(context.said or rest, context.today)) is not None:
        _close_by_then(stored, back)
    one = facts.get("a", "")
    found = [each for each in stored if not one or str(each.id) == one]
    found = leave_ended.ended(rest, found, context.today)
    if not found:
        raise Closed(_none(context))
    lines = [short_span(each.first_day, each.last_day) for each in found]
    answers: Answers = {"listed": "\n".join(lines)}
    if len(found) == 1:
        answers["only"] = found[0].id
    next_ = [Text(_DUTIES_NEXT)] if _wants_what_waits(context.said) else []
    return Opening("", answers, next_, anew=True)


def _close_by_then(stored: Sequence[Absence], back: date) -> None:
    """Raises Closed where all leave ends by itself before that day, and where one goes on: then it
    may be shortened."""
    if not stored:
        return
    last = max(each.last_day for each in stored)
    if last < back:
        raise Closed(Text(_ENDS_ITSELF.format(thai_date(last)), (_SHOW, WHY)))
    within = [each for each in stored if each.first_day < back <= each.last_day]
    if len(within) == 1 == len(stored):
        [leave] = within
        left = span_on_button(leave.first_day, back - timedelta(days=1))
        shorten = Button("ลาถึงวันก่อนนั้น", opens("tell_absence", replaces=leave.id, told=left), "เลื่อน")
        told = short_span(leave.first_day, leave.last_day)
        raise Closed(Text(_GOES_BEYOND.format(told, thai_date(back)), (shorten, _SHOW)))


_SHOW = Button("วันลาของฉัน", opens("my_leave"), "วันลาของฉัน")
_ENDS_ITSELF = "วันลาของท่านถึง {} แล้วสิ้นสุดเอง ไม่ต้องยกเลิก หลังจากนั้นบอตเตือนท่านตามปกติ"
_GOES_BEYOND = "วันลาที่แจ้งไว้คือ {} ยังไม่ได้เปลี่ยน หากกลับมาทำงาน {} กดปุ่มเพื่อให้วันลาสั้นลง"
_VERBS = (
    "ยกเลิกลา",
    "ยกเลิกวันลา",
    "เลิกลา",
    "กลับมาแล้ว",
    "กลับมาทำงาน",
    "กลับมาแล้วยกเลิกลา",
    "มาทำงานแล้ว",
    "มาทำงานตามปกติ",
    "ไม่ลาแล้ว",
)
_AWAY_STILL = (
    "ยังลา",
    "ลาต่อ",
    "ลาอยู่",
    "ลาเหมือนเดิม",
    "ลาตามเดิม",
    "ยังไม่กลับ",
    "ยังไม่กลับมา",
    "คงไว้",
    "ยังหยุดอยู่",
)


def ask_sure(_context: Context, answers: Answers) -> Message:
    return Text(f"ยกเลิกวันลานี้ และให้เตือนท่านตามเดิม ใช่หรือไม่\n{answers['listed']}")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Ends all of it and notifies the people who stood in."""
    if not answers["sure"]:
        return [Text("ยังคงวันลาไว้ตามเดิม", (WHY,))]
    with closing(lambda _refusal: NO_LEAVE):
        ended = absences.end(context.session, context.me, context.now, answers.get("only"))
    context.must_arrive = True
    recipients = stood_in(context, ended)
    for person in recipients:
        words = f"{context.me.name} ยกเลิกวันลาแล้ว เรื่องรายงานจะเตือนผู้รับผิดชอบตามเดิม ขอบคุณที่ช่วยดูแล"
        key = f"absence_end:{ended[0].id}:{person.id}"
        context.notify(person, [Text(words)], key, "absence")
    also = f" และแจ้ง {listed(each.name for each in recipients)} แล้ว" if recipients else ""
    return [Text(f"ยกเลิกวันลาแล้ว จะเตือนท่านตามเดิม{also}", (_DUTIES, WHY))]


def stood_in(context: Context, ended: Sequence[Absence]) -> list[Person]:
    """Returns who would have been reminded instead from today on, and who was named to stand in."""
    days, found = context.working_days, dict[int, Person]()
    for each in ended:
        first = max(each.first_day, context.today)
        for person in handing_over.successors(
            context.session, days, context.me, first, each.last_day
        ):
            if person is not None:
                found[person.id] = person
        if each.stand_in_id is not None and each.stand_in_id not in found:
            chosen = people.by_id(context.session, each.stand_in_id)
            found |= {chosen.id: chosen} if chosen is not None else {}
    return list(found.values())


_WHO_IS_TOLD = pattern_of(
    r"(?=.*(?:ใคร|คน|ผู้|หัวหน้า|เพื่อน|เขา))(?=.*(?:รู้|ทราบ|บอก|แจ้ง))(?=.*(?:ไหม|มั้ย|มัย|บ้าง|หรือเปล่า|รึเปล่า|ใคร))"
)
_TOLD_BY_ITSELF = "เมื่อยืนยัน บอตแจ้งผู้ที่ดูแลเรื่องแทนว่ายกเลิกวันลาแล้ว ไม่แจ้งผู้อื่น งานที่ฝากไว้เองกรุณาบอกผู้นั้นด้วยตนเอง"


def _who_is_told(text: str, _context: Context) -> str:
    """Answers who hears that the leave is cancelled."""
    return _TOLD_BY_ITSELF if _WHO_IS_TOLD.match(normalise(text)) else ""


FLOW = Flow(
    name="end_absence",
    title="การยกเลิกวันลา",
    opens_on=("ยกเลิกลา", "กลับมาแล้ว", "ยกเลิกวันลา", "ยกเลิกการลา"),
    steps=(
        replace(
            yes_or_no(ask_sure, "ยืนยันยกเลิกลา", "ยังลาตามเดิม", *_VERBS, declines=_AWAY_STILL),
            tells=_who_is_told,
        ),
    ),
    open=open_end,
    finish=finish,
    counted=False,
)

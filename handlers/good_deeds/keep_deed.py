"""`บันทึกความดี`: one line, or four taps and a text. Nobody else reads it unless its owner wishes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from handlers.context import Context
from handlers.conversation.flow import (
    Answers,
    Choice,
    Closed,
    Flow,
    Heeded,
    Opening,
    Remarked,
    Step,
    read_choice_only,
)
from handlers.conversation.questions import one_word, plain, show_day, today_or_yesterday
from handlers.conversation.refusals import closing, mending, reading
from handlers.good_deeds import (
    about_deeds,
    deed_after,
    deed_hours,
    deed_of_another,
    deed_readers,
    deed_remembered,
    deed_said,
    deed_tail,
    deed_words,
)
from handlers.good_deeds.deed_hours import HoursTold
from handlers.good_deeds.deed_words import DEFINITIONS, PROMISE, READERS, SHOWN
from handlers.ideas import idea_words
from handlers.ideas.idea_words import VIRTUES
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.question.query import opens
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import read_date, thai_date
from handlers.understand.dates.said_days import read_day_said
from handlers.understand.prose import read_prose
from handlers.understand.unclear import Unclear
from models.errors import permitted
from models.good_deeds import deeds
from models.good_deeds.deed_limits import DEED_LIMITS
from models.good_deeds.deeds import DeedDraft
from models.good_deeds.good_deed import BUREAU, NAMED, OWN

DRAFT_KEPT = timedelta(days=7)
_GIFT = Button("รายงานของขวัญ", opens("report_gift"), "รายงานของขวัญ")
_TIP = Button("แจ้งเบาะแส", opens("file_complaint"), "แจ้งเบาะแส")


def open_keeping(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Words after the command are the deed, and the day in them is its day.

    facts: `said` the whole sentence, in which the deed may stand before the wish
    """
    if another := deed_after.another_in(facts.get("said", "")):
        rest, facts = another, {}
    with closing(deed_words.refused):
        deeds.check_more(context.session, context.me, context.now)
        again = deed_hours.anew_with_hours(context, facts)
    if again is not None:
        return Opening("", again, anew=True)
    if (line := deed_hours.read_line(facts.get("said") or rest, context.today)) is not None:
        return Opening("", _of_hours(context, line), anew=True)
    whole, shown = deed_tail.without_tail(facts.get("said", ""))
    if deed_of_another.tells_of_another(whole):
        raise Closed(deed_of_another.offered(whole))
    said = deed_said.before_a_wish(whole)
    told, said = (shown, said) if said else ({}, deed_said.deed_in(_deed_line(rest, whole)))
    if len(said) < DEED_LIMITS.shortest:
        return Opening("", messages=[Text(PROMISE)])
    yes = [Text(about_deeds.YES)] if deed_said.asks_whether(rest) else []
    said, second = deed_after.two_days(said, context.today)
    waits = deed_after.waiting(second)
    yes += [Text(deed_after.told(second))] if second else []
    try:
        return Opening("", {**told, **waits, **_of_line(context, said)}, yes, anew=True)
    except Unclear as unclear:  # too long
        return Opening("", messages=[Text(unclear.hint)])


def _deed_line(rest: str, whole: str) -> str:
    """Returns the words that may tell the deed. Of a sentence without the command only days and
    names stand in the rest, which are no deed."""
    return deed_said.told_alone(whole) if whole and rest != whole else rest


def _of_hours(context: Context, line: HoursTold) -> Answers:
    """The answers of a line with hours; a day that cannot be is asked for."""
    day = line.day
    may = day is not None and permitted(deeds.check_day, day, context.now)
    return {
        "what": _prose(line.words),
        **({"done_on": day.isoformat()} if day is not None and may else {}),
        **line.others,
    }


def _of_line(context: Context, said: str) -> Answers:
    said, told = deed_tail.without_tail(said)
    return {**told, **_dated(context, said)}


def _dated(context: Context, said: str) -> Answers:
    words = _prose(said)
    day = deed_said.day_in(said, context.today)
    if day is None or not permitted(deeds.check_day, day, context.now):
        return {"what": words}  # the question asks for a day
    return {"what": deed_said.without_day(words), "done_on": day.isoformat()}


# -- the questions -------------------------------------------------------------------------------


def read_deed(text: str, context: Context, answers: Answers) -> str | Choice:
    """Reads the deed; a day in the words is its day, where none was told before, and a virtue and
    the readers at their end are further answers."""
    words = read_words(text, context, answers)
    told = _of_line(context, text) if "done_on" not in answers else {"what": words}
    what = told.pop("what")
    return Choice("what", "", what, also=told) if told else what


def read_words(text: str, _context: Context, _answers: Answers) -> str:
    if deed_tail.is_only_tail(text):
        raise Unclear("ข้อนี้ถามว่าทำอะไร เช่น ช่วยพี่แม่บ้านยกของขึ้นชั้น 3 คุณธรรมและผู้อ่านจะถามข้อถัดไป", own=True)
    if deed_said.is_of_another(text):
        raise Unclear(
            "ยังไม่ได้บันทึก เพราะข้อนี้เก็บความดีของท่านเอง หากจะชมเพื่อนร่วมงาน พิมพ์ “ชื่นชมเพื่อน”", own=True
        )
    if deed_said.tells_only_with_whom(text):
        raise Unclear("กรุณาเล่าด้วยว่าทำอะไร เช่น เก็บขยะหน้าอาคารกับเพื่อนร่วมงาน", own=True)
    return _prose(text)


def _prose(text: str) -> str:
    more = f"กรุณาเล่าว่าทำอะไร อย่างน้อย {DEED_LIMITS.shortest} ตัวอักษร"
    return read_prose(text, DEED_LIMITS.shortest, DEED_LIMITS.longest, more)


def ask_virtue(_context: Context, _answers: Answers) -> Message:
    rows = tuple(Row(VIRTUES[key], words) for key, words in DEFINITIONS.items())
    return Card("ตรงกับคุณธรรมใด", rows=rows)


def offer_virtues(_context: Context, answers: Answers) -> Sequence[Choice]:
    """The virtue that the words sound like stands first."""
    near = deed_said.likely_virtue(answers.get("what", ""))
    choices = [
        replace(each, said=(*each.said, *deed_words.SAID[each.value]))
        for each in idea_words.virtue_choices()
    ]
    return sorted(choices, key=lambda choice: choice.value != near)


def read_virtue(text: str, context: Context, answers: Answers) -> Choice:
    """Reads the nearest virtue, of which nobody need be sure, and the day told beside it."""
    said = deed_tail.virtue_said(text) or deed_tail.virtue_described(text)
    said = said or read_choice_only(text, context, answers)
    day = deed_said.day_in(text, context.today) if "done_on" not in answers else None
    told = day is not None and permitted(deeds.check_day, day, context.now)
    return Choice("line", "", said, {"done_on": day.isoformat()} if day and told else {})


def read_day(text: str, context: Context, _answers: Answers) -> str:
    day = _past_day(text, context.today)
    with reading(deed_words.day_refused):
        deeds.check_day(day, context.now)
    return day.isoformat()


def _past_day(text: str, today: date) -> date:
    """Reads a day as people say it: a weekday alone is the last one, but on that very day."""
    try:
        return read_date(text, today)
    except Unclear:
        return read_day_said(text, Calendar(today, Toward.PAST))


SHOWN_TO = one_word(
    "shown",
    "ผู้อ่านได้",
    plain(f"ให้ใครอ่านได้\n{READERS}"),
    SHOWN,
    said={
        OWN: ("คนเดียว", "เก็บไว้เอง", "เก็บไว้คนเดียว", "ส่วนตัว", "ไม่เปิดเผย", "ไม่ให้ใครอ่าน", "ไม่เผยแพร่"),
        BUREAU: ("คณะทำงาน", "ไม่ออกชื่อ", "ลงเล่ม", "ลงเล่มได้", "ไม่ระบุชื่อ"),
        NAMED: ("เผยแพร่", "ทุกคน", "เปิดเผย", "ออกชื่อ", "เผยแพร่ได้", "ให้ทุกคนอ่าน"),
    },
    on_card=True,
    help=READERS,
)
"""Who may read a deed; the question stands in several conversations."""

WHAT = Step(
    name="what",
    label="ความดี",
    ask=plain("ทำความดีอะไร เล่าสั้น ๆ ได้เลย\nเช่น ช่วยพี่แม่บ้านยกของขึ้นชั้น 3"),
    read=read_deed,
    prose=True,
)
VIRTUE = Step(
    name="virtue",
    label="คุณธรรม",
    ask=ask_virtue,
    read=read_virtue,
    choices=offer_virtues,
    on_card=True,
    show=lambda value, _answers: VIRTUES[value],
    help="คุณธรรม 5 ประการ คือ พอเพียง วินัย สุจริต จิตอาสา กตัญญู เลือกข้อที่ใกล้ที่สุด",
)


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes who may read it in words that no button says, and how long or with whom it was done,
    which belongs to the deed."""
    if (another := deed_after.heeds(text, at, answers)) is not None:
        return another
    if at == "what" and deed_of_another.tells_of_another(text):
        return Heeded(told=deed_of_another.OF_ANOTHER, doubted=True)
    if at != "what" and deed_said.says_it_is_of_another(text):
        return Heeded(told=deed_of_another.STANDS_AS_OWN, never_added=True)
    heeded = deed_readers.heeds_readers(text, at, context, answers)
    more = deed_said.more_of_it(text) if heeded is None and at != "what" else ""
    if not more or "what" not in answers:
        return heeded or deed_remembered.heeds(text, at, answers, WHAT.label, context.today)
    whole = f"{answers['what']} {more}"
    if len(whole) > DEED_LIMITS.longest:
        return None
    return Heeded({"what": whole}, told=_MORE_KEPT.format(more), at_once=True)


_MORE_KEPT = "เพิ่มในความดีแล้ว “{}” ยังไม่ได้บันทึก"


# -- the end -------------------------------------------------------------------------------------


def review(_context: Context, answers: Answers) -> Card:
    hours = deed_said.hours_in(answers["what"])
    rows = (Row("เวลาที่ใช้", f"{hours} ชั่วโมง"),) if hours else ()
    note = "บันทึกแล้วแก้ข้อความไม่ได้ แต่ถอนข้อความและเปลี่ยนผู้อ่านได้ทุกเมื่อ"
    return Card("ตรวจก่อนบันทึก", rows=rows, note=note)


def remarks(context: Context, answers: Answers) -> list[Remarked]:
    """A better door, names that should stay out, and the same deed again."""
    words, found = answers["what"], list[Remarked]()
    if deed_said.sounds_like_gift(words):
        told = "หากเป็นของขวัญที่มีผู้ให้ท่าน แม้ปฏิเสธไปแล้ว ต้องรายงานการรับของขวัญด้วย"
        found.append(Remarked("what", "แก้ข้อความ", told, _GIFT))
    if deed_said.sounds_like_tip(words):
        told = "หากพบการทุจริต แจ้งเบาะแสได้โดยไม่ต้องบอกชื่อ และไม่ควรเล่าในบันทึกความดี"
        found.append(Remarked("what", "แก้ข้อความ", told, _TIP))
    if deed_said.names_the_frail(words):
        told = "กรุณาอย่าใส่ชื่อของเด็ก ผู้ป่วย หรือผู้ที่ได้รับความช่วยเหลือ"
        found.append(Remarked("what", "แก้ข้อความ", told))
    if deeds.asks_again(context.session, context.sealer, context.me, words):
        told = "ข้อความนี้บันทึกไว้แล้วอย่างน้อยสองครั้ง หากเป็นครั้งใหม่ ยืนยันได้เลย"
        found.append(Remarked("what", "แก้ข้อความ", told))
    return found


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Keeps the deed and shows its card."""
    words = answers["what"]
    draft = DeedDraft(
        words,
        answers["virtue"],
        date.fromisoformat(answers["done_on"]),
        deed_said.hours_in(words),
        answers["shown"],
    )
    with (
        closing(deed_words.refused),
        mending(deed_words.day_refused, ahead="done_on", too_old="done_on"),
    ):
        deed = deeds.keep(context.session, context.sealer, context.me, draft, context.now)
    context.must_arrive = True
    told = f"บันทึกความดีแล้ว ({VIRTUES[deed.virtue]} {thai_date(deed.done_on)}) ขอบคุณ"
    left, begin = deed_after.offered(answers)
    ways = (*begin, deed_words.one_button(deed.id, "ดูบันทึกนี้"), deed_words.MINE)
    shown = Row("ผู้อ่านได้", SHOWN[deed.shown])
    return [Card("บันทึกแล้ว", rows=(Para(told), shown, *left), buttons=ways)]


FLOW = Flow(
    name=deed_words.KEEP,
    title="การบันทึกความดี",
    stays=deed_after.gone,
    opens_on=("บันทึกความดี", "ธนาคารความดี", "จดความดี", "ทำความดี"),
    steps=(
        WHAT,
        VIRTUE,
        Step(
            name="done_on",
            label="วันที่ทำ",
            ask=plain("ทำวันไหน กดปุ่ม หรือพิมพ์วันที่"),
            read=read_day,
            choices=today_or_yesterday,
            show=show_day,
        ),
        SHOWN_TO,
    ),
    open=open_keeping,
    review=review,
    remarks=remarks,
    finish=finish,
    heeds=heeds,
    confirm_label="บันทึก",
    seen_by=READERS,
    kept_for=DRAFT_KEPT,
    help=f"จดความดีของท่านไว้ในสมุดของท่านเอง บอตไม่แสดงแก่ผู้อื่นหากท่านไม่อนุญาต {PROMISE}",
)

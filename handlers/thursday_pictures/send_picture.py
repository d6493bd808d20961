"""`ส่งอินโฟกราฟิก`: a unit's reporter sends its week's picture with title, words and knowledge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from handlers.context import Context
from handlers.conversation.flow import (
    Answers,
    Choice,
    Closed,
    Flow,
    Mend,
    Opening,
    Step,
)
from handlers.conversation.questions import plain, show_words
from handlers.conversation.refusals import closing
from handlers.messages import Card, Message, Row, Text
from handlers.question import button_facts, whom_to_ask
from handlers.reports.file_question import FileQuestion, kept
from handlers.thursday_pictures import picture_notices, picture_words
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import short_date
from handlers.understand.dates.said_days import read_day_said
from handlers.understand.prose import read_prose
from handlers.understand.thai import without_particles
from handlers.understand.unclear import Unclear
from models.attachments import kept_files
from models.attachments.attachment import Attachment
from models.errors import Refusal, permitted
from models.people.person import REPORTER
from models.thursday_pictures import picture_rotas, picture_sending
from models.thursday_pictures.picture_rota import PictureWeek
from models.thursday_pictures.thursday_picture import (
    LONGEST_KNOWLEDGE,
    LONGEST_TITLE,
    LONGEST_WORDS,
    PictureTexts,
)

_MOST_WEEKS = 8


def open_sending(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the week of a button (`w`), or for the unit's only open week; else asks which."""
    week_id = button_facts.whole(facts, "w")
    if week_id is not None:
        with closing(picture_words.refused_sending):
            week = picture_sending.for_sending(context.session, context.me, week_id)
        opened_with = {"w": week_id}
        return Opening(str(week_id), {"week": _named(context, week), "opened_with": opened_with})
    weeks = picture_rotas.open_weeks(context.session, context.me.bureau_id)
    if not weeks:
        words = "สำนักของท่านยังไม่มีคิวที่รอภาพในตาราง หากควรมี ผู้ดูแลระบบเพิ่มให้ใน “ตั้งตารางพฤหัส”"
        raise Closed(Text(words, (picture_words.WHOLE_ROTA, picture_words.LIST)))
    if len(weeks) == 1:
        return Opening(str(weeks[0].id), {"week": _named(context, weeks[0])})
    return Opening("")


def _named(context: Context, week: PictureWeek) -> dict[str, object]:
    return {"id": week.id, "words": picture_words.day_of(week, context.working_days)}


# -- the questions -------------------------------------------------------------------------------


def _week_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    weeks = picture_rotas.open_weeks(context.session, context.me.bureau_id)[:_MOST_WEEKS]
    return [
        Choice(
            f"w{each.id}",
            picture_words.short_day(each, context.working_days),
            _named(context, each),
        )
        for each in weeks
    ]


def _read_week(text: str, context: Context, answers: Answers) -> object:
    """Reads the day of a turn as people say it."""
    day = read_day_said(text, Calendar(context.today, Toward.COMING))
    for week in picture_rotas.open_weeks(context.session, context.me.bureau_id):
        published = picture_rotas.published_on(week.thursday, context.working_days)
        if day in (week.thursday, published):
            return _named(context, week)
    raise Unclear(f"{short_date(day)} ไม่ใช่คิวของสำนักท่าน กรุณากดคิวจากปุ่ม")


PICTURE = FileQuestion(
    "picture",
    "ภาพ",
    lambda _answers: "ส่งภาพอินโฟกราฟิก 1 ภาพ (JPEG หรือ PNG ไม่เกิน 10 MB) เข้ามาในแชตนี้",
    refuses=lambda file: _fault_words(file),
)


def _fault_words(file: Attachment) -> str:
    return picture_words.FILE_FAULTS.get(picture_sending.fault_of(file), "")


def _read(most: int, hint: str, text: str, _context: Context, _answers: Answers) -> str:
    return read_prose(without_particles(text), 2, most, hint)


# -- the end -------------------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    count = len(answers.get("picture") or [])
    several = (Row("ภาพที่ใช้", f"ส่งมา {count} ภาพ ใช้ภาพล่าสุดภาพเดียว", tone="warn"),)
    return Card(
        "ตรวจก่อนส่งอินโฟกราฟิก",
        subtitle=context.me.bureau.name,
        rows=several if count > 1 else (),
        note="ส่งแล้ว หัวหน้าของท่านจะเห็นภาพและอนุมัติด้วยการกดครั้งเดียว",
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the picture and shows it to the head."""
    files = kept(context, answers, "picture")
    if not files:
        raise Mend("ยังไม่มีภาพ กรุณาส่งภาพ 1 ภาพเข้ามาในแชตนี้", "picture")
    [file] = kept_files.by_ids(context.session, files[-1:])
    texts = PictureTexts(answers["title"], answers["words"], answers["knowledge"])
    try:
        sent = picture_sending.send(
            context.session,
            context.sealer,
            context.me,
            answers["week"]["id"],
            file,
            texts,
            context.now,
        )
    except Refusal as refusal:
        if refusal.code in picture_words.FILE_FAULTS:
            words = f"ไฟล์นี้{picture_words.FILE_FAULTS[refusal.code]}"
            raise Mend(words, "picture") from refusal
        raise Closed(picture_words.refused_sending(refusal), keeps=True) from refusal
    context.must_arrive = True
    if sent.replaced is not None:
        picture_notices.tell_replaced(context, sent.replaced)
    first = picture_notices.tell_decider(context, sent.picture)
    waits = (
        f"{first.person.name} จะพิจารณา"
        if first is not None
        else f"ยังไม่มีผู้พิจารณาในระบบ {whom_to_ask.sets_superior(context)}"
    )
    instead = " แทนภาพที่ส่งไว้ก่อน" if sent.replaced is not None else ""
    context.saved = {"p": sent.picture.id, "w": answers["week"]["id"]}
    words = f"ส่งอินโฟกราฟิกแล้ว{instead} คิว {answers['week']['words']}\n{waits}"
    return [Text(words, (picture_words.see(sent.picture.id), picture_words.LIST))]


def waits_still(context: Context, answers: Answers) -> bool:
    """Whether the week's picture may still be sent."""
    if "week" not in answers:
        return True
    about = (context.session, context.me, answers["week"]["id"])
    return permitted(picture_sending.for_sending, *about)


FLOW = Flow(
    name=picture_words.SEND,
    title="การส่งอินโฟกราฟิก",
    opens_on=("ส่งอินโฟกราฟิก", "ส่งภาพวันพฤหัส", "ส่งภาพพฤหัส"),
    steps=(
        Step(
            name="week",
            label="คิว",
            ask=plain("ส่งภาพของคิววันใด"),
            read=_read_week,
            choices=_week_choices,
            free_text="the day of a turn may be typed in any way",
            show=show_words,
        ),
        PICTURE.step,
        Step(
            name="title",
            label="ชื่อเรื่อง",
            ask=plain(f"ภาพนี้ชื่อเรื่องอะไร ไม่เกิน {LONGEST_TITLE} ตัวอักษร"),
            read=partial(_read, LONGEST_TITLE, "กรุณาพิมพ์ชื่อเรื่องของภาพ"),
            prose=True,
        ),
        Step(
            name="words",
            label="ข้อความประกอบ",
            ask=plain(f"ข้อความที่จะส่งไปพร้อมภาพคืออะไร ไม่เกิน {LONGEST_WORDS} ตัวอักษร"),
            read=partial(_read, LONGEST_WORDS, "กรุณาพิมพ์ข้อความที่จะส่งไปพร้อมภาพ"),
            prose=True,
        ),
        Step(
            name="knowledge",
            label="ความรู้เรื่อง",
            called=("องค์ความรู้",),
            ask=plain("ภาพนี้มาจากองค์ความรู้เรื่องใด เช่น การจัดซื้อจัดจ้าง หรือการจัดการความรู้"),
            read=partial(_read, LONGEST_KNOWLEDGE, "กรุณาพิมพ์เรื่องขององค์ความรู้"),
            prose=True,
        ),
    ),
    open=open_sending,
    review=review,
    finish=finish,
    still=waits_still,
    roles=frozenset((REPORTER,)),
    confirm_label="ส่งให้หัวหน้า",
    confirm_said=("ส่ง", "ส่งเลย"),
    help="ส่งภาพ 1 ภาพ ชื่อเรื่อง ข้อความ และเรื่องขององค์ความรู้ หัวหน้าอนุมัติแล้วจึงเผยแพร่วันพฤหัสบดี",
    describe=lambda answers: str((answers.get("week") or {}).get("words", "")),
)

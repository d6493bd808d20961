"""A signed document gets its number and its date of issue, typed once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.questions import plain
from handlers.conversation.refusals import closing, mending, reading
from handlers.messages import Card, Message, Text
from handlers.question import button_facts
from handlers.sign_offs import number_said, road_words, show_roads
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import thai_date
from handlers.understand.dates.said_days import day_within
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.errors import Refusal
from models.sign_offs import road_lists, roads
from models.sign_offs.sign_off import SIGNED

_NO_DAY = "no_day"
"""The fact why a date that was told with the number is not taken."""
_ASK_DAY = "เอกสารลงวันที่เท่าใด พิมพ์วันที่ เช่น 20 มี.ค. หรือกด “วันนี้”"
_BEGINS = pattern_of(r"(?:ขอ)?(?:ออก|ลง)เลข(?:ที่)?(?:เอกสาร|หนังสือ)?(?:และวันที่)?(?=\s|$)")


def open_issue(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the document of a button (`s`), or for the only signed one of the person; number
    and date may be told at once."""
    road_id = button_facts.whole(facts, "s")
    if road_id is None:
        signed = road_lists.to_issue(context.session, context.me)
        if len(signed) != 1:
            raise Closed(*show_roads.mine(context, "", {}))
        road_id = signed[0].id
    found = roads.named(context.session, road_id)
    if found is None or found.prepared_by != context.me.id:
        raise Closed(road_words.sorry(context, Refusal("gone")))
    if found.state != SIGNED:
        raise Closed(road_words.sorry(context, Refusal("settled", state=found.state)))
    answers: Answers = {"road": road_id}
    told_at_once = _BEGINS.sub("", normalise(rest), count=1).strip()
    if not told_at_once:
        return Opening(str(road_id), answers, anew=True)
    try:
        said = read_number(told_at_once, context, answers)
    except Unclear as unclear:
        return Opening(str(road_id), answers, [Text(unclear.hint)], anew=True)
    told = {"number": said.value, **said.also} if isinstance(said, Choice) else {"number": said}
    return Opening(
        str(road_id), {**answers, **told}, anew=True, answered=tuple(set(told) - {_NO_DAY})
    )


def begins(text: str, inside: str | None) -> Flow | None:
    """Returns the conversation if the words begin it, whatever number follows."""
    return FLOW if inside is None and _BEGINS.match(normalise(text)) else None


def read_number(text: str, context: Context, answers: Answers) -> str | Choice:
    """Returns the number, and with it the date if that is told too."""
    number, day = number_said.read(text)
    if number_said.is_day(number, context.today):
        raise Unclear("นี่เป็นวันที่ กรุณาพิมพ์เลขที่ของเอกสารก่อน เช่น สว 0010/123")
    with reading(lambda refusal: road_words.refused(context, refusal)):
        roads.check_number(context.session, number, context.today)
    if not day:
        return number
    try:
        also = {"day": read_day(day, context, answers)}
    except Unclear as unclear:
        also = {_NO_DAY: unclear.hint}
    return Choice("number", number, number, also=also)


def read_day(text: str, context: Context, answers: Answers) -> str:
    """Returns the date. Raises Unclear for one that the document cannot bear."""
    day = day_within(text, Calendar(context.today, Toward.PAST))
    found = roads.named(context.session, answers["road"])
    if found is not None:
        with reading(lambda refusal: road_words.refused(context, refusal)):
            roads.check_day(found, day, context.now)
    return day.isoformat()


def ask_day(_context: Context, answers: Answers) -> Message:
    """Asks for the date; says why one that was told with the number is not taken."""
    why = answers.get(_NO_DAY, "")
    return Text(f"{why}\n{_ASK_DAY}".strip())


def day_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    return [Choice("today", "วันนี้", context.today.isoformat())]


def review(context: Context, answers: Answers) -> Card:
    found = roads.named(context.session, answers["road"])
    about = road_words.title_of(context, found) if found is not None else ""
    return Card("ตรวจเลขที่และวันที่", subtitle=about, note="ออกเลขแล้วแก้ไม่ได้ กรุณาตรวจให้ตรงกับทะเบียน")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Notes number and date; the worker prints them."""
    day = date.fromisoformat(answers["day"])
    with (
        closing(lambda refusal: road_words.sorry(context, refusal)),
        mending(
            lambda refusal: road_words.refused(context, refusal),
            number_taken="number", bad_number="number", too_early="day", ahead="day",
        ),
    ):  # fmt: skip
        roads.issue(
            context.session, context.me, answers["road"], answers["number"], day, context.now
        )
    context.must_arrive = True
    noted = f"บันทึกเลขที่ {answers['number']} ลงวันที่ {thai_date(day)} แล้ว"
    words = f"{noted} ระบบกำลังพิมพ์ฉบับที่มีเลขที่ แล้วจะแจ้งให้ท่านส่งต่อ"
    return [Text(words, (road_words.TO_LIST, road_words.MENU))]


FLOW = Flow(
    name=road_words.ISSUE,
    title="การออกเลขเอกสาร",
    opens_on=("ออกเลขเอกสาร", "ออกเลขและวันที่", "ออกเลขหนังสือ", "ลงเลขเอกสาร"),
    steps=(
        Step(
            name="number",
            label="เลขที่",
            ask=plain("พิมพ์เลขที่ของเอกสาร เช่น สว 0010/123 จะพิมพ์วันที่ต่อท้ายด้วยก็ได้"),
            read=read_number,
            prose=True,
            why="หนังสือที่ออกตามระเบียบงานสารบรรณต้องมีเลขที่",
        ),
        Step(
            name="day",
            label="วันที่ออก",
            ask=ask_day,
            read=read_day,
            choices=day_choices,
            show=lambda value, _answers: thai_date(date.fromisoformat(value)),
            why="หนังสือที่ออกตามระเบียบงานสารบรรณต้องมีวันที่",
        ),
    ),
    open=open_issue,
    review=review,
    finish=finish,
    confirm_label="ออกเลข",
)

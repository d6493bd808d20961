"""A reporter makes a survey of an activity here, and gets its code.

The bot proposes the questionnaire that fits the activity's outcome. It asks who shall answer, until
which day, and for up to three questions of the reporter's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any

from handlers.context import Context
from handlers.conversation.example_days import with_days
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
from handlers.conversation.questions import plain, show_day
from handlers.conversation.refusals import closing_unclear
from handlers.messages import Button, Card, Message, Para, Row, Text, cut_graphemes
from handlers.question import button_facts
from handlers.question.query import opens
from handlers.surveys import (
    as_packaged,
    closing_told,
    making_told,
    no_form_for,
    own_questions,
    reminding_told,
    survey_cards,
    survey_drafting,
    survey_words,
    whom_surveyed,
)
from handlers.surveys.survey_drafting import NO_MORE, OWN_TITLE
from handlers.surveys.survey_words import MAKE
from handlers.understand.asked.wish_asked import as_wish
from handlers.understand.choices.common_words import Common
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.said_days import day_within
from handlers.understand.names import nearest_names
from handlers.understand.thai import normalise, without_polite_ending, written_lines
from handlers.understand.unclear import Unclear
from handlers.understand.words import read_activity_number
from models.errors import Refusal
from models.plans import plans
from models.plans.plan import Activity
from models.surveys import kept_questionnaires, questionnaire, surveys
from models.surveys.questionnaire import (
    CHOSEN,
    LONGEST_OPTION,
    LONGEST_QUESTION,
    MOST_OPTIONS,
    MOST_OWN,
    Questionnaire,
)

_MOST_KEPT = 2
"""As many have a button beside the packaged ones; others are typed."""
_NONE_OF_THESE = "กิจกรรมอื่น หรือไม่ผูกกับกิจกรรม พิมพ์ “ทำแบบสำรวจ” อย่างเดียว"


# -- opening -------------------------------------------------------------------------------------


def open_making(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the activity of the words or the button (facts: `a` its id), or for none."""
    activity = _named(context, rest, facts)
    answers: Answers = {"opened_with": {}} | making_told.until(context, facts.get("said") or rest)
    if activity is not None:
        answers |= {
            "activity_id": activity.id,
            "number": activity.number,
            "opened_with": {"a": activity.id},
        }
    subject = str(activity.id) if activity is not None else ""
    said = facts.get("said") or context.said or rest
    told = making_told.told(context, said)
    read = making_told.read_as(answers | told) if told else ()
    own = own_questions.told_at_first(said)
    above = making_told.said_of_own(said, own)
    return Opening(subject, answers | told | dict(own.answers if own else {}), (*read, *above))


def _named(context: Context, rest: str, facts: Mapping[str, str]) -> Activity | None:
    by_id = button_facts.whole(facts, "a")
    if by_id is not None:
        return plans.activity(context.session, by_id)
    with closing_unclear():
        number = read_activity_number(rest) if rest else None
    if not number:
        return None
    year, bureau = context.fiscal_year, context.me.bureau_id
    found = plans.activities_numbered(context.session, year, bureau, number)
    if len(found) == 1:
        return found[0]
    if not found:
        words = f"ไม่พบกิจกรรม {number} ของสำนักท่านในปีงบประมาณ {year} พิมพ์เลขกิจกรรมอีกครั้ง"
        raise Closed(Text(f"{words} หรือพิมพ์ “ทำแบบสำรวจ” อย่างเดียว", (survey_words.MINE,)))
    rows = tuple(_part(each) for each in found)
    raise Closed(Card(f"กิจกรรม {number} มี {len(found)} รายการ", rows=rows, note=_NONE_OF_THESE))


def _part(activity: Activity) -> Row:
    button = Button("เลือก", opens(MAKE, a=activity.id), f"ทำแบบสำรวจ {activity.number}")
    return Row(f"{activity.number} · {activity.plan.title}", activity.title, button)


# -- the questions -------------------------------------------------------------------------------


def _proposed(context: Context, answers: Answers) -> str:
    activity = survey_drafting.activity_of(context, answers)
    texts = (activity.title, activity.outcome) if activity is not None else ()
    return questionnaire.fitting(*texts).name


def ask_questionnaire(context: Context, answers: Answers) -> Message:
    """Shows the questionnaire that fits, and the sentence that it is to prove."""
    activity = survey_drafting.activity_of(context, answers)
    if activity is None:
        return Card("จะสำรวจเรื่องใด", rows=(Para("เลือกแบบที่ตรงที่สุด ทุกข้อคำถามดูได้ก่อนเปิด"),))
    proposed = questionnaire.named(_proposed(context, answers))
    proves, target = survey_drafting.proved(context, answers, proposed.name)
    reach = f"เป้าหมายร้อยละ {target.normalize():f}" if target is not None else "แผนไม่ได้กำหนดร้อยละ"
    return Card(
        f"แบบสำรวจของกิจกรรม {activity.number}",
        rows=(
            Row("ผลลัพธ์ที่ต้องพิสูจน์", proves),
            Row("เป้าหมาย", reach),
            Row("แบบที่เสนอ", proposed.title),
            Para("กดปุ่มแรกเพื่อใช้แบบที่เสนอ หรือเลือกแบบอื่น", tone="muted"),
        ),
    )


def offer_questionnaires(context: Context, answers: Answers) -> Sequence[Choice]:
    first = _proposed(context, answers)
    names = [each.name for each in questionnaire.packaged()]
    own = kept_questionnaires.newest(context.session)[:_MOST_KEPT]
    return [
        *_packaged_choices(names, first),
        *(_kept_choice(each) for each in own),
    ]


def _packaged_choices(names: Sequence[str], first: str) -> Iterator[Choice]:
    for name in sorted(names, key=lambda name: name != first):
        yield Choice(
            name,
            survey_words.SHORT[name],
            name,
            also={OWN_TITLE: None},
            said=("ใช้แบบนี้", "ใช้แบบที่เสนอ") if name == first else (),
            means=(Common.YES,) if name == first else (),
        )


def _kept_choice(each: Questionnaire) -> Choice:
    return Choice(each.name, cut_graphemes(each.title, 20), each.name, also={OWN_TITLE: each.title})


def read_questionnaire(text: str, context: Context, _answers: Answers) -> Choice:
    """Reads a kind that the words name, or the title of one of the office's own questionnaires."""
    own = {each.title: each for each in kept_questionnaires.newest(context.session)}
    found = nearest_names(text, list(own))
    name = survey_words.chosen_in(normalise(text)) if len(found) != 1 else ""
    if name:
        return next(_packaged_choices([name], ""))
    if len(found) != 1 and (none := no_form_for.told(text)):
        raise Unclear(none, own=True)
    if len(found) != 1:
        raise Unclear("กรุณาเลือกจากปุ่มที่ให้ไว้ หรือพิมพ์ชื่อแบบสำรวจของสำนักงาน")
    return _kept_choice(own[found[0]])


ask_last_day = with_days("เปิดให้ตอบถึงวันใด กดปุ่ม หรือพิมพ์วันที่ เช่น {}", 14)


def offer_last_days(context: Context, _answers: Answers) -> Sequence[Choice]:
    days = ((7, "อีก 7 วัน"), (14, "อีก 14 วัน"), (30, "อีก 30 วัน"))
    return [
        Choice(f"d{count}", words, (context.today + timedelta(days=count)).isoformat())
        for count, words in days
    ]


def read_last_day(text: str, context: Context, _answers: Answers) -> str:
    day = day_within(text, Calendar(context.today, Toward.COMING))
    if day < context.today:
        raise Unclear("วันนั้นผ่านไปแล้ว กรุณาพิมพ์วันนี้หรือวันถัดไป")
    if day > context.today + surveys.LONGEST_OPEN:
        raise Unclear(f"เปิดได้ไม่เกิน {surveys.LONGEST_OPEN.days} วัน กรุณาพิมพ์วันที่ใกล้กว่านี้")
    return day.isoformat()


def ask_own(number: int, _context: Context, answers: Answers) -> Message:
    if answers[f"kind{number}"] in CHOSEN:
        question = answers.get(survey_drafting.worded(number))
        first = f"พิมพ์ “{question}”" if question else "พิมพ์คำถาม"
        return Text(f"{first} ในบรรทัดแรก แล้วพิมพ์ตัวเลือกบรรทัดละข้อ 2–8 ข้อ ส่งเป็นข้อความเดียว")
    return Text("พิมพ์คำถามของท่านหนึ่งข้อ")


def read_own(number: int, text: str, _context: Context, answers: Answers) -> list[str]:
    lines = [line.strip() for line in written_lines(text).splitlines() if line.strip()]
    if answers[f"kind{number}"] not in CHOSEN:
        lines = [" ".join(lines)]
    elif not 3 <= len(lines) <= MOST_OPTIONS + 1 or len(set(lines)) < len(lines):
        raise Unclear("กรุณาพิมพ์คำถามหนึ่งบรรทัด และตัวเลือกที่ไม่ซ้ำกัน 2–8 บรรทัด")
    if not 2 <= len(lines[0]) <= LONGEST_QUESTION:
        raise Unclear(f"กรุณาพิมพ์คำถามสั้น ๆ ไม่เกิน {LONGEST_QUESTION} ตัวอักษร")
    if any(len(line) > LONGEST_OPTION for line in lines[1:]):
        raise Unclear(f"กรุณาพิมพ์ตัวเลือกข้อละไม่เกิน {LONGEST_OPTION} ตัวอักษร")
    return lines


_NONE_MORE = ("ไม่เพิ่มคำถาม", "ไม่มีคำถามเพิ่ม", "ไม่เพิ่มคำถามอะไร")


def offer_kinds(number: int, _context: Context, answers: Answers) -> Sequence[Choice]:
    """Offers the ways of answering; each takes the words that were told before it, too."""
    question = answers.get(survey_drafting.worded(number))
    told = {f"own{number}": [question]} if question else {}
    return (
        Choice("none", "ไม่เพิ่ม", NO_MORE, said=_NONE_MORE, means=(Common.NO, Common.NONE)),
        *(
            Choice(kind, words, kind, also={} if kind in CHOSEN else told)
            for kind, words in survey_words.KINDS.items()
        ),
    )


def show_own(value: Any, _answers: Answers) -> str:
    question, *options = value
    return f"{question} ({' / '.join(options)})" if options else str(question)


def _own_steps() -> Iterator[Step]:
    added = frozenset(survey_words.KINDS)
    for number in range(1, MOST_OWN + 1):
        asks = "จะเพิ่มคำถามของสำนักเองหรือไม่" if number == 1 else "จะเพิ่มอีกข้อหรือไม่"
        yield Step(
            name=f"kind{number}",
            label=f"คำถามเพิ่มข้อ {number}",
            ask=plain(f"{asks} (ได้ถึง {MOST_OWN} ข้อ) เลือกวิธีตอบ หรือกด “ไม่เพิ่ม”"),
            choices=partial(offer_kinds, number),
            when=(f"kind{number - 1}", added) if number > 1 else None,
            show=lambda value, _answers: survey_words.KINDS.get(value, "ไม่เพิ่ม"),
        )
        yield Step(
            name=f"own{number}",
            label=f"ข้อความคำถาม {number}",
            ask=partial(ask_own, number),
            read=partial(read_own, number),
            prose=True,
            takes_questions=True,
            only_here=True,
            when=(f"kind{number}", added),
            show=show_own,
        )


# -- the end -------------------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    """Shows every question before people are asked, and the one line on who sees what."""
    draft = survey_drafting.draft_of(context, answers)
    numbered = enumerate(draft.questions, 1)
    rows = tuple(Row(f"{n}. {survey_words.KINDS[q.kind]}", _shown(q)) for n, q in numbered)
    mode = Row("ผู้ตอบจะเห็นว่า", survey_words.MODES[draft.mode])
    return Card(
        "ตรวจแบบสำรวจก่อนเปิด",
        subtitle=draft.title,
        rows=(Row("เพื่อพิสูจน์", draft.proves), mode, *rows),
        note=f"ถามทั้งหมด {len(draft.questions)} ข้อ เปิดแล้วแก้คำถามไม่ได้ หากต้องแก้ ให้ปิดแล้วทำฉบับใหม่",
    )


def _shown(question: questionnaire.Question) -> str:
    return (
        f"{question.text} ({' / '.join(question.options)})" if question.options else question.text
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Opens it; returns the code, and words to forward."""
    draft = survey_drafting.draft_of(context, answers)
    try:
        survey, code = surveys.open_survey(
            context.session, context.sealer, context.me, draft, context.now
        )
    except Refusal as refusal:
        raise _mended(refusal) from refusal
    context.must_arrive = True
    context.saved = {"about": survey.campaign_id}
    return survey_cards.opened(context, survey, code)


def _mended(refusal: Refusal) -> Mend:
    match refusal.code:
        case "too_few":
            asked = refusal.facts["asked"]
            words = f"สำนักมี {asked} คน น้อยกว่า 5 คน จึงเก็บแบบไม่ระบุชื่อไม่ได้ กรุณาเลือกแบบอื่น"
            return Mend(words, "who")
        case "not_office":
            return Mend("การถามทั้งสำนักงานเป็นหน้าที่ของผู้ดูแลระบบและผู้บริหาร กรุณาเลือกแบบอื่น", "who")
        case "too_long":
            last = refusal.facts["last"]
            assert isinstance(last, date)
            return Mend(survey_words.open_until(last), "last_day")
    return Mend("วันปิดผ่านไปแล้ว กรุณาเลือกวันใหม่", "last_day")


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes answers in people's own words, and questions of their own, told or not wanted; says
    what stands as the packaged questionnaire has it."""
    wish = as_wish(without_polite_ending(normalise(text)))
    found = reminding_told.heeds(wish, at, context, answers, read_last_day)
    found = found or own_questions.heeds(text, at, context, answers)
    found = found or closing_told.heeds(wish, at, context, answers, read_last_day)
    found = found or as_packaged.heeds(wish, at)
    found = found or whom_surveyed.heeds(text, at, context, answers)
    if found is None and at not in ("questionnaire", "who"):
        told = whom_surveyed.tells(text, context)
        return Heeded(told=told) if told else None
    return found


FLOW = Flow(
    name=MAKE,
    title="การทำแบบสำรวจ",
    opens_on=("ทำแบบสำรวจ", "สร้างแบบสำรวจ", "เปิดแบบสำรวจ"),
    steps=(
        Step(
            name="questionnaire",
            label="แบบ",
            ask=ask_questionnaire,
            choices=offer_questionnaires,
            on_card=True,
            help="เลือกแบบที่วัดสิ่งที่แผนให้พิสูจน์ เช่น รับรู้ พึงพอใจ หรือความรู้ที่เพิ่มขึ้น",
            read=read_questionnaire,
            surely=no_form_for.asks,
            show=lambda value, answers: answers.get(OWN_TITLE) or questionnaire.named(value).title,
        ),
        Step(
            name="who",
            label="ถามใคร",
            ask=whom_surveyed.ask,
            choices=whom_surveyed.offered,
            read=whom_surveyed.read,
            tells=whom_surveyed.tells,
            on_card=True,
            show=lambda value, _answers: whom_surveyed.WHO[value],
        ),
        Step(
            name="last_day",
            label="เปิดถึง",
            ask=ask_last_day,
            read=read_last_day,
            choices=offer_last_days,
            show=show_day,
        ),
        *_own_steps(),
    ),
    open=open_making,
    review=review,
    finish=finish,
    roles=survey_words.MAKERS,
    confirm_label="เปิดแบบสำรวจ",
    final=True,
    confirm_said=("เปิด", "เปิดแบบ"),
    heeds=heeds,
    describe=lambda answers: str(answers.get("number", "")),
    help="ทำแบบสำรวจให้ตรงกับผลลัพธ์ของกิจกรรม พิมพ์ “ทำแบบสำรวจ” ตามด้วยเลขกิจกรรม เช่น ทำแบบสำรวจ 3.6",
)

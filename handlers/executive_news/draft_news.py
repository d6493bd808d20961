"""`ออกประกาศ`: drafts an announcement and lays it before the executive who issues it."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from handlers.context import Context
from handlers.conversation import people_in_post, wording_told
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Heeded, Opening, Step
from handlers.conversation.questions import one_word, plain, show_name
from handlers.conversation.refusals import closing, mending
from handlers.executive_news import news_cards, news_notices, news_words, show_news
from handlers.messages import Button, Card, Message, Para, Part, Row, Text, cut_graphemes
from handlers.messages.name_labels import name_label
from handlers.question import button_facts, topic
from handlers.question.query import opens
from handlers.reports.file_question import FileQuestion
from handlers.understand.bureaus.own_bureau import means_its_people, means_own
from handlers.understand.corrections.moved.day_or_hour_moved import moved
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import thai_span
from handlers.understand.dates.said_days import read_days_said
from handlers.understand.names import nearest_names
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import fold, normalise_lines, without_particles, without_polite_ending
from handlers.understand.unclear import Unclear
from handlers.understand.words import read_activity_number
from models.attachments.attachment import KEPT, Attachment
from models.errors import Refusal
from models.executive_news import issuing, news_drafts
from models.executive_news.news import (
    BUREAU,
    EXECUTIVES,
    GROUP,
    ISSUED,
    LONGEST_TEXT,
    LONGEST_TITLE,
    OFFICE,
    RETURNED,
    WAITING,
    ExecutiveNews,
)
from models.executive_news.news_drafts import NewsDraft
from models.people.person import Bureau, Person
from models.plans import plans
from models.plans.plan import Activity

_ANNOUNCING = ("1.1", "3.7")
"""Activities whose result is an announcement (002:171, 002:193)."""

_EXECUTIVES = 9
_DAYS_HINT = "พิมพ์วันเริ่มและวันสิ้นสุด เช่น 5-9 มี.ค. หรือ ถึง 31 ธ.ค. 70"
_TO_PEOPLE = frozenset((OFFICE, BUREAU, EXECUTIVES))
"""The audiences whose people are asked to read an announcement. A group only gets the message."""

_FILE = FileQuestion(
    "file",
    "เอกสารแนบ",
    lambda _answers: "ส่ง PDF หรือรูปภาพของประกาศ 1 ไฟล์ หรือกด “ไม่แนบ”",
    "ไม่แนบ",
    refuses=lambda file: _fault_words(file),
    one_only=True,
)


_STEPS = {
    "title_too_long": "title",
    "too_long": "text",
    "no_bureau": "whom",
    "nobody": "whom",
    "no_executive": "issuer",
    "unreached": "issuer",
    "ends_before": "days",
    "past": "days",
}
"""By the code of a refusal, the step that is asked again."""


def _fault_words(file: Attachment) -> str:
    fits = file.state != KEPT or (file.media_type or "").startswith(("image/", "application/pdf"))
    return "" if fits else "แนบกับประกาศได้เฉพาะ PDF หรือรูปภาพ กรุณาบันทึกเป็น PDF แล้วส่งใหม่"


def open_draft(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens anew; or with the draft of a button (`n`), or with what is out, to replace it (`fix`).

    If an announcement waits for this executive, it is shown first, unless a button asks for a new
    one.
    """
    news_id = button_facts.whole(facts, "n")
    if news_id is not None:
        return _again(context, news_id, "fix" in facts)
    waits = issuing.waiting_for(context.session, context.me, context.today)
    if waits and "new" not in facts:
        another = Button("ร่างประกาศใหม่", opens(news_words.DRAFT, new=1), "ร่างประกาศใหม่")
        first = Text(f"มีประกาศรอท่านออก {len(waits):,} ฉบับ", (another,))
        raise Closed(first, *show_news.waiting(context, "", {}))
    if facts.get("title") or facts.get("text"):
        try:
            return Opening("", _given(context, facts), anew=True)
        except Unclear as unclear:
            return Opening("", {}, [Text(unclear.hint)], anew=True)
    return Opening("", _told(context, context.said or rest), anew=True)


def _given(context: Context, facts: Mapping[str, str]) -> Answers:
    """Returns the answers that a sentence has told. Raises Unclear.

    facts: `title`, `text`, `whom` (the kind of readers), `of` (the words that name one bureau),
        `acknowledges`. A bureau that is not clear is asked about.
    """
    answers: Answers = {}
    if "title" in facts:
        answers["title"] = read_title(facts["title"], context, {})
    if "text" in facts:
        answers["text"] = read_text(facts["text"], context, {})
    answers |= {name: facts[name] for name in ("whom", "acknowledges") if name in facts}
    if "of" in facts:
        answers["whom"] = BUREAU
        with contextlib.suppress(Unclear):
            answers["bureau"] = read_bureau(facts["of"], context, {})
    return answers


def _told(context: Context, words: str) -> Answers:
    """Returns the title that is told behind the command, and the text if an order follows it."""
    title, text = news_words.title_and_text(words)
    try:
        answers: Answers = {"title": read_title(title, context, {})} if title else {}
        return {**answers, "text": read_text(text, context, {})} if text else answers
    except Unclear:
        return {}


def _again(context: Context, news_id: int, fix: bool) -> Opening:
    found = news_drafts.named(context.session, news_id)
    states = (ISSUED,) if fix else (WAITING, RETURNED)
    if found is None or not news_drafts.may_draft(context.me, found) or found.state not in states:
        raise Closed(_settled(Refusal("settled")))
    answers = _answers_of(context, found)
    answers |= {"fix": news_id} if fix else {"again": news_id}
    return Opening(f"{'fix' if fix else 'again'}:{news_id}", answers, anew=True)


def _answers_of(context: Context, found: ExecutiveNews) -> Answers:
    issuer = context.session.get_one(Person, found.issuer_id)
    answers: Answers = {
        "title": found.title,
        "text": found.text,
        "whom": found.audience,
        "acknowledges": "yes" if found.acknowledges else "no",
        "sending": "urgent" if found.urgent else "digest",
        "days": [found.first_day.isoformat(), found.last_day.isoformat()],
        "issuer": {"id": issuer.id, "name": issuer.name},
    }
    about = plans.activity(context.session, found.activity_id) if found.activity_id else None
    answers["file"] = [found.attachment_id] if found.attachment_id is not None else None
    answers["activity"] = _about(about) if about is not None else None
    if found.bureau_id is not None:
        bureau = context.session.get_one(Bureau, found.bureau_id)
        answers["bureau"] = {"id": bureau.id, "name": bureau.name}
    return answers


# -- the questions -------------------------------------------------------------------------------


def read_title(text: str, _context: Context, _answers: Answers) -> str:
    words = " ".join(without_particles(text).split())
    return _not_longer(words, LONGEST_TITLE, "title_too_long")


def read_text(text: str, _context: Context, _answers: Answers) -> str:
    return _not_longer(normalise_lines(text).strip(), LONGEST_TEXT, "too_long")


def _not_longer(words: str, most: int, code: str) -> str:
    if len(words) > most:
        raise Unclear(news_words.refused(Refusal(code, most=most, length=len(words))))
    return words


def read_bureau(text: str, context: Context, _answers: Answers) -> dict[str, object]:
    """Reads the name of one bureau, or that one's own is meant."""
    own = context.me.bureau
    if means_own(text) or means_its_people(text):
        return {"id": own.id, "name": own.name}
    found = topic.read(context, text, {}).bureaus
    if len(found) != 1:
        near = " ".join(each.name for each in found[:3])
        raise Unclear(f"กรุณาพิมพ์ชื่อสำนักเดียว{f' เช่น {near}' if near else ''}")
    return {"id": found[0].id, "name": found[0].name}


def bureau_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    own = context.me.bureau
    return (Choice("own", name_label(own.name), {"id": own.id, "name": own.name}),)


def days_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    today = context.today
    return [
        Choice(key, f"วันนี้ถึงอีก {days} วัน", _iso(today, today + timedelta(days)), said=said)
        for key, (days, said) in news_words.DAYS.items()
    ]


def _iso(first: date, last: date) -> list[str]:
    return [first.isoformat(), last.isoformat()]


def read_days(text: str, context: Context, _answers: Answers) -> list[str]:
    """Reads the first and the last day; without a first one it is today."""
    try:
        first, last = read_days_said(text, Calendar(context.today, Toward.COMING))
    except Unclear as unclear:
        raise Unclear(_DAYS_HINT) from unclear
    if last < context.today:
        raise Unclear(f"ช่วงวันนี้ผ่านไปแล้ว {_DAYS_HINT}")
    return _iso(first, last)


def _show_days(value: Sequence[str], _answers: Answers) -> str:
    return thai_span(*map(date.fromisoformat, value))


def _executives(context: Context) -> list[Person]:
    """The executives, the person talking first."""
    found = news_drafts.executives(context.session)
    return sorted(found, key=lambda each: each.id != context.me.id)


def issuer_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    return [
        Choice(f"p{each.id}", name_label(each.name), {"id": each.id, "name": each.name})
        for each in _executives(context)[:_EXECUTIVES]
    ]


def _about(activity: Activity) -> dict[str, object]:
    return {"id": activity.id, "number": activity.number, "name": f"กิจกรรม {activity.number}"}


def activity_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    """Offers the activities of the year's plan that ask for announcements."""
    found = [_numbered(context, number) for number in _ANNOUNCING]
    return [Choice(f"a{each.id}", f"กิจกรรม {each.number}", _about(each)) for each in found if each]


def _numbered(context: Context, number: str) -> Activity | None:
    found = plans.every_numbered(context.session, context.fiscal_year, number)
    return found[0] if found else None


def read_activity(text: str, context: Context, _answers: Answers) -> dict[str, object]:
    """Reads the number of an activity of the year's plan."""
    number = read_activity_number(text)
    found = _numbered(context, number) if number is not None else None
    if found is None:
        raise Unclear("ไม่พบกิจกรรมเลขนี้ในแผนของปีนี้ พิมพ์เลข เช่น 3.7 หรือกด “ไม่ผูกกับกิจกรรม”")
    return _about(found)


_AROUND_POST = pattern_of(
    r"^(?:ขอ|ให้|เอา|เป็น|ของ|ก็|\s)+|(?:เป็น(?:คน|ผู้))?(?:เซ็น|ลงนาม|ออก(?:ประกาศ)?|อนุมัติ|ตรวจ)(?:ให้|เลย|ได้)*$"
)
"""What may stand around the post of who is to issue it: `ให้ท่านเลขาธิการเซ็น`."""
_MYSELF = pattern_of(
    r"(?:เป็น|ให้|ของ|เอา|ก็|\s)*(?:ตัว)?(?:ผม|ดิฉัน|หนู|ฉัน|พี่|เรา|ข้าพเจ้า|ตัวเอง|ตนเอง)(?:เอง|นี่แหละ|แหละ|ออก(?:ประกาศ)?|\s)*"
)


def ask_issuer(context: Context, _answers: Answers) -> Message:
    found = _executives(context)[:_EXECUTIVES]
    listed = "\n".join(f"• {each.name} ({each.position})" for each in found)
    return Text(f"ผู้บริหารท่านใดเป็นผู้ออกประกาศ\n{listed}")


def read_issuer(text: str, context: Context, _answers: Answers) -> dict[str, object]:
    """Reads the name of an executive, or a part of it."""
    known = {each.name: each for each in _executives(context)}
    me = context.me
    if _MYSELF.fullmatch(without_polite_ending(text)) and me.name in known:
        return {"id": me.id, "name": me.name}
    called = people_in_post.alone(context, _AROUND_POST.sub("", without_polite_ending(text)))
    posted = [each.name for each in called if each.name in known]
    within = posted or [name for name in known if fold(text) in fold(name)]
    near = within or nearest_names(text, list(known), 3)
    if len(near) != 1:
        raise Unclear(f"กรุณาเลือกจากปุ่ม หรือพิมพ์ชื่อเต็มของผู้บริหาร {' '.join(near)}".strip())
    return {"id": known[near[0]].id, "name": near[0]}


_NOT_SENT_YET = pattern_of(
    r"^(?:(?:เดี๋ยว|ก็|แต่|เอ่อ|อ้อ)\s?)*(?:(?:ยัง)?ไม่ต้อง|อย่าเพิ่ง|อย่า|ยังไม่)(?:ส่ง|แจ้ง|ออก|ประกาศ)(?:นะ|ค่ะ|คะ|ครับ|คับ|ก่อน|[\s,])*"
)
_AT_FIRST = pattern_of(r"(?<=\S)\s?ก่อน(?:เลย|นะ|\s)*$")
_MENDED = "แก้ข้อความแล้ว\nเดิม: {}\nใหม่: {}"
_SHOWN = 200


def _hour_moved(text: str, at: str, answers: Answers) -> Heeded | None:
    """Takes another hour of the text that is kept: `เปลี่ยนเวลาเป็นบ่ายสอง`; None for other words."""
    letter = answers.get("text")
    if not letter or at in ("text", "days"):
        return None
    plain = _AT_FIRST.sub("", _NOT_SENT_YET.sub("", without_polite_ending(text)))
    found = moved(plain, letter)
    if found is None:
        return None
    told = _MENDED.format(cut_graphemes(letter, _SHOWN), cut_graphemes(found.letter, _SHOWN))
    return Heeded({"text": found.letter}, told=told, at_once=True)


# -- the end -------------------------------------------------------------------------------------


def _draft(answers: Answers) -> NewsDraft:
    first, last = map(date.fromisoformat, answers["days"])
    return NewsDraft(
        title=answers["title"],
        text=answers["text"],
        audience=answers["whom"],
        bureau_id=answers["bureau"]["id"] if answers["whom"] == BUREAU else None,
        acknowledges=answers["whom"] != GROUP and answers["acknowledges"] == "yes",
        urgent=answers["whom"] != GROUP and answers["sending"] == "urgent",
        first_day=first,
        last_day=last,
        issuer_id=answers["issuer"]["id"],
        activity_id=answers["activity"]["id"] if answers.get("activity") else None,
        replaces_id=answers.get("fix"),
    )


def review(context: Context, answers: Answers) -> Card:
    """Returns the card before it is laid before the executive, with how many it reaches."""
    draft = _draft(answers)
    count = news_drafts.reached(context.session, draft)
    billed = news_drafts.billed(context.session, draft)
    rows: list[Part] = []
    if draft.audience != GROUP:
        rows.append(Row("ผู้รับ", f"{count.people:,} คน รับทาง LINE ได้ {count.in_line:,} คน"))
    if billed:
        rows.append(Row("ราคา", f"เมื่อผู้บริหารกดออก คิดโควตา {billed:,} ข้อความ"))
    if count.in_line < count.people:
        missing = count.people - count.in_line
        rows.append(Para(f"ยังไม่ใช้ LINE {missing:,} คน กรุณาแจ้งทางอื่นด้วย", tone="warn"))
    if answers.get("fix"):
        rows.append(Row("แทนฉบับเดิม", news_cards.replacing_words(context, answers["fix"])))
    return Card("ตรวจร่างประกาศ", rows=tuple(rows), note="ยังไม่ประกาศจนกว่าผู้บริหารจะกดออก")


_READERS = (
    "ประกาศถึงได้ “ทุกคนในสำนักงาน” “สำนักเดียว” “ผู้บริหาร” หรือ “ในกลุ่ม LINE” ยังเลือกตามหน้าที่อื่นไม่ได้ "
    "หากต้องการถึงบางหน้าที่เท่านั้น ให้ผู้ดูแลระบบพิมพ์ “ส่งข้อความถึง”"
)


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes an hour or a paragraph told anew, or asks for it; says to whom it can go."""
    found = _hour_moved(text, at, answers) or _one_bureau(text, at, context)
    found = found or wording_told.heeded(text, at, context, answers, "text", read_text)
    if found is None and "text" in answers and news_words.wants_other_readers(text):
        return Heeded(told=_READERS)
    return found


_ONLY_BUREAU = pattern_of(
    r"(?:เอา|ขอ|ให้|ถึง|ส่ง|ประกาศ|เฉพาะ|แค่|เพียง|ใน|ของ|คน(?:ใน)?|\s)*(?P<named>สำนัก(?!งาน)\S.*?)(?:เท่านั้น|อย่างเดียว|ก็พอ|พอ|ก่อน|ครับ|ค่ะ|คะ|นะ|\s)*"
)


def _one_bureau(text: str, at: str, context: Context) -> Heeded | None:
    """Takes the one bureau that is named where it is asked to whom it goes: `เอาแค่สำนักคลัง`."""
    if at != "whom" or text.strip() in news_words.WHOM.values():
        return None
    found = _ONLY_BUREAU.fullmatch(without_polite_ending(text))
    if found is None or found["named"] in ("สำนักเดียว", "สำนัก"):
        return None
    with contextlib.suppress(Unclear):
        bureau = read_bureau(found["named"], context, {})
        return Heeded(
            {"whom": BUREAU, "bureau": bureau}, told=_TO_BUREAU.format(bureau["name"]), at_once=True
        )
    return None


_TO_BUREAU = "ประกาศถึง{} แก้ได้ก่อนส่ง"


def _settled(refusal: Refusal) -> Message:
    return Text(news_words.refused(refusal), (news_words.LIST, news_words.MENU))


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the draft and shows it to the executive."""
    attachment_id = None if answers["whom"] == GROUP else _FILE.only_file(context, answers)
    new = replace(_draft(answers), attachment_id=attachment_id)
    again = answers.get("again")
    with closing(_settled), mending(news_words.refused, **_STEPS):
        if again is not None:
            found = news_drafts.redraft(context.session, context.me, again, new, context.now)
        else:
            found = news_drafts.draft(context.session, context.me, new, context.now)
    context.must_arrive = True
    context.saved = {"n": found.id}
    asked = news_notices.ask_to_issue(context, found)
    if asked is not None and asked.id == context.me.id:
        return news_cards.to_issue(context, found, context.me.id)
    name = asked.name if asked is not None else ""
    return [Text(f"ส่งร่างให้ {name} แล้ว"), news_cards.handled(context, found)]


FLOW = Flow(
    name=news_words.DRAFT,
    title="การร่างประกาศของผู้บริหาร",
    opens_on=("ออกประกาศ", "ร่างประกาศ", "ออกข่าวของผู้บริหาร", "ออกข่าว", "เสนอประกาศ"),
    steps=(
        Step(
            name="title",
            label="หัวเรื่อง",
            ask=plain(f"ประกาศเรื่องอะไร พิมพ์หัวเรื่องไม่เกิน {LONGEST_TITLE} ตัวอักษร"),
            read=read_title,
            prose=True,
            short=True,
        ),
        Step(
            name="text",
            label="ข้อความ",
            ask=plain(f"พิมพ์ข้อความประกาศ ไม่เกิน {LONGEST_TEXT} ตัวอักษร"),
            read=read_text,
            prose=True,
        ),
        one_word("whom", "ประกาศถึง", plain("ประกาศถึงผู้ใด"), news_words.WHOM, news_words.WHOM_SAID),
        Step(
            name="bureau",
            label="สำนัก",
            ask=plain("สำนักใด กดเลือกหรือพิมพ์ชื่อสำนัก"),
            read=read_bureau,
            choices=bureau_choices,
            free_text="any bureau may be named",
            when=("whom", frozenset((BUREAU,))),
            show=show_name,
        ),
        replace(_FILE.step, when=("whom", _TO_PEOPLE)),
        one_word(
            "acknowledges",
            "การรับทราบ",
            plain("ต้องการให้ผู้รับกดรับทราบหรือไม่ ผู้ที่ยังไม่กดจะได้รับการเตือนในสรุปประจำวัน"),
            news_words.ACKNOWLEDGES,
            news_words.ACKNOWLEDGES_SAID,
            when=("whom", _TO_PEOPLE),
        ),
        one_word(
            "sending",
            "การส่ง",
            plain("ส่งอย่างไร “ส่งทันที” ใช้กับเรื่องด่วน คิดโควตาหนึ่งข้อความต่อคน"),
            news_words.SENDING,
            news_words.SENDING_SAID,
            when=("whom", _TO_PEOPLE),
        ),
        Step(
            name="days",
            label="ช่วงวัน",
            ask=plain(f"ประกาศตั้งแต่วันใดถึงวันใด {_DAYS_HINT}"),
            read=read_days,
            choices=days_choices,
            show=_show_days,
        ),
        Step(
            name="issuer",
            label="ผู้ออกประกาศ",
            ask=ask_issuer,
            read=read_issuer,
            choices=issuer_choices,
            free_text="an executive may be named who has no button",
            show=show_name,
        ),
        Step(
            name="activity",
            label="กิจกรรมตามแผน",
            ask=plain("เป็นผลของกิจกรรมใดในแผน บันทึกประกาศจะแนบกับรายงานของกิจกรรมนั้นได้"),
            read=read_activity,
            choices=activity_choices,
            free_text="any activity's number may be typed",
            optional=True,
            skip_label="ไม่ผูกกับกิจกรรม",
            skip_said=news_words.NO_PLAN,
            show=show_name,
        ),
    ),
    open=open_draft,
    heeds=heeds,
    review=review,
    finish=finish,
    roles=news_words.DRAFTERS,
    confirm_label="ส่งให้ผู้บริหาร",
    confirm_said=("ส่ง", "เสนอ", "ออก"),
)

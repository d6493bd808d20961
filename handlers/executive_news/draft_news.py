"""`ออกประกาศ`: drafts an announcement and lays it before the executive who issues it."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from handlers.context import Context
from handlers.conversation.example_days import with_days
from handlers.conversation.flow import Answers, Closed, Flow, Opening, Step
from handlers.conversation.questions import one_word, own_bureau, plain, show_name
from handlers.conversation.refusals import closing, mending
from handlers.executive_news import news_answers, news_cards, news_notices, news_words, show_news
from handlers.executive_news.heard.news_mended import heeds
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.question import button_facts
from handlers.question.query import opens
from handlers.reports.file_question import FileQuestion
from handlers.understand.unclear import Unclear
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
    said = context.said or rest
    if without := news_words.to_duties(said):
        context.said = without  # the recipients it names are no part of the text
        told = [Text(news_words.READERS_TOLD)]
        return Opening("", _told(context, without), told, anew=True)
    told_now = _told(context, said)
    return Opening("", told_now, anew=bool(told_now) or "new" in facts)


def _given(context: Context, facts: Mapping[str, str]) -> Answers:
    """Returns the answers that a sentence has told. Raises Unclear.

    facts: `title`, `text`, `whom` (the kind of readers), `of` (the words that name one bureau),
        `acknowledges`. A bureau that is not clear is asked about.
    """
    answers: Answers = {}
    if "title" in facts:
        answers["title"] = news_answers.read_title(facts["title"], context, {})
    if "text" in facts:
        answers["text"] = news_answers.read_text(facts["text"], context, {})
    answers |= {name: facts[name] for name in ("whom", "acknowledges") if name in facts}
    if "of" in facts:
        answers["whom"] = BUREAU
        with contextlib.suppress(Unclear):
            answers["bureau"] = news_answers.read_bureau(facts["of"], context, {})
    return answers


def _told(context: Context, words: str) -> Answers:
    """Returns the title that is told behind the command, and the text if an order follows it."""
    title, text = news_words.title_and_text(words)
    try:
        answers: Answers = {"title": news_answers.read_title(title, context, {})} if title else {}
        answers |= {"whom": OFFICE} if title and news_words.ends_to_all(words) else {}
        return {**answers, "text": news_answers.read_text(text, context, {})} if text else answers
    except Unclear:
        return {}


def _again(context: Context, news_id: int, fix: bool) -> Opening:
    found = news_drafts.named(context.session, news_id)
    states = (ISSUED,) if fix else (WAITING, RETURNED)
    if found is None or not news_drafts.may_draft(context.me, found) or found.state not in states:
        raise Closed(news_words.refusal(Refusal("settled")))
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
    answers["activity"] = news_answers.about(about) if about is not None else None
    if found.bureau_id is not None:
        bureau = context.session.get_one(Bureau, found.bureau_id)
        answers["bureau"] = {"id": bureau.id, "name": bureau.name}
    return answers


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


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the draft and shows it to the executive."""
    attachment_id = None if answers["whom"] == GROUP else _FILE.only_file(context, answers)
    new = replace(_draft(answers), attachment_id=attachment_id)
    again = answers.get("again")
    with closing(news_words.refusal), mending(news_words.refused, **_STEPS):
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
            read=news_answers.read_title,
            prose=True,
            short=True,
        ),
        Step(
            name="text",
            label="ข้อความ",
            ask=plain(f"พิมพ์ข้อความประกาศ ไม่เกิน {LONGEST_TEXT} ตัวอักษร"),
            read=news_answers.read_text,
            prose=True,
        ),
        one_word("whom", "ประกาศถึง", plain("ประกาศถึงผู้ใด"), news_words.WHOM, news_words.WHOM_SAID),
        Step(
            name="bureau",
            label="สำนัก",
            ask=plain("สำนักใด กดเลือกหรือพิมพ์ชื่อสำนัก"),
            read=news_answers.read_bureau,
            choices=own_bureau,
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
            ask=with_days(
                f"ประกาศตั้งแต่วันใดถึงวันใด {news_answers.DAYS_HINT}",
                news_answers.FROM,
                news_answers.TO,
            ),
            read=news_answers.read_days,
            choices=news_answers.days_choices,
            show=news_answers.show_days,
        ),
        Step(
            name="issuer",
            label="ผู้ออกประกาศ",
            ask=news_answers.ask_issuer,
            read=news_answers.read_issuer,
            choices=news_answers.issuer_choices,
            free_text="an executive may be named who has no button",
            show=show_name,
        ),
        Step(
            name="activity",
            label="กิจกรรมตามแผน",
            ask=plain("เป็นผลของกิจกรรมใดในแผน บันทึกประกาศจะแนบกับรายงานของกิจกรรมนั้นได้"),
            read=news_answers.read_activity,
            choices=news_answers.activity_choices,
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
    confirm_said=("ส่ง", "เสนอ", "ออก", "ออกประกาศ", "ออกประกาศเลย"),
)

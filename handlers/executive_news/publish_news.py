"""Notes where an executive's announcement was published, and shows what is still missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.questions import one_word, plain, show_day, today_or_yesterday
from handlers.conversation.refusals import closing, mending
from handlers.executive_news import news_words, show_news
from handlers.messages import Button, Card, Message, Para, Part, Row, Text, web_address
from handlers.messages.name_labels import name_label, short_title
from handlers.question import button_facts
from handlers.question.query import Facts, Query
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import short_date
from handlers.understand.dates.said_days import read_day_said
from handlers.understand.reports.channels import channels_named, medium_in
from handlers.understand.unclear import Unclear
from handlers.understand.words import links
from models.errors import Refusal
from models.executive_news import issuing, news_drafts, publicity_log
from models.executive_news.news import ISSUED, ExecutiveNews
from models.executive_news.publicity_log import (
    INSIDE,
    LONGEST_CHANNEL,
    LONGEST_LINK,
    OUTSIDE,
    Publication,
)

_MOST_CHANNELS = 8
_PUBLIC = ("facebook", "web")
"""Media whose channels the public sees; LINE and a bureau's own channels are the office's."""


def open_noting(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the announcement of a button (`n`), or the newest one that lacks a channel."""
    news_id = button_facts.whole(facts, "n")
    found = news_drafts.named(context.session, news_id) if news_id is not None else _newest(context)
    if found is None:
        raise Closed(Text("ไม่มีประกาศที่รอบันทึกการเผยแพร่", (news_words.LIST, news_words.MENU)))
    if not news_drafts.may_draft(context.me, found):
        raise Closed(news_words.refusal(Refusal("not_yours")))
    if found.state != ISSUED:
        raise Closed(news_words.refusal(Refusal("not_out")))
    shown = [log_card(context, found)] if publicity_log.of_news(context.session, found.id) else []
    return Opening(str(found.id), {"news": found.id}, shown, anew=True)


def _newest(context: Context) -> ExecutiveNews | None:
    for each in issuing.handled_by(context.session, context.me):
        noted = publicity_log.of_news(context.session, each.id)
        wanted = each.state == ISSUED and publicity_log.is_wanted(each)
        lacks = wanted and publicity_log.lacks(noted)
        if lacks and news_drafts.may_draft(context.me, each):
            return each
    return None


# -- the questions -------------------------------------------------------------------------------


def channel_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    """Offers the plan's channels, those that are missing first."""
    found = news_drafts.named(context.session, answers["news"])
    assert found is not None
    noted = {each.channel for each in publicity_log.of_news(context.session, found.id)}
    planned = publicity_log.channels(context.session, found)
    left = sorted(planned, key=lambda each: each in noted)[:_MOST_CHANNELS]
    return [_choice(f"c{planned.index(each)}", each) for each in left]


def _choice(key: str, channel: str) -> Choice:
    place = OUTSIDE if medium_in(channel) in _PUBLIC else INSIDE
    return Choice(key, name_label(channel), channel, also={"place": place})


def ask_channel(context: Context, answers: Answers) -> Message:
    found = news_drafts.named(context.session, answers["news"])
    assert found is not None
    noted = publicity_log.of_news(context.session, found.id)
    lacking = news_words.lacking_words(publicity_log.lacks(noted))
    planned = publicity_log.channels(context.session, found)[:_MOST_CHANNELS]
    listed = "\n".join(f"• {each}" for each in planned)
    words = "เผยแพร่ทางใดแล้ว กดเลือก หรือพิมพ์ชื่อช่องทางอื่น"
    return Text("\n".join(filter(None, (words, lacking, listed))))


def read_channel(text: str, context: Context, answers: Answers) -> str | Choice:
    """Reads one of the plan's channels, or the name of another."""
    found = news_drafts.named(context.session, answers["news"])
    assert found is not None
    named = channels_named(text, publicity_log.channels(context.session, found))
    if len(named) == 1 and not links(text):
        return _choice("", named[0])
    words = " ".join(text.split())
    if links(text) or len(words) > LONGEST_CHANNEL:
        raise Unclear("กรุณาพิมพ์ชื่อช่องทางสั้น ๆ เช่น เว็บไซต์ของสำนัก แล้วส่งลิงก์ในข้อถัดไป")
    return words


def read_link(text: str, _context: Context, _answers: Answers) -> str:
    """Reads one web address."""
    found = links(text)
    try:
        address = web_address(found[0]) if len(found) == 1 else ""
    except ValueError:
        address = ""
    if not address.startswith(("http://", "https://")) or len(address) > LONGEST_LINK:
        raise Unclear("กรุณาส่งลิงก์เดียวที่ขึ้นต้นด้วย https:// หรือกด “ไม่มีลิงก์”")
    return address


def read_on(text: str, context: Context, _answers: Answers) -> str:
    return read_day_said(text, Calendar(context.today, Toward.PAST)).isoformat()


# -- the end -------------------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Notes the channel and shows the log."""
    news_id, outside = answers["news"], answers["place"] == OUTSIDE
    on = date.fromisoformat(answers["on"])
    given = Publication(answers["channel"], outside, answers.get("link") or "", on)
    with closing(news_words.refusal), mending(news_words.refused, ahead="on", before="on"):
        publicity_log.note(context.session, context.me, news_id, given, context.now)
    context.must_arrive = True
    found = news_drafts.named(context.session, news_id)
    assert found is not None
    return [log_card(context, found)]


def log_card(context: Context, found: ExecutiveNews) -> Card:
    """Returns the channels noted so far, and what is missing."""
    noted = publicity_log.of_news(context.session, found.id)
    lacks = publicity_log.lacks(noted)
    rows: list[Part] = [
        Row(
            f"{news_words.PLACES[OUTSIDE if each.outside else INSIDE]} · {short_date(each.on)}",
            each.channel,
            Button("เปิดลิงก์", uri=each.link) if each.link else None,
        )
        for each in noted
    ]
    rows = rows or [Para("ยังไม่ได้บันทึกการเผยแพร่")]
    lacking = news_words.lacking_words(lacks)
    done = "ครบอย่างน้อย 2 ช่องทาง ทั้งภายในและสื่อสาธารณะแล้ว"
    return Card(
        "บันทึกการเผยแพร่",
        subtitle=short_title(found.title),
        rows=(*rows, Para(lacking or done, tone="warn" if lacks else "good")),
        buttons=(
            news_words.button("เพิ่มช่องทาง", news_words.PUBLISH, found),
            news_words.LIST,
        ),
        tone="warn" if lacks else "good",
    )


def log(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the log of the announcement of the button (`n`)."""
    found = show_news.chosen(context, facts)
    if found is None:
        return show_news.handled(context, "", {})
    return [log_card(context, found)]


FLOW = Flow(
    name=news_words.PUBLISH,
    title="การบันทึกการเผยแพร่ประกาศ",
    opens_on=("บันทึกการเผยแพร่ประกาศ", "เผยแพร่ประกาศแล้ว"),
    steps=(
        Step(
            name="channel",
            label="ช่องทาง",
            ask=ask_channel,
            read=read_channel,
            choices=channel_choices,
            prose=True,
            free_text="a channel that is not in the plan is typed with its name",
        ),
        one_word(
            "place",
            "ผู้เห็น",
            plain("ช่องทางนี้เห็นเฉพาะภายใน หรือสาธารณชนเห็นด้วย"),
            {INSIDE: "ภายในสำนักงาน", OUTSIDE: "สื่อสาธารณะ"},
            {INSIDE: ("ภายใน", "เฉพาะภายใน"), OUTSIDE: ("สาธารณะ", "ภายนอก", "เห็นด้วย", "คนนอกเห็น")},
        ),
        Step(
            name="link",
            label="ลิงก์",
            ask=plain("ส่งลิงก์ของประกาศในช่องทางนี้ หรือกด “ไม่มีลิงก์”"),
            read=read_link,
            optional=True,
            skip_label="ไม่มีลิงก์",
        ),
        Step(
            name="on",
            label="วันที่เผยแพร่",
            ask=plain("เผยแพร่วันใด กดเลือก หรือพิมพ์วันที่"),
            read=read_on,
            choices=today_or_yesterday,
            free_text="any day may be typed",
            show=show_day,
        ),
    ),
    open=open_noting,
    finish=finish,
    roles=news_words.DRAFTERS,
)
LOG_QUERY = Query(name=news_words.LOG, words=(), answer=log, roles=news_words.DRAFTERS)

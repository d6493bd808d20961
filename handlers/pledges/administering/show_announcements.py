"""`จัดการประกาศ`: the announcements of this year and later, for administrators; one of them, with
what can be done with it, and its text as people see it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from handlers.context import Context
from handlers.messages import Button, Card, Carousel, Message, Para, Part, Row, Text
from handlers.pledges import pledge_words
from handlers.pledges.administering import announcement_words
from handlers.pledges.administering.announcement_words import (
    ALL,
    CLOSE,
    LIST,
    MEND,
    MOVE,
    ONE,
    ONE_TEXT,
    OPEN,
)
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from handlers.understand.dates.dates import short_date, short_span
from handlers.understand.listing import listed
from handlers.understand.names import nearest_names
from models.people import people
from models.pledges import announcing, coverage, wordings
from models.pledges.announcement_files import AnnouncementFile
from models.pledges.coverage import CampaignFilter, PledgeCount
from models.pledges.pledge import Announcement, JoiningCampaign

_SHOWN = 8
_UNITS = 6
_NEW = Button("เปิดประกาศ", opens(OPEN), "เปิดประกาศ", style="primary")


def button(announcement: object, label: str = "ดูประกาศ") -> Button:
    """Returns the button of an announcement's card."""
    assert isinstance(announcement, Announcement)
    return Button(label, opens(ONE, n=announcement.id), f"จัดการ {announcement.short}")


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the announcements, or the one that the words name."""
    found = [
        each
        for each in announcing.all_announcements(context.session)
        if each.fiscal_year >= context.fiscal_year
    ]
    words = announcement_words.without_command(rest)
    named = nearest_names(words, [each.short for each in found], 2) if words else []
    if len(named) == 1:
        return [card(context, next(each for each in found if each.short == named[0]))]
    page = button_facts.page(facts, _SHOWN, len(found))
    rows = tuple(_row(context, each) for each in page.of(found))
    empty = Para("ยังไม่มีประกาศของปีนี้ กด “เปิดประกาศ” เพื่อเปิดจากข้อความเดิมหรือข้อความใหม่")
    return [
        Card(
            "ประกาศที่เปิดให้เข้าร่วม",
            subtitle=page.beside(f"ปีงบประมาณ {context.fiscal_year} เป็นต้นไป"),
            rows=rows or (empty,),
            buttons=(_NEW, *page.turn(LIST)),
        )
    ]


def _row(context: Context, each: Announcement) -> Row:
    campaigns = announcing.of_announcement(context.session, each)
    return Row(
        f"{each.short} · ปี {each.fiscal_year}",
        state_words(context, campaigns),
        button(each, "จัดการ"),
    )


def state_words(context: Context, campaigns: Sequence[JoiningCampaign]) -> str:
    """Says whether people may join it now, and until when."""
    going = [each for each in campaigns if each.closed_at is None]
    if not campaigns:
        return "ยังไม่ได้เปิดให้เข้าร่วม"
    if not going:
        return f"ปิดและนับผลแล้ว {short_date(max(each.last_day for each in campaigns))}"
    first, last = min(each.first_day for each in going), max(each.last_day for each in going)
    if first > context.today:
        return f"จะเปิด {short_span(first, last)}"
    return f"เปิดรับถึง {short_date(last)}"


# -- one -----------------------------------------------------------------------------------------


def one(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the card of the announcement of a button (`n`), else the list."""
    found = by_fact(context, facts)
    return [card(context, found)] if found is not None else answer(context, rest, facts)


def by_fact(context: Context, facts: Mapping[str, str]) -> Announcement | None:
    """Returns the announcement of a button (`n`)."""
    number = button_facts.whole(facts, "n")
    return context.session.get(Announcement, number) if number is not None else None


def card(context: Context, found: Announcement, title: str = "") -> Card:
    """Returns its state, how many have joined, and what can be done with it."""
    campaigns = announcing.of_announcement(context.session, found)
    return Card(
        title or found.short,
        subtitle=f"{found.short} · ปี {found.fiscal_year}"
        if title
        else f"ปีงบประมาณ {found.fiscal_year}",
        rows=tuple(_rows(context, found, campaigns)),
        buttons=(*_ways(found, campaigns), ALL),
        tone="good" if title else "plain",
    )


def _rows(
    context: Context, found: Announcement, campaigns: Sequence[JoiningCampaign]
) -> Iterator[Part]:
    yield Para(found.title)
    yield Row("สถานะ", state_words(context, campaigns))
    count = count_of(context, found)
    if count is not None:
        yield pledge_words.bar("เข้าร่วมแล้ว", count)
    if campaigns:
        yield Row("หน่วย", _units(context, campaigns))
        yield Row("ผู้ที่ต้องเข้าร่วม", announcement_words.audience_words(found.audience.split(",")))
        yield Row("ลงนามก่อน", _heads(context, campaigns))
    read = Button("อ่าน", opens(ONE_TEXT, n=found.id), f"อ่าน {found.short}")
    yield Row("ข้อความ", f"ฉบับที่ {found.version}", read)


def count_of(context: Context, found: Announcement) -> PledgeCount | None:
    """Returns how many have joined it; None before its first day."""
    narrow = CampaignFilter(found.fiscal_year, announcement_id=found.id)
    counts = coverage.counts(context.session, context.now, narrow)
    return coverage.together(counts) if counts else None


def _units(context: Context, campaigns: Sequence[JoiningCampaign]) -> str:
    ids = {each.bureau_id for each in campaigns}
    if None in ids:
        return "ทั้งสำนักงาน"
    names = [each.name for each in people.bureaus(context.session) if each.id in ids]
    more = [f"อีก {len(names) - _UNITS} สำนัก"] if len(names) > _UNITS else []
    return listed([*names[:_UNITS], *more])


def _heads(context: Context, campaigns: Sequence[JoiningCampaign]) -> str:
    names = people.names(context.session, [each.head_id for each in campaigns])
    shown = list(dict.fromkeys(names.values()))
    more = [f"อีก {len(shown) - 3} คน"] if len(shown) > 3 else []
    return listed([*shown[:3], *more]) or "ไม่มี ทุกคนเข้าร่วมได้ทันที"


def _ways(found: Announcement, campaigns: Sequence[JoiningCampaign]) -> Iterator[Button]:
    going = [each for each in campaigns if each.closed_at is None]
    if not campaigns:
        open_now = opens(OPEN, w=wordings.base(found.name))
        yield Button("เปิดให้เข้าร่วม", open_now, f"เปิดประกาศ {found.short}", style="primary")
    if going:
        yield Button("แก้ข้อความ", opens(MEND, n=found.id), f"แก้ประกาศ {found.short}")
    if going:
        yield Button("เปลี่ยนวัน", opens(MOVE, n=found.id), f"เปลี่ยนวันประกาศ {found.short}")
        yield Button("ปิดรับ", opens(CLOSE, n=found.id), f"ปิดประกาศ {found.short}")
    elif campaigns:
        next_ = opens(OPEN, w=wordings.base(found.name))
        yield Button("เปิดของปีใหม่", next_, f"เปิดประกาศ {found.short}")


# -- as people see it ----------------------------------------------------------------------------


def as_seen(file: AnnouncementFile, last_day: date, version: int = 1) -> Sequence[Message]:
    """Returns the pages on which people read it before they join."""
    page = pledge_words.page_before(file.short, file.title, file.text, version, last_day)
    return [Carousel((page,), alt=file.short)]


def read_text(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the text in force in plain words."""
    found = by_fact(context, facts)
    if found is None:
        return answer(context, "", facts)
    text = announcing.version(context.session, found.id, found.version)
    assert text is not None
    return [Text(f"{text.title}\nฉบับที่ {text.version}\n\n{text.text}", (button(found), ALL))]


QUERY = Query(
    name=LIST,
    words=("จัดการประกาศ", "ประกาศที่เปิดรับ", "รายการประกาศเจตนารมณ์"),
    answer=answer,
    roles=announcement_words.ADMINS,
)
ONE_QUERY = Query(name=ONE, words=(), answer=one, roles=announcement_words.ADMINS)
TEXT_QUERY = Query(name=ONE_TEXT, words=(), answer=read_text, roles=announcement_words.ADMINS)

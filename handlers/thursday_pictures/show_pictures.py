"""`อินโฟกราฟิก`: my unit's turns, the week to come, and the archive; one picture."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from handlers.thursday_pictures import picture_cards, picture_words
from handlers.understand.dates.dates import short_date
from handlers.understand.thai import fold
from models.calendar import office_day
from models.people.person import REPORTER
from models.thursday_pictures import (
    picture_archive,
    picture_decisions,
    picture_rotas,
    picture_sending,
    picture_swaps,
)
from models.thursday_pictures.picture_archive import ArchivedPicture
from models.thursday_pictures.picture_rota import PictureWeek
from models.thursday_pictures.thursday_picture import ThursdayPicture

_TURNS, _NEWEST, _SIZE, _LONGEST = 3, 3, 8, 60


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns what fits the words of the archive, or what concerns the person.

    facts: `q` the words that were sought, `p` the page
    """
    context.asked = opens(picture_words.PICTURES)
    sought = " ".join((rest or facts.get("q", "")).split())[:_LONGEST]
    return [_archive(context, sought, facts) if sought or "p" in facts else _mine(context)]


def _mine(context: Context) -> Card:
    waiting = picture_decisions.awaiting(context.session, context.me, context.today)
    rows: list[Part] = [_waiting_row(context, each) for each in waiting]
    rows += _swaps(context)
    weeks = picture_rotas.open_weeks(context.session, context.me.bureau_id)[:_TURNS]
    pictures = picture_sending.newest_of(context.session, [each.id for each in weeks])
    rows += [_turn(context, each, pictures.get(each.id)) for each in weeks]
    rows += _next(context)
    published = picture_archive.found(context.session, context.sealer)
    rows += [_published_row(each) for each in published[:_NEWEST]]
    if not rows:
        rows = [Para("ยังไม่มีตารางและยังไม่มีภาพที่เผยแพร่")]
    return Card(
        picture_words.NAME,
        rows=tuple(rows),
        buttons=(picture_words.WHOLE_ROTA, *_all_published(len(published))),
        note="ค้นภาพเก่า พิมพ์ “อินโฟกราฟิก” ตามด้วยชื่อเรื่อง ความรู้ หรือสำนัก",
    )


def _all_published(count: int) -> tuple[Button, ...]:
    if not count:
        return ()
    return (Button(f"คลังภาพ ({count:,})", opens(picture_words.PICTURES, p=1), "คลังภาพ"),)


def _waiting_row(context: Context, picture: ThursdayPicture) -> Row:
    title = picture_sending.texts(context.sealer, picture).title
    return Row("รอท่านอนุมัติ", title, picture_words.see(picture.id, "ดูและพิจารณา"), tone="warn")


def _swaps(context: Context) -> list[Part]:
    """Returns the requests of other units to change weeks, for the unit's reporters."""
    if not context.me.has(REPORTER):
        return []
    rows: list[Part] = []
    for week, other in picture_swaps.asked_of(context.session, context.me, context.today):
        names = picture_rotas.bureau_names(context.session, [week])
        theirs = picture_words.day_of(week, context.working_days)
        mine = picture_words.day_of(other, context.working_days)
        words = f"{names[week.bureau_id or 0]} ขอแลกคิว {theirs} กับคิวของท่าน {mine}"
        rows.append(Row("มีคำขอแลกคิว", words, picture_words.answer_swap(week), tone="warn"))
    return rows


def _turn(context: Context, week: PictureWeek, picture: ThursdayPicture | None) -> Row:
    day = picture_words.day_of(week, context.working_days)
    state = picture_words.state_words(week, picture, context.working_days, context.today)
    late = picture_words.is_late(week, context.working_days, context.today)
    button = picture_words.see(picture.id) if picture is not None else None
    if context.me.has(REPORTER) and picture is None:
        button = picture_words.send(week.id)
    return Row(f"คิวสำนักของท่าน {day}", state, button, "warn" if late else "plain")


def _next(context: Context) -> list[Part]:
    """Returns the row of the week to come."""
    rota = picture_rotas.current(context.session)
    weeks = picture_rotas.weeks_of(context.session, rota) if rota is not None else []
    calendar = context.working_days
    coming = (
        each
        for each in weeks
        if picture_rotas.published_on(each.thursday, calendar) >= context.today
        and each.published_at is None
    )
    week = next(coming, None)
    if week is None:
        return []
    names = picture_rotas.bureau_names(context.session, [week])
    whose = names.get(week.bureau_id or 0) or picture_words.skipped_words(week)
    return [Row(f"ถัดไป {picture_words.day_of(week, calendar)}", whose)]


def _published_row(each: ArchivedPicture) -> Row:
    assert each.week.published_at is not None
    day = short_date(office_day(each.week.published_at))
    label = f"{day} · {each.bureau}"
    return Row(label, each.texts.title or "–", picture_words.see(each.picture.id))


def _archive(context: Context, sought: str, facts: Facts) -> Card:
    key = fold(sought)
    found = picture_archive.found(context.session, context.sealer, lambda text: key in fold(text))
    page = button_facts.page(facts, _SIZE, len(found))
    about = f"“{sought}” " if sought else ""
    nothing = Para(f"ไม่พบภาพที่เผยแพร่แล้วซึ่งตรงกับ “{sought}” ลองพิมพ์คำที่สั้นลง หรือชื่อสำนัก")
    return Card(
        "คลังอินโฟกราฟิก",
        subtitle=page.beside(f"{about}{len(found):,} ภาพ"),
        rows=tuple(map(_published_row, page.of(found))) or (nothing,),
        buttons=(*page.turn(picture_words.PICTURES, q=sought or None), picture_words.LIST),
    )


def one(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns a picture with its words. facts: `p` its id"""
    picture_id = button_facts.whole(facts, "p")
    picture = picture_sending.by_id(context.session, picture_id) if picture_id is not None else None
    if picture is None or not picture_sending.may_see(
        context.session, context.me, picture, context.today
    ):
        return [picture_words.gone()]
    return picture_cards.shown(context, picture)


QUERY = Query(
    name=picture_words.PICTURES,
    words=("อินโฟกราฟิก", "infographic", "ภาพวันพฤหัส", "คลังภาพ"),
    answer=answer,
    own=True,
)
ONE_QUERY = Query(name=picture_words.ONE, words=("ดูอินโฟกราฟิก",), answer=one)

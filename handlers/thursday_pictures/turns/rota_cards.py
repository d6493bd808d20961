"""The rota as a card: a draft of it before it is used, and the one in force in pages."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.context import Context
from handlers.messages import Button, Card, Para, Part, Row
from handlers.question import button_facts
from handlers.question.query import Facts, opens
from handlers.thursday_pictures import picture_words
from handlers.understand.dates.dates import short_date, short_span
from handlers.understand.listing import listed
from models.calendar import WorkingDays
from models.people.person import ADMIN
from models.thursday_pictures import picture_rotas, picture_sending
from models.thursday_pictures.picture_documents import MAY_SEE
from models.thursday_pictures.picture_rota import PictureWeek
from models.thursday_pictures.picture_rotas import NewRota
from models.thursday_pictures.thursday_picture import ThursdayPicture

_SIZE, _FIRST = 8, 6
SET = Button("ตั้งตารางใหม่", opens(picture_words.SET_ROTA), "ตั้งตารางพฤหัส")


def preview(new: NewRota, names: Mapping[int, str], calendar: WorkingDays) -> tuple[Part, ...]:
    """Returns the first weeks of a draft, and what an administrator should know of it."""
    weeks = picture_rotas.laid_out(new, calendar)
    rows: list[Part] = []
    without = [names[unit] for unit in picture_rotas.without_turn(new, weeks)]
    if without:
        words = f"{len(without)} หน่วยงานยังไม่ได้คิว: {listed(without[:_FIRST])}"
        rows.append(Row("พฤหัสบดีน้อยกว่าหน่วยงาน", words, tone="warn"))
    turns = sum(each.bureau_id is not None for each in weeks)
    if turns > len(new.units):
        rows.append(Row("วนรอบ", f"{turns} คิว {len(new.units)} หน่วยงาน จึงวนตามลำดับเดิม"))
    for each in weeks[:_FIRST]:
        day = short_date(picture_rotas.published_on(each.thursday, calendar))
        if each.bureau_id is None:
            rows.append(Row(short_date(each.thursday), "เว้น", tone="muted"))
        else:
            rows.append(Row(day, names[each.bureau_id]))
    if len(weeks) > _FIRST:
        rows.append(Para(f"และอีก {len(weeks) - _FIRST} สัปดาห์", tone="muted"))
    return tuple(rows)


def whole(context: Context, facts: Facts, title: str = "ตารางพฤหัส") -> Card:
    """Returns a page of the rota in force; the first one begins with the week to come."""
    rota = picture_rotas.current(context.session)
    admin = context.me.has(ADMIN)
    setting = (SET,) if admin else ()
    if rota is None:
        words = "ยังไม่มีตารางอินโฟกราฟิก" + ("" if admin else " ผู้ดูแลระบบเป็นผู้ตั้งตาราง")
        return Card(title, rows=(Para(words),), buttons=(*setting, picture_words.LIST))
    weeks = picture_rotas.weeks_of(context.session, rota)
    if "p" not in facts:
        coming = sum(each.thursday < context.today for each in weeks)
        facts = {"p": str(coming // _SIZE + 1)}
    page = button_facts.page(facts, _SIZE, len(weeks))
    shown = page.of(weeks)
    names = picture_rotas.bureau_names(context.session, shown)
    pictures = picture_sending.newest_of(context.session, [each.id for each in shown])
    rows = tuple(_row(context, each, names, pictures.get(each.id)) for each in shown)
    channel = picture_words.CHANNELS[rota.channel]
    return Card(
        title,
        subtitle=page.beside(short_span(rota.first_day, rota.last_day), channel),
        rows=(*rows, *_closed(context, weeks)),
        buttons=(*setting, *page.turn(picture_words.ROTA), *_report(context), picture_words.LIST),
    )


def _report(context: Context) -> tuple[Button, ...]:
    """Returns the button that asks for the year's report, for who may have it."""
    if not context.me.has(*MAY_SEE):
        return ()
    return (Button("ขอเอกสาร", opens(picture_words.REPORT), "ขอเอกสารอินโฟกราฟิก"),)


def _row(
    context: Context,
    week: PictureWeek,
    names: Mapping[int, str],
    picture: ThursdayPicture | None,
) -> Row:
    day = picture_words.day_of(week, context.working_days)
    if week.bureau_id is None:
        return Row(day, picture_words.skipped_words(week), tone="muted")
    told = context.me.has(ADMIN) or week.bureau_id == context.me.bureau_id
    late = picture_words.is_late(week, context.working_days, context.today)
    words = names[week.bureau_id]
    if told or week.published_at is not None:
        state = picture_words.state_words(week, picture, context.working_days, context.today)
        words = f"{words}\n{state}"
    button = None
    if week.published_at is not None and week.picture_id is not None:
        button = picture_words.see(week.picture_id)
    elif told and picture is not None:
        button = picture_words.see(picture.id)
    return Row(day, words, button, "warn" if told and late and not week.published_at else "plain")


def _closed(context: Context, weeks: list[PictureWeek]) -> tuple[Part, ...]:
    """Returns to administrators which units of coming weeks have nobody any more."""
    coming = [each for each in weeks if each.bureau_id and each.published_at is None]
    if not context.me.has(ADMIN) or not coming:
        return ()
    ids = {each.bureau_id for each in coming if each.bureau_id is not None}
    gone = picture_rotas.closed_units(context.session, ids)
    if not gone:
        return ()
    names = picture_rotas.bureau_names(context.session, coming)
    who = listed([names[unit] for unit in sorted(gone)])
    words = f"{who} ไม่มีบุคลากรในทะเบียนแล้ว กด “ตั้งตารางใหม่” เพื่อตัดออก"
    return (Row("หน่วยงานที่ปิดแล้ว", words, tone="bad"),)

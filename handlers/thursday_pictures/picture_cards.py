"""A picture with its words as messages, and the card for whoever decides on it."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Picture, Row
from handlers.thursday_pictures import picture_words
from models.people.person import Bureau, Person
from models.thursday_pictures import picture_rotas, picture_sending
from models.thursday_pictures.thursday_picture import RETURNED, WAITING, ThursdayPicture


def image(context: Context, picture: ThursdayPicture, reader: int) -> list[Message]:
    """Returns the picture itself for this reader (0: the group), or nothing where LINE could not
    fetch it."""
    link = context.thursday_link(picture.id, reader, context.now, False)
    preview = context.thursday_link(picture.id, reader, context.now, True)
    return [Picture(link, preview)] if Picture.possible(link) else []


def whole(context: Context, picture: ThursdayPicture, title: str, *buttons: Button) -> Card:
    """Returns the card with the picture's words."""
    texts = picture_sending.texts(context.sealer, picture)
    bureau = context.session.get_one(Bureau, picture.bureau_id).name
    sender = context.session.get_one(Person, picture.sent_by).name
    rows = [
        Row("ข้อความ", texts.words or "–"),
        Row("ความรู้เรื่อง", texts.knowledge or "–"),
        Row("ผู้ส่ง", f"{sender} · {bureau}"),
    ]
    week = picture_rotas.week(context.session, picture.week_id or 0)
    if week is not None:
        rows.append(Row("คิววันที่", picture_words.day_of(week, context.working_days)))
    if picture.state == RETURNED:
        rows.append(Row("ส่งกลับเพราะ", picture_sending.reason(context.sealer, picture) or "–"))
    version = f" · ฉบับที่ {picture.version}" if picture.version > 1 else ""
    return Card(title, subtitle=f"{texts.title}{version}", rows=tuple(rows), buttons=buttons)


def to_decide(
    context: Context, picture: ThursdayPicture, reader: int, instead_of: Person | None = None
) -> Sequence[Message]:
    """Returns the picture and its card with both decisions.

    instead_of: the superior, if the reader is a deputy.
    """
    card = whole(
        context,
        picture,
        "มีอินโฟกราฟิกรอท่านอนุมัติ",
        *picture_words.decisions(picture.id),
        picture_words.see(picture.id),
    )
    if instead_of is not None:
        rows = (Row("พิจารณาแทน", instead_of.name), *card.rows)
        card = Card(card.title, subtitle=card.subtitle, rows=rows, buttons=card.buttons)
    return [*image(context, picture, reader), card]


def shown(context: Context, picture: ThursdayPicture) -> Sequence[Message]:
    """Returns the picture and its words for the person talking, with what they may do."""
    buttons = [picture_words.LIST, picture_words.WHOLE_ROTA]
    if picture.state == WAITING and picture.sent_by != context.me.id:
        buttons = [*picture_words.decisions(picture.id), *buttons]
    card = whole(context, picture, picture_words.NAME, *buttons)
    images = image(context, picture, context.me.id)
    if not images:
        note = Para("เปิดภาพในแชตไม่ได้ เพราะที่อยู่ของระบบไม่ใช่ https", tone="muted")
        card = Card(
            card.title, subtitle=card.subtitle, rows=(*card.rows, note), buttons=card.buttons
        )
    return [*images, card]

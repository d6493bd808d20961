"""The ready message of a week: the picture and its words, for the group or to be forwarded."""

from __future__ import annotations

from datetime import date, datetime

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import opens
from handlers.thursday_pictures import picture_cards, picture_words
from handlers.understand.dates.dates import short_date
from models.calendar import office_day
from models.errors import Refusal
from models.people.person import Bureau
from models.thursday_pictures import picture_sending
from models.thursday_pictures.thursday_picture import ThursdayPicture

READY, FORWARDED = "ready_picture", "forwarded_picture"


def ready(week_id: int) -> Button:
    """Shows picture and words to be forwarded."""
    return Button("รับภาพไปส่งต่อ", opens(READY, w=week_id), "รับภาพไปส่งต่อ")


def forwarded(week_id: int) -> Button:
    """Says that it was forwarded."""
    return Button("ส่งต่อแล้ว", opens(FORWARDED, w=week_id, do=1), "ส่งต่ออินโฟกราฟิกแล้ว")


def message(context: Context, picture: ThursdayPicture, reader: int) -> list[Message]:
    """Returns the picture and its words as the group reads them; no picture where LINE could not
    fetch it.

    reader: the person who forwards it; 0 for the group.
    """
    texts = picture_sending.texts(context.sealer, picture)
    bureau = context.session.get_one(Bureau, picture.bureau_id).name
    of = f"{picture_words.NAME} โดย{bureau}\nความรู้เรื่อง {texts.knowledge}"
    words = Text(f"{texts.title}\n{texts.words}\n\n{of}")
    return [*picture_cards.image(context, picture, reader), words]


def refused(refusal: Refusal) -> Message:
    """Says why there is nothing to forward, and what to do."""
    at, day = refusal.facts.get("at"), refusal.facts.get("day")
    by = f"โดย {refusal.facts['by']} " if refusal.facts.get("by") else ""
    on = f"เมื่อ {short_date(office_day(at))} " if isinstance(at, datetime) else ""
    when = short_date(day) if isinstance(day, date) else ""
    sentences = {
        "no_week": "ไม่พบภาพที่รอส่งต่อ กดดูคิวของสำนักท่าน",
        "rota_changed": picture_words.ROTA_CHANGED,
        "not_yours": picture_words.NOT_YOURS,
        "published": f"ภาพนี้เผยแพร่แล้ว {by}{on}จึงไม่ต้องส่งซ้ำ",
        "not_approved": "ยังไม่มีภาพที่หัวหน้าอนุมัติสำหรับสัปดาห์นี้",
        "too_early": f"ยังไม่ถึงวันเผยแพร่ {when} บอตจะเตือนเมื่อถึงวัน",
    }
    return Text(sentences[refusal.code], (picture_words.LIST, picture_words.WHOLE_ROTA))

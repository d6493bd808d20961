"""What is told of a picture: to its head when it comes, to its sender when it is decided."""

from __future__ import annotations

from handlers.context import Context
from handlers.messages import Card, pushed
from handlers.thursday_pictures import picture_cards, picture_words
from models.duties import duty_holders
from models.people import people
from models.people.person import Person
from models.reports.deciding.report_deciders import Decider
from models.thursday_pictures import picture_deciders, picture_sending, picture_swaps
from models.thursday_pictures.picture_rota import PictureWeek
from models.thursday_pictures.picture_swaps import Swapped
from models.thursday_pictures.thursday_picture import APPROVED, ThursdayPicture

DECIDE_KIND, DECIDED, TOLD = "decide_picture", "decided_picture", "picture_told"
SWAP = "picture_swap"
"""Kinds of messages in the outbox."""


def _key(picture: ThursdayPicture) -> str:
    return f"{DECIDE_KIND}:{picture.id}"


def tell_decider(context: Context, picture: ThursdayPicture) -> Decider | None:
    """Sends the picture with its card to whoever decides. Returns that person, or None."""
    first = picture_deciders.first_of(context.session, picture, context.today)
    if first is not None:
        messages = picture_cards.to_decide(context, picture, first.person.id, first.instead_of)
        context.notify(first.person, messages, _key(picture), DECIDE_KIND)
    return first


def tell_replaced(context: Context, before: ThursdayPicture) -> None:
    """Withdraws the card of a picture that was replaced, and tells its sender if that is somebody
    else than the person talking."""
    context.withdrawn.append(_key(before))
    sender = picture_deciders.sender(context.session, before)
    if sender.id == context.me.id or not people.reachable(sender):
        return
    title = picture_sending.texts(context.sealer, before).title
    words = f"{context.me.name} ส่งภาพใหม่ของสำนักแทนภาพ “{title}” ที่ท่านส่งไว้ หัวหน้าจะเห็นเฉพาะภาพใหม่"
    card = pushed("มีภาพใหม่แทนภาพของท่าน", words, picture_words.LIST)
    context.notify(sender, [card], f"replaced_picture:{before.id}", TOLD)


def tell_decision(context: Context, picture: ThursdayPicture) -> Person:
    """Tells the sender what the person talking has decided. Returns the sender."""
    context.withdrawn.append(_key(picture))
    sender = picture_deciders.sender(context.session, picture)
    title = picture_sending.texts(context.sealer, picture).title
    if picture.state == APPROVED:
        words = f"{context.me.name} อนุมัติ “{title}” แล้ว ไม่ต้องทำอะไรเพิ่มจนถึงวันเผยแพร่"
        card = pushed("อินโฟกราฟิกได้รับอนุมัติ", words, picture_words.see(picture.id))
    else:
        reason = picture_sending.reason(context.sealer, picture)
        words = f"{context.me.name} ส่งกลับ “{title}” เพราะ “{reason}” กรุณาแก้แล้วส่งภาพใหม่"
        again = picture_words.send(picture.week_id or 0)
        card = pushed("อินโฟกราฟิกถูกส่งกลับ", words, again, picture_words.see(picture.id))
    context.notify(sender, [card], f"{DECIDED}:{picture.id}", DECIDED)
    return sender


# -- changing places -----------------------------------------------------------------------------


def ask_swap(
    context: Context,
    week: PictureWeek,
    other: PictureWeek,
    mine: str,
    theirs: str,
) -> Person | None:
    """Asks the reporter of the other unit. Returns that person, or None if LINE reaches nobody."""
    asked = duty_holders.responsible(context.session, other.bureau_id or 0, context.today)
    if asked is None:
        return None
    unit = context.me.bureau.name
    words = f"{unit} ขอแลกคิว {mine} กับคิวของสำนักท่าน {theirs} ภาพที่ส่งไว้ย้ายตามสำนัก"
    card = pushed("มีคำขอแลกคิวอินโฟกราฟิก", words, *picture_words.agree_to_swap(week))
    key = f"{SWAP}:{week.id}:{picture_swaps.stamp(week)}"
    context.notify(asked, [card], key, SWAP)
    return asked


def tell_swap(context: Context, week: PictureWeek, asker: Person, agreed: bool, day: str) -> None:
    """Tells who asked what the other unit has answered. day: of their turn from now on."""
    unit = context.me.bureau.name
    title = "แลกคิวแล้ว" if agreed else "ไม่ได้แลกคิว"
    answered = "ตกลงแลกคิว" if agreed else "ไม่แลกคิว"
    words = f"{unit} {answered} คิวของสำนักท่านคือ {day}"
    card = pushed(title, words, picture_words.LIST, picture_words.WHOLE_ROTA)
    context.notify(asker, [card], f"{TOLD}:swap:{week.id}:{context.event_key}", TOLD)


def tell_filled(context: Context, week: PictureWeek, swapped: Swapped | None) -> None:
    """Tells both units that Wednesday's look changed their places; or the late one, that no
    other picture was ready."""
    day = picture_words.day_of(week, context.working_days)
    if swapped is None:
        words = f"คิว {day} ยังไม่มีภาพที่อนุมัติ และยังไม่มีภาพของสำนักอื่นพร้อม กรุณาส่งภาพโดยเร็ว"
        card = pushed("ยังไม่มีภาพของคิวนี้", words, picture_words.send(week.id), picture_words.LIST)
        _tell_unit(context, week, week, card)
        return
    later = picture_words.day_of(swapped.second, context.working_days)
    words = f"คิว {day} ยังไม่มีภาพที่อนุมัติ จึงให้สำนักถัดไปเผยแพร่ก่อน คิวใหม่ของสำนักท่านคือ {later}"
    card = pushed(
        "คิวของท่านเลื่อนออกไป", words, picture_words.send(swapped.second.id), picture_words.LIST
    )
    _tell_unit(context, week, swapped.second, card)
    words = f"ภาพของสำนักท่านพร้อมแล้ว จึงเผยแพร่เร็วขึ้นเป็น {day} แทนสำนักที่ยังไม่พร้อม ไม่ต้องทำอะไรเพิ่ม"
    card = pushed("คิวของท่านเร็วขึ้น", words, picture_words.LIST, picture_words.WHOLE_ROTA)
    _tell_unit(context, week, swapped.first, card)


def _tell_unit(context: Context, looked_at: PictureWeek, week: PictureWeek, card: Card) -> None:
    who = duty_holders.responsible(context.session, week.bureau_id or 0, context.today)
    if who is not None:
        context.notify(who, [card], f"{TOLD}:filled:{looked_at.id}:{week.id}", TOLD)

"""The receiver puts a gift report right, with a reason, before anybody decided on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import (
    Answers,
    Choice,
    Closed,
    Flow,
    Mend,
    Opening,
    Remarked,
    Step,
    offering,
    plain,
)
from handlers.gifts import (
    correction_words,
    gift_answer_words,
    gift_cards,
    gift_files_shown,
    gift_notices,
    gift_questions,
    gift_words,
)
from handlers.gifts.gift_answer_words import FOUND
from handlers.messages import Card, Row, Said, Text
from handlers.question import button_facts
from models.errors import Refusal, permitted
from models.gifts import gift_corrections, gifts
from models.gifts.gift import Gift
from models.gifts.gift_corrections import DAY, GIVER, PHOTOS, VALUE, Change

_WHICH: Mapping[str, str] = {
    VALUE: "มูลค่า",
    GIVER: "ผู้ให้",
    DAY: "วันที่ได้รับ",
    PHOTOS: "รูปถ่าย",
}


def open_correction(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """From a card's button: which gift."""
    del rest
    gift_id = button_facts.whole(facts, "g")
    if gift_id is None:
        raise Closed(Text("เปิดการแก้ไขรายงานได้จากรายการ", (gift_cards.LIST,)))
    try:
        gift_corrections.for_change(context.session, context.me, gift_id)
    except Refusal as refusal:
        raise _closed(refusal) from refusal
    return Opening(str(gift_id), {"gift_id": gift_id, "opened_with": {"g": gift_id}})


def _closed(refusal: Refusal) -> Closed:
    return Closed(Text(correction_words.refused_change(refusal), (gift_cards.LIST,)))


def _gift(context: Context, answers: Answers) -> Gift:
    gift = gifts.by_id(context.session, answers["gift_id"])
    assert gift is not None
    return gift


# -- the questions -------------------------------------------------------------------------------


def which_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    """Whom the giver means is asked only where the giver is put right."""
    meant = "giver" in answers and bool(gift_answer_words.maybe_meant(context, answers["giver"]))
    return [
        Choice(each, label, each, also={FOUND: meant and each == GIVER})
        for each, label in _WHICH.items()
    ]


PHOTO = gift_files_shown.Asked("photo", lambda _answers: "ส่งรูปที่ถูกต้องเข้ามาในแชตนี้ รูปใหม่จะใช้แทนรูปเดิม")


def _only(which: str, step: Step) -> Step:
    """The question, asked where that is what is put right."""
    return replace(step, when=("which", frozenset((which,))))


# -- the end -------------------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    """What stands there now; then the answers that take its place."""
    gift = _gift(context, answers)
    told = gifts.told(context.sealer, gift)
    return Card(
        "ตรวจทานก่อนแก้ไขรายงาน",
        subtitle=gift_words.name_of(gift.id),
        rows=(
            Row("สิ่งที่ได้รับ", told.what or "–"),
            Row("เดิม", correction_words.stands(gift, told, answers["which"])),
        ),
        note="ข้อมูลเดิมและเหตุผลยังเก็บไว้ให้ตรวจสอบได้",
    )


def remarks(_context: Context, answers: Answers) -> Sequence[Remarked]:
    """A picture that was sent while something else is put right."""
    if not answers.get("photo") or answers["which"] == PHOTOS:
        return ()
    words = "รูปที่ส่งมาจะยังไม่ใช้ เพราะเลือกแก้ไขเรื่องอื่น"
    return (Remarked("which", "แก้ไขรูปแทน", words),)


def finish(context: Context, answers: Answers) -> Sequence[Said]:
    """Put it right; whom it waits for gets it as it is now."""
    if answers["which"] == GIVER and not gift_answer_words.staff_settled(answers):
        raise Mend("ผู้ให้เปลี่ยนไปแล้ว กรุณาเลือกอีกครั้งว่าเป็นคนในสำนักงานหรือไม่", "giver_staff")
    try:
        gift = gift_corrections.correct(
            context.session,
            context.sealer,
            context.me,
            answers["gift_id"],
            _change(context, answers),
            answers["reason"],
            context.now,
        )
    except Refusal as refusal:
        if refusal.code == "unchanged":
            words = "ข้อมูลใหม่เหมือนเดิมทุกอย่าง จึงยังไม่ได้แก้ไข กรุณาแก้คำตอบ หรือพิมพ์ “ยกเลิก”"
            raise Mend(words) from refusal
        if refusal.code == "future":
            raise Mend(gift_answer_words.FUTURE, DAY) from refusal
        raise _closed(refusal) from refusal
    context.must_arrive = True
    told = gift_notices.tell_correction(context, gift)
    also = f" และแจ้ง{told.person.name}แล้ว" if told is not None else ""
    return [
        Text(
            f"แก้ไข{gift_words.name_of(gift.id)} แล้ว{also}",
            (gift_cards.see(gift), gift_cards.LIST),
        )
    ]


def _change(context: Context, answers: Answers) -> Change:
    match answers["which"]:
        case gift_corrections.VALUE:
            return Change(value=gift_answer_words.value_of(answers))
        case gift_corrections.GIVER:
            gift = _gift(context, answers)
            occasion = gifts.told(context.sealer, gift).occasion
            return Change(giver=gift_answer_words.given_by(context, answers, occasion, gift.done))
        case gift_corrections.DAY:
            return Change(received_on=date.fromisoformat(answers["received_on"]))
    photos = gift_files_shown.kept(context, answers, "photo")
    if not photos:
        raise Mend("ยังไม่มีรูปที่ใช้ได้ กรุณาส่งรูปเข้ามาก่อน", "photo")
    return Change(photos=photos)


def waits_still(context: Context, answers: Answers) -> bool:
    """Whether it may still be put right."""
    return permitted(
        lambda: gift_corrections.for_change(context.session, context.me, answers["gift_id"])
    )


FLOW = Flow(
    name="correct_gift",
    title="การแก้ไขรายงานรับของขวัญ",
    opens_on=(),
    steps=(
        Step(
            name="which",
            label="สิ่งที่แก้ไข",
            ask=plain("จะแก้ไขเรื่องใดของรายงานนี้ หากมีเรื่องอื่นด้วย แก้ไขอีกครั้งได้"),
            choices=which_choices,
            show=lambda value, _answers: _WHICH[value],
        ),
        _only(VALUE, gift_questions.VALUE),
        gift_questions.VALUE_NOTE,
        _only(GIVER, gift_questions.GIVER),
        gift_questions.GIVER_STAFF,
        _only(GIVER, gift_questions.RELATION),
        gift_questions.MANNER,
        _only(DAY, gift_questions.RECEIVED_ON),
        _only(
            PHOTOS,
            Step(
                name="photo",
                label="รูปถ่าย",
                ask=PHOTO.ask,
                read=PHOTO.read,
                choices=PHOTO.choices,
                takes_files=True,
                show=lambda value, _answers: f"{len(value)} ไฟล์",
            ),
        ),
        Step(
            name="reason",
            label="เหตุผล",
            ask=plain("แก้ไขเพราะเหตุใด กดปุ่ม หรือพิมพ์เหตุผลสั้น ๆ"),
            read=gift_answer_words.read_short,
            choices=offering(
                Choice("typo", "กรอกผิด", "กรอกผิด"),
                Choice("news", "ทราบข้อมูลเพิ่ม", "ทราบข้อมูลเพิ่มภายหลัง"),
            ),
            prose=True,
            free_text="the buttons name the usual reasons; others are told in words, and reviewed",
        ),
    ),
    open=open_correction,
    review=review,
    remarks=remarks,
    finish=finish,
    still=waits_still,
    facts=frozenset((FOUND,)),
    confirm_label="ยืนยันการแก้ไข",
    describe=lambda answers: str(answers.get("gift_id", "")),
)

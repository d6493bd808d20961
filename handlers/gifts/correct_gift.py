"""The receiver corrects a gift report, with a reason, before the decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Mend, Opening, Remarked, Step
from handlers.conversation.questions import plain
from handlers.conversation.refusals import closing
from handlers.gifts import (
    correction_told,
    correction_words,
    gift_answer_words,
    gift_asked,
    gift_cards,
    gift_notices,
    gift_questions,
    gift_words,
)
from handlers.gifts.gift_answer_words import FOUND
from handlers.gifts.gift_questions import gift_in, refused_change
from handlers.messages import Card, Message, Row, Text
from handlers.reports import file_question
from handlers.understand.patterns import pattern_of
from handlers.understand.unclear import Unclear
from models.errors import Refusal
from models.gifts import gift_corrections, gifts
from models.gifts.gift_corrections import DAY, GIVER, PHOTOS, VALUE, WHAT, GiftCorrection


def open_correction(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """A card's button names the gift; who told its value, or said in words what is wrong, is not
    asked for that again."""
    gift_id = gift_questions.gift_id(facts, "เปิดการแก้ไขรายงานได้จากรายการ")
    with closing(refused_change):
        gift_corrections.for_change(context.session, context.me, gift_id)
    answers: Answers = {"gift_id": gift_id, "opened_with": {"g": gift_id}}
    if facts.get(PICTURES):
        return Opening(str(gift_id), {**answers, "which": PHOTOS, FOUND: False}, anew=True)
    value = facts.get(VALUE_TOLD)
    if not value:
        return _told(rest, context, str(gift_id), answers)
    answers |= {"which": VALUE, FOUND: False, "value": value}
    told = f"มูลค่าใหม่ {gift_words.money(Decimal(value))} ยังไม่ได้แก้จนกว่าท่านยืนยัน"
    return Opening(str(gift_id), answers, [Text(told)], anew=True)


def _told(rest: str, context: Context, subject: str, answers: Answers) -> Opening:
    """Opens with what the words tell of the correction."""
    found = correction_told.told(rest, context, answers) if rest else None
    if found is None:
        only = _BACK if _GONE_BACK.search(rest) else _ONLY
        return Opening(subject, answers, [Text(only)] if rest else ())
    given = {"which": found.value, **found.also}
    new = correction_told.shown(found)
    told = [Text(f"{new} ยังไม่ได้แก้จนกว่าท่านยืนยัน")] if new else []
    if found.value != WHAT and (count := correction_told.count_besides(rest)):
        told.append(Text(_ONE_AT_A_TIME.format(count)))
    return Opening(subject, {**answers, **given}, told, anew=True)


_ONLY = "รายงานที่ส่งแล้ว แก้ได้เฉพาะสิ่งที่ได้รับ มูลค่า ผู้ให้ วันที่ได้รับ และรูปถ่าย ข้อความที่พิมพ์มายังไม่ได้เก็บ"


_GONE_BACK = pattern_of("(?:ส่ง)?คืน(?:ไป|เขา|เค้า|ให้|ผู้ให้)*(?:แล้ว|เรียบร้อย)")
_BACK = f"{gift_asked.NOT_DECIDED}\nหากมีเรื่องอื่นที่จะแก้ เลือกได้ด้านล่าง"
_ONE_AT_A_TIME = "แก้ไขได้ทีละเรื่อง ยังไม่ได้เก็บ “{}” แก้เรื่องนี้เสร็จแล้วพิมพ์จำนวนอีกครั้ง"
VALUE_TOLD = "v"
"""The fact that is the new value, in baht."""
PICTURES = "p"
"""The fact that the pictures are corrected."""


# -- the questions -------------------------------------------------------------------------------


def read_which(text: str, context: Context, answers: Answers) -> Choice:
    """Takes the new value at once where the words tell it: `ราคาเปลี่ยนเป็นสองพันค่ะ`."""
    found = correction_told.told(text, context, answers)
    if found is None:
        raise Unclear(_WHICH)
    return found


_WHICH = "แก้ได้เฉพาะสิ่งที่ได้รับ มูลค่า ผู้ให้ วันที่ได้รับ และรูปถ่าย กรุณาเลือกจากปุ่ม หรือพิมพ์ เช่น ราคาเปลี่ยนเป็น 2,000"


def which_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    """Only a correction of the giver asks whether the giver is one of the office's people."""
    meant = "giver" in answers and bool(gift_answer_words.maybe_meant(context, answers["giver"]))
    return [
        Choice(each, label, each, also={FOUND: meant and each == GIVER})
        for each, label in correction_words.CORRECTED.items()
    ]


PHOTO = file_question.FileQuestion(
    "photo", "รูปถ่าย", lambda _answers: "ส่งรูปที่ถูกต้องเข้ามาในแชตนี้ รูปใหม่จะใช้แทนรูปเดิม"
)


_THING = Step(
    name="what",
    label="สิ่งที่ได้รับ",
    ask=plain("ที่ถูกต้องได้รับสิ่งใด จำนวนเท่าใด เช่น ปากกา 3 ด้าม"),
    read=correction_told.read_thing,
    prose=True,
    official=True,
    short=True,
)


def _only(which: str, step: Step) -> Step:
    """The step, asked only if this is corrected."""
    return replace(step, when=("which", frozenset((which,))))


# -- the end -------------------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    """The card above the new answers: what stands there now."""
    gift = gift_in(context, answers)
    texts = gifts.texts(context.sealer, gift)
    return Card(
        "ตรวจทานก่อนแก้ไขรายงาน",
        subtitle=gift_words.name_of(gift.id),
        rows=(
            *(() if answers["which"] == WHAT else (Row("สิ่งที่ได้รับ", texts.what or "–"),)),
            Row("เดิม", correction_words.present_words(gift, texts, answers["which"])),
        ),
        note="ข้อมูลเดิมและเหตุผลยังเก็บไว้ให้ตรวจสอบได้",
    )


def remarks(_context: Context, answers: Answers) -> Sequence[Remarked]:
    """Remarks a picture that was sent although something else is corrected."""
    if not answers.get("photo") or answers["which"] == PHOTOS:
        return ()
    words = "รูปที่ส่งมาจะยังไม่ใช้ เพราะเลือกแก้ไขเรื่องอื่น"
    return (Remarked("which", "แก้ไขรูปแทน", words),)


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the correction and sends the present card to whoever decides."""
    if answers["which"] == GIVER:
        gift_questions.demand_staff(answers)
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
        raise Closed(refused_change(refusal)) from refusal
    context.must_arrive = True
    context.saved = {"g": gift.id}
    decider = gift_notices.tell_correction(context, gift)
    also = f" และแจ้ง{decider.person.name}แล้ว" if decider is not None else ""
    return [
        Text(
            f"แก้ไข{gift_words.name_of(gift.id)} แล้ว{also}",
            (gift_cards.see(gift.id), gift_cards.LIST),
        )
    ]


def _change(context: Context, answers: Answers) -> GiftCorrection:
    match answers["which"]:
        case gift_corrections.WHAT:
            return GiftCorrection(what=answers["what"])
        case gift_corrections.VALUE:
            return GiftCorrection(value=gift_answer_words.value_of(answers))
        case gift_corrections.GIVER:
            gift = gift_in(context, answers)
            whole = gifts.texts(context.sealer, gift).occasion
            occasion = gift_answer_words.own_occasion(whole)
            return GiftCorrection(
                giver=gift_answer_words.given_by(context, answers, occasion, gift.done)
            )
        case gift_corrections.DAY:
            return GiftCorrection(received_on=date.fromisoformat(answers["received_on"]))
    photos = file_question.kept(context, answers, "photo")
    if not photos:
        raise Mend("ยังไม่มีรูปที่ใช้ได้ กรุณาส่งรูปเข้ามาก่อน", "photo")
    return GiftCorrection(photos=photos)


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
            read=read_which,
            free_text="the new value may be told with what it is",
            show=lambda value, _answers: correction_words.CORRECTED[value],
        ),
        _only(WHAT, _THING),
        _only(VALUE, gift_questions.VALUE),
        gift_questions.VALUE_NOTE,
        _only(GIVER, gift_questions.GIVER),
        gift_questions.GIVER_STAFF,
        _only(GIVER, gift_questions.RELATION),
        gift_questions.MANNER,
        _only(DAY, gift_questions.RECEIVED_ON),
        _only(PHOTOS, PHOTO.step),
        gift_questions.reason_step(
            plain("แก้ไขเพราะเหตุใด กดปุ่ม หรือพิมพ์เหตุผลสั้น ๆ"),
            "reviewed",
            Choice("typo", "กรอกผิด", "กรอกผิด"),
            Choice("news", "ทราบข้อมูลเพิ่ม", "ทราบข้อมูลเพิ่มภายหลัง"),
        ),
    ),
    open=open_correction,
    review=review,
    remarks=remarks,
    finish=finish,
    still=gift_questions.may_still_change,
    facts=frozenset((FOUND,)),
    confirm_label="ยืนยันการแก้ไข",
    describe=lambda answers: str(answers.get("gift_id", "")),
)

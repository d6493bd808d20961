"""The duties of a No Gift round in words: to answer, and to confirm a bureau's result."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from handlers.duties.duty_words import DutyWords, Figures, round_words_of
from handlers.gifts.result import gift_round_words
from handlers.messages import Button
from handlers.question.query import opens
from handlers.understand.dates.dates import short_date
from models.duties.duty import Duty, RoundDuty
from models.duties.duty_people import ANSWERER
from models.gifts.result import gift_confirming
from models.gifts.result.gift_result_duties import GIFT_ANSWER, GIFT_RESULT, GiftResultDuty
from models.people.person import REPORTER, Person

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_ANSWER, _RESULT = "ตอบเรื่องของขวัญ", "ยืนยันผล No Gift"


def _answer(duty: Duty, _reader: object) -> Button:
    day = duty.of(RoundDuty).round
    return Button("ตอบ", opens("answer_gift", d=day, w="-"), f"ตอบเรื่องของขวัญ {short_date(day)}")


def _answers(duty: Duty) -> tuple[Button, ...]:
    """The question that everybody is asked, answered by one tap."""
    day = duty.of(RoundDuty).round.isoformat()
    offered = (("none", "ไม่ได้รับของขวัญ"), ("received", "ได้รับ รายงานของขวัญ"))
    return tuple(Button(label, opens("answer_gift", d=day, w=w), label) for w, label in offered)


def _result(duty: Duty, confirms: bool, stamp: str = "") -> Button:
    until = duty.of(RoundDuty).round
    if confirms:
        return gift_round_words.confirm(until, stamp)
    return gift_round_words.see(until, duty.bureau_id, "ดูผล")


def _to_do(duty: Duty, me: Person) -> Button:
    return _result(duty, duty.bureau_id == me.bureau_id and me.has(REPORTER))


def figures(session: Session, duties: Sequence[Duty], now: datetime) -> Figures:
    """The results that these duties ask to confirm, as they stand at the aware moment."""
    places = {
        duty.key: (duty.bureau_id, result.round, result.version)
        for duty in duties
        for result in (duty.of(GiftResultDuty),)
    }
    found = gift_confirming.as_they_stand(session, places.values(), now)
    return {
        key: (gift_round_words.in_a_line(found[place].unit), gift_confirming.stamp(found[place]))
        for key, place in places.items()
        if place in found
    }


WORDS = (
    DutyWords(
        kind=GIFT_ANSWER,
        name=_ANSWER,
        which=round_words_of,
        short=lambda _duty: "ของขวัญ",
        about=lambda _duty: "รอบนี้ท่านได้รับของขวัญหรือไม่",
        in_list=lambda duty: f"{_ANSWER} {round_words_of(duty)}",
        without_number="คำตอบเรื่องของขวัญ",
        button=_answer,
        to_do=_answer,
        answers=_answers,
        roles={ANSWERER: "ผู้ที่ต้องตอบเรื่องของขวัญ"},
        step_name=f"{_ANSWER} ",
        in_data="คำถามเรื่องของขวัญประจำรอบ",
    ),
    DutyWords(
        kind=GIFT_RESULT,
        name=_RESULT,
        which=round_words_of,
        short=lambda _duty: "ผล No Gift",
        about=lambda _duty: "ตรวจตัวเลขของสำนักแล้วยืนยัน",
        in_list=lambda duty: f"{_RESULT} {round_words_of(duty)}",
        without_number="การยืนยันผล No Gift",
        button=lambda duty, reader: _result(duty, not reader.leads, reader.stamp),
        to_do=_to_do,
        figures=figures,
        step_name=f"{_RESULT} ",
        moved="ผล No Gift",
        stops="เมื่อยืนยันผลแล้วจึงหยุดเตือน",
        in_data="ผล No Gift รอยืนยัน",
    ),
)

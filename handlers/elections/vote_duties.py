"""The duties of voting in words: to vote, to have all ready before it, to open the urn."""

from __future__ import annotations

from handlers.duties.duty_words import DutyWords
from handlers.elections import vote_words
from handlers.messages import Button
from handlers.messages.name_labels import short_title
from handlers.question.query import opens
from handlers.understand.dates.dates import short_date
from handlers.understand.listing import listed
from models.duties.duty import Duty
from models.duties.duty_people import ANSWERER, OWNER
from models.elections.polling.vote_duties import (
    ELECTION_COUNT,
    ELECTION_READY,
    ELECTION_VOTE,
    PollDuty,
)

_LACKING = {
    "committee_small": "ตั้งคณะกรรมการ",
    "not_drilled": "ทำกุญแจและซ้อมเปิดหีบ",
    "no_nominee": "ผู้ถูกเสนอชื่อที่ยอมรับ",
    "roll_small": "ผู้มีสิทธิให้ครบจำนวน",
}


def _title(duty: Duty) -> str:
    return short_title(duty.of(PollDuty).title)


def _vote(duty: Duty, _reader: object) -> Button:
    about = duty.of(PollDuty).election_id
    return Button("ลงคะแนน", opens(vote_words.CAST, about=about), "ลงคะแนน")


def _lacking(duty: Duty) -> str:
    codes = duty.of(PollDuty).missing
    return f"ยังขาด {listed(_LACKING[each] for each in codes)} ลงคะแนนจึงยังเปิดไม่ได้"


def _ready(duty: Duty, _reader: object) -> Button:
    about = duty.of(PollDuty).election_id
    return Button("ทำกุญแจ", opens(vote_words.KEY, about=about), "ทำกุญแจเปิดหีบ")


def _open(duty: Duty, _reader: object) -> Button:
    about = duty.of(PollDuty).election_id
    return Button("เปิดหีบ", opens(vote_words.OPEN_URN, about=about), "เปิดหีบ")


WORDS = (
    DutyWords(
        kind=ELECTION_VOTE,
        name="ลงคะแนน",
        which=_title,
        short=lambda _duty: "ลงคะแนน",
        about=lambda _duty: "เตือนทุกคนเหมือนกัน หากลงแล้วไม่ต้องทำอะไร",
        title=_title,
        in_list=lambda duty: f"ลงคะแนน {_title(duty)}",
        without_number="การลงคะแนนคัดเลือก",
        when=lambda duty: f"ถึง {short_date(duty.day)}",
        button=_vote,
        to_do=_vote,
        put_off="no",
        roles={ANSWERER: "ผู้มีสิทธิลงคะแนน"},
        step_name="ลงคะแนน ",
        in_data="การลงคะแนนคัดเลือก (เตือนทุกคนเหมือนกัน)",
    ),
    DutyWords(
        kind=ELECTION_READY,
        name="เตรียมลงคะแนน",
        which=_title,
        short=lambda _duty: "เตรียมลงคะแนน",
        about=_lacking,
        title=_title,
        in_list=lambda duty: f"เตรียมลงคะแนน {_title(duty)}",
        without_number="การเตรียมลงคะแนน",
        button=_ready,
        to_do=_ready,
        put_off="no",
        roles={OWNER: "ประธานกรรมการคัดเลือก"},
        step_name="เตรียมลงคะแนน ",
        in_data="การเตรียมลงคะแนน",
    ),
    DutyWords(
        kind=ELECTION_COUNT,
        name="เปิดหีบ",
        which=_title,
        short=lambda _duty: "เปิดหีบ",
        about=lambda _duty: "ประธานและกรรมการอีกหนึ่งคนกดเปิดหีบ แล้วระบบนับทันที",
        title=_title,
        in_list=lambda duty: f"เปิดหีบ {_title(duty)}",
        without_number="การเปิดหีบ",
        button=_open,
        to_do=_open,
        put_off="no",
        roles={OWNER: "คณะกรรมการคัดเลือก"},
        step_name="เปิดหีบ ",
        in_data="การเปิดหีบ",
    ),
)

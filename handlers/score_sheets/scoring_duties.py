"""The duty to score in words."""

from __future__ import annotations

from handlers.duties.duty_words import DutyWords
from handlers.messages import Button
from handlers.question.query import opens
from handlers.score_sheets import sheet_words
from handlers.understand.dates.dates import nearness, short_date
from models.duties.duty import Duty
from models.duties.duty_people import OWNER
from models.score_sheets.scoring_duties import SCORING, ScoringDuty


def _about(duty: Duty) -> str:
    found = duty.of(ScoringDuty)
    return f"{found.title} ยังไม่ได้ให้คะแนน {found.left:,} ราย"


def _see(duty: Duty, _reader: object) -> Button:
    sheet_id = duty.of(ScoringDuty).sheet_id
    return Button("ให้คะแนน", opens(sheet_words.SHEETS, s=sheet_id), "แบบให้คะแนน")


WORDS = (
    DutyWords(
        kind=SCORING,
        name="ให้คะแนนคัดเลือก",
        which=lambda _duty: "",
        short=lambda _duty: "ให้คะแนนคัดเลือก",
        about=_about,
        title=lambda duty: duty.of(ScoringDuty).title,
        in_list=lambda _duty: "ให้คะแนนคัดเลือก",
        without_number="ให้คะแนนคัดเลือก",
        when=lambda duty: short_date(duty.day),
        near=lambda duty, today: nearness(duty.day, today),
        put_off="no",
        button=_see,
        to_do=_see,
        roles={OWNER: "กรรมการ"},
        step_name="ให้คะแนนคัดเลือก ",
        in_data="ให้คะแนนคัดเลือก",
    ),
)

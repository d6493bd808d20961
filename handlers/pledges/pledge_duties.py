"""The duty to join announcements, in words."""

from __future__ import annotations

from handlers.duties.duty_words import PLEDGES, DutyWords
from handlers.messages import Button
from handlers.question.query import opens
from handlers.understand.listing import listed
from models.duties.duty import Duty
from models.pledges.pledge_duties import PLEDGE, PledgeDuty

_JOIN = Button("เข้าร่วม", opens("join_announcements"), "No Gift")


def _names(duty: Duty) -> tuple[str, ...]:
    return duty.of(PledgeDuty).announcements


def _how_many(duty: Duty) -> str:
    return f"{len(_names(duty)):,} ฉบับ"


WORDS = (
    DutyWords(
        kind=PLEDGE,
        name="เข้าร่วมประกาศ",
        which=_how_many,
        short=lambda duty: f"ประกาศ {_how_many(duty)}",
        about=lambda duty: listed(_names(duty)),
        title=lambda duty: "\n".join(_names(duty)),
        without_number="การเข้าร่วมประกาศ",
        button=lambda _duty, _reader: _JOIN,
        to_do=lambda _duty, _me: _JOIN,
        step_name="เข้าร่วมประกาศ ",
        in_data="การเข้าร่วมประกาศ",
        chased=PLEDGES,
    ),
)

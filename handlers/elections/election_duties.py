"""What an election asks of people, in words: to name somebody, to accept."""

from __future__ import annotations

from handlers.duties.duty_words import DutyWords
from handlers.elections import election_words
from handlers.messages import Button
from handlers.question.query import opens
from models.duties.duty import Duty
from models.duties.duty_people import ANSWERER
from models.elections.naming_duties import ELECTION_ANSWER, ELECTION_NAMING, ElectionDuty


def _title(duty: Duty) -> str:
    return duty.of(ElectionDuty).title


def _button(label: str, name: str, duty: Duty) -> Button:
    return Button(label, opens(name, e=duty.of(ElectionDuty).election_id), label)


WORDS = (
    DutyWords(
        kind=ELECTION_NAMING,
        name="เสนอชื่อผู้มีคุณธรรมดีเด่น",
        short=lambda _duty: "เสนอชื่อดีเด่น",
        about=_title,
        title=_title,
        in_list=lambda _duty: "เสนอชื่อผู้มีคุณธรรมดีเด่น",
        without_number="การเสนอชื่อดีเด่น",
        button=lambda duty, _reader: _button("เสนอชื่อ", election_words.NOMINATE, duty),
        to_do=lambda duty, _me: _button("เสนอชื่อ", election_words.NOMINATE, duty),
        put_off="no",
        step_name="เสนอชื่อดีเด่น ",
        in_data="การเสนอชื่อผู้มีคุณธรรมดีเด่น",
    ),
    DutyWords(
        kind=ELECTION_ANSWER,
        name="ตอบรับการเสนอชื่อ",
        short=lambda _duty: "ตอบรับการเสนอชื่อ",
        about=lambda duty: f"ท่านได้รับการเสนอชื่อเป็น{_title(duty)}",
        title=_title,
        without_number="การตอบรับการเสนอชื่อ",
        button=lambda duty, _reader: _button("ดูและตอบ", election_words.ANSWER, duty),
        to_do=lambda duty, _me: _button("ดูและตอบ", election_words.ANSWER, duty),
        put_off="no",
        roles={ANSWERER: "ผู้ได้รับการเสนอชื่อ"},
        step_name="ตอบรับการเสนอชื่อ ",
        in_data="การตอบรับการเสนอชื่อ",
    ),
)

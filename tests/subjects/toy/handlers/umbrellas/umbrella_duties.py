"""The duty to bring an umbrella back, in words."""

from __future__ import annotations

from models.umbrellas.umbrella_duties import UMBRELLA

from handlers.duties.duty_words import DutyWords
from handlers.messages import Button
from handlers.question.query import opens

_MINE = Button("ร่มของฉัน", opens("my_umbrellas"), "ร่มของฉัน")

WORDS = (
    DutyWords(
        kind=UMBRELLA,
        name="คืนร่ม",
        about=lambda _duty: "ร่มที่ท่านยืมไป",
        button=lambda _duty, _reader: _MINE,
        to_do=lambda _duty, _person: _MINE,
        in_data="ร่มที่ต้องคืน",
    ),
)

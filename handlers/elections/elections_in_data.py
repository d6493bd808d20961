"""The part about elections of a person's data, in words."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.elections.election_words import NOMINEE_STATES
from models.elections.election import CHAT, NOT_VOTED, PAPER

LABELS: Mapping[str, str] = {
    "election_nominations": "การได้รับการเสนอชื่อเป็นผู้มีคุณธรรมดีเด่น",
    "election_committees": "การเป็นกรรมการคัดเลือกดีเด่น",
    "election_rolls": "การมีสิทธิลงคะแนนคัดเลือกดีเด่น (ไม่เก็บว่าเลือกผู้ใด)",
    "election": "การคัดเลือก",
    "election_state": "สถานะการเสนอชื่อ",
    "virtues": "คุณธรรม",
    "chair": "เป็นประธาน",
    "voted": "ลงคะแนน",
}
WORDS: Mapping[str, Mapping[str, str]] = {
    "election_state": NOMINEE_STATES,
    "voted": {NOT_VOTED: "ยังไม่ได้ลงคะแนน", CHAT: "ลงคะแนนแล้ว", PAPER: "ลงคะแนนทางบัตรกระดาษ"},
}

"""What people ask in the office's group, and whether the bot answers it there as it may."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from bot.simulator import seed
from tests.handlers.house import House
from tests.talk import words
from tests.understanding.judge import REFUSAL, RIGHT, UNANSWERED, WRONG
from tests.understanding.scenes import demo_database, group_event, in_the_group

GROUPS = Path(__file__).with_name("groups.tsv")
BOT = "@บอต"
"""How the sentences call the bot; other words that begin with `@` call other members."""

_CALL = re.compile(r"@[ก-๙]+")
_DOOR = "^ทักแชตส่วนตัว"
TOLD = {
    "rounds": "^รอบส่งรายงาน",
    "next": "อีก 19 วัน",
    "round": "20 มิถุนายน 2570",
    "month": "มีนาคม|เมษายน",
    "activity": "^2.1 ",
    "publish": "เผยแพร่",
    "plan": "^(แผน|กิจกรรมใน)",
    "status": "^ภาพรวมการส่งรายงาน",
    "statusround": "20 มีนาคม 2570.*ส่งแล้ว",
    "budget": "^งบประมาณทั้งสำนักงาน ปีงบประมาณ 2570",
    "lights": "^ไฟเขียวเหลืองแดง ทั้งสำนักงาน",
    "completion": "^ความสำเร็จของงาน ทั้งสำนักงาน",
    "pledged": "^การเข้าร่วมประกาศทั้งสำนักงาน",
    "gift": "ที่มา: ",
    "late": "^ส่งช้าได้ไหม",
    "complaints": "ผู้ที่เห็น|คุ้มครอง|ไม่เปิดเผยชื่อ",
    "register": "รหัสลงทะเบียน",
    "use": "^(ถามในกลุ่มนี้ได้|ในกลุ่มถามอะไรได้|วิธีใช้|บอต STRONG ตอบ|บอตนี้คืออะไร)",
    "holiday": "^(วันทำการและวันหยุด|วันหยุดของสำนักงาน)",
    "own": f"{_DOOR} เรื่องนี้เป็นข้อมูลเฉพาะของท่าน",
    "steps": f"{_DOOR} เรื่องนี้ต้องถามตอบ",
    "bureaus": f"{_DOOR} กลุ่มนี้บอกเฉพาะตัวเลขรวม",
    "protected": f"{_DOOR} เพื่อคุ้มครองผู้แจ้ง",
    "right": f"{_DOOR} เอกสารและไฟล์",
    "thanks": "^(ยินดี|สวัสดี)",
    "calm": "ถามในกลุ่มนี้ได้|เรียกด้วย @|ยินดี",
    "onrounds": "20 มิถุนายน 2570",
    "onbudget": "^งบประมาณทั้งสำนักงาน ปีงบประมาณ 2569",
    "onactivity": "^2.1 ",
}
"""How the answer to each topic begins or reads."""


WRITTEN = ("first", "second", "third")
LEAST_RIGHT, MOST_WRONG = 97, 0
"""Percent and sentences, as last measured."""


@dataclass(frozen=True)
class Asked:
    """A question of the collection.

    written: `first` before the group was mended; `second` after that and before they were played,
        and `third` after these were mended.
    before: what the same member asked just before.
    """

    written: str
    topic: str
    before: str
    said: str


@dataclass(frozen=True)
class Answered:
    """How one was answered."""

    asked: Asked
    outcome: str
    reply: str


def questions() -> list[Asked]:
    """All lines of the collection."""
    lines = GROUPS.read_text(encoding="utf-8").splitlines()[1:]
    return [Asked(*line.split("\t")) for line in lines]


def answers(chosen: Sequence[Asked]) -> list[Answered]:
    """Asks each in the demo office's group, which an administrator has confirmed."""
    found = []
    with demo_database() as office, in_the_group(office) as tries:
        for each in chosen:
            reply = " ".join(tries(partial(_said, each)).reply.split())
            found.append(Answered(each, judged(each, reply), reply))
    return found


def judged(asked: Asked, reply: str) -> str:
    """Right, unanswered or wrong."""
    if re.search(TOLD[asked.topic], reply):
        return RIGHT
    return UNANSWERED if not reply or REFUSAL.search(reply) else WRONG


def _said(asked: Asked, house: House) -> str:
    if asked.before:
        says(house, asked.before)
    return says(house, asked.said)


def says(house: House, sentence: str) -> str:
    """All that the group hears; each call in the sentence is a mention."""
    mentionees: list[dict[str, Any]] = [
        {
            "index": call.start(),
            "length": len(call.group()),
            "type": "user",
            **({"isSelf": True} if call.group() == BOT else {"userId": seed.line_id("D0104")}),
        }
        for call in _CALL.finditer(sentence)
    ]
    sent = house.handle(group_event(sentence, mentionees))
    return "\n".join(words(m) for e in sent if e.kind == "answer" for m in e.messages)

"""The demo office brought to where somebody of `people.tsv` types, and what the bot does then."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.simulator import seed
from handlers import registry
from handlers.conversation.typing_places import place_of
from models.conversations import conversation_rows
from models.conversations.conversation import CANCELLED, Conversation
from models.crypto import Sealer
from models.database import Database
from models.trail import facts
from tests import migrated
from tests.handlers.beginnings import BegunHouse, Turns
from tests.handlers.complaints.casework import files
from tests.handlers.demo_file import demo_file, opened
from tests.handlers.house import Chat, House, arranging
from tests.handlers.reports.sent_reports import sends
from tests.talk import actions, words

STRANGER = "U" + "9" * 32
GROUP = "C" + "1" * 32
NUMBER = "1.10"
_NOT_KEPT = re.compile(
    "กดปุ่มเพื่อเลือก หรือพิมพ์คำตอบใหม่|^ไม่แน่ใจว่าหมายถึงเรื่องใด|^หมายถึง “[^”]{1,40}” ใช่ไหม"
    "|เก็บเรื่องที่เล่าไว้แล้ว .*ต้องการแจ้งเรื่องประเภทใด"
)
"""What a message says that asks what was meant."""
DONE = "จัดแลกเปลี่ยนเรียนรู้เมื่อ 15 มกราคม มีผู้เข้าร่วม 118 คน"
GIFT, GIVER = "กระเช้าผลไม้", "คุณเอกชน ค้าขาย บริษัทตัวอย่าง จำกัด"

STAFF_ID = {
    "reporter": "D0103",
    "supervisor": "D0102",
    "administrator": "D0002",
    "executive": "D0001",
    "receiver": "D0105",
    "staff": "D0106",
    "director": "D0101",
    "adviser": "D0003",
}


@dataclass(frozen=True)
class Place:
    """Where somebody stands in a conversation.

    opening: what leads there from the start; a text is typed, a text in a list is tapped.
    flow: the conversation's stored name.
    step: the step's stored name.
    """

    opening: tuple[str | list[str], ...]
    flow: str
    step: str


_STATUS = f"รายงาน {NUMBER}"
_OUTPUT = (_STATUS, ["เสร็จแล้ว 100%"], DONE)
_RISK = (*_OUTPUT, ["ได้ตามแผนทั้งสองข้อ"], "ไม่ใช้งบ")
_PUBLISHED = (*_OUTPUT, ["ได้ตามแผนทั้งสองข้อ"], ["ไม่ใช้งบ ไม่มีความเสี่ยง"], "ไม่มี")
PLACES = {
    "report:status": Place((_STATUS,), "report_activity", "status"),
    "report:done": Place(_OUTPUT[:2], "report_activity", "narrative"),
    "report:output": Place(_OUTPUT, "report_activity", "output"),
    "report:risk": Place(_RISK, "report_activity", "risk"),
    "report:published": Place(_PUBLISHED, "report_activity", "publicity"),
    "report:review": Place((*_PUBLISHED, "ไม่มี"), "report_activity", "review"),
    "gift:what": Place(("รับของขวัญ",), "report_gift", "what"),
    "gift:value": Place(("รับของขวัญ", GIFT), "report_gift", "value"),
    "gift:giver": Place(("รับของขวัญ", f"{GIFT} 3,500 บาท"), "report_gift", "giver"),
    "gift:date": Place(
        (
            "รับของขวัญ", f"{GIFT} 3,500 บาท", GIVER, ["คู่สัญญา/ผู้รับจ้าง"], ["ให้ฉัน ปฏิเสธไม่ได้"],
            "ที่ห้องประชุม 301 ในการประชุมตรวจรับงาน",
        ),
        "report_gift",
        "received_on",
    ),
    "complaint:kind": Place(("ร้องเรียน",), "file_complaint", "kind"),
    "complaint:text": Place(
        ("ร้องเรียน", ["ข้อร้องเรียน"], ["ไม่เปิดเผยชื่อ"]), "file_complaint", "text"
    ),
    "absence:days": Place(("ลา",), "tell_absence", "days"),
    "decide:decision": Place(("รออนุมัติ", ["พิจารณา"]), "decide_report", "decision"),
    "decide:reason": Place(("รออนุมัติ", ["พิจารณา"], ["ส่งกลับแก้ไข"]), "decide_report", "reason"),
    "move:round": Place(("เตือน", ["เลื่อนวันส่งของรอบ"]), "move_round", "round"),
    "move:date": Place(("เตือน", ["เลื่อนวันส่งของรอบ"], "20 มีนาคม"), "move_round", "new"),
}  # fmt: skip


_FURTHER = {
    "report:outcome": "report_activity.outcome",
    "report:budget": "report_activity.budget",
    "report:evidence": "report_activity.evidence",
    "gift:relation": "report_gift.relation",
    "gift:manner": "report_gift.manner",
    "gift:done": "report_gift.done",
    "gift:occasion": "report_gift.occasion",
    "gift:withdraw": "withdraw_gift.reason",
    "complaint:identity": "file_complaint.identity",
    "late:why": "late_reason.why",
    "review:outcome": "review_report.outcome",
}
"""Steps by the places of sentences that were learned from, where none is measured."""


def stored_place(name: str) -> str:
    """The stored name of the conversation and the question of a place; of one where nothing was
    learned its own name."""
    there = PLACES.get(name)
    return f"{there.flow}.{there.step}" if there else _FURTHER.get(name, name)


def sorted_place(name: str) -> str:
    """The same with the sort of that question."""
    flow, _, step = stored_place(name).partition(".")
    known = registry.flow(flow)
    return place_of(known, step) if known is not None else stored_place(name)


@dataclass(frozen=True)
class Heard:
    """What the bot did.

    reply: all words it said.
    before, after: the open conversations' flow, step, status and state, by their ids.
    asks: what the buttons send of a card that asks what was meant.
    """

    reply: str
    before: dict[str, tuple[str, str, str, dict[str, Any]]]
    after: dict[str, tuple[str, str, str, dict[str, Any]]]
    asks: tuple[str, ...] = ()


@contextmanager
def demo_database() -> Iterator[tuple[Database, Sealer]]:
    """The demo's people and plan in a file of its own, and the keys they were made with."""
    filled, sealer = _demo()
    with opened(filled) as database:
        yield database, sealer


@cache
def _demo() -> tuple[bytes, Sealer]:
    """The demo's file, made once in each process, and its keys."""
    file, sealer = demo_file()
    with opened(file) as database:
        database.write(lambda session: facts.put(session, facts.BOT_ID, "@strong"))
        return migrated.whole_file(database), sealer


@contextmanager
def filled_database(
    fill: Callable[[House, Session], None],
) -> Iterator[tuple[Database, Sealer]]:
    """A database in a file of its own, filled, and the keys it was filled with."""
    with opened() as database:
        with database.engine.begin() as connection:
            house = House(connection)
            with house.session() as session:
                fill(house, session)
                session.commit()
        yield database, house.sealer


@contextmanager
def scene(
    office: tuple[Database, Sealer], role: str, place: str, shown: str
) -> Iterator[Callable[..., Heard]]:
    """Say one sentence there after another, and tap a button if its data is given.

    Each is taken back before the next.
    """

    def brings(house: House) -> Chat:
        chat = _chat(house, role)
        _brings(chat, role, place, shown)
        return chat

    with staged(office, brings) as (chat, tries):

        def says(sentence: str, tapping: str = "") -> Heard:
            def does() -> str:
                if place == "group":
                    return types_in_group(chat.house, sentence)
                said = types_in(chat, sentence)
                return tapped(chat, tapping) if tapping else said

            return tries(does)

        yield says


@contextmanager
def staged(
    office: tuple[Database, Sealer], brings: Callable[[House], Chat]
) -> Iterator[tuple[Chat, Callable[[Callable[[], str]], Heard]]]:
    """The chat that was brought somewhere, and what does one thing there and takes it back."""
    database, sealer = office
    with database.engine.connect() as connection:
        outer = connection.begin()
        house = BegunHouse(Turns(connection), sealer)
        chat = brings(house)
        ticks, now, heard = house.ticks, house.now, len(chat.heard)
        shown = {who: list(answers) for who, answers in house.shown.items()}
        asked = dict(house.asked)
        before: dict[str, tuple[str, str, str, dict[str, Any]]] = {}

        def tries(does: Callable[[], str]) -> Heard:
            nonlocal before
            if not house.settled:
                house.settle()
                before = states(chat)
            house.ticks, house.now = ticks, now
            del chat.heard[heard:]
            house.shown = {who: list(answers) for who, answers in shown.items()}
            house.asked = dict(asked)
            house.go_back(repeats=True)
            try:
                said = does()
                return Heard(said, deepcopy(before), states(chat), asks_of(chat.heard[heard:]))
            finally:
                house.go_back(repeats=False)

        yield chat, tries
        outer.rollback()


def asks_of(messages: Sequence[dict[str, Any]]) -> tuple[str, ...]:
    """What the buttons send of the messages that ask what was meant."""
    asking = (each.get("contents", each) for each in messages if _NOT_KEPT.search(words(each)))
    return tuple(action["data"] for each in asking for action in actions(each) if "data" in action)


def tapped(chat: Chat, data: str) -> str:
    """Tap a button, whatever comes of it; all words that were said to it."""
    count = len(chat.heard)
    chat.sends({"type": "postback", "postback": {"data": data}}, silent=True)
    return chat.since(count)


def brought(house: House, role: str, opening: Sequence[str | list[str]]) -> Chat:
    """Somebody of that role whom this leads to a step."""
    chat = _chat(house, role)
    if role == "supervisor":
        sends(Chat(house, seed.line_id("D0103")), chat)
    walks(chat, opening)
    return chat


def _chat(house: House, role: str) -> Chat:
    return Chat(house, seed.line_id(STAFF_ID[role]) if role in STAFF_ID else STRANGER)


def _brings(chat: Chat, role: str, place: str, shown: str) -> None:
    house = chat.house
    if role == "supervisor":
        sends(Chat(house, seed.line_id("D0103")), chat)
    if role == "receiver":
        files(house)
    if place == "group":
        _opens_the_group(house)
    elif place in PLACES:
        walks(chat, PLACES[place].opening)
        at = [row[:2] for row in states(chat).values() if row[2] == "active"]
        assert at == [(PLACES[place].flow, PLACES[place].step)], (place, at, chat.last)
    elif shown == "status of the office":
        chat.says("สถานะ")
    elif role == "reporter":
        chat.says("รายงาน 2.1").taps("เสร็จแล้ว 100%").says("รับของขวัญ").says("ยกเลิก")


def _opens_the_group(house: House) -> None:
    admin = _chat(house, "administrator")
    admin.hears(house.handle({"type": "join", "replyToken": "token-g", "source": _group()}))
    admin.taps("พิจารณากลุ่มนี้").taps("ใช้กลุ่มนี้")


def walks(chat: Chat, opening: Sequence[str | list[str]]) -> None:
    """Go there from the start; a text is typed, a text in a list is tapped."""
    for each in opening:
        chat.says(each) if isinstance(each, str) else chat.taps(each[0])


def _group() -> dict[str, str]:
    return {"type": "group", "groupId": GROUP, "userId": seed.line_id("D0103")}


def types_in(chat: Chat, sentence: str) -> str:
    """Type it, whatever comes of it; all words that were said to it."""
    count = len(chat.heard)
    chat.sends(
        {"type": "message", "message": {"type": "text", "id": "m0", "text": sentence}}, silent=True
    )
    return chat.since(count)


@contextmanager
def in_the_group(
    office: tuple[Database, Sealer],
) -> Iterator[Callable[[Callable[[House], str]], Heard]]:
    """Do one thing after another in the office's own group; each is taken back before the next."""

    def brings(house: House) -> Chat:
        _opens_the_group(house)
        return _chat(house, "reporter")

    with staged(office, brings) as (chat, tries):
        yield lambda does: tries(lambda: does(chat.house))


def group_event(text: str, mentionees: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """A text with these mentions, as LINE sends it of a reporter in the group."""
    mention = {"mentionees": list(mentionees)}
    message = {"type": "text", "id": "m0", "text": text, "mention": mention}
    event = {"type": "message", "replyToken": "token-g", "mode": "active", "message": message}
    return {**event, "source": _group()}


def types_in_group(house: House, sentence: str) -> str:
    name, _, said = sentence.partition(" ")
    mentionee = {"index": 0, "length": len(name), "type": "user", "isSelf": True}
    sent = house.handle(group_event(f"{name} {said}", [mentionee]))
    return "\n".join(words(m) for e in sent if e.kind == "answer" for m in e.messages)


@arranging
def sets_aside(house: House, user_id: str) -> None:
    """Nothing that somebody began is open any more."""
    with house.session() as session:
        lane = house.lane(user_id)
        for row in session.scalars(select(Conversation).where(Conversation.lane == lane)):
            conversation_rows.end(session, row, CANCELLED, house.now)
        session.commit()


def states(chat: Chat) -> dict[str, tuple[str, str, str, dict[str, Any]]]:
    """The open conversations' flow, step, status and state, by their ids."""
    opened = chat.house.states(chat.user_id)
    return {key: (row.flow, row.step, row.status, state) for key, (row, state) in opened.items()}

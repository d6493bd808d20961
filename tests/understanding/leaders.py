"""Questions of those who lead, asked by three roles, and whether each is answered in its scope."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.database import Database
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR, Bureau, Person
from tests import factories
from tests.handlers.house import Chat, House
from tests.understanding.judge import REFUSAL, RIGHT, UNANSWERED, WRONG
from tests.understanding.scenes import filled_database, staged, types_in

LEADERS = Path(__file__).with_name("leaders.tsv")
NOW = datetime(2027, 3, 10, 3, 0, tzinfo=UTC)  # ten in the morning at the office
DECEMBER = date(2026, 12, 20)
MARCH, APRIL, JUNE, JULY = (date(2027, month, 20) for month in (3, 4, 6, 7))
ROLES = ("admin", "executive", "head")
LEAST_RIGHT, MOST_WRONG = 98, 0
"""Percent and questions of each role, as last measured."""
_OWN = "คลัง"
BUREAUS = {
    _OWN: "สำนักการคลังและงบประมาณ",
    "กฎหมาย": "สำนักกฎหมาย",
    "พิมพ์": "สำนักการพิมพ์",
    "ประชุม": "สำนักการประชุม",
    "วิชาการ": "สำนักวิชาการ",
    "ไอที": "สำนักเทคโนโลยีสารสนเทศและการสื่อสาร",
    "พบ": "สำนักพัฒนาทรัพยากรบุคคล",
    "ปชส": "สำนักประชาสัมพันธ์",
    "กมธ1": "สำนักกรรมาธิการ 1",
    "กมธ2": "สำนักกรรมาธิการ 2",
    "กมธ3": "สำนักกรรมาธิการ 3",
}
"""The made-up office's bureaus by a short name; the head of `_OWN` asks as supervisor."""

ASKS_BACK = re.compile("^(หมายถึงสำนักใด|ไม่พบสำนัก)")
OUTSIDE = "อยู่นอกขอบเขตของท่าน"
_OWN_ONLY = re.compile(r"^ท่านดูได้เฉพาะ.{2,60}? จึงไม่ได้แสดงของทั้งสำนักงาน[^\n]*\s*")
"""What stands above an answer that is of one's own bureau alone."""
_CLOSED = "เปิดให้เฉพาะผู้มีหน้าที่"

TOLD = {
    "latest": "^สำนักที่ส่งช้าที่สุด",
    "never": "ไม่เคยส่งช้า|ยังไม่มีสำนักใดส่งช้า",
    "registered": "ยังไม่ลงทะเบียน",
    "tomorrow": "^การเตือน",
    "scores": "คะแนน",
    "evidence": "^หลักฐาน",
    "gifts": "^ของขวัญที่มูลค่าเกิน",
    "cases": "^เรื่องร้องเรียนรายเดือน|ตัวเลขเรื่องร้องเรียน",
    "beside": "^เทียบ",
    "rounds": "^รอบส่งรายงาน",
    "approves": "^ใครอนุมัติรายงาน",
    "superior": "ไม่มีผู้บังคับบัญชา",
    "means": "^ผลรวมและค่าเฉลี่ยต่อสำนัก",
    "best": "^สำนักที่ส่งครบและทันที่สุด|^ร้อยละที่ส่งแล้ว[^/]*มากที่สุดอยู่บน",
    "status": "^(สถานะ|ภาพรวม)",
    "missing": "^(ใครยังไม่ส่ง|สถานะ|แผนของ)",
    "budget": "^งบประมาณ",
    "lights": "^(ไฟเขียวเหลืองแดง|แดง)",
    "completion": "^ความสำเร็จ|แล้วเสร็จ",
    "red": "^แดง",
    "due": "เดือนเมษายน|20 เมษายน",
    "duejun": "เดือนมิถุนายน|20 มิถุนายน",
    "duejul": "เดือนกรกฎาคม|20 กรกฎาคม",
    "duethis": "มีนาคม",
    "lastyear": "2569",
    "any": "^(หมายถึงสำนักใด|ไม่พบสำนัก)",
}
"""How the answer to each topic begins or reads."""

OF_NO_BUREAU = frozenset(("tomorrow", "cases", "superior", "rounds"))
"""Topics whose answer is not by bureau, or that names bureaus in any scope."""
CLOSED = frozenset((("head", "cases"), ("head", "superior"), ("executive", "tomorrow")))
"""Who may not ask what; they are told so."""


@dataclass(frozen=True)
class Asked:
    """A question of the collection.

    bureaus: the short names of those that it names; `?` of one that is not clear.
    before: what was asked just before.
    """

    topic: str
    bureaus: tuple[str, ...]
    before: str
    said: str


def questions() -> list[Asked]:
    """All lines of the collection."""
    lines = LEADERS.read_text(encoding="utf-8").splitlines()[1:]
    split = [line.split("\t") for line in lines]
    return [Asked(topic, tuple(of.split()), before, said) for topic, of, before, said in split]


@dataclass(frozen=True)
class Answered:
    """How one was answered."""

    asked: Asked
    role: str
    outcome: str
    reply: str


def answers(chosen: Sequence[Asked], roles: Sequence[str] = ROLES) -> Iterator[Answered]:
    """Asks each of these in each role, and judges the answers."""
    with filled_database(lambda _house, session: _fill(session)) as office:
        for role in roles:
            with _asking(office, role) as says:
                for each in chosen:
                    reply = says(each.before, each.said)
                    yield Answered(each, role, judged(each, role, reply), " ".join(reply.split()))


def judged(asked: Asked, role: str, reply: str) -> str:
    """Right, unanswered or wrong. An answer of another scope is wrong."""
    reply = _OWN_ONLY.sub("", reply)
    if "?" in asked.bureaus:
        # Of bureaus that somebody may not see, none is offered.
        found = bool(ASKS_BACK.search(reply)) or (role == "head" and OUTSIDE in reply)
    elif (role, asked.topic) in CLOSED:
        found = _CLOSED in reply
    elif role == "head" and set(asked.bureaus) - {_OWN}:
        found = OUTSIDE in reply
    else:
        found = bool(re.search(TOLD[asked.topic], reply)) and _in_scope(asked, role, reply)
    if found:
        return RIGHT
    polite = REFUSAL.search(reply) or ASKS_BACK.search(reply)
    return UNANSWERED if polite or _CLOSED in reply else WRONG


def _in_scope(asked: Asked, role: str, reply: str) -> bool:
    """Tells whether the reply is of the bureaus named, else of the office or one's own bureau."""
    if asked.topic in OF_NO_BUREAU:
        return True
    told = {short for short, name in BUREAUS.items() if name in reply}
    if asked.bureaus:
        return told == set(asked.bureaus)
    if role == "head":
        return told <= {_OWN}
    return told != {"พบ"}


# -- the office ----------------------------------------------------------------------------------


@contextmanager
def _asking(office: tuple[Database, Sealer], role: str) -> Iterator[Callable[[str, str], str]]:
    """Says what was asked before, then the question; returns all words of the answer."""

    def brings(house: House) -> Chat:
        house.now = NOW
        return Chat(house, _LINE_ID[role])

    with staged(office, brings) as (chat, tries):

        def says(before: str, said: str) -> str:
            def asks() -> str:
                if before:
                    types_in(chat, before)
                return types_in(chat, said)

            return tries(asks).reply

        yield says


_LINE_ID = {role: "U" + f"{at}" * 32 for at, role in enumerate(ROLES, 1)}
_PLAN: dict[str, tuple[tuple[str, ...], tuple[date, ...]]] = {
    "1.1": ((), (DECEMBER,)),
    "1.10": ((), (MARCH,)),
    "2.1": ((_OWN, "กฎหมาย", "พิมพ์", "วิชาการ"), (MARCH, JULY)),
    "2.2": ((_OWN, "พิมพ์"), (APRIL,)),
    "3.7": ((), (JUNE,)),
}
"""Each activity: its bureaus (none named: every one) and its dates."""


def _fill(session: Session) -> None:
    """Two years' plans, people in every bureau, and some reports."""
    bureaus = {short: factories.bureau(session, name) for short, name in BUREAUS.items()}
    leader = _person(session, bureaus["พบ"], "executive", None, EXECUTIVE)
    _person(session, bureaus["พบ"], "admin", leader, ADMIN)
    head = _person(session, bureaus[_OWN], "head", leader, SUPERVISOR)
    reporters = {
        short: factories.person(session, where, [REPORTER], head if short == _OWN else leader)
        for short, where in bureaus.items()
    }
    for short in (_OWN, "กฎหมาย", "พิมพ์"):
        factories.person(session, bureaus[short], [], reporters[short], joined=False)
    for year in (2570, 2569):
        plan = factories.plan(session, f"led-{year}", year)
        for number, (named, dues) in _PLAN.items():
            days = [day.replace(year=day.year - (2570 - year)) for day in dues]
            made = factories.activity(session, plan, number, [bureaus[n] for n in named], days)
            for at, by in enumerate(reporters.values()):
                if year == 2570 and days[0] <= MARCH and at % 2 and not named:
                    factories.report(session, made, by, days[0], "approved")
    session.flush()


def _person(
    session: Session, where: Bureau, role: str, above: Person | None, *roles: str
) -> Person:
    made = factories.person(session, where, roles, above)
    made.line_user_id = _LINE_ID[role]
    return made

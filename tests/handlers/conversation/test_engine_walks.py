"""Random walks through real conversations: never stuck, nothing lost, nothing done twice."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Connection, func, select

from handlers import registry
from handlers.conversation.controls import ADD, CONFIRM, KEEP, WORDS, word_of
from handlers.conversation.hidden_keys import FROM_SENTENCE, LIKELY, WHOLE
from handlers.conversation.state import MARKS, State
from handlers.conversation.ticking import TICKED
from handlers.reports.filing.publicity import DETAILS
from models.calendar import office_day
from models.database import Database
from models.people.person import Person
from models.reports.deciding import report_decisions
from models.reports.report import RETURNED, ReportVersion
from models.trail.audit_entry import AuditEntry
from tests import factories
from tests.handlers.house import Chat, House
from tests.handlers.question.survey import DONE, SURVEY, SURVEY_1_AGAIN, SURVEY_2
from tests.soaking import SEARCHING
from tests.talk import actions

# `make soak` walks farther, as it searches for new examples of everything else.
WALKS = 400 if SEARCHING else 6
STEPS = 20
ORDER = "o:plan_table?"
"""Orders a paper: nothing is said before it is made."""

REAL = registry.FLOWS
HIDDEN = frozenset((MARKS, FROM_SENTENCE, LIKELY, WHOLE))
"""What is kept about answers, and is no answer."""
TAKES_A_SENTENCE = re.compile(r":-(?:use|say|add|put|anew)\.")
OPENS_WITH_A_SENTENCE = re.compile(r"o:report_activity\?.*&sentence=")
ADDS = re.compile(rf":{ADD}\.\d+(?:\.(\w+))?$")
SAME = {"tone": "shade"}  # one step under two names

COMMANDS = ("รายงาน", "รายงาน 1.1", "รายงาน 1.2", "แบบสำรวจทดลอง", "เมนู", "สถานะ", "แผน", "รออนุมัติ")
STEERING = ("ยกเลิก", "ย้อนกลับ", "ข้าม", "ไม่มี", "แก้ไข", "แก้ไข สี", "แก้ไข สถานะ", "ยืนยัน", "ใช้คำตอบเดิม")
ANSWERS = (
    "แดง", "แดงเข้ม", "น้ำเงิน", "เข้ม", "3", "ทั้งหมด", "ชอบเฉยๆ", "ชอบมาก", "เพราะสวยดี",
    "เสร็จแล้ว 100%", "80", "ยังไม่ได้ทำ", "เหตุผลอื่น",
    "จัดประชุมบุคลากรทั้งสำนักเมื่อวันที่ 5 มกราคม มีผู้เข้าร่วม 40 คน",
    "ได้ตามแผนทั้งสองข้อ", "5,000 / 4,200", "5,000 / 9,000", "ไม่ใช้งบ", "เหลือง ยอมรับได้", "1, 2",
    "เสร็จแล้ว จัดอบรม 45 คน ใช้งบ 12,000 ไม่มีความเสี่ยง ลงเว็บแล้ว",
    "จะอบรมเพิ่มในไตรมาสหน้า", "https://example.go.th/ข่าว", "ครบทุกช่องทาง", "อนุมัติ", "หลักฐานไม่ครบ",
)  # fmt: skip
NONSENSE = (
    "…",
    "\u200b",
    "😀" * 40,
    "ก" * 4000,
    "\ud800",
    "c:x:y:z",
    "'; --",
    "-confirm",
    "๑.๑",
    "?",
)
NONSENSE_TAPS = (
    "", "c:", "c:::", "c:0123456789abcdef:review:-confirm", "o:", "o:report_activity?a=²&d=x",
    "o:report_activity?a=999999999999999999999", "o:decide_report?r=1&v=7&do=approve",
    "o:resume?c=\x00", "o:anew", "o:drop?c=zz", "o:show_files?r=²", "o:nothing", "x" * 300,
)  # fmt: skip


FITTING: dict[str, tuple[str, ...]] = {
    "colour": ("แดง", "น้ำเงิน", "แดงเข้ม"),
    "shade": ("อ่อน", "เข้ม"),
    "tone": ("อ่อน", "เข้ม"),
    "depth": ("3", "ทั้งหมด"),
    "reason": ("เพราะสวยดี", "ชอบเฉยๆ", "ข้าม", "ชอบมาก"),
    "mood": ("สบายใจ", "ข้าม"),
    "picture": (),
    "count": ("3", "ทั้งหมด"),
    "status": ("เสร็จแล้ว 100%", "80", "ยังไม่ได้ทำ", "เหตุผลอื่น"),
    "status_reason": ("รวมกับกิจกรรมของสำนักวิชาการแล้ว",),
    "percent": ("50",),
    "narrative": ("จัดประชุมบุคลากรทั้งสำนักเมื่อวันที่ 5 มกราคม มีผู้เข้าร่วม 40 คน",),
    "output": ("ได้ตามแผนทั้งสองข้อ", "ได้คู่มือหนึ่งเล่ม"),
    "outcome": ("ผลลัพธ์ได้ตามแผน", "บุคลากรเข้าใจมากขึ้น"),
    "budget": ("ไม่ใช้งบ ไม่มีความเสี่ยง", "5,000 / 9,000", "ไม่ใช้งบ"),
    "risk": ("เขียว ยังไม่เกิด", "เหลือง ยอมรับได้"),
    "further_activity": ("จะอบรมเพิ่มในไตรมาสหน้า",),
    "evidence": (),
    "publicity": ("1, 2", "ข้าม", "https://example.go.th/a"),
    "review": ("ยืนยัน", "ยืนยัน", "แก้ไข สถานะ", "ยืนยัน", "แก้ไข สี", "ยืนยัน"),
}


class Walk:
    """A reporter and their head do anything in any order; each event is `watched`."""

    def __init__(self, connection: Connection, seed: int) -> None:
        self.random = random.Random(seed)
        self.house = House(connection)
        self.trace: list[str] = []
        self.told: dict[tuple[str, str], set[str]] = {}
        with self.house.session() as session:
            bureau = factories.bureau(session)
            head = factories.person(session, bureau, ["supervisor"], name="หัวหน้า")
            reporter = factories.person(session, bureau, ["reporter"], head, name="ผู้รายงาน")
            plan = factories.plan(session)
            channels = ["เว็บไซต์สำนัก", "Facebook คุณธรรมข้าราชการ สว."]
            due = [date(2027, 3, 20)]
            factories.activity(session, plan, "1.1", [bureau], due, channels=channels)
            factories.activity(session, plan, "1.2", [bureau])
            self.head_id, self.reporter_id = head.id, reporter.id
            identities = [reporter.line_user_id or "", head.line_user_id or ""]
            session.commit()
        self.reporter, self.head = (Chat(self.house, identity) for identity in identities)

    def goes(self, steps: int) -> None:
        self.says(self.reporter, self.random.choice(COMMANDS[1:4]))
        for _ in range(self.random.choice((0, 4, 8, 12))):
            self.answers_well()
        for _ in range(steps):
            [step] = self.random.choices(list(self.WEIGHTS), list(self.WEIGHTS.values()))
            step(self)

    # -- what people do ---------------------------------------------------------------------

    def answers_well(self) -> None:
        """What somebody would say who wants to get done."""
        opened = [
            raw["at"]
            for row, raw in self.house.states(self.reporter.user_id).values()
            if row.status == "active"
        ]
        fitting = FITTING.get(opened[0], ()) if opened else COMMANDS[1:4]
        if fitting:
            self.says(self.reporter, self.random.choice(fitting))
        else:
            self.sends_a_file()

    def answers_well_for_a_while(self) -> None:
        for _ in range(4):
            self.answers_well()

    def says_something(self) -> None:
        self.says(self.anybody(), self.random.choice((*ANSWERS, *COMMANDS)))

    def steers(self) -> None:
        self.says(self.anybody(), self.random.choice(STEERING))

    def babbles(self) -> None:
        self.says(self.anybody(), self.random.choice(NONSENSE))

    def taps(self) -> None:
        self.taps_one_of(self.reporter, self.reporter.heard[-1:])

    def the_head_taps(self) -> None:
        self.taps_one_of(self.head, self.head.heard[-1:])

    def the_head_decides(self) -> None:
        for label in ("อนุมัติ", "ยืนยันอนุมัติ"):
            if any(a.get("label") == label for m in self.head.heard for a in actions(m)):
                self.taps_data(self.head, self.head.button(label))

    def taps_an_old_button(self) -> None:
        chat, back = self.anybody(), self.random.randint(1, 12)
        self.taps_one_of(chat, chat.heard[-1 - back : -back])

    def taps_nonsense(self) -> None:
        self.taps_data(self.anybody(), self.random.choice(NONSENSE_TAPS))

    def sends_a_file(self) -> None:
        keeps, look = self.random.random() < 0.7, self.random.random() < 0.7
        with self.watched(self.reporter, files=True):
            self.reporter.sends_file(keeps=keeps, look=look)

    def a_file_is_looked_at(self) -> None:
        with self.watched(self.reporter, files=True):
            self.reporter.hears(self.house.looks_at_file(self.random.random() < 0.7) or [])

    def takes_a_message_back(self) -> None:
        message = self.random.choice(self.reporter.messages[-6:])
        with self.watched(self.reporter, files=True, unsent=message):
            self.reporter.unsends(message)

    def blocks_and_comes_back(self) -> None:
        with self.watched(self.reporter):
            self.reporter.sends({"type": "unfollow"}, silent=True)
            self.reporter.sends({"type": "follow"})

    def sends_a_sticker(self) -> None:
        with self.watched(self.reporter):
            self.reporter.sends({"type": "message", "message": {"type": "sticker", "id": "s"}})

    # -- what happens to them ---------------------------------------------------------------

    def time_passes(self) -> None:
        self.house.later(hours=self.random.choice((1, 13, 13, 24 * 8)))

    def a_deploy(self) -> None:
        registry.FLOWS = (*REAL, self.random.choice((SURVEY_2, SURVEY_1_AGAIN)))

    def the_role_goes_and_comes_back(self) -> None:
        for roles in (["staff"], ["staff", "reporter"]):
            with self.house.session() as session:
                session.get_one(Person, self.reporter_id).roles = roles
                session.commit()
            self.taps()

    def a_report_is_returned(self) -> None:
        fields = self.random.choice(((), ("narrative",), ("evidence", "publicity"), ("status",)))
        with self.house.session() as session:
            head = session.get_one(Person, self.head_id)
            day = office_day(self.house.now)
            for report, _, _ in report_decisions.awaiting(session, head, day)[:1]:
                report_decisions.decide(
                    session, head, report.id, report.version, RETURNED, self.house.now,
                    reason="ขาดภาพ", fields=fields,
                )  # fmt: skip
            session.commit()

    WEIGHTS = {
        answers_well: 8, answers_well_for_a_while: 6, says_something: 2, steers: 3, babbles: 1,
        taps: 4, the_head_taps: 4, the_head_decides: 1,
        taps_an_old_button: 5, taps_nonsense: 1, sends_a_file: 2, a_file_is_looked_at: 1,
        takes_a_message_back: 2, blocks_and_comes_back: 1, sends_a_sticker: 1, time_passes: 1,
        a_deploy: 1, the_role_goes_and_comes_back: 0.5, a_report_is_returned: 1,
    }  # fmt: skip

    # -- doing it ---------------------------------------------------------------------------

    def anybody(self) -> Chat:
        return self.reporter if self.random.random() < 0.75 else self.head

    def says(self, chat: Chat, text: str) -> None:
        with self.watched(chat, text=text):
            chat.says(text)

    def taps_data(self, chat: Chat, data: str) -> None:
        ordered = data.startswith(ORDER)
        with self.watched(chat, data=data):
            chat.sends({"type": "postback", "postback": {"data": data}}, silent=ordered)

    def taps_one_of(self, chat: Chat, heard: list[dict[str, Any]]) -> None:
        datas = [a["data"] for message in heard for a in actions(message) if "data" in a]
        if datas:
            self.taps_data(chat, self.random.choice(datas))

    def watched(self, chat: Chat, **what: Any) -> Watched:
        who = "head" if chat is self.head else "reporter"
        self.trace.append(f"{who} {what}")
        return Watched(self.house, chat, self.told, **what)


class Watched:
    """One event of one account: what of the answers it may change, and what it may bring about."""

    def __init__(
        self,
        house: House,
        chat: Chat,
        told: dict[tuple[str, str], set[str]],
        text: str | None = None,
        data: str | None = None,
        files: bool = False,
        unsent: str | None = None,
    ) -> None:
        self.house, self.chat, self.told = house, chat, told
        self.flows: dict[str, str] = {}
        self.active = self.gone_on_with = ""
        self.text, self.data, self.files, self.unsent = text, data, files, unsent

    def __enter__(self) -> None:
        self.before = self.standing()
        self.effects = self.counted()

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is None:
            was_active, after = self.active, self.standing()
            self.active, self.gone_on_with = was_active, self.active
            for conversation, state in self.before.items():
                if conversation in after:
                    self.keeps_answers(conversation, state, after[conversation])
                else:
                    assert self.may_end(conversation, state), f"{conversation} ended by itself"
            self.does_once(after)

    def standing(self) -> dict[str, State]:
        """The unfinished conversations under the names of the flow as it is now."""
        states = self.house.states(self.chat.user_id)
        found = {}
        active = [i for i, (row, _) in states.items() if row.status == "active"]
        assert len(active) <= 1, "two conversations are active"
        self.active = active[0] if active else ""
        for conversation, (row, raw) in states.items():
            flow = registry.flow(row.flow)
            assert flow is not None
            found[conversation] = State.load(raw).renamed(flow.renamed)
            self.flows[conversation] = row.flow
        return found

    def counted(self) -> tuple[int, int, int]:
        """Reports sent, decisions taken, surveys done."""
        with self.house.session() as session:
            verbs = dict(
                session.execute(select(AuditEntry.verb, func.count()).group_by("verb")).all()
            )
            decided = verbs.get("report.approved", 0) + verbs.get("report.returned", 0)
            return verbs.get("report.submit", 0), decided, verbs.get(DONE, 0)

    def keeps_answers(self, conversation: str, before: State, after: State) -> None:
        old = {k: v for k, v in before.answers.items() if k not in HIDDEN}
        new = {k: v for k, v in after.answers.items() if k not in HIDDEN}
        changed = {k for k in {*old, *new} if old.get(k, ...) != new.get(k, ...)}
        if self.gives_back(conversation):
            changed -= {k for k in changed if new.get(k, ...) == before.replaced.get(k, [...])[0]}
        assert changed <= self.may_change(conversation, before), (
            f"{changed} changed at {before.at} by {self.text or self.data or 'something else'}"
        )
        self.remembers_who_told(conversation, before, changed)

    def remembers_who_told(self, conversation: str, before: State, changed: set[str]) -> None:
        """Which messages an answer may rest on; a tap takes it over from all of them, unless it
        takes a sentence that was typed before."""
        if self.text is not None:
            for key in self.answered_at(conversation, before):
                told = self.told.setdefault((conversation, SAME.get(key, key)), set())
                told.add(self.chat.messages[-1])
        elif self.data is not None and TAKES_A_SENTENCE.search(self.data):
            for key in changed:
                told = self.told.setdefault((conversation, SAME.get(key, key)), set())
                told.update(self.chat.messages)
        elif self.data is not None:
            for key in changed:
                self.told.pop((conversation, SAME.get(key, key)), None)

    def may_change(self, conversation: str, before: State) -> set[str]:
        flow = registry.flow(self.flows[conversation])
        assert flow is not None
        if self.files:
            step = flow.file_step
            mine = {
                key for (c, key), by in self.told.items() if c == conversation and self.unsent in by
            }
            mine |= {name for name, known_as in SAME.items() if known_as in mine}
            return {*mine, step.name} if step else mine
        if flow.file_step is not None and self.goes_on_with(conversation):
            return {flow.file_step.name}  # files that came before it was gone on with
        if self.text is not None:
            return self.answered_at(conversation, before)
        if self.data is not None and OPENS_WITH_A_SENTENCE.match(self.data):
            # What was typed goes into the draft of its activity, and changes no answer.
            return {each.name for each in flow.steps} - before.answers.keys()
        if self.data is not None and self.data.startswith(f"c:{conversation}:"):
            return self.answered_at(conversation, before, self.data.split(":")[2])
        return set()

    def goes_on_with(self, conversation: str) -> bool:
        """Whether a tap or a word that agrees opened it again."""
        if self.data is not None:
            return self.data == f"o:resume?c={conversation}"
        return self.text is not None and conversation == self.gone_on_with != self.active

    def gives_back(self, conversation: str) -> bool:
        """Whether words want what stood before the newest correction (decisions/0131)."""
        return conversation == self.active and self.text in WORDS[KEEP]

    def answered_at(self, conversation: str, before: State, step: str | None = None) -> set[str]:
        """The step that was asked and what a choice there answers besides."""
        if conversation != self.active:
            return set()
        flow = registry.flow(self.flows[conversation])
        assert flow is not None
        if step == before.at and (added := ADDS.search(self.data or "")):
            return {added[1] or flow.prose or ""}  # to the question that its button names
        asked = {before.at} if flow.step(before.at) else {s.name for s in flow.steps}
        if step is not None and step not in asked:
            return set()
        also = {"status": {"percent"}, "status_reason": {"narrative"}, "output": {"outcome"},
                "budget": {"risk"}, "colour": {"shade", "tone", "depth"}, "depth": {"reason"},
                "count": {"reason"}, "sure": {"decision"},
                # A question brings the answers that there are for it.
                "text": {"first", "found", "door"},
                # Who tells what happened at once need not tell it twice.
                "kind": {"text", "bureau", "more"}, "identity": {"text", "bureau", "more"},
                "publicity": {TICKED, DETAILS}}  # fmt: skip
        if flow.sentence is not None and self.text is not None:
            # A sentence fills what has no answer yet, and nothing else.
            asked |= {each.name for each in flow.steps} - before.answers.keys()
        return asked.union(*(also.get(name, set()) for name in asked))

    def may_end(self, conversation: str, before: State) -> bool:
        """By a word or a tap meant for it, by its time, or because it could be finished."""
        flow = registry.flow(self.flows[conversation])
        assert flow is not None
        if flow.kept_for is not None:
            return True  # its seven days may be over: the age is checked in test_conversing
        if self.flows[conversation] == "decide_report":
            return True  # begun again by another tap on the report's card
        if flow.review is None and self.answers_there(conversation, before):
            return True  # its last answer ends it
        if self.text is not None:
            return word_of(self.text) is not None
        return self.data is not None and (
            self.data.startswith((f"c:{conversation}:{before.at}:-", "o:anew", "o:drop"))
        )

    def answers_there(self, conversation: str, before: State) -> bool:
        """Whether this was a word or a tap at the question the conversation stands at."""
        if self.text is not None:
            return conversation == self.active
        return self.data is not None and self.data.startswith(f"c:{conversation}:{before.at}:")

    def does_once(self, after: dict[str, State]) -> None:
        """At most one thing was done, on a confirmation of what stood there, and it is over."""
        gained = tuple(now - was for was, now in zip(self.effects, self.counted(), strict=True))
        assert sum(gained) <= 1
        if gained[0]:
            assert self.confirms(), f"a report was sent by {self.text or self.data}"
            assert self.active not in after
            self.sent_what_was_confirmed(self.before[self.active])
        if gained[1]:
            assert self.text is not None or (self.data or "").startswith("c:")
            assert self.active not in after

    def confirms(self) -> bool:
        if self.text is not None:
            return word_of(self.text) == CONFIRM
        return (self.data or "").startswith(f"c:{self.active}:review:{CONFIRM}.")

    def sent_what_was_confirmed(self, confirmed: State) -> None:
        with self.house.session() as session:
            sent = session.scalars(
                select(ReportVersion).order_by(ReportVersion.id.desc()).limit(1)
            ).one()
        assert sent.status == confirmed.answers["status"]
        assert sent.narrative == confirmed.answers["narrative"]
        assert sent.risk == confirmed.answers["risk"]


@pytest.fixture
def connection(quick_database: Database) -> Iterator[Connection]:
    with quick_database.engine.connect() as connection:
        transaction = connection.begin()
        registry.FLOWS = (*REAL, SURVEY)
        yield connection
        registry.FLOWS = REAL
        transaction.rollback()


@pytest.mark.parametrize("seed", range(WALKS))
def test_whatever_people_do_nothing_confirmed_is_lost_and_nothing_happens_twice(
    connection: Connection, seed: int
) -> None:
    walk = Walk(connection, seed)
    try:
        walk.goes(STEPS)
    except Exception as fault:
        raise AssertionError("\n".join([*walk.trace, repr(fault)])) from fault

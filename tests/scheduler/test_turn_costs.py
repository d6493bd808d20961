"""What a turn costs: statements, transactions and Python calls, against bounds written down here.

A turn is an event stored, drained and its answer sent. Whoever makes one dearer on purpose raises
the bound in the same commit; whoever did not mean to is told which statements are new.
"""

from __future__ import annotations

import gc
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from itertools import count
from types import FrameType
from typing import Any

from sqlalchemy import Engine, event, select

from models.people.person import Person
from scheduler.ports import Outside
from tests import rehearsed
from tests.bench import answers, many_reports
from tests.bench.conversation import SAID
from tests.bench.many_reports import ASKED, TOLD, line_id
from tests.fakes import RecordingLine
from tests.talk import Talk, actions

_SUBJECT = re.compile(r'\b(?:FROM|INTO|UPDATE)\s+"?([a-z_]+)')


@dataclass
class Cost:
    """What one turn asked of the database, and how much Python it took."""

    statements: Counter[str] = field(default_factory=Counter)
    texts: set[str] = field(default_factory=set)
    transactions: int = 0
    calls: int = 0


@contextmanager
def counted(engine: Engine) -> Iterator[Cost]:
    """Everything the block does on this engine and in this thread."""
    cost = Cost()

    def asked(_c: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        if not statement.startswith(("BEGIN", "NOTIFY", "SELECT set_config")):  # of transactions
            cost.statements[told(statement)] += 1
            cost.texts.add(statement)

    def committed(_connection: Any) -> None:
        cost.transactions += 1

    def called(_frame: FrameType, what: str, _of: Any) -> None:
        cost.calls += what == "call"

    event.listen(engine, "before_cursor_execute", asked)
    event.listen(engine, "commit", committed)
    before, collects = sys.getprofile(), gc.isenabled()
    gc.disable()  # the callbacks of what is collected belong to no turn
    sys.setprofile(called)
    try:
        yield cost
    finally:
        sys.setprofile(before)
        if collects:
            gc.enable()
        event.remove(engine, "before_cursor_execute", asked)
        event.remove(engine, "commit", committed)


def told(statement: str) -> str:
    """`SELECT conversation`: what a statement does to which table; `SELECT ?` reads none."""
    tables = _SUBJECT.findall(statement)
    return f"{statement.split()[0]} {tables[0] if tables else '?'}"


class Speaker(Talk):
    """Somebody whose newest turn was counted.

    counting: whether turns are counted, which makes them several times slower
    """

    cost, counting = Cost(), True

    def sends(self, specifics: dict[str, Any]) -> Talk:
        known, raised = len(self.heard), self.event(specifics)
        count = counted(self.office.database.engine) if self.counting else nullcontext(Cost())
        with count as self.cost:
            self.delivers(raised)
            assert self.answered()
        self.settles()
        self.answer = self.heard[known:]
        return self

    def goes_on(self) -> None:
        """Answer whatever was asked."""
        tap = answers.answer(self.answer)
        self.says(TOLD) if tap is None else self.taps_data(tap)

    def stops(self) -> None:
        """End what was begun and throw its draft away: the next play begins like this one."""
        self.says("ยกเลิก")
        if any(action.get("data", "").startswith("o:drop?") for action in actions(self.answer)):
            self.taps_data(answers.opening(self.answer, "drop"))


EVERY_TURN = {
    "INSERT inbox_event": 1, "SELECT inbox_event": 1, "UPDATE inbox_event": 1,
    "SELECT person": 1, "SELECT conversation": 1, "SELECT outbox_message": 1,
    "INSERT outbox_message": 1, "UPDATE outbox_message": 1,
}  # fmt: skip
"""Stored, found and read, handled, who speaks and in which conversation, the answer queued as ours
to send, marked as sent. On PostgreSQL its lane is locked before the event is read."""

TRANSACTIONS = 3
"""Stored; handled; sent (docs/decisions/0079)."""

MORE_CALLS = 1.05
"""Of Python calls so many times the figure written down: versions and libraries differ a little. At
1.15 an eighth more came in unseen, a few calls at a time."""


@dataclass(frozen=True)
class Turn:
    """statements: beside those of every turn; calls: of Python, as measured on SQLite."""

    plays: Callable[[Speaker], None]
    role: str
    calls: int
    statements: Mapping[str, int] = field(default_factory=dict)


def greeting(who: Speaker) -> None:
    who.says("สวัสดีค่ะ")


def asking_of_a_stranger(who: Speaker) -> None:
    who.says("สวัสดีค่ะ ขอสอบถามข้อมูล")


def not_understood(who: Speaker) -> None:
    who.says("ช่วยเปิดแอร์ห้องหกให้ที")


def status(who: Speaker) -> None:
    who.says("สถานะ")


def menu(who: Speaker) -> None:
    who.says("เมนู")


def opening_a_report(who: Speaker) -> None:
    """Typed as it stands on a button of the menu, so that the button is tapped."""
    who.says("รายงาน 1.6")


def opening_by_number(who: Speaker) -> None:
    """No button in sight has this number: it is read and looked for, as the bench types it."""
    who.says("รายงาน 3.8")


def step_of_a_report(who: Speaker) -> None:
    who.says("รายงาน 1.6")
    who.goes_on()


def story_of_a_report(who: Speaker) -> None:
    step_of_a_report(who)
    who.says(TOLD)


def story_never_told_before(who: Speaker) -> None:
    """As the bench tells it: nothing is known of the sentence from the time before."""
    step_of_a_report(who)
    number = next(_NUMBERS)
    who.says(SAID.format(day=1 + number % 31, people=100 + number))


_NUMBERS = count()


def opening_by_a_sentence(who: Speaker) -> None:
    who.says(f"อยากส่งรายงานกิจกรรม 3.8 ที่จัดอบรมไปเมื่อวาน มีคนมา {100 + next(_NUMBERS)} คนค่ะ")


def question_of_an_activity(who: Speaker) -> None:
    who.says(f"กิจกรรม 3.8 ต้องส่งรายงานภายในวันไหนคะ ของสำนักที่ {1 + next(_NUMBERS) % 9}")


def reason_asked(who: Speaker) -> None:
    who.says(f"ทำไมต้องรายงานปีละ {2 + next(_NUMBERS) % 9} รอบด้วยคะ")


def reason_asked_amid_a_report(who: Speaker) -> None:
    step_of_a_report(who)
    who.says(f"ทำไมต้องบอกจำนวนคนทั้ง {100 + next(_NUMBERS)} คนด้วยคะ")


def question_amid_a_report(who: Speaker) -> None:
    step_of_a_report(who)
    who.says(f"ต้องแนบรูปกี่รูปคะ {3 + next(_NUMBERS)} รูปได้ไหม")


def question_behind_an_answer(who: Speaker) -> None:
    """The answer is read without the question, and the question without the answer."""
    step_of_a_report(who)
    who.says(f"จัดอบรมแล้ว มีคนมา {100 + next(_NUMBERS)} คน แล้วต้องแนบรูปด้วยไหมคะ")


def question_amid_a_complaint(who: Speaker) -> None:
    who.says("ร้องเรียน")
    who.goes_on()
    who.says(f"คนที่ถูกร้อง {2 + next(_NUMBERS)} คนจะรู้ไหมว่าใครเป็นคนแจ้ง")


def several_matters(who: Speaker) -> None:
    """Each is read by itself."""
    number = next(_NUMBERS)
    who.says(
        f"สวัสดีค่ะ มีหลายเรื่องค่ะ 1. รายงานกิจกรรม 3.8 ส่งยังไง 2. ได้กระเช้าผลไม้ราคา {500 + number} บาท"
        "ต้องทำอะไรไหม 3. ใครเป็นหัวหน้าฝ่ายบริหาร"
    )


def approval(who: Speaker) -> None:
    who.says("รออนุมัติ")
    who.taps_data(answers.opening(who.answer, "decide_report"))
    while answers.conversing(who.answer):
        who.goes_on()


def putting_off(who: Speaker) -> None:
    """Its question, its buttons and the reader of the answer ask for one's own duties: once."""
    who.says("ขอเลื่อนการเตือน")


def step_of_a_gift(who: Speaker) -> None:
    who.says("รับของขวัญ")
    who.says("กระเช้าผลไม้ 3,500 บาท")


def naming_a_deputy(who: Speaker) -> None:
    who.says("มอบหมายแทน")
    who.says(many_reports.name(many_reports.REPORTERS))


OPENING = {
    "SELECT activity": 1, "SELECT report": 2, "INSERT conversation": 1,
    "SELECT inbox_event": 1, "SELECT attachment": 1,
}  # fmt: skip
"""The activity with its days, its reports and the one to go on from; a conversation begins. What
was shown and asked before is read once."""

PEOPLE_READ = 7
"""Who speaks, whom they may name, and those whom the words find."""

DECIDING = {
    "SELECT person": 2, "SELECT conversation": 2, "UPDATE conversation": 1, "SELECT report": 1,
    "UPDATE report": 1, "SELECT report_version": 2, "UPDATE report_version": 1,
    "SELECT deputy": 1,
    "SELECT audit_entry": 1, "INSERT audit_entry": 1,
    "UPDATE outbox_message": 1, "INSERT outbox_message": 1,
    "SELECT ?": 1,  # the lock of the trail, on PostgreSQL
}  # fmt: skip
"""Report and version decided on, on record; the card withdrawn, the reporter told."""

OWN_DUTIES = {
    "SELECT person": 2, "WITH person": 2, "SELECT fact": 1, "SELECT office_day": 1,
    "SELECT activity": 1, "SELECT report": 1, "SELECT campaign": 2, "SELECT deputy": 1,
    "SELECT duty_holder": 1, "SELECT inbox_event": 1, "INSERT conversation": 1,
}  # fmt: skip
"""All that somebody must do, here a hundred reports, found once for a question and its buttons."""

TURNS = (
    # Owes nothing, which is not looked into each time. A circular may ride on the answer.
    Turn(greeting, "staff", 1920, {"SELECT circular": 1}),
    Turn(
        greeting,
        "reporter",
        2130,
        {"SELECT office_day": 1, "SELECT reminder_digest": 1, "SELECT circular": 1},
    ),
    # Files that came before are looked for once.
    Turn(asking_of_a_stranger, "stranger", 2320, {"SELECT inbox_event": 1, "SELECT attachment": 1}),
    # Whether the roster's names are still those that are remembered is asked, and the sentence is
    # counted without them. It may be a bureau's name and nothing else: whether these are the same.
    Turn(
        not_understood,
        "staff",
        3480,
        {
            "SELECT fact": 2,
            "INSERT missed_sentence": 1,
            "SELECT inbox_event": 1,
        },
    ),
    # A button in sight with a command's word may open something else.
    Turn(status, "reporter", 4400, {"SELECT activity": 1, "SELECT inbox_event": 1}),
    # What waits for somebody stands in their menu.
    Turn(
        menu,
        "reporter",
        3880,
        {
            "SELECT inbox_event": 1,
            "SELECT case_receiver": 1,
            "SELECT activity": 1,
            "SELECT person": 1,  # of all rooms at once, whether anything may wait
            "SELECT circular": 1,
        },
    ),
    Turn(opening_a_report, "reporter", 4170, OPENING),
    Turn(opening_by_number, "reporter", 4440, OPENING),
    Turn(step_of_a_report, "reporter", 1790, {"UPDATE conversation": 1}),
    # A whole sentence is read: what it answers, and whether it wishes something else.
    Turn(story_of_a_report, "reporter", 3250, {"UPDATE conversation": 1, "SELECT activity": 1}),
    Turn(
        story_never_told_before,
        "reporter",
        3490,
        {"UPDATE conversation": 1, "SELECT activity": 1},
    ),
    # What nobody typed before is read by all that was learned: these are the dearest to read.
    Turn(
        opening_by_a_sentence,
        "reporter",
        6200,
        {
            "SELECT inbox_event": 1,
            "SELECT fact": 1,
            "SELECT activity": 1,
            "SELECT report": 2,
            "SELECT attachment": 1,
            "INSERT conversation": 1,
        },
    ),
    Turn(
        question_of_an_activity,
        "reporter",
        8220,
        {
            "SELECT inbox_event": 1,
            "SELECT fact": 1,
            "SELECT activity": 3,
            "SELECT activity_due": 1,
            "SELECT activity_bureau": 1,
            "SELECT plan": 1,
            "SELECT clinic_answer": 1,
            "SELECT report": 2,
            "SELECT idea_round": 1,
            "SELECT good_deed": 1,
            "SELECT campaign": 1,
            "SELECT election": 1,
            "SELECT circular": 1,
        },
    ),
    Turn(reason_asked, "reporter", 2610, {"SELECT inbox_event": 1, "SELECT clinic_answer": 1}),
    Turn(
        reason_asked_amid_a_report,
        "reporter",
        4310,
        {"SELECT inbox_event": 1, "SELECT clinic_answer": 1, "UPDATE conversation": 1},
    ),
    Turn(
        question_amid_a_report,
        "reporter",
        4950,
        {"SELECT inbox_event": 1, "SELECT clinic_answer": 1},
    ),
    Turn(
        question_behind_an_answer,
        "reporter",
        5670,
        {
            "SELECT clinic_answer": 1,
            "SELECT inbox_event": 1,
            "SELECT fact": 1,
            "SELECT activity": 1,
            "UPDATE conversation": 1,
        },
    ),
    Turn(question_amid_a_complaint, "reporter", 4150, {"UPDATE conversation": 1}),
    Turn(
        several_matters,
        "reporter",
        5450,
        {"SELECT inbox_event": 1, "SELECT gift": 1, "SELECT fact": 3},
    ),
    Turn(approval, "head", 5500, DECIDING),
    Turn(putting_off, "reporter", 11_800, OWN_DUTIES),
    Turn(
        step_of_a_gift,
        "reporter",
        3750,
        {"UPDATE conversation": 1, "SELECT conversation": 1, "SELECT inbox_event": 1},
    ),
)


def test_the_people_of_a_bureau_are_read_once_for_a_name(
    office: Outside, line: RecordingLine
) -> None:
    """Who may be meant is asked by each reader of the sentence."""
    many_reports.fill(office.database, 100, office.sealer)
    head = Speaker(office, line, line_id("head", ASKED))
    naming_a_deputy(head)
    assert head.cost.statements["SELECT person"] <= PEOPLE_READ


def test_a_turn_costs_no_more_than_is_written_down(office: Outside, line: RecordingLine) -> None:
    rehearsed.rehearse()  # a pattern is compiled once in a process's life
    many_reports.fill(office.database, 100, office.sealer)
    office.database.write(lambda session: session.add(_member_of_staff()))
    found = [fault for turn in TURNS for fault in _faults(office, line, turn)]
    assert not found, "\n".join(found)


def test_the_first_turn_of_a_day_looks_for_no_reports_of_who_has_no_role(
    office: Outside, line: RecordingLine
) -> None:
    """What bureaus must do reaches nobody by role then: their reports are not looked for."""
    many_reports.fill(office.database, 100, office.sealer)
    office.database.write(lambda session: session.add(_member_of_staff()))
    reporter = Speaker(office, line, line_id("reporter", ASKED))
    greeting(reporter)
    staff = Speaker(office, line, line_id("staff", ASKED))
    greeting(staff)
    assert _looks_for_reports(reporter.cost) and not _looks_for_reports(staff.cost)


def _looks_for_reports(cost: Cost) -> bool:
    return any("JOIN activity_due" in text and "report_version" in text for text in cost.texts)


def _member_of_staff() -> Person:
    return Person(
        id=1000, staff_id="M1000", name="ผู้ทดสอบ 1000", position="นักทดสอบ", bureau_id=ASKED + 1,
        roles=["staff"], line_user_id=line_id("staff", ASKED), joined_at=many_reports.SENT,
    )  # fmt: skip


def _faults(office: Outside, line: RecordingLine, turn: Turn) -> Iterator[str]:
    """What is dearer than written down, the second time it is played: then every cache is warm.

    What tests before it left in this process may push a kept reading out in the middle of a turn,
    so a turn with more Python calls than that is counted twice more, and the fewest count.
    """
    who = Speaker(office, line, line_id(turn.role, ASKED))
    _played(who, turn, counting=False)
    cost = _played(who, turn)
    name = f"{turn.plays.__name__} ({turn.role})"
    more = cost.statements - Counter(EVERY_TURN) - Counter(turn.statements)
    if office.database.dialect == "postgresql":
        more -= Counter({"UPDATE lane": 1, "SELECT inbox_event": 1})
    for statement, times in more.items():
        yield f"{name}: {times} more of {statement}"
    if cost.transactions > TRANSACTIONS:
        yield f"{name}: {cost.transactions} transactions"
    if office.database.dialect == "sqlite" and cost.calls > turn.calls * MORE_CALLS:
        fewest = min(cost.calls, *(_played(who, turn).calls for _ in range(2)))
        if fewest > turn.calls * MORE_CALLS:
            yield f"{name}: {fewest:,} Python calls, {turn.calls:,} written down"


def _played(who: Speaker, turn: Turn, counting: bool = True) -> Cost:
    who.counting = counting
    turn.plays(who)
    cost = who.cost
    who.stops()
    return cost


def test_no_value_that_an_index_depends_on_is_bound(office: Outside, line: RecordingLine) -> None:
    """SQLite plans such a statement anew at every run, which costs more than running it."""
    who = Speaker(office, line, "U" + "9" * 32)
    greeting(who)
    queues = [
        text for text in who.cost.texts if re.search(r"FROM (in|out)box|UPDATE (in|out)", text)
    ]
    assert any("state = 'waiting'" in text for text in queues)
    assert not [text for text in queues if re.search(r"\bstate = (\?|%)", text)]


def test_no_turn_of_a_report_reads_the_plan_s_file(office: Outside, line: RecordingLine) -> None:
    """It is a hundred times bigger than all else that a turn reads, and few questions need it."""
    many_reports.fill(office.database, 100, office.sealer)
    who = Speaker(office, line, line_id("reporter", ASKED))
    who.says("รายงาน 1.6")
    texts = who.cost.texts
    who.goes_on()
    who.says(TOLD)
    texts |= who.cost.texts
    assert any("plan_1.name" in text for text in texts)
    assert not [text for text in texts if "plan_1.source" in text]


def test_a_statement_more_is_named(office: Outside) -> None:
    with counted(office.database.engine) as cost:
        office.database.read(lambda session: list(session.scalars(select(Person.name))))
    assert cost.statements == {"SELECT person": 1}
    assert cost.calls > 10

"""Turns that look for somebody, a bureau, or one's own duties cost no more where the office is
bigger: counted, not timed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from itertools import product

import pytest
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from models.people.person import REPORTER, SUPERVISOR, Person
from models.plans.plan import Plan
from scheduler.ports import Outside
from tests import factories
from tests.bench import answers, many_reports, naming
from tests.bench.many_reports import ASKED, BUREAUS, Size, line_id
from tests.fakes import RecordingLine
from tests.scheduler.test_turn_costs import Cost, Speaker

pytestmark = pytest.mark.parametrize(
    "database_url", ["sqlite", pytest.param("postgresql", marks=pytest.mark.soak)], indirect=True
)  # the same statements are counted on both
FEW, MORE = 100, 1_000
MOST = 1.1
TALKS = (
    *naming.TALKS,
    naming.Talked("admin", (), f"{naming.HEAD} อยู่สำนักไหน", "where somebody works"),
    naming.Talked("reporter", (), "ฉันต้องทำอะไรบ้าง", "one's own duties"),
    naming.Talked("head", (), "ฉันต้องทำอะไรบ้าง", "a head's own duties"),
    naming.Talked("reporter", (), "หัวหน้าฉันคือใคร", "one's own head"),
    naming.Talked("reporter", (), "ลาวันศุกร์นี้", "a day of leave"),
)


def test_a_longer_roster_makes_no_turn_dearer(office: Outside, line: RecordingLine) -> None:
    many_reports.fill(office.database, 100, office.sealer, Size(BUREAUS, FEW))
    few = played(office, line)
    office.database.write(hire)
    for kind, cost in played(office, line).items():
        assert cost.statements <= few[kind].statements, kind
        assert cost.calls <= MOST * few[kind].calls, (kind, cost.calls, few[kind].calls)


def hire(session: Session) -> None:
    """So many more of other bureaus, who have no role."""
    rows = [
        {
            "id": number, "staff_id": f"N{number}", "name": many_reports.name(number),
            "position": "นักทดสอบ",
            "bureau_id": ASKED + 2 + number % (BUREAUS - 1), "roles": ["staff"],
        }
        for number in range(FEW * 10, FEW * 10 + MORE)
    ]  # fmt: skip
    session.execute(insert(Person), rows)


def played(office: Outside, line: RecordingLine) -> Mapping[str, Cost]:
    """What each turn cost the second time, when the roster is remembered."""
    costs = {}
    for counting, talked in product((False, True), TALKS):
        who = Speaker(office, line, line_id(talked.role, ASKED))
        who.counting = False
        for words in talked.before:
            who.says(words)
        who.counting = counting
        who.says(talked.words)
        costs[talked.kind] = who.cost
        who.counting = False
        who.says("ยกเลิก")
        with suppress(LookupError):  # where nothing is open any more
            who.taps_data(answers.opening(who.answer, "drop"))
    return costs


OF_ONE_BUREAU = (
    "สำนักที่ 07 ส่งครบยัง", "สถานะสำนักที่ 07", "สำนักที่ 07 ค้างอะไรบ้าง", "เทียบสำนักที่ 07 กับสำนักที่ 09",
    "หัวหน้าสำนักที่ 07 คือใคร", "สำนักที่ 07 มีกี่คน", "เมนู",
)  # fmt: skip


@pytest.mark.soak
def test_more_bureaus_make_no_turn_dearer_that_names_one_nor_the_menu(
    office: Outside, line: RecordingLine
) -> None:
    many_reports.fill(office.database, 100, office.sealer, Size(BUREAUS, FEW))
    few = asked(office, line, OF_ONE_BUREAU)
    office.database.write(lambda session: more_bureaus(session, 10 * BUREAUS))
    for words, cost in asked(office, line, OF_ONE_BUREAU).items():
        assert cost.statements <= few[words].statements, words
        assert cost.calls <= MOST * few[words].calls, (words, cost.calls, few[words].calls)


BEFORE_ANY_ROUND = datetime(2026, 12, 1, 2, 0, tzinfo=UTC)
"""The first is due on 20 December, and is told of already."""
OWN = ("ฉันต้องทำอะไรบ้าง", "เตือนอะไรฉันบ้าง", "ข้อมูลของฉัน")


def test_what_others_have_yet_to_do_makes_no_question_of_ones_own_dearer(
    office: Outside, line: RecordingLine
) -> None:
    """Of administrators: four times as many bureaus have reports to send, none of them late."""
    many_reports.fill(office.database, 100, office.sealer, Size(BUREAUS, FEW))
    office.clock.moment = BEFORE_ANY_ROUND
    few = asked(office, line, OWN)
    office.database.write(lambda session: more_bureaus(session, 3 * BUREAUS))
    for words, cost in asked(office, line, OWN).items():
        assert cost.statements <= few[words].statements, words
        assert cost.calls <= MOST * few[words].calls, (words, cost.calls, few[words].calls)


def more_bureaus(session: Session, count: int) -> None:
    """Each with a reporter who has somebody above."""
    for number in range(count):
        bureau = factories.bureau(session, f"สำนักใหม่ {number}")
        head = factories.person(session, bureau, [SUPERVISOR])
        factories.person(session, bureau, [REPORTER], head)


def asked(office: Outside, line: RecordingLine, said: Sequence[str]) -> Mapping[str, Cost]:
    """What each question cost an administrator the second time."""
    costs = {}
    for counting, words in product((False, True), said):
        who = Speaker(office, line, line_id("admin", ASKED))
        who.counting = counting
        who.says(words)
        costs[words] = who.cost
    return costs


def test_what_the_year_before_leaves_open_is_counted_and_not_made(
    office: Outside, line: RecordingLine
) -> None:
    """With four times as many activities of which no bureau has reported."""
    many_reports.fill(office.database, 100, office.sealer, Size(BUREAUS, FEW))
    few = preparing_the_year(office, line)
    office.database.write(more_activities)
    many = preparing_the_year(office, line)
    assert many.statements <= few.statements
    assert many.calls <= MOST * few.calls, (many.calls, few.calls)


def more_activities(session: Session) -> None:
    """In the plan of the year before, due on the days of the others."""
    plan = session.scalars(select(Plan).where(Plan.fiscal_year == many_reports.THIS_YEAR - 1)).one()
    days = {due.due for activity in plan.activities for due in activity.dues}
    for number in range(3 * many_reports.ACTIVITIES):
        factories.activity(session, plan, f"9.{number}", (), tuple(days))


def preparing_the_year(office: Outside, line: RecordingLine) -> Cost:
    """What an administrator's list of the new year cost the second time."""
    who = Speaker(office, line, line_id("admin", ASKED))
    for who.counting in (False, True):
        who.says(f"ตั้งปี {many_reports.THIS_YEAR}")
    return who.cost

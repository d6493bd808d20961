"""The people of one bureau join its announcement over HTTP, while processes are killed: 57 of them,
and 139, as many as the biggest bureau has, in `make soak`."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.clock import real_now
from bot.simulator.seed import line_id
from models.accounts import joining
from models.calendar import fiscal_year, office_day
from models.people.person import Bureau
from models.people.person import Person as Row
from models.pledges import coverage, pledges
from models.pledges.coverage import CampaignFilter
from tests.journeys import ledger
from tests.journeys.people import Person
from tests.journeys.stage import Stage
from tests.talk import actions, words

Stages = Callable[..., AbstractContextManager[Stage]]
BUREAU = "สำนักทดลองประกาศ"
HEAD = "B001"
NEXT = "หน้าถัดไป"
AT_ONCE = 8  # people who type at the same moment


@dataclass(frozen=True)
class Joining:
    """How many people the bureau has, how many of them join, and their share in the end."""

    people: int
    joining: int
    share: Decimal


FEW, ALL = Joining(57, 45, Decimal("78.95")), Joining(139, 127, Decimal("91.37"))
PG = pytest.mark.xdist_group("pg")


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(FEW, marks=PG, id="57 people"),
        pytest.param(ALL, marks=[PG, pytest.mark.soak], id="139 people"),
    ],
)
def bureau(request: pytest.FixtureRequest) -> Joining:
    found: Joining = request.param
    return found


@pytest.fixture(scope="module")
def stage(bureau: Joining, stages: Stages) -> Iterator[Stage]:
    with stages("postgresql") as opened:
        _hires(opened, bureau.people)
        year = str(fiscal_year(office_day(real_now())))
        _runs(opened, "announcement", "import", "no-gift", "--year", year)
        today = office_day(real_now())
        last = today + timedelta(days=7)
        days = ("--from", today.isoformat(), "--to", last.isoformat())
        _runs(opened, "announcement", "open", f"no-gift-{year}", *days, "--bureau", BUREAU)
        yield opened


def _runs(stage: Stage, *command: str) -> None:
    done = stage.runs(*command)
    assert done.code == 0, done.said


def _hires(stage: Stage, people: int) -> None:
    """The bureau's people stand on the roster, and have joined the bot."""
    path = stage.folder / "bureau.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow("staff_id,name,position,bureau,work_group,roles,supervisor_id".split(","))
        for number in range(1, people + 1):
            leads = number == 1
            roles, above = ("staff;supervisor", "") if leads else ("staff", HEAD)
            name = f"นางสาวสมมติ คนที่{number}"
            writer.writerow([_staff(number), name, "บุคลากร", BUREAU, "กลุ่มงานหนึ่ง", roles, above])
    _runs(stage, "roster", "import", str(path))

    def join(session: Session) -> None:
        for person in session.scalars(select(Row).where(Row.staff_id.like("B%"))):
            joining.join(session, person, line_id(person.staff_id), "test", real_now())

    stage.database.write(join)
    for number in range(1, people + 1):
        someone = {"id": line_id(_staff(number)), "name": f"คนที่ {number}", "friend": True}
        stage.sim("POST", "/people", someone)


def _staff(number: int) -> str:
    return f"B{number:03}"


def _joins(person: Person) -> None:
    """Two messages: the words, and one tap under the text."""
    person.says("No Gift").hears("ประกาศที่รอท่านเข้าร่วม 1 ฉบับ")
    person.taps("เข้าร่วมทั้งหมด").hears("เข้าร่วมแล้ว 1 ฉบับ")


def _counted(stage: Stage) -> tuple[int, int, Decimal | None]:
    year = fiscal_year(office_day(real_now()))

    def read(session: Session) -> tuple[int, int, Decimal | None]:
        bureau = session.scalars(select(Bureau).where(Bureau.name == BUREAU)).one()
        [count] = coverage.counts(session, real_now(), CampaignFilter(year, frozenset({bureau.id})))
        return count.joined, count.counted, count.share

    return stage.database.read(read)


@pytest.mark.soak
def test_everybody_joins_with_the_share_and_the_list_right_at_every_point(
    stage: Stage, bureau: Joining
) -> None:
    admin, head = stage.person("D0002"), stage.person(HEAD)
    second = stage.person(_staff(2))
    second.says("No Gift").hears("คนที่1 ลงนามเป็นคนแรกก่อน")
    assert _counted(stage)[:2] == (0, bureau.people)
    _joins(head)
    _joins(second)
    joined = 2
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for first in range(3, bureau.joining + 1, 25):
            here = range(first, min(first + 25, bureau.joining + 1))
            everybody = pool.map(_joins, [stage.person(_staff(number)) for number in here])
            stage.kill(stage.web_pids[0] if first % 2 else stage.worker_pids[0])
            list(everybody)
            joined += len(here)
            assert _counted(stage) == (joined, bureau.people, _share(joined, bureau))
            told = words(admin.says(f"ความครอบคลุม {BUREAU}").hears("เข้าร่วม", f"{joined}"))
            assert f"{_share(joined, bureau)}" in told and str(bureau.people) in told, told
    assert _counted(stage) == (bureau.joining, bureau.people, bureau.share)
    stage.settles()
    assert _listed(head) == {
        f"คนที่{number}" for number in range(bureau.joining + 1, bureau.people + 1)
    }


def _share(joined: int, bureau: Joining) -> Decimal:
    return (Decimal(joined) * 100 / bureau.people).quantize(Decimal("0.01"))


def _listed(head: Person) -> set[str]:
    """Who has not joined, page after page."""
    found: set[str] = set()
    card = head.says("ใครยังไม่เข้าร่วม").hears("ยังไม่เข้าร่วม")
    while True:
        found |= set(re.findall(r"คนที่\d+", words(card)))
        if all(each.get("label") != NEXT for each in actions(card)):
            return found
        card = head.taps(NEXT, card).hears("ยังไม่เข้าร่วม")


@pytest.mark.soak
def test_each_joining_is_proven_by_person_moment_and_the_texts_hash(
    stage: Stage, bureau: Joining
) -> None:
    def read(session: Session) -> list[bool]:
        people = session.scalars(select(Row).where(Row.staff_id.like("B%")))
        return [each.proven for person in people for each in pledges.joined_by(session, person)]

    assert stage.database.read(read) == [True] * bureau.joining
    stage.database.read(lambda session: ledger.the_trail_is_whole(stage, session))

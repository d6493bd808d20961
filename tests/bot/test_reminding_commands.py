"""`calendar import`, `remind`, `forecast`: what they print, what they send, how they end."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot import workbook_file
from models.calendar import BANGKOK
from models.database import Database
from models.duties.reminder_tables import ReminderDigest
from models.people.person import Person
from models.plans.office_day import OfficeDay
from models.queues import quota
from models.queues.outbox import SENT, OutboxMessage
from models.queues.quota import Quota
from tests.bot.simulator.conftest import Line
from tests.bot.test_cli import (
    NOW,
    Strongbot,
    channel,
    office,
    one_line,
    roster,
    stand_in,
    strongbot,
)

__all__ = ["channel", "office", "roster", "stand_in", "strongbot"]

DAYS = "date,kind,name,bureau\n2570-03-18,closure,ปิดทำการ,\n2027-03-20,working,,\n"
PLAN = """
name: small-2570
title: แผนเล็ก 2570
fiscal_year: 2570
owner: สำนักหนึ่ง
channels: []
measures:
- {number: 1, title: มาตรการ}
activities:
- number: "1.10"
  measure: 1
  title: กิจกรรม
  bureaus: [สำนักหนึ่ง]
  due: [2027-03-20]
"""


def account_of(staff_id: str) -> str:
    """The made-up LINE id of somebody of the roster."""
    return "U" + staff_id.zfill(32)


ACCOUNTS = (account_of("100"), account_of("200"))


@pytest.fixture
def owing(strongbot: Strongbot, office: Database, roster: Path, tmp_path: Path) -> Strongbot:
    """One bureau owes one report on Saturday, 20 March 2570; its reporter and director joined."""
    assert strongbot("roster", "import", roster).code == 0
    (tmp_path / "small.yaml").write_text(PLAN, encoding="utf-8")
    assert strongbot("plan", "import", tmp_path / "small.yaml").code == 0

    def join(session: Session) -> None:
        for person in session.scalars(select(Person).where(Person.staff_id.in_(("100", "200")))):
            person.line_user_id = account_of(person.staff_id)

    office.write(join)
    return strongbot


def sent(office: Database) -> list[OutboxMessage]:
    return office.read(
        lambda session: list(session.scalars(select(OutboxMessage).order_by(OutboxMessage.id)))
    )


# -- the calendar --------------------------------------------------------------------------------


def test_a_calendar_is_imported_and_says_what_it_added_changed_and_removed(
    strongbot: Strongbot, office: Database, tmp_path: Path
) -> None:
    file = tmp_path / "days.csv"
    file.write_text(DAYS, encoding="utf-8-sig")
    assert strongbot("calendar", "import", file, "--dry-run").out.startswith("added 2")
    told = strongbot("calendar", "import", file)
    assert told.code == 0
    assert told.out.splitlines()[:3] == [
        "added 2: 2027-03-18, 2027-03-20", "changed 0", "removed 0",
    ]  # fmt: skip
    assert strongbot("calendar", "import", file).out.splitlines()[0] == "added 0"
    file.write_text("date,kind,name\n2027-03-18,none,\n2027-03-20,closure,\n", encoding="utf-8")
    assert strongbot("calendar", "import", file).out.splitlines()[:3] == [
        "added 0", "changed 1: 2027-03-20", "removed 1: 2027-03-18",
    ]  # fmt: skip


@pytest.mark.soak
def test_the_year_s_workbook_goes_out_and_in(
    strongbot: Strongbot, office: Database, tmp_path: Path
) -> None:
    file, bad = tmp_path / "days.xlsx", tmp_path / "bad.xlsx"
    assert strongbot("document", "days-sheet", "-o", file).code == 0
    assert strongbot("calendar", "import", file).out.splitlines()[:3] == [
        "added 0", "changed 0", "removed 0",
    ]  # fmt: skip
    heads, row = ["วันที่", "ชื่อวันหยุด", "เฉพาะสำนัก"], ["20/3/2570", "วันทดสอบ", ""]
    file.write_bytes(workbook_file.written({"วัน": [heads, row]}))
    dry = strongbot("calendar", "import", file, "--dry-run").out
    assert dry.startswith("added 1: 2027-03-20") and "nothing was stored" in dry
    assert strongbot("calendar", "import", file).out.startswith("added 1: 2027-03-20")
    bad.write_bytes(workbook_file.written({"วัน": [heads, ["31/6/2570", "", "สำนักที่ไม่มี"]]}))
    told = strongbot("calendar", "import", bad)
    assert told.code == 1 and told.err.count("row 2") == 3
    bad.write_bytes(workbook_file.written({"อื่น": [["x"]]}))
    assert "holds no sheet of days" in strongbot("calendar", "import", bad).err


@pytest.mark.soak
def test_one_day_is_changed_unless_it_is_over(strongbot: Strongbot, office: Database) -> None:
    assert "past" not in strongbot("calendar", "rest", "2570-06-18", "Bridge day").err
    assert "2027-06-18\tholiday\tBridge day" in strongbot("calendar", "show", "--year", "2570").out
    assert "already" in strongbot("calendar", "work", "2570-06-17").err
    assert "nothing was stored" in strongbot("calendar", "lift", "2570-06-18", "--dry-run").out
    assert strongbot("calendar", "lift", "2570-06-18").out.startswith("added 0")
    assert "is over" in strongbot("calendar", "rest", "2560-06-18", "Bridge day").err


def test_every_fault_of_a_calendar_names_its_row_and_nothing_is_stored(
    strongbot: Strongbot, office: Database, tmp_path: Path
) -> None:
    file = tmp_path / "days.csv"
    file.write_text(
        "date,kind,name,year\n2570-03-18,closure,ปิด,\n,holiday,วันหนึ่ง,\n2027-10-05,holiday,ว,2570\n",
        encoding="utf-8",
    )
    told = strongbot("calendar", "import", file)
    assert told.code == 1 and told.out == ""
    assert [line.split(":")[0] for line in told.err.splitlines()] == ["row 3", "row 4"]
    file.write_text(DAYS + "2570-03-19,closure,ปิด,สำนักที่ไม่มี\n", encoding="utf-8")
    assert "row 4" in one_line(strongbot("calendar", "import", file))
    assert office.read(lambda session: list(session.scalars(select(OfficeDay)))) == []


def test_a_calendar_file_that_is_not_there_is_wrong_use(strongbot: Strongbot) -> None:
    assert strongbot("calendar", "import", "nothing.csv").code == 2


# -- one pass ------------------------------------------------------------------------------------


@pytest.fixture
def serving(owing: Strongbot, channel: Strongbot, stand_in: Line) -> Strongbot:
    """The same with the stand-in's channel, whose friends the two are."""
    for account in ACCOUNTS:
        stand_in.sim("POST", "/people", {"id": account, "name": "Anong", "friend": True})
    return channel


@pytest.mark.parametrize("moment", ["2570-03-19T09:00", "2027-03-19 09:00"])
@pytest.mark.soak
def test_a_pass_sends_and_says_what_went_to_whom(
    serving: Strongbot, office: Database, moment: str
) -> None:
    """On Friday what is for Saturday's round is said; the director hears as the head."""
    told = serving("remind", "--at", moment)
    assert told.code == 0, told
    rows = [line.split() for line in told.out.splitlines()]
    assert rows[0] == ["staff_id", "role", "step", "duty", "outcome"]
    assert ["200", "responsible", "0", "report", "1.10", "2027-03-20", "sent"] in rows
    assert "2 people told, 2 messages billed" in told.out
    assert "ทดสอบ" not in told.out and "U0000" not in told.out
    assert {row.state for row in sent(office)} == {SENT}


@pytest.mark.soak
def test_the_same_pass_again_sends_nothing(serving: Strongbot, office: Database) -> None:
    serving("remind", "--at", "2570-03-19T09:00")
    before = len(sent(office))
    again = serving("remind", "--at", "2570-03-19T10:00")
    assert "0 people told, 0 messages billed" in again.out
    assert len(sent(office)) == before


@pytest.mark.soak
def test_nothing_goes_out_at_night_or_on_a_day_off(owing: Strongbot, office: Database) -> None:
    told = owing("remind", "--at", "2570-03-20T09:00")
    assert told.code == 0
    assert told.out == (
        "nothing goes out at 2027-03-20 09:00, the next pass that speaks: 2027-03-22 08:30\n"
    )
    assert "08:30" in owing("remind", "--at", "2570-03-18T20:00").out
    assert sent(office) == []


@pytest.mark.soak
def test_a_message_that_cannot_leave_is_left_to_the_worker(
    serving: Strongbot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINE_API_ORIGIN", "http://127.0.0.1:1")
    told = serving("remind", "--at", "2570-03-19T09:00")
    assert told.code == 0
    assert "0 people told, 0 messages billed" in told.out and "2 messages could not" in told.out
    assert [row.state for row in sent(office)] == ["waiting", "waiting"]


@pytest.mark.soak
def test_against_line_itself_a_later_pass_needs_a_dry_run(
    owing: Strongbot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CLOCK_START")
    monkeypatch.setenv("LINE_CHANNEL_SECRET", "s")
    monkeypatch.setenv("LINE_CHANNEL_ACCESS_TOKEN", "t")
    told = owing("remind", "--at", "2599-03-19T09:00")
    assert told.code == 2 and "--dry-run" in told.err
    assert owing("remind", "--at", "2599-03-19T09:00", "--dry-run").code == 0
    assert sent(office) == []


@pytest.mark.soak
def test_a_moment_nobody_can_mean_is_wrong_use(owing: Strongbot) -> None:
    for words in ("tomorrow", "2570-13-01T09:00", ""):
        assert owing("remind", "--at", words).code == 2


# -- why, and why not ----------------------------------------------------------------------------


@pytest.mark.soak
def test_a_dry_run_explains_every_line_and_sends_nothing(
    owing: Strongbot, office: Database
) -> None:
    told = owing("remind", "--at", "2570-03-17T09:00", "--dry-run")
    lines = told.out.splitlines()
    assert told.code == 0
    assert lines[0].split() == ["staff_id", "role", "duty", "step", "said", "why", "bureau"]
    [reporter] = [line for line in lines if line.startswith("200")]
    assert "report 1.10 2027-03-20" in reporter and " -3 " in reporter
    assert "3 working days before it" in reporter and reporter.endswith("สำนักหนึ่ง")
    assert "nothing was sent" in told.out and sent(office) == []
    assert office.read(lambda session: list(session.scalars(select(ReminderDigest)))) == []


@pytest.mark.soak
def test_a_dry_run_says_why_the_others_hear_nothing(serving: Strongbot, office: Database) -> None:
    def block(session: Session) -> None:
        person = session.scalars(select(Person).where(Person.staff_id == "100")).one()
        person.blocked_at = NOW

    office.write(block)
    serving("remind", "--at", "2570-03-17T09:00")
    told = serving("remind", "--at", "2570-03-18T09:00", "--dry-run").out
    assert "blocked the bot" in told and "this step was said on 2027-03-17" in told
    assert (
        "had the digest of this day"
        in serving("remind", "--at", "2570-03-17T10:00", "--dry-run").out
    )
    weekend = serving("remind", "--at", "2570-03-20T09:00", "--dry-run").out
    assert "does not work on this day" in weekend and "nothing goes out at" in weekend
    assert (
        "nothing is said at this hour"
        in serving("remind", "--at", "2570-03-19T19:00", "--dry-run").out
    )


@pytest.mark.soak
def test_a_dry_run_shows_what_a_short_quota_leaves_out(owing: Strongbot, office: Database) -> None:
    early = NOW.astimezone(BANGKOK).replace(day=11)
    office.write(lambda session: quota.store(session, Quota(10, 10, early)))
    told = owing("remind", "--at", "2570-03-11T09:00", "--dry-run").out
    assert "the month's quota is short" in told
    assert "0 people would be told" in told and "quota: 10 of 10 used, 0 left" in told


# -- what is to come -----------------------------------------------------------------------------


@pytest.mark.parametrize("month", ["2570-03", "2027-03"])
@pytest.mark.soak
def test_a_month_is_foretold_day_by_day_against_the_quota(
    owing: Strongbot, office: Database, month: str
) -> None:
    assert "not known yet" in owing("forecast", "--month", month).out
    office.write(lambda session: quota.store(session, Quota(1, 0, NOW)))
    told = owing("forecast", "--month", month)
    lines = told.out.splitlines()
    assert told.code == 0 and lines[0].split() == ["day", "duties", "billed", "must", "plain"]
    [friday] = [line.split() for line in lines if line.startswith("2027-03-19")]
    assert friday[1] == "1" and int(friday[2]) == int(friday[3]) == 2
    days = [line.split() for line in lines if line.startswith("2027-03-")]
    billed = sum(int(day[2]) for day in days)
    assert f"2027-03: {billed} messages billed" in told.out
    assert "quota: 0 of 1 used, 1 left" in told.out
    assert f"{billed - 1} more than is left" in told.out
    assert "2027-03-20" not in told.out


@pytest.mark.soak
def test_the_weekly_messages_with_the_trails_heads_are_foretold(
    owing: Strongbot, office: Database
) -> None:
    office.write(lambda session: quota.store(session, Quota(1, 0, NOW)))
    before = owing("forecast").out
    assert "heads" not in before

    def appoint(session: Session) -> None:
        admin = session.scalars(select(Person).where(Person.staff_id == "100")).one()
        admin.roles = [*admin.roles, "admin"]

    office.write(appoint)
    told = owing("forecast").out
    [line] = [line for line in told.splitlines() if "heads" in line]
    heads, in_all = int(line.split()[1]), int(line.split()[-3])
    assert 2 <= heads <= 5 and f"forecast {in_all}, left 1" in told
    assert f"2027-03: {in_all - heads} messages billed" in told


@pytest.mark.soak
def test_the_month_at_hand_is_foretold_where_none_is_named(owing: Strongbot) -> None:
    assert owing("forecast").out == owing("forecast", "--month", "2570-03").out


@pytest.mark.soak
def test_a_month_that_is_over_or_none_is_refused(owing: Strongbot) -> None:
    assert "is over" in one_line(owing("forecast", "--month", "2570-02"))
    for words in ("march", "2570", "2570-13"):
        assert owing("forecast", "--month", words).code == 2

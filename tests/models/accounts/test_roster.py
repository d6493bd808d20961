"""Importing the roster: all or nothing, every fault with its row, updates, people who are gone."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event, func, select
from sqlalchemy.orm import Session

from models.accounts import account_changes, joining
from models.accounts.roster import RosterResult, import_roster
from models.accounts.roster_faults import worded
from models.accounts.roster_rows import COLUMNS, RawRow, line_faults, read_entries
from models.crypto import KeyRing, Sealer
from models.database import Database
from models.errors import FileFaults, Refusal
from models.people.person import ROLES, AccountChange, Bureau, Deputy, JoiningCode, Person
from models.trail.audit_entry import AuditEntry

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
DIRECTOR = ("100", "นายผู้อำนวยการ ทดสอบ", "ผู้อำนวยการ", "สำนักหนึ่ง", "", "supervisor;executive", "")
HEAD = ("200", "นางหัวหน้า ทดสอบ", "หัวหน้ากลุ่ม", "สำนักหนึ่ง", "กลุ่มหนึ่ง", "supervisor", "100")
REPORTER = ("300", "นางสาวผู้รายงาน ทดสอบ", "นักวิชาการ", "สำนักหนึ่ง", "กลุ่มหนึ่ง", "reporter", "200")
STAFF = ("400", "นายบุคลากร ทดสอบ", "", "สำนักสอง", "", "", "")
OFFICE = (DIRECTOR, HEAD, REPORTER, STAFF)


def table(*people: Sequence[str], columns: Sequence[str] = COLUMNS) -> list[RawRow]:
    return [RawRow(n, tuple(row)) for n, row in enumerate((columns, *people), 1)]


def load(
    database: Database,
    rows: list[RawRow],
    retire_missing: bool = False,
    now: datetime = NOW,
) -> RosterResult:
    return database.write(lambda s: import_roster(s, rows, now, retire_missing))


def faults_of(database: Database, rows: list[RawRow], retire_missing: bool = False) -> list[str]:
    with pytest.raises(FileFaults) as caught:
        load(database, rows, retire_missing)
    return caught.value.faults


def person(database: Database, staff_id: str) -> Person:
    return database.read(
        lambda s: s.scalars(select(Person).where(Person.staff_id == staff_id)).one()
    )


def count(database: Database) -> int:
    return database.read(lambda s: s.scalar(select(func.count(Person.id))) or 0)


def changed(row: Sequence[str], **values: str) -> tuple[str, ...]:
    return tuple(values.get(name, cell) for name, cell in zip(COLUMNS, row, strict=True))


def join(database: Database, staff_id: str, account: str) -> None:
    row = person(database, staff_id)
    database.write(lambda s: joining.join(s, s.get_one(Person, row.id), account, "1", NOW))


def test_a_first_import_puts_everybody_in_their_bureau_under_their_superior(
    database: Database,
) -> None:
    result = load(database, table(*OFFICE))
    assert (result.added, result.updated, result.retired, result.missing) == (4, 0, 0, [])
    assert result.new_bureaus == ["สำนักสอง", "สำนักหนึ่ง"]
    reporter = person(database, "300")
    assert reporter.bureau.name == "สำนักหนึ่ง"
    assert reporter.supervisor_id == person(database, "200").id
    assert reporter.roles == ["staff", "reporter"]
    assert person(database, "400").roles == ["staff"]


def test_the_same_file_again_changes_nothing(database: Database) -> None:
    load(database, table(*OFFICE))
    result = load(database, table(*OFFICE))
    assert result == RosterResult(added=0, updated=0, retired=0, missing=[])
    assert count(database) == 4


def test_superiors_may_stand_below_their_people_and_columns_in_any_order(
    database: Database,
) -> None:
    order = [COLUMNS.index(name) for name in reversed(COLUMNS)]
    rows = [[row[n] for n in order] for row in (REPORTER, HEAD, DIRECTOR)]
    load(database, table(*rows, columns=[COLUMNS[n].upper() + " " for n in order]))
    assert person(database, "200").supervisor_id == person(database, "100").id


def test_a_second_import_moves_and_renames_and_keeps_the_line_account(
    database: Database,
) -> None:
    load(database, table(*OFFICE))
    join(database, "300", "U300")
    moved = changed(REPORTER, name="นางผู้รายงาน ทดสอบ", bureau="สำนักสาม", roles="admin; reporter")
    result = load(database, table(DIRECTOR, HEAD, moved, STAFF))
    assert (result.added, result.updated) == (0, 1)
    row = person(database, "300")
    assert (row.name, row.bureau.name) == ("นางผู้รายงาน ทดสอบ", "สำนักสาม")
    assert row.roles == ["staff", "reporter", "admin"]
    assert (row.line_user_id, row.joined_at) == ("U300", NOW)


def test_only_a_new_superior_is_an_update_too(database: Database) -> None:
    load(database, table(*OFFICE))
    result = load(database, table(DIRECTOR, HEAD, changed(REPORTER, supervisor_id="100"), STAFF))
    assert result.updated == 1
    assert person(database, "300").supervisor_id == person(database, "100").id


def test_people_missing_from_the_file_are_listed_and_kept(database: Database) -> None:
    load(database, table(*OFFICE))
    result = load(database, table(DIRECTOR, REPORTER))
    assert (result.missing, result.retired) == (["200", "400"], 0)
    assert person(database, "200").retired_at is None
    assert person(database, "300").supervisor_id == person(database, "200").id


def test_people_missing_can_be_retired_and_their_account_is_a_strangers_again(
    database: Database,
) -> None:
    load(database, table(*OFFICE))
    join(database, "400", "U400")
    result = load(database, table(DIRECTOR, HEAD, REPORTER), retire_missing=True)
    assert (result.missing, result.retired) == (["400"], 1)
    assert [account for _, account in result.left] == ["U400"]
    row = person(database, "400")
    assert (row.retired_at, row.line_user_id, row.consent_version) == (NOW, None, None)
    again = load(database, table(DIRECTOR, HEAD, REPORTER), retire_missing=True)
    assert (again.missing, again.retired) == ([], 0)


def test_what_changed_about_roles_and_bureau_is_named_for_telling(database: Database) -> None:
    assert load(database, table(*OFFICE)).changes == []
    moved = changed(REPORTER, bureau="สำนักสาม", roles="receiver;staff", name="ใหม่")
    [change] = load(database, table(DIRECTOR, HEAD, moved, changed(STAFF, name="อื่น"))).changes
    assert (change.person.staff_id, change.left_bureau) == ("300", "สำนักหนึ่ง")
    assert (change.gained, change.lost) == (("receiver",), ("reporter",))
    assert load(database, table(DIRECTOR, HEAD, moved, changed(STAFF, name="อื่น"))).changes == []


def test_retiring_ends_deputies_and_requests_to_move_the_account(database: Database) -> None:
    load(database, table(*OFFICE))
    join(database, "400", "U400")
    sealer = Sealer(KeyRing.generate(os.urandom), os.urandom)
    one, other = person(database, "400").id, person(database, "200").id

    def stands(session: Session) -> None:
        day = NOW.date()
        session.add(
            Deputy(person_id=other, deputy_id=one, first_day=day, last_day=day, appointed_at=NOW)
        )
        account_changes.request(session, sealer, session.get_one(Person, one), "U4", "2", NOW)

    database.write(stands)
    result = load(database, table(DIRECTOR, HEAD, REPORTER), retire_missing=True)
    assert [(p.staff_id, account) for p, account in result.left] == [("400", "U400")]
    assert database.read(lambda s: s.scalars(select(Deputy.ended_at)).one()) == NOW
    assert database.read(lambda s: s.scalars(select(AccountChange.decision)).one()) == "expired"


def test_the_codes_of_the_retired_are_dead(database: Database) -> None:
    load(database, table(*OFFICE))
    sealer = Sealer(KeyRing.generate(os.urandom), os.urandom)
    row = person(database, "400")
    ((_, code),) = database.write(
        lambda s: joining.issue_codes(s, sealer, NOW, os.urandom, [s.get_one(Person, row.id)])
    )
    load(database, table(DIRECTOR, HEAD, REPORTER), retire_missing=True)
    load(database, table(*OFFICE))
    assert database.read(lambda s: s.scalars(select(JoiningCode.tries_left)).all()) == [0]
    with pytest.raises(Refusal, match="dead_code"):
        database.read(lambda s: joining.find_code(s, sealer, "lane", code, NOW))


def test_a_superior_who_would_be_retired_is_a_fault_and_nobody_is(database: Database) -> None:
    load(database, table(*OFFICE))
    faults = faults_of(database, table(DIRECTOR, REPORTER), retire_missing=True)
    assert faults == ["row 3: supervisor_id 200 is not in the roster"]
    assert person(database, "400").retired_at is None


def test_a_retired_superior_is_no_superior_any_more(database: Database) -> None:
    load(database, table(*OFFICE))
    load(database, table(DIRECTOR), retire_missing=True)
    assert faults_of(database, table(DIRECTOR, REPORTER)) == [
        "row 3: supervisor_id 200 is not in the roster"
    ]


def test_somebody_who_comes_back_joins_anew(database: Database) -> None:
    load(database, table(*OFFICE))
    join(database, "400", "U400")
    load(database, table(DIRECTOR, HEAD, REPORTER), retire_missing=True)
    result = load(database, table(*OFFICE), now=NOW + timedelta(days=1))
    assert (result.added, result.updated) == (0, 1)
    row = person(database, "400")
    assert (row.retired_at, row.line_user_id) == (None, None)


def test_every_fault_is_named_with_its_row_and_nothing_is_kept(database: Database) -> None:
    rows = table(
        changed(DIRECTOR, staff_id=" ", supervisor_id="999"),
        changed(HEAD, name="", bureau="-"),
        changed(REPORTER, roles="reporter;chief"),
        changed(STAFF, staff_id="200", position="=1+1"),
        changed(STAFF, supervisor_id="400"),
        changed(STAFF, staff_id="500", name="ก" * 201),
    )
    rows[-1] = replace(rows[-1], cells=(*rows[-1].cells, "too much"))
    assert faults_of(database, rows) == [
        "row 2: staff_id is empty",
        "row 2: supervisor_id 999 is not in the roster",
        "row 3: name is empty",
        "row 3: bureau is empty",
        "row 3: supervisor_id 100 is not in the roster",
        "row 4: role chief is unknown, use staff reporter supervisor receiver admin executive"
        " adviser checker signer separated by ;",
        "row 5: position is a formula, write the value itself",
        "row 5: staff_id 200 stands in row 3 already",
        "row 6: supervisor_id is the person's own staff_id",
        "row 7: name is longer than 200 characters",
        "row 7: more cells than there are columns",
    ]
    assert count(database) == 0
    assert database.read(lambda s: s.scalars(select(Bureau)).all()) == []


def test_missing_unknown_and_double_columns_are_named(database: Database) -> None:
    columns = ("staff_id", "name", "name", "phone", "bureau", "work_group", "roles", "")
    row = ("1", "ก", "ก", "", "สำนัก", "", "", "")
    assert faults_of(database, table(row, columns=columns)) == [
        "row 1: column position is missing",
        "row 1: column supervisor_id is missing",
        "row 1: column phone is unknown",
        "row 1: column name stands twice",
    ]


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ([], "row 1: the file is empty"),
        ([RawRow(1, ("", " "))], "row 1: the file is empty"),
        (table(), "row 1: the file holds no people"),
    ],
)
def test_a_file_with_nobody_in_it_is_refused(
    database: Database, rows: list[RawRow], fault: str
) -> None:
    assert faults_of(database, rows) == [fault]


def test_a_circle_of_superiors_is_named_once(database: Database) -> None:
    rows = table(changed(DIRECTOR, supervisor_id="300"), HEAD, REPORTER, STAFF)
    assert faults_of(database, rows) == [
        "row 2: supervisor_id goes in a circle: 100 > 300 > 200 > 100"
    ]


def test_a_circle_through_somebody_the_file_lacks_is_seen(database: Database) -> None:
    load(database, table(DIRECTOR, HEAD))
    (fault,) = faults_of(database, table(changed(DIRECTOR, supervisor_id="200")))
    assert fault.startswith("row 2: supervisor_id goes in a circle")


def test_thai_digits_and_invisible_characters_make_no_second_person_or_bureau(
    database: Database,
) -> None:
    load(database, table(*OFFICE))
    same = changed(HEAD, staff_id="๒๐๐", bureau="สำนัก\u200bหนึ่ง ", supervisor_id="๑๐๐")
    result = load(database, table(DIRECTOR, same, REPORTER, STAFF))
    assert result == RosterResult(added=0, updated=0, retired=0, missing=[])


def test_a_dash_for_no_superior_and_empty_rows_are_understood(database: Database) -> None:
    rows = [*table(changed(DIRECTOR, supervisor_id="-")), RawRow(3, ("", "")), RawRow(9, STAFF)]
    assert load(database, rows).added == 2


def test_the_trail_tells_the_import_with_ids_and_roles_but_no_names(database: Database) -> None:
    load(database, table(*OFFICE))
    load(database, table(DIRECTOR, HEAD, changed(REPORTER, roles="admin")), retire_missing=True)
    last = database.read(lambda s: s.scalars(select(AuditEntry)).all())[-1]
    assert last.details == {
        "added": 0,
        "updated": 1,
        "retired": [person(database, "400").id],
        "roles": {str(person(database, "300").id): ["staff", "admin"]},
    }


@pytest.mark.soak
def test_fifteen_hundred_people_cost_a_few_statements(database: Database) -> None:
    office = [
        (str(n), f"นายทดสอบ {n}", "", f"สำนัก {n % 20}", "", "", str(n // 10) if n > 9 else "")
        for n in range(1, 1501)
    ]
    statements: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        statements.append(statement)

    event.listen(database.engine, "before_cursor_execute", note)
    assert load(database, table(*office)).added == 1500
    renamed = [changed(row, name=row[1] + "ใหม่") for row in office]
    assert load(database, table(*renamed)).updated == 1500
    event.remove(database.engine, "before_cursor_execute", note)
    assert len(statements) < 60


ids = st.sampled_from(["", "1", "2", "3", "4", "๕", "-", "=1", "x" * 50])
cells = st.one_of(ids, st.text(max_size=12), st.sampled_from([*ROLES, "staff;chief", ";"]))
files = st.lists(st.lists(cells, max_size=9).map(tuple), max_size=8)


@given(files, st.booleans())
def test_whatever_stands_in_the_cells_the_answer_is_people_or_faults(
    rows: list[tuple[str, ...]], with_header: bool
) -> None:
    head = [COLUMNS] if with_header else []
    entries, faults = read_entries([RawRow(n, row) for n, row in enumerate([*head, *rows], 1)])
    said = worded([*faults, *line_faults(entries, {})])
    assert entries or said
    assert all(line.startswith("row ") and "\n" not in line for line in said)
    if not said:
        assert len({entry.staff_id for entry in entries}) == len(entries)
        assert all(entry.staff_id and entry.name and entry.bureau for entry in entries)


@given(st.dictionaries(st.integers(1, 9), st.integers(0, 9), min_size=1))
def test_a_line_without_faults_always_ends(superiors: dict[int, int]) -> None:
    people = {n for n in superiors} | {n for n in superiors.values() if n}
    rows = [(str(n), "ชื่อ", "", "สำนัก", "", "", str(superiors.get(n) or "")) for n in sorted(people)]
    entries, faults = read_entries(table(*rows))
    endless = {n for n in people if _endless(n, superiors)}
    assert faults == []
    assert bool(line_faults(entries, {})) == bool(endless)


def _endless(start: int, superiors: dict[int, int]) -> bool:
    at = start
    for _ in range(10):
        at = superiors.get(at, 0)
        if not at:
            return False
    return True

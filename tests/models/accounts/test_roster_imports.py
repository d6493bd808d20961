"""A roster file from an administrator: compared, counted once, and taken back exactly."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.accounts import joining, roster_differences, roster_images, roster_imports, roster_undo
from models.accounts.roster import check_roster
from models.accounts.roster_faults import RosterFaults
from models.accounts.roster_imports import Wishes
from models.accounts.roster_rows import COLUMNS, RawRow
from models.crypto import KeyRing, Sealer
from models.errors import Refusal
from models.people.person import ADMIN, REPORTER, SUPERVISOR, Person
from models.roster_sheets.roster_import import RosterImport
from tests import factories

NOW = factories.SENT_AT
SEALER = Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)


class Roster:
    """Two bureaus: administrators, a head with a reporter, and somebody of the other bureau."""

    def __init__(self, session: Session) -> None:
        self.session = session
        law, print_ = (
            factories.bureau(session, "สำนักกฎหมาย"),
            factories.bureau(session, "สำนักการพิมพ์"),
        )
        self.admin = factories.person(session, law, [ADMIN])
        self.second = factories.person(session, law, [ADMIN])
        self.head = factories.person(session, law, [SUPERVISOR])
        self.reporter = factories.person(session, law, [REPORTER], self.head)
        self.printer = factories.person(session, print_, [], self.head)
        for number, person in enumerate(self.people, 1):
            person.staff_id = f"{number:04}"
        session.flush()

    @property
    def people(self) -> list[Person]:
        return [self.admin, self.second, self.head, self.reporter, self.printer]

    def rows(
        self, *more: tuple[str, ...], without: tuple[Person, ...] = (), **new: Any
    ) -> list[RawRow]:
        """The roster as a file: `reporter_bureau="…"` changes the reporter's bureau."""
        names = ("admin", "second", "head", "reporter", "printer")
        lines = []
        for name in names:
            person = getattr(self, name)
            above = self.session.get(Person, person.supervisor_id or 0)
            line = {
                "staff_id": person.staff_id,
                "name": person.name,
                "position": person.position,
                "bureau": person.bureau.name,
                "work_group": person.work_group,
                "roles": ";".join(person.roles),
                "supervisor_id": above.staff_id if above is not None else "",
            }
            line |= {key.removeprefix(f"{name}_"): new[key] for key in new if key.startswith(name)}
            if person not in without:
                lines.append(tuple(line.values()))
        return [RawRow(n, row) for n, row in enumerate([COLUMNS, *lines, *more], 1)]

    def look(self, rows: list[RawRow], **wishes: Any) -> roster_imports.RosterLook:
        kept = roster_imports.keep(self.session, SEALER, self.admin.id, rows, NOW)
        return roster_imports.look(self.session, SEALER, self.admin, kept, Wishes(**wishes))

    def take_in(self, rows: list[RawRow], by: Person | None = None, **wishes: Any) -> RosterImport:
        kept = roster_imports.keep(self.session, SEALER, self.admin.id, rows, NOW)
        done = roster_imports.apply(
            self.session, SEALER, by or self.admin, kept, Wishes(**wishes), None, NOW
        )
        assert done.result is not None
        return kept


@pytest.fixture
def at(session: Session) -> Roster:
    return Roster(session)


NEW = ("0006", "นายใหม่ มาถึง", "นิติกร", "สำนักกฎหมาย", "", "", "0003")


def test_the_differences_tell_who_is_new_moves_rises_and_is_missing(at: Roster) -> None:
    rows = at.rows(NEW, without=(at.second,), reporter_bureau="สำนักการพิมพ์", head_position="ผอ.")
    found = at.look(rows).differences
    assert [each.staff_id for each in found.added] == ["0006"]
    assert [each.person for each in found.of("bureau")] == [at.reporter]
    assert [each.person for each in found.of("position")] == [at.head]
    assert list(found.missing) == [at.second] and not found.raised
    assert [(e.code, e.bureau) for e in found.effects] == [("no_reporter", "สำนักกฎหมาย")]


def test_who_would_have_nobody_above_is_told_before(at: Roster) -> None:
    rows = at.rows(without=(at.head,), reporter_supervisor_id="", printer_supervisor_id="")
    effects = at.look(rows, retire_missing=True).differences.effects
    assert ("no_supervisor", "สำนักกฎหมาย", 0) in [(e.code, e.bureau, e.count) for e in effects]
    assert ("without_superior", "", 2) in [(e.code, e.bureau, e.count) for e in effects]


def test_a_bureau_spelt_two_ways_is_offered_the_offices_name(at: Roster) -> None:
    rows = at.rows(reporter_bureau="สำนักกฏหมาย")
    [found] = roster_differences.spelt_two_ways(check_roster(at.session, rows, False))
    assert (found.given, found.near, found.rows) == ("สำนักกฏหมาย", "สำนักกฎหมาย", (5,))
    meant = at.look(rows, spelled={"สำนักกฏหมาย": "สำนักกฎหมาย"}).differences
    assert not meant.changed and not meant.effects


def test_numbers_that_a_spreadsheet_turned_into_others_are_put_right_or_told(at: Roster) -> None:
    rows = at.rows(("9", "นายเก้า หายศูนย์", "", "สำนักกฎหมาย", "", "", ""))
    rows = [RawRow(r.number, tuple(_turned(c) for c in r.cells), (0, 6)) for r in rows]
    with pytest.raises(RosterFaults) as caught:
        at.look(rows)
    assert [(f.row, f.code) for f in caught.value.found] == [(7, "short")]
    found = at.look(rows[:-1])
    assert not found.differences.changed and not found.differences.added
    assert ("1", "0001") in [(each.was, each.now) for each in found.checked.mended]
    at.reporter.name = "นางอื่น"
    with pytest.raises(RosterFaults) as caught:
        at.look(rows[:-1])
    assert [(f.code, f.value, f.other) for f in caught.value.found] == [("turned", "4", "0004")]


def _turned(cell: str) -> str:
    return str(int(cell)) if cell.isdecimal() else cell


def test_nobody_raises_themselves_and_an_administrator_stays(at: Roster) -> None:
    with pytest.raises(Refusal, match="oneself"):
        at.take_in(at.rows(admin_roles="staff;admin;executive"))
    at.second.line_user_id = None
    with pytest.raises(Refusal, match="last_admin"):
        at.take_in(at.rows(admin_roles="staff"))


def test_a_raised_role_waits_for_the_second_administrator(at: Roster) -> None:
    session, wishes = at.session, Wishes()
    rows = at.rows(printer_roles="staff;reporter")
    kept = roster_imports.keep(session, SEALER, at.admin.id, rows, NOW)
    asked = roster_imports.apply(session, SEALER, at.admin, kept, wishes, None, NOW)
    assert asked.result is None and list(asked.second) == [at.second]
    assert roster_imports.waiting(session, SEALER, kept, NOW) == wishes
    assert at.printer.roles == ["staff"]
    done = roster_imports.apply(session, SEALER, at.second, kept, wishes, None, NOW)
    assert done.result is not None and at.printer.roles == ["staff", "reporter"]
    with pytest.raises(Refusal, match="settled"):
        roster_imports.apply(session, SEALER, at.second, kept, wishes, None, NOW)


def test_what_was_shown_must_still_be_so(at: Roster) -> None:
    session = at.session
    kept = roster_imports.keep(session, SEALER, at.admin.id, at.rows(NEW), NOW)
    shown = roster_differences.stamp(session)
    at.printer.position = "นักวิชาการพิมพ์"
    session.flush()
    with pytest.raises(Refusal, match="changed"):
        roster_imports.apply(session, SEALER, at.admin, kept, Wishes(), shown, NOW)


def test_taken_back_everybody_is_exactly_as_before_with_their_account(at: Roster) -> None:
    session = at.session
    at.session.expire_all()
    before = roster_images.of_everybody(session)
    rows = at.rows(NEW, without=(at.printer,), reporter_position="นิติกร", reporter_supervisor_id="")
    kept = at.take_in(rows, retire_missing=True)
    assert at.printer.retired_at is not None and at.printer.line_user_id is None
    assert roster_imports.taken_in(
        session, roster_imports.keep(session, SEALER, at.admin.id, rows, NOW)
    ) == kept  # fmt: skip
    plan = roster_undo.check(session, SEALER, at.second, kept, NOW)
    assert (plan.back, plan.leave, plan.accounts) == (2, 1, 1)
    roster_undo.undo(session, SEALER, at.second, kept, NOW)
    session.expire_all()
    after = roster_images.of_everybody(session)
    assert {id_: after[id_] for id_ in before} == before
    new = session.scalars(select(Person).where(Person.staff_id == "0006")).one()
    assert new.retired_at is not None and kept.before is None
    with pytest.raises(Refusal, match="undone"):
        roster_undo.undo(session, SEALER, at.second, kept, NOW)


def test_rows_changed_since_who_joined_since_and_a_day_keep_it(at: Roster) -> None:
    session = at.session
    kept = at.take_in(at.rows(NEW, reporter_position="นิติกร"))
    with pytest.raises(Refusal, match="too_late"):
        roster_undo.check(session, SEALER, at.admin, kept, NOW + timedelta(days=1))
    new = session.scalars(select(Person).where(Person.staff_id == "0006")).one()
    joining.join(session, new, "U" + "f" * 32, "1", NOW)
    with pytest.raises(Refusal, match="joined_since"):
        roster_undo.check(session, SEALER, at.admin, kept, NOW)
    at.reporter.work_group = "กลุ่มงานใหม่"
    with pytest.raises(Refusal, match="changed_since") as caught:
        roster_undo.undo(session, SEALER, at.admin, kept, NOW)
    assert caught.value.facts["names"] == [at.reporter.name]


def test_no_name_of_a_file_stands_in_the_row(at: Roster) -> None:
    kept = at.take_in(at.rows(NEW))
    assert kept.rows is not None and kept.before is not None
    for sealed in (kept.rows, kept.before):
        assert "มาถึง".encode() not in sealed

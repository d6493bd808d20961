"""Taking in a roster file that an administrator sent: kept, compared, and counted once.

What is shown must still be so when it counts. In chat nobody raises themselves by a file, an office
keeps an administrator whom LINE reaches, and a role above staff waits for a second administrator
where there is one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from models.accounts import (
    leaving,
    roster,
    roster_differences,
    roster_images,
    second_administrator,
)
from models.accounts.roster import CheckedRoster, RosterResult
from models.accounts.roster_differences import RosterDifferences
from models.accounts.roster_rows import RawRow, cleaned, column_places
from models.crypto import Sealer
from models.errors import Refusal
from models.people.person import ADMIN, Person
from models.roster_sheets.roster_import import RosterImport
from models.roster_sheets.storage import BEFORE, ROWS, ROWS_KEPT, WAITS
from models.trail import trail

_WAITS_FOR = ROWS_KEPT - timedelta(hours=1)
"""A little less long than its rows are kept, so that who sent it can still be told."""
ASKED = "roster_import.asked"


@dataclass(frozen=True)
class Wishes:
    """How a file is to be taken in.

    retire_missing: people whom it lacks leave the roster.
    spelled: by a bureau's name in the file, the name that is meant.
    """

    retire_missing: bool = False
    spelled: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class RosterLook:
    """A file beside the roster as it is now.

    second: who may confirm it, if it must wait for another administrator.
    """

    checked: CheckedRoster
    differences: RosterDifferences
    second: Sequence[Person]


def keep(
    session: Session, sealer: Sealer, by: int | None, rows: Sequence[RawRow], now: datetime
) -> RosterImport:
    """Store the rows of a file, sealed."""
    text = json.dumps([asdict(row) for row in rows], ensure_ascii=False)
    cells = json.dumps([row.cells for row in rows], ensure_ascii=False)
    kept = RosterImport(
        given_by=by,
        given_at=now,
        file_hash=sealer.keyed_hash(cells, "roster_import"),
        rows=sealer.seal(text.encode(), ROWS),
    )
    session.add(kept)
    session.flush()
    return kept


def named(session: Session, import_id: int) -> RosterImport | None:
    return session.get(RosterImport, import_id)


def taken_in(session: Session, kept: RosterImport) -> RosterImport | None:
    """The newest import of the same rows that counts; None if they were never taken in."""
    query = select(RosterImport).where(
        RosterImport.file_hash == kept.file_hash,
        RosterImport.id != kept.id,
        RosterImport.applied_at.is_not(None),
        RosterImport.undone_at.is_(None),
    )
    return session.scalars(query.order_by(RosterImport.id.desc()).limit(1)).first()


def rows_of(sealer: Sealer, kept: RosterImport, wishes: Wishes) -> list[RawRow]:
    """The rows with the bureaus as they are meant. Raises Refusal: `gone` (no longer kept)."""
    if kept.rows is None:
        raise Refusal("gone")
    rows = [
        RawRow(each["number"], tuple(each["cells"]), tuple(each["numbers"]))
        for each in json.loads(sealer.open(kept.rows, ROWS))
    ]
    return spelled_as(rows, wishes.spelled)


def spelled_as(rows: Sequence[RawRow], spelled: Mapping[str, str]) -> list[RawRow]:
    """The rows with these names of bureaus in the place of those given."""
    if not spelled or not rows:
        return list(rows)
    at = column_places(rows[0]).get("bureau", -1)
    return [_with_bureau(row, at, spelled) for row in rows]


def _with_bureau(row: RawRow, at: int, spelled: Mapping[str, str]) -> RawRow:
    meant = spelled.get(cleaned(row.cells[at])) if 0 <= at < len(row.cells) else None
    if meant is None:
        return row
    return replace(row, cells=(*row.cells[:at], meant, *row.cells[at + 1 :]))


def look(
    session: Session, sealer: Sealer, by: Person | None, kept: RosterImport, wishes: Wishes
) -> RosterLook:
    """What the file would change now. by: who asks; None for the command line.

    Raises RosterFaults, or Refusal: `gone`.
    """
    rows = rows_of(sealer, kept, wishes)
    checked = roster.check_roster(session, rows, wishes.retire_missing)
    differences = roster_differences.compare(checked, wishes.retire_missing)
    return RosterLook(checked, differences, _second(session, by, kept, differences))


def _second(
    session: Session, by: Person | None, kept: RosterImport, differences: RosterDifferences
) -> list[Person]:
    """Who else may confirm it; empty if nobody has to, or if there is nobody else."""
    gained = [role for each in differences.raised for role in each.gained]
    needed = second_administrator.is_needed(gained, [ADMIN] if differences.demoted else ())
    if by is None or not needed or (kept.given_by is not None and kept.given_by != by.id):
        return []
    return second_administrator.deciders(session, by.id, _gaining(differences))


def _gaining(differences: RosterDifferences) -> set[int]:
    return {each.person.id for each in differences.raised if each.person is not None}


def check(by: Person | None, found: RosterLook) -> None:
    """Whether it may count. Raises Refusal: `nothing`, `last_admin`, `oneself`."""
    changes = found.differences
    if not found.checked.entries:
        raise Refusal("nothing")
    if by is not None and not changes.administrators:
        raise Refusal("last_admin")
    second_administrator.check_asker(by, _gaining(changes))


@dataclass(frozen=True)
class TakenIn:
    """What came of a tap. result: None if it waits for one of `second`."""

    kept: RosterImport
    result: RosterResult | None
    second: Sequence[Person] = ()


def apply(
    session: Session,
    sealer: Sealer,
    by: Person | None,
    kept: RosterImport,
    wishes: Wishes,
    shown: str | None,
    now: datetime,
) -> TakenIn:
    """Take the file in, or ask another administrator to.

    by: None for the command line. shown: the stamp of the roster that was compared
    (`roster_differences.stamp`); None: whatever is so. Raises
    RosterFaults, or Refusal: `gone`, `settled` (it counts already), `changed` (so something else
    might happen than what was shown), and those of `check`.
    """
    kept = _locked(session, kept)
    if kept.applied_at is not None:
        raise Refusal("settled")
    found = look(session, sealer, by, kept, wishes)
    if shown is not None and shown != roster_differences.stamp(session):
        raise Refusal("changed")
    check(by, found)
    if found.second:
        _ask(session, sealer, by, kept, wishes, now)
        return TakenIn(kept, None, found.second)
    return TakenIn(kept, _count(session, sealer, by, kept, wishes, now))


def _locked(session: Session, kept: RosterImport) -> RosterImport:
    """The import, read again; two administrators take one file in by turns."""
    query = select(RosterImport).where(RosterImport.id == kept.id).with_for_update()
    return session.scalars(query.execution_options(populate_existing=True)).one()


def _ask(
    session: Session,
    sealer: Sealer,
    by: Person | None,
    kept: RosterImport,
    wishes: Wishes,
    now: datetime,
) -> None:
    kept.waits = sealer.seal(json.dumps(asdict(wishes)).encode(), WAITS)
    session.flush()
    actor = by.id if by is not None else None
    trail.record(session, now, actor, ASKED, f"roster_import:{kept.id}")


def waiting(session: Session, sealer: Sealer, kept: RosterImport, now: datetime) -> Wishes | None:
    """How a file that waits for another administrator is to be taken in; None if it does not."""
    if kept.waits is None or kept.applied_at is not None or now >= kept.given_at + _WAITS_FOR:
        return None
    found = json.loads(sealer.open(kept.waits, WAITS))
    return Wishes(found["retire_missing"], found["spelled"])


def has_lapsed(session: Session, now: datetime) -> bool:
    """Whether a file waited for another administrator until its time was over."""
    return session.execute(_lapsed(now).limit(1)).first() is not None


def close_lapsed(session: Session, now: datetime) -> list[RosterImport]:
    """Let the files wait no longer that nobody confirmed in time; returns them."""
    locked = _lapsed(now).with_for_update(skip_locked=True).order_by(RosterImport.id)
    found = list(session.scalars(locked))
    for each in found:
        each.waits = None
    session.flush()
    return found


def _lapsed(now: datetime) -> Select[RosterImport]:
    waiting = RosterImport.waits.is_not(None), RosterImport.applied_at.is_(None)
    return select(RosterImport).where(*waiting, RosterImport.given_at <= now - _WAITS_FOR)


def _count(
    session: Session,
    sealer: Sealer,
    by: Person | None,
    kept: RosterImport,
    wishes: Wishes,
    now: datetime,
) -> RosterResult:
    actor = by.id if by is not None else None
    before = roster_images.of_everybody(session)
    rows = rows_of(sealer, kept, wishes)
    result = roster.import_roster(session, rows, now, wishes.retire_missing, actor)
    for person, account in result.left:
        leaving.let_go(session, sealer, person, account, now)
    session.flush()
    image = roster_images.differing(before, roster_images.of_everybody(session))
    kept.applied_at, kept.applied_by, kept.waits = now, actor, None
    kept.before = sealer.seal(json.dumps(image, ensure_ascii=False).encode(), BEFORE)
    session.flush()
    return result


def newly_added(sealer: Sealer, kept: RosterImport) -> list[int]:
    """The ids of people who came by this import; none once it can no longer be taken back."""
    if kept.before is None:
        return []
    image = json.loads(sealer.open(kept.before, BEFORE))
    return [each["id"] for each in image if each["was"] is None]

"""A No Gift round over HTTP: the two nils, each confirmed by one tap, and the same on paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.gifts.result import gift_results
from models.gifts.result.gift_result import NONE_RECEIVED, NONE_REPORTED, GiftResult
from models.gifts.result.gift_results import UnitResult
from models.people.person import Bureau
from models.plans.plan import Activity
from models.pledges import announcing
from models.pledges.announcement_files import packaged_announcement
from tests.handlers.papers.reading import readings, squeezed
from tests.journeys import ledger
from tests.journeys.office_time import Calendar, OtherDay, office_time
from tests.models.reminders.owing import at
from tests.talk import actions, words

pytestmark = pytest.mark.xdist_group("reminders")
ANSWERING, SILENT = "สำนักบริหารงานกลาง", "สำนักการคลังและงบประมาณ"
PEOPLE = ("D0101", "D0102", "D0103", "D0104", "D0105", "D0106")
REPORTER, OTHER_REPORTER = "D0103", "D0202"
OPENED, ASKED, ROUND, AFTER = (
    date(2027, 3, 1), date(2027, 3, 17), date(2027, 3, 20), date(2027, 3, 22),
)  # fmt: skip
NILS = {NONE_RECEIVED: "ไม่มีการรับ", NONE_REPORTED: "ไม่มีรายงานการรับ"}


class March(OtherDay):
    """Office time begins where the announcement is opened."""

    begins = OPENED


@pytest.fixture(scope="module")
def march(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Calendar]:
    with office_time(migrated_sqlite, tmp_path_factory.mktemp("march"), March) as calendar:
        calendar.stage.database.write(_announces)
        yield calendar


def _announces(session: Session) -> None:
    """No Gift is open in two bureaus; of the plan nothing is to be reported."""
    session.execute(update(Activity).values(reportable=False))
    kept = announcing.store(session, packaged_announcement("no-gift", 2570), at(OPENED))
    for bureau in session.scalars(select(Bureau).where(Bureau.name.in_((ANSWERING, SILENT)))):
        announcing.open_campaign(
            session, kept.announcement, OPENED, date(2027, 3, 31), at(OPENED), bureau
        )


@pytest.mark.soak
def test_both_nils_are_confirmed_by_one_tap_and_read_back_from_the_paper(march: Calendar) -> None:
    stage = march.stage
    people = {each: stage.person(each) for each in PEOPLE}
    other = stage.person(OTHER_REPORTER)
    march.comes(at(ASKED))
    for person in people.values():
        asked = person.hears("รอบนี้ท่านได้รับของขวัญหรือไม่")
        person.taps("ไม่ได้รับของขวัญ", asked).hears("บันทึกคำตอบ “ไม่ได้รับของขวัญ” แล้ว")
    other.hears("รอบนี้ท่านได้รับของขวัญหรือไม่")
    march.comes(at(AFTER))
    told = people[REPORTER].hears("ยืนยันผล No Gift", "ไม่มีการรับ", "ถาม 6 คน ตอบ 6 คน")
    people[REPORTER].taps("ยืนยันผล", told).hears("ยืนยันผล No Gift รอบ 20 มีนาคม 2570 แล้ว")
    told = other.hears("ยืนยันผล No Gift", "ไม่มีรายงานการรับ", "ถาม 2 คน ตอบ 0 คน")
    other.taps("ยืนยันผล", told).hears("ยืนยันผล No Gift รอบ 20 มีนาคม 2570 แล้ว")
    stage.settles()
    confirmed = stage.database.read(_confirmed)
    assert confirmed == {ANSWERING: (NONE_RECEIVED, 1), SILENT: (NONE_REPORTED, 1)}
    march.comes(at(date(2027, 3, 23)))
    for person in (people[REPORTER], other):
        assert not any("ยืนยันผล" in _offers(e["message"]) for e in person.entries()[-1:])
    _the_paper_says_so(march)
    stage.database.read(lambda session: ledger.the_trail_is_whole(stage, session))


def _confirmed(session: Session) -> dict[str, tuple[str, int]]:
    query = select(Bureau.name, GiftResult.nil, GiftResult.version).join(
        GiftResult, GiftResult.bureau_id == Bureau.id
    )
    return {name: (nil, version) for name, nil, version in session.execute(query)}


def _offers(message: object) -> list[str]:
    return [str(action.get("label", "")) for action in actions(message)]


def _the_paper_says_so(march: Calendar) -> None:
    """Each unit's numbers stand in the PDF in a row, as its row in the database has them."""
    stage, target = march.stage, march.stage.folder / "no-gift.pdf"
    done = stage.runs("document", "no-gift", "--round", "2570-03-20", "-o", str(target))
    assert done.code == 0, done.said
    units = stage.database.read(
        lambda session: gift_results.unit_results(session, ROUND, at(AFTER))
    )
    assert {ANSWERING, SILENT} <= {unit.bureau_name for unit in units}
    for text in readings(target.read_bytes()):
        said = squeezed(text)
        for unit in (unit for unit in units if unit.bureau_name in (ANSWERING, SILENT)):
            assert _numbers(unit) in said, (_numbers(unit), said)
    assert stage.runs("document", "verify", str(target)).code == 0


def _numbers(unit: UnitResult) -> str:
    counted = (unit.people, unit.must_join, unit.joined, unit.share, unit.asked, unit.answered)
    return "".join(map(str, (*counted, unit.answered_none, NILS[unit.nil])))


@pytest.mark.soak
def test_nobody_else_was_told_of_a_result(march: Calendar) -> None:
    director, staff = march.stage.person("D0101"), march.stage.person("D0106")
    for person in (director, staff):
        assert not any("ยืนยันผล No Gift" in words(e["message"]) for e in person.entries())

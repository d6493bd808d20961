"""Joining codes for many on slips: each opens for its person alone, whatever is killed."""

from __future__ import annotations

from importlib.resources import files
from urllib.parse import unquote

import pypdfium2
import pytest
import zxingcpp
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.roster_file import read_roster_file
from bot.simulator.seed import NOT_JOINED
from models.accounts import joining, roster
from models.joining_slips.slip_batch import SlipBatch
from models.people.person import JoiningCode, Person
from models.trail import facts
from tests.journeys.administering import HALFWAY, ON_BOTH, Desk, Stages, at_the_desk

COLLEAGUES = "colleagues.csv"
MANY = 9  # the colleagues, and the one of the demo who has not joined


@pytest.mark.parametrize(("kind", "seed"), ON_BOTH)
def test_soak_slips_for_many_open_the_chat_for_each_once(
    stages: Stages, kind: str, seed: int
) -> None:
    with at_the_desk(stages, kind, seed) as desk:
        desk.stage.database.write(lambda session: colleagues_come(desk, session))
        old = desk.stage.database.read(lambda session: facts.get(session, "demo_code"))
        codes = slips_are_printed(desk)
        assert set(codes) == desk.stage.database.read(waiting) and len(codes) == MANY
        somebody = desk.newcomer("a stranger")
        somebody.says(f"ลงทะเบียน {old}").hears("รหัสนี้ใช้ไม่ได้แล้ว")
        for staff_id in desk.chance.sample(sorted(set(codes) - {NOT_JOINED}), 3):
            joins(desk, staff_id, codes.pop(staff_id))
        assert set(codes) == desk.stage.database.read(waiting)
        assert desk.done("codes_issued", "joined") == {"codes_issued": 1, "joined": 3}


def colleagues_come(desk: Desk, session: Session) -> None:
    content = files("bot.simulator.demo").joinpath(COLLEAGUES).read_bytes()
    rows = read_roster_file(content, COLLEAGUES)
    roster.import_roster(session, rows, desk.stage.begun_at(), False)


def waiting(session: Session) -> set[str]:
    """Whoever has a code that is still good, each one alone."""
    good = select(Person.staff_id).join(JoiningCode, JoiningCode.person_id == Person.id)
    good = good.where(JoiningCode.used_at.is_(None), JoiningCode.tries_left > 0)
    found = list(session.scalars(good))
    assert len(found) == len(set(found))
    return set(found)


def slips_are_printed(desk: Desk) -> dict[str, str]:
    """The codes as the slips' QRs hold them, by whose they are."""
    admin = desk.admin
    admin.says("ออกรหัสหลายคน").hears("ทุกคน")
    admin.says("ทุกคน").hears(f"ออกรหัสใหม่ {MANY} คน", "รหัสเดิมที่จะใช้ไม่ได้")
    admin.taps_and_it_dies("ยืนยันออกรหัส", HALFWAY).hears(f"ออกรหัสแล้ว {MANY} คน")
    admin.taps("พิมพ์ใบรหัส (PDF)")
    desk.stage.kill(desk.stage.worker_pids[0])
    with pypdfium2.PdfDocument(desk.gets()) as slips:
        seen = [zxingcpp.read_barcodes(page.render(scale=3).to_pil()) for page in slips]
    codes = [unquote(each.text).rpartition("?")[2] for page in seen for each in page]
    batches = select(SlipBatch.people)
    assert desk.stage.database.read(lambda s: s.scalars(batches).all()) == [MANY]
    return desk.stage.database.read(lambda session: by_owner(desk, session, codes))


def by_owner(desk: Desk, session: Session, codes: list[str]) -> dict[str, str]:
    sealer, now = desk.stage.sealer, desk.stage.now()
    hashes = {code: joining.hash_of(sealer, code) for code in codes}
    return {joining.owner(session, hashes[code], now).staff_id: code for code in codes}


def joins(desk: Desk, staff_id: str, code: str) -> None:
    new = desk.newcomer(staff_id)
    new.says(code).hears("พบชื่อ")
    new.says(staff_id[-4:]).hears("ขอความยินยอม")
    new.taps_and_it_dies("ยอมรับ", HALFWAY).hears("ลงทะเบียนเรียบร้อย")
    assert desk.of_roster(staff_id).line_user_id == new.id
    new.says(code).hears("ลงทะเบียนไว้แล้ว")

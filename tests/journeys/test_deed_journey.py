"""A deed, praise for a colleague and a witness over HTTP while processes are killed: each is kept
once, nothing is lost, and no word of them is found."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.simulator.seed import line_id
from models.good_deeds import deed_audit
from models.good_deeds.good_deed import GoodDeed, OfferedPraise
from models.trail.audit_entry import AuditEntry
from tests.journeys import ledger
from tests.journeys.kept_places import nothing_is_found
from tests.journeys.people import Unlucky
from tests.journeys.stage import Stage
from tests.soaking import SEEDS

pytestmark = [pytest.mark.soak, pytest.mark.parametrize("seed", SEEDS)]
Stages = Callable[..., AbstractContextManager[Stage]]
ME, COLLEAGUE = "D0106", "D0103"
DEED, PRAISE, SECOND = (
    "ช่วยยกลังเอกสารของห้องสมุดเก่า",
    "อยู่แก้เครื่องถ่ายเอกสารให้ทั้งกลุ่มงาน",
    "ปลูกต้นพะยอมหลังอาคารจอดรถ",
)


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_what_is_kept_praised_and_witnessed_is_there_once(
    stages: Stages, kind: str, seed: int
) -> None:
    with stages(kind, simulated=True) as stage:
        chance = random.Random(seed)
        me, colleague = (Unlucky(stage, line_id(each), chance) for each in (ME, COLLEAGUE))
        _keeps(me, DEED)
        me.taps("ดูบันทึกนี้").hears("ความดีของท่าน", DEED)
        me.taps("ขอผู้ยืนยัน").hears("ใครเห็นเรื่องนี้")
        me.says(COLLEAGUE).hears("ยืนยันแล้ว", "ผู้นั้นเห็นข้อความ")
        book = colleague.says("สมุดความดี").hears("เพื่อนขอให้ยืนยัน", DEED)
        colleague.taps("ตอบ", book).hears("ท่านเห็นเรื่องนี้ด้วยตนเองหรือไม่")
        colleague.taps("เห็นด้วยตา").hears("ยืนยันแล้ว ขอบคุณ")
        colleague.says(f"ชื่นชมเพื่อน {ME} {PRAISE}").hears("ตรงกับคุณธรรมใด")
        colleague.taps("จิตอาสา").hears("ตรวจก่อนส่ง", PRAISE)
        colleague.taps("ส่งคำชื่นชม").hears("ส่งคำชื่นชมถึง")
        book = me.says("สมุดความดี").hears("คำชื่นชมรอท่านตอบ")
        me.taps("ตอบ", book).hears("รับคำชื่นชมนี้ไว้")
        me.taps("รับไว้").hears("ให้ใครอ่านได้")
        me.taps("ฉันคนเดียว").hears("รับไว้ในสมุดความดีแล้ว")
        _keeps(me, SECOND)
        card = me.taps("ดูบันทึกนี้").hears(SECOND)
        me.taps("ถอนข้อความ", card).hears("ถอนข้อความนี้ใช่หรือไม่")
        me.taps("ถอนข้อความ").hears("ถอนข้อความแล้ว")
        stage.settles()
        stage.database.read(lambda session: ledger.every_event_was_handled_once(stage, session))
        stage.database.read(lambda session: ledger.the_trail_is_whole(stage, session))
        assert stage.web_kills + stage.worker_kills >= 3
        stage.database.read(lambda session: _each_is_there_once(stage, session))
        nothing_is_found(stage, (DEED, PRAISE, SECOND))


def _keeps(me: Unlucky, words: str) -> None:
    me.says(f"บันทึกความดี วันนี้{words}").hears("ตรงกับคุณธรรมใด")
    me.taps("จิตอาสา").hears("ให้ใครอ่านได้")
    me.taps("ฉันคนเดียว").hears("ตรวจก่อนบันทึก", words)
    me.taps("บันทึก").hears("บันทึกความดีแล้ว")


def _each_is_there_once(stage: Stage, session: Session) -> None:
    deeds = session.scalars(select(GoodDeed).order_by(GoodDeed.id)).all()
    kept = [(each.witnessed_on is not None, each.praised_by is not None) for each in deeds]
    assert kept == [(True, False), (False, True), (False, False)]
    assert [each.withdrawn_on is None for each in deeds] == [True, True, False]
    assert session.scalars(select(OfferedPraise)).all() == []
    assert list(deed_audit.altered(session, stage.sealer)) == []
    verbs = session.scalars(
        select(AuditEntry.verb).where(AuditEntry.verb.like("deed.%")).order_by(AuditEntry.id)
    ).all()
    assert verbs == ["deed.kept", "deed.witnessed", "deed.kept", "deed.kept", "deed.withdrawn"]

"""A document is signed and sent while workers are killed between any two steps: each counts once.

Every kill is a real kill -9 of a real process.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from sqlalchemy import select

from models.sign_offs.sign_off import SignOff
from models.trail.audit_entry import AuditEntry
from tests.journeys import ledger
from tests.journeys.people import Person
from tests.journeys.processes import until
from tests.journeys.stage import Stage
from tests.talk import words

Stages = Callable[..., AbstractContextManager[Stage]]
POINTS = ("road:claimed@1", "road:kept@1", "road:counted@1", "road:counted@1", "road:kept@1")
TOLD = ("มีเอกสารรอท่านตรวจ", "มีเอกสารรอท่านลงนาม", "ออกเลขและวันที่ได้", "ออกเลขเอกสารแล้ว ส่งต่อได้")


def told(person: Person, text: str) -> int:
    return sum(text in words(each["message"]) for each in person.entries())


@pytest.mark.soak
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_soak_each_step_counts_once_though_workers_are_killed(stages: Stages, kind: str) -> None:
    with stages(kind) as stage:
        reporter, head = stage.person("D0103"), stage.person("D0102")
        director, secretary = stage.person("D0101"), stage.person("D0001")
        stage.worker_points = list(POINTS)
        stage.kill(stage.worker_pids[0])
        reporter.says("ขอตัวแผนส่งเสริมคุณธรรม").hears("รหัสเอกสาร", "เสนอลงนาม")
        reporter.taps("เสนอลงนาม").hears("ให้ผู้ใดตรวจ")
        reporter.says("หัวหน้ากลุ่ม").hears("ให้ผู้ใดลงนาม")
        reporter.says("อำนวยการ").hears("ตรวจก่อนเสนอ")
        reporter.taps("เสนอ")
        head.hears(TOLD[0])
        head.taps("ตรวจแล้ว")
        director.hears(TOLD[1])
        director.taps("ลงนาม")
        reporter.hears(TOLD[2])
        reporter.says("ออกเลข สว ๐๐๑๐/๑๒๓").hears("วันที่")
        reporter.says("วันนี้").hears("ตรวจเลขที่และวันที่")
        reporter.taps("ออกเลข").hears(TOLD[3])
        reporter.taps("ส่งถึงเลขาธิการวุฒิสภา")
        secretary.hears("มีเอกสารถึงท่าน", "สว 0010/123")
        assert secretary.opens("เปิดเอกสาร").startswith(b"%PDF")
        until(lambda: stage.tend() or not stage.worker_points, stage.logs, stage.patience)
        stage.settles()
        assert stage.worker_kills >= len(POINTS), stage.logs()
        for person, text in zip((head, director, reporter, reporter), TOLD, strict=True):
            assert told(person, text) == 1, person.tail()
        query = select(AuditEntry.verb).where(AuditEntry.subject == "sign_off:1")
        done = stage.database.read(lambda s: list(s.scalars(query.order_by(AuditEntry.id))))
        steps = ("proposed", "checked", "signed", "issued", "sent", "opened")
        assert done == [f"sign_off.{each}" for each in steps]
        assert stage.database.read(lambda s: s.scalars(select(SignOff.state)).one()) == "issued"
        ledger.every_message_arrived_once(stage)

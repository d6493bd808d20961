"""An announcement's life over HTTP while processes are killed: from a Word file to its closing."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import docx
import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.pledges.pledge import Announcement, AnnouncementVersion, JoiningCampaign, Pledge
from models.reports.form_files import WORD
from tests.journeys import ledger
from tests.journeys.people import Person
from tests.journeys.stage import Stage

Stages = Callable[..., AbstractContextManager[Stage]]
HEAD = ("ประกาศสำนักงานเลขาธิการวุฒิสภา", "เรื่อง นโยบายประหยัดพลังงาน")
LINES = (*HEAD, "ข้าพเจ้าจะปิดไฟเมื่อออกจากห้อง", "ข้าพเจ้าจะใช้บันได")


@pytest.fixture(
    params=[
        pytest.param("sqlite", marks=pytest.mark.soak),
        pytest.param("postgresql", marks=[pytest.mark.xdist_group("pg"), pytest.mark.soak]),
    ]
)
def stage(request: pytest.FixtureRequest, stages: Stages) -> Iterator[Stage]:
    with stages(request.param) as opened:
        yield opened


def _word() -> bytes:
    document, out = docx.Document(), io.BytesIO()
    for line in LINES:
        document.add_paragraph(line)
    document.save(out)
    return out.getvalue()


def _kills(stage: Stage) -> None:
    stage.kill(stage.worker_pids[0])
    stage.kill(stage.web_pids[0])


def _opens(stage: Stage, admin: Person) -> None:
    admin.sends_document(_word(), "ประกาศ.docx", WORD)
    _kills(stage)
    admin.hears("ได้รับแล้ว 4 ย่อหน้า")
    admin.taps("ครบแล้ว").hears("หัวเรื่อง")
    admin.taps("ใช้หัวเรื่องในข้อความ").hears("ชื่อสั้น")
    admin.says("ประหยัดพลังงาน").hears("ตั้งแต่วันใด")
    admin.taps("วันนี้ถึงอีก 30 วัน").hears("ให้หน่วยใดเข้าร่วม")
    admin.taps("ทั้งสำนักงาน").hears("ตรวจก่อนเปิดประกาศ", "ผู้นำองค์กร")
    admin.taps("ยืนยันการเปิด")
    _kills(stage)
    admin.hears("เปิดประกาศแล้ว", "ประหยัดพลังงาน")


def test_it_is_opened_joined_changed_and_closed_once(stage: Stage) -> None:
    admin, head = stage.person("D0002"), stage.person("D0001")
    _opens(stage, admin)
    head.says("No Gift").hears("ประหยัดพลังงาน")
    head.taps("เข้าร่วมทั้งหมด").hears("เข้าร่วมแล้ว")
    admin.says("แก้ประกาศ ประหยัดพลังงาน").hears("แก้ส่วนใด")
    admin.taps("แก้บางคำ").hears("คำเดิม")
    admin.says("“ปิดไฟ” เป็น “ปิดไฟและเครื่องปรับอากาศ”").hears("มีผู้เข้าร่วมแล้ว")
    admin.taps("การเข้าร่วมเดิมยังนับ").hears("ตรวจก่อนแก้ประกาศ")
    admin.taps("บันทึกการแก้")
    _kills(stage)
    admin.hears("แก้ประกาศแล้ว")
    admin.says("ปิดประกาศ ประหยัดพลังงาน").hears("เปิดใหม่ในปีงบประมาณนี้ไม่ได้")
    admin.taps("ยืนยันปิดรับ")
    _kills(stage)
    admin.hears("ปิดรับแล้ว")
    stage.settles()
    stage.database.read(lambda session: _is_whole(stage, session))


def _is_whole(stage: Stage, session: Session) -> None:
    of = select(Announcement).where(Announcement.short == "ประหยัดพลังงาน")
    made = session.scalars(of).one()
    versions = select(AnnouncementVersion.text).where(
        AnnouncementVersion.announcement_id == made.id
    )
    assert (made.version, made.asks_from) == (2, 1)
    assert [("ปรับอากาศ" in each) for each in session.scalars(versions)] == [False, True]
    days = select(JoiningCampaign).where(JoiningCampaign.announcement_id == made.id)
    assert session.scalars(days).one().closed_at is not None
    joined = select(Pledge.version).where(Pledge.announcement_id == made.id)
    assert session.scalars(joined).all() == [1]
    ledger.the_trail_is_whole(stage, session)

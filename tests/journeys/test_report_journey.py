"""The whole report over HTTP, as LINE brings it: sent, returned, mended, approved, seen."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import Any

import pytest
from PIL import Image

from tests.journeys.people import Person, imports_roster, picture
from tests.journeys.stage import Stage
from tests.talk import actions

Json = dict[str, Any]
Stages = Callable[..., AbstractContextManager[Stage]]
TOLD = "จัดแลกเปลี่ยนเรียนรู้เมื่อ 15 มกราคม มีผู้เข้าร่วม 118 คน"


@pytest.fixture(
    scope="module",
    params=[
        pytest.param("sqlite", marks=pytest.mark.xdist_group("report-sqlite")),
        pytest.param("postgresql", marks=pytest.mark.xdist_group("pg")),
    ],
)
def stage(request: pytest.FixtureRequest, stages: Stages) -> Iterator[Stage]:
    with stages(request.param, simulated=True) as opened:
        yield opened


def test_a_report_is_sent_returned_mended_approved_and_seen(stage: Stage) -> None:
    reporter, head, admin = (stage.person(name) for name in ("D0103", "D0102", "D0002"))
    reporter.says("รายงาน 1.10").hears("รายงาน", "1.10", "· สถานะ")
    reporter.taps("เสร็จแล้ว 100%").hears("· สิ่งที่ทำ")
    reporter.says(TOLD).hears("· ผลผลิต")
    reporter.taps("ได้ตามแผนทั้งสองข้อ").hears("· งบประมาณ")
    reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").hears("· หลักฐาน")
    reporter.sends_files([picture()]).hears("· การเผยแพร่")
    reporter.taps("ครบทุกช่องทาง").hears("ตรวจทานก่อนส่ง", TOLD)
    reporter.taps("ยืนยันการส่ง").hears("ส่งรายงานแล้ว", "1 ไฟล์")

    card = head.hears("รายงานรออนุมัติ", TOLD)
    head.taps("ส่งกลับแก้ไข", card).hears("เพราะเหตุใด")
    head.taps("หลักฐานไม่ครบ").hears("ส่งกลับ", "แล้ว")
    returned = reporter.hears("หลักฐานหรือภาพยังไม่ครบ")
    reporter.taps("แก้ไขและส่งใหม่", returned).hears("· หลักฐาน")
    reporter.sends_files([picture(1), picture(2)]).hears("ตรวจทานก่อนส่ง", TOLD)
    reporter.taps("ยืนยันการส่ง").hears("ส่งรายงานแล้ว")

    again = head.hears("รายงานรออนุมัติ (ครั้งที่ 2)")
    _the_file_opens(stage, head, again)
    head.taps("อนุมัติ", again).hears("ยืนยันอนุมัติ")
    head.taps("ยืนยันอนุมัติ").hears("อนุมัติ", "1.10", "แล้ว")
    reporter.hears("รายงานได้รับอนุมัติแล้ว", "1.10")
    head.taps("อนุมัติ", again).hears("อนุมัติแล้ว", "ไม่ต้องดำเนินการอีก")
    admin.says("สถานะ 1.10").hears("อนุมัติแล้ว 1 ฉบับ")
    stage.settles()


def _the_file_opens(stage: Stage, head: Person, card: Json) -> None:
    """A picture, not to be kept or run, until the link's ten minutes of office time are over."""
    link = _link(head, card)
    opened = stage.get(link)
    assert opened.status == 200
    assert Image.open(io.BytesIO(opened.data)).format == "JPEG"
    assert opened.headers["Content-Type"] == "image/jpeg"
    assert opened.headers["Cache-Control"] == "no-store"
    assert opened.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in opened.headers["Content-Security-Policy"]
    changed = link[:-4] + ("aaaa" if link[-4:] != "aaaa" else "bbbb")
    assert stage.get(changed).status == 404
    stage.office_time_moves(9 * 60)
    assert stage.get(link).status == 200
    stage.office_time_moves(2 * 60)
    assert stage.get(link).status == 404


def _link(person: Person, card: Json) -> str:
    person.taps("ดูไฟล์แนบ", card)
    shown = person.hears("ไฟล์แนบ รายงาน")
    return str(next(a["uri"] for a in actions(shown) if "uri" in a))


def test_who_loses_the_role_loses_the_file(stage: Stage) -> None:
    reporter, head = stage.person("D0302"), stage.person("D0301")
    reporter.says("รายงาน 1.11").hears("· สถานะ")
    reporter.taps("ยังไม่ได้ดำเนินการ").hears("· สิ่งที่ทำ")
    reporter.says("ยังไม่เริ่ม รอหนังสือเวียนของคณะทำงาน").hears("· งบประมาณ")
    reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").hears("· หลักฐาน")
    reporter.sends_files([picture(3)]).hears("· การเผยแพร่")
    reporter.taps("ยังไม่ได้เผยแพร่").hears("ตรวจทานก่อนส่ง")
    reporter.taps("ยืนยันการส่ง").hears("ส่งรายงานแล้ว")
    link = _link(head, head.hears("รายงานรออนุมัติ", "รอหนังสือเวียน"))
    assert stage.get(link).status == 200
    imports_roster(stage, {"D0301": {"roles": "staff"}, "D0302": {"supervisor_id": "D0001"}})
    assert stage.get(link).status == 404

"""What becomes of a report over HTTP: told in a line, checked, withdrawn, corrected, carried on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from typing import Any

import pytest

from bot.clock import real_now
from models.calendar import fiscal_year, office_day
from tests.journeys.people import Person, document, holds, picture
from tests.journeys.stage import Stage
from tests.talk import actions, words

Json = dict[str, Any]
Stages = Callable[..., AbstractContextManager[Stage]]
LINK = "https://www.senate.go.th/news/118"
LINE = f"รายงาน 1.10 เสร็จแล้ว 100% ผู้เข้าร่วม 118 คน {LINK}"
POST = "https://www.facebook.com/strong/118"
MENDED = "จัดแลกเปลี่ยนเรียนรู้ของสำนัก มีผู้เข้าร่วม 5 คน จากทั้งหมด 6 คน"
REASON = "พิมพ์จำนวนผู้เข้าร่วมผิด"
TOO_MANY = "จำนวน 118 คน มากกว่าทะเบียนของสำนัก ซึ่งมี 6 คน"
NO_CHANNEL = "ยังไม่ได้บอกการเผยแพร่ทาง"
NO_PICTURE = "ยังไม่มีไฟล์ภาพประกอบ"
DAY = 24 * 3600.0


@pytest.fixture(
    scope="module",
    params=[
        pytest.param("sqlite", marks=pytest.mark.xdist_group("life-sqlite")),
    ],
)
def stage(request: pytest.FixtureRequest, stages: Stages) -> Iterator[Stage]:
    with stages(request.param, simulated=True) as opened:
        yield opened


@pytest.mark.soak
def test_a_report_from_one_line_to_its_last_approval(stage: Stage) -> None:
    reporter, head, admin = (stage.person(name) for name in ("D0103", "D0102", "D0002"))
    _is_told_in_one_line(reporter)
    _shows_every_fault_before_it_goes(reporter)
    _one_fault_is_mended_and_the_rest_goes_along(reporter, head)
    _is_withdrawn_and_sent_again(reporter, head)
    _is_approved(head, "ครั้งที่ 2")
    _is_corrected_after_approval(reporter)
    _is_approved(head, "ครั้งที่ 3")
    _is_returned_by_the_administrator(reporter, head, admin)
    _is_approved(head, "ครั้งที่ 4")
    _tells_its_history_in_order(reporter)
    forms = reporter.says("แบบรายงาน 1.10").hears("แบบของสำนัก", "แบบของสำนักงาน")
    assert holds(forms, ("เอกสาร/หลักฐาน", "สรุปผล.pdf", POST, "ระดับความเสี่ยง", MENDED))
    stage.settles()


def _is_told_in_one_line(reporter: Person) -> None:
    """Files come before anybody asked; what the line says is not asked; a break loses nothing."""
    reporter.sends_files([picture(1)]).hears("ใช้ไฟล์นี้กับเรื่องใด")
    reporter.sends_document(document(), "สรุปผล.pdf").hears("ใช้ไฟล์นี้กับเรื่องใด")
    reporter.says(LINE).hears("ใช้ไฟล์ที่ส่งไว้ก่อนหน้านี้ 2 ไฟล์", "ข้อ 1 · ผลผลิต")
    reporter.says("ยกเลิก").hears("เก็บเป็นร่างไว้ให้")
    reporter.taps("ทำต่อ").hears("· ผลผลิต")
    reporter.taps("ได้ตามแผนทั้งสองข้อ").hears("· งบประมาณ")
    review = reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").hears("ตรวจทานก่อนส่ง")
    assert holds(review, ("ดำเนินการแล้วเสร็จ", "ผู้เข้าร่วม 118 คน", "2 ไฟล์", LINK))


def _shows_every_fault_before_it_goes(reporter: Person) -> None:
    """Channels are ticked one by one, one of them with its link; a file is taken out again."""
    reporter.taps("แก้การเผยแพร่").hears("เผยแพร่ทางใดแล้วบ้าง")
    reporter.taps("เลือก").hears("1. เลือกแล้ว")
    reporter.taps("เลือก").hears("2. เลือกแล้ว")
    reporter.says(f"4 {POST}").hears("ตรวจทานก่อนส่ง", POST)
    reporter.says("แก้ไข หลักฐาน").hears("หลักฐาน 2 ไฟล์", "สรุปผล.pdf")
    reporter.taps("ลบไฟล์").hears("หลักฐาน 1 ไฟล์", "สรุปผล.pdf")
    reporter.taps("ใช้คำตอบเดิม").hears("ตรวจทานก่อนส่ง", TOO_MANY, NO_CHANNEL, NO_PICTURE)


def _one_fault_is_mended_and_the_rest_goes_along(reporter: Person, head: Person) -> None:
    reporter.taps("แนบหลักฐาน").hears("· หลักฐาน")
    review = reporter.sends_files([picture(2)]).hears("ตรวจทานก่อนส่ง", TOO_MANY, NO_CHANNEL)
    assert not holds(review, (NO_PICTURE,))
    reporter.taps("ยืนยันการส่ง").hears("ส่งรายงานแล้ว", "2 ไฟล์")
    card = head.hears("รายงานรออนุมัติ", "ระบบพบข้อที่ควรตรวจ", TOO_MANY, NO_CHANNEL, POST)
    assert not holds(card, (NO_PICTURE,))


def _is_withdrawn_and_sent_again(reporter: Person, head: Person) -> None:
    """The superior's old button is answered kindly; nothing that was told is lost."""
    reporter.taps("ถอนรายงาน").hears("ใช่หรือไม่")
    reporter.taps("ยืนยันถอนรายงาน").hears("ถอนรายงาน 1.10 แล้ว")
    head.taps("อนุมัติ").hears("ผู้รายงานถอนรายงานฉบับนี้แล้ว")
    reporter.taps("รายงาน 1.10").hears("ครั้งก่อน", "118 คน")
    review = reporter.taps("ทำเหมือนครั้งก่อน").hears("ตรวจทานก่อนส่ง", "2 ไฟล์")
    reporter.taps("ยืนยันการส่ง", review).hears("ส่งรายงานแล้ว")


def _is_approved(head: Person, which: str) -> None:
    card = head.hears(f"รายงานรออนุมัติ ({which})")
    head.taps("อนุมัติ", card).hears("ยืนยันอนุมัติ")
    head.taps("ยืนยันอนุมัติ").hears("อนุมัติรายงาน 1.10 แล้ว")


def _is_corrected_after_approval(reporter: Person) -> None:
    """What was approved stays until the correction is; why is asked first."""
    reporter.hears("รายงานได้รับอนุมัติแล้ว")
    reporter.says("รายงาน 1.10").hears("แก้ฉบับที่อนุมัติ")
    reporter.taps("แก้ฉบับที่อนุมัติ").hears("เพราะเหตุใด")
    reporter.says(REASON).hears("ตรวจทานก่อนส่ง", TOO_MANY)
    reporter.says("แก้ไข สิ่งที่ทำ").hears("· สิ่งที่ทำ")
    review = reporter.says(MENDED).hears("ตรวจทานก่อนส่ง", MENDED)
    assert not holds(review, (TOO_MANY,))
    reporter.taps("ยืนยันการส่ง").hears("ส่งรายงานแล้ว")


def _is_returned_by_the_administrator(reporter: Person, head: Person, admin: Person) -> None:
    """From the history, to who sent it and to who had approved it; only the fault is asked."""
    reporter.hears("รายงานได้รับอนุมัติแล้ว")
    admin.says("ประวัติ 1.10").hears("ประวัติรายงาน 1.10")
    admin.taps("ตรวจรายงาน").hears("จะตรวจรับ หรือส่งกลับ")
    admin.taps("ส่งกลับแก้ไข").hears("เพราะเหตุใด")
    admin.taps("ช่องทางไม่ครบ").hears("ส่งกลับรายงาน 1.10 แล้ว")
    head.hears("รายงานที่ท่านอนุมัติถูกส่งกลับ", "ช่องทางเผยแพร่ยังไม่ครบ")
    back = reporter.hears("ผู้ดูแลแผนส่งรายงานกลับให้แก้ไข")
    reporter.taps("แก้ไขและส่งใหม่", back).hears("· การเผยแพร่", "แก้ไขข้อ 1")
    review = reporter.taps("ครบทุกช่องทาง").hears("ตรวจทานก่อนส่ง", MENDED)
    assert not holds(review, (NO_CHANNEL,))
    reporter.taps("ยืนยันการส่ง", review).hears("ส่งรายงานแล้ว")


def _tells_its_history_in_order(reporter: Person) -> None:
    reporter.hears("รายงานได้รับอนุมัติแล้ว")
    first = words(reporter.says("ประวัติ 1.10").hears("ประวัติรายงาน 1.10", "หน้า 1/2"))
    then = words(reporter.taps("หน้าถัดไป").hears("ประวัติรายงาน 1.10", "หน้า 2/2"))
    lines = [line for line in f"{first}\n{then}".splitlines() if line.startswith(("ฉบับที่", "เหตุผล"))]
    assert [line.rpartition(" · ")[0] or line for line in lines] == HISTORY


HISTORY = [
    "ฉบับที่ 1 · ส่งโดย นางสาวตัวอย่าง รายงานดี",
    "ฉบับที่ 1 · ถอนโดย นางสาวตัวอย่าง รายงานดี",
    "ฉบับที่ 2 · ส่งโดย นางสาวตัวอย่าง รายงานดี",
    "ฉบับที่ 2 · เปิดดูโดย นางตัวอย่าง หัวหน้ากลุ่ม",
    "ฉบับที่ 2 · อนุมัติโดย นางตัวอย่าง หัวหน้ากลุ่ม",
    "ฉบับที่ 3 · ส่งโดย นางสาวตัวอย่าง รายงานดี",
    f"เหตุผลที่แก้ไขหลังอนุมัติ: {REASON}",
    "ฉบับที่ 3 · เปิดดูโดย นางตัวอย่าง หัวหน้ากลุ่ม",
    "ฉบับที่ 3 · อนุมัติโดย นางตัวอย่าง หัวหน้ากลุ่ม",
    "ฉบับที่ 3 · เปิดดูโดย นางสาวตัวอย่าง ดูแลแผน",
    "ฉบับที่ 3 · ผู้ดูแลแผนส่งกลับ: นางสาวตัวอย่าง ดูแลแผน",
    "เหตุผล: ช่องทางเผยแพร่ยังไม่ครบตามแผน",
    "ฉบับที่ 4 · ส่งโดย นางสาวตัวอย่าง รายงานดี",
    "ฉบับที่ 4 · เปิดดูโดย นางตัวอย่าง หัวหน้ากลุ่ม",
    "ฉบับที่ 4 · อนุมัติโดย นางตัวอย่าง หัวหน้ากลุ่ม",
]


@pytest.mark.soak
def test_the_second_time_takes_four_messages(stage: Stage) -> None:
    reporter, head = stage.person("D0302"), stage.person("D0301")
    year = fiscal_year(office_day(real_now()))
    with ThreadPoolExecutor(1) as aside:  # a command beside the running bot, as in life
        rolling = aside.submit(stage.runs, *_roll(year))
        _is_reported_and_approved_this_year(reporter, head)
        rolled = rolling.result()
    assert (rolled.code, rolled.said) == (0, f"central-{year + 1}\n")
    stage.office_time_moves(365 * DAY)

    before = reporter.sent
    reporter.says("รายงาน 1.10").hears("รายงาน 1.10", f"20 มิถุนายน {year + 1}")
    reporter.hears(f"ครั้งก่อน: รายงานรอบ 20 มิถุนายน {year}", "มีผู้เข้าร่วม 3 คน")
    reporter.taps("ทำเหมือนครั้งก่อน").hears("· หลักฐาน")
    reporter.sends_files([picture(4)]).hears("ตรวจทานก่อนส่ง", "ยังเหมือนครั้งก่อน", "1 ไฟล์")
    reporter.taps("ยืนยันการส่ง").hears("ส่งรายงานแล้ว", f"20 มิถุนายน {year + 1}")
    assert reporter.sent - before == 4
    head.hears("รายงานรออนุมัติ", f"20 มิถุนายน {year + 1}", "มีผู้เข้าร่วม 3 คน")
    stage.settles()


def _roll(year: int) -> list[str]:
    """This year's plan into the next one, for the bureaus that go on with it."""
    bureaus = ["--bureau", "สำนักบริหารงานกลาง", "--bureau", "สำนักประชาสัมพันธ์"]
    return ["plan", "roll", f"central-{year}", "--to", str(year + 1), *bureaus]


def _is_reported_and_approved_this_year(reporter: Person, head: Person) -> None:
    line = "รายงาน 1.10 เสร็จแล้ว 100% จัดแลกเปลี่ยนเรียนรู้ มีผู้เข้าร่วม 3 คน ไม่ใช้งบ"
    reporter.says(line).hears("· ผลผลิต")
    reporter.taps("ได้ตามแผนทั้งสองข้อ").hears("· ความเสี่ยง")
    reporter.taps("เขียว ยังไม่เกิด").hears("· หลักฐาน")
    reporter.sends_files([picture(3)]).hears("· การเผยแพร่")
    reporter.taps("ครบทุกช่องทาง").hears("ตรวจทานก่อนส่ง")
    reporter.taps("ยืนยันการส่ง").hears("ส่งรายงานแล้ว")
    head.taps("อนุมัติ", head.hears("รายงานรออนุมัติ", "1.10")).hears("ยืนยันอนุมัติ")
    head.taps("ยืนยันอนุมัติ").hears("อนุมัติรายงาน 1.10 แล้ว")
    reporter.hears("รายงานได้รับอนุมัติแล้ว")


@pytest.mark.soak
def test_a_deputy_decides_on_several_in_one_go_and_after_the_last_day_on_nothing(
    stage: Stage,
) -> None:
    reporter, head, deputy = (stage.person(name) for name in ("D0104", "D0102", "D0106"))
    director = stage.person("D0101")
    head.says("มอบหมายแทน").hears("จะมอบหมายให้ผู้ใด")
    head.taps("นายสมมติ บุคลากร").hears("ตั้งแต่วันใดถึงวันใด")
    head.taps("วันนี้วันเดียว").hears("ตรวจการมอบหมาย")
    head.taps("ยืนยันมอบหมาย").hears("มอบหมายให้ นายสมมติ บุคลากร")
    deputy.hears("ท่านได้รับมอบหมายให้พิจารณารายงานแทน", "นางตัวอย่าง หัวหน้ากลุ่ม")
    director.hears("มอบหมายให้ นายสมมติ บุคลากร")

    for number in ("3.7", "3.8"):
        _sends_a_short_one(reporter, number)
        deputy.hears("รายงานรออนุมัติ", "พิจารณาแทน", number)
    listed = deputy.says("รออนุมัติ").hears("รออนุมัติ 2 ฉบับ")
    for data in [a["data"] for a in actions(listed) if a["label"] == "พิจารณา"]:
        deputy.taps_data(data).hears("จะอนุมัติ หรือส่งกลับให้แก้ไข")
    deputy.says("รออนุมัติ").hears("✓ ดูแล้ว")
    deputy.taps("อนุมัติที่ดูแล้ว 2 ฉบับ").hears("3.7", "3.8", "ยังไม่ได้เปิดดู")
    deputy.hears("ยืนยันอนุมัติทั้ง 2 ฉบับ")
    done = deputy.taps("ยืนยันอนุมัติ").hears("อนุมัติแล้ว 2 ฉบับ")
    assert not holds(done, ("ทำเรื่องที่ค้างต่อ",))
    reporter.hears("รายงานได้รับอนุมัติแล้ว 2 ฉบับ", "ปฏิบัติหน้าที่แทน นางตัวอย่าง หัวหน้ากลุ่ม")

    _sends_a_short_one(reporter, "2.3")
    late = deputy.hears("รายงานรออนุมัติ", "2.3")
    stage.office_time_moves(DAY)
    deputy.taps("อนุมัติ", late).hears("ไม่ได้อยู่ในสายบังคับบัญชาของท่าน")
    head.says("รออนุมัติ").hears("รออนุมัติ 1 ฉบับ", "2.3")
    stage.settles()


def _sends_a_short_one(reporter: Person, number: str) -> None:
    """Not begun: one line tells most of it."""
    line = f"รายงาน {number} ยังไม่ได้ดำเนินการ รอหนังสือเวียนของคณะทำงาน"
    reporter.says(line).hears("· งบประมาณ")
    reporter.taps("ไม่ใช้งบ ไม่มีความเสี่ยง").hears("· หลักฐาน")
    reporter.says("ไม่มี").hears("· การเผยแพร่")
    reporter.says("ไม่มี").hears("ตรวจทานก่อนส่ง", "ยังไม่ได้ดำเนินการ")
    reporter.taps("ยืนยันการส่ง").hears("ส่งรายงานแล้ว", "นายสมมติ บุคลากร")

"""The main job inside one process: a report is sent, returned, mended, approved and seen."""

from __future__ import annotations

import io
from collections.abc import Callable

from PIL import Image

from bot.simulator import seed
from scheduler.ports import Outside
from tests.talk import Talk

REPORTER, HEAD, ADMIN = (seed.line_id(s) for s in ("D0103", "D0102", "D0002"))


def picture() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "green").save(out, "JPEG")
    return out.getvalue()


def send_report(reporter: Talk) -> None:
    """A whole report with one file, in eight messages."""
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.says("จัดแลกเปลี่ยนเรียนรู้เมื่อ 15 มกราคม มีผู้เข้าร่วม 118 คน")
    reporter.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    reporter.sends_file(picture()).taps("ครบทุกช่องทาง").taps("ยืนยันการส่ง")


def test_a_report_is_sent_returned_mended_approved_and_seen(
    seeded: Outside, talk: Callable[[str], Talk]
) -> None:
    reporter, head, admin = talk(REPORTER), talk(HEAD), talk(ADMIN)
    send_report(reporter)
    assert "ส่งรายงานแล้ว" in reporter.last
    assert "รายงานรออนุมัติ" in head.last
    head.taps("ส่งกลับแก้ไข").taps("หลักฐานไม่ครบ")
    assert "หลักฐานหรือภาพยังไม่ครบ" in reporter.last
    reporter.taps("แก้ไขและส่งใหม่")
    assert "หลักฐาน" in reporter.last
    reporter.sends_file(picture()).taps("ยืนยันการส่ง")
    assert "(ครั้งที่ 2)" in head.last
    head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    assert "ได้รับอนุมัติแล้ว" in reporter.last
    admin.says("สถานะ 1.10")
    assert "อนุมัติแล้ว 1 ฉบับ" in admin.last


def test_an_old_card_decides_nothing_twice(seeded: Outside, talk: Callable[[str], Talk]) -> None:
    reporter, head = talk(REPORTER), talk(HEAD)
    send_report(reporter)
    send_back, approve = head.button("ส่งกลับแก้ไข"), head.button("อนุมัติ")
    head.taps_data(approve).taps("ยืนยันอนุมัติ").taps_data(send_back)
    assert "อนุมัติแล้ว" in head.last
    assert reporter.text.count("รายงานได้รับอนุมัติแล้ว") == 1


def test_one_line_fills_what_it_says_and_asks_only_for_the_rest(
    seeded: Outside, talk: Callable[[str], Talk]
) -> None:
    reporter, head = talk(REPORTER), talk(HEAD)
    reporter.says("รายงาน 1.10 เสร็จแล้ว 100% จัดอบรมให้บุคลากร มีผู้เข้าร่วม 118 คน ไม่ใช้งบประมาณ")
    assert "ผลผลิต" in reporter.last
    reporter.taps("ได้ตามแผนทั้งสองข้อ").taps("เขียว ยังไม่เกิด")
    reporter.sends_file(picture()).taps("ครบทุกช่องทาง")
    assert "118 คน" in reporter.last
    reporter.taps("ยืนยันการส่ง")
    assert "รายงานรออนุมัติ" in head.last


def test_a_poor_report_is_told_its_faults_before_the_superior_sees_it(
    seeded: Outside, talk: Callable[[str], Talk]
) -> None:
    reporter, head = talk(REPORTER), talk(HEAD)
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("ดำเนินการเรียบร้อยแล้วทุกประการ")
    reporter.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    reporter.taps("ยังไม่มีไฟล์").says("LINE ชมรม STRONG")
    assert "ข้อสังเกต" in reporter.last
    assert {"แนบหลักฐาน", "แก้การเผยแพร่"} <= set(reporter.offers)
    assert head.heard == []
    reporter.taps("ยืนยันการส่ง")
    assert "ระบบพบข้อที่ควรตรวจ" in head.last


def test_a_round_named_lists_what_is_due_in_it(
    seeded: Outside, talk: Callable[[str], Talk]
) -> None:
    reporter = talk(REPORTER)
    reporter.says("ส่งงานรอบ 20 มีนา")
    assert "กิจกรรมของรอบ 20 มีนาคม 2570" in reporter.last
    assert "2.1" in reporter.last
    assert "1.10" not in reporter.last


def test_thanks_start_nothing(seeded: Outside, talk: Callable[[str], Talk]) -> None:
    reporter = talk(REPORTER).says("ขอบคุณมากค่ะ")
    assert "ยินดีช่วย" in reporter.last
    assert reporter.offers == ["เมนู"]


def test_the_activity_at_the_head_counts_whatever_the_sentence_names_later(
    seeded: Outside, talk: Callable[[str], Talk]
) -> None:
    reporter = talk(REPORTER)
    reporter.says("รายงาน 2.3 เสร็จแล้ว 100% จัดกิจกรรม 12 มกราคม 2570 ผู้เข้าร่วม 118 คน ไม่ใช้งบ")
    assert "รายงาน 2.3" in reporter.text
    assert "ผลผลิต" in reporter.last


def test_a_complaint_typed_into_an_open_report_is_kept_nowhere(
    seeded: Outside, talk: Callable[[str], Talk]
) -> None:
    reporter = talk(REPORTER)
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.says("ร้องเรียน เรื่องหัวหน้ารับเงินทอน")
    assert "ประเภท" in reporter.last  # a complaint of its own has begun
    reporter.says("ยกเลิก").taps("ทำเรื่องที่ค้างต่อ")
    assert "สิ่งที่ทำ" in reporter.last
    assert "เงินทอน" not in reporter.text


def test_a_report_of_another_activity_is_no_answer_in_the_open_one(
    seeded: Outside, talk: Callable[[str], Talk]
) -> None:
    reporter = talk(REPORTER)
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%")
    reporter.says("รายงาน 2.3 เสร็จแล้ว 100% จัดอบรมให้บุคลากรของสำนัก 118 คน")
    assert "พัก" in reporter.text
    assert "รายงาน 2.3" in reporter.last

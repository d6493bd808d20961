"""What a reporter has still to send, in words that were read as something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "typed",
    ["ผมต้องส่งรายงานอะไรบ้างครับ", "แล้วรายงานกิจกรรมตามแผนล่ะครับ ต้องส่งกี่เรื่อง", "หนูเหลือต้องส่งรายงานกี่ฉบับคะ"],
)  # fmt: skip
def test_a_reporter_is_told_the_bureaus_own(reporter: Chat, typed: str) -> None:
    count = len(reporter.heard)
    reporter.says(typed)
    assert "รายงานที่ต้องส่ง" in reporter.since(count)


@pytest.mark.parametrize(
    "typed",
    ["เดือนนี้ต้องส่งรายงานอะไรบ้าง", "เรื่องร้องเรียนเลยกำหนดกี่เรื่อง", "ต้องส่งของขวัญอะไรบ้าง", "มีอะไรต้องทำบ้าง"],
)
def test_other_things_to_do_stay_what_they_are(reporter: Chat, typed: str) -> None:
    count = len(reporter.heard)
    reporter.says(typed)
    assert not reporter.since(count).startswith("สถานะสำนัก")


def test_who_leads_asks_about_others(admin: Chat) -> None:
    count = len(admin.heard)
    admin.says("ตอนนี้เลยกำหนดกี่เรื่อง")
    assert "สถานะสำนัก" not in admin.since(count)


@pytest.mark.parametrize(
    "typed", ["ขอดูประวัติ 1.10 หน่อย ใครอนุมัติไปบ้าง", "ประวัติรายงาน 1.10 ใครส่ง", "แล้วประวัติ 1.10 มีใครดูบ้าง"]
)
def test_the_history_is_asked_with_who_did_what(head: Chat, typed: str) -> None:
    count = len(head.heard)
    head.says(typed)
    assert "ของกิจกรรม 1.10" in head.since(count) and "ผู้ดูแลระบบ" not in head.since(count)


@pytest.mark.parametrize(
    ("typed", "answered"),
    [
        ("ใครเปิดดูประวัติผม", "ผู้ที่ดู ขอ หรือแก้ข้อมูลของท่าน"),
        ("ประวัติของขวัญของผม", "ท่านยังไม่เคยรายงานการรับของขวัญ"),
        ("1.10 ใครต้องอนุมัติ", "ไม่มีรายงานที่รออนุมัติ"),
    ],
)
def test_other_histories_are_none_of_a_report(head: Chat, typed: str, answered: str) -> None:
    count = len(head.heard)
    head.says(typed)
    assert answered in head.since(count)


@pytest.mark.parametrize("typed", ["ขอบคุณครับ แล้วงบของสำนักเหลือเท่าไหร่", "งบสำนักเหลือกี่บาท"])
def test_what_is_left_is_no_name_of_a_bureau(head: Chat, typed: str) -> None:
    count = len(head.heard)
    head.says(typed)
    assert "งบประมาณ" in head.since(count) and "ไม่พบสำนัก" not in head.since(count)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("สรุปสำนักไหนน่าห่วงสุดตอนนี้", "สำนักที่ต้องติดตามก่อน ทั้งสำนักงาน"),
        ("สำนักไหนน่าเป็นห่วงบ้างครับ", "ยังไม่มีสำนักใดเลยกำหนด รายงานสีแดง"),
        ("สัปดาห์นี้มีเรื่องอะไรที่ผมต้องรู้", "มีอะไรใหม่ ทั้งสำนักงาน"),
        ("วันนี้มีอะไรต้องรู้บ้าง", "มีอะไรใหม่ ทั้งสำนักงาน"),
        ("สำนักไหนใช้งบเยอะผิดปกติมั้ย", "งบประมาณแยกตามสำนัก ทั้งสำนักงาน"),
        ("มีมาตรการไหนยังไม่มีใครทำเลย", "แต่ละมาตรการ"),
        ("กิจกรรมไหนยังไม่มีสำนักไหนส่ง", "กิจกรรมที่ยังไม่มีรายงาน 30 จาก 30"),
        ("ขอดูกิจกรรมไหนที่ยังไม่มีใครเริ่มเลย", "ต้องรายงาน 3 สำนัก"),
    ],
)
def test_who_leads_is_told_which_of_all(admin: Chat, typed: str, told: str) -> None:
    count = len(admin.heard)
    admin.says(typed)
    assert told in admin.since(count)


@pytest.mark.parametrize(
    ("typed", "never"),
    [
        ("สำนักไหนน่าห่วงเรื่องร้องเรียน", "สำนักที่ต้องติดตามก่อน"),
        ("มาตรการไหนได้คะแนนน้อยสุด", "แต่ละมาตรการ"),
        ("กิจกรรมไหนยังไม่มีใครอนุมัติ", "ผลรายกิจกรรม"),
    ],
)
def test_which_of_something_else_is_not_that(admin: Chat, typed: str, never: str) -> None:
    count = len(admin.heard)
    admin.says(typed)
    assert never not in admin.since(count)


@pytest.mark.parametrize("typed", ["สำนักไหนน่าห่วงสุด", "กิจกรรมไหนยังไม่มีสำนักไหนส่ง"])
def test_who_reports_is_not_told_all_bureaus(reporter: Chat, typed: str) -> None:
    count = len(reporter.heard)
    reporter.says(typed)
    assert "ทั้งสำนักงาน" not in reporter.since(count).replace("จึงไม่ได้แสดงของทั้งสำนักงาน", "")


@pytest.mark.parametrize("said", ["ยังไม่มีผลผลิตค่ะ", "ยังไม่เกิดผลผลิต", "ผลผลิตยังไม่มี", "ไม่มีผลผลิต"])
def test_an_output_that_is_not_there_yet_is_none_as_planned(
    chat: Callable[[str], Chat], said: str
) -> None:
    reporter = chat("D0103").says("รายงาน 2.1").says("กำลังทำ 30%")
    reporter.says("ประชุมเตรียมการกับคณะทำงาน 12 คน").says(said)
    assert "เข้าใจว่า" not in reporter.last
    assert "ไม่" in reporter.state["answers"]["output"]


@pytest.mark.parametrize(
    "typed",
    [
        "หมายถึงงานของสำนักน่ะ อันไหนครบกำหนดก่อน",
        "งานของสำนักเรา เรื่องไหนต้องส่งก่อน",
        "รายงานของสำนักที่ค้าง ฉบับไหนด่วนสุด",
    ],
)
def test_what_comes_first_is_of_the_bureau_that_is_named(head: Chat, typed: str) -> None:
    count = len(head.heard)
    head.says(typed)
    assert "ใกล้กำหนดที่สุด" in head.since(count) and "ไม่พบสำนัก" not in head.since(count)


def test_what_comes_first_is_of_the_list_in_sight(head: Chat) -> None:
    count = len(head.says("สำนักเราค้างอะไรอยู่บ้าง").heard)
    head.says("อันไหนต้องทำก่อนเพื่อน")
    assert "ใกล้กำหนดที่สุด" in head.since(count)


@pytest.mark.parametrize(
    "typed, told",
    [
        ("สำนักไหนเสี่ยงที่สุดตอนนี้", "แดง"),
        ("หน่วยงานไหนความเสี่ยงสูงกว่าเพื่อน", "แดง"),
        ("ขอรายชื่อคนที่ส่งรายงานช้าปีนี้", "จึงยังไม่มีสำนักใดส่งช้า"),
        ("ขอแนะนำหน่อยว่าควรเร่งสำนักไหนก่อน", "สำนักที่ต้องติดตามก่อน"),
        ("ควรตามงานสำนักไหนก่อนดีครับ", "สำนักที่ต้องติดตามก่อน"),
    ],
)
def test_leaders_ask_which_bureau(chat: Callable[[str], Chat], typed: str, told: str) -> None:
    admin = chat("D0002")
    count = len(admin.heard)
    admin.says(typed)
    assert told in admin.since(count)


@pytest.mark.parametrize(
    "typed",
    [
        "สำนักเรามีรายงานไหนเกินกำหนดบ้างคะ",
        "กิจกรรมที่พ้นกำหนดส่งแล้วมีอะไรบ้าง",
        "รายงานของเราเลยกำหนดกี่ฉบับแล้ว",
    ],
)
def test_what_is_overdue_is_listed(reporter: Chat, typed: str) -> None:
    count = len(reporter.heard)
    reporter.says(typed)
    assert "รายงานที่ต้องส่ง" in reporter.since(count)


def test_who_does_not_report_sees_their_own_duties_instead(chat: Callable[[str], Chat]) -> None:
    assert "ต้องทำ" in chat("D0106").says("สำนักเรามีรายงานไหนเกินกำหนดบ้างคะ").last


@pytest.mark.parametrize("typed", ["รายงานเลยกำหนดแล้วส่งได้ไหม", "ถ้ารายงานเกินกำหนดจะโดนอะไรบ้าง"])
def test_the_rule_about_being_late_stays_a_rule(reporter: Chat, typed: str) -> None:
    count = len(reporter.heard)
    reporter.says(typed)
    assert "ส่งหลังกำหนดได้" in reporter.since(count)
    assert "รายงานที่ต้องส่ง" not in reporter.since(count).split("ที่มา:")[0]


@pytest.mark.parametrize("typed", ["คนของผมยังไม่ลงทะเบียนบอทกี่คน", "คนของเราใครยังไม่ส่งรายงาน"])
def test_one_s_own_people_are_those_of_the_own_bureau(
    chat: Callable[[str], Chat], typed: str
) -> None:
    director = chat("D0101")
    director.says(typed)
    assert "สำนักบริหารงานกลาง" in director.since(0) and "ทั้งสำนักงาน" not in director.since(0)

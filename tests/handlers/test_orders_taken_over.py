"""An order in one sentence is taken over whole: which thing, which deed, what is told besides. A
row for each list from which orders take things, in each way of naming one (docs/decisions/0202)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from bot.simulator import seed
from handlers import registry
from tests.handlers.house import Chat, House
from tests.understanding.office_at_work import office_at_work

HEAD, DIRECTOR, EXECUTIVE, ADMIN, ADVISER, RECEIVER = (
    "D0102", "D0101", "D0001", "D0002", "D0003", "D0105",
)  # fmt: skip


@dataclass(frozen=True)
class Taken:
    """who: who orders. of: the list. said: the order. told: what stands in the answer. tap: the
    button that confirms. lost: words of other things, which are not in the answer."""

    who: str
    of: str
    said: str
    told: tuple[str, ...]
    tap: str
    lost: tuple[str, ...] = ()


ORDERS = (
    # by number, with what is told before or behind
    Taken(
        HEAD, "awaiting_me", "อนุมัติรายงาน 2.1 ให้เลย ครบดีแล้ว",
        ("อนุมัติรายงาน 2.1",), "ยืนยันอนุมัติ",
    ),
    Taken(
        HEAD, "awaiting_me", "2.1 ยอดไม่ตรงกัน ส่งกลับไปให้แก้",
        ("ส่งกลับรายงาน 2.1 เพราะ “ยอดไม่ตรงกัน”",), "ยืนยันส่งกลับ",
    ),
    # by what it is and whose, with the reason behind, before, and joined
    Taken(
        HEAD, "gifts", "ของขวัญกระเช้าผลไม้ของคุณสมมติ บุคลากร ให้คืนผู้ให้ไปเพราะเกินเกณฑ์",
        ("รายงานรับของขวัญ 1: ให้ส่งคืนผู้ให้ เพราะ “เกินเกณฑ์”",), "ยืนยันผล", ("นาฬิกา",),
    ),
    Taken(
        DIRECTOR, "gifts", "ปากกาของหัวหน้ากลุ่มให้ส่งคืนผู้ให้ ราคาเกินสามพัน",
        ("ให้ส่งคืนผู้ให้ เพราะ “ราคาเกินสามพัน”",), "ยืนยันผล",
    ),
    Taken(
        HEAD, "gifts", "นาฬิกาที่รออยู่มอบให้หน่วยงาน เพราะคืนไม่ได้แล้ว",
        ("ให้มอบแก่หน่วยงาน", "คืนไม่ได้แล้ว"), "ยืนยันผล",
    ),
    # the only one
    Taken(
        EXECUTIVE, "waiting_news", "ประกาศงดรับของขวัญยังไม่ออก ส่งกลับไปแก้ ให้เพิ่มช่องทางแจ้งเบาะแส",
        ("งดรับของขวัญปีใหม่", "เพิ่มช่องทางแจ้งเบาะแส"), "ส่งกลับตามนี้",
    ),
    # by its place, with words to somebody
    Taken(
        ADVISER, "waiting_questions", "ตอบคำถามแรกว่าใช้ได้ แต่ต้องเก็บหลักฐาน",
        ("“ใช้ได้ แต่ต้องเก็บหลักฐาน”",), "ส่งคำตอบ",
    ),
    Taken(
        ADVISER, "waiting_questions", "ตอบคำถามสุดท้ายว่าให้แนบใบลงชื่อด้วย",
        ("“ให้แนบใบลงชื่อด้วย”",), "ส่งคำตอบ",
    ),
    # by its name, with a new value and why
    Taken(
        ADMIN, "calendar", "เลื่อนประชุมใหญ่พรุ่งนี้ไปเป็นวันที่ 4 บ่ายสอง เพราะห้องไม่ว่าง",
        ("4 มีนาคม 2570 เวลา 14.00", "ห้องไม่ว่าง"), "บันทึก",
    ),
    Taken(
        ADMIN, "calendar", "ยกเลิกสัมมนาผู้รายงาน วิทยากรติดภารกิจ",
        ("สัมมนาผู้รายงาน", "วิทยากรติดภารกิจ"), "ยืนยันยกเลิกงาน",
    ),
    # by its day and hour
    Taken(
        ADVISER, "clinic_slots", "ปิดช่วงนัด 9.30 ติดประชุม",
        ("9.30", "ติดประชุม"), "ยืนยันปิด", ("9.00-9.30",),
    ),
    Taken(
        HEAD, "documents_to_sign", "เอกสารที่รอตรวจ ตีกลับ เพราะตัวเลขไม่ตรง",
        ("ตัวเลขไม่ตรง",), "",
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def working() -> Iterator[House]:
    """The demo office at work: something of every kind waits."""
    with office_at_work() as (house, _):
        yield house


@pytest.fixture
def office(working: House) -> Iterator[Callable[[str], Chat]]:
    """Opens the chat of somebody in that office; what a test does there is taken back."""
    shown, asked = {who: [*each] for who, each in working.shown.items()}, dict(working.asked)
    taken_back = working.connection.begin_nested()
    yield lambda staff_id: Chat(working, seed.line_id(staff_id))
    taken_back.rollback()
    working.shown, working.asked = shown, asked


@pytest.mark.parametrize("order", ORDERS, ids=lambda each: each.said)
def test_nothing_that_an_order_tells_is_asked_again(
    office: Callable[[str], Chat], order: Taken
) -> None:
    person = office(order.who)
    told = person.answer_to(order.said)
    assert all(each in told for each in order.told), told
    assert not order.tap or any(each.startswith(order.tap) for each in person.offers)
    assert not any(each in told for each in order.lost)


def test_each_list_has_its_row() -> None:
    declared = {each.query for subject in registry.SUBJECTS for each in subject.waiting_lists}
    several = {"cases"}  # one case is ordered by its code, which its own readers take
    assert declared == {each.of for each in ORDERS} | several


@pytest.mark.parametrize(
    ("who", "said"),
    [
        (HEAD, "กระเช้าคืนได้ไหม"),
        (HEAD, "กระเช้าคืนไปแล้วเมื่อวาน"),
        (HEAD, "ทำไมต้องคืนกระเช้าผลไม้"),
        (HEAD, "อย่าเพิ่งคืนกระเช้าผลไม้"),
        (HEAD, "เอกสารที่รอผมลงนามมีอะไรบ้าง"),
        (ADVISER, "ตอบคำถามแรกไปแล้ว"),
        (ADMIN, "ใครยกเลิกสัมมนาผู้รายงาน"),
    ],
)
def test_a_question_and_what_is_done_order_nothing(
    office: Callable[[str], Chat], who: str, said: str
) -> None:
    person = office(who)
    person.says(said)
    assert not any(each.startswith("ยืนยัน") for each in person.offers)


def test_several_are_confirmed_on_one_card(office: Callable[[str], Chat]) -> None:
    head = office(HEAD)
    told = head.answer_to("ของขวัญที่รอทั้งสองชิ้นให้ส่งคืนผู้ให้ทั้งหมด")
    assert "กระเช้าผลไม้" in told and "นาฬิกาตั้งโต๊ะ" in told and "เพราะเหตุใด" in told
    told = head.says("มูลค่าเกินเกณฑ์").last
    assert told.count("ให้ส่งคืนผู้ให้ เพราะ “มูลค่าเกินเกณฑ์”") == 2
    done = head.taps("ยืนยันทั้งหมด").last
    assert done.count("บันทึกผล “ให้ส่งคืนผู้ให้”") == 2


def test_a_receiver_takes_on_all_new_cases_by_one_tap(office: Callable[[str], Chat]) -> None:
    receiver = office(RECEIVER)
    told = receiver.says("รับเรื่องร้องเรียนที่เข้ามาใหม่ทั้งสองเรื่องไว้เลย").last
    assert "ยืนยันทั้ง 2 เรื่อง" in told and told.count("รับเรื่อง") >= 2
    assert receiver.taps("ยืนยันทั้งหมด").last.count("รับเรื่องแล้ว") == 2


@pytest.mark.parametrize(
    ("said", "approved", "returned", "why"),
    [
        ("2.1 ให้ผ่าน ส่วน 1.10 ให้กลับไปแก้ตัวเลขงบ", "2.1", "1.10", "แก้ตัวเลขงบ"),
        ("ส่งกลับ 2.1 ขาดรูป แต่ 1.10 อนุมัติ", "1.10", "2.1", "ขาดรูป"),
    ],
)
def test_each_thing_has_its_own_decision(
    office: Callable[[str], Chat], said: str, approved: str, returned: str, why: str
) -> None:
    head = office(HEAD)
    told = head.says(said).last
    assert f"อนุมัติรายงาน {approved}" in told and f"ส่งกลับรายงาน {returned} เพราะ “{why}”" in told
    done = head.taps("ยืนยันทั้งหมด").last
    assert f"อนุมัติรายงาน {approved} แล้ว" in done and f"ส่งกลับรายงาน {returned} แล้ว" in done


@pytest.mark.parametrize(
    "said", ["ของขวัญทั้งสามชิ้นให้ส่งคืนผู้ให้", "ส่งกลับ 2.1 กับ 9.9 ขาดรูป", "คืนกระเช้ากับมอบนาฬิกาทั้งสองชิ้น"]
)
def test_an_order_that_fits_not_what_waits_does_nothing(
    office: Callable[[str], Chat], said: str
) -> None:
    head = office(HEAD).says(said)
    assert "ยืนยันทั้งหมด" not in head.offers


@dataclass(frozen=True)
class Ordered:
    """who: who orders. said: lines, the last one is the order. told: what stands in the answer.
    tap: the button that does it. done: what is said then."""

    who: str
    said: tuple[str, ...]
    told: tuple[str, ...]
    tap: str
    done: str = ""


CASES = "เรื่องร้องเรียน"
IN_OFFICE_WORDS = (
    # a case of the list in sight, by its place
    Ordered(RECEIVER, (CASES, "รับทั้งสองเรื่องเลย"), ("ยืนยันทั้ง 2 เรื่อง",), "ยืนยันทั้งหมด", "รับเรื่องแล้ว"),
    Ordered(RECEIVER, (CASES, "ขอรับหมดเลยค่ะ"), ("ยืนยันทั้ง 2 เรื่อง",), "ยืนยันทั้งหมด", "รับเรื่องแล้ว"),
    Ordered(
        RECEIVER, (CASES, "อันที่สองโอนไปส่วนกลางนะ เกินอำนาจเรา"),
        ("ส่วนกลาง", "เพราะ “เกินอำนาจเรา”"), "ยืนยันส่งต่อ",
    ),
    Ordered(
        RECEIVER, (CASES, "อันแรกไม่ใช่ของเรานะ ส่งต่อไปคลังได้มั้ย"),
        ("ไปที่สำนักการคลังและงบประมาณ เพราะ “ไม่ใช่ของเรา”",), "ยืนยันส่งต่อ", "ส่งต่อ",
    ),
    Ordered(
        RECEIVER, (CASES, "เรื่องที่สองขอข้อมูลเพิ่มหน่อย ถามว่าเกิดวันไหน"),
        ("“เกิดวันไหน”", "ส่งข้อความนี้ถึงผู้แจ้ง"), "ส่งข้อความ",
    ),
    Ordered(RECEIVER, (CASES, "ปิดเรื่องแรกได้เลย ตรวจแล้วไม่มีมูล"), ("กรุณาแจ้งผล",), "เปิดเรื่อง"),
    Ordered(RECEIVER, ("คนร้องเป็นใครอะ ขอชื่อจะได้โทรถาม",), ("ไม่มีข้อมูลว่าเป็นผู้ใด", "ตอบหรือถามผู้แจ้ง"), ""),
    Ordered(RECEIVER, ("ใครเป็นคนร้องเรียนเข้ามา อยากได้เบอร์",), ("ไม่มีข้อมูลว่าเป็นผู้ใด",), ""),
    Ordered(
        ADVISER, ("คำถามที่รอตอบ", "ข้อสองตอบว่าใช้ได้ตามระเบียบสารบรรณ"),
        ("“ใช้ได้ตามระเบียบสารบรรณ”",), "ส่งคำตอบ",
    ),
    # the roster
    Ordered(
        ADMIN, ("น้องรายงานดีลาออกไปแล้วเมื่อวาน ปิดสิทธิ์ให้ที แล้วใครทำต่อ",),
        ("นางสาวตัวอย่าง รายงานดี (D0103", "ใครรับช่วงต่อ"), "ไม่ระบุ",
    ),
    Ordered(
        ADMIN, ("ออกรหัสใหม่ให้คุณบุคลากร มือถือหาย",), ("ออกรหัส D0106", "นายสมมติ บุคลากร"), "ออกรหัส",
    ),
    # days, with why
    Ordered(
        ADMIN, ("เลื่อนกำหนดส่ง 1.10 ไป 30 มิ.ย. เพราะรองบประมาณ",),
        ("30 มิถุนายน 2570", "รองบประมาณ"), "ยืนยันเลื่อนกำหนด", "แจ้งผู้เกี่ยวข้อง",
    ),
    Ordered(
        ADMIN, ("ขยายเวลาแบบสำรวจ 3.6 ไปถึงสิ้นเดือน",),
        ("ตรวจก่อนเลื่อนวันปิด", "31 มีนาคม 2570"), "เลื่อนวันปิด", "เปิดถึง 31 มี.ค. 70",
    ),
    Ordered(
        ADMIN, ("ยกเลิกกำหนดการประชุมใหญ่พรุ่งนี้ ท่านไม่ว่าง",), ("ยกเลิกงาน “ประชุมใหญ่”",), "ยืนยันยกเลิกงาน",
    ),
    Ordered(
        ADMIN, ("ยกเลิกหนังสือเวียนฉบับล่าสุด ส่งผิด",), ("ถอนข้อความ “พรุ่งนี้ประชุม",), "ยืนยันถอน",
    ),
    Ordered(ADMIN, ("ปิดแบบสำรวจเลย ไม่ต้องรอ",), ("ปิดแบบสำรวจ “",), "ยืนยันปิด"),
    # reminders
    Ordered(
        ADMIN, ("สั่งให้ทุกสำนักส่งรายงานให้ครบภายใน 15 มีนาคม",),
        ("เตือนได้ตอนนี้ 2 คน", "ส่งเตือนตอนนี้", "“ให้ครบภายใน 15 มีนาคม” ไม่อยู่ในข้อความเตือน"), "",
    ),
    Ordered(
        ADMIN, ("ช่วยตามคนที่ยังไม่ส่ง 2.1 ให้หน่อย แล้วใครบ้างที่ยัง",),
        ("ยังไม่ได้เตือนเรื่องรายงาน 2.1", "ยังไม่รายงาน · รอบ 20 มี.ค. 70"), "ส่งเตือนตอนนี้",
    ),
)  # fmt: skip


@pytest.mark.parametrize("order", IN_OFFICE_WORDS, ids=lambda each: each.said[-1])
def test_it_is_ordered_as_people_in_office_do(
    office: Callable[[str], Chat], order: Ordered
) -> None:
    person = office(order.who)
    for said in order.said[:-1]:
        person.says(said)
    told = person.answer_to(order.said[-1])
    assert all(each in told for each in order.told), told
    assert "ไม่ได้บันทึกไว้" not in told
    if order.done:
        assert order.done in person.taps(order.tap).last
    else:
        assert not order.tap or any(each.startswith(order.tap) for each in person.offers)


def test_who_has_to_send_reads_why_the_day_has_moved(
    office: Callable[[str], Chat], working: House
) -> None:
    office(ADMIN).says("เลื่อนกำหนดส่ง 1.10 ไป 30 มิ.ย. เพราะรองบประมาณ").taps("ยืนยันเลื่อนกำหนด")
    to_bureau = [each for each in working.sent if each.recipient == seed.line_id("D0202")]
    assert "รองบประมาณ" in str(to_bureau[-1].messages)


def test_the_day_until_which_it_is_wanted_chooses_no_thing(office: Callable[[str], Chat]) -> None:
    head = office(HEAD).says("ขอดูรายงานที่รออนุมัติ")  # a document of the round of March waits, too
    told = head.answer_to("ส่งกลับ ยังไม่มีภาพถ่าย ขอให้แนบภายใน 5 มีนาคม")
    assert "ยังไม่ได้ส่งกลับฉบับใด" in told
    assert "“ยังไม่มีภาพถ่าย ขอให้แนบภายใน 5 มีนาคม”" in told

"""A finished document is laid before a checker and a signer."""

from __future__ import annotations

import pytest

from models.sign_offs.sign_off import CHECKING, WITHDRAWN
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, DIRECTOR, HEAD, SECRETARY, number_of, person
from tests.handlers.sign_offs.on_road import checked, document, makes, proposed, road, roads_of

HEADS_NAME, DIRECTORS_NAME = "นางตัวอย่าง หัวหน้ากลุ่ม", "นายสมมติ อำนวยการ"


def test_two_names_and_a_tap_lay_it_before_the_checker(
    demo: House, reporter: Chat, head: Chat
) -> None:
    document(demo)
    reporter.says("เสนอลงนาม")
    assert "ให้ผู้ใดตรวจ" in reporter.last
    reporter.taps(HEADS_NAME)
    assert "ให้ผู้ใดลงนาม" in reporter.last
    reporter.taps(DIRECTORS_NAME)
    assert "ตรวจก่อนเสนอ" in reporter.last and "ต้องขอเอกสารและเสนอใหม่" in reporter.last
    reporter.taps("เสนอ")
    assert f"ระบบกำลังส่งให้ {HEADS_NAME} ตรวจ" in reporter.last
    makes(demo, head)
    assert "มีเอกสารรอท่านตรวจ" in head.last
    assert head.offers == ["เปิดเอกสาร", "ตรวจแล้ว", "ส่งกลับแก้ไข", "เมนู"]
    [found] = roads_of(demo)
    assert (found.state, found.checker_id) == (CHECKING, number_of(demo, HEAD))


@pytest.mark.parametrize(
    "words",
    ["ส่งให้ตรวจ", "ขอลงนาม", "ส่งให้ตรวจหน่อยค่ะ", "ขอลงนามเอกสารหน่อยครับ", "เสนอเซ็นเอกสาร", "ขอลายเซ็น"],
)
@pytest.mark.soak
def test_it_is_asked_for_as_clerks_do(demo: House, reporter: Chat, words: str) -> None:
    document(demo)
    assert "ให้ผู้ใดตรวจ" in reporter.says(words).last


@pytest.mark.soak
def test_names_may_be_typed_in_part_and_amiss(demo: House, reporter: Chat) -> None:
    document(demo)
    reporter.says("เสนอลงนาม").says("หัวหน้ากลุ่ม")
    assert "ให้ผู้ใดลงนาม" in reporter.last
    heard = len(reporter.heard)
    reporter.says("ใครก็ได้")
    assert "กรุณากดเลือก หรือพิมพ์ชื่อเต็มของผู้ลงนาม" in reporter.since(heard)
    assert "ให้ผู้ใดลงนาม" in reporter.last
    reporter.says("สมมติ อำนวยกาน")
    assert "ตรวจก่อนเสนอ" in reporter.last and DIRECTORS_NAME in reporter.last


@pytest.mark.soak
def test_where_only_one_may_check_or_sign_nobody_is_asked_who(demo: House, reporter: Chat) -> None:
    document(demo)
    person(demo, DIRECTOR, roles=["staff", "supervisor", "executive"])
    reporter.says("เสนอลงนาม")
    assert "ตรวจก่อนเสนอ" in reporter.last
    assert HEADS_NAME in reporter.last and "นายสมมติ ผู้นำองค์กร" in reporter.last


SECRETARYS_NAME = "นายสมมติ ผู้นำองค์กร"


@pytest.mark.parametrize("kind", ["memo", "memo-quarter"])
def test_a_memo_is_not_laid_before_whom_it_is_addressed_to_without_a_word(
    demo: House, admin: Chat, kind: str
) -> None:
    document(demo, kind=kind, of=ADMIN)
    admin.says("เสนอลงนาม")  # only the secretary-general is left to sign
    assert "เรียนถึงเลขาธิการวุฒิสภา ผู้ลงนามจึงควรเป็นผู้เสนอ" in admin.last
    assert "เพิ่มหน้าที่ “ผู้ลงนามเอกสาร”" in admin.last
    admin.taps(SECRETARYS_NAME)
    assert "ตรวจก่อนเสนอ" in admin.last and "ผู้ลงนามที่เลือกคือผู้รับเอง" in admin.last
    assert "บันทึกข้อความ" in admin.last and roads_of(demo) == []
    admin.taps("เสนอ")
    assert len(roads_of(demo)) == 1  # it is theirs to decide


def test_others_are_offered_first_to_sign_a_memo(demo: House, admin: Chat) -> None:
    document(demo, kind="memo", of=ADMIN)
    person(demo, "D0104", name="นางสาวตัวอย่าง ฮ้า", roles=["executive", "signer"])
    admin.says("เสนอลงนาม")
    assert "ให้ผู้ใดลงนาม" in admin.last and "ควรเป็นผู้เสนอ" not in admin.last
    assert admin.offers[:2] == ["นางสาวตัวอย่าง ฮ้า", SECRETARYS_NAME]
    admin.taps("นางสาวตัวอย่าง ฮ้า")
    assert "ตรวจก่อนเสนอ" in admin.last and "คือผู้รับเอง" not in admin.last


def test_a_memo_that_one_other_may_sign_asks_nobody_who(demo: House, admin: Chat) -> None:
    document(demo, kind="memo", of=ADMIN)
    person(demo, SECRETARY, roles=["executive"])
    person(demo, "D0104", name="นางสาวตัวอย่าง ฮ้า", roles=["executive", "signer"])
    admin.says("เสนอลงนาม")
    assert "ตรวจก่อนเสนอ" in admin.last and "คือผู้รับเอง" not in admin.last


def test_what_is_addressed_to_nobody_may_be_signed_by_the_secretary_general(
    demo: House, reporter: Chat
) -> None:
    document(demo)
    reporter.says("เสนอลงนาม").taps(HEADS_NAME).taps(SECRETARYS_NAME)
    assert "ตรวจก่อนเสนอ" in reporter.last and "คือผู้รับเอง" not in reporter.last
    assert "แบบรายงานของสำนัก" in reporter.last  # what is proposed, and not its code alone


@pytest.mark.soak
def test_whoever_checks_is_not_offered_as_signer_nor_whoever_prepares(
    demo: House, reporter: Chat
) -> None:
    document(demo)
    person(demo, "D0103", roles=["staff", "reporter", "checker", "signer"])
    reporter.says("เสนอลงนาม")
    assert "รายงานดี" not in reporter.last
    reporter.taps(DIRECTORS_NAME)  # he may do both
    assert DIRECTORS_NAME not in reporter.last and "ผู้นำองค์กร" in reporter.last


@pytest.mark.soak
def test_nobody_is_offered_who_may_not_have_the_document(demo: House, reporter: Chat) -> None:
    document(demo)
    person(demo, "D0202", roles=["staff", "reporter", "checker", "signer"])  # of another bureau
    assert "รายงานคลัง" not in reporter.says("เสนอลงนาม").last


@pytest.mark.parametrize(("ending", "kind"), [("xlsx", "bureau-form"), ("pdf", "evidence")])
@pytest.mark.soak
def test_only_what_comes_as_pdf_and_word_is_proposed(
    demo: House, reporter: Chat, ending: str, kind: str
) -> None:
    document(demo, ending=ending, kind=kind)
    assert "เสนอลงนามได้เฉพาะเอกสาร PDF หรือ Word" in reporter.says("เสนอลงนาม").last


@pytest.mark.soak
def test_without_a_document_it_says_what_to_do(reporter: Chat) -> None:
    reporter.says("เสนอลงนาม")
    assert "พิมพ์ “เอกสาร” เพื่อขอก่อน" in reporter.last and "เอกสาร" in reporter.offers


@pytest.mark.soak
def test_without_a_checker_or_a_signer_it_says_whom_to_ask(demo: House, reporter: Chat) -> None:
    document(demo)
    for staff_id in (DIRECTOR, SECRETARY):
        person(demo, staff_id, roles=["staff", "executive"])
    assert "ยังไม่มีผู้ลงนาม" in reporter.says("เสนอลงนาม").last
    person(demo, HEAD, roles=["staff", "supervisor"])
    assert "ยังไม่มีผู้ตรวจเอกสาร" in reporter.says("เสนอลงนาม").last


@pytest.mark.soak
def test_the_same_document_goes_on_one_road_only(demo: House, reporter: Chat) -> None:
    proposed(demo)
    reporter.says("เสนอลงนาม").taps(HEADS_NAME).taps(DIRECTORS_NAME).taps("เสนอ")
    assert "เสนอไว้แล้ว" in reporter.last and len(roads_of(demo)) == 1


@pytest.mark.soak
def test_whose_role_is_taken_meanwhile_is_not_asked(demo: House, reporter: Chat) -> None:
    document(demo)
    reporter.says("เสนอลงนาม").taps(HEADS_NAME).taps(DIRECTORS_NAME)
    person(demo, HEAD, roles=["staff", "supervisor"])
    reporter.taps("เสนอ")
    assert "ผู้ตรวจที่เลือกไม่มีหน้าที่นี้แล้ว" in reporter.last and roads_of(demo) == []


@pytest.mark.soak
def test_whose_right_to_the_document_is_gone_proposes_nothing(demo: House, reporter: Chat) -> None:
    document(demo)
    reporter.says("เสนอลงนาม").taps(HEADS_NAME).taps(DIRECTORS_NAME)
    person(demo, "D0103", roles=["staff"])
    reporter.taps("เสนอ")
    assert roads_of(demo) == []


@pytest.mark.soak
def test_it_is_taken_back_before_it_has_a_number(demo: House, reporter: Chat, head: Chat) -> None:
    number = checked(demo)
    reporter.says("เอกสารรอลงนาม").taps("ดู").taps("ถอนเรื่อง")
    assert "ถอนเรื่องแล้ว" in reporter.last and road(demo, number).state == WITHDRAWN
    proposed(demo, "B")
    assert "ถอนเรื่องแล้ว" in reporter.says("ขอถอนเรื่อง").last
    assert "ไม่มีเอกสารรอท่าน" in head.says("เอกสารรอลงนาม").last


@pytest.mark.soak
def test_how_it_is_done_is_told_to_who_asks(reporter: Chat) -> None:
    assert "เลือกผู้ตรวจและผู้ลงนาม" in reporter.says("เสนอลงนามยังไง").last

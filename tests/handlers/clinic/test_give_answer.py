"""An administrator adds, changes and takes back answers in chat; everybody on the roster reads."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from bot.simulator import seed
from models.clinic.clinic_answer import ClinicAnswer
from models.trail.audit_entry import AuditEntry
from tests.handlers.house import Chat, House
from tests.handlers.test_group_chat import happens, known, mention
from tests.talk import words

__all__ = ["known"]
STRANGER = "U" + "c" * 32
PARKING, PLACE, SOURCE = (
    "ขอบัตรจอดรถที่ไหน",
    "ติดต่อกลุ่มงานอาคาร ชั้น 2",
    "หนังสือเวียน ว 12 ลงวันที่ 3 มี.ค. 2570",
)


def adds(admin: Chat, question: str = PARKING, answer: str = PLACE, source: str = SOURCE) -> Chat:
    return admin.says("เพิ่มคำตอบ").says(question).says(answer).says(source).taps("บันทึกคำตอบ")


def trail_of(house: House) -> list[tuple[str, int]]:
    with house.session() as session:
        entries = session.scalars(select(AuditEntry).order_by(AuditEntry.id))
        return [(e.verb, e.details["version"]) for e in entries if e.verb.startswith("clinic.")]


def test_an_added_answer_is_shown_kept_and_told_to_who_types_the_question(
    admin: Chat, reporter: Chat
) -> None:
    admin.says("เพิ่มคำตอบ")
    assert "1. ส่งช้าได้ไหม" in admin.last
    admin.says(PARKING).says(PLACE).says(SOURCE)
    assert "ตรวจคำตอบก่อนบันทึก" in admin.last and PLACE in admin.last
    admin.taps("บันทึกคำตอบ")
    assert PLACE in admin.last and SOURCE in admin.last
    reporter.says(f"{PARKING}คะ")
    assert PLACE in reporter.last and SOURCE in reporter.last
    assert trail_of(admin.house) == [("clinic.answer", 1)]


def test_it_stands_in_the_list_on_a_shelf_of_its_own(admin: Chat, reporter: Chat) -> None:
    adds(admin)
    reporter.says("คำถามที่พบบ่อย")
    reporter.taps_data(reporter.beside("คำถามอื่นของสำนักงาน"))
    reporter.taps_data(reporter.beside(PARKING))
    assert PLACE in reporter.last and "เปลี่ยนคำตอบนี้" not in reporter.offers


def test_a_packaged_answer_is_changed_from_its_card_and_taken_back(
    admin: Chat, reporter: Chat
) -> None:
    admin.says("ส่งช้าได้ไหม").taps("เปลี่ยนคำตอบนี้")
    assert "ส่งหลังกำหนดได้" in admin.last
    admin.says("ปีนี้ส่งช้าได้ไม่เกิน 3 วันทำการ").says("มติคณะกรรมการ 5/2570").taps("บันทึกคำตอบ")
    told = reporter.says("ส่งไม่ทันทำยังไง").last
    assert "ไม่เกิน 3 วันทำการ" in told and "มติคณะกรรมการ" in told and "แจ้งเหตุที่ล่าช้า" in told
    admin.says("เพิ่มคำตอบ").says("1").taps("ใช้คำตอบเดิมของบอต").taps("บันทึกคำตอบ")
    assert "ส่งหลังกำหนดได้" in reporter.says("ส่งช้าได้ไหม").last
    assert trail_of(admin.house) == [("clinic.answer", 1), ("clinic.end", 2)]
    with admin.house.session() as session:
        kept = [each.words for each in session.scalars(select(ClinicAnswer))]
    assert kept == ["ปีนี้ส่งช้าได้ไม่เกิน 3 วันทำการ", ""]


@pytest.mark.parametrize("said", ["ส่งช้าได้ไหม", "ส่งไม่ทันทำยังไงคะ", "1", "ข้อ 1"])
def test_a_question_there_is_may_be_typed_or_numbered(admin: Chat, said: str) -> None:
    admin.says("เพิ่มคำตอบ").says(said)
    assert "คำตอบของ “ส่งช้าได้ไหม”" in admin.last


def test_a_new_question_may_begin_as_a_number_does(admin: Chat) -> None:
    admin.says("เพิ่มคำตอบ").says("ข้อบังคับอยู่ที่ไหน")
    assert "คำตอบของ “ข้อบังคับอยู่ที่ไหน”" in admin.last


def test_an_own_answer_is_taken_back(admin: Chat, reporter: Chat) -> None:
    adds(admin)
    admin.says(f"เพิ่มคำตอบ {PARKING}").taps("เลิกใช้คำตอบนี้").taps("บันทึกคำตอบ")
    assert "เลิกใช้คำตอบ" in admin.last
    assert PLACE not in reporter.says(PARKING).last


def test_a_card_from_before_another_change_confirms_nothing(admin: Chat) -> None:
    admin.says("เพิ่มคำตอบ").says(PARKING).says(PLACE).says(SOURCE)
    old = admin.button("บันทึกคำตอบ")
    admin.taps("บันทึกคำตอบ")
    admin.says("เพิ่มคำตอบ").says(PARKING).says("ชั้น 3").says(SOURCE)
    admin.taps_data(old)
    assert trail_of(admin.house) == [("clinic.answer", 1)]
    admin.taps("บันทึกคำตอบ")
    assert trail_of(admin.house) == [("clinic.answer", 1), ("clinic.answer", 2)]


@pytest.mark.soak
def test_the_same_words_change_nothing(admin: Chat) -> None:
    adds(adds(admin))
    assert "ตรงกับที่ใช้อยู่แล้ว" in admin.last and len(trail_of(admin.house)) == 1


@pytest.mark.parametrize(
    ("said", "hint"),
    [
        ("ถาม", "พิมพ์คำถามให้ครบ"),
        ("เรื่องที่จอดรถ", "พิมพ์เป็นคำถาม"),
        ("999", "พิมพ์เลข 1 ถึง"),
        ("ถามยาวมาก" * 20, "ยาวเกิน"),
    ],
)
def test_what_is_no_question_is_not_taken(admin: Chat, said: str, hint: str) -> None:
    admin.says("เพิ่มคำตอบ").says(said)
    assert hint in admin.since(-2)
    assert all(
        "question" not in s["answers"] for _, s in admin.house.states(admin.user_id).values()
    )


def test_a_long_answer_is_not_taken(admin: Chat) -> None:
    admin.says("เพิ่มคำตอบ").says(PARKING).says("\n".join("กขคงจฉ"))
    assert "เกิน 5 บรรทัด" in admin.since(-2)


def test_only_administrators_add(reporter: Chat) -> None:
    reporter.says("เพิ่มคำตอบ")
    assert "เปิดให้เฉพาะ" in reporter.last and not reporter.house.states(reporter.user_id)


def test_an_added_question_is_answered_inside_a_conversation_that_stays(
    admin: Chat, chat: Callable[[str], Chat]
) -> None:
    adds(admin)
    who = chat("D0103").says("รับของขวัญ").says("กระเช้าผลไม้ 4,000 บาท")
    before = who.state
    assert PLACE in who.says(PARKING).last and who.state == before


def test_an_outsider_hears_nothing_that_was_added(admin: Chat) -> None:
    adds(admin)
    stranger = Chat(admin.house, STRANGER)
    assert PLACE not in stranger.says(PARKING).last
    assert "คำถามอื่น" not in stranger.says("คำถามที่พบบ่อย").last


@pytest.mark.soak
def test_in_a_group_it_is_told_once_the_group_is_the_offices(known: House) -> None:
    admin = adds(Chat(known, seed.line_id("D0002")))
    happens(known, {"type": "join"})
    [told], _ = happens(known, mention(PARKING))
    assert PLACE not in words(told)
    admin.says("กลุ่ม").taps("พิจารณา").taps("ใช้กลุ่มนี้")
    [told, *_], _ = happens(known, mention(PARKING))
    assert PLACE in words(told)


@pytest.mark.parametrize(
    "words",
    [
        "แนบปกและสารบัญของคู่มือมาด้วย",
        "สำเนาหนังสือเวียนและแบบรายงานของสำนักไว้ในแฟ้มเดียวกัน",
        "รูปถ่ายกิจกรรมและทะเบียนผู้เข้าร่วม",
    ],
)
def test_advice_that_asks_nothing_is_kept_at_once(admin: Chat, words: str) -> None:
    admin.says("เพิ่มคำแนะนำ 3.8").says(words)
    assert "ข้อ 2 · ที่มา" in admin.last


def test_a_question_in_the_place_of_advice_is_not_kept(admin: Chat) -> None:
    admin.says("เพิ่มคำแนะนำ 3.8").says("ใครยังไม่ส่งรายงานบ้างคะ")
    assert "ข้อ 2 · ที่มา" not in admin.last


def test_an_answer_is_kept_without_the_order_to_give_it_and_not_without_a_source(
    admin: Chat,
) -> None:
    admin.says("เพิ่มคำตอบ").says(PARKING).says(f"ตอบไปว่า {PLACE}").says("ไม่มีที่มาค่ะ คนเขาบอกมา")
    assert "กรุณาพิมพ์ เช่น หนังสือเวียน" in admin.last
    admin.says(SOURCE)
    assert PLACE in admin.last and "ตอบไปว่า" not in admin.last


@pytest.mark.parametrize(
    "words",
    [f"เพิ่มข้อใหม่ ชื่อว่า {PARKING}", f"ขอเพิ่มคำถามใหม่ค่ะ {PARKING}", f"ช่วยเพิ่มหัวข้อ: {PARKING}"],
)
@pytest.mark.parametrize("before", ["เพิ่มคำตอบ", ""])
def test_the_order_to_add_is_no_part_of_the_question(
    demo: House, admin: Chat, words: str, before: str
) -> None:
    if before:
        admin.says(before)
    admin.says(words)
    assert admin.state["answers"]["question"]["words"] == PARKING


@pytest.mark.parametrize("answered", [(), (PLACE,)])
def test_another_question_becomes_no_answer_to_the_first(
    demo: House, admin: Chat, answered: tuple[str, ...]
) -> None:
    admin.says("เพิ่มคำตอบ").says(PARKING)
    for each in answered:
        admin.says(each)
    before = admin.state["answers"]
    admin.says("เพิ่มข้อใหม่ ชื่อว่า ขอบัตรประจำตัวที่ไหน")
    assert admin.state["answers"] == before


@pytest.mark.parametrize("words", ["เพิ่มข้อความแจ้งที่ป้อม รปภ. ได้", "เพิ่มเติมสอบถามได้ที่ชั้น 2"])
def test_an_answer_may_speak_of_adding(demo: House, admin: Chat, words: str) -> None:
    admin.says("เพิ่มคำตอบ").says(PARKING).says(words)
    assert admin.state["answers"]["words"] == words


def test_a_source_told_anew_with_a_wish_to_keep_it_is_shown_first(admin: Chat) -> None:
    admin.says("เพิ่มคำตอบ").says("ลาพักร้อนได้กี่วัน").says("ลาได้ปีละ 10 วัน ตามระเบียบ").says("ระเบียบการลา")
    admin.says("ที่มาเปลี่ยนเป็น ระเบียบสำนักนายกรัฐมนตรี แล้วบันทึกเลย")
    assert "แก้แล้ว ยังไม่ได้ส่ง" in admin.since(0)
    assert admin.state["answers"]["source"] == "ระเบียบสำนักนายกรัฐมนตรี"
    assert admin.state["at"] == "review"


@pytest.mark.parametrize("said", ["คำตอบตัดคำว่า ตามระเบียบ กับ ปีละ ออก", "คำตอบลบคำว่าปีละและตามระเบียบ"])
def test_several_words_go_out_of_the_answer(admin: Chat, said: str) -> None:
    admin.says("เพิ่มคำตอบ").says("ลาพักร้อนได้กี่วัน").says("ลาได้ปีละ 10 วัน ตามระเบียบ").says("ระเบียบการลา")
    admin.says(said).taps("แก้ตามนี้")
    assert admin.state["answers"]["words"] == "ลาได้ 10 วัน"


@pytest.mark.parametrize(
    ("said", "answer", "source"),
    [
        ("เปลี่ยนคำตอบข้อ ส่งช้าได้ไหม เป็น ส่งช้าได้ไม่เกิน 3 วันทำการ", "ส่งช้าได้ไม่เกิน 3 วันทำการ", ""),
        ("มีคนถามเรื่องส่งช้าได้ไหมบ่อยมาก คำตอบเดิมไม่ตรงแล้ว ขอเปลี่ยนคำตอบข้อนั้นค่ะ", "", ""),
        (
            f"เพิ่มคำแนะนำเรื่องส่งช้าได้ไหม ให้ตอบว่า ส่งได้แต่จะแสดงว่าช้า ที่มาจาก{SOURCE}",
            "ส่งได้แต่จะแสดงว่าช้า",
            SOURCE,
        ),
    ],
)
def test_an_order_names_the_question_and_may_tell_the_answer(
    admin: Chat, said: str, answer: str, source: str
) -> None:
    answers = admin.says(said).state["answers"]
    assert answers["question"]["t"] == "rule_late"
    assert (answers.get("words", ""), answers.get("source", "")) == (answer, source)
    if source:
        assert "ตรวจคำตอบก่อนบันทึก" in admin.last


@pytest.mark.parametrize(
    "said",
    [
        "ส่งช้าได้ไหม คำตอบของข้อนี้อยู่ไหน",
        "เปลี่ยนคำตอบเรื่องส่งช้าได้ไหมทำยังไง",
        "ไม่ต้องแก้คำตอบส่งช้าได้ไหมนะ",
        "คำตอบข้อ ส่งช้าได้ไหม ถูกแล้ว ไม่ต้องแก้ค่ะ",
    ],
)
def test_who_asks_about_an_answer_changes_none(admin: Chat, said: str) -> None:
    rows = admin.says(said).house.states(admin.user_id).values()
    assert not [row for row, state in rows if "question" in state["answers"]]


def test_nobody_else_changes_an_answer_by_an_order(reporter: Chat) -> None:
    reporter.says("เปลี่ยนคำตอบข้อ ส่งช้าได้ไหม เป็น ส่งช้าได้ไม่เกิน 3 วันทำการ")
    assert not reporter.house.states(reporter.user_id)

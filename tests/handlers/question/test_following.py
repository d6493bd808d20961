"""Questions that build on the answer before: other bureau, other time, other form, only a part."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from sqlalchemy import select

from models.database import Database
from models.documents.document import DocumentRequest
from models.queues import shown_buttons
from tests.handlers.house import Chat, House
from tests.understanding import asked
from tests.understanding.asked import MARCH, NOW

Speaks = Callable[..., Chat]


@pytest.fixture(scope="module")
def office(quick_database: Database) -> Iterator[tuple[House, dict[str, str]]]:
    """The office of known figures, made once."""
    with quick_database.engine.connect() as connection:
        transaction = connection.begin()
        made = House(connection, now=NOW)
        with made.session() as session:
            people = asked.put(session)
            session.commit()
        yield made, people
        transaction.rollback()


@pytest.fixture
def house(office: tuple[House, dict[str, str]]) -> Iterator[House]:
    """The office; what a test changes in it is taken back."""
    made = office[0]
    inner = made.connection.begin_nested()
    yield replace(made, now=NOW, shown={}, asked={})
    inner.rollback()


@pytest.fixture
def chat(house: House, office: tuple[House, dict[str, str]]) -> Speaks:
    return lambda role="admin": Chat(house, office[1][role])


@pytest.mark.every(2)
@pytest.mark.parametrize(
    ("asks", "then", "told"),
    [
        ("สถานะ", "แล้วสำนักการพิมพ์ล่ะ", "สถานะสำนักการพิมพ์"),
        ("สถานะ", "การพิมพ์ล่ะคะ", "สถานะสำนักการพิมพ์"),
        ("สถานะ", "แล้วของสำนักกฎหมายเป็นยังไงบ้าง", "สถานะสำนักกฎหมาย"),
        ("งบประมาณ", "แล้วสำนักการพิมพ์ล่ะ", "งบประมาณสำนักการพิมพ์"),
        ("งบประมาณสำนักการพิมพ์", "แล้วทั้งสำนักงานล่ะ", "งบประมาณทั้งสำนักงาน"),
        ("งบประมาณสำนักการพิมพ์", "แล้วสำนักอื่นล่ะคะ", "งบประมาณทั้งสำนักงาน"),
        ("สถานะสำนักการพิมพ์", "ที่อื่นๆ เป็นไงบ้าง", "สถานะทั้งสำนักงาน"),
        ("เสร็จกี่เปอร์เซ็นต์", "แล้ว 1.10 ล่ะ", "กิจกรรม 1.10"),
        ("ไฟเขียวเหลืองแดง", "แล้วมาตรการที่ 1 ล่ะ", "มาตรการที่ 1"),
        ("สถานะ", "ปีที่แล้วล่ะ", "ปีงบประมาณ 2569"),
        ("สถานะ 20 มีนาคม", "ปีที่แล้วล่ะ", "รอบ 20 มีนาคม 2569"),
        ("สถานะไตรมาส 2", "แล้วปีที่แล้วล่ะครับ", "ไตรมาสที่ 2 ปีงบประมาณ 2569"),
        ("สถานะปีที่แล้ว", "แล้วปีนี้ล่ะ", "ปีงบประมาณ 2570"),
        ("สถานะ", "แล้วรอบ 20 มิถุนายนล่ะ", "รอบ 20 มิถุนายน 2570"),
        ("สำนักไหนส่งช้าที่สุด", "ปีที่แล้วล่ะ", "ปีงบประมาณ 2569"),
        ("สำนักไหนส่งช้าที่สุด", "1 อันดับแรก", "1. สำนักการพิมพ์"),
        ("สถานะ", "เอา 2 อันดับแรก", "สำนักที่ส่งครบและทันที่สุด"),
        ("สถานะ", "เอาเฉพาะที่แดง", "แดง 1 กิจกรรม"),
        ("ไฟเขียวเหลืองแดง", "เฉพาะสีเหลืองค่ะ", "เหลือง 2 กิจกรรม"),
        ("สถานะสำนักกฎหมาย", "เอาเฉพาะที่แดง", "สำนักกฎหมาย"),
        ("สถานะ", "ขอเฉพาะที่ยังไม่ส่ง", "ใครยังไม่ส่ง"),
        ("สถานะ", "เฉพาะที่ช้า", "สำนักที่ส่งช้าที่สุด"),
        ("เทียบสองช่วง ปีที่แล้ว ปีนี้", "แล้วสำนักการพิมพ์ล่ะ", "ปีงบประมาณ 2569"),
        ("เทียบสำนักกฎหมายกับสำนักการพิมพ์", "แล้วสำนักวิชาการล่ะ", "สำนักวิชาการ"),
        ("ใครยังไม่ส่ง", "แล้วสำนักการพิมพ์ล่ะ", "ใครยังไม่ส่ง"),
        ("สถานะ", "ปีที่แล้ว", "ปีงบประมาณ 2569"),
        ("สำนักไหนส่งช้าที่สุด", "แล้วถ้านับเฉพาะปีที่แล้วล่ะ", "ปีงบประมาณ 2569"),
        ("ใครยังไม่ลงทะเบียน", "เอาเฉพาะกฎหมาย", "สำนักกฎหมาย"),
        ("สถานะสำนักกฎหมาย", "แล้วงบล่ะ", "งบประมาณสำนักกฎหมาย"),
        ("สถานะ 20 มีนาคม", "แล้วงบสำนักกฎหมายล่ะ", "งบประมาณสำนักกฎหมาย\nรอบ 20 มีนาคม 2570"),
        ("งบประมาณสำนักกฎหมาย", "แล้วการส่งล่ะคะ", "สถานะสำนักกฎหมาย"),
        ("งบประมาณสำนักกฎหมาย", "แล้วไฟแดงล่ะ", "แดง 1 กิจกรรม\nสำนักกฎหมาย"),
        ("สถานะ 20 มีนาคม", "แล้วใครยังไม่ส่งล่ะ", "ใครยังไม่ส่ง\nรอบ 20 มีนาคม 2570"),
        ("งบประมาณ", "ขอดูแต่สำนักการพิมพ์นะ", "งบประมาณสำนักการพิมพ์"),
        ("งบประมาณ", "อันไหนใช้น้อยสุด", "เบิกจ่ายน้อยที่สุดอยู่บน"),
        ("งบประมาณสำนักกฎหมาย", "กิจกรรมไหนได้รับจัดสรรเยอะสุด", "งบประมาณสำนักกฎหมาย รายกิจกรรม"),
        ("งบประมาณสำนักกฎหมาย", "สำนักไหนใช้เยอะสุด", "งบประมาณแยกตามสำนัก ทั้งสำนักงาน"),
        ("งบประมาณ", "2 อันดับแรก", "งบประมาณแยกตามสำนัก ทั้งสำนักงาน"),
        ("งบประมาณแยกตามสำนัก", "แล้วรอบ 20 มีนาคมล่ะ", "รอบ 20 มีนาคม 2570"),
        ("สำนักไหนแดงบ้าง", "เอาเฉพาะที่แดง", "สำนักกฎหมาย"),
        ("สถานะสำนักกฎหมาย", "เทียบกับการพิมพ์", "เทียบสองสำนัก"),
        ("สถานะสำนักการพิมพ์", "อันไหนด่วนสุด", "ใกล้กำหนดที่สุด\nสำนักการพิมพ์"),
        ("สถานะสำนักการพิมพ์", "แล้วตัวไหนต้องส่งก่อนคะ", "ใกล้กำหนดที่สุด\nสำนักการพิมพ์"),
        ("สถานะ", "เรื่องไหนด่วน", "แต่ละสำนัก"),
        ("ใครยังไม่ส่ง สำนักการพิมพ์", "ใครรับผิดชอบ", "ผู้รายงานของสำนักการพิมพ์"),
        ("ใครยังไม่ส่ง สำนักการพิมพ์", "ใครรับผิดชอบอันนั้น", "ผู้รายงานของสำนักการพิมพ์"),
        ("ใครยังไม่ส่ง สำนักการพิมพ์", "แล้วใครดูแลเรื่องนี้คะ", "ผู้รายงานของสำนักการพิมพ์"),
        ("ใครยังไม่ส่ง สำนักการพิมพ์", "ใครส่งงานพวกนี้", "ผู้รายงานของสำนักการพิมพ์"),
        ("สถานะ", "ใครบ้าง", "ใครยังไม่ส่ง\nรอบ"),
        ("งบประมาณสำนักการพิมพ์", "เหลือเท่าไหร่", "งบประมาณสำนักการพิมพ์"),
        ("งบประมาณสำนักการพิมพ์", "ใช้ไปเท่าไหร่แล้วคะ", "งบประมาณสำนักการพิมพ์"),
        ("ไฟเขียวเหลืองแดง", "อันไหนหนักสุด", "แดง"),
        ("สถานะสำนักการพิมพ์", "เพราะอะไร", "บอตไม่ทราบสาเหตุ"),
        ("ไฟเขียวเหลืองแดง", "ทำไมถึงเป็นแบบนั้นล่ะ", "บอตไม่ทราบสาเหตุ"),
        ("สำนักไหนส่งช้าที่สุด", "ทำไมถึงช้า", "บอตไม่ทราบสาเหตุ"),
        ("งบประมาณ", "ทำไมถึงน้อยคะ", "บอตไม่ทราบสาเหตุ"),
        ("เสร็จกี่เปอร์เซ็นต์", "เมื่อกี้ที่ว่าแล้วเสร็จ 0 จาก 30 หมายความว่าไง", "นับว่าแล้วเสร็จเมื่อ"),
        ("เสร็จกี่เปอร์เซ็นต์", "ตัวเลขนี้คิดยังไงครับ", "นับว่าแล้วเสร็จเมื่อ"),
        ("ไฟเขียวเหลืองแดง", "หมายความว่าไง", "สีที่เสี่ยงที่สุด"),
        ("สำนักไหนส่งช้าที่สุด", "นับจากอะไรคะ", "วันช้านับจากวันครบกำหนด"),
        ("งบประมาณ", "ข้อมูลมาจากไหน", "ที่ผู้รายงานกรอก"),
        ("สถานะ", "อันนี้นับยังไงคะ", "เป็นหนึ่งฉบับ"),
        ("เทียบสำนักกฎหมายกับสำนักการพิมพ์", "อันไหนดีกว่า", "ไม่ตัดสินว่าสำนักใดดีกว่า"),
        ("ของขวัญเกิน 3000", "ใครบ้าง", "ไม่แสดงชื่อ"),
        ("ตัวเลขเรื่องร้องเรียน", "ปีที่แล้วล่ะ", "เรื่องร้องเรียนรายเดือน"),
        ("ตัวเลขเรื่องร้องเรียน", "แล้วเดือนที่แล้วล่ะ", "เรื่องร้องเรียนรายเดือน"),
        ("ไฟเขียวเหลืองแดง", "สำนักไหนบ้าง", "แดง"),
        ("ไฟเขียวเหลืองแดง", "ข้อไหนบ้าง", "แดง"),
        ("ไฟเขียวเหลืองแดง สำนักกฎหมาย", "ใครรับผิดชอบ", "ผู้รายงานของสำนักกฎหมาย"),
        ("งบประมาณสำนักการพิมพ์", "ใครรับผิดชอบ", "ผู้รายงานของสำนักการพิมพ์"),
        ("ไฟเขียวเหลืองแดง", "สำนักไหนบ้างที่ยังไม่ส่ง", "ใครยังไม่ส่ง"),
        ("สถานะ 2.1", "สำนักไหนบ้างที่ยัง", "กิจกรรม 2.1"),
        ("ไฟเขียวเหลืองแดง", "ของสำนักไหนบ้าง", "แดง 1 สำนัก"),
        ("ไฟเขียวเหลืองแดง", "เป็นของสำนักไหนคะ", "แดง 1 สำนัก"),
        ("งบประมาณ", "ของสำนักไหนบ้าง", "งบประมาณแยกตามสำนัก"),
        ("สถานะ 1.10", "ใช้เงินไปเท่าไร", "กิจกรรม 1.10"),
        ("สถานะ", "ทำไมถึงยังไม่ส่งกันเลย", "บอตไม่ทราบสาเหตุ"),
        ("สถานะสำนักการพิมพ์", "ทำไมถึงยังศูนย์", "บอตไม่ทราบสาเหตุ"),
        ("สถานะ", "ทำไมเราถึงยัง 0 ฉบับคะ", "บอตไม่ทราบสาเหตุ"),
        ("สถานะ", "ทำไมสำนักเราถึงได้แค่ 0%", "บอตไม่ทราบสาเหตุ"),
        ("งบประมาณ", "ทำไมยังเป็นศูนย์อยู่", "บอตไม่ทราบสาเหตุ"),
        ("ใครยังไม่ส่ง", "เตือนเค้าหน่อยสิ", "การเตือน"),
        ("ใครยังไม่ส่ง", "ทวงให้หน่อยค่ะ", "การเตือน"),
        ("สถานะ", "เอาแค่สำนักกฎหมายพอ", "สถานะสำนักกฎหมาย"),
        ("สถานะสำนักกฎหมาย", "ขอดูงบเท่านั้น", "งบประมาณสำนักกฎหมาย"),
        ("เทียบสำนักกฎหมายกับสำนักการพิมพ์", "เอางบอย่างเดียว", "งบประมาณแยกตามสำนัก สำนักกฎหมาย"),
        ("สถานะสำนักกฎหมาย", "เอาของทุกสำนัก", "สถานะทั้งสำนักงาน"),
        ("สถานะสำนักกฎหมาย", "ไม่เอาแค่กฎหมาย เอาสำนักการพิมพ์ดีกว่า", "สถานะสำนักการพิมพ์"),
        ("ไฟเขียวเหลืองแดง", "สำนักไหนเป็นคนรายงานตัวที่เขียว", "เขียว"),
        ("งบประมาณ", "แล้วน้อยสุดล่ะ", "เบิกจ่ายน้อยที่สุดอยู่บน"),
        ("สำนักที่ใช้งบเยอะสุด 3 สำนัก", "แล้วน้อยสุดล่ะ", "งบประมาณแยกตามสำนัก"),
        ("ไฟเขียวเหลืองแดง", "แยกรายสำนัก", "แดง"),
        ("งบประมาณสำนักการพิมพ์", "แยกรายสำนัก", "งบประมาณแยกตามสำนัก ทั้งสำนักงาน"),
        ("สถานะสำนักการพิมพ์", "ขอแยกตามสำนัก", "สถานะทั้งสำนักงาน"),
        ("ใครรายงานของสำนักกฎหมาย", "แล้วสำนักการพิมพ์ล่ะ", "ผู้รายงานของสำนักการพิมพ์"),
        ("ใครรายงานของสำนักกฎหมาย", "ปีก่อนล่ะ", "ถามต่อเป็นรายสำนักได้"),
        ("สถานะ", "แล้ว 20 มีนาคมล่ะ กี่เรื่อง", "รอบ 20 มีนาคม 2570"),
        ("สถานะ", "แล้วสำนักกฎหมายส่งกี่ฉบับ", "สถานะสำนักกฎหมาย"),
        ("สถานะ 20 มีนาคม", "งั้นขอรายชื่อคนที่ยังไม่ส่งก็ได้", "รอบ 20 มีนาคม 2570"),
        ("สถานะสำนักการพิมพ์", "ขอชื่อคนที่ยังไม่ส่งหน่อยค่ะ", "สำนักการพิมพ์"),
        ("สถานะสำนักการพิมพ์", "แล้วกับสำนักกฎหมายล่ะ", "เทียบสองสำนัก"),
    ],
)
def test_the_next_question_is_about_something_else_of_the_same(
    chat: Speaks, asks: str, then: str, told: str
) -> None:
    admin = chat().says(asks)
    count = len(admin.heard)
    admin.says(then)
    assert told in admin.since(count)


def test_questions_follow_one_another(chat: Speaks) -> None:
    admin = chat().says("งบประมาณ").says("แล้วสำนักการพิมพ์ล่ะ").says("แล้วปีที่แล้วล่ะ")
    assert "งบประมาณสำนักการพิมพ์" in admin.last and "ปีงบประมาณ 2569" in admin.last


@pytest.mark.parametrize("then", ["แล้วเรื่องงบล่ะ", "เอาเฉพาะที่แดง"])
def test_another_side_of_a_comparison_is_of_both_bureaus(chat: Speaks, then: str) -> None:
    admin = chat().says("เทียบสำนักกฎหมายกับสำนักการพิมพ์").says(then)
    assert "สำนักกฎหมาย" in admin.last and "สำนักการพิมพ์" in admin.last


def test_a_mean_per_bureau_is_of_the_whole_office(chat: Speaks) -> None:
    assert "ทั้งสำนักงาน" in chat().says("ค่าเฉลี่ยผู้เข้าร่วมต่อสำนักเท่าไร").last


def test_the_two_sides_of_a_comparison_stay(chat: Speaks) -> None:
    admin = chat().says("เทียบสองช่วง ปีที่แล้ว ปีนี้").says("แล้วสำนักการพิมพ์ล่ะ")
    assert "เทียบการส่ง สำนักการพิมพ์" in admin.last
    assert "2569" in admin.last and "2570" in admin.last and "ครึ่งปี" not in admin.last
    admin.says("เทียบสำนักกฎหมายกับสำนักการพิมพ์").says("แล้วสำนักวิชาการล่ะ")
    assert "สำนักกฎหมาย" in admin.last and "สำนักการพิมพ์" not in admin.last


@pytest.mark.parametrize(
    ("asks", "then", "kind", "ending"),
    [
        ("สถานะ", "ขอเป็น excel", "submissions", "xlsx"),
        ("งบประมาณ", "เป็น pdf", "office-report", "pdf"),
        ("งบประมาณ", "ส่งให้เป็น pdf ด้วย", "office-report", "pdf"),
        ("งบประมาณ", "ขอไฟล์ pdf ของอันนี้", "office-report", "pdf"),
        ("ไฟเขียวเหลืองแดง", "เอาเป็น word ก็ได้", "office-report", "docx"),
        ("สถานะ", "พิมพ์ออกมาเป็น pdf ให้ที", "submissions", "pdf"),
        ("เสร็จกี่เปอร์เซ็นต์ สำนักการพิมพ์", "ขอไฟล์ word หน่อยครับ", "bureau-form", "docx"),
        ("ใครยังไม่ส่ง", "ขอเป็น excel", "unsent", "xlsx"),
    ],
)
def test_the_answer_as_a_document(
    chat: Speaks, asks: str, then: str, kind: str, ending: str
) -> None:
    admin = chat().says(asks)
    admin.sends({"type": "message", "message": admin._message("text", text=then)}, silent=True)
    admin.sends(
        {"type": "message", "message": admin._message("text", text="ขอเป็น pdf ด้วย")}, silent=True
    )
    with admin.house.session() as session:
        made = list(session.scalars(select(DocumentRequest).order_by(DocumentRequest.id)))
    assert [(each.kind, each.ending) for each in made] == [(kind, ending), (kind, "pdf")]


@pytest.mark.parametrize("then", ["ส่งไฟล์มาด้วยนะ", "ขอเป็นไฟล์ด้วยค่ะ", "ขอไฟล์ของอันนี้หน่อย"])
def test_the_format_of_the_answers_file_is_asked(chat: Speaks, then: str) -> None:
    assert "ต้องการเป็นไฟล์ชนิดใด" in chat().says("งบประมาณ").says(then).last


def made(someone: Chat, *said: str) -> DocumentRequest:
    """The document that is asked for by the last of these sentences, without a word of answer."""
    for each in said:
        message = someone._message("text", text=each)
        someone.sends({"type": "message", "message": message}, silent=True)
    with someone.house.session() as session:
        return session.scalars(select(DocumentRequest).order_by(DocumentRequest.id.desc())).first()


@pytest.mark.soak
def test_the_list_is_of_the_bureau_and_the_round_that_were_shown(chat: Speaks) -> None:
    admin = chat()
    list_ = made(admin, "ใครยังไม่ส่ง", "แล้วสำนักการพิมพ์ล่ะ", "ขอเป็น excel")
    print_ = made(admin, "ใครยังไม่ส่ง", "ขอ excel เฉพาะสำนักการพิมพ์ที่ยังไม่ส่ง")
    assert (list_.kind, list_.due) == ("unsent", MARCH)
    assert (print_.kind, print_.due) == ("unsent", None)
    assert list_.bureau_id == print_.bureau_id is not None
    status = made(admin, "สถานะสำนักการพิมพ์", "ขอเป็น excel")
    assert (status.kind, status.bureau_id) == ("submissions", list_.bureau_id)


@pytest.mark.parametrize(
    ("asks", "offers"),
    [
        (["สถานะสำนักการพิมพ์"], ["กราฟทั้งสำนักงาน"]),
        (["สถานะ 20 มีนาคม"], ["กราฟทั้งสำนักงาน", "ภาพทุกสำนักรอบนี้"]),
        (["ไฟเขียวเหลืองแดง", "เอาเฉพาะที่แดง"], ["กราฟทั้งสำนักงาน"]),
    ],
)
def test_after_a_part_a_picture_is_said_to_be_of_the_whole(
    chat: Speaks, asks: list[str], offers: list[str]
) -> None:
    admin = chat()
    for each in asks:
        admin.says(each)
    admin.says("ทำเป็นกราฟ")
    assert "กราฟมีเฉพาะของทั้งสำนักงาน" in admin.last
    assert [label for label in admin.offers if label != "เมนู"] == offers
    admin.says("แล้วสำนักกฎหมายล่ะ")  # it is still asked on of the answer before
    assert "สำนักกฎหมาย" in admin.last


def test_after_the_whole_the_picture_comes_at_once(chat: Speaks) -> None:
    assert made(chat(), "สถานะ", "ขอกราฟหน่อย").kind == "progress-chart"


def test_a_bureau_that_is_not_known_keeps_what_was_asked(chat: Speaks) -> None:
    admin = chat().says("งบประมาณ 20 มีนาคม").says("แล้วสำนักข่าวกรองล่ะ")
    assert "ไม่พบสำนัก “สำนักข่าวกรอง”" in admin.last and "ไม่มีสำนักชื่อใกล้เคียง" in admin.last
    assert "เลือกสำนัก" not in admin.last
    admin.taps("ดูโดยไม่ระบุสำนัก")
    assert admin.last.startswith("งบประมาณทั้งสำนักงาน") and "รอบ 20 มีนาคม" in admin.last


def test_figures_of_no_gift_stay_with_no_gift(chat: Speaks) -> None:
    admin = chat().says("ความครอบคลุม").says("แล้วสำนักการพิมพ์ล่ะคะ")
    assert "ความครอบคลุมการเข้าร่วมประกาศ" in admin.last
    admin.says("เฉพาะคนที่ยังไม่เข้าร่วมพอ")
    assert "เข้าร่วม" in admin.last and "สำนักการพิมพ์" in admin.last
    document = made(admin, "ขอเป็น excel ด้วย")
    assert (document.kind, document.ending) == ("no-gift", "xlsx")
    assert document.bureau_id is not None


def test_after_ten_minutes_the_answer_before_is_forgotten(chat: Speaks) -> None:
    admin = chat().says("งบประมาณ")
    admin.house.later(minutes=10)
    admin.says("แล้วสำนักการพิมพ์ล่ะ")
    assert "งบประมาณสำนักการพิมพ์" in admin.last
    admin.house.later(minutes=10, seconds=1)
    admin.says("แล้วสำนักกฎหมายล่ะ")
    assert not admin.last.startswith("งบประมาณ")


def test_only_the_answer_before_counts(chat: Speaks) -> None:
    admin = chat().says("งบประมาณ").says("เมนู").says("แล้วสำนักการพิมพ์ล่ะ")
    assert "งบประมาณสำนักการพิมพ์" not in admin.last


@pytest.mark.parametrize(
    "then",
    ["แล้วงบของขวัญล่ะ", "แล้วไฟล์แนบล่ะ", "แล้วของขวัญล่ะ", "แล้วต้องส่งเมื่อไร", "แล้วพรุ่งนี้ฝนตกไหมล่ะ", "ขอบคุณค่ะ"],
)
def test_what_names_something_else_is_its_own_question(chat: Speaks, then: str) -> None:
    admin = chat().says("งบประมาณ").says(then)
    assert not admin.last.startswith("งบประมาณ")


def test_the_scope_is_asked_anew(chat: Speaks) -> None:
    head = chat("head").says("สถานะ").says("แล้วสำนักการพิมพ์ล่ะ")
    assert "อยู่นอกขอบเขตของท่าน" in head.last
    reporter = chat("reporter").says("สถานะ").says("3 อันดับแรก")
    assert "เปิดให้เฉพาะผู้มีหน้าที่" in reporter.last


def test_what_is_kept_is_sealed_of_one_length_and_no_button(house: House) -> None:
    data = "o:status?b=3&y=2569"
    kept = shown_buttons.packed(house.sealer, (), data, house.now)
    assert len(kept) == len(shown_buttons.packed(house.sealer, ()))
    assert b"status" not in kept
    opened = shown_buttons.unpacked(house.sealer, kept)
    assert shown_buttons.asked_in(opened, house.now) == data


@pytest.mark.parametrize(
    ("asks", "then", "told"),
    [
        ("งบสำนักการพิมพ์", "เค้าส่งไปกี่เปอร์เซ็นแล้วอ่ะ", "สถานะสำนักการพิมพ์"),
        ("สถานะสำนักการพิมพ์", "แล้วสำนักนี้ใช้งบไปเท่าไหร่", "งบประมาณสำนักการพิมพ์"),
        ("สถานะ", "เค้าส่งไปกี่เปอร์เซ็นแล้วอ่ะ", "สถานะทั้งสำนักงาน"),
    ],
)
def test_them_is_the_bureau_of_the_answer_before(
    chat: Speaks, asks: str, then: str, told: str
) -> None:
    assert told in chat().says(asks).says(then).last


@pytest.mark.parametrize(
    ("asks", "then"),
    [
        ("สถานะ", "เหลือเวลาเท่าไหร่"),
        ("งบประมาณสำนักการพิมพ์", "เหลืออีกกี่วัน"),
        ("งบประมาณ", "ใช้เวลาเท่าไหร่"),
        ("สถานะสำนักการพิมพ์", "ทำไมต้องส่งรายงาน"),
        ("ไฟเขียวเหลืองแดง", "ของขวัญนี้นับยังไง"),
        ("สถานะสำนักการพิมพ์", "ใครดูแลระบบ"),
    ],
)
def test_words_that_only_look_like_going_on_stand_alone(chat: Speaks, asks: str, then: str) -> None:
    told = chat().says(asks).says(then).last
    assert "สำนักการพิมพ์" not in told and "บอตไม่ทราบสาเหตุ" not in told
    assert "งบประมาณทั้งสำนักงาน" not in told and "สีที่เสี่ยงที่สุด" not in told


def test_a_bureau_out_of_reach_is_still_the_one_that_is_asked_about(chat: Speaks) -> None:
    head = chat("head").says("ใครยังไม่ส่ง สำนักการพิมพ์")
    assert "อยู่นอกขอบเขตของท่าน" in head.last
    assert "สำนักการพิมพ์" in head.says("แล้วปีที่แล้วล่ะ").last


def test_each_colour_that_is_named_is_told(chat: Speaks) -> None:
    admin = chat().says("สถานะ")
    told = admin.answer_to("สำนักไหนเขียวหรือแดง")
    assert "แดง 1 สำนัก" in told and "เขียว" in told and "เหลือง 2" not in told


def test_why_may_be_asked_between(chat: Speaks) -> None:
    admin = chat().says("งบประมาณสำนักการพิมพ์").says("เพราะอะไร").says("แล้วสำนักกฎหมายล่ะ")
    assert "งบประมาณสำนักกฎหมาย" in admin.last


def test_after_ten_minutes_them_is_nobody(chat: Speaks) -> None:
    admin = chat().says("งบสำนักการพิมพ์")
    admin.house.later(minutes=11)
    assert "สถานะสำนักการพิมพ์" not in admin.says("เค้าส่งไปกี่เปอร์เซ็นแล้วอ่ะ").last


def test_the_names_asked_for_are_those_of_the_round(chat: Speaks) -> None:
    admin = chat().says("สถานะ 20 มีนาคม").says("งั้นขอรายชื่อคนที่ยังไม่ส่งก็ได้")
    assert "ใครยังไม่ส่ง" in admin.last and "รอบ 20 มีนาคม 2570" in admin.last


@pytest.mark.parametrize("then", ["แล้วกับสำนักกฎหมายล่ะ", "เทียบกับสำนักกฎหมาย", "แล้วสำนักกฎหมายล่ะ"])
def test_one_s_own_bureau_stays_beside_another(chat: Speaks, then: str) -> None:
    admin = chat().says("เทียบสำนักการพิมพ์กับสำนักวิชาการ").says(then)
    assert "สำนักวิชาการ" in admin.last and "สำนักกฎหมาย" in admin.last
    assert "สำนักการพิมพ์" not in admin.last


def test_a_document_below_two_bureaus_holds_both(chat: Speaks) -> None:
    found = made(chat(), "เทียบสำนักกฎหมายกับสำนักการพิมพ์", "ขอเป็น excel")
    assert found.bureau_id is None and found.ending == "xlsx"


def test_a_list_of_a_round_named_by_its_month_is_of_that_round(chat: Speaks) -> None:
    found = made(chat(), "ขอรายชื่อคนที่ยังไม่ส่งรอบมีนาเป็น excel")
    assert (found.kind, found.due) == ("unsent", MARCH)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("สำนักที่ใช้งบเยอะสุด 3 สำนัก", "งบประมาณแยกตามสำนัก"),
        ("3 สำนักที่ใช้งบน้อยที่สุด", "เบิกจ่ายน้อยที่สุดอยู่บน"),
        ("งบประมาณสำนักการพิมพ์", "งบประมาณสำนักการพิมพ์"),
        ("สำนักงานใช้งบไปเท่าไร", "งบประมาณทั้งสำนักงาน"),
    ],
)
def test_bureaus_stand_in_order_where_the_most_or_least_is_asked_for(
    chat: Speaks, words: str, told: str
) -> None:
    assert told in chat().says(words).last


@pytest.mark.parametrize("asks", ["งบประมาณ", "ไฟเขียวเหลืองแดง", "เสร็จกี่เปอร์เซ็นต์"])
@pytest.mark.parametrize("then", ["เทียบกับปีที่แล้วเป็นไง", "ขอเทียบปีก่อนหน่อย"])
def test_the_year_before_is_of_the_same_subject(chat: Speaks, asks: str, then: str) -> None:
    admin = chat().says(asks)
    title = admin.last.splitlines()[0]
    assert "เทียบสองปีในคำตอบเดียวไม่ได้" in admin.says(then).last
    admin.taps("ปีงบประมาณ 2569")
    assert admin.last.splitlines()[:2] == [title, "ปีงบประมาณ 2569"]


@pytest.mark.parametrize("then", ["เทียบกับปีที่แล้ว", "เทียบปีก่อน"])
def test_what_is_sent_is_compared_at_once(chat: Speaks, then: str) -> None:
    assert "เทียบการส่ง" in chat().says("สถานะ").says(then).last


@pytest.mark.parametrize(
    "then", ["กี่เปอเซ็นต์", "กี่ %", "คิดเป็นร้อยละเท่าไหร่", "ขอแค่ตัวเลข", "ขอแค่เปอร์เซ็นต์พอ"]
)
def test_the_share_of_no_gift_is_not_that_of_the_work(chat: Speaks, then: str) -> None:
    admin = chat().says("ความครอบคลุม สำนักการพิมพ์")
    told = admin.last
    assert "ความครอบคลุม" in told and admin.says(then).last == told


@pytest.mark.parametrize("then", ["ตัวเลขเรื่องร้องเรียน", "เสร็จกี่เปอร์เซ็นต์", "งานเสร็จกี่เปอร์เซ็นต์แล้ว"])
def test_a_figure_of_something_else_is_its_own_question(chat: Speaks, then: str) -> None:
    assert "ความครอบคลุม" not in chat().says("ความครอบคลุม").says(then).last


@pytest.mark.parametrize(
    ("asks", "then", "told"),
    [
        ("ใครยังไม่ส่งรายงาน", "ทั้งสำนักงานสิ ไม่ใช่แค่ที่คลัง", "ใครยังไม่ส่ง"),
        ("สถานะสำนักคลัง", "ทั้งสำนักงานสิ ไม่ใช่เฉพาะที่คลังที่เดียว", "สถานะทั้งสำนักงาน"),
        ("สถานะสำนักคลัง", "ทั้งสำนักงานสิ ไม่ใช่ที่คลัง", "สถานะทั้งสำนักงาน"),
        ("ใครอนุมัติ สำนักกฎหมาย", "แล้วการพิมพ์", "ใครอนุมัติรายงาน"),
        ("ใครอนุมัติ สำนักกฎหมาย", "แล้วการส่งล่ะ", "สถานะสำนักกฎหมาย"),
        ("รอบส่งรายงาน", "ที่ยังไม่ส่งมีสำนักไหนบ้าง", "ใครยังไม่ส่ง"),
        ("รอบส่งรายงาน", "มีใครยังไม่ส่งบ้าง", "ใครยังไม่ส่ง"),
        ("รอบส่งรายงาน", "ของกฎหมายเป็นไงบ้าง", "สถานะสำนักกฎหมาย"),
        ("รอบส่งรายงาน", "แล้วปีที่แล้วล่ะ", "ปีงบประมาณ 2569"),
        ("แผน 1.10", "แล้วใครอนุมัติล่ะ", "กิจกรรม 1.10"),
        ("สถานะ 20 มีนาคม", "ทั้งปีสิ ไม่ใช่แค่รอบมีนา", "ปีงบประมาณ 2570"),
        ("สถานะ 20 มีนาคม", "เอาทั้งปีเลย", "ปีงบประมาณ 2570"),
        ("สถานะไตรมาส 2", "ของกฎหมายสิ ไม่เอาทั้งสำนักงาน", "สถานะสำนักกฎหมาย"),
        ("งบประมาณ", "รอบนี้อย่างเดียว", "รอบ "),
        ("งบประมาณ", "แล้วของขวัญล่ะ", "ของขวัญที่รายงาน"),
        ("ของขวัญเกิน 3000", "แล้วเรื่องร้องเรียนล่ะ", "ตัวเลขเรื่องร้องเรียน"),
        ("ตัวเลขเรื่องร้องเรียน", "สำนักไหนยังไม่ยืนยันบ้าง", "ตัวเลขเรื่องร้องเรียน"),
        ("ความครอบคลุม", "สำนักไหนยังไม่ครบ", "ความครอบคลุม"),
        ("ความครอบคลุม", "ที่ยังไม่เข้ามีใครบ้าง", "เข้าร่วม"),
        ("กำหนดการ", "งานวันที่ 9 อยู่ที่ไหน", "9 "),
        ("กำหนดการ", "แล้วเมื่อวานล่ะ", "กำหนดการ"),
    ],
)
def test_a_half_sentence_replaces_only_what_it_names(
    chat: Speaks, asks: str, then: str, told: str
) -> None:
    someone = chat().says(asks)
    count = len(someone.heard)
    someone.says(then)
    assert told in someone.since(count), someone.since(count)


def test_that_day_is_the_one_the_answer_tells_first(chat: Speaks) -> None:
    someone = chat().says("สถานะ 20 มีนาคม").says("วันนั้นตรงกับวันหยุดหรือเปล่า")
    assert "20 มีนาคม 2570" in someone.last
    someone.says("สวัสดี").says("วันนั้นเป็นวันหยุดไหม")
    assert "ยังไม่ทราบว่า “วันนั้น” คือวันใด" in someone.last


def test_thanks_are_no_other_question(chat: Speaks) -> None:
    someone = chat().says("งบประมาณ").says("ขอบคุณค่ะ").says("แล้วสำนักกฎหมายล่ะ")
    assert "งบประมาณสำนักกฎหมาย" in someone.last


def test_words_about_the_whole_office_leave_the_bureau_before(chat: Speaks) -> None:
    someone = chat().says("สถานะสำนักกฎหมาย").says("ขอภาพรวมหน่อย").says("แล้วงบล่ะ")
    assert "งบประมาณทั้งสำนักงาน" in someone.last


def test_what_is_asked_on_of_nothing_is_of_the_whole(chat: Speaks) -> None:
    assert "งบประมาณทั้งสำนักงาน" in chat().says("แล้วงบล่ะ").last


@pytest.mark.parametrize(
    "words",
    [
        "ทำไมศูนย์คุณธรรมต้องมาตรวจ",
        "ทำไมเราต้องทำ",
        "ทำไมต้องส่งรายงาน",
        "ทำไมศูนย์ราชการหยุด",
        "ยังเป็นศูนย์อยู่ไหม",
        "ทำไมต้อง 0 บาท",
    ],
)
def test_other_reasons_are_not_of_the_figures(chat: Callable[..., Chat], words: str) -> None:
    assert "บอตไม่ทราบสาเหตุ" not in chat().says("สถานะ").says(words).last

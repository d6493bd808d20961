"""Questions that patterns hear, opened by their name as the reader of whole sentences opens them:
whoever may ask gets the answer of what the sentence names, others the kind one."""

from __future__ import annotations

import re

import pytest

from bot.simulator import seed
from handlers import registry
from tests.handlers.house import Chat, House
from tests.handlers.read_as import read_as
from tests.handlers.reports.sent_reports import sends
from tests.understanding.office_at_work import STAFF_ID

_STRANGER = "U" + "9" * 32
_KEEPERS = "ทะเบียนบุคลากรแก้ไขโดยผู้ดูแลระบบ"
_FIGURES_OPEN_TO = "เปิดให้เฉพาะผู้มีหน้าที่"
_MENDING = "ส่งผิดแก้อย่างไร"


def told(at_work: House, who: str, name: str, sentence: str) -> str:
    identity = _STRANGER if who == "stranger" else seed.line_id(STAFF_ID[who])
    return read_as(Chat(at_work, identity), name, sentence)


READ = [
    ("due_kept", "admin", "อีกสิบล้านวันมีตัวไหนถึงกำหนด", "ครบกำหนดในช่วงนี้.*30 กันยายน 2570"),
    ("due_kept", "reporter", "อีก 9 เดือนมีตัวไหนถึงกำหนด", "ครบกำหนดในช่วงนี้.*30 กันยายน 2570"),
    ("due_kept", "admin", "มีตัวไหนถึงกำหนดใน 7 วันที่ผ่านมา", "ไม่มีรายงานที่เลยกำหนด"),
    ("due_kept", "reporter", "อีก 7 วันก่อนถึงกำหนดมีตัวไหน", "ไม่มีรายงานที่ครบกำหนด.*8 มีนาคม 2570"),
    ("due_kept", "reporter", "ภายใน 7 วันก่อนส่งต้องส่งตัวไหน", "ไม่มีรายงานที่ครบกำหนด.*8 มีนาคม 2570"),
    ("how_often_late", "executive", "สำนักไหนส่งตรงเวลาสุดเลย", "ยังไม่มีฉบับใดครบกำหนด.*ส่งแล้วมากที่สุด"),
    ("how_often_late", "executive", "สำนักที่ไม่เคยส่งช้าเลยมีที่ไหน", "สำนักที่ไม่เคยส่งช้า ทั้งสำนักงาน"),
    ("how_often_late", "executive", "สำนักคลังไม่เคยส่งช้าเลยใช่ไหม", "การส่งช้า สำนักการคลัง"),
    ("how_often_late", "executive", "ปีนี้ไม่ส่งช้ากี่ครั้ง ส่งช้ากี่ครั้ง", "การส่งช้า ทั้งสำนักงาน"),
    # -- those who lead --------------------------------------------------------------------------
    ("led_busy", "head", "มะรืนนี้ทีมผมมีใครไม่ว่างบ้าง", "คนในสายงานของท่าน.*3 มีนาคม 2570"),
    ("led_busy", "admin", "9 มีนา สำนักคลังใครติดธุระ", "สำนักการคลังและงบประมาณ.*9 มีนาคม.*402"),
    ("led_busy", "admin", "วันที่ 10 มีคนไหนติดธุระ", "ทั้งสำนักงาน.*10 มีนาคม 2570"),
    ("led_busy", "staff", "มะรืนนี้พี่คนไหนไม่ว่าง", "บอตไม่แสดงวันลาของผู้อื่น"),
    ("bureaus_of_concern", "executive", "ต้องไปเร่งที่ใดเป็นพิเศษ", "ควรติดตามก่อน สำนักบริหารงานกลาง"),
    ("bureaus_of_concern", "staff", "ต้องไปเร่งที่ใดเป็นพิเศษ", _FIGURES_OPEN_TO),
    ("in_short", "executive", "ต้องขึ้นพูดพอดี เอาใจความแผนมาสั้นๆ", "ทั้งสำนักงาน.*จาก 96 ฉบับ"),
    ("in_short", "executive", "ย่อของสำนักคลังให้พูดทีเดียวจบ", "สำนักการคลังและงบประมาณ.*จาก 32 ฉบับ"),
    ("in_short", "staff", "ต้องขึ้นพูดพอดี เอาใจความแผนมาสั้นๆ", _FIGURES_OPEN_TO),
    ("budget_years", "reporter", "เงินที่จ่ายมากหรือน้อยกว่าปีกลาย", "เทียบกับปีก่อน สำนักบริหารงานกลาง"),
    ("budget_years", "admin", "สำนักคลังใช้เงินมากขึ้นกว่าปีกลายมั้ย", "เทียบกับปีก่อน สำนักการคลัง.*2570.*2569"),
    ("budget_years", "staff", "เงินที่จ่ายมากหรือน้อยกว่าปีกลาย", _FIGURES_OPEN_TO),
    ("how_often_late", "reporter", "ปีนี้เราส่งเลยเวลาไปแล้วกี่หน", "การส่งช้า สำนักบริหารงานกลาง"),
    ("how_often_late", "admin", "สำนักคลังส่งเลยเวลามากี่หน", "การส่งช้า สำนักการคลังและงบประมาณ"),
    ("how_often_late", "executive", "ส่งทันเวลาดีที่สุดสามที่แรกคือที่ใด", "ยังไม่มีฉบับใดครบกำหนด.*ส่งแล้วมากที่สุด"),
    ("how_often_late", "reporter", "สำนักที่ส่งทันเวลาดีสุด", "การส่งช้า สำนักบริหารงานกลาง"),
    ("how_often_late", "staff", "ปีนี้เราส่งเลยเวลาไปแล้วกี่หน", _FIGURES_OPEN_TO),
    ("left_by_person", "head", "ลูกทีมคนไหนมีของรอส่งมากกว่าเพื่อน", "30 จาก 32 ฉบับ.*ถูกส่งกลับให้"),
    ("left_by_person", "admin", "ของสำนักคลังใครเหลืองานมากสุด", "งานค้าง สำนักการคลังและงบประมาณ"),
    ("left_by_person", "admin", "ใครเหลืองานมากที่สุดเลย", "สถานะทั้งสำนักงาน"),
    ("left_by_person", "reporter", "ใครเหลืองานมากที่สุดเลย", _FIGURES_OPEN_TO),
    (
        "why_coloured",
        "reporter",
        "3.3 ขึ้นแดงเพราะอะไร",
        "สีแดง.*สำนักบริหารงานกลาง · กิจกรรม 3.3.*ถูกส่งกลับ 1",
    ),
    ("why_coloured", "admin", "สำนักคลังเหลืองได้ไง", "สีเหลือง.*สำนักการคลังและงบประมาณ"),
    ("why_coloured", "admin", "เหตุใดสำนักคลังช้านัก สาเหตุคืออะไร", "การส่งรายงาน สำนักการคลัง"),
    ("why_coloured", "staff", "3.3 ขึ้นแดงเพราะอะไร", _FIGURES_OPEN_TO),
    ("due_kept", "admin", "มีตัวไหนพ้นเส้นตายไปแล้ว", "ไม่มีรายงานที่เลยกำหนด.*ทั้งสำนักงาน"),
    ("due_kept", "reporter", "เดือนหน้าต้องส่งตัวไหน", "ครบกำหนดในช่วงนี้ 1 ฉบับ.*1.6.1"),
    ("due_kept", "reporter", "อีกสองสัปดาห์มีตัวไหนถึงกำหนด", "ไม่มีรายงานที่ครบกำหนด.*15 มีนาคม 2570"),
    ("due_kept", "reporter", "ใกล้ถึงกำหนดส่งมีตัวไหน", "ครบกำหนดในช่วงนี้ 4 ฉบับ"),
    ("due_kept", "staff", "มีตัวไหนพ้นเส้นตายไปแล้ว", "แผนของสำนักบริหารงานกลาง"),
    ("troubles_reported", "executive", "เขาเขียนเรื่องขัดข้องมาว่าอย่างไร", "ทั้งสำนักงาน.*บอกปัญหา"),
    ("troubles_reported", "admin", "สำนักคลังเขียนเรื่องขัดข้องว่าไง", "สำนักการคลังและงบประมาณ.*บอกปัญหา"),
    ("troubles_reported", "staff", "เขาเขียนเรื่องขัดข้องมาว่าอย่างไร", _FIGURES_OPEN_TO),
    # -- complaints ------------------------------------------------------------------------------
    ("case_days", "receiver", "แต่ละเคสกินเวลาราวกี่วัน", "บอตไม่บอกจำนวนวันเฉลี่ย"),
    ("case_days", "staff", "แต่ละเคสกินเวลาราวกี่วัน", "แจ้งผลภายใน 60 วัน"),
    ("case_days", "stranger", "แต่ละเคสกินเวลาราวกี่วัน", "แจ้งผลภายใน 60 วัน"),
    ("bureaus_with_cases", "executive", "หน่วยไหนมีคนร้องเข้ามาเยอะกว่าเพื่อน", "บอกไม่ได้ว่าสำนักใด"),
    ("bureaus_with_cases", "admin", "ไล่จำนวนร้องเรียนเป็นรายสำนักให้ดู", "แต่ละสำนัก"),
    (
        "bureaus_with_cases",
        "receiver",
        "หน่วยไหนมีคนร้องมากกว่าเพื่อน",
        "เฉพาะตัวเลขเรื่องร้องเรียนของสำนักท่าน",
    ),
    ("bureaus_with_cases", "staff", "ไล่จำนวนร้องเรียนเป็นรายสำนักให้ดู", "เปิดให้ผู้รับเรื่อง"),
    # -- reports that are sent -------------------------------------------------------------------
    ("approval_stands", "head", "ผ่าน 2.1 ไปโดยไม่ตั้งใจ เอากลับที", "รายงาน 2.1 ยังรออนุมัติ"),
    ("approval_stands", "head", "เมื่อเช้าเผลอปล่อยผ่าน เอากลับที", "ยังไม่มีรายงานที่ท่านอนุมัติ"),
    ("approval_stands", "reporter", "ผ่าน 2.1 ไปโดยไม่ตั้งใจ เอากลับที", "รายงาน 2.1 ส่งแล้ว กำลังรออนุมัติ"),
    ("approval_stands", "staff", "ผ่าน 2.1 ไปโดยไม่ตั้งใจ เอากลับที", _MENDING),
    ("return_stands", "head", "3.3 ไม่ต้องแก้แล้ว เอาที่คืนไปกลับมา", "รายงาน 3.3.*ถอนการส่งกลับไม่ได้"),
    ("return_stands", "head", "2.1 ไม่ต้องแก้แล้ว เอาที่คืนไปกลับมา", "รายงาน 2.1 ไม่ใช่ฉบับที่ท่านส่งกลับ"),
    ("return_stands", "director", "ที่คืนไปนั้นไม่ต้องแก้แล้ว", "ไม่มีรายงานที่ท่านส่งกลับ"),
    ("return_stands", "reporter", "3.3 ไม่ต้องแก้แล้ว", "รายงาน 3.3 ถูกส่งกลับแล้ว"),
    ("sent_to_mend", "reporter", "2.1 ที่ยื่นไปยอดคนคลาดเคลื่อน อยากปรับ", "รายงาน 2.1 ส่งแล้ว.*ถอนมาแก้"),
    ("sent_to_mend", "reporter", "3.3 ใส่รูปไม่ถูก", "รายงาน 3.3 ถูกส่งกลับแล้ว.*ยังไม่ได้แก้สิ่งใด"),
    ("sent_to_mend", "reporter", "ยอดคนคลาดเคลื่อนในที่ยื่นไปวันก่อน", "จะแก้รายงานที่ส่งแล้วฉบับใด"),
    ("sent_to_mend", "reporter", "5.1 วันคลาดเคลื่อน", "ไม่พบรายงาน 5.1 ที่สำนักของท่านส่งแล้ว"),
    ("sent_to_mend", "staff", "2.1 ที่ยื่นไปยอดคนคลาดเคลื่อน อยากปรับ", _MENDING),
    (
        "activity_unsure",
        "reporter",
        "ไปวัดทำบุญกันมา ลงหัวข้อไหนดี",
        "อาจอยู่ในกิจกรรม.*2.1.*ยังไม่ได้เริ่มรายงาน",
    ),
    ("activity_unsure", "reporter", "ทำแผนบริหารความเสี่ยงมา ใส่หมวดไหน", "อาจอยู่ในกิจกรรม.*3.4"),
    ("activity_unsure", "reporter", "ซื้อกาแฟมาเลี้ยงกัน ใส่หมวดไหน", "ไม่พบกิจกรรมของสำนักท่าน"),
    ("activity_unsure", "staff", "ไปวัดทำบุญกันมา ลงหัวข้อไหนดี", "แผนของสำนักบริหารงานกลาง"),
    (
        "counted_in_round",
        "staff",
        "กิจกรรมเดือนพฤศจิกาเอามาส่งหนนี้ได้เปล่า",
        "20 มีนาคม.*นับสะสมตั้งแต่ 1 ตุลาคม",
    ),
    # -- the roster and other people -------------------------------------------------------------
    ("head_changed", "reporter", "ผู้บังคับบัญชาผมย้ายแล้ว ยังขึ้นคนเดิม", "ผู้ดูแลระบบเป็นผู้แก้"),
    ("head_changed", "admin", "ผู้บังคับบัญชาเขาย้ายแล้ว ยังขึ้นคนเดิม", "คนใหม่: เพิ่มหรือย้ายเข้าสำนัก"),
    ("code_of_other", "head", "เพื่อนทำรหัสหล่นหาย เอาใหม่ให้เขาที", "ออกโดยผู้ดูแลระบบ"),
    ("code_of_other", "admin", "เพื่อนทำรหัสหล่นหาย เอาใหม่ให้เขาที", "ท่านออกรหัสลงทะเบียนได้เอง"),
    ("who_belongs", "admin", "เด็กฝึกงานจะให้อยู่ในทะเบียนด้วยหรือ", "ใส่ผู้ที่ต้องใช้บอต"),
    ("who_belongs", "staff", "เด็กฝึกงานจะให้อยู่ในทะเบียนด้วยหรือ", _KEEPERS),
    ("about_work_groups", "admin", "ฝ่ายยุบรวมกันแล้ว ไปปรับที่ใด", "กลุ่มงานเป็นข้อมูลของแต่ละคน"),
    ("about_work_groups", "head", "ฝ่ายยุบรวมกันแล้ว ไปปรับที่ใด", _KEEPERS),
    ("message_for_many", "admin", "ให้เจ้าหน้าที่ทั้งหมดรู้ทีว่าพรุ่งนี้งด", "ท่านส่งข้อความถึงหลายคนได้เอง"),
    ("message_for_many", "executive", "ประกาศให้คนทั้งสำนักงานรู้ว่าพรุ่งนี้งด", "ท่านออกประกาศ"),
    ("message_for_many", "staff", "ให้ทุกคนรู้ทีว่าหัวหน้าทุจริต", "เรื่องร้องเรียนหรือเบาะแส"),
    ("works_elsewhere", "staff", "มะรืนผมนั่งทำอยู่บ้านนะ", "ไม่ใช่การลา.*จึงไม่ได้บันทึก"),
    # -- gifts, surveys --------------------------------------------------------------------------
    ("gift_decider", "staff", "กระเช้าที่หนูส่งเรื่องไปอยู่กับใครคะ", "ผู้พิจารณา.*หัวหน้ากลุ่ม"),
    ("gift_decider", "reporter", "กระเช้าที่หนูส่งเรื่องไปอยู่กับใครคะ", "ผู้พิจารณา.*หัวหน้ากลุ่ม"),
    ("declining_words", "staff", "อยากได้ถ้อยคำบอกปัดกระเช้าแบบสุภาพ", "ไม่อาจรับไว้.*บอตไม่ได้ส่งให้ผู้ใด"),
    ("awareness", "staff", "พวกเราเข้าใจประมวลจริยธรรมร้อยละเท่าไร", "ยังไม่มีผลแบบสำรวจการรับรู้"),
    ("move_survey_closing", "staff", "ยืดแบบสำรวจไปถึง 31 มีนา", "เปิดให้เฉพาะผู้มีหน้าที่นี้"),
    ("move_survey_closing", "head", "ยืดแบบสำรวจไปถึง 31 มีนา", "ไม่มีแบบสำรวจของท่านที่เปิดอยู่"),
    # -- rules -----------------------------------------------------------------------------------
    ("rule_head_edits", "head", "ผมปรับถ้อยคำของลูกน้องเองเลยได้ป่ะ", "."),
    ("rule_below_target", "reporter", "ตั้งไว้ร้อยคน มาแค่หกสิบ จะลงว่าเสร็จได้มั้ย", "."),
    ("rule_paper_too", "reporter", "ลงในนี้ครบแล้ว ยังต้องทำเล่มยื่นด้วยหรือ", "."),
    ("rule_money_source", "reporter", "จะจัดอบรม ใช้เงินก้อนไหน", "."),
    ("rule_gift_form", "staff", "ได้กระเช้ามา กรอกใบไหน", "."),
    ("rule_gift_to_office", "staff", "ขนมที่เขาเอามาให้ทั้งสำนัก ลงด้วยมั้ย", "."),
    ("rule_pressed", "staff", "เขาบังคับให้ลงนามทั้งที่งานยังไม่ทำ", "."),
    ("rule_chat_readers", "staff", "ที่คุยกับบอตนี่คนอื่นเปิดอ่านได้เปล่า", "."),
    ("rule_survey_mended", "staff", "ตอบแบบสำรวจพลาดไปข้อนึง ย้อนปรับได้เปล่า", "."),
    ("rule_text_size", "staff", "อ่านไม่เห็นเลย ทำอักษรให้โตขึ้นที", "."),
    ("rule_office_place", "staff", "ออฟฟิศตั้งอยู่แถวไหน", "."),
    ("rule_club", "staff", "อยากเป็นสมาชิกชมรมสตรอง", "."),
]


@pytest.mark.every(1)
@pytest.mark.parametrize(("name", "who", "sentence", "answer"), READ)
def test_a_read_question_answers_what_the_sentence_asks(
    at_work: House, name: str, who: str, sentence: str, answer: str
) -> None:
    before = at_work.changes
    said = told(at_work, who, name, sentence)
    if name.startswith("rule_"):
        answer = re.escape(registry.commands()[name][0])
    assert re.search(answer, said, re.DOTALL), said
    assert at_work.changes == before, "nothing is begun or kept"


BEGUN = [
    ("message_for_many", "staff", "ให้เจ้าหน้าที่ทั้งหมดรู้ทีว่าพรุ่งนี้งด", "ยังไม่ได้ส่งถึงผู้ใด.*พรุ่งนี้งด"),
    ("message_for_many", "head", "ให้ลูกน้องทุกคนรู้ทีว่าย้ายห้อง", "ยังไม่ได้ส่งถึงผู้ใด.*ย้ายห้อง"),
    ("move_survey_closing", "reporter", "ยืดแบบสำรวจไปถึง 31 มีนา", "ตรวจก่อนเลื่อนวันปิด.*31 มีนาคม"),
    ("activity_unsure", "reporter", "ไม่รู้ว่าข้อไหน รายงานงานสอบวินัย", "น่าจะตรงอยู่ด้านบน.*3.1"),
]


@pytest.mark.every(1)
@pytest.mark.parametrize(("name", "who", "sentence", "answer"), BEGUN)
def test_a_read_wish_begins_with_what_the_sentence_tells(
    at_work: House, name: str, who: str, sentence: str, answer: str
) -> None:
    said = told(at_work, who, name, sentence)
    asker = Chat(at_work, seed.line_id(STAFF_ID[who]))
    asker.says("ยกเลิก")
    assert re.search(answer, said, re.DOTALL), said


def test_the_approved_report_is_the_one_that_is_told_of(reporter: Chat, head: Chat) -> None:
    sends(reporter, head)
    head.says("รออนุมัติ").taps("พิจารณา").taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    assert "รายงาน 1.10 อนุมัติไปแล้ว" in read_as(head, "approval_stands", "เผลอปล่อยผ่าน เอากลับที")
    told_of = read_as(reporter, "sent_to_mend", "1.10 ยอดคนคลาดเคลื่อน")
    assert "1.10" in told_of and "อนุมัติ" in told_of


def test_whoever_is_away_that_day_is_named(reporter: Chat, head: Chat) -> None:
    reporter.says("ลา 9-10 มี.ค.").taps("ยืนยันวันลา")
    assert "รายงานดี" in read_as(head, "led_busy", "9 มีนา ในทีมมีใครไม่ว่าง")
    assert "รายงานดี" not in read_as(head, "led_busy", "11 มีนา ในทีมมีใครไม่ว่าง")

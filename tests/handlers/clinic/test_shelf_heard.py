"""A question of rule, how or why is told its own answer in whatever words, and begins nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers import registry
from handlers.clinic.answers import ANSWERS, answer_of
from handlers.clinic.shelf_heard import asked
from handlers.clinic.shelf_rules import RULES
from tests.handlers.complaints.casework import STAFF
from tests.handlers.house import Chat, House
from tests.handlers.test_group_chat import happens, mention
from tests.talk import words


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("เขียนผลผลิตกับผลลัพธ์ต่างกันไงอ่ะคะ", "rule_output_outcome"),
        ("ปีงบนี้เริ่มเดือนไหนจบเดือนไหน", "rule_fiscal_year"),
        ("รอบไหนใช้ทำอะไรบ้าง", "rule_rounds"),
        ("ส่งก่อนกำหนดได้มั้ย", "rule_early"),
        ("รายงานสองกิจกรรมพร้อมกันได้ไหมคะ", "rule_two_reports"),
        ("ผลเหมือนรอบที่แล้วเลย ก๊อปมาได้มั้ย", "rule_copy_former"),
        ("ไม่มีรูปเลย ส่งได้ป่ะ", "rule_no_files"),
        ("รายงานไปเพื่ออะไร", "rule_why_report"),
        ("ขอขยายเวลาส่งได้มั้ยครับ", "rule_extension"),
        ("ไฟล์ที่ส่งไปใครเห็นบ้าง", "rule_report_readers"),
        ("ตอบแบบสำรวจแล้วรู้มั้ยว่าใครตอบ", "rule_survey_names"),
        ("แบบสำรวจไม่ทำได้ป่ะ", "rule_survey_must"),
        ("หัวหน้าเห็นผลประเมินตัวเองของเราป่ะ", "rule_assessment_seen"),
        ("ผมมีสิทธิ์โหวตไหม เป็นพนักงานราชการ", "rule_who_votes"),
        ("ชมแบบไม่ออกชื่อได้มั้ยคะ", "rule_praise_name"),
        ("ชมทั้งกลุ่มเลยได้ไหม", "rule_praise_group"),
        ("สมุดความดีใช้ทำอะไร", "rule_deeds_for"),
        ("ไม่รู้ว่าใครส่งของมา ไม่มีชื่อ", "rule_gift_unknown"),
        ("ไปดูงานต่างประเทศเค้าให้ของมา ต้องคืนมั้ย", "rule_gift_abroad"),
        ("จับฉลากได้ของต้องแจ้งมั้ย", "rule_gift_raffle"),
        ("ร้านกาแฟแถมแก้วน้ำให้เพราะซื้อประจำ อันนี้ต้องลงมั้ยครับ", "rule_gift_relative"),
        ("สะสมแต้มเซเว่นแลกของมา ต้องแจ้งมั้ย", "rule_gift_relative"),
        ("ซื้อของโปรหนึ่งแถมหนึ่ง นับเป็นของขวัญไหม", "rule_gift_relative"),
        ("ร้านส่งตะกร้าปีใหม่มาที่สำนัก ไม่ระบุถึงใคร ให้ใครลงคะ", "rule_gift_to_office"),
        ("มีคนเอากระเช้ามาวางให้ทั้งสำนัก ใครต้องเป็นคนรายงาน", "rule_gift_to_office"),
        ("ขนมส่งมาให้ฝ่ายเรา ใครต้องลง", "rule_gift_to_office"),
        ("ประมวลจริยธรรมอยู่ไหน ขออ่าน", "rule_ethics_code"),
        ("ประมวลจริยธรรมข้อไหนห้ามรับของ", "rule_gift_limit"),
        ("ผู้รับเหมาเลี้ยงข้าวเที่ยงได้มั้ย มื้อละไม่กี่ร้อย", "rule_gift_relative"),
        ("หัวหน้าให้เซ็นเอกสารย้อนหลัง ทำได้มั้ย", "rule_backdated"),
        ("ตอนดึกใช้บอทได้ไหม", "rule_hours"),
        ("เปลี่ยนเบอร์เป็น 081-234-5678", "rule_phone"),
        ("มือถือโดนขโมย ทำไงดี", "rule_lost_phone"),
        ("ขอลบข้อมูลส่วนตัวทั้งหมด", "rule_delete_data"),
        ("ผมจะเกษียณสิ้นปีนี้ ต้องทำอะไรบ้าง", "rule_retired"),
        ("พิมพ์ในนี้ใครเห็นบ้าง", "rule_chat_readers"),
        ("ส่งแล้วหัวหน้าแก้ได้มั้ยครับ", "rule_head_edits"),
        ("ผอ.ให้ผมทำรายงานแทนพี่รายงานดีช่วงลา ต้องขอสิทธิ์มั้ยครับ", "rule_who_reports"),
        ("เรื่องที่แจ้งไว้ไปถึงไหนแล้ว จำรหัสไม่ได้", "rule_complaint_code"),
        ("ขอแบบฟอร์มรายงานรับของขวัญเป็นเวิร์ด", "rule_gift_form"),
    ],
)
def test_the_answer_is_told_and_nothing_begins(
    chat: Callable[[str], Chat], said: str, topic: str
) -> None:
    staff, answer = chat(STAFF).says(said), answer_of(topic)
    assert answer is not None and staff.last.startswith(answer.title) and "ที่มา: " in staff.last
    assert not staff.house.states(staff.user_id)


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("ผลลัพธ์นี่หมายถึงอะไรอะพี่", "rule_output_outcome"),
        ("อะไรคือ output อะไรคือ outcome", "rule_output_outcome"),
        ("ปีงบประมาณเริ่มตุลาใช่ไหม", "rule_fiscal_year"),
        ("เหลืออีกสองอาทิตย์ถึงกำหนด แต่เสร็จแล้ว ส่งเลยได้ไหม", "rule_early"),
        ("ขี้เกียจพิมพ์ใหม่ เอาของเก่ามาใช้ได้มั้ย", "rule_copy_former"),
        ("ส่งไปแล้วแต่พิมพ์ผิด แก้ไง", "rule_wrong_sent"),
        ("เพื่อนในสำนักเปิดดูรายงานที่เราส่งได้ปะ", "rule_report_readers"),
        ("แบบสำรวจมันรู้ตัวตนเราปะ", "rule_survey_names"),
        ("คำตอบในแบบสอบถามหัวหน้าเห็นไหม", "rule_survey_names"),
        ("ถ้าไม่ตอบแบบสอบถามจะมีปัญหาไหม", "rule_survey_must"),
        ("ผมเป็นลูกจ้างเหมา มีสิทธิ์ลงคะแนนรึเปล่า", "rule_who_votes"),
        ("เลือกใครไปคนอื่นจะรู้มั้ย ตอนโหวต", "about_voting"),
        ("ถ้าชมเพื่อน เขาจะรู้ไหมว่าเราเป็นคนชม", "rule_praise_name"),
        ("ขอชมทีมแม่บ้านทั้งหมดทีเดียวได้ไหม", "rule_praise_group"),
        ("จดความดีไปแล้วได้คะแนนไหม", "rule_deeds_for"),
        ("บอทนี่ใช้ฟรีป่าว", "rule_bot"),
        ("ใครเป็นประธานชมรม", "rule_club"),
        ("เปิดรับสมัครชมรมมั้ย", "rule_club"),
        ("ชมรมมีสมาชิกกี่คน", "rule_club"),
        ("ตีสองส่งรายงานได้ปะ", "rule_hours"),
        ("เสาร์อาทิตย์ส่งงานได้มั้ย", "rule_hours"),
        ("ลูกค้าโอนเงินมาให้เป็นค่าขนม รับได้ไหม", "rule_gift_cash"),
        ("มีกล่องมาวางหน้าห้อง ไม่รู้ของใคร", "rule_gift_unknown"),
        ("ทูตให้ผ้าพันคอมา ทำไงดี", "rule_gift_abroad"),
        ("น้องในกลุ่มซื้อกาแฟมาฝาก ผิดไหม", "rule_gift_relative"),
        ("งานปีใหม่สำนักจับฉลากกัน ผิดโนกิฟท์มั้ย", "rule_gift_raffle"),
        ("มีประมวลจริยธรรมให้อ่านมั้ย", "rule_ethics_code"),
        ("ผอ.ขอให้เซ็นชื่อย้อนหลังในใบลงเวลา", "rule_backdated"),
        ("ส่งเลยเวลาไปสองวัน จะเป็นอะไรไหม", "rule_late"),
        ("ขอผ่อนผันส่งรายงานอีกสามวันได้ไหม", "rule_extension"),
        ("ป่วยหนักอยู่โรงพยาบาล รายงานทำไงดี", "rule_ill"),
        ("ทำมือถือหายเมื่อวานค่ะ", "rule_lost_phone"),
        ("ได้มือถือเครื่องใหม่มา ต้องทำอะไรไหม", "rule_new_phone"),
        ("รหัสที่ให้มาตอนแรกจำไม่ได้แล้ว", "rule_register"),
        ("อีกสองเดือนผมเกษียณ ต้องเคลียร์อะไรในบอทบ้าง", "rule_retired"),
        ("ขอเบอร์คุณสมมติ มีวินัยหน่อยค่ะ", "rule_phone"),
        ("ผู้ดูแลระบบคือใคร", "contact"),
        ("ทำไม่ทันแน่เลยรอบนี้", "rule_extension"),
        ("รายงานพวกนี้เอาไปทำอะไรต่อ", "rule_why_report"),
        ("ปีงบ 2570 จบเมื่อไหร่", "rule_fiscal_year"),
        ("กิจกรรมจัดเสร็จไปแล้วแต่รอบยังอีกนาน รายงานเลยได้ไหม", "rule_early"),
        ("ส่งหลายกิจกรรมในครั้งเดียวได้ไหม", "rule_two_reports"),
        ("ดึงข้อมูลจากรายงานเก่ามาได้มั้ย", "rule_copy_former"),
        ("เจอว่ากรอกงบผิดหลังหัวหน้าอนุมัติ", "rule_wrong_sent"),
        ("แนบรูปไม่ได้เพราะไม่ได้ถ่าย เป็นไรไหม", "rule_no_files"),
        ("สำนักอื่นเห็นรายงานของเราไหม", "rule_report_readers"),
        ("ผู้บริหารจะเห็นหลักฐานที่เราแนบมั้ย", "rule_report_readers"),
        ("ลาป่วยแล้วเพื่อนจะรู้ไหม", "who_knows_leave"),
        ("ตอบโพลไปแล้วมีใครรู้มั้ยว่าเราตอบอะไร", "rule_survey_names"),
        ("จำเป็นต้องทำแบบสอบถามนี่ไหม", "rule_survey_must"),
        ("หัวหน้ารู้ไหมว่าเราโหวตใคร", "about_voting"),
        ("พนักงานจ้างเหมาโหวตได้ป่าว", "rule_who_votes"),
        ("อยากชมคนอื่นแต่ไม่อยากให้รู้ว่าเป็นเรา", "rule_praise_name"),
        ("ส่งคำชมให้ทั้งสำนักได้หรือเปล่า", "rule_praise_group"),
        ("บันทึกความดีเอาไปใช้ประโยชน์อะไร", "rule_deeds_for"),
        ("ใช้แชตนี้มีค่าใช้จ่ายไหม", "rule_bot"),
        ("ช่วงสงกรานต์บอททำงานมั้ย", "rule_hours"),
        ("ลูกค้ายื่นซองให้ รับได้รึเปล่าคะ", "rule_gift_cash"),
        ("พัสดุไม่ระบุผู้ส่ง ข้างในเป็นนาฬิกา ทำยังไง", "rule_gift_unknown"),
        ("รุ่นพี่ให้เค้กวันเกิด ต้องรายงานไหม", "rule_gift_relative"),
        ("จรรยาบรรณมีอะไรบ้าง", "rule_ethics_code"),
        ("เซ็นย้อนหลังได้ปะ", "rule_backdated"),
        ("เลยเดดไลน์มาแล้ว โดนไรมั้ย", "rule_late"),
        ("ยืดเวลาให้หน่อยได้ไหม งานล้นมือ", "rule_extension"),
        ("ถ้าวันส่งป่วยพอดีทำยังไงอะ", "rule_ill"),
        ("เครื่องหาย กลัวคนอื่นเข้าบอทเรา", "rule_lost_phone"),
        ("รหัสลงทะเบียนหายไปไหนไม่รู้", "rule_register"),
        ("จำรหัสลงทะเบียนไม่ได้", "rule_register"),
        ("ปีหน้าจะเกษียณแล้ว บอทยังใช้ได้ไหม", "rule_retired"),
        ("เบอร์โทรท่าน ผอ. หน่อย", "rule_phone"),
        ("ใครคุมระบบนี้", "contact"),
        ("สำนักเราใครเป็นคนประสานงานแผนทุจริต", "who_reports"),
        ("ทำไงดี งานเยอะ รอบนี้ส่งไม่ทันแน่", "rule_extension"),
        ("ถ้าขี้เกียจตอบแบบสำรวจ จะโดนว่าไหม", "rule_survey_must"),
        ("มีคนส่งดอกไม้มาให้ ไม่รู้ว่าใคร", "rule_gift_unknown"),
        ("ผู้รับเหมาให้ตั๋วคอนเสิร์ต รับได้ปะ", "rule_gift_limit"),
        ("กินเลี้ยงกับบริษัทคู่สัญญาได้มั้ย", "rule_gift_relative"),
        ("อยากเลิกใช้แล้วข้อมูลจะหายไหม", "rule_delete_data"),
        ("จะติดต่อคุณตัวอย่าง รายงานดี ยังไง", "rule_phone"),
        ("ที่ทำการอยู่ตรงไหน เปิดกี่โมง", "rule_office_place"),
        ("สำนักงานอยู่ที่ไหนคะ", "rule_office_place"),
        ("ที่ทำการเปิดกี่โมงถึงกี่โมง", "rule_office_place"),
        ("ศูนย์รับเรื่องร้องเรียนอยู่ชั้นไหน", "rule_office_place"),
        ("สำนักงานเลขาธิการวุฒิสภาตั้งอยู่ที่ไหน", "rule_office_place"),
        ("ออฟฟิศปิดกี่โมง", "rule_office_place"),
        ("ที่ผมพิมพ์หัวหน้าเห็นป่ะ", "rule_chat_readers"),
        ("แชทนี้มีใครอ่านได้มั้ย", "rule_chat_readers"),
        ("คุยกับบอทนี่แอดมินเห็นมั้ยคะ", "rule_chat_readers"),
        ("ถามในนี้แล้วใครจะรู้บ้าง", "rule_chat_readers"),
        ("ข้อความที่หนูพิมพ์ไป ผอ.เปิดดูได้หรือเปล่า", "rule_chat_readers"),
        ("รายงานที่ส่งไป ผอ.แก้เองได้ไหม", "rule_head_edits"),
        ("หัวหน้าของเราเข้าไปแก้รายงานได้มั้ย", "rule_head_edits"),
        ("ส่งไปแล้วผู้อนุมัติเปลี่ยนตัวเลขได้ป่าว", "rule_head_edits"),
        ("ทำรายงานแทนเพื่อนที่ลาคลอด ต้องแจ้งใครไหม", "rule_who_reports"),
        ("ส่งแทนพี่เขาได้เลยหรือต้องขอสิทธิ์ก่อนไหม รายงานรอบนี้", "rule_who_reports"),
        ("เคยร้องเรียนไว้แต่รหัสหาย", "rule_complaint_code"),
        ("เรื่องที่ผมแจ้งคืบหน้ายังไง ลืมรหัสแล้ว", "rule_complaint_code"),
        ("มีแบบฟอร์มแจ้งรับของกำนัลไหมคะ", "rule_gift_form"),
        ("โหลดแบบรายงานรับทรัพย์สินได้ที่ไหน", "rule_gift_form"),
        ("หนูกรอกเหมือนคราวก่อนทุกอย่าง กดซ้ำได้เลยไหมคะ", "rule_copy_former"),
        ("จัดกิจกรรมไปแล้วแต่ไม่มีงบ กับคนมาไม่ถึงเป้า ยังรายงานได้ไหม", "rule_below_target"),
        ("จัดไปแล้วแต่ไม่ได้ใช้งบ รายงานยังไง", "rule_below_target"),
        ("หัวหน้าให้เซ็นรับของที่ยังไม่มาส่ง ไม่อยากทำค่ะ ปรึกษาใครได้บ้าง", "rule_pressed"),
        ("ผอ.สั่งให้เซ็นตรวจรับทั้งที่งานยังไม่เสร็จ ทำไงดี", "rule_pressed"),
        ("หัวหน้าให้เซ็นชื่อเข้าอบรมทั้งที่ไม่ได้อบรม แบบนี้ผิดมั้ย", "rule_pressed"),
        ("โดนบังคับให้ลงชื่อแทนคนอื่น ไม่กล้าขัด ควรทำยังไง", "rule_pressed"),
        ("พี่เค้าให้เบิกเกินจริง ปรึกษาที่ไหนได้", "rule_pressed"),
        ("หัวหน้าบอกให้เซ็นรับรองงานที่ไม่ได้ทำจริง บอกใครได้บ้าง", "rule_pressed"),
        ("เจ้านายกดดันให้เซ็นทั้งที่ของไม่ครบ ไม่เซ็นได้มั้ย", "rule_pressed"),
        ("โดนบอกให้เซ็นรับของที่ยังมาไม่ครบ ถามใครได้แบบไม่บอกชื่อ", "rule_pressed"),
        ("หัวหน้าสั่งให้ลงนามรับของไม่ตรงสเปก ปรึกษาใครได้โดยไม่บอกชื่อ", "rule_pressed"),
        ("กรอกแบบสอบถามไปแล้วแต่กดตอบผิดข้อนึง แก้ได้ไหมคะ", "rule_survey_mended"),
        ("ตอบแบบสำรวจผิด แก้ยังไง", "rule_survey_mended"),
        ("ขอแก้คำตอบแบบสำรวจได้มั้ยคะ", "rule_survey_mended"),
        ("ทำแบบสำรวจไปแล้ว ตอบใหม่ได้ไหม", "rule_survey_mended"),
        ("แบบสอบถามกดส่งไปแล้วเปลี่ยนคำตอบได้ป่าว", "rule_survey_mended"),
        ("เลือกผิดในแบบสำรวจ เปลี่ยนได้มั้ย", "rule_survey_mended"),
        ("คนมาน้อยกว่าเป้า จะรายงานยังไงดีคะ", "rule_below_target"),
        ("อบรมคนมาไม่ครบ ส่งรายงานได้มั้ยครับ", "rule_below_target"),
        ("ผลไม่ถึงเป้าหมายที่ตั้งไว้ เขียนรายงานยังไงดี", "rule_below_target"),
        ("ทำโครงการเสร็จแล้วแต่ต่ำกว่าเกณฑ์ ต้องส่งไหม", "rule_below_target"),
    ],
)
def test_other_wordings_ask_the_same(said: str, topic: str) -> None:
    assert asked(said) == topic


@pytest.mark.parametrize(
    "said",
    [
        "รายงาน 1.10 เสร็จแล้ว 100% ไม่มีรูป",
        "ขอเลื่อนวันส่งของรอบ 20 มีนาคม",
        "ขอเบอร์แอดมิน",
        "มีแบบสำรวจที่ยังเปิดอยู่ไหม",
        "ลิงก์ที่แนบยังเปิดได้ไหม",
        "มีคนวางกล่องไว้ที่โต๊ะไม่รู้ใครให้ ขอบันทึกไว้",
        "พรุ่งนี้เป็นวันหยุดหรือเปล่า",
        "ผู้ดูแลแผนขอรับรายงานทั้งหมด",
        "พิมพ์ในกลุ่มแล้วใครเห็นบ้าง",
        "รหัสอยู่ตรงไหน",
        "คลินิกเปิดกี่โมง",
        "สำนักงานได้คะแนนเท่าไหร่",
        "คุณสมมติอยู่สำนักไหน",
        "ประชุมสำนักงานเปิดกี่โมง",
        "รายงานของสำนักงานอยู่ที่ไหน",
        "พิมพ์ผิดไป ใครแก้ได้บ้าง",
        "ถามคลินิกแล้วใครเห็นบ้าง",
        "หัวหน้าส่งกลับมาให้แก้ แก้ยังไง",
        "หัวหน้าให้หนูแก้รายงานใหม่ได้ไหม",
        "ผอ.เปลี่ยนกำหนดส่งได้ไหม",
        "รายงานแทนคุณสมมติ",
        "ใครอนุมัติแทนหัวหน้าได้บ้าง",
        "รหัสแบบสำรวจหาย",
        "ขอแบบฟอร์มรายงานกิจกรรม",
        "ขอรายงานการรับทรัพย์สินรอบมีนาคม",
        "โพลตัวนี้ใครยังไม่ตอบ",
        "ให้ใครลงชื่อเข้าประชุมคะ",
        "กระเช้าที่สำนักใครรายงานแล้วบ้าง",
        "สมาชิกวุฒิสภาแจกเอกสาร ต้องลงรับไหม",
        "โปรแกรมประชุมแจกเมื่อไหร่",
        "สำนักไหนยังส่งไม่ถึงเป้าบ้าง",
        "ประชุมคนมาไม่ครบ เลื่อนได้ไหม",
        "คนมาไม่ถึงเป้า",
        "จัดไปแล้วแต่ยังไม่ได้ส่ง",
        "ทำไมรายงานถึงไม่ถึงเป้าหมาย 80 เปอร์เซ็นต์ มีกี่สำนัก",
        "ตอบแบบสำรวจน้อยกว่าเป้า ส่งเตือนได้ไหม",
        "หัวหน้าให้ลงชื่อเข้าประชุมแต่ยังไม่ได้ลง ทำไง",
        "ท่านเลขาฯ ยังไม่ได้เซ็นประกาศหรือ",
        "ผอ.ให้เซ็นใบลาแล้วหรือยัง",
        "หัวหน้ายังไม่เซ็นรายงาน ทำไงดี",
        "หัวหน้าให้ไปถามเรื่องเบิกงบได้ที่ไหน",
        "ใครเซ็นตรวจรับได้บ้าง",
        "เปิดแบบสำรวจไปแล้ว แก้คำถามได้ไหม",
        "เปลี่ยนวันปิดแบบสำรวจได้ไหม",
        "ตอบแบบสอบถามแล้วหรือยัง",
        "แบบสำรวจครบแล้วหรือยัง",
        "แก้ชื่อแบบสำรวจได้ไหม",
        "ผลแบบสำรวจออกแล้วหรือยัง",
    ],
)
def test_other_wishes_are_left_to_others(said: str) -> None:
    assert not asked(said)


def test_every_rule_leads_to_something() -> None:
    declared = {each.name for each in registry.QUERIES}
    assert {each.topic for each in RULES} <= declared


@pytest.mark.parametrize("said", ["ส่งก่อนกำหนดได้มั้ย", "แบบสำรวจต้องใส่ชื่อไหม", "จับฉลากปีใหม่ผิดไหม"])
def test_the_group_hears_the_same(demo: House, said: str) -> None:
    [told], _ = happens(demo, mention(said))
    assert "ที่มา: " in words(told)


def test_in_a_report_it_is_told_whether_the_head_may_change_it(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").says("ส่งแล้วหัวหน้าแก้ได้มั้ยครับ")
    assert reporter.last.startswith("หัวหน้าแก้รายงานได้ไหม")
    [(row, state)] = reporter.house.states(reporter.user_id).values()
    assert row.flow == "report_activity" and "status" not in state["answers"]


def test_strangers_hear_where_the_office_is_told(demo: House) -> None:
    stranger = Chat(demo, "U" + "9" * 32).says("ที่ทำการอยู่ตรงไหน เปิดกี่โมง")
    assert stranger.last.startswith("ที่ทำการอยู่ที่ไหน") and "ร้องเรียน" in stranger.offers


def test_what_an_answer_lists_as_its_own_words_is_never_heard_as_another() -> None:
    of = {said: each.topic for each in ANSWERS for said in (each.title, *each.asked)}
    assert {said for said, topic in of.items() if asked(said) not in ("", topic)} == set()

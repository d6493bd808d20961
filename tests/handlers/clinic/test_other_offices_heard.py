"""What other units do or keep is told so, with who has it: nothing is filed, and no number is made
up."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from handlers.clinic import other_offices
from tests.handlers.house import Chat

People = Callable[[str], Chat]
NOTHING = "ข้อความนี้ไม่ได้ส่งต่อให้ใคร"
NUMBER = "0 2831 9493"
COURSES = "ไม่เก็บว่าใครเรียนหรือผ่านการอบรมใด"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ยื่นแบบแจ้งผลประโยชน์ขัดกันไปแล้ว หัวหน้าว่าไงบ้าง", "บอตไม่ได้รับแจ้งหรือเก็บเรื่องผลประโยชน์ทับซ้อน"),
        ("ผลประโยชน์ทับซ้อนที่ผมแจ้งไว้ หมดไปแล้ว ต้องทำอะไร", "บอตไม่ได้รับแจ้งหรือเก็บเรื่องผลประโยชน์ทับซ้อน"),
        ("ปริ้นเตอร์ที่แจ้งซ่อมไว้ใช้ได้แล้วค่ะ", "ไม่มีเรื่องให้ติดตามหรือปิด"),
        ("แอร์ที่แจ้งซ่อมไปถึงไหนแล้ว", "ไม่มีเรื่องให้ติดตามหรือปิด"),
        ("หลักสูตร e-learning จริยธรรมต้องเรียนให้ครบไหม", COURSES),
        ("เรียนออนไลน์ครบแล้ว ใบเซอร์ส่งใคร", COURSES),
    ],
)
def test_it_is_said_that_nothing_of_ones_own_thing_is_here(
    chat: People, said: str, told: str
) -> None:
    staff = chat("D0106").says(said)
    assert told in staff.last and not staff.house.states(staff.user_id)


@pytest.mark.parametrize(
    "said",
    [
        "ผลประโยชน์ทับซ้อนคืออะไร",
        "ญาติมาประมูลงาน ต้องแจ้งผลประโยชน์ทับซ้อนไหม",
        "คอมเสีย แจ้งใคร",
        "3.1 จัดอบรมหลักสูตรวินัยแล้ว คนเรียน 40 คน",
        "เรียนผู้ดูแลระบบ ขอรหัสใหม่",
        "ขอใบรับรองเข้าร่วมอบรม",
    ],
)
def test_words_of_no_own_thing_mean_what_they_meant(chat: People, said: str) -> None:
    told = chat("D0106").says(said).last
    assert "ไม่เก็บว่าใครเรียน" not in told and "ให้ติดตามหรือปิด" not in told
    assert "บอตไม่ได้รับแจ้งหรือเก็บเรื่อง" not in told


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("D0106", "ขอบันทึกประวัติการอบรม ออนไลน์ 23-24 ก.พ. 70 จัดโดยสำนักงาน ก.พ."),
        ("D0106", "ประวัติอบรมของหนูดูที่ไหน"),
        ("D0103", "ไปอบรมคุณธรรมมา 6 ชั่วโมง จะเก็บไว้ในระบบตรงไหนคะ"),
        ("D0106", "มีหลักสูตรอะไรบังคับบ้าง"),
        ("D0101", "คนในสำนักใครยังไม่ผ่านอบรมวินัยบ้าง"),
        ("D0002", "จะเพิ่มคอร์สออนไลน์เรื่องวินัย"),
    ],
)
def test_it_is_told_where_courses_are_kept(chat: People, who: str, said: str) -> None:
    somebody = chat(who).says(said)
    assert COURSES in somebody.last and "หน่วยงานทรัพยากรบุคคล" in somebody.last
    assert somebody.house.states(somebody.user_id) == {}


@pytest.mark.parametrize(
    "said",
    [
        "รายงาน 3.1 จัดอบรมหลักสูตรวินัย ผู้เข้าร่วม 52 คน เสร็จแล้ว",
        "อบรมจริยธรรมวันไหน",
        "ขอใบรับรองอบรมเมื่อวาน",
        "ลาไปเรียนหลักสูตรนักบริหาร 5-9 มี.ค.",
        "หลักสูตรนี้มีการทุจริตเรื่องค่าวิทยากร",
    ],
)
def test_what_the_bot_does_know_is_answered_as_before(reporter: Chat, said: str) -> None:
    assert COURSES not in reporter.says(said).since(0)


def test_a_month_that_is_an_offices_name_breaks_nothing(chat: People) -> None:
    said = "บันทึกการอบรม 24 ก.พ. 70 6 ชม สำนักงาน ก.พ. จัด"
    assert chat("D0106").says(said).last


@pytest.mark.parametrize(
    "said",
    [
        "ห้องน้ำชั้น 3 แอร์เสีย แจ้งใครดีคะ",
        "แอร์ห้องประชุมเสีย แจ้งใคร",
        "ไฟดับที่ชั้น 5 โทรหาใครครับ",
        "ลิฟต์ค้าง แจ้งใคร",
        "น้ำไม่ไหล",
        "ลิฟต์อาคาร 2 เสียอีกแล้ว",
        "ประตูห้องพัง ใครซ่อมคะ",
    ],
)
def test_repairs_are_told_elsewhere(chat: People, said: str) -> None:
    staff = chat("D0106").says(said)
    assert NOTHING in staff.last and "อาคารสถานที่" in staff.last and "โทร 0" not in staff.last
    assert staff.house.states(staff.user_id) == {}


@pytest.mark.parametrize(
    "said", ["คอมพิวเตอร์เปิดไม่ติด ติดต่อใคร", "ปริ้นเตอร์เสียแจ้งช่างที่ไหน", "อินเทอร์เน็ตใช้ไม่ได้ แจ้งใคร"]
)
def test_machines_are_told_elsewhere(chat: People, said: str) -> None:
    assert "เทคโนโลยีสารสนเทศ" in chat("D0106").says(said).last


@pytest.mark.parametrize(
    "said",
    [
        "ห้องสมุดวุฒิสภาเปิดให้คนนอกเข้าไหม ติดต่อที่ไหน",
        "ติดต่องานรัฐสภาเรื่องขอเข้าเยี่ยมชม โทรเบอร์ไหนครับ",
        "ขอเข้าเยี่ยมชมรัฐสภาต้องติดต่อใคร",
        "เบอร์ห้องพยาบาลรัฐสภา",
        "ที่จอดรถอาคารรัฐสภาต้องขอใคร",
        "ขอจองห้องประชุมต้องติดต่อที่ไหน",
    ],
)
def test_other_units_get_the_only_number_that_is_printed(
    chat: People, stranger: Chat, said: str
) -> None:
    for asker in (chat("D0106"), stranger):
        asker.says(said)
        assert NUMBER in asker.last and NOTHING in asker.last
    assert "ร้องเรียน" in stranger.offers


@pytest.mark.parametrize(
    "said",
    [
        "เจ้าหน้าที่ซ่อมแอร์เรียกเงิน แจ้งใคร",
        "ไปช่วยซ่อมแอร์ที่วัดมา",
        "ไฟแดงกี่สำนัก",
        "ส่งรายงานแล้วเน็ตค้าง ทำไง",
        "ขอเบอร์น้องรายงานดี",
        "ติดต่อผู้ดูแลระบบ",
        "ใช้คอมหลวงพิมพ์งานส่วนตัวได้ไหม",
        "ทำโทรศัพท์หาย ต้องทำยังไง",
    ],
)
def test_other_words_are_not_taken(chat: People, said: str) -> None:
    assert NOTHING not in chat("D0106").says(said).last


def test_a_complaint_about_it_is_still_one(stranger: Chat) -> None:
    stranger.says("เจ้าหน้าที่ปล่อยให้ห้องน้ำเสียมา 3 เดือนไม่ซ่อม")
    assert NOTHING not in stranger.last


@pytest.mark.parametrize(
    "said",
    [
        "ขอเบอร์โทรศัพท์สำนักงานหน่อยครับ",
        "มีเบอร์โทรไหมคะ",
        "ติดต่อสำนักงานเบอร์อะไร",
        "ขออีเมลสำนักงาน",
        "ขอเบอร์กลางวุฒิสภา",
    ],
)
def test_a_stranger_is_told_the_offices_number(stranger: Chat, said: str) -> None:
    assert NUMBER in stranger.says(said).last and "ร้องเรียน" in stranger.offers
    assert stranger.house.states(stranger.user_id) == {}


@pytest.mark.parametrize("said", ["ขอเบอร์โทรศัพท์สำนักงานหน่อยครับ", "เบอร์ส่วนกลางของวุฒิสภาคืออะไร"])
def test_staff_hear_it_where_they_name_the_office(chat: People, said: str) -> None:
    assert NUMBER in chat("D0106").says(said).last


@pytest.mark.parametrize("said", ["ต้องให้เบอร์ไหม", "เจ้าหน้าที่เรียกเงินผมทางโทรศัพท์", "ขอเปลี่ยนเบอร์โทร"])
def test_a_strangers_other_words_are_no_wish_for_it(stranger: Chat, said: str) -> None:
    assert NUMBER not in stranger.says(said).last


@pytest.mark.parametrize(
    "said",
    [
        "สนใจสมัครงานค่ะ",
        "ขอข้อมูลการจัดซื้อจัดจ้าง",
        "อยากเสนอขายสินค้าให้หน่วยงาน ติดต่อใคร",
        "พอดีเป็นผู้รับเหมา อยากสอบถามเรื่องประมูลงานค่ะ",
        "ขอสมัครเป็นอาสาสมัคร strong ได้ที่ไหน",
        "เปิดรับสมัครสอบบรรจุไหมครับ",
    ],
)
def test_a_strangers_business_is_told_elsewhere(stranger: Chat, said: str) -> None:
    assert NOTHING in stranger.says(said).last and NUMBER in stranger.last
    assert stranger.house.states(stranger.user_id) == {}


@pytest.mark.parametrize(
    "said",
    [
        "ประมูลงานมีการฮั้วกัน ขอแจ้ง",
        "ผมขอร้องเรียนเรื่องจัดซื้อ",
        "ผู้รับเหมาเสนอราคาแล้วเจ้าหน้าที่ขอเงิน",
        "จัดซื้อคอมแพงผิดปกติ อยากแจ้ง",
        "ลงทะเบียนยังไง",
    ],
)
def test_a_strangers_accusation_is_none(stranger: Chat, said: str) -> None:
    assert NOTHING not in stranger.says(said).last


@pytest.mark.parametrize(
    ("said", "whom"),
    [
        ("เงินเดือนเดือนนี้ออกวันไหนครับ", "หน่วยงานการคลัง"),
        ("เบิกค่าที่พักไปราชการได้คืนละเท่าไหร่", "หน่วยงานการคลัง"),
        ("ลืมรหัสอีเมล senate เข้าไม่ได้", "เทคโนโลยีสารสนเทศ"),
        ("รหัสไวไฟห้องประชุมอะไร", "เทคโนโลยีสารสนเทศ"),
        ("ขอรถตู้ไปราชการพรุ่งนี้สองคันครับ", "ยานพาหนะ"),
        ("ขออนุมัติซื้อหมึกพิมพ์ 4 ตลับ", "หน่วยงานพัสดุ"),
        ("บัตรเจ้าหน้าที่หายต้องไปทำที่ไหน", "หน่วยงานทรัพยากรบุคคล"),
        ("วันนี้มีประชุม กมธ. ห้องไหน", "www.senate.go.th"),
        ("ขอดูงบประมาณของวุฒิสภาปีนี้หน่อยค่ะ", "www.senate.go.th"),
        ("ลิฟต์ตัวที่สองชั้นสามมีคนติดอยู่ข้างใน ช่วยด้วย", "อาคารสถานที่"),
        ("เก้าอี้ทำงานพัง นั่งแล้วปวดหลัง", "อาคารสถานที่"),
        ("หวยงวดนี้ออกอะไร", "เรื่องนี้บอตไม่มีข้อมูล"),
    ],
)
def test_staff_are_told_with_whom_to_ask(chat: People, said: str, whom: str) -> None:
    assert whom in chat("D0106").says(said).last


@pytest.mark.parametrize(
    "said",
    [
        "ขอดูงบประมาณของวุฒิสภาปีนี้หน่อยค่ะ",
        "กฎหมายสมรสเท่าเทียมผ่านหรือยังครับ",
        "อยากไปดูงานรัฐสภา พานักเรียนไป 40 คนค่ะ",
        "รับสมัครลูกจ้างไหมครับ",
        "ผมเป็นนักข่าว ขอสัมภาษณ์ได้ไหม",
        "เสนอขายเครื่องถ่ายเอกสารค่ะ",
    ],
)
def test_a_stranger_is_told_so_too(stranger: Chat, said: str) -> None:
    assert NUMBER in stranger.says(said).last and "ร้องเรียน" in stranger.offers


@pytest.mark.parametrize(
    "said",
    [
        "หัวหน้าเบิกค่าเดินทางเท็จหลายครั้งแล้ว แจ้งใคร",
        "คุณได้รับพัสดุตกค้าง คลิก http://th-post.cc",
        "ขอเรียนเชิญร่วมงานฌาปนกิจคุณแม่ของพี่ที่สำนัก ศาลา 5 เวลาบ่ายสาม",
        "ลุงยามหน้าประตูสองเกษียณสิ้นเดือนนี้ ใจหายเหมือนกันนะ",
        "แบบสำรวจเรื่องรถรับส่งทำที่ไหน",
        "รายงานเรื่องซื้อวัสดุแนบอะไรบ้าง",
        "ได้กระเช้าจากร้านหมึกพิมพ์ ต้องแจ้งไหม",
    ],
)
def test_what_is_of_this_bot_or_asks_nothing_is_not_sent_elsewhere(chat: People, said: str) -> None:
    assert "กรุณาถามหน่วยงาน" not in chat("D0106").says(said).last
    assert "กรุณาติดต่อหน่วยงาน" not in chat("D0106").says(said).last


@pytest.mark.parametrize(
    "said",
    [
        "ช่วยบอกผอ.ว่าหนูเอาเอกสารไปวางไว้ให้แล้ว",
        "ฝากบอกพี่นิดว่าประชุมเลื่อนเป็นบ่ายสาม",
        "ช่วยโทรตามคุณสมมติให้หน่อยครับ",
    ],
)
def test_no_errand_to_one_person_is_run(chat: People, said: str) -> None:
    assert "ยังไม่ได้บอกผู้ใด" in chat("D0106").says(said).last


def test_words_for_the_administrators_are_handed_on(chat: People) -> None:
    assert "ยังไม่ได้บอกผู้ใด" not in chat("D0106").says("ฝากบอกผู้ดูแลระบบว่าชื่อหนูผิด").last


def test_a_long_text_is_read_quickly() -> None:
    began = process_time()
    for each in (*other_offices.KEPT, *other_offices.ASKED, *other_offices.UNMET):
        each.cue.search("เบิกค่ารถ ขอ" * 400)
    assert process_time() - began < 1


@pytest.mark.parametrize(
    "said",
    [
        "ที่ทำบัตรผู้มาติดต่อเปิดกี่โมง",
        "ห้องทำบัตรเข้าสภาเปิดกี่โมงคะ",
        "เคาน์เตอร์ประชาสัมพันธ์เปิดเสาร์อาทิตย์ไหม",
        "จุดแลกบัตรปิดกี่โมง",
        "ร้านกาแฟชั้นล่างเปิดวันไหนบ้างครับ",
        "อาคารนี้วันเสาร์เปิดไหม",
    ],
)
def test_when_a_place_is_open_is_told_to_be_asked_there(stranger: Chat, said: str) -> None:
    assert NOTHING in stranger.says(said).last


@pytest.mark.parametrize("said", ["แบบสำรวจปิดวันไหน", "รอบนี้ปิดเมื่อไหร่", "คลินิกเปิดกี่โมง"])
def test_what_of_the_bot_is_open_is_not_told_elsewhere(chat: People, said: str) -> None:
    assert NOTHING not in chat("D0106").says(said).last


@pytest.mark.parametrize(
    "said",
    [
        "ขอดูรายงานผลตามแผนป้องกันทุจริตของวุฒิสภาหน่อยค่ะ จะเอาไปทำวิทยานิพนธ์",
        "ขอรายงานผลการดำเนินงานตามแผนป้องกันทุจริตปีที่แล้วไปทำวิจัยค่ะ หาได้ที่ไหน",
    ],
)
def test_a_visitor_hears_where_results_are_published(chat: People, said: str) -> None:
    told = chat("U" + "9" * 32).says(said).last
    assert "www.senate.go.th" in told and NUMBER in told and "บุคคลภายนอก" in told


def test_who_tells_of_a_fraud_in_a_plan_is_told_nothing_of_it(chat: People) -> None:
    visitor = chat("U" + "9" * 32)
    assert "www.senate" not in visitor.answer_to("ขอแจ้งว่ารายงานผลตามแผนเป็นเท็จ มีทุจริตในโครงการ")
    tip = "ผมขอแจ้งว่ามีการแก้ไขเอกสารแผนจัดซื้อ ล็อกสเปก ที่ไหนรับเรื่อง"
    assert "ไฟล์แผนในบอต" not in visitor.answer_to(tip) and tip in str(visitor.state)


@pytest.mark.parametrize(
    "words",
    [
        "ไฟล์แผนต้านโกงปีนี้โหลดได้ที่ไหนครับ เพิ่งย้ายมา ยังไม่รู้อะไรเลย",
        "อยากได้เล่มแผนป้องกันการทุจริตปีนี้ค่ะ",
    ],
)
def test_who_is_not_registered_hears_where_the_plan_is(
    chat: Callable[[str], Chat], words: str
) -> None:
    told = chat("D0107").answer_to(words)
    assert "พิมพ์ “ลงทะเบียน”" in told and "www.senate.go.th" in told and "แจ้งเรื่องนี้" not in told


def test_who_tells_of_a_case_is_not_told_of_the_plan(chat: Callable[[str], Chat]) -> None:
    told = chat("D0107").answer_to("หัวหน้าโกงเงินตามแผนป้องกันการทุจริต อยากแจ้งตรงไหน")
    assert "ไฟล์แผนในบอต" not in told

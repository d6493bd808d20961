"""Who may remind sees whom a reminder reaches and what it says, before anything is sent."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House
from tests.understanding.office_at_work import told_in

HEAD, ADMIN, STAFF = "D0102", "D0002", "D0106"
NO_WORDS, SAYS = "ใส่ข้อความของท่านเองในการเตือนไม่ได้", "ข้อความเตือนเป็นของระบบ"


def says(at_work: House, who: str, *words: str) -> str:
    """Returns the answer to the last of these words; nothing goes to anybody else."""
    for each in words[:-1]:
        told_in(at_work, who, each)
    sent = len(at_work.sent)
    told = told_in(at_work, who, words[-1])
    assert len(at_work.sent) == sent + 1  # the answer alone
    return told


@pytest.mark.parametrize(
    "words",
    [
        "ขอดูว่าจะส่งถึงใครบ้าง และข้อความเขียนว่าอย่างไรครับ",
        "ข้อความเตือนเขียนว่าอะไร ขอดูก่อนส่ง",
        "จะส่งไปว่าอะไร",
    ],
)
def test_whom_it_reaches_and_what_it_says_is_shown(at_work: House, words: str) -> None:
    told = says(at_work, ADMIN, "เตือนสำนักที่ค้างรอบ 20 มีนาคม", words)
    assert "ยังไม่ได้ส่ง เตือนได้ตอนนี้ 2 คน" in told and SAYS in told
    assert "นายสมมติ รายงานคลัง" in told and "รายงาน 2.1" in told and NO_WORDS in told


def test_both_are_told_below_an_order(at_work: House) -> None:
    told = says(at_work, ADMIN, "เตือนสำนักที่ค้างรอบ 20 มีนาคม ขอดูรายชื่อและข้อความก่อนส่ง")
    assert "ยังไม่ได้เตือนเรื่องรายงาน รอบ 20 มี.ค. 70" in told and SAYS in told
    assert SAYS in says(at_work, HEAD, "เตือนให้หน่อยสิ แต่ขอดูก่อนว่าจะส่งว่าอะไร")


@pytest.mark.parametrize(
    "words",
    [
        "เตือนคนที่ค้างด้วยข้อความว่าขอความร่วมมือภายในวันพุธนี้นะครับ",
        "ช่วยเตือนคนที่ยังไม่ส่ง ใช้ข้อความว่าขอความร่วมมือด้วยนะคะ",
        "เตือนคนที่ค้างให้หน่อย บอกว่า ขอความร่วมมือภายในวันพุธนี้นะครับ",
        "เตือนคนค้างหน่อยครับ บอกด้วยว่าขอความร่วมมือประชาสัมพันธ์ต่อด้วย",
        "เตือนคนที่ยังไม่ส่ง บอกทุกคนว่า ขอความร่วมมือส่งก่อนสิ้นเดือน",
        "ทวงคนที่ค้างแล้วแจ้งเขาว่าขอความร่วมมือด้วย",
    ],
)
def test_words_for_a_reminder_name_no_activity(at_work: House, words: str) -> None:
    told = says(at_work, HEAD, words)
    assert "1.12" not in told and NO_WORDS in told and "“ขอความร่วมมือ" in told


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("ช่วยเตือนคนที่ยังไม่ส่งด้วย แจ้งว่า การอบรมใกล้จบแล้วขอให้ส่งภายในวันศุกร์", "การอบรมใกล้จบแล้ว"),
        ("เตือนคนที่ค้าง บอกเขาว่าเหลือเวลาอีก 3 วันนะครับ", "เหลือเวลาอีก 3 วัน"),
        ("ส่งข้อความเตือนคนที่ค้างหน่อย แจ้งไปว่าขอให้รีบส่งรายงานประชุมด้วย", "ขอให้รีบส่งรายงานประชุม"),
        ("ตามคนค้างให้ที บอกว่าท่าน ผอ. รอดูผลอยู่", "ท่าน ผอ. รอดูผลอยู่"),
    ],
)
def test_what_is_to_be_told_with_it_is_quoted(at_work: House, words: str, quoted: str) -> None:
    told = says(at_work, HEAD, words)
    assert NO_WORDS in told and f"“{quoted}" in told


def test_an_activity_told_of_is_reminded_of(at_work: House) -> None:
    told = says(at_work, HEAD, "เตือนคนที่ค้าง แจ้งว่า 3.6 ยังไม่มา")
    assert "รายงาน 3.6" in told and NO_WORDS not in told


def test_whether_own_words_may_go_with_it_is_answered(at_work: House) -> None:
    assert NO_WORDS in says(at_work, HEAD, "ใส่ข้อความของผมเองในการเตือนได้ไหมครับ")
    assert NO_WORDS not in says(at_work, STAFF, "ใส่ข้อความของผมเองในการเตือนได้ไหมครับ")


def test_another_day_is_no_round_where_it_is_asked_whom(at_work: House) -> None:
    chat = Chat(at_work, seed.line_id(ADMIN)).says("เตือน").taps("ส่งเตือนตอนนี้")
    asked = len(chat.heard)
    assert "ยังไม่ได้ส่งเตือน" in chat.says("พรุ่งนี้เช้าดีกว่าค่ะ").since(asked)
    chat.says("ยกเลิก")


@pytest.mark.parametrize(
    "words",
    ["ยังไม่ส่งตอนนี้ ส่งพรุ่งนี้ 8.30 แทน", "เปลี่ยนใจครับ ค่อยเตือนวันพุธ", "พรุ่งนี้เช้าดีกว่าค่ะ"],
)
def test_who_wants_it_later_is_told_when_the_bot_reminds(at_work: House, words: str) -> None:
    chat = Chat(at_work, seed.line_id(ADMIN)).says("ส่งเตือนรอบ 20 มีนาคมให้ทุกสำนักที่ค้าง")
    chat.taps("ส่งเตือนตอนนี้").says("รอบ 20 มีนาคม")
    asked = len(chat.heard)
    told = chat.says(words).since(asked)
    assert "ยังไม่ได้ส่ง" in told and "วันอังคารที่ 2 มีนาคม 2570" in told
    chat.taps("ไม่ส่ง")


def test_the_day_it_tells_is_that_of_what_is_told_then(at_work: House) -> None:
    told = says(at_work, ADMIN, "เตือนสำนักที่ค้างรอบ 20 มีนาคม", "ข้อความเตือนเขียนว่าอะไร ขอดูก่อนส่ง")
    assert "2 มีนาคม 2570 เวลา 08.30 น. (กำหนด 20 มี.ค. 70 และอีก 1 เรื่อง)" in told
    assert "มิ.ย." not in told  # what waits for a decision belongs to a later round


def test_what_else_goes_with_it_is_counted(at_work: House) -> None:
    chat = Chat(at_work, seed.line_id(ADMIN))
    chat.says("เตือน").taps("ส่งเตือนตอนนี้").taps("ทุกคนที่ค้าง")
    told = chat.answer_to("ยังไม่ส่งตอนนี้ ส่งพรุ่งนี้แทน")
    assert "(กำหนด 20 มี.ค. 70 และอีก 2 เรื่อง)" in told and "มิ.ย." not in told
    chat.says("ยกเลิก")


def test_everybody_it_reaches_by_itself_is_named(at_work: House) -> None:
    told = says(at_work, ADMIN, "เตือนสำนักที่ค้างรอบ 20 มีนาคม")
    _, reached = told.split("บอตเตือนเองครั้งถัดไป")
    assert all(name in reached for name in ("รายงานข่าว", "รายงานดี", "รายงานคลัง"))


@pytest.mark.parametrize(
    ("who", "words"),
    [
        (ADMIN, "ตั้งให้ส่งเตือนพรุ่งนี้ 8.30 ได้ไหมครับ"),
        (ADMIN, "ตั้งเวลาเตือนวันที่ 5 มีนาคม แปดโมงครึ่งได้ไหม"),
        (HEAD, "เตือนคนในกลุ่มที่ค้างพรุ่งนี้เช้าได้ไหม วันนี้ยังไม่ต้อง"),
        (HEAD, "อย่าเพิ่งเตือนวันนี้นะ ไว้เตือนวันพุธ"),
        (ADMIN, "เตือนคนที่ยังไม่ส่งรายงานพรุ่งนี้เช้า"),
        (HEAD, "พรุ่งนี้เช้าเตือนคนที่ยังไม่ส่งรายงานด้วย"),
        (ADMIN, "ช่วยทวงใครที่ยังไม่ส่งรายงานวันศุกร์นี้ 9 โมงหน่อยค่ะ"),
        (ADMIN, "เตือนสำนักที่ค้างส่งรายงานวันจันทร์หน้า"),
    ],
)
def test_no_hour_is_chosen_for_it(at_work: House, who: str, words: str) -> None:
    told = says(at_work, who, "เตือน", words)
    assert "ตั้งเวลาไม่ได้" in told and "2 มีนาคม 2570 เวลา 08.30 น." in told


@pytest.mark.parametrize(
    "words", ["พรุ่งนี้เตือนทุกคนหรือเปล่า", "พรุ่งนี้เตือนคนที่ค้างแล้วใช่ไหม", "พรุ่งนี้เตือนสำนักไหนบ้าง"]
)
def test_who_asks_about_later_orders_nothing(at_work: House, words: str) -> None:
    assert "ตั้งเวลาไม่ได้" not in says(at_work, ADMIN, words)


@pytest.mark.parametrize(
    ("who", "words", "about", "when"),
    [
        (ADMIN, "เตือนสำนักการคลังพรุ่งนี้เช้า", "สำนักการคลังและงบประมาณ: ", "2 มีนาคม 2570"),
        (ADMIN, "ฝากทวงสำนักบริหารงานกลางพรุ่งนี้เช้า", "สำนักบริหารงานกลาง: ", "2 มีนาคม 2570"),
        (ADMIN, "ตั้งเวลาเตือนคนที่ค้างกิจกรรม 1.4 วันจันทร์หน้า", "กิจกรรม 1.4: ", "11 มิถุนายน 2570"),
        (ADMIN, "วันนี้ยังไม่ต้องเตือน ค่อยเตือนคนที่ค้างรอบ 20 มีนาคม พรุ่งนี้ 8.30", "รอบ 20 มีนาคม 2570: ", "2 มี"),
        (HEAD, "ตั้งให้ส่งเตือนสำนักการคลังพรุ่งนี้เช้า", "สำนักการคลังและงบประมาณ: ", "ในขอบเขตของท่าน"),
    ],
)
def test_what_is_named_for_later_is_answered_of_that(
    at_work: House, who: str, words: str, about: str, when: str
) -> None:
    told = says(at_work, who, words)
    assert "ตั้งเวลาไม่ได้" in told and about in told and when in told


@pytest.mark.parametrize(
    "words",
    [
        "ทวงสำนักการคลังกับสำนักบริหารงานกลางพรุ่งนี้เช้า",
        "เตือนสำนักการคลังและสำนักบริหารงานกลางวันจันทร์หน้า",
        "ฝากทวงสำนักการคลังกับสำนักบริหารงานกลางพร้อมกันวันจันทร์หน้า",
    ],
)
def test_of_two_bureaus_each_has_its_button(at_work: House, words: str) -> None:
    told = says(at_work, ADMIN, words)
    assert "เตือนสำนักการคลัง…" in told and "เตือนสำนักบริหารงานกลาง" in told
    assert told.count("ตั้งเวลาไม่ได้") == 1


def test_a_bureau_that_is_none_is_asked_back_of_later(at_work: House) -> None:
    assert "ไม่พบสำนัก “สำนักดาวอังคาร”" in says(at_work, ADMIN, "เตือนสำนักดาวอังคารพรุ่งนี้เช้า")


@pytest.mark.parametrize(
    "words",
    [
        "เตือนสำนักการคลังให้ส่งภายในวันศุกร์นี้",
        "เตือนสำนักที่มีกำหนดส่งวันจันทร์หน้า",
        "เตือนคนที่ต้องส่งรายงานพรุ่งนี้",
        "เตือนคนที่ค้างส่งก่อนวันศุกร์นี้",
        "เตือนลูกน้องที่ต้องรายงานในสัปดาห์หน้า",
        "เตือนคนที่ยังไม่กดเข้าร่วมงานวันจันทร์หน้า",
        "ทวงคนที่ต้องส่งพรุ่งนี้",
    ],
)
def test_a_day_of_what_they_are_reminded_of_is_none_to_remind_on(
    at_work: House, words: str
) -> None:
    assert "ตั้งเวลาไม่ได้" not in says(at_work, ADMIN, words)


def test_a_day_in_what_they_are_to_be_told_is_none_to_remind_on(at_work: House) -> None:
    chat = Chat(at_work, seed.line_id(ADMIN))
    assert "ตั้งเวลาไม่ได้" not in chat.answer_to("เตือนทุกคนว่าส่งรายงานไม่เกินวันจันทร์หน้า")
    chat.says("ยกเลิก")


@pytest.mark.parametrize("words", ["ส่งเตือนรอบ 20 มีนาคมให้ทุกสำนักที่ค้าง", "เตือนรอบ 20 มีนาคมทุกสำนักเลย"])
def test_every_bureau_of_a_round_is_reminded_of_that_round(at_work: House, words: str) -> None:
    told = says(at_work, ADMIN, words)
    assert "ยังไม่ได้เตือนเรื่องรายงาน รอบ 20 มี.ค. 70" in told and "เตือนได้ตอนนี้ 2 คน" in told


def test_an_activity_that_is_denied_is_not_reminded_of(at_work: House) -> None:
    told = says(at_work, HEAD, "เตือน", "ไม่ใช่ 1.12 เตือนทุกคนที่ค้างรอบ 20 มีนาคมครับ")
    assert "ยังไม่ได้เตือนเรื่องรายงาน รอบ 20 มี.ค. 70" in told and "1.12" not in told


@pytest.mark.parametrize("yes", ["ส่งเลย", "โอเคส่งได้เลยครับ"])
def test_a_yes_below_it_asks_before_it_goes(at_work: House, yes: str) -> None:
    chat = Chat(at_work, seed.line_id(ADMIN)).says("เตือนทุกคนที่ค้างรอบ 20 มีนาคม")
    assert "ผู้ที่ค้างรอบ 20 มีนาคม 2570: จะส่ง 2 ข้อความ" in chat.answer_to(yes)
    chat.says("ไม่ส่ง")

"""What people do to a survey that nobody asked for: type too much, scan twice, come too late, leave
in the middle, move to another bureau; and surveys of too few people."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from models.calendar import office_day
from models.campaigns.campaign import ANONYMOUS, AnswerBox, CampaignPerson
from models.people.person import Bureau, Person
from models.surveys import questionnaire, surveys
from models.surveys.surveys import SurveyDraft
from models.trail import facts
from tests.handlers.house import Chat, House
from tests.handlers.surveys.surveying import REPORTER, answers, code_of, colleagues, makes
from tests.handlers.test_group_chat import confirmed, happens, mention, taps
from tests.talk import words

ELSEWHERE = "D0202"
"""The reporter of a bureau of two."""

LONG = "เห็นควรปรับปรุง" * 334
NONSENSE = ("กกกกกกก", "😀😀😀", "???", "0", "ศูนย์", "6", "5.5", "1-5", "ห้าสิบ", "โอเค", LONG)


def marks(house: House) -> int:
    with house.session() as session:
        answered = select(CampaignPerson).where(CampaignPerson.answered_on.is_not(None))
        return len(session.scalars(answered).all())


def box(house: House) -> bytes:
    with house.session() as session:
        return session.scalars(select(AnswerBox.sealed)).one()


# -- typed -----------------------------------------------------------------------------------------


@pytest.mark.every(3)
@pytest.mark.parametrize("typed", NONSENSE)
def test_what_is_no_level_is_asked_again_and_counts_for_nothing(
    demo: House, chat: Callable[[str], Chat], typed: str
) -> None:
    colleague = chat(colleagues(demo)[0]).says(makes(chat(REPORTER))).says("4").says(typed)
    assert "ข้อ 2 จาก 7" in colleague.last and "5 มากที่สุด" in colleague.offers
    assert "q2" not in colleague.state["answers"]


def test_a_bare_no_may_leave_the_question_out_and_counts_for_nothing(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    colleague = chat(colleagues(demo)[0]).says(makes(chat(REPORTER))).says("4").says("ไม่")
    assert "ยังไม่ได้บันทึกข้อความนี้" in colleague.last and "q2" not in colleague.state["answers"]
    assert {"ไม่ขอตอบ", "5 มากที่สุด"} <= {*colleague.offers}
    assert "ข้อ 3 จาก 7" in colleague.says("4").last


@pytest.mark.parametrize(
    ("typed", "level"),
    [("5", 5), ("๕", 5), (" 5 ", 5), ("5 คะแนน", 5), ("ห้าคะแนน", 5), ("ดีมาก", 5), ("👍", 5),
     ("👍🏽", 5), ("มาก", 4), ("สี่ครับ", 4), ("เฉย ๆ", 3), ("เฉยๆ", 3), ("ปานกลางค่ะ", 3), ("น้อย", 2),
     ("ไม่เห็นด้วย", 2), ("แย่", 1), ("👎", 1), ("หนึ่ง", 1), ("ไม่ตอบ", None), ("ขอไม่ตอบค่ะ", None),
     ("ให้ 4 ค่ะ", 4), ("ระดับ 3 ก็พอ", 3), ("เอา๕คะแนนเลย", 5)],
)  # fmt: skip
@pytest.mark.soak
def test_levels_as_people_type_them(
    demo: House, chat: Callable[[str], Chat], typed: str, level: int | None
) -> None:
    colleague = chat(colleagues(demo)[0]).says(makes(chat(REPORTER))).says(typed)
    assert colleague.state["answers"]["q1"] == level and "ข้อ 2 จาก 7" in colleague.last


@pytest.mark.parametrize("typed", [LONG, "ก" * 5000, "😀" * 5000])
@pytest.mark.soak
def test_words_that_are_too_long_are_asked_again_with_the_limit(
    demo: House, chat: Callable[[str], Chat], typed: str
) -> None:
    colleague = chat(colleagues(demo)[0]).says(makes(chat(REPORTER)))
    for _ in range(6):
        colleague.says("4")
    colleague.says(typed)
    assert "ไม่เกิน 1,000 ตัวอักษร" in colleague.last and "ไม่ขอตอบ" in colleague.offers
    colleague.says("เนื้อหา 😀 ดีแล้ว ขอบคุณครับ")
    assert "ตรวจก่อนส่งคำตอบ" in colleague.last and "😀 ดีแล้ว" in colleague.last


@pytest.mark.parametrize("typed", [LONG, "😀😀😀", "???"])
@pytest.mark.soak
def test_nonsense_at_each_kind_of_question_is_asked_again(
    demo: House, chat: Callable[[str], Chat], typed: str
) -> None:
    reporter = chat(REPORTER).says("ทำแบบสำรวจ 1.14").taps("การรับรู้").taps("สำนักเรา ไม่เก็บชื่อ")
    reporter.taps("อีก 7 วัน").taps("ไม่เพิ่ม").taps("เปิดแบบสำรวจ")
    colleague = chat(colleagues(demo)[0]).says(code_of(demo))
    for number, answer in enumerate(("ใช่", "1", "ข้อ 2", "3"), 1):
        assert f"ข้อ {number} จาก 6" in colleague.says(typed).last
        colleague.says(answer)
    assert "ข้อ 5 จาก 6" in colleague.says(typed).last
    colleague.taps("เลือก").taps("เลือกครบแล้ว (1)")
    assert "ข้อ 6 จาก 6" in colleague.last and marks(demo) == 0


@pytest.mark.parametrize("typed", ["ก" * 5000, "😀😀😀", "???"])
@pytest.mark.parametrize(
    "answered",
    [(), ("พอใจบริการ",), ("พอใจบริการ", "สำนักเรา ไม่เก็บชื่อ"),
     ("พอใจบริการ", "สำนักเรา ไม่เก็บชื่อ", "อีก 7 วัน"),
     ("พอใจบริการ", "สำนักเรา ไม่เก็บชื่อ", "อีก 7 วัน", "เลือกหนึ่งข้อ"),
     ("พอใจบริการ", "สำนักเรา ไม่เก็บชื่อ", "อีก 7 วัน", "พิมพ์ตอบ")],
)  # fmt: skip
@pytest.mark.soak
def test_nonsense_at_each_step_of_making_one_is_asked_again(
    chat: Callable[[str], Chat], answered: tuple[str, ...], typed: str
) -> None:
    reporter = chat(REPORTER).says("ทำแบบสำรวจ 3.6")
    for label in answered:
        reporter.taps(label)
    before = reporter.state
    after = reporter.says(typed).state
    assert (after["at"], after["answers"]) == (before["at"], before["answers"])


def test_pictures_stickers_and_places_count_for_nothing(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    colleague = chat(colleagues(demo)[0]).says(makes(chat(REPORTER))).says("4")
    for message in (
        {"type": "sticker", "id": "m1", "packageId": "1", "stickerId": "2"},
        {"type": "location", "id": "m2", "title": "ที่นี่", "latitude": 1.0, "longitude": 1.0},
    ):
        colleague.sends({"type": "message", "message": message})
        assert "ทำเรื่องที่ค้างต่อ" in colleague.offers
    colleague.sends_file()
    assert "ข้อ 2 จาก 7" in colleague.says("ทำต่อ").last
    assert "q2" not in colleague.state["answers"] and marks(demo) == 0


# -- scanned again, elsewhere, mistyped ------------------------------------------------------------


@pytest.mark.soak
def test_scanned_again_in_the_middle_nothing_is_lost_and_sent_twice_it_counts_once(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code = makes(chat(REPORTER))
    colleague = chat(colleagues(demo)[0]).says(code).says("5").says("4").says(code)
    assert "ข้อ 3 จาก 7" in colleague.last
    for _ in range(4):
        colleague.says("3")
    send = colleague.says("ไม่ขอตอบ").button("ส่งคำตอบ")
    colleague.taps_data(send)
    kept = box(demo)
    colleague.taps_data(send)
    assert "ปุ่มนี้ใช้ไม่ได้แล้ว" in colleague.last and (marks(demo), box(demo)) == (1, kept)


def test_in_a_group_the_way_to_the_direct_chat_is_shown_and_nothing_begins(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code = makes(chat(REPORTER))
    with demo.session() as session:
        facts.put(session, facts.BOT_ID, "@strong")
        session.commit()
    group = confirmed(demo, chat("D0002"))
    member = chat(colleagues(demo)[0])
    [card], _ = happens(group, mention(code), member.user_id)
    assert taps(card)[0]["uri"] == f"https://line.me/R/oaMessage/%40strong/?{code}"
    assert "ตอบแล้ว" not in words(card) and demo.states(member.user_id) == {}


def test_a_mistyped_code_gets_the_right_one_offered(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code = makes(chat(REPORTER))
    swapped = next(
        typed
        for at in range(4)
        if (typed := code[:at] + code[at + 1] + code[at] + code[at + 2 :]) != code
    )
    colleague = chat(colleagues(demo)[0]).says(swapped)
    assert f"ไม่พบรหัส {swapped} ท่านหมายถึงรหัสนี้หรือไม่" in colleague.last
    assert colleague.offers[0] == code
    assert "ข้อ 1 จาก 7" in colleague.taps(code).last


# -- left in the middle ----------------------------------------------------------------------------


@pytest.mark.parametrize("elsewhere", ["เมนู", "ลา", "แผน 3.7"])
def test_whoever_leaves_in_the_middle_goes_on_where_they_were(
    demo: House, chat: Callable[[str], Chat], elsewhere: str
) -> None:
    code = makes(chat(REPORTER))
    colleague = chat(colleagues(demo)[0]).says(code).says("5").says("2").says(elsewhere)
    colleague.says("ทำต่อ การตอบแบบสำรวจ" if elsewhere == "ลา" else "ทำต่อ")
    assert "ข้อ 3 จาก 7" in colleague.last
    assert colleague.state["answers"]["q1"] == 5 and colleague.state["answers"]["q2"] == 2


def test_a_day_later_it_goes_on_and_after_the_closing_nothing_is_taken(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code = makes(chat(REPORTER))
    colleague = chat(colleagues(demo)[0]).says(code).says("5")
    demo.later(days=1)
    assert "ข้อ 2 จาก 7" in colleague.says("ทำต่อ").last
    for _ in range(5):
        colleague.says("3")
    colleague.says("ไม่ขอตอบ")
    chat(REPORTER).says("ปิดแบบสำรวจ").taps("ยืนยันปิด")
    assert "ปิดแล้วเมื่อ 2 มีนาคม 2570" in colleague.taps("ส่งคำตอบ").last
    assert marks(demo) == 0 and demo.states(colleague.user_id) == {}


# -- the roster changes meanwhile ------------------------------------------------------------------


def changed(house: House, staff_id: str, **values: object) -> None:
    with house.session() as session:
        person = session.scalars(select(Person).where(Person.staff_id == staff_id)).one()
        for name, value in values.items():
            setattr(person, name, value)
        session.commit()


def bureau_of(house: House, staff_id: str) -> Bureau:
    with house.session() as session:
        return session.scalars(
            select(Bureau).join(Person, Person.bureau_id == Bureau.id)
            .where(Person.staff_id == staff_id)
        ).one()  # fmt: skip


@pytest.mark.soak
def test_who_has_moved_still_answers_and_who_has_come_is_not_asked(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code, moved = makes(chat(REPORTER)), colleagues(demo)[0]
    here, there = bureau_of(demo, REPORTER), bureau_of(demo, ELSEWHERE)
    changed(demo, moved, bureau_id=there.id)
    changed(demo, ELSEWHERE, bureau_id=here.id)
    assert "ส่งคำตอบแล้ว" in answers(chat(moved), code).last
    assert "ถามเฉพาะบุคลากรที่มีชื่อในวันเปิด" in chat(ELSEWHERE).says(code).last


def test_who_leaves_before_sending_is_refused_kindly_and_nothing_is_kept(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code, leaver = makes(chat(REPORTER)), colleagues(demo)[0]
    colleague = chat(leaver).says(code)
    for _ in range(6):
        colleague.says("5")
    colleague.says("ไม่ขอตอบ")
    before = box(demo)
    changed(demo, leaver, line_user_id=None, retired_at=demo.now)
    colleague.taps("ส่งคำตอบ")
    assert "ถามเฉพาะบุคลากรที่มีชื่อในวันเปิด" in colleague.last
    assert (marks(demo), box(demo), demo.states(colleague.user_id)) == (0, before, {})


# -- few people, other questions -------------------------------------------------------------------


def test_a_bureau_of_four_cannot_be_asked_without_names_and_hears_why(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    for staff_id in colleagues(demo)[:2]:
        changed(demo, staff_id, retired_at=demo.now)
    reporter = chat(REPORTER)
    reporter.says("ทำแบบสำรวจ 3.6").taps("พอใจบริการ").taps("สำนักเรา ไม่เก็บชื่อ")
    reporter.taps("อีก 7 วัน").taps("ไม่เพิ่ม").taps("เปิดแบบสำรวจ")
    assert "สำนักมี 4 คน น้อยกว่า 5 คน จึงเก็บแบบไม่ระบุชื่อไม่ได้" in reporter.since(0)
    assert code_of(demo) == "" and "สำนักเรา เก็บชื่อ" in reporter.offers
    reporter.taps("สำนักเรา เก็บชื่อ").taps("เปิดแบบสำรวจ")
    assert code_of(demo)


@pytest.mark.soak
def test_a_survey_keeps_its_questions_when_the_questionnaire_has_others_now(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    reporter, packaged = chat(REPORTER), questionnaire.named("service")
    older = (*packaged.questions[:2], packaged.questions[-1])
    with demo.session() as session:
        me = session.scalars(select(Person).where(Person.staff_id == REPORTER)).one()
        last = office_day(demo.now + timedelta(days=7))
        draft = SurveyDraft(
            packaged.name, packaged.title, None, "", Decimal(80), older, ANONYMOUS, last
        )
        _, code = surveys.open_survey(session, demo.sealer, me, draft, demo.now)
        session.commit()
    for who in [*colleagues(demo)[:4], REPORTER]:
        colleague = chat(who).says(code)
        assert "ข้อ 1 จาก 3" in colleague.last
        colleague.says("5").says("4").says("ไม่ขอตอบ").taps("ส่งคำตอบ")
    reporter.says("ปิดแบบสำรวจ").taps("ยืนยันปิด")
    assert "3. " in reporter.last and "4. " not in reporter.last and "4.50" in reporter.last
    assert "ข้อ 1 จาก 7" in chat(colleagues(demo)[0]).says(makes(reporter)).last


def test_with_names_the_last_card_does_not_say_that_nobody_knows(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    code = makes(chat(REPORTER), who="สำนักเรา เก็บชื่อ")
    colleague = chat(colleagues(demo)[0]).says(code)
    for _ in range(6):
        colleague.says("5")
    colleague.says("ไม่ขอตอบ")
    assert "เก็บชื่อ" in colleague.last and "ไม่เก็บว่าคำตอบใดเป็นของใคร" not in colleague.last

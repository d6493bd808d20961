"""What the bot tells in the office's own group: figures of all, dates, the plan; nobody's own."""

from __future__ import annotations

from decimal import Decimal
from typing import Any
from urllib.parse import unquote

import pytest
from sqlalchemy import select

from bot.simulator import seed
from handlers import registry
from handlers.plans import group_rounds
from handlers.reports import group_figures
from models.people.person import Bureau, Person
from models.reports.report import ReportVersion
from models.trail import facts
from tests import factories
from tests.handlers.house import Chat, House, arranging
from tests.handlers.question.desk import JULY, MARCH, desk, office
from tests.handlers.test_group_chat import GROUP, called, confirmed, happens, mention, message, taps
from tests.talk import words

OTHER = seed.line_id("D0104")


@pytest.fixture
def group(demo: House, admin: Chat) -> House:
    """The office whose group is confirmed, once the bot knows its own name."""
    knows_its_name(demo)
    return confirmed(demo, admin)


@arranging
def knows_its_name(house: House) -> None:
    with house.session() as session:
        facts.put(session, facts.BOT_ID, "@strong")
        session.commit()


def door(house: House, said: str, **more: Any) -> tuple[str, str]:
    """Why it is done in the direct chat, and what the button types there."""
    [answer], _ = happens(house, mention(said), **more)
    [action] = taps(answer)
    shown = words(answer)
    assert shown.startswith("ทักแชตส่วนตัว")
    return shown, unquote(action["uri"].partition("/?")[2])


def spoken(text: str, *others: str, bot: str = "@บอต") -> dict[str, Any]:
    """A text as LINE sends it with the mentions of the bot and of other members in it."""
    mentionees: list[dict[str, Any]] = [
        {"index": text.index(bot), "length": len(bot), "type": "user", "isSelf": True}
    ]
    for name in others:
        spot = {"index": text.index(name), "length": len(name)}
        mentionees.append({**spot, "type": "user", "userId": OTHER})
    return message("text", text=text, mention={"mentionees": mentionees})


def hears(house: House, event: dict[str, Any], **more: Any) -> str:
    return "\n".join(words(each) for each in happens(house, event, **more)[0])


def reports_of(house: House, bureaus: int, risk: str = "green") -> None:
    """So many bureaus report one activity, each with 1,000 baht of which 400 are spent."""
    with house.session() as session:
        activity = factories.activity(session, factories.plan(session, "แผนร่วม"), "9.9")
        for where in session.scalars(select(Bureau).order_by(Bureau.id).limit(bureaus)):
            by = factories.person(session, where)
            sent = factories.report(session, activity, by)
            version = session.scalars(
                select(ReportVersion).where(ReportVersion.report_id == sent.id)
            ).one()
            version.budget_allocated, version.budget_disbursed = Decimal(1000), Decimal(400)
            version.risk = risk
        session.commit()


# -- figures of the whole office -----------------------------------------------------------------


@pytest.mark.parametrize(
    "said", ["งบใช้ไปเท่าไหร่", "ทั้งสำนักงานเบิกจ่ายกี่เปอร์เซ็นต์", "ปีนี้ใช้งบรวมไปเท่าไรแล้ว"]
)
def test_the_budget_of_all_is_told_in_sum_and_names_no_bureau(group: House, said: str) -> None:
    reports_of(group, 3)
    heard = called(group, said)
    assert heard.startswith("งบประมาณทั้งสำนักงาน") and "1,200.00 บาท (40.00%)" in heard
    with group.session() as session:
        names = [*session.scalars(select(Bureau.name)), *session.scalars(select(Person.name))]
    assert not [name for name in names if name in heard]


@pytest.mark.parametrize("said", ["งบใช้ไปเท่าไหร่", "ไฟแดงกี่อัน", "ทำเสร็จไปกี่กิจกรรมแล้ว"])
def test_no_figure_is_told_behind_which_two_bureaus_stand(group: House, said: str) -> None:
    reports_of(group, 2, "red")
    heard = called(group, said)
    assert "ไม่ถึง 3 สำนัก" in heard and "400" not in heard and "แดง 1" not in heard


def test_a_small_number_of_colours_is_told_in_rough_only(group: House) -> None:
    reports_of(group, 3, "red")
    heard = called(group, "มีกิจกรรมไฟแดงไหมคะ")
    assert "แดง\nน้อยกว่า 5 กิจกรรม" in heard and "เหลือง\nไม่มี" in heard
    assert "5 กิจกรรมขึ้นไป" in heard and "1 กิจกรรม" not in heard and "30 กิจกรรม" not in heard


def test_counts_beside_a_small_one_are_not_exact_either() -> None:
    told = group_figures.shown({"red": 2, "green": 30, "yellow": 0})
    assert told == {"red": "น้อยกว่า 5 กิจกรรม", "green": "5 กิจกรรมขึ้นไป", "yellow": "ไม่มี"}
    assert group_figures.shown({"red": 5, "green": 30})["green"] == "30 กิจกรรม"


@pytest.mark.parametrize(
    "said", ["งบรอบมีนาใช้ไปเท่าไหร่", "งบมาตรการที่ 1 ใช้ไปเท่าไร", "ไฟแดงรอบ 20 มีนาคม"]
)
def test_parts_of_a_figure_are_told_one_to_one(group: House, said: str) -> None:
    reports_of(group, 3)
    assert "เฉพาะทั้งปีและทั้งสำนักงาน" in door(group, said)[0]


@pytest.mark.parametrize(
    "said", ["รอบมีนาส่งกันไปกี่เปอร์เซ็นต์แล้ว", "สถานะ 20 มีนาคม", "รอบ 20 มีนาส่งแล้วเท่าไหร่"]
)
def test_how_much_of_a_round_is_sent_is_told(group: House, said: str) -> None:
    heard = called(group, said)
    assert heard.startswith("รอบ 20 มีนาคม 2570") and "ส่งแล้ว 0 จาก" in heard


def test_a_rounds_figure_is_not_told_if_the_years_less_it_exposes_a_bureau(session: Any) -> None:
    at = office(session)
    [march] = group_rounds.answer(desk(session, None), "รอบ 20 มีนาคม", True)
    [july] = group_rounds.answer(desk(session, None), "รอบ 30 กรกฎาคม", True)
    assert at.activities["2.1"] is not None and MARCH < JULY
    # In June two bureaus report: with both other rounds the year's figure would tell theirs.
    assert ("ส่งแล้ว" in str(march)) + ("ส่งแล้ว" in str(july)) == 1


@pytest.mark.parametrize(
    "said",
    [
        "จำนวนที่ส่งแล้ว",
        "ผลการส่งรายงานล่าสุดเป็นยังไงบ้างคะ",
        "ยอดส่งรายงานรวมเท่าไรแล้วครับ",
        "ขอตัวเลขล่าสุดของทั้งสำนักงาน",
    ],
)
def test_the_total_is_told_in_any_wording(group: House, said: str) -> None:
    assert called(group, said).startswith("ภาพรวมการส่งรายงาน")


@pytest.mark.soak
def test_an_administrator_hears_no_more_in_the_group_than_others(group: House) -> None:
    reports_of(group, 2)
    admin = seed.line_id("D0002")
    for said in ("งบใช้ไปเท่าไหร่", "ใครยังไม่ส่ง", "เทียบครึ่งปีแรกกับครึ่งปีหลัง", "ใครลงทะเบียนแล้วบ้าง"):
        assert called(group, said, member=admin) == called(group, said)


def test_how_many_have_joined_is_told_in_any_wording(group: House) -> None:
    for said in ("เข้าร่วมประกาศ No Gift กันกี่เปอร์เซ็นต์แล้ว", "ความครอบคลุมการเข้าร่วมประกาศ"):
        assert called(group, said).startswith("การเข้าร่วมประกาศทั้งสำนักงาน")


def test_figures_wait_until_the_group_is_confirmed(demo: House) -> None:
    for said in ("งบใช้ไปเท่าไหร่", "ไฟแดงกี่อัน", "ความครอบคลุม", "รอบมีนาส่งกี่ฉบับ"):
        assert "ผู้ดูแลระบบยืนยันกลุ่มแล้ว" in called(demo, said)


# -- nobody's own --------------------------------------------------------------------------------

_OWN, _TOTALS = "ข้อมูลเฉพาะของท่าน", "เฉพาะตัวเลขรวมทั้งสำนักงาน"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("ของหนูส่งครบยังคะ", _OWN),
        ("ผมค้างอะไรอยู่บ้าง", _OWN),
        ("สำนักเราใช้งบไปเท่าไหร่", _OWN),
        ("สำนักการคลังใช้งบไปเท่าไหร่", _TOTALS),
        ("คุณสมชายส่งรายงานหรือยัง", _TOTALS),
        ("กฎหมายส่งยัง", _TOTALS),
        ("เช็คให้หน่อยว่าผมลงทะเบียนหรือยัง", _OWN),
        ("พี่สมศรีส่งยังคะ", _TOTALS),
        ("ของสำนักเราขาดอะไร", "ตามหน้าที่"),
        ("แต่ละสำนักเสร็จกี่เปอร์เซ็นต์", _TOTALS),
        ("สำนักไหนไฟแดง", _TOTALS),
        ("ใครยังไม่ส่งบ้าง", _TOTALS),
        ("เดือนนี้มีเรื่องร้องเรียนกี่เรื่อง", "คุ้มครองผู้แจ้ง"),
        ("ของขวัญเกิน 3,000 กี่ชิ้น", "ชี้ถึงบุคคล"),
        ("ใครอนุมัติรายงานของผม", "มีชื่อบุคคล"),
        ("คาดการณ์การส่ง", "ตามหน้าที่"),
    ],
)
@pytest.mark.soak
def test_what_is_of_one_person_or_bureau_is_led_to_the_direct_chat(
    group: House, said: str, why: str
) -> None:
    reports_of(group, 3)
    shown, typed = door(group, said)
    others = ("ร้องเรียน", "ตัวเลขเรื่องร้องเรียน", "เรื่องร้องเรียนรายเดือน")
    assert why in shown and typed in (said, *others)


def test_a_figure_about_a_mentioned_member_is_not_the_offices(group: House) -> None:
    heard = hears(group, spoken("@บอต @สมหญิง ส่งครบหรือยัง", "@สมหญิง"))
    assert _TOTALS in heard and "ส่งแล้ว 0" not in heard


def test_whom_to_ask_is_told_without_names(group: House) -> None:
    [answer], _ = happens(group, mention("ติดต่อแอดมินยังไง"))
    [action] = taps(answer)
    assert unquote(action["uri"].partition("/?")[2]) == "ติดต่อผู้ดูแลระบบ"
    with group.session() as session:
        names = list(session.scalars(select(Person.name)))
    assert "ผู้ดูแลระบบ" in words(answer) and not [name for name in names if name in words(answer)]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("แจ้งลาตรงไหน", "30 วัน"),
        ("แจ้งรับของขวัญยังไง", "3,000 บาท"),
        ("ยังไม่ได้ลงทะเบียน ทำยังไงคะ", "รหัสลงทะเบียน"),
    ],
)
def test_asking_how_to_do_something_is_answered_by_its_rule(
    group: House, said: str, told: str
) -> None:
    [answer], _ = happens(group, mention(said))
    assert told in words(answer) and "ที่มา: " in words(answer) and len(taps(answer)) == 1


def test_a_figure_asked_in_front_of_all_is_the_offices(group: House) -> None:
    said = spoken("@All @บอต ส่งครบกันหรือยัง")
    said["message"]["mention"]["mentionees"].append({"index": 0, "length": 4, "type": "all"})
    assert "ส่งแล้ว 0 จาก" in hears(group, said)


def test_every_question_is_answered_in_the_group_or_has_a_reason_of_its_own() -> None:
    told = {name for subject in registry.SUBJECTS for name in subject.group.answers}
    told |= {name for subject in registry.SUBJECTS for name in subject.group.reasons}
    assert [query.name for query in registry.QUERIES if query.name not in told] == []


# -- the plan and days to come -------------------------------------------------------------------


@pytest.mark.parametrize("said", ["มีกิจกรรมอะไรบ้าง", "แผนปีนี้มีกี่กิจกรรม", "ขอดูแผนปฏิบัติการทั้งหมดค่ะ"])
def test_what_is_in_the_plan_is_told_by_measure(group: House, said: str) -> None:
    heard = called(group, said)
    assert heard.startswith("กิจกรรมในแผน ปีงบประมาณ 2570") and "มาตรการที่ 1" in heard
    assert "1.10" in heard


@pytest.mark.parametrize("said", ["ข้อ 2.1 หลักฐานใช้อะไร", "2.1 ต้องลงเว็บไหม", "2.1 ต้องแนบอะไร"])
def test_what_a_rule_says_of_an_activity_the_plan_tells(group: House, said: str) -> None:
    heard = called(group, said)
    assert heard.startswith("2.1 ") and "สิ่งที่แนบ" in heard and "เผยแพร่ทาง" in heard


@pytest.mark.parametrize("said", ["โครงการหลักธรรมนำชีวิตส่งเมื่อไหร่", "กิจกรรมหลักธรรมนำชีวิตคืออะไรคะ"])
def test_an_activity_is_found_by_its_title(group: House, said: str) -> None:
    heard = called(group, said)
    assert heard.startswith("2.1 ") and "กำหนดส่ง" in heard
    assert "ยังไม่เข้าใจ" in called(group, "โครงการไปทะเลกันเมื่อไหร่ดี")


def test_asking_about_a_gift_without_its_word_is_no_report_of_it(group: House) -> None:
    assert "3,000 บาท" in called(group, "บริษัทประกันเอาปฏิทินมาแจก เอาได้ไหมคะ")


def test_the_activities_of_one_measure_are_told_with_their_titles(group: House) -> None:
    heard = called(group, "มาตรการที่ 2 มีกิจกรรมอะไรบ้าง")
    assert "2.1 " in heard and "มาตรการที่ 1" not in heard
    assert "ไม่พบมาตรการที่ 9" in called(group, "มาตรการที่ 9 มีกิจกรรมอะไรบ้าง")


@pytest.mark.parametrize("said", ["เดือนมิถุนายนต้องส่งอะไรบ้าง", "มิถุนานี้ต้องรายงานเรื่องไหนบ้าง", "มิถุนา"])
def test_a_month_is_told_with_its_round_and_the_numbers(group: House, said: str) -> None:
    heard = called(group, said)
    assert heard.startswith("รอบ 20 มิถุนายน 2570") and "1.10" in heard


def test_several_months_list_their_rounds_and_an_empty_one_the_next(group: House) -> None:
    heard = called(group, "ไตรมาสที่ 3 ต้องส่งอะไรบ้าง")
    assert "รอบส่งรายงานในเดือนเมษายน ถึง มิถุนายน 2570" in heard and "20 มิถุนายน 2570" in heard
    assert "ไม่มีรอบส่งรายงานในเดือนพฤษภาคม 2570 รอบถัดไป 20 มีนาคม" in called(
        group, "เดือนพฤษภาคมต้องส่งอะไร"
    )


def test_the_calendar_tells_the_days_on_which_reports_are_due(group: House) -> None:
    heard = called(group, "เดือนเมษายนมีอะไรบ้าง")
    assert "7 เมษายน 2570" in heard and "ไม่มีงาน" not in heard
    assert "ไม่มีงานของทั้งสำนักงาน" in called(group, "เดือนพฤษภาคมมีอะไรบ้าง")


@pytest.mark.parametrize("said", ["สัปดาห์หน้ามีอะไรต้องส่งบ้าง", "เดือนหน้ามีอะไรต้องส่งบ้างคะ"])
@pytest.mark.soak
def test_what_comes_soon_is_told_of_the_whole_office(group: House, said: str) -> None:
    assert "รอบ" in called(group, said) and "ส่วนตัว" not in called(group, said)


# -- how people talk in a group ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ขอบคุณค่ะ", "ยินดีช่วย"),
        ("555", "ยินดีช่วย"),
        ("555 เก่งจัง", "ยินดีช่วย"),
        ("น้องบอตน่ารักมากค่ะ", "ยินดีช่วย"),
        ("เมื่อกี้ถามว่าอะไรนะ", "บอตย้อนบอกข้อความก่อนหน้าในกลุ่มไม่ได้"),
        ("ตะกี้คุยกันเรื่องอะไรคะ", "บอตย้อนบอกข้อความก่อนหน้าในกลุ่มไม่ได้"),
        ("โอเครับทราบค่ะ", "ยินดีช่วย"),
        ("สวัสดีค่า", "สวัสดี"),
    ],
)
def test_thanks_and_greetings_get_a_short_polite_word(group: House, said: str, told: str) -> None:
    [answer], _ = happens(group, mention(said))
    assert words(answer).startswith(told) and taps(answer) == []


def test_what_is_not_understood_is_answered_with_what_is_near(group: House) -> None:
    heard = called(group, "รหัสกับมือถือ")
    assert "ยังไม่เข้าใจข้อความนี้" in heard and "“ลงทะเบียนอย่างไร”" in heard
    assert "เมนู" in called(group, "กินข้าวหรือยัง") and "ขออภัย" in called(group, "โง่จัง")


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("ขอแบบฟอร์ม", "เอกสารและไฟล์ให้ตามสิทธิ"),
        ("ขอลิงก์แบบฟอร์มหน่อย", "เอกสารและไฟล์ให้ตามสิทธิ"),
        ("แล้วสำนักเราล่ะ", "กลุ่มนี้บอกเฉพาะตัวเลขรวม"),
    ],
)
def test_what_may_be_meant_for_the_direct_chat_opens_it(group: House, said: str, why: str) -> None:
    heard = called(group, said)
    assert heard.startswith("ทักแชตส่วนตัว") and why in heard


@pytest.mark.parametrize("said", ["เที่ยงนี้กินอะไรดี", "ใครเอากาแฟผมไป"])
def test_chatter_opens_nothing(group: House, said: str) -> None:
    assert "ทักแชตส่วนตัว" not in called(group, said)


@pytest.mark.parametrize(
    "text",
    [
        "พี่ ๆ คะ เมื่อวานประชุมกันแล้วหัวหน้าฝากให้เตรียมเอกสารกันเร็วขึ้นหน่อย @บอต รอบ 20 มิถุนายน กี่กิจกรรม",
        "ฝากถามหน่อยค่ะ @บอต ว่ารอบเดือนมิถุนายนส่งวันไหน",
        "รอบ 20 มิถุนายน @บอต",
        "เมื่อวานประชุมกันแล้วหัวหน้าฝากให้เตรียมเอกสารกันเร็วขึ้นหน่อยนะคะทุกคน @บอต รอบ 20 มิถุนายน ขอบคุณค่ะ",
        "@บอต ถามหน่อยครับ รอบมิถุนาส่งวันไหน ทุกท่าน",
    ],
)
def test_the_bot_is_called_within_a_long_sentence(group: House, text: str) -> None:
    assert "20 มิถุนายน 2570" in hears(group, spoken(text))


def test_several_calls_and_other_members_are_no_part_of_the_question(group: House) -> None:
    text = "@สมหญิง พี่หญิงถามว่า @บอต 2.1 ต้องแนบอะไร"
    assert hears(group, spoken(text, "@สมหญิง")).startswith("2.1 ")
    twice = spoken("@บอต 2.1 @บอต")
    twice["message"]["mention"]["mentionees"].append(
        {"index": 9, "length": 4, "type": "user", "isSelf": True}
    )
    assert hears(group, twice).startswith("2.1 ")


def test_a_mention_of_others_alone_does_not_call_the_bot(group: House) -> None:
    mentionee = {"index": 0, "length": 7, "type": "user", "userId": OTHER}
    everybody = {"index": 0, "length": 4, "type": "all"}
    for each in (mentionee, everybody):
        said = message("text", text="@สมหญิง แผน", mention={"mentionees": [each]})
        assert happens(group, said) == ([], [])


@pytest.mark.parametrize(
    "text",
    [
        "ฝากหน่อย @บอต อยากร้องเรียนเรื่องหัวหน้ารับของ",
        "อยากร้องเรียนเรื่องหัวหน้ารับของ @บอต ต้องทำอย่างไร",
        "พี่ ๆ คะ เมื่อวานประชุมกันแล้วคุยกันหลายเรื่องมากเลยนะคะทุกคน @บอต ขอร้องเรียนหัวหน้ารับของ",
    ],
)
def test_a_complaint_in_any_place_of_a_sentence_is_not_carried_on(group: House, text: str) -> None:
    [answer], _ = happens(group, spoken(text))
    [action] = taps(answer)
    assert unquote(action["uri"].partition("/?")[2]) == "ร้องเรียน"
    assert "หัวหน้า" not in words(answer) and group.asked[GROUP][0][0] == ""


@pytest.mark.parametrize("spot", [{"index": -1}, {"index": 10**9, "length": 4}, {"length": "x"}])
def test_a_strange_mention_still_calls(group: House, spot: dict[str, Any]) -> None:
    said = message("text", text="แผน", mention={"mentionees": [{**spot, "isSelf": True}, 7]})
    assert "รอบส่งรายงาน" in hears(group, said)


@pytest.mark.parametrize(
    ("said", "begins"),
    [
        ("ทำครบทุกกิจกรรมหรือยัง", "ความสำเร็จของงาน"),
        ("ทำครบทุกข้อรึยังคะ", "ความสำเร็จของงาน"),
        ("ส่งครบทุกกิจกรรมหรือยัง", "ภาพรวมการส่งรายงาน"),
        ("ส่งกันครบยังคะ", "ภาพรวมการส่งรายงาน"),
        ("ฉันทำครบทุกกิจกรรมหรือยัง", "ทักแชตส่วนตัว"),
        ("สำนักการคลังทำครบทุกกิจกรรมหรือยัง", "ทักแชตส่วนตัว"),
        ("สำนักไหนส่งไม่ครบ", "ทักแชตส่วนตัว"),
        ("ใครส่งไม่ครบ", "ทักแชตส่วนตัว"),
        ("ทำครบหรือยังต้องแนบอะไร", "ยังไม่เข้าใจข้อความนี้ หากหมายถึงเรื่องนี้ เรียกด้วย @ แล้วพิมพ์ “แนบหลักฐาน"),
        ("ลงทะเบียนยังไงคะ พี่เพิ่งเข้ามา", "ลงทะเบียนอย่างไร"),
        ("ฝนตกไหมคะ วันนี้ร้อนจัง", "ยังไม่เข้าใจ"),
    ],
)
def test_whether_all_is_done_is_another_question_than_whether_all_is_sent(
    group: House, said: str, begins: str
) -> None:
    assert called(group, said).startswith(begins)


@pytest.mark.parametrize(
    "said", ["เมื่อกี้บอทตอบผิดนะ", "คำตอบเมื่อกี้ไม่ถูกนะ", "บอทตอบมั่วอะ", "บอทตอบไม่ตรงเลย"]
)
def test_who_says_that_an_answer_was_wrong_hears_whom_to_tell(group: House, said: str) -> None:
    [answer], _ = happens(group, mention(said))
    assert "ขออภัยที่ตอบไม่ตรง" in words(answer) and "ติดต่อผู้ดูแลระบบ" in words(answer)
    [action] = taps(answer)
    assert unquote(action["uri"].partition("/?")[2]) == "ติดต่อผู้ดูแลระบบ"


@pytest.mark.parametrize("said", ["ใครเป็นประธานชมรม", "เปิดรับสมัครชมรมมั้ย", "ชมรมมีกี่คน"])
def test_of_the_club_it_is_said_that_the_bot_keeps_no_roster(group: House, said: str) -> None:
    told = hears(group, mention(said))
    assert "ไม่มีทะเบียนของชมรม" in told and "ชื่นชม" not in told


def test_what_no_letters_tell_is_answered_by_what_it_means(group: House) -> None:
    said = "ยังไม่ได้ลงทะเบียน ทำยังไงคะ"
    assert registry.meant(said) is None
    assert called(group, said).startswith("ลงทะเบียนอย่างไร")

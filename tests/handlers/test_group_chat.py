"""The LINE group: silent unless called, nothing personal, and administrators asked whose it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from urllib.parse import unquote

import pytest
from sqlalchemy import select, update

from bot.simulator import seed
from handlers import registry
from handlers.plans import group_rounds
from models.conversations.conversation import Conversation
from models.people.person import ChatGroup, Person
from models.plans.plan import Activity, ActivityDue, Plan
from models.queues.outbox import OutboxMessage
from models.trail import facts
from scheduler.ports import Outside
from tests import factories
from tests.handlers.house import Chat, House
from tests.handlers.question.desk import JUNE, MARCH, office, send
from tests.handlers.question.desk import desk as desk_of
from tests.talk import Talk, actions, words

GROUP = "C" + "1" * 32
ANSWERS = ("answer",)
OTHER_GROUP = "C" + "2" * 32
STRANGER = "U" + "f" * 32
REPORTER = seed.line_id("D0103")
ADMIN = seed.line_id("D0002")
NAMES = ("สำนักบริหารงานกลาง", "สำนักการคลัง", "สำนักประชาสัมพันธ์", "รายงานดี")


@pytest.fixture
def known(demo: House) -> House:
    """The office once the bot knows its own name."""
    with demo.session() as session:
        facts.put(session, facts.BOT_ID, "@strong")
        session.commit()
    return demo


def message(kind: str, **more: Any) -> dict[str, Any]:
    return {"type": "message", "message": {"type": kind, "id": "m0", **more}}


def mention(said: str) -> dict[str, Any]:
    mentionee = {"index": 0, "length": 4, "type": "user", "isSelf": True}
    return message("text", text=f"@บอต {said}", mention={"mentionees": [mentionee]})


def happens(
    house: House, specifics: dict[str, Any], member: str | None = REPORTER, group: str = GROUP
) -> tuple[list[dict[str, Any]], list[Any]]:
    """The messages said in the group after an event there, and what administrators were told."""
    source = {"type": "group", "groupId": group} | ({"userId": member} if member else {})
    event = {"replyToken": "token-g", "mode": "active", "source": source, **specifics}
    envelopes = house.handle(event)
    here = [e for e in envelopes if e.kind in ANSWERS]
    assert all(e.recipient is None for e in here), "a late answer would be billed per member"
    for each in (m for e in here for m in e.messages):
        assert all("data" not in action and "text" not in action for action in taps(each))
    return [m for e in here for m in e.messages], [e for e in envelopes if e.kind not in ANSWERS]


def taps(said: dict[str, Any]) -> list[dict[str, Any]]:
    return list(actions(said))


def in_group(house: House, specifics: dict[str, Any], **more: Any) -> list[str]:
    return [words(m) for m in happens(house, specifics, **more)[0]]


def called(house: House, said: str, **more: Any) -> str:
    """What the group hears when the bot is called with these words."""
    return "\n".join(in_group(house, mention(said), **more))


def joins(house: House, *hearers: Chat, group: str = GROUP) -> str:
    """The bot is added to the group; the greeting."""
    said, notices = happens(house, {"type": "join"}, None, group)
    for hearer in hearers:
        hearer.hears(notices)
    return "\n".join(words(m) for m in said)


def confirmed(house: House, admin: Chat, group: str = GROUP) -> House:
    joins(house, admin, group=group)
    admin.taps("พิจารณากลุ่มนี้").taps("ใช้กลุ่มนี้")
    return house


def row(house: House, group: str = GROUP) -> ChatGroup:
    with house.session() as session:
        found = session.get_one(ChatGroup, house.lane(group))
        session.expunge_all()
    return found


# -- joining and leaving -------------------------------------------------------------------------


def test_joining_a_group_greets_it_and_asks_the_administrators_at_once(
    demo: House, admin: Chat
) -> None:
    greeting = joins(demo, admin)
    assert "“แผน”" in greeting and "ในกลุ่มนี้" in greeting
    assert "บอตถูกเชิญเข้ากลุ่ม LINE ใหม่" in admin.last
    assert "เมื่อ 1 มีนาคม 2570 เวลา 09.00 น. โดยไม่ทราบผู้เชิญ" in admin.last
    assert "พิจารณากลุ่มนี้" in admin.offers
    assert GROUP.encode() not in row(demo).group_id and row(demo).confirmed_at is None


def test_the_card_and_the_greeting_name_the_group_by_one_code(demo: House, admin: Chat) -> None:
    greeting = joins(demo, admin)
    code = greeting.partition("รหัสกลุ่ม ")[2].split()[0]
    assert len(code) == 4 and code in admin.last


def test_only_administrators_whom_line_reaches_are_told(demo: House) -> None:
    with demo.session() as session:
        bureau = session.scalars(select(Person)).first().bureau  # type: ignore[union-attr]
        second = factories.person(session, bureau, ["admin"]).line_user_id
        gone = factories.person(session, bureau, ["admin"])
        gone.blocked_at = demo.now
        factories.person(session, bureau, ["admin"], joined=False)
        session.commit()
    _, notices = happens(demo, {"type": "join"}, None)
    assert {e.recipient for e in notices} == {ADMIN, second}


@pytest.mark.soak
def test_each_joining_is_told_once_however_often_the_bot_is_called(
    office: Outside, talk: Callable[..., Talk]
) -> None:
    office.database.write(
        lambda s: seed.seed(s, office.sealer, office.clock.now(), office.random_bytes)
    )
    member = talk(REPORTER)
    source = {"type": "group", "groupId": GROUP, "userId": REPORTER}
    for specifics in ({"type": "join"}, mention("แผน"), mention("ภาพรวม")):
        member.sends({**specifics, "source": source})
    told = office.database.read(
        lambda s: list(s.scalars(select(OutboxMessage).where(OutboxMessage.kind == "group_joined")))
    )
    assert len(told) == 1


def test_a_group_the_bot_was_in_before_is_asked_about_when_it_is_called(
    demo: House, admin: Chat
) -> None:
    _, notices = happens(demo, mention("แผน"))
    assert admin.hears(notices) and "บอตถูกเชิญเข้ากลุ่ม" in admin.last


def test_a_second_group_is_asked_about_with_the_first_in_view(demo: House, admin: Chat) -> None:
    confirmed(demo, admin)
    joins(demo, admin, group=OTHER_GROUP)
    assert "มีกลุ่มที่ยืนยันแล้ว 1 กลุ่ม" in admin.last
    admin.taps("พิจารณากลุ่มนี้")
    assert "มีกลุ่มที่ยืนยันแล้ว 1 กลุ่ม" in admin.last
    admin.taps("ไม่ใช่กลุ่มของสำนักงาน").taps("ยืนยันว่าไม่ใช่")
    assert row(demo).confirmed_at is not None and row(demo, OTHER_GROUP).confirmed_at is None


def test_being_removed_is_told_to_the_administrators_once(demo: House, admin: Chat) -> None:
    confirmed(demo, admin)
    said, notices = happens(demo, {"type": "leave"}, None)
    assert said == [] and row(demo).left_at is not None
    admin.hears(notices)
    assert "บอตออกจากกลุ่ม LINE ของสำนักงานแล้ว" in admin.last and "เชิญบอต" in admin.last
    assert happens(demo, {"type": "leave"}, None) == ([], [])


def test_leaving_a_group_nobody_had_confirmed_asks_for_nothing(demo: House, admin: Chat) -> None:
    joins(demo, admin)
    admin.hears(happens(demo, {"type": "leave"}, None)[1])
    assert "ไม่ต้องดำเนินการ" in admin.last


def test_leaving_a_group_nobody_knew_is_no_news(demo: House) -> None:
    assert happens(demo, {"type": "leave"}, None) == ([], [])


def test_joining_again_uses_the_same_row_and_asks_again(demo: House, admin: Chat) -> None:
    confirmed(demo, admin)
    happens(demo, {"type": "leave"}, None)
    demo.later(hours=1)
    joins(demo, admin)
    assert "เวลา 10.00 น." in admin.last
    with demo.session() as session:
        [again] = session.scalars(select(ChatGroup)).all()
        assert again.left_at is None and again.confirmed_at is None and again.confirmed_by is None
    assert "ผู้ดูแลระบบยืนยันกลุ่มแล้ว" in called(demo, "ภาพรวม")


def test_in_standby_nobody_is_told_of_a_group(demo: House) -> None:
    assert happens(demo, {"type": "join", "mode": "standby"}, None) == ([], [])
    assert happens(demo, {**mention("แผน"), "mode": "standby"}) == ([], [])


def test_a_room_is_a_group_like_any_other(demo: House, admin: Chat) -> None:
    source = {"type": "room", "roomId": "R" + "1" * 32}
    admin.hears(demo.handle({"type": "join", "replyToken": "token-r", "source": source}))
    assert "พิจารณากลุ่มนี้" in admin.offers


# -- silence -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "event",
    [
        message("text", text="แผน"),
        message("text", text="บอต สถานะ"),
        message("sticker"),
        message("image"),
        {"type": "postback", "postback": {"data": "o:menu?"}},
        {"type": "postback", "postback": {"data": "o:confirm_group?g=x&t=1"}},
        {"type": "memberJoined", "joined": {"members": [{"type": "user", "userId": STRANGER}]}},
        {"type": "memberLeft", "left": {"members": [{"type": "user", "userId": STRANGER}]}},
        {"type": "unsend", "unsend": {"messageId": "m"}},
        {"type": "messageEdited", "message": {"type": "text", "id": "m", "text": "แผน"}},
    ],
    ids=lambda event: str(event["type"]),
)
def test_in_a_group_the_bot_is_silent_unless_it_is_called(
    demo: House, event: dict[str, Any]
) -> None:
    assert happens(demo, event) == happens(demo, event, None) == ([], [])
    with demo.session() as session:
        assert session.scalars(select(ChatGroup)).all() == []


def test_no_tap_in_the_group_decides_on_it(demo: House, admin: Chat) -> None:
    joins(demo, admin)
    data = admin.button("พิจารณากลุ่มนี้")
    happens(demo, {"type": "postback", "postback": {"data": data}}, ADMIN)
    with demo.session() as session:
        assert session.scalars(select(Conversation)).all() == []


def test_who_comes_and_goes_is_neither_greeted_nor_kept(
    office: Outside, talk: Callable[..., Talk]
) -> None:
    someone = talk(STRANGER)
    source = {"type": "group", "groupId": GROUP}
    joined = {"members": [{"type": "user", "userId": STRANGER}]}
    someone.sends({"type": "memberJoined", "source": source, "joined": joined})
    someone.sends({"type": "memberLeft", "source": source, "left": joined})
    assert someone.heard == []


# -- what it answers when it is called -----------------------------------------------------------


@pytest.mark.parametrize("said", ["แผน", "รอบ", "รอบส่งรายงาน", "ส่งวันไหนคะ", "กำหนดส่งเมื่อไร"])
def test_called_for_the_plan_or_the_rounds_it_tells_the_rounds(demo: House, said: str) -> None:
    heard = called(demo, said)
    assert "รอบส่งรายงาน ปีงบประมาณ 2570" in heard and "20 มีนาคม 2570" in heard
    assert "อีก 19 วัน" in heard and "ส่งแล้ว" not in heard


def test_the_next_round_stands_first_and_rounds_that_passed_last(demo: House) -> None:
    demo.later(days=40)
    heard = called(demo, "รอบส่งรายงาน")
    assert heard.index("20 มิถุนายน 2570") < heard.index("20 มีนาคม 2570")


def test_called_for_holidays_it_tells_them(demo: House) -> None:
    heard = called(demo, "วันหยุดเดือนเมษายน")
    assert "วันสงกรานต์" in heard and "มีวันทำการ" in heard
    assert "วันนี้ วันจันทร์ที่ 1 มีนาคม 2570" in called(demo, "วันหยุด")


@pytest.mark.parametrize("said", ["รอบ 20 มีนาคม", "20 มี.ค.", "แผน 20 มีนาคม", "รอบ ๒๐ มีนาคม ๒๕๗๐"])
def test_called_for_a_day_it_tells_of_that_round(demo: House, said: str) -> None:
    heard = called(demo, said)
    assert "รอบ 20 มีนาคม 2570" in heard and "กิจกรรม" in heard
    assert "20 มิถุนายน" not in heard and "ส่งแล้ว" not in heard


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("รอบ 21 มีนาคม", "• 20 มีนาคม 2570"),
        ("รอบ 31 มิถุนายน", "วัน"),
        ("รอบ 20 มีนาคม 2580", "ยังไม่มีแผนของปีงบประมาณ 2580"),
    ],
)
def test_a_day_that_is_no_round_leads_on(demo: House, said: str, told: str) -> None:
    assert told in called(demo, said)


@pytest.mark.parametrize("member", [REPORTER, STRANGER, None])
@pytest.mark.parametrize("said", ["แผน 1.10", "1.10", "กิจกรรม ๑.๑๐ ต้องแนบอะไร"])
def test_called_for_an_activity_it_tells_what_is_asked(
    demo: House, said: str, member: str | None
) -> None:
    heard = called(demo, said, member=member)
    assert "1.10" in heard and "กำหนดส่ง" in heard and "20 มิถุนายน 2570" in heard


def test_an_activity_of_several_plans_is_told_of_each(demo: House) -> None:
    with demo.session() as session:
        for name in ("แผนบริหารความเสี่ยง", "แผนรอบพิเศษ"):
            more = factories.plan(session, name)
            factories.activity(session, more, "1.10", due=[date(2027, 7, 30)], title=f"ของ{name}")
        session.commit()
    heard = called(demo, "แผน 1.10")
    assert "กิจกรรม 1.10 มีอยู่ใน 3 แผน" in heard
    for told in ("แผนบริหารความเสี่ยง", "ของแผนรอบพิเศษ", "20 มิถุนายน 2570", "30 กรกฎาคม 2570"):
        assert told in heard


def test_copies_of_one_plan_are_one(demo: House) -> None:
    with demo.session() as session:
        first = session.scalars(
            select(Activity).join(Plan).where(Activity.number == "1.10")
        ).first()
        assert first is not None
        copy = factories.plan(session, "copy")
        dues = session.scalars(select(ActivityDue.due).where(ActivityDue.activity_id == first.id))
        factories.activity(session, copy, "1.10", due=list(dues), title=first.title)
        session.commit()
    assert "สิ่งที่แนบ" in called(demo, "แผน 1.10")


def test_an_activity_reported_by_parts_tells_each_with_its_own_date(demo: House) -> None:
    heard = called(demo, "แผน 1.6")
    first, second = heard.index("ข้อย่อย 1.6.1"), heard.index("ข้อย่อย 1.6.2")
    assert "กำหนดส่ง 7 เมษายน 2570" in heard[first:second]
    assert "กำหนดส่ง 30 กรกฎาคม 2570" in heard[second:]
    assert "ข้อย่อย" not in called(demo, "แผน 1.6.1")


def test_where_the_plan_is_unclear_the_group_hears_whom_to_ask(demo: House) -> None:
    with demo.session() as session:
        session.execute(update(Activity).where(Activity.number == "1.10").values(ambiguous="สองวัน"))
        session.commit()
    heard = called(demo, "แผน 1.10")
    assert "ไม่ชัดเจน กรุณาตรวจกับผู้ดูแลแผน" in heard and "สองวัน" not in heard


def test_an_activity_that_is_not_there_is_said_to_be_so(demo: House) -> None:
    assert "ไม่พบกิจกรรม 9.9" in called(demo, "แผน 9.9")


def test_an_activity_that_left_the_plan_is_not_told_of(demo: House) -> None:
    with demo.session() as session:
        session.execute(update(Activity).where(Activity.number == "1.10").values(reportable=False))
        session.commit()
    assert "ไม่พบกิจกรรม 1.10" in called(demo, "แผน 1.10")


def test_two_activities_at_once_are_both_told(demo: House) -> None:
    both = in_group(demo, mention("แผน 1.6 และ 1.7"))
    assert [each.split(" ")[0] for each in both] == ["1.6", "1.7"]


def test_two_questions_at_once_are_both_answered(known: House, admin: Chat) -> None:
    house = confirmed(known, admin)
    one, other = called(house, "รอบหน้าวันไหน"), called(house, "รับของขวัญได้แค่ไหน")
    both = called(house, "รอบหน้าวันไหนคะ แล้วรับของขวัญได้แค่ไหน")
    assert one in both and other in both


def test_an_edited_message_is_answered_when_it_calls(demo: House) -> None:
    edited = {"type": "messageEdited", "message": mention("แผน")["message"]}
    assert "รอบส่งรายงาน" in in_group(demo, edited)[0]


@pytest.mark.parametrize("said", ["", "กินข้าวหรือยัง"])
def test_called_for_nothing_it_says_what_it_is_there_for(demo: House, said: str) -> None:
    assert "ในกลุ่มนี้" in called(demo, said)


def test_words_are_cut_out_of_a_mention_in_lines_own_units(demo: House) -> None:
    mentionee = {"index": 2, "length": 4, "type": "user", "isSelf": True}
    said = message("text", text="😀@บอตแผน", mention={"mentionees": [mentionee]})
    assert in_group(demo, said)


# -- the office's figures ------------------------------------------------------------------------

FIGURES = [
    "ภาพรวม",
    "สถานะทั้งสำนักงาน",
    "ส่งแล้วกี่ฉบับ",
    "ทั้งสำนักงานส่งแล้วเท่าไร",
    "สถานะ",
    "ช่วยสรุปความคืบหน้าให้หน่อย",
]


@pytest.mark.parametrize("said", FIGURES)
def test_figures_are_told_in_a_confirmed_group_and_name_no_bureau(
    demo: House, admin: Chat, said: str
) -> None:
    heard = called(confirmed(demo, admin), said)
    assert "ส่งแล้ว 0 จาก" in heard
    assert not any(name in heard for name in NAMES)


@pytest.mark.parametrize("said", FIGURES)
def test_before_that_the_group_hears_who_has_to_confirm_it(demo: House, said: str) -> None:
    heard = called(demo, said)
    assert "ผู้ดูแลระบบยืนยันกลุ่มแล้ว" in heard and "ส่งแล้ว" not in heard


@pytest.mark.parametrize("said", ["แผน", "รอบ 20 มีนาคม"])
def test_in_a_confirmed_group_the_rounds_come_with_the_figure(
    demo: House, admin: Chat, said: str
) -> None:
    assert "ส่งแล้ว 0 จาก" in called(confirmed(demo, admin), said)


def test_what_is_sent_is_counted(session: Any) -> None:
    at = office(session)
    for number, due in (("2.2", [JUNE]), ("2.3", [])):  # every bureau reports in each round
        factories.activity(session, at.activities["2.1"].plan, number, due=due)
    send(at, "2.1", MARCH, "submitted")
    send(at, "2.1", MARCH, "returned", who="other")
    [card] = group_rounds.answer(desk_of(session, None, date(2027, 3, 1)), "รอบ 20 มีนาคม", True)
    assert "ส่งแล้ว 1 จาก 5 ฉบับ (20.00%)" in str(card)


def test_a_figure_behind_which_one_or_two_bureaus_stand_is_not_told(session: Any) -> None:
    at = office(session)
    [card] = group_rounds.answer(desk_of(session, at.people["staff"]), "รอบ 20 มิถุนายน", True)
    assert "กิจกรรม" in str(card) and "ส่งแล้ว" not in str(card)


# -- one to one ----------------------------------------------------------------------------------

PERSONAL = [
    "ฉันส่งไปกี่ฉบับแล้ว", "สถานะสำนักการคลัง", "ใครยังไม่ส่ง",
    "รายงาน 1.10", "รออนุมัติ",
    "ข้อมูลของฉัน", "รับของขวัญ", "ของขวัญที่รายงาน", "เลื่อน",
]  # fmt: skip


@pytest.mark.parametrize("said", PERSONAL)
@pytest.mark.soak
def test_all_else_is_led_to_the_direct_chat_with_the_words_typed_in(
    known: House, admin: Chat, said: str
) -> None:
    confirmed(known, admin)
    [answer], _ = happens(known, mention(said))
    assert opens_with(answer) == said
    assert not any(name in words(answer) for name in NAMES)
    assert known.states(GROUP) == {} and known.states(REPORTER) == {}


def opens_with(answer: dict[str, Any]) -> str:
    """What the button of an answer in the group types into the direct chat."""
    [action] = taps(answer)
    door, _, typed = action["uri"].partition("/?")
    assert door == "https://line.me/R/oaMessage/%40strong"
    return unquote(typed)


@pytest.mark.parametrize("said", ["เมนู", "ช่วยเหลือ", "ทำอะไรได้บ้าง"])
def test_the_menu_says_what_can_be_asked_here_and_opens_the_direct_chat(
    known: House, admin: Chat, said: str
) -> None:
    [before], _ = happens(known, mention(said))
    assert "แผน 1.6" in words(before) and "ภาพรวม" not in words(before)
    [answer], _ = happens(confirmed(known, admin), mention(said))
    shown = words(answer)
    assert all(each in shown for each in ("ถามในกลุ่มนี้ได้", "แผน 1.6", "ภาพรวม", "รับของขวัญได้ไหม"))
    assert opens_with(answer) in ("เมนู", "ช่วยเหลือ")


_NONE, _LIMIT, _LAW = "ไม่รับของขวัญและของกำนัลทุกชนิด", "3,000 บาท", "มาตรา 128"


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("รับของขวัญได้ไหม", (_NONE, _LIMIT, "30 วัน", _LAW)),
        ("ปีใหม่รับกระเช้าได้มั้ยคะ", ("เทศกาล", _LAW)),
        ("ของขวัญเกิน 3000 ต้องทำยังไง", (_LIMIT, "30 วัน", _LAW)),
        ("No Gift คืออะไร", (_NONE, "ที่มา: ")),
    ],
)
def test_the_rule_on_gifts_is_answered_with_its_source(
    known: House, said: str, parts: tuple[str, ...]
) -> None:
    [answer], _ = happens(known, mention(said))
    assert all(part in words(answer) for part in parts)
    assert opens_with(answer) in ("รับของขวัญ", "เข้าร่วมประกาศ")
    assert known.states(GROUP) == {} and known.states(REPORTER) == {}


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("ใครยังไม่ส่ง", "ตัวเลขรวมทั้งสำนักงาน"),
        ("สถานะสำนักการคลัง", "ตัวเลขรวมทั้งสำนักงาน"),
        ("เอกสาร", "ตามสิทธิของแต่ละคน"),
        ("ข้อมูลของฉัน", "ข้อมูลเฉพาะของท่าน"),
        ("รายงาน 1.10", "เป็นขั้นตอน"),
        ("รับของขวัญ", "เป็นขั้นตอน"),
        ("ร้องเรียน", "คุ้มครองผู้แจ้ง"),
        ("ลงทะเบียน", "รหัสเป็นของเฉพาะบุคคล"),
    ],
)
def test_why_something_is_done_one_to_one_is_true_of_it(known: House, said: str, why: str) -> None:
    assert why in called(known, said)


def test_every_reason_is_of_something_that_can_be_asked() -> None:
    named = {name for subject in registry.SUBJECTS for name in subject.group.reasons}
    by_code = {flow.name for subject in registry.SUBJECTS for flow in subject.confidential}
    assert named <= set(registry.commands()) | by_code


@pytest.mark.parametrize(
    ("said", "typed"),
    [
        ("ร้องเรียน หัวหน้ารับของ", "ร้องเรียน"),
        ("อยากร้องเรียนเรื่องหัวหน้ารับของ", "ร้องเรียน"),
        ("แจ้งเบาะแส หัวหน้ารับของ", "ร้องเรียน"),
        ("ติดตาม AB12-CD34-EF56", "ติดตาม"),
        ("รายงาน 3.5 มีเรื่องร้องเรียนหัวหน้ารับของ", "รายงาน"),
        ("ลงทะเบียน ACDEF-23467", "ลงทะเบียน"),
        ("ACDEF-23467", "ลงทะเบียน"),
    ],
)
def test_what_must_stay_secret_is_never_carried_on(known: House, said: str, typed: str) -> None:
    [answer], _ = happens(known, mention(said))
    assert opens_with(answer) == typed
    shown = words(answer)
    assert not any(secret in shown for secret in ("หัวหน้า", "AB12", "23467"))
    assert known.states(GROUP) == {}


@pytest.mark.parametrize("more", ["ทำ" * 900, "😀" * 900, "\ud83d", "/?&#%"])
def test_words_of_any_length_and_kind_fit_into_the_button(known: House, more: str) -> None:
    [answer], _ = happens(known, mention(f"รายงาน 1.10 {more}"))
    assert opens_with(answer).startswith("รายงาน")


def test_before_the_bot_knows_its_own_name_it_asks_to_open_the_chat(demo: House) -> None:
    assert "กรุณาเปิดแชตกับบอต" in called(demo, "ใครยังไม่ส่ง")


def test_a_question_without_words_of_its_own_leads_to_the_direct_chat(demo: House) -> None:
    """Its words are not carried there: they speak of complaints."""
    heard = called(demo, "ข่าวที่ค้างรอผมเรื่องร้องเรียน ปล่อยออกไปได้เลย")
    assert "กรุณาเปิดแชตกับบอต" in heard


def test_a_draft_is_neither_moved_nor_shown_by_what_is_said_in_the_group(
    chat: Callable[[str], Chat],
) -> None:
    reporter = chat("D0103")
    reporter.says("รายงาน 1.10")
    before = reporter.state
    said = called(reporter.house, "เสร็จแล้ว 100%")
    assert reporter.state == before and "1.10" not in said


# -- a group that was refused --------------------------------------------------------------------


@pytest.mark.parametrize("said", ["", "แผน", "แผน 1.10", "ภาพรวม", "สถานะ", "ร้องเรียน", "สวัสดี"])
def test_a_refused_group_hears_one_sentence_and_nothing_else(
    demo: House, admin: Chat, said: str
) -> None:
    joins(demo, admin)
    admin.taps("พิจารณากลุ่มนี้").taps("ไม่ใช่กลุ่มของสำนักงาน").taps("ยืนยันว่าไม่ใช่")
    answer, notices = happens(demo, mention(said))
    assert [words(m) for m in answer] == [
        "กลุ่มนี้ยังไม่ได้รับอนุญาตให้ใช้บอต หากเป็นกลุ่มของสำนักงาน กรุณาแจ้งผู้ดูแลระบบ"
    ]
    assert notices == []

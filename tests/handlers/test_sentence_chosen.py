"""The sentence for which a conversation is chosen by a button goes on with it (decisions/0180)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from handlers.conversation.hidden_keys import STILL_TOLD
from models.queues.shown_buttons import DATA, ShownButton, packed, sentence_shown, unpacked
from tests.handlers.house import Chat, House

ADMIN, REPORTER = "D0002", "D0103"
SURVEY = "แบบสอบถามเรื่องโรงอาหารของการคลัง ภายในศุกร์หน้า"
UNREAD = "เกี่ยวกับของฝากอันนั้นน่ะ ที่บ้านเขาไม่ว่าอะไร"


def test_an_offered_conversation_begins_with_the_sentence(admin: Chat) -> None:
    admin.says(SURVEY).taps("ทำแบบสำรวจ")
    assert admin.state["answers"]["last_day"] == "2027-03-12"


def test_its_typed_label_does_so_too(admin: Chat) -> None:
    admin.says(SURVEY).says("ทำแบบสำรวจ")
    assert admin.state["answers"]["last_day"] == "2027-03-12"


def test_other_words_may_stand_between(admin: Chat) -> None:
    admin.says(SURVEY)
    offered = admin.button("ทำแบบสำรวจ")
    admin.says("เมนู").taps_data(offered)
    assert admin.state["answers"]["last_day"] == "2027-03-12"


def test_what_is_chosen_of_a_list_takes_the_sentence(admin: Chat) -> None:
    admin.says("ตัดกิจกรรม แข่งกีฬา เพราะถูกตัดงบ ตั้งแต่ 15 มีนาคม").taps("เลือก")
    assert admin.state["answers"]["reason"] == "ถูกตัดงบ"
    assert admin.state["answers"]["day"] == "2027-03-15"


def test_names_travel_with_the_sentence_and_no_made_up_one(admin: Chat) -> None:
    admin.says("เรื่องนั้นน่ะ นายสมมติ ช่วยรายงาน")
    [kept] = [
        e.target
        for shown in admin.house.shown[admin.user_id]
        for e in shown
        if e.kind == "sentence"
    ]
    assert kept == "เรื่องนั้นน่ะ นายสมมติ ช่วยรายงาน"


def test_a_sentence_of_which_nothing_is_read_is_said_back(admin: Chat) -> None:
    admin.says(UNREAD).taps("รับของขวัญ")
    assert f"“{UNREAD}”" in admin.heard[-1]["text"]
    assert "ข้อ 1 · สิ่งที่ได้รับ" in admin.heard[-1]["text"]


def test_it_is_said_back_once(admin: Chat) -> None:
    admin.says(f"{UNREAD} เพราะเหลือ").taps("รับของขวัญ")
    assert "ยังไม่ได้ใช้ตอบ" in admin.heard[-1]["text"]
    assert STILL_TOLD not in admin.state["answers"]


def test_a_wish_is_not_said_back_as_an_answer(admin: Chat) -> None:
    admin.says("เกี่ยวกับของฝากอันนั้นอยากเก็บไว้").taps("รับของขวัญ")
    assert "ยังไม่ได้ใช้ตอบ" not in admin.heard[-1]["text"]


def test_it_is_said_back_above_a_draft_too(admin: Chat) -> None:
    admin.says("รับของขวัญ").says("กระเช้าผลไม้ 500 บาท").says("พักไว้ก่อน")
    count = len(admin.says(UNREAD).heard)
    admin.taps("รับของขวัญ")
    assert any(f"“{UNREAD}”" in each.get("text", "") for each in admin.heard[count:])


def test_what_is_read_of_a_sentence_is_not_said_back(admin: Chat) -> None:
    count = len(admin.says(SURVEY).heard)
    said = admin.taps("ทำแบบสำรวจ").since(count)
    assert admin.state["answers"]["last_day"] == "2027-03-12"
    assert "ยังไม่ได้ใช้ตอบ" not in said and SURVEY not in said


def test_who_tells_what_a_friend_brought_begins_and_who_asks_reads_the_rule(admin: Chat) -> None:
    admin.says("เพื่อนเอาขนมมาให้ รับได้ไหม")
    assert "ของขวัญญาติหรือเพื่อน" in admin.since(0) and not admin.house.states(admin.user_id)
    admin.says("เกี่ยวกับของฝากอันนั้นน่ะ เพื่อนสมัยเรียนฝากเค้กมาให้กันทุกคน")
    assert admin.state["answers"]["what"] == "เค้ก"


def test_a_bare_command_keeps_no_sentence(admin: Chat) -> None:
    admin.says("ตัดกิจกรรม")
    assert "sentence=" not in admin.button("เลือก")


def test_where_a_complaint_may_be_meant_nothing_is_kept(chat: Callable[[str], Chat]) -> None:
    me = chat(REPORTER).says("หัวหน้าเรียกรับเงินจากร้านค้าเมื่อวานที่ห้องพัสดุค่ะ ไม่รู้จะทำยังไง")
    kept = [each for shown in me.house.shown[me.user_id] for each in shown]
    assert not any(each.kind == "sentence" for each in kept)


def test_of_strangers_nothing_is_kept(demo: House) -> None:
    me = Chat(demo, "U" + "9" * 32).says(SURVEY)
    kept = [each for shown in demo.shown[me.user_id] for each in shown]
    assert not any(each.kind == "sentence" for each in kept)


def test_a_sentence_is_left_out_before_any_button(demo: House) -> None:
    many = [ShownButton(f"ปุ่ม {n}", f"ปุ่ม {n}", DATA, f"o:x?{n * 7919}", "") for n in range(900)]
    few = many[:3]
    told = sentence_shown("abc", SURVEY)
    now = datetime(2027, 3, 1, tzinfo=UTC)
    small = packed(demo.sealer, [*few, told], "", now)
    assert told in unpacked(demo.sealer, small)
    full = packed(demo.sealer, [*many, told], "", now)
    assert told not in unpacked(demo.sealer, full)

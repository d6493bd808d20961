"""What a receiver tells of a case in one sentence: its kind, channel, day and story."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.complaints.filing import entry_told
from models.complaints.complaint import (
    ANONYMOUS,
    CALL_CENTRE,
    COMPLAINT,
    COMPLIMENT,
    NAMED,
    SUGGESTION,
    TIP,
)
from tests.handlers.complaints.casework import RECEIVER
from tests.handlers.house import Chat

TOLD = "มีคนโทรมาร้องเรียนเมื่อเช้า เรื่องห้องน้ำชั้น 2 สกปรก"


@pytest.fixture
def me(chat: Callable[[str], Chat]) -> Chat:
    return chat(RECEIVER)


def given(me: Chat) -> dict[str, object]:
    names = ("kind", "channel", "day", "bureau", "text")
    return {name: me.state["answers"].get(name) for name in names}


def test_an_opening_sentence_tells_channel_day_and_story(me: Chat) -> None:
    me.says(f"{TOLD} เหม็นมากไม่มีคนทำความสะอาด ขอบันทึกไว้หน่อยครับ")
    assert given(me) == {
        "kind": COMPLAINT,
        "channel": CALL_CENTRE,
        "day": "2027-03-01",
        "bureau": None,
        "text": "ห้องน้ำชั้น 2 สกปรก เหม็นมากไม่มีคนทำความสะอาด",
    }
    assert "เกี่ยวกับหน่วยงานใด" in me.last


def test_told_where_the_kind_is_asked_nothing_is_lost(me: Chat) -> None:
    me.says("บันทึกเรื่องร้องเรียน").says(TOLD)
    assert (given(me)["day"], given(me)["text"]) == ("2027-03-01", "ห้องน้ำชั้น 2 สกปรก")


def test_what_sounds_like_a_tip_is_asked_about(me: Chat) -> None:
    me.says("บันทึกเรื่องร้องเรียน มีคนโทรมาร้องเรียนว่าเจ้าหน้าที่พัสดุเรียกเงินใต้โต๊ะ")
    assert given(me)["kind"] is None and "ประเภทใด" in me.last


@pytest.mark.parametrize(
    "words",
    [
        "มีคนร้องเรียนว่าโทรมาเมื่อวานไม่มีคนรับ", "มีคนร้องเรียน เมื่อวานเจ้าหน้าที่พูดจาไม่ดี", "โทรทัศน์ในห้องโถงเสีย",
        "โทรศัพท์ที่เคาน์เตอร์เสีย ร้องเรียนมา", "อีเมลของสำนักเสีย", "ไม่ใช่ของผมนะ ของคนโทรมา",
        "เมื่อวานเจ้าหน้าที่โทรมาด่าผม",
    ],
)  # fmt: skip
def test_a_story_tells_no_channel_and_no_day(me: Chat, words: str) -> None:
    me.says(f"บันทึกเรื่องร้องเรียน {words}")
    assert given(me)["channel"] is None and given(me)["day"] is None


@pytest.mark.parametrize(
    "words", ["รับสายร้องเรียนมาเรื่องนึงครับ จะลงระบบยังไง", "ขอบันทึกเรื่องที่มีคนโทรมาร้องเรียน"]
)
def test_what_is_asked_of_the_bot_is_no_story(me: Chat, words: str) -> None:
    me.says(words)
    assert given(me)["text"] is None


def test_a_day_beside_the_channel_is_kept(me: Chat) -> None:
    me.says("บันทึกเรื่องร้องเรียน").says("ชมเชยค่ะ").says("โทรมาเมื่อเช้า")
    assert (given(me)["kind"], given(me)["day"], given(me)["text"]) == (
        COMPLIMENT,
        "2027-03-01",
        None,
    )


def test_the_kinds_name_chooses_it_and_begins_no_case_of_ones_own(me: Chat) -> None:
    me.says("บันทึกเรื่องร้องเรียน").says("เสนอแนะครับ")
    assert given(me)["kind"] == SUGGESTION and "ช่องทางใด" in me.last


@pytest.mark.parametrize("words", ["ส่วนกลาง", "ส่วนกลางครับ", "ไม่เกี่ยวกับสำนักไหนค่ะ"])
def test_the_office_as_a_whole_is_no_bureau(me: Chat, words: str) -> None:
    me.says("บันทึกเรื่องร้องเรียน").taps("ข้อร้องเรียน").says("โทรมาเมื่อเช้า").says(words)
    assert given(me)["bureau"] == [0, "ส่วนกลางของสำนักงาน"]


def test_a_bureau_with_a_like_name_stays_one(me: Chat) -> None:
    me.says("บันทึกเรื่องร้องเรียน").taps("ข้อร้องเรียน").says("โทรมาเมื่อเช้า").says("บริหารงานกลาง")
    assert given(me)["bureau"] == [3, "สำนักบริหารงานกลาง"]


def test_what_the_caller_says_of_the_day_before_is_read(me: Chat) -> None:
    me.says("เมื่อวานบ่ายมีชาวบ้านโทรมาที่สำนัก บ่นว่าเข้าเว็บไม่ได้ ช่วยลงเรื่องให้หน่อยครับ")
    assert (given(me)["channel"], given(me)["day"]) == (CALL_CENTRE, "2027-02-28")
    assert given(me)["text"] == "เข้าเว็บไม่ได้"


@pytest.mark.parametrize("words", ["คุณสมมติ ใจดี 081-000-0000", "แล้วจะรู้ได้ไงว่าส่งถึงใครบ้าง"])
def test_a_name_or_a_question_is_not_offered_as_a_part_of_the_story(me: Chat, words: str) -> None:
    me.says(f"บันทึกเรื่องร้องเรียน {TOLD}").says("ส่วนกลาง").says(words)
    assert "เพิ่มในเรื่อง" not in me.since(-3) and me.state["at"] == "speaks"


# -- a receiver is no complainant ----------------------------------------------------------------

CAME = "เมื่อเช้ามีคนโทรมาร้องเรียนว่าเจ้าหน้าที่พูดจาไม่ดีใส่ ตอนไปติดต่อที่เคาน์เตอร์"


def _where(me: Chat) -> list[str]:
    return [r.flow for r, _ in me.house.states(me.user_id).values() if r.status == "active"]


@pytest.mark.parametrize(
    "words", [CAME, "มีชาวบ้านโทรเข้ามาร้องเรียนเรื่องห้องน้ำชั้น 2 สกปรก", "มีคนเดินมาร้องเรียนว่ารปภ.ไม่ให้จอดรถ"]
)
def test_what_somebody_came_with_is_entered_by_a_receiver(me: Chat, words: str) -> None:
    assert _where(me.says(words)) == ["enter_case"] and given(me)["text"]


@pytest.mark.parametrize(
    "words",
    [
        "มีคนโทรมาร้องเรียนกี่เรื่องแล้วคะ", "มีคนโทรมาข่มขู่ดิฉัน ขอร้องเรียน",
        "ดิฉันขอร้องเรียนเองค่ะ หัวหน้าพูดจาไม่ดีใส่",
    ],
)  # fmt: skip
def test_other_words_with_a_caller_enter_nothing(me: Chat, words: str) -> None:
    assert "enter_case" not in _where(me.says(words))


def test_who_receives_no_complaints_is_asked_as_before(
    chat: Callable[[str], Chat],
) -> None:
    other = chat("D0103")
    assert _where(other.says(CAME)) == [] and "เปิดให้เฉพาะ" not in other.last
    assert "ร้องเรียน" in other.offers


@pytest.mark.parametrize("words", ["ร้องเรียนค่ะ เจ้าหน้าที่ไม่สุภาพ", "ข้อร้องเรียนค่ะ"])
def test_the_kind_begins_no_complaint_of_the_receiver(me: Chat, words: str) -> None:
    me.says("บันทึกเรื่องร้องเรียน").says(words)
    assert _where(me) == ["enter_case"] and given(me)["kind"] == COMPLAINT


def test_a_story_at_another_question_begins_none_either(me: Chat) -> None:
    me.says("บันทึกเรื่องร้องเรียน").taps("ข้อร้องเรียน").says("โทรมาเมื่อเช้า")
    assert _where(me.says("รปภ.ไม่ให้จอดรถทั้งที่มีบัตร")) == ["enter_case"]


def test_ones_own_complaint_is_begun_where_one_says_so(me: Chat) -> None:
    me.says("บันทึกเรื่องร้องเรียน").says("ร้องเรียนเองค่ะ เป็นเรื่องของดิฉัน หัวหน้าพูดจาไม่ดีใส่")
    assert _where(me) == ["file_complaint"]


def test_who_opened_her_own_by_mistake_comes_to_the_entry(me: Chat) -> None:
    me.says("ร้องเรียน").says("ไม่ใช่ค่ะ ดิฉันเป็นคนรับเรื่อง จะลงรับเรื่องที่มีคนโทรมา")
    assert _where(me) == ["enter_case"]


@pytest.mark.parametrize("words", ["ดิฉันเป็นคนรับเรื่องจากเขาแล้วโดนด่า", "คนรับเรื่องไม่ยอมลงเรื่องให้"])
def test_a_story_about_receivers_stays_in_the_complaint(me: Chat, words: str) -> None:
    me.says("ร้องเรียน").says(words)
    assert _where(me) == ["file_complaint"]


@pytest.mark.parametrize("hour", ["เก้าโมงครึ่ง", " 9 โมงครึ่ง", " 10.30 น."])
def test_the_hour_of_the_call_is_no_story(me: Chat, hour: str) -> None:
    me.says("บันทึกเรื่องร้องเรียน").taps("ข้อร้องเรียน").says(f"โทรมาที่ call center ค่ะ เมื่อเช้า{hour}")
    assert (given(me)["day"], given(me)["text"]) == ("2027-03-01", None)


# -- who came, and about which bureau ------------------------------------------------------------

BARRED = "รปภ.ของสำนักบริหารงานกลางไม่ให้จอดรถทั้งที่มีบัตร"


def _told(me: Chat, behind: str) -> dict[str, object]:
    me.says(f"บันทึกเรื่องร้องเรียน โทรมา call center เมื่อวานบ่าย {BARRED}{behind}")
    answers = me.state["answers"]
    return {name: answers.get(name) for name in ("text", "speaks", "who")}


def test_who_came_is_told_behind_the_story(me: Chat) -> None:
    told = _told(me, " ผู้แจ้งคุณทดลอง ใจดี เปิดเผยชื่อได้")
    assert told == {"text": BARRED, "speaks": NAMED, "who": "คุณทดลอง ใจดี"}
    me.taps("ข้อร้องเรียน")
    assert me.offers[0] == "สำนักบริหารงานกลาง"


@pytest.mark.parametrize(
    ("behind", "speaks"),
    [
        (" ผู้แจ้งไม่ประสงค์ออกนามค่ะ", ANONYMOUS), (" คนโทรไม่บอกชื่อ", ANONYMOUS), (" เค้าไม่บอกชื่อค่ะ", None),
        (" ถามชื่อแล้วไม่บอก", None), (" ขอให้ผู้แจ้งข่าวรายอื่นด้วย", None),
    ],
)  # fmt: skip
def test_only_who_came_hides_the_name(me: Chat, behind: str, speaks: str | None) -> None:
    told = _told(me, behind)
    assert told["speaks"] == speaks and (told["text"] == BARRED) is (speaks is not None)


def test_the_bureau_is_heard_beside_the_day(me: Chat) -> None:
    me.says("บันทึกเรื่องร้องเรียน").taps("ข้อร้องเรียน").taps("Call Center")
    me.says("เมื่อวานค่ะ เกี่ยวกับสำนักบริหารงานกลางนะ")
    assert (given(me)["day"], given(me)["bureau"]) == ("2027-02-28", [3, "สำนักบริหารงานกลาง"])


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("ไม่รู้ชื่อค่ะ เบอร์ 081-000-0000", ("", "เบอร์ 081-000-0000")),
        ("คุณทดลอง ใจดีค่ะ ไม่มีเบอร์", ("คุณทดลอง ใจดี", "")),
        ("คุณมีนา คะนอง 0810000000", ("คุณมีนา คะนอง", "0810000000")),
        ("คุณไม่รู้ ทดลอง", ("คุณไม่รู้ ทดลอง", "")),
    ],
)
def test_a_name_and_a_number_have_their_own_places(words: str, who: tuple[str, str]) -> None:
    assert entry_told.read_who(words) == who


def test_no_name_and_no_number_is_no_answer(me: Chat) -> None:
    _told(me, "")
    me.taps("ข้อร้องเรียน").says("สำนักบริหารงานกลาง").taps("เปิดเผยชื่อ").says("ไม่รู้ชื่อค่ะ")
    assert me.state["at"] == "who"


def _reviewed(me: Chat) -> Chat:
    _told(me, " ผู้แจ้งไม่บอกชื่อ")
    return me.taps("ข้อร้องเรียน").says("สำนักบริหารงานกลาง")


@pytest.mark.parametrize(
    "words",
    ["เรื่องตัดท่อนหลังออก เหลือแค่ รปภ.ไม่ให้จอดรถทั้งที่มีบัตร", "ไม่ใช่ค่ะ แก้เรื่องเป็น รปภ.ไม่ให้จอดรถทั้งที่มีบัตร"],
)
def test_the_story_is_only_what_is_left_of_it(me: Chat, words: str) -> None:
    _reviewed(me).says(words)
    assert given(me)["text"] == "รปภ.ไม่ให้จอดรถทั้งที่มีบัตร"


def test_few_words_take_the_place_of_the_old_ones_where_that_is_said(me: Chat) -> None:
    _reviewed(me).says("แก้เรื่องเป็น เรื่องที่จอดรถ")
    assert given(me)["text"] == BARRED and "แทน" in me.since(-2)
    me.says("แทนของเดิมเลยค่ะ")
    assert given(me)["text"] == "เรื่องที่จอดรถ"


def test_the_same_words_with_nothing_held_change_nothing(me: Chat) -> None:
    _reviewed(me).says("แทนของเดิมเลยค่ะ")
    assert given(me)["text"] == BARRED


# -- the kind, and what is said beside it ---------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("คำชม แต่ไม่ต้องใส่ชื่อนะคะ", {"kind": COMPLIMENT, "speaks": ANONYMOUS}),
        ("คำชม แต่ไม่ต้องใส่ชื่อคนชมนะคะ เขาขอไว้", {"kind": COMPLIMENT, "speaks": ANONYMOUS}),
        ("ชมเชยครับ ผู้แจ้งให้ใส่ชื่อได้", {"kind": COMPLIMENT, "speaks": NAMED}),
        ("ข้อเสนอแนะจ้า เขาไม่บอกชื่อ", {"kind": SUGGESTION, "speaks": ANONYMOUS}),
        ("เบาะแสทุจริตค่ะ แต่คนโทรเขาบอกชื่อทีหลังว่าไม่ให้เปิดเผย", {"kind": TIP, "speaks": ANONYMOUS}),
        ("เบาะแสทุจริตค่ะ แต่คนโทรเขาบอกชื่อทีหลังว่าชื่อคุณสมมติ", {"kind": TIP, "who": "คุณสมมติ"}),
    ],
)
def test_what_is_said_of_the_name_beside_the_kind_is_kept(
    me: Chat, said: str, told: dict[str, str]
) -> None:
    answers = me.says("บันทึกเรื่องร้องเรียน").says(said).state["answers"]
    assert {name: answers.get(name) for name in told} == told


def test_the_kind_said_again_stands_and_begins_no_complaint(me: Chat) -> None:
    me.says("บันทึกเรื่องร้องเรียน").says("ร้องเรียนค่ะ").says("ร้องเรียนค่ะ")
    assert _where(me) == ["enter_case"] and "อยู่แล้ว" in me.since(-2)
    me.says("โทรมา").says("วันนี้").says("ส่วนกลาง").says("ร้องเรียนค่ะ")
    assert given(me)["text"] is None
    me.says("ขอร้องเรียนเอง")
    assert _where(me) == ["file_complaint"]


def test_another_kind_said_later_is_asked_about(me: Chat) -> None:
    me.says("บันทึกเรื่องร้องเรียน").says("ร้องเรียนค่ะ").says("คำชมค่ะ").taps("แก้ตามนี้")
    assert given(me)["kind"] == COMPLIMENT


@pytest.mark.parametrize(
    ("words", "kind", "story"),
    [
        ("เบาะแสค่ะ เค้าบอกว่าเจ้าหน้าที่เอารถหลวงไปใช้ส่วนตัว", TIP, "เจ้าหน้าที่เอารถหลวงไปใช้ส่วนตัว"),
        ("คำชมเชยค่ะ เขาชมแม่บ้านชั้น 3 ว่าบริการดีมาก", COMPLIMENT, "เขาชมแม่บ้านชั้น 3 ว่าบริการดีมาก"),
        ("ข้อร้องเรียน: เจ้าหน้าที่หน้าห้องพูดจาไม่สุภาพ", COMPLAINT, "เจ้าหน้าที่หน้าห้องพูดจาไม่สุภาพ"),
        ("เบาะแสค่ะ เขาโทรมาเมื่อเช้า", TIP, None),
        ("เบาะแสค่ะ", TIP, None),
    ],
)
def test_the_story_told_with_the_kind_is_kept(
    me: Chat, words: str, kind: str, story: str | None
) -> None:
    me.says("บันทึกเรื่องร้องเรียน").says(words)
    assert (given(me)["kind"], given(me)["text"]) == (kind, story)


@pytest.mark.parametrize("words", ["เบาะแสกับร้องเรียนต่างกันยังไงคะ", "เบาะแสค่ะ ต้องใส่อะไรบ้างในเรื่องนี้"])
def test_a_question_about_kinds_is_no_story(me: Chat, words: str) -> None:
    me.says("บันทึกเรื่องร้องเรียน").says(words)
    assert given(me)["text"] is None


@pytest.mark.parametrize(
    ("said", "kind", "day", "story"),
    [
        (
            "มีคนโทรเข้ามาบอกว่าลิฟต์ช้ามากตอนเช้า เมื่อวานนี้ ช่วยลงเป็นข้อเสนอแนะค่ะ",
            SUGGESTION,
            "2027-02-28",
            "ลิฟต์ช้ามากตอนเช้า",
        ),
        (
            "มีคนโทรมาว่าเมื่อวานรอคิวนานสองชั่วโมง ขอบันทึกเป็นเรื่องร้องเรียน",
            COMPLAINT,
            None,
            "เมื่อวานรอคิวนานสองชั่วโมง",
        ),
    ],
)
def test_what_is_asked_behind_the_story_is_none_of_it(
    me: Chat, said: str, kind: str, day: str | None, story: str
) -> None:
    told = given(me.says(said))
    assert (told["kind"], told["day"], told["text"]) == (kind, day, story)


@pytest.mark.parametrize(
    ("said", "story"),
    [
        ("มีชาวบ้านเดินมาร้องเรียนที่เคาน์เตอร์ ขอบันทึกแทนเขาค่ะ", None),
        ("มีประชาชน walk in มาร้องเรียนด้วยตนเอง ขอบันทึกแทน", None),
        ("มีลูกค้าเดินมาร้องเรียนด้วยวาจา ขอลงเรื่องแทนเค้า", None),
        ("มีคนวอล์กอินมาร้องเรียนต่อหน้า ขอคีย์เรื่องแทน", None),
        ("มีชาวบ้านเดินมาร้องเรียนด้วยตนเองว่าเจ้าหน้าที่พูดไม่ดี ขอบันทึกแทน", "เจ้าหน้าที่พูดไม่ดี"),
        (
            "มีคนโทรมาร้องเรียนเรื่องเจ้าหน้าที่ทำบัญชีแทนเขาโดยไม่ได้รับอนุญาต",
            "เจ้าหน้าที่ทำบัญชีแทนเขาโดยไม่ได้รับอนุญาต",
        ),
    ],
)
def test_to_enter_it_for_somebody_is_no_story(me: Chat, said: str, story: str | None) -> None:
    told = given(me.says(said))
    assert (told["kind"], told["text"]) == (COMPLAINT, story)

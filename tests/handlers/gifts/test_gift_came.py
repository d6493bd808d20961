"""Who was brought something asks where that is told, one to one and in the group."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.groups.test_group_answers import knows_its_name
from tests.handlers.house import Chat, House
from tests.handlers.test_group_chat import confirmed, happens, mention
from tests.talk import words as shown

ASKED = ("มีคนเอาของมาให้ที่ห้อง ต้องแจ้งที่ไหน", "บริษัทส่งขนมมาให้ที่สำนัก ต้องแจ้งใคร", "มีคนฝากของไว้ให้ ทำไงดี")
EACH = "รายงานทุกชิ้นไม่ว่าราคาเท่าใด ตามนโยบาย No Gift"


@pytest.mark.parametrize("words", ASKED)
def test_the_rule_is_told_and_nothing_begun(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    who = chat("D0106").says(words)
    assert EACH in who.last and "รับของขวัญ" in who.offers
    assert demo.states(who.user_id) == {}


@pytest.mark.parametrize("words", ASKED)
def test_the_group_is_told_the_rule_and_shown_the_direct_chat(
    demo: House, admin: Chat, words: str
) -> None:
    knows_its_name(demo)
    answer, *_ = happens(confirmed(demo, admin), mention(words))
    said = shown(answer)
    assert EACH in said and "ไม่ต้องเล่าในกลุ่ม" in said and "เปิดแชตส่วนตัว" in said


OTHERS = (
    "ส่งของเบิกพัสดุมาให้แล้ว ทำไงต่อ", "ของหายมาให้ช่วยดู ต้องแจ้งใคร", "จะนำดอกไม้มาวางพวงมาลา ต้องแจ้งใคร",
    "หนูเอาขนมมาให้ทุกคนที่ห้อง ต้องบอกใครไหม", "ฝากปฏิทินประชุมไว้ให้ด้วย ต้องแจ้งใครบ้าง",
    "ร้านส่งของที่สั่งซื้อมาให้แล้ว ต้องแจ้งใคร",
)  # fmt: skip


@pytest.mark.parametrize("words", OTHERS)
def test_the_rule_is_not_told_where_nobody_gave_a_gift(
    chat: Callable[[str], Chat], words: str
) -> None:
    assert EACH not in chat("D0106").says(words).last


@pytest.mark.parametrize(
    "words", [*OTHERS, "ซื้อน้ำหอมมาให้ลูกค้า ต้องแจ้งไหม", "แม่ฝากขนมมาให้พี่ที่ห้อง ต้องบอกใคร"]
)
def test_the_group_is_not_told_it_either(demo: House, admin: Chat, words: str) -> None:
    knows_its_name(demo)
    answers = happens(confirmed(demo, admin), mention(words))
    assert "ไม่ต้องเล่าในกลุ่ม" not in "".join(shown(each) for each in answers)


@pytest.mark.parametrize(
    "words",
    [
        "มีคนเอางานมาให้ทำ ต้องแจ้งใคร",
        "เอาเอกสารของสำนักมาให้ ต้องแจ้งที่ไหน",
        "ถ้ามีคนเอาขนมมาให้ลูกน้อง ต้องแจ้งไหม",
    ],
)
def test_what_is_no_gift_of_ones_own_is_answered_otherwise(
    chat: Callable[[str], Chat], words: str
) -> None:
    assert chat("D0106").says(words).last.partition("\n")[0] != f"{EACH} ของสำนักงาน"

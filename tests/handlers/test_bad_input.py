"""What nobody planned for, at the start, at each step and in the group: calm, and nothing lost."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from models.crypto import Sealer
from models.database import Database
from tests.handlers.house import Chat, House
from tests.understanding.scenes import (
    PLACES,
    Heard,
    _brings,
    _chat,
    demo_database,
    scene,
    staged,
    types_in,
)

LONG = ("เมื่อวานประชุมกันเรื่องทั่วไปแล้วก็คุยกันต่ออีกหลายเรื่อง " * 90)[:5000]
EMAIL = """เรียน ผู้ดูแลระบบ
1. ขอรายงาน 1.10 เป็น Excel
2. ขอทราบว่าใครยังไม่ส่ง
3. ขอเลื่อนวันส่งของรอบ 20 มีนาคม
4. ขอลาวันที่ 5-9 มีนาคม
5. ขอรหัสให้เจ้าหน้าที่ใหม่
6. ขอแก้ไขเบอร์โทรศัพท์
7. ขอเปลี่ยนผู้บังคับบัญชา
8. ขอแจ้งรับของขวัญ 1 ชิ้น
9. ขอดูงบประมาณทุกสำนัก
10. ขอคู่มือการใช้งาน
จึงเรียนมาเพื่อโปรดพิจารณา
From: someone@example.org"""
BAD = {
    "5,000 letters": LONG,
    "emoji": "😀🙏👍🏻😂",
    "another language": "你好，请问报告什么时候交 ကျေးဇူးပြု၍ спасибо",
    "e-mail": EMAIL,
    "insult": "บอตโง่มาก ใช้ไม่ได้เรื่องเลย ไอ้บ้า",
    "voice": "เอ่อวันนี้อยากจะทราบว่าเอ่อเรื่องที่คุยกันเมื่อวานนั้นเอ่อมันไปถึงไหนแล้วนะครับช่วยดูให้ทีครับ",
}
STEPS = {
    "decide": "supervisor",
    "move": "administrator",
}
WHERE = [
    *[("start", role) for role in ("reporter", "administrator", "executive", "stranger")],
    *[(place, STEPS.get(place.split(":")[0], "reporter")) for place in PLACES],
    ("group", "reporter"),
]
UNKIND = ("ผิดพลาด", "ไม่ถูกต้อง", "Error", "หยาบ")


@pytest.fixture(scope="module")
def demo() -> Iterator[tuple[Database, Sealer]]:
    with demo_database() as made:
        yield made


@pytest.mark.every(4)
@pytest.mark.parametrize(("place", "role"), WHERE, ids=lambda each: str(each))
def test_bad_input_gets_a_calm_answer_and_loses_nothing(
    demo: tuple[Database, Sealer], place: str, role: str
) -> None:
    found = []
    with scene(demo, role, place, "") as says:
        for name, said in BAD.items():
            found += [f"{name}: {fault}" for fault in faults(says(said))]
    assert not found, "\n".join(found)


def faults(heard: Heard) -> Iterator[str]:
    if not heard.reply.strip():
        yield "silence"
    yield from (f"says {each}" for each in UNKIND if each in heard.reply)
    for key, (_, _, _, state) in heard.before.items():
        after = heard.after.get(key)
        if after is None or not set(state["answers"]) <= set(after[3]["answers"]):
            yield f"an answer is gone: {heard.reply[:60]!r}"


@pytest.mark.every(4)
@pytest.mark.parametrize("place", ["decide:reason", "report:done", "report:output", "gift:what"])
@pytest.mark.parametrize("name", ["insult", "emoji", "another language", "e-mail", "voice"])
def test_what_is_hardly_an_answer_is_asked_about_before_it_is_kept(
    demo: tuple[Database, Sealer], place: str, name: str
) -> None:
    role = STEPS.get(place.split(":")[0], "reporter")
    with scene(demo, role, place, "") as says:
        heard = says(BAD[name])
    kept = [state["answers"] for _, _, _, state in heard.before.values()]
    assert [state["answers"] for _, _, _, state in heard.after.values()] == kept


TWICE = [
    *product(
        ("5,000 letters", "another language", "insult", "voice"), ("reporter", "administrator")
    ),
    *product(("insult", "voice"), ("stranger",)),
]


@pytest.mark.every(4)
@pytest.mark.parametrize(("name", "role"), TWICE)
def test_a_refusal_at_the_start_is_not_said_twice_in_a_row(
    demo: tuple[Database, Sealer], role: str, name: str
) -> None:
    """Emoji are answered with a courtesy, a pasted list with its wishes, and a visitor's story with
    the button to tell it, of which nothing is kept: these are no refusals."""
    with staged(demo, lambda house: _chat(house, role)) as (chat, tries):

        def twice() -> str:
            first, second = types_in(chat, BAD[name]), types_in(chat, BAD[name])
            assert first != second, first
            return second

        assert tries(twice).reply


@pytest.mark.parametrize("place", ["report:status", "report:risk", "gift:value", "move:date"])
@pytest.mark.parametrize("name", ["emoji", "another language", "insult"])
@pytest.mark.soak
def test_a_refusal_at_a_step_is_not_said_twice_in_a_row(
    demo: tuple[Database, Sealer], place: str, name: str
) -> None:
    role = STEPS.get(place.split(":")[0], "reporter")

    def brings(house: House) -> Chat:
        chat = _chat(house, role)
        _brings(chat, role, place, "")
        return chat

    with staged(demo, brings) as (chat, tries):

        def twice() -> str:
            first, second = types_in(chat, BAD[name]), types_in(chat, BAD[name])
            assert first != second, first
            return second

        assert tries(twice).reply


def test_the_wishes_of_a_pasted_mail_are_buttons_and_none_is_begun(
    demo: tuple[Database, Sealer],
) -> None:
    with scene(demo, "administrator", "start", "") as says:
        heard = says(EMAIL)
    assert "ยังเหลืออีก 8 เรื่อง ยังไม่ได้ทำ" in heard.reply and "เลื่อนวันส่งของรอบ" in heard.reply
    assert heard.after == heard.before

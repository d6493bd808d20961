"""Whatever is typed in a conversation is kept, offered or said back, unless nothing was taken.

Sentences are put together of clauses as people type them, with words that stand nowhere else.
Where a turn took a part of one, every other clause must be seen again: in the answers, in a
sentence that waits behind a button, or in what the bot says.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.crypto import Sealer
from models.database import Database
from tests.soaking import SEARCHING
from tests.understanding.judge import Row
from tests.understanding.scenes import PLACES, Heard, demo_database, scene

ROLES = {"decide": "supervisor", "move": "administrator"}
HIDDEN = "by_message"
UNDERSTOOD = "เข้าใจว่า"
"""Begins what is said where a whole sentence was taken for a choice: its writer sees which."""
EXAMPLES = 60 if SEARCHING else 10

MARKS = {
    "จัดเวทีมะเฟือง": "มะเฟือง",
    "แจกต้นหิมพานต์": "หิมพานต์",
    "ที่ห้องพญาไม้": "พญาไม้",
    "ถ่ายรูปแก้วมังกรไว้แล้ว": "แก้วมังกร",
    "ฝากงานลีลาวดีไว้": "ลีลาวดี",
    "คุยกับพี่มะเหมี่ยวแล้ว": "มะเหมี่ยว",
}
"""Clauses, each with the word by which it is known again."""
ANSWERS = (
    "เสร็จแล้ว", "80%", "ยังไม่เสร็จ", "ได้ตามแผน", "ไม่ใช้งบ", "5,000 / 4,200", "เขียว", "ไม่มีความเสี่ยง",
    "3,500 บาท", "เมื่อวาน", "พรุ่งนี้", "วันศุกร์", "25 มีนาคม", "อนุมัติ", "ไม่ผ่าน", "คู่สัญญา",
    "ยังอยู่กับตัว", "20 มีนาคม",
)  # fmt: skip
"""What answers one question or another."""
BETWEEN = (" ", "ค่ะ ", "ครับ ", " แล้วก็", " แต่", " เพราะ", "\n")
AROUND = ("{}", "{}ค่ะ", "{} นะคะ", "{} ขอบคุณค่ะ", "น่าจะ {}", "โอเค {}", "555 {}", "{} เดี๋ยวมาต่อ")


@dataclass(frozen=True)
class Typed:
    """A sentence, and the words of its clauses."""

    text: str
    marks: tuple[str, ...]


@st.composite
def sentences(draw: st.DrawFn) -> Typed:
    """An answer, one or two clauses before or behind it, and what people say around."""
    told = draw(st.lists(st.sampled_from(sorted(MARKS)), min_size=1, max_size=2, unique=True))
    parts = [*told]
    parts.insert(draw(st.integers(0, len(parts))), draw(st.sampled_from(ANSWERS)))
    text = parts[0]
    for part in parts[1:]:
        text += draw(st.sampled_from(BETWEEN)) + part
    return Typed(draw(st.sampled_from(AROUND)).format(text), tuple(MARKS[each] for each in told))


@pytest.fixture(scope="module")
def demo() -> Iterator[tuple[Database, Sealer]]:
    with demo_database() as made:
        yield made


def took(heard: Heard) -> bool:
    """Whether an answer was kept: then whoever typed goes on, and types nothing again."""
    return any(
        _answers(heard.before.get(key)) != _answers(row) and key in heard.before
        for key, row in heard.after.items()
    )


def _answers(row: Row | None) -> dict[str, object]:
    hidden = (HIDDEN, "likely", "meant")
    answers = row[3]["answers"] if row is not None else {}
    return {name: value for name, value in answers.items() if name not in hidden}


def seen(heard: Heard) -> str:
    kept = json.dumps([row[3] for row in heard.after.values()], ensure_ascii=False)
    return re.sub(r"\s+", " ", f"{kept} {heard.reply}")


@pytest.mark.parametrize("place", [each for each in PLACES if not each.endswith(":review")])
def test_what_is_told_beside_an_answer_is_seen_again(
    demo: tuple[Database, Sealer], place: str
) -> None:
    role = ROLES.get(place.partition(":")[0], "reporter")
    with scene(demo, role, place, "") as says:

        @settings(
            max_examples=EXAMPLES,
            deadline=None,
            suppress_health_check=[HealthCheck.function_scoped_fixture],
        )
        @given(sentences())
        def nothing_is_lost(typed: Typed) -> None:
            heard = says(typed.text)
            if took(heard) and UNDERSTOOD not in heard.reply:
                lost = [each for each in typed.marks if each not in seen(heard)]
                assert not lost, (place, typed.text, heard.reply)

        nothing_is_lost()

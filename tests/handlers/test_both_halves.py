"""Of two questions in one sentence both are answered where each is surely understood, also where
the second names nothing, and below the answer a deed begins at most once (decisions/0204)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from handlers import registry
from handlers.subjects.facts.facts_told import title_of
from handlers.understand.facets.facet import Facet
from tests.handlers.house import Chat

MATTERS = [each for subject in registry.SUBJECTS for each in subject.fact_sheets]
BEHIND = {
    Facet.WHO_SEES: "แล้วใครเห็นบ้าง",
    Facet.DUE: "แล้วถึงวันไหน",
    Facet.MEND: "แล้วส่งไปแล้วแก้ได้ไหม",
    Facet.WAIT: "แล้วกี่วันรู้ผล",
}


@pytest.mark.soak
def test_a_second_half_that_names_nothing_is_told_of_what_the_first_names(
    reporter: Chat,
) -> None:
    met: Counter[str] = Counter()
    for sheet in MATTERS:
        for facet, then in BEHIND.items():
            if Facet.PURPOSE not in sheet.facts or facet not in sheet.facts or sheet.secret:
                continue
            before = len(reporter.heard)
            reporter.says(f"{sheet.called}คืออะไร {then}")
            titles = [each.get("altText", "") for each in reporter.heard[before:]]
            own = any(each.startswith(title_of(sheet, facet)) for each in titles)
            met["own" if own else "both" if len(titles) > 1 else "first"] += 1
            if reporter.house.states(reporter.user_id):
                reporter.says("ยกเลิก")
    assert met["own"] > 100, met


def test_where_it_is_written_is_no_second_question(chat: Callable[[str], Chat]) -> None:
    told = chat("D0105").says("ข้อมูลของคนร้องเก็บไว้นานกี่ปี มีเขียนไว้ตรงไหนมั้ย").last
    assert "เรื่องร้องเรียนที่รับไว้ · เก็บไว้นานเท่าใด" in told


@pytest.mark.parametrize(
    ("who", "said", "told"),
    [
        ("D0103", "หัวหน้าไปตปท.ถึงวันที่25 แล้ว3.4ต้องส่งก่อน20 ใครอนุมัติแทนอะคะ หรือส่งช้าได้",
         ("หัวหน้าไม่อยู่ทำไง", "ส่งช้าได้ไหม")),
        ("D0106", "iitต้องตอบถึงวันไหน แล้วคนอื่นรู้มั้ยว่าเราตอบไร",
         ("ปฏิทินการประเมิน ITA", "บอตจึงไม่มีคำตอบของท่าน")),
        ("D0001", "งบใช้ไปกี่เปอแล้ว แล้วอันไหนท่าจะไม่ทัน", ("งบประมาณทั้งสำนักงาน", "คาดการณ์การส่ง")),
        ("D0106", "ลาได้อีกกี่วันอะ แล้วต้องบอกก่อนล่วงหน้ากี่วัน", ("วันลา", "ไม่มีกำหนดแจ้งล่วงหน้า")),
        ("D0102", "มีอะไรรอเราอนุมัติมั่ง แล้ววันนี้ใครลา", ("อนุมัติ", "ผู้ลา")),
        ("D0106", "เวรรูปพฤหัสนี้ใคร แล้วต้องส่งกี่โมง", ("ตารางพฤหัส", "09.30 น.")),
        ("D0103", "ลาศุกร์นี้นะคะ แล้วรายงานที่ค้างใครส่งแทนได้", ("ส่งรายงานแทนท่าน", "ตรวจวันลา")),
    ],
)  # fmt: skip
def test_both_are_answered(
    chat: Callable[[str], Chat], who: str, said: str, told: tuple[str, str]
) -> None:
    someone = chat(who)
    answer = someone.answer_to(said)
    assert answer.index(told[0]) < answer.rindex(told[1]), answer


def test_what_the_first_answer_shows_is_not_said_to_be_unknown(reporter: Chat) -> None:
    told = reporter.says("อยากทราบว่าต้องส่งอะไรบ้าง ภายในวันไหนคะ").since(0)
    assert "วันเสาร์ที่ 20 มีนาคม 2570" in told and "บอตยังไม่มีคำตอบ" not in told


def test_two_questions_of_a_visitor_are_answered(chat: Callable[[str], Chat]) -> None:
    stranger = Chat(chat("D0106").house, "U" + "9" * 32)
    assert "0 2831 9493" in stranger.says("ที่ตึกเปิดกี่โมงถึงกี่โมง ชั้นไหน").last

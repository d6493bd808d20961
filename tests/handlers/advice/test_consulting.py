"""Who asks for advice in their own words asks the clinic, and need not say it again."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat

PARTY = "งานเลี้ยงของบริษัทคู่สัญญา"


@pytest.mark.parametrize(
    "said",
    [
        f"ขอคำแนะนำ ได้รับเชิญไป{PARTY} ไปได้มั้ย",
        f"ขอปรึกษาเรื่อง{PARTY}",
        f"ปรึกษาหน่อยค่ะ ได้รับเชิญไป{PARTY} ควรไปไหม",
        f"ขอหารือเรื่องการรับเชิญไป{PARTY}",
        f"หนูอยากขอคำปรึกษากรณี{PARTY}ค่ะ",
    ],
)
def test_the_matter_is_the_question(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert PARTY in reporter.state["answers"]["text"]
    assert not reporter.state["answers"]["text"].startswith(("ขอ", "ปรึกษา", "หนู"))


def test_the_name_of_the_clinic_is_no_question(reporter: Chat) -> None:
    reporter.says("ผมอยากปรึกษาคลินิกจริยธรรมครับ")
    assert "text" not in reporter.state["answers"]


def test_a_superior_s_wish_is_asked_about_and_no_complaint(reporter: Chat) -> None:
    reporter.says("อยากปรึกษาเรื่องที่หัวหน้าให้ช่วยงานส่วนตัววันเสาร์")
    assert "คำถามถึงผู้ให้คำปรึกษาของคลินิก" in reporter.last


def test_what_may_be_a_complaint_is_shown_the_way_there(reporter: Chat) -> None:
    reporter.says("ขอปรึกษา หัวหน้าเรียกเงินจากผู้รับเหมา")
    assert "ไปร้องเรียน" in reporter.offers


@pytest.mark.parametrize(
    "said", ["ขอคำแนะนำ", "ขอคำแนะนำหน่อยค่ะ", "อยากปรึกษาตัวต่อตัววันศุกร์บ่าย", "ขอนัดปรึกษาวันศุกร์บ่ายค่ะ"]
)
def test_who_names_no_matter_or_wants_to_meet_is_asked_for_none(reporter: Chat, said: str) -> None:
    assert "คำถามถึงผู้ให้คำปรึกษาของคลินิก" not in reporter.says(said).last


@pytest.mark.parametrize(
    "how", ["แบบไม่บอกชื่อหน่อย", "โดยไม่เปิดเผยชื่อ", "ไม่ระบุชื่อนะคะ", "แบบไม่ขอออกชื่อค่ะ"]
)
@pytest.mark.parametrize("asks", ["ขอถาม", "อยากถาม", "ขอปรึกษาคลินิก"])
def test_who_wants_no_name_told_need_say_neither_again(reporter: Chat, asks: str, how: str) -> None:
    reporter.says("คลินิก").says(f"{asks}{how} วิทยากรในสำนักเบิกค่าตอบแทนได้ป่าว")
    answers = reporter.state["answers"]
    assert answers["text"] == "วิทยากรในสำนักเบิกค่าตอบแทนได้ป่าว"
    assert answers["tells"] == "anonymous"


@pytest.mark.parametrize(
    "said", ["ขอปรึกษาแบบไม่เปิดเผยชื่อ เรื่องอึดอัดใจในสำนัก", "มีเรื่องหนักใจ อยากปรึกษาแบบไม่บอกชื่อ"]
)
def test_that_something_troubles_somebody_is_no_question_yet(reporter: Chat, said: str) -> None:
    reporter.says(said)
    assert reporter.state["answers"]["tells"] == "anonymous" and "ต้องการถามเรื่องใด" in reporter.last
    assert "text" not in reporter.state["answers"]


def test_a_question_keeps_its_end(reporter: Chat) -> None:
    reporter.says("ขอปรึกษาเรื่องหัวหน้าให้เซ็นรับของแทน ทำได้ไหม")
    assert reporter.state["answers"]["text"] == "หัวหน้าให้เซ็นรับของแทน ทำได้ไหม"


WISH = "อยากขอนัดคุยเรื่องเขียนองค์ความรู้ วันพุธที่ 10 มีนาคม ช่วงเช้า ถ้าไม่ได้ก็พฤหัสบ่ายค่ะ"


@pytest.mark.parametrize(
    "begin",
    [
        "ถามคลินิก ", "ถามคลินิกค่ะ ", "สวัสดีค่ะ ถามคลินิก ", "ถามคลินิก: ", "งั้นฝากบอกผู้ให้คำปรึกษาหน่อยค่ะ ว่า",
        "ฝากแจ้งคลินิกด้วยค่ะว่า",
    ],
)  # fmt: skip
def test_all_behind_the_taught_form_is_the_question(reporter: Chat, begin: str) -> None:
    assert reporter.says(f"{begin}{WISH}").state["answers"]["text"] == WISH


def test_no_word_is_taken_out_of_the_middle_of_a_question(reporter: Chat) -> None:
    question = "ผู้รับเหมาเอาของมาให้ด้วย แบบนี้รับได้ไหมครับ ถ้าไม่ได้ ทำอย่างไร"
    assert reporter.says(f"ถามคลินิก {question}").state["answers"]["text"] == question

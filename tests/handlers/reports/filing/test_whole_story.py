"""A whole story is read with its status behind the title and its results in a word; what is told of
another activity, or was wrong before, is not taken into it (decisions/0248)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.reports.report_words import AS_PLANNED
from tests.handlers.house import Chat, words
from tests.handlers.reports.sent_reports import REPORTER

MERIT = "ทำบุญตักบาตรพระ 9 รูป วันที่ 6 มกราคม 2570 มีคนร่วม 63 คน"
DRAWN_UP = "ร่างแผนในที่ประชุม 5 กุมภาพันธ์ 2570 มี 22 คน"


@pytest.mark.parametrize(
    ("said", "status", "narrative"),
    [
        (f"2.1 หลักธรรมนำชีวิตทำเสร็จแล้วค่ะ {MERIT}", "done", MERIT),
        (f"รายงาน 2.4 จิตสาธารณะก็เสร็จแล้ว {MERIT}", "done", MERIT),
        (f"รายงาน 3.4 แผนบริหารความเสี่ยงยังไม่เสร็จค่ะ {DRAWN_UP}", "started", DRAWN_UP),
        (
            f"รายงาน 3.4 จัดทำหนังสือเชิญเรียบร้อยแล้ว {DRAWN_UP}",
            None,
            f"จัดทำหนังสือเชิญเรียบร้อยแล้ว {DRAWN_UP}",
        ),
    ],
)
def test_a_status_behind_the_title_is_read(
    chat: Callable[[str], Chat], said: str, status: str | None, narrative: str
) -> None:
    telling = chat(REPORTER).says(said)

    assert telling.answers.get("status") == status
    assert telling.answers["narrative"] == narrative


@pytest.mark.parametrize(
    ("said", "result"),
    [
        (f"รายงาน 2.1 เสร็จแล้ว {MERIT} ได้ตามแผนค่ะ ไม่ใช้งบ", AS_PLANNED),
        (f"รายงาน 2.1 เสร็จแล้ว {MERIT} ได้ตามแผน แต่เอกสารยังไม่ครบ", None),
        (f"รายงาน 2.1 ยังไม่เสร็จ {MERIT} ได้ตามแผน", None),
    ],
)
def test_results_as_planned_are_read_in_the_story_of_what_is_done(
    chat: Callable[[str], Chat], said: str, result: str | None
) -> None:
    telling = chat(REPORTER).says(said)

    assert telling.answers.get("output") == telling.answers.get("outcome") == result


def test_another_matter_told_by_its_number_is_no_result(chat: Callable[[str], Chat]) -> None:
    telling = chat(REPORTER).says(f"รายงาน 2.1 เสร็จแล้ว {MERIT}")

    telling.says("อีกเรื่อง 2.4 ก็ทำแล้วนะ ไปปลูกต้นไม้มา 25 คน")

    assert "output" not in telling.answers


def test_a_story_of_another_activity_fills_nothing_where_the_status_is_asked(
    chat: Callable[[str], Chat],
) -> None:
    telling = chat(REPORTER).says(f"รายงาน 2.1 {MERIT}")
    before = dict(telling.answers)

    telling.says("ต่อไป 2.4 จิตสาธารณะ เสร็จแล้ว รวบรวมปฏิทินให้คนตาบอด 20 มกราคม 2570 18 คน ไม่ใช้งบ")

    assert telling.answers == before
    assert any("รายงาน 2.4" in words(each) for each in telling.heard[-2:])


def test_the_number_of_an_activity_is_no_number_of_people(chat: Callable[[str], Chat]) -> None:
    telling = chat(REPORTER).says(f"รายงาน 2.1 {MERIT}")

    telling.says("เสร็จแล้วค่ะ แต่อันที่ 2.4 แยกเป็นอีกรายงานนะ อย่าเอามารวมใน 2.1")

    assert telling.answers["status"] == "done"
    assert telling.answers["narrative"] == MERIT
    assert not any("2.1 คน" in words(each) for each in telling.heard)


def test_an_objection_before_an_order_is_no_order_itself(chat: Callable[[str], Chat]) -> None:
    telling = chat(REPORTER).says(f"รายงาน 3.4 ร้อยละ 60 {DRAWN_UP}").says("วิเคราะห์ความเสี่ยงสามเรื่อง")

    telling.says("ไม่ใช่ผลผลิตนะคะ แก้สิ่งที่ทำ จาก 22 คน เป็น 24 คน").says("แก้ตามนี้")

    assert telling.answers["output"] == "วิเคราะห์ความเสี่ยงสามเรื่อง"
    assert telling.answers["narrative"] == DRAWN_UP.replace("22", "24")


@pytest.mark.parametrize("said", ["เมื่อกี้บอกผิด วิทยากรสามท่านค่ะ", "อ้อ เมื่อกี้ผิด ใช้ห้อง 402 ค่ะ"])
def test_what_was_wrong_before_is_not_taken_for_a_new_result(
    chat: Callable[[str], Chat], said: str
) -> None:
    telling = chat(REPORTER).says(f"รายงาน 3.4 ร้อยละ 60 {DRAWN_UP}").says(said)

    assert "output" not in telling.answers


def test_one_number_of_people_is_put_right_in_other_words(chat: Callable[[str], Chat]) -> None:
    telling = chat(REPORTER).says(f"รายงาน 3.4 ร้อยละ 60 {DRAWN_UP}").says("เมื่อกี้บอกผิด คนมา 24 คน")

    assert telling.answers["narrative"] == DRAWN_UP.replace("22", "24")


@pytest.mark.parametrize(
    "said",
    [
        "ที่ประชุม 5 กุมภาพันธ์ 2570 มี 22 คน เก็บไว้หรือยังคะ",
        "ที่บอกว่ามี 22 คนบันทึกแล้วใช่ไหมคะ",
    ],
)
def test_whether_told_facts_are_kept_is_answered_by_what_stands(
    chat: Callable[[str], Chat], said: str
) -> None:
    telling = chat(REPORTER).says(f"รายงาน 3.4 ร้อยละ 60 {DRAWN_UP}")
    before = dict(telling.answers)

    telling.says(said)

    assert telling.answers == before
    assert DRAWN_UP in "\n".join(words(each) for each in telling.heard[-3:])


def test_what_is_waited_for_is_offered_for_what_was_done(chat: Callable[[str], Chat]) -> None:
    telling = chat(REPORTER).says(f"รายงาน 3.4 {DRAWN_UP}")

    telling.says("กำลังทำ ร้อยละ 60 รอผู้บังคับบัญชากลับจากราชการ").taps("เพิ่มในสิ่งที่ทำ")

    assert telling.answers["percent"] == "60"
    assert telling.answers["narrative"] == f"{DRAWN_UP}\nรอผู้บังคับบัญชากลับจากราชการ"


def test_trouble_behind_a_result_is_no_part_of_it(chat: Callable[[str], Chat]) -> None:
    telling = chat(REPORTER).says(f"รายงาน 3.4 ร้อยละ 60 {DRAWN_UP}")

    telling.says("วิเคราะห์ความเสี่ยงแล้วสามเรื่อง ปัญหาคือเจ้าหน้าที่ที่ทำตัวเลขลาคลอดถึงเมษายนค่ะ")

    assert telling.answers["output"] == "วิเคราะห์ความเสี่ยงแล้วสามเรื่อง"
    assert telling.answers["narrative"].endswith("\nปัญหาคือเจ้าหน้าที่ที่ทำตัวเลขลาคลอดถึงเมษายน")


PAGE = "https://www.facebook.com/moralsenate/posts/2570021801"


@pytest.mark.parametrize(
    ("said", "published"),
    [
        (f"ช่องทางเผยแพร่ เฟซบุ๊กชมรม {PAGE}", ["เพจ ชมรม STRONG"]),
        (f"การเผยแพร่ facebook {PAGE} กับ LINE ชมรม STRONG", [PAGE, "LINE ชมรม STRONG"]),
        ("2.1 ช่องทางเผยแพร่ เพจชมรม STRONG ค่ะ", ["เพจ ชมรม STRONG"]),
        ("เผยแพร่ทางเพจชมรม STRONG แล้ว", ["เพจ ชมรม STRONG"]),
    ],
)
def test_where_it_was_published_is_no_result_where_the_item_is_named(
    chat: Callable[[str], Chat], said: str, published: list[str]
) -> None:
    telling = chat(REPORTER).says(f"รายงาน 2.1 เสร็จแล้ว {MERIT}").says(said)

    assert telling.answers["publicity"] == published
    assert "output" not in telling.answers


def test_a_result_may_be_what_was_made_known(chat: Callable[[str], Chat]) -> None:
    telling = chat(REPORTER).says(f"รายงาน 2.1 เสร็จแล้ว {MERIT}").says("การเผยแพร่ความรู้ 5 เรื่อง")

    assert telling.answers["output"] == "การเผยแพร่ความรู้ 5 เรื่อง"

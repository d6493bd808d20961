"""The choices of other questions that an opening sentence tells stand in none of its texts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from handlers import registry
from handlers.conversation.flow import Flow
from models.tables import SECRET_FLOWS
from tests.handlers.house import Chat, House
from tests.understanding import opened
from tests.understanding.corrected import Office
from tests.understanding.scenes import brought, demo_database, staged, states, types_in

TEXT = "ทบทวนแนวทางงานสารบรรณ"
_LEAST_CHOICE, _LEAST_FLOWS = 6, 6


def _flows() -> Iterator[tuple[Flow, str]]:
    for name, words in registry.commands().items():
        flow = registry.flow(name)
        if flow is not None and words and name not in SECRET_FLOWS and not flow.learned:
            yield flow, words[0]


def test_choices_around_a_text_are_not_kept_in_it(admin: Chat) -> None:
    line = "เปิดลงชื่อ อบรมจริยธรรม 9 มี.ค. 9.00-12.00 ห้องประชุม 301 ทั้งสำนักงาน ใช้ป้ายพิมพ์ ค่ะ"
    answers = admin.says(line).state["answers"]
    assert (answers["title"], answers["place"]) == ("อบรมจริยธรรม", "ห้องประชุม 301")
    assert (answers["expects"], answers["code"]) == ("office", "printed")


def test_of_what_others_may_not_see_they_are_proposed(admin: Chat) -> None:
    answers = admin.says("บันทึกความดี กตัญญู เมื่อวาน พายายไปหาหมอที่โรงพยาบาล").state["answers"]
    assert answers["what"] == "พายายไปหาหมอที่โรงพยาบาล" and "virtue" not in answers
    assert answers["likely"]["virtue"]["value"] == "gratitude"


def test_nothing_is_taken_out_of_a_question_to_the_clinic(admin: Chat) -> None:
    text = "ก่อนส่ง ส่งถามคน ผู้ถาม บอกชื่อ คำถาม กิจกรรม 3.7 ต้องแนบรูปกี่รูป"
    answers = admin.says(f"ถามคลินิก {text}").state["answers"]
    assert answers["text"] == text and "tells" not in answers


def test_a_text_that_is_hardly_more_than_a_choice_stays(admin: Chat) -> None:
    answers = admin.says("ชื่นชมเพื่อน นายสมมติ บุคลากร เขามีวินัย").state["answers"]
    assert answers["what"] == "เขามีวินัย"


@pytest.mark.parametrize(
    "behind",
    ["เอาเข้าหมวดพอเพียง", "น่าจะเป็นพอเพียง", "พอเพียงมาก", "ถือว่าพอเพียงเนอะ"],
)
def test_a_choice_is_proposed_from_a_part_that_says_little_else(admin: Chat, behind: str) -> None:
    said = f"ชื่นชมเพื่อน นายสมมติ บุคลากร พกปิ่นโตมากินข้าวเองทั้งอาทิตย์ {behind}"
    answers = admin.says(said).state["answers"]
    assert answers["what"] == "พกปิ่นโตมากินข้าวเองทั้งอาทิตย์"
    assert answers["likely"]["virtue"]["value"] == "sufficiency"


def test_a_long_label_within_other_words_is_proposed(admin: Chat) -> None:
    said = "ให้นายสมมติ ช่วยรายงาน เป็นคนรับผิดชอบรายงานทุกกิจกรรมของสำนักบริหารงานกลางแทนนะคะ"
    admin.says(f"ผู้รับผิดชอบรายงาน {said}")
    answers = admin.state["answers"]
    told = {**answers, **{k: v["value"] for k, v in answers.get("likely", {}).items()}}
    assert told["matter"]["words"] == "รายงานทุกกิจกรรม"


@pytest.mark.parametrize("denies", ["ไม่ต้อง", "อย่า", "ไม่อยากให้"])
def test_a_denied_choice_is_not_proposed(admin: Chat, denies: str) -> None:
    said = f"ตั้งตารางพฤหัส 1 เม.ย. – 16 ก.ค. 70 ถ้าตรงวันหยุด{denies}งดสัปดาห์นั้น"
    assert "holidays" not in admin.says(said).state["answers"].get("likely", {})


@pytest.mark.soak
def test_no_text_of_an_opening_ends_with_a_choice_of_another_question() -> None:
    played, torn = 0, []
    with demo_database() as office:
        for flow, word in _flows():
            for sentence, choice, texts in _opened(office, flow, word):
                played += 1
                torn += [(sentence, text) for text in texts if text.endswith(f" {choice}")]
    assert played >= _LEAST_FLOWS and torn == []


def _opened(office: Office, flow: Flow, word: str) -> Iterator[tuple[str, str, list[str]]]:
    """Each sentence with a choice behind a text, the choice, and the texts kept of it."""

    def administrator(house: House) -> Chat:
        return brought(house, "administrator", ())

    with staged(office, administrator) as (chat, _):
        bare, told = opened.told_of(chat, flow, word)
    choices = [
        each.words
        for each in told
        if not each.prose and each.words not in opened.THINGS and len(each.words) >= _LEAST_CHOICE
    ]
    if bare is None or not any(each.prose for each in told):
        return
    for choice in choices:
        sentence = f"{word} {TEXT} {choice}"
        with staged(office, administrator) as (chat, _):
            types_in(chat, sentence)
            rows = [row for row in states(chat).values() if row[0] == flow.name]
            answers = rows[0][3]["answers"] if rows else {}
            texts = [answers.get(step.name) for step in flow.steps if step.prose]
            yield sentence, choice, [each for each in texts if isinstance(each, str)]

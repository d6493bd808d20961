"""One choice in the place of another, at the question after it: `เอ้ย ไม่ใช่ ก เอา ข ดีกว่า`. Whatever
conversation it is, the other choice is taken, or shown first; nothing else changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

from tests.handlers.house import Chat

Talk = Callable[[str], Chat]
ADMIN, HEAD, REPORTER, RECEIVER = "D0002", "D0102", "D0103", "D0105"
OPENINGS = (
    (REPORTER, "report_gift", "เมื่อวานร้านสมบูรณ์เอากระเช้ามาให้ ราคา 2500"),
    (REPORTER, "tell_absence", "ลากิจ"),
    (REPORTER, "correct_my_data", "แก้ข้อมูลของฉัน"),
    (REPORTER, "put_off", "เลื่อนเตือน"),
    (REPORTER, "praise_colleague", "ชื่นชมเพื่อน"),
    (ADMIN, "make_survey", "ทำแบบสำรวจ ทดสอบก่อนหลัง ถามทั้งสำนักงาน ถึง 20 มีนาคม"),
    (HEAD, "appoint_deputy", "มอบหมายแทน"),
    (HEAD, "choose_holder", "เปลี่ยนผู้รับผิดชอบ"),
    (HEAD, "documents", "ขอเอกสาร"),
    (RECEIVER, "enter_case", "บันทึกเรื่องร้องเรียน"),
    (ADMIN, "retire_person", "พ้นทะเบียน นายสมมติ ช่วยรายงาน"),
    (ADMIN, "move_round", "เลื่อนวันส่งของรอบ"),
    (ADMIN, "move_due", "เลื่อนกำหนดกิจกรรม 2.2"),
    (ADMIN, "open_announcement", "เปิดประกาศให้เข้าร่วม"),
    (ADMIN, "draft_news", "ออกประกาศเรื่องงดรับของขวัญ|งดรับทุกเทศกาล"),
    (ADMIN, "send_circular", "ส่งข้อความ"),
    (ADMIN, "open_sign_in", "เปิดลงชื่อ อบรมจริยธรรม 10 มีนาคม 9.00-12.00 ห้อง 301"),
    (ADMIN, "open_slots", "เปิดช่วงนัดคลินิก 10 มีนาคม 13.30-15.00"),
    (ADMIN, "change_day", "แก้วันหยุด"),
)
FORMS = ("เอ้ย ไม่ใช่ {} เอา {} ดีกว่า", "เดี๋ยวนะ ไม่เอา{}แล้ว ขอเป็น{}ค่ะ", "ไม่ใช่{}ค่ะ {}ต่างหาก")
WAYS = {"ยกเลิก", "ย้อนกลับ", "ข้าม", "พักไว้ก่อน", "ใช้คำตอบเดิม"}
PUT = "แก้ตามนี้"
MOST = 12  # questions


def standing(me: Chat) -> tuple[str, str, Mapping[str, Any]]:
    """The conversation that is open, where it stands, and its answers."""
    found = [each for each in me.house.states(me.user_id).values() if each[0].status == "active"]
    if len(found) != 1:
        return "", "", {}
    [(row, state)] = found
    return row.flow, row.step, state["answers"]


def quick(me: Chat) -> list[str]:
    items = me.heard[-1].get("quickReply", {}).get("items", [])
    labels = [str(each["action"]["label"]) for each in items if "data" in each["action"]]
    return [each for each in labels if each not in WAYS and "…" not in each]


def says(me: Chat, text: str) -> None:
    said = {"type": "text", "id": "m0", "text": text}
    me.sends({"type": "message", "message": said}, silent=True)


def changed(me: Chat, words: str, step: str) -> Any:
    """What the step holds after the words; a change that is shown first is agreed to."""
    heard = len(me.heard)
    says(me, words)
    if PUT in me.since(heard).splitlines():
        me.taps(PUT)
    return standing(me)[2].get(step)


def choices(me: Chat, flow: str) -> Iterator[tuple[str, str, str]]:
    """Goes on by the first button of each question: the step, and its two first labels."""
    for _ in range(MOST):
        opened, step, _answers = standing(me)
        labels = quick(me) if opened == flow else []
        if not labels:
            return
        data = me.button(labels[0])
        me.sends({"type": "postback", "postback": {"data": data}}, silent=True)
        if standing(me)[:2] in ((flow, step), ("", "")):
            return
        if len(labels) > 1 and step in standing(me)[2]:
            yield step, labels[0], labels[1]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("who", "flow", "opening"), OPENINGS, ids=lambda each: str(each)[:20])
def test_the_other_choice_stands_and_nothing_else_changes(
    chat: Talk, who: str, flow: str, opening: str, form: str
) -> None:
    me = chat(who)
    for words in opening.split("|"):
        says(me, words)
    tried = 0
    for step, first, second in choices(me, flow):
        before = dict(standing(me)[2])
        other = changed(me, form.format(first, second), step)
        assert other is not None and other != before[step], (step, first, second, me.last)
        after = changed(me, form.format(second, first), step)
        assert after == before[step], (step, second, first, me.last)
        lost = {name for name in before if standing(me)[2].get(name) != before[name]}
        assert not lost - {"by_message", "likely", "still_told"}, (step, lost)
        tried += 1
    assert tried, me.last


@pytest.mark.parametrize(
    ("who", "opening", "said", "told"),
    [
        (HEAD, "มอบหมายแทน|นายสมมติ อำนวยการ", "เอ้ย ไม่เอาอำนวยการ เอาคุณช่วยรายงานแทน 10-12 มีค",
         {"who": "ช่วยรายงาน", "days": "2027-03-12"}),
        (ADMIN, "ส่งข้อความ|ผู้รายงาน", "ไม่ส่งผู้รายงานละ ส่งหัวหน้าทุกสำนัก พรุ่งนี้ประชุมบ่ายโมง",
         {"whom": "role", "text": "พรุ่งนี้ประชุมบ่ายโมง"}),
        (REPORTER, "รายงาน 3.3|เริ่มแล้ว 50%", "เอ่อ ไม่ใช่ 50 เอาเป็นเสร็จแล้วเลย อบรมไป 40 คน",
         {"status": "done", "narrative": "อบรมไป 40 คน"}),
        (REPORTER, "รายงาน 1.10|80", "เดี๋ยวๆ เมื่อกี้ผิด เอา 60 ค่ะ", {"percent": "60"}),
        (REPORTER, "รับของขวัญ|กระเช้า|1200", "ใส่ผิดราคาไป จริงๆ 900", {"value": "900"}),
    ],
)  # fmt: skip
def test_what_is_told_behind_is_taken_too(
    chat: Talk, who: str, opening: str, said: str, told: Mapping[str, str]
) -> None:
    me = chat(who)
    for words in opening.split("|"):
        says(me, words)
    says(me, said)
    found = standing(me)[2]
    missing = [step for step, holds in told.items() if holds not in str(found.get(step, None))]
    assert not missing and all(step in found for step in told), (missing, me.last)

"""Guided tours in a real browser: a hand on the page plays a saved script, or is stepped.

Against the small control API of fake_control.py with a bot of a few lines; needs playwright and a
Chromium. The product's own tours are played in test_tours_played.py.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.fake_control import DOT, GROUP, HEAD, NOW, REPORTER, Json, Platform, serving
from tests.e2e.watching import Opens

PHONE = {"width": 360, "height": 740}
EXPECTED = ("400",)  # refused as a test wished
WIDE = {"width": 1280, "height": 860}
SLOW = 20_000  # milliseconds that something may take on a busy machine
SAYER, HEARER = "วรรณา ตัวอย่าง", "สมชาย ตัวอย่าง"


class Office(Platform):
    """A platform whose clock moves and whose bot answers what it was taught."""

    def __init__(self) -> None:
        super().__init__()
        self.now = NOW
        self.next = {"at": None}  # nothing is to come
        self.answers: dict[str, list[tuple[str, Json]]] = {}

    def add(self, chat: str, sender: str, message: Json, user: str | None = None) -> None:
        super().add(chat, sender, message, user)
        self.chats[chat][-1]["at"] = self.now

    def state(self) -> Json:
        return {**super().state(), "clock": {"offset_seconds": 0, "now": self.now}}

    def post(self, path: str, body: Any) -> None:
        super().post(path, body)
        if path == "/clock":
            before = datetime.fromisoformat(self.now)
            later = before + timedelta(seconds=body.get("advance_seconds", 0))
            self.now = body.get("to") or later.isoformat()
            self._answer("clock")
        elif path.endswith("/file"):
            self.add(path.split("/")[2], "user", {"type": "image", "id": "1"}, REPORTER)
            self._answer("file")
        elif isinstance(body, dict):
            self._answer(str(body.get("text") or body.get("data")))

    def _answer(self, heard: str) -> None:
        for chat, message in self.answers.get(heard, []):
            self.bot(chat, message)

    def teach(self, heard: str, chat: str, message: Json) -> None:
        """From now on the bot says that in the chat when it hears those words."""
        self.answers.setdefault(heard, []).append((chat, message))

    def tour(self, name: str, steps: list[Json], **more: Any) -> None:
        """Puts one tour where the page finds it."""
        script = {"name": name, "title": f"เรื่อง {name}", "about": "ได้เห็นทุกอย่าง", "steps": steps}
        names = [*json.loads(self.files.get("tours/index.json", (b"[]", ""))[0]), name]
        for path, what in (("index", names), (name, {**script, **more})):
            self.files[f"tours/{path}.json"] = (json.dumps(what).encode(), "application/json")


def text(words: str, *actions: Json) -> Json:
    said: Json = {"type": "text", "text": words}
    if actions:
        said["quickReply"] = {"items": [{"type": "action", "action": each} for each in actions]}
    return said


def card(words: str, *actions: Json) -> Json:
    body = {"type": "box", "layout": "vertical", "contents": [{"type": "text", "text": words}]}
    buttons = [{"type": "button", "action": each} for each in actions]
    footer = {"type": "box", "layout": "vertical", "contents": buttons}
    bubble = {"type": "bubble", "body": body, "footer": footer}
    return {"type": "flex", "altText": "การ์ด", "contents": bubble}


def says(label: str, words: str) -> Json:
    return {"type": "message", "label": label, "text": words}


def posts(label: str, data: str) -> Json:
    return {"type": "postback", "label": label, "data": data, "displayText": label}


WHOLE: list[Json] = [
    {"as": SAYER, "say": "รายงาน 1.10", "note": "ผู้รายงานพิมพ์คำเดียว"},
    {"as": SAYER, "sees": ["ส่งแล้ว", "ดูรายงาน"], "keep": "CODE", "pattern": "([A-Z]){3}"},
    {"as": SAYER, "tap": "ดูราย"},
    {"as": SAYER, "sees": ["เลือกวัน"]},
    {"as": SAYER, "pick": "2567-03-20", "tap": "วันที่"},
    {"as": SAYER, "send": "picture"},
    {"as": SAYER, "sees": ["ได้รูปแล้ว"]},
    {"as": SAYER, "opens": "ดูเอกสาร", "is": "pdf"},
    {"clock": {"days": 7}},
    {"as": HEARER, "sees": ["มีรายงานรอ"], "note": "หัวหน้าได้รับแจ้งเอง"},
    {"as": HEARER, "in": "group", "say": "ติดตาม {CODE}"},
    {"as": HEARER, "in": "group", "sees": ["อยู่ในกลุ่ม"]},
    {"clock": "03-22T09:00"},
    {"clock": "next"},
]


@pytest.fixture
def office() -> Office:
    made = Office()
    found = card("ส่งแล้ว รหัส ABC", posts("ดูรายงานฉบับนี้", "d=1"))
    picker = {"type": "datetimepicker", "label": "วันที่", "data": "when", "mode": "date"}
    document = {"type": "uri", "label": "ดูเอกสาร", "uri": "http://127.0.0.1:PORT/sim/a.pdf"}
    made.teach("รายงาน 1.10", REPORTER, found)
    made.teach("d=1", REPORTER, text("เลือกวันของงาน", picker))
    made.teach("when", REPORTER, text("เลือกวันแล้ว"))
    made.teach("file", REPORTER, card("ได้รูปแล้ว", document))
    made.teach("clock", HEAD, text("มีรายงานรอท่าน"))
    made.teach("ติดตาม ABC", GROUP, text("อยู่ในกลุ่มแล้ว"))
    made.files["a.pdf"] = (b"%PDF-1.7", "application/pdf")
    made.files["tours/files/picture.jpg"] = (DOT, "image/png")
    made.tour("whole", WHOLE)
    return made


@pytest.fixture
def page(opens: Opens, office: Office) -> Iterator[Page]:
    """The page on a phone of 360 by 740."""
    with serving(office) as address:
        port = address.split(":")[2].split("/")[0]
        office.answers = {
            heard: [(c, json.loads(json.dumps(m).replace("PORT", port))) for c, m in said]
            for heard, said in office.answers.items()
        }
        opened = opens(**PHONE, expected=EXPECTED)
        opened.goto(address)
        expect(opened.locator(".party")).to_have_count(3)
        yield opened
        opened.context.close()


def start(page: Page, name: str, how: str = "เล่น", fast: bool = True) -> None:
    page.locator("#open-tours").click()
    page.locator(f".tour-entry[data-tour={name}]").get_by_role("button", name=how).click()
    expect(page.locator("#tour")).to_be_visible()
    if fast:
        page.locator("#tour-fast").click()


def state(page: Page) -> Locator:
    return page.locator("body")


def ends(page: Page, how: str = "done") -> None:
    expect(state(page)).to_have_attribute("data-tour", how, timeout=6 * SLOW)


def test_the_tours_are_listed_with_a_title_a_sentence_and_their_length(page: Page) -> None:
    page.locator("#open-tours").click()
    entry = page.locator(".tour-entry")
    expect(entry).to_have_count(1)
    expect(entry).to_contain_text("เรื่อง whole")
    expect(entry).to_contain_text("ได้เห็นทุกอย่าง")
    expect(entry).to_contain_text("14 ขั้น")


def test_a_tour_plays_itself_to_the_end_with_every_kind_of_step(page: Page, office: Office) -> None:
    start(page, "whole")
    ends(page)
    expect(page.locator("#tour-count")).to_have_text("จบแล้ว")
    said = [(path, body) for path, body in office.posts if path.endswith("/text")]
    assert said == [
        (f"/chats/{REPORTER}/text", {"from": REPORTER, "text": "รายงาน 1.10"}),
        (
            f"/chats/{GROUP}/text",
            {"from": HEAD, "text": "ติดตาม ABC", "mentionBot": True},
        ),
    ]
    assert office.posted("tap", 2) == [
        {"from": REPORTER, "data": "d=1", "displayText": "ดูรายงานฉบับนี้"},
        {"from": REPORTER, "data": "when", "params": {"date": "2024-03-20"}},
    ]
    assert len(office.posted("file")) == 1
    assert office.posted("clock", 3) == [
        {"advance_seconds": 604800},
        {"to": "2024-03-22T09:00:00+07:00"},
        {"to": "2024-03-25T09:00:00+07:00"},
    ]
    expect(page.get_by_role("button", name="ปิด", exact=True)).to_be_visible()
    # Who goes on in the chat needs it no more.
    page.locator("#log").click(position={"x": 2, "y": 2})
    expect(page.locator("#tour")).to_be_hidden()


def test_a_tour_is_stepped_one_act_at_a_time(page: Page, office: Office) -> None:
    start(page, "whole", "ทีละขั้น")
    expect(page.locator("#tour-count")).to_have_text("ขั้น 1 จาก 14")
    expect(page.locator("#tour-note")).to_have_text("ผู้รายงานพิมพ์คำเดียว")
    assert office.posts == []
    page.locator("#tour-step").click()
    expect(page.locator("#tour-count")).to_have_text("ขั้น 2 จาก 14", timeout=SLOW)
    expect(state(page)).to_have_attribute("data-tour", "paused")
    assert len(office.posts) == 1
    page.locator("#tour-step").click()
    expect(page.locator("#tour-count")).to_have_text("ขั้น 3 จาก 14", timeout=SLOW)
    assert len(office.posts) == 1


def test_a_tour_that_plays_is_paused_and_goes_on(page: Page, office: Office) -> None:
    office.answers.clear()
    start(page, "whole")
    expect(page.locator("#tour-wait")).to_contain_text("รอข้อความจากบอต: “ส่งแล้ว”", timeout=SLOW)
    page.get_by_role("button", name="พัก").click()
    expect(state(page)).to_have_attribute("data-tour", "paused")
    office.bot(REPORTER, card("ส่งแล้ว ดูรายงาน รหัส ABC"))
    expect(page.locator("#log")).to_contain_text("รหัส ABC", timeout=SLOW)
    expect(page.locator("#tour-count")).to_have_text("ขั้น 2 จาก 14")
    page.get_by_role("button", name="เล่นต่อ").click()
    expect(page.locator("#tour-count")).to_have_text("ขั้น 3 จาก 14", timeout=SLOW)
    page.locator("#tour-stop").click()
    expect(page.locator("#tour")).to_be_hidden()
    assert len(office.posts) == 1


def test_a_step_that_does_not_come_true_is_told_and_the_viewer_goes_on(
    page: Page, office: Office
) -> None:
    office.refused.add("text")
    start(page, "whole", fast=False)
    wait = page.locator("#tour-wait")
    expect(wait).to_contain_text("ขั้นนี้ไม่เป็นไปตามบท: ส่งไม่สำเร็จ", timeout=2 * SLOW)
    expect(page.locator("#tour-count")).to_have_text("ขั้น 1 จาก 14")
    office.refused.clear()
    page.get_by_role("button", name="ลองอีกครั้ง").click()
    expect(page.locator("#tour-count")).to_have_text("ขั้น 2 จาก 14", timeout=SLOW)


def test_what_the_viewer_did_by_hand_is_skipped(page: Page, office: Office) -> None:
    office.tour("days", [{"as": SAYER, "pick": "2024-04-20", "tap": "วันที่"}, WHOLE[0]])
    least = {
        "type": "datetimepicker",
        "label": "วันที่",
        "data": "w",
        "mode": "date",
        "max": "2024-04-01",
    }
    office.bot(REPORTER, text("เลือกวัน", least))
    start(page, "days")
    expect(page.locator("#tour-wait")).to_contain_text("นอกช่วง", timeout=SLOW)
    expect(page.locator("#picker")).to_be_hidden()
    page.get_by_role("button", name="ข้ามขั้นนี้").click()
    page.get_by_role("button", name="เล่นต่อ").click()
    ends(page)
    assert len(office.posts) == 1


def test_after_a_reload_the_tour_goes_on_where_it_was_and_repeats_nothing(
    page: Page, office: Office
) -> None:
    held = office.answers.pop("รายงาน 1.10")
    start(page, "whole")
    expect(page.locator("#tour-wait")).to_contain_text("รอข้อความจากบอต", timeout=SLOW)
    page.reload()
    expect(page.locator("#tour-wait")).to_contain_text("โหลดใหม่", timeout=SLOW)
    expect(page.locator("#tour-count")).to_have_text("ขั้น 2 จาก 14")
    for chat, message in held:
        office.bot(chat, message)
    page.get_by_role("button", name="เล่นต่อ").click()
    ends(page)
    assert [b["text"] for b in office.posted("text", 2)] == ["รายงาน 1.10", "ติดตาม ABC"]


def test_silence_is_waited_for_and_a_message_breaks_it(page: Page, office: Office) -> None:
    office.tour("still", [{"clock": {"days": 1}}, {"as": HEARER, "hears_nothing": True}])
    start(page, "still")
    expect(page.locator("#tour-wait")).to_contain_text("มีข้อความใหม่ ทั้งที่ไม่ควรมี", timeout=SLOW)


def test_a_tour_whose_beginning_has_passed_asks_kindly_for_a_new_start(
    page: Page, office: Office
) -> None:
    office.tour("late", WHOLE, starts="03-01T09:00")
    page.locator("#open-tours").click()
    late = page.locator(".tour-entry[data-tour=late]")
    expect(late).to_contain_text("เล่นได้ในสาธิตใหม่เท่านั้น")
    expect(late).to_contain_text("make run")  # no button: this demo is not the simulator's own
    expect(late.get_by_role("button")).to_have_count(0)


def test_the_keyboard_alone_starts_steps_and_stops_a_tour(page: Page, office: Office) -> None:
    def tab_to(selector: str) -> None:
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("s => document.activeElement.matches(s)", selector):
                return
        pytest.fail(f"Tab does not reach {selector}")

    tab_to("#open-tours")
    page.keyboard.press("Enter")
    expect(page.locator(".tour-entry")).to_have_count(1)
    tab_to(".tour-row button:nth-child(2)")
    page.keyboard.press("Enter")
    expect(page.locator("#tour-step")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#tour-count")).to_have_text("ขั้น 2 จาก 14", timeout=SLOW)
    expect(page.locator("#tour-step")).to_be_focused()
    tab_to("#tour-stop")
    page.keyboard.press("Enter")
    expect(page.locator("#tour")).to_be_hidden()
    assert len(office.posts) == 1


def test_on_a_narrow_phone_nothing_is_cut_off(page: Page) -> None:
    page.locator("#open-tours").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.get_by_role("button", name="ทีละขั้น").click()
    page.locator("#tour-step").click()
    expect(page.locator("#tour-count")).to_have_text("ขั้น 2 จาก 14", timeout=SLOW)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    for each in page.locator("#tour button:visible, #tour p:visible, #send").all():
        box = each.bounding_box()
        assert box is not None
        assert box["x"] >= 0 and box["x"] + box["width"] <= 360
        assert box["y"] >= 0 and box["y"] + box["height"] <= 740
        fits = each.evaluate("node => node.scrollWidth <= node.clientWidth + 1")
        assert fits, each.inner_text()


def test_while_a_tour_plays_the_second_chat_makes_room(page: Page) -> None:
    page.set_viewport_size(WIDE)
    expect(page.locator("#second")).to_be_visible()
    start(page, "whole")
    expect(page.locator("#second")).to_be_hidden()
    ends(page)
    page.locator("#tour-stop").click()
    expect(page.locator("#second")).to_be_visible()
    second = page.frame_locator("#second")
    expect(second.locator(".tour")).to_be_hidden()
    expect(page.locator("#chat-name")).to_contain_text(re.compile("STRONG"))

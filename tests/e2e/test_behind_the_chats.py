"""What stands beside the chats, in a real browser: office time, the log, trouble, a second chat.

Against the small control API of fake_control.py; needs playwright and a Chromium.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.fake_control import HEAD, NOW, REPORTER, Platform, serving
from tests.e2e.watching import Opens

PHONE = {"width": 390, "height": 844}
WIDE = {"width": 1280, "height": 860}
EXPECTED = ("409", "404", "ERR_EMPTY_RESPONSE")  # refused; nobody knows what is next; dead
LATER = "2024-03-14T09:00:00+07:00"


@pytest.fixture
def platform() -> Platform:
    return Platform()


@pytest.fixture
def page(opens: Opens, platform: Platform) -> Iterator[Page]:
    """The page as a phone shows it."""
    with serving(platform) as address:
        opened = opens(**PHONE, expected=EXPECTED)
        opened.goto(address)
        expect(opened.locator(".party")).to_have_count(3)
        yield opened
        opened.context.close()


def test_the_next_working_morning_is_one_button_away(page: Page, platform: Platform) -> None:
    page.locator("#clock-next").click()
    assert platform.posted("clock") == [{"to": LATER}]  # a Wednesday, 09:00 sharp: Thursday


def test_the_next_morning_passes_over_the_weekend(page: Page) -> None:
    friday_evening, saturday, monday_early = (
        "2024-03-15T18:00:00+07:00", "2024-03-16T03:00:00+07:00", "2024-03-18T08:59:00+07:00",
    )  # fmt: skip
    found = page.evaluate(
        """async (moments) => {
            const { nextMorning } = await import("/sim/thaitime.js");
            return moments.map((each) => new Date(nextMorning(Date.parse(each))).toISOString());
        }""",
        [friday_evening, saturday, monday_early],
    )
    assert found == ["2024-03-18T02:00:00.000Z"] * 3


def test_after_a_move_the_page_waits_and_then_tells_who_was_written_to(
    page: Page, platform: Platform
) -> None:
    page.get_by_role("button", name="เลื่อนไป 1 วัน").click()
    expect(page.locator("#moved")).to_contain_text("รอบอตทำงานตามเวลาใหม่")
    entry = {"type": "text", "text": "อีก 3 วันถึงกำหนด"}
    platform.add(HEAD, "bot", entry)
    platform.chats[HEAD][-1]["at"] = LATER
    expect(page.locator("#moved")).to_contain_text("มีข้อความใหม่ 1 ข้อความ: สมชาย", timeout=10_000)


def test_going_back_is_refused_with_the_reason_in_thai(page: Page, platform: Platform) -> None:
    platform.refused.add("clock")
    page.locator("#clock-to").click()
    page.locator("#picker-field").fill("2024-01-01T09:00")
    page.get_by_role("button", name="ตกลง").click()
    expect(page.locator("#moved")).to_contain_text("ย้อนเวลาไม่ได้ ตอนนี้")
    expect(page.locator("#moved")).to_contain_text("13 มี.ค. 2567 09:00 น. แล้ว")
    expect(page.locator("#clock")).to_contain_text("13 มี.ค. 2567")


def test_the_next_happening_is_named_and_one_button_away(page: Page, platform: Platform) -> None:
    expect(page.locator("#happening")).to_be_hidden()  # the bot could not say
    platform.next = {
        "at": "2024-03-22T08:30:00+07:00", "kind": "reminders", "about": "2024-03-20", "count": 7,
    }  # fmt: skip
    page.reload()
    expect(page.locator("#upcoming")).to_contain_text("เตือน 7 คน กำหนด 20 มี.ค.")
    expect(page.locator("#upcoming")).to_contain_text("22 มี.ค. 08:30 น.")  # of this year
    page.locator("#clock-happening").click()
    assert platform.posted("clock") == [{"to": "2024-03-22T08:30:00+07:00"}]


def test_the_morning_after_the_round_is_one_button_away(page: Page, platform: Platform) -> None:
    after = "2024-03-22T09:00:00+07:00"
    platform.next = {
        "at": "2025-01-02T08:30:00+07:00", "kind": "reminders", "about": "2024-03-20", "count": 7,
        "round": {"day": "2024-03-20", "after": after},
    }  # fmt: skip
    page.reload()
    expect(page.locator("#upcoming")).to_contain_text("2 ม.ค. 2568 08:30 น.")  # of another year
    page.get_by_role("button", name="พ้นกำหนดรอบ 20 มี.ค.").click()
    assert platform.posted("clock") == [{"to": after}]
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def fill_the_log(platform: Platform) -> None:
    event = {"type": "message", "message": {"type": "text", "text": "<b>รายงาน</b> 1.6"}}
    platform.logged("webhooks", chat=REPORTER, events=[event], attempt=1, status=200, reason="")
    platform.logged("calls", endpoint="reply", status=200, to=REPORTER, messages=[], fault=None)
    why = [{"property": "messages[0].text", "message": "May not be empty"}]
    platform.logged(
        "calls", endpoint="push", status=400, to=HEAD, details=why, fault=None,
        error="The request body has 1 error(s)",
    )  # fmt: skip
    platform.logged("calls", endpoint="push", status=409, to=HEAD, fault=None)


def test_the_log_shows_both_ways_and_refused_calls_in_red_with_the_reason(
    page: Page, platform: Platform
) -> None:
    fill_the_log(platform)
    page.locator("#open-journal").click()
    expect(page.locator(".entry")).to_have_count(4)
    expect(page.locator("#journal-billed")).to_contain_text("เดือนนี้ 12 จาก 300 ข้อความ")
    refused = page.locator(".entry.refused")
    expect(refused).to_have_count(1)
    expect(refused).to_contain_text("ส่งเอง · สมชาย ตัวอย่าง")
    expect(refused).to_contain_text("messages[0].text: May not be empty")
    expect(refused.locator(".entry-why")).to_have_css("color", "rgb(177, 26, 26)")


def test_the_log_is_filtered_by_way_and_by_words(page: Page, platform: Platform) -> None:
    fill_the_log(platform)
    page.locator("#open-journal").click()
    expect(page.locator(".entry")).to_have_count(4)
    for choice, count in (("in", 1), ("out", 3), ("refused", 1), ("", 4)):
        page.locator("#journal-side").select_option(choice)
        expect(page.locator(".entry")).to_have_count(count)
    page.locator("#journal-find").fill("สมชาย")
    expect(page.locator(".entry")).to_have_count(2)
    page.locator("#journal-find").fill("ไม่มีคำนี้")
    expect(page.locator("#journal-none")).to_be_visible()


def test_an_opened_line_stays_open_while_others_come_and_markup_stays_text(
    page: Page, platform: Platform
) -> None:
    fill_the_log(platform)
    page.locator("#open-journal").click()
    line = page.locator(".entry", has_text="ถึงบอต")
    line.locator("summary").click()
    platform.logged("calls", endpoint="loading", status=200, to=REPORTER)
    expect(page.locator(".entry")).to_have_count(5, timeout=10_000)
    expect(line.locator("pre")).to_be_visible()
    expect(line.locator("pre")).to_contain_text("<b>รายงาน</b>")


def test_the_log_is_saved_as_a_file(page: Page, platform: Platform) -> None:
    fill_the_log(platform)
    page.locator("#open-journal").click()
    with page.expect_download() as download:
        page.locator("#journal-save").click()
    assert download.value.suggested_filename == f"strong-log-{NOW[:10]}.json"
    saved = json.loads(download.value.path().read_text("utf-8"))
    assert [len(saved[name]) for name in ("webhooks", "calls", "people", "groups")] == [1, 3, 2, 1]


def test_a_saved_log_leaves_out_the_chats_that_hold_a_complaint_and_says_so(
    page: Page, platform: Platform
) -> None:
    """Known by what people say and tap; the buttons of any menu may name complaints."""
    fill_the_log(platform)
    told = {"type": "message", "message": {"type": "text", "text": "ร้องเรียน"}, "replyToken": "t1"}
    platform.logged("webhooks", chat=HEAD, events=[told], attempt=1, status=200, reason="")
    said = [{"type": "text", "text": "เล่าเรื่องได้เลย"}]
    platform.logged("calls", endpoint="reply", status=200, replyToken="t1", messages=said)
    page.locator("#open-journal").click()
    with page.expect_download() as download:
        page.locator("#journal-save").click()
    saved = json.loads(download.value.path().read_text("utf-8"))
    assert saved["without"] == [HEAD]
    assert {line["chat"] for line in saved["webhooks"]} == {REPORTER}
    assert [line["to"] for line in saved["calls"]] == [REPORTER]
    expect(page.locator("#journal-saved")).to_contain_text("ไม่ได้เก็บแชตของ สมชาย ตัวอย่าง")
    expect(page.locator("#journal-saved")).to_contain_text("เล่นซ้ำเป็นการทดสอบไม่ได้")


def test_trouble_is_put_on_shown_and_cleared(page: Page, platform: Platform) -> None:
    page.locator("#open-trouble").click()
    page.locator("#trouble-times").fill("3")
    page.get_by_role("button", name="ส่งถี่เกินไป").click()
    expect(page.locator("#trouble-active")).to_have_text("ส่งถี่เกินไป (429) อีก 3 ครั้ง")
    expect(page.locator("#trouble-count")).to_have_text("1")
    page.get_by_role("button", name="ถึงบอตซ้ำ").click()
    expect(page.locator("#trouble-active li")).to_have_count(2)
    assert platform.posted("faults", 2) == [
        {"kind": "429", "endpoint": "send", "times": 3},
        {"kind": "twice", "endpoint": "event", "times": 3},
    ]
    page.locator("#trouble-clear").click()
    expect(page.locator("#trouble-none")).to_be_visible()
    expect(page.locator("#trouble-count")).to_be_hidden()


def test_the_server_is_killed_by_a_button_and_the_page_waits_for_it(
    page: Page, platform: Platform
) -> None:
    """What was typed stays, and what was not sent comes back into the field."""
    page.locator(".party", has_text="วรรณา").click()
    page.locator("#input").fill("รายงาน 1.6")
    page.locator("#open-trouble").click()
    page.locator("#outage-seconds").select_option("5")
    page.locator("[data-kill='web worker']").click()
    expect(page.locator("#down")).to_contain_text("web และ worker หยุดอยู่ จะเริ่มใหม่")
    assert platform.posted("outage") == [{"processes": ["web", "worker"], "seconds": 5}]
    page.locator("#side-close").click()
    platform.dead = True
    expect(page.locator("#down")).to_contain_text("ระบบหยุดอยู่ กำลังเริ่มใหม่…", timeout=20_000)
    page.locator("#send").click()
    expect(page.locator("#toast")).to_contain_text("ยังไม่ได้ทำ")
    expect(page.locator("#input")).to_have_value("รายงาน 1.6")
    platform.dead, platform.outage["down"] = False, {}
    expect(page.locator("#down")).to_be_hidden(timeout=20_000)
    page.locator("#send").click()
    expect(page.locator(".mine .bubble")).to_have_text("รายงาน 1.6")


def test_where_nobody_could_kill_there_is_no_button(page: Page, platform: Platform) -> None:
    platform.outage = {"possible": False, "down": {}}
    page.locator("#open-trouble").click()
    expect(page.locator("#outage")).to_be_hidden()
    expect(page.locator("#trouble-kinds")).to_be_visible()


@pytest.mark.parametrize("typed, taken", [("", 1), ("-4", 1), ("999999", 50), ("2.6", 3)])
def test_any_number_of_times_is_made_a_sensible_one(
    page: Page, platform: Platform, typed: str, taken: int
) -> None:
    page.locator("#open-trouble").click()
    page.locator("#trouble-times").fill(typed)
    page.get_by_role("button", name="คำตอบหาย").click()
    assert platform.posted("faults")[0]["times"] == taken


def test_a_wide_page_has_two_chats_and_a_phone_one(page: Page, platform: Platform) -> None:
    expect(page.locator("#second")).to_be_hidden()
    page.set_viewport_size(WIDE)
    second = page.frame_locator("#second")
    page.locator(".party", has_text="วรรณา").click()
    expect(page.locator("#chat-name")).to_have_text("วรรณา ตัวอย่าง")
    expect(second.locator("#chat-name")).to_have_text("สมชาย ตัวอย่าง")  # who decides, at once
    second.locator("#back").click()
    expect(second.locator(".party").first).to_be_visible()
    second.locator(".party", has_text="สมชาย").click()
    expect(second.locator("#chat-name")).to_have_text("สมชาย ตัวอย่าง")
    expect(second.locator(".tools")).to_be_hidden()
    second.locator("#input").fill("อนุมัติ")
    second.locator("#send").click()
    expect(second.locator(".mine .bubble")).to_have_text("อนุมัติ")
    assert platform.posted("text") == [{"from": HEAD, "text": "อนุมัติ"}]
    page.reload()
    expect(second.locator("#chat-name")).to_have_text("สมชาย ตัวอย่าง")


def test_what_is_read_in_the_second_chat_is_read_in_the_list(
    page: Page, platform: Platform
) -> None:
    page.set_viewport_size(WIDE)
    page.frame_locator("#second").locator("#back").click()
    platform.bot(HEAD, {"type": "text", "text": "รออนุมัติ"})
    theirs = page.locator(".party", has_text="สมชาย")
    expect(theirs.locator(".badge")).to_have_text("1", timeout=10_000)
    page.frame_locator("#second").locator(".party", has_text="สมชาย").click()
    expect(theirs.locator(".badge")).to_have_count(0, timeout=10_000)


def test_the_panel_opens_and_closes_by_the_keyboard(page: Page) -> None:
    page.locator("#open-trouble").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#side")).to_be_visible()
    page.locator("#trouble-times").focus()
    page.keyboard.press("Escape")
    expect(page.locator("#side")).to_be_hidden()
    expect(page.locator("#open-trouble")).to_be_focused()


@pytest.mark.parametrize("width", [360, 390, 900, 1500])
@pytest.mark.parametrize("panel", ["journal", "trouble"])
def test_the_panel_is_never_wider_than_the_window(
    page: Page, platform: Platform, width: int, panel: str
) -> None:
    fill_the_log(platform)
    page.set_viewport_size({"width": width, "height": 740})
    page.locator(f"#open-{panel}").click()
    expect(page.locator(f"#{panel}")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(
        "document.querySelector('#side').scrollWidth <= document.querySelector('#side').clientWidth"
    )

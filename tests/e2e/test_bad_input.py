"""Whatever is typed, chosen or done to the page: nothing is lost, nothing breaks, it says what
happened. Against the small control API of fake_control.py."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.fake_control import HEAD, REPORTER, Json, Platform, serving
from tests.e2e.watching import Opens

PHONE = {"width": 360, "height": 740}
EXPECTED = ("404", "400")  # nobody knows what is next, or what a picture shows; refused
LONGEST = 5000
SLOW = 15_000  # milliseconds


@pytest.fixture
def platform() -> Platform:
    made = Platform()
    made.files["tours/index.json"] = (b"[]", "application/json")
    return made


@pytest.fixture
def address(platform: Platform) -> Iterator[str]:
    with serving(platform) as at:
        yield at


@pytest.fixture
def page(opens: Opens, address: str) -> Iterator[Page]:
    opened = opens(**PHONE, expected=EXPECTED)
    opened.goto(address)
    expect(opened.locator(".party")).to_have_count(3)
    yield opened
    opened.context.close()


def choose(page: Page, name: str) -> None:
    if page.locator("#back").is_visible():
        page.locator("#back").click()
    page.locator(".party", has_text=name).click()
    expect(page.locator("#chat-name")).to_contain_text(name)


def text_button(label: str, data: str) -> Json:
    action = {"type": "postback", "label": label, "data": data, "displayText": label}
    body = {"type": "box", "layout": "vertical", "contents": [{"type": "button", "action": action}]}
    return {"type": "flex", "altText": label, "contents": {"type": "bubble", "body": body}}


def test_what_is_longer_than_line_takes_stays_in_the_field_whole(
    page: Page, platform: Platform
) -> None:
    choose(page, "วรรณา")
    page.locator("#input").fill("ก" * 10_000)
    page.locator("#send").click()
    expect(page.locator("#toast")).to_contain_text("10,000")
    assert platform.posts == []
    assert page.locator("#input").input_value() == "ก" * 10_000
    page.locator("#input").fill("ก" * LONGEST)
    page.locator("#send").click()
    expect(page.locator("#input")).to_have_value("")
    assert len(platform.posted("text")[0]["text"]) == LONGEST


@pytest.mark.parametrize(
    "typed",
    [
        "<img src=x onerror=alert(1)>",
        "👩‍👩‍👧‍👦" * 200,
        "x" * LONGEST,
        "a\x01b\u200b\u202ec",
        "99/99",
    ],
    ids=["markup", "emoji", "unbroken", "control", "date"],
)
def test_anything_typed_is_sent_as_it_is_and_nothing_sticks_out(
    page: Page, platform: Platform, typed: str
) -> None:
    choose(page, "วรรณา")
    page.locator("#input").fill(typed)
    page.locator("#send").click()
    assert platform.posted("text")[0]["text"] == typed
    platform.bot(REPORTER, {"type": "text", "text": typed}, text_button(typed[:20], "d=1"))
    expect(page.locator(".theirs .bubble")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_what_was_typed_stays_with_its_chat_and_outlives_a_reload(page: Page) -> None:
    choose(page, "วรรณา")
    page.locator("#input").fill("ถึงวรรณา")
    choose(page, "สมชาย")
    expect(page.locator("#input")).to_have_value("")
    page.locator("#input").fill("ถึงสมชาย")
    page.reload()
    expect(page.locator("#input")).to_have_value("ถึงสมชาย", timeout=SLOW)
    choose(page, "วรรณา")
    expect(page.locator("#input")).to_have_value("ถึงวรรณา")


def test_a_reload_in_the_middle_of_sending_loses_nothing(page: Page, platform: Platform) -> None:
    choose(page, "วรรณา")
    platform.taking.clear()
    page.locator("#input").fill("ค้างอยู่กลางทาง")
    page.locator("#send").click()
    expect(page.locator("#input")).to_have_value("")
    page.reload()
    expect(page.locator("#input")).to_have_value("ค้างอยู่กลางทาง", timeout=SLOW)
    platform.taking.set()


def test_what_could_not_be_sent_comes_back_to_the_chat_it_was_for(
    page: Page, platform: Platform
) -> None:
    choose(page, "วรรณา")
    platform.taking.clear()
    platform.refused.add("text")
    page.locator("#input").fill("ถึงวรรณา")
    page.locator("#send").click()
    choose(page, "สมชาย")
    page.locator("#input").fill("ถึงสมชาย")
    platform.taking.set()
    expect(page.locator("#toast")).to_contain_text("ทำไม่สำเร็จ")
    expect(page.locator("#input")).to_have_value("ถึงสมชาย")
    choose(page, "วรรณา")
    expect(page.locator("#input")).to_have_value("ถึงวรรณา")


def test_two_tabs_acting_on_one_chat_both_show_all_of_it(
    page: Page, opens: Opens, address: str, platform: Platform
) -> None:
    other = page.context.new_page()
    other.goto(address)
    for each in (page, other):
        each.locator(".party", has_text="วรรณา").click()
    platform.bot(REPORTER, text_button("ยืนยัน", "d=1"))
    for each in (page, other):
        each.get_by_role("button", name="ยืนยัน").click()
    expect(page.locator(".fx-button")).to_have_count(1)
    assert [body["data"] for body in platform.posted("tap", 2)] == ["d=1", "d=1"]
    platform.add(REPORTER, "user", {"type": "text", "text": "จากอีกหน้า"}, REPORTER)
    for each in (page, other):
        expect(each.locator(".mine .bubble", has_text="จากอีกหน้า")).to_have_count(1)


def test_an_empty_file_is_named_and_not_sent(page: Page, platform: Platform) -> None:
    choose(page, "วรรณา")
    empty = {"name": "ว่าง.pdf", "mimeType": "application/pdf", "buffer": b""}
    page.locator("#files").set_input_files([empty])  # type: ignore[list-item]
    expect(page.locator("#toast")).to_contain_text("ว่าง.pdf ไม่มีข้อมูล")
    assert platform.posts == []


def test_a_file_of_25_mb_is_sent_and_a_broken_picture_says_so(
    page: Page, platform: Platform
) -> None:
    choose(page, "วรรณา")
    large = {"name": "ใหญ่.pdf", "mimeType": "application/pdf", "buffer": b"0" * 25 * 2**20}
    page.locator("#files").set_input_files([large])  # type: ignore[list-item]
    assert len(platform.posted("file")[0]) > 25 * 2**20
    platform.bot(REPORTER, {"type": "image", "originalContentUrl": "none", "previewImageUrl": "x"})
    expect(page.locator("img.missing")).to_have_attribute("alt", "รูปภาพเปิดไม่ได้")


@pytest.mark.parametrize("day", ["9999-12-31T23:59", "275000-01-01T00:00", "2099-01-01T00:00"])
def test_a_day_too_far_away_is_refused_with_its_reason(
    page: Page, platform: Platform, day: str
) -> None:
    page.locator("#clock-to").click()
    page.locator("#picker-field").evaluate(
        "(field, day) => { field.value = day; field.dispatchEvent(new Event('input')); }", day
    )
    page.locator("#picker button.solid").click()
    expect(page.locator("#moved")).to_contain_text("ไม่เกิน 2 ปี")
    assert platform.posts == []


def test_a_new_demo_is_begun_only_after_a_yes_and_every_page_goes_over_to_it(
    page: Page, opens: Opens, address: str, platform: Platform
) -> None:
    platform.outage = {"possible": True, "anew": True, "down": {}}
    other = opens(**PHONE, expected=EXPECTED)
    other.goto(address)
    choose(other, "วรรณา")
    other.locator("#input").fill("ของสาธิตเดิม")
    page.locator("#open-tours").click()
    page.locator("#anew-open").click()
    expect(page.locator("#anew")).to_contain_text("ข้อมูลสาธิตทั้งหมดจะหายไป")
    page.get_by_role("button", name="ไม่ล้าง").click()
    assert platform.posts == []
    page.locator("#anew-open").click()
    page.get_by_role("button", name="เริ่มใหม่", exact=True).click()
    platform.posted("anew")
    expect(page.locator("#down")).to_contain_text("กำลังเริ่มสาธิตใหม่")
    platform.made, platform.chats[HEAD] = "2", []
    expect(page.locator("#down")).to_be_hidden(timeout=SLOW)
    expect(other.locator("#input")).to_have_value("", timeout=SLOW)
    other.context.close()


def test_a_new_demo_is_not_offered_where_it_is_not_the_simulators_own(page: Page) -> None:
    page.locator("#open-tours").click()
    expect(page.locator("#tours-none")).to_be_visible()
    expect(page.locator("#anew-offer")).to_be_hidden()


def test_the_keyboard_reaches_every_button_and_field_of_the_list(page: Page) -> None:
    reached: list[str] = []
    for _ in range(60):
        page.keyboard.press("Tab")
        name = page.evaluate("document.activeElement.id || document.activeElement.dataset.id || ''")
        if name in reached and name:
            break
        reached.append(name)
    wanted = page.evaluate(
        """() => [...document.querySelectorAll('button, input, select, textarea, summary')]
            .filter((node) => node.offsetParent && !node.disabled && node.tabIndex >= 0)
            .map((node) => node.id || node.dataset.id || '')"""
    )
    assert set(wanted) <= set(reached)


def test_the_keyboard_reaches_everything_of_a_chat(page: Page, platform: Platform) -> None:
    platform.bot(REPORTER, text_button("ยืนยัน", "d=1"))
    choose(page, "วรรณา")
    expect(page.get_by_role("button", name="ยืนยัน")).to_be_visible()
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.id || document.activeElement.title"))
    wanted = {"back", "chat-menu-open", "log", "attach", "input", "sticker", "send", "ยืนยัน"}
    assert wanted <= reached


def test_the_first_steps_are_shown_until_they_are_folded(page: Page) -> None:
    expect(page.locator("#first-steps li").first).to_be_visible()
    page.locator("#first-steps summary").click()
    expect(page.locator("#first-steps li").first).to_be_hidden()
    page.reload()
    expect(page.locator(".party")).to_have_count(3)
    expect(page.locator("#first-steps li").first).to_be_hidden()

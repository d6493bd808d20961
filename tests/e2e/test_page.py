"""The simulator's page in a real browser, against a small control API (fake_control.py).

Needs playwright and a Chromium, and fails without them; it never speaks to the bot.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.fake_control import DOT, GROUP, HEAD, REPORTER, Json, Platform, serving
from tests.e2e.watching import Opens

PHONE = {"width": 390, "height": 844}
EXPECTED = ("404", "400")  # nobody knows what is next; refused on purpose


@pytest.fixture
def platform() -> Platform:
    return Platform()


@pytest.fixture
def address(platform: Platform) -> Iterator[str]:
    with serving(platform) as at:
        yield at


@pytest.fixture
def page(opens: Opens, address: str) -> Iterator[Page]:
    """The page with nobody chosen yet."""
    opened = opens(**PHONE, expected=EXPECTED)
    opened.goto(address)
    yield opened
    opened.context.close()


def choose(page: Page, name: str) -> None:
    page.locator(".party", has_text=name).click()
    expect(page.locator("#chat")).to_be_visible()


def bubble(*contents: Json) -> Json:
    body = {"type": "box", "layout": "vertical", "contents": list(contents)}
    return {"type": "flex", "altText": "การ์ด", "contents": {"type": "bubble", "body": body}}


def chips(*actions: Json) -> Json:
    return {"items": [{"type": "action", "action": action} for action in actions]}


def test_the_list_shows_people_with_their_roles_the_office_time_and_the_quota(page: Page) -> None:
    expect(page.locator(".party")).to_have_count(3)
    expect(page.locator(".party", has_text="วรรณา")).to_contain_text("ผู้รายงาน")
    expect(page.locator("#clock")).to_contain_text("13 มี.ค. 2567 09:00")
    expect(page.locator("#quota")).to_contain_text("12/300")


def test_texts_cards_templates_and_pictures_are_drawn(page: Page, platform: Platform) -> None:
    template = {
        "type": "confirm",
        "text": "ส่งเลยไหม",
        "actions": [
            {"type": "message", "label": "ส่ง", "text": "ส่ง"},
            {"type": "message", "label": "ยังก่อน", "text": "ยังก่อน"},
        ],
    }
    platform.bot(
        REPORTER,
        {"type": "text", "text": "สวัสดีค่ะ"},
        bubble({"type": "text", "text": "ข้อ 2/7", "weight": "bold", "size": "xl"}),
        {"type": "template", "altText": "ส่งเลยไหม", "template": template},
        {
            "type": "image",
            "originalContentUrl": "api/content/1",
            "previewImageUrl": "api/content/1",
        },
    )
    choose(page, "วรรณา")
    expect(page.locator(".bubble", has_text="สวัสดีค่ะ")).to_be_visible()
    card = page.locator(".fx-text", has_text="ข้อ 2/7")
    expect(card).to_have_css("font-size", "22px")
    expect(page.locator(".fx-button")).to_have_text(["ส่ง", "ยังก่อน"])
    expect(page.locator("img.photo")).to_be_visible()


def test_markup_in_texts_names_and_cards_stays_text(page: Page, platform: Platform) -> None:
    attack = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    platform.people[0]["note"] = attack
    platform.bot(
        REPORTER,
        {
            "type": "text",
            "text": attack,
            "quickReply": chips({"type": "message", "label": attack, "text": "x"}),
        },
        {
            **bubble(
                {"type": "text", "text": attack},
                {"type": "text", "text": "x", "contents": [{"type": "span", "text": attack}]},
            ),
            "quickReply": chips({"type": "message", "label": attack, "text": "x"}),
        },
    )
    choose(page, "วรรณา")
    expect(page.locator(".bubble", has_text=attack)).to_be_visible()
    expect(page.locator(".fx-text", has_text=attack)).to_have_count(2)
    expect(page.locator(".chip")).to_have_text(attack)
    assert page.locator("script:not([src]), img[onerror]").count() == 0


def test_addresses_and_styles_that_are_not_allowed_are_left_out(
    page: Page, platform: Platform
) -> None:
    action = {"type": "uri", "label": "เปิด", "uri": "javascript:alert(1)"}
    platform.bot(
        REPORTER,
        bubble(
            {"type": "text", "text": "สี", "color": "red;background:url(https://x.invalid)"},
            {"type": "image", "url": "javascript:alert(1)", "size": "999999999px"},
            {"type": "button", "action": action},
        ),
    )
    choose(page, "วรรณา")
    expect(page.locator(".fx-text")).to_have_css("color", "rgb(17, 17, 17)")
    expect(page.locator(".fx-image img")).not_to_have_attribute("src", re.compile("."))
    page.locator(".fx-button").click()
    expect(page.locator("#toast")).to_contain_text("เปิดในหน้านี้ไม่ได้")
    assert page.locator("a.fx-button").count() == 0


def test_tapping_a_postback_posts_its_data_and_shows_its_words(
    page: Page, platform: Platform
) -> None:
    action = {
        "type": "postback",
        "label": "ยืนยัน",
        "data": "c=7&step=confirm",
        "displayText": "ยืนยันการส่ง",
    }
    platform.bot(REPORTER, bubble({"type": "button", "style": "primary", "action": action}))
    choose(page, "วรรณา")
    page.get_by_role("button", name="ยืนยัน").click()
    expect(page.locator(".mine .bubble")).to_have_text("ยืนยันการส่ง")
    assert platform.posted("tap") == [
        {"from": REPORTER, "data": "c=7&step=confirm", "displayText": "ยืนยันการส่ง"}
    ]


def test_a_postback_may_put_words_into_the_input(page: Page, platform: Platform) -> None:
    action = {
        "type": "postback",
        "label": "แก้",
        "data": "edit",
        "inputOption": "openKeyboard",
        "fillInText": "รายงาน 1.6 ",
    }
    platform.bot(REPORTER, bubble({"type": "button", "action": action}))
    choose(page, "วรรณา")
    page.locator(".fx-button").click()
    expect(page.locator("#input")).to_have_value("รายงาน 1.6 ")
    expect(page.locator("#input")).to_be_focused()


def test_quick_replies_vanish_once_one_is_used(page: Page, platform: Platform) -> None:
    offer = chips(
        {"type": "message", "label": "ใช่", "text": "ใช่"},
        {"type": "postback", "label": "ไม่", "data": "no"},
    )
    platform.bot(REPORTER, {"type": "text", "text": "ส่งไหม", "quickReply": offer})
    choose(page, "วรรณา")
    expect(page.locator(".chip")).to_have_count(2)
    page.locator(".chip", has_text="ไม่").click()
    expect(page.locator(".chip")).to_have_count(0)
    assert platform.posted("tap") == [{"from": REPORTER, "data": "no"}]


def test_quick_replies_vanish_when_a_new_message_comes(page: Page, platform: Platform) -> None:
    offer = chips({"type": "message", "label": "ใช่", "text": "ใช่"})
    platform.bot(REPORTER, {"type": "text", "text": "ส่งไหม", "quickReply": offer})
    choose(page, "วรรณา")
    expect(page.locator(".chip")).to_have_count(1)
    platform.bot(REPORTER, {"type": "text", "text": "ข้อความใหม่"})
    expect(page.locator(".bubble", has_text="ข้อความใหม่")).to_be_visible()
    expect(page.locator(".chip")).to_have_count(0)


def test_a_date_is_asked_for_and_posted_in_the_common_era(page: Page, platform: Platform) -> None:
    action = {
        "type": "datetimepicker",
        "label": "วันที่จัด",
        "data": "when",
        "mode": "date",
        "initial": "2024-03-20",
    }
    platform.bot(REPORTER, bubble({"type": "button", "action": action}))
    choose(page, "วรรณา")
    page.locator(".fx-button").click()
    expect(page.locator("#picker-thai")).to_contain_text("20 มีนาคม 2567")
    page.locator("#picker-field").fill("2567-03-21")
    page.get_by_role("button", name="ตกลง").click()
    expect(page.locator("#picker")).to_be_hidden()
    assert platform.posted("tap") == [
        {"from": REPORTER, "data": "when", "params": {"date": "2024-03-21"}}
    ]


def test_enter_sends_what_was_typed(page: Page, platform: Platform) -> None:
    choose(page, "วรรณา")
    page.locator("#input").fill("รายงาน 1.6")
    page.locator("#input").press("Enter")
    expect(page.locator(".mine .bubble")).to_have_text("รายงาน 1.6")
    expect(page.locator("#input")).to_have_value("")
    assert platform.posted("text") == [{"from": REPORTER, "text": "รายงาน 1.6"}]


def test_a_message_taken_back_is_gone_from_the_chat(page: Page, platform: Platform) -> None:
    platform.add(REPORTER, "user", {"type": "text", "id": "77", "text": "พิมพ์ผิด"}, REPORTER)
    choose(page, "วรรณา")
    page.get_by_role("button", name="ยกเลิกข้อความ").click()
    expect(page.locator(".notice", has_text="คุณยกเลิกข้อความ")).to_be_visible()
    expect(page.locator(".bubble")).to_have_count(0)
    assert platform.posted("unsend") == [{"from": REPORTER, "messageId": "77"}]


def test_words_that_could_not_be_sent_come_back_with_the_reason(
    page: Page, platform: Platform
) -> None:
    platform.refused.add("text")
    choose(page, "วรรณา")
    page.locator("#input").fill("รายงาน")
    page.locator("#input").press("Enter")
    expect(page.locator("#toast")).to_contain_text("ปฏิเสธเพื่อทดสอบ")
    expect(page.locator("#input")).to_have_value("รายงาน")


def test_several_files_go_up_at_once(page: Page, platform: Platform) -> None:
    choose(page, "วรรณา")
    page.locator("#files").set_input_files(
        [
            {"name": "ภาพ1.png", "mimeType": "image/png", "buffer": DOT},
            {"name": "ภาพ2.png", "mimeType": "image/png", "buffer": DOT},
        ]
    )
    expect(page.locator("#toast")).to_be_hidden()
    [form] = platform.posted("file")
    assert form.count(b'name="files"') == 2
    assert f'name="from"\r\n\r\n{REPORTER}'.encode() in form
    assert form.count(DOT) == 2


def test_an_album_is_shown_as_one_grid(page: Page, platform: Platform) -> None:
    for index in (1, 2, 3):
        album = {"id": "A", "index": index, "total": 3}
        platform.add(
            REPORTER, "user", {"type": "image", "id": str(index), "imageSet": album}, REPORTER
        )
    choose(page, "วรรณา")
    expect(page.locator(".album img")).to_have_count(3)
    expect(page.locator(".row")).to_have_count(1)


def test_what_others_got_is_counted_until_it_is_looked_at(page: Page, platform: Platform) -> None:
    choose(page, "วรรณา")
    platform.bot(HEAD, {"type": "text", "text": "มีรายงานรอตรวจ"}, {"type": "text", "text": "2"})
    expect(page.locator("#others")).to_have_text("2", timeout=10_000)
    page.locator("#back").click()
    theirs = page.locator(".party", has_text="สมชาย")
    expect(theirs.locator(".badge")).to_have_text("2")
    theirs.click()
    expect(page.locator(".bubble", has_text="มีรายงานรอตรวจ")).to_be_visible()
    page.locator("#back").click()
    expect(theirs.locator(".badge")).to_have_count(0)


def test_a_link_to_the_direct_chat_opens_it_with_the_words_typed_in(
    page: Page, platform: Platform
) -> None:
    link = (
        "https://line.me/R/oaMessage/%40strong/?%E0%B8%AA%E0%B8%96%E0%B8%B2%E0%B8%99%E0%B8%B0%201.6"
    )
    platform.bot(
        GROUP,
        bubble({"type": "button", "action": {"type": "uri", "label": "ดูในแชตส่วนตัว", "uri": link}}),
    )
    choose(page, "ชมรม")
    page.locator("#speaker").select_option(HEAD)
    page.get_by_role("link", name="ดูในแชตส่วนตัว").click()
    expect(page.locator("#chat-name")).to_have_text("สมชาย ตัวอย่าง")
    expect(page.locator("#input")).to_have_value("สถานะ 1.6")
    assert platform.posts == []


def test_in_the_group_one_speaks_as_a_member_and_may_call_the_bot(
    page: Page, platform: Platform
) -> None:
    choose(page, "ชมรม")
    page.locator("#speaker").select_option(HEAD)
    page.locator(".switch").click()
    page.locator("#input").fill("รอบไหนแล้ว")
    page.locator("#send").click()
    expect(page.locator(".mine .bubble")).to_have_text("รอบไหนแล้ว")
    assert platform.posted("text") == [{"from": HEAD, "text": "รอบไหนแล้ว", "mentionBot": True}]


def test_a_person_may_block_the_bot_and_come_back(page: Page, platform: Platform) -> None:
    choose(page, "วรรณา")
    page.locator("#chat-menu-open").click()
    page.locator("#block").click()
    page.get_by_role("button", name="ไม่บล็อก").click()
    expect(page.locator("#stranger")).to_be_hidden()
    assert platform.posts == []
    page.locator("#chat-menu-open").click()
    page.locator("#block").click()
    page.get_by_role("button", name="บล็อก", exact=True).click()
    expect(page.locator("#stranger")).to_contain_text("บล็อกบอตอยู่")
    expect(page.locator("#input")).to_be_disabled()
    page.locator("#befriend").click()
    expect(page.locator("#input")).to_be_enabled()
    assert [path.rsplit("/", 1)[-1] for path, _ in platform.posts] == ["unfollow", "follow"]


def test_on_a_phone_an_open_chat_folds_the_time_tools_and_keeps_its_room(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.locator("#clock-next")).to_be_visible()  # beside the list
    choose(page, "วรรณา")
    expect(page.locator("#clock-next")).to_be_hidden()
    log = page.locator("#log").bounding_box()
    assert log is not None and log["height"] > 500
    page.locator("#open-time").click()
    expect(page.locator("#clock-next")).to_be_visible()
    page.locator("#open-time").click()
    expect(page.locator("#clock-next")).to_be_hidden()


def test_office_time_is_moved_by_its_buttons(page: Page, platform: Platform) -> None:
    expect(page.locator("#clock")).to_contain_text("2567")
    page.get_by_role("button", name="เลื่อนไป 7 วัน").click()
    page.locator("#clock-to").click()
    page.locator("#picker-field").fill("2024-03-20T10:30")
    page.get_by_role("button", name="ตกลง").click()
    expect(page.locator("#picker")).to_be_hidden()
    assert platform.posted("clock", 2) == [
        {"advance_seconds": 604800},
        {"to": "2024-03-20T10:30:00+07:00"},
    ]


def test_of_a_tall_answer_the_beginning_is_in_sight(page: Page, platform: Platform) -> None:
    tall = {"type": "text", "text": "\n".join(map(str, range(60))), "wrap": True}
    platform.bot(REPORTER, *({"type": "text", "text": f"ก่อนหน้า {n}"} for n in range(30)))
    choose(page, "วรรณา")
    expect(page.locator(".bubble", has_text="ก่อนหน้า 29")).to_be_in_viewport()
    platform.bot(REPORTER, {"type": "text", "text": "หัวเรื่อง"}, bubble(tall))
    expect(page.locator(".bubble", has_text="หัวเรื่อง")).to_be_in_viewport()
    expect(page.locator(".bubble", has_text="ก่อนหน้า 29")).not_to_be_in_viewport()
    page.locator("#input").fill("ครับ")
    page.locator("#send").click()
    expect(page.locator(".mine", has_text="ครับ")).to_be_in_viewport()
    platform.bot(REPORTER, {"type": "text", "text": "สั้น"})
    expect(page.locator(".bubble", has_text="สั้น")).to_be_in_viewport()


def test_what_is_to_be_typed_of_a_person_is_not_cut(page: Page, platform: Platform) -> None:
    platform.people[0]["note"] = "ยังไม่ลงทะเบียน · รหัส RHH0P-WFGV4 · เลขประจำตัว D0303"
    choose(page, "วรรณา")
    note = page.locator("#chat-note")
    expect(note).to_contain_text("D0303")
    assert note.evaluate("each => each.scrollWidth <= each.clientWidth")


@pytest.mark.parametrize("width", [375, 430, 1280])
def test_nothing_is_wider_than_the_window(page: Page, platform: Platform, width: int) -> None:
    long = {"type": "text", "text": "รายงาน" * 60, "wrap": True}
    card = bubble(long)["contents"] | {"size": "giga"}
    platform.bot(
        REPORTER,
        {"type": "text", "text": "ก" * 300},
        bubble(long),
        {"type": "flex", "altText": "x", "contents": {"type": "carousel", "contents": [card] * 4}},
    )
    page.set_viewport_size({"width": width, "height": 800})
    choose(page, "วรรณา")
    expect(page.locator(".fx-carousel")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(
        "document.querySelector('#log').scrollWidth <= document.querySelector('#log').clientWidth"
    )

"""The rich menu in a real browser: under whose chat it stands, its targets, its tabs, its bar."""

from __future__ import annotations

import urllib.request
from io import BytesIO
from typing import Any

from PIL import Image
from playwright.sync_api import Page, expect

from tests.e2e.test_page_with_stand_in import EXPECTED, StandIn, bot, page, stand_in
from tests.e2e.watching import Opens

Json = dict[str, Any]
__all__ = ["bot", "page", "stand_in"]
SIZE = {"width": 1200, "height": 810}


def area(x: int, action: Json) -> Json:
    return {"bounds": {"x": x, "y": 0, "width": 600, "height": 810}, "action": action}


def put_menu(stand_in: StandIn, alias: str, label: str, other: str) -> str:
    """A menu with one target and a tab that leads to the other alias."""
    target = {"type": "postback", "label": label, "data": f"o:{alias}", "displayText": label}
    tab = {"type": "richmenuswitch", "label": "อีกหน้า", "richMenuAliasId": other, "data": "tab"}
    menu = {"size": SIZE, "selected": True, "name": alias, "chatBarText": "เมนู"}
    made = stand_in.post("/v2/bot/richmenu", {**menu, "areas": [area(0, target), area(600, tab)]})
    drawn = BytesIO()
    Image.new("RGB", (1200, 810), "green").save(drawn, "PNG")
    headers = {"Content-Type": "image/png", "Authorization": "Bearer token"}
    address = f"{stand_in.origin}/v2/bot/richmenu/{made['richMenuId']}/content"
    upload = urllib.request.Request(address, drawn.getvalue(), headers)
    with urllib.request.urlopen(upload, timeout=10) as answer:
        assert answer.status == 200
    stand_in.post(
        "/v2/bot/richmenu/alias", {"richMenuAliasId": alias, "richMenuId": made["richMenuId"]}
    )
    return str(made["richMenuId"])


def test_a_menu_is_tapped_switched_and_folded(page: Page, stand_in: StandIn) -> None:
    first = put_menu(stand_in, "one", "ดูสถานะ", "two")
    put_menu(stand_in, "two", "ร้องเรียน", "one")
    stand_in.post(f"/v2/bot/user/all/richmenu/{first}", {})
    person = {"name": "วรรณา ตัวอย่าง", "friend": True}
    who = str(stand_in.post("/sim/api/people", person)["id"])
    page.goto(f"{stand_in.origin}/sim/#{who}")

    page.get_by_role("button", name="ดูสถานะ").click()
    assert stand_in.event()["postback"] == {"data": "o:one"}
    expect(page.locator(".mine .bubble")).to_have_text("ดูสถานะ")

    page.get_by_role("button", name="อีกหน้า").focus()
    page.keyboard.press("Enter")
    params = {"newRichMenuAliasId": "two", "status": "SUCCESS"}
    assert stand_in.event()["postback"] == {"data": "tab", "params": params}
    expect(page.get_by_role("button", name="ร้องเรียน")).to_be_visible()
    expect(page.get_by_role("button", name="ดูสถานะ")).to_have_count(0)

    page.get_by_role("button", name="เมนู", exact=True).click()
    expect(page.get_by_role("button", name="ร้องเรียน")).to_be_hidden()


def test_a_group_and_who_blocked_the_bot_have_no_menu(page: Page, stand_in: StandIn) -> None:
    first = put_menu(stand_in, "one", "ดูสถานะ", "one")
    stand_in.post(f"/v2/bot/user/all/richmenu/{first}", {})
    person = {"name": "วรรณา ตัวอย่าง", "friend": True}
    who = str(stand_in.post("/sim/api/people", person)["id"])
    group = {"name": "STRONG", "members": [who], "botIn": True}
    group_id = str(stand_in.post("/sim/api/groups", group)["id"])
    page.goto(f"{stand_in.origin}/sim/#{who}")
    expect(page.locator("#rich-menu")).to_be_visible()
    page.locator("#chat-menu-open").click()
    page.locator("#block").click()
    page.get_by_role("button", name="บล็อก", exact=True).click()
    expect(page.locator("#rich-menu")).to_be_hidden()
    page.goto(f"{stand_in.origin}/sim/#{group_id}")
    expect(page.locator("#chat-name")).to_contain_text("STRONG")
    expect(page.locator("#rich-menu")).to_be_hidden()


def test_on_a_small_page_the_menu_makes_room_for_the_answer_and_for_typing(
    opens: Opens, stand_in: StandIn
) -> None:
    first = put_menu(stand_in, "one", "ดูสถานะ", "one")
    stand_in.post(f"/v2/bot/user/all/richmenu/{first}", {})
    who = str(stand_in.post("/sim/api/people", {"name": "วรรณา", "friend": True})["id"])
    small = opens(360, 740, expected=EXPECTED)
    small.goto(f"{stand_in.origin}/sim/#{who}")
    target = small.get_by_role("button", name="ดูสถานะ")
    for leaves in (target, small.locator("#input"), small.locator("#log")):
        expect(target).to_be_visible()
        leaves.click()
        expect(target).to_be_hidden()
        small.get_by_role("button", name="เมนู", exact=True).click()
    assert stand_in.event()["postback"] == {"data": "o:one"}
    small.context.close()

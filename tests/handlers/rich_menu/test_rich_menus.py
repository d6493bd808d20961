"""Rich menus: every target opens what it says, for those whose menu it is; LINE takes them."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from bot.simulator import seed
from bot.simulator.platform.api.rich_menu_rules import menu_faults, picture_fault
from bot.simulator.platform.schema import Checker
from handlers import registry
from handlers.papers.printing import menu_picture
from handlers.registry import RICH_MENUS
from handlers.rich_menu import rich_menus
from handlers.rich_menu.rich_menus import (
    HEIGHT,
    RIGHTS,
    STRANGER,
    WIDTH,
    WORK,
    RichMenu,
    Target,
)
from models.people.person import ADVISER, CHECKER, ROLES, SIGNER
from tests.handlers.house import Chat

PLAYED_BY = {
    "staff": "D0106",
    "reporter": "D0103",
    "supervisor": "D0102",
    "receiver": "D0003",
    "admin": "D0002",
    "executive": "D0001",
    STRANGER: seed.NOT_JOINED,
}
TARGETS = [(menu.role, target) for menu in RICH_MENUS for target in menu.targets]
all_menus = pytest.mark.parametrize("menu", RICH_MENUS, ids=lambda menu: menu.alias)
all_targets = pytest.mark.parametrize(
    ("role", "target"), TARGETS, ids=[f"{role}-{target.opens}" for role, target in TARGETS]
)


@all_targets
def test_the_words_said_when_tapped_open_the_same_when_typed(role: str, target: Target) -> None:
    del role
    assert target.says in registry.commands()[target.opens]


@all_targets
def test_a_target_is_for_the_role_that_has_it(role: str, target: Target) -> None:
    opened: Any = registry.flow(target.opens) or registry.query(target.opens)
    if role == STRANGER:
        assert opened.anyone
    else:
        assert not opened.roles or role in opened.roles


@all_targets
def test_a_tap_is_answered_as_the_typed_words_are(
    chat: Callable[[str], Chat], role: str, target: Target
) -> None:
    who = chat(PLAYED_BY[role])
    # A picture that is made first is answered later: silence is an answer too, the same one.
    who.sends({"type": "postback", "postback": {"data": f"o:{target.opens}?"}}, silent=True)
    tapped = [said(each) for each in who.heard]
    who.says("ยกเลิก")
    before = len(who.heard)
    message = {"type": "text", "id": "typed", "text": target.says}
    who.sends({"type": "message", "message": message}, silent=True)
    assert [said(each) for each in who.heard[before:]] == tapped


def said(message: dict[str, Any]) -> str:
    return str(message.get("altText") or message.get("text"))


@all_menus
@pytest.mark.soak
def test_line_takes_the_menu(menu: RichMenu) -> None:
    body = rich_menus.request(menu, b"")
    assert Checker().faults("RichMenuRequest", body) == []
    assert list(menu_faults(body)) == []


@pytest.mark.every(2)
@all_menus
@pytest.mark.soak
def test_the_picture_is_one_that_line_takes(menu: RichMenu) -> None:
    drawn = menu_picture.render(menu)
    assert len(drawn) <= menu_picture.MOST_BYTES
    assert picture_fault(rich_menus.request(menu, b""), "image/png", drawn) is None


@pytest.mark.every(2)
@all_menus
@pytest.mark.soak
def test_every_target_is_drawn_where_it_is_tapped(menu: RichMenu) -> None:
    with Image.open(BytesIO(menu_picture.render(menu))) as image:
        drawn = image.convert("L")
    for area in rich_menus.target_areas(len(menu.targets)):
        box = (area.x, area.y, area.x + area.width, area.y + area.height)
        pixels = drawn.crop(box).tobytes()
        assert min(pixels) < 120 and max(pixels) > 200


@pytest.mark.parametrize("count", [2, 4, 6])
def test_targets_fill_the_menu_and_never_overlap(count: int) -> None:
    areas = [*rich_menus.tab_areas().values(), *rich_menus.target_areas(count)]
    assert sum(area.width * area.height for area in areas) == WIDTH * HEIGHT
    for n, one in enumerate(areas):
        for other in areas[n + 1 :]:
            assert (
                one.x + one.width <= other.x
                or other.x + other.width <= one.x
                or one.y + one.height <= other.y
                or other.y + other.height <= one.y
            )


def test_a_target_is_large_enough_for_a_thumb() -> None:
    on_a_phone = 360 / WIDTH  # 44 points: the smallest target that is hit without looking twice
    for area in rich_menus.target_areas(6):
        assert min(area.width, area.height) * on_a_phone >= 44


def test_every_role_has_both_tabs_and_each_leads_to_the_other() -> None:
    assert {(menu.role, menu.tab) for menu in RICH_MENUS} == {
        (role, tab)
        for role in (*ROLES, STRANGER)
        for tab in (WORK, RIGHTS)
        if role not in (ADVISER, CHECKER, SIGNER)  # who have the menu of another role
    }
    for menu in RICH_MENUS:
        actions = [area["action"] for area in rich_menus.request(menu, b"")["areas"]]
        [switch] = [each for each in actions if each["type"] == "richmenuswitch"]
        other = RIGHTS if menu.tab == WORK else WORK
        assert switch["richMenuAliasId"] == rich_menus.alias(menu.role, other)


def test_everybody_can_complain_from_the_rights_tab() -> None:
    for menu in RICH_MENUS:
        if menu.tab == RIGHTS:
            assert {"file_complaint", "track_case"} <= {target.opens for target in menu.targets}


def test_a_changed_drawing_is_another_menu() -> None:
    [first, *_] = RICH_MENUS
    name = rich_menus.request(first, b"one")["name"]
    assert rich_menus.request(first, b"one")["name"] == name
    assert rich_menus.request(first, b"two")["name"] != name


@pytest.mark.parametrize(
    ("roles", "whose"),
    [
        (["staff"], "staff"),
        (["staff", "reporter"], "reporter"),
        (["executive", "supervisor"], "supervisor"),
        (["reporter", "receiver"], "receiver"),
        (["supervisor", "admin"], "admin"),
        ([], "staff"),
    ],
)
def test_who_holds_several_roles_has_the_menu_of_the_weightiest(
    roles: list[str], whose: str
) -> None:
    assert rich_menus.role_of(roles) == whose


def test_a_tab_is_no_command(chat: Callable[[str], Chat]) -> None:
    params = {"newRichMenuAliasId": "strong-admin-work", "status": "SUCCESS"}
    told = chat("D0103").sends(
        {"type": "postback", "postback": {"data": "tab:work", "params": params}}, silent=True
    )
    assert told.heard == []

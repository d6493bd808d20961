"""Rich menus at the stand-in: what LINE refuses of them, and what stands under whose chat."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from bot.simulator.platform.schema import Checker

Line = Any
Json = dict[str, Any]
FORMATS = {"image/png": "PNG", "image/jpeg": "JPEG"}


def menu(**other: Any) -> Json:
    bounds = {"x": 0, "y": 0, "width": 1200, "height": 810}
    action = {"type": "postback", "label": "งาน", "data": "o:menu?"}
    areas = [{"bounds": bounds, "action": action}]
    size = {"width": 1200, "height": 810}
    whole = {"size": size, "selected": True, "name": "m", "chatBarText": "เมนู", "areas": areas}
    return whole | other


def area(**bounds: int) -> Json:
    whole = {"x": 0, "y": 0, "width": 10, "height": 10} | bounds
    return {"bounds": whole, "action": {"type": "message", "label": "a", "text": "a"}}


def picture(width: int = 1200, height: int = 810, kind: str = "image/png") -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), "green").save(out, FORMATS[kind])
    return out.getvalue()


def upload(line: Line, made: str, data: bytes, kind: str = "image/png") -> Any:
    return line.api("POST", f"/v2/bot/richmenu/{made}/content", data, content_type=kind)


def created(line: Line, drawn: bool = True) -> str:
    answer = line.api("POST", "/v2/bot/richmenu", menu())
    assert answer.status == 200, answer.body
    made = str(answer.body["richMenuId"])
    if drawn:
        assert upload(line, made, picture()).status == 200
    return made


@pytest.mark.parametrize(
    "wrong",
    [
        menu(chatBarText="ก" * 15),
        menu(chatBarText=""),
        menu(name="n" * 301),
        menu(areas=[area()] * 21),
        menu(size={"width": 799, "height": 500}),
        menu(size={"width": 2501, "height": 1686}),
        menu(size={"width": 800, "height": 249}),
        menu(size={"width": 1200, "height": 900}),
        menu(areas=[area(x=1195)]),
        menu(areas=[area(width=0)]),
        menu(areas=[{"bounds": area()["bounds"]}]),
        menu(areas=[{**area(), "action": {"type": "richmenuswitch", "data": "d"}}]),
        menu(areas=[{**area(), "action": {"type": "postback", "data": "d" * 301}}]),
        {key: value for key, value in menu().items() if key != "selected"},
    ],
    ids=str,
)
def test_a_menu_that_line_refuses_is_refused(line: Line, wrong: Json) -> None:
    for path in ("/v2/bot/richmenu/validate", "/v2/bot/richmenu"):
        answer = line.api("POST", path, wrong)
        assert answer.status == 400
        assert answer.body["details"][0]["property"]


def test_a_menu_is_listed_and_gone_when_deleted(line: Line) -> None:
    made = created(line)
    told = line.api("GET", "/v2/bot/richmenu/list")
    assert Checker().faults("RichMenuListResponse", told.body) == []
    assert made in [each["richMenuId"] for each in told.body["richmenus"]]
    assert line.api("GET", f"/v2/bot/richmenu/{made}").body["chatBarText"] == "เมนู"
    assert line.api("DELETE", f"/v2/bot/richmenu/{made}").status == 200
    assert line.api("DELETE", f"/v2/bot/richmenu/{made}").status == 404


def test_a_picture_is_taken_once_and_given_back(line: Line) -> None:
    made, drawn = created(line, drawn=False), picture(kind="image/jpeg")
    assert upload(line, made, drawn, "image/jpeg").status == 200
    assert upload(line, made, drawn, "image/jpeg").status == 400
    assert line.api("GET", f"/v2/bot/richmenu/{made}/content").data == drawn


@pytest.mark.parametrize(
    ("data", "kind", "status"),
    [
        (picture(1200, 800), "image/png", 400),
        (b"no picture", "image/png", 400),
        (picture(), "image/jpeg", 400),
        (picture(), "image/gif", 415),
        (b"\x89PNG" + b"0" * 1024 * 1024, "image/png", 413),
    ],
    ids=["size", "broken", "other kind", "no kind of it", "too large"],
)
def test_a_picture_that_line_refuses_is_refused(
    line: Line, data: bytes, kind: str, status: int
) -> None:
    assert upload(line, created(line, drawn=False), data, kind).status == status


def test_a_menu_without_its_picture_is_shown_to_nobody(line: Line) -> None:
    made, person = created(line, drawn=False), line.person()
    assert line.api("POST", f"/v2/bot/user/all/richmenu/{made}").status == 400
    assert line.api("POST", f"/v2/bot/user/{person}/richmenu/{made}").status == 400


def test_an_alias_names_one_menu_until_it_is_moved(line: Line) -> None:
    first, second = created(line), created(line)
    body = {"richMenuAliasId": "one-alias", "richMenuId": first}
    assert line.api("POST", "/v2/bot/richmenu/alias", body).status == 200
    assert line.api("POST", "/v2/bot/richmenu/alias", body).status == 400
    path = "/v2/bot/richmenu/alias/one-alias"
    assert line.api("POST", path, {"richMenuId": "none"}).status == 400
    assert line.api("POST", path, {"richMenuId": second}).status == 200
    assert line.api("GET", path).body["richMenuId"] == second
    listed = line.api("GET", "/v2/bot/richmenu/alias/list").body
    assert Checker().faults("RichMenuAliasListResponse", listed) == []
    assert line.api("DELETE", path).status == 200
    assert line.api("GET", path).status == line.api("DELETE", path).status == 404


@pytest.mark.parametrize("alias", ["Capitals", "a" * 33, "", "with space"])
def test_an_alias_of_another_form_is_refused(line: Line, alias: str) -> None:
    body = {"richMenuAliasId": alias, "richMenuId": created(line)}
    assert line.api("POST", "/v2/bot/richmenu/alias", body).status == 400


def test_a_persons_own_menu_goes_before_the_default(line: Line) -> None:
    default, own, person = created(line), created(line), line.person()
    assert line.api("GET", f"/v2/bot/user/{person}/richmenu").status == 404
    line.api("POST", f"/v2/bot/user/all/richmenu/{default}")
    assert line.api("GET", "/v2/bot/user/all/richmenu").body == {"richMenuId": default}
    assert line.sim("GET", f"/people/{person}/menu")["menu"]["richMenuId"] == default
    assert line.api("POST", f"/v2/bot/user/{person}/richmenu/{own}").status == 200
    assert line.api("GET", f"/v2/bot/user/{person}/richmenu").body == {"richMenuId": own}
    assert line.sim("GET", "/state")["menus"][person] == own
    assert line.api("DELETE", f"/v2/bot/user/{person}/richmenu").status == 200
    assert line.sim("GET", f"/people/{person}/menu")["menu"]["richMenuId"] == default
    assert line.api("DELETE", "/v2/bot/user/all/richmenu").status == 200
    assert line.sim("GET", f"/people/{person}/menu") == {"menu": None}


def test_nobody_and_nothing_is_not_linked(line: Line) -> None:
    assert line.api("POST", f"/v2/bot/user/{line.person()}/richmenu/none").status == 404
    assert line.api("POST", f"/v2/bot/user/U0/richmenu/{created(line)}").status == 400


def test_a_tab_shows_the_other_menu_and_tells_the_bot(line: Line, bot: Any) -> None:
    made, person = created(line), line.person()
    line.api("POST", "/v2/bot/richmenu/alias", {"richMenuAliasId": "tab", "richMenuId": made})
    asked = {"richMenuAliasId": "tab", "data": "tab:rights"}
    assert line.sim("POST", f"/people/{person}/tab", asked)["switched"] == "SUCCESS"
    [event] = bot.events_of(person)
    params = {"newRichMenuAliasId": "tab", "status": "SUCCESS"}
    assert event["postback"] == {"data": "tab:rights", "params": params}
    assert line.sim("GET", f"/people/{person}/menu")["menu"]["richMenuId"] == made
    line.api("DELETE", "/v2/bot/richmenu/alias/tab")


def test_a_tab_that_leads_nowhere_says_so_to_the_bot(line: Line, bot: Any) -> None:
    person = line.person()
    line.sim("POST", f"/people/{person}/tab", {"richMenuAliasId": "gone", "data": "d"})
    [event] = bot.events_of(person)
    assert event["postback"]["params"] == {"status": "RICHMENU_ALIAS_ID_NOTFOUND"}


@pytest.mark.soak
def test_menus_aliases_and_links_survive_a_restart(start_line: Any) -> None:
    first = start_line()
    person, made = first.person(), created(first)
    first.api("POST", "/v2/bot/richmenu/alias", {"richMenuAliasId": "kept", "richMenuId": made})
    first.api("POST", f"/v2/bot/user/{person}/richmenu/{made}")
    first.stop()
    second = start_line()
    assert second.api("GET", "/v2/bot/richmenu/alias/kept").body["richMenuId"] == made
    assert second.sim("GET", f"/people/{person}/menu")["menu"]["richMenuId"] == made
    answer = second.sim_answer("GET", f"/menu-picture/{made}")
    assert (answer.status, answer.data) == (200, picture())


# -- many at once ------------------------------------------------------------------------------


def test_many_are_linked_and_unlinked_in_one_call(line: Line) -> None:
    made, people = created(line), [line.person() for _ in range(3)]
    asked = {"richMenuId": made, "userIds": [*people[:2], "U" + "0" * 32]}
    assert line.api("POST", "/v2/bot/richmenu/bulk/link", asked).status == 202
    assert [linked(line, each) for each in people] == [made, made, None]
    asked = {"userIds": people[1:]}
    assert line.api("POST", "/v2/bot/richmenu/bulk/unlink", asked).status == 202
    assert [linked(line, each) for each in people] == [made, None, None]


def linked(line: Line, person: str) -> str | None:
    answer = line.api("GET", f"/v2/bot/user/{person}/richmenu")
    return str(answer.body["richMenuId"]) if answer.status == 200 else None


@pytest.mark.parametrize(
    "users", [None, [], "U1", [1], ["U" + f"{number:032}" for number in range(501)]], ids=repr
)
def test_many_at_once_that_line_refuses_are_refused(line: Line, users: Any) -> None:
    made = created(line)
    for path, asked in (
        ("link", {"richMenuId": made, "userIds": users}),
        ("unlink", {"userIds": users}),
    ):
        asked = {name: value for name, value in asked.items() if value is not None}
        assert line.api("POST", f"/v2/bot/richmenu/bulk/{path}", asked).status == 400


def test_many_are_linked_only_to_a_menu_there_is_and_that_has_a_picture(line: Line) -> None:
    person = line.person()
    for menu_id, status in (("richmenu-none", 404), (created(line, drawn=False), 400)):
        asked = {"richMenuId": menu_id, "userIds": [person]}
        assert line.api("POST", "/v2/bot/richmenu/bulk/link", asked).status == status

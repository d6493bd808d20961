"""Every row of the table of limits, at its edge and one beyond; counting; structure."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.simulator.platform import limits
from bot.simulator.platform.schema import Checker

CHECKER = Checker()
URL = "https://example.org/a"
ACTION = {"type": "postback", "label": "ok", "data": "x"}
BOX: dict[str, Any] = {"type": "box", "layout": "vertical", "contents": []}
BUBBLE: dict[str, Any] = {"type": "bubble", "body": BOX}
COLUMN: dict[str, Any] = {"text": "t", "actions": [ACTION]}
BUTTONS: dict[str, Any] = {"type": "buttons", "text": "t", "actions": [ACTION]}
IMAGE_COLUMN = {"imageUrl": URL, "action": ACTION}
TEMPLATE: dict[str, Any] = {"type": "template", "altText": "a", "template": BUTTONS}
FLEX: dict[str, Any] = {"type": "flex", "altText": "a", "contents": BUBBLE}
AREA = {"x": 0, "y": 0, "width": 1, "height": 1}
VALID: dict[str, dict[str, Any]] = {
    "TextMessage": {"type": "text", "text": "t"},
    "TextMessageV2": {"type": "textV2", "text": "t"},
    "FlexMessage": FLEX,
    "TemplateMessage": TEMPLATE,
    "ImagemapMessage": {
        "type": "imagemap",
        "baseUrl": URL,
        "altText": "a",
        "baseSize": {"height": 1, "width": 1040},
        "actions": [],
    },
    "Action": ACTION,
    "PostbackAction": ACTION,
    "MessageAction": {"type": "message", "label": "ok", "text": "t"},
    "DatetimePickerAction": {
        "type": "datetimepicker",
        "label": "ok",
        "data": "x",
        "mode": "date",
    },
    "MessageImagemapAction": {"type": "message", "text": "t", "area": AREA},
    "ButtonsTemplate": BUTTONS,
    "ConfirmTemplate": {"type": "confirm", "text": "t", "actions": [ACTION, ACTION]},
    "CarouselTemplate": {"type": "carousel", "columns": [COLUMN]},
    "CarouselColumn": COLUMN,
    "ImageCarouselTemplate": {"type": "image_carousel", "columns": [IMAGE_COLUMN]},
    "FlexBubble": BUBBLE,
    "FlexCarousel": {"type": "carousel", "contents": [BUBBLE]},
    "QuickReply": {"items": [{"type": "action", "action": ACTION}]},
    "RichMenuRequest": {
        "size": {"width": 2500, "height": 1686},
        "selected": True,
        "name": "n",
        "chatBarText": "c",
        "areas": [{"bounds": AREA, "action": ACTION}],
    },
    "RichMenuSwitchAction": {"type": "richmenuswitch", "richMenuAliasId": "a", "data": "d"},
    "Sender": {"name": "n"},
    "MulticastRequest": {"to": ["U"], "messages": [{"type": "text", "text": "t"}]},
    "LocationMessage": {
        "type": "location",
        "title": "t",
        "address": "a",
        "latitude": 1.0,
        "longitude": 1.0,
    },
}
ROWS = [row for row in limits.LIMITS if row.unit != "bytes"]
UNITS = {"utf16": "😀", "grapheme": "กี่"}  # one letter that takes more than one code unit
WIDTHS = {"utf16": 2, "grapheme": 1}


def filled(row: limits.Limit, size: int) -> Any:
    """A value of that size, in the row's own unit."""
    if row.unit == "items":
        kept = VALID[row.schema].get(row.field)
        if row.field == "substitution":
            emoji = {"type": "emoji", "productId": "p", "emojiId": "1"}
            return {f"k{number}": emoji for number in range(size)}
        return ([kept[0]] if kept else [{"index": 0}]) * size
    letter, width = UNITS[row.unit], WIDTHS[row.unit]
    return letter * (size // width) + "a" * (size % width)


def with_(row: limits.Limit, size: int) -> dict[str, Any]:
    more = {"title": "t"} if row.when else {}
    return VALID[row.schema] | more | {row.field: filled(row, size)}


def faults(schema: str, value: Any) -> list[dict[str, str]]:
    return CHECKER.faults(schema, value)


@pytest.mark.parametrize("schema", VALID)
def test_the_plain_example_of_each_kind_is_accepted(schema: str) -> None:
    assert faults(schema, VALID[schema]) == []


def named(row: limits.Limit) -> str:
    return f"{row.schema}.{row.field}-{row.most}{'-when' if row.when else ''}"


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_what_is_just_as_long_as_allowed_is_accepted(row: limits.Limit) -> None:
    assert faults(row.schema, with_(row, row.most)) == []


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_one_more_than_allowed_is_refused_by_name(row: limits.Limit) -> None:
    found = faults(row.schema, with_(row, row.most + 1))
    assert [fault["property"] for fault in found] == [row.field] * len(found)
    assert "must be between" in found[0]["message"]


@pytest.mark.parametrize("row", [row for row in ROWS if row.least], ids=named)
def test_nothing_where_something_is_needed_is_refused(row: limits.Limit) -> None:
    assert faults(row.schema, with_(row, row.least - 1))


def bubble_of(size: int) -> dict[str, Any]:
    """A bubble of that many bytes of JSON."""
    texts = [{"type": "text", "text": "x" * 1500} for _ in range(size // 1600)]
    bubble = {"type": "bubble", "body": BOX | {"contents": [*texts, {"type": "text", "text": "x"}]}}
    texts = bubble["body"]["contents"]
    texts[-1]["text"] += "x" * (size - limits.json_bytes(bubble))
    assert limits.json_bytes(bubble) == size
    return bubble


def test_a_bubble_has_thirty_kilobytes_and_a_carousel_fifty() -> None:
    assert faults("FlexMessage", FLEX | {"contents": bubble_of(30 * 1024)}) == []
    assert faults("FlexMessage", FLEX | {"contents": bubble_of(30 * 1024 + 1)})
    for sizes, accepted in (([25_000, 25_000], True), ([26_000, 26_000], False)):
        carousel = {"type": "carousel", "contents": [bubble_of(size) for size in sizes]}
        assert (faults("FlexMessage", FLEX | {"contents": carousel}) == []) is accepted


@settings(deadline=None)
@given(st.text(max_size=60))
@pytest.mark.soak
def test_utf16_units_are_those_of_the_encoding(text: str) -> None:
    assert limits.utf16_units(text) == len(text.encode("utf-16-le")) // 2


@settings(deadline=None)
@given(st.text(alphabet="กขคงABC ", min_size=1, max_size=30), st.data())
def test_thai_marks_add_nothing_to_graphemes(text: str, data: st.DataObject) -> None:
    letters = [place for place, letter in enumerate(text) if letter in "กขคง"]
    marked = list(text)
    for place in data.draw(st.sets(st.sampled_from(letters))) if letters else ():
        marked[place] += data.draw(st.sampled_from(["่", "้", "ี", "ุ", "ิ่"]))
    assert limits.graphemes("".join(marked)) == len(text)


@pytest.mark.parametrize("value", [["ok"], [["ok"]], {"a": 1}, 7, None])
@pytest.mark.parametrize("row", [row for row in ROWS if row.unit in limits.TEXT_UNITS], ids=named)
def test_a_text_of_another_type_is_a_fault_as_at_line(row: limits.Limit, value: object) -> None:
    """A label that is a list made the simulator fail."""
    found = faults(row.schema, VALID[row.schema] | {row.field: value})
    assert row.field in {fault["property"] for fault in found}


@pytest.mark.soak
@settings(deadline=None)
@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5),
                    lambda inner: st.lists(inner, max_size=3)
                    | st.dictionaries(st.sampled_from(["type", "messages", "text", "contents",
                                                       "replyToken", "quickReply", "items"]),
                                      inner, max_size=4), max_leaves=12))  # fmt: skip
def test_any_json_gets_a_list_of_faults(body: Any) -> None:
    found = faults("ReplyMessageRequest", body)
    assert all(set(fault) == {"message", "property"} for fault in found)
    json.dumps(found)


def reply_with(message: Any) -> dict[str, Any]:
    return {"replyToken": "t", "messages": [message]}


def test_faults_are_named_in_line_s_manner() -> None:
    body = {"replyToken": "t", "messages": [{"type": "text", "text": ""}, {"type": "nope"}]}
    first, second = faults("ReplyMessageRequest", body)
    assert first == {"message": "May not be empty", "property": "messages[0].text"}
    assert second["property"] == "messages[1].type"
    assert second["message"].startswith("Must be one of the following values: [text, ")


@pytest.mark.parametrize("count, accepted", [(0, False), (1, True), (5, True), (6, False)])
def test_a_call_sends_one_to_five_messages(count: int, accepted: bool) -> None:
    body = {"replyToken": "t", "messages": [VALID["TextMessage"]] * count}
    assert (faults("ReplyMessageRequest", body) == []) is accepted


@pytest.mark.parametrize(
    "uri, accepted",
    [
        ("https://example.org/a?b=1#c", True),
        ("http://127.0.0.1:8000/f/x", True),
        ("line://nv/camera/", True),
        ("tel:021234567", True),
        ("javascript:alert(1)", False),
        ("example.org/a", False),
        ("ftp://example.org/", False),
        ("https://", False),
        ("https://example.org/a b", False),
        ("http://[::1", False),
        ("", False),
    ],
)
def test_links_have_one_of_line_s_schemes(uri: str, accepted: bool) -> None:
    assert (faults("URIAction", {"type": "uri", "label": "ok", "uri": uri}) == []) is accepted


@pytest.mark.parametrize(
    "url, accepted",
    [
        (URL, True),
        ("http://127.0.0.1:8000/p.png", True),
        ("http://example.org/p.png", False),
        ("data:image/png;base64,AA", False),
        ("https://example.org/" + "a" * 1980, True),
        ("https://example.org/" + "a" * 1981, False),
    ],
)
def test_pictures_come_over_https(url: str, accepted: bool) -> None:
    message = {"type": "image", "originalContentUrl": url, "previewImageUrl": url}
    assert (faults("ImageMessage", message) == []) is accepted


@pytest.mark.parametrize(
    "body, where",
    [
        ({"type": "text", "text": "t"}, "contents.body.type"),
        (BOX | {"contents": [{"type": "chart"}]}, "contents.body.contents[0].type"),
        (BOX | {"contents": [{"text": "t"}]}, "contents.body.contents[0].type"),
        (BOX | {"contents": [{"type": "span", "text": "t"}]}, "contents.body.contents[0]"),
        (BOX | {"contents": [{"type": "icon", "url": URL}]}, "contents.body.contents[0]"),
        (BOX | {"contents": [{"type": "text", "text": ""}]}, "contents.body.contents[0].text"),
        (BOX | {"contents": [{"type": "text"}]}, "contents.body.contents[0].text"),
        (BOX | {"contents": [{"type": "button"}]}, "contents.body.contents[0].action"),
        (BOX | {"colour": "#fff"}, "contents.body.colour"),
        (BOX | {"layout": "diagonal"}, "contents.body.layout"),
        ({"type": "box", "layout": "vertical"}, "contents.body.contents"),
    ],
)
def test_a_flex_tree_that_line_would_not_draw_is_refused(body: Any, where: str) -> None:
    found = faults("FlexMessage", FLEX | {"contents": {"type": "bubble", "body": body}})
    assert where in [fault["property"] for fault in found]


@pytest.mark.parametrize("contents", [{"type": "page"}, BOX, [], None, "x"])
def test_a_flex_message_holds_a_bubble_or_a_carousel(contents: Any) -> None:
    assert faults("FlexMessage", FLEX | {"contents": contents})


def test_a_button_needs_a_label_and_an_action_what_it_sends() -> None:
    button = {"type": "button", "action": {"type": "postback", "data": "x"}}
    assert faults("FlexButton", button)[0]["property"] == "action.label"
    for kind in ("message", "uri", "postback", "datetimepicker"):
        assert faults("Action", {"type": kind, "label": "ok"}), kind


def test_nesting_without_end_is_a_fault_and_no_crash() -> None:
    box: dict[str, Any] = BOX
    for _ in range(2000):
        box = BOX | {"contents": [box]}
    assert faults("FlexMessage", FLEX | {"contents": {"type": "bubble", "body": box}})


def test_over_the_wire_the_faults_are_counted(line: Any) -> None:
    asked = {"to": line.person(), "messages": [{"type": "text", "text": "x" * 5001}]}
    answer = line.api("POST", "/v2/bot/message/push", asked)
    assert (answer.status, answer.body) == (
        400,
        {
            "message": "The request body has 1 error(s)",
            "details": [
                {"message": "Length must be between 1 and 5000", "property": "messages[0].text"}
            ],
        },
    )


@pytest.mark.parametrize("text", ["\\ud800", "NaN"])
def test_text_that_could_not_be_sent_on_is_refused(line: Any, text: str) -> None:
    raw = f'{{"to":"{line.person()}","messages":[{{"type":"text","text":"{text}"}}],"x":'
    tail = "NaN}" if text == "NaN" else "1}"
    assert line.api("POST", "/v2/bot/message/push", (raw + tail).encode()).status == 400


STRANGE: tuple[Any, ...] = (
    None, True, 0, -1, 1.5, 10**9, "", "x", "ก" * 400, "https://", [], ["x"], {}, {"type": "box"},
)  # fmt: skip


def broken(body: Any) -> Iterator[Any]:
    """The body with one thing in it left out, made strange, or put beside the others."""
    for at, content in body.items() if isinstance(body, dict) else enumerate(body):
        left = copy.copy(body)
        del left[at]
        yield left
        for strange in (*STRANGE, *(broken(content) if isinstance(content, dict | list) else ())):
            other = copy.copy(body)
            other[at] = strange
            yield other
    if isinstance(body, dict):
        yield body | {"strange": 1}


def test_what_surely_fits_has_no_fault_that_the_long_way_finds() -> None:
    """Nearly all bodies are told at once to be well; the faults of others are found in words."""
    slow = Checker(at_once=False)
    tried = 0
    for schema, valid in VALID.items():
        for body in broken(valid):
            tried += 1
            assert faults(schema, body) == slow.faults(schema, body), (schema, body)
    assert tried > 2000


def test_a_word_that_fits_one_field_is_refused_in_another_each_time() -> None:
    """The checker keeps which words fit which field."""
    checker = Checker()

    def faults(**more: str) -> list[str]:
        body = {**BOX, "contents": [{"type": "text", "text": "x", **more}]}
        return [fault["property"] for fault in checker.faults("FlexComponent", body)]

    for _ in range(2):
        assert faults(weight="bold") == []
        assert faults(align="bold") == ["contents[0].align"]

"""The eyes for the bot's messages see what they are there for, and pass what is well."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from handlers.messages import Button, Card, Row, Text, pushed, render
from tests import look

MENU = Button("เมนู", data="o:menu")


def card(**more: Any) -> dict[str, Any]:
    told: dict[str, Any] = {"title": "สถานะ", "rows": (Row("ส่งแล้ว", "3 จาก 5"),)} | more
    (message,) = render([Card(**told)])
    return message


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        (
            card(buttons=tuple(Button(each, data=each, style="primary") for each in "กข")),
            "more than one primary",
        ),
        (card(buttons=(MENU, MENU)), "button twice"),
        (card(buttons=(Button(" ", data="o:menu"),)), "a label of no"),
        (card(buttons=(Button("Open", data="o:menu"),)), "a foreign word: Open"),
        (card(title="Report"), "says nothing"),
        (card(alt="-"), "says nothing"),
        (card(rows=(Row("เมื่อ", "1 มี.ค. 70 เวลา 09:00 น."),)), "a time with a colon"),
        (render([Text("การยืนยันกลุ่ม LINEแล้ว")])[0], "no space"),
        (render([Text("ส่งโดย None")])[0], "None is said"),
    ],
)
def test_what_would_look_wrong_is_seen(message: dict[str, Any], fault: str) -> None:
    assert fault in look.faults([message])


def test_what_people_typed_may_be_said_again_as_they_typed_it() -> None:
    theirs = look.typed_faults("3.3 อบรมstrong จัดเสร็จแล้ว")
    assert look.faults(render([Text("อบรมstrong แล้ว")]), theirs) == ""
    assert "no space" in look.faults(render([Text("กลุ่ม LINEแล้ว")]), theirs)


def test_a_quick_reply_that_stands_there_twice_is_seen() -> None:
    message = card(buttons=(MENU,), quick=(Button("สถานะ", data="o:status"),))
    (item,) = message["quickReply"]["items"]
    assert "quick reply twice" in look.faults([message | {"quickReply": {"items": [item, item]}}])
    again = {"items": [{"type": "action", "action": {"type": "message", "label": "เมนู"}}]}
    assert "button and quick reply" in look.faults([message | {"quickReply": again}])


def test_an_ordinary_answer_has_nothing_wrong() -> None:
    said = card(
        title="เข้าร่วม No Gift Policy",
        buttons=(Button("ดูผล", data="o:x", style="primary"), Button("ขอเป็น PDF", data="o:y")),
        quick=(MENU,),
    )
    assert look.faults([said, *render([Text("ส่งแล้ว เวลา 09.00 น. ทาง LINE", (MENU,))])]) == ""


def test_a_quick_reply_that_is_a_pushed_messages_only_way_on_is_seen() -> None:
    button = Button("เปิดเรื่อง", data="o:show_case?c=1")
    assert "เปิดเรื่อง" in look.pushed(render([Text("มีเรื่องรอท่าน", (button, MENU))]))
    back = Button("ทำเรื่องที่ค้างต่อ", data="o:resume?c=1")
    assert (
        look.pushed(render([replace(pushed("มีเรื่อง", "รอท่าน", button), quick=(back, MENU))])) == ""
    )

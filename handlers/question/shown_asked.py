"""What is said where typed words mean a shown button that cannot simply be pressed: it is a link,
or several buttons may be meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from handlers.messages import Button, Message, Text, cut_graphemes
from handlers.messages.limits import LABEL_GRAPHEMES
from handlers.messages.parts import web_address
from handlers.question import rows_shown
from models.queues.shown_buttons import DATA, LINK, ROW, ShownButton


def link(button: ShownButton) -> Message:
    """Answers the label of a link: nobody can open it for the person."""
    words = f"“{button.label}” เป็นลิงก์ แตะเพื่อเปิด\n{button.target}"
    return Text(words, (Button(button.label, uri=web_address(button.target)),))


def row(button: ShownButton) -> Message:
    """Tells what stands in a row of a list that nothing opens."""
    return Text(f"{_NOTHING_MORE}\n{button.item}")


_NOTHING_MORE = "รายการนี้มีเท่าที่แสดง"


def which(buttons: Sequence[ShownButton]) -> Message:
    """Asks which of several buttons with this label is meant."""
    words = f"มีปุ่ม “{buttons[0].label}” {len(buttons)} รายการ กดรายการที่ต้องการ"
    return Text(words, tuple(_named(buttons)))


def which_pointed(buttons: Sequence[ShownButton]) -> Message:
    """Asks at which of several rows the words point: one is opened at a time."""
    buttons = [each for each in buttons if each.kind != ROW]
    lines = (rows_shown.head, lambda each: each.item.partition("\n")[2])
    names = ([name(each) for each in buttons] for name in lines)
    told = next((each for each in names if all(each) and len({*each}) == len(buttons)), None)
    named = buttons
    if told is not None:
        named = [replace(each, spoken=name) for each, name in zip(buttons, told, strict=True)]
    return Text("เปิดได้ครั้งละรายการ หมายถึงรายการใด กดปุ่ม", tuple(_named(named)))


def _named(buttons: Sequence[ShownButton]) -> Iterator[Button]:
    spoken = {each.spoken for each in buttons}
    for number, each in enumerate(buttons, 1):
        name = each.spoken if len(spoken) == len(buttons) else rows_shown.head(each)
        named = cut_graphemes(name or each.label, LABEL_GRAPHEMES - 3)
        label = f"{number}. {named}"
        if each.kind == LINK:
            yield Button(label, uri=web_address(each.target))
        elif each.kind == DATA:
            yield Button(label, each.target, name or label)
        else:
            yield Button(label, say=each.target)

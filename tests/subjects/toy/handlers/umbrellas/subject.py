"""Umbrellas to borrow as a subject."""

from __future__ import annotations

from handlers.umbrellas import borrow_umbrella, my_umbrellas, umbrella_duties

from handlers.messages import Button, Row
from handlers.question.query import opens
from handlers.rich_menu.rich_menus import MEMBERS, Target
from handlers.subjects.declaration import (
    GroupOffer,
    HelpLine,
    InGroup,
    MenuButton,
    PersonalData,
    Subject,
)

UMBRELLAS = Subject(
    name="umbrellas",
    flows=(borrow_umbrella.FLOW,),
    queries=(my_umbrellas.QUERY,),
    duties=umbrella_duties.WORDS,
    menu_buttons=(MenuButton(126, Button("ยืมร่ม", opens("borrow_umbrella"), "ยืมร่ม")),),
    rich_menu=(
        Target("my_umbrellas", "ร่มของฉัน", "ที่ต้องคืน", "ร่มของฉัน", rights=dict.fromkeys(MEMBERS, 5)),
    ),
    help=(HelpLine(101, "ร่ม", "พิมพ์ “ยืมร่ม” เมื่อฝนตก"),),
    data=PersonalData(kept=my_umbrellas.kept, labels={"umbrellas": "ร่มที่ยืม", "colour": "สี"}),
    group=InGroup(offers=(GroupOffer(50, Row("ร่ม", "ยืมร่ม")),)),
    trail={"umbrella.borrow": "ยืมร่ม"},
)

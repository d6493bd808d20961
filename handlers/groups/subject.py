"""LINE groups as a subject."""

from __future__ import annotations

from handlers.groups import confirm_group, group_orders, line_group_facts, show_groups
from handlers.subjects.declaration import HelpLine, InGroup, MenuRows, Subject
from handlers.subjects.group_reasons import BY_ROLE
from models.people.person import ADMIN

GROUPS = Subject(
    name="groups",
    flows=(confirm_group.FLOW,),
    queries=(show_groups.QUERY,),
    fact_sheets=(line_group_facts.SHEET,),
    menu_rows=(MenuRows(30, show_groups.waiting, comes_in=True),),
    help=(
        HelpLine(
            75,
            "กลุ่ม LINE",
            "พิมพ์ “กลุ่ม” เพื่อดูกลุ่มที่บอตอยู่ ยืนยันกลุ่ม หรือเปิดใช้อีกครั้ง",
            frozenset((ADMIN,)),
        ),
    ),
    group=InGroup(
        hears=group_orders.heard,
        joined=confirm_group.ask_administrators,
        left=confirm_group.tell_left,
        reasons={show_groups.QUERY.name: BY_ROLE},
    ),
    trail={
        "group.confirmed": "ยืนยันกลุ่ม LINE",
        "group.refused": "ปฏิเสธกลุ่ม LINE",
    },
)

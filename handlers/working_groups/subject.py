"""Working groups as a subject: who is in them, what they do, and their meetings."""

from __future__ import annotations

from handlers.conversation.afterwards import Afterwards, DoorTo
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import Hearing, HelpLine, InGroup, PersonalData, Subject
from handlers.subjects.group_reasons import BY_NAME, BY_ROLE, STEPS, one_to_one
from handlers.subjects.own_lists import OwnList
from handlers.subjects.own_matters import OwnMatter
from handlers.subjects.whose_work import PREPARING, work_of
from handlers.understand.patterns import pattern_of
from handlers.working_groups import (
    change_group,
    group_asked,
    group_words,
    groups_asked,
    groups_heard,
    note_group,
    remove_group,
    show_working_groups,
    working_groups_by_meaning,
)
from handlers.working_groups.facts import working_group_facts
from handlers.working_groups.meetings import (
    change_meeting,
    note_meeting,
    remove_meeting,
)

_FLOWS = (
    note_group.FLOW,
    note_meeting.FLOW,
    change_group.FLOW,
    change_meeting.FLOW,
    remove_group.FLOW,
    remove_meeting.FLOW,
)


_GROUP = pattern_of("คณะทำงาน")
_NOTED = OwnMatter(
    _GROUP,
    lists=(OwnList(group_words.GROUPS, group_words.GROUPS, _GROUP, "ตั้ง|แต่งตั้ง|บันทึก"),),
)
WORKING_GROUPS = Subject(
    name="working_groups",
    flows=_FLOWS,
    queries=(
        show_working_groups.QUERY,
        show_working_groups.MEETING_QUERY,
        groups_asked.MAY,
        groups_asked.MEETINGS,
        *working_groups_by_meaning.QUERIES,
    ),
    task=admin_tasks.EVENTS,
    help=(
        HelpLine(
            100,
            "คณะทำงานและการประชุม",
            "พิมพ์ “คณะทำงาน” เพื่อดู ขอคำสั่งแต่งตั้ง และขอรายงานการประชุมเป็น PDF หรือ Word",
        ),
        HelpLine(
            100,
            "คณะทำงานและการประชุม",
            "พิมพ์ “ตั้งคณะทำงาน” หรือ “บันทึกการประชุม” แล้ววางทุกบรรทัดในข้อความเดียวได้",
            group_words.NOTERS,
        ),
    ),
    offered=work_of(
        PREPARING,
        "note_meeting",
        "change_group",
        "change_meeting",
        "remove_group",
        "remove_meeting",
    ),
    own_matters=(_NOTED,),
    hearing=Hearing(
        opens=groups_heard.begun,
        asks=(
            groups_asked.asks,
            group_asked.asked,
        ),
    ),
    fact_sheets=(working_group_facts.SHEET,),
    afterwards={
        **dict.fromkeys(
            (group_words.NOTE, group_words.CHANGE),
            Afterwards.by_one_way(
                DoorTo(group_words.CHANGE),
                take_back=DoorTo(group_words.REMOVE),
                look=DoorTo(group_words.GROUPS),
                reached="บอตไม่แจ้งผู้ที่มีชื่อในคณะ กรุณาแจ้งเอง ผู้นั้นดูได้ที่ “คณะทำงาน”",
            ),
        ),
        **dict.fromkeys(
            (group_words.NOTE_MEETING, group_words.CHANGE_MEETING),
            Afterwards.by_one_way(
                DoorTo(group_words.CHANGE_MEETING),
                take_back=DoorTo(group_words.REMOVE_MEETING),
                look=DoorTo(group_words.MEETING),
                reached="บอตไม่ส่งบันทึกการประชุมให้ผู้ใด ขอรายงานการประชุมเป็นไฟล์แล้วส่งต่อเอง",
            ),
        ),
    },
    named_people=groups_heard.named_people,
    group=InGroup(
        reasons={
            **one_to_one(working_groups_by_meaning.QUERIES),
            show_working_groups.QUERY.name: BY_NAME,
            show_working_groups.MEETING_QUERY.name: BY_NAME,
            groups_asked.MAY.name: BY_NAME,
            groups_asked.MEETINGS.name: BY_NAME,
            note_group.FLOW.name: STEPS,
            note_meeting.FLOW.name: STEPS,
            **{flow.name: BY_ROLE for flow in _FLOWS[2:]},
        }
    ),
    trail={
        "working_group.noted": "ตั้งคณะทำงาน",
        "working_group.changed": "แก้คณะทำงาน",
        "working_group.removed": "ลบคณะทำงาน",
        "group_meeting.noted": "บันทึกการประชุม",
        "group_meeting.changed": "แก้บันทึกการประชุม",
        "group_meeting.removed": "ลบบันทึกการประชุม",
    },
    trail_kinds={"working_group": "คณะทำงาน", "group_meeting": "การประชุม"},
    data=PersonalData(
        labels={
            "working_groups": "คณะทำงานที่ท่านอยู่ หรือที่ท่านบันทึก",
            "working_group": "คณะทำงาน",
            "seat": "หน้าที่ในคณะทำงาน",
            "noted_at": "ท่านบันทึกเมื่อ",
            "group_meetings": "การประชุมที่มีชื่อท่าน หรือที่ท่านบันทึก",
            "on": "วันที่",
            "came": "มาประชุม",
        },
        words={"seat": dict(group_words.SEATS)},
    ),
)

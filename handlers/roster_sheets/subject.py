"""The whole roster as a file as a subject: out as a workbook, in again, and back within a day."""

from __future__ import annotations

from handlers.conversation.afterwards import Afterwards, DoorTo
from handlers.roster_sheets import import_roster, show_file, undo_import
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import HelpLine, InGroup, Subject
from handlers.subjects.group_reasons import BY_NAME, STEPS

ROSTER_SHEETS = Subject(
    name="roster_sheets",
    needs=("people",),
    flows=(import_roster.FLOW, undo_import.FLOW),
    queries=(show_file.QUERY,),
    takes_list=import_roster.take,
    own_forms=(import_roster.SHEET_BUTTON,),
    task=admin_tasks.PEOPLE,
    help=(
        HelpLine(
            67,
            "ทะเบียนเป็น Excel",
            "พิมพ์ “ขอทะเบียนบุคลากร” แก้แล้วส่งไฟล์กลับมา เพื่อตรวจก่อนนำเข้า",
            import_roster.ADMINS,
        ),
        HelpLine(
            67,
            "ทะเบียนเป็น Excel",
            "พิมพ์ “ย้อนการนำเข้าบุคลากร” ภายใน 1 วัน เพื่อคืนทะเบียนเดิมทั้งหมด",
            import_roster.ADMINS,
        ),
    ),
    afterwards={
        import_roster.FLOW.name: Afterwards(
            change="แก้ในไฟล์แล้วส่งกลับมานำเข้าอีกครั้งได้ หรือแก้รายคน พิมพ์ “บุคลากร” ตามด้วยชื่อ",
            take_back=DoorTo(undo_import.FLOW.name),
            add="เพิ่มแถวในไฟล์แล้วส่งกลับมานำเข้าอีกครั้งได้ หรือเพิ่มรายคน พิมพ์ “เพิ่มบุคลากร”",
        ),
        undo_import.FLOW.name: Afterwards(
            change="ย้อนแล้ว แก้ไฟล์แล้วส่งกลับมานำเข้าใหม่ได้",
            take_back="การย้อนถอนไม่ได้ ส่งไฟล์เดิมกลับมานำเข้าอีกครั้งได้",
            add="ส่งไฟล์ทะเบียนกลับมานำเข้าใหม่ได้ หรือเพิ่มรายคน พิมพ์ “เพิ่มบุคลากร”",
            next="ไม่ต้องทำอะไรต่อ ทะเบียนกลับเป็นข้อมูลเดิมแล้ว",
        ),
    },
    trail={
        "roster_imported": "นำเข้าทะเบียนบุคลากร",
        "roster_import.asked": "ขอให้ผู้ดูแลระบบอีกท่านยืนยันไฟล์ทะเบียน",
        "roster_import.undone": "ย้อนการนำเข้าทะเบียนบุคลากร",
    },
    trail_kinds={"roster_import": "ไฟล์ทะเบียนบุคลากร"},
    group=InGroup(
        reasons={
            import_roster.FLOW.name: STEPS,
            undo_import.FLOW.name: STEPS,
            show_file.QUERY.name: BY_NAME,
        }
    ),
)

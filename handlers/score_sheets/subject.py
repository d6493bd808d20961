"""Score sheets as a subject: committees score by them."""

from __future__ import annotations

from handlers.score_sheets import (
    change_sheet,
    give_points,
    import_items,
    import_points,
    scoring_duties,
    set_most_points,
    show_sheets,
)
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import Hearing, HelpLine, InGroup, PersonalData, Subject
from handlers.subjects.group_reasons import OWN, STEPS
from handlers.subjects.whose_work import MANAGING, work_of
from models.people.person import ADMIN

SCORE_SHEETS = Subject(
    name="score_sheets",
    flows=(
        give_points.FLOW,
        set_most_points.FLOW,
        change_sheet.FLOW,
        import_points.FLOW,
        import_items.FLOW,
    ),
    takes_list=import_points.take,
    offered=work_of(MANAGING, "give_points", "score_sheets"),
    hearing=Hearing(opens=give_points.heard),
    queries=(show_sheets.QUERY,),
    duties=scoring_duties.WORDS,
    task=admin_tasks.CHOOSING,
    help=(
        HelpLine(
            96,
            "ให้คะแนนคัดเลือก",
            "กรรมการพิมพ์ “แบบให้คะแนน” เพื่อดูว่าให้ครบหรือยัง หรือ “ให้คะแนนคัดเลือก” เพื่อเริ่ม",
        ),
        HelpLine(
            96,
            "ให้คะแนนคัดเลือก",
            "พิมพ์ “กำหนดคะแนนเต็ม” เพื่อใส่คะแนนที่แหล่งข้อมูลไม่ได้ระบุ",
            frozenset((ADMIN,)),
        ),
    ),
    trail={
        "score_sheet.made": "ตั้งแบบให้คะแนน",
        "score_sheet.items": "เปลี่ยนรายการในแบบให้คะแนน",
        "score_sheet.days": "เปลี่ยนวันให้คะแนน",
        "score_sheet.own_bureau": "กำหนดเรื่องการให้คะแนนสำนักตนเอง",
        "score_sheet.scorers": "กำหนดกรรมการให้คะแนน",
        "score_sheet.closed": "ปิดการให้คะแนน",
        "score_sheet.given": "ให้คะแนน",
    },
    trail_kinds={"score_sheet": "แบบให้คะแนน"},
    data=PersonalData(
        labels={
            "points_given": "คะแนนที่ท่านให้ในฐานะกรรมการ",
            "score_sheet": "แบบให้คะแนน",
            "place": "ลำดับ",
            "points": "คะแนน",
            "scored_at": "ให้เมื่อ",
        }
    ),
    group=InGroup(
        reasons={
            give_points.FLOW.name: STEPS,
            set_most_points.FLOW.name: STEPS,
            change_sheet.FLOW.name: STEPS,
            show_sheets.QUERY.name: OWN,
        }
    ),
)

"""What may be done with what was just changed of a plan or of the office's days
(docs/decisions/0178)."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.conversation.afterwards import Afterwards, DoorTo
from handlers.plans.days import change_day, import_days, show_days
from handlers.plans.mending import (
    end_activity,
    mend_activity,
    move_due,
    plan_bureaus,
    resume_activity,
    show_mendable,
)
from handlers.plans.unopened import mend_unopened, show_unopened
from models.plans.days.day_changes import REST

_OLD_WORDS = "ข้อความเดิมไม่ได้เก็บไว้ให้ย้อน พิมพ์ข้อความเดิมเพื่อแก้กลับได้"
_PLAN = DoorTo("about_plan")
_MENDABLE = DoorTo(show_mendable.QUERY.name)
_BOT_TOLD = "แจ้งผู้เกี่ยวข้องทาง LINE แล้ว บอตไม่เก็บว่าอ่านหรือยัง"

AFTERWARDS: Mapping[str, Afterwards] = {
    change_day.FLOW.name: Afterwards(
        change=DoorTo(change_day.FLOW.name, {"w": ""}),
        take_back=DoorTo(change_day.FLOW.name),
        add=DoorTo(change_day.FLOW.name, {"w": REST, "d": ""}),
        look=DoorTo(show_days.QUERY.name),
        reached="บอตไม่แจ้งใครเมื่อเปลี่ยนวันหยุด แต่การเตือนนับตามวันใหม่ทันที",
    ),
    import_days.FLOW.name: Afterwards.by_one_way(
        DoorTo(change_day.FLOW.name),
        take_back="",
        look=DoorTo(show_days.QUERY.name),
        reached="บอตไม่แจ้งใครเมื่อเปลี่ยนวันหยุด แต่การเตือนนับตามวันใหม่ทันที",
    ),
    mend_activity.FLOW.name: Afterwards.by_one_way(
        DoorTo(mend_activity.FLOW.name),
        take_back=DoorTo(mend_activity.FLOW.name, says=_OLD_WORDS),
        look=_MENDABLE,
        reached="บอตไม่แจ้งใครเมื่อแก้ข้อความในแผน ผู้ที่เปิดดูเห็นข้อความใหม่ทันที",
    ),
    move_due.FLOW.name: Afterwards(
        change=DoorTo(move_due.FLOW.name),
        take_back=DoorTo("move_round"),
        look=_MENDABLE,
        reached=_BOT_TOLD,
    ),
    end_activity.FLOW.name: Afterwards(
        change="กิจกรรมที่ตัดแล้วแก้วันหรือเหตุผลไม่ได้ นำกลับเข้าแผนแล้วตัดใหม่ได้",
        take_back=DoorTo(resume_activity.FLOW.name),
        add="กิจกรรมที่ตัดแล้วเพิ่มเหตุผลไม่ได้ นำกลับเข้าแผนแล้วตัดใหม่ได้",
        look=_MENDABLE,
        reached=_BOT_TOLD,
    ),
    resume_activity.FLOW.name: Afterwards(
        change=_MENDABLE,
        take_back=DoorTo(end_activity.FLOW.name),
        look=_MENDABLE,
        reached=_BOT_TOLD,
    ),
    plan_bureaus.FLOW.name: Afterwards.by_one_way(
        DoorTo(plan_bureaus.FLOW.name),
        take_back=DoorTo(plan_bureaus.FLOW.name, says="เพิ่มหรือถอนสำนักกลับตามเดิมได้"),
        look=_PLAN,
        reached=_BOT_TOLD,
    ),
    mend_unopened.FLOW.name: Afterwards.by_one_way(
        DoorTo(mend_unopened.FLOW.name),
        take_back=DoorTo(mend_unopened.FLOW.name, says=_OLD_WORDS),
        attach="แผนเก็บเฉพาะข้อความ ส่งไฟล์แผนทั้งฉบับได้ พิมพ์ “นำเข้าแผน” เพื่อดูวิธี",
        look=DoorTo(show_unopened.QUERY.name),
        reached="แผนของปีที่ยังไม่เปิด บอตไม่แจ้งใคร",
        seen_by="แผนของปีที่ยังไม่เปิดเห็นเฉพาะผู้ดูแลระบบ เปิดปีแล้วบุคลากรทุกคนอ่านได้",
        next="แก้ข้ออื่นต่อได้ เมื่อครบแล้วพิมพ์ “ตั้งปีใหม่” เพื่อดูว่ายังขาดอะไรก่อนเปิดปี",
    ),
}

"""Joining at scale as a subject: codes for many on slips, a poster, a text for the group."""

from __future__ import annotations

from handlers.joining_slips import invite_to_join, issue_slips, slip_words, slips_heard
from handlers.subjects import admin_tasks
from handlers.subjects.declaration import Hearing, HelpLine, InGroup, Subject
from handlers.subjects.group_reasons import BY_ROLE, CODE

JOINING_SLIPS = Subject(
    name="joining_slips",
    needs=("people",),
    flows=(issue_slips.FLOW,),
    queries=(invite_to_join.QUERY,),
    task=admin_tasks.PEOPLE,
    help=(
        HelpLine(
            71,
            "รหัสลงทะเบียน",
            "พิมพ์ “ออกรหัสหลายคน” เพื่อพิมพ์ใบรหัสทั้งสำนักหรือทุกคน",
            slip_words.ADMINS,
        ),
        HelpLine(
            71,
            "รหัสลงทะเบียน",
            "พิมพ์ “โปสเตอร์ลงทะเบียน” หรือ “ข้อความชวนลงทะเบียน” เพื่อชวนคนมาลงทะเบียน",
            slip_words.ADMINS,
        ),
    ),
    hearing=Hearing(opens=slips_heard.opened_by),
    group=InGroup(
        reasons={issue_slips.FLOW.name: CODE, invite_to_join.QUERY.name: BY_ROLE},
    ),
)

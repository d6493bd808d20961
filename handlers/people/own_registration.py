"""What the roster tells of the asker beneath general answers: bureau, work in the bot, superior
(docs/decisions/0281)."""

from __future__ import annotations

from handlers.context import Context
from handlers.messages import Button
from handlers.people.people_words import role_words, superior_name
from handlers.question.query import opens
from handlers.subjects.facts.own_lines import OwnCase, OwnLine

_MY_DATA = Button("ข้อมูลของฉัน", opens("my_data"), "ข้อมูลของฉัน")


def _told(context: Context, _words: str) -> OwnCase:
    me = context.me
    group = f" {me.work_group}" if me.work_group else ""
    return OwnCase(
        (
            f"ทะเบียน: {me.bureau.name}{group}",
            f"หน้าที่ในระบบ: {role_words(me.roles)} · ผู้บังคับบัญชา: {superior_name(context, me)}",
        ),
        (_MY_DATA,),
    )


LINE = OwnLine("own_registration", _told)

"""Answers about rules and about using the bot as a subject."""

from __future__ import annotations

from handlers.clinic import common_questions, give_answer, rule_questions
from handlers.messages import Row
from handlers.subjects.declaration import GroupOffer, Hearing, HelpLine, InGroup, Subject
from models.people.person import ADMIN

CLINIC = Subject(
    name="clinic",
    flows=(give_answer.FLOW,),
    queries=(common_questions.QUERY, *rule_questions.QUERIES),
    help=(
        HelpLine(84, "คำถามที่พบบ่อย", "พิมพ์ “คำถามที่พบบ่อย” หรือถามมาได้เลย เช่น “ส่งช้าได้ไหม”"),
        HelpLine(
            84,
            "คำถามที่พบบ่อย",
            "และ “เพิ่มคำตอบ” เพื่อเพิ่มหรือเปลี่ยนคำตอบ",
            frozenset((ADMIN,)),
        ),
    ),
    hearing=Hearing(known=rule_questions.own),
    trail={"clinic.answer": "เพิ่มหรือเปลี่ยนคำตอบ", "clinic.end": "เลิกใช้คำตอบที่เพิ่ม"},
    group=InGroup(
        hears=rule_questions.own_in_group,
        answers={
            common_questions.QUERY.name: common_questions.in_group,
            **{each.name: rule_questions.in_group for each in rule_questions.QUERIES},
        },
        offers=(GroupOffer(50, Row("กฎและวิธีใช้", "คำถามที่พบบ่อย · ส่งช้าได้ไหม")),),
    ),
)

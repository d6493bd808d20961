"""Answers about rules and about using the bot as a subject."""

from __future__ import annotations

from handlers.clinic import common_questions, rule_questions
from handlers.messages import Row
from handlers.subjects.declaration import GroupOffer, HelpLine, InGroup, Subject

CLINIC = Subject(
    name="clinic",
    queries=(common_questions.QUERY, *rule_questions.QUERIES),
    help=(HelpLine(84, "คำถามที่พบบ่อย", "พิมพ์ “คำถามที่พบบ่อย” หรือถามมาได้เลย เช่น “ส่งช้าได้ไหม”"),),
    group=InGroup(
        answers={
            common_questions.QUERY.name: common_questions.in_group,
            **{each.name: rule_questions.in_group for each in rule_questions.QUERIES},
        },
        offers=(GroupOffer(50, Row("กฎและวิธีใช้", "คำถามที่พบบ่อย · ส่งช้าได้ไหม")),),
    ),
)

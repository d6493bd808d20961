"""Why the rules refuse a change of the roster, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from handlers.people import requests_decided
from handlers.people.away.away_questions import too_many_days
from handlers.people.away.person_question import NOT_ON_ROSTER, not_reachable
from models.errors import Refusal


def refused(refusal: Refusal) -> str:
    """Returns why it cannot be done and what to do instead."""
    facts = refusal.facts
    name = facts.get("name", "ผู้นี้")
    sentences = {
        "retired": f"{name} พ้นจากทะเบียนแล้ว จึงแก้ไขไม่ได้",
        "unchanged": "ข้อมูลเหมือนเดิมทุกอย่าง กรุณาเลือกเรื่องที่จะแก้",
        "too_long": _too_long(refusal),
        "no_name": "กรุณาพิมพ์คำนำหน้า ชื่อ และนามสกุล",
        "no_number": "กรุณาพิมพ์เลขประจำตัวเจ้าหน้าที่ เช่น D0107",
        "long_number": f"เลขประจำตัวยาวเกิน {facts.get('most')} ตัวอักษร กรุณาตรวจอีกครั้ง",
        "taken": f"เลขนี้เป็นของ {name} ในทะเบียนอยู่แล้ว กรุณาตรวจเลขอีกครั้ง",
        "unknown_bureau": "ไม่พบสำนักนี้แล้ว กรุณาระบุสำนักอีกครั้ง",
        "unknown_superior": "ผู้บังคับบัญชาที่เลือกพ้นจากทะเบียนแล้ว กรุณาเลือกผู้อื่น",
        "own_superior": "ผู้บังคับบัญชาต้องเป็นผู้อื่น กรุณาเลือกใหม่",
        "circle": f"สายบังคับบัญชาจะวนเป็นวง ({_way(facts.get('names'))}) กรุณาเลือกผู้บังคับบัญชาคนอื่น",
        "unknown_role": "ไม่รู้จักหน้าที่นี้ กรุณาเลือกจากปุ่ม",
        "oneself": "ท่านเพิ่มหน้าที่ให้ตนเองไม่ได้ กรุณาขอให้ผู้ดูแลระบบท่านอื่นทำ",
        "last_admin": f"{name} เป็นผู้ดูแลระบบคนเดียวที่ติดต่อทาง LINE ได้ กรุณาตั้งผู้ดูแลระบบคนใหม่ก่อน",
        "changed_meanwhile": "ข้อมูลของผู้นี้เพิ่งมีผู้แก้ไป กรุณาตรวจอีกครั้งแล้วยืนยัน",
        "oneself_leaves": "ท่านนำชื่อของท่านเองออกไม่ได้ กรุณาขอให้ผู้ดูแลระบบท่านอื่นทำ",
        "still_admin": f"{name} เป็นผู้ดูแลระบบ กรุณาถอดหน้าที่ผู้ดูแลระบบก่อน แล้วทำเรื่องนี้อีกครั้ง",
        "not_a_superior": "ผู้นี้ไม่มีผู้ใต้บังคับบัญชา จึงไม่ต้องมีผู้แทน",
        "not_on_roster": NOT_ON_ROSTER,
        "other_bureau": "ผู้แทนต้องอยู่สำนักเดียวกัน กรุณาเลือกผู้อื่น",
        "not_reachable": not_reachable(name),
        "no_successor": "ผู้รับช่วงที่เลือกรับเรื่องหนึ่งไม่ได้แล้ว กรุณาเลือกใหม่",
        "ends_before": "วันสิ้นสุดมาก่อนวันเริ่ม กรุณาระบุใหม่",
        "past": "ช่วงวันนี้ผ่านไปแล้ว กรุณาระบุใหม่",
        "overlaps": "มีวันลาที่บันทึกไว้ในช่วงนี้แล้ว กรุณาระบุช่วงอื่น",
        "not_joined": f"{name} ยังไม่มีบัญชี LINE ในระบบ จึงไม่มีบัญชีให้ปลด",
        "no_request": "ไม่พบคำขอนี้ พิมพ์ “คำขอแก้ทะเบียน” เพื่อดูคำขอที่รอ",
        "own_request": "คำขอนี้ท่านเป็นผู้ขอ ต้องให้ผู้ดูแลระบบท่านอื่นยืนยัน",
        "not_admin": requests_decided.NOT_ADMIN,
        "already_decided": requests_decided.already_decided(refusal),
    }
    return sentences[refusal.code]


def _too_long(refusal: Refusal) -> str:
    if "days" in refusal.facts:
        return too_many_days(refusal.facts["days"])
    return f"ข้อความยาวเกิน {refusal.facts.get('most')} ตัวอักษร กรุณาย่อ"


def _way(names: object) -> str:
    return " › ".join(cast(Sequence[str], names or ()))

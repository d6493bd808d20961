"""How links stand, in words, and what a look has found."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.messages import Button, Tone
from handlers.question.query import opens
from models.errors import Refusal
from models.links import link_states
from models.links.links_seen import LinkSeen

CHECK, JUDGE = "check_links", "judge_link"
"""The names of the questions."""

SEE_ALL = Button("ตรวจลิงก์", opens(CHECK), "ตรวจลิงก์")

STATES: Mapping[str, str] = {
    link_states.WORKS: "ใช้ได้",
    link_states.BROKEN: "เสียแน่",
    link_states.PERSON: "ต้องให้คนดู",
    link_states.AGAIN: "เปิดไม่ได้ 1 วัน รอตรวจซ้ำ",
    link_states.NEW: "ยังไม่ได้ตรวจ",
}
LISTED: Mapping[str, str] = {
    link_states.PERSON: "ลิงก์ที่ต้องเปิดดู",
    link_states.BROKEN: "ลิงก์ที่เสีย",
    link_states.AGAIN: "ลิงก์ที่รอตรวจซ้ำ",
}
"""The states that are listed, as their buttons call them; of the others only the number is told."""

TONES: Mapping[str, Tone] = {
    link_states.WORKS: "good",
    link_states.BROKEN: "bad",
    link_states.PERSON: "warn",
    link_states.AGAIN: "warn",
}
FINDINGS: Mapping[str, str] = {
    link_states.WORKS: "เปิดได้",
    link_states.MISSING: "ไม่มีหน้านี้แล้ว (404)",
    link_states.GONE: "หน้านี้ถูกลบแล้ว (410)",
    link_states.NO_HOST: "ไม่มีเว็บไซต์ชื่อนี้",
    link_states.BUSY: "เว็บไซต์ขอให้มาดูใหม่ภายหลัง",
    link_states.SLOW: "เว็บไซต์ตอบช้าเกิน 10 วินาที",
    link_states.SERVER: "เว็บไซต์ขัดข้องชั่วคราว",
    link_states.UNREACHABLE: "ติดต่อเว็บไซต์ไม่ได้ในขณะนี้",
    link_states.REFUSED: "เว็บไซต์ไม่ตอบโปรแกรม กรุณาเปิดดูเอง",
    link_states.LOGIN: "ต้องเข้าสู่ระบบก่อน คนอื่นอาจเปิดไม่ได้",
    link_states.ASKS_PEOPLE: "เว็บไซต์นี้ให้คนเปิดดูเท่านั้น บอตตรวจแทนไม่ได้",
    link_states.CERTIFICATE: "ใบรับรองความปลอดภัยของเว็บไซต์มีปัญหา",
    link_states.INSIDE: "เป็นที่อยู่ภายใน คนนอกสำนักงานเปิดไม่ได้",
    link_states.ODD: "ที่อยู่นี้ไม่ใช่ลิงก์เว็บตามปกติ",
    link_states.REDIRECTS: "ลิงก์พาไปต่อหลายทอดจนไม่ถึงหน้าใด",
    link_states.SAYS_MISSING: "เปิดได้ แต่หน้าเว็บบอกว่าไม่พบเนื้อหา",
    link_states.FRONT_PAGE: "ลิงก์พาไปหน้าแรกของเว็บไซต์แทน",
    link_states.CRASHED: "ตรวจไม่สำเร็จ กรุณาเปิดดูเอง",
    link_states.OFF: "ผู้ดูแลเครื่องปิดการตรวจลิงก์ไว้",
}


def state_words(link: LinkSeen) -> str:
    """Returns `ใช้ได้`, or `ดูแล้ว ใช้ได้` if a person has seen it."""
    return f"ดูแล้ว {STATES[link.state]}" if link.by_person else STATES[link.state]


def refused(refusal: Refusal) -> str:
    """Returns why a look is not taken, and what to do."""
    return {
        "no_address": "ไม่พบที่อยู่เว็บ กรุณาพิมพ์ “ตรวจลิงก์” ตามด้วยที่อยู่ เช่น ตรวจลิงก์ https://www.senate.go.th",
        "too_many": "มีลิงก์ของท่านรอตรวจอยู่แล้ว กรุณารอคำตอบก่อนแล้วค่อยส่งลิงก์ถัดไป",
        "resting": "เว็บไซต์นี้ขอเว้นช่วงระหว่างการตรวจ กรุณาลองใหม่ภายหลัง หรือเปิดดูเอง",
        "no_such_link": "ไม่พบลิงก์นี้ หรือไม่อยู่ในหน้าที่ของท่าน",
    }[refusal.code]

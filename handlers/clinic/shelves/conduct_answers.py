"""Answers about official property and conflicts of interest: what the office's papers say of them,
and who answers what they do not say."""

from __future__ import annotations

from handlers.clinic.rule_answer import HOW_IT_WORKS, Door, RuleAnswer

PROPERTY, CONFLICT = "rule_property", "rule_conflict"
CLINIC_ADVICE = "advice"
_ASK = Door("ask_question", "ถามคลินิก")

CONDUCT_RULES = (
    RuleAnswer(
        topic=PROPERTY,
        title="ใช้ทรัพย์สินของราชการ",
        asked=(
            "ใช้ทรัพย์สินของราชการได้ไหม",
            "ใช้รถราชการส่วนตัวได้ไหม",
            "เอาของหลวงกลับบ้านได้ไหม",
        ),
        lines=(
            "สำนักงานแจ้งเวียนมาตรฐานการใช้ทรัพย์สินของราชการ ให้บุคลากรถือปฏิบัติอย่างเคร่งครัด",
            "การยืมทรัพย์สินต้องขออนุญาตให้ถูกต้อง",
            "หนังสือเวียนอยู่ในระบบสารบรรณอิเล็กทรอนิกส์ วันที่ 12 ม.ค. 2567",
            "เอกสารที่บอตมีไม่ได้ระบุเป็นรายกรณี เช่น รถราชการ กด “ถามคลินิก” เพื่อถามกรณีของท่าน",
        ),
        source="แผนบริหารความเสี่ยงฯ ปีงบประมาณ 2567 ข้อ 4 และหนังสือที่ สว 0004.04/ว43",
        doors=(_ASK,),
        beside=(CONFLICT,),
        about=CLINIC_ADVICE,
    ),
    RuleAnswer(
        topic=CONFLICT,
        title="ผลประโยชน์ทับซ้อน",
        asked=(
            "ผลประโยชน์ทับซ้อนคืออะไร",
            "อะไรเป็นผลประโยชน์ทับซ้อน",
            "ประโยชน์ขัดกันคืออะไร",
        ),
        lines=(
            "เอกสารของสำนักงานที่บอตมีไม่ได้ให้ความหมายหรือหลักเกณฑ์ของเรื่องนี้ บอตจึงไม่วินิจฉัยให้",
            "ผู้ให้คำปรึกษาของคลินิกตอบได้ กด “ถามคลินิก” แล้วพิมพ์เรื่องของท่าน ไม่บอกชื่อก็ได้",
        ),
        source=HOW_IT_WORKS,
        doors=(_ASK,),
        beside=(PROPERTY, "rule_gift_limit"),
        about=CLINIC_ADVICE,
    ),
)

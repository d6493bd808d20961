"""What the bank of good deeds is, and who reads what stands in it."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.good_deeds import deed_words
from handlers.messages import Card, Message, Para, Row
from handlers.question.query import Facts, Query


def answer(_context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns how a deed is kept, who reads it, and how it is taken back."""
    rows = (
        Row("บันทึก", "พิมพ์ “บันทึกความดี” ตามด้วยสิ่งที่ทำ เช่น บันทึกความดี เมื่อวานช่วยยกของ"),
        Row("ดูของท่าน", "พิมพ์ “สมุดความดี” ขอเป็นไฟล์ PDF ได้"),
        Row("ใครอ่านได้", "ท่านเลือกทุกครั้ง และเปลี่ยนได้ที่ปุ่ม “เปลี่ยน” ของแต่ละเรื่อง"),
        Para(deed_words.READERS),
        Row("ลบ", "กด “ถอนข้อความ” ที่เรื่องนั้น ข้อความถูกลบทันที เหลือเพียงวัน คุณธรรม และรหัสยืนยัน"),
    )
    buttons = (deed_words.ANOTHER, deed_words.MINE)
    return [Card("ธนาคารความดี", rows=rows, buttons=buttons, note=deed_words.PROMISE)]


QUERY = Query(
    name=deed_words.ABOUT, words=("เกี่ยวกับธนาคารความดี", "ธนาคารความดีคืออะไร"), answer=answer
)

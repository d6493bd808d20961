"""What is said wherever a day of sending moves: of one activity, or of a whole round."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.context import Context
from handlers.messages import Para, Row
from handlers.understand.dates.dates import thai_date

FROM_THE_NEW_DAY = "การเตือนจะนับตามวันใหม่ ร่างรายงานที่ทำไว้ยังใช้ได้"


def past(day: str) -> str:
    return f"วันที่ {day} ผ่านไปแล้ว กรุณาระบุตั้งแต่วันนี้เป็นต้นไป"


def taken(number: object, day: str) -> str:
    return f"กิจกรรม {number} มีกำหนดส่งหรือรายงานของวันที่ {day} อยู่แล้ว กรุณาระบุวันอื่น"


def unsent(count: int) -> Row:
    """Returns how many reports the move is of."""
    return Row("ยังไม่ส่ง", f"{count:,} ฉบับ จะนับกำหนดและการเตือนตามวันใหม่")


def earlier(old: date, new: date) -> Sequence[Para]:
    """Says that the new day comes before the old one, which few who move a day mean; nothing of a
    later day."""
    days = (old - new).days
    words = f"วันใหม่เร็วกว่าวันเดิม {days:,} วัน ผู้ที่ยังไม่ส่งมีเวลาน้อยลง"
    return (Para(words, tone="warn"),) if days > 0 else ()


def on_a_day_off(context: Context, new: date) -> Sequence[Para]:
    """Says when people are reminded of a new day on which nobody works; nothing of another day."""
    if context.working_days.is_working(new):
        return ()
    words = f"{thai_date(new)} เป็นวันหยุด การเตือนของวันครบกำหนดจะส่งในวันทำการก่อนหน้า"
    return (Para(words, tone="warn"),)

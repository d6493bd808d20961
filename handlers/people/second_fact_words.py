"""Says why the second fact, the end of the staff id, is not taken: in the chat and on the page."""

from __future__ import annotations

from collections.abc import Mapping

SECOND_FACT_REFUSED: Mapping[str, str] = {
    "not_a_fact": "กรุณาพิมพ์เฉพาะ 4 ตัวท้ายของเลขประจำตัวเจ้าหน้าที่",
    "wrong_fact": "4 ตัวท้ายไม่ตรงกับทะเบียน ลองได้อีก {tries_left} ครั้ง กรุณาตรวจสอบแล้วพิมพ์อีกครั้ง",
}
"""By the code of the refusal, whose facts fill the sentence."""

"""Who found something that was left for them is told what to do with it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.talk import actions

REPORT_IT, NOT_USED = "แม้ไม่ได้อยู่รับเอง ก็รายงานได้เลย", "ยังไม่ควรใช้ กิน แบ่ง หรือให้ต่อ"
COMES_ALONG = "สิ่งที่พิมพ์มาจะตามไปด้วย"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "มีบริษัทรับเหมาเอากระเช้าผลไม้มาวางไว้ที่โต๊ะเมื่อเช้า ราคาน่าจะ 1,500 "
            "พี่ไม่ได้อยู่ตอนเขามา ต้องทำยังไงคะ",
            "กระเช้าผลไม้",
        ),
        ("ผู้รับเหมาฝากกระเช้าไว้ที่หน้าห้องตอนไม่อยู่ ราคาราวสองพัน ทำไงดี", "กระเช้า"),
        ("มีคนเอาของมาวางไว้บนโต๊ะ ไม่รู้ของใคร ต้องทำอย่างไร", ""),
        ("กลับมาเจอกล่องขนมวางอยู่บนโต๊ะ ของบริษัทประกัน จะทำอย่างไรดีคะ", ""),
        ("กลับมาเจอกระเช้าวางอยู่บนโต๊ะ ไม่รู้ใครเอามา ต้องทำยังไง", ""),
        ("มีคนเอาเหล้ามาวางไว้หน้าห้องพี่ตอนพี่ไปประชุม ต้องทำไง", "เหล้า"),
    ],
)  # fmt: skip
def test_it_is_not_used_and_reported_with_what_was_told(
    demo: House, chat: Callable[[str], Chat], words: str, told: str
) -> None:
    who = chat("D0102").says(words)
    assert REPORT_IT in who.last and NOT_USED in who.last and demo.states(who.user_id) == {}
    assert (COMES_ALONG in who.last) is bool(told)
    begins = next(each for each in actions(who.heard[-1]) if each["label"] == "รับของขวัญ")
    assert ("text" in begins) is bool(told)
    if told:
        assert who.says(begins["text"]).state["answers"]["what"] == told


@pytest.mark.parametrize(
    "words",
    [
        "กระเช้าผลไม้ที่วางไว้แกะกินระหว่างรอผลได้ไหม", "แม่เอาขนมมาวางไว้ที่โต๊ะ ต้องแจ้งไหม",
        "ร้านเอากล่องพัสดุมาวางไว้หน้าห้อง ต้องทำยังไง", "มีคนลืมกระเป๋าวางไว้ที่โต๊ะ ต้องทำยังไง",
        "เจอกระเป๋าวางไว้หน้าห้องน้ำ ต้องแจ้งใคร", "พบถุงวางอยู่ข้างลิฟต์ ต้องแจ้งใคร",
        "มีบริษัทเอากระเช้ามาวางไว้ที่ห้องผอ. ต้องทำยังไง",
    ],
)  # fmt: skip
def test_what_was_bought_lost_or_given_by_relatives_is_not_meant(
    chat: Callable[[str], Chat], words: str
) -> None:
    assert REPORT_IT not in chat("D0102").says(words).last

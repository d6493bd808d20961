"""Polite words as people type them, drawn out and misspelt: one vocabulary for all readers."""

_TONE = "[\u0e48-\u0e4b]?"
_MEN = (
    rf"ค+รั{_TONE}[บชซฟพ]+|ค+ร{_TONE}าบ+|ค(?:ั{_TONE}|[้๊]า)[บชซ]+|ง(?:ั{_TONE}|[้๊]า)บ+"
    rf"|ฮ(?:ั{_TONE}|{_TONE}า)บ+"
)
_WOMEN = rf"[คข]{_TONE}ะ+|ค[่้๊]า+|จ[้๊๋]า+|จ[้๊]ะ+|ฮ{_TONE}ะ+"
_SOFT = rf"น{_TONE}ะ+|(?<!ห)น[้๊]า+|เน[าอ]ะ|อ{_TONE}ะ+|อ่า+"
POLITE = rf"(?:(?:{_MEN})(?:ผม|ป๋ม)?|{_WOMEN}|{_SOFT})"
"""A pattern of one such word, for readers that know by its place that it is one."""

_OF_VALUE = (
    "มูล", "คุณ", "ตั้ง", "ตี", "ประเมิน", "เพิ่ม", "ด้อย", "ไร้", "เสีย", "ลด", "ราคา", "หา", "ให้", "เห็น",
    "รู้", "ล้ำ", "ทรง", "จ่าย", "เบิก", "แก้", "ปรับ", "ดู", "คิด", "วัด", "เก็บ", "เรียก", "คำนวณ", "นับ",
    "อ่าน", "บอก", "ระบุ", "เท่า", "คืน", "ใส่", "กรอก", "อัตรา",
)  # fmt: skip
"""Behind these ค่า is a value or a fee."""
_NO_VALUE = "".join(f"(?<!{word})" for word in _OF_VALUE)
_DRAWLED_KA = f"ค่าา+|(?:(?<=^ไม่มี)|(?<=^ยังไม่มี)|(?<!มี){_NO_VALUE})ค่า"
_BEFORE_IT = ("นะ", "ใช่", "ขอบคุณ", "สวัสดี", "เลย", "หน่อย", "ด้วย", "โอเค", "มาก")
_BEHIND_POLITE = f"(?:{'|'.join(f'(?<={word})' for word in _BEFORE_IT)})"
"""Only behind these `ครบ` is a slip of ครับ: elsewhere it says that all is there, `คืนเจ้าของครบ`."""
ENDING = (
    rf"(?:(?:(?<!เ)ค+รั{_TONE}[บชซฟพ]+|(?<!เ)ค+ร[า้๊]+บ+|(?:(?<!เ)ค{{2,}}|(?<!เ)(?<!ไม่)ค(?=รบบ)|{_BEHIND_POLITE}ค)รบ+|ค[้๊]าบ+|ฮ(?:ั|[้๊]?า)บ+|(?<!ระ)งับ+|ง[้๊]าบ+)(?:ผม|ป๋ม)?"
    rf"|(?<!บัง)คั[บชซ]+|[คข]{_TONE}ะ+|(?<=[ก-๎]){_DRAWLED_KA}"
    r"|(?:(?<![าชแ])|(?<=[\u0e48-\u0e4b]า))นะ+|น่ะ|(?<!ห)น้า+|เน[าอ]ะ|(?<!เ)จ้า+|จ๊า+|จ๋า+|จ[้๊]ะ+|ฮ[่้]?ะ+"
    r"|(?<!เ[ก-ฮ])(?<!เ[ก-ฮ][ก-ฮ])อ[่้]?ะ+)"
)
"""A pattern of one such word at the end of a text. Real words that end so stay whole: `สถานะ`,
`บังคับ`, `คุณค่า`, `ระงับ`, `เยอะ`."""

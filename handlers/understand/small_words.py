"""Small words of Thai that stand in hundreds of patterns: one home for all readers.

Each is a row of alternatives, to be put into a group: `(?:{WHETHER})`, `(?:{WHETHER}|หรือ)`. A new
spelling is added here, and every reader knows it; what only one reader needs stands beside the row
in that reader. What looks around a word stands behind its first letter: a pattern that begins with
a row is looked for by its first letters. Polite words are `polite_endings.POLITE`.
"""

from __future__ import annotations

WHETHER = (
    "ไหม(?!้|ไทย)(?<!ผ้าไหม)(?<!สินไหม)|มั[่้๊]?ย(?<!สมัย)(?<!นามัย)|ม้าย(?<!หม้าย)|ไม๊"
    r"|หรือ(?:เปล่า|ป่าว|ไม่(?!ก็))|รึ(?:เปล่า|ป่าว|ไม่)|เปล่า(?<=[้่ีวนปด]เปล่า)(?!\s?ๆ)"
    "|ป่าว(?![ัิา]|ประกาศ)(?<!^ป่าว)|ป่?ะ(?<![แล]ปะ)(?![กชทปสมยร]|หน้)"
)
"""Whether something is so, at the end of a question: `ได้ไหม`, `มีมั้ย`, `ส่งรึเปล่า`, `ไปปะ`.

No silk, fire, age, widow or what is stuck on (`ผ้าไหม`, `ไหม้`, `สมัย`, `หม้าย`, `แปะ`). `เปล่า` is one
only behind what is often asked so (`ได้เปล่า`), `ป่าว` not at the beginning, where it is a no.
`หรือ`, `หรือยัง`, `เหรอ` ask too, but not of every reader: they stand beside the row.
"""

ME = "ผม(?<!เส้นผม)(?<!ทรงผม)|กระผม|หนู|ดิ(?:ฉัน|ชั้?น)|เดี[๊้]ยน|ฉัน(?!ท[ะ์]|ทามติ)|ข้าพเจ้า"
"""By which one who speaks says I. No hair (`เส้นผม`), no `ฉันทะ`."""
ME_OR_US = f"{ME}|เรา(?!ะ|เตอร์)"
"""The same, or we, which is also I. No laughter (`หัวเราะ`)."""

HOW_IN_FULL = "ยัง(?:ไง|งั้?ย)|อย่าง(?:ไร|ไง|งั้?ย)"
"""How something is done: `ทำยังไง`, `ต้องส่งอย่างไร`."""
HOW_IN_SHORT = f"{HOW_IN_FULL}|ไง"
"""The same, or `ไง` alone: `ทำไง`. In a whole sentence `ไง` also asserts: `บอกแล้วไง`."""

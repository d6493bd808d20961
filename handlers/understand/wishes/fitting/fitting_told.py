"""What words tell beside a wish, where what they tell of is done, hindered or another matter."""

from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.wishes.fitting.said_beside import beside

_LEAVE = "ลา(?:ป่วย|กิจ|พัก|คลอด|บวช)"
ROWS_TOLD = (
    beside(
        "cannot_come",  # who is on leave tells that, whatever falls on the day
        _LEAVE,
        "tell_absence",
        without=f"ไม่(?:ได้|ใช่|ต้อง)?(?:จะ|แจ้ง|ขอ)*ลา|{WHETHER}|{HOW_IN_FULL}",
        such_as="พรุ่งนี้ไปประชุมไม่ได้ ลาป่วยค่ะ",
    ),
    beside(
        "cannot_come",  # a page that does not open keeps nobody away
        "(?:ระบบ|มัน|หน้าจอ|แอป)(?:ก็)?(?:ขึ้น|บอก|แจ้ง)",
        such_as="ระบบขึ้นว่าเข้าอบรมไม่ได้ค่ะ",
    ),
    beside(
        "move_leave",  # the day of a meeting is no day of leave
        r"(?:ประชุม|อบรม|นัด|สัมมนา)(?:ก็|ถูก|โดน)?เลื่อน",
        without="(?<!เว)ลา(?![ดมวยงน])",
        such_as="ประชุมเลื่อน ขอเปลี่ยนเป็นวันพฤหัสครับ",
    ),
    beside(
        "who_cannot_come",  # what they have to do is no list of them
        f"ต้องทำ|ทำ(?:{HOW_IN_FULL})|โดน|ผิด(?:{WHETHER})",
        such_as="ใครไม่ได้ไปอบรมต้องทำยังไง",
    ),
    beside(
        "works_elsewhere",  # a meeting at an hour is held, wherever one works
        r"^(?:มี|นัด|จัด|เพิ่ม|ขอ|\s)*ประชุม(?=.*(?:\d\s?โมง|\d[.:]\d\d|บ่าย|เที่ยง))",
        "add_event",
        such_as="ประชุม work from home พรุ่งนี้ 9 โมง",
    ),
    beside(
        "sign_in_events",  # the list itself, not what is open
        "^(?:ขอ|อยากได้|เอา|ดู|\\s)*ใบ(?:ลง|เซ็น)ชื่อ",
        "sign_in_sheet",
        such_as="ขอใบลงชื่อไปแนบรายงานค่ะ",
    ),
    beside(
        "sheet_for_the_door sign_in_sheet",
        rf"(?:วาง|ติด|ทำ|พิมพ์)\S{{0,12}}แล้ว(?!(?:หรือ|รึ)?ยัง|{WHETHER})",
        such_as="ใบลงชื่อวางไว้หน้าห้องแล้วค่ะ",
    ),
    beside(
        "plan_election",  # what was held, or held badly, is not held anew
        rf"(?:ไป|เสร็จ)แล้ว(?!(?:หรือ|รึ)?ยัง|{WHETHER})|ไม่(?:โปร่งใส|ยุติธรรม|เป็นธรรม|แฟร์)|โกง|ลำเอียง",
        such_as="จัดเลือกบุคลากรดีเด่นไปแล้ว",
    ),
    beside(
        "add_person",
        "(?:หรือ|รึ)ยัง",
        "find_people",
        such_as="เพิ่มคนใหม่ รหัส D0119 ไปแล้วหรือยัง",
    ),
    beside(
        "change_person",  # where somebody goes for a day, or sits, is no place in the roster
        "ย้าย(?:ไป|มา|เข้า)(?:ที่|ร่วม)?(?:ประชุม|ห้อง|อบรม|โต๊ะ|ชั้น)",
        such_as="นายสมมติ ย้ายไปห้อง 302",
    ),
    beside(
        "survey_sign",  # who cannot scan one asks for none
        "(?:สแกน|แสกน).{0,24}?ไม่(?:ได้|ติด|ขึ้น|ผ่าน|ไป)|ไม่(?:ได้|ติด)$",
        such_as="สแกนคิวอาร์แบบสำรวจไม่ได้",
    ),
    beside("withdraw_circular", "อัตโนมัติ", such_as="ลบการแจ้งเวียน อัตโนมัติ"),
)
"""Rows of `fitting_wish`, like those there."""

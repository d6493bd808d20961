"""What is said to somebody who is not known in this account and tells of themselves."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.people.joining.told_of_oneself import OfOneself

BY_ACCOUNT = (
    "บอตจำบัญชี LINE ที่ลงทะเบียนไว้ ไม่ได้จำเครื่อง ชื่อ หรือเบอร์ บัญชี LINE นี้ยังไม่ได้ลงทะเบียน บอตจึงยังไม่รู้จักท่าน"
)
COMES_ALONG = "เข้า LINE ด้วยบัญชีเดิมได้: ใช้ต่อได้ทันที รายงานที่ส่งแล้วและร่างเดิมไม่หาย ตามมาเมื่อลงทะเบียนใหม่"
_DATA_STAYS = (
    "ข้อมูลเดิมไม่หายและไม่ต้องเริ่มใหม่ ชื่อในทะเบียน รายงานที่ส่งแล้ว และร่างเดิม ตามมาเมื่อลงทะเบียนด้วยรหัสใหม่ "
    "โดยไม่มีชื่อซ้ำ หากเข้า LINE ด้วยบัญชีเดิมได้ ใช้ต่อได้ทันที"
)
_WHAT_THIS_IS = (
    "บอตนี้เป็นผู้ช่วยของสำนักงานเลขาธิการวุฒิสภา ใช้ส่งรายงานกิจกรรมของสำนัก แจ้งของขวัญ แจ้งวันลา ดูแผน "
    "และเตือนวันครบกำหนด ใช้ได้เมื่อลงทะเบียนแล้ว"
)
_NO_OLD_NUMBER = "ลงทะเบียนด้วยเบอร์โทรหรือเลขจากหน่วยงานเดิมไม่ได้ ต้องขอรหัสใหม่จากผู้ดูแลระบบของสำนักงานนี้"
_NOT_HERE = "ในแชตนี้ขอรหัสหรือย้ายข้อมูลเองไม่ได้ และบอตไม่ส่งคำขอต่อให้ เพราะยังไม่ทราบว่าบัญชีนี้เป็นของผู้ใด"
_NOT_KEPT = "ชื่อ สำนัก และเบอร์ที่พิมพ์มายังไม่ได้เก็บและยังไม่ถึงใคร บอตใช้ชื่อและสำนักตามทะเบียน และไม่ใช้เบอร์โทร"
THEN = "ได้รหัสแล้ว พิมพ์ “ลงทะเบียน” ตามด้วยรหัส ตอบเลขประจำตัว 4 ตัวท้าย แล้วกด “ยอมรับ” ใช้ได้ทันที"


def lines(told: OfOneself) -> Sequence[str]:
    """Returns what is said to what somebody tells of themselves who is not known; the same where
    they stand at the question for the code."""
    here = (_NOT_HERE,) if told.here or told.moves else ()
    kept = (_NOT_KEPT,) if told.who or told.phone else ()
    if told.was_known:
        data = (_DATA_STAYS,) if told.data or told.moves else ()
        return (*data, BY_ACCOUNT, *here, *kept)
    what = (_WHAT_THIS_IS,) if told.what or told.new else ()
    number = (_NO_OLD_NUMBER,) if told.number else ()
    return (*number, *what, *here, *kept)

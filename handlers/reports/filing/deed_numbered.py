"""Hears what was done in an activity whose number stands anywhere in the words: `บันทึกไว้ว่า 3.5
ตั้งคณะทำงานแล้ว แต่ยังไม่มีใครร้องเข้ามา`, `งานคัดเลือก 1.6.1 ส่งชื่อไปแล้วเมื่อวาน` (decisions/0255).

Subjects that know no activity (complaints, gifts, working groups) have the same words, and would
answer them otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from itertools import islice

from handlers.context import Context
from handlers.reports import activities_told
from handlers.reports.filing import deeds_meant, former_report
from handlers.reports.report_cards import REPORT
from handlers.subjects.declaration import Subject
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports import deed_counted
from handlers.understand.reports.held_told import tells_held
from handlers.understand.reports.told_in_front import with_told_in_front
from handlers.understand.small_words import ME_OR_US
from handlers.understand.spelling.respelling import respelled
from handlers.understand.thai import normalise
from handlers.understand.wishes import wish_scores
from handlers.understand.wishes.fitting.fitting_wish import fitting
from handlers.understand.wishes.other_wish import asks_or_wants
from handlers.understand.wishes.wish_reader import NOTHING
from models.plans import plans

_LEAST, _LONGEST, _FURTHEST, _SURELY = 24, 400, 0.7, 0.4
_GIFT = "report_gift"
_KNOWS_ACTIVITIES = frozenset(("reports", "plans", "surveys", "attendance", "ideas", "reminders"))
"""Subjects whose wishes name an activity by its number, too."""
_NUMBER = pattern_of(
    r"(?:(?:อันนี้|นี่(?=ของ|คือ|เป็น)|(?:เป็น|คือ|อยู่)(?=ของ|ใน|ข้อ|กิจกรรม|\s|\d)|กิจกรรม|โครงการ|รายงาน|ข้อ|งาน(?=\s|\d)|ของ(?=\s|\d|ข้อ)|ตาม(?=\s|\d|ข้อ)|ใน(?=\s|\d|ข้อ)|ที่|\s)*)"
    rf"(?<![\d./])(?P<number>[1-9]\d?(?:\.[1-9]\d?){{1,2}})(?![\d./])(?P<unit>\s?(?:ล้าน|แสน|หมื่น|พัน|บาท|ชั่วโมง|ชม|นาที|เท่า|คะแนน|กม|กิโล|เมตร|%|เปอร์|น[.]))?(?:\s?{POLITE})*"
)
_WRITE_DOWN = pattern_of(
    rf"(?:{POLITE}|{ME_OR_US}|พี่|ช่วย|ขอ|ฝาก|รบกวน|จะ|[\s,])*"
    r"(?:บันทึก|รายงาน|จด|แจ้ง|ลง)(?:รายงาน|ผล|ไว้|ให้|หน่อย|ที|เลย|\s)*(?:ว่า)(?!ง|ที่|การ)\s*"
)
_DONE = pattern_of(
    rf"(?:(?<![ก-๎])|(?<=แล้ว))(?P<deed>[ก-๎]{{2,}}(?:\s[^\s]{{1,14}})?)\s?(?:ไป|เสร็จ|ครบ|เรียบร้อย)*แล้ว(?=[\s,]|$|{POLITE}|ละ|จ้า|เมื่อ|แต่|และ|จำนวน|\d|ใน|ที่)"
)
_OF_THE_REPORT = pattern_of(
    r"(?:ส่ง(?:ไป|มา|รายงาน|งาน|ผล|ใหม่|เข้า|ระบบ)*|รายงาน(?:ไป|ผล)*|กรอก(?:ไป|ผล)*|แก้(?:ไข)?|อนุมัติ|ถอน|แนบ\S{0,12}|ตรวจ|(?:ตี|ส่ง)กลับ|ผ่าน|คีย์|เลย|เกิน|พ้น|หมด|ถึง|ใกล้|มี|รู้|เห็น|อ่าน|บอก|ถาม|แจ้ง|(?:ปี|รอบ|ครั้ง|คราว|เดือน|สัปดาห์|อาทิตย์)ที่|ถึง\S{1,6}|แค่ไหน|เท่า\S{2,4})(?:ไป|มา|ให้)*$"
)
"""What was done with the report, or became known of it, is nothing that the bureau did."""
_ELSE = pattern_of(
    r"กำหนดส่ง|ตีกลับ|ส่งกลับ|อนุมัติ|ถอน|แทน(?!ที่)|เตือน|เลื่อนส่ง|เลื่อนวันส่ง|(?:เปลี่ยน|แก้|โอน|มอบ)(?:ผู้|คน|เป็น|ให้)|ออกจาก|ลบ|เอาออก"
    r"|รายงานของ|ขอดู|เช็[คก]|(?<!ไม่)ผ่าน(?=\s|$|ได้|นะ|ครับ|ค่ะ)|ถ้า|หาก"
)

_AS_EVIDENCE = pattern_of(
    r"[\s,]+(?:จึง|เลย|ก็)*(?:ขอ|จะ|อยาก|ฝาก|ต้องการ)+(?:ส่ง|แนบ|เพิ่ม|ใส่)[^\s\d]{0,30}?(?:เป็นหลักฐาน|หลักฐาน|ประกอบ)[^\s\d]{0,16}$"
)
"""The wish to give something as evidence, behind what was done: `… จึงขอส่งคำสั่งเป็นหลักฐาน 1.3`."""
_NOBODY = pattern_of(
    r"(?:ยัง)?ไม่(?:ได้|เคย|ค่อย)*(?:มี|เห็น|พบ|เจอ)(?:ใคร|อะไร|ที่ไหน|เรื่องอะไร)|(?:ครั้ง|คราว|รอบ|งวด|เดือน|ปี|สัปดาห์|อาทิตย์)ก่อน"
)
"""Denies it or names a time, and asks and wants nothing."""
_FIGURE = pattern_of(r"\d")
_CAME = pattern_of(
    r"(?:คน|ผู้|บุคลากร|เจ้าหน้าที่)(?:เข้า|มา|ร่วม|ฟัง|อบรม|งาน|กัน|\s)+(?:ประมาณ|ราว|ราวๆ|ทั้งหมด|รวม|แค่|\s)*\d"
)


def told(context: Context, text: str) -> str:
    """Returns the activity's number with what is told of it; "" for words that name none of the
    bureau's or several, ask or want something else, or tell nothing that was done."""
    plain = normalise(text)
    found = [*islice(_NUMBER.finditer(plain), 2)] if len(plain) <= _LONGEST else []
    if len(found) != 1 or found[0]["unit"]:
        return ""
    shown = _AS_EVIDENCE.search(plain, 0, found[0].start())
    if shown is not None and not _is_otherwise(plain[: shown.start()]):
        return _of_bureau(context, found[0]["number"], plain[: shown.start()].strip(" ,"))
    lead = _WRITE_DOWN.match(plain)
    if lead is None and "รายงาน" in plain:
        return ""  # a command has this word
    start = lead.end() if lead is not None and lead.end() <= found[0].end() else 0
    story = _in_front(found[0], plain) if not start else ""
    story = story or _story(plain[start : found[0].start()], plain[found[0].end() :])
    if not story or _is_otherwise(plain[start:]):
        return ""
    surely = _tells_surely(context, story) and not _begins_surely(text)
    if not (surely or _is_nearest(context, text) and (start or _done(story))):
        return ""
    same = former_report.says_no_change(story) and _FIGURE.search(story) is None
    same = same and not _done(story)
    return _of_bureau(context, found[0]["number"], former_report.SAME_AGAIN if same else story)


def _in_front(number: re.Match[str], plain: str) -> str:
    """Returns the deed that is told in front of the number, with its state; "" if none is."""
    rest = plain[number.start("number") :]
    told = with_told_in_front(rest, plain)
    return told.removeprefix(number["number"]).strip() if told != rest else ""


def _of_bureau(context: Context, number: str, story: str) -> str:
    year, bureau = context.fiscal_year, context.me.bureau_id
    known = story and plans.activities_numbered(context.session, year, bureau, number)
    return f"{number} {story}" if known else ""


def tells_before_number(text: str) -> bool:
    """Tells whether a deed is told before the number, where a command's rest does not begin."""
    plain = normalise(text)
    number = _NUMBER.search(plain)
    before = plain[: number.start()] if number is not None else ""
    return tells_held(before) or deeds_meant.tells_of_one(before)


def goes_on(found: str) -> bool:
    """Tells whether what `told` returned goes on from the last report instead of telling a deed."""
    return found.endswith(f" {former_report.SAME_AGAIN}")


def told_unnamed(context: Context, text: str) -> bool:
    """Tells whether the words tell a deed by its day and how many came, name no activity, and are
    nearest to a report: `เราจัดถอดบทเรียนไปแล้วนะคะ เมื่อวันที่ 18 กุมภา คนเข้า 41 จาก 48`."""
    plain = normalise(text)
    if not _LEAST <= len(plain) <= _LONGEST or _NUMBER.search(plain) or not tells_held(text):
        return False
    held = plain.partition("แต่")[0]  # what is still to come may stand behind it
    counted = deed_counted.was_counted(held, context.today) or _CAME.search(held) is not None
    if not counted or _is_otherwise(plain):
        return False
    first = next((name for name in wish_scores.by_both(respelled(text)) if name != NOTHING), "")
    return first == REPORT


def _story(before: str, behind: str) -> str:
    return " ".join(each for each in (before.strip(" ,"), behind.strip(" ,")) if each)


def _is_otherwise(plain: str) -> bool:
    stated = _NOBODY.sub(" ", plain)
    return _ELSE.search(plain) is not None or activities_told.asks(stated) or asks_or_wants(stated)


def _tells_surely(context: Context, story: str) -> bool:
    """Tells whether the words tell a deed by its day, or that nothing came since the last one."""
    if former_report.says_no_change(story):
        return True
    return tells_held(story) or deed_counted.was_counted(story, context.today)


def _done(story: str) -> bool:
    done = (each["deed"] for each in _DONE.finditer(story))
    return any(_OF_THE_REPORT.search(each) is None for each in done)


def _begins_surely(text: str) -> bool:
    """Tells whether the words are surely read as another wish than a report, or rather as that
    something was given: the giver may work for an activity."""
    scores = wish_scores.by_both(respelled(text))
    first, second = islice(scores.items(), 2)
    gift = scores.get(_GIFT, first[1]) > scores.get(REPORT, first[1])
    another = fitting(first[0], text) != REPORT
    return another and first[1] - second[1] >= _SURELY or gift


def _is_nearest(context: Context, text: str) -> bool:
    """Tells whether a report is the nearest wish of the subjects that know activities."""
    knowing = _of_knowing(context.subjects)
    scores = wish_scores.by_both(respelled(text))
    first = next((name for name in scores if name in knowing), "")
    near = first == REPORT and next(iter(scores.values())) - scores[first] <= _FURTHEST
    return near and scores[REPORT] >= scores.get(_GIFT, scores[REPORT])


@cache
def _of_knowing(subjects: tuple[Subject, ...]) -> Collection[str]:
    knowing = [each for each in subjects if each.name in _KNOWS_ACTIVITIES]
    flows = {flow.name for each in knowing for flow in each.flows}
    return flows | {query.name for each in knowing for query in each.queries}

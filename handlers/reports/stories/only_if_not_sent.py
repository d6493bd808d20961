"""Hears that a story is to be reported only if nobody has sent that report: `ถ้า 1.6 ยังไม่มีใครส่งก็
ลงเลย ประชุม… 9 คน ถ้าส่งแล้วไม่ต้อง`. Looks, says what was found, and begins the report or does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Card, Message, Para, Text
from handlers.question.query import Query
from handlers.reports import deed_where_sent
from handlers.reports.due_report_words import duty_row
from handlers.reports.filing import deeds_meant, report_activity
from handlers.reports.stories.activities_named import duties_named, is_of
from handlers.subjects.listeners import listener
from handlers.understand.numbers.stated_figures import counts
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.held_told import tells_held
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from handlers.understand.words import activity_numbers
from models.people.person import REPORTER
from models.reports.figures.progress import NONE

_LONGEST = 400
_NOT_SENT = pattern_of(
    r"ยังไม่(?:มี(?:ใคร|คน)|ได้|ถูก|เคย|\s)*(?:ส่ง|ลง|รายงาน|ทำ)|(?:ถ้า|หาก|แต่)(?:ถ้า|ว่า)?ยัง(?:ไม่)?(?=ก็|\s|ลง|เริ่ม|ให้|เอา)"
)
_ALREADY = pattern_of(r"(?:ส่ง|ลง|รายงาน|ทำ)(?:ไป)?แล้ว(?:ก็)?\s?(?:ไม่ต้อง|ช่าง|แล้วไป|ข้าม|ปล่อย|จบ)")
_ORDERED = pattern_of(
    r"(?:เอา(?:อันนี้|นี่|งานนี้)?|ช่วย|ก็|ให้|ค่อย|\s)*(?:ลง|เริ่ม|บันทึก|คีย์|เปิด|ส่ง)(?:อันนี้|รายงาน|ให้|เลย|ไป|หน่อย|ที|ได้|\s)+"
)
_IF = pattern_of("ถ้า|หาก|สมมติ|เผื่อ|ส่ง(?:หรือ)?(?:รึ)?ยัง")
_OTHERS = pattern_of(
    f"เตือน|ทวง|ตาม(?:ให้|ด้วย)|แจ้ง|บอก(?!ว่า)|ใคร(?:บ้าง|เป็น)|ทำไง|ยังไง|{WHETHER}|โดน|ตัดคะแนน|ถอน|ภายใน|ส่งข้อความ"
)
_OF_THE_ORDER = pattern_of(
    r"ถ้า|หาก|สมมติ|เผื่อ|ยังไม่|ส่ง(?:ไป)?แล้ว|ไม่ต้อง|ช่างมัน|ปล่อยไป|เช็[คก]|(?:ส่ง|ลง)(?:หรือ)?(?:รึ)?ยัง|(?:ลง|เริ่ม|บันทึก)(?:อันนี้)?(?:ให้|เลย|ไปเลย)|เอา(?:อันนี้|นี่)"
    rf"|^(?:ช่วย|ให้|ก็|ค่อย|แล้ว)*(?:ส่ง|เปิด|ลง|คีย์|เริ่ม|บันทึก)(?:ภายใน|วันนี้|ให้|เลย|ไป|หน่อย|ที|ใหม่|ได้|แทน|{POLITE})*+$"
    r"|^(?:กิจกรรม|ข้อ|รายงาน)*\d{1,2}(?:\.\d{1,2}){1,2}$|^(?:กิจกรรม|ข้อ|รายงาน|ให้ที|ให้หน่อย|ช่วย|ดู|ว่า|แต่|ก็)+$"
)
"""A clause of the condition, and no part of the story."""
_BEGUN = "ตรวจแล้ว รายงาน {} ของสำนักท่านยังไม่มีใครส่ง จึงเริ่มให้ตามที่สั่ง"
_NOT_BEGUN = "ตรวจแล้ว รายงาน {} ส่งไปแล้ว จึงไม่ได้ลงอันนี้ตามที่สั่ง ยังไม่ได้บันทึกอะไร"
_SOME_SENT = (
    "ตรวจแล้ว รายงาน {} ส่งไปแล้วบางฉบับ จึงยังไม่ได้ลงอันนี้ หากจะลงฉบับที่ยังไม่ส่ง พิมพ์ “รายงาน {}” ตามด้วยข้อความ"
)
_NOT_OF_BUREAU = (
    "ตรวจแล้ว กิจกรรม {} ไม่ได้อยู่ในหน้าที่ของสำนักท่าน จึงไม่ได้ลง ยังไม่ได้บันทึกอะไร พิมพ์ “แผน” เพื่อดูกิจกรรมของสำนัก"
)
_NEARER = "ข้อสังเกต: ที่เล่ามาใกล้เคียงกับ {} {} มากกว่า หากใช่ พิมพ์ “รายงาน {}”"
_MOST_ROWS = 6


@dataclass(frozen=True)
class _Ordered:
    number: str
    story: str


def _read(said: str) -> _Ordered | None:
    """Returns the activity and the story of such an order; None for other words."""
    if len(said) > _LONGEST or _IF.search(said) is None or _OTHERS.search(said):
        return None
    plain = normalise(said)
    numbers = activity_numbers(plain)
    conditional = _NOT_SENT.search(plain) or _ALREADY.search(plain)
    if len(numbers) != 1 or conditional is None or _ORDERED.search(plain) is None:
        return None
    story = " ".join(each for each in plain.split() if not _OF_THE_ORDER.search(each))
    tells = tells_held(story) or deeds_meant.tells_of_any(story) or any(counts(story))
    return _Ordered(numbers[0], story) if tells else None


@listener()
def heard(context: Context, words: str) -> Query | None:
    """Returns the order; None for other words, and for those who do not report."""
    return QUERY if _read(words) is not None and context.me.has(REPORTER) else None


_IN_ONE_MESSAGE = "พิมพ์เงื่อนไขและสิ่งที่ทำในข้อความเดียว เช่น ถ้า 1.6 ยังไม่มีใครส่ง ให้รายงานว่าจัดประชุมแล้ว 20 คน"


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    ordered = _read(rest)
    if ordered is None:
        return [Text(_IN_ONE_MESSAGE)]
    number = ordered.number
    duties = duties_named(context, [number])
    if not duties:
        return [Text(_NOT_OF_BUREAU.format(number))]
    sent = [each for each in duties if each.state != NONE]
    if sent:
        told = (
            _SOME_SENT.format(number, number)
            if len(sent) < len(duties)
            else _NOT_BEGUN.format(number)
        )
        rows = (duty_row(each, context.today) for each in duties[:_MOST_ROWS])
        return [Card(f"กิจกรรม {number}", rows=(Para(told), *rows))]
    order = f"รายงาน {number} {ordered.story}".strip()
    begun = beginning.open_flow(
        context, report_activity.FLOW, f"{number} {ordered.story}".strip(), {"said": order}
    )
    return [Text("\n".join([_BEGUN.format(number), *_remarks(context, ordered)])), *begun]


def _remarks(context: Context, ordered: _Ordered) -> Iterator[str]:
    """Yields the activity in which the deed rather belongs, if that is another one."""
    first = next(iter(deed_where_sent.likely(context, ordered.story)), None)
    if first is None or first.weight < _SURELY or is_of(first.duty.number, ordered.number):
        return
    number = first.duty.number
    yield _NEARER.format(number, first.duty.title, number)


_SURELY = 3
"""What tells the kind of a deed, and not only its form."""


QUERY = Query("only_if_not_sent", (), _answer, roles=frozenset((REPORTER,)), goes_on=True)

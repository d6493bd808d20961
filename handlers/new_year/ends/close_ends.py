"""`ปิดเรื่องค้าง`: an administrator closes what a past year left open, with a reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.questions import offering, too_long
from handlers.messages import Message, Text
from handlers.new_year import year_words
from handlers.new_year.ends import show_ends
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.plans.years import year_ends
from models.plans.years.year_end import CLOSED, LONGEST_REASON

_ALL = ""


def open_closing(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for one open end (`k`, `e`) of a year (`y`), or for all that may be closed."""
    year, key = show_ends.year_before(context, rest, facts), facts.get("e", _ALL)
    ends = _ends(context, year, facts.get("k", ""), key)
    if not ends:
        raise Closed(show_ends.overview(year, show_ends.left(context, year)))
    answers = {"year": year, "kind": facts.get("k", ""), "end": key, "count": len(ends)}
    return Opening(f"{year}|{key}"[:80], answers, anew=True)


def _ends(context: Context, year: int, kind: str, key: str) -> list[tuple[str, str]]:
    """Returns kind and key of what may be closed still: the one named, or all."""
    return [
        (each.kind.name, end.key)
        for each in show_ends.left(context, year)
        if each.kind.closes and kind in ("", each.kind.name)
        for end in each.undecided
        if key in (_ALL, end.key)
    ]


def ask_reason(_context: Context, answers: Answers) -> Message:
    count, year = answers["count"], answers["year"]
    what = "เรื่องนี้" if answers["end"] else f"รายงานที่ยังไม่ส่งและร่างที่ค้างของปี {year} ทั้ง {count:,} ฉบับ"
    return Text(f"ปิด{what}เพราะอะไร เลือกหรือพิมพ์เหตุผล ปิดแล้วไม่เตือนอีก แต่ยังนับว่าไม่ได้ส่ง")


def read_reason(text: str, _context: Context, _answers: Answers) -> str:
    words = normalise(text).strip()
    if len(words) > LONGEST_REASON:
        raise Unclear(too_long(LONGEST_REASON, "เหตุผล"))
    return words


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Closes what was shown; shows it again if it is other by now."""
    year = answers["year"]
    ends = _ends(context, year, answers["kind"], answers["end"])
    if len(ends) != answers["count"]:
        changed = Text("เรื่องค้างเปลี่ยนไปหลังจากที่แสดง จึงยังไม่ได้ปิด กรุณาดูอีกครั้ง")
        return [changed, show_ends.overview(year, show_ends.left(context, year))]
    reason = answers["reason"]
    year_ends.decide(context.session, year, ends, CLOSED, reason, context.now, context.me)
    head = f"ปิดแล้ว {len(ends):,} เรื่อง: {reason}"
    return [show_ends.overview(year, show_ends.left(context, year), head)]


_REASONS = ("ไม่ดำเนินการแล้ว", "ส่งเป็นเอกสารแล้ว", "รวมไว้ในแผนปีใหม่")

FLOW = Flow(
    name=year_words.CLOSE_ENDS,
    title="การปิดเรื่องค้างของปีก่อน",
    opens_on=("ปิดเรื่องค้าง", "ปิดเรื่องค้างปีก่อน", "ปิดรายงานค้างทั้งหมด"),
    steps=(
        Step(
            name="reason",
            label="เหตุผล",
            ask=ask_reason,
            read=read_reason,
            choices=offering(
                *(Choice(f"r{at}", words, words) for at, words in enumerate(_REASONS))
            ),
            free_text="the reason is the administrator's own",
            prose=True,
        ),
    ),
    open=open_closing,
    finish=finish,
    roles=year_words.ADMINS,
    counted=False,
)

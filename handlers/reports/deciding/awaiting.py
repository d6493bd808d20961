"""`รออนุมัติ` and `รอตรวจ`: the reports that wait for the person's decision, or for an administrator's
review; the oldest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.conversation.drafts import MENU
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.messages.name_labels import short_title
from handlers.question import bare_asks, button_facts
from handlers.question.query import Following, Query, opens
from handlers.reports import report_cards, report_notices
from handlers.reports.deciding import deciding_several, not_waiting
from handlers.reports.due_report_words import SEE_STATUS, settled_words
from handlers.reports.filing.report_review import SCORE_ANY
from handlers.reports.report_cards import decide_button
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.pointing import pointing
from handlers.understand.thai import normalise
from handlers.understand.words import activity_numbers
from models.calendar import office_day
from models.people import deputies
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR, Person
from models.reports.deciding import (
    report_deciders,
    report_history,
    report_reviews,
    waiting_long,
)
from models.reports.deciding.report_reviews import AwaitingReview
from models.reports.report import Report, ReportVersion

Waiting = tuple[Report, ReportVersion, Person]

_PAGE = 6


def to_decide(context: Context, _rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """A page of the waiting reports, each with the button that opens the decision; or the only one
    that the sentence names."""
    mine = report_notices.awaiting(context)
    waiting = mine or report_notices.waiting_nearer(context)
    named = _named(context, waiting) or _named_below(context) or _placed(context, waiting)
    if named is not None:
        return _to_read(context, *named)
    beside = not_waiting.beside(context, (report.activity.number for report, _, _ in waiting))
    above = [Text(beside)] if beside else []
    if not waiting:
        reviews = report_notices.what_else_is_reviewed(context)
        if reviews:
            return [*above, _only_reviews(reviews)]
        return [*above, _no_report(context)]
    page = button_facts.page(facts, _PAGE, len(waiting))
    pairs = [(report.id, sent.version) for report, sent, _ in waiting]
    seen = report_history.seen_by(context.session, context.me, pairs)
    many = f"รออนุมัติ {len(waiting):,} ฉบับ"
    return [
        *above,
        Card(
            many if mine else f"รายงาน{many} ท่านพิจารณาแทนได้",
            subtitle=page.beside(*(() if mine else (_NONE_OF_MINE,)), "ส่งมาก่อนอยู่บน"),
            rows=(*_away(context), *decision_rows(context, seen, page.of(waiting), bool(mine))),
            buttons=(*(_approve_at_once(len(seen)) if mine else ()), *page.turn("awaiting_me")),
            note="กด “พิจารณา” เพื่ออ่านรายงาน แล้วอนุมัติหรือส่งกลับแก้ไข",
            quick=_others_waiting(context),
        ),
    ]


_NONE_OF_MINE = "ไม่มีรายงานที่รอท่านอนุมัติโดยตรง"


def _placed(context: Context, waiting: Sequence[Waiting]) -> tuple[Report, ReportVersion] | None:
    """The one of the list that the sentence names by its place: `ขอดูรายงานที่รอผมเรื่องแรก`."""
    plain = normalise(context.said)
    which = pointing.by_place(plain)
    if which is None or not which.place or _ASKS.search(plain):
        return None
    if _PLACE.search(plain[which.start : which.end]) is None:
        return None  # `รายงาน 2 ฉบับที่รอ` counts them
    return next(((report, sent) for report, sent, _ in which.at(waiting)), None)


_PLACE = pattern_of("แรก|สุด|ที่")


def _no_report(context: Context) -> Message:
    """Says that no report waits, and offers what else does: a gift to decide, a document."""
    others = _others_waiting(context)
    if (elsewhere := _waits_for_others(context)) is not None:
        return replace(elsewhere, quick=(*others, *elsewhere.quick))
    if not others:
        if not context.me.has(SUPERVISOR, ADMIN):
            return Text(_NOT_MY_WORK, (_WHO_APPROVES, SEE_STATUS, MENU))
        signs = _SIGNS.search(normalise(context.said)) is not None
        return Text(_NOTHING_TO_SIGN if signs else _NO_REPORT, (SEE_STATUS, MENU))
    return Text("ไม่มีรายงานที่รอท่านอนุมัติ แต่มีเรื่องอื่นรอท่าน กดปุ่มเพื่อเปิด", (*others, SEE_STATUS, MENU))


def _waits_for_others(context: Context) -> Text | None:
    """Says to who sees the whole office how many reports wait there, and for whom; None for others
    and where none does."""
    if not context.me.has(ADMIN, EXECUTIVE):
        return None
    found = waiting_long.waiting(context.session, None, context.today)
    if not found:
        return None
    by = Counter(each.decider.name if each.decider is not None else _NOBODY for each in found)
    told = [f"{name} {count:,} ฉบับ" for name, count in by.most_common(_MOST_NAMED)]
    more = len(by) - _MOST_NAMED
    told += [f"และอีก {more:,} คน"] if more > 0 else []
    words = "\n".join((_OF_OFFICE.format(len(found)), *told))
    return Text(
        words, (Button("รายงานรอใคร", opens("whose_turn"), "รายงานรอใคร"), SEE_STATUS, MENU)
    )


_OF_OFFICE = "ไม่มีรายงานที่รอท่านอนุมัติ ทั้งสำนักงานรออนุมัติ {:,} ฉบับ รอผู้อื่นพิจารณา"
_NOBODY, _MOST_NAMED = "ไม่มีผู้พิจารณาในระบบ", 5
_SIGNS = pattern_of("(?<!เปอร์)(?<!เปอ)เซ็น|ลงนาม")
_NOT_MY_WORK = "ไม่มีรายงานที่รอท่านอนุมัติ รายงานพิจารณาโดยผู้บังคับบัญชาของผู้ส่ง กด “ใครอนุมัติ” เพื่อดูว่าเป็นผู้ใด"
_WHO_APPROVES = Button("ใครอนุมัติ", opens("who_approves"), "ใครอนุมัติ")
_NO_REPORT = "ไม่มีรายงานที่รอท่านอนุมัติ พิมพ์ “สถานะ” เพื่อดูความคืบหน้า"
_NOTHING_TO_SIGN = (
    "ไม่มีรายงานที่รอท่านอนุมัติ และไม่มีเอกสารหรือเรื่องอื่นที่รอท่านลงนามในบอต พิมพ์ “สถานะ” เพื่อดูความคืบหน้า"
)


def _others_waiting(context: Context) -> tuple[Button, ...]:
    """What waits for the person besides reports: a gift to decide, a document."""
    found = [each.waiting(context) for each in context.subjects]
    return tuple(
        button
        for button in found
        if button is not None and not (button.data or "").startswith(_REPORTS)
    )


_REPORTS = opens("awaiting_me").rstrip("?")


def _named(context: Context, waiting: Sequence[Waiting]) -> tuple[Report, ReportVersion] | None:
    """The only one of the waiting reports whose activity the sentence names."""
    asks = _ASKS.search(normalise(context.said)) is not None
    numbers = activity_numbers(context.said) if waiting and not asks else []
    found = [(report, sent) for report, sent, _ in waiting if report.activity.number in numbers]
    return found[0] if len(numbers) == len(found) == 1 else None


def _named_below(context: Context) -> tuple[Report, ReportVersion] | None:
    """The only report of the activity that the sentence names which waits for somebody else, and
    which the person may decide as well: a superior of whom it waits for."""
    if len(activity_numbers(context.said)) != 1:
        return None
    return _named(context, report_notices.waiting_nearer(context))


_ASKS = pattern_of("ใคร|ทำไม|เมื่อไ|(?:หรือ|รึ)(?:ยัง|เปล่า)")
"""What is asked of a report is not answered by opening it."""


def _to_read(context: Context, report: Report, sent: ReportVersion) -> Sequence[Message]:
    """Shows the report and says that nothing is decided: the rest of the sentence is not read."""
    session, me = context.session, context.me
    report_history.note_seen(session, me, sent, context.now)
    superior = report_deciders.may_decide(session, me, sent, context.today)
    card = report_cards.to_decide(session, report, sent, offer=True, instead_of=superior)
    number = report.activity.number
    return [Text(f"เปิดรายงาน {number} ให้อ่านก่อน ยังไม่ได้อนุมัติหรือส่งกลับ"), card]


def _only_reviews(reviews: Sequence[Button]) -> Message:
    """An administrator with nothing to approve may mean the reports that wait for the review."""
    return Card(
        "มีรายงานรอท่านตรวจ",
        rows=(Para("ไม่มีรายงานที่รอท่านอนุมัติ แต่มีรายงานที่อนุมัติแล้วรอท่านตรวจ"),),
        buttons=(*(replace(each, style="primary") for each in reviews), SEE_STATUS),
    )


def _approve_at_once(seen: int) -> tuple[Button, ...]:
    """The button to approve all reports that were opened before, if there are several."""
    if seen < deciding_several.LEAST:
        return ()
    words = f"อนุมัติที่ดูแล้ว {min(seen, deciding_several.MOST)} ฉบับ"
    return (Button(words, opens("approve_several"), words, style="primary"),)


def _away(context: Context) -> tuple[Para, ...]:
    """Says that a deputy also decides on these now."""
    for each, deputy in deputies.coming(context.session, context.me, context.today):
        if each.first_day <= context.today:
            words = f"มอบหมายให้ {deputy.name} พิจารณาแทนถึง {short_date(each.last_day)}"
            return (Para(words, tone="muted"),)
    return ()


def decision_rows(
    context: Context,
    seen: frozenset[tuple[int, int]],
    waiting: Sequence[Waiting],
    mine: bool = True,
) -> tuple[Row, ...]:
    """A row for each report, with the button that opens the decision. seen: those (id, version)
    that the person has opened. mine: they wait for this person; else for whom is told."""
    rows = [(each, _decision_row(context, seen, each)) for each in waiting]
    if mine:
        return tuple(row for _, row in rows)
    acting = deputies.running(context.session, context.today)
    return tuple(
        replace(row, value=f"{row.value} · {_waits_for(context, acting, each)}")
        for each, row in rows
    )


def _waits_for(context: Context, acting: dict[int, Person], each: Waiting) -> str:
    _report, sent, author = each
    barred = report_deciders.barred(sent.submitted_by, sent.on_behalf_of)
    first = report_deciders.first_with(context.session, barred, author, acting)
    return f"รอ {first.name}" if first is not None else "ยังไม่มีผู้อนุมัติ"


def _decision_row(context: Context, seen: frozenset[tuple[int, int]], each: Waiting) -> Row:
    report, sent, author = each
    again = f" (ครั้งที่ {sent.version})" if sent.version > 1 else ""
    superior = report_deciders.may_decide(context.session, context.me, sent, context.today)
    instead = f" · แทน {superior.name}" if superior is not None else ""
    button = decide_button(report.id, sent.version, report.activity.number)
    looked = (report.id, sent.version) in seen
    return _row(report, sent, author.bureau.name, f"{again}{instead}", looked, button)


def _row(
    report: Report, sent: ReportVersion, bureau: str, more: str, seen: bool, button: Button
) -> Row:
    """more: about the version. seen: whether the person has opened it."""
    looked = " · ✓ ดูแล้ว" if seen else ""
    activity = report.activity
    return Row(
        f"{bureau} · ส่งเมื่อ {short_date(office_day(sent.submitted_at))}{more}{looked}",
        f"{activity.number} {short_title(activity.title)} · {settled_words(report.due)}",
        button,
    )


def _oldest_first(words: str) -> str:
    """The list itself shows which waits longest: it stands first."""
    return opens("awaiting_me") if bare_asks.asks_longest(words) else ""


AWAITING_ME = Query(
    name="awaiting_me",
    words=("รออนุมัติ", "รอฉันอนุมัติ", "รอพิจารณา"),
    # Open to all: reports go to superiors and deputies with any role.
    answer=to_decide,
    following=Following(
        counts=("ฉบับ", "รายงาน", "เรื่อง", "อัน"), takes=(), whole=False, hears=_oldest_first
    ),
    oldest_first=True,
)


# -- for the review -----------------------------------------------------------------------------


def to_review(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """A page of the waiting reports. For others than administrators: what they must decide."""
    if not context.me.has(ADMIN):
        return to_decide(context, rest, facts)

    def read(limit: int, offset: int) -> tuple[list[AwaitingReview], int]:
        return report_reviews.waiting(context.session, context.me, context.today, limit, offset)

    page, listed = button_facts.read_page(facts, _PAGE, read)
    if not listed:
        return [_none()]
    return [
        Card(
            f"รอตรวจ {page.total:,} ฉบับ",
            subtitle=page.beside("ส่งมาก่อนอยู่บน"),
            rows=tuple(_review_row(each) for each in listed),
            buttons=(
                *_accept_at_once(listed),
                *page.turn("awaiting_review"),
                *_scores(listed),
                _FAULTS,
            ),
            note="กด “ตรวจ” เพื่ออ่านรายงาน แล้วตรวจรับหรือส่งกลับให้สำนักแก้ไข",
        )
    ]


_FAULTS = Button("ข้อบกพร่องที่พบบ่อย", opens("common_faults"), "ข้อบกพร่องที่พบบ่อย")


def _none() -> Message:
    deciding = Button("รออนุมัติ", opens("awaiting_me"), "รออนุมัติ")
    words = "ไม่มีรายงานที่รอท่านตรวจ รายงานที่อนุมัติแล้วตรวจครบทุกฉบับ"
    return Text(words, (_FAULTS, deciding, SEE_STATUS))


def _accept_at_once(listed: Sequence[AwaitingReview]) -> tuple[Button, ...]:
    """The button to accept all reports that were opened before, if there are several."""
    if sum(each.seen for each in listed) < deciding_several.LEAST:
        return ()
    return (Button("ตรวจรับที่ดูแล้ว", opens("accept_several"), "ตรวจรับที่ดูแล้ว", style="primary"),)


def _scores(listed: Sequence[AwaitingReview]) -> tuple[Button, ...]:
    """The button to score measures, if a plan among them has scores."""
    asks = any(each.report.activity.plan.scored for each in listed)
    return (SCORE_ANY,) if asks else ()


def _review_row(each: AwaitingReview) -> Row:
    report, sent = each.report, each.sent
    found = f" · ควรดู {len(sent.remarks)} ข้อ" if sent.remarks else ""
    data = opens("review_report", r=report.id, v=sent.version)
    button = Button("ตรวจ", data, f"ตรวจรายงาน {report.activity.number}")
    row = _row(report, sent, each.bureau, found, each.seen, button)
    return replace(row, tone="warn" if sent.remarks else "plain")


AWAITING_REVIEW = Query(
    name="awaiting_review",
    words=("รอตรวจ", "ตรวจรายงาน", "รายงานรอตรวจ", "รอตรวจรับ", "รายงานรอตรวจรับ"),
    # Open to all, as รออนุมัติ is: others mean the reports that wait for their decision.
    answer=to_review,
)

"""`ระดับองค์กรคุณธรรม`: what bureaus gave themselves; `ใครยังไม่ประเมินองค์กรคุณธรรม`: who has not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row
from handlers.question import button_facts, scoped, topic, topic_missing
from handlers.question.query import Following, Query, opens
from handlers.question.topic import Topic
from handlers.self_assessment import assessment_proofs, assessment_said, assessment_words
from handlers.self_assessment.assessment_words import LEVELS, NOT_ASSESSED
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import ADMIN, EXECUTIVE, REPORTER, SUPERVISOR
from models.people.scope import bureaus_seen
from models.self_assessment import assessing, moral_standard, proving_reports
from models.self_assessment.assessing import BureauStanding
from models.self_assessment.assessment_documents import SELF_ASSESSMENT
from models.self_assessment.self_assessment import SelfAssessment

_BUREAUS = 8
_TITLE = "ระดับองค์กรคุณธรรม"


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Administrators and executives see all bureaus; reporters and supervisors their own.

    facts: `b` a bureau, `y` the fiscal year, `p` the page. Words may name a bureau or a year.
    """
    about = _about(context, LEVELS, rest, facts)
    if not isinstance(about, Topic):
        return [about]
    other = about.fiscal_year if about.fiscal_year != context.fiscal_year else None
    context.asked = opens(LEVELS, **about.bureau_facts(), y=other)
    found = _found(context, about)
    if not found:
        return [_nothing(about.year(context.today))]
    if len(found) == 1:
        return [_one(context, found[0], about.year(context.today))]
    return [_several(found, about.year(context.today), facts, whole=not about.bureaus)]


def _about(context: Context, name: str, rest: str, facts: Mapping[str, str]) -> Topic | Message:
    """Returns what is asked about, with the bureaus that the person may see."""
    named = assessment_said.bureau_or_year(rest)
    before = "" if "ปี" in named else assessment_said.year_before(context.said)
    rest = f"{named} {before}".strip()
    about = topic.read(context, rest, {k: v for k, v in facts.items() if k in ("b", "y")})
    seen = bureaus_seen(context.session, context.me)
    visible = scoped.seen_of(context, name, about, seen)
    if isinstance(visible, Topic) and not about.understood:
        return topic_missing.not_understood(_TITLE, LEVELS, "ชื่อสำนักหรือปี", "2569")
    return visible


def _found(context: Context, about: Topic) -> list[BureauStanding]:
    ids = frozenset(b.id for b in about.bureaus) or bureaus_seen(context.session, context.me)
    return assessing.of_bureaus(context.session, about.year(context.today), ids)


# -- one bureau ----------------------------------------------------------------------------------


def _one(context: Context, found: BureauStanding, year: int) -> Card:
    rows: tuple[Part, ...] = (Para("ยังไม่ได้ประเมินในปีงบประมาณนี้", tone="muted"),)
    note = ""
    if found.assessment is not None and found.standing is not None:
        note = assessment_words.version_words(found.assessment)
        rows = (
            *assessment_words.standing_rows(found.standing),
            *_criteria(context, found.assessment),
            *_versions_before(context, found.assessment),
        )
    return Card(
        f"องค์กรคุณธรรม ปีงบประมาณ {year}",
        subtitle=found.bureau,
        rows=rows,
        buttons=_steps(context, found, year),
        note=note,
    )


def _criteria(context: Context, sent: SelfAssessment) -> list[Part]:
    standard, points = moral_standard.named(sent.standard), assessing.points_of(sent)
    ids = [report for reports in sent.evidence.values() for report in reports]
    standing = proving_reports.linked(context.session, ids)
    rows: list[Part] = []
    for each in standard.criteria:
        proofs = [standing[i] for i in sent.evidence.get(str(each.number), ()) if i in standing]
        words = assessment_words.points_words(standard, points.get(each.number))
        proved = assessment_words.evidence_words(proofs)
        claimed = bool(points.get(each.number))
        bare = "\nไม่มีรายงานกิจกรรมเป็นหลักฐาน" if claimed and not proofs else ""
        rows.append(
            Row(
                f"ข้อ {each.number} {each.short}",
                f"{words}\n{proved}" if proved else f"{words}{bare}",
                tone="warn" if bare else "plain",
            )
        )
    return rows


def _versions_before(context: Context, sent: SelfAssessment) -> list[Part]:
    earlier = assessing.versions(context.session, sent.bureau_id, sent.fiscal_year)[1:]
    return [
        Row(
            assessment_words.version_words(each),
            assessment_words.total_words(assessing.standing_of(each)),
            tone="muted",
        )
        for each in earlier[:3]
    ]


def _steps(context: Context, found: BureauStanding, year: int) -> tuple[Button, ...]:
    own = found.bureau_id == context.me.bureau_id and context.may(assessing.ASSESSORS)
    paper = assessment_words.paper_button(year, found.bureau_id)
    if not own or year != context.fiscal_year:
        return (paper,)
    if found.assessment is None:
        return (assessment_words.assess_button("ประเมิน"), paper)
    into = assessment_proofs.into_report(context, found.assessment)
    return (assessment_words.assess_button("ประเมินใหม่"), paper, *into)


# -- several bureaus -----------------------------------------------------------------------------


def _several(
    found: Sequence[BureauStanding], year: int, facts: Mapping[str, str], whole: bool
) -> Card:
    """How many bureaus are at which level on the first page, then the bureaus page by page."""
    page = button_facts.page(facts, _BUREAUS, len(found))
    summed = tuple(_summed(found)) if page.number == 1 else ()
    done = sum(each.assessment is not None for each in found)
    paper = (assessment_words.paper_button(year, None),) if whole else ()
    return Card(
        f"{_TITLE} ปีงบประมาณ {year}",
        subtitle=page.beside(f"ประเมินแล้ว {done:,} จาก {len(found):,} สำนัก"),
        rows=(*summed, *(_row(each, year) for each in page.of(found))),
        buttons=(*page.turn(LEVELS, y=year), *paper),
        note="ระดับที่ 3: เอกสารต้นทางไม่ได้ระบุเกณฑ์",
    )


def _summed(found: Sequence[BureauStanding]) -> list[Part]:
    """How many bureaus are at each level that somebody has reached, the highest first."""
    counts: dict[str, int] = {}
    sent = [each.standing for each in found if each.standing is not None]
    for standing in sorted(sent, key=lambda each: -(each.level.number if each.level else 0)):
        words = assessment_words.level_words(standing.level)
        counts[words] = counts.get(words, 0) + 1
    missing = len(found) - len(sent)
    rows: list[Part] = [Row(words, f"{count:,} สำนัก") for words, count in counts.items()]
    return [*rows, Row("ยังไม่ประเมิน", f"{missing:,} สำนัก")] if missing else rows


def _row(found: BureauStanding, year: int) -> Row:
    see = assessment_words.levels_button("ดู", b=found.bureau_id, y=year)
    words = assessment_words.in_a_line(found.standing)
    return Row(found.bureau, words, see, assessment_words.tone_of(found.standing))


def _nothing(year: int) -> Card:
    words = "ยังไม่มีสำนักที่ท่านดูได้"
    return Card(f"{_TITLE} ปีงบประมาณ {year}", rows=(Para(words),), tone="muted")


# -- who has not ---------------------------------------------------------------------------------


def who(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns the bureaus without a self-assessment, in pages. facts: as for `answer`."""
    about = _about(context, NOT_ASSESSED, rest, facts)
    if not isinstance(about, Topic):
        return [about]
    year = about.year(context.today)
    found = _found(context, about)
    missing = [each for each in found if each.assessment is None]
    buttons = (assessment_words.levels_button(_TITLE, y=year),)
    if not missing:
        words = f"ปีงบประมาณ {year} ประเมินแล้วทั้ง {len(found):,} สำนัก"
        rows = (Para(words, tone="good"),)
        return [Card("ประเมินองค์กรคุณธรรมครบแล้ว", rows=rows, buttons=buttons)]
    page = button_facts.page(facts, _BUREAUS, len(missing))
    return [
        Card(
            f"ยังไม่ประเมินองค์กรคุณธรรม {len(missing):,} สำนัก",
            subtitle=page.beside(f"จาก {len(found):,} สำนัก ปีงบประมาณ {year}"),
            rows=tuple(Para(each.bureau) for each in page.of(missing)),
            buttons=(*page.turn(NOT_ASSESSED, y=year), *buttons),
        )
    ]


_MISSING = pattern_of(
    r"(?:แล้ว|ถ้า|\s)*(?:(?:เรา|สำนัก(?:เรา|นี้)?)\s?)?(?:ยัง)?(?:ขาด|(?P<does>ต้อง(?:ทำ|เพิ่ม|มี|ได้))|ติด)\s?(?:อีก)?"
    r"\s?(?:อะไร|กี่(?:ข้อ|คะแนน)|ข้อ(?:ไหน|ใด)|เท่าไ(?:ร|หร่))(?:อีก|บ้าง|\s)*"
    r"(?P<aim>(?:ถึง|จึง|เพื่อ)?(?:จะ)?(?:ให้)?(?:ได้|เป็น|ขึ้น|ถึง)\s?(?:ระดับ)?\s?\S{0,14})?"
)


def _what_is_missing(words: str) -> str:
    """`ยังขาดอะไรอีกถึงจะได้ระดับต้นแบบ`: the same bureau's card, which tells it."""
    found = _MISSING.fullmatch(without_polite_ending(normalise(words)))
    return opens(LEVELS) if found is not None and (found["aim"] or not found["does"]) else ""


QUERY = Query(
    name=LEVELS,
    words=(
        "ระดับองค์กรคุณธรรม",
        "องค์กรคุณธรรม",
        "ผลประเมินองค์กรคุณธรรม",
        "ผลการประเมินองค์กรคุณธรรม",
        "คะแนนองค์กรคุณธรรม",
    ),
    answer=answer,
    roles=frozenset((REPORTER, SUPERVISOR, ADMIN, EXECUTIVE)),
    following=Following(
        paper=SELF_ASSESSMENT.name,
        paper_of_one=SELF_ASSESSMENT.name,
        takes=("b", "y"),
        hears=_what_is_missing,
    ),
)
NOT_ASSESSED_QUERY = Query(
    name=NOT_ASSESSED,
    words=(
        "ใครยังไม่ประเมิน",
        "ยังไม่ประเมินองค์กรคุณธรรม",
    ),
    answer=who,
    roles=frozenset((SUPERVISOR, ADMIN, EXECUTIVE)),
)

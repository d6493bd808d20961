"""`แฟ้มคัดเลือกสำนัก`: what is counted of a bureau's year for those who choose the outstanding ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.bureau_awards import award_proofs, award_said, dossier_words
from handlers.bureau_awards.dossier_words import DOSSIERS
from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Part, Row
from handlers.question import button_facts, scoped, topic, topic_missing
from handlers.question.query import Following, Query, opens
from handlers.question.topic import Topic
from models.bureau_awards import award_standard, bureau_counts
from models.bureau_awards.award_standard import AwardStandard
from models.bureau_awards.bureau_counts import Dossier
from models.bureau_awards.dossier_documents import AWARD_DOSSIER, READERS
from models.people.scope import bureaus_seen

_BUREAUS = 8
_TITLE = "แฟ้มคัดเลือกสำนัก"


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Administrators and executives see all bureaus; reporters and supervisors their own.

    facts: `b` a bureau, `y` the fiscal year, `p` the page. Words may name a bureau or a year.
    """
    rest = award_said.without_own_words(rest)
    about = topic.read(context, rest, {k: v for k, v in facts.items() if k in ("b", "y")})
    seen = bureaus_seen(context.session, context.me)
    visible = scoped.seen_of(context, DOSSIERS, about, seen)
    if not isinstance(visible, Topic):
        return [visible]
    if not about.understood:
        return [topic_missing.not_understood(_TITLE, DOSSIERS, "ชื่อสำนักหรือปี", "2569")]
    year = visible.year(context.today)
    other = visible.fiscal_year if visible.fiscal_year != context.fiscal_year else None
    context.asked = opens(DOSSIERS, **visible.bureau_facts(), y=other)
    ids = frozenset(each.id for each in visible.bureaus) or seen
    found = bureau_counts.dossiers(context.session, context.sealer, year, context.today, ids)
    standard = award_standard.of_year(year)
    if not found:
        words = "ยังไม่มีสำนักที่ท่านดูได้"
        return [Card(f"{_TITLE} ปีงบประมาณ {year}", rows=(Para(words),), tone="muted")]
    if len(found) == 1:
        into = award_proofs.into_report(context, found[0].bureau_id, year)
        return [_one(found[0], standard, year, into)]
    return [_several(found, year, facts, whole=not visible.bureaus)]


def _one(found: Dossier, standard: AwardStandard, year: int, into: tuple[Button, ...]) -> Card:
    items = tuple(
        Row(
            f"ข้อ {each.number} {each.title}",
            f"{dossier_words.item_words(each, found)}\n"
            f"คะแนน: {dossier_words.points_words(each.most)}",
        )
        for each in standard.items
    )
    return Card(
        f"{_TITLE} ปีงบประมาณ {year}",
        subtitle=found.bureau,
        rows=(*items, *_continuous(found)),
        buttons=(dossier_words.paper_button(year, found.bureau_id), *into),
        note="ระบบนับจากข้อมูลที่มี ไม่ได้ให้คะแนน ที่มาของแต่ละข้ออยู่ในเอกสาร",
    )


def _continuous(found: Dossier) -> tuple[Part, ...]:
    if found.gaps is None:
        return ()
    words = "ไม่มีรอบที่ขาดช่วง" if not found.gaps else f"ขาดช่วง {len(found.gaps):,} รอบ"
    return (Row("ต่อเนื่องตลอดปี", words, tone="warn" if found.gaps else "good"),)


def _several(found: Sequence[Dossier], year: int, facts: Mapping[str, str], whole: bool) -> Card:
    page = button_facts.page(facts, _BUREAUS, len(found))
    paper = (dossier_words.paper_button(year, None),) if whole else ()
    return Card(
        f"{_TITLE} ปีงบประมาณ {year}",
        subtitle=page.beside(f"{len(found):,} สำนัก"),
        rows=tuple(
            Row(
                each.bureau,
                dossier_words.in_a_line(each),
                dossier_words.dossiers_button("ดู", b=each.bureau_id, y=year),
                tone="warn" if each.gaps else "plain",
            )
            for each in page.of(found)
        ),
        buttons=(*page.turn(DOSSIERS, y=year), *paper),
        note="เรียงตามชื่อสำนัก ระบบนับจากข้อมูลที่มี ไม่ได้จัดอันดับ",
    )


QUERY = Query(
    name=DOSSIERS,
    words=(
        "แฟ้มคัดเลือกสำนัก",
        "แฟ้มสำนักดีเด่น",
        "แฟ้มคัดเลือก",
        "แฟ้มสำนัก",
        "คัดเลือกสำนักดีเด่น",
        "สำนักดีเด่น",
    ),
    answer=answer,
    roles=READERS,
    following=Following(
        paper=AWARD_DOSSIER.name, paper_of_one=AWARD_DOSSIER.name, takes=("b", "y")
    ),
)

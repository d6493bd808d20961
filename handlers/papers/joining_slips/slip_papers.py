"""What is printed for joining: slips with people's codes, and the poster that invites everybody."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from urllib.parse import quote

from handlers.papers.codes.sign_papers import link_to
from handlers.papers.paper_desk import Paper, PaperDesk, SubjectPapers
from handlers.papers.printing.lone_pages import Sign, Slip, SlipPages
from handlers.papers.printing.model import Document
from handlers.papers.wording import day_words
from models.accounts import codes_for_many
from models.accounts.joining import CODE_LIFE, FACT_LENGTH
from models.calendar import office_day
from models.errors import Refusal
from models.joining_slips import slip_batches
from models.joining_slips.slip_batch import SlipBatch
from models.joining_slips.slip_documents import JOINING_POSTER, JOINING_SLIPS
from models.people.person import Person
from models.trail import facts

_TITLE = "ลงทะเบียนใช้ LINE ของสำนักงาน"


def gather_slips(desk: PaperDesk) -> Document:
    """Returns the slips of those who have not joined yet. Raises Refusal: no_slips, no_account."""
    batch = slip_batches.named(desk.session, desk.request.gift or 0)
    if batch is None:
        raise Refusal("no_slips")
    good = codes_for_many.still_good(desk.session, desk.sealer, batch, desk.now)
    if not good:
        raise Refusal("no_slips")
    bot_id, name = _account(desk)
    by_bureau = groupby(good, key=lambda each: each[0].bureau.name)
    return Document(
        title=["ใบรหัสลงทะเบียน"],
        meta=[],
        blocks=[_pages(batch, bureau, list(those), bot_id, name) for bureau, those in by_bureau],
        made_at=desk.now,
        digits="arabic",
        whole=sorted({word for person, _ in good for word in person.name.split()}),
    )


def _account(desk: PaperDesk) -> tuple[str, str]:
    """The account's id and its name. Raises Refusal: no_account (not known yet)."""
    bot_id = facts.get(desk.session, facts.BOT_ID)
    if bot_id is None:
        raise Refusal("no_account")
    name = facts.get(desk.session, facts.BOT_NAME)
    return bot_id, f"“{name}” ({bot_id})" if name else bot_id


def _pages(
    batch: SlipBatch,
    bureau: str,
    those: Sequence[tuple[Person, str]],
    bot_id: str,
    name: str,
) -> SlipPages:
    last = office_day(batch.made_at + CODE_LIFE)
    return SlipPages(
        where=f"{bureau} {len(those):,} คน ตัดตามรอยประแล้วมอบแก่เจ้าตัวเท่านั้น",
        title=_TITLE,
        steps=(
            "สแกน QR ด้วย LINE แล้วกดส่งรหัส",
            f"หรือพิมพ์รหัสในแชต {name}",
            f"ตอบเลขประจำตัวเจ้าหน้าที่ {FACT_LENGTH} ตัวท้าย แล้วกดยอมรับ",
        ),
        until=f"ใช้ได้ครั้งเดียว ถึงวันที่ {day_words(last)} ห้ามให้ผู้อื่นใช้",
        slips=[
            Slip(person.name, person.position, code, link_to(bot_id, code))
            for person, code in those
        ],
    )


def gather_poster(desk: PaperDesk) -> Document:
    """Returns the poster. Raises Refusal: no_account."""
    bot_id, name = _account(desk)
    sign = Sign(
        size="a4",
        title=_TITLE,
        call="สแกนด้วย LINE เพื่อเพิ่มเพื่อน",
        link=f"https://line.me/R/ti/p/{quote(bot_id, safe='')}",
        code="",
        account=f"หรือค้นหาบัญชี {name}",
        until="ใช้ส่งรายงาน แจ้งเบาะแส และถามเรื่องคุณธรรมได้ในที่เดียว",
        steps=(
            "ขอใบรหัสของท่านจากผู้ดูแลระบบของสำนักงาน",
            "พิมพ์รหัสจากใบของท่านในแชต",
            f"ตอบเลขประจำตัว {FACT_LENGTH} ตัวท้าย แล้วกดยอมรับ",
        ),
    )
    return Document(title=[_TITLE], meta=[], blocks=[sign], made_at=desk.now, digits="arabic")


SLIP_PAPERS = SubjectPapers(
    papers=(Paper(JOINING_SLIPS, gather_slips), Paper(JOINING_POSTER, gather_poster))
)

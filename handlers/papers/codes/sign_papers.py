"""The signs that show a code: a poster, a tent card, a picture for the group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal
from urllib.parse import quote

from handlers.papers.paper_desk import Paper, PaperDesk, SignWords, SubjectPapers
from handlers.papers.printing.lone_pages import Sign
from handlers.papers.printing.model import Document
from handlers.papers.wording import day_words
from models.codes import given_codes
from models.codes.short_code import ShortCode, code_of
from models.codes.sign_documents import CODE_PICTURE, POSTER, TENT_CARD
from models.errors import Refusal
from models.trail import facts

_SIZES: Mapping[str, Literal["a4", "a5", "phone"]] = {
    POSTER.name: "a4",
    TENT_CARD.name: "a5",
    CODE_PICTURE.name: "phone",
}


def link_to(bot_id: str, code: str) -> str:
    """The address that opens the account's chat with the code typed in (line.md, D)."""
    return f"https://line.me/R/oaMessage/{quote(bot_id, safe='')}/?{quote(code, safe='')}"


def gather(desk: PaperDesk) -> Document:
    """The sign of the code asked for. Raises Refusal: no_code, no_account (not known yet)."""
    code = given_codes.found(desk.session, code_of(desk.request.gift or 0))
    bot_id = facts.get(desk.session, facts.BOT_ID)
    if code is None:
        raise Refusal("no_code")
    if bot_id is None:
        raise Refusal("no_account")
    words = _words(desk, code)
    name = facts.get(desk.session, facts.BOT_NAME) or ""
    sign = Sign(
        size=_SIZES[desk.request.kind],
        title=words.title,
        call=words.call,
        link=link_to(bot_id, code.code),
        code=code.code,
        account=f"หรือพิมพ์รหัสนี้ในแชต LINE “{name}” ({bot_id})"
        if name
        else f"หรือพิมพ์รหัสนี้ในแชต LINE {bot_id}",
        until=f"ถึงวันที่ {day_words(code.last_day)}" if code.last_day is not None else "",
    )
    return Document(title=[words.title], meta=[], blocks=[sign], made_at=desk.now, digits="arabic")


def _words(desk: PaperDesk, code: ShortCode) -> SignWords:
    """What the subject whose code it is prints. Raises Refusal: no_code if there is none."""
    makers = (subject.signs.get(code.opens) for subject in desk.subjects)
    make = next((each for each in makers if each is not None), None)
    if make is None:
        raise Refusal("no_code")
    return make(desk, code.about_id)


def _joining(_desk: PaperDesk, _about: int) -> SignWords:
    return SignWords("ลงทะเบียนใช้งาน", "สแกนด้วย LINE แล้วกดส่งเพื่อลงทะเบียน")


SIGN_PAPERS = SubjectPapers(
    papers=tuple(Paper(kind, gather) for kind in (POSTER, TENT_CARD, CODE_PICTURE)),
    signs={"joining": _joining},
)

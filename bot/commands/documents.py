"""`document …`: makes the office's documents as files, and checks if a file is ours, unaltered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bot.command_group import CommandGroup
from bot.commands import desk, printed
from bot.refusals import CannotStart
from models.calendar import BANGKOK
from models.errors import Refusal

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.wiring import Assembled
    from handlers.papers.paper_kinds import PaperRequest
    from handlers.papers.printing.model import Document
    from handlers.papers.printing.seal import Seal

    Printable = Callable[[str], bytes]

KINDS = {
    "bureau-form": "A bureau's activity form, of one round or of the whole year.",
    "activity-page": "A page with pictures for each report of a bureau (--bureau); .zip: files.",
    "project-report": "The report on one project that was carried out (--record).",
    "lessons": "What a year taught a bureau (--bureau) or the office; the year of --round or this.",
    "office-report": "The office's six-, nine- or twelve-month report.",
    "submissions": "Who has sent what, bureaus by activities.",
    "unsent": "What is still missing, bureau by bureau.",
    "sent-list": "What is sent, bureau by bureau (.xlsx).",
    "waiting-list": "What waits for approval, bureau by bureau (.xlsx).",
    "returned-list": "What was returned to be corrected, bureau by bureau (.xlsx).",
    "approved-list": "What is approved, bureau by bureau (.xlsx).",
    "no-gift": "What No Gift comes to up to a round; of one bureau, with the joined list to sign.",
    "complaints": "A round's complaints in numbers, small counts hidden; 30 July if none is named.",
    "evidence": "The files and links of a round's reports, with small pictures (.pdf, .xlsx).",
    "memo": "The month's memo to the Secretary-General; the month of --round (.docx, .pdf).",
    "memo-quarter": "The same of the fiscal year's quarter that holds --round.",
    "heat-map": "Bureaus by activities as a picture for a phone (.png).",
    "progress-chart": "The office report's chart as a picture for a phone (.png).",
    "round": "All of a round for ITA: documents, evidence, an index with SHA-256 (.zip).",
    "gifts": "Gift reports on the law's form, a page each; as .xlsx, one list.",
    "survey": "The result of a closed survey (--code).",
    "self-assessment": "A bureau's self-assessment as a moral organisation; without one, all.",
    "award-dossier": "What is counted of a bureau, or all, to choose the outstanding.",
    "award-report": "The report to the committee on the outstanding bureaus; in the chat.",
    "score-sheet": "A score sheet to fill in; only who scores by it gets it, in the chat.",
    "ideas": "The office's form on a closed round of ideas (--code).",
    "bound-deeds": "A bureau's bound book of good deeds (--bureau), up to --round or today.",
    "own-deeds": "One's own book of good deeds; only its owner gets it, in the chat.",
    "clinic-report": "Questions to the clinic in numbers, up to --round or today.",
    "plan-table": "A plan itself: measures, guidelines, activities, dates (--plan).",
    "working-group-order": "The order that appoints a working group (--record).",
    "meeting-minutes": "The minutes of a working group's meeting (--record).",
    "announcement": "An announcement's text and who joined it (--record).",
    "plan-form": "A plan to fill in and send back (.xlsx), for administrators, in the chat.",
    "plan-draft-form": "The same of a draft of a plan, in the chat.",
    "days-sheet": "This year's days off, which `calendar import` reads back (.xlsx).",
    "oit": "The year's OIT items to hand in (.xlsx); the report on publishing (.pdf, .docx).",
    "thursday-pictures": "The rota of the Thursday picture, of the year of --round or this one.",
    "poster": "A page of A4 with a short code and its QR (--code).",
    "tent-card": "The same to stand on a table: A5, folded A6 on both sides (--code).",
    "code-picture": "The same as a picture for a LINE group (--code).",
    "roster-sheet": "The whole roster, which `roster import` reads back (.xlsx).",
    "joining-slips": "Codes for many on slips; only who issued them gets it, in the chat.",
    "guide": "A guide for one kind of work, or the notice on personal data, in the chat.",
    "joining-poster": "A page of A4 on how to join, without any code, in the chat.",
    "sign-in-sheet": "Who was at an event; only its organisers get it, in the chat.",
    "certificate": "That somebody was at an event; only they get it, in the chat.",
    "news-record": "An executive's announcement, who read it, where it was published; in the chat.",
    "certificates": "The same of everybody who was there (--record).",
    "election-nominees": "Who is named for an election, in the chat.",
    "election-record": "The record of a vote; only its committee gets it, in the chat.",
    "election-ranking": "The ranking by the set weights; only its committee gets it, in the chat.",
    "election-result": "The announcement of an election's result, in the chat.",
    "winner-certificate": "That somebody was chosen; only they get it, in the chat.",
    "winner-certificates": "The same of all winners, for the committee, in the chat.",
    "personnel-list": "The winners for the personnel records (.xlsx), in the chat.",
}
_FORMATS = {
    "activity-page": ("pdf", "docx", "zip"),
    "project-report": ("docx", "pdf"),
    "lessons": ("docx", "pdf"),
    "evidence": ("pdf", "xlsx"),
    "memo": ("docx", "pdf"),
    "memo-quarter": ("docx", "pdf"),
    "heat-map": ("png",),
    "progress-chart": ("png",),
    "round": ("zip",),
    "poster": ("pdf",),
    "tent-card": ("pdf",),
    "code-picture": ("png",),
    "joining-slips": ("pdf",),
    "roster-sheet": ("xlsx",),
    "joining-poster": ("pdf",),
    "guide": ("pdf", "docx"),
    "score-sheet": ("xlsx", "pdf", "docx"),
    "ideas": ("pdf", "docx"),
    "bound-deeds": ("pdf", "docx"),
    "own-deeds": ("pdf",),
    "oit": ("xlsx", "pdf", "docx"),
    "thursday-pictures": ("pdf", "docx"),
    "election-record": ("pdf", "docx"),
    "election-result": ("pdf", "docx"),
    "winner-certificate": ("pdf", "docx"),
    "winner-certificates": ("pdf", "docx"),
    "personnel-list": ("xlsx",),
    **dict.fromkeys(("sent-list", "waiting-list", "returned-list", "approved-list"), ("xlsx",)),
    "certificate": ("pdf", "docx"),
    "announcement": ("pdf", "docx"),
    "working-group-order": ("pdf", "docx"),
    "meeting-minutes": ("pdf", "docx"),
    "plan-form": ("xlsx",),
    "plan-draft-form": ("xlsx",),
    "days-sheet": ("xlsx",),
    "certificates": ("pdf", "docx"),
}
"""As the subjects declare them (a test). Loading these declarations would slow wrong use down."""
MOST_BYTES = 700 * 1024 * 1024


def endings_of(kind: str) -> tuple[str, ...]:
    """Return the formats of this kind of document."""
    return _FORMATS.get(kind, ("pdf", "docx", "xlsx"))


@click.group("document", cls=CommandGroup)
def document_group() -> None:
    """The office's documents: `document KIND … -o FILE`, `document verify FILE`."""


def _kind_command(kind: str, about: str) -> click.Command:
    @click.option("--plan", metavar="NAME", help="a stored plan (`plan list`)")
    @click.option("--round", "due", help="a round's date, either era: 2570-03-20")
    @click.option("--bureau", help="a bureau's full name")
    @click.option("--code", help="the short code on a sign: K7M3G")
    @click.option("--record", type=int, metavar="N", help="one record, by its id in the database")
    @click.option("--digits", type=click.Choice(["thai", "arabic"]), help="the form's, if not said")
    @click.option(
        "-o",
        "target",
        required=True,
        type=desk.NEW_FILE,
        help=f"where to; {', '.join(f'.{each}' for each in endings_of(kind))}",
    )
    def command(target: Path, record: int | None, **options: str | None) -> None:
        _make(kind, target, record, options)

    return click.command(kind, help=about)(command)


for _name, _about in KINDS.items():
    document_group.add_command(_kind_command(_name, _about))


def _make(kind: str, target: Path, record: int | None, options: dict[str, str | None]) -> None:
    ending = target.suffix.lower().removeprefix(".")
    known = endings_of(kind)
    if ending not in known:
        endings = " or ".join(f".{each}" for each in known)
        raise click.UsageError(f"{target.name}: the file's ending is {endings}")
    due = desk.day_of(options["due"]) if options["due"] is not None else None
    # The renderers take half a second to load: check the words first.
    from bot import progress  # noqa: PLC0415
    from handlers.papers import paper_kinds  # noqa: PLC0415

    def gathered(session: Session, at: Assembled) -> tuple[Document, Assembled]:
        asked = _request(session, kind, due, options)
        if record is not None:
            asked = replace(asked, gift=record)
        request = replace(asked, listed=ending == "xlsx", apart=ending == "zip")
        return paper_kinds.gather(session, at.outside.sealer, request, at.outside.clock.now()), at

    try:
        document, at = desk.read("document", gathered)
    except Refusal as refusal:
        raise CannotStart(_refused(refusal)) from refusal
    files, opener = at.outside.files, at.outside.opener
    with closing(opener), progress.shown(f"document {kind}"):
        made = paper_kinds.render(document, ending, at.outside.sealer, files.fetch, opener.small)
    with closing(made), target.open("wb") as out:
        out.writelines(made.pieces())
    click.echo(f"{target.name}: {kind}, code {made.code}{_unfinished(document, ending)}")


def in_one(session: Session, at: Assembled, kind: str, ids: Sequence[int]) -> Printable:
    """The documents of a kind about these records, as one; call it with an ending for the file."""
    from handlers.papers import paper_kinds  # noqa: PLC0415

    sealer, now = at.outside.sealer, at.outside.clock.now()
    requests = [paper_kinds.PaperRequest(kind, gift=each) for each in ids]
    found = [paper_kinds.gather(session, sealer, request, now) for request in requests]
    blocks = [block for each in found for block in each.blocks]
    whole = sorted({name for each in found for name in each.whole})
    document = replace(found[0], blocks=blocks, whole=whole)
    return lambda ending: paper_kinds.render(document, ending, sealer).data


def _unfinished(document: Document, ending: str) -> str:
    if not document.draft:
        return ""
    if ending == "zip":
        return " (evidence is left out for its size, index.txt names it: ask by --bureau)"
    return " (a draft: some of it is not approved yet)"


def _request(
    session: Session, kind: str, due: date | None, options: dict[str, str | None]
) -> PaperRequest:
    from handlers.papers.paper_kinds import PaperRequest  # noqa: PLC0415

    name = options["bureau"]
    bureau_id = None if name is None else desk.bureau_named(session, name).id
    only = frozenset((bureau_id,)) if bureau_id is not None else None
    digits: Any = options["digits"]
    number = _number(options["code"])
    return PaperRequest(kind, options["plan"], due, bureau_id, only, digits, gift=number)


def _number(code: str | None) -> int | None:
    from models.codes.short_code import is_code, number_of, read_code  # noqa: PLC0415

    signs = read_code(code or "")
    return number_of(signs) if is_code(signs) else None


def _refused(refusal: Refusal) -> str:
    name = refusal.facts.get("name")
    several = ", ".join(str(refusal.facts.get("names", "")).split("\n"))
    return {
        "no_plan": f"there is no plan {name}: `plan list` shows them, `plan import` takes one in",
        "which_plan": f"several plans fit, name one with --plan: {several}",
        "no_kind": "no subject of this office has that document",
        "bureau_missing": "name the bureau with --bureau",
        "no_round": "name the code of a round of ideas that is closed with --code",
        "no_survey": "name the code of a survey that is closed with --code",
        "no_code": "name a code that was given out with --code",
        "no_slips": "slips are of codes: `roster slips FILE.pdf` issues them and prints them",
        "no_account": "the bot's own name is not known yet: start the worker once",
        "no_gifts": "no gift was reported there: leave --round or --bureau out",
        "no_rows": "nothing is asked for there: `plan show NAME` lists activities and their dates",
    }[refusal.code]


def _seal_of(made: Assembled, file: Path) -> Seal | None:
    from handlers.papers.printing import seal  # noqa: PLC0415

    if file.stat().st_size == 0:  # no map of nothing
        return None
    with file.open("rb") as opened, mmap(opened.fileno(), 0, access=ACCESS_READ) as whole:
        return seal.read(made.outside.sealer, whole)


@document_group.command("verify")
@click.argument("file", type=desk.FILE)
@printed.JSON
def verify(file: Path, as_json: bool) -> None:
    """Whether FILE was made by this office's bot and not altered since."""
    if file.stat().st_size > MOST_BYTES:
        raise CannotStart(f"{file.name}: larger than any document of ours")
    with desk.assembled("document") as made:
        mark = _seal_of(made, file)
    if mark is None:
        reason = "altered since (saving it again in another program does so)"
        raise CannotStart(f"{file.name}: not made by this bot, or {reason}")
    if as_json:
        printed.put({"file": file.name, "code": mark.code, "rows_as_of": mark.made_at})
        return
    as_of = f"rows as of {mark.made_at.astimezone(BANGKOK):%Y-%m-%d %H:%M:%S} (Asia/Bangkok)"
    click.echo(f"{file.name}: made by this bot, unaltered; code {mark.code}, {as_of}")

"""The texts from which an announcement may be opened: the office's newest ones and the packaged."""

from __future__ import annotations

import re
from dataclasses import replace

from sqlalchemy.orm import Session

from models.errors import Refusal
from models.pledges import announcement_files, announcing
from models.pledges.announcement_files import (
    LONGEST_SHORT,
    LONGEST_TEXT,
    LONGEST_TITLE,
    YEAR,
    AnnouncementFile,
)
from models.pledges.pledge import Announcement

_DATED = re.compile(r"-(2[45]\d\d)$")
_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_OWN = "office"


def base(name: str) -> str:
    """The name without its fiscal year: `no-gift` of `no-gift-2570`."""
    return _DATED.sub("", name)


def of_year(wording: AnnouncementFile, year: int) -> AnnouncementFile:
    """The announcement of that fiscal year (B.E.), which stands where the text leaves it open."""
    return replace(
        wording,
        name=f"{base(wording.name)}-{year}",
        title=wording.title.replace(YEAR, str(year)),
        text=wording.text.replace(YEAR, str(year)),
        fiscal_year=year,
    )


def known(session: Session, year: int) -> list[AnnouncementFile]:
    """The newest wording of each announcement, those of the office first, then the packaged.

    Their titles and texts leave the fiscal year open (`{fiscal_year}`).
    """
    newest: dict[str, AnnouncementFile] = {}
    for each in announcing.all_announcements(session):
        if base(each.name) not in newest:
            newest[base(each.name)] = _open(stored(session, each))
    for name in announcement_files.packaged_names():
        if name not in newest:
            packaged = announcement_files.packaged_announcement(name, year)
            newest[name] = _open(packaged)
    return list(newest.values())


def stored(session: Session, announcement: Announcement) -> AnnouncementFile:
    """The announcement as it stands."""
    text = announcing.version(session, announcement.id, announcement.version)
    assert text is not None
    return AnnouncementFile(
        name=announcement.name,
        title=text.title,
        short=announcement.short,
        text=text.text,
        fiscal_year=announcement.fiscal_year,
        target=announcement.target,
        audience=tuple(filter(None, announcement.audience.split(","))),
        source=text.source,
    )


def _open(wording: AnnouncementFile) -> AnnouncementFile:
    """The wording with its year left open wherever that stands as a number of its own."""
    year = str(wording.fiscal_year)
    known_as = f"{year}|{year.translate(_THAI)}"
    number = re.compile(rf"(?<![\d๐-๙/])(?:{known_as})(?![\d๐-๙])")
    title, text = number.sub(YEAR, wording.title), number.sub(YEAR, wording.text)
    return replace(wording, title=title, text=text)


def other_years(text: str, year: int) -> list[int]:
    """The years near the fiscal year (B.E.) that the text names besides it: probably forgotten."""
    named = {int(each) for each in re.findall(r"(?<!\d)2\d{3}(?!\d)", text.translate(_ARABIC))}
    return sorted(named & {year - 2, year - 1, year + 1})


def new_name(session: Session, year: int) -> str:
    """A name for an announcement of the office's own in that fiscal year (B.E.)."""
    taken = {each.name for each in announcing.all_announcements(session)}
    numbers = (f"{_OWN}-{number}-{year}" for number in range(1, len(taken) + 2))
    return next(name for name in numbers if name not in taken)


def named_alike(session: Session, file: AnnouncementFile) -> Announcement | None:
    """The announcement of the same fiscal year with that name, title or short name."""
    mine = {_key(file.title), _key(file.short)}
    for each in announcing.all_announcements(session):
        same = each.name == file.name or mine & {_key(each.title), _key(each.short)}
        if each.fiscal_year == file.fiscal_year and same:
            return each
    return None


def check(session: Session, file: AnnouncementFile) -> None:
    """Whether this may become a new announcement.

    Raises Refusal: `empty`; `too_long` (facts: `what`, `most`, `length`); `exists` (facts: `about`,
    the announcement of that name, title or short name in the same fiscal year; one that was only
    stored may be opened).
    """
    for what, text, most in (
        ("text", file.text, LONGEST_TEXT),
        ("title", file.title, LONGEST_TITLE),
        ("short", file.short, LONGEST_SHORT),
    ):
        if not text.strip():
            raise Refusal("empty", what=what)
        if len(text) > most:
            raise Refusal("too_long", what=what, most=most, length=len(text))
    same = named_alike(session, file)
    if same is not None and (same.name != file.name or announcing.of_announcement(session, same)):
        raise Refusal("exists", about=same)


def _key(text: str) -> str:
    return "".join(text.split()).casefold()

"""Pages whose document has nothing but such pages: signs, slips to cut apart, certificates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Sign:
    """A page to hang up, with a code and its QR; it stands alone in its document.

    size: of the paper; `a5` is folded in the middle.
    title: what the code opens.
    call: what to do with it.
    link: what the QR holds.
    code: as people type it.
    account: the names of the account that the code is typed to.
    until: until when, or empty.
    """

    size: Literal["a4", "a5", "phone"]
    title: str
    call: str
    link: str
    code: str
    account: str
    until: str
    steps: Sequence[str] = ()
    """What to do, one after the other; a sign without a code says it so."""


@dataclass(frozen=True)
class Slip:
    """A slip of paper for one person, with the code that only they may use.

    whose: what the person is.
    link: what the QR holds.
    """

    name: str
    whose: str
    code: str
    link: str


@dataclass(frozen=True)
class SlipPages:
    """Slips to cut apart, six on a page of A4; their document has nothing but such pages.

    where: stands above the slips of each page.
    title: of each slip.
    steps: what to do with it.
    until: until when the codes are good.
    """

    where: str
    title: str
    steps: Sequence[str]
    until: str
    slips: Sequence[Slip]


@dataclass(frozen=True)
class Certificate:
    """A page that certifies something of one person; its document has nothing but such pages.

    lead: the words above the name.
    whose: what the person is and where, or empty.
    about: the words below the name, each on a line of its own; the first is what it certifies.
    signs: the words below the line to sign on.
    """

    lead: str
    name: str
    whose: str
    about: Sequence[str]
    signs: Sequence[str]

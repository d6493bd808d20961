"""A document as it was once gathered, printed again with other words at its foot.

Its rows and its page are kept with it, so that neither later rows nor a newer program change what
somebody has checked or signed.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from handlers.papers.printing import pdf
from handlers.papers.printing.model import Digits, Document
from handlers.papers.printing.pdf_text import tell_marks_once
from handlers.papers.printing.thai_words import pieces
from handlers.papers.wording import NO_SIGNER, in_digits

_FOOT_LETTERS = 110
"""Letters of a line at the foot."""
_NAME_LETTERS = 30
"""Letters of a line at the place to sign."""


@dataclass(frozen=True)
class Frozen:
    """texts: for page.typ. page: page.typ as it was. pictures: by key."""

    texts: Mapping[str, Any]
    made_at: datetime
    page: str
    pictures: Mapping[str, bytes]

    def kept(self) -> bytes:
        """Returns it as bytes."""
        pictures = {key: base64.b64encode(data).decode() for key, data in self.pictures.items()}
        about = {"made_at": self.made_at.isoformat(), "page": self.page, "pictures": pictures}
        return json.dumps({"texts": self.texts, **about}, ensure_ascii=False).encode()

    def printed(
        self, foot: Sequence[str], fields: Mapping[str, str], signer: Sequence[str] = ()
    ) -> bytes:
        """Returns the PDF.

        foot: lines below the footer of each page. fields: by their label, what the fields of a
        memo's head now hold. signer: the lines for the place of a signer who was not known.
        """
        digits: Digits = "thai" if self.texts["thai"] else "arabic"
        lines = [pieces(in_digits(line, digits), longest=_FOOT_LETTERS) for line in foot]
        texts = {**self.texts, "signed": lines}
        for field in _fields(texts["blocks"]):
            label = "".join(piece for line in field["label"] for piece in line)
            if label in fields:
                field["value"] = [pieces(in_digits(fields[label], digits))]
        if signer:
            _name_signer(texts["blocks"], signer)
        made = json.dumps(texts, ensure_ascii=False)
        return tell_marks_once(pdf.typeset(made, self.made_at, self.pictures, self.page))


def _fields(blocks: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for block in blocks:
        if block["is"] == "fields":
            yield from (field for line in block["lines"] for field in line)


def _name_signer(blocks: Sequence[dict[str, Any]], signer: Sequence[str]) -> None:
    """Puts the signer where a letter left the place open; a place with a name keeps it."""
    for block in blocks:
        _name_signer(block.get("tail", ()), signer)  # what closes a table stands in it
        if block["is"] == "signatures" and block["letter"]:
            block["who"] = [
                [pieces(line, longest=_NAME_LETTERS) for line in signer] if _is_open(who) else who
                for who in block["who"]
            ]


def _is_open(who: Sequence[Sequence[str]]) -> bool:
    return "".join(map("".join, who)) == NO_SIGNER.replace("\n", "")


def freeze(document: Document, footer: str, pictures: Mapping[str, bytes]) -> Frozen:
    """Returns the document frozen. pictures: those its cells name, by key."""
    texts = json.loads(pdf.page_texts(document, footer, frozenset(pictures)))
    return Frozen(texts, document.made_at, pdf.page(), dict(pictures))


def read(kept: bytes) -> Frozen:
    """Returns what `Frozen.kept` gave."""
    data = json.loads(kept)
    pictures = {key: base64.b64decode(each) for key, each in data["pictures"].items()}
    return Frozen(data["texts"], datetime.fromisoformat(data["made_at"]), data["page"], pictures)

"""Signs with a code: the QR is read back, and says no more than what is printed below it."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from sqlalchemy.orm import Session

from handlers.papers.paper_kinds import PaperRequest, gather, render
from handlers.papers.printing import seal
from handlers.papers.printing.sign_page import qr_of
from models.codes import given_codes
from models.codes.short_code import number_of
from models.crypto import Sealer
from models.errors import Refusal
from models.trail import facts
from models.trail.audit_entry import Fact
from tests.handlers.papers.unit import AT, UNTIL, Unit

ID, NAME = "@123abcde", "STRONG วุฒิสภา"
FORMATS = [("poster", "pdf"), ("tent-card", "pdf"), ("code-picture", "png")]
MM = 72 / 25.4


def coded(session: Session, sealer: Sealer, opens: str = "announcement") -> str:
    """The code of an announcement that is open; the bot knows its own name."""
    about = Unit(session, sealer, 1).announcements[0].id
    facts.put(session, facts.BOT_ID, ID)
    facts.put(session, facts.BOT_NAME, NAME)
    return given_codes.give(session, opens, about, UNTIL, AT, sealer.random)


def made(session: Session, sealer: Sealer, code: str, kind: str, ending: str) -> bytes:
    document = gather(session, sealer, PaperRequest(kind, gift=number_of(code)), AT)
    return render(document, ending, sealer).data


def seen(data: bytes, ending: str) -> Image.Image:
    """The page as a camera has it."""
    if ending == "png":
        return Image.open(BytesIO(data))
    with pypdfium2.PdfDocument(data) as file:
        assert len(file) == 1
        return file[0].render(scale=2).to_pil()


@pytest.mark.parametrize(("kind", "ending"), FORMATS)
def test_the_qr_opens_the_chat_with_the_code_and_the_file_is_the_same_again(
    session: Session, sealer: Sealer, kind: str, ending: str
) -> None:
    code = coded(session, sealer)
    data = made(session, sealer, code, kind, ending)
    read = {each.text for each in zxingcpp.read_barcodes(seen(data, ending))}
    assert read == {f"https://line.me/R/oaMessage/%40123abcde/?{code}"}
    assert made(session, sealer, code, kind, ending) == data
    assert seal.read(sealer, data) is not None


def test_in_print_stand_what_it_is_the_account_the_code_and_the_last_day(
    session: Session, sealer: Sealer
) -> None:
    code = coded(session, sealer)
    with pypdfium2.PdfDocument(made(session, sealer, code, "poster", "pdf")) as file:
        words = "".join(file[0].get_textpage().get_text_range().split())
        assert file[0].get_size() == pytest.approx((210 * MM, 297 * MM), abs=1)
    for printed in (code, NAME, ID, "No Gift Policy", "20 มีนาคม 2570"):
        assert printed.replace(" ", "") in words


def test_a_tent_card_is_a_sheet_of_a5_that_is_a6_on_both_sides(
    session: Session, sealer: Sealer
) -> None:
    data = made(session, sealer, coded(session, sealer), "tent-card", "pdf")
    with pypdfium2.PdfDocument(data) as file:
        assert file[0].get_size() == pytest.approx((148 * MM, 210 * MM), abs=1)
    page = seen(data, "pdf")
    middle = page.height // 2
    for side in (page.crop((0, 0, page.width, middle)), page.crop((0, middle, *page.size))):
        assert len(zxingcpp.read_barcodes(side)) == 1


def test_the_qr_is_small_enough_for_a_poster() -> None:
    qr = qr_of("https://line.me/R/oaMessage/%40123abcde/?K7M3G")
    assert (qr.designator, qr.symbol_size(border=0)) == ("4-M", (33, 33))


@pytest.mark.parametrize("gone", ["code", "account", "subject"])
def test_what_is_not_known_is_refused(session: Session, sealer: Sealer, gone: str) -> None:
    code = coded(session, sealer, "nothing" if gone == "subject" else "announcement")
    if gone == "account":
        session.query(Fact).delete()
    if gone == "code":
        code = next(each for each in ("22A2V", "K7M3G") if each != code)
    with pytest.raises(Refusal, match="no_account" if gone == "account" else "no_code"):
        made(session, sealer, code, "poster", "pdf")

"""`document …`: what the files hold, how wrong use ends, and whether a file is known again."""

from __future__ import annotations

import shutil
from pathlib import Path

import docx
import pytest

from bot import keys, settings
from bot.commands import documents
from models.documents import document_kinds
from tests.bot.test_cli import Strongbot, one_line, strongbot
from tests.handlers.papers.reading import docx_text, pages, sheets, squeezed
from tests.handlers.papers.round import photo

UNITS = ("สำนักการคลังและงบประมาณ", "สำนักบริหารงานกลาง")
__all__ = ["strongbot"]


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the first that needs them keeps the imported plans."""
    return tmp_path_factory.mktemp("planned") / "var"


@pytest.fixture
def planned(
    strongbot: Strongbot, migrated_sqlite: Path, tmp_path: Path, imported: Path
) -> Strongbot:
    """The command line of an office that has the plans of 000 and 002."""
    home = tmp_path / "var"
    if imported.exists():
        shutil.copytree(imported, home)
        return strongbot
    keys.make(settings.load(tmp_path, {"DATA_DIR": str(home)}))
    shutil.copy(migrated_sqlite, home / "strong.db")
    for name in ("risk-2567", "central-2566"):
        assert strongbot("plan", "import", name).code == 0
    shutil.copytree(home, imported)
    return strongbot


def test_the_command_knows_every_kind_and_its_formats() -> None:
    declared = {kind.name: kind.endings for kind in document_kinds.KINDS}
    assert {kind: documents.endings_of(kind) for kind in documents.KINDS} == declared


@pytest.mark.soak
def test_the_offices_report_is_written_and_known_again(planned: Strongbot, tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    told = planned("document", "office-report", "--plan", "risk-2567", "-o", file)
    assert (told.code, told.err) == (0, "")
    plain = squeezed("".join(pages(file.read_bytes())))
    assert "91,200.00" in plain and "88.95" in plain
    known = planned("document", "verify", file)
    assert known.code == 0 and "unaltered" in known.out


@pytest.mark.soak
def test_one_altered_byte_is_found(planned: Strongbot, tmp_path: Path) -> None:
    file = tmp_path / "report.xlsx"
    planned("document", "office-report", "--plan", "risk-2567", "-o", file)
    altered = bytearray(file.read_bytes())
    altered[len(altered) // 2] ^= 1
    file.write_bytes(altered)
    assert "altered" in one_line(planned("document", "verify", file))


@pytest.mark.soak
def test_the_offices_emblem_stands_at_the_head_of_a_memo(
    planned: Strongbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "memo.docx"
    (tmp_path / "emblem.jpg").write_bytes(photo())
    for name, count in (("", 0), ("missing.jpg", 0), ("emblem.jpg", 1)):
        monkeypatch.setenv("MEMO_EMBLEM", str(tmp_path / name) if name else "")
        assert planned("document", "memo", "--round", "2567-03-31", "-o", file).code == 0
        assert len(docx.Document(str(file)).inline_shapes) == count


@pytest.mark.parametrize("due", ["2566-03-20", "2023-03-20"])
@pytest.mark.soak
def test_a_round_is_named_in_both_eras(planned: Strongbot, tmp_path: Path, due: str) -> None:
    file = tmp_path / "form.docx"
    told = planned("document", "bureau-form", "--plan", "central-2566", "--round", due, "-o", file)
    assert told.code == 0
    assert "๒๐\u00a0มีนาคม\u00a0๒๕๖๖" in docx_text(file.read_bytes())


@pytest.mark.soak
def test_the_digits_may_be_chosen(planned: Strongbot, tmp_path: Path) -> None:
    file = tmp_path / "form.docx"
    planned("document", "bureau-form", "--plan", "central-2566", "--digits", "arabic", "-o", file)
    assert "2566" in docx_text(file.read_bytes())


@pytest.mark.soak
def test_the_list_of_one_bureau_holds_no_other(planned: Strongbot, tmp_path: Path) -> None:
    file = tmp_path / "list.XLSX"
    told = planned(
        "document", "submissions", "--plan", "central-2566", "--bureau", "สำนักบริหารงานกลาง",
        "-o", file,
    )  # fmt: skip
    assert told.code == 0
    rows = sheets(file.read_bytes())["รายการ"][1:]
    assert {row[0] for row in rows} == {"สำนักบริหารงานกลาง"}


@pytest.fixture
def manned(planned: Strongbot, tmp_path: Path) -> Strongbot:
    """The same with a person in each of two bureaus."""
    heads = "staff_id,name,position,bureau,work_group,roles,supervisor_id"
    people = [f"T{n},ผู้ทดสอบ {n},นักทดสอบ,{name},,staff," for n, name in enumerate(UNITS, 1)]
    roster = tmp_path / "roster.csv"
    roster.write_text("\n".join([heads, *people]), "utf-8")
    assert planned("roster", "import", roster).code == 0
    return planned


@pytest.mark.soak
def test_the_result_of_no_gift_holds_every_unit(manned: Strongbot, tmp_path: Path) -> None:
    file = tmp_path / "result.xlsx"
    told = manned("document", "no-gift", "--round", "2570-03-20", "-o", file)
    assert (told.code, told.err) == (0, "")
    rows = sheets(file.read_bytes())["การเข้าร่วมและการสอบถาม"][1:]
    assert [row[:2] for row in rows] == [[UNITS[0], 1], [UNITS[1], 1], ["รวม", 2]]


@pytest.mark.soak
def test_one_bureaus_result_brings_the_list_to_sign(manned: Strongbot, tmp_path: Path) -> None:
    file = tmp_path / "result.pdf"
    manned(
        "document", "no-gift", "--round", "2570-03-20", "--bureau", UNITS[1],
        "--digits", "thai", "-o", file,
    )  # fmt: skip
    found = pages(file.read_bytes())
    assert len(found) == 2 and "บัญชีรายชื่อ" in squeezed(found[1])
    assert "๒๕๗๐" in found[0]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("office-report", "--plan", "nothing", "-o", "a.pdf"), "plan list"),
        (("gifts", "-o", "a.pdf"), "no gift was reported"),
        (("bureau-form", "-o", "a.pdf"), "--bureau"),
        (("bureau-form", "--bureau", "ไม่มี", "-o", "a.pdf"), "สำนักบริหารงานกลาง"),
        (("submissions", "--round", "2599-01-01", "-o", "a.pdf"), "plan show"),
        (("verify", "plain.pdf"), "not made by this bot"),
    ],
)
@pytest.mark.soak
def test_what_cannot_be_done_is_one_line_that_says_what_to_do(
    planned: Strongbot, tmp_path: Path, words: tuple[str, ...], says: str
) -> None:
    (tmp_path / "plain.pdf").write_bytes(b"%PDF-1.7\n")
    assert says in one_line(planned("document", *words))
    assert not (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize(
    "words",
    [("office-report", "-o", "a.doc"), ("office-report",), ("nothing", "-o", "a.pdf"),
     ("submissions", "--round", "yesterday", "-o", "a.pdf"), ("verify", "missing.pdf")],
)  # fmt: skip
def test_wrong_use_ends_with_two(planned: Strongbot, words: tuple[str, ...]) -> None:
    one_line(planned("document", *words), 2)


@pytest.mark.parametrize(
    ("kind", "ending"),
    [("evidence", "xlsx"), ("evidence", "pdf"), ("memo", "docx"), ("memo-quarter", "pdf"),
     ("heat-map", "png"), ("progress-chart", "png"), ("round", "zip")],
)  # fmt: skip
@pytest.mark.soak
def test_a_rounds_own_documents_are_written_and_known_again(
    planned: Strongbot, tmp_path: Path, kind: str, ending: str
) -> None:
    file = tmp_path / f"made.{ending}"
    plan = "risk-2567" if kind == "progress-chart" else "central-2566"
    told = planned("document", kind, "--plan", plan, "-o", file)
    assert (told.code, told.err) == (0, "")
    assert "unaltered" in planned("document", "verify", file).out


@pytest.mark.parametrize(("kind", "ending"), [("round", "pdf"), ("memo", "xlsx"), ("gifts", "zip")])
def test_a_kind_comes_in_its_own_formats_alone(
    planned: Strongbot, tmp_path: Path, kind: str, ending: str
) -> None:
    told = planned("document", kind, "-o", tmp_path / f"made.{ending}")
    assert told.code == 2 and "ending is ." in told.err

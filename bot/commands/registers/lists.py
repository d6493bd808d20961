"""`register …` and `oit …`: import a year's list of what the office must show (Excel or YAML)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.command_group import CommandGroup
from bot.commands import desk, printed
from bot.refusals import CannotStart
from models.calendar import fiscal_year, office_day
from models.errors import FileFaults, Refusal

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from bot.wiring import Assembled
    from models.registers.importing import Changes
    from models.registers.register_list import ListFault, RegisterList

MOST_BYTES = 5 * 1024 * 1024
_FAULTS = {
    "missing": "is missing",
    "long": "is too long",
    "twice": "stands twice",
    "no_day": "is no date such as 2570-03-20 or 20/3/2570",
    "not_of_year": "lies more than a year outside the fiscal year",
    "ends_before": "lies before the first day",
    "no_bureau": "is no bureau's full name",
    "no_person": "is nobody's staff id",
    "empty": "the list holds no items",
    "too_many": "more items than a list may have",
    "strange_sign": "holds a control character",
}


@click.group("register", cls=CommandGroup)
def register_group() -> None:
    """Import and list what the office must show: OIT items and other registers."""


@click.group("oit", cls=CommandGroup)
def oit_group() -> None:
    """Import the year's OIT items (ITA) from Excel or YAML."""


@register_group.command("list")
@printed.JSON
def register_list_(as_json: bool) -> None:
    """The registers that were imported, and the packaged lists."""
    from models.plans import packaged_files  # noqa: PLC0415

    rows = [{"name": None, **row} for row in desk.read("register", _listed)]
    nothing = dict.fromkeys(_KEPT)
    rows += [{"name": name, **nothing} for name in packaged_files.names("register_list")]
    printed.rows(rows, as_json, _register_line)


_KEPT = ("kind", "fiscal_year", "version", "complete", "total", "title", "demo")


def _register_line(row: printed.Row) -> str:
    if row["name"] is not None:
        return f"{row['name']}\tpackaged"
    counts = f"version {row['version']}\t{row['complete']} of {row['total']} complete"
    demo = "\tdemo" if row["demo"] else ""
    return f"{row['kind']}\t{row['fiscal_year']}\t{counts}\t{row['title']}{demo}"


def _listed(session: Session, at: Assembled) -> list[printed.Row]:
    from models.registers import register_items  # noqa: PLC0415

    rows: list[printed.Row] = []
    today = office_day(at.outside.clock.now())
    for each in register_items.registers(session):
        share = register_items.share(register_items.standings(session, each, today))
        counts = each.version, share.complete, share.total
        told = each.kind, each.fiscal_year, *counts, each.title, each.demo
        rows.append(dict(zip(_KEPT, told, strict=True)))
    return rows


@register_group.command("import")
@click.argument("source", metavar="FILE or NAME")
@click.option("--kind", help="of an Excel file, which does not say it: oit and others")
@click.option("--year", type=int, help="fiscal year, B.E. (2570); this one if not named")
@click.option("--dry-run", is_flag=True, help="only show what would change")
def register_import(source: str, kind: str | None, year: int | None, dry_run: bool) -> None:
    """Import a year's list (.xlsx, .yaml) or a packaged one; a changed list is a new version."""
    _import(source, kind, year, dry_run)


@oit_group.command("import")
@click.argument("source", metavar="FILE or NAME")
@click.option("--year", type=int, help="fiscal year, B.E. (2570); this one if not named")
@click.option("--dry-run", is_flag=True, help="only show what would change")
def oit_import(source: str, year: int | None, dry_run: bool) -> None:
    """Import the year's OIT items (.xlsx, .yaml); a changed list is a new version."""
    _import(source, "oit", year, dry_run)


@register_group.command("site")
@click.argument("host")
@click.option("--dry-run", is_flag=True, help="only say whether it is known")
def register_site(host: str, dry_run: bool) -> None:
    """Add a web site of the office (e-book.example.go.th): its addresses are not remarked."""
    from models.registers import link_rules, register_items  # noqa: PLC0415

    name = host.casefold().strip().rstrip(".")
    if link_rules.is_inside(name):
        raise click.UsageError(f"{host} is no site of the web such as moral.senate.go.th")
    new = desk.write(
        "register",
        lambda session, at: register_items.add_host(session, name, at.outside.clock.now()),
        dry_run,
    )
    click.echo(f"{name}: {'added' if new else 'known'}")


# -- importing -----------------------------------------------------------------------------------


def _import(source: str, kind: str | None, year: int | None, dry_run: bool) -> None:
    from models.registers import importing  # noqa: PLC0415
    from models.registers.register_list import ListFaults  # noqa: PLC0415

    def work(session: Session, at: Assembled) -> list[str]:
        now = at.outside.clock.now()
        try:
            return _imported(session, _read(source, kind, year, now), now, dry_run)
        except ListFaults as wrong:
            found = importing.every_fault(session, wrong)
            raise FileFaults([_fault_words(each) for each in found]) from wrong

    for line in (desk.read if dry_run else desk.write)("register", work):
        click.echo(line)


def _read(source: str, kind: str | None, year: int | None, now: datetime) -> RegisterList:
    """Raises ListFaults."""
    from models.registers import register_list  # noqa: PLC0415

    of_year = year or fiscal_year(office_day(now))
    path = Path(source)
    if path.is_file() and path.suffix.lower() == ".xlsx":
        return _of_workbook(path, kind, of_year)
    found = desk.file_or_packaged(
        source,
        lambda text: register_list.read_yaml(text, of_year),
        lambda name: register_list.packaged(name, of_year),
    )
    if kind is not None and found.kind.name != kind:
        raise CannotStart(f"{source} is a list of {found.kind.name}, not of {kind}")
    return found


def _of_workbook(path: Path, kind: str | None, year: int) -> RegisterList:
    from bot import workbook_file  # noqa: PLC0415
    from handlers.registers import register_words  # noqa: PLC0415
    from handlers.understand.sheets import list_heads  # noqa: PLC0415
    from models.registers import register_list  # noqa: PLC0415
    from models.registers.register_kind import KINDS  # noqa: PLC0415

    kinds = {each.name: each for each in KINDS}
    if kind not in kinds:
        raise click.UsageError(f"--kind is missing or unknown; there are: {', '.join(kinds)}")
    if path.stat().st_size > MOST_BYTES:
        raise FileFaults([f"{path.name}: larger than 5 MB, that is no list"])
    content = path.read_bytes()
    if not content.startswith(workbook_file.ZIP):
        raise FileFaults([f"{path.name}: no XLSX, save it as XLSX without a password"])
    with workbook_file.opened(content, "list") as book:
        rows = list_heads.rows(list(workbook_file.rows_of(book.worksheets[0])))
    if rows is None:
        heads = ", ".join(list_heads.NEEDED)
        raise FileFaults([f"{path.name}: the first sheet has no line of heads with {heads}"])
    items = register_list.read_rows(kinds[kind], year, rows)
    title = register_words.titled(kind, year)
    return register_list.RegisterList(kinds[kind], year, title, "", tuple(items))


def _imported(session: Session, given: RegisterList, now: datetime, dry_run: bool) -> list[str]:
    """Raises ListFaults."""
    from models.registers import importing  # noqa: PLC0415

    found = importing.checked(session, given)
    lines = [f"{given.kind.name} {given.fiscal_year}: {len(found.items)} items"]
    lines += _change_lines(importing.compared(session, found))
    if dry_run:
        return [*lines, "nothing was stored (--dry-run)"]
    try:
        kept = importing.store(session, found, None, now)
    except Refusal:  # `same`: nobody else can come between
        return [*lines, "unchanged"]
    return [*lines, f"kept as version {kept.version}"]


def _change_lines(changes: Changes) -> Iterator[str]:
    for each in changes.went:
        if each.changed or not each.sure:
            sure = "" if each.sure else "\tlook at it: the titles are only alike"
            yield f"goes on\t{each.before.number} -> {each.now.number}\t{each.now.title}{sure}"
    for item in changes.added if changes.version else ():
        yield f"new\t{item.number}\t{item.title}"
    for gone in changes.left:
        yield f"no longer\t{gone.number}\t{gone.title}"


def _fault_words(fault: ListFault) -> str:
    words = _FAULTS[fault.code]
    if not fault.row:
        return f"{words}{f' ({fault.value})' if fault.value else ''}"
    value = f" {fault.value!r}" if fault.value else ""
    return f"row {fault.row}, {fault.field}{value}: {words}"

"""The menus under the chat: which there are, what their areas open, whose is which; sends nothing.

Sizes and limits: LINE's reference, "Rich menu" (line.md, F).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from handlers.question.query import opens
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, REPORTER, STAFF, SUPERVISOR

WIDTH, HEIGHT, TAB_HEIGHT = 2500, 1686, 286
STRANGER = "stranger"
"""Whose menu everybody sees who has not joined: the channel's default."""

WORK, RIGHTS = "work", "rights"
TABS = {WORK: "งานของฉัน", RIGHTS: "สิทธิและเรื่องร้องเรียน"}
MARK = "strong-"
"""How names and aliases of this program's menus begin; others of the channel are left alone."""

BAR = "เมนู"
_COLUMNS = {2: 2, 4: 2, 6: 3}


@dataclass(frozen=True)
class Cell:
    """One large target: what it opens (a name in the registry), its label, what that means, and the
    words that stand in the chat as said when it is tapped."""

    opens: str
    label: str
    hint: str
    says: str


@dataclass(frozen=True)
class Area:
    """A rectangle in pixels from the top left corner."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class RichMenu:
    """One tab of one role's menu. The first cell is the main one."""

    role: str
    tab: str
    cells: tuple[Cell, ...]

    @property
    def alias(self) -> str:
        """The name under which the tab is reached: stays the same when the menu changes."""
        return alias(self.role, self.tab)


_REPORT = Cell("report_activity", "รายงานกิจกรรม", "ส่งความคืบหน้า", "รายงาน")
_STATUS = Cell("status", "ดูสถานะ", "ส่งแล้ว และยังไม่ส่ง", "สถานะ")
_AWAITING = Cell("awaiting_me", "รออนุมัติ", "รายงานรอท่านดู", "รออนุมัติ")
_NOT_SENT = Cell("not_sent", "ใครยังไม่ส่ง", "ดูรายชื่อและเตือน", "ใครยังไม่ส่ง")
_DOCUMENTS = Cell("documents", "ขอเอกสาร", "PDF และ Word", "เอกสาร")
_MENU = Cell("menu", "เมนูทั้งหมด", "ทุกอย่างที่ท่านทำได้", "เมนู")
_PLAN = Cell("about_plan", "แผนของสำนัก", "กิจกรรมและกำหนดส่ง", "แผน")
_NO_GIFT = Cell("join_announcements", "เข้าร่วม No Gift", "ประกาศของสำนักงาน", "No Gift")
_GIFT = Cell("report_gift", "รายงานรับของขวัญ", "เมื่อมีผู้ให้ของขวัญ", "รับของขวัญ")
_COMPLAIN = Cell("file_complaint", "ร้องเรียน ชมเชย", "ไม่ต้องบอกชื่อก็ได้", "ร้องเรียน")
_TRACK = Cell("track_case", "ติดตามเรื่อง", "ใช้รหัสที่ได้รับ", "ติดตาม")
_SUGGESTED = Cell("published_suggestions", "ข้อเสนอแนะ", "ที่เผยแพร่ พร้อมผล", "ข้อเสนอแนะที่เผยแพร่")
_HELP = Cell("help_me", "วิธีใช้", "พิมพ์อะไรได้บ้าง", "วิธีใช้")

_WORK: dict[str, tuple[Cell, ...]] = {
    STRANGER: (
        Cell("join_roster", "ลงทะเบียน", "สำหรับบุคลากร ใช้รหัสที่ได้รับ", "ลงทะเบียน"),
        _HELP,
    ),
    STAFF: (
        _NO_GIFT,
        _GIFT,
        Cell("answer_gift", "ไม่ได้รับของขวัญ", "ตอบของรอบนี้", "ไม่ได้รับของขวัญ"),
        Cell("joined_announcements", "ประกาศของฉัน", "ที่เข้าร่วมแล้ว", "ประกาศของฉัน"),
        _PLAN,
        _MENU,
    ),
    REPORTER: (_REPORT, _STATUS, _PLAN, _NO_GIFT, _DOCUMENTS, _MENU),
    EXECUTIVE: (
        _STATUS,
        Cell("traffic_lights", "สัญญาณไฟ", "กิจกรรมที่น่ากังวล", "ไฟจราจร"),
        Cell("heat_map", "ภาพความคืบหน้า", "ทุกสำนักในภาพเดียว", "ภาพความคืบหน้า"),
        _AWAITING,
        _DOCUMENTS,
        _MENU,
    ),
    RECEIVER: (
        Cell("cases", "เรื่องที่ได้รับ", "เรื่องร้องเรียนที่ท่านดูแล", "เรื่องที่ได้รับ"),
        Cell("enter_case", "บันทึกเรื่อง", "ที่มาจากช่องทางอื่น", "บันทึกเรื่องร้องเรียน"),
        Cell("case_numbers", "ตัวเลขเรื่อง", "จำนวนเรื่องร้องเรียน", "ตัวเลขเรื่องร้องเรียน"),
        _NO_GIFT,
        _DOCUMENTS,
        _MENU,
    ),
    SUPERVISOR: (
        _AWAITING,
        _STATUS,
        _NOT_SENT,
        Cell("appoint_deputy", "มอบหมายแทน", "ให้ผู้อื่นพิจารณาแทน", "มอบหมายแทน"),
        _DOCUMENTS,
        _MENU,
    ),
    ADMIN: (
        _STATUS,
        _NOT_SENT,
        _AWAITING,
        Cell("reminders", "การเตือน", "ใครถูกเตือนเรื่องใด", "เตือน"),
        _DOCUMENTS,
        _MENU,
    ),
}
_RIGHTS = (
    _COMPLAIN,
    _TRACK,
    _SUGGESTED,
    _GIFT,
    Cell("my_data", "ข้อมูลของฉัน", "ดู แก้ไข เลิกใช้", "ข้อมูลของฉัน"),
    _HELP,
)
_RIGHTS_OF_ALL = (_COMPLAIN, _TRACK, _SUGGESTED, _HELP)
_FIRST_OF = (ADMIN, SUPERVISOR, RECEIVER, EXECUTIVE, REPORTER, STAFF)
"""Who holds several roles has the menu of the first here; `เมนู` has the rest."""

MENUS: tuple[RichMenu, ...] = tuple(
    menu
    for role, cells in _WORK.items()
    for menu in (
        RichMenu(role, WORK, cells),
        RichMenu(role, RIGHTS, _RIGHTS_OF_ALL if role == STRANGER else _RIGHTS),
    )
)


def alias(role: str, tab: str) -> str:
    """LINE's alias of that role's tab."""
    return f"{MARK}{role}-{tab}"


def role_of(roles: Sequence[str]) -> str:
    """Whose menu somebody with these roles has."""
    return next((role for role in _FIRST_OF if role in roles), STAFF)


def tab_areas() -> dict[str, Area]:
    """Where the two tabs are: along the top, half the width each."""
    half = WIDTH // 2
    return {tab: Area(half * at, 0, half, TAB_HEIGHT) for at, tab in enumerate(TABS)}


def cell_areas(count: int) -> list[Area]:
    """Where that many cells are (2, 4 or 6), row by row, with nothing left between them."""
    columns = _COLUMNS[count]
    rows = count // columns
    xs, ys = _cuts(0, WIDTH, columns), _cuts(TAB_HEIGHT, HEIGHT, rows)
    return [
        Area(xs[column], ys[row], xs[column + 1] - xs[column], ys[row + 1] - ys[row])
        for row in range(rows)
        for column in range(columns)
    ]


def _cuts(first: int, last: int, parts: int) -> Sequence[int]:
    return [first + (last - first) * at // parts for at in range(parts + 1)]


def request(menu: RichMenu, drawn_by: bytes) -> dict[str, Any]:
    """LINE's object of the menu. Its name ends in a hash of all that is in it and of what draws it,
    so that a menu that is the same is known by its name."""
    whole = {
        "size": {"width": WIDTH, "height": HEIGHT},
        "selected": True,
        "chatBarText": BAR,
        "areas": list(_areas(menu)),
    }
    seen = [*TABS.values(), *((cell.label, cell.hint) for cell in menu.cells)]
    text = json.dumps([whole, seen], ensure_ascii=False, sort_keys=True)
    digest = hashlib.sha256(text.encode() + drawn_by).hexdigest()[:16]
    return {**whole, "name": f"{menu.alias}-{digest}"}


def _areas(menu: RichMenu) -> Iterator[dict[str, Any]]:
    for tab, area in tab_areas().items():
        switch = {
            "type": "richmenuswitch",
            "label": TABS[tab],
            "richMenuAliasId": alias(menu.role, tab),
            "data": f"tab:{tab}",
        }
        if tab != menu.tab:
            yield {"bounds": vars(area), "action": switch}
    for cell, area in zip(menu.cells, cell_areas(len(menu.cells)), strict=True):
        yield {"bounds": vars(area), "action": _action(cell)}


def _action(cell: Cell) -> dict[str, str]:
    """A postback, not words: inside a conversation words would be taken as an answer."""
    data, says = opens(cell.opens), cell.says
    return {"type": "postback", "label": cell.label, "data": data, "displayText": says}

"""The guides as web pages: for phones first, for printing too, without scripts."""

from __future__ import annotations

from html import escape

from handlers.guides import guide_pictures
from handlers.guides.guide import Chapter, Guide, Shot
from handlers.guides.guide_shelf import GUIDES
from handlers.understand.patterns import pattern_of

_TITLE = "คู่มือการใช้บอต STRONG"
_NOTICE = '<a href="/privacy">ประกาศความเป็นส่วนตัว</a>'
_CHOOSE = "เลือกหน้าที่ตรงกับงานของท่าน แต่ละเรื่องอ่านจบในหน้าเดียว"
_STYLE = (
    "*{box-sizing:border-box}body{margin:0;background:#f4f6f8;color:#1b1b1b;"
    "font:18px/1.65 'Sarabun','Noto Sans Thai','Thonburi',sans-serif;overflow-wrap:anywhere}"
    "main{max-width:640px;margin:0 auto;padding:20px 16px 40px}"
    "header,section{background:#fff;border-radius:12px;padding:18px 18px 14px;margin:0 0 14px}"
    "h1{margin:0 0 4px;font-size:25px;line-height:1.4}"
    "h2{margin:0 0 8px;font-size:20px;line-height:1.45;color:#14532d}"
    "p{margin:0 0 10px}ol,ul{margin:0;padding-left:1.45em}li{margin:0 0 8px;padding-left:2px}"
    ".whom,.note{color:#4d545c;font-size:16px}"
    ".t{font-weight:600;color:#14532d;background:#e9f3ec;border-radius:6px;padding:1px 5px;"
    "display:inline-block;line-height:1.4}"
    "a{color:#0b5c33}nav a{display:block;padding:12px 16px;margin:0 0 8px;background:#fff;"
    "border-radius:10px;text-decoration:none;font-weight:600}"
    "nav small{display:block;font-weight:400;color:#4d545c;font-size:16px}"
    ".up{margin:0 0 12px}.up a{display:inline;padding:0;background:none;font-weight:400}"
    "figure{margin:12px 0 2px}img{display:block;width:100%;max-width:300px;height:auto;"
    "margin:0 auto;border-radius:14px}"
    "figcaption{margin:6px 0 0;font-size:16px;color:#4d545c;text-align:center}"
    "@media print{@page{size:A4;margin:14mm}body{background:#fff;font-size:11pt;line-height:1.45}"
    "main{max-width:none;padding:0}nav,.up,figure{display:none}h1{font-size:17pt}h2{font-size:12.5pt}"
    "header,section{padding:0;margin:0 0 9pt;border-radius:0;break-inside:avoid}"
    "li{margin:0 0 2pt}.whom,.note{font-size:10pt}.t{background:none;padding:0}}"
)
_GONE = "เปิดลิงก์นี้ไม่ได้"
_WHY_GONE = (
    "ลิงก์ที่ได้รับในแชตเปิดได้ 10 นาที ลิงก์นี้อาจหมดเวลาแล้ว หรือคัดลอกมาไม่ครบ",
    "กลับไปที่แชต LINE แล้วกดปุ่มเดิมอีกครั้ง หรือพิมพ์ขอเอกสารนั้นใหม่ จะได้ลิงก์ใหม่ทันที",
)
_LABEL = pattern_of("^[^:<]{1,60}:")
_IN_MARKS = pattern_of("“[^” ][^”]*”")


def index() -> str:
    """Returns the page that leads to all guides."""
    links = "".join(_link(each) for each in GUIDES)
    return _framed(
        _TITLE,
        f'<header><h1>{_TITLE}</h1><p class="whom">{_CHOOSE}</p></header><nav>{links}</nav>',
        up=False,
    )


def gone() -> str:
    """Returns the page of a link that is over, or was none; it tells nothing of what it led to."""
    why = "".join(f"<p>{each}</p>" for each in _WHY_GONE)
    return _framed(_GONE, f"<header><h1>{_GONE}</h1>{why}</header>")


def page(guide: Guide) -> str:
    """Returns the page of one guide, with links to all others."""
    lead = "".join(f"<p>{_marked(each)}</p>" for each in guide.lead)
    chapters = "".join(_chapter(each) for each in guide.chapters)
    others = "".join(_link(each) for each in GUIDES if each is not guide)
    return _framed(
        guide.title,
        f'<header><h1>{escape(guide.title)}</h1><p class="whom">{escape(guide.whom)}</p>{lead}'
        f"</header>{chapters}<nav>{others}{_NOTICE}</nav>",
    )


def _chapter(chapter: Chapter) -> str:
    note = f'<p class="note">{_marked(chapter.note)}</p>' if chapter.note else ""
    tag = "ol" if chapter.numbered else "ul"
    steps = "".join(f"<li>{_marked(each)}</li>" for each in chapter.steps)
    inside = f"<h2>{escape(chapter.title)}</h2><{tag}>{steps}</{tag}>{note}{_figure(chapter.shot)}"
    return f"<section>{inside}</section>"


def _figure(shot: Shot | None) -> str:
    found = guide_pictures.picture(shot.name) if shot is not None else None
    if shot is None or found is None:
        return ""
    width, height = guide_pictures.size(found)
    alt = escape(shot.alt)
    return (
        f'<figure><img src="/guide/pictures/{shot.name}.png" alt="{alt}" width="{width}" '
        f'height="{height}" loading="lazy"><figcaption>{alt}</figcaption></figure>'
    )


def _marked(sentence: str) -> str:
    """Returns the sentence with its label and the words in “ ” set apart."""
    typed = _IN_MARKS.sub(lambda found: f'<span class="t">{found[0]}</span>', escape(sentence))
    return _LABEL.sub(lambda found: f"<b>{found[0]}</b>", typed)


def _link(guide: Guide) -> str:
    words = f"{escape(guide.title)}<small>{escape(guide.whom)}</small>"
    return f'<a href="/guide/{guide.name}">{words}</a>'


def _framed(title: str, inside: str, up: bool = True) -> str:
    """Returns a whole page. up: whether it leads to the list of all guides."""
    back = '<p class="up"><a href="/guide">‹ คู่มือทั้งหมด</a></p>' if up else ""
    return (
        '<!doctype html><html lang="th"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style>"
        f"<main>{back}{inside}</main></html>"
    )

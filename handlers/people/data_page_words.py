"""The small page before one's own data, for phones too: it asks for the end of the staff id."""

from __future__ import annotations

from html import escape

from handlers.people.second_fact_words import SECOND_FACT_REFUSED
from models.errors import Refusal

STYLE = (
    "body{margin:0;padding:24px 16px;font:18px/1.6 'Sarabun','Noto Sans Thai',sans-serif;"
    "color:#1b1b1b;background:#f4f6f8}"
    "main{max-width:420px;margin:0 auto;padding:24px 20px;background:#fff;border-radius:12px}"
    "h1{margin:0 0 12px;font-size:22px;line-height:1.4}p{margin:0 0 16px}label{font-weight:600}"
    "input,button{box-sizing:border-box;width:100%;font:inherit;padding:12px;border-radius:8px}"
    "input{margin:8px 0 16px;border:2px solid #8a8f98;font-size:24px;letter-spacing:4px;"
    "text-align:center}"
    "button{border:0;background:#14532d;color:#fff;font-weight:600}"
    ".wrong{padding:12px;border-radius:8px;background:#fdecea;color:#8c1d18}"
    ".note{margin:16px 0 0;font-size:15px;color:#5a6068}"
)
_TITLE = "ไฟล์ข้อมูลของฉัน"
_GONE = "ลิงก์นี้เปิดไม่ได้แล้ว หากต้องการไฟล์ กรุณากลับไปที่ LINE แล้วพิมพ์ “ขอไฟล์ข้อมูล” เพื่อรับลิงก์ใหม่"


def asking(refusal: Refusal | None = None) -> str:
    """Returns the page with its one question. refusal: why the earlier answer was wrong."""
    wrong = ""
    if refusal is not None:
        sentence = SECOND_FACT_REFUSED[refusal.code].format(**refusal.facts)
        wrong = f'<p class="wrong" role="alert">{escape(sentence)}</p>'
    return _page(
        f"<p>เพื่อให้แน่ใจว่าเป็นท่าน กรุณาพิมพ์เลขประจำตัวเจ้าหน้าที่ 4 ตัวท้าย</p>{wrong}"
        '<form method="post"><label for="fact">4 ตัวท้าย</label>'
        '<input id="fact" name="fact" required maxlength="40" autocomplete="off" autofocus '
        'autocapitalize="characters" spellcheck="false">'
        "<button>เปิดไฟล์</button></form>"
        '<p class="note">ไฟล์มีข้อมูลส่วนตัวของท่าน กรุณาเปิดบนเครื่องของท่านเอง</p>'
    )


def gone() -> str:
    """Returns the page of a link that opens nothing any more."""
    return _page(f"<p>{_GONE}</p>")


def _page(inside: str) -> str:
    return (
        '<!doctype html><html lang="th"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{_TITLE}</title><style>{STYLE}</style>"
        f"<main><h1>{_TITLE}</h1>{inside}</main></html>"
    )

"""Documents people ask for as a subject."""

from __future__ import annotations

from handlers.conversation.afterwards import Afterwards
from handlers.documents import (
    document_facts,
    document_link,
    documents_by_meaning,
    documents_in_menu,
    make_document,
    period_summary,
    pictures,
    record_document,
    unsent_list,
    whole_bureau,
)
from handlers.documents.asked import (
    described_file,
    documents_offered,
    letter_to_bureaus,
    my_documents,
    names_asked,
    no_slides,
    period_report,
    same_document,
)
from handlers.documents.kinds_in_words import TITLES
from handlers.messages import Button
from handlers.question.query import opens
from handlers.rich_menu.rich_menus import Target
from handlers.subjects.declaration import Hearing, InGroup, MenuButton, Subject
from handlers.subjects.group_reasons import BY_RIGHT, one_to_one
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, REPORTER, SUPERVISOR

_SEEING = frozenset((REPORTER, SUPERVISOR, ADMIN, EXECUTIVE))

_QUERIES = (
    document_link.QUERY,
    my_documents.QUERY,
    names_asked.QUERY,
    period_summary.QUERY,
    pictures.QUERY,
    pictures.CHART,
    unsent_list.QUERY,
    documents_offered.QUERY,
    documents_offered.NAMED,
    *record_document.QUERIES,
    *whole_bureau.QUERIES,
)


DOCUMENTS = Subject(
    name="documents",
    fact_sheets=(document_facts.SHEET,),
    afterwards={make_document.FLOW.name: Afterwards(heard=same_document.CHANGES)},
    flows=(make_document.FLOW,),
    queries=(*_QUERIES, *documents_by_meaning.QUERIES),
    menu_buttons=(MenuButton(70, Button("เอกสาร", opens("documents"), "เอกสาร"), _SEEING),),
    overview_buttons=documents_in_menu.overview,
    rich_menu=(
        Target(
            "documents",
            "ขอเอกสาร",
            "PDF และ Word",
            "เอกสาร",
            work=dict.fromkeys((REPORTER, EXECUTIVE, RECEIVER, SUPERVISOR, ADMIN), 50),
        ),
        Target(
            "heat_map",
            "ภาพความคืบหน้า",
            "ทุกสำนักในภาพเดียว",
            "ภาพความคืบหน้า",
            work={EXECUTIVE: 30},
        ),
    ),
    trail={
        "document.ask": "ขอเอกสาร",
        "document.open": "เปิดเอกสาร",
        "names.document": "ขอเอกสารที่มีรายชื่อ",
        "names.opened": "เปิดเอกสารที่มีรายชื่อ",
    },
    trail_kinds=TITLES,
    group=InGroup(
        reasons={
            **one_to_one(documents_by_meaning.QUERIES),
            **dict.fromkeys((make_document.FLOW.name, *(each.name for each in _QUERIES)), BY_RIGHT),
        }
    ),
    offered=documents_in_menu.OFFERED,
    hearing=Hearing(
        whole=(make_document.FLOW,),
        asks=(
            my_documents.heard,
            names_asked.asks,
            no_slides.asks,
            same_document.asks,
            letter_to_bureaus.asks,
            documents_offered.asks,
            record_document.asks,
            period_summary.asks,
            described_file.asks,
            period_report.asks,
        ),
    ),
)

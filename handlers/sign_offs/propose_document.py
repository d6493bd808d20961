"""A document is proposed: whoever prepared it says who checks and who signs it.

Whom a document is addressed to is never taken for its signer by itself: a memo is signed by whoever
lays it before them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from handlers.context import Context
from handlers.conversation import beginning
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.questions import show_name
from handlers.conversation.refusals import closing, mending
from handlers.documents import document_words
from handlers.documents.kinds_in_words import words_of
from handlers.messages import Card, Message, Part, Row, Text
from handlers.messages.name_labels import name_label
from handlers.question import button_facts
from handlers.question.query import Facts, Query
from handlers.sign_offs import road_words
from handlers.subjects.listeners import listener
from handlers.understand.names import nearest_names
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import fold, normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.documents import documents
from models.documents.document import DocumentRequest
from models.errors import Refusal
from models.people import people
from models.people.person import CHECKER, SIGNER, Person
from models.sign_offs import road_readers, roads

_MOST = 9
_ROLE = {"checker": CHECKER, "signer": SIGNER}
_NOBODY = {
    CHECKER: "ยังไม่มีผู้ตรวจเอกสารที่เปิดเอกสารนี้ได้ กรุณาให้ผู้ดูแลระบบเพิ่มหน้าที่ “ผู้ตรวจเอกสาร”",
    SIGNER: "ยังไม่มีผู้ลงนามที่เปิดเอกสารนี้ได้ กรุณาให้ผู้ดูแลระบบเพิ่มหน้าที่ “ผู้ลงนามเอกสาร”",
}


def open_proposal(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the document of a button (`r`), else for the newest one of the person. Where only
    one person may check or sign it, nobody is asked who, unless it is addressed to that person."""
    request_id = button_facts.whole(facts, "r")
    found = (
        _request(context, request_id)
        if request_id is not None
        else road_readers.newest(context.session, context.me, context.now)
    )
    if found is None or not road_readers.may_go(found):
        words = road_words.refused(context, Refusal("no_road"))
        raise Closed(Text(words, (road_words.DOCUMENTS, road_words.TO_LIST)))
    answers: Answers = {"request": found.id}
    for step, role in _ROLE.items():
        able = _who(context, answers, role)
        if not able:
            raise Closed(Text(_NOBODY[role], (road_words.MENU,)))
        if len(able) == 1 and not _is_for(able[0], found.kind):
            answers[step] = _answer(able[0])
    return Opening(str(found.id), answers, anew=True)


def _request(context: Context, request_id: int) -> DocumentRequest | None:
    return documents.openable(context.session, request_id, context.me.id, context.now)


def _who(context: Context, answers: Answers, role: str) -> list[Person]:
    """Who may be chosen: nobody twice, and whom the document is addressed to last."""
    request = context.session.get(DocumentRequest, answers["request"])
    if request is None:
        return []
    chosen = answers.get("checker") if role == SIGNER else None
    but = (chosen["id"],) if chosen else ()
    spec = documents.spec_of(request)
    able = road_readers.candidates(context.session, role, spec, context.me, context.today, *but)
    return sorted(able, key=lambda each: _is_for(each, request.kind))


def _is_for(person: Person, kind: str) -> bool:
    """Tells whether a document of this kind is addressed to the person."""
    to = words_of(kind).to
    return bool(to) and person.position.startswith(to)


def _ask_checker(_context: Context, _answers: Answers) -> Message:
    return Text("ให้ผู้ใดตรวจเอกสารนี้")


def _ask_signer(context: Context, answers: Answers) -> Message:
    """Asks who signs; says so where only the person it is addressed to may."""
    request = context.session.get_one(DocumentRequest, answers["request"])
    able = _who(context, answers, SIGNER)
    if not able or not all(_is_for(each, request.kind) for each in able):
        return Text("ให้ผู้ใดลงนามเอกสารนี้")
    to = words_of(request.kind).to
    return Text(
        f"ให้ผู้ใดลงนามเอกสารนี้ เอกสารนี้เรียนถึง{to} ผู้ลงนามจึงควรเป็นผู้เสนอ ไม่ใช่{to}เอง\n"
        "หากผู้ที่ควรลงนามไม่มีในปุ่ม กรุณาให้ผู้ดูแลระบบเพิ่มหน้าที่ “ผู้ลงนามเอกสาร” ก่อน"
    )


def _step(name: str, label: str, ask: Callable[[Context, Answers], Message]) -> Step:
    role = _ROLE[name]

    def choices(context: Context, answers: Answers) -> Sequence[Choice]:
        found = _who(context, answers, role)[:_MOST]
        return [Choice(f"p{each.id}", name_label(each.name), _answer(each)) for each in found]

    def read(text: str, context: Context, answers: Answers) -> dict[str, object]:
        known = {each.name: each for each in _who(context, answers, role)}
        within = [each for each in known if fold(text) in fold(each)]
        near = within or nearest_names(text, list(known), 3)
        if len(near) != 1:
            raise Unclear(f"กรุณากดเลือก หรือพิมพ์ชื่อเต็มของ{label} {' '.join(near)}".strip())
        return _answer(known[near[0]])

    return Step(
        name=name,
        label=label,
        ask=ask,
        read=read,
        choices=choices,
        free_text="somebody may be named who has no button",
        show=show_name,
    )


def _answer(person: Person) -> dict[str, object]:
    return {"id": person.id, "name": person.name}


def review(context: Context, answers: Answers) -> Card:
    request = context.session.get_one(DocumentRequest, answers["request"])
    spec = documents.spec_of(request)
    named = document_words.named_request(context.session, request.id, spec)
    rows: list[Part] = [Row("รหัสเอกสาร", request.code or "–")]
    signer = people.by_id(context.session, answers["signer"]["id"])
    if signer is not None and _is_for(signer, request.kind):
        to = words_of(request.kind).to
        told = f"เอกสารนี้เรียนถึง{to} ผู้ลงนามที่เลือกคือผู้รับเอง กด “แก้ไข” ที่ผู้ลงนามหากควรเป็นผู้อื่น"
        rows.append(Row("โปรดตรวจ", told, tone="warn"))
    return Card(
        "ตรวจก่อนเสนอ",
        subtitle=" ".join(filter(None, (named.title, named.about))),
        rows=tuple(rows),
        note=f"หากข้อมูลในเอกสารเปลี่ยนก่อนลงนาม ต้องขอเอกสารและเสนอใหม่ {road_words.NO_LAW}",
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Puts the document on its road; the worker hands it to the checker."""
    request = _request(context, answers["request"])
    with closing(lambda refusal: road_words.sorry(context, refusal)):
        if request is None:
            raise Refusal("no_road")
        with mending(
            lambda refusal: road_words.refused(context, refusal),
            same_person="signer", no_checker="checker", no_signer="signer",
        ):  # fmt: skip
            roads.propose(
                context.session, context.me, request, answers["checker"]["id"],
                answers["signer"]["id"], context.now,
            )  # fmt: skip
    context.must_arrive = True
    words = f"เสนอเอกสารแล้ว ระบบกำลังส่งให้ {answers['checker']['name']} ตรวจ"
    return [Text(words, (road_words.TO_LIST, road_words.MENU))]


FLOW = Flow(
    name=road_words.PROPOSE,
    title="การเสนอเอกสารลงนาม",
    opens_on=(
        "เสนอลงนาม", "เสนอเอกสารลงนาม", "เสนอเอกสาร", "เสนอเซ็น", "เสนอเซ็นเอกสาร", "ขอลงนาม",
        "ขอลายเซ็น", "ขอลงนามเอกสาร", "ส่งให้ตรวจ", "ส่งเอกสารให้ตรวจ", "ส่งตรวจเอกสาร",
    ),
    steps=(
        _step("checker", "ผู้ตรวจ", _ask_checker),
        _step("signer", "ผู้ลงนาม", _ask_signer),
    ),
    open=open_proposal,
    review=review,
    finish=finish,
    confirm_label="เสนอ",
    confirm_said=("ส่ง", "เสนอเลย"),
)  # fmt: skip


# -- in words below the document -----------------------------------------------------------------

_SIGNED = r"(?:ลงนาม|ลงชื่อ(?!เข้า)|เซ็น(?:ต์|ชื่อ|อนุมัติ)?)"
_WANTS = pattern_of(
    r"(?:ดี(?:แล้ว|เลย|มาก)?|โอเค|ตกลง|ถูกต้อง|ใช้ได้|งั้น|ขอ|ช่วย|[\s,])*(?:เสนอ|ส่ง|เอา|ยื่น|ทำ)(?:มา|ไป|ขึ้นมา|เรื่อง|ฉบับ|เอกสาร|อัน|นี้|\s)*"
    rf"(?:ให้|ถึง|ต่อ)?\s?(?:{ME_OR_US}|พี่|ท่าน|ผอ\.?|เลขา(?:ธิการ|ฯ)?|\s)*(?:เพื่อ|ได้|จะ)?\s?{_SIGNED}(?:ฉบับ|เอกสาร|อัน|เรื่อง|นี้|ได้|เลย|ให้|หน่อย|ด้วย|\s)*"
)


@listener(longest=60)
def heard(context: Context, words: str) -> Query | None:
    """Returns what proposes the document, if the words want that and its button is in sight."""
    if _WANTS.fullmatch(without_polite_ending(normalise(words))) is None:
        return None
    return SAID if _shown(context) else None


def _shown(context: Context) -> Facts:
    return button_facts.only_shown(context.shown(), road_words.PROPOSE, "r")


def _propose_shown(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    return beginning.open_flow(context, FLOW, "", _shown(context))


SAID = Query(name="proposal_said", words=(), answer=_propose_shown, goes_on=True)

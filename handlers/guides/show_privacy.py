"""`ประกาศความเป็นส่วนตัว`: where the notice on personal data is, also as a row of other cards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.guides.guide_documents import print_button
from handlers.guides.privacy_notice import NUMBER
from handlers.messages import Button, Card, Message, Row
from handlers.question.query import Query, opens
from handlers.subjects.declaration import GroupQuestion

_MINE = Button("ข้อมูลของฉัน", opens("my_data"), "ข้อมูลของฉัน")


def read_button(context: Context, label: str = "เปิดอ่าน") -> Button:
    """Returns the button that opens the notice."""
    return Button(label, uri=context.page_link("privacy"))


def answer(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Shows what the notice tells, with the button that opens it."""
    return [_card(context, () if context.person is None else (print_button(NUMBER), _MINE))]


def in_group(context: Context, _question: GroupQuestion) -> Sequence[Message]:
    """Shows the same: the notice holds nothing of anybody."""
    return [_card(context)]


def _card(context: Context, more: tuple[Button, ...] = ()) -> Message:
    return Card(
        "ประกาศความเป็นส่วนตัว",
        subtitle="หนึ่งหน้า ตาม พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562",
        rows=(
            Row("ในประกาศ", "เก็บอะไร ใช้เพื่ออะไร เก็บนานเท่าใด ใครเห็น และสิทธิของท่าน"),
            Row("ผู้ติดต่อ", "ชื่อผู้ที่ตอบเรื่องข้อมูลส่วนบุคคลอยู่ต้นประกาศ"),
        ),
        buttons=(read_button(context, "อ่านประกาศ"), *more),
    )


QUERY = Query(
    name="privacy",
    words=("ประกาศความเป็นส่วนตัว", "นโยบายความเป็นส่วนตัว"),
    answer=answer,
    anyone=True,
    own=True,
)

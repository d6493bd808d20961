"""Questions to the clinic: sealed questions, their messages, and the numbers that stay.

The code of the revision before knows none of these tables.
"""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def _counted() -> list[sa.Column[object]]:
    return [
        sa.Column("topic", sa.String(12), nullable=False),
        sa.Column("activity", sa.String(20)),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("answered_on", sa.Date()),
        sa.Column("answered_days", sa.Integer()),
        sa.Column("bureau_id", sa.Integer()),
    ]


def upgrade() -> None:
    op.create_table(
        "advice_question",
        sa.Column("id", sa.String(16), nullable=False),
        sa.Column("wrapped_key", sa.LargeBinary(), nullable=False),
        sa.Column("code_hash", sa.String(40), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("tells", sa.String(10), nullable=False),
        sa.Column("asker", sa.LargeBinary()),
        sa.Column("push_address", sa.LargeBinary()),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("waiting_since", sa.Date(), nullable=False),
        sa.Column("last_word_on", sa.Date(), nullable=False),
        sa.Column("shelf_topic", sa.String(40)),
        *_counted(),
        sa.PrimaryKeyConstraint("id", name="pk_advice_question"),
        sa.UniqueConstraint("code_hash", name="uq_advice_question_code_hash"),
        _to("advice_question", "bureau_id", "bureau"),
    )
    op.create_index("ix_advice_question_state", "advice_question", ["state"])
    op.create_table(
        "advice_message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.String(16), nullable=False),
        sa.Column("direction", sa.String(10), nullable=False),
        sa.Column("author_id", sa.Integer()),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("row", sa.String(16), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_advice_message"),
        _to("advice_message", "question_id", "advice_question"),
        _to("advice_message", "author_id", "person"),
    )
    op.create_index("ix_advice_message_question_id", "advice_message", ["question_id"])
    op.create_index("ix_advice_message_author_id", "advice_message", ["author_id"])
    op.create_table(
        "advice_number",
        sa.Column("id", sa.Integer(), nullable=False),
        *_counted(),
        sa.PrimaryKeyConstraint("id", name="pk_advice_number"),
        _to("advice_number", "bureau_id", "bureau"),
    )
    op.create_index("ix_advice_number_asked_on", "advice_number", ["asked_on"])

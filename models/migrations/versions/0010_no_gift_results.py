"""Answers about No Gift rounds, and the results that bureaus confirmed."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{other}")
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def upgrade() -> None:
    op.create_table(
        "gift_answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer()),
        sa.Column("bureau_id", sa.Integer(), nullable=False),
        sa.Column("round_day", sa.Date(), nullable=False),
        sa.Column("answer", sa.String(10), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gift_answer")),
        sa.UniqueConstraint(
            "person_id", "round_day", name=op.f("uq_gift_answer_person_id_round_day")
        ),
        _to("gift_answer", "person_id", "person"),
        _to("gift_answer", "bureau_id", "bureau"),
    )
    op.create_index(
        "ix_gift_answer_round_day_bureau_id", "gift_answer", ["round_day", "bureau_id"]
    )
    op.create_table(
        "gift_result",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("bureau_id", sa.Integer(), nullable=False),
        sa.Column("round_day", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("figures", sa.JSON(), nullable=False),
        sa.Column("nil", sa.String(14), nullable=False),
        sa.Column("confirmed_by", sa.Integer(), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("superseded_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_gift_result")),
        sa.UniqueConstraint(
            "bureau_id",
            "round_day",
            "version",
            name=op.f("uq_gift_result_bureau_id_round_day_version"),
        ),
        _to("gift_result", "bureau_id", "bureau"),
        _to("gift_result", "confirmed_by", "person"),
    )

"""Good deeds: what people keep of their own, and praise that waits to be accepted.

The code of the revision before knows none of these tables.
"""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_{column}_{other}"
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=name)


def upgrade() -> None:
    op.create_table(
        "good_deed",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer()),
        sa.Column("bureau_id", sa.Integer(), nullable=False),
        sa.Column("virtue", sa.String(20), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("hours", sa.Integer()),
        sa.Column("shown", sa.String(8), nullable=False),
        sa.Column("wrapped_key", sa.LargeBinary()),
        sa.Column("text", sa.LargeBinary()),
        sa.Column("same_as", sa.String(40)),
        sa.Column("praised_by", sa.Integer()),
        sa.Column("witness_id", sa.Integer()),
        sa.Column("witness_asked_on", sa.Date()),
        sa.Column("witnessed_on", sa.Date()),
        sa.Column("withdrawn_on", sa.Date()),
        sa.PrimaryKeyConstraint("id", name="pk_good_deed"),
        _to("good_deed", "person_id", "person"),
        _to("good_deed", "bureau_id", "bureau"),
        _to("good_deed", "praised_by", "person"),
        _to("good_deed", "witness_id", "person"),
    )
    op.create_index("ix_good_deed_bureau_id_done_on", "good_deed", ["bureau_id", "done_on"])
    for column in ("person_id", "praised_by", "witness_id"):
        op.create_index(f"ix_good_deed_{column}", "good_deed", [column])
    op.create_table(
        "offered_praise",
        sa.Column("id", sa.String(16), nullable=False),
        sa.Column("giver_id", sa.Integer(), nullable=False),
        sa.Column("receiver_id", sa.Integer(), nullable=False),
        sa.Column("virtue", sa.String(20), nullable=False),
        sa.Column("offered_on", sa.Date(), nullable=False),
        sa.Column("text", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("id", name="pk_offered_praise"),
        _to("offered_praise", "giver_id", "person"),
        _to("offered_praise", "receiver_id", "person"),
    )
    for column in ("giver_id", "receiver_id"):
        op.create_index(f"ix_offered_praise_{column}", "offered_praise", [column])
